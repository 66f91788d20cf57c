//! Which row is the header, and what each column holds.

use super::model::{Column, Meaning};
use super::surnames::{DOUBLE, FREQUENT};
use super::table::{Grid, Line};

/// Rows in which a header is looked for.
const HEADER_WITHIN: usize = 40;

/// Titles that mean the whole cell, spaces and stars left out.
const EXACT: &[(&str, Meaning)] = &[
    ("姓名", Meaning::Name),
    ("名字", Meaning::Name),
    ("名称", Meaning::Other),
    ("name", Meaning::Name),
    ("fullname", Meaning::Name),
    ("membername", Meaning::Name),
    ("会员", Meaning::Name),
    ("會員", Meaning::Name),
    ("党员", Meaning::Name),
    ("代表", Meaning::Name),
    ("序号", Meaning::Number),
    ("序號", Meaning::Number),
    ("编号", Meaning::Number),
    ("編號", Meaning::Number),
    ("号", Meaning::Number),
    ("號", Meaning::Number),
    ("no", Meaning::Number),
    ("no.", Meaning::Number),
    ("number", Meaning::Number),
    ("id", Meaning::Number),
    ("工号", Meaning::Number),
    ("工號", Meaning::Number),
    ("学号", Meaning::Number),
    ("學號", Meaning::Number),
    ("性别", Meaning::Gender),
    ("性別", Meaning::Gender),
    ("gender", Meaning::Gender),
    ("sex", Meaning::Gender),
    ("单位", Meaning::Group),
    ("單位", Meaning::Group),
    ("部门", Meaning::Group),
    ("部門", Meaning::Group),
    ("组别", Meaning::Group),
    ("組別", Meaning::Group),
    ("group", Meaning::Group),
    ("branch", Meaning::Group),
    ("unit", Meaning::Group),
    ("department", Meaning::Group),
    ("类别", Meaning::Category),
    ("類別", Meaning::Category),
    ("身份", Meaning::Category),
    ("身分", Meaning::Category),
    ("会籍", Meaning::Category),
    ("會籍", Meaning::Category),
    ("category", Meaning::Category),
    ("type", Meaning::Category),
    ("status", Meaning::Category),
    ("说明", Meaning::Remark),
    ("說明", Meaning::Remark),
    ("remark", Meaning::Remark),
    ("remarks", Meaning::Remark),
    ("note", Meaning::Remark),
    ("notes", Meaning::Remark),
    ("phone", Meaning::Telephone),
    ("tel", Meaning::Telephone),
    ("telephone", Meaning::Telephone),
    ("mobile", Meaning::Telephone),
];

/// Parts of titles, looked for in this order.
const PARTS: &[(&str, Meaning)] = &[
    ("电话", Meaning::Telephone),
    ("電話", Meaning::Telephone),
    ("手机", Meaning::Telephone),
    ("手機", Meaning::Telephone),
    ("联系方式", Meaning::Telephone),
    ("聯絡方式", Meaning::Telephone),
    ("联系号码", Meaning::Telephone),
    ("身份证", Meaning::Identity),
    ("身分證", Meaning::Identity),
    ("身份證", Meaning::Identity),
    ("证件号", Meaning::Identity),
    ("證件號", Meaning::Identity),
    ("公民身份", Meaning::Identity),
    ("银行", Meaning::Identity),
    ("銀行", Meaning::Identity),
    // Other people's names are no roll of members.
    ("配偶", Meaning::Other),
    ("联系人", Meaning::Other),
    ("聯絡人", Meaning::Other),
    ("介绍人", Meaning::Other),
    ("介紹人", Meaning::Other),
    ("负责人", Meaning::Other),
    ("曾用名", Meaning::Other),
    ("父", Meaning::Other),
    ("母", Meaning::Other),
    ("姓名", Meaning::Name),
    ("备注", Meaning::Remark),
    ("備註", Meaning::Remark),
    ("備注", Meaning::Remark),
    ("备註", Meaning::Remark),
    ("党小组", Meaning::Group),
    ("黨小組", Meaning::Group),
    ("小组", Meaning::Group),
    ("小組", Meaning::Group),
    ("支部", Meaning::Group),
    ("分会", Meaning::Group),
    ("分會", Meaning::Group),
    ("所在单位", Meaning::Group),
    ("工作单位", Meaning::Group),
    ("党员类别", Meaning::Category),
    ("类别", Meaning::Category),
    ("類別", Meaning::Category),
    ("人员类型", Meaning::Category),
    ("党员身份", Meaning::Category),
    ("黨員身分", Meaning::Category),
    ("人员身份", Meaning::Category),
    ("人員身分", Meaning::Category),
    ("会员身份", Meaning::Category),
    ("會員身分", Meaning::Category),
    ("政治面貌", Meaning::Category),
    ("会员类型", Meaning::Category),
    ("序号", Meaning::Number),
    ("编号", Meaning::Number),
    ("編號", Meaning::Number),
    ("会员号", Meaning::Number),
    ("會員號", Meaning::Number),
    ("会员证号", Meaning::Number),
];

