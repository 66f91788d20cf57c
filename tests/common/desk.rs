//! The desk with a meeting open, and hands to work it by names and keys.
#![allow(dead_code)]

#[path = "window.rs"]
mod window;

use std::path::Path;
use std::rc::Rc;

use egui::{Event, Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use zhengpiao::desk::app::DeskApp;
use zhengpiao::desk::platform_fake::FakePlatform;
use zhengpiao::meeting::{Meeting, Step};
use zhengpiao::text::Lang;

use window::Window;

/// The desk with a meeting open, and hands to work it.
pub struct Desk {
    pub harness: Window,
    pub platform: Rc<FakePlatform>,
    pub folder: tempfile::TempDir,
}

impl Desk {
    /// Opens the meeting that `write` writes, on the page of `step`.
    pub fn open_file(write: impl FnOnce(&Path), step: Step, lang: Lang, size: [f32; 2]) -> Desk {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("换届选举大会.zp");
        write(&path);
        let now = chrono::DateTime::parse_from_rfc3339("2026-11-22T15:30:00+08:00").unwrap();
        let platform = Rc::new(FakePlatform::new(now, folder.path()));
        let mut harness = window::start(platform.clone(), lang, size);
        let ctx = harness.ctx.clone();
        harness.state_mut().open(&path, &ctx);
        let mut desk = Desk {
            harness,
            platform,
            folder,
        };
        desk.steps();
        let rail = |app: &DeskApp| app.current();
        while rail(desk.harness.state()) < step {
            desk.press_with(Modifiers::COMMAND, Key::PageDown);
        }
        while rail(desk.harness.state()) > step {
            desk.press_with(Modifiers::COMMAND, Key::PageUp);
        }
        desk.steps();
        desk
    }

    /// A few passes, with the disk's answers in between.
    pub fn steps(&mut self) {
        window::settle(&mut self.harness, 5);
    }

    pub fn press(&mut self, key: Key) {
        self.press_with(Modifiers::NONE, key);
    }

    pub fn press_with(&mut self, modifiers: Modifiers, key: Key) {
        self.harness.key_press_modifiers(modifiers, key);
        self.steps();
    }

    /// Types as the input method sends it. A digit's key press is left out: the harness
    /// would deliver it a pass before its text, where a keyboard sends both at once.
    pub fn type_text(&mut self, text: &str) {
        for character in text.chars() {
            self.harness.event(Event::Text(character.to_string()));
            self.harness.step();
        }
        self.steps();
    }

    /// Presses keys of the keypad one after another, key and text together; `\n` is Enter.
    pub fn keys(&mut self, keys: &str) {
        for key in keys.chars() {
            let events = window::press(key);
            self.harness.input_mut().events.extend(events);
            self.harness.step();
        }
        self.steps();
    }

    /// Types a number into the field with the focus and confirms.
    pub fn enter(&mut self, text: &str) {
        self.type_text(text);
        self.press(Key::Enter);
    }

    /// Empties the field with the focus and types anew.
    pub fn replace(&mut self, label: &str, text: &str) {
        self.focus(label);
        self.press_with(Modifiers::COMMAND, Key::A);
        self.type_text(text);
    }

    pub fn focus(&mut self, label: &str) {
        self.harness.get_by_label(label).focus();
        self.steps();
    }

    pub fn click(&mut self, label: &str) {
        self.harness.get_by_label(label).click();
        self.steps();
    }

    /// Whether a label says exactly this.
    pub fn says(&self, words: &str) -> bool {
        window::says(&self.harness, words)
    }

    /// Whether any label has these words in it.
    pub fn shows(&self, words: &str) -> bool {
        window::shows(&self.harness, words)
    }

    /// Every word on the screen, as a screen reader would find it.
    pub fn words(&self) -> String {
        let words = window::words(&self.harness).into_iter();
        let words = words.map(|(label, value)| format!("{label} {value}"));
        words.collect::<Vec<_>>().join("\n")
    }

    /// What has the focus, by name.
    pub fn focused(&self) -> Option<String> {
        window::focused(&self.harness)
    }

    pub fn meeting(&self) -> &Meeting {
        self.harness.state().session().unwrap().meeting()
    }

    #[track_caller]
    pub fn notice(&self) -> String {
        let notice = window::notice(&self.harness);
        assert!(!notice.is_empty(), "a notice is shown");
        notice
    }

    /// Names of the papers beside the meeting.
    pub fn written(&self) -> Vec<String> {
        let folder = self.harness.state().session().unwrap().papers_folder();
        let mut names = std::fs::read_dir(folder)
            .map(|entries| {
                entries
                    .map(|entry| entry.unwrap().file_name().into_string().unwrap())
                    .collect::<Vec<_>>()
            })
            .unwrap_or_default();
        names.sort();
        names
    }
}
