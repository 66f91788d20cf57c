//! An export that is stopped or fails leaves nothing behind, wherever it was.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::{Arc, Mutex, OnceLock};

use zhengpiao::export::{ExportTrouble, FolderTrouble, Progress, Stage, Wanted, Watch, export};
use zhengpiao::text::Lang;

use super::{files, small};

const WANTED: Wanted = Wanted {
    ballots: true,
    record_apart: false,
    lang: Lang::Hans,
};

/// Exports and asks for a stop as soon as `when` says so; what was seen on the way.
fn watched(
    record: &Path,
    out: &Path,
    when: impl Fn(Progress) -> bool + Send + Sync + 'static,
) -> (Result<(), ExportTrouble>, Vec<Progress>) {
    let own: Arc<OnceLock<Arc<Watch>>> = Arc::default();
    let seen: Arc<Mutex<Vec<Progress>>> = Arc::default();
    let (inner, noted) = (Arc::clone(&own), Arc::clone(&seen));
    let watch = Arc::new(Watch::new(move |now| {
        noted.lock().unwrap().push(now);
        if when(now) {
            inner.get().unwrap().stop();
        }
    }));
    assert!(own.set(Arc::clone(&watch)).is_ok());
    let ended = export(record, out, WANTED, &watch).map(|_| ());
    let seen = seen.lock().unwrap().clone();
    (ended, seen)
}

fn stopped(ended: &Result<(), ExportTrouble>) -> bool {
    matches!(ended, Err(ExportTrouble::Folder(FolderTrouble::Stopped)))
}

#[test]
fn stopped_anywhere_nothing_is_left_and_what_was_there_stays() {
    let folder = tempfile::tempdir().unwrap();
    let record = small(folder.path(), "day", "8");
    let out = folder.path().join("deep/archive");
    let points = [
        (Stage::Reading, 0),
        (Stage::Papers, 12),
        (Stage::Writing, 0),
        (Stage::Writing, 30),
        (Stage::Checking, 3),
    ];
    for (stage, done) in points {
        let (ended, seen) = watched(&record, &out, move |now| {
            now.stage == stage && now.done == done
        });
        assert!(stopped(&ended), "{stage:?} {done} {ended:?}");
        let last = seen.last().unwrap();
        assert_eq!((last.stage, last.done), (stage, done), "it went on");
        assert!(!folder.path().join("deep").exists(), "{stage:?} {done}");
    }
    // Too late to stop: it is whole.
    let (ended, seen) = watched(&record, &out, |now| now.stage == Stage::Naming);
    assert!(ended.is_ok(), "{ended:?}");
    let stages: BTreeSet<Stage> = seen.iter().map(|now| now.stage).collect();
    assert_eq!(stages.len(), 5, "every stage is told: {stages:?}");
    assert!(seen.iter().all(|now| now.done <= now.of));
    let whole = files(&out);
    assert!(whole.contains_key("SHA256SUMS.txt") && whole.contains_key("tables/ballots.xlsx"));
    assert!(
        !whole
            .keys()
            .any(|name| name.ends_with('~') || name.ends_with(".part"))
    );

    // Over an earlier archive, with a scan that is to be listed now.
    std::fs::write(out.join("scans/1.jpg"), b"a picture").unwrap();
    let before = files(&out);
    for (stage, done) in points.into_iter().skip(3) {
        let (ended, _) = watched(&record, &out, move |now| {
            now.stage == stage && now.done == done
        });
        assert!(stopped(&ended), "{stage:?} {done}");
        assert!(files(&out) == before, "{stage:?} {done}");
    }
    let (ended, _) = watched(&record, &out, |_| false);
    assert!(ended.is_ok(), "{ended:?}");
    let list = String::from_utf8(files(&out)["SHA256SUMS.txt"].clone()).unwrap();
    assert!(list.contains("scans/1.jpg"));
}

#[test]
fn a_disk_that_refuses_in_the_middle_leaves_things_as_they_were() {
    let folder = tempfile::tempdir().unwrap();
    let record = small(folder.path(), "day", "8");
    let out = folder.path().join("archive");
    assert!(watched(&record, &out, |_| false).0.is_ok());
    // A folder lies where a file is to be written first: the system refuses that one.
    std::fs::create_dir(out.join("README.txt~")).unwrap();
    let before = files(&out);
    let (ended, seen) = watched(&record, &out, |_| false);
    let Err(ExportTrouble::Folder(trouble @ FolderTrouble::Disk { .. })) = ended else {
        panic!("{ended:?}");
    };
    assert_eq!(seen.last().unwrap().stage, Stage::Writing);
    assert!(files(&out) == before);
    for lang in Lang::ALL {
        let said = lang.export_folder_trouble("archive", &trouble);
        assert!(said.contains("README.txt~"), "{said}");
    }
    std::fs::remove_dir(out.join("README.txt~")).unwrap();
    assert!(watched(&record, &out, |_| false).0.is_ok());
}
