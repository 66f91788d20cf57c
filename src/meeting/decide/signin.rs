//! Sign-in, excuses, arrivals and departures.

use super::{Asked, Decided};
use crate::meeting::{Event, ExcuseGround, PersonId, Refusal};
use crate::rules::{self, DayShape, QuorumRule, Turnout};

impl Asked<'_> {
    /// Nobody is admitted or struck once issuing has begun (domain 1.15).
    /// At polls they come until the polls close.
    pub(super) fn admitting(&self) -> Result<(), Refusal> {
        let round = self.round()?;
        if round.closed() {
            return Err(Refusal::Announced);
        }
        if self.meeting.rules.day == DayShape::Polling {
            return match round.polls_closed {
                Some(_) => Err(Refusal::PollsClosed),
                None => Ok(()),
            };
        }
        if round.issuing.is_some() {
            return Err(Refusal::IssuingStarted);
        }
        Ok(())
    }

    pub(super) fn sign_in(&self, people: Vec<PersonId>) -> Decided {
        self.admitting()?;
        if people.is_empty() {
            return Err(Refusal::NobodyNamed);
        }
        let mut events = Vec::new();
        for (index, id) in people.iter().enumerate() {
            let person = self.person(*id)?;
            if people.iter().take(index).any(|earlier| earlier == id) {
                return Err(Refusal::Twice(*id));
            }
            if person.arrived.is_some() {
                return Err(Refusal::AlreadyHere(*id));
            }
            // Whoever comes after all is expected after all.
            if person.excuse.is_some() {
                events.push(Event::ExcuseWithdrawn(*id));
            }
        }
        events.push(Event::SignedIn(people));
        Ok(events)
    }

    pub(super) fn undo_sign_in(&self, person: PersonId) -> Decided {
        self.admitting()?;
        if self.person(person)?.arrived.is_none() {
            return Err(Refusal::NotHere(person));
        }
        Ok(vec![Event::SignInUndone(person)])
    }

    pub(super) fn sign_in_all_but(&self, absent: &[PersonId]) -> Decided {
        self.admitting()?;
        let people = self
            .meeting
            .people
            .iter()
            .filter(|p| p.arrived.is_none() && p.excuse.is_none() && !absent.contains(&p.id))
            .map(|person| person.id)
            .collect::<Vec<_>>();
        if people.is_empty() {
            return Err(Refusal::NobodyNamed);
        }
        Ok(vec![Event::SignedIn(people)])
    }

    pub(super) fn note_absence(&self, person: PersonId, reason: String) -> Decided {
        if self.person(person)?.arrived.is_some() {
            return Err(Refusal::AlreadyHere(person));
        }
        Ok(vec![Event::AbsenceNoted {
            person,
            reason: reason.trim().to_owned(),
        }])
    }

    pub(super) fn leave(&self, person: PersonId) -> Decided {
        self.admitting()?;
        if !self.person(person)?.here() {
            return Err(Refusal::NotHere(person));
        }
        Ok(vec![Event::Left(person)])
    }

    pub(super) fn come_back(&self, person: PersonId) -> Decided {
        self.admitting()?;
        if self.person(person)?.left.is_none() {
            return Err(Refusal::AlreadyHere(person));
        }
        Ok(vec![Event::CameBack(person)])
    }

    pub(super) fn propose_excuse(&self, person: PersonId, ground: ExcuseGround) -> Decided {
        self.admitting()?;
        let who = self.person(person)?;
        if !who.votes() {
            return Err(Refusal::NotExpectedAnyway(person));
        }
        if who.arrived.is_some() {
            return Err(Refusal::AlreadyHere(person));
        }
        Ok(vec![Event::ExcuseProposed { person, ground }])
    }

    pub(super) fn upper_consent(&self, person: PersonId, document: String) -> Decided {
        self.admitting()?;
        let document = document.trim().to_owned();
        if document.is_empty() {
            return Err(Refusal::Empty);
        }
        if self.person(person)?.excuse.is_none() {
            return Err(Refusal::NoExcuse(person));
        }
        Ok(vec![Event::UpperConsentNoted { person, document }])
    }

    pub(super) fn withdraw_excuse(&self, person: PersonId) -> Decided {
        self.admitting()?;
        if self.person(person)?.excuse.is_none() {
            return Err(Refusal::NoExcuse(person));
        }
        Ok(vec![Event::ExcuseWithdrawn(person)])
    }

    pub(super) fn open_meeting(&self) -> Decided {
        if self.meeting.opened.is_some() {
            return Err(Refusal::NotNow);
        }
        if self.meeting.people.is_empty() {
            return Err(Refusal::NobodyNamed);
        }
        Ok(vec![Event::MeetingOpened])
    }

    /// The quorum by the head count, before ballots are handed out.
    pub(super) fn quorum_by(&self, present: u32) -> Result<(), Refusal> {
        // Where the turnout counts, the ballots returned decide.
        if let QuorumRule::Share {
            base: Turnout::Cast,
            ..
        } = self.meeting.rules.quorum
        {
            return Ok(());
        }
        let expected = u64::from(self.meeting.expected());
        match rules::quorum_needed(&self.meeting.rules, expected) {
            Some(needed) if u64::from(present) < needed => Err(Refusal::QuorumNotMet {
                present,
                needed: u32::try_from(needed).unwrap_or(u32::MAX),
            }),
            _ => Ok(()),
        }
    }
}
