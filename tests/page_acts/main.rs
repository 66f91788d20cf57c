//! The acts of a day as a person does them: by names and keys, on a real record, with
//! pictures on request (`ZHENGPIAO_PICTURES=dir`).

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs
)]

#[path = "../common/day.rs"]
mod day;
#[path = "../common/desk.rs"]
mod desk;
mod keys;
mod result;
mod survey;
mod survey_hall;
#[path = "../common/survey.rs"]
mod surveyed;

use std::path::Path;

use day::*;
use desk::Desk;
use egui::{Key, Modifiers};
use zhengpiao::meeting::Staffing;
use zhengpiao::meeting::{By, Command, OfficerId, Pass, Role, RoundId, Slip, Step};
use zhengpiao::rules::RoundKind;
use zhengpiao::text::Lang;

/// The usual day counted and slip 4 signed: 20 present, these ballots.
fn counted(ballots: &[&str]) -> Day {
    let mut day = Day::usual().gathered(0).issued();
    let sign = |day: &mut Day, slip| day.must(By::Desk, Command::ConfirmSlip(slip));
    day = day.collected(20, 25);
    for slip in [Slip::HeadCount, Slip::Issue, Slip::Return] {
        sign(&mut day, slip);
    }
    day.key(bundle(1), Pass::First, TELLER, ballots);
    day.key(bundle(1), Pass::Second, SECOND, ballots);
    sign(&mut day, Slip::Result);
    day
}

fn announced(ballots: &[&str]) -> Day {
    let mut day = counted(ballots);
    day.must(By::Desk, Command::Announce);
    day
}

/// 3 and 4 are elected, 1 and 2 equal over the bar for the last seat.
fn tie() -> Vec<&'static str> {
    let mut ballots = vec!["1211"; 6];
    ballots.extend(["2111"; 6]);
    ballots.extend(["1122"; 5]);
    ballots.extend(["2211"; 3]);
    ballots
}

fn shortfall() -> Vec<&'static str> {
    let mut ballots = vec!["1122"; 12];
    ballots.extend(["1212"; 8]);
    ballots
}

fn winners() -> Vec<&'static str> {
    let mut ballots = vec!["1112"; 12];
    ballots.extend(["1121"; 8]);
    ballots
}

fn open(day: &Day, step: Step) -> Desk {
    open_as(day, step, Lang::Hans, [1366.0, 768.0])
}

fn open_as(day: &Day, step: Step, lang: Lang, size: [f32; 2]) -> Desk {
    Desk::open_file(|path| day.write(path), step, lang, size)
}

fn acts(desk: &mut Desk) {
    desk.press_with(Modifiers::COMMAND, Key::E);
}

/// From the list of acts to another one, by the arrow keys.
fn to_act(desk: &mut Desk, name: &str) {
    let names = [
        "下一轮和空缺名额",
        "候选人退出、取消资格",
        "重新计票",
        "更正已宣布的结果",
        "宣布本轮无效",
        "换发、代写、非本次选票",
        "手工计票",
        "投票截止",
        "民主测评",
        "民主推荐",
        "确定推荐人选",
    ];
    let now = desk.focused().expect("the list has the focus");
    let at = |wanted: &str| names.iter().position(|name| *name == wanted).unwrap();
    let (from, to) = (at(&now), at(name));
    for _ in from..to {
        desk.press(Key::ArrowDown);
    }
    for _ in to..from {
        desk.press(Key::ArrowUp);
    }
    assert_eq!(desk.focused().as_deref(), Some(name));
}

#[test]
fn a_revote_is_one_action_from_the_result() {
    let mut desk = open(&announced(&tie()), Step::Result);
    desk.click("办理下一步");
    assert!(desk.says("会中事项"));
    assert!(desk.shows("再次投票（第 2 轮）"));
    desk.click("开始再次投票");
    assert_eq!(desk.harness.state().current(), Step::Issue);
    let round = desk.meeting().round().unwrap();
    assert_eq!((round.id, round.kind), (RoundId(2), RoundKind::Revote));
    assert!(desk.notice().contains("重新清点"));
    assert!(desk.shows("第 2 轮（再次投票）"));
}

