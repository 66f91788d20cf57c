//! The few things the writer asks of a disk, and the real file behind them.

use super::error::{Doing, JournalError};
use std::fs::{File, OpenOptions, TryLockError};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

/// Where the writer's bytes go. Tests put failing disks here.
pub(super) trait Disk: Send {
    /// Writes some of `bytes` at the end and says how many.
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize>;
    /// Returns when everything written is on the disk.
    fn sync(&mut self) -> io::Result<()>;
    /// The length of the file in bytes, if its path still leads to it.
    fn length_in_place(&self) -> io::Result<Option<u64>>;
}

/// A record's file, open for writing, with the lock that keeps others out.
pub(super) struct RecordFile {
    path: PathBuf,
    file: File,
    /// Held for as long as the file is.
    _lock: File,
}

impl RecordFile {
    pub fn new(path: &Path, file: File, lock: File) -> Self {
        RecordFile {
            path: path.to_owned(),
            file,
            _lock: lock,
        }
    }
}

impl Disk for RecordFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.file.write(bytes)
    }

    fn sync(&mut self) -> io::Result<()> {
        self.file.sync_data()
    }

    fn length_in_place(&self) -> io::Result<Option<u64>> {
        let ours = self.file.metadata()?;
        match std::fs::metadata(&self.path) {
            Ok(there) if same_file(&ours, &there) => Ok(Some(ours.len())),
            Ok(_) => Ok(None),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        }
    }
}

#[cfg(unix)]
pub(super) fn same_file(a: &std::fs::Metadata, b: &std::fs::Metadata) -> bool {
    use std::os::unix::fs::MetadataExt;
    (a.dev(), a.ino()) == (b.dev(), b.ino())
}

/// Elsewhere the share mode of [`write_options`] keeps the file in its place.
#[cfg(not(unix))]
pub(super) fn same_file(a: &std::fs::Metadata, b: &std::fs::Metadata) -> bool {
    a.len() == b.len()
}

/// Options for writing a record. On Windows nobody else may write, rename or
/// delete the file while it is open; reading stays possible, for the mirror.
pub(super) fn write_options() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.read(true).write(true);
    #[cfg(windows)]
    {
        use std::os::windows::fs::OpenOptionsExt;
        const FILE_SHARE_READ: u32 = 1;
        options.share_mode(FILE_SHARE_READ);
    }
    options
}

/// `path` with `ending` after its whole name: `a.zp` gives `a.zp.lock`.
pub(super) fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}

/// Takes the one writer's lock. The lock file stays when the lock goes: deleting
/// it would let two programs lock two different files of that name.
pub(super) fn lock(path: &Path) -> Result<File, JournalError> {
    // Two names of one file must lead to one lock.
    let real = std::fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let lock_path = beside(&real, ".lock");
    let fail = |error| JournalError::disk(&lock_path, Doing::Locking, error);
    let lock = OpenOptions::new()
        .create(true)
        .truncate(false)
        .write(true)
        .open(&lock_path)
        .map_err(fail)?;
    match lock.try_lock() {
        Ok(()) => Ok(lock),
        Err(TryLockError::WouldBlock) => Err(JournalError::InUse {
            path: path.to_owned(),
        }),
        Err(TryLockError::Error(error)) => Err(fail(error)),
    }
}

/// Makes the names in a folder durable. Windows keeps its folders by itself and
/// cannot open one as a file.
pub(super) fn sync_folder_of(path: &Path) -> io::Result<()> {
    if cfg!(unix) {
        File::open(folder_of(path))?.sync_all()?;
    }
    Ok(())
}

/// The folder a file is in; a bare name is in the current one.
pub(super) fn folder_of(path: &Path) -> PathBuf {
    match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent.to_owned(),
        _ => PathBuf::from("."),
    }
}

/// Copies everything from `byte` on to a new file beside the record, makes the
/// copy durable, and only then cuts the record there.
pub(super) fn set_aside_and_cut(path: &Path, file: &mut File, byte: u64) -> io::Result<PathBuf> {
    let mut tail = Vec::new();
    file.seek(SeekFrom::Start(byte))?;
    file.read_to_end(&mut tail)?;
    let mut number = 1_u32;
    let (copy_path, mut copy) = loop {
        let candidate = beside(path, &format!(".torn-{number}"));
        match OpenOptions::new()
            .write(true)
            .create_new(true)
            .open(&candidate)
        {
            Ok(copy) => break (candidate, copy),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => number += 1,
            Err(error) => return Err(error),
        }
    };
    copy.write_all(&tail)?;
    copy.sync_all()?;
    sync_folder_of(path)?;
    file.set_len(byte)?;
    file.sync_all()?;
    Ok(copy_path)
}

/// Writes the bytes from `start` to `end` once more, over themselves, and syncs.
///
/// After a failed sync a system may keep the bytes in memory and call them
/// clean: a later reader sees them, a later sync passes over them, and a power
/// cut loses them. Only the last group can be in that state, so it is written
/// again before anything is built on it.
pub(super) fn write_again(file: &mut File, start: u64, end: u64) -> io::Result<()> {
    let mut bytes = Vec::new();
    file.seek(SeekFrom::Start(start))?;
    Read::by_ref(file)
        .take(end.saturating_sub(start))
        .read_to_end(&mut bytes)?;
    file.seek(SeekFrom::Start(start))?;
    file.write_all(&bytes)?;
    file.sync_all()?;
    file.seek(SeekFrom::Start(end))?;
    Ok(())
}
