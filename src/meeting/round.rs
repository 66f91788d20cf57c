//! A round of voting: its contests and papers, and their figures.

use serde::{Deserialize, Serialize};

use super::{
    AfterCount, Appraised, At, Bundle, By, Channel, ContestId, HandCount, Heard, PaperId, PersonId,
    Recount, RoundId, Survey, Taken, Withdrawn, WrittenName,
};
use crate::rules::{GateLevel, RoundKind};

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
    /// The result of an earlier meeting they were taken from.
    pub taken: Option<Box<Taken>>,
    /// By which channels each was put forward, where somebody said so.
    pub channels: Vec<(PersonId, Vec<Channel>)>,
    /// The contest of an earlier round that this one carries on.
    pub follows: Option<ContestId>,
    /// In a preliminary round: how many become candidates of the formal election.
    pub places: Option<u32>,
    /// What was settled after the count without another vote.
    pub after: AfterCount,
    /// Names as written, and who the scrutineer found each to be.
    pub merged: Vec<(WrittenName, WrittenName)>,
    /// In an appraisal: what is appraised, in the order of the sheet; nobody stands then.
    pub objects: Vec<Appraised>,
}

impl Contest {
    /// A contest nobody stands in yet.
    pub fn new(id: ContestId, setup: ContestSetup) -> Contest {
        Contest {
            id,
            setup,
            candidates: Vec::new(),
            order: CandidateOrder::default(),
            taken: None,
            channels: Vec::new(),
            follows: None,
            places: None,
            after: AfterCount::default(),
            merged: Vec::new(),
            objects: Vec::new(),
        }
    }

    /// Lines with a cell on the sheet: its candidates, or what is appraised.
    pub fn rows(&self) -> usize {
        self.candidates.len() + self.objects.len()
    }

    /// How many this round fills: the seats, or in a preliminary round the places
    /// on the formal ballot.
    pub fn to_fill(&self) -> u32 {
        self.places.unwrap_or(self.setup.seats)
    }

    /// Who a name written in stands for, once variants of one person are merged.
    pub fn resolved<'a>(&'a self, name: &'a WrittenName) -> &'a WrittenName {
        let mut name = name;
        // A merging never leads back to where it began, so no chain is longer.
        for _ in 0..self.merged.len() {
            match self.merged.iter().find(|(known, _)| known == name) {
                Some((_, into)) => name = into,
                None => break,
            }
        }
        name
    }
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
    /// The box or place its ballots lie in, where there are several; else empty.
    /// The same sheet in another box is another paper with the same contests.
    pub ballot_box: String,
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
    /// Ballots exchanged one by one while voters wrote: why, when.
    pub exchanges: Vec<(String, At)>,
    /// Found in the box and not ours: how many, in words. Not among the returned.
    pub foreign: Option<(u32, String)>,
    /// Counted by hand instead of keyed.
    pub hand: Option<HandCount>,
}

