//! The right column: what the rules ask next, whether figures agree, the announcement.

use egui::{Sense, Stroke, Ui, vec2};

use super::{ResultPage, Spoken};
use crate::desk::page::{Aside, Ctx};
use crate::desk::style::{bold, regular};
use crate::desk::widgets::{self, Message, Tone};
use crate::meeting::{Balance, Command, Contest, ContestCount, Round, RoundCount, Staffing, Step};
use crate::rules::{Next, Speaker, Validity};
use crate::text::Lang;
use crate::theme::theme;

fn names(ctx: &Ctx<'_>, contest: &Contest, count: &ContestCount, who: &[usize]) -> String {
    let names = who
        .iter()
        .filter_map(|index| count.who(contest, *index))
        .map(|who| ctx.meeting().name_of_written(&who).to_owned())
        .collect::<Vec<_>>();
    names.join(ctx.lang.list_comma())
}

/// What the rules ask for next, in words.
pub(super) fn next_step(
    ui: &mut Ui,
    ctx: &mut Ctx<'_>,
    contest: &Contest,
    count: &ContestCount,
    due: bool,
) {
    let lang = ctx.lang;
    let outcome = &count.outcome;
    let elected = outcome.elected.len();
    let mut stands = match outcome.election {
        Validity::Valid if outcome.next == Next::Complete => {
            lang.count_elected_all(elected, contest.setup.seats)
        }
        Validity::Valid => lang.count_elected_some(elected, contest.setup.seats),
        Validity::Void | Validity::Unknown => String::new(),
    };
    if let Some(first) = outcome.tied.first() {
        let tied = names(ctx, contest, count, &outcome.tied);
        let votes = count.yes_of(*first);
        stands.push_str(&lang.count_tied_line(&tied, votes, outcome.tied_for));
    }
    if outcome.unfilled > 0 && outcome.election == Validity::Valid {
        stands.push_str(&lang.count_unfilled(outcome.unfilled));
    }
    let complete = who_speaks(ctx, lang);
    let (what, next) = match outcome.next {
        Next::Complete => (lang.count_next_complete(), complete.as_str()),
        Next::Revote => (lang.count_next_revote(), lang.count_next_revote_do()),
        Next::FurtherElection => (lang.count_next_further(), lang.count_next_further_do()),
        Next::Recount => (lang.count_next_recount(), lang.count_next_recount_do()),
        Next::Void => (lang.count_next_void(), lang.count_next_void_do()),
        Next::Lot => (lang.count_next_lot(), lang.count_next_lot_do()),
        Next::ChairDecides => (lang.count_next_chair(), lang.count_next_chair_do()),
        Next::Vacant => (lang.count_next_vacant(), lang.count_next_vacant_do()),
    };
    let tone = if outcome.next == Next::Complete {
        Tone::Jade
    } else {
        Tone::Amber
    };
    let words = Message {
        what,
        why: &stands,
        next,
    };
    let go = widgets::message(ui, tone, words, |ui| {
        due && widgets::primary(ui, lang.count_go_next()).clicked()
    });
    if go.inner {
        *ctx.aside = Some(Aside::Acts);
    }
}

/// Who hears first, who reports and who announces, as the rules say.
fn who_speaks(ctx: &Ctx<'_>, lang: Lang) -> String {
    let meeting = ctx.meeting();
    let first = match meeting.gate_waits() {
        Some(speaker) if speaker != Speaker::Meeting => {
            lang.say_first_to(lang.paper_speaker(speaker))
        }
        _ => String::new(),
    };
    let rules = &meeting.rules;
    let said = lang.say_next_complete(
        lang.paper_speaker(rules.reports),
        lang.paper_speaker(rules.announces),
    );
    lang.paper_sentences(&[&first, &said])
}

/// 数字核对.
pub(super) fn balances(ui: &mut Ui, lang: Lang, round: &Round, count: &ContestCount) {
    let paper = round.papers.iter().find(|paper| paper.id == count.paper);
    let plain = paper
        .and_then(|paper| paper.issue.as_ref())
        .is_none_or(|issue| issue.exchanged == 0 && issue.spoiled_in_printing == 0);
    widgets::card(ui, |ui| {
        widgets::heading(ui, lang.count_balances());
        for balance in &count.balances {
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
pub(super) fn agreement(ui: &mut Ui, ctx: &Ctx<'_>, count: &RoundCount) {
    let lang = ctx.lang;
    let agreement = count.agreement;
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
    /// The announcement by the chair, asked once more before it is noted.
    pub(super) fn announce_card(
        &mut self,
        ui: &mut Ui,
        ctx: &mut Ctx<'_>,
        round: &Round,
        moved: bool,
    ) {
        let lang = ctx.lang;
        let t = theme();
        if let Some(at) = round.announced {
            let what = lang.count_announced_at(&at.0.format("%H:%M").to_string());
            let words = Message {
                what: &what,
                why: lang.count_announced_next(),
                next: "",
            };
            widgets::message(ui, Tone::Jade, words, |ui| {
                ui.add_space(6.0);
                let go = widgets::primary(ui, lang.count_go_papers());
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
            let line = lang.count_announce_line();
            ui.label(regular(line, t.size_body - 1.0, *t.ink_2));
            let announce = widgets::primary(ui, lang.count_announce());
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
            self.ask_announce(ui, ctx);
        }
    }

    fn ask_announce(&mut self, ui: &mut Ui, ctx: &mut Ctx<'_>) {
        let lang = ctx.lang;
        let t = theme();
        let words = self.text(ctx.meeting(), lang);
        let id = egui::Id::unique("announce");
        let ((yes, no), turned_away) = widgets::dialog(ui.ctx(), id, 620.0, |ui| {
            ui.label(bold(lang.count_announce_sure(), t.size_name, *t.ink));
            let line = lang.count_announce_lock();
            ui.label(regular(line, t.size_body, *t.ink_2));
            ui.add_space(8.0);
            egui::ScrollArea::vertical()
                .max_height(ui.ctx().content_rect().height() * 0.45)
                .show(ui, |ui| {
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
            ctx.done(lang.count_announce_noted());
        }
        if yes || no || turned_away {
            self.announcing = false;
        }
    }
}
