//! A round of voting: its papers, their figures, bundles and keyings.

use serde::{Deserialize, Serialize};

use super::compare::{CellRef, Comparison};
use super::{At, BallotEntry, By, ContestId, OfficerId, PaperId, PersonId, RoundId};
use crate::rules::RoundKind;

/// Where the order of candidates on the ballot comes from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum CandidateOrder {
    /// By strokes of the surname (以姓氏笔画为序).
    #[default]
    Strokes,
    /// As the upper body approved (按上级批准的顺序), arranged by hand.
    ByHand,
}

/// A contest as it is set up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ContestSetup {
    /// The post, 支部委员会委员.
    pub title: String,
    /// Seats to fill (应选名额), at least 1.
    pub seats: u32,
}

/// A contest (选举事项) in a round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contest {
    /// Identifies the contest.
    pub id: ContestId,
    /// Post and seats.
    pub setup: ContestSetup,
    /// Candidates in the order of the ballot.
    pub candidates: Vec<PersonId>,
    /// Where that order comes from.
    pub order: CandidateOrder,
}

/// A number that two people type without seeing each other's.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TwiceTyped {
    /// The first value of the present attempt, and who typed it.
    pub first: Option<(By, u32)>,
    /// The last two values that differed, when the present attempt follows a mismatch.
    pub mismatch: Option<(u32, u32)>,
    /// The value both typed, or one typed and the scrutineer confirmed.
    pub agreed: Option<u32>,
}

/// Figures of handing out one paper (slip 2).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IssueFigures {
    /// Spoiled in printing, taken out before issuing.
    pub spoiled_in_printing: u32,
    /// In the hands of voters (发出).
    pub issued: u32,
    /// Spoiled by voters, handed back and replaced (换发).
    pub exchanged: u32,
    /// Left over (剩余) and kept for the archive.
    pub kept: u32,
    /// Left over and cut (剪角作废).
    pub cut: u32,
    /// Why fewer were issued than there are voters present; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
}

impl IssueFigures {
    /// Left over (剩余): kept and cut.
    pub fn leftover(&self) -> u32 {
        self.kept.saturating_add(self.cut)
    }

    /// What printed must equal.
    pub fn accounted(&self) -> u64 {
        [
            self.spoiled_in_printing,
            self.issued,
            self.exchanged,
            self.kept,
            self.cut,
        ]
        .into_iter()
        .map(u64::from)
        .sum()
    }
}

/// Who keys a bundle once: one who types, and perhaps one who reads aloud.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Keyer {
    /// Who types.
    pub typist: OfficerId,
    /// Who reads, where two work as a pair.
    pub reader: Option<OfficerId>,
}

/// The first or second keying.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Pass {
    /// 第一遍.
    First,
    /// 第二遍.
    Second,
}

impl Pass {
    /// Both, in order.
    pub const BOTH: [Pass; 2] = [Pass::First, Pass::Second];

    /// The other one.
    pub fn other(self) -> Pass {
        match self {
            Pass::First => Pass::Second,
            Pass::Second => Pass::First,
        }
    }
}

/// A ballot as one keyer typed it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyedBallot {
    /// What was typed, contest by contest.
    pub entry: BallotEntry,
    /// When it was confirmed.
    pub at: At,
    /// How often it was keyed anew before the bundle closed.
    pub corrections: u32,
}

/// One keying of a bundle.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Keying {
    /// Who keys it; nobody yet where `None`.
    pub keyer: Option<Keyer>,
    /// Since when.
    pub taken: Option<At>,
    /// The ballots in bundle order.
    pub ballots: Vec<KeyedBallot>,
    /// When it was closed.
    pub closed: Option<At>,
}

/// How a difference or a doubtful ballot stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CaseState {
    /// Nobody has looked yet.
    Open,
    /// The scrutineer's keying equals neither; somebody must rule.
    NeedsRuling {
        /// What the scrutineer read.
        read: BallotEntry,
        /// Who read.
        by: By,
    },
    /// The scrutineer's keying equals one of the two.
    Settled {
        /// The final entry.
        entry: BallotEntry,
        /// Who settled.
        by: By,
    },
    /// Ruled, with a named reason.
    Ruled(Ruling),
}

