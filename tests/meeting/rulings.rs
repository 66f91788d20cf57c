//! Who rules on a doubtful ballot, and that every ruling is kept.

use zhengpiao::meeting::*;
use zhengpiao::rules::{Authority, Overrides, preset};

use crate::day::*;

/// A doubtful ballot, read by the scrutineer, under rules that name this body.
fn doubtful(body: Authority) -> Day {
    let mut day = Day::usual();
    let rules = preset("cpc-2020").unwrap();
    let rules = rules.with(&Overrides {
        doubtful: Some(body),
        ..Overrides::default()
    });
    day.must(By::Desk, Command::AdoptRules(Box::new(rules.unwrap())));
    let mut day = day.gathered(0).issued().collected(1, 25);
    day.key_twice(1, &["111?"], &["111?"]);
    let read = Command::Settle {
        bundle: bundle(1),
        case: 0,
        entry: entry("111?"),
        with: None,
    };
    day.must(SCRUTINEER, read);
    day
}

fn by(body: Authority) -> Ruling {
    Ruling {
        entry: entry("1111"),
        reason: RulingReason::OtherMark,
        body,
        deciders: Vec::new(),
        members: Vec::new(),
        hands: None,
        note: String::new(),
    }
}

fn rule(ruling: Ruling) -> Command {
    Command::Rule {
        bundle: bundle(1),
        case: 0,
        ruling,
    }
}

fn officers(ids: &[u32]) -> Vec<OfficerId> {
    ids.iter().copied().map(OfficerId).collect()
}

#[test]
fn only_the_body_the_rules_name_rules() {
    for body in Authority::ALL {
        let mut day = doubtful(*body);
        for other in Authority::ALL.iter().filter(|other| *other != body) {
            let ruling = Ruling {
                deciders: officers(&[2, 5]),
                members: vec!["周明远".into()],
                ..by(*other)
            };
            let refusal = day.refused(CHIEF, rule(ruling));
            assert_eq!(refusal, Refusal::AnotherBodyRules(*body));
        }
    }
}

#[test]
fn chief_scrutineer_rules_alone_and_in_person() {
    let mut day = doubtful(Authority::ChiefScrutineer);
    let named = |ids: &[u32]| Ruling {
        deciders: officers(ids),
        ..by(Authority::ChiefScrutineer)
    };
    assert_eq!(
        day.refused(SCRUTINEER, rule(named(&[2]))),
        Refusal::ChiefOnly
    );
    assert_eq!(
        day.refused(CHIEF, rule(named(&[5]))),
        Refusal::RulingIncomplete
    );
    day.must(CHIEF, rule(named(&[2])));
}

#[test]
fn scrutineers_rule_jointly_and_every_one_confirms() {
    let mut day = doubtful(Authority::Scrutineers);
    let named = |ids: &[u32]| Ruling {
        deciders: officers(ids),
        ..by(Authority::Scrutineers)
    };
    for (ids, silent) in [(&[2][..], 5), (&[5], 2), (&[], 2)] {
        assert_eq!(
            day.refused(CHIEF, rule(named(ids))),
            Refusal::NotConfirmedBy(OfficerId(silent))
        );
    }
    day.must(SCRUTINEER, rule(named(&[5, 2])));
}

#[test]
fn committee_or_presidium_is_named_by_its_members() {
    for body in [Authority::ElectionCommittee, Authority::Presidium] {
        let mut day = doubtful(body);
        let named = |names: &[&str]| Ruling {
            members: names.iter().map(|name| (*name).into()).collect(),
            ..by(body)
        };
        for nobody in [&[][..], &[" "]] {
            let refusal = day.refused(SCRUTINEER, rule(named(nobody)));
            assert_eq!(refusal, Refusal::RulingIncomplete);
        }
        let names = ["周明远 ", "", "何静"];
        assert_eq!(
            day.refused(By::Desk, rule(named(&names))),
            Refusal::ScrutineersOnly
        );
        day.must(SCRUTINEER, rule(named(&names)));
        let found = day.meeting().bundle(bundle(1)).unwrap();
        let CaseState::Ruled(ruling) = &found.cases[0].state else {
            panic!("{:?}", found.cases[0].state)
        };
        assert_eq!(ruling.members, ["周明远", "何静"]);
    }
}

