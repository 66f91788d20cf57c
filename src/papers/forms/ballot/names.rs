//! How the names of a contest stand on its ballot, with their cells.

use super::{ACROSS_MOST, COLUMNS_MOST, Layout, Look, width_of};
use crate::meeting::Contest;
use crate::papers::forms::facts::Facts;
use crate::papers::{Align, Block, Cell, Column, Run, Table};

/// One name a cell, empty for a place to write in.
struct Place {
    name: Option<String>,
}

fn places(facts: &Facts, contest: &Contest) -> (Vec<Place>, Vec<Place>) {
    let printed = if facts.names_only() {
        Vec::new()
    } else {
        contest
            .candidates
            .iter()
            .map(|id| Place {
                name: Some(facts.name(*id)),
            })
            .collect()
    };
    let written = (0..facts.write_in_places(contest))
        .map(|_| Place { name: None })
        .collect();
    (printed, written)
}

fn name_cell(place: &Place) -> Cell {
    match &place.name {
        Some(name) => Cell::name(name),
        None => Cell::from(""),
    }
}

/// Rows of about as many names each.
fn bands<'a>(title: &'a str, places: &'a [Place], side: usize) -> Vec<(&'a str, &'a [Place])> {
    let rows = places.len().div_ceil(side).max(1);
    let most = places.len().div_ceil(rows).max(1);
    places.chunks(most).map(|band| (title, band)).collect()
}

/// Names side by side, the cell to mark below each; places to write in at the right.
pub(super) fn across(facts: &Facts, contest: &Contest, look: Look, layout: Layout) -> Vec<Block> {
    let lang = facts.lang;
    let (printed, written) = places(facts, contest);
    let whole = printed.len() + written.len();
    let side = ACROSS_MOST / layout.columns;
    let groups: Vec<(&str, &[Place])> = if whole <= side {
        vec![("", &[])]
    } else {
        let mut all = bands(facts.people_word(), &printed, side);
        all.extend(bands(facts.others_word(), &written, side));
        all
    };
    let mut tables = Vec::new();
    for (title, band) in groups {
        // All in one band: both groups under their own heads.
        let (heads, places): (Vec<(&str, usize)>, Vec<&Place>) = if title.is_empty() {
            let mut heads = vec![(facts.people_word(), printed.len())];
            // Where no name is printed nobody is another one.
            let others = match (facts.survey(), printed.is_empty()) {
                (Some(_), true) => facts.names_word(),
                _ => facts.others_word(),
            };
            heads.push((others, written.len()));
            heads.retain(|(_, count)| *count > 0);
            (heads, printed.iter().chain(&written).collect())
        } else {
            (vec![(title, band.len())], band.iter().collect())
        };
        let mut columns = vec![Column::centred(6)];
        // A long name has a wider column.
        columns.extend(places.iter().map(|place| {
            let width = place.name.as_deref().map_or(0, width_of);
            Column::centred(u32::try_from(width.clamp(4, 9)).unwrap_or(4) * 2)
        }));
        let mut table = Table::new(columns);
        table.size = look.name;
        table.row_height = look.row;
        let mut head = vec![Cell::from("")];
        head.extend(
            heads
                .into_iter()
                .map(|(title, count)| small(title).spanning(count)),
        );
        let mut names = vec![small(lang.ballot_name())];
        names.extend(places.iter().map(|place| name_cell(place)));
        table.rows = vec![head, names];
        if !facts.names_only() {
            let mut marks = vec![small(lang.ballot_mark())];
            marks.extend(places.iter().map(|_| Cell::from("")));
            table.rows.push(marks);
        }
        tables.push(Block::Table(table));
    }
    tables
}

fn small(title: &str) -> Cell {
    Cell::new(Run::name(title))
}

