//! From blocks to strips: pieces as wide as the text that go on a page whole,
//! with what is drawn on each.

use std::rc::Rc;

use super::characters::is_space;
use super::faces::Faces;
use super::length::{BODY_PITCH, Length, tenth_mm};
use super::lines::{Frame, Line, Placed, measure, set};
use super::table::table;
use super::{
    Align, Block, Document, PageStyle, PaperError, Paragraph, Run, RunFace, Size, spaced_name,
};

/// Something drawn, placed from the left edge of the text and the top of its strip.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Draw {
    /// Characters on one base line.
    Text {
        /// From the strip's top down to the base line.
        baseline: Length,
        /// Type size.
        size: Size,
        /// The characters.
        glyphs: Vec<Placed>,
    },
    /// A straight line.
    Line {
        /// Both ends, x then y.
        from: (Length, Length),
        /// The other end.
        to: (Length, Length),
        /// For cutting along.
        dashed: bool,
    },
}

impl Draw {
    /// The same, farther to the right and farther down.
    fn moved(self, right: Length, down: Length) -> Draw {
        match self {
            Draw::Text {
                baseline,
                size,
                mut glyphs,
            } => {
                for glyph in &mut glyphs {
                    glyph.x += right;
                }
                Draw::Text {
                    baseline: baseline + down,
                    size,
                    glyphs,
                }
            }
            Draw::Line { from, to, dashed } => {
                let moved = |(x, y): (Length, Length)| (x + right, y + down);
                Draw::Line {
                    from: moved(from),
                    to: moved(to),
                    dashed,
                }
            }
        }
    }
}

/// What a strip is to the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Ink.
    Ink,
    /// Room that is dropped at the top of a page.
    Space,
    /// Starts a new page.
    PageBreak,
}

/// A piece of paper that is never cut.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Strip {
    /// How high.
    pub(super) height: Length,
    /// What is on it.
    pub(super) draws: Vec<Draw>,
    /// What it is.
    pub(super) kind: Kind,
    /// Goes on the same page as the strip before it.
    pub(super) glued: bool,
    /// Table head to repeat when this strip comes first on a page.
    pub(super) head: Option<Rc<Vec<Strip>>>,
}

impl Strip {
    /// A strip of ink.
    pub(super) fn ink(height: Length, draws: Vec<Draw>) -> Self {
        Strip {
            height,
            draws,
            kind: Kind::Ink,
            glued: false,
            head: None,
        }
    }

    /// Room.
    pub(super) fn space(height: Length) -> Self {
        Strip {
            kind: Kind::Space,
            ..Strip::ink(height, Vec::new())
        }
    }

    /// The beginning of its text, to name it in a message.
    pub(super) fn context(&self) -> String {
        const ENOUGH: usize = 16;
        let glyphs = self.draws.iter().filter_map(|draw| match draw {
            Draw::Text { glyphs, .. } => Some(glyphs),
            Draw::Line { .. } => None,
        });
        let characters = glyphs.flatten().map(|glyph| glyph.character);
        characters.take(ENOUGH).collect()
    }
}

/// The sheet as it is laid out, before any enlargement: width and height.
pub(super) fn sheet(page: &PageStyle) -> (Length, Length) {
    let (short, long) = (tenth_mm(2100), tenth_mm(2970));
    if page.landscape {
        (long, short)
    } else {
        (short, long)
    }
}

/// The room for text inside the margins: width and height.
pub(super) fn text_area(page: &PageStyle) -> Result<(Length, Length), PaperError> {
    let (width, height) = sheet(page);
    let margins = page.margins;
    let width = width - mm(margins.left) - mm(margins.right);
    let height = height - mm(margins.top) - mm(margins.bottom);
    if width < Size::NO_2.length() * 8 || height < BODY_PITCH * 4 {
        return Err(PaperError::NoRoom);
    }
    Ok((width, height))
}

