//! What each paper says: one function per form, from the state of a meeting to
//! a document of blocks.
//!
//! Everything here is pure: the same meeting, language and head code give the
//! same document. A paper whose figures are not all there yet is not made; the
//! missing figure is named as a value ([`NotReady`]).

mod before;
mod facts;
mod lines;
mod notice;
mod result;
mod signin;
mod slips;
mod spoken;
mod words;

use super::{Block, Document, Margins, PaperError, Paragraph, Rendered, Run, Size, render};
use crate::meeting::{Meeting, MeetingKind, Slip};
use crate::text::Lang;

use facts::Facts;
pub use facts::Voters;
pub use spoken::{
    announcement, head_count_words, issue_words, opening_words, return_words, scrutineer_report,
};

/// A paper of the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PaperKind {
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
}

impl PaperKind {
    /// Every paper, in the order of the day.
    pub fn all() -> [PaperKind; 10] {
        [
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

    /// The number the file name begins with; the four slips bear their own numbers.
    fn number(self) -> &'static str {
        match self {
            PaperKind::SignInSheet => "00",
            PaperKind::Slip(Slip::HeadCount) => "01",
            PaperKind::Slip(Slip::Issue) => "02",
            PaperKind::Slip(Slip::Return) => "03",
            PaperKind::Slip(Slip::Result) => "04",
            PaperKind::ScrutineerReport => "05",
            PaperKind::Notice => "06",
            PaperKind::Announcement => "07",
            PaperKind::ZeroReport => "08",
            PaperKind::BundleWrappers => "09",
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
        format!("{rehearsal}{} {title}{round}.pdf", self.number())
    }

    /// Whether the paper can be made now.
    ///
    /// # Errors
    /// The first figure that is still missing.
    pub fn ready(self, meeting: &Meeting) -> Result<(), NotReady> {
        let facts = Facts::of(meeting, Lang::default())?;
        match self {
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
        }
    }
}

/// Which figure a paper still waits for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotReady {
    /// Nobody is on the roll.
    NoRoll,
    /// No contest, or one without candidates.
    NoContest,
    /// The head count is not agreed.
    NoHeadCount,
    /// The ballot with these posts lacks its printed, issued or leftover figures.
    NotIssued(Vec<String>),
    /// The returned number of the ballot with these posts is not agreed.
    NotReturned(Vec<String>),
    /// Fewer of the ballot with these posts came back and nobody has said why.
    MissingUnexplained(Vec<String>),
    /// More of the ballot with these posts came back than were issued: count again.
    CountAgain(Vec<String>),
    /// The ballots are not wrapped into bundles yet.
    NoBundles,
    /// Ballots are still to be keyed, compared or settled.
    CountUnfinished {
        /// How many.
        left: u32,
    },
    /// The figures do not balance.
    DoesNotBalance,
    /// The chair has not announced the result.
    NotAnnounced,
    /// Ballots have been keyed, so zero can no longer be confirmed.
    BallotsKeyed,
}

/// Why a paper was not made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FormError {
    /// Figures are missing.
    NotReady(NotReady),
    /// It cannot be set on a page, such as a name that no font draws.
    Paper(PaperError),
}

impl From<NotReady> for FormError {
    fn from(why: NotReady) -> FormError {
        FormError::NotReady(why)
    }
}

/// What a paper is made from.
#[derive(Clone, Debug)]
pub struct Source<'a> {
    /// The meeting.
    pub meeting: &'a Meeting,
    /// The language of the paper.
    pub lang: Lang,
    /// Head code of the event the paper reports, in four groups; a reprint says the same.
    pub head: String,
    /// How many events the record held then.
    pub events: u64,
}

