//! The person at the desk: presses keys, types, and finds things by their names.

#[path = "../common/window.rs"]
mod window;

use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::time::{Duration, Instant};

use chrono::TimeDelta;
use egui::{Event, Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use zhengpiao::desk::platform::{MonitorInfo, Platform as _};
use zhengpiao::desk::platform_fake::FakePlatform;
use zhengpiao::desk::shell::Step;
use zhengpiao::hall::Scene;
use zhengpiao::meeting::{Bundle, Meeting, Person};
use zhengpiao::text::Lang;

use window::Window;
pub use window::press;

/// The desk and whoever works it.
pub struct Hands {
    pub harness: Window,
    pub platform: Rc<FakePlatform>,
}

impl Hands {
    /// The program just started, with a projector plugged in.
    pub fn at_the_start_page(folder: &Path) -> Hands {
        let now = chrono::DateTime::parse_from_rfc3339("2026-11-22T13:20:00+08:00").unwrap();
        let platform = Rc::new(FakePlatform::new(now, folder));
        let mut monitors = platform.monitors();
        monitors.push(MonitorInfo {
            name: "projector".into(),
            size: (1920, 1080),
            position: (1366, 0),
            primary: false,
        });
        platform.set_monitors(monitors);
        Hands::start(platform)
    }

    /// The program started on a system that is there already.
    pub fn start(platform: Rc<FakePlatform>) -> Hands {
        let harness = window::start(platform.clone(), Lang::Hans, [1366.0, 768.0]);
        let mut hands = Hands { harness, platform };
        hands.wait();
        hands
    }

    /// A few passes, the disk's answers awaited in between.
    pub fn wait(&mut self) {
        window::settle(&mut self.harness, 3);
    }

    pub fn key(&mut self, key: Key) {
        self.combined(Modifiers::NONE, key);
    }

    pub fn ctrl(&mut self, key: Key) {
        self.combined(Modifiers::COMMAND, key);
    }

    fn combined(&mut self, modifiers: Modifiers, key: Key) {
        self.harness.key_press_modifiers(modifiers, key);
        self.wait();
    }

    /// Text as an input method or a keyboard sends it into a field.
    pub fn write(&mut self, text: &str) {
        for letter in text.chars() {
            self.harness.event(Event::Text(letter.into()));
        }
        self.wait();
    }

    /// Text and Enter.
    pub fn enter(&mut self, text: &str) {
        self.write(text);
        self.key(Key::Enter);
    }

    /// Keys of the keypad and letters as the window system sends them, one pass each.
    pub fn pad(&mut self, signs: &str) {
        for sign in signs.chars() {
            self.harness.input_mut().events.extend(press(sign));
            self.harness.step();
        }
        self.wait();
    }

    pub fn click(&mut self, name: &str) {
        self.harness.get_by_label(name).click();
        self.wait();
    }

    pub fn focus(&mut self, name: &str) {
        self.harness.get_by_label(name).focus();
        self.wait();
    }

    /// Puts `text` in the place of what a field holds.
    pub fn fill(&mut self, name: &str, text: &str) {
        self.focus(name);
        self.ctrl(Key::A);
        self.write(text);
    }

    /// Presses Enter on what has the focus, which must be called `name`.
    #[track_caller]
    pub fn enter_on(&mut self, name: &str) {
        assert_eq!(self.focused().as_deref(), Some(name), "has the focus");
        self.key(Key::Enter);
    }

    /// What has the focus, by name.
    pub fn focused(&self) -> Option<String> {
        window::focused(&self.harness)
    }

    pub fn sees(&self, part: &str) -> bool {
        window::shows(&self.harness, part)
    }

    /// Every word and value on the screen, as a screen reader would find it.
    pub fn words(&self) -> Vec<String> {
        let words = window::words(&self.harness).into_iter();
        let words = words.map(|(label, value)| format!("{label}{value}"));
        words.filter(|words| !words.is_empty()).collect()
    }

    /// With Ctrl and the page keys to a step of the rail.
    pub fn go(&mut self, step: Step) {
        while self.step() < step {
            self.ctrl(Key::PageDown);
        }
        while self.step() > step {
            self.ctrl(Key::PageUp);
        }
        self.wait();
    }

    pub fn step(&self) -> Step {
        self.harness.state().current()
    }

    pub fn meeting(&self) -> &Meeting {
        self.harness.state().session().unwrap().meeting()
    }

    pub fn person(&self, name: &str) -> &Person {
        let people = &self.meeting().people;
        let found = people.iter().find(|person| person.roll.name == name);
        found.unwrap_or_else(|| panic!("{name} is on the roll"))
    }

    pub fn bundle(&self, number: u32) -> &Bundle {
        let round = self.meeting().round().unwrap();
        round.papers[0].bundle(number).unwrap()
    }

    pub fn path(&self) -> PathBuf {
        self.harness.state().session().unwrap().path().to_owned()
    }

    /// What the message strip says; nothing where there is none.
    pub fn notice(&self) -> String {
        window::notice(&self.harness)
    }

    /// What the hall sees.
    pub fn hall(&self) -> Scene {
        self.harness.state().hall().view().scene
    }

    /// F5: this page's scene to the hall, which is then taken off the desk again:
    /// under test both windows share one screen.
    pub fn show_hall(&mut self) {
        self.key(Key::F5);
        assert!(self.harness.state().hall().is_open());
        self.ctrl(Key::F5);
        assert!(!self.harness.state().hall().is_open());
    }

    pub fn pass_time(&mut self, seconds: i64) {
        self.platform.advance(TimeDelta::seconds(seconds));
        self.wait();
    }

    /// Draws until `words` are gone, as long as a person would have patience.
    pub fn until_gone(&mut self, words: &str) {
        let begun = Instant::now();
        while self.sees(words) {
            assert!(begun.elapsed() < Duration::from_secs(60), "still {words}");
            std::thread::sleep(Duration::from_millis(5));
            self.harness.step();
        }
        self.wait();
    }
}
