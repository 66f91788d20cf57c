//! What the tables say, that none is a formula, and that no ballot leads to anybody.

use calamine::{Data, Reader, Xlsx};
use std::io::Cursor;

use super::day::{CHAIR, Day, create};
use super::{csv_rows, files, shown, small, zhengpiao};
use zhengpiao::meeting::{By, Command, ContestSetup, MeetingKind, NewPerson, PersonId, Slip};
use zhengpiao::session::Session;
use zhengpiao::text::Lang;

#[test]
fn single_ballots_add_up_and_do_not_lie_as_they_were_keyed() {
    let folder = tempfile::tempdir().unwrap();
    let record = small(folder.path(), "day", "8");
    let out = folder.path().join("archive");
    let args = [
        "export",
        shown(&record),
        "--out",
        shown(&out),
        "--ballots",
        "--lang",
        "hans",
    ];
    assert_eq!(zhengpiao(&args).code, 0);
    let found = files(&out);
    let (head, rows) = csv_rows(&found["tables/ballots-round-1-paper-1.csv"]);
    let (session, _) = Session::read(&record).unwrap();
    let meeting = session.meeting();
    let round = meeting.round().unwrap();
    let paper = &round.papers[0];
    let names: Vec<&str> = paper.contests[0]
        .candidates
        .iter()
        .map(|id| meeting.name_of(*id))
        .collect();
    // The bundle, a mark for each candidate, who was written in, whether it counts.
    assert_eq!(head.len(), names.len() + 3);
    assert_eq!(rows.len(), paper.final_ballots().len());

    // The marks add up to the tallies.
    let (_, tallies) = csv_rows(&found["tables/tallies.csv"]);
    for (column, name) in names.iter().enumerate() {
        assert!(head[column + 1].ends_with(name));
        let yes = rows
            .iter()
            .filter(|row| row.last().unwrap() == "有效" && row[column + 1] == "赞成");
        let tally = tallies.iter().find(|row| row[12] == **name).unwrap();
        assert_eq!(tally[14], yes.count().to_string(), "{name}");
    }
    let valid = rows.iter().filter(|row| row.last().unwrap() == "有效");
    assert_eq!(tallies[0][7], valid.count().to_string());

    // Each bundle holds the ballots of the record, in an order of its own: swapping
    // ballots within a bundle would give the same table.
    let mut moved = 0;
    for bundle in &paper.bundles {
        let number = bundle.number.to_string();
        let told: Vec<&[String]> = rows
            .iter()
            .filter(|row| row[0] == number)
            .map(|row| &row[1..=names.len()])
            .collect();
        let keyed: Vec<Vec<String>> = bundle
            .finals()
            .unwrap()
            .iter()
            .map(|ballot| {
                let marks = ballot[0].to_string();
                let word = |mark| match mark {
                    '1' => "赞成",
                    '2' => "不赞成",
                    '3' => "弃权",
                    'x' => "无法辨认",
                    _ => "",
                };
                let marks = marks.chars().map(|mark| word(mark).to_owned());
                let mut marks: Vec<String> = marks.take_while(|word| !word.is_empty()).collect();
                marks.resize(names.len(), String::new());
                marks
            })
            .collect();
        if told.iter().zip(&keyed).any(|(told, keyed)| told != keyed) {
            moved += 1;
        }
        let sorted = |mut rows: Vec<Vec<String>>| {
            rows.sort();
            rows
        };
        let told = told.into_iter().map(<[String]>::to_vec).collect();
        assert_eq!(sorted(told), sorted(keyed), "bundle {number}");
    }
    assert!(moved > 0, "the ballots lie as they were keyed");

    // No keyer and no time in it.
    let text = String::from_utf8(found["tables/ballots-round-1-paper-1.csv"].clone()).unwrap();
    assert!(!text.contains("2026") && !text.contains(':'), "{text}");
    for officer in &meeting.officers {
        let candidate = names.contains(&officer.name.as_str());
        assert!(
            candidate || !text.contains(&officer.name),
            "{}",
            officer.name
        );
    }
}

