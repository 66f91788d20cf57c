//! The page that lies in an archive in the place of a record that is kept apart: what
//! the record is called and its SHA-256, so that whoever opens it later can tell.

use super::list::sha256;
use crate::text::Lang;

/// The name of the page.
pub const APART: &str = "RECORD-APART.txt";
const SUM: &str = "SHA-256: ";
const LENGTH: &str = "bytes: ";

/// The page of a record, lines ended as every editor knows them.
pub fn page(name: &str, record: &[u8], lang: Lang) -> Vec<u8> {
    let lines = [
        lang.export_apart_page(name),
        String::new(),
        format!("{SUM}{}", sha256(record)),
        format!("{LENGTH}{}", record.len()),
    ];
    let text: String = lines.iter().map(|line| format!("{line}\r\n")).collect();
    [b"\xEF\xBB\xBF".as_slice(), text.as_bytes()].concat()
}

/// Whether the record such a page is about is the beginning of `record`.
pub fn is_of(page: &[u8], record: &[u8]) -> bool {
    let text = String::from_utf8_lossy(page);
    let after = |word: &str| text.lines().find_map(|line| line.strip_prefix(word));
    let length = after(LENGTH).and_then(|length| length.trim().parse::<usize>().ok());
    let beginning = length.and_then(|length| record.get(..length));
    beginning.is_some_and(|bytes| after(SUM).map(str::trim) == Some(sha256(bytes).as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_knows_the_beginning_of_its_record_and_no_other() {
        for lang in Lang::ALL {
            let page = page("day.zp", b"one two", lang);
            assert!(is_of(&page, b"one two"));
            assert!(is_of(&page, b"one two three"));
            for other in [b"one tw".as_slice(), b"One two three", b""] {
                assert!(!is_of(&page, other));
            }
        }
        assert!(!is_of(b"bytes: 3\r\n", b"one"));
    }
}
