//! The copy on a second medium: follows, catches up, refuses strangers.

use super::{append, header, small_record};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};
use zhengpiao::journal::{self, Header, MirrorLost, MirrorState, Writer};

struct Stage {
    _folder: tempfile::TempDir,
    path: PathBuf,
    stick: PathBuf,
    writer: Writer,
}

fn stage() -> Stage {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.zp");
    let stick = folder.path().join("stick");
    std::fs::create_dir(&stick).unwrap();
    small_record(&path);
    let writer = journal::open(&path).unwrap().writer.unwrap();
    Stage {
        _folder: folder,
        path,
        stick,
        writer,
    }
}

/// Waits for a state that is neither catching up nor an older one.
fn wait_for(writer: &Writer, wanted: impl Fn(&MirrorState) -> bool) -> MirrorState {
    let start = Instant::now();
    loop {
        let state = writer.mirror_state();
        if wanted(&state) || start.elapsed() > Duration::from_secs(20) {
            return state;
        }
        std::thread::sleep(Duration::from_millis(5));
    }
}

fn settled(writer: &Writer) -> MirrorState {
    wait_for(writer, |state| {
        !matches!(state, MirrorState::CatchingUp { .. })
    })
}

fn assert_follows(stage: &Stage, seq: u64) {
    let state = wait_for(
        &stage.writer,
        |state| matches!(state, MirrorState::Following { seq: at, .. } if *at == seq),
    );
    assert!(matches!(state, MirrorState::Following { .. }), "{state:?}");
    let copy = std::fs::read(stage.stick.join("a.zp")).unwrap();
    assert_eq!(copy, std::fs::read(&stage.path).unwrap());
}

fn assert_refuses(stage: &Stage, why: MirrorLost) {
    stage.writer.mirror_to(&stage.stick);
    assert_eq!(settled(&stage.writer), MirrorState::Lost { why });
    append(&stage.writer, &["the meeting goes on"]);
}

#[test]
fn follows_event_by_event_and_turns_off() {
    let stage = stage();
    assert_eq!(stage.writer.mirror_state(), MirrorState::Off);
    stage.writer.mirror_to(&stage.stick);
    assert_follows(&stage, 8);
    for seq in 9..20 {
        append(&stage.writer, &["next"]);
        assert_follows(&stage, seq);
    }
    stage.writer.mirror_off();
    assert_eq!(stage.writer.mirror_state(), MirrorState::Off);
    append(&stage.writer, &["alone"]);
    let copy = journal::verify(&stage.stick.join("a.zp")).unwrap();
    assert_eq!((copy.count, copy.is_sound()), (19, true));
}

#[test]
fn catches_up_from_any_cut_of_itself() {
    let stage = stage();
    let whole = std::fs::read(&stage.path).unwrap();
    for length in (0..=whole.len()).step_by(37) {
        std::fs::write(stage.stick.join("a.zp"), &whole[..length]).unwrap();
        stage.writer.mirror_to(&stage.stick);
        assert_follows(&stage, 8);
    }
}

#[test]
fn closing_the_record_finishes_the_copy() {
    let stage = stage();
    stage.writer.mirror_to(&stage.stick);
    for _ in 0..50 {
        stage.writer.append(vec!["quick".into()]);
    }
    drop(stage.writer);
    let copy = std::fs::read(stage.stick.join("a.zp")).unwrap();
    assert_eq!(copy, std::fs::read(&stage.path).unwrap());
}

#[cfg(unix)]
#[test]
fn a_lost_stick_comes_back_by_itself_but_an_empty_place_is_not_filled() {
    let stage = stage();
    stage.writer.mirror_to(&stage.stick);
    assert_follows(&stage, 8);
    let away = stage.stick.with_extension("away");
    std::fs::rename(&stage.stick, &away).unwrap();
    // The empty place where the stick was mounted.
    std::fs::create_dir(&stage.stick).unwrap();
    append(&stage.writer, &["without the stick"]);
    let lost = |state: &MirrorState| {
        matches!(
            state,
            MirrorState::Lost {
                why: MirrorLost::Disk(_)
            }
        )
    };
    let state = wait_for(&stage.writer, lost);
    assert!(lost(&state), "{state:?}");
    std::thread::sleep(Duration::from_millis(3500));
    assert_eq!(std::fs::read_dir(&stage.stick).unwrap().count(), 0);
    std::fs::remove_dir(&stage.stick).unwrap();
    std::fs::rename(&away, &stage.stick).unwrap();
    assert_follows(&stage, 9);
}

#[test]
fn refuses_its_own_folder() {
    let mut stage = stage();
    stage.stick = stage.path.parent().unwrap().join("stick/..");
    assert_refuses(&stage, MirrorLost::SameFolder);
}

fn other_record(path: &Path, meeting: &str, events: &[&str]) {
    let header = Header {
        meeting: meeting.into(),
        ..header()
    };
    let writer = journal::create(path, &header).unwrap();
    for event in events {
        append(&writer, &[event]);
    }
}

#[test]
fn refuses_another_chain_and_leaves_it_alone() {
    let cases: [(&str, &[&str], MirrorLost); 2] = [
        ("another meeting", &["x"], MirrorLost::OtherMeeting),
        (&header().meeting, &["x"], MirrorLost::Differs { line: 2 }),
    ];
    for (meeting, events, why) in cases {
        let stage = stage();
        let copy = stage.stick.join("a.zp");
        other_record(&copy, meeting, events);
        let before = std::fs::read(&copy).unwrap();
        assert_refuses(&stage, why);
        assert_eq!(std::fs::read(&copy).unwrap(), before);
    }
}

#[test]
fn refuses_a_damaged_copy_and_one_that_knows_more() {
    let stage = stage();
    let copy = stage.stick.join("a.zp");
    let mut bytes = std::fs::read(&stage.path).unwrap();
    let at = bytes.windows(6).position(|w| w == b"bundle").unwrap();
    bytes[at] ^= 1;
    std::fs::write(&copy, &bytes).unwrap();
    assert_refuses(&stage, MirrorLost::DamagedCopy { line: 4 });

    let mut bytes = std::fs::read(&stage.path).unwrap();
    bytes.extend_from_slice(b"10 0000 what the record has lost\n");
    std::fs::write(&copy, &bytes).unwrap();
    assert_refuses(&stage, MirrorLost::HoldsMore { bytes: 33 });
}