#[test]
fn a_further_election_on_another_day_starts_with_a_new_sign_in() {
    let mut desk = open(&announced(&shortfall()), Step::Papers);
    acts(&mut desk);
    desk.click("另日续会，重新签到");
    desk.focus("日期");
    desk.type_text("2026年11月29日");
    desk.click("开始另行选举");
    assert!(desk.notice().contains("2026-11-29"), "{}", desk.notice());
    desk.replace("日期", "2026-11-29");
    desk.click("开始另行选举");
    assert_eq!(desk.harness.state().current(), Step::SignIn);
    assert_eq!(desk.meeting().voters_here(), 0);
    assert_eq!(desk.meeting().round().unwrap().date, "2026-11-29");
}

#[test]
fn instead_of_another_vote_the_voters_consent_to_fewer_seats_and_may_undo_it() {
    let mut desk = open(&announced(&shortfall()), Step::Result);
    acts(&mut desk);
    desk.focus("减少几名");
    desk.type_text("1");
    desk.focus("同意");
    desk.type_text("9");
    desk.click("记下减少名额");
    assert!(desk.notice().contains("9"), "{}", desk.notice());
    desk.replace("同意", "15");
    desk.click("记下减少名额");
    assert!(desk.meeting().follow_ups().is_empty());
    assert!(desk.says("目前没有需要继续办理的轮次"));
    desk.click("撤销：职务1");
    assert_eq!(desk.meeting().follow_ups().len(), 1);
}

#[test]
fn a_recount_is_asked_for_by_keys_and_shown_beside_the_first() {
    let mut day = counted(&winners());
    day.must(By::Desk, appoint(9, Role::Teller));
    day.must(By::Desk, appoint(10, Role::Teller));
    let mut desk = open(&day, Step::Result);
    acts(&mut desk);
    to_act(&mut desk, "重新计票");
    desk.focus("谁要求的");
    desk.type_text("会员008");
    desk.focus("理由");
    desk.type_text("票数接近");
    desk.click("全部");
    press_primary(&mut desk, "重新计票");
    let round = desk.meeting().round().unwrap();
    assert_eq!(round.recounts.len(), 1);
    assert!(!round.is_signed(Slip::Result));
    assert!(desk.shows("会员008 要求重新计票"));
    assert!(desk.says("待重新计票"));

    let others = (By::Officer(OfficerId(6)), By::Officer(OfficerId(7)));
    day.must(
        CHIEF,
        Command::Recount {
            bundles: vec![bundle(1)],
            asked_by: "会员008".into(),
            reason: "票数接近".into(),
        },
    );
    let mut again = winners();
    again[0] = "1122";
    day.key(bundle(1), Pass::First, others.0, &again);
    day.key(bundle(1), Pass::Second, others.1, &again);
    let mut desk = open(&day, Step::Result);
    acts(&mut desk);
    to_act(&mut desk, "重新计票");
    assert!(desk.says("原来 12　现在 11"), "the changed figure is shown");
}

/// The button of a form whose words are also the name of its act in the list.
fn press_primary(desk: &mut Desk, words: &str) {
    use egui_kittest::kittest::{NodeT as _, Queryable as _};
    let buttons = desk
        .harness
        .query_all_by_label(words)
        .filter(|node| node.accesskit_node().role() == egui::accesskit::Role::Button)
        .collect::<Vec<_>>();
    assert_eq!(buttons.len(), 1, "{words}");
    buttons[0].click();
    drop(buttons);
    desk.steps();
}

#[test]
fn an_announced_result_is_withdrawn_corrected_and_announced_again() {
    let mut desk = open(&announced(&winners()), Step::Papers);
    acts(&mut desk);
    to_act(&mut desk, "更正已宣布的结果");
    desk.focus("发现了什么错误");
    desk.type_text("第1扎一张录错");
    desk.focus("谁发现的");
    desk.type_text("监票人");
    desk.click("会后发现");
    press_disabled(&mut desk, "撤回并更正");
    desk.focus("怎样向选举人说明，或者报告谁");
    desk.type_text("各党小组传达");
    desk.click("撤回并更正");
    let round = desk.meeting().round().unwrap();
    assert!(round.being_corrected());
    assert_eq!(round.withdrawn[0].found_by, "监票人");
    assert!(desk.says("正在更正"));
    assert!(desk.shows("尚未重新宣布"));
}

