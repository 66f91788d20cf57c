//! Long text read without a mouse.

use egui::{Key, Ui};

/// How far one press of an arrow scrolls, in points.
const LINE: f32 = 48.0;

/// Page keys, Home and End move the text of the scroll area around `ui`, and the
/// arrows too where they have nothing else to do. Not while something lies over
/// it or text is edited.
pub(super) fn scroll_by_keys(ui: &mut Ui, arrows: bool) {
    let layer = ui.layer_id();
    let reachable = ui.memory(|memory| memory.allows_interaction(layer));
    if !reachable || ui.ctx().text_edit_focused() {
        return;
    }
    let page = ui.clip_rect().height() - LINE;
    let all = ui.min_size().y.max(ui.clip_rect().height()) + 1_000_000.0;
    let keys = [
        (Key::ArrowDown, -LINE, arrows),
        (Key::ArrowUp, LINE, arrows),
        (Key::PageDown, -page, true),
        (Key::PageUp, page, true),
        (Key::End, -all, true),
        (Key::Home, all, true),
    ];
    let moved = ui.input(|input| {
        let bare = input.modifiers.is_none();
        let pressed = keys
            .iter()
            .filter(|(key, _, own)| *own && bare && input.key_pressed(*key));
        pressed.map(|(_, by, _)| *by).sum::<f32>()
    });
    if moved != 0.0 {
        let at_once = egui::style::ScrollAnimation::none();
        ui.scroll_with_delta_animation(egui::vec2(0.0, moved), at_once);
    }
}
