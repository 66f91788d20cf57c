//! Comparing the two keyings of a bundle, as bundles and not as lists.
//!
//! A pile that was turned over, cut or dropped is still the same pile: the
//! ballots are paired first, and only what differs between the two readings of
//! one paper reaches the scrutineer.

use super::pairing::{self, Pairing};
use super::{BallotEntry, Cell, ContestEntry};

/// A part of a ballot that can differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CellRef {
    /// Index of the contest on the paper.
    pub contest: usize,
    /// Which part of it.
    pub part: Part,
}

/// A part of a contest on a ballot.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// The printed candidate with this index.
    Printed(usize),
    /// The names written in, together.
    WriteIns,
    /// The whole contest: one keyer called it invalid, the other did not.
    Whole,
}

/// How the second keying's order relates to the first's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// The same.
    Same,
    /// The pile was turned over.
    Reversed,
    /// A number of sheets went from the top to the bottom.
    Shifted(usize),
    /// Mixed in another way.
    Mixed,
}

/// A ballot of the first keying beside the one of the second that is the same paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pair {
    /// Position in the first keying, from 0.
    pub first: usize,
    /// Position in the second keying, from 0.
    pub second: usize,
    /// What differs or is doubtful; empty where both agree.
    pub cells: Vec<CellRef>,
}

/// The two keyings of a bundle, ballot beside ballot, in the first keying's order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// One pair for each ballot.
    pub pairs: Vec<Pair>,
    /// The order found; noted, never held against anybody.
    pub order: Order,
}

/// The cells in which two readings of one ballot differ or are doubtful.
pub fn disputed(first: &BallotEntry, second: &BallotEntry) -> Vec<CellRef> {
    let mut found = Vec::new();
    for (contest, (a, b)) in first.iter().zip(second).enumerate() {
        match (a, b) {
            (ContestEntry::Invalid(_), _) | (_, ContestEntry::Invalid(_)) => {
                if a != b {
                    found.push(CellRef {
                        contest,
                        part: Part::Whole,
                    });
                }
            }
            (
                ContestEntry::Marked {
                    cells: a_cells,
                    write_ins: a_names,
                },
                ContestEntry::Marked {
                    cells: b_cells,
                    write_ins: b_names,
                },
            ) => {
                for (index, (x, y)) in a_cells.iter().zip(b_cells).enumerate() {
                    if x != y || *x == Cell::Doubtful {
                        found.push(CellRef {
                            contest,
                            part: Part::Printed(index),
                        });
                    }
                }
                let doubtful = a_names
                    .iter()
                    .chain(b_names)
                    .any(|w| w.mark == Cell::Doubtful);
                if a_names != b_names || doubtful {
                    found.push(CellRef {
                        contest,
                        part: Part::WriteIns,
                    });
                }
            }
        }
    }
    found
}

/// Whether `entry` leaves every cell alone that is not in `cells`. A contest with
/// a disputed cell may also be read as invalid whole.
pub(super) fn same_but(
    first: &BallotEntry,
    second: &BallotEntry,
    entry: &BallotEntry,
    cells: &[CellRef],
) -> bool {
    entry.len() == first.len()
        && entry
            .iter()
            .zip(first.iter().zip(second))
            .enumerate()
            .all(|(contest, (e, (a, b)))| {
                let open = |part| cells.contains(&CellRef { contest, part });
                let touched = cells.iter().any(|cell| cell.contest == contest);
                match (e, a, b) {
                    _ if open(Part::Whole) => true,
                    (ContestEntry::Invalid(_), ContestEntry::Marked { .. }, _) => touched,
                    (
                        ContestEntry::Marked {
                            cells: e_cells,
                            write_ins: e_names,
                        },
                        ContestEntry::Marked {
                            cells: a_cells,
                            write_ins: a_names,
                        },
                        _,
                    ) => {
                        e_cells.len() == a_cells.len()
                            && e_cells
                                .iter()
                                .zip(a_cells)
                                .enumerate()
                                .all(|(index, (x, y))| x == y || open(Part::Printed(index)))
                            && (e_names == a_names || open(Part::WriteIns))
                    }
                    _ => e == a,
                }
            })
}

/// Whether every disputed cell of `entry` was typed the same in one of the two
/// keyings, and none is doubtful: then two people typed every mark alike.
pub(super) fn typed_twice(
    first: &BallotEntry,
    second: &BallotEntry,
    entry: &BallotEntry,
    cells: &[CellRef],
) -> bool {
    !entry.iter().any(ContestEntry::doubtful)
        && cells.iter().all(|cell| {
            let read = part(entry, *cell);
            read.is_some() && (read == part(first, *cell) || read == part(second, *cell))
        })
}

