//! What somebody shows before they sit down to key: a scrutineer's word, or a PIN.

use egui::{Id, Ui};

use super::pin;
use super::press::Press;
use super::seat::roles;
use crate::desk::pad::PadKey;
use crate::desk::page::Ctx;
use crate::desk::style::{bold, regular};
use crate::desk::widgets::{cell, empty_state, key_cap, list_row};
use crate::meeting::{By, Command, Keyer, Meeting, Officer, ShiftCheck};
use crate::text::Lang;
use crate::theme::theme;

/// After so many wrong tries a scrutineer gives their word.
const TRIES: u8 = 5;

/// What a scrutineer is asked to agree to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Purpose {
    /// Somebody sits down.
    Sit(Keyer),
    /// Somebody has forgotten their PIN.
    Renew(Keyer),
    /// From now on something else is asked for.
    Check(ShiftCheck),
}

/// How far the typing of a PIN is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Stage {
    /// The PIN is known.
    Known,
    /// A new one is chosen.
    New,
    /// The new one is typed again; this was the first time.
    Again(String),
}

/// What stands between the list and the seat.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Gate {
    /// A scrutineer gives their word.
    Word {
        /// To what.
        purpose: Purpose,
        /// Which of the scrutineers is selected.
        selected: usize,
    },
    /// A PIN is typed.
    Pin {
        /// Who sits down.
        keyer: Keyer,
        /// How far it is.
        stage: Stage,
        /// The digits so far.
        typed: String,
        /// Wrong tries so far.
        wrong: u8,
    },
}

/// What a press led to.
pub(super) enum Passed {
    /// It goes on.
    Waiting,
    /// Back to the list.
    Left,
    /// The person may sit down.
    Seated(Keyer),
    /// A sentence: what happened, and what to do.
    Tell(fn(Lang) -> &'static str, fn(Lang) -> &'static str),
    /// The strip says why not.
    Refused,
}

impl Gate {
    /// What this meeting asks for before `keyer` sits down; `None` for nothing. A
    /// scrutineer who keys, as with minimal staffing, needs nobody's word.
    pub(super) fn before(keyer: Keyer, ctx: &Ctx<'_>) -> Option<Gate> {
        let meeting = ctx.session.ahead();
        let oversees = meeting.officer(keyer.typist).is_some_and(Officer::oversees);
        match meeting.shift {
            ShiftCheck::Nothing => None,
            ShiftCheck::Word if oversees => None,
            ShiftCheck::Word => Some(Gate::word(Purpose::Sit(keyer))),
            ShiftCheck::Pin => {
                let known = pin::is_set(ctx.session.path(), keyer.typist);
                let stage = if known { Stage::Known } else { Stage::New };
                Some(Gate::pin(keyer, stage))
            }
        }
    }

    /// Asks for a scrutineer's word.
    pub(super) fn word(purpose: Purpose) -> Gate {
        Gate::Word {
            purpose,
            selected: 0,
        }
    }

    fn pin(keyer: Keyer, stage: Stage) -> Gate {
        Gate::Pin {
            keyer,
            stage,
            typed: String::new(),
            wrong: 0,
        }
    }

    /// Carries out one press.
    pub(super) fn press(&mut self, press: Press, ctx: &mut Ctx<'_>) -> Passed {
        match self {
            Gate::Word { purpose, selected } => {
                let purpose = *purpose;
                let people = overseers(ctx.session.ahead(), purpose);
                let index = match press {
                    Press::Escape | Press::Pad(PadKey::Slash | PadKey::Backspace) => {
                        return Passed::Left;
                    }
                    Press::Pad(PadKey::Up) => {
                        *selected = selected.saturating_sub(1);
                        return Passed::Waiting;
                    }
                    Press::Pad(PadKey::Down) => {
                        *selected = (*selected + 1).min(people.len().saturating_sub(1));
                        return Passed::Waiting;
                    }
                    Press::Pad(PadKey::Enter) => Some(*selected),
                    Press::Pad(PadKey::Digit(digit)) => usize::from(digit).checked_sub(1),
                    _ => None,
                };
                let chosen = index.and_then(|index| people.get(index));
                match chosen.map(|officer| By::Officer(officer.id)) {
                    Some(by) => self.agreed(by, purpose, ctx),
                    None => Passed::Waiting,
                }
            }
            Gate::Pin { .. } => self.digit(press, ctx),
        }
    }

