//! The durable record of one meeting: append, recover, verify, mirror.
//!
//! A record is a text file, `*.zp`: a header line, then one line per event with
//! its number and the chained SHA-256 of everything up to it. The format, and
//! the argument that no crash loses an acknowledged event, are in
//! `docs/record.md`. This module knows nothing of meetings: an event is a line
//! of text.
//!
//! [`create`] and [`open`] give the one [`Writer`]; [`read`] and [`verify`] only
//! look; [`copy_sound_part`] saves what damage has left; [`side`] keeps drafts.

mod disk;
mod error;
mod format;
mod mirror;
mod scan;
pub mod side;
mod writer;

#[cfg(test)]
mod fault_tests;

pub use error::{Damage, DamageKind, DiskCause, Doing, JournalError, Torn, WriteFailed};
pub use format::{ChainHash, FORMAT_VERSION, HeadCode, Header, MAGIC, NotAHeadCode, is_one_line};
pub use mirror::{MirrorLost, MirrorState, mirror_path};
pub use scan::Line;
pub use writer::{Ack, Acked, Position, Writer};

use disk::RecordFile;
use scan::Scan;
use std::fs::{File, OpenOptions};
use std::io::{BufReader, Read, Write};
use std::path::Path;
use writer::Tip;

/// An opened record.
pub struct Opened {
    /// For going on; `None` where the record is damaged or was only read.
    pub writer: Option<Writer>,
    /// What the first line says.
    pub header: Header,
    /// Every event that counts, in order; with damage, those before it.
    pub lines: Vec<Line>,
    /// Code of the record up to the last of `lines`.
    pub head: HeadCode,
    /// A last command that the power cut through.
    pub torn: Option<Torn>,
    /// Where the record stops being what was written.
    pub damage: Option<Damage>,
}

/// What [`verify`] found.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Report {
    /// What the first line says.
    pub header: Header,
    /// Events that count; with damage, those before it.
    pub count: u64,
    /// Hash after the last of them; its code is what people compare.
    pub hash: ChainHash,
    /// A last command that the power cut through.
    pub torn: Option<Torn>,
    /// Where the record stops being what was written.
    pub damage: Option<Damage>,
}

impl Report {
    /// Whether the record ends with a whole command and every line is as written.
    /// The chain does not show a missing end: compare count and code with paper.
    pub fn is_sound(&self) -> bool {
        self.torn.is_none() && self.damage.is_none()
    }
}

/// Makes a new record and returns when its header and its name are on the disk.
/// Never overwrites.
pub fn create(path: &Path, header: &Header) -> Result<Writer, JournalError> {
    if !header.is_writable() {
        return Err(JournalError::BadHeader {
            path: path.to_owned(),
        });
    }
    let fail = |error| JournalError::disk(path, Doing::Creating, error);
    let mut file = disk::write_options()
        .create_new(true)
        .open(path)
        .map_err(fail)?;
    let (text, hash) = header.encode();
    let made = disk::lock(path).and_then(|lock| {
        file.write_all(text.as_bytes())
            .and_then(|()| file.sync_all())
            .and_then(|()| disk::sync_folder_of(path))
            .map_err(fail)?;
        Ok(lock)
    });
    let lock = match made {
        Ok(lock) => lock,
        Err(error) => {
            // Without a header the file would only be in the way of the next try.
            drop(file);
            let _ = std::fs::remove_file(path);
            return Err(error);
        }
    };
    let tip = Tip {
        seq: 0,
        hash,
        bytes: text.len() as u64,
    };
    Writer::start(path, Box::new(RecordFile::new(path, file, lock)), tip)
}

/// Opens a record to go on with it. A torn end is copied beside it and cut off;
/// a damaged record is only read.
pub fn open(path: &Path) -> Result<Opened, JournalError> {
    let fail = |error| JournalError::disk(path, Doing::Reading, error);
    // Before the lock, so that a mistyped name leaves no lock file behind.
    std::fs::metadata(path).map_err(fail)?;
    let lock = disk::lock(path)?;
    let mut file = disk::write_options().open(path).map_err(fail)?;
    let (mut found, lines) = scan_lines(path, &file)?;
    let mut writer = None;
    if found.damage.is_none() {
        let fail = |error| JournalError::disk(path, Doing::Writing, error);
        if let Some(torn) = &mut found.torn {
            torn.set_aside =
                Some(disk::set_aside_and_cut(path, &mut file, torn.byte).map_err(fail)?);
        }
        disk::write_again(&mut file, found.last_group_byte, found.sound_bytes).map_err(fail)?;
        let tip = Tip {
            seq: found.count,
            hash: found.hash,
            bytes: found.sound_bytes,
        };
        let disk = Box::new(RecordFile::new(path, file, lock));
        writer = Some(Writer::start(path, disk, tip)?);
    }
    Ok(opened(writer, found, lines))
}

/// Reads a record without changing anything, also while another program writes
/// it; what that program is just writing may then show as torn.
pub fn read(path: &Path) -> Result<Opened, JournalError> {
    let file = File::open(path).map_err(|error| JournalError::disk(path, Doing::Reading, error))?;
    let (found, lines) = scan_lines(path, &file)?;
    Ok(opened(None, found, lines))
}

/// Checks every line of a record without changing anything.
pub fn verify(path: &Path) -> Result<Report, JournalError> {
    let file = File::open(path).map_err(|error| JournalError::disk(path, Doing::Reading, error))?;
    let found = scan::scan(path, &mut BufReader::new(&file), &mut |_| {})?;
    Ok(Report {
        header: found.header,
        count: found.count,
        hash: found.hash,
        torn: found.torn,
        damage: found.damage,
    })
}

/// Copies the whole commands before damage or a torn end to a new file, with
/// which the meeting can go on. The record at `path` stays as it is.
pub fn copy_sound_part(path: &Path, new: &Path) -> Result<Report, JournalError> {
    let read_fail = |error| JournalError::disk(path, Doing::Reading, error);
    let mut file = File::open(path).map_err(read_fail)?;
    let found = scan::scan(path, &mut BufReader::new(&file), &mut |_| {})?;
    let fail = |error| JournalError::disk(new, Doing::Creating, error);
    std::io::Seek::rewind(&mut file).map_err(read_fail)?;
    let mut copy = OpenOptions::new()
        .write(true)
        .create_new(true)
        .open(new)
        .map_err(fail)?;
    let written = std::io::copy(&mut file.take(found.sound_bytes), &mut copy)
        .and_then(|_| copy.sync_all())
        .and_then(|()| disk::sync_folder_of(new));
    drop(copy);
    // Read back through a fresh handle: a rescue must not be believed unseen.
    let checked = written.map_err(fail).and_then(|()| verify(new));
    if checked.is_err() {
        let _ = std::fs::remove_file(new);
    }
    checked
}

fn scan_lines(path: &Path, file: &File) -> Result<(Scan, Vec<Line>), JournalError> {
    let mut lines = Vec::new();
    let found = scan::scan(path, &mut BufReader::new(file), &mut |line| {
        lines.push(line);
    })?;
    Ok((found, lines))
}

fn opened(writer: Option<Writer>, found: Scan, lines: Vec<Line>) -> Opened {
    Opened {
        writer,
        head: found.hash.code(),
        header: found.header,
        lines,
        torn: found.torn,
        damage: found.damage,
    }
}
