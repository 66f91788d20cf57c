//! Papers for the hall: the poster how to mark the ballot, seals, the agenda
//! with its spoken lines (domain 4.8).

use super::choices::{Choice, Values};
use super::facts::Facts;
use super::spoken;
use super::{PaperKind, text_in, working_head};
use crate::meeting::Contest;
use crate::papers::{
    Align, Block, Cell, Column, Document, Margins, PageStyle, Paragraph, Run, RunFace, Size, Table,
    height_of,
};
use crate::rules::{Blank, Marks, WriteIn};

/// 怎样填写选票, on A3 unless chosen otherwise.
pub(super) fn poster(facts: &Facts, document: &mut Document) {
    facts.size_of(PaperKind::Poster, true, document);
    document.page.margins = Margins {
        left: 22,
        right: 22,
        ..Margins::NARROW
    };
    // One page: a poster is read from afar, but not in two halves.
    const LOOKS: [(Size, u32, Size); 4] = [
        (Size::NO_1, 17, Size::NO_3),
        (Size::NO_2, 13, Size::NO_4),
        (Size::SMALL_2, 10, Size::SMALL_4),
        (Size::NO_4, 8, Size::NO_5),
    ];
    let page = PageStyle {
        size: crate::papers::PaperSize::A4,
        ..document.page
    };
    let room = 2970 - 10 * (page.margins.top + page.margins.bottom);
    for look in LOOKS {
        document.blocks = poster_in(facts, look);
        if height_of(&document.blocks, &page).is_ok_and(|height| height <= room) {
            return;
        }
    }
}

fn poster_in(facts: &Facts, (sign, row, words): (Size, u32, Size)) -> Vec<Block> {
    let lang = facts.lang;
    let mut lines = facts.title_lines(20);
    lines.push(lang.paper_poster().to_owned());
    let mut blocks = vec![Block::Title {
        lines,
        size: sign.max(Size::SMALL_2),
    }];
    if let Some(mut table) = signs_table(facts) {
        table.size = sign;
        table.row_height = row;
        blocks.push(Block::Table(table));
        blocks.push(Block::Space { tenths: 3 });
    }
    let mut limits = limits_table(facts);
    limits.size = sign.min(Size::SMALL_2);
    limits.row_height = row.saturating_sub(3).max(7);
    blocks.push(Block::Table(limits));
    blocks.push(Block::Space { tenths: 3 });
    if let Some(paper) = facts.sheets().next() {
        let said = facts.marking(paper, false);
        let count = if facts.sheets().count() > 1 || paper.contests.len() > 1 {
            // What each may choose stands in the table above.
            said.len().saturating_sub(2)
        } else {
            said.len().saturating_sub(1)
        };
        let pen = said.last().cloned();
        for sentence in said.into_iter().take(count).chain(pen) {
            blocks.push(text_in(words, sentence));
        }
    }
    blocks.push(text_in(words, lang.mark_proxy()));
    let too_many = Paragraph::new(vec![Run {
        face: RunFace::Sans,
        ..Run::plain(lang.poster_too_many())
    }]);
    blocks.push(Block::Paragraph(too_many.sized(words)));
    blocks
}

/// What each sign means; nothing where names are only written.
fn signs_table(facts: &Facts) -> Option<Table> {
    let lang = facts.lang;
    let rules = facts.rules();
    if facts.names_only() {
        return None;
    }
    let (yes, no, abstain) = rules.symbols.signs();
    let sign = |sign: &str| match sign {
        "" => lang.poster_blank().to_owned(),
        sign => sign.to_owned(),
    };
    let mut rows = Vec::new();
    if facts.marks_each() {
        let yes = if rules.marks == Marks::DefaultYes {
            ""
        } else {
            yes
        };
        rows.push((lang.poster_yes(), sign(yes)));
        if !no.is_empty() {
            rows.push((lang.poster_no(), sign(no)));
        }
        let blank_abstains = rules.blank == Blank::Abstain && !yes.is_empty();
        if !abstain.is_empty() || blank_abstains {
            rows.push((lang.poster_abstain(), sign(abstain)));
        }
    } else {
        rows.push((
            lang.poster_chosen(),
            sign(if yes.is_empty() { "√" } else { yes }),
        ));
        rows.push((lang.poster_not_chosen(), sign("")));
    }
    if rules.write_in != WriteIn::NotAllowed {
        let written = match facts.write_in_sign().as_str() {
            "" => lang.poster_write_name_plain().to_owned(),
            sign => lang.poster_write_name(sign),
        };
        rows.push((lang.poster_write_in(), written));
    }
    let mut table = Table::new(vec![Column::centred(10), Column::centred(14)]);
    table.size = Size::NO_1;
    table.row_height = 18;
    table.head = vec![vec![
        Cell::from(lang.poster_meaning()),
        Cell::from(lang.poster_sign()),
    ]];
    table.rows = rows
        .into_iter()
        .map(|(meaning, sign)| vec![Cell::from(meaning), Cell::from(sign)])
        .collect();
    Some(table)
}

