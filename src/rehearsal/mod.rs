//! A whole simulated day without a window: the same commands, the same record.
//!
//! It shows in minutes what a count costs and how sure it is: the simulated
//! ballots are known, so the figures of the record can be held against them.
//! A seed makes it repeatable to the byte.

mod count;
mod day;
mod door;
mod errors;
mod issue;
mod keyers;
mod made;
mod names;
mod papers;
mod report;
mod rounds;
#[cfg(test)]
mod tests;
mod truth;
mod voters;

use std::path::{Path, PathBuf};

use crate::meeting::{Meeting, Refusal};
use crate::papers::forms::{FormError, PaperKind};
use crate::rules::{Marks, Preset, Threshold, WriteIn};
use crate::session::{OpenTrouble, Trouble};

pub use errors::{Errors, Left, Method, errors};
pub use papers::PapersTo;
pub use report::{ContestReport, KeyingReport, Report};
pub use voters::TrueBallot;

/// What is simulated.
#[derive(Clone, Debug, PartialEq)]
pub struct Setting {
    /// People with a vote, at least 5.
    pub members: u32,
    /// Candidates of the first contest.
    pub candidates: u32,
    /// Seats of the first contest.
    pub seats: u32,
    /// How often a keyer types a field wrongly, from 0 to 1; the scrutineer a third of it.
    pub slip_rate: f64,
    /// The same seed gives the same day.
    pub seed: u64,
    /// The rules.
    pub rules: Preset,
    /// Now and then a second contest besides the one asked for.
    pub more_contests: bool,
    /// How the first contest shall come out; as it comes where `None`.
    pub make: Option<Make>,
}

/// An outcome that is made to happen, to rehearse what follows from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Make {
    /// Two are equal for the last seat.
    Tie,
    /// Not everybody gets enough votes.
    Shortfall,
    /// Somebody written in is elected.
    WriteIn,
}

/// Why a setting cannot be simulated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WrongSetting {
    /// Fewer than five members, or more than a roll can hold.
    Members,
    /// No candidate, or more candidates than members.
    Candidates,
    /// No seat.
    Seats,
    /// Not between 0 and 1.
    SlipRate,
    /// The rules have no secret ballot to count.
    NotSecret,
    /// The outcome asked for cannot happen by these rules, or with so few candidates.
    Make,
}

impl Setting {
    /// Refuses what cannot be simulated.
    ///
    /// # Errors
    /// The first field that cannot be.
    pub fn check(&self) -> Result<(), WrongSetting> {
        if !(5..=100_000).contains(&self.members) {
            return Err(WrongSetting::Members);
        }
        if !(1..=self.members.min(200)).contains(&self.candidates) {
            return Err(WrongSetting::Candidates);
        }
        if !(1..=200).contains(&self.seats) {
            return Err(WrongSetting::Seats);
        }
        if !(0.0..=1.0).contains(&self.slip_rate) {
            return Err(WrongSetting::SlipRate);
        }
        if !self.rules.secret {
            return Err(WrongSetting::NotSecret);
        }
        if self.make.is_some_and(|make| !self.can(make)) {
            return Err(WrongSetting::Make);
        }
        Ok(())
    }

    /// Whether an outcome can happen by these rules with so many candidates and seats.
    fn can(&self, make: Make) -> bool {
        let rules = &self.rules;
        let plurality = rules.threshold == Threshold::Plurality;
        let one_choice = rules.marks == Marks::OneOf || self.seats == 1;
        match make {
            // With one choice a ballot two equals cannot both have more than half.
            Make::Tie => {
                self.candidates > self.seats
                    && rules.marks != Marks::NamesOnly
                    && (plurality || !one_choice)
            }
            Make::Shortfall => !plurality && rules.marks != Marks::NamesOnly,
            Make::WriteIn => {
                rules.write_in != WriteIn::NotAllowed
                    && !matches!(rules.marks, Marks::ExactlyN | Marks::NamesOnly)
            }
        }
    }
}

/// Where the day is, for whoever waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// Setting up.
    Setup,
    /// Signing in.
    SignIn,
    /// Motions and pledges.
    Floor,
    /// Issuing and collecting.
    Ballots,
    /// Keying: so many bundles of so many are compared.
    Keying {
        /// Bundles compared.
        done: u32,
        /// All bundles.
        of: u32,
    },
    /// Settling differences.
    Differences,
    /// The result is announced.
    Announced,
}

/// Why a rehearsal did not come to its end.
#[derive(Debug)]
pub enum RehearsalError {
    /// The setting cannot be simulated.
    Setting(WrongSetting),
    /// The record could not be made.
    Record(OpenTrouble),
    /// A step of an ordinary day was refused.
    Refused {
        /// What was asked for.
        asked: &'static str,
        /// What stood against it.
        refusal: Refusal,
        /// The meeting as it stood, to name people and papers.
        meeting: Box<Meeting>,
    },
    /// The record stopped.
    Stopped(Trouble),
    /// A paper could not be made.
    Paper(PaperKind, FormError),
    /// A paper could not be written to its file.
    NotWritten(PathBuf, std::io::Error),
    /// Something is not there that an earlier step made.
    Lost(&'static str),
}

/// A day that came to its end.
#[derive(Debug)]
pub struct Rehearsal {
    /// How it went.
    pub report: Report,
    /// The sheets as they really were, paper by paper in bundle order.
    pub sheets: Vec<Vec<TrueBallot>>,
}

/// Simulates a day and leaves its record at `record`, and its papers where `papers` says.
///
/// # Errors
/// [`RehearsalError`]; a refusal would mean that the program stands in the way
/// of an ordinary day.
pub fn run(
    setting: &Setting,
    record: &Path,
    papers: Option<PapersTo>,
    progress: &mut dyn FnMut(Progress),
) -> Result<Rehearsal, RehearsalError> {
    setting.check().map_err(RehearsalError::Setting)?;
    let began = std::time::Instant::now();
    let mut day = day::Day::begin(setting, Some(record), papers, progress)?;
    day.set_up()?;
    day.sign_in()?;
    day.floor()?;
    let counted = day.rounds()?;
    let mut report = report::of(&mut day, &counted)?;
    report.seconds = began.elapsed().as_secs_f64();
    let sheets = day.sheets.into_iter().map(|(_, sheets)| sheets);
    Ok(Rehearsal {
        report,
        sheets: sheets.collect(),
    })
}

/// The file a rehearsal's record is kept in.
pub fn record_path(folder: &Path, setting: &Setting) -> PathBuf {
    folder.join(format!("rehearsal-{}.zp", setting.seed))
}
