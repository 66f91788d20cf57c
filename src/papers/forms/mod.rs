//! What each paper says: one function per form, from the state of a meeting to
//! a document of blocks.
//!
//! Everything here is pure: the same meeting, language and head code give the
//! same document. A paper whose figures are not all there yet is not made; the
//! missing figure is named as a value ([`NotReady`]).

mod archive;
mod ballot;
mod before;
mod blanks;
mod certificate;
mod choices;
mod correction;
mod counting;
mod facts;
mod hall;
mod kind;
mod lines;
mod log;
mod marking;
mod method;
mod minutes;
mod notice;
mod pack;
mod people;
mod posting;
mod report;
mod result;
mod signin;
mod slips;
mod spoken;
mod stages;
mod standing;
mod summary;
mod survey;
mod survey_spoken;
mod wording;
mod words;

use super::{Block, Document, Margins, PaperError, Paragraph, Rendered, Run, Size, render};
use crate::meeting::{Ask, Meeting, Slip};
use crate::text::Lang;

pub use crate::explain::Voters;
pub use archive::{Listed, archive_sheet};
pub use choices::{Choice, Values, choices};
use facts::Facts;
pub use kind::{PaperKind, Part};
pub use log::log_pdf;
pub use posting::{PostingStage, days_of_list};
pub use spoken::{
    announcement, announcement_in, head_count_words, issue_words, opening_words, return_words,
    scrutineer_report, scrutineer_report_in,
};
pub use standing::{Standing, content, standing};
pub use survey::{survey_name, title};
pub use wording::{Wording, WordingFault, reworded, wordings};

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
    /// Nobody is named on a posting yet.
    NoNames,
    /// Nobody has a role yet.
    NoOfficers,
    /// Nobody was elected in the round, so there is nothing to approve and nobody to
    /// give a certificate to.
    NobodyElected,
    /// No announced result has been corrected.
    NoCorrection,
    /// Ballots have been keyed, so zero can no longer be confirmed.
    BallotsKeyed,
    /// The vote is void, so nobody is announced as elected.
    VoteVoid,
    /// The vote is not void.
    NotVoid,
    /// Nobody gets a certificate by these rules, or in this round.
    NoCertificates,
    /// Not every group of a survey is counted.
    GroupsNotCounted,
    /// One of the reasons above about the sheets of one group of a survey.
    OfGroup {
        /// What is asked.
        ask: Ask,
        /// The group.
        group: String,
        /// The reason.
        why: Box<NotReady>,
    },
    /// Sheets of a survey are still to be keyed, compared or settled.
    SurveyUnfinished {
        /// What is asked.
        ask: Ask,
        /// How many.
        left: u32,
    },
    /// The chair has not announced the result of the survey.
    SurveyNotAnnounced,
    /// No names have been taken from the recommendation vote.
    NoNamesTaken,
    /// The paper belongs to elections, and this is a survey.
    OnlyForElections,
    /// The paper belongs to surveys, and this is an election.
    OnlyForSurveys,
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
    let mut document = standard(kind, source)?;
    if kind.wordable() {
        let facts = Facts::of(source.meeting, source.lang)?;
        wording::adjust(&facts, kind, &mut document);
    }
    Ok(document)
}

/// What the paper says in its standard wording.
fn standard(kind: PaperKind, source: &Source) -> Result<Document, NotReady> {
    standard_with(kind, source, None)
}

/// As [`standard`]; the archive sheet with what is known of its folder.
fn standard_with(
    kind: PaperKind,
    source: &Source,
    listed: Option<&Listed>,
) -> Result<Document, NotReady> {
    kind.ready(source.meeting)?;
    let lang = source.lang;
    let facts = Facts {
        on_paper: true,
        ..Facts::of(source.meeting, lang)?
    };
    let mut document = Document::new(format!("{} {}", facts.info.name_on_seal, facts.title(kind)));
    if survey::fill(&facts, kind, &mut document)? {
        return Ok(finished(kind, &facts, source, document));
    }
    match kind {
        PaperKind::SignInSheet => signin::fill(&facts, &mut document),
        PaperKind::ZeroReport => before::zero(&facts, &mut document),
        PaperKind::Ballots => ballot::fill(&facts, &mut document),
        PaperKind::Posting(stage) => posting::fill(&facts, stage, &mut document),
        PaperKind::Introductions => posting::introductions(&facts, &mut document),
        PaperKind::Officers => people::officers(&facts, &mut document),
        PaperKind::PledgeSheets => people::pledges(&facts, &mut document),
        PaperKind::Recommendation => people::recommendation(&facts, &mut document),
        PaperKind::Appraisal => people::appraisal(&facts, &mut document),
        PaperKind::Poster => hall::poster(&facts, &mut document),
        PaperKind::Seals => hall::seals(&facts, &mut document),
        PaperKind::Agenda => hall::agenda(&facts, &mut document),
        PaperKind::Tally => counting::tally(&facts, &mut document),
        PaperKind::BundleList => counting::bundles(&facts, &mut document),
        PaperKind::BlankSlips => blanks::slips(&facts, &mut document),
        PaperKind::PrintPack => {
            let papers = pack::papers(source);
            // A name no font draws is named when the pack is set as a whole.
            let _ = pack::cover(&facts, &papers, &mut document);
        }
        PaperKind::ResultReport | PaperKind::Approval => {
            report::fill(&facts, kind, &mut document)?;
        }
        PaperKind::Minutes => minutes::fill(&facts, &mut document),
        PaperKind::Correction => correction::fill(&facts, &mut document)?,
        PaperKind::Archive => archive::fill(&facts, source, listed, &mut document),
        PaperKind::Slip(Slip::HeadCount) => slips::head_count(&facts, &mut document)?,
        PaperKind::Slip(Slip::Issue) => slips::issue(&facts, &mut document)?,
        PaperKind::Slip(Slip::Return) => slips::returned_slip(&facts, &mut document)?,
        PaperKind::Slip(Slip::Result) => result::fill(&facts, &mut document)?,
        PaperKind::BundleWrappers => before::wrappers(&facts, &mut document),
        PaperKind::ScrutineerReport => spoken::report_paper(&facts, &mut document),
        PaperKind::Announcement => spoken::announcement_paper(&facts, &mut document),
        PaperKind::VoidAnnouncement => spoken::void_paper(&facts, &mut document),
        PaperKind::Certificate => certificate::fill(&facts, &mut document)?,
        PaperKind::Summary => summary::fill(&facts, &mut document),
        PaperKind::Notice => notice::fill(&facts, &mut document)?,
        PaperKind::Method => method::method(&facts, &mut document),
        PaperKind::Rules => method::rules(&facts, &mut document),
        // Made above; an election has none.
        PaperKind::SurveySummary => {}
    }
    // Papers that give figures or rules and do not say it in their own text.
    let silent = matches!(
        kind,
        PaperKind::Slip(Slip::HeadCount | Slip::Issue | Slip::Return)
            | PaperKind::BundleList
            | PaperKind::Rules
            | PaperKind::ResultReport
            | PaperKind::Approval
            | PaperKind::Minutes
            | PaperKind::Correction
    );
    for change in facts.rule_changes().into_iter().filter(|_| silent) {
        document.blocks.push(text_in(Size::SMALL_4, change));
    }
    Ok(finished(kind, &facts, source, document))
}

