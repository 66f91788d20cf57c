//! Difference check: what two keyings read differently is read again from the
//! paper, both earlier values hidden; what stays doubtful is ruled on.

mod bundles;
mod queue;
mod task;
mod view;

use egui::{Id, Ui};

use self::bundles::Bundles;
use self::queue::{Entry, Key, State, entries};
use self::task::{Said, Stage, Task, overseers};
use super::keying::ballot::Answer;
use super::keying::draw::Pointed;
use super::keying::press::Press;
use super::keying::roll::Roll;
use super::keying::{keys_of, point};
use crate::desk::hall_control::HallScene;
use crate::desk::keys::UiCommand;
use crate::desk::pad::PadKey;
use crate::desk::page::{Ctx, Header, Page};
use crate::desk::shell::PillView;
use crate::desk::widgets::{PillText, Tone, page_columns, panel};
use crate::meeting::{BundleRef, By, Command, Meeting, OfficerId, Role};

/// What is being done.
#[derive(Default)]
enum Work {
    #[default]
    Queue,
    Recount {
        at: BundleRef,
        typed: String,
    },
    Ballot(Box<Task>),
    Bundles(Bundles),
}

/// What the page remembers.
#[derive(Default)]
pub struct DifferencesPage {
    /// Who sits here; somebody who oversees the count.
    seat: Option<OfficerId>,
    /// Which of those who may sit here is selected.
    person: usize,
    selected: Option<Key>,
    work: Work,
    roll: Roll,
    take_focus: bool,
    to_chinese: bool,
    to_note: bool,
    told: bool,
    /// Whoever sits down next wants the list of bundles.
    to_bundles: bool,
    moved: bool,
}

impl Page for DifferencesPage {
    fn header(&self, ctx: &Ctx<'_>) -> Header {
        let (lang, meeting) = (ctx.lang, ctx.meeting());
        let list = entries(meeting);
        let number = |test: &dyn Fn(State) -> bool| {
            list.iter()
                .filter(|entry| test(entry.state))
                .count()
                .to_string()
        };
        let waiting = number(&State::waits);
        let tone = if waiting == "0" {
            Tone::Neutral
        } else {
            Tone::Amber
        };
        let pill = |tone, words: &str, figure| PillView {
            tone,
            text: PillText::new(words, figure),
        };
        let settled = number(&|state| state == State::Settled);
        let ruled = number(&|state| state == State::Ruled);
        let subtitle = match &self.work {
            Work::Ballot(task) => lang.differences_place(task.key.at.number, task.position),
            Work::Recount { at, .. } => lang.keying_bundle(at.number),
            Work::Queue => lang.differences_subtitle().to_owned(),
            Work::Bundles(_) => lang.differences_bundles().to_owned(),
        };
        let ruling = matches!(&self.work, Work::Ballot(task) if task.form.is_some());
        Header {
            title: if ruling {
                lang.differences_ruling_title().into()
            } else {
                lang.step_differences().into()
            },
            subtitle,
            pills: vec![
                pill(tone, lang.differences_pill_waiting(), waiting),
                pill(Tone::Neutral, lang.differences_pill_settled(), settled),
                pill(Tone::Neutral, lang.differences_pill_ruled(), ruled),
            ],
        }
    }

    fn keys(&self, _ctx: &Ctx<'_>) -> Vec<UiCommand> {
        use UiCommand::*;
        match (&self.seat, &self.work) {
            (None, _) => vec![DifferenceBundles, Hall, ReadAloud],
            (Some(_), Work::Ballot(task)) if !task.marking() => {
                vec![DifferenceBack, DifferenceConfirm, DifferenceSwitch]
            }
            (Some(_), Work::Ballot(_)) => vec![
                DifferenceYes,
                DifferenceNo,
                DifferenceAbstain,
                DifferenceRest,
                DifferenceWriteIn,
                DifferenceDoubtful,
                DifferenceInvalid,
                DifferenceBack,
                DifferenceConfirm,
                DifferenceSwitch,
            ],
            (Some(_), _) => vec![
                DifferenceConfirm,
                DifferenceBundles,
                DifferenceSwitch,
                Hall,
                ReadAloud,
            ],
        }
    }

