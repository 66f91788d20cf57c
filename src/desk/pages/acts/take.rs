//! 确定人选: after a recommendation vote is announced, who goes on, decided by whom, and
//! why where it is not those through by the rule.

use egui::{Id, Ui};

use super::field;
use crate::desk::kept::Kept;
use crate::desk::page::Ctx;
use crate::desk::pages::setup::finder::{Finder, FinderLook, Found, PeopleIndex};
use crate::desk::style::regular;
use crate::desk::widgets::{self, Message, Tone};
use crate::meeting::{
    Command, ContestId, Meeting, NamesTaken, Person, Round, SurveyResult, WrittenName,
};
use crate::roster::display_name;
use crate::text::Lang;
use crate::theme::theme;

/// A recommendation vote whose result is out.
struct Vote {
    contest: ContestId,
    title: String,
    round: u32,
    /// Everybody with votes, most first, and those votes.
    ranked: Vec<(WrittenName, u64)>,
    through: Vec<WrittenName>,
    taken: Option<NamesTaken>,
}

#[derive(Default)]
pub(super) struct TakeForm {
    /// Which vote the names below belong to.
    contest: Option<ContestId>,
    names: Vec<WrittenName>,
    decided_by: String,
    reason: String,
    finder: Finder,
    people: PeopleIndex,
    /// Adds up sheets, so it is made once an event.
    votes: Kept<Vec<Vote>>,
}

fn announced(meeting: &Meeting) -> impl Iterator<Item = &Round> {
    let rounds = meeting.rounds.iter();
    rounds.filter(|round| round.announced.is_some() && round.survey.is_some())
}

/// Whether names recommended wait to be decided on.
pub(super) fn due(meeting: &Meeting) -> bool {
    let recommended = announced(meeting).filter(|round| {
        let survey = round.survey.as_ref();
        survey.is_some_and(|survey| survey.grades().is_none())
    });
    let mut contests = recommended.flat_map(Round::contests);
    contests.any(|contest| contest.after.taken.is_none())
}

fn votes(meeting: &Meeting) -> Vec<Vote> {
    let mut all = Vec::new();
    for round in announced(meeting) {
        let Some(count) = meeting.count_survey(round) else {
            continue;
        };
        for contest in round.contests() {
            let Some(own) = count.contest(contest.id) else {
                continue;
            };
            let SurveyResult::Recommendation { names, outcome, .. } = &own.result else {
                continue;
            };
            let ranked = outcome.ranked.iter();
            let ranked = ranked.filter_map(|one| Some((names.get(one.name)?, one.score)));
            all.push(Vote {
                contest: contest.id,
                title: contest.setup.title.clone(),
                round: round.id.0,
                ranked: ranked
                    .map(|(name, votes)| (name.name.clone(), votes))
                    .collect(),
                through: own.through(),
                taken: contest.after.taken.as_ref().map(|(taken, _)| taken.clone()),
            });
        }
    }
    all
}

impl TakeForm {
    pub(super) fn show(&mut self, ui: &mut Ui, ctx: &mut Ctx<'_>) {
        let lang = ctx.lang;
        self.people.follow(ctx.meeting());
        let votes = self.votes.get(ctx.meeting(), |m| Some(votes(m)));
        let votes = votes.as_deref().map_or(&[][..], Vec::as_slice);
        // The latest that is not decided, else the latest.
        let waiting = || votes.iter().rev().find(|vote| vote.taken.is_none());
        let chosen = votes.iter().find(|vote| Some(vote.contest) == self.contest);
        let Some(vote) = chosen.or_else(waiting).or(votes.last()) else {
            let words = Message {
                what: lang.take_none(),
                why: lang.take_line(),
                next: "",
            };
            widgets::message(ui, Tone::Neutral, words, |_| {});
            return;
        };
        if self.contest != Some(vote.contest) {
            self.begin(ctx.meeting(), vote);
        }
        widgets::card(ui, |ui| {
            widgets::heading(ui, lang.act_take());
            field::line(ui, lang.take_line());
            let mut shown = vote.contest;
            if votes.len() > 1 {
                let offers = votes.iter().map(|vote| {
                    let title = lang.take_of(&vote.title, vote.round);
                    (vote.contest, title)
                });
                field::choice(ui, &mut shown, &offers.collect::<Vec<_>>());
            }
            if let Some(taken) = &vote.taken {
                for line in taken_lines(ctx.meeting(), lang, taken) {
                    ui.label(regular(line, theme().size_body, *theme().jade));
                }
            }
            if shown != vote.contest {
                if let Some(other) = votes.iter().find(|vote| vote.contest == shown) {
                    self.begin(ctx.meeting(), other);
                }
                return;
            }
            self.list(ui, ctx, vote);
            self.others(ui, ctx, vote);
            self.decide(ui, ctx, vote);
        });
    }

    fn begin(&mut self, meeting: &Meeting, vote: &Vote) {
        self.contest = Some(vote.contest);
        self.names.clone_from(&vote.through);
        self.reason.clear();
        self.decided_by.clear();
        if let Some(taken) = &vote.taken {
            self.names.clone_from(&taken.names);
            self.reason.clone_from(&taken.reason);
            self.decided_by.clone_from(&taken.decided_by);
        } else if !meeting.info.upper.trim().is_empty() {
            self.decided_by = meeting.info.upper.trim().to_owned();
        }
    }

