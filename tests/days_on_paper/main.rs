//! Whole days through the one door, each written to a real record file: at every
//! announcement the record is verified and replayed, and every paper that is ready is
//! set, read back and compared with a tally of the scripted ballots.
#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

#[path = "../common/day.rs"]
mod day;

mod again;
mod boxes;
mod check;
mod people;
mod played;
mod rounds;
mod tally;
