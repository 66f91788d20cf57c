//! The operator's panel of the hall, in the place of any page: what the hall
//! sees, every scene with a key of its own, its screen and its look.

mod ask;
mod picture;
mod settings;

use egui::{Id, Ui};

use super::hall_choice::{self, SceneKind};
use super::hall_control::HallScene;
use super::hall_window;
use super::keys::UiCommand;
use super::page::{Ctx, Header};
use super::widgets;
use crate::hall::{CountOrder, HallTheme, ZOOM_LEAST, ZOOM_MOST};
use crate::meeting::HallMode;
use crate::text::Lang;
use ask::Ask;

/// Percent a step of the text zoom changes.
const ZOOM_STEP: u16 = 10;

/// What the panel remembers.
#[derive(Default)]
pub(super) struct HallPanel {
    open: bool,
    /// What had the keys on the page, to have them again afterwards.
    back: Option<Id>,
    /// The notice being typed.
    words: String,
    ask: Option<Ask>,
}

impl HallPanel {
    /// Whether it stands in the place of the page.
    pub fn is_open(&self) -> bool {
        self.open
    }

    /// Whether a question lies over it.
    pub fn asks(&self) -> bool {
        self.open && self.ask.is_some()
    }

    /// Opens it, or goes back to the page and what had the keys there.
    pub fn toggle(&mut self, ctx: &egui::Context) {
        self.open = !self.open;
        self.ask = None;
        if self.open {
            self.back = ctx.memory(|memory| memory.focused());
            if let Some(focused) = self.back {
                ctx.memory_mut(|memory| memory.surrender_focus(focused));
            }
        } else if let Some(back) = self.back.take() {
            ctx.memory_mut(|memory| memory.request_focus(back));
        }
    }

    /// Another page is opened instead.
    pub fn leave(&mut self) {
        self.open = false;
        self.ask = None;
        self.back = None;
    }

    /// Title and line.
    pub fn header(lang: Lang) -> Header {
        Header {
            title: lang.command_hall_panel().into(),
            subtitle: lang.panel_line().into(),
            pills: Vec::new(),
        }
    }

    /// The keys on the bar; the others stand on the buttons.
    pub fn keys() -> Vec<UiCommand> {
        vec![
            UiCommand::HallPanel,
            UiCommand::Hall,
            UiCommand::HallOff,
            UiCommand::HallTheme,
            UiCommand::HallOrder,
            UiCommand::HallMonitor,
            UiCommand::ReadAloud,
        ]
    }

    /// Draws it.
    pub fn show(&mut self, ui: &mut Ui, ctx: &mut Ctx<'_>) {
        widgets::page_columns(
            ui,
            &mut (&mut *self, &mut *ctx),
            340.0,
            |ui, (panel, ctx)| panel.left(ui, ctx),
            |ui, (panel, ctx)| panel.right(ui, ctx),
        );
        self.answer(ui, ctx);
    }

    /// Carries out a command of the panel; false when it does not know it.
    pub fn command(&mut self, command: UiCommand, ctx: &mut Ctx<'_>) -> bool {
        let kind = SceneKind::ALL
            .into_iter()
            .find(|kind| kind.command() == command);
        if let Some(kind) = kind {
            put_on(kind, ctx);
            return true;
        }
        match command {
            UiCommand::HallBack => step(ctx, false),
            UiCommand::HallForward => step(ctx, true),
            UiCommand::HallTurning => ctx.hall.set_turning(!ctx.hall.turns_by_itself()),
            UiCommand::HallBlank => ctx.hall.set_blank(!ctx.hall.is_blank()),
            UiCommand::HallFreeze => ctx.hall.set_frozen(!ctx.hall.is_frozen()),
            UiCommand::HallLarger => zoom(ctx, true),
            UiCommand::HallSmaller => zoom(ctx, false),
            UiCommand::HallTheme => ctx.hall.set_look(|look| {
                let mut later = HallTheme::ALL.into_iter().cycle();
                later.find(|theme| *theme == look.theme);
                look.theme = later.next().unwrap_or_default();
            }),
            UiCommand::HallOrder => ctx.hall.set_look(|look| {
                look.order = match look.order {
                    CountOrder::Ballot => CountOrder::Votes,
                    CountOrder::Votes => CountOrder::Ballot,
                };
            }),
            UiCommand::HallMonitor => next_screen(ctx),
            _ => return false,
        }
        true
    }
}

