//! Rolls as people send them, damaged ones too.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

use proptest::prelude::*;
use std::io::ErrorKind;
use std::path::PathBuf;
use zhengpiao::roster::{
    Encoding, EncodingGuess, Ground, Meaning, ReadOptions, RollError, RollGuess, SkipReason,
    StatusProposal, Warning, describe, read_bytes, read_file, read_pasted,
};
use zhengpiao::text::Lang;

const FILES: [&str; 4] = [
    "shuguang-38-gb18030.csv",
    "linjiang-197.xlsx",
    "association-20-big5.csv",
    "union-5200-utf8bom.csv",
];

fn path(name: &str) -> PathBuf {
    [
        env!("CARGO_MANIFEST_DIR"),
        "tests",
        "fixtures",
        "rolls",
        name,
    ]
    .iter()
    .collect()
}

fn fixture(name: &str) -> Vec<u8> {
    std::fs::read(path(name)).unwrap()
}

fn read(text: &str) -> Result<RollGuess, RollError> {
    read_bytes(text.as_bytes(), "roll.csv", &ReadOptions::default())
}

fn names(guess: &RollGuess) -> Vec<&str> {
    guess.rows.iter().map(|row| row.name.as_str()).collect()
}

/// What a guess says, under the keys of `expected.json`.
fn found(guess: &RollGuess, key: &str) -> serde_json::Value {
    let count = |wanted: &dyn Fn(StatusProposal) -> bool| {
        serde_json::json!(guess.rows.iter().filter(|row| wanted(row.proposal)).count())
    };
    match key {
        "encoding" => match &guess.encoding {
            EncodingGuess::None => serde_json::Value::Null,
            EncodingGuess::Text {
                encoding,
                ask: false,
                ..
            } => encoding.name().into(),
            EncodingGuess::Text {
                encoding, others, ..
            } => format!(
                "{} (ask: the bytes are also valid {})",
                encoding.name(),
                others[0].0.name()
            )
            .into(),
        },
        "sheet" => serde_json::json!(guess.sheet),
        "header_row" => serde_json::json!(guess.header_row),
        "skipped_rows" => serde_json::json!(
            guess
                .skipped
                .iter()
                .map(|skipped| skipped.row)
                .collect::<Vec<_>>()
        ),
        "namesakes" => serde_json::json!(guess.namesakes),
        "people" => serde_json::json!(guess.rows.len()),
        "probationary" => count(&|status| status == StatusProposal::Probationary),
        "under_discipline" => count(&|status| status == StatusProposal::UnderDiscipline),
        "may_be_excused" => count(&|status| matches!(status, StatusProposal::MayBeExcused(_))),
        other => panic!("unknown key {other}"),
    }
}

#[test]
fn every_expected_key_is_found_in_every_roll() {
    let expected: serde_json::Value = serde_json::from_slice(&fixture("expected.json")).unwrap();
    assert_eq!(expected.as_object().unwrap().len(), FILES.len());
    for file in FILES {
        let guess = read_file(&path(file), &ReadOptions::default()).unwrap();
        for (key, value) in expected[file].as_object().unwrap() {
            assert_eq!(found(&guess, key), *value, "{file}: {key}");
        }
        assert_eq!(guess.warnings, [], "{file}");
    }
}

#[test]
fn the_branch_roll_keeps_its_people_whole() {
    let guess = read_file(&path(FILES[0]), &ReadOptions::default()).unwrap();
    let by_number = |number: &str| {
        guess
            .rows
            .iter()
            .find(|row| row.number.as_deref() == Some(number))
            .unwrap()
    };
    assert_eq!(by_number("8").name, "王䶮");
    assert_eq!(by_number("20").name, "钱𬀩");
    assert_eq!(by_number("22").name, "阿依努尔·买买提");
    assert_eq!(by_number("6").proposal, StatusProposal::UnderDiscipline);
    assert_eq!(
        by_number("36").proposal,
        StatusProposal::MayBeExcused(Ground::AbroadHalfYear)
    );
    assert_eq!(by_number("14").proposal, StatusProposal::Full);
    assert_eq!(by_number("1").group.as_deref(), Some("第二党小组"));
    assert_eq!(by_number("1").gender.as_deref(), Some("男"));
    assert_eq!(
        (guess.skipped[0].reason, guess.skipped[1].reason),
        (SkipReason::Title, SkipReason::Total)
    );
}