fn limits_table(facts: &Facts) -> Table {
    let lang = facts.lang;
    let exactly = facts.rules().marks == Marks::ExactlyN;
    let mut table = Table::new(vec![Column::centred(24), Column::centred(12)]);
    table.size = Size::SMALL_2;
    table.row_height = 14;
    table.head = vec![vec![
        Cell::from(lang.poster_post()),
        Cell::from(if exactly {
            lang.poster_how_many_exactly()
        } else {
            lang.poster_how_many()
        }),
    ]];
    let limit = |contest: &Contest| match facts.choice_limit(contest) {
        Some(limit) => lang.poster_number(limit),
        None => lang.poster_no_limit().to_owned(),
    };
    table.rows = facts
        .round
        .contests()
        .map(|contest| vec![Cell::from(facts.post(contest)), Cell::from(limit(contest))])
        .collect();
    table
}

pub(super) fn poster_choices(facts: &Facts) -> Vec<Choice> {
    vec![facts.size_choice(true)]
}

const BOXES: &str = "boxes";
const BAGS: &str = "bags";

pub(super) fn seal_choices(facts: &Facts) -> Vec<Choice> {
    let lang = facts.lang;
    let mut all = Vec::new();
    if facts.meeting.boxes.len() < 2 && facts.survey().is_none() {
        all.push(Choice {
            name: BOXES.into(),
            label: lang.choice_boxes().into(),
            values: Values::Number,
            standard: "1".into(),
        });
    }
    all.push(Choice {
        name: BAGS.into(),
        label: lang.choice_bags().into(),
        values: Values::Number,
        standard: facts.sheets().count().max(1).to_string(),
    });
    all
}

/// Seals for boxes and bags, cut apart and glued over the lid.
pub(super) fn seals(facts: &Facts, document: &mut Document) {
    let lang = facts.lang;
    document.page.margins = Margins::NARROW;
    let number = |name: &str, standard: usize| -> usize {
        let chosen = facts.choice(PaperKind::Seals, name, "");
        chosen.parse().unwrap_or(standard).clamp(1, 60)
    };
    let boxes: Vec<String> = if let Some(survey) = facts.survey() {
        let groups = survey.plan.groups.iter();
        groups.map(|it| lang.seal_box_named(&it.name)).collect()
    } else if facts.meeting.boxes.len() > 1 {
        let named = facts.meeting.boxes.iter();
        named.map(|name| lang.seal_box_named(name)).collect()
    } else {
        (1..=number(BOXES, 1)).map(|it| lang.seal_box(it)).collect()
    };
    let bags = 1..=number(BAGS, facts.sheets().count().max(1));
    let bags = bags.map(|it| match facts.survey() {
        Some(_) => lang.asked_seal_bag(&facts.sheet_column(), it),
        None => lang.seal_bag(it),
    });
    let boxes = boxes
        .into_iter()
        .map(|title| (title, lang.seal_checked().to_owned()));
    let retention = lang.archive_retention(facts.rules().retention);
    let bags = bags.map(|title| {
        let said = match facts.survey() {
            Some(_) => lang.asked_seal_content(facts.sheet_name()),
            None => lang.paper_sentences(&[lang.seal_bag_content(), &retention]),
        };
        (title, said)
    });
    for (number, (title, said)) in boxes.chain(bags).enumerate() {
        match number % 3 {
            0 if number > 0 => document.blocks.push(Block::PageBreak),
            0 => {}
            _ => document.blocks.extend([
                Block::Space { tenths: 5 },
                Block::Rule { cut: true },
                Block::Space { tenths: 5 },
            ]),
        }
        let mut lines = facts.title_lines(26);
        lines.push(title);
        let when = Paragraph::new(vec![Run::plain(lang.seal_when())])
            .sized(Size::NO_4)
            .aligned(Align::Right);
        let mut rows = super::slips::overseers(facts);
        rows.truncate(2);
        document.blocks.push(Block::KeepTogether(vec![
            Block::Title {
                lines,
                size: Size::SMALL_2,
            },
            text_in(Size::SMALL_4, said),
            Block::SignatureLines {
                rows: rows
                    .into_iter()
                    .map(|row| row.into_iter().map(str::to_owned).collect())
                    .collect(),
                size: Size::NO_4,
            },
            Block::Paragraph(when),
        ]));
    }
}

