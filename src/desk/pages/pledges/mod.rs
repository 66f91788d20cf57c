//! Pledges: the order is drawn, then each candidate speaks against the clock.

mod draw;
mod speaker;
mod timer;

use egui::{Align, Id, Layout, Ui};

use crate::desk::hall_control::HallScene;
use crate::desk::keys::UiCommand;
use crate::desk::page::{Ctx, Header, Page};
use crate::desk::shell::{PillView, Step};
use crate::desk::style::regular;
use crate::desk::widgets::{
    self, PillText, Tone, card, cell, heading, list_row, primary, secondary, tag,
};
use crate::meeting::{Command, DrawnBy, Meeting, PersonId, Pledge, Round};
use crate::text::Lang;
use crate::text::floor::of_the_party;
use crate::theme::theme;
use timer::{Timer, clock};

/// Seconds under which a speech is taken for a slip of the key.
const SHORTEST_SPEECH: u32 = 3;

/// What the page remembers.
#[derive(Default)]
pub struct PledgesPage {
    selected: Option<PersonId>,
    draw: draw::Draw,
    notes: speaker::Notes,
    timer: Timer,
    /// The order is being drawn again.
    again: bool,
    focus: bool,
}

/// Every candidate of the round once, in ballot order; the place is their number here.
fn candidates(meeting: &Meeting) -> Vec<PersonId> {
    let mut people = Vec::new();
    let contests = meeting
        .election_round()
        .into_iter()
        .flat_map(Round::contests);
    for person in contests.flat_map(|contest| &contest.candidates) {
        if !people.contains(person) {
            people.push(*person);
        }
    }
    people
}

/// Whether the order stands and still names every candidate.
fn drawn(meeting: &Meeting) -> bool {
    let list = &meeting.pledges.list;
    let candidates = candidates(meeting);
    meeting.pledges.drawn.is_some()
        && list.len() == candidates.len()
        && list
            .iter()
            .all(|pledge| candidates.contains(&pledge.person))
}

fn spoken(meeting: &Meeting) -> usize {
    let list = meeting.pledges.list.iter();
    list.filter(|pledge| pledge.spoken.is_some()).count()
}

impl PledgesPage {
    fn keep_selection(&mut self, meeting: &Meeting) {
        let list = &meeting.pledges.list;
        let known = |id| list.iter().any(|pledge| pledge.person == id);
        if self.selected.is_none_or(|id| !known(id)) {
            let next = list.iter().find(|pledge| pledge.spoken.is_none());
            let choice = next.or_else(|| list.first()).map(|pledge| pledge.person);
            self.selected = choice;
        }
    }

