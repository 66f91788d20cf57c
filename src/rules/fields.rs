//! The values a rule can take. The spelling here is the spelling in the
//! preset files and in a totals file's `overrides`.

use serde::{Deserialize, Serialize};

/// Makes plain choices: every one is `Copy`, comparable and spelled as named.
macro_rules! choices {
    ($($(#[$meta:meta])* $name:ident { $($(#[$case_meta:meta])* $case:ident),+ $(,)? })+) => {
        $($(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum $name { $($(#[$case_meta])* $case),+ }

        impl $name {
            /// Every choice, in the order a set-up page offers them.
            pub const ALL: &[$name] = &[$($name::$case),+];
        })+
    };
}

/// How many must take part before the vote may be held.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum QuorumRule {
    /// The rules ask for none: always met.
    NoQuorum,
    /// A share of the expected number.
    Share {
        /// Numerator.
        num: u32,
        /// Denominator.
        den: u32,
        /// More than the share (超过) rather than at least it (不少于).
        strict: bool,
        /// Who is counted towards it.
        base: Turnout,
    },
}

/// What elects.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Threshold {
    /// The highest win; there is no bar.
    Plurality,
    /// The highest of those who reach a share of a base.
    Share {
        /// Numerator.
        num: u32,
        /// Denominator.
        den: u32,
        /// More than the share (过半数) rather than at least it (半数以上 in a statute).
        strict: bool,
        /// Whose number the share is taken of.
        base: Base,
    },
}

/// The bar of a round other than the formal one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum RoundBar {
    /// The same as in the formal election, whatever that is set to.
    AsFormal,
    /// The highest win.
    Plurality,
    /// A share of its own.
    Share {
        /// Numerator.
        num: u32,
        /// Denominator.
        den: u32,
        /// More than the share rather than at least it.
        strict: bool,
        /// Whose number the share is taken of.
        base: Base,
    },
}

/// How a motion other than an election is passed (by show of hands or ballot).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MotionRule {
    /// Share of the expected number that must be present.
    pub quorum: QuorumRule,
    /// Numerator of the share of yes votes.
    pub num: u32,
    /// Denominator of that share.
    pub den: u32,
    /// More than the share rather than at least it.
    pub strict: bool,
    /// Whose number the share is taken of.
    pub base: MotionBase,
}

/// How many candidates must stand for a number of seats (差额).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Differential {
    /// The rules do not say.
    Free,
    /// As many as there are seats (等额).
    Equal,
    /// At least this share of the seats more than there are seats, rounded up.
    MinShare {
        /// Numerator.
        num: u32,
        /// Denominator.
        den: u32,
    },
    /// At least so many more than there are seats.
    MinExtra(u32),
    /// Between so many and so many more than there are seats.
    Range {
        /// Fewest more.
        least: u32,
        /// Most more.
        most: u32,
    },
}

/// Whether somebody absent may have another vote for them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Proxy {
    /// 不能委托他人代为投票.
    NotAllowed,
    /// In writing, to somebody who is not a candidate.
    Written {
        /// Most absent people one holder may vote for; `None` sets no limit.
        most: Option<u32>,
        /// Only close relatives (近亲属) may hold it.
        relatives_only: bool,
    },
}

/// Whether the number of seats may be lowered instead of another election.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum ReduceSeats {
    /// It may not.
    NotAllowed,
    /// With the consent of a share of the voters, or by decision of the presidium.
    Consent {
        /// Numerator.
        num: u32,
        /// Denominator.
        den: u32,
        /// More than the share rather than at least it.
        strict: bool,
    },
}

/// Whether a member may have more votes than one (附加表决权).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum ExtraVotes {
    /// One member, one vote.
    #[default]
    NotAllowed,
    /// All extra votes together are at most this share of the basic votes.
    UpTo {
        /// Numerator.
        num: u32,
        /// Denominator.
        den: u32,
    },
}

