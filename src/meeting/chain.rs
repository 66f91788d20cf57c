//! What follows a round: who has won so far, and which vote or decision comes next.
//! Everything here is derived; nothing is kept.

use super::{
    Contest, ContestCount, ContestId, CorrectionCase, Meeting, Origin, OutReason, PersonId,
    PlannedContest, Round, RoundPlan, TieDecision, WrittenName,
};
use crate::rules::{self, ContestOrder, Next, RoundKind};

/// One thing that has to happen after a round.
#[derive(Clone, Debug, PartialEq)]
pub enum FollowUp {
    /// Another round of voting, ready to be opened.
    Round(RoundPlan),
    /// Equal votes are decided by lot or by the chair.
    Decide {
        /// In which contest.
        contest: ContestId,
        /// The equals.
        equals: Vec<WrittenName>,
        /// Seats they are tied for.
        seats: u32,
        /// By lot; otherwise by the chair.
        by_lot: bool,
    },
    /// Seats stay empty by the rules.
    Vacant {
        /// In which contest.
        contest: ContestId,
        /// How many.
        seats: u32,
    },
}

/// Somebody elected, after every round so far.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Elected {
    /// Who.
    pub who: WrittenName,
    /// The contest of the round that elected them.
    pub contest: ContestId,
    /// Yes votes there.
    pub yes: u64,
}

impl Meeting {
    /// Whether a person elected nobody can take away: withdrawn and disqualified
    /// candidates are left out of the ranking of rounds not announced then; whoever
    /// declines leaves a seat empty, unless the rules know reserves.
    pub(super) fn excluded(&self, round: &Round, person: PersonId) -> bool {
        self.out(person).is_some_and(|out| {
            self.rules_in(round.id).reserves
                || (out.reason != OutReason::Declined && !out.announced.contains(&round.id))
        })
    }

    /// The winners of one contest by its count: elected by votes or by a decided
    /// tie, less those who are out.
    pub fn winners(&self, contest: &Contest, count: &ContestCount) -> Vec<WrittenName> {
        let by_votes = count.outcome.elected.iter();
        let by_votes = by_votes.filter_map(|index| count.who(contest, *index));
        let decided = contest.tie_decided(count).into_iter();
        let decided = decided.flat_map(|decision| decision.elected.iter().cloned());
        by_votes
            .chain(decided)
            .filter(|who| match who {
                WrittenName::Person(person) => self.out(*person).is_none(),
                WrittenName::Other(_) => true,
            })
            .collect()
    }

    /// The contest of a later round that carries this one on.
    pub fn carried_on_by(&self, id: ContestId) -> Option<&Contest> {
        self.rounds
            .iter()
            .flat_map(Round::contests)
            .find(|contest| contest.follows == Some(id))
    }

    /// The first contest of the chain this one carries on.
    pub fn root_of(&self, id: ContestId) -> ContestId {
        let mut root = id;
        // A contest follows an earlier one, so the chain ends.
        while let Some(before) = self.contest(root).and_then(|contest| contest.follows) {
            root = before;
        }
        root
    }

    /// Who won in a round: contest by contest, with their yes votes there.
    fn won_in(&self, round: &Round) -> Vec<Elected> {
        let counted = self.count_round(round);
        let mut won = Vec::new();
        for contest in round.contests() {
            let Some(count) = counted.contest(contest.id) else {
                continue;
            };
            won.extend(self.winners(contest, count).into_iter().map(|who| Elected {
                yes: count.votes_for(contest, &who),
                contest: contest.id,
                who,
            }));
        }
        won
    }

    /// Whether a person won a contest of an announced round, a preliminary too.
    pub(super) fn has_won(&self, person: PersonId) -> bool {
        let announced = self.rounds.iter().filter(|r| r.announced.is_some());
        self.won_any(announced, person)
    }

