//! Sentences to read aloud, figures filled in: on the desk in large type, and
//! as papers for the scrutineer and the chair (domain 4.8).

use super::facts::Facts;
use super::result::{figures, recounts};
use super::slips::{head_count_sentence, issue_lines, return_lines};
use super::{NotReady, PaperKind, survey, survey_spoken, text_in, working_head};
use crate::meeting::{Contest, ContestCount, Meeting, Round};
use crate::papers::{Align, Block, Document, Paragraph, Run, Size};
use crate::rules::{DayShape, Speaker, Validity, Verdict};
use crate::text::Lang;

/// What the scrutineer reads to the voters: figures and votes, most first, and
/// nothing about who is elected, which is the chair's to say. One paragraph a
/// line; empty while the count is not finished.
pub fn scrutineer_report(meeting: &Meeting, lang: Lang) -> String {
    let round = meeting.round();
    round.map_or_else(String::new, |round| {
        scrutineer_report_in(meeting, round, lang)
    })
}

/// As [`scrutineer_report`], of any round of the meeting.
pub fn scrutineer_report_in(meeting: &Meeting, round: &Round, lang: Lang) -> String {
    report(&Facts::in_round(meeting, round, lang)).join("\n")
}

/// What the chair announces: who is elected, and what follows where seats are
/// open. One paragraph a line; empty while the count is not finished.
pub fn announcement(meeting: &Meeting, lang: Lang) -> String {
    let round = meeting.round();
    round.map_or_else(String::new, |round| announcement_in(meeting, round, lang))
}

/// As [`announcement`], of any round of the meeting.
pub fn announcement_in(meeting: &Meeting, round: &Round, lang: Lang) -> String {
    let facts = Facts::in_round(meeting, round, lang);
    match announced_void(&facts) {
        void if void.is_empty() => announced(&facts).join("\n"),
        void => void.join("\n"),
    }
}

/// The chair's report of who is here, from the sign-in; `None` before anybody
/// with a vote has signed in.
pub fn opening_words(meeting: &Meeting, lang: Lang) -> Option<String> {
    let facts = Facts::of(meeting, lang).ok()?;
    let (expected, present) = (meeting.expected(), meeting.voters_here());
    if present == 0 {
        return None;
    }
    let said = lang.say_opening(&facts.attendance(expected, present));
    let absent = facts.absent(expected, present);
    let end = match facts.quorum(expected, present) {
        Some(false) => lang.say_may_not_begin(),
        _ => lang.say_may_begin(),
    };
    Some(in_rehearsal(&facts, format!("{said}{absent}{end}")))
}

/// The scrutineer's report of the head count; `None` until it is agreed.
pub fn head_count_words(meeting: &Meeting, lang: Lang) -> Option<String> {
    let facts = Facts::of(meeting, lang).ok()?;
    let said = head_count_sentence(&facts).ok()?;
    if facts.survey().is_some() {
        return Some(in_rehearsal(&facts, said));
    }
    let present = facts.present().ok()?;
    let quorum = facts.quorum_sentence(facts.expected(), present);
    Some(in_rehearsal(
        &facts,
        lang.paper_sentences(&[&said, &quorum]),
    ))
}

/// The scrutineer's report of ballots issued; `None` until every ballot's
/// figures are there.
pub fn issue_words(meeting: &Meeting, lang: Lang) -> Option<String> {
    let facts = Facts::of(meeting, lang).ok()?;
    aloud(&facts, issue_lines(&facts, false).ok()?)
}

/// The scrutineer's report of ballots returned, and whether the election
/// stands; `None` until every number is agreed.
pub fn return_words(meeting: &Meeting, lang: Lang) -> Option<String> {
    let facts = Facts::of(meeting, lang).ok()?;
    aloud(&facts, return_lines(&facts, false).ok()?)
}

fn aloud(facts: &Facts, lines: Vec<String>) -> Option<String> {
    (!lines.is_empty()).then(|| in_rehearsal(facts, lines.join("\n")))
}

pub(super) fn in_rehearsal(facts: &Facts, said: String) -> String {
    if facts.rehearsal() {
        format!("{}{said}", facts.lang.paper_rehearsal())
    } else {
        said
    }
}