/// A ruling on a doubtful ballot (疑票认定).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ruling {
    /// The final entry; no cell is doubtful.
    pub entry: BallotEntry,
    /// Why.
    pub reason: RulingReason,
    /// Who decided.
    pub deciders: Vec<OfficerId>,
    /// A note in words; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// Why a doubtful ballot was ruled as it was (domain 4.2).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum RulingReason {
    /// Mark outside the cell, intent clear.
    OutsideCell,
    /// The same mark twice.
    Repeated,
    /// Another mark or word, intent clear (√、同意、反对).
    OtherMark,
    /// Altered but legible.
    AlteredLegible,
    /// Illegible in part; only that part is void.
    PartIllegible,
    /// The name written can be told (小名、同音字、错别字).
    NameRecognised,
    /// The name written cannot be told.
    NameIllegible,
    /// Misread when keyed; the paper is clear.
    Misread,
    /// Something else, said in the note.
    Other,
}

impl RulingReason {
    /// Every reason, in the order they are offered.
    pub const ALL: [RulingReason; 9] = [
        RulingReason::OutsideCell,
        RulingReason::Repeated,
        RulingReason::OtherMark,
        RulingReason::AlteredLegible,
        RulingReason::PartIllegible,
        RulingReason::NameRecognised,
        RulingReason::NameIllegible,
        RulingReason::Misread,
        RulingReason::Other,
    ];
}

/// A ballot whose two keyings differ, or that was marked doubtful.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Case {
    /// Index of the pair in [`Comparison::pairs`].
    pub pair: usize,
    /// How it stands.
    pub state: CaseState,
}

impl Case {
    /// The final entry, once settled or ruled.
    pub fn final_entry(&self) -> Option<&BallotEntry> {
        match &self.state {
            CaseState::Settled { entry, .. } => Some(entry),
            CaseState::Ruled(ruling) => Some(&ruling.entry),
            CaseState::Open | CaseState::NeedsRuling { .. } => None,
        }
    }
}

/// What came of comparing the two keyings of a bundle.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Compared {
    /// The two keyings hold different numbers of ballots: count the bundle again.
    CountsDiffer {
        /// Ballots in the first keying.
        first: u32,
        /// Ballots in the second keying.
        second: u32,
    },
    /// Paired; what differs is in the bundle's cases.
    Paired(Comparison),
}

/// A bundle (扎) of ballots in its wrapper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bundle {
    /// The number on the wrapper, from 1.
    pub number: u32,
    /// How many ballots the wrapper says.
    pub size: u32,
    /// First and second keying.
    pub keyings: [Keying; 2],
    /// Filled when the second keying closes.
    pub compared: Option<Compared>,
    /// Differences and doubtful ballots, in paper order.
    pub cases: Vec<Case>,
}

impl Bundle {
    /// One of the two keyings.
    pub fn keying(&self, pass: Pass) -> &Keying {
        let [first, second] = &self.keyings;
        match pass {
            Pass::First => first,
            Pass::Second => second,
        }
    }

    pub(super) fn keying_mut(&mut self, pass: Pass) -> &mut Keying {
        let [first, second] = &mut self.keyings;
        match pass {
            Pass::First => first,
            Pass::Second => second,
        }
    }

    /// The two readings a case is about, and the cells in dispute.
    pub fn both(&self, case: &Case) -> Option<(&BallotEntry, &BallotEntry, Vec<CellRef>)> {
        let Some(Compared::Paired(comparison)) = &self.compared else {
            return None;
        };
        let pair = comparison.pairs.get(case.pair)?;
        let first = &self.keying(Pass::First).ballots.get(pair.first)?.entry;
        let second = &self.keying(Pass::Second).ballots.get(pair.second)?.entry;
        Some((first, second, pair.cells.clone()))
    }

    /// Cases that are neither settled nor ruled.
    pub fn open_cases(&self) -> u32 {
        super::count_of(
            self.cases
                .iter()
                .filter(|case| case.final_entry().is_none()),
        )
    }

