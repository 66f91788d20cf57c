//! Settling differences, ruling on doubtful ballots, slips, the announcement.

use super::keying::{tidy, undecided};
use super::{Asked, Decided, said};
use crate::meeting::{
    BallotEntry, Bundle, BundleRef, Case, CaseState, Compared, Event, Officer, Refusal, Ruling,
    Slip, Staffing, compare,
};

impl Asked<'_> {
    fn case(&self, at: BundleRef, case: usize) -> Result<(&Bundle, &Case), Refusal> {
        let (_, bundle) = self.bundle(at)?;
        let case = bundle.cases.get(case).ok_or(Refusal::Unknown)?;
        Ok((bundle, case))
    }

    /// A scrutineer who did not key the bundle; with minimal staffing the one there is.
    fn impartial(&self, bundle: &Bundle) -> Result<&Officer, Refusal> {
        let officer = self.overseer()?;
        let own = bundle
            .keyings
            .iter()
            .filter_map(|keying| keying.keyer)
            .any(|keyer| keyer.typist == officer.id || keyer.reader == Some(officer.id));
        if own && self.meeting.staffing != Staffing::Minimal {
            return Err(Refusal::OwnKeying(officer.id));
        }
        Ok(officer)
    }

    /// Refuses an entry that changes a cell both keyed alike.
    fn keeps_agreed(
        &self,
        at: BundleRef,
        bundle: &Bundle,
        case: &Case,
        entry: &BallotEntry,
    ) -> Result<(), Refusal> {
        let (paper, _) = self.bundle(at)?;
        self.fits(paper, entry)?;
        let (first, second, cells) = bundle.both(case).ok_or(Refusal::Unknown)?;
        if compare::same_but(first, second, entry, &cells) {
            Ok(())
        } else {
            Err(Refusal::AgreedCellChanged)
        }
    }

    pub(super) fn settle(&self, at: BundleRef, case: usize, entry: BallotEntry) -> Decided {
        self.not_locked(Slip::Result)?;
        let (bundle, found) = self.case(at, case)?;
        self.impartial(bundle)?;
        let entry = tidy(entry);
        if matches!(found.state, CaseState::Ruled(_)) {
            return Err(Refusal::NotWaiting);
        }
        self.keeps_agreed(at, bundle, found, &entry)?;
        Ok(vec![Event::CaseSettled {
            bundle: at,
            case,
            entry,
        }])
    }

    pub(super) fn rule(&self, at: BundleRef, case: usize, ruling: Ruling) -> Decided {
        self.not_locked(Slip::Result)?;
        let ruling = Ruling {
            entry: tidy(ruling.entry),
            ..ruling
        };
        let (bundle, found) = self.case(at, case)?;
        // Whoever rules has read the paper first: the case waits with a reading that
        // equals neither keying, or was ruled before and is ruled anew.
        if !matches!(
            found.state,
            CaseState::NeedsRuling { .. } | CaseState::Ruled(_)
        ) {
            return Err(Refusal::NotWaiting);
        }
        self.chief()?;
        if undecided(&ruling.entry) || ruling.deciders.is_empty() {
            return Err(Refusal::RulingIncomplete);
        }
        for decider in &ruling.deciders {
            self.officer(*decider)?;
        }
        self.keeps_agreed(at, bundle, found, &ruling.entry)?;
        Ok(vec![Event::CaseRuled {
            bundle: at,
            case,
            ruling,
        }])
    }

    fn counted(&self) -> Result<(), Refusal> {
        let round = self.round()?;
        let mut bundles = 0;
        let mut cases = 0;
        // A void paper is not counted; it must not hold up the others.
        let level = self.meeting.rules.gate_level;
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
            Slip::HeadCount => {
                let counted = self.head_counted()?;
                self.quorum_by(counted)?;
            }
            Slip::Issue => {
                for paper in &round.papers {
                    let figures = paper.issue.as_ref().ok_or(Refusal::NotIssued(paper.id))?;
                    // The head count may have been corrected since.
                    self.issued_to_present(figures)?;
                }
            }
            Slip::Return => {
                let level = self.meeting.rules.gate_level;
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
