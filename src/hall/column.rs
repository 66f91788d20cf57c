//! Texts under each other, as large as their space allows.

use egui::Rect;

use super::fit::{Fitted, wrap};
use super::frame::{Frame, Look, Side};

/// Distance of the lines, in sizes.
const LINE: f32 = 1.36;

/// One text of a column.
pub struct Block {
    /// A number before the text, which then hangs from it; empty for none.
    pub lead: String,
    /// The text; an empty one is left out.
    pub text: String,
    /// How it looks where there is space enough.
    pub look: Look,
    /// Distance from the text above, as a part of the unit.
    pub gap: f32,
    /// The most lines it may take, where it is not set from the left.
    pub lines: usize,
}

impl Block {
    /// A text without a number.
    pub fn new(text: impl Into<String>, look: Look, gap: f32, lines: usize) -> Self {
        Self {
            lead: String::new(),
            text: text.into(),
            look,
            gap,
            lines,
        }
    }
}

/// One line of a list that runs over pages.
struct Line<'a> {
    lead: &'a str,
    text: &'a str,
    size: f32,
    look: Look,
    gap: f32,
    indent: f32,
}

/// A block as set: its lines, its look in the size tried, gap and indent in pixels.
struct Set<'a> {
    block: &'a Block,
    found: Fitted,
    gap: f32,
    indent: f32,
}

impl Set<'_> {
    fn pitch(&self) -> f32 {
        self.found.size * LINE
    }

    fn height(&self) -> f32 {
        self.gap + self.pitch() * self.found.lines.len() as f32
    }
}

