//! The archive of one meeting, and several meetings in one table.

use std::io::IsTerminal as _;
use std::path::{Path, PathBuf};

use super::{Fault, journal_fault, open_fault, print};
use crate::export::{self, ExportTrouble, FolderTrouble, Stage, Wanted, Watch};
use crate::journal;
use crate::meeting::{Meeting, Record};
use crate::session::Session;
use crate::text::Lang;

/// Writes the archive of a record and says what is in it.
pub(super) fn export(file: &Path, out: &Path, wanted: Wanted) -> Result<(), Fault> {
    let lang = wanted.lang;
    let folder = out.display().to_string();
    let done = export::export(file, out, wanted, &watch(lang))
        .map_err(|why| fault(&folder, &why, lang))?;
    print(&format!(
        "{}\n{}\n{}\n",
        lang.export_done(done.files, &folder),
        lang.export_done_parts(done.papers, done.scans),
        lang.export_done_list(&done.list),
    ));
    if let Some(sheet) = &done.sheet {
        let sheet = sheet.display().to_string();
        print(&format!("{}\n", lang.export_done_sheet(&sheet)));
    }
    if wanted.ballots && !done.ballots {
        print(&format!("{}\n", lang.export_ballots_none()));
    }
    for path in &done.scans_changed {
        eprintln!("{}", lang.export_scan_changed(path));
    }
    let failed = done.failed.iter();
    let failed: Vec<String> = failed
        .map(|(title, why)| lang.cli_paper_failed(title, why))
        .collect();
    for sentence in &failed {
        eprintln!("{sentence}");
    }
    match failed.first() {
        Some(first) => Err(Fault::Check(lang.cli_check_failed(first))),
        None => Ok(()),
    }
}

/// Tells how far it is where a person looks on; a script gets what is wrong and no more.
fn watch(lang: Lang) -> Watch {
    if !std::io::stderr().is_terminal() {
        return Watch::default();
    }
    Watch::new(move |now| {
        let end = if now.stage == Stage::Naming { "\n" } else { "" };
        // Over the line before, which is cleared first.
        eprint!("\r\u{1b}[K{}{end}", lang.export_progress(now));
    })
}

fn fault(folder: &str, why: &ExportTrouble, lang: Lang) -> Fault {
    let sentence = lang.export_trouble(folder, why);
    match why {
        ExportTrouble::Record(trouble) => open_fault(trouble, lang),
        // The archive that lies there is not as it was left: a check that failed.
        ExportTrouble::Damaged(_) | ExportTrouble::Folder(FolderTrouble::Changed(_)) => {
            Fault::Check(lang.cli_check_failed(&sentence))
        }
        ExportTrouble::Table(_) | ExportTrouble::Folder(FolderTrouble::Differs(_)) => {
            Fault::Check(sentence)
        }
        ExportTrouble::Folder(_) => Fault::Use(sentence),
    }
}

/// A meeting that goes into a summary.
struct Opened {
    path: PathBuf,
    header: journal::Header,
    first: Option<Record>,
    meeting: Meeting,
}

/// Prints several meetings as a table and writes it where asked to. What cannot be
/// read is named and left out.
pub(super) fn summary(files: &[PathBuf], out: Option<&Path>, lang: Lang) -> Result<(), Fault> {
    let kind = out.map(|path| TableKind::of(path, lang)).transpose()?;
    let mut opened: Vec<Opened> = Vec::new();
    let mut left_out = 0;
    for path in files {
        match open(path, lang) {
            Ok(one) => match opened.iter_mut().find(|known| same(known, &one)) {
                Some(known) => {
                    let (keep, drop) = if one.meeting.events > known.meeting.events {
                        (path.clone(), std::mem::replace(known, one).path)
                    } else {
                        (known.path.clone(), path.clone())
                    };
                    let why = lang.export_summary_twice(&keep.display().to_string());
                    let drop = drop.display().to_string();
                    eprintln!("{}", lang.export_summary_left_out(&drop, &why));
                }
                None => opened.push(one),
            },
            Err(why) => {
                left_out += 1;
                let path = path.display().to_string();
                eprintln!("{}", lang.export_summary_left_out(&path, &why));
            }
        }
    }
    let lines: Vec<export::Line> = opened
        .iter()
        .map(|one| export::line(&one.meeting, lang))
        .collect();
    let table = export::summary_table(&lines, lang);
    if !lines.is_empty() {
        print(&export::summary_text(&table));
    }
    if let (Some(path), Some(kind), false) = (out, kind, lines.is_empty()) {
        write(path, kind, &table, &opened, lang)?;
    }
    if left_out == 0 {
        Ok(())
    } else {
        let which = lang.export_summary_some(left_out);
        Err(Fault::Check(lang.cli_check_failed(&which)))
    }
}

fn same(known: &Opened, other: &Opened) -> bool {
    known.header == other.header && known.first == other.first
}

fn open(path: &Path, lang: Lang) -> Result<Opened, String> {
    let sentence = |fault| match fault {
        Fault::Check(sentence) | Fault::Use(sentence) => sentence,
    };
    let (session, found) =
        Session::read(path).map_err(|trouble| sentence(open_fault(&trouble, lang)))?;
    if let Some(damage) = &found.damage {
        return Err(lang.damage(damage));
    }
    let header = journal::verify(path)
        .map_err(|error| sentence(journal_fault(&error, lang)))?
        .header;
    Ok(Opened {
        path: path.to_owned(),
        header,
        first: session.log().first().cloned(),
        meeting: session.meeting().clone(),
    })
}

#[derive(Clone, Copy)]
enum TableKind {
    Csv,
    Xlsx,
}

impl TableKind {
    /// By the ending, so that no meeting is ever written over by a slip.
    fn of(path: &Path, lang: Lang) -> Result<TableKind, Fault> {
        let ending = path.extension().map(|it| it.to_ascii_lowercase());
        match ending.as_ref().and_then(|it| it.to_str()) {
            Some("csv") => Ok(TableKind::Csv),
            Some("xlsx") => Ok(TableKind::Xlsx),
            _ => Err(Fault::Use(
                lang.export_summary_kind(&path.display().to_string()),
            )),
        }
    }
}

fn write(
    path: &Path,
    kind: TableKind,
    table: &export::Table,
    of: &[Opened],
    lang: Lang,
) -> Result<(), Fault> {
    let failed = |why: String| Fault::Check(lang.export_table_failed(&why));
    let bytes = match kind {
        TableKind::Csv => table.csv().map_err(|why| failed(why.to_string()))?,
        TableKind::Xlsx => {
            // The latest of the meetings, so that the same meetings give the same bytes.
            let created = of.iter().map(|one| one.header.created.clone()).max();
            let created: String = created.unwrap_or_default().chars().take(19).collect();
            export::workbook(std::slice::from_ref(table), &created)
                .map_err(|why| failed(why.to_string()))?
        }
    };
    let shown = path.display().to_string();
    std::fs::write(path, bytes)
        .map_err(|why| Fault::Use(lang.cli_not_written(&shown, &why.to_string())))?;
    print(&format!("{}\n", lang.cli_paper_written(&shown)));
    Ok(())
}
