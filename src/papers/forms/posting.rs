//! Postings of people before the day (候选人公示) and the sheet that introduces
//! the candidates (domain 2, 4.6).

use chrono::{Datelike, Days, NaiveDate, Weekday};

use super::choices::{Choice, Values};
use super::facts::Facts;
use super::stages::{channel_table, channels_by_post, channels_of, names_are_candidates};
use super::{NotReady, PaperKind, survey};
use crate::meeting::{Contest, Person};
use crate::papers::{Align, Block, Cell, Column, Document, Margins, Paragraph, Run, Size, Table};
use crate::roster::compare_by_strokes;
use crate::rules::ListOrder;

/// How far the finding of candidates has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PostingStage {
    /// 报名人选.
    Applied,
    /// 初步人选.
    Initial,
    /// 预备人选.
    Preparatory,
    /// 正式候选人.
    Formal,
}

impl PostingStage {
    /// The stages in order.
    pub const ALL: [PostingStage; 4] = [
        PostingStage::Applied,
        PostingStage::Initial,
        PostingStage::Preparatory,
        PostingStage::Formal,
    ];

    /// The candidates of the meeting are those of the last two stages; those of
    /// the first two are only known where somebody has typed them.
    fn candidates(self) -> bool {
        matches!(self, PostingStage::Preparatory | PostingStage::Formal)
    }
}

const CHANNEL: &str = "channel";
const DAYS: &str = "days";
const FROM: &str = "from";
const UNTIL: &str = "until";
const DAYS_OFF: &str = "days-off";
/// 7 working days (domain 2).
const USUAL_DAYS: u32 = 7;

fn names_of(contest: &Contest) -> String {
    format!("names-{}", contest.id.0)
}

pub(super) fn ready(facts: &Facts, stage: PostingStage) -> Result<(), NotReady> {
    if facts.round.papers.is_empty() {
        return Err(NotReady::NoContest);
    }
    let nobody = facts
        .round
        .contests()
        .all(|it| people(facts, stage, it).is_empty());
    match (nobody, stage.candidates()) {
        (false, _) => Ok(()),
        (true, true) => Err(NotReady::NoContest),
        (true, false) => Err(NotReady::NoNames),
    }
}

pub(super) fn choices(facts: &Facts, stage: PostingStage) -> Vec<Choice> {
    let lang = facts.lang;
    let kind = PaperKind::Posting(stage);
    let mut all = Vec::new();
    for contest in facts.round.contests() {
        all.push(Choice {
            name: names_of(contest),
            label: lang.choice_names(&facts.post(contest)),
            values: Values::Lines,
            standard: standard_names(facts, stage, contest).join("、"),
        });
    }
    all.push(Choice {
        name: CHANNEL.into(),
        label: lang.choice_channel().into(),
        values: Values::Line,
        standard: standard_channel(facts, stage),
    });
    all.extend(period_choices(facts, kind));
    all.push(facts.size_choice(false));
    all
}

/// How long something is posted, from when, until when.
pub(super) fn period_choices(facts: &Facts, kind: PaperKind) -> [Choice; 4] {
    let lang = facts.lang;
    let (from, until) = period(facts, kind);
    let words = |day: Option<NaiveDate>| day.map(|it| it.to_string()).unwrap_or_default();
    [
        Choice {
            name: DAYS.into(),
            label: lang.choice_days().into(),
            values: Values::Number,
            standard: USUAL_DAYS.to_string(),
        },
        Choice {
            name: DAYS_OFF.into(),
            label: lang.choice_days_off().into(),
            values: Values::Days,
            standard: String::new(),
        },
        Choice {
            name: FROM.into(),
            label: lang.choice_from().into(),
            values: Values::Day,
            standard: words(from),
        },
        Choice {
            name: UNTIL.into(),
            label: lang.choice_until().into(),
            values: Values::Day,
            standard: words(until),
        },
    ]
}

/// That something is posted, how long and until when, and the words of the first day.
pub(super) fn period_sentence(facts: &Facts, kind: PaperKind) -> (String, String) {
    let lang = facts.lang;
    let (from, until) = period(facts, kind);
    let said = |day: Option<NaiveDate>| match day {
        Some(day) => lang.paper_date(&day.to_string()),
        None => lang.posting_blank_day().to_owned(),
    };
    let days = days_of(facts, kind);
    let sentence = lang.asked_notice_period(days, &said(from), &said(until));
    (sentence, said(from))
}

