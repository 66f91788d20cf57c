//! The rules a person may look through and change, each with the values offered.

use crate::rules::{Authority, FurtherCandidates, Illegible, ListOrder, Tie, WriteIn};
use crate::rules::{
    Base, Differential, MotionBase, OverMark, Preset, QuorumRule, ReduceSeats, Shortfall,
    Threshold, Turnout,
};
use crate::text::Lang;

use super::import::next_of;

/// One rule on the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Rule {
    Quorum,
    Threshold,
    Margin,
    Marks,
    Blank,
    OverMark,
    WriteIn,
    Illegible,
    Doubtful,
    Tie,
    Shortfall,
    Further,
    Reduce,
    Motion,
    Proxy,
    BallotOrder,
    ElectedOrder,
}

impl Rule {
    /// Every rule, in the order of the day.
    pub const ALL: [Rule; 17] = [
        Rule::Quorum,
        Rule::Threshold,
        Rule::Margin,
        Rule::Marks,
        Rule::Blank,
        Rule::OverMark,
        Rule::WriteIn,
        Rule::Illegible,
        Rule::Doubtful,
        Rule::Tie,
        Rule::Shortfall,
        Rule::Further,
        Rule::Reduce,
        Rule::Motion,
        Rule::Proxy,
        Rule::BallotOrder,
        Rule::ElectedOrder,
    ];

    /// The field of the preset, as its list of what is to be checked names it.
    pub fn field(self) -> &'static str {
        match self {
            Rule::Quorum => "quorum",
            Rule::Threshold => "threshold",
            Rule::Margin => "differential",
            Rule::Marks => "marks",
            Rule::Blank => "blank",
            Rule::OverMark => "over_mark",
            Rule::WriteIn => "write_in",
            Rule::Illegible => "illegible",
            Rule::Doubtful => "doubtful",
            Rule::Tie => "tie",
            Rule::Shortfall => "shortfall",
            Rule::Further => "further_candidates",
            Rule::Reduce => "reduce_seats",
            Rule::Motion => "motion",
            Rule::Proxy => "proxy",
            Rule::BallotOrder => "ballot_order",
            Rule::ElectedOrder => "elected_order",
        }
    }

    /// Name and sentence.
    pub fn words(self, rules: &Preset, lang: Lang) -> (&'static str, String) {
        match self {
            Rule::Quorum => (lang.rule_quorum_name(), lang.rule_quorum(rules.quorum)),
            Rule::Threshold => (
                lang.rule_threshold_name(),
                lang.rule_threshold(rules.threshold),
            ),
            Rule::Margin => (
                lang.rule_margin_name(),
                lang.rule_margin(rules.differential),
            ),
            Rule::Marks => (
                lang.rule_marks_name(),
                lang.rule_marks(rules.marks, rules.symbols),
            ),
            Rule::Blank => (lang.rule_blank_name(), lang.rule_blank(rules.blank).into()),
            Rule::OverMark => (
                lang.rule_over_name(),
                lang.rule_over_mark(rules.over_mark).into(),
            ),
            Rule::WriteIn => (
                lang.rule_write_in_name(),
                lang.rule_write_in(rules.write_in, rules.write_in_needs_no),
            ),
            Rule::Illegible => (
                lang.rule_illegible_name(),
                lang.rule_illegible(rules.illegible).into(),
            ),
            Rule::Doubtful => (
                lang.rule_doubtful_name(),
                lang.rule_doubtful(rules.doubtful).into(),
            ),
            Rule::Tie => (lang.rule_tie_name(), lang.rule_tie(rules.tie).into()),
            Rule::Shortfall => (
                lang.rule_shortfall_name(),
                lang.rule_shortfall(rules.shortfall).into(),
            ),
            Rule::Further => (
                lang.rule_further_name(),
                lang.rule_further(rules.further_candidates).into(),
            ),
            Rule::Reduce => (
                lang.rule_reduce_name(),
                lang.rule_reduce(rules.reduce_seats),
            ),
            Rule::Motion => (lang.rule_motion_name(), lang.rule_motion(&rules.motion)),
            Rule::Proxy => (lang.rule_proxy_name(), lang.rule_proxy(rules.proxy)),
            Rule::BallotOrder => (
                lang.rule_ballot_order_name(),
                lang.rule_order(rules.ballot_order).into(),
            ),
            Rule::ElectedOrder => (
                lang.rule_elected_order_name(),
                lang.rule_order(rules.elected_order).into(),
            ),
        }
    }

    /// Whether its value can be changed here; what shapes the ballot itself
    /// belongs to the set of rules chosen.
    pub fn adjustable(self) -> bool {
        !matches!(self, Rule::Marks | Rule::Blank | Rule::Proxy)
    }

    /// The next or the previous value.
    pub fn turn(self, rules: &mut Preset, forward: bool) {
        match self {
            Rule::Quorum => rules.quorum = next_of(&QUORUMS, rules.quorum, forward),
            Rule::Threshold => rules.threshold = next_of(&THRESHOLDS, rules.threshold, forward),
            Rule::Margin => rules.differential = next_of(&MARGINS, rules.differential, forward),
            Rule::OverMark => rules.over_mark = next_of(OverMark::ALL, rules.over_mark, forward),
            Rule::WriteIn => rules.write_in = next_of(WriteIn::ALL, rules.write_in, forward),
            Rule::Illegible => rules.illegible = next_of(Illegible::ALL, rules.illegible, forward),
            Rule::Doubtful => rules.doubtful = next_of(Authority::ALL, rules.doubtful, forward),
            Rule::Tie => rules.tie = next_of(Tie::ALL, rules.tie, forward),
            Rule::Shortfall => rules.shortfall = next_of(Shortfall::ALL, rules.shortfall, forward),
            Rule::Further => {
                let all = FurtherCandidates::ALL;
                rules.further_candidates = next_of(all, rules.further_candidates, forward);
            }
            Rule::Reduce => rules.reduce_seats = next_of(&REDUCE, rules.reduce_seats, forward),
            Rule::Motion => {
                let all = [
                    MotionBase::Expected,
                    MotionBase::Present,
                    MotionBase::Voting,
                ];
                rules.motion.base = next_of(&all, rules.motion.base, forward);
            }
            Rule::BallotOrder => {
                // Nobody has votes before the ballot is printed.
                let all = [ListOrder::Strokes, ListOrder::Approved];
                rules.ballot_order = next_of(&all, rules.ballot_order, forward);
            }
            Rule::ElectedOrder => {
                rules.elected_order = next_of(ListOrder::ALL, rules.elected_order, forward);
            }
            Rule::Marks | Rule::Blank | Rule::Proxy => return,
        }
        // Whoever sets a value has checked it.
        let field = self.field();
        rules.check.retain(|name| name != field);
    }
}

