//! Several boxes or venues: each balanced on its own and summed, and void by
//! itself where the rules put the gate at every box.

use super::balance::{Problem, paper_problems, problems};
use super::count::{BoxCount, Count, Counts, Figures};
use super::fields::{Gate, GateLevel};
use super::preset::Preset;

/// What the boxes do to a count.
pub(super) struct Boxes {
    /// The count without what void boxes held.
    pub count: Count,
    /// What is wrong with the boxes.
    pub problems: Vec<Problem>,
    /// Boxes that are void by themselves, by position.
    pub void: Vec<usize>,
    /// A void box whose figures are not known, so that they cannot be taken away.
    pub unknown: bool,
}

impl Boxes {
    /// Nothing counted stands: every box is void.
    pub fn all_void(&self) -> bool {
        !self.void.is_empty() && self.void.len() == self.count.boxes.len()
    }
}

/// Whether what came back passes the gate, by the figures of one box or of all
/// together. What was not counted cannot fail.
pub fn gate_holds(preset: &Preset, counts: &Counts) -> bool {
    let exceeds = |limit: Option<u64>| matches!((counts.returned, limit), (Some(returned), Some(limit)) if returned > limit);
    !exceeds(counts.issued) && (preset.gate != Gate::Cast || !exceeds(counts.cast))
}

/// Checks the boxes and takes away what void ones held. The ballots of a void
/// box are invalid ballots from then on: they were returned, and weigh in every
/// base they would have weighed in.
pub(super) fn settle(preset: &Preset, count: &Count) -> Boxes {
    let mut settled = Boxes {
        count: count.clone(),
        problems: Vec::new(),
        void: Vec::new(),
        unknown: false,
    };
    if count.boxes.is_empty() {
        return settled;
    }
    let mut unbalanced = !sums_agree(count);
    for (position, one) in count.boxes.iter().enumerate() {
        if preset.gate_level == GateLevel::Box && !gate_holds(preset, &one.counts) {
            settled.void.push(position);
        } else {
            unbalanced |= !paper_problems(&one.counts).is_empty();
            unbalanced |=
                !one.candidates.is_empty() && !problems(preset, &alone(count, one)).is_empty();
        }
    }
    settled.count.counts = filled(count);
    for &position in &settled.void {
        let known = count
            .boxes
            .get(position)
            .is_some_and(|one| take_away(&mut settled.count, one));
        settled.unknown |= !known;
    }
    if unbalanced {
        settled.problems.push(Problem::BoxesUnbalanced);
    }
    if !settled.void.is_empty() {
        settled.problems.push(Problem::BoxVoid);
    }
    settled
}

/// One box as if it were the whole election.
fn alone(count: &Count, one: &BoxCount) -> Count {
    Count {
        kind: count.kind,
        seats: count.seats,
        counts: one.counts,
        candidates: one.candidates.clone(),
        write_ins: one.write_ins.clone(),
        ..Count::default()
    }
}

type Figure = fn(&Counts) -> Option<u64>;

const FIGURES: [Figure; 9] = [
    |counts| counts.expected,
    |counts| counts.present,
    |counts| counts.cast,
    |counts| counts.issued,
    |counts| counts.returned,
    |counts| counts.valid,
    |counts| counts.invalid,
    |counts| counts.blank,
    |counts| counts.proxies,
];

fn sum(boxes: &[BoxCount], figure: Figure) -> Option<u64> {
    boxes
        .iter()
        .map(|one| figure(&one.counts))
        .try_fold(0_u64, |sum, figure| sum.checked_add(figure?))
}

/// Whether the boxes add up to the whole, as far as both are given.
fn sums_agree(count: &Count) -> bool {
    let papers =
        FIGURES.iter().all(
            |&figure| match (sum(&count.boxes, figure), figure(&count.counts)) {
                (Some(boxes), Some(whole)) => boxes == whole,
                _ => true,
            },
        );
    let counted = count.boxes.iter().all(|one| !one.candidates.is_empty());
    let votes = |position: usize| -> u128 {
        let of = |one: &BoxCount| alone(count, one).own_votes().nth(position).unwrap_or(0);
        count.boxes.iter().map(|one| u128::from(of(one))).sum()
    };
    let shaped = count.boxes.iter().all(|one| {
        one.candidates.is_empty()
            || one.candidates.len() == count.candidates.len()
                && one.write_ins.len() <= count.write_ins.len()
    });
    let whole = || count.own_votes().map(u128::from).enumerate();
    papers && shaped && (!counted || whole().all(|(position, yes)| votes(position) == yes))
}

/// The whole, with what only the boxes say.
fn filled(count: &Count) -> Counts {
    let whole = &count.counts;
    Counts {
        expected: whole.expected,
        present: whole.present.or(sum(&count.boxes, |one| one.present)),
        cast: whole.cast.or(sum(&count.boxes, |one| one.cast)),
        issued: whole.issued.or(sum(&count.boxes, |one| one.issued)),
        returned: whole.returned.or(sum(&count.boxes, |one| one.returned)),
        valid: whole.valid.or(sum(&count.boxes, |one| one.valid)),
        invalid: whole.invalid.or(sum(&count.boxes, |one| one.invalid)),
        blank: whole.blank.or(sum(&count.boxes, |one| one.blank)),
        proxies: whole.proxies.or(sum(&count.boxes, |one| one.proxies)),
    }
}

/// Makes the ballots of a box invalid; false where its figures are not known.
fn take_away(count: &mut Count, one: &BoxCount) -> bool {
    let (Some(valid), Some(was), false) = (
        one.counts.valid,
        count.counts.valid,
        one.candidates.is_empty() && !count.candidates.is_empty(),
    ) else {
        return false;
    };
    let less = |whole: Option<u64>, part: Option<u64>| Some(whole?.saturating_sub(part?));
    count.counts.valid = Some(was.saturating_sub(valid));
    count.counts.blank = less(count.counts.blank, one.counts.blank);
    count.counts.invalid = count
        .counts
        .invalid
        .map(|invalid| invalid.saturating_add(valid));
    for (whole, part) in count.candidates.iter_mut().zip(&one.candidates) {
        *whole = Figures {
            yes: whole.yes.saturating_sub(part.yes),
            no: less(whole.no, part.no),
            abstain: less(whole.abstain, part.abstain),
            void: whole.void.saturating_sub(part.void),
        };
    }
    for (whole, part) in count.write_ins.iter_mut().zip(&one.write_ins) {
        *whole = whole.saturating_sub(*part);
    }
    true
}
