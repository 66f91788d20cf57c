//! What happened. Only what was said, never what follows from it.

use serde::{Deserialize, Serialize};

use super::{
    At, BallotEntry, BundleRef, CandidateOrder, Consent, ContestId, ContestSetup, DrawnBy,
    ExcuseGround, HallMode, HandTotals, Hands, Info, IssueFigures, Keyer, MeetingKind,
    MissingReason, MotionId, MotionKind, NamesTaken, NewPerson, OfficerId, OutReason, PaperId,
    PaperPart, Pass, PersonId, Role, RoundId, RoundPlan, Ruling, Slip, Staffing, Status,
    TieDecision, WrittenName,
};
use crate::rules::{Preset, Speaker};

/// Who did something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum By {
    /// Whoever sits at the desk, before or without a named role.
    Desk,
    /// A named officer.
    Officer(OfficerId),
}

/// One line of the record: an event, when, by whom and in which round.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Record {
    /// When.
    pub at: At,
    /// By whom.
    pub by: By,
    /// In which round.
    pub round: RoundId,
    /// What happened.
    pub event: Event,
}

/// Something that happened. Each variant says what the command of the same
/// name asked for (see [`super::Command`]), with the ids that were handed out.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub enum Event {
    Created {
        kind: MeetingKind,
        info: Info,
        rules: Box<Preset>,
    },
    InfoSet(Info),
    HallSwitched(HallMode),
    RulesAdopted(Box<Preset>),
    RulesChangedLate {
        rules: Box<Preset>,
        decided_by: String,
        reason: String,
    },
    RollImported {
        people: Vec<NewPerson>,
        source: String,
    },
    PersonAdded {
        person: PersonId,
        roll: NewPerson,
    },
    PersonEdited {
        person: PersonId,
        roll: NewPerson,
    },
    StatusSet {
        people: Vec<PersonId>,
        status: Status,
    },
    ContestAdded {
        contest: ContestId,
        paper: PaperId,
        setup: ContestSetup,
    },
    ContestEdited {
        contest: ContestId,
        setup: ContestSetup,
    },
    ContestRemoved(ContestId),
    PapersArranged(Vec<(PaperId, Vec<ContestId>)>),
    CandidatesSet {
        contest: ContestId,
        people: Vec<PersonId>,
        order: CandidateOrder,
    },
    CandidatesTaken {
        contest: ContestId,
        people: Vec<(PersonId, Vec<super::Channel>)>,
        order: CandidateOrder,
        taken: Box<super::Taken>,
    },
    ChannelsSet {
        contest: ContestId,
        person: PersonId,
        channels: Vec<super::Channel>,
    },
    StaffingSet(Staffing),
    CallingSet(bool),
    ShiftCheckSet(super::ShiftCheck),
    SeatGiven(OfficerId),
    PinRenewed(OfficerId),
    Appointed {
        officer: OfficerId,
        person: Option<PersonId>,
        name: String,
        role: Role,
    },
    Dismissed {
        officer: OfficerId,
        role: Role,
    },
    SignedIn(Vec<PersonId>),
    SignInUndone(PersonId),
    AbsenceNoted {
        person: PersonId,
        reason: String,
    },
    Left(PersonId),
    CameBack(PersonId),
    ExcuseProposed {
        person: PersonId,
        ground: ExcuseGround,
    },
    UpperConsentNoted {
        person: PersonId,
        document: String,
    },
    ExcuseWithdrawn(PersonId),
    MeetingOpened,
    MotionAdded {
        motion: MotionId,
        kind: MotionKind,
        title: String,
    },
    MotionRemoved(MotionId),
    Voted {
        motion: MotionId,
        hands: Hands,
    },
    VoteUndone(MotionId),
    MotionsFinished,
    PledgesDrawn {
        order: Vec<PersonId>,
        by: DrawnBy,
    },
    PledgeItemsSet {
        person: PersonId,
        items: Vec<String>,
    },
    PledgeSpoken {
        person: PersonId,
        seconds: u32,
        read_by: String,
    },
    QuestionNoted {
        person: PersonId,
        question: String,
        answer: String,
    },
    PledgesFinished,
    HeadCountTyped(u32),
    HeadCountConfirmed,
    HeadCountExplained(String),
    HeadCountRepeated,
    PrintedSet {
        paper: PaperId,
        printed: u32,
    },
    IssuingStarted,
    IssuingStopped,
    IssuedSet {
        paper: PaperId,
        figures: IssueFigures,
    },
    ReturnedTyped {
        paper: PaperId,
        returned: u32,
    },
    ReturnedConfirmed(PaperId),
    ReturnedRepeated(PaperId),
    MissingExplained {
        paper: PaperId,
        reason: MissingReason,
        note: String,
    },
    BundlesMade {
        paper: PaperId,
        sizes: Vec<u32>,
    },
    BundleSplit {
        bundle: BundleRef,
        size: u32,
        number: u32,
    },
    BundlesMerged {
        bundle: BundleRef,
        number: u32,
    },
    BundleTaken {
        bundle: BundleRef,
        pass: Pass,
        keyer: Keyer,
    },
    BundleReleased {
        bundle: BundleRef,
        pass: Pass,
    },
    BallotKeyed {
        bundle: BundleRef,
        pass: Pass,
        position: u32,
        entry: BallotEntry,
    },
    KeyingClosed {
        bundle: BundleRef,
        pass: Pass,
    },
    BundleRecounted {
        bundle: BundleRef,
        size: u32,
    },
    BundleReopened {
        bundle: BundleRef,
        reason: String,
    },
    CaseSettled {
        bundle: BundleRef,
        case: usize,
        entry: BallotEntry,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        with: Option<OfficerId>,
    },
    CaseRuled {
        bundle: BundleRef,
        case: usize,
        ruling: Ruling,
    },
    NamesMerged {
        contest: ContestId,
        name: WrittenName,
        into: WrittenName,
    },
    NamesUnmerged {
        contest: ContestId,
        name: WrittenName,
    },
    SlipConfirmed(Slip),
    SlipByHand(Slip),
    SlipRevised {
        slip: Slip,
        reason: String,
    },
    KinNoted {
        a: PersonId,
        b: PersonId,
        related: bool,
    },
    HeldLater {
        contest: ContestId,
        later: bool,
        /// The sheet it comes back on; unused where it waits.
        paper: PaperId,
    },
    PreliminaryHeld(Vec<(ContestId, u32)>),
    BoxesSet {
        boxes: Vec<String>,
        /// The sheets of the round in every box: id, box, contests.
        papers: Vec<(PaperId, String, Vec<ContestId>)>,
    },
    TakenOut {
        person: PersonId,
        reason: OutReason,
        note: String,
    },
    TakenBack(PersonId),
    RoundOpened {
        round: RoundId,
        plan: RoundPlan,
        /// The id of each contest of the plan, in its order.
        contests: Vec<ContestId>,
        /// The id of each sheet of the plan, box by box.
        papers: Vec<PaperId>,
    },
    RoundCancelled,
    DeclaredVoid(String),
    FiguresHeard(Speaker),
    RecountOrdered {
        bundles: Vec<BundleRef>,
        asked_by: String,
        reason: String,
    },
    CorrectionBegun {
        round: RoundId,
        reason: String,
        found_by: String,
        after_meeting: Option<String>,
    },
    GroupCountTyped {
        group: usize,
        value: u32,
    },
    GroupCountConfirmed(usize),
    GroupCountRepeated(usize),
    OpinionNoted {
        group: usize,
        words: String,
    },
    OpinionRemoved(usize),
    NamesTaken {
        contest: ContestId,
        taken: NamesTaken,
    },
    TieDecided {
        contest: ContestId,
        decision: TieDecision,
    },
    SeatsReduced {
        contest: ContestId,
        fewer: u32,
        consent: Consent,
    },
    LeftVacant {
        contest: ContestId,
        reason: String,
    },
    SettlementUndone(ContestId),
    BallotExchanged {
        paper: PaperId,
        reason: String,
    },
    ForeignNoted {
        paper: PaperId,
        count: u32,
        note: String,
    },
    AssistedNoted(u32),
    PollsClosed,
    HandCountChosen {
        paper: PaperId,
        by_hand: bool,
    },
    TotalsTyped {
        paper: PaperId,
        totals: Vec<HandTotals>,
    },
    TotalsRepeated(PaperId),
    Announced,
    PaperNoted {
        name: String,
        head: String,
        #[serde(default, skip_serializing_if = "String::is_empty")]
        content: String,
    },
    PaperAdjusted {
        paper: String,
        part: PaperPart,
        words: String,
    },
}
