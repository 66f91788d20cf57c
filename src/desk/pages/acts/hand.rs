//! Counting by hand: two sheets of 正 strokes, each typed by another person.

use egui::{Grid, Id, Ui};

use super::weighed::WeighedFields;
use super::{field, recount};
use crate::desk::hall_scene::paper_title;
use crate::desk::kept::Kept;
use crate::desk::page::Ctx;
use crate::desk::style::regular;
use crate::desk::widgets::{self, Message, Tone};
use crate::meeting::WrittenName;
use crate::meeting::{By, Command, Contest, HandTotals, Meeting, OfficerId, Paper, PaperId, Round};
use crate::roster::display_name;
use crate::text::Lang;
use crate::theme::theme;

#[derive(Default)]
pub(super) struct HandForm {
    paper: Option<PaperId>,
    typist: usize,
    sheet: Vec<TypedContest>,
    round: Kept<Round>,
}

/// What is typed for one contest.
#[derive(Default)]
struct TypedContest {
    valid: String,
    invalid: String,
    marks: Vec<[String; 3]>,
    written: Vec<(String, String)>,
    weighed: WeighedFields,
}

impl TypedContest {
    fn blank(contest: &Contest) -> TypedContest {
        TypedContest {
            marks: contest
                .candidates
                .iter()
                .map(|_| Default::default())
                .collect(),
            weighed: WeighedFields::blank(contest.candidates.len()),
            ..TypedContest::default()
        }
    }

    /// The totals, once every field that must have a number has one.
    fn totals(&self, meeting: &Meeting) -> Option<HandTotals> {
        let number = |text: &String| field::typed(text);
        let marks = self.marks.iter().map(|[yes, no, abstain]| {
            Some((
                number(yes)?,
                number(no).unwrap_or(0),
                number(abstain).unwrap_or(0),
            ))
        });
        let written = self
            .written
            .iter()
            .filter(|(name, _)| !name.trim().is_empty());
        let write_ins = written.map(|(name, votes)| {
            let name = name.trim();
            let person = meeting
                .people
                .iter()
                .find(|person| person.roll.name == name);
            let who = person.map_or_else(
                || WrittenName::Other(name.to_owned()),
                |person| WrittenName::Person(person.id),
            );
            Some((who, number(votes)?))
        });
        Some(HandTotals {
            valid: number(&self.valid)?,
            invalid: number(&self.invalid)?,
            marks: marks.collect::<Option<_>>()?,
            write_ins: write_ins.collect::<Option<_>>()?,
            weighed: self.weighed.totals(meeting)?,
        })
    }
}

impl HandForm {
    pub(super) fn show(&mut self, ui: &mut Ui, ctx: &mut Ctx<'_>) {
        let lang = ctx.lang;
        let Some(round) = self.round.get(ctx.meeting(), |m| m.round().cloned()) else {
            return;
        };
        if !round
            .papers
            .iter()
            .any(|paper| Some(paper.id) == self.paper)
        {
            let by_hand = round.papers.iter().find(|paper| paper.hand.is_some());
            self.paper = by_hand.or(round.papers.first()).map(|paper| paper.id);
            self.sheet.clear();
        }
        widgets::card(ui, |ui| {
            widgets::heading(ui, lang.act_hand());
            field::line(ui, lang.acts_hand_line());
            if round.papers.len() > 1 {
                let offers = round
                    .papers
                    .iter()
                    .map(|paper| (Some(paper.id), paper_title(paper, lang)))
                    .collect::<Vec<_>>();
                if field::choice(ui, &mut self.paper, &offers) {
                    self.sheet.clear();
                }
            }
            let chosen = round
                .papers
                .iter()
                .find(|paper| Some(paper.id) == self.paper);
            if let Some(paper) = chosen {
                switch(ui, ctx, paper);
            }
        });
        let chosen = round
            .papers
            .iter()
            .find(|paper| Some(paper.id) == self.paper);
        if let Some(paper) = chosen.filter(|paper| paper.hand.is_some()) {
            self.typing(ui, ctx, paper);
        }
    }

