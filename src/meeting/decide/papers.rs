//! Choices and wording of papers, and slips written by hand.

use super::{Asked, Decided};
use crate::meeting::{BALLOT_PAPER, Event, PaperPart, Refusal, Slip};

impl Asked<'_> {
    /// The first entry says how the slip was made, the second that it is signed.
    pub(super) fn confirm_slip_by_hand(&self, slip: Slip) -> Decided {
        let mut events = vec![Event::SlipByHand(slip)];
        events.extend(self.confirm_slip(slip)?);
        Ok(events)
    }

    pub(super) fn adjust_paper(&self, paper: String, part: PaperPart, words: &str) -> Decided {
        let named = match &part {
            PaperPart::Choice(name) | PaperPart::Paragraph(name) => !name.is_empty(),
            PaperPart::Added => true,
        };
        if paper.is_empty() || !named {
            return Err(Refusal::Unknown);
        }
        // Two ballots that look different could be told apart.
        let (name, round) = self.meeting.paper_of_key(&paper);
        if name == BALLOT_PAPER {
            let round = match round {
                Some(round) => round,
                None => self.round()?,
            };
            let printed = round.papers.iter().find(|it| it.printed.is_some());
            if let Some(printed) = printed {
                return Err(Refusal::BallotsPrinted(printed.id));
            }
        }
        let words: String = words
            .chars()
            .filter(|character| *character == '\n' || !character.is_control())
            .collect();
        Ok(vec![Event::PaperAdjusted {
            paper,
            part,
            words: words.trim().to_owned(),
        }])
    }
}
