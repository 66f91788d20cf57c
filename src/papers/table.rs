//! Tables: columns by share, cells that wrap and span, thin black lines, the
//! head again on every page.

use std::rc::Rc;

use super::faces::Faces;
use super::length::Length;
use super::lines::{Frame, Line, set};
use super::strips::{Draw, Strip, baseline, draw_line, mm};
use super::{Align, Cell, PaperError, Run, RunFace, Size, Table};

/// Adds the strips of a table, one to a row.
pub(super) fn table(
    table: &Table,
    width: Length,
    faces: &mut Faces,
    strips: &mut Vec<Strip>,
) -> Result<(), PaperError> {
    let edges = edges(table, width);
    let mut head = Vec::new();
    for cells in &table.head {
        let bold: Vec<Cell> = cells.iter().map(head_cell).collect();
        head.push(row(&bold, table, &edges, faces)?);
    }
    strips.push(Strip::space(table.size.length() * 4 / 10));
    for strip in &head {
        strips.push(Strip {
            glued: true,
            ..strip.clone()
        });
    }
    let repeated = (!head.is_empty()).then(|| Rc::new(head));
    for (number, cells) in table.rows.iter().enumerate() {
        strips.push(Strip {
            glued: number == 0,
            head: repeated.clone(),
            ..row(cells, table, &edges, faces)?
        });
    }
    strips.push(Strip::space(table.size.length() * 4 / 10));
    Ok(())
}

/// The x of every column edge, first to last.
fn edges(table: &Table, width: Length) -> Vec<Length> {
    let shares = table.columns.iter().map(|it| Length::from(it.share));
    let total = shares.clone().sum::<Length>().max(1);
    let mut sum = 0;
    let mut edges = vec![0];
    for share in shares {
        sum += share;
        edges.push(width * sum / total);
    }
    edges
}

/// Head cells are bold and centred.
fn head_cell(cell: &Cell) -> Cell {
    let bold = |run: &Run| Run {
        face: RunFace::Bold,
        ..run.clone()
    };
    Cell {
        runs: cell.runs.iter().map(bold).collect(),
        span: cell.span,
        align: Some(cell.align.unwrap_or(Align::Center)),
    }
}

/// Lines stand closer in a cell than in running text.
fn cell_pitch(size: Size) -> Length {
    size.length() * 135 / 100
}

fn row(
    cells: &[Cell],
    table: &Table,
    edges: &[Length],
    faces: &mut Faces,
) -> Result<Strip, PaperError> {
    let size = table.size;
    let padding = size.length() * 3 / 10;
    let mut set_cells: Vec<(Vec<Line>, Length, Length)> = Vec::new();
    let mut column = 0;
    let last_edge = edges.last().copied().unwrap_or(0);
    for cell in cells {
        let Some(left) = edges.get(column).copied() else {
            break;
        };
        let own_align = table.columns.get(column).map(|it| it.align);
        column += cell.span.max(1);
        let right = edges.get(column).copied().unwrap_or(last_edge);
        let frame = Frame {
            left: left + padding,
            width: (right - left - 2 * padding).max(size.cell()),
            indent: 0,
            align: cell.align.or(own_align).unwrap_or_default(),
        };
        set_cells.push((set(&cell.runs, size, frame, faces)?, left, right));
    }
    // A short row ends with one empty cell, so that the grid has no hole.
    if let Some(left) = edges.get(column).copied()
        && left < last_edge
    {
        set_cells.push((Vec::new(), left, last_edge));
    }
    let pitch = cell_pitch(size);
    let most = set_cells.iter().map(|it| it.0.len()).max().unwrap_or(0);
    let text_height = |count: usize| pitch * Length::try_from(count).unwrap_or(0);
    let height = (text_height(most) + 2 * padding).max(mm(table.row_height));

    let mut draws = Vec::new();
    let line = |from, to| Draw::Line {
        from,
        to,
        dashed: false,
    };
    draws.push(line((0, 0), (last_edge, 0)));
    draws.push(line((0, height), (last_edge, height)));
    draws.push(line((0, 0), (0, height)));
    for (lines, _, right) in set_cells {
        draws.push(line((right, 0), (right, height)));
        let mut top = (height - text_height(lines.len())) / 2;
        for text in lines {
            draw_line(text, top + baseline(pitch, size), size, &mut draws);
            top += pitch;
        }
    }
    Ok(Strip::ink(height, draws))
}