/// What the paper says.
///
/// # Errors
/// The first figure that is still missing.
pub fn document(kind: PaperKind, source: &Source) -> Result<Document, NotReady> {
    kind.ready(source.meeting)?;
    let lang = source.lang;
    let facts = Facts {
        on_paper: true,
        ..Facts::of(source.meeting, lang)?
    };
    let mut document = Document::new(format!(
        "{} {}",
        facts.info.name_on_seal,
        lang.paper_title(kind)
    ));
    match kind {
        PaperKind::SignInSheet => signin::fill(&facts, &mut document),
        PaperKind::ZeroReport => before::zero(&facts, &mut document),
        PaperKind::Slip(Slip::HeadCount) => slips::head_count(&facts, &mut document)?,
        PaperKind::Slip(Slip::Issue) => slips::issue(&facts, &mut document)?,
        PaperKind::Slip(Slip::Return) => slips::returned_slip(&facts, &mut document)?,
        PaperKind::Slip(Slip::Result) => result::fill(&facts, &mut document)?,
        PaperKind::BundleWrappers => before::wrappers(&facts, &mut document),
        PaperKind::ScrutineerReport => spoken::report_paper(&facts, &mut document),
        PaperKind::Announcement => spoken::announcement_paper(&facts, &mut document),
        PaperKind::Notice => notice::fill(&facts, &mut document)?,
    }
    let mut notes = Vec::new();
    if facts.rehearsal() {
        notes.push(lang.paper_rehearsal_note().to_owned());
    }
    // A posted notice bears no code.
    if kind != PaperKind::Notice && !source.head.is_empty() {
        notes.push(lang.paper_record_note(&source.head, source.events));
    }
    document.footer_note = (!notes.is_empty()).then(|| notes.join(" · "));
    Ok(document)
}

/// The paper as a PDF.
///
/// # Errors
/// What is missing, or why it cannot be set.
pub fn pdf(kind: PaperKind, source: &Source) -> Result<Rendered, FormError> {
    let document = document(kind, source)?;
    render(&document).map_err(FormError::Paper)
}

/// The head of a working paper: organisation and title, and below them in
/// small type its number, the meeting, the day and the place.
fn working_head(facts: &Facts, kind: PaperKind, document: &mut Document) {
    let lang = facts.lang;
    document.page.margins = Margins {
        left: 25,
        right: 25,
        ..Margins::NARROW
    };
    document.page.numbered = true;
    let mut lines = facts.title_lines(24);
    lines.push(lang.paper_title(kind).to_owned());
    document.blocks.push(Block::Title {
        lines,
        size: Size::SMALL_2,
    });
    let number = match kind {
        PaperKind::Slip(Slip::HeadCount) => lang.paper_slip_number_1(),
        PaperKind::Slip(Slip::Issue) => lang.paper_slip_number_2(),
        PaperKind::Slip(Slip::Return) => lang.paper_slip_number_3(),
        PaperKind::Slip(Slip::Result) => lang.paper_slip_number_4(),
        _ => "",
    };
    let date = facts.date();
    let when = format!("{date} {}", facts.info.time);
    let parts = [number, &facts.info.title, when.trim(), &facts.info.place];
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    let line = Paragraph::new(vec![Run::plain(parts.join("　"))])
        .sized(Size::SMALL_4)
        .aligned(super::Align::Center);
    document.blocks.push(Block::Paragraph(Paragraph {
        keep_with_next: true,
        ..line
    }));
    document.blocks.push(Block::Space { tenths: 3 });
}

/// A paragraph in another size than body text.
fn text_in(size: Size, text: impl Into<String>) -> Block {
    Block::Paragraph(Paragraph::new(vec![Run::plain(text)]).sized(size))
}

/// Lines to sign on, and the day with room for the time.
fn signatures(facts: &Facts, rows: Vec<Vec<&str>>) -> Block {
    let rows = rows
        .into_iter()
        .map(|row| row.into_iter().map(str::to_owned).collect())
        .collect();
    let day = Paragraph::new(vec![Run::plain(facts.lang.paper_signed_at(&facts.date()))])
        .sized(Size::NO_4)
        .aligned(super::Align::Right);
    Block::KeepTogether(vec![
        Block::SignatureLines {
            rows,
            size: Size::NO_4,
        },
        Block::Space { tenths: 5 },
        Block::Paragraph(day),
    ])
}
