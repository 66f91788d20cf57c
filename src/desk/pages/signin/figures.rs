//! The figures of sign-in, counted once a pass.

use crate::meeting::{Meeting, Status};
use crate::rules;

/// How attendance stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Figures {
    /// Voters here.
    pub here: u32,
    /// Voters expected.
    pub expected: u32,
    /// Voters needed; `None` where the rules ask for no quorum.
    pub needed: Option<u64>,
    /// On the roll.
    pub total: u32,
    /// On the roll by each status without the vote, those that occur.
    pub without_vote: Vec<(Status, u32)>,
    /// Not expected, with both consents.
    pub excused: u32,
    /// Excuses not in force yet.
    pub pending: u32,
    /// Expected, not here, with a reason noted.
    pub absent: u32,
    /// Voters here who came after the opening.
    pub late: u32,
    /// Voters who left.
    pub left: u32,
    /// Here without a vote.
    pub observing: u32,
}

impl Figures {
    /// Counts one meeting in one pass over the roll.
    pub fn of(meeting: &Meeting) -> Figures {
        let mut figures = Figures {
            without_vote: Status::ALL
                .into_iter()
                .filter(|status| !status.votes())
                .map(|status| (status, 0))
                .collect(),
            ..Figures::default()
        };
        for person in &meeting.people {
            figures.total += 1;
            if !person.votes() {
                for (status, count) in &mut figures.without_vote {
                    *count += u32::from(*status == person.roll.status);
                }
                figures.observing += u32::from(person.here());
                continue;
            }
            if !person.expected() {
                figures.excused += 1;
                continue;
            }
            figures.expected += 1;
            figures.pending += u32::from(person.excuse.is_some());
            figures.here += u32::from(person.here());
            figures.late += u32::from(person.here() && person.late);
            figures.left += u32::from(person.left.is_some());
            figures.absent += u32::from(person.arrived.is_none() && !person.absence.is_empty());
        }
        figures.without_vote.retain(|(_, count)| *count > 0);
        figures.needed = rules::quorum_needed(&meeting.rules, u64::from(figures.expected));
        figures
    }

    /// How many more are needed; 0 with a quorum.
    pub fn missing(&self) -> u64 {
        self.needed
            .map_or(0, |needed| needed.saturating_sub(u64::from(self.here)))
    }

    /// Whether the chair may open the meeting.
    pub fn may_open(&self) -> bool {
        self.here > 0 && self.missing() == 0
    }
}
