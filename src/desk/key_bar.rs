//! The bar of keys at the bottom and the sheet of all keys (F1), made from the commands.

use egui::{Rect, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use crate::desk::keys::{Place, UiCommand};
use crate::desk::scroll_keys::scroll_by_keys;
use crate::desk::shell::Step;
use crate::desk::style::{bold, regular, regular_font};
use crate::desk::widgets::{self, focus_ring};
use crate::desk::widgets::{key_cap_size, paint_key_cap};
use crate::text::Lang;
use crate::theme::theme;

/// The commands a page shows on its bar when it does not choose: its own, then the hall.
pub fn default_keys(step: Step) -> Vec<UiCommand> {
    let own = UiCommand::ALL
        .iter()
        .copied()
        .filter(|command| command.spec().place == Place::On(step));
    own.chain([UiCommand::Hall, UiCommand::Print]).collect()
}

/// Draws the bar; a click on an entry gives its command. What does not fit is
/// left to the sheet, whose own key always stands at the right.
pub(crate) fn key_bar(ui: &mut Ui, lang: Lang, commands: &[UiCommand]) -> Option<UiCommand> {
    let mut clicked = None;
    let row = ui.available_rect_before_wrap();
    let help_width = entry_width(ui, lang, UiCommand::Help);
    let limit = row.right() - help_width - 24.0;
    let shown: Vec<(UiCommand, f32)> = commands
        .iter()
        .copied()
        .filter(|command| *command != UiCommand::Help)
        .map(|command| (command, entry_width(ui, lang, command)))
        .collect();
    let whole: f32 = shown.iter().map(|(_, width)| width + WIDE_GAP).sum();
    let gap = if row.left() + whole > limit {
        NARROW_GAP
    } else {
        WIDE_GAP
    };
    let mut x = row.left();
    for (command, width) in shown {
        if x + width > limit {
            break;
        }
        if entry(ui, lang, command, pos2(x, row.center().y), width) {
            clicked = Some(command);
        }
        x += width + gap;
    }
    let help_at = pos2(row.right() - help_width, row.center().y);
    if entry(ui, lang, UiCommand::Help, help_at, help_width) {
        clicked = Some(UiCommand::Help);
    }
    ui.advance_cursor_after_rect(row);
    clicked
}

/// Between two entries, and where they would not all fit.
const WIDE_GAP: f32 = 18.0;
const NARROW_GAP: f32 = 11.0;

fn entry_width(ui: &Ui, lang: Lang, command: UiCommand) -> f32 {
    let words = words(ui, lang, command).size().x;
    let caps: f32 = command
        .caps()
        .iter()
        .map(|cap| key_cap_size(ui, cap).x + 5.0)
        .sum();
    caps + words
}

fn words(ui: &Ui, lang: Lang, command: UiCommand) -> std::sync::Arc<egui::Galley> {
    let t = theme();
    ui.painter().layout_no_wrap(
        command.text(lang).into(),
        regular_font(t.size_small + 0.5),
        *t.ink_2,
    )
}

fn entry(ui: &mut Ui, lang: Lang, command: UiCommand, at: egui::Pos2, width: f32) -> bool {
    let rect = Rect::from_min_size(at - vec2(0.0, 12.0), vec2(width, 24.0));
    // No Tab stop: every entry has a key of its own.
    let response = ui.interact(rect, ui.scope_id().with(command), Sense::CLICK);
    let enabled = ui.is_enabled();
    response.widget_info(|| {
        let name = format!("{} {}", command.caps().join(" "), command.text(lang));
        WidgetInfo::labeled(Role::Button, enabled, name)
    });
    let mut x = rect.left();
    for cap in command.caps() {
        let size = key_cap_size(ui, &cap);
        let place = Rect::from_min_size(pos2(x, rect.center().y - size.y / 2.0), size);
        paint_key_cap(ui, place, &cap);
        x += size.x + 5.0;
    }
    let galley = words(ui, lang, command);
    let ink = if response.hovered() {
        *theme().ink
    } else {
        *theme().ink_2
    };
    let corner = pos2(x, rect.center().y - galley.size().y / 2.0);
    ui.painter()
        .galley_with_override_text_color(corner, galley, ink);
    focus_ring(ui, &response, rect, 4.0);
    response.on_hover_text(command.help(lang)).clicked()
}

/// Wide enough for the longest sentence of help, in points.
const SHEET_WIDTH: f32 = 860.0;

/// The sheet of all keys of a page, over everything; true when it is to be closed.
pub fn shortcut_sheet(ctx: &egui::Context, lang: Lang, step: Step) -> bool {
    sheet_of(ctx, lang, Place::On(step))
}

/// The same for whatever stands in the place of a page.
pub(crate) fn sheet_of(ctx: &egui::Context, lang: Lang, place: Place) -> bool {
    let t = theme();
    let id = egui::Id::unique("shortcut sheet");
    let (close, turned_away) = widgets::dialog(ctx, id, SHEET_WIDTH, |ui| {
        ui.label(bold(lang.desk_shortcuts_title(), t.size_name, *t.ink));
        ui.add_space(t.gap / 2.0);
        let height = ctx.content_rect().height() * 0.7;
        egui::ScrollArea::vertical()
            .max_height(height)
            .show(ui, |ui| {
                scroll_by_keys(ui, true);
                section(ui, lang, place);
                ui.add_space(t.gap / 2.0);
                ui.label(bold(lang.desk_shortcuts_everywhere(), t.size_body, *t.ink));
                section(ui, lang, Place::Everywhere);
            });
        ui.add_space(t.gap / 2.0);
        widgets::secondary(ui, lang.desk_close()).clicked()
    });
    close || turned_away
}

fn section(ui: &mut Ui, lang: Lang, place: Place) {
    let t = theme();
    for command in UiCommand::ALL
        .iter()
        .filter(|command| command.spec().place == place)
    {
        let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 30.0), Sense::hover());
        let mut x = rect.left();
        for cap in command.caps() {
            let size = key_cap_size(ui, &cap);
            paint_key_cap(
                ui,
                Rect::from_min_size(pos2(x, rect.center().y - 11.0), size),
                &cap,
            );
            x += size.x + 5.0;
        }
        for (left, right, words) in [
            (100.0, 280.0, command.text(lang)),
            (290.0, rect.width(), command.help(lang)),
        ] {
            let place = Rect::from_min_max(
                pos2(rect.left() + left, rect.top()),
                pos2(rect.left() + right, rect.bottom()),
            );
            let ink = if left < 200.0 { *t.ink } else { *t.ink_2 };
            let layout = egui::Layout::left_to_right(egui::Align::Center);
            let builder = egui::UiBuilder::new()
                .id_salt((command, left as i32))
                .max_rect(place)
                .layout(layout);
            ui.new_child(builder)
                .add(egui::Label::new(regular(words, t.size_body - 1.0, ink)).truncate());
        }
        ui.painter()
            .hline(rect.x_range(), rect.bottom(), Stroke::new(1.0, *t.line));
    }
}
