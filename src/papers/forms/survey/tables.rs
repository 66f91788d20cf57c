//! The tables of a survey: grades given, votes for names, the figures of the groups.

use super::super::facts::Facts;
use super::{Counted, percent};
use crate::meeting::{AppraisedCount, GradeTally, NameCount, SurveyContest, SurveyResult};
use crate::papers::{Cell, Column, Size, Table};
use crate::rules::{Combine, Grades, Recommended};

fn small(columns: Vec<Column>) -> Table {
    let mut table = Table::new(columns);
    table.size = Size::SMALL_5;
    table.row_height = 5;
    table
}

fn row_of(texts: &[&str]) -> Vec<Cell> {
    texts.iter().map(|text| Cell::from(*text)).collect()
}

/// Rows up to which a table is kept in one piece, so that a name stands only once
/// before its groups.
pub(super) const WHOLE: usize = 26;

/// 在册、参加、发出、收回、有效、无效 by group, and of those that count together.
pub(super) fn groups(facts: &Facts, counted: &Counted) -> Table {
    let lang = facts.lang;
    let mut columns = vec![Column::centred(22)];
    columns.extend(vec![Column::centred(14); 7]);
    let mut table = small(columns);
    table.head = vec![row_of(&[
        lang.asked_column_group(),
        lang.asked_column_registered(),
        lang.asked_column_took_part(),
        lang.asked_column_share(),
        lang.paper_column_issued(),
        lang.paper_column_returned(),
        lang.asked_column_valid(),
        lang.asked_column_invalid(),
    ])];
    let first = counted.count.contests.first();
    let figure = |figure: Option<u32>| figure.map_or_else(|| "—".to_owned(), |it| it.to_string());
    for (place, group) in counted.count.groups.iter().enumerate() {
        let took_part = group.took_part.unwrap_or(0);
        let of = |figures: fn(&SurveyContest) -> &Vec<u32>| {
            let figures = first.and_then(|first| figures(first).get(place).copied());
            Cell::from(figure(figures.filter(|_| !group.void)))
        };
        table.rows.push(vec![
            Cell::from(group.name.as_str()),
            Cell::from(group.registered.to_string()),
            Cell::from(took_part.to_string()),
            Cell::from(percent(took_part, group.registered)),
            Cell::from(figure(group.issued)),
            Cell::from(figure(group.returned)),
            of(|contest| &contest.valid),
            of(|contest| &contest.invalid),
        ]);
    }
    if counted.count.groups.len() > 1 {
        let registered: u32 = counted.standing().map(|group| group.registered).sum();
        let took_part = counted.took_part();
        let sheets = counted.sheets();
        let mut row = vec![
            Cell::from(lang.asked_all()),
            Cell::from(registered.to_string()),
            Cell::from(took_part.to_string()),
            Cell::from(percent(took_part, registered)),
        ];
        row.extend(
            [sheets.issued, sheets.returned, sheets.valid, sheets.invalid]
                .map(|figure| Cell::from(figure.to_string())),
        );
        table.rows.push(row);
    }
    table
}

/// What is to be shown of an appraisal.
#[derive(Clone, Copy)]
pub(super) struct Shown {
    /// Each group in a row of its own, then all together.
    pub(super) by_group: bool,
    /// A share beside each number.
    pub(super) percent: bool,
}

