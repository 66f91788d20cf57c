//! Step 9: who is elected and why, whether the figures agree, slip 4, the announcement.

mod cards;
mod next;
mod survey;
mod survey_table;
mod table;
mod waiting;

use std::rc::Rc;

use egui::{ScrollArea, Ui};

use crate::desk::hall_control::HallScene;
use crate::desk::kept::Kept;
use crate::desk::keys::UiCommand;
use crate::desk::page::{Ctx, Header, Page};
use crate::desk::paper_out;
use crate::desk::scroll_keys::scroll_by_keys;
use crate::desk::shell::PillView;
use crate::desk::slip_card::{Primary, Revision, slip_card};
use crate::desk::style::regular;
use crate::desk::widgets::{self, PillText, Tone};
use crate::explain::why_contest;
use crate::meeting::{
    At, Contest, ContestCount, FollowUp, Meeting, Paper, Round, RoundCount, Slip, WrittenName,
};
use crate::papers::forms::{self, PaperKind};
use crate::text::Lang;
use crate::theme::theme;

/// What the page remembers.
#[derive(Default)]
pub struct ResultPage {
    contest: usize,
    by_strokes: bool,
    text: Spoken,
    /// Bring the text into view.
    show_text: bool,
    announcing: bool,
    asked: bool,
    /// Complete, signed, announced; a change moves the focus.
    stage: Option<(bool, bool, Option<At>)>,
    revision: Revision,
    survey: survey::SurveyView,
    round: Kept<Round>,
    count: Kept<RoundCount>,
    /// What has to follow; adds up whole rounds, so it is made once an event.
    follow_ups: Kept<Vec<FollowUp>>,
    texts: Kept<[[String; 2]; 3]>,
    /// By contest and language.
    reasons: Kept<Vec<[Vec<String>; 3]>>,
}

/// Which text is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Spoken {
    #[default]
    Report,
    Announcement,
    /// Why everybody is elected or not.
    Reasons,
}

impl ResultPage {
    fn count(&self, meeting: &Meeting) -> Option<Rc<RoundCount>> {
        self.count.get(meeting, |meeting| {
            Some(meeting.count_round(meeting.election_round()?))
        })
    }

    /// The chosen one of the two texts.
    fn text(&self, meeting: &Meeting, lang: Lang) -> String {
        let texts = self.texts.get(meeting, |meeting| {
            Some(Lang::ALL.map(|lang| {
                let round = meeting.election_round();
                let said = |say: fn(&Meeting, &Round, Lang) -> String| {
                    round.map_or_else(String::new, |round| say(meeting, round, lang))
                };
                [
                    said(forms::scrutineer_report_in),
                    said(forms::announcement_in),
                ]
            }))
        });
        let own = Lang::ALL.iter().position(|known| *known == lang);
        let own = texts.as_ref().and_then(|texts| texts.get(own?));
        own.map_or_else(String::new, |[report, announcement]| match self.text {
            Spoken::Report => report.clone(),
            Spoken::Announcement => announcement.clone(),
            Spoken::Reasons => self.reasons(meeting, lang).join("\n"),
        })
    }

    /// Why everybody is elected or not, in the contest that is shown.
    fn reasons(&self, meeting: &Meeting, lang: Lang) -> Vec<String> {
        let at = Lang::ALL.iter().position(|known| *known == lang);
        let all = self.reasons.get(meeting, |meeting| {
            let round = meeting.election_round()?;
            let count = self.count(meeting)?;
            let contest = round.contests().zip(&count.contests);
            let all = contest.map(|(contest, count)| {
                Lang::ALL.map(|lang| {
                    let name = |who: &WrittenName| meeting.name_of_written(who).to_owned();
                    let why = why_contest(lang, meeting, round, contest, count, name);
                    why.lines().map(str::to_owned).collect::<Vec<_>>()
                })
            });
            Some(all.collect::<Vec<_>>())
        });
        let shown = all.as_ref().and_then(|all| {
            let own = all.get(self.contest).or_else(|| all.first())?;
            own.get(at?).cloned()
        });
        shown.unwrap_or_default()
    }

    /// The contest that is shown, with its count.
    fn shown<'a>(
        &self,
        round: &'a Round,
        count: &'a RoundCount,
    ) -> Option<(&'a Contest, &'a ContestCount)> {
        let contest = round
            .contests()
            .nth(self.contest)
            .or_else(|| round.contests().next())?;
        Some((contest, count.contest(contest.id)?))
    }
}

/// Whether every ballot of the round is compared and settled, and the figures agree.
fn complete(count: &RoundCount) -> bool {
    !count.contests.is_empty() && count.contests.iter().all(|contest| contest.complete)
}

