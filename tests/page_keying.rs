//! Keying and the difference check as people meet them: by names and by keys.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs
)]

#[path = "page_keying/desk.rs"]
mod desk;

use desk::{Desk, Post, SMALL, bundled};
use zhengpiao::meeting::Pass;
use zhengpiao::text::Lang;

fn committee() -> Vec<Post> {
    vec![Post("支部委员会委员", 5, (1..=7).collect())]
}

#[test]
fn a_ballot_is_keyed_and_the_next_one_stands_there_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let path = bundled(folder.path(), &committee(), &[3, 2]);
    let mut desk = Desk::open(&path, SMALL, Lang::Hans);
    desk.picture("keying-seat");
    desk.keys("1");
    desk.picture("keying-offer");
    desk.keys("\n");
    desk.keys("112");
    desk.picture("keying-ballot");
    desk.keys("+\n");
    assert_eq!(desk.keyed(1, Pass::First), ["1122222"]);
    desk.keys("1+\n");
    desk.picture("keying-over");
    desk.keys("*zyn");
    desk.picture("keying-name");
    desk.keys("\n3");
    desk.keys("-");
    desk.picture("keying-reasons");
    desk.keys("3");
    desk.picture("keying-invalid");
    desk.keys("\n");
    desk.picture("keying-full");
    desk.keys("\n");
    desk.picture("keying-next");
}
