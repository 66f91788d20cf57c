//! What can be changed in one rule: sentences to choose from, numbers to type,
//! and the parts of a share. Everything works on whole rules, so that the same
//! sentence is shown for what is there and for what is offered.

use crate::rules::{
    Authority, Base, Blank, BlockedWriteIn, ContestOrder, DayShape, Differential, Electors,
    ExtraVotes, FurtherCandidates, Gate, GateLevel, Illegible, Kinship, Limit, ListOrder, Marks,
    MotionBase, OverMark, Preset, Proxy, QuorumRule, ReduceSeats, Reserved, Retention, RoundBar,
    Shortfall, Speaker, Symbols, Threshold, Tie, Turnout, TwoPosts, UnmarkedWriteIn, WriteIn,
};

/// These rules with one value in the place of another, for each value.
fn each<T: Copy>(rules: &Preset, all: &[T], put: impl Fn(&mut Preset, T)) -> Vec<Preset> {
    all.iter()
        .map(|value| {
            let mut changed = rules.clone();
            put(&mut changed, *value);
            changed
        })
        .collect()
}

/// The rules with each of the usual values of a field, to be chosen from by their sentences.
pub(super) fn choices(field: &str, rules: &Preset) -> Vec<Preset> {
    const EITHER: &[bool] = &[true, false];
    match field {
        "electors" => each(rules, Electors::ALL, |it, value| it.electors = value),
        "day" => each(rules, DayShape::ALL, |it, value| it.day = value),
        "quorum" => each(rules, &quorums(rules), |it, value| it.quorum = value),
        "threshold" => each(rules, &thresholds(), |it, value| it.threshold = value),
        "preliminary" => each(rules, &bars(), |it, value| it.preliminary = value),
        "further" => each(rules, &bars(), |it, value| it.further = value),
        "area_too" => each(rules, EITHER, |it, value| it.area_too = value),
        "extra_votes" => each(rules, &EXTRA, |it, value| it.extra_votes = value),
        "proxy" => each(rules, &PROXIES, |it, value| it.proxy = value),
        "mobile_box" => each(rules, EITHER, |it, value| it.mobile_box = value),
        "secret" => each(rules, EITHER, |it, value| it.secret = value),
        "marks" => each(rules, Marks::ALL, |it, value| it.marks = value),
        "limit" => each(rules, Limit::ALL, |it, value| it.limit = value),
        "least_marks" => each(rules, &[0, 1], |it, value| it.least_marks = value),
        "symbols" => each(rules, Symbols::ALL, |it, value| it.symbols = value),
        "blank" => each(rules, Blank::ALL, |it, value| it.blank = value),
        "write_in" => each(rules, WriteIn::ALL, |it, value| it.write_in = value),
        "write_in_needs_no" => each(rules, EITHER, |it, value| it.write_in_needs_no = value),
        "write_in_counts_to_limit" => each(rules, EITHER, |it, value| {
            it.write_in_counts_to_limit = value
        }),
        "write_in_unmarked" => each(rules, UnmarkedWriteIn::ALL, |it, value| {
            it.write_in_unmarked = value;
        }),
        "write_in_blocked" => each(rules, BlockedWriteIn::ALL, |it, value| {
            it.write_in_blocked = value;
        }),
        "over_mark" => each(rules, OverMark::ALL, |it, value| it.over_mark = value),
        "illegible" => each(rules, Illegible::ALL, |it, value| it.illegible = value),
        "two_posts" => each(rules, TwoPosts::ALL, |it, value| it.two_posts = value),
        "contest_order" => each(rules, ContestOrder::ALL, |it, value| {
            it.contest_order = value
        }),
        "fold_down" => each(rules, EITHER, |it, value| it.fold_down = value),
        "tie" => each(rules, Tie::ALL, |it, value| it.tie = value),
        "second_tie" => each(rules, Tie::ALL, |it, value| it.second_tie = value),
        "shortfall" => each(rules, Shortfall::ALL, |it, value| it.shortfall = value),
        "further_candidates" => each(rules, FurtherCandidates::ALL, |it, value| {
            it.further_candidates = value;
        }),
        "reduce_seats" => each(rules, &REDUCE, |it, value| it.reduce_seats = value),
        "reserves" => each(rules, EITHER, |it, value| it.reserves = value),
        "differential" => each(rules, &MARGINS, |it, value| it.differential = value),
        "reserved" => each(rules, Reserved::ALL, |it, value| it.reserved = value),
        "kinship" => each(rules, Kinship::ALL, |it, value| it.kinship = value),
        "relatives_of_candidates_barred" => each(rules, EITHER, |it, value| {
            it.relatives_of_candidates_barred = value;
        }),
        "gate" => each(rules, Gate::ALL, |it, value| it.gate = value),
        "gate_level" => each(rules, GateLevel::ALL, |it, value| it.gate_level = value),
        "doubtful" => each(rules, Authority::ALL, |it, value| it.doubtful = value),
        "reports" => each(rules, Speaker::ALL, |it, value| it.reports = value),
        "announces" => each(rules, Speaker::ALL, |it, value| it.announces = value),
        "hears_preliminary" => each(rules, Speaker::ALL, |it, value| {
            it.hears_preliminary = value;
        }),
        "hears_formal" => each(rules, Speaker::ALL, |it, value| it.hears_formal = value),
        "ballot_order" => each(rules, ListOrder::ALL, |it, value| it.ballot_order = value),
        "report_order" => each(rules, ListOrder::ALL, |it, value| it.report_order = value),
        "elected_order" => each(rules, ListOrder::ALL, |it, value| it.elected_order = value),
        "motion" => each(rules, &CARRIED, |it, (num, den, strict, base)| {
            it.motion.num = num;
            it.motion.den = den;
            it.motion.strict = strict;
            it.motion.base = base;
        }),
        "retention" => each(rules, &RETENTION, |it, value| it.retention = value),
        _ => Vec::new(),
    }
}

