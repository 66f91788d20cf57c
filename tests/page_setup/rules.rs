//! The rules: every one in words, changed, confirmed, put back, kept in files, and
//! changed late.

use egui::Key;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use zhengpiao::meeting::Slip;
use zhengpiao::rules::{Preset, Threshold, Tie, preset};
use zhengpiao::rules_file;

use super::day::{CHIEF, Day, TELLER, bundle};
use super::*;

#[test]
fn rules_are_chosen_changed_and_adopted_by_keyboard() {
    let mut desk = Desk::rehearsal(Lang::Hans, LARGE);
    desk.click("会议设置，已完成");
    desk.ctrl(Key::Num5);
    assert!(desk.sees("到会人数不少于应到会人数的五分之四"));
    desk.key(Key::ArrowDown);
    desk.click("采用这套规则");
    assert_eq!(desk.meeting().rules.id, "cpc-1990");
    assert!(desk.sees("到会人数超过应到会人数的五分之四"));
    rule(&mut desk, "到会人数");
    desk.key(Key::Enter);
    desk.key(Key::Home);
    desk.key(Key::Enter);
    assert!(desk.sees("到会人数不少于应到会人数的五分之四"));
    let rules = zhengpiao::rules::preset("cpc-2020").unwrap();
    assert_eq!(desk.meeting().rules.quorum, rules.quorum);
}

/// Finds a rule by its words and stands on it in the list.
pub fn rule(desk: &mut Desk, words: &str) {
    desk.ctrl(Key::F);
    desk.ctrl(Key::A);
    desk.type_text(words);
    desk.key(Key::Enter);
}

/// The rules section of a rehearsal, ready for keys.
fn at_rules() -> Desk {
    let mut desk = Desk::rehearsal(Lang::Hans, SMALL);
    desk.click("会议设置，已完成");
    desk.ctrl(Key::Num5);
    desk
}

/// Opens a rule, chooses by `keys`, and takes it.
pub fn change(desk: &mut Desk, name: &str, keys: &[Key]) {
    rule(desk, name);
    desk.key(Key::Enter);
    for key in keys {
        desk.key(*key);
    }
    desk.key(Key::Enter);
}

#[test]
fn every_field_of_the_rules_is_found_and_opened_by_keyboard() {
    let mut desk = at_rules();
    for field in Preset::FIELDS {
        let name = Lang::Hans.rule_name(field);
        let sentence = Lang::Hans.rule_sentence(field, &desk.meeting().rules);
        rule(&mut desk, name);
        assert!(
            desk.has(&format!("{name}：{sentence}")),
            "{field} has no row"
        );
        desk.key(Key::Enter);
        assert!(
            desk.has(&format!("{name}，可选的规定")),
            "{field} does not open"
        );
        desk.key(Key::Escape);
        assert!(
            !desk.has(&format!("{name}，可选的规定")),
            "{field} stays open"
        );
    }
}

#[test]
fn a_share_is_typed_with_its_base_and_a_number_that_cannot_be_is_said() {
    let mut desk = at_rules();
    rule(&mut desk, "当选");
    desk.key(Key::Enter);
    desk.fill("分子", "2");
    desk.fill("分母", "0");
    assert!(desk.sees("分母不能为 0"));
    let take = |desk: &Desk| {
        let button = desk.harness.get_by_label("采用这一条");
        button.accesskit_node().is_disabled()
    };
    assert!(take(&desk));
    desk.key(Key::Enter);
    assert_eq!(
        desk.meeting().rules.threshold,
        preset("cpc-2020").unwrap().threshold
    );
    rule(&mut desk, "当选");
    desk.key(Key::Enter);
    desk.fill("分子", "2");
    desk.fill("分母", "3");
    desk.click("比例：不少于（含本数）");
    desk.click("有效票数");
    assert!(desk.sees("赞成票不少于有效票数的三分之二，方可当选"));
    desk.click("采用这一条");
    let threshold = Threshold::Share {
        num: 2,
        den: 3,
        strict: false,
        base: zhengpiao::rules::Base::Valid,
    };
    assert_eq!(desk.meeting().rules.threshold, threshold);
    assert!(desk.has("与原规则不同") || desk.sees("1 条与原规则不同"));
}

