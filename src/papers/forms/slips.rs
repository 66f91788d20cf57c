//! Slips 1 to 3: heads, ballots issued, ballots returned (domain 4.4, 4.13).

use super::facts::{Facts, issued, titles};
use super::{NotReady, PaperKind, signatures, survey, text_in, working_head};
use crate::explain::Voters;
use crate::meeting::{IssueFigures, Paper, Role, Slip};
use crate::papers::{Block, Cell, Column, Document, Size, Table};
use crate::rules::GateLevel;

/// 报告单一.
pub(super) fn head_count(facts: &Facts, document: &mut Document) -> Result<(), NotReady> {
    let lang = facts.lang;
    working_head(facts, PaperKind::Slip(Slip::HeadCount), document);
    let (expected, present) = (facts.expected(), facts.present()?);
    document
        .blocks
        .push(text_in(Size::NO_3, head_count_sentence(facts)?));
    let total = crate::meeting::count_of(facts.meeting.people.iter());
    let voters = facts.meeting.with_status(crate::meeting::Status::Voter);
    let excused = voters.checked_sub(expected).filter(|count| *count > 0);
    let excused = excused.map(|count| lang.paper_excused(count));
    let roll = lang.paper_sentences(&[
        &lang.paper_roll_total(total, voters),
        &excused.unwrap_or_default(),
    ]);
    document.blocks.push(text_in(Size::NO_3, roll));
    document.blocks.push(text_in(
        Size::NO_3,
        facts.quorum_sentence(expected, present),
    ));
    if !facts.round.head_count_reason.is_empty() {
        document.blocks.push(text_in(
            Size::NO_3,
            ended(
                lang.paper_head_count_reason(&facts.round.head_count_reason),
                facts,
            ),
        ));
    }
    close(facts, document);
    Ok(())
}

/// `经清点，本次大会应到…，实到…，缺席…。`
pub(super) fn head_count_sentence(facts: &Facts) -> Result<String, NotReady> {
    if facts.survey().is_some() {
        return survey::heads_sentence(facts);
    }
    let (expected, present) = (facts.expected(), facts.present()?);
    let attendance = facts.attendance(expected, present);
    let lead = if facts.voters() == Voters::Registered {
        facts.lang.paper_turnout_lead(&attendance)
    } else {
        facts.lang.paper_head_count_lead(&attendance)
    };
    Ok(format!(
        "{lead}{}{}",
        facts.absent(expected, present),
        facts.lang.paper_full_stop()
    ))
}

/// 报告单二.
pub(super) fn issue(facts: &Facts, document: &mut Document) -> Result<(), NotReady> {
    let lang = facts.lang;
    working_head(facts, PaperKind::Slip(Slip::Issue), document);
    document
        .blocks
        .push(text_in(Size::NO_3, head_count_sentence(facts)?));
    let several = facts.round.papers.len() > 1;
    if several {
        let mut table = figures_table(&[
            &facts.sheet_column(),
            lang.paper_column_printed(),
            lang.paper_column_issued(),
            lang.paper_column_exchanged(),
            lang.paper_column_kept(),
            lang.paper_column_cut(),
            lang.paper_column_spoiled(),
        ]);
        for boxes in facts.stacks() {
            for paper in &boxes {
                let (printed, issue) = issued(paper)?;
                let row = issue_row(facts.ballot_name(paper), printed, issue);
                table.rows.push(row);
            }
            if boxes.len() > 1 {
                let (printed, sum) = issued_in_all(&boxes)?;
                table
                    .rows
                    .push(issue_row(all_boxes(facts, &boxes), printed, &sum));
            }
        }
        document.blocks.extend(framed(table));
    }
    for said in issue_lines(facts, several)? {
        document.blocks.push(text_in(Size::NO_3, said));
    }
    close(facts, document);
    Ok(())
}

fn issue_row(name: String, printed: u32, issue: &IssueFigures) -> Vec<Cell> {
    let figures = [
        printed,
        issue.issued,
        issue.exchanged,
        issue.kept,
        issue.cut,
        issue.spoiled_in_printing,
    ];
    let mut row = vec![Cell::from(name)];
    row.extend(figures.iter().map(|figure| Cell::from(figure.to_string())));
    row
}

/// What a sheet is called, whichever box it lies in.
fn sheet_name(facts: &Facts, boxes: &[&Paper]) -> String {
    let titles = boxes.first().map(|sheet| titles(sheet));
    facts.lang.paper_of(&titles.unwrap_or_default())
}

/// What a sheet in all its boxes is called.
fn all_boxes(facts: &Facts, boxes: &[&Paper]) -> String {
    facts.lang.paper_all_boxes(&sheet_name(facts, boxes))
}