/// A row of the list of acts, and not the words in it.
fn focus_row(desk: &mut Desk, name: &str) {
    use egui_kittest::kittest::{NodeT as _, Queryable as _};
    let mut rows = desk.harness.query_all_by_label(name);
    let row =
        rows.find(|node| node.accesskit_node().role() == egui::accesskit::Role::ListBoxOption);
    row.expect(name).focus();
    drop(rows);
    desk.steps();
}

fn press_disabled(desk: &mut Desk, words: &str) {
    let events = desk.meeting().events;
    desk.click(words);
    assert_eq!(desk.meeting().events, events, "{words} is not ready");
}

#[test]
fn totals_of_two_sheets_are_typed_by_two_people_and_must_agree() {
    let mut day = Day::usual().gathered(0).issued();
    for slip in [Slip::HeadCount, Slip::Issue] {
        day.must(By::Desk, Command::ConfirmSlip(slip));
    }
    day.type_returned(PAPER, 20);
    let mut desk = open(&day, Step::Keying);
    acts(&mut desk);
    to_act(&mut desk, "手工计票");
    desk.click("职务1改为手工计票");
    let sheet = |desk: &mut Desk, third: &str, against: &str| {
        let cells = [
            ("职务1 有效票", "20"),
            ("职务1 无效票", "0"),
            ("会员001 赞成", "20"),
            ("会员002 赞成", "18"),
            ("会员002 不赞成", "2"),
            ("会员003 赞成", third),
            ("会员003 不赞成", against),
            ("会员004 赞成", "5"),
            ("会员004 不赞成", "15"),
        ];
        for (label, figure) in cells {
            desk.focus(label);
            desk.type_text(figure);
        }
        assert_eq!(desk.focused().as_deref(), Some("会员004 不赞成"));
        desk.focus("录完这一份");
        desk.press(Key::Enter);
    };
    sheet(&mut desk, "12", "8");
    assert!(
        desk.shows("第一份已由"),
        "{:?}",
        desk.harness.state().notice()
    );
    assert!(!desk.says("12"), "the first sheet is not shown");
    sheet(&mut desk, "13", "7");
    assert!(desk.says("两份不一致"));
    assert!(desk.shows("会员003"));
    sheet(&mut desk, "12", "8");
    sheet(&mut desk, "12", "8");
    assert!(desk.says("两份一致"));
    let round = desk.meeting().round().unwrap();
    let count = desk.meeting().count_round(round).contests[0].clone();
    assert!(count.complete);
    assert_eq!(count.yes_of(2), 12);
}

#[test]
fn small_acts_and_candidates_who_leave() {
    let mut desk = open(&Day::usual().gathered(0).issued(), Step::Collect);
    acts(&mut desk);
    assert_eq!(desk.focused().as_deref(), Some("换发、代写、非本次选票"));
    desk.focus("原因");
    desk.type_text("填写有误");
    desk.click("换发一张职务1");
    assert_eq!(desk.meeting().paper(PAPER).unwrap().exchanges.len(), 1);
    desk.focus("代写几人");
    desk.type_text("2");
    desk.click("记下代写人数");
    assert_eq!(desk.meeting().round().unwrap().assisted, 2);

    focus_row(&mut desk, "换发、代写、非本次选票");
    to_act(&mut desk, "候选人退出、取消资格");
    desk.click("取消资格");
    desk.click("会员001");
    desk.focus("主持人宣布的理由");
    desk.type_text("经查实不符合条件");
    desk.click("记下");
    assert_eq!(desk.meeting().out.len(), 1);
    desk.click("撤销：会员001");
    assert!(desk.meeting().out.is_empty());

    focus_row(&mut desk, "候选人退出、取消资格");
    to_act(&mut desk, "宣布本轮无效");
    desk.focus("主持人宣布的理由");
    desk.type_text("非会员混入投票");
    press_primary(&mut desk, "宣布本轮无效");
    assert!(desk.meeting().round().unwrap().void.is_some());
    assert!(desk.shows("正式选举（第 2 轮）"));
    // The same key leads back to the step.
    acts(&mut desk);
    assert!(!desk.says("可以办理的事项"));
}

