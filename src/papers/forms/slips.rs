//! Slips 1 to 3: heads, ballots issued, ballots returned (domain 4.4, 4.13).

use super::facts::{Facts, issued, returned};
use super::{NotReady, PaperKind, signatures, text_in, working_head};
use crate::meeting::{Paper, Role, Slip};
use crate::papers::{Block, Cell, Column, Document, Size, Table};

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
    let (expected, present) = (facts.expected(), facts.present()?);
    let lead = facts
        .lang
        .paper_head_count_lead(&facts.attendance(expected, present));
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
            lang.paper_column_ballot(),
            lang.paper_column_printed(),
            lang.paper_column_issued(),
            lang.paper_column_exchanged(),
            lang.paper_column_kept(),
            lang.paper_column_cut(),
            lang.paper_column_spoiled(),
        ]);
        for paper in &facts.round.papers {
            let (printed, issue) = issued(paper)?;
            let figures = [
                printed,
                issue.issued,
                issue.exchanged,
                issue.kept,
                issue.cut,
                issue.spoiled_in_printing,
            ];
            let mut row = vec![Cell::from(facts.ballot_name(paper))];
            row.extend(figures.iter().map(|figure| Cell::from(figure.to_string())));
            table.rows.push(row);
        }
        document.blocks.extend(framed(table));
    }
    for paper in &facts.round.papers {
        let said = if several {
            let name = facts.ballot_name(paper);
            let relation = issued_relation(facts, paper)?;
            format!("{name}{}{relation}", lang.paper_colon())
        } else {
            issue_sentence(facts, paper)?
        };
        document.blocks.push(text_in(Size::NO_3, said));
    }
    close(facts, document);
    Ok(())
}

/// `印制选票…张，实发…张…。实发选票与实到人数相等。`
pub(super) fn issue_sentence(facts: &Facts, paper: &Paper) -> Result<String, NotReady> {
    let lang = facts.lang;
    let (printed, issue) = issued(paper)?;
    let mut said = lang.paper_issue_sentence(
        printed,
        issue.issued,
        issue.leftover(),
        issue.kept,
        issue.cut,
    );
    if issue.exchanged > 0 {
        said.push_str(&lang.paper_exchanged(issue.exchanged));
    }
    if issue.spoiled_in_printing > 0 {
        said.push_str(&lang.paper_spoiled(issue.spoiled_in_printing));
    }
    said.push_str(lang.paper_full_stop());
    Ok(lang.paper_sentences(&[&said, &issued_relation(facts, paper)?]))
}

fn issued_relation(facts: &Facts, paper: &Paper) -> Result<String, NotReady> {
    let (_, issue) = issued(paper)?;
    let fewer = facts.present()?.saturating_sub(issue.issued);
    Ok(if fewer == 0 {
        facts.lang.paper_issued_equal().to_owned()
    } else {
        ended(
            facts.lang.paper_issued_fewer(fewer, issue.reason.trim()),
            facts,
        )
    })
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
            lang.paper_column_ballot(),
            lang.paper_column_issued(),
            lang.paper_column_returned(),
            lang.paper_column_comparison(),
            lang.paper_column_bundles(),
        ]);
        for paper in &facts.round.papers {
            let (issued, came) = returned(paper)?;
            let comparison = match (issued.checked_sub(came), came.checked_sub(issued)) {
                (Some(0), _) => lang.paper_compared_equal().to_owned(),
                (Some(fewer), _) => lang.paper_compared_fewer(fewer),
                (None, more) => lang.paper_compared_more(more.unwrap_or(0)),
            };
            table.rows.push(vec![
                Cell::from(facts.ballot_name(paper)),
                Cell::from(issued.to_string()),
                Cell::from(came.to_string()),
                Cell::from(comparison),
                Cell::from(paper.bundles.len().to_string()),
            ]);
        }
        document.blocks.extend(framed(table));
    }
    for paper in &facts.round.papers {
        let relation = returned_relation(facts, paper)?;
        let said = if several {
            let name = facts.ballot_name(paper);
            format!("{name}{}{relation}", lang.paper_colon())
        } else {
            returned_sentence(facts, paper)?
        };
        document.blocks.push(text_in(Size::NO_3, said));
    }
    for paper in &facts.round.papers {
        if let Some((count, note)) = &paper.foreign {
            let ballot = facts.ballot_name(paper);
            let said = lang.paper_foreign(*count, &ballot, without_stop(note.trim()));
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
        document
            .blocks
            .push(text_in(Size::NO_3, lang.paper_bundles(bundles)));
    }
    close(facts, document);
    Ok(())
}

/// `共发出选票…张，收回选票…张。收回选票等于发出选票，选举有效。`
pub(super) fn returned_sentence(facts: &Facts, paper: &Paper) -> Result<String, NotReady> {
    let (issued, came) = returned(paper)?;
    let said = format!(
        "{}{}",
        facts.lang.paper_returned_sentence(issued, came),
        facts.lang.paper_full_stop()
    );
    Ok(facts
        .lang
        .paper_sentences(&[&said, &returned_relation(facts, paper)?]))
}

fn returned_relation(facts: &Facts, paper: &Paper) -> Result<String, NotReady> {
    let lang = facts.lang;
    let (issued, came) = returned(paper)?;
    if came > issued {
        return Ok(lang.paper_returned_more(came - issued));
    }
    if came == issued {
        return Ok(lang.paper_returned_equal().to_owned());
    }
    let reason = paper
        .missing
        .as_ref()
        .map(|(reason, note)| lang.paper_missing(*reason, note.trim()))
        .unwrap_or_default();
    Ok(lang.paper_returned_fewer(issued - came, without_stop(&reason)))
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
fn framed(table: Table) -> [Block; 3] {
    let room = Block::Space { tenths: 3 };
    [room.clone(), Block::Table(table), room]
}

pub(super) fn without_stop(text: &str) -> &str {
    text.trim_end_matches(['。', '.', ' '])
}

/// A sentence that ends in words somebody typed: one full stop, not two.
fn ended(text: String, facts: &Facts) -> String {
    let mut text = without_stop(&text).to_owned();
    text.push_str(facts.lang.paper_full_stop());
    text
}

/// 特此报告, and who signs: every scrutineer, then the chief.
fn close(facts: &Facts, document: &mut Document) {
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
