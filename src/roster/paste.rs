//! Names pasted from a word processor.

use super::model::{
    Column, EncodingGuess, Meaning, ReadOptions, RollError, RollGuess, RollRow, SkipReason,
    Skipped, Warning,
};
use super::names::{is_han, is_odd, namesakes, split_remark};
use super::read::{is_total, read_grid};
use super::surnames::DOUBLE;
use super::{MAX_BYTES, columns, delimited, status};

/// Reads pasted names: one to a line, or several with 、 ， tabs or wide spaces
/// between them. Numbering is taken off; `王　䶮` is one name; what stands
/// before a colon is the group of the names after it. A table with a header for
/// names, as pasted from a spreadsheet, is read as a table.
///
/// # Errors
/// `Empty`, `TooLarge`, `LostCharacter` or `NoPeople`.
pub fn read_pasted(text: &str) -> Result<RollGuess, RollError> {
    if text.len() as u64 > MAX_BYTES {
        return Err(RollError::TooLarge);
    }
    let grid = delimited::grid(text)?;
    if grid.width() > 1 && columns::find_header(&grid).is_some() {
        return read_grid(&grid, &ReadOptions::default());
    }
    read_list(text)
}

/// Reads the text as names and nothing else.
pub(super) fn read_list(text: &str) -> Result<RollGuess, RollError> {
    if text.trim().is_empty() {
        return Err(RollError::Empty);
    }
    let (mut rows, mut skipped, mut warnings) = (Vec::new(), Vec::new(), Vec::new());
    let mut group: Option<String> = None;
    let mut number = 0_u32;
    for line in text.lines() {
        number = number.saturating_add(1);
        if line.contains('\u{FFFD}') {
            return Err(RollError::LostCharacter { line: number });
        }
        if line.trim().is_empty() {
            continue;
        }
        let mut rest = line;
        if let Some((front, names)) = line.split_once(['：', ':']) {
            let front = strip_numbering(front.trim());
            if front.contains("注") || front.contains("填报") {
                skipped.push(Skipped {
                    row: number,
                    reason: SkipReason::Note,
                    text: line.trim().to_owned(),
                });
                continue;
            }
            group = Some(front.to_owned());
            rest = names;
        }
        let names = split_names(rest);
        if let Some(reason) = no_names(&names, rest) {
            skipped.push(Skipped {
                row: number,
                reason,
                text: line.trim().to_owned(),
            });
            continue;
        }
        for raw in names {
            let (name, remark) = split_remark(&raw);
            if is_odd(&name) {
                warnings.push(Warning::OddName {
                    row: number,
                    name: name.clone(),
                });
            }
            rows.push(RollRow {
                row: number,
                number: None,
                gender: None,
                group: group.clone(),
                category: None,
                others: Vec::new(),
                proposal: status::propose(None, remark.as_deref()),
                name,
                remark,
            });
        }
    }
    if rows.is_empty() {
        return Err(RollError::NoPeople);
    }
    Ok(RollGuess {
        encoding: EncodingGuess::None,
        sheet: None,
        sheets: Vec::new(),
        header_row: None,
        columns: vec![Column {
            title: String::new(),
            meaning: Meaning::Name,
            kept: true,
        }],
        namesakes: namesakes(rows.iter().map(|row: &RollRow| row.name.as_str())),
        rows,
        skipped,
        warnings,
    })
}

/// Why the names found in `text`, the part of a line after any colon, are none:
/// one long text, or one that ends in 名单, is a title.
fn no_names(names: &[String], text: &str) -> Option<SkipReason> {
    const ENDS: [&str; 6] = ["名单", "名單", "名册", "名冊", "花名册", "花名冊"];
    match names {
        [] if text.trim().is_empty() => Some(SkipReason::Heading),
        [] => Some(SkipReason::NoName),
        [only] if only == "姓名" => Some(SkipReason::HeaderAgain),
        [only] if is_total(only) => Some(SkipReason::Total),
        [only] if ENDS.iter().any(|end| only.ends_with(end)) => Some(SkipReason::Title),
        [only] => {
            let han = only.chars().filter(|c| is_han(*c)).count();
            let dotted = only.contains(['·', '•', '‧', '・']);
            let bracket = only.contains(['（', '(']);
            (han > 6 && !dotted && !bracket).then_some(SkipReason::Title)
        }
        _ => None,
    }
}

/// The names in a piece of text without line breaks.
fn split_names(text: &str) -> Vec<String> {
    let mut names = Vec::new();
    for part in text.split(['、', '，', ',', ';', '；', '\t', '。', '|']) {
        let part = strip_numbering(part.trim());
        let words: Vec<&str> = part
            .split_whitespace()
            .map(strip_numbering)
            .filter(|word| !word.is_empty())
            .collect();
        let latin = |word: &&str| !word.chars().any(is_han);
        if words.iter().all(latin) {
            // "John Smith" is one name; two spaces part two.
            names.extend(
                part.split("  ")
                    .flat_map(|name| name.split('\u{3000}'))
                    .map(str::trim)
                    .filter(|name| name.chars().any(char::is_alphabetic))
                    .map(str::to_owned),
            );
            continue;
        }
        join_spaced(&words, &mut names);
    }
    names
}

/// Puts `王` and `䶮` together again: in a list with spaces a single character
/// is half of a name of two, or the given name of a surname of two.
fn join_spaced(words: &[&str], names: &mut Vec<String>) {
    let mut open: Option<String> = None;
    for word in words {
        let single = is_single(word);
        match open.take() {
            Some(mut half) if single || word.starts_with(['（', '(']) => {
                half.push_str(word);
                names.push(half);
            }
            Some(half) => {
                names.push(half);
                open = start(word, single, names);
            }
            None => open = start(word, single, names),
        }
    }
    names.extend(open);
}

fn start(word: &str, single: bool, names: &mut Vec<String>) -> Option<String> {
    if word.starts_with(['（', '('])
        && let Some(last) = names.last_mut()
    {
        last.push_str(word);
        return None;
    }
    if single || DOUBLE.contains(&word) {
        return Some(word.to_owned());
    }
    names.push(word.to_owned());
    None
}

/// One Chinese character, with what stands in brackets after it.
fn is_single(word: &str) -> bool {
    let bare = word.split(['（', '(']).next().unwrap_or(word);
    bare.chars().filter(|c| is_han(*c)).count() == 1
        && bare.chars().all(|c| is_han(c) || c > '\u{FDFF}')
}

/// Takes `1.`, `12、`, `（3）`, `①`, `4)` or `- ` off the front.
fn strip_numbering(text: &str) -> &str {
    let text = text.trim_start_matches(|c: char| {
        c.is_whitespace() || matches!(c, '-' | '•' | '*' | '●' | '①'..='⑳' | '⑴'..='⒛')
    });
    let opened = text.strip_prefix(['（', '(']).unwrap_or(text);
    let digits =
        opened.trim_start_matches(|c: char| c.is_ascii_digit() || ('０'..='９').contains(&c));
    if digits.len() == opened.len() {
        return text;
    }
    let rest =
        digits.trim_start_matches(['.', '．', '、', '）', ')', '，', ',', ' ', '\u{3000}', '\t']);
    rest.trim_start()
}
