//! 更正公告: what had been announced, what it is now, and which of the three
//! cases it is (domain section 5).

use super::facts::Facts;
use super::{NotReady, PaperKind};
use crate::meeting::{Contest, ContestCount, CorrectionCase, Withdrawn, WrittenName};
use crate::papers::{Block, Cell, Column, Document, Run, Size, Table, pages_of};

pub(super) fn ready(facts: &Facts) -> Result<(), NotReady> {
    if facts.meeting.correction_case(facts.round).is_none() {
        return Err(NotReady::NoCorrection);
    }
    facts.counted().map(|_| ())
}

/// The notice, its tables in the largest type in which it has one page; where it takes
/// more anyway, in that of the other notices.
pub(super) fn fill(facts: &Facts, document: &mut Document) -> Result<(), NotReady> {
    const LOOKS: [(Size, u32); 3] = [(Size::NO_4, 9), (Size::SMALL_4, 7), (Size::NO_5, 6)];
    const USUAL: (Size, u32) = LOOKS[1];
    let empty = document.clone();
    for look in LOOKS {
        *document = empty.clone();
        fill_in(facts, look, document)?;
        if pages_of(document) == Ok(1) {
            return Ok(());
        }
    }
    *document = empty;
    fill_in(facts, USUAL, document)
}

fn fill_in(facts: &Facts, look: (Size, u32), document: &mut Document) -> Result<(), NotReady> {
    let lang = facts.lang;
    let count = facts.counted()?;
    let case = facts.meeting.correction_case(facts.round);
    let (Some(withdrawn), Some(case)) = (facts.round.withdrawn.last(), case) else {
        return Err(NotReady::NoCorrection);
    };
    facts.size_of(PaperKind::Correction, false, document);
    document.page.numbered = true;
    document.date = facts.round.announced.map(|at| at.0.naive_local());
    let mut lines = facts.title_lines(20);
    lines.push(if facts.preliminary() {
        lang.paper_correction_title_preliminary().to_owned()
    } else {
        lang.paper_correction_title().to_owned()
    });
    // Corrected again: the notice before this one no longer holds either.
    let times = facts.round.withdrawn.len();
    if let Some(times) = u32::try_from(times).ok().filter(|times| *times > 1) {
        lines.push(lang.paper_correction_times(&lang.paper_ordinal(times)));
    }
    document.blocks.push(Block::title(lines));
    document.blocks.push(Block::text(lead(facts, withdrawn)));
    for (contest, now) in facts.round.contests().zip(&count.contests) {
        let mut lead = match Block::text(lang.paper_correction_table(&facts.post(contest))) {
            Block::Paragraph(lead) => lead,
            _ => continue,
        };
        lead.keep_with_next = true;
        document.blocks.push(Block::Paragraph(lead));
        let mut table = compared(facts, contest, now, withdrawn);
        (table.size, table.row_height) = look;
        document.blocks.push(Block::Table(table));
        document.blocks.push(Block::Space { tenths: 3 });
        let elected = facts.winners(contest, now);
        if !elected.is_empty() {
            let said = facts.elected_sentence(contest, &elected);
            document.blocks.push(Block::text(said));
        }
        let follows = facts.what_next(contest, now, false);
        let follows: Vec<&str> = follows.iter().map(String::as_str).collect();
        if !follows.is_empty() {
            document
                .blocks
                .push(Block::text(lang.paper_sentences(&follows)));
        }
    }
    let same = facts
        .round
        .contests()
        .zip(&count.contests)
        .all(|(contest, now)| {
            let mut names = facts.meeting.winners(contest, now);
            let mut then = winners_then(withdrawn, contest);
            names.sort();
            then.sort();
            names == then
        });
    let figures = !super::result::changes(facts, &withdrawn.count, &count).is_empty();
    let mut said = vec![lang.paper_correction_came(same, figures, facts.preliminary())];
    let posted = if facts.preliminary() {
        lang.paper_notice_preliminary()
    } else {
        lang.paper_notice()
    };
    said.push(lang.paper_correction_withdrawn(posted));
    // Told after the meeting, it still matters whether the winners are others.
    if case == CorrectionCase::AfterMeeting {
        let how = withdrawn.after_meeting.as_deref().unwrap_or("").trim();
        said.push(lang.paper_correction_after(super::slips::without_stop(how)));
    }
    said.push(lang.paper_correction_sorry().to_owned());
    let said: Vec<&str> = said.iter().map(String::as_str).collect();
    document
        .blocks
        .push(Block::text(lang.paper_sentences(&said)));
    let reach = facts.reach();
    if !reach.is_empty() {
        document.blocks.push(Block::text(reach));
    }
    document.blocks.push(Block::SignOff {
        organisation: facts.signs_off().to_owned(),
        date: facts.posted_on(),
    });
    Ok(())
}

/// What had been announced when, and what was found wrong by whom.
fn lead(facts: &Facts, withdrawn: &Withdrawn) -> String {
    let before = withdrawn.announced.0;
    let day = facts
        .lang
        .paper_date(&before.format("%Y-%m-%d").to_string());
    let at = before.format("%H:%M").to_string();
    let reason = super::slips::without_stop(withdrawn.reason.trim());
    facts
        .lang
        .paper_correction_lead(&day, &at, reason, withdrawn.found_by.trim())
}

fn winners_then(withdrawn: &Withdrawn, contest: &Contest) -> Vec<WrittenName> {
    let found = withdrawn.winners.iter().find(|(id, _)| *id == contest.id);
    found.map(|(_, names)| names.clone()).unwrap_or_default()
}

/// Everybody's votes as announced and as they are now.
fn compared(facts: &Facts, contest: &Contest, now: &ContestCount, withdrawn: &Withdrawn) -> Table {
    let lang = facts.lang;
    let then = withdrawn.count.contest(contest.id);
    let elected_then = winners_then(withdrawn, contest);
    let elected_now = facts.meeting.winners(contest, now);
    let mut people: Vec<WrittenName> = Vec::new();
    let places = |of: &ContestCount| contest.candidates.len() + of.write_ins.len();
    for of in std::iter::once(now).chain(then) {
        for place in 0..places(of) {
            if let Some(who) = of.who(contest, place)
                && !people.contains(&who)
            {
                people.push(who);
            }
        }
    }
    let mut table = Table::new(vec![
        Column::centred(30),
        Column::centred(26),
        Column::centred(26),
    ]);
    table.head = vec![vec![
        Cell::from(lang.paper_name()),
        Cell::from(lang.paper_correction_before()),
        Cell::from(lang.paper_correction_now()),
    ]];
    people.sort_by_key(|who| std::cmp::Reverse(now.votes_for(contest, who)));
    for who in people {
        let figure = |votes: u64, elected: bool| {
            let mark = if elected {
                lang.paper_in_brackets(if facts.preliminary() {
                    lang.paper_correction_chosen()
                } else {
                    lang.paper_correction_elected()
                })
            } else {
                String::new()
            };
            Cell::new(Run::name(format!("{votes}{mark}")))
        };
        let before = then.map_or(0, |of| of.votes_for(contest, &who));
        table.rows.push(vec![
            Cell::name(&facts.written(&who)),
            figure(before, elected_then.contains(&who)),
            figure(now.votes_for(contest, &who), elected_now.contains(&who)),
        ]);
    }
    table
}
