//! What the record says, held against the sheets as they really were.

use std::collections::BTreeMap;
use std::path::PathBuf;

use super::RehearsalError;
use super::count::Counted;
use super::day::{Day, number};
use super::voters::TrueBallot;
use crate::meeting::{
    BallotEntry, Cell, Contest, ContestCount, ContestEntry, Meeting, Paper, Round, WrittenName,
};
use crate::rules::{self, Count, Figures, Mark, Next, Outcome, Tally};

/// One contest of a simulated day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContestReport {
    /// The post.
    pub title: String,
    /// Seats to fill.
    pub seats: u32,
    /// Elected by the record, most votes first, with their votes.
    pub elected: Vec<(String, u64)>,
    /// Equal across the cut by the record.
    pub tied: Vec<String>,
    /// Seats nobody won.
    pub unfilled: u32,
    /// What has to happen next.
    pub next: Next,
    /// Whether every total is that of the true sheets.
    pub totals_right: bool,
    /// Whether the elected, the tied and the empty seats are those of the true sheets.
    pub winners_right: bool,
    /// How many votes the true result stands from another: 0 is a tie.
    pub margin: u64,
}

/// How a simulated day went.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// Sheets counted, all papers together.
    pub ballots: u32,
    /// Fields on them: printed candidates, and one for the names written in.
    pub fields: u64,
    /// Differences and doubtful ballots found.
    pub differences: u32,
    /// Of these, settled by the scrutineer.
    pub settled: u32,
    /// Of these, ruled.
    pub ruled: u32,
    /// Of these, still open; never after an announcement.
    pub open: u32,
    /// Bundles counted again.
    pub recounted: u32,
    /// Ballots a keyer keyed anew.
    pub corrected: u32,
    /// Fields that are not what the true sheets say, after everything.
    pub fields_wrong: u64,
    /// Contest by contest.
    pub contests: Vec<ContestReport>,
    /// Events in the record.
    pub events: u64,
    /// Code of the record.
    pub head: String,
    /// The record.
    pub record: PathBuf,
    /// The papers written, in the order of the day.
    pub papers: Vec<PathBuf>,
    /// How long it took, in seconds.
    pub seconds: f64,
}

impl Report {
    /// Whether every contest has the winners the true sheets have.
    pub fn winners_right(&self) -> bool {
        self.contests.iter().all(|contest| contest.winners_right)
    }
}

pub(super) fn of(day: &mut Day, counted: &Counted) -> Result<Report, RehearsalError> {
    let meeting = day.session.meeting();
    let round = meeting.round().ok_or(RehearsalError::Lost("round"))?;
    let count = meeting.count_round(round);
    let mut fields_wrong = 0;
    let mut fields = 0;
    let mut contests = Vec::new();
    for (paper, sheets) in round.papers.iter().zip(&day.sheets) {
        let finals = paper.final_ballots();
        fields_wrong += wrong_fields(&finals, sheets);
        let on_sheet = paper
            .contests
            .iter()
            .map(|contest| contest.candidates.len() + 1)
            .sum::<usize>();
        fields += u64::from(number(on_sheet)) * u64::from(number(sheets.len()));
        for (index, contest) in paper.contests.iter().enumerate() {
            let truth = Truth::of(
                meeting,
                round,
                paper,
                contest,
                sheets.iter().filter_map(|sheet| sheet.says.get(index)),
            );
            let found = count
                .contests
                .iter()
                .find(|count| count.contest == contest.id)
                .ok_or(RehearsalError::Lost("count"))?;
            contests.push(truth.against(meeting, contest, found));
        }
    }
    let agreement = count.agreement;
    Ok(Report {
        ballots: number(day.sheets.iter().map(Vec::len).sum()),
        fields,
        differences: agreement.settled + agreement.ruled + agreement.waiting,
        settled: agreement.settled,
        ruled: agreement.ruled,
        open: agreement.waiting,
        recounted: counted.recounted,
        corrected: counted.corrected,
        fields_wrong,
        contests,
        events: meeting.events,
        head: day.session.head().to_string(),
        record: day.session.path().to_owned(),
        papers: std::mem::take(&mut day.written),
        seconds: 0.0,
    })
}

/// Fields in which two ballots differ.
fn apart(a: &BallotEntry, b: &BallotEntry) -> u64 {
    let fields = a.iter().zip(b).map(|(a, b)| match (a, b) {
        (
            ContestEntry::Marked {
                cells: x,
                write_ins: v,
            },
            ContestEntry::Marked {
                cells: y,
                write_ins: w,
            },
        ) => x.iter().zip(y).filter(|(a, b)| a != b).count() + usize::from(v != w),
        _ => usize::from(a != b),
    });
    u64::from(number(fields.sum()))
}

/// Equal ballots are taken away from both piles; what is left is matched nearest first.
fn wrong_fields(finals: &[&BallotEntry], sheets: &[TrueBallot]) -> u64 {
    let mut left: BTreeMap<&BallotEntry, u32> = BTreeMap::new();
    for sheet in sheets {
        *left.entry(&sheet.says).or_default() += 1;
    }
    let mut odd = Vec::new();
    for ballot in finals {
        match left.get_mut(*ballot) {
            Some(count) if *count > 0 => *count -= 1,
            _ => odd.push(*ballot),
        }
    }
    let mut rest = left
        .into_iter()
        .flat_map(|(ballot, count)| (0..count).map(move |_| ballot))
        .collect::<Vec<_>>();
    let mut wrong = 0;
    for ballot in odd {
        let nearest = (0..rest.len())
            .min_by_key(|i| rest.get(*i).map_or(u64::MAX, |other| apart(ballot, other)));
        if let Some(index) = nearest {
            wrong += apart(ballot, rest.swap_remove(index));
        }
    }
    wrong
}

