//! What lies over a page is read to its end without a mouse.

use egui::Key;
use egui_kittest::kittest::Queryable as _;
use zhengpiao::meeting::Step;
use zhengpiao::text::Lang;

use crate::Desk;
use crate::day::Day;

#[test]
fn the_sheet_of_keys_scrolls_by_keys() {
    let mut desk = Desk::open(Day::gathered(), Step::SignIn);
    desk.press(Key::F1);
    let last = Lang::Hans.command_quit_help();
    let bottom = |desk: &Desk| desk.harness.get_by_label(last).rect().bottom();
    assert!(bottom(&desk) > 768.0, "the sheet is longer than the window");
    desk.press(Key::End);
    assert!(bottom(&desk) < 720.0, "{}", bottom(&desk));
    desk.press(Key::Home);
    let top = bottom(&desk);
    desk.press(Key::ArrowDown);
    let line = bottom(&desk);
    desk.press(Key::PageDown);
    assert!(top > line && line > bottom(&desk) + 100.0, "{top} {line}");
    desk.press(Key::Escape);
    assert!(!desk.says(last));
}
