//! Whether a paper that was written still says what the meeting says.

use sha2::{Digest, Sha256};

use super::{PaperKind, Source, document};
use crate::meeting::{At, Event, Meeting, NotedPaper, Record};
use crate::papers::texts_of;
use crate::text::Lang;

/// How a written paper stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It was never written.
    New,
    /// It was written, and would say the same today.
    Holds {
        /// Head code it bears; a reprint bears the same.
        head: String,
        /// How many events the record held then.
        events: u64,
        /// When it was last written.
        at: At,
    },
    /// It was written, and something on it has changed since: it may no longer
    /// be used.
    Stale {
        /// When it was last written.
        at: At,
    },
}

/// A short hash of what a paper says, the same in every language; empty while
/// it cannot be made.
pub fn content(kind: PaperKind, meeting: &Meeting) -> String {
    let source = Source {
        meeting,
        lang: Lang::default(),
        head: String::new(),
        events: 0,
    };
    let Ok(document) = document(kind, &source) else {
        return String::new();
    };
    let mut hash = Sha256::new();
    // The pack says what its papers say.
    let inside = if kind == PaperKind::PrintPack {
        super::pack::papers(&source)
    } else {
        Vec::new()
    };
    let inside = inside.iter().flat_map(|(_, paper)| texts_of(paper));
    for text in texts_of(&document).into_iter().chain(inside) {
        hash.update(text.as_bytes());
        hash.update([0]);
    }
    // How it is set counts too, and words chosen in another language.
    hash.update(format!("{:?}", document.page).as_bytes());
    let key = meeting.paper_key(kind.key());
    for adjusted in &meeting.papers_adjusted {
        if adjusted.paper == key && Some(adjusted.round) == meeting.round_on_paper().map(|it| it.id)
        {
            hash.update(format!("{:?}{}", adjusted.part, adjusted.words).as_bytes());
        }
    }
    let hash = hash.finalize();
    hash.iter()
        .take(8)
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

/// How a paper stands, from the record and what was noted when it was written.
pub fn standing(kind: PaperKind, meeting: &Meeting, log: &[Record]) -> Standing {
    let names = Lang::ALL.map(|lang| kind.file_name(meeting, lang));
    let noted = |noted: &&NotedPaper| names.contains(&noted.name);
    let Some(last) = meeting.papers_noted.iter().rev().find(noted) else {
        return Standing::New;
    };
    if last.content.is_empty() || last.content != content(kind, meeting) {
        return Standing::Stale { at: last.at };
    }
    // Written in a second language it bears the code of the first.
    let written = log.iter().position(|record| {
        matches!(&record.event, Event::PaperNoted { name, head, .. }
            if names.contains(name) && *head == last.head)
    });
    Standing::Holds {
        head: last.head.clone(),
        events: written.map_or(meeting.events, |at| at as u64),
        at: last.at,
    }
}
