//! The board of candidates: name, bar with the majority line, 正 strokes or
//! the word 当选, and the figure; in one or two columns, on pages.
//!
//! Everything is sized by what the whole count may come to, never by what has
//! been counted so far: between the first ballot and the last nothing moves.

use egui::{Rect, pos2, vec2};

use super::CountRow;
use super::fit::spaced_name;
use super::frame::{Frame, Look, Side};
use super::item::Item;
use super::strokes::{self, Setting};

/// What a board shows.
pub struct Board<'a> {
    pub rows: &'a [&'a CountRow],
    /// What the figures are, 赞成票.
    pub heading: &'a str,
    /// Ballots in all: the full length of a bar.
    pub total: u32,
    /// The majority line.
    pub bar: Option<u32>,
    /// 正 strokes while counting; 当选 in a result.
    pub kind: Kind,
    /// The word for a place won.
    pub won: &'a str,
    pub page: usize,
}

/// What stands between the bar and the figure.
#[derive(Clone, Copy, PartialEq)]
pub enum Kind {
    /// 正 strokes, where all fit.
    Strokes,
    /// 当选 at those elected.
    Elected,
    /// Nothing.
    Plain,
}

/// Heights as parts of the unit.
const HEADING: f32 = 0.05;
const ROW_LEAST: f32 = 0.05;
const ROW_MOST: f32 = 0.2;
/// The narrowest bar that still says something, the smallest name for which
/// two columns are worth it, and the gap between them.
const BAR_LEAST: f32 = 0.14;
const NAME_LEAST: f32 = 0.0275;
const GAP: f32 = 0.07;

/// Widths of one column of the board, in pixels.
struct Widths {
    name: f32,
    name_size: f32,
    bar: f32,
    middle: f32,
}

struct Grid {
    columns: usize,
    per_column: usize,
    pages: usize,
    row: f32,
}

/// Draws the board into the panel's inner rectangle; returns the pages.
pub fn board(frame: &mut Frame, area: Rect, board: &Board) -> usize {
    let top = area.top() + frame.h(HEADING) - frame.h(0.02);
    let height = area.bottom() - top;
    let grid = grid(frame, area.width(), height, board);
    // A few rows stand in the middle of the panel, their heading with them.
    let top = top + (height - grid.row * grid.per_column as f32).max(0.0) / 2.0;
    let page = board.page % grid.pages;
    let width = (area.width() - frame.h(GAP) * (grid.columns - 1) as f32) / grid.columns as f32;
    let widths = widths(frame, width, grid.row, board, grid.columns);
    let setting = (board.kind == Kind::Strokes && widths.middle > 0.0)
        .then(|| setting(frame, board, widths.middle, grid.row))
        .flatten();
    let words = frame.page_words(page, grid.pages);
    let look = frame.soft(0.0235);
    frame.text(&words, look, Side::Left, area.left(), top - frame.h(0.023));
    let rows = board
        .rows
        .iter()
        .skip(page * grid.columns * grid.per_column);
    let shown: Vec<&CountRow> = rows.take(grid.columns * grid.per_column).copied().collect();
    for (column, rows) in shown.chunks(grid.per_column).enumerate() {
        let left = area.left() + column as f32 * (width + frame.h(GAP));
        if column > 0 {
            let height = grid.row * grid.per_column as f32;
            let corner = pos2(left - frame.h(GAP / 2.0), top);
            let rule = Rect::from_min_size(corner, vec2(frame.hair(), height));
            frame.block(rule, 0.0, frame.colors.track.0);
        }
        let look = frame.soft(0.0235);
        frame.text(
            board.heading,
            look,
            Side::Right,
            left + width,
            top - frame.h(0.023),
        );
        for (index, row) in rows.iter().enumerate() {
            let cell = Rect::from_min_size(
                pos2(left, top + index as f32 * grid.row),
                vec2(width, grid.row),
            );
            frame.rule(cell);
            draw_row(frame, cell, row, board, &widths, setting);
        }
    }
    grid.pages
}

