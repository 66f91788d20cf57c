//! Settling differences from the paper, ruling on doubtful ballots, and saying
//! whom a written name means.

use super::keying::{tidy, undecided};
use super::{Asked, Decided};
use crate::meeting::{
    BallotEntry, Bundle, BundleRef, Case, CaseState, ContestId, Event, Officer, OfficerId, Refusal,
    Ruling, Slip, Staffing, WrittenName, compare,
};
use crate::rules::{self, Authority};

impl Asked<'_> {
    fn case(&self, at: BundleRef, case: usize) -> Result<(&Bundle, &Case), Refusal> {
        let (_, bundle) = self.bundle(at)?;
        let case = bundle.cases.get(case).ok_or(Refusal::Unknown)?;
        Ok((bundle, case))
    }

    /// A scrutineer who did not key the bundle; with minimal staffing the one there is.
    fn impartial(&self, bundle: &Bundle) -> Result<&Officer, Refusal> {
        let officer = self.overseer()?;
        if keyers(bundle).any(|id| id == officer.id) && !self.simplified() {
            return Err(Refusal::OwnKeying(officer.id));
        }
        Ok(officer)
    }

    fn simplified(&self) -> bool {
        self.meeting.staffing == Staffing::Minimal
    }

    /// Refuses an entry that changes a cell both keyed alike and nobody read again.
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

    pub(super) fn settle(
        &self,
        at: BundleRef,
        case: usize,
        entry: BallotEntry,
        with: Option<OfficerId>,
    ) -> Decided {
        self.not_locked(Slip::Result)?;
        let (bundle, found) = self.case(at, case)?;
        let reader = self.impartial(bundle)?.id;
        let entry = tidy(entry);
        if matches!(found.state, CaseState::Ruled(_)) {
            return Err(Refusal::NotWaiting);
        }
        self.keeps_agreed(at, bundle, found, &entry)?;
        // Whoever keyed it too is no third reader, so the other keyer must see the paper as well.
        let own = keyers(bundle).any(|id| id == reader);
        let other = keyers(bundle).find(|id| *id != reader).filter(|_| own);
        match other {
            Some(other) if with != Some(other) => Err(Refusal::SettleTogether(other)),
            _ => Ok(vec![Event::CaseSettled {
                bundle: at,
                case,
                entry,
                with: other,
            }]),
        }
    }

    pub(super) fn rule(&self, at: BundleRef, case: usize, ruling: Ruling) -> Decided {
        self.not_locked(Slip::Result)?;
        let (bundle, found) = self.case(at, case)?;
        // Whoever rules has read the paper first: the case waits with a reading that
        // equals neither keying, or was ruled before and is ruled anew.
        if !matches!(
            found.state,
            CaseState::NeedsRuling { .. } | CaseState::Ruled(_)
        ) {
            return Err(Refusal::NotWaiting);
        }
        let members = ruling.members.iter().map(|name| name.trim().to_owned());
        let ruling = Ruling {
            entry: tidy(ruling.entry),
            members: members.filter(|name| !name.is_empty()).collect(),
            ..ruling
        };
        self.decided_by(&ruling)?;
        if undecided(&ruling.entry) {
            return Err(Refusal::RulingIncomplete);
        }
        self.keeps_agreed(at, bundle, found, &ruling.entry)?;
        Ok(vec![Event::CaseRuled {
            bundle: at,
            case,
            ruling,
        }])
    }

    /// Whether the body the rules name has decided, and is named as it must be.
    fn decided_by(&self, ruling: &Ruling) -> Result<(), Refusal> {
        let body = self.meeting.rules.doubtful;
        if ruling.body != body {
            return Err(Refusal::AnotherBodyRules(body));
        }
        for decider in &ruling.deciders {
            self.officer(*decider)?;
        }
        let named = |id: &OfficerId| ruling.deciders.contains(id);
        match body {
            Authority::ChiefScrutineer => {
                let chief = self.chief()?;
                if !named(&chief.id) {
                    return Err(Refusal::RulingIncomplete);
                }
            }
            Authority::Scrutineers => {
                self.overseer()?;
                let mut all = self.meeting.officers.iter().filter(|o| o.oversees());
                if let Some(silent) = all.find(|officer| !named(&officer.id)) {
                    return Err(Refusal::NotConfirmedBy(silent.id));
                }
            }
            Authority::ElectionCommittee | Authority::Presidium => {
                self.overseer()?;
                if ruling.members.is_empty() {
                    return Err(Refusal::RulingIncomplete);
                }
            }
            Authority::Meeting => {
                self.overseer()?;
                let hands = ruling.hands.ok_or(Refusal::RulingIncomplete)?;
                let present = self.round()?.head_count.agreed;
                let present = present.unwrap_or_else(|| self.meeting.voters_here());
                let [yes, no, abstain] = [hands.yes, hands.no, hands.abstain].map(u64::from);
                let sum = yes + no + abstain;
                if sum > u64::from(present) {
                    let hands = sum;
                    return Err(Refusal::TooManyHands { hands, present });
                }
                let expected = u64::from(self.meeting.expected());
                let rules = &self.meeting.rules;
                let vote = rules::motion(rules, expected, u64::from(present), yes, no, abstain);
                if !vote.carried {
                    return Err(Refusal::RulingNotCarried);
                }
            }
        }
        Ok(())
    }

    pub(super) fn merge_names(
        &self,
        contest: ContestId,
        name: WrittenName,
        into: WrittenName,
    ) -> Decided {
        self.not_locked(Slip::Result)?;
        self.overseer()?;
        let round = self.round()?;
        let known = round.contests().find(|known| known.id == contest);
        let known = known.ok_or(Refusal::Unknown)?;
        // Who is on the roll is known already; only what was written may be a variant.
        if matches!(name, WrittenName::Person(_)) || known.resolved(&into) == &name {
            return Err(Refusal::NotAVariant);
        }
        let written = self.meeting.names_written(known.id);
        let there = |name: &WrittenName| written.iter().any(|(other, _)| other == name);
        if !there(&name) {
            return Err(Refusal::Unknown);
        }
        match &into {
            WrittenName::Person(id) => {
                self.person(*id)?;
            }
            WrittenName::Other(_) if there(&into) => {}
            WrittenName::Other(_) => return Err(Refusal::Unknown),
        }
        Ok(vec![Event::NamesMerged {
            contest,
            name,
            into,
        }])
    }

    pub(super) fn unmerge_names(&self, contest: ContestId, name: WrittenName) -> Decided {
        self.not_locked(Slip::Result)?;
        self.overseer()?;
        let known = self.round()?.contests().find(|known| known.id == contest);
        let known = known.ok_or(Refusal::Unknown)?;
        if !known.merged.iter().any(|(merged, _)| *merged == name) {
            return Err(Refusal::NotWaiting);
        }
        Ok(vec![Event::NamesUnmerged { contest, name }])
    }
}

/// Everybody who keyed a bundle, typing or reading.
fn keyers(bundle: &Bundle) -> impl Iterator<Item = OfficerId> + '_ {
    let keyers = bundle.keyings.iter().filter_map(|keying| keying.keyer);
    keyers.flat_map(|keyer| [Some(keyer.typist), keyer.reader].into_iter().flatten())
}
