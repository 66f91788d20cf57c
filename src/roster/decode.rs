//! From bytes to text: byte order mark, then UTF-8, then GB18030 or Big5.
//!
//! Most Big5 text is valid GB18030 as well, so being valid decides nothing:
//! each reading is scored by how ordinary its characters are, the better one is
//! proposed, and the other is shown beside it.

use super::model::{Encoding, EncodingGuess, RollError};
use super::surnames::FREQUENT;
use encoding_rs::{BIG5, DecoderResult, GB18030, UTF_16BE, UTF_16LE};

/// Lines and characters of a preview: enough to see whether names are names.
const PREVIEW_LINES: usize = 6;
const PREVIEW_CHARS: usize = 400;
/// Words that stand in the header or the remarks of most rolls.
const ROLL_WORDS: [&str; 14] = [
    "姓名", "性别", "性別", "序号", "序號", "编号", "編號", "备注", "備註", "备註", "党员", "會員",
    "会员", "单位",
];

/// Text and how it was read.
pub(super) struct Decoded {
    pub text: String,
    pub guess: EncodingGuess,
}

/// Decodes `bytes`, in `chosen` where a person has chosen.
pub(super) fn decode(bytes: &[u8], chosen: Option<Encoding>) -> Result<Decoded, RollError> {
    let (marked, body) = split_mark(bytes);
    if let Some(encoding) = chosen.or(marked) {
        let text = strict(body, encoding).map_err(|at| undecodable(bytes, body, at))?;
        return finish(text, encoding, Vec::new());
    }
    if let Ok(text) = std::str::from_utf8(body) {
        return finish(text.to_owned(), Encoding::Utf8, Vec::new());
    }
    match (
        strict(body, Encoding::Gb18030),
        strict(body, Encoding::Big5),
    ) {
        (Ok(gb), Ok(big5)) => {
            if score(&big5) > score(&gb) {
                finish(big5, Encoding::Big5, vec![(Encoding::Gb18030, gb)])
            } else {
                finish(gb, Encoding::Gb18030, vec![(Encoding::Big5, big5)])
            }
        }
        (Ok(gb), Err(_)) => finish(gb, Encoding::Gb18030, Vec::new()),
        (Err(_), Ok(big5)) => finish(big5, Encoding::Big5, Vec::new()),
        // The reading that got furthest names the place.
        (Err(gb), Err(big5)) => {
            let utf8 = std::str::from_utf8(body).map_or_else(|error| error.valid_up_to(), |_| 0);
            Err(undecodable(bytes, body, gb.max(big5).max(utf8)))
        }
    }
}

/// The encoding a byte order mark names, and the bytes after it.
fn split_mark(bytes: &[u8]) -> (Option<Encoding>, &[u8]) {
    let marks: [(&[u8], Encoding); 4] = [
        (b"\xEF\xBB\xBF", Encoding::Utf8),
        (b"\xFF\xFE", Encoding::Utf16Le),
        (b"\xFE\xFF", Encoding::Utf16Be),
        (b"\x84\x31\x95\x33", Encoding::Gb18030),
    ];
    for (mark, encoding) in marks {
        if let Some(rest) = bytes.strip_prefix(mark) {
            return (Some(encoding), rest);
        }
    }
    (None, bytes)
}

/// Decodes all of `body`, or says how many bytes were good.
fn strict(body: &[u8], encoding: Encoding) -> Result<String, usize> {
    let rules = match encoding {
        Encoding::Utf8 => {
            return std::str::from_utf8(body)
                .map(str::to_owned)
                .map_err(|error| error.valid_up_to());
        }
        Encoding::Utf16Le => UTF_16LE,
        Encoding::Utf16Be => UTF_16BE,
        Encoding::Gb18030 => GB18030,
        Encoding::Big5 => BIG5,
    };
    let mut decoder = rules.new_decoder_without_bom_handling();
    let room = decoder
        .max_utf8_buffer_length_without_replacement(body.len())
        .unwrap_or(0);
    let mut text = String::with_capacity(room);
    let (result, read) = decoder.decode_to_string_without_replacement(body, &mut text, true);
    match result {
        DecoderResult::InputEmpty => Ok(text),
        DecoderResult::Malformed(bad, after) => {
            Err(read.saturating_sub(usize::from(bad) + usize::from(after)))
        }
        DecoderResult::OutputFull => Err(read),
    }
}

