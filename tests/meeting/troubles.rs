//! A real day goes wrong, and must still reach its end.

use zhengpiao::meeting::*;

use crate::day::*;

fn sign(day: &mut Day, slips: &[Slip]) {
    for slip in slips {
        day.must(By::Desk, Command::ConfirmSlip(*slip));
    }
}

fn revise(slip: Slip) -> Command {
    Command::ReviseSlip {
        slip,
        reason: "录错一张".into(),
    }
}

#[test]
fn a_teller_falls_ill_in_the_middle_of_a_bundle() {
    let mut day = Day::ready_to_key(2);
    day.take(bundle(1), Pass::First, TELLER).unwrap();
    day.ballot(bundle(1), Pass::First, TELLER, 1, "1112")
        .unwrap();
    day.must(By::Desk, appoint(10, Role::Teller));
    let third = By::Officer(OfficerId(6));
    let release = || Command::ReleaseBundle {
        bundle: bundle(1),
        pass: Pass::First,
    };
    assert_eq!(day.refused(TELLER, release()), Refusal::KeyingStarted);
    assert_eq!(day.refused(third, release()), Refusal::NotYours);
    assert_eq!(
        day.refused(
            By::Desk,
            Command::Dismiss {
                officer: OfficerId(3),
                role: Role::Teller
            }
        ),
        Refusal::OfficerAtWork(OfficerId(3))
    );
    day.must(CHIEF, release());
    assert_eq!(day.refused(CHIEF, release()), Refusal::NotWaiting);
    day.must(
        By::Desk,
        Command::Dismiss {
            officer: OfficerId(3),
            role: Role::Teller,
        },
    );
    day.key(bundle(1), Pass::First, third, &["1112", "1112"]);
    assert_eq!(
        day.refused(CHIEF, release()),
        Refusal::KeyingClosed(bundle(1))
    );
}

#[test]
fn the_only_other_teller_falls_ill_and_the_scrutineer_steps_in() {
    let mut day = Day::ready_to_key(2);
    day.key(bundle(1), Pass::First, TELLER, &["1112", "1112"]);
    day.must(By::Desk, Command::SetStaffing(Staffing::Minimal));
    day.key(bundle(1), Pass::Second, SCRUTINEER, &["1112", "1112"]);
    let back = Command::SetStaffing(Staffing::Full);
    assert_eq!(day.refused(By::Desk, back), Refusal::KeyingStarted);
}

#[test]
fn wrappers_say_ten_and_ten_but_hold_eleven_and_nine() {
    let mut day = Day::usual().gathered(0).issued().collected(20, 10);
    day.key_twice(1, &["1112"; 10], &["1112"; 10]);
    day.key_twice(2, &["1112"; 9], &["1112"; 9]);
    let recount = |number, size| Command::RecountBundle {
        bundle: bundle(number),
        size,
    };
    day.must(CHIEF, recount(2, 9));
    sign(&mut day, &[Slip::HeadCount, Slip::Issue, Slip::Return]);
    let sign_result = Command::ConfirmSlip(Slip::Result);
    assert_eq!(day.refused(By::Desk, sign_result), Refusal::DoesNotBalance);
    day.must(CHIEF, recount(1, 11));
    assert_eq!(day.meeting().bundle(bundle(1)).unwrap().compared, None);
    for (pass, by) in [(Pass::First, TELLER), (Pass::Second, SECOND)] {
        day.ballot(bundle(1), pass, by, 11, "1121").unwrap();
        day.must(
            by,
            Command::CloseKeying {
                bundle: bundle(1),
                pass,
            },
        );
    }
    sign(&mut day, &[Slip::Result]);
    day.must(CHAIR, Command::Announce);
}

