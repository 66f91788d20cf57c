//! Opening an appraisal (民主测评、三方评议): who grades whom, in which grades.

use egui::{Id, Ui};

use super::groups::GroupsField;
use super::{field, survey};
use crate::desk::page::Ctx;
use crate::desk::pages::setup::finder::{Finder, FinderLook, Found, PeopleIndex};
use crate::desk::style::regular;
use crate::desk::widgets::{self, Tone};
use crate::meeting::{
    Appraised, Ask, CandidateOrder, ContestSetup, Group, Meeting, Origin, PlannedContest,
};
use crate::rules::Grades;
use crate::text::Lang;
use crate::theme::theme;

#[derive(Default)]
pub(super) struct AppraiseForm {
    /// Whether what is proposed has been filled in.
    begun: bool,
    title: String,
    grades: usize,
    groups: GroupsField,
    lines: Vec<Appraised>,
    finder: Finder,
    people: PeopleIndex,
}

impl AppraiseForm {
    fn proposed(meeting: &Meeting, lang: Lang) -> AppraiseForm {
        let body = match meeting.info.body.trim() {
            "" => lang.survey_committee(),
            body => body,
        };
        AppraiseForm {
            begun: true,
            title: lang.survey_appraisal().into(),
            groups: GroupsField::proposed(
                meeting,
                lang,
                &[lang.group_masses(), lang.group_employer()],
            ),
            lines: vec![Appraised {
                name: lang.survey_last_committee(body),
                post: String::new(),
            }],
            ..AppraiseForm::default()
        }
    }

    pub(super) fn show(&mut self, ui: &mut Ui, ctx: &mut Ctx<'_>) {
        let lang = ctx.lang;
        if survey::in_the_way(ui, ctx) {
            return;
        }
        if !self.begun {
            *self = AppraiseForm::proposed(ctx.meeting(), lang);
        }
        self.people.follow(ctx.meeting());
        widgets::card(ui, |ui| {
            widgets::heading(ui, lang.act_appraise());
            field::line(ui, lang.appraise_line());
            field::words(
                ui,
                "appraise title",
                lang.survey_title(),
                &mut self.title,
                "",
            );
            field::line(ui, lang.survey_grades());
            let offers = Grades::ALL.into_iter().enumerate();
            let offers = offers.map(|(at, grades)| (at, lang.grades(grades).to_owned()));
            field::choice(ui, &mut self.grades, &offers.collect::<Vec<_>>());
        });
        widgets::card(ui, |ui| self.objects(ui, ctx));
        widgets::card(ui, |ui| {
            self.groups.show(ui, lang, "appraise", false);
            let opened = survey::open(ui, ctx, lang.appraise_open(), |_| self.asked());
            if opened {
                *self = AppraiseForm::default();
            }
        });
    }

    fn asked(&self) -> (Ask, Vec<Group>, PlannedContest) {
        let grades = Grades::ALL.get(self.grades).copied();
        let trimmed = |line: &Appraised| Appraised {
            name: line.name.trim().to_owned(),
            post: line.post.trim().to_owned(),
        };
        let contest = PlannedContest {
            origin: Origin::Fresh,
            // nobody is elected: the seats say nothing, but a contest has one
            setup: ContestSetup {
                title: self.title.trim().to_owned(),
                seats: 1,
            },
            places: None,
            candidates: Vec::new(),
            order: CandidateOrder::ByHand,
            objects: self.lines.iter().map(trimmed).collect(),
        };
        let ask = Ask::Appraisal(grades.unwrap_or(Grades::Duty));
        (ask, self.groups.groups(false), contest)
    }

    fn objects(&mut self, ui: &mut Ui, ctx: &Ctx<'_>) {
        let lang = ctx.lang;
        widgets::heading(ui, lang.survey_objects());
        if self.lines.is_empty() {
            field::line(ui, lang.survey_objects_none());
        }
        let (mut removed, mut raised) = (None, None);
        for (at, line) in self.lines.iter_mut().enumerate() {
            // As high as its field from the beginning, so that all stands on one line.
            let size = egui::vec2(ui.available_width(), 40.0);
            let row = egui::Layout::left_to_right(egui::Align::Center);
            ui.allocate_ui_with_layout(size, row, |ui| {
                let number = format!("{}.", at + 1);
                widgets::cell(ui, regular(number, theme().size_body, *theme().ink_2), 24.0);
                let name = regular(&line.name, theme().size_body + 1.0, *theme().ink);
                widgets::cell(ui, name, 190.0);
                let id = Id::unique(("object post", &line.name));
                let heard = lang.survey_object_post(&line.name);
                let (text, hint) = (&mut line.post, lang.survey_post_hint());
                widgets::bare_text_field(ui, id, &heard, text, hint, 210.0);
                let heard = lang.survey_remove_of(&line.name);
                if widgets::named_link(ui, lang.survey_remove(), &heard).clicked() {
                    removed = Some(at);
                }
                let heard = lang.survey_up_of(&line.name);
                if at > 0 && widgets::named_link(ui, lang.survey_up(), &heard).clicked() {
                    raised = Some(at);
                }
            });
        }
        if let Some(at) = raised {
            self.lines.swap(at - 1, at);
        }
        if let Some(at) = removed {
            self.lines.remove(at);
        }
        let look = FinderLook {
            id: Id::unique("appraise finder"),
            label: lang.survey_object_find(),
            hint: lang.survey_find_hint(),
            width: 420.0,
            outsiders: true,
            focus: false,
        };
        let lines = &self.lines;
        let already = |name: &str| lines.iter().any(|line| line.name == name);
        let state = |person: &crate::meeting::Person| {
            already(&person.roll.name).then(|| (Tone::Jade, lang.survey_already().to_owned()))
        };
        let finder = &mut self.finder;
        let found = finder.show(ui, lang, ctx.meeting(), &self.people, &look, state);
        let name = found.map(|found| match found {
            Found::Person(person) => ctx.meeting().name_of(person).to_owned(),
            Found::Outsider(name) => name,
        });
        // The same line twice could not be told apart on the sheet.
        if let Some(name) = name.filter(|name| !already(name)) {
            self.lines.push(Appraised {
                name,
                post: String::new(),
            });
        }
    }
}
