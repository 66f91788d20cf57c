//! Difference check: what two keyings read differently is read again from the
//! paper, both earlier values hidden; what stays doubtful is ruled on.

mod bundles;
mod form;
mod history;
mod names;
mod presses;
mod queue;
mod task;
mod view;

use egui::{Id, Ui};

use self::bundles::Bundles;
use self::form::Touched;
use self::names::Names;
use self::queue::{Entry, Key, State, entries};
use self::task::{Task, Wanted};
use super::keying::choices::Choices;
use super::keying::draw::Pointed;
use super::keying::press::Press;
use super::keying::roll::Roll;
use super::keying::{keys_of, point};
use crate::desk::hall_choice;
use crate::desk::hall_control::HallScene;
use crate::desk::kept::Kept;
use crate::desk::keys::UiCommand;
use crate::desk::pad::PadKey;
use crate::desk::page::{Ctx, Header, Page};
use crate::desk::shell::PillView;
use crate::desk::widgets::{PillText, Tone, page_columns, panel};
use crate::meeting::{BundleRef, OfficerId, Step};
use crate::theme::theme;

/// The width of the column at the right, in points.
const RIGHT_WIDTH: f32 = 330.0;

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
    Names(Names),
}

/// What whoever sits down next wants to do.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Errand {
    /// The list of differences.
    #[default]
    Queue,
    /// The list of bundles.
    Bundles,
    /// The names written in.
    Names,
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
    /// The field of the ruling's form the focus goes to.
    to_field: Option<Wanted>,
    told: bool,
    errand: Errand,
    moved: bool,
    /// Names written in that nobody has said anything about.
    unsaid: Kept<u32>,
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
            Work::Ballot(task) => {
                let place = lang.differences_place(task.key.at.number, task.position);
                self::place(ctx, task.key.at, place)
            }
            Work::Recount { at, .. } => self::place(ctx, *at, lang.keying_bundle(at.number)),
            Work::Queue => lang.differences_subtitle().to_owned(),
            Work::Bundles(_) => lang.differences_bundles().to_owned(),
            Work::Names(_) => lang.differences_names().to_owned(),
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

    fn keys(&self, ctx: &Ctx<'_>) -> Vec<UiCommand> {
        use UiCommand::*;
        match (&self.seat, &self.work) {
            (None, _) => vec![DifferenceBundles, DifferenceNames, Hall, ReadAloud],
            (Some(_), Work::Ballot(task)) if !task.marking() => {
                vec![DifferenceBack, DifferenceConfirm, DifferenceSwitch]
            }
            (Some(_), Work::Ballot(_)) if Choices::now(ctx.meeting()).grades().is_some() => vec![
                DifferenceRest,
                DifferenceDoubtful,
                DifferenceInvalid,
                DifferenceBack,
                DifferenceConfirm,
                DifferenceSwitch,
            ],
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
                DifferenceNames,
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
            Work::Queue | Work::Recount { .. } | Work::Bundles(_) | Work::Names(_) => false,
        };
        for press in keys_of(ui, id, name, &mut self.take_focus, own_tab) {
            self.press(press, ctx);
            ui.ctx().request_repaint();
        }
        page_columns(
            ui,
            &mut (self, ctx),
            RIGHT_WIDTH,
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
                self.errand = Errand::Queue;
                self.take_focus = true;
                return true;
            }
            UiCommand::DifferenceBundles => {
                self.run(Errand::Bundles, ctx);
                return true;
            }
            UiCommand::DifferenceNames => {
                self.run(Errand::Names, ctx);
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
        hall_choice::whole_count(meeting).or(Some(HallScene::Counting(contest.id)))
    }

    fn kept_clear(&self) -> f32 {
        match &self.work {
            Work::Ballot(task) if task.form.is_some() => RIGHT_WIDTH + 2.0 * theme().gap,
            _ => 0.0,
        }
    }

    fn opened(&mut self, _ctx: &mut Ctx<'_>) {
        self.errand = Errand::Queue;
        self.take_focus = true;
    }
}

/// A place in a bundle, with the paper where there are several: each has a first bundle.
fn place(ctx: &Ctx<'_>, at: BundleRef, words: String) -> String {
    let round = ctx.meeting().round();
    let several = round.is_some_and(|round| round.papers.len() > 1);
    match view::titles(ctx, at.paper).filter(|_| several) {
        Some(title) => format!("{title}　{words}"),
        None => words,
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
            Work::Names(names) => {
                let said = names.show(ui, ctx, &self.roll);
                if !matches!(said, names::Said::Nothing) {
                    self.after_names(said, seat, ctx);
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
        let wanted = self.to_field.take();
        let mut confirm = false;
        match &mut self.work {
            Work::Ballot(task) if task.form.is_some() => {
                let touched = form::form(ui, ctx, task, wanted);
                if let Some(touched) = touched {
                    self.touched(touched, ctx);
                    ui.ctx().request_repaint();
                }
                return;
            }
            Work::Ballot(task) => {
                confirm = view::together(ui, ctx, task);
                let entry = Entry {
                    key: task.key,
                    position: task.position,
                    state: State::Open,
                };
                view::side(ui, ctx, self.seat, Some(&entry));
            }
            Work::Queue => {
                let unsaid = self.unsaid.get(ctx.meeting(), |m| Some(names::unsaid(m)));
                view::side(ui, ctx, self.seat, None);
                view::names_hint(ui, ctx.lang, unsaid.map_or(0, |unsaid| *unsaid));
                if let Some(key) = self.selected.filter(|_| self.seat.is_some()) {
                    history::history(ui, ctx, key);
                }
                if view::all_done(ui, ctx) {
                    *ctx.go = Some(Step::Result);
                }
            }
            Work::Recount { .. } | Work::Bundles(_) | Work::Names(_) => {
                view::side(ui, ctx, self.seat, None);
            }
        }
        if confirm {
            self.press(Press::Pad(PadKey::Enter), ctx);
            ui.ctx().request_repaint();
        }
    }

    /// Something in the ruling's form was pointed at.
    fn touched(&mut self, touched: Touched, ctx: &mut Ctx<'_>) {
        let Work::Ballot(task) = &mut self.work else {
            return;
        };
        match touched {
            Touched::Reason(reason) => {
                let said = task.give_reason(reason);
                self.take_focus = !matches!(said, task::Said::Field(_));
                if let Some(seat) = self.seat {
                    self.after(said, seat, ctx);
                }
            }
            Touched::Decider(id) => {
                task.toggle(id);
                self.take_focus = true;
            }
            Touched::Confirm => self.press(Press::Pad(PadKey::Enter), ctx),
        }
    }
}