/// How long the ballots are kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Retention {
    /// Sealed and kept; the rules name no time.
    Sealed,
    /// Until the next election is over.
    UntilNextElection,
    /// So many years.
    Years(u32),
}

choices! {
    /// Who counts towards the quorum.
    Turnout {
        /// People in the hall (a meeting).
        Present,
        /// People who voted (polling over hours); the ballots returned where nobody counted them.
        Cast,
    }
    /// The number a share is taken of.
    Base {
        /// 应到.
        Expected,
        /// 实到.
        Present,
        /// Ballots given out.
        Issued,
        /// People who voted; the ballots returned where nobody counted them.
        Cast,
        /// Ballots returned, invalid ones included.
        Returned,
        /// Valid ballots.
        Valid,
        /// Ballots that voted for this post: invalid ones included, blank ones not.
        VotesForPost,
    }
    /// The number a motion's share is taken of.
    MotionBase {
        /// 应到.
        Expected,
        /// 实到.
        Present,
        /// Yes and no together; abstentions left out.
        Voting,
    }
    /// What the voter does on the ballot.
    Marks {
        /// Says yes, no or nothing to every name; at most as many yes as may be chosen.
        MarkEach,
        /// Chooses one name.
        OneOf,
        /// Chooses up to the number that may be chosen.
        UpToN,
        /// Chooses exactly that number.
        ExactlyN,
        /// Writes names on an empty ballot, up to that number.
        NamesOnly,
        /// Every name counts as yes unless it is marked.
        DefaultYes,
        /// Chooses any number of names.
        Approval,
    }
    /// How many names may be chosen, unless [`Marks`] says so itself.
    Limit {
        /// As many as there are seats.
        Seats,
        /// Half as many as there are seats, rounded up (限制連記).
        HalfOfSeats,
    }
    /// The signs put on the ballot (the letters of domain.md 4.1).
    Symbols {
        /// ○ yes, × no, blank abstains.
        A,
        /// Blank yes, × no, ○ abstains.
        B,
        /// Blank yes, × no.
        C,
        /// √ yes, × no, ○ abstains.
        D,
        /// ○ or √ yes, × no, blank abstains.
        E,
        /// ○ yes, × no, 0 abstains.
        F,
        /// √ chooses, blank says nothing.
        G,
        /// Names are written, there is no sign.
        H,
        /// Everybody is yes; a sign opposes.
        I,
    }
    /// What an empty cell means.
    Blank {
        /// 弃权.
        Abstain,
        /// 赞成.
        Yes,
    }
    /// Who may be written in.
    WriteIn {
        /// Nobody.
        NotAllowed,
        /// Anybody who may be elected.
        Members,
        /// Only members of the committee just elected.
        Committee,
    }
    /// What a name written without a sign beside it counts as.
    UnmarkedWriteIn {
        /// A vote for that name.
        CountsYes,
        /// Nothing; the rest of the ballot stands (不计得票).
        CountsNothing,
        /// An abstention: no vote for that name; the rest of the ballot stands (视为弃权).
        CountsAbstain,
        /// The contest on this ballot is invalid.
        SpoilsContest,
    }
    /// What a name written in against the rules does.
    BlockedWriteIn {
        /// It counts for nothing; the printed names stand.
        Dropped,
        /// The contest on this ballot is invalid.
        SpoilsContest,
    }
    /// What choosing too many makes invalid.
    OverMark {
        /// This contest on this paper.
        ContestInvalid,
        /// Every contest on this paper.
        PaperInvalid,
    }
    /// What a cell that cannot be read makes void.
    Illegible {
        /// That cell only.
        CellOnly,
        /// The whole contest on this ballot.
        WholeContest,
    }
    /// One person chosen for two posts on one paper.
    TwoPosts {
        /// Both choices are invalid.
        Invalid,
        /// Counts once, for the higher post.
        CountOnce,
        /// Not forbidden.
        Allowed,
    }
    /// In which order several posts are voted on.
    #[derive(Default)]
    ContestOrder {
        /// All at once; who is not elected to one post stands for no other by that.
        #[default]
        Together,
        /// One after the other from the highest; who is not elected stands for the next.
        Cascade,
        /// The committee first, then its officers from among those elected.
        CommitteeFirst,
    }
    /// The shape of the day.
    #[derive(Default)]
    DayShape {
        /// All in one hall: ballots are given out and collected in one go.
        #[default]
        Meeting,
        /// Over hours, perhaps at several places: the quorum is the turnout at close.
        Polling,
    }
    /// How equal votes across the cut are settled.
    Tie {
        /// Vote again among the equals.
        Revote,
        /// Draw lots.
        Lot,
        /// Whoever has fewer no votes; still equal, or no votes not counted: vote again.
        FewerNo,
        /// The chair decides.
        ChairDecides,
        /// The seat stays empty.
        Vacant,
    }
    /// What happens to seats nobody won.
    Shortfall {
        /// 另行选举.
        FurtherElection,
        /// They stay empty for now.
        Vacant,
    }
    /// Who stands in a further election.
    FurtherCandidates {
        /// Those not elected, all of them.
        NotElected,
        /// Those not elected with the most votes, as many as the margin asks for.
        TopNotElected,
        /// Nominated anew.
        NominatedAnew,
    }
    /// Seats kept for a group.
    Reserved {
        /// None.
        NotReserved,
        /// A column of its own for women on the ballot (妇女委员).
        WomenColumn,
    }
    /// Close relatives elected together.
    Kinship {
        /// No rule.
        NoRule,
        /// One stays: the higher post, then more votes, then a revote.
        OneStays,
    }
    /// What the ballots returned may not exceed, or the election is void.
    Gate {
        /// Ballots given out.
        Issued,
        /// People who voted.
        Cast,
    }
    /// Where the gate is applied.
    GateLevel {
        /// To the sum of all boxes.
        Election,
        /// To every box by itself.
        Box,
    }
    /// Who rules on a doubtful ballot.
    Authority {
        /// 总监票人.
        ChiefScrutineer,
        /// 总监票人 and 监票人 together.
        Scrutineers,
        /// 选举委员会.
        ElectionCommittee,
        /// 大会主席团, or the committee that convened the meeting.
        Presidium,
        /// The meeting itself.
        Meeting,
    }
    /// Who speaks or hears first.
    Speaker {
        /// 主持人.
        Chair,
        /// 总监票人.
        ChiefScrutineer,
        /// 选举委员会.
        ElectionCommittee,
        /// The outgoing committee or the presidium.
        Presidium,
        /// The voters.
        Meeting,
    }
    /// The order of names on a list.
    ListOrder {
        /// Most votes first.
        Votes,
        /// 姓氏笔画.
        Strokes,
        /// As approved, which is the order on the ballot.
        Approved,
    }
    /// Who has a vote; each counts as one.
    Electors {
        /// Members.
        Members,
        /// Delegates.
        Delegates,
        /// Members of a committee.
        Committee,
        /// Registered voters.
        Voters,
        /// One per household.
        Households,
        /// Owners of flats.
        Owners,
    }
}

impl Symbols {
    /// The signs for yes, no and abstain; empty text where the cell is left
    /// blank or the convention has no such sign.
    pub fn signs(self) -> (&'static str, &'static str, &'static str) {
        match self {
            Symbols::A => ("○", "×", ""),
            Symbols::B => ("", "×", "○"),
            Symbols::C => ("", "×", ""),
            Symbols::D => ("√", "×", "○"),
            Symbols::E => ("○ / √", "×", ""),
            Symbols::F => ("○", "×", "0"),
            Symbols::G => ("√", "", ""),
            Symbols::H => ("", "", ""),
            Symbols::I => ("", "×", ""),
        }
    }
}