#[test]
fn a_preliminary_waiting_contests_and_boxes_are_set_up_by_names_and_keys() {
    let day = Day::set_up(20, &[(1, 2), (2, 4)], Staffing::Full);
    let mut desk = open(&day, Step::Setup);
    desk.press_with(Modifiers::COMMAND, Key::Num3);
    desk.click("轮次与票箱");
    assert_eq!(desk.focused().as_deref(), Some("职务1（应选 1 名）"));
    desk.type_text("2");
    desk.focus("职务2（应选 2 名）");
    desk.type_text("1");
    desk.click("先预选");
    assert!(desk.notice().contains("职务2"), "{}", desk.notice());
    desk.replace("职务2（应选 2 名）", "3");
    desk.click("先预选");
    let round = desk.meeting().round().unwrap();
    assert_eq!(round.kind, RoundKind::Preliminary);
    let places = round.contests().map(|contest| contest.places);
    assert_eq!(places.collect::<Vec<_>>(), [Some(2), Some(3)]);
    desk.click("不预选");
    assert_eq!(desk.meeting().round().unwrap().kind, RoundKind::Formal);

    desk.click("职务2：以后单独一轮");
    assert_eq!(desk.meeting().waiting.len(), 1);
    desk.click("职务2：本轮一起选");
    assert!(desk.meeting().waiting.is_empty());

    desk.focus("票箱名称，用顿号隔开；只有一个的不填");
    desk.type_text("村委会、学校");
    desk.press(Key::Enter);
    assert_eq!(desk.meeting().boxes, ["村委会", "学校"]);
    assert_eq!(desk.meeting().round().unwrap().papers.len(), 4);
    desk.click("关闭");
    assert!(!desk.says("票箱和投票点"));
    if let Some(folder) = std::env::var_os("ZHENGPIAO_PICTURES") {
        desk.click("轮次与票箱");
        let image = desk.harness.render().expect("a Vulkan driver draws");
        image.save(Path::new(&folder).join("way.png")).unwrap();
    }
}

#[test]
fn the_log_says_every_act_in_words_and_is_filtered_and_printed() {
    let mut day = announced(&winners());
    day.must(CHIEF, correct_after());
    let mut desk = open(&day, Step::Papers);
    desk.press_with(Modifiers::COMMAND, Key::L);
    assert!(desk.says("操作记录"));
    assert!(desk.shows("撤回第 1 轮已宣布的结果，监票人发现：第1扎一张录错"));
    assert_eq!(desk.focused().as_deref(), Some("查找"));
    desk.type_text("宣布结果");
    assert!(desk.says("主持人宣布结果"));
    assert!(!desk.shows("撤回第 1 轮"));
    desk.press_with(Modifiers::COMMAND, Key::P);
    assert!(desk.notice().contains("操作记录.pdf"), "{}", desk.notice());
    let folder = desk.harness.state().session().unwrap().papers_folder();
    let text = std::process::Command::new("pdftotext")
        .arg(folder.join("操作记录.pdf"))
        .arg("-")
        .output()
        .expect("pdftotext is installed");
    let text = String::from_utf8(text.stdout).unwrap();
    assert!(text.contains("主持人宣布结果"), "{text}");
    assert!(!text.contains("撤回第"), "{text}");
    desk.press_with(Modifiers::COMMAND, Key::L);
    assert_eq!(desk.harness.state().current(), Step::Papers);
    assert!(!desk.says("操作记录"));
}

/// What two people type blind is in no line of the log, nor how a ballot was marked.
#[test]
fn the_log_never_says_what_was_typed_blind() {
    let day = |heads: u32, ballot: &'static str| {
        let mut day = Day::usual().gathered(0);
        day.must(TELLER, Command::TypeHeadCount(heads));
        let mut keyed = Day::usual().gathered(0).issued().collected(20, 25);
        keyed.take(bundle(1), Pass::First, TELLER).unwrap();
        keyed
            .ballot(bundle(1), Pass::First, TELLER, 1, ballot)
            .unwrap();
        (day, keyed)
    };
    let words = |day: &Day| {
        let meeting = day.meeting();
        let lines = day.records.iter();
        lines
            .map(|record| Lang::Hans.event(record, meeting))
            .collect::<Vec<_>>()
    };
    let (one, other) = (day(19, "1112"), day(20, "2221"));
    assert_eq!(words(&one.0), words(&other.0));
    assert_eq!(words(&one.1), words(&other.1));
}

