//! The desk's window under test: started, drawn with the disk's answers in between,
//! and read as a screen reader reads it. The kits of the tests are built on this.
#![allow(dead_code)]

use std::rc::Rc;

use egui::{Event, Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use zhengpiao::desk::app::DeskApp;
use zhengpiao::desk::platform_fake::FakePlatform;
use zhengpiao::desk::window;
use zhengpiao::text::Lang;

/// The whole window of the program.
pub type Window = Harness<'static, DeskApp>;

/// The program started; the hall is drawn into the same picture.
pub fn start(platform: Rc<FakePlatform>, lang: Lang, size: [f32; 2]) -> Window {
    start_with(platform, lang, size, window::install)
}

/// As [`start`], the hall a window of its own as in the real program.
pub fn start_apart(platform: Rc<FakePlatform>, lang: Lang, size: [f32; 2]) -> Window {
    start_with(platform, lang, size, |ctx| {
        window::install(ctx);
        ctx.set_embed_viewports(false);
    })
}

fn start_with(
    platform: Rc<FakePlatform>,
    lang: Lang,
    size: [f32; 2],
    set_up: fn(&egui::Context),
) -> Window {
    let app = DeskApp::new(platform, lang);
    Harness::builder()
        .with_size(size)
        .with_context_setup(set_up)
        .build_ui_state(
            |ui, app: &mut DeskApp| {
                // The harness leaves a margin that the real window does not have.
                let whole = ui.ctx().content_rect();
                let mut root = ui.new_child(egui::UiBuilder::new().max_rect(whole));
                root.set_clip_rect(whole);
                app.draw(&mut root);
            },
            app,
        )
}

/// So many times: a pass, and the disk's answers awaited. Then one pass more.
pub fn settle(window: &mut Window, times: usize) {
    for _ in 0..times {
        // A paper is written in each pass.
        window.step();
        if let Some(session) = window.state_mut().session_mut() {
            session.settle();
        }
    }
    window.step();
}

/// What has the focus, by name.
pub fn focused(window: &Window) -> Option<String> {
    let nodes = window.root().children_recursive();
    let mut nodes = nodes.into_iter();
    let focused = nodes.find(|node| node.accesskit_node().is_focused());
    focused.and_then(|node| node.accesskit_node().label())
}

/// Every name and value on the screen.
pub fn words(window: &Window) -> Vec<(String, String)> {
    let nodes = window.root().children_recursive();
    let words = nodes.into_iter().map(|node| {
        let node = node.accesskit_node();
        let label = node.label().unwrap_or_default();
        (label, node.value().unwrap_or_default())
    });
    words.collect()
}

/// Whether a label says exactly this.
pub fn says(window: &Window, words: &str) -> bool {
    window.query_all_by_label(words).next().is_some()
}

/// Whether any label has these words in it.
pub fn shows(window: &Window, part: &str) -> bool {
    window.query_all_by_label_contains(part).next().is_some()
}

/// What the message over the page says; nothing where there is none.
pub fn notice(window: &Window) -> String {
    let notice = window.state().notice();
    notice
        .map(|notice| format!("{} {}", notice.what, notice.next))
        .unwrap_or_default()
}

/// A press as the window system sends it: key and text together, keypad `*` as text
/// alone. `\n` is Enter, `<` Backspace, `^` and `V` the arrows, `~` Escape, `\t` Tab.
pub fn press(sign: char) -> Vec<Event> {
    let key = match sign {
        '\n' => Some(Key::Enter),
        '<' => Some(Key::Backspace),
        '^' => Some(Key::ArrowUp),
        'V' => Some(Key::ArrowDown),
        '~' => Some(Key::Escape),
        '\t' => Some(Key::Tab),
        '*' => None,
        '+' => Some(Key::Plus),
        '-' => Some(Key::Minus),
        '/' => Some(Key::Slash),
        '.' => Some(Key::Period),
        other => Key::from_name(&other.to_ascii_uppercase().to_string()),
    };
    let event = |pressed| {
        key.map(|key| Event::Key {
            key,
            physical_key: Some(key),
            pressed,
            repeat: false,
            modifiers: Modifiers::NONE,
        })
    };
    let silent = ['\n', '<', '^', 'V', '~', '\t'];
    let typed = (!silent.contains(&sign)).then(|| Event::Text(sign.into()));
    event(true)
        .into_iter()
        .chain(typed)
        .chain(event(false))
        .collect()
}
