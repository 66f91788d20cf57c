//! The announced results of a meeting as lists of names by votes, for a later meeting
//! that takes its candidates from them.

use super::{
    Ask, Channel, Contest, ContestCount, ContestId, FollowUp, Meeting, NewPerson, Origin,
    RankedName, Round, RoundId, SurveyResult, WrittenName,
};
use crate::rules::RoundKind;

/// A name of an earlier result, with what that record knows of the person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EarlierName {
    /// Name, rank and votes; nobody on this roll yet.
    pub ranked: RankedName,
    /// What that roll says, where the person was on it.
    pub roll: Option<NewPerson>,
    /// By which channels they were put forward there.
    pub channels: Vec<Channel>,
}

/// An announced result of a meeting, to take names from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Earlier {
    /// The post, as that meeting named it.
    pub contest: String,
    /// The first round it was voted on in.
    pub round: RoundId,
    /// What that round was, preliminary or formal; none for a recommendation vote.
    pub kind: Option<RoundKind>,
    /// How many were to go through.
    pub places: u32,
    /// Voters present by the head count of that round.
    pub present: u32,
    /// Valid ballots of that round.
    pub valid: u32,
    /// Everybody with a vote or on the ballot: first who went through, each by votes.
    pub names: Vec<EarlierName>,
}

/// The announced results of a meeting, and the posts that are not settled yet.
///
/// A preliminary and the election after it are results of their own; a round with its
/// revotes and further rounds is one; so is each recommendation vote. What else leads to a
/// list of names in the order of votes belongs here too.
pub fn results(meeting: &Meeting) -> (Vec<Earlier>, Vec<String>) {
    let elections = || meeting.rounds.iter().filter(|round| round.survey.is_none());
    let contests = || elections().flat_map(Round::contests);
    let (mut done, mut open) = (Vec::new(), Vec::new());
    for round in meeting.rounds.iter().filter(|round| recommends(round)) {
        for contest in round.contests() {
            match recommended(meeting, round, contest) {
                Some(earlier) => done.push(earlier),
                None => open.push(contest.setup.title.clone()),
            }
        }
    }
    for root in contests().filter(|contest| contest.follows.is_none()) {
        for preliminary in [true, false] {
            let of_stage = |round: &&Round| meeting.is_preliminary(round) == preliminary;
            let stage: Vec<(&Round, &Contest)> = elections()
                .filter(of_stage)
                .flat_map(|round| round.contests().map(move |contest| (round, contest)))
                .filter(|(_, contest)| meeting.root_of(contest.id) == root.id)
                .collect();
            if stage.is_empty() {
                continue;
            }
            match settled(meeting, &stage) {
                true => done.extend(elected(meeting, &stage)),
                false => open.push(root.setup.title.clone()),
            }
        }
    }
    let waiting = meeting.waiting.iter();
    open.extend(waiting.map(|contest| contest.setup.title.clone()));
    (done, open)
}

fn recommends(round: &Round) -> bool {
    let ask = round.survey.as_ref().map(|survey| survey.plan.ask);
    matches!(ask, Some(Ask::Recommendation { .. }))
}

/// The names of a recommendation vote; nothing while it is not announced, and while
/// equals or two lists wait for somebody to say who goes on.
fn recommended(meeting: &Meeting, round: &Round, contest: &Contest) -> Option<Earlier> {
    round.announced?;
    let counted = meeting.count_survey(round)?;
    let count = counted.contest(contest.id)?;
    let SurveyResult::Recommendation {
        names,
        places,
        outcome,
    } = &count.result
    else {
        return None;
    };
    let through = match &contest.after.taken {
        Some((taken, _)) => taken.names.clone(),
        None if outcome.tied.is_empty() && !outcome.vote_down => count.through(),
        None => return None,
    };
    let ranked = outcome.ranked.iter().filter_map(|ranked| {
        let who = &names.get(ranked.name)?.name;
        let goes_on = through.contains(who);
        Some(earlier_name(
            meeting,
            contest,
            who,
            (ranked.place, ranked.score, goes_on),
        ))
    });
    let mut listed: Vec<EarlierName> = ranked.collect();
    // Somebody without a vote may have been named all the same, with a reason.
    let last = listed.last().map_or(0, |name| name.ranked.rank);
    let voted = |who: &WrittenName| {
        let mut ranked = outcome.ranked.iter();
        ranked.any(|ranked| names.get(ranked.name).is_some_and(|one| one.name == *who))
    };
    for who in through.iter().filter(|who| !voted(who)) {
        listed.push(earlier_name(meeting, contest, who, (last + 1, 0, true)));
    }
    let took_part = counted.groups.iter().filter_map(|group| group.took_part);
    Some(Earlier {
        contest: contest.setup.title.clone(),
        round: round.id,
        kind: None,
        places: *places,
        present: took_part.sum(),
        valid: count.valid.iter().sum(),
        names: listed,
    })
}