fn correct_after() -> Command {
    Command::BeginCorrection {
        round: RoundId(1),
        reason: "第1扎一张录错".into(),
        found_by: "监票人".into(),
        after_meeting: None,
    }
}

#[test]
fn pictures_of_the_acts() {
    let Some(folder) = std::env::var_os("ZHENGPIAO_PICTURES") else {
        return;
    };
    let hand = || {
        let mut day = Day::usual().gathered(0).issued();
        day.type_returned(PAPER, 20);
        let paper = PAPER;
        day.must(
            CHIEF,
            Command::CountByHand {
                paper,
                by_hand: true,
            },
        );
        day
    };
    let corrected = || {
        let mut day = announced(&winners());
        day.must(CHIEF, correct_after());
        day
    };
    let days = [
        ("revote", announced(&tie()), 0),
        ("further", announced(&shortfall()), 0),
        ("leave", announced(&winners()), 1),
        ("recount", counted(&winners()), 2),
        ("correct", announced(&winners()), 3),
        ("corrected", corrected(), 0),
        ("ballots", Day::usual().gathered(0).issued(), 0),
        ("hand", hand(), 0),
    ];
    std::fs::create_dir_all(&folder).unwrap();
    for (lang, size) in [
        (Lang::Hans, [1366.0, 768.0]),
        (Lang::Hans, [1920.0, 1080.0]),
        (Lang::Hant, [1366.0, 768.0]),
        (Lang::En, [1366.0, 768.0]),
    ] {
        for (name, day, down) in &days {
            let mut desk = open_as(day, Step::Result, lang, size);
            acts(&mut desk);
            for _ in 0..*down {
                desk.press(Key::ArrowDown);
            }
            let image = desk.harness.render().expect("a Vulkan driver draws");
            if *name == "corrected" {
                desk.press_with(Modifiers::COMMAND, Key::L);
                let image = desk.harness.render().expect("a Vulkan driver draws");
                let file = format!("log-{lang:?}-{}.png", size[0]);
                image.save(Path::new(&folder).join(file)).unwrap();
            }
            let file = format!("acts-{name}-{lang:?}-{}.png", size[0]);
            image.save(Path::new(&folder).join(file)).unwrap();
        }
    }
}

#[test]
fn a_polling_day_opens_and_closes_its_polls_on_the_issue_page() {
    let mut day = Day::usual();
    let rules = zhengpiao::rules::preset("village-2018").unwrap();
    day.must(By::Desk, Command::AdoptRules(Box::new(rules)));
    day.must(By::Desk, Command::OpenMeeting);
    let mut desk = open(&day, Step::Issue);
    desk.focus("职务1选票印制");
    desk.type_text("22");
    desk.press(Key::Enter);
    assert_eq!(desk.focused().as_deref(), Some("开始投票"));
    desk.press(Key::Enter);
    assert!(desk.meeting().round().unwrap().issuing.is_some());
    // Voters come while ballots go out.
    assert_eq!(desk.focused().as_deref(), Some("去签到页"));
    desk.press(Key::Enter);
    assert_eq!(desk.harness.state().current(), Step::SignIn);
    desk.type_text("huiyuan");
    desk.press(Key::Enter);
    assert_eq!(
        desk.meeting().voters_here(),
        1,
        "{:?}",
        desk.harness.state().notice()
    );
    for _ in 0..3 {
        desk.press_with(Modifiers::COMMAND, Key::PageDown);
    }
    assert!(desk.shows("已有 1 人签到领票"));
    desk.click("投票截止");
    assert!(desk.meeting().round().unwrap().polls_closed.is_some());
    assert!(desk.shows("清点到会人数"));
    if let Some(folder) = std::env::var_os("ZHENGPIAO_PICTURES") {
        let image = desk.harness.render().expect("a Vulkan driver draws");
        image.save(Path::new(&folder).join("polls.png")).unwrap();
    }
}

