//! Before a meeting is open: make one, open one, or take up a recent one.

use std::path::PathBuf;

use egui::{Id, Ui};

use crate::desk::platform::{Dialog, DialogRequest, FileKind, Picked, Platform};
use crate::desk::style::regular;
use crate::desk::widgets::{card, empty_state, heading, link, primary, secondary, text_field};
use crate::text::Lang;
use crate::theme::theme;

/// What was asked for on the start page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StartOut {
    /// A new meeting.
    New,
    /// An existing file.
    Open(PathBuf),
}

/// What the page remembers.
#[derive(Debug, Default)]
pub struct StartPage {
    dialog: Option<Dialog>,
    path: String,
    offer_path: bool,
}

impl StartPage {
    /// Draws the page.
    pub fn show(&mut self, ui: &mut Ui, lang: Lang, platform: &dyn Platform) -> Option<StartOut> {
        let mut out = self.poll();
        empty_state(ui, lang.desk_start_title(), lang.desk_start_what(), |ui| {
            ui.set_max_width(520.0);
            if primary(ui, lang.desk_start_new()).clicked() {
                out = Some(StartOut::New);
            }
            if secondary(ui, lang.desk_start_open()).clicked() {
                self.ask(lang, platform);
            }
            if self.offer_path {
                out = self.path_field(ui, lang).or(out.take());
            }
            let recent = platform.recent();
            if !recent.is_empty() {
                ui.add_space(theme().gap);
                card(ui, |ui| {
                    heading(ui, lang.desk_start_recent());
                    for path in recent {
                        if link(ui, &path.display().to_string()).clicked() {
                            out = Some(StartOut::Open(path));
                        }
                    }
                });
            }
        });
        out
    }

    /// Asks for a file; Ctrl+O does the same.
    pub fn ask(&mut self, lang: Lang, platform: &dyn Platform) {
        self.dialog = Some(platform.pick_open_file(DialogRequest {
            title: lang.desk_start_open().into(),
            folder: Some(platform.documents()),
            file_name: String::new(),
            kinds: vec![FileKind {
                name: lang.desk_kind_meeting().into(),
                endings: vec!["zp".into()],
            }],
        }));
    }

    fn poll(&mut self) -> Option<StartOut> {
        let picked = self.dialog.as_ref()?.poll()?;
        self.dialog = None;
        match picked {
            Picked::Path(path) => Some(StartOut::Open(path)),
            Picked::Nothing => {
                // Perhaps there was no dialog at all: a path can be typed.
                self.offer_path = true;
                None
            }
        }
    }

    fn path_field(&mut self, ui: &mut Ui, lang: Lang) -> Option<StartOut> {
        let t = theme();
        ui.label(regular(lang.desk_no_dialog(), t.size_small, *t.ink_2));
        let id = Id::unique("path of the meeting file");
        let field = text_field(ui, id, lang.desk_path_field(), &mut self.path, "", 480.0);
        let enter = field.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
        let path = self.path.trim();
        (enter && !path.is_empty()).then(|| StartOut::Open(PathBuf::from(path)))
    }
}
