//! Times, for whoever wants to know how fast the desk answers: `open --measure FILE`.
//!
//! One line a thing, times in microseconds:
//! - `key AT TOOK`: a press came in with the pass begun at AT (since 1970), and TOOK
//!   later the list of that pass was drawn, the press carried out in it;
//! - `hall AT TOOK`: a pass of the hall's window, likewise;
//! - `saved TOOK`: from asking for a change to the disk's answer.
//!
//! Nothing is written of what was pressed.

use std::fs::File;
use std::io::Write as _;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use egui::{Context, Event, FullOutput, RawInput, ViewportId};

use super::pad::pad_keys;

/// Listens to the passes of both windows.
pub struct KeyTimes {
    file: File,
    /// The passes begun: which window, when, and the presses that came with it.
    begun: Vec<(ViewportId, SystemTime, Instant, usize)>,
}

impl KeyTimes {
    /// Writes to this file from now on.
    pub fn new(file: File) -> KeyTimes {
        KeyTimes {
            file,
            begun: Vec::new(),
        }
    }

    /// A change was on the disk so long after it was asked for.
    pub fn saved(&mut self, took: Duration) {
        self.line(&format!("saved {}", took.as_micros()));
    }

    /// A measurement that cannot be written must not stop a count.
    fn line(&mut self, line: &str) {
        let _ = writeln!(self.file, "{line}");
    }
}

impl egui::Plugin for KeyTimes {
    fn debug_name(&self) -> &'static str {
        "measure"
    }

    fn input_hook(&mut self, _ctx: &Context, input: &mut RawInput) {
        let presses = presses(&input.events);
        let (at, began) = (SystemTime::now(), Instant::now());
        self.begun.push((input.viewport_id, at, began, presses));
    }

    fn output_hook(&mut self, _ctx: &Context, _output: &mut FullOutput) {
        // Passes of two windows may lie in one another, never across.
        let Some((window, at, began, presses)) = self.begun.pop() else {
            return;
        };
        let took = began.elapsed().as_micros();
        let at = at.duration_since(UNIX_EPOCH).unwrap_or_default();
        let at = at.as_micros();
        if window == ViewportId::ROOT {
            for _ in 0..presses {
                self.line(&format!("key {at} {took}"));
            }
        } else {
            self.line(&format!("hall {at} {took}"));
        }
    }
}

/// Presses that keying understands, as it counts them: releases and repeats left out.
fn presses(events: &[Event]) -> usize {
    pad_keys(events).len()
}
