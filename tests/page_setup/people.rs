//! One person of the roll corrected, and their close relatives.

use egui::Key;
use egui_kittest::kittest::Queryable as _;
use zhengpiao::rules::preset;

use super::*;

fn selected(desk: &mut Desk, at: usize) {
    desk.ctrl(Key::Num2);
    desk.key(Key::Home);
    for _ in 0..at {
        desk.key(Key::ArrowDown);
    }
}

#[test]
fn a_name_is_corrected_at_its_source_by_keyboard() {
    let mut desk = with_roll();
    selected(&mut desk, 1);
    let before = desk.meeting().people[1].roll.clone();
    desk.key(Key::Enter);
    desk.ctrl(Key::A);
    desk.type_text("欧阳 一诺");
    desk.fill("备注", "更名");
    desk.fill("性别", "女");
    desk.key(Key::Enter);
    let roll = desk.meeting().people[1].roll.clone();
    assert_eq!(roll.name, "欧阳一诺");
    assert_eq!((roll.remark.as_str(), roll.gender.as_str()), ("更名", "女"));
    assert_eq!((&roll.group, roll.status), (&before.group, before.status));
    assert!(
        desk.notice().contains("名册内容已更正"),
        "{}",
        desk.notice()
    );
    // The list has the keys again, on the same person; Escape leaves the form as it was.
    desk.key(Key::Enter);
    desk.ctrl(Key::A);
    desk.type_text("别人");
    desk.key(Key::Escape);
    assert_eq!(desk.meeting().people[1].roll.name, "欧阳一诺");
    // An empty name is refused and nothing is lost.
    desk.key(Key::Enter);
    desk.fill("姓名", " ");
    desk.click("保存更正");
    assert!(desk.notice().contains("必填"), "{}", desk.notice());
    assert_eq!(desk.meeting().people[1].roll.name, "欧阳一诺");
    desk.fill("姓名", "欧阳一诺");
    desk.click("列席");
    desk.click("保存更正");
    assert_eq!(desk.meeting().people[1].roll.status, Status::Observer);
}

#[test]
fn relatives_are_noted_where_the_rules_look_at_them() {
    let mut desk = with_roll();
    selected(&mut desk, 0);
    desk.key(Key::Enter);
    assert!(!desk.has("登记一名近亲属"), "these rules know no kinship");
    desk.key(Key::Escape);
    let rules = Box::new(preset("village-2018").unwrap());
    let at = At(chrono::DateTime::parse_from_rfc3339("2026-11-22T13:30:00+08:00").unwrap());
    let session = desk.harness.state_mut().session_mut().unwrap();
    session
        .ask(Command::AdoptRules(rules), By::Desk, at)
        .unwrap();
    desk.steps();
    desk.key(Key::Enter);
    desk.harness.get_by_label("登记一名近亲属").focus();
    desk.steps();
    desk.type_text("王䶮");
    desk.key(Key::Enter);
    let people = &desk.meeting().people;
    let other = people.iter().find(|it| it.roll.name == "王䶮").unwrap().id;
    let first = people[0].id;
    assert_eq!(desk.meeting().kin, [(first.min(other), first.max(other))]);
    desk.click("取消近亲属王䶮");
    assert!(desk.meeting().kin.is_empty());
}
