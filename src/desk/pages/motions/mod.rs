//! Motions: a list, a show of hands, the outcome as the rules see it.

mod add;
mod vote;

use egui::{Align, Id, Layout, ScrollArea, Ui};

use crate::desk::hall_control::HallScene;
use crate::desk::keys::UiCommand;
use crate::desk::page::{Ctx, Header, Page};
use crate::desk::shell::{PillView, Step};
use crate::desk::style::regular;
use crate::desk::widgets::{self, PillText, Tone, cell, list_row, panel, tag};
use crate::meeting::{Command, Hands, Meeting, Motion, MotionId, MotionKind};
use crate::text::Lang;
use crate::theme::theme;

/// Where the focus goes next.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Focus {
    #[default]
    Stay,
    Hands,
    Title,
}

/// What the page remembers.
#[derive(Default)]
pub struct MotionsPage {
    selected: Option<MotionId>,
    typed: vote::Typed,
    title: String,
    kind: Option<MotionKind>,
    focus: Focus,
    /// The newest motion is selected once the disk has it.
    follow_newest: Option<usize>,
}

impl MotionsPage {
    /// Keeps a motion selected: the first without a vote, else the last.
    fn keep_selection(&mut self, meeting: &Meeting) {
        let motions = &meeting.motions;
        if let Some(count) = self.follow_newest
            && motions.len() > count
        {
            self.follow_newest = None;
            self.select(motions.last().map(|motion| motion.id));
        }
        let known = |id| motions.iter().any(|motion| motion.id == id);
        if self.selected.is_none_or(|id| !known(id)) {
            let open = motions.iter().find(|motion| motion.vote.is_none());
            let choice = open.or_else(|| motions.last()).map(|motion| motion.id);
            self.select(choice);
        }
    }

    fn select(&mut self, motion: Option<MotionId>) {
        if self.selected != motion {
            self.selected = motion;
            self.typed = vote::Typed::default();
            self.focus = Focus::Hands;
        }
    }

    fn motion<'a>(&self, meeting: &'a Meeting) -> Option<&'a Motion> {
        let id = self.selected?;
        meeting.motions.iter().find(|motion| motion.id == id)
    }

    /// F3: the next motion without a vote, else the next in the list.
    fn next(&mut self, meeting: &Meeting) {
        let motions = &meeting.motions;
        let at = motions
            .iter()
            .position(|motion| Some(motion.id) == self.selected)
            .map_or(0, |at| at + 1);
        let later = motions.iter().skip(at).chain(motions.iter().take(at));
        let open = later.clone().find(|motion| motion.vote.is_none());
        let choice = open.or_else(|| later.clone().next());
        self.select(choice.map(|motion| motion.id));
        self.focus = Focus::Hands;
    }

    fn list(&mut self, ui: &mut Ui, ctx: &mut Ctx<'_>) {
        let t = theme();
        let lang = ctx.lang;
        panel(ui, |ui| {
            ScrollArea::vertical()
                .id_salt("motions")
                .auto_shrink([false, false])
                .show(ui, |ui| {
                    widgets::heading(ui, lang.motions_list());
                    let motions = &ctx.session.meeting().motions;
                    if motions.is_empty() {
                        ui.label(regular(lang.motions_none(), t.size_name, *t.ink));
                        ui.label(regular(lang.motions_none_next(), t.size_body, *t.ink_2));
                    }
                    let mut clicked = None;
                    ui.scope(|ui| {
                        ui.spacing_mut().item_spacing.y = 0.0;
                        for (motion, number) in motions.iter().zip(1..) {
                            if row(ui, lang, motion, number, self.selected) {
                                clicked = Some(motion.id);
                            }
                        }
                    });
                    if clicked.is_some() {
                        self.select(clicked);
                        self.focus = Focus::Hands;
                    }
                    ui.add_space(t.gap);
                    self.add(ui, ctx);
                });
        });
    }

    /// Puts a motion on the list and goes to it.
    fn put(&mut self, ctx: &mut Ctx<'_>, kind: MotionKind, title: String) -> bool {
        let count = ctx.meeting().motions.len();
        let done = ctx.ask(Command::AddMotion { kind, title });
        if done {
            self.follow_newest = Some(count);
        }
        done
    }

    fn unanimous(&mut self, ctx: &mut Ctx<'_>) {
        let Some(motion) = self.selected else {
            let lang = ctx.lang;
            ctx.warn(lang.motions_none(), lang.motions_none_next());
            return;
        };
        let hands = Hands {
            yes: 0,
            no: 0,
            abstain: 0,
            unanimous: true,
        };
        ctx.ask(Command::Vote { motion, hands });
    }
}

fn row(
    ui: &mut Ui,
    lang: Lang,
    motion: &Motion,
    number: usize,
    selected: Option<MotionId>,
) -> bool {
    let t = theme();
    let (tone, words) = state(lang, motion);
    let heard = lang.motions_row(number, &motion.title, words);
    let id = Id::unique(("motion", motion.id.0));
    let chosen = selected == Some(motion.id);
    list_row(ui, id, &heard, chosen, t.height_row, |ui| {
        cell(ui, regular(number.to_string(), t.size_body, *t.ink_2), 34.0);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            tag(ui, tone, words);
            let rest = ui.available_width();
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                cell(ui, regular(&motion.title, t.size_name - 1.0, *t.ink), rest);
            });
        });
    })
    .clicked()
}

