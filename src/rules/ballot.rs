//! Whether one ballot counts in one contest.

use super::count::{Mark, RoundKind};
use super::fields::{BlockedWriteIn, Illegible, Marks, UnmarkedWriteIn, WriteIn};
use super::limits::choice_limit;
use super::preset::Preset;

/// What the rules say about one ballot in one contest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum BallotVerdict {
    /// It counts.
    Valid {
        /// Names chosen, written-in ones included.
        chosen: u32,
    },
    /// It counts, and abstains on everybody.
    Blank,
    /// More names than may be chosen: invalid.
    OverMarked {
        /// Names chosen.
        chosen: u32,
        /// Names that may be chosen.
        limit: u32,
    },
    /// Fewer names than the rules ask for: invalid.
    UnderMarked {
        /// Names chosen.
        chosen: u32,
        /// Fewest names that make a ballot valid.
        least: u32,
    },
    /// Not exactly the number of names the rules ask for: invalid.
    NotExact {
        /// Names chosen.
        chosen: u32,
        /// Names that must be chosen.
        exactly: u32,
    },
    /// Names written in where the rules do not let this ballot write any (or so many).
    WriteInBlocked {
        /// Names chosen, the blocked ones left out.
        chosen: u32,
        /// Whether the whole contest on this ballot is invalid; otherwise only
        /// the written-in names are dropped.
        spoils: bool,
    },
    /// A name written without a sign, where that makes the contest invalid.
    WriteInUnmarked,
    /// A cell that cannot be read, where that makes the contest invalid.
    Illegible,
    /// Another contest on the same paper chooses too many, which makes the whole
    /// paper invalid.
    PaperOverMarked,
    /// It counts, but somebody is chosen for two posts on this paper, and so not here.
    TwoPosts {
        /// Names chosen that count.
        chosen: u32,
        /// Choices that count for nothing.
        struck: u32,
    },
}

impl BallotVerdict {
    /// Whether the ballot is a valid one in this contest.
    pub fn counts(self) -> bool {
        match self {
            Self::Valid { .. }
            | Self::Blank
            | Self::TwoPosts { .. }
            | Self::WriteInBlocked { spoils: false, .. } => true,
            Self::OverMarked { .. }
            | Self::UnderMarked { .. }
            | Self::NotExact { .. }
            | Self::WriteInBlocked { spoils: true, .. }
            | Self::WriteInUnmarked
            | Self::PaperOverMarked
            | Self::Illegible => false,
        }
    }

    /// Whether its written-in names receive their votes.
    pub fn write_ins_count(self) -> bool {
        self.counts() && !matches!(self, Self::WriteInBlocked { .. })
    }
}

/// What a name without a sign beside it counts as. Where the ballot only asks
/// for names there is no sign to miss.
fn unmarked_rule(preset: &Preset) -> UnmarkedWriteIn {
    match preset.marks {
        Marks::NamesOnly => UnmarkedWriteIn::CountsYes,
        _ => preset.write_in_unmarked,
    }
}

/// Whether a written-in name's mark is a vote for that name.
pub(super) fn chooses(preset: &Preset, mark: Mark) -> bool {
    match mark {
        Mark::Yes => true,
        Mark::Abstain => unmarked_rule(preset) == UnmarkedWriteIn::CountsYes,
        Mark::No | Mark::Void => false,
    }
}

/// Whether written-in names count towards the number that may be chosen. Where only
/// names are written there is nothing else to count, and one name is one name.
pub(super) fn written_count(preset: &Preset) -> bool {
    preset.write_in_counts_to_limit || matches!(preset.marks, Marks::NamesOnly | Marks::OneOf)
}

/// Of two marks for one written-in name the vote stands.
pub(super) fn of_two(preset: &Preset, one: Mark, other: Mark) -> Mark {
    match (chooses(preset, one), chooses(preset, other)) {
        (true, false) => one,
        (false, true) => other,
        _ => one.min(other),
    }
}

