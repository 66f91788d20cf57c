//! The page of one step.

use egui::Ui;

use crate::desk::keys::UiCommand;
use crate::desk::page::{Ctx, Header, Page};

/// What the page remembers.
#[derive(Default)]
pub struct SetupPage {}

impl Page for SetupPage {
    fn header(&self, ctx: &Ctx<'_>) -> Header {
        Header {
            title: ctx.lang.step_setup().into(),
            ..Header::default()
        }
    }

    fn keys(&self, _ctx: &Ctx<'_>) -> Vec<UiCommand> {
        Vec::new()
    }

    fn show(&mut self, _ui: &mut Ui, _ctx: &mut Ctx<'_>) {}

    fn command(&mut self, _command: UiCommand, _ctx: &mut Ctx<'_>) -> bool {
        false
    }
}

/// Names, day and place of a rehearsal.
pub fn rehearsal_info(lang: crate::text::Lang, date: String) -> crate::meeting::Info {
    let _ = lang;
    crate::meeting::Info {
        date,
        ..Default::default()
    }
}

/// The commands that fill a rehearsal with made-up members.
pub fn rehearsal_commands(_lang: crate::text::Lang) -> Vec<crate::meeting::Command> {
    Vec::new()
}
