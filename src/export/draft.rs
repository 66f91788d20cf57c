//! Writing an archive so that it is there whole or not at all.
//!
//! Every file is first written under its name with `~` at the end and read back. Only
//! when all of them are right does each get its name, the list of files last. Stopped
//! or failed before that, everything written is removed again, and so are the folders
//! made for it. Cut off by a power failure while files get their names, the list that
//! was begun says which of them are ours, so that it can be done again.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::folder::{Earlier, FolderTrouble, SCANS};
use super::list::{self, LIST, Sums};
use super::watch::{Stage, Watch};
use crate::journal;

/// The list of an export that is being written; what it names is ours as well.
pub const LIST_BEGUN: &str = "SHA256SUMS.txt.part";
/// The archive sheet: it bears the SHA-256 of the list and so cannot be in it.
pub const SHEET: &str = "ARCHIVE-SHEET.pdf";

/// What is to be written.
pub struct Parts<'a> {
    /// Path inside the folder and content of each file of the list.
    pub files: &'a [(String, Vec<u8>)],
    /// The list as text.
    pub list: &'a str,
    /// The sheet, where it can be set.
    pub sheet: Option<&'a [u8]>,
}

/// The list over the files and the scans that lie there already.
pub fn listed(files: &[(String, Vec<u8>)], earlier: &Earlier) -> String {
    let mut sums: Sums = earlier.scans.clone();
    let own = files.iter();
    sums.extend(own.map(|(path, bytes)| (path.clone(), list::sha256(bytes))));
    list::written(&sums)
}

/// Writes everything, the list last. What the earlier export left and this one no
/// longer has is removed; an earlier sheet that says something else is laid aside.
///
/// # Errors
/// A file of somebody's in the way, what the system says, or a stop that was asked
/// for; the folder is then as it was before.
pub fn write(
    folder: &Path,
    parts: &Parts,
    earlier: &Earlier,
    watch: &Watch,
) -> Result<(), FolderTrouble> {
    for (path, _) in parts.files {
        if !earlier.ours.contains(path) && folder.join(path).exists() {
            return Err(FolderTrouble::Changed(path.clone()));
        }
    }
    let sheet = parts.sheet.map(|bytes| (SHEET.to_owned(), bytes.to_vec()));
    let all: Vec<&(String, Vec<u8>)> = parts.files.iter().chain(sheet.iter()).collect();
    let mut draft = Draft::begin(folder, parts.list)?;
    for (number, (path, bytes)) in all.iter().enumerate() {
        watch.step(Stage::Writing, number, all.len())?;
        draft.add(&folder.join(path), bytes)?;
    }
    for (number, (path, bytes)) in all.iter().enumerate() {
        watch.step(Stage::Checking, number, all.len())?;
        let part = unnamed(&folder.join(path));
        // Through a fresh handle: an archive must not be believed unseen.
        let found = fs::read(&part).map_err(|error| FolderTrouble::disk(&part, error))?;
        let sound =
            !path.ends_with(".zp") || journal::verify(&part).is_ok_and(|report| report.is_sound());
        if found != *bytes || !sound {
            return Err(FolderTrouble::Differs(part));
        }
    }
    watch.step(Stage::Naming, 0, all.len())?;
    if let Some((_, bytes)) = &sheet {
        lay_aside(folder, bytes)?;
    }
    draft.keep()?;
    let gone = |path: &&String| all.iter().all(|(kept, _)| kept != *path);
    for path in earlier.ours.iter().filter(gone) {
        let place = folder.join(path);
        fs::remove_file(&place).map_err(|error| FolderTrouble::disk(&place, error))?;
    }
    for path in &earlier.cut_off {
        // Mostly there is none: what had its name already is among our files.
        let _ = fs::remove_file(unnamed(&folder.join(path)));
    }
    let (begun, done) = (folder.join(LIST_BEGUN), folder.join(LIST));
    fs::rename(&begun, &done).map_err(|error| FolderTrouble::disk(&done, error))
}

