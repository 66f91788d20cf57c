//! The desk: the frame, the pages, the open meeting, the hall.

mod commands;
mod focus;
mod hall;
mod places;
mod rules;

use std::fs::File;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use egui::Ui;

use super::hall_control::HallControl;
use super::hall_panel::HallPanel;
use super::key_times::KeyTimes;
use super::keys;
use super::page::{Aside, Notice};
use super::pages::{Pages, start::StartPage};
use super::platform::{Platform, RealPlatform};
use super::rules_view::RulesView;
use super::shell::{ShellOut, Step, shell};
use super::widgets::Tone;
use super::{frame_view, over, window};
use crate::journal::side;
use crate::session::{OpenTrouble, Session};
use crate::text::Lang;

/// How many seconds a message that something is done stays.
const DONE_SHOWS: f64 = 5.0;

/// Opens the window, with a meeting or with the start page.
///
/// # Errors
/// The sentence that was shown where no window could be opened.
pub fn run(path: Option<PathBuf>, measure: Option<File>, lang: Lang) -> Result<(), String> {
    window::open(lang, &move |creation| {
        // A second try with another renderer writes on where the first one stopped.
        if let Some(file) = measure.as_ref().and_then(|file| file.try_clone().ok()) {
            creation.egui_ctx.add_plugin(KeyTimes::new(file));
        }
        let platform = Rc::new(RealPlatform::new(creation.egui_ctx.clone()));
        if let Some(window) = creation.winit_window() {
            super::screen_watch::start(&creation.egui_ctx, window.id().into());
        }
        let mut app = DeskApp::new(platform, lang);
        if let Some(path) = &path {
            app.open(path, &creation.egui_ctx);
        }
        if let Some(session) = app.session.as_mut().filter(|_| measure.is_some()) {
            session.time_saves();
        }
        Box::new(app)
    })
}

/// The operator's window.
pub struct DeskApp {
    platform: Rc<dyn Platform>,
    lang: Lang,
    session: Option<Session>,
    start: StartPage,
    pages: Pages,
    current: Step,
    /// The page beside the steps that lies over the step's own.
    aside: Option<Aside>,
    hall: HallControl,
    panel: HallPanel,
    mirror: hall::Mirror,
    /// Blanking of the screens is held off.
    awake: bool,
    /// The hall is meant to be open and its screen is gone.
    lost: bool,
    /// Screen and look of the hall as they are kept beside the meeting.
    look: String,
    notice: Option<Notice>,
    /// The message on the screen and since when, in seconds of the window's clock.
    told: Option<(Notice, f64)>,
    sheet: bool,
    /// The rules in words, while they are read.
    rules: Option<RulesView>,
    reading: bool,
    quitting: bool,
    hall_refused: bool,
    may_close: bool,
    held: super::held::HeldKeys,
    beneath: focus::Beneath,
    maximised: bool,
    /// The roll whose rare characters have been looked for: its size and source.
    covered: Option<(usize, String)>,
}

impl DeskApp {
    /// The desk with the start page.
    pub fn new(platform: Rc<dyn Platform>, lang: Lang) -> DeskApp {
        DeskApp {
            start: StartPage::new(platform.as_ref(), lang),
            hall: HallControl::new(lang, platform.clock()),
            platform,
            lang,
            session: None,
            pages: Pages::default(),
            current: Step::Setup,
            aside: None,
            panel: HallPanel::default(),
            mirror: hall::Mirror::default(),
            awake: false,
            lost: false,
            look: String::new(),
            notice: None,
            told: None,
            sheet: false,
            rules: None,
            reading: false,
            quitting: false,
            hall_refused: false,
            may_close: false,
            held: super::held::HeldKeys::default(),
            beneath: focus::Beneath::default(),
            maximised: false,
            covered: None,
        }
    }

    /// The open meeting.
    pub fn session(&self) -> Option<&Session> {
        self.session.as_ref()
    }

    /// The open meeting, to wait for its record in tests.
    pub fn session_mut(&mut self) -> Option<&mut Session> {
        self.session.as_mut()
    }

    /// The step whose page is open.
    pub fn current(&self) -> Step {
        self.current
    }

    /// The hall as the desk controls it.
    pub fn hall(&self) -> &HallControl {
        &self.hall
    }

    /// What the message over the page says.
    pub fn notice(&self) -> Option<&Notice> {
        self.notice.as_ref()
    }

