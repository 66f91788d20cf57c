//! The rules in words over any page, and what is done with them.

use super::DeskApp;
use crate::desk::hall_control::HallScene;
use crate::desk::keys::UiCommand;
use crate::desk::paper_out;
use crate::desk::rules_view;
use crate::papers::forms::PaperKind;

impl DeskApp {
    /// The rules in words, and what is done with them.
    pub(super) fn read_rules(&mut self, ctx: &egui::Context) {
        if let Some(asked) = rules_view::requested(ctx) {
            self.rules = self.session.as_ref().map(|_| asked);
        }
        let (Some(view), Some(session)) = (&mut self.rules, &self.session) else {
            return;
        };
        match view.show(ctx, self.lang, session.meeting()) {
            None => {}
            Some(rules_view::Asked::Close) => self.rules = None,
            Some(rules_view::Asked::Hall) => {
                self.rules = None;
                self.send_to_hall(Some(HallScene::Rules));
            }
            Some(rules_view::Asked::PrintRules) => self.print_from_rules(PaperKind::Rules),
            Some(rules_view::Asked::PrintMethod) => self.print_from_rules(PaperKind::Method),
        }
    }

    fn print_from_rules(&mut self, kind: PaperKind) {
        self.rules = None;
        let lang = self.lang;
        self.with_page(|_, ctx| paper_out::print(ctx, kind, lang));
    }
}

/// The hall can be controlled and the rules read at every step.
pub(super) fn with_rules(mut keys: Vec<UiCommand>) -> Vec<UiCommand> {
    for everywhere in [UiCommand::HallPanel, UiCommand::Rules] {
        if !keys.contains(&everywhere) {
            keys.push(everywhere);
        }
    }
    keys
}