#[test]
fn telephone_numbers_stay_out_unless_asked_for() {
    for file in &FILES[..2] {
        let all = ReadOptions {
            keep_private: true,
            ..ReadOptions::default()
        };
        let (without, with) = (
            read_file(&path(file), &ReadOptions::default()).unwrap(),
            read_file(&path(file), &all).unwrap(),
        );
        let phones = |guess: &RollGuess| {
            let is_phone = |text: &str| text.len() == 11 && text.starts_with("138");
            guess
                .rows
                .iter()
                .flat_map(|row| &row.others)
                .filter(|(_, value)| is_phone(value))
                .count()
        };
        assert_eq!(phones(&without), 0);
        assert_eq!(
            phones(&with),
            with.rows.len(),
            "whole numbers, never 1.38E10"
        );
        let column = without
            .columns
            .iter()
            .find(|column| column.title == "联系电话")
            .unwrap();
        assert_eq!((column.meaning, column.kept), (Meaning::Telephone, false));
    }
}

#[test]
fn dates_of_a_spreadsheet_are_text() {
    let guess = read_file(&path(FILES[1]), &ReadOptions::default()).unwrap();
    let born = guess.rows[0]
        .others
        .iter()
        .find(|(title, _)| title == "出生年月")
        .unwrap();
    assert_eq!(born.1, "1972-05-01");
    assert_eq!(guess.sheets, ["党员名册", "说明"]);
}

#[test]
fn the_association_roll_shows_both_readings() {
    let bytes = fixture(FILES[2]);
    let guess = read_bytes(&bytes, "名單.csv", &ReadOptions::default()).unwrap();
    assert_eq!(guess.rows[0].name, "陳志遠");
    assert_eq!(guess.rows[0].number.as_deref(), Some("A001"));
    assert_eq!(guess.rows[0].proposal, StatusProposal::Observer);
    let EncodingGuess::Text {
        preview, others, ..
    } = &guess.encoding
    else {
        panic!("no encoding")
    };
    assert!(preview.starts_with("編號,姓名"));
    assert_eq!(others[0].0, Encoding::Gb18030);
    assert!(!others[0].1.contains("姓名"));

    let chosen = ReadOptions {
        encoding: Some(Encoding::Gb18030),
        name_column: Some(1),
        header_row: Some(1),
        ..ReadOptions::default()
    };
    let other = read_bytes(&bytes, "名單.csv", &chosen).unwrap();
    assert_ne!(other.rows[0].name, "陳志遠");
    let wrong = ReadOptions {
        encoding: Some(Encoding::Utf8),
        ..ReadOptions::default()
    };
    assert_eq!(
        read_bytes(&bytes, "名單.csv", &wrong),
        Err(RollError::Undecodable { at: 0, line: 1 })
    );
}

#[test]
fn short_lists_in_either_encoding_are_told_apart() {
    let simplified = "姓名,性别\n赵明,男\n钱芳,女\n陈志远,男\n";
    let traditional = "姓名,性別\n趙明,男\n錢芳,女\n陳志遠,男\n";
    let cases = [
        (encoding_rs::GB18030, simplified, Encoding::Gb18030),
        (encoding_rs::GB18030, "姓名\n赵明\n", Encoding::Gb18030),
        (encoding_rs::GB18030, traditional, Encoding::Gb18030),
        (encoding_rs::BIG5, traditional, Encoding::Big5),
        (encoding_rs::BIG5, "姓名\n趙明\n", Encoding::Big5),
    ];
    for (rules, text, wanted) in cases {
        let (bytes, _, lost) = rules.encode(text);
        assert!(!lost);
        let guess = read_bytes(&bytes, "a.csv", &ReadOptions::default()).unwrap();
        let EncodingGuess::Text { encoding, .. } = guess.encoding else {
            panic!("no encoding")
        };
        assert_eq!(encoding, wanted, "{text}");
    }
}

#[test]
fn utf16_with_a_mark_and_tabs_reads() {
    let bytes: Vec<u8> = "\u{FEFF}姓名\t性别\r\n王　䶮\t男\r\n"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let guess = read_bytes(&bytes, "a.txt", &ReadOptions::default()).unwrap();
    assert_eq!(names(&guess), ["王䶮"]);
}

