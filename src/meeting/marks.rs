//! What a keyer types for a ballot, and its compact written form.
//!
//! A contest is written as one character a candidate (`1` yes, `2` no,
//! `3` abstain, `?` doubtful, `x` illegible by ruling; in an appraisal `A` for the
//! best grade, `B` for the next and so on), each write-in after a
//! `*` as roll id or quoted name, `=` and its mark; or as `-` and a letter
//! where the contest on this ballot is invalid. `1121?*12=1`, `-m`.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::PersonId;
use crate::rules::Mark;

/// What stands beside one candidate, as keyed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Cell {
    /// Read and keyed.
    Mark(Mark),
    /// The grade given in an appraisal, from 0 for the best.
    Grade(u8),
    /// The keyer cannot tell; the scrutineer looks.
    Doubtful,
}

/// The letters grades are written with.
const GRADES: [char; 6] = ['A', 'B', 'C', 'D', 'E', 'F'];

impl Cell {
    fn letter(self) -> char {
        match self {
            Cell::Mark(Mark::Yes) => '1',
            Cell::Mark(Mark::No) => '2',
            Cell::Mark(Mark::Abstain) => '3',
            Cell::Mark(Mark::Void) => 'x',
            Cell::Grade(grade) => GRADES.get(usize::from(grade)).copied().unwrap_or('?'),
            Cell::Doubtful => '?',
        }
    }

    fn from_letter(letter: char) -> Option<Cell> {
        Some(match letter {
            '1' => Cell::Mark(Mark::Yes),
            '2' => Cell::Mark(Mark::No),
            '3' => Cell::Mark(Mark::Abstain),
            'x' => Cell::Mark(Mark::Void),
            '?' => Cell::Doubtful,
            letter => {
                let grade = GRADES.iter().position(|known| *known == letter)?;
                Cell::Grade(u8::try_from(grade).ok()?)
            }
        })
    }
}

/// Whom a voter wrote in.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum WrittenName {
    /// A person on the roll.
    Person(PersonId),
    /// A name that is not on the roll, as written.
    Other(String),
}

/// A write-in (另选他人) as keyed.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct WriteIn {
    /// The name written.
    pub name: WrittenName,
    /// The mark beside it; `Abstain` where there is none.
    pub mark: Cell,
}

/// Why a contest on a ballot is invalid (domain 4.2, 3.8).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum InvalidReason {
    /// 无法辨认.
    Illegible,
    /// 涂改无法确认.
    Altered,
    /// 编号、签名或作其他记号.
    Marked,
    /// 不是本次发出的选票.
    NotOurs,
    /// 撕毁、污损.
    Torn,
    /// 其他.
    Other,
}

impl InvalidReason {
    /// Every reason; its place plus one is the digit that keys it.
    pub const ALL: [InvalidReason; 6] = [
        InvalidReason::Illegible,
        InvalidReason::Altered,
        InvalidReason::Marked,
        InvalidReason::NotOurs,
        InvalidReason::Torn,
        InvalidReason::Other,
    ];

    fn letter(self) -> char {
        match self {
            InvalidReason::Illegible => 'i',
            InvalidReason::Altered => 'a',
            InvalidReason::Marked => 'm',
            InvalidReason::NotOurs => 'n',
            InvalidReason::Torn => 't',
            InvalidReason::Other => 'o',
        }
    }
}

/// One contest on one ballot, as keyed.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ContestEntry {
    /// The marks beside the printed candidates, in ballot order, and the names
    /// written in, sorted so that their order on the paper does not matter.
    Marked {
        /// One for each printed candidate.
        cells: Vec<Cell>,
        /// Names written in.
        write_ins: Vec<WriteIn>,
    },
    /// The whole contest on this ballot is invalid.
    Invalid(InvalidReason),
}

impl ContestEntry {
    /// A marked contest; sorts the write-ins.
    pub fn marked(cells: Vec<Cell>, mut write_ins: Vec<WriteIn>) -> Self {
        write_ins.sort();
        ContestEntry::Marked { cells, write_ins }
    }

    /// Whether any cell waits for the scrutineer.
    pub fn doubtful(&self) -> bool {
        self.has(Cell::Doubtful)
    }

    /// Whether any cell is ruled illegible.
    pub fn illegible(&self) -> bool {
        self.has(Cell::Mark(Mark::Void))
    }

