//! The result of an appraisal or a recommendation vote: which one is looked at, how it
//! stands, what comes next.

use std::rc::Rc;

use egui::{ScrollArea, Ui};

use super::{ResultPage, Spoken, cards, pill, slip_waits, survey_table, waiting};
use crate::desk::hall_control::HallScene;
use crate::desk::kept::Kept;
use crate::desk::keys::UiCommand;
use crate::desk::page::{Aside, Ctx, Header};
use crate::desk::pages::acts::taken_lines;
use crate::desk::scroll_keys::scroll_by_keys;
use crate::desk::shell::PillView;
use crate::desk::slip_card::{Primary, slip_card};
use crate::desk::style::regular;
use crate::desk::widgets::{self, Message, PillText, Tone};
use crate::meeting::{
    Balance, Contest, Meeting, Paper, Round, RoundId, Slip, Survey, SurveyContest, SurveyCount,
    SurveyResult,
};
use crate::papers::forms;
use crate::text::Lang;
use crate::theme::theme;

/// A survey with its count and what is read aloud of it.
pub(super) struct Shown {
    pub round: Round,
    pub count: SurveyCount,
    /// Report and announcement, by language.
    words: [[String; 2]; 3],
}

impl Shown {
    pub fn survey(&self) -> Option<&Survey> {
        self.round.survey.as_ref()
    }

    /// Everybody who took part, in the groups that count.
    pub fn took_part(&self) -> u32 {
        let groups = self.count.groups.iter().filter(|group| !group.void);
        groups.filter_map(|group| group.took_part).sum()
    }

    fn complete(&self) -> bool {
        !self.round.papers.is_empty() && self.count.complete
    }

    fn contests(&self) -> impl Iterator<Item = (&Contest, &SurveyContest)> {
        let contests = self.round.contests();
        contests.filter_map(|contest| Some((contest, self.count.contest(contest.id)?)))
    }
}

/// Which survey the page shows.
#[derive(Default)]
pub(super) struct SurveyView {
    /// The round chosen by hand, an election's among them; else the present one.
    chosen: Option<RoundId>,
    /// Every survey of the meeting; adds up sheets, so it is made once an event.
    all: Kept<Vec<Rc<Shown>>>,
}

fn all(meeting: &Meeting) -> Vec<Rc<Shown>> {
    let surveys = meeting.rounds.iter();
    let shown = surveys.filter_map(|round| {
        Some(Rc::new(Shown {
            count: meeting.count_survey(round)?,
            words: Lang::ALL.map(|lang| {
                [
                    forms::scrutineer_report_in(meeting, round, lang),
                    forms::announcement_in(meeting, round, lang),
                ]
            }),
            round: round.clone(),
        }))
    });
    shown.collect()
}

impl SurveyView {
    /// As the page is opened: the vote under way; the last survey while there is nothing
    /// to see of the election yet.
    pub fn opened(meeting: &Meeting) -> SurveyView {
        let election = meeting.election_round();
        let quiet = election.is_none_or(|round| !round.closed() && !round.under_way());
        let mut surveys = meeting.rounds.iter().rev();
        let last = surveys.find(|round| round.survey.is_some() && round.closed());
        let none_open = meeting.open_survey().is_none();
        SurveyView {
            chosen: last.filter(|_| quiet && none_open).map(|round| round.id),
            ..SurveyView::default()
        }
    }

    /// Keeps a survey in view once it is closed.
    pub fn keep(&mut self, round: &Round) {
        if round.survey.is_some() {
            self.chosen = Some(round.id);
        }
    }

    /// The survey that is shown; `None` where it is the election.
    pub fn shown(&self, meeting: &Meeting) -> Option<Rc<Shown>> {
        let chosen = self.chosen.and_then(|id| meeting.round_of(id));
        let round = chosen.or(meeting.round())?;
        round.survey.as_ref()?;
        let all = self.all.get(meeting, |meeting| Some(all(meeting)))?;
        all.iter().find(|shown| shown.round.id == round.id).cloned()
    }

    /// The rounds there are to look at, where a survey is among several.
    pub fn chooser(&mut self, ui: &mut Ui, ctx: &Ctx<'_>, now: RoundId) {
        let lang = ctx.lang;
        let meeting = ctx.meeting();
        let surveys = meeting.rounds.iter().filter(|round| round.survey.is_some());
        let mut rounds = surveys.collect::<Vec<_>>();
        if rounds.is_empty() {
            return;
        }
        let election = meeting.election_round();
        rounds.extend(election.filter(|round| !round.papers.is_empty()));
        if rounds.len() < 2 {
            return;
        }
        rounds.sort_by_key(|round| round.id);
        ui.horizontal_wrapped(|ui| {
            let size = theme().size_body;
            ui.label(regular(lang.survey_which(), size, *theme().ink_2));
            for round in rounds {
                let name = lang.survey_shown_round(round.id.0, lang.round_name(round));
                if widgets::segment(ui, round.id == now, &name, &name, size).clicked() {
                    self.chosen = Some(round.id);
                }
            }
        });
    }

