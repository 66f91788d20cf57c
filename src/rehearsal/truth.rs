//! Sums made plainly from ballots, and what they lead to: what the record says is
//! held against the sums of the true sheets.

use std::collections::BTreeMap;

use super::day::number;
use super::voters::TrueBallot;
use crate::meeting::{BallotEntry, Cell, Contest, ContestCount, ContestEntry, WrittenName};
use crate::rules::{self, Count, Counts, Figures, Mark, Marks, Outcome, Preset, RoundKind, Tally};

/// What the ballots of one contest add up to.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Sums {
    pub valid: u64,
    pub invalid: u64,
    pub figures: Vec<Figures>,
    /// Names written in, with their votes.
    pub written: BTreeMap<WrittenName, u64>,
}

/// Winners, equals and empty seats, whatever their order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Winners {
    elected: Vec<Option<WrittenName>>,
    tied: Vec<Option<WrittenName>>,
    unfilled: u32,
}

impl Winners {
    pub fn of(outcome: &Outcome, who: impl Fn(usize) -> Option<WrittenName>) -> Winners {
        let sorted = |list: &[usize]| {
            let mut names = list.iter().map(|index| who(*index)).collect::<Vec<_>>();
            names.sort();
            names
        };
        Winners {
            elected: sorted(&outcome.elected),
            tied: sorted(&outcome.tied),
            unfilled: outcome.unfilled,
        }
    }
}

impl Sums {
    /// Adds ballots up.
    pub fn of<'a>(
        rules: &Preset,
        kind: RoundKind,
        contest: &Contest,
        ballots: impl IntoIterator<Item = &'a ContestEntry>,
    ) -> Sums {
        let candidates = contest.candidates.len();
        let mut tally = Tally::new(rules, kind, contest.to_fill(), candidates);
        let mut names: Vec<WrittenName> = Vec::new();
        let mark = |cell: &Cell| match cell {
            Cell::Mark(mark) => *mark,
            Cell::Grade(_) => Mark::Yes,
            Cell::Doubtful => Mark::Void,
        };
        for ballot in ballots {
            let ContestEntry::Marked { cells, write_ins } = ballot else {
                tally.invalid += 1;
                continue;
            };
            let mut written = Vec::new();
            for write_in in write_ins {
                let known = names.iter().position(|name| *name == write_in.name);
                let index = known.unwrap_or_else(|| {
                    names.push(write_in.name.clone());
                    names.len() - 1
                });
                written.push((index, mark(&write_in.mark)));
            }
            tally.add(&cells.iter().map(mark).collect::<Vec<_>>(), &written);
        }
        let mut votes = tally.write_ins.clone();
        votes.resize(names.len(), 0);
        let written = names.into_iter().zip(votes).filter(|(_, yes)| *yes > 0);
        Sums {
            valid: tally.valid,
            invalid: tally.invalid,
            figures: tally.candidates.clone(),
            written: written.collect(),
        }
    }

    /// Whether every candidate's figures add up to the valid ballots, where each ballot
    /// says something of each candidate.
    pub fn balanced(&self, rules: &Preset) -> bool {
        let each = matches!(rules.marks, Marks::MarkEach | Marks::DefaultYes);
        !each
            || self.figures.iter().all(|f| {
                let parts = [Some(f.yes), f.no, f.abstain, Some(f.void)];
                parts.into_iter().flatten().sum::<u64>() == self.valid
            })
    }

    /// What these sums lead to, with the other figures of the contest as counted.
    pub fn outcome(&self, rules: &Preset, counted: &ContestCount) -> Outcome {
        let count = Count {
            counts: Counts {
                valid: Some(self.valid),
                invalid: Some(self.invalid),
                ..counted.totals.counts
            },
            candidates: self.figures.clone(),
            write_ins: self.written.values().copied().collect(),
            ..counted.totals.clone()
        };
        rules::evaluate(rules, &count)
    }

    /// Who stands at this index of the outcome of these sums.
    pub fn who(&self, contest: &Contest, index: usize) -> Option<WrittenName> {
        match contest.candidates.get(index) {
            Some(person) => Some(WrittenName::Person(*person)),
            None => {
                let index = index.checked_sub(contest.candidates.len())?;
                self.written.keys().nth(index).cloned()
            }
        }
    }

    /// The winners these sums lead to.
    pub fn winners(&self, rules: &Preset, contest: &Contest, counted: &ContestCount) -> Winners {
        Winners::of(&self.outcome(rules, counted), |index| {
            self.who(contest, index)
        })
    }

    /// How many votes stand in another place: a yes taken for a no is one.
    pub fn misplaced(&self, other: &Sums) -> u64 {
        let pairs = self.figures.iter().zip(&other.figures);
        let parts = |f: &Figures| [f.yes, f.no.unwrap_or(0), f.abstain.unwrap_or(0), f.void];
        let marks = pairs.flat_map(|(a, b)| {
            let apart = parts(a).into_iter().zip(parts(b));
            apart.map(|(a, b)| a.abs_diff(b))
        });
        let names = self.written.keys().chain(other.written.keys());
        let names = names.collect::<std::collections::BTreeSet<_>>();
        let votes = |sums: &Sums, name: &WrittenName| sums.written.get(name).copied().unwrap_or(0);
        let written = names
            .into_iter()
            .map(|n| votes(self, n).abs_diff(votes(other, n)));
        (marks.sum::<u64>() + written.sum::<u64>()).div_ceil(2)
    }
}

