//! Appraisals and recommendation votes: opened on the page of acts by keys, looked at on
//! the result page, names decided on.

use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use zhengpiao::meeting::{Ask, By, Slip, Step, WrittenName};
use zhengpiao::papers::forms::{announcement, scrutineer_report};
use zhengpiao::rules::{Combine, Grades, RoundKind};
use zhengpiao::text::Lang;

use super::surveyed::{announced, appraised, counted, groups, recommendation, recommended};
use super::{acts, announced as elected, open, open_as, to_act, winners};
use crate::day::Day;
use crate::desk::Desk;

fn ready() -> Day {
    Day::usual().gathered(0)
}

/// Enter on what has this name, reached by its focus.
fn enter(desk: &mut Desk, name: &str) {
    desk.focus(name);
    desk.press(Key::Enter);
}

#[test]
fn an_appraisal_is_opened_by_keys() {
    let mut desk = open(&ready(), Step::Issue);
    acts(&mut desk);
    to_act(&mut desk, "民主测评");
    assert!(desk.shows("三方评议"));
    enter(&mut desk, "满意、基本满意、不满意、不了解");
    // a person of the roll by the name, a body by its own
    desk.focus("加人员或班子");
    desk.type_text("会员");
    desk.press(Key::ArrowDown);
    desk.press(Key::Enter);
    desk.type_text("支部党小组");
    desk.press(Key::Enter);
    desk.replace("会员002的职务", "书记");
    enter(&mut desk, "去掉：支部党小组");
    enter(&mut desk, "去掉：业主代表");

    // Nobody has said how many the masses are: refused, and nothing typed is lost.
    enter(&mut desk, "开始民主测评");
    assert!(desk.notice().contains("第 2 类"), "{}", desk.notice());
    assert!(desk.meeting().open_survey().is_none());
    desk.focus("第 2 类在册");
    desk.type_text("12");
    enter(&mut desk, "开始民主测评");

    let round = desk.meeting().open_survey().expect("it is open");
    assert_eq!(round.kind, RoundKind::Survey);
    let survey = round.survey.as_ref().unwrap();
    assert_eq!(survey.plan.ask, Ask::Appraisal(Grades::Content));
    let groups = survey.plan.groups.iter();
    let groups = groups.map(|one| (one.name.as_str(), one.on_roll, one.registered));
    assert_eq!(
        groups.collect::<Vec<_>>(),
        [("党员", true, 0), ("群众代表", false, 12)]
    );
    let lines = round.contests().flat_map(|contest| &contest.objects);
    let lines = lines.map(|line| (line.name.as_str(), line.post.as_str()));
    assert_eq!(
        lines.collect::<Vec<_>>(),
        [("上届支部委员会", ""), ("会员002", "书记")]
    );
    assert!(desk.notice().contains("已开始民主测评"));
    assert_eq!(desk.harness.state().current(), Step::Issue);
    assert!(
        desk.says("民主测评进行中"),
        "the frame says what is under way"
    );
    // the set-up still shows the election
    for _ in 0..4 {
        desk.press_with(Modifiers::COMMAND, Key::PageUp);
    }
    assert!(desk.shows("职务1"));
}

#[test]
fn tab_leads_from_the_list_into_the_form_and_changes_no_act() {
    let mut desk = open(&ready(), Step::Issue);
    acts(&mut desk);
    to_act(&mut desk, "民主测评");
    desk.press(Key::Tab);
    assert_eq!(desk.focused().as_deref(), Some("返回"));
    desk.press(Key::Tab);
    assert_eq!(desk.focused().as_deref(), Some("名称"));
    assert!(desk.says("开始民主测评"));
    desk.press_with(Modifiers::SHIFT, Key::Tab);
    desk.press_with(Modifiers::SHIFT, Key::Tab);
    assert_eq!(desk.focused().as_deref(), Some("民主测评"));
    desk.press_with(Modifiers::SHIFT, Key::Tab);
    assert_eq!(desk.focused().as_deref(), Some("开始民主测评"));
    // It lay below the window's edge and is brought into view.
    let button = desk.harness.get_by_label("开始民主测评").rect();
    assert!(button.bottom() < 720.0, "{button}");
}

#[test]
fn a_survey_nothing_happened_in_is_cancelled() {
    let mut desk = open(&ready(), Step::Issue);
    acts(&mut desk);
    to_act(&mut desk, "民主测评");
    enter(&mut desk, "去掉：群众代表");
    enter(&mut desk, "去掉：业主代表");
    enter(&mut desk, "开始民主测评");
    acts(&mut desk);
    to_act(&mut desk, "民主推荐");
    assert!(desk.says("民主测评（第 2 轮）正在进行"));
    enter(&mut desk, "取消第 2 轮");
    assert!(desk.meeting().open_survey().is_none());
    assert!(desk.says("开始民主推荐"), "the form is there again");
}