#[test]
fn every_kind_of_row_is_told() {
    let text = "某支部名册\n\n序号;姓名;类别;备注\n1;张三;正式党员;电话13800000000，在家\n\n2;李 四;;\n序号;姓名;类别;备注\n3;;正式党员;\n4;王五（预备）;;\n合计;5人;;\n注：以上人员均已核对;;;\n填报人：赵六;;;\n";
    let guess = read(text).unwrap();
    assert_eq!(names(&guess), ["张三", "李四", "王五"]);
    let skipped: Vec<_> = guess
        .skipped
        .iter()
        .map(|skipped| (skipped.row, skipped.reason))
        .collect();
    let wanted = [
        (1, SkipReason::Title),
        (5, SkipReason::Blank),
        (7, SkipReason::HeaderAgain),
        (8, SkipReason::NoName),
        (10, SkipReason::Total),
        (11, SkipReason::Note),
        (12, SkipReason::Note),
    ];
    assert_eq!(skipped, wanted);
    assert_eq!(guess.rows[0].remark.as_deref(), Some("电话…，在家"));
    assert_eq!(guess.rows[2].proposal, StatusProposal::Probationary);
    let warnings = [
        Warning::PrivateRemoved { row: 4 },
        Warning::TotalDiffers {
            row: 10,
            stated: 5,
            found: 3,
        },
    ];
    assert_eq!(guess.warnings, warnings);
}

#[test]
fn identity_cards_are_known_by_content() {
    let guess =
        read("姓名,号码,编号\n张三,11010119900101123X,7\n李四,110101199001011234,8\n").unwrap();
    assert_eq!(guess.columns[1].meaning, Meaning::Identity);
    assert!(guess.rows.iter().all(|row| row.others.is_empty()));
    assert_eq!(guess.rows[0].number.as_deref(), Some("7"));
}

#[test]
fn the_member_number_wins_over_the_row_count() {
    let guess = read("序号,会员编号,姓名\n1,B7,张三\n2,B7,李四\n").unwrap();
    assert_eq!(guess.rows[1].number.as_deref(), Some("B7"));
    assert_eq!(
        guess.warnings,
        [Warning::SameNumber {
            number: "B7".to_owned(),
            rows: vec![2, 3]
        }]
    );
}

#[test]
fn quotation_marks_hold_and_open_ones_swallow_nothing() {
    let guess = read("姓名,备注\n张三,\"一,二\"\"三\n四\"\n李四,\n").unwrap();
    assert_eq!(guess.rows[0].remark.as_deref(), Some("一,二\"三\n四"));
    assert_eq!(guess.rows[1].row, 3);
    assert_eq!(
        names(&read("姓名,备注\n张三,\"开着\n李四,\n").unwrap()),
        ["张三", "李四"]
    );
}

