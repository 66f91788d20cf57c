//! What an import would read, as plain text for the command line.

use super::model::{EncodingGuess, RollGuess, StatusProposal};
use super::names::display_name;
use crate::text::Lang;
use std::collections::BTreeMap;
use std::fmt::Write;

/// The guess as plain text, line by line.
pub fn describe(guess: &RollGuess, lang: Lang) -> String {
    let mut out = String::new();
    let mut line = |text: String| {
        out.push_str(&text);
        out.push('\n');
    };
    if let EncodingGuess::Text {
        encoding,
        ask,
        others,
        preview,
    } = &guess.encoding
    {
        line(lang.roll_encoding(encoding.name()));
        if *ask {
            line(lang.roll_encoding_ask().to_owned());
            line(quote(encoding.name(), preview));
            for (other, preview) in others {
                line(quote(other.name(), preview));
            }
        }
    }
    if let Some(sheet) = &guess.sheet {
        line(lang.roll_sheet(sheet, guess.sheets.len()));
    }
    if let Some(row) = guess.header_row {
        line(lang.roll_header(row));
        let separator = lang.roll_separator();
        let titles = |kept: bool| {
            let titles: Vec<&str> = guess
                .columns
                .iter()
                .filter(|column| column.kept == kept)
                .map(|column| column.title.as_str())
                .collect();
            titles.join(separator)
        };
        line(lang.roll_columns(&titles(true)));
        let left_out = titles(false);
        if !left_out.is_empty() {
            line(lang.roll_columns_left_out(&left_out));
        }
    }
    line(lang.roll_people(guess.rows.len()));
    for (label, count) in statuses(guess, lang) {
        line(format!("  {label}  {count}"));
    }
    if !guess.namesakes.is_empty() {
        line(lang.roll_namesakes(&guess.namesakes.join(lang.roll_separator())));
    }
    for skipped in &guess.skipped {
        line(lang.roll_skipped(
            skipped.row,
            lang.roll_skip_reason(skipped.reason),
            &skipped.text,
        ));
    }
    for warning in &guess.warnings {
        line(lang.roll_warning(warning));
    }
    out.push('\n');
    for row in &guess.rows {
        let number = row.number.as_deref().unwrap_or("-");
        let _ = write!(out, "{number}\t{}", display_name(&row.name));
        for text in [&row.group, &row.category, &row.remark]
            .into_iter()
            .flatten()
        {
            let _ = write!(out, "\t{text}");
        }
        if row.proposal != StatusProposal::Full {
            let _ = write!(out, "\t→ {}", lang.roll_status(row.proposal));
        }
        out.push('\n');
    }
    out
}

fn quote(title: &str, preview: &str) -> String {
    let lines: Vec<String> = preview.lines().map(|line| format!("    {line}")).collect();
    format!("  {title}:\n{}", lines.join("\n"))
}

/// Each proposed status with the number of people, the plain one first.
fn statuses(guess: &RollGuess, lang: Lang) -> Vec<(String, usize)> {
    let mut counts: BTreeMap<u8, (String, usize)> = BTreeMap::new();
    for row in &guess.rows {
        let order = match row.proposal {
            StatusProposal::Full => 0,
            StatusProposal::Probationary => 1,
            StatusProposal::UnderDiscipline => 2,
            StatusProposal::Suspended => 3,
            StatusProposal::Observer => 4,
            StatusProposal::MayBeExcused(ground) => 4 + ground.number(),
        };
        counts
            .entry(order)
            .or_insert_with(|| (lang.roll_status(row.proposal), 0))
            .1 += 1;
    }
    counts.into_values().collect()
}