impl Page for ResultPage {
    fn header(&self, ctx: &Ctx<'_>) -> Header {
        let lang = ctx.lang;
        let meeting = ctx.meeting();
        if let Some(header) = self.survey.header(meeting, lang) {
            return header;
        }
        let mut header = Header {
            title: lang.step_result().into(),
            ..Header::default()
        };
        let (Some(round), Some(count)) = (meeting.election_round(), self.count(meeting)) else {
            return header;
        };
        let Some((contest, shown)) = self.shown(round, &count) else {
            return header;
        };
        header.subtitle = lang.count_result_line(
            &contest.setup.title,
            round.id.0,
            lang.round_name(round),
            contest.setup.seats,
            contest.candidates.len(),
        );
        let expected = round.expected_then.unwrap_or_else(|| meeting.expected());
        header.pills.push(pill(lang.pill_expected(), expected));
        if let Some(present) = round.head_count.agreed {
            header.pills.push(pill(lang.pill_present(), present));
        }
        if shown.complete {
            header.pills.push(pill(lang.count_valid(), shown.valid));
            header.pills.push(pill(lang.count_invalid(), shown.invalid));
        }
        let paper = round.papers.iter().find(|paper| paper.id == shown.paper);
        if let Some(returned) = paper.and_then(|paper| paper.returned.agreed) {
            let (tone, before) = if shown.complete {
                (Tone::Jade, lang.count_checked_all())
            } else {
                (Tone::Amber, lang.count_checked())
            };
            header.pills.push(PillView {
                tone,
                text: PillText::new(before, shown.counted.to_string())
                    .then(format!("/ {returned}")),
            });
        }
        header
    }

    fn keys(&self, ctx: &Ctx<'_>) -> Vec<UiCommand> {
        if let Some(keys) = self.survey.keys(ctx.meeting()) {
            return keys;
        }
        let mut keys = vec![UiCommand::Sort, UiCommand::Reasons];
        let several = ctx
            .meeting()
            .election_round()
            .is_some_and(|round| round.contests().count() > 1);
        if several {
            keys.push(UiCommand::NextContest);
        }
        keys.extend([UiCommand::Print, UiCommand::ReadAloud, UiCommand::Hall]);
        keys
    }

    fn show(&mut self, ui: &mut Ui, ctx: &mut Ctx<'_>) {
        if let Some(shown) = self.survey.shown(ctx.meeting()) {
            self.show_survey(ui, ctx, &shown);
            return;
        }
        let Some(round) = self
            .round
            .get(ctx.meeting(), |m| m.election_round().cloned())
        else {
            return;
        };
        let Some(count) = self.count(ctx.meeting()) else {
            return;
        };
        let stage = (
            complete(&count),
            round.is_signed(Slip::Result),
            round.announced,
        );
        let moved = self.stage.replace(stage) != Some(stage);
        if !complete(&count) {
            self.survey.chooser(ui, ctx, round.id);
            waiting::show(ui, ctx, &round, |paper| counted_on(&count, paper), moved);
            return;
        }
        let mut state = (self, ctx);
        widgets::page_columns(
            ui,
            &mut state,
            350.0,
            |ui, (page, ctx)| page.left(ui, ctx, &round, &count),
            |ui, (page, ctx)| page.right(ui, ctx, &round, &count, moved),
        );
    }

    fn command(&mut self, command: UiCommand, ctx: &mut Ctx<'_>) -> bool {
        match command {
            UiCommand::Sort => self.by_strokes = !self.by_strokes,
            UiCommand::NextContest => {
                let contests = ctx
                    .meeting()
                    .election_round()
                    .map_or(0, |r| r.contests().count());
                self.contest = (self.contest + 1) % contests.max(1);
            }
            UiCommand::Reasons if self.survey.shown(ctx.meeting()).is_some() => return false,
            UiCommand::Reasons => {
                self.text = if self.text == Spoken::Reasons {
                    Spoken::Report
                } else {
                    Spoken::Reasons
                };
                self.show_text = true;
            }
            UiCommand::Print => {
                paper_out::print(ctx, PaperKind::Slip(Slip::Result), ctx.lang);
            }
            _ => return false,
        }
        true
    }

    fn spoken(&self, ctx: &Ctx<'_>) -> Option<String> {
        if self.survey.shown(ctx.meeting()).is_some() {
            let words = self.spoken_text(ctx.meeting(), ctx.lang);
            return (!words.is_empty()).then_some(words);
        }
        let count = self.count(ctx.meeting())?;
        if complete(&count) {
            return Some(self.text(ctx.meeting(), ctx.lang));
        }
        // before the count only a void vote has anything to announce
        let round = ctx.meeting().election_round()?;
        let void = forms::announcement_in(ctx.meeting(), round, ctx.lang);
        (!void.is_empty()).then_some(void)
    }

    fn hall_scene(&self, ctx: &Ctx<'_>) -> Option<HallScene> {
        if let Some(shown) = self.survey.shown(ctx.meeting()) {
            return survey::hall_scene(&shown);
        }
        let round = ctx.meeting().election_round()?;
        let count = self.count(ctx.meeting())?;
        let (contest, shown) = self.shown(round, &count)?;
        Some(if shown.complete {
            HallScene::Result(contest.id)
        } else {
            HallScene::Counting(contest.id)
        })
    }