/// How many votes stand between the result and another: across the cut, and to the bar.
pub(super) fn margin(outcome: &Outcome) -> u64 {
    if !outcome.tied.is_empty() {
        return 0;
    }
    let elected = |line: &&rules::Standing| line.verdict == rules::Verdict::Elected;
    let last_in = outcome
        .standings
        .iter()
        .filter(elected)
        .map(|line| line.yes)
        .min();
    let first_out = outcome
        .standings
        .iter()
        .filter(|line| !elected(line))
        .map(|line| line.yes)
        .max();
    let cut = match (last_in, first_out) {
        (Some(last_in), Some(first_out)) if outcome.unfilled == 0 => {
            last_in.saturating_sub(first_out)
        }
        _ => u64::MAX,
    };
    let bar = outcome.bar.map_or(u64::MAX, |bar| {
        let far = |line: &rules::Standing| {
            if line.yes >= bar {
                line.yes - bar + 1
            } else {
                bar - line.yes
            }
        };
        outcome.standings.iter().map(far).min().unwrap_or(u64::MAX)
    });
    cut.min(bar)
}

/// Fields in which two ballots differ.
pub(super) fn apart(a: &BallotEntry, b: &BallotEntry) -> u64 {
    let fields = a.iter().zip(b).map(|(a, b)| match (a, b) {
        (
            ContestEntry::Marked {
                cells: x,
                write_ins: v,
            },
            ContestEntry::Marked {
                cells: y,
                write_ins: w,
            },
        ) => x.iter().zip(y).filter(|(a, b)| a != b).count() + usize::from(v != w),
        _ => usize::from(a != b),
    });
    u64::from(number(fields.sum()))
}

/// Ballots that are not what a sheet says, each with the sheet it most likely is. Equal
/// ballots are taken away from both piles; what is left is matched nearest first.
pub(super) fn odd<'a>(
    ballots: &[&'a BallotEntry],
    sheets: &'a [TrueBallot],
) -> Vec<(&'a BallotEntry, &'a BallotEntry)> {
    let mut left: BTreeMap<&BallotEntry, u32> = BTreeMap::new();
    for sheet in sheets {
        *left.entry(&sheet.says).or_default() += 1;
    }
    let mut odd = Vec::new();
    for ballot in ballots {
        match left.get_mut(*ballot) {
            Some(count) if *count > 0 => *count -= 1,
            _ => odd.push(*ballot),
        }
    }
    let mut rest = left
        .into_iter()
        .flat_map(|(ballot, count)| (0..count).map(move |_| ballot))
        .collect::<Vec<_>>();
    let mut pairs = Vec::new();
    for ballot in odd {
        let nearest = (0..rest.len())
            .min_by_key(|i| rest.get(*i).map_or(u64::MAX, |other| apart(ballot, other)));
        if let Some(index) = nearest {
            pairs.push((ballot, rest.swap_remove(index)));
        }
    }
    pairs
}

/// Fields of all ballots that are not what the sheets say.
pub(super) fn wrong_fields(ballots: &[&BallotEntry], sheets: &[TrueBallot]) -> u64 {
    let pairs = odd(ballots, sheets);
    pairs.into_iter().map(|(a, b)| apart(a, b)).sum()
}