    /// The selected pledge and its place in the order.
    fn current<'a>(&self, meeting: &'a Meeting) -> Option<(usize, &'a Pledge)> {
        let person = self.selected?;
        let mut list = meeting.pledges.list.iter().enumerate();
        list.find(|(_, pledge)| pledge.person == person)
    }

    fn select(&mut self, person: PersonId, ctx: &mut Ctx<'_>) {
        if self.selected == Some(person) {
            return;
        }
        if self.timer.running() {
            let lang = ctx.lang;
            ctx.warn(lang.pledge_busy(), lang.pledge_busy_next());
            return;
        }
        self.notes.keep(ctx);
        self.notes = speaker::Notes::default();
        self.selected = Some(person);
        self.tell_hall(ctx);
    }

    /// F3: the next who has not spoken, going round.
    fn next(&mut self, ctx: &mut Ctx<'_>) {
        let meeting = ctx.meeting();
        let list = &meeting.pledges.list;
        let at = self.current(meeting).map_or(0, |(at, _)| at + 1);
        let mut later = list.iter().skip(at).chain(list.iter().take(at));
        let choice = later
            .find(|pledge| pledge.spoken.is_none())
            .or_else(|| list.get(at))
            .map(|pledge| pledge.person);
        if let Some(person) = choice {
            self.select(person, ctx);
        }
    }

    /// F2: as the button, but a time that stands is not lost to a slip of the key.
    fn timer_key(&mut self, ctx: &mut Ctx<'_>) {
        let current = self.current(ctx.meeting());
        let heard = current.is_some_and(|(_, pledge)| pledge.spoken.is_some());
        if heard && !self.timer.running() {
            let lang = ctx.lang;
            ctx.warn(
                lang.pledge_spoken_already(),
                lang.pledge_spoken_already_next(),
            );
        } else {
            self.start_or_stop(ctx);
        }
    }

    /// Starts the clock, or stops it and puts the time into the record.
    fn start_or_stop(&mut self, ctx: &mut Ctx<'_>) {
        let Some(person) = self.selected else { return };
        self.notes.keep(ctx);
        let now = ctx.now();
        match self.timer.stop(now) {
            Some((person, seconds)) => {
                let read_by = self.notes.read_by(person).to_owned();
                // Started and stopped at once was a slip, not a speech.
                if seconds >= SHORTEST_SPEECH {
                    ctx.ask(Command::PledgeSpoken {
                        person,
                        seconds,
                        read_by,
                    });
                }
                self.tell_hall(ctx);
            }
            None => {
                self.timer.start(person, now);
                self.tell_hall(ctx);
            }
        }
    }

    /// The hall follows the speaker only where it shows one already.
    fn tell_hall(&self, ctx: &mut Ctx<'_>) {
        if matches!(ctx.hall.scene(), HallScene::Pledge(..))
            && let Some(person) = self.selected
        {
            ctx.hall.show(HallScene::Pledge(person));
        }
        self.time_hall(ctx);
    }

    fn right(&mut self, ui: &mut Ui, ctx: &mut Ctx<'_>) {
        let lang = ctx.lang;
        let t = theme();
        let mut clicked = None;
        card(ui, |ui| {
            heading(ui, lang.lots_order());
            let meeting = ctx.session.meeting();
            let how = match &meeting.pledges.drawn {
                Some(DrawnBy::Seed(seed)) => lang.lots_drawn_by_seed(seed),
                _ => lang.lots_drawn_by_hand().into(),
            };
            ui.label(regular(how, t.size_body - 1.0, *t.ink_2));
            ui.spacing_mut().item_spacing.y = 0.0;
            for (pledge, position) in meeting.pledges.list.iter().zip(1..) {
                let busy = self.timer.of(pledge.person);
                let (tone, words) = state(lang, pledge, busy);
                let name = meeting.name_of(pledge.person);
                let heard = lang.pledge_row(position, name, &words);
                let id = Id::unique(("pledge", pledge.person.0));
                let chosen = self.selected == Some(pledge.person);
                let row = list_row(ui, id, &heard, chosen, t.height_row - 8.0, |ui| {
                    let number = regular(position.to_string(), t.size_body, *t.ink_2);
                    cell(ui, number, 22.0);
                    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                        tag(ui, tone, &words);
                        let rest = ui.available_width();
                        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                            cell(ui, regular(name, t.size_body + 1.0, *t.ink), rest);
                        });
                    });
                });
                if row.clicked() {
                    clicked = Some(pledge.person);
                }
            }
            let none_spoken = spoken(meeting) == 0 && !self.timer.running();
            if none_spoken {
                ui.add_space(10.0);
                if secondary(ui, lang.lots_again()).clicked() {
                    self.draw_again(ctx);
                }
            }
        });
        if let Some(person) = clicked {
            self.select(person, ctx);
        }
        self.finish_card(ui, ctx);
    }

    fn draw_again(&mut self, ctx: &Ctx<'_>) {
        self.again = true;
        self.draw = draw::Draw::new(ctx);
        self.focus = true;
    }

    fn finish_card(&mut self, ui: &mut Ui, ctx: &mut Ctx<'_>) {
        let lang = ctx.lang;
        let t = theme();
        let meeting = ctx.meeting();
        let left = meeting.pledges.list.len() - spoken(meeting);
        let finished = meeting.pledges.finished;
        card(ui, |ui| {
            heading(ui, lang.pledges_finish_title());
            let words = if finished {
                lang.pledges_finished().to_owned()
            } else if left > 0 {
                lang.pledges_left(left)
            } else {
                lang.pledges_all().to_owned()
            };
            ui.label(regular(words, t.size_body - 1.0, *t.ink_2));
            ui.add_space(4.0);
            if finished {
                if secondary(ui, lang.signin_to_issue()).clicked() {
                    *ctx.go = Some(Step::Issue);
                }
                return;
            }
            let clicked = if left == 0 {
                primary(ui, lang.pledges_finish()).clicked()
            } else {
                secondary(ui, lang.pledges_finish()).clicked()
            };
            if clicked {
                self.notes.keep(ctx);
                ctx.ask(Command::FinishPledges);
            }
        });
    }
}

/// How a pledge stands.
fn state(lang: Lang, pledge: &Pledge, speaking: bool) -> (Tone, String) {
    match pledge.spoken {
        _ if speaking => (Tone::Indigo, lang.pledge_speaking().into()),
        None => (Tone::Neutral, lang.pledge_waiting().into()),
        Some((_, seconds)) if pledge.read_by.is_empty() => {
            (Tone::Jade, lang.pledge_done(&clock(seconds)))
        }
        Some((_, seconds)) => (
            Tone::Jade,
            lang.pledge_done_read(&clock(seconds), &pledge.read_by),
        ),
    }
}

fn no_candidates(ui: &mut Ui, ctx: &mut Ctx<'_>) {
    let lang = ctx.lang;
    let finished = ctx.meeting().pledges.finished;
    widgets::empty_state(ui, lang.pledges_none(), lang.pledges_none_next(), |ui| {
        if primary(ui, lang.signin_to_setup()).clicked() {
            *ctx.go = Some(Step::Setup);
        }
        if !finished && secondary(ui, lang.pledges_skip()).clicked() {
            ctx.ask(Command::FinishPledges);
        }
    });
}

