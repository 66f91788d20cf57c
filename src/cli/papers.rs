//! Writing every paper a meeting is ready for.

use std::path::Path;

use super::{Fault, journal_fault, open_fault, print};
use crate::journal;
use crate::meeting::Event;
use crate::papers::forms::{FormError, PaperKind, Source, Standing, pdf, standing};
use crate::session::Session;
use crate::text::Lang;

/// Writes the papers of a record to a folder; those that wait for figures are named.
pub(super) fn papers(file: &Path, out: &Path, lang: Lang) -> Result<(), Fault> {
    let (session, found) = Session::read(file).map_err(|trouble| open_fault(&trouble, lang))?;
    if let Some(damage) = &found.damage {
        return Err(Fault::Check(lang.cli_check_failed(&lang.damage(damage))));
    }
    let codes = codes(file, lang)?;
    let not_written = |path: &Path, why: &std::io::Error| {
        Fault::Use(lang.cli_not_written(&path.display().to_string(), &why.to_string()))
    };
    std::fs::create_dir_all(out).map_err(|why| not_written(out, &why))?;
    let mut failed = None;
    for kind in PaperKind::all() {
        let name = kind.file_name(session.meeting(), lang);
        let (head, events) = reported(&session, &codes, kind);
        let source = Source {
            meeting: session.meeting(),
            lang,
            head,
            events,
        };
        let title = lang.paper_title(kind);
        match pdf(kind, &source) {
            Ok(rendered) => {
                let path = out.join(name);
                std::fs::write(&path, rendered.pdf).map_err(|why| not_written(&path, &why))?;
                let path = path.display().to_string();
                print(&format!("{}\n", lang.cli_paper_written(&path)));
            }
            Err(FormError::NotReady(why)) => {
                let why = lang.paper_not_ready(&why);
                print(&format!("{}\n", lang.cli_paper_waits(title, &why)));
            }
            Err(FormError::Paper(why)) => {
                let sentence = lang.cli_paper_failed(title, &why.to_string());
                eprintln!("{sentence}");
                failed.get_or_insert(sentence);
            }
        }
    }
    match failed {
        Some(first) => Err(Fault::Check(lang.cli_check_failed(&first))),
        None => Ok(()),
    }
}

/// The code after every event, in order.
fn codes(file: &Path, lang: Lang) -> Result<Vec<String>, Fault> {
    let opened = journal::read(file).map_err(|error| journal_fault(&error, lang))?;
    Ok(opened
        .lines
        .iter()
        .map(|line| line.head.to_string())
        .collect())
}

/// The event a paper reports: as noted when it was first written, so that a
/// reprint says the same, else the last one that is not itself about a paper.
fn reported(session: &Session, codes: &[String], kind: PaperKind) -> (String, u64) {
    if let Standing::Holds { head, events, .. } = standing(kind, session.meeting(), session.log()) {
        return (head, events);
    }
    let index = session
        .log()
        .iter()
        .rposition(|record| !matches!(record.event, Event::PaperNoted { .. }));
    let code = index
        .and_then(|index| codes.get(index))
        .cloned()
        .unwrap_or_default();
    (code, index.map_or(0, |index| index as u64 + 1))
}