impl Frame<'_> {
    /// Sets the blocks in the middle of `area`, all smaller by one measure
    /// until they fit. What does not fit at the smallest size is left out
    /// from the end, never cut through.
    pub fn column(&mut self, area: Rect, side: Side, blocks: &[Block]) {
        let mut scale = 1.0_f32;
        let mut set = self.set(area.width(), side, blocks, scale);
        while set.iter().map(Set::height).sum::<f32>() > area.height() && scale > 0.2 {
            scale *= 0.95;
            set = self.set(area.width(), side, blocks, scale);
        }
        let height: f32 = set.iter().map(Set::height).sum();
        let mut y = area.top() + ((area.height() - height) / 2.0).max(0.0);
        let x = match side {
            Side::Left => area.left(),
            Side::Middle => area.center().x,
            Side::Right => area.right(),
        };
        let room = area.bottom() + 0.5;
        for (number, one) in set.iter().enumerate() {
            y += one.gap;
            for (index, line) in one.found.lines.iter().enumerate() {
                let (size, look, pitch) = (one.found.size, one.block.look, one.pitch());
                if y + pitch > room {
                    return;
                }
                let middle = y + pitch / 2.0;
                y += pitch;
                // Where more follows than has space, say so in place of the last line.
                let following = one.found.lines.len() > index + 1 || set.len() > number + 1;
                let next = set
                    .get(number + 1)
                    .filter(|_| one.found.lines.len() == index + 1);
                let needs = next.map_or(pitch, |next| next.gap + next.pitch());
                if following && y + needs > room {
                    self.text_px("……", size, look, side, x + one.indent, middle);
                    return;
                }
                if index == 0 {
                    self.text_px(&one.block.lead, size, look, side, x, middle);
                }
                self.text_px(line, size, look, side, x + one.indent, middle);
            }
        }
    }

    /// Height of the blocks set from the left in full size.
    pub fn height_of(&self, width: f32, blocks: &[Block]) -> f32 {
        let set = self.set(width, Side::Left, blocks, 1.0);
        set.iter().map(Set::height).sum()
    }

    /// Whether the blocks fit `area` from the middle without becoming smaller
    /// than `least` of their size.
    pub fn holds(&self, area: Rect, blocks: &[Block], least: f32) -> bool {
        let set = self.set(area.width(), Side::Middle, blocks, least);
        set.iter().map(Set::height).sum::<f32>() <= area.height()
    }

    /// Sets a list from the left over as many pages as it needs, once it would
    /// otherwise become smaller than `least` of its size; returns the pages.
    pub fn flow(&mut self, area: Rect, blocks: &[Block], least: f32, page: usize) -> usize {
        let mut scale = 1.0_f32;
        loop {
            let set = self.set(area.width(), Side::Left, blocks, scale);
            if set.iter().map(Set::height).sum::<f32>() <= area.height() {
                self.column(area, Side::Left, blocks);
                return 1;
            }
            if scale <= least {
                break;
            }
            scale = (scale * 0.95).max(least);
        }
        // Room for the number of the page below.
        let label = self.soft(0.0235);
        let height = area.height() - self.h(label.size * 1.5);
        let set = self.set(area.width(), Side::Left, blocks, scale);
        let pages = broken(&set, height);
        let shown = page % pages.len().max(1);
        let mut y = area.top();
        for (index, line) in pages.get(shown).into_iter().flatten().enumerate() {
            let pitch = line.size * LINE;
            y += if index == 0 { 0.0 } else { line.gap };
            let (middle, x) = (y + pitch / 2.0, area.left());
            self.text_px(line.lead, line.size, line.look, Side::Left, x, middle);
            let x = x + line.indent;
            self.text_px(line.text, line.size, line.look, Side::Left, x, middle);
            y += pitch;
        }
        let words = self.page_words(shown, pages.len());
        let middle = area.bottom() - self.h(label.size * 0.5);
        self.text(&words, label, Side::Right, area.right(), middle);
        pages.len()
    }

    fn set<'b>(&self, width: f32, side: Side, blocks: &'b [Block], scale: f32) -> Vec<Set<'b>> {
        let numbered = blocks
            .iter()
            .map(|block| block.lead.chars().count())
            .max()
            .unwrap_or(0);
        blocks
            .iter()
            .filter(|block| !block.text.is_empty())
            .map(|block| {
                let look = Look {
                    size: self.smallest().max(block.look.size * scale),
                    ..block.look
                };
                // As wide for every number, so that all texts begin alike.
                let indent = if block.lead.is_empty() {
                    0.0
                } else {
                    self.measure(&"8".repeat(numbered), look) + self.h(look.size * 0.35)
                };
                // A list set from the left keeps one size; a heading in the middle
                // rather shrinks than breaks.
                let found = if side == Side::Left {
                    let size = self.h(look.size);
                    let lines = wrap(&block.text, width - indent, size, look.bold, self.measure);
                    Fitted { size, lines }
                } else {
                    self.fit(&block.text, look, width - indent, block.lines)
                };
                Set {
                    block,
                    found,
                    gap: self.h(block.gap) * scale,
                    indent,
                }
            })
            .collect()
    }
}

/// Breaks a list into pages of a height; a text stays together where one page
/// can hold it.
fn broken<'a>(set: &'a [Set<'a>], height: f32) -> Vec<Vec<Line<'a>>> {
    let mut pages = vec![Vec::new()];
    let mut y = 0.0;
    for one in set {
        let pitch = one.pitch();
        let whole = pitch * one.found.lines.len() as f32;
        let mut fresh = y > 0.0 && y + one.gap + whole > height && whole <= height;
        for (index, text) in one.found.lines.iter().enumerate() {
            let gap = if index == 0 { one.gap } else { 0.0 };
            if y > 0.0 && (fresh || y + gap + pitch > height) {
                pages.push(Vec::new());
                y = 0.0;
            }
            fresh = false;
            y += pitch + if y > 0.0 { gap } else { 0.0 };
            if let Some(page) = pages.last_mut() {
                page.push(Line {
                    lead: if index == 0 { &one.block.lead } else { "" },
                    text,
                    size: one.found.size,
                    look: one.block.look,
                    gap,
                    indent: one.indent,
                });
            }
        }
    }
    pages
}
