//! From final ballots to totals and outcome. Everything here is derived; nothing is kept.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    BallotEntry, Cell, Contest, ContestEntry, ContestId, Meeting, Paper, PaperId, PersonId, Round,
    RoundId, WrittenName,
};
use crate::rules::{self, Count, Counts, Figures, Mark, Outcome};

/// Votes for a name written in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WriteInTally {
    /// Who was written in.
    pub name: WrittenName,
    /// Votes for.
    pub yes: u32,
}

/// Two sides of a balance that must agree, for 数字核对.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Balance {
    /// Printed = issued + exchanged back + leftover + spoiled.
    Printed {
        /// Printed.
        printed: u32,
        /// Issued.
        issued: u32,
        /// Exchanged, leftover and spoiled together.
        rest: u32,
    },
    /// Returned is not more than issued.
    Returned {
        /// Returned.
        returned: u32,
        /// Issued.
        issued: u32,
    },
    /// Valid + invalid = returned.
    Valid {
        /// Valid.
        valid: u32,
        /// Invalid.
        invalid: u32,
        /// Returned.
        returned: u32,
    },
    /// Yes + no + abstain + illegible = valid, for each candidate.
    Marks {
        /// Valid ballots.
        valid: u32,
        /// Candidates.
        candidates: u32,
        /// Whether it holds for all of them.
        holds: bool,
    },
    /// Keyed twice, compared and settled = returned.
    Keyed {
        /// Compared and settled.
        keyed: u32,
        /// Returned.
        returned: u32,
    },
}

impl Balance {
    /// Whether both sides agree.
    pub fn holds(self) -> bool {
        match self {
            Balance::Printed {
                printed,
                issued,
                rest,
            } => printed == issued.saturating_add(rest),
            Balance::Returned { returned, issued } => returned <= issued,
            Balance::Valid {
                valid,
                invalid,
                returned,
            } => valid.saturating_add(invalid) == returned,
            Balance::Marks { holds, .. } => holds,
            Balance::Keyed { keyed, returned } => keyed == returned,
        }
    }
}

/// A contest as far as its ballots are compared and settled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContestCount {
    /// Which contest.
    pub contest: ContestId,
    /// On which paper; the first where it lies in several boxes.
    pub paper: PaperId,
    /// Its sheet in every box, void ones too.
    pub papers: Vec<PaperId>,
    /// Ballots of bundles that are compared and settled.
    pub counted: u32,
    /// Of these, valid.
    pub valid: u32,
    /// Of these, invalid: ruled so, or over-marked.
    pub invalid: u32,
    /// Invalid because too many are chosen.
    pub over_marked: u32,
    /// Valid without any mark for or against.
    pub blank: u32,
    /// Yes, no, abstain and illegible for each printed candidate, in ballot order.
    pub figures: Vec<Figures>,
    /// Names written in that received votes, most first, then by name.
    pub write_ins: Vec<WriteInTally>,
    /// The figures as the rules see them.
    pub totals: Count,
    /// What follows by the rules from what is counted so far.
    pub outcome: Outcome,
    /// The figures that must agree.
    pub balances: Vec<Balance>,
    /// Whether every returned ballot is compared and settled.
    pub complete: bool,
}

impl ContestCount {
    /// Whether the count is complete and every balance holds.
    pub fn may_be_announced(&self) -> bool {
        self.complete
            && self.balances.iter().all(|balance| balance.holds())
            && self.outcome.election != rules::Validity::Unknown
    }

    /// Votes for the printed candidate or write-in with this index (write-ins follow candidates).
    pub fn yes_of(&self, index: usize) -> u64 {
        match self.figures.get(index) {
            Some(figures) => figures.yes,
            None => index
                .checked_sub(self.figures.len())
                .and_then(|index| self.write_ins.get(index))
                .map_or(0, |tally| u64::from(tally.yes)),
        }
    }

    /// Who stands at this index of [`Outcome`]: a printed candidate, or a name written in.
    pub fn who(&self, contest: &Contest, index: usize) -> Option<WrittenName> {
        match contest.candidates.get(index) {
            Some(person) => Some(WrittenName::Person(*person)),
            None => {
                let index = index.checked_sub(contest.candidates.len())?;
                self.write_ins.get(index).map(|tally| tally.name.clone())
            }
        }
    }
}

/// How the two keyings of a round went, for the papers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Agreement {
    /// Ballots alike in both keyings, without doubt.
    pub alike: u32,
    /// Ballots settled from the paper.
    pub settled: u32,
    /// Ballots ruled.
    pub ruled: u32,
    /// Ballots waiting for the scrutineer.
    pub waiting: u32,
}

