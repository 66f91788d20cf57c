//! The right column: whether figures agree, the announcement.

use egui::{Sense, Stroke, Ui, vec2};

use super::{ResultPage, Spoken};
use crate::desk::page::Ctx;
use crate::desk::scroll_keys::scroll_by_keys;
use crate::desk::slip_card::Primary;
use crate::desk::style::{bold, regular};
use crate::desk::widgets::{self, Kind, Message, Tone};
use crate::meeting::{Agreement, Balance, Command, ContestCount, Round, Staffing, Step};
use crate::text::Lang;
use crate::theme::theme;

/// 数字核对.
pub(super) fn balances(ui: &mut Ui, lang: Lang, round: &Round, count: &ContestCount) {
    let paper = round.papers.iter().find(|paper| paper.id == count.paper);
    let plain = paper
        .and_then(|paper| paper.issue.as_ref())
        .is_none_or(|issue| issue.exchanged == 0 && issue.spoiled_in_printing == 0);
    balance_card(ui, lang, lang.count_balances(), plain, &count.balances);
}

/// The figures that must agree, under a heading; `plain` where nothing was exchanged
/// or spoiled in printing.
pub(super) fn balance_card(
    ui: &mut Ui,
    lang: Lang,
    heading: &str,
    plain: bool,
    balances: &[Balance],
) {
    widgets::card(ui, |ui| {
        widgets::heading(ui, heading);
        for balance in balances {
            let eq = if balance.holds() { "=" } else { "≠" };
            let (name, figure) = match *balance {
                Balance::Printed {
                    printed,
                    issued,
                    rest,
                } => {
                    let name = if plain {
                        lang.count_balance_printed()
                    } else {
                        lang.count_balance_printed_all()
                    };
                    (name, format!("{printed} {eq} {issued} + {rest}"))
                }
                Balance::Returned { returned, issued } => {
                    let le = if balance.holds() { "≤" } else { ">" };
                    let figure = format!("{returned} {le} {issued}");
                    (lang.count_balance_returned(), figure)
                }
                Balance::Valid {
                    valid,
                    invalid,
                    returned,
                } => {
                    let figure = format!("{valid} + {invalid} {eq} {returned}");
                    (lang.count_balance_valid(), figure)
                }
                Balance::Marks {
                    valid, candidates, ..
                } => {
                    let figure = format!("{valid} × {candidates}");
                    (lang.count_balance_marks(), figure)
                }
                Balance::Keyed { keyed, returned } => {
                    let figure = format!("{keyed} {eq} {returned}");
                    (lang.count_balance_keyed(), figure)
                }
            };
            balance_row(ui, name, &figure, balance.holds());
        }
    });
}

fn balance_row(ui: &mut Ui, name: &str, figure: &str, holds: bool) {
    let t = theme();
    if holds {
        widgets::figure_row(ui, name, figure, true);
        return;
    }
    ui.horizontal(|ui| {
        ui.label(regular(name, t.size_body - 1.0, *t.amber));
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            let (rect, _) = ui.allocate_exact_size(vec2(14.0, 14.0), Sense::hover());
            let ring = Stroke::new(1.8, *t.amber);
            ui.painter().circle_stroke(rect.center(), 5.0, ring);
            ui.label(bold(figure, t.size_body - 1.0, *t.amber));
        });
    });
}

/// 两遍录入.
pub(super) fn agreement(ui: &mut Ui, ctx: &Ctx<'_>, agreement: Agreement) {
    let lang = ctx.lang;
    widgets::card(ui, |ui| {
        widgets::heading(ui, lang.count_two_keyings());
        for (name, number) in [
            (lang.count_alike(), agreement.alike),
            (lang.count_settled(), agreement.settled),
            (lang.count_ruled(), agreement.ruled),
        ] {
            widgets::figure_row(ui, name, &lang.ballots(number), false);
        }
        if ctx.meeting().staffing == Staffing::Minimal {
            let t = theme();
            ui.label(regular(lang.count_simplified(), t.size_small, *t.ink_2));
        }
    });
}

impl ResultPage {
    /// The announcement by the chair, asked once more before it is noted. Its button
    /// is not the page's first where `primary` stands in the card of the next step.
    pub(super) fn announce_card(
        &mut self,
        ui: &mut Ui,
        ctx: &mut Ctx<'_>,
        round: &Round,
        primary: Primary,
    ) {
        let (kind, moved) = match primary {
            Primary::No => (Kind::Secondary, false),
            Primary::Yes => (Kind::Primary, false),
            Primary::Now => (Kind::Primary, true),
        };
        let lang = ctx.lang;
        let t = theme();
        if let Some(at) = round.announced {
            let what = lang.count_announced_at(&at.0.format("%H:%M").to_string());
            let words = Message {
                what: &what,
                why: match round.survey {
                    Some(_) => lang.survey_announced_next(),
                    None => lang.count_announced_next(),
                },
                next: "",
            };
            widgets::message(ui, Tone::Jade, words, |ui| {
                ui.add_space(6.0);
                let go = widgets::button(ui, kind, lang.count_go_papers());
                if moved {
                    go.request_focus();
                }
                if go.clicked() {
                    *ctx.go = Some(Step::Papers);
                }
            });
            return;
        }
        widgets::card(ui, |ui| {
            widgets::heading(ui, lang.count_announce_title());
            let line = match round.survey {
                Some(_) => lang.survey_announce_line(),
                None => lang.count_announce_line(),
            };
            ui.label(regular(line, t.size_body - 1.0, *t.ink_2));
            let announce = widgets::button(ui, kind, lang.count_announce());
            if moved {
                announce.request_focus();
            }
            if announce.clicked() {
                self.announcing = true;
                self.asked = true;
                self.text = Spoken::Announcement;
            }
        });
        if self.announcing {
            self.ask_announce(ui, ctx, round);
        }
    }

    fn ask_announce(&mut self, ui: &mut Ui, ctx: &mut Ctx<'_>, round: &Round) {
        let lang = ctx.lang;
        let t = theme();
        let words = self.spoken_text(ctx.meeting(), lang);
        let id = egui::Id::unique("announce");
        let ((yes, no), turned_away) = widgets::dialog(ui.ctx(), id, 620.0, |ui| {
            ui.label(bold(lang.count_announce_sure(), t.size_name, *t.ink));
            let line = match round.survey {
                Some(_) => lang.survey_announce_lock(),
                None => lang.count_announce_lock(),
            };
            ui.label(regular(line, t.size_body, *t.ink_2));
            ui.add_space(8.0);
            egui::ScrollArea::vertical()
                .max_height(ui.ctx().content_rect().height() * 0.45)
                .show(ui, |ui| {
                    scroll_by_keys(ui, true);
                    ui.label(regular(words, t.size_body + 2.0, *t.ink));
                });
            ui.add_space(12.0);
            ui.horizontal(|ui| {
                let yes = widgets::primary(ui, lang.count_announce_yes());
                let no = widgets::secondary(ui, lang.desk_cancel());
                // What cannot be taken back is not under the key that asked for it.
                if std::mem::take(&mut self.asked) {
                    no.request_focus();
                }
                (yes.clicked(), no.clicked())
            })
            .inner
        });
        if yes && ctx.ask(Command::Announce) {
            // The election is the present round again; the survey stays in view.
            self.survey.keep(round);
            ctx.done(lang.count_announce_noted());
        }
        if yes || no || turned_away {
            self.announcing = false;
        }
    }
}
