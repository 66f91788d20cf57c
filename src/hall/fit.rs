//! Fitting text into a width: shrink a little, then break, then shrink to the
//! smallest size, and only then cut with an ellipsis.

use super::item::Measure;

/// Text may shrink to this part of its size before it is broken.
const SHRINK_FIRST: f32 = 0.74;
const STEP: f32 = 0.965;

/// May not begin a line (禁则).
const CLOSERS: &str = "、，。；：！？）》】”’·・—…％%,.;:!?)]";
/// May not end a line.
const OPENERS: &str = "（《【“‘([";

/// Text set in one size on some lines.
#[derive(Clone, Debug, PartialEq)]
pub struct Fitted {
    /// The size found.
    pub size: f32,
    /// The lines.
    pub lines: Vec<String>,
}

/// Sets `text` in at most `max_lines` lines of `width`, from `size` down to
/// `smallest`; what does not fit even then ends in an ellipsis.
pub fn fit(
    text: &str,
    width: f32,
    size: f32,
    smallest: f32,
    bold: bool,
    max_lines: usize,
    measure: Measure,
) -> Fitted {
    let max_lines = max_lines.max(1);
    for lines_allowed in 1..=max_lines {
        let floor = if lines_allowed == max_lines {
            smallest
        } else {
            smallest.max(size * SHRINK_FIRST)
        };
        let mut now = size.max(smallest);
        loop {
            let lines = wrap(text, width, now, bold, measure);
            if lines.len() <= lines_allowed {
                return Fitted { size: now, lines };
            }
            if now <= floor {
                break;
            }
            now = (now * STEP).max(floor);
        }
    }
    let mut lines = wrap(text, width, smallest, bold, measure);
    lines.truncate(max_lines);
    if let Some(last) = lines.last_mut() {
        while !last.is_empty() && measure(&format!("{last}…"), smallest, bold) > width {
            last.pop();
        }
        last.push('…');
    }
    Fitted {
        size: smallest,
        lines,
    }
}

/// Breaks `text` into lines no wider than `width`.
pub fn wrap(text: &str, width: f32, size: f32, bold: bool, measure: Measure) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    for unit in units(text) {
        let longer = format!("{line}{unit}");
        if measure(longer.trim_end_matches(' '), size, bold) <= width {
            line = longer;
            continue;
        }
        if !line.is_empty() {
            lines.push(std::mem::take(&mut line));
        }
        for character in unit.chars() {
            line.push(character);
            if measure(line.trim_end_matches(' '), size, bold) > width && line.chars().count() > 1 {
                line.pop();
                lines.push(std::mem::replace(&mut line, character.to_string()));
            }
        }
    }
    if !line.is_empty() || lines.is_empty() {
        lines.push(line);
    }
    for line in &mut lines {
        line.truncate(line.trim_end_matches(' ').len());
    }
    lines
}

/// The pieces between which a line may break. A spaced name (王　䶮) is one.
fn units(text: &str) -> Vec<String> {
    let mut units: Vec<String> = Vec::new();
    let mut before: Option<char> = None;
    for character in text.chars() {
        let glued = before.is_some_and(|before| {
            CLOSERS.contains(character)
                || character == ' '
                || character == '\u{3000}'
                || before == '\u{3000}'
                || OPENERS.contains(before)
                || (in_word(before) && in_word(character))
        });
        match units.last_mut() {
            Some(unit) if glued => unit.push(character),
            _ => units.push(character.to_string()),
        }
        before = Some(character);
    }
    units
}

fn in_word(character: char) -> bool {
    !character.is_whitespace() && (character as u32) < 0x2E80 && !OPENERS.contains(character)
}

/// A name of two Chinese characters is spaced to the width of three.
pub fn spaced_name(name: &str) -> String {
    let mut characters = name.chars();
    match (characters.next(), characters.next(), characters.next()) {
        (Some(first), Some(second), None) if is_han(first) && is_han(second) => {
            format!("{first}\u{3000}{second}")
        }
        _ => name.to_owned(),
    }
}

fn is_han(character: char) -> bool {
    matches!(character as u32, 0x3400..=0x4DBF | 0x4E00..=0x9FFF | 0xF900..=0xFAFF | 0x20000..=0x3FFFF)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn square(text: &str, size: f32, _: bool) -> f32 {
        text.chars()
            .map(|c| if (c as u32) < 0x2E80 { 0.5 } else { 1.0 })
            .sum::<f32>()
            * size
    }

    #[test]
    fn lines_break_where_chinese_setting_allows() {
        for (text, width, lines) in [
            ("选举结果有效。", 60.0, vec!["选举结果有", "效。"]),
            ("赞成（全体）", 30.0, vec!["赞成", "（全", "体）"]),
            ("王　䶮当选", 30.0, vec!["王　䶮", "当选"]),
            ("当选王　䶮", 40.0, vec!["当选", "王　䶮"]),
            ("两人各 1200 票", 40.0, vec!["两人各 ", "1200 票"]),
            ("one two three", 40.0, vec!["one two", "three"]),
        ] {
            let got = wrap(text, width, 10.0, false, &square);
            let want: Vec<&str> = lines.iter().map(|line| line.trim_end()).collect();
            assert_eq!(got, want, "{text}");
        }
    }

    #[test]
    fn text_shrinks_then_breaks_then_is_cut() {
        let fit = |text: &str, lines| fit(text, 100.0, 20.0, 10.0, false, lines, &square);
        assert_eq!(fit("五个字之题", 2).size, 20.0);
        let six = fit("这里六个字吧", 2);
        assert!(six.lines.len() == 1 && six.size < 20.0, "{six:?}");
        assert_eq!(fit("这里有八个字的题", 2).lines.len(), 2);
        let long = fit(&"长".repeat(90), 2);
        assert_eq!((long.lines.len(), long.size), (2, 10.0));
        assert!(
            long.lines
                .iter()
                .all(|line| square(line, 10.0, false) <= 100.0)
        );
        assert!(long.lines.last().is_some_and(|line| line.ends_with('…')));
    }

    #[test]
    fn only_names_of_two_chinese_characters_are_spaced() {
        for (name, want) in [
            ("王䶮", "王　䶮"),
            ("𠮷田", "𠮷　田"),
            ("司徒明远", "司徒明远"),
            ("丁向晚", "丁向晚"),
            ("Li", "Li"),
            ("李　卓", "李　卓"),
            ("", ""),
        ] {
            assert_eq!(spaced_name(name), want);
        }
    }
}