impl Paper {
    /// A sheet nothing has been done with yet; `ballot_box` is empty where there is one.
    pub fn new(id: PaperId, ballot_box: String, contests: Vec<Contest>) -> Paper {
        Paper {
            id,
            ballot_box,
            contests,
            printed: None,
            issue: None,
            returned: TwiceTyped::default(),
            recounted: false,
            missing: None,
            bundles: Vec::new(),
            exchanges: Vec::new(),
            foreign: None,
            hand: None,
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
    /// The day, time and place, where they are others than the meeting's; else empty.
    pub date: String,
    /// When it begins; may be empty.
    pub time: String,
    /// The room.
    pub place: String,
    /// Attendance as it was when everybody began to sign in anew for a later round.
    pub attendance: Vec<Attendance>,
    /// When the chair had opened the meeting, kept with that attendance.
    pub opened: Option<At>,
    /// When the chair declared the round void, and why.
    pub void: Option<(String, At)>,
    /// Whether the body that hears figures first has heard them.
    pub heard: Option<Heard>,
    /// Voters who had their ballot written by another (代写).
    pub assisted: u32,
    /// When the polls closed, where ballots are handed out over hours.
    pub polls_closed: Option<At>,
    /// Recounts somebody asked for, in order.
    pub recounts: Vec<Recount>,
    /// Announced results that were withdrawn to be corrected, in order.
    pub withdrawn: Vec<Withdrawn>,
    /// What is asked of whom, where the round is a survey and not an election.
    pub survey: Option<Survey>,
}

/// How somebody on the roll attended, kept when a later round signs in anew.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attendance {
    /// Who.
    pub person: PersonId,
    /// When they signed in.
    pub arrived: Option<At>,
    /// After the meeting was opened.
    pub late: bool,
    /// When they left.
    pub left: Option<At>,
    /// Why they were absent; may be empty.
    pub absence: String,
}

impl Round {
    pub(super) fn new(id: RoundId, kind: RoundKind) -> Round {
        Round {
            id,
            kind,
            papers: Vec::new(),
            head_count: TwiceTyped::default(),
            head_count_reason: String::new(),
            expected_then: None,
            issuing: None,
            signed: Vec::new(),
            by_hand: Vec::new(),
            revised: Vec::new(),
            announced: None,
            date: String::new(),
            time: String::new(),
            place: String::new(),
            attendance: Vec::new(),
            opened: None,
            void: None,
            heard: None,
            assisted: 0,
            polls_closed: None,
            recounts: Vec::new(),
            withdrawn: Vec::new(),
            survey: None,
        }
    }

    /// Whether anything has happened in it: heads counted, ballots printed or given out.
    pub fn begun(&self) -> bool {
        self.closed()
            || self.issuing.is_some()
            || self.head_count != TwiceTyped::default()
            || self.papers.iter().any(|paper| paper.printed.is_some())
            || self.survey.as_ref().is_some_and(Survey::begun)
    }

    /// Announced, or declared void: nothing more is counted in it.
    pub fn closed(&self) -> bool {
        self.announced.is_some() || self.void.is_some()
    }

    /// Something has happened in it, and it is neither announced nor void.
    pub fn under_way(&self) -> bool {
        !self.closed() && (self.begun() || !self.withdrawn.is_empty())
    }

    /// Announced before, and now open again to be corrected.
    pub fn being_corrected(&self) -> bool {
        !self.withdrawn.is_empty() && !self.closed()
    }

    /// Whether a paper's ballots do not count because more came back than were issued,
    /// by two counts. Where the rules look at the sum of all boxes, one box may hold
    /// what was issued for another; and where that sum is too high, no box stands.
    pub fn is_void(&self, paper: &Paper, level: GateLevel) -> bool {
        match level {
            GateLevel::Box => paper.void(),
            GateLevel::Election => self.sum_exceeds(paper) && self.boxes_of(paper).any(Paper::void),
        }
    }

    /// Whether all boxes of a sheet together hold more than was issued for them.
    pub(super) fn sum_exceeds(&self, paper: &Paper) -> bool {
        let boxes = || self.boxes_of(paper);
        let issued = boxes().filter_map(|p| p.issue.as_ref().map(|issue| u64::from(issue.issued)));
        let returned = boxes().filter_map(|p| p.returned.agreed.map(u64::from));
        returned.sum::<u64>() > issued.sum::<u64>()
    }

    /// The same sheet in every box, this one among them.
    pub fn boxes_of<'a>(&'a self, paper: &'a Paper) -> impl Iterator<Item = &'a Paper> {
        let first = paper.contests.first().map(|contest| contest.id);
        self.papers
            .iter()
            .filter(move |other| other.contests.first().map(|contest| contest.id) == first)
    }
    /// Whether a slip has been confirmed as signed.
    pub fn is_signed(&self, slip: Slip) -> bool {
        self.signed.iter().any(|(signed, _)| *signed == slip)
    }

    /// Every contest of the round once, paper by paper.
    pub fn contests(&self) -> impl Iterator<Item = &Contest> {
        let first_box = self.papers.first().map(|paper| &paper.ballot_box);
        self.papers
            .iter()
            .filter(move |paper| Some(&paper.ballot_box) == first_box)
            .flat_map(|paper| &paper.contests)
    }
}