/// The scrutineer's report, paragraph by paragraph; empty while there is no count.
fn report(facts: &Facts) -> Vec<String> {
    let lang = facts.lang;
    if facts.round.survey.is_some() {
        return survey_spoken::report(facts);
    }
    let (Ok(count), Ok(present)) = (facts.counted(), facts.present()) else {
        return Vec::new();
    };
    let begin = if facts.preliminary() {
        lang.say_report_begin_preliminary()
    } else {
        lang.say_report_begin()
    };
    let begin = in_rehearsal(facts, begin.to_owned());
    let attendance = format!(
        "{}{}",
        facts.attendance(facts.expected(), present),
        lang.paper_full_stop()
    );
    let mut said = vec![begin];
    said.extend(facts.corrections());
    said.push(attendance);
    for (contest, of) in facts.round.contests().zip(&count.contests) {
        if let Ok(figures) = figures(facts, of) {
            said.push(format!("{figures}{}", lang.paper_full_stop()));
        }
        let order = facts.report_order_words();
        said.push(lang.say_report_ordered(&facts.post(contest), order));
        said.extend(votes(facts, contest, of));
        said.extend(facts.merged(contest));
    }
    said.extend(recounts(facts, &count));
    said.extend(facts.rule_changes());
    said.push(lang.say_report_end().to_owned());
    said
}

fn votes(facts: &Facts, contest: &Contest, count: &ContestCount) -> Vec<String> {
    let lang = facts.lang;
    let mut lines: Vec<String> = facts
        .reported(contest, count)
        .into_iter()
        .filter_map(|standing| {
            let name = facts.written(&count.who(contest, standing.candidate)?);
            Some(match count.figures.get(standing.candidate) {
                None => lang.say_votes_written(&name, standing.yes),
                Some(figures) if facts.marks_each() => lang.say_votes_each(
                    &name,
                    standing.yes,
                    figures.no.unwrap_or(0),
                    figures.abstain.unwrap_or(0),
                ),
                Some(_) => lang.say_votes(&name, standing.yes),
            })
        })
        .collect();
    if let Some(last) = lines.last_mut() {
        *last = last.trim_end_matches(['；', ';']).to_owned();
        last.push_str(lang.paper_full_stop().trim_end());
    }
    lines
}

/// The chair's announcement, paragraph by paragraph; empty while there is no count.
fn announced(facts: &Facts) -> Vec<String> {
    let lang = facts.lang;
    if facts.round.survey.is_some() {
        return survey_spoken::announced(facts);
    }
    let (Ok(count), None) = (facts.counted(), &facts.round.void) else {
        return Vec::new();
    };
    let begin = if facts.meeting.is_preliminary(facts.round) {
        lang.say_preliminary_begin()
    } else {
        lang.say_announce_begin()
    };
    let mut said = vec![in_rehearsal(facts, begin.to_owned())];
    said.extend(facts.corrections());
    for (contest, of) in facts.round.contests().zip(&count.contests) {
        said.push(announced_contest(facts, contest, of));
        said.extend(facts.taken_out(contest, of));
        said.extend(facts.what_next(contest, of, true));
    }
    said.extend(facts.rule_changes());
    let stands = |of: &ContestCount| of.outcome.election == Validity::Valid;
    if count.contests.iter().all(stands) {
        said.push(lang.say_stands().to_owned());
    }
    said
}

/// Whether the chair may announce who is elected.
pub(super) fn announcement_ready(facts: &Facts) -> Result<(), NotReady> {
    if is_void(facts) {
        return Err(NotReady::VoteVoid);
    }
    facts.counted().map(|_| ())
}

/// Whether there is a void vote to announce.
pub(super) fn void_ready(facts: &Facts) -> Result<(), NotReady> {
    if is_void(facts) {
        Ok(())
    } else {
        Err(NotReady::NotVoid)
    }
}

/// Whether the whole vote of the round is void: declared so, or more of every ballot
/// came back than were issued, by two counts.
fn is_void(facts: &Facts) -> bool {
    let round = facts.round;
    let level = facts.rules().gate_level;
    let all = || round.papers.iter().all(|paper| round.is_void(paper, level));
    round.void.is_some() || (!round.papers.is_empty() && all())
}

/// What is announced where the vote is void; nothing where it is not.
fn announced_void(facts: &Facts) -> Vec<String> {
    let lang = facts.lang;
    let round = facts.round;
    if !is_void(facts) {
        return Vec::new();
    }
    if facts.survey().is_some() {
        return survey::void(facts);
    }
    let mut said = vec![in_rehearsal(facts, lang.say_void_begin().to_owned())];
    for paper in &round.papers {
        if let Ok((issued, returned)) = facts.returned(paper)
            && let Some(more) = returned.checked_sub(issued).filter(|more| *more > 0)
        {
            let [issued, returned, more] = [issued, returned, more].map(u64::from);
            let why = lang.why_returned_more(issued, returned, more);
            let ballot = facts.ballot_name(paper);
            let said_of = format!("{ballot}{}{why}", lang.paper_colon());
            said.push(lang.paper_sentences(&[&said_of, lang.say_void_twice()]));
        }
    }
    if let Some((reason, _)) = &round.void {
        said.push(lang.say_void_because(super::slips::without_stop(reason.trim())));
    }
    said.push(lang.paper_void().to_owned());
    said.push(lang.say_void_sealed().to_owned());
    // What comes next: the same round again, for the same posts.
    let posts: Vec<String> = round.contests().map(|it| facts.post(it)).collect();
    said.push(match facts.rules().day {
        DayShape::Meeting => lang.say_void_next(&posts.join(lang.paper_list())),
        DayShape::Polling => lang.say_void_next_polling(&posts.join(lang.paper_list())),
    });
    said
}