/// Page numbers and small print at the foot, the same for every paper.
fn finished(kind: PaperKind, facts: &Facts, source: &Source, mut document: Document) -> Document {
    let lang = facts.lang;
    if kind.is_slip_like() && facts.choice(kind, choices::PAGES, "") == choices::PAGES_OF {
        document.page_label = Some(lang.paper_page_of().to_owned());
    }
    // A ballot bears nothing but what is to be voted on.
    if kind == PaperKind::Ballots {
        return document;
    }
    let mut notes = Vec::new();
    if facts.rehearsal() {
        notes.push(lang.paper_rehearsal_note().to_owned());
    }
    // What is posted bears the code only where the meeting wants it.
    let wanted = facts.choice(kind, choices::CODE, "") == choices::CODE_SHOWN;
    if (!kind.posted() || wanted) && !source.head.is_empty() {
        notes.push(lang.paper_record_note(&source.head, source.events));
    }
    document.footer_note = (!notes.is_empty()).then(|| notes.join(" · "));
    document
}

/// What the paper says, line by line, to be copied by hand where there is no
/// printer.
///
/// # Errors
/// The first figure that is still missing.
pub fn lines_to_copy(kind: PaperKind, source: &Source) -> Result<Vec<String>, NotReady> {
    fn of(blocks: &[Block], lines: &mut Vec<String>) {
        let cells = |row: &Vec<super::Cell>| {
            let cells = row.iter().map(|cell| {
                let runs = cell.runs.iter().map(|run| run.text.as_str());
                runs.collect::<String>()
            });
            cells.collect::<Vec<_>>().join("　｜　")
        };
        for block in blocks {
            match block {
                Block::Title { lines: title, .. } => lines.push(title.concat()),
                Block::Paragraph(it) => {
                    lines.push(it.runs.iter().map(|run| run.text.as_str()).collect());
                }
                Block::Names { names, .. } => lines.push(names.join("　")),
                Block::Table(table) => {
                    lines.extend(table.head.iter().chain(&table.rows).map(cells));
                }
                Block::SignatureLines { rows, .. } => {
                    lines.extend(rows.iter().map(|row| row.join("　　　　")));
                }
                Block::SignOff { organisation, date } => {
                    lines.extend([organisation.clone(), date.clone()]);
                }
                Block::KeepTogether(inner) => of(inner, lines),
                Block::SideBySide { pieces, .. } => pieces.iter().for_each(|it| of(it, lines)),
                Block::Space { .. } | Block::PageBreak | Block::Rule { .. } => {}
            }
        }
    }
    let document = document(kind, source)?;
    let mut lines = Vec::new();
    of(&document.blocks, &mut lines);
    // The code stands on the slip whether it is printed or written.
    lines.extend(document.footer_note);
    for line in &mut lines {
        line.retain(|character| character != '\u{2060}');
    }
    Ok(lines)
}

/// The paper as a PDF.
///
/// # Errors
/// What is missing, or why it cannot be set.
pub fn pdf(kind: PaperKind, source: &Source) -> Result<Rendered, FormError> {
    if kind == PaperKind::PrintPack {
        return pack::pdf(source);
    }
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
    let title = match kind {
        // A preliminary elects nobody.
        PaperKind::Announcement if facts.preliminary() => {
            lang.paper_announcement_preliminary().to_owned()
        }
        _ => facts.title(kind),
    };
    lines.push(title);
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
    let when = format!("{date} {}", facts.time());
    let round = facts.round_words();
    let parts = [
        number,
        &facts.info.title,
        &round,
        when.trim(),
        facts.place(),
    ];
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