/// The names of a recommendation vote come with their channel.
fn standard_channel(facts: &Facts, stage: PostingStage) -> String {
    let contests = facts.round.contests();
    let reported = contests.filter_map(|it| survey::reported(facts, stage, it));
    if let Some((_, channel)) = reported.into_iter().next() {
        return channel;
    }
    if stage.candidates() {
        facts.lang.posting_channel_study().to_owned()
    } else {
        facts.lang.posting_channel_open().to_owned()
    }
}

/// In which order people are listed: names from a recommendation vote by strokes.
fn order_of(facts: &Facts, stage: PostingStage, contest: &Contest) -> ListOrder {
    match survey::reported(facts, stage, contest) {
        Some(_) => ListOrder::Strokes,
        None => facts.elected_order(contest),
    }
}

fn standard_names(facts: &Facts, stage: PostingStage, contest: &Contest) -> Vec<String> {
    if let Some((mut names, _)) = survey::reported(facts, stage, contest) {
        names.sort_by(|a, b| compare_by_strokes(a, b));
        return names;
    }
    if stage.candidates() {
        contest
            .candidates
            .iter()
            .map(|id| facts.name(*id))
            .collect()
    } else {
        Vec::new()
    }
}

/// Who is named for a post: as typed, by strokes, or the candidates.
fn people(facts: &Facts, stage: PostingStage, contest: &Contest) -> Vec<String> {
    let typed = facts.choice(PaperKind::Posting(stage), &names_of(contest), "");
    if typed.trim().is_empty() {
        return standard_names(facts, stage, contest);
    }
    let mut names: Vec<String> = typed
        .split(['、', '，', ',', '；', ';', '\n'])
        .map(|name| name.trim().to_owned())
        .filter(|name| !name.is_empty())
        .collect();
    if order_of(facts, stage, contest) == ListOrder::Strokes {
        names.sort_by(|a, b| compare_by_strokes(a, b));
    }
    names
}

/// The days of a list as people type it; `None` where one of them is no day.
pub fn days_of_list(text: &str) -> Option<Vec<NaiveDate>> {
    let separators = |it: char| it.is_whitespace() || "、，,；;".contains(it);
    let days = text.split(separators).filter(|day| !day.is_empty());
    days.map(|day| day.parse().ok()).collect()
}

/// A day so many working days after another, itself the first: Monday to Friday, less
/// the days off that were typed in, since public holidays are not known here.
fn working_days_from(from: NaiveDate, days: u32, off: &[NaiveDate]) -> Option<NaiveDate> {
    let mut day = from;
    let mut left = days.max(1);
    loop {
        if is_working(day, off) {
            left -= 1;
            if left == 0 {
                return Some(day);
            }
        }
        day = day.checked_add_days(Days::new(1))?;
    }
}

fn is_working(day: NaiveDate, off: &[NaiveDate]) -> bool {
    !matches!(day.weekday(), Weekday::Sat | Weekday::Sun) && !off.contains(&day)
}

/// The first day of a posting that is over on the day before the meeting.
fn latest_beginning(meeting: NaiveDate, days: u32, off: &[NaiveDate]) -> Option<NaiveDate> {
    let mut day = meeting;
    let mut left = days.max(1);
    loop {
        day = day.checked_sub_days(Days::new(1))?;
        if is_working(day, off) {
            left -= 1;
            if left == 0 {
                return Some(day);
            }
        }
    }
}

fn days_of(facts: &Facts, kind: PaperKind) -> u32 {
    let days = facts.choice(kind, DAYS, "");
    days.parse().unwrap_or(USUAL_DAYS).clamp(1, 60)
}

