//! The copy of the record in a second folder, best on a stick.

use std::path::PathBuf;

use egui::{Id, Key, Ui};

use super::page::Ctx;
use super::platform::{Dialog, DialogRequest, Picked};
use super::style::regular;
use super::widgets::{self, Tone};
use crate::journal::MirrorState;
use crate::theme::theme;

/// What the card remembers between passes.
#[derive(Default)]
pub struct CopyCard {
    path: String,
    dialog: Option<Dialog>,
}

impl CopyCard {
    /// Shows the folder that is followed now; call when the page is opened.
    pub fn opened(&mut self, ctx: &Ctx<'_>) {
        let (_, folder) = ctx.session.mirror();
        self.path = folder.map_or_else(String::new, |folder| folder.display().to_string());
    }

    /// Draws the card.
    pub fn show(&mut self, ui: &mut Ui, ctx: &mut Ctx<'_>) {
        let lang = ctx.lang;
        let t = theme();
        if let Some(picked) = self.dialog.as_ref().and_then(Dialog::poll) {
            self.dialog = None;
            match picked {
                Picked::Path(path) => {
                    self.path = path.display().to_string();
                    self.follow(ctx);
                }
                Picked::Nothing => {}
            }
        }
        let (state, folder) = ctx.session.mirror();
        let following = folder.is_some();
        let tone = match state {
            MirrorState::Following { .. } => Tone::Jade,
            MirrorState::CatchingUp { .. } | MirrorState::Lost { .. } => Tone::Amber,
            MirrorState::Off => Tone::Neutral,
        };
        widgets::card(ui, |ui| {
            widgets::heading(ui, lang.count_copy_title());
            ui.label(regular(lang.count_copy_line(), t.size_small, *t.ink_2));
            ui.label(regular(lang.mirror(&state), t.size_body - 1.0, tone.ink()));
            let width = ui.available_width() - 24.0;
            let id = Id::unique("folder of the copy");
            let label = lang.count_copy_folder();
            let field = widgets::text_field(ui, id, label, &mut self.path, "", width);
            let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
            ui.horizontal_wrapped(|ui| {
                if widgets::secondary(ui, lang.count_copy_start()).clicked() || entered {
                    self.follow(ctx);
                }
                if widgets::secondary(ui, lang.start_browse()).clicked() {
                    self.dialog = Some(ctx.platform.pick_folder(DialogRequest {
                        title: label.into(),
                        ..DialogRequest::default()
                    }));
                }
                if following && widgets::secondary(ui, lang.count_copy_stop()).clicked() {
                    ctx.session.mirror_to(None);
                }
            });
        });
    }

    fn follow(&self, ctx: &mut Ctx<'_>) {
        let folder = self.path.trim();
        if folder.is_empty() {
            ctx.warn(ctx.lang.count_copy_empty(), "");
            return;
        }
        ctx.session.mirror_to(Some(PathBuf::from(folder)));
        ctx.done(ctx.lang.count_copy_begun(folder));
    }
}