/// What a title means; `None` where it is no title we know.
fn meaning(title: &str) -> Option<Meaning> {
    let plain: String = title
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '*' | '＊' | ':' | '：'))
        .flat_map(char::to_lowercase)
        .collect();
    if let Some((_, meaning)) = EXACT.iter().find(|(word, _)| *word == plain) {
        return Some(*meaning);
    }
    // A sentence that mentions a word is a note, not a title.
    if plain.chars().count() > 12 {
        return None;
    }
    PARTS
        .iter()
        .find(|(part, _)| plain.contains(part))
        .map(|(_, meaning)| *meaning)
}

/// How much a row looks like a header; `None` without a title for names.
pub(super) fn header_strength(line: &Line) -> Option<usize> {
    let known: Vec<Meaning> = line.filled().filter_map(meaning).collect();
    let strong = line
        .filled()
        .any(|cell| meaning(cell) == Some(Meaning::Name) && is_name_title(cell));
    // 会员 or 党员 alone may be a category; it heads names only beside others.
    let weak = known.contains(&Meaning::Name)
        && known.len() >= 2
        && !known.iter().all(|m| *m == Meaning::Name);
    (strong || weak).then_some(known.len() + usize::from(strong) * 10)
}

fn is_name_title(cell: &str) -> bool {
    let plain: String = cell
        .chars()
        .filter(|c| !c.is_whitespace())
        .flat_map(char::to_lowercase)
        .collect();
    plain.contains("姓名") || plain.contains("名字") || plain.contains("name")
}

/// The place of the header among the lines of the grid.
pub(super) fn find_header(grid: &Grid) -> Option<usize> {
    let mut best: Option<(usize, usize)> = None;
    for (place, line) in grid.lines.iter().enumerate().take(HEADER_WITHIN) {
        if let Some(strength) = header_strength(line)
            && best.is_none_or(|(_, most)| strength > most)
        {
            best = Some((place, strength));
        }
    }
    best.map(|(place, _)| place)
}

/// The columns under a header, told by title and by content.
pub(super) fn columns(
    header: Option<&Line>,
    body: &[Line],
    width: usize,
    name_column: Option<usize>,
    keep_private: bool,
) -> Vec<Column> {
    let mut columns: Vec<Column> = (0..width)
        .map(|place| {
            let title = header.map_or("", |line| line.cell(place));
            let meaning = private_content(body, place)
                .or_else(|| meaning(title))
                .unwrap_or(Meaning::Other);
            Column {
                title: title.split_whitespace().collect(),
                meaning,
                kept: true,
            }
        })
        .collect();
    if let Some(chosen) = name_column {
        for (place, column) in columns.iter_mut().enumerate() {
            match (place == chosen, column.meaning) {
                (true, _) => column.meaning = Meaning::Name,
                (false, Meaning::Name) => column.meaning = Meaning::Other,
                _ => {}
            }
        }
    }
    for single in [
        Meaning::Name,
        Meaning::Gender,
        Meaning::Group,
        Meaning::Category,
        Meaning::Remark,
    ] {
        keep_first(&mut columns, single);
    }
    prefer_member_number(&mut columns);
    for column in &mut columns {
        column.kept =
            keep_private || !matches!(column.meaning, Meaning::Telephone | Meaning::Identity);
    }
    columns
}

