//! What the events around rounds do to the state: boxes, who is out, recounts,
//! corrections, settling without another vote.

use super::{
    Attendance, Bundle, BundleRef, Contest, ContestId, CountedBefore, Event, HandCount, Heard,
    Meeting, Opinion, Origin, Out, Paper, PaperId, Record, Recount, Round, RoundId, RoundPlan,
    Slip, Survey, TwiceTyped, Withdrawn,
};
use crate::rules::RoundKind;

impl Meeting {
    #[allow(clippy::too_many_lines)] // One arm an event, as in `change`.
    pub(super) fn change_rounds(&mut self, record: &Record) -> Option<()> {
        let at = record.at;
        match &record.event {
            Event::KinNoted { a, b, related } => {
                self.kin.retain(|pair| *pair != (*a, *b));
                if *related {
                    self.kin.push((*a, *b));
                    self.kin.sort();
                }
            }
            Event::HeldLater {
                contest,
                later,
                paper,
            } => self.hold_later(*contest, *later, *paper)?,
            Event::PreliminaryHeld(places) => {
                for (id, count) in places {
                    self.each_contest(*id, |contest| contest.places = Some(*count))?;
                }
                let round = self.election_round_mut()?;
                if places.is_empty() {
                    round.kind = RoundKind::Formal;
                    for contest in round.papers.iter_mut().flat_map(|p| &mut p.contests) {
                        contest.places = None;
                    }
                } else {
                    round.kind = RoundKind::Preliminary;
                }
            }
            Event::BoxesSet { boxes, papers } => {
                self.boxes.clone_from(boxes);
                self.lay_out(papers)?;
            }
            Event::TakenOut {
                person,
                reason,
                note,
            } => {
                let announced = self.rounds.iter().filter(|r| r.announced.is_some());
                let announced = announced.map(|round| round.id).collect();
                let round = self.round()?.id;
                self.out.push(Out {
                    person: *person,
                    reason: *reason,
                    note: note.clone(),
                    round,
                    announced,
                    at,
                });
            }
            Event::TakenBack(person) => self.out.retain(|out| out.person != *person),
            Event::RoundOpened {
                round,
                plan,
                contests,
                papers,
            } => self.open_round(*round, plan, contests, papers)?,
            Event::RoundCancelled => self.cancel_round()?,
            Event::DeclaredVoid(reason) => {
                let round = self.round_mut()?;
                round.void = Some((reason.clone(), at));
                let closed = round.id;
                self.closed_last = Some(closed);
            }
            Event::FiguresHeard(body) => {
                self.round_mut()?.heard = Some(Heard { body: *body, at });
            }
            Event::RecountOrdered {
                bundles,
                asked_by,
                reason,
            } => {
                let before = self.count_round(self.round()?);
                let round = self.round_mut()?;
                round.recounts.push(Recount {
                    asked_by: asked_by.clone(),
                    reason: reason.clone(),
                    bundles: bundles.clone(),
                    at,
                    before,
                });
                // What was signed of the result no longer holds.
                if round.is_signed(Slip::Result) {
                    round.signed.retain(|(signed, _)| *signed < Slip::Result);
                    round.revised.push((Slip::Result, reason.clone(), at));
                    round.heard = None;
                }
                for bundle in bundles {
                    self.count_anew(*bundle)?;
                }
            }
            Event::CorrectionBegun {
                round,
                reason,
                found_by,
                after_meeting,
            } => {
                let found = self.round_of(*round)?;
                let count = self.count_round(found);
                let winners = found
                    .contests()
                    .filter_map(|contest| {
                        let counted = count.contest(contest.id)?;
                        Some((contest.id, self.winners(contest, counted)))
                    })
                    .collect();
                let found = self.rounds.iter_mut().find(|known| known.id == *round)?;
                found.withdrawn.push(Withdrawn {
                    announced: found.announced.take()?,
                    at,
                    reason: reason.clone(),
                    found_by: found_by.clone(),
                    after_meeting: after_meeting.clone(),
                    count,
                    winners,
                });
                // What was signed of the result was wrong.
                found.signed.retain(|(signed, _)| *signed < Slip::Result);
                found.revised.push((Slip::Result, reason.clone(), at));
                found.heard = None;
            }
            Event::GroupCountTyped { group, value } => {
                self.heads_mut(*group)?.typed(record.by, *value);
            }
            Event::GroupCountConfirmed(group) => self.heads_mut(*group)?.confirmed()?,
            Event::GroupCountRepeated(group) => *self.heads_mut(*group)? = TwiceTyped::default(),
            Event::OpinionNoted { group, words } => {
                let opinion = Opinion {
                    group: *group,
                    words: words.clone(),
                };
                self.round_mut()?.survey.as_mut()?.opinions.push(opinion);
            }
            Event::OpinionRemoved(index) => {
                let opinions = &mut self.round_mut()?.survey.as_mut()?.opinions;
                if *index >= opinions.len() {
                    return None;
                }
                opinions.remove(*index);
            }
            Event::NamesTaken { contest, taken } => self.each_contest(*contest, |known| {
                known.after.taken = Some((taken.clone(), at));
            })?,
            Event::TieDecided { contest, decision } => {
                let counted = self.count_round(self.round_with(*contest)?);
                let count = counted.contest(*contest)?;
                let equals = count.tied(self.contest(*contest)?);
                self.each_contest(*contest, |known| {
                    known.after.tie = Some((decision.clone(), at));
                    known.after.equals.clone_from(&equals);
                })?;
            }
            Event::SeatsReduced {
                contest,
                fewer,
                consent,
            } => self.each_contest(*contest, |known| {
                known.after.reduced = Some((*fewer, consent.clone(), at));
            })?,
            Event::LeftVacant { contest, reason } => self.each_contest(*contest, |known| {
                known.after.vacant = Some((reason.clone(), at));
            })?,
            Event::SettlementUndone(contest) => {
                self.each_contest(*contest, |known| known.after = super::AfterCount::default())?;
            }
            Event::BallotExchanged { paper, reason } => {
                let paper = self.paper_mut(*paper)?;
                let issue = paper.issue.as_mut()?;
                issue.exchanged = issue.exchanged.checked_add(1)?;
                // The one kept for the archive goes out last.
                match issue.cut.checked_sub(1) {
                    Some(cut) => issue.cut = cut,
                    None => issue.kept = issue.kept.checked_sub(1)?,
                }
                paper.exchanges.push((reason.clone(), at));
            }
            Event::ForeignNoted { paper, count, note } => {
                self.paper_mut(*paper)?.foreign =
                    Some((*count, note.clone())).filter(|(count, _)| *count > 0);
            }
            Event::AssistedNoted(voters) => self.round_mut()?.assisted = *voters,
            Event::PollsClosed => {
                let expected = self.expected();
                let round = self.round_mut()?;
                round.polls_closed = Some(at);
                round.expected_then = Some(expected);
            }
            Event::HandCountChosen { paper, by_hand } => {
                self.paper_mut(*paper)?.hand = by_hand.then(HandCount::default);
            }
            Event::TotalsTyped { paper, totals } => {
                let hand = self.paper_mut(*paper)?.hand.as_mut()?;
                hand.typed(record.by, totals.clone());
            }
            Event::TotalsRepeated(paper) => {
                self.paper_mut(*paper)?.hand = Some(HandCount::default());
            }
            _ => return None,
        }
        Some(())
    }

