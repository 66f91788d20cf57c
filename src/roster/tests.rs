#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::single_range_in_vec_init
)]

use super::*;
use std::cmp::Ordering;

fn ordered(names: &[&str], convention: Convention) -> Vec<String> {
    let mut names: Vec<String> = names.iter().rev().map(|name| (*name).to_owned()).collect();
    sort_by_strokes(&mut names, convention, |name| name.as_str());
    names
}

#[test]
fn surnames_come_in_stroke_order() {
    let lists: [&[&str]; 5] = [
        &["丁", "王", "司徒", "李", "阿", "陈", "赵"],
        // Equal counts: 横 竖 撇 点 折 decide, then the next stroke.
        &[
            "丁", "习", "马", "王", "尹", "石", "刘", "李", "何", "张", "陈", "赵", "袁", "黄",
            "蔡",
        ],
        &["于", "万", "马"],
        &["王", "毛", "仇", "方", "孔", "邓"],
        &["丁", "王", "李", "吳", "陳", "黃", "趙", "劉", "謝"],
    ];
    for list in lists {
        assert_eq!(ordered(list, Convention::Surname), list);
    }
}

#[test]
fn the_convention_decides_between_two_and_three_characters() {
    let surname = ["田富", "田大利"];
    assert_eq!(ordered(&surname, Convention::Surname), surname);
    let full = ["田大利", "田富"];
    assert_eq!(ordered(&full, Convention::FullName), full);
    assert_eq!(compare_by_strokes("王　䶮", "王䶮"), Ordering::Equal);
}

#[test]
fn a_whole_surname_is_ordered_by_its_first_character() {
    // 欧 has 8 strokes: after 李 (7), before 赵 (9).
    let names = ["李三", "欧阳一诺", "赵四"];
    assert_eq!(ordered(&names, Convention::Surname), names);
}

#[test]
fn strokes_are_counted_for_standard_and_rare_characters() {
    let cases = [
        ('一', 1),
        ('阿', 7),
        ('陈', 7),
        ('䶮', 9),
        ('龑', 20),
        ('𬀩', 8),
        ('齉', 36),
        ('龘', 48),
    ];
    for (c, strokes) in cases {
        assert_eq!(total_strokes(c), Some(strokes), "{c}");
    }
    assert_eq!(total_strokes('a'), None);
    assert_eq!(total_strokes('·'), None);
    assert!(stroke_order_known("王䶮"));
    assert!(!stroke_order_known("王\u{2A700}"));
}

#[test]
fn names_are_normalised_and_never_converted() {
    let cases = [
        ("王　䶮", "王䶮"),
        (" 王 䶮 ", "王䶮"),
        ("曾　单", "曾单"),
        ("曾單", "曾單"),
        ("阿依努尔•买买提", "阿依努尔·买买提"),
        ("阿依努尔 ‧ 买买提", "阿依努尔·买买提"),
        ("阿依努尔・买买提", "阿依努尔·买买提"),
        ("John   Smith", "John Smith"),
        ("王\u{200B}䶮\u{FEFF}", "王䶮"),
        ("e\u{301}va", "e\u{301}va"),
        ("葛\u{E0100}飾", "葛\u{E0100}飾"),
    ];
    for (written, wanted) in cases {
        assert_eq!(normalise_name(written), wanted);
        assert_eq!(normalise_name(wanted), wanted);
    }
}

#[test]
fn only_names_of_two_chinese_characters_are_spaced() {
    let cases = [
        ("王䶮", "王　䶮"),
        ("钱𬀩", "钱　𬀩"),
        ("张云起", "张云起"),
        ("Li", "Li"),
        ("王 䶮", "王　䶮"),
        ("葛\u{E0100}飾", "葛\u{E0100}　飾"),
    ];
    for (written, wanted) in cases {
        assert_eq!(display_name(written), wanted);
    }
}

#[test]
fn namesakes_are_found_however_they_are_spaced() {
    assert_eq!(
        namesakes(["李 伟", "王五", "李　伟", "李伟", "李伟（小）"]),
        ["李伟"]
    );
}

#[test]
fn characters_that_cannot_be_drawn_are_named() {
    let basic = |c: char| c < '\u{20000}';
    assert_eq!(
        chars_outside(["王　䶮", "钱　𬀩"], &basic),
        [("钱　𬀩".to_owned(), '𬀩')]
    );
}

fn index(names: &[(&str, &str)]) -> NameIndex {
    NameIndex::new(
        names
            .iter()
            .zip(0..)
            .map(|((name, number), id)| (id, *name, Some(*number))),
    )
}

fn found(names: &[&str], query: &str) -> Vec<String> {
    let numbered: Vec<(&str, &str)> = names.iter().map(|name| (*name, "")).collect();
    index(&numbered)
        .search(query)
        .iter()
        .map(|hit| names[hit.id as usize].to_owned())
        .collect()
}

