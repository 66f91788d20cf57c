//! What may stand beside a line of the sheet, and the digits that key it: the three
//! marks of a ballot, the grades of an appraisal, or nothing where only names are written.

use crate::meeting::{Ask, Cell, Meeting, Round};
use crate::rules::{Grades, Mark};
use crate::text::Lang;

/// What may stand beside a line.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Choices {
    /// Yes, no, abstain: `1`, `2`, `3`.
    #[default]
    Marks,
    /// The grades of an appraisal, best first from `1`; the digit after the last is
    /// a line nothing stands beside.
    Grades(Grades),
    /// Names are written on an empty sheet, and nothing beside them.
    Names,
}

const BLANK: Cell = Cell::Mark(Mark::Abstain);

impl Choices {
    /// What may stand on the sheets of this round.
    pub(crate) fn of(round: &Round) -> Choices {
        match round.survey.as_ref().map(|survey| survey.plan.ask) {
            Some(Ask::Appraisal(grades)) => Choices::Grades(grades),
            Some(Ask::Recommendation {
                names_only: true, ..
            }) => Choices::Names,
            Some(Ask::Recommendation { .. }) | None => Choices::Marks,
        }
    }

    /// What may stand on the sheets of the present round.
    pub(crate) fn now(meeting: &Meeting) -> Choices {
        meeting.round().map_or(Choices::Marks, Choices::of)
    }

    /// The grades, in an appraisal.
    pub(crate) fn grades(self) -> Option<Grades> {
        match self {
            Choices::Grades(grades) => Some(grades),
            Choices::Marks | Choices::Names => None,
        }
    }

    /// What may be keyed, in the order of the digits from `1`.
    pub(crate) fn cells(self) -> Vec<Cell> {
        let marks = [Mark::Yes, Mark::No, Mark::Abstain].map(Cell::Mark);
        match self {
            Choices::Marks | Choices::Names => marks.to_vec(),
            Choices::Grades(grades) => (0..grades.count())
                .map(Cell::Grade)
                .chain([BLANK])
                .collect(),
        }
    }

    /// What a digit keys.
    pub(crate) fn keyed(self, digit: u8) -> Option<Cell> {
        let at = usize::from(digit).checked_sub(1)?;
        self.cells().get(at).copied()
    }

    /// Whether a cell may hold this. Doubt and what a ruling calls illegible may stand
    /// on every sheet.
    pub(crate) fn allow(self, cell: Cell) -> bool {
        matches!(cell, Cell::Doubtful | Cell::Mark(Mark::Void)) || self.cells().contains(&cell)
    }

    /// What may be chosen as usual, each followed by the next one.
    pub(crate) fn usual(self) -> Vec<Cell> {
        match self {
            Choices::Marks | Choices::Names => {
                [Mark::Yes, Mark::Abstain, Mark::No].map(Cell::Mark).into()
            }
            Choices::Grades(_) => self.cells(),
        }
    }

    /// What a line's number turns a cell into, where `usual` is what every cell starts
    /// as: on a ballot first the likeliest exception, then the other, then back; in an
    /// appraisal the next grade, after the last one nothing, then the best.
    pub(crate) fn turned(self, usual: Cell, now: Cell) -> Cell {
        let order = match (self, usual) {
            (Choices::Grades(_), _) => self.cells(),
            (_, Cell::Mark(Mark::Abstain)) => {
                [Mark::Abstain, Mark::Yes, Mark::No].map(Cell::Mark).into()
            }
            (_, Cell::Mark(Mark::No)) => {
                [Mark::No, Mark::Yes, Mark::Abstain].map(Cell::Mark).into()
            }
            _ => self.cells(),
        };
        let at = order.iter().position(|cell| *cell == now);
        let next = at.and_then(|at| order.iter().cycle().nth(at + 1));
        // Doubt, or nothing known.
        next.copied().unwrap_or(usual)
    }

    /// The word for what is in a cell.
    pub(crate) fn words(self, lang: Lang, cell: Cell) -> &'static str {
        match cell {
            Cell::Mark(Mark::Yes) => lang.yes(),
            Cell::Mark(Mark::No) => lang.no(),
            BLANK if self.grades().is_some() => lang.keying_no_grade(),
            Cell::Mark(Mark::Abstain) => lang.abstain(),
            Cell::Mark(Mark::Void) => lang.differences_void_cell(),
            Cell::Grade(grade) => {
                let names = self.grades().map(|grades| lang.grade_names(grades));
                let name = names.and_then(|names| names.get(usize::from(grade)).copied());
                name.unwrap_or_else(|| lang.grade_place(grade))
            }
            Cell::Doubtful => lang.keying_doubtful_cell(),
        }
    }
}