    fn hold_later(&mut self, id: ContestId, later: bool, paper: PaperId) -> Option<()> {
        let contest = self.contest(id)?.clone();
        if later {
            let round = self.election_round_mut()?;
            for paper in &mut round.papers {
                paper.contests.retain(|contest| contest.id != id);
            }
            round.papers.retain(|paper| !paper.contests.is_empty());
            self.waiting.push(contest);
            return Some(());
        }
        self.waiting.retain(|contest| contest.id != id);
        self.next_paper = self.next_paper.max(paper.0.checked_add(1)?);
        let sheet = Paper::new(paper, String::new(), vec![contest]);
        self.election_round_mut()?.papers.push(sheet);
        Some(())
    }

    pub(super) fn arrange(&mut self, papers: &[(PaperId, Vec<ContestId>)]) -> Option<()> {
        let round = self.election_round_mut()?;
        let mut loose = std::mem::take(&mut round.papers)
            .into_iter()
            .flat_map(|paper| paper.contests)
            .collect::<Vec<_>>();
        for (id, contests) in papers {
            let mut on_paper = Vec::new();
            for wanted in contests {
                let index = loose.iter().position(|contest| contest.id == *wanted)?;
                on_paper.push(loose.remove(index));
            }
            round.papers.push(Paper::new(*id, String::new(), on_paper));
        }
        let last = papers.iter().map(|(id, _)| id.0).max().unwrap_or(0);
        self.next_paper = self.next_paper.max(last.checked_add(1)?);
        Some(())
    }

    fn lay_out(&mut self, papers: &[(PaperId, String, Vec<ContestId>)]) -> Option<()> {
        let contests = self
            .election_round()?
            .contests()
            .cloned()
            .collect::<Vec<_>>();
        let find = |id: &ContestId| contests.iter().find(|contest| contest.id == *id).cloned();
        let mut laid = Vec::new();
        for (id, name, on_it) in papers {
            let on_it = on_it.iter().map(find).collect::<Option<Vec<_>>>()?;
            laid.push(Paper::new(*id, name.clone(), on_it));
            self.next_paper = self.next_paper.max(id.0.checked_add(1)?);
        }
        self.election_round_mut()?.papers = laid;
        Some(())
    }

