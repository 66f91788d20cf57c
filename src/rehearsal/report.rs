//! What the record says, held against the sheets as they really were.

use std::path::PathBuf;

use super::RehearsalError;
use super::count::Counted;
use super::day::{Day, number};
use super::truth::{Sums, Winners, margin, wrong_fields};
use crate::meeting::{
    BallotEntry, Bundle, BundleRef, Contest, ContestCount, ContestEntry, Meeting, Pass, RoundId,
    WrittenName,
};
use crate::rules::{Next, RoundKind};

/// One contest of a simulated day, in one round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContestReport {
    /// The round.
    pub round: RoundId,
    /// What kind of round it was.
    pub kind: RoundKind,
    /// The post.
    pub title: String,
    /// Seats to fill.
    pub seats: u32,
    /// Elected by the record, most votes first, with their votes.
    pub elected: Vec<(String, u64)>,
    /// Of these, how many were written in.
    pub elected_written: u32,
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

/// One keying of one bundle.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyingReport {
    /// The round.
    pub round: RoundId,
    /// The bundle.
    pub bundle: BundleRef,
    /// First or second keying.
    pub pass: Pass,
    /// Ballots keyed.
    pub ballots: u32,
    /// Seconds from taking the bundle to its last ballot.
    pub seconds: u64,
    /// Marks this keyer had wrong, as the settled differences show; a doubt is not wrong.
    pub charged: u32,
    /// Ballots both keyings read alike, without doubt.
    pub alike: u32,
    /// Who keyed: the typist, and the reader of a pair.
    pub names: Vec<String>,
    /// Keys pressed for the ballots as they stand, one for each mark and one to confirm.
    pub keys: u64,
}

/// How a simulated day went.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// Rounds of voting held.
    pub rounds: u32,
    /// Sheets counted, all papers together.
    pub ballots: u32,
    /// Fields on them: printed candidates, and one for the names written in.
    pub fields: u64,
    /// Ballots both keyings read alike, without doubt.
    pub alike: u32,
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
    /// Both keyings of every bundle.
    pub keyings: Vec<KeyingReport>,
    /// Contest by contest, round by round.
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
    let written = std::mem::take(&mut day.written);
    let meeting = day.session.meeting();
    let mut report = Report {
        rounds: number(meeting.rounds.len()),
        ballots: number(day.sheets.iter().map(|(_, sheets)| sheets.len()).sum()),
        fields: 0,
        alike: 0,
        differences: 0,
        settled: 0,
        ruled: 0,
        open: 0,
        recounted: counted.recounted,
        corrected: counted.corrected,
        fields_wrong: 0,
        keyings: Vec::new(),
        contests: Vec::new(),
        events: meeting.events,
        head: day.session.head(),
        record: day.session.path().to_owned(),
        papers: written,
        seconds: 0.0,
    };
    for round in &meeting.rounds {
        let count = meeting.count_round(round);
        let agreement = count.agreement;
        report.alike += agreement.alike;
        report.settled += agreement.settled;
        report.ruled += agreement.ruled;
        report.open += agreement.waiting;
        for paper in &round.papers {
            let sheets = day.sheets.iter().find(|(id, _)| *id == paper.id);
            let (_, sheets) = sheets.ok_or(RehearsalError::Lost("sheets"))?;
            report.fields_wrong += wrong_fields(&paper.final_ballots(), sheets);
            let on_sheet = paper.contests.iter().map(|one| one.candidates.len() + 1);
            report.fields += u64::from(number(on_sheet.sum())) * u64::from(number(sheets.len()));
            for (index, contest) in paper.contests.iter().enumerate() {
                let says = sheets.iter().filter_map(|sheet| sheet.says.get(index));
                let truth = Sums::of(&meeting.rules, round.kind, contest, says);
                let found = count.contest(contest.id);
                let found = found.ok_or(RehearsalError::Lost("count"))?;
                let place = (round.id, round.kind);
                report
                    .contests
                    .push(held_against(meeting, place, contest, &truth, found));
            }
        }
        for (at, bundle) in round.counted_bundles() {
            for pass in Pass::BOTH {
                report
                    .keyings
                    .extend(keying(meeting, round.id, at, bundle, pass));
            }
        }
    }
    report.differences = report.settled + report.ruled + report.open;
    Ok(report)
}

