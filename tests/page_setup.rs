//! The set-up page and the start page, worked by names and keys as a person would,
//! and drawn to pictures on request (`ZHENGPIAO_PICTURES=dir`).

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs
)]

use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::time::{Duration, Instant};

use egui::{Event, Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use zhengpiao::desk::app::DeskApp;
use zhengpiao::desk::pages::setup::{rehearsal_commands, rehearsal_info};
use zhengpiao::desk::platform::Picked;
use zhengpiao::desk::platform_fake::FakePlatform;
use zhengpiao::desk::session::Session;
use zhengpiao::desk::shell::Step;
use zhengpiao::desk::window;
use zhengpiao::meeting::{
    At, By, CandidateOrder, Command, Info, Meeting, MeetingKind, Role, Status, StepState,
};
use zhengpiao::text::Lang;

const SMALL: [f32; 2] = [1366.0, 768.0];
const LARGE: [f32; 2] = [1920.0, 1080.0];

/// A desk with the start page, its platform and its folder.
struct Desk {
    harness: Harness<'static, DeskApp>,
    platform: Rc<FakePlatform>,
    folder: tempfile::TempDir,
}

fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/fixtures/rolls")
        .join(name)
}

impl Desk {
    fn start(lang: Lang, size: [f32; 2]) -> Desk {
        let folder = tempfile::tempdir().unwrap();
        let now = chrono::DateTime::parse_from_rfc3339("2026-11-22T13:20:00+08:00").unwrap();
        let platform = Rc::new(FakePlatform::new(now, folder.path()));
        let app = DeskApp::new(platform.clone(), lang);
        let harness = Harness::builder()
            .with_size(size)
            .with_context_setup(window::install)
            .build_ui_state(
                |ui, app: &mut DeskApp| {
                    // The harness leaves a margin that the real window does not have.
                    let whole = ui.ctx().content_rect();
                    let mut root = ui.new_child(egui::UiBuilder::new().max_rect(whole));
                    root.set_clip_rect(whole);
                    app.draw(&mut root);
                },
                app,
            );
        Desk {
            harness,
            platform,
            folder,
        }
    }

    /// A desk with a new official meeting open, its names filled in.
    fn official(lang: Lang, size: [f32; 2]) -> Desk {
        let mut desk = Desk::start(lang, size);
        let info = Info {
            upper: String::new(),
            ..rehearsal_info(lang, "2026-11-22".into())
        };
        desk.open(MeetingKind::Official, info, Vec::new());
        desk
    }

    fn rehearsal(lang: Lang, size: [f32; 2]) -> Desk {
        let mut desk = Desk::start(lang, size);
        let info = rehearsal_info(lang, "2026-11-22".into());
        desk.open(MeetingKind::Rehearsal, info, rehearsal_commands(lang));
        desk
    }

    fn open(&mut self, kind: MeetingKind, info: Info, commands: Vec<Command>) {
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

    /// A few passes, with the disk waited for.
    fn steps(&mut self) {
        for _ in 0..4 {
            self.harness.step();
            if let Some(session) = self.harness.state_mut().session_mut() {
                session.settle();
            }
        }
        self.harness.step();
    }

    fn key(&mut self, key: Key) {
        self.harness.key_press(key);
        self.steps();
    }

    fn combined(&mut self, modifiers: Modifiers, key: Key) {
        self.harness.key_press_modifiers(modifiers, key);
        self.steps();
    }

    fn ctrl(&mut self, key: Key) {
        self.combined(Modifiers::COMMAND, key);
    }

    fn type_text(&mut self, text: &str) {
        self.harness.event(Event::Text(text.into()));
        self.steps();
    }

    fn click(&mut self, label: &str) {
        self.harness.get_by_label(label).click();
        self.steps();
    }

    /// Puts `text` in the place of what a field holds.
    fn fill(&mut self, label: &str, text: &str) {
        self.harness.get_by_label(label).focus();
        self.steps();
        self.ctrl(Key::A);
        self.type_text(text);
    }

    fn has(&self, label: &str) -> bool {
        self.harness.query_all_by_label(label).next().is_some()
    }

    fn sees(&self, part: &str) -> bool {
        self.harness
            .query_all_by_label_contains(part)
            .next()
            .is_some()
    }

    fn meeting(&self) -> &Meeting {
        self.harness.state().session().unwrap().meeting()
    }

    fn notice(&self) -> String {
        self.harness
            .state()
            .notice()
            .map(|notice| format!("{} {}", notice.what, notice.next))
            .unwrap_or_default()
    }

    /// Reads a roll through the window and waits until it is there or refused.
    fn read_roll(&mut self, path: &Path) {
        self.key(Key::F2);
        self.fill("名册文件", &path.display().to_string());
        self.key(Key::Enter);
        self.wait_read();
    }

    fn wait_read(&mut self) {
        let begun = Instant::now();
        while self.sees("正在读取") {
            assert!(begun.elapsed() < Duration::from_secs(60), "still reading");
            std::thread::sleep(Duration::from_millis(10));
            self.harness.step();
        }
        self.steps();
    }

    fn picture(&mut self, name: &str) {
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

#[test]
fn pictures() {
    if std::env::var_os("ZHENGPIAO_PICTURES").is_none() {
        return;
    }
    for (lang, size, tag) in [
        (Lang::Hans, SMALL, "hans-small"),
        (Lang::Hans, LARGE, "hans-large"),
        (Lang::Hant, SMALL, "hant-small"),
        (Lang::En, SMALL, "en-small"),
    ] {
        let mut desk = Desk::start(lang, size);
        desk.steps();
        desk.picture(&format!("start-{tag}"));
        let mut desk = Desk::official(lang, size);
        desk.picture(&format!("setup-empty-{tag}"));
        for (at, key) in [Key::Num1, Key::Num3, Key::Num4].into_iter().enumerate() {
            desk.ctrl(key);
            desk.picture(&format!("setup-empty-section{at}-{tag}"));
        }
        let mut desk = Desk::rehearsal(lang, size);
        let rail = Step::Setup.text(lang);
        let done = match lang {
            Lang::En => format!("{rail}, done"),
            _ => format!("{rail}，已完成"),
        };
        desk.click(&done);
        for (at, key) in [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5]
            .into_iter()
            .enumerate()
        {
            desk.ctrl(key);
            desk.picture(&format!("setup-{at}-{tag}"));
        }
        desk.ctrl(Key::Num3);
        desk.type_text("z");
        desk.picture(&format!("setup-finder-{tag}"));
    }
    for (name, tag) in [
        ("shuguang-38-gb18030.csv", "38"),
        ("linjiang-197.xlsx", "197"),
        ("association-20-big5.csv", "20"),
        ("union-5200-utf8bom.csv", "5200"),
    ] {
        let mut desk = Desk::official(Lang::Hans, SMALL);
        desk.read_roll(&fixture(name));
        desk.picture(&format!("preview-{tag}"));
    }
}
