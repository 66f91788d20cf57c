//! Tables as data, and as CSV and xlsx that no program takes for formulas.

use std::io::Write;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, XlsxError};

/// One cell of an exported table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// Words; empty where there is nothing to say.
    Text(String),
    /// A whole number.
    Number(u64),
}

impl From<&str> for Value {
    fn from(text: &str) -> Value {
        Value::Text(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Value {
        Value::Text(text)
    }
}

impl From<u32> for Value {
    fn from(number: u32) -> Value {
        Value::Number(number.into())
    }
}

impl From<u64> for Value {
    fn from(number: u64) -> Value {
        Value::Number(number)
    }
}

impl<T: Into<Value>> From<Option<T>> for Value {
    /// Nothing becomes an empty cell: a figure that is not known is not 0.
    fn from(value: Option<T>) -> Value {
        value.map_or_else(|| Value::Text(String::new()), Into::into)
    }
}

impl Value {
    /// The cell as people read it.
    pub fn shown(&self) -> String {
        match self {
            Value::Text(text) => text.clone(),
            Value::Number(number) => number.to_string(),
        }
    }
}

/// An exported table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// The name of its CSV file without the ending; ASCII, without spaces.
    pub file: String,
    /// The name of its sheet, in the language of the export.
    pub sheet: String,
    /// What stands above each column.
    pub columns: Vec<String>,
    /// The rows, as many cells each as there are columns.
    pub rows: Vec<Vec<Value>>,
}

/// A text that a spreadsheet reads as text. One that begins like a formula gets an
/// apostrophe before it; the full-width signs are formulas in East Asian settings.
///
/// Source: OWASP, "CSV Injection".
pub fn harmless(text: &str) -> String {
    let begins = |text: &str| {
        text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'])
    };
    // Characters nobody sees do not hide a formula from every program.
    let unseen =
        |c: char| c.is_whitespace() || c.is_control() || "\u{200B}\u{2060}\u{FEFF}".contains(c);
    if begins(text) || begins(text.trim_start_matches(unseen)) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}

impl Table {
    /// The table as CSV: UTF-8 with a byte order mark, so that spreadsheets know the
    /// characters; every cell in quotes.
    ///
    /// # Errors
    /// None in practice: it is written to memory.
    pub fn csv(&self) -> std::io::Result<Vec<u8>> {
        let mut bytes = b"\xEF\xBB\xBF".to_vec();
        {
            let mut writer = csv::WriterBuilder::new()
                .quote_style(csv::QuoteStyle::Always)
                .terminator(csv::Terminator::CRLF)
                .from_writer(&mut bytes);
            writer.write_record(self.columns.iter().map(|title| harmless(title)))?;
            for row in &self.rows {
                writer.write_record(row.iter().map(|cell| harmless(&cell.shown())))?;
            }
            writer.flush()?;
        }
        bytes.flush()?;
        Ok(bytes)
    }
}

/// Sheets of one spreadsheet file. Words are stored as words and numbers as numbers,
/// so nothing can be a formula. `made` is the moment written into the file
/// (`2026-11-22T15:04:05`), not the clock: the same record gives the same bytes.
///
/// # Errors
/// A text longer than a cell of a spreadsheet may be.
pub fn workbook(tables: &[Table], made: &str) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let made = ExcelDateTime::parse_from_str(made)?;
    book.set_properties(&DocProperties::new().set_creation_datetime(&made));
    let bold = Format::new().set_bold();
    for (number, table) in (1_usize..).zip(tables) {
        let sheet = book.add_worksheet();
        sheet.set_name(sheet_name(number, &table.sheet))?;
        for (column, title) in (0_u16..).zip(&table.columns) {
            sheet.write_string_with_format(0, column, title, &bold)?;
            sheet.set_column_width(column, width(table, usize::from(column)))?;
        }
        for (row, cells) in (1_u32..).zip(&table.rows) {
            for (column, cell) in (0_u16..).zip(cells) {
                match cell {
                    Value::Text(text) if text.is_empty() => {}
                    Value::Text(text) => {
                        sheet.write_string(row, column, text)?;
                    }
                    // Up to 2^53 exact, far more than there are ballots.
                    #[allow(clippy::cast_precision_loss)]
                    Value::Number(number) => {
                        sheet.write_number(row, column, *number as f64)?;
                    }
                }
            }
        }
        sheet.set_freeze_panes(1, 0)?;
    }
    book.save_to_buffer()
}

