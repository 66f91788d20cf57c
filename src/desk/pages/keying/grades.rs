//! The grades beside a line of an appraisal: a column each, with its key in the head.

use egui::{Align2, Color32, Pos2, Role, Sense, Shape, Stroke, StrokeKind, Ui, WidgetInfo, vec2};

use super::ballot::Ballot;
use super::choices::Choices;
use super::draw::View;
use crate::desk::style::{bold_font, radius, regular_font};
use crate::desk::widgets::{Tone, key_cap_size, paint_key_cap};
use crate::meeting::Cell;
use crate::rules::{Grades, Mark};
use crate::text::Lang;
use crate::theme::theme;

/// A column, and the gap beside it, in points.
const WIDTH: f32 = 72.0;
const GAP: f32 = 6.0;
/// Air at the right of the last column.
const AIR: f32 = 10.0;

/// The room the columns of a set take.
pub(super) fn width(grades: Grades) -> f32 {
    let columns = f32::from(grades.count()) + 1.0;
    columns * (WIDTH + GAP) - GAP + AIR
}

/// The heads: the key over the grade's name. By exception a line's number is the key.
pub(super) fn heads(ui: &mut Ui, view: &View<'_>, ballot: &Ballot, grades: Grades) {
    let t = theme();
    let choices = Choices::Grades(grades);
    let keys = !ballot.sheet.by_exception();
    let cells = choices.cells();
    let names = cells.iter().map(|cell| {
        let mut job = egui::text::LayoutJob::simple(
            choices.words(view.lang, *cell).to_owned(),
            regular_font(t.size_small),
            *t.ink_2,
            WIDTH + GAP - 2.0,
        );
        job.halign = egui::Align::Center;
        ui.painter().layout_job(job)
    });
    let names = names.collect::<Vec<_>>();
    let tall = names.iter().map(|name| name.size().y).fold(0.0, f32::max);
    let cap_height = if keys { 26.0 } else { 0.0 };
    let size = vec2(ui.available_width(), cap_height + tall + 6.0);
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    // As far from the right as the cells of a row are.
    let mut left = rect.right() - 8.0 - width(grades);
    for (index, (cell, name)) in cells.iter().zip(names).enumerate() {
        let centre = left + WIDTH / 2.0;
        if keys {
            let cap = (index + 1).to_string();
            let place = egui::Rect::from_center_size(
                egui::pos2(centre, rect.top() + 11.0),
                key_cap_size(ui, &cap),
            );
            paint_key_cap(ui, place, &cap);
        }
        let column = egui::Rect::from_x_y_ranges(left..=left + WIDTH, rect.y_range());
        let id = ui.scope_id().with(("grade head", index));
        let heard = match keys {
            true => view
                .lang
                .keying_grade_key(index + 1, choices.words(view.lang, *cell)),
            false => choices.words(view.lang, *cell).to_owned(),
        };
        let response = ui.interact(column, id, Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &heard));
        let at = egui::pos2(centre, rect.top() + cap_height);
        ui.painter().galley(at, name, *t.ink_2);
        left += WIDTH + GAP;
    }
    let line = Stroke::new(1.0, *t.line);
    ui.painter().hline(rect.x_range(), rect.bottom(), line);
}

/// The cells of one line; what was pointed at.
pub(super) fn cells(
    ui: &mut Ui,
    lang: Lang,
    heard: &str,
    grades: Grades,
    value: Option<Cell>,
) -> Option<Cell> {
    let choices = Choices::Grades(grades);
    ui.spacing_mut().item_spacing.x = GAP;
    let mut pointed = None;
    for cell in choices.cells() {
        let name = lang.desk_mark_of(heard, choices.words(lang, cell));
        let tone = tone(grades, cell);
        if one(ui, &name, cell, tone, value == Some(cell)).clicked() {
            pointed = Some(cell);
        }
    }
    pointed
}

/// The best grade in green, the worst in red, so that a slip to the other end is seen.
fn tone(grades: Grades, cell: Cell) -> Tone {
    match cell {
        Cell::Grade(0) => Tone::Jade,
        Cell::Grade(grade) if grade == worst(grades) => Tone::Vermilion,
        Cell::Grade(_) => Tone::Indigo,
        _ => Tone::Amber,
    }
}

/// The worst grade: 不了解 is no judgement.
fn worst(grades: Grades) -> u8 {
    match grades {
        Grades::ContentThree => 1,
        Grades::Content => 2,
        Grades::Duty | Grades::Pass | Grades::Good => 3,
    }
}

/// A cell: a tick where the grade is given, a dash where nothing stands on the paper.
/// It can be clicked, but takes no Tab stop: a sheet is one stop for the keyboard.
fn one(ui: &mut Ui, name: &str, cell: Cell, tone: Tone, chosen: bool) -> egui::Response {
    let t = theme();
    let (rect, response) = ui.allocate_exact_size(vec2(WIDTH, 30.0), Sense::CLICK);
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::selected(Role::RadioButton, enabled, chosen, name));
    let (fill, line) = if chosen {
        (tone.fill(), tone.ink())
    } else if response.hovered() {
        (*t.paper, *t.ink_3)
    } else {
        // White also in the row being keyed, where the ground is not.
        (*t.card, *t.field_line)
    };
    let stroke = Stroke::new(if chosen { 1.4 } else { 1.0 }, line);
    ui.painter().rect(
        rect,
        radius(t.radius_button),
        fill,
        stroke,
        StrokeKind::Inside,
    );
    if chosen {
        sign(ui.painter(), rect.center(), cell, tone.ink());
    }
    response
}

fn sign(painter: &egui::Painter, centre: Pos2, cell: Cell, ink: Color32) {
    if cell == Cell::Mark(Mark::Abstain) {
        painter.text(centre, Align2::CENTER_CENTER, "—", bold_font(17.0), ink);
        return;
    }
    let points = [vec2(-8.0, 0.5), vec2(-2.0, 7.0), vec2(8.5, -7.5)];
    let points = points.map(|point| centre + point).to_vec();
    painter.add(Shape::line(points, Stroke::new(2.6, ink)));
}