    fn show(&mut self, ui: &mut Ui, ctx: &mut Ctx<'_>) {
        self.roll.follow(ctx.session.ahead());
        self.drop_stale(ctx.session.ahead());
        self.moved = false;
        let id = Id::unique("the keys of the difference check");
        let name = ctx.lang.differences_area();
        let own_tab = match &self.work {
            Work::Ballot(task) => task.takes_tab(),
            Work::Queue | Work::Recount { .. } | Work::Bundles(_) => false,
        };
        for press in keys_of(ui, id, name, &mut self.take_focus, own_tab) {
            self.press(press, ctx);
            ui.ctx().request_repaint();
        }
        page_columns(
            ui,
            &mut (self, ctx),
            330.0,
            |ui, (page, ctx)| {
                panel(ui, |ui| page.left(ui, ctx));
            },
            |ui, (page, ctx)| page.right(ui, ctx),
        );
    }

    fn command(&mut self, command: UiCommand, ctx: &mut Ctx<'_>) -> bool {
        let key = match command {
            UiCommand::DifferenceYes => PadKey::Digit(1),
            UiCommand::DifferenceNo => PadKey::Digit(2),
            UiCommand::DifferenceAbstain => PadKey::Digit(3),
            UiCommand::DifferenceRest => PadKey::Plus,
            UiCommand::DifferenceWriteIn => PadKey::Star,
            UiCommand::DifferenceDoubtful => PadKey::Dot,
            UiCommand::DifferenceInvalid => PadKey::Minus,
            UiCommand::DifferenceBack => PadKey::Slash,
            UiCommand::DifferenceConfirm => PadKey::Enter,
            UiCommand::DifferenceSwitch => {
                self.seat = None;
                self.work = Work::Queue;
                self.to_bundles = false;
                self.take_focus = true;
                return true;
            }
            UiCommand::DifferenceBundles => {
                self.ask_bundles(ctx);
                return true;
            }
            _ => return false,
        };
        self.press(Press::Pad(key), ctx);
        self.take_focus = true;
        true
    }

    fn spoken(&self, ctx: &Ctx<'_>) -> Option<String> {
        let list = entries(ctx.meeting());
        let waiting = list.iter().filter(|entry| entry.state.waits()).count();
        let waiting = u32::try_from(waiting).unwrap_or(u32::MAX);
        (waiting > 0).then(|| ctx.lang.differences_spoken(waiting))
    }

    fn hall_scene(&self, ctx: &Ctx<'_>) -> Option<HallScene> {
        let meeting = ctx.meeting();
        let paper = match &self.work {
            Work::Ballot(task) => meeting.paper(task.key.at.paper),
            _ => None,
        };
        let own = paper.and_then(|paper| paper.contests.first());
        let contest = own.or_else(|| meeting.round()?.contests().next())?;
        Some(HallScene::Counting(contest.id))
    }

    fn opened(&mut self, _ctx: &mut Ctx<'_>) {
        self.to_bundles = false;
        self.take_focus = true;
    }
}

