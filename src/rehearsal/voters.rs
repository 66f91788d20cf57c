//! Simulated voters: what stands on the paper, and how a careful reader sees it.

use fastrand::Rng;

use super::names::{new_name, pick};
use crate::meeting::{
    BallotEntry, Cell, CellRef, Contest, ContestEntry, InvalidReason, Part, PersonId, RulingReason,
    WriteIn, WrittenName,
};
use crate::rules::{Limit, Mark, Marks, Preset, RoundKind};

/// One sheet of paper as it really is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TrueBallot {
    /// What it says once everybody has looked at it; no cell is doubtful.
    pub says: BallotEntry,
    /// A cell that a keyer cannot be sure of, and why it will be ruled as it is.
    pub unclear: Option<(CellRef, RulingReason)>,
}

/// What a voter may do in one contest.
pub(super) struct Booth<'a> {
    /// The rules.
    pub rules: &'a Preset,
    /// The round's kind; nobody is written in in a revote.
    pub kind: RoundKind,
    /// The contest.
    pub contest: &'a Contest,
    /// How likely each candidate is liked, in thousandths, in ballot order.
    pub liked: Vec<u32>,
    /// People on the roll who are not candidates and may be written in.
    pub others: &'a [PersonId],
}

fn one_in(rng: &mut Rng, number: u32) -> bool {
    rng.u32(..number.max(1)) == 0
}

/// A few liked by most, most liked by many, a few by few: close races, ties and
/// candidates below the bar all happen.
pub(super) fn popularity(rng: &mut Rng, candidates: usize) -> Vec<u32> {
    let spread = 150 + rng.u32(..500);
    (0..candidates)
        .map(|_| (950 - rng.u32(..spread)).clamp(50, 980))
        .collect()
}

/// The marks a ballot may carry beside a printed name in this way of voting.
pub(super) fn possible(marks: Marks) -> &'static [Mark] {
    match marks {
        Marks::MarkEach | Marks::DefaultYes => &[Mark::Yes, Mark::No, Mark::Abstain],
        Marks::OneOf | Marks::UpToN | Marks::ExactlyN | Marks::Approval => {
            &[Mark::Yes, Mark::Abstain]
        }
        Marks::NamesOnly => &[Mark::Abstain],
    }
}

/// One voter's ballot: every contest of the paper.
pub(super) fn ballot(rng: &mut Rng, booths: &[Booth]) -> TrueBallot {
    let mut says = booths
        .iter()
        .map(|booth| booth.vote(rng))
        .collect::<BallotEntry>();
    if one_in(rng, 150) {
        // A name signed on the sheet, or a torn sheet, spoils every contest on it.
        let reason = pick(
            rng,
            &[
                InvalidReason::Marked,
                InvalidReason::Torn,
                InvalidReason::Altered,
            ],
            InvalidReason::Marked,
        );
        says.fill(ContestEntry::Invalid(reason));
    }
    let unclear = if one_in(rng, 60) {
        blot(rng, &mut says)
    } else {
        None
    };
    TrueBallot { says, unclear }
}

/// Makes one cell hard to read; sometimes so hard that nobody can.
fn blot(rng: &mut Rng, says: &mut BallotEntry) -> Option<(CellRef, RulingReason)> {
    let contest = rng.usize(..says.len().max(1));
    let ContestEntry::Marked { cells, .. } = says.get_mut(contest)? else {
        return None;
    };
    let index = rng.usize(..cells.len().max(1));
    let cell = cells.get_mut(index)?;
    let reason = if one_in(rng, 4) {
        *cell = Cell::Mark(Mark::Void);
        RulingReason::PartIllegible
    } else {
        pick(
            rng,
            &[
                RulingReason::OutsideCell,
                RulingReason::OtherMark,
                RulingReason::AlteredLegible,
                RulingReason::Repeated,
            ],
            RulingReason::OutsideCell,
        )
    };
    let part = Part::Printed(index);
    Some((CellRef { contest, part }, reason))
}

