//! The small panel of one person: leaving, absence, status, excuse.

use egui::{Context, Id, Key, ScrollArea, Ui};

use super::opening::dialog;
use super::state;
use crate::desk::page::Ctx;
use crate::desk::style::{bold, regular};
use crate::desk::widgets::{heading, secondary, segment, tag, text_field};
use crate::meeting::{Command, Excuse, ExcuseGround, Person, PersonId, Status};
use crate::theme::theme;

/// The panel with what is being typed into it.
pub(super) struct PersonPanel {
    person: PersonId,
    reason: String,
    document: String,
    fresh: bool,
}

/// What was chosen in this pass, and whether the panel closes with it.
struct Choice {
    command: Command,
    close: bool,
}

impl PersonPanel {
    /// The panel of `person`.
    pub fn new(person: PersonId) -> PersonPanel {
        PersonPanel {
            person,
            reason: String::new(),
            document: String::new(),
            fresh: true,
        }
    }

    /// Draws the panel; true when it closes.
    pub fn show(&mut self, egui: &Context, ctx: &mut Ctx<'_>) -> bool {
        let lang = ctx.lang;
        let t = theme();
        let Some(person) = ctx.meeting().person(self.person).cloned() else {
            return true;
        };
        let mut chosen = None;
        let modal = dialog(egui, ("person panel", self.person.0), 600.0, |ui| {
            ui.horizontal(|ui| {
                let title = lang.person_title(&state::number(&person), &person.roll.name);
                ui.label(bold(title, t.size_name, *t.ink));
                let (tone, words) = state::tag(lang, &person);
                tag(ui, tone, &words);
            });
            let height = (egui.content_rect().height() - 180.0).max(240.0);
            // Its height must not hang on where the panel stood in the last pass.
            let scroll = ScrollArea::vertical()
                .max_height(height)
                .min_scrolled_height(height);
            scroll.show(ui, |ui| {
                self.attendance(ui, ctx, &person, &mut chosen);
                if person.arrived.is_none() {
                    part(ui, lang.person_absence());
                    self.absence(ui, ctx, &person, &mut chosen);
                }
                part(ui, lang.person_status());
                status(ui, ctx, &person, &mut chosen);
                part(ui, lang.person_excuse());
                self.excuse(ui, ctx, &person, &mut chosen);
            });
            ui.add_space(t.gap / 2.0);
            secondary(ui, lang.desk_close()).clicked()
        });
        let mut close = modal.inner || modal.should_close();
        if let Some(choice) = chosen {
            close |= ctx.ask(choice.command) && choice.close;
        }
        close
    }

    fn attendance(
        &mut self,
        ui: &mut Ui,
        ctx: &Ctx<'_>,
        person: &Person,
        chosen: &mut Option<Choice>,
    ) {
        let lang = ctx.lang;
        let id = self.person;
        part(ui, lang.person_attendance());
        ui.horizontal(|ui| {
            let first = if person.left.is_some() {
                let back = secondary(ui, lang.person_back());
                choose(chosen, back.clicked(), Command::ComeBack(id), true);
                back
            } else if person.here() {
                let leave = secondary(ui, lang.person_leave());
                choose(chosen, leave.clicked(), Command::Leave(id), true);
                leave
            } else {
                let sign_in = secondary(ui, lang.person_sign_in());
                choose(chosen, sign_in.clicked(), Command::SignIn(vec![id]), true);
                sign_in
            };
            if person.arrived.is_some() {
                let undo = secondary(ui, lang.person_undo()).clicked();
                choose(chosen, undo, Command::UndoSignIn(id), true);
            }
            if std::mem::take(&mut self.fresh) {
                first.request_focus();
            }
        });
    }

    fn absence(
        &mut self,
        ui: &mut Ui,
        ctx: &Ctx<'_>,
        person: &Person,
        chosen: &mut Option<Choice>,
    ) {
        let lang = ctx.lang;
        let note = |reason: &str| Command::NoteAbsence {
            person: person.id,
            reason: reason.to_owned(),
        };
        ui.horizontal(|ui| {
            for words in [lang.person_ill(), lang.person_matters(), lang.person_duty()] {
                let clicked = secondary(ui, words).clicked();
                choose(chosen, clicked, note(words), true);
            }
            if !person.absence.is_empty() {
                let clicked = secondary(ui, lang.person_no_reason()).clicked();
                choose(chosen, clicked, note(""), true);
            }
        });
        ui.horizontal(|ui| {
            let id = Id::unique("absence reason");
            let name = lang.person_other_reason();
            let field = text_field(ui, id, name, &mut self.reason, "", 300.0);
            let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
            let clicked = beside_field(ui, lang.person_note());
            if !self.reason.trim().is_empty() {
                choose(chosen, clicked || entered, note(&self.reason), true);
            }
        });
    }