/// What a number in a rule counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Number {
    /// The upper number of a share.
    Over,
    /// The lower number of a share.
    Under,
    /// The upper number of the share that must be present for a motion.
    PresentOver,
    /// The lower number of that share.
    PresentUnder,
    /// People: candidates more than seats, fewest names.
    People,
    /// Most people, the upper end of a range, or those one holder votes for.
    Most,
    /// Years.
    Years,
}

/// The numbers of a field as it stands now, to be read or typed anew.
pub(super) fn numbers<'a>(field: &str, rules: &'a mut Preset) -> Vec<(Number, &'a mut u32)> {
    let share = |num, den| vec![(Number::Over, num), (Number::Under, den)];
    match field {
        "quorum" => match &mut rules.quorum {
            QuorumRule::Share { num, den, .. } => share(num, den),
            QuorumRule::NoQuorum => Vec::new(),
        },
        "threshold" => match &mut rules.threshold {
            Threshold::Share { num, den, .. } => share(num, den),
            Threshold::Plurality => Vec::new(),
        },
        "preliminary" | "further" => match bar(field, rules) {
            RoundBar::Share { num, den, .. } => share(num, den),
            RoundBar::AsFormal | RoundBar::Plurality => Vec::new(),
        },
        "reduce_seats" => match &mut rules.reduce_seats {
            ReduceSeats::Consent { num, den, .. } => share(num, den),
            ReduceSeats::NotAllowed => Vec::new(),
        },
        "extra_votes" => match &mut rules.extra_votes {
            ExtraVotes::UpTo { num, den } => share(num, den),
            ExtraVotes::NotAllowed => Vec::new(),
        },
        "differential" => match &mut rules.differential {
            Differential::MinShare { num, den } => share(num, den),
            Differential::MinExtra(extra) => vec![(Number::People, extra)],
            Differential::Range { least, most } => {
                vec![(Number::People, least), (Number::Most, most)]
            }
            Differential::Free | Differential::Equal => Vec::new(),
        },
        "motion" => {
            let mut all = match &mut rules.motion.quorum {
                QuorumRule::Share { num, den, .. } => {
                    vec![(Number::PresentOver, num), (Number::PresentUnder, den)]
                }
                QuorumRule::NoQuorum => Vec::new(),
            };
            all.extend(share(&mut rules.motion.num, &mut rules.motion.den));
            all
        }
        "least_marks" => vec![(Number::People, &mut rules.least_marks)],
        "proxy" => match &mut rules.proxy {
            Proxy::Written {
                most: Some(most), ..
            } => vec![(Number::Most, most)],
            _ => Vec::new(),
        },
        "retention" => match &mut rules.retention {
            Retention::Years(years) => vec![(Number::Years, years)],
            _ => Vec::new(),
        },
        _ => Vec::new(),
    }
}

