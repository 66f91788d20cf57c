//! Differences settled from the paper, and rulings on doubtful ballots.

use zhengpiao::meeting::*;
use zhengpiao::rules::Authority;

use crate::day::*;

fn settle(text: &str) -> Command {
    Command::Settle {
        bundle: bundle(1),
        case: 0,
        entry: entry(text),
        with: None,
    }
}

fn rule(text: &str, deciders: &[u32]) -> Command {
    let ruling = Ruling {
        entry: entry(text),
        reason: RulingReason::AlteredLegible,
        body: Authority::Scrutineers,
        deciders: deciders.iter().copied().map(OfficerId).collect(),
        members: Vec::new(),
        hands: None,
        note: String::new(),
    };
    Command::Rule {
        bundle: bundle(1),
        case: 0,
        ruling,
    }
}

fn state(day: &Day) -> &CaseState {
    &day.meeting().bundle(bundle(1)).unwrap().cases[0].state
}

/// One ballot whose last two cells were keyed unlike.
fn differing() -> Day {
    let mut day = Day::ready_to_key(1);
    day.key_twice(1, &["1112"], &["1121"]);
    day
}

#[test]
fn difference_settled_equal_to_one_keying() {
    for same in ["1112", "1121"] {
        let mut day = differing();
        day.must(CHIEF, settle(same));
        assert_eq!(
            *state(&day),
            CaseState::Settled {
                entry: entry(same),
                by: CHIEF
            }
        );
        assert_eq!(day.refused(CHIEF, rule(same, &[2])), Refusal::NotWaiting);
    }
}

#[test]
fn difference_settled_cell_by_cell_has_every_mark_typed_twice() {
    let mut day = differing();
    // The third cell as the first keyer read it, the fourth as the second did.
    day.must(SCRUTINEER, settle("1111"));
    assert_eq!(
        *state(&day),
        CaseState::Settled {
            entry: entry("1111"),
            by: SCRUTINEER
        }
    );
}

#[test]
fn difference_settled_equal_to_none_waits_for_a_ruling() {
    for read in ["1133", "111?", "-m"] {
        let mut day = differing();
        day.must(SCRUTINEER, settle(read));
        assert_eq!(
            *state(&day),
            CaseState::NeedsRuling {
                read: entry(read),
                by: SCRUTINEER
            }
        );
        assert_eq!(
            day.refused(SCRUTINEER, rule("1133", &[2])),
            Refusal::NotConfirmedBy(OfficerId(5))
        );
        assert_eq!(
            day.refused(By::Desk, rule("1133", &[2, 5])),
            Refusal::ScrutineersOnly
        );
        assert_eq!(
            day.refused(TELLER, rule("1133", &[2, 5])),
            Refusal::ScrutineersOnly
        );
        assert_eq!(
            day.refused(CHIEF, rule("113?", &[2, 5])),
            Refusal::RulingIncomplete
        );
        assert_eq!(
            day.refused(CHIEF, rule("1133", &[])),
            Refusal::NotConfirmedBy(OfficerId(2))
        );
        assert_eq!(day.refused(CHIEF, rule("1133", &[99])), Refusal::Unknown);
        assert_eq!(
            day.refused(CHIEF, rule("2133", &[2, 5])),
            Refusal::AgreedCellChanged
        );
        day.must(CHIEF, rule("1133", &[2, 5]));
        assert_eq!(day.refused(CHIEF, settle("1112")), Refusal::NotWaiting);
        day.must(CHIEF, rule("11x3", &[5, 2]));
        assert_eq!(
            day.meeting().bundle(bundle(1)).unwrap().finals().unwrap(),
            [&entry("11x3")]
        );
    }
}

#[test]
fn doubtful_both_alike_still_waits_for_the_scrutineer() {
    let mut day = Day::ready_to_key(1);
    day.key_twice(1, &["111?"], &["111?"]);
    assert_eq!(*state(&day), CaseState::Open);
    day.must(SCRUTINEER, settle("1111"));
    assert!(matches!(state(&day), CaseState::NeedsRuling { .. }));
    day.must(SCRUTINEER, rule("1111", &[2, 5]));
}

