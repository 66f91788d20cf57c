//! The set-up page and the start page, worked by names and keys as a person would,
//! and drawn to pictures on request (`ZHENGPIAO_PICTURES=dir`).

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs
)]

mod contests;
#[path = "../common/day.rs"]
mod day;
mod people;
mod pictures;
mod roll;
mod rules;
#[path = "../common/stage.rs"]
mod stage;
mod stages;
mod start;
#[path = "../common/window.rs"]
mod window;

use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::time::{Duration, Instant};

use egui::{Event, Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use zhengpiao::desk::pages::setup::{rehearsal_commands, rehearsal_info};
use zhengpiao::desk::platform_fake::FakePlatform;
use zhengpiao::desk::shell::Step;
use zhengpiao::meeting::{
    At, By, CandidateOrder, Command, Info, Meeting, MeetingKind, Role, Status, StepState,
};
use zhengpiao::session::Session;
use zhengpiao::text::Lang;

pub const SMALL: [f32; 2] = [1366.0, 768.0];
pub const LARGE: [f32; 2] = [1920.0, 1080.0];

/// A desk with the start page, its platform and its folder.
pub struct Desk {
    pub harness: window::Window,
    pub platform: Rc<FakePlatform>,
    pub folder: tempfile::TempDir,
}

pub fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/fixtures/rolls")
        .join(name)
}

impl Desk {
    pub fn start(lang: Lang, size: [f32; 2]) -> Desk {
        let folder = tempfile::tempdir().unwrap();
        let now = chrono::DateTime::parse_from_rfc3339("2026-11-22T13:20:00+08:00").unwrap();
        let platform = Rc::new(FakePlatform::new(now, folder.path()));
        let harness = window::start(platform.clone(), lang, size);
        Desk {
            harness,
            platform,
            folder,
        }
    }

    /// A desk with a new official meeting open, its names filled in.
    pub fn official(lang: Lang, size: [f32; 2]) -> Desk {
        let mut desk = Desk::start(lang, size);
        let info = Info {
            upper: String::new(),
            ..rehearsal_info(lang, "2026-11-22".into())
        };
        desk.open(MeetingKind::Official, info, Vec::new());
        desk
    }

    pub fn rehearsal(lang: Lang, size: [f32; 2]) -> Desk {
        let mut desk = Desk::start(lang, size);
        let info = rehearsal_info(lang, "2026-11-22".into());
        desk.open(MeetingKind::Rehearsal, info, rehearsal_commands(lang));
        desk
    }

    /// A desk with the day as it stands open in it.
    pub fn with_day(lang: Lang, size: [f32; 2], day: &day::Day) -> Desk {
        let mut desk = Desk::start(lang, size);
        let path = desk.folder.path().join("day.zp");
        day.write(&path);
        let ctx = desk.harness.ctx.clone();
        desk.harness.state_mut().open(&path, &ctx);
        desk.steps();
        desk
    }

    pub fn open(&mut self, kind: MeetingKind, info: Info, commands: Vec<Command>) {
        let path = self.folder.path().join("meeting.zp");
        let at = At(chrono::DateTime::parse_from_rfc3339("2026-11-22T13:00:00+08:00").unwrap());
        let rules = Box::new(zhengpiao::rules::preset("cpc-2020").unwrap());
        let create = Command::Create { kind, info, rules };
        let mut session = Session::create(&path, create, at).unwrap();
        for command in commands {
            session.ask(command, By::Desk, at).unwrap();
            session.settle();
        }
        drop(session);
        let ctx = self.harness.ctx.clone();
        self.harness.state_mut().open(&path, &ctx);
        self.steps();
    }

    /// Another meeting beside the first, with its names and roll, opened at the set-up.
    pub fn open_at(&mut self, name: &str) {
        let path = self.folder.path().join(name);
        let at = At(chrono::DateTime::parse_from_rfc3339("2026-11-22T13:00:00+08:00").unwrap());
        let create = Command::Create {
            kind: MeetingKind::Official,
            info: rehearsal_info(Lang::Hans, "2026-11-22".into()),
            rules: Box::new(zhengpiao::rules::preset("cpc-2020").unwrap()),
        };
        drop(Session::create(&path, create, at).unwrap());
        let ctx = self.harness.ctx.clone();
        self.harness.state_mut().open(&path, &ctx);
        self.steps();
    }

