//! From a file's bytes to what the roll says.

use super::columns::{columns, find_header, header_strength, looks_like_name, remove_private};
use super::model::{
    Column, EncodingGuess, Meaning, ReadOptions, RollError, RollGuess, RollRow, SkipReason,
    Skipped, Warning,
};
use super::names::{is_odd, namesakes, split_remark};
use super::table::{Grid, Line};
use super::{MAX_BYTES, decode, delimited, paste, status, workbook};
use std::collections::BTreeMap;

/// Reads a roll from a spreadsheet (xlsx, xls, ods) or a text with commas, tabs
/// or semicolons. `file_name` helps only where the bytes leave a doubt.
///
/// # Errors
/// Each way in which it can fail is a [`RollError`].
pub fn read_bytes(
    bytes: &[u8],
    file_name: &str,
    options: &ReadOptions,
) -> Result<RollGuess, RollError> {
    if bytes.len() as u64 > MAX_BYTES {
        return Err(RollError::TooLarge);
    }
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(RollError::Empty);
    }
    if workbook::is_workbook(bytes, file_name) {
        let book = workbook::book(bytes, options.sheet.as_deref())?;
        let read = choose_sheet(book.sheets, options)
            .and_then(|(name, grid)| Ok((name, read_grid(&grid, options)?)));
        let (name, mut guess) = read.map_err(|error| match (error, book.trouble) {
            (RollError::Empty | RollError::NoNameColumn, Some(trouble)) => trouble,
            (error, _) => error,
        })?;
        (guess.sheet, guess.sheets) = (Some(name), book.names);
        return Ok(guess);
    }
    let decoded = decode::decode(bytes, options.encoding)?;
    let grid = delimited::grid(&decoded.text)?;
    let mut guess = match read_grid(&grid, options) {
        Err(RollError::NoNameColumn) if is_list_of_names(&grid) => paste::read_list(&decoded.text)?,
        other => other?,
    };
    guess.encoding = decoded.guess;
    Ok(guess)
}

/// The sheet asked for, else the one whose name column has most below it.
fn choose_sheet(
    sheets: Vec<workbook::Sheet>,
    options: &ReadOptions,
) -> Result<workbook::Sheet, RollError> {
    if sheets.iter().all(|(_, grid)| grid.lines.is_empty()) {
        return Err(RollError::Empty);
    }
    let chosen = options.header_row.is_some() || options.name_column.is_some();
    let weight = |grid: &Grid| match find_header(grid) {
        Some(header) => grid.lines.len() - header,
        None if chosen => usize::from(!grid.lines.is_empty()),
        None => 0,
    };
    let mut best: Option<(usize, workbook::Sheet)> = None;
    for sheet in sheets {
        let weight = weight(&sheet.1);
        // The first of equals: rolls come before their copies.
        if best.as_ref().is_none_or(|(most, _)| weight > *most) {
            best = Some((weight, sheet));
        }
    }
    best.map(|(_, sheet)| sheet).ok_or(RollError::Empty)
}

/// A text without a header in which most cells are personal names.
fn is_list_of_names(grid: &Grid) -> bool {
    let cells: Vec<&str> = grid.lines.iter().flat_map(Line::filled).collect();
    let names = cells.iter().filter(|cell| looks_like_name(cell)).count();
    names * 10 >= cells.len() * 7
}

