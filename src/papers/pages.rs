//! From strips to pages.

use super::faces::Faces;
use super::length::{Length, tenth_mm};
use super::strips::{Draw, Kind, Strip, mm, sheet, small_print, text_area};
use super::{Align, Document, PaperError, Size};

/// A page: what is drawn, each with the place of its strip's corner on the
/// sheet, from the left and the top.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Page {
    /// Corner and drawing.
    pub(super) draws: Vec<((Length, Length), Draw)>,
}

struct Filler {
    pages: Vec<Page>,
    left: Length,
    top: Length,
    height: Length,
    filled: Length,
}

impl Filler {
    fn empty(&self) -> bool {
        self.filled == 0
    }

    fn turn(&mut self) {
        self.pages.push(Page::default());
        self.filled = 0;
    }

    fn put(&mut self, strip: &Strip) -> Result<(), PaperError> {
        if self.empty() && strip.kind == Kind::Space {
            return Ok(());
        }
        let head = strip.head.clone().filter(|_| self.empty());
        let head_height: Length = head
            .iter()
            .flat_map(|it| it.iter())
            .map(|it| it.height)
            .sum();
        if head_height + strip.height > self.height {
            return Err(PaperError::RowTooTall {
                context: strip.context(),
            });
        }
        for strip in head.iter().flat_map(|it| it.iter()).chain([strip]) {
            let corner = (self.left, self.top + self.filled);
            if let Some(page) = self.pages.last_mut() {
                let placed = strip.draws.iter().map(|draw| (corner, draw.clone()));
                page.draws.extend(placed);
            }
            self.filled += strip.height;
        }
        Ok(())
    }
}

/// Puts strips on pages, with page numbers and foot notes.
pub(super) fn paginate(
    document: &Document,
    strips: Vec<Strip>,
    faces: &mut Faces,
) -> Result<Vec<Page>, PaperError> {
    let (_, height) = text_area(&document.page)?;
    let mut filler = Filler {
        pages: vec![Page::default()],
        left: mm(document.page.margins.left),
        top: mm(document.page.margins.top),
        height,
        filled: 0,
    };
    let mut rest = strips.as_slice();
    while let Some(first) = rest.first() {
        if first.kind == Kind::PageBreak {
            filler.turn();
            rest = rest.get(1..).unwrap_or_default();
            continue;
        }
        let chain = 1 + rest.iter().skip(1).take_while(|it| it.glued).count();
        let (chained, after) = rest.split_at(chain);
        let needed: Length = chained.iter().map(|strip| strip.height).sum();
        let fits = |filled: Length, needed: Length| filled + needed <= height;
        let inked = chained.iter().any(|strip| strip.kind == Kind::Ink);
        if inked && !filler.empty() && !fits(filler.filled, needed) {
            filler.turn();
        }
        for strip in chained {
            // A chain longer than a page breaks where the page ends.
            if !filler.empty() && !fits(filler.filled, strip.height) {
                if strip.kind == Kind::Space {
                    continue;
                }
                filler.turn();
            }
            filler.put(strip)?;
        }
        rest = after;
    }
    let mut pages = filler.pages;
    let count = pages.len();
    for (at, page) in pages.iter_mut().enumerate() {
        foot(document, at + 1, count, page, faces)?;
    }
    Ok(pages)
}

/// Page number at the outer side, one character in, 7 mm below the text; the
/// foot note at the inner side.
fn foot(
    document: &Document,
    number: usize,
    count: usize,
    page: &mut Page,
    faces: &mut Faces,
) -> Result<(), PaperError> {
    let (width, _) = text_area(&document.page)?;
    let (_, sheet_height) = sheet(&document.page);
    let margins = document.page.margins;
    let baseline = sheet_height - mm(margins.bottom) + tenth_mm(70);
    let (outer, inner) = if number % 2 == 1 {
        (Align::Right, Align::Left)
    } else {
        (Align::Left, Align::Right)
    };
    let mut room = width;
    if document.page.numbered {
        let size = Size::NO_4;
        let corner = (mm(margins.left) + size.cell(), baseline);
        let text = match &document.page_label {
            Some(label) => label
                .replace("{page}", &number.to_string())
                .replace("{pages}", &count.to_string()),
            None => format!("— {number} —"),
        };
        let draws = small_print(&text, size, width - 2 * size.cell(), outer, faces)?;
        page.draws
            .extend(draws.into_iter().map(|draw| (corner, draw)));
        room = width - 7 * size.cell();
    }
    if let Some(note) = &document.footer_note {
        let left = if inner == Align::Right {
            width - room
        } else {
            0
        };
        let corner = (mm(margins.left) + left, baseline);
        let draws = small_print(note, Size::SMALL_5, room, inner, faces)?;
        page.draws
            .extend(draws.into_iter().map(|draw| (corner, draw)));
    }
    Ok(())
}
