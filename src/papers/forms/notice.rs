//! The result notice for posting (domain 4.6, 4.9): made only once the chair
//! has announced the result, the elected in their order, no table of votes.

use super::choices::{Choice, Values};
use super::facts::Facts;
use super::result::figures;
use super::{NotReady, PaperKind};
use crate::explain::Voters;
use crate::meeting::{Contest, ContestCount, RoundCount};
use crate::papers::{Block, Document};
use crate::rules::{ListOrder, QuorumRule, Validity};

pub(super) fn ready(facts: &Facts) -> Result<RoundCount, NotReady> {
    let count = facts.counted()?;
    if facts.round.announced.is_none() {
        return Err(NotReady::NotAnnounced);
    }
    Ok(count)
}

pub(super) fn fill(facts: &Facts, document: &mut Document) -> Result<(), NotReady> {
    let lang = facts.lang;
    let count = ready(facts)?;
    document.page.numbered = true;
    document.date = facts.round.announced.map(|at| at.0.naive_local());
    let mut lines = facts.title_lines(20);
    lines.push(if facts.preliminary() {
        lang.paper_notice_preliminary().to_owned()
    } else {
        lang.paper_notice().to_owned()
    });
    let number = facts.choice(PaperKind::Notice, NUMBER, "");
    if !number.trim().is_empty() {
        lines.push(lang.notice_numbered(number.trim()));
    }
    facts.size_of(PaperKind::Notice, false, document);
    document.blocks.push(Block::title(lines));
    document.blocks.push(Block::text(lead(facts)));
    let contests: Vec<(&Contest, &ContestCount)> =
        facts.round.contests().zip(&count.contests).collect();
    match contests.as_slice() {
        [(contest, of)] => one_contest(facts, contest, of, document)?,
        several => several_contests(facts, several, document)?,
    }
    let corrected = facts.corrections();
    if !corrected.is_empty() {
        let corrected: Vec<&str> = corrected.iter().map(String::as_str).collect();
        let said = [corrected.as_slice(), &[lang.notice_replaces()]].concat();
        document
            .blocks
            .push(Block::text(lang.paper_sentences(&said)));
    }
    let changes = facts.rule_changes().into_iter().map(Block::text);
    document.blocks.extend(changes);
    if let Some(upper) = upper_sentence(facts) {
        document.blocks.push(Block::text(upper));
    }
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

const NUMBER: &str = "number";
const VOTES: &str = "votes";
const SHOWN: &str = "shown";
const HIDDEN: &str = "hidden";

/// Villages and residents' committees publish the votes on the spot (村组法 art. 15);
/// party branches report them to the meeting and post the names.
fn standard_votes(facts: &Facts) -> &'static str {
    if facts.voters() == Voters::Registered {
        SHOWN
    } else {
        HIDDEN
    }
}

pub(super) fn choices(facts: &Facts) -> Vec<Choice> {
    let lang = facts.lang;
    vec![
        Choice {
            name: VOTES.into(),
            label: lang.choice_votes().into(),
            values: Values::OneOf(vec![
                (HIDDEN.into(), lang.choice_without_votes().into()),
                (SHOWN.into(), lang.choice_with_votes().into()),
            ]),
            standard: standard_votes(facts).into(),
        },
        number_choice(facts),
        facts.size_choice(false),
        facts.code_choice(),
    ]
}

/// The number of the notice (公告第×号).
pub(super) fn number_choice(facts: &Facts) -> Choice {
    Choice {
        name: NUMBER.into(),
        label: facts.lang.choice_number().into(),
        values: Values::Line,
        standard: String::new(),
    }
}

/// The table of votes of a contest, where it is wanted.
fn votes(facts: &Facts, contest: &Contest, count: &ContestCount, document: &mut Document) {
    if facts.choice(PaperKind::Notice, VOTES, standard_votes(facts)) != SHOWN {
        return;
    }
    let lead = match facts.rules().report_order {
        ListOrder::Votes => facts.lang.notice_votes_lead().to_owned(),
        _ => facts.lang.notice_votes_lead_in(facts.report_order_words()),
    };
    if let Block::Paragraph(mut lead) = Block::text(lead) {
        lead.keep_with_next = true;
        document.blocks.push(Block::Paragraph(lead));
    }
    document
        .blocks
        .push(Block::Table(super::result::votes_table(
            facts, contest, count,
        )));
    document.blocks.push(Block::Space { tenths: 3 });
    let merged = facts.merged(contest).into_iter();
    document.blocks.extend(merged.map(Block::text));
}

