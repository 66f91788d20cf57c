//! Pure rules: quorum, the validity of a ballot, the outcome of a count.
//!
//! Nothing here knows a window, a file system or a clock, and every number that
//! differs between organisations is data in a [`Preset`]. Votes are compared as
//! exact integers.

mod after;
mod balance;
mod ballot;
mod boxes;
mod catalogue;
mod count;
mod eligible;
mod fields;
mod limits;
mod motion;
mod outcome;
mod paper;
mod preset;
mod preset_file;
mod round_tally;
mod seats;
mod share;
mod survey;
mod tally;
mod together;
mod totals;

pub use after::{consent_needed, further_candidates};
pub use balance::{Missing, Problem};
pub use ballot::{BallotVerdict, judge};
pub use boxes::gate_holds;
pub use catalogue::{preset, preset_ids};
pub use count::{Area, BoxCount, Count, Counts, Figures, Mark, RoundKind};
pub use eligible::{Eligibility, may_be_elected};
pub use fields::*;
pub use limits::{CandidateRange, bar, candidates_needed, choice_limit, quorum, quorum_needed};
pub use motion::{MotionOutcome, motion};
pub use outcome::{
    BarShare, Next, Outcome, Quorum, Standing, Validity, Verdict, bar_share, evaluate,
};
pub use paper::{Judged, Post, Said, judge_paper, post_ranks};
pub use preset::{InvalidReason, InvalidRule, Overrides, Preset};
pub use preset_file::{PresetFileError, read_preset};
pub use round_tally::{PostCount, RoundTally};
pub use share::{least, reaches};
pub use survey::{Combine, Grades, GroupVotes, Ranked, RecommendationRule, Recommended, recommend};
pub use tally::Tally;
pub use together::{Contested, evaluate_round};
pub use totals::{
    EvaluatedFile, NamedFigures, NamedWriteIn, Totals, TotalsBox, TotalsError, evaluate_file,
    evaluate_file_by, read_totals,
};