fn undecodable(bytes: &[u8], body: &[u8], at: usize) -> RollError {
    let good = body.get(..at).unwrap_or(body);
    RollError::Undecodable {
        at: bytes.len() - body.len() + at,
        line: line_of(good.iter().filter(|byte| **byte == b'\n').count()),
    }
}

fn line_of(breaks: usize) -> u32 {
    u32::try_from(breaks).map_or(u32::MAX, |breaks| breaks.saturating_add(1))
}

fn finish(
    text: String,
    encoding: Encoding,
    others: Vec<(Encoding, String)>,
) -> Result<Decoded, RollError> {
    if let Some(at) = text.find('\u{FFFD}') {
        let before = text.get(..at).unwrap_or_default();
        return Err(RollError::LostCharacter {
            line: line_of(before.matches('\n').count()),
        });
    }
    if !looks_like_text(&text) {
        return Err(RollError::NotText);
    }
    let others: Vec<_> = others
        .into_iter()
        .map(|(encoding, text)| (encoding, preview(&text)))
        .collect();
    let guess = EncodingGuess::Text {
        encoding,
        ask: !others.is_empty(),
        others,
        preview: preview(&text),
    };
    Ok(Decoded { text, guess })
}

/// Pictures and programs have control characters; text has next to none.
fn looks_like_text(text: &str) -> bool {
    let control = |c: &char| {
        c.is_control() && !matches!(c, '\n' | '\r' | '\t' | '\u{1A}' | '\u{B}' | '\u{C}')
    };
    let (mut all, mut bad) = (0_usize, 0_usize);
    for c in text.chars() {
        all += 1;
        bad += usize::from(c == '\0') * 100 + usize::from(control(&c));
    }
    bad * 100 <= all
}

fn preview(text: &str) -> String {
    let lines: Vec<&str> = text
        .lines()
        .filter(|line| !line.trim().is_empty())
        .take(PREVIEW_LINES)
        .collect();
    lines.join("\n").chars().take(PREVIEW_CHARS).collect()
}

/// How ordinary the characters are, per mille; more is better.
///
/// The two-byte codes of the frequent characters come first in both standards
/// (GB2312 level 1, Big5 level 1), so a character that is early in the standard
/// of the right script counts; words of rolls and surnames count more;
/// characters for private use, kana, bars and other symbols count against.
fn score(text: &str) -> i64 {
    let (mut points, mut counted) = (0_i64, 0_i64);
    for c in text.chars().filter(|c| !c.is_ascii()) {
        counted += 1;
        points += match c {
            '\u{4E00}'..='\u{9FFF}' if FREQUENT.contains(c) => 4,
            '\u{4E00}'..='\u{9FFF}' if frequent(c) => 2,
            '\u{4E00}'..='\u{9FFF}' => -1,
            '\u{3000}'..='\u{3002}' | '\u{FF01}'..='\u{FF5E}' | '·' => 1,
            '\u{3400}'..='\u{4DBF}' | '\u{20000}'..='\u{3FFFF}' => -1,
            _ => -4,
        };
    }
    let words: i64 = ROLL_WORDS
        .iter()
        .map(|word| if text.contains(word) { 400 } else { 0 })
        .sum();
    points * 1000 / counted.max(1) + words
}

/// Among the frequent characters of simplified or of traditional Chinese.
fn frequent(c: char) -> bool {
    let mut buffer = [0_u8; 4];
    let code = c.encode_utf8(&mut buffer);
    let (gb, _, gb_lost) = GB18030.encode(code);
    if let ([0xB0..=0xD7, 0xA1..=0xFE], false) = (gb.as_ref(), gb_lost) {
        return true;
    }
    let (big5, _, big5_lost) = BIG5.encode(code);
    matches!((big5.as_ref(), big5_lost), ([0xA4..=0xC6, _], false))
}
