//! Everything outside the window behind one trait, so that tests can stand in for it.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, TryRecvError, channel};

use chrono::{DateTime, FixedOffset, Local};

use crate::meeting::At;

/// One screen of the computer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MonitorInfo {
    /// The system's name for it; the only thing that stays the same when
    /// cables are moved.
    pub name: String,
    /// Width and height in pixels.
    pub size: (u32, u32),
    /// Of its upper left corner, in pixels.
    pub position: (i32, i32),
    /// Whether the desk stands on it.
    pub primary: bool,
}

/// A screen's name as people read it: Windows puts `\\.\` before `DISPLAY2`.
pub fn screen_label(name: &str) -> &str {
    name.strip_prefix(r"\\.\").unwrap_or(name)
}

/// Kinds of files offered in a dialog: the words shown, and endings without a dot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileKind {
    /// For example 会议文件.
    pub name: String,
    /// For example `zp`.
    pub endings: Vec<String>,
}

/// What a file dialog is asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DialogRequest {
    /// The dialog's title.
    pub title: String,
    /// Where it starts; the system's choice if none.
    pub folder: Option<PathBuf>,
    /// The name offered when saving.
    pub file_name: String,
    /// The kinds offered.
    pub kinds: Vec<FileKind>,
}

/// The answer of a dialog.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Picked {
    /// This path.
    Path(PathBuf),
    /// Nothing was chosen, or the system has no dialog to show (it says so by
    /// closing at once): offer a path field beside it.
    Nothing,
}

/// A dialog that may still be open; ask with [`Dialog::poll`] every pass.
#[derive(Debug)]
pub struct Dialog {
    answer: Receiver<Picked>,
}

impl Dialog {
    /// A dialog that has already been answered.
    pub fn answered(picked: Picked) -> Self {
        let (sender, answer) = channel();
        // The receiver is right here, so sending cannot fail.
        let _ = sender.send(picked);
        Self { answer }
    }

    /// A dialog that stays open until its answer is sent.
    pub fn open() -> (Sender<Picked>, Self) {
        let (sender, answer) = channel();
        (sender, Self { answer })
    }

    /// `None` while the dialog is open; then its answer, once.
    pub fn poll(&self) -> Option<Picked> {
        match self.answer.try_recv() {
            Ok(picked) => Some(picked),
            Err(TryRecvError::Empty) => None,
            // The dialog's thread ended without an answer, or was asked again.
            Err(TryRecvError::Disconnected) => Some(Picked::Nothing),
        }
    }
}

/// A file could not be shown by another program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenFailed {
    /// Which file.
    pub path: PathBuf,
    /// What the system said.
    pub reason: String,
}

/// Tells the time on any thread.
pub type Clock = Arc<dyn Fn() -> At + Send + Sync>;

/// The system as the desk sees it.
pub trait Platform {
    /// Asks for a file to open; returns at once.
    fn pick_open_file(&self, request: DialogRequest) -> Dialog;
    /// Asks where to save; returns at once.
    fn pick_save_file(&self, request: DialogRequest) -> Dialog;
    /// Asks for a folder; returns at once.
    fn pick_folder(&self, request: DialogRequest) -> Dialog;
    /// Shows a file in the program the system uses for it.
    ///
    /// # Errors
    /// When the system has no such program or refuses.
    fn open_in_viewer(&self, path: &Path) -> Result<(), OpenFailed>;
    /// Sends a file to the system's default printer.
    ///
    /// # Errors
    /// What the system said, or that it has no such service.
    fn send_to_printer(&self, path: &Path, copies: u32) -> Result<(), OpenFailed>;
    /// The screens there are now.
    fn monitors(&self) -> Vec<MonitorInfo>;
    /// Takes the list of screens from the window, which alone can see them.
    fn set_monitors(&self, monitors: Vec<MonitorInfo>);
    /// Whether a projector may be showing the desk's own screen without the
    /// system knowing, as behind a splitter: then a person must be asked.
    fn may_mirror(&self) -> bool;
    /// Holds off blanking of the screens, or lets it come again. Where the
    /// system has no such service nothing happens.
    fn keep_awake(&self, on: bool);
    /// Local time with its offset.
    fn now(&self) -> DateTime<FixedOffset>;
    /// The same clock, for windows that are drawn without the desk.
    fn clock(&self) -> Clock;
    /// The system's language, such as `zh-CN`; empty if it does not say.
    fn locale(&self) -> String;
    /// The folder meetings are offered in at first.
    fn documents(&self) -> PathBuf;
    /// The folder in which people keep rules of their own; it need not be there yet.
    fn own_rules(&self) -> PathBuf;
    /// Meetings opened before, the latest first. Never fails: a list that
    /// cannot be read is empty.
    fn recent(&self) -> Vec<PathBuf>;
    /// Keeps the list; a failure only costs convenience and is not reported.
    fn set_recent(&self, recent: &[PathBuf]);
}

/// The real system.
#[derive(Default)]
pub struct RealPlatform {
    monitors: std::sync::Mutex<Vec<MonitorInfo>>,
    awake: std::sync::Mutex<Option<super::awake::Awake>>,
    repaint: Option<egui::Context>,
}

impl RealPlatform {
    /// For the window of `ctx`, which is woken when a dialog is answered.
    pub fn new(ctx: egui::Context) -> Self {
        Self {
            repaint: Some(ctx),
            ..Self::default()
        }
    }

