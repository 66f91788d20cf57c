//! The papers of the day: their order, names and keys.

use super::facts::Facts;
use super::posting::PostingStage;
use super::{
    NotReady, ballot, before, certificate, correction, method, notice, pack, people, posting,
    report, spoken, summary, survey,
};
use crate::meeting::{BALLOT_PAPER, Meeting, MeetingKind, Round, Slip};
use crate::text::Lang;

/// A paper of the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PaperKind {
    /// People posted before the day (候选人公示).
    Posting(PostingStage),
    /// The candidates introduced (候选人简介).
    Introductions,
    /// Who does what (工作人员名单).
    Officers,
    /// The ballots of the round (选票).
    Ballots,
    /// How to mark the ballot (怎样填写选票), for the wall.
    Poster,
    /// Seals for boxes and bags (封条、封签).
    Seals,
    /// What is said, step by step (议程和主持词).
    Agenda,
    /// Sheets for 正 strokes (计票单).
    Tally,
    /// The bundles with their sizes (票扎清单).
    BundleList,
    /// A page for each candidate's pledge (任职承诺书).
    PledgeSheets,
    /// 推荐表（自荐表）.
    Recommendation,
    /// 民主测评表.
    Appraisal,
    /// The four slips to fill in by hand.
    BlankSlips,
    /// Everything the day needs in one file (打印包).
    PrintPack,
    /// The result for the upper body (选举结果的报告).
    ResultReport,
    /// The request to approve it (请示).
    Approval,
    /// 会议记录.
    Minutes,
    /// 会议纪要, what was decided on one page.
    Summary,
    /// 当选证书, a page for each person elected.
    Certificate,
    /// 更正公告.
    Correction,
    /// What goes to the archive, with the record's code (归档清单).
    Archive,
    /// Sign-in sheet (签到册), with cells to sign in.
    SignInSheet,
    /// 票箱检查及计票清零确认单.
    ZeroReport,
    /// One of the four slips (报告单).
    Slip(Slip),
    /// Wrappers of the bundles (票扎封签), two to a page.
    BundleWrappers,
    /// What the scrutineer reads to the voters (得票情况报告).
    ScrutineerReport,
    /// What the chair announces (宣布当选名单).
    Announcement,
    /// What the chair says where the vote is void (宣布选举无效).
    VoidAnnouncement,
    /// Result notice for posting (选举结果公告).
    Notice,
    /// 选举办法, a draft until the meeting has adopted it.
    Method,
    /// 本次大会采用的选举规则: what will be computed, in words.
    Rules,
    /// 民主测评汇总表 or 民主推荐结果汇总表: a survey by group, with shares and remarks.
    SurveySummary,
}

/// The part of the work a paper belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// Before the day.
    Before,
    /// On the day.
    During,
    /// After the result.
    After,
}

impl PaperKind {
    /// Every paper, in the order of the day.
    pub fn all() -> Vec<PaperKind> {
        vec![
            PaperKind::PrintPack,
            PaperKind::Posting(PostingStage::Applied),
            PaperKind::Posting(PostingStage::Initial),
            PaperKind::Posting(PostingStage::Preparatory),
            PaperKind::Posting(PostingStage::Formal),
            PaperKind::Introductions,
            PaperKind::Recommendation,
            PaperKind::Appraisal,
            PaperKind::Method,
            PaperKind::Rules,
            PaperKind::Officers,
            PaperKind::Agenda,
            PaperKind::Ballots,
            PaperKind::Poster,
            PaperKind::Seals,
            PaperKind::PledgeSheets,
            PaperKind::Tally,
            PaperKind::BlankSlips,
            PaperKind::SignInSheet,
            PaperKind::ZeroReport,
            PaperKind::Slip(Slip::HeadCount),
            PaperKind::Slip(Slip::Issue),
            PaperKind::Slip(Slip::Return),
            PaperKind::BundleWrappers,
            PaperKind::BundleList,
            PaperKind::Slip(Slip::Result),
            PaperKind::ScrutineerReport,
            PaperKind::Announcement,
            PaperKind::VoidAnnouncement,
            PaperKind::SurveySummary,
            PaperKind::Notice,
            PaperKind::Correction,
            PaperKind::ResultReport,
            PaperKind::Approval,
            PaperKind::Certificate,
            PaperKind::Minutes,
            PaperKind::Summary,
            PaperKind::Archive,
        ]
    }

