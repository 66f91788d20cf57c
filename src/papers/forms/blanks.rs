//! The four slips with room for figures, for a place without a printer at the
//! desk: the wording of the slips themselves, lines in the place of numbers.

use super::facts::Facts;
use super::slips::overseers;
use super::slips::pairs;
use super::{PaperKind, signatures, text_in, working_head};
use crate::meeting::{Role, Slip};
use crate::papers::{Align, Block, Cell, Column, Document, Paragraph, Run, Size, Table};

const BLANK: &str = "____";

/// All four, a page each; the last one with a table for every contest.
pub(super) fn slips(facts: &Facts, document: &mut Document) {
    for (number, slip) in Slip::ALL.into_iter().enumerate() {
        if number > 0 {
            document.blocks.push(Block::PageBreak);
        }
        working_head(facts, PaperKind::Slip(slip), document);
        let size = if slip == Slip::Result {
            Size::SMALL_4
        } else {
            Size::NO_3
        };
        match slip {
            Slip::HeadCount => heads(facts, document),
            Slip::Issue => issue(facts, document),
            Slip::Return => returned(facts, document),
            Slip::Result => result(facts, document),
        }
        document
            .blocks
            .push(text_in(size, facts.lang.paper_hereby()));
        document.blocks.push(Block::Space { tenths: 8 });
        let mut rows = Vec::new();
        if slip == Slip::Result {
            let tellers = facts.holders(Role::Teller).max(1);
            rows.extend(pairs(facts.lang.paper_teller(), tellers));
        }
        rows.extend(overseers(facts));
        document.blocks.push(signatures(facts, rows));
    }
}

/// Ragged: lines to write on are kept whole and would leave wide gaps before them.
fn say(document: &mut Document, words: impl Into<String>) {
    document.blocks.push(Block::Paragraph(Paragraph {
        align: Align::Left,
        ..Paragraph::new(vec![Run::plain(words)])
    }));
}

fn ended(facts: &Facts, words: &str) -> String {
    format!("{words}{}", facts.lang.paper_full_stop())
}

/// `经清点，本次大会应到____名，实到____名，缺席____名。`
fn attendance(facts: &Facts) -> String {
    let lang = facts.lang;
    let said = lang.paper_head_count_lead(&facts.attendance(BLANK, BLANK));
    ended(facts, &format!("{said}{}", lang.paper_absent(BLANK)))
}

fn heads(facts: &Facts, document: &mut Document) {
    say(document, attendance(facts));
    say(document, facts.lang.blanks_quorum());
}

fn issue(facts: &Facts, document: &mut Document) {
    let lang = facts.lang;
    say(document, attendance(facts));
    for paper in &facts.round.papers {
        let said = lang.paper_issue_sentence(BLANK, BLANK, BLANK, BLANK, BLANK);
        let said = format!("{said}{}", lang.paper_exchanged(BLANK));
        let name = facts.ballot_name(paper);
        say(
            document,
            format!("{name}{}{}", lang.paper_colon(), ended(facts, &said)),
        );
    }
    say(document, lang.blanks_issued());
}

fn returned(facts: &Facts, document: &mut Document) {
    let lang = facts.lang;
    say(document, attendance(facts));
    for paper in &facts.round.papers {
        let said = lang.paper_returned_sentence(BLANK, BLANK);
        let name = facts.ballot_name(paper);
        say(
            document,
            format!("{name}{}{}", lang.paper_colon(), ended(facts, &said)),
        );
    }
    say(document, lang.blanks_returned());
}

fn result(facts: &Facts, document: &mut Document) {
    let lang = facts.lang;
    document
        .blocks
        .push(text_in(Size::SMALL_4, attendance(facts)));
    for (number, contest) in (1..).zip(facts.round.contests()) {
        let heading = facts.contest_heading(&lang.paper_ordinal(number), contest);
        document.blocks.push(text_in(Size::SMALL_4, heading));
        let figures = lang.paper_ballot_figures(BLANK, BLANK, BLANK, BLANK);
        document
            .blocks
            .push(text_in(Size::SMALL_4, ended(facts, &figures)));
        let each = facts.marks_each();
        let mut columns = vec![(Column::centred(34), lang.paper_name())];
        if each {
            columns.push((Column::centred(15), lang.paper_yes()));
            columns.push((Column::centred(15), lang.paper_no()));
            columns.push((Column::centred(15), lang.paper_abstain()));
        } else {
            columns.push((Column::centred(20), lang.paper_votes()));
        }
        let mut table = Table::new(columns.iter().map(|(column, _)| *column).collect());
        table.size = Size::SMALL_4;
        table.row_height = 8;
        table.head = vec![
            columns
                .iter()
                .map(|(_, title)| Cell::from(*title))
                .collect(),
        ];
        let written = facts.write_in_places(contest).min(3);
        let names = contest
            .candidates
            .iter()
            .map(|id| Cell::name(&facts.name(*id)));
        let empty = std::iter::repeat_n(Cell::from(""), written);
        for name in names.chain(empty) {
            let mut row = vec![name];
            row.resize(columns.len(), Cell::from(""));
            table.rows.push(row);
        }
        document.blocks.push(Block::Table(table));
        document
            .blocks
            .push(text_in(Size::SMALL_4, lang.blanks_elected()));
    }
}
