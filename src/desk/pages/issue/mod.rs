//! Step 5: head count by two, printing, issuing, and slips 1 and 2.

mod figures;
pub(in crate::desk::pages) mod groups;
mod heads;
mod missing;

use std::collections::BTreeMap;

use egui::{ScrollArea, Ui};

use crate::desk::hall_control::HallScene;
use crate::desk::kept::Kept;
use crate::desk::keys::UiCommand;
use crate::desk::page::{Ctx, Header, Page};
use crate::desk::paper_out;
use crate::desk::sheet_name::sheet_name;
use crate::desk::shell::PillView;
use crate::desk::slip_card::{Primary, Revision, slip_card};
use crate::desk::style::regular;
use crate::desk::twice::TwiceEntry;
use crate::desk::widgets::{self, PillText, Tone};
use crate::meeting::{Command, HallMode, Meeting, PaperId, Round, Slip};
use crate::papers::forms::{self, PaperKind};
use crate::rules::DayShape;
use crate::theme::theme;

use figures::FigureFields;

/// What the page remembers.
#[derive(Default)]
pub struct IssuePage {
    heads: TwiceEntry,
    /// The entries of groups that are not on the roll, by place.
    groups: BTreeMap<usize, TwiceEntry>,
    reason: String,
    printed: BTreeMap<PaperId, String>,
    fields: BTreeMap<PaperId, FigureFields>,
    stage: Option<Stage>,
    revision: Revision,
    round: Kept<Round>,
}

/// What the page waits for; a new one moves the focus.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stage {
    Heads,
    Difference,
    /// The heads of a group that is not on the roll.
    Group(usize),
    /// How many of this paper were printed.
    Printed(PaperId),
    Start,
    /// Ballots go out as people come, until the polls close.
    Polls,
    SlipHeads,
    Figures(PaperId),
    SlipIssue,
    Done,
}

fn stage(ctx: &Ctx<'_>, round: &Round) -> Stage {
    let polling = polling(ctx);
    if polling && round.issuing.is_some() && round.polls_closed.is_none() {
        return Stage::Polls;
    }
    let signed_in = ctx.meeting().voters_here();
    let groups = || groups::open(ctx.meeting(), round).map(Stage::Group);
    let heads = match round.head_count.agreed {
        _ if !groups::counts_the_roll(round) => groups(),
        None => Some(Stage::Heads),
        Some(counted) if counted != signed_in && round.head_count_reason.is_empty() => {
            Some(Stage::Difference)
        }
        Some(_) => groups(),
    };
    if round.issuing.is_some() {
        if !round.is_signed(Slip::HeadCount) {
            return heads.unwrap_or(Stage::SlipHeads);
        }
        if let Some(paper) = round.papers.iter().find(|paper| paper.issue.is_none()) {
            return Stage::Figures(paper.id);
        }
        return if round.is_signed(Slip::Issue) {
            Stage::Done
        } else {
            Stage::SlipIssue
        };
    }
    match heads {
        // Where there are polls, heads are counted when they close.
        Some(stage) if !polling => stage,
        _ => {
            let mut papers = round.papers.iter();
            let open = papers.find(|paper| paper.printed.is_none());
            open.map_or(Stage::Start, |paper| Stage::Printed(paper.id))
        }
    }
}

fn polling(ctx: &Ctx<'_>) -> bool {
    ctx.meeting().rules_now().day == DayShape::Polling
}

/// Whether slip 1 was taken back after issuing began, so that heads are counted again.
fn heads_reopened(meeting: &Meeting, round: &Round) -> bool {
    let mut revised = round.revised.iter();
    let roll = groups::counts_the_roll(round) && round.head_count.agreed.is_none();
    !round.is_signed(Slip::HeadCount)
        && (roll
            || groups::open(meeting, round).is_some()
            || revised.any(|(slip, _, _)| *slip == Slip::HeadCount))
}

impl Page for IssuePage {
    fn header(&self, ctx: &Ctx<'_>) -> Header {
        let lang = ctx.lang;
        let meeting = ctx.meeting();
        let roll = meeting.round().is_none_or(groups::counts_the_roll);
        let mut pills = Vec::new();
        if roll {
            pills.push(pill(lang.pill_expected(), expected(ctx)));
            pills.push(pill(lang.count_signed_in(), meeting.voters_here()));
        }
        let mut subtitle = String::new();
        if let Some(round) = meeting.round() {
            if let Some(survey) = &round.survey {
                pills.extend(groups::pills(meeting, round));
                let kind = lang.survey_name(&survey.plan.ask);
                return Header {
                    title: lang.step_issue().into(),
                    subtitle: lang.count_survey_line(kind, survey.plan.groups.len()),
                    pills,
                };
            }
            if let Some(present) = round.head_count.agreed {
                pills.push(pill(lang.pill_present(), present));
            }
            let issued = round.papers.iter().filter_map(|paper| paper.issue.as_ref());
            let issued = issued.map(|issue| issue.issued).collect::<Vec<_>>();
            if let [one] = issued.as_slice() {
                pills.push(pill(lang.pill_issued(), *one));
            }
            let kind = lang.round_name(round);
            subtitle = lang.count_round_line(round.id.0, kind, round.papers.len());
        }
        Header {
            title: lang.step_issue().into(),
            subtitle,
            pills,
        }
    }

