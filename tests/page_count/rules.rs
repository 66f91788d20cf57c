//! The rules in words, at any step.

use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use zhengpiao::desk::hall_control::HallScene;
use zhengpiao::hall::Scene;
use zhengpiao::meeting::Step;
use zhengpiao::text::Lang;

use crate::Desk;
use crate::day::Day;
use crate::pictures::save;

fn top_of(desk: &Desk, words: &str) -> f64 {
    let node = desk.harness.get_by_label(words);
    node.accesskit_node().bounding_box().unwrap().y0
}

#[test]
fn the_rules_open_by_key_scroll_by_key_and_close_again() {
    let mut desk = Desk::open(Day::gathered().counted(3), Step::Result);
    desk.press_with(Modifiers::COMMAND, Key::R);
    assert!(desk.says("本次大会采用的选举规则"));
    assert!(desk.shows("本次实到会30名，须得16票以上（含16票）。"));
    let before = top_of(&desk, "一、依据");
    desk.press(Key::PageDown);
    let after = top_of(&desk, "一、依据");
    assert!(after < before - 100.0, "{before} {after}");
    desk.press(Key::End);
    let last = desk.harness.get_by_label("十五、通过和生效");
    let last = last.accesskit_node().bounding_box().unwrap();
    assert!(last.y1 < 768.0, "{last:?}");
    desk.press(Key::Home);
    assert!((top_of(&desk, "一、依据") - before).abs() < 1.0);
    // a key of the page below does not reach it
    desk.press(Key::S);
    assert!(desk.says("本次大会采用的选举规则"));
    desk.press(Key::Escape);
    assert!(!desk.says("本次大会采用的选举规则"));
}

#[test]
fn from_there_the_rules_go_to_the_hall_and_to_the_printer() {
    let mut desk = Desk::open(Day::gathered(), Step::Issue);
    desk.press_with(Modifiers::COMMAND, Key::R);
    desk.click("投到会场屏幕");
    assert_eq!(desk.harness.state().hall().scene(), &HallScene::Rules);
    let view = desk.harness.state().hall().view();
    let Scene::Rules(rules) = view.scene else {
        panic!("{view:?}");
    };
    assert_eq!(rules.items.len(), 15);
    assert!(
        rules.items[6].starts_with("到会人数和选举有效："),
        "{rules:?}"
    );
    desk.press(Key::Escape);
    desk.press_with(Modifiers::COMMAND, Key::R);
    desk.click("打印选举办法");
    let names = desk.written();
    assert!(
        names.iter().any(|name| name.starts_with("10 选举办法")),
        "{names:?}"
    );
}

#[test]
fn pictures_of_the_rules() {
    if std::env::var_os("ZHENGPIAO_PICTURES").is_none() {
        return;
    }
    for (lang, size) in [
        (Lang::Hans, [1366.0, 768.0]),
        (Lang::Hans, [1920.0, 1080.0]),
        (Lang::En, [1366.0, 768.0]),
        (Lang::Hant, [1366.0, 768.0]),
    ] {
        let mut desk = Desk::open_as(Day::gathered().counted(3), Step::Result, lang, size);
        desk.press_with(Modifiers::COMMAND, Key::R);
        save("rules-1", &mut desk, size, lang);
        desk.press(Key::PageDown);
        save("rules-2", &mut desk, size, lang);
        let mut why = Desk::open_as(Day::gathered().counted(3), Step::Result, lang, size);
        why.press(Key::F3);
        save("reasons", &mut why, size, lang);
        desk.click(lang.rules_view_hall());
        desk.press(Key::Escape);
        for page in 1..4 {
            let view = desk.harness.state().hall().view();
            let mut hall = egui_kittest::Harness::builder()
                .with_size([1280.0, 720.0])
                .with_context_setup(zhengpiao::desk::window::install)
                .build_ui(move |ui| {
                    let mut root =
                        ui.new_child(egui::UiBuilder::new().max_rect(ui.ctx().content_rect()));
                    zhengpiao::hall::draw(&mut root, &view, std::time::Duration::ZERO);
                });
            hall.step();
            let folder = std::env::var_os("ZHENGPIAO_PICTURES").unwrap();
            let name = format!("rules-hall-{page}-{lang:?}-{}.png", size[0]);
            let image = hall.render().expect("a Vulkan driver draws");
            image
                .save(std::path::Path::new(&folder).join(name))
                .unwrap();
            desk.press_with(Modifiers::COMMAND, Key::F7);
        }
    }
}
