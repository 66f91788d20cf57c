//! The Python checker of the archive says what the program says.

use super::small_record;
use std::path::Path;
use std::process::Command;
use zhengpiao::journal::{self, DamageKind, JournalError};

/// What the program finds, in the checker's words.
fn own_words(path: &Path) -> String {
    let report = match journal::verify(path) {
        Ok(report) => report,
        Err(JournalError::NotARecord { .. }) => return "OTHER".into(),
        Err(JournalError::NewerFormat { .. }) => return "NEWER".into(),
        Err(_) => return "HEADER".into(),
    };
    let code = report.hash.code();
    let told = format!("events={} head={code} hash={}", report.count, report.hash);
    if let Some(damage) = report.damage {
        let kind = match damage.kind {
            DamageKind::Shape => "shape",
            DamageKind::Sequence => "sequence",
            DamageKind::Hash => "hash",
            DamageKind::NotText => "not text",
        };
        format!(
            "DAMAGED {told} line={} byte={} {kind}",
            damage.line, damage.byte
        )
    } else if let Some(torn) = report.torn {
        format!("TORN {told} byte={} bytes={}", torn.byte, torn.bytes)
    } else {
        format!("SOUND {told}")
    }
}

#[test]
fn the_python_checker_agrees() {
    if Command::new("python3").arg("--version").output().is_err() {
        println!("skipped: no python3 here");
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let sound = folder.path().join("sound.zp");
    let bytes = small_record(&sound);
    let mut paths = vec![sound];
    let mut add = |bytes: &[u8]| {
        let path = folder.path().join(format!("{}.zp", paths.len()));
        std::fs::write(&path, bytes).unwrap();
        paths.push(path);
    };
    for byte in 0..bytes.len() {
        let mut flipped = bytes.clone();
        flipped[byte] ^= 1 << (byte % 8);
        add(&flipped);
        if byte % 3 == 0 {
            add(&bytes[..byte]);
        }
    }
    add(b"name,present\n");
    let newline = |number: usize| {
        let mut ends = (0..bytes.len()).filter(|at| bytes[*at] == b'\n');
        ends.nth(number).unwrap() + 1
    };
    // A line missing, and a line twice.
    add(&[&bytes[..newline(0)], &bytes[newline(1)..]].concat());
    add(&[&bytes[..newline(1)], &bytes[newline(0)..]].concat());

    let checker = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/check_record.py");
    let output = Command::new("python3")
        .arg(checker)
        .args(&paths)
        .output()
        .unwrap();
    let said = String::from_utf8(output.stdout).unwrap();
    let expected: String = paths
        .iter()
        .map(|path| format!("{}: {}\n", path.display(), own_words(path)))
        .collect();
    for (theirs, ours) in said.lines().zip(expected.lines()) {
        assert_eq!(theirs, ours);
    }
    assert_eq!(said.lines().count(), paths.len());
    assert_eq!(output.status.code(), Some(1));
    let one = Command::new("python3").arg(checker).arg(&paths[0]).status();
    assert_eq!(one.unwrap().code(), Some(0));
}

#[test]
fn the_example_in_the_description_is_a_sound_record() {
    let page = include_str!("../../docs/record.md");
    let example = page.split("```\n").nth(1).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.zp");
    std::fs::write(&path, example).unwrap();
    let report = journal::verify(&path).unwrap();
    assert!(report.is_sound());
    let told = format!("`{}`, with {} events", report.hash.code(), report.count);
    assert!(page.contains(&told), "{told}");
}