#[test]
fn every_file_that_is_no_roll_gets_its_own_error() {
    let wide = (0..20_000)
        .map(|place| format!("列{place}"))
        .collect::<Vec<_>>()
        .join(",");
    let plain_zip = zip(&[("readme.txt", "hello")]);
    let mut locked = vec![0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    locked.extend("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes));
    let cases: Vec<(Vec<u8>, &str, RollError)> = vec![
        (Vec::new(), "a.csv", RollError::Empty),
        (b" \r\n\r\n".to_vec(), "a.csv", RollError::Empty),
        (b",,,\n,,\n".to_vec(), "a.csv", RollError::Empty),
        (Vec::new(), "a.xlsx", RollError::Empty),
        (
            wide.into_bytes(),
            "a.csv",
            RollError::TooManyColumns { found: 20_000 },
        ),
        (plain_zip, "a.xlsx", RollError::NotAWorkbook),
        (
            b"not a workbook".to_vec(),
            "a.xlsx",
            RollError::NotAWorkbook,
        ),
        (
            b"<html><table><tr><td>".to_vec(),
            "a.xls",
            RollError::NotAWorkbook,
        ),
        (locked, "a.xlsx", RollError::Protected),
        (vec![b'a', 0, 0, 0, 7, 1, 2, 3], "a.csv", RollError::NotText),
        (
            "日期,金额\n2026,100\n".into(),
            "a.csv",
            RollError::NoNameColumn,
        ),
        ("姓名,金额\n".into(), "a.csv", RollError::NoPeople),
        (
            "姓名\n张三\n李\u{FFFD}\n".into(),
            "a.csv",
            RollError::LostCharacter { line: 3 },
        ),
        (
            b"name\nA\nB \xFF\xFF\n".to_vec(),
            "a.csv",
            RollError::Undecodable { at: 9, line: 3 },
        ),
        (vec![b'a'; 40 << 20], "a.csv", RollError::TooLarge),
    ];
    for (bytes, name, wanted) in cases {
        let head = String::from_utf8_lossy(&bytes[..bytes.len().min(30)]).into_owned();
        assert_eq!(
            read_bytes(&bytes, name, &ReadOptions::default()),
            Err(wanted),
            "{name}: {head}"
        );
    }
    assert!(matches!(
        read_file(&path("none.csv"), &ReadOptions::default()),
        Err(RollError::Io(_))
    ));
    // The system's own words are no sentence for a secretary.
    for (place, words) in [("none.csv", "没有找到这个文件"), ("", "这是一个文件夹")]
    {
        let error = read_file(&path(place), &ReadOptions::default()).unwrap_err();
        let said = Lang::Hans.roll_error(&error);
        assert!(
            said.starts_with(words) && !said.contains("os error"),
            "{said}"
        );
    }
    let sheet = ReadOptions {
        sheet: Some("没有".to_owned()),
        ..ReadOptions::default()
    };
    assert_eq!(
        read_file(&path(FILES[1]), &sheet),
        Err(RollError::NoSuchSheet("没有".to_owned()))
    );
}

#[test]
fn a_stray_cell_in_the_last_corner_costs_nothing() {
    let empty_corner = workbook("<c r=\"XFD1048576\" s=\"0\"/>");
    let guess = read_bytes(&empty_corner, "a.xlsx", &ReadOptions::default()).unwrap();
    assert_eq!(names(&guess), ["张三"]);
    assert_eq!(guess.sheet.as_deref(), Some("名册"));
    let filled_corner = workbook("<c r=\"XFD1048576\" t=\"inlineStr\"><is><t>x</t></is></c>");
    assert_eq!(
        read_bytes(&filled_corner, "a.xlsx", &ReadOptions::default()),
        Err(RollError::TooManyColumns { found: 16_384 })
    );
}

#[test]
fn every_error_says_what_to_do_in_every_language() {
    let errors = [
        RollError::Empty,
        RollError::NotAWorkbook,
        RollError::Protected,
        RollError::NotText,
        RollError::Undecodable { at: 4, line: 2 },
        RollError::LostCharacter { line: 3 },
        RollError::NoNameColumn,
        RollError::NoPeople,
        RollError::NoSuchSheet("甲".to_owned()),
        RollError::TooManyColumns { found: 300 },
        RollError::TooLarge,
        RollError::Io(std::io::Error::other("x").into()),
        RollError::Io(std::io::Error::from(ErrorKind::NotFound).into()),
        RollError::Io(std::io::Error::from(ErrorKind::IsADirectory).into()),
        RollError::Io(std::io::Error::from(ErrorKind::PermissionDenied).into()),
    ];
    for lang in Lang::ALL {
        let texts: std::collections::BTreeSet<String> =
            errors.iter().map(|error| lang.roll_error(error)).collect();
        assert_eq!(texts.len(), errors.len());
        // What happened and what to do are two sentences.
        let stop = if lang == Lang::En { ". " } else { "。" };
        assert!(
            texts.iter().all(|text| text.matches(stop).count() >= 1),
            "{texts:?}"
        );
    }
}

#[test]
fn the_description_names_what_matters() {
    let guess = read_file(&path(FILES[2]), &ReadOptions::default()).unwrap();
    let text = describe(&guess, Lang::Hant);
    for part in [
        "big5",
        "gb18030",
        "表頭：第 1 行",
        "共 20 人",
        "A001\t陳志遠",
        "A016\t曾\u{3000}單",
    ] {
        assert!(text.contains(part), "{part} in\n{text}");
    }
}

#[test]
fn pasted_names_come_apart_where_they_should() {
    let cases: [(&str, &[&str]); 14] = [
        ("张三\n李四\n", &["张三", "李四"]),
        ("张三、李四，王五\t赵六", &["张三", "李四", "王五", "赵六"]),
        ("1.张三 2.李四\n（3）王五", &["张三", "李四", "王五"]),
        ("1、张三\n2、李　四", &["张三", "李四"]),
        ("王　䶮\n李 燊", &["王䶮", "李燊"]),
        ("王　䶮　　张云起　李　燊", &["王䶮", "张云起", "李燊"]),
        ("丁　一　李　四　王小二", &["丁一", "李四", "王小二"]),
        ("欧阳　菁　司徒明远", &["欧阳菁", "司徒明远"]),
        ("阿依努尔•买买提、李四", &["阿依努尔·买买提", "李四"]),
        ("John Smith, Ada Lovelace", &["John Smith", "Ada Lovelace"]),
        ("John Smith  Ada Lovelace", &["John Smith", "Ada Lovelace"]),
        ("李伟（大）、李伟（小）", &["李伟（大）", "李伟（小）"]),
        ("候选人名单\n张三（女）", &["张三"]),
        ("姓名\t性别\n张三\t男\n", &["张三"]),
    ];
    for (text, wanted) in cases {
        assert_eq!(names(&read_pasted(text).unwrap()), wanted, "{text}");
    }
    let guess = read_pasted("第一党小组：张三、李四（女）\n第二党小组（2人）：\n王五\n").unwrap();
    let groups: Vec<_> = guess
        .rows
        .iter()
        .map(|row| row.group.as_deref().unwrap())
        .collect();
    assert_eq!(groups, ["第一党小组", "第一党小组", "第二党小组（2人）"]);
    assert_eq!(guess.rows[1].remark.as_deref(), Some("女"));
    assert_eq!(read_pasted("  \n"), Err(RollError::Empty));
}

#[test]
fn a_text_file_of_names_alone_is_a_roll() {
    assert_eq!(
        names(&read("张三\n李四\n王　五\n").unwrap()),
        ["张三", "李四", "王五"]
    );
}

/// Whatever happens to the bytes, the answer is a roll with people or an error.
fn check_any(bytes: &[u8], name: &str) -> Result<(), TestCaseError> {
    let start = std::time::Instant::now();
    if let Ok(guess) = read_bytes(bytes, name, &ReadOptions::default()) {
        prop_assert!(!guess.rows.is_empty());
        let whole = |name: &str| !name.is_empty() && !name.contains('\u{FFFD}');
        let all = guess.rows.iter().all(|row| whole(&row.name));
        prop_assert!(all);
        for lang in Lang::ALL {
            describe(&guess, lang);
        }
    }
    // No more than a guard against hanging: the machine may be busy.
    prop_assert!(start.elapsed().as_secs() < 60);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn damaged_files_are_read_or_refused(
        file in 0..3_usize,
        edits in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>(), 0..3_u8), 1..12),
        cut in prop::option::of(any::<prop::sample::Index>()),
    ) {
        let mut bytes = fixture(FILES[file]);
        for (at, byte, kind) in edits {
            let at = at.index(bytes.len());
            match kind {
                0 => bytes[at] = byte,
                1 => bytes.insert(at, byte),
                _ => { bytes.remove(at); }
            }
        }
        if let Some(cut) = cut {
            bytes.truncate(cut.index(bytes.len()));
        }
        check_any(&bytes, FILES[file])?;
    }

    #[test]
    fn random_bytes_are_read_or_refused(
        bytes in prop::collection::vec(any::<u8>(), 0..600),
        start in prop::sample::select(vec![&b""[..], b"PK\x03\x04", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", b"\xFF\xFE", b"name\n"]),
        name in prop::sample::select(vec!["a.csv", "a.xlsx", "a.xls", "a.ods", "a"]),
    ) {
        let bytes = [start, &bytes].concat();
        check_any(&bytes, name)?;
    }

    #[test]
    fn any_pasted_text_is_read_or_refused(text in "[张李王欧阳·•0-9.,、，： （）()a-z\t\n\u{3000}\"]{0,80}") {
        if let Ok(guess) = read_pasted(&text) {
            prop_assert!(!guess.rows.is_empty());
        }
    }

    #[test]
    fn names_survive_every_encoding(people in prop::collection::vec("[张李王赵陈周吴郑][一丁云安宁明远志]{1,2}", 3..40)) {
        let text = format!("序号,姓名\n{}", people.iter().enumerate().map(|(place, name)| format!("{},{name}\n", place + 1)).collect::<String>());
        let (gb, _, lost) = encoding_rs::GB18030.encode(&text);
        prop_assert!(!lost);
        for bytes in [gb.as_ref(), text.as_bytes()] {
            let guess = read_bytes(bytes, "a.csv", &ReadOptions::default()).unwrap();
            prop_assert_eq!(names(&guess), people.iter().map(String::as_str).collect::<Vec<_>>());
        }
    }
}

/// A workbook whose second sheet is the roll; `extra` is a cell of its last row.
fn workbook(extra: &str) -> Vec<u8> {
    let space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let cell = |place: &str, text: &str| {
        format!("<c r=\"{place}\" t=\"inlineStr\"><is><t>{text}</t></is></c>")
    };
    let notes = format!(
        "<worksheet xmlns=\"{space}\"><sheetData><row r=\"1\">{}</row></sheetData></worksheet>",
        cell("A1", "填表说明")
    );
    let roll = format!(
        "<worksheet xmlns=\"{space}\"><sheetData><row r=\"1\">{}</row><row r=\"2\">{}</row><row r=\"1048576\">{extra}</row></sheetData></worksheet>",
        cell("A1", "姓名"),
        cell("A2", "张三"),
    );
    let book = format!(
        "<workbook xmlns=\"{space}\" xmlns:r=\"{relation}\"><sheets><sheet name=\"说明\" sheetId=\"1\" r:id=\"rId1\"/><sheet name=\"名册\" sheetId=\"2\" r:id=\"rId2\"/></sheets></workbook>"
    );
    let links = format!(
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"{relation}/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Type=\"{relation}/worksheet\" Target=\"worksheets/sheet2.xml\"/></Relationships>"
    );
    let root = format!(
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"{relation}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
    );
    zip(&[
        ("_rels/.rels", &root),
        ("xl/workbook.xml", &book),
        ("xl/_rels/workbook.xml.rels", &links),
        ("xl/worksheets/sheet1.xml", &notes),
        ("xl/worksheets/sheet2.xml", &roll),
    ])
}

/// A zip file without compression.
fn zip(files: &[(&str, &str)]) -> Vec<u8> {
    let (mut out, mut directory) = (Vec::new(), Vec::new());
    for (name, text) in files {
        let offset = u32::try_from(out.len()).unwrap();
        let size = u32::try_from(text.len()).unwrap().to_le_bytes();
        let mut common = vec![20, 0, 0, 8, 0, 0, 0, 0, 0x21, 0];
        common.extend(crc32(text.as_bytes()).to_le_bytes());
        common.extend([size, size].concat());
        common.extend(u16::try_from(name.len()).unwrap().to_le_bytes());
        common.extend([0, 0]);
        out.extend(b"PK\x03\x04");
        out.extend(&common);
        out.extend(name.as_bytes());
        out.extend(text.as_bytes());
        directory.extend(b"PK\x01\x02\x14\x00");
        directory.extend(&common);
        directory.extend([0; 10]);
        directory.extend(offset.to_le_bytes());
        directory.extend(name.as_bytes());
    }
    let start = u32::try_from(out.len()).unwrap().to_le_bytes();
    let length = u32::try_from(directory.len()).unwrap().to_le_bytes();
    let count = u16::try_from(files.len()).unwrap().to_le_bytes();
    out.extend(directory);
    out.extend(b"PK\x05\x06\0\0\0\0");
    out.extend([count, count].concat());
    out.extend([length, start].concat());
    out.extend([0, 0]);
    out
}

fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| {
            (sum >> 1) ^ (0xEDB8_8320 & 0_u32.wrapping_sub(sum & 1))
        })
    })
}

/// A column of what people are is read for who has a vote, whatever it is called.
#[test]
fn a_column_of_standing_tells_who_has_no_vote() {
    for title in ["身份", "党员身份", "人员身份", "政治面貌", "類別", "身分"] {
        let text = format!("序号,姓名,{title}\n1,王建国,正式党员\n2,李秀英,预备党员\n");
        let guess = read_bytes(text.as_bytes(), "a.csv", &ReadOptions::default()).unwrap();
        let proposals = guess.rows.iter().map(|person| person.proposal);
        let proposals = proposals.collect::<Vec<_>>();
        assert_eq!(
            proposals,
            [StatusProposal::Full, StatusProposal::Probationary],
            "{title}"
        );
    }
    // The number of an identity card is none of our business.
    let text = "姓名,身份证号码\n王建国,110101199001011234\n";
    let guess = read_bytes(text.as_bytes(), "a.csv", &ReadOptions::default()).unwrap();
    assert_eq!(guess.rows[0].category, None);
}
