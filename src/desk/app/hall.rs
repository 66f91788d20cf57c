//! The hall as the whole desk keeps it: its window, its scene, its screen, and
//! the question whether the projector shows what is keyed.

use std::path::Path;

use crate::desk::hall_control::HallScene;
use crate::desk::hall_window::{self, HallPlace, Kept};
use crate::desk::measure;
use crate::desk::over;
use crate::desk::page::Notice;
use crate::desk::platform::MonitorInfo;
use crate::desk::shell::Step;
use crate::desk::widgets::Tone;
use crate::desk::window;
use crate::journal::side;

use super::DeskApp;

/// Whether the projector may be showing what is keyed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Mirror {
    /// Not asked yet.
    #[default]
    Unknown,
    /// It does, and has not been changed yet.
    Shows,
    /// It does not.
    Apart,
}

impl Mirror {
    /// The answer given for this meeting before.
    pub(super) fn kept(meeting: &Path) -> Mirror {
        match side::load_draft(meeting, MIRROR).ok().flatten().as_deref() {
            Some(MIRROR_APART) => Mirror::Apart,
            _ => Mirror::Unknown,
        }
    }
}

/// The side file of the hall's screen and look.
const LOOK: &str = "hall";

/// The side file of the answer, and what it says.
const MIRROR: &str = "projector";
const MIRROR_APART: &str = "apart";

impl DeskApp {
    /// Takes in what the disk has confirmed and lets the hall follow.
    pub(super) fn follow(&mut self, ctx: &egui::Context) {
        measure::pass_begins(ctx);
        let Some(session) = &mut self.session else {
            return;
        };
        session.poll();
        if self
            .hall
            .follow(session.meeting(), session.log(), self.lang)
            && self.hall.is_open()
        {
            measure::hall_changed();
            hall_window::repaint_hall(ctx);
        }
    }

    /// Escape leads from the panel back to the page.
    pub(super) fn escape_panel(&mut self, ctx: &egui::Context, covered: bool) {
        let escape = |input: &mut egui::InputState| {
            input.consume_key(egui::Modifiers::NONE, egui::Key::Escape)
        };
        let here = self.panel.is_open() && !covered && !ctx.text_edit_focused();
        if here && ctx.input_mut(escape) {
            self.panel.toggle(ctx);
        }
    }

    /// Takes in the screens there are now. Where they have moved and pushed the desk
    /// onto the hall's, the desk goes back to its own.
    pub(super) fn take_screens(&mut self, ctx: &egui::Context, screens: Vec<MonitorInfo>) {
        if let HallPlace::Screen(hall) = self.hall.place()
            && let Some((right, down)) = window::way_back(&self.platform.monitors(), &screens, hall)
        {
            let corner = egui::pos2(right as f32, down as f32) / ctx.pixels_per_point();
            // A maximised window may not be moved.
            ctx.send_viewport_cmd(egui::ViewportCommand::Maximized(false));
            ctx.send_viewport_cmd(egui::ViewportCommand::OuterPosition(corner));
            self.maximised = false;
        }
        self.platform.set_monitors(screens);
    }

    /// What goes on while nothing of the desk is to be seen: it is minimised, or
    /// another program covers it. The hall follows all the same.
    pub fn unseen(&mut self, ctx: &egui::Context) {
        self.follow(ctx);
        self.hall.keep_unseen(ctx, &self.platform.monitors());
    }

    /// Keeps the hall's window; says so when its screen is gone or back, or when it
    /// was closed by hand, for nobody at the desk may see it.
    pub(super) fn keep_hall(&mut self, ctx: &egui::Context) {
        let monitors = self.platform.monitors();
        let seen = self.hall.is_seen();
        let waited = self.hall.is_open() && !seen;
        let kept = self.hall.keep(ctx, self.lang, &monitors);
        let open = self.hall.is_open();
        if open != self.awake {
            self.awake = open;
            self.platform.keep_awake(open);
        }
        self.keep_look();
        let lang = self.lang;
        let told = match kept {
            Kept::ClosedByHand => Some((Tone::Jade, lang.hall_closed(), "")),
            Kept::Waiting if seen && self.hall_is_covered(&monitors) => Some((
                Tone::Amber,
                lang.hall_screen_covered(),
                lang.hall_screen_covered_next(),
            )),
            Kept::Waiting if seen => Some((
                Tone::Amber,
                lang.hall_screen_gone(),
                lang.hall_screen_gone_next(),
            )),
            Kept::AsAsked if waited && self.lost => Some((Tone::Jade, lang.hall_screen_back(), "")),
            _ => None,
        };
        self.lost = kept == Kept::Waiting;
        if let Some((tone, what, next)) = told {
            self.notice = Some(Notice {
                tone,
                what: what.into(),
                next: next.into(),
            });
            ctx.request_repaint();
        }
    }