    fn typing(&mut self, ui: &mut Ui, ctx: &mut Ctx<'_>, paper: &Paper) {
        let lang = ctx.lang;
        let Some(hand) = &paper.hand else { return };
        if paper.returned.agreed.is_none() {
            let words = Message {
                what: lang.acts_hand_not_yet(),
                ..Message::default()
            };
            widgets::message(ui, Tone::Amber, words, |_| {});
            return;
        }
        if let Some(totals) = &hand.agreed {
            agreed(ui, ctx, paper, totals);
            return;
        }
        if let (Some((first, second)), None) = (&hand.mismatch, &hand.first) {
            let differing = differing(ctx.meeting(), paper, first, second, lang);
            let words = Message {
                what: lang.acts_hand_mismatch(),
                why: &differing.join("\n"),
                next: lang.acts_hand_mismatch_line(),
            };
            widgets::message(ui, Tone::Amber, words, |_| {});
        }
        widgets::card(ui, |ui| {
            let second = hand.first.is_some();
            widgets::heading(
                ui,
                if second {
                    lang.acts_hand_second()
                } else {
                    lang.acts_hand_first()
                },
            );
            let before = hand.first.as_ref().map(|(by, _)| *by);
            if let Some(By::Officer(id)) = before {
                let name = ctx.meeting().officer(id).map_or("", |o| o.name.as_str());
                field::line(ui, &lang.acts_hand_first_done(name));
            }
            let typists = typists(ctx.meeting(), before);
            let offers = typists.iter().enumerate().map(|(at, id)| {
                let name = ctx.meeting().officer(*id).map_or("", |o| o.name.as_str());
                (at, lang.acts_hand_typist(name))
            });
            let offers = offers.collect::<Vec<_>>();
            field::choice(ui, &mut self.typist, &offers);
            if self.sheet.len() != paper.contests.len() {
                self.sheet = paper.contests.iter().map(TypedContest::blank).collect();
            }
            for (contest, typed) in paper.contests.iter().zip(&mut self.sheet) {
                contest_fields(ui, ctx, contest, typed);
            }
            let sheet = self.sheet.iter().map(|one| one.totals(ctx.meeting()));
            let totals = sheet.collect::<Option<Vec<_>>>();
            warn_unbalanced(ui, lang, paper, totals.as_deref());
            let typist = typists.get(self.typist).or(typists.first());
            let ready = totals.is_some() && typist.is_some();
            if field::act(ui, lang.acts_hand_done_do(), ready)
                && let (Some(totals), Some(typist)) = (totals, typist)
                && ctx.ask_as(
                    By::Officer(*typist),
                    Command::TypeTotals {
                        paper: paper.id,
                        totals,
                    },
                )
            {
                self.sheet.clear();
                self.typist = 0;
            }
        });
    }
}

/// Everybody with a role in the count who has not typed the other sheet.
fn typists(meeting: &Meeting, before: Option<By>) -> Vec<OfficerId> {
    let counting = meeting.officers.iter().filter(|officer| {
        (meeting.may_key(officer) || officer.oversees()) && Some(By::Officer(officer.id)) != before
    });
    counting.map(|officer| officer.id).collect()
}

fn switch(ui: &mut Ui, ctx: &mut Ctx<'_>, paper: &Paper) {
    let lang = ctx.lang;
    let by_hand = paper.hand.is_none();
    let name = paper_title(paper, lang);
    let words = if by_hand {
        lang.acts_hand_on(&name)
    } else {
        lang.acts_hand_off(&name)
    };
    let overseer = recount::overseers(ctx.meeting()).first().copied();
    let by = overseer.map_or(By::Desk, By::Officer);
    if widgets::secondary(ui, &words).clicked()
        && ctx.ask_as(
            by,
            Command::CountByHand {
                paper: paper.id,
                by_hand,
            },
        )
    {
        ctx.done(lang.acts_hand_changed());
    }
}

