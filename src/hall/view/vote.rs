//! What is shown of the ballots: how to mark them, how many, the count, the result.

/// What the ballots are for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Voting {
    /// Somebody is elected.
    #[default]
    Election,
    /// Names are recommended (推荐票).
    Recommendation,
    /// Bodies and people are graded (测评票).
    Appraisal,
}

/// A mark on the ballot, drawn as a shape.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// ○
    Circle,
    /// ×
    Cross,
    /// △
    Triangle,
    /// √
    Tick,
    /// 0
    Zero,
    /// An empty box.
    Blank,
}

/// How the ballot is marked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HowToMark {
    /// The contests of the ballot, each with its examples; one page each.
    pub contests: Vec<BallotPart>,
    /// Each mark and its meaning.
    pub marks: Vec<(Mark, String)>,
    /// Further sentences, such as what else makes a ballot invalid.
    pub notes: Vec<String>,
    /// What the ballots are for.
    pub what: Voting,
}

/// One contest on the ballot.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BallotPart {
    /// Title of the contest.
    pub title: String,
    /// Seats to fill.
    pub seats: u32,
    /// Candidates on the ballot.
    pub candidates: u32,
    /// Right and wrong ways to fill it in.
    pub examples: Vec<Example>,
}

/// A ballot filled in, with made-up names: an example points at nobody.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Example {
    /// Whether everything on it counts.
    pub right: bool,
    /// The printed names with their marks.
    pub printed: Vec<ExampleCell>,
    /// Names written in.
    pub written: Vec<ExampleCell>,
    /// What it comes to.
    pub sentence: String,
}

/// One name on an example.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExampleCell {
    /// 甲, 乙, 丙.
    pub name: String,
    /// The mark beside it; none where the ballot asks for no mark.
    pub mark: Option<Mark>,
}

/// Ballots issued and returned.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct IssuedReturned {
    /// The ballot they belong to.
    pub paper: String,
    /// Ballots issued.
    pub issued: u32,
    /// Ballots returned, once counted.
    pub returned: Option<u32>,
    /// Valid ballots, where they are known.
    pub valid: Option<u32>,
    /// Invalid ballots, where they are known.
    pub invalid: Option<u32>,
    /// The sentence that follows, such as 本次选举有效.
    pub sentence: Option<String>,
}

/// One candidate's figure.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CountRow {
    /// The name as it stands on the ballot; two characters are spaced here.
    pub name: String,
    /// Votes for.
    pub yes: u32,
    /// Declared elected. Drawn in a result only, never while counting.
    pub elected: bool,
}

/// What the line across the bars is called.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LineWord {
    /// 过半数线: more than half of something elects.
    #[default]
    Majority,
    /// 当选票数线: another share, such as a third in a further election.
    Needed,
}

/// The majority line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MajorityLine {
    /// What it is called.
    pub word: LineWord,
    /// The fewest votes that are enough.
    pub votes: u32,
    /// What it is derived from, such as 超过实到会有选举权人数的半数.
    pub meaning: String,
}

/// Where live figures come from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CountSource {
    /// Ballots keyed by two people and agreed.
    #[default]
    Compared,
    /// Ballots called aloud, not compared yet.
    Called,
}

/// In which order the candidates stand while counting.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CountOrder {
    /// As on the ballot: nobody changes places.
    #[default]
    Ballot,
    /// Those with more votes first, equals as on the ballot.
    Votes,
}

/// The count, candidate by candidate.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counting {
    /// Title of the contest.
    pub contest: String,
    /// Seats to fill.
    pub seats: u32,
    /// In a recommendation: how many names are asked for.
    pub places: u32,
    /// One row a candidate, in the order of the ballot.
    pub rows: Vec<CountRow>,
    /// Ballots counted.
    pub counted: u32,
    /// Ballots to count.
    pub total: u32,
    /// The majority line, where there is one.
    pub bar: Option<MajorityLine>,
    /// Where the figures come from.
    pub source: CountSource,
    /// The order the hall puts the rows in.
    pub order: CountOrder,
    /// What the ballots are for.
    pub what: Voting,
}

/// Why figures are held back.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Withheld {
    /// They are shown once the scrutineers have reported.
    #[default]
    UntilReported,
    /// This meeting shows progress only.
    ProgressOnly,
}

/// The count as progress only.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// Title of the contest.
    pub contest: String,
    /// Seats to fill.
    pub seats: u32,
    /// Candidates on the ballot.
    pub candidates: u32,
    /// Ballots counted.
    pub counted: u32,
    /// Ballots to count.
    pub total: u32,
    /// Why there are no figures.
    pub withheld: Withheld,
    /// Whether the ballots were compared, or only called so far.
    pub source: CountSource,
    /// What the ballots are for; in a recommendation `candidates` are the names asked
    /// for, in an appraisal the lines of the sheet.
    pub what: Voting,
}

/// How far a result has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Standing {
    /// Counted, not announced: labelled so.
    #[default]
    Provisional,
    /// Announced by the chair.
    Announced,
}

/// What a place won is called.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Won {
    /// 当选.
    #[default]
    Elected,
    /// 列为候选人, in a preliminary round.
    Nominated,
}

/// The result of a contest.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ResultBoard {
    /// Title of the contest.
    pub contest: String,
    /// Seats to fill.
    pub seats: u32,
    /// Candidates on the ballot; people written in have rows too, and are not counted here.
    /// In a recommendation the names asked for.
    pub candidates: u32,
    /// One row a candidate, in the order the rules name.
    pub rows: Vec<CountRow>,
    /// Ballots the figures are out of.
    pub total: u32,
    /// The majority line, where there is one.
    pub bar: Option<MajorityLine>,
    /// The result in one sentence; empty for none. Before the announcement it
    /// should name nobody elected.
    pub sentence: String,
    /// Provisional or announced.
    pub standing: Standing,
    /// Counted by hand on 正 sheets: labelled 手工计票.
    pub by_hand: bool,
    /// What the place won is called.
    pub won: Won,
    /// What the ballots are for.
    pub what: Voting,
}

/// The grades of one line of an appraisal.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GradesRow {
    /// Who or what.
    pub name: String,
    /// The post; may be empty.
    pub post: String,
    /// Sheets with each grade, best first, of all groups together.
    pub votes: Vec<u32>,
    /// Sheets without a mark here.
    pub blank: u32,
}

/// The result of an appraisal.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GradesBoard {
    /// Its title.
    pub contest: String,
    /// The grades, best first.
    pub grades: Vec<String>,
    /// One row a line of the sheet, in its order.
    pub rows: Vec<GradesRow>,
    /// How many took part: percents are of them.
    pub took_part: u32,
}
