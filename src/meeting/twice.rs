//! What is done twice: numbers typed by two people, bundles keyed by two people.

use super::compare::{self, Comparison};
use super::{Bundle, By, Case, CaseState, Compared, Keying, Pass, TwiceTyped};

impl TwiceTyped {
    pub(super) fn typed(&mut self, by: By, value: u32) {
        match self.first.take() {
            None => self.first = Some((by, value)),
            Some((_, first)) if first == value => {
                self.agreed = Some(value);
                self.mismatch = None;
            }
            Some((_, first)) => self.mismatch = Some((first, value)),
        }
    }

    pub(super) fn confirmed(&mut self) -> Option<()> {
        let (_, value) = self.first.take()?;
        self.agreed = Some(value);
        self.mismatch = None;
        Some(())
    }
}

impl Bundle {
    pub(super) fn new(number: u32, size: u32) -> Bundle {
        Bundle {
            number,
            size,
            keyings: [Keying::default(), Keying::default()],
            compared: None,
            cases: Vec::new(),
            earlier: Vec::new(),
        }
    }

    /// Compares once both keyings are closed; before that nothing is known to anybody.
    pub(super) fn compare_if_closed(&mut self) {
        if self.keyings.iter().any(|keying| keying.closed.is_none()) {
            return;
        }
        let entries = |pass| {
            self.keying(pass)
                .ballots
                .iter()
                .map(|ballot| &ballot.entry)
                .collect::<Vec<_>>()
        };
        let (first, second) = (entries(Pass::First), entries(Pass::Second));
        let lengths = [
            first.len(),
            second.len(),
            usize::try_from(self.size).unwrap_or(0),
        ];
        let comparison = compare::compare(&first, &second);
        self.compared = Some(match comparison {
            Some(comparison) if lengths.iter().all(|length| *length == first.len()) => {
                self.cases = cases(&comparison);
                Compared::Paired(comparison)
            }
            _ => Compared::CountsDiffer {
                first: u32::try_from(first.len()).unwrap_or(u32::MAX),
                second: u32::try_from(second.len()).unwrap_or(u32::MAX),
            },
        });
    }
}

fn cases(comparison: &Comparison) -> Vec<Case> {
    let differing = comparison
        .pairs
        .iter()
        .enumerate()
        .filter(|(_, pair)| !pair.cells.is_empty());
    differing
        .map(|(pair, _)| Case {
            pair,
            state: CaseState::Open,
            history: Vec::new(),
        })
        .collect()
}