    /// Title, line and figures, where a survey is shown.
    pub fn header(&self, meeting: &Meeting, lang: Lang) -> Option<Header> {
        let shown = self.shown(meeting)?;
        let mut header = Header {
            title: lang.step_result().into(),
            ..Header::default()
        };
        let round = &shown.round;
        let name = lang.round_name(round);
        if let Some((contest, of)) = shown.contests().next() {
            let title = &contest.setup.title;
            header.subtitle = match &of.result {
                SurveyResult::Appraisal(lines) => {
                    lang.survey_line_appraisal(title, round.id.0, name, lines.len())
                }
                SurveyResult::Recommendation { places, .. } => {
                    let seats = contest.setup.seats;
                    lang.survey_line_recommend(title, round.id.0, name, seats, *places)
                }
            };
        }
        let groups = || shown.count.groups.iter();
        header
            .pills
            .push(pill(lang.survey_took_part(), shown.took_part()));
        let issued = groups().filter_map(|group| group.issued).sum::<u32>();
        if issued > 0 {
            header.pills.push(pill(lang.survey_issued(), issued));
        }
        let returned = groups().filter_map(|group| group.returned).sum::<u32>();
        if groups().any(|group| group.returned.is_some()) {
            let counted = round.papers.iter().map(counted_on).sum::<u32>();
            let (tone, before) = match shown.complete() {
                true => (Tone::Jade, lang.count_checked_all()),
                false => (Tone::Amber, lang.count_checked()),
            };
            header.pills.push(PillView {
                tone,
                text: PillText::new(before, counted.to_string()).then(format!("/ {returned}")),
            });
        }
        Some(header)
    }

    /// The keys that work, where a survey is shown.
    pub fn keys(&self, meeting: &Meeting) -> Option<Vec<UiCommand>> {
        let shown = self.shown(meeting)?;
        let recommends = shown.survey().is_some_and(|one| one.grades().is_none());
        let mut keys = Vec::new();
        if recommends {
            keys.push(UiCommand::Sort);
        }
        keys.extend([UiCommand::Print, UiCommand::ReadAloud, UiCommand::Hall]);
        Some(keys)
    }
}

/// What the operator's key sends to the hall. Grades are not for everybody's eyes before
/// the chair has spoken: until then an appraisal shows how far the count is.
pub(super) fn hall_scene(shown: &Shown) -> Option<HallScene> {
    let contest = shown.round.contests().next()?.id;
    let appraises = shown.survey().is_some_and(|one| one.grades().is_some());
    let ready = match appraises {
        true => shown.round.announced.is_some(),
        false => shown.complete(),
    };
    Some(if ready {
        HallScene::Result(contest)
    } else {
        HallScene::Counting(contest)
    })
}

/// Sheets of a group that are compared and settled, or counted by hand.
fn counted_on(paper: &Paper) -> u32 {
    let by_hand = paper.hand.as_ref().and_then(|hand| hand.agreed.as_ref());
    match by_hand {
        Some(_) => paper.returned.agreed.unwrap_or(0),
        None => u32::try_from(paper.final_ballots().len()).unwrap_or(u32::MAX),
    }
}

impl ResultPage {
    /// The chosen text of what is shown, an election's or a survey's.
    pub(super) fn spoken_text(&self, meeting: &Meeting, lang: Lang) -> String {
        let Some(shown) = self.survey.shown(meeting) else {
            return self.text(meeting, lang);
        };
        let own = Lang::ALL.iter().position(|known| *known == lang);
        let words = own.and_then(|own| shown.words.get(own));
        words.map_or_else(String::new, |[report, announcement]| match self.text {
            Spoken::Announcement => announcement.clone(),
            Spoken::Report | Spoken::Reasons => report.clone(),
        })
    }