/// As few pages as rows of a readable height allow, then as few columns.
fn grid(frame: &Frame, width: f32, height: f32, board: &Board) -> Grid {
    let count = board.rows.len().max(1);
    let capacity = ((height / frame.h(ROW_LEAST)).floor() as usize).max(1);
    let half = (width - frame.h(GAP)) / 2.0;
    let two = widths(frame, half, frame.h(ROW_LEAST), board, 2).bar >= frame.h(BAR_LEAST);
    // With the strokes gone anyway, larger rows read better than one column.
    let row = height / count as f32;
    let strokes = board.kind != Kind::Strokes || widths(frame, width, row, board, 1).middle > 0.0;
    let columns = if two && (count > capacity || (count > 8 && !strokes)) {
        2
    } else {
        1
    };
    let pages = count.div_ceil(capacity * columns);
    let per_column = count.div_ceil(pages).div_ceil(columns);
    let mut row = (height / per_column as f32).min(frame.h(ROW_MOST));
    // Larger rows have larger figures and words, which must not take the bar's room.
    while columns > 1
        && row > frame.h(ROW_LEAST)
        && widths(frame, half, row, board, columns).bar < frame.h(BAR_LEAST)
    {
        row = (row - frame.h(0.004)).max(frame.h(ROW_LEAST));
    }
    Grid {
        columns,
        per_column,
        pages,
        row,
    }
}

fn name_look(frame: &Frame, row: f32) -> Look {
    frame.text_look(
        (row / frame.unit * 0.56).min(0.041 + (row / frame.unit - 0.09).max(0.0) * 0.25),
        false,
    )
}

/// Large figures, though in two columns not so large that names give way.
fn figure_look(frame: &Frame, row: f32, columns: usize) -> Look {
    let row = row / frame.unit;
    let most = if columns > 1 {
        0.05
    } else {
        0.062 + (row - 0.09).max(0.0) * 0.35
    };
    frame.text_look((row * 0.7).min(most), true)
}

/// Divides a column: the figure takes what its largest value needs, the name
/// what the longest name needs up to its share, the rest goes to the bar.
fn widths(frame: &Frame, width: f32, row: f32, board: &Board, columns: usize) -> Widths {
    let gap = frame.h(if columns > 1 { 0.022 } else { 0.04 });
    let most = board
        .rows
        .iter()
        .map(|row| row.yes)
        .max()
        .unwrap_or(0)
        .max(board.total);
    // Figures are equally wide in the fonts used, but not in every font.
    let digits = "8".repeat(most.to_string().len());
    let figure = frame.measure(&digits, figure_look(frame, row, columns));
    let chip = match board.kind {
        Kind::Elected => frame.measure(board.won, chip_look(frame, row)) + frame.h(0.03),
        Kind::Strokes | Kind::Plain => 0.0,
    };
    let beside =
        figure + 2.0 * gap + frame.h(BAR_LEAST) + if chip > 0.0 { chip + gap } else { 0.0 };
    let share = if columns > 1 {
        width - beside
    } else {
        (width * 0.45).min(width - beside)
    };
    let mut look = name_look(frame, row);
    let longest = |look: Look| {
        board
            .rows
            .iter()
            .map(|row| frame.measure(&spaced_name(&row.name), look))
            .fold(0.0, f32::max)
    };
    let smallest = if columns > 1 {
        NAME_LEAST.max(frame.smallest())
    } else {
        frame.smallest()
    };
    while look.size > smallest && longest(look) > share {
        look.size = smallest.max(look.size - 0.0007);
    }
    // At the smallest size in two columns a long name takes from the bar, so
    // that the caller sees that two columns are too many.
    let longest = longest(look);
    let name = if columns > 1 {
        longest
    } else {
        longest.max(frame.h(0.2)).min(share)
    };
    let rest = width - name - figure - 2.0 * gap;
    let middle = match board.kind {
        Kind::Plain => 0.0,
        Kind::Elected => chip,
        Kind::Strokes if columns > 1 => 0.0,
        // Strokes beside a bar too short to say anything are not worth it.
        Kind::Strokes => match setting(frame, board, rest * 0.42, row) {
            Some(_) if rest * 0.58 - gap >= frame.h(BAR_LEAST) => rest * 0.42,
            _ => 0.0,
        },
    };
    let bar = rest - if middle > 0.0 { middle + gap } else { 0.0 };
    Widths {
        name,
        name_size: look.size,
        bar,
        middle,
    }
}

