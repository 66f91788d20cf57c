//! Bars and large figures.

use egui::{Color32, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::Tone;
use crate::desk::style::{bold_font, radius, regular_font};
use crate::theme::theme;

/// A share of a whole, with the line that must be passed.
#[derive(Clone, Debug)]
pub struct Bar<'a> {
    /// The part.
    pub value: u64,
    /// The whole; an empty whole draws an empty bar.
    pub of: u64,
    /// Where the majority or quorum line stands, if there is one.
    pub line: Option<u64>,
    /// The colour of the part; neutral is for what is not reached.
    pub tone: Tone,
    /// Height in points.
    pub height: f32,
    /// What a screen reader says before the figures.
    pub name: &'a str,
}

impl<'a> Bar<'a> {
    /// A bar of the usual height without a line.
    pub fn new(name: &'a str, value: u64, of: u64, tone: Tone) -> Self {
        Self {
            value,
            of,
            line: None,
            tone,
            height: 12.0,
            name,
        }
    }

    /// With a majority or quorum line at `line`.
    #[must_use]
    pub fn with_line(mut self, line: u64) -> Self {
        self.line = Some(line);
        self
    }

    /// Of another height.
    #[must_use]
    pub fn height(mut self, height: f32) -> Self {
        self.height = height;
        self
    }
}

/// Draws `bar` over the width there is.
pub fn bar(ui: &mut Ui, bar: &Bar<'_>) -> egui::Response {
    let t = theme();
    let tall = bar.height + if bar.line.is_some() { 8.0 } else { 0.0 };
    let (outer, response) =
        ui.allocate_exact_size(vec2(ui.available_width(), tall), Sense::hover());
    let spoken = match bar.line {
        Some(line) => format!("{} {} / {} | {line}", bar.name, bar.value, bar.of),
        None => format!("{} {} / {}", bar.name, bar.value, bar.of),
    };
    response.widget_info(|| WidgetInfo::labeled(Role::ProgressIndicator, true, &spoken));
    let rect = egui::Rect::from_center_size(outer.center(), vec2(outer.width(), bar.height));
    let corner = radius(bar.height / 2.0);
    let share = |part: u64| (part as f32 / bar.of.max(1) as f32).clamp(0.0, 1.0);
    ui.painter().rect_filled(rect, corner, *t.track);
    if bar.value > 0 && bar.of > 0 {
        // Never narrower than its own rounding, so that one vote is seen.
        let width = (rect.width() * share(bar.value))
            .max(bar.height)
            .min(rect.width());
        let part = egui::Rect::from_min_size(rect.min, vec2(width, bar.height));
        let ink = if bar.tone == Tone::Neutral {
            *t.ink_3
        } else {
            bar.tone.ink()
        };
        ui.painter().rect_filled(part, corner, ink);
    }
    if let Some(line) = bar.line {
        let x = rect.left() + rect.width() * share(line);
        ui.painter()
            .vline(x, outer.y_range(), Stroke::new(2.0, *t.ink));
    }
    response
}

/// A figure and its smaller words on one line: **7** / 10 张.
pub fn big_figure(ui: &mut Ui, figure: &str, rest: &str) {
    figure_line(
        ui,
        figure,
        theme().size_figure + 2.0,
        rest,
        theme().size_body + 1.0,
    );
}

/// The largest figure of a page: **30** / 应到 32.
pub fn hero_figure(ui: &mut Ui, figure: &str, rest: &str) {
    figure_line(ui, figure, theme().size_hero, rest, theme().size_title);
}

fn figure_line(ui: &mut Ui, figure: &str, size: f32, rest: &str, rest_size: f32) {
    let t = theme();
    let lay = |text: &str, font, ink: Color32| ui.painter().layout_no_wrap(text.into(), font, ink);
    let large = lay(figure, bold_font(size), *t.ink);
    let small = lay(rest, regular_font(rest_size), *t.ink_2);
    let gap = if rest.is_empty() { 0.0 } else { size * 0.25 };
    // The font's own row is made for running text; figures need less air.
    let spare = size * 0.16;
    let width = large.size().x + gap + small.size().x;
    let (rect, response) =
        ui.allocate_exact_size(vec2(width, large.size().y - 2.0 * spare), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, format!("{figure} {rest}")));
    let top = rect.top() - spare;
    let drop = baseline(&large) - baseline(&small);
    ui.painter()
        .galley(pos2(rect.left(), top), large.clone(), *t.ink);
    ui.painter().galley(
        pos2(rect.left() + large.size().x + gap, top + drop),
        small,
        *t.ink_2,
    );
}

/// How far under its top the first row of a galley stands on its baseline.
fn baseline(galley: &egui::Galley) -> f32 {
    let row = galley.rows.first();
    row.and_then(|row| row.glyphs.first().map(|glyph| row.pos.y + glyph.pos.y))
        .unwrap_or(0.0)
}
