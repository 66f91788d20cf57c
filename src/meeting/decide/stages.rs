//! Candidates from the result of an earlier meeting, and the channel of each name.

use super::{Asked, Decided};
use crate::meeting::{
    CandidateOrder, Channel, Contest, ContestId, Departed, Departure, Event, PersonId, Refusal,
    Status, Taken,
};

impl Asked<'_> {
    /// A contest of the election, or one that waits for its round, that can still change.
    pub(super) fn open_contest(&self, id: ContestId) -> Result<&Contest, Refusal> {
        self.shape_open()?;
        let now = self.election()?.contests();
        now.chain(&self.meeting.waiting)
            .find(|contest| contest.id == id)
            .ok_or(Refusal::Unknown)
    }

    pub(super) fn take_candidates(
        &self,
        contest: ContestId,
        people: Vec<(PersonId, Vec<Channel>)>,
        order: CandidateOrder,
        mut taken: Box<Taken>,
    ) -> Decided {
        self.open_contest(contest)?;
        let candidates: Vec<PersonId> = people.iter().map(|(person, _)| *person).collect();
        let from = &taken.from;
        let said = [&from.organisation, &from.title, &from.contest, &from.head];
        if candidates.is_empty() || taken.list.is_empty() {
            return Err(Refusal::NobodyNamed);
        }
        if said.iter().any(|words| words.trim().is_empty()) {
            return Err(Refusal::Empty);
        }
        // Those who vote change from stage to stage: a candidate may only be a guest here.
        self.stand(&candidates, |_, status| {
            status.votes() || status == Status::Observer
        })?;
        for (at, name) in taken.list.iter().enumerate() {
            let Some(id) = name.person else { continue };
            if self.person(id)?.roll.name != name.name {
                return Err(Refusal::OtherName(id));
            }
            let earlier = taken.list.iter().take(at);
            if earlier.clone().any(|other| other.person == name.person) {
                return Err(Refusal::Twice(id));
            }
        }
        for id in &candidates {
            if self.meeting.out(*id).is_some() {
                return Err(Refusal::IsOut(*id));
            }
        }
        let departed = taken.departed.take().map(|departed| Departure {
            reason: departed.reason.trim().to_owned(),
            decided_by: departed.decided_by.trim().to_owned(),
        });
        let departures = taken.departures(&candidates, |id| self.meeting.out(id).is_some());
        let unexplained = departures.first().map(|first| self.unexplained(first));
        taken.departed = match unexplained {
            // Words that explain nothing would stand on papers.
            None => None,
            Some(refusal) => {
                let whole = |it: &Departure| !it.reason.is_empty() && !it.decided_by.is_empty();
                Some(departed.filter(whole).ok_or(refusal)?)
            }
        };
        let people = people.into_iter();
        Ok(vec![Event::CandidatesTaken {
            contest,
            people: people.map(|(id, all)| (id, sorted(all))).collect(),
            order,
            taken,
        }])
    }

    fn unexplained(&self, departed: &Departed<'_>) -> Refusal {
        Refusal::DepartureUnexplained(match departed {
            Departed::LeftOut(name) | Departed::NotThrough(name) => name.name.clone(),
            Departed::NotInResult(id) => self.meeting.name_of(*id).to_owned(),
        })
    }

    /// Candidates changed by hand stay those of the earlier result as long as they depart
    /// from its order in no way that is not explained already.
    pub(super) fn keeps_to_result(
        &self,
        contest: &Contest,
        people: &[PersonId],
    ) -> Result<(), Refusal> {
        let Some(taken) = contest.taken.as_ref().filter(|_| !people.is_empty()) else {
            return Ok(());
        };
        let before = self.meeting.departures(contest);
        let now = taken.departures(people, |id| self.meeting.out(id).is_some());
        match now.iter().find(|departed| !before.contains(departed)) {
            Some(new) => Err(self.unexplained(new)),
            None => Ok(()),
        }
    }

    pub(super) fn set_channels(
        &self,
        contest: ContestId,
        person: PersonId,
        channels: Vec<Channel>,
    ) -> Decided {
        let known = self.open_contest(contest)?;
        if !known.candidates.contains(&person) {
            return Err(Refusal::NotInElection(person));
        }
        let channels = sorted(channels);
        if self.meeting.channels(known, person) == channels {
            return Ok(Vec::new());
        }
        Ok(vec![Event::ChannelsSet {
            contest,
            person,
            channels,
        }])
    }
}

/// Each channel once, in the order they are written.
fn sorted(mut channels: Vec<Channel>) -> Vec<Channel> {
    channels.sort();
    channels.dedup();
    channels
}