#[test]
fn a_recommendation_shows_how_many_names_follow_and_is_opened() {
    let mut desk = open(&ready(), Step::Issue);
    acts(&mut desk);
    to_act(&mut desk, "民主推荐");
    // proposed from the election: 3 seats, 40 %
    assert!(desk.says("应选 3 名，推荐产生 5 名（多 2 名）。"));
    desk.replace("应选名额", "5");
    assert!(desk.says("应选 5 名，推荐产生 7 名（多 2 名）。"));
    enter(&mut desk, "20%");
    assert!(desk.says("应选 5 名，推荐产生 6 名（多 1 名）。"));
    enter(&mut desk, "其他比例");
    desk.focus("百分比");
    desk.type_text("50");
    assert!(desk.says("应选 5 名，推荐产生 8 名（多 3 名）。"));
    enter(&mut desk, "两类人员名单合并");
    assert!(desk.says("应选 5 名，推荐产生 6 名（多 1 名）。"));
    enter(&mut desk, "各类人员得票分别乘以权重后相加");
    desk.replace("第 2 类权重", "2");
    desk.focus("第 2 类在册");
    desk.type_text("10");
    enter(&mut desk, "印人选名单，可另写");
    // no name yet: refused in words
    enter(&mut desk, "开始民主推荐");
    assert!(desk.notice().contains("只填姓名"), "{}", desk.notice());
    desk.focus("加名册上的人");
    desk.type_text("会员");
    desk.press(Key::ArrowDown);
    desk.press(Key::Enter);
    enter(&mut desk, "开始民主推荐");
    assert!(desk.notice().contains("已开始"), "{}", desk.notice());
    let round = desk.meeting().open_survey().expect("it is open");
    let survey = round.survey.as_ref().unwrap();
    let Ask::Recommendation { rule, names_only } = survey.plan.ask else {
        panic!("a recommendation")
    };
    assert_eq!((rule.margin_percent, names_only), (50, false));
    assert_eq!(rule.combine, zhengpiao::rules::Combine::Weighted);
    assert_eq!(survey.plan.groups[1].weight, 2);
    let contest = round.contests().next().unwrap();
    assert_eq!(contest.setup.seats, 5);
    assert_eq!(contest.candidates, [zhengpiao::meeting::PersonId(2)]);
}

#[test]
fn while_an_election_is_under_way_no_survey_begins() {
    let mut desk = open(&ready().issued(), Step::Issue);
    acts(&mut desk);
    let focused = desk.focused();
    assert_eq!(focused.as_deref(), Some("换发、代写、非本次选票"));
    to_act(&mut desk, "民主测评");
    assert!(desk.says("选举正在进行"));
    assert!(!desk.says("开始民主测评"));
}

#[test]
fn an_appraisal_is_signed_and_announced_and_stays_in_view() {
    let mut desk = open(&appraised(), Step::Result);
    assert!(desk.shows("测评对象 3 项"));
    assert!(desk.shows("赵一　书记"));
    assert!(desk.shows("党员（20 人）"));
    // 19 of 27 who took part: together for the committee
    assert!(desk.says("70.4%"));
    assert!(desk.shows("经统计，上届支部委员会在民主测评中：优秀 19 票，占 70.4%；称职 3 票"));
    assert!(desk.says("数字核对：群众代表"));
    desk.click("打印报告单四");
    desk.click("报告单四已签字");
    assert!(desk.meeting().round().unwrap().is_signed(Slip::Result));
    desk.click("主持人宣布");
    desk.click("已经宣布");
    assert!(desk.shows("已宣布"), "the survey stays in view");
    assert!(desk.says("已经办理完毕"));
    assert!(desk.says("70.4%"));
    // and the election is a choice away
    desk.click("第 1 轮 正式选举");
    assert!(!desk.says("70.4%"));
    desk.click("第 2 轮 民主测评");
    assert!(desk.says("70.4%"));
}

#[test]
fn names_recommended_are_ranked_and_decided_on_with_a_reason() {
    let mut desk = open(&announced(recommended()), Step::Result);
    assert!(desk.says("下一步：确定人选"));
    assert!(desk.says("以上为前 7 名"));
    assert!(desk.shows("按规则入选的是") || desk.shows("得票情况"));
    desk.click("确定推荐人选");
    assert_eq!(desk.focused().as_deref(), Some("确定推荐人选"));
    assert!(desk.says("与按规则入选的人相同。"));
    enter(&mut desk, "去掉：会员008");
    enter(&mut desk, "加：会员009");
    enter(&mut desk, "上移：会员009");
    assert!(desk.says("与按规则入选的人不同，须写明理由。"));
    enter(&mut desk, "上届委员会");
    enter(&mut desk, "确定人选");
    assert!(desk.notice().contains("理由"), "{}", desk.notice());
    desk.focus("理由");
    desk.type_text("班子结构需要");
    enter(&mut desk, "确定人选");
    let round = desk.meeting().rounds.last().unwrap();
    let contest = round.contests().next().unwrap();
    let (taken, _) = contest.after.taken.as_ref().expect("decided");
    assert_eq!(taken.reason, "班子结构需要");
    assert_eq!(taken.decided_by, "上届委员会");
    assert_eq!(taken.names.len(), 7);
    let person = |id| WrittenName::Person(zhengpiao::meeting::PersonId(id));
    assert_eq!(taken.names[5..], [person(9), person(5)]);
    assert!(desk.shows("已确定人选"));
}

