//! What happens on the floor before ballots: motions and pledges.

use serde::{Deserialize, Serialize};

use super::{At, MotionId, PersonId};

/// What a motion is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum MotionKind {
    /// 工作报告等.
    Report,
    /// 选举办法（草案）.
    Method,
    /// 总监票人、监票人名单.
    Scrutineers,
    /// 不计入应到会人数的名单.
    Excuses,
    /// Anything else.
    Other,
}

/// A show of hands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Hands {
    /// Hands for.
    pub yes: u32,
    /// Hands against.
    pub no: u32,
    /// Hands for abstaining.
    pub abstain: u32,
    /// Passed by all without counting one by one (一致通过).
    pub unanimous: bool,
}

/// A motion (表决事项).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Motion {
    /// Identifies the motion.
    pub id: MotionId,
    /// What it is about.
    pub kind: MotionKind,
    /// Its title as read out.
    pub title: String,
    /// The vote, once taken.
    pub vote: Option<MotionVote>,
}

/// A vote on a motion, with the numbers it was taken against.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MotionVote {
    /// The hands.
    pub hands: Hands,
    /// Expected (应到) then.
    pub expected: u32,
    /// Voters present then.
    pub present: u32,
    /// Whether it carried.
    pub carried: bool,
}

/// How the order of pledges was drawn.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum DrawnBy {
    /// Lots drawn in the hall and typed in.
    Hand,
    /// Drawn by the program from a seed shown to the hall.
    Seed(String),
}

/// A candidate's pledge (任职承诺).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pledge {
    /// Whose.
    pub person: PersonId,
    /// What is pledged, item by item.
    pub items: Vec<String>,
    /// When spoken and for how many seconds.
    pub spoken: Option<(At, u32)>,
    /// Who read it for an absent candidate; empty where spoken in person.
    pub read_by: String,
    /// Questions asked, with a note of the answer.
    pub questions: Vec<(String, String)>,
}

impl Pledge {
    pub(super) fn new(person: PersonId) -> Pledge {
        Pledge {
            person,
            items: Vec::new(),
            spoken: None,
            read_by: String::new(),
            questions: Vec::new(),
        }
    }
}

/// The pledges, in speaking order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pledges {
    /// How the order was drawn; `None` before that.
    pub drawn: Option<DrawnBy>,
    /// In speaking order.
    pub list: Vec<Pledge>,
    /// Whether the step was declared done.
    pub finished: bool,
}
