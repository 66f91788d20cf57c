//! Comparing the two keyings of a bundle, as bundles and not as lists.
//!
//! A pile that was turned over or dropped is still the same pile. Identical
//! multisets agree whatever their order. Otherwise the usual accidents of
//! order are tried (same, reversed, shifted), and the ballots are matched so
//! that the fewest cells differ: only true differences reach the scrutineer.

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
            let part = |ballot: &BallotEntry| match (ballot.get(cell.contest)?, cell.part) {
                (whole, Part::Whole) => Some(vec![whole.clone()]),
                (ContestEntry::Marked { cells, .. }, Part::Printed(index)) => {
                    Some(vec![ContestEntry::marked(
                        vec![*cells.get(index)?],
                        Vec::new(),
                    )])
                }
                (ContestEntry::Marked { write_ins, .. }, Part::WriteIns) => {
                    Some(vec![ContestEntry::marked(Vec::new(), write_ins.clone())])
                }
                (invalid @ ContestEntry::Invalid(_), _) => Some(vec![invalid.clone()]),
            };
            let read = part(entry);
            read.is_some() && (read == part(first) || read == part(second))
        })
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
    let size = first.len();
    if size != second.len() {
        return None;
    }
    if let Some(order) = orders(size).find(|order| total(first, second, *order) == 0) {
        return Some(paired(first, second, order, |i| place(order, i, size)));
    }
    // Equal parts cost the same in any order, so the nearest simple order breaks ties:
    // the scrutineer then looks where the sheet most likely lies.
    let base = orders(size)
        .min_by_key(|order| total(first, second, *order))
        .unwrap_or(Order::Same);
    let costs = first
        .iter()
        .enumerate()
        .map(|(i, a)| {
            let expected = place(base, i, size);
            second
                .iter()
                .enumerate()
                .map(|(j, b)| {
                    let apart = i64::try_from(size).unwrap_or(i64::MAX / 8) + 1;
                    distance(a, b) * apart + i64::from(expected != j)
                })
                .collect()
        })
        .collect::<Vec<Vec<i64>>>();
    let matched = assign(&costs);
    let in_base = matched
        .iter()
        .enumerate()
        .all(|(i, j)| place(base, i, size) == *j);
    let order = if in_base { base } else { Order::Mixed };
    Some(paired(first, second, order, |i| {
        matched.get(i).copied().unwrap_or(i)
    }))
}

fn orders(size: usize) -> impl Iterator<Item = Order> {
    [Order::Same, Order::Reversed]
        .into_iter()
        .chain((1..size).map(Order::Shifted))
}

/// Where the ballot at `index` of the first keying lies in the second.
fn place(order: Order, index: usize, size: usize) -> usize {
    match order {
        Order::Same | Order::Mixed => index,
        Order::Reversed => size.saturating_sub(index + 1),
        Order::Shifted(by) => (index + size - by) % size.max(1),
    }
}

fn total(first: &[&BallotEntry], second: &[&BallotEntry], order: Order) -> i64 {
    first
        .iter()
        .enumerate()
        .filter_map(|(i, a)| Some(distance(a, second.get(place(order, i, first.len()))?)))
        .sum()
}

fn paired(
    first: &[&BallotEntry],
    second: &[&BallotEntry],
    order: Order,
    partner: impl Fn(usize) -> usize,
) -> Comparison {
    let pairs = first
        .iter()
        .enumerate()
        .filter_map(|(i, a)| {
            let j = partner(i);
            let b = second.get(j)?;
            Some(Pair {
                first: i,
                second: j,
                cells: disputed(a, b),
            })
        })
        .collect();
    Comparison { pairs, order }
}

/// The assignment of rows to columns with the least total cost (Hungarian method
/// with potentials, O(n³); a bundle is at most some hundred ballots).
#[allow(clippy::indexing_slicing)] // Every index runs over a square matrix made above.
fn assign(costs: &[Vec<i64>]) -> Vec<usize> {
    let n = costs.len();
    let mut row_potential = vec![0i64; n + 1];
    let mut column_potential = vec![0i64; n + 1];
    let mut row_of = vec![0usize; n + 1];
    for row in 1..=n {
        let mut way = vec![0usize; n + 1];
        let mut least = vec![i64::MAX; n + 1];
        let mut used = vec![false; n + 1];
        row_of[0] = row;
        let mut column = 0;
        while row_of[column] != 0 {
            used[column] = true;
            let current = row_of[column];
            let mut delta = i64::MAX;
            let mut next = 0;
            for j in 1..=n {
                if used[j] {
                    continue;
                }
                let reduced =
                    costs[current - 1][j - 1] - row_potential[current] - column_potential[j];
                if reduced < least[j] {
                    least[j] = reduced;
                    way[j] = column;
                }
                if least[j] < delta {
                    delta = least[j];
                    next = j;
                }
            }
            for j in 0..=n {
                if used[j] {
                    row_potential[row_of[j]] += delta;
                    column_potential[j] -= delta;
                } else {
                    least[j] = least[j].saturating_sub(delta);
                }
            }
            column = next;
        }
        while column != 0 {
            let previous = way[column];
            row_of[column] = row_of[previous];
            column = previous;
        }
    }
    let mut matched = vec![0; n];
    for column in 1..=n {
        matched[row_of[column] - 1] = column - 1;
    }
    matched
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

    proptest! {
        #[test]
        fn any_order_of_the_same_ballots_agrees(
            (first, second) in pile().prop_flat_map(|p| (Just(p.clone()), Just(p).prop_shuffle())),
        ) {
            let c = compare(&first.iter().collect::<Vec<_>>(), &second.iter().collect::<Vec<_>>());
            prop_assert!(differing(&c.unwrap()).is_empty());
        }

        #[test]
        fn the_matching_is_one_to_one_and_no_worse_than_any_simple_order(
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
            let cells = c.pairs.iter().map(|p| p.cells.len() as i64).sum::<i64>();
            for order in orders(a.len()) {
                prop_assert!(cells <= total(&a, &b, order));
            }
        }
    }
}
