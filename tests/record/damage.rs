//! Whatever is done to the bytes, nothing false passes as sound.

use super::{GROUPS, append, header, small_record, small_texts};
use proptest::prelude::*;
use std::path::Path;
use zhengpiao::journal::{self, Damage, DamageKind, JournalError};

fn texts(lines: &[journal::Line]) -> Vec<&str> {
    lines.iter().map(|line| line.text.as_str()).collect()
}

/// Number (from 1) and first byte of the line that holds `byte`.
fn line_of(bytes: &[u8], byte: usize) -> (u64, u64) {
    let before = &bytes[..byte];
    let line = before.iter().filter(|b| **b == b'\n').count() as u64 + 1;
    let start = before
        .iter()
        .rposition(|b| *b == b'\n')
        .map_or(0, |at| at + 1);
    (line, start as u64)
}

/// Bytes at which a command is whole, and the count of events there.
fn group_ends(bytes: &[u8]) -> Vec<(usize, usize)> {
    let newlines: Vec<usize> = (0..bytes.len()).filter(|at| bytes[*at] == b'\n').collect();
    let mut count = 0;
    let mut ends = vec![(newlines[0] + 1, 0)];
    for group in GROUPS {
        count += group.len();
        ends.push((newlines[count] + 1, count));
    }
    ends
}

#[test]
fn every_flipped_bit_is_found_and_its_line_named() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.zp");
    let sound = small_record(&path);
    let all = small_texts();
    let last = sound.len() - 1;
    for byte in 0..sound.len() {
        for bit in 0..8 {
            let mut bytes = sound.clone();
            bytes[byte] ^= 1 << bit;
            std::fs::write(&path, &bytes).unwrap();
            let (line, start) = line_of(&sound, byte);
            let what = format!("bit {bit} of byte {byte}, line {line}");
            let result = journal::read(&path);
            if line == 1 {
                assert!(
                    matches!(result, Err(JournalError::HeaderDamaged { .. })),
                    "{what}: {:?}",
                    result.err()
                );
                continue;
            }
            let opened = result.unwrap();
            let before = line as usize - 2;
            assert_eq!(texts(&opened.lines), &all[..before], "{what}");
            if byte == last {
                let torn = opened.torn.expect(&what);
                assert_eq!(
                    (torn.byte, torn.byte + torn.bytes),
                    (start, bytes.len() as u64)
                );
                assert_eq!(opened.damage, None, "{what}");
            } else {
                let damage = opened.damage.expect(&what);
                assert_eq!((damage.line, damage.byte), (line, start), "{what}");
            }
        }
    }
}

#[test]
fn a_damaged_record_is_only_read() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.zp");
    let mut bytes = small_record(&path);
    let at = bytes.windows(6).position(|w| w == b"bundle").unwrap();
    bytes[at] = b'B';
    std::fs::write(&path, &bytes).unwrap();

    let opened = journal::open(&path).unwrap();
    let (line, byte) = line_of(&bytes, at);
    let damage = Damage {
        line,
        byte,
        kind: DamageKind::Hash,
    };
    assert_eq!(opened.damage, Some(damage));
    assert!(opened.writer.is_none());
    assert_eq!(texts(&opened.lines), &small_texts()[..2]);
    assert_eq!(std::fs::read(&path).unwrap(), bytes, "nothing was changed");

    // The rescue keeps whole commands only: event 2 belongs to the damaged one.
    let rescue = folder.path().join("b.zp");
    let report = journal::copy_sound_part(&path, &rescue).unwrap();
    assert!(report.is_sound());
    assert_eq!(report.count, 1);
    let again = journal::copy_sound_part(&path, &rescue);
    assert!(matches!(again, Err(JournalError::AlreadyExists { .. })));
    let writer = journal::open(&rescue).unwrap().writer.unwrap();
    assert_eq!(append(&writer, &["goes on"]), 2);
}

#[test]
fn cut_at_every_byte_the_whole_commands_before_are_kept() {
    let folder = tempfile::tempdir().unwrap();
    let made = folder.path().join("a.zp");
    let sound = small_record(&made);
    let all = small_texts();
    let ends = group_ends(&sound);
    let header_end = ends[0].0;
    for length in 0..sound.len() {
        let path = folder.path().join(format!("cut{length}.zp"));
        std::fs::write(&path, &sound[..length]).unwrap();
        if length < header_end {
            let result = journal::open(&path).err().unwrap();
            let fits = match result {
                JournalError::Empty { .. } => length == 0,
                JournalError::HeaderShort { bytes, .. } => bytes == length as u64,
                _ => false,
            };
            assert!(fits, "cut at {length}: {result:?}");
            assert_eq!(std::fs::read(&path).unwrap(), &sound[..length]);
            continue;
        }
        let (end, count) = *ends.iter().rfind(|(end, _)| *end <= length).unwrap();
        let opened = journal::open(&path).unwrap();
        assert_eq!(texts(&opened.lines), &all[..count], "cut at {length}");
        assert_eq!(opened.damage, None);
        assert_eq!(opened.torn.is_some(), length > end, "cut at {length}");
        if let Some(torn) = opened.torn {
            assert_eq!((torn.byte, torn.bytes), (end as u64, (length - end) as u64));
            let aside = std::fs::read(torn.set_aside.unwrap()).unwrap();
            assert_eq!(aside, &sound[end..length], "the torn end is kept beside");
        }
        let writer = opened.writer.unwrap();
        assert_eq!(append(&writer, &["after", "wards"]), count as u64 + 2);
        drop(writer);
        let report = journal::verify(&path).unwrap();
        assert!(report.is_sound());
        assert_eq!(report.count, count as u64 + 2);
    }
}

