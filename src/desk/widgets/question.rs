//! A question that comes over whatever a person is doing.

use egui::{Id, Role, Sense, Ui, WidgetInfo};

use super::dialog;
use crate::desk::style::regular;
use crate::text::Lang;
use crate::theme::theme;

/// As [`dialog`], for what may come while somebody types for the page beneath: the
/// focus stands on the words of the question and on none of its buttons, so an Enter
/// meant for a ballot answers nothing. Tab leads to the first button; a line says so.
///
/// `title` is what is heard first, `words` draws the question, `buttons` the answers
/// in a row.
pub fn question<R>(
    ctx: &egui::Context,
    id: Id,
    (width, lang): (f32, Lang),
    title: &str,
    words: impl FnOnce(&mut Ui),
    buttons: impl FnOnce(&mut Ui) -> R,
) -> (R, bool) {
    let t = theme();
    dialog(ctx, id, width, |ui| {
        let said = ui.scope(words).response.rect;
        let heard = format!("{title} {}", lang.question_keys());
        let quiet = ui.interact(said, id.with("words"), Sense::focusable_noninteractive());
        quiet.widget_info(|| WidgetInfo::labeled(Role::AlertDialog, true, &heard));
        if ui.memory(|memory| memory.focused()).is_none() {
            quiet.request_focus();
        }
        ui.add_space(t.gap);
        let answer = ui.horizontal(buttons).inner;
        ui.add_space(4.0);
        ui.label(regular(lang.question_keys(), t.size_small, *t.ink_3));
        answer
    })
}
