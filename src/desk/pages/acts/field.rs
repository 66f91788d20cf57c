//! The parts every form of acts is made of.

use egui::{Id, Response, Ui};

use crate::desk::style::regular;
use crate::desk::widgets;
use crate::theme::theme;

/// The widest line of a form, in points.
const WIDTH: f32 = 520.0;

/// A line of explanation.
pub(super) fn line(ui: &mut Ui, words: &str) {
    ui.label(regular(words, theme().size_body - 1.0, *theme().ink_2));
}

/// A field for words.
pub(super) fn words(
    ui: &mut Ui,
    key: &str,
    label: &str,
    text: &mut String,
    hint: &str,
) -> Response {
    let width = WIDTH.min(ui.available_width() - 24.0);
    widgets::text_field(ui, Id::unique(("acts", key)), label, text, hint, width)
}

/// A short field for words.
pub(super) fn short(
    ui: &mut Ui,
    key: &str,
    label: &str,
    text: &mut String,
    hint: &str,
) -> Response {
    widgets::text_field(ui, Id::unique(("acts", key)), label, text, hint, 150.0)
}

/// A field for a count.
pub(super) fn number(ui: &mut Ui, key: &str, label: &str, text: &mut String) -> Response {
    widgets::number_field(ui, Id::unique(("acts", key)), label, text, 72.0)
}

/// What was typed as a count; an empty field is none.
pub(super) fn typed(text: &str) -> Option<u32> {
    text.parse().ok()
}

/// The one action of a form; true when it is pressed.
pub(super) fn act(ui: &mut Ui, words: &str, ready: bool) -> bool {
    ui.add_space(4.0);
    ui.add_enabled_ui(ready, |ui| widgets::primary(ui, words).clicked())
        .inner
}

/// One of several, side by side; true when another was chosen.
pub(super) fn choice<T: Copy + PartialEq>(
    ui: &mut Ui,
    chosen: &mut T,
    offers: &[(T, String)],
) -> bool {
    let mut changed = false;
    ui.horizontal_wrapped(|ui| {
        for (value, words) in offers {
            let now = *value == *chosen;
            let size = theme().size_body;
            if widgets::segment(ui, now, words, words, size).clicked() && !now {
                *chosen = *value;
                changed = true;
            }
        }
    });
    changed
}
