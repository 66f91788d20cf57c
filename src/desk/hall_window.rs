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
/// [`NeedsSecondMonitor`] when there is only the desk's, or when it is not
/// known which is the desk's.
pub fn hall_screen(monitors: &[MonitorInfo]) -> Result<HallPlace, NeedsSecondMonitor> {
    let desk = monitors.iter().find(|monitor| monitor.primary);
    let desk = desk.ok_or(NeedsSecondMonitor)?;
    // A screen at the desk's place mirrors it: one picture, so the desk would be covered.
    let free = |monitor: &&MonitorInfo| !monitor.primary && monitor.position != desk.position;
    let other = monitors.iter().find(free).ok_or(NeedsSecondMonitor)?;
    Ok(HallPlace::Screen(other.name.clone()))
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
        HallPlace::Closed => {
            ctx.data_mut(|data| data.remove_temp::<Shown>(egui::Id::unique(SHOWN)));
            return HallPlace::Closed;
        }
        HallPlace::Window => ViewportBuilder::default()
            .with_title(title)
            .with_inner_size([960.0, 540.0])
            .with_min_inner_size([480.0, 270.0]),
        HallPlace::Screen(name) => {
            // Gone, become the desk's own, or mirroring it now: it would cover the desk.
            let desk = monitors.iter().find(|monitor| monitor.primary);
            let Some(at) = monitors.iter().position(|monitor| {
                &monitor.name == name
                    && !monitor.primary
                    && desk.is_none_or(|desk| desk.position != monitor.position)
            }) else {
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
    // The operator's keys belong to the desk: a ballot keyed into the hall would be lost.
    let builder = builder.with_active(false);
    let draw = draw.clone();
    let hide_cursor = place != HallPlace::Window;
    ctx.show_viewport_deferred(hall_viewport(), builder, move |ui, _class| {
        if hide_cursor {
            ui.ctx().set_cursor_icon(egui::CursorIcon::None);
        }
        follow_window(ui.ctx(), hide_cursor);
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

/// What is known of the hall's window while it is open.
#[derive(Clone, Default)]
struct Shown {
    at: Option<egui::Rect>,
    keys_given_back: bool,
}

const SHOWN: &str = "the hall's window as it was last seen";

/// Gives the keys back to the desk, which some systems hand to every new
/// window, and wakes the desk when the window was moved: its screen may be gone.
fn follow_window(ctx: &Context, on_screen: bool) {
    let (focused, touched, at) = ctx.input(|input| {
        let window = input.viewport();
        let touched = |event: &egui::Event| {
            matches!(
                event,
                egui::Event::Key { pressed: true, .. }
                    | egui::Event::PointerButton { pressed: true, .. }
            )
        };
        let touched = input.events.iter().any(touched);
        (window.focused == Some(true), touched, window.outer_rect)
    });
    let (give_back, moved) = ctx.data_mut(|data| {
        let shown = data.get_temp_mut_or_default::<Shown>(egui::Id::unique(SHOWN));
        // Later only when somebody clicks or types there: the keys also come by
        // themselves when the desk is minimised, and it must stay so. A preview in
        // a window keeps them once it is clicked, to be moved and closed.
        let give_back = focused && (!shown.keys_given_back || on_screen && touched);
        shown.keys_given_back |= give_back;
        let moved = shown.at != at;
        shown.at = at;
        (give_back, moved)
    });
    if give_back {
        ctx.send_viewport_cmd_to(ViewportId::ROOT, egui::ViewportCommand::Focus);
    }
    if give_back || moved {
        ctx.request_repaint_of(ViewportId::ROOT);
    }
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
        let mirror_and_third = [
            monitor("a", 0, true),
            monitor("b", 0, false),
            monitor("c", 1366, false),
        ];
        assert_eq!(hall_screen(&mirror_and_third), screen("c"));
        // Which is the desk's is not known: either might be.
        let unknown = [monitor("a", 0, false), monitor("b", 1366, false)];
        assert_eq!(hall_screen(&unknown), Err(NeedsSecondMonitor));
    }

    #[test]
    fn an_unplugged_screen_closes_the_hall() {
        let ctx = Context::default();
        let draw: HallDraw = Arc::new(|_| {});
        let on_b = HallPlace::Screen("b".into());
        let alone = vec![monitor("a", 0, true)];
        let mirrored = vec![monitor("a", 0, true), monitor("b", 0, false)];
        let swapped = vec![monitor("a", 0, false), monitor("b", 1366, true)];
        for screens in [alone, mirrored, swapped] {
            let now = show_hall(&ctx, Lang::Hans, on_b.clone(), &screens, &draw);
            assert_eq!(now, HallPlace::Closed, "{screens:?}");
        }
    }

    /// Whether the desk is given the keys after one pass of the hall's window.
    fn given_back(ctx: &Context, on_screen: bool, focused: bool, clicked: bool) -> bool {
        let mut input = egui::RawInput {
            viewport_id: hall_viewport(),
            ..Default::default()
        };
        let window = egui::ViewportInfo {
            focused: Some(focused),
            ..Default::default()
        };
        input.viewports.insert(hall_viewport(), window);
        if clicked {
            input.events.push(egui::Event::PointerButton {
                pos: egui::pos2(9.0, 9.0),
                button: egui::PointerButton::Primary,
                pressed: true,
                modifiers: egui::Modifiers::NONE,
            });
        }
        let mut output = ctx.run_ui(input, |ui| follow_window(ui.ctx(), on_screen));
        output.textures_delta.clear();
        let desk = output.viewport_output.get(&ViewportId::ROOT);
        desk.is_some_and(|desk| desk.commands.contains(&egui::ViewportCommand::Focus))
    }

    #[test]
    fn the_hall_gives_the_keys_back() {
        for on_screen in [true, false] {
            let ctx = Context::default();
            assert!(!given_back(&ctx, on_screen, false, false));
            assert!(given_back(&ctx, on_screen, true, false), "on opening");
            // The desk was minimised and the keys fell to the hall: the desk stays so.
            assert!(!given_back(&ctx, on_screen, true, false));
            assert_eq!(given_back(&ctx, on_screen, true, true), on_screen);
        }
    }
}