#[test]
fn returned_was_miscounted_and_shows_only_when_keyed() {
    // Nineteen came back but both counted twenty; the second wrapper is one short.
    let mut day = Day::usual().gathered(0).issued().collected(20, 10);
    day.key_twice(1, &["1112"; 10], &["1112"; 10]);
    day.key_twice(2, &["1112"; 9], &["1112"; 9]);
    day.must(
        CHIEF,
        Command::RecountBundle {
            bundle: bundle(2),
            size: 9,
        },
    );
    assert_eq!(
        day.refused(TELLER, Command::RepeatReturned(PAPER)),
        Refusal::ScrutineersOnly
    );
    day.must(CHIEF, Command::RepeatReturned(PAPER));
    assert_eq!(
        day.meeting().paper(PAPER).unwrap().bundles.len(),
        2,
        "keyed bundles stay"
    );
    day.type_returned(PAPER, 19);
    let reason = MissingReason::NotCast;
    day.must(
        CHIEF,
        Command::ExplainMissing {
            paper: PAPER,
            reason,
            note: String::new(),
        },
    );
    sign(&mut day, &Slip::ALL);
    day.must(CHAIR, Command::Announce);
}

#[test]
fn a_slip_was_signed_too_early() {
    let mut day = Day::ready_to_key(20);
    sign(&mut day, &[Slip::HeadCount, Slip::Issue, Slip::Return]);
    let returned = Command::RepeatReturned(PAPER);
    assert_eq!(day.refused(CHIEF, returned), Refusal::Locked(Slip::Return));
    for by in [By::Desk, SCRUTINEER, TELLER] {
        assert_eq!(day.refused(by, revise(Slip::Issue)), Refusal::ChiefOnly);
    }
    assert_eq!(
        day.refused(CHIEF, revise(Slip::Result)),
        Refusal::NothingToConfirm
    );
    let unsaid = Command::ReviseSlip {
        slip: Slip::Issue,
        reason: " ".into(),
    };
    assert_eq!(day.refused(CHIEF, unsaid), Refusal::Empty);
    day.must(CHIEF, revise(Slip::Issue));
    let round = day.meeting().round().unwrap();
    let signed = Slip::ALL.map(|slip| round.is_signed(slip));
    assert_eq!(
        signed,
        [true, false, false, false],
        "later slips are signed again too"
    );
    assert_eq!(
        (round.revised[0].0, round.revised[0].1.as_str()),
        (Slip::Issue, "录错一张")
    );
    day.must(
        By::Desk,
        Command::SetIssued {
            paper: PAPER,
            figures: figures(20, 2),
        },
    );
    sign(&mut day, &[Slip::Issue, Slip::Return]);
}

#[test]
fn the_head_count_was_wrong_and_shows_only_when_ballots_are_handed_out() {
    let mut day = Day::usual().gathered(0);
    for by in [TELLER, CHIEF] {
        day.must(by, Command::TypeHeadCount(19));
    }
    day.must(By::Desk, Command::ExplainHeadCount("一人离席".into()));
    day.must(
        By::Desk,
        Command::SetPrinted {
            paper: PAPER,
            printed: 22,
        },
    );
    day.must(By::Desk, Command::ConfirmSlip(Slip::HeadCount));
    day.must(By::Desk, Command::StartIssuing);
    let issued = || Command::SetIssued {
        paper: PAPER,
        figures: figures(20, 2),
    };
    let refusal = day.refused(By::Desk, issued());
    assert_eq!(
        refusal,
        Refusal::IssuedExceedsPresent {
            issued: 20,
            present: 19
        }
    );
    day.must(CHIEF, revise(Slip::HeadCount));
    day.must(CHIEF, Command::RepeatHeadCount);
    assert_eq!(day.refused(By::Desk, issued()), Refusal::NoHeadCount);
    for by in [TELLER, CHIEF] {
        day.must(by, Command::TypeHeadCount(20));
    }
    day.must(By::Desk, issued());
    sign(&mut day, &[Slip::HeadCount, Slip::Issue]);
}

