//! The rules in words over the whole window: to be read at any step, printed,
//! and shown to the hall.

use egui::{ScrollArea, Ui};

use super::scroll_keys::scroll_by_keys;
use super::style::{bold, regular};
use super::widgets;
use crate::explain::{Known, clauses};
use crate::meeting::Meeting;
use crate::rules::Preset;
use crate::text::Lang;
use crate::theme::theme;

/// What the person at the desk asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Asked {
    /// Close it.
    Close,
    /// Show the rules to the hall.
    Hall,
    /// Print the rules.
    PrintRules,
    /// Print the election method.
    PrintMethod,
}

/// Rules being read.
#[derive(Clone, Debug, Default)]
pub struct RulesView {
    /// Rules looked at and not adopted; `None` for those in force.
    draft: Option<Preset>,
    opened: bool,
}

impl RulesView {
    /// The rules in force.
    pub fn of_the_meeting() -> RulesView {
        RulesView::default()
    }

    /// Draws it over everything.
    pub(super) fn show(
        &mut self,
        ctx: &egui::Context,
        lang: Lang,
        meeting: &Meeting,
    ) -> Option<Asked> {
        let t = theme();
        let rules = self.draft.as_ref().unwrap_or(&meeting.rules);
        let screen = ctx.content_rect();
        let width = (screen.width() * 0.86).min(1080.0);
        let id = egui::Id::unique("rules in words");
        let opened = !std::mem::replace(&mut self.opened, true);
        let (asked, away) = widgets::dialog(ctx, id, width, |ui| {
            ui.label(bold(lang.rules_paper_title(), t.size_title, *t.ink));
            let name = lang.rules_title(rules);
            let line = if self.draft.is_some() {
                lang.rules_view_draft(name)
            } else {
                name.to_owned()
            };
            ui.label(regular(line, t.size_body, *t.ink_2));
            ui.add_space(t.gap / 2.0);
            let known = Known::of(meeting);
            // once ballots are keyed there is nothing left to check
            let check = self.draft.is_some() || !meeting.ballots_keyed();
            ScrollArea::vertical()
                .max_height((screen.height() - 260.0).max(160.0))
                .auto_shrink([false, false])
                .show(ui, |ui| {
                    scroll_by_keys(ui, true);
                    text(ui, lang, rules, &known, check);
                });
            ui.add_space(t.gap / 2.0);
            ui.horizontal_wrapped(|ui| self.actions(ui, lang, opened))
                .inner
        });
        if away { Some(Asked::Close) } else { asked }
    }

    fn actions(&self, ui: &mut Ui, lang: Lang, opened: bool) -> Option<Asked> {
        let mut asked = None;
        let close = widgets::secondary(ui, lang.desk_close());
        if opened {
            close.request_focus();
        }
        if close.clicked() {
            asked = Some(Asked::Close);
        }
        // what is not in force is for the desk only
        if self.draft.is_none() {
            for (words, what) in [
                (lang.rules_view_hall(), Asked::Hall),
                (lang.rules_view_print(), Asked::PrintRules),
                (lang.rules_view_print_method(), Asked::PrintMethod),
            ] {
                if widgets::secondary(ui, words).clicked() {
                    asked = Some(what);
                }
            }
        }
        ui.label(regular(
            lang.rules_view_keys(),
            theme().size_small,
            *theme().ink_3,
        ));
        asked
    }
}

fn text(ui: &mut Ui, lang: Lang, rules: &Preset, known: &Known, to_check: bool) {
    let t = theme();
    let check: Vec<&str> = rules.check.iter().map(|it| lang.rule_name(it)).collect();
    if to_check && !check.is_empty() {
        let words = lang.rules_to_check(&check.join(lang.paper_list()));
        ui.label(regular(words, t.size_body - 1.0, *t.amber));
        ui.add_space(t.gap / 2.0);
    }
    ui.spacing_mut().item_spacing.y = 3.0;
    for (number, clause) in (1..).zip(clauses(lang, rules, known)) {
        let heading = lang.rules_view_heading(&lang.paper_ordinal(number), clause.title);
        ui.label(bold(heading, t.size_body + 2.0, *t.ink));
        for sentence in &clause.sentences {
            ui.label(regular(sentence, t.size_body + 1.0, *t.ink));
        }
        ui.add_space(t.gap / 2.0);
    }
}

fn slot() -> egui::Id {
    egui::Id::unique("rules asked for")
}

/// Asks the desk to open the rules; `draft` for rules that are not adopted.
pub fn request(ctx: &egui::Context, draft: Option<&Preset>) {
    let view = RulesView {
        draft: draft.cloned(),
        opened: false,
    };
    ctx.data_mut(|data| data.insert_temp(slot(), view));
    ctx.request_repaint();
}

/// What a page has asked for since the last pass.
pub(super) fn requested(ctx: &egui::Context) -> Option<RulesView> {
    ctx.data_mut(|data| data.remove_temp(slot()))
}
