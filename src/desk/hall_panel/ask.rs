//! What the panel asks before it acts: whether the chair has spoken.

use egui::Ui;

use super::{HallPanel, mode_name, settings::adverse_name};
use crate::desk::hall_adverse::{self, Adverse};
use crate::desk::hall_control::HallScene;
use crate::desk::page::Ctx;
use crate::desk::style::{bold, regular};
use crate::desk::widgets::{self, primary, secondary};
use crate::meeting::{Command, HallMode};
use crate::theme::theme;

/// A question that lies over the panel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ask {
    /// Whether to show an adverse fact.
    Adverse(Adverse),
    /// Whether the hall is to follow the count in another way.
    Mode(HallMode),
}

impl HallPanel {
    /// Draws the question and acts on its answer.
    pub(super) fn answer(&mut self, ui: &Ui, ctx: &mut Ctx<'_>) {
        let lang = ctx.lang;
        match self.ask {
            None => {}
            // Before voting it is a field of the set-up like any other.
            Some(Ask::Mode(mode)) if !ctx.session.ahead().voting_begun() => {
                self.ask = None;
                ctx.ask(Command::SwitchHall(mode));
            }
            Some(Ask::Mode(mode)) => {
                let to = mode_name(mode, lang);
                let words = [lang.panel_mode_to(to)];
                let (title, yes) = (lang.panel_mode_ask(), lang.panel_mode_yes());
                if let Some(yes) = question(ui, ctx, title, &words, yes) {
                    self.ask = None;
                    if yes && ctx.ask(Command::SwitchHall(mode)) {
                        ctx.done(lang.panel_mode_done(to));
                    }
                }
            }
            Some(Ask::Adverse(fact)) => {
                let notice = hall_adverse::notice(ctx.meeting(), &fact, lang);
                let lines = notice.map(|notice| notice.lines).unwrap_or_default();
                let shown = std::iter::once(lang.panel_adverse_shows().to_owned())
                    .chain(std::iter::once(adverse_name(&fact, ctx)))
                    .chain(lines)
                    .collect::<Vec<_>>();
                let (title, yes) = (lang.panel_adverse_ask(), lang.panel_adverse_yes());
                if let Some(yes) = question(ui, ctx, title, &shown, yes) {
                    self.ask = None;
                    if yes {
                        ctx.hall.show(HallScene::Adverse(fact));
                    }
                }
            }
        }
    }
}

/// `None` while it is asked. Escape and a click beside it say no.
fn question(ui: &Ui, ctx: &Ctx<'_>, title: &str, words: &[String], yes: &str) -> Option<bool> {
    let t = theme();
    let id = egui::Id::unique("hall panel question");
    let lang = ctx.lang;
    let (answer, away) = widgets::question(
        ui.ctx(),
        id,
        (500.0, lang),
        title,
        |ui| {
            ui.label(bold(title, t.size_name, *t.ink));
            for line in words {
                ui.label(regular(line, t.size_body, *t.ink_2));
            }
        },
        |ui| {
            let yes = primary(ui, yes).clicked();
            let no = secondary(ui, lang.desk_cancel()).clicked();
            if yes { Some(true) } else { no.then_some(false) }
        },
    );
    if away { Some(false) } else { answer }
}