#[test]
fn what_follows_the_election_is_not_disturbed_by_a_survey_after_it() {
    let mut desk = open(&elected(&winners()), Step::Result);
    acts(&mut desk);
    to_act(&mut desk, "民主测评");
    enter(&mut desk, "去掉：群众代表");
    enter(&mut desk, "去掉：业主代表");
    enter(&mut desk, "开始民主测评");
    assert!(desk.meeting().follow_ups().is_empty());
    assert_eq!(desk.meeting().everybody_elected().len(), 3);
    while desk.harness.state().current() < Step::Result {
        desk.press_with(Modifiers::COMMAND, Key::PageDown);
    }
    assert!(desk.says("计票还没有完成"));
    desk.click("第 1 轮 正式选举");
    assert!(desk.shows("应选 3 名，已选出 3 名。"));
}

#[test]
fn pictures_of_surveys() {
    let Some(folder) = std::env::var_os("ZHENGPIAO_PICTURES") else {
        return;
    };
    let folder = std::path::PathBuf::from(folder);
    let sizes = [("", [1366.0, 768.0]), ("-large", [1920.0, 1080.0])];
    for lang in Lang::ALL {
        for (size, points) in sizes {
            let name = |what: &str| folder.join(format!("survey-{what}-{lang:?}{size}.png"));
            let save = |desk: &mut Desk, what: &str| {
                desk.harness.render().unwrap().save(name(what)).unwrap();
            };
            let mut desk = open_as(&ready(), Step::Issue, lang, points);
            acts(&mut desk);
            let down = |desk: &mut Desk, times: usize| {
                for _ in 0..times {
                    desk.press(Key::ArrowDown);
                }
            };
            down(&mut desk, 8);
            save(&mut desk, "appraise");
            down(&mut desk, 1);
            save(&mut desk, "recommend");
            desk.click(lang.combine_weighted());
            desk.click(lang.recommend_printed());
            desk.click(lang.recommend_add_all());
            save(&mut desk, "recommend-printed");
            let mut desk = open_as(&appraised(), Step::Result, lang, points);
            save(&mut desk, "appraised");
            let mut desk = open_as(&recommended(), Step::Result, lang, points);
            save(&mut desk, "recommended");
            let mut desk = open_as(&announced(recommended()), Step::Result, lang, points);
            save(&mut desk, "recommended-announced");
            acts(&mut desk);
            save(&mut desk, "take");
        }
    }
}

/// Members and masses name these people; counted.
fn named(combine: Combine, seats: u32, members: &[&str], masses: &[&str]) -> Day {
    let mut day = ready();
    let others = groups(&[("群众代表", 10, 1)]);
    day.must(By::Desk, recommendation(combine, 20, seats, &[], others));
    let members = (0..20).map(|at| members[at % members.len()]);
    let members = members.collect::<Vec<_>>();
    let heads = [20, u32::try_from(masses.len()).unwrap()];
    counted(&mut day, &heads, &[&members, masses]);
    day
}

#[test]
fn what_the_rule_leaves_open_is_said_and_shown() {
    // two lists with nobody in common: more than are asked for
    let day = named(
        Combine::TwoLists,
        2,
        &["*1=1*2=1"],
        &["*3=1*4=1", "*3=1*4=1"],
    );
    let desk = open(&day, Step::Result);
    assert!(desk.shows("两张名单合并共 4 名，多于 3 名。"));
    let said = announcement(day.meeting(), Lang::Hans);
    assert!(said.contains("再由党员投票确定 3 名"), "{said}");

    // 2 and 3 are equal for the second place of two
    let day = named(
        Combine::Sum,
        1,
        &["*1=1", "*1=1", "*2=1", "*3=1"],
        &["*1=1"],
    );
    let desk = open(&day, Step::Result);
    assert!(desk.shows("会员002、会员003得票相等，争 1 个名额。"));
    assert!(desk.says("票数相等"));
    let said = announcement(day.meeting(), Lang::Hans);
    assert!(said.contains("会员002、会员003得票相等"), "{said}");

    // one name for two places
    let day = named(Combine::Sum, 1, &["*1=1"], &["*1=1"]);
    let said = announcement(day.meeting(), Lang::Hans);
    assert!(said.contains("不足的 1 名"), "{said}");
    let report = scrutineer_report(day.meeting(), Lang::Hans);
    assert!(
        report.contains("会员001 21 票（党员 20 票、群众代表 1 票）"),
        "{report}"
    );
}

#[test]
fn report_and_announcement_are_there_in_three_languages() {
    for day in [appraised(), recommended()] {
        for lang in Lang::ALL {
            for text in [scrutineer_report, announcement] {
                let said = text(day.meeting(), lang);
                assert!(said.lines().count() >= 3, "{lang:?}: {said}");
                let chinese = ["经统计", "參加", "参加", "推荐票", "现在"];
                if lang == Lang::En {
                    assert!(chinese.iter().all(|word| !said.contains(word)), "{said}");
                }
            }
        }
    }
}