/// When, who, where, what for.
pub(super) fn lead(facts: &Facts) -> String {
    let lang = facts.lang;
    let info = facts.info;
    let place = match facts.place() {
        "" => String::new(),
        place => lang.paper_at_place(place),
    };
    let meeting = if facts.voters() == Voters::PartyMembers {
        lang.paper_meeting_party()
    } else if info.title.trim().is_empty() {
        lang.paper_meeting_plain()
    } else {
        info.title.trim()
    };
    let what = if info.body.trim().is_empty() {
        let posts: Vec<String> = facts.round.contests().map(|it| facts.post(it)).collect();
        facts.joined(&posts)
    } else {
        lang.paper_new_body(info.body.trim())
    };
    if facts.preliminary() {
        return lang.paper_notice_lead_preliminary(
            &facts.date(),
            convener(facts),
            &place,
            meeting,
            &what,
        );
    }
    lang.paper_notice_lead(&facts.date(), convener(facts), &place, meeting, &what)
}

/// Who held the meeting: the branch itself, not its committee, whose name the
/// seal bears.
pub(super) fn convener<'a>(facts: &Facts<'a>) -> &'a str {
    let seal = facts.info.name_on_seal.trim();
    match seal.strip_suffix("委员会") {
        Some(branch) if branch.ends_with("支部") => branch,
        _ => seal,
    }
}

/// `大会应到会有选举权的党员32名，实到会30名，符合规定人数。`
pub(super) fn attendance(facts: &Facts) -> Result<String, NotReady> {
    let lang = facts.lang;
    let (expected, present) = (facts.expected(), facts.present()?);
    let said = if facts.voters() == Voters::Registered {
        lang.paper_notice_turnout(expected, present)
    } else {
        lang.paper_notice_attendance(facts.who(), expected, present)
    };
    // The announcement is refused without a quorum; say so only where one is asked for.
    let met = matches!(facts.rules().quorum, QuorumRule::Share { .. })
        && facts.quorum(expected, present) == Some(true);
    let end = if met {
        lang.paper_quorum_met_in_short()
    } else {
        lang.paper_full_stop()
    };
    Ok(format!("{said}{end}"))
}

/// The rules and, where the meeting passed one, its own method.
fn basis(facts: &Facts) -> String {
    let lang = facts.lang;
    let statute = lang.statute(&facts.rules().id);
    match (statute, facts.method_adopted()) {
        (Some(statute), true) => lang.paper_basis_both(statute),
        (Some(statute), false) => lang.paper_basis_statute(statute),
        (None, true) => lang.paper_basis_method().to_owned(),
        (None, false) => String::new(),
    }
}

fn margin(facts: &Facts, contest: &Contest) -> Option<&'static str> {
    // A preliminary elects nobody, with a margin or without.
    if facts.preliminary() {
        return None;
    }
    let seats = usize::try_from(contest.setup.seats).unwrap_or(usize::MAX);
    match contest.candidates.len().cmp(&seats) {
        std::cmp::Ordering::Greater => Some(facts.lang.paper_with_margin()),
        std::cmp::Ordering::Equal => Some(facts.lang.paper_without_margin()),
        std::cmp::Ordering::Less => None,
    }
}

fn way(facts: &Facts, margin: Option<&'static str>) -> String {
    let lang = facts.lang;
    let secret = if facts.rules().secret {
        lang.paper_secret()
    } else {
        lang.paper_open()
    };
    let parts: Vec<&str> = [Some(secret), margin].into_iter().flatten().collect();
    lang.paper_way(&parts.join(lang.paper_list()))
}

fn one_contest(
    facts: &Facts,
    contest: &Contest,
    count: &ContestCount,
    document: &mut Document,
) -> Result<(), NotReady> {
    let lang = facts.lang;
    let seats = lang.paper_post_seats(facts.short_post(contest), contest.to_fill());
    let seats = if facts.preliminary() {
        lang.paper_way_one_preliminary(&seats)
    } else {
        lang.paper_way_one(&seats)
    };
    let held = format!(
        "{}{}{seats}",
        basis(facts),
        way(facts, margin(facts, contest)),
    );
    document.blocks.push(Block::text(lang.paper_sentences(&[
        &attendance(facts)?,
        &capital(held),
        &with_validity(facts, count)?,
    ])));
    votes(facts, contest, count, document);
    elected(facts, contest, count, document);
    Ok(())
}

