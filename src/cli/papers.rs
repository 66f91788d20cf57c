//! Writing every paper a meeting is ready for.

use std::path::Path;

use super::{Fault, journal_fault, open_fault, print};
use crate::export::reported;
use crate::journal;
use crate::meeting::Meeting;
use crate::papers::forms::{FormError, PaperKind, Source, pdf, title};
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
    // The round at hand, and every survey beside it.
    let at_hand = session.meeting().round().map(|round| round.id);
    let surveys = session.meeting().rounds.iter();
    let surveys = surveys.filter(|it| it.survey.is_some() && Some(it.id) != at_hand);
    let surveys = surveys.map(|round| session.meeting().about(round.id));
    let all: Vec<Meeting> = [session.meeting().clone()]
        .into_iter()
        .chain(surveys)
        .collect();
    let papers = all.iter().flat_map(|meeting| {
        PaperKind::offered(meeting)
            .into_iter()
            .map(move |it| (meeting, it))
    });
    for (meeting, kind) in papers {
        let name = kind.file_name(meeting, lang);
        let (head, events) = reported(kind, meeting, session.log(), &codes);
        let source = Source {
            meeting,
            lang,
            head,
            events,
        };
        let title = title(kind, meeting, lang);
        let title = title.as_str();
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
