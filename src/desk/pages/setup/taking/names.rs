//! The names of the earlier result in the order of votes, to be taken or not.

use egui::Ui;

use super::pick::Who;
use super::{Focus, Taking, list_id};
use crate::desk::page::Ctx;
use crate::desk::pages::setup::channels::{digit, toggle};
use crate::desk::pages::setup::finder::{FinderLook, Found, PeopleIndex};
use crate::desk::pages::setup::list::{PERSON_ROW, key_list};
use crate::desk::pages::setup::shown;
use crate::desk::style::regular;
use crate::desk::widgets::{self, Tone, cell, tag};
use crate::meeting::{Channel, Meeting, Person, PersonId};
use crate::roster::display_name;
use crate::text::Lang;
use crate::theme::theme;

impl Taking {
    pub(super) fn show_names(&mut self, ui: &mut Ui, ctx: &mut Ctx<'_>, people: &PeopleIndex) {
        self.say_source(ui, ctx);
        self.results(ui, ctx);
        ui.add_space(2.0);
        self.first_and_finder(ui, ctx, people);
        let t = theme();
        let lang = ctx.lang;
        ui.label(regular(lang.taking_keys(), t.size_small, *t.ink_3));
        if self.focus == Some(Focus::List) {
            self.focus = None;
            ui.memory_mut(|memory| memory.request_focus(list_id()));
        }
        let meeting = ctx.meeting();
        let (picks, added) = (&self.picks, &self.added);
        let party = crate::explain::of_the_party(&meeting.rules);
        let total = picks.len() + added.len();
        let out = key_list(
            ui,
            list_id(),
            lang.taking_list(),
            &mut self.list,
            (total, PERSON_ROW),
            |ui, at, heard| {
                let line = match picks.get(at) {
                    Some(pick) => Line {
                        rank: lang.taking_rank(pick.ranked.rank),
                        name: pick.name_among(picks),
                        votes: lang.taking_votes(pick.ranked.votes),
                        taken: Some(pick.taken),
                        through: pick.ranked.through,
                        who: state(meeting, pick.who, pick.taken, lang),
                        channels: lang.channels_short(&pick.channels, party),
                    },
                    None => {
                        let Some((id, channels)) = added.get(at - picks.len()) else {
                            return;
                        };
                        Line {
                            name: display_name(meeting.name_of(*id)),
                            who: Some((Tone::Amber, lang.taking_more_tag().into())),
                            channels: lang.channels_short(channels, party),
                            taken: Some(true),
                            ..Line::default()
                        }
                    }
                };
                line.draw(ui, lang, heard);
            },
        );
        let at = self.list.selected;
        if out.cycle.is_some() {
            self.turn(at);
        } else if out.remove {
            self.drop(at);
        } else if let Some(channel) = out.digit.and_then(digit)
            && let Some(channels) = self.channels_at(at)
        {
            toggle(channels, channel);
        }
    }

    /// The results of the record side by side, and the figures of the chosen one.
    fn results(&mut self, ui: &mut Ui, ctx: &Ctx<'_>) {
        let t = theme();
        let lang = ctx.lang;
        let Some(record) = &self.record else { return };
        if !record.open.is_empty() {
            let words = lang.taking_open(&record.open.join(lang.list_comma()));
            let words = regular(shown(&words), t.size_small + 0.5, *t.amber);
            ui.add(egui::Label::new(words).wrap());
        }
        let mut chosen = None;
        if record.results.len() > 1 {
            ui.horizontal_wrapped(|ui| {
                for (at, result) in record.results.iter().enumerate() {
                    let kind = lang.earlier_kind(result);
                    let words = shown(&lang.taking_result_tab(&result.contest, kind));
                    let here = at == self.result;
                    if widgets::segment(ui, here, &words, &words, t.size_body).clicked() && !here {
                        chosen = Some(at);
                    }
                }
            });
        }
        if let Some(result) = self.earlier() {
            let through = result.names.iter().filter(|name| name.ranked.through);
            let words = lang.taking_figures(
                result.round.0,
                lang.earlier_kind(result),
                result.present,
                result.valid,
                result.places,
                through.count(),
            );
            let words = regular(words, t.size_body - 1.0, *t.ink_2);
            ui.add(egui::Label::new(words).wrap());
        }
        if let Some(at) = chosen {
            self.choose_result(ctx.session.ahead(), at);
        }
    }

    fn first_and_finder(&mut self, ui: &mut Ui, ctx: &Ctx<'_>, people: &PeopleIndex) {
        let lang = ctx.lang;
        let mut found = None;
        ui.horizontal(|ui| {
            let id = egui::Id::unique("setup taking count");
            let field = widgets::number_field(ui, id, lang.taking_count(), &mut self.count, 150.0);
            if field.changed()
                && let Ok(count) = self.count.parse()
            {
                self.take_first(count);
            }
            widgets::enter_leads_to(ui, &field, list_id());
            let look = FinderLook {
                id: egui::Id::unique("setup taking more"),
                label: lang.taking_more(),
                hint: lang.setup_find_hint(),
                width: (ui.available_width() - 8.0).min(360.0),
                outsiders: false,
                focus: false,
            };
            let meeting = ctx.meeting();
            let mut finder = std::mem::take(&mut self.finder);
            let state = |person: &Person| {
                let named = self.is_named(person.id);
                named.then(|| (Tone::Jade, lang.taking_taken().to_owned()))
            };
            found = finder.show(ui, lang, meeting, people, &look, state);
            self.finder = finder;
        });
        let Some(Found::Person(person)) = found else {
            return;
        };
        self.add(person);
    }