#[test]
fn a_paper_is_looked_at_page_by_page_and_sent_to_the_printer() {
    use zhengpiao::desk::platform_fake::Call;
    let mut desk = open(&announced(&winners()), Step::Papers);
    desk.press_with(Modifiers::COMMAND, Key::Y);
    assert!(desk.shows("第 1 页"));
    let first = desk.focused().expect("a paper has the focus");
    desk.press(Key::ArrowDown);
    assert_ne!(desk.focused(), Some(first));
    while desk.focused().as_deref() != Some("清点选票报告单") {
        desk.press(Key::ArrowDown);
    }
    assert!(desk.says("清点选票报告单第 1 页"));
    desk.press(Key::PageDown);
    assert!(desk.says("清点选票报告单第 1 页"), "a single page stays");
    assert!(desk.shows("正文字体"));
    desk.replace("份数", "3");
    desk.click("直接打印");
    let Some(Call::Printer(path, 3)) = desk.platform.calls().pop() else {
        panic!("{:?}", desk.platform.calls())
    };
    assert!(path.to_string_lossy().contains("清点选票报告单"));
    assert!(path.exists());
    desk.platform.fail_viewer();
    desk.click("直接打印");
    assert!(desk.notice().contains("阅读器"), "{}", desk.notice());
    if let Some(folder) = std::env::var_os("ZHENGPIAO_PICTURES") {
        let image = desk.harness.render().expect("a Vulkan driver draws");
        image.save(Path::new(&folder).join("preview.png")).unwrap();
    }
}

#[test]
fn totals_are_typed_in_area_too_where_the_rules_weigh_it() {
    let mut day = Day::usual();
    let mut rules = zhengpiao::rules::preset("owners-278").unwrap();
    rules.day = zhengpiao::rules::DayShape::Meeting;
    day.must(By::Desk, Command::AdoptRules(Box::new(rules)));
    let mut day = day.gathered(0).issued();
    for slip in [Slip::HeadCount, Slip::Issue] {
        day.must(By::Desk, Command::ConfirmSlip(slip));
    }
    day.type_returned(PAPER, 20);
    let paper = PAPER;
    day.must(
        CHIEF,
        Command::CountByHand {
            paper,
            by_hand: true,
        },
    );
    let mut desk = open(&day, Step::Keying);
    acts(&mut desk);
    let sheet = |desk: &mut Desk| {
        let mut cells = vec![
            ("职务1 有效票".to_owned(), "20"),
            ("职务1 无效票".to_owned(), "0"),
            ("职务1 总面积".to_owned(), "1000"),
            ("职务1 有效票面积".to_owned(), "900"),
            ("职务1 无效票面积".to_owned(), "0"),
        ];
        for (person, area) in [(1, "900"), (2, "800"), (3, "400"), (4, "0")] {
            cells.push((
                format!("会员00{person} 赞成"),
                if person < 4 { "20" } else { "0" },
            ));
            cells.push((format!("赞成面积 会员00{person}"), area));
        }
        cells.push(("会员004 不赞成".to_owned(), "20"));
        for (label, figure) in cells {
            desk.focus(&label);
            desk.type_text(figure);
        }
        desk.focus("录完这一份");
        desk.press(Key::Enter);
    };
    sheet(&mut desk);
    sheet(&mut desk);
    assert!(desk.says("两份一致"), "{:?}", desk.harness.state().notice());
    let round = desk.meeting().round().unwrap();
    let count = desk.meeting().count_round(round).contests[0].clone();
    // Everybody voted for the third, but less than half of the area.
    assert_eq!(count.outcome.elected, [0, 1], "{:?}", count.outcome);
    if let Some(folder) = std::env::var_os("ZHENGPIAO_PICTURES") {
        desk.click("重新录入");
        let image = desk.harness.render().expect("a Vulkan driver draws");
        image.save(Path::new(&folder).join("weighed.png")).unwrap();
    }
}

/// The same sheet in two boxes is two papers; whoever fills in figures must tell them apart.
#[test]
fn papers_of_two_boxes_are_told_apart_where_their_figures_are_typed() {
    let mut day = Day::usual();
    day.must(
        By::Desk,
        Command::SetBoxes(vec!["村委会".into(), "学校".into()]),
    );
    let mut desk = open(&day.gathered(0), Step::Issue);
    for name in ["村委会", "学校"] {
        desk.focus(&format!("职务1（{name}）选票印制"));
        desk.type_text("22");
        desk.press(Key::Enter);
    }
    let papers = &desk.meeting().round().unwrap().papers;
    assert!(papers.iter().all(|paper| paper.printed == Some(22)));
}
