//! What of the set-up is settled and what is missing, and where to go next.

use super::Section;
use crate::desk::widgets::Tone;
use crate::meeting::{Contest, Meeting, Refusal};
use crate::rules;
use crate::text::{Lang, Voice};

/// One line of the summary.
pub(super) struct Item {
    /// Where it is put right.
    pub section: Section,
    /// Jade for settled, amber for what a person should look at.
    pub tone: Tone,
    /// Whether the meeting can go on without it.
    pub needed: bool,
    /// The sentence.
    pub words: String,
}

/// Every line, in the order of the sections.
pub(super) fn items(meeting: &Meeting, lang: Lang) -> Vec<Item> {
    let mut items = vec![info(meeting, lang)];
    roll(meeting, lang, &mut items);
    contests(meeting, lang, &mut items);
    items.push(officers(meeting, lang));
    items.push(settled(
        Section::Rules,
        lang.setup_rules_are(&super::shown(lang.rules_title(&meeting.rules))),
    ));
    let open = super::rules::open_fields(&meeting.rules).len();
    if open > 0 && !meeting.ballots_keyed() {
        items.push(Item {
            section: Section::Rules,
            tone: Tone::Amber,
            needed: false,
            words: lang.setup_open_count(open),
        });
    }
    items
}

/// The first section that lacks something needed.
pub(super) fn next(items: &[Item]) -> Option<Section> {
    items
        .iter()
        .find(|item| item.needed)
        .map(|item| item.section)
}

fn settled(section: Section, words: impl Into<String>) -> Item {
    Item {
        section,
        tone: Tone::Jade,
        needed: false,
        words: words.into(),
    }
}

fn lacking(section: Section, words: impl Into<String>) -> Item {
    Item {
        section,
        tone: Tone::Amber,
        needed: true,
        words: words.into(),
    }
}

fn info(meeting: &Meeting, lang: Lang) -> Item {
    let info = &meeting.info;
    let empty = super::info::needed(info, lang)
        .iter()
        .filter(|(_, empty)| *empty)
        .map(|(name, _)| *name)
        .collect::<Vec<_>>();
    if empty.is_empty() {
        let day = lang.long_date(&info.date);
        return settled(Section::Info, lang.setup_info_settled(&day, &info.place));
    }
    lacking(
        Section::Info,
        lang.setup_info_lacks(&empty.join(lang.roll_separator())),
    )
}

fn roll(meeting: &Meeting, lang: Lang, items: &mut Vec<Item>) {
    if meeting.people.is_empty() {
        items.push(lacking(Section::Roll, lang.setup_roll_lacks()));
        return;
    }
    let voters = super::roll::voters(meeting);
    items.push(settled(
        Section::Roll,
        lang.setup_roll_settled(meeting.people.len(), voters),
    ));
    let pending = meeting.people.iter().filter(|person| {
        person
            .excuse
            .as_ref()
            .is_some_and(|excuse| !excuse.in_force())
    });
    let pending = pending.count();
    if pending > 0 {
        items.push(Item {
            section: Section::Roll,
            tone: Tone::Amber,
            needed: false,
            words: lang.setup_excuses_pending(pending),
        });
    }
}

fn contests(meeting: &Meeting, lang: Lang, items: &mut Vec<Item>) {
    let Some(round) = meeting
        .election_round()
        .filter(|round| !round.papers.is_empty())
    else {
        items.push(lacking(Section::Contests, lang.setup_contests_lacks()));
        return;
    };
    for contest in round.contests() {
        let title = &contest.setup.title;
        let (seats, there) = (contest.setup.seats, contest.candidates.len());
        items.push(if contest.candidates.is_empty() {
            lacking(Section::Contests, lang.setup_candidates_lacks(title))
        } else {
            settled(
                Section::Contests,
                lang.setup_contest_settled(title, seats, there),
            )
        });
        let (tone, words) = margin(meeting, contest, lang);
        if tone == Tone::Amber && !contest.candidates.is_empty() {
            items.push(Item {
                section: Section::Contests,
                tone,
                needed: false,
                words,
            });
        }
    }
}

/// Whether as many stand as the rules ask for, in a sentence with the figures.
/// Never blocks: the upper body may have consented to another number.
pub(super) fn margin(meeting: &Meeting, contest: &Contest, lang: Lang) -> (Tone, String) {
    let seats = contest.setup.seats;
    let there = u32::try_from(contest.candidates.len()).unwrap_or(u32::MAX);
    let range = rules::candidates_needed(&meeting.rules, seats);
    let mut rule = lang.rule_margin(meeting.rules.differential);
    if rule.ends_with('%') && lang != Lang::En {
        // Between figures and Chinese text stands a little air.
        rule.push(' ');
    }
    match range {
        Some(range) if there < range.least => (
            Tone::Amber,
            lang.setup_margin_short(seats, &rule, range.least, there),
        ),
        Some(range) if range.most.is_some_and(|most| there > most) => (
            Tone::Amber,
            lang.setup_margin_over(seats, &rule, range.most.unwrap_or_default(), there),
        ),
        Some(_) => (Tone::Jade, difference(seats, there, lang)),
        None => (Tone::Neutral, difference(seats, there, lang)),
    }
}

/// 差额 2 名，差额比例 40%, in tenths of a percent rounded down so that it never says more than is.
fn difference(seats: u32, there: u32, lang: Lang) -> String {
    let more = there.saturating_sub(seats);
    let tenths = u64::from(more) * 1000 / u64::from(seats.max(1));
    let share = if tenths % 10 == 0 {
        format!("{}%", tenths / 10)
    } else {
        format!("{}.{}%", tenths / 10, tenths % 10)
    };
    if more == 0 {
        lang.setup_margin_none(seats, there)
    } else {
        lang.setup_margin_is(seats, there, more, &share)
    }
}

fn officers(meeting: &Meeting, lang: Lang) -> Item {
    let staffing = lang.staffing(meeting.staffing);
    match meeting.staffed() {
        Ok(()) => settled(Section::Officers, lang.setup_staffed(staffing)),
        Err(refusal) => lacking(Section::Officers, why(&refusal, meeting, lang)),
    }
}

/// A refusal's first sentence.
fn why(refusal: &Refusal, meeting: &Meeting, lang: Lang) -> String {
    lang.refusal(refusal, meeting, Voice::Exact).0
}
