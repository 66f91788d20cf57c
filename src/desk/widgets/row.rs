//! Rows: of a list with a selection, of a name and a figure, of a verdict.

use egui::{Id, Response, Role, Sense, Stroke, StrokeKind, Ui, UiBuilder, WidgetInfo, vec2};

use super::Tone;
use crate::desk::style::{bold, radius, regular, regular_font};
use crate::theme::theme;

/// A row of a list: a click selects it, the selected one stands in indigo.
///
/// `content` draws into the row from left to right; `name` is what is heard.
pub fn list_row(
    ui: &mut Ui,
    id: Id,
    name: &str,
    selected: bool,
    height: f32,
    content: impl FnOnce(&mut Ui),
) -> Response {
    list_row_with(ui, id, name, selected, height, Sense::click(), content)
}

/// As [`list_row`], but no Tab stop: for the rows of a list whose selected row alone
/// has the keys.
pub(crate) fn list_row_aside(
    ui: &mut Ui,
    id: Id,
    name: &str,
    selected: bool,
    height: f32,
    content: impl FnOnce(&mut Ui),
) -> Response {
    let sense = if selected {
        Sense::click()
    } else {
        Sense::CLICK
    };
    list_row_with(ui, id, name, selected, height, sense, content)
}

fn list_row_with(
    ui: &mut Ui,
    id: Id,
    name: &str,
    selected: bool,
    height: f32,
    sense: Sense,
    content: impl FnOnce(&mut Ui),
) -> Response {
    let t = theme();
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), height));
    let response = ui.interact(rect, id, sense);
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, enabled, selected, name));
    super::keep_in_view(ui, &response);
    if selected || response.has_focus() {
        let fill = if selected { *t.indigo_soft } else { *t.card };
        let line = Stroke::new(2.0, *t.indigo);
        ui.painter()
            .rect(rect, radius(4.0), fill, line, StrokeKind::Inside);
    } else {
        if response.hovered() {
            ui.painter().rect_filled(rect, radius(4.0), *t.paper);
        }
        ui.painter()
            .hline(rect.x_range(), rect.bottom(), Stroke::new(1.0, *t.line));
    }
    let inner = rect.shrink2(vec2(t.pad_card, 2.0));
    let layout = egui::Layout::left_to_right(egui::Align::Center);
    ui.scope_builder(
        UiBuilder::new().id_salt(id).max_rect(inner).layout(layout),
        content,
    );
    response
}

/// What a row of a ballot shows beside its cells.
pub struct Row<'a> {
    /// Styled by the caller: where it is typed, it must be seen.
    pub number: egui::RichText,
    /// Who, or what.
    pub name: &'a str,
    /// A few words behind the name, such as a post; may be empty.
    pub note: &'a str,
    /// It is being keyed.
    pub current: bool,
    /// It is still to come.
    pub later: bool,
    /// The room its cells take at the right, in points.
    pub cells_width: f32,
    /// Lower than usual, so that more of them stand on a page.
    pub low: bool,
}

/// A row of a ballot: number, name, and its cells at the right.
///
/// The row being keyed stands in an indigo frame; rows still to come are quieter.
pub fn ballot_row(ui: &mut Ui, row: Row<'_>, cells: impl FnOnce(&mut Ui)) {
    let t = theme();
    let Row { current, later, .. } = row;
    let height = if row.low { 41.0 } else { t.height_row + 2.0 };
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    let frame = rect.shrink2(vec2(0.0, 1.0));
    if current {
        let line = Stroke::new(2.0, *t.indigo);
        ui.painter()
            .rect(frame, radius(6.0), *t.indigo_soft, line, StrokeKind::Inside);
    } else {
        ui.painter()
            .hline(rect.x_range(), rect.bottom(), Stroke::new(1.0, *t.line));
    }
    let inner = frame.shrink2(vec2(8.0, 0.0));
    let cells_at = (inner.right() - row.cells_width).max(inner.left() + 120.0);
    let size = if row.low {
        t.size_name - 1.0
    } else {
        t.size_ballot_name
    };
    let words = match (current, later) {
        (true, _) => bold(row.name, size, *t.ink),
        (_, true) => regular(row.name, size, *t.ink_3),
        _ => regular(row.name, size, *t.ink),
    };
    let number_place = inner.with_max_x(inner.left() + 44.0);
    let name_place = inner
        .with_min_x(inner.left() + 52.0)
        .with_max_x(cells_at - 8.0);
    middle(ui, number_place).add(egui::Label::new(row.number).truncate());
    let mut named = middle(ui, name_place);
    named.add(egui::Label::new(words).truncate());
    if !row.note.is_empty() {
        let note = regular(row.note, t.size_small, *t.ink_2);
        named.add(egui::Label::new(note).truncate());
    }
    cells(&mut middle(ui, inner.with_min_x(cells_at)));
}

