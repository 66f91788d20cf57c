//! Keying every bundle twice, by two people (design section 6).

use super::{Asked, Decided, said};
use crate::meeting::{
    BallotEntry, Bundle, BundleRef, By, Cell, Compared, ContestEntry, Event, Keyer, Keying,
    OfficerId, Paper, Pass, Refusal, Slip, Staffing, Survey, WrittenName,
};
use crate::rules::Mark;

/// More than this in one wrapper nobody counts twice alike, and comparing takes
/// the cube of it; wrappers hold 10 or 25 (design section 4, step 6).
const MOST_IN_A_BUNDLE: u32 = 200;

impl Asked<'_> {
    pub(super) fn bundle(&self, at: BundleRef) -> Result<(&Paper, &Bundle), Refusal> {
        let paper = self.paper(at.paper)?;
        let bundle = paper.bundle(at.number).ok_or(Refusal::Unknown)?;
        Ok((paper, bundle))
    }

    pub(super) fn may_key(&self, id: OfficerId) -> Result<(), Refusal> {
        if self.meeting.may_key(self.officer(id)?) {
            Ok(())
        } else {
            Err(Refusal::NotAKeyer(id))
        }
    }

    /// A bundle nobody has taken for either keying; only such a one may change its wrapper.
    fn untouched(&self, at: BundleRef) -> Result<(&Paper, &Bundle), Refusal> {
        self.not_locked(Slip::Result)?;
        let (paper, bundle) = self.bundle(at)?;
        self.returned(paper)?;
        if bundle.keyings.iter().any(|keying| keying.keyer.is_some()) {
            return Err(Refusal::KeyingStarted);
        }
        Ok((paper, bundle))
    }

    pub(super) fn split_bundle(&self, at: BundleRef, size: u32) -> Decided {
        let (paper, bundle) = self.untouched(at)?;
        if size == 0 || size >= bundle.size {
            return Err(Refusal::EmptyBundle);
        }
        let numbers = paper.bundles.iter().map(|bundle| bundle.number);
        let number = numbers.max().and_then(|last| last.checked_add(1));
        Ok(vec![Event::BundleSplit {
            bundle: at,
            size,
            number: number.ok_or(Refusal::Unknown)?,
        }])
    }

    pub(super) fn merge_bundles(&self, at: BundleRef, number: u32) -> Decided {
        let (_, kept) = self.untouched(at)?;
        let paper = at.paper;
        let (_, gone) = self.untouched(BundleRef { paper, number })?;
        if kept.number == gone.number {
            return Err(Refusal::Unknown);
        }
        fits_a_bundle(kept.size.saturating_add(gone.size))?;
        Ok(vec![Event::BundlesMerged { bundle: at, number }])
    }

    pub(super) fn take_bundle(&self, at: BundleRef, pass: Pass, keyer: Keyer) -> Decided {
        self.not_locked(Slip::Result)?;
        let (paper, bundle) = self.bundle(at)?;
        self.returned(paper)?;
        if paper.hand.is_some() {
            return Err(Refusal::CountedByHand(paper.id));
        }
        let people = [Some(keyer.typist), keyer.reader];
        for id in people.into_iter().flatten() {
            self.may_key(id)?;
            let other = bundle.keying(pass.other()).keyer;
            if other.is_some_and(|other| other.typist == id || other.reader == Some(id)) {
                return Err(Refusal::KeyedItAlready(id));
            }
            // A recount is by others; where there are no others, the two change places.
            let same = |keying: &Keying| {
                keying
                    .keyer
                    .is_some_and(|earlier| earlier.typist == id || earlier.reader == Some(id))
            };
            let before = bundle.earlier.iter().any(|earlier| {
                let [first, second] = &earlier.keyings;
                match (self.meeting.staffing, pass) {
                    (Staffing::Minimal, Pass::First) => same(first),
                    (Staffing::Minimal, Pass::Second) => same(second),
                    _ => same(first) || same(second),
                }
            });
            if before {
                return Err(Refusal::KeyedItAlready(id));
            }
        }
        if keyer.reader == Some(keyer.typist) {
            return Err(Refusal::SamePersonTwice);
        }
        let keying = bundle.keying(pass);
        if keying.closed.is_some() {
            return Err(Refusal::KeyingClosed(at));
        }
        match keying.keyer {
            Some(holder) if holder == keyer => Ok(Vec::new()),
            Some(holder) if !keying.ballots.is_empty() => {
                Err(Refusal::HeldByAnother(holder.typist))
            }
            _ => Ok(vec![Event::BundleTaken {
                bundle: at,
                pass,
                keyer,
            }]),
        }
    }

    /// The keying of this bundle, if it is open and the asker's.
    fn own_keying(&self, at: BundleRef, pass: Pass) -> Result<(&Paper, &Bundle, &Keying), Refusal> {
        self.not_locked(Slip::Result)?;
        let (paper, bundle) = self.bundle(at)?;
        let keying = bundle.keying(pass);
        let holder = keying.keyer.ok_or(Refusal::NotYours)?;
        if By::Officer(holder.typist) != self.by {
            return Err(Refusal::NotYours);
        }
        if keying.closed.is_some() {
            return Err(Refusal::KeyingClosed(at));
        }
        Ok((paper, bundle, keying))
    }

    pub(super) fn release_bundle(&self, at: BundleRef, pass: Pass) -> Decided {
        if self.overseer().is_ok() {
            self.not_locked(Slip::Result)?;
            let keying = self.bundle(at)?.1.keying(pass);
            if keying.closed.is_some() {
                return Err(Refusal::KeyingClosed(at));
            }
            keying.keyer.ok_or(Refusal::NotWaiting)?;
        } else {
            let (_, _, keying) = self.own_keying(at, pass)?;
            if !keying.ballots.is_empty() {
                return Err(Refusal::KeyingStarted);
            }
        }
        Ok(vec![Event::BundleReleased { bundle: at, pass }])
    }

    pub(super) fn key_ballot(
        &self,
        at: BundleRef,
        pass: Pass,
        position: u32,
        entry: BallotEntry,
    ) -> Decided {
        let (paper, bundle, keying) = self.own_keying(at, pass)?;
        let keyed = u32::try_from(keying.ballots.len()).unwrap_or(u32::MAX);
        if position == 0 || position > keyed.saturating_add(1) {
            return Err(Refusal::WrongPosition {
                position,
                next: keyed.saturating_add(1),
            });
        }
        if position > bundle.size {
            return Err(Refusal::BundleFull { size: bundle.size });
        }
        let entry = tidy(entry);
        self.fits(paper, &entry)?;
        // That a cell cannot be read is for a ruling to say, not for a keyer.
        if entry.iter().any(ContestEntry::illegible) {
            return Err(Refusal::Unfinished);
        }
        Ok(vec![Event::BallotKeyed {
            bundle: at,
            pass,
            position,
            entry,
        }])
    }

    /// Whether an entry has the shape of the paper and names people on the roll.
    pub(super) fn fits(&self, paper: &Paper, entry: &BallotEntry) -> Result<(), Refusal> {
        if entry.len() != paper.contests.len() {
            return Err(Refusal::Unfinished);
        }
        let grades = self.round()?.survey.as_ref().and_then(Survey::grades);
        for (contest, keyed) in paper.contests.iter().zip(entry) {
            let ContestEntry::Marked { cells, write_ins } = keyed else {
                continue;
            };
            if cells.len() != contest.rows() {
                return Err(Refusal::Unfinished);
            }
            let belongs = |cell: &Cell| match (cell, grades) {
                (Cell::Grade(grade), Some(grades)) => *grade < grades.count(),
                (Cell::Grade(_), None) => false,
                (Cell::Mark(Mark::Yes | Mark::No), Some(_)) => false,
                (Cell::Mark(_) | Cell::Doubtful, _) => true,
            };
            let written = grades.is_some() && !write_ins.is_empty();
            let marks = write_ins.iter().map(|write_in| &write_in.mark);
            if written || !cells.iter().chain(marks).all(belongs) {
                return Err(Refusal::NotOnThisSheet);
            }
            for write_in in write_ins {
                match &write_in.name {
                    WrittenName::Person(id) => {
                        self.person(*id)?;
                    }
                    WrittenName::Other(name) if name.trim().is_empty() => {
                        return Err(Refusal::Empty);
                    }
                    WrittenName::Other(_) => {}
                }
            }
        }
        Ok(())
    }

    pub(super) fn close_keying(&self, at: BundleRef, pass: Pass) -> Decided {
        let (_, bundle, keying) = self.own_keying(at, pass)?;
        let keyed = u32::try_from(keying.ballots.len()).unwrap_or(u32::MAX);
        if keyed == 0 {
            return Err(Refusal::BundleShort {
                keyed,
                size: bundle.size,
            });
        }
        Ok(vec![Event::KeyingClosed { bundle: at, pass }])
    }

    pub(super) fn recount_bundle(&self, at: BundleRef, size: u32) -> Decided {
        self.not_locked(Slip::Result)?;
        self.overseer()?;
        let (_, bundle) = self.bundle(at)?;
        fits_a_bundle(size)?;
        let differ = matches!(bundle.compared, Some(Compared::CountsDiffer { .. }));
        if size == bundle.size && !differ {
            return Err(Refusal::NotWaiting);
        }
        Ok(vec![Event::BundleRecounted { bundle: at, size }])
    }

    pub(super) fn reopen_bundle(&self, at: BundleRef, reason: &str) -> Decided {
        self.not_locked(Slip::Result)?;
        self.overseer()?;
        let (_, bundle) = self.bundle(at)?;
        if bundle.compared.is_none() {
            return Err(Refusal::NotWaiting);
        }
        let reason = said(reason)?;
        Ok(vec![Event::BundleReopened { bundle: at, reason }])
    }
}

/// A bundle has at least one ballot, and no more than people can check.
pub(super) fn fits_a_bundle(size: u32) -> Result<(), Refusal> {
    match size {
        0 => Err(Refusal::EmptyBundle),
        1..=MOST_IN_A_BUNDLE => Ok(()),
        _ => Err(Refusal::BundleTooLarge {
            size,
            most: MOST_IN_A_BUNDLE,
        }),
    }
}

/// An entry in the form the record gives it back in: names trimmed, write-ins sorted.
pub(super) fn tidy(entry: BallotEntry) -> BallotEntry {
    let tidied = |contest| match contest {
        ContestEntry::Marked {
            cells,
            mut write_ins,
        } => {
            for write_in in &mut write_ins {
                if let WrittenName::Other(name) = &mut write_in.name {
                    *name = name.trim().to_owned();
                }
            }
            ContestEntry::marked(cells, write_ins)
        }
        ContestEntry::Invalid(_) => contest,
    };
    entry.into_iter().map(tidied).collect()
}

/// Whether any cell of an entry is still doubtful.
pub(super) fn undecided(entry: &BallotEntry) -> bool {
    entry.iter().any(ContestEntry::doubtful)
}
