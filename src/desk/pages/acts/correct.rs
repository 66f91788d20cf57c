//! Withdrawing what was announced to correct it, and what came of it.

use egui::Ui;

use super::{field, recount};
use crate::desk::kept::Kept;
use crate::desk::page::Ctx;
use crate::desk::widgets::{self, Message, Tone};
use crate::meeting::{By, Command, CorrectionCase, Meeting, Role, RoundCount, RoundId};

#[derive(Default)]
pub(super) struct CorrectForm {
    round: Option<RoundId>,
    reason: String,
    found_by: String,
    after: bool,
    told: String,
    /// The present figures of every round that was corrected.
    now: Kept<Vec<Corrected>>,
}

impl CorrectForm {
    pub(super) fn show(&mut self, ui: &mut Ui, ctx: &mut Ctx<'_>) {
        let lang = ctx.lang;
        let meeting = ctx.meeting();
        let running = meeting.round().is_some_and(|round| round.being_corrected());
        let rounds = meeting
            .rounds
            .iter()
            .filter(|round| round.announced.is_some())
            .map(|round| {
                let kind = lang.round_name(round);
                let name = lang.acts_correct_round_name(round.id.0, kind);
                (Some(round.id), name)
            })
            .collect::<Vec<_>>();
        if running {
            let words = Message {
                what: lang.acts_correct_running(),
                why: "",
                next: lang.acts_correct_running_line(),
            };
            widgets::message(ui, Tone::Amber, words, |_| {});
        } else {
            widgets::card(ui, |ui| {
                widgets::heading(ui, lang.act_correct());
                field::line(ui, lang.acts_correct_line());
                if rounds.is_empty() {
                    field::line(ui, lang.acts_correct_none());
                    return;
                }
                self.form(ui, ctx, &rounds);
            });
        }
        let now = self.now.get(ctx.meeting(), |m| Some(corrected(m)));
        history(ui, ctx, now.as_deref().map_or(&[], Vec::as_slice));
    }

    fn form(&mut self, ui: &mut Ui, ctx: &mut Ctx<'_>, rounds: &[(Option<RoundId>, String)]) {
        let lang = ctx.lang;
        if !rounds.iter().any(|(id, _)| *id == self.round) {
            self.round = rounds.last().and_then(|(id, _)| *id);
        }
        if rounds.len() > 1 {
            field::line(ui, lang.acts_correct_round());
            field::choice(ui, &mut self.round, rounds);
        }
        let reason = lang.acts_correct_reason();
        field::words(ui, "correct reason", reason, &mut self.reason, "");
        let found_by = lang.acts_correct_found_by();
        field::words(ui, "found by", found_by, &mut self.found_by, "");
        let when = [
            (false, lang.acts_correct_in_meeting().to_owned()),
            (true, lang.acts_correct_after().to_owned()),
        ];
        field::choice(ui, &mut self.after, &when);
        if self.after {
            field::words(ui, "told", lang.acts_correct_told(), &mut self.told, "");
        }
        let filled = |text: &str| !text.trim().is_empty();
        let ready =
            filled(&self.reason) && filled(&self.found_by) && (!self.after || filled(&self.told));
        let chief = ctx.meeting().holding(Role::ChiefScrutineer).next();
        let chief = chief.map_or(By::Desk, |officer| By::Officer(officer.id));
        if field::act(ui, lang.acts_correct_do(), ready)
            && let Some(round) = self.round
            && ctx.ask_as(
                chief,
                Command::BeginCorrection {
                    round,
                    reason: self.reason.clone(),
                    found_by: self.found_by.clone(),
                    after_meeting: self.after.then(|| self.told.clone()),
                },
            )
        {
            *self = CorrectForm::default();
            ctx.done(lang.acts_correct_done());
        }
    }
}

/// The present figures of a corrected round, and which kind of correction it was.
type Corrected = (RoundCount, Option<CorrectionCase>);

fn corrected(meeting: &Meeting) -> Vec<Corrected> {
    let rounds = meeting.rounds.iter();
    rounds
        .filter(|round| !round.withdrawn.is_empty())
        .map(|round| (meeting.count_round(round), meeting.correction_case(round)))
        .collect()
}

/// Every announcement that was withdrawn, with the figures then and now.
fn history(ui: &mut Ui, ctx: &Ctx<'_>, corrected: &[Corrected]) {
    let lang = ctx.lang;
    let meeting = ctx.meeting();
    for (now, case) in corrected {
        let Some(round) = meeting.round_of(now.round) else {
            continue;
        };
        for (index, withdrawn) in round.withdrawn.iter().enumerate() {
            let last = index + 1 == round.withdrawn.len();
            let after = round.withdrawn.get(index + 1);
            let after = after.map_or(now, |next| &next.count);
            let case = case.filter(|_| last);
            widgets::card(ui, |ui| {
                let at = withdrawn.at.0.format("%H:%M").to_string();
                let case = lang.correction_case(case);
                let title = lang.acts_correct_history(round.id.0, &at, case);
                widgets::heading(ui, &title);
                field::line(ui, &format!("{}　{}", withdrawn.found_by, withdrawn.reason));
                if let Some(told) = &withdrawn.after_meeting {
                    field::line(ui, told);
                }
                recount::beside(ui, meeting, round, (&withdrawn.count, after), lang);
            });
        }
    }
}
