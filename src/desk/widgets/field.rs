//! Fields for typed text and typed counts.

use egui::{Frame, Id, Margin, Response, Stroke, TextEdit, Ui};

use crate::desk::style::{radius, regular, regular_font};
use crate::theme::theme;

/// A field with its label above; the label is its accessible name.
///
/// `width` in points; the text may be long and scrolls inside.
pub fn text_field(
    ui: &mut Ui,
    id: Id,
    label: &str,
    text: &mut String,
    hint: &str,
    width: f32,
) -> Response {
    labelled(ui, label, |ui| edit(ui, id, text, hint, width))
}

/// As [`text_field`] without a label above it, where a heading says what it is:
/// `name` is what is heard.
pub fn bare_text_field(
    ui: &mut Ui,
    id: Id,
    name: &str,
    text: &mut String,
    hint: &str,
    width: f32,
) -> Response {
    let response = edit(ui, id, text, hint, width);
    ui.ctx()
        .accesskit_node_builder(response.id, |node| node.set_label(name));
    response
}

/// A field for a count. Anything but digits is dropped, full-width digits are
/// turned into plain ones; at most nine digits, so that it fits `u32`.
///
/// The text stays with the caller because an empty field is not a zero.
pub fn number_field(ui: &mut Ui, id: Id, label: &str, text: &mut String, width: f32) -> Response {
    let response = labelled(ui, label, |ui| edit(ui, id, text, "", width));
    if response.changed() {
        *text = digits_of(text);
    }
    response
}

/// As [`number_field`], in a table whose heads say what it is: no label stands above
/// it, `name` is what is heard.
pub fn bare_number_field(
    ui: &mut Ui,
    id: Id,
    name: &str,
    text: &mut String,
    width: f32,
) -> Response {
    let response = edit(ui, id, text, "", width);
    ui.ctx()
        .accesskit_node_builder(response.id, |node| node.set_label(name));
    if response.changed() {
        *text = digits_of(text);
    }
    response
}

/// Enter in `field` leads to the field `next`: without that it would leave the
/// form with no focus at all, and what is typed next would be lost. Called after
/// `next` is drawn, which would otherwise take the same Enter for its own.
pub fn enter_leads_to(ui: &Ui, field: &Response, next: Id) {
    if field.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter)) {
        ui.memory_mut(|memory| memory.request_focus(next));
    }
}

/// The digits in `text`, plain, the first nine.
fn digits_of(text: &str) -> String {
    text.chars()
        .map(|character| match character {
            '\u{FF10}'..='\u{FF19}' => {
                char::from_u32(u32::from(character) - 0xFEE0).unwrap_or(character)
            }
            other => other,
        })
        .filter(char::is_ascii_digit)
        .take(9)
        .collect()
}

fn labelled(ui: &mut Ui, label: &str, field: impl FnOnce(&mut Ui) -> Response) -> Response {
    let t = theme();
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        let label = ui.label(regular(label, t.size_small + 0.5, *t.ink_2));
        field(ui).labelled_by(label.id)
    })
    .inner
}

fn edit(ui: &mut Ui, id: Id, text: &mut String, hint: &str, width: f32) -> Response {
    let t = theme();
    let focused = ui.memory(|memory| memory.has_focus(id));
    let line = if focused {
        Stroke::new(2.0, *t.indigo)
    } else {
        Stroke::new(1.0, *t.field_line)
    };
    let frame = Frame::new()
        .fill(*t.card)
        .stroke(line)
        .corner_radius(radius(t.radius_button))
        .inner_margin(Margin::symmetric(
            if focused { 10 } else { 11 },
            if focused { 6 } else { 7 },
        ));
    let response = ui.add(
        TextEdit::singleline(text)
            .id(id)
            .hint_text(regular(hint, t.size_body, *t.ink_3))
            .font(regular_font(t.size_body + 1.0))
            .text_color(*t.ink)
            .frame(frame)
            .desired_width(width),
    );
    super::keep_in_view(ui, &response);
    response
}

#[cfg(test)]
mod tests {
    use super::digits_of;

    #[test]
    fn only_digits_stay() {
        for (typed, kept) in [
            ("30", "30"),
            ("３０", "30"),
            ("3o 0", "30"),
            ("-5", "5"),
            ("一", ""),
            ("12345678901", "123456789"),
        ] {
            assert_eq!(digits_of(typed), kept, "{typed}");
        }
    }
}
