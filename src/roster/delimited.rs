//! Text with commas, tabs or semicolons, as rows of cells.
//!
//! Blank lines count as rows, as they do in the spreadsheet people look at
//! while checking; that is why this is done here: CSV readers drop them.

use super::model::RollError;
use super::table::{Grid, GridBuilder};

/// Splits `text` at the delimiter that fits it best.
pub(super) fn grid(text: &str) -> Result<Grid, RollError> {
    let delimiter = delimiter(text);
    match split(text, delimiter, true)? {
        Some(grid) => Ok(grid),
        // A quotation mark never closed would swallow the rest of the roll, so
        // such a file is read with quotation marks as plain characters.
        None => Ok(split(text, delimiter, false)?.unwrap_or_default()),
    }
}

/// The delimiter found in the most lines; a comma where there is none.
fn delimiter(text: &str) -> char {
    let mut best = (',', 0_usize);
    for candidate in [',', '\t', ';', '，', '；'] {
        let lines = text
            .lines()
            .take(200)
            .filter(|line| line.contains(candidate))
            .count();
        if lines > best.1 {
            best = (candidate, lines);
        }
    }
    best.0
}

/// Splits the text; `None` where a quotation mark stays open.
fn split(text: &str, delimiter: char, quotes: bool) -> Result<Option<Grid>, RollError> {
    let mut builder = GridBuilder::default();
    let (mut row, mut column) = (0_u32, 0_usize);
    let mut cell = String::new();
    let mut quoted = false;
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        if quoted {
            match c {
                '"' if chars.peek() == Some(&'"') => {
                    cell.push('"');
                    chars.next();
                }
                '"' => quoted = false,
                _ => cell.push(c),
            }
        } else if c == '"' && quotes && cell.trim().is_empty() {
            cell.clear();
            quoted = true;
        } else if c == delimiter {
            builder.put(row, column, &cell)?;
            cell.clear();
            column += 1;
        } else if c == '\n' || c == '\r' {
            if c == '\r' && chars.peek() == Some(&'\n') {
                chars.next();
            }
            builder.put(row, column, &cell)?;
            cell.clear();
            column = 0;
            row += 1;
        } else {
            cell.push(c);
        }
    }
    if quoted {
        return Ok(None);
    }
    builder.put(row, column, &cell)?;
    Ok(Some(builder.finish()?))
}
