//! Surfaces: cards, tinted strips, headings, the two columns of a page.

use egui::{Frame, InnerResponse, Margin, Stroke, Ui, UiBuilder, vec2};

use super::Tone;
use crate::desk::style::{bold, radius, regular};
use crate::theme::theme;

/// A white card as wide as the space, as high as its content.
pub fn card<R>(ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    surface(ui, *theme().card, *theme().line, false, content)
}

/// A white card that fills the space it is given, down to the bottom.
pub fn panel<R>(ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    surface(ui, *theme().card, *theme().line, true, content)
}

/// As [`panel`], but its rows run from edge to edge.
pub fn flush_panel<R>(ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    padded(
        ui,
        *theme().card,
        *theme().line,
        true,
        Margin::symmetric(1, 0),
        content,
    )
}

/// A card in the soft colour of a tone.
pub fn tinted<R>(ui: &mut Ui, tone: Tone, content: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    surface(ui, tone.fill(), tone.line(), false, content)
}

fn surface<R>(
    ui: &mut Ui,
    fill: egui::Color32,
    line: egui::Color32,
    fill_height: bool,
    content: impl FnOnce(&mut Ui) -> R,
) -> InnerResponse<R> {
    let pad = Margin::same(theme().pad_card as i8);
    padded(ui, fill, line, fill_height, pad, content)
}

fn padded<R>(
    ui: &mut Ui,
    fill: egui::Color32,
    line: egui::Color32,
    fill_height: bool,
    pad: Margin,
    content: impl FnOnce(&mut Ui) -> R,
) -> InnerResponse<R> {
    let t = theme();
    Frame::new()
        .fill(fill)
        .stroke(Stroke::new(1.0, line))
        .corner_radius(radius(t.radius_card))
        .inner_margin(pad)
        .show(ui, |ui| {
            ui.set_min_width(ui.available_width());
            // A column of cards has wide gaps; what is in a card stands closer.
            ui.spacing_mut().item_spacing = vec2(8.0, 7.0);
            if fill_height {
                ui.set_min_height(ui.available_height());
            }
            content(ui)
        })
}

/// The heading of a card or of a part of a page.
pub fn heading(ui: &mut Ui, text: &str) {
    ui.label(bold(text, theme().size_body, *theme().ink));
}

/// What happened, why, and what to do next; empty parts are left out.
#[derive(Clone, Copy, Debug, Default)]
pub struct Message<'a> {
    /// What happened, one line.
    pub what: &'a str,
    /// Why.
    pub why: &'a str,
    /// What to do now.
    pub next: &'a str,
}

/// A message strip in a tone, with room for an action under the words.
pub fn message<R>(
    ui: &mut Ui,
    tone: Tone,
    message: Message<'_>,
    action: impl FnOnce(&mut Ui) -> R,
) -> InnerResponse<R> {
    let t = theme();
    tinted(ui, tone, |ui| {
        if !message.what.is_empty() {
            ui.label(bold(message.what, t.size_body + 2.0, tone.ink()));
        }
        for line in [message.why, message.next] {
            if !line.is_empty() {
                ui.label(regular(line, t.size_body, *t.ink));
            }
        }
        action(ui)
    })
}

/// A page or list with nothing in it yet: what this is, and what to do.
pub fn empty_state<R>(
    ui: &mut Ui,
    title: &str,
    what_to_do: &str,
    action: impl FnOnce(&mut Ui) -> R,
) -> InnerResponse<R> {
    let t = theme();
    let whole = ui.available_rect_before_wrap();
    // Room for a field or a list of files under the words, in the middle of the page.
    let width = whole.width().min(520.0);
    let top = whole.top() + (whole.height() * 0.22).clamp(t.gap, 160.0);
    let place = egui::Rect::from_min_max(
        egui::pos2(whole.center().x - width / 2.0, top),
        egui::pos2(whole.center().x + width / 2.0, whole.bottom()),
    );
    let layout = egui::Layout::top_down(egui::Align::Center);
    let builder = UiBuilder::new()
        .id_salt("empty state")
        .max_rect(place)
        .layout(layout);
    ui.scope_builder(builder, |ui| {
        ui.label(bold(title, t.size_name, *t.ink));
        ui.label(regular(what_to_do, t.size_body, *t.ink_2));
        ui.add_space(t.gap);
        action(ui)
    })
}

/// Something over the page that must be answered first; returns the answer of
/// `content` and whether the person turned away from it (Escape, click outside).
pub fn dialog<R>(
    ctx: &egui::Context,
    id: egui::Id,
    width: f32,
    content: impl FnOnce(&mut Ui) -> R,
) -> (R, bool) {
    let t = theme();
    let frame = Frame::new()
        .fill(*t.card)
        .stroke(Stroke::new(1.0, *t.line))
        .corner_radius(radius(t.radius_card))
        .shadow(ctx.global_style().visuals.window_shadow)
        .inner_margin(Margin::same(t.pad_card as i8 + 4));
    let modal = egui::Modal::new(id).frame(frame).show(ctx, |ui| {
        ui.set_width(width);
        content(ui)
    });
    let turned_away = modal.should_close();
    (modal.inner, turned_away)
}

/// The two columns of a page: the wide one at the left, one of `right_width`
/// points at the right, which gives some up in a narrow window.
///
/// The right column scrolls by itself when it is higher than the window.
pub fn page_columns<S>(
    ui: &mut Ui,
    state: &mut S,
    right_width: f32,
    left: impl FnOnce(&mut Ui, &mut S),
    right: impl FnOnce(&mut Ui, &mut S),
) {
    let gap = theme().gap + 3.0;
    let whole = ui.available_rect_before_wrap();
    let right_width = right_width.min((whole.width() * 0.32).max(250.0));
    let split = (whole.right() - right_width - gap).max(whole.left());
    let left_rect = egui::Rect::from_min_max(whole.min, egui::pos2(split, whole.bottom()));
    let right_rect = egui::Rect::from_min_max(egui::pos2(split + gap, whole.top()), whole.max);
    ui.scope_builder(
        UiBuilder::new().id_salt("left column").max_rect(left_rect),
        |ui| {
            left(ui, state);
        },
    );
    ui.scope_builder(
        UiBuilder::new()
            .id_salt("right column")
            .max_rect(right_rect),
        |ui| {
            egui::ScrollArea::vertical()
                .id_salt("right column")
                .show(ui, |ui| {
                    ui.spacing_mut().item_spacing = vec2(8.0, theme().gap);
                    right(ui, state);
                });
        },
    );
    ui.advance_cursor_after_rect(whole);
}
