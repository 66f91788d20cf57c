//! One rule changed: sentences to choose from, numbers to type, and what it
//! will say then.

use egui::{Event, Id, Key, Role, Sense, Stroke, Ui, WidgetInfo, vec2};

use super::parts::{self, Number};
use crate::desk::style::{bold, radius, regular, regular_font};
use crate::desk::widgets;
use crate::rules::Preset;
use crate::text::Lang;
use crate::theme::theme;

/// The longest line of the dialog, in points.
const WIDTH: f32 = 620.0;

/// A rule being changed.
pub(super) struct Editor {
    field: &'static str,
    rules: Preset,
    /// The numbers as they stand in their fields.
    typed: Vec<String>,
    /// The frame it was opened in: the Enter of that frame opened it, and a frame may
    /// be drawn twice.
    since: Option<u64>,
}

/// What the dialog led to.
pub(super) enum Edited {
    /// Nothing yet.
    Open,
    /// The person turned away from it.
    Cancelled,
    /// These rules, with this field checked by a person.
    Taken(&'static str, Box<Preset>),
}

impl Editor {
    /// Opens the dialog on one field of the rules.
    pub fn new(field: &'static str, rules: &Preset) -> Editor {
        let mut editor = Editor {
            field,
            rules: rules.clone(),
            typed: Vec::new(),
            since: None,
        };
        editor.follow();
        editor
    }

    /// The numbers in the fields are those of the rule.
    fn follow(&mut self) {
        let numbers = parts::numbers(self.field, &mut self.rules);
        self.typed = numbers.iter().map(|(_, value)| value.to_string()).collect();
    }

    /// Draws the dialog over the page. `origin` are the rules these came from.
    pub fn show(&mut self, egui: &egui::Context, lang: Lang, origin: Option<&Preset>) -> Edited {
        let t = theme();
        let frame = egui.cumulative_frame_nr();
        let first = *self.since.get_or_insert(frame) == frame;
        let field = self.field;
        let before = self.rules.clone();
        let ((taken, left), away) =
            widgets::dialog(egui, Id::unique("setup rule editor"), WIDTH, |ui| {
                ui.label(bold(lang.rule_name(field), t.size_name, *t.ink));
                if self.rules.check.iter().any(|name| name == field) {
                    let words = lang.setup_rule_check();
                    ui.label(regular(words, t.size_body, *t.amber));
                }
                ui.add_space(4.0);
                let chosen = self.show_choices(ui, lang, first);
                let entered = self.show_numbers(ui, lang);
                self.show_switches(ui, lang);
                let fault = self.fault(lang);
                ui.add_space(6.0);
                if let Some(fault) = &fault {
                    ui.label(regular(fault, t.size_body, *t.amber));
                } else if !self.typed.is_empty() {
                    // What is typed is nowhere else on the page as a sentence yet.
                    let sentence = lang.rule_sentence(field, &self.rules);
                    ui.label(bold(sentence, t.size_body + 1.0, *t.indigo));
                }
                ui.add_space(10.0);
                let ready = fault.is_none();
                ui.horizontal(|ui| {
                    let words = lang.setup_rule_confirm();
                    let yes = ui.add_enabled_ui(ready, |ui| widgets::primary(ui, words).clicked());
                    let no = widgets::secondary(ui, lang.desk_cancel()).clicked();
                    if let Some(origin) =
                        origin.filter(|it| it.differing(&self.rules).contains(&field))
                        && widgets::link(ui, lang.setup_rule_put_back()).clicked()
                    {
                        self.rules.take_field(field, origin);
                    }
                    (ready && !first && (yes.inner || chosen || entered), no)
                })
                .inner
            });
        if self.rules.differing(&before).contains(&field) {
            self.follow_unless_typing(&before);
        }
        if taken {
            let mut rules = self.rules.clone();
            rules.confirm(field);
            Edited::Taken(field, Box::new(rules))
        } else if left || away {
            Edited::Cancelled
        } else {
            Edited::Open
        }
    }

