//! The papers of appraisals and recommendation votes (domain section 2): the same
//! sheets, slips and lists as an election, by group, and nobody elected.

mod counting;
mod minutes;
mod official;
mod said;
mod sheet;
mod slips;
mod summary;
mod tables;

use super::facts::{Facts, titles};
use super::posting::PostingStage;
use super::{NotReady, PaperKind};
use crate::meeting::{
    Ask, Contest, Group, GroupFigures, Meeting, Paper, Round, RoundCount, Slip, Survey,
    SurveyContest, SurveyCount,
};
use crate::papers::Document;
use crate::rules::{Combine, RecommendationRule};
use crate::text::Lang;

pub(super) use counting::{blank_slips, tally, zero_rows};
pub(super) use minutes::{held, minutes};
pub(super) use official::{notice_choices, reported};
pub(super) use said::void;
pub(super) use sheet::{Setting, grade_choice, grade_table, grades_chosen, sheet};
pub(super) use slips::heads_sentence;

/// Whether names are only written, none printed.
pub(super) fn names_only(survey: &Survey) -> bool {
    matches!(
        survey.plan.ask,
        Ask::Recommendation {
            names_only: true,
            ..
        }
    )
}

/// Which list the names of a recommendation vote go on to: the first one with its wide
/// margin, the second with 20 % or one name more than seats (domain section 2).
pub(super) fn stage_of(rule: &RecommendationRule) -> PostingStage {
    match (rule.combine, rule.margin_percent) {
        (Combine::TwoLists, _) | (_, 1..=20) => PostingStage::Preparatory,
        _ => PostingStage::Initial,
    }
}

/// Papers of a survey, in the order of the day. The others belong to elections.
pub(super) fn has(kind: PaperKind, survey: &Survey) -> bool {
    match kind {
        PaperKind::Posting(stage) => match &survey.plan.ask {
            Ask::Recommendation { rule, .. } => stage_of(rule) == stage,
            Ask::Appraisal(_) => false,
        },
        PaperKind::Ballots
        | PaperKind::Poster
        | PaperKind::Seals
        | PaperKind::Tally
        | PaperKind::BlankSlips
        | PaperKind::Officers
        | PaperKind::SignInSheet
        | PaperKind::ZeroReport
        | PaperKind::Slip(_)
        | PaperKind::BundleWrappers
        | PaperKind::BundleList
        | PaperKind::ScrutineerReport
        | PaperKind::Announcement
        | PaperKind::VoidAnnouncement
        | PaperKind::SurveySummary
        | PaperKind::Notice
        | PaperKind::ResultReport
        | PaperKind::Minutes
        | PaperKind::Archive => true,
        PaperKind::Introductions
        | PaperKind::PledgeSheets
        | PaperKind::Recommendation
        | PaperKind::Appraisal
        | PaperKind::PrintPack
        | PaperKind::Approval
        | PaperKind::Correction
        | PaperKind::Agenda
        | PaperKind::Certificate
        | PaperKind::Summary
        | PaperKind::Method
        | PaperKind::Rules => false,
    }
}

/// Whether a paper that says something else in a survey than in an election can be
/// made; `None` for one that is the same in both.
pub(super) fn ready(facts: &Facts, kind: PaperKind) -> Option<Result<(), NotReady>> {
    facts.survey()?;
    Some(match kind {
        PaperKind::Slip(Slip::HeadCount) => facts.groups_counted(),
        PaperKind::SurveySummary => facts.counted().map(|_| ()),
        PaperKind::Notice | PaperKind::ResultReport => {
            facts.counted().and(match facts.round.announced {
                Some(_) => Ok(()),
                None => Err(NotReady::SurveyNotAnnounced),
            })
        }
        PaperKind::Posting(_) => {
            let taken = |contest: &Contest| contest.after.taken.is_some();
            match facts.round.contests().any(taken) {
                true => Ok(()),
                false => Err(NotReady::NoNamesTaken),
            }
        }
        _ => return None,
    })
}

