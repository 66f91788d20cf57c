//! The pages from the head count to the papers, as a person meets them: by
//! names and keys, on a real record, with pictures on request
//! (`ZHENGPIAO_PICTURES=dir`).

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs
)]

mod collect;
mod day;
mod issue;
mod papers;
mod pictures;
mod result;
mod revise;
mod rules;

use std::rc::Rc;

use egui::{Event, Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use zhengpiao::desk::app::DeskApp;
use zhengpiao::desk::platform_fake::FakePlatform;
use zhengpiao::desk::window;
use zhengpiao::meeting::{Meeting, Step};
use zhengpiao::text::Lang;

/// The desk with a meeting open, and hands to work it.
pub struct Desk {
    pub harness: Harness<'static, DeskApp>,
    pub platform: Rc<FakePlatform>,
    pub folder: tempfile::TempDir,
}

impl Desk {
    /// Opens the meeting of `day` on the page of `step`.
    pub fn open(day: day::Day, step: Step) -> Desk {
        Desk::open_as(day, step, Lang::Hans, [1366.0, 768.0])
    }

    pub fn open_as(day: day::Day, step: Step, lang: Lang, size: [f32; 2]) -> Desk {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("换届选举大会.zp");
        day.write(&path);
        let now = chrono::DateTime::parse_from_rfc3339("2026-11-22T15:30:00+08:00").unwrap();
        let platform = Rc::new(FakePlatform::new(now, folder.path()));
        let app = DeskApp::new(platform.clone(), lang);
        let mut harness = Harness::builder()
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
        for _ in 0..3 {
            // A paper is written in each pass.
            self.harness.step();
            if let Some(session) = self.harness.state_mut().session_mut() {
                session.settle();
            }
            self.harness.step();
        }
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
        self.harness.query_all_by_label(words).next().is_some()
    }

    /// Whether any label has these words in it.
    pub fn shows(&self, words: &str) -> bool {
        self.harness
            .query_all_by_label_contains(words)
            .next()
            .is_some()
    }

    /// What has the focus, by name.
    pub fn focused(&self) -> Option<String> {
        let nodes = self.harness.root().children_recursive();
        nodes
            .into_iter()
            .find(|node| node.accesskit_node().is_focused())
            .and_then(|node| node.accesskit_node().label())
    }

    pub fn meeting(&self) -> &Meeting {
        self.harness.state().session().unwrap().meeting()
    }

    #[track_caller]
    pub fn notice(&self) -> String {
        let notice = self.harness.state().notice().expect("a notice is shown");
        format!("{} {}", notice.what, notice.next)
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
