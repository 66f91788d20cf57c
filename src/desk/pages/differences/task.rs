//! One ballot in front of the scrutineer: settled from the paper, or ruled on.

use super::queue::Key;
use crate::desk::pad::PadKey;
use crate::desk::pages::keying::ballot::{Answer, Ballot, Mode};
use crate::desk::pages::keying::press::Press;
use crate::desk::pages::keying::roll::Roll;
use crate::desk::pages::keying::sheet::Sheet;
use crate::meeting::{BallotEntry, CaseState, Command, Meeting, OfficerId, Ruling, RulingReason};
use crate::rules::Authority;

/// How far a ruling is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stage {
    /// The final marks are keyed.
    Marks,
    /// The reason is chosen.
    Reason,
    /// The deciders are named; then it may be confirmed.
    Deciders,
}

/// The ruling being made.
pub(super) struct Form {
    pub(super) stage: Stage,
    /// What the scrutineer read; nothing where a ruling is replaced.
    pub(super) read: Option<BallotEntry>,
    pub(super) reason: Option<RulingReason>,
    pub(super) deciders: Vec<OfficerId>,
    pub(super) note: String,
}

/// One ballot being settled or ruled on.
pub(super) struct Task {
    pub(super) key: Key,
    pub(super) case: usize,
    pub(super) position: u32,
    pub(super) ballot: Ballot,
    /// Filled for a ruling.
    pub(super) form: Option<Form>,
}

/// What a press led to.
#[allow(clippy::large_enum_variant)] // One at a time, on the stack of one key press.
pub(super) enum Said {
    Nothing,
    Answer(Answer),
    /// Ready: ask for this.
    Ask(Command),
    /// Out of the ballot, back to the list.
    Leave,
    /// The note's field is wanted.
    Note,
    /// A ruling needs somebody who decided.
    NobodyDecided,
}

impl Task {
    /// The ballot of a case, its disputed cells emptied.
    pub(super) fn new(
        meeting: &Meeting,
        key: Key,
        position: u32,
        who: OfficerId,
        ruling: bool,
    ) -> Option<Task> {
        let case = key.case?;
        let bundle = meeting.bundle(key.at)?;
        let found = bundle.cases.get(case)?;
        let (first, _, cells) = bundle.both(found)?;
        let sheet = Sheet::disputed(first, &cells).fit(meeting.paper(key.at.paper)?);
        let form = ruling.then(|| Form {
            stage: Stage::Marks,
            read: match &found.state {
                CaseState::NeedsRuling { read, .. } => Some(read.clone()),
                _ => None,
            },
            reason: None,
            deciders: if meeting.rules.doubtful == Authority::Scrutineers {
                overseers(meeting)
            } else {
                vec![who]
            },
            note: String::new(),
        });
        Some(Task {
            key,
            case,
            position,
            ballot: if ruling {
                Ballot::ruling(sheet)
            } else {
                Ballot::new(sheet)
            },
            form,
        })
    }

    /// Whether the marks are being keyed, not a ruling's reason or deciders.
    pub(super) fn marking(&self) -> bool {
        let form = self.form.as_ref();
        form.is_none_or(|form| form.stage == Stage::Marks)
    }

    /// Whether Tab is a key here, for a name or for the note.
    pub(super) fn takes_tab(&self) -> bool {
        let naming = self.form.as_ref().map(|form| form.stage) == Some(Stage::Deciders);
        naming || self.ballot.takes_tab()
    }

    /// Carries out one press.
    pub(super) fn press(&mut self, press: Press, meeting: &Meeting, roll: &Roll) -> Said {
        match self.form.as_ref().map(|form| form.stage) {
            None | Some(Stage::Marks) => self.marks(press, roll),
            Some(Stage::Reason) => self.reason(press),
            Some(Stage::Deciders) => self.deciders(press, meeting),
        }
    }

    fn marks(&mut self, press: Press, roll: &Roll) -> Said {
        if press == Press::Escape && self.ballot.mode == Mode::Marks {
            return Said::Leave;
        }
        let answer = self.ballot.press(press, roll);
        if answer != Answer::Confirmed {
            return Said::Answer(answer);
        }
        match &mut self.form {
            Some(form) => {
                form.stage = Stage::Reason;
                Said::Nothing
            }
            None => match self.ballot.sheet.entry() {
                Some(entry) => Said::Ask(Command::Settle {
                    bundle: self.key.at,
                    case: self.case,
                    entry,
                }),
                None => Said::Answer(Answer::Unfinished),
            },
        }
    }

    fn reason(&mut self, press: Press) -> Said {
        let Some(form) = &mut self.form else {
            return Said::Nothing;
        };
        match press {
            Press::Pad(PadKey::Digit(digit)) => {
                let index = usize::from(digit).checked_sub(1);
                let reason = index.and_then(|index| RulingReason::ALL.get(index));
                if let Some(reason) = reason {
                    form.reason = Some(*reason);
                    form.stage = Stage::Deciders;
                }
            }
            Press::Pad(PadKey::Slash | PadKey::Backspace) => form.stage = Stage::Marks,
            Press::Escape => return Said::Leave,
            _ => {}
        }
        Said::Nothing
    }

    fn deciders(&mut self, press: Press, meeting: &Meeting) -> Said {
        match press {
            Press::Pad(PadKey::Digit(digit)) => {
                let index = usize::from(digit).checked_sub(1);
                if let Some(id) = index.and_then(|index| overseers(meeting).get(index).copied()) {
                    self.toggle(id);
                }
                Said::Nothing
            }
            Press::Pad(PadKey::Slash | PadKey::Backspace) => {
                if let Some(form) = &mut self.form {
                    form.stage = Stage::Reason;
                }
                Said::Nothing
            }
            Press::Pad(PadKey::Enter) => self.rule(),
            Press::Tab => Said::Note,
            Press::Escape => Said::Leave,
            _ => Said::Nothing,
        }
    }

    /// Adds somebody to those who decided, or takes them out.
    pub(super) fn toggle(&mut self, id: OfficerId) {
        let Some(form) = &mut self.form else { return };
        match form.deciders.iter().position(|known| *known == id) {
            Some(index) => {
                form.deciders.remove(index);
            }
            None => form.deciders.push(id),
        }
    }

    /// The ruling, once marks, reason and deciders are there.
    pub(super) fn rule(&self) -> Said {
        let Some(form) = &self.form else {
            return Said::Nothing;
        };
        let (Some(entry), Some(reason)) = (self.ballot.sheet.entry(), form.reason) else {
            return Said::Answer(Answer::Unfinished);
        };
        if form.deciders.is_empty() {
            return Said::NobodyDecided;
        }
        Said::Ask(Command::Rule {
            bundle: self.key.at,
            case: self.case,
            ruling: Ruling {
                entry,
                reason,
                deciders: form.deciders.clone(),
                note: form.note.trim().to_owned(),
            },
        })
    }
}

/// Those who oversee the count, in the order appointed.
pub(super) fn overseers(meeting: &Meeting) -> Vec<OfficerId> {
    let officers = meeting.officers.iter();
    let overseeing = officers.filter(|officer| officer.oversees());
    overseeing.map(|officer| officer.id).collect()
}
