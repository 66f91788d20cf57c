//! Spreadsheets: xlsx, xls and ods, cell by cell as text.

use super::MAX_ROWS;
use super::model::RollError;
use super::table::{Grid, GridBuilder};
use calamine::{Data, DataRef, ExcelDateTime, Reader, Sheets};
use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// What a zip may unpack to, in bytes; a roll of 100,000 people is far below.
const MAX_UNPACKED: u64 = 256 * 1024 * 1024;
/// Sheets looked at; further ones are left alone.
const MAX_SHEETS: usize = 64;
const ZIP: &[u8] = b"PK\x03\x04";
const COMPOUND: &[u8] = &[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

/// A sheet's name and cells.
pub(super) type Sheet = (String, Grid);

/// Whether the file is, or claims to be, a spreadsheet.
pub(super) fn is_workbook(bytes: &[u8], file_name: &str) -> bool {
    let name = file_name.to_ascii_lowercase();
    bytes.starts_with(ZIP)
        || bytes.starts_with(COMPOUND)
        || [".xlsx", ".xlsm", ".ods", ".xlsb", ".et"].iter().any(|end| name.ends_with(end))
        // Many systems call a text or web page .xls; text is read as text.
        || (name.ends_with(".xls") && bytes.iter().take(512).any(|byte| *byte == b'<' || *byte == 0))
}

/// The sheets of a spreadsheet.
pub(super) struct Book {
    /// The names of all sheets, hidden ones too.
    pub names: Vec<String>,
    /// The sheets that could be read; only the wanted one where one is wanted.
    pub sheets: Vec<Sheet>,
    /// What was wrong with the first sheet that could not; it matters only
    /// where no other holds the roll, which is rarely the monstrous one.
    pub trouble: Option<RollError>,
}

/// Reads the spreadsheet, or only its sheet `wanted`.
pub(super) fn book(bytes: &[u8], wanted: Option<&str>) -> Result<Book, RollError> {
    if unpacked_size(bytes) > MAX_UNPACKED {
        return Err(RollError::TooLarge);
    }
    // The reader is not ours and the file is anybody's: should the reader stop
    // on a damaged file, that is an unreadable file, not the end of the program.
    catch_unwind(AssertUnwindSafe(|| read(bytes, wanted))).unwrap_or(Err(RollError::NotAWorkbook))
}

fn read(bytes: &[u8], wanted: Option<&str>) -> Result<Book, RollError> {
    if bytes.starts_with(COMPOUND) && contains_utf16(bytes, "EncryptedPackage") {
        return Err(RollError::Protected);
    }
    let mut book = calamine::open_workbook_auto_from_rs(Cursor::new(bytes))
        .map_err(|error| open_error(&error))?;
    let names = book.sheet_names();
    if names.is_empty() {
        return Err(RollError::NotAWorkbook);
    }
    if let Some(wanted) = wanted
        && !names.iter().any(|name| name == wanted)
    {
        return Err(RollError::NoSuchSheet(wanted.to_owned()));
    }
    let (mut sheets, mut trouble) = (Vec::new(), None);
    for name in names
        .iter()
        .filter(|name| wanted.is_none_or(|wanted| wanted == *name))
        .take(MAX_SHEETS)
    {
        match one_sheet(&mut book, name) {
            Ok(grid) => sheets.push((name.clone(), grid)),
            Err(error) => trouble = trouble.or(Some(error)),
        }
    }
    Ok(Book {
        names,
        sheets,
        trouble,
    })
}

fn one_sheet(book: &mut Sheets<Cursor<&[u8]>>, name: &str) -> Result<Grid, RollError> {
    let mut builder = GridBuilder::default();
    if let Sheets::Xlsx(xlsx) = book {
        // Cell by cell: a range would hold every cell between the first and the
        // last, and one stray cell at XFD1048576 makes that billions.
        let mut cells = xlsx
            .worksheet_cells_reader(name)
            .map_err(|_| RollError::NotAWorkbook)?;
        while let Some(cell) = cells.next_cell().map_err(|_| RollError::NotAWorkbook)? {
            let (row, column) = cell.get_position();
            builder.put(row, column as usize, &cell_ref_text(cell.get_value()))?;
        }
    } else {
        let range = book
            .worksheet_range(name)
            .map_err(|error| open_error(&error))?;
        let (top, left) = range.start().unwrap_or((0, 0));
        for (row, column, value) in range.used_cells() {
            let row = u32::try_from(row).unwrap_or(MAX_ROWS).saturating_add(top);
            builder.put(row, column + left as usize, &cell_text(value))?;
        }
    }
    builder.finish()
}

fn open_error(error: &calamine::Error) -> RollError {
    match error {
        calamine::Error::Xls(calamine::XlsError::Password)
        | calamine::Error::Xlsx(calamine::XlsxError::Password)
        | calamine::Error::Ods(calamine::OdsError::Password) => RollError::Protected,
        _ => RollError::NotAWorkbook,
    }
}

fn contains_utf16(bytes: &[u8], word: &str) -> bool {
    let wide: Vec<u8> = word.encode_utf16().flat_map(u16::to_le_bytes).collect();
    bytes.windows(wide.len()).any(|window| window == wide)
}

/// The sum of the unpacked sizes in a zip's directory; 0 for other files.
fn unpacked_size(bytes: &[u8]) -> u64 {
    if !bytes.starts_with(ZIP) {
        return 0;
    }
    let size = |entry: &[u8]| match entry.get(24..28) {
        Some(&[a, b, c, d]) => u64::from(u32::from_le_bytes([a, b, c, d])),
        _ => 0,
    };
    bytes
        .windows(28)
        .filter(|window| window.starts_with(b"PK\x01\x02"))
        .map(size)
        .sum()
}

fn cell_ref_text(value: &DataRef<'_>) -> String {
    match value {
        DataRef::SharedString(text) => (*text).to_owned(),
        other => cell_text(&Data::from(other.clone())),
    }
}

/// A cell as a person would copy it: whole numbers without a point or an
/// exponent, dates as 2026-11-15.
fn cell_text(value: &Data) -> String {
    match value {
        Data::Empty | Data::Error(_) => String::new(),
        Data::Int(number) => number.to_string(),
        Data::Float(number) => number_text(*number),
        Data::String(text) | Data::DateTimeIso(text) | Data::DurationIso(text) => text.clone(),
        Data::Bool(value) => if *value { "是" } else { "否" }.to_owned(),
        Data::DateTime(date) => date_text(date),
    }
}

fn number_text(number: f64) -> String {
    // Every whole number below 2^53 is exact; Rust prints without an exponent.
    if number.fract() == 0.0 {
        format!("{number:.0}")
    } else {
        number.to_string()
    }
}

fn date_text(date: &ExcelDateTime) -> String {
    if !date.is_datetime() {
        return number_text(date.as_f64());
    }
    let (year, month, day, ..) = date.to_ymd_hms_milli();
    format!("{year:04}-{month:02}-{day:02}")
}
