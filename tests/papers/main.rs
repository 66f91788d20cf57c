//! Every paper of the day, made from meetings walked through the one door and
//! read back with poppler: names and figures on paper equal the ballots.

#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

mod ballots;
mod day;
mod decided;
#[path = "../common/day.rs"]
mod door;
mod matrix;
mod moments;
mod more;
mod notices;
mod pictures;
mod results;
mod spoken;
mod survey;
mod survey_layout;

use std::path::PathBuf;
use std::process::Command;

use zhengpiao::meeting::Meeting;
use zhengpiao::papers::forms::{PaperKind, Source, document};
use zhengpiao::papers::{Setting, render_in};
use zhengpiao::text::Lang;

/// Where the papers of a test lie, to be looked at.
fn folder(test: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR"))
        .join("forms")
        .join(test);
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

pub fn source(meeting: &Meeting, lang: Lang) -> Source<'_> {
    Source {
        meeting,
        lang,
        head: "3F9A-71C2-0B5E-88D4".into(),
        events: meeting.events,
    }
}

/// Sets a paper in the built-in type and gives its text, blanks left out.
pub fn text_of(test: &str, kind: PaperKind, meeting: &Meeting, lang: Lang) -> String {
    let document = document(kind, &source(meeting, lang))
        .unwrap_or_else(|why| panic!("{kind:?} is not ready: {why:?}"));
    let paper = render_in(&document, Setting::BUILT_IN).unwrap();
    let path = folder(test).join(kind.file_name(meeting, lang));
    std::fs::write(&path, &paper.pdf).unwrap();
    let output = Command::new("pdftotext")
        .arg("-layout")
        .arg(&path)
        .arg("-")
        .output()
        .expect("pdftotext is needed for this test");
    assert!(output.status.success());
    compact(&String::from_utf8(output.stdout).unwrap())
}

pub fn compact(text: &str) -> String {
    text.chars().filter(|it| !it.is_whitespace()).collect()
}

#[track_caller]
pub fn assert_says(text: &str, expected: &str) {
    assert!(
        text.contains(&compact(expected)),
        "does not say “{expected}”:\n{text}"
    );
}

#[track_caller]
pub fn assert_silent(text: &str, unwanted: &str) {
    assert!(
        !text.contains(&compact(unwanted)),
        "says “{unwanted}”:\n{text}"
    );
}
