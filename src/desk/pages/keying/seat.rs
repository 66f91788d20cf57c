//! Who sits down at the keys, and the bundle that is theirs.

use egui::{Id, Ui};

use super::offer::{Offer, bundles, held};
use super::open::titles;
use super::press::Press;
use crate::desk::pad::PadKey;
use crate::desk::page::Ctx;
use crate::desk::style::{bold, regular};
use crate::desk::widgets::{Tone, cell, empty_state, key_cap, list_row, primary, tag};
use crate::meeting::{Keyer, Meeting, Officer, OfficerId, Step};
use crate::text::Lang;
use crate::theme::theme;

/// The list of those who may key.
#[derive(Default)]
pub(super) struct Chooser {
    selected: usize,
    /// Who reads aloud, where two work as a pair.
    reader: Option<OfficerId>,
}

/// Those who may key, in the order appointed.
fn keyers(meeting: &Meeting) -> Vec<&Officer> {
    let officers = meeting.officers.iter();
    officers
        .filter(|officer| meeting.may_key(officer))
        .collect()
}

/// What a press on the list asks for.
pub(super) enum Chosen {
    /// Somebody sits down.
    Seat(Keyer),
    /// Caller mode, or not.
    Calling,
    /// Another check when somebody else sits down.
    Check,
}

impl Chooser {
    /// Carries out one press.
    pub(super) fn press(&mut self, press: Press, meeting: &Meeting) -> Option<Chosen> {
        let people = keyers(meeting);
        match press {
            Press::Pad(PadKey::Up) => self.selected = self.selected.saturating_sub(1),
            Press::Pad(PadKey::Down) => {
                self.selected = (self.selected + 1).min(people.len().saturating_sub(1));
            }
            Press::Pad(PadKey::Plus) => {
                let here = people.get(self.selected).map(|officer| officer.id);
                self.reader = here.filter(|here| self.reader != Some(*here));
            }
            Press::Pad(PadKey::Star) => return Some(Chosen::Calling),
            Press::Pad(PadKey::Minus) => return Some(Chosen::Check),
            Press::Pad(PadKey::Enter) => {
                return self.seat(people.get(self.selected)?.id).map(Chosen::Seat);
            }
            Press::Pad(PadKey::Digit(digit)) => {
                let index = usize::from(digit).checked_sub(1)?;
                return self.seat(people.get(index)?.id).map(Chosen::Seat);
            }
            _ => {}
        }
        None
    }

    fn seat(&self, typist: OfficerId) -> Option<Keyer> {
        let reader = self.reader.filter(|reader| *reader != typist);
        Some(Keyer { typist, reader })
    }
}

/// Draws the list; the keyer who was pointed at.
pub(super) fn show_chooser(ui: &mut Ui, ctx: &Ctx<'_>, chooser: &mut Chooser) -> Option<Keyer> {
    let (lang, meeting) = (ctx.lang, ctx.meeting());
    let t = theme();
    if bundles(meeting).next().is_none() {
        empty_state(
            ui,
            lang.keying_no_bundles(),
            lang.keying_no_bundles_next(),
            |_| {},
        );
        return None;
    }
    let people = keyers(meeting);
    if people.is_empty() {
        empty_state(
            ui,
            lang.keying_no_keyers(),
            lang.keying_no_keyers_next(),
            |_| {},
        );
        return None;
    }
    ui.label(bold(lang.keying_who(), t.size_name, *t.ink));
    ui.label(regular(lang.keying_who_next(), t.size_body, *t.ink_2));
    ui.add_space(10.0);
    let mut chosen = None;
    egui::ScrollArea::vertical()
        .auto_shrink([false, false])
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            for (index, officer) in people.iter().enumerate() {
                let selected = index == chooser.selected;
                let id = Id::unique(("keyer", index));
                let row = list_row(ui, id, &officer.name, selected, t.height_row, |ui| {
                    key_cap(ui, &(index + 1).to_string());
                    ui.add_space(8.0);
                    cell(ui, bold(&officer.name, t.size_name, *t.ink), 190.0);
                    let roles = roles(officer, lang);
                    cell(ui, regular(roles, t.size_body, *t.ink_2), 190.0);
                    if chooser.reader == Some(officer.id) {
                        tag(ui, Tone::Indigo, lang.keying_reads());
                    }
                    if let Some((at, pass)) = held(meeting, officer.id) {
                        let words = lang.keying_holds(at.number, lang.pass(pass));
                        tag(ui, Tone::Amber, &words);
                    }
                });
                if row.clicked() {
                    chosen = chooser.seat(officer.id);
                }
            }
        });
    chosen
}

/// The roles somebody holds, in words.
pub(super) fn roles(officer: &Officer, lang: Lang) -> String {
    let roles = officer.roles.iter().map(|role| lang.role(*role));
    roles.collect::<Vec<_>>().join(lang.keying_and())
}

/// Draws what is offered; true when it is taken.
pub(super) fn show_offer(ui: &mut Ui, ctx: &mut Ctx<'_>, offer: Offer) -> bool {
    let (lang, meeting) = (ctx.lang, ctx.session.ahead());
    let (at, pass, going_on) = match offer {
        Offer::GoOn(at, pass) => (at, pass, true),
        Offer::Take(at, pass) => (at, pass, false),
        Offer::NoBundles => {
            empty_state(
                ui,
                lang.keying_no_bundles(),
                lang.keying_no_bundles_next(),
                |_| {},
            );
            return false;
        }
        Offer::NotYours => {
            empty_state(
                ui,
                lang.keying_not_yours(),
                lang.keying_not_yours_next(),
                |_| {},
            );
            return false;
        }
        Offer::AllKeyed => {
            empty_state(
                ui,
                lang.keying_all_keyed(),
                lang.keying_all_keyed_next(),
                // Not under Enter: whoever has just handed a bundle in presses it again.
                |ui| {
                    let go = primary(ui, lang.count_go_differences()).clicked();
                    ui.add_space(4.0);
                    key_cap(ui, "Ctrl PgDn");
                    if go {
                        *ctx.go = Some(Step::Differences);
                    }
                },
            );
            return false;
        }
    };
    let t = theme();
    let paper = meeting.paper(at.paper);
    let size = meeting.bundle(at).map_or(0, |bundle| bundle.size);
    let titles = paper.map(|paper| titles(paper, lang)).unwrap_or_default();
    ui.vertical_centered(|ui| {
        ui.add_space((ui.available_height() * 0.2).max(t.gap));
        let words = if going_on {
            lang.keying_go_on(at.number, lang.pass(pass))
        } else {
            lang.keying_take(at.number, lang.pass(pass))
        };
        ui.label(bold(words, t.size_title, *t.ink));
        ui.add_space(6.0);
        let line = lang.keying_take_line(&titles, size);
        ui.label(regular(line, t.size_body, *t.ink_2));
        ui.add_space(t.gap);
        let button = if going_on {
            lang.keying_go_on_button()
        } else {
            lang.keying_take_button()
        };
        let clicked = primary(ui, button).clicked();
        ui.add_space(4.0);
        key_cap(ui, "Enter");
        clicked
    })
    .inner
}
