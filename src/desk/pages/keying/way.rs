//! The two styles of keying, and what a teller has chosen for a paper.

use crate::meeting::{Contest, OfficerId, PaperId};
use crate::rules::{Mark, Marks};

/// How the marks of a ballot are keyed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Style {
    /// Line by line, a key each (逐项录入).
    #[default]
    InSequence,
    /// Every cell starts as the usual mark; only exceptions are keyed, by the
    /// candidate's number (例外录入).
    ByException,
}

/// A style and its usual mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Way {
    /// The style.
    pub(crate) style: Style,
    /// What `+` fills in where nothing is keyed yet, and what every cell starts
    /// as by exception. Never `Void`.
    pub(crate) usual: Mark,
}

impl Way {
    /// The way a paper is keyed until somebody chooses another: yes is usual where the
    /// voter judges every name, blank where the voter picks some.
    pub(crate) fn of(marks: Marks) -> Way {
        let usual = match marks {
            Marks::MarkEach | Marks::DefaultYes => Mark::Yes,
            Marks::OneOf | Marks::UpToN | Marks::ExactlyN | Marks::NamesOnly | Marks::Approval => {
                Mark::Abstain
            }
        };
        Way {
            style: Style::InSequence,
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

    /// The next usual mark: yes, abstain, no, and yes again.
    pub(crate) fn next_usual(self) -> Way {
        let usual = match self.usual {
            Mark::Yes => Mark::Abstain,
            Mark::Abstain => Mark::No,
            Mark::No | Mark::Void => Mark::Yes,
        };
        Way { usual, ..self }
    }

    /// As kept beside the record: `s1`, `x3`.
    pub(crate) fn written(self) -> String {
        let style = match self.style {
            Style::InSequence => 's',
            Style::ByException => 'x',
        };
        let usual = match self.usual {
            Mark::No => '2',
            Mark::Abstain => '3',
            Mark::Yes | Mark::Void => '1',
        };
        format!("{style}{usual}")
    }

    /// What was kept; `None` where it is nothing this program writes.
    pub(crate) fn read(text: &str) -> Option<Way> {
        let mut letters = text.trim().chars();
        let style = match letters.next()? {
            's' => Style::InSequence,
            'x' => Style::ByException,
            _ => return None,
        };
        let usual = match letters.next()? {
            '1' => Mark::Yes,
            '2' => Mark::No,
            '3' => Mark::Abstain,
            _ => return None,
        };
        letters.next().is_none().then_some(Way { style, usual })
    }
}

/// The name under which the choice of one teller for one paper is kept.
pub(crate) fn kept_as(typist: OfficerId, paper: PaperId) -> String {
    format!("way-{typist}-{paper}")
}

/// How many digits every number on a paper has: as many as the longest list needs.
pub(crate) fn digits(contests: &[Contest]) -> usize {
    let longest = contests.iter().map(|contest| contest.candidates.len());
    longest.max().unwrap_or(0).max(1).to_string().len()
}

/// What a candidate's number turns a cell into: first the likeliest exception,
/// then the other, then back.
pub(crate) fn turned(usual: Mark, now: Option<Mark>) -> Mark {
    let order = match usual {
        Mark::Yes | Mark::Void => [Mark::Yes, Mark::No, Mark::Abstain],
        Mark::Abstain => [Mark::Abstain, Mark::Yes, Mark::No],
        Mark::No => [Mark::No, Mark::Yes, Mark::Abstain],
    };
    let [first, second, third] = order;
    match now {
        Some(mark) if mark == second => third,
        Some(mark) if mark == third => first,
        Some(mark) if mark == first => second,
        // Doubt, or nothing yet in a list keyed in sequence before.
        _ => first,
    }
}
