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
}

impl BallotVerdict {
    /// Whether the ballot is a valid one in this contest.
    pub fn counts(self) -> bool {
        match self {
            Self::Valid { .. } | Self::Blank | Self::WriteInBlocked { spoils: false, .. } => true,
            Self::OverMarked { .. }
            | Self::UnderMarked { .. }
            | Self::NotExact { .. }
            | Self::WriteInBlocked { spoils: true, .. }
            | Self::WriteInUnmarked
            | Self::Illegible => false,
        }
    }

    /// Whether its written-in names receive their votes.
    pub fn write_ins_count(self) -> bool {
        self.counts() && !matches!(self, Self::WriteInBlocked { .. })
    }
}

/// Whether a written-in name's mark is a vote for that name.
fn chooses(preset: &Preset, mark: Mark) -> bool {
    match mark {
        Mark::Yes => true,
        Mark::Abstain => preset.write_in_unmarked == UnmarkedWriteIn::CountsYes,
        Mark::No | Mark::Void => false,
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
    if unmarked && preset.write_in_unmarked == UnmarkedWriteIn::SpoilsContest {
        return BallotVerdict::WriteInUnmarked;
    }
    let printed_yes = count_marks(printed, |mark| mark == Mark::Yes);
    let written = count_marks(write_ins, |mark| chooses(preset, mark));
    let chosen = printed_yes.saturating_add(written);
    let towards_limit = if preset.write_in_counts_to_limit {
        chosen
    } else {
        printed_yes
    };
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
    match limit {
        Some(exactly) if preset.marks == Marks::ExactlyN && chosen != exactly => {
            return BallotVerdict::NotExact { chosen, exactly };
        }
        _ => {}
    }
    if chosen < preset.least_marks {
        return BallotVerdict::UnderMarked {
            chosen,
            least: preset.least_marks,
        };
    }
    if blocked {
        return BallotVerdict::WriteInBlocked {
            chosen,
            spoils: false,
        };
    }
    let silent = printed.iter().all(|&mark| mark == Mark::Abstain) && written == 0;
    if silent && !illegible {
        BallotVerdict::Blank
    } else {
        BallotVerdict::Valid { chosen }
    }
}

/// How many names this ballot may write in. In a revote nobody: the vote is
/// among the equals only.
fn permitted_write_ins(preset: &Preset, kind: RoundKind, printed: &[Mark]) -> u32 {
    if kind == RoundKind::Revote || preset.write_in == WriteIn::NotAllowed {
        0
    } else if preset.write_in_needs_no && preset.marks == Marks::MarkEach {
        count_marks(printed, |mark| mark == Mark::No)
    } else {
        u32::MAX
    }
}