/// Makes a paper that says something else in a survey; false for one that is the same
/// in both.
///
/// # Errors
/// The figure that is missing.
pub(super) fn fill(
    facts: &Facts,
    kind: PaperKind,
    document: &mut Document,
) -> Result<bool, NotReady> {
    if facts.survey().is_none() {
        return Ok(false);
    }
    match kind {
        PaperKind::Slip(Slip::HeadCount) => slips::heads_slip(facts, document)?,
        PaperKind::Slip(Slip::Result) => summary::slip(facts, document)?,
        PaperKind::SurveySummary => summary::fill(facts, document)?,
        PaperKind::Poster => sheet::poster(facts, document),
        PaperKind::Tally => tally(facts, document),
        PaperKind::BlankSlips => blank_slips(facts, document),
        PaperKind::Notice => official::notice(facts, document)?,
        PaperKind::ResultReport => official::upward(facts, document)?,
        _ => return Ok(false),
    }
    Ok(true)
}

/// What a paper is called at this moment of the meeting: in a survey some have names of
/// their own.
pub fn title(kind: PaperKind, meeting: &Meeting, lang: Lang) -> String {
    let round = meeting.round();
    let survey = round.and_then(|round| round.survey.as_ref());
    match survey {
        Some(survey) => lang.asked_title(kind, &survey.plan.ask),
        None => lang.paper_title(kind).to_owned(),
    }
}

/// What a survey is called beside others of its kind: 民主测评, and 民主测评2 where
/// another one was held before.
pub fn survey_name(meeting: &Meeting, round: &Round, lang: Lang) -> Option<String> {
    let survey = round.survey.as_ref()?;
    let name = |round: &Round| {
        let survey = round.survey.as_ref()?;
        Some(lang.survey_name(&survey.plan.ask))
    };
    let own = lang.survey_name(&survey.plan.ask);
    let before = meeting.rounds.iter().take_while(|it| it.id != round.id);
    let before = before.filter(|it| name(it) == Some(own)).count();
    Some(match before {
        0 => own.to_owned(),
        before => lang.asked_numbered(own, before + 1),
    })
}

impl<'a> Facts<'a> {
    /// What is asked of whom, where the round is a survey.
    pub(super) fn survey(&self) -> Option<&'a Survey> {
        self.round.survey.as_ref()
    }

    /// The paper's name in this round.
    pub(super) fn title(&self, kind: PaperKind) -> String {
        match self.survey() {
            Some(survey) => self.lang.asked_title(kind, &survey.plan.ask),
            None => self.lang.paper_title(kind).to_owned(),
        }
    }

    /// The name of a slip in a sentence.
    pub(super) fn slip_name(&self, slip: Slip) -> String {
        let lang = self.lang;
        if self.survey().is_none() {
            return lang.slip(slip).to_owned();
        }
        let title = self.title(PaperKind::Slip(slip));
        match (lang, title.split_at_checked(1)) {
            (Lang::En, Some((first, rest))) => format!("{}{rest}", first.to_lowercase()),
            _ => title,
        }
    }

    /// The head of the column that names the sheets.
    pub(super) fn sheet_column(&self) -> String {
        match self.survey() {
            Some(_) => self.lang.capital(self.sheet_name()),
            None => self.lang.paper_column_ballot().to_owned(),
        }
    }

    /// 测评票 or 推荐票; 选票 in an election.
    pub(super) fn sheet_name(&self) -> &'static str {
        match self.survey() {
            Some(survey) => self.lang.survey_sheet(&survey.plan.ask),
            None => self.lang.paper_ballots(),
        }
    }

    /// 测评 or 推荐.
    pub(super) fn act(&self) -> &'static str {
        let survey = self.survey();
        survey.map_or("", |survey| self.lang.asked_act(&survey.plan.ask))
    }

    /// The sheet of a group, 党员测评票; with its contests where a group has several.
    pub(super) fn sheet_of(&self, survey: &Survey, paper: &Paper) -> String {
        let lang = self.lang;
        let sheet = lang.survey_sheet(&survey.plan.ask);
        let name = lang.asked_sheet_of(paper.ballot_box.trim(), sheet);
        let papers = self.round.papers.iter();
        let several = papers.filter(|other| other.ballot_box == paper.ballot_box);
        match several.count() {
            0 | 1 => name,
            _ => lang.asked_sheet_titled(&name, &titles(paper).join(lang.paper_list())),
        }
    }

    /// Every group of the survey is counted.
    pub(super) fn groups_counted(&self) -> Result<(), NotReady> {
        let groups = self.survey().map_or(0, |survey| survey.plan.groups.len());
        let counted = |group: usize| self.meeting.took_part(self.round, group).is_some();
        match (0..groups).all(counted) {
            true => Ok(()),
            false => Err(NotReady::GroupsNotCounted),
        }
    }

    /// How many take part of those this sheet is for: all voters present in an election.
    pub(super) fn heads_for(&self, paper: &Paper) -> Result<u32, NotReady> {
        match self.survey().and_then(|survey| survey.group_of(paper)) {
            Some((place, _)) => self
                .meeting
                .took_part(self.round, place)
                .ok_or(NotReady::GroupsNotCounted),
            None => self.present(),
        }
    }

    /// The same reason, naming the group's sheet where the round is a survey.
    pub(super) fn of_group(&self, paper: &Paper, why: NotReady) -> NotReady {
        match self.survey() {
            Some(survey) => NotReady::OfGroup {
                ask: survey.plan.ask,
                group: paper.ballot_box.clone(),
                why: Box::new(why),
            },
            None => why,
        }
    }

    /// The figures of a survey, made anew.
    pub(super) fn survey_count(&self) -> Option<SurveyCount> {
        self.meeting.count_survey(self.round)
    }
}

