//! Motions and pledges.

use super::{Asked, Decided};
use crate::meeting::{
    DrawnBy, Event, Hands, Motion, MotionId, MotionKind, PersonId, Refusal, Round,
};

impl Asked<'_> {
    pub(super) fn add_motion(&self, kind: MotionKind, title: String) -> Decided {
        let title = title.trim().to_owned();
        if title.is_empty() {
            return Err(Refusal::Empty);
        }
        Ok(vec![Event::MotionAdded {
            motion: MotionId(self.meeting.next_motion),
            kind,
            title,
        }])
    }

    fn motion(&self, id: MotionId) -> Result<&Motion, Refusal> {
        self.meeting
            .motions
            .iter()
            .find(|motion| motion.id == id)
            .ok_or(Refusal::Unknown)
    }

    pub(super) fn remove_motion(&self, id: MotionId) -> Decided {
        if self.motion(id)?.vote.is_some() {
            return Err(Refusal::MotionVoted);
        }
        Ok(vec![Event::MotionRemoved(id)])
    }

    pub(super) fn vote(&self, id: MotionId, hands: Hands) -> Decided {
        if self.motion(id)?.vote.is_some() {
            return Err(Refusal::MotionVoted);
        }
        let present = self.meeting.voters_here();
        let hands = if hands.unanimous {
            Hands {
                yes: present,
                no: 0,
                abstain: 0,
                unanimous: true,
            }
        } else {
            hands
        };
        let shown = [hands.yes, hands.no, hands.abstain]
            .into_iter()
            .map(u64::from)
            .sum::<u64>();
        if shown > u64::from(present) || shown == 0 {
            return Err(Refusal::TooManyHands {
                hands: shown,
                present,
            });
        }
        Ok(vec![Event::Voted { motion: id, hands }])
    }

    pub(super) fn undo_vote(&self, id: MotionId) -> Decided {
        if self.motion(id)?.vote.is_none() {
            return Err(Refusal::NothingToConfirm);
        }
        // The expected number may rest on this vote once ballots are out.
        self.admitting()?;
        Ok(vec![Event::VoteUndone(id)])
    }

    fn candidate(&self, person: PersonId) -> Result<(), Refusal> {
        if self.meeting.is_candidate(person) {
            Ok(())
        } else {
            Err(Refusal::Unknown)
        }
    }

    pub(super) fn draw_pledges(&self, order: Vec<PersonId>, by: DrawnBy) -> Decided {
        let mut named = order.clone();
        let mut candidates = self
            .round()
            .into_iter()
            .flat_map(Round::contests)
            .flat_map(|contest| contest.candidates.iter().copied())
            .collect::<Vec<_>>();
        named.sort();
        candidates.sort();
        candidates.dedup();
        if candidates.is_empty() {
            return Err(Refusal::NoContest);
        }
        if named != candidates {
            return Err(Refusal::NotEveryCandidate);
        }
        if matches!(&by, DrawnBy::Seed(seed) if seed.trim().is_empty()) {
            return Err(Refusal::Empty);
        }
        Ok(vec![Event::PledgesDrawn { order, by }])
    }

    pub(super) fn pledge_items(&self, person: PersonId, items: Vec<String>) -> Decided {
        self.candidate(person)?;
        let items = items
            .into_iter()
            .map(|item| item.trim().to_owned())
            .filter(|item| !item.is_empty())
            .collect();
        Ok(vec![Event::PledgeItemsSet { person, items }])
    }

    pub(super) fn pledge_spoken(&self, person: PersonId, seconds: u32, read_by: String) -> Decided {
        self.candidate(person)?;
        Ok(vec![Event::PledgeSpoken {
            person,
            seconds,
            read_by: read_by.trim().to_owned(),
        }])
    }

    pub(super) fn note_question(
        &self,
        person: PersonId,
        question: String,
        answer: String,
    ) -> Decided {
        self.candidate(person)?;
        if question.trim().is_empty() {
            return Err(Refusal::Empty);
        }
        Ok(vec![Event::QuestionNoted {
            person,
            question,
            answer,
        }])
    }
}