/// A few names and places to write in side by side, so that a short contest leaves the
/// sheet to the long one; nothing where there are more, or names are only written.
pub(super) fn in_one_row(facts: &Facts, contest: &Contest, look: Look) -> Option<Block> {
    const MOST: usize = 3;
    let lang = facts.lang;
    let (printed, written) = places(facts, contest);
    let count = printed.len() + written.len();
    if printed.is_empty() || written.is_empty() || count > MOST {
        return None;
    }
    let mut table = Table::new([Column::centred(22), Column::centred(10)].repeat(count));
    table.size = look.name;
    table.row_height = look.row.saturating_sub(1);
    let titles = std::iter::repeat_n(lang.ballot_candidates(), printed.len());
    let titles = titles.chain(std::iter::repeat_n(lang.ballot_write_in(), written.len()));
    let heads = titles.flat_map(|title| [Cell::from(title), Cell::from(lang.ballot_mark())]);
    let cells = printed.iter().chain(&written);
    let cells = cells.flat_map(|place| [name_cell(place), Cell::from("")]);
    table.rows = vec![heads.collect(), cells.collect()];
    Some(Block::Table(table))
}

/// Names in columns, the cell to mark beside each; places to write in after them.
pub(super) fn down(
    facts: &Facts,
    contest: &Contest,
    look: Look,
    layout: Layout,
    most: usize,
) -> Vec<Block> {
    let lang = facts.lang;
    let (printed, written) = places(facts, contest);
    let longest = printed
        .iter()
        .filter_map(|place| place.name.as_deref())
        .map(width_of)
        .max()
        .unwrap_or(4);
    let widest = match longest {
        0..=5 => COLUMNS_MOST,
        6..=8 => 4,
        _ => 3,
    } / layout.columns;
    let marked = !facts.names_only();
    let even = |count: usize, most: usize, widest: usize| {
        let wanted = count.div_ceil(most).clamp(1, widest);
        // No column stays empty: 7 names in five columns would leave the last one so.
        count.div_ceil(count.div_ceil(wanted).max(1)).max(1)
    };
    let columns = even(printed.len().max(written.len()), most, widest);
    let mut tables = Vec::new();
    let table = |columns: usize, title: &str, places: &[Place]| {
        let mut shares = vec![Column::centred(22)];
        if marked {
            shares.push(Column::centred(10));
        }
        let mut table = Table::new(shares.repeat(columns));
        table.size = look.name;
        table.row_height = look.row.saturating_sub(1);
        let heads = |_| [Cell::from(title), Cell::from(lang.ballot_mark())];
        let whole = Cell::from(facts.names_word()).spanning(columns);
        table.rows.push(if marked {
            (0..columns).flat_map(heads).collect()
        } else {
            vec![whole.aligned(Align::Center)]
        });
        table.rows.extend(grid(places, columns, marked));
        Block::Table(table)
    };
    if !printed.is_empty() {
        tables.push(table(columns, facts.people_word(), &printed));
    }
    if !written.is_empty() {
        // Places to write in are all alike: many of them stand in more columns.
        let columns = if written.len() > 2 * COLUMNS_MOST {
            COLUMNS_MOST / layout.columns
        } else {
            columns
        };
        let columns = written.len().div_ceil(written.len().div_ceil(columns));
        tables.push(table(columns, facts.others_word(), &written));
    }
    tables
}

/// Places read down, then in the next column; what is left over of the last row
/// is closed, so that nobody writes there.
fn grid(places: &[Place], columns: usize, marked: bool) -> Vec<Vec<Cell>> {
    let width = if marked { 2 } else { 1 };
    let height = places.len().div_ceil(columns);
    (0..height)
        .map(|row| {
            (0..columns)
                .flat_map(|column| match places.get(column * height + row) {
                    Some(place) if marked => vec![name_cell(place), Cell::from("")],
                    Some(place) => vec![name_cell(place)],
                    None => vec![Cell::from("—").spanning(width)],
                })
                .collect()
        })
        .collect()
}
