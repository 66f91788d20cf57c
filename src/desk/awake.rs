//! Holds off blanking of the screens while the hall is open.
//!
//! Asking the system may take a while and letting go may fail, so both happen
//! on a thread of their own; where there is no such service nothing happens.

use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::time::Duration;

/// Keeps the screens lit until it is dropped.
#[derive(Debug)]
pub struct Awake {
    /// Dropped with this value; the thread then lets go.
    _until: Sender<()>,
}

impl Awake {
    /// Asks the system to keep the screens lit.
    pub fn begin() -> Awake {
        let (until, dropped) = channel::<()>();
        // Without the thread the screens blank as they always do.
        let _ = std::thread::Builder::new()
            .name("awake".into())
            .spawn(move || {
                let held = ask();
                let mut nudge = Nudge::new();
                // Shorter than the shortest time after which people let screens blank.
                let step = Duration::from_secs(25);
                while dropped.recv_timeout(step) == Err(RecvTimeoutError::Timeout) {
                    nudge.screens();
                }
                drop(held);
            });
        Awake { _until: until }
    }
}

/// What the system grants: screens and idle sleep where it can, else either of them.
fn ask() -> Option<keepawake::KeepAwake> {
    [(true, true), (true, false), (false, true)]
        .into_iter()
        .find_map(|(display, idle)| {
            keepawake::Builder::default()
                .display(display)
                .idle(idle)
                .reason("hall screen")
                .app_name("zhengpiao")
                .app_reverse_domain("cn.zhengpiao")
                .create()
                .ok()
        })
}

/// On X11 without a desktop there is no such service, but the server blanks all
/// the same: it is told that somebody is there.
#[cfg(target_os = "linux")]
struct Nudge(Option<x11rb::rust_connection::RustConnection>);

#[cfg(target_os = "linux")]
impl Nudge {
    fn new() -> Nudge {
        let mut nudge = Nudge(x11rb::connect(None).ok().map(|(connection, _)| connection));
        nudge.screens();
        nudge
    }

    fn screens(&mut self) {
        use x11rb::protocol::xproto::{ConnectionExt as _, ScreenSaver};
        let Some(connection) = &self.0 else { return };
        let asked = connection.force_screen_saver(ScreenSaver::RESET);
        if !asked.is_ok_and(|cookie| cookie.check().is_ok()) {
            self.0 = None;
        }
    }
}

#[cfg(not(target_os = "linux"))]
struct Nudge;

#[cfg(not(target_os = "linux"))]
impl Nudge {
    fn new() -> Nudge {
        Nudge
    }

    fn screens(&mut self) {}
}
