//! A number two people type without seeing each other's (head count, returned).

use egui::{Id, Key, Ui};

use super::pad::PadKey;
use super::style::{bold, regular};
use super::widgets::{self, Tone};
use crate::meeting::{By, Meeting, Officer, OfficerId, Role, TwiceTyped};
use crate::text::Lang;
use crate::theme::theme;

/// Below this one person and a scrutineer's confirmation are enough (design 4, step 5).
const ONE_IS_ENOUGH: u32 = 50;

/// What a person did with the entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TwiceOut {
    /// Typed the number.
    Typed(OfficerId, u32),
    /// A scrutineer confirms the one number there is.
    Confirmed(OfficerId),
    /// Everything is to be counted anew.
    Repeat,
    /// To the set-up page, because nobody is named who could type.
    Setup,
}

/// What the entry remembers between two passes.
#[derive(Default)]
pub struct TwiceEntry {
    typist: Option<OfficerId>,
    value: String,
    confirming: bool,
    focus: bool,
}

impl TwiceEntry {
    /// Puts the focus where the next key goes.
    pub fn take_focus(&mut self) {
        self.focus = true;
    }

    /// Draws the entry of `figure`, which is not agreed yet; `what` names the
    /// number, such as 到会人数, and `unit` follows it, such as 人.
    pub fn show(
        &mut self,
        ui: &mut Ui,
        lang: Lang,
        meeting: &Meeting,
        figure: &TwiceTyped,
        what: &str,
    ) -> Option<TwiceOut> {
        let t = theme();
        let first = figure.first.and_then(|(by, _)| officer_of(meeting, by));
        if figure.mismatch.is_some() {
            let words = widgets::Message {
                what: lang.count_mismatch(),
                why: lang.count_mismatch_why(),
                next: "",
            };
            widgets::message(ui, Tone::Amber, words, |_| {});
        }
        ui.horizontal(|ui| {
            let stands = match first {
                Some(officer) => lang.count_first_hidden(&officer.name),
                None => lang.count_first_open().to_owned(),
            };
            ui.label(bold(stands, t.size_body, *t.ink));
            ui.add_space(t.gap);
            let second = match first {
                Some(_) => lang.count_second_now(),
                None => lang.count_second_later(),
            };
            ui.label(regular(second, t.size_body, *t.ink_2));
        });
        ui.add_space(4.0);
        if self.confirming {
            return self.confirm(ui, lang, meeting, figure);
        }
        match self.typist.and_then(|id| meeting.officer(id)) {
            Some(typist) => self.type_number(ui, lang, typist, what),
            None => self.choose(ui, lang, meeting, figure, what),
        }
    }

    /// Who may type: everybody with a role at the count who has not typed just now.
    fn choose(
        &mut self,
        ui: &mut Ui,
        lang: Lang,
        meeting: &Meeting,
        figure: &TwiceTyped,
        what: &str,
    ) -> Option<TwiceOut> {
        let t = theme();
        let before = figure.first.map(|(by, _)| by);
        // A person keeps the number when the one who typed first leaves the list:
        // with numbers moving up, the key just read would be somebody else's.
        let people = (1_u8..=9)
            .zip(typists(meeting))
            .filter(|(_, officer)| before != Some(By::Officer(officer.id)))
            .collect::<Vec<_>>();
        if people.is_empty() {
            let words = widgets::Message {
                what: lang.count_nobody(),
                why: lang.count_nobody_next(),
                next: "",
            };
            let to_setup = widgets::message(ui, Tone::Amber, words, |ui| {
                widgets::secondary(ui, lang.count_to_setup()).clicked()
            });
            return to_setup.inner.then_some(TwiceOut::Setup);
        }
        ui.label(regular(lang.count_who_types(), t.size_body, *t.ink_2));
        let height = 42.0;
        let size = egui::vec2(ui.available_width(), height * people.len() as f32);
        let (_, area) = ui.allocate_space(size);
        let id = Id::unique(("who types", what));
        let keys = widgets::key_area(ui, id, &lang.count_who_types_what(what), area);
        if self.focus {
            keys.response.request_focus();
            self.focus = false;
        }
        if keys.response.has_focus() {
            let line = egui::Stroke::new(2.0, *t.indigo);
            let corner = super::style::radius(t.radius_button);
            ui.painter()
                .rect_stroke(area, corner, line, egui::StrokeKind::Outside);
        }
        let mut chosen = keys.pad_keys().into_iter().find_map(|key| match key {
            PadKey::Digit(digit) => people.iter().find(|(number, _)| *number == digit),
            _ => None,
        });
        let mut rows = ui.new_child(egui::UiBuilder::new().id_salt(id).max_rect(area));
        rows.spacing_mut().item_spacing.y = 0.0;
        for person @ (number, officer) in &people {
            let row = widgets::list_row(
                &mut rows,
                id.with(officer.id),
                &lang.count_typist_named(&officer.name),
                false,
                height,
                |ui| {
                    widgets::key_cap(ui, &number.to_string());
                    ui.label(regular(&officer.name, t.size_body + 2.0, *t.ink));
                    ui.label(regular(roles(lang, officer), t.size_small, *t.ink_2));
                },
            );
            if row.clicked() {
                chosen = Some(person);
            }
        }
        if let Some((_, officer)) = chosen {
            self.typist = Some(officer.id);
            self.value.clear();
            self.focus = true;
        }
        let may_confirm = figure
            .first
            .is_some_and(|(by, value)| value < ONE_IS_ENOUGH && !overseers(meeting, by).is_empty());
        if may_confirm {
            ui.add_space(4.0);
            if widgets::link(ui, lang.count_confirm_instead()).clicked() {
                self.confirming = true;
            }
        }
        None
    }

