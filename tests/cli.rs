//! The program as people and scripts call it: what it prints, writes and exits with.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

use serde_json::Value;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;

struct Said {
    code: i32,
    out: String,
    err: String,
}

fn zhengpiao(args: &[&str]) -> Said {
    let output = Command::new(env!("CARGO_BIN_EXE_zhengpiao"))
        .args(args)
        .env("LC_ALL", "zh_CN.UTF-8")
        .output()
        .unwrap();
    Said {
        code: output.status.code().unwrap(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

fn fixtures(folder: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/fixtures")
        .join(folder)
}

fn shown(path: &Path) -> &str {
    path.to_str().unwrap()
}

fn as_set(value: &Value) -> BTreeSet<String> {
    let list = value.as_array().unwrap();
    list.iter().map(Value::to_string).collect()
}

#[test]
fn totals_are_evaluated_as_expected() {
    let mut seen = 0;
    for entry in std::fs::read_dir(fixtures("totals")).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|extension| extension != "ron") {
            continue;
        }
        seen += 1;
        let said = zhengpiao(&["evaluate", shown(&path), "--json"]);
        assert_eq!((said.code, said.err.as_str()), (0, ""), "{path:?}");
        let got: Value = serde_json::from_str(&said.out).unwrap();
        let expected = std::fs::read_to_string(path.with_extension("expected.json")).unwrap();
        let expected: Value = serde_json::from_str(&expected).unwrap();
        for (key, value) in expected.as_object().unwrap() {
            if key == "tied" || key == "problems" {
                assert_eq!(as_set(&got[key]), as_set(value), "{path:?} {key}");
            } else {
                assert_eq!(&got[key], value, "{path:?} {key}");
            }
        }
    }
    assert!(seen >= 20, "{seen}");
    let one = fixtures("totals").join("made-tie-across-the-cut.ron");
    let said = zhengpiao(&["evaluate", shown(&one)]);
    assert_eq!(said.code, 0);
    assert!(said.out.contains("Revote"), "{}", said.out);
    // the same in sentences, for people
    assert!(said.out.contains("得票相等"), "{}", said.out);
    let english = zhengpiao(&["evaluate", shown(&one), "--lang", "en"]);
    assert!(english.out.contains("not settled yet"), "{}", english.out);
}

#[test]
fn rules_are_said_in_words() {
    let said = zhengpiao(&["rules", "cpc-2020"]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    assert!(said.out.contains("十五、通过和生效"), "{}", said.out);
    assert!(said.out.contains("请对照本次大会的选举办法核实"));
    let english = zhengpiao(&["rules", "village-2018", "--lang", "en"]);
    assert!(english.out.contains("15. Adoption"), "{}", english.out);
    let folder = tempfile::tempdir().unwrap();
    let own = folder.path().join("own.ron");
    std::fs::write(&own, "(id: \"cpc-2020\", tie: Lot)").unwrap();
    let said = zhengpiao(&["rules", shown(&own)]);
    assert_eq!(said.code, 0, "{}", said.err);
    assert!(said.out.contains("当场抽签确定"), "{}", said.out);
    std::fs::write(&own, "(id: \"cpc-2020\", quorums: Lot)").unwrap();
    let said = zhengpiao(&["rules", shown(&own)]);
    assert_eq!(said.code, 1);
    assert!(said.err.contains("quorums"), "{}", said.err);
    assert_eq!(zhengpiao(&["rules", "no-such"]).code, 2);
}

#[test]
fn rolls_are_shown_as_an_import_would_read_them() {
    let expected = std::fs::read_to_string(fixtures("rolls").join("expected.json")).unwrap();
    let expected: Value = serde_json::from_str(&expected).unwrap();
    for (name, expected) in expected.as_object().unwrap() {
        let said = zhengpiao(&["roll", shown(&fixtures("rolls").join(name))]);
        assert_eq!(said.code, 0, "{name}: {}", said.err);
        let people = format!("共 {} 人", expected["people"]);
        assert!(said.out.contains(&people), "{name}");
        if let Some(sheet) = expected["sheet"].as_str() {
            assert!(said.out.contains(sheet), "{name}");
        }
    }
    let gb = fixtures("rolls").join("shuguang-38-gb18030.csv");
    let english = zhengpiao(&["roll", shown(&gb), "--lang", "en", "--encoding", "gb18030"]);
    assert!(english.out.contains("38 people"), "{}", english.out);
    let first_row = zhengpiao(&["roll", shown(&gb), "--header-row", "1"]);
    assert_ne!((first_row.code, first_row.out), (0, english.out));
}

#[test]
fn wrong_use_is_told_apart_from_a_failed_check() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    std::fs::write(path("empty.csv"), "").unwrap();
    std::fs::write(path("not.zp"), "something else\n").unwrap();
    std::fs::write(path("bad.ron"), "Totals(rules: \"no-such\")").unwrap();
    let out = path("out");
    let roll = fixtures("rolls").join("shuguang-38-gb18030.csv");
    let book = fixtures("rolls").join("linjiang-197.xlsx");
    let rehearse = ["rehearse", "--out", shown(&out)];
    let table: Vec<(Vec<&str>, i32)> = vec![
        (vec!["--help"], 0),
        (vec!["--version"], 0),
        (vec!["count"], 2),
        (vec!["rehearse"], 2),
        ([&rehearse[..], &["--seats", "0"]].concat(), 2),
        ([&rehearse[..], &["--members", "4"]].concat(), 2),
        ([&rehearse[..], &["--candidates", "41"]].concat(), 2),
        ([&rehearse[..], &["--slip-rate", "1.5"]].concat(), 2),
        ([&rehearse[..], &["--slip-rate", "NaN"]].concat(), 2),
        ([&rehearse[..], &["--rules", "no-such"]].concat(), 2),
        ([&rehearse[..], &["--rules", "cpc-motion"]].concat(), 2),
        (vec!["roll", "no-such-file.csv"], 2),
        (vec!["roll", shown(&roll), "--encoding", "klingon"], 2),
        (vec!["roll", shown(&book), "--sheet", "no such"], 2),
        (vec!["evaluate", "no-such-file.ron"], 2),
        (vec!["verify", "no-such-file.zp"], 2),
        (vec!["papers", "no-such-file.zp", "--out", shown(&out)], 2),
        (vec!["open", "no-such-file.zp"], 2),
    ];
    for (args, code) in table {
        let said = zhengpiao(&args);
        assert_eq!(said.code, code, "{args:?} {}", said.err);
        assert_eq!(said.err.is_empty(), code == 0, "{args:?}");
        assert!(!said.err.contains("panicked"), "{args:?} {}", said.err);
    }
    assert!(
        !out.exists(),
        "nothing is written before the values are right"
    );
    for (args, code) in [
        (vec!["roll", shown(&path("empty.csv"))], 1),
        (vec!["verify", shown(&path("not.zp"))], 1),
        (
            vec!["papers", shown(&path("not.zp")), "--out", shown(&out)],
            1,
        ),
        (vec!["evaluate", shown(&path("bad.ron"))], 2),
    ] {
        let said = zhengpiao(&args);
        assert_eq!(said.code, code, "{args:?} {}", said.err);
        assert!(!said.err.trim().is_empty(), "{args:?}");
    }
}

fn files(folder: &Path, ending: &str) -> Vec<String> {
    let entries = std::fs::read_dir(folder).unwrap();
    let names = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut names = names
        .filter(|name| name.ends_with(ending))
        .collect::<Vec<_>>();
    names.sort();
    names
}

#[test]
fn a_rehearsed_day_leaves_a_sound_record_and_papers_that_reprint_alike() {
    let folder = tempfile::tempdir().unwrap();
    let [one, two, again] = ["one", "two", "again"].map(|name| folder.path().join(name));
    let day = |out: &Path| {
        let size = ["--members", "36", "--candidates", "5", "--seats", "3"];
        let rest = ["--slip-rate", "0.01", "--seed", "8", "--lang", "hans"];
        zhengpiao(&[&["rehearse", "--out", shown(out)], &size[..], &rest[..]].concat())
    };
    let said = day(&one);
    assert_eq!(said.code, 0, "{} {}", said.out, said.err);
    assert!(said.out.contains("种子 8"), "{}", said.out);
    assert!(said.err.contains("差异核对"), "progress: {}", said.err);
    let records = files(&one, ".zp");
    assert_eq!(records.len(), 1);
    let papers = files(&one, ".pdf");
    assert!(papers.len() >= 10, "{papers:?}");
    assert!(papers.iter().any(|name| name.contains("notice")));

    // The same seed is the same day, to the byte.
    assert_eq!(day(&two).code, 0);
    for name in records.iter().chain(&papers) {
        let bytes = |folder: &Path| std::fs::read(folder.join(name)).unwrap();
        assert!(bytes(&one) == bytes(&two), "{name}");
    }
    // A record is never overwritten.
    let said = day(&one);
    assert_eq!(said.code, 2, "{}", said.err);

    let record = one.join(&records[0]);
    let said = zhengpiao(&["verify", shown(&record)]);
    assert_eq!(said.code, 0, "{}", said.err);
    let said = zhengpiao(&[
        "papers",
        shown(&record),
        "--out",
        shown(&again),
        "--lang",
        "hans",
    ]);
    assert_eq!(said.code, 0, "{}", said.err);
    let reprinted = files(&again, ".pdf");
    assert!(reprinted.len() + 1 >= papers.len(), "{reprinted:?}");
    // The papers the day needed say the same again; the others were not printed.
    let again_too = reprinted.iter().filter(|name| papers.contains(name));
    assert!(
        again_too.clone().count() + 1 >= papers.len(),
        "{reprinted:?}"
    );
    for name in again_too {
        let bytes = |folder: &Path| std::fs::read(folder.join(name)).unwrap();
        assert!(bytes(&one) == bytes(&again), "{name}");
    }
    let said = zhengpiao(&[
        "papers",
        shown(&record),
        "--out",
        shown(&again),
        "--lang",
        "en",
    ]);
    assert_eq!(said.code, 0, "{}", said.err);
    assert!(files(&again, ".pdf").len() >= 2 * reprinted.len());

    damaged_records_are_told(&record, folder.path());
}

fn damaged_records_are_told(record: &Path, folder: &Path) {
    let sound = std::fs::read(record).unwrap();
    let broken = folder.join("broken.zp");
    let verify = |bytes: &[u8]| {
        std::fs::write(&broken, bytes).unwrap();
        zhengpiao(&["verify", shown(&broken), "--lang", "en"])
    };
    // One bit in the middle: the line is named.
    let middle = sound.len() / 2;
    let mut bytes = sound.clone();
    bytes[middle] ^= 4;
    let line = 1 + sound[..middle]
        .iter()
        .filter(|byte| **byte == b'\n')
        .count();
    let said = verify(&bytes);
    assert_eq!(said.code, 1);
    assert!(said.err.contains(&line.to_string()), "{line}: {}", said.err);
    let out = folder.join("none");
    let said = zhengpiao(&["papers", shown(&broken), "--out", shown(&out)]);
    assert_eq!(said.code, 1, "{}", said.err);
    // The power went while the last line was written.
    let said = verify(&sound[..sound.len() - 5]);
    assert_eq!(said.code, 1);
    assert!(said.err.contains("Check failed"), "{}", said.err);
    // The header.
    let mut bytes = sound.clone();
    bytes[20] ^= 1;
    assert_eq!(verify(&bytes).code, 1);
    assert_eq!(verify(&sound).code, 0);
}

/// Rules of their own in a file do for a preset, and a wrong one names its field.
#[test]
fn a_rules_file_does_for_a_preset() {
    let folder = tempfile::tempdir().unwrap();
    let own = folder.path().join("own.ron");
    let totals = folder.path().join("totals.ron");
    // Ten of twenty voters: not more than half, but half.
    let text = "(rules: \"cpc-2020\", round: Formal, seats: 1, counts: (expected: 20, \
        present: 20, cast: None, issued: 20, returned: 20, valid: 20, invalid: 0), \
        candidates: [(name: \"甲\", yes: 10, no: 10, abstain: 0)])";
    std::fs::write(&totals, text).unwrap();
    let elected = |args: &[&str]| {
        let said = zhengpiao(&[&["evaluate", shown(&totals), "--json"], args].concat());
        assert_eq!(said.code, 0, "{}", said.err);
        let json: Value = serde_json::from_str(&said.out).unwrap();
        json["elected"].as_array().unwrap().len()
    };
    assert_eq!(elected(&[]), 0);
    let half = "threshold: Share(num: 1, den: 2, strict: false, base: Present)";
    std::fs::write(&own, format!("(id: \"cpc-2020\", {half})")).unwrap();
    assert_eq!(elected(&["--rules", shown(&own)]), 1);
    assert_eq!(elected(&["--rules", "cpc-1990"]), 0);
    std::fs::write(&own, "(id: \"cpc-2020\", treshold: Plurality)").unwrap();
    let out = folder.path().join("day");
    for args in [
        ["evaluate", shown(&totals), "--rules", shown(&own)],
        ["rehearse", "--out=.", "--rules", shown(&own)],
    ] {
        let said = zhengpiao(&args);
        assert_ne!(said.code, 0);
        assert!(said.err.contains("treshold"), "{}", said.err);
    }
    std::fs::write(&own, "(id: \"cpc-2020\", tie: Lot)").unwrap();
    let said = zhengpiao(&[
        "rehearse",
        "--members=12",
        "--candidates=3",
        "--seats=2",
        "--seed=7",
        "--rules",
        shown(&own),
        "--out",
        shown(&out),
    ]);
    assert!(said.code <= 1 && said.out.contains("当选"), "{}", said.err);
    let said = zhengpiao(&["rehearse", "--rules", "no-such", "--out", shown(&out)]);
    assert_eq!(said.code, 2, "{}", said.err);
}

/// Without a screen there is a sentence, not a crash.
#[cfg(target_os = "linux")]
#[test]
fn without_a_screen_the_desk_says_so() {
    let mut command = Command::new(env!("CARGO_BIN_EXE_zhengpiao"));
    for variable in ["DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET"] {
        command.env_remove(variable);
    }
    let output = command.args(["--lang", "en"]).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    let err = String::from_utf8(output.stderr).unwrap();
    assert!(!err.contains("panicked") && err.contains("window"), "{err}");
}

/// The notice among the papers, of whichever round the rehearsal ended with.
fn the_notice(out: &Path) -> String {
    let papers = files(out, ".pdf");
    let notice = papers.into_iter().find(|name| name.contains("notice"));
    notice.unwrap()
}

/// A stand-in for the system's FangSong: any font under the name Windows gives it.
fn with_fangsong(font: &str, record: &Path, out: &Path) -> String {
    let home = tempfile::tempdir().unwrap();
    let fonts = home.path().join(".fonts");
    std::fs::create_dir_all(&fonts).unwrap();
    let built_in = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/fonts");
    std::fs::copy(built_in.join(font), fonts.join("simfang.otf")).unwrap();
    let made = Command::new(env!("CARGO_BIN_EXE_zhengpiao"))
        .args(["papers", shown(record), "--out", shown(out)])
        .env("HOME", home.path())
        .output()
        .unwrap();
    assert!(made.status.success(), "{made:?}");
    let notice = the_notice(out);
    let fonts = Command::new("pdffonts").arg(out.join(notice)).output();
    let fonts = fonts.expect("pdffonts is needed for this test");
    String::from_utf8(fonts.stdout).unwrap()
}

#[test]
fn fangsong_is_used_where_the_system_has_a_complete_one() {
    let folder = tempfile::tempdir().unwrap();
    let rehearsed = zhengpiao(&[
        "rehearse",
        "--members",
        "20",
        "--candidates",
        "4",
        "--seats",
        "3",
        "--out",
        shown(folder.path()),
    ]);
    assert_eq!(rehearsed.code, 0, "{}", rehearsed.err);
    let record = folder
        .path()
        .join(files(folder.path(), ".zp").pop().unwrap());
    let fonts = with_fangsong("zhengpiao-sans.otf", &record, &folder.path().join("fang"));
    assert!(fonts.contains("FangSong"), "{fonts}");
    // Without one it is the built-in serif type.
    let out = folder.path().join("serif");
    let made = zhengpiao(&["papers", shown(&record), "--out", shown(&out)]);
    assert_eq!(made.code, 0, "{}", made.err);
    let notice = the_notice(&out);
    let fonts = Command::new("pdffonts").arg(out.join(notice)).output();
    let fonts = String::from_utf8(fonts.unwrap().stdout).unwrap();
    assert!(
        fonts.contains("ZhengpiaoSerif") && !fonts.contains("FangSong"),
        "{fonts}"
    );
}