impl Page for PledgesPage {
    fn header(&self, ctx: &Ctx<'_>) -> Header {
        let lang = ctx.lang;
        let meeting = ctx.meeting();
        let count = meeting.pledges.list.len();
        let ready = drawn(meeting) && !self.again;
        let spoken_pill = PillView {
            tone: if spoken(meeting) == count {
                Tone::Jade
            } else {
                Tone::Neutral
            },
            text: PillText::new(lang.pledges_spoken_of(spoken(meeting), count), ""),
        };
        Header {
            title: lang.step_pledges().into(),
            subtitle: if ready {
                lang.pledges_line().into()
            } else {
                lang.pledges_line_draw().into()
            },
            pills: if ready { vec![spoken_pill] } else { Vec::new() },
        }
    }

    fn keys(&self, ctx: &Ctx<'_>) -> Vec<UiCommand> {
        if drawn(ctx.meeting()) && !self.again {
            vec![
                UiCommand::Timer,
                UiCommand::NextCandidate,
                UiCommand::DrawLots,
                UiCommand::Hall,
                UiCommand::ReadAloud,
            ]
        } else {
            vec![UiCommand::DrawLots, UiCommand::Hall, UiCommand::ReadAloud]
        }
    }

    fn show(&mut self, ui: &mut Ui, ctx: &mut Ctx<'_>) {
        if candidates(ctx.meeting()).is_empty() {
            no_candidates(ui, ctx);
            return;
        }
        if self.again || !drawn(ctx.meeting()) {
            if self.show_draw(ui, ctx) {
                self.again = false;
                self.selected = None;
            }
            return;
        }
        self.keep_selection(ctx.session.meeting());
        self.tick(ui, ctx);
        widgets::page_columns(
            ui,
            &mut (&mut *self, &mut *ctx),
            360.0,
            |ui, (page, ctx)| page.speaker(ui, ctx),
            |ui, (page, ctx)| page.right(ui, ctx),
        );
    }

    fn command(&mut self, command: UiCommand, ctx: &mut Ctx<'_>) -> bool {
        let ready = drawn(ctx.meeting()) && !self.again;
        match command {
            UiCommand::Timer if ready => self.timer_key(ctx),
            UiCommand::NextCandidate if ready => self.next(ctx),
            UiCommand::DrawLots if ready && spoken(ctx.meeting()) == 0 && !self.timer.running() => {
                self.draw_again(ctx);
            }
            UiCommand::DrawLots if !ready => self.focus = true,
            _ => return false,
        }
        true
    }

    fn spoken(&self, ctx: &Ctx<'_>) -> Option<String> {
        let lang = ctx.lang;
        let meeting = ctx.meeting();
        let list = &meeting.pledges.list;
        if !drawn(meeting) || self.again {
            return None;
        }
        if spoken(meeting) == list.len() {
            return Some(lang.spoken_pledges_done().into());
        }
        let (at, pledge) = self.current(meeting)?;
        let name = meeting.name_of(pledge.person);
        let reader = self.notes.read_by(pledge.person).trim();
        if !reader.is_empty() {
            return Some(lang.spoken_pledge_read(name, reader));
        }
        let minutes = self.timer.limit_minutes();
        let words = if of_the_party(&meeting.rules) {
            lang.spoken_pledge_party(at + 1, name, minutes)
        } else {
            lang.spoken_pledge(at + 1, name, minutes)
        };
        if at > 0 || spoken(meeting) > 0 {
            return Some(words);
        }
        let names = list.iter().map(|pledge| meeting.name_of(pledge.person));
        let names = names.collect::<Vec<_>>().join(lang.list_comma());
        Some(format!("{}\n\n{words}", lang.spoken_lots(&names)))
    }

    fn hall_scene(&self, ctx: &Ctx<'_>) -> Option<HallScene> {
        let meeting = ctx.meeting();
        if !drawn(meeting) {
            // Before there is an order, the hall gets to know the candidates.
            let mut contests = meeting.election_round()?.contests();
            let contest = contests.find(|contest| !contest.candidates.is_empty())?;
            return Some(HallScene::Introduction(contest.id, None));
        }
        let (_, pledge) = self.current(meeting)?;
        // First the order, then the speaker; once somebody speaks, always the speaker,
        // and after the pledge the questions.
        let begun = spoken(meeting) > 0 || self.timer.running();
        let shown = ctx.hall.scene();
        let person = pledge.person;
        let heard = pledge.spoken.is_some() && !self.timer.running();
        Some(if !begun && *shown != HallScene::Lots {
            HallScene::Lots
        } else if heard && *shown == HallScene::Pledge(person) {
            HallScene::Questions(person)
        } else {
            HallScene::Pledge(person)
        })
    }

    fn opened(&mut self, ctx: &mut Ctx<'_>) {
        self.notes.keep(ctx);
        self.keep_selection(ctx.session.meeting());
        if !drawn(ctx.meeting()) {
            self.draw = draw::Draw::new(ctx);
        }
        self.focus = true;
    }
}
