//! Beside the names: the selected one, where the order of votes is departed from, and
//! taking them.

use egui::{Key, Ui};

use super::pick::Who;
use super::{Focus, Taking, TakingOut, decided_id, reason_id};
use crate::desk::page::Ctx;
use crate::desk::pages::setup::channels::channel_row;
use crate::desk::pages::setup::list::PERSON_ROW;
use crate::desk::pages::setup::shown;
use crate::desk::style::{bold, regular};
use crate::desk::widgets;
use crate::meeting::{CandidateOrder, Command, Departed, PersonId, Refusal, Status, Taken};
use crate::roster::compare_by_strokes;
use crate::text::Voice;
use crate::theme::theme;

impl Taking {
    /// Draws the right column.
    pub fn show_beside(&mut self, ui: &mut Ui, ctx: &mut Ctx<'_>) -> TakingOut {
        let t = theme();
        let lang = ctx.lang;
        let mut out = TakingOut::Stay;
        widgets::card(ui, |ui| {
            let (taken, people) = self.planned(ctx.meeting());
            widgets::heading(ui, &lang.taking_sum(people.len()));
            let candidates = people.iter().map(|(id, _)| *id).collect::<Vec<_>>();
            let entered = self.departure(ui, ctx, &taken, &candidates);
            ui.add_space(6.0);
            if (widgets::primary(ui, lang.taking_go()).clicked() || entered) && self.take(ctx) {
                out = TakingOut::Done;
            }
        });
        ui.add_space(t.gap / 4.0);
        self.selected(ui, ctx);
        ui.add_space(t.gap / 4.0);
        ui.horizontal_wrapped(|ui| {
            if widgets::secondary(ui, lang.taking_other_file()).clicked() {
                self.other_record();
            }
            if widgets::secondary(ui, lang.taking_back()).clicked() {
                out = TakingOut::Leave;
            }
        });
        out
    }

    /// Who the selected name is, and how it was put forward.
    fn selected(&mut self, ui: &mut Ui, ctx: &mut Ctx<'_>) {
        let at = self.list.selected;
        let name = match (self.picks.get(at), self.added_at(at)) {
            (Some(pick), _) => pick.ranked.name.clone(),
            (None, Some(id)) => ctx.meeting().name_of(id).to_owned(),
            (None, None) => return,
        };
        widgets::card(ui, |ui| {
            widgets::heading(ui, &shown(&name));
            self.who(ui, ctx, at, &name);
            let party = crate::explain::of_the_party(&ctx.meeting().rules);
            if let Some(channels) = self.channels_at(at) {
                channel_row(ui, ctx.lang, party, &name, channels);
            }
        });
    }

    fn added_at(&self, at: usize) -> Option<PersonId> {
        let at = at.checked_sub(self.picks.len())?;
        self.added.get(at).map(|(id, _)| *id)
    }

    /// Which namesake it is, or with which status the name is added to the roll.
    fn who(&mut self, ui: &mut Ui, ctx: &Ctx<'_>, at: usize, name: &str) {
        let t = theme();
        let lang = ctx.lang;
        let Some(pick) = self.picks.get(at) else {
            return;
        };
        let meeting = ctx.meeting();
        let same = pick.namesakes(meeting).collect::<Vec<_>>();
        let mut chosen = None;
        let shared = pick_names(&self.picks, name) > 1;
        if same.len() > 1 || (shared && !same.is_empty()) {
            let line = lang.taking_which_line(&shown(name));
            ui.add(egui::Label::new(regular(line, t.size_body - 1.0, *t.ink_2)).wrap());
            ui.horizontal_wrapped(|ui| {
                for (number, person) in (1_usize..).zip(&same) {
                    let roll = &person.roll;
                    let marks = [roll.group.as_str(), &roll.number];
                    let marks = marks.into_iter().filter(|mark| !mark.is_empty());
                    let mut words = marks.collect::<Vec<_>>().join(" ");
                    if words.is_empty() {
                        words = number.to_string();
                    }
                    let words = shown(&words);
                    let here = pick.who == Who::Known(person.id);
                    let heard = lang.taking_as(name, &words);
                    if widgets::segment(ui, here, &words, &heard, t.size_body).clicked() {
                        chosen = Some(Who::Known(person.id));
                    }
                }
                let words = lang.taking_nobody_of_them();
                let here = matches!(pick.who, Who::Add(_));
                let heard = lang.taking_as(name, words);
                if widgets::segment(ui, here, words, &heard, t.size_body).clicked() && !here {
                    chosen = Some(Who::Add(Status::Observer));
                }
            });
        }
        if let Who::Add(status) = pick.who {
            let line = lang.taking_add_line(&shown(name));
            ui.add(egui::Label::new(regular(line, t.size_body - 1.0, *t.ink_2)).wrap());
            ui.horizontal_wrapped(|ui| {
                let offered = [
                    (Status::Observer, lang.taking_guest()),
                    (Status::Voter, lang.status(Status::Voter)),
                ];
                for (offer, words) in offered {
                    let heard = lang.taking_as(name, words);
                    let here = status == offer;
                    if widgets::segment(ui, here, words, &heard, t.size_body).clicked() {
                        chosen = Some(Who::Add(offer));
                    }
                }
            });
        }
        if let (Some(who), Some(pick)) = (chosen, self.picks.get_mut(at)) {
            pick.who = who;
        }
        // One person cannot be two names.
        if let Some(Who::Known(id)) = chosen {
            for (other, pick) in self.picks.iter_mut().enumerate() {
                if other != at && pick.who == Who::Known(id) {
                    pick.who = Who::Unsaid;
                }
            }
        }
    }