fn several_contests(
    facts: &Facts,
    contests: &[(&Contest, &ContestCount)],
    document: &mut Document,
) -> Result<(), NotReady> {
    let lang = facts.lang;
    let held = format!(
        "{}{}{}",
        basis(facts),
        way(facts, None),
        lang.paper_way_several(),
    );
    document.blocks.push(Block::text(
        lang.paper_sentences(&[&attendance(facts)?, &capital(held)]),
    ));
    for (contest, count) in contests {
        let margin = margin(facts, contest)
            .map(|margin| lang.paper_in_brackets(margin))
            .unwrap_or_default();
        document.blocks.push(Block::text(lang.paper_sentences(&[
            &if facts.preliminary() {
                lang.paper_contest_places(&facts.post(contest), contest.to_fill())
            } else {
                lang.paper_contest_seats(&facts.post(contest), contest.setup.seats, &margin)
            },
            &with_validity(facts, count)?,
        ])));
        votes(facts, contest, count, document);
        elected(facts, contest, count, document);
    }
    Ok(())
}

fn with_validity(facts: &Facts, count: &ContestCount) -> Result<String, NotReady> {
    let lang = facts.lang;
    let end = if count.outcome.election == Validity::Valid {
        lang.paper_stands().to_owned()
    } else {
        lang.paper_sentences(&[lang.paper_full_stop(), lang.paper_void()])
    };
    Ok(format!("{}{end}", figures(facts, count)?))
}

/// Who is elected and what is still open, without anybody's votes.
fn elected(facts: &Facts, contest: &Contest, count: &ContestCount, document: &mut Document) {
    let lang = facts.lang;
    if count.outcome.election != Validity::Valid {
        return;
    }
    let rules = facts.rules();
    let announces = lang.paper_speaker(rules.announces);
    let said = if rules.reports == rules.announces {
        lang.paper_announced_by(announces)
    } else {
        lang.paper_reported_by(lang.paper_speaker(rules.reports), announces)
    };
    let names = facts.winners(contest, count);
    let title = facts.post(contest);
    let mut follows = facts.what_next(contest, count, false);
    if names.is_empty() {
        if !facts.tie_open(contest, count) {
            let nobody = if facts.preliminary() {
                lang.paper_nobody_chosen(&said, &title)
            } else {
                lang.paper_nobody_elected(&said, &title)
            };
            follows.insert(0, nobody);
        }
    } else {
        let order = facts.order_remark(facts.elected_order(contest), names.len());
        let lead = if facts.preliminary() {
            lang.paper_chosen_preliminary(&said, names.len(), &title, order)
        } else if facts.of_the_party() {
            lang.paper_elected_party(&said, names.len(), &title, order)
        } else {
            lang.paper_elected(&said, names.len(), &title, order)
        };
        let Block::Paragraph(mut lead) = Block::text(lead) else {
            return;
        };
        lead.keep_with_next = true;
        document.blocks.push(Block::Paragraph(lead));
        document.blocks.push(Block::names(names));
    }
    let follows: Vec<&str> = follows.iter().map(String::as_str).collect();
    if !follows.is_empty() {
        document
            .blocks
            .push(Block::text(lang.paper_sentences(&follows)));
    }
}

/// A sentence begins with a capital where its letters have them.
fn capital(sentence: String) -> String {
    let mut characters = sentence.chars();
    match characters.next() {
        Some(first) => first.to_uppercase().chain(characters).collect(),
        None => sentence,
    }
}

/// Committee members are filed with the upper body; secretaries need its
/// approval (党章 art. 31).
fn upper_sentence(facts: &Facts) -> Option<String> {
    let upper = facts.info.upper.trim();
    // What a preliminary found is no result for the upper body.
    if upper.is_empty() || facts.preliminary() {
        return None;
    }
    let officers = facts.of_the_party()
        && facts
            .round
            .contests()
            .any(|contest| contest.setup.title.contains("书记"));
    Some(if officers {
        facts.lang.paper_for_approval(upper)
    } else {
        facts.lang.paper_filed(upper)
    })
}
