//! Recommendation sheets: a printed list, and names only, for members and masses.

use egui::Key;
use zhengpiao::meeting::{Pass, Step, SurveyResult, WrittenName};

use crate::Desk;
use crate::plan::{bundled, groups, recommendation};

fn two() -> Vec<zhengpiao::meeting::Group> {
    groups(&[("群众代表", 8)])
}

/// The keys that write somebody in, by pinyin and arrows.
fn name(number: usize) -> String {
    format!("*hy{}\n", "V".repeat(number - 1))
}

#[test]
fn a_printed_list_is_keyed_as_a_ballot_and_takes_others() {
    let day = bundled(recommendation(2, &[1, 2, 3, 4], two()), &[20, 5], &[3, 1]);
    let mut desk = Desk::open(&day, Step::Keying);
    desk.keys("1\n");
    desk.keys("1133");
    assert!(desk.says("有效　推荐 2 / 最多 2"));
    desk.keys("\n");
    // Three are too many.
    desk.keys("1113");
    assert!(desk.says("多选无效　已选 3 / 最多 2"));
    desk.keys("\n");
    // Somebody who is not on the list, by roll number.
    desk.keys("3330//");
    desk.keys("0");
    assert!(desk.says("空白票（没有推荐）"));
    desk.keys("/1330");
    desk.keys(&name(9));
    desk.keys("1");
    desk.keys("\n");
    assert_eq!(desk.keyed(0, Pass::First)[..2], ["1133", "1113"]);
    assert!(
        desk.keyed(0, Pass::First)[2].ends_with("=1"),
        "{:?}",
        desk.keyed(0, Pass::First)
    );
}

#[test]
fn names_only_for_members_and_masses_up_to_the_figures() {
    let day = bundled(recommendation(2, &[], two()), &[20, 5], &[2, 2]);
    let mut desk = Desk::open(&day, Step::Keying);
    let sheets = |desk: &mut Desk| {
        // Members: two by number, then one and a name that is not on the roll.
        desk.keys("\n");
        desk.keys(&[name(8), name(9)].concat());
        assert!(desk.says("有效　推荐 2 / 最多 2"), "no mark is asked for");
        desk.keys("\n");
        desk.keys(&name(8));
        desk.keys("*\t");
        desk.type_text("外来人");
        desk.press(Key::Enter);
        desk.keys("\n\n");
        // The masses: a blank sheet, and three names where two may be.
        desk.keys("\n");
        desk.keys("0\n");
        desk.keys(&[name(8), name(9), name(10)].concat());
        assert!(desk.says("多选无效　已选 3 / 最多 2"));
        desk.keys("\n\n");
    };
    desk.keys("1");
    sheets(&mut desk);
    assert_eq!(desk.keyed(0, Pass::First), ["*8=3*9=3", "*8=3*'外来人'=3"]);
    assert_eq!(desk.keyed(1, Pass::First), ["", "*8=3*9=3*10=3"]);
    desk.press(Key::F2);
    desk.keys("2");
    sheets(&mut desk);
    let round = desk.meeting().round().unwrap();
    let count = desk.meeting().count_survey(round).unwrap();
    assert!(count.complete, "two keyings alike leave nothing to settle");
    let SurveyResult::Recommendation { names, .. } = &count.contests[0].result else {
        panic!();
    };
    let votes = |name: &WrittenName| {
        let found = names.iter().find(|one| one.name == *name);
        found.map(|one| one.by_group.clone())
    };
    let person = |id| WrittenName::Person(zhengpiao::meeting::PersonId(id));
    assert_eq!(votes(&person(8)), Some(vec![2, 0]));
    assert_eq!(votes(&person(9)), Some(vec![1, 0]));
    assert_eq!(
        votes(&WrittenName::Other("外来人".into())),
        Some(vec![1, 0])
    );
    assert_eq!(count.contests[0].invalid, [0, 1]);
}
