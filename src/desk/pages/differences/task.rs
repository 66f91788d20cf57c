//! One ballot in front of the scrutineer: settled from the paper, or ruled on.

use super::queue::Key;
use crate::desk::pad::PadKey;
use crate::desk::pages::keying::ballot::{Answer, Ballot, Mode};
use crate::desk::pages::keying::choices::Choices;
use crate::desk::pages::keying::press::Press;
use crate::desk::pages::keying::roll::Roll;
use crate::desk::pages::keying::sheet::Sheet;
use crate::meeting::{
    BallotEntry, Bundle, CaseState, Command, Hands, Meeting, OfficerId, Ruling, RulingReason,
};
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
    /// Who rules by the rules.
    pub(super) body: Authority,
    /// Scrutineers who have confirmed.
    pub(super) deciders: Vec<OfficerId>,
    /// Members of the committee or presidium, as typed.
    pub(super) members: String,
    /// Hands for, against and abstaining, as typed.
    pub(super) hands: [String; 3],
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
    /// The other keyer, where whoever sits here keyed the bundle too.
    pub(super) other: Option<OfficerId>,
    /// The marks are keyed and wait for the other keyer to confirm them.
    pub(super) together: bool,
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
    /// The field for those who decided is wanted, or the note's.
    Field(Wanted),
    /// A ruling needs somebody who decided.
    NobodyDecided,
}

/// A field of the ruling's form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wanted {
    /// Members, or the hands for.
    Deciders,
    /// The note.
    Note,
}

impl Task {
    /// The ballot of a case, the cells to be read again emptied.
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
        let sheet =
            Sheet::disputed(first, &cells).fit(meeting.paper(key.at.paper)?, Choices::now(meeting));
        let form = ruling.then(|| Form {
            stage: Stage::Marks,
            read: match &found.state {
                CaseState::NeedsRuling { read, .. } => Some(read.clone()),
                _ => None,
            },
            reason: None,
            body: meeting.rules.doubtful,
            deciders: vec![who],
            members: String::new(),
            hands: Default::default(),
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
            other: other_keyer(bundle, who),
            together: false,
        })
    }

    /// Whether the marks are being keyed, not a ruling's reason or deciders.
    pub(super) fn marking(&self) -> bool {
        let form = self.form.as_ref();
        !self.together && form.is_none_or(|form| form.stage == Stage::Marks)
    }

    /// Whether Tab is a key here, for a name or for the form's fields.
    pub(super) fn takes_tab(&self) -> bool {
        let naming = self.form.as_ref().map(|form| form.stage) == Some(Stage::Deciders);
        naming || self.ballot.takes_tab()
    }

    /// Carries out one press.
    pub(super) fn press(&mut self, press: Press, meeting: &Meeting, roll: &Roll) -> Said {
        match self.form.as_ref().map(|form| form.stage) {
            None if self.together => self.both(press),
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
            None if self.other.is_some() => {
                self.together = true;
                Said::Nothing
            }
            None => self.settle(),
        }
    }

    /// The two who keyed the bundle look at the paper together.
    fn both(&mut self, press: Press) -> Said {
        match press {
            Press::Pad(PadKey::Enter) => return self.settle(),
            Press::Pad(PadKey::Slash | PadKey::Backspace) => self.together = false,
            Press::Escape => return Said::Leave,
            _ => {}
        }
        Said::Nothing
    }

    fn settle(&self) -> Said {
        match self.ballot.sheet.entry() {
            Some(entry) => Said::Ask(Command::Settle {
                bundle: self.key.at,
                case: self.case,
                entry,
                with: self.other,
            }),
            None => Said::Answer(Answer::Unfinished),
        }
    }

    fn reason(&mut self, press: Press) -> Said {
        match press {
            Press::Pad(PadKey::Digit(digit)) => {
                let index = usize::from(digit).checked_sub(1);
                let reason = index.and_then(|index| RulingReason::ALL.get(index));
                if let Some(reason) = reason {
                    return self.give_reason(*reason);
                }
            }
            Press::Pad(PadKey::Slash | PadKey::Backspace) => {
                if let Some(form) = &mut self.form {
                    form.stage = Stage::Marks;
                }
            }
            Press::Escape => return Said::Leave,
            _ => {}
        }
        Said::Nothing
    }

    /// Takes the reason, and goes on to those who decided.
    pub(super) fn give_reason(&mut self, reason: RulingReason) -> Said {
        let Some(form) = &mut self.form else {
            return Said::Nothing;
        };
        if form.stage == Stage::Marks {
            return Said::Nothing;
        }
        form.reason = Some(reason);
        form.stage = Stage::Deciders;
        match form.body {
            Authority::ChiefScrutineer | Authority::Scrutineers => Said::Nothing,
            // Names and hands are typed; the field is where the next key belongs.
            _ => Said::Field(Wanted::Deciders),
        }
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
            Press::Tab => Said::Field(match self.form.as_ref().map(|form| form.body) {
                Some(Authority::ChiefScrutineer | Authority::Scrutineers) => Wanted::Note,
                _ => Wanted::Deciders,
            }),
            Press::Escape => Said::Leave,
            _ => Said::Nothing,
        }
    }

    /// A scrutineer confirms, or takes it back; only where they rule together.
    pub(super) fn toggle(&mut self, id: OfficerId) {
        let together = |form: &&mut Form| form.body == Authority::Scrutineers;
        let Some(form) = self.form.as_mut().filter(together) else {
            return;
        };
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
        let mut ruling = Ruling {
            entry,
            reason,
            body: form.body,
            deciders: Vec::new(),
            members: Vec::new(),
            hands: None,
            note: form.note.trim().to_owned(),
        };
        let nobody = match form.body {
            Authority::ChiefScrutineer | Authority::Scrutineers => {
                ruling.deciders.clone_from(&form.deciders);
                ruling.deciders.is_empty()
            }
            Authority::ElectionCommittee | Authority::Presidium => {
                ruling.members = names(&form.members);
                ruling.members.is_empty()
            }
            Authority::Meeting => {
                ruling.hands = hands(&form.hands);
                ruling.hands.is_none()
            }
        };
        if nobody {
            return Said::NobodyDecided;
        }
        Said::Ask(Command::Rule {
            bundle: self.key.at,
            case: self.case,
            ruling,
        })
    }
}

