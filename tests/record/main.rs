//! The record as a stranger meets it: damaged, cut, killed, locked, mirrored.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

mod checker;
mod damage;
mod kill;
mod mirror;
mod places;

use std::path::Path;
use zhengpiao::journal::{self, Header, Writer};

/// A header as the program writes it.
pub fn header() -> Header {
    Header {
        program: "0.1.0".into(),
        created: "2026-03-14T09:30:00+08:00".into(),
        meeting: "第一支部 换届 2026".into(),
    }
}

/// Appends one command and waits until the disk has it.
pub fn append(writer: &Writer, lines: &[&str]) -> u64 {
    let ticket = writer.append(lines.iter().map(|line| (*line).to_owned()).collect());
    writer.wait(ticket).unwrap().outcome.unwrap().seq_last
}

/// The commands of the small record the tests damage. `J` and `*` are one flipped
/// bit away from a newline, digits from other digits, letters from capitals.
pub const GROUPS: &[&[&str]] = &[
    &["(at:\"09:31\",by:1,said:SignedIn(member:7))"],
    &["Keyed(marks:\"JJ*121\")", "Closed(bundle:3)", "Agreed(3)"],
    &["名字(\"欧阳·阿卜杜拉\")"],
    &["", "\t"],
    &["last J"],
];

/// Makes the small record and gives its bytes.
pub fn small_record(path: &Path) -> Vec<u8> {
    let writer = journal::create(path, &header()).unwrap();
    for group in GROUPS {
        append(&writer, group);
    }
    drop(writer);
    std::fs::read(path).unwrap()
}

/// The texts of [`GROUPS`], one per event.
pub fn small_texts() -> Vec<&'static str> {
    GROUPS.concat()
}
