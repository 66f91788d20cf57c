//! Ballots that come out as asked for: a tie, a shortfall, somebody written in.

use fastrand::Rng;

use super::Make;
use super::voters::{Booth, TrueBallot};
use crate::meeting::{Cell, ContestEntry, PersonId, WriteIn, WrittenName};
use crate::rules::{Mark, Marks};

/// What one ballot chooses: printed candidates, and perhaps a name written in.
pub(super) type Choice = (Vec<usize>, Option<PersonId>);

/// What the ballots of a contest choose, so that it comes out as asked for.
pub(super) fn choices(booths: &[Booth], index: usize, make: Make, ballots: usize) -> Vec<Choice> {
    let Some(booth) = booths.get(index) else {
        return Vec::new();
    };
    let candidates = booth.contest.candidates.len();
    let seats = usize::try_from(booth.contest.to_fill()).unwrap_or(usize::MAX);
    let limit = booth.limit().min(candidates);
    // Those who are elected whatever happens: all but the last seat.
    let sure = seats.saturating_sub(1).min(candidates);
    (0..ballots)
        .map(|ballot| match make {
            Make::Tie => (tie(ballot, ballots, sure, seats, limit), None),
            Make::Shortfall => (some(ballot, sure, limit), None),
            Make::WriteIn => {
                // Seven in ten write the same name in the last one's place.
                let written = ballot % 10 < 7;
                let room = limit.saturating_sub(usize::from(written));
                let of = if written { sure } else { seats.min(candidates) };
                let chosen = some(ballot, of, room);
                (chosen, booth.others.first().copied().filter(|_| written))
            }
        })
        .collect()
}

/// As many of the first `of` candidates as there is room for, beginning with another
/// one on every ballot.
fn some(ballot: usize, of: usize, room: usize) -> Vec<usize> {
    let from = ballot % of.max(1);
    (0..of.min(room)).map(|step| (from + step) % of).collect()
}

/// The last seat's candidate and the next one are equal, all before them ahead.
fn tie(ballot: usize, ballots: usize, sure: usize, seats: usize, limit: usize) -> Vec<usize> {
    let (last, next) = (sure, sure + 1);
    if limit == 1 {
        // One choice a ballot: the two take turns, those before them a little oftener.
        let each = ballots.saturating_sub(sure) / (seats + 1);
        return match ballot {
            _ if ballot < each => vec![last],
            _ if ballot < 2 * each => vec![next],
            _ if sure == 0 => Vec::new(),
            _ => vec![(ballot - 2 * each) % sure],
        };
    }
    // Three in five, or fewer where there are few marks for many seats.
    let few = (limit * ballots / (seats + 1)).saturating_sub(ballots / 20 + 1);
    let equal = (3 * ballots / 5).min(few).max(1);
    let mut chosen = Vec::new();
    if ballot < equal {
        chosen.push(last);
    }
    if ballot + equal >= ballots {
        chosen.push(next);
    }
    let room = limit.saturating_sub(chosen.len());
    chosen.extend(some(ballot, sure, room));
    chosen
}

/// Writes the choices on the sheets. Nothing else on these is odd, so that the contest
/// comes out as asked for.
pub(super) fn fill(
    rng: &mut Rng,
    booths: &[Booth],
    index: usize,
    pile: &mut [TrueBallot],
    choices: Vec<Choice>,
) {
    let Some(booth) = booths.get(index) else {
        return;
    };
    for (sheet, (chosen, written)) in pile.iter_mut().zip(choices) {
        let names = written.map(|person| WriteIn {
            name: WrittenName::Person(person),
            mark: Cell::Mark(Mark::Yes),
        });
        let entry = booth.entry(rng, &chosen, names.into_iter().collect());
        let entry = against_one(booth, &chosen, entry);
        sheet.unclear = None;
        if let Some(contest) = sheet.says.get_mut(index) {
            *contest = entry;
        }
    }
    // The box shuffles them.
    rng.shuffle(pile);
}

/// Whoever writes a name in votes against the one whose place it takes.
fn against_one(booth: &Booth, chosen: &[usize], entry: ContestEntry) -> ContestEntry {
    let each = matches!(booth.rules.marks, Marks::MarkEach | Marks::DefaultYes);
    match entry {
        ContestEntry::Marked {
            mut cells,
            write_ins,
        } if each && !write_ins.is_empty() => {
            let mut cells_with_place = cells.iter_mut().enumerate();
            if let Some((_, cell)) = cells_with_place.find(|(i, _)| !chosen.contains(i)) {
                *cell = Cell::Mark(Mark::No);
            }
            ContestEntry::marked(cells, write_ins)
        }
        other => other,
    }
}
