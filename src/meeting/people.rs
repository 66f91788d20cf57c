//! The roll: who is on it, who has a vote, who is expected and who is here.

use serde::{Deserialize, Serialize};

use super::{At, OfficerId, PersonId};

/// Whether a person on the roll has a vote in this meeting.
///
/// Source: 《中国共产党基层组织选举工作条例》 art. 5.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Status {
    /// Has the vote (有选举权).
    #[default]
    Voter,
    /// Probationary (预备党员): takes part, no vote.
    Probationary,
    /// Under 留党察看: takes part, no vote.
    UnderDiscipline,
    /// Rights suspended (留置、逮捕): no vote.
    Suspended,
    /// Observer (列席): present without a vote.
    Observer,
}

impl Status {
    /// Every status, in the order they are offered.
    pub const ALL: [Status; 5] = [
        Status::Voter,
        Status::Probationary,
        Status::UnderDiscipline,
        Status::Suspended,
        Status::Observer,
    ];

    /// Whether this status carries the vote.
    pub fn votes(self) -> bool {
        self == Status::Voter
    }
}

/// A person as the roll gives them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NewPerson {
    /// The number on the roll, as written there; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub number: String,
    /// The name, without the space inside two-character names.
    pub name: String,
    /// Group (党小组, 分会); may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub group: String,
    /// Gender as written; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub gender: String,
    /// The remark column; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub remark: String,
    /// Whether this person has a vote.
    #[serde(default)]
    pub status: Status,
}

/// One of the six grounds on which a member may be left out of the expected number.
///
/// Source: domain 1.2, 中组部 answer on 应到会 deductions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum ExcuseGround {
    /// (1) 患有精神病或因其他疾病导致不能表达本人意志的.
    Illness,
    /// (2) 自费出国半年以上的.
    Abroad,
    /// (3) 在留党察看期间的，或正在服刑的.
    Serving,
    /// (4) 年老体弱卧床不起和长期生病生活不能自理的.
    Bedridden,
    /// (5) 工作调动、下派、外出学习或工作半年以上，应转未转组织关系的.
    Transferred,
    /// (6) 已回原籍长期居住的离退休人员中的党员，确实不能参加选举的.
    Retired,
}

impl ExcuseGround {
    /// The six grounds in the order of the text.
    pub const ALL: [ExcuseGround; 6] = [
        ExcuseGround::Illness,
        ExcuseGround::Abroad,
        ExcuseGround::Serving,
        ExcuseGround::Bedridden,
        ExcuseGround::Transferred,
        ExcuseGround::Retired,
    ];
}

/// A proposal not to count a member in the expected number (不计入应到).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Excuse {
    /// On which of the six grounds.
    pub ground: ExcuseGround,
    /// The upper body's consent: the document or words it was given by.
    pub upper_consent: Option<String>,
    /// Whether the meeting has voted for it.
    pub meeting_consent: bool,
}

impl Excuse {
    /// Only an excuse with both consents lowers the expected number.
    pub fn in_force(&self) -> bool {
        self.upper_consent.is_some() && self.meeting_consent
    }
}

/// A person on the roll, with what this meeting knows of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// Identifies the person in this meeting.
    pub id: PersonId,
    /// What the roll says.
    pub roll: NewPerson,
    /// A proposal not to count this person as expected.
    pub excuse: Option<Excuse>,
    /// When signed in.
    pub arrived: Option<At>,
    /// Signed in after the chair had opened the meeting.
    pub late: bool,
    /// When left early.
    pub left: Option<At>,
    /// Why absent, in words (因病、因事); may be empty.
    pub absence: String,
}

impl Person {
    pub(super) fn new(id: PersonId, roll: NewPerson) -> Person {
        Person {
            id,
            roll,
            excuse: None,
            arrived: None,
            late: false,
            left: None,
            absence: String::new(),
        }
    }

    /// Whether this person has a vote.
    pub fn votes(&self) -> bool {
        self.roll.status.votes()
    }

    /// Whether this person counts towards the expected number (应到).
    pub fn expected(&self) -> bool {
        self.votes() && !self.excuse.as_ref().is_some_and(Excuse::in_force)
    }

    /// Whether this person is in the hall now.
    pub fn here(&self) -> bool {
        self.arrived.is_some() && self.left.is_none()
    }
}

/// A role at the desk.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Role {
    /// Operator (操作员): works this program.
    Operator,
    /// Chair (主持人).
    Chair,
    /// Chief scrutineer (总监票人).
    ChiefScrutineer,
    /// Scrutineer (监票人).
    Scrutineer,
    /// Teller (计票人), who keys.
    Teller,
}

impl Role {
    /// Every role, in the order they are offered.
    pub const ALL: [Role; 5] = [
        Role::Operator,
        Role::Chair,
        Role::ChiefScrutineer,
        Role::Scrutineer,
        Role::Teller,
    ];

    /// A candidate may only chair (domain 1.7: scrutineers and tellers are not
    /// candidates; design 1: nor is the operator).
    pub fn open_to_candidates(self) -> bool {
        self == Role::Chair
    }

    /// Whether holders of this role oversee the count.
    pub fn oversees(self) -> bool {
        matches!(self, Role::ChiefScrutineer | Role::Scrutineer)
    }
}

/// Somebody with a role.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Officer {
    /// Identifies the officer in this meeting.
    pub id: OfficerId,
    /// The person on the roll, if on it.
    pub person: Option<PersonId>,
    /// The name, as on the roll or as typed.
    pub name: String,
    /// The roles held, each once.
    pub roles: Vec<Role>,
}

impl Officer {
    /// Whether this officer holds `role`.
    pub fn is(&self, role: Role) -> bool {
        self.roles.contains(&role)
    }

    /// Whether this officer may settle differences.
    pub fn oversees(&self) -> bool {
        self.roles.iter().any(|role| role.oversees())
    }
}

/// Who takes part in the count, by what is there (design section 4, step 1).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Staffing {
    /// Two tellers, a scrutineer and a chief scrutineer.
    #[default]
    Full,
    /// Two tellers and one scrutineer who is also chief.
    Small,
    /// One teller; the scrutineer keys second; slip 4 says 简化核对.
    Minimal,
}
