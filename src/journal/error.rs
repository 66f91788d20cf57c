//! What can go wrong with a record, as values; `text/journal.rs` words them.

use std::io;
use std::path::{Path, PathBuf};

/// What the disk said, kept as a value that can be cloned and compared.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct DiskCause {
    /// The kind of failure.
    pub kind: io::ErrorKind,
    /// The system's own words, for whoever repairs the machine.
    pub system: String,
}

impl From<io::Error> for DiskCause {
    fn from(error: io::Error) -> Self {
        DiskCause {
            kind: error.kind(),
            system: error.to_string(),
        }
    }
}

/// What was being done to a file when the disk refused.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Doing {
    /// Making a new file or folder.
    Creating,
    /// Opening or reading a file.
    Reading,
    /// Writing, or making sure that what was written is on the disk.
    Writing,
    /// Keeping a second program out.
    Locking,
    /// Starting a background thread.
    Starting,
}

/// Why a record could not be made or opened. Nothing on the disk was changed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum JournalError {
    /// A new record was asked for where a file already is.
    AlreadyExists {
        /// The file that is there.
        path: PathBuf,
    },
    /// There is no such file.
    Missing {
        /// The file looked for.
        path: PathBuf,
    },
    /// The disk refused.
    Disk {
        /// The file or folder.
        path: PathBuf,
        /// What was being done.
        doing: Doing,
        /// What the disk said.
        cause: DiskCause,
    },
    /// Another program, or a second window of this one, is writing the record.
    InUse {
        /// The record.
        path: PathBuf,
    },
    /// The file has no bytes at all.
    Empty {
        /// The file.
        path: PathBuf,
    },
    /// The first line is not complete: the file was being made when the power
    /// went, and no event was ever in it.
    HeaderShort {
        /// The file.
        path: PathBuf,
        /// Its length in bytes.
        bytes: u64,
    },
    /// The first line is a record's, but not as it was written. No event after
    /// it can be vouched for.
    HeaderDamaged {
        /// The file. The damage is in line 1, from byte 0.
        path: PathBuf,
    },
    /// The file is something else.
    NotARecord {
        /// The file.
        path: PathBuf,
    },
    /// The record was made by a newer program.
    NewerFormat {
        /// The file.
        path: PathBuf,
        /// Its format.
        found: u32,
        /// The newest format this program reads.
        known: u32,
    },
    /// A header field is empty, has a line break, or has a space where none may be.
    BadHeader {
        /// The record that was to be made.
        path: PathBuf,
    },
    /// A draft's name may only have ASCII letters, digits, `-` and `_`.
    BadDraftName {
        /// The name.
        name: String,
    },
}

impl JournalError {
    /// Wraps what the disk said; a missing file gets its own value.
    pub(super) fn disk(path: &Path, doing: Doing, error: io::Error) -> Self {
        let path = path.to_owned();
        match (doing, error.kind()) {
            (Doing::Reading, io::ErrorKind::NotFound) => JournalError::Missing { path },
            (Doing::Creating, io::ErrorKind::AlreadyExists) => JournalError::AlreadyExists { path },
            _ => JournalError::Disk {
                path,
                doing,
                cause: error.into(),
            },
        }
    }
}

/// Why lines were not acknowledged. The writer has stopped for good: they may be
/// on the disk or not, and only opening the record again tells.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum WriteFailed {
    /// A text has a line break or another control character; nothing was written.
    BadText {
        /// Which of the lines of the call, from 0.
        index: usize,
    },
    /// The file is no longer where it was: deleted, renamed, or replaced.
    Displaced {
        /// Where it was.
        path: PathBuf,
    },
    /// Something else wrote to the file.
    Altered {
        /// The record.
        path: PathBuf,
    },
    /// Writing failed.
    Write(DiskCause),
    /// Writing seemed to work, but the disk did not confirm it.
    Sync(DiskCause),
    /// The writer had stopped before, for this reason.
    Stopped(Box<WriteFailed>),
}

/// The end of the file is not a whole line, or not a whole group: what the power
/// cut through. It was never acknowledged.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Torn {
    /// Where it begins, in bytes from the start of the file.
    pub byte: u64,
    /// How long it is.
    pub bytes: u64,
    /// Where it was copied to before it was cut off; `None` where the record was
    /// only read.
    pub set_aside: Option<PathBuf>,
}

/// The record is not as it was written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Damage {
    /// The line, counted from 1 (the header).
    pub line: u64,
    /// Where that line begins, in bytes from the start of the file.
    pub byte: u64,
    /// What is wrong with it.
    pub kind: DamageKind,
}

/// What is wrong with a damaged line.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum DamageKind {
    /// It does not have the shape `SEQ HASH TEXT`.
    Shape,
    /// Its number is not the next one: lines are missing, doubled or moved.
    Sequence,
    /// Its hash does not fit its text and the lines before it.
    Hash,
    /// Its hash fits, but it is not text.
    NotText,
}
