//! Papers around the ballots themselves: the zero count before voting, and the
//! wrappers of the bundles.

use super::facts::Facts;
use super::slips::{overseers, pairs};
use super::{NotReady, PaperKind, signatures, survey, text_in, working_head};
use crate::meeting::Role;
use crate::papers::{Block, Cell, Column, Document, Margins, Paragraph, Run, Size, Table};

/// Room for so many ballot boxes on the zero report.
const BOXES: u32 = 3;

pub(super) fn zero_ready(facts: &Facts) -> Result<(), NotReady> {
    facts.has_contests()?;
    let keyed = facts
        .round
        .papers
        .iter()
        .flat_map(|paper| &paper.bundles)
        .flat_map(|bundle| &bundle.keyings)
        .any(|keying| !keying.ballots.is_empty());
    if keyed {
        Err(NotReady::BallotsKeyed)
    } else {
        Ok(())
    }
}

/// 票箱检查及计票清零确认单.
pub(super) fn zero(facts: &Facts, document: &mut Document) {
    let lang = facts.lang;
    working_head(facts, PaperKind::ZeroReport, document);
    document
        .blocks
        .push(text_in(Size::NO_4, lang.paper_zero_boxes()));
    let rows: Vec<String> = match facts.survey() {
        Some(survey) => {
            let groups = survey.plan.groups.iter();
            groups.map(|it| lang.asked_zero_box(&it.name)).collect()
        }
        None => (1..=BOXES)
            .map(|number| lang.paper_zero_box_row(number))
            .collect(),
    };
    for row in rows {
        document.blocks.push(text_in(Size::NO_4, row));
    }
    let nothing = facts.round.contests().all(|it| it.rows() == 0);
    let zero = match facts.survey() {
        Some(survey) => {
            let (name, sheet) = (lang.survey_name(&survey.plan.ask), facts.sheet_name());
            match nothing {
                true => lang.asked_zero_nobody(name, sheet),
                false => lang.asked_zero_count(name, sheet),
            }
        }
        None => lang.paper_zero_count().to_owned(),
    };
    document.blocks.push(text_in(Size::NO_4, zero));
    for contest in facts.round.contests().filter(|_| !nothing) {
        let names = survey::zero_rows(facts, contest);
        // Two candidates side by side, a lone one by itself.
        let side = names.len().clamp(1, 2);
        let columns = [Column::centred(30), Column::centred(12)].repeat(side);
        let mut table = Table::new(columns);
        table.size = Size::SMALL_4;
        table.row_height = 8;
        table.head = vec![vec![Cell::from(facts.post(contest)).spanning(side * 2)]];
        for pair in names.chunks(2) {
            let mut row: Vec<Cell> = pair
                .iter()
                .flat_map(|name| [Cell::name(name), Cell::from("0")])
                .collect();
            row.resize(side * 2, Cell::from(""));
            table.rows.push(row);
        }
        document.blocks.push(Block::Space { tenths: 3 });
        document.blocks.push(Block::Table(table));
    }
    document.blocks.push(Block::Space { tenths: 10 });
    let mut rows = pairs(lang.paper_teller(), facts.holders(Role::Teller));
    rows.extend(overseers(facts));
    document.blocks.push(signatures(facts, rows));
}

pub(super) fn wrappers_ready(facts: &Facts) -> Result<(), NotReady> {
    if facts.round.papers.iter().all(|it| it.bundles.is_empty()) {
        Err(NotReady::NoBundles)
    } else {
        Ok(())
    }
}

/// One wrapper a bundle, two to a page with a line to cut along.
pub(super) fn wrappers(facts: &Facts, document: &mut Document) {
    let lang = facts.lang;
    document.page.margins = Margins::NARROW;
    let mut on_page = 0;
    for paper in &facts.round.papers {
        for bundle in &paper.bundles {
            match on_page {
                0 => {}
                1 => document.blocks.extend([
                    Block::Space { tenths: 10 },
                    Block::Rule { cut: true },
                    Block::Space { tenths: 10 },
                ]),
                _ => {
                    document.blocks.push(Block::PageBreak);
                    on_page = 0;
                }
            }
            on_page += 1;
            let centred = |text: String, size| {
                Block::Paragraph(
                    Paragraph::new(vec![Run::plain(text)])
                        .sized(size)
                        .aligned(crate::papers::Align::Center),
                )
            };
            let mut lines = facts.title_lines(26);
            lines.push(lang.paper_wrappers().to_owned());
            document.blocks.push(Block::KeepTogether(vec![
                Block::Title {
                    lines,
                    size: Size::SMALL_2,
                },
                centred(facts.ballot_name(paper), Size::NO_4),
                centred(
                    lang.paper_wrapper_bundle(bundle.number, paper.bundles.len()),
                    Size::NO_1,
                ),
                centred(
                    match facts.survey() {
                        Some(_) => lang.asked_wrapper_size(facts.sheet_name(), bundle.size),
                        None => lang.paper_wrapper_size(bundle.size),
                    },
                    Size::NO_2,
                ),
                Block::Space { tenths: 5 },
                Block::SignatureLines {
                    rows: vec![
                        vec![
                            lang.paper_wrapper_first().to_owned(),
                            lang.paper_wrapper_second().to_owned(),
                        ],
                        vec![lang.paper_scrutineer().to_owned()],
                    ],
                    size: Size::NO_4,
                },
            ]));
        }
    }
}
