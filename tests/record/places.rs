//! Files that exist, are missing, locked, moved or replaced.

use super::{append, header, small_record};
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use zhengpiao::journal::{self, JournalError, WriteFailed};

#[test]
fn create_never_overwrites() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.zp");
    let before = small_record(&path);
    let refused = journal::create(&path, &header()).err();
    assert_eq!(
        refused,
        Some(JournalError::AlreadyExists { path: path.clone() })
    );
    assert_eq!(std::fs::read(&path).unwrap(), before);
}

#[test]
fn a_header_that_could_not_be_read_back_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.zp");
    for (program, created, meeting) in [
        ("", "t", "m"),
        ("1 0", "t", "m"),
        ("1", "", "m"),
        ("1", "t", ""),
        ("1", "t", "a\nb"),
    ] {
        let header = journal::Header {
            program: program.into(),
            created: created.into(),
            meeting: meeting.into(),
        };
        let refused = journal::create(&path, &header).err();
        assert_eq!(
            refused,
            Some(JournalError::BadHeader { path: path.clone() })
        );
        assert!(!path.exists());
    }
}

#[test]
fn a_missing_record_leaves_nothing_behind() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.zp");
    let missing = JournalError::Missing { path: path.clone() };
    assert_eq!(journal::open(&path).err(), Some(missing.clone()));
    assert_eq!(journal::verify(&path), Err(missing));
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[test]
fn a_second_writer_is_refused_and_a_reader_is_not() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.zp");
    let writer = journal::create(&path, &header()).unwrap();
    append(&writer, &["one"]);
    let in_use = JournalError::InUse { path: path.clone() };
    assert_eq!(journal::open(&path).err(), Some(in_use));
    assert_eq!(journal::read(&path).unwrap().lines.len(), 1);
    #[cfg(unix)]
    {
        let other_name = folder.path().join("b.zp");
        std::os::unix::fs::symlink(&path, &other_name).unwrap();
        let refused = journal::open(&other_name).err();
        assert_eq!(refused, Some(JournalError::InUse { path: other_name }));
    }
    drop(writer);
    let opened = journal::open(&path).unwrap();
    assert_eq!(opened.header, header());
    assert_eq!(append(&opened.writer.unwrap(), &["two"]), 2);
}

#[test]
fn answers_come_in_order_with_code_and_callback() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.zp");
    let writer = journal::create(&path, &header()).unwrap();
    let calls = Arc::new(AtomicU32::new(0));
    let counted = Arc::clone(&calls);
    writer.on_ack(Box::new(move || {
        counted.fetch_add(1, Ordering::SeqCst);
    }));
    let tickets: Vec<u64> = (0..20)
        .map(|at| writer.append(vec![format!("event {at}")]))
        .collect();
    let last = writer.wait(*tickets.last().unwrap()).unwrap();
    assert_eq!(writer.wait(*tickets.last().unwrap()), None, "taken before");
    assert_eq!(writer.wait(1000), None, "never given out");
    let others: Vec<u64> = writer.poll().map(|ack| ack.ticket).collect();
    assert_eq!(others, tickets[..19]);
    assert_eq!(writer.poll().count(), 0);
    let acked = last.outcome.unwrap();
    assert_eq!(writer.position().seq, 20);
    assert_eq!(writer.position().head, acked.head);
    assert_eq!(writer.waiting_for(), None);
    drop(writer);
    assert_eq!(calls.load(Ordering::SeqCst), 20);
    let report = journal::verify(&path).unwrap();
    assert_eq!(report.hash.code(), acked.head);
    let typed = acked.head.to_string().to_lowercase().replace('-', " ");
    assert_eq!(typed.parse(), Ok(acked.head));
    assert!("3F9A-71C2-0B5E-88D".parse::<journal::HeadCode>().is_err());
    assert!("3F9A-71C2-0B5E-88DG".parse::<journal::HeadCode>().is_err());
}

#[test]
fn a_line_break_in_a_text_stops_the_writer_before_the_disk() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.zp");
    let before = small_record(&path);
    let writer = journal::open(&path).unwrap().writer.unwrap();
    let ticket = writer.append(vec!["fine".into(), "two\nlines".into()]);
    let bad = WriteFailed::BadText { index: 1 };
    assert_eq!(writer.wait(ticket).unwrap().outcome, Err(bad.clone()));
    assert_eq!(writer.stopped(), Some(bad.clone()));
    let ticket = writer.append(vec!["fine".into()]);
    let stopped = WriteFailed::Stopped(Box::new(bad));
    assert_eq!(writer.wait(ticket).unwrap().outcome, Err(stopped));
    assert_eq!(std::fs::read(&path).unwrap(), before);
}

#[cfg(unix)]
#[test]
fn a_moved_deleted_or_altered_file_stops_the_writer() {
    type Act = fn(&std::path::Path);
    let acts: [(Act, bool); 4] = [
        (|path| std::fs::remove_file(path).unwrap(), true),
        (
            |path| std::fs::rename(path, path.with_extension("x")).unwrap(),
            true,
        ),
        (
            |path| {
                let other = path.with_extension("y");
                std::fs::copy(path, &other).unwrap();
                std::fs::rename(other, path).unwrap();
            },
            true,
        ),
        (
            |path| {
                let mut bytes = std::fs::read(path).unwrap();
                bytes.push(b'x');
                std::fs::write(path, bytes).unwrap();
            },
            false,
        ),
    ];
    for (act, displaced) in acts {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.zp");
        let writer = journal::create(&path, &header()).unwrap();
        append(&writer, &["one"]);
        act(&path);
        let ticket = writer.append(vec!["two".into()]);
        let expected = if displaced {
            WriteFailed::Displaced { path }
        } else {
            WriteFailed::Altered { path }
        };
        assert_eq!(writer.wait(ticket).unwrap().outcome, Err(expected));
    }
}
