//! Step 9.

use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use zhengpiao::desk::hall_control::HallScene;
use zhengpiao::meeting::{ContestId, Slip, Step};

use crate::Desk;
use crate::day::Day;

/// The names of the table from top to bottom.
fn order(desk: &Desk) -> Vec<&'static str> {
    let names = [
        "丁向晚",
        "王　䶮",
        "李　卓",
        "陈晓岚",
        "司徒明远",
        "阿依努尔·买买提",
        "赵　珩",
        "另选：周以宁",
    ];
    let mut placed = names
        .into_iter()
        .map(|name| {
            let node = desk.harness.query_all_by_label(name).next();
            let node = node.unwrap_or_else(|| panic!("{name} is in the table"));
            let y = node.accesskit_node().bounding_box().unwrap().y0;
            (y as i32, name)
        })
        .collect::<Vec<_>>();
    placed.sort_unstable();
    placed.into_iter().map(|(_, name)| name).collect()
}

#[test]
fn the_table_says_who_is_elected_who_is_tied_and_what_comes_next() {
    let desk = Desk::open(Day::gathered().counted(3), Step::Result);
    let tags = |words: &str| desk.harness.query_all_by_label(words).count();
    let count = desk.meeting().count_round(desk.meeting().round().unwrap());
    assert_eq!(count.contests[0].write_ins[0].yes, 2);
    assert_eq!(tags("当选"), 4);
    assert_eq!(tags("票数相等"), 2);
    assert_eq!(tags("未过半数"), 2);
    assert!(desk.says("下一步：再次投票"));
    assert!(
        desk.shows("应选 5 名，已有 4 人当选。司徒明远、阿依努尔·买买提同为 17 票，争 1 个名额。")
    );
    for figure in ["35 = 30 + 5", "30 ≤ 30", "29 + 1 = 30", "29 × 7", "30 = 30"] {
        assert!(desk.says(figure), "{figure}");
    }
    assert!(desk.says("27 张") && desk.says("2 张") && desk.says("1 张"));
    assert!(desk.shows("即 16 票以上"));
}

#[test]
fn every_outcome_is_explained_by_one_key() {
    let mut desk = Desk::open(Day::gathered().counted(3), Step::Result);
    desk.press(Key::F3);
    for line in [
        "应到会32名，实到会30名，不少于应到会人数的五分之四（至少26名），可以进行选举。",
        "丁向晚得赞成票28票，超过实到会有选举权的党员30名的半数（至少16票），得票列第1位，应选5名，当选。",
        "赵珩得赞成票4票，没有超过实到会有选举权的党员30名的半数，比当选所需的16票少12票，未当选。",
        "另选他人周以宁得2票，没有超过实到会有选举权的党员30名的半数，比当选所需的16票少14票，未当选。",
        "还有1个名额因司徒明远、阿依努尔·买买提得票相等没有确定，就得票相等的人再次投票，得票多的当选。",
    ] {
        assert!(desk.says(line), "{line}");
    }
    // the text is brought into view, and the page keys read on
    let top = |desk: &Desk| {
        let node = desk.harness.get_by_label("当选理由");
        node.accesskit_node().bounding_box().unwrap().y0
    };
    let shown = top(&desk);
    assert!(shown > 0.0 && shown < 500.0, "{shown}");
    desk.press(Key::PageUp);
    assert!(top(&desk) > shown, "{shown}");
    desk.press(Key::F3);
    assert!(!desk.says("应选5名已全部选出。") && desk.shows("现在报告选举得票情况"));
}

#[test]
fn s_changes_the_order_and_back() {
    let mut desk = Desk::open(Day::gathered().counted(3), Step::Result);
    let votes = order(&desk);
    assert_eq!(votes[0], "丁向晚");
    assert_eq!(votes[7], "另选：周以宁");
    desk.press(Key::S);
    // 丁2 王4 司5 李7 阿7 陈7 周8 赵9 strokes.
    let strokes = order(&desk);
    assert_eq!(strokes[2], "司徒明远");
    assert_eq!(strokes[6], "另选：周以宁");
    assert_eq!(strokes[7], "赵　珩");
    desk.press(Key::S);
    assert_eq!(order(&desk), votes);
}

