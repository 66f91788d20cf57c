//! Candidates taken from the result of an earlier meeting, by keyboard.

use egui::Key;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use zhengpiao::meeting::{Channel, Contest, NewPerson, PersonId};

use super::*;
use crate::stage::{held, info, meeting, stand, voters};

/// Six stand for three; those here know 王䶮 and 马骉, two called 王伟, and not 龙犇.
const EARLIER: [&str; 6] = ["王䶮", "龙犇新", "王伟", "马骉", "白芸北", "郑予安"];

/// The record of the earlier meeting: 12, 11, 9, 4, 3 and no votes of 14.
fn earlier_record(path: &Path) {
    let mut names = EARLIER.to_vec();
    let others = (1..=8).map(|n| format!("代表{n}")).collect::<Vec<_>>();
    names.extend(others.iter().map(String::as_str));
    let info = info("中共曙光街道工作委员会", "公开推荐大会", "2026-10-18");
    let mut day = meeting(MeetingKind::Official, info, voters(&names), 3);
    stand(&mut day, 6);
    day.must(
        By::Desk,
        Command::SetChannels {
            contest: stage::POST,
            person: PersonId(1),
            channels: vec![Channel::Organisation],
        },
    );
    let mut ballots = vec!["111222"; 6];
    ballots.extend(["112122"; 4]);
    ballots.extend(["121222"]);
    ballots.extend(["112212", "221212", "221212"]);
    held(day, &ballots).write(path);
}

/// A desk with the branch roll, two called 王伟 on it, and a contest without candidates.
fn with_contest(lang: Lang, size: [f32; 2]) -> Desk {
    let mut desk = Desk::official(lang, size);
    earlier_record(&desk.folder.path().join("earlier.zp"));
    desk.key(Key::F2);
    desk.fill(
        lang.setup_roll_path(),
        &fixture("shuguang-38-gb18030.csv").display().to_string(),
    );
    desk.key(Key::Enter);
    let begun = Instant::now();
    while !desk.has(lang.setup_confirm_import()) {
        assert!(begun.elapsed() < Duration::from_secs(60), "still reading");
        std::thread::sleep(Duration::from_millis(10));
        desk.steps();
    }
    desk.click(lang.setup_confirm_import());
    let session = desk.harness.state_mut().session_mut().unwrap();
    let at = At(chrono::DateTime::parse_from_rfc3339("2026-11-22T13:20:00+08:00").unwrap());
    for group in ["第一党小组", "第二党小组"] {
        let person = NewPerson {
            name: "王伟".into(),
            group: group.into(),
            ..NewPerson::default()
        };
        session
            .ask(Command::AddPerson(person), By::Desk, at)
            .unwrap();
    }
    session.settle();
    desk.steps();
    add_contest(&mut desk, "1", &[]);
    desk
}

/// Reads the earlier record through the window.
fn read(desk: &mut Desk, name: &str) {
    desk.key(Key::F11);
    let path = desk.folder.path().join(name);
    desk.ctrl(Key::A);
    desk.type_text(&path.display().to_string());
    desk.key(Key::Enter);
}

fn contest(desk: &Desk) -> Contest {
    let round = desk.meeting().round().unwrap();
    round.contests().next().unwrap().clone()
}

fn focused(desk: &Desk) -> Option<String> {
    let nodes = desk.harness.root().children_recursive();
    nodes
        .into_iter()
        .find(|node| node.accesskit_node().is_focused())
        .and_then(|node| node.accesskit_node().label())
}

/// Moves through the page by Tab until the named control has the focus.
fn tab_to(desk: &mut Desk, label: &str) {
    for _ in 0..60 {
        if focused(desk).as_deref() == Some(label) {
            return;
        }
        desk.key(Key::Tab);
    }
    panic!("Tab never comes to {label}");
}

