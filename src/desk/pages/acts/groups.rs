//! Who takes part in a survey: the groups, as they are typed.

use egui::{Id, Ui};

use super::field;
use crate::desk::widgets;
use crate::explain::Voters;
use crate::meeting::{Group, Meeting};
use crate::text::Lang;
use crate::theme::theme;

/// The groups of a form, proposed when it is first shown.
#[derive(Default)]
pub(super) struct GroupsField {
    rows: Vec<Row>,
    /// Keeps the fields of a row apart from those of one that was taken away.
    next: u32,
}

struct Row {
    key: u32,
    name: String,
    on_roll: bool,
    registered: String,
    weight: String,
}

impl GroupsField {
    /// The voters of the roll and these others.
    pub fn proposed(meeting: &Meeting, lang: Lang, others: &[&str]) -> GroupsField {
        let mut field = GroupsField::default();
        field.add(lang.paper_who(Voters::of(&meeting.rules)), true);
        for other in others {
            field.add(other, false);
        }
        field
    }

    fn add(&mut self, name: &str, on_roll: bool) {
        self.next += 1;
        self.rows.push(Row {
            key: self.next,
            name: name.to_owned(),
            on_roll,
            registered: String::new(),
            weight: "1".into(),
        });
    }

    /// The groups as typed; an empty number is none and is refused with its sentence.
    pub fn groups(&self, weighted: bool) -> Vec<Group> {
        let group = |row: &Row| Group {
            name: row.name.trim().to_owned(),
            on_roll: row.on_roll,
            registered: match row.on_roll {
                true => 0,
                false => field::typed(&row.registered).unwrap_or(0),
            },
            weight: match weighted {
                true => field::typed(&row.weight).unwrap_or(0),
                false => 1,
            },
        };
        self.rows.iter().map(group).collect()
    }

    /// Draws the groups; weights only where votes are weighted.
    pub fn show(&mut self, ui: &mut Ui, lang: Lang, key: &str, weighted: bool) {
        widgets::heading(ui, lang.survey_groups());
        field::line(ui, lang.survey_groups_line());
        let mut removed = None;
        let mut on_roll = None;
        for (at, row) in self.rows.iter_mut().enumerate() {
            let number = at + 1;
            let id = |what: &str| Id::unique(("group", key, row.key, what));
            ui.horizontal(|ui| {
                let label = lang.survey_group_name(number);
                widgets::text_field(ui, id("name"), &label, &mut row.name, "", 150.0);
                if !row.on_roll {
                    let label = lang.survey_group_registered(number);
                    let text = &mut row.registered;
                    widgets::number_field(ui, id("registered"), &label, text, 84.0);
                }
                if weighted {
                    let label = lang.survey_group_weight(number);
                    widgets::number_field(ui, id("weight"), &label, &mut row.weight, 60.0);
                }
                ui.vertical(|ui| {
                    // Level with the fields, below their labels.
                    ui.add_space(theme().size_small + 12.0);
                    ui.horizontal(|ui| {
                        let (words, size) = (lang.survey_group_on_roll(), theme().size_body);
                        let heard = lang.survey_group_on_roll_of(number);
                        if widgets::segment(ui, row.on_roll, words, &heard, size).clicked() {
                            on_roll = Some((at, !row.on_roll));
                        }
                        let heard = lang.survey_remove_of(&row.name);
                        if widgets::named_link(ui, lang.survey_remove(), &heard).clicked() {
                            removed = Some(at);
                        }
                    });
                });
            });
        }
        // The roll is one group: saying it of another takes it from the first.
        if let Some((chosen, now)) = on_roll {
            for (at, row) in self.rows.iter_mut().enumerate() {
                row.on_roll = at == chosen && now;
            }
        }
        if let Some(at) = removed {
            self.rows.remove(at);
        }
        self.adders(ui, lang);
    }

    fn adders(&mut self, ui: &mut Ui, lang: Lang) {
        ui.horizontal_wrapped(|ui| {
            for name in [lang.group_masses(), lang.group_employer()] {
                let known = self.rows.iter().any(|row| row.name == name);
                if !known && widgets::secondary(ui, &lang.survey_add_group(name)).clicked() {
                    self.add(name, false);
                }
            }
            if widgets::secondary(ui, lang.survey_add_other()).clicked() {
                self.add("", false);
            }
        });
    }
}
