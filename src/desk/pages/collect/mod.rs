//! Step 6: returned by two, what is missing, bundles, and slip 3.

mod bundles;
mod returned;
mod wrappers;

use super::issue::groups;

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
use crate::meeting::{MissingReason, Paper, PaperId, Round, Slip, Step};
use crate::papers::forms::{self, PaperKind};
use crate::rules::GateLevel;
use crate::theme::theme;

/// What the page remembers.
#[derive(Default)]
pub struct CollectPage {
    papers: BTreeMap<PaperId, Entry>,
    stage: Option<Stage>,
    round: Kept<Round>,
    revision: Revision,
    explain: bool,
}

/// What is typed for one paper.
#[derive(Default)]
struct Entry {
    twice: TwiceEntry,
    reason: Option<MissingReason>,
    note: String,
    sizes: Option<String>,
    change: wrappers::Change,
}

/// What the page waits for; a new one moves the focus.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stage {
    NotIssued,
    Returned(PaperId),
    TooMany(PaperId),
    Void(PaperId),
    Missing(PaperId),
    Bundles(PaperId),
    Slip,
    Done,
}

fn stage(ctx: &Ctx<'_>, round: &Round) -> Stage {
    if round.papers.is_empty() || round.papers.iter().any(|paper| paper.issue.is_none()) {
        return Stage::NotIssued;
    }
    // Where every box stands by itself, a void one does not hold up the others.
    let by_box = ctx.meeting().rules_now().gate_level == GateLevel::Box;
    let others = by_box && round.papers.iter().any(|paper| !paper.void());
    let mut papers = round
        .papers
        .iter()
        .filter(|paper| !(others && paper.void()));
    if let Some(waits) = papers.find_map(paper_waits) {
        return waits;
    }
    if round.is_signed(Slip::Return) {
        Stage::Done
    } else {
        Stage::Slip
    }
}

fn paper_waits(paper: &Paper) -> Option<Stage> {
    let issued = paper.issue.as_ref()?.issued;
    let Some(returned) = paper.returned.agreed else {
        return Some(Stage::Returned(paper.id));
    };
    if paper.void() {
        Some(Stage::Void(paper.id))
    } else if returned > issued {
        Some(Stage::TooMany(paper.id))
    } else if returned < issued && paper.missing.is_none() {
        Some(Stage::Missing(paper.id))
    } else if paper.bundles.is_empty() && returned > 0 {
        Some(Stage::Bundles(paper.id))
    } else {
        None
    }
}

impl Page for CollectPage {
    fn header(&self, ctx: &Ctx<'_>) -> Header {
        let lang = ctx.lang;
        let meeting = ctx.meeting();
        let mut pills = Vec::new();
        let mut subtitle = String::new();
        if let Some(round) = meeting.round() {
            if let Some(survey) = &round.survey {
                let kind = lang.survey_name(&survey.plan.ask);
                return Header {
                    title: lang.step_collect().into(),
                    subtitle: lang.count_survey_line(kind, survey.plan.groups.len()),
                    pills: groups::pills(meeting, round),
                };
            }
            let kind = lang.round_name(round);
            subtitle = lang.count_round_line(round.id.0, kind, round.papers.len());
            if let Some(present) = round.head_count.agreed {
                pills.push(pill(lang.pill_present(), present, Tone::Neutral, ""));
            }
            if let [paper] = round.papers.as_slice() {
                let issued = paper.issue.as_ref().map(|issue| issue.issued);
                if let Some(issued) = issued {
                    pills.push(pill(lang.pill_issued(), issued, Tone::Neutral, ""));
                }
                if let (Some(issued), Some(returned)) = (issued, paper.returned.agreed) {
                    let (tone, after) = if returned <= issued {
                        (Tone::Jade, lang.pill_valid_election())
                    } else {
                        (Tone::Amber, "")
                    };
                    pills.push(pill(lang.pill_returned(), returned, tone, after));
                }
            }
        }
        Header {
            title: lang.step_collect().into(),
            subtitle,
            pills,
        }
    }

    fn keys(&self, _ctx: &Ctx<'_>) -> Vec<UiCommand> {
        vec![
            UiCommand::Explain,
            UiCommand::Wrappers,
            UiCommand::Print,
            UiCommand::ReadAloud,
            UiCommand::Hall,
        ]
    }

