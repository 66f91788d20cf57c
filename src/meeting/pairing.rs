//! Which ballot of the second keying is the same paper as which of the first.
//!
//! Piles are turned over, cut, and single sheets slip to another place, but what
//! lies between stays in order. So the two keyings are first laid beside each other
//! in order, where a sheet may have moved; only a pile that is thoroughly mixed is
//! paired by likeness alone. Likeness alone would be led astray: a slip often makes
//! one ballot look like another of the bundle, and a slip of each keyer on two
//! ballots alike would look like two sheets exchanged, and be lost.

use super::compare::Order;

/// A differing cell, as a cost.
const CELL: i64 = 10;
/// A ballot that has no partner at its place, in either keying. A moved sheet costs two
/// of these: more than one differing cell, less than two. Two sheets exchanged from afar
/// cost four, more than a slip in each of them.
const GAP: i64 = 6;

/// So many ballots in their places are evidence that nobody moved two of them.
const ENOUGH: usize = 10;

/// Partners in the second keying, and how its order relates to the first's.
pub(super) struct Pairing {
    /// For each ballot of the first keying the place of its partner.
    pub partners: Vec<usize>,
    /// The order found.
    pub order: Order,
}

/// Pairs ballots whose distances, in cells, are given row by row: first keying down,
/// second across.
pub(super) fn pair(distances: &[Vec<i64>]) -> Pairing {
    let size = distances.len();
    let simple = orders(size).find(|order| total(distances, *order) == 0);
    if let Some(order) = simple {
        return Pairing {
            partners: (0..size).map(|index| place(order, index, size)).collect(),
            order,
        };
    }
    let likely = by_likeness(distances);
    let laid = orders(size).map(|order| lay(distances, order));
    let Some(laid) = laid.min_by_key(|laid| laid.cost) else {
        return likely;
    };
    let differing = |pairing: &Pairing| {
        let pairs = distances.iter().zip(&pairing.partners);
        let apart = pairs.filter_map(|(row, partner)| row.get(*partner));
        apart.filter(|cells| **cells > 0).count()
    };
    let in_place = if differing(&likely) == 0 {
        // The same ballots, so they agree in whatever order; but where all lie in their
        // places and two seem exchanged, it is a slip of each keyer.
        laid.moved == 0 && differing(&laid.pairing) == 2 && size >= ENOUGH
    } else {
        laid.moved <= (size / 5).max(2)
    };
    if in_place { laid.pairing } else { likely }
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

fn total(distances: &[Vec<i64>], order: Order) -> i64 {
    let size = distances.len();
    let rows = distances.iter().enumerate();
    rows.filter_map(|(index, row)| row.get(place(order, index, size)))
        .sum()
}

/// Two keyings laid beside each other.
struct Laid {
    pairing: Pairing,
    /// Differing cells and moved sheets together.
    cost: i64,
    /// Sheets that lie elsewhere.
    moved: usize,
}

/// Lays the second keying, taken in this order, beside the first: the cheapest way to
/// keep both in order, and what is left over paired by likeness.
#[allow(clippy::indexing_slicing)] // Every index runs over a square table made here.
fn lay(distances: &[Vec<i64>], order: Order) -> Laid {
    let size = distances.len();
    let across = (0..size).map(|j| place(order, j, size)).collect::<Vec<_>>();
    let apart = |i: usize, j: usize| distances[i][across[j]];
    let mut least = vec![vec![0i64; size + 1]; size + 1];
    for i in 0..=size {
        for j in 0..=size {
            least[i][j] = match (i, j) {
                (0, 0) => 0,
                (0, _) => least[0][j - 1] + GAP,
                (_, 0) => least[i - 1][0] + GAP,
                _ => (least[i - 1][j - 1] + CELL * apart(i - 1, j - 1))
                    .min(least[i - 1][j] + GAP)
                    .min(least[i][j - 1] + GAP),
            };
        }
    }
    let mut partner = vec![None; size];
    let mut free = Vec::new();
    let (mut i, mut j) = (size, size);
    while i > 0 || j > 0 {
        if i > 0 && j > 0 && least[i][j] == least[i - 1][j - 1] + CELL * apart(i - 1, j - 1) {
            (i, j) = (i - 1, j - 1);
            partner[i] = Some(j);
        } else if i > 0 && least[i][j] == least[i - 1][j] + GAP {
            i -= 1;
        } else {
            j -= 1;
            free.push(j);
        }
    }
    let lone = (0..size)
        .filter(|i| partner[*i].is_none())
        .collect::<Vec<_>>();
    // Equal parts cost the same in any order: the nearest place breaks ties.
    let far = i64::try_from(size * size).unwrap_or(i64::MAX / 1000) + 1;
    let costs = lone
        .iter()
        .map(|i| {
            let near = |j: &usize| i64::try_from(i.abs_diff(*j)).unwrap_or(0);
            free.iter().map(|j| apart(*i, *j) * far + near(j)).collect()
        })
        .collect::<Vec<Vec<i64>>>();
    let mut cost = least[size][size];
    for (i, column) in lone.iter().zip(assign(&costs)) {
        partner[*i] = Some(free[column]);
        cost += CELL * apart(*i, free[column]);
    }
    // What the sheets left over differ in shows only now: where moving none comes
    // cheaper after all, none was moved.
    let in_place = CELL * total(distances, order);
    if in_place < cost {
        return Laid {
            pairing: Pairing {
                partners: across,
                order,
            },
            cost: in_place,
            moved: 0,
        };
    }
    let beside = partner.iter().map(|j| j.unwrap_or(0)).collect::<Vec<_>>();
    let moved = size - in_order(&beside);
    Laid {
        pairing: Pairing {
            partners: beside.iter().map(|j| across[*j]).collect(),
            order: if moved == 0 { order } else { Order::Mixed },
        },
        cost,
        moved,
    }
}

/// How many of these places follow each other in order.
fn in_order(places: &[usize]) -> usize {
    let mut ends: Vec<usize> = Vec::new();
    for place in places {
        let at = ends.partition_point(|end| end < place);
        match ends.get_mut(at) {
            Some(end) => *end = *place,
            None => ends.push(*place),
        }
    }
    ends.len()
}

/// The matching with the fewest differing cells; the nearest simple order breaks ties.
fn by_likeness(distances: &[Vec<i64>]) -> Pairing {
    let size = distances.len();
    let base = orders(size)
        .min_by_key(|order| total(distances, *order))
        .unwrap_or(Order::Same);
    let apart = i64::try_from(size).unwrap_or(i64::MAX / 8) + 1;
    let costs = distances
        .iter()
        .enumerate()
        .map(|(i, row)| {
            let expected = place(base, i, size);
            let cells = row.iter().enumerate();
            cells
                .map(|(j, cells)| cells * apart + i64::from(expected != j))
                .collect()
        })
        .collect::<Vec<Vec<i64>>>();
    let partners = assign(&costs);
    let mut places = partners.iter().enumerate();
    let in_base = places.all(|(i, j)| place(base, i, size) == *j);
    Pairing {
        partners,
        order: if in_base { base } else { Order::Mixed },
    }
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