    fn is_named(&self, person: PersonId) -> bool {
        let picked = |pick: &super::Pick| pick.taken && pick.who == Who::Known(person);
        self.picks.iter().any(picked) || self.added.iter().any(|(id, _)| *id == person)
    }

    /// Somebody in the result is taken, anybody else stands beside it.
    fn add(&mut self, person: PersonId) {
        let known = Who::Known(person);
        let at = match self.picks.iter().position(|pick| pick.who == known) {
            Some(at) => {
                if let Some(pick) = self.picks.get_mut(at) {
                    pick.taken = true;
                }
                at
            }
            None => {
                if !self.is_named(person) {
                    self.added.push((person, Vec::new()));
                }
                let among = self.added.iter().position(|(id, _)| *id == person);
                self.picks.len() + among.unwrap_or(0)
            }
        };
        self.count = self.taken_count().to_string();
        self.list.select(at, PERSON_ROW);
    }

    fn turn(&mut self, at: usize) {
        match self.picks.get_mut(at) {
            Some(pick) => {
                pick.taken = !pick.taken;
                self.count = self.taken_count().to_string();
            }
            None => self.drop(at),
        }
    }

    fn drop(&mut self, at: usize) {
        match self.picks.get_mut(at) {
            Some(pick) => pick.taken = false,
            None => {
                let at = at - self.picks.len();
                if at < self.added.len() {
                    self.added.remove(at);
                }
            }
        }
        self.count = self.taken_count().to_string();
    }

    pub(super) fn channels_at(&mut self, at: usize) -> Option<&mut Vec<Channel>> {
        let picks = self.picks.len();
        match self.picks.get_mut(at) {
            Some(pick) => Some(&mut pick.channels),
            None => {
                let (_, channels) = self.added.get_mut(at.checked_sub(picks)?)?;
                Some(channels)
            }
        }
    }
}

/// What a person still has to say of a name, or what follows from it.
fn state(meeting: &Meeting, who: Who, taken: bool, lang: Lang) -> Option<(Tone, String)> {
    match who {
        Who::Unsaid if taken => Some((Tone::Amber, lang.taking_which_tag().into())),
        Who::Add(status) if taken => {
            Some((Tone::Indigo, lang.taking_will_add(lang.status(status))))
        }
        Who::Add(_) => Some((Tone::Neutral, lang.taking_not_on_roll().into())),
        Who::Known(id) if meeting.out(id).is_some() => {
            Some((Tone::Amber, lang.taking_out().into()))
        }
        Who::Known(_) | Who::Unsaid => None,
    }
}

/// A row of the list.
#[derive(Default)]
struct Line {
    rank: String,
    name: String,
    votes: String,
    taken: Option<bool>,
    through: bool,
    who: Option<(Tone, String)>,
    channels: String,
}

impl Line {
    fn draw(&self, ui: &mut Ui, lang: Lang, heard: Option<&mut String>) {
        let t = theme();
        let taken = if self.taken == Some(true) {
            lang.taking_taken()
        } else {
            lang.taking_not_taken()
        };
        let through = match (self.rank.is_empty(), self.through) {
            (true, _) => "",
            (_, true) => lang.taking_through(),
            (_, false) => lang.taking_not_through(),
        };
        if let Some(heard) = heard {
            let who = self.who.iter().map(|(_, words)| words.as_str());
            let parts = [&*self.rank, &self.name, &self.votes, through, taken];
            let parts = parts.into_iter().chain(who).chain([&*self.channels]);
            let parts = parts.filter(|part| !part.is_empty());
            *heard = parts.collect::<Vec<_>>().join(" ");
        }
        let (rect, _) = ui.allocate_exact_size(egui::vec2(22.0, 22.0), egui::Sense::hover());
        if self.taken == Some(true) {
            widgets::paint_check(ui, rect.center(), 6.5, egui::Stroke::new(2.0, *t.jade));
        } else {
            let line = egui::Stroke::new(1.5, *t.field_line);
            ui.painter().circle_stroke(rect.center(), 5.5, line);
        }
        let ink = if self.taken == Some(true) {
            *t.ink
        } else {
            *t.ink_2
        };
        cell(ui, regular(&self.rank, t.size_body - 1.0, *t.ink_2), 62.0);
        let name = shown(&self.name);
        cell(ui, regular(name, t.size_body + 3.0, ink), 132.0);
        cell(ui, regular(&self.votes, t.size_body - 1.0, *t.ink_2), 74.0);
        cell(ui, regular(through, t.size_body - 1.0, *t.ink_2), 84.0);
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            if let Some((tone, words)) = &self.who {
                tag(ui, *tone, words);
            }
            let room = ui.available_width() - 8.0;
            if !self.channels.is_empty() && room > 40.0 {
                cell(ui, regular(&self.channels, t.size_small, *t.ink_2), room);
            }
        });
    }
}
