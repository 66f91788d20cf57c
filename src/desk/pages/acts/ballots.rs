//! Ballots exchanged one by one, found in the box and not ours, written for a voter.

use egui::Ui;

use super::field;
use crate::desk::hall_scene::paper_title;
use crate::desk::kept::Kept;
use crate::desk::page::Ctx;
use crate::desk::widgets;
use crate::meeting::{Command, Paper, Round};

#[derive(Default)]
pub(super) struct BallotsForm {
    exchange_why: String,
    foreign: String,
    foreign_note: String,
    assisted: String,
    round: Kept<Round>,
}

impl BallotsForm {
    pub(super) fn show(&mut self, ui: &mut Ui, ctx: &mut Ctx<'_>) {
        let lang = ctx.lang;
        let Some(round) = self.round.get(ctx.meeting(), |m| m.round().cloned()) else {
            return;
        };
        let issued = round.papers.iter().filter(|paper| paper.issue.is_some());
        let issued = issued.collect::<Vec<_>>();
        if issued.is_empty() {
            widgets::card(ui, |ui| {
                widgets::heading(ui, lang.act_ballots());
                field::line(ui, lang.acts_not_issued());
            });
            return;
        }
        widgets::card(ui, |ui| self.exchange(ui, ctx, &issued));
        widgets::card(ui, |ui| self.assist(ui, ctx, round.assisted));
        widgets::card(ui, |ui| self.not_ours(ui, ctx, &issued));
    }

    fn exchange(&mut self, ui: &mut Ui, ctx: &mut Ctx<'_>, papers: &[&Paper]) {
        let lang = ctx.lang;
        widgets::heading(ui, lang.acts_exchange());
        field::line(ui, lang.acts_exchange_line());
        let why = lang.acts_exchange_why();
        field::words(ui, "exchange why", why, &mut self.exchange_why, "");
        for paper in papers {
            ui.horizontal_wrapped(|ui| {
                let words = lang.acts_exchange_of(&paper_title(paper, lang));
                let ready = !self.exchange_why.trim().is_empty();
                let press = ui.add_enabled_ui(ready, |ui| widgets::secondary(ui, &words));
                if let Some(issue) = &paper.issue {
                    let so_far = lang.acts_exchanged_so_far(issue.exchanged, issue.leftover());
                    field::line(ui, &so_far);
                }
                if press.inner.clicked()
                    && ctx.ask(Command::ExchangeBallot {
                        paper: paper.id,
                        reason: self.exchange_why.clone(),
                    })
                {
                    self.exchange_why.clear();
                    ctx.done(lang.acts_exchange_done());
                }
            });
        }
    }

    fn assist(&mut self, ui: &mut Ui, ctx: &mut Ctx<'_>, so_far: u32) {
        let lang = ctx.lang;
        widgets::heading(ui, lang.acts_assisted());
        field::line(ui, lang.acts_assisted_line());
        if so_far > 0 {
            field::line(ui, &lang.acts_assisted_done(so_far));
        }
        let label = lang.acts_assisted_count();
        field::number(ui, "assisted", label, &mut self.assisted);
        let typed = field::typed(&self.assisted);
        let words = lang.acts_assisted_do();
        let press = ui.add_enabled_ui(typed.is_some(), |ui| widgets::secondary(ui, words));
        if press.inner.clicked()
            && let Some(voters) = typed
            && ctx.ask(Command::NoteAssisted(voters))
        {
            self.assisted.clear();
            ctx.done(lang.acts_assisted_done(voters));
        }
    }

    fn not_ours(&mut self, ui: &mut Ui, ctx: &mut Ctx<'_>, papers: &[&Paper]) {
        let lang = ctx.lang;
        widgets::heading(ui, lang.acts_foreign());
        field::line(ui, lang.acts_foreign_line());
        let label = lang.acts_foreign_count();
        field::number(ui, "foreign", label, &mut self.foreign);
        let label = lang.acts_foreign_note();
        field::words(ui, "foreign note", label, &mut self.foreign_note, "");
        let typed = field::typed(&self.foreign);
        for paper in papers {
            ui.horizontal_wrapped(|ui| {
                let words = lang.acts_foreign_of(&paper_title(paper, lang));
                let ready =
                    typed.is_some_and(|count| count == 0 || !self.foreign_note.trim().is_empty());
                let press = ui.add_enabled_ui(ready, |ui| widgets::secondary(ui, &words));
                if let Some((count, note)) = &paper.foreign {
                    field::line(ui, &format!("{}　{note}", lang.ballots(*count)));
                }
                if press.inner.clicked()
                    && let Some(count) = typed
                    && ctx.ask(Command::NoteForeign {
                        paper: paper.id,
                        count,
                        note: self.foreign_note.clone(),
                    })
                {
                    self.foreign.clear();
                    self.foreign_note.clear();
                    ctx.done(lang.acts_foreign_done());
                }
            });
        }
    }
}
