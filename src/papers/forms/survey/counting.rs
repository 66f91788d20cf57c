//! Sheets for counting a survey by hand, the zero count, and slips to fill in by hand.

use super::super::facts::Facts;
use super::super::slips::{overseers, pairs};
use super::super::{PaperKind, signatures, text_in, working_head};
use crate::meeting::{Contest, Paper, Role, Slip};
use crate::papers::{Block, Cell, Column, Document, Margins, Size, Table};

const BLANK: &str = "____";
/// Rows for names written in, at least and at most.
const WRITTEN: (usize, usize) = (3, 6);

/// 计票单: two sheets for each group and contest, kept by two people.
pub(in super::super) fn tally(facts: &Facts, document: &mut Document) {
    let lang = facts.lang;
    let mut first = true;
    for copy in 1..=2_u32 {
        for paper in &facts.round.papers {
            for contest in &paper.contests {
                if !first {
                    document.blocks.push(Block::PageBreak);
                }
                first = false;
                let start = document.blocks.len();
                working_head(facts, PaperKind::Tally, document);
                if let Some(Block::Title { lines, .. }) = document.blocks.get_mut(start)
                    && let Some(last) = lines.last_mut()
                {
                    last.push_str(&lang.tally_copy(&lang.paper_ordinal(copy)));
                }
                one_tally(facts, paper, contest, document);
            }
        }
    }
    document.page.landscape = true;
    document.page.margins = Margins {
        left: 15,
        right: 15,
        ..Margins::NARROW
    };
}

fn one_tally(facts: &Facts, paper: &Paper, contest: &Contest, document: &mut Document) {
    let lang = facts.lang;
    let name = format!(
        "{}{}{}",
        facts.ballot_name(paper),
        lang.paper_colon(),
        facts.post(contest)
    );
    document.blocks.push(text_in(Size::NO_4, name));
    document
        .blocks
        .push(text_in(Size::SMALL_4, lang.asked_tally_how()));
    document
        .blocks
        .push(Block::Table(match contest.objects.is_empty() {
            true => name_strokes(facts, contest),
            false => grade_strokes(facts, contest),
        }));
    let mut check = vec![lang.tally_ballots()];
    if !contest.objects.is_empty() {
        check.push(lang.asked_tally_check());
    }
    document
        .blocks
        .push(text_in(Size::SMALL_4, lang.paper_sentences(&check)));
    let mut rows = vec![vec![lang.tally_caller(), lang.paper_teller()]];
    rows.extend(overseers(facts));
    document.blocks.push(signatures(facts, rows));
}

fn table(columns: Vec<(Column, &str)>, names: Vec<Cell>) -> Table {
    let mut table = Table::new(columns.iter().map(|(column, _)| *column).collect());
    table.size = Size::SMALL_4;
    // So that a usual list and the lines to sign on stay on one page.
    let rows = u32::try_from(names.len()).unwrap_or(u32::MAX).max(1);
    table.row_height = (78 / rows.saturating_add(4)).clamp(8, 13);
    let titles = columns.iter().map(|(_, title)| Cell::from(*title));
    table.head = vec![titles.collect()];
    for name in names {
        let mut row = vec![name];
        row.resize(columns.len(), Cell::from(""));
        table.rows.push(row);
    }
    table
}

fn grade_strokes(facts: &Facts, contest: &Contest) -> Table {
    let lang = facts.lang;
    let sum = || (Column::centred(6), lang.tally_sum());
    let mut columns = vec![(Column::centred(18), lang.asked_object())];
    let grades = facts.survey().and_then(|survey| survey.grades());
    for grade in grades.map(|set| lang.grade_names(set)).unwrap_or_default() {
        columns.extend([(Column::left(16), grade), sum()]);
    }
    columns.extend([
        (Column::left(7), lang.asked_blank()),
        (Column::left(9), lang.paper_unreadable()),
        (Column::centred(6), lang.tally_total()),
    ]);
    let objects = contest.objects.iter();
    table(
        columns,
        objects.map(|it| Cell::name(it.name.trim())).collect(),
    )
}

fn name_strokes(facts: &Facts, contest: &Contest) -> Table {
    let lang = facts.lang;
    let columns = vec![
        (Column::centred(16), lang.paper_name()),
        (Column::left(60), lang.paper_votes()),
        (Column::centred(7), lang.tally_sum()),
    ];
    let written = facts.write_in_places(contest).clamp(WRITTEN.0, WRITTEN.1);
    let names = contest.candidates.iter();
    let names = names.map(|id| Cell::name(&facts.name(*id)));
    // Where no name is printed there is a line for many.
    let empty = if contest.candidates.is_empty() {
        written * 2
    } else {
        written
    };
    table(
        columns,
        names
            .chain(std::iter::repeat_n(Cell::from(""), empty))
            .collect(),
    )
}

/// What stands at zero before anybody votes: lines or names, contest by contest.
pub(in super::super) fn zero_rows(facts: &Facts, contest: &Contest) -> Vec<String> {
    let objects = contest.objects.iter().map(|it| it.name.trim().to_owned());
    let names = contest.candidates.iter().map(|id| facts.name(*id));
    objects.chain(names).collect()
}

