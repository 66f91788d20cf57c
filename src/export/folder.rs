//! The folder an archive is written to: whose it is, what may be replaced in it, and
//! what people have put into `scans/`. Nothing is written here.
//!
//! Nothing of anybody's is overwritten or removed: a folder that is not empty must be
//! an earlier export of the same meeting, and every file in it that would be replaced
//! must still be as that export left it.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::apart::{self, APART};
use super::draft::LIST_BEGUN;
use super::list::{self, LIST, Sums};
use super::watch::Stopped;

/// Where photographs and signed scans are put by hand.
pub const SCANS: &str = "scans";

/// Why a folder is not taken.
#[derive(Debug)]
pub enum FolderTrouble {
    /// There is something in it, and it is no earlier export.
    NotOurs,
    /// It holds the archive of another meeting, or more of this one than the record.
    OtherMeeting,
    /// A file in it is not as the earlier export left it, or lies where one is to be.
    Changed(String),
    /// The name of a scan cannot stand in a list.
    BadName(String),
    /// A file does not read back as it was written.
    Differs(PathBuf),
    /// Somebody asked for a stop.
    Stopped,
    /// The system refuses.
    Disk {
        /// What was to be read or written.
        path: PathBuf,
        /// What it said.
        error: io::Error,
    },
}

impl From<Stopped> for FolderTrouble {
    fn from(Stopped: Stopped) -> FolderTrouble {
        FolderTrouble::Stopped
    }
}

impl FolderTrouble {
    pub(super) fn disk(path: &Path, error: io::Error) -> FolderTrouble {
        FolderTrouble::Disk {
            path: path.to_owned(),
            error,
        }
    }
}

/// What an earlier export left, and what lies in the slots now.
#[derive(Debug, Default)]
pub struct Earlier {
    /// Files of the earlier export that are still as it left them.
    pub ours: Vec<String>,
    /// What an export that was cut off was to write: some of it may lie there unnamed.
    pub cut_off: Vec<String>,
    /// Photographs and scans that lie there now.
    pub scans: Sums,
    /// Scans of the earlier list that are gone or are another file now.
    pub scans_changed: Vec<String>,
}

/// Looks at the folder before anything is written. `record` is the whole record: what
/// the folder holds of it must be its beginning.
///
/// # Errors
/// Why the folder is not taken.
pub fn look(folder: &Path, record: &[u8]) -> Result<Earlier, FolderTrouble> {
    let disk = FolderTrouble::disk;
    let mut entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Earlier::default()),
        Err(error) => return Err(disk(folder, error)),
    };
    let is_empty = entries.next().is_none();
    if is_empty {
        return Ok(Earlier::default());
    }
    let done = read_list(&folder.join(LIST))?;
    let begun = read_list(&folder.join(LIST_BEGUN))?;
    if done.is_none() && begun.is_none() {
        return Err(FolderTrouble::NotOurs);
    }
    let lists = [done.unwrap_or_default(), begun.unwrap_or_default()];
    let mut earlier = Earlier::default();
    let mut paths: Vec<&String> = lists.iter().flat_map(Sums::keys).collect();
    paths.sort();
    paths.dedup();
    for path in paths.into_iter().filter(|path| !is_scan(path)) {
        let place = folder.join(path);
        let bytes = match fs::read(&place) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
            Err(error) => return Err(disk(&place, error)),
        };
        let sum = list::sha256(&bytes);
        if lists.iter().all(|sums| sums.get(path) != Some(&sum)) {
            return Err(FolderTrouble::Changed(path.clone()));
        }
        let other = match path.as_str() {
            APART => !apart::is_of(&bytes, record),
            path => path.ends_with(".zp") && !record.starts_with(&bytes),
        };
        if other {
            return Err(FolderTrouble::OtherMeeting);
        }
        earlier.ours.push(path.clone());
    }
    scans(folder, &folder.join(SCANS), &mut earlier.scans)?;
    let [done, begun] = &lists;
    let cut_off = begun.keys().filter(|path| !is_scan(path));
    earlier.cut_off = cut_off.cloned().collect();
    let before = done.iter().filter(|(path, _)| is_scan(path));
    earlier.scans_changed = before
        .filter(|(path, sum)| earlier.scans.get(*path) != Some(sum))
        .map(|(path, _)| path.clone())
        .collect();
    Ok(earlier)
}

fn is_scan(path: &str) -> bool {
    path.split('/').next() == Some(SCANS)
}

fn read_list(path: &Path) -> Result<Option<Sums>, FolderTrouble> {
    match fs::read_to_string(path) {
        Ok(text) => Ok(list::read(&text)),
        Err(error)
            if matches!(
                error.kind(),
                io::ErrorKind::NotFound | io::ErrorKind::InvalidData
            ) =>
        {
            Ok(None)
        }
        Err(error) => Err(FolderTrouble::disk(path, error)),
    }
}

/// Every file below `at`, by its path inside the folder.
fn scans(folder: &Path, at: &Path, sums: &mut Sums) -> Result<(), FolderTrouble> {
    let disk = FolderTrouble::disk;
    let entries = match fs::read_dir(at) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(disk(at, error)),
    };
    for entry in entries {
        let entry = entry.map_err(|error| disk(at, error))?;
        let path = entry.path();
        let kind = entry.file_type().map_err(|error| disk(&path, error))?;
        if kind.is_dir() {
            scans(folder, &path, sums)?;
            continue;
        }
        let bytes = fs::read(&path).map_err(|error| disk(&path, error))?;
        let inside = path.strip_prefix(folder).unwrap_or(&path);
        let parts: Option<Vec<&str>> = inside.iter().map(std::ffi::OsStr::to_str).collect();
        match parts.map(|parts| parts.join("/")) {
            Some(name) if list::can_be_listed(&name) => {
                sums.insert(name, list::sha256(&bytes));
            }
            _ => return Err(FolderTrouble::BadName(inside.display().to_string())),
        }
    }
    Ok(())
}
