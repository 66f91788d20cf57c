//! Short PINs of those who key: only their hashes, only beside the record.
//!
//! A PIN of a few digits keeps a colleague from sitting down as somebody else by
//! mistake or in jest. It is no lock against whoever owns the computer: a lost or
//! removed file only means that the PIN is chosen anew.

use std::fmt::Write as _;
use std::hash::{BuildHasher as _, RandomState};
use std::path::Path;

use argon2::Argon2;

use crate::journal::JournalError;
use crate::journal::side::{load_draft, remove_draft, save_draft};
use crate::meeting::OfficerId;

/// Fewest digits.
pub(super) const LEAST: usize = 4;
/// Most digits.
pub(super) const MOST: usize = 6;

fn kept_as(officer: OfficerId) -> String {
    format!("pin-{officer}")
}

fn kept(record: &Path, officer: OfficerId) -> Option<(String, String)> {
    let text = load_draft(record, &kept_as(officer)).ok().flatten()?;
    let (salt, hash) = text.split_once(' ')?;
    Some((salt.to_owned(), hash.to_owned()))
}

/// Whether somebody has chosen a PIN for this meeting.
pub(super) fn is_set(record: &Path, officer: OfficerId) -> bool {
    kept(record, officer).is_some()
}

/// Keeps the hash of a new PIN.
///
/// # Errors
/// What the disk said; then there is no PIN.
pub(super) fn set(record: &Path, officer: OfficerId, pin: &str) -> Result<(), JournalError> {
    let salt = salt();
    let text = format!("{salt} {}", hash(&salt, pin).unwrap_or_default());
    save_draft(record, &kept_as(officer), &text)
}

/// Whether this is the PIN that was chosen.
pub(super) fn fits(record: &Path, officer: OfficerId, pin: &str) -> bool {
    kept(record, officer).is_some_and(|(salt, wanted)| hash(&salt, pin) == Some(wanted))
}

/// Drops a forgotten PIN.
///
/// # Errors
/// What the disk said; then the old PIN still holds.
pub(super) fn forget(record: &Path, officer: OfficerId) -> Result<(), JournalError> {
    remove_draft(record, &kept_as(officer))
}

/// Argon2id with its usual cost: a few hundredths of a second a try.
fn hash(salt: &str, pin: &str) -> Option<String> {
    let mut bytes = [0; 32];
    let made = Argon2::default().hash_password_into(pin.as_bytes(), salt.as_bytes(), &mut bytes);
    made.ok()?;
    Some(digits(&bytes))
}

/// Another salt every time: the standard library seeds its hashers from the system.
fn salt() -> String {
    let random = || {
        RandomState::new()
            .hash_one(std::process::id())
            .to_le_bytes()
    };
    digits(&[random(), random()].concat())
}

fn digits(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut digits, byte| {
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
    fn a_pin_is_known_again_and_never_written() {
        let folder = tempfile::tempdir().unwrap();
        let record = folder.path().join("a.zp");
        let (one, other) = (OfficerId(3), OfficerId(4));
        assert!(!is_set(&record, one));
        assert!(!fits(&record, one, "2580"));
        set(&record, one, "2580").unwrap();
        set(&record, other, "2580").unwrap();
        assert!(fits(&record, one, "2580"));
        assert!(!fits(&record, one, "2581"));
        let text = |officer| load_draft(&record, &kept_as(officer)).unwrap().unwrap();
        assert!(!text(one).contains("2580"));
        // The same PIN of two people looks different.
        assert_ne!(text(one), text(other));
        forget(&record, one).unwrap();
        assert!(!is_set(&record, one));
        assert!(is_set(&record, other));
    }
}