/// Only one column can have this meaning: the best titled for names, else the
/// leftmost; the others are kept as they are.
fn keep_first(columns: &mut [Column], single: Meaning) {
    let best = columns
        .iter()
        .position(|column| {
            column.meaning == single && (single != Meaning::Name || is_name_title(&column.title))
        })
        .or_else(|| columns.iter().position(|column| column.meaning == single));
    for (place, column) in columns.iter_mut().enumerate() {
        if column.meaning == single && Some(place) != best {
            column.meaning = if single == Meaning::Name {
                Meaning::Category
            } else {
                Meaning::Other
            };
        }
    }
}

/// 序号 only counts rows; where there is also a 编号, that is the roll number.
fn prefer_member_number(columns: &mut [Column]) {
    let counts_rows = |title: &str| {
        matches!(
            title.to_lowercase().as_str(),
            "序号" | "序號" | "号" | "號" | "no" | "no."
        )
    };
    let better = columns
        .iter()
        .position(|c| c.meaning == Meaning::Number && !counts_rows(&c.title));
    let best = better.or_else(|| columns.iter().position(|c| c.meaning == Meaning::Number));
    for (place, column) in columns.iter_mut().enumerate() {
        if column.meaning == Meaning::Number && Some(place) != best {
            column.meaning = Meaning::Other;
        }
    }
}

/// Telephone and identity numbers give themselves away, whatever the title.
fn private_content(body: &[Line], place: usize) -> Option<Meaning> {
    let (mut filled, mut phones, mut cards) = (0_usize, 0_usize, 0_usize);
    for line in body {
        let cell = line.cell(place);
        if cell.is_empty() {
            continue;
        }
        filled += 1;
        phones += usize::from(is_phone(cell));
        cards += usize::from(is_card(cell));
    }
    match filled {
        0 => None,
        _ if cards * 3 >= filled => Some(Meaning::Identity),
        _ if phones * 3 >= filled => Some(Meaning::Telephone),
        _ => None,
    }
}

fn digits_only(text: &str) -> String {
    text.chars()
        .filter(|c| !matches!(c, ' ' | '-' | '\'' | '+' | '－'))
        .collect()
}

/// A mainland mobile number, with or without +86 and hyphens.
fn is_phone(text: &str) -> bool {
    let digits = digits_only(text);
    let number = if digits.len() == 13 {
        digits.strip_prefix("86").unwrap_or(&digits)
    } else {
        &digits
    };
    number.len() == 11
        && number.starts_with('1')
        && number.bytes().all(|byte| byte.is_ascii_digit())
}

/// An identity card (18 places, the last may be X) or a bank card number.
fn is_card(text: &str) -> bool {
    let digits = digits_only(text);
    let body = digits.strip_suffix(['X', 'x']).unwrap_or(&digits);
    (15..=19).contains(&digits.len())
        && body.len() >= 15
        && body.bytes().all(|byte| byte.is_ascii_digit())
}

/// Takes telephone and card numbers out of a text; true where there were any.
pub(super) fn remove_private(text: &str) -> (String, bool) {
    let mut clean = String::with_capacity(text.len());
    let mut removed = false;
    let mut run = String::new();
    for c in text.chars().chain(std::iter::once('\n')) {
        if c.is_ascii_digit() || (matches!(c, 'X' | 'x') && run.len() == 17) {
            run.push(c);
            continue;
        }
        if is_phone(&run) || is_card(&run) {
            removed = true;
            clean.push('…');
        } else {
            clean.push_str(&run);
        }
        run.clear();
        clean.push(c);
    }
    clean.pop();
    (clean, removed)
}

/// Whether a cell reads as a Chinese personal name: a frequent surname and one
/// to three further characters.
pub(super) fn looks_like_name(cell: &str) -> bool {
    let name = super::names::normalise_name(cell);
    let length = name.chars().count();
    let double = DOUBLE.iter().any(|surname| name.starts_with(surname));
    let single = name
        .chars()
        .next()
        .is_some_and(|first| FREQUENT.contains(first));
    name.chars().all(super::names::is_han)
        && ((single && (2..=3).contains(&length)) || (double && (3..=4).contains(&length)))
}
