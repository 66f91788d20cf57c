//! Opening the desk's native window.

use egui::ViewportBuilder;

use super::platform::MonitorInfo;
use super::style;
use crate::text::Lang;

/// Makes the application once its window exists.
pub type MakeApp = dyn Fn(&eframe::CreationContext<'_>) -> Box<dyn eframe::App>;

/// Opens the desk and returns when it is closed.
///
/// OpenGL first, because it starts fastest and where Vulkan is missing; then
/// wgpu, which starts over remote desktop and in machines where OpenGL 2 is
/// missing. If neither starts, a native message says so.
///
/// # Errors
/// The sentence that was shown, when no window could be opened.
pub fn open(lang: Lang, make: &MakeApp) -> Result<(), String> {
    let mut last = String::new();
    for renderer in [eframe::Renderer::Glow, eframe::Renderer::Wgpu] {
        let started = std::cell::Cell::new(false);
        let created = eframe::run_native(
            "zhengpiao",
            options(lang, renderer),
            Box::new(|creation| {
                started.set(true);
                install(&creation.egui_ctx);
                Ok(make(creation))
            }),
        );
        match created {
            Ok(()) => return Ok(()),
            // The first reason is the real one: without a display at all the second
            // attempt only says that it came second.
            Err(error) if last.is_empty() => last = error.to_string(),
            Err(_) => {}
        }
        if started.get() {
            // It broke while running: a second start would hide that from the person.
            break;
        }
    }
    let sentence = lang.desk_window_failed(&last);
    rfd::MessageDialog::new()
        .set_level(rfd::MessageLevel::Error)
        .set_title(lang.desk_window_failed_title())
        .set_description(&sentence)
        .show();
    Err(sentence)
}

/// Fonts and look, for the window and for tests alike.
pub fn install(ctx: &egui::Context) {
    style::install_fonts(ctx);
    style::install_visuals(ctx);
}

fn options(lang: Lang, renderer: eframe::Renderer) -> eframe::NativeOptions {
    eframe::NativeOptions {
        viewport: ViewportBuilder::default()
            .with_title(lang.app_name())
            .with_app_id("zhengpiao")
            .with_inner_size([1366.0, 768.0])
            .with_min_inner_size([1024.0, 700.0])
            .with_maximized(true),
        renderer,
        ..Default::default()
    }
}

/// The screens as the window sees them now, `before` as it saw them last; empty
/// where there is no real window.
///
/// The index of a screen in this list is the one `ViewportBuilder::with_monitor` takes.
pub fn monitors(frame: &eframe::Frame, before: &[MonitorInfo]) -> Vec<MonitorInfo> {
    let Some(window) = frame.winit_window() else {
        return Vec::new();
    };
    let own = window.current_monitor();
    let mut screens = window
        .available_monitors()
        .enumerate()
        .map(|(at, monitor)| MonitorInfo {
            name: monitor.name().unwrap_or_else(|| format!("{}", at + 1)),
            size: (monitor.size().width, monitor.size().height),
            position: (monitor.position().x, monitor.position().y),
            primary: own.as_ref() == Some(&monitor),
        })
        .collect::<Vec<_>>();
    // On X11 winit goes on naming the old screen after the screens themselves have
    // moved; where the window lies is believed first. Wayland does not tell it.
    if let Ok(corner) = window.outer_position() {
        let size = window.outer_size();
        let under = screen_under((corner.x, corner.y), (size.width, size.height), &screens);
        if under.is_some() {
            for (at, screen) in screens.iter_mut().enumerate() {
                screen.primary = Some(at) == under;
            }
        }
    }
    let standing = window.is_minimized() != Some(true);
    with_desk(screens, standing, before)
}

/// The screen most of a window lies on, by its place in the list; `None` where it
/// lies on none.
fn screen_under(corner: (i32, i32), size: (u32, u32), screens: &[MonitorInfo]) -> Option<usize> {
    let common = |from: i32, length: u32, other: i32, other_length: u32| {
        let end = i64::from(from) + i64::from(length);
        let other_end = i64::from(other) + i64::from(other_length);
        (end.min(other_end) - i64::from(from.max(other))).max(0)
    };
    let on = |screen: &MonitorInfo| {
        common(corner.0, size.0, screen.position.0, screen.size.0)
            * common(corner.1, size.1, screen.position.1, screen.size.1)
    };
    let mut best = None;
    for (at, screen) in screens.iter().enumerate() {
        let area = on(screen);
        // Of two that show the same the first is the desk's.
        if area > 0 && best.is_none_or(|(_, most)| area > most) {
            best = Some((at, area));
        }
    }
    best.map(|(at, _)| at)
}

/// Where the desk belongs when the screens have moved under it and it now lies on
/// the hall's: the corner of its own screen, in pixels.
pub fn way_back(before: &[MonitorInfo], now: &[MonitorInfo], hall: &str) -> Option<(i32, i32)> {
    let desk = |screens: &[MonitorInfo]| screens.iter().find(|screen| screen.primary).cloned();
    let (was, is) = (desk(before)?, desk(now)?);
    let own = now.iter().find(|screen| screen.name == was.name)?;
    let pushed = is.name == hall && was.name != hall && own.position != was.position;
    // One picture on both: there is nowhere to go.
    (pushed && own.position != is.position).then_some(own.position)
}

/// A minimised window stands nowhere, and some systems then name any screen as
/// its own: the desk's screen stays the one it was, as long as that is there.
fn with_desk(
    mut screens: Vec<MonitorInfo>,
    standing: bool,
    before: &[MonitorInfo],
) -> Vec<MonitorInfo> {
    let last = before.iter().find(|screen| screen.primary);
    let known = standing && screens.iter().any(|screen| screen.primary);
    if let Some(last) = last.filter(|_| !known)
        && screens.iter().any(|screen| screen.name == last.name)
    {
        for screen in &mut screens {
            screen.primary = screen.name == last.name;
        }
    }
    screens
}

#[cfg(test)]
mod tests {
    use super::*;

    fn screen(name: &str, x: i32, primary: bool) -> MonitorInfo {
        MonitorInfo {
            name: name.into(),
            size: (1366, 768),
            position: (x, 0),
            primary,
        }
    }

    #[test]
    fn the_desk_is_where_most_of_its_window_lies() {
        let screens = [screen("a", 0, false), screen("b", 1366, false)];
        let under = |x| screen_under((x, 20), (1000, 700), &screens);
        assert_eq!(under(10), Some(0));
        assert_eq!(under(800), Some(0), "566 of 1000 lie on it");
        assert_eq!(under(900), Some(1));
        assert_eq!(under(-5000), None);
        let mirrored = [screen("a", 0, false), screen("b", 0, false)];
        assert_eq!(screen_under((0, 0), (1366, 768), &mirrored), Some(0));
    }

    #[test]
    fn a_desk_pushed_onto_the_hall_goes_back_to_its_own_screen() {
        let before = [screen("own", 0, true)];
        let pushed = [screen("own", 1366, false), screen("hall", 0, true)];
        assert_eq!(way_back(&before, &pushed, "hall"), Some((1366, 0)));
        assert_eq!(way_back(&before, &pushed, "other"), None);
        // Carried there by hand: the screens stayed where they were.
        let there = [screen("own", 0, true), screen("hall", 1366, false)];
        let carried = [screen("own", 0, false), screen("hall", 1366, true)];
        assert_eq!(way_back(&there, &carried, "hall"), None);
        assert_eq!(way_back(&there, &there, "hall"), None);
        // Its own screen is gone.
        assert_eq!(way_back(&before, &[screen("hall", 0, true)], "hall"), None);
    }

    #[test]
    fn a_minimised_desk_keeps_its_screen() {
        let screen = |name: &str, primary| screen(name, 0, primary);
        let desk = |screens: &[MonitorInfo]| {
            let found = screens.iter().find(|screen| screen.primary);
            found.map(|screen| screen.name.clone())
        };
        let before = [screen("a", true), screen("b", false)];
        let claimed = || vec![screen("a", false), screen("b", true)];
        let nowhere = || vec![screen("a", false), screen("b", false)];
        let seen = |screens, standing| desk(&with_desk(screens, standing, &before));
        assert_eq!(seen(claimed(), false).as_deref(), Some("a"));
        assert_eq!(seen(claimed(), true).as_deref(), Some("b"), "it was moved");
        assert_eq!(seen(nowhere(), true).as_deref(), Some("a"));
        // Its screen is gone: wherever it is now.
        assert_eq!(seen(vec![screen("b", true)], false).as_deref(), Some("b"));
    }
}
