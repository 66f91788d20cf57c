//! How characters behave at the edges of a line: which may not begin or end
//! one, which stay together, and how much blank a punctuation mark carries.
//! After GB/T 15834 and the W3C's Requirements for Chinese Text Layout.

/// Marks that may not begin a line.
const NOT_FIRST: &str = "，。、；：？！）》”’】」』〉〕〗］｝％%℃°‰…—–～·•‧・々,.;:?!)]}";
/// Marks that may not end a line.
const NOT_LAST: &str = "（《“‘【「『〈〔〖［｛￥¥$№([{";
/// Marks whose blank is the right half of their square.
const BLANK_BEHIND: &str = "，。、；：！？）》”’】」』〉〕〗］｝";
/// Marks whose blank is the left half.
const BLANK_BEFORE: &str = "（《“‘【「『〈〔〖［｛";
/// What is counted or measured: stays with the number before it.
const UNITS: &str = "名人张張个個年月日时時分秒票元号號项項位次页頁扎捆条條款届屆岁歲天周週户戶组組份席室楼樓层層点點轮輪";
/// Parts of a date or time that a further number stays with. A line may end
/// between the day and the hour.
const DATE_PARTS: &str = "年月时時点點";

/// Keeps its neighbours on one line; draws nothing.
pub(super) const WORD_JOINER: char = '\u{2060}';
/// A blank that no line ends at.
const NO_BREAK_SPACE: char = '\u{A0}';

/// Whether a line may not begin with this character.
pub(super) fn not_first(character: char) -> bool {
    NOT_FIRST.contains(character)
}

/// Whether a line may not end with this character.
pub(super) fn not_last(character: char) -> bool {
    NOT_LAST.contains(character)
}

/// Blanks that vanish at a line's end and are never drawn at its start.
pub(super) fn is_space(character: char) -> bool {
    matches!(character, ' ' | '\u{3000}')
}

/// Letters, digits and signs set like Latin words: no break and no stretching
/// between two of them.
pub(super) fn is_narrow(character: char) -> bool {
    (character < '\u{2000}' && !matches!(character, '×' | '÷' | '±' | '·'))
        || matches!(character, '\u{2010}'..='\u{2013}')
}

/// Half of a square that may be squeezed away on the left and on the right, in
/// thousandths of the type size.
pub(super) fn blanks(character: char) -> (i64, i64) {
    let before = BLANK_BEFORE.contains(character);
    let behind = BLANK_BEHIND.contains(character);
    let half = if matches!(character, '！' | '？') {
        300
    } else {
        500
    };
    (if before { half } else { 0 }, if behind { half } else { 0 })
}

/// A digit, or the line that stands for digits to be filled in.
fn counts(character: char) -> bool {
    character.is_ascii_digit() || character == '_'
}

/// Whether a line may end between `last` and `next`; `before` stands before
/// `last`.
pub(super) fn may_break(before: Option<char>, last: char, next: char) -> bool {
    if [last, next].contains(&WORD_JOINER) || [last, next].contains(&NO_BREAK_SPACE) {
        return false;
    }
    if is_space(next) {
        return false; // the space goes with the line it ends
    }
    if is_space(last) {
        // 021-5555 0123 is one number, and so is a filled-in blank with its unit.
        let after = |test: fn(char) -> bool| before.is_some_and(test);
        let in_number = after(counts) && counts(next);
        let blank_and_unit = after(|it| counts(it) || is_space(it)) && UNITS.contains(next);
        return !in_number && !blank_and_unit && !not_first(next);
    }
    if not_first(next) || not_last(last) {
        return false;
    }
    if is_narrow(last) && is_narrow(next) {
        return false;
    }
    let number_and_unit = counts(last) && UNITS.contains(next);
    let date_goes_on = before.is_some_and(counts) && DATE_PARTS.contains(last) && counts(next);
    let ordinal = last == '第' && (counts(next) || "一二三四五六七八九十百".contains(next));
    // 阿依努尔·买买提 is one name, —— and …… are one mark.
    let joined = "·•‧・—…".contains(last) && !is_space(next);
    let dash_then_text = last == '—' && next != '—' && before == Some('—');
    !(number_and_unit || date_goes_on || ordinal || (joined && !dash_then_text))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn breaks(text: &str) -> String {
        let characters: Vec<char> = text.chars().collect();
        let mut shown = String::new();
        for (place, character) in characters.iter().enumerate() {
            shown.push(*character);
            let before = place.checked_sub(1).and_then(|at| characters.get(at));
            if let Some(next) = characters.get(place + 1)
                && may_break(before.copied(), *character, *next)
            {
                shown.push('|');
            }
        }
        shown
    }

    #[test]
    fn lines_end_only_where_they_may() {
        for (text, expected) in [
            ("选举办法", "选|举|办|法"),
            ("于2026年11月22日在", "于|2026年11月22日|在"),
            ("电话：021-5555 0123。", "电|话：|021-5555 0123。"),
            ("有效票29张，其中", "有|效|票|29张，|其|中"),
            ("（以姓氏）：", "（以|姓|氏）："),
            ("阿依努尔·买买提", "阿|依|努|尔·买|买|提"),
            ("第3号、第三轮", "第3号、|第三|轮"),
            ("made by hand", "made |by |hand"),
            ("实到______名", "实|到|______名"),
            ("得票——如下……完", "得|票——|如|下……完"),
            ("发出 30 张，在", "发|出 |30 张，|在"),
            ("王\u{2060}龑", "王\u{2060}龑"),
        ] {
            assert_eq!(breaks(text), expected);
        }
    }
}
