//! The roll: everybody on it with their status, adding by hand, and the import.

use egui::{Id, Key, Ui};

use super::finder::PeopleIndex;
use super::import::{Import, ImportOut};
use super::list::{ListState, PERSON_ROW, PersonLine, key_list};
use super::person::{PersonForm, PersonOut};
use super::shown;
use crate::desk::page::Ctx;
use crate::desk::style::regular;
use crate::desk::widgets::{self, Tone};
use crate::meeting::{Command, Meeting, NewPerson, Person, Status};
use crate::roster::{display_name, normalise_name};
use crate::text::Lang;
use crate::theme::theme;

/// What the section remembers.
#[derive(Default)]
pub(super) struct RollSection {
    import: Option<Import>,
    list: ListState,
    adding: bool,
    new: NewPerson,
    /// The form for one more person takes the focus.
    focus_new: bool,
    /// A person being corrected.
    person: Option<PersonForm>,
    /// The list takes the focus back.
    focus_list: bool,
}

impl RollSection {
    /// Whether an import is under way, so that the page shows it beside the list too.
    pub fn importing(&self) -> bool {
        self.import.as_ref().is_some_and(Import::has_read)
    }

    /// Opens the import, at its beginning.
    pub fn start_import(&mut self, ctx: &Ctx<'_>) {
        self.import = Some(Import::new(ctx.platform));
    }

    /// Draws the section.
    pub fn show(&mut self, ui: &mut Ui, ctx: &mut Ctx<'_>, people: &PeopleIndex, focus: bool) {
        if let Some(form) = &mut self.person {
            if form.show(ui, ctx, people) == PersonOut::Done {
                self.person = None;
                self.focus_list = true;
            }
            return;
        }
        if self.import.is_none() && ctx.meeting().people.is_empty() && !self.adding {
            self.start_import(ctx);
        }
        let Some(import) = &mut self.import else {
            self.show_list(ui, ctx, focus);
            return;
        };
        match import.show(ui, ctx, focus) {
            ImportOut::Stay => {}
            ImportOut::ByHand => {
                self.import = None;
                self.adding = true;
                self.focus_new = true;
            }
            ImportOut::Leave => self.import = None,
            ImportOut::Done => {
                self.import = None;
                self.list = ListState::default();
            }
        }
    }

    /// What was read, beside the list of people.
    pub fn show_beside(&mut self, ui: &mut Ui, ctx: &mut Ctx<'_>) {
        let Some(import) = &mut self.import else {
            return;
        };
        match import.show_beside(ui, ctx) {
            ImportOut::Done => self.import = None,
            ImportOut::Leave => self.start_import(ctx),
            ImportOut::Stay | ImportOut::ByHand => {}
        }
    }

    fn show_list(&mut self, ui: &mut Ui, ctx: &mut Ctx<'_>, focus: bool) {
        let lang = ctx.lang;
        ui.horizontal(|ui| {
            if widgets::secondary(ui, lang.setup_add_person()).clicked() {
                self.adding = !self.adding;
                self.focus_new = self.adding;
            }
            if widgets::secondary(ui, lang.setup_import_file()).clicked() {
                self.start_import(ctx);
            }
            let t = theme();
            ui.label(regular(
                lang.setup_list_keys(),
                t.size_small + 0.5,
                *t.ink_3,
            ));
        });
        if self.adding {
            self.show_new(ui, ctx);
        }
        ui.add_space(4.0);
        let meeting = ctx.meeting();
        let people = &meeting.people;
        let id = Id::unique("setup roll");
        if people.is_empty() {
            return;
        }
        let out = key_list(
            ui,
            id,
            lang.setup_roll_name(),
            &mut self.list,
            (people.len(), PERSON_ROW),
            |ui, at, heard| {
                if let Some(person) = people.get(at) {
                    line(person, lang).draw(ui, heard);
                }
            },
        );
        if std::mem::take(&mut self.focus_list) || (focus && !self.adding) {
            ui.memory_mut(|memory| memory.request_focus(id));
        }
        if out.enter {
            self.person = people.get(self.list.selected).map(PersonForm::new);
        } else if let Some(forward) = out.cycle {
            cycle(ctx, self.list.selected, forward);
        }
    }

    fn show_new(&mut self, ui: &mut Ui, ctx: &mut Ctx<'_>) {
        let lang = ctx.lang;
        let mut add = false;
        ui.horizontal(|ui| {
            let fields = [
                (lang.setup_new_name(), &mut self.new.name, 150.0),
                (lang.setup_new_number(), &mut self.new.number, 70.0),
                (lang.setup_new_group(), &mut self.new.group, 150.0),
            ];
            for (label, text, width) in fields {
                let id = Id::unique(("setup new person", label));
                let field = widgets::text_field(ui, id, label, text, "", width);
                if std::mem::take(&mut self.focus_new) {
                    field.request_focus();
                }
                add |= field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
            }
            ui.vertical(|ui| {
                ui.add_space(22.0);
                add |= widgets::secondary(ui, lang.setup_new_add()).clicked();
            });
        });
        if !add {
            return;
        }
        let person = NewPerson {
            name: normalise_name(&self.new.name),
            number: self.new.number.trim().to_owned(),
            group: self.new.group.trim().to_owned(),
            ..NewPerson::default()
        };
        let name = display_name(&person.name);
        let at = ctx.session.ahead().people.len();
        if ctx.ask(Command::AddPerson(person)) {
            // The group stays: people are added group by group.
            self.new.name.clear();
            self.new.number.clear();
            self.list.select(at, PERSON_ROW);
            ctx.done(lang.setup_person_added(&shown(&name)));
        }
        self.focus_new = true;
    }
}

fn cycle(ctx: &mut Ctx<'_>, at: usize, forward: bool) {
    let Some(person) = ctx.session.ahead().people.get(at) else {
        return;
    };
    let id = person.id;
    let status = next_status(person.roll.status, forward);
    ctx.ask(Command::SetStatus {
        people: vec![id],
        status,
    });
}

fn next_status(status: Status, forward: bool) -> Status {
    super::import::next_of(&Status::ALL, status, forward)
}

/// A person's row with the status as a tag.
fn line(person: &Person, lang: Lang) -> PersonLine {
    let pending = person
        .excuse
        .as_ref()
        .filter(|excuse| !excuse.in_force())
        .map(|_| (Tone::Amber, lang.setup_pending().to_owned()));
    PersonLine {
        number: shown(&person.roll.number),
        name: shown(&display_name(&person.roll.name)),
        group: shown(&person.roll.group),
        note: shown(&person.roll.remark),
        tag: pending.or_else(|| Some(status_tag(person.roll.status, lang))),
    }
}

/// A status in its colour: what carries no vote stands out.
pub(super) fn status_tag(status: Status, lang: Lang) -> (Tone, String) {
    let tone = if status.votes() {
        Tone::Jade
    } else {
        Tone::Neutral
    };
    (tone, lang.status(status).to_owned())
}

/// How many on the roll carry the vote.
pub(super) fn voters(meeting: &Meeting) -> usize {
    meeting
        .people
        .iter()
        .filter(|person| person.votes())
        .count()
}
