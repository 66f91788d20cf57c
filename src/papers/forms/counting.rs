//! Sheets for counting: 正 strokes by hand (domain 4.3), and the list of bundles.

use super::facts::Facts;
use super::slips::{overseers, pairs};
use super::{PaperKind, signatures, text_in, working_head};
use crate::meeting::{Contest, Role};
use crate::papers::{
    Block, Cell, Column, Document, Margins, PageStyle, Paragraph, Run, RunFace, Size, Table,
    height_of,
};

/// Rows for names written in, at least and at most.
const WRITTEN: (usize, usize) = (3, 4);

/// 计票单: two sheets for each contest, kept by two people.
pub(super) fn tally(facts: &Facts, document: &mut Document) {
    let mut first = true;
    for copy in 1..=2_u32 {
        for contest in facts.round.contests() {
            if !first {
                document.blocks.push(Block::PageBreak);
            }
            first = false;
            // Rows as high as one page allows, where one page can hold them.
            let made = ROWS.map(|row| sheet(facts, contest, copy, row));
            let whole = made.iter().position(|blocks| {
                height_of(blocks, &page()).is_ok_and(|height| height <= PAGE_HEIGHT)
            });
            let place = whole.unwrap_or(ROWS.len() - 1);
            document
                .blocks
                .extend(made.into_iter().nth(place).unwrap_or_default());
        }
    }
    document.page = page();
}

/// Heights of a row, in millimetres, the best first.
const ROWS: [u32; 4] = [13, 11, 9, 7];
/// The height of a page's text, in tenths of a millimetre.
const PAGE_HEIGHT: u32 = 2100 - 150 - 200;

/// The page of a sheet: across, so that there is room for strokes.
fn page() -> PageStyle {
    PageStyle {
        landscape: true,
        margins: Margins {
            top: 15,
            left: 15,
            right: 15,
            ..Margins::NARROW
        },
        numbered: true,
        ..PageStyle::default()
    }
}

/// One sheet of a contest.
fn sheet(facts: &Facts, contest: &Contest, copy: u32, row: u32) -> Vec<Block> {
    /// How much of a name one line of the wide page holds, alone and before the title.
    const TITLE: (usize, usize) = (40, 22);
    let lang = facts.lang;
    let mut document = Document::new("");
    working_head(facts, PaperKind::Tally, &mut document);
    if let Some(Block::Title { lines, .. }) = document.blocks.first_mut() {
        let number = lang.paper_ordinal(copy);
        let title = format!("{}{}", lang.paper_tally(), lang.tally_copy(&number));
        *lines = facts.title_lines(TITLE.0);
        match lines.last_mut() {
            Some(last) if last.chars().count() <= TITLE.1 => {
                last.push('\u{3000}');
                last.push_str(&title);
            }
            _ => lines.push(title),
        }
    }
    let mut blocks = document.blocks;
    let post = facts.contest_heading(&lang.paper_ordinal(1), contest);
    let lead = Paragraph::new(vec![
        Run {
            face: RunFace::Sans,
            ..Run::plain(format!("{post}{}", lang.paper_colon()))
        },
        Run::plain(lang.tally_how()),
    ]);
    blocks.push(Block::Paragraph(lead.sized(Size::SMALL_4)));
    blocks.push(Block::Table(strokes(facts, contest, row)));
    let mut check = vec![lang.tally_ballots()];
    if facts.marks_each() {
        check.push(lang.tally_check());
    }
    blocks.push(text_in(Size::SMALL_4, lang.paper_sentences(&check)));
    // Three side by side, as wide as the page is.
    let mut labels = vec![lang.tally_caller(), lang.paper_teller()];
    labels.extend(overseers(facts).into_iter().flatten());
    let rows = labels.chunks(3).map(<[&str]>::to_vec).collect();
    blocks.push(signatures(facts, rows));
    blocks
}

fn strokes(facts: &Facts, contest: &Contest, row: u32) -> Table {
    let lang = facts.lang;
    let sum = || (Column::centred(7), lang.tally_sum());
    let names = contest.candidates.iter().map(|id| facts.name(*id));
    let longest = names.map(|name| name.chars().count()).max().unwrap_or(0);
    let name = u32::try_from(longest.clamp(10, 18) + 6).unwrap_or(16);
    let mut columns = vec![(Column::centred(name), lang.paper_name())];
    if facts.marks_each() {
        columns.extend([
            (Column::left(34), lang.paper_yes()),
            sum(),
            (Column::left(20), lang.paper_no()),
            sum(),
            (Column::left(14), lang.paper_abstain()),
            sum(),
            (Column::centred(7), lang.tally_total()),
        ]);
    } else {
        columns.extend([(Column::left(60), lang.paper_votes()), sum()]);
    }
    let mut table = Table::new(columns.iter().map(|(column, _)| *column).collect());
    table.size = if row < 8 { Size::NO_5 } else { Size::SMALL_4 };
    table.row_height = row;
    table.head = vec![
        columns
            .iter()
            .map(|(_, title)| Cell::from(*title))
            .collect(),
    ];
    let mut add = |name: Cell| {
        let mut row = vec![name];
        row.resize(columns.len(), Cell::from(""));
        table.rows.push(row);
    };
    for id in &contest.candidates {
        add(Cell::name(&facts.name(*id)));
    }
    let written = facts.write_in_places(contest);
    if written > 0 {
        for _ in 0..written.clamp(WRITTEN.0, WRITTEN.1) {
            add(Cell::from(""));
        }
    }
    table
}

/// 票扎清单.
pub(super) fn bundles(facts: &Facts, document: &mut Document) {
    let lang = facts.lang;
    working_head(facts, PaperKind::BundleList, document);
    for paper in facts
        .round
        .papers
        .iter()
        .filter(|it| !it.bundles.is_empty())
    {
        let ballots = paper.bundles.iter().map(|bundle| bundle.size).sum();
        let bundles = paper.bundles.len();
        let lead = match facts.survey() {
            Some(_) => lang.asked_bundles_lead(facts.sheet_name(), bundles, ballots),
            None => lang.bundles_lead(bundles, ballots),
        };
        let lead = format!(
            "{}{}{}",
            facts.ballot_name(paper),
            lang.paper_colon(),
            lang.capital(&lead)
        );
        document.blocks.push(text_in(Size::NO_4, lead));
        let columns = [
            (Column::centred(10), lang.bundles_number()),
            (Column::centred(10), lang.bundles_size()),
            (Column::centred(20), lang.bundles_first()),
            (Column::centred(20), lang.bundles_second()),
            (Column::centred(14), lang.bundles_checked()),
            (Column::centred(14), lang.paper_remark()),
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
        for bundle in &paper.bundles {
            let mut row = vec![
                Cell::from(bundle.number.to_string()),
                Cell::from(bundle.size.to_string()),
            ];
            row.resize(columns.len(), Cell::from(""));
            table.rows.push(row);
        }
        let mut total = vec![
            Cell::from(lang.bundles_total()),
            Cell::from(ballots.to_string()),
        ];
        total.resize(columns.len(), Cell::from(""));
        table.rows.push(total);
        document.blocks.push(Block::Table(table));
        document.blocks.push(Block::Space { tenths: 5 });
    }
    let mut rows = pairs(lang.paper_teller(), facts.holders(Role::Teller));
    rows.extend(overseers(facts));
    document.blocks.push(signatures(facts, rows));
}