impl DifferencesPage {
    fn left(&mut self, ui: &mut Ui, ctx: &mut Ctx<'_>) {
        let Some(seat) = self.seat else {
            // With nothing to do nobody needs to sit down.
            if !self.wants_somebody(ctx.meeting()) {
                view::queue(ui, ctx, None);
            } else if let Some(id) = view::chooser(ui, ctx, self.person) {
                self.sit_down(id);
            }
            return;
        };
        let to_chinese = std::mem::take(&mut self.to_chinese);
        match &mut self.work {
            Work::Queue => {
                if let Some(entry) = view::queue(ui, ctx, self.selected) {
                    self.selected = Some(entry.key);
                    self.start(entry, ctx);
                    ui.ctx().request_repaint();
                }
            }
            Work::Bundles(bundles) => {
                if bundles.show(ui, ctx, seat) {
                    self.take_focus = true;
                    self.told = true;
                    ui.ctx().request_repaint();
                }
            }
            Work::Recount { at, typed } => {
                if view::recount(ui, ctx.lang, at.number, typed) {
                    self.press(Press::Pad(PadKey::Enter), ctx);
                    ui.ctx().request_repaint();
                }
            }
            Work::Ballot(task) => {
                let marking = task.marking();
                let found = view::ballot(ui, ctx, task, &self.roll, self.moved, to_chinese);
                if let Some(pointed) = found {
                    self.take_focus = true;
                    if marking || matches!(pointed, Pointed::Chinese | Pointed::Person(_)) {
                        point(&mut task.ballot, pointed, &self.roll);
                    }
                    ui.ctx().request_repaint();
                }
            }
        }
    }

    fn right(&mut self, ui: &mut Ui, ctx: &mut Ctx<'_>) {
        let to_note = std::mem::take(&mut self.to_note);
        let entry = match &self.work {
            Work::Ballot(task) => Some(Entry {
                key: task.key,
                position: task.position,
                state: State::Open,
            }),
            _ => None,
        };
        let mut confirm = false;
        if let Work::Ballot(task) = &mut self.work
            && task.form.is_some()
        {
            match view::form(ui, ctx, task, to_note) {
                Some(view::FormTouched::Reason(reason)) => {
                    if let Some(form) = task.form.as_mut().filter(|f| f.stage != Stage::Marks) {
                        form.reason = Some(reason);
                        form.stage = Stage::Deciders;
                    }
                    self.take_focus = true;
                }
                Some(view::FormTouched::Decider(id)) => {
                    task.toggle(id);
                    self.take_focus = true;
                }
                Some(view::FormTouched::Confirm) => confirm = true,
                None => {}
            }
        } else {
            view::side(ui, ctx, self.seat, entry.as_ref());
        }
        if confirm {
            self.press(Press::Pad(PadKey::Enter), ctx);
            ui.ctx().request_repaint();
        }
    }

    fn tell(&mut self, ctx: &mut Ctx<'_>, what: &str, next: &str) {
        ctx.warn(what, next);
        self.told = true;
    }

    fn press(&mut self, press: Press, ctx: &mut Ctx<'_>) {
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

    fn wants_somebody(&self, meeting: &Meeting) -> bool {
        self.to_bundles || !entries(meeting).is_empty()
    }

    fn sit_down(&mut self, id: OfficerId) {
        self.seat = Some(id);
        if std::mem::take(&mut self.to_bundles) {
            self.work = Work::Bundles(Bundles::default());
        }
    }

    /// F3: the list of bundles, for whoever sits here or sits down now; once more
    /// leaves it. A ballot in hand is put down first.
    fn ask_bundles(&mut self, ctx: &mut Ctx<'_>) {
        self.take_focus = true;
        match &self.work {
            Work::Ballot(_) => self.tell(ctx, ctx.lang.differences_leave(), ""),
            Work::Bundles(bundles) if bundles.asks() => self.take_focus = false,
            Work::Bundles(_) => self.work = Work::Queue,
            Work::Queue | Work::Recount { .. } if self.seat.is_some() => {
                self.work = Work::Bundles(Bundles::default());
            }
            Work::Queue | Work::Recount { .. } => self.to_bundles = !self.to_bundles,
        }
    }

    fn in_bundles(&mut self, press: Press, meeting: &Meeting) {
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

    fn select_first(&mut self, meeting: &Meeting) {
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
    fn start(&mut self, entry: Entry, ctx: &mut Ctx<'_>) {
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
        if ruling && !chief {
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

    fn after(&mut self, said: Said, seat: OfficerId, ctx: &mut Ctx<'_>) {
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
            Said::Note => self.to_note = true,
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
    fn drop_stale(&mut self, meeting: &Meeting) {
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
            Work::Queue | Work::Bundles(_) => false,
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
