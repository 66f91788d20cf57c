//! The pure core through its one door: what a real day asks of it, and what it refuses.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

#[path = "../common/survey.rs"]
mod asked;
#[path = "../common/day.rs"]
mod day;

mod balance;
mod blind;
mod bundles;
mod differences;
mod figures;
mod model;
mod names;
mod random;
mod record;
mod rounds;
mod rules;
mod rulings;
mod seat;
mod set_up;
mod sign_in;
mod stages;
mod survey;
mod together;
mod troubles;
mod words;
mod work;