#[test]
fn the_first_by_votes_are_taken_by_keyboard_with_namesake_guest_and_channels() {
    let mut desk = with_contest(Lang::Hans, SMALL);
    read(&mut desk, "earlier.zp");
    assert!(desk.sees("中共曙光街道工作委员会"), "{}", desk.notice());
    assert!(desk.sees("第 1 轮（正式选举）：到会 14 人，有效票 14 张，应选 3 名，通过 3 名"));
    assert!(desk.sees("校验码"));
    assert!(desk.has("第1名 王　䶮 12 票 通过 取用 组织推荐"));
    assert!(desk.has("第2名 龙犇新 11 票 通过 取用 加入名册，列席"));
    assert!(desk.has("第3名 王　伟 9 票 通过 取用 请选是哪一位"));
    assert!(desk.has("第4名 马　骉 4 票 未通过 不取用"));
    assert!(desk.has("与得票顺序一致"));
    // The list has the focus: the second applied alone, the third by two channels.
    desk.key(Key::ArrowDown);
    desk.key(Key::Num4);
    desk.key(Key::ArrowDown);
    desk.key(Key::Num2);
    desk.key(Key::Num3);
    // Which 王伟 it is has to be said first.
    tab_to(&mut desk, "作为候选人取用");
    desk.key(Key::Enter);
    assert!(desk.notice().contains("请先指明王伟"), "{}", desk.notice());
    assert!(contest(&desk).candidates.is_empty());
    tab_to(&mut desk, "王伟：第二党小组");
    desk.key(Key::Space);
    tab_to(&mut desk, "作为候选人取用");
    desk.key(Key::Enter);
    assert_eq!(desk.notice(), "已取用 3 名作为支部委员会委员候选人 ");
    assert_eq!(candidates(&desk), ["王伟", "王䶮", "龙犇新"]);
    let contest = contest(&desk);
    let meeting = desk.meeting();
    let of = |name: &str| {
        let id = contest
            .candidates
            .iter()
            .find(|id| meeting.name_of(**id) == name);
        meeting.person(*id.unwrap()).unwrap().clone()
    };
    assert_eq!(of("王伟").roll.group, "第二党小组");
    assert_eq!(of("龙犇新").roll.status, Status::Observer);
    let channels = |name| meeting.channels(&contest, of(name).id).to_vec();
    assert_eq!(channels("王䶮"), [Channel::Organisation]);
    assert_eq!(channels("龙犇新"), [Channel::Own]);
    assert_eq!(channels("王伟"), [Channel::Members, Channel::Masses]);
    let taken = contest.taken.as_ref().unwrap();
    assert_eq!(taken.departed, None);
    assert_eq!(taken.list.len(), 6);
    assert_eq!(taken.from.title, "公开推荐大会");
    // The page says where they come from, and the list how.
    assert!(desk.sees(
        "以得票多少为序，从中共曙光街道工作委员会2026年10月18日公开推荐大会（党委书记）的结果中产生"
    ));
    assert!(desk.has("1 王　伟 党员推荐、群众推荐"));
}