    /// The final ballots, once both keyings are compared and every case is closed.
    pub fn finals(&self) -> Option<Vec<&BallotEntry>> {
        let Some(Compared::Paired(comparison)) = &self.compared else {
            return None;
        };
        let firsts = &self.keying(Pass::First).ballots;
        comparison
            .pairs
            .iter()
            .enumerate()
            .map(
                |(index, pair)| match self.cases.iter().find(|case| case.pair == index) {
                    Some(case) => case.final_entry(),
                    None => firsts.get(pair.first).map(|ballot| &ballot.entry),
                },
            )
            .collect()
    }
}

/// Why fewer ballots came back than were issued.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum MissingReason {
    /// 未投入票箱.
    NotCast,
    /// Taken out of the hall.
    TakenAway,
    /// Something else, said in words.
    Other,
}

/// A paper (选票): one sheet, with its figures and bundles.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paper {
    /// Identifies the paper.
    pub id: PaperId,
    /// The contests on it, in order.
    pub contests: Vec<Contest>,
    /// Printed (印制).
    pub printed: Option<u32>,
    /// Issued and leftover.
    pub issue: Option<IssueFigures>,
    /// Returned (收回), typed by two.
    pub returned: TwiceTyped,
    /// Whether a second count was made because more came back than were issued.
    pub recounted: bool,
    /// Why fewer came back.
    pub missing: Option<(MissingReason, String)>,
    /// Bundles, by number.
    pub bundles: Vec<Bundle>,
}

impl Paper {
    pub(super) fn new(id: PaperId, contests: Vec<Contest>) -> Paper {
        Paper {
            id,
            contests,
            printed: None,
            issue: None,
            returned: TwiceTyped::default(),
            recounted: false,
            missing: None,
            bundles: Vec::new(),
        }
    }

    /// More came back than were issued, and a second count says so too: void.
    pub fn void(&self) -> bool {
        match (&self.issue, self.returned.agreed) {
            (Some(issue), Some(returned)) => returned > issue.issued && self.recounted,
            _ => false,
        }
    }

    /// The bundle with this number.
    pub fn bundle(&self, number: u32) -> Option<&Bundle> {
        self.bundles.iter().find(|bundle| bundle.number == number)
    }

    /// Whether anybody has taken a bundle.
    pub(super) fn keying_begun(&self) -> bool {
        let keyings = self.bundles.iter().flat_map(|bundle| &bundle.keyings);
        keyings.into_iter().any(|keying| keying.keyer.is_some())
    }

    pub(super) fn bundle_mut(&mut self, number: u32) -> Option<&mut Bundle> {
        self.bundles
            .iter_mut()
            .find(|bundle| bundle.number == number)
    }
}

/// A slip (报告单) of a round.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Slip {
    /// 清点到会人数报告单.
    HeadCount,
    /// 分发选票情况报告单.
    Issue,
    /// 清点选票报告单.
    Return,
    /// 选举结果报告单.
    Result,
}

impl Slip {
    /// The four slips in order.
    pub const ALL: [Slip; 4] = [Slip::HeadCount, Slip::Issue, Slip::Return, Slip::Result];
}

/// A round of voting (轮).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Round {
    /// Identifies the round; the first is 1.
    pub id: RoundId,
    /// Preliminary, formal, revote or further.
    pub kind: RoundKind,
    /// Papers of the round.
    pub papers: Vec<Paper>,
    /// Voters present at the head count before issuing.
    pub head_count: TwiceTyped,
    /// Why the head count differs from the sign-in; may be empty.
    pub head_count_reason: String,
    /// Expected (应到) when the head count was agreed.
    pub expected_then: Option<u32>,
    /// When issuing started; from then on nobody is admitted.
    pub issuing: Option<At>,
    /// Slips confirmed as signed, with the moment.
    pub signed: Vec<(Slip, At)>,
    /// Slips that were copied by hand instead of printed.
    pub by_hand: Vec<Slip>,
    /// Slips taken back after they were signed: which, why, when.
    pub revised: Vec<(Slip, String, At)>,
    /// When the chair announced the result.
    pub announced: Option<At>,
}

impl Round {
    /// Whether a slip has been confirmed as signed.
    pub fn is_signed(&self, slip: Slip) -> bool {
        self.signed.iter().any(|(signed, _)| *signed == slip)
    }

    /// Every contest of the round, paper by paper.
    pub fn contests(&self) -> impl Iterator<Item = &Contest> {
        self.papers.iter().flat_map(|paper| &paper.contests)
    }
}
