//! What waits for the scrutineer, and what has been dealt with.

use crate::meeting::{BundleRef, Case, CaseState, Compared, Meeting, PaperId};

/// How an entry of the list stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum State {
    /// The two keyings hold different numbers of ballots.
    Recount,
    /// Nobody has read the paper yet.
    Open,
    /// Read, and equal to neither keying, or doubtful.
    NeedsRuling,
    /// Equal to one keying.
    Settled,
    /// Ruled.
    Ruled,
}

impl State {
    /// Whether somebody has to do something.
    pub(super) fn waits(self) -> bool {
        matches!(self, State::Recount | State::Open | State::NeedsRuling)
    }
}

/// Which entry: a bundle, or a ballot of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Key {
    /// The bundle.
    pub(super) at: BundleRef,
    /// The case; `None` for the bundle as a whole.
    pub(super) case: Option<usize>,
}

/// One entry of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Entry {
    /// Which.
    pub(super) key: Key,
    /// The position in the bundle, from 1; 0 for a whole bundle.
    pub(super) position: u32,
    /// How it stands.
    pub(super) state: State,
}

/// Everything to be done in paper order, then everything done.
pub(super) fn entries(meeting: &Meeting) -> Vec<Entry> {
    let mut found = Vec::new();
    for paper in meeting.round().into_iter().flat_map(|round| &round.papers) {
        for bundle in &paper.bundles {
            let at = reference(paper.id, bundle.number);
            match &bundle.compared {
                None => {}
                Some(Compared::CountsDiffer { .. }) => found.push(Entry {
                    key: Key { at, case: None },
                    position: 0,
                    state: State::Recount,
                }),
                Some(Compared::Paired(comparison)) => {
                    for (index, case) in bundle.cases.iter().enumerate() {
                        let pair = comparison.pairs.get(case.pair);
                        let position = pair.map_or(0, |pair| pair.first + 1);
                        found.push(Entry {
                            key: Key {
                                at,
                                case: Some(index),
                            },
                            position: u32::try_from(position).unwrap_or(0),
                            state: state(case),
                        });
                    }
                }
            }
        }
    }
    found.sort_by_key(|entry| !entry.state.waits());
    found
}

fn reference(paper: PaperId, number: u32) -> BundleRef {
    BundleRef { paper, number }
}

fn state(case: &Case) -> State {
    match case.state {
        CaseState::Open => State::Open,
        CaseState::NeedsRuling { .. } => State::NeedsRuling,
        CaseState::Settled { .. } => State::Settled,
        CaseState::Ruled(_) => State::Ruled,
    }
}

/// Bundles of the round whose two keyings are not both closed.
pub(super) fn unkeyed(meeting: &Meeting) -> u32 {
    let papers = meeting.round().into_iter().flat_map(|round| &round.papers);
    let bundles = papers.flat_map(|paper| &paper.bundles);
    let open = bundles.filter(|bundle| bundle.compared.is_none());
    u32::try_from(open.count()).unwrap_or(u32::MAX)
}