/// Whether a share must be passed or only reached; `None` where the field has no
/// share now. For a motion that is the share of yes votes.
pub(super) fn strict<'a>(field: &str, rules: &'a mut Preset) -> Option<&'a mut bool> {
    match field {
        "quorum" => match &mut rules.quorum {
            QuorumRule::Share { strict, .. } => Some(strict),
            QuorumRule::NoQuorum => None,
        },
        "threshold" => match &mut rules.threshold {
            Threshold::Share { strict, .. } => Some(strict),
            Threshold::Plurality => None,
        },
        "preliminary" | "further" => match bar(field, rules) {
            RoundBar::Share { strict, .. } => Some(strict),
            RoundBar::AsFormal | RoundBar::Plurality => None,
        },
        "reduce_seats" => match &mut rules.reduce_seats {
            ReduceSeats::Consent { strict, .. } => Some(strict),
            ReduceSeats::NotAllowed => None,
        },
        "motion" => Some(&mut rules.motion.strict),
        _ => None,
    }
}

/// The rules with each number a field's share can be taken of; none where it has no
/// share now, or only one such number.
pub(super) fn bases(field: &str, rules: &Preset) -> Vec<Preset> {
    let of_base = |put: fn(&mut Preset, Base)| each(rules, Base::ALL, put);
    match field {
        "quorum" if matches!(rules.quorum, QuorumRule::Share { .. }) => {
            each(rules, Turnout::ALL, |it, value| {
                if let QuorumRule::Share { base, .. } = &mut it.quorum {
                    *base = value;
                }
            })
        }
        "threshold" if matches!(rules.threshold, Threshold::Share { .. }) => {
            of_base(|it, value| {
                if let Threshold::Share { base, .. } = &mut it.threshold {
                    *base = value;
                }
            })
        }
        "preliminary" if matches!(rules.preliminary, RoundBar::Share { .. }) => {
            of_base(|it, value| {
                if let RoundBar::Share { base, .. } = &mut it.preliminary {
                    *base = value;
                }
            })
        }
        "further" if matches!(rules.further, RoundBar::Share { .. }) => of_base(|it, value| {
            if let RoundBar::Share { base, .. } = &mut it.further {
                *base = value;
            }
        }),
        "motion" => each(rules, MotionBase::ALL, |it, value| it.motion.base = value),
        _ => Vec::new(),
    }
}

/// Motions that need nobody present, or a share of those expected.
pub(super) fn presences(field: &str, rules: &Preset) -> Vec<Preset> {
    match field {
        "motion" => each(rules, &quorums(rules), |it, value| it.motion.quorum = value),
        _ => Vec::new(),
    }
}

fn bar<'a>(field: &str, rules: &'a mut Preset) -> &'a mut RoundBar {
    if field == "further" {
        &mut rules.further
    } else {
        &mut rules.preliminary
    }
}

/// The usual shares, of those counted now.
fn quorums(rules: &Preset) -> [QuorumRule; 7] {
    let base = match rules.quorum {
        QuorumRule::Share { base, .. } => base,
        QuorumRule::NoQuorum => Turnout::Present,
    };
    let share = |num, den, strict| QuorumRule::Share {
        num,
        den,
        strict,
        base,
    };
    [
        share(4, 5, false),
        share(4, 5, true),
        share(2, 3, false),
        share(2, 3, true),
        share(1, 2, false),
        share(1, 2, true),
        QuorumRule::NoQuorum,
    ]
}

fn thresholds() -> Vec<Threshold> {
    let half = |base: &Base| Threshold::Share {
        num: 1,
        den: 2,
        strict: true,
        base: *base,
    };
    let plurality = [Threshold::Plurality];
    Base::ALL.iter().map(half).chain(plurality).collect()
}

