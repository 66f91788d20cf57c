//! Stages: candidates taken from the result of an earlier meeting, in the order of its
//! votes, as where five become three, two and one over days with different voters
//! (公推直选, domain section 2), and by which channel each name was put forward.

use serde::{Deserialize, Serialize};

use super::{
    Ask, Contest, ContestCount, ContestId, FollowUp, Meeting, NewPerson, Origin, PersonId, Round,
    RoundId, SurveyResult, WrittenName,
};
use crate::rules::RoundKind;

/// How a name came among the candidates.
///
/// Source: seed 000, “组织推荐、党员推荐、群众推荐与个人自荐相结合”.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Channel {
    /// 组织推荐.
    Organisation,
    /// 党员推荐.
    Members,
    /// 群众推荐.
    Masses,
    /// 个人自荐.
    Own,
}

impl Channel {
    /// The four channels in the order they are offered and written.
    pub const ALL: [Channel; 4] = [
        Channel::Organisation,
        Channel::Members,
        Channel::Masses,
        Channel::Own,
    ];
}

/// The announced result that candidates were taken from, and the record it stands in.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TakenFrom {
    /// The organisation that held the meeting, as its seal says.
    pub organisation: String,
    /// What the meeting was called.
    pub title: String,
    /// Its day, `2026-11-08`.
    pub date: String,
    /// The post, as that meeting named it.
    pub contest: String,
    /// Head code of that record when it was read, `3F9A-71C2-0B5E-88D4`.
    pub head: String,
    /// How many events it had then.
    pub events: u64,
}

/// A name in an announced result.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RankedName {
    /// The name as that record has it.
    pub name: String,
    /// The place in the order of votes, from 1; equals have the same.
    pub rank: u32,
    /// Votes for.
    pub votes: u64,
    /// Elected, made a formal candidate, or else on the list that goes on.
    pub through: bool,
    /// Who this is on the roll of this meeting, where somebody has said so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<PersonId>,
}

/// Why the order of votes was departed from, and who decided it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Departure {
    /// Why, in words.
    pub reason: String,
    /// Who decided it, as 上级党委 or 上届委员会.
    pub decided_by: String,
}

/// The result that the candidates of a contest were taken from.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Taken {
    /// Which result.
    pub from: TakenFrom,
    /// All its names, by rank; who of them stands here is who is among the candidates.
    pub list: Vec<RankedName>,
    /// Why the order of votes was departed from, where it was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub departed: Option<Departure>,
}

/// One way in which candidates are not the first of a result by its votes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Departed<'a> {
    /// Went through, and is left out for somebody with no more votes.
    LeftOut(&'a RankedName),
    /// Did not go through, and stands.
    NotThrough(&'a RankedName),
    /// Was not in the result, and stands.
    NotInResult(PersonId),
}

impl Taken {
    /// The name a person of this roll has in the result.
    pub fn of(&self, person: PersonId) -> Option<&RankedName> {
        self.list.iter().find(|name| name.person == Some(person))
    }

    /// Where these candidates depart from the order of votes. Equals across the cut
    /// count: that one of them stands and not the other somebody has to decide. Whoever
    /// is `out` is missing for a reason recorded elsewhere.
    pub fn departures(
        &self,
        candidates: &[PersonId],
        out: impl Fn(PersonId) -> bool,
    ) -> Vec<Departed<'_>> {
        let stands = |name: &RankedName| name.person.is_some_and(|id| candidates.contains(&id));
        let last = self.list.iter().filter(|name| stands(name));
        let last = last.map(|name| name.rank).max().unwrap_or(0);
        let in_list = self.list.iter().filter_map(|name| {
            let gone = name.person.is_some_and(&out);
            match (stands(name), name.through) {
                (false, true) if name.rank <= last && !gone => Some(Departed::LeftOut(name)),
                (true, false) => Some(Departed::NotThrough(name)),
                _ => None,
            }
        });
        let others = candidates.iter().filter(|id| self.of(**id).is_none());
        in_list
            .chain(others.map(|id| Departed::NotInResult(*id)))
            .collect()
    }
}

impl Meeting {
    /// The contests a contest carries on, itself first.
    fn carried_from<'a>(&'a self, contest: &'a Contest) -> impl Iterator<Item = &'a Contest> {
        std::iter::successors(Some(contest), |later| self.contest(later.follows?))
    }

    /// The earlier result that the candidates of a contest come from, also where it
    /// carries on a contest whose candidates did.
    pub fn taken_from<'a>(&'a self, contest: &'a Contest) -> Option<&'a Taken> {
        self.carried_from(contest)
            .find_map(|known| known.taken.as_deref())
    }

    /// The contest that names were taken into: this one, or the one it carries on.
    pub fn taken_into<'a>(&'a self, contest: &'a Contest) -> Option<&'a Contest> {
        self.carried_from(contest)
            .find(|known| known.taken.is_some())
    }

    /// By which channels a person was put forward for a contest; empty where nobody said.
    pub fn channels<'a>(&'a self, contest: &'a Contest, person: PersonId) -> &'a [Channel] {
        self.carried_from(contest)
            .find_map(|known| known.channels_of(person))
            .unwrap_or(&[])
    }

    /// Where the candidates of a contest depart from the order of votes of the result
    /// they were taken from.
    pub fn departures<'a>(&'a self, contest: &'a Contest) -> Vec<Departed<'a>> {
        let Some(taken) = &contest.taken else {
            return Vec::new();
        };
        taken.departures(&contest.candidates, |id| self.out(id).is_some())
    }

    /// Whether somebody stands who was taken from an earlier result. They may stand
    /// without a vote here: those who vote change from stage to stage.
    pub(super) fn stands_from_elsewhere(&self, person: PersonId) -> bool {
        self.rounds
            .iter()
            .flat_map(Round::contests)
            .chain(&self.waiting)
            .any(|contest| contest.taken.is_some() && contest.candidates.contains(&person))
    }
}

impl Contest {
    /// By which channels a person was put forward, as said in this contest.
    pub fn channels_of(&self, person: PersonId) -> Option<&[Channel]> {
        let found = self.channels.iter().find(|(known, _)| *known == person);
        found.map(|(_, channels)| channels.as_slice())
    }

    /// Keeps the channels of those who stand. Without anybody left nothing comes from
    /// an earlier result any more.
    pub(super) fn candidates_changed(&mut self) {
        let candidates = &self.candidates;
        self.channels
            .retain(|(person, _)| candidates.contains(person));
        if candidates.is_empty() {
            self.taken = None;
        }
    }

    pub(super) fn set_channels(&mut self, person: PersonId, channels: &[Channel]) {
        self.channels.retain(|(known, _)| *known != person);
        // None said here hides what was said in the contest that this one carries on.
        self.channels.push((person, channels.to_vec()));
    }
}

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