fn ended(facts: &Facts, words: &str) -> String {
    format!("{words}{}", facts.lang.paper_full_stop())
}

/// `经清点，参加本次民主测评的共____名，其中…。`
fn heads(facts: &Facts) -> String {
    let lang = facts.lang;
    let Some(survey) = facts.survey() else {
        return String::new();
    };
    let name = lang.survey_name(&survey.plan.ask);
    let groups: Vec<String> = survey
        .plan
        .groups
        .iter()
        .map(|group| lang.asked_heads_group(&group.name, BLANK, BLANK))
        .collect();
    let groups = groups.join(lang.paper_between());
    match survey.plan.groups.len() {
        1 => lang.asked_heads_one(name, &groups),
        _ => lang.asked_heads_lead(BLANK, name, &groups),
    }
}

/// The four slips with lines in the place of figures.
pub(in super::super) fn blank_slips(facts: &Facts, document: &mut Document) {
    let lang = facts.lang;
    let sheet = facts.sheet_name();
    for (number, slip) in Slip::ALL.into_iter().enumerate() {
        if number > 0 {
            document.blocks.push(Block::PageBreak);
        }
        working_head(facts, PaperKind::Slip(slip), document);
        let size = match slip {
            Slip::Result => Size::SMALL_4,
            _ => Size::NO_3,
        };
        let mut say = |words: String| document.blocks.push(text_in(size, words));
        say(heads(facts));
        for paper in facts.round.papers.iter().filter(|_| slip != Slip::Result) {
            let said = match slip {
                Slip::Issue => {
                    let said = lang.asked_issue_sentence(sheet, BLANK, BLANK, BLANK, BLANK, BLANK);
                    format!("{said}{}", lang.paper_exchanged(BLANK))
                }
                Slip::Return => lang.asked_returned_sentence(sheet, BLANK, BLANK),
                Slip::HeadCount | Slip::Result => continue,
            };
            let name = facts.ballot_name(paper);
            let said = ended(facts, &lang.capital(&said));
            say(format!("{name}{}{said}", lang.paper_colon()));
        }
        match slip {
            Slip::HeadCount => say(lang.asked_heads_then(sheet)),
            Slip::Issue => say(lang.asked_blank_issued().to_owned()),
            Slip::Return => say(lang.asked_blank_returned(facts.act())),
            Slip::Result => blank_results(facts, document),
        }
        document.blocks.push(text_in(size, lang.paper_hereby()));
        document.blocks.push(Block::Space { tenths: 8 });
        let mut rows = Vec::new();
        if slip == Slip::Result {
            let tellers = facts.holders(Role::Teller).max(1);
            rows.extend(pairs(lang.paper_teller(), tellers));
        }
        rows.extend(overseers(facts));
        document.blocks.push(signatures(facts, rows));
    }
}

/// A table for each group, empty.
fn blank_results(facts: &Facts, document: &mut Document) {
    let lang = facts.lang;
    for paper in &facts.round.papers {
        let group = paper.ballot_box.trim();
        let figures = lang.asked_group_figures(group, BLANK, BLANK, BLANK, BLANK);
        let mut blocks = vec![text_in(Size::SMALL_4, figures)];
        for contest in &paper.contests {
            let mut table = match contest.objects.is_empty() {
                true => {
                    let columns = vec![
                        (Column::centred(20), lang.paper_name()),
                        (Column::centred(12), lang.paper_votes()),
                        (Column::centred(20), lang.paper_name()),
                        (Column::centred(12), lang.paper_votes()),
                    ];
                    let mut names = zero_rows(facts, contest);
                    let written = facts.write_in_places(contest).clamp(WRITTEN.0, WRITTEN.1);
                    names.resize(names.len() + written, String::new());
                    let mut made = table(columns, Vec::new());
                    made.rows = names
                        .chunks(2)
                        .map(|pair| {
                            let name = |at: usize| pair.get(at).map_or("", String::as_str);
                            vec![
                                Cell::name(name(0)),
                                Cell::from(""),
                                Cell::name(name(1)),
                                Cell::from(""),
                            ]
                        })
                        .collect();
                    made
                }
                false => {
                    let mut columns = vec![(Column::centred(26), lang.asked_object())];
                    let grades = facts.survey().and_then(|survey| survey.grades());
                    let names = grades.map(|set| lang.grade_names(set)).unwrap_or_default();
                    columns.extend(names.into_iter().map(|name| (Column::centred(14), name)));
                    columns.push((Column::centred(10), lang.asked_blank()));
                    columns.push((Column::centred(12), lang.paper_unreadable()));
                    let rows = zero_rows(facts, contest);
                    table(columns, rows.iter().map(|name| Cell::name(name)).collect())
                }
            };
            table.size = Size::NO_5;
            table.row_height = 7;
            blocks.push(Block::Table(table));
        }
        blocks.push(Block::Space { tenths: 3 });
        document.blocks.push(Block::KeepTogether(blocks));
    }
}