    /// Keeps screen and look beside the meeting when they have changed, so that a
    /// start after a power cut needs one key.
    fn keep_look(&mut self) {
        let Some(session) = self.session.as_ref().filter(|session| session.writable()) else {
            return;
        };
        let now = self.hall.kept();
        if now != self.look {
            // Only a convenience: where it fails, the hall has its usual look next time.
            let _ = side::save_draft(session.path(), LOOK, &now);
            self.look = now;
        }
    }

    /// Screen and look as they were when the meeting was last open.
    pub(super) fn look_as_before(&mut self, meeting: &Path) {
        if let Some(kept) = side::load_draft(meeting, LOOK).ok().flatten() {
            self.hall.look_as_kept(&kept);
        }
        self.look = self.hall.kept();
    }

    /// Whether the hall's screen is there and the desk stands on it, or shows on it.
    fn hall_is_covered(&self, monitors: &[MonitorInfo]) -> bool {
        let HallPlace::Screen(name) = self.hall.place() else {
            return false;
        };
        monitors.iter().any(|screen| screen.name == *name)
    }

    /// F5: this page's scene to the hall, opening its window where it is closed. In
    /// the panel the scene stays, which was chosen there.
    pub(super) fn show_hall(&mut self) {
        if self.session.is_none() {
            return;
        }
        let scene = if self.panel.is_open() {
            None
        } else {
            self.with_page(|page, ctx| page.hall_scene(ctx)).flatten()
        };
        self.send_to_hall(scene);
    }

    /// Shows a scene in the hall, opening its window where it is closed.
    pub(super) fn send_to_hall(&mut self, scene: Option<HallScene>) {
        if let Some(scene) = scene {
            self.hall.show(scene);
        }
        // Where its screen is gone, another one will do.
        let away = !self.hall.is_open() || self.lost;
        if away && self.hall.open(&self.platform.monitors()).is_err() {
            self.hall_refused = true;
            return;
        }
        self.notice = Some(Notice {
            tone: Tone::Jade,
            what: self.lang.hall_shown().into(),
            next: String::new(),
        });
    }

    /// Before keying starts a person is asked whether the projector shows this
    /// screen too, where the system cannot tell; once a meeting.
    pub(super) fn mirror_asked(&self) -> bool {
        let Some(session) = &self.session else {
            return false;
        };
        let keying = self.current == Step::Keying && !self.panel.is_open() && session.writable();
        keying
            && self.mirror != Mirror::Apart
            && self.platform.may_mirror()
            && !matches!(self.hall.place(), HallPlace::Screen(_))
            && hall_window::hall_screen(&self.platform.monitors(), None).is_err()
            && session
                .meeting()
                .round()
                .is_some_and(|round| round.papers.iter().any(|paper| !paper.bundles.is_empty()))
    }

    pub(super) fn ask_mirror(&mut self, ctx: &egui::Context) {
        let monitors = self.platform.monitors();
        let known = monitors.len() > 1;
        let shows = known || self.mirror == Mirror::Shows;
        match over::mirror_question(ctx, self.lang, known, shows) {
            None => {}
            Some(over::MirrorAnswer::Shows) => self.mirror = Mirror::Shows,
            Some(over::MirrorAnswer::Apart) => {
                self.mirror = Mirror::Apart;
                if let Some(session) = &self.session {
                    // Where it is not kept, it is asked again at the next start.
                    let _ = side::save_draft(session.path(), MIRROR, MIRROR_APART);
                }
            }
            Some(over::MirrorAnswer::Later) => {
                self.mirror = Mirror::Unknown;
                self.turn_to(Step::Collect);
            }
        }
    }
}