    /// A sentence chosen shows its numbers; a number being typed stays as typed.
    fn follow_unless_typing(&mut self, before: &Preset) {
        let numbers = parts::numbers(self.field, &mut self.rules);
        let same = numbers.len() == self.typed.len()
            && numbers
                .iter()
                .zip(&self.typed)
                .all(|((_, value), typed)| typed.parse().unwrap_or(0) == **value);
        if !same || self.rules.id != before.id {
            self.follow();
        }
    }

    fn fault(&self, lang: Lang) -> Option<String> {
        if self.typed.iter().any(String::is_empty) {
            return Some(lang.setup_rule_number_empty().to_owned());
        }
        let wrong = self.rules.validate().err()?;
        Some(lang.rule_cannot_be(wrong.reason).to_owned())
    }

    /// The usual values, by their sentences; whether Enter took the chosen one.
    fn show_choices(&mut self, ui: &mut Ui, lang: Lang, first: bool) -> bool {
        let t = theme();
        let offered = parts::choices(self.field, &self.rules);
        let field = self.field;
        let same = |rules: &Preset, one: &Preset| !rules.differing(one).contains(&field);
        let width = ui.available_width();
        let lines = offered
            .iter()
            .map(|one| {
                let sentence = lang.rule_sentence(field, one);
                let font = regular_font(t.size_body);
                let painter = ui.painter();
                let galley = painter.layout(sentence.clone(), font, *t.ink, width - 44.0);
                (sentence, galley)
            })
            .collect::<Vec<_>>();
        let high = |galley: &egui::Galley| galley.size().y + 13.0;
        let whole = lines.iter().map(|(_, galley)| high(galley)).sum::<f32>();
        let (_, area) = ui.allocate_space(vec2(width, whole));
        let id = Id::unique("setup rule choices");
        let name = lang.setup_rule_choices(lang.rule_name(field));
        let keys = widgets::key_area(ui, id, &name, area);
        if first {
            keys.response.request_focus();
        }
        let here = offered.iter().position(|one| same(&self.rules, one));
        let mut at = here;
        let last = offered.len().saturating_sub(1);
        for event in &keys.events {
            let Event::Key {
                key, pressed: true, ..
            } = event
            else {
                continue;
            };
            at = match key {
                Key::ArrowDown => Some(at.map_or(0, |at| (at + 1).min(last))),
                Key::ArrowUp => Some(at.map_or(last, |at| at.saturating_sub(1))),
                Key::Home => Some(0),
                Key::End => Some(last),
                _ => at,
            };
        }
        let focused = keys.response.has_focus();
        let mut top = area.top();
        for (row, (sentence, galley)) in lines.into_iter().enumerate() {
            let size = vec2(area.width(), high(&galley));
            let rect = egui::Rect::from_min_size(egui::pos2(area.left(), top), size);
            top = rect.bottom();
            let chosen = at == Some(row);
            // No Tab stop of its own: the arrows choose.
            let response = ui.interact(rect, id.with(row), Sense::CLICK);
            response
                .widget_info(|| WidgetInfo::selected(Role::RadioButton, true, chosen, &sentence));
            choice(ui, rect, galley, chosen, focused);
            if response.clicked() {
                at = Some(row);
                ui.memory_mut(|memory| memory.request_focus(id));
            }
        }
        if at != here
            && let Some(one) = at.and_then(|at| offered.into_iter().nth(at))
        {
            self.rules = one;
        }
        keys.pressed(Key::Enter)
    }

    /// The numbers of the rule as it stands; whether Enter was pressed in one.
    fn show_numbers(&mut self, ui: &mut Ui, lang: Lang) -> bool {
        let mut rules = self.rules.clone();
        let kinds = parts::numbers(self.field, &mut rules)
            .iter()
            .map(|(kind, _)| *kind)
            .collect::<Vec<_>>();
        if kinds.is_empty() {
            return false;
        }
        if self.typed.len() != kinds.len() {
            self.follow();
        }
        let mut entered = false;
        let mut changed = false;
        ui.add_space(4.0);
        ui.horizontal(|ui| {
            for (at, (kind, typed)) in kinds.iter().zip(&mut self.typed).enumerate() {
                let id = Id::unique(("setup rule number", at));
                let label = words(*kind, lang);
                let field = widgets::number_field(ui, id, label, typed, 86.0);
                changed |= field.changed();
                entered |= field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
            }
        });
        if changed {
            let numbers = parts::numbers(self.field, &mut rules);
            for ((_, value), typed) in numbers.into_iter().zip(&self.typed) {
                *value = typed.parse().unwrap_or(0);
            }
            self.rules = rules;
        }
        entered
    }

