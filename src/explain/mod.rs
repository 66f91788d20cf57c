//! Why: the rules, every outcome and every vote of the meeting in plain
//! sentences that people can check with a pencil.
//!
//! Pure: from rules and figures to sentences in one language. The window, the
//! papers, the hall and the command line show the same ones.

mod clauses;
mod known;
mod marking;
mod motion;
mod outcome;
mod shares;
mod voters;

pub use clauses::{Clause, clauses};
pub use known::{Known, KnownContest, KnownOfficers};
pub use motion::why_motion;
pub use outcome::{Why, why, why_contest};
pub(crate) use shares::base as base_words;
pub use voters::{Voters, of_the_party};

#[cfg(test)]
mod clauses_tests;
#[cfg(test)]
mod outcome_tests;