/// Printed and issue figures of a sheet in all its boxes, the reasons one after the other.
fn issued_in_all(boxes: &[&Paper]) -> Result<(u32, IssueFigures), NotReady> {
    let (mut printed, mut sum) = (0_u32, IssueFigures::default());
    for paper in boxes {
        let (own, issue) = issued(paper)?;
        printed = printed.saturating_add(own);
        let add = |sum: &mut u32, figure: u32| *sum = sum.saturating_add(figure);
        add(&mut sum.spoiled_in_printing, issue.spoiled_in_printing);
        add(&mut sum.issued, issue.issued);
        add(&mut sum.exchanged, issue.exchanged);
        add(&mut sum.kept, issue.kept);
        add(&mut sum.cut, issue.cut);
        let reason = without_stop(issue.reason.trim());
        if !reason.is_empty() && !sum.reason.is_empty() {
            sum.reason.push('；');
        }
        sum.reason.push_str(reason);
    }
    Ok((printed, sum))
}

/// What is said of ballots issued: a line a sheet; where it lies in several boxes a line
/// a box, and their sum against the voters present. Beside a table of the figures only
/// that comparison.
pub(super) fn issue_lines(facts: &Facts, in_table: bool) -> Result<Vec<String>, NotReady> {
    let lang = facts.lang;
    let several = facts.round.papers.len() > 1;
    let named = |name: String, said: String| match several {
        true => format!("{name}{}{said}", lang.paper_colon()),
        false => said,
    };
    let mut lines = Vec::new();
    for boxes in facts.stacks() {
        if boxes.len() > 1 && !in_table {
            for paper in &boxes {
                let (printed, issue) = issued(paper)?;
                let said = issue_figures(facts, printed, issue);
                lines.push(named(facts.ballot_name(paper), said));
            }
        }
        let (printed, sum) = issued_in_all(&boxes)?;
        let heads = match boxes.first() {
            Some(paper) => facts.heads_for(paper)?,
            None => facts.present()?,
        };
        let mut said = issued_relation(facts, heads, &sum);
        if !in_table {
            said = lang.paper_sentences(&[&issue_figures(facts, printed, &sum), &said]);
        }
        let name = match boxes.as_slice() {
            [paper] => facts.ballot_name(paper),
            boxes => all_boxes(facts, boxes),
        };
        lines.push(named(name, said));
    }
    Ok(lines)
}

/// `印制选票…张，实发…张，剩余…张（…）。`
fn issue_figures(facts: &Facts, printed: u32, issue: &IssueFigures) -> String {
    let lang = facts.lang;
    let (issued, left) = (issue.issued, issue.leftover());
    let (kept, cut) = (issue.kept, issue.cut);
    let mut said = match facts.survey() {
        Some(_) => {
            let sheet = facts.sheet_name();
            let said = lang.asked_issue_sentence(sheet, printed, issued, left, kept, cut);
            lang.capital(&said)
        }
        None => lang.paper_issue_sentence(printed, issued, left, kept, cut),
    };
    if issue.exchanged > 0 {
        said.push_str(&lang.paper_exchanged(issue.exchanged));
    }
    if issue.spoiled_in_printing > 0 {
        said.push_str(&lang.paper_spoiled(issue.spoiled_in_printing));
    }
    said.push_str(lang.paper_full_stop());
    said
}

/// `实发选票与实到人数相等。`
fn issued_relation(facts: &Facts, heads: u32, issue: &IssueFigures) -> String {
    let lang = facts.lang;
    let turnout = facts.voters() == Voters::Registered;
    let fewer = heads.saturating_sub(issue.issued);
    let reason = issue.reason.trim();
    if facts.survey().is_some() {
        return match fewer {
            0 => lang.asked_issued_equal().to_owned(),
            _ => ended(lang.asked_issued_fewer(fewer, reason), facts),
        };
    }
    match (fewer, turnout) {
        (0, false) => lang.paper_issued_equal().to_owned(),
        (0, true) => lang.paper_issued_equal_turnout().to_owned(),
        (_, false) => ended(lang.paper_issued_fewer(fewer, reason), facts),
        (_, true) => ended(lang.paper_issued_fewer_turnout(fewer, reason), facts),
    }
}

