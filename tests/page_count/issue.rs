//! Step 5.

use egui::{Key, Modifiers};
use zhengpiao::meeting::{Event, Slip, Step};

use crate::Desk;
use crate::day::Day;

/// The person with this number key types this value.
fn types(desk: &mut Desk, number: &str, value: &str) {
    desk.type_text(number);
    desk.enter(value);
}

#[test]
fn two_people_type_and_neither_sees_the_others_number() {
    let mut desk = Desk::open(Day::gathered(), Step::Issue);
    types(&mut desk, "1", "27");
    assert!(desk.shows("●●"), "the first number is hidden");
    assert!(!desk.shows("27"), "and nowhere on the screen");
    // Everybody keeps the number he had when the first one left the list.
    types(&mut desk, "2", "24");
    assert!(desk.says("两人录入的数不一致"));
    assert!(
        !desk.shows("27") && !desk.shows("24"),
        "neither number is told"
    );
    assert!(desk.meeting().round().unwrap().head_count.agreed.is_none());
    types(&mut desk, "2", "30");
    assert!(desk.shows("●●"));
    types(&mut desk, "1", "30");
    assert_eq!(desk.meeting().round().unwrap().head_count.agreed, Some(30));
    assert!(desk.says("达到规定人数（至少 26 人），可以进行选举"));
}

#[test]
fn the_same_person_is_not_offered_twice() {
    let mut desk = Desk::open(Day::gathered(), Step::Issue);
    desk.click("由 顾清和 录入");
    desk.enter("30");
    assert!(!desk.says("由 顾清和 录入"));
    assert!(desk.says("由 沈望舒 录入"));
}

#[test]
fn under_fifty_a_scrutineer_may_confirm_the_one_number() {
    let mut desk = Desk::open(Day::gathered(), Step::Issue);
    types(&mut desk, "1", "30");
    desk.click("不足五十人，改由监票人当场确认");
    assert!(
        desk.says("顾清和 录入的数是 30。监票人看过清点后确认；不对就重新清点。")
            || desk.shows("录入的数是 30")
    );
    desk.click("沈望舒 确认 30");
    assert_eq!(desk.meeting().round().unwrap().head_count.agreed, Some(30));
}

#[test]
fn a_difference_shows_who_and_waits_for_the_reason() {
    let mut desk = Desk::open(Day::gathered(), Step::Issue);
    types(&mut desk, "1", "29");
    types(&mut desk, "2", "29");
    assert!(desk.says("清点比签到少 1 人"));
    assert!(desk.says("已签到 30 人") && desk.says("未签到 2 人"));
    assert!(
        desk.shows("因病请假"),
        "the absent are listed with their reasons"
    );
    assert_eq!(desk.focused().as_deref(), Some("不一致的原因"));
    desk.type_text("一人在门外");
    desk.press(Key::Enter);
    assert_eq!(
        desk.meeting().round().unwrap().head_count_reason,
        "一人在门外"
    );
    assert_eq!(
        desk.focused().as_deref(),
        Some("支部委员会委员选票印制"),
        "the next thing to type"
    );
    desk.enter("35");
    desk.press(Key::Enter);
    assert!(desk.meeting().round().unwrap().issuing.is_some());
}

#[test]
fn issuing_is_worked_by_keys_alone_to_the_second_slip() {
    let mut desk = Desk::open(Day::gathered(), Step::Issue);
    types(&mut desk, "1", "30");
    types(&mut desk, "2", "30");
    desk.enter("35");
    assert_eq!(desk.focused().as_deref(), Some("开始分发"));
    desk.press(Key::Enter);
    assert!(desk.meeting().round().unwrap().issuing.is_some());
    desk.press_with(Modifiers::COMMAND, Key::P);
    assert_eq!(desk.written(), ["01 清点到会人数报告单.pdf"]);
    desk.click("报告单一已签字");
    assert!(desk.meeting().round().unwrap().is_signed(Slip::HeadCount));
    assert!(desk.says("印制 35 = 发出 30 + 换发 0 + 剩余 5 + 印坏 0"));
    assert_eq!(desk.focused().as_deref(), Some("发出"));
    desk.press(Key::Enter);
    let issue = desk.meeting().round().unwrap().papers[0].issue.clone();
    let issue = issue.expect("the proposal stands");
    assert_eq!((issue.issued, issue.kept, issue.cut), (30, 3, 2));
    desk.press_with(Modifiers::COMMAND, Key::P);
    assert_eq!(desk.written().len(), 2);
    desk.click("报告单二已签字");
    assert!(desk.meeting().round().unwrap().is_signed(Slip::Issue));
    assert_eq!(desk.focused().as_deref(), Some("去收回选票"));
    desk.press(Key::Enter);
    assert_eq!(desk.harness.state().current(), Step::Collect);
}

#[test]
fn fewer_issued_need_a_reason_and_the_rest_follows() {
    let mut desk = Desk::open(Day::gathered().issuing(), Step::Issue);
    desk.replace("发出", "29");
    assert!(desk.says("印制 35 = 发出 29 + 换发 0 + 剩余 6 + 印坏 0"));
    desk.click("登记支部委员会委员选票");
    assert!(desk.notice().contains("29"), "refused with the figures");
    desk.focus("比实到少发 1 张，原因");
    desk.type_text("一人不领票");
    desk.press(Key::Enter);
    let issue = desk.meeting().round().unwrap().papers[0].issue.clone();
    assert_eq!(issue.unwrap().reason, "一人不领票");
}

#[test]
fn figures_that_do_not_add_up_say_by_how_much() {
    let mut desk = Desk::open(Day::gathered().issuing(), Step::Issue);
    desk.replace("剪角作废", "1");
    assert!(desk.says("印制 35 ≠ 发出 30 + 换发 0 + 剩余 4 + 印坏 0"));
    assert!(desk.says("还差 1 张，请再数一次剩余的票"));
    desk.press(Key::Enter);
    assert!(desk.meeting().round().unwrap().papers[0].issue.is_none());
}

#[test]
fn what_is_missing_is_listed_and_starting_is_closed() {
    let desk = Desk::open(Day::gathered(), Step::Issue);
    assert!(desk.says("还没有由两人录入"));
    assert!(desk.says("还没有填写"));
    use egui_kittest::kittest::{NodeT as _, Queryable as _};
    let start = desk.harness.get_by_label("开始分发");
    assert!(start.accesskit_node().is_disabled());
    let log = desk.harness.state().session().unwrap().log();
    assert!(!log.iter().any(|r| r.event == Event::IssuingStarted));
}

#[test]
fn the_sheet_for_the_boxes_is_offered_before_anybody_votes() {
    let mut desk = Desk::open(Day::gathered(), Step::Issue);
    // It may lie below the window's edge: by key, as people reach it there.
    desk.focus("打印确认单");
    desk.press(Key::Enter);
    let written = desk.written();
    assert!(
        written.iter().any(|name| name.contains("票箱检查")),
        "{written:?}"
    );
}