    fn show(&mut self, ui: &mut Ui, ctx: &mut Ctx<'_>) {
        let Some(round) = self.round.get(ctx.meeting(), |m| m.round().cloned()) else {
            return;
        };
        let now = stage(ctx, &round);
        let moved = self.stage != Some(now);
        self.stage = Some(now);
        let lang = ctx.lang;
        if now == Stage::NotIssued {
            let (title, line) = (lang.count_collect_early(), lang.count_collect_early_next());
            widgets::empty_state(ui, title, line, |ui| {
                let go = widgets::primary(ui, lang.count_go_issue());
                if moved {
                    go.request_focus();
                }
                if go.clicked() {
                    *ctx.go = Some(Step::Issue);
                }
            });
            return;
        }
        if let (true, Stage::Returned(paper)) = (moved, now) {
            self.papers.entry(paper).or_default().twice.take_focus();
        }
        let mut state = (self, ctx);
        widgets::page_columns(
            ui,
            &mut state,
            350.0,
            |ui, (page, ctx)| {
                ScrollArea::vertical().id_salt("collect").show(ui, |ui| {
                    ui.spacing_mut().item_spacing.y = theme().gap;
                    for paper in &round.papers {
                        page.paper_card(ui, ctx, paper, now, moved);
                    }
                });
            },
            |ui, (page, ctx)| right(ui, ctx, &round, (now, moved), &mut page.revision),
        );
    }

    fn command(&mut self, command: UiCommand, ctx: &mut Ctx<'_>) -> bool {
        match command {
            UiCommand::Print => {
                paper_out::print(ctx, PaperKind::Slip(Slip::Return), ctx.lang);
            }
            UiCommand::Wrappers => {
                paper_out::print(ctx, PaperKind::BundleWrappers, ctx.lang);
            }
            UiCommand::Explain => {
                let differs = ctx
                    .meeting()
                    .round()
                    .is_some_and(|round| round.papers.iter().any(|paper| missing(paper).is_some()));
                if differs {
                    self.explain = true;
                } else {
                    ctx.warn(ctx.lang.count_nothing_missing(), "");
                }
            }
            _ => return false,
        }
        true
    }

    fn spoken(&self, ctx: &Ctx<'_>) -> Option<String> {
        forms::return_words(ctx.meeting(), ctx.lang)
    }

    fn hall_scene(&self, _ctx: &Ctx<'_>) -> Option<HallScene> {
        Some(HallScene::IssuedReturned)
    }

    fn opened(&mut self, _ctx: &mut Ctx<'_>) {
        *self = CollectPage::default();
    }
}

/// How many fewer came back than were issued.
fn missing(paper: &Paper) -> Option<u32> {
    let issued = paper.issue.as_ref()?.issued;
    let returned = paper.returned.agreed?;
    issued.checked_sub(returned).filter(|missing| *missing > 0)
}

fn right(
    ui: &mut Ui,
    ctx: &mut Ctx<'_>,
    round: &Round,
    (now, moved): (Stage, bool),
    revision: &mut Revision,
) {
    let lang = ctx.lang;
    let t = theme();
    let waits = !matches!(now, Stage::Slip | Stage::Done);
    let waits = waits.then(|| lang.count_slip_three_waits());
    let primary = Primary::when(now == Stage::Slip, moved);
    slip_card(ui, ctx, Slip::Return, waits, primary, revision);
    widgets::card(ui, |ui| {
        widgets::heading(ui, lang.count_wrappers_title());
        let made = round.papers.iter().any(|paper| !paper.bundles.is_empty());
        let line = if made {
            lang.count_wrappers_line()
        } else {
            lang.count_wrappers_wait()
        };
        ui.label(regular(line, t.size_body - 1.0, *t.ink_2));
        ui.add_enabled_ui(made, |ui| {
            if widgets::secondary(ui, lang.count_wrappers_print()).clicked() {
                paper_out::print(ctx, PaperKind::BundleWrappers, lang);
            }
        });
    });
    if now == Stage::Done {
        let survey = round.survey.is_some();
        let words = widgets::Message {
            what: match survey {
                true => lang.count_collect_done_survey(),
                false => lang.count_collect_done(),
            },
            why: match survey {
                true => lang.count_collect_done_survey_next(),
                false => lang.count_collect_done_next(),
            },
            next: "",
        };
        widgets::message(ui, Tone::Jade, words, |ui| {
            ui.add_space(6.0);
            let go = widgets::primary(ui, lang.count_go_keying());
            if moved {
                go.request_focus();
            }
            if go.clicked() {
                *ctx.go = Some(Step::Keying);
            }
        });
    }
}

fn pill(before: &str, figure: u32, tone: Tone, after: &str) -> PillView {
    PillView {
        tone,
        text: PillText::new(before, figure.to_string()).then(after),
    }
}

/// The ballot as people call it.
fn ballot_name(ctx: &Ctx<'_>, paper: &Paper) -> String {
    sheet_name(ctx.lang, ctx.meeting(), paper)
}