fn put_on(kind: SceneKind, ctx: &mut Ctx<'_>) {
    let meeting = ctx.session.meeting();
    if !kind.put_on(ctx.hall, meeting) {
        let lang = ctx.lang;
        ctx.warn(lang.panel_nothing(), lang.panel_nothing_next());
    }
}

fn step(ctx: &mut Ctx<'_>, forward: bool) {
    let meeting = ctx.session.meeting();
    if !hall_choice::step(ctx.hall, meeting, forward) {
        let lang = ctx.lang;
        ctx.warn(lang.panel_no_other(), "");
    }
}

fn zoom(ctx: &mut Ctx<'_>, larger: bool) {
    ctx.hall.set_look(|look| {
        let next = if larger {
            look.zoom_percent.saturating_add(ZOOM_STEP)
        } else {
            look.zoom_percent.saturating_sub(ZOOM_STEP)
        };
        look.zoom_percent = next.clamp(ZOOM_LEAST, ZOOM_MOST);
    });
}

/// The next screen that is not the desk's, going round.
fn next_screen(ctx: &mut Ctx<'_>) {
    let monitors = ctx.platform.monitors();
    let free = || {
        monitors
            .iter()
            .filter(|m| hall_window::is_free(m, &monitors))
    };
    let now = match ctx.hall.place() {
        hall_window::HallPlace::Screen(name) => Some(name.clone()),
        _ => ctx.hall.chosen().map(str::to_owned),
    };
    let at = free().position(|screen| Some(&screen.name) == now.as_ref());
    let next = match at {
        Some(at) => free().cycle().nth(at + 1),
        None => free().next(),
    };
    let chosen = next.is_some_and(|next| ctx.hall.choose(&next.name, &monitors).is_ok());
    if !chosen {
        let lang = ctx.lang;
        ctx.warn(lang.hall_no_second(), lang.hall_no_second_next());
    }
}

/// What a scene is called, with whom or what it is about.
pub(super) fn scene_name(scene: &HallScene, ctx: &Ctx<'_>) -> String {
    let (lang, meeting) = (ctx.lang, ctx.meeting());
    let kind = SceneKind::of(scene)
        .map_or(lang.panel_notice(), |kind| kind.command().text(lang))
        .to_owned();
    let contest = |id| {
        meeting
            .contest(id)
            .map(|contest| contest.setup.title.clone())
    };
    let about = match scene {
        HallScene::Motion(id) => {
            let motion = meeting.motions.iter().find(|motion| motion.id == *id);
            motion.map(|motion| motion.title.clone())
        }
        HallScene::Introduction(id, None) => contest(*id),
        HallScene::Introduction(_, Some(person))
        | HallScene::Pledge(person)
        | HallScene::Questions(person) => Some(meeting.name_of(*person).to_owned()),
        HallScene::HowToMark(id) => meeting
            .paper(*id)
            .map(|paper| super::hall_scene::sheet_title(paper, lang)),
        HallScene::Counting(id) | HallScene::Result(id) => contest(*id),
        HallScene::Adverse(fact) => return settings::adverse_name(fact, ctx),
        _ => None,
    };
    match about {
        Some(about) => format!("{kind} · {about}"),
        None => kind,
    }
}

/// The words of a way to follow the count.
fn mode_name(mode: HallMode, lang: Lang) -> &'static str {
    match mode {
        HallMode::Direct => lang.setup_hall_direct(),
        HallMode::Held => lang.setup_hall_held(),
        HallMode::Progress => lang.setup_hall_progress(),
    }
}