/// Whole millimetres as a length.
pub(super) fn mm(millimetres: u32) -> Length {
    tenth_mm(millimetres.saturating_mul(10))
}

/// Where the base line runs in a line of the given height: Chinese squares hang
/// 0.88 above it and 0.12 below, centred in the line.
pub(super) fn baseline(height: Length, size: Size) -> Length {
    height / 2 + size.length() * 38 / 100
}

/// The strips of a document from top to bottom.
pub(super) fn strips(document: &Document, faces: &mut Faces) -> Result<Vec<Strip>, PaperError> {
    let (width, _) = text_area(&document.page)?;
    let mut strips = Vec::new();
    add_blocks(&document.blocks, width, faces, &mut strips)?;
    Ok(strips)
}

fn add_blocks(
    blocks: &[Block],
    width: Length,
    faces: &mut Faces,
    strips: &mut Vec<Strip>,
) -> Result<(), PaperError> {
    let mut keep = false;
    for block in blocks {
        let start = strips.len();
        let mut keep_next = false;
        match block {
            Block::Title { lines, size } => {
                title(lines, *size, width, faces, strips)?;
                glue_from(strips, start + 1);
                keep_next = true;
            }
            Block::Paragraph(it) => {
                paragraph(it, width, faces, strips)?;
                keep_next = it.keep_with_next;
            }
            Block::Names { names, size } => names_in_columns(names, *size, width, faces, strips)?,
            Block::Table(it) => table(it, width, faces, strips)?,
            Block::SignatureLines { rows, size } => {
                hold_last_lines(strips);
                signatures(rows, *size, width, faces, strips)?;
                glue_from(strips, if start > 0 { start } else { start + 1 });
            }
            Block::SignOff { organisation, date } => {
                hold_last_lines(strips);
                sign_off(organisation, date, width, faces, strips)?;
                glue_from(strips, if start > 0 { start } else { start + 1 });
            }
            Block::Space { tenths } => {
                strips.push(Strip::space(BODY_PITCH * Length::from(*tenths) / 10));
                keep_next = keep; // room belongs to what it follows
            }
            Block::KeepTogether(inner) => {
                add_blocks(inner, width, faces, strips)?;
                glue_from(strips, start + 1);
            }
            Block::SideBySide {
                pieces,
                gap,
                height,
            } => {
                let strip = side_by_side(pieces, mm(*gap), tenth_mm(*height), width, faces)?;
                strips.push(strip);
            }
            Block::PageBreak => strips.push(Strip {
                kind: Kind::PageBreak,
                ..Strip::ink(0, Vec::new())
            }),
            Block::Rule { cut } => strips.push(rule(width, *cut)),
        }
        if keep && let Some(strip) = strips.get_mut(start) {
            strip.glued = true;
        }
        keep = keep_next;
    }
    Ok(())
}

fn glue_from(strips: &mut [Strip], start: usize) {
    for strip in strips.iter_mut().skip(start) {
        strip.glued = true;
    }
}

/// Keeps the last two lines before a signature with it: a signature alone on a
/// page could be put under anything.
fn hold_last_lines(strips: &mut [Strip]) {
    let mut inked = 0;
    for strip in strips.iter_mut().rev() {
        match strip.kind {
            Kind::PageBreak => return,
            Kind::Space => strip.glued = true,
            Kind::Ink if inked == 0 => {
                inked = 1;
                strip.glued = true;
            }
            Kind::Ink => return,
        }
    }
}

fn text_strip(line: Line, height: Length, size: Size) -> Strip {
    let mut draws = Vec::new();
    draw_line(line, baseline(height, size), size, &mut draws);
    Strip::ink(height, draws)
}

