//! The papers of a simulated day, each written when the day needs it.

use std::path::PathBuf;

use super::RehearsalError;
use super::day::Day;
use crate::meeting::{By, Command};
use crate::papers::forms::{self, PaperKind, Source, pdf};
use crate::text::Lang;

/// Where papers go.
#[derive(Clone, Debug)]
pub struct PapersTo {
    /// The folder, which is there.
    pub folder: PathBuf,
    /// Their language.
    pub lang: Lang,
}

impl Day<'_> {
    /// Writes a paper as the record stands now and notes that it was written.
    pub fn paper(&mut self, kind: PaperKind, by: By) -> Result<(), RehearsalError> {
        let Some(to) = self.papers_to.clone() else {
            return Ok(());
        };
        self.session.settle();
        let meeting = self.session.meeting();
        let head = self.session.head().to_string();
        let source = Source {
            meeting,
            lang: to.lang,
            head: head.clone(),
            events: meeting.events,
        };
        let rendered = pdf(kind, &source).map_err(|why| RehearsalError::Paper(kind, why))?;
        let name = kind.file_name(meeting, to.lang);
        let path = to.folder.join(&name);
        std::fs::write(&path, rendered.pdf)
            .map_err(|why| RehearsalError::NotWritten(path.clone(), why))?;
        self.written.push(path);
        let content = forms::content(kind, self.session.meeting());
        let note = Command::NotePaper {
            name,
            head,
            content,
        };
        self.ask("paper", note, by)
    }
}