/// How a motion stands.
fn state(lang: Lang, motion: &Motion) -> (Tone, &'static str) {
    match motion.vote {
        None => (Tone::Neutral, lang.motion_waiting()),
        Some(vote) if !vote.carried => (Tone::Amber, lang.motion_failed()),
        Some(vote) if vote.hands.unanimous => (Tone::Jade, lang.motion_unanimous()),
        Some(_) => (Tone::Jade, lang.motion_passed()),
    }
}

impl Page for MotionsPage {
    fn header(&self, ctx: &Ctx<'_>) -> Header {
        let lang = ctx.lang;
        let meeting = ctx.meeting();
        let pill = |words| PillView {
            tone: Tone::Neutral,
            text: PillText::new(words, ""),
        };
        Header {
            title: lang.step_motions().into(),
            subtitle: lang.motions_line().into(),
            pills: vec![
                pill(lang.motions_expected(meeting.expected())),
                pill(lang.motions_here(meeting.voters_here())),
            ],
        }
    }

    fn keys(&self, _ctx: &Ctx<'_>) -> Vec<UiCommand> {
        vec![
            UiCommand::Unanimous,
            UiCommand::NextMotion,
            UiCommand::AddMotion,
            UiCommand::Hall,
            UiCommand::ReadAloud,
        ]
    }

    fn show(&mut self, ui: &mut Ui, ctx: &mut Ctx<'_>) {
        self.keep_selection(ctx.session.meeting());
        widgets::page_columns(
            ui,
            &mut (&mut *self, &mut *ctx),
            380.0,
            |ui, (page, ctx)| page.list(ui, ctx),
            |ui, (page, ctx)| page.side(ui, ctx),
        );
    }

    fn command(&mut self, command: UiCommand, ctx: &mut Ctx<'_>) -> bool {
        match command {
            UiCommand::Unanimous => self.unanimous(ctx),
            UiCommand::NextMotion => self.next(ctx.session.meeting()),
            UiCommand::AddMotion => self.focus = Focus::Title,
            _ => return false,
        }
        true
    }

    fn spoken(&self, ctx: &Ctx<'_>) -> Option<String> {
        let lang = ctx.lang;
        let meeting = ctx.meeting();
        let Some(motion) = self.motion(meeting) else {
            return meeting
                .motions_finished
                .then(|| lang.spoken_motions_done().into());
        };
        let title = &motion.title;
        Some(match motion.vote {
            None => lang.spoken_motion(title),
            Some(vote) if vote.carried && vote.hands.unanimous => {
                lang.spoken_motion_unanimous(title)
            }
            Some(vote) => {
                let hands = vote.hands;
                let counts = lang.spoken_motion_counts(title, hands.yes, hands.no, hands.abstain);
                let verdict = if vote.carried {
                    lang.spoken_motion_carried()
                } else {
                    lang.spoken_motion_failed()
                };
                format!("{counts}{verdict}")
            }
        })
    }

    fn hall_scene(&self, _ctx: &Ctx<'_>) -> Option<HallScene> {
        Some(self.selected.map_or(HallScene::Agenda, HallScene::Motion))
    }

    fn opened(&mut self, ctx: &mut Ctx<'_>) {
        self.keep_selection(ctx.session.meeting());
        self.focus = Focus::Hands;
    }
}

/// Leads from a finished step to the next.
fn finish_card(ui: &mut Ui, ctx: &mut Ctx<'_>) {
    let lang = ctx.lang;
    let t = theme();
    let meeting = ctx.meeting();
    let open = meeting
        .motions
        .iter()
        .filter(|motion| motion.vote.is_none())
        .count();
    let finished = meeting.motions_finished;
    let empty = meeting.motions.is_empty();
    widgets::card(ui, |ui| {
        widgets::heading(ui, lang.motions_finish_title());
        let words = if finished {
            lang.motions_finished().to_owned()
        } else if open > 0 {
            lang.motions_left(open)
        } else if empty {
            lang.motions_none().to_owned()
        } else {
            lang.motions_all_voted().to_owned()
        };
        ui.label(regular(words, t.size_body - 1.0, *t.ink_2));
        ui.add_space(4.0);
        if finished {
            if widgets::secondary(ui, lang.motions_to_pledges()).clicked() {
                *ctx.go = Some(Step::Pledges);
            }
        } else {
            // The one primary action, once every motion listed has its vote.
            let clicked = if open == 0 && !empty {
                widgets::primary(ui, lang.motions_finish()).clicked()
            } else {
                widgets::secondary(ui, lang.motions_finish()).clicked()
            };
            if clicked {
                ctx.ask(Command::FinishMotions);
            }
        }
    });
}
