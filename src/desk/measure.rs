//! How long a confirmation takes to reach the hall, for whoever measures it.
//!
//! Where `ZHENGPIAO_MEASURE` names a file, one line is written there for each:
//! microseconds from the pass that saw Enter, over the disk's answer, until the
//! hall's draw list was made. Otherwise nothing is measured.

use std::fs::File;
use std::io::Write as _;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::time::{Duration, Instant};

use super::hall_control::{HallControl, HallScene};
use super::platform::{Platform as _, RealPlatform};
use crate::meeting::Meeting;
use crate::text::Lang;

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

/// From an event that changes the count until the hall's draw list is made, so
/// many times, without a window: the round is added up and the whole picture laid
/// out for 1920 by 1080 points.
pub fn hall_pictures(meeting: &Meeting, lang: Lang, times: usize) -> Vec<Duration> {
    let Some(contest) = meeting.round().and_then(|round| round.contests().next()) else {
        return Vec::new();
    };
    let ctx = egui::Context::default();
    super::window::install(&ctx);
    let clock = RealPlatform::default().clock();
    let size = egui::vec2(1920.0, 1080.0);
    let screen = egui::Rect::from_min_size(egui::Pos2::ZERO, size);
    let input = || egui::RawInput {
        screen_rect: Some(screen),
        ..egui::RawInput::default()
    };
    let once = || {
        let mut hall = HallControl::new(lang, Arc::clone(&clock));
        hall.show(HallScene::Counting(contest.id));
        let began = Instant::now();
        hall.follow(meeting, &[], lang);
        let output = ctx.run_ui(input(), |ui| hall.thumbnail(ui, size));
        let taken = began.elapsed();
        output.drop_without_applying_deltas();
        taken
    };
    // The first ones draw the characters for the first time.
    once();
    once();
    (0..times).map(|_| once()).collect()
}

fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