#[test]
fn agreed_cell_cannot_be_changed() {
    let mut day = differing();
    for changed in ["2112", "1112*12=1"] {
        assert_eq!(
            day.refused(CHIEF, settle(changed)),
            Refusal::AgreedCellChanged,
            "{changed}"
        );
    }
    // The row above the difference is read again too; if it says something else, neither
    // keying saw the paper as it is.
    day.must(SCRUTINEER, settle("1212"));
    assert!(matches!(state(&day), CaseState::NeedsRuling { .. }));
    assert_eq!(day.refused(CHIEF, settle("111")), Refusal::Unfinished);
    let agreed = Command::Settle {
        bundle: bundle(1),
        case: 1,
        entry: entry("1112"),
        with: None,
    };
    assert_eq!(day.refused(CHIEF, agreed), Refusal::Unknown);
}

#[test]
fn difference_settled_by_a_teller_or_the_desk_refused() {
    let mut day = differing();
    for by in [TELLER, SECOND, CHAIR, By::Desk] {
        assert_eq!(day.refused(by, settle("1112")), Refusal::ScrutineersOnly);
    }
}

#[test]
fn difference_settled_by_whoever_keyed_it_refused_but_with_minimal_staffing() {
    let mut day = differing();
    // Only the simplified way lets a teller oversee at all.
    day.must(By::Desk, Command::SetStaffing(Staffing::Minimal));
    day.must(By::Desk, appoint(18, Role::Scrutineer));
    assert_eq!(
        day.refused(TELLER, settle("1112")),
        Refusal::SettleTogether(OfficerId(4))
    );
    let together = Command::Settle {
        bundle: bundle(1),
        case: 0,
        entry: entry("1112"),
        with: Some(OfficerId(4)),
    };
    day.must(TELLER, together);
    assert_eq!(
        day.refused(By::Desk, Command::SetStaffing(Staffing::Full)),
        Refusal::OverseesOwnWork(OfficerId(3))
    );
}

#[test]
fn counts_differing_the_bundle_is_counted_again() {
    let mut day = Day::ready_to_key(3);
    day.key_twice(1, &["1112", "1112"], &["1112", "1112", "1121"]);
    let compared = |day: &Day| day.meeting().bundle(bundle(1)).unwrap().compared.clone();
    assert_eq!(
        compared(&day),
        Some(Compared::CountsDiffer {
            first: 2,
            second: 3
        })
    );
    assert!(day.meeting().bundle(bundle(1)).unwrap().cases.is_empty());
    for slip in [Slip::HeadCount, Slip::Issue, Slip::Return] {
        day.must(By::Desk, Command::ConfirmSlip(slip));
    }
    let refusal = day.refused(By::Desk, Command::ConfirmSlip(Slip::Result));
    assert_eq!(refusal, Refusal::CountBundle(bundle(1)));
    let recount = |size| Command::RecountBundle {
        bundle: bundle(1),
        size,
    };
    assert_eq!(day.refused(TELLER, recount(3)), Refusal::ScrutineersOnly);
    assert_eq!(day.refused(CHIEF, recount(0)), Refusal::EmptyBundle);
    day.must(CHIEF, recount(3));
    assert_eq!(compared(&day), None);
    day.ballot(bundle(1), Pass::First, TELLER, 3, "1121")
        .unwrap();
    let refusal = day
        .ballot(bundle(1), Pass::Second, SECOND, 3, "1121")
        .unwrap_err();
    assert_eq!(refusal, Refusal::KeyingClosed(bundle(1)));
    day.must(
        TELLER,
        Command::CloseKeying {
            bundle: bundle(1),
            pass: Pass::First,
        },
    );
    assert!(matches!(compared(&day), Some(Compared::Paired(_))));
    assert_eq!(day.refused(CHIEF, recount(3)), Refusal::NotWaiting);
}