    pub(super) fn show_survey(&mut self, ui: &mut Ui, ctx: &mut Ctx<'_>, shown: &Shown) {
        let round = &shown.round;
        let stage = (
            shown.complete(),
            round.is_signed(Slip::Result),
            round.announced,
        );
        let moved = self.stage.replace(stage) != Some(stage);
        if !shown.complete() {
            self.survey.chooser(ui, ctx, round.id);
            if let Some((reason, _)) = &round.void {
                let words = Message {
                    what: ctx.lang.survey_next_void(),
                    why: reason,
                    next: ctx.lang.survey_next_again(),
                };
                widgets::message(ui, Tone::Amber, words, |_| {});
                return;
            }
            waiting::show(ui, ctx, round, counted_on, moved);
            return;
        }
        let mut state = (self, ctx);
        widgets::page_columns(
            ui,
            &mut state,
            350.0,
            |ui, (page, ctx)| page.survey_left(ui, ctx, shown),
            |ui, (page, ctx)| page.survey_right(ui, ctx, shown, moved),
        );
    }

    fn survey_left(&mut self, ui: &mut Ui, ctx: &mut Ctx<'_>, shown: &Shown) {
        let lang = ctx.lang;
        let t = theme();
        let id = ("survey", shown.round.id.0);
        ScrollArea::vertical().id_salt(id).show(ui, |ui| {
            scroll_by_keys(ui, false);
            ui.spacing_mut().item_spacing.y = t.gap;
            self.survey.chooser(ui, ctx, shown.round.id);
            for (_, of) in shown.contests() {
                widgets::card(ui, |ui| {
                    survey_table::show(ui, ctx, shown, of, self.by_strokes);
                });
            }
            widgets::card(ui, |ui| survey_table::groups(ui, lang, shown));
            widgets::card(ui, |ui| {
                ui.horizontal_wrapped(|ui| {
                    for (which, name) in [
                        (Spoken::Report, lang.count_text_report()),
                        (Spoken::Announcement, lang.count_text_announcement()),
                    ] {
                        let chosen = self.text == which;
                        if widgets::segment(ui, chosen, name, name, t.size_body).clicked() {
                            self.text = which;
                        }
                    }
                    let line = lang.count_text_large();
                    ui.label(regular(line, t.size_small, *t.ink_3));
                });
                let words = self.spoken_text(ctx.meeting(), lang);
                ui.label(regular(words, t.size_body + 1.0, *t.ink));
            });
            let opinions = shown.survey().map_or(&[][..], |one| &one.opinions);
            if !opinions.is_empty() {
                widgets::card(ui, |ui| {
                    widgets::heading(ui, lang.survey_remarks());
                    for opinion in opinions {
                        let group = shown.count.groups.get(opinion.group);
                        let group = group.map_or("", |group| &group.name);
                        let line = lang.survey_remark(group, &opinion.words);
                        ui.label(regular(line, t.size_body, *t.ink));
                    }
                });
            }
        });
    }

    fn survey_right(&mut self, ui: &mut Ui, ctx: &mut Ctx<'_>, shown: &Shown, moved: bool) {
        let lang = ctx.lang;
        let round = &shown.round;
        // A survey that is over is only looked at: slips belong to the present round.
        let present = ctx.meeting().round().map(|round| round.id) == Some(round.id);
        let take = next(ui, ctx, shown, moved);
        let signed = round.is_signed(Slip::Result);
        if signed {
            self.announce_card(ui, ctx, round, Primary::when(!take, moved));
        }
        if present && !signed {
            let waits = slip_waits(ctx, round, true);
            let primary = Primary::when(waits.is_none(), moved);
            let waits = waits.as_deref();
            slip_card(ui, ctx, Slip::Result, waits, primary, &mut self.revision);
        }
        for (paper, group) in groups_of(shown) {
            let (issue, place) = (paper.issue.as_ref(), group);
            let plain = issue.is_none_or(|it| it.exchanged == 0 && it.spoiled_in_printing == 0);
            let name = &paper.ballot_box;
            let heading = lang.survey_balances_of(name);
            cards::balance_card(ui, lang, &heading, plain, &balances(shown, paper, place));
        }
        cards::agreement(ui, ctx, shown.count.agreement);
        if present && signed {
            let revision = &mut self.revision;
            slip_card(ui, ctx, Slip::Result, None, Primary::No, revision);
        }
    }
}

/// The papers with the place of their group, those of groups that count for nothing left
/// out: nothing of theirs needs to agree.
fn groups_of(shown: &Shown) -> impl Iterator<Item = (&Paper, usize)> {
    let papers = shown.round.papers.iter();
    papers.filter_map(|paper| {
        let (place, _) = shown.survey()?.group_of(paper)?;
        let void = shown.count.groups.get(place)?.void;
        (!void).then_some((paper, place))
    })
}

