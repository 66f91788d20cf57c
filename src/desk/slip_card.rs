//! A slip of the day beside its figures: print it, then note that it is signed.

use egui::Ui;

use super::ask_why::{AskWhy, Said, Words};
use super::copy_out;
use super::page::Ctx;
use super::paper_out;
use super::style::regular;
use super::widgets::{self, Tone};
use crate::meeting::{By, Command, Meeting, OfficerId, Role, Round, Slip};
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

/// A signed slip that is being taken back because it is wrong.
#[derive(Default)]
pub struct Revision(Option<(Slip, AskWhy)>, Option<Slip>);

impl Revision {
    /// Asks the chief scrutineer for the reason, and takes the slip back.
    fn show(&mut self, ui: &Ui, ctx: &mut Ctx<'_>, own: Slip) {
        let lang = ctx.lang;
        let Some((slip, ask)) = self.0.as_mut().filter(|(slip, _)| *slip == own) else {
            return;
        };
        let slip = *slip;
        let number = lang.slip_number(slip);
        let words = Words {
            title: &lang.count_revise_title(number),
            line: lang.count_revise_line(),
            confirm: lang.count_revise_confirm(),
            people: &chiefs(ctx.meeting()),
            with_reason: true,
        };
        match ask.show(ui.ctx(), lang, ctx.meeting(), &words) {
            Said::Open => return,
            Said::Cancelled => {}
            Said::Confirmed(chief, reason) => {
                let revise = Command::ReviseSlip { slip, reason };
                if ctx.ask_as(By::Officer(chief), revise) {
                    ctx.done(lang.count_revised(number));
                }
            }
        }
        self.0 = None;
    }
}

fn chiefs(meeting: &Meeting) -> Vec<OfficerId> {
    let chiefs = meeting.holding(Role::ChiefScrutineer);
    chiefs.map(|officer| officer.id).collect()
}

/// Whether the slip was printed, and not taken back since.
fn is_printed(ctx: &Ctx<'_>, round: &Round, slip: Slip) -> bool {
    let kind = PaperKind::Slip(slip);
    let names = crate::text::Lang::ALL.map(|lang| kind.file_name(ctx.meeting(), lang));
    // What is revised opens every slip after it as well.
    let revised = round.revised.iter().filter(|(known, _, _)| *known <= slip);
    let revised = revised.map(|(_, _, at)| at.0).max();
    let mut noted = ctx.meeting().papers_noted.iter();
    noted.any(|it| names.contains(&it.name) && revised.is_none_or(|revised| it.at.0 > revised))
}

/// Draws the card of a slip. `waits` is what it still waits for; `primary` makes
/// it the one action of the page: to be printed, then to be confirmed as signed.
/// A signed one can be taken back through `revision` until the result is announced.
pub fn slip_card(
    ui: &mut Ui,
    ctx: &mut Ctx<'_>,
    slip: Slip,
    waits: Option<&str>,
    primary: Primary,
    revision: &mut Revision,
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
    let by_hand = round.by_hand.contains(&slip);
    let kind = PaperKind::Slip(slip);
    let printed = is_printed(ctx, round, slip);
    let revisable = round.announced.is_none() && !chiefs(ctx.meeting()).is_empty();
    widgets::card(ui, |ui| {
        ui.horizontal(|ui| {
            widgets::heading(ui, &lang.capital(lang.slip_number(slip)));
            ui.label(regular(lang.slip(slip), t.size_small, *t.ink_2));
        });
        if let Some(at) = &signed {
            ui.horizontal_wrapped(|ui| {
                widgets::tag(ui, Tone::Jade, &lang.count_slip_signed_at(at));
                if by_hand {
                    widgets::tag(ui, Tone::Neutral, lang.copy_out_hand());
                }
                if !revisable {
                    return;
                }
                let label = lang.count_revise(lang.slip_number(slip));
                let link = widgets::link(ui, &label);
                // On the result page the card lies below the window's edge.
                if link.gained_focus() {
                    link.scroll_to_me(None);
                }
                if link.clicked() {
                    revision.0 = Some((slip, AskWhy::default()));
                }
            });
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
                let heard = lang.copy_out_of(lang.slip_number(slip));
                if widgets::named_link(ui, lang.copy_out(), &heard).clicked() {
                    revision.1 = Some(slip);
                }
            }
        });
    });
    revision.show(ui, ctx, slip);
    if revision.1 == Some(slip) && copy_out::show(ui.ctx(), ctx, slip) {
        revision.1 = None;
    }
}