fn count_marks(marks: &[Mark], wanted: impl Fn(Mark) -> bool) -> u32 {
    let number = marks.iter().filter(|&&mark| wanted(mark)).count();
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// Judges one ballot. `printed` holds the meaning of every cell in ballot
/// order, `write_ins` that of every written-in name, where [`Mark::Abstain`] is a
/// name without a sign beside it.
///
/// Choosing too many is judged on the face of the ballot, before asking whether
/// the written-in names are allowed.
pub fn judge(
    preset: &Preset,
    kind: RoundKind,
    seats: u32,
    printed: &[Mark],
    write_ins: &[Mark],
) -> BallotVerdict {
    let illegible = printed
        .iter()
        .chain(write_ins)
        .any(|&mark| mark == Mark::Void);
    if illegible && preset.illegible == Illegible::WholeContest {
        return BallotVerdict::Illegible;
    }
    let unmarked = write_ins.contains(&Mark::Abstain);
    if unmarked && unmarked_rule(preset) == UnmarkedWriteIn::SpoilsContest {
        return BallotVerdict::WriteInUnmarked;
    }
    let printed_yes = count_marks(printed, |mark| mark == Mark::Yes);
    let written = count_marks(write_ins, |mark| chooses(preset, mark));
    let chosen = printed_yes.saturating_add(written);
    let all_count = written_count(preset);
    let towards_limit = if all_count { chosen } else { printed_yes };
    let limit = choice_limit(preset, seats);
    if let Some(limit) = limit.filter(|_| preset.marks != Marks::ExactlyN)
        && towards_limit > limit
    {
        return BallotVerdict::OverMarked {
            chosen: towards_limit,
            limit,
        };
    }
    let blocked = written > permitted_write_ins(preset, kind, printed);
    if blocked && preset.write_in_blocked == BlockedWriteIn::SpoilsContest {
        return BallotVerdict::WriteInBlocked {
            chosen: printed_yes,
            spoils: true,
        };
    }
    let chosen = if blocked { printed_yes } else { chosen };
    if let Err(short) = enough(preset, seats, chosen) {
        return short;
    }
    if blocked {
        return BallotVerdict::WriteInBlocked {
            chosen,
            spoils: false,
        };
    }
    // a no says something only where every name is marked
    let marks_each = matches!(preset.marks, Marks::MarkEach | Marks::DefaultYes);
    let says_nothing = |&mark: &Mark| mark == Mark::Abstain || mark == Mark::No && !marks_each;
    let silent = printed.iter().all(says_nothing) && written == 0;
    if silent && !illegible {
        BallotVerdict::Blank
    } else {
        BallotVerdict::Valid { chosen }
    }
}

/// Whether a ballot that chooses so many names chooses enough of them.
fn enough(preset: &Preset, seats: u32, chosen: u32) -> Result<u32, BallotVerdict> {
    match choice_limit(preset, seats) {
        Some(exactly) if preset.marks == Marks::ExactlyN && chosen != exactly => {
            Err(BallotVerdict::NotExact { chosen, exactly })
        }
        _ if chosen < preset.least_marks => Err(BallotVerdict::UnderMarked {
            chosen,
            least: preset.least_marks,
        }),
        _ => Ok(chosen),
    }
}

/// The names a ballot chooses once some of its choices count for nothing, or why
/// it chooses too few now. What it says on its face has been judged before.
pub(super) fn left(
    preset: &Preset,
    seats: u32,
    printed: &[Mark],
    write_ins: &[Mark],
) -> Result<u32, BallotVerdict> {
    let chosen = count_marks(printed, |mark| mark == Mark::Yes)
        .saturating_add(count_marks(write_ins, |mark| chooses(preset, mark)));
    enough(preset, seats, chosen)
}

/// How many names this ballot may write in. In a revote nobody: the vote is
/// among the equals only.
fn permitted_write_ins(preset: &Preset, kind: RoundKind, printed: &[Mark]) -> u32 {
    if preset.marks == Marks::NamesOnly {
        return u32::MAX;
    }
    if kind == RoundKind::Revote || preset.write_in == WriteIn::NotAllowed {
        0
    } else if preset.write_in_needs_no
        && matches!(preset.marks, Marks::MarkEach | Marks::DefaultYes)
    {
        count_marks(printed, |mark| mark == Mark::No)
    } else {
        u32::MAX
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::super::{Overrides, Preset, preset};
    use super::*;
    use BallotVerdict as Is;

    /// `1` yes, `2` no, `3` abstain, `0` illegible.
    fn marks(text: &str) -> Vec<Mark> {
        let mark = |sign| match sign {
            '1' => Mark::Yes,
            '2' => Mark::No,
            '3' => Mark::Abstain,
            _ => Mark::Void,
        };
        text.chars().map(mark).collect()
    }

    fn formal(rules: &Preset, seats: u32, printed: &str, written: &str) -> BallotVerdict {
        judge(
            rules,
            RoundKind::Formal,
            seats,
            &marks(printed),
            &marks(written),
        )
    }

    #[test]
    fn mark_each_under_the_party_rules() {
        let rules = preset("cpc-2020").unwrap();
        let table = [
            ("1123", "", Is::Valid { chosen: 2 }),
            ("1223", "11", Is::Valid { chosen: 3 }),
            (
                "1111",
                "",
                Is::OverMarked {
                    chosen: 4,
                    limit: 3,
                },
            ),
            (
                "1112",
                "1",
                Is::OverMarked {
                    chosen: 4,
                    limit: 3,
                },
            ),
            ("2222", "", Is::Valid { chosen: 0 }),
            ("3333", "", Is::Blank),
            ("3330", "", Is::Valid { chosen: 0 }),
            // who abstains may not write a name in
            (
                "1133",
                "1",
                Is::WriteInBlocked {
                    chosen: 2,
                    spoils: false,
                },
            ),
            ("1123", "3", Is::Valid { chosen: 2 }),
        ];
        for (printed, written, verdict) in table {
            assert_eq!(
                formal(&rules, 3, printed, written),
                verdict,
                "{printed} {written}"
            );
        }
        assert!(!formal(&rules, 3, "1133", "1").write_ins_count());
        assert!(formal(&rules, 3, "1223", "1").write_ins_count());
    }

    #[test]
    fn every_other_mode() {
        let with = |id: &str, change: Overrides| preset(id).unwrap().with(&change).unwrap();
        let block = preset("block-exact-n").unwrap();
        assert_eq!(formal(&block, 2, "113", ""), Is::Valid { chosen: 2 });
        for (printed, chosen) in [("133", 1), ("111", 3), ("333", 0)] {
            let verdict = formal(&block, 2, printed, "");
            assert_eq!(verdict, Is::NotExact { chosen, exactly: 2 });
            assert!(!verdict.counts());
        }
        let approval = preset("approval-plurality").unwrap();
        assert_eq!(formal(&approval, 1, "1111", ""), Is::Valid { chosen: 4 });
        let taiwan = preset("tw-association").unwrap();
        assert_eq!(
            formal(&taiwan, 2, "333", ""),
            Is::UnderMarked {
                chosen: 0,
                least: 1
            }
        );
        let half = with(
            "tw-association",
            Overrides {
                limit: Some(super::super::Limit::HalfOfSeats),
                ..Overrides::default()
            },
        );
        assert_eq!(
            formal(&half, 5, "11113", ""),
            Is::OverMarked {
                chosen: 4,
                limit: 3
            }
        );
        let one = with(
            "society",
            Overrides {
                marks: Some(Marks::OneOf),
                ..Overrides::default()
            },
        );
        assert_eq!(
            formal(&one, 3, "1133", ""),
            Is::OverMarked {
                chosen: 2,
                limit: 1
            }
        );
        let names = with(
            "cpc-2020",
            Overrides {
                marks: Some(Marks::NamesOnly),
                ..Overrides::default()
            },
        );
        assert_eq!(formal(&names, 2, "", "33"), Is::Valid { chosen: 2 });
        assert_eq!(
            formal(&names, 2, "", "333"),
            Is::OverMarked {
                chosen: 3,
                limit: 2
            }
        );
        // an untouched ballot of the default-yes kind chooses everybody
        let all = with(
            "society",
            Overrides {
                marks: Some(Marks::DefaultYes),
                ..Overrides::default()
            },
        );
        assert_eq!(
            formal(&all, 2, "111", ""),
            Is::OverMarked {
                chosen: 3,
                limit: 2
            }
        );
    }

    #[test]
    fn stricter_rules_spoil_the_contest() {
        let rules = preset("cpc-2020").unwrap();
        let strict = rules.with(&Overrides {
            write_in_unmarked: Some(UnmarkedWriteIn::SpoilsContest),
            write_in_blocked: Some(BlockedWriteIn::SpoilsContest),
            illegible: Some(Illegible::WholeContest),
            ..Overrides::default()
        });
        let strict = strict.unwrap();
        assert_eq!(formal(&strict, 3, "1122", "3"), Is::WriteInUnmarked);
        assert_eq!(
            formal(&strict, 3, "1133", "1"),
            Is::WriteInBlocked {
                chosen: 2,
                spoils: true
            }
        );
        assert_eq!(formal(&strict, 3, "1120", ""), Is::Illegible);
        for (printed, written) in [("1122", "3"), ("1133", "1"), ("1120", "")] {
            assert!(!formal(&strict, 3, printed, written).counts());
            assert!(formal(&rules, 3, printed, written).counts());
        }
        let revote = judge(&rules, RoundKind::Revote, 1, &marks("22"), &marks("1"));
        assert_eq!(
            revote,
            Is::WriteInBlocked {
                chosen: 0,
                spoils: false
            }
        );
    }
}