fn bars() -> [RoundBar; 6] {
    let share = |num, den, strict, base| RoundBar::Share {
        num,
        den,
        strict,
        base,
    };
    [
        RoundBar::AsFormal,
        share(1, 2, true, Base::Present),
        share(1, 2, true, Base::Expected),
        share(1, 3, false, Base::Cast),
        share(1, 3, false, Base::Returned),
        RoundBar::Plurality,
    ]
}

const MARGINS: [Differential; 7] = [
    Differential::MinShare { num: 1, den: 5 },
    Differential::MinShare { num: 1, den: 10 },
    Differential::MinShare { num: 1, den: 20 },
    Differential::MinExtra(1),
    Differential::Range { least: 1, most: 2 },
    Differential::Equal,
    Differential::Free,
];

const REDUCE: [ReduceSeats; 4] = [
    ReduceSeats::Consent {
        num: 1,
        den: 2,
        strict: false,
    },
    ReduceSeats::Consent {
        num: 1,
        den: 2,
        strict: true,
    },
    ReduceSeats::Consent {
        num: 2,
        den: 3,
        strict: false,
    },
    ReduceSeats::NotAllowed,
];

const PROXIES: [Proxy; 5] = [
    Proxy::NotAllowed,
    Proxy::Written {
        most: Some(1),
        relatives_only: false,
    },
    Proxy::Written {
        most: None,
        relatives_only: false,
    },
    Proxy::Written {
        most: Some(3),
        relatives_only: true,
    },
    Proxy::Written {
        most: None,
        relatives_only: true,
    },
];

const EXTRA: [ExtraVotes; 2] = [ExtraVotes::NotAllowed, ExtraVotes::UpTo { num: 1, den: 5 }];

const CARRIED: [(u32, u32, bool, MotionBase); 5] = [
    (1, 2, true, MotionBase::Expected),
    (1, 2, true, MotionBase::Present),
    (1, 2, true, MotionBase::Voting),
    (2, 3, false, MotionBase::Expected),
    (2, 3, false, MotionBase::Present),
];

const RETENTION: [Retention; 4] = [
    Retention::Sealed,
    Retention::UntilNextElection,
    Retention::Years(3),
    Retention::Years(5),
];

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::rules::{preset, preset_ids};
    use crate::text::Lang;

    #[test]
    fn every_field_offers_values_that_can_be_and_that_read_differently() {
        for id in preset_ids() {
            let rules = preset(id).unwrap();
            for field in Preset::FIELDS {
                let offered = choices(field, &rules);
                assert!(offered.len() > 1, "{field}");
                for lang in Lang::ALL {
                    let mut said = Vec::new();
                    for one in &offered {
                        assert_eq!(one.validate(), Ok(()), "{id} {field}");
                        let others = one.differing(&rules);
                        assert!(others.iter().all(|it| it == field), "{field}: {others:?}");
                        let sentence = lang.rule_sentence(field, one);
                        assert!(!said.contains(&sentence), "{field}: {sentence}");
                        said.push(sentence);
                    }
                }
            }
        }
    }

    #[test]
    fn every_number_that_is_typed_is_said() {
        // Changing a number, how a share is reached or what it is of changes the sentence.
        for id in preset_ids() {
            let rules = preset(id).unwrap();
            for field in Preset::FIELDS {
                for shape in choices(field, &rules) {
                    let said = Lang::Hans.rule_sentence(field, &shape);
                    let count = numbers(field, &mut shape.clone()).len();
                    for at in 0..count {
                        let mut typed = shape.clone();
                        let mut numbers = numbers(field, &mut typed);
                        *numbers.get_mut(at).unwrap().1 += 7;
                        drop(numbers);
                        assert_ne!(Lang::Hans.rule_sentence(field, &typed), said, "{field}");
                    }
                    let mut typed = shape.clone();
                    if let Some(strict) = strict(field, &mut typed) {
                        *strict = !*strict;
                        assert_ne!(Lang::Hans.rule_sentence(field, &typed), said, "{field}");
                    }
                    let mut said = bases(field, &shape)
                        .iter()
                        .map(|one| Lang::Hans.rule_sentence(field, one))
                        .collect::<Vec<_>>();
                    let all = said.len();
                    said.sort();
                    said.dedup();
                    assert_eq!(said.len(), all, "{field}");
                }
            }
        }
    }
}
