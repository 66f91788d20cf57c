//! What a person may ask for. [`super::decide`] answers with events or a refusal.

use super::{
    BallotEntry, BundleRef, CandidateOrder, Consent, ContestId, ContestSetup, DrawnBy,
    ExcuseGround, HallMode, HandTotals, Hands, Info, IssueFigures, Keyer, MeetingKind,
    MissingReason, MotionId, MotionKind, NamesTaken, NewPerson, OfficerId, OutReason, PaperId,
    PaperPart, Pass, PersonId, Role, RoundId, RoundPlan, Ruling, Slip, Staffing, Status,
    TieDecision, WrittenName,
};
use crate::rules::Preset;

/// One thing a person asks for.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Begin a meeting; only as the very first command.
    Create {
        /// Rehearsal or official.
        kind: MeetingKind,
        /// Names, day and place.
        info: Info,
        /// The rules.
        rules: Box<Preset>,
    },
    /// Change names, day or place.
    SetInfo(Info),
    /// The hall follows the count in another way than said before voting.
    SwitchHall(HallMode),
    /// Go by other rules; refused once a ballot is keyed.
    AdoptRules(Box<Preset>),
    /// Go by other rules after ballots have been keyed, until the announcement: an act
    /// of the chief scrutineer that every paper shows. Slips whose statements rest on
    /// what is changed are open again.
    ChangeRulesLate {
        /// The rules from now on.
        rules: Box<Preset>,
        /// Who decided it, as 大会主席团 or 党员大会.
        decided_by: String,
        /// Why.
        reason: String,
    },
    /// Take a roll in place of the present one; refused once anybody signed in or stands.
    ImportRoll {
        /// The people in roll order.
        people: Vec<NewPerson>,
        /// The file's name, for the log.
        source: String,
    },
    /// Add one person at the end of the roll.
    AddPerson(NewPerson),
    /// Correct what the roll says of a person.
    EditPerson {
        /// Who.
        person: PersonId,
        /// What the roll should say.
        roll: NewPerson,
    },
    /// Give people a status.
    SetStatus {
        /// Who.
        people: Vec<PersonId>,
        /// The status.
        status: Status,
    },
    /// Add a contest on a paper of its own.
    AddContest(ContestSetup),
    /// Change a contest's post or seats.
    EditContest {
        /// Which.
        contest: ContestId,
        /// The new post and seats.
        setup: ContestSetup,
    },
    /// Take a contest out.
    RemoveContest(ContestId),
    /// Say which contests share a paper: every contest of the round once, sheet by sheet.
    ArrangePapers(Vec<Vec<ContestId>>),
    /// Name the candidates in ballot order.
    SetCandidates {
        /// For which contest.
        contest: ContestId,
        /// Who, in ballot order.
        people: Vec<PersonId>,
        /// Where the order comes from.
        order: CandidateOrder,
    },
    /// Take candidates from the result of an earlier meeting.
    TakeCandidates {
        /// For which contest.
        contest: ContestId,
        /// Who, in ballot order, and by which channels each was put forward.
        people: Vec<(PersonId, Vec<super::Channel>)>,
        /// Where the order on the ballot comes from.
        order: CandidateOrder,
        /// The result, and why its order was departed from, where it was.
        taken: Box<super::Taken>,
    },
    /// Say by which channels a candidate was put forward; none takes it back.
    SetChannels {
        /// In which contest.
        contest: ContestId,
        /// Who.
        person: PersonId,
        /// By which channels.
        channels: Vec<super::Channel>,
    },
    /// Say how many take part in the count.
    SetStaffing(Staffing),
    /// Count with a caller (唱票): the hall follows the first keying. Chosen before anybody keys.
    SetCalling(bool),
    /// Say what is asked for when somebody else sits down to key; once keying has begun
    /// only a scrutineer may.
    SetShiftCheck(super::ShiftCheck),
    /// The scrutineer gives their word that this person sits down to key.
    GiveSeat(OfficerId),
    /// The scrutineer gives their word that this person may choose a new PIN.
    RenewPin(OfficerId),
    /// Give somebody on the roll, or a named outsider, a role.
    Appoint {
        /// On the roll, or `None` for an outsider.
        person: Option<PersonId>,
        /// The outsider's name; ignored for a person on the roll.
        name: String,
        /// The role.
        role: Role,
    },
    /// Take a role away.
    Dismiss {
        /// From whom.
        officer: OfficerId,
        /// Which role.
        role: Role,
    },
    /// Sign people in.
    SignIn(Vec<PersonId>),
    /// Undo a sign-in.
    UndoSignIn(PersonId),
    /// Sign in everybody on the roll who is not here yet, but these.
    SignInAllBut(Vec<PersonId>),
    /// Note why somebody is absent.
    NoteAbsence {
        /// Who.
        person: PersonId,
        /// Why; empty to take the note back.
        reason: String,
    },
    /// Somebody leaves early.
    Leave(PersonId),
    /// Somebody who had left is back.
    ComeBack(PersonId),
    /// Propose not to count somebody as expected.
    ProposeExcuse {
        /// Who.
        person: PersonId,
        /// On which ground.
        ground: ExcuseGround,
    },
    /// The upper body consents to an excuse.
    NoteUpperConsent {
        /// Whose excuse.
        person: PersonId,
        /// By which document or words; not empty.
        document: String,
    },
    /// Take an excuse back.
    WithdrawExcuse(PersonId),
    /// The chair opens the meeting; later arrivals count as late.
    OpenMeeting,
    /// Put a motion on the list.
    AddMotion {
        /// What it is about.
        kind: MotionKind,
        /// Its title as read out.
        title: String,
    },
    /// Take a motion without a vote off the list.
    RemoveMotion(MotionId),
    /// Record a show of hands.
    Vote {
        /// On which motion.
        motion: MotionId,
        /// The hands; for `unanimous` the numbers are filled from those present.
        hands: Hands,
    },
    /// Undo a recorded vote, until something depends on it.
    UndoVote(MotionId),
    /// All motions are dealt with.
    FinishMotions,
    /// The speaking order of the candidates.
    DrawPledges {
        /// Every candidate once.
        order: Vec<PersonId>,
        /// How it was drawn.
        by: DrawnBy,
    },
    /// Write down what a candidate pledges.
    SetPledgeItems {
        /// Whose.
        person: PersonId,
        /// Item by item.
        items: Vec<String>,
    },
    /// A pledge has been spoken or read out.
    PledgeSpoken {
        /// Whose.
        person: PersonId,
        /// For how many seconds.
        seconds: u32,
        /// Who read it for an absent candidate; empty where spoken in person.
        read_by: String,
    },
    /// Note a question and its answer.
    NoteQuestion {
        /// To whom.
        person: PersonId,
        /// What was asked.
        question: String,
        /// What was answered, in short.
        answer: String,
    },
    /// All pledges are heard, or there are none.
    FinishPledges,
    /// Type the head count.
    TypeHeadCount(u32),
    /// The scrutineer confirms a head count typed by one; only under 50.
    ConfirmHeadCount,
    /// Say why the head count differs from the sign-in.
    ExplainHeadCount(String),
    /// Clear the head count, to count again.
    RepeatHeadCount,
    /// How many of a paper were printed; freezes the order of candidates. 0 takes
    /// the number back, while nothing has been issued: the ballots are printed anew.
    SetPrinted {
        /// Which paper.
        paper: PaperId,
        /// How many.
        printed: u32,
    },
    /// Begin issuing; from now on nobody is admitted.
    StartIssuing,
    /// Take the start of issuing back, while nothing has been issued.
    StopIssuing,
    /// How many were issued and are left over.
    SetIssued {
        /// Which paper.
        paper: PaperId,
        /// The figures.
        figures: IssueFigures,
    },
    /// Type how many came back.
    TypeReturned {
        /// Which paper.
        paper: PaperId,
        /// How many.
        returned: u32,
    },
    /// The scrutineer confirms a returned number typed by one; only under 50.
    ConfirmReturned(PaperId),
    /// Clear the returned number, to count again.
    RepeatReturned(PaperId),
    /// Say why fewer came back than were issued.
    ExplainMissing {
        /// Which paper.
        paper: PaperId,
        /// Why.
        reason: MissingReason,
        /// More words; needed for `Other`.
        note: String,
    },
    /// Wrap the ballots into bundles of these sizes.
    MakeBundles {
        /// Which paper.
        paper: PaperId,
        /// The sizes in wrapper order; their sum is what came back.
        sizes: Vec<u32>,
    },
    /// Part a bundle that nobody has taken: so many stay in its wrapper, the rest get a
    /// wrapper with the next number.
    SplitBundle {
        /// Which.
        bundle: BundleRef,
        /// How many stay.
        size: u32,
    },
    /// Put a bundle into the wrapper of another of the same paper; nobody has taken either.
    MergeBundles {
        /// Whose wrapper stays.
        bundle: BundleRef,
        /// The number of the bundle that goes into it.
        number: u32,
    },
    /// Take a bundle to key it.
    TakeBundle {
        /// Which.
        bundle: BundleRef,
        /// First or second keying.
        pass: Pass,
        /// Who keys.
        keyer: Keyer,
    },
    /// Give a bundle back that has no keyed ballot yet. A scrutineer may take any open
    /// keying back, as when a teller falls ill: it starts afresh with another.
    ReleaseBundle {
        /// Which.
        bundle: BundleRef,
        /// First or second keying.
        pass: Pass,
    },
    /// Confirm a ballot.
    KeyBallot {
        /// Which bundle.
        bundle: BundleRef,
        /// First or second keying.
        pass: Pass,
        /// From 1; one more than the last keyed, or an earlier one to key it anew.
        position: u32,
        /// What was read.
        entry: BallotEntry,
    },
    /// All ballots of the bundle are keyed.
    CloseKeying {
        /// Which bundle.
        bundle: BundleRef,
        /// First or second keying.
        pass: Pass,
    },
    /// The scrutineer counted the bundle again: it holds this many. Asked for where the
    /// keyings differ in number, and possible wherever the wrapper says something else.
    RecountBundle {
        /// Which.
        bundle: BundleRef,
        /// How many ballots.
        size: u32,
    },
    /// The scrutineer has a bundle keyed again from the start, twice.
    ReopenBundle {
        /// Which.
        bundle: BundleRef,
        /// Why, as who asked for a recount.
        reason: String,
    },
    /// The scrutineer's reading of a difference, from the paper.
    Settle {
        /// Which bundle.
        bundle: BundleRef,
        /// Index of the case in the bundle.
        case: usize,
        /// The whole ballot: agreed cells as agreed, cells to be read again as read.
        entry: BallotEntry,
        /// The other keyer, who looked at the paper too: asked for with minimal
        /// staffing, where differences are settled aloud by both.
        with: Option<OfficerId>,
    },
    /// A ruling on a doubtful ballot.
    Rule {
        /// Which bundle.
        bundle: BundleRef,
        /// Index of the case in the bundle.
        case: usize,
        /// The ruling.
        ruling: Ruling,
    },
    /// A scrutineer finds that a name as written is somebody on the roll, a printed
    /// candidate, or the same as another name as written. Ballots stay as keyed;
    /// they are counted under the one name.
    MergeNames {
        /// In which contest.
        contest: ContestId,
        /// The name as written; nobody on the roll is somebody else on it.
        name: WrittenName,
        /// Who it is.
        into: WrittenName,
    },
    /// Takes a merging of names back.
    UnmergeNames {
        /// In which contest.
        contest: ContestId,
        /// The name as written.
        name: WrittenName,
    },
    /// A slip was printed and signed.
    ConfirmSlip(Slip),
    /// A slip was copied by hand, where there is no printer, and signed.
    ConfirmSlipByHand(Slip),
    /// The chief scrutineer takes a signed slip back because it is wrong: its figures,
    /// and those of every slip after it, are open again and must be signed again.
    ReviseSlip {
        /// Which.
        slip: Slip,
        /// What was wrong.
        reason: String,
    },
    /// Note that two people are close relatives, or that they are not.
    NoteKin {
        /// One of them.
        a: PersonId,
        /// The other.
        b: PersonId,
        /// Whether they are.
        related: bool,
    },
    /// Let a contest wait for a round of its own, or vote on it with the others.
    HoldLater {
        /// Which.
        contest: ContestId,
        /// Whether it waits.
        later: bool,
    },
    /// Hold a preliminary round first: how many become candidates in each contest.
    /// Empty: the first round is the formal election.
    HoldPreliminary(Vec<(ContestId, u32)>),
    /// Vote into several boxes or at several places, each balanced on its own. Fewer
    /// than two names: one box.
    SetBoxes(Vec<String>),
    /// Somebody can no longer be elected.
    TakeOut {
        /// Who.
        person: PersonId,
        /// Why.
        reason: OutReason,
        /// In words; not empty.
        note: String,
    },
    /// Undo that, until the next result is announced.
    TakeBackOut(PersonId),
    /// Open another round of voting.
    OpenRound(RoundPlan),
    /// Undo that, while nothing has happened in the round.
    CancelRound,
    /// The chair declares the present round void, and why.
    DeclareVoid(String),
    /// The body that hears figures first has heard them.
    NoteHeard,
    /// Somebody asks for a recount before the announcement: other keyers, blind.
    Recount {
        /// Which bundles.
        bundles: Vec<BundleRef>,
        /// Who asked; not empty.
        asked_by: String,
        /// Why; not empty.
        reason: String,
    },
    /// The chief scrutineer withdraws an announced result to correct it.
    BeginCorrection {
        /// Which round.
        round: RoundId,
        /// What was found; not empty.
        reason: String,
        /// Who found it; not empty.
        found_by: String,
        /// Found after the meeting: how members are told; not empty where given.
        after_meeting: Option<String>,
    },
    /// Type how many of a group of the survey take part; the voters of the roll are
    /// counted by [`Command::TypeHeadCount`].
    TypeGroupCount {
        /// Which group, by its place.
        group: usize,
        /// How many.
        value: u32,
    },
    /// The scrutineer confirms a group's number typed by one; only under 50.
    ConfirmGroupCount(usize),
    /// Clear a group's number, to count again.
    RepeatGroupCount(usize),
    /// Note a remark that stood on a sheet of the survey, apart from the sheet.
    NoteOpinion {
        /// Of which group, by its place.
        group: usize,
        /// In words; not empty.
        words: String,
    },
    /// Take a remark back, by its place.
    RemoveOpinion(usize),
    /// Take names from an announced recommendation vote for the next stage, in place of
    /// any taken before.
    TakeNames {
        /// From which contest.
        contest: ContestId,
        /// Which, by whose decision, and why others than the rule found.
        taken: NamesTaken,
    },
    /// Equal votes decided by lot or by the chair.
    DecideTie {
        /// In which contest.
        contest: ContestId,
        /// Who is elected, and how it was decided.
        decision: TieDecision,
    },
    /// Fewer seats, with consent, instead of another election.
    ReduceSeats {
        /// In which contest.
        contest: ContestId,
        /// How many fewer.
        fewer: u32,
        /// Whose consent.
        consent: Consent,
    },
    /// Leave the seats nobody won empty for now.
    LeaveVacant {
        /// In which contest.
        contest: ContestId,
        /// Why; not empty.
        reason: String,
    },
    /// Undo a tie's decision, fewer seats or a vacancy, until something depends on it.
    UndoSettlement(ContestId),
    /// A voter hands a spoiled ballot back and receives another.
    ExchangeBallot {
        /// Which paper.
        paper: PaperId,
        /// What was wrong with it; not empty.
        reason: String,
    },
    /// Ballots in the box that are not ours; 0 takes it back.
    NoteForeign {
        /// Found with which paper.
        paper: PaperId,
        /// How many.
        count: u32,
        /// In words; not empty.
        note: String,
    },
    /// How many voters had their ballot written by another (代写).
    NoteAssisted(u32),
    /// The polls are closed; nobody is admitted any more.
    ClosePolls,
    /// Count a paper by hand with 正 strokes instead of keying it, or key it after all.
    CountByHand {
        /// Which paper.
        paper: PaperId,
        /// Whether by hand.
        by_hand: bool,
    },
    /// Type the totals of one of the two sheets of 正 strokes.
    TypeTotals {
        /// Which paper.
        paper: PaperId,
        /// Contest by contest.
        totals: Vec<HandTotals>,
    },
    /// Clear the totals, to type them again.
    RepeatTotals(PaperId),
    /// The chair has announced the result.
    Announce,
    /// A paper was written to a file; kept so that a reprint can say the same.
    NotePaper {
        /// Which paper, by its file name.
        name: String,
        /// Head code of the event it reports.
        head: String,
        /// A short hash of what it says, to tell whether it still holds.
        content: String,
    },
    /// Set something otherwise on a paper: a choice, or the words of a paragraph.
    AdjustPaper {
        /// Which paper, by its key.
        paper: String,
        /// What of it.
        part: PaperPart,
        /// The choice or the words; empty to go back to the standard.
        words: String,
    },
}
