//! A program killed at any moment loses and doubles nothing it was told was safe.

use super::header;
use std::io::{Read, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;
use zhengpiao::journal;

const RECORD_VARIABLE: &str = "ZHENGPIAO_KILL_TEST_RECORD";

fn text(seq: u64, place: u64, of: u64) -> String {
    format!("Event(seq:{seq},place:{place},of:{of},marks:\"○○×○○○\")")
}

/// Not a test of its own: the program that [`kills_lose_nothing`] kills.
#[test]
fn appends_until_killed() {
    let Ok(path) = std::env::var(RECORD_VARIABLE) else {
        return;
    };
    let opened = journal::open(Path::new(&path)).unwrap();
    let writer = opened.writer.unwrap();
    let mut seq = opened.lines.len() as u64;
    let mut out = std::io::stdout();
    // The test runner has already written on this line.
    writeln!(out, "\nready").unwrap();
    loop {
        let of = 1 + seq % 3;
        let lines = (1..=of).map(|place| text(seq + place, place, of));
        let ticket = writer.append(lines.collect());
        seq += of;
        assert_eq!(writer.wait(ticket).unwrap().outcome.unwrap().seq_last, seq);
        writeln!(out, "ack {seq}").unwrap();
        out.flush().unwrap();
    }
}

#[test]
fn kills_lose_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.zp");
    drop(journal::create(&path, &header()).unwrap());
    let mut acked = 0;
    let mut rounds_with_acks = 0;
    for round in 0..200 {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "kill::appends_until_killed", "--nocapture"])
            .env(RECORD_VARIABLE, &path)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        std::thread::sleep(Duration::from_micros(fastrand::u64(0..40_000)));
        child.kill().unwrap();
        child.wait().unwrap();
        let mut said = String::new();
        child
            .stdout
            .take()
            .unwrap()
            .read_to_string(&mut said)
            .unwrap();
        // A last line without its newline may be half a number.
        let whole = said.rfind('\n').map_or("", |end| &said[..end]);
        let mut acks = whole.lines().filter_map(|line| line.strip_prefix("ack "));
        if let Some(last) = acks.next_back() {
            acked = last.parse().unwrap();
            rounds_with_acks += 1;
        }

        let opened = journal::open(&path).unwrap();
        assert_eq!(opened.damage, None, "round {round}");
        let count = opened.lines.len() as u64;
        assert!(
            count >= acked,
            "round {round}: {acked} acknowledged, {count} there"
        );
        let mut seq = 0;
        while seq < count {
            let of = 1 + seq % 3;
            for place in 1..=of {
                let line = opened.lines.get(seq as usize).expect("a whole command");
                seq += 1;
                assert_eq!(line.seq, seq);
                assert_eq!(line.text, text(seq, place, of), "round {round}");
            }
        }
    }
    assert!(
        rounds_with_acks > 50,
        "the kills came too early to prove anything"
    );
}