#[test]
fn open_rules_are_confirmed_one_by_one_and_recorded() {
    let mut desk = at_rules();
    let open = desk.meeting().rules.check.clone();
    assert!(
        open.len() > 3 && open.contains(&"second_tie".to_owned()),
        "{open:?}"
    );
    assert!(desk.sees(&format!("还有 {} 条规则请会前确认", open.len())));
    for field in &open {
        let rules = desk.meeting().rules.clone();
        let name = Lang::Hans.rule_name(field);
        let sentence = Lang::Hans.rule_sentence(field, &rules);
        let row = format!("确认：{name}，{sentence}");
        let item = desk.harness.get_by_label(&row);
        item.focus();
        desk.steps();
        desk.key(Key::Enter);
        assert!(desk.sees("请对照本次会议的选举办法核对"), "{field}");
        desk.key(Key::Enter);
        assert!(!desk.meeting().rules.check.contains(field), "{field}");
        assert!(desk.meeting().rules.differing(&rules).is_empty(), "{field}");
    }
    assert!(desk.has("没有还要确认的规则。"));
    assert!(!desk.sees("条规则请会前确认"));
}

#[test]
fn a_changed_rule_is_marked_and_put_back_by_one_key() {
    let mut desk = at_rules();
    let before = desk.meeting().rules.clone();
    change(&mut desk, "疑票认定", &[Key::Home]);
    assert_ne!(desk.meeting().rules.doubtful, before.doubtful);
    assert!(!desk.meeting().rules.check.contains(&"doubtful".to_owned()));
    assert!(desk.sees("1 条与原规则不同"));
    rule(&mut desk, "疑票认定");
    desk.key(Key::Delete);
    let rules = &desk.meeting().rules;
    assert_eq!(rules.doubtful, before.doubtful);
    assert!(
        rules.check.contains(&"doubtful".to_owned()),
        "open as before"
    );
    assert!(!desk.sees("与原规则不同"));
    desk.key(Key::Delete);
    assert!(desk.notice().contains("不必还原"), "{}", desk.notice());
}

#[test]
fn rules_are_saved_under_a_name_and_adopted_by_another_meeting() {
    let mut desk = at_rules();
    change(&mut desk, "票数相等", &[Key::Home, Key::ArrowDown]);
    assert_eq!(desk.meeting().rules.tie, Tie::Lot);
    for again in [false, true] {
        desk.click("另存为自己的规则");
        desk.type_text("本支部办法");
        desk.key(Key::Enter);
        desk.key(Key::Enter);
        if again {
            assert!(desk.sees("再按一次"), "a file that is there is not lost");
            desk.click("保存规则");
        }
    }
    let path = desk.folder.path().join("own rules/本支部办法.ron");
    let saved = rules_file::read(&path).unwrap();
    assert_eq!((saved.name.as_str(), saved.tie), ("本支部办法", Tie::Lot));
    // Another meeting on this computer finds it at the end of the list.
    desk.open_at("second.zp");
    desk.ctrl(Key::Num5);
    desk.key(Key::End);
    desk.click("采用这套规则");
    assert_eq!(desk.meeting().rules, saved);
    assert!(desk.sees("规则：本支部办法"));
    // A change is marked against the own file, not the preset behind it.
    assert!(!desk.sees("与原规则不同"));
    change(&mut desk, "票数相等", &[Key::Home]);
    assert!(desk.sees("1 条与原规则不同"));
    rule(&mut desk, "票数相等");
    desk.key(Key::Delete);
    assert_eq!(desk.meeting().rules.tie, Tie::Lot);
}

