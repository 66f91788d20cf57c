//! A change of the rules after ballots were keyed: who decided it, why, and by
//! whose hand it is recorded; and what has been recorded so far.

use egui::{Id, Key, Ui};

use crate::desk::page::Ctx;
use crate::desk::style::{bold, regular};
use crate::desk::widgets;
use crate::meeting::{By, Command, Event, Role, decide};
use crate::rules::Preset;
use crate::theme::theme;

/// The longest line of the dialog, in points.
const WIDTH: f32 = 620.0;

/// What has been filled in so far.
#[derive(Default)]
pub(super) struct LateForm {
    decided_by: String,
    reason: String,
    opened: bool,
}

impl LateForm {
    /// Draws the dialog over the page; whether it is done with.
    pub fn show(&mut self, ui: &Ui, ctx: &mut Ctx<'_>, before: &Preset, after: &Preset) -> bool {
        let lang = ctx.lang;
        let t = theme();
        let first = !std::mem::replace(&mut self.opened, true);
        let chief = ctx.meeting().holding(Role::ChiefScrutineer).next();
        let chief = chief.map(|officer| (officer.id, officer.name.clone()));
        let command = Command::ChangeRulesLate {
            rules: Box::new(after.clone()),
            decided_by: self.decided_by.clone(),
            reason: self.reason.clone(),
        };
        let reopened = chief.as_ref().and_then(|(id, _)| {
            let mut probe = command.clone();
            if let Command::ChangeRulesLate {
                decided_by, reason, ..
            } = &mut probe
            {
                // Which slips are opened does not hang on the words still to be written.
                *decided_by = "-".into();
                *reason = "-".into();
            }
            let events = decide(Some(ctx.session.ahead()), probe, By::Officer(*id)).ok()?;
            events.iter().find_map(|event| match event {
                Event::SlipRevised { slip, .. } => Some(*slip),
                _ => None,
            })
        });
        let id = Id::unique("setup late change");
        let ((go, left), away) = widgets::dialog(ui.ctx(), id, WIDTH, |ui| {
            ui.label(bold(lang.setup_late_title(), t.size_name, *t.ink));
            let most = ui.ctx().content_rect().height() - 420.0;
            egui::ScrollArea::vertical()
                .max_height(most.max(80.0))
                .show(ui, |ui| {
                    for change in lang.rule_changes(before, after) {
                        ui.label(regular(change, t.size_body, *t.ink));
                    }
                });
            let by = match &chief {
                Some((_, name)) => lang.setup_late_by(name),
                None => lang.setup_late_nobody().to_owned(),
            };
            ui.label(regular(by, t.size_body, *t.ink_2));
            if let Some(slip) = reopened {
                let words = lang.setup_late_slips(lang.slip(slip));
                ui.label(regular(words, t.size_body, *t.amber));
            }
            ui.add_space(6.0);
            let reason = Id::unique("setup late reason");
            let decided = widgets::text_field(
                ui,
                Id::unique("setup late decided"),
                lang.setup_late_decided(),
                &mut self.decided_by,
                lang.setup_late_decided_hint(),
                WIDTH - 24.0,
            );
            if first {
                decided.request_focus();
            }
            let label = lang.setup_late_reason();
            let why = widgets::text_field(ui, reason, label, &mut self.reason, "", WIDTH - 24.0);
            widgets::enter_leads_to(ui, &decided, reason);
            let entered = why.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
            ui.add_space(10.0);
            let written = [&self.decided_by, &self.reason];
            let ready = chief.is_some() && written.iter().all(|text| !text.trim().is_empty());
            ui.horizontal(|ui| {
                let words = lang.setup_late_record();
                let go = ui.add_enabled_ui(ready, |ui| widgets::primary(ui, words).clicked());
                let left = widgets::secondary(ui, lang.desk_cancel()).clicked();
                (go.inner || (entered && ready), left)
            })
            .inner
        });
        if let Some((id, _)) = chief.filter(|_| go) {
            let command = Command::ChangeRulesLate {
                rules: Box::new(after.clone()),
                decided_by: self.decided_by.clone(),
                reason: self.reason.clone(),
            };
            if ctx.ask_as(By::Officer(id), command) {
                ctx.done(lang.setup_late_done());
            }
            return true;
        }
        left || away
    }
}

/// The changes recorded so far, beside the rules.
pub(super) fn recorded(ui: &mut Ui, ctx: &Ctx<'_>) {
    let changes = &ctx.meeting().rule_changes;
    if changes.is_empty() {
        return;
    }
    let lang = ctx.lang;
    let t = theme();
    widgets::card(ui, |ui| {
        widgets::heading(ui, lang.setup_late_list());
        for change in changes {
            let line = lang.setup_late_line(&change.at.clock(), &change.decided_by, &change.reason);
            ui.label(bold(super::shown(&line), t.size_body - 1.0, *t.ink));
            for words in lang.rule_changes(&change.before, &change.after) {
                ui.label(regular(words, t.size_small + 0.5, *t.ink_2));
            }
        }
    });
}