/// What a ballot says in one part of a contest: the contest with nothing else in it.
pub(super) fn part(ballot: &BallotEntry, at: CellRef) -> Option<ContestEntry> {
    match (ballot.get(at.contest)?, at.part) {
        (whole, Part::Whole) => Some(whole.clone()),
        (ContestEntry::Marked { cells, .. }, Part::Printed(index)) => {
            let cell = *cells.get(index)?;
            Some(ContestEntry::marked(vec![cell], Vec::new()))
        }
        (ContestEntry::Marked { write_ins, .. }, Part::WriteIns) => {
            Some(ContestEntry::marked(Vec::new(), write_ins.clone()))
        }
        (invalid @ ContestEntry::Invalid(_), _) => Some(invalid.clone()),
    }
}

/// How far apart two readings are; a whole contest weighs as much as all its cells.
fn distance(first: &BallotEntry, second: &BallotEntry) -> i64 {
    let mut cells = 0;
    for (a, b) in first.iter().zip(second) {
        cells += match (a, b) {
            (ContestEntry::Invalid(x), ContestEntry::Invalid(y)) => i64::from(x != y),
            (ContestEntry::Invalid(_), ContestEntry::Marked { cells, .. })
            | (ContestEntry::Marked { cells, .. }, ContestEntry::Invalid(_)) => {
                i64::try_from(cells.len()).unwrap_or(i64::MAX / 4).max(1)
            }
            (
                ContestEntry::Marked {
                    cells: x,
                    write_ins: v,
                },
                ContestEntry::Marked {
                    cells: y,
                    write_ins: w,
                },
            ) => {
                let marks = x.iter().zip(y).filter(|(a, b)| a != b).count();
                i64::try_from(marks).unwrap_or(0) + i64::from(v != w)
            }
        };
    }
    cells
}

