//! The candidate who speaks: the clock, what is pledged, what is asked.

use egui::{Align, Frame, Id, Key, Layout, Margin, ScrollArea, Stroke, TextEdit, Ui};

use super::timer::clock;
use super::{PledgesPage, spoken};
use crate::desk::page::Ctx;
use crate::desk::style::{bold, radius, regular, regular_font};
use crate::desk::widgets::{
    Tone, hero_figure, number_field, panel, primary, secondary, tag, text_field,
};
use crate::meeting::{Command, Meeting, Person, PersonId, Pledge};
use crate::theme::theme;

/// What is being typed about one candidate.
#[derive(Default)]
pub(super) struct Notes {
    person: Option<PersonId>,
    items: String,
    read_by: String,
    question: String,
    answer: String,
}

impl Notes {
    fn follow(&mut self, pledge: &Pledge) {
        if self.person != Some(pledge.person) {
            *self = Notes {
                person: Some(pledge.person),
                items: pledge.items.join("\n"),
                read_by: pledge.read_by.clone(),
                ..Notes::default()
            };
        }
    }

    /// Who reads for a person; empty where they speak themselves.
    pub fn read_by(&self, person: PersonId) -> &str {
        if self.person == Some(person) {
            &self.read_by
        } else {
            ""
        }
    }

    /// Puts the items typed into the record, where they differ from it.
    pub fn keep(&self, ctx: &mut Ctx<'_>) {
        let Some(person) = self.person else { return };
        let lines = self.items.lines().map(str::trim);
        let items = lines
            .filter(|line| !line.is_empty())
            .map(str::to_owned)
            .collect::<Vec<_>>();
        let known = |meeting: &Meeting| {
            let list = &meeting.pledges.list;
            let pledge = list.iter().find(|pledge| pledge.person == person);
            pledge.is_none_or(|pledge| pledge.items == items)
        };
        // What is still being written counts as known, or it would be asked twice.
        if !known(ctx.session.ahead()) {
            ctx.ask(Command::SetPledgeItems { person, items });
        }
    }
}

impl PledgesPage {
    pub(super) fn speaker(&mut self, ui: &mut Ui, ctx: &mut Ctx<'_>) {
        let meeting = ctx.session.meeting();
        let Some((at, pledge)) = self.current(meeting) else {
            return;
        };
        let pledge = pledge.clone();
        let count = meeting.pledges.list.len();
        self.notes.follow(&pledge);
        panel(ui, |ui| {
            ScrollArea::vertical()
                .id_salt("speaker")
                .auto_shrink([false, false])
                .show(ui, |ui| {
                    ui.set_max_width(ui.available_width() - 8.0);
                    self.head(ui, ctx, &pledge, at, count);
                    self.clock_row(ui, ctx, &pledge);
                    ui.add_space(6.0);
                    self.items(ui, ctx);
                    ui.add_space(6.0);
                    self.questions(ui, ctx, &pledge);
                });
        });
    }

