//! A slip of the day beside its figures: print it, then note that it is signed.

use egui::Ui;

use super::page::Ctx;
use super::paper_out;
use super::style::regular;
use super::widgets::{self, Tone};
use crate::meeting::{Command, Slip};
use crate::papers::forms::PaperKind;
use crate::theme::theme;

/// Whether a slip is the one action of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Primary {
    /// Something else is.
    No,
    /// It is.
    Yes,
    /// It has just become so: the focus goes there.
    Now,
}

impl Primary {
    /// From whether it is the page's action, and whether that is new.
    pub fn when(primary: bool, moved: bool) -> Primary {
        match (primary, moved) {
            (false, _) => Primary::No,
            (true, false) => Primary::Yes,
            (true, true) => Primary::Now,
        }
    }
}

/// Draws the card of a slip. `waits` is what it still waits for; `primary` makes
/// it the one action of the page: to be printed, then to be confirmed as signed.
pub fn slip_card(
    ui: &mut Ui,
    ctx: &mut Ctx<'_>,
    slip: Slip,
    waits: Option<&str>,
    primary: Primary,
) {
    let t = theme();
    let lang = ctx.lang;
    let Some(round) = ctx.meeting().round() else {
        return;
    };
    let signed = round
        .signed
        .iter()
        .find(|(known, _)| *known == slip)
        .map(|(_, at)| at.0.format("%H:%M").to_string());
    let kind = PaperKind::Slip(slip);
    let names = crate::text::Lang::ALL.map(|lang| kind.file_name(ctx.meeting(), lang));
    let noted = &ctx.meeting().papers_noted;
    let printed = noted.iter().any(|(name, _, _)| names.contains(name));
    widgets::card(ui, |ui| {
        ui.horizontal(|ui| {
            widgets::heading(ui, &lang.capital(lang.slip_number(slip)));
            ui.label(regular(lang.slip(slip), t.size_small, *t.ink_2));
        });
        if let Some(at) = &signed {
            widgets::tag(ui, Tone::Jade, &lang.count_slip_signed_at(at));
        } else if let Some(waits) = waits {
            ui.label(regular(waits, t.size_body - 1.0, *t.ink_2));
            return;
        } else {
            let line = if printed {
                lang.count_slip_to_sign()
            } else {
                lang.count_slip_to_print()
            };
            ui.label(regular(line, t.size_body - 1.0, *t.ink_2));
        }
        ui.horizontal_wrapped(|ui| {
            let weight = |now: bool| {
                if primary != Primary::No && now {
                    widgets::Kind::Primary
                } else {
                    widgets::Kind::Secondary
                }
            };
            let label = lang.count_print_slip(lang.slip_number(slip));
            let print = widgets::button(ui, weight(!printed), &label);
            if primary == Primary::Now && !printed {
                print.request_focus();
            }
            if print.clicked() {
                paper_out::print(ctx, kind, lang);
            }
            if signed.is_none() {
                let label = lang.count_slip_signed(lang.slip_number(slip));
                let sign = widgets::button(ui, weight(printed), &label);
                if primary == Primary::Now && printed {
                    sign.request_focus();
                }
                if sign.clicked() && ctx.ask(Command::ConfirmSlip(slip)) {
                    ctx.done(lang.count_slip_noted(lang.slip_number(slip)));
                }
            }
        });
    });
}
