//! The clock of a speech as the hall follows it.
//!
//! The page of the pledges starts and stops it; it belongs to the hall, so that
//! it goes on while the operator is on another page or the desk is minimised.

use std::time::Duration;

use crate::hall::Timer;
use crate::meeting::{At, PersonId};

/// The time of a speech.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SpeechClock {
    /// Who speaks.
    pub person: PersonId,
    /// Since when; `None` before it is started.
    pub since: Option<At>,
    /// How many seconds they have.
    pub limit: u32,
}

impl SpeechClock {
    /// What the hall shows at a moment; it runs on from there by itself.
    pub fn timer(&self, now: At) -> Timer {
        let limit = Duration::from_secs(self.limit.into());
        let used = self
            .since
            .and_then(|since| (now.0 - since.0).to_std().ok())
            .unwrap_or_default();
        Timer {
            left: limit.saturating_sub(used),
            running: self.since.is_some(),
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use chrono::{DateTime, TimeDelta};

    #[test]
    fn the_clock_stands_until_it_is_started_and_ends_at_nothing() {
        let start = At(DateTime::parse_from_rfc3339("2026-11-22T14:00:00.250+08:00").unwrap());
        let after = |milliseconds| At(start.0 + TimeDelta::milliseconds(milliseconds));
        let mut clock = SpeechClock {
            person: PersonId(3),
            since: None,
            limit: 300,
        };
        let standing = clock.timer(after(9000));
        assert_eq!((standing.seconds(), standing.running), (300, false));
        clock.since = Some(start);
        assert_eq!(clock.timer(after(0)).seconds(), 300);
        assert_eq!(
            clock.timer(after(1900)).left,
            Duration::from_millis(298_100)
        );
        assert!(!clock.timer(after(239_000)).last_minute());
        assert!(clock.timer(after(240_000)).last_minute());
        assert_eq!(clock.timer(after(301_000)).seconds(), 0);
        // A clock of the computer set back shows the whole time, not nonsense.
        assert_eq!(clock.timer(after(-5000)).seconds(), 300);
    }
}
