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

/// Whether the hall may cover this screen: it is neither the desk's own nor
/// shows the same picture, and it is known which is the desk's.
pub fn is_free(screen: &MonitorInfo, monitors: &[MonitorInfo]) -> bool {
    // A screen at the desk's place mirrors it: one picture, so the desk would be covered.
    let desk = monitors.iter().find(|monitor| monitor.primary);
    desk.is_some_and(|desk| !screen.primary && screen.position != desk.position)
}

/// The screen the hall goes to: the one chosen by name where it is there and
/// free, else the first that is free.
///
/// # Errors
/// [`NeedsSecondMonitor`] when there is only the desk's, or when it is not
/// known which is the desk's.
pub fn hall_screen(
    monitors: &[MonitorInfo],
    chosen: Option<&str>,
) -> Result<HallPlace, NeedsSecondMonitor> {
    let mut free = monitors
        .iter()
        .filter(|monitor| is_free(monitor, monitors))
        .map(|monitor| monitor.name.as_str());
    let wanted = free.clone().find(|name| Some(*name) == chosen);
    let name = wanted.or_else(|| free.next()).ok_or(NeedsSecondMonitor)?;
    Ok(HallPlace::Screen(name.to_owned()))
}

/// Where among the screens the hall can be shown now; `None` while its screen is
/// gone, has become the desk's own, or mirrors it: it would cover the desk.
fn place_of(name: &str, monitors: &[MonitorInfo]) -> Option<usize> {
    let desk = monitors.iter().find(|monitor| monitor.primary);
    monitors.iter().position(|monitor| {
        monitor.name == name
            && !monitor.primary
            && desk.is_none_or(|desk| desk.position != monitor.position)
    })
}

/// Whether the hall can be seen where it is meant to be.
pub fn can_be_seen(place: &HallPlace, monitors: &[MonitorInfo]) -> bool {
    match place {
        HallPlace::Closed => false,
        HallPlace::Window => true,
        HallPlace::Screen(name) => place_of(name, monitors).is_some(),
    }
}

/// The id of the hall's window.
pub fn hall_viewport() -> ViewportId {
    ViewportId::from_hash_of("hall")
}

/// How the hall's window fared in a pass.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    /// It is there, or nobody wants it.
    AsAsked,
    /// Its screen is not there. The window is gone until it is back, for it
    /// would fall onto the desk.
    Waiting,
    /// A window on the desk was closed by hand.
    ClosedByHand,
}