    /// The scrutineer who was pointed at gives their word.
    fn agreed(&mut self, by: By, purpose: Purpose, ctx: &mut Ctx<'_>) -> Passed {
        let command = match purpose {
            Purpose::Sit(keyer) => Command::GiveSeat(keyer.typist),
            Purpose::Renew(keyer) => Command::RenewPin(keyer.typist),
            Purpose::Check(check) => Command::SetShiftCheck(check),
        };
        if !ctx.ask_as(by, command) {
            return Passed::Refused;
        }
        match purpose {
            Purpose::Sit(keyer) => Passed::Seated(keyer),
            Purpose::Check(_) => Passed::Left,
            Purpose::Renew(keyer) => {
                if let Err(error) = pin::forget(ctx.session.path(), keyer.typist) {
                    ctx.warn(
                        ctx.lang.keying_pin_not_kept(),
                        ctx.lang.journal_error(&error),
                    );
                    return Passed::Refused;
                }
                *self = Gate::pin(keyer, Stage::New);
                Passed::Waiting
            }
        }
    }

    fn digit(&mut self, press: Press, ctx: &mut Ctx<'_>) -> Passed {
        let Gate::Pin {
            keyer,
            stage,
            typed,
            wrong,
        } = self
        else {
            return Passed::Waiting;
        };
        match press {
            Press::Escape => return Passed::Left,
            Press::Pad(PadKey::Slash | PadKey::Backspace) if typed.pop().is_none() => {
                return Passed::Left;
            }
            Press::Pad(PadKey::Star) if *stage == Stage::Known => {
                *self = Gate::word(Purpose::Renew(*keyer));
                return Passed::Waiting;
            }
            Press::Pad(PadKey::Digit(digit)) if typed.len() < pin::MOST => {
                typed.push(char::from(b'0' + digit.min(9)));
                return Passed::Waiting;
            }
            Press::Pad(PadKey::Enter) if typed.len() < pin::LEAST => {
                return Passed::Tell(Lang::keying_pin_short, Lang::keying_pin_short_next);
            }
            Press::Pad(PadKey::Enter) => {}
            _ => return Passed::Waiting,
        }
        let (keyer, whole) = (*keyer, std::mem::take(typed));
        match stage.clone() {
            Stage::Known if pin::fits(ctx.session.path(), keyer.typist, &whole) => {
                Passed::Seated(keyer)
            }
            Stage::Known => {
                *wrong += 1;
                if *wrong >= TRIES {
                    *self = Gate::word(Purpose::Renew(keyer));
                }
                Passed::Tell(Lang::keying_pin_wrong, Lang::keying_pin_wrong_next)
            }
            Stage::New => {
                *stage = Stage::Again(whole);
                Passed::Waiting
            }
            Stage::Again(first) if first == whole => {
                match pin::set(ctx.session.path(), keyer.typist, &whole) {
                    Ok(()) => Passed::Seated(keyer),
                    Err(error) => {
                        *stage = Stage::New;
                        let why = ctx.lang.journal_error(&error);
                        ctx.warn(ctx.lang.keying_pin_not_kept(), why);
                        Passed::Refused
                    }
                }
            }
            Stage::Again(_) => {
                *stage = Stage::New;
                Passed::Tell(Lang::keying_pin_differs, Lang::keying_pin_differs_next)
            }
        }
    }
}

/// The scrutineers who may give their word: not for themselves.
fn overseers(meeting: &Meeting, purpose: Purpose) -> Vec<&Officer> {
    let own = match purpose {
        Purpose::Sit(keyer) | Purpose::Renew(keyer) => Some(keyer.typist),
        Purpose::Check(_) => None,
    };
    let officers = meeting.officers.iter();
    officers
        .filter(|officer| officer.oversees() && Some(officer.id) != own)
        .collect()
}

/// Draws what is asked for; the press that a click stands for.
pub(super) fn show(ui: &mut Ui, ctx: &Ctx<'_>, gate: &Gate) -> Option<Press> {
    match gate {
        Gate::Word { purpose, selected } => word(ui, ctx, *purpose, *selected),
        Gate::Pin {
            keyer,
            stage,
            typed,
            ..
        } => {
            pin_box(ui, ctx, *keyer, stage, typed.len());
            None
        }
    }
}

