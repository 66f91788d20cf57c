//! Head count, printing, issuing, returning, bundles (domain 8, gates 1 to 4).

use super::keying::fits_a_bundle;
use super::{Asked, Decided};
use crate::meeting::{
    By, Event, IssueFigures, MissingReason, OfficerId, Paper, PaperId, Refusal, Slip, TwiceTyped,
};
use crate::rules::{DayShape, GateLevel};

/// From this number on two people must type; below, one and the scrutineer's
/// confirmation are enough (design section 4, step 5).
const TWO_MUST_TYPE: u32 = 50;

impl Asked<'_> {
    pub(super) fn named(&self) -> Result<OfficerId, Refusal> {
        match self.by {
            By::Officer(id) => self.officer(id).map(|officer| officer.id),
            By::Desk => Err(Refusal::NameYourself),
        }
    }

    pub(super) fn may_type(&self, figure: &TwiceTyped) -> Result<(), Refusal> {
        self.named()?;
        match &figure.first {
            _ if figure.agreed.is_some() => Err(Refusal::NotWaiting),
            Some((by, _)) if *by == self.by => Err(Refusal::SamePersonTwice),
            _ => Ok(()),
        }
    }

    pub(super) fn may_confirm(&self, figure: &TwiceTyped) -> Result<(), Refusal> {
        let Some((by, value)) = figure.first.filter(|_| figure.agreed.is_none()) else {
            return Err(Refusal::NothingToConfirm);
        };
        self.overseer()?;
        if by == self.by {
            return Err(Refusal::SamePersonTwice);
        }
        if value >= TWO_MUST_TYPE {
            return Err(Refusal::TwoMustType);
        }
        Ok(())
    }

    /// Until its slip is signed a head count may be corrected, even while ballots go
    /// out: a wrong one shows only then, when they are too few or too many.
    fn counting_heads(&self) -> Result<(), Refusal> {
        self.not_locked(Slip::HeadCount)?;
        let survey = self.round()?.survey.as_ref();
        if survey.is_some_and(|survey| !survey.asks_the_roll()) {
            // Nobody of the roll is asked; each group is counted by itself.
            return Err(Refusal::NotNow);
        }
        self.polls_over()
    }

    pub(super) fn type_head_count(&self, value: u32) -> Decided {
        self.counting_heads()?;
        self.may_type(&self.round()?.head_count)?;
        Ok(vec![Event::HeadCountTyped(value)])
    }

    pub(super) fn confirm_head_count(&self) -> Decided {
        self.counting_heads()?;
        self.may_confirm(&self.round()?.head_count)?;
        Ok(vec![Event::HeadCountConfirmed])
    }

    pub(super) fn explain_head_count(&self, reason: String) -> Decided {
        self.counting_heads()?;
        if reason.trim().is_empty() {
            return Err(Refusal::Empty);
        }
        if self.round()?.head_count.agreed.is_none() {
            return Err(Refusal::NoHeadCount);
        }
        Ok(vec![Event::HeadCountExplained(reason.trim().to_owned())])
    }

    pub(super) fn repeat_head_count(&self) -> Decided {
        self.counting_heads()?;
        if self.round()?.head_count == TwiceTyped::default() {
            return Err(Refusal::NothingToConfirm);
        }
        Ok(vec![Event::HeadCountRepeated])
    }

    /// The head count is agreed, and explained where it differs from the sign-in.
    pub(super) fn head_counted(&self) -> Result<u32, Refusal> {
        let round = self.round()?;
        let counted = round.head_count.agreed.ok_or(Refusal::NoHeadCount)?;
        let signed_in = self.meeting.voters_here();
        if counted != signed_in && round.head_count_reason.is_empty() {
            return Err(Refusal::HeadCountUnexplained { counted, signed_in });
        }
        Ok(counted)
    }

    /// Heads are counted and enough: of every group in a survey, else of the voters, who
    /// must make the quorum.
    pub(super) fn heads_stand(&self) -> Result<(), Refusal> {
        match &self.round()?.survey {
            Some(survey) => self.groups_counted(survey),
            None => self.quorum_by(self.head_counted()?),
        }
    }

    pub(super) fn set_printed(&self, paper: PaperId, printed: u32) -> Decided {
        self.not_locked(Slip::Issue)?;
        self.ready_to_issue()?;
        let at = self.paper(paper)?;
        if let Some(issue) = &at.issue {
            balanced(printed, issue)?;
        }
        if printed == 0 {
            if at.printed.is_none() {
                return Err(Refusal::Empty);
            }
            self.admitting()?;
        }
        Ok(vec![Event::PrintedSet { paper, printed }])
    }

    pub(super) fn start_issuing(&self) -> Decided {
        self.not_locked(Slip::Issue)?;
        self.admitting()?;
        self.ready_to_issue()?;
        // At polls ballots go out as people come; heads are known at the close.
        if self.meeting.rules_now().day == DayShape::Meeting {
            self.heads_stand()?;
        }
        if let Some(paper) = self
            .round()?
            .papers
            .iter()
            .find(|paper| paper.printed.is_none())
        {
            return Err(Refusal::NotPrinted(paper.id));
        }
        Ok(vec![Event::IssuingStarted])
    }

    pub(super) fn stop_issuing(&self) -> Decided {
        self.not_locked(Slip::Issue)?;
        let round = self.round()?;
        if round.issuing.is_none() {
            return Err(Refusal::IssuingNotStarted);
        }
        if round.papers.iter().any(|paper| paper.issue.is_some()) {
            return Err(Refusal::IssuingStarted);
        }
        Ok(vec![Event::IssuingStopped])
    }

    pub(super) fn set_issued(&self, paper: PaperId, figures: IssueFigures) -> Decided {
        self.not_locked(Slip::Issue)?;
        if self.round()?.issuing.is_none() {
            return Err(Refusal::IssuingNotStarted);
        }
        self.polls_over()?;
        let at = self.paper(paper)?;
        let printed = at.printed.ok_or(Refusal::NotPrinted(paper))?;
        balanced(printed, &figures)?;
        self.issued_to_present(at, &figures)?;
        Ok(vec![Event::IssuedSet { paper, figures }])
    }

    /// Where there are polls, they are closed.
    fn polls_over(&self) -> Result<(), Refusal> {
        let polling = self.meeting.rules_now().day == DayShape::Polling;
        if polling && self.round()?.polls_closed.is_none() {
            return Err(Refusal::PollsOpen);
        }
        Ok(())
    }

    /// One ballot of a sheet for each voter present, in whichever box, and a reason where
    /// there are fewer once every box has its figures; in a survey one for each of the group.
    pub(super) fn issued_to_present(
        &self,
        paper: &Paper,
        figures: &IssueFigures,
    ) -> Result<(), Refusal> {
        let round = self.round()?;
        let group = round
            .survey
            .as_ref()
            .and_then(|survey| survey.group_of(paper));
        let present = match group {
            Some((place, _)) => self.meeting.took_part(round, place),
            None => round.head_count.agreed,
        };
        let present = present.ok_or(Refusal::NoHeadCount)?;
        let others = round.boxes_of(paper).filter(|other| other.id != paper.id);
        let others: Vec<Option<&IssueFigures>> = others
            .filter(|_| group.is_none())
            .map(|other| other.issue.as_ref())
            .collect();
        let known = others.iter().flatten();
        let issued = known.fold(figures.issued, |sum, other| {
            sum.saturating_add(other.issued)
        });
        if issued > present {
            return Err(Refusal::IssuedExceedsPresent { issued, present });
        }
        let all = others.iter().all(Option::is_some);
        let mut reasons = others.iter().flatten().map(|other| &other.reason);
        let said = !figures.reason.trim().is_empty() || reasons.any(|said| !said.trim().is_empty());
        if all && issued < present && !said {
            return Err(Refusal::IssuedUnexplained { issued, present });
        }
        Ok(())
    }

    fn collecting(&self, paper: PaperId) -> Result<&Paper, Refusal> {
        self.not_locked(Slip::Return)?;
        let paper = self.paper(paper)?;
        if paper.issue.is_none() {
            return Err(Refusal::NotIssued(paper.id));
        }
        Ok(paper)
    }

    pub(super) fn type_returned(&self, paper: PaperId, returned: u32) -> Decided {
        self.may_type(&self.collecting(paper)?.returned)?;
        Ok(vec![Event::ReturnedTyped { paper, returned }])
    }

    pub(super) fn confirm_returned(&self, paper: PaperId) -> Decided {
        self.may_confirm(&self.collecting(paper)?.returned)?;
        Ok(vec![Event::ReturnedConfirmed(paper)])
    }

    pub(super) fn repeat_returned(&self, paper: PaperId) -> Decided {
        let at = self.collecting(paper)?;
        if at.returned == TwiceTyped::default() {
            return Err(Refusal::NothingToConfirm);
        }
        // Once ballots are keyed the number is wrong only if the bundles say so.
        if at.keying_begun() {
            self.overseer()?;
        }
        Ok(vec![Event::ReturnedRepeated(paper)])
    }

    pub(super) fn explain_missing(
        &self,
        paper: PaperId,
        reason: MissingReason,
        note: String,
    ) -> Decided {
        let at = self.collecting(paper)?;
        let note = note.trim().to_owned();
        if reason == MissingReason::Other && note.is_empty() {
            return Err(Refusal::Empty);
        }
        at.returned.agreed.ok_or(Refusal::NotReturned(paper))?;
        Ok(vec![Event::MissingExplained {
            paper,
            reason,
            note,
        }])
    }

    /// The returned number is agreed, not more than issued, and explained where fewer.
    pub(super) fn returned(&self, paper: &Paper) -> Result<u32, Refusal> {
        let issued = paper
            .issue
            .as_ref()
            .ok_or(Refusal::NotIssued(paper.id))?
            .issued;
        let returned = paper
            .returned
            .agreed
            .ok_or(Refusal::NotReturned(paper.id))?;
        // Where the sum of all boxes counts, one box may hold what another gave out.
        let round = self.round()?;
        let balanced_by_others = self.meeting.rules_now().gate_level == GateLevel::Election
            && round.boxes_of(paper).all(|p| p.returned.agreed.is_some())
            && !round.sum_exceeds(paper);
        if returned > issued && !balanced_by_others {
            if paper.recounted {
                return Err(Refusal::PaperVoid(paper.id));
            }
            return Err(Refusal::CountAgain { issued, returned });
        }
        if returned < issued && paper.missing.is_none() {
            return Err(Refusal::MissingUnexplained { issued, returned });
        }
        Ok(returned)
    }

    pub(super) fn make_bundles(&self, paper: PaperId, sizes: Vec<u32>) -> Decided {
        let at = self.collecting(paper)?;
        if at.keying_begun() {
            return Err(Refusal::KeyingStarted);
        }
        if at.hand.is_some() {
            return Err(Refusal::CountedByHand(paper));
        }
        let returned = self.returned(at)?;
        for size in &sizes {
            fits_a_bundle(*size)?;
        }
        let sum = sizes.iter().copied().map(u64::from).sum::<u64>();
        if sum != u64::from(returned) {
            return Err(Refusal::BundlesDoNotSum { sum, returned });
        }
        Ok(vec![Event::BundlesMade { paper, sizes }])
    }
}

/// Printed = issued + exchanged back + leftover + spoiled in printing.
fn balanced(printed: u32, figures: &IssueFigures) -> Result<(), Refusal> {
    let accounted = figures.accounted();
    if accounted == u64::from(printed) {
        Ok(())
    } else {
        Err(Refusal::PrintedUnbalanced { printed, accounted })
    }
}
