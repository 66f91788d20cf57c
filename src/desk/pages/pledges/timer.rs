//! The speaking time.

use std::time::Duration;

use egui::Ui;

use super::PledgesPage;
use crate::desk::hall_clock::SpeechClock;
use crate::desk::page::Ctx;
use crate::meeting::{At, PersonId};

/// Minutes a candidate has where nobody says otherwise.
const USUAL_MINUTES: u32 = 5;

/// A clock that runs for one person at a time.
pub(super) struct Timer {
    running: Option<(PersonId, At)>,
    /// The limit in minutes, as typed.
    pub limit: String,
}

impl Default for Timer {
    fn default() -> Timer {
        Timer {
            running: None,
            limit: USUAL_MINUTES.to_string(),
        }
    }
}

impl Timer {
    /// The limit in minutes; the usual one where nothing sensible is typed.
    pub fn limit_minutes(&self) -> u32 {
        let typed = self.limit.parse().ok();
        typed
            .filter(|minutes| (1..=180).contains(minutes))
            .unwrap_or(USUAL_MINUTES)
    }

    /// Whether it runs.
    pub fn running(&self) -> bool {
        self.running.is_some()
    }

    /// Whether it runs for this person.
    pub fn of(&self, person: PersonId) -> bool {
        self.running.is_some_and(|(who, _)| who == person)
    }

    /// Starts for a person.
    pub fn start(&mut self, person: PersonId, now: At) {
        self.running = Some((person, now));
    }

    /// Stops; whose time it was and how many seconds, or `None` where it stood still.
    pub fn stop(&mut self, now: At) -> Option<(PersonId, u32)> {
        let (person, since) = self.running.take()?;
        Some((person, seconds(now, since)))
    }

    /// Seconds spoken so far.
    pub fn used(&self, now: At) -> Option<u32> {
        self.running.map(|(_, since)| seconds(now, since))
    }

    /// Seconds left, 0 when over; `None` while it stands still.
    pub fn left(&self, now: At) -> Option<u32> {
        let used = self.used(now)?;
        Some((self.limit_minutes() * 60).saturating_sub(used))
    }

    /// How long until the shown second changes.
    fn until_next_second(&self, now: At) -> Option<Duration> {
        let (_, since) = self.running?;
        let gone = (now.0 - since.0).num_milliseconds().rem_euclid(1000);
        Some(Duration::from_millis(
            u64::try_from(1000 - gone).unwrap_or(1000),
        ))
    }
}

fn seconds(now: At, since: At) -> u32 {
    u32::try_from(now.seconds_since(since)).unwrap_or(u32::MAX)
}

/// Seconds as a clock shows them: `4:05`.
pub(super) fn clock(seconds: u32) -> String {
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

impl PledgesPage {
    /// The hall has the clock, and while it runs the next pass comes in time for
    /// the next second.
    pub(super) fn tick(&mut self, ui: &Ui, ctx: &mut Ctx<'_>) {
        let now = ctx.now();
        self.time_hall(ctx);
        if let Some(wait) = self.timer.until_next_second(now) {
            ui.ctx().request_repaint_after(wait);
        }
    }

    /// Gives the clock to the hall, where it runs on while another page is open:
    /// standing for whoever has not spoken yet.
    pub(super) fn time_hall(&self, ctx: &mut Ctx<'_>) {
        let limit = self.timer.limit_minutes() * 60;
        let standing = || {
            let (_, pledge) = self.current(ctx.session.meeting())?;
            let person = Some(pledge.person).filter(|_| pledge.spoken.is_none())?;
            Some((person, None))
        };
        let running = self.timer.running.map(|(person, at)| (person, Some(at)));
        let clock = running
            .or_else(standing)
            .map(|(person, since)| SpeechClock {
                person,
                since,
                limit,
            });
        ctx.hall.time_speech(clock);
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use chrono::{DateTime, TimeDelta};

    #[test]
    fn the_clock_counts_whole_seconds_and_wakes_on_the_next() {
        let start = At(DateTime::parse_from_rfc3339("2026-11-22T14:00:00.250+08:00").unwrap());
        let after = |milliseconds| At(start.0 + TimeDelta::milliseconds(milliseconds));
        let mut timer = Timer::default();
        assert_eq!(timer.left(start), None);
        timer.start(PersonId(3), start);
        assert_eq!(timer.left(after(0)), Some(300));
        assert_eq!(timer.left(after(1900)), Some(299));
        assert_eq!(
            timer.until_next_second(after(1900)),
            Some(Duration::from_millis(100))
        );
        assert_eq!(timer.left(after(301_000)), Some(0));
        timer.limit = "0".into();
        assert_eq!(timer.limit_minutes(), 5);
        timer.limit = "3".into();
        assert_eq!(timer.left(after(61_000)), Some(119));
        assert_eq!(timer.stop(after(125_400)), Some((PersonId(3), 125)));
        assert_eq!(timer.stop(after(125_400)), None);
    }
}