#[test]
fn out_of_the_order_of_votes_only_with_reason_and_body_and_then_changed_from_the_record() {
    let mut desk = with_contest(Lang::Hans, SMALL);
    read(&mut desk, "earlier.zp");
    // Two are taken by number, then the second is left out for the fourth.
    desk.fill("按得票取用前几名", "2");
    desk.key(Key::Enter);
    assert!(desk.has("第3名 王　伟 9 票 通过 不取用"));
    for _ in 0..1 {
        desk.key(Key::ArrowDown);
    }
    desk.key(Key::Space);
    desk.key(Key::ArrowDown);
    desk.key(Key::ArrowDown);
    desk.key(Key::Space);
    assert!(desk.sees("没有按得票顺序"));
    assert!(desk.has("龙犇新（第2名，11票）没有列入"));
    assert!(desk.has("王伟（第3名，9票）没有列入"));
    assert!(desk.has("马骉（第4名，4票）未通过而列入"));
    tab_to(&mut desk, "作为候选人取用");
    desk.key(Key::Enter);
    assert!(
        desk.notice().contains("还没有写明理由和由谁决定"),
        "{}",
        desk.notice()
    );
    assert!(contest(&desk).candidates.is_empty());
    // The focus is where the reason is typed; Enter goes on and takes.
    desk.type_text("考察中发现不符合条件");
    desk.key(Key::Enter);
    desk.type_text("街道党工委");
    desk.key(Key::Enter);
    assert_eq!(candidates(&desk), ["马骉", "王䶮"], "{}", desk.notice());
    let departed = contest(&desk).taken.unwrap().departed.unwrap();
    assert_eq!(departed.reason, "考察中发现不符合条件");
    assert_eq!(departed.decided_by, "街道党工委");
    // By hand nobody else comes in, and the sentence says where to change it.
    desk.type_text("郑予安");
    desk.key(Key::Enter);
    assert!(
        desk.notice().contains("更改取用的人选"),
        "{}",
        desk.notice()
    );
    assert_eq!(candidates(&desk), ["马骉", "王䶮"]);
    // Without the file: the result stands in the record.
    std::fs::remove_file(desk.folder.path().join("earlier.zp")).unwrap();
    desk.key(Key::F11);
    assert!(desk.has("第4名 马　骉 4 票 未通过 取用"));
    tab_to(&mut desk, "结果以外另加一人");
    desk.type_text("周以宁");
    desk.key(Key::Enter);
    assert!(desk.has("周以宁不在结果之内而列入"));
    tab_to(&mut desk, "由谁决定");
    desk.key(Key::Enter);
    assert_eq!(
        candidates(&desk),
        ["马骉", "王䶮", "周以宁"],
        "{}",
        desk.notice()
    );
}

#[test]
fn a_damaged_or_unfinished_record_is_refused_in_a_sentence_and_the_field_stays() {
    let mut desk = with_contest(Lang::Hans, SMALL);
    let path = desk.folder.path().join("earlier.zp");
    let mut bytes = std::fs::read(&path).unwrap();
    let at = bytes.len() / 2;
    bytes[at] = if bytes[at] == b'1' { b'2' } else { b'1' };
    std::fs::write(desk.folder.path().join("damaged.zp"), bytes).unwrap();
    read(&mut desk, "damaged.zp");
    assert!(desk.has("不能从这份记录取用候选人"));
    assert!(desk.sees("记录已损坏：第"));
    assert!(desk.sees("请改用那次会议的备份"));
    // The next try in the same field.
    let open = desk.folder.path().join("open.zp");
    let mut unfinished = meeting(
        MeetingKind::Official,
        info("中共曙光街道工作委员会", "评议会", "2026-10-18"),
        voters(&EARLIER),
        3,
    );
    stand(&mut unfinished, 6);
    unfinished.write(&open);
    assert_eq!(focused(&desk).as_deref(), Some("以前会议的记录"));
    desk.ctrl(Key::A);
    desk.type_text(&open.display().to_string());
    desk.key(Key::Enter);
    assert!(desk.sees("那次会议还没有办完：党委书记"));
    desk.ctrl(Key::A);
    desk.type_text(&path.display().to_string());
    desk.key(Key::Enter);
    assert!(desk.has("第1名 王　䶮 12 票 通过 取用 组织推荐"));
    desk.click("不取用，返回");
    assert!(contest(&desk).candidates.is_empty());
    assert!(desk.has("增加候选人"));
}

#[test]
fn a_record_is_chosen_by_the_file_dialog_too() {
    let mut desk = with_contest(Lang::Hans, SMALL);
    let path = desk.folder.path().join("earlier.zp");
    desk.platform
        .answer(zhengpiao::desk::platform::Picked::Path(path));
    desk.click("从以前会议的结果取用");
    desk.click("选择文件");
    desk.steps();
    assert!(desk.has("第1名 王　䶮 12 票 通过 取用 组织推荐"));
}