/// A contest as the true sheets have it.
struct Truth {
    valid: u64,
    invalid: u64,
    figures: Vec<Figures>,
    names: Vec<WrittenName>,
    write_ins: Vec<u64>,
    outcome: Outcome,
}

impl Truth {
    fn of<'a>(
        meeting: &Meeting,
        round: &Round,
        paper: &Paper,
        contest: &Contest,
        sheets: impl Iterator<Item = &'a ContestEntry>,
    ) -> Truth {
        let mut tally = Tally::new(
            &meeting.rules,
            round.kind,
            contest.setup.seats,
            contest.candidates.len(),
        );
        let mut names: Vec<WrittenName> = Vec::new();
        let mark = |cell: &Cell| match cell {
            Cell::Mark(mark) => *mark,
            Cell::Doubtful => Mark::Void,
        };
        for sheet in sheets {
            let ContestEntry::Marked { cells, write_ins } = sheet else {
                tally.invalid += 1;
                continue;
            };
            let mut written = Vec::new();
            for write_in in write_ins {
                let known = names.iter().position(|name| *name == write_in.name);
                let index = known.unwrap_or_else(|| {
                    names.push(write_in.name.clone());
                    names.len() - 1
                });
                written.push((index, mark(&write_in.mark)));
            }
            tally.add(&cells.iter().map(mark).collect::<Vec<_>>(), &written);
        }
        let mut write_ins = tally.write_ins.clone();
        write_ins.resize(names.len(), 0);
        let some = |value: Option<u32>| value.map(u64::from);
        let count = Count {
            kind: round.kind,
            seats: contest.setup.seats,
            counts: rules::Counts {
                expected: some(round.expected_then),
                present: some(round.head_count.agreed),
                cast: None,
                issued: some(paper.issue.as_ref().map(|issue| issue.issued)),
                returned: some(paper.returned.agreed),
                valid: Some(tally.valid),
                invalid: Some(tally.invalid),
                ..rules::Counts::default()
            },
            candidates: tally.candidates.clone(),
            write_ins: write_ins.clone(),
            ..Count::default()
        };
        Truth {
            valid: tally.valid,
            invalid: tally.invalid,
            figures: tally.candidates.clone(),
            outcome: rules::evaluate(&meeting.rules, &count),
            names,
            write_ins,
        }
    }

    fn who(&self, contest: &Contest, index: usize) -> Option<WrittenName> {
        match contest.candidates.get(index) {
            Some(person) => Some(WrittenName::Person(*person)),
            None => self
                .names
                .get(index.checked_sub(contest.candidates.len())?)
                .cloned(),
        }
    }

    fn against(&self, meeting: &Meeting, contest: &Contest, found: &ContestCount) -> ContestReport {
        let sorted = |mut names: Vec<Option<WrittenName>>| {
            names.sort();
            names
        };
        let true_names =
            |list: &[usize]| sorted(list.iter().map(|i| self.who(contest, *i)).collect());
        let names = |list: &[usize]| sorted(list.iter().map(|i| found.who(contest, *i)).collect());
        let outcome = &found.outcome;
        let winners_right = true_names(&self.outcome.elected) == names(&outcome.elected)
            && true_names(&self.outcome.tied) == names(&outcome.tied)
            && self.outcome.unfilled == outcome.unfilled;
        let true_written = self
            .names
            .iter()
            .zip(&self.write_ins)
            .filter(|(_, yes)| **yes > 0);
        let true_written = true_written
            .map(|(name, yes)| (name, *yes))
            .collect::<BTreeMap<_, _>>();
        let written = found
            .write_ins
            .iter()
            .map(|one| (&one.name, u64::from(one.yes)));
        let totals_right = self.figures == found.figures
            && self.valid == u64::from(found.valid)
            && self.invalid == u64::from(found.invalid)
            && true_written == written.collect();
        let spoken = |index: usize| match found.who(contest, index) {
            Some(WrittenName::Person(id)) => meeting.name_of(id).to_owned(),
            Some(WrittenName::Other(name)) => name,
            None => String::new(),
        };
        ContestReport {
            title: contest.setup.title.clone(),
            seats: contest.setup.seats,
            elected: outcome
                .elected
                .iter()
                .map(|i| (spoken(*i), found.yes_of(*i)))
                .collect(),
            tied: outcome.tied.iter().map(|i| spoken(*i)).collect(),
            unfilled: outcome.unfilled,
            next: outcome.next,
            totals_right,
            winners_right,
            margin: margin(&self.outcome),
        }
    }
}

/// How many votes stand between the result and another: across the cut, and to the bar.
fn margin(outcome: &Outcome) -> u64 {
    if !outcome.tied.is_empty() {
        return 0;
    }
    let elected = |line: &&rules::Standing| line.verdict == rules::Verdict::Elected;
    let last_in = outcome
        .standings
        .iter()
        .filter(elected)
        .map(|line| line.yes)
        .min();
    let first_out = outcome
        .standings
        .iter()
        .filter(|line| !elected(line))
        .map(|line| line.yes)
        .max();
    let cut = match (last_in, first_out) {
        (Some(last_in), Some(first_out)) if outcome.unfilled == 0 => {
            last_in.saturating_sub(first_out)
        }
        _ => u64::MAX,
    };
    let bar = outcome.bar.map_or(u64::MAX, |bar| {
        let far = |line: &rules::Standing| {
            if line.yes >= bar {
                line.yes - bar + 1
            } else {
                bar - line.yes
            }
        };
        outcome.standings.iter().map(far).min().unwrap_or(u64::MAX)
    });
    cut.min(bar)
}
