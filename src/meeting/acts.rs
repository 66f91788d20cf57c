//! Acts around a round: who is out, how a tie was decided, what was withdrawn
//! and counted again, totals counted by hand.

use serde::{Deserialize, Serialize};

use super::{
    Appraised, At, BundleRef, By, CandidateOrder, ContestId, ContestSetup, PersonId, RoundId,
};
use super::{NamesTaken, RoundCount, SurveyPlan, WrittenName};
use crate::rules::{Counts, RoundKind, Speaker};

/// Why somebody can no longer be elected.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum OutReason {
    /// The candidate withdraws (退出).
    Withdrew,
    /// The candidate is disqualified (取消候选人资格).
    Disqualified,
    /// Whoever was elected declines (当选后不接受).
    Declined,
}

impl OutReason {
    /// Every reason, in the order they are offered.
    pub const ALL: [OutReason; 3] = [
        OutReason::Withdrew,
        OutReason::Disqualified,
        OutReason::Declined,
    ];
}

/// A person who can no longer be elected in this meeting. The name stays on ballots
/// already printed; votes for it are counted and elect nobody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Out {
    /// Who.
    pub person: PersonId,
    /// Why.
    pub reason: OutReason,
    /// In words, as the chair said it.
    pub note: String,
    /// In which round it was said.
    pub round: RoundId,
    /// Rounds announced by then: what they elected stays, less this person.
    pub announced: Vec<RoundId>,
    /// When.
    pub at: At,
}

/// Where a contest of a new round comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Origin {
    /// A contest set up before that waited for its round.
    Waiting(ContestId),
    /// Carries on a contest of an earlier round.
    Follows(ContestId),
    /// A contest nobody voted on before.
    Fresh,
}

/// A contest of a round that is to be opened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlannedContest {
    /// Where it comes from.
    pub origin: Origin,
    /// Post, and the seats to fill in this round.
    pub setup: ContestSetup,
    /// In a preliminary round: how many become candidates.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub places: Option<u32>,
    /// Candidates in ballot order.
    pub candidates: Vec<PersonId>,
    /// Where that order comes from.
    pub order: CandidateOrder,
    /// In an appraisal: what is appraised, in the order of the sheet.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub objects: Vec<Appraised>,
}

/// A round that is to be opened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RoundPlan {
    /// Preliminary, formal, revote or further.
    pub kind: RoundKind,
    /// Its contests, sheet by sheet.
    pub sheets: Vec<Vec<PlannedContest>>,
    /// The day, `2026-11-29`, where it is another than the meeting's (续会); else empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub date: String,
    /// When it begins, `14:00`; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub time: String,
    /// The room, where it is another; else empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub place: String,
    /// Everybody signs in anew, as on another day.
    pub sign_in_anew: bool,
    /// What is asked of whom, where the round is a survey and not an election.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub survey: Option<SurveyPlan>,
}

impl Default for RoundPlan {
    fn default() -> RoundPlan {
        RoundPlan {
            kind: RoundKind::Formal,
            sheets: Vec::new(),
            date: String::new(),
            time: String::new(),
            place: String::new(),
            sign_in_anew: false,
            survey: None,
        }
    }
}

impl RoundPlan {
    /// Its contests, sheet by sheet.
    pub fn contests(&self) -> impl Iterator<Item = &PlannedContest> {
        self.sheets.iter().flatten()
    }
}

/// How equal votes were decided without another vote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TieDecision {
    /// Who is elected of the equals.
    pub elected: Vec<WrittenName>,
    /// Drawn by lot (抽签); otherwise the chair decided.
    pub by_lot: bool,
    /// How it was done, in words: who drew, before whom.
    pub note: String,
}

/// Who consented to fewer seats (减少名额).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Consent {
    /// The voters, by show of hands: for, against, abstaining.
    Voters {
        /// For.
        yes: u32,
        /// Against.
        no: u32,
        /// Abstaining.
        abstain: u32,
    },
    /// The presidium or the convening committee decided; in words, with its date.
    Presidium(String),
}

/// What was settled about a contest after its count, without another vote.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AfterCount {
    /// How equal votes were decided.
    pub tie: Option<(TieDecision, At)>,
    /// Who was equal then. Derived when it is decided.
    pub equals: Vec<WrittenName>,
    /// Seats given up with consent: how many fewer, who consented.
    pub reduced: Option<(u32, Consent, At)>,
    /// Seats left empty for now, and why.
    pub vacant: Option<(String, At)>,
    /// Which names were taken from a recommendation vote.
    pub taken: Option<(NamesTaken, At)>,
}

