//! A whole meeting day in the real window, worked as a person works it: by
//! accessible names and by keys alone, from the start page to the posted notice.
//! And the same keys under a program that is killed again and again.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs
)]

mod after;
mod ballots;
mod blind;
mod count;
mod floor;
mod hands;
mod kill;
mod paper;
mod prepared;
mod set_up;

use hands::Hands;
use zhengpiao::desk::shell::Step;
use zhengpiao::journal;

#[test]
fn a_day_from_the_start_page_to_the_posted_notice() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = Hands::at_the_start_page(folder.path());
    set_up::new_meeting(&mut desk);
    set_up::basics(&mut desk);
    set_up::roll(&mut desk);
    set_up::contest(&mut desk);
    set_up::officers(&mut desk);
    floor::sign_in(&mut desk);
    floor::motions(&mut desk);
    floor::pledges(&mut desk);
    ballots::issue(&mut desk);
    ballots::collect(&mut desk);
    count::key_everything(&mut desk);
    count::settle(&mut desk);
    after::result(&mut desk);
    after::papers(&mut desk);
    after::open_again(&mut desk);
    assert_eq!(desk.step(), Step::Papers);
    let path = desk.path();
    drop(desk);
    let report = journal::verify(&path).unwrap();
    assert!(report.is_sound());
}
