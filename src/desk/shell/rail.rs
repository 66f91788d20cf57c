//! The rail: name, meeting, the ten steps, the foot.

use egui::{Align2, Rect, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::{FootView, MirrorState, SaveState, ShellOut, ShellView, Step, StepView};
use crate::desk::style::{bold, bold_font, radius, regular, regular_font};
use crate::desk::widgets::{Tone, focus_ring, paint_check, segment_aside};
use crate::text::Lang;
use crate::theme::theme;

pub(super) fn rail(ui: &mut Ui, view: &ShellView, compact: bool, out: &mut ShellOut) {
    let t = theme();
    let whole = ui.max_rect();
    ui.spacing_mut().item_spacing = vec2(2.0, 2.0);
    if compact {
        ui.vertical_centered(|ui| {
            for lang in Lang::ALL {
                language(ui, lang, view.lang, out);
            }
        });
    } else {
        heading(ui, view, out);
    }
    let head = ui.cursor().top().max(whole.top() + 66.0);
    ui.allocate_rect(
        Rect::from_min_max(pos2(whole.left(), head), pos2(whole.right(), head + 14.0)),
        Sense::hover(),
    );

    let foot_height = 82.0;
    let room = whole.bottom() - foot_height - (head + 14.0);
    let height = (room / 10.0).clamp(30.0, 42.6);
    for step in Step::ALL {
        let closed = StepView::default();
        let state = view.steps.get(step.number() - 1).unwrap_or(&closed);
        if step_row(ui, view, step, state, height, compact).clicked()
            && state.open
            && step != view.current
        {
            out.step = Some(step);
        }
    }
    let foot = Rect::from_min_max(
        pos2(whole.left(), whole.bottom() - foot_height + 10.0),
        whole.max,
    );
    ui.painter()
        .hline(foot.x_range(), foot.top(), Stroke::new(1.0, *t.line));
    if compact {
        let (tone, words) = save_words(view.lang, view.foot.save);
        let lamp = ui.interact(foot, ui.scope_id().with("lamp"), Sense::hover());
        lamp.widget_info(|| WidgetInfo::labeled(Role::Status, true, words));
        ui.painter().circle_filled(foot.center(), 6.5, tone.ink());
        lamp.on_hover_text(words);
        return;
    }
    let inner = foot.shrink2(vec2(8.0, 0.0)).with_min_y(foot.top() + 10.0);
    ui.scope_builder(
        egui::UiBuilder::new().id_salt("foot").max_rect(inner),
        |ui| {
            foot_lines(ui, view.lang, &view.foot);
        },
    );
}

fn heading(ui: &mut Ui, view: &ShellView, out: &mut ShellOut) {
    let t = theme();
    indented(ui, |ui| {
        ui.horizontal(|ui| {
            ui.label(bold(view.lang.app_name(), t.size_body + 3.0, *t.ink));
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                // Laid from the right, so in reverse.
                for lang in Lang::ALL.into_iter().rev() {
                    language(ui, lang, view.lang, out);
                }
            });
        });
        ui.label(regular(&view.meeting, t.size_small, *t.ink_2));
        if !view.vote.is_empty() {
            ui.label(bold(&view.vote, t.size_small, *t.indigo));
        }
    });
}

fn indented(ui: &mut Ui, content: impl FnOnce(&mut Ui)) {
    egui::Frame::new()
        .inner_margin(egui::Margin::symmetric(8, 0))
        .show(ui, content);
}

/// A language by a sign its speakers know; heard by its own name.
fn language(ui: &mut Ui, lang: Lang, current: Lang, out: &mut ShellOut) {
    let sign = match lang {
        Lang::Hans => "简",
        Lang::Hant => "繁",
        Lang::En => "En",
    };
    let size = theme().size_small - 1.0;
    if segment_aside(ui, lang == current, sign, lang.own_name(), size).clicked() {
        out.lang = Some(lang);
    }
}

