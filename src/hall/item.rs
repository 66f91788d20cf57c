//! What a laid-out picture is made of.

use egui::{Color32, Pos2, Rect, pos2};

use super::Mark;

/// Width of a text in a size, regular or bold, in the unit of the size.
pub type Measure<'a> = &'a dyn Fn(&str, f32, bool) -> f32;

/// One thing to paint. Rectangles are absolute, in the unit of the screen size.
#[derive(Clone, Debug, PartialEq)]
pub enum Item {
    /// A ground or panel whose colour runs from top to bottom.
    Ground {
        /// Where it is.
        rect: Rect,
        /// Radius of its corners.
        radius: f32,
        /// Colour of the upper edge.
        top: Color32,
        /// Colour of the lower edge.
        bottom: Color32,
    },
    /// A bar, a track, a chip or a rule.
    Block {
        /// Where it is.
        rect: Rect,
        /// Radius of its corners.
        radius: f32,
        /// Its colour.
        color: Color32,
    },
    /// One line of text.
    Text(TextItem),
    /// Lines of a pen with round ends.
    Strokes {
        /// From where to where, in the order of writing.
        lines: Vec<[Pos2; 2]>,
        /// Width of the pen.
        width: f32,
        /// Its colour.
        color: Color32,
    },
    /// A mark of the ballot, drawn to fill its box.
    Mark {
        /// Which mark.
        mark: Mark,
        /// The box.
        rect: Rect,
        /// Width of the pen.
        width: f32,
        /// Its colour.
        color: Color32,
    },
}

/// One line of text.
#[derive(Clone, Debug, PartialEq)]
pub struct TextItem {
    /// The characters.
    pub text: String,
    /// Size of the font: the height of a Chinese character.
    pub size: f32,
    /// In the bold family.
    pub bold: bool,
    /// Its colour.
    pub color: Color32,
    /// Left edge.
    pub left: f32,
    /// Baseline.
    pub baseline: f32,
    /// Measured width.
    pub width: f32,
}

impl TextItem {
    /// From the top of a Chinese character to the foot of a Latin descender.
    pub fn rect(&self) -> Rect {
        Rect::from_min_max(
            pos2(self.left, self.baseline - ABOVE * self.size),
            pos2(self.left + self.width, self.baseline + BELOW * self.size),
        )
    }
}

/// Ink above and below the baseline, in sizes.
const ABOVE: f32 = 0.88;
const BELOW: f32 = 0.24;
/// From the optical middle of Chinese text to its baseline, in sizes.
pub const MIDDLE: f32 = 0.37;

/// A laid-out picture.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Layout {
    /// What to paint, in order.
    pub items: Vec<Item>,
    /// Number of pages, at least 1.
    pub pages: usize,
}

impl Layout {
    /// The same picture at another size.
    pub fn scaled(&self, scale: f32) -> Layout {
        if scale == 1.0 {
            return self.clone();
        }
        Layout {
            items: self.items.iter().map(|item| item.scaled(scale)).collect(),
            pages: self.pages,
        }
    }
}

impl Item {
    fn scaled(&self, scale: f32) -> Item {
        let mut item = self.clone();
        match &mut item {
            Item::Ground { rect, radius, .. } | Item::Block { rect, radius, .. } => {
                *rect = *rect * scale;
                *radius *= scale;
            }
            Item::Text(text) => {
                for length in [
                    &mut text.size,
                    &mut text.left,
                    &mut text.baseline,
                    &mut text.width,
                ] {
                    *length *= scale;
                }
            }
            Item::Strokes { lines, width, .. } => {
                for point in lines.iter_mut().flatten() {
                    *point = (point.to_vec2() * scale).to_pos2();
                }
                *width *= scale;
            }
            Item::Mark { rect, width, .. } => {
                *rect = *rect * scale;
                *width *= scale;
            }
        }
        item
    }
}