/// From when until when, as chosen or as proposed.
fn period(facts: &Facts, kind: PaperKind) -> (Option<NaiveDate>, Option<NaiveDate>) {
    let days = days_of(facts, kind);
    let off = days_of_list(&facts.choice(kind, DAYS_OFF, "")).unwrap_or_default();
    let chosen = |name: &str| facts.choice(kind, name, "").trim().parse().ok();
    let meeting = facts.day().parse().ok();
    // What was voted on is posted from the day of the result, people before the day of
    // the election until it.
    let voted = facts.survey().map(|_| {
        let announced = facts.round.announced;
        announced.map_or(meeting, |at| Some(at.0.date_naive()))
    });
    let from = chosen(FROM).or_else(|| match voted {
        Some(day) => day,
        None => latest_beginning(meeting?, days, &off),
    });
    let until = chosen(UNTIL).or_else(|| working_days_from(from?, days, &off));
    (from, until)
}

/// The posting of a stage.
pub(super) fn fill(facts: &Facts, stage: PostingStage, document: &mut Document) {
    let lang = facts.lang;
    let kind = PaperKind::Posting(stage);
    document.page.numbered = true;
    facts.size_of(kind, false, document);
    let mut lines = facts.title_lines(20);
    lines.push(lang.posting_title(facts.info.body.trim(), lang.posting_stage(stage)));
    document.blocks.push(Block::title(lines));
    let lists: Vec<(&Contest, Vec<String>)> = facts
        .round
        .contests()
        .map(|contest| (contest, people(facts, stage, contest)))
        .filter(|(_, names)| !names.is_empty())
        .collect();
    let basis = match lang.statute(&facts.rules().id) {
        Some(statute) => lang.posting_basis(statute),
        None => lang.posting_basis_plain().to_owned(),
    };
    let channel = facts.choice(kind, CHANNEL, &standard_channel(facts, stage));
    // Whoever stands for two posts is one person.
    let mut named: Vec<&String> = Vec::new();
    for (_, names) in &lists {
        let more = names.iter().filter(|name| !named.contains(name));
        let more: Vec<&String> = more.collect();
        named.extend(more);
    }
    let count = named.len();
    let what = lang.posting_what(facts.info.body.trim(), lang.posting_stage(stage));
    document.blocks.push(Block::text(lang.posting_lead(
        &basis,
        channel.trim(),
        &what,
        count,
    )));
    for (contest, names) in lists {
        let order = facts.order_remark(order_of(facts, stage, contest), names.len());
        let lead = lang.posting_of_post(&facts.post(contest), lang.posting_stage(stage), order);
        if let Block::Paragraph(mut lead) = Block::text(lead) {
            lead.keep_with_next = true;
            document.blocks.push(Block::Paragraph(lead));
        }
        // Names typed for an earlier stage are not the ones that were taken.
        let taken = if names_are_candidates(facts, contest, &names) {
            facts.taken_block(contest)
        } else {
            None
        };
        let channels = channels_of(facts, contest, &names);
        if channels.iter().all(String::is_empty) {
            document.blocks.push(Block::names(names));
        } else {
            document
                .blocks
                .push(Block::Table(channel_table(facts, &names, channels)));
            document.blocks.push(Block::Space { tenths: 3 });
        }
        document.blocks.extend(taken);
    }
    let (from, until) = period(facts, kind);
    let said = |day: Option<NaiveDate>| match day {
        Some(day) => lang.paper_date(&day.to_string()),
        None => lang.posting_blank_day().to_owned(),
    };
    let period = lang.posting_period(days_of(facts, kind), &said(from), &said(until));
    let reach = facts.reach();
    // Ragged: two days kept whole would leave wide gaps.
    document.blocks.push(Block::Paragraph(Paragraph {
        align: Align::Left,
        ..Paragraph::new(vec![Run::plain(period)])
    }));
    document.blocks.push(Block::text(lang.posting_opinions()));
    if !reach.is_empty() {
        document.blocks.push(Block::text(reach));
    }
    document.blocks.push(Block::SignOff {
        organisation: facts.signs_off().to_owned(),
        date: said(from),
    });
}

fn about_of(person: &Person) -> String {
    format!("about-{}", person.id.0)
}

/// Every candidate once, with the posts.
fn introduced<'a>(facts: &Facts<'a>) -> Vec<(&'a Person, Vec<String>)> {
    let mut all: Vec<(&Person, Vec<String>)> = Vec::new();
    for contest in facts.round.contests() {
        let post = facts.post(contest);
        for person in contest
            .candidates
            .iter()
            .filter_map(|id| facts.meeting.person(*id))
        {
            match all.iter_mut().find(|(known, _)| known.id == person.id) {
                Some((_, posts)) => posts.push(post.clone()),
                None => all.push((person, vec![post.clone()])),
            }
        }
    }
    all
}

