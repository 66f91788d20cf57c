//! Disks that fail: what the writer says, and what a power cut then leaves.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use super::disk::Disk;
use super::writer::{Tip, Writer, locked};
use super::{Header, WriteFailed, open};
use std::io::{Error, ErrorKind, Result};
use std::path::Path;
use std::sync::{Arc, Mutex};

/// What goes wrong, and at which call (counted from 1).
#[derive(Clone, Copy, Debug)]
enum Fault {
    /// Every write takes only this many bytes: no failure at all.
    Short(usize),
    /// Every second write is interrupted: no failure either.
    Interrupted,
    /// The disk has room for this many more bytes.
    Full(usize),
    /// A write takes nothing.
    TakesNothing(u32),
    WriteFails(u32),
    SyncFails(u32),
    /// The file is gone when looked at.
    Gone(u32),
}

struct State {
    fault: Fault,
    bytes: Vec<u8>,
    synced: usize,
    writes: u32,
    syncs: u32,
    looks: u32,
}

#[derive(Clone)]
struct Faulty(Arc<Mutex<State>>);

impl Disk for Faulty {
    fn write(&mut self, bytes: &[u8]) -> Result<usize> {
        let mut state = locked(&self.0);
        state.writes += 1;
        let count = match state.fault {
            Fault::Short(most) => bytes.len().min(most),
            Fault::Interrupted if state.writes % 2 == 1 => {
                return Err(ErrorKind::Interrupted.into());
            }
            Fault::Full(0) => return Err(ErrorKind::StorageFull.into()),
            Fault::Full(room) => {
                let count = bytes.len().min(room);
                state.fault = Fault::Full(room - count);
                count
            }
            Fault::TakesNothing(at) if state.writes == at => 0,
            Fault::WriteFails(at) if state.writes == at => return Err(Error::other("bad sector")),
            _ => bytes.len(),
        };
        state.bytes.extend_from_slice(&bytes[..count]);
        Ok(count)
    }

    fn sync(&mut self) -> Result<()> {
        let mut state = locked(&self.0);
        state.syncs += 1;
        if matches!(state.fault, Fault::SyncFails(at) if state.syncs == at) {
            return Err(Error::other("not confirmed"));
        }
        state.synced = state.bytes.len();
        Ok(())
    }

    fn length_in_place(&self) -> Result<Option<u64>> {
        let mut state = locked(&self.0);
        state.looks += 1;
        let gone = matches!(state.fault, Fault::Gone(at) if state.looks >= at);
        Ok((!gone).then_some(state.bytes.len() as u64))
    }
}

const GROUPS: [&[&str]; 4] = [&["one"], &["two", "three"], &["四"], &["five", "six"]];

/// Runs [`GROUPS`] on a faulty disk: the disk, the acknowledged events, the failures.
fn run(fault: Fault) -> (Faulty, usize, Vec<WriteFailed>) {
    let (header, hash) = header().encode();
    let disk = Faulty(Arc::new(Mutex::new(State {
        fault,
        synced: header.len(),
        bytes: header.clone().into_bytes(),
        writes: 0,
        syncs: 0,
        looks: 0,
    })));
    let tip = Tip {
        seq: 0,
        hash,
        bytes: header.len() as u64,
    };
    let writer = Writer::start(Path::new("a.zp"), Box::new(disk.clone()), tip).unwrap();
    let mut acked = 0;
    let mut failures = Vec::new();
    for group in GROUPS {
        let ticket = writer.append(group.iter().map(|text| (*text).into()).collect());
        match writer.wait(ticket).unwrap().outcome {
            Ok(ack) => {
                assert!(
                    failures.is_empty(),
                    "nothing is acknowledged after a failure"
                );
                acked = ack.seq_last as usize;
                let state = locked(&disk.0);
                assert_eq!(
                    state.synced,
                    state.bytes.len(),
                    "acknowledged before the sync"
                );
            }
            Err(failure) => failures.push(failure),
        }
    }
    assert_eq!(writer.stopped().as_ref(), failures.first());
    assert_eq!(writer.position().seq as usize, acked);
    drop(writer);
    (disk, acked, failures)
}

fn header() -> Header {
    Header {
        program: "0.1.0".into(),
        created: "t".into(),
        meeting: "m".into(),
    }
}

#[test]
fn short_and_interrupted_writes_are_no_failures() {
    for fault in [Fault::Short(1), Fault::Short(7), Fault::Interrupted] {
        let (disk, acked, failures) = run(fault);
        assert_eq!((acked, failures), (6, vec![]), "{fault:?}");
        after_power_cut(&disk, acked, fault);
    }
}

#[test]
fn every_failure_stops_for_good_and_loses_nothing_acknowledged() {
    let mut faults = vec![Fault::TakesNothing(2), Fault::Gone(2), Fault::Gone(3)];
    faults.extend((1..=4).map(Fault::WriteFails));
    faults.extend((1..=4).map(Fault::SyncFails));
    faults.extend((0..400).step_by(13).map(Fault::Full));
    for fault in faults {
        let (disk, acked, failures) = run(fault);
        let first = failures.first().unwrap();
        let fits = match fault {
            Fault::SyncFails(_) => matches!(first, WriteFailed::Sync(_)),
            Fault::Gone(_) => matches!(first, WriteFailed::Displaced { .. }),
            Fault::Full(_) => {
                matches!(first, WriteFailed::Write(cause) if cause.kind == ErrorKind::StorageFull)
            }
            _ => matches!(first, WriteFailed::Write(_)),
        };
        assert!(fits, "{fault:?}: {first:?}");
        for later in &failures[1..] {
            assert_eq!(later, &WriteFailed::Stopped(Box::new(first.clone())));
        }
        after_power_cut(&disk, acked, fault);
    }
}

/// A power cut keeps what was synced and some of the rest. However much it keeps, opening finds everything acknowledged, whole commands only, and goes on.
fn after_power_cut(disk: &Faulty, acked: usize, fault: Fault) {
    let state = locked(&disk.0);
    let folder = tempfile::tempdir().unwrap();
    let end = state.bytes.len();
    for kept in (state.synced..end).step_by(9).chain([end]) {
        let path = folder.path().join(format!("{kept}.zp"));
        std::fs::write(&path, &state.bytes[..kept]).unwrap();
        let opened = open(&path).unwrap();
        let texts: Vec<&str> = opened.lines.iter().map(|line| line.text.as_str()).collect();
        let whole: Vec<Vec<&str>> = (0..=4).map(|count| GROUPS[..count].concat()).collect();
        assert!(
            whole.contains(&texts),
            "{fault:?}: {texts:?} is half a command"
        );
        assert!(
            texts.len() >= acked,
            "{fault:?}: {acked} acknowledged, {texts:?}"
        );
        let writer = opened.writer.unwrap();
        let ticket = writer.append(vec!["again".into()]);
        assert!(writer.wait(ticket).unwrap().outcome.is_ok());
    }
}
