//! The desk as an eframe application.

use std::sync::Arc;

use egui::Ui;

use super::frame::DeskFrame;
use super::hall_window::HallDraw;
use super::keys::UiCommand;
use super::pages::start::{StartOut, StartPage};
use super::platform::{Platform, RealPlatform};
use super::shell::{FootView, ShellView, Step, StepView};
use super::window;
use crate::text::Lang;

/// The desk before a meeting is open.
pub struct DeskApp {
    platform: Box<dyn Platform>,
    frame: DeskFrame,
    start: StartPage,
    hall: HallDraw,
    /// What the start page asked for last, for whoever opens meetings.
    pub asked: Option<StartOut>,
}

impl DeskApp {
    /// On `platform`, in the language of the system.
    pub fn new(platform: Box<dyn Platform>) -> Self {
        let frame = DeskFrame::new(platform.as_ref());
        Self {
            platform,
            frame,
            start: StartPage::default(),
            hall: Arc::new(|_| {}),
            asked: None,
        }
    }

    /// One pass, in the window or in a test.
    pub fn pass(&mut self, ui: &mut Ui) {
        let lang = self.frame.lang;
        let view = start_view(lang);
        let Self {
            platform,
            frame,
            start,
            hall,
            asked,
        } = self;
        let platform = platform.as_ref();
        let commands = frame.pass(ui, &view, platform, hall, |ui| {
            if let Some(out) = start.show(ui, lang, platform) {
                *asked = Some(out);
            }
        });
        if commands.contains(&UiCommand::Open) {
            start.ask(lang, platform);
        }
    }
}

fn start_view(lang: Lang) -> ShellView {
    let first = StepView {
        open: true,
        ..StepView::default()
    };
    ShellView {
        lang,
        meeting: String::new(),
        rehearsal: false,
        current: Step::Setup,
        steps: vec![first],
        foot: FootView::default(),
        title: lang.app_name().into(),
        subtitle: String::new(),
        pills: Vec::new(),
        keys: vec![UiCommand::Open, UiCommand::Language, UiCommand::Quit],
    }
}

impl eframe::App for DeskApp {
    fn ui(&mut self, ui: &mut Ui, frame: &mut eframe::Frame) {
        self.platform.set_monitors(window::monitors(frame));
        self.pass(ui);
    }
}

/// Opens the desk on the real system; see [`window::open`].
///
/// # Errors
/// The sentence that was shown, when no window could be opened.
pub fn run() -> Result<(), String> {
    let lang = Lang::from_locale(&RealPlatform::default().locale());
    window::open(lang, &|creation| {
        Box::new(DeskApp::new(Box::new(RealPlatform::new(
            creation.egui_ctx.clone(),
        ))))
    })
}
