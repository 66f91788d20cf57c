//! What is settled is opened again: by the chief scrutineer, with a reason.

use egui::Key;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use zhengpiao::meeting::{PaperId, Slip, Step};

use crate::Desk;
use crate::day::{Day, PAPER};

fn signed(desk: &Desk) -> Vec<Slip> {
    let round = desk.meeting().round().unwrap();
    round.signed.iter().map(|(slip, _)| *slip).collect()
}

#[test]
fn a_signed_slip_is_corrected_on_each_page_by_keys_with_a_reason() {
    for (step, day, number, slip) in [
        (
            Step::Issue,
            Day::gathered().issued(),
            "报告单二",
            Slip::Issue,
        ),
        (
            Step::Issue,
            Day::gathered().collected(),
            "报告单一",
            Slip::HeadCount,
        ),
        (
            Step::Collect,
            Day::gathered().collected(),
            "报告单三",
            Slip::Return,
        ),
    ] {
        let mut desk = Desk::open(day, step);
        assert!(signed(&desk).contains(&slip));
        desk.focus(&format!("更正{number}…"));
        desk.press(Key::Enter);
        assert!(desk.says(&format!("更正{number}？")));
        assert!(desk.says("办理人：沈望舒"), "the chief scrutineer");
        assert_eq!(desk.focused().as_deref(), Some("原因"));
        // Without a reason nothing happens.
        let button = desk.harness.get_by_label("撤回签字");
        assert!(button.accesskit_node().is_disabled());
        desk.press(Key::Enter);
        assert!(signed(&desk).contains(&slip));
        desk.focus("原因");
        desk.type_text("张数抄错");
        desk.press(Key::Enter);
        assert!(!signed(&desk).iter().any(|known| *known >= slip));
        assert!(!desk.says(&format!("更正{number}？")));
        assert!(desk.notice().contains("请更正后重新打印、签字"));
        let round = desk.meeting().round().unwrap();
        let (known, reason, _) = &round.revised[0];
        assert_eq!((*known, reason.as_str()), (slip, "张数抄错"));
    }
}

#[test]
fn turning_away_leaves_the_slip_signed() {
    let mut desk = Desk::open(Day::gathered().collected(), Step::Collect);
    desk.click("更正报告单三…");
    desk.type_text("张数抄错");
    desk.press(Key::Escape);
    assert!(!desk.says("更正报告单三？"));
    assert!(signed(&desk).contains(&Slip::Return));
    desk.click("更正报告单三…");
    assert!(!desk.says("张数抄错"), "asked anew");
    desk.click("取消");
    assert!(!desk.says("更正报告单三？"));
    assert!(signed(&desk).contains(&Slip::Return));
}

#[test]
fn a_corrected_slip_is_printed_anew() {
    let mut desk = Desk::open(Day::gathered().counted(3), Step::Result);
    desk.press_with(egui::Modifiers::COMMAND, Key::P);
    assert!(desk.says("已打印，签字后请确认。确认后这些数字不再改动。"));
    desk.click("报告单四已签字");
    // The link lies below the window's edge until the focus comes to it.
    desk.focus("更正报告单四…");
    let link = desk.harness.get_by_label("更正报告单四…").rect();
    assert!(link.bottom() < 730.0, "{link:?}");
    desk.press(Key::Enter);
    desk.type_text("认定有误");
    desk.click("撤回签字");
    assert_eq!(signed(&desk), [Slip::HeadCount, Slip::Issue, Slip::Return]);
    assert!(desk.says("数字已齐，请打印后由监票人签字。"));
    assert_eq!(desk.focused().as_deref(), Some("打印报告单四"));
}

#[test]
fn heads_are_counted_again_once_slip_one_is_taken_back() {
    let mut desk = Desk::open(Day::gathered().issued(), Step::Issue);
    assert!(!desk.says("重新清点"), "fixed while it is signed");
    desk.click("更正报告单一…");
    desk.type_text("多数一人");
    desk.press(Key::Enter);
    assert!(desk.says("重新清点"));
    desk.press(Key::F2);
    assert_eq!(desk.meeting().round().unwrap().head_count.agreed, None);
    assert!(desk.says("到会人数清点确定后打印，由监票人签字。"));
    for number in ["1", "2"] {
        desk.type_text(number);
        desk.enter("30");
    }
    assert_eq!(desk.meeting().round().unwrap().head_count.agreed, Some(30));
    desk.click("报告单一已签字");
    desk.click("报告单二已签字");
    assert_eq!(signed(&desk), [Slip::HeadCount, Slip::Issue]);
}

#[test]
fn what_is_announced_offers_no_correction() {
    let mut desk = Desk::open(Day::gathered().counted(3), Step::Result);
    desk.click("报告单四已签字");
    assert!(desk.says("更正报告单四…"));
    desk.click("主持人宣布");
    desk.click("已经宣布");
    assert!(!desk.says("更正报告单四…"));
}

#[test]
fn the_printed_number_is_taken_back_so_that_candidates_can_change() {
    let mut desk = Desk::open(Day::gathered(), Step::Issue);
    let printed = |desk: &Desk, paper: PaperId| desk.meeting().paper(paper).unwrap().printed;
    let link = "收回支部委员会委员选票印制数";
    for number in ["1", "2"] {
        desk.type_text(number);
        desk.enter("30");
    }
    assert!(!desk.says(link), "nothing to take back yet");
    desk.enter("35");
    assert_eq!(printed(&desk, PAPER), Some(35));
    desk.focus(link);
    desk.press(Key::Enter);
    assert_eq!(printed(&desk, PAPER), None);
    assert!(desk.notice().contains("已印的选票全部作废"));
    assert!(!desk.says(link));
    // The field is empty and waits for the new number.
    assert_eq!(desk.focused().as_deref(), Some("支部委员会委员选票印制"));
    desk.enter("36");
    assert_eq!(printed(&desk, PAPER), Some(36));
    // Once issuing has begun it is too late.
    desk.focus("开始分发");
    desk.press(Key::Enter);
    assert!(!desk.says(link));
}