/// Names as people put them one after the other.
fn names(typed: &str) -> Vec<String> {
    let parts = typed.split(['、', '，', ',', '；', ';', '/']);
    let names = parts.map(str::trim).filter(|name| !name.is_empty());
    names.map(str::to_owned).collect()
}

/// Hands as typed; nobody against or abstaining may be left empty.
fn hands([yes, no, abstain]: &[String; 3]) -> Option<Hands> {
    let number = |text: &str| match text.trim() {
        "" => Some(0),
        digits => digits.parse().ok(),
    };
    if yes.trim().is_empty() {
        return None;
    }
    let (no, abstain) = (number(no)?, number(abstain)?);
    Some(Hands {
        yes: number(yes)?,
        no,
        abstain,
        unanimous: no == 0 && abstain == 0,
    })
}

/// Whoever keyed the bundle besides this officer, if this officer keyed it.
fn other_keyer(bundle: &Bundle, who: OfficerId) -> Option<OfficerId> {
    let keyers = bundle.keyings.iter().filter_map(|keying| keying.keyer);
    let ids = keyers
        .flat_map(|keyer| [Some(keyer.typist), keyer.reader])
        .flatten()
        .collect::<Vec<_>>();
    let own = ids.contains(&who);
    ids.into_iter().find(|id| own && *id != who)
}

/// Those who oversee the count, in the order appointed.
pub(super) fn overseers(meeting: &Meeting) -> Vec<OfficerId> {
    let officers = meeting.officers.iter();
    let overseeing = officers.filter(|officer| officer.oversees());
    overseeing.map(|officer| officer.id).collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn names_are_parted_as_people_write_them() {
        for typed in [
            "周明远、何静",
            "周明远，何静，",
            " 周明远 ; 何静 ",
            "周明远/何静",
        ] {
            assert_eq!(names(typed), ["周明远", "何静"], "{typed}");
        }
        assert!(names(" 、，").is_empty());
        assert_eq!(names("Mary Ann Lee, Bo"), ["Mary Ann Lee", "Bo"]);
    }

    #[test]
    fn hands_need_a_number_for() {
        let typed = |yes: &str, no: &str| hands(&[yes.into(), no.into(), String::new()]);
        assert_eq!(typed("18", "2").unwrap().no, 2);
        assert!(typed("20", "").unwrap().unanimous);
        assert_eq!(typed("", "2"), None);
        assert_eq!(typed("18", "two"), None);
    }
}
