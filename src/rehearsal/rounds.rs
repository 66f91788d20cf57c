//! Round after round until every seat is filled, or left empty as the rules say.

use super::RehearsalError;
use super::count::Counted;
use super::day::Day;
use crate::meeting::{Command, ContestId, FollowUp, Origin, RoundPlan, TieDecision};

/// After so many rounds a hall goes home and leaves seats empty.
const MOST_ROUNDS: usize = 6;

impl Day<'_> {
    /// The count of the first round, and of every round it leads to.
    pub fn rounds(&mut self) -> Result<Counted, RehearsalError> {
        let mut counted = self.first_count()?;
        while self.next_round()? {
            let more = self.first_count()?;
            counted.recounted += more.recounted;
            counted.corrected += more.corrected;
        }
        self.session.settle();
        Ok(counted)
    }

    /// Ballots out, back and counted, in the round that is open.
    pub fn first_count(&mut self) -> Result<Counted, RehearsalError> {
        self.issue_and_collect()?;
        self.count()
    }

    /// Does what has to follow; true where another round is open then.
    fn next_round(&mut self) -> Result<bool, RehearsalError> {
        loop {
            let Some(follow) = self.meeting().follow_ups().into_iter().next() else {
                return Ok(false);
            };
            match follow {
                FollowUp::Decide {
                    contest,
                    mut equals,
                    seats,
                    by_lot,
                } => {
                    self.rng.shuffle(&mut equals);
                    equals.truncate(usize::try_from(seats).unwrap_or(usize::MAX));
                    let decision = TieDecision {
                        elected: equals,
                        by_lot,
                        note: "主持人当众办理".into(),
                    };
                    let decide = Command::DecideTie { contest, decision };
                    let by = self.desk();
                    self.ask("tie", decide, by)?;
                }
                FollowUp::Vacant { contest, .. } => self.leave_vacant(contest)?,
                FollowUp::Round(plan) if self.meeting().rounds.len() >= MOST_ROUNDS => {
                    for contest in followed(&plan) {
                        self.leave_vacant(contest)?;
                    }
                }
                FollowUp::Round(plan) => {
                    let plan = self.nominated(plan);
                    // Nobody is left to stand.
                    let nobody = plan.contests().any(|contest| contest.candidates.is_empty());
                    if nobody {
                        for contest in followed(&plan) {
                            self.leave_vacant(contest)?;
                        }
                        continue;
                    }
                    let by = self.desk();
                    self.later(5);
                    self.ask("round", Command::OpenRound(plan), by)?;
                    return Ok(true);
                }
            }
        }
    }

    fn leave_vacant(&mut self, contest: ContestId) -> Result<(), RehearsalError> {
        let vacant = Command::LeaveVacant {
            contest,
            reason: "本次会议不再选举，名额暂缺".into(),
        };
        let by = self.desk();
        self.ask("vacancy", vacant, by)
    }

    /// Where the rules have candidates nominated anew, ordinary members are.
    fn nominated(&mut self, mut plan: RoundPlan) -> RoundPlan {
        for contest in plan.sheets.iter_mut().flatten() {
            if !contest.candidates.is_empty() {
                continue;
            }
            let wanted = usize::try_from(contest.setup.seats).unwrap_or(0) + 1;
            let meeting = self.session.ahead();
            let free = meeting.people.iter().filter(|person| {
                person.votes()
                    && !self.candidates.contains(&person.id)
                    && !self.on_duty.contains(&person.id)
            });
            contest.candidates = free.map(|person| person.id).take(wanted).collect();
            self.candidates.extend(&contest.candidates);
        }
        plan
    }
}

/// The contests a plan carries on.
fn followed(plan: &RoundPlan) -> Vec<ContestId> {
    let origins = plan.contests().map(|contest| contest.origin);
    let followed = origins.filter_map(|origin| match origin {
        Origin::Follows(contest) | Origin::Waiting(contest) => Some(contest),
        Origin::Fresh => None,
    });
    followed.collect()
}
