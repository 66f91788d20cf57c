//! The second window, for the hall. What it draws is given to it as a closure
//! over a shared cell, so it follows changes while the desk is minimised.

use std::sync::Arc;

use egui::{Context, Ui, ViewportBuilder, ViewportId};

use super::platform::MonitorInfo;
use crate::text::Lang;

/// Draws the hall; shared with the hall's window.
pub type HallDraw = Arc<dyn Fn(&mut Ui) + Send + Sync>;

/// Where the hall is shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum HallPlace {
    /// Nowhere.
    #[default]
    Closed,
    /// On the whole of a second screen, found again by its name.
    Screen(String),
    /// In a window on the desk, chosen on purpose, for rehearsal and preview.
    Window,
}

/// There is no second screen, and the hall does not cover the desk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NeedsSecondMonitor;

/// The screen the hall would go to: the first that is not the desk's.
///
/// # Errors
/// [`NeedsSecondMonitor`] when there is only the desk's.
pub fn hall_screen(monitors: &[MonitorInfo]) -> Result<HallPlace, NeedsSecondMonitor> {
    let other = monitors.iter().find(|monitor| !monitor.primary);
    // Screens that mirror each other lie at the same place: one picture, so the desk would be covered.
    let desk = monitors.iter().find(|monitor| monitor.primary);
    match (other, desk) {
        (Some(other), Some(desk)) if other.position == desk.position => Err(NeedsSecondMonitor),
        (Some(other), _) => Ok(HallPlace::Screen(other.name.clone())),
        (None, _) => Err(NeedsSecondMonitor),
    }
}

/// The id of the hall's window.
pub fn hall_viewport() -> ViewportId {
    ViewportId::from_hash_of("hall")
}

/// Keeps the hall's window open; call it in every pass of the desk.
///
/// Returns the place where it is now: a screen that has been unplugged closes
/// the hall rather than letting it fall onto the desk, and so does closing the
/// window by hand.
pub fn show_hall(
    ctx: &Context,
    lang: Lang,
    place: HallPlace,
    monitors: &[MonitorInfo],
    draw: &HallDraw,
) -> HallPlace {
    let title = lang.desk_hall_title();
    let builder = match &place {
        HallPlace::Closed => return HallPlace::Closed,
        HallPlace::Window => ViewportBuilder::default()
            .with_title(title)
            .with_inner_size([960.0, 540.0])
            .with_min_inner_size([480.0, 270.0]),
        HallPlace::Screen(name) => {
            let Some(at) = monitors
                .iter()
                .position(|monitor| &monitor.name == name && !monitor.primary)
            else {
                return HallPlace::Closed;
            };
            ViewportBuilder::default()
                .with_title(title)
                .with_decorations(false)
                .with_monitor(at)
                .with_fullscreen(true)
        }
    };
    if closed_by_hand(ctx) {
        return HallPlace::Closed;
    }
    let draw = draw.clone();
    let hide_cursor = place != HallPlace::Window;
    ctx.show_viewport_deferred(hall_viewport(), builder, move |ui, _class| {
        if hide_cursor {
            ui.ctx().set_cursor_icon(egui::CursorIcon::None);
        }
        if ui.input(|input| input.viewport().close_requested()) {
            ui.ctx()
                .data_mut(|data| data.insert_temp(egui::Id::unique(CLOSED), true));
            ui.ctx().request_repaint_of(ViewportId::ROOT);
        }
        draw(ui);
        if cfg!(windows) {
            // egui issue 8466: on Windows a request to repaint a second window may get lost.
            ui.ctx()
                .request_repaint_after(std::time::Duration::from_millis(250));
        }
    });
    place
}

const CLOSED: &str = "the hall was closed by hand";

fn closed_by_hand(ctx: &Context) -> bool {
    ctx.data_mut(|data| data.remove_temp::<bool>(egui::Id::unique(CLOSED)))
        .unwrap_or(false)
}

/// Asks the hall's window to draw again after its cell has changed.
pub fn repaint_hall(ctx: &Context) {
    ctx.request_repaint_of(hall_viewport());
}

#[cfg(test)]
mod tests {
    use super::*;

    fn monitor(name: &str, x: i32, primary: bool) -> MonitorInfo {
        MonitorInfo {
            name: name.into(),
            size: (1366, 768),
            position: (x, 0),
            primary,
        }
    }

    #[test]
    fn the_hall_goes_to_the_other_screen_only() {
        let screen = |name: &str| Ok(HallPlace::Screen(name.into()));
        assert_eq!(hall_screen(&[]), Err(NeedsSecondMonitor));
        assert_eq!(
            hall_screen(&[monitor("a", 0, true)]),
            Err(NeedsSecondMonitor)
        );
        assert_eq!(
            hall_screen(&[monitor("a", 0, true), monitor("b", 1366, false)]),
            screen("b")
        );
        assert_eq!(
            hall_screen(&[monitor("b", -1366, false), monitor("a", 0, true)]),
            screen("b")
        );
        assert_eq!(
            hall_screen(&[monitor("a", 0, true), monitor("b", 0, false)]),
            Err(NeedsSecondMonitor)
        );
    }

    #[test]
    fn an_unplugged_screen_closes_the_hall() {
        let ctx = Context::default();
        let draw: HallDraw = Arc::new(|_| {});
        let gone = HallPlace::Screen("b".into());
        let now = show_hall(&ctx, Lang::Hans, gone, &[monitor("a", 0, true)], &draw);
        assert_eq!(now, HallPlace::Closed);
    }
}