fn word(ui: &mut Ui, ctx: &Ctx<'_>, purpose: Purpose, selected: usize) -> Option<Press> {
    let (lang, meeting) = (ctx.lang, ctx.session.ahead());
    let t = theme();
    let name = |keyer: Keyer| {
        let officer = meeting.officer(keyer.typist);
        officer.map_or_else(String::new, |officer| officer.name.clone())
    };
    let title = match purpose {
        Purpose::Sit(keyer) => lang.keying_word_sit(&name(keyer)),
        Purpose::Renew(keyer) => lang.keying_word_renew(&name(keyer)),
        Purpose::Check(check) => lang.keying_word_check(check_words(lang, check)),
    };
    let people = overseers(meeting, purpose);
    if people.is_empty() {
        empty_state(
            ui,
            lang.keying_word_nobody(),
            lang.keying_word_nobody_next(),
            |_| {},
        );
        return None;
    }
    ui.label(bold(title, t.size_name, *t.ink));
    ui.label(regular(lang.keying_word_next(), t.size_body, *t.ink_2));
    ui.add_space(10.0);
    let mut pressed = None;
    egui::ScrollArea::vertical()
        .auto_shrink([false, false])
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            for (index, officer) in people.iter().enumerate() {
                let id = Id::unique(("gives their word", index));
                let here = index == selected;
                let row = list_row(ui, id, &officer.name, here, t.height_row, |ui| {
                    key_cap(ui, &(index + 1).to_string());
                    ui.add_space(8.0);
                    cell(ui, bold(&officer.name, t.size_name, *t.ink), 190.0);
                    cell(
                        ui,
                        regular(roles(officer, lang), t.size_body, *t.ink_2),
                        190.0,
                    );
                });
                if row.clicked() {
                    let digit = u8::try_from(index + 1).ok();
                    pressed = digit.map(|digit| Press::Pad(PadKey::Digit(digit)));
                }
            }
        });
    pressed
}

/// What a change of keyer asks for, in words.
pub(super) fn check_words(lang: Lang, check: ShiftCheck) -> &'static str {
    match check {
        ShiftCheck::Nothing => lang.keying_check_nothing(),
        ShiftCheck::Word => lang.keying_check_word(),
        ShiftCheck::Pin => lang.keying_check_pin(),
    }
}

/// The digits are dots on the screen, and only their number is heard.
fn pin_box(ui: &mut Ui, ctx: &Ctx<'_>, keyer: Keyer, stage: &Stage, typed: usize) {
    let lang = ctx.lang;
    let t = theme();
    let officer = ctx.session.ahead().officer(keyer.typist);
    let name = officer.map_or("", |officer| officer.name.as_str());
    let (title, next) = match stage {
        Stage::Known => (lang.keying_pin_known(name), lang.keying_pin_known_next()),
        Stage::New => (lang.keying_pin_new(name), lang.keying_pin_new_next()),
        Stage::Again(_) => (lang.keying_pin_again(name), lang.keying_pin_again_next()),
    };
    ui.vertical_centered(|ui| {
        ui.add_space((ui.available_height() * 0.2).max(t.gap));
        ui.label(bold(title, t.size_title, *t.ink));
        ui.add_space(6.0);
        ui.label(regular(next, t.size_body, *t.ink_2));
        ui.add_space(t.gap);
        let size = egui::vec2(260.0, t.height_button + 8.0);
        let (rect, response) = ui.allocate_exact_size(size, egui::Sense::hover());
        let heard = lang.keying_pin_heard(u32::try_from(typed).unwrap_or(0));
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, &heard));
        let line = egui::Stroke::new(2.0, *t.indigo);
        let corner = crate::desk::style::radius(t.radius_button);
        ui.painter()
            .rect(rect, corner, *t.card, line, egui::StrokeKind::Inside);
        for index in 0..pin::MOST {
            let x = rect.center().x + (index as f32 - (pin::MOST as f32 - 1.0) / 2.0) * 34.0;
            let at = egui::pos2(x, rect.center().y);
            if index < typed {
                ui.painter().circle_filled(at, 6.0, *t.ink);
            } else {
                ui.painter()
                    .circle_stroke(at, 5.0, egui::Stroke::new(1.0, *t.line));
            }
        }
        ui.add_space(8.0);
        key_cap(ui, "Enter");
    });
}
