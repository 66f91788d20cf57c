//! The frame around every page: rail, top bar, key bar.

use egui::{Align, CentralPanel, Frame, Layout, Margin, Panel, Stroke, Ui, pos2, vec2};

use crate::desk::key_bar::key_bar;
use crate::desk::keys::UiCommand;
use crate::desk::style::{bold, regular};
use crate::desk::widgets::{PillText, Tone, pill, pill_width};
use crate::text::Lang;
use crate::theme::theme;

mod rail;

pub use crate::meeting::Step;

impl Step {
    /// 1 to 10.
    pub fn number(self) -> usize {
        self as usize + 1
    }

    /// The step after this one, if there is one.
    pub fn next(self) -> Option<Step> {
        Step::ALL.get(self as usize + 1).copied()
    }

    /// The step before this one, if there is one.
    pub fn previous(self) -> Option<Step> {
        (self as usize)
            .checked_sub(1)
            .and_then(|at| Step::ALL.get(at).copied())
    }

    /// Its name.
    pub fn text(self, lang: Lang) -> &'static str {
        match self {
            Step::Setup => lang.step_setup(),
            Step::SignIn => lang.step_signin(),
            Step::Motions => lang.step_motions(),
            Step::Pledges => lang.step_pledges(),
            Step::Issue => lang.step_issue(),
            Step::Collect => lang.step_collect(),
            Step::Keying => lang.step_keying(),
            Step::Differences => lang.step_differences(),
            Step::Result => lang.step_result(),
            Step::Papers => lang.step_papers(),
        }
    }
}

/// What the rail shows of one step.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StepView {
    /// Finished: a check mark instead of the number.
    pub done: bool,
    /// May be opened by a click.
    pub open: bool,
    /// The small figure at the right: 30/32, 4 项.
    pub figure: String,
}

/// The lamp at the foot of the rail.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SaveState {
    /// No meeting is open.
    #[default]
    NoRecord,
    /// Everything said is on the disk.
    Saved,
    /// Being written; shown at once but calmly.
    Saving,
    /// The disk has taken more than 300 ms.
    Slow,
    /// Writing failed and entry has stopped.
    Stopped,
}

/// The copy on a second medium.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum MirrorState {
    /// None was chosen.
    #[default]
    None,
    /// Up to date, or `seconds` behind.
    Following {
        /// What the medium is called on screen, for example "U 盘".
        place: String,
        /// Age of the copy in seconds.
        seconds: u64,
    },
    /// Chosen, but not to be reached now.
    Lost {
        /// What the medium is called on screen.
        place: String,
    },
}

/// The foot of the rail.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FootView {
    /// Saved or not.
    pub save: SaveState,
    /// How many events the record has.
    pub records: u64,
    /// The short head code, empty before the first event.
    pub head: String,
    /// The mirror lamp.
    pub mirror: MirrorState,
}

/// One figure of the top bar.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PillView {
    /// Its tone.
    pub tone: Tone,
    /// Its words.
    pub text: PillText,
}

/// Everything the frame shows; plain data, made by the desk from the meeting.
#[derive(Clone, Debug)]
pub struct ShellView {
    /// The language of all words.
    pub lang: Lang,
    /// The meeting's title; empty before one is open.
    pub meeting: String,
    /// A rehearsal says so at all times.
    pub rehearsal: bool,
    /// The vote under way where it is not the election, 民主测评进行中; else empty.
    pub vote: String,
    /// The page that is open.
    pub current: Step,
    /// The state of the ten steps, in order; missing ones are closed.
    pub steps: Vec<StepView>,
    /// The foot of the rail.
    pub foot: FootView,
    /// The page's title.
    pub title: String,
    /// The line under it.
    pub subtitle: String,
    /// The figures that matter now, left to right.
    pub pills: Vec<PillView>,
    /// The keys on the bar, in order.
    pub keys: Vec<UiCommand>,
}

/// What was asked for through the frame in this pass.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ShellOut {
    /// A step on the rail was clicked.
    pub step: Option<Step>,
    /// A language was chosen.
    pub lang: Option<Lang>,
    /// An entry of the key bar was clicked.
    pub command: Option<UiCommand>,
}

