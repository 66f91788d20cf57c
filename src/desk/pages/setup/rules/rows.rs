//! The rules one under the other, clause by clause: one place takes the keys,
//! the rows only clicks, and every row is as high as its sentence needs.

use egui::{Event, Id, Key, Rect, Role, Sense, Stroke, Ui, WidgetInfo, vec2};

use crate::desk::pages::setup::list::paint_row;
use crate::desk::style::{bold_font, regular_font};
use crate::desk::widgets::key_area;
use crate::text::Lang;
use crate::theme::theme;

/// A line of the list.
pub(super) enum Line {
    /// The heading of a clause.
    Clause(&'static str),
    /// A rule.
    Rule(RuleLine),
}

/// A rule as the list shows it.
pub(super) struct RuleLine {
    /// The field of the rules.
    pub field: &'static str,
    /// Its name.
    pub name: &'static str,
    /// What it says.
    pub sentence: String,
    /// To be checked against the meeting's own method.
    pub check: bool,
    /// Not as in the rules these came from.
    pub changed: bool,
    /// Changed on the page and not adopted yet.
    pub drafted: bool,
}

/// Which rule is selected.
#[derive(Default)]
pub(super) struct RuleList {
    field: Option<&'static str>,
    /// The selected row moves into sight in the next pass.
    follow: bool,
}

/// What was asked of the selected rule.
#[derive(Default)]
pub(super) struct RuleListOut {
    /// To change it.
    pub open: Option<&'static str>,
    /// To put it back as in the rules these came from.
    pub put_back: Option<&'static str>,
}

const NAME_WIDTH: f32 = 104.0;
const PAD: f32 = 12.0;

impl RuleList {
    /// Back to the first rule.
    pub fn reset(&mut self) {
        self.field = None;
    }

    /// Selects a rule and brings it into sight.
    pub fn select(&mut self, field: &'static str) {
        self.field = Some(field);
        self.follow = true;
    }

    /// Selects the rule of that name, or one whose name has the words, or the first.
    pub fn select_named(&mut self, lines: &[Line], words: &str) {
        let words = words.trim().to_lowercase();
        let rules = lines.iter().filter_map(rule);
        let found = rules.min_by_key(|rule| {
            let name = rule.name.to_lowercase();
            (name != words, !name.contains(&words))
        });
        self.field = found.map(|rule| rule.field);
        self.follow = true;
    }

    /// Draws the list into the space that is left.
    pub fn show(&mut self, ui: &mut Ui, id: Id, lang: Lang, lines: &[Line]) -> RuleListOut {
        let area = ui.available_rect_before_wrap();
        let keys = key_area(ui, id, lang.setup_rules_name(), area);
        let mut out = RuleListOut::default();
        let rules = lines.iter().filter_map(rule).collect::<Vec<_>>();
        let here = rules.iter().position(|rule| Some(rule.field) == self.field);
        let mut at = here.unwrap_or(0);
        for event in &keys.events {
            let Event::Key {
                key,
                pressed: true,
                modifiers,
                ..
            } = event
            else {
                continue;
            };
            if modifiers.command || modifiers.alt {
                continue;
            }
            let field = rules.get(at).map(|rule| rule.field);
            match key {
                Key::ArrowUp => at = at.saturating_sub(1),
                Key::ArrowDown => at += 1,
                Key::PageUp => at = clause_before(lines, at),
                Key::PageDown => at = clause_after(lines, at),
                Key::Home => at = 0,
                Key::End => at = rules.len(),
                Key::Enter | Key::Space => out.open = field,
                Key::Delete | Key::Backspace => out.put_back = field,
                _ => continue,
            }
            at = at.min(rules.len().saturating_sub(1));
            self.follow = true;
        }
        self.field = rules.get(at).map(|rule| rule.field);
        let focused = keys.response.has_focus();
        ui.spacing_mut().item_spacing.y = 0.0;
        let follow = std::mem::take(&mut self.follow);
        egui::ScrollArea::vertical()
            .id_salt(id)
            .auto_shrink(false)
            .show(ui, |ui| {
                let mut first = true;
                for line in lines {
                    match line {
                        Line::Clause(name) => heading(ui, name, std::mem::take(&mut first)),
                        Line::Rule(rule) => {
                            let selected = Some(rule.field) == self.field;
                            let (rect, clicked) = row(ui, id, lang, rule, selected, focused);
                            if selected && follow {
                                // The heading over a first rule comes along.
                                ui.scroll_to_rect(rect.expand2(vec2(0.0, 30.0)), None);
                            }
                            if clicked.0 {
                                self.field = Some(rule.field);
                                ui.memory_mut(|memory| memory.request_focus(id));
                            }
                            if clicked.1 {
                                out.open = Some(rule.field);
                            }
                        }
                    }
                }
            });
        out
    }
}

fn rule(line: &Line) -> Option<&RuleLine> {
    match line {
        Line::Rule(rule) => Some(rule),
        Line::Clause(_) => None,
    }
}

/// Where the clauses begin, counted in rules.
fn beginnings(lines: &[Line]) -> impl DoubleEndedIterator<Item = usize> {
    let mut rules = 0;
    let mut all = Vec::new();
    for line in lines {
        match line {
            Line::Clause(_) => all.push(rules),
            Line::Rule(_) => rules += 1,
        }
    }
    all.into_iter()
}

fn clause_after(lines: &[Line], at: usize) -> usize {
    beginnings(lines)
        .find(|first| *first > at)
        .unwrap_or(usize::MAX)
}

fn clause_before(lines: &[Line], at: usize) -> usize {
    beginnings(lines)
        .rev()
        .find(|first| *first < at)
        .unwrap_or(0)
}

fn heading(ui: &mut Ui, name: &str, first: bool) {
    let t = theme();
    let high = if first { 26.0 } else { 36.0 };
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), high), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, name));
    let galley = ui
        .painter()
        .layout_no_wrap(name.into(), bold_font(t.size_small + 1.0), *t.ink_2);
    let at = egui::pos2(rect.left() + 2.0, rect.bottom() - galley.size().y - 4.0);
    ui.painter().galley(at, galley, *t.ink_2);
    let line = Stroke::new(1.0, *t.line);
    ui.painter().hline(rect.x_range(), rect.bottom(), line);
}

