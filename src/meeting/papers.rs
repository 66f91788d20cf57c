//! What the record keeps of papers: that they were written, and what was chosen
//! or worded otherwise on them. Figures and names are never kept here.

use serde::{Deserialize, Serialize};

use super::{At, Meeting, Round, RoundId};

/// The key of the ballots among papers: their look is frozen once they are printed.
pub const BALLOT_PAPER: &str = "ballot";

/// Before the number of the round in the key of a paper of a survey.
const OF_ROUND: char = '@';

/// A paper that was written to a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotedPaper {
    /// The file name.
    pub name: String,
    /// Head code of the event it reports.
    pub head: String,
    /// A short hash of what it says; empty in records that did not keep one.
    pub content: String,
    /// When it was written.
    pub at: At,
}

/// What may be set otherwise on a paper.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum PaperPart {
    /// A choice by its name, such as how many ballots stand on a page.
    Choice(String),
    /// A paragraph, by its standard wording with `{1}`, `{2}` in the place of
    /// figures and names.
    Paragraph(String),
    /// A paragraph of one's own before the signature.
    Added,
}

/// Something set otherwise on a paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AdjustedPaper {
    /// In which round.
    pub round: RoundId,
    /// Which paper, by its key.
    pub paper: String,
    /// What of it.
    pub part: PaperPart,
    /// The choice made, or the words.
    pub words: String,
}

impl Meeting {
    /// A choice made for a paper, the last one in any round: how ballots are
    /// cut stays as it was in the round before.
    pub fn chosen(&self, paper: &str, choice: &str) -> Option<&str> {
        let found = self.papers_adjusted.iter().rev().find(|adjusted| {
            adjusted.paper == paper
                && matches!(&adjusted.part, PaperPart::Choice(name) if name == choice)
        })?;
        Some(&found.words)
    }

    /// The key of a paper of the round at hand: of a survey it bears the round, `notice@2`,
    /// so that the notice of the election keeps its own words.
    pub fn paper_key(&self, paper: &str) -> String {
        match self.round_on_paper().filter(|round| round.survey.is_some()) {
            Some(round) => format!("{paper}{OF_ROUND}{}", round.id),
            None => paper.to_owned(),
        }
    }

    /// The paper of a key, and the round it belongs to where the key says so.
    pub(super) fn paper_of_key<'a>(&self, key: &'a str) -> (&'a str, Option<&Round>) {
        let Some((paper, number)) = key.split_once(OF_ROUND) else {
            return (key, None);
        };
        let number = number.parse().ok().map(RoundId);
        (paper, number.and_then(|number| self.round_of(number)))
    }

    /// Words of a paper of the round at hand.
    pub fn worded(&self, paper: &str, part: &PaperPart) -> Option<&str> {
        let round = self.round_on_paper()?.id;
        let found = self.papers_adjusted.iter().find(|adjusted| {
            adjusted.round == round && adjusted.paper == paper && adjusted.part == *part
        })?;
        Some(&found.words)
    }

    /// When a paper of this name was last written, and as what.
    pub fn noted(&self, name: &str) -> Option<&NotedPaper> {
        self.papers_noted
            .iter()
            .rev()
            .find(|noted| noted.name == name)
    }

    pub(super) fn adjust_paper(&mut self, paper: &str, part: &PaperPart, words: &str) {
        let (_, own) = self.paper_of_key(paper);
        let Some(round) = own.or_else(|| self.round_on_paper()).map(|it| it.id) else {
            return;
        };
        self.papers_adjusted
            .retain(|known| known.round != round || known.paper != paper || known.part != *part);
        if !words.is_empty() {
            self.papers_adjusted.push(AdjustedPaper {
                round,
                paper: paper.to_owned(),
                part: part.clone(),
                words: words.to_owned(),
            });
        }
    }
}