    fn won_any<'a>(&self, mut rounds: impl Iterator<Item = &'a Round>, person: PersonId) -> bool {
        let person = WrittenName::Person(person);
        rounds.any(|round| self.won_in(round).iter().any(|won| won.who == person))
    }

    /// Everybody elected so far, to whatever post.
    pub fn everybody_elected(&self) -> Vec<WrittenName> {
        let first = self.rounds.iter().flat_map(Round::contests);
        first
            .filter(|contest| contest.follows.is_none())
            .flat_map(|contest| self.elected_over_rounds(contest.id))
            .map(|elected| elected.who)
            .collect()
    }

    /// Everybody elected to a post over all announced rounds, named by the first
    /// contest of its chain. A preliminary round elects nobody.
    pub fn elected_over_rounds(&self, root: ContestId) -> Vec<Elected> {
        let mut elected: Vec<Elected> = Vec::new();
        for round in self.rounds.iter().filter(|round| round.announced.is_some()) {
            let chained = |contest: &&Contest| self.root_of(contest.id) == root;
            if self.is_preliminary(round) || !round.contests().any(|c| chained(&c)) {
                continue;
            }
            let won = self.won_in(round).into_iter();
            for one in won.filter(|one| self.root_of(one.contest) == root) {
                if elected.iter().all(|known| known.who != one.who) {
                    elected.push(one);
                }
            }
        }
        elected
    }

    /// Whether a round chooses candidates: a preliminary, or a revote that belongs to one.
    pub fn is_preliminary(&self, round: &Round) -> bool {
        round.kind == RoundKind::Preliminary || round.contests().any(|c| c.places.is_some())
    }

    /// Seats of a contest nobody has won in its round and nothing has settled yet.
    pub fn seats_open(&self, contest: &Contest, count: &ContestCount) -> u32 {
        let won = super::count_of(self.winners(contest, count).iter());
        let reduced = contest.after.reduced.as_ref().map_or(0, |(by, ..)| *by);
        contest
            .to_fill()
            .saturating_sub(won)
            .saturating_sub(reduced)
    }

    /// Which kind of correction a round's last announcement was; `None` where nothing
    /// announced was ever withdrawn, or the correction is still under way.
    pub fn correction_case(&self, round: &Round) -> Option<CorrectionCase> {
        let withdrawn = round.withdrawn.last()?;
        round.announced?;
        if withdrawn.after_meeting.is_some() {
            return Some(CorrectionCase::AfterMeeting);
        }
        let counted = self.count_round(round);
        let same = round.contests().all(|contest| {
            let now = counted
                .contest(contest.id)
                .map(|count| self.winners(contest, count));
            let then = withdrawn.winners.iter().find(|(id, _)| *id == contest.id);
            let sorted = |names: Option<Vec<WrittenName>>| {
                let mut names = names.unwrap_or_default();
                names.sort();
                names
            };
            sorted(now) == sorted(then.map(|(_, names)| names.clone()))
        });
        Some(if same {
            CorrectionCase::WinnersUnchanged
        } else {
            CorrectionCase::WinnersChanged
        })
    }

    /// What has to happen after the rounds so far, in their order.
    pub fn follow_ups(&self) -> Vec<FollowUp> {
        let mut all = Vec::new();
        // A survey elects nobody, so nothing of the election follows from it.
        let elections = self.rounds.iter().filter(|round| round.survey.is_none());
        for round in elections.filter(|round| round.closed()) {
            self.after_round(round, &mut all);
        }
        if all.is_empty() && self.rounds.iter().all(Round::closed) {
            all.extend(self.waiting_round().map(FollowUp::Round));
        }
        all
    }

    fn after_round(&self, round: &Round, all: &mut Vec<FollowUp>) {
        let open = |contest: &&Contest| self.carried_on_by(contest.id).is_none();
        if round.void.is_some() {
            let plan = self.plan(round, round.kind, |contest| {
                open(&contest).then(|| {
                    let mut again = self.carried(contest, contest.to_fill());
                    again.candidates = contest.candidates.clone();
                    again
                })
            });
            all.extend(plan.map(FollowUp::Round));
            return;
        }
        let counted = self.count_round(round);
        let next = |contest: &Contest| self.next_of(contest, counted.contest(contest.id)?);
        for contest in round.contests().filter(open) {
            let Some(count) = counted.contest(contest.id) else {
                continue;
            };
            let outcome = &count.outcome;
            match next(contest) {
                Some(Next::Lot | Next::ChairDecides) => all.push(FollowUp::Decide {
                    contest: contest.id,
                    equals: count.tied(contest),
                    seats: outcome.tied_for,
                    by_lot: outcome.next == Next::Lot,
                }),
                Some(Next::Vacant) => all.push(FollowUp::Vacant {
                    contest: contest.id,
                    seats: self.seats_open(contest, count),
                }),
                _ => {}
            }
        }
        let revote = self.plan(round, RoundKind::Revote, |contest| {
            let count = counted.contest(contest.id).filter(|_| open(&contest))?;
            (next(contest)? == Next::Revote).then(|| {
                let mut again = self.carried(contest, count.outcome.tied_for);
                again.candidates = people(count.tied(contest));
                again
            })
        });
        let further_kind = if self.is_preliminary(round) {
            RoundKind::Preliminary
        } else {
            RoundKind::Further
        };
        let further = self.plan(round, further_kind, |contest| {
            let count = counted.contest(contest.id).filter(|_| open(&contest))?;
            (next(contest)? == Next::FurtherElection).then(|| {
                let seats = self.seats_open(contest, count);
                let mut again = self.carried(contest, seats);
                again.candidates = self.further_candidates(contest, count, seats);
                again
            })
        });
        let none = revote.is_none() && further.is_none();
        all.extend([revote, further].into_iter().flatten().map(FollowUp::Round));
        if none && self.is_preliminary(round) {
            all.extend(self.formal_after(round).map(FollowUp::Round));
        }
    }

    /// What the rules ask for after the count of a contest, once what was settled
    /// since is taken into account; `None` where nothing is left to do.
    pub fn next_of(&self, contest: &Contest, count: &ContestCount) -> Option<Next> {
        if contest.after.vacant.is_some() {
            return None;
        }
        let next = count.outcome.next;
        match next {
            Next::Revote | Next::Lot | Next::ChairDecides
                if contest.tie_decided(count).is_none() =>
            {
                Some(next)
            }
            Next::Void | Next::Recount => Some(next),
            _ if self.seats_open(contest, count) == 0 => None,
            _ => Some(match self.rules.shortfall {
                rules::Shortfall::FurtherElection => Next::FurtherElection,
                rules::Shortfall::Vacant => Next::Vacant,
            }),
        }
    }

    fn carried(&self, contest: &Contest, seats: u32) -> PlannedContest {
        let mut setup = contest.setup.clone();
        // A preliminary looks for candidates; the seats of the post stay what they are.
        if contest.places.is_none() {
            setup.seats = seats;
        }
        PlannedContest {
            origin: Origin::Follows(contest.id),
            setup,
            places: contest.places.map(|_| seats),
            candidates: Vec::new(),
            order: contest.order,
            objects: Vec::new(),
        }
    }

    /// A plan with the contests of a round that `make` says go on, on the same sheets.
    fn plan<'a>(
        &self,
        round: &'a Round,
        kind: RoundKind,
        make: impl Fn(&'a Contest) -> Option<PlannedContest>,
    ) -> Option<RoundPlan> {
        let first_box = round.papers.first().map(|paper| &paper.ballot_box);
        let sheets = round
            .papers
            .iter()
            .filter(|paper| Some(&paper.ballot_box) == first_box)
            .map(|paper| paper.contests.iter().filter_map(&make).collect::<Vec<_>>())
            .filter(|sheet| !sheet.is_empty())
            .map(|mut sheet| {
                for contest in &mut sheet {
                    contest.candidates.retain(|id| self.out(*id).is_none());
                }
                sheet
            })
            .collect::<Vec<_>>();
        (!sheets.is_empty()).then(|| RoundPlan {
            kind,
            sheets,
            ..RoundPlan::default()
        })
    }

    /// Who stands in a further election: those not elected in this contest or any
    /// other, as the rules say, in the order of the ballot.
    fn further_candidates(
        &self,
        contest: &Contest,
        count: &ContestCount,
        seats: u32,
    ) -> Vec<PersonId> {
        let won = self.winners(contest, count);
        let person = |at: usize| match count.who(contest, at) {
            Some(WrittenName::Person(person)) => Some(person),
            // a name that is not on the roll cannot be printed on a ballot
            Some(WrittenName::Other(_)) | None => None,
        };
        let free = |at: usize| {
            person(at).is_some_and(|person| {
                self.out(person).is_none()
                    && !self.holds_a_post(person)
                    && !won.contains(&WrittenName::Person(person))
            })
        };
        let again =
            rules::further_candidates(&self.rules, &count.totals, &count.outcome, seats, free);
        self.in_ballot_order(contest, again.into_iter().filter_map(person).collect())
    }

    fn in_ballot_order(&self, contest: &Contest, mut people: Vec<PersonId>) -> Vec<PersonId> {
        let place = |person: &PersonId| {
            let printed = contest.candidates.iter().position(|c| c == person);
            printed.unwrap_or(usize::MAX)
        };
        people.sort_by_key(place);
        people
    }

    fn holds_a_post(&self, person: PersonId) -> bool {
        let elections = self.rounds.iter();
        let elections =
            elections.filter(|round| round.announced.is_some() && !self.is_preliminary(round));
        self.won_any(elections, person)
    }

    /// The formal election after a preliminary: whoever came through stands.
    fn formal_after(&self, round: &Round) -> Option<RoundPlan> {
        self.plan(round, RoundKind::Formal, |contest| {
            if self.carried_on_by(contest.id).is_some() {
                return None;
            }
            let root = self.root_of(contest.id);
            let first = self.contest(root)?;
            let mut through = Vec::new();
            for earlier in self.rounds.iter().filter(|r| r.announced.is_some()) {
                let counted = self.count_round(earlier);
                for one in earlier.contests().filter(|c| self.root_of(c.id) == root) {
                    let count = counted.contest(one.id)?;
                    through.extend(people(self.winners(one, count)));
                }
            }
            Some(PlannedContest {
                origin: Origin::Follows(contest.id),
                setup: first.setup.clone(),
                places: None,
                candidates: self.in_ballot_order(first, through),
                order: first.order,
                objects: Vec::new(),
            })
        })
    }

    /// The next contest that waits for a round of its own, once all others are settled.
    fn waiting_round(&self) -> Option<RoundPlan> {
        let contest = self.waiting.first()?;
        let earlier = || {
            self.rounds
                .iter()
                .filter(|round| round.announced.is_some())
                .flat_map(Round::contests)
        };
        let mut candidates = contest.candidates.clone();
        match self.rules.contest_order {
            // Whoever lost an earlier post stands for the next (落选者依次参选).
            ContestOrder::Cascade => {
                for person in earlier().flat_map(|contest| &contest.candidates) {
                    if !candidates.contains(person) {
                        candidates.push(*person);
                    }
                }
                candidates.retain(|person| !self.holds_a_post(*person));
            }
            // Officers come from the committee just elected.
            ContestOrder::CommitteeFirst => {
                let elected = people(self.everybody_elected());
                if candidates.is_empty() {
                    candidates = elected;
                } else {
                    candidates.retain(|person| elected.contains(person));
                }
            }
            ContestOrder::Together => {}
        }
        candidates.retain(|person| self.out(*person).is_none());
        Some(RoundPlan {
            kind: RoundKind::Formal,
            sheets: vec![vec![PlannedContest {
                origin: Origin::Waiting(contest.id),
                setup: contest.setup.clone(),
                places: None,
                candidates,
                order: contest.order,
                objects: Vec::new(),
            }]],
            ..RoundPlan::default()
        })
    }
}

