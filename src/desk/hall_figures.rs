//! The count and the result as the hall may see them.

use super::hall_scene::Asked;
use super::hall_survey;
use crate::hall::{
    CountRow, CountSource, Counting, LineWord, MajorityLine, Progress, ResultBoard, Scene,
    Standing, Voting, Withheld, Won,
};
use crate::meeting::{
    Contest, ContestCount, ContestId, HallMode, Meeting, Round, Slip, WrittenName,
};
use crate::rules;
use crate::text::Lang;

/// Whether the figures of a round have to be heard first by the body that the
/// rules name: until then the hall sees neither figures nor a result.
pub fn gated(meeting: &Meeting, round: &Round) -> bool {
    meeting.gate(round).is_some()
}

/// Why the figures of a count are not for the hall now; `None` where they are.
/// Held figures wait for the scrutineers' signed report.
pub fn withheld(meeting: &Meeting, round: &Round) -> Option<Withheld> {
    if meeting.info.hall == HallMode::Progress {
        return Some(Withheld::ProgressOnly);
    }
    let held = meeting.info.hall == HallMode::Held && !round.is_signed(Slip::Result);
    (held || gated(meeting, round)).then_some(Withheld::UntilReported)
}

/// A contest of the round with its count and how many ballots there are to count,
/// once every box of it is counted out; nothing of a round declared void.
fn counts<'a>(
    meeting: &Meeting,
    round: &'a Round,
    only: Option<ContestId>,
) -> Vec<(&'a Contest, ContestCount, u32)> {
    if round.void.is_some() {
        return Vec::new();
    }
    let count = meeting.count_round(round);
    round
        .contests()
        .filter(|contest| only.is_none_or(|only| contest.id == only))
        .filter_map(|contest| {
            let count = count.contest(contest.id)?.clone();
            let papers = round.papers.iter();
            let returned = papers
                .filter(|paper| count.papers.contains(&paper.id))
                .map(|paper| {
                    let issued = paper.issue.as_ref().map(|issue| issue.issued);
                    // More than were issued is an adverse fact: the chair says it first.
                    let returned = paper.returned.agreed;
                    let fits = |returned: &u32| issued.is_some_and(|issued| *returned <= issued);
                    returned.filter(fits).map(u64::from)
                });
            let total = returned.sum::<Option<u64>>()?;
            Some((contest, count, narrow(total)))
        })
        .collect()
}

/// In caller mode the hall follows the caller until every ballot of these contests is
/// compared and settled; the second keying moves nothing before that.
fn called(meeting: &Meeting, counts: &[(&Contest, ContestCount, u32)]) -> bool {
    meeting.calls() && counts.iter().any(|(_, count, _)| !count.complete)
}

/// The count so far; as progress only where the figures are withheld.
pub fn counting(
    meeting: &Meeting,
    round: &Round,
    only: Option<ContestId>,
    asked: &Asked<'_>,
) -> Option<Scene> {
    if round.survey.is_some() {
        return hall_survey::counting(meeting, round, only, asked);
    }
    let mut counts = counts(meeting, round, only);
    if counts.is_empty() {
        return None;
    }
    let called = called(meeting, &counts);
    if called {
        let heard = meeting.count_called(round);
        for (contest, count, _) in &mut counts {
            if let Some(heard) = heard.contest(contest.id) {
                count.clone_from(heard);
            }
        }
    }
    let candidates =
        |contest: &Contest| u32::try_from(contest.candidates.len()).unwrap_or(u32::MAX);
    if let Some(withheld) = withheld(meeting, round) {
        let progress = counts.into_iter().map(|(contest, count, total)| Progress {
            contest: contest.setup.title.clone(),
            seats: contest.to_fill(),
            candidates: candidates(contest),
            counted: count.counted,
            total,
            withheld,
            source: if called {
                CountSource::Called
            } else {
                CountSource::Compared
            },
            what: Voting::Election,
        });
        return Some(Scene::Progress(progress.collect()));
    }
    let boards = counts.into_iter().map(|(contest, count, total)| {
        let rows = contest
            .candidates
            .iter()
            .zip(&count.figures)
            .map(|(person, figures)| CountRow {
                name: meeting.name_of(*person).into(),
                yes: narrow(figures.yes),
                elected: false,
            });
        Counting {
            contest: contest.setup.title.clone(),
            seats: contest.to_fill(),
            rows: rows.collect(),
            counted: count.counted,
            total,
            bar: line(meeting, round, &count, asked.lang),
            source: if called {
                CountSource::Called
            } else {
                CountSource::Compared
            },
            order: asked.look.order,
            places: 0,
            what: Voting::Election,
        }
    });
    Some(Scene::Counting(boards.collect()))
}

