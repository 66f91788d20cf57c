//! The figures of one contest in one round, as the rules see them: no names.

use serde::{Deserialize, Serialize};

/// What a voter said about one name on the ballot.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Mark {
    /// 赞成.
    Yes,
    /// 不赞成.
    No,
    /// 弃权; for a written-in name: written without a mark beside it.
    Abstain,
    /// The cell cannot be read; it counts for nothing, the rest of the ballot stands.
    Void,
}

/// Which round of a contest is counted.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub enum RoundKind {
    /// 预选: settles who stands in the formal election.
    Preliminary,
    /// 正式选举.
    #[default]
    Formal,
    /// 再次投票 among equals: the highest win, there is no bar.
    Revote,
    /// 另行选举 for the seats left over: the rules' second bar.
    Further,
    /// 测评 or 推荐: elects nobody.
    Survey,
}

/// Heads and papers of one round. A figure nobody has is `None`, never guessed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Counts {
    /// 应到 (or 登记选民): people with a vote, excused ones already left out.
    pub expected: Option<u64>,
    /// 实到: people with a vote in the hall when ballots were given out.
    pub present: Option<u64>,
    /// 投票人数: people who put a ballot in a box.
    pub cast: Option<u64>,
    /// 发出: ballots given out.
    pub issued: Option<u64>,
    /// 收回: ballots found in the boxes.
    pub returned: Option<u64>,
    /// 有效票.
    pub valid: Option<u64>,
    /// 无效票.
    pub invalid: Option<u64>,
    /// 空白票: of the valid ones, those that choose nobody.
    pub blank: Option<u64>,
    /// 委托: absent voters somebody present votes for; they count as present.
    pub proxies: Option<u64>,
}

impl Counts {
    /// Those present, and those they vote for.
    pub fn represented(&self) -> Option<u64> {
        Some(self.present?.saturating_add(self.proxies.unwrap_or(0)))
    }
}

/// What one printed candidate received.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Figures {
    /// 赞成票.
    pub yes: u64,
    /// 不赞成票, where it was counted.
    pub no: Option<u64>,
    /// 弃权, where it was counted. With one name to choose this is the number of
    /// ballots that chose nobody: one figure for the whole ballot, written
    /// at one candidate or repeated at each.
    pub abstain: Option<u64>,
    /// Cells that could not be read.
    pub void: u64,
}

/// The same election in floor area (业主专有部分面积), in any one unit.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Area {
    /// What [`Count::counts`] counts, in area.
    pub counts: Counts,
    /// The area that voted for each person, by position; `None` where it is not known.
    pub yes: Vec<Option<u64>>,
}

/// One box or venue of several, balanced on its own.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BoxCount {
    /// Its own heads and papers.
    pub counts: Counts,
    /// What each printed candidate received here; empty where only the papers were counted.
    pub candidates: Vec<Figures>,
    /// Yes votes of each written-in name here, by the positions of the whole count.
    pub write_ins: Vec<u64>,
}

/// One contest in one round. A person is known by position: printed
/// candidates in ballot order first, then the names written in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// The round.
    pub kind: RoundKind,
    /// Seats to fill in this round.
    pub seats: u32,
    /// Heads and papers.
    pub counts: Counts,
    /// Printed candidates, in ballot order.
    pub candidates: Vec<Figures>,
    /// Yes votes of each written-in name.
    pub write_ins: Vec<u64>,
    /// Votes for a higher post, or in the women's column, that count for this
    /// post too, by position; one that is missing is 0.
    pub folded: Vec<u64>,
    /// Positions of people who cannot be elected: withdrawn, disqualified or not
    /// eligible. Their votes are shown.
    pub excluded: Vec<usize>,
    /// Where members have more than one vote: what [`Count::counts`] counts, in
    /// votes. The figures of the people are votes then.
    pub votes: Option<Counts>,
    /// The same in floor area, where the rules ask for it.
    pub area: Option<Area>,
    /// The boxes or venues one by one, where they were counted so; `counts` and
    /// the figures are their sums.
    pub boxes: Vec<BoxCount>,
}

impl Count {
    /// The votes received by everybody in this contest, written-in names after the
    /// printed ones.
    pub fn own_votes(&self) -> impl Iterator<Item = u64> + '_ {
        let printed = self.candidates.iter().map(|figures| figures.yes);
        printed.chain(self.write_ins.iter().copied())
    }

    /// The votes that decide: those received here and those that count from above.
    pub fn yes_votes(&self) -> impl Iterator<Item = u64> + '_ {
        let above = self.folded.iter().copied().chain(std::iter::repeat(0));
        self.own_votes()
            .zip(above)
            .map(|(own, above)| own.saturating_add(above))
    }

    /// All votes received here together; wide, because a file may hold any number.
    pub fn all_yes(&self) -> u128 {
        self.own_votes().map(u128::from).sum()
    }

    /// Heads and papers as the votes see them: votes where members have several,
    /// otherwise the ballots themselves.
    pub fn in_votes(&self) -> &Counts {
        self.votes.as_ref().unwrap_or(&self.counts)
    }
}
