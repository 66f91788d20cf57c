//! The operator's side of the hall: its panel by keys, and what must go on in
//! public whatever happens to screens, windows and the desk.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs
)]

#[path = "hall_desk/adverse.rs"]
mod adverse;
#[path = "page_count/day.rs"]
#[allow(dead_code)]
mod day;
#[path = "hall_desk/kit.rs"]
mod kit;
#[path = "hall_desk/never_fails.rs"]
mod never_fails;
#[path = "hall_desk/panel.rs"]
mod panel;