fn line(
    meeting: &Meeting,
    round: &Round,
    count: &ContestCount,
    lang: Lang,
) -> Option<MajorityLine> {
    let votes = count.outcome.bar?;
    let share = rules::bar_share(meeting.rules_in(round.id), &count.totals)?;
    let half = (share.num, share.den, share.strict) == (1, 2, true);
    Some(MajorityLine {
        word: if half {
            LineWord::Majority
        } else {
            LineWord::Needed
        },
        votes: narrow(votes),
        meaning: lang.bar_share_meaning(&share),
    })
}

/// The result; the count as long as any of it is not complete or not reported.
pub fn result(
    meeting: &Meeting,
    round: &Round,
    only: Option<ContestId>,
    asked: &Asked<'_>,
) -> Option<Scene> {
    if round.survey.is_some() {
        return hall_survey::result(meeting, round, only, asked);
    }
    let counts = counts(meeting, round, only);
    // Nothing provisional goes to the hall as a result before the scrutineer has signed.
    let ready = !counts.is_empty()
        && counts.iter().all(|(_, count, _)| count.complete)
        && round.is_signed(Slip::Result);
    if !ready || gated(meeting, round) {
        return counting(meeting, round, only, asked);
    }
    let boards = counts
        .into_iter()
        .map(|(contest, count, _)| board(meeting, round, contest, &count, asked.lang));
    Some(Scene::Result(boards.collect()))
}

fn board(
    meeting: &Meeting,
    round: &Round,
    contest: &Contest,
    count: &ContestCount,
    lang: Lang,
) -> ResultBoard {
    let announced = round.announced.is_some();
    let winners = meeting.winners(contest, count);
    let name = |who: &WrittenName| meeting.name_of_written(who).to_owned();
    let rows = count.outcome.standings.iter().filter_map(|standing| {
        let who = count.who(contest, standing.candidate)?;
        Some(CountRow {
            name: name(&who),
            yes: narrow(standing.yes),
            elected: announced && winners.contains(&who),
        })
    });
    let nominated = meeting.is_preliminary(round);
    let names = winners.iter().map(name).collect::<Vec<_>>();
    let sentence = if announced && !names.is_empty() {
        let names = names.join(lang.list_comma());
        if nominated {
            lang.hall_sentence_nominated(&names, &contest.setup.title)
        } else {
            lang.hall_sentence_elected(&names, &contest.setup.title)
        }
    } else {
        String::new()
    };
    let papers = round.papers.iter();
    let by_hand = papers
        .filter(|paper| count.papers.contains(&paper.id))
        .any(|paper| paper.hand.is_some());
    ResultBoard {
        contest: contest.setup.title.clone(),
        seats: contest.to_fill(),
        candidates: u32::try_from(contest.candidates.len()).unwrap_or(u32::MAX),
        rows: rows.collect(),
        total: count.counted,
        bar: line(meeting, round, count, lang),
        sentence,
        standing: if announced {
            Standing::Announced
        } else {
            Standing::Provisional
        },
        by_hand,
        won: if nominated {
            Won::Nominated
        } else {
            Won::Elected
        },
        what: Voting::Election,
    }
}

fn narrow(votes: u64) -> u32 {
    u32::try_from(votes).unwrap_or(u32::MAX)
}
