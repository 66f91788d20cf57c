//! Three groups appraise: a whole day at the keys, and what must not get lost in it.

use std::path::Path;

use egui::{Key, Modifiers};
use zhengpiao::meeting::{BundleRef, CaseState, Pass, Step, StepState, SurveyResult};
use zhengpiao::rules::Grades;

use crate::plan::{appraisal, bundled, groups};
use crate::{Desk, both, types};

const LINES: [(&str, &str); 4] = [
    ("支部委员会", ""),
    ("丁向晚", "支部书记"),
    ("李卓", "组织委员"),
    ("赵珩", "宣传委员"),
];

fn three() -> Vec<zhengpiao::meeting::Group> {
    groups(&[("群众代表", 8), ("业主代表", 3)])
}

/// Keys a bundle from its offer to handing in.
fn bundle(desk: &mut Desk, sheets: &[&str]) {
    desk.keys("\n");
    for sheet in sheets {
        desk.keys(sheet);
        desk.keys("\n");
    }
    desk.keys("\n");
}

/// Prints a slip, where the focus is, and confirms with Tab and Enter that it is signed.
fn signed(desk: &mut Desk, slip: &str) {
    assert_eq!(desk.focused(), Some(format!("打印{slip}")));
    desk.press(Key::Enter);
    for _ in 0..3 {
        if desk.focused() != Some(format!("{slip}已签字")) {
            desk.press(Key::Tab);
        }
    }
    assert_eq!(desk.focused(), Some(format!("{slip}已签字")));
    desk.press(Key::Enter);
}

