//! The rules: set freely until the first ballot is keyed, afterwards by a recorded act.

use zhengpiao::meeting::*;
use zhengpiao::rules::{
    Base, Blank, InvalidReason, InvalidRule, Overrides, Preset, QuorumRule, Threshold, Turnout,
    preset,
};

use crate::day::*;

/// The rules of the day with some fields replaced.
fn with(day: &Day, overrides: &Overrides) -> Box<Preset> {
    Box::new(day.meeting().rules.with(overrides).unwrap())
}

fn half_of_expected() -> Overrides {
    Overrides {
        threshold: Some(Threshold::Share {
            num: 1,
            den: 2,
            strict: true,
            base: Base::Expected,
        }),
        ..Overrides::default()
    }
}

fn late(rules: Box<Preset>) -> Command {
    Command::ChangeRulesLate {
        rules,
        decided_by: "党员大会".into(),
        reason: "选举办法写的是应到会".into(),
    }
}

/// 16 of 20 voters, whose ballots elect with more than 8 of those present and with
/// more than 10 of those expected.
fn keyed() -> Day {
    let mut day = Day::usual().gathered(4).issued().collected(16, 25);
    let mut ballots = vec!["1112"; 9];
    ballots.extend(["2221"; 7]);
    day.key_twice(1, &ballots, &ballots);
    day
}

fn elected(day: &Day) -> usize {
    let round = day.meeting().round().unwrap();
    let count = day.meeting().count_round(round);
    count.contests[0].outcome.elected.len()
}

#[test]
fn until_a_ballot_is_keyed_rules_are_set_and_every_answer_shortens_the_list() {
    let mut day = Day::ready_to_key(2);
    let open = day.meeting().rules.check.clone();
    assert!(open.contains(&"doubtful".to_owned()));
    assert_eq!(
        day.refused(CHIEF, late(with(&day, &half_of_expected()))),
        Refusal::RulesStillOpen
    );
    for (done, field) in (1..).zip(&open) {
        let mut rules = day.meeting().rules.clone();
        rules.confirm(field);
        day.must(By::Desk, Command::AdoptRules(Box::new(rules)));
        assert_eq!(day.meeting().rules.check.len(), open.len() - done);
    }
    let wrong = Preset {
        quorum: QuorumRule::Share {
            num: 4,
            den: 0,
            strict: false,
            base: Turnout::Present,
        },
        ..day.meeting().rules.clone()
    };
    let reason = InvalidReason::ZeroDenominator;
    let field = "quorum";
    assert_eq!(
        day.refused(By::Desk, Command::AdoptRules(Box::new(wrong))),
        Refusal::WrongRule(InvalidRule { field, reason })
    );
    assert!(day.meeting().rule_changes.is_empty());
}

#[test]
fn from_the_first_ballot_on_a_change_is_an_act_of_the_chief_scrutineer() {
    let mut day = Day::usual().gathered(4).issued().collected(16, 25);
    day.take(bundle(1), Pass::First, TELLER).unwrap();
    let rules = with(&day, &half_of_expected());
    // A bundle taken is not yet a ballot keyed.
    day.must(By::Desk, Command::AdoptRules(rules));
    let back = Box::new(preset("cpc-2020").unwrap());
    day.must(By::Desk, Command::AdoptRules(back.clone()));
    day.ballot(bundle(1), Pass::First, TELLER, 1, "1112")
        .unwrap();
    assert_eq!(
        day.refused(By::Desk, Command::AdoptRules(back.clone())),
        Refusal::BallotsKeyed
    );
    let rules = with(&day, &half_of_expected());
    for by in [By::Desk, TELLER, SECOND] {
        assert_eq!(day.refused(by, late(rules.clone())), Refusal::ChiefOnly);
    }
    assert_eq!(day.refused(CHIEF, late(back)), Refusal::NoRuleChanged);
    for (decided_by, reason) in [(" ", "写错"), ("党员大会", " ")] {
        let command = Command::ChangeRulesLate {
            rules: rules.clone(),
            decided_by: decided_by.into(),
            reason: reason.into(),
        };
        assert_eq!(day.refused(CHIEF, command), Refusal::Empty);
    }
    // The signs on the paper were read by these.
    let blank = Overrides {
        blank: Some(Blank::Yes),
        ..half_of_expected()
    };
    let blank = with(&day, &blank);
    assert_eq!(
        day.refused(CHIEF, late(blank)),
        Refusal::BallotsReadBy("blank")
    );
    day.must(CHIEF, late(rules));
    let change = &day.meeting().rule_changes[0];
    assert_eq!(change.fields(), ["threshold"]);
    assert_eq!((change.round, change.by), (RoundId(1), CHIEF));
    assert_eq!(change.decided_by, "党员大会");
}

#[test]
fn the_result_follows_and_slips_that_rest_on_the_rule_are_signed_again() {
    let mut day = keyed();
    assert_eq!(elected(&day), 3);
    for slip in Slip::ALL {
        day.must(By::Desk, Command::ConfirmSlip(slip));
    }
    let rules = with(&day, &half_of_expected());
    day.must(CHIEF, late(rules));
    assert_eq!(elected(&day), 0);
    let round = day.meeting().round().unwrap();
    assert!(round.is_signed(Slip::Return) && !round.is_signed(Slip::Result));
    assert_eq!(round.revised.last().unwrap().0, Slip::Result);
    day.must(By::Desk, Command::ConfirmSlip(Slip::Result));
    let quorum = Overrides {
        quorum: Some(QuorumRule::Share {
            num: 2,
            den: 3,
            strict: false,
            base: Turnout::Present,
        }),
        ..Overrides::default()
    };
    let rules = with(&day, &quorum);
    day.must(CHIEF, late(rules));
    let round = day.meeting().round().unwrap();
    assert!(Slip::ALL.iter().all(|slip| !round.is_signed(*slip)));
    assert_eq!(day.meeting().rule_changes.len(), 2);
    // Who reads the record again comes to the same.
    let again = Meeting::replay(&day.records).unwrap().unwrap();
    assert_eq!(&again, day.meeting());
}

#[test]
fn after_the_announcement_rules_stand_and_a_later_round_does_not_reach_back() {
    let mut day = keyed();
    for slip in Slip::ALL {
        day.must(By::Desk, Command::ConfirmSlip(slip));
    }
    day.must(By::Desk, Command::Announce);
    let rules = with(&day, &half_of_expected());
    assert_eq!(day.refused(CHIEF, late(rules.clone())), Refusal::Announced);
    assert!(day.meeting().rules_stand());
    // As a round that follows would record it.
    let mut later = day.meeting().clone();
    later.rule_changes.push(RuleChange {
        round: RoundId(2),
        at: moment(500),
        by: CHIEF,
        decided_by: "党员大会".into(),
        reason: "写错".into(),
        before: later.rules.clone(),
        after: (*rules).clone(),
    });
    later.rules = *rules;
    assert_eq!(later.rules_in(RoundId(1)), &day.meeting().rules);
    assert_eq!(later.rules_in(RoundId(2)), &later.rules);
    let round = later.round().unwrap();
    assert_eq!(
        later.count_round(round).contests[0].outcome.elected.len(),
        3,
        "what was announced stays"
    );
}
