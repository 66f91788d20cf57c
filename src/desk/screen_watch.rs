//! Notices on X11 that a screen was plugged in or out.
//!
//! There winit keeps the list of screens it made at its start: the event that
//! should renew it never reaches it (winit issue 3405). A projector connected
//! later would not be found, and one unplugged would leave the hall on the
//! desk's screen. Everywhere else the list is always made anew.

#[cfg(target_os = "linux")]
use x11rb::{
    connection::Connection as _,
    protocol::{
        randr::{ConnectionExt as _, NotifyMask},
        xproto::{AtomEnum, PropMode},
    },
    wrapper::ConnectionExt as _,
};

/// Keeps the list of screens of this window's program up to date, and draws
/// the desk again after each change. Does nothing where the list needs no help.
pub fn start(ctx: &egui::Context, window: u64) {
    #[cfg(target_os = "linux")]
    {
        // On X11 a window's number has 32 bits; on Wayland it is an address and has more.
        let Ok(window) = u32::try_from(window) else {
            return;
        };
        let ctx = ctx.clone();
        // Without the thread the hall still works with the screens found at the start.
        let _ = std::thread::Builder::new()
            .name("screens".into())
            .spawn(move || watch(&ctx, window));
    }
    #[cfg(not(target_os = "linux"))]
    let _ = (ctx, window);
}

/// Ends with an error when the display or the window is gone, and with it the program.
#[cfg(target_os = "linux")]
fn watch(ctx: &egui::Context, window: u32) -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
    let (connection, screen) = x11rb::connect(None)?;
    let root = connection
        .setup()
        .roots
        .get(screen)
        .ok_or("no screen")?
        .root;
    let changes = NotifyMask::SCREEN_CHANGE | NotifyMask::CRTC_CHANGE;
    connection.randr_select_input(root, changes)?.check()?;
    loop {
        connection.wait_for_event()?;
        // Nothing is added to the property; that it was touched makes winit look again.
        let (name, kind) = (AtomEnum::RESOURCE_MANAGER, AtomEnum::STRING);
        connection
            .change_property8(PropMode::APPEND, window, name, kind, &[])?
            .check()?;
        ctx.request_repaint();
        // Once more for the case that the first pass came before winit looked.
        ctx.request_repaint_after(std::time::Duration::from_millis(300));
    }
}
