//! A rules file of their own is deleted, asked once more.

use std::path::PathBuf;

use egui::{Id, Ui};

use crate::desk::page::Ctx;
use crate::desk::style::{bold, regular};
use crate::desk::widgets;
use crate::rules_file;
use crate::theme::theme;

/// The longest line of the dialog, in points.
const WIDTH: f32 = 520.0;

/// The question before a file goes.
pub(super) struct DeleteForm {
    path: PathBuf,
    /// What the list calls it.
    name: String,
    opened: bool,
}

/// What the question led to.
pub(super) enum Deleted {
    /// Nothing yet.
    Open,
    /// The file stays.
    Kept,
    /// It is gone, or the system did not let it go; the list is read again.
    Done,
}

impl DeleteForm {
    /// To delete a file, under the name it is listed by.
    pub fn new(path: PathBuf, name: String) -> DeleteForm {
        DeleteForm {
            path,
            name,
            opened: false,
        }
    }

    /// Draws the question over the page.
    pub fn show(&mut self, ui: &Ui, ctx: &mut Ctx<'_>) -> Deleted {
        let lang = ctx.lang;
        let t = theme();
        let first = !std::mem::replace(&mut self.opened, true);
        let id = Id::unique("setup delete rules");
        let ((yes, no), away) = widgets::dialog(ui.ctx(), id, WIDTH, |ui| {
            let title = lang.setup_rules_delete_ask(&self.name);
            ui.label(bold(title, t.size_name, *t.ink));
            let path = self.path.display().to_string();
            let line = lang.setup_rules_delete_line(&path);
            ui.label(regular(line, t.size_body, *t.ink_2));
            ui.add_space(12.0);
            ui.horizontal(|ui| {
                let yes = widgets::primary(ui, lang.setup_rules_delete_yes());
                let no = widgets::secondary(ui, lang.desk_cancel());
                // What cannot be taken back is not under the key that asked for it.
                if first {
                    no.request_focus();
                }
                (yes.clicked(), no.clicked())
            })
            .inner
        });
        if yes {
            match rules_file::delete(&self.path) {
                Ok(()) => ctx.done(lang.setup_rules_deleted(&self.name)),
                Err(error) => {
                    let (what, next) = lang.rules_file_error(&error);
                    ctx.warn(what, next);
                }
            }
            return Deleted::Done;
        }
        if no || away {
            Deleted::Kept
        } else {
            Deleted::Open
        }
    }
}
