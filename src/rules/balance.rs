//! Do the figures hold together? Whatever does not balance stops the result.

use super::ballot::written_count;
use super::count::{Area, Count, Counts, Figures};
use super::fields::{ExtraVotes, Marks, Proxy};
use super::limits::choice_limit;
use super::preset::Preset;
use serde::{Deserialize, Serialize};

/// Something about the figures that stands in the way of a result.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Problem {
    /// Too few took part. The vote is void.
    QuorumNotMet,
    /// More ballots given out than voters present.
    IssuedExceedsPresent,
    /// More ballots returned than given out. The vote is void.
    ReturnedExceedsIssued,
    /// More ballots returned than people voted. Void where the rules' gate says so.
    ReturnedExceedsCast,
    /// Valid and invalid ballots are not the ballots returned.
    PapersUnbalanced,
    /// A candidate's yes, no, abstain and illegible are not the valid ballots.
    MarksUnbalanced,
    /// One name to choose: all choices and abstentions are not the valid ballots.
    BallotsUnaccounted,
    /// Exactly so many to choose: all choices are not that number times the valid ballots.
    MarksNotExact,
    /// More choices than the valid ballots can hold.
    TooManyMarks,
    /// Absent voters were voted for, and the rules allow no proxies.
    ProxiesNotAllowed,
    /// Members had more votes than the rules allow, or fewer votes than heads.
    ExtraVotes,
    /// The floor areas do not hold together.
    AreaUnbalanced,
    /// A box does not balance on its own, or the boxes are not the whole.
    BoxesUnbalanced,
    /// A box holds more ballots than its gate lets through; it is void by itself,
    /// and the others stand.
    BoxVoid,
}

impl Problem {
    /// Whether the result stands in spite of it.
    pub fn leaves_the_rest_standing(self) -> bool {
        self == Problem::BoxVoid
    }
}

/// A figure that is needed and was not given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Missing {
    /// A figure the quorum needs; the quorum is unknown without it.
    ForQuorum,
    /// The number the share that elects is taken of; nobody can be elected without it.
    ForBar,
    /// Floor area, where the rules ask for it too: the area is confirmed by hand.
    /// Where some area is given, nobody can be elected without the rest.
    ForArea,
    /// What the people received in a box that is void; nobody can be elected without it.
    ForBox,
}

/// Everything wrong with the figures, in the order of [`Problem`]; the quorum
/// and the boxes apart.
pub(super) fn problems(preset: &Preset, count: &Count) -> Vec<Problem> {
    let mut found: Vec<Problem> = paper_problems(&count.counts);
    if let Some(votes) = &count.votes {
        found.extend(paper_problems(votes));
    }
    let checks = [
        (Problem::MarksUnbalanced, marks_unbalanced(preset, count)),
        (
            Problem::BallotsUnaccounted,
            ballots_unaccounted(preset, count),
        ),
        (Problem::MarksNotExact, marks_not_exact(preset, count)),
        (Problem::TooManyMarks, too_many_marks(preset, count)),
        (Problem::ProxiesNotAllowed, proxies_barred(preset, count)),
        (Problem::ExtraVotes, extra_votes_wrong(preset, count)),
        (
            Problem::AreaUnbalanced,
            preset.area_too && count.area.as_ref().is_some_and(area_unbalanced),
        ),
    ];
    found.extend(
        checks
            .into_iter()
            .filter(|(_, found)| *found)
            .map(|(problem, _)| problem),
    );
    found.sort_unstable();
    found.dedup();
    found
}

/// What is wrong with heads and papers by themselves.
pub(super) fn paper_problems(counts: &Counts) -> Vec<Problem> {
    let checks = [
        (
            Problem::IssuedExceedsPresent,
            exceeds(counts.issued, counts.represented()),
        ),
        (
            Problem::ReturnedExceedsIssued,
            exceeds(counts.returned, counts.issued),
        ),
        (
            Problem::ReturnedExceedsCast,
            exceeds(counts.returned, counts.cast),
        ),
        (Problem::PapersUnbalanced, papers_unbalanced(counts)),
    ];
    checks
        .into_iter()
        .filter(|(_, found)| *found)
        .map(|(problem, _)| problem)
        .collect()
}

fn exceeds(figure: Option<u64>, limit: Option<u64>) -> bool {
    matches!((figure, limit), (Some(figure), Some(limit)) if figure > limit)
}

fn papers_unbalanced(counts: &Counts) -> bool {
    if exceeds(counts.blank, counts.valid) {
        return true;
    }
    match (counts.valid, counts.invalid, counts.returned) {
        (Some(valid), Some(invalid), Some(returned)) => {
            u128::from(valid) + u128::from(invalid) != u128::from(returned)
        }
        // with one of the two missing, the other still cannot be more than all
        (valid, invalid, returned) => exceeds(valid, returned) || exceeds(invalid, returned),
    }
}