    fn has(&self, wanted: Cell) -> bool {
        match self {
            ContestEntry::Marked { cells, write_ins } => {
                cells.contains(&wanted) || write_ins.iter().any(|w| w.mark == wanted)
            }
            ContestEntry::Invalid(_) => false,
        }
    }
}

/// One ballot as keyed: every contest of its paper, in order.
pub type BallotEntry = Vec<ContestEntry>;

impl fmt::Display for ContestEntry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ContestEntry::Invalid(reason) => write!(f, "-{}", reason.letter()),
            ContestEntry::Marked { cells, write_ins } => {
                for cell in cells {
                    write!(f, "{}", cell.letter())?;
                }
                for write_in in write_ins {
                    match &write_in.name {
                        WrittenName::Person(id) => write!(f, "*{id}")?,
                        WrittenName::Other(name) => {
                            let safe = name.replace('\\', "\\\\").replace('\'', "\\'");
                            write!(f, "*'{safe}'")?;
                        }
                    }
                    write!(f, "={}", write_in.mark.letter())?;
                }
                Ok(())
            }
        }
    }
}

/// A contest entry that is not written as this module says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotAnEntry(pub String);

impl fmt::Display for NotAnEntry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "not a ballot entry: {}", self.0)
    }
}

impl FromStr for ContestEntry {
    type Err = NotAnEntry;

    fn from_str(text: &str) -> Result<Self, NotAnEntry> {
        parse(text).ok_or_else(|| NotAnEntry(text.to_owned()))
    }
}

fn parse(text: &str) -> Option<ContestEntry> {
    let mut rest = text.chars().peekable();
    if rest.peek() == Some(&'-') {
        let letter = text.strip_prefix('-')?.parse::<char>().ok()?;
        let reason = InvalidReason::ALL
            .into_iter()
            .find(|r| r.letter() == letter)?;
        return Some(ContestEntry::Invalid(reason));
    }
    let mut cells = Vec::new();
    while let Some(letter) = rest.next_if(|c| *c != '*') {
        cells.push(Cell::from_letter(letter)?);
    }
    let mut write_ins = Vec::new();
    while rest.next_if_eq(&'*').is_some() {
        let name = if rest.next_if_eq(&'\'').is_some() {
            let mut name = String::new();
            loop {
                match rest.next()? {
                    '\\' => name.push(rest.next()?),
                    '\'' => break WrittenName::Other(name),
                    other => name.push(other),
                }
            }
        } else {
            let mut digits = String::new();
            while let Some(digit) = rest.next_if(char::is_ascii_digit) {
                digits.push(digit);
            }
            WrittenName::Person(PersonId(digits.parse().ok()?))
        };
        rest.next_if_eq(&'=')?;
        let mark = Cell::from_letter(rest.next()?)?;
        write_ins.push(WriteIn { name, mark });
    }
    rest.next()
        .is_none()
        .then(|| ContestEntry::marked(cells, write_ins))
}

impl Serialize for ContestEntry {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for ContestEntry {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use proptest::prelude::*;

    fn cell() -> impl Strategy<Value = Cell> {
        prop::sample::select(vec!['1', '2', '3', 'x', '?', 'A', 'D'])
            .prop_map(|letter| Cell::from_letter(letter).unwrap())
    }

    fn name() -> impl Strategy<Value = WrittenName> {
        prop_oneof![
            (0u32..9999).prop_map(|id| WrittenName::Person(PersonId(id))),
            any::<String>().prop_map(WrittenName::Other),
        ]
    }

    proptest! {
        #[test]
        fn what_is_written_reads_back(
            cells in prop::collection::vec(cell(), 0..70),
            write_ins in prop::collection::vec((name(), cell()), 0..4),
        ) {
            let write_ins = write_ins.into_iter().map(|(name, mark)| WriteIn { name, mark }).collect();
            let entry = ContestEntry::marked(cells, write_ins);
            prop_assert_eq!(entry.to_string().parse::<ContestEntry>().unwrap(), entry);
        }
    }

    #[test]
    fn the_documented_form_holds() {
        let entry: ContestEntry = "1121?*12=1".parse().unwrap();
        assert!(entry.doubtful());
        assert_eq!(entry.to_string(), "1121?*12=1");
        assert_eq!(
            "-m".parse(),
            Ok(ContestEntry::Invalid(InvalidReason::Marked))
        );
        for wrong in ["4", "1*", "-", "-zz", "1*12", "1*12=9", "*'a=1", "1 "] {
            assert!(wrong.parse::<ContestEntry>().is_err(), "{wrong}");
        }
    }
}