#[test]
fn a_rules_file_is_read_from_elsewhere_and_a_wrong_one_names_its_field() {
    let mut desk = at_rules();
    let folder = desk.folder.path().to_owned();
    let before = desk.meeting().rules.clone();
    let put = |name: &str, bytes: &[u8]| {
        let path = folder.join(name);
        std::fs::write(&path, bytes).unwrap();
        path.display().to_string()
    };
    let large = vec![b' '; 300 * 1024];
    let wrong: [(&[u8], &str); 7] = [
        (
            b"(id: \"cpc-2020\", tye: Lot)",
            "第 1 行的 tye 不是规则中的一项",
        ),
        (
            b"(id: \"cpc-2020\",\n tie: Duel)",
            "第 2 行：tie（票数相等）的值不成立，写的是“Duel”",
        ),
        (
            b"(id: \"cpc-2020\", quorum: Share(num: 5, den: 4, strict: false, base: Present))",
            "quorum（到会人数）的数值不成立：比例不能超过全部",
        ),
        (b"PK\x03\x04 a workbook", "这不是规则文件"),
        (&[0xD6, 0xD0, 0xB9, 0xFA], "文字编码不是 UTF-8"),
        (&large, "300 KB"),
        (b"(tie: Lot)", "没有 id 一项"),
    ];
    desk.click("读入规则文件");
    for (bytes, sentence) in wrong {
        let path = put("wrong.ron", bytes);
        desk.fill("规则文件", &path);
        desk.key(Key::Enter);
        assert!(desk.sees(sentence), "{sentence}");
        assert_eq!(desk.meeting().rules, before);
    }
    desk.fill("规则文件", &folder.join("gone.ron").display().to_string());
    desk.key(Key::Enter);
    assert!(desk.sees("没有读成规则文件"));
    let good = put(
        "办法.ron",
        "\u{feff}(id: \"union-2016\", tie: Lot)".as_bytes(),
    );
    desk.fill("规则文件", &good);
    desk.key(Key::Enter);
    assert!(desk.notice().contains("已读入“办法”"), "{}", desk.notice());
    assert_eq!(desk.meeting().rules, before, "looked at first");
    desk.click("采用这套规则");
    let rules = &desk.meeting().rules;
    assert_eq!(
        (rules.id.as_str(), rules.name.as_str()),
        ("union-2016", "办法")
    );
    assert_eq!(rules.tie, Tie::Lot);
    // What the file left out is to be checked.
    assert!(rules.check.contains(&"quorum".to_owned()));
    // A file in the own folder that cannot be read is listed with its fault.
    std::fs::create_dir_all(folder.join("own rules")).unwrap();
    put("own rules/坏的.ron", b"(id: \"cpc-2020\", tie: 5)");
    desk.ctrl(Key::Num1);
    desk.ctrl(Key::Num5);
    desk.key(Key::End);
    assert!(desk.sees("tie（票数相等）的值不成立"));
}

/// Rules of their own go by the window, asked first; a meeting that adopted them keeps
/// them, and a file with a fault goes as well.
#[test]
fn an_own_rules_file_is_deleted_through_the_window() {
    let mut desk = at_rules();
    change(&mut desk, "票数相等", &[Key::Home, Key::ArrowDown]);
    desk.click("另存为自己的规则");
    desk.type_text("本支部办法");
    desk.key(Key::Enter);
    desk.key(Key::Enter);
    let own = desk.folder.path().join("own rules");
    std::fs::write(own.join("坏的.ron"), b"(id: \"cpc-2020\", tie: 5)").unwrap();
    let files = || std::fs::read_dir(&own).unwrap().count();
    assert_eq!(files(), 2);
    let lists = |desk: &mut Desk, last: Key| {
        desk.ctrl(Key::Num1);
        desk.ctrl(Key::Num5);
        desk.key(last);
    };
    // A set of the program is not theirs to delete.
    lists(&mut desk, Key::Home);
    assert!(!desk.has("删除这套规则"));
    desk.key(Key::Delete);
    assert!(!desk.sees("确认删除"));

    lists(&mut desk, Key::End);
    desk.click("采用这套规则");
    let adopted = desk.meeting().rules.clone();
    assert_eq!(adopted.name, "本支部办法");
    lists(&mut desk, Key::End);
    for turn_away in [Key::Enter, Key::Escape] {
        desk.key(Key::Delete);
        assert!(desk.sees("删除“本支部办法”？"));
        desk.key(turn_away);
        assert!(!desk.sees("确认删除"));
        assert_eq!(files(), 2, "not by the key that asked for it");
    }
    // Every dialog gives the keys back to what had them.
    let list = window::focused(&desk.harness);
    assert!(list.is_some());
    desk.key(Key::F1);
    assert_ne!(window::focused(&desk.harness), list);
    desk.key(Key::Escape);
    assert_eq!(window::focused(&desk.harness), list);
    desk.click("删除这套规则");
    desk.picture("rules-delete");
    desk.click("确认删除");
    assert_eq!(files(), 1);
    assert!(desk.notice().contains("已删除“本支部办法”"));
    assert_eq!(desk.meeting().rules, adopted);

    lists(&mut desk, Key::End);
    assert!(desk.sees("的值不成立"));
    desk.key(Key::Delete);
    desk.click("确认删除");
    assert_eq!(files(), 0);
    assert!(!desk.sees("的值不成立"));
    assert_eq!(desk.meeting().rules, adopted);
}

