//! Drafts: what is being typed but not yet said. They live beside the record,
//! never in it, and nothing waits for the disk.
//!
//! A draft is replaced by renaming, so a reader sees the old one or the new one.
//! Nothing is synced, so after a power cut a draft may be missing or cut; its
//! first line is the SHA-256 of the rest, and a draft that does not fit its hash
//! is as good as none.

use super::disk::beside;
use super::error::{Doing, JournalError};
use sha2::{Digest, Sha256};
use std::fmt::Write as _;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// Keeps `text` as the draft `name` of the record at `path`, replacing an older one.
pub fn save_draft(path: &Path, name: &str, text: &str) -> Result<(), JournalError> {
    let (folder, file) = place(path, name)?;
    std::fs::create_dir_all(&folder)
        .map_err(|error| JournalError::disk(&folder, Doing::Creating, error))?;
    // The process number keeps two programs from writing one temporary file.
    let temporary = beside(&file, &format!(".{}.tmp", std::process::id()));
    std::fs::write(&temporary, format!("{}\n{text}", digest(text)))
        .and_then(|()| std::fs::rename(&temporary, &file))
        .map_err(|error| JournalError::disk(&file, Doing::Writing, error))
}

/// The draft `name` of the record at `path`; `None` if there is none that is whole.
pub fn load_draft(path: &Path, name: &str) -> Result<Option<String>, JournalError> {
    let (_, file) = place(path, name)?;
    let bytes = match std::fs::read(&file) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(JournalError::disk(&file, Doing::Reading, error)),
    };
    let Ok(whole) = String::from_utf8(bytes) else {
        return Ok(None);
    };
    Ok(whole
        .split_once('\n')
        .filter(|(hash, text)| *hash == digest(text))
        .map(|(_, text)| text.to_owned()))
}

/// Removes the draft `name`, once what it held is in the record or given up.
pub fn remove_draft(path: &Path, name: &str) -> Result<(), JournalError> {
    let (_, file) = place(path, name)?;
    match std::fs::remove_file(&file) {
        Err(error) if error.kind() != ErrorKind::NotFound => {
            Err(JournalError::disk(&file, Doing::Writing, error))
        }
        _ => Ok(()),
    }
}

fn place(path: &Path, name: &str) -> Result<(PathBuf, PathBuf), JournalError> {
    let allowed = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_';
    if name.is_empty() || name.len() > 100 || !name.bytes().all(allowed) {
        return Err(JournalError::BadDraftName {
            name: name.to_owned(),
        });
    }
    let folder = beside(path, ".drafts");
    let file = folder.join(format!("{name}.draft"));
    Ok((folder, file))
}

fn digest(text: &str) -> String {
    Sha256::digest(text.as_bytes())
        .iter()
        .fold(String::new(), |mut digits, byte| {
            // Writing to a string cannot fail.
            let _ = write!(digits, "{byte:02x}");
            digits
        })
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_draft_comes_back_and_is_replaced() {
        let folder = tempfile::tempdir().unwrap();
        let record = folder.path().join("a.zp");
        assert_eq!(load_draft(&record, "bundle-1"), Ok(None));
        for text in ["第一稿\n两行", "", "第二稿"] {
            save_draft(&record, "bundle-1", text).unwrap();
            assert_eq!(load_draft(&record, "bundle-1"), Ok(Some(text.into())));
        }
        assert_eq!(load_draft(&record, "bundle-2"), Ok(None));
        remove_draft(&record, "bundle-1").unwrap();
        remove_draft(&record, "bundle-1").unwrap();
        assert_eq!(load_draft(&record, "bundle-1"), Ok(None));
    }

    #[test]
    fn a_cut_draft_is_none() {
        let folder = tempfile::tempdir().unwrap();
        let record = folder.path().join("a.zp");
        save_draft(&record, "d", "12345 赞成").unwrap();
        let file = folder.path().join("a.zp.drafts/d.draft");
        let whole = std::fs::read(&file).unwrap();
        for length in 0..whole.len() {
            std::fs::write(&file, whole.get(..length).unwrap()).unwrap();
            assert_eq!(load_draft(&record, "d"), Ok(None), "cut at {length}");
        }
    }

    #[test]
    fn names_cannot_leave_the_folder() {
        for name in ["", "../a", "a/b", "a.b", "甲", &"a".repeat(101)] {
            let refused = save_draft(Path::new("x.zp"), name, "");
            assert_eq!(
                refused,
                Err(JournalError::BadDraftName { name: name.into() })
            );
        }
    }
}
