//! A sheet as rows of text cells, whatever it came from.

use super::model::RollError;
use super::{MAX_COLUMNS, MAX_ROWS};

/// One row that has something in it: its number from 1, and its cells from the
/// left, trimmed; cells beyond the last are empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Line {
    pub row: u32,
    pub cells: Vec<String>,
}

impl Line {
    /// The cell in a column, from 0; empty where there is none.
    pub fn cell(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", String::as_str)
    }

    /// The cells that say something.
    pub fn filled(&self) -> impl Iterator<Item = &str> {
        self.cells
            .iter()
            .map(String::as_str)
            .filter(|cell| !cell.is_empty())
    }

    /// What the row says, for a person.
    pub fn text(&self) -> String {
        self.filled().collect::<Vec<_>>().join(" ")
    }
}

/// The rows with something in them, from the top.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Grid {
    pub lines: Vec<Line>,
}

impl Grid {
    /// The number of columns in use.
    pub fn width(&self) -> usize {
        self.lines
            .iter()
            .map(|line| line.cells.len())
            .max()
            .unwrap_or(0)
    }
}

/// Collects cells in reading order. Empty ones cost nothing, so a sheet that is
/// formatted down to its last row and column reads like any other.
#[derive(Default)]
pub(super) struct GridBuilder {
    lines: Vec<Line>,
    widest: usize,
}

impl GridBuilder {
    /// Puts `text` at `row` and `column`, both from 0; rows never go back.
    pub fn put(&mut self, row: u32, column: usize, text: &str) -> Result<(), RollError> {
        let text =
            text.trim_matches(|c: char| c.is_whitespace() || c == '\u{FEFF}' || c == '\u{1A}');
        if text.is_empty() {
            return Ok(());
        }
        self.widest = self.widest.max(column + 1);
        // Too wide is known only at the end, so that the number found can be
        // named; until then nothing is kept beyond the limit.
        if column >= MAX_COLUMNS {
            return Ok(());
        }
        let number = row.saturating_add(1);
        if self.lines.last().is_none_or(|line| line.row < number) {
            if self.lines.len() as u64 >= u64::from(MAX_ROWS) {
                return Err(RollError::TooLarge);
            }
            self.lines.push(Line {
                row: number,
                cells: Vec::new(),
            });
        }
        if let Some(line) = self.lines.iter_mut().rev().find(|line| line.row == number) {
            if line.cells.len() <= column {
                line.cells.resize(column + 1, String::new());
            }
            if let Some(cell) = line.cells.get_mut(column) {
                *cell = text.to_owned();
            }
        }
        Ok(())
    }

    /// The finished grid.
    pub fn finish(self) -> Result<Grid, RollError> {
        if self.widest > MAX_COLUMNS {
            return Err(RollError::TooManyColumns { found: self.widest });
        }
        Ok(Grid { lines: self.lines })
    }
}
