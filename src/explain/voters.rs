//! What those with a vote are called.

use crate::rules::{Electors, Preset};

/// What those with a vote are called in sentences.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Voters {
    /// 党员.
    PartyMembers,
    /// 成员, of any other organisation.
    Members,
    /// 代表.
    Delegates,
    /// 委员.
    Committee,
    /// 选民.
    Registered,
    /// 户代表.
    Households,
    /// 业主.
    Owners,
}

impl Voters {
    /// What the rules call them.
    pub fn of(rules: &Preset) -> Voters {
        match rules.electors {
            Electors::Members if of_the_party(rules) => Voters::PartyMembers,
            Electors::Members => Voters::Members,
            Electors::Delegates => Voters::Delegates,
            Electors::Committee => Voters::Committee,
            Electors::Voters => Voters::Registered,
            Electors::Households => Voters::Households,
            Electors::Owners => Voters::Owners,
        }
    }
}

/// Rules of the Party: only then are voters 党员 and the elected 同志.
pub fn of_the_party(rules: &Preset) -> bool {
    rules.id.starts_with("cpc")
}
