//! Counting again on demand, and correcting what was announced (domain section 5).

use super::{Asked, Decided, said};
use crate::meeting::{BundleRef, Event, Refusal, Round, RoundId};

impl Asked<'_> {
    pub(super) fn recount(&self, bundles: Vec<BundleRef>, asked_by: &str, reason: &str) -> Decided {
        let round = self.round()?;
        if round.closed() {
            return Err(Refusal::Announced);
        }
        self.overseer()?;
        if bundles.is_empty() {
            return Err(Refusal::Empty);
        }
        for (index, at) in bundles.iter().enumerate() {
            let (_, bundle) = self.bundle(*at)?;
            if bundle.compared.is_none() || bundles.iter().take(index).any(|b| b == at) {
                return Err(Refusal::NotWaiting);
            }
        }
        Ok(vec![Event::RecountOrdered {
            bundles,
            asked_by: said(asked_by)?,
            reason: said(reason)?,
        }])
    }

    pub(super) fn begin_correction(
        &self,
        round: RoundId,
        reason: &str,
        found_by: &str,
        after_meeting: Option<String>,
    ) -> Decided {
        self.chief()?;
        let found = self.meeting.round_of(round).ok_or(Refusal::Unknown)?;
        if found.announced.is_none() {
            return Err(Refusal::NotAnnounced);
        }
        // Beside a survey an election may wait that has not begun.
        let in_the_way = |round: &Round| match found.survey {
            Some(_) => round.under_way() || (round.survey.is_some() && !round.closed()),
            None => !round.closed(),
        };
        if self.meeting.rounds.iter().any(in_the_way) {
            return Err(Refusal::RoundOpen);
        }
        let after_meeting = after_meeting.map(|words| said(&words)).transpose()?;
        Ok(vec![Event::CorrectionBegun {
            round,
            reason: said(reason)?,
            found_by: said(found_by)?,
            after_meeting,
        }])
    }
}