const fn quorum(num: u32, den: u32, strict: bool) -> QuorumRule {
    QuorumRule::Share {
        num,
        den,
        strict,
        base: Turnout::Present,
    }
}

const QUORUMS: [QuorumRule; 6] = [
    quorum(4, 5, false),
    quorum(4, 5, true),
    quorum(2, 3, false),
    quorum(1, 2, true),
    quorum(1, 2, false),
    QuorumRule::NoQuorum,
];

const fn more_than_half(base: Base) -> Threshold {
    Threshold::Share {
        num: 1,
        den: 2,
        strict: true,
        base,
    }
}

const THRESHOLDS: [Threshold; 5] = [
    more_than_half(Base::Present),
    more_than_half(Base::Expected),
    more_than_half(Base::Cast),
    more_than_half(Base::Valid),
    Threshold::Plurality,
];

const MARGINS: [Differential; 6] = [
    Differential::MinShare { num: 1, den: 5 },
    Differential::MinShare { num: 1, den: 10 },
    Differential::MinShare { num: 1, den: 20 },
    Differential::MinExtra(1),
    Differential::Equal,
    Differential::Free,
];

const REDUCE: [ReduceSeats; 2] = [
    ReduceSeats::Consent {
        num: 1,
        den: 2,
        strict: false,
    },
    ReduceSeats::NotAllowed,
];

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn every_value_offered_can_be_and_comes_round_again() {
        let start = crate::rules::preset("cpc-2020").unwrap();
        for rule in Rule::ALL {
            let mut rules = start.clone();
            let mut turns = 0;
            loop {
                rule.turn(&mut rules, true);
                turns += 1;
                assert_eq!(rules.validate(), Ok(()), "{rule:?}");
                rules.check.clone_from(&start.check);
                if rules == start {
                    break;
                }
                assert!(turns < 20, "{rule:?} never comes round");
            }
            assert_eq!(turns > 1, rule.adjustable(), "{rule:?}");
        }
    }

    #[test]
    fn every_rule_of_every_set_has_words() {
        for id in crate::rules::preset_ids() {
            let rules = crate::rules::preset(id).unwrap();
            for lang in Lang::ALL {
                assert!(!lang.rules_name(id).is_empty());
                for rule in Rule::ALL {
                    let (name, sentence) = rule.words(&rules, lang);
                    assert!(!name.is_empty() && !sentence.is_empty(), "{id} {rule:?}");
                }
            }
        }
        assert!(
            crate::rules::Preset::FIELDS
                .iter()
                .any(|f| *f == Rule::Tie.field())
        );
        for rule in Rule::ALL {
            assert!(
                crate::rules::Preset::FIELDS.contains(&rule.field()),
                "{rule:?}"
            );
        }
    }

    #[test]
    fn setting_a_value_takes_it_off_the_list_to_check() {
        let mut rules = crate::rules::preset("cpc-2020").unwrap();
        assert!(rules.check.iter().any(|name| name == "doubtful"));
        Rule::Doubtful.turn(&mut rules, true);
        assert!(rules.check.iter().all(|name| name != "doubtful"));
    }
}