#[test]
fn the_head_count_is_lowered_below_what_was_issued() {
    let mut day = Day::usual().gathered(0).issued();
    day.must(CHIEF, Command::RepeatHeadCount);
    for by in [TELLER, CHIEF] {
        day.must(by, Command::TypeHeadCount(19));
    }
    day.must(By::Desk, Command::ExplainHeadCount("一人离席".into()));
    sign(&mut day, &[Slip::HeadCount]);
    assert_eq!(
        day.refused(By::Desk, Command::ConfirmSlip(Slip::Issue)),
        Refusal::IssuedExceedsPresent {
            issued: 20,
            present: 19
        }
    );
}

#[test]
fn issuing_was_started_by_mistake() {
    let mut day = Day::usual().gathered(0).issued();
    assert_eq!(
        day.refused(By::Desk, Command::StopIssuing),
        Refusal::IssuingStarted
    );
    let mut day = Day::usual().gathered(1);
    assert_eq!(
        day.refused(By::Desk, Command::StopIssuing),
        Refusal::IssuingNotStarted
    );
    for by in [TELLER, CHIEF] {
        day.must(by, Command::TypeHeadCount(19));
    }
    day.must(
        By::Desk,
        Command::SetPrinted {
            paper: PAPER,
            printed: 22,
        },
    );
    day.must(By::Desk, Command::StartIssuing);
    assert_eq!(
        day.refused(By::Desk, Command::SignIn(vec![PersonId(9)])),
        Refusal::IssuingStarted
    );
    let again = Command::SetPrinted {
        paper: PAPER,
        printed: 0,
    };
    assert_eq!(day.refused(By::Desk, again), Refusal::IssuingStarted);
    day.must(By::Desk, Command::StopIssuing);
    day.must(By::Desk, Command::SignIn(vec![PersonId(9)]));
}

#[test]
fn both_misread_alike_and_the_scrutineer_has_the_bundle_keyed_again() {
    let mut day = Day::ready_to_key(1);
    let reopen = |reason: &str| Command::ReopenBundle {
        bundle: bundle(1),
        reason: reason.into(),
    };
    day.key(bundle(1), Pass::First, TELLER, &["1112"]);
    assert_eq!(
        day.refused(CHIEF, reopen("复核")),
        Refusal::NotWaiting,
        "still blind"
    );
    day.key(bundle(1), Pass::Second, SECOND, &["1112"]);
    assert_eq!(
        day.refused(TELLER, reopen("复核")),
        Refusal::ScrutineersOnly
    );
    assert_eq!(day.refused(CHIEF, reopen("")), Refusal::Empty);
    day.must(CHIEF, reopen("复核"));
    day.key_twice(1, &["1122"], &["1122"]);
    assert_eq!(
        day.meeting().bundle(bundle(1)).unwrap().finals().unwrap(),
        [&entry("1122")]
    );
}

#[test]
fn announced_everything_of_the_round_is_fixed() {
    let mut day = Day::ready_to_key(20);
    day.key_twice(1, &["1112"; 20], &["1112"; 20]);
    sign(&mut day, &[Slip::HeadCount, Slip::Issue, Slip::Return]);
    assert_eq!(
        day.refused(CHAIR, Command::Announce),
        Refusal::SlipBefore(Slip::Result)
    );
    sign(&mut day, &[Slip::Result]);
    let locked = Command::RecountBundle {
        bundle: bundle(1),
        size: 21,
    };
    assert_eq!(day.refused(CHIEF, locked), Refusal::Locked(Slip::Result));
    day.must(CHAIR, Command::Announce);
    for command in [
        Command::Announce,
        Command::SetInfo(day.meeting().info.clone()),
        Command::RepeatHeadCount,
        Command::SetIssued {
            paper: PAPER,
            figures: figures(20, 2),
        },
        Command::RepeatReturned(PAPER),
        Command::RecountBundle {
            bundle: bundle(1),
            size: 21,
        },
        Command::ReopenBundle {
            bundle: bundle(1),
            reason: "复核".into(),
        },
        revise(Slip::Result),
        Command::ConfirmSlip(Slip::Result),
    ] {
        let asked = format!("{command:?}");
        assert_eq!(day.refused(CHIEF, command), Refusal::Announced, "{asked}");
    }
}