    /// Where the order of votes is departed from, why and by whose decision; whether
    /// Enter was pressed in the last field.
    fn departure(
        &mut self,
        ui: &mut Ui,
        ctx: &Ctx<'_>,
        taken: &Taken,
        candidates: &[PersonId],
    ) -> bool {
        let t = theme();
        let lang = ctx.lang;
        let meeting = ctx.meeting();
        let departures = self.departures(ctx, taken, candidates);
        if departures.is_empty() {
            if !candidates.is_empty() {
                ui.label(regular(lang.taking_by_rank(), t.size_body, *t.jade));
            }
            return false;
        }
        let words = bold(lang.taking_departs(), t.size_body, *t.amber);
        ui.add(egui::Label::new(words).wrap());
        for departed in departures {
            let words = lang.departed(&departed, |id| meeting.name_of(id).to_owned());
            let words = regular(shown(&words), t.size_body - 1.0, *t.ink);
            ui.add(egui::Label::new(words).wrap());
        }
        let width = ui.available_width();
        let fields = [
            (reason_id(), lang.taking_reason(), lang.taking_reason_hint()),
            (
                decided_id(),
                lang.taking_decided_by(),
                lang.taking_decided_hint(),
            ),
        ];
        let mut drawn = Vec::new();
        for (id, label, hint) in fields {
            let (text, focus) = if id == reason_id() {
                (&mut self.departure.reason, Focus::Reason)
            } else {
                (&mut self.departure.decided_by, Focus::DecidedBy)
            };
            let field = widgets::text_field(ui, id, label, text, hint, width);
            if self.focus == Some(focus) {
                self.focus = None;
                field.request_focus();
            }
            drawn.push(field);
        }
        let [reason, decided] = drawn.as_slice() else {
            return false;
        };
        // Only now: a field that is given the focus before it is drawn would take the same Enter.
        widgets::enter_leads_to(ui, reason, decided_id());
        decided.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter))
    }

    /// As [`Taken::departures`], with the names that are not said yet who they are.
    fn departures<'a>(
        &self,
        ctx: &Ctx<'_>,
        taken: &'a Taken,
        candidates: &[PersonId],
    ) -> Vec<Departed<'a>> {
        let meeting = ctx.meeting();
        taken.departures(candidates, |id| meeting.out(id).is_some())
    }

    /// Adds who is not on the roll, then takes; false where something is still missing.
    fn take(&mut self, ctx: &mut Ctx<'_>) -> bool {
        let lang = ctx.lang;
        let unsaid = |pick: &super::Pick| pick.taken && pick.who == Who::Unsaid;
        if let Some(at) = self.picks.iter().position(unsaid) {
            let name = self.picks.get(at).map(|pick| shown(&pick.ranked.name));
            self.list.select(at, PERSON_ROW);
            self.focus = Some(Focus::List);
            ctx.warn(lang.taking_must_say(&name.unwrap_or_default()), "");
            return false;
        }
        let (mut taken, people) = self.planned(ctx.session.ahead());
        let candidates = people.iter().map(|(id, _)| *id).collect::<Vec<_>>();
        if candidates.is_empty() {
            self.focus = Some(Focus::List);
            ctx.warn(lang.taking_nobody(), lang.taking_nobody_next());
            return false;
        }
        let departures = self.departures(ctx, &taken, &candidates);
        let missing = [
            (&self.departure.reason, Focus::Reason),
            (&self.departure.decided_by, Focus::DecidedBy),
        ];
        let missing = missing.iter().find(|(words, _)| words.trim().is_empty());
        if let (Some(first), Some((_, focus))) = (departures.first(), missing) {
            let name = match first {
                Departed::LeftOut(name) | Departed::NotThrough(name) => name.name.clone(),
                Departed::NotInResult(id) => ctx.meeting().name_of(*id).to_owned(),
            };
            let refusal = Refusal::DepartureUnexplained(name);
            let (what, _) = lang.refusal(&refusal, ctx.meeting(), Voice::Exact);
            ctx.warn(what, lang.then_fill_in());
            self.focus = Some(*focus);
            return false;
        }
        if departures.is_empty() {
            taken.departed = None;
        }
        if !self.add_people(ctx) {
            return false;
        }
        let meeting = ctx.session.ahead();
        let Some(contest) = meeting.contest(self.contest) else {
            return false;
        };
        let (order, title) = (contest.order, contest.setup.title.clone());
        let mut people = people;
        if order == CandidateOrder::Strokes {
            people.sort_by(|(a, _), (b, _)| {
                compare_by_strokes(meeting.name_of(*a), meeting.name_of(*b))
            });
        }
        let count = people.len();
        let asked = ctx.ask(Command::TakeCandidates {
            contest: self.contest,
            people,
            order,
            taken: Box::new(taken),
        });
        if asked {
            ctx.done(lang.taking_done(count, &shown(&title)));
        }
        asked
    }

    /// Puts everybody who is taken and not on the roll at its end, in order.
    fn add_people(&mut self, ctx: &mut Ctx<'_>) -> bool {
        for at in 0..self.picks.len() {
            let Some(pick) = self.picks.get(at).filter(|pick| pick.taken) else {
                continue;
            };
            let Who::Add(status) = pick.who else { continue };
            if !ctx.ask(Command::AddPerson(pick.new_person(status))) {
                return false;
            }
            let added = ctx.session.ahead().people.last().map(|person| person.id);
            if let (Some(id), Some(pick)) = (added, self.picks.get_mut(at)) {
                pick.who = Who::Known(id);
            }
        }
        true
    }
}

fn pick_names(picks: &[super::Pick], name: &str) -> usize {
    let same = picks.iter().filter(|pick| pick.ranked.name == name);
    same.count()
}
