//! The chair opens the meeting; asked once more, because it cannot be undone.

use egui::{Context, Frame, Id, Modal, ModalResponse, Ui};

use super::figures::Figures;
use super::{Over, SignInPage, opening_words};
use crate::desk::page::Ctx;
use crate::desk::style::{bold, radius, regular};
use crate::desk::widgets::{primary, secondary};
use crate::meeting::Command;
use crate::theme::theme;

/// Whether the meeting may open, or why not yet.
pub(super) fn standing(ctx: &Ctx<'_>, figures: &Figures) -> String {
    let lang = ctx.lang;
    if figures.may_open() {
        return lang.signin_open_ready().into();
    }
    match (lang.quorum_share(&ctx.meeting().rules), figures.needed) {
        (Some(share), Some(needed)) => lang.signin_open_wait(figures.missing(), &share, needed),
        _ => lang.signin_open_nobody().into(),
    }
}

impl SignInPage {
    pub(super) fn want_opening(&mut self, ctx: &mut Ctx<'_>) {
        let lang = ctx.lang;
        let figures = Figures::of(ctx.meeting());
        if let Some(at) = ctx.meeting().opened {
            ctx.warn(lang.signin_opened(&at.clock()), "");
        } else if figures.may_open() {
            self.over = Over::Opening;
        } else {
            ctx.warn(standing(ctx, &figures), "");
        }
    }

    pub(super) fn ask_opening(&mut self, egui: &Context, ctx: &mut Ctx<'_>, figures: &Figures) {
        let lang = ctx.lang;
        let t = theme();
        let modal = dialog(egui, "open the meeting", 520.0, |ui| {
            ui.label(bold(lang.signin_open_ask(), t.size_name, *t.ink));
            ui.label(regular(
                opening_words(ctx, figures),
                t.size_body + 3.0,
                *t.ink,
            ));
            ui.label(regular(lang.signin_open_ask_line(), t.size_body, *t.ink_2));
            ui.add_space(t.gap);
            ui.horizontal(|ui| {
                let yes = primary(ui, lang.signin_open_yes());
                let no = secondary(ui, lang.signin_open_no());
                first_focus(ui, &yes, &[&yes, &no]);
                match (yes.clicked(), no.clicked()) {
                    (true, _) => Some(true),
                    (_, true) => Some(false),
                    _ => None,
                }
            })
            .inner
        });
        match modal.inner {
            Some(true) => {
                ctx.ask(Command::OpenMeeting);
                self.scroll.to_box = true;
            }
            Some(false) => self.scroll.to_box = true,
            None if modal.should_close() => self.scroll.to_box = true,
            None => self.over = Over::Opening,
        }
    }
}

/// Puts the focus on `first` unless one of `all` has it.
pub(super) fn first_focus(ui: &egui::Ui, first: &egui::Response, all: &[&egui::Response]) {
    let focused = ui.memory(|memory| memory.focused());
    if !all.iter().any(|response| focused == Some(response.id)) {
        first.request_focus();
    }
}

/// A question over the page, with the air of a card.
pub(super) fn dialog<R>(
    egui: &Context,
    name: impl std::hash::Hash + std::fmt::Debug,
    width: f32,
    content: impl FnOnce(&mut Ui) -> R,
) -> ModalResponse<R> {
    let t = theme();
    let frame = Frame::popup(&egui.global_style())
        .corner_radius(radius(t.radius_card))
        .inner_margin(t.pad_card + 6.0);
    Modal::new(Id::unique(name)).frame(frame).show(egui, |ui| {
        ui.set_width(width);
        content(ui)
    })
}
