//! Step 6.

use egui::{Key, Modifiers};
use zhengpiao::meeting::{Event, MissingReason, Slip, Step};

use crate::Desk;
use crate::day::{Day, PAPER};

fn types(desk: &mut Desk, number: &str, value: &str) {
    desk.type_text(number);
    desk.enter(value);
}

fn both(desk: &mut Desk, value: &str) {
    types(desk, "1", value);
    types(desk, "2", value);
}

#[test]
fn all_came_back_and_the_bundles_stand_ready() {
    let mut desk = Desk::open(Day::gathered().issued(), Step::Collect);
    both(&mut desk, "30");
    assert!(desk.says("收回与发出相等，选举有效"));
    assert!(desk.says("共 3 扎 30 张，与收回相等"));
    assert_eq!(
        desk.focused().as_deref(),
        Some("支部委员会委员选票每扎张数")
    );
    desk.press(Key::Enter);
    let sizes = |desk: &Desk| {
        let paper = desk.meeting().paper(PAPER).unwrap();
        paper.bundles.iter().map(|b| b.size).collect::<Vec<_>>()
    };
    assert_eq!(sizes(&desk), [10, 10, 10]);
    desk.press_with(Modifiers::COMMAND, Key::P);
    desk.press(Key::F3);
    assert_eq!(desk.written(), ["03 清点选票报告单.pdf", "09 票扎封签.pdf"]);
    desk.click("报告单三已签字");
    assert!(desk.meeting().round().unwrap().is_signed(Slip::Return));
    desk.press(Key::Enter);
    assert_eq!(desk.harness.state().current(), Step::Keying);
}

#[test]
fn bundles_must_hold_what_came_back() {
    let mut desk = Desk::open(Day::gathered().issued(), Step::Collect);
    both(&mut desk, "30");
    desk.replace("支部委员会委员选票每扎张数", "15 14");
    assert!(desk.says("共 2 扎 29 张，收回是 30 张，请改到相等"));
    desk.press(Key::Enter);
    assert!(desk.meeting().paper(PAPER).unwrap().bundles.is_empty());
    desk.replace("支部委员会委员选票每扎张数", "15x2");
    desk.press(Key::Enter);
    assert_eq!(desk.meeting().paper(PAPER).unwrap().bundles.len(), 2);
}

#[test]
fn fewer_are_explained_and_not_cast_stands_ready() {
    let mut desk = Desk::open(Day::gathered().issued(), Step::Collect);
    both(&mut desk, "29");
    assert!(desk.says("收回比发出少 1 张，未超过发出，选举有效；请写明原因"));
    assert_eq!(desk.focused().as_deref(), Some("未投入票箱"));
    // Enter takes the reason, a second one its empty note: the day goes on.
    desk.press(Key::Enter);
    desk.press(Key::Enter);
    let missing = desk.meeting().paper(PAPER).unwrap().missing.clone();
    assert_eq!(missing, Some((MissingReason::NotCast, String::new())));
    assert!(desk.says("共 3 扎 29 张，与收回相等"));
}

#[test]
fn more_are_counted_again_before_the_vote_is_void() {
    let mut desk = Desk::open(Day::gathered().issued(), Step::Collect);
    both(&mut desk, "31");
    assert!(desk.says("收回比发出多 1 张") && desk.says("请两人重新清点。"));
    assert!(!desk.meeting().paper(PAPER).unwrap().void());
    assert!(
        desk.says("收回张数确定、分扎完毕后打印。"),
        "the slip waits as well"
    );
    assert_eq!(desk.focused().as_deref(), Some("开始重新清点"));
    desk.press(Key::Enter);
    both(&mut desk, "31");
    assert!(desk.meeting().paper(PAPER).unwrap().void());
    assert!(desk.says("两次清点，收回都多于发出，这种选票的选举无效。"));
}

#[test]
fn a_recount_may_save_the_vote() {
    let mut desk = Desk::open(Day::gathered().issued(), Step::Collect);
    both(&mut desk, "31");
    desk.press(Key::Enter);
    both(&mut desk, "30");
    assert!(desk.says("收回与发出相等，选举有效"));
}

#[test]
fn before_issuing_the_page_leads_back() {
    let mut desk = Desk::open(Day::gathered(), Step::Collect);
    assert!(desk.says("还没有开始分发"));
    desk.press(Key::Enter);
    assert_eq!(desk.harness.state().current(), Step::Issue);
    let log = desk.harness.state().session().unwrap().log();
    assert!(
        !log.iter()
            .any(|r| matches!(r.event, Event::ReturnedTyped { .. }))
    );
}

#[test]
fn a_bundle_is_parted_and_joined_by_number_and_its_wrapper_asked_for() {
    let mut desk = Desk::open(Day::gathered().issued(), Step::Collect);
    both(&mut desk, "30");
    desk.press(Key::Enter);
    let sizes = |desk: &Desk| {
        let bundles = &desk.meeting().round().unwrap().papers[0].bundles;
        bundles
            .iter()
            .map(|b| (b.number, b.size))
            .collect::<Vec<_>>()
    };
    assert_eq!(sizes(&desk), [(1, 10), (2, 10), (3, 10)]);
    if let Some(folder) = std::env::var_os("ZHENGPIAO_PICTURES") {
        let image = desk.harness.render().unwrap();
        image
            .save(std::path::Path::new(&folder).join("collect-wrappers.png"))
            .unwrap();
    }
    assert!(desk.shows("已分 3 扎：3 扎各 10 张"));
    assert!(desk.shows("第 2 扎　10 张　无人领取"));
    desk.focus("扎号");
    desk.type_text("2");
    desk.focus("留下几张（拆开）");
    desk.enter("6");
    assert_eq!(sizes(&desk), [(1, 10), (2, 6), (3, 10), (4, 4)]);
    assert!(
        desk.notice().contains("请换第 2、4 扎的封签"),
        "{}",
        desk.notice()
    );
    desk.focus("扎号");
    desk.type_text("4");
    desk.focus("并入第几扎（合并）");
    desk.enter("1");
    assert_eq!(sizes(&desk), [(1, 14), (2, 6), (3, 10)]);
    assert!(
        desk.notice().contains("请换第 1 扎的封签"),
        "{}",
        desk.notice()
    );
}
