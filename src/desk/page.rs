//! What a page is, and what it works with.

use egui::Ui;

use super::hall_control::{HallControl, HallScene};
use super::keys::UiCommand;
use super::platform::Platform;
use super::shell::{PillView, Step};
use super::widgets::Tone;
use crate::meeting::{At, By, Command, Meeting, Role};
use crate::session::{Session, Trouble};
use crate::text::{Lang, Voice};

/// Title, line and pills of a page, for the top bar.
#[derive(Clone, Debug, Default)]
pub struct Header {
    /// The title, 24 points bold.
    pub title: String,
    /// The line under it.
    pub subtitle: String,
    /// The figures that matter now.
    pub pills: Vec<PillView>,
}

/// Something to tell the person at the desk: what happened, why, what to do next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// Jade for done, amber for a person's attention, vermilion for trouble, indigo
    /// for an explanation.
    pub tone: Tone,
    /// What happened.
    pub what: String,
    /// Why, and what to do next; may be empty.
    pub next: String,
}

/// What a page works with while it is drawn or carries out a command.
pub struct Ctx<'a> {
    /// The language of all words.
    pub lang: Lang,
    /// The open meeting.
    pub session: &'a mut Session,
    /// Everything outside the window.
    pub platform: &'a dyn Platform,
    /// The hall window's control.
    pub hall: &'a mut HallControl,
    /// The message strip; set it to tell something, it is cleared by the next success.
    pub notice: &'a mut Option<Notice>,
    /// Set it to go to another step.
    pub go: &'a mut Option<Step>,
    /// The page beside the steps that is open; set it to open or leave one.
    pub aside: &'a mut Option<Aside>,
}

/// A page beside the ten steps, reachable from each of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Aside {
    /// 会中事项: further rounds, recounts, corrections and other acts.
    Acts,
    /// 操作记录: everything done, in words.
    Log,
    /// A paper, page by page, before it is printed.
    Preview,
}

impl Ctx<'_> {
    /// The meeting as the disk has confirmed it.
    pub fn meeting(&self) -> &Meeting {
        self.session.meeting()
    }

    /// The present moment.
    pub fn now(&self) -> At {
        At(self.platform.now())
    }

    /// The operator, where one is named; else the desk itself.
    pub fn operator(&self) -> By {
        let operator = self.meeting().holding(Role::Operator).next();
        operator.map_or(By::Desk, |officer| By::Officer(officer.id))
    }

    /// Asks as the operator. True when it went through; otherwise the notice says why.
    pub fn ask(&mut self, command: Command) -> bool {
        self.ask_as(self.operator(), command)
    }

    /// Asks as somebody else, for example the keyer. True when it went through.
    pub fn ask_as(&mut self, by: By, command: Command) -> bool {
        self.ask_in(by, command, Voice::Exact)
    }

    /// Asks as a keyer, who is never led towards a value.
    pub fn ask_as_keyer(&mut self, by: By, command: Command) -> bool {
        self.ask_in(by, command, Voice::Vague)
    }

    fn ask_in(&mut self, by: By, command: Command, voice: Voice) -> bool {
        let at = self.now();
        match self.session.ask(command, by, at) {
            Ok(()) => {
                *self.notice = None;
                true
            }
            Err(trouble) => {
                *self.notice = Some(self.explain(&trouble, voice));
                false
            }
        }
    }

    fn explain(&self, trouble: &Trouble, voice: Voice) -> Notice {
        match trouble {
            Trouble::Refused(refusal) => {
                let (what, next) = self.lang.refusal(refusal, self.session.ahead(), voice);
                Notice {
                    tone: Tone::Amber,
                    what,
                    next,
                }
            }
            Trouble::ReadOnly => Notice {
                tone: Tone::Vermilion,
                what: self.lang.read_only().into(),
                next: self.lang.read_only_next().into(),
            },
            Trouble::Stopped(failed) => Notice {
                tone: Tone::Vermilion,
                what: self.lang.write_failed(failed),
                next: String::new(),
            },
        }
    }

    /// Tells that something is done.
    pub fn done(&mut self, what: impl Into<String>) {
        *self.notice = Some(Notice {
            tone: Tone::Jade,
            what: what.into(),
            next: String::new(),
        });
    }

    /// Tells what happened and what to do next, in amber.
    pub fn warn(&mut self, what: impl Into<String>, next: impl Into<String>) {
        *self.notice = Some(Notice {
            tone: Tone::Amber,
            what: what.into(),
            next: next.into(),
        });
    }
}

/// A page of the desk: one step of the day.
pub trait Page {
    /// Title, line and pills.
    fn header(&self, ctx: &Ctx<'_>) -> Header;

    /// The keys on the bar, most useful first; [`UiCommand::Help`] is added by itself.
    fn keys(&self, ctx: &Ctx<'_>) -> Vec<UiCommand>;

    /// Draws the page.
    fn show(&mut self, ui: &mut Ui, ctx: &mut Ctx<'_>);

    /// Carries out a command of this page that came by key or from the key bar.
    /// False when the page does not know it.
    fn command(&mut self, command: UiCommand, ctx: &mut Ctx<'_>) -> bool;

    /// The sentence to read aloud now, with the figures filled in; `None` if there is none.
    fn spoken(&self, _ctx: &Ctx<'_>) -> Option<String> {
        None
    }

    /// What F5 sends to the hall from this page.
    fn hall_scene(&self, _ctx: &Ctx<'_>) -> Option<HallScene> {
        None
    }

    /// How much at the right, in points, a message must leave free: where a form fills
    /// the column at the right, its button would lie under the message.
    fn kept_clear(&self) -> f32 {
        0.0
    }

    /// Called when the page is opened, for example to put the focus where keys go.
    fn opened(&mut self, _ctx: &mut Ctx<'_>) {}

    /// Called when another page is opened, to keep what is typed and not saved yet.
    fn closing(&mut self, _ctx: &mut Ctx<'_>) {}
}
