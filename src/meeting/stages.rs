//! Stages: candidates taken from the result of an earlier meeting, in the order of its
//! votes, as where five become three, two and one over days with different voters
//! (公推直选, domain section 2), and by which channel each name was put forward.

use serde::{Deserialize, Serialize};

use super::{CandidateOrder, Contest, Meeting, PersonId, Round};

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

    /// These people stand, taken from an earlier result.
    pub(super) fn take(
        &mut self,
        people: &[(PersonId, Vec<Channel>)],
        order: CandidateOrder,
        taken: &Taken,
    ) {
        self.candidates = people.iter().map(|(person, _)| *person).collect();
        self.order = order;
        self.taken = Some(Box::new(taken.clone()));
        self.channels = people.to_vec();
    }

    /// These people stand; whoever stood before keeps the channels. Without anybody left
    /// nothing comes from an earlier result any more.
    pub(super) fn stand(&mut self, people: &[PersonId], order: CandidateOrder) {
        self.candidates = people.to_vec();
        self.order = order;
        self.channels.retain(|(person, _)| people.contains(person));
        if people.is_empty() {
            self.taken = None;
        }
    }

    pub(super) fn set_channels(&mut self, person: PersonId, channels: &[Channel]) {
        self.channels.retain(|(known, _)| *known != person);
        // None said here hides what was said in the contest that this one carries on.
        self.channels.push((person, channels.to_vec()));
    }
}
