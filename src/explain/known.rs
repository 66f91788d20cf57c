//! What is known of a meeting, to fill the sentences with its own numbers.

use crate::meeting::{CandidateOrder, Meeting, Role};

/// Figures and names known so far; what is `None` or empty is left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Known {
    /// Who holds the election, as on the seal.
    pub organisation: String,
    /// 应到.
    pub expected: Option<u64>,
    /// 实到 by the agreed head count.
    pub present: Option<u64>,
    /// What is voted on.
    pub contests: Vec<KnownContest>,
    /// Those who oversee and count.
    pub officers: Option<KnownOfficers>,
}

/// One contest.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct KnownContest {
    /// The post.
    pub title: String,
    /// 应选名额.
    pub seats: u32,
    /// Candidates on the ballot; 0 where none is entered yet.
    pub candidates: u32,
    /// They stand in the order approved, whatever the rules say.
    pub by_hand: bool,
}

/// How many oversee and count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct KnownOfficers {
    /// 总监票人.
    pub chief: usize,
    /// 监票人.
    pub scrutineers: usize,
    /// 计票人.
    pub tellers: usize,
}

impl Known {
    /// What is known of a meeting now, in its present round.
    pub fn of(meeting: &Meeting) -> Known {
        let round = meeting.round();
        let expected = round
            .and_then(|round| round.expected_then)
            .unwrap_or_else(|| meeting.expected());
        let contests = round.map_or_else(Vec::new, |round| {
            let known = |contest: &crate::meeting::Contest| KnownContest {
                title: contest.setup.title.trim().to_owned(),
                seats: contest.setup.seats,
                candidates: u32::try_from(contest.candidates.len()).unwrap_or(u32::MAX),
                by_hand: contest.order == CandidateOrder::ByHand,
            };
            round.contests().map(known).collect()
        });
        let officers = KnownOfficers {
            chief: meeting.holding(Role::ChiefScrutineer).count(),
            scrutineers: meeting.holding(Role::Scrutineer).count(),
            tellers: meeting.holding(Role::Teller).count(),
        };
        Known {
            organisation: meeting.info.name_on_seal.trim().to_owned(),
            expected: (expected > 0).then(|| u64::from(expected)),
            present: round
                .and_then(|round| round.head_count.agreed)
                .map(u64::from),
            contests,
            officers: (officers != KnownOfficers::default()).then_some(officers),
        }
    }

    /// The same without the figures of the day, which no election method names.
    pub fn before_the_day(self) -> Known {
        Known {
            expected: None,
            present: None,
            ..self
        }
    }
}
