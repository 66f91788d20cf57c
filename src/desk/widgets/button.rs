//! Buttons: one vermilion action a page, the others white.

use egui::{Color32, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2};

use super::{focus_ring, keep_in_view};
use crate::desk::style::{bold_font, radius, regular_font};
use crate::theme::theme;

/// The weight of a button.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The one primary action of the page.
    Primary,
    /// Any other action.
    Secondary,
}

/// The one primary action of the page.
pub fn primary(ui: &mut Ui, text: &str) -> Response {
    button(ui, Kind::Primary, text)
}

/// Any other action.
pub fn secondary(ui: &mut Ui, text: &str) -> Response {
    button(ui, Kind::Secondary, text)
}

/// A button whose accessible name is its text. Disable it with `ui.add_enabled_ui`.
pub fn button(ui: &mut Ui, kind: Kind, text: &str) -> Response {
    named(ui, kind, text, text)
}

/// How wide a button with this text is, in points.
pub fn button_width(ui: &Ui, text: &str) -> f32 {
    let t = theme();
    let font = bold_font(t.size_body);
    let galley = ui
        .painter()
        .layout_no_wrap(text.into(), font, Color32::PLACEHOLDER);
    galley.size().x + 2.0 * t.pad_card
}

/// A button that shows `text` and is heard as `name`, where several look alike.
pub fn named(ui: &mut Ui, kind: Kind, text: &str, name: &str) -> Response {
    let t = theme();
    let galley =
        ui.painter()
            .layout_no_wrap(text.into(), bold_font(t.size_body), Color32::PLACEHOLDER);
    let size = vec2(galley.size().x + 2.0 * t.pad_card, t.height_button);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::labeled(Role::Button, enabled, name));
    // Out of sight it is not drawn, and must be brought into view all the more.
    keep_in_view(ui, &response);
    if ui.is_rect_visible(rect) {
        let hot = response.hovered() && enabled;
        let pressed = response.is_pointer_button_down_on();
        let (fill, line, ink) = match (kind, enabled) {
            (Kind::Primary, true) if hot => {
                (t.vermilion.gamma_multiply(0.9), *t.vermilion, *t.card)
            }
            (Kind::Primary, true) => (*t.vermilion, *t.vermilion, *t.card),
            (Kind::Secondary, true) if hot => (*t.paper, *t.ink_3, *t.ink),
            (Kind::Secondary, true) => (*t.card, *t.field_line, *t.ink),
            (_, false) => (*t.rail, *t.line, *t.ink_3),
        };
        let shown = if pressed {
            rect.translate(vec2(0.0, 1.0))
        } else {
            rect
        };
        let line = Stroke::new(1.0, line);
        ui.painter().rect(
            shown,
            radius(t.radius_button),
            fill,
            line,
            StrokeKind::Inside,
        );
        ui.painter().galley_with_override_text_color(
            shown.center() - galley.size() / 2.0,
            galley,
            ink,
        );
        focus_ring(ui, &response, rect, t.radius_button);
    }
    response
}

/// A quiet action inside text: indigo words, underlined when pointed at.
pub fn link(ui: &mut Ui, text: &str) -> Response {
    named_link(ui, text, text)
}

/// A link that shows `text` and is heard as `name`, where several look alike.
pub fn named_link(ui: &mut Ui, text: &str, name: &str) -> Response {
    let t = theme();
    let galley = ui
        .painter()
        .layout_no_wrap(text.into(), regular_font(t.size_body), *t.indigo);
    let (rect, response) = ui.allocate_exact_size(galley.size(), Sense::click());
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::labeled(Role::Link, enabled, name));
    ui.painter().galley(rect.min, galley, *t.indigo);
    if response.hovered() {
        ui.painter().hline(
            rect.x_range(),
            rect.bottom() - 2.0,
            Stroke::new(1.0, *t.indigo),
        );
    }
    focus_ring(ui, &response, rect, 4.0);
    response
}

/// One choice of a row of few, the chosen one raised: `shown` is drawn, `name` is heard.
pub fn segment(ui: &mut Ui, chosen: bool, shown: &str, name: &str, size: f32) -> Response {
    segment_with(ui, chosen, shown, name, size, Sense::click())
}

/// As [`segment`], but no Tab stop, for what has a key of its own.
pub(crate) fn segment_aside(
    ui: &mut Ui,
    chosen: bool,
    shown: &str,
    name: &str,
    size: f32,
) -> Response {
    segment_with(ui, chosen, shown, name, size, Sense::CLICK)
}

fn segment_with(
    ui: &mut Ui,
    chosen: bool,
    shown: &str,
    name: &str,
    size: f32,
    sense: Sense,
) -> Response {
    let t = theme();
    let font = if chosen {
        bold_font(size)
    } else {
        regular_font(size)
    };
    let galley = ui
        .painter()
        .layout_no_wrap(shown.into(), font, Color32::PLACEHOLDER);
    let (rect, response) = ui.allocate_exact_size(galley.size() + vec2(size, size * 0.3), sense);
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::selected(Role::RadioButton, enabled, chosen, name));
    if chosen || response.hovered() {
        let fill = if chosen { *t.card } else { *t.paper };
        ui.painter().rect(
            rect,
            radius(6.0),
            fill,
            Stroke::new(1.0, *t.line),
            StrokeKind::Inside,
        );
    }
    let ink = if chosen { *t.ink } else { *t.ink_3 };
    ui.painter()
        .galley_with_override_text_color(rect.center() - galley.size() / 2.0, galley, ink);
    focus_ring(ui, &response, rect, 6.0);
    response
}