#[test]
fn the_meeting_rules_by_a_show_of_hands_that_carries() {
    let mut day = doubtful(Authority::Meeting);
    let vote = |yes, no, abstain| Ruling {
        hands: Some(Hands {
            yes,
            no,
            abstain,
            unanimous: false,
        }),
        ..by(Authority::Meeting)
    };
    assert_eq!(
        day.refused(CHIEF, rule(by(Authority::Meeting))),
        Refusal::RulingIncomplete
    );
    // 20 are present: eleven carry it.
    assert_eq!(
        day.refused(CHIEF, rule(vote(10, 10, 0))),
        Refusal::RulingNotCarried
    );
    assert_eq!(
        day.refused(CHIEF, rule(vote(20, 1, 0))),
        Refusal::TooManyHands {
            hands: 21,
            present: 20
        }
    );
    day.must(CHIEF, rule(vote(11, 8, 1)));
}

#[test]
fn a_ruling_replaced_stays_in_the_history_of_the_case() {
    let mut day = doubtful(Authority::Scrutineers);
    let both = |text: &str| Ruling {
        entry: entry(text),
        deciders: officers(&[2, 5]),
        ..by(Authority::Scrutineers)
    };
    day.must(CHIEF, rule(both("1111")));
    day.must(SCRUTINEER, rule(both("111x")));
    let found = day.meeting().bundle(bundle(1)).unwrap();
    let case = &found.cases[0];
    let entries = case
        .history
        .iter()
        .map(|act| match &act.state {
            CaseState::NeedsRuling { read, .. } => (act.by, read.clone()),
            CaseState::Ruled(ruling) => (act.by, ruling.entry.clone()),
            other => panic!("{other:?}"),
        })
        .collect::<Vec<_>>();
    assert_eq!(
        entries,
        [
            (SCRUTINEER, entry("111?")),
            (CHIEF, entry("1111")),
            (SCRUTINEER, entry("111x"))
        ]
    );
    assert_eq!(found.finals().unwrap(), [&entry("111x")]);
    assert!(case.history.iter().is_sorted_by_key(|act| act.at));
    // Announced, it stays as it is.
    for slip in Slip::ALL {
        day.must(By::Desk, Command::ConfirmSlip(slip));
    }
    day.must(By::Desk, Command::Announce);
    assert_eq!(day.refused(CHIEF, rule(both("1111"))), Refusal::Announced);
}

#[test]
fn a_part_that_cannot_be_read_voids_that_part_or_all_as_the_rules_say() {
    use zhengpiao::rules::Illegible;
    for (rule_for, valid) in [(Illegible::CellOnly, 1), (Illegible::WholeContest, 0)] {
        let mut day = Day::usual();
        let rules = preset("cpc-2020").unwrap();
        let rules = rules.with(&Overrides {
            illegible: Some(rule_for),
            ..Overrides::default()
        });
        day.must(By::Desk, Command::AdoptRules(Box::new(rules.unwrap())));
        let mut day = day.gathered(0).issued().collected(1, 25);
        day.key_twice(1, &["112?"], &["112?"]);
        let read = Command::Settle {
            bundle: bundle(1),
            case: 0,
            entry: entry("112?"),
            with: None,
        };
        day.must(SCRUTINEER, read);
        let ruling = Ruling {
            entry: entry("112x"),
            reason: RulingReason::PartIllegible,
            deciders: officers(&[2, 5]),
            ..by(Authority::Scrutineers)
        };
        day.must(CHIEF, rule(ruling));
        let count = day.meeting().count_round(day.meeting().round().unwrap());
        let contest = &count.contests[0];
        assert_eq!((contest.valid, contest.invalid), (valid, 1 - valid));
        let yes = contest.figures.iter().map(|f| f.yes).sum::<u64>();
        assert_eq!(yes, u64::from(2 * valid));
    }
}