/// The name of a sheet: at most 31 characters, none of `[]:*?/\`, unlike any other.
fn sheet_name(number: usize, wanted: &str) -> String {
    let kept = wanted
        .chars()
        .map(|c| if "[]:*?/\\'".contains(c) { ' ' } else { c });
    let name: String = format!("{number} ").chars().chain(kept).take(31).collect();
    name.trim_end().to_owned()
}

/// The width of a column in characters, so that most cells can be read at once.
fn width(table: &Table, column: usize) -> f64 {
    let cells = table.rows.iter().filter_map(|row| row.get(column));
    let cells = cells.map(|cell| breadth(&cell.shown()));
    let title = table.columns.get(column).map_or(0, |title| breadth(title));
    let widest = cells.max().unwrap_or(0).max(title);
    f64::from(u8::try_from(widest.clamp(6, 48)).unwrap_or(48)) + 2.0
}

/// How many narrow characters a text is wide; Chinese characters count twice.
pub fn breadth(text: &str) -> usize {
    text.chars()
        .map(|c| if u32::from(c) < 0x1100 { 1 } else { 2 })
        .sum()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn table(cells: &[&str]) -> Table {
        Table {
            file: "t".into(),
            sheet: "[表]: =1".into(),
            columns: vec!["姓名".into(), "=票".into()],
            rows: cells
                .iter()
                .map(|cell| vec![Value::from(*cell), Value::from(7_u32)])
                .collect(),
        }
    }

    #[test]
    fn no_cell_of_a_csv_begins_like_a_formula() {
        let cells = [
            "=1+1",
            "+1",
            "-1",
            "@a",
            "\t=1",
            " =1",
            "＝1",
            "＠x",
            "\r\n=1",
            "\u{feff}=1",
            "\u{200b}=1",
            "李四",
        ];
        let bytes = table(&cells).csv().unwrap();
        let text = String::from_utf8(bytes).unwrap();
        let text = text.strip_prefix('\u{feff}').unwrap();
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .from_reader(text.as_bytes());
        let read: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
        assert_eq!(read.len(), cells.len() + 1);
        for record in &read {
            for cell in record {
                let seen = cell.trim_start_matches(['\u{feff}', '\u{200b}', ' ']);
                let first = seen.chars().next().unwrap();
                assert!(!"=+-@＝＋－＠".contains(first), "{cell:?}");
            }
        }
        // What was written stays readable, and harmless words stay as they are.
        for (record, cell) in read.iter().skip(1).zip(cells) {
            assert!(record.get(0).unwrap().ends_with(cell), "{cell:?}");
        }
        assert_eq!(read.last().unwrap().get(0), Some("李四"));
    }

    #[test]
    fn a_workbook_reads_back_as_words_and_numbers_and_is_the_same_each_time() {
        use calamine::{Data, Reader, Xlsx};
        let table = table(&["=1+1", "李四"]);
        let made = || workbook(std::slice::from_ref(&table), "2026-11-22T15:04:05").unwrap();
        let bytes = made();
        assert!(bytes == made());
        let mut book: Xlsx<_> = Xlsx::new(std::io::Cursor::new(bytes)).unwrap();
        let name = book.sheet_names().first().unwrap().clone();
        let range = book.worksheet_range(&name).unwrap();
        assert_eq!(range.get((1, 0)), Some(&Data::String("=1+1".into())));
        assert_eq!(range.get((1, 1)), Some(&Data::Float(7.0)));
        let formulas = book.worksheet_formula(&name).unwrap();
        assert!(formulas.cells().all(|(_, _, formula)| formula.is_empty()));
    }
}