/// Reads the rows of a sheet.
pub(super) fn read_grid(grid: &Grid, options: &ReadOptions) -> Result<RollGuess, RollError> {
    if grid.lines.is_empty() {
        return Err(RollError::Empty);
    }
    refuse_lost_characters(grid)?;
    let header = match options.header_row {
        Some(row) => grid.lines.iter().position(|line| line.row == row),
        None => find_header(grid),
    };
    let header_line = header.and_then(|place| grid.lines.get(place));
    let body = grid
        .lines
        .get(header.map_or(0, |place| place + 1)..)
        .unwrap_or_default();
    let columns = columns(
        header_line,
        body,
        grid.width(),
        options.name_column,
        options.keep_private,
    );
    let Some(name_column) = columns
        .iter()
        .position(|column| column.meaning == Meaning::Name)
    else {
        return Err(RollError::NoNameColumn);
    };
    let mut reader = Reader {
        columns: &columns,
        name_column,
        header: header_line,
        keep_private: options.keep_private,
        rows: Vec::new(),
        skipped: Vec::new(),
        warnings: Vec::new(),
        totals: Vec::new(),
    };
    for line in grid.lines.get(..header.unwrap_or(0)).unwrap_or_default() {
        reader.skip(line, SkipReason::Title);
    }
    let mut last = header_line.map(|line| line.row);
    for line in body {
        // An empty row in the midst is worth a mention; thousands are one gap.
        if let Some(before) = last.filter(|before| before + 1 < line.row) {
            reader.skipped.push(Skipped {
                row: before + 1,
                reason: SkipReason::Blank,
                text: String::new(),
            });
        }
        reader.line(line);
        last = Some(line.row);
    }
    let Reader {
        rows,
        skipped,
        mut warnings,
        totals,
        ..
    } = reader;
    if rows.is_empty() {
        return Err(RollError::NoPeople);
    }
    let found = u32::try_from(rows.len()).unwrap_or(u32::MAX);
    warnings.extend(
        totals
            .into_iter()
            .filter(|(_, stated)| *stated != found)
            .map(|(row, stated)| Warning::TotalDiffers { row, stated, found }),
    );
    warnings.extend(same_numbers(&rows));
    Ok(RollGuess {
        encoding: EncodingGuess::None,
        sheet: None,
        sheets: Vec::new(),
        header_row: header_line.map(|line| line.row),
        namesakes: namesakes(rows.iter().map(|row| row.name.as_str())),
        columns,
        rows,
        skipped,
        warnings,
    })
}

fn refuse_lost_characters(grid: &Grid) -> Result<(), RollError> {
    let lost = |line: &&Line| line.filled().any(|cell| cell.contains('\u{FFFD}'));
    match grid.lines.iter().find(lost) {
        Some(line) => Err(RollError::LostCharacter { line: line.row }),
        None => Ok(()),
    }
}

fn same_numbers(rows: &[RollRow]) -> Vec<Warning> {
    let mut by_number: BTreeMap<&str, Vec<u32>> = BTreeMap::new();
    for row in rows {
        if let Some(number) = &row.number {
            by_number.entry(number).or_default().push(row.row);
        }
    }
    by_number
        .into_iter()
        .filter(|(_, rows)| rows.len() > 1)
        .map(|(number, rows)| Warning::SameNumber {
            number: number.to_owned(),
            rows,
        })
        .collect()
}

struct Reader<'a> {
    columns: &'a [Column],
    name_column: usize,
    header: Option<&'a Line>,
    keep_private: bool,
    rows: Vec<RollRow>,
    skipped: Vec<Skipped>,
    warnings: Vec<Warning>,
    /// Row and number of each total row that names a number.
    totals: Vec<(u32, u32)>,
}

