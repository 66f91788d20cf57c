//! Pills, result tags and key caps.

use egui::{
    Color32, FontId, Pos2, Rect, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, pos2, vec2,
};

use super::Tone;
use crate::desk::style::{bold_font, radius, regular_font};
use crate::theme::theme;

/// The words of a pill: a figure stands bold between quieter words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PillText {
    /// Before the figure, for example 应到.
    pub before: String,
    /// The figure, bold.
    pub figure: String,
    /// After the figure.
    pub after: String,
}

impl PillText {
    /// 应到 **32**
    pub fn new(before: impl Into<String>, figure: impl Into<String>) -> Self {
        Self {
            before: before.into(),
            figure: figure.into(),
            after: String::new(),
        }
    }

    /// With words after the figure: 收回 **30** · 选举有效.
    #[must_use]
    pub fn then(mut self, after: impl Into<String>) -> Self {
        self.after = after.into();
        self
    }

    /// As one line for a screen reader.
    pub fn spoken(&self) -> String {
        [self.before.as_str(), &self.figure, &self.after]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(" ")
    }

    fn parts(&self) -> [(&str, FontId); 3] {
        let size = theme().size_small + 0.5;
        [
            (&self.before, regular_font(size)),
            (&self.figure, bold_font(size + 2.5)),
            (&self.after, regular_font(size)),
        ]
    }
}

const PILL_HEIGHT: f32 = 34.0;
const PILL_PAD: f32 = 13.0;
const PILL_SPACE: f32 = 4.0;

/// The width [`pill`] will take, for fitting several into a bar.
pub fn pill_width(ui: &Ui, text: &PillText) -> f32 {
    let parts = text.parts();
    let widths: Vec<f32> = parts
        .iter()
        .filter(|(part, _)| !part.is_empty())
        .map(|(part, font)| {
            ui.painter()
                .layout_no_wrap((*part).into(), font.clone(), Color32::PLACEHOLDER)
                .size()
                .x
        })
        .collect();
    widths.iter().sum::<f32>() + PILL_SPACE * widths.len().saturating_sub(1) as f32 + 2.0 * PILL_PAD
}

/// A figure that matters now, at the top of a page.
pub fn pill(ui: &mut Ui, tone: Tone, text: &PillText) -> egui::Response {
    let t = theme();
    let (rect, response) =
        ui.allocate_exact_size(vec2(pill_width(ui, text), PILL_HEIGHT), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, text.spoken()));
    let neutral = tone == Tone::Neutral;
    let fill = if neutral { *t.card } else { tone.fill() };
    let line = Stroke::new(1.0, tone.line());
    ui.painter().rect(
        rect,
        radius(PILL_HEIGHT / 2.0),
        fill,
        line,
        StrokeKind::Inside,
    );
    let mut x = rect.left() + PILL_PAD;
    for (at, (part, font)) in text.parts().into_iter().enumerate() {
        if part.is_empty() {
            continue;
        }
        let ink = match (neutral, at) {
            (true, 1) => *t.ink,
            (true, _) => *t.ink_2,
            _ => tone.ink(),
        };
        x = baseline_text(ui, pos2(x, rect.center().y), part, font, ink) + PILL_SPACE;
    }
    response
}

/// Text whose middle line is at `at.y` whatever its size; returns its right edge.
fn baseline_text(ui: &Ui, at: Pos2, text: &str, font: FontId, ink: Color32) -> f32 {
    let galley = ui.painter().layout_no_wrap(text.into(), font, ink);
    let right = at.x + galley.size().x;
    ui.painter()
        .galley(at - vec2(0.0, galley.size().y / 2.0), galley, ink);
    right
}

/// A short state: 当选, 票数相等, 未到.
pub fn tag(ui: &mut Ui, tone: Tone, text: &str) -> egui::Response {
    let font = bold_font(theme().size_small + 0.5);
    let galley = ui.painter().layout_no_wrap(text.into(), font, tone.ink());
    let size = vec2(galley.size().x + 24.0, 26.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, text));
    ui.painter().rect_filled(rect, radius(13.0), tone.fill());
    ui.painter()
        .galley(rect.center() - galley.size() / 2.0, galley, tone.ink());
    response
}

/// The size of a key cap with `text`.
pub(crate) fn key_cap_size(ui: &Ui, text: &str) -> Vec2 {
    let font = regular_font(theme().size_small);
    let width = ui
        .painter()
        .layout_no_wrap(text.into(), font, Color32::PLACEHOLDER)
        .size()
        .x;
    vec2((width + 14.0).max(23.0), 22.0)
}

/// Paints a key cap into `rect`.
pub(crate) fn paint_key_cap(ui: &Ui, rect: Rect, text: &str) {
    let t = theme();
    let corner = radius(5.0);
    ui.painter()
        .rect_filled(rect.translate(vec2(0.0, 1.0)), corner, *t.field_line);
    ui.painter().rect(
        rect,
        corner,
        *t.card,
        Stroke::new(1.0, *t.field_line),
        StrokeKind::Inside,
    );
    let galley = ui
        .painter()
        .layout_no_wrap(text.into(), regular_font(t.size_small), *t.ink);
    ui.painter()
        .galley(rect.center() - galley.size() / 2.0, galley, *t.ink);
}

/// A key cap inside text.
pub fn key_cap(ui: &mut Ui, text: &str) -> egui::Response {
    let (rect, response) = ui.allocate_exact_size(key_cap_size(ui, text), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, text));
    paint_key_cap(ui, rect, text);
    response
}

/// A place that a key opens: a cap and words in a dashed outline, clickable too.
pub fn dashed_hint(ui: &mut Ui, cap: &str, words: &str) -> egui::Response {
    let t = theme();
    let galley = ui
        .painter()
        .layout_no_wrap(words.into(), regular_font(t.size_body), *t.ink_2);
    let cap_size = key_cap_size(ui, cap);
    let size = vec2(cap_size.x + galley.size().x + 38.0, 40.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::labeled(Role::Button, enabled, words));
    let line = Stroke::new(1.0, *t.field_line);
    let inside = rect.shrink(0.5);
    let corners = [
        inside.left_top(),
        inside.right_top(),
        inside.right_bottom(),
        inside.left_bottom(),
        inside.left_top(),
    ];
    ui.painter()
        .extend(egui::Shape::dashed_line(&corners, line, 4.0, 3.0));
    let cap_rect = Rect::from_center_size(
        pos2(rect.left() + 15.0 + cap_size.x / 2.0, rect.center().y),
        cap_size,
    );
    paint_key_cap(ui, cap_rect, cap);
    let at = pos2(
        cap_rect.right() + 9.0,
        rect.center().y - galley.size().y / 2.0,
    );
    ui.painter().galley(at, galley, *t.ink_2);
    super::focus_ring(ui, &response, rect, t.radius_button);
    response
}
