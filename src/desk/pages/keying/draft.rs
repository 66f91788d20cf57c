//! The unfinished ballot beside the record, so that nothing keyed is lost with the power.
//!
//! One act a line; marks and names are written as in the record.

use super::choices::Choices;
use super::sheet::{Act, Place, Sheet};
use super::way::Way;
use crate::meeting::{BundleRef, Cell, ContestEntry, OfficerId, Paper, Pass};

/// The name of the draft of one keyer in one bundle.
pub(super) fn name(keyer: OfficerId, bundle: BundleRef, pass: Pass) -> String {
    let pass = match pass {
        Pass::First => 1,
        Pass::Second => 2,
    };
    format!("key-{keyer}-{}-{}-{pass}", bundle.paper, bundle.number)
}

/// The draft of the ballot at `position`.
pub(super) fn write(position: u32, sheet: &Sheet) -> String {
    let way = sheet.way().map(Way::written).unwrap_or_default();
    let mut text = format!("{position} {way}\n");
    for act in sheet.acts() {
        text.push_str(&line(act));
        text.push('\n');
    }
    text
}

/// The way the draft was keyed, and it keyed into an empty sheet; `None` where it is
/// of another ballot or does not fit.
pub(super) fn read(text: &str, position: u32, paper: &Paper, choices: Choices) -> Option<Sheet> {
    let mut lines = text.lines();
    let (of, way) = lines.next()?.split_once(' ')?;
    if of.parse() != Ok(position) {
        return None;
    }
    let mut sheet = Sheet::new(paper, Way::read(way, choices)?);
    for line in lines {
        let before = sheet.acts().len();
        sheet.act(act(line)?);
        if sheet.acts().len() == before {
            return None;
        }
    }
    (!sheet.untouched()).then_some(sheet)
}

fn line(act: &Act) -> String {
    let one = |cell: &Cell| ContestEntry::marked(vec![*cell], Vec::new());
    let (kind, contest, index, entry) = match act {
        Act::Mark(Place::Cell(contest, index), cell) => ("mark", *contest, *index, Some(one(cell))),
        Act::Rest(Place::Cell(contest, index), cell) => ("rest", *contest, *index, Some(one(cell))),
        // An act always names a cell.
        Act::Mark(..) | Act::Rest(..) => return String::new(),
        Act::Name(contest, name) => {
            let entry = ContestEntry::marked(Vec::new(), vec![name.clone()]);
            ("name", *contest, 0, Some(entry))
        }
        Act::NamesDone(contest) => ("done", *contest, 0, None),
        Act::Invalid(contest, reason) => {
            ("invalid", *contest, 0, Some(ContestEntry::Invalid(*reason)))
        }
        Act::AllInvalid(reason) => ("all", 0, 0, Some(ContestEntry::Invalid(*reason))),
    };
    let entry = entry.map_or_else(String::new, |entry| entry.to_string());
    format!("{kind} {contest} {index} {entry}")
}

fn act(line: &str) -> Option<Act> {
    let mut words = line.splitn(4, ' ');
    let kind = words.next()?;
    let contest = words.next()?.parse().ok()?;
    let index = words.next()?.parse().ok()?;
    let place = Place::Cell(contest, index);
    if kind == "done" {
        return Some(Act::NamesDone(contest));
    }
    let entry: ContestEntry = words.next()?.parse().ok()?;
    Some(match (kind, entry) {
        ("mark", ContestEntry::Marked { cells, .. }) => Act::Mark(place, *cells.first()?),
        ("rest", ContestEntry::Marked { cells, .. }) => Act::Rest(place, *cells.first()?),
        ("name", ContestEntry::Marked { mut write_ins, .. }) => {
            Act::Name(contest, write_ins.pop()?)
        }
        ("invalid", ContestEntry::Invalid(reason)) => Act::Invalid(contest, reason),
        ("all", ContestEntry::Invalid(reason)) => Act::AllInvalid(reason),
        _ => return None,
    })
}