    fn keys(&self, ctx: &Ctx<'_>) -> Vec<UiCommand> {
        let mut keys = vec![UiCommand::Print, UiCommand::ReadAloud, UiCommand::Hall];
        let counting = ctx
            .meeting()
            .round()
            .is_some_and(|round| round.issuing.is_none() || heads_reopened(ctx.meeting(), round));
        if counting {
            keys.insert(0, UiCommand::RecountHeads);
        }
        keys
    }

    fn show(&mut self, ui: &mut Ui, ctx: &mut Ctx<'_>) {
        let Some(round) = self.round.get(ctx.meeting(), |m| m.round().cloned()) else {
            return;
        };
        let now = stage(ctx, &round);
        let moved = self.stage != Some(now);
        self.stage = Some(now);
        if moved && now == Stage::Heads {
            self.heads.take_focus();
        }
        if let (true, Stage::Group(place)) = (moved, now) {
            self.groups.entry(place).or_default().take_focus();
        }
        let mut state = (self, ctx);
        widgets::page_columns(
            ui,
            &mut state,
            350.0,
            |ui, (page, ctx)| {
                ScrollArea::vertical().id_salt("issue").show(ui, |ui| {
                    ui.spacing_mut().item_spacing.y = theme().gap;
                    if now == Stage::Polls {
                        polls_card(ui, ctx, moved);
                    } else if round.issuing.is_some() && heads_reopened(ctx.meeting(), &round) {
                        page.head_cards(ui, ctx, &round, now, moved);
                        page.issued_cards(ui, ctx, &round, now, moved);
                    } else if round.issuing.is_some() {
                        page.issued_cards(ui, ctx, &round, now, moved);
                        heads::summary(ui, ctx, &round);
                    } else if polling(ctx) {
                        page.printed_card(ui, ctx, &round, now, moved);
                    } else {
                        page.head_cards(ui, ctx, &round, now, moved);
                        page.printed_card(ui, ctx, &round, now, moved);
                    }
                });
            },
            |ui, (page, ctx)| page.right(ui, ctx, &round, now, moved),
        );
    }

    fn command(&mut self, command: UiCommand, ctx: &mut Ctx<'_>) -> bool {
        match command {
            UiCommand::Print => {
                let first = self.stage.is_none_or(|stage| {
                    !matches!(stage, Stage::Figures(_) | Stage::SlipIssue | Stage::Done)
                });
                let slip = if first { Slip::HeadCount } else { Slip::Issue };
                paper_out::print(ctx, PaperKind::Slip(slip), ctx.lang);
            }
            UiCommand::RecountHeads => {
                let other = match (self.stage, ctx.meeting().round()) {
                    (Some(Stage::Group(place)), _) => Some(place),
                    (_, Some(round)) if !groups::counts_the_roll(round) => {
                        groups::others(round).map(|(place, _)| place).last()
                    }
                    _ => None,
                };
                if let Some(place) = other {
                    self.repeat_group(ctx, place);
                } else if ctx.ask(Command::RepeatHeadCount) {
                    self.heads = TwiceEntry::default();
                    self.heads.take_focus();
                }
            }
            _ => return false,
        }
        true
    }

    fn spoken(&self, ctx: &Ctx<'_>) -> Option<String> {
        let words = match self.stage? {
            Stage::Figures(_) | Stage::SlipIssue | Stage::Done => {
                forms::issue_words(ctx.meeting(), ctx.lang)
                    .or_else(|| forms::head_count_words(ctx.meeting(), ctx.lang))
            }
            _ => forms::head_count_words(ctx.meeting(), ctx.lang),
        };
        let lang = ctx.lang;
        let survey = ctx
            .meeting()
            .round()
            .and_then(|round| round.survey.as_ref());
        if survey.is_some() {
            // What is said there of the hall is said of the election.
            return words;
        }
        let hall = match ctx.meeting().info.hall {
            HallMode::Direct => lang.spoken_hall_direct(),
            HallMode::Held => lang.spoken_hall_held(),
            HallMode::Progress => lang.spoken_hall_progress(),
        };
        // Said before anybody votes: how the hall will follow the count.
        Some(match words {
            Some(words) => format!("{words}\n\n{hall}"),
            None => hall.to_owned(),
        })
    }

    fn hall_scene(&self, ctx: &Ctx<'_>) -> Option<HallScene> {
        let round = ctx.meeting().round()?;
        let issued = round.papers.iter().any(|paper| paper.issue.is_some());
        let paper = round.papers.first()?.id;
        // Whoever is about to get a ballot sees how it is marked.
        let marked = HallScene::HowToMark(paper);
        Some(
            if issued && *ctx.hall.scene() != HallScene::IssuedReturned {
                HallScene::IssuedReturned
            } else if issued || round.head_count.agreed.is_some() && *ctx.hall.scene() != marked {
                marked
            } else {
                HallScene::Attendance
            },
        )
    }