/// Every contest of a round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoundCount {
    /// Which round.
    pub round: RoundId,
    /// One for each contest, paper by paper.
    pub contests: Vec<ContestCount>,
    /// How the keyings went; bundles that are compared only.
    pub agreement: Agreement,
}

impl RoundCount {
    /// The count of one contest.
    pub fn contest(&self, id: ContestId) -> Option<&ContestCount> {
        self.contests.iter().find(|count| count.contest == id)
    }
}

impl Meeting {
    /// Counts a round from the bundles that are compared and settled.
    pub fn count_round(&self, round: &Round) -> RoundCount {
        let contests = round.contests();
        let contests = contests.map(|contest| self.count_contest(round, contest));
        RoundCount {
            round: round.id,
            contests: contests.collect(),
            agreement: round.agreement(),
        }
    }

    /// Counts one contest over every box its sheet lies in. The ballots of a void box
    /// count for nothing, unless there is no other box.
    fn count_contest(&self, round: &Round, contest: &Contest) -> ContestCount {
        let level = self.rules_in(round.id).gate_level;
        let on_it = |paper: &&Paper| paper.contests.iter().any(|c| c.id == contest.id);
        let standing = |paper: &&Paper| !round.is_void(paper, level);
        let all = round.papers.iter().filter(on_it).collect::<Vec<_>>();
        let mut papers = all.clone();
        papers.retain(standing);
        if papers.is_empty() {
            papers.clone_from(&all);
        }
        let mut adding = Adding::new(self.rules_in(round.id), round, contest);
        for paper in &papers {
            let place = paper.contests.iter().position(|c| c.id == contest.id);
            let ballots = paper.final_ballots();
            for entry in ballots.iter().filter_map(|ballot| ballot.get(place?)) {
                adding.add(contest, entry);
            }
            let hand = paper.hand.as_ref().and_then(|hand| hand.agreed.as_ref());
            if let Some(totals) = hand.and_then(|totals| totals.get(place?)) {
                adding.add_totals(totals);
            }
        }
        let sum = |figure: &dyn Fn(&Paper) -> Option<u32>| -> Option<u32> {
            let mut sum = 0_u32;
            for paper in &papers {
                sum = sum.checked_add(figure(paper)?)?;
            }
            Some(sum)
        };
        let issued = sum(&|paper| paper.issue.as_ref().map(|issue| issue.issued));
        let returned = sum(&|paper| paper.returned.agreed);
        let complete = returned == Some(adding.counted);
        let write_ins = adding.write_ins();
        let Adding {
            tally,
            counted,
            over_marked,
            ..
        } = adding;
        let (valid, invalid) = (narrow(tally.valid), narrow(tally.invalid));
        let blank = narrow(tally.blank);
        let figures = tally.candidates;
        let some = |value: Option<u32>| value.map(u64::from);
        let standing = |person: &PersonId| !self.excluded(round, *person);
        let excluded = contest
            .candidates
            .iter()
            .enumerate()
            .filter(|(_, person)| !standing(person))
            .map(|(index, _)| index);
        let written_out = write_ins
            .iter()
            .enumerate()
            .filter(|(_, tally)| match &tally.name {
                WrittenName::Person(person) => !standing(person),
                WrittenName::Other(_) => false,
            })
            .map(|(index, _)| index + contest.candidates.len());
        let polling = self.rules_in(round.id).day == rules::DayShape::Polling;
        let count = Count {
            kind: round.kind,
            seats: contest.to_fill(),
            counts: Counts {
                expected: some(round.expected_then.or_else(|| Some(self.expected()))),
                present: some(round.head_count.agreed),
                cast: some(round.head_count.agreed.filter(|_| polling)),
                issued: some(issued),
                returned: some(returned),
                valid: Some(u64::from(valid)),
                invalid: Some(u64::from(invalid)),
                ..Counts::default()
            },
            candidates: figures.clone(),
            write_ins: write_ins
                .iter()
                .map(|write_in| u64::from(write_in.yes))
                .collect(),
            excluded: excluded.chain(written_out).collect(),
            ..Count::default()
        };
        let outcome = rules::evaluate(self.rules_in(round.id), &count);
        let marks_hold = figures.iter().all(|f| {
            let parts = [Some(f.yes), f.no, f.abstain, Some(f.void)];
            parts.into_iter().flatten().sum::<u64>() == u64::from(valid)
        });
        let mut balances = Vec::new();
        for paper in &all {
            if let (Some(printed), Some(issue)) = (paper.printed, &paper.issue) {
                let rest = issue.leftover() + issue.exchanged + issue.spoiled_in_printing;
                balances.push(Balance::Printed {
                    printed,
                    issued: issue.issued,
                    rest,
                });
            }
        }
        // Each box by itself where the rules look at boxes, else their sum.
        if level == rules::GateLevel::Box {
            for paper in &papers {
                let issued = paper.issue.as_ref().map(|issue| issue.issued);
                if let (Some(returned), Some(issued)) = (paper.returned.agreed, issued) {
                    balances.push(Balance::Returned { returned, issued });
                }
            }
        } else if let (Some(returned), Some(issued)) = (returned, issued) {
            balances.push(Balance::Returned { returned, issued });
        }
        if let Some(returned) = returned {
            balances.push(Balance::Valid {
                valid,
                invalid,
                returned,
            });
            // Where not every cell is a figure, there is nothing to add up (one of, up to N).
            if marks_each(self.rules_in(round.id)) {
                balances.push(Balance::Marks {
                    valid,
                    candidates: super::count_of(contest.candidates.iter()),
                    holds: marks_hold,
                });
            }
            balances.push(Balance::Keyed {
                keyed: counted,
                returned,
            });
        }
        ContestCount {
            contest: contest.id,
            paper: papers.first().map_or(PaperId(0), |paper| paper.id),
            papers: all.iter().map(|paper| paper.id).collect(),
            counted,
            valid,
            invalid,
            over_marked,
            blank,
            figures,
            write_ins,
            totals: count,
            outcome,
            balances,
            complete,
        }
    }
}

