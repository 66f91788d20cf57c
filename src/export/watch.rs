//! How far an export has come, and the word to stop it: shared between the thread
//! that writes and whoever waits for it.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// What an export is doing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// The record is read and the folder looked at.
    #[default]
    Reading,
    /// Papers are set; nothing is written yet.
    Papers,
    /// Files are written, under names of their own.
    Writing,
    /// What was written is read back and compared.
    Checking,
    /// Files get their names. From here on it is not stopped any more.
    Naming,
}

/// How far an export has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// What it is doing.
    pub stage: Stage,
    /// How many are done in this stage.
    pub done: usize,
    /// Of how many; 0 where that is not known.
    pub of: usize,
}

/// Somebody asked for the export to stop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stopped;

/// Between the export and whoever watches it.
pub struct Watch {
    stop: AtomicBool,
    now: Mutex<Progress>,
    moved: Box<dyn Fn(Progress) + Send + Sync>,
}

impl Default for Watch {
    /// Nobody is told of every step.
    fn default() -> Watch {
        Watch::new(|_| {})
    }
}

impl Watch {
    /// `moved` is called after every step, by the thread that exports.
    pub fn new(moved: impl Fn(Progress) + Send + Sync + 'static) -> Watch {
        Watch {
            stop: AtomicBool::new(false),
            now: Mutex::default(),
            moved: Box::new(moved),
        }
    }

    /// Asks for a stop; it follows after the paper or file at hand.
    pub fn stop(&self) {
        self.stop.store(true, Ordering::Relaxed);
    }

    /// Whether a stop was asked for.
    pub fn stopping(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }

    /// How far it is.
    pub fn now(&self) -> Progress {
        *self.lock()
    }

    fn lock(&self) -> MutexGuard<'_, Progress> {
        self.now.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Notes a step.
    ///
    /// # Errors
    /// A stop was asked for, and it is not too late.
    pub(super) fn step(&self, stage: Stage, done: usize, of: usize) -> Result<(), Stopped> {
        let now = Progress { stage, done, of };
        *self.lock() = now;
        (self.moved)(now);
        if self.stopping() && stage < Stage::Naming {
            Err(Stopped)
        } else {
            Ok(())
        }
    }
}
