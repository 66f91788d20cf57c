//! What the keys do to a ballot: marks, names, reasons. Used for keying, for
//! settling a difference and for a ruling, so that the hands learn it once.

use super::choices::Choices;
use super::press::Press;
use super::roll::{Roll, UNREAD};
use super::sheet::Sheet;
use crate::desk::pad::PadKey;
use crate::meeting::{Cell, InvalidReason, PersonId, WriteIn, WrittenName};
use crate::rules::Mark;

/// What the next key is for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) enum Mode {
    /// The marks of the ballot.
    #[default]
    Marks,
    /// The number of a candidate, by exception.
    Number {
        /// The candidate is doubtful.
        doubtful: bool,
        /// The digits so far.
        typed: String,
    },
    /// The reason why a contest, or the whole paper, is invalid.
    Reasons {
        /// Whether the whole paper is meant.
        whole: bool,
    },
    /// The name of a person written in.
    Name {
        /// In which contest.
        contest: usize,
        /// Roll number or pinyin initials so far.
        typed: String,
        /// Which of those found is selected.
        selected: usize,
    },
    /// The mark beside a name written in.
    NameMark {
        /// In which contest.
        contest: usize,
        /// The name.
        name: WrittenName,
    },
}

/// What came of a press.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Answer {
    /// It was carried out, or had nothing to do here.
    Done,
    /// The ballot is complete and confirmed.
    Confirmed,
    /// Enter on a ballot that is not complete.
    Unfinished,
    /// There is no mark yet that the rest could be like.
    NothingToRepeat,
    /// Nobody on the roll fits what was typed.
    NobodyFound,
    /// The person wants to type Chinese.
    ChineseField,
    /// Enter by exception where nothing is keyed yet.
    Untouched,
    /// No candidate has this number.
    NoSuchNumber,
    /// A number is not typed to its end.
    HalfNumber,
}

/// A ballot and what the next key is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Ballot {
    /// The ballot.
    pub(crate) sheet: Sheet,
    /// What the next key is for.
    pub(crate) mode: Mode,
    /// A ruling leaves nothing doubtful, but may call a cell illegible.
    ruling: bool,
    /// The text in the field for Chinese.
    pub(crate) chinese: String,
}

impl Ballot {
    /// A ballot to be keyed.
    pub(crate) fn new(sheet: Sheet) -> Ballot {
        Ballot {
            sheet,
            mode: Mode::Marks,
            ruling: false,
            chinese: String::new(),
        }
    }

    /// A ballot to be ruled on.
    pub(crate) fn ruling(sheet: Sheet) -> Ballot {
        Ballot {
            ruling: true,
            ..Ballot::new(sheet)
        }
    }

    /// Whether this is a ruling.
    pub(crate) fn is_ruling(&self) -> bool {
        self.ruling
    }

    /// Whether nothing is keyed and nothing begun.
    pub(crate) fn at_rest(&self) -> bool {
        self.mode == Mode::Marks && self.sheet.untouched()
    }

    /// Whether Tab is a key of the name box just now.
    pub(crate) fn takes_tab(&self) -> bool {
        matches!(self.mode, Mode::Name { .. })
    }

    /// Carries out one press.
    pub(crate) fn press(&mut self, press: Press, roll: &Roll) -> Answer {
        match std::mem::take(&mut self.mode) {
            Mode::Marks if self.sheet.by_exception() => self.exceptions(press),
            Mode::Marks => self.marks(press),
            Mode::Number { doubtful, typed } => self.number(press, doubtful, typed),
            Mode::Reasons { whole } => self.reasons(press, whole),
            Mode::Name {
                contest,
                typed,
                selected,
            } => self.name(press, contest, typed, selected, roll),
            Mode::NameMark { contest, name } => self.name_mark(press, contest, name),
        }
    }

    fn cell(&self, press: Press) -> Option<Cell> {
        Some(match press {
            Press::Pad(PadKey::Digit(0)) if self.ruling => Cell::Mark(Mark::Void),
            Press::Pad(PadKey::Digit(digit)) => self.sheet.choices().keyed(digit)?,
            Press::Pad(PadKey::Dot) if !self.ruling => Cell::Doubtful,
            _ => return None,
        })
    }

