//! Votes that elect nobody: passing a method, a list, a report.

use super::fields::MotionBase;
use super::limits::needed;
use super::outcome::Quorum;
use super::preset::Preset;
use super::share::least;

/// What came of a motion.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct MotionOutcome {
    /// Whether enough were present.
    pub quorum: Quorum,
    /// How many had to be present; `None` where the rules ask for no quorum.
    pub quorum_needed: Option<u64>,
    /// Least number of yes votes that carries.
    pub needed: u64,
    /// Whether the votes can be right: not more votes than people present.
    pub balanced: bool,
    /// Carried: quorum met, figures possible, enough yes votes.
    pub carried: bool,
}

/// Decides a motion by the preset's motion rule. In a party branch at least half
/// of those expected must be present and more than half of those expected
/// must say yes; that is another base than an election's.
pub fn motion(
    preset: &Preset,
    expected: u64,
    present: u64,
    yes: u64,
    no: u64,
    abstain: u64,
) -> MotionOutcome {
    let rule = preset.motion;
    let quorum_needed = needed(rule.quorum, expected);
    let quorum = match quorum_needed {
        Some(needed) if present < needed => Quorum::NotMet,
        _ => Quorum::Met,
    };
    let base = match rule.base {
        MotionBase::Expected => expected,
        MotionBase::Present => present,
        MotionBase::Voting => yes.saturating_add(no),
    };
    let needed = least(rule.num, rule.den, rule.strict, base);
    let votes = u128::from(yes) + u128::from(no) + u128::from(abstain);
    let balanced = votes <= u128::from(present) && present <= expected;
    let carried = quorum == Quorum::Met && balanced && yes >= needed;
    MotionOutcome {
        quorum,
        quorum_needed,
        needed,
        balanced,
        carried,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::super::preset;
    use super::*;

    #[test]
    fn a_party_branch_asks_for_half_present_and_more_than_half_of_all() {
        let rules = preset("cpc-motion").unwrap();
        // expected, present, yes, no, abstain; quorum met, carried
        let table = [
            (32, 16, 16, 0, 0, true, false),
            (32, 17, 17, 0, 0, true, true),
            (32, 15, 15, 0, 0, false, false),
            (33, 17, 16, 1, 0, true, false),
            (33, 17, 17, 0, 0, true, true),
            (32, 30, 17, 10, 3, true, true),
            (32, 30, 17, 10, 4, true, false), // 31 votes of 30 people
        ];
        for (expected, present, yes, no, abstain, met, carried) in table {
            let outcome = motion(&rules, expected, present, yes, no, abstain);
            assert_eq!(outcome.quorum == Quorum::Met, met, "{expected} {present}");
            assert_eq!(
                outcome.carried, carried,
                "{expected} {present} {yes} {no} {abstain}"
            );
            assert_eq!(outcome.needed, expected / 2 + 1);
        }
    }

    #[test]
    fn other_bases() {
        let order = preset("rules-of-order").unwrap();
        assert!(motion(&order, 100, 60, 3, 2, 55).carried);
        assert!(!motion(&order, 100, 60, 2, 2, 56).carried);
        let congress = preset("staff-congress").unwrap();
        assert!(motion(&congress, 30, 20, 15, 5, 0).carried);
        // enough yes votes of too few present carry nothing
        let union = preset("union-2016").unwrap();
        assert!(!motion(&union, 30, 19, 17, 2, 0).carried);
        assert!(motion(&union, 30, 20, 17, 3, 0).carried);
        let society = preset("society").unwrap();
        assert!(!motion(&society, 30, 20, 10, 5, 5).carried);
        assert!(motion(&society, 30, 20, 11, 5, 4).carried);
    }
}
