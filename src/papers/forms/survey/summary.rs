//! Slip 4 of a survey, and the table it is summed up in (汇总表) with its remarks.

use super::super::facts::Facts;
use super::super::result::how_counted;
use super::super::slips::overseers;
use super::super::{NotReady, PaperKind, signatures, text_in, working_head};
use super::tables::{self, Shown};
use super::{Counted, said};
use crate::meeting::{Contest, Role, Slip, SurveyContest, SurveyResult};
use crate::papers::{Align, Block, Document, Margins, Paragraph, Run, RunFace, Size};
use crate::rules::Grades;

const TEXT: Size = Size::SMALL_4;
const NOTE: Size = Size::NO_5;
/// Remarks of so few people are not told apart by group: it would say whose they are.
const FEW: u32 = 3;

/// Lines for tellers and scrutineers two by two: a usual table shares its page with them.
fn signers(facts: &Facts) -> Vec<Vec<&'static str>> {
    let tellers = vec![facts.lang.paper_teller(); facts.holders(Role::Teller)];
    let overseers = overseers(facts).into_iter().flatten();
    let labels: Vec<&str> = tellers.into_iter().chain(overseers).collect();
    labels.chunks(2).map(<[&str]>::to_vec).collect()
}

/// A table kept whole where a page can hold it.
pub(super) fn set(table: crate::papers::Table) -> [Block; 2] {
    let whole = table.rows.len() <= tables::WHOLE;
    let table = Block::Table(table);
    let room = Block::Space { tenths: 3 };
    match whole {
        true => [Block::KeepTogether(vec![table]), room],
        false => [table, room],
    }
}

pub(super) fn lead(size: Size, words: String) -> Block {
    let run = Run {
        face: RunFace::Sans,
        ..Run::plain(words)
    };
    Block::Paragraph(Paragraph {
        keep_with_next: true,
        ..Paragraph::new(vec![run]).sized(size)
    })
}

/// Ragged: names kept whole would leave wide gaps.
pub(super) fn ragged(size: Size, words: &[String], facts: &Facts) -> Option<Block> {
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let words = facts.lang.paper_sentences(&words);
    (!words.is_empty()).then(|| {
        Block::Paragraph(Paragraph {
            align: Align::Left,
            ..Paragraph::new(vec![Run::plain(words)]).sized(size)
        })
    })
}

/// The figures of one contest in a table.
pub(super) fn result_table(
    facts: &Facts,
    counted: &Counted,
    of: &SurveyContest,
    shown: Shown,
) -> Option<crate::papers::Table> {
    match &of.result {
        SurveyResult::Appraisal(lines) => {
            let grades = counted.survey.grades().unwrap_or(Grades::Duty);
            Some(tables::grades(facts, counted, lines, grades, shown))
        }
        SurveyResult::Recommendation { .. } => tables::votes(facts, counted, of),
    }
}

fn table_lead(facts: &Facts, contest: &Contest, of: &SurveyContest) -> String {
    match &of.result {
        SurveyResult::Appraisal(_) => facts.lang.asked_table_appraisal().to_owned(),
        SurveyResult::Recommendation { .. } => facts.lang.asked_table_votes(&facts.post(contest)),
    }
}

