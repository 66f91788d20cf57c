//! One ballot while it is being keyed: pure, and nothing but the acts of the
//! person at the keys, so that one step back is the list without its last act.

use super::choices::Choices;
use super::half::Half;
use super::way::{self, Style, Way};
use crate::meeting::{
    BallotEntry, Cell, CellRef, ContestEntry, InvalidReason, Paper, Part, WriteIn,
};
use crate::rules::Mark;

/// Where the next key goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    /// Beside a printed candidate: contest and candidate, from 0.
    Cell(usize, usize),
    /// A contest keyed by exception, where a candidate's number is awaited.
    Contest(usize),
    /// The line of names written in, where a contest must say that it is done.
    Names(usize),
    /// Below the last line.
    End,
}

impl Place {
    /// Its rank from the top of the paper.
    fn rank(self) -> (usize, usize, usize) {
        match self {
            Place::Cell(contest, index) => (contest, 0, index),
            Place::Contest(contest) => (contest, 0, 0),
            Place::Names(contest) => (contest, 1, 0),
            Place::End => (usize::MAX, 0, 0),
        }
    }

    fn contest(self) -> Option<usize> {
        match self {
            Place::Cell(contest, _) | Place::Contest(contest) | Place::Names(contest) => {
                Some(contest)
            }
            Place::End => None,
        }
    }
}

/// One act of the keyer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Act {
    /// A mark, or doubt, beside a candidate.
    Mark(Place, Cell),
    /// Everything not yet keyed in this contest, from this place on.
    Rest(Place, Cell),
    /// A name written in.
    Name(usize, WriteIn),
    /// No (further) name is written in.
    NamesDone(usize),
    /// The contest is invalid on this ballot.
    Invalid(usize, InvalidReason),
    /// Every contest on this ballot is invalid.
    AllInvalid(InvalidReason),
}

/// The ballot being keyed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Sheet {
    halves: Vec<Half>,
    acts: Vec<Act>,
    at: Place,
    /// How it is keyed; `None` where only disputed cells are.
    way: Option<Way>,
    /// What may stand beside a line.
    choices: Choices,
    /// How many digits a candidate's number has by exception.
    digits: usize,
}

impl Sheet {
    /// An empty ballot of `paper`, keyed this way.
    pub(crate) fn new(paper: &Paper, way: Way) -> Sheet {
        let halves = paper.contests.iter().map(|contest| {
            let lines = contest.rows();
            let by_exception = way.style == Style::ByException && lines > 0;
            Half {
                usual: by_exception.then_some(way.usual),
                ..empty(lines, way.choices)
            }
        });
        let mut sheet = Sheet::of(halves.collect());
        sheet.way = Some(way);
        sheet.choices = way.choices;
        sheet.digits = way::digits(&paper.contests);
        sheet
    }

    /// A ballot two keyings read differently in `cells`: those emptied, the rest agreed.
    pub(crate) fn disputed(first: &BallotEntry, cells: &[CellRef]) -> Sheet {
        let halves = first.iter().enumerate().map(|(contest, entry)| {
            let open = |part| cells.contains(&CellRef { contest, part });
            let touched = cells.iter().any(|cell| cell.contest == contest);
            match entry {
                entry if !touched => Half {
                    locked: Some(entry.clone()),
                    ..Half::open(candidates(entry), false)
                },
                ContestEntry::Marked { cells, write_ins } if !open(Part::Whole) => Half {
                    agreed: cells
                        .iter()
                        .enumerate()
                        .map(|(index, cell)| (!open(Part::Printed(index))).then_some(*cell))
                        .collect(),
                    agreed_names: (!open(Part::WriteIns)).then(|| write_ins.clone()),
                    ..Half::open(cells.len(), open(Part::WriteIns))
                },
                entry => Half::open(candidates(entry), candidates(entry) == 0),
            }
        });
        Sheet::of(halves.collect())
    }

    fn of(halves: Vec<Half>) -> Sheet {
        let mut sheet = Sheet {
            halves,
            acts: Vec::new(),
            at: Place::End,
            way: None,
            choices: Choices::default(),
            digits: 1,
        };
        sheet.at = sheet.first_missing();
        sheet
    }