pub(super) fn introduction_choices(facts: &Facts) -> Vec<Choice> {
    let mut all: Vec<Choice> = introduced(facts)
        .into_iter()
        .map(|(person, _)| Choice {
            name: about_of(person),
            label: facts.lang.choice_about(&facts.name(person.id)),
            values: Values::Lines,
            standard: person.roll.remark.clone(),
        })
        .collect();
    all.push(facts.size_choice(false));
    all
}

/// 候选人简介.
pub(super) fn introductions(facts: &Facts, document: &mut Document) {
    let lang = facts.lang;
    let kind = PaperKind::Introductions;
    document.page.margins = Margins {
        left: 25,
        right: 25,
        ..Margins::NARROW
    };
    document.page.numbered = true;
    facts.size_of(kind, false, document);
    let mut lines = facts.title_lines(20);
    lines.push(lang.intro_line(facts.info.body.trim()));
    document.blocks.push(Block::Title {
        lines,
        size: Size::NO_2,
    });
    for (person, posts) in introduced(facts) {
        let roll = &person.roll;
        // A long name takes room from the post, which may stand on two lines.
        let name = facts.name(person.id);
        let wide = name.chars().count() > 8;
        let (name_share, post_share) = if wide { (36, 20) } else { (22, 34) };
        let mut table = Table::new(vec![
            Column::centred(12),
            Column::centred(name_share),
            Column::centred(12),
            Column::centred(post_share),
        ]);
        table.row_height = 10;
        let about = facts.choice(kind, &about_of(person), &roll.remark);
        let first = vec![
            Cell::from(lang.paper_name()),
            Cell::name(&name),
            Cell::from(lang.intro_post()),
            Cell::from(posts.join(lang.paper_list())),
        ];
        table.rows = vec![
            first,
            vec![
                Cell::from(lang.paper_gender()),
                Cell::from(roll.gender.as_str()),
                Cell::from(lang.paper_group()),
                Cell::from(roll.group.as_str()),
            ],
        ];
        let channels = channels_by_post(facts, person);
        if !channels.is_empty() {
            table.rows.push(vec![
                Cell::from(lang.paper_channel()),
                Cell::from(channels).spanning(3),
            ]);
        }
        // Room to write where nothing is known yet.
        let about = match about.trim() {
            "" => "\n\n\n".to_owned(),
            words => words.to_owned(),
        };
        table.rows.push(vec![
            Cell::from(lang.intro_about()),
            Cell::new(Run::plain(about))
                .spanning(3)
                .aligned(Align::Justify),
        ]);
        document
            .blocks
            .push(Block::KeepTogether(vec![Block::Table(table)]));
        document.blocks.push(Block::Space { tenths: 5 });
    }
    for contest in facts.round.contests() {
        document.blocks.extend(facts.taken_block(contest));
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn seven_working_days_skip_the_weekend() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        // 2026-11-22 is a Sunday.
        for (meeting, days, from, until) in [
            ("2026-11-22", 7, "2026-11-12", "2026-11-20"),
            ("2026-11-20", 7, "2026-11-11", "2026-11-19"),
            ("2026-11-23", 5, "2026-11-16", "2026-11-20"),
            ("2026-11-24", 1, "2026-11-23", "2026-11-23"),
        ] {
            let begins = latest_beginning(day(meeting), days, &[]).unwrap();
            assert_eq!(begins, day(from), "{meeting}");
            assert_eq!(
                working_days_from(begins, days, &[]),
                Some(day(until)),
                "{meeting}"
            );
        }
    }

    #[test]
    fn days_off_are_no_working_days() {
        let off = days_of_list("2026-11-16、2026-11-17 2026-11-21").unwrap();
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let begins = latest_beginning(day("2026-11-22"), 7, &off).unwrap();
        assert_eq!(begins, day("2026-11-10"));
        assert_eq!(
            working_days_from(begins, 7, &off),
            Some(day("2026-11-20")),
            "two days off, and a Saturday that changes nothing"
        );
        assert_eq!(days_of_list(" "), Some(Vec::new()));
        assert_eq!(days_of_list("2026-11-16 清明"), None);
    }
}