fn contest_fields(ui: &mut Ui, ctx: &Ctx<'_>, contest: &Contest, typed: &mut TypedContest) {
    let lang = ctx.lang;
    let t = theme();
    ui.add_space(6.0);
    widgets::heading(ui, &contest.setup.title);
    ui.horizontal(|ui| {
        let key = |what: &str| format!("{} {what}", contest.id);
        // With several contests on a sheet the fields of each must be told apart.
        let (valid, invalid) = (lang.acts_hand_valid(), lang.acts_hand_invalid());
        let name = |what: &str| lang.acts_hand_cell(&contest.setup.title, what);
        for (what, key, text) in [
            (valid, key("valid"), &mut typed.valid),
            (invalid, key("invalid"), &mut typed.invalid),
        ] {
            field::line(ui, what);
            let id = Id::unique(("acts", key));
            widgets::bare_number_field(ui, id, &name(what), text, 72.0);
        }
    });
    let what = [
        lang.acts_yes_mark(),
        lang.acts_no_mark(),
        lang.acts_abstain(),
    ];
    Grid::new(("hand", contest.id.0))
        .min_col_width(76.0)
        .spacing([14.0, 6.0])
        .show(ui, |ui| {
            ui.label("");
            for head in what {
                field::line(ui, head);
            }
            ui.end_row();
            let rows = contest.candidates.iter().zip(&mut typed.marks);
            for (at, (person, marks)) in rows.enumerate() {
                let name = display_name(ctx.meeting().name_of(*person)).to_string();
                ui.label(regular(&name, t.size_name - 2.0, *t.ink));
                for (column, (what, text)) in what.into_iter().zip(marks).enumerate() {
                    let id = Id::unique(("acts", "hand", contest.id.0, at, column));
                    let heard = lang.acts_hand_cell(&name, what);
                    widgets::bare_number_field(ui, id, &heard, text, 64.0);
                }
                ui.end_row();
            }
        });
    typed.weighed.show(ui, ctx, contest);
    for (at, (name, votes)) in typed.written.iter_mut().enumerate() {
        ui.horizontal(|ui| {
            let key = format!("{} name {at}", contest.id);
            field::short(ui, &key, lang.acts_hand_written(), name, "");
            let key = format!("{} votes {at}", contest.id);
            field::number(ui, &key, lang.acts_hand_written_votes(), votes);
        });
    }
    let words = lang.acts_hand_add();
    let heard = lang.acts_hand_cell(&contest.setup.title, words);
    if widgets::named_link(ui, words, &heard).clicked() {
        typed.written.push((String::new(), String::new()));
    }
}

fn warn_unbalanced(ui: &mut Ui, lang: Lang, paper: &Paper, totals: Option<&[HandTotals]>) {
    let Some(returned) = paper.returned.agreed else {
        return;
    };
    for one in totals.unwrap_or_default() {
        let sum = one.valid.saturating_add(one.invalid);
        if sum != returned {
            let line = lang.acts_hand_unbalanced(sum, returned);
            ui.label(regular(line, theme().size_body - 1.0, *theme().amber));
        }
    }
}

fn agreed(ui: &mut Ui, ctx: &mut Ctx<'_>, paper: &Paper, totals: &[HandTotals]) {
    let lang = ctx.lang;
    let words = Message {
        what: lang.acts_hand_agreed(),
        ..Message::default()
    };
    let again = widgets::message(ui, Tone::Jade, words, |ui| {
        for (contest, totals) in paper.contests.iter().zip(totals) {
            let valid = format!(
                "{} {}　{} {}",
                lang.acts_hand_valid(),
                totals.valid,
                lang.acts_hand_invalid(),
                totals.invalid
            );
            field::line(ui, &format!("{}　{valid}", contest.setup.title));
        }
        widgets::secondary(ui, lang.acts_hand_again()).clicked()
    });
    if again.inner {
        ctx.ask(Command::RepeatTotals(paper.id));
    }
}

/// The lines two sheets differ in, by name only: what was typed stays hidden, so that
/// nobody makes one sheet match the other.
fn differing(
    meeting: &Meeting,
    paper: &Paper,
    first: &[HandTotals],
    second: &[HandTotals],
    lang: Lang,
) -> Vec<String> {
    let mut lines = Vec::new();
    for ((contest, a), b) in paper.contests.iter().zip(first).zip(second) {
        let title = &contest.setup.title;
        if a.valid != b.valid {
            lines.push(lang.acts_hand_cell(title, lang.acts_hand_valid()));
        }
        if a.invalid != b.invalid {
            lines.push(lang.acts_hand_cell(title, lang.acts_hand_invalid()));
        }
        for ((person, a), b) in contest.candidates.iter().zip(&a.marks).zip(&b.marks) {
            if a != b {
                lines.push(meeting.name_of(*person).to_owned());
            }
        }
        if a.weighed != b.weighed {
            lines.push(lang.acts_hand_cell(title, lang.acts_weighed()));
        }
        if a.write_ins != b.write_ins {
            lines.push(lang.acts_hand_cell(title, lang.acts_hand_written()));
        }
    }
    lines
}
