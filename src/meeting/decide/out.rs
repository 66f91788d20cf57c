//! Who can no longer be elected, close relatives, ballots exchanged, foreign, written
//! for others.

use super::{Asked, Decided, said};
use crate::meeting::{Contest, Event, OutReason, PaperId, PersonId, Refusal, Round, Slip};

impl Asked<'_> {
    pub(super) fn note_kin(&self, a: PersonId, b: PersonId, related: bool) -> Decided {
        self.person(a)?;
        self.person(b)?;
        if a == b {
            return Err(Refusal::Twice(a));
        }
        if self.round()?.closed() {
            return Err(Refusal::Announced);
        }
        let (a, b) = (a.min(b), a.max(b));
        if self.meeting.kin.contains(&(a, b)) == related {
            return Ok(Vec::new());
        }
        Ok(vec![Event::KinNoted { a, b, related }])
    }

    pub(super) fn take_out(&self, person: PersonId, reason: OutReason, note: &str) -> Decided {
        self.person(person)?;
        let note = said(note)?;
        if self.meeting.out(person).is_some() {
            return Err(Refusal::IsOut(person));
        }
        if reason == OutReason::Declined && !self.meeting.has_won(person) {
            return Err(Refusal::NotElected(person));
        }
        if !self.meeting.is_candidate(person) && !self.meeting.has_won(person) {
            return Err(Refusal::NotInElection(person));
        }
        let mut events = vec![Event::TakenOut {
            person,
            reason,
            note,
        }];
        // Where no ballot is printed yet the name does not get on one.
        let round = self.round()?;
        let unprinted = !round.closed() && round.papers.iter().all(|p| p.printed.is_none());
        let current = round.contests().filter(|_| unprinted);
        events.extend(
            current
                .chain(&self.meeting.waiting)
                .filter(|contest| contest.candidates.contains(&person))
                .map(|contest| without(contest, person)),
        );
        Ok(events)
    }

    pub(super) fn take_back_out(&self, person: PersonId) -> Decided {
        let out = self.meeting.out(person).ok_or(Refusal::NotOut(person))?;
        let since =
            |round: &&Round| round.announced.is_some() && !out.announced.contains(&round.id);
        let carried = self.round()?.id != out.round;
        if self.meeting.rounds.iter().any(|round| since(&round)) || carried {
            return Err(Refusal::CarriedOn);
        }
        Ok(vec![Event::TakenBack(person)])
    }

    pub(super) fn exchange_ballot(&self, paper: PaperId, reason: &str) -> Decided {
        self.not_locked(Slip::Issue)?;
        let at = self.paper(paper)?;
        let issue = at.issue.as_ref().ok_or(Refusal::NotIssued(paper))?;
        if issue.leftover() == 0 {
            return Err(Refusal::NoLeftover(paper));
        }
        if at.returned.first.is_some() || at.returned.agreed.is_some() {
            return Err(Refusal::NotWaiting);
        }
        let reason = said(reason)?;
        Ok(vec![Event::BallotExchanged { paper, reason }])
    }

    pub(super) fn note_foreign(&self, paper: PaperId, count: u32, note: &str) -> Decided {
        self.not_locked(Slip::Return)?;
        if self.paper(paper)?.issue.is_none() {
            return Err(Refusal::NotIssued(paper));
        }
        let note = if count == 0 {
            String::new()
        } else {
            said(note)?
        };
        Ok(vec![Event::ForeignNoted { paper, count, note }])
    }

    pub(super) fn note_assisted(&self, voters: u32) -> Decided {
        self.not_locked(Slip::Return)?;
        let present = self
            .round()?
            .head_count
            .agreed
            .ok_or(Refusal::NoHeadCount)?;
        if voters > present {
            return Err(Refusal::TooManyHands {
                hands: u64::from(voters),
                present,
            });
        }
        Ok(vec![Event::AssistedNoted(voters)])
    }
}

fn without(contest: &Contest, person: PersonId) -> Event {
    let people = contest.candidates.iter().copied();
    Event::CandidatesSet {
        contest: contest.id,
        people: people.filter(|id| *id != person).collect(),
        order: contest.order,
    }
}