impl Round {
    /// How the keyings of the compared bundles went. Adds up no ballot, so that
    /// the window may ask at every pass.
    pub fn agreement(&self) -> Agreement {
        let mut agreement = Agreement::default();
        for bundle in self.papers.iter().flat_map(|paper| &paper.bundles) {
            let Some(super::Compared::Paired(comparison)) = &bundle.compared else {
                continue;
            };
            let cases = super::count_of(bundle.cases.iter());
            let pairs = super::count_of(comparison.pairs.iter());
            agreement.alike += pairs.saturating_sub(cases);
            for case in &bundle.cases {
                match case.state {
                    super::CaseState::Settled { .. } => agreement.settled += 1,
                    super::CaseState::Ruled(_) => agreement.ruled += 1,
                    _ => agreement.waiting += 1,
                }
            }
        }
        agreement
    }
}

impl Meeting {
    /// Every name written in on the final ballots of a contest as it was keyed, with
    /// the ballots it stands on, in order of the names.
    pub fn names_written(&self, contest: ContestId) -> Vec<(WrittenName, u32)> {
        let mut found: BTreeMap<WrittenName, u32> = BTreeMap::new();
        let papers = self.rounds.iter().flat_map(|round| &round.papers);
        for paper in papers {
            let Some(index) = paper.contests.iter().position(|one| one.id == contest) else {
                continue;
            };
            for entry in paper.final_ballots() {
                let Some(ContestEntry::Marked { write_ins, .. }) = entry.get(index) else {
                    continue;
                };
                // A name written twice on one ballot stands on it once.
                let names = write_ins.iter().map(|write_in| &write_in.name);
                for name in names.collect::<BTreeSet<_>>() {
                    *found.entry(name.clone()).or_default() += 1;
                }
            }
        }
        found.into_iter().collect()
    }
}

impl Paper {
    /// The final ballots of every bundle that is compared and settled.
    pub fn final_ballots(&self) -> Vec<&BallotEntry> {
        self.bundles
            .iter()
            .filter_map(super::Bundle::finals)
            .flatten()
            .collect()
    }
}

/// Ballots of one contest as they are added up: the rules' own sums, and who
/// stands behind each number of a written-in name.
struct Adding<'a> {
    tally: rules::Tally<'a>,
    counted: u32,
    over_marked: u32,
    names: Vec<WrittenName>,
}