fn earlier_name(
    meeting: &Meeting,
    contest: &Contest,
    who: &WrittenName,
    (rank, votes, through): (u32, u64, bool),
) -> EarlierName {
    let person = match who {
        WrittenName::Person(id) => Some(*id),
        WrittenName::Other(_) => None,
    };
    let known = person.and_then(|id| meeting.person(id));
    EarlierName {
        ranked: RankedName {
            name: meeting.name_of_written(who).to_owned(),
            rank,
            votes,
            through,
            person: None,
        },
        roll: known.map(|person| person.roll.clone()),
        channels: person
            .map(|id| meeting.channels(contest, id).to_vec())
            .unwrap_or_default(),
    }
}

/// Whether every round of a stage is closed and none of it has to be voted on again.
fn settled(meeting: &Meeting, stage: &[(&Round, &Contest)]) -> bool {
    let find = |id: ContestId| stage.iter().find(|(_, contest)| contest.id == id);
    let again = meeting.follow_ups().iter().any(|follow| match follow {
        FollowUp::Decide { contest, .. } => find(*contest).is_some(),
        FollowUp::Vacant { .. } => false,
        FollowUp::Round(plan) => plan.contests().any(|planned| match planned.origin {
            // That the formal election follows a preliminary leaves the preliminary as it is.
            Origin::Follows(id) => find(id).is_some_and(|(round, _)| {
                round.void.is_some()
                    || plan.kind != RoundKind::Formal
                    || !meeting.is_preliminary(round)
            }),
            Origin::Waiting(_) | Origin::Fresh => false,
        }),
    });
    let announced = stage.iter().any(|(round, _)| round.announced.is_some());
    announced && !again && stage.iter().all(|(round, _)| round.closed())
}

/// Everybody's votes in the last round they stood in; who went through stays with the
/// round that decided it.
fn elected(meeting: &Meeting, stage: &[(&Round, &Contest)]) -> Option<Earlier> {
    let mut found: Vec<(WrittenName, usize, u64, bool)> = Vec::new();
    let mut first: Option<(&Round, &Contest, ContestCount)> = None;
    let announced = stage.iter().filter(|(round, _)| round.announced.is_some());
    for (turn, (round, contest)) in announced.enumerate() {
        let counted = meeting.count_round(round);
        let count = counted.contest(contest.id)?;
        let winners = meeting.winners(contest, count);
        for index in 0..contest.candidates.len() + count.write_ins.len() {
            let Some(who) = count.who(contest, index) else {
                continue;
            };
            let now = (turn, count.yes_of(index), winners.contains(&who));
            match found.iter_mut().find(|(known, ..)| *known == who) {
                Some((.., true)) => {}
                Some(known) => (known.1, known.2, known.3) = now,
                None => found.push((who, now.0, now.1, now.2)),
            }
        }
        first.get_or_insert_with(|| (round, contest, count.clone()));
    }
    let (round, contest, count) = first?;
    // Who went through in an earlier round stands before who did in a later one.
    let place = |(_, turn, votes, through): &(WrittenName, usize, u64, bool)| {
        let turn = if *through { *turn } else { usize::MAX };
        (!through, turn, std::cmp::Reverse(*votes))
    };
    found.sort_by_key(place);
    let mut names: Vec<EarlierName> = Vec::new();
    let mut before = None;
    for (number, one) in (1..).zip(&found) {
        let rank = match (&before, names.last()) {
            (Some(last), Some(name)) if *last == place(one) => name.ranked.rank,
            _ => number,
        };
        before = Some(place(one));
        let (who, _, votes, through) = one;
        let figures = (rank, *votes, *through);
        names.push(earlier_name(meeting, contest, who, figures));
    }
    Some(Earlier {
        contest: contest.setup.title.clone(),
        round: round.id,
        kind: Some(round.kind),
        places: contest.to_fill(),
        present: round.head_count.agreed.unwrap_or(0),
        valid: count.valid,
        names,
    })
}
