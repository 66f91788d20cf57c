//! The outcome of one contest in one round.

use super::balance::{Missing, Problem, problems};
use super::boxes;
use super::count::{Count, Counts, RoundKind};
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
    /// Cannot be elected: withdrawn, disqualified or not eligible. The votes are shown.
    Out,
    /// Elected to a higher post, and so to no other.
    HigherPost,
    /// A close relative is elected and stays (任职回避).
    Kin,
}

/// One line of the result, most votes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Standing {
    /// Position: printed candidates in ballot order, then the written-in names.
    pub candidate: usize,
    /// Yes votes, those from higher posts included where they count.
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
    /// Least floor area that elects, where the rules ask for it and it is given.
    pub area_bar: Option<u64>,
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
    /// Those in reserve (候补), most votes first, where the rules keep a reserve:
    /// who reached the bar and found no seat. The tied are not among them yet.
    pub reserves: Vec<usize>,
    /// Boxes that are void by themselves, by position.
    pub void_boxes: Vec<usize>,
}

/// Applies the rules to a count.
pub fn evaluate(preset: &Preset, count: &Count) -> Outcome {
    let boxes = boxes::settle(preset, count);
    let count = &boxes.count;
    let area = Area::of(preset, count);
    let quorum = both_met(quorum(preset, &count.counts), area.quorum);
    let mut problems = problems(preset, count);
    if !boxes.void.is_empty() {
        // the boxes that stand have each passed the gate
        problems.retain(|one| !is_gate(*one));
    }
    problems.extend(&boxes.problems);
    if quorum == Quorum::NotMet {
        problems.insert(0, Problem::QuorumNotMet);
    }
    let bar = Bar::of(preset, count, count.in_votes());
    let unknown = bar == Bar::Unknown || area.bar == Bar::Unknown || boxes.unknown;
    let election = validity(preset, &problems, unknown, boxes.all_void());
    let ranked = ranked(count);
    let passed = |&(candidate, yes): &Ranked| {
        yes >= bar.least()
            && area.reaches_bar(count, candidate)
            && !count.excluded.contains(&candidate)
    };
    let passed: Vec<Ranked> = ranked.iter().copied().filter(passed).collect();
    let elects = count.kind != RoundKind::Survey;
    let split = match election {
        Validity::Valid if elects => split(preset, count, &passed),
        Validity::Valid | Validity::Void | Validity::Unknown => Split::default(),
    };
    let filled = split.elected.len() as u64 + u64::from(split.tied_for);
    let seats = if elects { count.seats } else { 0 };
    let unfilled = u64::from(seats).saturating_sub(filled);
    let unfilled = u32::try_from(unfilled).unwrap_or(count.seats);
    let wanting = [
        (quorum == Quorum::Unknown, Missing::ForQuorum),
        (bar == Bar::Unknown, Missing::ForBar),
        (area.missing, Missing::ForArea),
        (boxes.unknown, Missing::ForBox),
    ];
    let standings = standings(count, &ranked, &passed, &split, election);
    Outcome {
        quorum,
        election,
        bar: bar.figure(),
        area_bar: area.bar.figure(),
        next: next(preset, count.kind, election, split.tied_for, unfilled),
        reserves: reserves(preset, &standings),
        standings,
        elected: split.elected,
        tied: split.tied,
        tied_for: split.tied_for,
        unfilled,
        problems,
        missing: wanting
            .into_iter()
            .filter_map(|(wanting, what)| wanting.then_some(what))
            .collect(),
        void_boxes: boxes.void,
    }
}

fn is_gate(problem: Problem) -> bool {
    matches!(
        problem,
        Problem::ReturnedExceedsIssued | Problem::ReturnedExceedsCast
    )
}

/// Both the heads and the area must be enough; what is not known leaves it open.
fn both_met(heads: Quorum, area: Quorum) -> Quorum {
    match (heads, area) {
        (Quorum::NotMet, _) | (_, Quorum::NotMet) => Quorum::NotMet,
        (Quorum::Unknown, _) | (_, Quorum::Unknown) => Quorum::Unknown,
        (Quorum::Met, Quorum::Met) => Quorum::Met,
    }
}

/// What the floor area has to say, where the rules ask for it (民法典 278: the
/// same shares of the area as of the heads).
struct Area {
    quorum: Quorum,
    bar: Bar,
    missing: bool,
}

impl Area {
    fn of(preset: &Preset, count: &Count) -> Area {
        let (mut area, by_hand) = (
            Area {
                quorum: Quorum::Met,
                bar: Bar::Highest,
                missing: false,
            },
            count.area.is_none(),
        );
        if !preset.area_too {
            return area;
        }
        if let Some(figures) = &count.area {
            area.quorum = quorum(preset, &figures.counts);
            area.bar = Bar::of(preset, count, &figures.counts);
            let wanting = figures
                .yes
                .iter()
                .copied()
                .chain(std::iter::repeat(None))
                .zip(count.yes_votes())
                .any(|(area, yes)| yes > 0 && area.is_none());
            if wanting && area.bar != Bar::Highest {
                area.bar = Bar::Unknown;
            }
        }
        area.missing = by_hand || area.quorum == Quorum::Unknown || area.bar == Bar::Unknown;
        area
    }

