//! A system for tests: scripted answers, recorded calls.

use std::collections::VecDeque;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use chrono::{DateTime, FixedOffset};

use crate::meeting::At;

use super::platform::{Clock, Dialog, DialogRequest, MonitorInfo, OpenFailed, Picked, Platform};

/// What was asked of a [`FakePlatform`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Call {
    /// A file to open.
    OpenFile(DialogRequest),
    /// A place to save.
    SaveFile(DialogRequest),
    /// A folder.
    Folder(DialogRequest),
    /// A file shown in another program.
    Viewer(PathBuf),
    /// A file sent to the printer, so many times.
    Printer(PathBuf, u32),
}

#[derive(Debug, Default)]
struct Inner {
    answers: VecDeque<Picked>,
    calls: Vec<Call>,
    monitors: Vec<MonitorInfo>,
    recent: Vec<PathBuf>,
    viewer_fails: bool,
    may_mirror: bool,
    awake: bool,
    left_open: Option<std::sync::mpsc::Sender<Picked>>,
    dialogs_stay_open: bool,
}

/// Stands in for the system; answers come from a script in order, and
/// [`Picked::Nothing`] once it is used up.
#[derive(Debug)]
pub struct FakePlatform {
    inner: Mutex<Inner>,
    now: Arc<Mutex<DateTime<FixedOffset>>>,
    folder: PathBuf,
}

impl FakePlatform {
    /// At `now`, with one screen and `folder` for documents.
    pub fn new(now: DateTime<FixedOffset>, folder: impl Into<PathBuf>) -> Self {
        let screen = MonitorInfo {
            name: "desk".into(),
            size: (1366, 768),
            position: (0, 0),
            primary: true,
        };
        let inner = Inner {
            monitors: vec![screen],
            ..Inner::default()
        };
        Self {
            inner: Mutex::new(inner),
            now: Arc::new(Mutex::new(now)),
            folder: folder.into(),
        }
    }

    /// Adds the answer to a later dialog.
    pub fn answer(&self, picked: Picked) {
        self.inner().answers.push_back(picked);
    }

    /// Everything asked so far.
    pub fn calls(&self) -> Vec<Call> {
        self.inner().calls.clone()
    }

    /// Lets time pass.
    pub fn advance(&self, by: chrono::TimeDelta) {
        *self.now.lock().unwrap_or_else(PoisonError::into_inner) += by;
    }

    /// Makes every later attempt to show a file fail.
    pub fn fail_viewer(&self) {
        self.inner().viewer_fails = true;
    }

    /// Makes it possible that the projector shows the desk's own screen.
    pub fn set_may_mirror(&self) {
        self.inner().may_mirror = true;
    }

    /// Whether blanking of the screens is held off.
    pub fn awake(&self) -> bool {
        self.inner().awake
    }

    /// Leaves every later dialog open, as while a person looks for a file.
    pub fn leave_dialogs_open(&self) {
        self.inner().dialogs_stay_open = true;
    }

    fn inner(&self) -> MutexGuard<'_, Inner> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn dialog(&self, call: Call) -> Dialog {
        let mut inner = self.inner();
        inner.calls.push(call);
        if inner.dialogs_stay_open {
            let (sender, dialog) = Dialog::open();
            inner.left_open = Some(sender);
            return dialog;
        }
        Dialog::answered(inner.answers.pop_front().unwrap_or(Picked::Nothing))
    }
}

impl Platform for FakePlatform {
    fn pick_open_file(&self, request: DialogRequest) -> Dialog {
        self.dialog(Call::OpenFile(request))
    }

    fn pick_save_file(&self, request: DialogRequest) -> Dialog {
        self.dialog(Call::SaveFile(request))
    }

    fn pick_folder(&self, request: DialogRequest) -> Dialog {
        self.dialog(Call::Folder(request))
    }

    fn open_in_viewer(&self, path: &Path) -> Result<(), OpenFailed> {
        let mut inner = self.inner();
        inner.calls.push(Call::Viewer(path.to_owned()));
        if inner.viewer_fails {
            return Err(OpenFailed {
                path: path.to_owned(),
                reason: "no program".into(),
            });
        }
        Ok(())
    }

    fn send_to_printer(&self, path: &Path, copies: u32) -> Result<(), OpenFailed> {
        let mut inner = self.inner();
        inner.calls.push(Call::Printer(path.to_owned(), copies));
        if inner.viewer_fails {
            return Err(OpenFailed {
                path: path.to_owned(),
                reason: "no printer".into(),
            });
        }
        Ok(())
    }

    fn monitors(&self) -> Vec<MonitorInfo> {
        self.inner().monitors.clone()
    }

    fn set_monitors(&self, monitors: Vec<MonitorInfo>) {
        self.inner().monitors = monitors;
    }

    fn may_mirror(&self) -> bool {
        self.inner().may_mirror
    }

    fn keep_awake(&self, on: bool) {
        self.inner().awake = on;
    }

    fn now(&self) -> DateTime<FixedOffset> {
        *self.now.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn clock(&self) -> Clock {
        let now = Arc::clone(&self.now);
        Arc::new(move || At(*now.lock().unwrap_or_else(PoisonError::into_inner)))
    }

    fn locale(&self) -> String {
        "zh-CN".into()
    }

    fn documents(&self) -> PathBuf {
        self.folder.clone()
    }

    fn own_rules(&self) -> PathBuf {
        self.folder.join("own rules")
    }

    fn recent(&self) -> Vec<PathBuf> {
        self.inner().recent.clone()
    }

    fn set_recent(&self, recent: &[PathBuf]) {
        self.inner().recent = recent.to_vec();
    }
}