#[test]
fn before_the_count_is_complete_no_figure_is_shown() {
    let mut desk = Desk::open(Day::gathered().counted(2), Step::Result);
    assert!(desk.says("计票还没有完成"));
    assert!(desk.says("已核 20 张，共 30 张"));
    assert!(desk.says("还有 1 扎没有录完两遍"));
    assert!(!desk.shows("丁向晚"));
    desk.press(Key::F5);
    assert_eq!(
        *desk.harness.state().hall().scene(),
        HallScene::Counting(ContestId(1))
    );
}

#[test]
fn signed_then_announced_once_the_chair_has_spoken() {
    let mut desk = Desk::open(Day::gathered().counted(3), Step::Result);
    assert!(!desk.says("主持人宣布"), "not before slip 4 is signed");
    desk.press_with(Modifiers::COMMAND, Key::P);
    assert_eq!(desk.written(), ["04 选举结果报告单.pdf"]);
    desk.click("报告单四已签字");
    assert!(desk.meeting().round().unwrap().is_signed(Slip::Result));
    desk.click("主持人宣布");
    assert!(desk.says("主持人已经宣布了吗？"));
    assert!(desk.meeting().round().unwrap().announced.is_none());
    desk.click("取消");
    assert!(desk.meeting().round().unwrap().announced.is_none());
    desk.click("主持人宣布");
    desk.click("已经宣布");
    assert!(desk.meeting().round().unwrap().announced.is_some());
    assert!(desk.says("15:30 已宣布"));
}

#[test]
fn both_texts_stand_on_the_page_and_large_by_f6() {
    let mut desk = Desk::open(Day::gathered().counted(3), Step::Result);
    assert!(desk.shows("丁向晚，赞成28票"));
    desk.click("主持人宣布词");
    assert!(desk.shows("当选为支部委员会委员"));
    desk.press(Key::F6);
    assert!(desk.says("请宣读"));
}

#[test]
fn announcing_is_asked_once_more_and_a_second_enter_does_not_do_it() {
    let mut desk = Desk::open(Day::gathered().counted(3), Step::Result);
    desk.click("报告单四已签字");
    desk.focus("主持人宣布");
    desk.press(Key::Enter);
    assert_eq!(desk.focused().as_deref(), Some("取消"));
    desk.press(Key::Enter);
    assert!(desk.meeting().round().unwrap().announced.is_none());
    desk.focus("主持人宣布");
    desk.press(Key::Enter);
    desk.press_with(Modifiers::SHIFT, Key::Tab);
    desk.press(Key::Enter);
    assert!(desk.meeting().round().unwrap().announced.is_some());
}

#[test]
fn f2_goes_from_contest_to_contest() {
    let day = Day::of(&[("支部委员会委员", 5, 7), ("支部书记", 1, 2)]);
    let mut desk = Desk::open(day, Step::Result);
    assert!(desk.shows("支部委员会委员　第 1 轮"));
    desk.press(Key::F2);
    assert!(desk.shows("支部书记　第 1 轮"));
    desk.press(Key::F2);
    assert!(desk.shows("支部委员会委员　第 1 轮"));
}

#[test]
fn printing_signing_and_announcing_need_no_mouse() {
    let mut desk = Desk::open(Day::gathered().counted(3), Step::Result);
    assert_eq!(desk.focused().as_deref(), Some("打印报告单四"));
    desk.press(Key::Enter);
    assert_eq!(desk.written().len(), 1);
    desk.press(Key::Tab);
    assert_eq!(desk.focused().as_deref(), Some("报告单四已签字"));
    desk.press(Key::Enter);
    assert!(desk.meeting().round().unwrap().is_signed(Slip::Result));
    assert_eq!(desk.focused().as_deref(), Some("主持人宣布"));
    desk.press(Key::Enter);
    assert!(desk.says("主持人已经宣布了吗？"));
}