/// Grades given to every line of the sheet.
pub(super) fn grades(
    facts: &Facts,
    counted: &Counted,
    lines: &[AppraisedCount],
    grades: Grades,
    shown: Shown,
) -> Table {
    let lang = facts.lang;
    let names = lang.grade_names(grades);
    let by_group = shown.by_group && counted.count.groups.len() > 1;
    let posts = lines.iter().any(|line| !line.object.post.trim().is_empty());
    let unreadable = lines.iter().any(|line| line.all.void > 0);
    let mut columns = vec![Column::centred(26)];
    let mut head = vec![Cell::from(lang.asked_object())];
    let mut below = vec![Cell::from("")];
    let mut plain = |columns: &mut Vec<Column>, share: u32, title: &str| {
        columns.push(Column::centred(share));
        head.push(Cell::from(title));
        below.push(Cell::from(""));
    };
    if posts {
        plain(&mut columns, 14, lang.asked_post());
    }
    if by_group {
        plain(&mut columns, 16, lang.asked_column_group());
    }
    for name in &names {
        if shown.percent {
            columns.extend([Column::centred(8), Column::centred(10)]);
            head.push(Cell::from(*name).spanning(2));
            below.extend([Cell::from(lang.asked_column_count()), Cell::from("%")]);
        } else {
            columns.push(Column::centred(12));
            head.push(Cell::from(*name));
            below.push(Cell::from(""));
        }
    }
    // Words in English are longer.
    let last = if lang == crate::text::Lang::En {
        (13, 18)
    } else {
        (9, 13)
    };
    columns.push(Column::centred(last.0));
    head.push(Cell::from(lang.asked_blank()));
    below.push(Cell::from(""));
    if unreadable {
        columns.push(Column::centred(last.1));
        head.push(Cell::from(lang.asked_unreadable()));
        below.push(Cell::from(""));
    }
    let mut table = small(columns);
    table.head = match shown.percent {
        true => vec![head, below],
        false => vec![head],
    };
    let tally = |tally: &GradeTally, base: u32| {
        let mut cells = Vec::new();
        for grade in &tally.grades {
            cells.push(Cell::from(grade.to_string()));
            if shown.percent {
                cells.push(Cell::from(percent(*grade, base)));
            }
        }
        cells.push(Cell::from(tally.blank.to_string()));
        if unreadable {
            cells.push(Cell::from(tally.void.to_string()));
        }
        cells
    };
    let groups = counted.standing().count();
    let whole = lines.len() * (groups + 1) <= WHOLE;
    for line in lines {
        let mut first = true;
        let mut add = |group: &str, cells: Vec<Cell>| {
            // Where the table may be cut, every row says of whom it speaks.
            let named = first || !whole;
            first = false;
            let mut row = vec![match named {
                true => Cell::name(line.object.name.trim()),
                false => Cell::from(""),
            }];
            if posts {
                let post = if named { line.object.post.trim() } else { "" };
                row.push(Cell::from(post));
            }
            if by_group {
                row.push(Cell::from(group));
            }
            row.extend(cells);
            table.rows.push(row);
        };
        if by_group {
            // Of a group whose sheets count for nothing there is nothing to show; the
            // paper says so in words.
            let groups = line.by_group.iter().zip(&counted.count.groups);
            for (of, group) in groups.filter(|(_, group)| !group.void) {
                add(&group.name, tally(of, group.took_part.unwrap_or(0)));
            }
        }
        add(lang.asked_all(), tally(&line.all, counted.took_part()));
    }
    table
}

/// Votes for every name, most first, by group and put together.
pub(super) fn votes(facts: &Facts, counted: &Counted, contest: &SurveyContest) -> Option<Table> {
    let SurveyResult::Recommendation { names, outcome, .. } = &contest.result else {
        return None;
    };
    let lang = facts.lang;
    let weighted = super::said::combine(counted) == Some(Combine::Weighted);
    let groups = counted.count.groups.len();
    let several = groups > 1;
    let mut columns = vec![Column::centred(8), Column::centred(24)];
    let mut head = row_of(&[lang.asked_column_place(), lang.paper_name()]);
    if several {
        for (group, _) in counted.groups() {
            columns.push(Column::centred(16));
            head.push(match weighted {
                true => Cell::from(lang.asked_weight(&group.name, group.weight)),
                false => Cell::from(group.name.as_str()),
            });
        }
    }
    columns.push(Column::centred(12));
    head.push(Cell::from(match (weighted, several) {
        (true, _) => lang.asked_column_weighted(),
        (false, true) => lang.asked_column_sum(),
        (false, false) => lang.paper_votes(),
    }));
    // A share of people means nothing of weighted votes.
    if !weighted {
        columns.push(Column::centred(9));
        head.push(Cell::from("%"));
    }
    columns.push(Column::centred(14));
    head.push(Cell::from(lang.asked_column_result()));
    let mut table = small(columns);
    table.size = Size::NO_5;
    table.row_height = 7;
    table.head = vec![head];
    let mut add = |index: usize, one: &NameCount, place: &str, score: u64| {
        let mut row = vec![Cell::from(place), Cell::name(&facts.written(&one.name))];
        if several {
            let votes = one.by_group.iter().zip(&counted.count.groups);
            row.extend(votes.map(|(votes, group)| match group.void {
                true => Cell::from("—"),
                false => Cell::from(votes.to_string()),
            }));
        }
        row.push(Cell::from(score.to_string()));
        if !weighted {
            let votes = u32::try_from(score).unwrap_or(u32::MAX);
            row.push(Cell::from(percent(votes, counted.took_part())));
        }
        row.push(Cell::from(mark(facts, outcome, index)));
        table.rows.push(row);
    };
    for ranked in &outcome.ranked {
        if let Some(one) = names.get(ranked.name) {
            add(ranked.name, one, &ranked.place.to_string(), ranked.score);
        }
    }
    let unranked = |index: &usize| outcome.ranked.iter().all(|it| it.name != *index);
    for index in (0..names.len()).filter(unranked) {
        if let Some(one) = names.get(index) {
            add(index, one, "—", 0);
        }
    }
    Some(table)
}

fn mark(facts: &Facts, outcome: &Recommended, index: usize) -> &'static str {
    if outcome.through.contains(&index) {
        facts.lang.asked_mark_through()
    } else if outcome.tied.contains(&index) {
        facts.lang.asked_mark_tied()
    } else {
        facts.lang.asked_mark_not()
    }
}
