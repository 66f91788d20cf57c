//! Which page is open: a step's own, one beside the steps, or the panel of the hall.

use super::DeskApp;
use crate::desk::hall_panel::HallPanel;
use crate::desk::page::{Aside, Ctx, Page};
use crate::desk::pages::Pages;
use crate::desk::shell::Step;
use crate::journal::side;

/// The side file that says which page was open.
pub(super) const LEFT_AT: &str = "page";

impl DeskApp {
    /// Opens the page of a step.
    pub(super) fn turn_to(&mut self, step: Step) {
        if step != self.current || self.aside.is_some() {
            self.leave();
        }
        self.aside = None;
        self.panel.leave();
        self.current = step;
        if let Some(session) = self.session.as_ref().filter(|session| session.writable()) {
            // Only a convenience: where it fails, the next start opens the step that is due.
            let _ = side::save_draft(session.path(), LEFT_AT, &step.number().to_string());
        }
        self.with_page(|page, ctx| page.opened(ctx));
    }

    /// Lets the open page keep what is typed; where it goes from there does not matter.
    pub(super) fn leave(&mut self) {
        let Some(session) = self.session.as_mut() else {
            return;
        };
        let mut ctx = Ctx {
            lang: self.lang,
            session,
            platform: self.platform.as_ref(),
            hall: &mut self.hall,
            notice: &mut self.notice,
            go: &mut None,
            aside: &mut None,
        };
        match self.aside {
            Some(aside) => self.pages.aside(aside).closing(&mut ctx),
            None => self.pages.page(self.current).closing(&mut ctx),
        }
    }

    /// Lets the open page do something, and goes where it asks to go.
    pub(super) fn with_page<R>(
        &mut self,
        what: impl FnOnce(&mut dyn Page, &mut Ctx<'_>) -> R,
    ) -> Option<R> {
        let current = self.current;
        let aside = self.aside;
        self.with_ctx(|pages, _, ctx| match aside {
            Some(aside) => what(pages.aside(aside), ctx),
            None => what(pages.page(current), ctx),
        })
    }

    /// As `with_page`, for the panel of the hall.
    pub(super) fn with_panel<R>(
        &mut self,
        what: impl FnOnce(&mut HallPanel, &mut Ctx<'_>) -> R,
    ) -> Option<R> {
        self.with_ctx(|_, panel, ctx| what(panel, ctx))
    }

    fn with_ctx<R>(
        &mut self,
        what: impl FnOnce(&mut Pages, &mut HallPanel, &mut Ctx<'_>) -> R,
    ) -> Option<R> {
        let session = self.session.as_mut()?;
        let mut go = None;
        let mut aside = self.aside;
        let mut ctx = Ctx {
            lang: self.lang,
            session,
            platform: self.platform.as_ref(),
            hall: &mut self.hall,
            notice: &mut self.notice,
            go: &mut go,
            aside: &mut aside,
        };
        let result = what(&mut self.pages, &mut self.panel, &mut ctx);
        let elsewhere = go.filter(|step| *step != self.current || self.aside.is_some());
        if let Some(step) = elsewhere {
            self.turn_to(step);
        } else if aside != self.aside {
            self.open_aside(aside);
        }
        Some(result)
    }

    /// Opens a page beside the steps, or goes back from it to the step.
    pub(super) fn toggle_aside(&mut self, aside: Aside) {
        if self.session.is_some() {
            let open = self.aside == Some(aside);
            self.open_aside((!open).then_some(aside));
        }
    }

    /// Opens a page beside the steps, or goes back to the step.
    fn open_aside(&mut self, aside: Option<Aside>) {
        self.leave();
        self.aside = aside;
        self.with_page(|page, ctx| page.opened(ctx));
    }
}
