//! Slip 1 of a survey: how many of each group take part. The sheets issued and returned
//! are reported like ballots.

use super::super::facts::Facts;
use super::super::slips::{close, ended, framed};
use super::super::{NotReady, PaperKind, text_in, working_head};
use super::percent;
use crate::meeting::{GroupFigures, Slip};
use crate::papers::{Cell, Column, Document, Size, Table};

fn figures(facts: &Facts) -> Result<Vec<GroupFigures>, NotReady> {
    facts.groups_counted()?;
    let count = facts.survey_count().ok_or(NotReady::NoContest)?;
    Ok(count.groups)
}

/// `党员在册32名，参加20名；群众代表在册10名，参加9名`
pub(in super::super) fn heads_of(facts: &Facts, groups: &[GroupFigures]) -> String {
    let lang = facts.lang;
    let said: Vec<String> = groups
        .iter()
        .map(|group| {
            let took_part = group.took_part.unwrap_or(0);
            lang.asked_heads_group(&group.name, group.registered, took_part)
        })
        .collect();
    said.join(lang.paper_between())
}

/// `经清点，参加本次民主测评的共33名，其中…。`
pub(in super::super) fn heads_sentence(facts: &Facts) -> Result<String, NotReady> {
    let lang = facts.lang;
    let survey = facts.survey().ok_or(NotReady::NoContest)?;
    let groups = figures(facts)?;
    let name = lang.survey_name(&survey.plan.ask);
    let said = heads_of(facts, &groups);
    let all: u32 = groups.iter().filter_map(|group| group.took_part).sum();
    Ok(match groups.len() {
        1 => lang.asked_heads_one(name, &said),
        _ => lang.asked_heads_lead(all, name, &said),
    })
}

/// 报告单一.
pub(super) fn heads_slip(facts: &Facts, document: &mut Document) -> Result<(), NotReady> {
    let lang = facts.lang;
    working_head(facts, PaperKind::Slip(Slip::HeadCount), document);
    let groups = figures(facts)?;
    document
        .blocks
        .push(text_in(Size::NO_3, heads_sentence(facts)?));
    let columns = [
        (Column::centred(24), lang.asked_column_group()),
        (Column::centred(30), lang.asked_column_registered()),
        (Column::centred(16), lang.asked_column_took_part()),
        (Column::centred(16), lang.asked_column_share()),
    ];
    let mut table = Table::new(columns.iter().map(|(column, _)| *column).collect());
    table.head = vec![
        columns
            .iter()
            .map(|(_, title)| Cell::from(*title))
            .collect(),
    ];
    let row = |name: &str, registered: u32, took_part: u32| {
        vec![
            Cell::from(name),
            Cell::from(registered.to_string()),
            Cell::from(took_part.to_string()),
            Cell::from(percent(took_part, registered)),
        ]
    };
    let took_part = |group: &GroupFigures| group.took_part.unwrap_or(0);
    for group in &groups {
        table
            .rows
            .push(row(&group.name, group.registered, took_part(group)));
    }
    if groups.len() > 1 {
        let registered = groups.iter().map(|group| group.registered).sum();
        let all = groups.iter().map(took_part).sum();
        table.rows.push(row(lang.asked_all(), registered, all));
    }
    document.blocks.extend(framed(table));
    if !facts.round.head_count_reason.is_empty() {
        let reason = lang.paper_head_count_reason(&facts.round.head_count_reason);
        document
            .blocks
            .push(text_in(Size::NO_3, ended(reason, facts)));
    }
    document.blocks.push(text_in(
        Size::NO_3,
        lang.asked_heads_then(facts.sheet_name()),
    ));
    close(facts, document);
    Ok(())
}