    fn head(&self, ui: &mut Ui, ctx: &Ctx<'_>, pledge: &Pledge, at: usize, count: usize) {
        let t = theme();
        let lang = ctx.lang;
        let meeting = ctx.meeting();
        ui.horizontal(|ui| {
            let name = meeting.name_of(pledge.person);
            ui.label(bold(name, t.size_figure, *t.ink));
            let speaking = self.timer.of(pledge.person);
            let (tone, words) = super::state(lang, pledge, speaking);
            tag(ui, tone, &words);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let words = lang.pledge_position(at + 1, count);
                ui.label(regular(words, t.size_body, *t.ink_2));
            });
        });
    }

    fn clock_row(&mut self, ui: &mut Ui, ctx: &mut Ctx<'_>, pledge: &Pledge) {
        let t = theme();
        let lang = ctx.lang;
        let now = ctx.now();
        let limit = self.timer.limit_minutes() * 60;
        let used = self.timer.used(now);
        let left = self.timer.left(now);
        let (tone, words) = match (used, left) {
            (Some(used), _) if used > limit => {
                (Tone::Vermilion, lang.pledge_over(&clock(used - limit)))
            }
            (Some(_), Some(left)) if left <= 60 => {
                (Tone::Amber, lang.pledge_last_minute().to_owned())
            }
            (Some(used), _) => (Tone::Neutral, lang.pledge_used(&clock(used))),
            _ => (Tone::Neutral, String::new()),
        };
        let mut surface = Frame::new()
            .inner_margin(Margin::symmetric(t.pad_card as i8, 8))
            .corner_radius(radius(t.radius_button));
        surface = surface.fill(if left.is_some_and(|left| left <= 60) {
            tone.fill()
        } else {
            *t.paper
        });
        surface.show(ui, |ui| {
            ui.set_min_width(ui.available_width());
            ui.horizontal(|ui| {
                let shown = clock(left.unwrap_or(limit));
                hero_figure(ui, &shown, &lang.pledge_left(&clock(limit)));
                if !words.is_empty() {
                    ui.label(bold(words, t.size_name, tone.ink()));
                }
            });
        });
        ui.add_space(4.0);
        ui.horizontal(|ui| {
            ui.vertical(|ui| {
                // On the line of the fields, whose labels stand above them.
                ui.add_space(t.size_small + 10.0);
                ui.horizontal(|ui| self.buttons(ui, ctx, pledge));
            });
            let limit = Id::unique("pledge limit");
            number_field(ui, limit, lang.pledge_limit(), &mut self.timer.limit, 110.0);
            let reader = Id::unique("pledge reader");
            let name = lang.pledge_read_by();
            let room = ui.available_width();
            text_field(ui, reader, name, &mut self.notes.read_by, "", room);
        });
        let person = ctx.meeting().person(pledge.person);
        if !person.is_some_and(Person::here) && pledge.spoken.is_none() {
            ui.label(regular(lang.pledge_absent(), t.size_body - 1.0, *t.amber));
        }
    }

    fn buttons(&mut self, ui: &mut Ui, ctx: &mut Ctx<'_>, pledge: &Pledge) {
        let lang = ctx.lang;
        let heard = pledge.spoken.is_some();
        let words = if self.timer.running() {
            lang.pledge_stop()
        } else if heard {
            lang.pledge_start_again()
        } else {
            lang.pledge_start()
        };
        // Once this candidate is heard, what follows is another button.
        let pressed = if heard && !self.timer.running() {
            secondary(ui, words)
        } else {
            primary(ui, words)
        };
        if std::mem::take(&mut self.focus) {
            pressed.request_focus();
        }
        if pressed.clicked() {
            self.start_or_stop(ctx);
        }
        let last = spoken(ctx.meeting()) == ctx.meeting().pledges.list.len();
        let next = if heard && !last && !self.timer.running() {
            primary(ui, lang.pledge_next())
        } else {
            secondary(ui, lang.pledge_next())
        };
        if next.clicked() {
            self.next(ctx);
        }
    }

    fn items(&mut self, ui: &mut Ui, ctx: &mut Ctx<'_>) {
        let t = theme();
        let id = Id::unique("pledge items");
        let label = ui.label(regular(
            ctx.lang.pledge_items(),
            t.size_small + 0.5,
            *t.ink_2,
        ));
        let focused = ui.memory(|memory| memory.has_focus(id));
        let line = if focused {
            Stroke::new(2.0, *t.indigo)
        } else {
            Stroke::new(1.0, *t.field_line)
        };
        let frame = Frame::new()
            .fill(*t.card)
            .stroke(line)
            .corner_radius(radius(t.radius_button))
            .inner_margin(Margin::symmetric(11, 8));
        let response = ui
            .add(
                TextEdit::multiline(&mut self.notes.items)
                    .id(id)
                    .font(regular_font(t.size_body + 1.0))
                    .text_color(*t.ink)
                    .frame(frame)
                    .desired_rows(4)
                    .desired_width(ui.available_width()),
            )
            .labelled_by(label.id);
        if response.lost_focus() {
            self.notes.keep(ctx);
        }
    }

    fn questions(&mut self, ui: &mut Ui, ctx: &mut Ctx<'_>, pledge: &Pledge) {
        let t = theme();
        let lang = ctx.lang;
        crate::desk::widgets::heading(ui, lang.pledge_questions());
        for (question, answer) in &pledge.questions {
            let line = lang.pledge_question_line(question, answer);
            ui.label(regular(line, t.size_body, *t.ink));
        }
        let width = (ui.available_width() - 8.0) / 2.0;
        let enter = ui.input(|input| input.key_pressed(Key::Enter));
        let mut note = false;
        ui.horizontal(|ui| {
            let [question, answer] = ["question", "answer"].map(Id::unique);
            let name = lang.pledge_question();
            let asked = text_field(ui, question, name, &mut self.notes.question, "", width);
            let name = lang.pledge_answer();
            let told = text_field(ui, answer, name, &mut self.notes.answer, "", width);
            if asked.lost_focus() && enter {
                told.request_focus();
            }
            note = told.lost_focus() && enter;
        });
        note |= secondary(ui, lang.pledge_note()).clicked();
        if note {
            let command = Command::NoteQuestion {
                person: pledge.person,
                question: self.notes.question.trim().to_owned(),
                answer: self.notes.answer.trim().to_owned(),
            };
            if ctx.ask(command) {
                self.notes.question.clear();
                self.notes.answer.clear();
            }
        }
    }
}
