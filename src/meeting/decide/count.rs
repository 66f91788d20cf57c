//! Slips and the announcement.

use super::{Asked, Decided, said};
use crate::meeting::{BundleRef, Compared, Event, Refusal, Slip};

impl Asked<'_> {
    fn counted(&self) -> Result<(), Refusal> {
        let round = self.round()?;
        let mut bundles = 0;
        let mut cases = 0;
        // A void paper is not counted; it must not hold up the others.
        let level = self.meeting.rules_now().gate_level;
        let papers = || round.papers.iter().filter(|p| !round.is_void(p, level));
        for paper in papers() {
            self.returned(paper)?;
            if let Some(hand) = &paper.hand {
                if hand.agreed.is_none() {
                    return Err(Refusal::TotalsMissing(paper.id));
                }
                continue;
            }
            if paper.bundles.is_empty() && paper.returned.agreed != Some(0) {
                return Err(Refusal::BundlesDoNotSum {
                    sum: 0,
                    returned: paper.returned.agreed.unwrap_or(0),
                });
            }
            for bundle in &paper.bundles {
                match &bundle.compared {
                    None => bundles += 1,
                    Some(Compared::CountsDiffer { .. }) => {
                        return Err(Refusal::CountBundle(BundleRef {
                            paper: paper.id,
                            number: bundle.number,
                        }));
                    }
                    Some(Compared::Paired(_)) => cases += bundle.open_cases(),
                }
            }
        }
        if bundles + cases > 0 {
            return Err(Refusal::CountUnfinished { bundles, cases });
        }
        let count = self.meeting.count_round(round);
        if count
            .contests
            .iter()
            .filter(|contest| papers().any(|paper| contest.papers.contains(&paper.id)))
            .any(|contest| !contest.may_be_announced())
        {
            return Err(Refusal::DoesNotBalance);
        }
        Ok(())
    }

    pub(super) fn confirm_slip(&self, slip: Slip) -> Decided {
        self.not_locked(slip)?;
        let round = self.round()?;
        if let Some(before) = Slip::ALL
            .into_iter()
            .take_while(|s| *s != slip)
            .find(|s| !round.is_signed(*s))
        {
            return Err(Refusal::SlipBefore(before));
        }
        match slip {
            Slip::HeadCount => self.heads_stand()?,
            Slip::Issue => {
                for paper in &round.papers {
                    let figures = paper.issue.as_ref().ok_or(Refusal::NotIssued(paper.id))?;
                    // The head count may have been corrected since.
                    self.issued_to_present(paper, figures)?;
                }
            }
            Slip::Return => {
                let level = self.meeting.rules_now().gate_level;
                for paper in round.papers.iter().filter(|p| !round.is_void(p, level)) {
                    self.returned(paper)?;
                    let keyed = paper.hand.is_none();
                    if keyed && paper.bundles.is_empty() && paper.returned.agreed != Some(0) {
                        let returned = paper.returned.agreed.unwrap_or(0);
                        return Err(Refusal::BundlesDoNotSum { sum: 0, returned });
                    }
                }
            }
            Slip::Result => self.counted()?,
        }
        Ok(vec![Event::SlipConfirmed(slip)])
    }

    pub(super) fn revise_slip(&self, slip: Slip, reason: &str) -> Decided {
        let round = self.round()?;
        if round.closed() {
            return Err(Refusal::Announced);
        }
        self.chief()?;
        if !round.is_signed(slip) {
            return Err(Refusal::NothingToConfirm);
        }
        let reason = said(reason)?;
        Ok(vec![Event::SlipRevised { slip, reason }])
    }

    pub(super) fn announce(&self) -> Decided {
        let round = self.round()?;
        if round.closed() {
            return Err(Refusal::Announced);
        }
        self.counted()?;
        if !round.is_signed(Slip::Result) {
            return Err(Refusal::SlipBefore(Slip::Result));
        }
        if let Some(body) = self.meeting.gate(round) {
            return Err(Refusal::NotHeard(body));
        }
        Ok(vec![Event::Announced])
    }
}
