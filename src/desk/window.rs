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
    let screens = window
        .available_monitors()
        .enumerate()
        .map(|(at, monitor)| MonitorInfo {
            name: monitor.name().unwrap_or_else(|| format!("{}", at + 1)),
            size: (monitor.size().width, monitor.size().height),
            position: (monitor.position().x, monitor.position().y),
            primary: own.as_ref() == Some(&monitor),
        })
        .collect();
    let standing = window.is_minimized() != Some(true);
    with_desk(screens, standing, before)
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

    #[test]
    fn a_minimised_desk_keeps_its_screen() {
        let screen = |name: &str, primary| MonitorInfo {
            name: name.into(),
            size: (1366, 768),
            position: (0, 0),
            primary,
        };
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