fn step_row(
    ui: &mut Ui,
    view: &ShellView,
    step: Step,
    state: &StepView,
    height: f32,
    compact: bool,
) -> egui::Response {
    let t = theme();
    let current = step == view.current;
    // No Tab stops on the rail: steps and languages have keys of their own, and Tab
    // belongs to the page.
    let sense = if state.open {
        Sense::CLICK
    } else {
        Sense::hover()
    };
    let (row, response) = ui.allocate_exact_size(vec2(ui.available_width(), height - 2.0), sense);
    let name = step.text(view.lang);
    response.widget_info(|| {
        let spoken = match (current, state.done, state.open) {
            (true, ..) => view.lang.desk_step_current(name),
            (_, true, _) => view.lang.desk_step_done(name),
            (_, _, false) => view.lang.desk_step_locked(name),
            _ => name.to_owned(),
        };
        WidgetInfo::selected(Role::Tab, state.open, current, spoken)
    });
    if current {
        let line = Stroke::new(1.0, *t.line);
        ui.painter().rect(
            row,
            radius(t.radius_button),
            *t.card,
            line,
            StrokeKind::Inside,
        );
    } else if response.hovered() && state.open {
        ui.painter()
            .rect_filled(row, radius(t.radius_button), *t.paper);
    }
    let centre = if compact {
        row.center()
    } else {
        pos2(row.left() + 21.0, row.center().y)
    };
    if current {
        ui.painter().circle_filled(centre, 11.0, *t.vermilion);
        number(ui, centre, step, *t.card, true);
    } else if state.done {
        ui.painter().circle_filled(centre, 11.0, *t.jade);
        paint_check(ui, centre, 5.0, Stroke::new(1.6, *t.card));
    } else {
        ui.painter()
            .circle_stroke(centre, 10.5, Stroke::new(1.0, *t.ink_3));
        number(ui, centre, step, *t.ink_3, false);
    }
    if compact {
        focus_ring(ui, &response, row.shrink(2.0), t.radius_button);
        return response.on_hover_text(name);
    }
    let (font, ink) = match (current, state.done || state.open) {
        (true, _) => (bold_font(t.size_body), *t.ink),
        (_, true) => (regular_font(t.size_body), *t.ink),
        _ => (regular_font(t.size_body), *t.ink_2),
    };
    let figure = ui.painter().text(
        pos2(row.right() - 11.0, row.center().y),
        Align2::RIGHT_CENTER,
        &state.figure,
        regular_font(t.size_small),
        *t.ink_3,
    );
    let words = Rect::from_min_max(
        pos2(row.left() + 42.0, row.top()),
        pos2(figure.left() - 4.0, row.bottom()),
    );
    let name = ui.painter().layout_no_wrap(name.into(), font, ink);
    let at = pos2(words.left(), row.center().y - name.size().y / 2.0);
    ui.painter().with_clip_rect(words).galley(at, name, ink);
    focus_ring(ui, &response, row.shrink(2.0), t.radius_button);
    response
}

fn number(ui: &Ui, centre: egui::Pos2, step: Step, ink: egui::Color32, heavy: bool) {
    let size = theme().size_small - 0.5;
    let font = if heavy {
        bold_font(size)
    } else {
        regular_font(size)
    };
    ui.painter()
        .text(centre, Align2::CENTER_CENTER, step.number(), font, ink);
}

fn foot_lines(ui: &mut Ui, lang: Lang, foot: &FootView) {
    let t = theme();
    let size = t.size_small - 0.5;
    ui.spacing_mut().item_spacing = vec2(5.0, 2.0);
    let (tone, words) = save_words(lang, foot.save);
    ui.horizontal(|ui| {
        let (lamp, _) = ui.allocate_exact_size(vec2(11.0, 11.0), Sense::hover());
        ui.painter().circle_filled(lamp.center(), 5.5, tone.ink());
        ui.label(bold(words, size, tone.ink()));
        let room_for_count = matches!(foot.save, SaveState::Saved | SaveState::Saving);
        if room_for_count {
            ui.add_space(5.0);
            ui.label(regular(
                lang.desk_records(&thousands(foot.records)),
                size,
                *t.ink_2,
            ));
        }
    });
    if !foot.head.is_empty() {
        let line = regular(lang.desk_head(&foot.head), size, *t.ink_2);
        ui.add(egui::Label::new(line).truncate());
    }
    if foot.save == SaveState::NoRecord {
        return;
    }
    let (words, ink) = match &foot.mirror {
        MirrorState::None => (lang.desk_mirror_none().to_owned(), *t.ink_2),
        MirrorState::Following { place, seconds: 0 } => (lang.desk_mirror_now(place), *t.ink_2),
        MirrorState::Following { place, seconds } => {
            (lang.desk_mirror_ago(place, *seconds), *t.ink_2)
        }
        MirrorState::Lost { place } => (lang.desk_mirror_lost(place), *t.amber),
    };
    ui.add(egui::Label::new(regular(words, size, ink)).truncate());
}

fn save_words(lang: Lang, save: SaveState) -> (Tone, &'static str) {
    match save {
        SaveState::NoRecord => (Tone::Neutral, lang.desk_no_record()),
        SaveState::Saved => (Tone::Jade, lang.desk_saved()),
        SaveState::Saving => (Tone::Indigo, lang.desk_saving()),
        SaveState::Slow => (Tone::Amber, lang.desk_save_slow()),
        SaveState::Stopped => (Tone::Vermilion, lang.desk_save_stopped()),
    }
}

/// 1284 as 1,284.
fn thousands(count: u64) -> String {
    let digits = count.to_string();
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::thousands;

    #[test]
    fn thousands_are_set_apart() {
        for (count, text) in [
            (0, "0"),
            (999, "999"),
            (1000, "1,000"),
            (1_234_567, "1,234,567"),
        ] {
            assert_eq!(thousands(count), text);
        }
    }
}