/// Compares two keyings of the same number of ballots; `None` where the numbers differ.
pub(super) fn compare(first: &[&BallotEntry], second: &[&BallotEntry]) -> Option<Comparison> {
    if first.len() != second.len() {
        return None;
    }
    let distances = first
        .iter()
        .map(|a| second.iter().map(|b| distance(a, b)).collect())
        .collect::<Vec<_>>();
    let Pairing { partners, order } = pairing::pair(&distances);
    let pairs = first
        .iter()
        .zip(partners)
        .enumerate()
        .filter_map(|(index, (a, partner))| {
            Some(Pair {
                first: index,
                second: partner,
                cells: disputed(a, second.get(partner)?),
            })
        })
        .collect();
    Some(Comparison { pairs, order })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use super::*;
    use proptest::prelude::*;

    fn ballots(texts: &[&str]) -> Vec<BallotEntry> {
        texts.iter().map(|t| vec![t.parse().unwrap()]).collect()
    }

    fn run(first: &[&str], second: &[&str]) -> Option<Comparison> {
        let (a, b) = (ballots(first), ballots(second));
        compare(&a.iter().collect::<Vec<_>>(), &b.iter().collect::<Vec<_>>())
    }

    fn differing(comparison: &Comparison) -> Vec<(usize, usize, usize)> {
        let with_cells = comparison.pairs.iter().filter(|p| !p.cells.is_empty());
        with_cells
            .map(|p| (p.first, p.second, p.cells.len()))
            .collect()
    }

    #[test]
    fn a_pile_turned_over_agrees() {
        let c = run(&["111", "112", "121"], &["121", "112", "111"]).unwrap();
        assert_eq!(c.order, Order::Reversed);
        assert!(differing(&c).is_empty());
    }

    #[test]
    fn sheets_slipped_to_the_bottom_agree() {
        let c = run(&["111", "112", "121", "222"], &["121", "222", "111", "112"]).unwrap();
        assert_eq!(c.order, Order::Shifted(2));
        assert!(differing(&c).is_empty());
    }

    #[test]
    fn two_sheets_swapped_agree() {
        let c = run(&["111", "112", "121", "222"], &["112", "111", "121", "222"]).unwrap();
        assert_eq!(c.order, Order::Mixed);
        assert!(differing(&c).is_empty());
    }

    #[test]
    fn one_slip_is_one_difference_where_it_lies() {
        let c = run(&["111", "112", "121"], &["111", "122", "121"]).unwrap();
        assert_eq!(differing(&c), [(1, 1, 1)]);
        let turned = run(&["111", "112", "231"], &["231", "122", "111"]).unwrap();
        assert_eq!(
            (differing(&turned), turned.order),
            (vec![(1, 1, 1)], Order::Reversed)
        );
    }

    #[test]
    fn doubt_is_shown_even_where_both_doubt() {
        let c = run(&["1?1"], &["1?1"]).unwrap();
        let cell = CellRef {
            contest: 0,
            part: Part::Printed(1),
        };
        assert_eq!(c.pairs[0].cells, [cell]);
    }

    #[test]
    fn another_number_of_ballots_is_not_compared() {
        assert_eq!(run(&["111", "112"], &["111"]), None);
    }

    #[test]
    fn invalid_against_marked_disputes_the_whole_contest() {
        let c = run(&["-m"], &["111"]).unwrap();
        assert_eq!(
            c.pairs[0].cells,
            [CellRef {
                contest: 0,
                part: Part::Whole
            }]
        );
        assert_eq!(differing(&run(&["-m"], &["-i"]).unwrap()).len(), 1);
    }

    fn pile() -> impl Strategy<Value = Vec<BallotEntry>> {
        let ballot = "[123]{3}".prop_map(|t| vec![t.parse::<ContestEntry>().unwrap()]);
        prop::collection::vec(ballot, 1..12)
    }

    /// Two sheets exchanged from afar that differ in a cell each are more likely a slip
    /// of each keyer: the paper is looked at.
    #[test]
    fn a_slip_of_each_keyer_is_not_taken_for_two_sheets_exchanged() {
        let truth = [
            "1131", "1212", "2121", "1131", "1221", "2211", "1113", "2112", "1331", "3111",
        ];
        let (mut first, mut second) = (truth, truth);
        first[0] = "1111";
        second[3] = "1111";
        let c = run(&first, &second).unwrap();
        assert_eq!(differing(&c), [(0, 0, 1), (3, 3, 1)]);
        assert_eq!(c.order, Order::Same);
        // Too few lie about them to tell: the same ballots agree.
        let few = run(&first[..4], &second[..4]).unwrap();
        assert!(differing(&few).is_empty());
    }

    /// A slip makes the ballot at 5 look like the one at 0, and a sheet had slipped to the
    /// end: the difference still lies where the slip is.
    #[test]
    fn a_slip_that_makes_a_ballot_look_like_another_is_found_at_its_place() {
        let first = ["1111", "2111", "1131", "1211", "1122", "1111", "1112"];
        let second = ["1111", "2111", "1211", "1122", "1131", "1112", "1131"];
        let c = run(&first, &second).unwrap();
        assert_eq!(differing(&c), [(5, 4, 1)]);
        let partners = c.pairs.iter().map(|p| p.second).collect::<Vec<_>>();
        assert_eq!(partners, [0, 1, 6, 2, 3, 4, 5]);
    }

    #[test]
    fn a_sheet_moved_far_and_a_slip_elsewhere_are_told_apart() {
        let first = [
            "1112", "2111", "1131", "1211", "1122", "2221", "3112", "1313",
        ];
        let mut second = first.to_vec();
        let moved = second.remove(6);
        second.insert(1, moved);
        second[4] = "1212";
        let c = run(&first, &second).unwrap();
        assert_eq!(differing(&c), [(3, 4, 1)]);
        assert_eq!(c.order, Order::Mixed);
    }

    proptest! {
        #[test]
        fn any_order_of_the_same_ballots_agrees_but_for_slips_that_cancel_out(
            (first, second) in pile().prop_flat_map(|p| (Just(p.clone()), Just(p).prop_shuffle())),
        ) {
            let c = compare(&first.iter().collect::<Vec<_>>(), &second.iter().collect::<Vec<_>>());
            let found = differing(&c.unwrap());
            prop_assert!(found.is_empty() || (found.len() == 2 && first.len() >= 10));
        }

        #[test]
        fn the_pairing_is_one_to_one_and_no_worse_than_any_simple_order(
            (first, second) in pile().prop_flat_map(|p| {
                let n = p.len();
                let ballot = "[123]{3}".prop_map(|t| vec![t.parse::<ContestEntry>().unwrap()]);
                (Just(p), prop::collection::vec(ballot, n..=n))
            }),
        ) {
            let (a, b) = (first.iter().collect::<Vec<_>>(), second.iter().collect::<Vec<_>>());
            let c = compare(&a, &b).unwrap();
            let mut seconds = c.pairs.iter().map(|p| p.second).collect::<Vec<_>>();
            seconds.sort_unstable();
            prop_assert_eq!(seconds, (0..b.len()).collect::<Vec<_>>());
            let cells = c.pairs.iter().map(|p| p.cells.len()).sum::<usize>();
            let turned = b.iter().rev().copied().collect::<Vec<_>>();
            for other in [&b, &turned] {
                let pairs = a.iter().zip(other);
                let plain = pairs.map(|(x, y)| disputed(x, y).len()).sum::<usize>();
                prop_assert!(cells <= plain);
            }
        }
    }
}
