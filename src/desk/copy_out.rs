//! A slip in large type, to be copied by hand where there is no printer.

use egui::{Context, Key};

use super::page::Ctx;
use super::style::{bold, regular};
use super::widgets;
use crate::meeting::{Command, Slip};
use crate::papers::forms::{PaperKind, Source, lines_to_copy};
use crate::theme::theme;

/// Draws the slip over the page; true when it is closed.
pub(super) fn show(egui: &Context, ctx: &mut Ctx<'_>, slip: Slip) -> bool {
    let t = theme();
    let lang = ctx.lang;
    let kind = PaperKind::Slip(slip);
    let (head, events) = super::paper_out::reported(ctx.session, kind);
    let source = Source {
        meeting: ctx.meeting(),
        lang,
        head,
        events,
    };
    let Ok(lines) = lines_to_copy(kind, &source) else {
        return true;
    };
    let width = (egui.content_rect().width() * 0.86).min(1150.0);
    let height = egui.content_rect().height() * 0.66;
    let name = lang.slip_number(slip);
    let signed = ctx.meeting().round().is_some_and(|it| it.is_signed(slip));
    let id = egui::Id::unique("copy out");
    let ((done, close), away) = widgets::dialog(egui, id, width, |ui| {
        ui.label(bold(lang.copy_out_title(name), t.size_name, *t.ink));
        ui.label(regular(lang.copy_out_line(), t.size_body, *t.ink_2));
        ui.add_space(t.gap / 2.0);
        egui::ScrollArea::vertical()
            .id_salt("copy out")
            .max_height(height)
            .show(ui, |ui| {
                ui.set_width(width - 16.0);
                ui.spacing_mut().item_spacing.y = 10.0;
                let keys = [
                    (Key::ArrowDown, -60.0),
                    (Key::ArrowUp, 60.0),
                    (Key::PageDown, -height * 0.9),
                    (Key::PageUp, height * 0.9),
                ];
                for (key, by) in keys {
                    if ui.input(|input| input.key_pressed(key)) {
                        ui.scroll_with_delta(egui::vec2(0.0, by));
                    }
                }
                for line in &lines {
                    ui.label(regular(line, t.size_figure, *t.ink));
                }
            });
        ui.add_space(t.gap / 2.0);
        ui.horizontal(|ui| {
            let done = ui.add_enabled_ui(!signed, |ui| {
                widgets::primary(ui, lang.copy_out_signed()).clicked()
            });
            let close = widgets::secondary(ui, lang.desk_close());
            if ui.memory(|memory| memory.focused()).is_none() {
                close.request_focus();
            }
            (done.inner, close.clicked())
        })
        .inner
    });
    if done && ctx.ask(Command::ConfirmSlipByHand(slip)) {
        ctx.done(lang.copy_out_noted(lang.slip_number(slip)));
    }
    done || close || away
}