/// 报告单四: numbers by group, and what follows by the rule.
pub(super) fn slip(facts: &Facts, document: &mut Document) -> Result<(), NotReady> {
    let lang = facts.lang;
    let counted = Counted::of(facts)?;
    working_head(facts, PaperKind::Slip(Slip::Result), document);
    document
        .blocks
        .push(text_in(TEXT, super::heads_sentence(facts)?));
    let shown = Shown {
        by_group: true,
        percent: false,
    };
    for (contest, of) in counted.contests(facts) {
        let groups = said::groups(facts, &counted, of);
        document.blocks.extend(ragged(TEXT, &groups, facts));
        document
            .blocks
            .push(lead(TEXT, table_lead(facts, contest, of)));
        if let Some(table) = result_table(facts, &counted, of, shown) {
            document.blocks.extend(set(table));
        }
        let mut follows = said::how_found(facts, &counted, contest);
        follows.extend(said::found(facts, contest, of));
        document.blocks.extend(ragged(TEXT, &follows, facts));
    }
    let remarks = counted.survey.opinions.len();
    if remarks > 0 {
        document
            .blocks
            .push(text_in(TEXT, lang.asked_remarks_noted(remarks)));
    }
    for said in how_counted(facts, &counted.round) {
        document.blocks.push(text_in(TEXT, said));
    }
    if facts.meeting.staffing == crate::meeting::Staffing::Minimal {
        document.blocks.push(text_in(TEXT, lang.paper_simplified()));
    }
    document.blocks.push(Block::Space { tenths: 5 });
    document.blocks.push(signatures(facts, signers(facts)));
    Ok(())
}

/// 民主测评汇总表, 民主推荐结果汇总表.
pub(super) fn fill(facts: &Facts, document: &mut Document) -> Result<(), NotReady> {
    let counted = Counted::of(facts)?;
    working_head(facts, PaperKind::SurveySummary, document);
    document.page.margins = Margins::NARROW;
    document.blocks.extend(set(tables::groups(facts, &counted)));
    let shown = Shown {
        by_group: true,
        percent: true,
    };
    for (contest, of) in counted.contests(facts) {
        document
            .blocks
            .push(lead(TEXT, table_lead(facts, contest, of)));
        if let Some(table) = result_table(facts, &counted, of, shown) {
            document.blocks.extend(set(table));
        }
        let mut follows = said::how_found(facts, &counted, contest);
        follows.extend(said::found(facts, contest, of));
        follows.extend(said::taken(facts, &counted, contest));
        document.blocks.extend(ragged(TEXT, &follows, facts));
    }
    let mut notes = said::void_groups(facts, &counted);
    notes.push(said::shares(facts, &counted));
    notes.extend(said::corrected(facts));
    document.blocks.extend(ragged(NOTE, &notes, facts));
    document.blocks.push(Block::Space { tenths: 5 });
    document.blocks.push(signatures(facts, signers(facts)));
    annex(facts, &counted, document);
    Ok(())
}

/// The remarks by their words: nothing tells whose they are, nor in which order the
/// sheets were read.
fn annex(facts: &Facts, counted: &Counted, document: &mut Document) {
    let lang = facts.lang;
    let opinions = &counted.survey.opinions;
    if opinions.is_empty() {
        return;
    }
    document.blocks.push(Block::PageBreak);
    document
        .blocks
        .push(lead(Size::NO_4, lang.asked_annex().to_owned()));
    document
        .blocks
        .push(text_in(TEXT, lang.asked_annex_lead(opinions.len())));
    let mut list = |words: &mut Vec<&str>| {
        words.sort_unstable();
        for (number, words) in (1..).zip(words.iter()) {
            let said = lang.asked_remark(number, words.trim());
            document.blocks.extend(ragged(TEXT, &[said], facts));
        }
    };
    let wrote = |place: usize| opinions.iter().filter(move |it| it.group == place);
    let few = counted
        .count
        .groups
        .iter()
        .enumerate()
        .any(|(place, group)| group.took_part.unwrap_or(0) < FEW && wrote(place).next().is_some());
    if few || counted.count.groups.len() < 2 {
        list(&mut opinions.iter().map(|it| it.words.as_str()).collect());
        return;
    }
    for (place, group) in counted.count.groups.iter().enumerate() {
        let mut words: Vec<&str> = wrote(place).map(|it| it.words.as_str()).collect();
        if words.is_empty() {
            continue;
        }
        words.sort_unstable();
        let heading = format!("{}{}", group.name, lang.paper_colon());
        document.blocks.push(lead(TEXT, heading));
        for (number, words) in (1..).zip(words) {
            let said = lang.asked_remark(number, words.trim());
            document.blocks.extend(ragged(TEXT, &[said], facts));
        }
    }
}