    fn opened(&mut self, _ctx: &mut Ctx<'_>) {
        self.stage = None;
        self.heads = TwiceEntry::default();
        self.groups.clear();
        self.reason.clear();
        self.printed.clear();
        self.fields.clear();
        self.revision = Revision::default();
    }
}

impl IssuePage {
    fn right(&mut self, ui: &mut Ui, ctx: &mut Ctx<'_>, round: &Round, now: Stage, moved: bool) {
        let lang = ctx.lang;
        if round.issuing.is_none() {
            self.start_card(ui, ctx, round, now, moved);
            slip_card(
                ui,
                ctx,
                Slip::HeadCount,
                Some(lang.count_slip_one_waits()),
                Primary::No,
                &mut self.revision,
            );
            zero_card(ui, ctx);
            return;
        }
        let primary = Primary::when(now == Stage::SlipHeads, moved);
        let counting = matches!(
            now,
            Stage::Heads | Stage::Difference | Stage::Group(_) | Stage::Polls
        );
        let waits = counting.then(|| lang.count_slip_one_again());
        slip_card(ui, ctx, Slip::HeadCount, waits, primary, &mut self.revision);
        let waits = round.papers.iter().any(|paper| paper.issue.is_none());
        let waits = waits.then(|| lang.count_slip_two_waits());
        let primary = Primary::when(now == Stage::SlipIssue, moved);
        slip_card(ui, ctx, Slip::Issue, waits, primary, &mut self.revision);
        if now == Stage::Done {
            let words = widgets::Message {
                what: lang.count_issue_done(),
                why: lang.count_issue_done_next(),
                next: "",
            };
            widgets::message(ui, Tone::Jade, words, |ui| {
                ui.add_space(6.0);
                let go = widgets::primary(ui, lang.count_go_collect());
                if moved {
                    go.request_focus();
                }
                if go.clicked() {
                    *ctx.go = Some(crate::meeting::Step::Collect);
                }
            });
        }
        let untouched = round.papers.iter().all(|paper| paper.issue.is_none());
        if untouched && !round.is_signed(Slip::HeadCount) {
            widgets::card(ui, |ui| {
                let line = lang.count_stop_line();
                let t = theme();
                ui.label(crate::desk::style::regular(
                    line,
                    t.size_body - 1.0,
                    *t.ink_2,
                ));
                if widgets::secondary(ui, lang.count_stop()).clicked() {
                    ctx.ask(Command::StopIssuing);
                }
            });
        }
    }
}

/// The polls are open: who came so far, and the one action that closes them.
fn polls_card(ui: &mut Ui, ctx: &mut Ctx<'_>, moved: bool) {
    let lang = ctx.lang;
    let t = theme();
    let meeting = ctx.meeting();
    let so_far = lang.count_polls_so_far(meeting.voters_here(), meeting.expected());
    widgets::card(ui, |ui| {
        widgets::heading(ui, lang.count_polls_title());
        ui.label(regular(so_far, t.size_body, *t.ink));
        let line = lang.count_polls_close_line();
        ui.label(regular(line, t.size_body - 1.0, *t.ink_2));
        ui.add_space(6.0);
        ui.horizontal(|ui| {
            let close = widgets::primary(ui, lang.acts_polls_do());
            let sign_in = widgets::secondary(ui, lang.count_polls_signin());
            // What cannot be taken back is not under the key that opened the polls.
            if moved {
                sign_in.request_focus();
            }
            if close.clicked() {
                ctx.ask(Command::ClosePolls);
            }
            if sign_in.clicked() {
                *ctx.go = Some(crate::meeting::Step::SignIn);
            }
        });
    });
}

/// Expected as it was when issuing started, later changes apart.
fn expected(ctx: &Ctx<'_>) -> u32 {
    let meeting = ctx.meeting();
    let then = meeting.round().and_then(|round| round.expected_then);
    then.unwrap_or_else(|| meeting.expected())
}

fn pill(before: &str, figure: u32) -> PillView {
    PillView {
        tone: Tone::Neutral,
        text: PillText::new(before, figure.to_string()),
    }
}

/// The ballot as people call it.
fn ballot_name(ctx: &Ctx<'_>, paper: &crate::meeting::Paper) -> String {
    sheet_name(ctx.lang, ctx.meeting(), paper)
}

/// The boxes are looked into and the count is nought before anybody votes
/// (domain 4.8, step 9): the sheet for it is offered here, in time.
fn zero_card(ui: &mut Ui, ctx: &mut Ctx<'_>) {
    if PaperKind::ZeroReport.ready(ctx.meeting()).is_err() {
        return;
    }
    let lang = ctx.lang;
    let t = theme();
    widgets::card(ui, |ui| {
        widgets::heading(ui, lang.paper_title(PaperKind::ZeroReport));
        ui.label(regular(lang.count_zero_line(), t.size_body - 1.0, *t.ink_2));
        if widgets::secondary(ui, lang.count_zero_print()).clicked() {
            paper_out::print(ctx, PaperKind::ZeroReport, lang);
        }
    });
}