    fn start<F>(&self, future: F) -> Dialog
    where
        F: Future<Output = Option<rfd::FileHandle>> + Send + 'static,
    {
        let (sender, answer) = channel();
        let repaint = self.repaint.clone();
        // If no thread can be started the sender is dropped, which reads as "nothing chosen".
        let _ = std::thread::Builder::new()
            .name("file dialog".into())
            .spawn(move || {
                let picked = super::platform_wait::wait(future)
                    .map_or(Picked::Nothing, |file| Picked::Path(file.path().to_owned()));
                let _ = sender.send(picked);
                if let Some(ctx) = repaint {
                    ctx.request_repaint();
                }
            });
        Dialog { answer }
    }
}

fn dialog(request: DialogRequest) -> rfd::AsyncFileDialog {
    let mut dialog = rfd::AsyncFileDialog::new().set_title(request.title);
    if let Some(folder) = request.folder {
        dialog = dialog.set_directory(folder);
    }
    if !request.file_name.is_empty() {
        dialog = dialog.set_file_name(request.file_name);
    }
    for kind in request.kinds {
        dialog = dialog.add_filter(kind.name, &kind.endings);
    }
    dialog
}

impl Platform for RealPlatform {
    fn pick_open_file(&self, request: DialogRequest) -> Dialog {
        self.start(dialog(request).pick_file())
    }

    fn pick_save_file(&self, request: DialogRequest) -> Dialog {
        self.start(dialog(request).save_file())
    }

    fn pick_folder(&self, request: DialogRequest) -> Dialog {
        self.start(dialog(request).pick_folder())
    }

    fn open_in_viewer(&self, path: &Path) -> Result<(), OpenFailed> {
        opener::open(path).map_err(|error| OpenFailed {
            path: path.to_owned(),
            reason: error.to_string(),
        })
    }

    fn send_to_printer(&self, path: &Path, copies: u32) -> Result<(), OpenFailed> {
        let failed = |reason: String| OpenFailed {
            path: path.to_owned(),
            reason,
        };
        let sent = std::process::Command::new("lp")
            .arg("-n")
            .arg(copies.to_string())
            .arg("--")
            .arg(path)
            .output()
            .map_err(|error| failed(error.to_string()))?;
        if sent.status.success() {
            Ok(())
        } else {
            let said = String::from_utf8_lossy(&sent.stderr);
            Err(failed(said.trim().to_owned()))
        }
    }

    fn monitors(&self) -> Vec<MonitorInfo> {
        self.monitors
            .lock()
            .map(|monitors| monitors.clone())
            .unwrap_or_default()
    }

    fn set_monitors(&self, monitors: Vec<MonitorInfo>) {
        if let Ok(mut own) = self.monitors.lock() {
            *own = monitors;
        }
    }

    fn may_mirror(&self) -> bool {
        true
    }

    fn keep_awake(&self, on: bool) {
        if let Ok(mut awake) = self.awake.lock() {
            if !on {
                *awake = None;
            } else if awake.is_none() {
                *awake = Some(super::awake::Awake::begin());
            }
        }
    }

    fn now(&self) -> DateTime<FixedOffset> {
        Local::now().fixed_offset()
    }

    fn clock(&self) -> Clock {
        Arc::new(|| At(Local::now().fixed_offset()))
    }

    fn locale(&self) -> String {
        sys_locale::get_locale().unwrap_or_default()
    }

    fn documents(&self) -> PathBuf {
        let home = std::env::home_dir().unwrap_or_default();
        ["Documents", "文档"]
            .into_iter()
            .map(|name| home.join(name))
            .find(|folder| folder.is_dir())
            .unwrap_or(home)
    }

    fn own_rules(&self) -> PathBuf {
        let home = || std::env::home_dir().map(|home| home.join(".local/share"));
        let data = if cfg!(windows) {
            set_path("APPDATA")
        } else {
            set_path("XDG_DATA_HOME").or_else(home)
        };
        let folder = data.unwrap_or_else(|| self.documents());
        folder.join("zhengpiao").join("rules")
    }

    fn recent(&self) -> Vec<PathBuf> {
        let text = recent_file().and_then(|file| std::fs::read_to_string(file).ok());
        text.unwrap_or_default()
            .lines()
            .filter(|line| !line.is_empty())
            .map(PathBuf::from)
            .collect()
    }

    fn set_recent(&self, recent: &[PathBuf]) {
        let Some(file) = recent_file() else { return };
        if let Some(folder) = file.parent() {
            let _ = std::fs::create_dir_all(folder);
        }
        // One path a line; a path that is not text cannot be typed again anyway.
        let lines: Vec<&str> = recent
            .iter()
            .filter_map(|path| path.to_str())
            .take(12)
            .collect();
        let _ = std::fs::write(file, lines.join("\n"));
    }
}

/// A place named by the environment.
fn set_path(name: &str) -> Option<PathBuf> {
    std::env::var_os(name)
        .filter(|value| !value.is_empty())
        .map(PathBuf::from)
}

/// Where the list of meetings opened before is kept.
fn recent_file() -> Option<PathBuf> {
    let folder = if cfg!(windows) {
        set_path("APPDATA")
    } else {
        set_path("XDG_STATE_HOME")
            .or_else(|| std::env::home_dir().map(|home| home.join(".local/state")))
    };
    folder.map(|folder| folder.join("zhengpiao").join("recent.txt"))
}