    fn marks(&mut self, press: Press) -> Answer {
        if let Some(cell) = self.cell(press) {
            self.sheet.mark(cell);
            return Answer::Done;
        }
        match press {
            Press::Pad(PadKey::Digit(0)) => self.sheet.rest_blank(),
            Press::Pad(PadKey::Plus) if !self.sheet.rest_like_last() => {
                return Answer::NothingToRepeat;
            }
            Press::Pad(PadKey::Slash | PadKey::Backspace) => {
                self.sheet.back();
            }
            Press::Pad(PadKey::Star) => {
                if let Some(contest) = self.sheet.names_contest() {
                    self.ask_name(contest);
                }
            }
            Press::Pad(PadKey::Minus) => self.mode = Mode::Reasons { whole: false },
            Press::Pad(PadKey::Up) => self.sheet.step(false),
            Press::Pad(PadKey::Down) => self.sheet.step(true),
            Press::Pad(PadKey::Enter) if self.sheet.complete() => return Answer::Confirmed,
            Press::Pad(PadKey::Enter) => return Answer::Unfinished,
            _ => {}
        }
        Answer::Done
    }

    /// By exception digits are numbers, and doubt comes before the number.
    fn exceptions(&mut self, press: Press) -> Answer {
        match press {
            Press::Pad(PadKey::Digit(0)) if self.sheet.digits() == 1 => self.sheet.rest_blank(),
            Press::Pad(PadKey::Digit(_)) => return self.number(press, false, String::new()),
            Press::Pad(PadKey::Dot) => {
                self.mode = Mode::Number {
                    doubtful: true,
                    typed: String::new(),
                };
            }
            Press::Pad(PadKey::Enter) if !self.sheet.complete() => {
                self.sheet.go_to_first_missing();
                return Answer::Untouched;
            }
            other => return self.marks(other),
        }
        Answer::Done
    }

    /// A candidate's number, digit by digit.
    fn number(&mut self, press: Press, doubtful: bool, mut typed: String) -> Answer {
        let mut answer = Answer::Done;
        match press {
            Press::Pad(PadKey::Digit(digit)) => {
                typed.push(char::from(b'0' + digit.min(9)));
                if typed.len() >= self.sheet.digits() {
                    return self.numbered(doubtful, &typed);
                }
            }
            Press::Pad(PadKey::Backspace | PadKey::Slash) => {
                if typed.pop().is_none() || (typed.is_empty() && !doubtful) {
                    return Answer::Done;
                }
            }
            Press::Escape => return Answer::Done,
            // A blank ballot is 0 and Enter, whatever number of digits candidates have.
            Press::Pad(PadKey::Enter)
                if typed == "0" && !doubtful && self.sheet.contest_untouched() =>
            {
                self.sheet.rest_blank();
                return if self.sheet.complete() {
                    Answer::Confirmed
                } else {
                    Answer::Done
                };
            }
            _ => answer = Answer::HalfNumber,
        }
        self.mode = Mode::Number { doubtful, typed };
        answer
    }

    fn numbered(&mut self, doubtful: bool, typed: &str) -> Answer {
        match typed.parse() {
            Ok(0) if !doubtful => self.sheet.rest_blank(),
            Ok(number) if self.sheet.turn(number, doubtful) => {}
            _ => return Answer::NoSuchNumber,
        }
        Answer::Done
    }

    fn ask_name(&mut self, contest: usize) {
        self.chinese.clear();
        self.mode = Mode::Name {
            contest,
            typed: String::new(),
            selected: 0,
        };
    }