    fn reaches_bar(&self, count: &Count, candidate: usize) -> bool {
        let yes = || {
            count
                .area
                .as_ref()
                .and_then(|area| *area.yes.get(candidate)?)
        };
        match self.bar {
            Bar::AtLeast(least) => yes().is_some_and(|yes| yes >= least),
            Bar::Highest | Bar::Unknown => true,
        }
    }
}

/// Those who stand in reserve: they reached the bar, and others had more votes.
pub(super) fn reserves(preset: &Preset, standings: &[Standing]) -> Vec<usize> {
    let waiting = |line: &&Standing| preset.reserves && line.verdict == Verdict::OutRanked;
    standings
        .iter()
        .filter(waiting)
        .map(|line| line.candidate)
        .collect()
}

/// The bar of this count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Bar {
    /// The highest win.
    Highest,
    /// At least so many.
    AtLeast(u64),
    /// There is one, but the number it is a share of is missing.
    Unknown,
}

impl Bar {
    /// The share of what `counts` holds: ballots, votes or floor area.
    fn of(preset: &Preset, count: &Count, counts: &Counts) -> Bar {
        let RoundBar::Share {
            num,
            den,
            strict,
            base,
        } = round_bar(preset, count.kind)
        else {
            return Bar::Highest;
        };
        base_of(preset, count, counts, base).map_or(Bar::Unknown, |base| {
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

/// The share a bar is, and the number it is taken of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BarShare {
    /// Numerator.
    pub num: u32,
    /// Denominator.
    pub den: u32,
    /// More than the share rather than at least it.
    pub strict: bool,
    /// Whose number the share is taken of.
    pub base: Base,
    /// That number; `None` where it is missing.
    pub figure: Option<u64>,
}

/// What the bar of a count is a share of, as [`evaluate`] takes it; `None`
/// where the highest win.
pub fn bar_share(preset: &Preset, count: &Count) -> Option<BarShare> {
    let boxes = boxes::settle(preset, count);
    let count = &boxes.count;
    let RoundBar::Share {
        num,
        den,
        strict,
        base,
    } = round_bar(preset, count.kind)
    else {
        return None;
    };
    Some(BarShare {
        num,
        den,
        strict,
        base,
        figure: base_of(preset, count, count.in_votes(), base),
    })
}

fn base_of(preset: &Preset, count: &Count, counts: &Counts, base: Base) -> Option<u64> {
    match base {
        Base::VotesForPost => votes_for_post(preset, count, counts),
        other => base_figure(other, counts),
    }
}

/// Ballots that voted for this post: invalid ones are votes too, blank ones are
/// not. With one name to choose every vote is one ballot; with several the
/// number of blank ballots must be given, or they must not be among the valid.
fn votes_for_post(preset: &Preset, count: &Count, counts: &Counts) -> Option<u64> {
    let in_area = !std::ptr::eq(counts, count.in_votes());
    let one_choice = choice_limit(preset, count.seats) == Some(1);
    let marks_each = matches!(preset.marks, Marks::MarkEach | Marks::DefaultYes);
    if one_choice && !marks_each && !in_area && counts.blank.is_none() {
        let chosen = u64::try_from(count.all_yes()).ok()?;
        chosen.checked_add(counts.invalid?)
    } else {
        base_figure(Base::VotesForPost, counts)
    }
}

fn validity(preset: &Preset, problems: &[Problem], unknown: bool, all_void: bool) -> Validity {
    let voids = |problem: &Problem| match problem {
        Problem::QuorumNotMet | Problem::ReturnedExceedsIssued => true,
        Problem::ReturnedExceedsCast => preset.gate == Gate::Cast,
        _ => false,
    };
    let stands = problems.iter().all(|one| one.leaves_the_rest_standing());
    if all_void || problems.iter().any(voids) {
        Validity::Void
    } else if stands && !unknown {
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
    passed: &[Ranked],
    split: &Split,
    election: Validity,
) -> Vec<Standing> {
    let verdict = |candidate: usize| {
        if count.excluded.contains(&candidate) {
            Verdict::Out
        } else if election != Validity::Valid {
            Verdict::Undecided
        } else if split.elected.contains(&candidate) {
            Verdict::Elected
        } else if split.tied.contains(&candidate) {
            Verdict::Tied
        } else if passed.iter().any(|&(one, _)| one == candidate) {
            Verdict::OutRanked
        } else {
            Verdict::BelowBar
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
        verdict: verdict(candidate),
    };
    ranked.iter().map(line).collect()
}