/// 报告单三.
pub(super) fn returned_slip(facts: &Facts, document: &mut Document) -> Result<(), NotReady> {
    let lang = facts.lang;
    working_head(facts, PaperKind::Slip(Slip::Return), document);
    document
        .blocks
        .push(text_in(Size::NO_3, head_count_sentence(facts)?));
    let several = facts.round.papers.len() > 1;
    if several {
        let mut table = figures_table(&[
            &facts.sheet_column(),
            lang.paper_column_issued(),
            lang.paper_column_returned(),
            lang.paper_column_comparison(),
            lang.paper_column_bundles(),
        ]);
        for boxes in facts.stacks() {
            let (mut given, mut back, mut bundles) = (0_u32, 0_u32, 0);
            let row = |name: String, figures: (u32, u32), void: bool, bundles: usize| {
                let (issued, came) = figures;
                let comparison = match issued.checked_sub(came) {
                    Some(0) => lang.paper_compared_equal().to_owned(),
                    Some(fewer) => lang.paper_compared_fewer(fewer),
                    None if void => lang.paper_compared_more(came - issued),
                    None => lang.paper_compared_more_stands(came - issued),
                };
                let figures = [issued.to_string(), came.to_string()];
                let figures = figures.into_iter().chain([comparison, bundles.to_string()]);
                std::iter::once(Cell::from(name))
                    .chain(figures.map(Cell::from))
                    .collect::<Vec<Cell>>()
            };
            let void = |paper: &Paper| facts.round.is_void(paper, facts.rules().gate_level);
            for paper in &boxes {
                let figures = facts.returned(paper)?;
                let own = paper.bundles.len();
                table
                    .rows
                    .push(row(facts.ballot_name(paper), figures, void(paper), own));
                given = given.saturating_add(figures.0);
                back = back.saturating_add(figures.1);
                bundles += own;
            }
            if boxes.len() > 1 {
                let all = boxes.iter().all(|paper| void(paper));
                table
                    .rows
                    .push(row(all_boxes(facts, &boxes), (given, back), all, bundles));
            }
        }
        document.blocks.extend(framed(table));
    }
    for said in return_lines(facts, several)? {
        document.blocks.push(text_in(Size::NO_3, said));
    }
    for paper in &facts.round.papers {
        if let Some((count, note)) = &paper.foreign {
            let ballot = facts.ballot_name(paper);
            let note = without_stop(note.trim());
            let said = match facts.survey() {
                Some(_) => lang.asked_foreign(*count, &ballot, note),
                None => lang.paper_foreign(*count, &ballot, note),
            };
            document.blocks.push(text_in(Size::NO_3, said));
        }
    }
    if facts.round.assisted > 0 {
        let said = lang.paper_assisted(facts.round.assisted);
        document.blocks.push(text_in(Size::NO_3, said));
    }
    let bundles = facts
        .round
        .papers
        .iter()
        .map(|paper| paper.bundles.len())
        .sum();
    if bundles > 0 {
        let said = match facts.survey() {
            Some(_) => lang.asked_bundles(facts.sheet_name(), bundles),
            None => lang.paper_bundles(bundles),
        };
        document.blocks.push(text_in(Size::NO_3, said));
    }
    close(facts, document);
    Ok(())
}

/// What is said of ballots returned: a line a sheet; where it lies in several boxes a
/// line a box, and whether the vote stands by their sum. Beside a table of the figures
/// only the comparisons.
pub(super) fn return_lines(facts: &Facts, in_table: bool) -> Result<Vec<String>, NotReady> {
    let lang = facts.lang;
    let several = facts.round.papers.len() > 1;
    let named = |name: String, said: String| match several {
        true => format!("{name}{}{said}", lang.paper_colon()),
        false => said,
    };
    let whole = |issued: u32, came: u32, relation: String| {
        if in_table {
            return relation;
        }
        let said = match facts.survey() {
            Some(_) => {
                lang.capital(&lang.asked_returned_sentence(facts.sheet_name(), issued, came))
            }
            None => lang.paper_returned_sentence(issued, came),
        };
        let said = format!("{said}{}", lang.paper_full_stop());
        lang.paper_sentences(&[&said, &relation])
    };
    let mut lines = Vec::new();
    for boxes in facts.stacks() {
        if let [sheet] = boxes.as_slice() {
            let (issued, came) = facts.returned(sheet)?;
            let said = whole(issued, came, returned_relation(facts, sheet)?);
            lines.push(named(facts.ballot_name(sheet), said));
            continue;
        }
        for paper in &boxes {
            let (issued, came) = facts.returned(paper)?;
            let said = whole(issued, came, box_relation(facts, paper)?);
            lines.push(named(facts.ballot_name(paper), said));
        }
        let level = facts.rules().gate_level;
        let void = |paper: &&&Paper| facts.round.is_void(paper, level);
        let stand: Vec<&Paper> = boxes.iter().filter(|it| !void(it)).copied().collect();
        let (mut issued, mut came) = (0_u32, 0_u32);
        for paper in if stand.is_empty() { &boxes } else { &stand } {
            let figures = facts.returned(paper)?;
            issued = issued.saturating_add(figures.0);
            came = came.saturating_add(figures.1);
        }
        let relation = match issued.checked_sub(came) {
            None => lang.paper_returned_more(came - issued),
            Some(0) => lang.paper_returned_equal().to_owned(),
            Some(fewer) => lang.paper_boxes_fewer(fewer),
        };
        let name = if stand.is_empty() || stand.len() == boxes.len() {
            all_boxes(facts, &boxes)
        } else {
            lang.paper_other_boxes(&sheet_name(facts, &boxes))
        };
        let said = lang.paper_returned_sentence(issued, came);
        let said = format!("{said}{}", lang.paper_full_stop());
        lines.push(named(name, lang.paper_sentences(&[&said, &relation])));
    }
    Ok(lines)
}