/// Draws a rule; whether it was clicked, and clicked twice.
fn row(
    ui: &mut Ui,
    list: Id,
    lang: Lang,
    rule: &RuleLine,
    selected: bool,
    focused: bool,
) -> (Rect, (bool, bool)) {
    let t = theme();
    let width = ui.available_width();
    let size = t.size_body - 1.0;
    let lay = |words: &str, size: f32, ink, width: f32| {
        ui.painter()
            .layout(words.to_owned(), regular_font(size), ink, width)
    };
    let ink = if rule.drafted { *t.indigo } else { *t.ink };
    let words_width = width - NAME_WIDTH - 2.0 * PAD;
    let name = lay(rule.name, size, *t.ink_2, NAME_WIDTH - 8.0);
    let sentence = lay(&rule.sentence, size, ink, words_width);
    let mut notes = Vec::new();
    if rule.changed {
        notes.push((lang.setup_rule_changed(), *t.indigo));
    }
    if rule.check {
        notes.push((lang.setup_rule_check(), *t.amber));
    }
    let notes = notes
        .into_iter()
        .map(|(words, ink)| (lay(words, t.size_small - 0.5, ink, words_width), ink))
        .collect::<Vec<_>>();
    let under = notes
        .iter()
        .map(|(note, _)| note.size().y + 1.0)
        .sum::<f32>();
    let high = (sentence.size().y + under).max(name.size().y) + 16.0;
    let (_, rect) = ui.allocate_space(vec2(width, high));
    // No Tab stop of its own: the list as a whole is one.
    let response = ui.interact(rect, list.with(rule.field), Sense::CLICK);
    let heard = lang.setup_rule_heard(rule.name, &rule.sentence);
    response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, selected, &heard));
    if !ui.is_rect_visible(rect) {
        return (rect, (response.clicked(), response.double_clicked()));
    }
    paint_row(ui, rect, selected, focused);
    let top = rect.top() + 7.0;
    ui.painter()
        .galley(egui::pos2(rect.left() + PAD, top), name, *t.ink_2);
    let mut at = egui::pos2(rect.left() + PAD + NAME_WIDTH, top);
    let high = sentence.size().y;
    ui.painter().galley(at, sentence, ink);
    at.y += high + 1.0;
    for (note, ink) in notes {
        let high = note.size().y + 1.0;
        ui.painter().galley(at, note, ink);
        at.y += high;
    }
    (rect, (response.clicked(), response.double_clicked()))
}