fn announced_contest(facts: &Facts, contest: &Contest, count: &ContestCount) -> String {
    let lang = facts.lang;
    let title = facts.post(contest);
    let preliminary = facts.meeting.is_preliminary(facts.round);
    let mut said = vec![if preliminary {
        lang.say_preliminary_to(&title, contest.to_fill())
    } else {
        lang.say_to_elect(&title, contest.setup.seats)
    }];
    if count.outcome.election != Validity::Valid {
        return said.concat();
    }
    if let Some(bar) = facts.bar(count) {
        let standings = &count.outcome.standings;
        let passed = standings.iter().filter(|it| it.yes >= bar.least).count();
        match passed {
            0 => {} // said below
            _ if bar.strict => said.push(lang.say_passed_more(&bar.base, &bar.share, passed)),
            _ => said.push(lang.say_passed_reach(&bar.base, &bar.share, passed)),
        }
    }
    let names = facts.winners(contest, count);
    if !names.is_empty() {
        let order = facts.order_remark(facts.elected_order(contest), names.len());
        let joined = facts.joined(&names);
        said.push(if facts.preliminary() {
            lang.say_chosen_preliminary(&title, order, &joined)
        } else {
            lang.say_elected(&title, order, &joined)
        });
        said.extend(full_votes(facts, contest, count));
    } else if !facts.tie_open(contest, count) {
        said.push(facts.nobody().to_owned());
    }
    said.extend(kept_out(facts, contest, count));
    let said: Vec<&str> = said.iter().map(String::as_str).collect();
    lang.paper_sentences(&said)
}

/// 全票: a yes from everybody present, not only on every valid ballot.
fn full_votes(facts: &Facts, contest: &Contest, count: &ContestCount) -> Option<String> {
    let lang = facts.lang;
    let present = facts.present().ok().map(u64::from)?;
    let won = facts.won(contest, count);
    let own = |at: &usize| count.yes_of(*at) == present;
    let full: Vec<usize> = won.iter().copied().filter(own).collect();
    match (full.len(), won.len()) {
        _ if present == 0 => None,
        (0, _) => None,
        (1, 1) => Some(lang.say_full_votes_one().to_owned()),
        (full, won) if full == won => Some(lang.say_full_votes_all().to_owned()),
        _ => {
            let names = facts.names_in_order(contest, count, &full);
            Some(lang.say_full_votes(&facts.joined(&names)))
        }
    }
}

/// Those whom votes alone would have elected: a higher post, or a relative who stays.
fn kept_out(facts: &Facts, contest: &Contest, count: &ContestCount) -> Vec<String> {
    let standings = &count.outcome.standings;
    let kept = |at: usize| {
        standings.iter().any(|line| {
            line.candidate == at && matches!(line.verdict, Verdict::HigherPost | Verdict::Kin)
        })
    };
    let people = facts.why(contest, count).people.into_iter();
    people
        .filter(|(at, _)| kept(*at))
        .map(|(_, said)| said)
        .collect()
}

/// Who reads a text, by the rules.
fn reads(facts: &Facts, speaker: Speaker) -> String {
    let lang = facts.lang;
    lang.capital(&lang.say_reads(lang.paper_speaker(speaker)))
}

/// The scrutineer's report on paper.
pub(super) fn report_paper(facts: &Facts, document: &mut Document) {
    working_head(facts, PaperKind::ScrutineerReport, document);
    document
        .blocks
        .push(text_in(Size::NO_4, reads(facts, facts.rules().reports)));
    document
        .blocks
        .extend(report(facts).into_iter().map(ragged));
}

/// The chair's announcement on paper.
pub(super) fn announcement_paper(facts: &Facts, document: &mut Document) {
    working_head(facts, PaperKind::Announcement, document);
    document
        .blocks
        .push(text_in(Size::NO_4, reads(facts, facts.rules().announces)));
    document
        .blocks
        .extend(announced(facts).into_iter().map(ragged));
}

/// The chair's words where the vote is void, on paper.
pub(super) fn void_paper(facts: &Facts, document: &mut Document) {
    working_head(facts, PaperKind::VoidAnnouncement, document);
    document
        .blocks
        .push(text_in(Size::NO_4, reads(facts, facts.rules().announces)));
    document
        .blocks
        .extend(announced_void(facts).into_iter().map(ragged));
}

/// Body text with a ragged right edge: names kept whole would leave wide gaps.
fn ragged(text: String) -> Block {
    Block::Paragraph(Paragraph {
        align: Align::Left,
        ..Paragraph::new(vec![Run::plain(text)])
    })
}
