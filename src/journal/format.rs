//! The text of a record: its header line, its event lines and their hashes.
//!
//! `docs/record.md` is the same in words, for people who write a checker.

use sha2::{Digest, Sha256};
use std::fmt;
use std::str::FromStr;

/// First word of every record.
pub const MAGIC: &str = "zhengpiao-record";

/// The format this program writes, and the newest it reads.
pub const FORMAT_VERSION: u32 = 1;

/// A SHA-256 in the chain; displayed as 64 lowercase hexadecimal digits.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct ChainHash([u8; 32]);

impl ChainHash {
    /// The hash of `parts` written one after the other.
    fn of(parts: &[&[u8]]) -> Self {
        let mut hasher = Sha256::new();
        for part in parts {
            hasher.update(part);
        }
        ChainHash(hasher.finalize().into())
    }

    /// The 64 digits as they stand in the file.
    pub(super) fn hex(&self) -> [u8; 64] {
        let digit = |value: u8| value + if value < 10 { b'0' } else { b'a' - 10 };
        let mut digits = [0; 64];
        for (pair, byte) in digits.chunks_exact_mut(2).zip(self.0) {
            pair.copy_from_slice(&[digit(byte >> 4), digit(byte & 15)]);
        }
        digits
    }

    /// The short form people compare by eye.
    pub fn code(&self) -> HeadCode {
        let [a, b, c, d, e, f, g, h, ..] = self.0;
        HeadCode([a, b, c, d, e, f, g, h])
    }
}

impl fmt::Display for ChainHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&String::from_utf8_lossy(&self.hex()))
    }
}

/// The first 64 bits of a [`ChainHash`], shown as `3F9A-71C2-0B5E-88D4`.
///
/// It stands for everything from the header to that line: two records with the
/// same count and the same code hold the same events.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct HeadCode([u8; 8]);

impl fmt::Display for HeadCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [a, b, c, d, e, g, h, i] = self.0;
        write!(
            f,
            "{a:02X}{b:02X}-{c:02X}{d:02X}-{e:02X}{g:02X}-{h:02X}{i:02X}"
        )
    }
}

/// The typed text is not a head code.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct NotAHeadCode;

impl FromStr for HeadCode {
    type Err = NotAHeadCode;

    /// Reads a code as people type it: either case, dashes and spaces anywhere.
    fn from_str(typed: &str) -> Result<Self, NotAHeadCode> {
        let digits: String = typed
            .chars()
            .filter(|c| *c != '-' && !c.is_whitespace())
            .collect();
        if digits.len() != 16 || !digits.bytes().all(|b| b.is_ascii_hexdigit()) {
            return Err(NotAHeadCode);
        }
        u64::from_str_radix(&digits, 16)
            .map(|value| HeadCode(value.to_be_bytes()))
            .map_err(|_| NotAHeadCode)
    }
}

/// What the first line of a record says.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Header {
    /// Version of the program that made the file, without spaces, such as `0.1.0`.
    pub program: String,
    /// Local time with offset when the file was made, without spaces (RFC 3339).
    pub created: String,
    /// Which meeting this is; any text on one line.
    pub meeting: String,
}

impl Header {
    /// Whether the fields can be written on the header line and read back.
    pub fn is_writable(&self) -> bool {
        let word = |text: &str| !text.is_empty() && !text.contains(char::is_whitespace);
        word(&self.program)
            && word(&self.created)
            && !self.meeting.is_empty()
            && [&self.program, &self.created, &self.meeting]
                .iter()
                .all(|text| is_one_line(text))
    }

    fn text(&self) -> String {
        format!(
            "program={} created={} meeting={}",
            self.program, self.created, self.meeting
        )
    }

    /// The header line with its newline, and the hash the chain starts from.
    pub(super) fn encode(&self) -> (String, ChainHash) {
        let text = self.text();
        let hash = header_hash(&FORMAT_VERSION.to_string(), text.as_bytes());
        (format!("{MAGIC} {FORMAT_VERSION} {hash} {text}\n"), hash)
    }

    /// The fields of a header text, if it is exactly what [`Header::encode`] writes.
    pub(super) fn parse_text(text: &str) -> Option<Header> {
        let (program, rest) = text.strip_prefix("program=")?.split_once(" created=")?;
        let (created, meeting) = rest.split_once(" meeting=")?;
        let header = Header {
            program: program.to_owned(),
            created: created.to_owned(),
            meeting: meeting.to_owned(),
        };
        (header.is_writable() && header.text() == text).then_some(header)
    }
}

/// The hash on the header line. In every version of the format the header keeps
/// this shape and this hash, so that a damaged version number is never taken for
/// a newer format.
pub(super) fn header_hash(version: &str, text: &[u8]) -> ChainHash {
    ChainHash::of(&[MAGIC.as_bytes(), b" ", version.as_bytes(), b" ", text])
}

/// The hash of an event line: of the hash before it, its own number as written
/// (`7`, or `7+` when its group goes on) and its text. All ASCII and UTF-8, so
/// that `printf '%s %s %s' | sha256sum` gives the same.
pub(super) fn event_hash(previous: &ChainHash, number: &str, text: &[u8]) -> ChainHash {
    ChainHash::of(&[&previous.hex(), b" ", number.as_bytes(), b" ", text])
}

/// Whether `text` may stand on a line: no control characters but the tab.
pub fn is_one_line(text: &str) -> bool {
    text.chars().all(|c| c == '\t' || !c.is_ascii_control())
}

/// The lines of one group as bytes, and the hash after each line.
///
/// Every line but the last carries `+` after its number, so a reader can tell a
/// group that the power cut through from a whole one.
pub(super) fn encode_group(
    first_seq: u64,
    previous: ChainHash,
    texts: &[String],
) -> (Vec<u8>, ChainHash) {
    let mut bytes = Vec::new();
    let mut hash = previous;
    let count = texts.len();
    for (index, (seq, text)) in (first_seq..).zip(texts).enumerate() {
        let more = if index + 1 < count { "+" } else { "" };
        let number = format!("{seq}{more}");
        hash = event_hash(&hash, &number, text.as_bytes());
        bytes.extend_from_slice(format!("{number} {hash} {text}\n").as_bytes());
    }
    (bytes, hash)
}