/// Keeps the hall's window open; call it in every pass of the desk.
pub fn show_hall(
    ctx: &Context,
    lang: Lang,
    place: &HallPlace,
    monitors: &[MonitorInfo],
    draw: &HallDraw,
) -> Kept {
    let title = lang.desk_hall_title();
    let builder = match place {
        HallPlace::Closed => {
            forget_window(ctx);
            return Kept::AsAsked;
        }
        HallPlace::Window => ViewportBuilder::default()
            .with_title(title)
            .with_inner_size([960.0, 540.0])
            .with_min_inner_size([480.0, 270.0]),
        HallPlace::Screen(name) => {
            let Some(at) = place_of(name, monitors) else {
                forget_window(ctx);
                return Kept::Waiting;
            };
            ViewportBuilder::default()
                .with_title(title)
                .with_decorations(false)
                .with_monitor(at)
                .with_fullscreen(true)
        }
    };
    if closed_by_hand(ctx) {
        return Kept::ClosedByHand;
    }
    // The operator's keys belong to the desk: a ballot keyed into the hall would be lost.
    let builder = builder.with_active(false);
    let draw = draw.clone();
    let on_screen = *place != HallPlace::Window;
    ctx.show_viewport_deferred(hall_viewport(), builder, move |ui, _class| {
        if on_screen {
            ui.ctx().set_cursor_icon(egui::CursorIcon::None);
        }
        follow_window(ui.ctx(), on_screen);
        // On the projector a request to close is an accident (Alt F4 after a click
        // there): only the desk closes the hall.
        if !on_screen && ui.input(|input| input.viewport().close_requested()) {
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
    Kept::AsAsked
}

/// While the desk is minimised no window can be taken away, only hidden: the
/// hall's, whose screen is gone, would otherwise lie over the desk's.
pub fn hide_hall(ctx: &Context) {
    ctx.send_viewport_cmd_to(hall_viewport(), egui::ViewportCommand::Visible(false));
    // The desk comes up, takes the window away and says what happened.
    ctx.send_viewport_cmd_to(ViewportId::ROOT, egui::ViewportCommand::Minimized(false));
    ctx.request_repaint_of(ViewportId::ROOT);
}

fn forget_window(ctx: &Context) {
    ctx.data_mut(|data| data.remove_temp::<Shown>(egui::Id::unique(SHOWN)));
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
    if on_screen {
        forward_keys(ctx);
    }
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

/// Keys that came to the hall's window belong to the desk: some systems give every
/// new window the keys for a moment, also when the projector is plugged in again
/// in the middle of a ballot.
fn forward_keys(ctx: &Context) {
    let keys = ctx.input(|input| {
        let key =
            |event: &&egui::Event| matches!(event, egui::Event::Key { .. } | egui::Event::Text(_));
        input.events.iter().filter(key).cloned().collect::<Vec<_>>()
    });
    if keys.is_empty() {
        return;
    }
    ctx.data_mut(|data| {
        let waiting: &mut Vec<egui::Event> =
            data.get_temp_mut_or_default(egui::Id::unique(FORWARDED));
        waiting.extend(keys);
    });
    ctx.request_repaint_of(ViewportId::ROOT);
}

/// The keys that came to the hall's window since the last pass, in order.
pub fn forwarded_keys(ctx: &Context) -> Vec<egui::Event> {
    ctx.data_mut(|data| data.remove_temp(egui::Id::unique(FORWARDED)))
        .unwrap_or_default()
}

const FORWARDED: &str = "keys that came to the hall's window";

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
        let first = |monitors: &[MonitorInfo]| hall_screen(monitors, None);
        assert_eq!(first(&[]), Err(NeedsSecondMonitor));
        assert_eq!(first(&[monitor("a", 0, true)]), Err(NeedsSecondMonitor));
        assert_eq!(
            first(&[monitor("a", 0, true), monitor("b", 1366, false)]),
            screen("b")
        );
        assert_eq!(
            first(&[monitor("b", -1366, false), monitor("a", 0, true)]),
            screen("b")
        );
        assert_eq!(
            first(&[monitor("a", 0, true), monitor("b", 0, false)]),
            Err(NeedsSecondMonitor)
        );
        let mirror_and_third = [
            monitor("a", 0, true),
            monitor("b", 0, false),
            monitor("c", 1366, false),
        ];
        assert_eq!(first(&mirror_and_third), screen("c"));
        // Which is the desk's is not known: either might be.
        let unknown = [monitor("a", 0, false), monitor("b", 1366, false)];
        assert_eq!(first(&unknown), Err(NeedsSecondMonitor));
    }

    #[test]
    fn the_screen_chosen_by_name_is_taken_where_it_is_free() {
        let three = [
            monitor("a", 0, true),
            monitor("b", 1366, false),
            monitor("c", 3000, false),
        ];
        let goes_to = |chosen| hall_screen(&three, Some(chosen));
        assert_eq!(goes_to("c"), Ok(HallPlace::Screen("c".into())));
        // The desk's own, or one that is not plugged in.
        assert_eq!(goes_to("a"), Ok(HallPlace::Screen("b".into())));
        assert_eq!(goes_to("d"), Ok(HallPlace::Screen("b".into())));
    }

    #[test]
    fn the_hall_waits_for_its_screen_and_never_covers_the_desk() {
        let ctx = Context::default();
        let draw: HallDraw = Arc::new(|_| {});
        let on_b = HallPlace::Screen("b".into());
        let alone = vec![monitor("a", 0, true)];
        let mirrored = vec![monitor("a", 0, true), monitor("b", 0, false)];
        let swapped = vec![monitor("a", 0, false), monitor("b", 1366, true)];
        for screens in [alone, mirrored, swapped] {
            let now = show_hall(&ctx, Lang::Hans, &on_b, &screens, &draw);
            assert_eq!(now, Kept::Waiting, "{screens:?}");
            assert!(!can_be_seen(&on_b, &screens));
        }
        // Another order of the screens is another number, but the same name.
        let before = vec![monitor("a", 0, true), monitor("b", 1366, false)];
        let after = vec![monitor("b", -1366, false), monitor("a", 0, true)];
        assert_eq!(place_of("b", &before), Some(1));
        assert_eq!(place_of("b", &after), Some(0));
    }

    /// One pass of the desk, then one of the hall's window, which is asked to close;
    /// what the next pass of the desk finds.
    fn asked_to_close(place: &HallPlace) -> Kept {
        let ctx = Context::default();
        ctx.set_embed_viewports(false);
        let screens = [monitor("a", 0, true), monitor("b", 1366, false)];
        let draw: HallDraw = Arc::new(|_| {});
        let keep = |ctx: &Context| show_hall(ctx, Lang::Hans, place, &screens, &draw);
        let mut output = ctx.run_ui(egui::RawInput::default(), |ui| {
            keep(ui.ctx());
        });
        output.textures_delta.clear();
        let window = output.viewport_output.get(&hall_viewport());
        let callback = window.and_then(|window| window.viewport_ui_cb.clone());
        let Some(callback) = callback else {
            return Kept::Waiting;
        };
        let mut input = egui::RawInput {
            viewport_id: hall_viewport(),
            ..Default::default()
        };
        let mut closing = egui::ViewportInfo::default();
        closing.events.push(egui::ViewportEvent::Close);
        input.viewports.insert(hall_viewport(), closing);
        ctx.run_ui(input, |ui| callback(ui)).textures_delta.clear();
        let mut kept = Kept::Waiting;
        let mut output = ctx.run_ui(egui::RawInput::default(), |ui| kept = keep(ui.ctx()));
        output.textures_delta.clear();
        let there = output.viewport_output.contains_key(&hall_viewport());
        assert_eq!(there, kept == Kept::AsAsked);
        kept
    }

    #[test]
    fn only_the_desk_closes_the_hall_on_its_screen() {
        let screen = HallPlace::Screen("b".into());
        assert_eq!(asked_to_close(&screen), Kept::AsAsked);
        // A preview on the desk is closed like any window.
        assert_eq!(asked_to_close(&HallPlace::Window), Kept::ClosedByHand);
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
    fn keys_pressed_into_the_hall_reach_the_desk() {
        let press = egui::Event::Key {
            key: egui::Key::Num1,
            physical_key: Some(egui::Key::Num1),
            pressed: true,
            repeat: false,
            modifiers: egui::Modifiers::NONE,
        };
        let typed = [press, egui::Event::Text("1".into())];
        for on_screen in [true, false] {
            let ctx = Context::default();
            let mut input = egui::RawInput {
                viewport_id: hall_viewport(),
                events: typed.to_vec(),
                ..Default::default()
            };
            let window = egui::ViewportInfo::default();
            input.viewports.insert(hall_viewport(), window);
            let mut output = ctx.run_ui(input, |ui| follow_window(ui.ctx(), on_screen));
            output.textures_delta.clear();
            let expected = if on_screen {
                typed.to_vec()
            } else {
                Vec::new()
            };
            assert_eq!(forwarded_keys(&ctx), expected);
            assert_eq!(forwarded_keys(&ctx), [], "once");
        }
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
