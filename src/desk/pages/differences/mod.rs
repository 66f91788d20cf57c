//! The page of one step.

use egui::Ui;

use crate::desk::keys::UiCommand;
use crate::desk::page::{Ctx, Header, Page};

/// What the page remembers.
#[derive(Default)]
pub struct DifferencesPage {}

impl Page for DifferencesPage {
    fn header(&self, ctx: &Ctx<'_>) -> Header {
        Header {
            title: ctx.lang.step_differences().into(),
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
