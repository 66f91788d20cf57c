//! What an archive holds, and that it can be checked without the program.

use super::{files, python, rehearsed, shown, small, zhengpiao};

#[test]
fn an_archive_holds_everything_and_checks_out_without_the_program() {
    let folder = tempfile::tempdir().unwrap();
    let record = small(folder.path(), "day", "8");
    let out = folder.path().join("archive");
    let said = zhengpiao(&["export", shown(&record), "--out", shown(&out)]);
    assert_eq!((said.code, said.err.as_str()), (0, ""), "{}", said.out);

    let found = files(&out);
    for wanted in [
        "README.txt",
        "check_record.py",
        "check_files.py",
        "tables/roll.csv",
        "tables/attendance.csv",
        "tables/tallies.csv",
        "tables/ballots-issued-and-returned.csv",
        "tables/tables.xlsx",
    ] {
        assert!(found.contains_key(wanted), "{wanted}");
    }
    assert!(out.join("scans").is_dir());
    assert!(!found.keys().any(|name| name.contains("ballots-round")));
    let name = record.file_name().unwrap().to_str().unwrap();
    assert!(found[name] == std::fs::read(&record).unwrap());
    // Every paper the day itself printed is there, the zero report too.
    let printed = files(record.parent().unwrap());
    let printed = printed.keys().filter(|name| name.ends_with(".pdf"));
    assert!(printed.clone().count() >= 10);
    for paper in printed {
        assert!(found.contains_key(&format!("papers/{paper}")), "{paper}");
    }

    // The list names every other file once but the sheet, and the checkers agree.
    let list = String::from_utf8(found["SHA256SUMS.txt"].clone()).unwrap();
    assert_eq!(list.lines().count(), found.len() - 2);
    for line in list.lines() {
        let (sum, path) = line.split_once("  ").unwrap();
        assert_eq!(sum, zhengpiao::export::sha256(&found[path]), "{path}");
    }
    let checked = python(&out, &["check_files.py"]);
    assert_eq!(checked.code, 0, "{}{}", checked.out, checked.err);
    let all = format!("{0} of {0} files as listed", found.len() - 2);
    assert!(checked.out.contains(&all), "{}", checked.out);
    let sum = zhengpiao::export::sha256(list.as_bytes());
    assert!(checked.out.contains(&sum) && said.out.contains(&sum));
    let checked = python(&out, &["check_record.py", name]);
    assert_eq!(checked.code, 0, "{}", checked.out);
    assert!(checked.out.contains("SOUND"), "{}", checked.out);
    // The page on top names the count and the code the checker finds.
    let page = String::from_utf8(found["README.txt"].clone()).unwrap();
    let after = |word: &str| {
        let (_, rest) = checked.out.split_once(word).unwrap();
        rest.split(' ').next().unwrap().to_owned()
    };
    assert!(page.contains(&after("head=")) && page.contains(&after("events=")));
    // What the page says of a paper's code holds: the line of that number begins so.
    let (number, code) = code_on(&out, "04");
    let text = String::from_utf8(found[name].clone()).unwrap();
    let line = text.lines().skip(1).find(|line| {
        let seq = line.split(' ').next().unwrap();
        seq.trim_end_matches('+') == number
    });
    let hash = line.unwrap().split(' ').nth(1).unwrap();
    assert_eq!(hash[..16].to_uppercase(), code.replace('-', ""));

    // The same record gives the same folder; one changed letter is found.
    let again = folder.path().join("again");
    let said = zhengpiao(&["export", shown(&record), "--out", shown(&again)]);
    assert_eq!(said.code, 0, "{}", said.err);
    assert!(files(&again) == found);
    let roll = again.join("tables/roll.csv");
    let text = std::fs::read_to_string(&roll)
        .unwrap()
        .replace("001", "002");
    std::fs::write(&roll, text).unwrap();
    std::fs::remove_file(again.join("check_record.py")).unwrap();
    let checked = python(&again, &["check_files.py"]);
    assert_eq!(checked.code, 1);
    assert!(
        checked.out.contains("CHANGED: tables/roll.csv"),
        "{}",
        checked.out
    );
    assert!(
        checked.out.contains("MISSING: check_record.py"),
        "{}",
        checked.out
    );
}

/// The record number and the code at the foot of a paper, by the number of its file.
fn code_on(out: &std::path::Path, paper: &str) -> (String, String) {
    let papers = std::fs::read_dir(out.join("papers")).unwrap();
    let mut papers = papers.map(|it| it.unwrap().path());
    let path = papers
        .find(|path| shown(path).contains(&format!(" {paper} ")))
        .unwrap();
    let text = std::process::Command::new("pdftotext")
        .arg(&path)
        .arg("-")
        .output();
    let text = String::from_utf8(text.expect("pdftotext is needed for this test").stdout).unwrap();
    let text: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let (_, rest) = text.split_once("校验码").unwrap();
    let (code, rest) = rest.split_once("·第").unwrap();
    let (number, _) = rest.split_once("条记录").unwrap();
    (number.to_owned(), code.to_owned())
}

#[test]
fn every_round_has_its_papers_and_every_language_its_words() {
    let folder = tempfile::tempdir().unwrap();
    let size = ["--members", "20", "--candidates", "5", "--seats", "3"];
    let tie = ["--make", "tie", "--seed", "5"];
    let record = rehearsed(folder.path(), "day", &[&size[..], &tie[..]].concat());
    for (lang, second, page) in [
        ("hans", "第2轮.pdf", "会议档案说明"),
        ("hant", "第2輪.pdf", "會議檔案說明"),
        ("en", "round 2.pdf", "About this archive"),
    ] {
        let out = folder.path().join(lang);
        let said = zhengpiao(&[
            "export",
            shown(&record),
            "--out",
            shown(&out),
            "--lang",
            lang,
        ]);
        assert_eq!(said.code, 0, "{}", said.err);
        let found = files(&out);
        let of = |number: &str| {
            let names = found.keys().filter(|name| name.contains(number));
            names.collect::<Vec<_>>()
        };
        // Result slip, notice and zero report of both rounds; one sign-in sheet.
        for number in [" 04 ", " 06 ", " 08 "] {
            let names = of(number);
            assert_eq!(names.len(), 2, "{names:?}");
            assert!(names.iter().any(|name| name.ends_with(second)), "{names:?}");
        }
        assert_eq!(of(" 00 ").len(), 1);
        let text = String::from_utf8(found["README.txt"].clone()).unwrap();
        assert!(text.starts_with(&format!("\u{feff}{page}\r\n")));
    }
}
