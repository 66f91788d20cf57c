//! The rules the meeting goes by: a set chosen, every rule in plain words, and
//! the few that meetings settle differently changed one by one.

use egui::{Id, Ui};

use super::list::{ListState, key_list};
use super::rule_rows::Rule;
use crate::desk::page::Ctx;
use crate::desk::style::{bold, regular, regular_font};
use crate::desk::widgets::{self, Tone};
use crate::meeting::Command;
use crate::rules::{self, Preset};
use crate::theme::theme;

/// What the section remembers.
#[derive(Default)]
pub(super) struct RulesSection {
    sets: ListState,
    rows: ListState,
    /// Rules looked at or changed, and not adopted yet.
    draft: Option<Preset>,
    placed: bool,
}

const SET_ROW: f32 = 40.0;
const RULE_ROW: f32 = 58.0;

impl RulesSection {
    /// Draws the section.
    pub fn show(&mut self, ui: &mut Ui, ctx: &mut Ctx<'_>, focus: bool) {
        let whole = ui.available_rect_before_wrap();
        let split = whole.left() + (whole.width() * 0.31).clamp(170.0, 260.0);
        let left = whole.with_max_x(split);
        let right = whole.with_min_x(split + 14.0);
        let adopted = ctx.meeting().rules.clone();
        ui.scope_builder(
            egui::UiBuilder::new().id_salt("sets").max_rect(left),
            |ui| {
                self.show_sets(ui, ctx, &adopted, focus);
            },
        );
        ui.scope_builder(
            egui::UiBuilder::new().id_salt("rules").max_rect(right),
            |ui| self.show_rules(ui, ctx, &adopted),
        );
        ui.advance_cursor_after_rect(whole);
    }

    fn show_sets(&mut self, ui: &mut Ui, ctx: &Ctx<'_>, adopted: &Preset, focus: bool) {
        let t = theme();
        let lang = ctx.lang;
        let ids = rules::preset_ids();
        if !self.placed {
            self.placed = true;
            self.sets.selected = ids.iter().position(|id| *id == adopted.id).unwrap_or(0);
        }
        let before = self.sets.selected;
        let id = Id::unique("setup rule sets");
        let name = lang.setup_rule_sets();
        let all = (ids.len(), SET_ROW);
        key_list(ui, id, name, &mut self.sets, all, |ui, at, heard| {
            let Some(id) = ids.get(at) else { return };
            let words = lang.rules_name(id);
            let here = *id == adopted.id;
            if let Some(heard) = heard {
                *heard = words.to_owned();
            }
            let text = if here {
                bold(words, t.size_body, *t.ink)
            } else {
                regular(words, t.size_body, *t.ink)
            };
            ui.add(egui::Label::new(text).truncate());
        });
        if focus {
            ui.memory_mut(|memory| memory.request_focus(id));
        }
        if self.sets.selected != before {
            let chosen = ids.get(self.sets.selected).copied().unwrap_or_default();
            self.draft = if chosen == adopted.id {
                None
            } else {
                rules::preset(chosen)
            };
            self.rows = ListState::default();
        }
    }

    fn show_rules(&mut self, ui: &mut Ui, ctx: &mut Ctx<'_>, adopted: &Preset) {
        let t = theme();
        let lang = ctx.lang;
        let shown = self.draft.clone().unwrap_or_else(|| adopted.clone());
        let changed = shown != *adopted;
        ui.label(bold(lang.rules_name(&shown.id), t.size_body + 2.0, *t.ink));
        ui.horizontal_wrapped(|ui| {
            if changed {
                // The page's primary action stays the way on; this belongs to the list.
                if widgets::secondary(ui, lang.setup_adopt_rules()).clicked()
                    && ctx.ask(Command::AdoptRules(Box::new(shown.clone())))
                {
                    self.draft = None;
                    ctx.done(lang.setup_rules_adopted());
                }
                if widgets::secondary(ui, lang.setup_keep_rules()).clicked() {
                    self.draft = None;
                    self.placed = false;
                }
            } else {
                widgets::tag(ui, Tone::Jade, lang.setup_rules_in_force());
                ui.label(regular(lang.setup_rules_keys(), t.size_small, *t.ink_3));
            }
        });
        ui.add_space(2.0);
        let id = Id::unique("setup rules");
        let name = lang.setup_rules_name();
        let all = (Rule::ALL.len(), RULE_ROW);
        let out = key_list(ui, id, name, &mut self.rows, all, |ui, at, heard| {
            let Some(rule) = Rule::ALL.get(at).copied() else {
                return;
            };
            let (name, sentence) = rule.words(&shown, lang);
            let check = shown.check.iter().any(|field| field == rule.field());
            if let Some(heard) = heard {
                *heard = lang.setup_rule_heard(name, &sentence);
            }
            let differs = rule.words(adopted, lang).1 != sentence;
            let ink = if differs { *t.indigo } else { *t.ink };
            draw_rule(
                ui,
                name,
                &sentence,
                ink,
                check.then(|| lang.setup_rule_check()),
            );
        });
        let rule = Rule::ALL.get(self.rows.selected).copied();
        if let (Some(forward), Some(rule)) = (out.cycle, rule.filter(|rule| rule.adjustable())) {
            let mut draft = shown;
            rule.turn(&mut draft, forward);
            self.draft = (draft != *adopted).then_some(draft);
        }
    }
}

/// A rule's name and its sentence over two lines at most, standing in the middle of the row.
fn draw_rule(ui: &Ui, name: &str, sentence: &str, ink: egui::Color32, check: Option<&str>) {
    let t = theme();
    let row = ui.max_rect();
    let (left, size) = (92.0, t.size_body - 1.0);
    let lay = |words: &str, size: f32, ink, width| {
        ui.painter()
            .layout(words.to_owned(), regular_font(size), ink, width)
    };
    let name = lay(name, size, *t.ink_2, left);
    let sentence = lay(sentence, size, ink, row.width() - left - 6.0);
    let check = check.map(|words| lay(words, t.size_small - 1.0, *t.amber, row.width() - left));
    let below = check.as_ref().map_or(0.0, |check| check.size().y);
    let top = row.center().y - (sentence.size().y + below) / 2.0;
    let at = egui::pos2(row.left(), row.center().y - name.size().y / 2.0);
    ui.painter().galley(at, name, *t.ink_2);
    let at = egui::pos2(row.left() + left, top);
    let under = at + egui::vec2(0.0, sentence.size().y);
    ui.painter().galley(at, sentence, ink);
    if let Some(check) = check {
        ui.painter().galley(under, check, *t.amber);
    }
}