/// A child that sets its content from left to right along the middle of `place`.
fn middle(ui: &mut Ui, place: egui::Rect) -> Ui {
    let layout = egui::Layout::left_to_right(egui::Align::Center);
    let salt = (place.left() as i32, place.top() as i32);
    ui.new_child(
        UiBuilder::new()
            .id_salt(salt)
            .max_rect(place)
            .layout(layout),
    )
}

/// A name in a list with the characters that were searched for marked; `hit`
/// counts characters. Takes `width` points whatever the name.
pub fn hit_name(ui: &mut Ui, name: &str, hit: std::ops::Range<usize>, width: f32) {
    let t = theme();
    let mut job = egui::text::LayoutJob::default();
    for (at, character) in name.chars().enumerate() {
        let mut format = egui::TextFormat::simple(regular_font(t.size_name), *t.ink);
        if hit.contains(&at) {
            format.background = *t.hit;
        }
        job.append(character.encode_utf8(&mut [0; 4]), 0.0, format);
    }
    let (_, place) = ui.allocate_space(vec2(width, t.size_name * 1.5));
    middle(ui, place).add(egui::Label::new(job).truncate());
}

/// Words in a list row that take `width` points whatever they are.
pub fn cell(ui: &mut Ui, words: egui::RichText, width: f32) {
    let (_, place) = ui.allocate_space(vec2(width, ui.available_height()));
    middle(ui, place).add(egui::Label::new(words).truncate());
}

/// A name at the left and a figure at the right; `done` adds a jade check mark.
pub fn figure_row(ui: &mut Ui, name: &str, figure: &str, done: bool) {
    let t = theme();
    ui.horizontal(|ui| {
        ui.label(regular(name, t.size_body - 1.0, *t.ink_2));
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            if done {
                let (rect, _) = ui.allocate_exact_size(vec2(14.0, 14.0), Sense::hover());
                paint_check(ui, rect.center(), 5.5, Stroke::new(1.8, *t.jade));
            }
            ui.label(bold(figure, t.size_body - 1.0, *t.ink));
        });
    });
}

/// Paints a check mark around `centre`; `arm` is about half its width.
pub(crate) fn paint_check(ui: &Ui, centre: egui::Pos2, arm: f32, stroke: Stroke) {
    let points = vec![
        centre + vec2(-arm * 0.75, arm * 0.05),
        centre + vec2(-arm * 0.15, arm * 0.75),
        centre + vec2(arm * 0.8, -arm * 0.85),
    ];
    ui.painter().add(egui::Shape::line(points, stroke));
}

/// The verdict under a ballot: what it is as keyed, and what is missing.
pub fn verdict_strip(ui: &mut Ui, tone: Tone, verdict: &str, note: &str) {
    let t = theme();
    let ink = if tone == Tone::Neutral {
        *t.ink
    } else {
        tone.ink()
    };
    let (rect, _) = ui.allocate_exact_size(
        vec2(ui.available_width(), t.height_row + 2.0),
        Sense::hover(),
    );
    ui.painter()
        .rect_filled(rect, radius(t.radius_button), tone.fill());
    let mut row = middle(ui, rect.shrink2(vec2(t.pad_card, 0.0)));
    row.label(bold(verdict, t.size_body + 3.0, ink));
    row.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
        ui.add(egui::Label::new(regular(note, t.size_body - 1.0, *t.ink_2)).truncate());
    });
}
