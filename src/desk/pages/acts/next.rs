//! What has to follow a round: another one in one action, a decision, a vacancy.

use egui::Ui;

use super::field;
use super::settle::SettleForm;
use crate::desk::kept::Kept;
use crate::desk::page::Ctx;
use crate::desk::shell::Step;
use crate::desk::widgets::{self, Message, Tone};
use crate::meeting::{
    CandidateOrder, Command, FollowUp, Meeting, Origin, PersonId, PlannedContest, RoundId,
    RoundPlan, Slip,
};
use crate::roster::{compare_by_strokes, display_name};
use crate::text::Lang;

#[derive(Default)]
pub(super) struct NextForm {
    other_day: bool,
    date: String,
    time: String,
    place: String,
    settle: SettleForm,
    /// What has to follow; adds up whole rounds, so it is made once an event.
    follow_ups: Kept<Vec<FollowUp>>,
}

impl NextForm {
    pub(super) fn show(&mut self, ui: &mut Ui, ctx: &mut Ctx<'_>) {
        gate(ui, ctx);
        let follow_ups = self.follow_ups.get(ctx.meeting(), |m| {
            let all = m.follow_ups().into_iter();
            Some(all.map(|follow_up| by_strokes(m, follow_up)).collect())
        });
        let follow_ups = follow_ups.unwrap_or_default();
        let number = ctx.meeting().rounds.len() + 1;
        if follow_ups.is_empty() && ctx.meeting().gate_waits().is_none() {
            let words = Message {
                what: ctx.lang.acts_next_none(),
                why: ctx.lang.acts_next_none_line(),
                next: "",
            };
            widgets::message(ui, Tone::Jade, words, |_| {});
        }
        for follow_up in follow_ups.iter() {
            match follow_up {
                FollowUp::Round(plan) => self.round(ui, ctx, plan, number),
                FollowUp::Decide {
                    contest,
                    equals,
                    seats,
                    by_lot,
                } => self
                    .settle
                    .tie(ui, ctx, *contest, equals, (*seats, *by_lot)),
                FollowUp::Vacant { contest, .. } => self.settle.vacant(ui, ctx, *contest),
            }
        }
        self.settle.done(ui, ctx);
        cancel(ui, ctx);
    }

    fn round(&mut self, ui: &mut Ui, ctx: &mut Ctx<'_>, plan: &RoundPlan, number: usize) {
        let lang = ctx.lang;
        let kind = lang.round_kind(plan.kind);
        let number = u32::try_from(number).unwrap_or(u32::MAX);
        widgets::card(ui, |ui| {
            widgets::heading(ui, &lang.acts_round_title(kind, number));
            for contest in plan.contests() {
                contest_lines(ui, ctx, contest);
            }
            let days = [
                (false, lang.acts_round_today().to_owned()),
                (true, lang.acts_round_other_day().to_owned()),
            ];
            ui.push_id(kind, |ui| field::choice(ui, &mut self.other_day, &days));
            if self.other_day {
                ui.horizontal_wrapped(|ui| {
                    let hint = lang.acts_round_date_hint();
                    let date = lang.acts_round_date();
                    field::short(ui, "round date", date, &mut self.date, hint);
                    field::short(ui, "round time", lang.acts_round_time(), &mut self.time, "");
                    let place = lang.acts_round_place();
                    field::short(ui, "round place", place, &mut self.place, "");
                });
            }
            let ready = !self.other_day || !self.date.trim().is_empty();
            if field::act(ui, &lang.acts_round_open(kind), ready) {
                self.open(ctx, plan.clone(), kind);
            }
        });
        for contest in plan.contests() {
            if let Origin::Follows(id) = contest.origin {
                self.settle.instead(ui, ctx, id);
            }
        }
    }

    fn open(&mut self, ctx: &mut Ctx<'_>, mut plan: RoundPlan, kind: &str) {
        let lang = ctx.lang;
        if self.other_day {
            let date = self.date.trim();
            if chrono::NaiveDate::parse_from_str(date, "%Y-%m-%d").is_err() {
                ctx.warn(lang.acts_round_bad_date(), "");
                return;
            }
            plan.date = date.to_owned();
            plan.time = self.time.trim().to_owned();
            plan.place = self.place.trim().to_owned();
            plan.sign_in_anew = true;
        }
        let anew = plan.sign_in_anew;
        let missing = plan.contests().any(|contest| contest.candidates.is_empty());
        if ctx.ask(Command::OpenRound(plan)) {
            *self = NextForm::default();
            ctx.done(lang.acts_round_opened(kind));
            *ctx.aside = None;
            *ctx.go = Some(if missing {
                Step::Setup
            } else if anew {
                Step::SignIn
            } else {
                Step::Issue
            });
        }
    }
}

/// Candidates by strokes where that is the order of the ballot: whoever comes down from
/// a higher post stands in their place and not at the end.
fn by_strokes(meeting: &Meeting, mut follow_up: FollowUp) -> FollowUp {
    if let FollowUp::Round(plan) = &mut follow_up {
        let contests = plan.sheets.iter_mut().flatten();
        for contest in contests.filter(|contest| contest.order == CandidateOrder::Strokes) {
            let names = |a: &PersonId, b: &PersonId| {
                compare_by_strokes(meeting.name_of(*a), meeting.name_of(*b))
            };
            contest.candidates.sort_by(names);
        }
    }
    follow_up
}

