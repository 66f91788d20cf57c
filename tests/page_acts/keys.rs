//! The list of acts and its forms by keys alone.

use egui::{Key, Modifiers};
use zhengpiao::meeting::Step;
use zhengpiao::rules::RoundKind;

use super::{acts, announced, open, shortfall};

#[test]
fn enter_leads_from_the_list_into_the_form_and_tab_changes_no_act() {
    let mut desk = open(&announced(&shortfall()), Step::Result);
    acts(&mut desk);
    assert_eq!(desk.focused().as_deref(), Some("下一轮和空缺名额"));
    // Tab leaves the list; the form stays what it is.
    desk.press(Key::Tab);
    assert_eq!(desk.focused().as_deref(), Some("返回"));
    assert!(desk.shows("另行选举（第 2 轮）"));
    desk.press_with(Modifiers::SHIFT, Key::Tab);
    assert_eq!(desk.focused().as_deref(), Some("下一轮和空缺名额"));
    desk.press(Key::ArrowDown);
    desk.press(Key::ArrowUp);
    desk.press(Key::Enter);
    assert_eq!(desk.focused().as_deref(), Some("接着进行"));
    desk.press(Key::Tab);
    desk.press(Key::Tab);
    assert_eq!(desk.focused().as_deref(), Some("开始另行选举"));
    desk.press(Key::Enter);
    let round = desk.meeting().round().unwrap();
    assert_eq!(round.kind, RoundKind::Further);
    assert_eq!(desk.harness.state().current(), Step::Issue);
}