#[test]
fn from_the_heads_of_three_groups_to_the_figures_of_their_sheets() {
    let day = appraisal(Grades::Duty, &LINES, three());
    let mut desk = Desk::open(&day, Step::Issue);
    both(&mut desk, "20");
    assert_eq!(desk.meeting().round().unwrap().head_count.agreed, Some(20));
    // The next group takes the keys by itself; a mismatch tells neither number.
    types(&mut desk, "1", "6");
    types(&mut desk, "2", "5");
    assert!(desk.says("两人录入的数不一致"), "{:?}", desk.focused());
    assert!(!desk.says("6") && !desk.says("5"), "neither number is told");
    both(&mut desk, "5");
    // Nobody is more than belong to the group.
    types(&mut desk, "1", "4");
    assert!(desk.notice().contains("多于在册 3 人"), "{}", desk.notice());
    both(&mut desk, "2");
    let round = desk.meeting().round().unwrap();
    let here = (0..3).map(|group| desk.meeting().took_part(round, group));
    assert_eq!(here.collect::<Vec<_>>(), [Some(20), Some(5), Some(2)]);

    assert_eq!(desk.focused().as_deref(), Some("党员测评票印制"));
    desk.enter("22");
    assert_eq!(desk.focused().as_deref(), Some("群众代表测评票印制"));
    desk.enter("6");
    desk.enter("3");
    assert_eq!(desk.focused().as_deref(), Some("开始分发"));
    desk.press(Key::Enter);
    assert!(desk.meeting().round().unwrap().issuing.is_some());
    signed(&mut desk, "报告单一");
    // Every group gets what it counted; the proposal stands ready.
    for group in 0..3 {
        assert_eq!(desk.focused().as_deref(), Some("发出"), "{group}");
        desk.press(Key::Enter);
    }
    signed(&mut desk, "报告单二");
    let round = desk.meeting().round().unwrap();
    let issued = round
        .papers
        .iter()
        .map(|paper| paper.issue.as_ref().unwrap().issued);
    assert_eq!(issued.collect::<Vec<_>>(), [20, 5, 2]);
    assert_eq!(desk.meeting().step_state(Step::Issue), StepState::Done);
    desk.press(Key::Enter);

    assert_eq!(desk.harness.state().current(), Step::Collect);
    // 17 of 20 did not come back; not cast stands ready, and then one bundle.
    for _ in 0..2 {
        both(&mut desk, "3");
        assert_eq!(desk.focused().as_deref(), Some("未投入票箱"));
        desk.press(Key::Enter);
        desk.press(Key::Enter);
        desk.press(Key::Enter);
    }
    both(&mut desk, "2");
    assert!(
        desk.says("收回与发出相等"),
        "nothing is said of an election"
    );
    desk.press(Key::Enter);
    let round = desk.meeting().round().unwrap();
    assert!(round.papers.iter().all(|paper| paper.bundles.len() == 1));
    signed(&mut desk, "报告单三");
    desk.press(Key::Enter);
    assert_eq!(desk.harness.state().current(), Step::Keying);

    desk.keys("1");
    let first = [
        &["+", "1234", "20"][..],
        &["1.13", "5+", "1111"][..],
        &["-3", "2+"][..],
    ];
    for sheets in first {
        bundle(&mut desk, sheets);
    }
    assert_eq!(desk.keyed(0, Pass::First), ["AAAA", "ABCD", "B333"]);
    assert_eq!(desk.keyed(1, Pass::First), ["A?AC", "3333", "AAAA"]);
    assert_eq!(desk.keyed(2, Pass::First), ["-m", "BBBB"]);
    desk.press(Key::F2);
    desk.keys("2");
    let second = [
        &["+", "1244", "20"][..],
        &["1113", "5+", "+"][..],
        &["-3", "2222"][..],
    ];
    for sheets in second {
        bundle(&mut desk, sheets);
    }
    assert!(desk.says("各扎都已录入两遍"));
    // Every group has a first bundle, so the figures say whose it is.
    desk.press(Key::F11);
    assert!(desk.shows("第 1 扎 群众代表"), "{}", desk.words());
    desk.press(Key::F11);

    desk.goes_to(Step::Differences);
    desk.keys("2");
    assert!(desk.shows("待核对"));
    // The row above and the row below the difference are read again with it.
    desk.keys("\n");
    // Every group has a first bundle, so it is said which is meant.
    assert!(
        desk.says("民主测评（党员）　第 1 扎 第 2 张"),
        "{}",
        desk.words()
    );
    desk.keys("234\n");
    assert!(desk.says("第 1 扎 第 2 张已核定"), "{}", desk.notice());
    // The doubtful line stays doubtful, and is ruled illegible: it counts for nothing.
    desk.keys("\n.\n");
    assert!(desk.notice().contains("需要认定"), "{}", desk.notice());
    desk.keys("\n");
    assert!(desk.says("所读：疑票"));
    desk.keys("0\n");
    desk.keys("2\n");
    if desk.notice().contains("还没有确认") {
        desk.keys("1\n");
    }
    let at = BundleRef {
        paper: desk.paper(1),
        number: 1,
    };
    let CaseState::Ruled(ruling) = &desk.meeting().bundle(at).unwrap().cases[0].state else {
        panic!("{:?}", desk.meeting().bundle(at).unwrap().cases);
    };
    assert_eq!(ruling.entry[0].to_string(), "AxAC");
    assert_eq!(
        desk.meeting().step_state(Step::Differences),
        StepState::Done
    );
    desk.keys("V");
    assert!(
        desk.says("民主测评（群众代表）　第 1 扎 第 1 张"),
        "{}",
        desk.words()
    );
    let told = desk.shows("丁向晚 此格不计");
    assert!(told, "what was done is told by name: {}", desk.words());

    let round = desk.meeting().round().unwrap();
    let count = desk.meeting().count_survey(round).unwrap();
    assert!(count.complete);
    let SurveyResult::Appraisal(rows) = &count.contests[0].result else {
        panic!();
    };
    // Of 丁向晚: AAAA, ABCD, B333; A?AC ruled void, 3333, AAAA; invalid, BBBB.
    let of = &rows[1];
    assert_eq!(
        (of.all.grades.clone(), of.all.blank, of.all.void),
        (vec![2, 2, 0, 0], 2, 1)
    );
}