fn setting(frame: &Frame, board: &Board, width: f32, row: f32) -> Option<Setting> {
    let largest = frame.h(0.045).min(row * 0.37);
    strokes::setting(
        board.total,
        vec2(width, row * 0.84),
        largest,
        (frame.height * 0.0185).min(largest),
    )
}

fn chip_look(frame: &Frame, row: f32) -> Look {
    frame.on_accent((row / frame.unit * 0.42).min(0.036))
}

fn draw_row(
    frame: &mut Frame,
    cell: Rect,
    row: &CountRow,
    board: &Board,
    widths: &Widths,
    setting: Option<Setting>,
) {
    let middle = cell.center().y;
    let gap = frame.h(if cell.width() < frame.inner() * 0.6 {
        0.022
    } else {
        0.04
    });

    let look = Look {
        size: widths.name_size,
        ..name_look(frame, cell.height())
    };
    let lines = if cell.height() > frame.h(frame.smallest()) * 2.6 {
        2
    } else {
        1
    };
    let found = frame.fit(&spaced_name(&row.name), look, widths.name + 0.5, lines);
    let mut y = middle - found.size * 0.6 * (found.lines.len() - 1) as f32;
    for line in &found.lines {
        frame.text_px(line, found.size, look, Side::Left, cell.left(), y);
        y += found.size * 1.2;
    }

    let left = cell.left() + widths.name + gap;
    draw_bar(
        frame,
        Rect::from_center_size(
            pos2(left + widths.bar / 2.0, middle),
            vec2(widths.bar, cell.height()),
        ),
        row.yes,
        board,
    );

    let left = left + widths.bar + gap;
    if let Some(setting) = setting {
        let lines = strokes::strokes(row.yes.min(board.total), setting, pos2(left, middle));
        if !lines.is_empty() {
            let (width, color) = (strokes::pen(setting.size), frame.colors.accent.0);
            frame.items.push(Item::Strokes {
                lines,
                width,
                color,
            });
        }
    }
    if board.kind == Kind::Elected && row.elected {
        let look = chip_look(frame, cell.height());
        let size = vec2(widths.middle, frame.h(look.size * 1.45));
        let chip = Rect::from_min_size(pos2(left, middle - size.y / 2.0), size);
        frame.chip(board.won, look, chip);
    }

    let columns = if cell.width() < frame.inner() * 0.6 {
        2
    } else {
        1
    };
    let look = figure_look(frame, cell.height(), columns);
    frame.text(
        &row.yes.to_string(),
        look,
        Side::Right,
        cell.right(),
        middle,
    );
}

/// The bar of one row. Its full length is all ballots, or the majority line
/// where the base is larger than the ballots that came back.
fn draw_bar(frame: &mut Frame, cell: Rect, yes: u32, board: &Board) {
    if cell.width() <= 0.0 {
        return;
    }
    let full = board.total.max(board.bar.unwrap_or(0)).max(1);
    let length = |votes: u32| cell.width() * (votes as f32 / full as f32).min(1.0);
    let height = (cell.height() * 0.33).min(frame.h(0.036));
    let track = Rect::from_center_size(cell.center(), vec2(cell.width(), height));
    frame.block(track, height / 2.0, frame.colors.track.0);
    if yes > 0 {
        let filled = Rect::from_min_size(track.min, vec2(length(yes).max(frame.h(0.004)), height));
        frame.block(filled, height / 2.0, frame.colors.accent.0);
    }
    if let Some(bar) = board.bar {
        let thick = frame.h(0.0033).max(2.0);
        let x = (track.left() + length(bar))
            .min(track.right() - thick / 2.0)
            .max(track.left() + thick / 2.0);
        let tall = height * 1.62;
        // Dark on both sides (light in the light theme), so that the line is
        // seen on the bar as well as beside it.
        let edge = Rect::from_center_size(pos2(x, track.center().y), vec2(thick * 2.6, tall));
        frame.block(edge.intersect(cell), 0.0, frame.colors.panel.0);
        let line = Rect::from_center_size(pos2(x, track.center().y), vec2(thick, tall));
        frame.block(line, 0.0, frame.colors.line.0);
    }
}
