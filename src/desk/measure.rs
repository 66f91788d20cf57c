//! How long a confirmation takes to reach the hall, for whoever measures it.
//!
//! Where `ZHENGPIAO_MEASURE` names a file, one line is written there for each:
//! microseconds from the pass that saw Enter, over the disk's answer, until the
//! hall's draw list was made. Otherwise nothing is measured.

use std::fs::File;
use std::io::Write as _;
use std::sync::{Mutex, OnceLock, PoisonError};
use std::time::Instant;

struct Watch {
    file: Mutex<File>,
    /// When Enter was seen, and whether the hall's view has changed since.
    since: Mutex<Option<(Instant, bool)>>,
}

fn watch() -> Option<&'static Watch> {
    static WATCH: OnceLock<Option<Watch>> = OnceLock::new();
    let begin = || {
        let path = std::env::var_os("ZHENGPIAO_MEASURE").filter(|path| !path.is_empty())?;
        Some(Watch {
            file: Mutex::new(File::create(path).ok()?),
            since: Mutex::new(None),
        })
    };
    WATCH.get_or_init(begin).as_ref()
}

/// A pass of the desk begins; notes when Enter is in it.
pub fn pass_begins(ctx: &egui::Context) {
    let Some(watch) = watch() else { return };
    let enter = ctx.input(|input| input.key_pressed(egui::Key::Enter));
    if enter {
        *lock(&watch.since) = Some((Instant::now(), false));
    }
}

/// The hall has something else to show.
pub fn hall_changed() {
    let Some(watch) = watch() else { return };
    if let Some((_, changed)) = lock(&watch.since).as_mut() {
        *changed = true;
    }
}

/// The hall's draw list is made.
pub fn hall_drawn() {
    let Some(watch) = watch() else { return };
    let mut since = lock(&watch.since);
    if let Some((began, true)) = *since {
        // A measurement that cannot be written is none; the meeting goes on.
        let _ = writeln!(lock(&watch.file), "{}", began.elapsed().as_micros());
        *since = None;
    }
}

fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
