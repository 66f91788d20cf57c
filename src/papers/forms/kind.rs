//! The papers of the day: their order, names and keys.

use super::facts::Facts;
use super::{NotReady, ballot, before, method, notice};
use crate::meeting::{BALLOT_PAPER, Meeting, MeetingKind, Slip};
use crate::text::Lang;

/// A paper of the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PaperKind {
    /// The ballots of the round (选票).
    Ballots,
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
    /// Result notice for posting (选举结果公告).
    Notice,
    /// 选举办法, a draft until the meeting has adopted it.
    Method,
    /// 本次大会采用的选举规则: what will be computed, in words.
    Rules,
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
            PaperKind::Method,
            PaperKind::Rules,
            PaperKind::Ballots,
            PaperKind::SignInSheet,
            PaperKind::ZeroReport,
            PaperKind::Slip(Slip::HeadCount),
            PaperKind::Slip(Slip::Issue),
            PaperKind::Slip(Slip::Return),
            PaperKind::BundleWrappers,
            PaperKind::Slip(Slip::Result),
            PaperKind::ScrutineerReport,
            PaperKind::Announcement,
            PaperKind::Notice,
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
            PaperKind::Ballots => ("16", BALLOT_PAPER),
        }
    }

    /// The key by which the record knows the paper; never changes.
    pub fn key(self) -> &'static str {
        self.known_as().1
    }

    /// The part of the work it belongs to.
    pub fn part(self) -> Part {
        match self {
            PaperKind::Method | PaperKind::Rules => Part::Before,
            PaperKind::Ballots => Part::Before,
            PaperKind::Notice => Part::After,
            _ => Part::During,
        }
    }

    /// The name of the file beside the meeting, `03 清点选票报告单.pdf`.
    pub fn file_name(self, meeting: &Meeting, lang: Lang) -> String {
        let rehearsal = match meeting.kind {
            MeetingKind::Rehearsal => lang.paper_rehearsal_name(),
            MeetingKind::Official => "",
        };
        let title = match self {
            PaperKind::Notice => lang.paper_notice_file(),
            _ => lang.paper_title(self),
        };
        // The sign-in sheet is the meeting's, every other paper a round's.
        let round = meeting
            .round()
            .filter(|round| round.id.0 > 1 && self != PaperKind::SignInSheet)
            .map(|round| lang.paper_round(round.id.0))
            .unwrap_or_default();
        format!("{rehearsal}{} {title}{round}.pdf", self.known_as().0)
    }

    /// Whether the paper can be made now.
    ///
    /// # Errors
    /// The first figure that is still missing.
    pub fn ready(self, meeting: &Meeting) -> Result<(), NotReady> {
        let facts = Facts::of(meeting, Lang::default())?;
        match self {
            PaperKind::Ballots => ballot::ready(&facts),
            PaperKind::SignInSheet => facts.has_roll(),
            PaperKind::ZeroReport => before::zero_ready(&facts),
            PaperKind::Slip(Slip::HeadCount) => facts.present().map(|_| ()),
            PaperKind::Slip(Slip::Issue) => facts.has_issued(),
            PaperKind::Slip(Slip::Return) => facts.has_returned(),
            PaperKind::BundleWrappers => before::wrappers_ready(&facts),
            PaperKind::Slip(Slip::Result)
            | PaperKind::ScrutineerReport
            | PaperKind::Announcement => facts.counted().map(|_| ()),
            PaperKind::Notice => notice::ready(&facts).map(|_| ()),
            PaperKind::Method => method::method_ready(&facts),
            PaperKind::Rules => Ok(()),
        }
    }
}