/// 大会议程和主持词: what is said, figures filled in where they are known.
pub(super) fn agenda(facts: &Facts, document: &mut Document) {
    let lang = facts.lang;
    working_head(facts, PaperKind::Agenda, document);
    for (number, (title, said)) in (1..).zip(items(facts)) {
        let ordinal = lang.paper_ordinal(number);
        let mut heading = Paragraph::new(vec![Run {
            face: RunFace::Sans,
            ..Run::plain(lang.agenda_heading(&ordinal, &title))
        }])
        .sized(Size::NO_4);
        heading.keep_with_next = true;
        document.blocks.push(Block::Paragraph(heading));
        for words in said {
            document.blocks.push(Block::Paragraph(Paragraph {
                align: Align::Left,
                ..Paragraph::new(vec![Run::plain(words)]).sized(Size::NO_4)
            }));
        }
    }
}

fn items(facts: &Facts) -> Vec<(String, Vec<String>)> {
    let lang = facts.lang;
    let meeting = facts.meeting;
    let rules = facts.rules();
    let title = match facts.info.title.trim() {
        "" => lang.paper_meeting_plain(),
        title => title,
    };
    let opening = if facts.of_the_party() {
        lang.agenda_opening_words(title)
    } else {
        lang.agenda_opening_words_plain(title)
    };
    let blank = "____";
    let mut all = vec![(lang.agenda_opening().to_owned(), vec![opening])];
    let attendance = spoken::opening_words(meeting, lang).unwrap_or_else(|| {
        let said = lang.say_opening(&facts.attendance(blank, blank));
        format!("{said}{}", lang.say_may_begin())
    });
    all.push((lang.agenda_attendance().to_owned(), vec![attendance]));
    for motion in &meeting.motions {
        let result = match motion.vote {
            Some(_) => super::minutes::motion(facts, motion),
            None => lang.agenda_motion_result().to_owned(),
        };
        all.push((
            lang.agenda_motion(&motion.title),
            vec![lang.agenda_motion_words(&motion.title), result],
        ));
    }
    let candidates: Vec<String> = facts
        .round
        .contests()
        .filter(|contest| !contest.candidates.is_empty())
        .map(|contest| {
            let names: Vec<String> = contest
                .candidates
                .iter()
                .map(|id| facts.name(*id))
                .collect();
            let order = facts.order_remark(facts.elected_order(contest), names.len());
            lang.agenda_candidates_words(&facts.post(contest), order, &facts.joined(&names))
        })
        .collect();
    all.push((lang.agenda_candidates().to_owned(), candidates));
    let pledges = if meeting.pledges.drawn.is_some() {
        let names: Vec<String> = meeting
            .pledges
            .list
            .iter()
            .map(|pledge| facts.name(pledge.person))
            .collect();
        lang.agenda_pledges_words(&facts.joined(&names))
    } else {
        lang.agenda_pledges_words_open().to_owned()
    };
    all.push((lang.agenda_pledges().to_owned(), vec![pledges]));
    all.push((
        lang.agenda_boxes().to_owned(),
        vec![lang.agenda_boxes_words().to_owned()],
    ));
    let chief = lang.paper_speaker(crate::rules::Speaker::ChiefScrutineer);
    let heads = spoken::head_count_words(meeting, lang).unwrap_or_else(|| {
        let said = lang.paper_head_count_lead(&facts.attendance(blank, blank));
        format!("{said}{}", lang.say_may_begin())
    });
    all.push((
        lang.agenda_heads().to_owned(),
        vec![
            lang.agenda_heads_words().to_owned(),
            lang.agenda_by(chief, &heads),
        ],
    ));
    let mut issue = vec![lang.agenda_issue_words().to_owned()];
    issue.extend(spoken::issue_words(meeting, lang).map(|said| lang.agenda_by(chief, &said)));
    all.push((lang.agenda_issue().to_owned(), issue));
    let marking = facts
        .sheets()
        .next()
        .map(|paper| facts.marking(paper, false));
    all.push((
        lang.agenda_marking().to_owned(),
        marking.unwrap_or_default(),
    ));
    all.push((
        lang.agenda_voting().to_owned(),
        vec![lang.agenda_voting_words().to_owned()],
    ));
    let returned = spoken::return_words(meeting, lang).unwrap_or_else(|| {
        let said = lang.paper_returned_sentence(blank, blank);
        format!("{said}{}", lang.paper_full_stop())
    });
    all.push((
        lang.agenda_return().to_owned(),
        vec![
            lang.agenda_return_words().to_owned(),
            lang.agenda_by(chief, &returned),
        ],
    ));
    all.push((
        lang.agenda_count().to_owned(),
        vec![lang.agenda_count_words().to_owned()],
    ));
    let reports = lang.paper_speaker(rules.reports);
    all.push((
        lang.agenda_report().to_owned(),
        vec![lang.agenda_report_words(reports)],
    ));
    let announces = lang.paper_speaker(rules.announces);
    all.push((
        lang.agenda_announce().to_owned(),
        vec![lang.agenda_announce_words(announces)],
    ));
    all.push((
        lang.agenda_end().to_owned(),
        vec![lang.agenda_end_words().to_owned()],
    ));
    all
}
