//! Small integers that identify; a name never identifies anyone.

use std::fmt;

use serde::{Deserialize, Serialize};

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub u32);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }
    };
}

id!(
    /// A person on the roll.
    PersonId
);
id!(
    /// Somebody with a role at the desk, on the roll or not.
    OfficerId
);
id!(
    /// A contest (选举事项), unique in the meeting.
    ContestId
);
id!(
    /// A paper (选票): one sheet with one or more contests, unique in the meeting.
    PaperId
);
id!(
    /// A round of voting; the first is 1.
    RoundId
);
id!(
    /// A motion (表决事项).
    MotionId
);

/// Where a bundle lies: its paper, and its number on the wrapper, from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BundleRef {
    /// The paper the ballots of the bundle are.
    pub paper: PaperId,
    /// The number written on the wrapper, from 1.
    pub number: u32,
}
