//! The record of an earlier meeting, read only to take candidates from its result.

use std::path::{Path, PathBuf};

use crate::journal::{Damage, Torn};
use crate::meeting::{Earlier, MeetingKind, results};
use crate::session::{OpenTrouble, Session};

/// A sound record with at least one result that is settled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EarlierRecord {
    /// The file.
    pub path: PathBuf,
    /// The organisation as its seal says.
    pub organisation: String,
    /// What the meeting was called.
    pub title: String,
    /// Its day, `2026-11-08`.
    pub date: String,
    /// Head code after its last event.
    pub head: String,
    /// How many events it has.
    pub events: u64,
    /// What can be taken from.
    pub results: Vec<Earlier>,
    /// Posts that are not settled yet.
    pub open: Vec<String>,
}

/// Why nothing is taken from a file.
#[derive(Debug)]
pub enum EarlierTrouble {
    /// It does not open: damaged at its head, newer, not a record, or unreadable.
    Open(OpenTrouble),
    /// A line is not what was written.
    Damaged(Damage),
    /// Its last command is not whole: still being written, or cut through.
    Torn(Torn),
    /// No result in it is announced and settled; posts that are still open.
    Unfinished(Vec<String>),
    /// A rehearsal for an official meeting, or the other way round: votes never cross.
    OtherKind(MeetingKind),
    /// It is the record of the open meeting itself, or a copy of it.
    SameMeeting,
}

/// Reads and checks a record without changing anything.
///
/// # Errors
/// Why nothing can be taken from it.
pub fn read(path: &Path, own: &Session) -> Result<EarlierRecord, EarlierTrouble> {
    let same_file = || Some(path.canonicalize().ok()? == own.path().canonicalize().ok()?);
    if same_file() == Some(true) {
        return Err(EarlierTrouble::SameMeeting);
    }
    let (session, found) = Session::read(path).map_err(EarlierTrouble::Open)?;
    if let Some(damage) = found.damage {
        return Err(EarlierTrouble::Damaged(damage));
    }
    if let Some(torn) = found.torn {
        return Err(EarlierTrouble::Torn(torn));
    }
    // A copy holds the same events, as far as it goes.
    if session.log().iter().zip(own.log()).all(|(a, b)| a == b) {
        return Err(EarlierTrouble::SameMeeting);
    }
    let meeting = session.meeting();
    if meeting.kind != own.meeting().kind {
        return Err(EarlierTrouble::OtherKind(meeting.kind));
    }
    let (results, open) = results(meeting);
    if results.is_empty() {
        return Err(EarlierTrouble::Unfinished(open));
    }
    let info = &meeting.info;
    Ok(EarlierRecord {
        path: path.to_owned(),
        organisation: info.name_on_seal.trim().to_owned(),
        title: info.title.trim().to_owned(),
        date: info.date.trim().to_owned(),
        head: session.head().to_string(),
        events: meeting.events,
        results,
        open,
    })
}