#[test]
fn initials_find_every_reading() {
    let names = ["周以宁", "李子怡", "张云起", "郑予安", "曾单", "王䶮"];
    // From the first character first, then inside the name.
    assert_eq!(
        found(&names, "zy"),
        ["周以宁", "张云起", "郑予安", "李子怡"]
    );
    assert_eq!(found(&names, "ZYN"), ["周以宁"]);
    for query in [
        "zs", "zd", "zc", "cs", "zengshan", "zengdan", "zengs", "zd ",
    ] {
        assert_eq!(found(&names, query), ["曾单"], "{query}");
    }
    for query in ["zhouyn", "zhou yi ning", "zhy", "zhou'y", "周y", "以宁"] {
        assert!(
            found(&names, query).contains(&"周以宁".to_owned()),
            "{query}"
        );
    }
    // Every step of typing still finds.
    for length in 1..="zhangyunqi".len() {
        assert!(
            found(&names, &"zhangyunqi"[..length]).contains(&"张云起".to_owned()),
            "{length}"
        );
    }
    assert_eq!(found(&names, "zhangx"), [""; 0]);
    assert_eq!(found(&names, ""), [""; 0]);
    assert_eq!(found(&names, "wy"), ["王䶮"]);
}

#[test]
fn surnames_are_found_by_how_they_are_said() {
    let cases = [
        ("单云", "shan"),
        ("解放", "xie"),
        ("仇英", "qiu"),
        ("查良", "zha"),
        ("区小", "ou"),
        ("朴真", "piao"),
        ("覃一", "qin"),
        ("尉迟恭", "yuchi"),
        ("万俟一", "moqi"),
        ("长孙一", "zhangsun"),
        ("盖一", "ge"),
        ("乐一", "yue"),
        ("吕一", "lv"),
        ("吕一", "lu"),
        ("钱𬀩", "qianwei"),
        ("李𬭩", "liweng"),
        ("赵㛃", "zhaojie"),
        ("單一", "shan"),
        ("阿依努尔·买买提", "aynemmt"),
        ("阿依努尔·买买提", "mmt"),
        ("John Smith", "smi"),
    ];
    for (name, query) in cases {
        assert_eq!(found(&[name], query), [name], "{query}");
    }
}

#[test]
fn roll_numbers_are_found_with_or_without_zeros() {
    let index = index(&[
        ("甲", "00152"),
        ("乙", "00052"),
        ("丙", "00520"),
        ("丁", "A052"),
    ]);
    let ids = |query: &str| {
        index
            .search(query)
            .iter()
            .map(|hit| hit.id)
            .collect::<Vec<_>>()
    };
    assert_eq!(ids("52"), [1, 2, 0, 3]);
    assert_eq!(ids("00052"), [1]);
    assert_eq!(ids("a052"), [3]);
    assert_eq!(ids("５２０"), [2]);
    assert_eq!(index.search("52")[0].ranges, [3..5]);
    assert_eq!(index.search("52")[0].field, HitField::Number);
}

#[test]
fn matched_characters_are_marked() {
    let index = index(&[("阿依努尔·买买提", "1"), ("周以宁", "2")]);
    assert_eq!(index.search("zy")[0].ranges, [0..2]);
    assert_eq!(index.search("erm")[0].ranges, [3..4, 5..6]);
    assert_eq!(index.search("宁")[0].ranges, [2..3]);
}

#[test]
fn a_status_needs_a_standing_reason() {
    use StatusProposal::*;
    let cases = [
        ("正式党员", "", Full),
        ("", "", Full),
        ("预备党员", "自费出国半年以上", Probationary),
        ("正式党员", "2025年7月由预备党员转正", Full),
        ("", "预备党员", Probationary),
        ("正式党员", "留党察看一年", UnderDiscipline),
        ("正式党员", "留党察看期满，已恢复党员权利", Full),
        ("正式党员", "被依法留置", Suspended),
        (
            "正式党员",
            "年老体弱卧床不起",
            MayBeExcused(Ground::Bedridden),
        ),
        (
            "正式党员",
            "精神病",
            MayBeExcused(Ground::CannotExpressWill),
        ),
        (
            "正式党员",
            "正在服刑",
            MayBeExcused(Ground::ServingSentence),
        ),
        ("正式党员", "挂职锻炼", MayBeExcused(Ground::PostedAway)),
        (
            "正式党员",
            "已回原籍",
            MayBeExcused(Ground::RetiredElsewhere),
        ),
        ("正式党员", "外出务工，流动党员", Full),
        ("贊助會員", "", Observer),
        ("會員", "", Full),
    ];
    for (category, remark, wanted) in cases {
        assert_eq!(
            status::propose(Some(category), Some(remark)),
            wanted,
            "{category} {remark}"
        );
    }
}