impl Booth<'_> {
    /// How many names may be chosen here.
    pub fn limit(&self) -> usize {
        let seats = self.contest.to_fill();
        let limit = match (self.rules.marks, self.rules.limit) {
            (Marks::OneOf, _) => 1,
            (Marks::Approval, _) => u32::MAX,
            (_, Limit::Seats) => seats,
            (_, Limit::HalfOfSeats) => seats.div_ceil(2),
        };
        usize::try_from(limit).unwrap_or(usize::MAX)
    }

    fn vote(&self, rng: &mut Rng) -> ContestEntry {
        let candidates = self.contest.candidates.len();
        if one_in(rng, 70) {
            return ContestEntry::marked(vec![Cell::Mark(Mark::Abstain); candidates], Vec::new());
        }
        let limit = self.limit();
        // Those this voter likes, dearest first.
        let mut wish = Vec::new();
        for (index, liked) in self.liked.iter().enumerate() {
            if rng.u32(..1000) < *liked {
                wish.push((rng.u32(..1000) + liked / 2, index));
            }
        }
        wish.sort_unstable_by(|a, b| b.cmp(a));
        let mut chosen = wish.into_iter().map(|(_, index)| index).collect::<Vec<_>>();
        if self.rules.marks == Marks::ExactlyN {
            let mut rest = (0..candidates)
                .filter(|i| !chosen.contains(i))
                .collect::<Vec<_>>();
            rng.shuffle(&mut rest);
            chosen.extend(rest);
        }
        // Some cannot count: one too many, or one too few where the number is fixed.
        let slip = one_in(rng, 50);
        let keep = match self.rules.marks {
            Marks::ExactlyN if slip && rng.bool() => limit.saturating_sub(1),
            _ if slip => limit.saturating_add(1),
            _ => limit,
        };
        if slip && chosen.len() < keep {
            chosen.extend(
                (0..candidates)
                    .filter(|i| !chosen.contains(i))
                    .collect::<Vec<_>>(),
            );
        }
        chosen.truncate(keep);
        let least = usize::try_from(self.rules.least_marks).unwrap_or(0);
        for index in 0..candidates {
            if chosen.len() < least && !chosen.contains(&index) && !slip {
                chosen.push(index);
            }
        }
        let write_ins = self.written(rng, &mut chosen, limit);
        self.entry(rng, &chosen, write_ins)
    }

    /// The ballot that chooses these, with these names written in.
    pub fn entry(&self, rng: &mut Rng, chosen: &[usize], write_ins: Vec<WriteIn>) -> ContestEntry {
        let each = matches!(self.rules.marks, Marks::MarkEach | Marks::DefaultYes);
        let cells = (0..self.contest.candidates.len())
            .map(|index| {
                Cell::Mark(if self.rules.marks == Marks::NamesOnly {
                    Mark::Abstain
                } else if chosen.contains(&index) {
                    Mark::Yes
                } else if each && !one_in(rng, 3) {
                    Mark::No
                } else {
                    Mark::Abstain
                })
            })
            .collect();
        ContestEntry::marked(cells, write_ins)
    }

    /// Names written in, each in the place of a printed one.
    fn written(&self, rng: &mut Rng, chosen: &mut Vec<usize>, limit: usize) -> Vec<WriteIn> {
        let names_only = self.rules.marks == Marks::NamesOnly;
        let allowed = self.rules.write_in != crate::rules::WriteIn::NotAllowed
            && self.kind != RoundKind::Revote;
        let number = if names_only {
            limit.min(self.others.len())
        } else if self.rules.marks != Marks::ExactlyN && allowed && one_in(rng, 20) {
            1
        } else {
            0
        };
        let mut write_ins: Vec<WriteIn> = Vec::new();
        for _ in 0..number {
            if chosen.len() + write_ins.len() >= limit && !one_in(rng, 10) {
                chosen.pop();
            }
            let name = match self.others.get(rng.usize(..self.others.len().clamp(1, 3))) {
                Some(person) if !one_in(rng, 4) => WrittenName::Person(*person),
                _ => WrittenName::Other(new_name(rng, &mut Default::default())),
            };
            let mark = if one_in(rng, 8) {
                Mark::Abstain
            } else {
                Mark::Yes
            };
            if !write_ins.iter().any(|known| known.name == name) {
                write_ins.push(WriteIn {
                    name,
                    mark: Cell::Mark(mark),
                });
            }
        }
        write_ins
    }
}
