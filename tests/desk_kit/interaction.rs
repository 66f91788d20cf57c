//! Worked by accessible names and by keys.

use egui::{Event, Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use zhengpiao::desk::keys::UiCommand;
use zhengpiao::desk::shell::Step;
use zhengpiao::text::Lang;

use crate::{harness, keying, result, signin};

const SIZE: [f32; 2] = [1366.0, 768.0];

/// A real press: key and text in one pass, as the window system sends them.
fn press(harness: &mut egui_kittest::Harness<'_, crate::Desk>, key: Key, text: &str) {
    let event = |pressed| Event::Key {
        key,
        physical_key: Some(key),
        pressed,
        repeat: false,
        modifiers: Modifiers::NONE,
    };
    harness
        .input_mut()
        .events
        .extend([event(true), Event::Text(text.into())]);
    harness.step();
    harness.input_mut().events.push(event(false));
    harness.step();
}

#[test]
fn a_ballot_is_keyed_by_keys_alone_and_each_press_counts_once() {
    let mut harness = harness(keying::view(), SIZE);
    harness.get_by_label("选票").focus();
    harness.run();
    for key in [(Key::Num2, "2"), (Key::Num3, "3"), (Key::Num1, "1")] {
        press(&mut harness, key.0, key.1);
    }
    harness.run();
    assert_eq!(
        harness.state().marks[3..],
        [Some(1), Some(2), Some(0), None]
    );
    // Enter on an unfinished ballot does nothing to it.
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!((harness.state().confirmed, harness.state().row), (0, 6));
    press(&mut harness, Key::Num1, "1");
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(harness.state().confirmed, 1);
}

#[test]
fn a_mark_is_clicked_by_its_name() {
    let mut harness = harness(keying::view(), SIZE);
    harness.get_by_label("陈晓岚 不赞成").click();
    harness.run();
    assert_eq!(harness.state().marks[5], Some(1));
}

#[test]
fn open_steps_on_the_rail_open_and_closed_ones_do_not() {
    let mut harness = harness(signin::view(), SIZE);
    harness.get_by_label("计票结果，尚未开始").click();
    harness.run();
    assert_eq!(harness.state().out.step, None);
    harness.get_by_label("会议设置，已完成").click();
    harness.run();
    assert_eq!(harness.state().out.step, Some(Step::Setup));
}

#[test]
fn tab_belongs_to_the_page_and_not_to_the_rail() {
    let mut harness = harness(signin::view(), SIZE);
    harness.run();
    for _ in 0..12 {
        harness.key_press(Key::Tab);
        harness.run();
        for name in ["会议设置，已完成", "简体中文", "English"] {
            assert!(!harness.get_by_label(name).is_focused(), "{name}");
        }
    }
}

#[test]
fn the_language_is_switched_by_its_own_name() {
    let mut harness = harness(signin::view(), SIZE);
    harness.get_by_label("繁體中文").click();
    harness.run();
    assert_eq!(harness.state().out.lang, Some(Lang::Hant));
}

#[test]
fn bare_letters_are_commands_only_while_nothing_takes_text() {
    let mut harness = harness(result::view(), SIZE);
    harness.run();
    harness.key_press(Key::S);
    harness.run();
    assert_eq!(harness.state().commands, vec![UiCommand::Sort]);
}

#[test]
fn the_search_box_takes_letters_and_function_keys_still_work() {
    let mut harness = harness(signin::view(), SIZE);
    harness.get_by_label("姓名、序号或拼音首字母").focus();
    harness.run();
    press(&mut harness, Key::N, "n");
    harness.key_press(Key::ArrowDown);
    harness.key_press(Key::Enter);
    harness.key_press(Key::F5);
    harness.run();
    assert_eq!(harness.state().search, "zyn");
    assert_eq!(harness.state().selected, 1);
    assert_eq!(harness.state().pressed, vec!["sign in"]);
    assert_eq!(harness.state().commands, vec![UiCommand::Hall]);
    harness.key_press(Key::Escape);
    harness.run();
    assert_eq!(harness.state().search, "");
}

#[test]
fn tab_leaves_the_search_box() {
    let mut harness = harness(signin::view(), SIZE);
    harness.get_by_label("姓名、序号或拼音首字母").focus();
    harness.run();
    harness.key_press(Key::Tab);
    harness.run();
    assert!(
        !harness
            .get_by_label("姓名、序号或拼音首字母")
            .accesskit_node()
            .is_focused()
    );
}

#[test]
fn a_count_takes_digits_only() {
    let mut harness = harness(signin::view(), [1366.0, 1000.0]);
    harness.get_by_label("清点人数").focus();
    harness.run();
    harness.event(Event::Text("3o\u{FF10}".into()));
    harness.run();
    assert_eq!(harness.state().count, "30");
}

#[test]
fn buttons_work_by_enter_and_by_space() {
    let mut harness = harness(result::view(), SIZE);
    harness.get_by_label("组织再次投票").focus();
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    harness.key_press(Key::Space);
    harness.run();
    assert_eq!(harness.state().pressed, vec!["revote", "revote"]);
}

#[test]
fn a_held_key_is_one_command() {
    let mut harness = harness(result::view(), SIZE);
    harness.run();
    for _ in 0..3 {
        harness.event(Event::Key {
            key: Key::F5,
            physical_key: Some(Key::F5),
            pressed: true,
            repeat: false,
            modifiers: Modifiers::NONE,
        });
    }
    harness.run();
    assert_eq!(harness.state().commands, vec![UiCommand::Hall]);
}

#[test]
fn the_key_bar_can_be_clicked() {
    let mut harness = harness(result::view(), SIZE);
    harness.get_by_label("S 按得票 / 按姓氏笔画").click();
    harness.run();
    assert_eq!(harness.state().commands, vec![UiCommand::Sort]);
}

#[test]
fn control_combinations_work_while_text_is_edited() {
    let mut harness = harness(signin::view(), [1366.0, 1000.0]);
    harness.get_by_label("中文检索").focus();
    harness.run();
    harness.key_press_modifiers(Modifiers::COMMAND, Key::P);
    harness.run();
    assert_eq!(harness.state().commands, vec![UiCommand::Print]);
}

#[test]
fn the_key_sheet_lists_the_page_and_closes_by_escape() {
    use zhengpiao::desk::{key_bar::shortcut_sheet, window};
    let mut harness = egui_kittest::Harness::builder()
        .with_size(SIZE)
        .with_context_setup(window::install)
        .build_ui_state(
            |ui, closed: &mut bool| {
                *closed |= !*closed && shortcut_sheet(ui.ctx(), Lang::Hans, Step::Result);
            },
            false,
        );
    harness.run();
    assert!(harness.query_by_label("切换名单的排列").is_some());
    harness.key_press(Key::Escape);
    harness.run();
    assert!(*harness.state());
}

#[test]
fn zoom_is_a_command_of_ours() {
    use zhengpiao::desk::keys::apply_zoom;
    let mut harness = harness(result::view(), SIZE);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Equals);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Minus);
    harness.run();
    assert_eq!(
        harness.state().commands,
        vec![UiCommand::ZoomIn, UiCommand::ZoomOut]
    );
    assert!(
        (harness.ctx.zoom_factor() - 1.0).abs() < 0.001,
        "egui's own zoom keys are off"
    );
    assert!(apply_zoom(&harness.ctx, UiCommand::ZoomIn));
    harness.run();
    assert!((harness.ctx.zoom_factor() - 1.1).abs() < 0.001);
    assert!(!apply_zoom(&harness.ctx, UiCommand::Print));
}

