//! "All present but": the absent are entered, the others sign in together.

use egui::Context;

use super::opening::{dialog, first_focus};
use super::{Over, SignInPage};
use crate::desk::page::Ctx;
use crate::desk::style::{bold, regular};
use crate::desk::widgets::{primary, secondary};
use crate::meeting::{Command, Meeting, Person, PersonId};
use crate::theme::theme;

/// Who signs in when those in `absent` do not.
pub(super) fn others<'a>(meeting: &'a Meeting, absent: &[PersonId]) -> Vec<&'a Person> {
    let waited_for = |person: &&Person| {
        person.arrived.is_none() && person.excuse.is_none() && !absent.contains(&person.id)
    };
    meeting.people.iter().filter(waited_for).collect()
}

impl SignInPage {
    pub(super) fn toggle_all_but(&mut self, ctx: &mut Ctx<'_>) {
        self.clear(ctx);
        self.selected = None;
        self.scroll.to_box = true;
        self.absent = match self.absent {
            Some(_) => None,
            // Whoever has excused themselves already is absent to begin with.
            None => Some(
                ctx.meeting()
                    .people
                    .iter()
                    .filter(|person| person.arrived.is_none() && !person.absence.is_empty())
                    .map(|person| person.id)
                    .collect(),
            ),
        };
    }

    pub(super) fn toggle_absent(&mut self, ctx: &mut Ctx<'_>) {
        let Some(id) = self.selected else { return };
        let here = ctx.meeting().person(id).is_some_and(Person::here);
        if let Some(absent) = self.absent.as_mut().filter(|_| !here) {
            if absent.contains(&id) {
                absent.retain(|other| *other != id);
            } else {
                absent.push(id);
            }
        }
        self.clear(ctx);
        self.selected = Some(id);
    }

    pub(super) fn ask_all_but(&mut self, egui: &Context, ctx: &mut Ctx<'_>) {
        let Some(absent) = self.absent.clone() else {
            return;
        };
        let lang = ctx.lang;
        let t = theme();
        let people = others(ctx.meeting(), &absent);
        if people.is_empty() {
            ctx.warn(lang.all_but_nobody(), "");
            self.absent = None;
            return;
        }
        let (count, voters) = (people.len(), people.iter().filter(|p| p.votes()).count());
        let roll = &ctx.meeting().people;
        let excused = roll.iter().filter(|p| p.excuse.is_some()).count();
        let mut lines = vec![lang.all_but_voters(voters)];
        for (number, line) in [
            (count - voters, lang.all_but_observers(count - voters)),
            (excused, lang.all_but_excused(excused)),
            // Last, for the names of the absent follow it.
            (absent.len(), lang.all_but_absent(absent.len())),
        ] {
            if number > 0 {
                lines.push(line);
            }
        }
        let names = absent.iter().map(|id| ctx.meeting().name_of(*id));
        let names = names.collect::<Vec<_>>().join(lang.list_comma());
        let modal = dialog(egui, "all but", 520.0, |ui| {
            ui.label(bold(lang.all_but_ask(count), t.size_name, *t.ink));
            for line in lines {
                ui.label(regular(line, t.size_body + 1.0, *t.ink));
            }
            if !names.is_empty() {
                egui::ScrollArea::vertical()
                    .max_height(120.0)
                    .show(ui, |ui| {
                        ui.label(regular(names, t.size_body, *t.ink_2));
                    });
            }
            ui.add_space(t.gap);
            ui.horizontal(|ui| {
                let yes = primary(ui, &lang.all_but_yes(count));
                let no = secondary(ui, lang.all_but_no());
                first_focus(ui, &yes, &[&yes, &no]);
                match (yes.clicked(), no.clicked()) {
                    (true, _) => Some(true),
                    (_, true) => Some(false),
                    _ => None,
                }
            })
            .inner
        });
        match modal.inner {
            Some(true) => {
                if ctx.ask(Command::SignInAllBut(absent)) {
                    self.absent = None;
                }
                self.scroll.to_box = true;
            }
            Some(false) => self.scroll.to_box = true,
            None if modal.should_close() => self.scroll.to_box = true,
            None => self.over = Over::AllBut,
        }
    }
}
