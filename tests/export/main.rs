//! The archive folder as people and scripts get it: what is in it, that it can be
//! checked without the program, that it holds no formula and leads to no voter, and
//! that nothing of anybody's is written over.
#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

#[path = "../common/day.rs"]
mod day;

mod archive;
mod folder;
mod sheet;
mod stopped;
mod summary;
mod tables;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

pub struct Said {
    pub code: i32,
    pub out: String,
    pub err: String,
}

fn said(command: &mut Command) -> Said {
    let output = command.output().unwrap();
    Said {
        code: output.status.code().unwrap(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

pub fn zhengpiao(args: &[&str]) -> Said {
    let mut command = Command::new(env!("CARGO_BIN_EXE_zhengpiao"));
    said(command.args(args).env("LC_ALL", "zh_CN.UTF-8"))
}

pub fn python(folder: &Path, args: &[&str]) -> Said {
    let mut command = Command::new("python3");
    said(command.args(args).current_dir(folder))
}

pub fn shown(path: &Path) -> &str {
    path.to_str().unwrap()
}

/// A rehearsed day; gives its record.
pub fn rehearsed(folder: &Path, name: &str, more: &[&str]) -> PathBuf {
    let out = folder.join(name);
    let said = zhengpiao(&[&["rehearse", "--out", shown(&out)], more].concat());
    assert_eq!(said.code, 0, "{} {}", said.out, said.err);
    let mut entries = std::fs::read_dir(&out)
        .unwrap()
        .map(|it| it.unwrap().path());
    entries
        .find(|path| path.extension().is_some_and(|ending| ending == "zp"))
        .unwrap()
}

/// A small day of 30 members.
pub fn small(folder: &Path, name: &str, seed: &str) -> PathBuf {
    let size = ["--members", "30", "--candidates", "5", "--seats", "3"];
    let rest = ["--slip-rate", "0.02", "--seed", seed];
    rehearsed(folder, name, &[&size[..], &rest[..]].concat())
}

/// Every file below a folder by its path inside, with its bytes.
pub fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    fn walk(top: &Path, at: &Path, found: &mut BTreeMap<String, Vec<u8>>) {
        for entry in std::fs::read_dir(at).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(top, &path, found);
            } else {
                let name = path.strip_prefix(top).unwrap().to_str().unwrap();
                found.insert(name.to_owned(), std::fs::read(&path).unwrap());
            }
        }
    }
    let mut found = BTreeMap::new();
    walk(folder, folder, &mut found);
    found
}

/// A CSV of the archive: its header and rows.
pub fn csv_rows(bytes: &[u8]) -> (Vec<String>, Vec<Vec<String>>) {
    let text = bytes
        .strip_prefix(b"\xEF\xBB\xBF")
        .expect("a byte order mark");
    let mut reader = csv::Reader::from_reader(text);
    let cells = |record: &csv::StringRecord| record.iter().map(str::to_owned).collect();
    let head = cells(reader.headers().unwrap());
    let rows = reader.records().map(|record| cells(&record.unwrap()));
    (head, rows.collect())
}
