//! Slip 4: what every candidate received and what follows (domain 4.4).

use super::facts::Facts;
use super::slips::{overseers, pairs};
use super::{NotReady, PaperKind, signatures, text_in, working_head};
use crate::meeting::{BundleRef, Contest, ContestCount, Role, RoundCount, Slip, Staffing};
use crate::papers::{Align, Block, Cell, Column, Document, Paragraph, Run, RunFace, Size, Table};
use crate::rules::{ListOrder, Standing};

/// The slip that has most to say is set smaller, so that a usual one, names
/// and signatures, stays on one page.
const TEXT: Size = Size::SMALL_4;

/// Tables of at most so many rows are not split between pages.
const WHOLE: usize = 15;

pub(super) fn fill(facts: &Facts, document: &mut Document) -> Result<(), NotReady> {
    let lang = facts.lang;
    let count = facts.counted()?;
    working_head(facts, PaperKind::Slip(Slip::Result), document);
    let attendance = format!(
        "{}{}",
        facts.attendance(facts.expected(), facts.present()?),
        lang.paper_full_stop()
    );
    document.blocks.push(text_in(TEXT, attendance));
    for (number, (contest, of)) in (1..).zip(facts.round.contests().zip(&count.contests)) {
        let heading = Paragraph {
            keep_with_next: true,
            ..Paragraph::new(vec![Run {
                face: RunFace::Sans,
                ..Run::plain(facts.contest_heading(&lang.paper_ordinal(number), contest))
            }])
            .sized(TEXT)
        };
        let mut blocks = vec![Block::Paragraph(heading)];
        figures_and_table(facts, contest, of, &mut blocks)?;
        // A short table stays in one piece with its heading.
        if of.outcome.standings.len() <= WHOLE {
            document.blocks.push(Block::KeepTogether(blocks));
        } else {
            document.blocks.extend(blocks);
        }
        what_follows(facts, contest, of, document);
    }
    for said in how_counted(facts, &count) {
        document.blocks.push(text_in(TEXT, said));
    }
    if facts.meeting.staffing == Staffing::Minimal {
        document.blocks.push(text_in(TEXT, lang.paper_simplified()));
    }
    document.blocks.push(Block::Space { tenths: 8 });
    let mut rows = pairs(lang.paper_teller(), facts.holders(Role::Teller));
    rows.extend(overseers(facts));
    document.blocks.push(signatures(facts, rows));
    Ok(())
}

fn figures_and_table(
    facts: &Facts,
    contest: &Contest,
    count: &ContestCount,
    blocks: &mut Vec<Block>,
) -> Result<(), NotReady> {
    let lang = facts.lang;
    let mut figures = figures(facts, count)?;
    if count.over_marked > 0 {
        figures.push_str(&lang.paper_of_these_over(count.over_marked));
    }
    figures.push_str(lang.paper_full_stop());
    let blank = match count.blank {
        0 => String::new(),
        blank => lang.paper_blank_ballots(blank),
    };
    let figures = lang.paper_sentences(&[&figures, &blank]);
    blocks.push(text_in(TEXT, figures));
    blocks.push(Block::Paragraph(Paragraph {
        keep_with_next: true,
        ..Paragraph::new(vec![Run::plain(table_lead(facts))]).sized(TEXT)
    }));
    blocks.push(Block::Table(votes_table(facts, contest, count)));
    Ok(())
}

/// The bar, who reaches it, and what the rules ask next.
fn what_follows(facts: &Facts, contest: &Contest, count: &ContestCount, document: &mut Document) {
    let lang = facts.lang;
    document.blocks.push(Block::Space { tenths: 3 });
    let written = if count.write_ins.is_empty() {
        lang.paper_no_write_ins()
    } else {
        ""
    };
    let bar = lang.paper_sentences(&[written, &bar_sentence(facts, count)]);
    document.blocks.push(text_in(TEXT, bar));
    let merged = facts.merged(contest).into_iter();
    document
        .blocks
        .extend(merged.map(|said| text_in(TEXT, said)));
    let elected = facts.winners(contest, count);
    let mut follows = facts.what_next(contest, count, true);
    follows.extend(facts.taken_out(contest, count));
    let standing =
        count.outcome.election == crate::rules::Validity::Valid && facts.round.void.is_none();
    if standing && elected.is_empty() && !facts.tie_open(contest, count) {
        follows.insert(0, facts.nobody().to_owned());
    } else if !elected.is_empty() {
        let order = facts.order_remark(facts.elected_order(contest), elected.len());
        let names = facts.joined(&elected);
        let said = if facts.preliminary() {
            lang.paper_met_bar_preliminary(elected.len(), order, &names)
        } else {
            let announces = lang.paper_speaker(facts.rules().announces);
            lang.paper_met_bar(elected.len(), order, &names, announces)
        };
        follows.insert(0, said);
    }
    let follows: Vec<&str> = follows.iter().map(String::as_str).collect();
    // Ragged: names kept whole would leave wide gaps.
    let follows = Paragraph::new(vec![Run::plain(lang.paper_sentences(&follows))]);
    document.blocks.push(Block::Paragraph(Paragraph {
        align: Align::Left,
        ..follows.sized(TEXT)
    }));
}

