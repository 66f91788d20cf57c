//! Where a long organisation name is broken into the lines of a title.

/// Characters after which a long organisation name may be broken.
const BREAKS: &str = "省市区县區縣镇鎮乡鄉村道局司厂廠校院园園心";

/// A long Chinese name in lines of similar length, broken after 市, 公司 and
/// the like where that needs at most one line more; any other name as it is.
pub(super) fn broken(name: &str, room: usize) -> Vec<String> {
    let characters: Vec<char> = name.chars().collect();
    let latin = characters.iter().any(char::is_ascii_alphabetic);
    if characters.len() <= room || latin || room == 0 {
        return vec![name.to_owned()];
    }
    let least = characters.len().div_ceil(room);
    let lines = (least..=least + 1).find_map(|lines| at_words(&characters, room, lines));
    let lines = lines.unwrap_or_else(|| {
        let even = characters.len().div_ceil(least);
        characters.chunks(even).collect()
    });
    lines
        .into_iter()
        .map(|line| line.iter().collect())
        .collect()
}

/// So many lines of at most `room`, each ending after a whole word, the longest
/// as short as can be.
fn at_words(characters: &[char], room: usize, lines: usize) -> Option<Vec<&[char]>> {
    if lines <= 1 {
        return (characters.len() <= room).then(|| vec![characters]);
    }
    (1..=room.min(characters.len().saturating_sub(1)))
        .filter_map(|cut| {
            let (first, rest) = characters.split_at(cut);
            if !first.last().is_some_and(|last| BREAKS.contains(*last)) {
                return None;
            }
            let mut all = vec![first];
            all.extend(at_words(rest, room, lines - 1)?);
            Some(all)
        })
        .min_by_key(|all| all.iter().map(|line| line.len()).max())
}

#[cfg(test)]
mod tests {
    use super::broken;

    #[test]
    fn long_names_break_after_words() {
        for (name, room, lines) in [
            (
                "中共曙光路社区第三支部委员会",
                20,
                "中共曙光路社区第三支部委员会",
            ),
            (
                "中共临江市高新技术产业开发区曙光街道新材料科技园综合服务中心第十二联合支部委员会",
                20,
                "中共临江市高新技术产业开发区|曙光街道新材料科技园|综合服务中心第十二联合支部委员会",
            ),
            ("甲乙丙丁戊己庚", 4, "甲乙丙丁|戊己庚"),
            (
                "Association of Friends of the Lake",
                10,
                "Association of Friends of the Lake",
            ),
            ("", 20, ""),
        ] {
            assert_eq!(broken(name, room).join("|"), lines);
        }
    }
}
