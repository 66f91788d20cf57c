//! The desk with a meeting open, a projector, and hands to work it.

#[path = "../common/window.rs"]
mod window;

use std::rc::Rc;

use egui::{Event, Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use zhengpiao::desk::app::DeskApp;
use zhengpiao::desk::platform::{MonitorInfo, Platform as _};
use zhengpiao::desk::platform_fake::FakePlatform;
use zhengpiao::hall::Scene;
use zhengpiao::meeting::{Meeting, Step};
use zhengpiao::text::Lang;

use window::Window;

use crate::day::Day;

pub struct Desk {
    pub harness: Window,
    pub platform: Rc<FakePlatform>,
    pub path: std::path::PathBuf,
    #[allow(dead_code)]
    folder: tempfile::TempDir,
}

/// A screen of the fake system; the desk stands on `desk`.
pub fn screen(name: &str, x: i32) -> MonitorInfo {
    MonitorInfo {
        name: name.into(),
        size: if name == "desk" {
            (1366, 768)
        } else {
            (1920, 1080)
        },
        position: (x, 0),
        primary: name == "desk",
    }
}

impl Desk {
    /// Opens the meeting of `day` on the page of `step`, a projector at the right.
    pub fn open(day: Day, step: Step) -> Desk {
        Desk::open_as(day, step, Lang::Hans, [1366.0, 768.0])
    }

    pub fn open_as(day: Day, step: Step, lang: Lang, size: [f32; 2]) -> Desk {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("换届选举大会.zp");
        day.write(&path);
        let now = chrono::DateTime::parse_from_rfc3339("2026-11-22T15:30:00+08:00").unwrap();
        let platform = Rc::new(FakePlatform::new(now, folder.path()));
        platform.set_monitors(vec![screen("desk", 0), screen("projector", 1366)]);
        let mut harness = window::start_apart(platform.clone(), lang, size);
        let ctx = harness.ctx.clone();
        harness.state_mut().open(&path, &ctx);
        let mut desk = Desk {
            harness,
            platform,
            path,
            folder,
        };
        desk.steps();
        desk.go(step);
        desk
    }

    pub fn go(&mut self, step: Step) {
        while self.app().current() < step {
            self.press_with(Modifiers::COMMAND, Key::PageDown);
        }
        while self.app().current() > step {
            self.press_with(Modifiers::COMMAND, Key::PageUp);
        }
    }

    /// A few passes, with the disk's answers in between.
    pub fn steps(&mut self) {
        window::settle(&mut self.harness, 3);
    }

    pub fn press(&mut self, key: Key) {
        self.press_with(Modifiers::NONE, key);
    }

    pub fn press_with(&mut self, modifiers: Modifiers, key: Key) {
        self.harness.key_press_modifiers(modifiers, key);
        self.steps();
    }

    pub fn type_text(&mut self, text: &str) {
        for character in text.chars() {
            self.harness.event(Event::Text(character.to_string()));
            self.harness.step();
        }
        self.steps();
    }

    pub fn click(&mut self, label: &str) {
        self.harness.get_by_label(label).click();
        self.steps();
    }

    pub fn sees(&self, words: &str) -> bool {
        window::shows(&self.harness, words)
    }

    /// What has the focus, by name.
    pub fn focused(&self) -> Option<String> {
        window::focused(&self.harness)
    }

    pub fn app(&self) -> &DeskApp {
        self.harness.state()
    }

    pub fn meeting(&self) -> &Meeting {
        self.app().session().unwrap().meeting()
    }

    /// What the hall sees.
    pub fn hall(&self) -> Scene {
        self.app().hall().view().scene
    }

    pub fn notice(&self) -> String {
        window::notice(&self.harness)
    }

    pub fn pass_time(&mut self, seconds: i64) {
        self.platform.advance(chrono::TimeDelta::seconds(seconds));
        self.steps();
    }

    /// The picture of the desk, on request, in three languages at two sizes.
    pub fn pictures(&mut self, name: &str) {
        let Some(folder) = std::env::var_os("ZHENGPIAO_PICTURES") else {
            return;
        };
        std::fs::create_dir_all(&folder).unwrap();
        for tongue in ["hans", "hant", "en"] {
            for size in [[1366.0, 768.0], [1920.0, 1080.0]] {
                self.harness.set_size(egui::vec2(size[0], size[1]));
                self.harness.run_steps(3);
                let image = self.harness.render().expect("a Vulkan driver draws");
                let file = format!("{name}-{tongue}-{}.png", size[0]);
                image
                    .save(std::path::Path::new(&folder).join(file))
                    .unwrap();
            }
            self.harness.set_size(egui::vec2(1366.0, 768.0));
            self.press(Key::F8);
        }
    }
}