/// The figures of one group that must agree.
fn balances(shown: &Shown, paper: &Paper, group: usize) -> Vec<Balance> {
    let mut all = Vec::new();
    if let (Some(printed), Some(issue)) = (paper.printed, &paper.issue) {
        all.push(Balance::Printed {
            printed,
            issued: issue.issued,
            rest: issue.leftover() + issue.exchanged + issue.spoiled_in_printing,
        });
    }
    let issued = paper.issue.as_ref().map(|issue| issue.issued);
    if let (Some(returned), Some(issued)) = (paper.returned.agreed, issued) {
        all.push(Balance::Returned { returned, issued });
    }
    let own = paper.contests.first();
    let own = own.and_then(|contest| shown.count.contest(contest.id));
    if let (Some(returned), Some(own)) = (paper.returned.agreed, own) {
        let of = |sheets: &[u32]| sheets.get(group).copied().unwrap_or(0);
        all.push(Balance::Valid {
            valid: of(&own.valid),
            invalid: of(&own.invalid),
            returned,
        });
        all.push(Balance::Keyed {
            keyed: counted_on(paper),
            returned,
        });
    }
    all
}

/// How the vote stands and what comes next; true where its button is the page's action.
fn next(ui: &mut Ui, ctx: &mut Ctx<'_>, shown: &Shown, moved: bool) -> bool {
    let lang = ctx.lang;
    let round = &shown.round;
    let mut stands = Vec::new();
    let (mut settled, mut undecided) = (true, false);
    for (contest, of) in shown.contests() {
        match &of.result {
            SurveyResult::Appraisal(_) => {
                let (valid, invalid) = (of.valid.iter().sum(), of.invalid.iter().sum());
                stands.push(lang.survey_stands_appraisal(shown.took_part(), valid, invalid));
            }
            SurveyResult::Recommendation {
                places, outcome, ..
            } => {
                let through = outcome.through.len();
                stands.push(lang.survey_stands_recommend(*places, through));
                stands.extend(open_places(ctx.meeting(), lang, of));
                settled &= outcome.tied.is_empty() && outcome.short == 0 && !outcome.vote_down;
                undecided |= contest.after.taken.is_none();
            }
        }
        if let Some((taken, _)) = &contest.after.taken {
            stands.extend(taken_lines(ctx.meeting(), lang, taken));
        }
    }
    let void = shown.count.groups.iter().filter(|group| group.void);
    stands.extend(void.map(|group| lang.survey_group_void(&group.name)));
    let announced = round.announced.is_some();
    let take = announced && undecided;
    let (what, why) = match (announced, round.is_signed(Slip::Result)) {
        (true, _) if take => (lang.survey_next_take(), lang.survey_next_take_do()),
        (true, _) => (lang.survey_next_done(), ""),
        (false, true) => (lang.count_next_announce(), lang.survey_announce_line()),
        (false, false) => (lang.count_next_complete(), lang.survey_announce_line()),
    };
    let tone = match settled && !take {
        true => Tone::Jade,
        false => Tone::Amber,
    };
    let stands = stands.iter().map(String::as_str).collect::<Vec<_>>();
    let message = Message {
        what,
        why: &lang.paper_sentences(&stands),
        next: why,
    };
    let go = widgets::message(ui, tone, message, |ui| {
        let go = take.then(|| widgets::primary(ui, lang.act_take()));
        if let Some(go) = go.as_ref().filter(|_| moved) {
            go.request_focus();
        }
        go.is_some_and(|go| go.clicked())
    });
    if go.inner {
        *ctx.aside = Some(Aside::Acts);
    }
    take
}

/// Equals across the cut, a list too long, places nobody reached.
fn open_places(meeting: &Meeting, lang: Lang, of: &SurveyContest) -> Vec<String> {
    let SurveyResult::Recommendation {
        names,
        places,
        outcome,
    } = &of.result
    else {
        return Vec::new();
    };
    let mut said = Vec::new();
    if outcome.vote_down {
        said.push(lang.survey_stands_down(outcome.through.len(), *places));
    }
    if !outcome.tied.is_empty() {
        let tied = outcome.tied.iter().filter_map(|at| names.get(*at));
        let tied = tied.map(|one| meeting.name_of_written(&one.name));
        let tied = tied.collect::<Vec<_>>().join(lang.list_comma());
        said.push(lang.survey_stands_tied(&tied, outcome.tied_for));
    }
    if outcome.short > 0 {
        said.push(lang.survey_stands_short(outcome.short));
    }
    said
}
