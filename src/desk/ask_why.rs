//! A small dialog before something settled is opened again: who asks for it, and why.

use egui::{Context, Id, Key, Ui};

use super::style::{bold, regular};
use super::widgets;
use crate::meeting::{Meeting, OfficerId};
use crate::text::Lang;
use crate::theme::theme;

/// The longest line of the dialog, in points.
const WIDTH: f32 = 520.0;

/// What has been filled in so far.
#[derive(Default)]
pub(super) struct AskWhy {
    person: usize,
    reason: String,
    opened: bool,
}

/// The words of one dialog.
pub(super) struct Words<'a> {
    /// What is about to be done.
    pub(super) title: &'a str,
    /// What follows from it.
    pub(super) line: &'a str,
    /// The button that does it.
    pub(super) confirm: &'a str,
    /// Those who may do it.
    pub(super) people: &'a [OfficerId],
    /// Whether a reason is to be written down.
    pub(super) with_reason: bool,
}

/// What the dialog led to.
pub(super) enum Said {
    /// Nothing yet.
    Open,
    /// The person turned away from it.
    Cancelled,
    /// This officer wants it, for this reason.
    Confirmed(OfficerId, String),
}

impl AskWhy {
    /// Draws the dialog over the page.
    pub(super) fn show(
        &mut self,
        egui: &Context,
        lang: Lang,
        meeting: &Meeting,
        words: &Words<'_>,
    ) -> Said {
        let t = theme();
        let id = Id::unique("ask why");
        let first = !std::mem::replace(&mut self.opened, true);
        let ((yes, no), turned_away) = widgets::dialog(egui, id, WIDTH, |ui| {
            ui.label(bold(words.title, t.size_name, *t.ink));
            ui.label(regular(words.line, t.size_body, *t.ink_2));
            ui.add_space(8.0);
            self.who(ui, lang, meeting, words.people);
            let mut entered = false;
            if words.with_reason {
                ui.add_space(4.0);
                let field = Id::unique("ask why reason");
                let width = WIDTH;
                let label = lang.desk_why();
                let field = widgets::text_field(ui, field, label, &mut self.reason, "", width);
                if first {
                    field.request_focus();
                }
                entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
            }
            ui.add_space(12.0);
            let ready = !words.with_reason || !self.reason.trim().is_empty();
            let (yes, no) = ui
                .horizontal(|ui| {
                    let yes = ui
                        .add_enabled_ui(ready, |ui| widgets::primary(ui, words.confirm).clicked());
                    let no = widgets::secondary(ui, lang.desk_cancel());
                    // The key that opened the dialog must not answer it as well.
                    if first && !words.with_reason {
                        no.request_focus();
                    }
                    (yes.inner, no.clicked())
                })
                .inner;
            (yes || (entered && ready), no)
        });
        match words.people.get(self.person) {
            Some(person) if yes => Said::Confirmed(*person, self.reason.trim().to_owned()),
            _ if yes || no || turned_away => Said::Cancelled,
            _ => Said::Open,
        }
    }

    /// One name is told, several are chosen from.
    fn who(&mut self, ui: &mut Ui, lang: Lang, meeting: &Meeting, people: &[OfficerId]) {
        let t = theme();
        let name = |id: &OfficerId| meeting.officer(*id).map_or("", |officer| &officer.name);
        if let [one] = people {
            let words = lang.desk_asked_by(name(one));
            ui.label(regular(words, t.size_body, *t.ink));
            return;
        }
        ui.horizontal_wrapped(|ui| {
            for (index, id) in people.iter().enumerate() {
                let (shown, heard) = (name(id), lang.desk_asked_by(name(id)));
                let chosen = index == self.person;
                if widgets::segment(ui, chosen, shown, &heard, t.size_body).clicked() {
                    self.person = index;
                }
            }
        });
    }
}
