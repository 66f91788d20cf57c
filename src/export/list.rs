//! The list of files with their SHA-256, in the form `sha256sum -c` reads.

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};

/// The name of the list in the folder.
pub const LIST: &str = "SHA256SUMS.txt";

/// Path inside the folder, with `/` between its parts, to 64 lowercase digits.
pub type Sums = BTreeMap<String, String>;

/// SHA-256 of some bytes, 64 lowercase digits.
pub fn sha256(bytes: &[u8]) -> String {
    let hash = Sha256::digest(bytes);
    hash.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The list as text: one line a file, in the order of the paths.
pub fn written(sums: &Sums) -> String {
    sums.iter()
        .map(|(path, sum)| format!("{sum}  {path}\n"))
        .collect()
}

/// Reads a list; `None` where any line is not one of ours. A path that leads out of
/// the folder is none of ours.
pub fn read(text: &str) -> Option<Sums> {
    let mut sums = Sums::new();
    for line in text.lines() {
        let (sum, path) = line.split_once("  ")?;
        let digits = sum.len() == 64 && sum.bytes().all(|byte| byte.is_ascii_hexdigit());
        if !digits || !is_inside(path) {
            return None;
        }
        sums.insert(path.to_owned(), sum.to_ascii_lowercase());
    }
    (!sums.is_empty()).then_some(sums)
}

fn is_inside(path: &str) -> bool {
    let plain = |part: &str| !part.is_empty() && part != "." && part != "..";
    // `c:` at the beginning is another disk; elsewhere it is a time in a name.
    let on_a_disk = path.as_bytes().get(1) == Some(&b':');
    path.split('/').all(plain) && !on_a_disk && can_be_listed(path)
}

/// Whether a path fits on a line of the list.
pub fn can_be_listed(path: &str) -> bool {
    !path.chars().any(char::is_control) && !path.contains('\\')
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_list_reads_back_and_nothing_else_is_one() {
        let mut sums = Sums::new();
        sums.insert("papers/01 报告单.pdf".into(), sha256(b"abc"));
        sums.insert("a".into(), sha256(b""));
        sums.insert("scans/10:30.jpg".into(), sha256(b""));
        assert_eq!(
            sums.get("papers/01 报告单.pdf").unwrap(),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        );
        let text = written(&sums);
        assert_eq!(read(&text), Some(sums));
        let sum = sha256(b"abc");
        for wrong in [
            String::new(),
            "shopping list".into(),
            format!("{sum} one space"),
            format!("{sum}  ../outside"),
            format!("{sum}  /etc/passwd"),
            format!("{sum}  c:/x"),
            format!("{}  short", &sum[..60]),
            format!("{text}\nmore"),
        ] {
            assert_eq!(read(&wrong), None, "{wrong:?}");
        }
    }
}
