//! Filling the seats from the top, and the cut that goes through equal votes.

use super::count::{Count, Figures};
use super::fields::Tie;
use super::limits::tie_rule;
use super::preset::Preset;
use std::cmp::Reverse;

/// A person's position and yes votes.
pub(super) type Ranked = (usize, u64);

/// Everybody, most votes first.
pub(super) fn ranked(count: &Count) -> Vec<Ranked> {
    let mut ranked: Vec<Ranked> = count.yes_votes().enumerate().collect();
    // stable: equal votes stay in ballot order
    ranked.sort_by_key(|&(_, yes)| Reverse(yes));
    ranked
}

/// Who fills the seats.
#[derive(Default)]
pub(super) struct Split {
    /// By votes, equal votes in ballot order.
    pub elected: Vec<usize>,
    /// Equal across the cut, in ballot order.
    pub tied: Vec<usize>,
    /// For how many seats.
    pub tied_for: u32,
}

/// Fills the seats from the top with those who reached the bar (`passed`, most
/// votes first); equal votes matter only where the cut goes through them.
pub(super) fn split(preset: &Preset, count: &Count, passed: &[Ranked]) -> Split {
    let seats = usize::try_from(count.seats).unwrap_or(usize::MAX);
    let passed = || passed.iter();
    let votes_of = |place: usize| passed().nth(place).map(|&(_, yes)| yes);
    let first_out = votes_of(seats);
    let last_in = seats.checked_sub(1).and_then(votes_of);
    let positions = |wanted: &dyn Fn(u64) -> bool| -> Vec<usize> {
        passed()
            .filter(|&&(_, yes)| wanted(yes))
            .map(|&(candidate, _)| candidate)
            .collect()
    };
    let Some(cut) = last_in.filter(|_| last_in == first_out) else {
        let elected = passed()
            .take(seats)
            .map(|&(candidate, _)| candidate)
            .collect();
        return Split {
            elected,
            ..Split::default()
        };
    };
    let above = positions(&|yes| yes > cut);
    let equals = positions(&|yes| yes == cut);
    let open = seats.saturating_sub(above.len());
    let (won, tied, open) = match tie_rule(preset, count.kind) {
        Tie::FewerNo => fewer_no(&count.candidates, equals, open),
        Tie::Revote | Tie::Lot | Tie::ChairDecides | Tie::Vacant => (Vec::new(), equals, open),
    };
    let tied_for = if tied.is_empty() {
        0
    } else {
        u32::try_from(open).unwrap_or(u32::MAX)
    };
    Split {
        elected: above.into_iter().chain(won).collect(),
        tied,
        tied_for,
    }
}

/// Among equals those with fewer no votes win (或以不赞成票少的人当选). Without
/// no votes for every one of them, as for a written-in name, nothing is settled.
fn fewer_no(
    candidates: &[Figures],
    equals: Vec<usize>,
    open: usize,
) -> (Vec<usize>, Vec<usize>, usize) {
    let against = |candidate: usize| candidates.get(candidate).and_then(|figures| figures.no);
    let mut noes: Vec<u64> = equals.iter().filter_map(|&one| against(one)).collect();
    if noes.len() != equals.len() {
        return (Vec::new(), equals, open);
    }
    noes.sort_unstable();
    let last_in = open.checked_sub(1).and_then(|last| noes.get(last)).copied();
    let cut_through = last_in.filter(|_| noes.get(open).copied() == last_in);
    let keep = |wanted: &dyn Fn(u64) -> bool| -> Vec<usize> {
        equals
            .iter()
            .copied()
            .filter(|&one| against(one).is_some_and(wanted))
            .collect()
    };
    match (cut_through, last_in) {
        (Some(cut), _) => {
            let won = keep(&|no| no < cut);
            let left = open.saturating_sub(won.len());
            (won, keep(&|no| no == cut), left)
        }
        (None, Some(last)) => (keep(&|no| no <= last), Vec::new(), 0),
        (None, None) => (Vec::new(), equals, open),
    }
}
