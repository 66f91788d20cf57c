//! The rules of each house as sentences say them (domain 3 and 9), in values of
//! the referee's own. Where the sources leave a point open the value is the one the
//! preset's file explains.

use zhengpiao::rules as program;

/// Whose number something is a share of.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Of {
    Expected,
    Present,
    Voted,
    Returned,
    Valid,
    ForThePost,
}

/// 超过 (over) or 不少于 (from) so many parts of a whole.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Part {
    pub over: bool,
    pub parts: u64,
    pub whole: u64,
    pub of: Of,
}

pub const fn over(parts: u64, whole: u64, of: Of) -> Part {
    Part {
        over: true,
        parts,
        whole,
        of,
    }
}

pub const fn from(parts: u64, whole: u64, of: Of) -> Part {
    Part {
        over: false,
        parts,
        whole,
        of,
    }
}

/// What the voter does.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Way {
    SaysToEach,
    OneName,
    UpToTheSeats,
    ExactlyTheSeats,
    WritesNames,
    OpposesSome,
    AsManyAsLiked,
}

/// A written name without a sign.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum NoSign {
    Counts,
    IsNothing,
    Abstains,
    Spoils,
}

/// The same person for two posts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Two {
    Neither,
    Higher,
    Both,
}

/// What settles equal votes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Equal {
    VoteAgain,
    Lots,
    FewerAgainst,
    Chair,
    Empty,
}

#[derive(Clone, Debug)]
pub struct House {
    pub quorum: Option<Part>,
    /// `None`: the highest win.
    pub bar: Option<Part>,
    /// Of a further election; `None` is the same as `bar`.
    pub further: Option<Part>,
    pub way: Way,
    pub half_of_seats: bool,
    pub fewest: usize,
    pub writing: bool,
    pub writing_needs_a_no: bool,
    pub written_count_to_limit: bool,
    pub no_sign: NoSign,
    pub wrong_writing_spoils: bool,
    pub too_many_spoils_paper: bool,
    pub unreadable_spoils: bool,
    pub two: Two,
    pub adds_down: bool,
    pub women: bool,
    pub one_of_kin: bool,
    pub equal: Equal,
    pub equal_again: Equal,
    pub short_votes_again: bool,
    pub reserve: bool,
    /// More ballots than people voted void the vote, not only more than issued.
    pub voted_gate: bool,
}

/// Every preset in the order of domain 9.
pub const IDS: [&str; 16] = [
    "cpc-2020",
    "cpc-1990",
    "cpc-local-strict",
    "cpc-committee-officers",
    "cpc-motion",
    "village-2018",
    "resident-committee",
    "union-2016",
    "staff-congress",
    "owners-278",
    "society",
    "coop-2017",
    "rules-of-order",
    "block-exact-n",
    "approval-plurality",
    "tw-association",
];

impl House {
    pub fn of(id: &str) -> House {
        // 不少于五分之四; 超过实到会有选举权人数的半数; 投弃权票者不得另选他人;
        // 再次投票; 另行选举
        let party = House {
            quorum: Some(from(4, 5, Of::Present)),
            bar: Some(over(1, 2, Of::Present)),
            further: None,
            way: Way::SaysToEach,
            half_of_seats: false,
            fewest: 0,
            writing: true,
            writing_needs_a_no: true,
            written_count_to_limit: true,
            no_sign: NoSign::IsNothing,
            wrong_writing_spoils: false,
            too_many_spoils_paper: false,
            unreadable_spoils: false,
            two: Two::Both,
            adds_down: false,
            women: false,
            one_of_kin: false,
            equal: Equal::VoteAgain,
            equal_again: Equal::VoteAgain,
            short_votes_again: true,
            reserve: false,
            voted_gate: false,
        };
        let plain = House {
            writing_needs_a_no: false,
            ..party.clone()
        };
        match id {
            "cpc-2020" => party,
            // 超过应到会人数的五分之四
            "cpc-1990" => House {
                quorum: Some(over(4, 5, Of::Present)),
                ..party
            },
            // 超过应到会党员的半数
            "cpc-local-strict" | "cpc-committee-officers" => House {
                bar: Some(over(1, 2, Of::Expected)),
                ..party
            },
            // 半数以上到会; 超过应到会的半数; equal votes fail
            "cpc-motion" => House {
                quorum: Some(from(1, 2, Of::Present)),
                bar: Some(over(1, 2, Of::Expected)),
                writing: false,
                equal: Equal::Empty,
                equal_again: Equal::Empty,
                short_votes_again: false,
                ..plain
            },
            // 过半数投票; 参加投票的村民过半数; 三分之一; 两项以上职务的无效; 妇女委员单列
            "village-2018" => House {
                quorum: Some(over(1, 2, Of::Voted)),
                bar: Some(over(1, 2, Of::Voted)),
                further: Some(from(1, 3, Of::Voted)),
                two: Two::Neither,
                women: true,
                one_of_kin: true,
                voted_gate: true,
                ..plain
            },
            "resident-committee" => House {
                quorum: Some(over(1, 2, Of::Voted)),
                bar: Some(over(1, 2, Of::Voted)),
                ..plain
            },
            "union-2016" => House {
                quorum: Some(from(2, 3, Of::Present)),
                bar: Some(over(1, 2, Of::Expected)),
                ..plain
            },
            "staff-congress" => House {
                quorum: Some(from(2, 3, Of::Present)),
                bar: Some(from(1, 2, Of::Expected)),
                ..plain
            },
            "owners-278" => House {
                quorum: Some(from(2, 3, Of::Voted)),
                bar: Some(over(1, 2, Of::Voted)),
                reserve: true,
                ..plain
            },
            "society" => House {
                quorum: Some(from(2, 3, Of::Present)),
                short_votes_again: false,
                ..plain
            },
            "coop-2017" => House {
                quorum: Some(from(2, 3, Of::Present)),
                bar: Some(over(1, 2, Of::Expected)),
                ..plain
            },
            "rules-of-order" => House {
                quorum: Some(over(1, 2, Of::Present)),
                bar: Some(over(1, 2, Of::ForThePost)),
                way: Way::UpToTheSeats,
                no_sign: NoSign::Counts,
                ..plain
            },
            "block-exact-n" => House {
                quorum: None,
                bar: None,
                way: Way::ExactlyTheSeats,
                writing: false,
                equal: Equal::Lots,
                equal_again: Equal::Lots,
                ..plain
            },
            "approval-plurality" => House {
                quorum: None,
                bar: None,
                way: Way::AsManyAsLiked,
                writing: false,
                equal: Equal::Lots,
                equal_again: Equal::Lots,
                ..plain
            },
            "tw-association" => House {
                quorum: Some(over(1, 2, Of::Present)),
                bar: None,
                way: Way::UpToTheSeats,
                fewest: 1,
                no_sign: NoSign::Counts,
                equal: Equal::Lots,
                equal_again: Equal::Lots,
                reserve: true,
                ..plain
            },
            other => panic!("{other}"),
        }
    }