    fn open_round(
        &mut self,
        id: RoundId,
        plan: &RoundPlan,
        contests: &[ContestId],
        papers: &[PaperId],
    ) -> Option<()> {
        if plan.sign_in_anew {
            self.sign_in_anew()?;
        }
        let mut round = Round::new(id, plan.kind);
        round.date.clone_from(&plan.date);
        round.time.clone_from(&plan.time);
        round.place.clone_from(&plan.place);
        let mut ids = contests.iter();
        let mut sheets = Vec::new();
        for sheet in &plan.sheets {
            let mut made = Vec::new();
            for planned in sheet {
                let id = *ids.next()?;
                self.next_contest = self.next_contest.max(id.0.checked_add(1)?);
                let mut contest = Contest::new(id, planned.setup.clone());
                contest.candidates.clone_from(&planned.candidates);
                contest.order = planned.order;
                contest.places = planned.places;
                contest.objects.clone_from(&planned.objects);
                match planned.origin {
                    Origin::Follows(earlier) => contest.follows = Some(earlier),
                    Origin::Waiting(id) => {
                        let at = self.waiting.iter().position(|c| c.id == id)?;
                        let waited = self.waiting.remove(at);
                        contest.taken = waited.taken;
                        contest.channels = waited.channels;
                    }
                    Origin::Fresh => {}
                }
                made.push(contest);
            }
            sheets.push(made);
        }
        round.survey = plan
            .survey
            .clone()
            .map(|survey| Survey::new(survey, &self.rules));
        let boxes = self.boxes_of_plan(plan);
        let mut paper_ids = papers.iter();
        for name in &boxes {
            for sheet in &sheets {
                let id = *paper_ids.next()?;
                self.next_paper = self.next_paper.max(id.0.checked_add(1)?);
                round
                    .papers
                    .push(Paper::new(id, name.clone(), sheet.clone()));
            }
        }
        self.rounds.push(round);
        Some(())
    }

    /// The boxes of a round to be opened: one for each group of a survey, else those of
    /// the meeting, else one without a name.
    pub(super) fn boxes_of_plan(&self, plan: &RoundPlan) -> Vec<String> {
        match &plan.survey {
            Some(survey) => survey
                .groups
                .iter()
                .map(|group| group.name.clone())
                .collect(),
            None if self.boxes.is_empty() => vec![String::new()],
            None => self.boxes.clone(),
        }
    }

    /// Keeps who attended so far with the last round, and begins an empty list.
    fn sign_in_anew(&mut self) -> Option<()> {
        let attendance = self.people.iter().map(|person| Attendance {
            person: person.id,
            arrived: person.arrived,
            late: person.late,
            left: person.left,
            absence: person.absence.clone(),
        });
        let attendance = attendance.collect();
        let opened = self.opened.take();
        let before = self.rounds.last_mut()?;
        before.attendance = attendance;
        before.opened = opened;
        for person in &mut self.people {
            person.arrived = None;
            person.late = false;
            person.left = None;
            person.absence.clear();
        }
        Some(())
    }

    fn cancel_round(&mut self) -> Option<()> {
        let cancelled = self.rounds.pop()?;
        for contest in cancelled.contests().filter(|c| c.follows.is_none()) {
            // A contest that had waited waits again.
            self.waiting.insert(0, contest.clone());
        }
        let before = self.rounds.last_mut()?;
        let attendance = std::mem::take(&mut before.attendance);
        let opened = before.opened.take();
        if !attendance.is_empty() {
            self.opened = opened;
        }
        for kept in attendance {
            let person = self.person_mut(kept.person)?;
            person.arrived = kept.arrived;
            person.late = kept.late;
            person.left = kept.left;
            person.absence = kept.absence;
        }
        Some(())
    }

    fn heads_mut(&mut self, group: usize) -> Option<&mut TwiceTyped> {
        self.round_mut()?.survey.as_mut()?.heads.get_mut(group)
    }

    fn count_anew(&mut self, at: BundleRef) -> Option<()> {
        let bundle = self.paper_mut(at.paper)?.bundle_mut(at.number)?;
        let fresh = Bundle::new(bundle.number, bundle.size);
        let counted = std::mem::replace(bundle, fresh);
        bundle.earlier = counted.earlier;
        bundle.earlier.push(CountedBefore {
            keyings: counted.keyings,
            compared: counted.compared,
            cases: counted.cases,
        });
        Some(())
    }
}
