//! One meeting, pure: its state, what may be asked of it, and what happened.
//!
//! Every change is a [`Command`]. [`decide`] answers with events or a
//! [`Refusal`]; once the events are in the record, [`Meeting::apply`] changes
//! the state. Nothing here knows a window, a file or a clock.

mod acts;
mod apply;
mod apply_rounds;
mod bundle;
mod chain;
mod command;
mod compare;
mod count;
mod decide;
mod event;
mod floor;
mod ids;
mod lots;
mod marks;
mod pairing;
mod papers;
mod people;
mod refusal;
mod reread;
mod results;
mod round;
mod rule_change;
mod staffing;
mod stages;
mod state;
mod steps;
mod survey;
mod time;
mod twice;
mod verdicts;
mod work;

pub use acts::{
    AfterCount, Consent, CorrectionCase, HandCount, HandTotals, Heard, Origin, Out, OutReason,
    PlannedContest, Recount, RoundPlan, TieDecision, Weighed, Withdrawn,
};
pub use apply::DoesNotFit;
pub use bundle::{
    Bundle, Case, CaseAct, CaseState, Compared, CountedBefore, KeyedBallot, Keyer, Keying, Pass,
    Ruling, RulingReason,
};
pub use chain::{Elected, FollowUp};
pub use command::Command;
pub use compare::{CellRef, Comparison, Order, Pair, Part, disputed};
pub use count::{Agreement, Balance, ContestCount, RoundCount, WriteInTally, verdict};
pub use decide::decide;
pub use event::{By, Event, Record};
pub use floor::{DrawnBy, Hands, Motion, MotionKind, MotionVote, Pledge, Pledges};
pub use ids::{BundleRef, ContestId, MotionId, OfficerId, PaperId, PersonId, RoundId};
pub use lots::draw_lots;
pub use marks::{BallotEntry, Cell, ContestEntry, InvalidReason, NotAnEntry, WriteIn, WrittenName};
pub use papers::{AdjustedPaper, BALLOT_PAPER, NotedPaper, PaperPart};
pub use people::{Excuse, ExcuseGround, NewPerson, Officer, Person, Role, Staffing, Status};
pub use refusal::Refusal;
pub use results::{Earlier, EarlierName, results};
pub use round::{
    Attendance, CandidateOrder, Contest, ContestSetup, IssueFigures, MissingReason, Paper, Round,
    Slip, TwiceTyped,
};
pub use rule_change::RuleChange;
pub use stages::{Channel, Departed, Departure, RankedName, Taken, TakenFrom};
pub(crate) use state::count as count_of;
pub use state::{HallMode, Info, Meeting, MeetingKind, ShiftCheck};
pub use steps::{Step, StepState};
pub use survey::{
    Appraised, AppraisedCount, Ask, GradeTally, Group, GroupFigures, NameCount, NamesTaken,
    Opinion, Survey, SurveyContest, SurveyCount, SurveyPlan, SurveyResult,
};
pub use time::At;
pub use verdicts::paper_verdicts;
pub use work::{PAUSE_SECONDS, Piles, Progress};
