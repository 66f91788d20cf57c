//! The frame every scene stands in: ground, panel, and the few ways in which
//! text is put on it. Header and foot are beside it.
//!
//! Places are told in parts of one unit, the screen's height times the text
//! zoom: a larger zoom is a smaller screen to design for, so that whatever
//! fits any screen fits any zoom.

use egui::{Color32, Rect, Vec2, pos2, vec2};

use super::fit::{Fitted, fit};
use super::item::{Item, MIDDLE, Measure, TextItem};
use super::{HallTheme, HallView, ZOOM_LEAST, ZOOM_MOST};
use crate::text::Lang;
use crate::theme::{HallColors, theme};

/// No text is smaller than this part of the screen's height, whatever the
/// zoom; a little over the 2.2 % that the last row needs.
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

/// The look of a piece of text; the size is a part of the unit.
#[derive(Clone, Copy, Debug)]
pub struct Look {
    pub size: f32,
    pub bold: bool,
    pub color: Color32,
}

/// Where a scene's pages stand among those of several scenes in turn.
#[derive(Clone, Copy, Default)]
pub struct Turn {
    /// Pages before this scene's first.
    pub before: usize,
    /// All pages; none where they are this scene's alone.
    pub all: Option<usize>,
}

pub struct Frame<'a> {
    pub items: Vec<Item>,
    pub width: f32,
    pub height: f32,
    /// What [`Frame::h`] takes its parts of.
    pub unit: f32,
    pub view: &'a HallView,
    pub lang: Lang,
    pub colors: &'static HallColors,
    pub measure: Measure<'a>,
    pub turn: Turn,
    /// How much of the screen the foot leaves, from above.
    pub foot_top: f32,
}

impl<'a> Frame<'a> {
    /// The ground of a view, and the strip of a rehearsal.
    pub fn new(view: &'a HallView, size: Vec2, measure: Measure<'a>) -> Self {
        let theme = theme();
        let zoom = f32::from(view.zoom_percent.clamp(ZOOM_LEAST, ZOOM_MOST)) / 100.0;
        let mut frame = Self {
            items: Vec::new(),
            width: size.x,
            height: size.y,
            unit: size.y * zoom,
            view,
            lang: view.lang,
            colors: match view.theme {
                HallTheme::Vermilion => &theme.hall_vermilion,
                HallTheme::Light => &theme.hall_light,
                HallTheme::Dark => &theme.hall_dark,
            },
            measure,
            turn: Turn::default(),
            foot_top: 0.0,
        };
        frame.foot_top = frame.height - frame.h(0.025);
        frame.items.push(Item::Ground {
            rect: Rect::from_min_size(pos2(0.0, 0.0), size),
            radius: 0.0,
            top: frame.colors.ground_top.0,
            bottom: frame.colors.ground_bottom.0,
        });
        frame
    }

    /// The same frame with nothing on it, to see how many pages a scene has.
    pub fn scratch(&self) -> Self {
        Frame {
            items: Vec::new(),
            ..Frame::new(self.view, vec2(self.width, self.height), self.measure)
        }
    }

    /// A part of the unit in pixels.
    pub fn h(&self, part: f32) -> f32 {
        self.unit * part
    }

    /// The smallest text, as a part of the unit.
    pub fn smallest(&self) -> f32 {
        SMALLEST * self.height / self.unit
    }

    /// Thickness of a thin rule, in pixels.
    pub fn hair(&self) -> f32 {
        self.h(0.0014).max(1.0)
    }

    pub fn margin(&self) -> f32 {
        self.width * 0.042
    }

    pub fn inner(&self) -> f32 {
        self.width - 2.0 * self.margin()
    }

    fn look(&self, size: f32, bold: bool, color: Color32) -> Look {
        let size = size.max(self.smallest());
        Look { size, bold, color }
    }

    /// Text that matters.
    pub fn text_look(&self, size: f32, bold: bool) -> Look {
        self.look(size, bold, self.colors.text.0)
    }

    /// The one text that stands out.
    pub fn accent(&self, size: f32, bold: bool) -> Look {
        self.look(size, bold, self.colors.accent.0)
    }

    /// Text on a chip.
    pub fn on_accent(&self, size: f32) -> Look {
        self.look(size, true, self.colors.on_accent.0)
    }

    /// Text that explains.
    pub fn soft(&self, size: f32) -> Look {
        self.look(size, false, self.colors.soft.0)
    }

    pub fn measure(&self, text: &str, look: Look) -> f32 {
        (self.measure)(text, self.h(look.size), look.bold)
    }

