//! The frame every scene stands in: ground, header, panel and foot, and the
//! few ways in which text is put on it.

use egui::{Color32, Rect, Vec2, pos2, vec2};

use super::HallView;
use super::fit::{Fitted, fit};
use super::item::{Item, MIDDLE, Measure, TextItem};
use crate::text::Lang;
use crate::theme::{Theme, theme};

/// No text is smaller than this part of the screen's height; a little over the
/// 2.2 % that the last row needs.
pub const SMALLEST: f32 = 0.0222;

/// Which edge of a text its x names.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Side {
    /// x is the left edge.
    Left,
    /// x is the middle.
    Middle,
    /// x is the right edge.
    Right,
}

/// The look of a piece of text; the size is a part of the screen's height.
#[derive(Clone, Copy, Debug)]
pub struct Look {
    pub size: f32,
    pub bold: bool,
    pub color: Color32,
}

/// The right of the header: a large figure, what it counts, and a note below.
#[derive(Default)]
pub struct HeaderRight {
    pub big: String,
    pub small: String,
    pub note: String,
    pub gold: bool,
}

pub struct Frame<'a> {
    pub items: Vec<Item>,
    pub width: f32,
    pub height: f32,
    pub lang: Lang,
    pub theme: &'static Theme,
    pub measure: Measure<'a>,
    /// How much of the screen the foot leaves, from above.
    pub foot_top: f32,
}

impl<'a> Frame<'a> {
    pub fn new(view: &HallView, size: Vec2, measure: Measure<'a>) -> Self {
        let theme = theme();
        let mut frame = Self {
            items: Vec::new(),
            width: size.x,
            height: size.y,
            lang: view.lang,
            theme,
            measure,
            foot_top: size.y * 0.975,
        };
        frame.items.push(Item::Ground {
            rect: Rect::from_min_size(pos2(0.0, 0.0), size),
            radius: 0.0,
            top: theme.hall_top.0,
            bottom: theme.hall_bottom.0,
        });
        if view.rehearsal {
            frame.strip(view.lang.hall_rehearsal());
        }
        frame
    }

    /// A part of the screen's height in pixels.
    pub fn h(&self, part: f32) -> f32 {
        self.height * part
    }

    pub fn margin(&self) -> f32 {
        self.width * 0.042
    }

    pub fn inner(&self) -> f32 {
        self.width - 2.0 * self.margin()
    }

    pub fn cream(&self, size: f32, bold: bool) -> Look {
        Look {
            size,
            bold,
            color: self.theme.hall_cream.0,
        }
    }

    pub fn gold(&self, size: f32, bold: bool) -> Look {
        Look {
            size,
            bold,
            color: self.theme.hall_gold.0,
        }
    }

    pub fn soft(&self, size: f32) -> Look {
        Look {
            size,
            bold: false,
            color: self.theme.hall_soft.0,
        }
    }

    pub fn measure(&self, text: &str, look: Look) -> f32 {
        (self.measure)(text, self.h(look.size), look.bold)
    }

    /// Fits text into a width in pixels; the size found is in pixels too.
    pub fn fit(&self, text: &str, look: Look, width: f32, lines: usize) -> Fitted {
        let smallest = self.h(SMALLEST.min(look.size));
        fit(
            text,
            width,
            self.h(look.size),
            smallest,
            look.bold,
            lines,
            self.measure,
        )
    }

    /// One line of text with its optical middle at `middle`; returns its width.
    pub fn text(&mut self, text: &str, look: Look, side: Side, x: f32, middle: f32) -> f32 {
        self.text_px(text, self.h(look.size), look, side, x, middle)
    }

    /// The same with the size in pixels, as [`Frame::fit`] found it.
    pub fn text_px(
        &mut self,
        text: &str,
        size: f32,
        look: Look,
        side: Side,
        x: f32,
        middle: f32,
    ) -> f32 {
        let width = (self.measure)(text, size, look.bold);
        let left = match side {
            Side::Left => x,
            Side::Middle => x - width / 2.0,
            Side::Right => x - width,
        };
        if !text.is_empty() {
            let (bold, color) = (look.bold, look.color);
            let baseline = middle + MIDDLE * size;
            self.items.push(Item::Text(TextItem {
                text: text.to_owned(),
                size,
                bold,
                color,
                left,
                baseline,
                width,
            }));
        }
        width
    }

