//! What a press does: at the seat, in the list, on a ballot.

use super::bundles::{self, Bundles};
use super::names::{self, Names};
use super::queue::{Entry, Key, State, entries};
use super::task::{Said, Task, overseers};
use super::{DifferencesPage, Errand, Work, view};
use crate::desk::pad::PadKey;
use crate::desk::page::Ctx;
use crate::desk::pages::keying::ballot::Answer;
use crate::desk::pages::keying::press::Press;
use crate::meeting::{By, Command, Meeting, OfficerId, Role};
use crate::rules::Authority;

impl DifferencesPage {
    pub(super) fn tell(&mut self, ctx: &mut Ctx<'_>, what: &str, next: &str) {
        ctx.warn(what, next);
        self.told = true;
    }

    pub(super) fn press(&mut self, press: Press, ctx: &mut Ctx<'_>) {
        if std::mem::take(&mut self.told) {
            *ctx.notice = None;
        }
        self.moved = true;
        let Some(seat) = self.seat else {
            self.choose_person(press, ctx.session.ahead());
            return;
        };
        match &mut self.work {
            Work::Queue => self.in_queue(press, ctx),
            Work::Recount { .. } => self.in_recount(press, seat, ctx),
            Work::Bundles(_) => self.in_bundles(press, ctx.session.ahead()),
            Work::Names(names) => {
                let said = names.press(press, ctx.lang, ctx.session.ahead(), &self.roll);
                self.after_names(said, seat, ctx);
            }
            Work::Ballot(task) => {
                let said = task.press(press, ctx.session.ahead(), &self.roll);
                self.after(said, seat, ctx);
            }
        }
    }

    fn choose_person(&mut self, press: Press, meeting: &Meeting) {
        let people = overseers(meeting);
        let chosen = match press {
            Press::Pad(PadKey::Up) => {
                self.person = self.person.saturating_sub(1);
                None
            }
            Press::Pad(PadKey::Down) => {
                self.person = (self.person + 1).min(people.len().saturating_sub(1));
                None
            }
            Press::Pad(PadKey::Enter) => people.get(self.person),
            Press::Pad(PadKey::Digit(digit)) => usize::from(digit)
                .checked_sub(1)
                .and_then(|index| people.get(index)),
            _ => None,
        };
        if let Some(id) = chosen.filter(|_| self.wants_somebody(meeting)) {
            self.sit_down(*id);
            self.select_first(meeting);
        }
    }

    pub(super) fn wants_somebody(&self, meeting: &Meeting) -> bool {
        self.errand != Errand::Queue || !entries(meeting).is_empty()
    }

    pub(super) fn sit_down(&mut self, id: OfficerId) {
        self.seat = Some(id);
        let errand = std::mem::take(&mut self.errand);
        self.work = match errand {
            Errand::Queue => return,
            Errand::Bundles => Work::Bundles(Bundles::default()),
            Errand::Names => Work::Names(Names::default()),
        };
    }

    /// F3, F4: the list of bundles or of names, for whoever sits here or sits down
    /// now; once more leaves it. A ballot in hand is put down first.
    pub(super) fn run(&mut self, errand: Errand, ctx: &mut Ctx<'_>) {
        self.take_focus = true;
        match &self.work {
            Work::Ballot(_) => self.tell(ctx, ctx.lang.differences_leave(), ""),
            Work::Bundles(bundles) if bundles.asks() => self.take_focus = false,
            Work::Bundles(_) if errand == Errand::Bundles => self.work = Work::Queue,
            Work::Names(_) if errand == Errand::Names => self.work = Work::Queue,
            _ => match self.seat {
                Some(seat) => {
                    self.errand = errand;
                    self.sit_down(seat);
                }
                None if self.errand == errand => self.errand = Errand::Queue,
                None => self.errand = errand,
            },
        }
    }

    pub(super) fn after_names(&mut self, said: names::Said, seat: OfficerId, ctx: &mut Ctx<'_>) {
        match said {
            names::Said::Nothing => {}
            names::Said::Leave => self.work = Work::Queue,
            names::Said::Ask(command, told) => {
                if ctx.ask_as(By::Officer(seat), *command) {
                    ctx.done(told);
                }
                self.told = true;
            }
        }
        self.take_focus = true;
    }

    pub(super) fn in_bundles(&mut self, press: Press, meeting: &Meeting) {
        let Work::Bundles(bundles) = &mut self.work else {
            return;
        };
        let rows = bundles::rows(meeting);
        match press {
            Press::Pad(PadKey::Up) => bundles.selected = bundles.selected.saturating_sub(1),
            Press::Pad(PadKey::Down) => {
                bundles.selected = (bundles.selected + 1).min(rows.len().saturating_sub(1));
            }
            Press::Pad(PadKey::Enter) => {
                if let Some(row) = rows.get(bundles.selected) {
                    bundles.ask(*row);
                }
            }
            Press::Escape | Press::Pad(PadKey::Slash) => self.work = Work::Queue,
            _ => {}
        }
    }

    pub(super) fn select_first(&mut self, meeting: &Meeting) {
        self.selected = entries(meeting).first().map(|entry| entry.key);
    }

    fn in_queue(&mut self, press: Press, ctx: &mut Ctx<'_>) {
        let list = entries(ctx.session.ahead());
        let here = list
            .iter()
            .position(|entry| Some(entry.key) == self.selected)
            .unwrap_or(0);
        let to = match press {
            Press::Pad(PadKey::Up) => here.saturating_sub(1),
            Press::Pad(PadKey::Down) => (here + 1).min(list.len().saturating_sub(1)),
            Press::Pad(PadKey::Enter) => {
                if let Some(entry) = list.get(here) {
                    self.selected = Some(entry.key);
                    self.start(*entry, ctx);
                }
                return;
            }
            Press::Escape => {
                self.seat = None;
                return;
            }
            _ => here,
        };
        self.selected = list.get(to).map(|entry| entry.key);
    }

