//! Tables: columns by share, cells that wrap and span, thin black lines, the
//! head again on every page.

use std::rc::Rc;

use super::faces::Faces;
use super::length::Length;
use super::lines::{Frame, Line, measure, set};
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

/// A name too long for its cell is set in smaller type, down to 7 points,
/// rather than broken; what is still too long is broken after all.
fn size_for(cell: &Cell, size: Size, width: Length, faces: &mut Faces) -> Result<Size, PaperError> {
    const LEAST: u32 = 70;
    let [run] = cell.runs.as_slice() else {
        return Ok(size);
    };
    if !run.unbreakable {
        return Ok(size);
    }
    let length = measure(run, size, faces)?;
    if length <= width {
        return Ok(size);
    }
    let fitting = Length::from(size.0) * width / length.max(1);
    let fitting = u32::try_from(fitting).unwrap_or(0);
    Ok(if fitting < LEAST { size } else { Size(fitting) })
}

fn row(
    cells: &[Cell],
    table: &Table,
    edges: &[Length],
    faces: &mut Faces,
) -> Result<Strip, PaperError> {
    let size = table.size;
    let padding = size.length() * 3 / 10;
    let mut set_cells: Vec<(Vec<Line>, Size, Length, Length)> = Vec::new();
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
        let size = size_for(cell, size, frame.width, faces)?;
        set_cells.push((set(&cell.runs, size, frame, faces)?, size, left, right));
    }
    // A short row ends with one empty cell, so that the grid has no hole.
    if let Some(left) = edges.get(column).copied()
        && left < last_edge
    {
        set_cells.push((Vec::new(), size, left, last_edge));
    }
    let text_height =
        |lines: &[Line], size: Size| cell_pitch(size) * Length::try_from(lines.len()).unwrap_or(0);
    let highest = set_cells
        .iter()
        .map(|(lines, size, ..)| text_height(lines, *size));
    let highest = highest.max().unwrap_or(0);
    let height = (highest + 2 * padding).max(mm(table.row_height));

    let mut draws = Vec::new();
    let line = |from, to| Draw::Line {
        from,
        to,
        dashed: false,
    };
    draws.push(line((0, 0), (last_edge, 0)));
    draws.push(line((0, height), (last_edge, height)));
    draws.push(line((0, 0), (0, height)));
    for (lines, size, _, right) in set_cells {
        let pitch = cell_pitch(size);
        draws.push(line((right, 0), (right, height)));
        let mut top = (height - text_height(&lines, size)) / 2;
        for text in lines {
            draw_line(text, top + baseline(pitch, size), size, &mut draws);
            top += pitch;
        }
    }
    Ok(Strip::ink(height, draws))
}
