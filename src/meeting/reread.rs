//! What the scrutineer reads again from the paper when two keyings differ.
//!
//! Not the differing cells alone. Most mistakes left after keying twice are a
//! keyer's eye that jumped a row meeting a slip of the other in one of the two
//! rows: there both typed the same wrong mark, and only the row beside it
//! differs. So the rows from the one above the first difference to the one below
//! the last are read again, all emptied alike, which also hides which of them
//! differ. A doubtful cell says itself where it lies and is read alone.
//! `docs/keying.md` has the figures with and without.

use std::ops::RangeInclusive;

use super::compare::{CellRef, Part};
use super::{BallotEntry, Cell, ContestEntry};

/// The cells to be read from the paper, where the two readings differ or doubt
/// in `disputed`; in paper order, each once.
pub(super) fn reread(
    first: &BallotEntry,
    second: &BallotEntry,
    disputed: &[CellRef],
) -> Vec<CellRef> {
    let mut cells = disputed.to_vec();
    for (contest, (a, b)) in first.iter().zip(second).enumerate() {
        let (ContestEntry::Marked { cells: first, .. }, ContestEntry::Marked { cells: second, .. }) =
            (a, b)
        else {
            continue;
        };
        for index in rows(first, second).into_iter().flatten() {
            let part = Part::Printed(index);
            cells.push(CellRef { contest, part });
        }
    }
    cells.sort_unstable();
    cells.dedup();
    cells
}

/// From the row above the first mark that differs to the row below the last.
fn rows(first: &[Cell], second: &[Cell]) -> Option<RangeInclusive<usize>> {
    let marks = |a: &Cell, b: &Cell| a != b && *a != Cell::Doubtful && *b != Cell::Doubtful;
    let mut differing = first
        .iter()
        .zip(second)
        .enumerate()
        .filter(|(_, (a, b))| marks(a, b))
        .map(|(index, _)| index);
    let top = differing.next()?;
    let bottom = differing.next_back().unwrap_or(top);
    let last = first.len().min(second.len()).checked_sub(1)?;
    Some(top.saturating_sub(1)..=(bottom + 1).min(last))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::super::compare::disputed;
    use super::*;

    fn read(first: &str, second: &str) -> Vec<CellRef> {
        let entry = |text: &str| {
            let contests = text.split('|').map(|one| one.parse().unwrap());
            contests.collect::<BallotEntry>()
        };
        let (first, second) = (entry(first), entry(second));
        reread(&first, &second, &disputed(&first, &second))
    }

    fn cells(contest: usize, rows: impl IntoIterator<Item = usize>) -> Vec<CellRef> {
        let part = |row| CellRef {
            contest,
            part: Part::Printed(row),
        };
        rows.into_iter().map(part).collect()
    }

    #[test]
    fn one_difference_is_read_with_the_rows_beside_it() {
        assert_eq!(read("111111", "112111"), cells(0, 1..=3));
        assert_eq!(read("211111", "111111"), cells(0, 0..=1));
        assert_eq!(read("111112", "111111"), cells(0, 4..=5));
        assert_eq!(read("1", "2"), cells(0, 0..=0));
        assert_eq!(read("111", "111"), []);
    }

    #[test]
    fn a_row_swapped_by_one_and_a_slip_of_the_other_cannot_hide_each_other() {
        // The paper says 1211. One keyer swapped the second and third row, the other
        // slipped in the second: both typed 1 there, and only the third differs.
        assert!(read("1121", "1111").contains(&CellRef {
            contest: 0,
            part: Part::Printed(1)
        }));
    }

    #[test]
    fn rows_between_two_differences_are_read_too() {
        assert_eq!(read("1211111121", "1111111111"), cells(0, 0..=9));
    }

    #[test]
    fn only_the_contest_that_differs_is_read() {
        assert_eq!(read("1111|1111", "1111|1121"), cells(1, 1..=3));
    }

    #[test]
    fn doubt_is_read_alone() {
        assert_eq!(read("11?1", "11?1"), cells(0, [2]));
        assert_eq!(read("11?1", "1111"), cells(0, [2]));
    }

    #[test]
    fn invalid_or_written_names_bring_no_rows_with_them() {
        let whole = CellRef {
            contest: 0,
            part: Part::Whole,
        };
        assert_eq!(read("-m", "111"), [whole]);
        let names = CellRef {
            contest: 0,
            part: Part::WriteIns,
        };
        assert_eq!(read("112*7=1", "112*8=1"), [names]);
    }
}
