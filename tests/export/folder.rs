//! Which folders are taken, and what becomes of what lies in them.

use super::{files, python, shown, small, zhengpiao};

#[test]
fn scans_are_listed_at_the_next_export_and_told_when_they_change() {
    let folder = tempfile::tempdir().unwrap();
    let record = small(folder.path(), "day", "8");
    let out = folder.path().join("archive");
    let export = |more: &[&str]| {
        let args = [
            "export",
            shown(&record),
            "--out",
            shown(&out),
            "--lang",
            "hans",
        ];
        zhengpiao(&[&args[..], more].concat())
    };
    assert_eq!(export(&["--ballots"]).code, 0);
    assert!(files(&out).contains_key("tables/ballots.xlsx"));
    let scan = out.join("scans/报告单/四.jpg");
    std::fs::create_dir_all(scan.parent().unwrap()).unwrap();
    std::fs::write(&scan, b"a picture").unwrap();
    let checked = python(&out, &["check_files.py"]);
    assert_eq!(checked.code, 0);
    assert!(
        checked.out.contains("NOT LISTED: scans/报告单/四.jpg"),
        "{}",
        checked.out
    );

    let said = export(&[]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    assert!(said.out.contains("扫描件 1 个"), "{}", said.out);
    let found = files(&out);
    let list = String::from_utf8(found["SHA256SUMS.txt"].clone()).unwrap();
    let line = format!(
        "{}  scans/报告单/四.jpg",
        zhengpiao::export::sha256(b"a picture")
    );
    assert!(list.lines().any(|it| it == line), "{list}");
    // Single ballots go again where they are not asked for.
    assert!(
        !found
            .keys()
            .any(|name| name.starts_with("tables/ballots.") || name.contains("-round-"))
    );

    std::fs::write(&scan, b"another picture").unwrap();
    let said = export(&[]);
    assert_eq!(said.code, 0);
    assert!(said.err.contains("四.jpg"), "{}", said.err);
    assert_eq!(std::fs::read(&scan).unwrap(), b"another picture");
    assert_eq!(python(&out, &["check_files.py"]).code, 0);
}

#[test]
fn nothing_of_anybodys_is_written_over() {
    let folder = tempfile::tempdir().unwrap();
    let record = small(folder.path(), "day", "8");
    let other = small(folder.path(), "other", "9");
    let out = folder.path().join("archive");
    let export = |record: &std::path::Path| {
        zhengpiao(&[
            "export",
            shown(record),
            "--out",
            shown(&out),
            "--lang",
            "en",
        ])
    };
    // A folder with something else in it.
    std::fs::create_dir_all(&out).unwrap();
    std::fs::write(out.join("holiday.jpg"), b"mine").unwrap();
    let said = export(&record);
    assert_eq!(said.code, 2, "{}", said.err);
    assert!(said.err.contains("not empty"), "{}", said.err);
    assert_eq!(files(&out).len(), 1);
    // A list of somebody else's does not make it ours.
    std::fs::write(out.join("SHA256SUMS.txt"), "not a list\n").unwrap();
    assert_eq!(export(&record).code, 2);
    std::fs::remove_dir_all(&out).unwrap();

    assert_eq!(export(&record).code, 0);
    let before = files(&out);
    let said = export(&other);
    assert_eq!(said.code, 2, "{}", said.err);
    assert!(said.err.contains("another meeting"), "{}", said.err);
    assert!(files(&out) == before);
    // A file changed by hand is named, and nothing is touched.
    std::fs::write(out.join("README.txt"), "notes of my own").unwrap();
    let before = files(&out);
    let said = export(&record);
    assert_eq!(said.code, 1, "{}", said.err);
    assert!(said.err.contains("README.txt"), "{}", said.err);
    assert!(files(&out) == before);
    std::fs::remove_file(out.join("README.txt")).unwrap();
    assert_eq!(export(&record).code, 0);
    // A file that was never ours lies where one is to be.
    let said = zhengpiao(&["export", shown(&record), "--out", shown(&out), "--ballots"]);
    assert_eq!(said.code, 0, "{}", said.err);
    assert_eq!(export(&record).code, 0);
    std::fs::write(out.join("tables/ballots.xlsx"), b"mine").unwrap();
    let said = zhengpiao(&["export", shown(&record), "--out", shown(&out), "--ballots"]);
    assert_eq!(said.code, 1, "{}", said.err);
    assert_eq!(
        std::fs::read(out.join("tables/ballots.xlsx")).unwrap(),
        b"mine"
    );

    // An export that was cut short: files without their list, which lies there begun.
    std::fs::remove_file(out.join("tables/ballots.xlsx")).unwrap();
    std::fs::rename(out.join("SHA256SUMS.txt"), out.join("SHA256SUMS.txt.part")).unwrap();
    std::fs::remove_file(out.join("tables/roll.csv")).unwrap();
    // What it had written and not named yet: one it would write again, one it would not.
    let begun = std::fs::read_to_string(out.join("SHA256SUMS.txt.part")).unwrap();
    let other = format!("{}  papers/other.pdf\n", zhengpiao::export::sha256(b""));
    std::fs::write(out.join("SHA256SUMS.txt.part"), format!("{begun}{other}")).unwrap();
    for name in ["tables/roll.csv~", "papers/other.pdf~"] {
        std::fs::write(out.join(name), b"half").unwrap();
    }
    let said = export(&record);
    assert_eq!(said.code, 0, "{}", said.err);
    assert!(!files(&out).keys().any(|name| name.ends_with('~')));
    assert_eq!(python(&out, &["check_files.py"]).code, 0);
    assert!(!out.join("SHA256SUMS.txt.part").exists());
}

#[test]
fn a_damaged_or_torn_record_and_a_record_with_less_in_it() {
    let folder = tempfile::tempdir().unwrap();
    let record = small(folder.path(), "day", "8");
    let sound = std::fs::read(&record).unwrap();
    let bad = folder.path().join("bad.zp");
    let out = folder.path().join("archive");
    let export = || zhengpiao(&["export", shown(&bad), "--out", shown(&out), "--lang", "en"]);
    let mut broken = sound.clone();
    let middle = broken.len() / 2;
    broken[middle] ^= 4;
    std::fs::write(&bad, &broken).unwrap();
    assert_eq!(export().code, 1);
    assert!(!out.exists());
    std::fs::remove_file(&bad).unwrap();
    assert_eq!(export().code, 2);
    // Only whole commands go into the archive, so that its record is sound.
    std::fs::write(&bad, &sound[..sound.len() - 5]).unwrap();
    let said = export();
    assert_eq!(said.code, 0, "{}", said.err);
    let checked = python(&out, &["check_record.py", "bad.zp"]);
    assert!(checked.out.contains("SOUND"), "{}", checked.out);
    // The record grew: exporting again takes the rest in. One with less is refused.
    std::fs::write(&bad, &sound).unwrap();
    assert_eq!(export().code, 0);
    assert!(std::fs::read(out.join("bad.zp")).unwrap() == sound);
    std::fs::write(&bad, &sound[..sound.len() - 5]).unwrap();
    let said = export();
    assert_eq!(said.code, 2, "{}", said.err);
    assert!(std::fs::read(out.join("bad.zp")).unwrap() == sound);
}