    /// Opens an entry of the list for whoever sits here.
    pub(super) fn start(&mut self, entry: Entry, ctx: &mut Ctx<'_>) {
        let (lang, meeting) = (ctx.lang, ctx.session.ahead());
        let Some(seat) = self.seat else { return };
        self.take_focus = true;
        let ruling = match entry.state {
            State::Recount => {
                self.work = Work::Recount {
                    at: entry.key.at,
                    typed: String::new(),
                };
                return;
            }
            State::Open | State::Settled => false,
            State::NeedsRuling | State::Ruled => true,
        };
        let chief = meeting
            .officer(seat)
            .is_some_and(|officer| officer.is(Role::ChiefScrutineer));
        let alone = meeting.rules.doubtful == Authority::ChiefScrutineer;
        if ruling && alone && !chief {
            self.tell(ctx, lang.differences_chief(), lang.differences_chief_next());
            return;
        }
        if let Some(task) = Task::new(meeting, entry.key, entry.position, seat, ruling) {
            self.work = Work::Ballot(Box::new(task));
        }
    }

    fn in_recount(&mut self, press: Press, seat: OfficerId, ctx: &mut Ctx<'_>) {
        let lang = ctx.lang;
        let Work::Recount { at, typed } = &mut self.work else {
            return;
        };
        let bundle = *at;
        match press {
            Press::Pad(PadKey::Digit(digit)) if typed.len() < 4 => {
                typed.push(char::from(b'0' + digit.min(9)));
            }
            Press::Pad(PadKey::Backspace | PadKey::Slash) => {
                if typed.pop().is_none() {
                    self.work = Work::Queue;
                }
            }
            Press::Escape => self.work = Work::Queue,
            Press::Pad(PadKey::Enter) => match typed.parse() {
                Ok(size) => {
                    let recount = Command::RecountBundle { bundle, size };
                    if ctx.ask_as(By::Officer(seat), recount) {
                        ctx.done(lang.differences_recounted(bundle.number, size));
                        self.work = Work::Queue;
                        self.select_first(ctx.session.ahead());
                    }
                    self.told = true;
                }
                Err(_) => self.tell(ctx, lang.differences_type_number(), ""),
            },
            _ => {}
        }
    }

    pub(super) fn after(&mut self, said: Said, seat: OfficerId, ctx: &mut Ctx<'_>) {
        let lang = ctx.lang;
        match said {
            Said::Nothing | Said::Answer(Answer::Done | Answer::Confirmed) => {}
            Said::Answer(Answer::Unfinished) => {
                self.tell(ctx, lang.keying_unfinished(), lang.keying_unfinished_next());
            }
            Said::Answer(Answer::NothingToRepeat) => {
                self.tell(ctx, lang.keying_no_last(), lang.keying_no_last_next());
            }
            Said::Answer(Answer::NobodyFound) => {
                self.tell(ctx, lang.keying_nobody(), lang.keying_nobody_next());
            }
            Said::Answer(Answer::ChineseField) => self.to_chinese = true,
            // Disputed cells are never keyed by number.
            Said::Answer(Answer::Untouched | Answer::NoSuchNumber | Answer::HalfNumber) => {}
            Said::Leave => self.work = Work::Queue,
            Said::Field(wanted) => self.to_field = Some(wanted),
            Said::NobodyDecided => self.tell(ctx, lang.differences_no_decider(), ""),
            Said::Ask(command) => {
                self.told = true;
                if ctx.ask_as(By::Officer(seat), command) {
                    self.tell_outcome(ctx);
                    self.work = Work::Queue;
                    self.select_first(ctx.session.ahead());
                }
            }
        }
    }

    fn tell_outcome(&self, ctx: &mut Ctx<'_>) {
        let lang = ctx.lang;
        let Work::Ballot(task) = &self.work else {
            return;
        };
        let list = entries(ctx.session.ahead());
        let now = list.iter().find(|entry| entry.key == task.key);
        let Some(entry) = now else { return };
        let place = view::label(lang, entry);
        match entry.state {
            State::Settled => ctx.done(lang.differences_settled(&place)),
            State::Ruled => ctx.done(lang.differences_ruled(&place)),
            State::NeedsRuling => {
                ctx.warn(
                    lang.differences_needs_ruling(&place),
                    lang.differences_needs_ruling_next(),
                );
            }
            State::Open | State::Recount => {}
        }
    }

    /// Forgets people and ballots that are no longer there.
    pub(super) fn drop_stale(&mut self, meeting: &Meeting) {
        let sits = |id: &OfficerId| {
            let officer = meeting.officer(*id);
            officer.is_some_and(|officer| officer.oversees())
        };
        if !self.seat.as_ref().is_some_and(sits) {
            self.seat = None;
            self.work = Work::Queue;
        }
        let list = entries(meeting);
        let there = |key: Key| list.iter().any(|entry| entry.key == key);
        let gone = match &self.work {
            Work::Queue | Work::Bundles(_) | Work::Names(_) => false,
            Work::Recount { at, .. } => !there(Key {
                at: *at,
                case: None,
            }),
            Work::Ballot(task) => !there(task.key),
        };
        if gone {
            self.work = Work::Queue;
        }
        if self.selected.is_none_or(|key| !there(key)) {
            self.selected = list.first().map(|entry| entry.key);
        }
    }
}