    /// Opens a meeting file and goes on where it was; the notice says what stands against it.
    pub fn open(&mut self, path: &Path, ctx: &egui::Context) {
        match Session::open(path) {
            Ok((session, found)) => {
                self.notice = found
                    .damage
                    .map(|damage| Notice {
                        tone: Tone::Vermilion,
                        what: self.lang.read_only().into(),
                        next: self.lang.damage(&damage),
                    })
                    .or_else(|| {
                        found.torn.map(|torn| Notice {
                            tone: Tone::Amber,
                            what: self.lang.torn_title().into(),
                            next: self.lang.torn(&torn),
                        })
                    });
                self.adopt(session, ctx);
            }
            Err(trouble) => self.notice = Some(self.explain_open(&trouble)),
        }
    }

    fn explain_open(&self, trouble: &OpenTrouble) -> Notice {
        let next = match trouble {
            OpenTrouble::Journal(error) => self.lang.journal_error(error),
            OpenTrouble::UnknownEvent { seq } => self.lang.start_unknown_event(*seq),
            OpenTrouble::NoMeeting => self.lang.start_no_meeting().into(),
        };
        Notice {
            tone: Tone::Vermilion,
            what: self.lang.start_not_openable().into(),
            next,
        }
    }

    /// Makes a session the open meeting.
    fn adopt(&mut self, mut session: Session, ctx: &egui::Context) {
        let mut recent = self.platform.recent();
        recent.retain(|path| path != session.path());
        recent.insert(0, session.path().to_owned());
        recent.truncate(8);
        self.platform.set_recent(&recent);
        session.mirror_as_before();
        let repaint = ctx.clone();
        session.on_saved(Box::new(move || repaint.request_repaint()));
        self.pages = Pages::default();
        self.aside = None;
        self.panel.leave();
        self.hall.leave_meeting(self.lang);
        self.look_as_before(session.path());
        self.mirror = hall::Mirror::kept(session.path());
        // Exactly where it was, also where an earlier step was left open.
        let left_at = side::load_draft(session.path(), places::LEFT_AT)
            .ok()
            .flatten();
        let step = left_at
            .and_then(|text| text.parse::<usize>().ok())
            .and_then(|number| Step::ALL.get(number.checked_sub(1)?).copied())
            .unwrap_or_else(|| session.meeting().present_step());
        self.session = Some(session);
        self.turn_to(step);
    }

    /// Draws one pass of the whole window.
    pub fn draw(&mut self, ui: &mut Ui) {
        let ctx = ui.ctx().clone();
        let forwarded = super::hall_window::forwarded_keys(&ctx);
        ctx.input_mut(|input| {
            input.events.splice(0..0, forwarded);
            self.held.correct(&mut input.events);
        });
        self.beneath.follow(&ctx);
        self.follow(&ctx);
        if let Some(session) = &mut self.session {
            let roll = (
                session.meeting().people.len(),
                session.meeting().roll_source.clone(),
            );
            if self.covered.as_ref() != Some(&roll) {
                super::style::cover_names(&ctx, rare_characters(session.meeting()));
                self.covered = Some(roll);
            }
            if session.saving_for().is_some() {
                // Only while something is unsaved: the lamp turns after 300 ms.
                ctx.request_repaint_after(std::time::Duration::from_millis(100));
            }
        }
        // While something lies over the page, its keys must not reach the page.
        let covered = self.sheet
            || self.rules.is_some()
            || self.reading
            || self.quitting
            || self.hall_refused
            || self.panel.asks()
            || self.mirror_asked();
        let command = if self.panel.is_open() {
            keys::take_in_hall_panel(&ctx)
        } else {
            keys::take(&ctx, self.current)
                .filter(|command| self.aside.is_none() || command.is_everywhere())
        };
        if let Some(command) = command.filter(|_| !covered) {
            self.command(command, &ctx);
        }
        self.escape_panel(&ctx, covered);
        if self.session.is_some() {
            self.draw_meeting(ui);
        } else {
            self.draw_start(ui);
        }
        self.overlays(&ctx);
        self.keep_hall(&ctx);
    }

    fn draw_start(&mut self, ui: &mut Ui) {
        let out = self
            .start
            .show(ui, self.platform.as_ref(), self.lang, self.notice.as_ref());
        if let Some(lang) = out.lang {
            self.lang = lang;
        }
        if let Some(path) = out.open {
            self.open(&path, ui.ctx());
        }
        if let Some((path, create)) = out.create {
            let at = crate::meeting::At(self.platform.now());
            match Session::create(&path, create, at) {
                Ok(session) => {
                    self.notice = None;
                    self.adopt(session, ui.ctx());
                    if let Some(commands) = out.then {
                        self.play(commands);
                    }
                }
                Err(trouble) => self.notice = Some(self.explain_open(&trouble)),
            }
        }
    }

