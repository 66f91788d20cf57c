//! The archive of a meeting: one folder with the record, every paper, tables, the
//! checkers, room for photographs and signed scans, a list of all files with their
//! SHA-256, and a page that says in plain words how to check everything.
//!
//! The same record, fonts and scans give the same folder, byte for byte.

mod ballots;
mod folder;
mod list;
mod papers;
mod readme;
mod summary;
mod table;
mod tables;

use std::path::{Path, PathBuf};

pub use folder::{FolderTrouble, SCANS};
pub use list::{LIST, sha256};
pub use papers::reported;
pub use summary::{Line, Post, line, table as summary_table, text as summary_text};
pub use table::{Table, Value, harmless, workbook};
pub use tables::all as tables;

use crate::journal::{self, Damage, HeadCode, JournalError};
use crate::meeting::Record;
use crate::session::{OpenTrouble, Session};
use crate::text::Lang;

/// The folder of the papers.
pub const PAPERS: &str = "papers";
/// The folder of the tables.
pub const TABLES: &str = "tables";
/// The page that explains the folder.
pub const README: &str = "README.txt";
/// Checks the record.
pub const CHECK_RECORD: &str = "check_record.py";
/// Checks the list of files.
pub const CHECK_FILES: &str = "check_files.py";

/// Why there is no archive.
#[derive(Debug)]
pub enum ExportTrouble {
    /// The record does not open.
    Record(OpenTrouble),
    /// The record is damaged: an archive would say it is whole.
    Damaged(Damage),
    /// A text does not fit into a table, as the table's writer says.
    Table(String),
    /// The folder is not taken.
    Folder(FolderTrouble),
    /// The copy of the record does not read back as it was written.
    CopyDiffers(PathBuf),
}

impl From<FolderTrouble> for ExportTrouble {
    fn from(trouble: FolderTrouble) -> ExportTrouble {
        ExportTrouble::Folder(trouble)
    }
}

/// An archive that was written.
#[derive(Debug)]
pub struct Exported {
    /// How many files, the list not counted.
    pub files: usize,
    /// Of these, papers.
    pub papers: usize,
    /// Of these, photographs and scans found in their folder.
    pub scans: usize,
    /// Scans of the earlier list that are gone or are another file now.
    pub scans_changed: Vec<String>,
    /// Papers that could not be set: title, and why.
    pub failed: Vec<(String, String)>,
    /// Whether there were single ballots to write, and they were asked for.
    pub ballots: bool,
    /// SHA-256 of the list, for the archive sheet.
    pub list: String,
}

/// Writes the archive of the record at `path` into `out`; single ballots only where
/// they are asked for.
///
/// # Errors
/// Why there is none. Nothing of anybody's is overwritten then.
pub fn export(
    path: &Path,
    out: &Path,
    with_ballots: bool,
    lang: Lang,
) -> Result<Exported, ExportTrouble> {
    let (session, found) = Session::read(path).map_err(ExportTrouble::Record)?;
    if let Some(damage) = found.damage {
        return Err(ExportTrouble::Damaged(damage));
    }
    let log = session.log();
    let unreadable = |error| ExportTrouble::Record(OpenTrouble::Journal(error));
    let opened = journal::read(path).map_err(unreadable)?;
    let codes = opened.lines.iter().map(|line| line.head.to_string());
    let codes: Vec<String> = codes.take(log.len()).collect();
    let record = record(path, log)?;
    let earlier = folder::look(out, &record)?;

    let meeting = session.meeting();
    let made = papers::all(log, &codes, lang);
    let moment = log.last().map(|record| record.at.0);
    let moment = moment.map_or_else(String::new, |at| at.format("%Y-%m-%dT%H:%M:%S").to_string());
    let mut files = Vec::new();
    let in_words = |why: &dyn std::fmt::Display| ExportTrouble::Table(why.to_string());
    let mut table_files = |tables: &[Table], book: &str| -> Result<(), ExportTrouble> {
        for table in tables {
            let csv = table.csv().map_err(|why| in_words(&why))?;
            files.push((format!("{TABLES}/{}.csv", table.file), csv));
        }
        let xlsx = workbook(tables, &moment).map_err(|why| in_words(&why))?;
        files.push((format!("{TABLES}/{book}.xlsx"), xlsx));
        Ok(())
    };
    table_files(&tables(meeting, lang), "tables")?;
    let ballots = if with_ballots {
        ballots::tables(meeting, lang)
    } else {
        Vec::new()
    };
    if !ballots.is_empty() {
        table_files(&ballots, "ballots")?;
    }
    let head = session.head();
    let name = path.file_name().and_then(std::ffi::OsStr::to_str);
    let name = name.filter(|name| list::can_be_listed(name));
    let name = name.unwrap_or("meeting.zp").to_owned();
    let page = readme::page(
        &readme::Named {
            meeting,
            record: &name,
            head: &head.to_string(),
            papers: made.papers.len(),
            ballots: !ballots.is_empty(),
            failed: &made.failed,
        },
        lang,
    );
    files.push((README.to_owned(), page));
    let scripts = [
        (CHECK_RECORD, include_str!("../../assets/check_record.py")),
        (CHECK_FILES, include_str!("../../assets/check_files.py")),
    ];
    files.extend(scripts.map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec())));
    let papers = made.papers.len();
    let named = made.papers.into_iter();
    files.extend(named.map(|(name, pdf)| (format!("{PAPERS}/{name}"), pdf)));
    files.push((name.clone(), record));

    let list = folder::write(out, &files, &earlier)?;
    read_back(&out.join(name), head)?;
    Ok(Exported {
        files: files.len() + earlier.scans.len(),
        papers,
        scans: earlier.scans.len(),
        scans_changed: earlier.scans_changed,
        failed: made.failed,
        ballots: !ballots.is_empty(),
        list,
    })
}

/// The bytes of the first line and of so many events: what was read, and not a
/// command that is torn or that was added since.
fn record(path: &Path, log: &[Record]) -> Result<Vec<u8>, ExportTrouble> {
    let mut bytes = std::fs::read(path).map_err(|error| FolderTrouble::Disk {
        path: path.to_owned(),
        error,
    })?;
    let lines = bytes.split_inclusive(|byte| *byte == b'\n');
    let length = lines.take(log.len() + 1).map(<[u8]>::len).sum();
    bytes.truncate(length);
    Ok(bytes)
}

/// Through a fresh handle: an archive must not be believed unseen.
fn read_back(copy: &Path, head: HeadCode) -> Result<(), ExportTrouble> {
    let unreadable = |error: JournalError| ExportTrouble::Record(OpenTrouble::Journal(error));
    let report = journal::verify(copy).map_err(unreadable)?;
    if report.is_sound() && report.hash.code() == head {
        Ok(())
    } else {
        Err(ExportTrouble::CopyDiffers(copy.to_owned()))
    }
}