    /// More than or at least, and of which number.
    fn show_switches(&mut self, ui: &mut Ui, lang: Lang) {
        let mut rules = self.rules.clone();
        let presences = parts::presences(self.field, &rules);
        let label = lang.setup_rule_presence();
        self.one_of(ui, lang, label, presences, Lang::rule_presence);
        rules.clone_from(&self.rules);
        if let Some(strict) = parts::strict(self.field, &mut rules).copied()
            && let Some(wanted) = more_or_least(ui, lang, lang.setup_rule_share(), strict)
            && let Some(strict) = parts::strict(self.field, &mut rules)
        {
            *strict = wanted;
            self.rules = rules;
        }
        let bases = parts::bases(self.field, &self.rules);
        let field = self.field;
        self.one_of(ui, lang, lang.setup_rule_base(), bases, |lang, rules| {
            lang.rule_base_of(field, rules).to_owned()
        });
    }

    /// A few whole rules as short words beside each other.
    fn one_of(
        &mut self,
        ui: &mut Ui,
        lang: Lang,
        label: &str,
        offered: Vec<Preset>,
        say: impl Fn(Lang, &Preset) -> String,
    ) {
        if offered.is_empty() {
            return;
        }
        let t = theme();
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(2.0, 4.0);
            ui.label(regular(label, t.size_small + 0.5, *t.ink_2));
            for one in offered {
                let chosen = !self.rules.differing(&one).contains(&self.field);
                let words = say(lang, &one);
                if widgets::segment(ui, chosen, &words, &words, t.size_body - 1.0).clicked() {
                    self.rules = one;
                }
            }
        });
    }
}

fn words(kind: Number, lang: Lang) -> &'static str {
    match kind {
        Number::Over => lang.setup_number_over(),
        Number::Under => lang.setup_number_under(),
        Number::PresentOver => lang.setup_number_present_over(),
        Number::PresentUnder => lang.setup_number_present_under(),
        Number::People => lang.setup_number_people(),
        Number::Most => lang.setup_number_most(),
        Number::Years => lang.setup_number_years(),
    }
}

fn more_or_least(ui: &mut Ui, lang: Lang, label: &str, strict: bool) -> Option<bool> {
    let t = theme();
    let mut wanted = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 2.0;
        ui.label(regular(label, t.size_small + 0.5, *t.ink_2));
        for (value, words) in [
            (true, lang.setup_rule_more()),
            (false, lang.setup_rule_least()),
        ] {
            let heard = lang.setup_rule_heard(label.trim_end_matches(['：', ':']), words);
            let here = value == strict;
            if widgets::segment(ui, here, words, &heard, t.size_body - 1.0).clicked() && !here {
                wanted = Some(value);
            }
        }
    });
    wanted
}

/// A sentence with a round mark before it, filled where it is the one.
fn choice(
    ui: &Ui,
    rect: egui::Rect,
    sentence: std::sync::Arc<egui::Galley>,
    chosen: bool,
    focused: bool,
) {
    let t = theme();
    if chosen {
        let (fill, line) = if focused {
            (*t.indigo_soft, Stroke::new(2.0, *t.indigo))
        } else {
            (*t.paper, Stroke::new(1.0, *t.line))
        };
        ui.painter()
            .rect(rect, radius(4.0), fill, line, egui::StrokeKind::Inside);
    }
    let centre = egui::pos2(rect.left() + 16.0, rect.center().y);
    let ring = if chosen { *t.indigo } else { *t.field_line };
    ui.painter()
        .circle_stroke(centre, 6.0, Stroke::new(1.6, ring));
    if chosen {
        ui.painter().circle_filled(centre, 3.2, *t.indigo);
    }
    let top = rect.center().y - sentence.size().y / 2.0;
    ui.painter()
        .galley(egui::pos2(rect.left() + 32.0, top), sentence, *t.ink);
}