    pub fn block(&mut self, rect: Rect, radius: f32, color: Color32) {
        self.items.push(Item::Block {
            rect,
            radius,
            color,
        });
    }

    /// The panel between `top` and `bottom`; returns its inner rectangle.
    pub fn panel(&mut self, top: f32, bottom: f32) -> Rect {
        let rect = Rect::from_min_max(
            pos2(self.margin(), top),
            pos2(self.width - self.margin(), bottom),
        );
        self.items.push(Item::Ground {
            rect,
            radius: self.h(0.019),
            top: self.theme.hall_panel_top.0,
            bottom: self.theme.hall_panel.0,
        });
        rect.shrink2(vec2(self.h(0.033), self.h(0.02)))
    }

    /// Where a panel ends above the foot.
    pub fn panel_bottom(&self) -> f32 {
        self.foot_top - self.h(0.045)
    }

    fn strip(&mut self, words: &str) {
        let rect = Rect::from_min_size(pos2(0.0, 0.0), vec2(self.width, self.h(0.04)));
        self.block(rect, 0.0, self.theme.hall_gold.0);
        let look = Look {
            size: 0.0235,
            bold: true,
            color: self.theme.hall_bottom.0,
        };
        let found = self.fit(words, look, self.inner(), 1);
        for line in &found.lines {
            self.text_px(
                line,
                found.size,
                look,
                Side::Middle,
                self.width / 2.0,
                rect.center().y,
            );
        }
    }

    /// Title, lines below it, figure on the right; returns where a panel begins.
    pub fn header(&mut self, title: &str, below: &[String], right: &HeaderRight) -> f32 {
        let (left, edge) = (self.margin(), self.width - self.margin());
        let big = if right.gold {
            self.gold(0.05, true)
        } else {
            self.cream(0.062, true)
        };
        let (small, note) = (self.soft(0.029), self.soft(0.0235));
        let gap = if right.small.is_empty() {
            0.0
        } else {
            self.h(0.014)
        };
        let figure = self.measure(&right.big, big) + gap + self.measure(&right.small, small);
        let notes = self.fit(&right.note, note, self.inner() * 0.42, 2);
        let widest = notes
            .lines
            .iter()
            .map(|line| (self.measure)(line, notes.size, false))
            .fold(figure, f32::max);

        let look = self.cream(0.052, true);
        let room = self.inner()
            - if widest > 0.0 {
                widest + self.h(0.04)
            } else {
                0.0
            };
        let found = self.fit(title, look, room, 2);
        let mut y = self.h(0.052);
        for line in &found.lines {
            self.text_px(
                line,
                found.size,
                look,
                Side::Left,
                left,
                y + found.size * 0.6,
            );
            y += found.size * 1.25;
        }
        let soft = self.soft(0.0265);
        for line in self.join(below, soft, room) {
            let found = self.fit(&line, soft, room, 2);
            for line in &found.lines {
                self.text_px(line, found.size, soft, Side::Left, left, y + self.h(0.027));
                y += found.size * 1.4;
            }
        }

        let width = self.text(
            &right.small,
            small,
            Side::Right,
            edge,
            self.h(0.095 + MIDDLE * (big.size - small.size)),
        );
        self.text(
            &right.big,
            big,
            Side::Right,
            edge - width - gap,
            self.h(0.095),
        );
        let mut middle = self.h(0.1465);
        for line in &notes.lines {
            self.text_px(line, notes.size, note, Side::Right, edge, middle);
            middle += notes.size * 1.35;
        }
        let right_end = if right.note.is_empty() {
            0.0
        } else {
            middle - notes.size * 0.85
        };
        y.max(right_end) + self.h(0.035)
    }

    /// Puts parts on one line where they fit, else each on its own.
    fn join(&self, parts: &[String], look: Look, room: f32) -> Vec<String> {
        let parts: Vec<String> = parts
            .iter()
            .filter(|part| !part.is_empty())
            .cloned()
            .collect();
        let joined = parts.join("\u{3000}\u{3000}");
        if self.measure(&joined, look) <= room {
            vec![joined]
        } else {
            parts
        }
    }
}
