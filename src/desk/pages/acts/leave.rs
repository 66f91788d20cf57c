//! A candidate withdraws, is disqualified, or declines after the election.

use egui::Ui;

use super::field;
use crate::desk::kept::Kept;
use crate::desk::page::Ctx;
use crate::desk::widgets;
use crate::meeting::{Command, Meeting, OutReason, PersonId, Round, WrittenName};
use crate::roster::display_name;

#[derive(Default)]
pub(super) struct LeaveForm {
    reason: Option<OutReason>,
    person: Option<PersonId>,
    note: String,
    elected: Kept<Vec<WrittenName>>,
}

/// Candidates of the present round and those waiting, or the elected.
fn people(meeting: &Meeting, reason: OutReason, elected: &[WrittenName]) -> Vec<PersonId> {
    let mut people = Vec::new();
    if reason == OutReason::Declined {
        people.extend(elected.iter().filter_map(|who| match who {
            WrittenName::Person(person) => Some(*person),
            WrittenName::Other(_) => None,
        }));
    } else {
        let present = meeting.round().into_iter().flat_map(Round::contests);
        let all = present.chain(&meeting.waiting);
        people.extend(all.flat_map(|contest| contest.candidates.iter().copied()));
    }
    people.retain(|person| meeting.out(*person).is_none());
    people.sort();
    people.dedup();
    people
}

impl LeaveForm {
    pub(super) fn show(&mut self, ui: &mut Ui, ctx: &mut Ctx<'_>) {
        let lang = ctx.lang;
        let mut reason = self.reason.unwrap_or(OutReason::Withdrew);
        widgets::card(ui, |ui| {
            widgets::heading(ui, lang.act_out());
            field::line(ui, lang.acts_out_line());
            let reasons = OutReason::ALL.map(|one| (one, lang.out_reason(one).to_owned()));
            if field::choice(ui, &mut reason, &reasons) {
                self.person = None;
            }
            self.reason = Some(reason);
            let elected = self
                .elected
                .get(ctx.meeting(), |m| Some(m.everybody_elected()));
            let elected = elected.as_deref().map_or(&[][..], Vec::as_slice);
            let people = people(ctx.meeting(), reason, elected);
            if people.is_empty() {
                field::line(ui, lang.acts_out_nobody());
                return;
            }
            field::line(ui, lang.acts_out_who());
            let offers = people
                .iter()
                .map(|id| {
                    (
                        Some(*id),
                        display_name(ctx.meeting().name_of(*id)).to_string(),
                    )
                })
                .collect::<Vec<_>>();
            field::choice(ui, &mut self.person, &offers);
            field::words(ui, "out note", lang.acts_out_note(), &mut self.note, "");
            let person = self.person.filter(|person| people.contains(person));
            let ready = person.is_some() && !self.note.trim().is_empty();
            if field::act(ui, lang.acts_out_do(), ready)
                && let Some(person) = person
                && ctx.ask(Command::TakeOut {
                    person,
                    reason,
                    note: self.note.clone(),
                })
            {
                let name = ctx.meeting().name_of(person).to_owned();
                ctx.done(lang.acts_out_done(&name, lang.out_reason(reason)));
                self.note.clear();
                self.person = None;
            }
        });
        self.already(ui, ctx);
    }

    fn already(&mut self, ui: &mut Ui, ctx: &mut Ctx<'_>) {
        let lang = ctx.lang;
        if ctx.meeting().out.is_empty() {
            return;
        }
        widgets::card(ui, |ui| {
            widgets::heading(ui, lang.acts_settled());
            for out in ctx.meeting().out.clone() {
                ui.horizontal_wrapped(|ui| {
                    let name = ctx.meeting().name_of(out.person).to_owned();
                    let at = out.at.0.format("%H:%M");
                    let what = lang.out_reason(out.reason);
                    field::line(ui, &format!("{at}　{name}　{what}　{}", out.note));
                    let words = lang.acts_undo();
                    let heard = lang.acts_undo_of(&name);
                    if widgets::named_link(ui, words, &heard).clicked()
                        && ctx.ask(Command::TakeBackOut(out.person))
                    {
                        ctx.done(lang.acts_undone());
                    }
                });
            }
        });
    }
}
