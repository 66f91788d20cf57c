//! Shares of a whole, in words.

use super::Voters;
use crate::rules::Base;
use crate::text::Lang;

/// 半数, 五分之四, 4/5.
pub(super) fn share(lang: Lang, num: u32, den: u32) -> String {
    if (num, den) == (1, 2) {
        lang.clause_half().to_owned()
    } else {
        lang.fraction(num, den)
    }
}

/// Whose number a share is taken of.
pub(crate) fn base(lang: Lang, who: Voters, base: Base) -> String {
    let who = lang.paper_who(who);
    match base {
        Base::Expected => lang.clause_base_expected(who),
        Base::Present => lang.clause_base_present(who),
        Base::Issued => lang.clause_base_issued().to_owned(),
        Base::Cast => lang.clause_base_cast(who),
        Base::Returned => lang.clause_base_returned().to_owned(),
        Base::Valid => lang.clause_base_valid().to_owned(),
        Base::VotesForPost => lang.clause_base_post().to_owned(),
    }
}

/// `20%` where the share is a whole number of percent, else the fraction.
pub(super) fn percent(lang: Lang, num: u32, den: u32) -> String {
    let hundredths = u64::from(num) * 100;
    match (
        hundredths.checked_rem(u64::from(den)),
        hundredths.checked_div(u64::from(den)),
    ) {
        (Some(0), Some(whole)) => format!("{whole}%"),
        _ => share(lang, num, den),
    }
}

/// A part of a whole in percent, one place, rounded: 33.3%.
pub(super) fn rounded_percent(part: u32, whole: u32) -> String {
    let (part, whole) = (u64::from(part), u64::from(whole));
    let tenths = (part * 2000 + whole).checked_div(whole * 2).unwrap_or(0);
    match tenths % 10 {
        0 => format!("{}%", tenths / 10),
        tenth => format!("{}.{tenth}%", tenths / 10),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn margins_as_the_sources_print_them() {
        // domain 1.4 and 6.14: 4 for 3, 9 for 7, 408 for 222, 1797 for 1074
        for (more, seats, shown) in [
            (1, 3, "33.3%"),
            (2, 7, "28.6%"),
            (186, 222, "83.8%"),
            (723, 1074, "67.3%"),
            (1, 5, "20%"),
            (0, 5, "0%"),
            (1, 0, "0%"),
        ] {
            assert_eq!(rounded_percent(more, seats), shown);
        }
        assert_eq!(percent(Lang::Hans, 1, 5), "20%");
        assert_eq!(percent(Lang::Hans, 1, 3), "三分之一");
        assert_eq!(share(Lang::Hant, 1, 2), "半數");
    }
}
