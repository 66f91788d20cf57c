//! Names: one spelling for comparing, one for setting on paper.
//!
//! Nothing is ever converted between simplified and traditional characters,
//! and no character is replaced by one that looks alike: a person's name is
//! what the person writes.

use std::collections::HashMap;

/// A Chinese character, from any block.
pub(super) fn is_han(c: char) -> bool {
    matches!(c,
        '\u{3007}' | '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}'
        | '\u{20000}'..='\u{323AF}' | '\u{E000}'..='\u{F8FF}')
}

/// A mark that changes how the character before it is drawn.
fn is_selector(c: char) -> bool {
    matches!(c, '\u{FE00}'..='\u{FE0F}' | '\u{E0100}'..='\u{E01EF}')
}

fn is_invisible(c: char) -> bool {
    c.is_control() && !c.is_whitespace()
        || matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}' | '\u{FEFF}' | '\u{AD}')
}

/// The dot inside a name such as 阿依努尔·买买提, whichever key made it.
fn is_dot(c: char) -> bool {
    matches!(c, '·' | '•' | '‧' | '・' | '･' | '∙' | '⋅' | '●' | '．')
}

/// The name for comparing and keeping: no spaces between Chinese characters or
/// around a dot, one space elsewhere, every dot inside as `·`, nothing unseen.
///
/// Composed and decomposed letters are left as they are, and nothing is
/// converted between simplified and traditional characters.
pub fn normalise_name(name: &str) -> String {
    let mut clean = String::with_capacity(name.len());
    let (mut gap, mut last) = (false, None);
    for c in name.chars().filter(|c| !is_invisible(*c)) {
        if c.is_whitespace() {
            gap = true;
            continue;
        }
        let c = if is_dot(c) { '·' } else { c };
        let joins = |c: char| is_han(c) || is_selector(c) || c == '·' || is_bracket(c);
        if let Some(before) = last
            && gap
            && !joins(before)
            && !joins(c)
        {
            clean.push(' ');
        }
        clean.push(c);
        (gap, last) = (false, Some(c));
    }
    clean
}

fn is_bracket(c: char) -> bool {
    matches!(c, '(' | ')' | '（' | '）')
}

/// The name as official lists set it: a name of two Chinese characters with a
/// full-width space between them, so that it is as wide as one of three.
pub fn display_name(name: &str) -> String {
    let clean = normalise_name(name);
    let han = clean.chars().filter(|c| is_han(*c)).count();
    if han != 2 || !clean.chars().all(|c| is_han(c) || is_selector(c)) {
        return clean;
    }
    let mut spaced = String::with_capacity(clean.len() + 3);
    for (place, c) in clean.chars().enumerate() {
        if place > 0 && is_han(c) {
            spaced.push('\u{3000}');
        }
        spaced.push(c);
    }
    spaced
}

/// The names that occur more than once, compared normalised, in the order in
/// which they first occur.
pub fn namesakes<'a>(names: impl IntoIterator<Item = &'a str>) -> Vec<String> {
    let mut seen: HashMap<String, bool> = HashMap::new();
    let mut order = Vec::new();
    for name in names {
        let name = normalise_name(name);
        match seen.get_mut(&name) {
            Some(again) => *again = true,
            None => {
                seen.insert(name.clone(), false);
                order.push(name);
            }
        }
    }
    order.retain(|name| seen.get(name).copied().unwrap_or(false));
    order
}

/// The names that hold a character for which `can_draw` says no, each with the
/// first such character. Spaces and marks that only choose a form are let be.
pub fn chars_outside<'a>(
    names: impl IntoIterator<Item = &'a str>,
    can_draw: &dyn Fn(char) -> bool,
) -> Vec<(String, char)> {
    let missing = |name: &str| {
        name.chars()
            .find(|c| !c.is_whitespace() && !is_selector(*c) && !can_draw(*c))
    };
    names
        .into_iter()
        .filter_map(|name| Some((name.to_owned(), missing(name)?)))
        .collect()
}

/// Takes a remark in brackets off the end of a name: `买买提（维吾尔族）`.
/// What tells namesakes apart, as in `李伟（大）`, stays part of the name.
pub(super) fn split_remark(name: &str) -> (String, Option<String>) {
    let whole = normalise_name(name);
    let Some(body) = whole.strip_suffix(['）', ')']) else {
        return (whole, None);
    };
    let Some(at) = body.rfind(['（', '(']) else {
        return (whole, None);
    };
    let (front, inside) = (
        body.get(..at).unwrap_or_default(),
        body.get(at..).unwrap_or_default(),
    );
    let inside = inside.trim_start_matches(['（', '(']);
    const REMARKS: [&str; 10] = [
        "女", "男", "族", "预备", "預備", "党员", "列席", "请假", "会员", "會員",
    ];
    if front.is_empty() || !REMARKS.iter().any(|word| inside.contains(word)) {
        return (whole, None);
    }
    (front.to_owned(), Some(inside.to_owned()))
}

/// Something a reader should look at: one character, a digit, a question mark,
/// a character for private use.
pub(super) fn is_odd(name: &str) -> bool {
    name.chars().nth(1).is_none()
        || name.chars().any(|c| {
            c.is_ascii_digit()
                || matches!(c, '?' | '？' | '□' | '■' | '*' | '\u{E000}'..='\u{F8FF}')
        })
}
