//! Remarks written on the sheets of a survey (意见和建议): noted by group, never with
//! the sheet they stood on.

use egui::{Id, Key, Ui};

use super::field;
use crate::desk::kept::Kept;
use crate::desk::page::Ctx;
use crate::desk::style::regular;
use crate::desk::widgets;
use crate::meeting::{Command, Round, Survey};
use crate::theme::theme;

/// What is typed.
#[derive(Default)]
pub(super) struct OpinionsForm {
    group: usize,
    words: String,
    /// The field is where the next words go.
    focus: bool,
    round: Kept<Round>,
}

impl OpinionsForm {
    pub(super) fn show(&mut self, ui: &mut Ui, ctx: &mut Ctx<'_>) {
        let round = self.round.get(ctx.meeting(), |m| m.round().cloned());
        let survey = round.as_ref().and_then(|round| round.survey.as_ref());
        let closed = round.as_ref().is_some_and(|round| round.closed());
        widgets::card(ui, |ui| {
            widgets::heading(ui, ctx.lang.opinions_title());
            let Some(survey) = survey else {
                field::line(ui, ctx.lang.opinions_no_survey());
                return;
            };
            field::line(ui, ctx.lang.opinions_line());
            if closed {
                field::line(ui, ctx.lang.opinions_closed());
            } else {
                self.form(ui, ctx, survey);
            }
        });
        if let Some(survey) = survey {
            widgets::card(ui, |ui| list(ui, ctx, survey, closed));
        }
    }

    fn form(&mut self, ui: &mut Ui, ctx: &mut Ctx<'_>, survey: &Survey) {
        let lang = ctx.lang;
        let groups = survey.plan.groups.iter().enumerate();
        let offers: Vec<(usize, String)> = groups
            .map(|(place, group)| (place, group.name.clone()))
            .collect();
        if self.group >= offers.len() {
            self.group = 0;
        }
        ui.label(regular(
            lang.opinions_group(),
            theme().size_body - 1.0,
            *theme().ink_2,
        ));
        self.focus |= field::choice(ui, &mut self.group, &offers);
        let label = lang.opinions_words();
        let hint = lang.opinions_hint();
        let line = field::words(ui, "opinion", label, &mut self.words, hint);
        if std::mem::take(&mut self.focus) {
            line.request_focus();
        }
        let entered = line.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        let ready = !self.words.trim().is_empty();
        let pressed = field::act(ui, lang.opinions_note(), ready);
        if !(ready && (pressed || entered)) {
            return;
        }
        let note = Command::NoteOpinion {
            group: self.group,
            words: self.words.clone(),
        };
        if ctx.ask(note) {
            let name = offers.get(self.group).map_or("", |(_, name)| name);
            ctx.done(lang.opinions_noted(name));
            self.words.clear();
        }
        self.focus = true;
    }
}

/// Everything noted so far, each to be taken back until the result is announced.
fn list(ui: &mut Ui, ctx: &mut Ctx<'_>, survey: &Survey, closed: bool) {
    let lang = ctx.lang;
    let t = theme();
    widgets::heading(ui, &lang.opinions_count(survey.opinions.len()));
    if survey.opinions.is_empty() {
        field::line(ui, lang.opinions_none());
    }
    for (index, opinion) in survey.opinions.iter().enumerate() {
        let group = survey.plan.groups.get(opinion.group);
        let group = group.map_or("", |group| &group.name);
        ui.push_id(Id::unique(("opinion", index)), |ui| {
            ui.horizontal_top(|ui| {
                let number = regular(format!("{}", index + 1), t.size_body - 1.0, *t.ink_3);
                fixed(ui, number, 26.0);
                fixed(ui, regular(group, t.size_body - 1.0, *t.ink_2), 110.0);
                let width = (ui.available_width() - 70.0).max(120.0);
                ui.vertical(|ui| {
                    ui.set_width(width);
                    let words = regular(&opinion.words, t.size_body, *t.ink);
                    ui.add(egui::Label::new(words).wrap());
                });
                if closed {
                    return;
                }
                let heard = lang.opinions_remove_number(index + 1);
                let shown = lang.opinions_remove();
                if widgets::named_link(ui, shown, &heard).clicked()
                    && ctx.ask(Command::RemoveOpinion(index))
                {
                    ctx.done(lang.opinions_removed());
                }
            });
        });
    }
}

/// Words that take so much of a line whatever they are.
fn fixed(ui: &mut Ui, words: egui::RichText, width: f32) {
    let size = egui::vec2(width, theme().size_body * 1.6);
    let (_, place) = ui.allocate_space(size);
    let mut at = ui.new_child(egui::UiBuilder::new().max_rect(place));
    at.add(egui::Label::new(words).truncate());
}
