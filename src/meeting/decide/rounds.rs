//! Rounds: which contests wait, boxes, opening another round, settling without one.

use super::{Asked, Decided, said};
use crate::meeting::{
    Consent, Contest, ContestCount, ContestId, Event, Origin, PaperId, PersonId, PlannedContest,
    Refusal, Round, RoundId, RoundPlan, Slip, TieDecision, WrittenName, count_of,
};
use crate::rules::{self, ContestOrder, DayShape, Next, ReduceSeats, RoundKind, Speaker};

impl Asked<'_> {
    pub(super) fn hold_later(&self, contest: ContestId, later: bool) -> Decided {
        self.shape_open()?;
        let waits = self.meeting.waiting.iter().any(|c| c.id == contest);
        if !waits && self.election()?.contests().all(|c| c.id != contest) {
            return Err(Refusal::Unknown);
        }
        if waits == later {
            return Ok(Vec::new());
        }
        let mut events = vec![Event::HeldLater {
            contest,
            later,
            paper: PaperId(self.meeting.next_paper),
        }];
        events.extend(self.boxes_again(|sheets| {
            if later {
                for sheet in sheets.iter_mut() {
                    sheet.retain(|id| *id != contest);
                }
                sheets.retain(|sheet| !sheet.is_empty());
            } else {
                sheets.push(vec![contest]);
            }
        }));
        Ok(events)
    }

    pub(super) fn hold_preliminary(&self, places: Vec<(ContestId, u32)>) -> Decided {
        self.shape_open()?;
        let round = self.election()?;
        if round.id != RoundId(1) {
            return Err(Refusal::NotNow);
        }
        if !places.is_empty() {
            for contest in round.contests() {
                let found = places.iter().find(|(id, _)| *id == contest.id);
                let (_, places) = found.ok_or(Refusal::PlacesWrong(contest.id))?;
                if *places < contest.setup.seats {
                    return Err(Refusal::PlacesWrong(contest.id));
                }
            }
        }
        Ok(vec![Event::PreliminaryHeld(places)])
    }

    pub(super) fn set_boxes(&self, boxes: Vec<String>) -> Decided {
        self.shape_open()?;
        let boxes = boxes
            .into_iter()
            .map(|name| said(&name))
            .collect::<Result<Vec<_>, _>>()?;
        for (index, name) in boxes.iter().enumerate() {
            if boxes.iter().take(index).any(|earlier| earlier == name) {
                return Err(Refusal::BoxTwice);
            }
        }
        let boxes = if boxes.len() < 2 { Vec::new() } else { boxes };
        Ok(vec![self.laid_out(boxes, &self.sheets()?)])
    }

    /// The contests of each sheet of the present round, once.
    fn sheets(&self) -> Result<Vec<Vec<ContestId>>, Refusal> {
        let round = self.election()?;
        let first_box = round.papers.first().map(|paper| &paper.ballot_box);
        let sheets = round
            .papers
            .iter()
            .filter(|paper| Some(&paper.ballot_box) == first_box)
            .map(|paper| paper.contests.iter().map(|c| c.id).collect())
            .collect();
        Ok(sheets)
    }

    /// Every sheet in every box.
    fn laid_out(&self, boxes: Vec<String>, sheets: &[Vec<ContestId>]) -> Event {
        let one = [String::new()];
        let names = if boxes.is_empty() {
            one.as_slice()
        } else {
            boxes.as_slice()
        };
        let papers = names
            .iter()
            .flat_map(|name| {
                sheets
                    .iter()
                    .map(move |sheet| (name.clone(), sheet.clone()))
            })
            .zip(self.meeting.next_paper.saturating_add(1)..)
            .map(|((name, sheet), id)| (PaperId(id), name, sheet))
            .collect();
        Event::BoxesSet { boxes, papers }
    }

    /// Where there are several boxes, the layout after a change of the sheets.
    pub(super) fn boxes_again(
        &self,
        change: impl FnOnce(&mut Vec<Vec<ContestId>>),
    ) -> Option<Event> {
        if self.meeting.boxes.is_empty() {
            return None;
        }
        let mut sheets = self.sheets().ok()?;
        change(&mut sheets);
        Some(self.laid_out(self.meeting.boxes.clone(), &sheets))
    }

    pub(super) fn open_round(&self, plan: RoundPlan) -> Decided {
        match &plan.survey {
            Some(survey) => self.check_survey(&plan, survey)?,
            None if self.meeting.rounds.iter().any(|round| !round.closed()) => {
                return Err(Refusal::RoundOpen);
            }
            None => {}
        }
        if plan.contests().next().is_none() {
            return Err(Refusal::NoContest);
        }
        let mut next_contest = self.meeting.next_contest;
        let mut contests = Vec::new();
        for planned in plan.contests() {
            Self::check_contest(&planned.setup)?;
            match planned.origin {
                Origin::Waiting(id) => {
                    let mut waiting = self.meeting.waiting.iter();
                    if contests.contains(&id) || !waiting.any(|contest| contest.id == id) {
                        return Err(Refusal::Unknown);
                    }
                    self.only_elected(planned)?;
                    contests.push(id);
                }
                Origin::Follows(id) => {
                    let known = self.meeting.round_with(id).ok_or(Refusal::Unknown)?;
                    if self.meeting.carried_on_by(id).is_some() {
                        return Err(Refusal::CarriedOn);
                    }
                    self.follows_up(known, id, planned, plan.kind)?;
                    self.not_elected_yet(id, &planned.candidates)?;
                    contests.push(ContestId(next_contest));
                    next_contest = next_contest.saturating_add(1);
                }
                Origin::Fresh => {
                    contests.push(ContestId(next_contest));
                    next_contest = next_contest.saturating_add(1);
                }
            }
            self.may_stand(&planned.candidates)?;
            for person in &planned.candidates {
                if self.meeting.out(*person).is_some() {
                    return Err(Refusal::IsOut(*person));
                }
            }
        }
        let boxes = self.meeting.boxes_of_plan(&plan).len();
        let papers = (0..plan.sheets.len() * boxes)
            .zip(self.meeting.next_paper..)
            .map(|(_, id)| PaperId(id))
            .collect();
        let last = self.meeting.rounds.last().map_or(0, |round| round.id.0);
        Ok(vec![Event::RoundOpened {
            round: RoundId(last + 1),
            plan,
            contests,
            papers,
        }])
    }

    /// Where officers come from the committee just elected nobody else may stand.
    fn only_elected(&self, planned: &PlannedContest) -> Result<(), Refusal> {
        if self.meeting.rules.contest_order != ContestOrder::CommitteeFirst {
            return Ok(());
        }
        let elected = self.meeting.everybody_elected();
        let outside = planned
            .candidates
            .iter()
            .find(|id| !elected.contains(&WrittenName::Person(**id)));
        outside.map_or(Ok(()), |id| Err(Refusal::NotAmongElected(*id)))
    }

    /// Nobody stands again for a post they have won.
    fn not_elected_yet(&self, id: ContestId, candidates: &[PersonId]) -> Result<(), Refusal> {
        let elected = self.meeting.elected_over_rounds(self.meeting.root_of(id));
        let won = |person: &&PersonId| {
            let who = WrittenName::Person(**person);
            elected.iter().any(|elected| elected.who == who)
        };
        match candidates.iter().find(won) {
            Some(person) => Err(Refusal::AlreadyElected(*person)),
            None => Ok(()),
        }
    }

    /// A contest goes on only where something is left to settle, and a revote is
    /// among the equals alone.
    fn follows_up(
        &self,
        round: &Round,
        id: ContestId,
        planned: &PlannedContest,
        kind: RoundKind,
    ) -> Result<(), Refusal> {
        let contest = self.meeting.contest(id).ok_or(Refusal::Unknown)?;
        if round.survey.is_some() {
            return Err(Refusal::NothingUnfilled);
        }
        if round.void.is_some() {
            return Ok(());
        }
        let counted = self.meeting.count_round(round);
        let count = counted.contest(id).ok_or(Refusal::Unknown)?;
        let formal_after_preliminary =
            kind == RoundKind::Formal && self.meeting.is_preliminary(round);
        if kind == RoundKind::Revote {
            let tied = count.tied(contest);
            let equal = |person: &PersonId| tied.contains(&WrittenName::Person(*person));
            if contest.tie_decided(count).is_some() || count.outcome.tied.is_empty() {
                return Err(Refusal::NotTied);
            }
            if !planned.candidates.iter().all(equal)
                || planned.places.unwrap_or(planned.setup.seats) != count.outcome.tied_for
            {
                return Err(Refusal::WrongEquals {
                    seats: count.outcome.tied_for,
                });
            }
        } else if !formal_after_preliminary {
            // Seats the equals are tied for are theirs to settle first.
            let tied = match contest.tie_decided(count) {
                Some(_) => 0,
                None => count.outcome.tied_for,
            };
            let open = self.meeting.seats_open(contest, count).saturating_sub(tied);
            if contest.after.vacant.is_some() || open == 0 {
                return Err(Refusal::NothingUnfilled);
            }
        }
        Ok(())
    }

    pub(super) fn cancel_round(&self) -> Decided {
        let round = self.meeting.rounds.last().ok_or(Refusal::Unknown)?;
        if round.id == RoundId(1) {
            return Err(Refusal::NoRoundToCancel);
        }
        let signed_in_anew = self
            .meeting
            .rounds
            .iter()
            .rev()
            .nth(1)
            .is_some_and(|before| !before.attendance.is_empty());
        let begun = round.begun()
            || (signed_in_anew && self.meeting.people.iter().any(|p| p.arrived.is_some()));
        if begun {
            return Err(Refusal::RoundBegun);
        }
        Ok(vec![Event::RoundCancelled])
    }

    pub(super) fn declare_void(&self, reason: &str) -> Decided {
        let round = self.round()?;
        if round.closed() {
            return Err(Refusal::Announced);
        }
        if round.issuing.is_none() {
            return Err(Refusal::IssuingNotStarted);
        }
        let reason = said(reason)?;
        Ok(vec![Event::DeclaredVoid(reason)])
    }

    pub(super) fn note_heard(&self) -> Decided {
        let round = self.round()?;
        if round.closed() {
            return Err(Refusal::Announced);
        }
        let body = self.meeting.gate(round).ok_or(Refusal::NobodyHearsFirst)?;
        if !round.is_signed(Slip::Result) {
            return Err(Refusal::SlipBefore(Slip::Result));
        }
        Ok(vec![Event::FiguresHeard(body)])
    }

    /// A contest of a round whose figures are complete, not carried on by another.
    fn settling(&self, id: ContestId) -> Result<(&Contest, ContestCount), Refusal> {
        let contest = self.meeting.contest(id).ok_or(Refusal::Unknown)?;
        let round = self.meeting.round_with(id).ok_or(Refusal::Unknown)?;
        if round.survey.is_some() {
            return Err(Refusal::NotNow);
        }
        if self.meeting.carried_on_by(id).is_some() {
            return Err(Refusal::CarriedOn);
        }
        if round.announced.is_none() && !round.is_signed(Slip::Result) {
            return Err(Refusal::SlipBefore(Slip::Result));
        }
        let counted = self.meeting.count_round(round);
        let count = counted.contest(id).ok_or(Refusal::Unknown)?.clone();
        Ok((contest, count))
    }

    pub(super) fn decide_tie(&self, id: ContestId, decision: TieDecision) -> Decided {
        let (contest, count) = self.settling(id)?;
        if contest.tie_decided(&count).is_some() {
            return Err(Refusal::SettledAlready);
        }
        let by_lot = match count.outcome.next {
            Next::Lot => true,
            Next::ChairDecides => false,
            _ => return Err(Refusal::NotTied),
        };
        let seats = count.outcome.tied_for;
        let tied = count.tied(contest);
        let named_twice = decision
            .elected
            .iter()
            .enumerate()
            .any(|(index, who)| decision.elected.iter().take(index).any(|w| w == who));
        if by_lot != decision.by_lot
            || named_twice
            || count_of(decision.elected.iter()) != seats
            || !decision.elected.iter().all(|who| tied.contains(who))
        {
            return Err(Refusal::WrongEquals { seats });
        }
        let note = said(&decision.note)?;
        Ok(vec![Event::TieDecided {
            contest: id,
            decision: TieDecision { note, ..decision },
        }])
    }

    pub(super) fn reduce_seats(&self, id: ContestId, fewer: u32, consent: Consent) -> Decided {
        let (contest, count) = self.settling(id)?;
        if self.meeting.rules.reduce_seats == ReduceSeats::NotAllowed {
            return Err(Refusal::MayNotReduce);
        }
        if contest.after.reduced.is_some() || contest.after.vacant.is_some() {
            return Err(Refusal::SettledAlready);
        }
        let tied = if contest.tie_decided(&count).is_some() {
            0
        } else {
            count.outcome.tied_for
        };
        let open = self
            .meeting
            .seats_open(contest, &count)
            .saturating_sub(tied);
        if fewer == 0 || fewer > open {
            return Err(Refusal::NothingUnfilled);
        }
        let consent = match consent {
            Consent::Presidium(words) => Consent::Presidium(said(&words)?),
            Consent::Voters { yes, no, abstain } => {
                let round = self.meeting.round_with(id).ok_or(Refusal::Unknown)?;
                let present = round.head_count.agreed.ok_or(Refusal::NoHeadCount)?;
                let hands = u64::from(yes) + u64::from(no) + u64::from(abstain);
                if hands == 0 || hands > u64::from(present) {
                    return Err(Refusal::TooManyHands { hands, present });
                }
                let needed = rules::consent_needed(&self.meeting.rules, u64::from(present))
                    .ok_or(Refusal::MayNotReduce)?;
                if u64::from(yes) < needed {
                    return Err(Refusal::ConsentTooLow { yes, needed });
                }
                Consent::Voters { yes, no, abstain }
            }
        };
        Ok(vec![Event::SeatsReduced {
            contest: id,
            fewer,
            consent,
        }])
    }

    pub(super) fn leave_vacant(&self, id: ContestId, reason: &str) -> Decided {
        let (contest, count) = self.settling(id)?;
        if contest.after.vacant.is_some() {
            return Err(Refusal::SettledAlready);
        }
        if self.meeting.seats_open(contest, &count) == 0 {
            return Err(Refusal::NothingUnfilled);
        }
        let reason = said(reason)?;
        Ok(vec![Event::LeftVacant {
            contest: id,
            reason,
        }])
    }

    pub(super) fn undo_settlement(&self, id: ContestId) -> Decided {
        let (contest, _) = self.settling(id)?;
        let after = &contest.after;
        if after.tie.is_none() && after.reduced.is_none() && after.vacant.is_none() {
            return Err(Refusal::NothingToConfirm);
        }
        Ok(vec![Event::SettlementUndone(id)])
    }

    pub(super) fn close_polls(&self) -> Decided {
        self.not_locked(Slip::Issue)?;
        if self.meeting.rules.day != DayShape::Polling {
            return Err(Refusal::NoPolls);
        }
        let round = self.round()?;
        if round.issuing.is_none() {
            return Err(Refusal::IssuingNotStarted);
        }
        if round.polls_closed.is_some() {
            return Err(Refusal::PollsClosed);
        }
        Ok(vec![Event::PollsClosed])
    }
}

impl crate::meeting::Meeting {
    /// The body that must hear the figures of a round before the voters may, where
    /// the rules name one and it has not heard them yet.
    pub fn gate(&self, round: &Round) -> Option<Speaker> {
        let body = if self.is_preliminary(round) {
            self.rules_in(round.id).hears_preliminary
        } else {
            self.rules_in(round.id).hears_formal
        };
        (body != Speaker::Meeting && round.heard.is_none()).then_some(body)
    }

    /// The body whose turn it is now: slip 4 of the present round is signed, its
    /// figures are not yet heard.
    pub fn gate_waits(&self) -> Option<Speaker> {
        let round = self.round().filter(|round| !round.closed())?;
        self.gate(round).filter(|_| round.is_signed(Slip::Result))
    }
}