/// A survey that is counted, for the papers that say how it came out.
pub(super) struct Counted<'a> {
    pub(super) survey: &'a Survey,
    pub(super) count: SurveyCount,
    /// The same sheets counted as ballots: how the keyings went, what recounts changed.
    pub(super) round: RoundCount,
}

impl<'a> Counted<'a> {
    /// # Errors
    /// What is missing before the figures are whole.
    pub(super) fn of(facts: &Facts<'a>) -> Result<Counted<'a>, NotReady> {
        let round = facts.counted()?;
        let survey = facts.survey().ok_or(NotReady::NoContest)?;
        let count = facts.survey_count().ok_or(NotReady::NoContest)?;
        Ok(Counted {
            survey,
            count,
            round,
        })
    }

    /// The groups with their figures.
    pub(super) fn groups(&self) -> impl Iterator<Item = (&Group, &GroupFigures)> {
        self.survey.plan.groups.iter().zip(&self.count.groups)
    }

    /// The groups whose sheets count.
    pub(super) fn standing(&self) -> impl Iterator<Item = &GroupFigures> {
        self.count.groups.iter().filter(|group| !group.void)
    }

    /// How many took part in the groups whose sheets count: the base of percentages.
    pub(super) fn took_part(&self) -> u32 {
        self.standing().filter_map(|group| group.took_part).sum()
    }

    /// Every contest with its count.
    pub(super) fn contests<'b>(
        &'b self,
        facts: &Facts<'b>,
    ) -> Vec<(&'b Contest, &'b SurveyContest)> {
        let contests = facts.round.contests();
        contests
            .filter_map(|contest| Some((contest, self.count.contest(contest.id)?)))
            .collect()
    }

    /// Issued, returned, valid and invalid of the groups whose sheets count. Each sheet
    /// is one of the first contest on it, so the figures are of that contest.
    pub(super) fn sheets(&self) -> Sheets {
        let first = self.count.contests.first();
        let of = |figures: fn(&SurveyContest) -> &Vec<u32>| -> u32 {
            let Some(contest) = first else { return 0 };
            let groups = self.count.groups.iter().zip(figures(contest));
            groups.filter(|(group, _)| !group.void).map(|it| it.1).sum()
        };
        Sheets {
            issued: self.standing().filter_map(|group| group.issued).sum(),
            returned: self.standing().filter_map(|group| group.returned).sum(),
            valid: of(|contest| &contest.valid),
            invalid: of(|contest| &contest.invalid),
        }
    }
}

/// Sheets of all groups together that count.
pub(super) struct Sheets {
    pub(super) issued: u32,
    pub(super) returned: u32,
    pub(super) valid: u32,
    pub(super) invalid: u32,
}

/// A part of a whole in percent with one place, rounded half up, for a column that says
/// `%` in its head; a dash of nothing.
pub(super) fn percent(part: u32, whole: u32) -> String {
    let said = Lang::Hans.percent_of(part, whole);
    said.trim_end_matches('%').to_owned()
}