impl Contest {
    /// How equal votes were decided, as long as the same people are still equal for as
    /// many seats: a recount or a correction may take the ground from under a lot.
    pub fn tie_decided(&self, count: &ContestCount) -> Option<&TieDecision> {
        let (decision, _) = self.after.tie.as_ref()?;
        let stands = count.tied(self) == self.after.equals
            && super::count_of(decision.elected.iter()) == count.outcome.tied_for;
        stands.then_some(decision)
    }
}

impl ContestCount {
    /// Who is equal across the cut, in ballot order.
    pub fn tied(&self, contest: &Contest) -> Vec<WrittenName> {
        let tied = self.outcome.tied.iter();
        tied.filter_map(|index| self.who(contest, *index)).collect()
    }

    /// Yes votes for a person or name in this contest.
    pub fn votes_for(&self, contest: &Contest, who: &WrittenName) -> u64 {
        let printed = match who {
            WrittenName::Person(person) => contest.candidates.iter().position(|c| c == person),
            WrittenName::Other(_) => None,
        };
        match printed {
            Some(index) => self.yes_of(index),
            None => self
                .write_ins
                .iter()
                .find(|tally| tally.name == *who)
                .map_or(0, |tally| u64::from(tally.yes)),
        }
    }
}

fn people(names: Vec<WrittenName>) -> Vec<PersonId> {
    names
        .into_iter()
        .filter_map(|name| match name {
            WrittenName::Person(person) => Some(person),
            WrittenName::Other(_) => None,
        })
        .collect()
}