    /// A few passes, with the disk waited for.
    pub fn steps(&mut self) {
        window::settle(&mut self.harness, 4);
    }

    pub fn key(&mut self, key: Key) {
        self.harness.key_press(key);
        self.steps();
    }

    pub fn combined(&mut self, modifiers: Modifiers, key: Key) {
        self.harness.key_press_modifiers(modifiers, key);
        self.steps();
    }

    pub fn ctrl(&mut self, key: Key) {
        self.combined(Modifiers::COMMAND, key);
    }

    pub fn type_text(&mut self, text: &str) {
        self.harness.event(Event::Text(text.into()));
        self.steps();
    }

    pub fn click(&mut self, label: &str) {
        self.harness.get_by_label(label).click();
        self.steps();
    }

    /// Puts `text` in the place of what a field holds.
    pub fn fill(&mut self, label: &str, text: &str) {
        self.harness.get_by_label(label).focus();
        self.steps();
        self.ctrl(Key::A);
        self.type_text(text);
    }

    pub fn has(&self, label: &str) -> bool {
        window::says(&self.harness, label)
    }

    pub fn sees(&self, part: &str) -> bool {
        window::shows(&self.harness, part)
    }

    pub fn meeting(&self) -> &Meeting {
        self.harness.state().session().unwrap().meeting()
    }

    pub fn notice(&self) -> String {
        window::notice(&self.harness)
    }

    /// Reads a roll through the window and waits until it is there or refused.
    pub fn read_roll(&mut self, path: &Path) {
        self.key(Key::F2);
        self.fill("名册文件", &path.display().to_string());
        self.key(Key::Enter);
        self.wait_read();
    }

    pub fn wait_read(&mut self) {
        let begun = Instant::now();
        while self.sees("正在读取") {
            assert!(begun.elapsed() < Duration::from_secs(60), "still reading");
            std::thread::sleep(Duration::from_millis(10));
            self.harness.step();
        }
        self.steps();
    }

    pub fn picture(&mut self, name: &str) {
        let Some(folder) = std::env::var_os("ZHENGPIAO_PICTURES") else {
            return;
        };
        self.steps();
        let image = self.harness.render().expect("a Vulkan driver draws");
        std::fs::create_dir_all(&folder).unwrap();
        let file = Path::new(&folder).join(format!("{name}.png"));
        image.save(file).unwrap();
    }
}

/// How many people on the roll have a status.
pub fn with(desk: &Desk, status: Status) -> usize {
    let people = desk.meeting().people.iter();
    people.filter(|person| person.roll.status == status).count()
}

pub fn excuses(desk: &Desk) -> usize {
    let people = desk.meeting().people.iter();
    people.filter(|person| person.excuse.is_some()).count()
}
/// A desk with the branch roll imported.
pub fn with_roll() -> Desk {
    let mut desk = Desk::official(Lang::Hans, SMALL);
    desk.read_roll(&fixture("shuguang-38-gb18030.csv"));
    desk.click("确认导入");
    desk
}

/// Adds a contest and its candidates without touching the mouse.
pub fn add_contest(desk: &mut Desk, seats: &str, candidates: &[&str]) {
    desk.key(Key::F3);
    desk.key(Key::Tab);
    desk.type_text(seats);
    desk.key(Key::Enter);
    for name in candidates {
        desk.type_text(name);
        desk.key(Key::Enter);
    }
}

pub fn candidates(desk: &Desk) -> Vec<String> {
    let contest = desk.meeting().round().unwrap().contests().next().unwrap();
    let people = contest.candidates.iter();
    people
        .map(|id| desk.meeting().name_of(*id).to_owned())
        .collect()
}