    /// Who goes on, in order.
    fn list(&mut self, ui: &mut Ui, ctx: &Ctx<'_>, vote: &Vote) {
        let lang = ctx.lang;
        widgets::heading(ui, &lang.take_names(self.names.len()));
        let (mut removed, mut raised) = (None, None);
        for (at, who) in self.names.iter().enumerate() {
            let plain = ctx.meeting().name_of_written(who);
            ui.horizontal(|ui| {
                let number = format!("{}.", at + 1);
                widgets::cell(ui, regular(number, theme().size_body, *theme().ink_2), 28.0);
                let words = named(lang, vote, who, &display_name(plain));
                widgets::cell(
                    ui,
                    regular(words, theme().size_body + 1.0, *theme().ink),
                    260.0,
                );
                let heard = lang.survey_remove_of(plain);
                if widgets::named_link(ui, lang.survey_remove(), &heard).clicked() {
                    removed = Some(at);
                }
                let heard = lang.survey_up_of(plain);
                if at > 0 && widgets::named_link(ui, lang.survey_up(), &heard).clicked() {
                    raised = Some(at);
                }
            });
        }
        if let Some(at) = raised {
            self.names.swap(at - 1, at);
        }
        if let Some(at) = removed {
            self.names.remove(at);
        }
    }

    fn others(&mut self, ui: &mut Ui, ctx: &Ctx<'_>, vote: &Vote) {
        let lang = ctx.lang;
        let left = vote.ranked.iter().map(|(who, _)| who);
        let left = left.filter(|who| !self.names.contains(who));
        let left = left.cloned().collect::<Vec<_>>();
        if !left.is_empty() {
            field::line(ui, lang.take_others());
            ui.horizontal_wrapped(|ui| {
                for who in left {
                    let plain = ctx.meeting().name_of_written(&who);
                    let words = named(lang, vote, &who, &display_name(plain));
                    let heard = lang.take_add_of(plain);
                    let size = theme().size_body;
                    if widgets::segment(ui, false, &words, &heard, size).clicked() {
                        self.names.push(who);
                    }
                }
            });
        }
        let look = FinderLook {
            id: Id::unique("take finder"),
            label: lang.take_find(),
            hint: lang.survey_find_hint(),
            width: 420.0,
            outsiders: true,
            focus: false,
        };
        let names = &self.names;
        let state = |person: &Person| {
            let known = names.contains(&WrittenName::Person(person.id));
            known.then(|| (Tone::Jade, lang.survey_through().to_owned()))
        };
        let finder = &mut self.finder;
        let found = finder.show(ui, lang, ctx.meeting(), &self.people, &look, state);
        let who = found.map(|found| match found {
            Found::Person(person) => WrittenName::Person(person),
            Found::Outsider(name) => WrittenName::Other(name),
        });
        if let Some(who) = who.filter(|who| !self.names.contains(who)) {
            self.names.push(who);
        }
    }

    fn decide(&mut self, ui: &mut Ui, ctx: &mut Ctx<'_>, vote: &Vote) {
        let lang = ctx.lang;
        let sorted = |names: &[WrittenName]| {
            let mut names = names.to_vec();
            names.sort();
            names
        };
        let same = sorted(&self.names) == sorted(&vote.through);
        let (tone, words) = match same {
            true => (*theme().jade, lang.take_same()),
            false => (*theme().amber, lang.take_differs()),
        };
        ui.label(regular(words, theme().size_body, tone));
        let hint = lang.take_reason_hint();
        field::words(
            ui,
            "take reason",
            lang.take_reason(),
            &mut self.reason,
            hint,
        );
        let by = lang.take_by();
        field::words(ui, "take by", by, &mut self.decided_by, "");
        ui.horizontal_wrapped(|ui| {
            for words in [lang.take_last_committee(), lang.take_upper()] {
                let chosen = self.decided_by == words;
                if widgets::segment(ui, chosen, words, words, theme().size_body).clicked() {
                    self.decided_by = words.to_owned();
                }
            }
        });
        let words = match vote.taken {
            Some(_) => lang.take_again(),
            None => lang.take_do(),
        };
        if !field::act(ui, words, true) {
            return;
        }
        let taken = NamesTaken {
            names: self.names.clone(),
            decided_by: self.decided_by.trim().to_owned(),
            reason: self.reason.trim().to_owned(),
        };
        let contest = vote.contest;
        if ctx.ask(Command::TakeNames { contest, taken }) {
            ctx.done(lang.take_done(&vote.title));
        }
    }
}

/// A name with its votes.
fn named(lang: Lang, vote: &Vote, who: &WrittenName, shown: &str) -> String {
    match vote.ranked.iter().find(|(known, _)| known == who) {
        Some((_, votes)) => lang.take_votes(shown, *votes),
        None => lang.take_no_votes(shown),
    }
}

/// What was decided, in words.
pub(in crate::desk::pages) fn taken_lines(
    meeting: &Meeting,
    lang: Lang,
    taken: &NamesTaken,
) -> Vec<String> {
    let names = taken.names.iter().map(|who| meeting.name_of_written(who));
    let names = names.collect::<Vec<_>>().join(lang.list_comma());
    let mut lines = vec![lang.taken_line(&names, &taken.decided_by)];
    if !taken.reason.is_empty() {
        lines.push(lang.taken_why(&taken.reason));
    }
    lines
}