fn proxies_barred(preset: &Preset, count: &Count) -> bool {
    preset.proxy == Proxy::NotAllowed && count.counts.proxies.is_some_and(|proxies| proxies > 0)
}

/// Every member has at least the one vote; what the members have beyond it may
/// be no more than the rules say.
fn extra_votes_wrong(preset: &Preset, count: &Count) -> bool {
    let Some(votes) = &count.votes else {
        return false;
    };
    let fewer = |heads: Option<u64>, votes: Option<u64>| exceeds(heads, votes);
    if fewer(count.counts.expected, votes.expected) || fewer(count.counts.present, votes.present) {
        return true;
    }
    let (Some(heads), Some(votes)) = (count.counts.expected, votes.expected) else {
        return preset.extra_votes == ExtraVotes::NotAllowed;
    };
    let extra = votes.saturating_sub(heads);
    match preset.extra_votes {
        ExtraVotes::NotAllowed => extra > 0,
        ExtraVotes::UpTo { num, den } => {
            u128::from(extra) * u128::from(den) > u128::from(heads) * u128::from(num)
        }
    }
}

fn area_unbalanced(area: &Area) -> bool {
    let counts = &area.counts;
    let most = counts.valid.or(counts.returned).or(counts.cast);
    !paper_problems(counts).is_empty()
        || exceeds(counts.present.or(counts.cast), counts.expected)
        || area.yes.iter().any(|&yes| exceeds(yes, most))
}

/// The most ballots that can be valid, where the valid ones were not counted.
fn most_valid(count: &Count) -> Option<u128> {
    let counts = count.in_votes();
    let returned = counts.returned.map(|returned| {
        u128::from(returned).saturating_sub(u128::from(counts.invalid.unwrap_or(0)))
    });
    counts.valid.map(u128::from).or(returned)
}

fn sum_of(figures: &Figures) -> u128 {
    let counted = [
        figures.no.unwrap_or(0),
        figures.abstain.unwrap_or(0),
        figures.void,
    ];
    u128::from(figures.yes) + counted.into_iter().map(u128::from).sum::<u128>()
}

fn marks_unbalanced(preset: &Preset, count: &Count) -> bool {
    if !matches!(preset.marks, Marks::MarkEach | Marks::DefaultYes) {
        return false;
    }
    count.candidates.iter().any(|figures| {
        let all_given = figures.no.is_some() && figures.abstain.is_some();
        match (count.in_votes().valid, most_valid(count)) {
            (Some(valid), _) if all_given => sum_of(figures) != u128::from(valid),
            // part of the figures may be less than the ballots, never more
            (_, Some(most)) => sum_of(figures) > most,
            (_, None) => false,
        }
    })
}

fn ballots_unaccounted(preset: &Preset, count: &Count) -> bool {
    let (Marks::OneOf, Some(valid)) = (preset.marks, count.in_votes().valid) else {
        return false;
    };
    let abstentions = || {
        count
            .candidates
            .iter()
            .filter_map(|figures| figures.abstain)
    };
    let sum: u128 = abstentions().map(u128::from).sum();
    // one figure for the whole ballot, written at one candidate or repeated at each
    let repeated = abstentions()
        .next()
        .filter(|&first| abstentions().all(|other| other == first));
    let chosen = count.all_yes();
    let valid = u128::from(valid);
    chosen + sum != valid && chosen + u128::from(repeated.unwrap_or(0)) != valid
}

fn marks_not_exact(preset: &Preset, count: &Count) -> bool {
    let (Marks::ExactlyN, Some(valid)) = (preset.marks, count.in_votes().valid) else {
        return false;
    };
    let exactly = choice_limit(preset, count.seats).unwrap_or(count.seats);
    count.all_yes() != u128::from(valid) * u128::from(exactly)
}

fn too_many_marks(preset: &Preset, count: &Count) -> bool {
    let Some(most) = most_valid(count) else {
        return false;
    };
    let limit = choice_limit(preset, count.seats).map(u128::from);
    let counts_towards = if written_count(preset) {
        count.all_yes()
    } else {
        count
            .candidates
            .iter()
            .map(|figures| u128::from(figures.yes))
            .sum()
    };
    // nobody can be chosen twice on one ballot
    let chosen_too_often = match preset.marks {
        Marks::MarkEach | Marks::DefaultYes => {
            count.write_ins.iter().any(|&yes| u128::from(yes) > most)
        }
        _ => count.own_votes().any(|yes| u128::from(yes) > most),
    };
    limit.is_some_and(|limit| counts_towards > most.saturating_mul(limit)) || chosen_too_often
}