/// `发出选票…张，收回选票…张，其中有效票…张，无效票…张`
pub(super) fn figures(facts: &Facts, count: &ContestCount) -> Result<String, NotReady> {
    let of = |figure: Option<u64>| u32::try_from(figure.unwrap_or(0)).unwrap_or(u32::MAX);
    let counts = &count.totals.counts;
    if counts.issued.is_none() || counts.returned.is_none() {
        return Err(NotReady::NoContest);
    }
    let (issued, returned) = (of(counts.issued), of(counts.returned));
    Ok(facts
        .lang
        .paper_ballot_figures(issued, returned, count.valid, count.invalid))
}

pub(super) fn bar_sentence(facts: &Facts, count: &ContestCount) -> String {
    let lang = facts.lang;
    let what = if facts.preliminary() {
        lang.paper_bar_candidates()
    } else {
        lang.paper_bar_elected()
    };
    match facts.bar(count) {
        None => lang.paper_bar_highest(what),
        Some(bar) if bar.strict => lang.paper_bar_more(what, &bar.base, &bar.share, bar.least),
        Some(bar) => lang.paper_bar_reach(what, &bar.base, &bar.share, bar.least),
    }
}

fn table_lead(facts: &Facts) -> String {
    match facts.rules().report_order {
        ListOrder::Votes => facts.lang.paper_table_lead().to_owned(),
        _ => facts.lang.paper_table_lead_in(facts.report_order_words()),
    }
}

/// Everybody in the order in which votes are reported, names written in among the
/// candidates.
pub(super) fn votes_table(facts: &Facts, contest: &Contest, count: &ContestCount) -> Table {
    let lang = facts.lang;
    let each = facts.marks_each();
    let unreadable = count.figures.iter().any(|figures| figures.void > 0);
    let mut columns = vec![
        (Column::centred(8), lang.paper_rank()),
        (Column::centred(34), lang.paper_name()),
    ];
    if each {
        columns.push((Column::centred(15), lang.paper_yes()));
        columns.push((Column::centred(15), lang.paper_no()));
        columns.push((Column::centred(15), lang.paper_abstain()));
    } else {
        columns.push((Column::centred(20), lang.paper_votes()));
    }
    if unreadable {
        columns.push((Column::centred(17), lang.paper_unreadable()));
    }
    let mut table = Table::new(columns.iter().map(|(column, _)| *column).collect());
    table.size = Size::SMALL_4;
    table.row_height = 7;
    table.head = vec![
        columns
            .iter()
            .map(|(_, title)| Cell::from(*title))
            .collect(),
    ];
    let by_votes = facts.rules().report_order == ListOrder::Votes;
    let row = |(number, standing): (usize, &Standing)| {
        let figures = count.figures.get(standing.candidate);
        let who = count.who(contest, standing.candidate);
        let name = who.map(|who| facts.written(&who)).unwrap_or_default();
        let figure = |figure: Option<u64>| match figure {
            Some(figure) => Cell::from(figure.to_string()),
            None => Cell::from("—"),
        };
        let mut cells = vec![
            // In another order a rank would only look like a mistake.
            Cell::from(if by_votes {
                standing.rank.to_string()
            } else {
                number.to_string()
            }),
            match figures {
                Some(_) => Cell::name(&name),
                None => Cell::new(Run::name(lang.paper_written_in(&name))),
            },
            figure(Some(standing.yes)),
        ];
        if each {
            cells.push(figure(figures.and_then(|it| it.no)));
            cells.push(figure(figures.and_then(|it| it.abstain)));
        }
        if unreadable {
            cells.push(figure(figures.map(|it| it.void)));
        }
        cells
    };
    let lines = facts.reported(contest, count).into_iter();
    table.rows = (1..).zip(lines).map(row).collect();
    table
}

/// By hand or keyed twice, and what happened on the way.
pub(super) fn how_counted(facts: &Facts, count: &RoundCount) -> Vec<String> {
    let lang = facts.lang;
    let by_hand: Vec<String> = facts
        .round
        .papers
        .iter()
        .filter(|paper| paper.hand.is_some())
        .map(|paper| facts.ballot_name(paper))
        .collect();
    let mut said = Vec::new();
    if by_hand.len() < facts.round.papers.len() {
        said.push(agreement(facts, count.agreement));
    }
    if !by_hand.is_empty() {
        said.push(lang.paper_by_hand(&by_hand.join(lang.paper_list())));
    }
    said.extend(recounts(facts, count));
    said.extend(facts.corrections());
    said.extend(facts.rule_changes());
    said
}