    /// Fits text into a width in pixels; the size found is in pixels too.
    pub fn fit(&self, text: &str, look: Look, width: f32, lines: usize) -> Fitted {
        let smallest = self.h(self.smallest().min(look.size));
        let size = self.h(look.size);
        fit(text, width, size, smallest, look.bold, lines, self.measure)
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

    /// Text fitted into `lines` lines of `width`, the block of them centred on
    /// `middle`.
    pub fn text_within(
        &mut self,
        text: &str,
        look: Look,
        side: Side,
        x: f32,
        middle: f32,
        (width, lines): (f32, usize),
    ) {
        let found = self.fit(text, look, width, lines);
        let mut y = middle - found.size * 0.6 * (found.lines.len() - 1) as f32;
        for line in &found.lines {
            self.text_px(line, found.size, look, side, x, y);
            y += found.size * 1.2;
        }
    }

    /// Text in a rectangle, on as many lines (up to `lines`) as leave it
    /// largest, centred from above.
    pub fn text_in(&mut self, text: &str, look: Look, side: Side, rect: Rect, lines: usize) {
        let whole = |found: &Fitted| found.lines.last().is_none_or(|line| !line.ends_with('…'));
        let mut best: Option<Fitted> = None;
        for count in 1..=lines {
            let most = rect.height() / (self.unit * 1.2 * count as f32);
            if count > 1 && most < self.smallest() {
                break;
            }
            let size = look.size.min(most).max(self.smallest());
            let found = self.fit(text, Look { size, ..look }, rect.width(), count);
            let better = best
                .as_ref()
                .is_none_or(|best| !whole(best) || (whole(&found) && found.size > best.size));
            if better {
                best = Some(found);
            }
        }
        let Some(found) = best else { return };
        let x = match side {
            Side::Left => rect.left(),
            Side::Middle => rect.center().x,
            Side::Right => rect.right(),
        };
        let mut y = rect.center().y - found.size * 0.6 * (found.lines.len() - 1) as f32;
        for line in &found.lines {
            self.text_px(line, found.size, look, side, x, y);
            y += found.size * 1.2;
        }
    }

    pub fn block(&mut self, rect: Rect, radius: f32, color: Color32) {
        self.items.push(Item::Block {
            rect,
            radius,
            color,
        });
    }

    /// A thin rule across the top of `rect`.
    pub fn rule(&mut self, rect: Rect) {
        let rule = Rect::from_min_size(rect.min, vec2(rect.width(), self.hair()));
        self.block(rule, 0.0, self.colors.rule.0);
    }

    /// A word on a rounded ground that stands out.
    pub fn chip(&mut self, word: &str, look: Look, rect: Rect) {
        self.block(rect, rect.height() * 0.22, self.colors.accent.0);
        let centre = rect.center();
        self.text(word, look, Side::Middle, centre.x, centre.y);
    }

    /// The panel between `top` and the foot less `above_foot`; returns its inner
    /// rectangle.
    pub fn panel_above(&mut self, top: f32, above_foot: f32) -> Rect {
        let bottom = self.foot_top - self.h(0.045) - above_foot;
        let rect = Rect::from_min_max(
            pos2(self.margin(), top),
            pos2(self.width - self.margin(), bottom.max(top)),
        );
        self.items.push(Item::Ground {
            rect,
            radius: self.h(0.019).min(rect.height() / 2.0),
            top: self.colors.panel_top.0,
            bottom: self.colors.panel.0,
        });
        rect.shrink2(vec2(self.h(0.033), self.h(0.02)))
    }

    /// The panel between `top` and the foot.
    pub fn panel(&mut self, top: f32) -> Rect {
        self.panel_above(top, 0.0)
    }

    /// 第 2 / 3 页, where there is more than one; else nothing.
    pub fn page_words(&self, page: usize, pages: usize) -> String {
        let pages = self.turn.all.unwrap_or(pages);
        if pages > 1 {
            self.lang.hall_page(self.turn.before + page + 1, pages)
        } else {
            String::new()
        }
    }

    /// Rows of the given heights (in parts of the unit) under each other in the
    /// middle of `area`, all lower by one measure where they do not fit; the
    /// measure is returned with them.
    pub fn rows(&self, area: Rect, heights: &[f32]) -> (Vec<Rect>, f32) {
        let all: f32 = heights.iter().map(|part| self.h(*part)).sum();
        let measure = (area.height() / all.max(1.0)).min(1.0);
        let mut y = area.top() + (area.height() - all * measure) / 2.0;
        let rows = heights.iter().map(|part| {
            let height = self.h(*part) * measure;
            let row = Rect::from_min_size(pos2(area.left(), y), vec2(area.width(), height));
            y += height;
            row
        });
        (rows.collect(), measure)
    }
}
