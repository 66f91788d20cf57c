//! From final ballots to totals and outcome. Everything here is derived; nothing is kept.

use std::collections::{BTreeMap, BTreeSet};

use super::verdicts::{self, Held, Numbers, Sums};
use super::{
    BallotEntry, Contest, ContestEntry, ContestId, Meeting, Paper, PaperId, PersonId, Round,
    RoundId, WrittenName,
};
use crate::rules::{self, Count, Counts, Figures, Outcome};

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

    /// Votes for the printed candidate or write-in with this index (write-ins follow
    /// candidates), those for higher posts included where they count.
    pub fn yes_of(&self, index: usize) -> u64 {
        let own = match self.figures.get(index) {
            Some(figures) => figures.yes,
            None => index
                .checked_sub(self.figures.len())
                .and_then(|index| self.write_ins.get(index))
                .map_or(0, |tally| u64::from(tally.yes)),
        };
        own.saturating_add(self.from_above(index))
    }

    /// Of these, votes for a higher post or in the women's column.
    pub fn from_above(&self, index: usize) -> u64 {
        self.totals.folded.get(index).copied().unwrap_or(0)
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
    /// Counts a round from the bundles that are compared and settled. Who was
    /// elected in an earlier round holds that post.
    pub fn count_round(&self, round: &Round) -> RoundCount {
        self.count_by(round, Paper::final_ballots)
    }

    /// What has been called aloud so far (唱票): every ballot of the first keyings, not
    /// compared with anything. Never a result.
    pub fn count_called(&self, round: &Round) -> RoundCount {
        self.count_by(round, Paper::called_ballots)
    }

    fn count_by(&self, round: &Round, ballots_of: fn(&Paper) -> Vec<&BallotEntry>) -> RoundCount {
        let mut held = Vec::new();
        let before = self.rounds.iter().take_while(|other| other.id != round.id);
        for earlier in before.filter(|other| other.announced.is_some()) {
            if self.is_preliminary(earlier) {
                continue;
            }
            let counted = self.count_given(earlier, &held, Paper::final_ballots);
            for contest in earlier.contests() {
                let root = self.root_of(contest.id);
                let count = counted.contest(contest.id);
                let won = count.map(|count| self.winners(contest, count));
                let won = won.into_iter().flatten();
                held.extend(won.map(|who| Held { who, root }));
            }
        }
        self.count_given(round, &held, ballots_of)
    }

    fn count_given(
        &self,
        round: &Round,
        held: &[Held],
        ballots_of: fn(&Paper) -> Vec<&BallotEntry>,
    ) -> RoundCount {
        let sums = verdicts::sums(self, round, ballots_of);
        let numbers = sums.numbers;
        let mut contests: Vec<ContestCount> = round
            .contests()
            .zip(sums.contests)
            .map(|(contest, sums)| self.count_contest(round, contest, sums, &numbers))
            .collect();
        verdicts::decide_together(self, round, numbers, held, &mut contests);
        RoundCount {
            round: round.id,
            contests,
            agreement: round.agreement(),
        }
    }

    /// Counts one contest over every box its sheet lies in.
    fn count_contest(
        &self,
        round: &Round,
        contest: &Contest,
        sums: Sums,
        numbers: &Numbers,
    ) -> ContestCount {
        let level = self.rules_in(round.id).gate_level;
        let on_it = |paper: &&Paper| paper.contests.iter().any(|c| c.id == contest.id);
        let all = round.papers.iter().filter(on_it).collect::<Vec<_>>();
        let papers = all.first().map_or_else(Vec::new, |sheet| {
            verdicts::standing_boxes(self.rules_in(round.id), round, sheet)
        });
        let sum = |figure: &dyn Fn(&Paper) -> Option<u32>| -> Option<u32> {
            let mut sum = 0_u32;
            for paper in &papers {
                sum = sum.checked_add(figure(paper)?)?;
            }
            Some(sum)
        };
        let issued = sum(&|paper| paper.issue.as_ref().map(|issue| issue.issued));
        let returned = sum(&|paper| paper.returned.agreed);
        let Sums {
            count: sums,
            counted,
            by_hand,
        } = sums;
        let complete = returned == Some(counted);
        let (valid, invalid) = (narrow(sums.valid), narrow(sums.invalid));
        let (blank, over_marked) = (narrow(sums.blank), narrow(sums.over_marked));
        let (write_ins, folded) = named(&sums, numbers);
        let figures = sums.candidates;
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
        let weighed = weighed(&papers, contest.id);
        let heads = match &round.survey {
            Some(_) => self.survey_heads(round),
            None => (
                round.expected_then.or_else(|| Some(self.expected())),
                round.head_count.agreed,
            ),
        };
        let polling = self.rules_in(round.id).day == rules::DayShape::Polling;
        let count = Count {
            kind: round.kind,
            seats: contest.to_fill(),
            counts: Counts {
                expected: some(heads.0),
                present: some(heads.1),
                cast: some(round.head_count.agreed.filter(|_| polling)),
                issued: some(issued),
                returned: some(returned),
                valid: Some(u64::from(valid)),
                invalid: Some(u64::from(invalid)),
                blank: Some(u64::from(blank)).filter(|_| !by_hand),
                ..Counts::default()
            },
            candidates: figures.clone(),
            write_ins: write_ins
                .iter()
                .map(|write_in| u64::from(write_in.yes))
                .collect(),
            excluded: excluded.chain(written_out).collect(),
            folded,
            votes: weighed.as_ref().and_then(|weighed| weighed.votes),
            area: weighed.as_ref().and_then(|weighed| {
                let written = std::iter::repeat_n(None, write_ins.len());
                Some(rules::Area {
                    counts: weighed.area?,
                    yes: weighed
                        .area_yes
                        .iter()
                        .copied()
                        .map(Some)
                        .chain(written)
                        .collect(),
                })
            }),
            ..Count::default()
        };
        let outcome = rules::evaluate(self.rules_in(round.id), &count);
        let marks_hold = figures.iter().all(|f| {
            let parts = [Some(f.yes), f.no, f.abstain, Some(f.void)];
            let valid = count.in_votes().valid.unwrap_or(u64::from(valid));
            parts.into_iter().flatten().sum::<u64>() == valid
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

    /// Every ballot keyed for the first time, closed bundle or not.
    fn called_ballots(&self) -> Vec<&BallotEntry> {
        let bundles = self.bundles.iter();
        let keyings = bundles.map(|bundle| bundle.keying(super::Pass::First));
        keyings
            .flat_map(|keying| &keying.ballots)
            .map(|ballot| &ballot.entry)
            .collect()
    }
}

/// Names written in, most votes first, and the votes from above of everybody in
/// the order of the count.
fn named(sums: &rules::PostCount, numbers: &Numbers) -> (Vec<WriteInTally>, Vec<u64>) {
    let (printed, written) = sums
        .folded
        .split_at_checked(sums.candidates.len())
        .unwrap_or_default();
    let mut names = sums
        .write_ins
        .iter()
        .zip(written)
        .filter_map(|(&(number, yes), &above)| {
            let name = numbers.name(number)?;
            let yes = narrow(yes);
            Some((WriteInTally { name, yes }, above))
        })
        .collect::<Vec<_>>();
    names.sort_by(|(a, _), (b, _)| b.yes.cmp(&a.yes).then_with(|| a.name.cmp(&b.name)));
    let (names, written): (Vec<_>, Vec<_>) = names.into_iter().unzip();
    (names, printed.iter().copied().chain(written).collect())
}

/// What was weighed on the sheets counted by hand, all boxes together.
fn weighed(papers: &[&Paper], contest: ContestId) -> Option<super::Weighed> {
    let mut sheets = papers.iter().filter_map(|paper| {
        let place = paper.contests.iter().position(|c| c.id == contest)?;
        let totals = paper.hand.as_ref()?.agreed.as_ref()?;
        totals.get(place)?.weighed.clone()
    });
    let first = sheets.next()?;
    Some(sheets.fold(first, |sum, sheet| sum.with(&sheet)))
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

/// The live verdict on one contest of a ballot being keyed, as the rules see it;
/// what other contests of the paper do to it is for [`super::paper_verdicts`].
pub fn verdict(
    preset: &rules::Preset,
    kind: rules::RoundKind,
    contest: &Contest,
    entry: &ContestEntry,
) -> Option<rules::BallotVerdict> {
    let (contest, entry) = (std::slice::from_ref(contest), std::slice::from_ref(entry));
    verdicts::paper_verdicts(preset, kind, contest, entry)
        .into_iter()
        .next()?
}