/// Draws the frame and, in its centre, `page`.
pub fn shell<R>(ui: &mut Ui, view: &ShellView, page: impl FnOnce(&mut Ui) -> R) -> (ShellOut, R) {
    let t = theme();
    let mut out = ShellOut::default();
    // In a narrow window, or with large text, the page needs the width more.
    let compact = ui.max_rect().width() < t.rail_needs;
    let rail_width = if compact {
        t.rail_compact
    } else {
        t.rail_width
    };
    Panel::left(if compact { "compact rail" } else { "rail" })
        .exact_size(rail_width)
        .resizable(false)
        .show_separator_line(false)
        .frame(Frame::new().fill(*t.rail).inner_margin(Margin {
            left: 14,
            right: 14,
            top: 20,
            bottom: 18,
        }))
        .show(ui, |ui| {
            let edge = ui.max_rect().expand2(vec2(14.0, 20.0));
            ui.painter().with_clip_rect(edge).vline(
                edge.right() - 0.5,
                edge.y_range(),
                Stroke::new(1.0, *t.line),
            );
            rail::rail(ui, view, compact, &mut out);
        });
    let side = t.pad_page as i8;
    Panel::bottom("keys")
        .exact_size(t.keys_height)
        .show_separator_line(false)
        .frame(
            Frame::new()
                .fill(*t.rail)
                .inner_margin(Margin::symmetric(side, 0)),
        )
        .show(ui, |ui| {
            let edge = ui.max_rect().expand2(vec2(t.pad_page, 0.0));
            ui.painter().with_clip_rect(edge).hline(
                edge.x_range(),
                edge.top() + 0.5,
                Stroke::new(1.0, *t.line),
            );
            out.command = key_bar(ui, view.lang, &view.keys);
        });
    Panel::top("title")
        .exact_size(t.top_height)
        .show_separator_line(false)
        .frame(Frame::new().fill(*t.paper).inner_margin(Margin {
            left: side,
            right: side,
            top: 18,
            bottom: 0,
        }))
        .show(ui, |ui| top_bar(ui, view));
    let page = CentralPanel::default()
        .frame(Frame::new().fill(*t.paper).inner_margin(Margin {
            left: side,
            right: side,
            top: 0,
            bottom: 18,
        }))
        .show(ui, page)
        .inner;
    (out, page)
}

/// Title and line at the left, the pills at the right; the words give way to the pills.
fn top_bar(ui: &mut Ui, view: &ShellView) {
    let t = theme();
    let row = ui.max_rect();
    let gap = 8.0;
    let pills: f32 = view
        .pills
        .iter()
        .map(|view| pill_width(ui, &view.text) + gap)
        .sum();
    let words = egui::Rect::from_min_max(row.min, pos2(row.right() - pills - gap, row.bottom()));
    ui.scope_builder(egui::UiBuilder::new().max_rect(words), |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        ui.horizontal(|ui| {
            ui.add(egui::Label::new(bold(&view.title, t.size_title, *t.ink)).truncate());
            if view.rehearsal {
                crate::desk::widgets::tag(ui, Tone::Amber, view.lang.desk_rehearsal());
            }
            if !view.vote.is_empty() {
                crate::desk::widgets::tag(ui, Tone::Indigo, &view.vote);
            }
        });
        if !view.subtitle.is_empty() {
            let line = regular(&view.subtitle, t.size_body - 1.0, *t.ink_2);
            ui.add(egui::Label::new(line).truncate());
        }
    });
    let place = egui::Rect::from_min_max(pos2(row.right() - pills, row.top() + 11.0), row.max);
    let builder = egui::UiBuilder::new()
        .id_salt("pills")
        .max_rect(place)
        .layout(Layout::right_to_left(Align::Min));
    ui.scope_builder(builder, |ui| {
        ui.spacing_mut().item_spacing.x = gap;
        for view in view.pills.iter().rev() {
            pill(ui, view.tone, &view.text);
        }
    });
}