/// An earlier sheet bears the code of an earlier list; it may be a signed one somebody
/// scanned, so it is not written over.
fn lay_aside(folder: &Path, sheet: &[u8]) -> Result<(), FolderTrouble> {
    let old = folder.join(SHEET);
    match fs::read(&old) {
        Ok(bytes) if bytes == sheet => Ok(()),
        Ok(_) => {
            let free = |number: &u32| !folder.join(aside(*number)).exists();
            let number = (1..).find(free).unwrap_or(u32::MAX);
            fs::rename(&old, folder.join(aside(number)))
                .map_err(|error| FolderTrouble::disk(&old, error))
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(error) => Err(FolderTrouble::disk(&old, error)),
    }
}

/// The name of a sheet that no longer holds.
fn aside(number: u32) -> String {
    let stem = SHEET.trim_end_matches(".pdf");
    format!("{stem}-void-{number}.pdf")
}

/// The name a file has until all are right.
fn unnamed(path: &Path) -> PathBuf {
    let mut part = path.as_os_str().to_owned();
    part.push("~");
    PathBuf::from(part)
}

/// Files without their names yet. Dropped before they are kept, all of it goes.
struct Draft {
    begun: PathBuf,
    /// The list an export that was cut off has left, put back where this one fails.
    begun_before: Option<Vec<u8>>,
    /// The final names of what was written.
    written: Vec<PathBuf>,
    /// Folders that were made, outermost first.
    made: Vec<PathBuf>,
    kept: bool,
}

impl Draft {
    fn begin(folder: &Path, list: &str) -> Result<Draft, FolderTrouble> {
        let begun = folder.join(LIST_BEGUN);
        let mut draft = Draft {
            begun_before: fs::read(&begun).ok(),
            begun,
            written: Vec::new(),
            made: Vec::new(),
            kept: false,
        };
        draft.make(&folder.join(SCANS))?;
        save(&draft.begun, list.as_bytes())?;
        Ok(draft)
    }

    /// Makes a folder with all above it, and remembers which were not there.
    fn make(&mut self, folder: &Path) -> Result<(), FolderTrouble> {
        let missing: Vec<&Path> = folder
            .ancestors()
            .take_while(|above| !above.as_os_str().is_empty() && !above.exists())
            .collect();
        let missing = missing.into_iter().rev().map(Path::to_owned);
        self.made.extend(missing);
        fs::create_dir_all(folder).map_err(|error| FolderTrouble::disk(folder, error))
    }

    fn add(&mut self, path: &Path, bytes: &[u8]) -> Result<(), FolderTrouble> {
        self.make(path.parent().unwrap_or(path))?;
        self.written.push(path.to_owned());
        save(&unnamed(path), bytes)
    }

    /// Gives every file its name.
    fn keep(&mut self) -> Result<(), FolderTrouble> {
        // From here on files of two exports may lie side by side: the list that was
        // begun has to stay until the new one is in its place.
        self.kept = true;
        for path in &self.written {
            fs::rename(unnamed(path), path).map_err(|error| FolderTrouble::disk(path, error))?;
        }
        Ok(())
    }
}

impl Drop for Draft {
    /// Half an archive would only be in the way. What cannot be removed, as on a stick
    /// that was pulled out, is told by the trouble that led here.
    fn drop(&mut self) {
        if self.kept {
            return;
        }
        for path in &self.written {
            let _ = fs::remove_file(unnamed(path));
        }
        let _ = match &self.begun_before {
            Some(list) => save(&self.begun, list).is_ok(),
            None => fs::remove_file(&self.begun).is_ok(),
        };
        for folder in self.made.iter().rev() {
            // Only where nothing else has come into it.
            let _ = fs::remove_dir(folder);
        }
    }
}

/// On the disk before it is told: the folder is often on a stick that is pulled out next.
fn save(path: &Path, bytes: &[u8]) -> Result<(), FolderTrouble> {
    let written = fs::File::create(path)
        .and_then(|mut file| file.write_all(bytes).and_then(|()| file.sync_all()));
    written.map_err(|error| FolderTrouble::disk(path, error))
}
