//! Contests, candidates, roles, and the basics.

use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;

use super::*;

#[test]
fn a_contest_is_set_up_by_keyboard_in_stroke_order_with_a_margin_warning() {
    let mut desk = with_roll();
    // By name, by pinyin initials, by roll number; a candidate named again is refused.
    let named = [
        "郑予安",
        "zyq",
        "15",
        "阿依努尔",
        "马骉",
        "王䶮",
        "白芸北",
        "龙犇",
    ];
    add_contest(&mut desk, "7", &named);
    let contest = desk.meeting().round().unwrap().contests().next().unwrap();
    assert_eq!(contest.setup.title, "支部委员会委员");
    assert_eq!(contest.setup.seats, 7);
    assert_eq!(
        candidates(&desk),
        [
            "马骉",
            "王䶮",
            "龙犇",
            "白芸北",
            "司徒明远",
            "张云起",
            "阿依努尔·买买提",
            "郑予安"
        ]
    );
    assert!(desk.sees("7 名应选，按差额不少于 20% 需要 9 名候选人，现有 8 名"));
    desk.type_text("郑予安");
    desk.key(Key::Enter);
    assert!(
        desk.notice().contains("郑予安被列入两次"),
        "{}",
        desk.notice()
    );
    desk.type_text("周以宁");
    desk.key(Key::Enter);
    assert!(desk.sees("应选 7 名，候选人 9 名，差额 2 名，差额比例 28.5%"));
}

#[test]
fn candidates_are_moved_by_hand_and_taken_out_by_key() {
    let mut desk = with_roll();
    add_contest(&mut desk, "2", &["王䶮", "马骉", "龙犇"]);
    assert_eq!(candidates(&desk), ["马骉", "王䶮", "龙犇"]);
    desk.harness.get_by_label("候选人名单").focus();
    desk.steps();
    desk.key(Key::Home);
    desk.combined(Modifiers::ALT, Key::ArrowDown);
    assert_eq!(candidates(&desk), ["王䶮", "马骉", "龙犇"]);
    let contest = desk.meeting().round().unwrap().contests().next().unwrap();
    assert_eq!(contest.order, CandidateOrder::ByHand);
    desk.key(Key::Delete);
    assert_eq!(candidates(&desk), ["王䶮", "龙犇"]);
    desk.click("以姓氏笔画为序");
    assert_eq!(candidates(&desk), ["王䶮", "龙犇"]);
}

#[test]
fn two_contests_share_one_paper_or_not() {
    let mut desk = with_roll();
    add_contest(&mut desk, "1", &["王䶮"]);
    desk.key(Key::F3);
    desk.fill("选举的职务", "纪律检查委员");
    desk.key(Key::Tab);
    desk.type_text("1");
    desk.key(Key::Enter);
    let papers = |desk: &Desk| desk.meeting().round().unwrap().papers.len();
    assert_eq!(papers(&desk), 2);
    desk.click("与上一项印在一张选票上");
    assert_eq!(papers(&desk), 1);
    desk.click("已同印一张，改为单独印");
    assert_eq!(papers(&desk), 2);
}