/// Draws a line of text with the lines below its filled-in blanks.
pub(super) fn draw_line(line: Line, baseline: Length, size: Size, draws: &mut Vec<Draw>) {
    let below = baseline + size.length() * 18 / 100;
    let mut open: Option<Length> = None;
    for (at, glyph) in line.glyphs.iter().enumerate() {
        if !glyph.underlined {
            continue;
        }
        let from = *open.get_or_insert(glyph.x);
        let next = line.glyphs.get(at + 1);
        let to = next.map_or(line.end, |it| it.x);
        if !next.is_some_and(|it| it.underlined) {
            draws.push(Draw::Line {
                from: (from, below),
                to: (to, below),
                dashed: false,
            });
            open = None;
        }
    }
    if line.glyphs.iter().any(|it| !is_space(it.character)) {
        draws.push(Draw::Text {
            baseline,
            size,
            glyphs: line.glyphs,
        });
    }
}

fn title(
    lines: &[String],
    size: Size,
    width: Length,
    faces: &mut Faces,
    strips: &mut Vec<Strip>,
) -> Result<(), PaperError> {
    let frame = Frame {
        left: 0,
        width,
        indent: 0,
        align: Align::Center,
    };
    for text in lines {
        for line in set(&[Run::bold(text.as_str())], size, frame, faces)? {
            strips.push(text_strip(line, size.pitch(), size));
        }
    }
    strips.push(Strip::space(BODY_PITCH * 6 / 10));
    Ok(())
}

fn paragraph(
    paragraph: &Paragraph,
    width: Length,
    faces: &mut Faces,
    strips: &mut Vec<Strip>,
) -> Result<(), PaperError> {
    let size = paragraph.size;
    // A text must have room for a few characters whatever its indents say.
    let most = (width - size.cell() * 4).max(0);
    let inset = (size.cell() * Length::from(paragraph.inset)).min(most);
    let indent = (size.cell() * Length::from(paragraph.indent)).min(most - inset);
    let frame = Frame {
        left: inset,
        width: width - inset,
        indent,
        align: paragraph.align,
    };
    let first = strips.len();
    for line in set(&paragraph.runs, size, frame, faces)? {
        strips.push(text_strip(line, size.pitch(), size));
    }
    if paragraph.keep_with_next {
        glue_from(strips, first + 1);
    }
    Ok(())
}

/// Names on a grid: a name takes as many columns as it needs, so that columns
/// stay straight below a long name.
fn names_in_columns(
    names: &[String],
    size: Size,
    width: Length,
    faces: &mut Faces,
    strips: &mut Vec<Strip>,
) -> Result<(), PaperError> {
    const LEAST_COLUMN: Length = 5; // three characters and a gap of two
    let cell = size.cell();
    let indent = 2 * cell;
    let columns = ((width - indent + 2 * cell) / (LEAST_COLUMN * cell)).max(1);
    let column = (width - indent + cell) / columns;
    let mut line = Line::default();
    let mut taken = 0;
    for name in names {
        let run = Run::name(spaced_name(name));
        let length = measure(&run, size, faces)?;
        let needs = (length + cell + column - 1) / column;
        if taken > 0 && taken + needs > columns {
            strips.push(text_strip(std::mem::take(&mut line), size.pitch(), size));
            taken = 0;
        }
        let left = indent + taken * column;
        let frame = Frame {
            left,
            width: width - left,
            indent: 0,
            align: Align::Left,
        };
        for (number, part) in set(&[run], size, frame, faces)?.into_iter().enumerate() {
            if number > 0 {
                strips.push(text_strip(std::mem::take(&mut line), size.pitch(), size));
            }
            line.end = part.end;
            line.glyphs.extend(part.glyphs);
        }
        taken += needs;
    }
    if !line.glyphs.is_empty() {
        strips.push(text_strip(line, size.pitch(), size));
    }
    Ok(())
}