#[test]
fn the_channel_of_a_candidate_from_nowhere_is_switched_by_digit() {
    let mut desk = with_roll();
    add_contest(&mut desk, "1", &["王䶮", "马骉"]);
    desk.harness.get_by_label("候选人名单").focus();
    desk.steps();
    desk.key(Key::Home);
    desk.key(Key::Num3);
    desk.key(Key::Num1);
    desk.key(Key::ArrowDown);
    desk.key(Key::Num4);
    assert!(desk.has("1 马　骉 组织推荐、群众推荐"));
    assert!(desk.has("2 王　䶮 个人自荐"));
    tab_to(&mut desk, "王䶮：个人自荐");
    desk.key(Key::Space);
    assert!(desk.has("2 王　䶮"));
    let contest = contest(&desk);
    let first = contest.candidates[0];
    let channels = desk.meeting().channels(&contest, first);
    assert_eq!(channels, [Channel::Organisation, Channel::Masses]);
}

#[test]
fn pictures_of_taking() {
    if std::env::var_os("ZHENGPIAO_PICTURES").is_none() {
        return;
    }
    for (lang, size, tag) in [
        (Lang::Hans, SMALL, "hans-small"),
        (Lang::Hans, LARGE, "hans-large"),
        (Lang::Hant, SMALL, "hant-small"),
        (Lang::En, SMALL, "en-small"),
        (Lang::En, LARGE, "en-large"),
    ] {
        let mut desk = with_contest(lang, size);
        desk.key(Key::F11);
        desk.picture(&format!("taking-choice-{tag}"));
        let damaged = desk.folder.path().join("none.zp");
        std::fs::write(damaged, "x").unwrap();
        desk.ctrl(Key::A);
        let path = desk.folder.path().join("none.zp");
        desk.type_text(&path.display().to_string());
        desk.key(Key::Enter);
        desk.picture(&format!("taking-refused-{tag}"));
        desk.ctrl(Key::A);
        let path = desk.folder.path().join("earlier.zp");
        desk.type_text(&path.display().to_string());
        desk.key(Key::Enter);
        desk.picture(&format!("taking-names-{tag}"));
        desk.key(Key::ArrowDown);
        desk.key(Key::Num4);
        desk.picture(&format!("taking-add-{tag}"));
        desk.key(Key::ArrowDown);
        desk.key(Key::Num2);
        desk.key(Key::Num3);
        desk.picture(&format!("taking-which-{tag}"));
        desk.key(Key::Space);
        desk.key(Key::ArrowDown);
        desk.key(Key::Space);
        desk.click(lang.taking_go());
        desk.picture(&format!("taking-departs-{tag}"));
        desk.type_text("考察中发现不符合条件");
        desk.key(Key::Enter);
        desk.type_text("街道党工委");
        desk.key(Key::Enter);
        desk.picture(&format!("taking-done-{tag}"));
    }
}

#[test]
fn once_ballots_are_printed_the_choice_does_not_open_and_says_why() {
    let mut desk = with_roll();
    add_contest(&mut desk, "1", &["王䶮", "马骉"]);
    let paper = desk.meeting().round().unwrap().papers[0].id;
    let at = At(chrono::DateTime::parse_from_rfc3339("2026-11-22T13:20:00+08:00").unwrap());
    let session = desk.harness.state_mut().session_mut().unwrap();
    for (name, role) in [
        ("方主持", Role::Chair),
        ("严总监", Role::ChiefScrutineer),
        ("监一", Role::Scrutineer),
        ("计一", Role::Teller),
        ("计二", Role::Teller),
    ] {
        let appoint = Command::Appoint {
            person: None,
            name: name.into(),
            role,
        };
        session.ask(appoint, By::Desk, at).unwrap();
    }
    let printed = Command::SetPrinted { paper, printed: 40 };
    session.ask(printed, By::Desk, at).unwrap();
    session.settle();
    desk.steps();
    desk.key(Key::F11);
    assert!(desk.notice().contains("已登记印制"), "{}", desk.notice());
    assert!(!desk.has("以前会议的记录"));
}
