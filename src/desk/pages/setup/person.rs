//! One person of the roll corrected at the source: what every list, paper and
//! screen says of them follows from here. And who their close relatives are.

use egui::{Id, Key, Ui};

use super::finder::{Finder, FinderLook, Found, PeopleIndex};
use super::officers::chip;
use super::shown;
use crate::desk::page::Ctx;
use crate::desk::style::{bold, regular};
use crate::desk::widgets::{self, Tone};
use crate::meeting::{Command, Meeting, NewPerson, Person, PersonId, Status};
use crate::roster::{display_name, normalise_name};
use crate::rules::Kinship;
use crate::text::Lang;
use crate::theme::theme;

/// The form for one person.
pub(super) struct PersonForm {
    person: PersonId,
    roll: NewPerson,
    finder: Finder,
    opened: bool,
}

/// What the form led to.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum PersonOut {
    /// Nothing yet.
    Open,
    /// Saved, or turned away from.
    Done,
}

impl PersonForm {
    /// The form with what the roll says now.
    pub fn new(person: &Person) -> PersonForm {
        PersonForm {
            person: person.id,
            roll: person.roll.clone(),
            finder: Finder::default(),
            opened: false,
        }
    }

    /// Draws the form.
    pub fn show(&mut self, ui: &mut Ui, ctx: &mut Ctx<'_>, people: &PeopleIndex) -> PersonOut {
        let t = theme();
        let lang = ctx.lang;
        let name = shown(&display_name(ctx.meeting().name_of(self.person)));
        ui.label(bold(
            lang.setup_person_title(&name),
            t.size_body + 2.0,
            *t.ink,
        ));
        let words = lang.setup_person_line();
        ui.label(regular(words, t.size_body - 1.0, *t.ink_2));
        ui.add_space(4.0);
        let entered = self.fields(ui, lang);
        ui.add_space(4.0);
        ui.horizontal_wrapped(|ui| {
            ui.label(regular(
                lang.setup_person_status(),
                t.size_small + 0.5,
                *t.ink_2,
            ));
            for status in Status::ALL {
                let words = lang.status(status);
                let here = status == self.roll.status;
                if widgets::segment(ui, here, words, words, t.size_body).clicked() {
                    self.roll.status = status;
                }
            }
        });
        ui.add_space(6.0);
        let (save, leave) = ui
            .horizontal(|ui| {
                let save = widgets::secondary(ui, lang.setup_person_save()).clicked();
                (save, widgets::secondary(ui, lang.desk_cancel()).clicked())
            })
            .inner;
        let escaped = ui.input(|input| input.key_pressed(Key::Escape));
        if ctx.meeting().rules.kinship != Kinship::NoRule
            || ctx.meeting().rules.relatives_of_candidates_barred
        {
            ui.add_space(t.gap);
            self.relatives(ui, ctx, people);
        }
        if save || entered {
            return self.save(ctx);
        }
        if leave || escaped {
            return PersonOut::Done;
        }
        PersonOut::Open
    }

    /// The fields; whether Enter was pressed in one of them.
    fn fields(&mut self, ui: &mut Ui, lang: Lang) -> bool {
        let first = !std::mem::replace(&mut self.opened, true);
        let roll = &mut self.roll;
        let rows = [
            vec![
                (lang.setup_person_name(), &mut roll.name, 200.0),
                (lang.setup_new_number(), &mut roll.number, 90.0),
                (lang.setup_person_gender(), &mut roll.gender, 80.0),
            ],
            vec![
                (lang.setup_new_group(), &mut roll.group, 200.0),
                (lang.setup_person_remark(), &mut roll.remark, 300.0),
            ],
        ];
        let mut entered = false;
        for (row, fields) in rows.into_iter().enumerate() {
            ui.horizontal(|ui| {
                for (at, (label, text, width)) in fields.into_iter().enumerate() {
                    let id = Id::unique(("setup person", row, at));
                    let width: f32 = width;
                    let room = (ui.available_width() - 24.0).max(60.0);
                    let field = widgets::text_field(ui, id, label, text, "", width.min(room));
                    if first && row == 0 && at == 0 {
                        field.request_focus();
                    }
                    entered |=
                        field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
                }
            });
        }
        entered && !first
    }

    fn save(&self, ctx: &mut Ctx<'_>) -> PersonOut {
        let lang = ctx.lang;
        let trimmed = |text: &str| text.trim().to_owned();
        let roll = NewPerson {
            name: normalise_name(&self.roll.name),
            number: trimmed(&self.roll.number),
            group: trimmed(&self.roll.group),
            gender: trimmed(&self.roll.gender),
            remark: trimmed(&self.roll.remark),
            status: self.roll.status,
        };
        let person = self.person;
        let same = ctx.session.ahead().person(person).map(|known| &known.roll) == Some(&roll);
        if same {
            return PersonOut::Done;
        }
        let name = display_name(&roll.name);
        if !ctx.ask(Command::EditPerson { person, roll }) {
            return PersonOut::Open;
        }
        ctx.done(lang.setup_person_saved(&shown(&name)));
        PersonOut::Done
    }

    /// The close relatives, where the rules look at them.
    fn relatives(&mut self, ui: &mut Ui, ctx: &mut Ctx<'_>, people: &PeopleIndex) {
        let t = theme();
        let lang = ctx.lang;
        widgets::heading(ui, lang.setup_kin());
        ui.label(regular(lang.setup_kin_line(), t.size_body - 1.0, *t.ink_2));
        let own = relatives(ctx.meeting(), self.person);
        let mut gone = None;
        ui.horizontal_wrapped(|ui| {
            for other in &own {
                let name = ctx.meeting().name_of(*other);
                let heard = lang.setup_kin_remove(&shown(name));
                if chip(ui, &shown(&display_name(name)), &heard) {
                    gone = Some(*other);
                }
            }
            if own.is_empty() {
                ui.label(regular(lang.setup_kin_none(), t.size_body - 1.0, *t.ink_3));
            }
        });
        let look = FinderLook {
            id: Id::unique("setup find relative"),
            label: lang.setup_kin_find(),
            hint: lang.setup_find_hint(),
            width: ui.available_width().min(420.0) - 24.0,
            outsiders: false,
            focus: false,
        };
        let this = self.person;
        let state = |person: &Person| {
            let here = person.id == this;
            let related = own.contains(&person.id);
            let words = match (here, related) {
                (true, _) => lang.setup_kin_self(),
                (_, true) => lang.setup_kin_is(),
                _ => return None,
            };
            Some((Tone::Neutral, words.to_owned()))
        };
        let meeting = ctx.meeting();
        let found = self.finder.show(ui, lang, meeting, people, &look, state);
        let noted = match (found, gone) {
            (Some(Found::Person(other)), _) => Some((other, true)),
            (_, Some(other)) => Some((other, false)),
            _ => None,
        };
        if let Some((other, related)) = noted {
            ctx.ask(Command::NoteKin {
                a: self.person,
                b: other,
                related,
            });
        }
    }
}

/// Those noted as close relatives of a person, in the order of the roll.
fn relatives(meeting: &Meeting, person: PersonId) -> Vec<PersonId> {
    let mut others = meeting
        .kin
        .iter()
        .filter_map(|(a, b)| match (*a == person, *b == person) {
            (true, _) => Some(*b),
            (_, true) => Some(*a),
            _ => None,
        })
        .collect::<Vec<_>>();
    others.sort_unstable();
    others
}
