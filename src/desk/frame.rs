//! The part of the desk that knows no meeting: language, step, zoom, key sheet,
//! hall window. One [`DeskFrame::pass`] draws the window and says what is left
//! for the meeting to do.

use egui::{Context, Ui};

use super::hall_window::{HallDraw, HallPlace, hall_screen, show_hall};
use super::key_bar::shortcut_sheet;
use super::keys::{self, UiCommand};
use super::platform::Platform;
use super::shell::{ShellView, Step, shell};
use super::widgets::{self, Message, Tone};
use crate::text::Lang;

/// What the frame remembers between passes.
#[derive(Clone, Debug, Default)]
pub struct DeskFrame {
    /// The language of the screen.
    pub lang: Lang,
    /// The page asked for last; the meeting decides whether it may be open.
    pub step: Option<Step>,
    /// Where the hall is shown.
    pub hall: HallPlace,
    sheet_open: bool,
    hall_refused: bool,
}

impl DeskFrame {
    /// Starts in the language of the system.
    pub fn new(platform: &dyn Platform) -> Self {
        Self {
            lang: Lang::from_locale(&platform.locale()),
            ..Self::default()
        }
    }

    /// Draws one pass of the desk and of the hall.
    ///
    /// Commands the frame can carry out itself are done; the rest are returned
    /// in order, for the meeting.
    pub fn pass(
        &mut self,
        ui: &mut Ui,
        view: &ShellView,
        platform: &dyn Platform,
        hall: &HallDraw,
        page: impl FnOnce(&mut Ui),
    ) -> Vec<UiCommand> {
        let ctx = ui.ctx().clone();
        let modal = self.sheet_open || self.hall_refused;
        // While something lies over the page, its keys must not reach the page's commands.
        let by_key = if modal {
            None
        } else {
            keys::take(&ctx, view.current)
        };
        let (out, ()) = shell(ui, view, page);
        if let Some(lang) = out.lang {
            self.lang = lang;
        }
        if let Some(step) = out.step {
            self.step = Some(step);
        }
        let mut left = Vec::new();
        for command in by_key.into_iter().chain(out.command) {
            if !self.carry_out(&ctx, view, platform, command) {
                left.push(command);
            }
        }
        if self.sheet_open && shortcut_sheet(&ctx, self.lang, view.current) {
            self.sheet_open = false;
        }
        if self.hall_refused {
            self.hall_question(&ctx);
        }
        let place = std::mem::take(&mut self.hall);
        self.hall = show_hall(&ctx, self.lang, place, &platform.monitors(), hall);
        left
    }

    /// Whether the frame could do it by itself.
    fn carry_out(
        &mut self,
        ctx: &Context,
        view: &ShellView,
        platform: &dyn Platform,
        command: UiCommand,
    ) -> bool {
        match command {
            UiCommand::Help => self.sheet_open = true,
            UiCommand::Language => self.lang = next_language(self.lang),
            UiCommand::NextStep => self.go(view, view.current.next()),
            UiCommand::PreviousStep => self.go(view, view.current.previous()),
            UiCommand::Hall => self.toggle_hall(platform),
            UiCommand::Quit => ctx.send_viewport_cmd(egui::ViewportCommand::Close),
            other => return keys::apply_zoom(ctx, other),
        }
        ctx.request_repaint();
        true
    }

    fn go(&mut self, view: &ShellView, step: Option<Step>) {
        let open = |step: &Step| {
            view.steps
                .get(step.number() - 1)
                .is_some_and(|state| state.open)
        };
        if let Some(step) = step.filter(open) {
            self.step = Some(step);
        }
    }

    fn toggle_hall(&mut self, platform: &dyn Platform) {
        if self.hall != HallPlace::Closed {
            self.hall = HallPlace::Closed;
            return;
        }
        match hall_screen(&platform.monitors()) {
            Ok(place) => self.hall = place,
            Err(_) => self.hall_refused = true,
        }
    }

    /// Says why the hall stays closed and offers the window.
    fn hall_question(&mut self, ctx: &Context) {
        let lang = self.lang;
        let modal = egui::Modal::new(egui::Id::unique("hall refused")).show(ctx, |ui| {
            ui.set_width(460.0);
            let words = Message {
                what: lang.desk_hall_refused(),
                why: lang.desk_hall_needs_monitor(),
                next: "",
            };
            widgets::message(ui, Tone::Amber, words, |_| {});
            ui.add_space(6.0);
            ui.horizontal(|ui| {
                let window = widgets::secondary(ui, lang.desk_hall_in_window()).clicked();
                let close = widgets::secondary(ui, lang.desk_close()).clicked();
                (window, close)
            })
            .inner
        });
        let (window, close) = modal.inner;
        if window {
            self.hall = HallPlace::Window;
        }
        if window || close || modal.should_close() {
            self.hall_refused = false;
        }
    }
}

fn next_language(lang: Lang) -> Lang {
    match lang {
        Lang::Hans => Lang::Hant,
        Lang::Hant => Lang::En,
        Lang::En => Lang::Hans,
    }
}
