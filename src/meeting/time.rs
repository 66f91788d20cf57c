//! Moments as data: the core is told the time, it never asks.

use chrono::{DateTime, FixedOffset, SecondsFormat};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A moment in local time with its offset, to the millisecond.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct At(pub DateTime<FixedOffset>);

impl At {
    /// Hours and minutes as a clock on the wall shows them, `13:51`.
    pub fn clock(self) -> String {
        self.0.format("%H:%M").to_string()
    }

    /// Whole seconds from `earlier` to here; 0 where the clock went back.
    pub fn seconds_since(self, earlier: At) -> u64 {
        u64::try_from((self.0 - earlier.0).num_seconds()).unwrap_or(0)
    }
}

impl Serialize for At {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0.to_rfc3339_opts(SecondsFormat::Millis, false))
    }
}

impl<'de> Deserialize<'de> for At {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        DateTime::parse_from_rfc3339(&text)
            .map(At)
            .map_err(|_| serde::de::Error::custom(format!("not a moment: {text}")))
    }
}
