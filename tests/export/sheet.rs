//! The archive sheet: whoever holds it, signed, can tell every file of the folder.

use std::path::Path;
use std::process::Command;

use zhengpiao::export::sha256;

use super::{files, python, shown, small, zhengpiao};

/// The text of the sheet without spaces, as a person reads it off the paper.
fn read(sheet: &Path) -> String {
    let text = Command::new("pdftotext").arg(sheet).arg("-").output();
    let text = String::from_utf8(text.expect("pdftotext is needed").stdout).unwrap();
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

#[test]
fn the_sheet_bears_the_code_of_the_list_and_the_list_not_the_sheet() {
    let folder = tempfile::tempdir().unwrap();
    let record = small(folder.path(), "day", "8");
    let out = folder.path().join("archive");
    let sheet = out.join("ARCHIVE-SHEET.pdf");
    let export = |more: &[&str]| {
        let args = ["export", shown(&record), "--out", shown(&out)];
        let said = zhengpiao(&[&args[..], more].concat());
        assert_eq!((said.code, said.err.as_str()), (0, ""), "{}", said.out);
        said.out
    };
    for lang in ["hans", "hant", "en"] {
        let said = export(&["--lang", lang]);
        assert!(said.contains("ARCHIVE-SHEET.pdf"), "{said}");
        let list = files(&out)["SHA256SUMS.txt"].clone();
        assert!(
            !String::from_utf8(list.clone())
                .unwrap()
                .contains("ARCHIVE-SHEET")
        );
        assert!(read(&sheet).contains(&sha256(&list)), "{lang}");
        let checked = python(&out, &["check_files.py"]);
        assert_eq!(checked.code, 0);
        assert!(!checked.out.contains("NOT LISTED"), "{}", checked.out);
        assert!(checked.out.contains(&sha256(&list)), "{}", checked.out);
    }
    // One changed letter in any file changes the list, or no longer fits it. Whoever
    // mends the list as well has another code than the signed sheet.
    let before = read(&sheet);
    let page = out.join("README.txt");
    let text = std::fs::read(&page).unwrap();
    let changed = [text.as_slice(), b" "].concat();
    std::fs::write(&page, &changed).unwrap();
    assert_eq!(python(&out, &["check_files.py"]).code, 1);
    let list = String::from_utf8(files(&out)["SHA256SUMS.txt"].clone()).unwrap();
    let mended = list.replace(&sha256(&text), &sha256(&changed));
    std::fs::write(out.join("SHA256SUMS.txt"), &mended).unwrap();
    assert_eq!(python(&out, &["check_files.py"]).code, 0);
    assert!(!before.contains(&sha256(mended.as_bytes())));
    std::fs::write(&page, &text).unwrap();
    std::fs::write(out.join("SHA256SUMS.txt"), &list).unwrap();

    // Somebody put the scan of the signed sheet in the place of the sheet: exporting
    // again lays it aside and does not write over it.
    std::fs::write(&sheet, b"the signed sheet").unwrap();
    std::fs::write(out.join("scans/1.jpg"), b"a picture").unwrap();
    export(&["--lang", "hans"]);
    let found = files(&out);
    // Those of the other two languages were laid aside before.
    assert!(found["ARCHIVE-SHEET-void-3.pdf"] == b"the signed sheet");
    let list = found["SHA256SUMS.txt"].clone();
    assert!(read(&sheet).contains(&sha256(&list)));
    assert!(read(&sheet) != before);
    assert!(!python(&out, &["check_files.py"]).out.contains("NOT LISTED"));
    // The sheet printed without an export says that it has no such code.
    let papers = folder.path().join("papers");
    let said = zhengpiao(&["papers", shown(&record), "--out", shown(&papers)]);
    assert_eq!(said.code, 0, "{}", said.err);
    let plain = std::fs::read_dir(&papers).unwrap();
    let mut plain = plain.map(|it| it.unwrap().path());
    let plain = plain.find(|path| shown(path).contains(" 33 ")).unwrap();
    let plain = read(&plain);
    assert!(plain.contains("还没有导出归档"), "{plain}");
    assert!(
        !found
            .keys()
            .any(|name| name.starts_with("papers/") && name.contains(" 33 "))
    );
}

#[test]
fn a_record_kept_apart_is_named_and_can_be_put_to_the_folder_later() {
    let folder = tempfile::tempdir().unwrap();
    let record = small(folder.path(), "day", "8");
    let other = small(folder.path(), "other", "9");
    let name = record.file_name().unwrap().to_str().unwrap();
    let out = folder.path().join("archive");
    let export = |record: &Path, more: &[&str]| {
        let args = [
            "export",
            shown(record),
            "--out",
            shown(&out),
            "--lang",
            "hans",
        ];
        zhengpiao(&[&args[..], more].concat())
    };
    assert_eq!(export(&record, &[]).code, 0);
    assert!(files(&out).contains_key(name));
    // Where it is to be kept apart it leaves the folder, and the tables hold no ballot.
    assert_eq!(export(&record, &["--record-apart"]).code, 0);
    let found = files(&out);
    assert!(
        !found
            .keys()
            .any(|name| name.ends_with(".zp") || name.contains("ballots-round"))
    );
    let sum = sha256(&std::fs::read(&record).unwrap());
    let page = String::from_utf8(found["RECORD-APART.txt"].clone()).unwrap();
    assert!(page.contains(name) && page.contains(&sum), "{page}");
    assert!(read(&out.join("ARCHIVE-SHEET.pdf")).contains(&sum));
    let readme = String::from_utf8(found["README.txt"].clone()).unwrap();
    assert!(
        readme.contains("另行封存") && readme.contains("按录入的先后"),
        "{readme}"
    );
    assert_eq!(python(&out, &["check_files.py"]).code, 0);
    // No line of it tells who keyed a ballot.
    for (path, bytes) in found.iter().filter(|(path, _)| path.ends_with(".csv")) {
        let text = String::from_utf8(bytes.clone()).unwrap();
        assert!(!text.contains("BallotKeyed"), "{path}");
    }
    // The folder still knows whose it is.
    let said = export(&other, &["--record-apart"]);
    assert_eq!(said.code, 2, "{}", said.err);
    assert!(files(&out) == found);
    assert_eq!(export(&record, &["--record-apart"]).code, 0);
    assert!(files(&out) == found);
    assert_eq!(export(&record, &[]).code, 0);
    assert!(files(&out).contains_key(name));
    assert!(!files(&out).contains_key("RECORD-APART.txt"));
}
