//! The archive folder, written from the papers page while the window stays alive.

use std::path::PathBuf;
use std::sync::mpsc::{Receiver, TryRecvError, channel};

use egui::{Id, Key, Ui};

use crate::desk::page::{Ctx, Notice};
use crate::desk::platform::{Dialog, DialogRequest, Picked};
use crate::desk::style::regular;
use crate::desk::widgets::{self, Tone};
use crate::export::{ExportTrouble, Exported, LIST, export};
use crate::text::Lang;
use crate::theme::theme;

/// What the card remembers between passes.
#[derive(Default)]
pub(super) struct ArchiveCard {
    path: String,
    ballots: bool,
    dialog: Option<Dialog>,
    running: Option<Running>,
}

/// An archive that is being written.
struct Running {
    folder: String,
    done: Receiver<Result<Exported, ExportTrouble>>,
}

impl ArchiveCard {
    /// Proposes a folder beside the meeting; call when the page is opened.
    pub(super) fn opened(&mut self, ctx: &Ctx<'_>) {
        if self.path.trim().is_empty() {
            let beside = ctx.session.path().parent();
            let folder = beside.map(PathBuf::from).unwrap_or_default();
            self.path = own_folder(ctx, folder).display().to_string();
        }
    }

    /// Draws the card; the papers in it are in `papers`.
    pub(super) fn show(&mut self, ui: &mut Ui, ctx: &mut Ctx<'_>, papers: Lang) {
        let lang = ctx.lang;
        let t = theme();
        if let Some(picked) = self.dialog.as_ref().and_then(Dialog::poll) {
            self.dialog = None;
            if let Picked::Path(folder) = picked {
                self.path = own_folder(ctx, folder).display().to_string();
            }
        }
        self.follow(ctx);
        widgets::card(ui, |ui| {
            widgets::heading(ui, lang.archive_card_title());
            ui.label(regular(lang.archive_card_line(), t.size_small, *t.ink_2));
            let width = ui.available_width() - 24.0;
            let id = Id::unique("folder of the archive");
            let label = lang.archive_card_folder();
            let field = widgets::text_field(ui, id, label, &mut self.path, "", width);
            let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing.x = 2.0;
                let ways = [
                    (false, lang.archive_card_plain()),
                    (true, lang.archive_card_ballots()),
                ];
                for (ballots, name) in ways {
                    let chosen = ballots == self.ballots;
                    if widgets::segment(ui, chosen, name, name, t.size_small).clicked() {
                        self.ballots = ballots;
                    }
                }
            });
            if self.running.is_some() {
                let line = lang.archive_card_running();
                ui.label(regular(line, t.size_body, *t.ink));
                return;
            }
            ui.horizontal_wrapped(|ui| {
                if widgets::secondary(ui, lang.archive_card_start()).clicked() || entered {
                    self.start(ui, ctx, papers);
                }
                if widgets::secondary(ui, lang.archive_card_browse()).clicked() {
                    self.dialog = Some(ctx.platform.pick_folder(DialogRequest {
                        title: label.into(),
                        ..DialogRequest::default()
                    }));
                }
            });
        });
    }

    /// A large meeting has hundreds of pages: the window does not wait for them.
    fn start(&mut self, ui: &Ui, ctx: &mut Ctx<'_>, papers: Lang) {
        let folder = self.path.trim().to_owned();
        if folder.is_empty() {
            ctx.warn(ctx.lang.archive_card_empty(), "");
            return;
        }
        let (sender, done) = channel();
        let (record, out) = (ctx.session.path().to_owned(), PathBuf::from(&folder));
        let (ballots, egui) = (self.ballots, ui.ctx().clone());
        std::thread::spawn(move || {
            // Nobody listens any more when the meeting was closed meanwhile.
            let _ = sender.send(export(&record, &out, ballots, papers));
            egui.request_repaint();
        });
        self.running = Some(Running { folder, done });
    }

    /// Says how it ended.
    fn follow(&mut self, ctx: &mut Ctx<'_>) {
        let lang = ctx.lang;
        let Some(running) = &self.running else {
            return;
        };
        let folder = running.folder.clone();
        let ended = match running.done.try_recv() {
            Ok(ended) => ended,
            Err(TryRecvError::Empty) => return,
            Err(TryRecvError::Disconnected) => {
                self.running = None;
                ctx.warn(lang.archive_card_stopped(), "");
                return;
            }
        };
        self.running = None;
        match ended {
            Ok(done) => {
                let failed = done.failed.iter();
                let failed = failed.map(|(title, why)| lang.cli_paper_failed(title, why));
                let changed = done.scans_changed.iter();
                let changed = changed.map(|path| lang.export_scan_changed(path));
                let none = self.ballots && !done.ballots;
                let none = none.then(|| lang.export_ballots_none().to_owned());
                let troubles: Vec<String> = failed.chain(changed).chain(none).collect();
                let (tone, next) = if troubles.is_empty() {
                    (Tone::Jade, lang.export_done_list(&done.list))
                } else {
                    (Tone::Amber, troubles.join(" "))
                };
                *ctx.notice = Some(Notice {
                    tone,
                    what: lang.export_done(done.files, &folder),
                    next,
                });
            }
            Err(trouble) => {
                let next = lang.export_trouble(&folder, &trouble);
                ctx.warn(lang.archive_card_not_done(), next);
            }
        }
    }
}

/// An archive gets a folder of its own in the one that was picked, which is often a
/// stick with other things on it; an archive that was picked is written again.
fn own_folder(ctx: &Ctx<'_>, picked: PathBuf) -> PathBuf {
    if picked.join(LIST).is_file() {
        return picked;
    }
    let stem = ctx.session.path().file_stem();
    let stem = stem.map_or_else(String::new, |stem| stem.to_string_lossy().into_owned());
    picked.join(ctx.lang.archive_card_name(&stem))
}
