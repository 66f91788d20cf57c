//! Member rolls: reading them as people send them, name order, name search.
//!
//! A roll arrives as a spreadsheet, as text in one of several encodings, or as
//! names pasted from a word processor. Reading it gives a [`RollGuess`]: what
//! was found, what was left out and why, and a proposed status for each person,
//! for somebody to confirm. Nothing here decides anything about a member.

mod columns;
mod decode;
mod delimited;
mod describe;
mod model;
mod names;
mod paste;
mod read;
mod search;
mod status;
mod strokes;
mod surnames;
mod table;
#[cfg(test)]
mod tests;
mod workbook;

pub use describe::describe;
pub use model::{
    Column, Encoding, EncodingGuess, Ground, Meaning, ReadOptions, RollError, RollGuess, RollRow,
    SkipReason, Skipped, StatusProposal, Warning,
};
pub use names::{chars_outside, display_name, namesakes, normalise_name};
pub use paste::read_pasted;
pub use read::read_bytes;
pub use search::{Hit, HitField, NameIndex};
pub use strokes::{
    Convention, compare_by_strokes, compare_names, sort_by_strokes, stroke_key, stroke_order_known,
    total_strokes,
};

use std::io::Read;
use std::path::Path;

/// The largest file taken for a roll, in bytes: a roll of 100,000 people with
/// ten columns stays well below it.
pub const MAX_BYTES: u64 = 32 * 1024 * 1024;
/// The most rows read from one sheet.
pub const MAX_ROWS: u32 = 200_000;
/// The most columns a roll may have.
pub const MAX_COLUMNS: usize = 256;

/// Reads the roll in a file; see [`read_bytes`].
///
/// # Errors
/// `RollError::Io` where the file cannot be read, otherwise as `read_bytes`.
pub fn read_file(path: &Path, options: &ReadOptions) -> Result<RollGuess, RollError> {
    let name = path
        .file_name()
        .map_or_else(String::new, |name| name.to_string_lossy().into_owned());
    let file = std::fs::File::open(path).map_err(|error| RollError::Io(error.into()))?;
    let mut bytes = Vec::new();
    // One byte more than allowed is enough to know that it is too large.
    file.take(MAX_BYTES + 1)
        .read_to_end(&mut bytes)
        .map_err(|error| RollError::Io(error.into()))?;
    read_bytes(&bytes, &name, options)
}