/// A day with its first ballot keyed.
pub fn keyed() -> Day {
    let mut day = Day::usual().gathered(0).issued().collected(4, 25);
    let ballots = ["1112", "1121", "1211", "2111"];
    day.key(bundle(1), zhengpiao::meeting::Pass::First, TELLER, &ballots);
    day
}

#[test]
fn after_keying_a_change_is_recorded_with_who_decided_it_and_why() {
    let mut desk = Desk::with_day(Lang::Hans, SMALL, &keyed());
    open_rules(&mut desk);
    assert!(desk.sees("由总监票人记录"));
    let before = desk.meeting().rules.clone();
    change(&mut desk, "票数相等", &[Key::Home, Key::ArrowDown]);
    assert_eq!(desk.meeting().rules, before, "nothing by itself");
    desk.click("记录这次变更");
    let said = "票数相等，由“就票数相等的人再次投票，得票多的当选”改为“抽签决定”";
    assert!(desk.has(said));
    desk.type_text("大会主席团");
    desk.key(Key::Enter);
    desk.key(Key::Enter);
    assert!(
        desk.meeting().rule_changes.is_empty(),
        "not without a reason"
    );
    desk.fill("理由", "选举办法第十二条写明抽签");
    desk.key(Key::Enter);
    let change_made = desk.meeting().rule_changes.first().expect("recorded");
    assert_eq!(change_made.fields(), ["tie"]);
    assert_eq!(change_made.decided_by, "大会主席团");
    assert_eq!(change_made.by, CHIEF);
    assert_eq!(desk.meeting().rules.tie, Tie::Lot);
    assert!(desk.has("已记录的规则变更") && desk.sees("理由：选举办法第十二条写明抽签"));
    // The signs were read by these; the door says so in words.
    change(&mut desk, "空白格", &[Key::End]);
    desk.click("记录这次变更");
    desk.type_text("大会主席团");
    desk.key(Key::Enter);
    desk.type_text("写错");
    desk.key(Key::Enter);
    assert!(
        desk.notice().contains("是按现行的“空白格”读的"),
        "{}",
        desk.notice()
    );
    assert_eq!(desk.meeting().rule_changes.len(), 1);
}

pub fn open_rules(desk: &mut Desk) {
    for _ in 0..9 {
        desk.ctrl(Key::PageUp);
    }
    desk.ctrl(Key::Num5);
}

#[test]
fn announced_rules_stand() {
    let mut day = keyed();
    let ballots = ["1112", "1121", "1211", "2111"];
    let second = zhengpiao::meeting::Pass::Second;
    day.key(bundle(1), second, super::day::SECOND, &ballots);
    for slip in Slip::ALL {
        day.must(By::Desk, Command::ConfirmSlip(slip));
    }
    day.must(By::Desk, Command::Announce);
    let mut desk = Desk::with_day(Lang::Hans, SMALL, &day);
    open_rules(&mut desk);
    assert!(desk.sees("这些规则不能再改"));
    rule(&mut desk, "票数相等");
    desk.key(Key::Enter);
    assert!(!desk.has("采用这一条"));
}

#[test]
fn open_rules_are_named_before_issuing_and_stand_in_nobodys_way() {
    let mut day = Day::usual().gathered(0);
    day.must(TELLER, Command::TypeHeadCount(20));
    day.must(CHIEF, Command::TypeHeadCount(20));
    let paper = day.papers()[0];
    day.must(By::Desk, Command::SetPrinted { paper, printed: 22 });
    let mut desk = Desk::with_day(Lang::Hans, LARGE, &day);
    open_rules(&mut desk);
    for _ in 0..4 {
        desk.ctrl(Key::PageDown);
    }
    assert_eq!(desk.harness.state().current(), Step::Issue);
    assert!(desk.sees("还没有确认：") && desk.sees("再次投票仍相等"));
    // A rule that the printed ballots speak of is set, with a word on the ballots.
    open_rules(&mut desk);
    change(&mut desk, "空白格", &[Key::End]);
    assert!(
        desk.notice().contains("选票已登记印制"),
        "{}",
        desk.notice()
    );
    change(&mut desk, "票数相等", &[Key::End]);
    assert!(
        !desk.notice().contains("选票已登记印制"),
        "{}",
        desk.notice()
    );
    for _ in 0..4 {
        desk.ctrl(Key::PageDown);
    }
    desk.click("开始分发");
    assert!(desk.meeting().round().unwrap().issuing.is_some());
}
