//! The outcome of one contest in one round.

use super::balance::{Missing, Problem, problems};
use super::count::{Count, RoundKind};
use super::fields::{Base, Gate, Marks, RoundBar, Shortfall, Tie};
use super::limits::{base_figure, choice_limit, quorum, round_bar, tie_rule};
use super::preset::Preset;
use super::seats::{Ranked, Split, ranked, split};
use super::share::least;
use serde::{Deserialize, Serialize};

/// Whether enough took part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Quorum {
    /// Enough, or the rules ask for none.
    Met,
    /// Too few.
    NotMet,
    /// A figure it needs is missing.
    Unknown,
}

/// Whether the election stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Validity {
    /// It stands.
    Valid,
    /// It does not and is held again.
    Void,
    /// The figures do not balance or do not suffice, so nothing may be announced.
    Unknown,
}

/// What has to happen after this round.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Next {
    /// Nothing: every seat is filled.
    Complete,
    /// Vote again among the equals.
    Revote,
    /// Another election for the seats left over.
    FurtherElection,
    /// The figures do not balance: count again.
    Recount,
    /// The vote is void: hold it again.
    Void,
    /// Draw lots among the equals.
    Lot,
    /// The chair decides among the equals.
    ChairDecides,
    /// The seats stay empty for now.
    Vacant,
}

/// What a person's votes came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Verdict {
    /// Elected.
    Elected,
    /// Equal to others across the cut.
    Tied,
    /// Too few votes to be elected even with a seat free.
    BelowBar,
    /// Enough votes, but others had more.
    OutRanked,
    /// Nothing may be said, because the election is not valid.
    Undecided,
}

/// One line of the result, most votes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Standing {
    /// Position: printed candidates in ballot order, then the written-in names.
    pub candidate: usize,
    /// Yes votes.
    pub yes: u64,
    /// From 1; equal votes share a rank and the ranks after them are skipped.
    pub rank: u32,
    /// What it came to.
    pub verdict: Verdict,
}

/// What the rules make of a count.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outcome {
    /// Whether enough took part.
    pub quorum: Quorum,
    /// Whether the election stands.
    pub election: Validity,
    /// Least number of yes votes that elects; `None` where the highest win or
    /// the base is missing.
    pub bar: Option<u64>,
    /// Elected, by votes, equal votes in ballot order. Empty unless valid.
    pub elected: Vec<usize>,
    /// Those equal across the cut, in ballot order.
    pub tied: Vec<usize>,
    /// For how many seats they are tied.
    pub tied_for: u32,
    /// Seats that neither the elected nor the tied can fill.
    pub unfilled: u32,
    /// What has to happen next.
    pub next: Next,
    /// What is wrong with the figures.
    pub problems: Vec<Problem>,
    /// Figures that were needed and not given.
    pub missing: Vec<Missing>,
    /// Everybody, most votes first, equal votes in ballot order.
    pub standings: Vec<Standing>,
}

/// Applies the rules to a count.
pub fn evaluate(preset: &Preset, count: &Count) -> Outcome {
    let quorum = quorum(preset, &count.counts);
    let mut problems = problems(preset, count);
    if quorum == Quorum::NotMet {
        problems.insert(0, Problem::QuorumNotMet);
    }
    let bar = Bar::of(preset, count);
    let election = validity(preset, &problems, bar);
    let ranked = ranked(count);
    let split = match election {
        Validity::Valid => split(preset, count, &ranked, bar.least()),
        Validity::Void | Validity::Unknown => Split::default(),
    };
    let filled = split.elected.len() as u64 + u64::from(split.tied_for);
    let unfilled = u64::from(count.seats).saturating_sub(filled);
    let unfilled = u32::try_from(unfilled).unwrap_or(count.seats);
    let mut missing = Vec::new();
    if quorum == Quorum::Unknown {
        missing.push(Missing::ForQuorum);
    }
    if bar == Bar::Unknown {
        missing.push(Missing::ForBar);
    }
    Outcome {
        quorum,
        election,
        bar: bar.figure(),
        next: next(preset, count.kind, election, split.tied_for, unfilled),
        standings: standings(count, &ranked, &split, election, bar.least()),
        elected: split.elected,
        tied: split.tied,
        tied_for: split.tied_for,
        unfilled,
        problems,
        missing,
    }
}