impl<'a> Adding<'a> {
    fn new(rules: &'a rules::Preset, round: &Round, contest: &Contest) -> Adding<'a> {
        let candidates = contest.candidates.len();
        Adding {
            tally: rules::Tally::new(rules, round.kind, contest.to_fill(), candidates),
            counted: 0,
            over_marked: 0,
            names: Vec::new(),
        }
    }

    fn add(&mut self, contest: &Contest, entry: &ContestEntry) {
        self.counted += 1;
        let Some(reading) = Reading::of(contest, entry) else {
            self.tally.invalid += 1;
            return;
        };
        let mut write_ins = Vec::new();
        for (name, mark) in reading.write_ins {
            let known = self.names.iter().position(|other| *other == name);
            let number = known.unwrap_or(self.names.len());
            if known.is_none() {
                self.names.push(name);
            }
            write_ins.push((number, mark));
        }
        let verdict = self.tally.add(&reading.printed, &write_ins);
        let over = matches!(verdict, rules::BallotVerdict::OverMarked { .. });
        self.over_marked += u32::from(over);
    }

    /// Totals of a sheet of 正 strokes.
    fn add_totals(&mut self, totals: &super::HandTotals) {
        self.counted = self
            .counted
            .saturating_add(totals.valid)
            .saturating_add(totals.invalid);
        self.tally.valid += u64::from(totals.valid);
        self.tally.invalid += u64::from(totals.invalid);
        for (figures, (yes, no, abstain)) in self.tally.candidates.iter_mut().zip(&totals.marks) {
            figures.yes += u64::from(*yes);
            let add = |sum: Option<u64>, more: u32| sum.map(|sum| sum + u64::from(more));
            figures.no = add(figures.no, *no);
            figures.abstain = add(figures.abstain, *abstain);
        }
        for (name, votes) in &totals.write_ins {
            let known = self.names.iter().position(|other| other == name);
            let number = known.unwrap_or(self.names.len());
            if known.is_none() {
                self.names.push(name.clone());
            }
            if self.tally.write_ins.len() <= number {
                self.tally.write_ins.resize(number + 1, 0);
            }
            if let Some(sum) = self.tally.write_ins.get_mut(number) {
                *sum += u64::from(*votes);
            }
        }
    }

    fn write_ins(&self) -> Vec<WriteInTally> {
        let votes = self
            .names
            .iter()
            .zip(&self.tally.write_ins)
            .filter(|(_, yes)| **yes > 0);
        let mut write_ins = votes
            .map(|(name, yes)| WriteInTally {
                name: name.clone(),
                yes: narrow(*yes),
            })
            .collect::<Vec<_>>();
        write_ins.sort_by(|a, b| b.yes.cmp(&a.yes).then_with(|| a.name.cmp(&b.name)));
        write_ins
    }
}

fn marks_each(rules: &rules::Preset) -> bool {
    matches!(
        rules.marks,
        rules::Marks::MarkEach | rules::Marks::DefaultYes
    )
}

/// Ballots and votes of one meeting always fit; a file's totals may not.
fn narrow(votes: u64) -> u32 {
    u32::try_from(votes).unwrap_or(u32::MAX)
}

/// The live verdict on a ballot being keyed, as the rules see it.
pub fn verdict(
    preset: &rules::Preset,
    kind: rules::RoundKind,
    contest: &Contest,
    entry: &ContestEntry,
) -> Option<rules::BallotVerdict> {
    let reading = Reading::of(contest, entry)?;
    let write_ins = reading
        .write_ins
        .iter()
        .map(|(_, mark)| *mark)
        .collect::<Vec<_>>();
    Some(rules::judge(
        preset,
        kind,
        contest.to_fill(),
        &reading.printed,
        &write_ins,
    ))
}

/// What a ballot says in a contest once doubled names are folded together: a
/// printed candidate written in again counts once, and so does a name written
/// twice (domain 4.1).
struct Reading {
    printed: Vec<Mark>,
    write_ins: Vec<(WrittenName, Mark)>,
}

impl Reading {
    fn of(contest: &Contest, entry: &ContestEntry) -> Option<Reading> {
        let ContestEntry::Marked { cells, write_ins } = entry else {
            return None;
        };
        let mark = |cell: &Cell| match cell {
            Cell::Mark(mark) => *mark,
            Cell::Doubtful => Mark::Void,
        };
        let mut printed = cells.iter().map(mark).collect::<Vec<_>>();
        let mut names: Vec<(WrittenName, Mark)> = Vec::new();
        for write_in in write_ins {
            let written = mark(&write_in.mark);
            let who = contest.resolved(&write_in.name);
            if let Some(index) = printed_index(contest, who) {
                if let Some(beside) = printed.get_mut(index).filter(|_| written == Mark::Yes) {
                    *beside = Mark::Yes;
                }
                continue;
            }
            match names.iter_mut().find(|(name, _)| name == who) {
                Some((_, known)) if written == Mark::Yes => *known = Mark::Yes,
                Some(_) => {}
                None => names.push((who.clone(), written)),
            }
        }
        Some(Reading {
            printed,
            write_ins: names,
        })
    }
}

fn printed_index(contest: &Contest, name: &WrittenName) -> Option<usize> {
    let WrittenName::Person(person) = name else {
        return None;
    };
    contest
        .candidates
        .iter()
        .position(|candidate: &PersonId| candidate == person)
}