#[test]
fn a_group_with_too_many_sheets_is_void_and_the_others_go_on() {
    let day = survey_issued();
    let mut desk = Desk::open(&day, Step::Collect);
    both(&mut desk, "20");
    desk.press(Key::Enter);
    both(&mut desk, "6");
    assert!(desk.says("收回比发出多 1 张"), "{}", desk.words());
    assert!(
        desk.shows("这一类的票无效"),
        "it is said what a second count may lead to"
    );
    desk.press(Key::Enter);
    both(&mut desk, "6");
    assert!(desk.says("两次清点，收回都多于发出，这一类的票无效。"));
    // The keys are with the next group at once.
    both(&mut desk, "2");
    desk.press(Key::Enter);
    signed(&mut desk, "报告单三");
    assert_eq!(desk.meeting().step_state(Step::Collect), StepState::Done);
    desk.press(Key::Enter);
    assert_eq!(desk.meeting().present_step(), Step::Keying);
    desk.keys("1");
    for sheets in [10, 10, 2] {
        bundle(&mut desk, &vec!["+"; sheets]);
    }
    assert!(
        desk.says("现在没有轮到您的票扎"),
        "nobody keys the void sheets"
    );
    desk.press(Key::F2);
    desk.keys("2");
    for sheets in [10, 10, 2] {
        bundle(&mut desk, &vec!["+"; sheets]);
    }
    for step in [Step::Keying, Step::Differences] {
        assert_eq!(desk.meeting().step_state(step), StepState::Done, "{step:?}");
    }
    let round = desk.meeting().round().unwrap();
    let count = desk.meeting().count_survey(round).unwrap();
    assert!(count.complete);
    let SurveyResult::Appraisal(rows) = &count.contests[0].result else {
        panic!();
    };
    assert_eq!(rows[0].all.grades, [22, 0, 0, 0]);
}

/// Three groups of 20, 5 and 2 have their sheets, and slips 1 and 2 are signed.
fn survey_issued() -> crate::day::Day {
    use zhengpiao::meeting::{By, Command, Slip};
    let mut day = appraisal(Grades::Duty, &LINES, three());
    for by in [crate::day::TELLER, crate::day::SECOND] {
        day.must(by, Command::TypeHeadCount(20));
        for (group, value) in [(1, 5), (2, 2)] {
            day.must(by, Command::TypeGroupCount { group, value });
        }
    }
    for (paper, printed) in day.papers().into_iter().zip([20, 5, 2]) {
        day.must(By::Desk, Command::SetPrinted { paper, printed });
    }
    day.must(By::Desk, Command::StartIssuing);
    for (paper, issued) in day.papers().into_iter().zip([20, 5, 2]) {
        let figures = crate::day::figures(issued, 0);
        day.must(By::Desk, Command::SetIssued { paper, figures });
    }
    for slip in [Slip::HeadCount, Slip::Issue] {
        day.must(By::Desk, Command::ConfirmSlip(slip));
    }
    day
}

/// Everything in a folder but locks.
fn copied(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let to = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copied(&entry.path(), &to);
        } else if entry.path().extension().is_none_or(|kind| kind != "lock") {
            std::fs::copy(entry.path(), to).unwrap();
        }
    }
}

#[test]
fn a_half_graded_sheet_is_there_again_after_the_power_is_gone() {
    let day = bundled(
        appraisal(Grades::Duty, &LINES, three()),
        &[20, 5, 2],
        &[2, 1, 1],
    );
    let mut desk = Desk::open(&day, Step::Keying);
    desk.keys("1\n");
    desk.keys("13.");
    for _ in 0..10 {
        desk.steps();
    }
    // Another window opens what lies on the disk now.
    let left = desk.folder.path().to_owned();
    let copy = |to: &Path| copied(&left, to.parent().unwrap());
    let mut desk = Desk::open_file(
        copy,
        Step::Keying,
        zhengpiao::text::Lang::Hans,
        [1366.0, 768.0],
    );
    desk.keys("1\n");
    assert!(desk.notice().contains("已恢复"), "{}", desk.notice());
    desk.keys("4\n");
    assert_eq!(desk.keyed(0, Pass::First), ["AC?D"]);
}

