//! Reading a record from its first byte, checking every hash on the way.

use super::error::{Damage, DamageKind, Doing, JournalError, Torn};
use super::format::{ChainHash, FORMAT_VERSION, HeadCode, Header, MAGIC, event_hash, header_hash};
use std::io::BufRead;
use std::path::Path;

/// One event as it stands in the record.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Line {
    /// Its number, from 1 without gaps.
    pub seq: u64,
    /// The caller's text.
    pub text: String,
    /// The code of the record up to and with this event.
    pub head: HeadCode,
}

/// What a scan found besides the lines.
#[derive(Debug)]
pub(super) struct Scan {
    pub header: Header,
    /// Events that count.
    pub count: u64,
    /// Hash after the last of them.
    pub hash: ChainHash,
    /// Bytes up to the end of the last whole group.
    pub sound_bytes: u64,
    /// Where the last whole group begins; `sound_bytes` when there is none.
    pub last_group_byte: u64,
    /// Bytes of the whole file.
    pub file_bytes: u64,
    pub torn: Option<Torn>,
    pub damage: Option<Damage>,
}

/// Reads a record and gives each line that counts to `keep`.
///
/// A last group without its end is torn and its lines are not given: they were
/// never acknowledged, and half a command must not come into force. Lines before
/// damage are given even when their group is cut by it: they were acknowledged.
pub(super) fn scan(
    path: &Path,
    reader: &mut impl BufRead,
    keep: &mut dyn FnMut(Line),
) -> Result<Scan, JournalError> {
    let mut raw = Vec::new();
    let mut read = |raw: &mut Vec<u8>| -> Result<u64, JournalError> {
        raw.clear();
        let length = reader
            .read_until(b'\n', raw)
            .map_err(|error| JournalError::disk(path, Doing::Reading, error))?;
        Ok(length as u64)
    };

    let header_bytes = read(&mut raw)?;
    let (header, mut hash) = check_header(path, &raw)?;
    let mut found = Scan {
        header,
        count: 0,
        hash,
        sound_bytes: header_bytes,
        last_group_byte: header_bytes,
        file_bytes: header_bytes,
        torn: None,
        damage: None,
    };
    let mut line_number = 1;
    let mut group: Vec<Line> = Vec::new();
    let mut seq = 0;
    loop {
        let length = read(&mut raw)?;
        let line_byte = found.file_bytes;
        found.file_bytes += length;
        let Some(line) = raw.strip_suffix(b"\n") else {
            // The end, or a last line without its newline.
            if found.file_bytes > found.sound_bytes {
                found.torn = Some(Torn {
                    byte: found.sound_bytes,
                    bytes: found.file_bytes - found.sound_bytes,
                    set_aside: None,
                });
            }
            return Ok(found);
        };
        line_number += 1;
        seq += 1;
        match check_event(seq, &hash, line) {
            Ok(event) => {
                hash = event.hash;
                group.push(Line {
                    seq,
                    text: event.text.to_owned(),
                    head: hash.code(),
                });
                if !event.group_goes_on {
                    found.last_group_byte = found.sound_bytes;
                    found.sound_bytes = found.file_bytes;
                    found.count = seq;
                    found.hash = hash;
                    group.drain(..).for_each(&mut *keep);
                }
            }
            Err(kind) => {
                found.damage = Some(Damage {
                    line: line_number,
                    byte: line_byte,
                    kind,
                });
                found.count = seq - 1;
                found.hash = hash;
                group.drain(..).for_each(&mut *keep);
                return Ok(found);
            }
        }
    }
}

/// The header and the hash the chain starts from.
fn check_header(path: &Path, raw: &[u8]) -> Result<(Header, ChainHash), JournalError> {
    let owned = || path.to_owned();
    if raw.is_empty() {
        return Err(JournalError::Empty { path: owned() });
    }
    let Some(line) = raw.strip_suffix(b"\n") else {
        let magic = MAGIC.as_bytes();
        return Err(if raw.starts_with(magic) || magic.starts_with(raw) {
            JournalError::HeaderShort {
                path: owned(),
                bytes: raw.len() as u64,
            }
        } else {
            not_as_written(path, raw)
        });
    };
    let damaged = || not_as_written(path, line);
    let text = std::str::from_utf8(line).map_err(|_| damaged())?;
    let mut parts = text.splitn(4, ' ');
    let (Some(MAGIC), Some(version), Some(hash), Some(fields)) =
        (parts.next(), parts.next(), parts.next(), parts.next())
    else {
        return Err(damaged());
    };
    let expected = header_hash(version, fields.as_bytes());
    if hash.as_bytes() != expected.hex() {
        return Err(damaged());
    }
    let number: u32 = version.parse().map_err(|_| damaged())?;
    if number > FORMAT_VERSION {
        return Err(JournalError::NewerFormat {
            path: owned(),
            found: number,
            known: FORMAT_VERSION,
        });
    }
    let header = Header::parse_text(fields).ok_or_else(damaged)?;
    if version != FORMAT_VERSION.to_string() {
        return Err(damaged());
    }
    Ok((header, expected))
}

/// Tells a damaged record from a file that never was one: each of two far apart
/// places is enough, so that one fault cannot hide both.
fn not_as_written(path: &Path, line: &[u8]) -> JournalError {
    let has = |word: &[u8]| line.windows(word.len()).any(|window| window == word);
    let path = path.to_owned();
    if has(MAGIC.as_bytes()) || has(b" program=") || has(b" meeting=") {
        JournalError::HeaderDamaged { path }
    } else {
        JournalError::NotARecord { path }
    }
}

struct Event<'a> {
    hash: ChainHash,
    text: &'a str,
    group_goes_on: bool,
}

/// Compares number and hash as written, byte for byte: a reader that accepted
/// capital digits or leading zeros would let a flipped bit pass as sound.
fn check_event<'a>(
    seq: u64,
    previous: &ChainHash,
    line: &'a [u8],
) -> Result<Event<'a>, DamageKind> {
    let mut parts = line.splitn(3, |byte| *byte == b' ');
    let (Some(number), Some(hash), Some(text)) = (parts.next(), parts.next(), parts.next()) else {
        return Err(DamageKind::Shape);
    };
    let number = std::str::from_utf8(number).map_err(|_| DamageKind::Shape)?;
    let (digits, group_goes_on) = match number.strip_suffix('+') {
        Some(digits) => (digits, true),
        None => (number, false),
    };
    if digits != seq.to_string() {
        let is_number = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
        return Err(if is_number {
            DamageKind::Sequence
        } else {
            DamageKind::Shape
        });
    }
    let expected = event_hash(previous, number, text);
    if hash != expected.hex() {
        return Err(DamageKind::Hash);
    }
    let text = std::str::from_utf8(text).map_err(|_| DamageKind::NotText)?;
    Ok(Event {
        hash: expected,
        text,
        group_goes_on,
    })
}
