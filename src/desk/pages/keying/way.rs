//! The two styles of keying, and what a teller has chosen for a paper.

use super::choices::Choices;
use crate::meeting::{Cell, Contest, ContestEntry, OfficerId, PaperId};
use crate::rules::{Mark, Marks};

/// How the marks of a ballot are keyed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Style {
    /// Line by line, a key each (逐项录入).
    #[default]
    InSequence,
    /// Every cell starts as usual; only exceptions are keyed, by the number of the
    /// line (例外录入).
    ByException,
}

/// A style, what may stand beside a line, and what usually does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Way {
    /// The style.
    pub(crate) style: Style,
    /// What may be keyed.
    pub(crate) choices: Choices,
    /// What `+` fills in where nothing is keyed yet, and what every cell starts
    /// as by exception. Neither doubtful nor void.
    pub(crate) usual: Cell,
}

impl Way {
    /// The way a paper is keyed until somebody chooses another: yes is usual where the
    /// voter judges every name, blank where the voter picks some, the best grade in an
    /// appraisal.
    pub(crate) fn of(marks: Marks, choices: Choices) -> Way {
        let usual = match (choices, marks) {
            (Choices::Grades(_), _) => Cell::Grade(0),
            (_, Marks::MarkEach | Marks::DefaultYes) => Cell::Mark(Mark::Yes),
            (
                _,
                Marks::OneOf | Marks::UpToN | Marks::ExactlyN | Marks::NamesOnly | Marks::Approval,
            ) => Cell::Mark(Mark::Abstain),
        };
        Way {
            style: Style::InSequence,
            choices,
            usual,
        }
    }

    /// The other style.
    pub(crate) fn other_style(self) -> Way {
        let style = match self.style {
            Style::InSequence => Style::ByException,
            Style::ByException => Style::InSequence,
        };
        Way { style, ..self }
    }

    /// The next that may be usual: yes, abstain, no, and yes again; or the next grade.
    pub(crate) fn next_usual(self) -> Way {
        let order = self.choices.usual();
        let at = order.iter().position(|cell| *cell == self.usual);
        let next = at.and_then(|at| order.iter().cycle().nth(at + 1));
        Way {
            usual: next.copied().unwrap_or(self.usual),
            ..self
        }
    }

    /// As kept beside the record: `s1`, `x3`, `sA`.
    pub(crate) fn written(self) -> String {
        let style = match self.style {
            Style::InSequence => 's',
            Style::ByException => 'x',
        };
        let usual = ContestEntry::marked(vec![self.usual], Vec::new());
        format!("{style}{usual}")
    }

    /// What was kept for a sheet on which this may stand; `None` where it is nothing
    /// this program writes for it.
    pub(crate) fn read(text: &str, choices: Choices) -> Option<Way> {
        let mut letters = text.trim().chars();
        let style = match letters.next()? {
            's' => Style::InSequence,
            'x' => Style::ByException,
            _ => return None,
        };
        let usual = match letters.as_str().parse().ok()? {
            ContestEntry::Marked { cells, write_ins } if write_ins.is_empty() => cells,
            _ => return None,
        };
        let [usual] = usual.try_into().ok()?;
        choices.usual().contains(&usual).then_some(Way {
            style,
            choices,
            usual,
        })
    }
}

/// The name under which the choice of one teller for one paper is kept.
pub(crate) fn kept_as(typist: OfficerId, paper: PaperId) -> String {
    format!("way-{typist}-{paper}")
}

/// How many digits every number on a paper has: as many as the longest list needs.
pub(crate) fn digits(contests: &[Contest]) -> usize {
    let longest = contests.iter().map(Contest::rows);
    longest.max().unwrap_or(0).max(1).to_string().len()
}
