//! What the hall is shown: plain data, complete in itself.
//!
//! The desk makes a [`HallView`] from the state of the meeting; nothing here
//! leads back to it, so the hall can send no command. Adverse facts (quorum
//! not met, void, tied, unfilled) have no field in the scenes that appear by
//! themselves; the operator shows them as a [`Scene::Notice`].

use crate::text::Lang;

/// One picture of the hall screen.
#[derive(Clone, Debug, PartialEq)]
pub struct HallView {
    /// Language of the fixed words. Names and titles come as they were typed.
    pub lang: Lang,
    /// Title of the meeting, such as 曙光路社区第三党支部换届选举大会.
    pub meeting: String,
    /// A rehearsal says so on every scene: its votes are not votes.
    pub rehearsal: bool,
    /// What the screen is about now.
    pub scene: Scene,
    /// The figures on the bottom line; none where the scene has none to show.
    pub foot: Option<Foot>,
}

impl HallView {
    /// The welcome scene with nothing filled in, before a meeting is open.
    pub fn new(lang: Lang) -> HallView {
        HallView {
            lang,
            meeting: String::new(),
            rehearsal: false,
            scene: Scene::Welcome(Welcome::default()),
            foot: None,
        }
    }
}

/// The figures on the bottom line. Those not known yet are left out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Foot {
    /// Members who are to come, or registered voters.
    pub expected: Option<u32>,
    /// Members present, or voters who took part.
    pub present: Option<u32>,
    /// Ballots issued.
    pub issued: Option<u32>,
    /// Ballots returned.
    pub returned: Option<u32>,
    /// Says 登记选民 and 参加投票 in place of 应到 and 实到.
    pub polling: bool,
}

/// What the hall screen can show.
#[derive(Clone, Debug, PartialEq)]
pub enum Scene {
    /// Before the meeting opens.
    Welcome(Welcome),
    /// Members signed in so far.
    Attendance(Attendance),
    /// The order of business.
    Agenda(Vec<AgendaItem>),
    /// A motion, and its result once the chair has it.
    Motion(Motion),
    /// A candidate introduces themselves.
    Introduction(Speech),
    /// A candidate's pledge.
    Pledge(Speech),
    /// Questions to a candidate.
    Questions(Speech),
    /// The order of speaking, as drawn.
    Lots(Lots),
    /// How the ballot is marked.
    HowToMark(HowToMark),
    /// Ballots issued and returned.
    IssuedReturned(IssuedReturned),
    /// The count, candidate by candidate.
    Counting(Counting),
    /// The count as progress only, where the figures are held back.
    Progress(Progress),
    /// The result, provisional or announced.
    Result(ResultBoard),
    /// A sentence the operator chose to show.
    Notice(Notice),
    /// After the meeting.
    Thanks(Welcome),
}

/// The opening or closing picture.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Welcome {
    /// The large lines; the scene's own greeting where there are none.
    pub title_lines: Vec<String>,
    /// Name of the organisation.
    pub organisation: String,
    /// Date as it is to be read.
    pub date: String,
    /// Place as it is to be read.
    pub place: String,
}

/// Sign-in so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Attendance {
    /// Members signed in who count.
    pub signed_in: u32,
    /// Members expected.
    pub expected: u32,
    /// The sentence about the quorum, with its number: only once it is met.
    pub quorum_met: Option<String>,
}

/// Where an item of the agenda stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AgendaState {
    /// Dealt with.
    Done,
    /// Being dealt with.
    Now,
    /// Still to come.
    Next,
}

/// One item of the agenda.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgendaItem {
    /// What it is, without a number.
    pub text: String,
    /// Where it stands.
    pub state: AgendaState,
}

/// A motion put to the meeting.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Motion {
    /// What is put to the vote.
    pub title: String,
    /// Votes for, against and abstaining, once counted.
    pub votes: Option<MotionVotes>,
    /// The result in one sentence, once the chair has it.
    pub sentence: Option<String>,
}

/// Votes on a motion.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MotionVotes {
    /// Votes for.
    pub yes: u32,
    /// Votes against.
    pub no: u32,
    /// Abstentions.
    pub abstain: u32,
}

/// A candidate speaking.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Speech {
    /// The candidate.
    pub name: String,
    /// The contest they stand in.
    pub contest: String,
    /// Seconds left; none where nobody keeps time.
    pub seconds_left: Option<u32>,
    /// The last minute runs: the time turns gold and says so.
    pub last_minute: bool,
    /// What is pledged, introduced or asked, one line each.
    pub items: Vec<String>,
    /// Who speaks next.
    pub next: Option<String>,
}

/// The order of speaking.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lots {
    /// What the lots were drawn for.
    pub title: String,
    /// Names in the order drawn.
    pub order: Vec<String>,
    /// Which page; the hall takes the remainder by the number of pages.
    pub page: usize,
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
    /// An empty box.
    Blank,
}

/// How the ballot is marked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HowToMark {
    /// The contest, or the name of the ballot.
    pub contest: String,
    /// Seats to fill.
    pub seats: u32,
    /// Candidates on the ballot.
    pub candidates: u32,
    /// Each mark and its meaning.
    pub marks: Vec<(Mark, String)>,
    /// Further sentences, such as what makes a ballot invalid.
    pub notes: Vec<String>,
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

/// The majority line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MajorityLine {
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

/// The count, candidate by candidate.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counting {
    /// Title of the contest.
    pub contest: String,
    /// Seats to fill.
    pub seats: u32,
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
    /// Which page; the hall takes the remainder by the number of pages.
    pub page: usize,
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

/// The result of a contest.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ResultBoard {
    /// Title of the contest.
    pub contest: String,
    /// Seats to fill.
    pub seats: u32,
    /// Candidates on the ballot; people written in have rows too, and are not counted here.
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
    /// Which page; the hall takes the remainder by the number of pages.
    pub page: usize,
}

/// A sentence the operator chose to show.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Notice {
    /// Headline; 通知 where empty.
    pub title: String,
    /// The sentences.
    pub lines: Vec<String>,
}
