//! How the keying goes: who keyed what, in which time, how often wrongly, and what is
//! left. For the desk only; papers say no more than the rate of agreement.

use super::compare::{CellRef, Part};
use super::{
    At, BallotEntry, Bundle, BundleRef, Cell, Compared, ContestEntry, Meeting, Pass, Round,
};

/// Longer than this between two ballots and somebody was not keying: even 80
/// candidates in sequence take less.
pub const PAUSE_SECONDS: u64 = 180;

/// The pace is taken from this many seconds before now.
const WINDOW: u64 = 600;
/// Less than this is no pace to go by.
const LEAST_SECONDS: u64 = 60;

/// Bundles, and the ballots in them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Piles {
    /// Bundles.
    pub bundles: u32,
    /// Ballots.
    pub ballots: u32,
}

impl Piles {
    fn add(&mut self, bundle: &Bundle) {
        self.bundles += 1;
        self.ballots += bundle.size;
    }
}

/// How far a round is, by bundles whose keyings are closed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// All there is.
    pub all: Piles,
    /// At least one keying closed.
    pub once: Piles,
    /// Both closed.
    pub twice: Piles,
    /// Both closed, and no ballot differs or is doubtful.
    pub agreed: Piles,
}

impl Round {
    /// Every bundle that is counted, in paper order.
    pub fn counted_bundles(&self) -> impl Iterator<Item = (BundleRef, &Bundle)> {
        let papers = self.papers.iter().filter(|paper| !paper.void());
        papers.flat_map(|paper| {
            paper.bundles.iter().map(|bundle| {
                let number = bundle.number;
                let paper = paper.id;
                (BundleRef { paper, number }, bundle)
            })
        })
    }

    /// How far the keying is. Says nothing of a bundle whose second keying is open.
    pub fn progress(&self) -> Progress {
        let mut progress = Progress::default();
        for (_, bundle) in self.counted_bundles() {
            let closed = Pass::BOTH.map(|pass| bundle.keying(pass).closed.is_some());
            progress.all.add(bundle);
            if closed.contains(&true) {
                progress.once.add(bundle);
            }
            if closed == [true, true] {
                progress.twice.add(bundle);
            }
            let paired = matches!(bundle.compared, Some(Compared::Paired(_)));
            if paired && bundle.cases.is_empty() {
                progress.agreed.add(bundle);
            }
        }
        progress
    }

    /// Seconds until every bundle is keyed twice at the pace of the last ten minutes, by
    /// however many people keyed then. `None` where nothing is left, or where there is no
    /// pace to go by.
    pub fn seconds_left(&self, now: At) -> Option<u64> {
        let (mut left, mut done, mut began) = (0_u64, 0_u64, None::<At>);
        for (_, bundle) in self.counted_bundles() {
            for pass in Pass::BOTH {
                let keying = bundle.keying(pass);
                let keyed = keying.ballots.len() as u64;
                if keying.closed.is_none() {
                    left += u64::from(bundle.size).saturating_sub(keyed);
                }
                began = [began, keying.taken].into_iter().flatten().min();
                let recent = |at: At| at <= now && now.seconds_since(at) <= WINDOW;
                let recent = keying.ballots.iter().filter(|ballot| recent(ballot.at));
                done += recent.count() as u64;
            }
        }
        let spent = now.seconds_since(began?).min(WINDOW);
        if left == 0 || done == 0 || spent < LEAST_SECONDS {
            return None;
        }
        Some((left * spent).div_ceil(done))
    }
}

impl Meeting {
    /// How many marks one keying of a bundle had wrong, once every difference in it is
    /// settled or ruled; a mark called doubtful is not wrong. `None` before that.
    pub fn charged(&self, at: BundleRef, pass: Pass) -> Option<u32> {
        let bundle = self.bundle(at)?;
        if !matches!(bundle.compared, Some(Compared::Paired(_))) {
            return None;
        }
        let mut wrong = 0;
        for case in &bundle.cases {
            let right = case.final_entry()?;
            let (first, second, cells) = bundle.both(case)?;
            let keyed = match pass {
                Pass::First => first,
                Pass::Second => second,
            };
            let charged = |cell: &&CellRef| differs(keyed, right, **cell);
            wrong += super::count_of(cells.iter().filter(charged));
        }
        Some(wrong)
    }

    /// Seconds somebody spent on one keying of a bundle: from taking it to the last
    /// ballot, without the pauses. `None` before the first ballot.
    pub fn seconds_spent(&self, at: BundleRef, pass: Pass) -> Option<u64> {
        let keying = self.bundle(at)?.keying(pass);
        let taken = keying.taken?;
        // A ballot keyed anew has the time of its last keying.
        let mut times = keying
            .ballots
            .iter()
            .map(|ballot| ballot.at)
            .collect::<Vec<_>>();
        times.sort_unstable();
        let last = *times.last()?;
        let before = std::iter::once(&taken).chain(&times);
        let gaps = times
            .iter()
            .zip(before)
            .map(|(at, before)| at.seconds_since(*before));
        let pauses = gaps.filter(|gap| *gap > PAUSE_SECONDS).sum::<u64>();
        let spent = last.seconds_since(taken).saturating_sub(pauses);
        Some(spent)
    }
}

/// Whether a part was keyed wrongly: otherwise than it is, and not as doubtful.
fn differs(keyed: &BallotEntry, right: &BallotEntry, at: CellRef) -> bool {
    let (Some(keyed), Some(right)) = (keyed.get(at.contest), right.get(at.contest)) else {
        return false;
    };
    match (keyed, right, at.part) {
        (
            ContestEntry::Marked { cells: keyed, .. },
            ContestEntry::Marked { cells: right, .. },
            Part::Printed(index),
        ) => {
            let keyed = keyed.get(index);
            keyed != right.get(index) && keyed != Some(&Cell::Doubtful)
        }
        (
            ContestEntry::Marked {
                write_ins: keyed, ..
            },
            ContestEntry::Marked {
                write_ins: right, ..
            },
            Part::WriteIns,
        ) => keyed != right && !keyed.iter().any(|name| name.mark == Cell::Doubtful),
        _ => keyed != right && !keyed.doubtful(),
    }
}