#[test]
fn other_files_and_newer_records_are_named() {
    use sha2::{Digest, Sha256};
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.zp");
    let newer = |text: &str| {
        let hash: String = Sha256::digest(format!("zhengpiao-record 2 {text}").as_bytes())
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect();
        format!("zhengpiao-record 2 {hash} {text}\n")
    };
    for (bytes, expected) in [
        (
            newer("shape=unknown to us"),
            JournalError::NewerFormat {
                path: path.clone(),
                found: 2,
                known: 1,
            },
        ),
        (
            newer("x").replace(" x", " y"),
            JournalError::HeaderDamaged { path: path.clone() },
        ),
        (
            "姓名,应到\n甲,1\n".into(),
            JournalError::NotARecord { path: path.clone() },
        ),
        (
            "%PDF-1.7".into(),
            JournalError::NotARecord { path: path.clone() },
        ),
        (
            "zheng".into(),
            JournalError::HeaderShort {
                path: path.clone(),
                bytes: 5,
            },
        ),
    ] {
        std::fs::write(&path, bytes).unwrap();
        assert_eq!(journal::open(&path).err(), Some(expected.clone()));
        assert_eq!(journal::verify(&path), Err(expected));
    }
}

/// One thing a faulty medium, a text editor or a person might do.
#[derive(Clone, Debug)]
enum Harm {
    Set(usize, u8),
    Insert(usize, u8),
    Remove(usize, usize),
    SwapLines(usize, usize),
    DoubleLine(usize),
    Windows,
    Mark,
}

fn harm() -> impl Strategy<Value = Harm> {
    let at = 0_usize..2000;
    prop_oneof![
        (at.clone(), any::<u8>()).prop_map(|(at, byte)| Harm::Set(at, byte)),
        (at.clone(), any::<u8>()).prop_map(|(at, byte)| Harm::Insert(at, byte)),
        (at.clone(), 1_usize..300).prop_map(|(at, count)| Harm::Remove(at, count)),
        (0_usize..12, 0_usize..12).prop_map(|(a, b)| Harm::SwapLines(a, b)),
        (0_usize..12).prop_map(Harm::DoubleLine),
        Just(Harm::Windows),
        Just(Harm::Mark),
    ]
}

fn do_harm(bytes: &mut Vec<u8>, harm: &Harm) {
    let length = bytes.len().max(1);
    let mut lines: Vec<Vec<u8>> = bytes
        .split_inclusive(|b| *b == b'\n')
        .map(Vec::from)
        .collect();
    let count = lines.len().max(1);
    match harm {
        Harm::Set(at, byte) => {
            if let Some(place) = bytes.get_mut(at % length) {
                *place = *byte;
            }
        }
        Harm::Insert(at, byte) => bytes.insert(at % length, *byte),
        Harm::Remove(at, count) => {
            let start = (at % length).min(bytes.len());
            let end = (start + count).min(bytes.len());
            bytes.drain(start..end);
        }
        Harm::SwapLines(a, b) if !lines.is_empty() => {
            lines.swap(a % count, b % count);
            *bytes = lines.concat();
        }
        Harm::DoubleLine(a) if !lines.is_empty() => {
            let line = lines[a % count].clone();
            lines.insert(a % count, line);
            *bytes = lines.concat();
        }
        Harm::SwapLines(..) | Harm::DoubleLine(_) => {}
        Harm::Windows => {
            let text = bytes.iter().flat_map(|b| match b {
                b'\n' => vec![b'\r', b'\n'],
                other => vec![*other],
            });
            *bytes = text.collect();
        }
        Harm::Mark => drop(bytes.splice(0..0, [0xEF, 0xBB, 0xBF])),
    }
}

fn check_harmed(path: &Path, sound: &[u8], bytes: &[u8]) -> Result<(), TestCaseError> {
    std::fs::write(path, bytes).unwrap();
    let Ok(opened) = journal::read(path) else {
        prop_assert!(!sound.starts_with(bytes) || bytes.len() < group_ends(sound)[0].0);
        return Ok(());
    };
    prop_assert_eq!(&opened.header, &header());
    prop_assert!(small_texts().starts_with(&texts(&opened.lines)));
    if opened.torn.is_none() && opened.damage.is_none() {
        // What passes is the record itself, or the record without its last
        // commands: that is what count and code on paper are for.
        prop_assert!(sound.starts_with(bytes), "passed as sound: {:?}", bytes);
    }
    if let Some(damage) = opened.damage {
        let same = sound.iter().zip(bytes).take_while(|(a, b)| a == b).count();
        prop_assert_eq!(damage.byte, line_of(bytes, same).1);
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 2000, ..ProptestConfig::default() })]
    #[test]
    fn no_harm_passes_as_sound(harms in prop::collection::vec(harm(), 1..4)) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.zp");
        thread_local! {
            static SOUND: Vec<u8> = {
                let folder = tempfile::tempdir().unwrap();
                small_record(&folder.path().join("a.zp"))
            };
        }
        SOUND.with(|sound| {
            let mut bytes = sound.clone();
            harms.iter().for_each(|harm| do_harm(&mut bytes, harm));
            check_harmed(&path, sound, &bytes)
        })?;
    }
}