fn returned_relation(facts: &Facts, paper: &Paper) -> Result<String, NotReady> {
    let lang = facts.lang;
    let (issued, came) = facts.returned(paper)?;
    let act = facts.survey().map(|_| facts.act());
    if came > issued {
        return Ok(match act {
            Some(act) => lang.asked_returned_more(act, came - issued),
            None => lang.paper_returned_more(came - issued),
        });
    }
    if came == issued {
        return Ok(match act {
            Some(act) => lang.asked_returned_equal(act),
            None => lang.paper_returned_equal().to_owned(),
        });
    }
    let reason = missing(facts, paper);
    let (fewer, reason) = (issued - came, without_stop(&reason));
    Ok(match act {
        Some(act) => lang.asked_returned_fewer(act, fewer, reason),
        None => lang.paper_returned_fewer(fewer, reason),
    })
}

/// One box among several: whether the election stands is for their sum to say.
fn box_relation(facts: &Facts, paper: &Paper) -> Result<String, NotReady> {
    let lang = facts.lang;
    let (issued, came) = facts.returned(paper)?;
    let alone = facts.rules().gate_level == GateLevel::Box && paper.void();
    Ok(match issued.checked_sub(came) {
        None if alone => lang.paper_box_void(came - issued),
        None => lang.paper_box_more(came - issued),
        Some(0) => lang.paper_box_equal().to_owned(),
        Some(fewer) => lang.paper_box_fewer(fewer, without_stop(&missing(facts, paper))),
    })
}

fn missing(facts: &Facts, paper: &Paper) -> String {
    let said = paper.missing.as_ref();
    said.map(|(reason, note)| facts.lang.paper_missing(*reason, note.trim()))
        .unwrap_or_default()
}

/// A table of a row a ballot: its name, then figures.
fn figures_table(titles: &[&str]) -> Table {
    let mut columns = vec![Column::left(34)];
    columns.extend(titles.iter().skip(1).map(|_| Column::centred(16)));
    let mut table = Table::new(columns);
    table.size = Size::SMALL_4;
    table.head = vec![titles.iter().map(|title| Cell::from(*title)).collect()];
    table
}

/// The table with a little room above and below.
pub(super) fn framed(table: Table) -> [Block; 3] {
    let room = Block::Space { tenths: 3 };
    [room.clone(), Block::Table(table), room]
}

pub(super) fn without_stop(text: &str) -> &str {
    text.trim_end_matches(['。', '.', ' '])
}

/// A sentence that ends in words somebody typed: one full stop, not two.
pub(super) fn ended(text: String, facts: &Facts) -> String {
    let mut text = without_stop(&text).to_owned();
    text.push_str(facts.lang.paper_full_stop());
    text
}

/// 特此报告, and who signs: every scrutineer, then the chief.
pub(super) fn close(facts: &Facts, document: &mut Document) {
    let lang = facts.lang;
    document
        .blocks
        .push(text_in(Size::NO_3, lang.paper_hereby()));
    document.blocks.push(Block::Space { tenths: 10 });
    document.blocks.push(signatures(facts, overseers(facts)));
}

/// Lines for the scrutineers, two side by side, and for the chief.
pub(super) fn overseers(facts: &Facts) -> Vec<Vec<&'static str>> {
    let scrutineers = facts
        .meeting
        .holding(Role::Scrutineer)
        .filter(|officer| !officer.is(Role::ChiefScrutineer))
        .count();
    let mut rows = pairs(facts.lang.paper_scrutineer(), scrutineers);
    rows.push(vec![facts.lang.paper_chief()]);
    rows
}

/// So many lines with one label, two to a row.
pub(super) fn pairs(label: &'static str, count: usize) -> Vec<Vec<&'static str>> {
    let labels = vec![label; count];
    labels.chunks(2).map(<[&str]>::to_vec).collect()
}
