//! Sheets for counting: 正 strokes by hand (domain 4.3), and the list of bundles.

use super::facts::Facts;
use super::slips::{overseers, pairs};
use super::{PaperKind, signatures, text_in, working_head};
use crate::meeting::{Contest, Role};
use crate::papers::{Block, Cell, Column, Document, Margins, Size, Table};

/// Rows for names written in, at least and at most.
const WRITTEN: (usize, usize) = (3, 6);

/// 计票单: two sheets for each contest, kept by two people.
pub(super) fn tally(facts: &Facts, document: &mut Document) {
    let lang = facts.lang;
    let mut first = true;
    for copy in 1..=2_u32 {
        for contest in facts.round.contests() {
            if !first {
                document.blocks.push(Block::PageBreak);
            }
            first = false;
            let start = document.blocks.len();
            working_head(facts, PaperKind::Tally, document);
            if let Some(Block::Title { lines, .. }) = document.blocks.get_mut(start) {
                let number = lang.paper_ordinal(copy);
                if let Some(last) = lines.last_mut() {
                    last.push_str(&lang.tally_copy(&number));
                }
            }
            document.blocks.push(text_in(
                Size::NO_4,
                facts.contest_heading(&lang.paper_ordinal(1), contest),
            ));
            document
                .blocks
                .push(text_in(Size::SMALL_4, lang.tally_how()));
            document.blocks.push(Block::Table(strokes(facts, contest)));
            let mut check = vec![lang.tally_ballots()];
            if facts.marks_each() {
                check.push(lang.tally_check());
            }
            document
                .blocks
                .push(text_in(Size::SMALL_4, lang.paper_sentences(&check)));
            let mut rows = vec![vec![lang.tally_caller(), lang.paper_teller()]];
            rows.extend(overseers(facts));
            document.blocks.push(signatures(facts, rows));
        }
    }
    document.page.landscape = true;
    document.page.margins = Margins {
        left: 15,
        right: 15,
        ..Margins::NARROW
    };
}

fn strokes(facts: &Facts, contest: &Contest) -> Table {
    let lang = facts.lang;
    let sum = || (Column::centred(7), lang.tally_sum());
    let mut columns = vec![(Column::centred(16), lang.paper_name())];
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
    table.size = Size::SMALL_4;
    // So that a usual list and the lines to sign on stay on one page.
    let rows = contest.candidates.len() + WRITTEN.0 + 1;
    let height = 78 / u32::try_from(rows).unwrap_or(u32::MAX).max(1);
    table.row_height = height.clamp(8, 13);
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
        let lead = format!(
            "{}{}{}",
            facts.ballot_name(paper),
            lang.paper_colon(),
            lang.bundles_lead(paper.bundles.len(), ballots)
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
