//! What the keys and the key bar ask of the whole desk, and what lies over a page.

use super::DeskApp;
use crate::desk::keys::{self, UiCommand};
use crate::desk::page::{Aside, Notice};
use crate::desk::pages::start::StartPage;
use crate::desk::rules_view::RulesView;
use crate::desk::widgets::Tone;
use crate::desk::{key_bar, over};
use crate::text::Lang;

impl DeskApp {
    /// Carries out what a key or the key bar asks for.
    pub(super) fn command(&mut self, command: UiCommand, ctx: &egui::Context) {
        if keys::apply_zoom(ctx, command) {
            return;
        }
        match command {
            UiCommand::Help => self.sheet = !self.sheet,
            UiCommand::Language => self.next_language(),
            UiCommand::NextStep | UiCommand::PreviousStep => {
                let step = if command == UiCommand::NextStep {
                    self.current.next()
                } else {
                    self.current.previous()
                };
                if let Some(step) = step.filter(|_| self.session.is_some()) {
                    self.notice = None;
                    self.turn_to(step);
                }
            }
            UiCommand::ReadAloud => self.reading = !self.reading && self.session.is_some(),
            UiCommand::Acts => self.toggle_aside(Aside::Acts),
            UiCommand::Preview => self.toggle_aside(Aside::Preview),
            UiCommand::Log => self.toggle_aside(Aside::Log),
            UiCommand::Rules => {
                self.rules = self.session.as_ref().map(|_| RulesView::of_the_meeting());
            }
            UiCommand::Hall => self.show_hall(),
            UiCommand::HallPanel if self.session.is_some() => {
                if !self.panel.is_open() {
                    self.leave();
                }
                self.panel.toggle(ctx);
            }
            UiCommand::HallPanel => {}
            UiCommand::HallPage => {
                self.with_panel(|panel, ctx| panel.command(UiCommand::HallForward, ctx));
            }
            UiCommand::HallOff if self.hall.is_open() => {
                self.hall.close();
                self.notice = Some(Notice {
                    tone: Tone::Jade,
                    what: self.lang.hall_closed().into(),
                    next: String::new(),
                });
            }
            UiCommand::HallOff => {}
            UiCommand::Open => self.put_away(),
            UiCommand::Quit => {
                self.leave();
                self.quitting = true;
            }
            own if own.spec().place == keys::Place::HallPanel => {
                self.with_panel(|panel, ctx| panel.command(own, ctx));
            }
            own => {
                self.with_page(|page, ctx| page.command(own, ctx));
            }
        }
    }

    fn next_language(&mut self) {
        let at = Lang::ALL.iter().position(|lang| *lang == self.lang);
        let next = at.and_then(|at| Lang::ALL.get(at + 1)).copied();
        self.lang = next.unwrap_or_default();
    }

    /// Puts the open meeting away for the start page.
    fn put_away(&mut self) {
        self.leave();
        self.aside = None;
        self.session = None;
        self.notice = None;
        self.panel.leave();
        self.hall.leave_meeting(self.lang);
        self.start = StartPage::new(self.platform.as_ref(), self.lang);
    }

    /// Draws what lies over the page and acts on its answers.
    pub(super) fn overlays(&mut self, ctx: &egui::Context) {
        let place = if self.panel.is_open() {
            keys::Place::HallPanel
        } else {
            keys::Place::On(self.current)
        };
        if self.sheet && key_bar::sheet_of(ctx, self.lang, place) {
            self.sheet = false;
        }
        self.read_rules(ctx);
        if self.hall_refused {
            match over::hall_question(ctx, self.lang) {
                Some(true) => {
                    self.hall.open_in_window();
                    self.hall_refused = false;
                }
                Some(false) => self.hall_refused = false,
                None => {}
            }
        }
        if self.mirror_asked() {
            self.ask_mirror(ctx);
        }
        if self.reading {
            let text = self.with_page(|page, ctx| page.spoken(ctx)).flatten();
            self.reading = !over::read_aloud(ctx, self.lang, text.as_deref());
        }
        if ctx.input(|input| input.viewport().close_requested()) && !self.may_close {
            if self.session.is_some() {
                ctx.send_viewport_cmd(egui::ViewportCommand::CancelClose);
                self.quitting = true;
            } else {
                self.may_close = true;
            }
        }
        if self.quitting {
            match over::ask_quit(ctx, self.lang) {
                Some(true) => {
                    self.may_close = true;
                    ctx.send_viewport_cmd(egui::ViewportCommand::Close);
                    self.quitting = false;
                }
                Some(false) => self.quitting = false,
                None => {}
            }
        }
    }
}