#[test]
fn by_exception_a_number_turns_a_line_through_the_grades() {
    let day = bundled(
        appraisal(Grades::Duty, &LINES, three()),
        &[20, 5, 2],
        &[3, 1, 1],
    );
    let mut desk = Desk::open(&day, Step::Keying);
    desk.keys("1\n");
    // The keys of the grades stand in the heads of their columns.
    assert!(desk.says("1 优秀") && desk.says("5 弃权"));
    desk.press(Key::F7);
    assert!(!desk.says("1 优秀"), "by exception a digit is a line");
    desk.keys("2233\n");
    desk.press(Key::F9);
    desk.keys("+\n");
    // An untouched sheet is never confirmed.
    desk.keys("\n");
    assert!(desk.says("这张票还没有录"));
    desk.keys("9");
    assert!(
        desk.notice().contains("票上没有这个编号"),
        "{}",
        desk.notice()
    );
    desk.keys("4\n");
    assert_eq!(desk.keyed(0, Pass::First), ["ACCA", "BBBB", "BBBC"]);
}

#[test]
fn the_verdict_says_what_is_missing_and_what_is_blank() {
    let day = bundled(
        appraisal(Grades::ContentThree, &LINES, three()),
        &[20, 5, 2],
        &[2, 1, 1],
    );
    let mut desk = Desk::open(&day, Step::Keying);
    desk.keys("1\n");
    desk.keys("12");
    assert!(desk.says("未录完　已录 2 / 共 4 项") && desk.says("还有 2 项"));
    // Of three grades the fourth key is a blank line.
    desk.keys("44");
    assert!(desk.says("有效　2 项有等次，2 项弃权"));
    desk.keys("////123+");
    assert!(desk.says("有效　各项都有等次"));
    desk.keys("////0");
    assert!(desk.says("空白票（各项都弃权）"));
    desk.keys("/.+");
    assert!(desk.shows("还没有可以照用的上一格") || desk.shows("疑票"));
    assert!(desk.says("李卓 满意") && desk.says("李卓 弃权"));
}

#[test]
fn nobody_calls_out_an_appraisal() {
    let day = bundled(
        appraisal(Grades::Duty, &LINES, three()),
        &[20, 5, 2],
        &[2, 1, 1],
    );
    let mut desk = Desk::open(&day, Step::Keying);
    desk.keys("*");
    assert!(!desk.meeting().calling);
    assert!(desk.notice().contains("不唱票"), "{}", desk.notice());
}

#[test]
fn remarks_are_noted_by_group_and_taken_back() {
    let day = bundled(
        appraisal(Grades::Duty, &LINES, three()),
        &[20, 5, 2],
        &[2, 1, 1],
    );
    let mut desk = Desk::open(&day, Step::Keying);
    desk.press_with(Modifiers::COMMAND, Key::E);
    desk.act("意见和建议");
    desk.click("群众代表");
    assert_eq!(desk.focused().as_deref(), Some("意见和建议的内容"));
    desk.type_text("多到企业走走");
    desk.press(Key::Enter);
    desk.type_text("会议短些");
    desk.press(Key::Enter);
    let opinions = |desk: &Desk| {
        let round = desk.meeting().round().unwrap();
        let opinions = round.survey.as_ref().unwrap().opinions.iter();
        opinions
            .map(|one| (one.group, one.words.clone()))
            .collect::<Vec<_>>()
    };
    let noted = |words: &str| (1, words.to_owned());
    assert_eq!(opinions(&desk), [noted("多到企业走走"), noted("会议短些")]);
    assert!(desk.says("共 2 条"));
    // Enter on an empty field notes nothing.
    desk.press(Key::Enter);
    assert_eq!(opinions(&desk).len(), 2);
    desk.focus("去掉第 1 条");
    desk.press(Key::Enter);
    assert_eq!(opinions(&desk), [noted("会议短些")]);
    // Nothing of it leads to a sheet.
    let record = std::fs::read_to_string(desk.harness.state().session().unwrap().path()).unwrap();
    let line = record
        .lines()
        .find(|line| line.contains("会议短些"))
        .unwrap();
    assert!(
        !line.contains("bundle") && !line.contains("position"),
        "{line}"
    );
}
