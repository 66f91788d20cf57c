//! Hand totals in votes or in floor area, where the rules weigh them.

use egui::{Id, Ui};

use super::field;
use crate::desk::page::Ctx;
use crate::desk::widgets;
use crate::meeting::{Contest, Meeting, Weighed};
use crate::roster::display_name;
use crate::rules::{Counts, ExtraVotes};

/// What is typed: all, present, valid and invalid in votes; all, valid and invalid in
/// area, and the area for each candidate.
#[derive(Default)]
pub(super) struct WeighedFields {
    votes: [String; 4],
    area: [String; 3],
    yes: Vec<String>,
}

fn number(text: &str) -> Option<u64> {
    text.parse().ok()
}

fn in_votes(meeting: &Meeting) -> bool {
    meeting.rules.extra_votes != ExtraVotes::NotAllowed
}

impl WeighedFields {
    pub(super) fn blank(candidates: usize) -> WeighedFields {
        WeighedFields {
            yes: vec![String::new(); candidates],
            ..WeighedFields::default()
        }
    }

    /// What was weighed; `Some(None)` where the rules weigh nothing, `None` while a
    /// field is still empty.
    #[allow(clippy::option_option)] // Two different nothings, said above.
    pub(super) fn totals(&self, meeting: &Meeting) -> Option<Option<Weighed>> {
        if !in_votes(meeting) && !meeting.rules.area_too {
            return Some(None);
        }
        let mut weighed = Weighed::default();
        if in_votes(meeting) {
            let [all, present, valid, invalid] = &self.votes;
            let (valid, invalid) = (number(valid)?, number(invalid)?);
            weighed.votes = Some(Counts {
                expected: Some(number(all)?),
                present: Some(number(present)?),
                returned: valid.checked_add(invalid),
                valid: Some(valid),
                invalid: Some(invalid),
                ..Counts::default()
            });
        }
        if meeting.rules.area_too {
            let [all, valid, invalid] = &self.area;
            let (valid, invalid) = (number(valid)?, number(invalid)?);
            let took_part = valid.checked_add(invalid);
            weighed.area = Some(Counts {
                expected: Some(number(all)?),
                present: took_part,
                cast: took_part,
                returned: took_part,
                valid: Some(valid),
                invalid: Some(invalid),
                ..Counts::default()
            });
            let yes = self.yes.iter().map(|text| number(text));
            weighed.area_yes = yes.collect::<Option<_>>()?;
        }
        Some(Some(weighed))
    }

    pub(super) fn show(&mut self, ui: &mut Ui, ctx: &Ctx<'_>, contest: &Contest) {
        let lang = ctx.lang;
        let meeting = ctx.meeting();
        let title = &contest.setup.title;
        if in_votes(meeting) {
            field::line(ui, lang.acts_weighed_votes());
            let names = [
                lang.acts_weighed_all(),
                lang.acts_weighed_present(),
                lang.acts_hand_valid(),
                lang.acts_hand_invalid(),
            ];
            row(
                ui,
                title,
                ("votes", contest.id.0),
                names.into_iter().zip(&mut self.votes),
            );
        }
        if meeting.rules.area_too {
            field::line(ui, lang.acts_weighed_area());
            let names = [
                lang.acts_weighed_all_area(),
                lang.acts_weighed_valid_area(),
                lang.acts_weighed_invalid_area(),
            ];
            row(
                ui,
                title,
                ("area", contest.id.0),
                names.into_iter().zip(&mut self.area),
            );
            let people = contest.candidates.iter();
            let people = people.map(|id| display_name(meeting.name_of(*id)).to_string());
            let people = people.collect::<Vec<_>>();
            let names = people.iter().map(String::as_str);
            row(
                ui,
                lang.acts_weighed_area_for(),
                ("area of", contest.id.0),
                names.zip(&mut self.yes),
            );
        }
    }
}

fn row<'a>(
    ui: &mut Ui,
    of: &str,
    key: (&str, u32),
    fields: impl Iterator<Item = (&'a str, &'a mut String)>,
) {
    ui.horizontal_wrapped(|ui| {
        for (at, (name, text)) in fields.enumerate() {
            field::line(ui, name);
            let id = Id::unique(("weighed", key, at));
            let heard = format!("{of} {name}");
            widgets::bare_number_field(ui, id, &heard, text, 84.0);
        }
    });
}
