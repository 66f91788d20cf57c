//! A bundle of ballots: its two keyings, what came of comparing them, and the cases.

use serde::{Deserialize, Serialize};

use super::compare::{CellRef, Comparison};
use super::{At, BallotEntry, By, Hands, OfficerId};
use crate::rules::Authority;

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
    /// The body that decided, as the rules name it. Where a record says nothing it
    /// was the chief scrutineer, who alone could rule then.
    #[serde(default = "chief_scrutineer")]
    pub body: Authority,
    /// Officers who decided, each having confirmed it; none where another body did.
    pub deciders: Vec<OfficerId>,
    /// Members of the committee or presidium that decided, by name.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub members: Vec<String>,
    /// The show of hands, where the meeting decided.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hands: Option<Hands>,
    /// A note in words; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

fn chief_scrutineer() -> Authority {
    Authority::ChiefScrutineer
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
    /// Everything done about it, in order; the last act made the present state.
    /// A ruling that was replaced stays here.
    pub history: Vec<CaseAct>,
}

/// Something done about a difference or a doubtful ballot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseAct {
    /// When.
    pub at: At,
    /// Who did it.
    pub by: By,
    /// Who looked at the paper together with them, where staffing is minimal.
    pub with: Option<OfficerId>,
    /// How the case stood afterwards.
    pub state: CaseState,
}

impl Case {
    /// Takes in an act; what stood before stays in the history.
    pub(super) fn done(&mut self, at: At, by: By, with: Option<OfficerId>, state: CaseState) {
        self.state = state.clone();
        self.history.push(CaseAct {
            at,
            by,
            with,
            state,
        });
    }

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
    /// How it was counted before a recount, oldest first.
    pub earlier: Vec<CountedBefore>,
}

/// How a bundle was counted before a recount.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CountedBefore {
    /// First and second keying.
    pub keyings: [Keying; 2],
    /// What came of comparing them.
    pub compared: Option<Compared>,
    /// Differences and doubtful ballots.
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

    /// The two readings a case is about, and the cells to be read from the paper:
    /// those in dispute and the rows about them.
    pub fn both(&self, case: &Case) -> Option<(&BallotEntry, &BallotEntry, Vec<CellRef>)> {
        let Some(Compared::Paired(comparison)) = &self.compared else {
            return None;
        };
        let pair = comparison.pairs.get(case.pair)?;
        let first = &self.keying(Pass::First).ballots.get(pair.first)?.entry;
        let second = &self.keying(Pass::Second).ballots.get(pair.second)?.entry;
        let cells = super::reread::reread(first, second, &pair.cells);
        Some((first, second, cells))
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