#[test]
fn people_get_their_roles_by_keyboard_and_the_way_leads_to_the_sign_in() {
    let mut desk = with_roll();
    add_contest(&mut desk, "1", &["王䶮", "马骉"]);
    desk.ctrl(Key::Num4);
    // Chair, chief scrutineer, scrutineer, two tellers: the next empty role comes by itself.
    for name in ["戴菁", "谢珩荣", "xyn", "白芸北", "外请的李老师"] {
        desk.type_text(if name == "xyn" { "谢燕楠" } else { name });
        desk.key(Key::Enter);
    }
    let holding = |role| {
        let officers = desk.meeting().holding(role);
        officers
            .map(|officer| officer.name.clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(holding(Role::Chair), ["戴菁"]);
    assert_eq!(holding(Role::ChiefScrutineer), ["谢珩荣"]);
    assert_eq!(holding(Role::Scrutineer), ["谢燕楠"]);
    assert_eq!(holding(Role::Teller), ["白芸北", "外请的李老师"]);
    assert_eq!(desk.meeting().staffed(), Ok(()));
    assert!(desk.has("会议设置已办好"));
    desk.key(Key::F7);
    assert_eq!(desk.harness.state().current(), Step::SignIn);
}

#[test]
fn a_candidate_is_refused_as_teller_in_a_sentence() {
    let mut desk = with_roll();
    add_contest(&mut desk, "1", &["王䶮"]);
    desk.ctrl(Key::Num4);
    // From the chair over chief scrutineer and scrutineer to the tellers.
    for _ in 0..3 {
        desk.key(Key::F9);
    }
    assert!(desk.has("指定计票人"));
    desk.type_text("王䶮");
    desk.key(Key::Enter);
    assert!(
        desk.sees("王䶮不能既是候选人又担任计票人"),
        "{}",
        desk.notice()
    );
    assert!(desk.meeting().officers.is_empty());
}

#[test]
fn a_role_is_taken_away_and_letters_alone_make_no_outsider() {
    let mut desk = with_roll();
    desk.ctrl(Key::Num4);
    desk.type_text("qqqq");
    desk.key(Key::Enter);
    assert!(desk.meeting().officers.is_empty());
    desk.ctrl(Key::A);
    desk.type_text("戴菁");
    desk.key(Key::Enter);
    desk.click("免去主持人戴菁");
    assert_eq!(desk.meeting().holding(Role::Chair).count(), 0);
}

#[test]
fn basics_are_kept_when_a_field_or_the_page_is_left() {
    let mut desk = with_roll();
    desk.ctrl(Key::Num1);
    desk.fill("会议日期", "2026年12月6日");
    desk.key(Key::Tab);
    assert_eq!(desk.meeting().info.date, "2026-12-06");
    desk.fill("会议地点", "三楼礼堂");
    desk.ctrl(Key::PageDown);
    assert_eq!(desk.harness.state().current(), Step::SignIn);
    assert_eq!(desk.meeting().info.place, "三楼礼堂");
}

#[test]
fn enter_goes_from_field_to_field_and_what_is_missing_is_offered_first() {
    let mut desk = with_roll();
    desk.ctrl(Key::Num1);
    desk.fill("会议地点", " ");
    desk.ctrl(Key::Num2);
    // Nothing but the place is missing, so typing goes there and spoils no name.
    desk.ctrl(Key::Num1);
    desk.type_text("三楼礼堂");
    desk.key(Key::Enter);
    desk.ctrl(Key::A);
    desk.type_text("总支委员会");
    desk.key(Key::Enter);
    desk.ctrl(Key::A);
    desk.type_text("中共曙光路社区委员会");
    desk.key(Key::Enter);
    let info = desk.meeting().info.clone();
    assert_eq!(info.place, "三楼礼堂");
    assert_eq!(info.body, "总支委员会");
    assert_eq!(info.upper, "中共曙光路社区委员会");
}

#[test]
fn a_contest_is_added_with_enter_alone_and_a_second_title_starts_empty() {
    let mut desk = with_roll();
    desk.ctrl(Key::Num1);
    desk.fill("选举产生的机构", "支部委员会");
    desk.key(Key::F3);
    desk.key(Key::Enter);
    desk.type_text("5");
    desk.key(Key::Enter);
    desk.key(Key::F3);
    // Looking elsewhere and coming back: typing goes on in the title.
    desk.ctrl(Key::Num5);
    desk.ctrl(Key::Num3);
    desk.type_text("支部书记");
    desk.key(Key::Enter);
    // Enter without a number says what is missing and stays there.
    desk.key(Key::Enter);
    desk.type_text("1");
    desk.key(Key::Enter);
    let round = desk.meeting().round().unwrap();
    let setups = round
        .contests()
        .map(|c| (c.setup.title.clone(), c.setup.seats));
    assert_eq!(
        setups.collect::<Vec<_>>(),
        [("支部委员会委员".to_owned(), 5), ("支部书记".to_owned(), 1)]
    );
}

#[test]
fn an_unclear_date_is_said_and_counts_as_missing() {
    let mut desk = with_roll();
    desk.ctrl(Key::Num1);
    desk.fill("会议日期", "下周日");
    desk.key(Key::Tab);
    assert!(desk.sees("日期没有看懂"));
    assert!(desk.sees("还缺：会议日期"));
}