/// The order in a bundle cannot be told from the table, whichever way the ballots lay.
#[test]
fn the_same_ballots_in_another_order_give_the_same_table() {
    let table = |ballots: [&str; 4]| {
        let mut day = Day::ready_to_key(4);
        day.key_twice(1, &ballots, &ballots);
        announce(&mut day);
        let folder = tempfile::tempdir().unwrap();
        let record = folder.path().join("day.zp");
        day.write(&record);
        let out = folder.path().join("archive");
        let said = zhengpiao(&["export", shown(&record), "--out", shown(&out), "--ballots"]);
        assert_eq!(said.code, 0, "{}", said.err);
        files(&out)["tables/ballots-round-1-paper-1.csv"].clone()
    };
    let one = table(["1112", "1211", "2111", "1112"]);
    assert!(one == table(["2111", "1112", "1112", "1211"]));
    assert!(one != table(["2111", "1112", "1211", "1211"]));
}

#[test]
fn figures_of_a_count_that_still_runs_are_not_exported() {
    let mut day = Day::ready_to_key(4);
    let ballots = ["1112", "1211", "2111", "1112"];
    day.key_twice(1, &ballots, &ballots);
    let tallies = |day: &Day| {
        let tables = zhengpiao::export::tables(day.meeting(), Lang::Hans);
        let tallies = tables.into_iter().find(|table| table.file == "tallies");
        tallies.unwrap().rows.len()
    };
    assert_eq!(tallies(&day), 0);
    announce(&mut day);
    assert_eq!(tallies(&day), 4);
}

#[test]
fn no_cell_is_a_formula_whatever_the_roll_says() {
    let mut day = Day::empty();
    day.must(By::Desk, create(MeetingKind::Official));
    let nasty = [
        "=HYPERLINK(\"http://x\")",
        "+1",
        "-2+3",
        "@SUM(A1)",
        "＝1",
        "王一",
    ];
    let people = nasty.map(|name| NewPerson {
        number: format!("={name}"),
        name: name.into(),
        group: "\t=1+1".into(),
        remark: "=cmd|' /C calc'!A0".into(),
        ..NewPerson::default()
    });
    let people = people.to_vec();
    let source = "名册.csv".into();
    day.must(By::Desk, Command::ImportRoll { people, source });
    let setup = ContestSetup {
        title: "=职务".into(),
        seats: 1,
    };
    day.must(By::Desk, Command::AddContest(setup));
    day.must(By::Desk, Command::SignInAllBut(vec![PersonId(2)]));
    let folder = tempfile::tempdir().unwrap();
    let record = folder.path().join("day.zp");
    day.write(&record);
    let out = folder.path().join("archive");
    let said = zhengpiao(&["export", shown(&record), "--out", shown(&out), "--ballots"]);
    assert_eq!(said.code, 0, "{} {}", said.out, said.err);
    let found = files(&out);
    let mut seen = 0;
    for (name, bytes) in &found {
        if name.ends_with(".csv") {
            let (_, rows) = csv_rows(bytes);
            for cell in rows.iter().flatten() {
                let first = cell.trim_start().chars().next().unwrap_or('-');
                let formula = !cell.is_empty() && "=+-@＝".contains(first);
                assert!(!formula, "{name}: {cell:?}");
                seen += usize::from(cell.starts_with('\''));
            }
        }
        if name.ends_with(".xlsx") {
            let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes.clone())).unwrap();
            let names = book.sheet_names();
            let first = book.worksheet_range(&names[0]).unwrap();
            assert_eq!(first.get((1, 2)), Some(&Data::String(nasty[0].into())));
            for sheet in names {
                let formulas = book.worksheet_formula(&sheet).unwrap();
                assert!(
                    formulas.cells().all(|(_, _, it)| it.is_empty()),
                    "{name} {sheet}"
                );
            }
        }
    }
    assert!(seen > 20, "{seen}");
}

fn announce(day: &mut Day) {
    for slip in Slip::ALL {
        day.must(By::Desk, Command::ConfirmSlip(slip));
    }
    day.must(CHAIR, Command::Announce);
}