    /// Carries out prepared commands, for a rehearsal's set-up.
    fn play(&mut self, commands: Vec<crate::meeting::Command>) {
        self.with_page(|_, ctx| {
            for command in commands {
                if !ctx.ask(command) {
                    break;
                }
            }
        });
        if let Some(session) = &mut self.session {
            session.settle();
            let step = session.meeting().present_step();
            self.turn_to(step);
        }
    }

    fn draw_meeting(&mut self, ui: &mut Ui) {
        let step = self.current;
        let panel = self.panel.is_open();
        let lang = self.lang;
        let frame = if panel {
            Some((HallPanel::header(lang), HallPanel::keys()))
        } else {
            self.with_page(|page, ctx| (page.header(ctx), page.keys(ctx)))
        };
        let Some((header, keys)) = frame else {
            return;
        };
        let Some(session) = &self.session else { return };
        let keys = rules::with_rules(keys);
        let view = frame_view::view(session, self.lang, step, header, keys);
        let (out, ()) = shell(ui, &view, |ui| {
            if panel {
                self.with_panel(|panel, ctx| panel.show(ui, ctx));
            } else {
                self.with_page(|page, ctx| page.show(ui, ctx));
            }
        });
        self.tell(ui.ctx());
        self.answer(out, ui.ctx());
    }

    /// The message over the page: what is done goes by itself, what needs a person stays.
    fn tell(&mut self, ctx: &egui::Context) {
        if let Some(failed) = self.session.as_ref().and_then(Session::stopped) {
            // Said at once and kept on the screen, whatever the page has just said:
            // nothing typed from here on is safe.
            self.notice = Some(Notice {
                tone: Tone::Vermilion,
                what: self.lang.write_failed(&failed),
                next: String::new(),
            });
        }
        let Some(notice) = self.notice.clone() else {
            self.told = None;
            return;
        };
        let now = ctx.input(|input| input.time);
        let since = match &self.told {
            Some((told, since)) if *told == notice => *since,
            _ => now,
        };
        self.told = Some((notice.clone(), since));
        let left = DONE_SHOWS - (now - since);
        let gone = notice.tone == Tone::Jade && left <= 0.0;
        let clear = match self.panel.is_open() {
            true => 0.0,
            false => self.with_page(|page, _| page.kept_clear()).unwrap_or(0.0),
        };
        if gone || over::notice_card(ctx, self.lang, &notice, clear) {
            self.notice = None;
        } else if notice.tone == Tone::Jade {
            ctx.request_repaint_after(std::time::Duration::from_secs_f64(left));
        }
    }

    fn answer(&mut self, out: ShellOut, ctx: &egui::Context) {
        if let Some(lang) = out.lang {
            self.lang = lang;
        }
        if let Some(step) = out.step {
            self.notice = None;
            self.turn_to(step);
        }
        if let Some(command) = out.command {
            self.command(command, ctx);
        }
    }
}

/// Characters in names that the built-in faces do not draw.
fn rare_characters(meeting: &crate::meeting::Meeting) -> Vec<char> {
    let names = meeting
        .people
        .iter()
        .flat_map(|person| person.roll.name.chars());
    let rare = names.filter(|character| !crate::fonts::covered(*character));
    rare.collect::<std::collections::BTreeSet<_>>()
        .into_iter()
        .collect()
}

impl eframe::App for DeskApp {
    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        if !self.maximised {
            // Some window managers forget what was asked before the window was there.
            ui.ctx()
                .send_viewport_cmd(egui::ViewportCommand::Maximized(true));
            self.maximised = true;
        }
        self.draw(ui);
        if let Some(session) = &mut self.session {
            for took in session.timed_saves() {
                ui.ctx()
                    .with_plugin(|measure: &mut KeyTimes| measure.saved(took));
            }
        }
    }

    /// Runs before every pass, and alone while the desk is not to be seen.
    fn logic(&mut self, ctx: &egui::Context, frame: &mut eframe::Frame) {
        self.take_screens(ctx, window::monitors(frame, &self.platform.monitors()));
        if ctx.input(|input| input.viewport().visible()) == Some(false) {
            self.unseen(ctx);
        }
    }
}
