//! One contest on the ballot being keyed: what is agreed, what is keyed, what is missing.

use crate::meeting::{Cell, ContestEntry, InvalidReason, WriteIn};
use crate::rules::Mark;

/// One contest on the ballot being keyed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Half {
    /// Both keyings agree on all of it; nothing to key.
    pub(super) locked: Option<ContestEntry>,
    /// What both keyings agree on, cell by cell; `None` is to be keyed.
    pub(super) agreed: Vec<Option<Cell>>,
    /// The names both keyings agree on; `None` where names may be keyed.
    pub(super) agreed_names: Option<Vec<WriteIn>>,
    /// Names must be declared done: there is no candidate, or they are disputed.
    pub(super) names_stop: bool,
    /// What a cell not keyed counts as, where only exceptions are keyed.
    pub(super) usual: Option<Cell>,
    pub(super) cells: Vec<Option<Cell>>,
    pub(super) names: Vec<WriteIn>,
    pub(super) names_done: bool,
    pub(super) invalid: Option<InvalidReason>,
}

impl Half {
    pub(super) fn open(candidates: usize, names_stop: bool) -> Half {
        Half {
            locked: None,
            agreed: vec![None; candidates],
            agreed_names: None,
            names_stop,
            usual: None,
            cells: vec![None; candidates],
            names: Vec::new(),
            names_done: false,
            invalid: None,
        }
    }

    pub(super) fn clear(&mut self) {
        self.cells.fill(None);
        self.names.clear();
        self.names_done = false;
        self.invalid = None;
    }

    /// What is keyed beside candidate `index`.
    pub(crate) fn cell(&self, index: usize) -> Option<Cell> {
        self.cells.get(index).copied().flatten()
    }

    /// What stands beside candidate `index`: what is keyed, else the usual mark.
    pub(crate) fn shown(&self, index: usize) -> Option<Cell> {
        self.cell(index).or(self.usual)
    }

    /// Whether nothing at all is keyed in this contest.
    pub(crate) fn untouched(&self) -> bool {
        let cells = self.cells.iter().all(Option::is_none);
        cells && self.names.is_empty() && !self.names_done && self.invalid.is_none()
    }

    /// The usual mark, where only exceptions are keyed.
    pub(crate) fn usual(&self) -> Option<Cell> {
        self.usual
    }

    /// Whether candidate `index` is not to be keyed here.
    pub(crate) fn is_agreed(&self, index: usize) -> bool {
        self.locked.is_some() || self.agreed.get(index).copied().flatten().is_some()
    }

    /// Whether nothing of the contest is to be keyed.
    pub(crate) fn is_locked(&self) -> bool {
        self.locked.is_some()
    }

    /// Nothing is ever written in here: no name stands on an appraisal.
    pub(super) fn bar_names(&mut self) {
        self.names_stop = false;
        self.agreed_names = Some(Vec::new());
    }

    /// Whether names may be keyed.
    pub(crate) fn takes_names(&self) -> bool {
        self.locked.is_none() && self.agreed_names.is_none()
    }

    /// Names keyed, in the order keyed.
    pub(crate) fn names(&self) -> &[WriteIn] {
        &self.names
    }

    /// Why it is invalid, as keyed.
    pub(crate) fn invalid(&self) -> Option<InvalidReason> {
        self.invalid
    }

    /// Candidates without a mark yet.
    pub(crate) fn missing(&self) -> usize {
        if self.locked.is_some() || self.invalid.is_some() || self.usual.is_some() {
            return 0;
        }
        let open = self.agreed.iter().zip(&self.cells);
        open.filter(|(agreed, cell)| agreed.is_none() && cell.is_none())
            .count()
    }

    /// By exception an untouched contest is not complete: a second press of Enter
    /// must never be a ballot nobody has looked at.
    pub(super) fn complete(&self) -> bool {
        self.locked.is_some()
            || self.invalid.is_some()
            || (self.missing() == 0
                && (self.usual.is_none() || !self.untouched())
                && (!self.names_stop || self.names_done || !self.names.is_empty()))
    }

    /// The entry so far; cells without a mark stand as abstentions, which only
    /// the verdict on an unfinished ballot sees.
    pub(crate) fn entry(&self) -> ContestEntry {
        if let Some(locked) = &self.locked {
            return locked.clone();
        }
        if let Some(reason) = self.invalid {
            return ContestEntry::Invalid(reason);
        }
        let pairs = self.agreed.iter().zip(&self.cells);
        let other = self.usual.unwrap_or(Cell::Mark(Mark::Abstain));
        let cells = pairs.map(|(agreed, cell)| agreed.or(*cell).unwrap_or(other));
        let names = self.agreed_names.as_ref().unwrap_or(&self.names);
        ContestEntry::marked(cells.collect(), names.clone())
    }
}
