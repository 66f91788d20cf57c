//! The roll: read, looked through, taken over, added to.

use egui::Key;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use zhengpiao::desk::platform::Picked;
use zhengpiao::meeting::Status;
use zhengpiao::text::Lang;

use super::*;

#[test]
fn the_branch_roll_is_shown_first_and_taken_over_when_confirmed() {
    let mut desk = Desk::official(Lang::Hans, SMALL);
    desk.read_roll(&fixture("shuguang-38-gb18030.csv"));
    assert!(
        desk.meeting().people.is_empty(),
        "nothing before it is confirmed"
    );
    assert!(desk.has("GB18030"));
    assert!(desk.sees("不读入的列") && desk.sees("联系电话"));
    assert!(desk.sees("第 41 行未读入（合计）"));
    desk.click("确认导入");
    assert_eq!(desk.meeting().people.len(), 38);
    assert_eq!(with(&desk, Status::Probationary), 4);
    assert_eq!(with(&desk, Status::UnderDiscipline), 1);
    assert_eq!(excuses(&desk), 1);
    // Only proposed: the expected number is not lowered yet.
    assert_eq!(desk.meeting().expected(), 33);
    assert!(
        desk.notice().contains("1 人列为拟不计入应到"),
        "{}",
        desk.notice()
    );
    assert!(
        desk.meeting()
            .people
            .iter()
            .all(|person| !person.roll.remark.contains("138")),
        "telephone numbers stay out"
    );
}

#[test]
fn every_fixture_is_taken_over_whole() {
    for (name, people, pending) in [
        ("linjiang-197.xlsx", 197, 13),
        ("union-5200-utf8bom.csv", 5200, 0),
    ] {
        let mut desk = Desk::official(Lang::Hans, SMALL);
        desk.read_roll(&fixture(name));
        // Only rows in sight are drawn, or thousands would not scroll.
        let drawn = desk
            .harness
            .query_all_by_role(egui::accesskit::Role::ListBoxOption)
            .count();
        assert!((5..60).contains(&drawn), "{name}: {drawn} rows drawn");
        desk.click("确认导入");
        assert_eq!(desk.meeting().people.len(), people, "{name}");
        assert_eq!(excuses(&desk), pending, "{name}");
    }
}

#[test]
fn two_possible_encodings_are_a_question_before_anything_is_taken_over() {
    let mut desk = Desk::official(Lang::Hans, SMALL);
    desk.read_roll(&fixture("association-20-big5.csv"));
    assert!(desk.has("哪一种姓名正确？"));
    assert!(
        desk.harness
            .get_by_label("确认导入")
            .accesskit_node()
            .is_disabled()
    );
    desk.click("按 BIG5 读取");
    desk.wait_read();
    assert!(!desk.has("哪一种姓名正确？"));
    desk.click("确认导入");
    assert_eq!(desk.meeting().people.len(), 20);
    assert_eq!(desk.meeting().people[0].roll.name, "陳志遠");
}

#[test]
fn a_proposed_status_is_changed_by_key_before_the_import() {
    let mut desk = Desk::official(Lang::Hans, SMALL);
    desk.read_roll(&fixture("shuguang-38-gb18030.csv"));
    // Who needs a look comes first: 于新恒, probationary. The next value is 留党察看.
    desk.key(Key::Space);
    // Then 沈怡茗, 留党察看; one back is probationary.
    desk.key(Key::ArrowDown);
    desk.key(Key::ArrowLeft);
    desk.click("确认导入");
    let status = |name: &str| {
        let people = &desk.meeting().people;
        people
            .iter()
            .find(|p| p.roll.name == name)
            .unwrap()
            .roll
            .status
    };
    assert_eq!(status("于新恒"), Status::UnderDiscipline);
    assert_eq!(status("沈怡茗"), Status::Probationary);
}

#[test]
fn another_header_row_is_read_again_and_a_wrong_one_says_so() {
    let mut desk = Desk::official(Lang::Hans, LARGE);
    desk.read_roll(&fixture("shuguang-38-gb18030.csv"));
    desk.fill("姓名所在列", "7");
    desk.key(Key::Enter);
    desk.wait_read();
    assert!(desk.sees("第二党小组"), "the group is taken for the name");
    desk.fill("姓名所在列", "2");
    desk.key(Key::Enter);
    desk.wait_read();
    desk.click("确认导入");
    assert_eq!(desk.meeting().people[0].roll.name, "戴菁");
}

#[test]
fn a_bad_file_gives_a_sentence_and_no_roll() {
    let folder = tempfile::tempdir().unwrap();
    let bad: [(&str, &[u8], &str); 4] = [
        ("empty.csv", b"", "文件是空的"),
        (
            "renamed.xlsx",
            b"\x89PNG\r\n\x1a\n0000",
            "这不是一份能打开的表格",
        ),
        ("binary.csv", &[0, 1, 2, 0, 3, 0, 255, 254, 0, 0], "请"),
        ("nothing.csv", b"1,2\n3,4\n", "没有找到“姓名”一列"),
    ];
    for (name, bytes, sentence) in bad {
        let path = folder.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        let mut desk = Desk::official(Lang::Hans, SMALL);
        desk.read_roll(&path);
        assert!(desk.has("这份名册没有读成"), "{name}");
        assert!(desk.sees(sentence), "{name}");
        assert!(desk.meeting().people.is_empty());
    }
    let mut desk = Desk::official(Lang::Hans, SMALL);
    desk.read_roll(&folder.path().join("not there.csv"));
    assert!(desk.sees("没有找到这个文件"));
}

#[test]
fn a_file_is_chosen_in_a_dialog_and_without_one_the_field_is_pointed_at() {
    let mut desk = Desk::official(Lang::Hans, SMALL);
    desk.click("选择文件");
    assert!(
        desk.notice().contains("直接填写文件位置"),
        "{}",
        desk.notice()
    );
    desk.platform
        .answer(Picked::Path(fixture("shuguang-38-gb18030.csv")));
    desk.click("选择文件");
    desk.wait_read();
    assert!(desk.has("确认导入"));
}

#[test]
fn names_are_pasted_and_people_added_by_hand() {
    let mut desk = Desk::official(Lang::Hans, SMALL);
    desk.harness
        .get_by_label("或粘贴姓名（每行一人，也可以用顿号分开）")
        .focus();
    desk.steps();
    desk.type_text("第一党小组：丁向晚、王䶮、李卓");
    desk.click("读取粘贴的姓名");
    desk.wait_read();
    desk.click("确认导入");
    let names = |desk: &Desk| {
        let people = desk.meeting().people.iter();
        people
            .map(|person| person.roll.name.clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(names(&desk), ["丁向晚", "王䶮", "李卓"]);
    desk.click("增加一人");
    desk.type_text("司徒明远");
    desk.key(Key::Enter);
    assert_eq!(names(&desk)[3], "司徒明远");
}
