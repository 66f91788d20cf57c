//! What may follow a round that left seats open: who stands again, and whether
//! the seats may be fewer.

use super::count::Count;
use super::fields::{FurtherCandidates, ReduceSeats};
use super::limits::candidates_needed;
use super::outcome::{Outcome, Verdict};
use super::preset::Preset;
use super::share::least;

/// Who stands in a further election for so many seats, by position, most votes
/// first; nobody where candidates are nominated anew. `free` says who can stand:
/// not withdrawn, and elected to nothing else.
///
/// Those with the most votes are as many as the margin asks for, or one more than
/// the seats; whoever has as many votes as the last of them stands too.
pub fn further_candidates(
    preset: &Preset,
    count: &Count,
    outcome: &Outcome,
    seats: u32,
    free: impl Fn(usize) -> bool,
) -> Vec<usize> {
    let ranked = outcome.standings.iter().filter(|line| {
        free(line.candidate) && !matches!(line.verdict, Verdict::Elected | Verdict::Out)
    });
    match preset.further_candidates {
        FurtherCandidates::NominatedAnew => Vec::new(),
        FurtherCandidates::NotElected => ranked
            .map(|line| line.candidate)
            .filter(|&candidate| candidate < count.candidates.len())
            .collect(),
        FurtherCandidates::TopNotElected => {
            let ranked: Vec<_> = ranked.filter(|line| line.yes > 0).collect();
            let wanted = candidates_needed(preset, seats)
                .map_or(seats.saturating_add(1), |range| range.least);
            let last = usize::try_from(wanted).unwrap_or(usize::MAX);
            let cut = ranked.get(last.saturating_sub(1)).map(|line| line.yes);
            ranked
                .into_iter()
                .filter(|line| cut.is_none_or(|cut| line.yes >= cut))
                .map(|line| line.candidate)
                .collect()
        }
    }
}

/// The least number of yes votes among so many voters that lets seats be left out
/// (经半数以上选举人同意，可以减少名额); `None` where the rules do not allow it.
pub fn consent_needed(preset: &Preset, voters: u64) -> Option<u64> {
    match preset.reduce_seats {
        ReduceSeats::NotAllowed => None,
        ReduceSeats::Consent { num, den, strict } => Some(least(num, den, strict, voters)),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::super::{Counts, Differential, Figures, Overrides, RoundKind, evaluate, preset};
    use super::*;

    #[test]
    fn who_stands_again() {
        let figures = |yes| Figures {
            yes,
            ..Figures::default()
        };
        let counts = Counts {
            expected: Some(30),
            present: Some(30),
            cast: Some(30),
            returned: Some(30),
            valid: Some(30),
            ..Counts::default()
        };
        // elected, below the bar in order of votes, and a written-in name
        let count = Count {
            kind: RoundKind::Formal,
            seats: 3,
            counts,
            candidates: [20, 9, 3, 9, 0].map(figures).to_vec(),
            write_ins: vec![5],
            ..Count::default()
        };
        let village = preset("village-2018").unwrap();
        let rule = |further_candidates, differential| {
            let change = Overrides {
                further_candidates: Some(further_candidates),
                differential: Some(differential),
                ..Overrides::default()
            };
            village.with(&change).unwrap()
        };
        use Differential as D;
        use FurtherCandidates as F;
        let table = [
            (F::NotElected, D::Free, 2, vec![1, 3, 2, 4]),
            (F::TopNotElected, D::MinExtra(1), 2, vec![1, 3, 5]),
            (F::TopNotElected, D::MinExtra(2), 2, vec![1, 3, 5, 2]),
            // nobody without a vote, however many are wanted
            (F::TopNotElected, D::MinExtra(9), 2, vec![1, 3, 5, 2]),
            // equals at the cut stand together
            (F::TopNotElected, D::Equal, 1, vec![1, 3]),
            (F::TopNotElected, D::Free, 1, vec![1, 3]),
            (F::NominatedAnew, D::Free, 2, vec![]),
        ];
        for (who, margin, seats, stand) in table {
            let rules = rule(who, margin);
            let outcome = evaluate(&rules, &count);
            let found = further_candidates(&rules, &count, &outcome, seats, |_| true);
            assert_eq!(found, stand, "{who:?} {margin:?}");
        }
        let rules = rule(F::TopNotElected, D::Equal);
        let outcome = evaluate(&rules, &count);
        let found = further_candidates(&rules, &count, &outcome, 1, |one| one != 1);
        assert_eq!(found, [3]);
    }

    #[test]
    fn half_or_more_of_the_voters_may_leave_seats_out() {
        let party = preset("cpc-2020").unwrap();
        assert_eq!(consent_needed(&party, 30), Some(15));
        assert_eq!(consent_needed(&party, 31), Some(16));
        assert_eq!(consent_needed(&preset("village-2018").unwrap(), 30), None);
    }
}