/// Labels, each with a line to write on up to the end of its column.
fn signatures(
    rows: &[Vec<String>],
    size: Size,
    width: Length,
    faces: &mut Faces,
    strips: &mut Vec<Strip>,
) -> Result<(), PaperError> {
    let height = (size.length() * 22 / 10).max(BODY_PITCH); // a hand needs room
    let baseline = height - size.length() * 5 / 10;
    let gap = size.cell();
    for row in rows {
        let count = Length::try_from(row.len().max(1)).unwrap_or(1);
        let column = (width + gap) / count;
        let mut draws = Vec::new();
        for (number, label) in row.iter().enumerate() {
            let left = column * Length::try_from(number).unwrap_or(0);
            let frame = Frame {
                left,
                width: column - gap,
                indent: 0,
                align: Align::Left,
            };
            let mut end = left;
            for line in set(&[Run::plain(label.as_str())], size, frame, faces)? {
                end = line.end;
                draw_line(line, baseline, size, &mut draws);
            }
            let below = baseline + size.length() * 18 / 100;
            if end < left + column - gap {
                draws.push(Draw::Line {
                    from: (end, below),
                    to: (left + column - gap, below),
                    dashed: false,
                });
            }
        }
        strips.push(Strip::ink(height, draws));
    }
    Ok(())
}

/// One line of room, then who and when, both ending four characters in (右空四字).
fn sign_off(
    organisation: &str,
    date: &str,
    width: Length,
    faces: &mut Faces,
    strips: &mut Vec<Strip>,
) -> Result<(), PaperError> {
    let size = Size::NO_3;
    let frame = Frame {
        left: 0,
        width: width - 4 * size.cell(),
        indent: 0,
        align: Align::Right,
    };
    strips.push(Strip::space(BODY_PITCH * 5 / 4));
    for run in [Run::plain(organisation), Run::name(date)] {
        for line in set(&[run], size, frame, faces)? {
            strips.push(text_strip(line, BODY_PITCH, size));
        }
    }
    Ok(())
}

/// Pieces of equal width in one strip, and between them the lines to cut along.
fn side_by_side(
    pieces: &[Vec<Block>],
    gap: Length,
    least: Length,
    width: Length,
    faces: &mut Faces,
) -> Result<Strip, PaperError> {
    let count = Length::try_from(pieces.len().max(1)).unwrap_or(1);
    let piece = (width - gap * (count - 1)) / count;
    let mut whole = Strip::ink(least, Vec::new());
    let mut left = 0;
    for blocks in pieces {
        let mut strips = Vec::new();
        add_blocks(blocks, piece, faces, &mut strips)?;
        let mut top = 0;
        for strip in strips {
            let moved = strip.draws.into_iter().map(|draw| draw.moved(left, top));
            whole.draws.extend(moved);
            top += strip.height;
        }
        whole.height = whole.height.max(top);
        left += piece + gap;
    }
    for number in 1..count {
        let x = (piece + gap) * number - gap / 2;
        whole.draws.push(Draw::Line {
            from: (x, 0),
            to: (x, whole.height),
            dashed: true,
        });
    }
    Ok(whole)
}

fn rule(width: Length, cut: bool) -> Strip {
    let height = if cut { BODY_PITCH } else { BODY_PITCH / 2 };
    Strip::ink(
        height,
        vec![Draw::Line {
            from: (0, height / 2),
            to: (width, height / 2),
            dashed: cut,
        }],
    )
}

/// One line of small print: the foot note or the page number.
pub(super) fn small_print(
    text: &str,
    size: Size,
    width: Length,
    align: Align,
    faces: &mut Faces,
) -> Result<Vec<Draw>, PaperError> {
    let frame = Frame {
        left: 0,
        width,
        indent: 0,
        align,
    };
    let run = Run {
        face: RunFace::Body,
        ..Run::plain(text)
    };
    let mut draws = Vec::new();
    for (number, line) in set(&[run], size, frame, faces)?.into_iter().enumerate() {
        let lower = size.pitch() * Length::try_from(number).unwrap_or(0);
        draw_line(line, lower, size, &mut draws);
    }
    Ok(draws)
}