    /// A contest of a paper whose keyings called it invalid has no cells in
    /// its entry; this gives it those of the paper, and what may stand beside them.
    pub(crate) fn fit(mut self, paper: &Paper, choices: Choices) -> Sheet {
        self.choices = choices;
        for (half, contest) in self.halves.iter_mut().zip(&paper.contests) {
            if half.locked.is_some() {
                continue;
            }
            if half.cells.len() != contest.rows() {
                *half = empty(contest.rows(), choices);
            } else if choices.grades().is_some() {
                half.bar_names();
            }
        }
        self.at = self.first_missing();
        self
    }

    /// The contests, in the order of the paper.
    pub(crate) fn halves(&self) -> &[Half] {
        &self.halves
    }

    /// Where the next key goes.
    pub(crate) fn at(&self) -> Place {
        self.at
    }

    /// How the ballot is keyed; `None` where only disputed cells are.
    pub(crate) fn way(&self) -> Option<Way> {
        self.way
    }

    /// What may stand beside a line.
    pub(crate) fn choices(&self) -> Choices {
        self.choices
    }

    /// Whether candidates are keyed by number.
    pub(crate) fn by_exception(&self) -> bool {
        self.way.is_some_and(|way| way.style == Style::ByException)
    }

    /// How many digits a candidate's number has.
    pub(crate) fn digits(&self) -> usize {
        self.digits
    }

    /// The candidate keyed last, where that was the last act.
    pub(crate) fn last(&self) -> Option<(usize, usize)> {
        match self.acts.last() {
            Some(Act::Mark(Place::Cell(contest, index), _)) => Some((*contest, *index)),
            _ => None,
        }
    }

    /// Whether the keyer's last act was at a candidate of the contest they are in.
    pub(crate) fn turned(&self) -> bool {
        self.last()
            .is_some_and(|(contest, _)| contest == self.contest())
    }

    /// Every act so far, for the draft.
    pub(crate) fn acts(&self) -> &[Act] {
        &self.acts
    }

    /// Whether nothing has been keyed.
    pub(crate) fn untouched(&self) -> bool {
        self.acts.is_empty()
    }

    /// Whether every contest is complete, so that the ballot may be confirmed.
    pub(crate) fn complete(&self) -> bool {
        self.halves.iter().all(Half::complete)
    }

    /// The ballot as keyed, once it is complete.
    pub(crate) fn entry(&self) -> Option<BallotEntry> {
        self.complete()
            .then(|| self.halves.iter().map(Half::entry).collect())
    }

    /// The contest the keyer is in; below the last line, the last one.
    pub(crate) fn contest(&self) -> usize {
        self.at.contest().unwrap_or_else(|| {
            let open = self.halves.iter().rposition(|half| !half.is_locked());
            open.unwrap_or(0)
        })
    }

    /// The contest a written name belongs to. The line for it stands under the
    /// candidates, so at the first candidate of the next contest, where nothing
    /// is keyed yet, the line just passed is meant.
    pub(crate) fn names_contest(&self) -> Option<usize> {
        let here = self.contest();
        let fresh = |half: &Half| half.names.is_empty() && half.cells.iter().all(Option::is_none);
        let first = matches!(self.at, Place::Cell(contest, _)
            if self.places().find(|place| place.contest() == Some(contest)) == Some(self.at));
        let before = here.checked_sub(1).filter(|before| {
            first
                && self.halves.get(here).is_some_and(fresh)
                && self
                    .halves
                    .get(*before)
                    .is_some_and(|half| half.takes_names() && half.invalid.is_none())
        });
        let contest = before.unwrap_or(here);
        let half = self.halves.get(contest)?;
        (half.takes_names() && half.invalid.is_none()).then_some(contest)
    }

