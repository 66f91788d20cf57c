//! The clauses about the ballot itself: how it is marked, what makes it valid.

use super::known::Known;
use crate::rules::{
    Authority, Blank, BlockedWriteIn, Illegible, Limit, Marks, OverMark, Preset, Symbols, TwoPosts,
    UnmarkedWriteIn, WriteIn,
};
use crate::text::Lang;

/// How the ballot is marked.
pub(super) fn marking(lang: Lang, rules: &Preset) -> Vec<String> {
    let marks = match rules.marks {
        Marks::MarkEach => lang.clause_marks_each(),
        Marks::OneOf => lang.clause_marks_one(),
        Marks::UpToN => lang.clause_marks_up(),
        Marks::ExactlyN => lang.clause_marks_exactly(),
        Marks::NamesOnly => lang.clause_marks_names(),
        Marks::DefaultYes => lang.clause_marks_default(),
        Marks::Approval => lang.clause_marks_approval(),
    };
    let symbols = match rules.symbols {
        Symbols::A => lang.clause_symbols_a(),
        Symbols::B => lang.clause_symbols_b(),
        Symbols::C => lang.clause_symbols_c(),
        Symbols::D => lang.clause_symbols_d(),
        Symbols::E => lang.clause_symbols_e(),
        Symbols::F => lang.clause_symbols_f(),
        Symbols::G => lang.clause_symbols_g(),
        Symbols::H => lang.clause_symbols_h(),
        Symbols::I => lang.clause_symbols_i(),
    };
    let blank = match rules.blank {
        Blank::Abstain => lang.clause_blank_abstain(),
        Blank::Yes => lang.clause_blank_yes(),
    };
    let write_in = match rules.write_in {
        WriteIn::NotAllowed => lang.clause_write_in_none(),
        WriteIn::Members => lang.clause_write_in_members(),
        WriteIn::Committee => lang.clause_write_in_committee(),
    };
    let mut said = vec![marks, symbols];
    if blank_said(rules.symbols) != Some(rules.blank) {
        said.push(blank);
    }
    if rules.marks == Marks::NamesOnly {
        return said.into_iter().map(str::to_owned).collect();
    }
    said.push(write_in);
    if may_write_in(rules) {
        // where nobody votes no there is nothing to replace
        if matches!(rules.marks, Marks::MarkEach | Marks::DefaultYes) {
            said.push(if rules.write_in_needs_no {
                lang.clause_write_in_needs_no()
            } else {
                lang.clause_write_in_free()
            });
        }
        said.push(lang.clause_write_in_revote());
    }
    said.into_iter().map(str::to_owned).collect()
}

/// What makes a ballot valid or invalid, and who rules where that is in doubt.
pub(super) fn validity(lang: Lang, rules: &Preset, known: &Known) -> Vec<String> {
    let mut said: Vec<String> = Vec::new();
    let limit = match (rules.marks, rules.limit) {
        (Marks::Approval, _) => None,
        (Marks::OneOf, _) => Some(lang.clause_limit_one()),
        (Marks::ExactlyN, Limit::Seats) => Some(lang.clause_limit_exact()),
        (Marks::ExactlyN, Limit::HalfOfSeats) => Some(lang.clause_limit_exact_half()),
        (_, Limit::Seats) => Some(lang.clause_limit_seats()),
        (_, Limit::HalfOfSeats) => Some(lang.clause_limit_half()),
    };
    if let Some(limit) = limit {
        said.push(limit.to_owned());
        said.extend(limits(lang, rules, known));
        said.push(
            match rules.over_mark {
                OverMark::ContestInvalid => lang.clause_over_contest(),
                OverMark::PaperInvalid => lang.clause_over_paper(),
            }
            .to_owned(),
        );
    }
    said.push(match rules.least_marks {
        0 if rules.marks == Marks::ExactlyN => lang.clause_least_exact().to_owned(),
        0 => lang.clause_least_none().to_owned(),
        least => lang.clause_least(least),
    });
    if may_write_in(rules) {
        let counts = if rules.write_in_counts_to_limit {
            lang.clause_write_in_counts()
        } else {
            lang.clause_write_in_apart()
        };
        let unmarked = match rules.write_in_unmarked {
            UnmarkedWriteIn::CountsYes => lang.clause_unmarked_yes(),
            UnmarkedWriteIn::CountsNothing => lang.clause_unmarked_nothing(),
            UnmarkedWriteIn::CountsAbstain => lang.clause_unmarked_abstain(),
            UnmarkedWriteIn::SpoilsContest => lang.clause_unmarked_spoils(),
        };
        said.extend([counts, unmarked].map(str::to_owned));
    }
    let blocked = match rules.write_in_blocked {
        BlockedWriteIn::Dropped => lang.clause_blocked_dropped(),
        BlockedWriteIn::SpoilsContest => lang.clause_blocked_spoils(),
    };
    let illegible = match rules.illegible {
        Illegible::CellOnly => lang.clause_illegible_cell(),
        Illegible::WholeContest => lang.clause_illegible_contest(),
    };
    let two = match rules.two_posts {
        TwoPosts::Invalid => lang.clause_two_invalid(),
        TwoPosts::CountOnce => lang.clause_two_once(),
        TwoPosts::Allowed => lang.clause_two_allowed(),
    };
    said.extend([blocked, illegible, two].map(str::to_owned));
    said.push(lang.clause_doubtful(match rules.doubtful {
        Authority::ChiefScrutineer => lang.clause_authority_chief(),
        Authority::Scrutineers => lang.clause_authority_scrutineers(),
        Authority::ElectionCommittee => lang.clause_authority_committee(),
        Authority::Presidium => lang.clause_authority_presidium(),
        Authority::Meeting => lang.clause_authority_meeting(),
    }));
    said
}

/// The number of names a ballot may choose, contest by contest.
fn limits(lang: Lang, rules: &Preset, known: &Known) -> Vec<String> {
    if rules.marks == Marks::OneOf {
        return Vec::new();
    }
    let say = |contest: &super::KnownContest| {
        let most = match rules.limit {
            Limit::Seats => contest.seats,
            Limit::HalfOfSeats => contest.seats.div_ceil(2),
        };
        if rules.marks == Marks::ExactlyN {
            lang.clause_limit_figure_exact(&contest.title, most)
        } else {
            lang.clause_limit_figure(&contest.title, most)
        }
    };
    known.contests.iter().map(say).collect()
}

/// Names are written in beside printed ones.
fn may_write_in(rules: &Preset) -> bool {
    rules.write_in != WriteIn::NotAllowed && rules.marks != Marks::NamesOnly
}

/// What the sentence about the signs already says of an empty cell.
fn blank_said(symbols: Symbols) -> Option<Blank> {
    match symbols {
        Symbols::A | Symbols::E => Some(Blank::Abstain),
        Symbols::B | Symbols::C | Symbols::I => Some(Blank::Yes),
        Symbols::D | Symbols::F | Symbols::G | Symbols::H => None,
    }
}