fn keying(
    meeting: &Meeting,
    round: RoundId,
    at: BundleRef,
    bundle: &Bundle,
    pass: Pass,
) -> Option<KeyingReport> {
    let keying = bundle.keying(pass);
    let keyer = keying.keyer?;
    let people = [Some(keyer.typist), keyer.reader].into_iter().flatten();
    let names = people.filter_map(|id| meeting.officer(id));
    let ballots = number(keying.ballots.len());
    Some(KeyingReport {
        round,
        bundle: at,
        pass,
        ballots,
        seconds: meeting.seconds_spent(at, pass)?,
        charged: meeting.charged(at, pass)?,
        alike: ballots.saturating_sub(number(bundle.cases.len())),
        names: names.map(|officer| officer.name.clone()).collect(),
        keys: keys_of(meeting, bundle, pass),
    })
}

fn held_against(
    meeting: &Meeting,
    (round, kind): (RoundId, RoundKind),
    contest: &Contest,
    truth: &Sums,
    found: &ContestCount,
) -> ContestReport {
    let outcome = &found.outcome;
    let true_outcome = truth.outcome(&meeting.rules, found);
    let right = Winners::of(&true_outcome, |index| truth.who(contest, index));
    let here = Winners::of(outcome, |index| found.who(contest, index));
    let written = found.write_ins.iter();
    let written = written.map(|one| (one.name.clone(), u64::from(one.yes)));
    let totals = Sums {
        valid: u64::from(found.valid),
        invalid: u64::from(found.invalid),
        figures: found.figures.clone(),
        written: written.collect(),
    };
    let spoken = |index: usize| match found.who(contest, index) {
        Some(WrittenName::Person(id)) => meeting.name_of(id).to_owned(),
        Some(WrittenName::Other(name)) => name,
        None => String::new(),
    };
    let printed = contest.candidates.len();
    ContestReport {
        round,
        kind,
        title: contest.setup.title.clone(),
        seats: contest.to_fill(),
        elected: outcome
            .elected
            .iter()
            .map(|i| (spoken(*i), found.yes_of(*i)))
            .collect(),
        elected_written: number(outcome.elected.iter().filter(|i| **i >= printed).count()),
        tied: outcome.tied.iter().map(|i| spoken(*i)).collect(),
        unfilled: outcome.unfilled,
        next: outcome.next,
        totals_right: *truth == totals,
        winners_right: right == here,
        margin: margin(&true_outcome),
    }
}

/// The keys pressed for the ballots of a keying in sequence, without shortcuts.
fn keys_of(meeting: &Meeting, bundle: &Bundle, pass: Pass) -> u64 {
    let ballots = bundle.keying(pass).ballots.iter();
    ballots.map(|ballot| keys(meeting, &ballot.entry)).sum()
}

/// One key for each mark, `-` and its reason for an invalid contest, `*`, roll number,
/// Enter and mark for a name on the roll, and Enter at the end. A name off the roll is
/// typed through the input method at about three keys a character.
pub(super) fn keys(meeting: &Meeting, entry: &BallotEntry) -> u64 {
    let contests = entry.iter().map(|contest| match contest {
        ContestEntry::Invalid(_) => 2,
        ContestEntry::Marked { cells, write_ins } => {
            let names = write_ins.iter().map(|write_in| match &write_in.name {
                WrittenName::Person(id) => {
                    let number = meeting.person(*id).map_or(0, |p| p.roll.number.len());
                    number.max(1) + 3
                }
                WrittenName::Other(name) => 4 + 3 * name.chars().count(),
            });
            cells.len() + names.sum::<usize>()
        }
    });
    u64::from(number(contests.sum::<usize>() + 1))
}