    fn reasons(&mut self, press: Press, whole: bool) -> Answer {
        let reason = match press {
            Press::Pad(PadKey::Digit(digit)) => usize::from(digit)
                .checked_sub(1)
                .and_then(|index| InvalidReason::ALL.get(index)),
            _ => None,
        };
        match (reason, press) {
            (Some(reason), _) => self.sheet.call_invalid(*reason, whole),
            (_, Press::Pad(PadKey::Minus)) => self.mode = Mode::Reasons { whole: true },
            (_, Press::Pad(PadKey::Slash | PadKey::Backspace) | Press::Escape) => {}
            _ => self.mode = Mode::Reasons { whole },
        }
        Answer::Done
    }

    fn name(
        &mut self,
        press: Press,
        contest: usize,
        mut typed: String,
        mut selected: usize,
        roll: &Roll,
    ) -> Answer {
        let mut answer = Answer::Done;
        match press {
            Press::Letter(letter) => {
                typed.push(letter);
                selected = 0;
            }
            Press::Pad(PadKey::Digit(digit)) => {
                typed.push(char::from(b'0' + digit.min(9)));
                selected = 0;
            }
            Press::Pad(PadKey::Backspace | PadKey::Slash) => {
                if typed.pop().is_none() {
                    return Answer::Done;
                }
                selected = 0;
            }
            Press::Escape => return Answer::Done,
            Press::Pad(PadKey::Dot) if typed.is_empty() && !self.ruling => {
                // The name itself cannot be read: one key, and the scrutineer looks.
                let name = WrittenName::Other(UNREAD.into());
                let mark = Cell::Doubtful;
                self.sheet.add_name(contest, WriteIn { name, mark });
                return Answer::Done;
            }
            Press::Pad(PadKey::Up) => selected = selected.saturating_sub(1),
            Press::Pad(PadKey::Down) => {
                let last = roll.search(&typed).len().saturating_sub(1);
                selected = (selected + 1).min(last);
            }
            Press::Pad(PadKey::Enter) if !typed.is_empty() => {
                match roll.search(&typed).get(selected) {
                    Some(person) => {
                        self.take_name(contest, WrittenName::Person(*person));
                        return Answer::Done;
                    }
                    None => answer = Answer::NobodyFound,
                }
            }
            Press::Tab => answer = Answer::ChineseField,
            _ => {}
        }
        self.mode = Mode::Name {
            contest,
            typed,
            selected,
        };
        answer
    }

    fn name_mark(&mut self, press: Press, contest: usize, name: WrittenName) -> Answer {
        match (self.cell(press), press) {
            (Some(mark), _) => self.sheet.add_name(contest, WriteIn { name, mark }),
            (_, Press::Pad(PadKey::Slash | PadKey::Backspace) | Press::Escape) => {
                self.ask_name(contest);
            }
            _ => self.mode = Mode::NameMark { contest, name },
        }
        Answer::Done
    }

    fn take_name(&mut self, contest: usize, name: WrittenName) {
        self.chinese.clear();
        if self.sheet.choices() == Choices::Names {
            // The sheet has no column for a mark, so nobody is asked for one.
            let mark = Cell::Mark(Mark::Abstain);
            self.mode = Mode::Marks;
            self.sheet.add_name(contest, WriteIn { name, mark });
            return;
        }
        self.mode = Mode::NameMark { contest, name };
    }

    /// Takes the person pointed at among those found.
    pub(crate) fn choose(&mut self, person: PersonId) {
        if let Mode::Name { contest, .. } = self.mode {
            self.take_name(contest, WrittenName::Person(person));
        }
    }

    /// Takes the name in the field for Chinese. A name on the roll is that
    /// person, so that two keyers who find them in two ways key the same;
    /// namesakes stay to be chosen from.
    pub(crate) fn take_chinese(&mut self, roll: &Roll) {
        let Mode::Name { contest, .. } = self.mode else {
            return;
        };
        let text = crate::roster::normalise_name(&self.chinese);
        if text.is_empty() {
            return;
        }
        match roll.named(&text).as_slice() {
            [one] => self.take_name(contest, WrittenName::Person(*one)),
            [] => self.take_name(contest, WrittenName::Other(text)),
            _ => {
                self.mode = Mode::Name {
                    contest,
                    typed: text,
                    selected: 0,
                };
            }
        }
    }
}