/// An announced result that was withdrawn to be corrected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Withdrawn {
    /// When the result had been announced.
    pub announced: At,
    /// When it was withdrawn.
    pub at: At,
    /// What was found.
    pub reason: String,
    /// Who found it.
    pub found_by: String,
    /// Found after the meeting: how members are told (通过支部、小组说明，或报告上级).
    pub after_meeting: Option<String>,
    /// The figures as they had been announced.
    pub count: RoundCount,
    /// The winners as they had been announced.
    pub winners: Vec<(ContestId, Vec<WrittenName>)>,
}

/// The three cases of a correction (domain section 5).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CorrectionCase {
    /// Figures change, winners do not: the chair explains and announces again.
    WinnersUnchanged,
    /// Winners change.
    WinnersChanged,
    /// Found after the meeting: explained through branches and groups, or reported upward.
    AfterMeeting,
}

/// A recount that somebody asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recount {
    /// Who asked.
    pub asked_by: String,
    /// Why.
    pub reason: String,
    /// Which bundles.
    pub bundles: Vec<BundleRef>,
    /// When it was ordered.
    pub at: At,
    /// The figures before it.
    pub before: RoundCount,
}

/// The totals of one contest, counted by hand with 正 strokes (手工计票).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HandTotals {
    /// Valid ballots, blank ones included.
    pub valid: u32,
    /// Invalid ballots.
    pub invalid: u32,
    /// Yes, no, abstain for each printed candidate, in ballot order.
    pub marks: Vec<(u32, u32, u32)>,
    /// Votes for names written in.
    pub write_ins: Vec<(WrittenName, u32)>,
    /// What was weighed, where votes are not one a head.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub weighed: Option<Weighed>,
}

/// Hand totals in votes or in floor area, where the rules weigh them: members with
/// extra votes (农民专业合作社法 art. 22), owners by area (民法典 art. 278). Ballots that
/// are keyed are secret and have no weight.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Weighed {
    /// All votes, those present, valid and invalid; the marks are votes then.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub votes: Option<Counts>,
    /// The same in floor area, in any one unit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area: Option<Counts>,
    /// The area that voted for each printed candidate, in ballot order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub area_yes: Vec<u64>,
}

impl Weighed {
    /// Two boxes together: what everybody has is the same, what came back adds up.
    pub(super) fn with(mut self, other: &Weighed) -> Weighed {
        let both = |one: Option<Counts>, two: Option<Counts>| match (one, two) {
            (Some(one), Some(two)) => Some(added(one, two)),
            (one, two) => one.or(two),
        };
        self.votes = both(self.votes, other.votes);
        self.area = both(self.area, other.area);
        for (sum, more) in self.area_yes.iter_mut().zip(&other.area_yes) {
            *sum = sum.saturating_add(*more);
        }
        self
    }
}

fn added(one: Counts, two: Counts) -> Counts {
    let sum = |one: Option<u64>, two: Option<u64>| one?.checked_add(two?);
    Counts {
        cast: sum(one.cast, two.cast),
        returned: sum(one.returned, two.returned),
        valid: sum(one.valid, two.valid),
        invalid: sum(one.invalid, two.invalid),
        ..one
    }
}

/// Totals of a sheet, counted by two people on two sheets of 正 strokes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HandCount {
    /// What the first person typed, contest by contest.
    pub first: Option<(By, Vec<HandTotals>)>,
    /// The last two sheets that differed, when the present attempt follows a mismatch.
    pub mismatch: Option<(Vec<HandTotals>, Vec<HandTotals>)>,
    /// What both sheets say.
    pub agreed: Option<Vec<HandTotals>>,
}

impl HandCount {
    pub(super) fn typed(&mut self, by: By, totals: Vec<HandTotals>) {
        match self.first.take() {
            None => self.first = Some((by, totals)),
            Some((_, first)) if first == totals => {
                self.agreed = Some(totals);
                self.mismatch = None;
            }
            Some((_, first)) => self.mismatch = Some((first, totals)),
        }
    }
}

/// Figures that a body hears before the voters do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Heard {
    /// Which body.
    pub body: Speaker,
    /// When.
    pub at: At,
}
