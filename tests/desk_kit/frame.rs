//! The frame by itself: language, key sheet, zoom, hall, the start page.

use std::path::PathBuf;
use std::sync::Arc;

use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use zhengpiao::desk::app::DeskApp;
use zhengpiao::desk::frame::DeskFrame;
use zhengpiao::desk::hall_window::{HallDraw, HallPlace};
use zhengpiao::desk::keys::UiCommand;
use zhengpiao::desk::pages::start::StartOut;
use zhengpiao::desk::platform::{MonitorInfo, Picked, Platform};
use zhengpiao::desk::platform_fake::FakePlatform;
use zhengpiao::desk::shell::{ShellView, Step};
use zhengpiao::desk::window;
use zhengpiao::text::Lang;

use crate::result;

struct Framed {
    frame: DeskFrame,
    view: ShellView,
    platform: FakePlatform,
    left: Vec<UiCommand>,
}

fn platform() -> FakePlatform {
    let noon = chrono::DateTime::parse_from_rfc3339("2026-03-01T12:00:00+08:00").unwrap();
    FakePlatform::new(noon, "/meetings")
}

fn framed() -> Harness<'static, Framed> {
    let platform = platform();
    let framed = Framed {
        frame: DeskFrame::new(&platform),
        view: result::view().view,
        platform,
        left: Vec::new(),
    };
    let hall: HallDraw = Arc::new(|ui| {
        ui.label("hall picture");
    });
    Harness::builder()
        .with_size([1366.0, 768.0])
        .with_context_setup(window::install)
        .build_ui_state(
            move |ui, framed: &mut Framed| {
                framed.view.lang = framed.frame.lang;
                let Framed {
                    frame,
                    view,
                    platform,
                    left,
                } = framed;
                left.extend(frame.pass(ui, view, platform, &hall, |_| {}));
            },
            framed,
        )
}

#[test]
fn the_key_sheet_lists_the_page_and_closes_by_escape() {
    let mut harness = framed();
    harness.key_press(Key::F1);
    harness.run();
    assert!(harness.query_by_label("本页可用的按键").is_some());
    assert!(harness.query_by_label("登记重新计票的要求和范围").is_some());
    // Its keys do not work the page behind it.
    harness.key_press(Key::R);
    harness.run();
    assert_eq!(harness.state().left, vec![]);
    harness.key_press(Key::Escape);
    harness.run();
    assert!(harness.query_by_label("本页可用的按键").is_none());
    harness.key_press(Key::R);
    harness.run();
    assert_eq!(harness.state().left, vec![UiCommand::Recount]);
}

#[test]
fn one_screen_refuses_the_hall_and_offers_a_window() {
    let mut harness = framed();
    harness.key_press(Key::F5);
    harness.run();
    assert_eq!(harness.state().frame.hall, HallPlace::Closed);
    assert!(
        harness
            .query_by_label_contains("请按 Win+P 选择“扩展”")
            .is_some()
    );
    harness.get_by_label("在窗口中预览大屏").click();
    harness.run();
    assert_eq!(harness.state().frame.hall, HallPlace::Window);
    assert!(harness.query_by_label("hall picture").is_some());
    harness.key_press(Key::F5);
    harness.run();
    assert_eq!(harness.state().frame.hall, HallPlace::Closed);
    assert!(harness.query_by_label("hall picture").is_none());
}

#[test]
fn a_second_screen_takes_the_hall_until_it_is_unplugged() {
    let mut harness = framed();
    let mut monitors = harness.state().platform.monitors();
    let hall = MonitorInfo {
        name: "projector".into(),
        size: (1920, 1080),
        position: (1366, 0),
        primary: false,
    };
    monitors.push(hall);
    harness.state().platform.set_monitors(monitors.clone());
    harness.key_press(Key::F5);
    harness.run();
    assert_eq!(
        harness.state().frame.hall,
        HallPlace::Screen("projector".into())
    );
    monitors.pop();
    harness.state().platform.set_monitors(monitors);
    harness.run();
    assert_eq!(harness.state().frame.hall, HallPlace::Closed);
}

#[test]
fn language_zoom_and_steps_by_key() {
    let mut harness = framed();
    harness.key_press(Key::F8);
    harness.run();
    assert_eq!(harness.state().frame.lang, Lang::Hant);
    assert!(harness.query_by_label("R 重新計票").is_some());

    harness.key_press_modifiers(Modifiers::COMMAND, Key::Equals);
    harness.run();
    assert!((harness.ctx.zoom_factor() - 1.1).abs() < 0.001);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Num0);
    harness.run();
    assert!((harness.ctx.zoom_factor() - 1.0).abs() < 0.001);

    harness.key_press_modifiers(Modifiers::COMMAND, Key::PageDown);
    harness.run();
    assert_eq!(
        harness.state().frame.step,
        None,
        "the papers are not open yet"
    );
    harness.key_press_modifiers(Modifiers::COMMAND, Key::PageUp);
    harness.run();
    assert_eq!(harness.state().frame.step, Some(Step::Differences));
}

fn start(platform: FakePlatform) -> Harness<'static, DeskApp> {
    let app = DeskApp::new(Box::new(platform));
    Harness::builder()
        .with_size([1366.0, 768.0])
        .with_context_setup(window::install)
        .build_ui_state(|ui, app: &mut DeskApp| app.pass(ui), app)
}

#[test]
fn the_start_page_opens_what_the_dialog_says() {
    let platform = platform();
    platform.answer(Picked::Path("/meetings/a.zp".into()));
    let mut harness = start(platform);
    harness.get_by_label("打开会议文件").click();
    harness.run();
    assert_eq!(
        harness.state().asked,
        Some(StartOut::Open("/meetings/a.zp".into()))
    );
}

#[test]
fn without_a_dialog_a_path_can_be_typed() {
    let mut harness = start(platform());
    assert!(harness.query_by_label("会议文件的位置").is_none());
    harness.get_by_label("打开会议文件").click();
    harness.run();
    harness.get_by_label("会议文件的位置").focus();
    harness.run();
    harness
        .get_by_label("会议文件的位置")
        .type_text("/stick/b.zp");
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(
        harness.state().asked,
        Some(StartOut::Open("/stick/b.zp".into()))
    );
}

#[test]
fn a_recent_meeting_is_one_click() {
    let platform = platform();
    platform.set_recent(&[PathBuf::from("/meetings/last.zp")]);
    let mut harness = start(platform);
    harness.get_by_label("/meetings/last.zp").click();
    harness.run();
    assert_eq!(
        harness.state().asked,
        Some(StartOut::Open("/meetings/last.zp".into()))
    );
}

/// Pictures of the sheet, the refusal and the start page, on request.
#[test]
fn pictures_of_the_frame() {
    let Some(folder) = std::env::var_os("ZHENGPIAO_PICTURES") else {
        return;
    };
    let place = |name: &str| std::path::Path::new(&folder).join(name);
    std::fs::create_dir_all(&folder).unwrap();
    for (key, name) in [(Key::F1, "sheet.png"), (Key::F5, "refused.png")] {
        let mut harness = framed();
        harness.key_press(key);
        harness.run();
        harness.render().unwrap().save(place(name)).unwrap();
    }
    let platform = platform();
    platform.set_recent(&[PathBuf::from("/meetings/last.zp")]);
    let mut harness = start(platform);
    harness.get_by_label("打开会议文件").click();
    harness.run();
    harness.render().unwrap().save(place("start.png")).unwrap();
}
