//! The archive folder, written from the papers page while the window stays alive.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::thread::JoinHandle;

use egui::{Id, Key, Ui};

use crate::desk::page::{Ctx, Notice};
use crate::desk::platform::{Dialog, DialogRequest, Picked};
use crate::desk::style::regular;
use crate::desk::widgets::{self, Bar, Tone};
use crate::export::{ExportTrouble, Exported, FolderTrouble, LIST, Wanted, Watch, export};
use crate::papers::forms::PaperKind;
use crate::text::Lang;
use crate::theme::theme;

/// What the card remembers between passes.
#[derive(Default)]
pub(super) struct ArchiveCard {
    path: String,
    ballots: bool,
    record_apart: bool,
    dialog: Option<Dialog>,
    running: Option<Running>,
    /// The archive sheet of the last export, to be printed and signed.
    sheet: Option<PathBuf>,
}

/// An archive that is being written.
struct Running {
    folder: String,
    watch: Arc<Watch>,
    done: Receiver<Result<Exported, ExportTrouble>>,
    writer: Option<JoinHandle<()>>,
}

impl Drop for Running {
    /// The meeting is closed or the program ends: nothing half-written stays behind.
    fn drop(&mut self) {
        self.watch.stop();
        if let Some(writer) = self.writer.take() {
            // It has nothing to say any more, and it cannot fail in a way that matters.
            let _ = writer.join();
        }
    }
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
            // The sheet stands first: what is left to do after an export.
            if let Some(sheet) = &self.sheet {
                let line = lang.archive_card_sheet_line();
                ui.label(regular(line, t.size_small, *t.ink));
                if widgets::secondary(ui, lang.archive_card_sheet()).clicked()
                    && ctx.platform.open_in_viewer(sheet).is_err()
                {
                    let title = lang.paper_title(PaperKind::Archive);
                    let place = lang.count_paper_at(&sheet.display().to_string());
                    ctx.warn(lang.count_paper_no_viewer(title), place);
                }
                ui.add_space(4.0);
            } else {
                ui.label(regular(lang.archive_card_line(), t.size_small, *t.ink_2));
            }
            let width = ui.available_width() - 24.0;
            let id = Id::unique("folder of the archive");
            let label = lang.archive_card_folder();
            let field = widgets::text_field(ui, id, label, &mut self.path, "", width);
            let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
            if let Some(running) = &self.running {
                progress(ui, running, lang);
                return;
            }
            let record = [
                lang.archive_card_record_in(),
                lang.archive_card_record_apart(),
            ];
            either(
                ui,
                lang.archive_card_record(),
                record,
                &mut self.record_apart,
            );
            let line = if self.record_apart {
                lang.archive_card_record_apart_line()
            } else {
                lang.archive_card_record_in_line()
            };
            ui.label(regular(line, t.size_small, *t.ink_2));
            let single = [lang.archive_card_plain(), lang.archive_card_ballots()];
            either(ui, lang.archive_card_single(), single, &mut self.ballots);
            ui.add_space(4.0);
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
        let wanted = Wanted {
            ballots: self.ballots,
            record_apart: self.record_apart,
            lang: papers,
        };
        let (moved, ended) = (ui.ctx().clone(), ui.ctx().clone());
        let watch = Arc::new(Watch::new(move |_| moved.request_repaint()));
        let own = Arc::clone(&watch);
        let writer = std::thread::spawn(move || {
            // Nobody listens any more when the meeting was closed meanwhile.
            let _ = sender.send(export(&record, &out, wanted, &own));
            ended.request_repaint();
        });
        self.sheet = None;
        self.running = Some(Running {
            folder,
            watch,
            done,
            writer: Some(writer),
        });
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
                let apart = self.record_apart.then(|| {
                    let record = ctx.session.path().display().to_string();
                    lang.archive_card_apart_line(&record)
                });
                let tone = if troubles.is_empty() {
                    Tone::Jade
                } else {
                    Tone::Amber
                };
                let next: Vec<String> = troubles.into_iter().chain(apart).collect();
                let next = if next.is_empty() {
                    lang.archive_card_sheet_line().to_owned()
                } else {
                    next.join(" ")
                };
                self.sheet = done.sheet;
                *ctx.notice = Some(Notice {
                    tone,
                    what: lang.export_done(done.files, &folder),
                    next,
                });
            }
            Err(ExportTrouble::Folder(FolderTrouble::Stopped)) => {
                ctx.warn(lang.archive_card_not_done(), lang.export_stopped());
            }
            Err(trouble) => {
                let next = lang.export_trouble(&folder, &trouble);
                ctx.warn(lang.archive_card_not_done(), next);
            }
        }
    }
}

/// How far it is, and the way to stop it.
fn progress(ui: &mut Ui, running: &Running, lang: Lang) {
    let t = theme();
    let now = running.watch.now();
    let words = if running.watch.stopping() {
        lang.archive_card_stopping().to_owned()
    } else {
        lang.export_progress(now)
    };
    ui.add_space(4.0);
    ui.label(regular(words, t.size_body, *t.ink));
    let figure = |count: usize| u64::try_from(count).unwrap_or(u64::MAX);
    let name = lang.archive_card_progress();
    widgets::bar(
        ui,
        &Bar::new(name, figure(now.done), figure(now.of), Tone::Jade),
    );
    ui.label(regular(lang.archive_card_go_on(), t.size_small, *t.ink_2));
    if widgets::secondary(ui, lang.archive_card_stop()).clicked() {
        running.watch.stop();
    }
}

/// Two ways side by side, with what they are about before them.
fn either(ui: &mut Ui, about: &str, ways: [&str; 2], second: &mut bool) {
    let t = theme();
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 2.0;
        ui.label(regular(about, t.size_small, *t.ink_2));
        ui.add_space(6.0);
        for (way, shown) in [false, true].into_iter().zip(ways) {
            let name = format!("{about}：{shown}");
            if widgets::segment(ui, way == *second, shown, &name, t.size_small).clicked() {
                *second = way;
            }
        }
    });
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
