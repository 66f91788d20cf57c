//! Records that nothing is taken from.

use std::path::Path;

use zhengpiao::earlier::{self, EarlierTrouble};
use zhengpiao::journal::JournalError;
use zhengpiao::meeting::MeetingKind;
use zhengpiao::session::{OpenTrouble, Session};
use zhengpiao::text::Lang;

use crate::day::Day;
use crate::stage::{count, info, meeting, voters};
use crate::{next, open, recommended};

/// What reading a file is answered, in words.
fn refusal(path: &Path, own: &Session) -> EarlierTrouble {
    let trouble = match earlier::read(path, own) {
        Ok(record) => panic!("not refused: {record:?}"),
        Err(trouble) => trouble,
    };
    for lang in Lang::ALL {
        let (why, next) = lang.earlier_trouble(&trouble);
        assert!(why.chars().count() > 10, "{why}");
        let own = matches!(trouble, EarlierTrouble::Open(_));
        assert!(own || !next.is_empty(), "{why}");
    }
    trouble
}

/// Another meeting, set up and nothing more.
fn own(folder: &Path) -> Session {
    open(
        &next("综合评议会", "2026-10-25", &["委一", "委二"], 3),
        &folder.join("own.zp"),
    )
}

#[test]
fn one_changed_byte_anywhere_in_the_events_is_damage() {
    let folder = tempfile::tempdir().unwrap();
    let own = own(folder.path());
    let path = folder.path().join("1.zp");
    recommended().write(&path);
    let bytes = std::fs::read(&path).unwrap();
    let head = bytes.iter().position(|byte| *byte == b'\n').unwrap();
    let damaged = folder.path().join("damaged.zp");
    for part in [2, 3, 5, 8] {
        let mut bytes = bytes.clone();
        let at = head + (bytes.len() - head) / part;
        bytes[at] = if bytes[at] == b'1' { b'2' } else { b'1' };
        std::fs::write(&damaged, bytes).unwrap();
        let trouble = refusal(&damaged, &own);
        assert!(matches!(trouble, EarlierTrouble::Damaged(_)), "{trouble:?}");
    }
    assert_eq!(std::fs::read(&path).unwrap(), bytes, "it is only read");
}

#[test]
fn a_cut_end_a_newer_one_and_no_record_at_all_are_refused() {
    let folder = tempfile::tempdir().unwrap();
    let own = own(folder.path());
    let path = folder.path().join("1.zp");
    recommended().write(&path);
    let whole = std::fs::read(&path).unwrap();
    let cut = folder.path().join("cut.zp");
    std::fs::write(&cut, &whole[..whole.len() - 7]).unwrap();
    assert!(matches!(refusal(&cut, &own), EarlierTrouble::Torn(_)));
    let other = folder.path().join("other.zp");
    std::fs::write(&other, "姓名,票数\n马骉,18\n").unwrap();
    let trouble = refusal(&other, &own);
    let not = matches!(
        trouble,
        EarlierTrouble::Open(OpenTrouble::Journal(JournalError::NotARecord { .. }))
    );
    assert!(not, "{trouble:?}");
    let trouble = refusal(&folder.path().join("none.zp"), &own);
    let missing = matches!(
        trouble,
        EarlierTrouble::Open(OpenTrouble::Journal(JournalError::Missing { .. }))
    );
    assert!(missing, "{trouble:?}");
    // An event this program does not know: a newer one wrote it.
    let newer = folder.path().join("newer.zp");
    let header = zhengpiao::journal::Header {
        program: "9.0.0".into(),
        created: "2026-11-22T13:00:00+08:00".into(),
        meeting: "1".into(),
    };
    let writer = zhengpiao::journal::create(&newer, &header).unwrap();
    let text = String::from_utf8(whole).unwrap();
    let first = text.lines().nth(1).unwrap().splitn(3, ' ').nth(2).unwrap();
    let unknown = first.replace("Created", "CreatedByNewer");
    let ticket = writer.append(vec![first.to_owned(), unknown]);
    writer.wait(ticket).unwrap().outcome.unwrap();
    drop(writer);
    let trouble = refusal(&newer, &own);
    let unknown = matches!(
        trouble,
        EarlierTrouble::Open(OpenTrouble::UnknownEvent { seq: 2 })
    );
    assert!(unknown, "{trouble:?}");
}

#[test]
fn a_meeting_that_is_not_finished_is_refused_and_says_which_post() {
    let folder = tempfile::tempdir().unwrap();
    let own = own(folder.path());
    let path = folder.path().join("1.zp");
    let mut day = next("推荐会", "2026-10-18", &["甲一", "甲二", "甲三", "甲四"], 1);
    crate::stand(&mut day, 2);
    let unannounced = count(day, &["12"; 4]);
    unannounced.write(&path);
    let trouble = refusal(&path, &own);
    let EarlierTrouble::Unfinished(open) = &trouble else {
        panic!("{trouble:?}");
    };
    assert_eq!(open, &["党委书记"]);
    let (why, _) = Lang::Hans.earlier_trouble(&trouble);
    assert!(why.contains("党委书记"), "{why}");
}

#[test]
fn a_rehearsal_and_the_meetings_own_record_are_refused() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("rehearsal.zp");
    let info = info("演练组织", "演练", "2026-10-18");
    let mut day = meeting(
        MeetingKind::Rehearsal,
        info,
        voters(&["甲一", "甲二", "甲三"]),
        1,
    );
    crate::stand(&mut day, 2);
    let rehearsal: Day = crate::held(day, &["12"; 3]);
    let held = open(&rehearsal, &path);
    let official = own(folder.path());
    assert!(matches!(
        refusal(&path, &official),
        EarlierTrouble::OtherKind(MeetingKind::Rehearsal)
    ));
    assert!(matches!(refusal(&path, &held), EarlierTrouble::SameMeeting));
    let copy = folder.path().join("copy.zp");
    std::fs::copy(&path, &copy).unwrap();
    assert!(matches!(refusal(&copy, &held), EarlierTrouble::SameMeeting));
    let other_way = refusal(official.path(), &held);
    assert!(matches!(
        other_way,
        EarlierTrouble::OtherKind(MeetingKind::Official)
    ));
}
