//! What may be chosen on a paper, and what stands there by itself.

use super::facts::Facts;
use super::{PaperKind, ballot};
use crate::meeting::Meeting;
use crate::text::Lang;

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
        PaperKind::Ballots => ballot::choices(&facts),
        _ => Vec::new(),
    }
}

impl Facts<'_> {
    /// What was chosen, or `standard`.
    pub(super) fn choice(&self, kind: PaperKind, name: &str, standard: &str) -> String {
        self.meeting
            .chosen(kind.key(), name)
            .unwrap_or(standard)
            .to_owned()
    }
}