    /// The number the file name begins with, and the key the record knows the paper
    /// by. The four slips bear their own numbers.
    fn known_as(self) -> (&'static str, &'static str) {
        match self {
            PaperKind::SignInSheet => ("00", "sign-in"),
            PaperKind::Slip(Slip::HeadCount) => ("01", "slip-1"),
            PaperKind::Slip(Slip::Issue) => ("02", "slip-2"),
            PaperKind::Slip(Slip::Return) => ("03", "slip-3"),
            PaperKind::Slip(Slip::Result) => ("04", "slip-4"),
            PaperKind::ScrutineerReport => ("05", "votes"),
            PaperKind::Notice => ("06", "notice"),
            PaperKind::Announcement => ("07", "announcement"),
            PaperKind::ZeroReport => ("08", "zero"),
            PaperKind::BundleWrappers => ("09", "wrappers"),
            PaperKind::Method => ("10", "method"),
            PaperKind::Rules => ("11", "rules"),
            PaperKind::Posting(PostingStage::Applied) => ("12", "posting-1"),
            PaperKind::Posting(PostingStage::Initial) => ("13", "posting-2"),
            PaperKind::Posting(PostingStage::Preparatory) => ("14", "posting-3"),
            PaperKind::Posting(PostingStage::Formal) => ("15", "posting-4"),
            PaperKind::Ballots => ("16", BALLOT_PAPER),
            PaperKind::Introductions => ("17", "introductions"),
            PaperKind::Officers => ("18", "officers"),
            PaperKind::Poster => ("19", "poster"),
            PaperKind::Seals => ("20", "seals"),
            PaperKind::Agenda => ("21", "agenda"),
            PaperKind::Tally => ("22", "tally"),
            PaperKind::BundleList => ("23", "bundles"),
            PaperKind::PledgeSheets => ("24", "pledges"),
            PaperKind::Recommendation => ("25", "recommendation"),
            PaperKind::Appraisal => ("26", "appraisal"),
            PaperKind::BlankSlips => ("27", "blank-slips"),
            PaperKind::PrintPack => ("28", "pack"),
            PaperKind::ResultReport => ("29", "report"),
            PaperKind::Approval => ("30", "approval"),
            PaperKind::Minutes => ("31", "minutes"),
            PaperKind::Correction => ("32", "correction"),
            PaperKind::Archive => ("33", "archive"),
            PaperKind::VoidAnnouncement => ("34", "void"),
            PaperKind::Certificate => ("35", "certificate"),
            PaperKind::Summary => ("36", "summary"),
            PaperKind::SurveySummary => ("37", "survey-summary"),
        }
    }