    fn opened(&mut self, ctx: &mut Ctx<'_>) {
        let signed = ctx
            .meeting()
            .election_round()
            .is_some_and(|round| round.is_signed(Slip::Result));
        *self = ResultPage {
            survey: survey::SurveyView::opened(ctx.meeting()),
            // The scrutineer reports first; once that is signed the chair speaks.
            text: if signed {
                Spoken::Announcement
            } else {
                Spoken::Report
            },
            ..ResultPage::default()
        };
    }
}

impl ResultPage {
    fn left(&mut self, ui: &mut Ui, ctx: &mut Ctx<'_>, round: &Round, count: &RoundCount) {
        let lang = ctx.lang;
        let t = theme();
        ScrollArea::vertical().id_salt("result").show(ui, |ui| {
            scroll_by_keys(ui, false);
            ui.spacing_mut().item_spacing.y = t.gap;
            self.survey.chooser(ui, ctx, round.id);
            let several = round.contests().count() > 1;
            if several {
                ui.horizontal_wrapped(|ui| {
                    for (at, contest) in round.contests().enumerate() {
                        let title = &contest.setup.title;
                        let chosen = at == self.contest;
                        if widgets::segment(ui, chosen, title, title, t.size_body).clicked() {
                            self.contest = at;
                        }
                    }
                });
            }
            if let Some((contest, shown)) = self.shown(round, count) {
                widgets::card(ui, |ui| {
                    table::show(ui, ctx, round, contest, shown, self.by_strokes);
                });
            }
            let show_text = std::mem::take(&mut self.show_text);
            widgets::card(ui, |ui| {
                let tabs = ui.horizontal_wrapped(|ui| {
                    for (which, name) in [
                        (Spoken::Report, lang.count_text_report()),
                        (Spoken::Announcement, lang.count_text_announcement()),
                        (Spoken::Reasons, lang.count_text_reasons()),
                    ] {
                        let chosen = self.text == which;
                        if widgets::segment(ui, chosen, name, name, t.size_body).clicked() {
                            self.text = which;
                        }
                    }
                    let line = lang.count_text_large();
                    ui.label(regular(line, t.size_small, *t.ink_3));
                });
                if show_text {
                    tabs.response.scroll_to_me(Some(egui::Align::TOP));
                }
                if self.text == Spoken::Reasons {
                    ui.spacing_mut().item_spacing.y = 7.0;
                    for line in self.reasons(ctx.meeting(), lang) {
                        ui.label(regular(line, t.size_body + 1.0, *t.ink));
                    }
                } else {
                    let words = self.text(ctx.meeting(), lang);
                    ui.label(regular(words, t.size_body + 1.0, *t.ink));
                }
            });
        });
    }

    fn right(
        &mut self,
        ui: &mut Ui,
        ctx: &mut Ctx<'_>,
        round: &Round,
        count: &RoundCount,
        moved: bool,
    ) {
        let balanced = count.contests.iter().all(ContestCount::may_be_announced);
        let follow_ups = self.follow_ups.get(ctx.meeting(), |m| Some(m.follow_ups()));
        let follow_ups = follow_ups.unwrap_or_default();
        let due = ctx.meeting().gate_waits().is_some() || !follow_ups.is_empty();
        if let Some((contest, shown)) = self.shown(round, count) {
            next::card(ui, ctx, (round, contest, shown), &follow_ups, due, moved);
        }
        let signed = round.is_signed(Slip::Result);
        if signed {
            self.announce_card(ui, ctx, round, Primary::when(!due, moved));
        }
        let waits = slip_waits(ctx, round, balanced);
        let primary = balanced && waits.is_none() && !signed;
        if !signed {
            let primary = Primary::when(primary, moved);
            let waits = waits.as_deref();
            slip_card(ui, ctx, Slip::Result, waits, primary, &mut self.revision);
        }
        if let Some((_, shown)) = self.shown(round, count) {
            cards::balances(ui, ctx.lang, round, shown);
        }
        cards::agreement(ui, ctx, count.agreement);
        if signed {
            let revision = &mut self.revision;
            slip_card(ui, ctx, Slip::Result, None, Primary::No, revision);
        }
    }
}

/// Ballots of a paper that are compared and settled.
fn counted_on(count: &RoundCount, paper: &Paper) -> u32 {
    let mut contests = count.contests.iter();
    let own = contests.find(|contest| contest.paper == paper.id);
    own.map_or(0, |contest| contest.counted)
}

/// What slip 4 still waits for.
fn slip_waits(ctx: &Ctx<'_>, round: &Round, balanced: bool) -> Option<String> {
    let lang = ctx.lang;
    if !balanced {
        return Some(lang.count_slip_four_unbalanced().into());
    }
    let before = Slip::ALL
        .into_iter()
        .take_while(|slip| *slip != Slip::Result)
        .find(|slip| !round.is_signed(*slip))?;
    Some(lang.count_slip_before(lang.slip_number(before)))
}

fn pill(before: &str, figure: u32) -> PillView {
    PillView {
        tone: Tone::Neutral,
        text: PillText::new(before, figure.to_string()),
    }
}