/// Who asked for each recount, of which bundles and why, and what it changed.
pub(super) fn recounts(facts: &Facts, count: &RoundCount) -> Vec<String> {
    let lang = facts.lang;
    let stopless = super::slips::without_stop;
    let asked = &facts.round.recounts;
    let mut said = Vec::new();
    for (number, recount) in asked.iter().enumerate() {
        // What it led to: the figures before whatever was counted again next.
        let next = asked.get(number + 1).map(|next| (next.at, &next.before));
        let withdrawn = facts.round.withdrawn.iter();
        let corrected = withdrawn
            .map(|it| (it.at, &it.count))
            .find(|(at, _)| *at >= recount.at);
        let after = [next, corrected].into_iter().flatten();
        let after = after.min_by_key(|(at, _)| *at).map_or(count, |(_, it)| it);
        let (who, why) = (recount.asked_by.trim(), stopless(recount.reason.trim()));
        let which = bundles(facts, &recount.bundles);
        let changes = changes(facts, &recount.before, after);
        let graded = facts.survey().is_some_and(|it| it.grades().is_some());
        let outcome = if graded {
            // The count kept with a recount knows no grades; the table has the new ones.
            String::new()
        } else if changes.is_empty() {
            lang.paper_recount_same().to_owned()
        } else {
            lang.paper_recount_changed(&changes.join(lang.paper_comma()))
        };
        said.push(lang.paper_sentences(&[&lang.paper_recounted(who, &which, why), &outcome]));
    }
    said
}

/// `第1扎、第3扎`, with the ballot's name where there are several.
fn bundles(facts: &Facts, bundles: &[BundleRef]) -> String {
    let lang = facts.lang;
    let several = facts.round.papers.len() > 1;
    let name = |at: &BundleRef| {
        let paper = facts.round.papers.iter().find(|paper| paper.id == at.paper);
        match paper.filter(|_| several) {
            Some(paper) => lang.paper_bundle_of(&facts.ballot_name(paper), at.number),
            None => lang.paper_bundle(at.number),
        }
    };
    let names: Vec<String> = bundles.iter().map(name).collect();
    names.join(lang.paper_list())
}

/// Every figure that differs between two counts of the round, `丁向晚赞成12票改为11票`.
pub(super) fn changes(facts: &Facts, before: &RoundCount, after: &RoundCount) -> Vec<String> {
    let lang = facts.lang;
    let mut said = Vec::new();
    for contest in facts.round.contests() {
        let (Some(then), Some(now)) = (before.contest(contest.id), after.contest(contest.id))
        else {
            continue;
        };
        for (place, id) in contest.candidates.iter().enumerate() {
            let (Some(a), Some(b)) = (then.figures.get(place), now.figures.get(place)) else {
                continue;
            };
            let yes = if facts.marks_each() {
                lang.paper_yes()
            } else {
                lang.paper_votes()
            };
            let cells = [
                (yes, Some(a.yes), Some(b.yes)),
                (lang.paper_no(), a.no, b.no),
                (lang.paper_abstain(), a.abstain, b.abstain),
                (lang.paper_unreadable(), Some(a.void), Some(b.void)),
            ];
            for (label, a, b) in cells.into_iter().filter(|(_, a, b)| a != b) {
                let (a, b) = (a.unwrap_or(0), b.unwrap_or(0));
                said.push(lang.paper_figure_changed(&facts.name(*id), label, a, b));
            }
        }
        let written = then.write_ins.iter().chain(&now.write_ins);
        let mut known = Vec::new();
        for name in written.map(|tally| &tally.name) {
            let (a, b) = (then.votes_for(contest, name), now.votes_for(contest, name));
            if a != b && !known.contains(&name) {
                let written = facts.written(name);
                said.push(lang.paper_figure_changed(&written, lang.paper_votes(), a, b));
            }
            known.push(name);
        }
        if then.invalid != now.invalid {
            said.push(lang.paper_invalid_changed(then.invalid, now.invalid));
        }
    }
    said
}

/// How often the two keyings agreed; rounded down, so that 100 % means all.
fn agreement(facts: &Facts, of: crate::meeting::Agreement) -> String {
    let total = of.alike + of.settled + of.ruled + of.waiting;
    let tenths = (u64::from(of.alike) * 1000)
        .checked_div(u64::from(total))
        .unwrap_or(1000);
    let tenths = u32::try_from(tenths).unwrap_or(1000);
    let (whole, tenth) = (tenths / 10, tenths % 10);
    let (alike, settled, ruled) = (of.alike, of.settled, of.ruled);
    let lang = facts.lang;
    match facts.survey() {
        Some(_) => {
            let sheet = facts.sheet_name();
            lang.asked_agreement(sheet, total, alike, whole, tenth, settled, ruled)
        }
        None => lang.paper_agreement(total, alike, whole, tenth, settled, ruled),
    }
}
