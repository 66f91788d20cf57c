//! Why something asked for is not done. `text` turns it into sentences.

use crate::rules::InvalidRule;

use super::{BundleRef, ContestId, OfficerId, PaperId, PersonId, Role, Slip};
use crate::rules::{Authority, Speaker};

/// A reason not to do what was asked; nothing has changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The meeting exists already, or does not exist yet.
    NotNow,
    /// Something named is not there; a stale view, or a damaged command.
    Unknown,
    /// A field that must be filled is empty.
    Empty,
    /// Nobody is named in a roll or list that needs people.
    NobodyNamed,
    /// The roll is in use: people have signed in or stand as candidates.
    RollInUse,
    /// Ballots have been keyed; rules change only by a recorded act later.
    BallotsKeyed,
    /// No ballot is keyed yet: the rules are simply set.
    RulesStillOpen,
    /// The rules are the same as before.
    NoRuleChanged,
    /// A rule has a value that cannot be.
    WrongRule(InvalidRule),
    /// By this field the ballots keyed already were read; they would have to be keyed anew.
    BallotsReadBy(&'static str),
    /// Ballots have been printed; candidates and papers are frozen.
    BallotsPrinted(PaperId),
    /// A contest needs at least one seat.
    NoSeats,
    /// A contest has no candidates yet.
    NoCandidates(ContestId),
    /// There is no contest yet.
    NoContest,
    /// A person is named twice.
    Twice(PersonId),
    /// A person without the vote cannot stand.
    CannotStand(PersonId),
    /// A name of an earlier result was given to somebody called otherwise on this roll.
    OtherName(PersonId),
    /// The candidates are not the first of the earlier result by its votes, this one not,
    /// and nobody has said why and who decided it.
    DepartureUnexplained(String),
    /// A candidate cannot hold this role.
    CandidateInRole(PersonId, Role),
    /// Scrutineers oversee tellers; one person cannot be both (but with minimal staffing).
    OverseesOwnWork(OfficerId),
    /// Fewer than three people who are not candidates hold the roles needed.
    TooFewPeople {
        /// How many there are.
        there: u32,
        /// How many are needed.
        needed: u32,
    },
    /// Fewer tellers than the staffing needs.
    TooFewTellers {
        /// How many there are.
        there: u32,
        /// How many are needed.
        needed: u32,
    },
    /// A role nobody holds yet.
    RoleEmpty(Role),
    /// The officer holds a bundle or a mark of theirs is in the record.
    OfficerAtWork(OfficerId),
    /// Already signed in.
    AlreadyHere(PersonId),
    /// Not signed in.
    NotHere(PersonId),
    /// Issuing has begun; nobody is admitted, nobody leaves the list.
    IssuingStarted,
    /// Issuing has not begun.
    IssuingNotStarted,
    /// No excuse is proposed for this person.
    NoExcuse(PersonId),
    /// A person without the vote is not expected anyway.
    NotExpectedAnyway(PersonId),
    /// The quorum is not met.
    QuorumNotMet {
        /// Voters present.
        present: u32,
        /// Voters needed.
        needed: u32,
    },
    /// More hands than voters present.
    TooManyHands {
        /// Hands counted.
        hands: u64,
        /// Voters present.
        present: u32,
    },
    /// A motion with a vote stays.
    MotionVoted,
    /// The order of pledges must name every candidate once.
    NotEveryCandidate,
    /// Whoever types must be named first.
    NameYourself,
    /// A number is typed by two different people.
    SamePersonTwice,
    /// One person and a confirmation are enough only under 50.
    TwoMustType,
    /// Only a scrutineer may do this.
    ScrutineersOnly,
    /// Only the chief scrutineer may do this.
    ChiefOnly,
    /// Nothing has been typed to confirm.
    NothingToConfirm,
    /// The head count is not agreed yet.
    NoHeadCount,
    /// The head count differs from the sign-in and nobody has said why.
    HeadCountUnexplained {
        /// Counted in the hall.
        counted: u32,
        /// Signed in.
        signed_in: u32,
    },
    /// How many were printed is not said yet.
    NotPrinted(PaperId),
    /// Printed is not the sum of its parts.
    PrintedUnbalanced {
        /// Printed.
        printed: u32,
        /// Issued, exchanged, leftover and spoiled together.
        accounted: u64,
    },
    /// More issued than voters present.
    IssuedExceedsPresent {
        /// Issued.
        issued: u32,
        /// Present by the head count.
        present: u32,
    },
    /// Fewer issued than voters present and nobody has said why.
    IssuedUnexplained {
        /// Issued.
        issued: u32,
        /// Present by the head count.
        present: u32,
    },
    /// The figures of issuing are not there yet.
    NotIssued(PaperId),
    /// The returned number is not agreed yet.
    NotReturned(PaperId),
    /// Fewer came back than were issued and nobody has said why.
    MissingUnexplained {
        /// Issued.
        issued: u32,
        /// Returned.
        returned: u32,
    },
    /// More came back than were issued: count again by two people.
    CountAgain {
        /// Issued.
        issued: u32,
        /// Returned.
        returned: u32,
    },
    /// More came back than were issued, twice: the paper is void.
    PaperVoid(PaperId),
    /// The bundle sizes do not add up to what came back.
    BundlesDoNotSum {
        /// Sum of the sizes.
        sum: u64,
        /// Returned.
        returned: u32,
    },
    /// A bundle cannot be empty.
    EmptyBundle,
    /// A bundle that no two people can check well.
    BundleTooLarge {
        /// Ballots asked for.
        size: u32,
        /// The most there may be.
        most: u32,
    },
    /// Keying has begun; the bundles stay.
    KeyingStarted,
    /// The officer may not key.
    NotAKeyer(OfficerId),
    /// The same person keyed this bundle before; the second keying is by another.
    KeyedItAlready(OfficerId),
    /// Somebody else holds this keying of the bundle.
    HeldByAnother(OfficerId),
    /// This keying is not yours, or not open.
    NotYours,
    /// This keying is closed.
    KeyingClosed(BundleRef),
    /// The ballots keyed so far end before this position.
    WrongPosition {
        /// Asked for.
        position: u32,
        /// Next one.
        next: u32,
    },
    /// The bundle's ballots are all keyed.
    BundleFull {
        /// Ballots in the wrapper.
        size: u32,
    },
    /// Not every cell of the ballot is keyed, or the ballot has another shape.
    Unfinished,
    /// Fewer ballots are keyed than the wrapper says.
    BundleShort {
        /// Keyed.
        keyed: u32,
        /// In the wrapper.
        size: u32,
    },
    /// The bundle is not waiting for this.
    NotWaiting,
    /// The keyings of a bundle differ in number; count it again first.
    CountBundle(BundleRef),
    /// A cell that both keyed alike cannot be changed here.
    AgreedCellChanged,
    /// Nobody who keyed a bundle settles it (but with minimal staffing).
    OwnKeying(OfficerId),
    /// A ruling leaves a cell doubtful or names nobody.
    RulingIncomplete,
    /// By the rules another body rules on doubtful ballots.
    AnotherBodyRules(Authority),
    /// The scrutineers rule together, and this one has not confirmed.
    NotConfirmedBy(OfficerId),
    /// The meeting's vote on a doubtful ballot did not carry.
    RulingNotCarried,
    /// With minimal staffing a difference is settled together with the other keyer.
    SettleTogether(OfficerId),
    /// The two names cannot be merged: the first is somebody on the roll, or both are one.
    NotAVariant,
    /// Bundles are still to be keyed, compared or settled.
    CountUnfinished {
        /// Bundles not yet compared.
        bundles: u32,
        /// Ballots waiting for the scrutineer.
        cases: u32,
    },
    /// The figures do not balance; nothing may be announced.
    DoesNotBalance,
    /// An earlier slip is not confirmed yet.
    SlipBefore(Slip),
    /// The step is locked: its slip is signed, or the result announced.
    Locked(Slip),
    /// The round is neither announced nor void yet; no other can be opened.
    RoundOpen,
    /// Something has been done in the round already; it cannot be taken back.
    RoundBegun,
    /// No round was opened that could be taken back.
    NoRoundToCancel,
    /// The body that hears figures first has not heard them yet.
    NotHeard(Speaker),
    /// Nobody hears these figures before the voters.
    NobodyHearsFirst,
    /// The person can no longer be elected.
    IsOut(PersonId),
    /// The person is out for no reason known.
    NotOut(PersonId),
    /// The person is neither a candidate nor elected.
    NotInElection(PersonId),
    /// The person is not elected, so there is nothing to decline.
    NotElected(PersonId),
    /// A candidate stands in two contests of which one decides who may stand in the other.
    NotAmongElected(PersonId),
    /// The person is elected to this post already.
    AlreadyElected(PersonId),
    /// No leftover ballot is there to give out.
    NoLeftover(PaperId),
    /// The result of this contest is not tied, or not decided this way.
    NotTied,
    /// Of the equals other people or another number are named than there are seats.
    WrongEquals {
        /// Seats the equals are tied for.
        seats: u32,
    },
    /// No seat of this contest is empty.
    NothingUnfilled,
    /// The rules do not allow fewer seats.
    MayNotReduce,
    /// Fewer voters consent than the rules ask for.
    ConsentTooLow {
        /// Voters for it.
        yes: u32,
        /// Needed.
        needed: u64,
    },
    /// This contest is settled already.
    SettledAlready,
    /// A later round was opened for this contest already.
    CarriedOn,
    /// The round is not announced; there is nothing to correct.
    NotAnnounced,
    /// This paper is counted by hand.
    CountedByHand(PaperId),
    /// This paper is keyed, not counted by hand.
    NotByHand(PaperId),
    /// The totals have another shape than the paper.
    TotalsShape,
    /// The totals of this paper are not typed alike by two people yet.
    TotalsMissing(PaperId),
    /// The polls are still open.
    PollsOpen,
    /// The polls are closed.
    PollsClosed,
    /// The meeting has no polls: everybody votes in one hall.
    NoPolls,
    /// Two boxes have the same name.
    BoxTwice,
    /// A preliminary round chooses more than the seats and at most as many as stand.
    PlacesWrong(ContestId),
    /// A survey is open; it ends before anything else is voted on.
    SurveyOpen,
    /// The round is no survey, or not one of this kind.
    NoSurvey,
    /// A survey asks at least one group.
    NoGroup,
    /// A group has no members or no weight.
    GroupWithout(usize),
    /// Only one group is the voters of the roll.
    RollTwice,
    /// Two lists are put together from two groups.
    NotTwoLists,
    /// Nothing stands on the sheet of the appraisal.
    NothingAppraised,
    /// Either names are printed or they are written.
    ListOrNames,
    /// More of a group take part than belong to it.
    GroupTooLarge {
        /// Counted.
        value: u32,
        /// Belonging to it.
        registered: u32,
    },
    /// How many of this group take part is not agreed yet.
    GroupNotCounted(usize),
    /// A grade or a name does not belong on this sheet.
    NotOnThisSheet,
    /// Appraisals are keyed, not counted by hand.
    KeyAppraisals,
    /// Sheets of a survey are not called out.
    NoCallingHere,
    /// Others are taken than the rule found, and nobody has said why.
    RankReason,
    /// The result has been announced.
    Announced,
    /// The same name stands on the roll more than once and nothing tells them apart.
    AlreadyOnRoll(PersonId),
}