    /// The key by which the record knows the paper; never changes.
    pub fn key(self) -> &'static str {
        self.known_as().1
    }

    /// The part of the work it belongs to.
    pub fn part(self) -> Part {
        match self {
            PaperKind::PrintPack
            | PaperKind::Posting(_)
            | PaperKind::Introductions
            | PaperKind::Recommendation
            | PaperKind::Appraisal
            | PaperKind::Method
            | PaperKind::Rules
            | PaperKind::Officers
            | PaperKind::Agenda
            | PaperKind::Ballots
            | PaperKind::Poster
            | PaperKind::Seals
            | PaperKind::PledgeSheets
            | PaperKind::Tally
            | PaperKind::BlankSlips => Part::Before,
            PaperKind::SignInSheet
            | PaperKind::ZeroReport
            | PaperKind::Slip(_)
            | PaperKind::BundleWrappers
            | PaperKind::BundleList
            | PaperKind::ScrutineerReport
            | PaperKind::Announcement
            | PaperKind::VoidAnnouncement => Part::During,
            PaperKind::SurveySummary
            | PaperKind::Notice
            | PaperKind::Correction
            | PaperKind::ResultReport
            | PaperKind::Approval
            | PaperKind::Certificate
            | PaperKind::Minutes
            | PaperKind::Summary
            | PaperKind::Archive => Part::After,
        }
    }

    /// Whether there is anything to choose on it or to word otherwise.
    pub fn adjustable(self) -> bool {
        self.wordable()
            || self.is_slip_like()
            || matches!(
                self,
                PaperKind::Introductions
                    | PaperKind::Ballots
                    | PaperKind::Poster
                    | PaperKind::Seals
                    | PaperKind::Appraisal
                    | PaperKind::Certificate
            )
    }

    /// Working papers that may say 第n页共m页 instead of “— 1 —”.
    pub(super) fn is_slip_like(self) -> bool {
        matches!(
            self,
            PaperKind::Slip(_)
                | PaperKind::SignInSheet
                | PaperKind::ScrutineerReport
                | PaperKind::Minutes
                | PaperKind::BundleList
                | PaperKind::SurveySummary
        )
    }

    /// Whether it is put up for people outside: it bears the record's code only
    /// where the meeting wants it.
    pub fn posted(self) -> bool {
        matches!(
            self,
            PaperKind::Posting(_)
                | PaperKind::Introductions
                | PaperKind::Poster
                | PaperKind::Notice
                | PaperKind::Correction
                | PaperKind::ResultReport
                | PaperKind::Approval
                | PaperKind::Certificate
        )
    }

    /// The name of the file beside the meeting, `03 清点选票报告单.pdf`.
    pub fn file_name(self, meeting: &Meeting, lang: Lang) -> String {
        let rehearsal = match meeting.kind {
            MeetingKind::Rehearsal => lang.paper_rehearsal_name(),
            MeetingKind::Official => "",
        };
        let number = self.known_as().0;
        let round = meeting.round_on_paper();
        if let Some(round) = round.filter(|round| round.survey.is_some()) {
            let title = survey::title(self, meeting, lang);
            let name = survey::survey_name(meeting, round, lang).unwrap_or_default();
            return format!("{rehearsal}{name} {number} {title}.pdf");
        }
        let title = match self {
            PaperKind::Notice => lang.paper_notice_file(),
            // Not to be taken for the notice by its name.
            PaperKind::Correction => lang.paper_correction_file(),
            _ => lang.paper_title(self),
        };
        // The sign-in sheet is the meeting's, every other paper a round's.
        let round = round
            .filter(|_| self != PaperKind::SignInSheet)
            .map(|round| of_the_election(meeting, round))
            .filter(|round| *round > 1)
            .map(|round| lang.paper_round(round))
            .unwrap_or_default();
        format!("{rehearsal}{number} {title}{round}.pdf")
    }

    /// Whether the paper can be made now.
    ///
    /// # Errors
    /// The first figure that is still missing.
    pub fn ready(self, meeting: &Meeting) -> Result<(), NotReady> {
        let facts = Facts::of(meeting, Lang::default())?;
        match facts.survey() {
            Some(own) if !survey::has(self, own) => return Err(NotReady::OnlyForElections),
            None if self == PaperKind::SurveySummary => return Err(NotReady::OnlyForSurveys),
            _ => {}
        }
        if let Some(ready) = survey::ready(&facts, self) {
            return ready;
        }
        match self {
            PaperKind::Posting(stage) => posting::ready(&facts, stage),
            PaperKind::Ballots
            | PaperKind::Introductions
            | PaperKind::Poster
            | PaperKind::Tally
            | PaperKind::PledgeSheets
            | PaperKind::Recommendation
            | PaperKind::Appraisal
            | PaperKind::BlankSlips => ballot::ready(&facts),
            PaperKind::Officers => people::officers_ready(&facts),
            PaperKind::Seals | PaperKind::Agenda => Ok(()),
            PaperKind::Minutes | PaperKind::Archive => facts.has_roll(),
            PaperKind::BundleList => before::wrappers_ready(&facts),
            PaperKind::PrintPack => pack::ready(&facts),
            PaperKind::ResultReport => report::ready(&facts).map(|_| ()),
            PaperKind::Approval => report::approval_ready(&facts).map(|_| ()),
            PaperKind::Correction => correction::ready(&facts),
            PaperKind::SignInSheet => facts.has_roll(),
            PaperKind::ZeroReport => before::zero_ready(&facts),
            PaperKind::Slip(Slip::HeadCount) => facts.present().map(|_| ()),
            PaperKind::Slip(Slip::Issue) => facts.has_issued(),
            PaperKind::Slip(Slip::Return) => facts.has_returned(),
            PaperKind::BundleWrappers => before::wrappers_ready(&facts),
            PaperKind::Slip(Slip::Result) | PaperKind::ScrutineerReport => {
                facts.counted().map(|_| ())
            }
            PaperKind::Announcement => spoken::announcement_ready(&facts),
            PaperKind::VoidAnnouncement => spoken::void_ready(&facts),
            PaperKind::Certificate => certificate::ready(&facts),
            PaperKind::Summary => summary::ready(&facts),
            PaperKind::Notice => notice::ready(&facts).map(|_| ()),
            PaperKind::Method => method::method_ready(&facts),
            PaperKind::Rules => Ok(()),
            PaperKind::SurveySummary => Err(NotReady::OnlyForSurveys),
        }
    }

    /// The papers of the round at hand, in the order of the day: an election has others
    /// than an appraisal or a recommendation vote.
    pub fn offered(meeting: &Meeting) -> Vec<PaperKind> {
        let round = meeting.round_on_paper();
        let survey = round.and_then(|round| round.survey.as_ref());
        let mut all = PaperKind::all();
        all.retain(|kind| match survey {
            Some(survey) => survey::has(*kind, survey),
            None => *kind != PaperKind::SurveySummary,
        });
        all
    }
}

/// Which round of the election it is; surveys between its rounds are none of it.
fn of_the_election(meeting: &Meeting, round: &Round) -> u32 {
    let before = meeting.rounds.iter().filter(|it| it.id < round.id);
    let surveys = before.filter(|it| it.survey.is_some());
    round
        .id
        .0
        .saturating_sub(crate::meeting::count_of(surveys))
        .max(1)
}