    fn type_number(
        &mut self,
        ui: &mut Ui,
        lang: Lang,
        typist: &Officer,
        what: &str,
    ) -> Option<TwiceOut> {
        let id = Id::unique(("typed number", what));
        let label = lang.count_number_by(what, &typist.name);
        let mut done = false;
        let mut back = false;
        ui.horizontal(|ui| {
            let field = widgets::number_field(ui, id, &label, &mut self.value, 160.0);
            if self.focus {
                field.request_focus();
                self.focus = false;
            }
            done |= field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
            back |= field.lost_focus() && ui.input(|input| input.key_pressed(Key::Escape));
            ui.vertical(|ui| {
                ui.add_space(24.0);
                ui.horizontal(|ui| {
                    done |= widgets::primary(ui, lang.count_confirm_number()).clicked();
                    back |= widgets::secondary(ui, lang.count_other_person()).clicked();
                });
            });
        });
        if back {
            *self = TwiceEntry::default();
            self.focus = true;
            return None;
        }
        if !done {
            return None;
        }
        let Ok(value) = self.value.parse() else {
            // Enter on an empty field changes nothing; the field keeps the focus.
            self.focus = true;
            return None;
        };
        *self = TwiceEntry::default();
        self.focus = true;
        Some(TwiceOut::Typed(typist.id, value))
    }

    /// The number is shown now: whoever sees it can only confirm it or have it counted again.
    fn confirm(
        &mut self,
        ui: &mut Ui,
        lang: Lang,
        meeting: &Meeting,
        figure: &TwiceTyped,
    ) -> Option<TwiceOut> {
        let t = theme();
        let Some((by, value)) = figure.first else {
            self.confirming = false;
            return None;
        };
        let typed_by = officer_of(meeting, by).map_or("—", |officer| &officer.name);
        let mut out = None;
        ui.label(regular(
            lang.count_confirm_line(typed_by, value),
            t.size_body,
            *t.ink,
        ));
        ui.horizontal_wrapped(|ui| {
            for officer in overseers(meeting, by) {
                let label = lang.count_confirm_by(&officer.name, value);
                if widgets::secondary(ui, &label).clicked() {
                    out = Some(TwiceOut::Confirmed(officer.id));
                }
            }
            if widgets::secondary(ui, lang.count_again()).clicked() {
                out = Some(TwiceOut::Repeat);
            }
        });
        if out.is_some() {
            *self = TwiceEntry::default();
            self.focus = true;
        }
        out
    }
}

fn officer_of(meeting: &Meeting, by: By) -> Option<&Officer> {
    match by {
        By::Officer(id) => meeting.officer(id),
        By::Desk => None,
    }
}

/// Tellers first, who do the counting, then those who watch them, then the operator.
fn typists(meeting: &Meeting) -> Vec<&Officer> {
    let mut people: Vec<&Officer> = Vec::new();
    let order = [
        Role::Teller,
        Role::Scrutineer,
        Role::ChiefScrutineer,
        Role::Operator,
    ];
    for role in order {
        for officer in meeting.holding(role) {
            if !people.iter().any(|known| known.id == officer.id) {
                people.push(officer);
            }
        }
    }
    people
}

fn overseers(meeting: &Meeting, but: By) -> Vec<&Officer> {
    typists(meeting)
        .into_iter()
        .filter(|officer| officer.oversees() && By::Officer(officer.id) != but)
        .collect()
}

fn roles(lang: Lang, officer: &Officer) -> String {
    let names = officer.roles.iter().map(|role| lang.role(*role));
    names.collect::<Vec<_>>().join(lang.list_comma())
}