fn contest_lines(ui: &mut Ui, ctx: &Ctx<'_>, contest: &PlannedContest) {
    let lang = ctx.lang;
    let title = &contest.setup.title;
    let what = match contest.places {
        Some(places) => lang.acts_round_places(title, places),
        None => lang.acts_round_contest(title, contest.setup.seats),
    };
    widgets::heading(ui, &what);
    if contest.candidates.is_empty() {
        field::line(ui, lang.acts_round_no_candidates());
    } else {
        let names = names(ctx, &contest.candidates, lang);
        field::line(ui, &lang.acts_round_candidates(&names));
    }
}

fn names(ctx: &Ctx<'_>, people: &[PersonId], lang: Lang) -> String {
    let name = |id: &PersonId| {
        let name = ctx.meeting().name_of(*id);
        display_name(name).to_string()
    };
    let names = people.iter().map(name).collect::<Vec<_>>();
    names.join(lang.list_comma())
}

/// The body that hears figures before the voters do.
fn gate(ui: &mut Ui, ctx: &mut Ctx<'_>) {
    let lang = ctx.lang;
    let Some(body) = ctx.meeting().gate_waits() else {
        return;
    };
    let what = lang.acts_gate(lang.paper_speaker(body));
    let words = Message {
        what: &what,
        why: lang.acts_gate_line(),
        next: "",
    };
    let pressed = widgets::message(ui, Tone::Amber, words, |ui| {
        ui.add_space(6.0);
        widgets::primary(ui, lang.acts_gate_done()).clicked()
    });
    if pressed.inner && ctx.ask(Command::NoteHeard) {
        ctx.done(lang.acts_gate_noted());
    }
}

/// Takes back a round nothing has happened in.
pub(super) fn cancel(ui: &mut Ui, ctx: &mut Ctx<'_>) {
    let lang = ctx.lang;
    let Some(round) = ctx.meeting().rounds.last() else {
        return;
    };
    let number = round.id.0;
    let untouched = round.id != RoundId(1)
        && !round.closed()
        && !round.under_way()
        && round.issuing.is_none()
        && !round.is_signed(Slip::HeadCount)
        && round.head_count.first.is_none()
        && round.head_count.agreed.is_none()
        && round.papers.iter().all(|paper| paper.printed.is_none());
    if !untouched {
        return;
    }
    widgets::card(ui, |ui| {
        field::line(ui, lang.acts_round_cancel_line());
        let words = lang.acts_round_cancel(number);
        if widgets::secondary(ui, &words).clicked() && ctx.ask(Command::CancelRound) {
            ctx.done(lang.acts_round_cancelled());
        }
    });
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::meeting::{At, By, ContestSetup, Info, MeetingKind, NewPerson, decide};

    #[test]
    fn whoever_comes_down_from_a_higher_post_stands_in_their_place() {
        let mut meeting = None;
        let ask = |meeting: &mut Option<Meeting>, command| {
            let events = decide(meeting.as_ref(), command, By::Desk).unwrap();
            for event in events {
                let at = chrono::DateTime::parse_from_rfc3339("2026-11-22T14:00:00+08:00");
                let record = crate::meeting::Record {
                    at: At(at.unwrap()),
                    by: By::Desk,
                    round: RoundId(1),
                    event,
                };
                Meeting::step(meeting, &record).unwrap();
            }
        };
        let info = Info {
            name_on_seal: "支部".into(),
            title: "大会".into(),
            ..Info::default()
        };
        let rules = Box::new(crate::rules::preset("cpc-2020").unwrap());
        let kind = MeetingKind::Official;
        ask(&mut meeting, Command::Create { kind, info, rules });
        let people = ["丁一", "王二", "魏三"].map(|name| NewPerson {
            name: name.into(),
            ..NewPerson::default()
        });
        let source = String::new();
        let people = people.to_vec();
        ask(&mut meeting, Command::ImportRoll { people, source });
        let planned = |order| PlannedContest {
            origin: Origin::Fresh,
            setup: ContestSetup {
                title: "委员".into(),
                seats: 1,
            },
            places: None,
            candidates: [3, 2, 1].map(PersonId).to_vec(),
            order,
            objects: Vec::new(),
        };
        let orders = [CandidateOrder::Strokes, CandidateOrder::ByHand];
        let plan = RoundPlan {
            sheets: vec![orders.map(planned).to_vec()],
            ..RoundPlan::default()
        };
        let sorted = by_strokes(&meeting.unwrap(), FollowUp::Round(plan));
        let FollowUp::Round(plan) = sorted else {
            unreachable!("a round stays one")
        };
        let lists: Vec<Vec<u32>> = plan
            .contests()
            .map(|contest| contest.candidates.iter().map(|id| id.0).collect())
            .collect();
        assert_eq!(lists, [[1, 2, 3], [3, 2, 1]]);
    }
}
