//! The print pack: everything the day needs, in order, in one file, with a
//! cover that says what it holds and how often each is to be printed.

use super::facts::Facts;
use super::{FormError, NotReady, PaperKind, Source, document, working_head};
use crate::papers::Rendered;
use crate::papers::{Block, Cell, Column, Document, PaperSize, Size, Table, pages_of, render_all};

/// What goes into the pack, as far as it can be made, in the order of the day.
const KINDS: [PaperKind; 15] = [
    PaperKind::Agenda,
    PaperKind::Officers,
    PaperKind::Method,
    PaperKind::Rules,
    PaperKind::SignInSheet,
    PaperKind::Poster,
    PaperKind::Ballots,
    PaperKind::Introductions,
    PaperKind::PledgeSheets,
    PaperKind::ZeroReport,
    PaperKind::Seals,
    PaperKind::BlankSlips,
    PaperKind::Tally,
    PaperKind::Recommendation,
    PaperKind::Appraisal,
];

/// Forms that are filled in by hand.
fn by_hand(kind: PaperKind) -> bool {
    matches!(
        kind,
        PaperKind::BlankSlips
            | PaperKind::Tally
            | PaperKind::Seals
            | PaperKind::PledgeSheets
            | PaperKind::Recommendation
            | PaperKind::Appraisal
    )
}

pub(super) fn ready(facts: &Facts) -> Result<(), NotReady> {
    facts.has_roll()?;
    facts.has_contests()
}

/// The papers of the pack, without its cover.
pub(super) fn papers(source: &Source) -> Vec<(PaperKind, Document)> {
    let made = KINDS.into_iter().filter_map(|kind| {
        let mut document = document(kind, source).ok()?;
        // One printer, one size of paper.
        document.page.size = PaperSize::A4;
        Some((kind, document))
    });
    made.collect()
}

/// The cover: what follows, on which pages, how often to print it.
pub(super) fn cover(
    facts: &Facts,
    papers: &[(PaperKind, Document)],
    document: &mut Document,
) -> Result<(), FormError> {
    let lang = facts.lang;
    working_head(facts, PaperKind::PrintPack, document);
    document.page.numbered = false;
    document
        .blocks
        .push(super::text_in(Size::NO_4, lang.pack_lead()));
    let columns = [
        (Column::centred(6), lang.pack_number()),
        (Column::left(34), lang.pack_paper()),
        (Column::centred(12), lang.pack_pages()),
        (Column::left(30), lang.pack_copies()),
    ];
    let mut table = Table::new(columns.iter().map(|(column, _)| *column).collect());
    table.size = Size::SMALL_4;
    table.row_height = 8;
    table.head = vec![
        columns
            .iter()
            .map(|(_, title)| Cell::from(*title))
            .collect(),
    ];
    // The cover is one page: fifteen rows at most.
    let mut page = 2;
    for (number, (kind, paper)) in (1..).zip(papers) {
        let number: u32 = number;
        let pages = pages_of(paper).map_err(FormError::Paper)?;
        let last = page + pages.saturating_sub(1);
        let place = if last == page {
            page.to_string()
        } else {
            lang.pack_from_to(page, last)
        };
        page = last + 1;
        let copies = match kind {
            PaperKind::Ballots => ballots(facts),
            _ if by_hand(*kind) => format!("1　{}", lang.pack_by_hand()),
            _ => "1".to_owned(),
        };
        table.rows.push(vec![
            Cell::from(number.to_string()),
            Cell::from(lang.paper_title(*kind)),
            Cell::from(place),
            Cell::from(copies),
        ]);
    }
    document.blocks.push(Block::Table(table));
    document.blocks.push(Block::Space { tenths: 3 });
    document
        .blocks
        .push(super::text_in(Size::NO_4, lang.pack_at_hand()));
    Ok(())
}

/// How often each page of ballots is printed: one a voter, and one in twenty to spare.
fn ballots(facts: &Facts) -> String {
    let voters = facts.meeting.expected();
    let wanted = voters.saturating_add(voters.div_ceil(20).max(3));
    let to_a_page = super::ballot::to_a_page(facts);
    let copies = wanted.div_ceil(u32::try_from(to_a_page).unwrap_or(1).max(1));
    facts.lang.pack_ballots(copies, to_a_page)
}

/// The whole pack as one PDF.
pub(super) fn pdf(source: &Source) -> Result<Rendered, FormError> {
    let mut all = vec![document(PaperKind::PrintPack, source)?];
    all.extend(papers(source).into_iter().map(|(_, paper)| paper));
    render_all(&all).map_err(FormError::Paper)
}
