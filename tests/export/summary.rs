//! Several meetings in one table.

use super::day::Day;
use super::{csv_rows, shown, small, zhengpiao};
use zhengpiao::export::{line, summary_table};
use zhengpiao::session::Session;
use zhengpiao::text::Lang;

#[test]
fn several_meetings_stand_in_one_table_and_what_cannot_be_read_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let one = small(folder.path(), "one", "8");
    let two = small(folder.path(), "two", "9");
    let out = folder.path().join("all.csv");
    let said = zhengpiao(&["summary", shown(&one), shown(&two), "--out", shown(&out)]);
    assert_eq!((said.code, said.err.as_str()), (0, ""), "{}", said.out);
    let (head, rows) = csv_rows(&std::fs::read(&out).unwrap());
    assert_eq!(
        head,
        [
            "组织",
            "会议",
            "日期",
            "应到",
            "实到",
            "到会率",
            "当选",
            "状态"
        ]
    );
    // Rehearsals are shown and not added up.
    assert_eq!(rows.len(), 2);
    for (row, path) in rows.iter().zip([&one, &two]) {
        let (session, _) = Session::read(path).unwrap();
        let meeting = session.meeting();
        let round = meeting.round().unwrap();
        assert!(row[1].contains("演练"));
        assert_eq!(row[2], "2026-11-22");
        let expected = round.expected_then.unwrap();
        let present = round.head_count.agreed.unwrap();
        assert_eq!(
            (&row[3], &row[4]),
            (&expected.to_string(), &present.to_string())
        );
        let tenths = present * 1000 / expected;
        assert_eq!(row[5], format!("{}.{}%", tenths / 10, tenths % 10));
        let contest = round.contests().next().unwrap();
        let count = meeting.count_round(round);
        let elected = &count.contests[0].outcome.elected;
        assert!(!elected.is_empty());
        for at in elected {
            let name = meeting.name_of(contest.candidates[*at]);
            assert!(row[6].contains(name), "{name} {}", row[6]);
        }
        assert_eq!(row[7], "已宣布");
        for cell in row {
            assert!(said.out.contains(cell.as_str()), "{cell}");
        }
    }

    let missing = folder.path().join("missing.zp");
    let copy = folder.path().join("copy.zp");
    std::fs::copy(&one, &copy).unwrap();
    let said = zhengpiao(&[
        "summary",
        shown(&one),
        shown(&missing),
        shown(&copy),
        "--lang",
        "en",
    ]);
    assert_eq!(said.code, 1);
    assert!(
        said.err.contains("missing.zp") && said.err.contains("copy.zp"),
        "{}",
        said.err
    );
    assert_eq!(said.out.lines().count(), 2, "{}", said.out);
    assert!(said.out.contains("Turnout"), "{}", said.out);

    let before = std::fs::read(&two).unwrap();
    let said = zhengpiao(&["summary", shown(&one), "--out", shown(&two)]);
    assert_eq!(said.code, 2, "{}", said.err);
    assert!(
        std::fs::read(&two).unwrap() == before,
        "a meeting is never written over"
    );
    assert_eq!(zhengpiao(&["summary"]).code, 2);
    let book = folder.path().join("all.xlsx");
    let said = zhengpiao(&["summary", shown(&one), "--out", shown(&book)]);
    assert_eq!(said.code, 0, "{}", said.err);
    assert!(std::fs::read(&book).unwrap().starts_with(b"PK"));
}

#[test]
fn official_meetings_are_added_up_and_unknown_figures_stay_empty() {
    // 18 of 20 came and were counted; of the second meeting nobody has counted yet.
    let counted = Day::usual().gathered(2).issued();
    let waiting = Day::usual();
    let lines = [&counted, &counted, &waiting].map(|day| line(day.meeting(), Lang::Hans));
    let table = summary_table(&lines, Lang::Hans);
    let shown: Vec<Vec<String>> = table
        .rows
        .iter()
        .map(|row| row.iter().map(zhengpiao::export::Value::shown).collect())
        .collect();
    assert_eq!(shown.len(), 4);
    assert_eq!(shown[0][3..6], ["20", "18", "90.0%"]);
    assert_eq!(shown[2][3..6], ["20", "", ""]);
    assert_eq!(shown[3][3..6], ["40", "36", "90.0%"]);
    assert!(
        shown[0][6].ends_with('无') && shown[0][7] == "正在进行",
        "{:?}",
        shown[0]
    );
}