impl Reader<'_> {
    fn skip(&mut self, line: &Line, reason: SkipReason) {
        self.skipped.push(Skipped {
            row: line.row,
            reason,
            text: line.text(),
        });
    }

    fn line(&mut self, line: &Line) {
        match self.no_person(line) {
            Some(reason) => {
                if reason == SkipReason::Total
                    && let Some(stated) = stated_total(line)
                {
                    self.totals.push((line.row, stated));
                }
                self.skip(line, reason);
            }
            None => self.person(line),
        }
    }

    /// Why the row is nobody.
    fn no_person(&self, line: &Line) -> Option<SkipReason> {
        let first: String = line
            .filled()
            .next()
            .unwrap_or_default()
            .split_whitespace()
            .collect();
        let name: String = line.cell(self.name_column).split_whitespace().collect();
        let again = |header: &Line| {
            header.cell(self.name_column) == line.cell(self.name_column)
                || (header_strength(line) >= Some(12) && header_strength(header).is_some())
        };
        if self.header.is_some_and(again) {
            Some(SkipReason::HeaderAgain)
        } else if is_total(&first) || is_total(&name) {
            Some(SkipReason::Total)
        } else if is_note(&first) || is_note(&name) {
            Some(SkipReason::Note)
        } else if !name.chars().any(char::is_alphabetic) {
            Some(SkipReason::NoName)
        } else if name.chars().count() > 40 {
            Some(SkipReason::Note)
        } else {
            None
        }
    }

    fn person(&mut self, line: &Line) {
        let (name, bracket) = split_remark(line.cell(self.name_column));
        if is_odd(&name) {
            self.warnings.push(Warning::OddName {
                row: line.row,
                name: name.clone(),
            });
        }
        let mut row = RollRow {
            row: line.row,
            number: None,
            name,
            gender: None,
            group: None,
            category: None,
            remark: bracket,
            others: Vec::new(),
            proposal: super::StatusProposal::Full,
        };
        let mut removed = false;
        for (place, column) in self.columns.iter().enumerate() {
            let cell = line.cell(place);
            if !column.kept || cell.is_empty() || column.meaning == Meaning::Name {
                continue;
            }
            let value = if self.keep_private || column.meaning == Meaning::Number {
                cell.to_owned()
            } else {
                let (clean, found) = remove_private(cell);
                removed |= found;
                clean
            };
            match column.meaning {
                Meaning::Number => row.number = Some(value),
                Meaning::Gender => row.gender = Some(value),
                Meaning::Group => row.group = Some(value),
                Meaning::Category => row.category = Some(value),
                Meaning::Remark => {
                    row.remark = Some(match row.remark.take() {
                        Some(bracket) => format!("{bracket}；{value}"),
                        None => value,
                    });
                }
                _ => row.others.push((column.title.clone(), value)),
            }
        }
        if removed {
            self.warnings
                .push(Warning::PrivateRemoved { row: line.row });
        }
        row.proposal = status::propose(row.category.as_deref(), row.remark.as_deref());
        self.rows.push(row);
    }
}

/// 合计, 总计, 共38人 and the like.
pub(super) fn is_total(text: &str) -> bool {
    const WORDS: [&str; 12] = [
        "合计",
        "合計",
        "总计",
        "總計",
        "小计",
        "小計",
        "共计",
        "共計",
        "总人数",
        "總人數",
        "总数",
        "total",
    ];
    let lower = text.to_lowercase();
    let counted = text.starts_with(['共', '计', '計'])
        && text.contains(['人', '名'])
        && text.chars().any(|c| c.is_ascii_digit());
    counted || WORDS.iter().any(|word| lower.starts_with(word))
}

/// The number a total row names; a subtotal names none that counts here.
fn stated_total(line: &Line) -> Option<u32> {
    let text = line.text();
    if text.contains("小计") || text.contains("小計") {
        return None;
    }
    let mut numbers = text
        .split(|c: char| !c.is_ascii_digit())
        .filter(|run| !run.is_empty());
    match (numbers.next(), numbers.next()) {
        (Some(number), None) => number.parse().ok(),
        _ => None,
    }
}

/// 注：, 说明：, 填报人：, 制表日期： and the like.
fn is_note(text: &str) -> bool {
    const MARKED: [&str; 22] = [
        "注",
        "备注",
        "備註",
        "说明",
        "說明",
        "填报人",
        "填報人",
        "填表人",
        "填报单位",
        "填报日期",
        "填表日期",
        "制表",
        "製表",
        "审核",
        "審核",
        "负责人",
        "負責人",
        "联系人",
        "联系电话",
        "单位盖章",
        "日期",
        "书记",
    ];
    let marked = MARKED.iter().any(|word| {
        text.strip_prefix(word)
            .is_some_and(|rest| rest.chars().take(6).any(|c| matches!(c, '：' | ':')))
    });
    marked
        || text.starts_with('※')
        || text.starts_with("（盖章")
        || text.starts_with("（以下空白")
        || text.starts_with("以下空白")
}
