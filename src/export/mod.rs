//! The archive of a meeting: one folder with the record, every paper, tables, the
//! checkers, room for photographs and signed scans, a list of all files with their
//! SHA-256, and a page that says in plain words how to check everything.
//!
//! The archive sheet is made last and bears the SHA-256 of the list; the list cannot
//! hold the sheet. So whoever has the signed sheet can tell every file of the folder.
//!
//! The record holds every ballot in the order in which it was keyed, with who keyed it
//! and when. It is what everything else is checked against, so it is put in unless it is
//! to be kept apart; a page then says which record belongs here.
//!
//! The same record, fonts and scans give the same folder, byte for byte.

mod apart;
mod ballots;
mod draft;
mod folder;
mod list;
mod papers;
mod readme;
mod summary;
mod surveys;
mod table;
mod tables;
mod watch;

use std::path::{Path, PathBuf};

pub use apart::APART;
pub use draft::SHEET;
pub use folder::{FolderTrouble, SCANS};
pub use list::{LIST, sha256};
pub use papers::reported;
pub use summary::{Line, Post, line, table as summary_table, text as summary_text};
pub use table::{Table, Value, harmless, workbook};
pub use tables::all as tables;
pub use watch::{Progress, Stage, Stopped, Watch};

use crate::journal::{self, Damage};
use crate::meeting::Record;
use crate::papers::forms::{FormError, Listed};
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
    /// The folder is not taken, or writing to it failed or was stopped.
    Folder(FolderTrouble),
}

impl From<FolderTrouble> for ExportTrouble {
    fn from(trouble: FolderTrouble) -> ExportTrouble {
        ExportTrouble::Folder(trouble)
    }
}

impl From<Stopped> for ExportTrouble {
    fn from(stopped: Stopped) -> ExportTrouble {
        ExportTrouble::Folder(stopped.into())
    }
}

/// What an archive is to hold, as far as that is asked.
#[derive(Clone, Copy, Debug)]
pub struct Wanted {
    /// Single ballots, sorted within their bundles, as tables.
    pub ballots: bool,
    /// The record is kept apart: not in the folder, only its name and SHA-256.
    pub record_apart: bool,
    /// The language of papers, tables and pages.
    pub lang: Lang,
}

/// An archive that was written.
#[derive(Debug)]
pub struct Exported {
    /// How many files, the list and the sheet not counted.
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
    /// SHA-256 of the list, as on the archive sheet.
    pub list: String,
    /// Where the archive sheet is, to be printed and signed; none where it failed.
    pub sheet: Option<PathBuf>,
}

/// Writes the archive of the record at `path` into `out`.
///
/// # Errors
/// Why there is none. Nothing of anybody's is overwritten then, and nothing is left of
/// what was written.
pub fn export(
    path: &Path,
    out: &Path,
    wanted: Wanted,
    watch: &Watch,
) -> Result<Exported, ExportTrouble> {
    let lang = wanted.lang;
    watch.step(Stage::Reading, 0, 0)?;
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
    let made = papers::all(log, &codes, lang, watch)?;
    let ballots = if wanted.ballots {
        ballots::tables(meeting, lang)
    } else {
        Vec::new()
    };
    let mut files = table_files(&session, &ballots, lang)?;
    let name = path.file_name().and_then(std::ffi::OsStr::to_str);
    let name = name.filter(|name| list::can_be_listed(name));
    let name = name.unwrap_or("meeting.zp").to_owned();
    let sheet = |sum: &str| {
        let listed = Listed {
            list: LIST,
            sum: sum.to_owned(),
            record_apart: wanted.record_apart.then(|| sha256(&record)),
        };
        papers::sheet(meeting, log, &codes, &listed, lang)
    };
    let mut failed = made.failed;
    // The page on top says what could not be set, so that is tried before the list is
    // known: whatever the sum, its digits can be drawn.
    if let Err(FormError::Paper(why)) = sheet(&sha256(b"")) {
        let kind = crate::papers::forms::PaperKind::Archive;
        failed.push((lang.paper_title(kind).to_owned(), why.to_string()));
    }
    let page = readme::page(
        &readme::Named {
            meeting,
            record: &name,
            record_apart: wanted.record_apart,
            head: &session.head().to_string(),
            papers: made.papers.len(),
            ballots: !ballots.is_empty(),
            failed: &failed,
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
    if wanted.record_apart {
        files.push((APART.to_owned(), apart::page(&name, &record, lang)));
    } else {
        files.push((name, record.clone()));
    }

    let list = draft::listed(&files, &earlier);
    let sum = sha256(list.as_bytes());
    let sheet = sheet(&sum).ok();
    let parts = draft::Parts {
        files: &files,
        list: &list,
        sheet: sheet.as_deref(),
    };
    draft::write(out, &parts, &earlier, watch)?;
    Ok(Exported {
        files: files.len() + earlier.scans.len(),
        papers,
        scans: earlier.scans.len(),
        scans_changed: earlier.scans_changed,
        failed,
        ballots: !ballots.is_empty(),
        list: sum,
        sheet: sheet.map(|_| out.join(SHEET)),
    })
}

/// The tables of the meeting, and those of single ballots, as CSV and as spreadsheets.
fn table_files(
    session: &Session,
    ballots: &[Table],
    lang: Lang,
) -> Result<Vec<(String, Vec<u8>)>, ExportTrouble> {
    let moment = session.log().last().map(|record| record.at.0);
    let moment = moment.map_or_else(String::new, |at| at.format("%Y-%m-%dT%H:%M:%S").to_string());
    let in_words = |why: &dyn std::fmt::Display| ExportTrouble::Table(why.to_string());
    let mut files = Vec::new();
    let all = tables(session.meeting(), lang);
    for (tables, book) in [(all.as_slice(), "tables"), (ballots, "ballots")] {
        if tables.is_empty() {
            continue;
        }
        for table in tables {
            let csv = table.csv().map_err(|why| in_words(&why))?;
            files.push((format!("{TABLES}/{}.csv", table.file), csv));
        }
        let xlsx = workbook(tables, &moment).map_err(|why| in_words(&why))?;
        files.push((format!("{TABLES}/{book}.xlsx"), xlsx));
    }
    Ok(files)
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