    /// Where this house differs from another, in the program's words.
    pub fn overrides(&self) -> program::Overrides {
        let base = |of: Of| match of {
            Of::Expected => program::Base::Expected,
            Of::Present => program::Base::Present,
            Of::Voted => program::Base::Cast,
            Of::Returned => program::Base::Returned,
            Of::Valid => program::Base::Valid,
            Of::ForThePost => program::Base::VotesForPost,
        };
        let small = |number: u64| u32::try_from(number).unwrap();
        let tie = |equal: Equal| match equal {
            Equal::VoteAgain => program::Tie::Revote,
            Equal::Lots => program::Tie::Lot,
            Equal::FewerAgainst => program::Tie::FewerNo,
            Equal::Chair => program::Tie::ChairDecides,
            Equal::Empty => program::Tie::Vacant,
        };
        program::Overrides {
            threshold: Some(match self.bar {
                None => program::Threshold::Plurality,
                Some(part) => program::Threshold::Share {
                    num: small(part.parts),
                    den: small(part.whole),
                    strict: part.over,
                    base: base(part.of),
                },
            }),
            marks: Some(match self.way {
                Way::SaysToEach => program::Marks::MarkEach,
                Way::OneName => program::Marks::OneOf,
                Way::UpToTheSeats => program::Marks::UpToN,
                Way::ExactlyTheSeats => program::Marks::ExactlyN,
                Way::WritesNames => program::Marks::NamesOnly,
                Way::OpposesSome => program::Marks::DefaultYes,
                Way::AsManyAsLiked => program::Marks::Approval,
            }),
            limit: Some(if self.half_of_seats {
                program::Limit::HalfOfSeats
            } else {
                program::Limit::Seats
            }),
            least_marks: Some(small(self.fewest as u64)),
            write_in: Some(if self.writing {
                program::WriteIn::Members
            } else {
                program::WriteIn::NotAllowed
            }),
            write_in_needs_no: Some(self.writing_needs_a_no),
            write_in_counts_to_limit: Some(self.written_count_to_limit),
            write_in_unmarked: Some(match self.no_sign {
                NoSign::Counts => program::UnmarkedWriteIn::CountsYes,
                NoSign::IsNothing => program::UnmarkedWriteIn::CountsNothing,
                NoSign::Abstains => program::UnmarkedWriteIn::CountsAbstain,
                NoSign::Spoils => program::UnmarkedWriteIn::SpoilsContest,
            }),
            write_in_blocked: Some(if self.wrong_writing_spoils {
                program::BlockedWriteIn::SpoilsContest
            } else {
                program::BlockedWriteIn::Dropped
            }),
            over_mark: Some(if self.too_many_spoils_paper {
                program::OverMark::PaperInvalid
            } else {
                program::OverMark::ContestInvalid
            }),
            illegible: Some(if self.unreadable_spoils {
                program::Illegible::WholeContest
            } else {
                program::Illegible::CellOnly
            }),
            two_posts: Some(match self.two {
                Two::Neither => program::TwoPosts::Invalid,
                Two::Higher => program::TwoPosts::CountOnce,
                Two::Both => program::TwoPosts::Allowed,
            }),
            fold_down: Some(self.adds_down),
            reserved: Some(if self.women {
                program::Reserved::WomenColumn
            } else {
                program::Reserved::NotReserved
            }),
            kinship: Some(if self.one_of_kin {
                program::Kinship::OneStays
            } else {
                program::Kinship::NoRule
            }),
            tie: Some(tie(self.equal)),
            second_tie: Some(tie(self.equal_again)),
            shortfall: Some(if self.short_votes_again {
                program::Shortfall::FurtherElection
            } else {
                program::Shortfall::Vacant
            }),
            reserves: Some(self.reserve),
            gate: Some(if self.voted_gate {
                program::Gate::Cast
            } else {
                program::Gate::Issued
            }),
            ..program::Overrides::default()
        }
    }
}
