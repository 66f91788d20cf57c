//! What may be chosen on a paper, and what stands there by itself.

use super::facts::Facts;
use super::{
    PaperKind, ballot, certificate, hall, minutes, notice, people, posting, summary, survey,
};
use crate::meeting::Meeting;
use crate::papers::{Document, PaperSize};
use crate::text::Lang;

/// The choice of A4 or A3.
const SIZE: &str = "size";
const A4: &str = "a4";
const A3: &str = "a3";
/// The choice of whether a posted notice bears the record's code.
pub(super) const CODE: &str = "code";
pub(super) const CODE_SHOWN: &str = "shown";
/// The choice of how pages are numbered.
pub(super) const PAGES: &str = "pages";
pub(super) const PAGES_OF: &str = "of";

/// What a choice is made from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Values {
    /// One of these: value and its name.
    OneOf(Vec<(String, String)>),
    /// Words on one line.
    Line,
    /// Words on several lines.
    Lines,
    /// A count.
    Number,
    /// A day, `2026-11-22`.
    Day,
    /// Several days, with blanks or commas between them.
    Days,
}

/// Something a person may choose on a paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// The name the record knows it by.
    pub name: String,
    /// What it is called.
    pub label: String,
    /// What it is made from.
    pub values: Values,
    /// What stands there as long as nobody chooses.
    pub standard: String,
}

/// The choices of a paper, in the order they are offered; none while it cannot
/// be made at all.
pub fn choices(kind: PaperKind, meeting: &Meeting, lang: Lang) -> Vec<Choice> {
    let Ok(facts) = Facts::of(meeting, lang) else {
        return Vec::new();
    };
    match kind {
        PaperKind::Notice if facts.survey().is_some() => survey::notice_choices(&facts),
        PaperKind::Ballots => ballot::choices(&facts),
        PaperKind::Posting(stage) => posting::choices(&facts, stage),
        PaperKind::Introductions => posting::introduction_choices(&facts),
        PaperKind::Poster => hall::poster_choices(&facts),
        PaperKind::Seals => hall::seal_choices(&facts),
        PaperKind::Appraisal => people::appraisal_choices(&facts),
        PaperKind::Notice => notice::choices(&facts),
        PaperKind::Minutes => minutes::choices(&facts),
        PaperKind::Certificate => certificate::choices(&facts),
        PaperKind::Summary => summary::choices(&facts),
        PaperKind::Correction => vec![facts.size_choice(false), facts.code_choice()],
        _ if kind.is_slip_like() => vec![facts.pages_choice()],
        _ => Vec::new(),
    }
}

impl Facts<'_> {
    /// The key the record knows the paper by.
    pub(super) fn key(&self, kind: PaperKind) -> String {
        self.meeting.paper_key(kind.key())
    }

    /// What was chosen, or `standard`.
    pub(super) fn choice(&self, kind: PaperKind, name: &str, standard: &str) -> String {
        self.meeting
            .chosen(&self.key(kind), name)
            .unwrap_or(standard)
            .to_owned()
    }

    /// A4 or A3.
    pub(super) fn size_choice(&self, large: bool) -> Choice {
        let lang = self.lang;
        Choice {
            name: SIZE.into(),
            label: lang.choice_size().into(),
            values: Values::OneOf(vec![
                (A4.into(), lang.choice_a4().into()),
                (A3.into(), lang.choice_a3().into()),
            ]),
            standard: if large { A3 } else { A4 }.into(),
        }
    }

    /// Sets the paper to what was chosen.
    pub(super) fn size_of(&self, kind: PaperKind, large: bool, document: &mut Document) {
        let standard = if large { A3 } else { A4 };
        document.page.size = match self.choice(kind, SIZE, standard).as_str() {
            A3 => PaperSize::A3,
            _ => PaperSize::A4,
        };
    }

    /// Whether the record's code stands at the foot.
    pub(super) fn code_choice(&self) -> Choice {
        let lang = self.lang;
        Choice {
            name: CODE.into(),
            label: lang.choice_code().into(),
            values: Values::OneOf(vec![
                ("hidden".into(), lang.choice_without_votes().into()),
                (CODE_SHOWN.into(), lang.choice_with_votes().into()),
            ]),
            standard: "hidden".into(),
        }
    }

    fn pages_choice(&self) -> Choice {
        let lang = self.lang;
        Choice {
            name: PAGES.into(),
            label: lang.choice_pages().into(),
            values: Values::OneOf(vec![
                ("official".into(), lang.choice_pages_official().into()),
                (PAGES_OF.into(), lang.choice_pages_of().into()),
            ]),
            standard: "official".into(),
        }
    }
}
