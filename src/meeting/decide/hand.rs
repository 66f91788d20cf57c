//! Totals counted by hand with 正 strokes, typed twice (手工计票).

use super::{Asked, Decided};
use crate::meeting::{Event, HandCount, HandTotals, Paper, PaperId, Refusal, Slip, WrittenName};
use crate::rules::ExtraVotes;

impl Asked<'_> {
    pub(super) fn count_by_hand(&self, paper: PaperId, by_hand: bool) -> Decided {
        self.not_locked(Slip::Result)?;
        self.overseer()?;
        let at = self.paper(paper)?;
        let survey = self.round()?.survey.as_ref();
        if by_hand && survey.is_some_and(|survey| survey.grades().is_some()) {
            return Err(Refusal::KeyAppraisals);
        }
        if at.keying_begun() {
            return Err(Refusal::KeyingStarted);
        }
        if at.hand.is_some() == by_hand {
            return Ok(Vec::new());
        }
        Ok(vec![Event::HandCountChosen { paper, by_hand }])
    }

    fn by_hand(&self, paper: PaperId) -> Result<(&Paper, &HandCount), Refusal> {
        self.not_locked(Slip::Result)?;
        let at = self.paper(paper)?;
        let hand = at.hand.as_ref().ok_or(Refusal::NotByHand(paper))?;
        Ok((at, hand))
    }

    pub(super) fn type_totals(&self, paper: PaperId, totals: Vec<HandTotals>) -> Decided {
        let (at, hand) = self.by_hand(paper)?;
        self.returned(at)?;
        self.named()?;
        match &hand.first {
            _ if hand.agreed.is_some() => return Err(Refusal::NotWaiting),
            Some((by, _)) if *by == self.by => return Err(Refusal::SamePersonTwice),
            _ => {}
        }
        if totals.len() != at.contests.len() {
            return Err(Refusal::TotalsShape);
        }
        for (contest, totals) in at.contests.iter().zip(&totals) {
            if totals.marks.len() != contest.candidates.len() {
                return Err(Refusal::TotalsShape);
            }
            if let Some(weighed) = &totals.weighed {
                // Only what the rules weigh, and the area of every candidate.
                let rules = self.meeting.rules_now();
                let extra = rules.extra_votes != ExtraVotes::NotAllowed;
                let areas = weighed.area_yes.len();
                let shaped = match weighed.area {
                    Some(_) => rules.area_too && areas == contest.candidates.len(),
                    None => areas == 0,
                };
                if !shaped || (weighed.votes.is_some() && !extra) {
                    return Err(Refusal::TotalsShape);
                }
            }
            for (name, _) in &totals.write_ins {
                match name {
                    WrittenName::Person(id) => {
                        self.person(*id)?;
                    }
                    WrittenName::Other(name) if name.trim().is_empty() => {
                        return Err(Refusal::Empty);
                    }
                    WrittenName::Other(_) => {}
                }
            }
        }
        let totals = totals.into_iter().map(tidied).collect();
        Ok(vec![Event::TotalsTyped { paper, totals }])
    }

    pub(super) fn repeat_totals(&self, paper: PaperId) -> Decided {
        let (_, hand) = self.by_hand(paper)?;
        if *hand == HandCount::default() {
            return Err(Refusal::NothingToConfirm);
        }
        Ok(vec![Event::TotalsRepeated(paper)])
    }
}

/// Names trimmed and sorted, so that their order on the sheet does not matter; a name
/// without votes says nothing.
fn tidied(mut totals: HandTotals) -> HandTotals {
    for (name, _) in &mut totals.write_ins {
        if let WrittenName::Other(name) = name {
            *name = name.trim().to_owned();
        }
    }
    totals.write_ins.retain(|(_, votes)| *votes > 0);
    totals.write_ins.sort();
    totals
}
