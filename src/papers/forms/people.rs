//! Papers about people: officers, pledges, recommendations and appraisals.

use super::choices::Choice;
use super::facts::Facts;
use super::{NotReady, PaperKind, survey, text_in, working_head};
use crate::meeting::{Appraised, MotionKind, Role};
use crate::papers::{Align, Block, Cell, Column, Document, Paragraph, Run, Size, Table};

pub(super) fn officers_ready(facts: &Facts) -> Result<(), NotReady> {
    if facts.meeting.officers.iter().any(|it| !it.roles.is_empty()) {
        Ok(())
    } else {
        Err(NotReady::NoOfficers)
    }
}

/// 工作人员名单.
pub(super) fn officers(facts: &Facts, document: &mut Document) {
    let lang = facts.lang;
    working_head(facts, PaperKind::Officers, document);
    document
        .blocks
        .push(text_in(Size::NO_4, lang.officers_lead()));
    let mut table = Table::new(vec![
        Column::centred(20),
        Column::centred(30),
        Column::centred(30),
    ]);
    table.head = vec![vec![
        Cell::from(lang.officers_role()),
        Cell::from(lang.paper_name()),
        Cell::from(lang.paper_remark()),
    ]];
    let order = [
        Role::Chair,
        Role::ChiefScrutineer,
        Role::Scrutineer,
        Role::Teller,
        Role::Operator,
    ];
    for role in order {
        for officer in facts.meeting.holding(role) {
            let (name, note) = match officer.person {
                Some(person) => {
                    let group = facts.meeting.person(person).map(|it| it.roll.group.clone());
                    (facts.name(person), group.unwrap_or_default())
                }
                None => (
                    officer.name.clone(),
                    lang.officers_from_outside().to_owned(),
                ),
            };
            table.rows.push(vec![
                Cell::from(lang.capital(lang.role(role))),
                Cell::name(&name),
                Cell::from(note),
            ]);
        }
    }
    document.blocks.push(Block::Table(table));
    document.blocks.push(Block::Space { tenths: 3 });
    let passed = facts.meeting.motions.iter().any(|motion| {
        motion.kind == MotionKind::Scrutineers && motion.vote.is_some_and(|vote| vote.carried)
    });
    let passed = if passed {
        lang.officers_passed()
    } else {
        lang.officers_to_pass()
    };
    document.blocks.push(text_in(
        Size::NO_4,
        lang.paper_sentences(&[lang.officers_no_candidates(), passed]),
    ));
}

/// 任职承诺书: a page for each candidate.
pub(super) fn pledges(facts: &Facts, document: &mut Document) {
    const LINES: usize = 6;
    let lang = facts.lang;
    let mut seen = Vec::new();
    for contest in facts.round.contests() {
        for id in &contest.candidates {
            if seen.contains(id) {
                continue;
            }
            if !seen.is_empty() {
                document.blocks.push(Block::PageBreak);
            }
            seen.push(*id);
            let mut lines = facts.title_lines(20);
            lines.push(lang.paper_pledge_sheets().to_owned());
            document.blocks.push(Block::title(lines));
            let posts: Vec<String> = facts
                .round
                .contests()
                .filter(|it| it.candidates.contains(id))
                .map(|it| facts.post(it))
                .collect();
            let name = format!(
                "{}{}{}",
                lang.paper_name(),
                lang.paper_colon(),
                facts.name(*id)
            );
            document.blocks.push(Block::text(name));
            let words = lang.pledge_for(&posts.join(lang.paper_list()));
            document.blocks.push(Block::text(words));
            document.blocks.push(Block::text(lang.pledge_words()));
            let pledge = facts
                .meeting
                .pledges
                .list
                .iter()
                .find(|it| it.person == *id);
            let items = pledge.map(|it| it.items.clone()).unwrap_or_default();
            for (number, item) in (1..).zip(&items) {
                document
                    .blocks
                    .push(Block::text(lang.pledge_item(number, item)));
            }
            if items.is_empty() {
                let lines = vec![vec![String::new()]; LINES];
                document.blocks.push(Block::SignatureLines {
                    rows: lines,
                    size: Size::NO_3,
                });
                document.blocks.push(Block::Space { tenths: 5 });
            }
            document.blocks.push(Block::text(lang.pledge_close()));
            document.blocks.push(Block::Space { tenths: 10 });
            let date = Paragraph::new(vec![Run::name(facts.date())]).aligned(Align::Right);
            document.blocks.push(Block::KeepTogether(vec![
                Block::SignatureLines {
                    rows: vec![vec![lang.pledge_signed().to_owned()]],
                    size: Size::NO_3,
                },
                Block::Space { tenths: 5 },
                Block::Paragraph(date),
            ]));
        }
    }
}

/// 推荐表（自荐表）, with rows to fill in.
pub(super) fn recommendation(facts: &Facts, document: &mut Document) {
    const SPARE: usize = 2;
    let lang = facts.lang;
    working_head(facts, PaperKind::Recommendation, document);
    // About 40 % more than there are seats are looked for (domain 2).
    let seats: u32 = facts.round.contests().map(|it| it.setup.seats).sum();
    let most = usize::try_from(seats.saturating_mul(14).div_ceil(10))
        .unwrap_or(10)
        .max(1);
    document.blocks.push(text_in(
        Size::NO_4,
        lang.recommend_lead(facts.info.body.trim(), most),
    ));
    let columns = [
        (Column::centred(6), lang.paper_signin_row_number()),
        (Column::centred(18), lang.paper_name()),
        (Column::centred(8), lang.paper_gender()),
        (Column::centred(20), lang.recommend_unit()),
        (Column::centred(22), lang.recommend_post()),
        (Column::centred(14), lang.paper_remark()),
    ];
    let mut table = Table::new(columns.iter().map(|(column, _)| *column).collect());
    table.row_height = 12;
    table.head = vec![
        columns
            .iter()
            .map(|(_, title)| Cell::from(*title))
            .collect(),
    ];
    for number in 1..=(most + SPARE).min(20) {
        let mut row = vec![Cell::from(number.to_string())];
        row.resize(columns.len(), Cell::from(""));
        table.rows.push(row);
    }
    document.blocks.push(Block::Table(table));
    document.blocks.push(Block::Space { tenths: 5 });
    let who = if facts.of_the_party() {
        lang.recommend_who()
    } else {
        lang.recommend_who_plain()
    };
    document.blocks.push(text_in(Size::NO_4, who));
}

pub(super) fn appraisal_choices(facts: &Facts) -> Vec<Choice> {
    vec![survey::grade_choice(facts)]
}

/// 民主测评表: the candidates, each with a row of grades; nobody signs it.
pub(super) fn appraisal(facts: &Facts, document: &mut Document) {
    let lang = facts.lang;
    working_head(facts, PaperKind::Appraisal, document);
    document
        .blocks
        .push(text_in(Size::NO_4, lang.appraisal_lead()));
    let mut lines: Vec<Appraised> = Vec::new();
    for contest in facts.round.contests() {
        for id in &contest.candidates {
            let name = facts.name(*id);
            let post = facts.short_post(contest);
            match lines.iter_mut().find(|line| line.name == name) {
                Some(line) => {
                    line.post.push_str(lang.paper_list());
                    line.post.push_str(post);
                }
                None => lines.push(Appraised {
                    name,
                    post: post.to_owned(),
                }),
            }
        }
    }
    let setting = survey::Setting {
        size: Size::NO_4,
        row: 12,
        remarks: 4,
    };
    let grades = survey::grades_chosen(facts);
    document.blocks.push(Block::Table(survey::grade_table(
        facts, &lines, grades, setting,
    )));
}