/// The bar of this count.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Bar {
    /// The highest win.
    Highest,
    /// At least so many.
    AtLeast(u64),
    /// There is one, but the number it is a share of is missing.
    Unknown,
}

impl Bar {
    fn of(preset: &Preset, count: &Count) -> Bar {
        let RoundBar::Share {
            num,
            den,
            strict,
            base,
        } = round_bar(preset, count.kind)
        else {
            return Bar::Highest;
        };
        let base = match base {
            Base::VotesForPost => votes_for_post(preset, count),
            other => base_figure(other, &count.counts),
        };
        base.map_or(Bar::Unknown, |base| {
            Bar::AtLeast(least(num, den, strict, base))
        })
    }

    fn figure(self) -> Option<u64> {
        match self {
            Bar::AtLeast(votes) => Some(votes),
            Bar::Highest | Bar::Unknown => None,
        }
    }

    /// Even where the highest win nobody is elected without a vote.
    fn least(self) -> u64 {
        self.figure().unwrap_or(1)
    }
}

/// Ballots that voted for this post: invalid ones are votes too, blank ones are
/// not. With one name to choose every vote is one ballot; with several the
/// blank ballots cannot be told from the totals and must not be among the valid.
fn votes_for_post(preset: &Preset, count: &Count) -> Option<u64> {
    let one_choice = choice_limit(preset, count.seats) == Some(1);
    if one_choice && !matches!(preset.marks, Marks::MarkEach | Marks::DefaultYes) {
        let chosen = u64::try_from(count.all_yes()).ok()?;
        chosen.checked_add(count.counts.invalid?)
    } else {
        base_figure(Base::VotesForPost, &count.counts)
    }
}

fn validity(preset: &Preset, problems: &[Problem], bar: Bar) -> Validity {
    let voids = |problem: &Problem| match problem {
        Problem::QuorumNotMet | Problem::ReturnedExceedsIssued => true,
        Problem::ReturnedExceedsCast => preset.gate == Gate::Cast,
        _ => false,
    };
    if problems.iter().any(voids) {
        Validity::Void
    } else if problems.is_empty() && bar != Bar::Unknown {
        Validity::Valid
    } else {
        Validity::Unknown
    }
}

fn next(
    preset: &Preset,
    kind: RoundKind,
    election: Validity,
    tied_for: u32,
    unfilled: u32,
) -> Next {
    match election {
        Validity::Void => Next::Void,
        Validity::Unknown => Next::Recount,
        Validity::Valid if tied_for > 0 => match tie_rule(preset, kind) {
            Tie::Revote | Tie::FewerNo => Next::Revote,
            Tie::Lot => Next::Lot,
            Tie::ChairDecides => Next::ChairDecides,
            Tie::Vacant => Next::Vacant,
        },
        Validity::Valid if unfilled > 0 => match preset.shortfall {
            Shortfall::FurtherElection => Next::FurtherElection,
            Shortfall::Vacant => Next::Vacant,
        },
        Validity::Valid => Next::Complete,
    }
}

fn standings(
    count: &Count,
    ranked: &[Ranked],
    split: &Split,
    election: Validity,
    least_votes: u64,
) -> Vec<Standing> {
    let verdict = |candidate: usize, yes: u64| {
        if election != Validity::Valid {
            Verdict::Undecided
        } else if split.elected.contains(&candidate) {
            Verdict::Elected
        } else if split.tied.contains(&candidate) {
            Verdict::Tied
        } else if yes < least_votes {
            Verdict::BelowBar
        } else {
            Verdict::OutRanked
        }
    };
    let rank = |votes: u64| {
        let ahead = count.yes_votes().filter(|&yes| yes > votes).count();
        u32::try_from(ahead).unwrap_or(u32::MAX).saturating_add(1)
    };
    let line = |&(candidate, yes): &Ranked| Standing {
        candidate,
        yes,
        rank: rank(yes),
        verdict: verdict(candidate, yes),
    };
    ranked.iter().map(line).collect()
}
