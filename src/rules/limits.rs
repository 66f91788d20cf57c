//! The numbers a rule asks for: quorum, bar, candidates, choices.

use super::count::{Counts, RoundKind};
use super::fields::{Base, Differential, Limit, Marks, QuorumRule, RoundBar, Tie, Turnout};
use super::outcome::Quorum;
use super::preset::Preset;
use super::share::least;

/// How many candidates may stand for a number of seats.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CandidateRange {
    /// Fewest candidates.
    pub least: u32,
    /// Most candidates; `None` where there is no upper limit.
    pub most: Option<u32>,
}

/// How many voters must take part for so many expected; `None` where the rules
/// ask for no quorum.
pub fn quorum_needed(preset: &Preset, expected: u64) -> Option<u64> {
    needed(preset.quorum, expected)
}

/// The same for any quorum rule.
pub(super) fn needed(rule: QuorumRule, expected: u64) -> Option<u64> {
    match rule {
        QuorumRule::NoQuorum => None,
        QuorumRule::Share {
            num, den, strict, ..
        } => Some(least(num, den, strict, expected)),
    }
}

/// Whether enough took part. A missing figure makes it unknown; only the
/// number of people who voted falls back to the ballots returned.
pub fn quorum(preset: &Preset, counts: &Counts) -> Quorum {
    let QuorumRule::Share {
        num,
        den,
        strict,
        base,
    } = preset.quorum
    else {
        return Quorum::Met;
    };
    let took_part = match base {
        Turnout::Present => counts.represented(),
        Turnout::Cast => counts.cast.or(counts.returned),
    };
    match (counts.expected, took_part) {
        (Some(expected), Some(took_part)) if took_part >= least(num, den, strict, expected) => {
            Quorum::Met
        }
        (Some(_), Some(_)) => Quorum::NotMet,
        _ => Quorum::Unknown,
    }
}

/// The bar that applies in a round. A revote has none: the highest win.
pub(super) fn round_bar(preset: &Preset, kind: RoundKind) -> RoundBar {
    let own = match kind {
        RoundKind::Formal => RoundBar::AsFormal,
        RoundKind::Preliminary => preset.preliminary,
        RoundKind::Further => preset.further,
        RoundKind::Revote | RoundKind::Survey => RoundBar::Plurality,
    };
    match own {
        RoundBar::AsFormal => preset.threshold.into(),
        other => other,
    }
}

/// What equal votes across the cut lead to in this round. Rules that settle a
/// tie at once have no vote among the equals that could end in a second one.
pub(super) fn tie_rule(preset: &Preset, kind: RoundKind) -> Tie {
    match (kind, preset.tie) {
        (RoundKind::Revote, Tie::Revote | Tie::FewerNo) => preset.second_tie,
        (_, tie) => tie,
    }
}

/// The number a share is taken of; `None` where that figure is missing.
pub(super) fn base_figure(base: Base, counts: &Counts) -> Option<u64> {
    match base {
        Base::Expected => counts.expected,
        Base::Present => counts.represented(),
        Base::Issued => counts.issued,
        Base::Cast => counts.cast.or(counts.returned),
        Base::Returned => counts.returned,
        Base::Valid => counts.valid,
        // an invalid ballot is a vote for the post that elects nobody
        Base::VotesForPost => {
            let voted = counts.valid?.saturating_sub(counts.blank.unwrap_or(0));
            voted.checked_add(counts.invalid?)
        }
    }
}

/// The least number of yes votes that elects in this round (过半数线); `None`
/// where the highest simply win or the base is not known yet.
///
/// Where the base is the votes for the post, blank ballots count here unless
/// their number is given; with one name to choose [`super::evaluate`] tells them
/// from the votes.
pub fn bar(preset: &Preset, kind: RoundKind, counts: &Counts) -> Option<u64> {
    match round_bar(preset, kind) {
        RoundBar::AsFormal | RoundBar::Plurality => None,
        RoundBar::Share {
            num,
            den,
            strict,
            base,
        } => Some(least(num, den, strict, base_figure(base, counts)?)),
    }
}

/// How many candidates must and may stand for so many seats; `None` where the
/// rules do not say. A fifth of seven seats is 1.4, so nine must stand.
pub fn candidates_needed(preset: &Preset, seats: u32) -> Option<CandidateRange> {
    let (least_more, most_more) = match preset.differential {
        Differential::Free => return None,
        Differential::Equal => (0, Some(0)),
        Differential::MinShare { num, den } => {
            let product = u64::from(seats) * u64::from(num);
            let more = product.div_ceil(u64::from(den).max(1));
            (u32::try_from(more).unwrap_or(u32::MAX), None)
        }
        Differential::MinExtra(extra) => (extra, None),
        Differential::Range { least, most } => (least, Some(most)),
    };
    Some(CandidateRange {
        least: seats.saturating_add(least_more),
        most: most_more.map(|most| seats.saturating_add(most)),
    })
}

/// How many names one ballot may choose; `None` where any number may be.
pub fn choice_limit(preset: &Preset, seats: u32) -> Option<u32> {
    match (preset.marks, preset.limit) {
        (Marks::OneOf, _) => Some(1),
        (Marks::Approval, _) => None,
        (_, Limit::Seats) => Some(seats),
        (_, Limit::HalfOfSeats) => Some(seats.div_ceil(2)),
    }
}