    fn places(&self) -> impl Iterator<Item = Place> + '_ {
        let halves = self.halves.iter().enumerate();
        halves
            .filter(|(_, half)| half.locked.is_none() && half.invalid.is_none())
            .flat_map(|(contest, half)| {
                let one = half.usual.map(|_| Place::Contest(contest));
                let cells = half.agreed.iter().enumerate();
                let open = cells.filter(move |(_, agreed)| agreed.is_none() && one.is_none());
                one.into_iter()
                    .chain(open.map(move |(index, _)| Place::Cell(contest, index)))
                    .chain(half.names_stop.then_some(Place::Names(contest)))
            })
            .chain(Some(Place::End))
    }

    /// Where the keyer stands to key this place.
    fn stop_of(&self, place: Place) -> Place {
        let contest = place.contest();
        let half = contest.and_then(|contest| self.halves.get(contest));
        match (contest, half.and_then(Half::usual)) {
            (Some(contest), Some(_)) => Place::Contest(contest),
            _ => place,
        }
    }

    fn after(&self, place: Place) -> Place {
        self.places()
            .find(|p| p.rank() > place.rank())
            .unwrap_or(Place::End)
    }

    fn first_missing(&self) -> Place {
        let missing = self.places().find(|place| match *place {
            Place::Cell(contest, index) => self
                .halves
                .get(contest)
                .is_some_and(|half| half.cell(index).is_none()),
            Place::Contest(contest) => self.halves.get(contest).is_some_and(Half::untouched),
            Place::Names(contest) => self
                .halves
                .get(contest)
                .is_some_and(|half| !half.names_done && half.names.is_empty()),
            Place::End => true,
        });
        missing.unwrap_or(Place::End)
    }

    /// Moves one line up or down without keying.
    pub(crate) fn step(&mut self, down: bool) {
        self.at = if down {
            self.after(self.at)
        } else {
            let before = self
                .places()
                .take_while(|place| place.rank() < self.at.rank())
                .last();
            before.unwrap_or(self.at)
        };
    }

    /// Marks the line the keyer is at; false below the last line.
    pub(crate) fn mark(&mut self, cell: Cell) -> bool {
        match self.at {
            at @ Place::Cell(..) => self.act(Act::Mark(at, cell)),
            Place::Names(contest) if cell == Cell::Mark(Mark::Abstain) => {
                self.act(Act::NamesDone(contest))
            }
            Place::Names(_) | Place::Contest(_) | Place::End => return false,
        }
        true
    }

    /// Marks a line by pointing at it.
    pub(crate) fn mark_at(&mut self, contest: usize, index: usize, cell: Cell) {
        let place = Place::Cell(contest, index);
        let by_number = Place::Contest(contest);
        if self.places().any(|open| open == place || open == by_number) {
            self.act(Act::Mark(place, cell));
        }
    }

    /// Turns the candidate with this number, from 1, in the contest the keyer is in: to
    /// the next mark, or to doubtful and back. False where there is no such candidate.
    pub(crate) fn turn(&mut self, number: usize, doubtful: bool) -> bool {
        let contest = self.contest();
        let Some(half) = self.halves.get(contest) else {
            return false;
        };
        let index = number.checked_sub(1).filter(|at| *at < half.cells.len());
        let (Some(index), Some(usual), None) = (index, half.usual, half.invalid) else {
            return false;
        };
        let cell = match half.shown(index) {
            Some(Cell::Doubtful) => usual,
            _ if doubtful => Cell::Doubtful,
            Some(cell) => self.choices.turned(usual, cell),
            None => usual,
        };
        self.act(Act::Mark(Place::Cell(contest, index), cell));
        true
    }

    /// Goes to the first contest where something is still to be keyed.
    pub(crate) fn go_to_first_missing(&mut self) {
        self.at = self.first_missing();
    }

    /// Whether nothing is keyed yet in the contest the keyer is in.
    pub(crate) fn contest_untouched(&self) -> bool {
        let half = self.halves.get(self.contest());
        half.is_some_and(Half::untouched)
    }

    /// The rest of the contest like its last mark, or as usual where nothing is keyed in
    /// it yet; by exception always as usual, for the exceptions are what is not like the
    /// rest. False where there is no mark to repeat. Doubt is never repeated.
    pub(crate) fn rest_like_last(&mut self) -> bool {
        let at = self.at;
        let last = self.acts.iter().rev().find_map(|act| match act {
            Act::Mark(place, cell) | Act::Rest(place, cell)
                if *cell != Cell::Doubtful
                    && (self.way.is_none() || place.contest() == at.contest()) =>
            {
                Some(*cell)
            }
            _ => None,
        });
        let usual = self.way.map(|way| way.usual);
        let half = at.contest().and_then(|contest| self.halves.get(contest));
        let fresh = half.is_some_and(|half| half.cells.iter().all(Option::is_none));
        match (at, last.or(usual.filter(|_| fresh)), usual) {
            (Place::Cell(..), Some(cell), _) => self.act(Act::Rest(at, cell)),
            (Place::Contest(contest), _, Some(usual)) => {
                self.act(Act::Rest(Place::Cell(contest, 0), usual));
            }
            (Place::Names(contest), _, Some(_)) => self.act(Act::NamesDone(contest)),
            (Place::End, ..) => {}
            _ => return false,
        }
        true
    }

    /// The rest of the contest blank; with nothing keyed before, a blank ballot.
    pub(crate) fn rest_blank(&mut self) {
        let blank = Cell::Mark(Mark::Abstain);
        match (self.way, self.at) {
            (Some(_), at @ Place::Cell(..)) => self.act(Act::Rest(at, blank)),
            (Some(_), Place::Contest(contest)) => {
                self.act(Act::Rest(Place::Cell(contest, 0), blank));
            }
            (Some(_), Place::Names(contest)) => self.act(Act::NamesDone(contest)),
            _ => {}
        }
    }

    /// Adds a name written in; the keyer stays where they were.
    pub(crate) fn add_name(&mut self, contest: usize, name: WriteIn) {
        self.act(Act::Name(contest, name));
    }

    /// Calls the contest the keyer is in invalid, or every contest.
    pub(crate) fn call_invalid(&mut self, reason: InvalidReason, whole: bool) {
        let act = if whole {
            Act::AllInvalid(reason)
        } else {
            Act::Invalid(self.contest(), reason)
        };
        self.act(act);
    }

    /// One step back: the last act never was. False where there is none.
    pub(crate) fn back(&mut self) -> bool {
        let Some(last) = self.acts.pop() else {
            return false;
        };
        let acts = std::mem::take(&mut self.acts);
        for half in &mut self.halves {
            half.clear();
        }
        self.at = self.first_missing();
        for act in acts {
            self.act(act);
        }
        if let Act::Mark(place, _) | Act::Rest(place, _) = last {
            self.at = self.stop_of(place);
        }
        true
    }

    /// Carries out one act, if it fits this ballot.
    pub(crate) fn act(&mut self, act: Act) {
        match &act {
            Act::Mark(_, cell) | Act::Rest(_, cell) if !self.choices.allow(*cell) => return,
            Act::Mark(place @ Place::Cell(contest, index), cell) => {
                let Some(half) = self.halves.get_mut(*contest) else {
                    return;
                };
                let Some(slot) = half.cells.get_mut(*index) else {
                    return;
                };
                *slot = Some(*cell);
                self.at = match self.stop_of(*place) {
                    // By exception the next number may be of any candidate here.
                    here @ Place::Contest(_) => here,
                    _ => self.after(*place),
                };
            }
            Act::Rest(Place::Cell(contest, from), cell) => {
                let Some(half) = self.halves.get_mut(*contest) else {
                    return;
                };
                let open = half.agreed.iter().zip(&mut half.cells).skip(*from);
                for (_, slot) in open.filter(|(agreed, slot)| agreed.is_none() && slot.is_none()) {
                    *slot = Some(*cell);
                }
                let last = half.cells.len();
                self.at = self.after(Place::Cell(*contest, last));
            }
            Act::Mark(..) | Act::Rest(..) => return,
            Act::Name(contest, name) => {
                let Some(half) = self.halves.get_mut(*contest).filter(|h| h.takes_names()) else {
                    return;
                };
                half.names.push(name.clone());
            }
            Act::NamesDone(contest) => {
                let Some(half) = self.halves.get_mut(*contest) else {
                    return;
                };
                half.names_done = true;
                self.at = self.after(Place::Names(*contest));
            }
            Act::Invalid(contest, reason) => {
                let Some(half) = self.halves.get_mut(*contest).filter(|h| !h.is_locked()) else {
                    return;
                };
                half.invalid = Some(*reason);
                self.at = self.after(Place::Names(*contest));
            }
            Act::AllInvalid(reason) => {
                for half in self.halves.iter_mut().filter(|half| !half.is_locked()) {
                    half.invalid = Some(*reason);
                }
                self.at = Place::End;
            }
        }
        self.acts.push(act);
    }
}

/// A contest of so many lines with nothing keyed.
fn empty(lines: usize, choices: Choices) -> Half {
    let mut half = Half::open(lines, lines == 0);
    if choices.grades().is_some() {
        half.bar_names();
    }
    half
}

fn candidates(entry: &ContestEntry) -> usize {
    match entry {
        ContestEntry::Marked { cells, .. } => cells.len(),
        ContestEntry::Invalid(_) => 0,
    }
}