#[test]
fn a_narrow_window_keeps_every_step_in_reach() {
    let mut harness = harness(result::view(), [1024.0, 700.0]);
    harness.get_by_label("会议设置，已完成").click();
    harness.run();
    assert_eq!(harness.state().out.step, Some(Step::Setup));
}

#[test]
fn typed_letters_are_never_commands() {
    use egui::Id;
    use zhengpiao::desk::{keys, widgets, window};
    for field in ["text", "keys"] {
        let mut harness = egui_kittest::Harness::builder()
            .with_size(SIZE)
            .with_context_setup(window::install)
            .build_ui_state(
                |ui, (text, typed, commands): &mut (String, String, Vec<UiCommand>)| {
                    commands.extend(keys::take(ui.ctx(), Step::Result));
                    widgets::text_field(ui, Id::unique("text"), "text", text, "", 200.0);
                    widgets::key_box(ui, Id::unique("keys"), "keys", typed, 200.0).edit(typed);
                },
                (String::new(), String::new(), Vec::new()),
            );
        harness.get_by_label(field).focus();
        harness.run();
        harness.key_press(Key::S);
        harness.event(Event::Text("s".into()));
        harness.run();
        let (text, typed, commands) = harness.state();
        assert_eq!(
            (text.as_str().len() + typed.len(), commands.len()),
            (1, 0),
            "{field}"
        );
    }
}