    fn excuse(&mut self, ui: &mut Ui, ctx: &Ctx<'_>, person: &Person, chosen: &mut Option<Choice>) {
        let lang = ctx.lang;
        let t = theme();
        let line = if !person.votes() {
            lang.person_no_vote_no_excuse()
        } else if person.arrived.is_some() {
            lang.person_here_no_excuse()
        } else {
            lang.person_excuse_line()
        };
        ui.label(regular(line, t.size_body - 1.0, *t.ink_2));
        if !person.votes() || person.arrived.is_some() {
            return;
        }
        if let Some(excuse) = &person.excuse {
            self.proposed(ui, ctx, excuse, chosen);
            return;
        }
        ui.spacing_mut().item_spacing.y = 2.0;
        for ground in ExcuseGround::ALL {
            let words = lang.excuse_ground(ground);
            let clicked = segment(ui, false, words, words, t.size_body).clicked();
            let command = Command::ProposeExcuse {
                person: person.id,
                ground,
            };
            choose(chosen, clicked, command, false);
        }
    }

    fn proposed(
        &mut self,
        ui: &mut Ui,
        ctx: &Ctx<'_>,
        excuse: &Excuse,
        chosen: &mut Option<Choice>,
    ) {
        let lang = ctx.lang;
        let t = theme();
        let ground = lang.excuse_ground(excuse.ground);
        ui.label(bold(lang.person_excuse_ground(ground), t.size_body, *t.ink));
        match &excuse.upper_consent {
            Some(document) => {
                let words = lang.person_consented(document);
                ui.label(regular(words, t.size_body, *t.jade));
                let (words, ink) = if excuse.meeting_consent {
                    (lang.person_in_force(), *t.jade)
                } else {
                    (lang.person_waits_for_meeting(), *t.amber)
                };
                ui.label(regular(words, t.size_body, ink));
            }
            None => {
                ui.horizontal(|ui| {
                    let field = text_field(
                        ui,
                        Id::unique("consent document"),
                        lang.person_document(),
                        &mut self.document,
                        lang.person_document_hint(),
                        360.0,
                    );
                    let enter = ui.input(|input| input.key_pressed(Key::Enter));
                    let entered = field.lost_focus() && enter;
                    let clicked = beside_field(ui, lang.person_consent());
                    let command = Command::NoteUpperConsent {
                        person: self.person,
                        document: self.document.clone(),
                    };
                    choose(chosen, clicked || entered, command, true);
                });
            }
        }
        let clicked = secondary(ui, lang.person_withdraw()).clicked();
        choose(chosen, clicked, Command::WithdrawExcuse(self.person), false);
    }
}

fn status(ui: &mut Ui, ctx: &Ctx<'_>, person: &Person, chosen: &mut Option<Choice>) {
    let lang = ctx.lang;
    ui.horizontal_wrapped(|ui| {
        for status in Status::ALL {
            let words = lang.status(status);
            let now = person.roll.status == status;
            let clicked = segment(ui, now, words, words, theme().size_body).clicked();
            let command = Command::SetStatus {
                people: vec![person.id],
                status,
            };
            choose(chosen, clicked && !now, command, false);
        }
    });
}

fn choose(chosen: &mut Option<Choice>, wanted: bool, command: Command, close: bool) {
    if wanted {
        *chosen = Some(Choice { command, close });
    }
}

/// A button on the line of a field whose label stands above it.
fn beside_field(ui: &mut Ui, words: &str) -> bool {
    ui.vertical(|ui| {
        ui.add_space(theme().size_small + 10.0);
        secondary(ui, words).clicked()
    })
    .inner
}

fn part(ui: &mut Ui, title: &str) {
    ui.add_space(5.0);
    heading(ui, title);
}
