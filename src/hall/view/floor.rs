//! What is shown while people gather, speak and listen.

use std::time::Duration;

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

/// The rules of the meeting in words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RulesList {
    /// Headline; 本次选举规则 where empty.
    pub title: String,
    /// The sentences, numbered by the hall where there are several.
    pub items: Vec<String>,
}

/// A candidate as the hall may know them: nothing else about a person is shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Candidate {
    /// The name as it stands on the ballot.
    pub name: String,
    /// Group (党小组, 分会); may be empty.
    pub group: String,
    /// Role in the body or on the day; may be empty.
    pub role: String,
}

/// The candidates of a contest, or one of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Introduction {
    /// Title of the contest.
    pub contest: String,
    /// Seats to fill.
    pub seats: u32,
    /// All candidates, in the order of the ballot.
    pub candidates: Vec<Candidate>,
    /// The one being introduced; none shows the list.
    pub now: Option<usize>,
}

/// A clock that runs down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Timer {
    /// Time left when the view was made.
    pub left: Duration,
    /// Whether it runs.
    pub running: bool,
}

impl Timer {
    /// The warning before the end comes with so much time left.
    pub const WARNING: Duration = Duration::from_secs(60);

    /// Whole seconds left, as shown: 0 only when the time is up.
    pub fn seconds(&self) -> u64 {
        self.left.as_millis().div_ceil(1000) as u64
    }

    /// The last minute runs: the time turns bold and says so.
    pub fn last_minute(&self) -> bool {
        !self.left.is_zero() && self.left <= Timer::WARNING
    }
}

/// A candidate speaking.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Speech {
    /// The candidate.
    pub candidate: Candidate,
    /// The contest they stand in.
    pub contest: String,
    /// The clock; none where nobody keeps time.
    pub timer: Option<Timer>,
    /// What is pledged or asked, one line each.
    pub items: Vec<String>,
    /// Who reads for an absent candidate; empty where they speak themselves.
    pub read_by: String,
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
}

/// A sentence the operator chose to show.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Notice {
    /// Headline; 通知 where empty.
    pub title: String,
    /// The sentences.
    pub lines: Vec<String>,
}

/// Lines, sizes and colours, to set the projector by.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TestPicture {
    /// The screen's name; empty where it is not known.
    pub screen: String,
}
