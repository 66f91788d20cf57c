//! Simulated keyers: what they type for a sheet, and the slips they make.

use fastrand::Rng;

use super::voters::TrueBallot;
use crate::meeting::{
    BallotEntry, Cell, CellRef, ContestEntry, InvalidReason, Part, PersonId, WriteIn, WrittenName,
};
use crate::rules::Mark;

/// Somebody who reads sheets and types them.
#[derive(Clone, Copy, Debug)]
pub(super) struct Reader<'a> {
    /// How often a field is typed wrongly, from 0 to 1.
    pub slip_rate: f64,
    /// Marks that ballots of this way of voting carry.
    pub marks: &'a [Mark],
    /// People on the roll a name may be mistaken for.
    pub people: &'a [PersonId],
}

/// What happened to the pile before or while it was keyed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Pile {
    /// In the order of the wrapper.
    AsWrapped,
    /// Turned over.
    Turned,
    /// So many sheets went from the top to the bottom.
    Shifted(usize),
    /// Two neighbours were swapped.
    Swapped(usize),
}

impl Pile {
    /// An accident now and then.
    pub fn draw(rng: &mut Rng, sheets: usize) -> Pile {
        match rng.u32(..20) {
            0 => Pile::Turned,
            1 if sheets > 1 => Pile::Shifted(rng.usize(1..sheets)),
            2 if sheets > 1 => Pile::Swapped(rng.usize(..sheets - 1)),
            _ => Pile::AsWrapped,
        }
    }

    /// The order in which the sheets are read, as places in the wrapper.
    pub fn order(self, sheets: usize) -> Vec<usize> {
        let mut order = (0..sheets).collect::<Vec<_>>();
        match self {
            Pile::AsWrapped => {}
            Pile::Turned => order.reverse(),
            Pile::Shifted(by) => order.rotate_left(by.min(sheets)),
            Pile::Swapped(at) if at + 1 < sheets => order.swap(at, at + 1),
            Pile::Swapped(_) => {}
        }
        order
    }
}

impl Reader<'_> {
    pub fn slips(&self, rng: &mut Rng) -> bool {
        rng.f64() < self.slip_rate
    }

    /// What this reader types for a sheet.
    pub fn reads(&self, rng: &mut Rng, sheet: &TrueBallot) -> BallotEntry {
        let mut seen = sheet.says.clone();
        // What nobody can read is always marked doubtful, what is merely odd mostly; where
        // it is not, one reader in ten takes it for something else.
        if let Some((at, _)) = sheet.unclear
            && let Some(says) = cell(&seen, at)
        {
            if says == Cell::Mark(Mark::Void) || rng.u32(..5) != 0 {
                set_cell(&mut seen, at, Cell::Doubtful);
            } else if rng.u32(..10) == 0 {
                set_cell(&mut seen, at, self.other(rng, says));
            }
        }
        seen.iter()
            .map(|contest| self.contest(rng, contest))
            .collect()
    }

    fn contest(&self, rng: &mut Rng, says: &ContestEntry) -> ContestEntry {
        let (cells, write_ins) = match says {
            ContestEntry::Invalid(reason) => {
                return ContestEntry::Invalid(if self.slips(rng) {
                    super::names::pick(rng, &InvalidReason::ALL, *reason)
                } else {
                    *reason
                });
            }
            ContestEntry::Marked { cells, write_ins } => (cells, write_ins),
        };
        let mut typed = cells.clone();
        for row in 0..typed.len() {
            if !self.slips(rng) {
                continue;
            }
            // Two slips in ten are two neighbouring rows keyed for each other, one is a row
            // left out, the others a wrong mark.
            let last = row + 1 == typed.len();
            let kind = rng.u32(..10);
            if !last && kind < 2 {
                typed.swap(row, row + 1);
            } else if !last && kind == 2 {
                if let Some(rest) = typed.get_mut(row..) {
                    rest.rotate_left(1);
                }
                // The ballot ends one mark short and the program does not take it: four in
                // five key it anew, one puts something there.
                if rng.u32(..5) != 0 {
                    return self.contest(rng, says);
                }
                let before = typed
                    .len()
                    .checked_sub(2)
                    .and_then(|i| typed.get(i).copied());
                if let (Some(before), Some(cell)) = (before, typed.last_mut()) {
                    *cell = before;
                }
                break;
            } else if let Some(cell) = typed.get_mut(row) {
                *cell = self.other(rng, *cell);
            }
        }
        ContestEntry::marked(typed, self.names(rng, write_ins))
    }

    /// The mark of one cell, or now and then another.
    pub fn mark(&self, rng: &mut Rng, cell: Cell) -> Cell {
        if self.slips(rng) {
            self.other(rng, cell)
        } else {
            cell
        }
    }

    fn other(&self, rng: &mut Rng, cell: Cell) -> Cell {
        let others = self
            .marks
            .iter()
            .copied()
            .filter(|mark| Cell::Mark(*mark) != cell)
            .collect::<Vec<_>>();
        others
            .get(rng.usize(..others.len().max(1)))
            .map_or(cell, |mark| Cell::Mark(*mark))
    }

    /// The names written in, or now and then one left out or taken for another.
    pub fn names(&self, rng: &mut Rng, write_ins: &[WriteIn]) -> Vec<WriteIn> {
        let mut typed: Vec<WriteIn> = Vec::new();
        for write_in in write_ins {
            if !self.slips(rng) {
                typed.push(write_in.clone());
            } else if rng.bool()
                && let Some(person) = self.people.get(rng.usize(..self.people.len().max(1)))
            {
                typed.push(WriteIn {
                    name: WrittenName::Person(*person),
                    mark: write_in.mark,
                });
            }
        }
        typed
    }
}

/// What stands in a cell.
pub(super) fn cell(entry: &BallotEntry, at: CellRef) -> Option<Cell> {
    match (entry.get(at.contest)?, at.part) {
        (ContestEntry::Marked { cells, .. }, Part::Printed(index)) => cells.get(index).copied(),
        _ => None,
    }
}

/// Writes into a cell, where the contest has it.
pub(super) fn set_cell(entry: &mut BallotEntry, at: CellRef, value: Cell) {
    if let (Some(ContestEntry::Marked { cells, .. }), Part::Printed(index)) =
        (entry.get_mut(at.contest), at.part)
        && let Some(cell) = cells.get_mut(index)
    {
        *cell = value;
    }
}
