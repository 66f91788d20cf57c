//! The rules the meeting goes by: a set chosen, every rule in plain words, each
//! changed, confirmed and put back by itself, and rules of their own in files.

mod clauses;
mod delete;
mod editor;
mod files;
mod late;
mod parts;
mod rows;

use std::path::PathBuf;

use egui::{Id, Key, Ui};

use self::clauses::CLAUSES;
use self::delete::{DeleteForm, Deleted};
use self::editor::{Edited, Editor};
use self::files::{FileForm, FileOut};
use self::late::LateForm;
use self::rows::{Line, RuleLine, RuleList};
use super::list::{ListState, key_list};
use super::shown;
use crate::desk::page::Ctx;
use crate::desk::rules_view;
use crate::desk::style::{bold, regular};
use crate::desk::widgets::{self, Tone};
use crate::meeting::Command;
use crate::rules::{self, Preset};
use crate::rules_file::{self, RulesFileError};
use crate::text::Lang;
use crate::theme::theme;

type OwnFile = (PathBuf, Result<Preset, RulesFileError>);

/// What the section remembers.
#[derive(Default)]
pub(super) struct RulesSection {
    sets: ListState,
    list: RuleList,
    query: String,
    /// Rules of their own in the user's folder, as they were when last looked at.
    own: Vec<OwnFile>,
    /// Rules looked at or changed, and not adopted yet.
    draft: Option<Preset>,
    /// A file chosen in the list that cannot be read.
    fault: Option<RulesFileError>,
    placed: bool,
    find: bool,
    editor: Option<Editor>,
    file: Option<FileForm>,
    late: Option<LateForm>,
    delete: Option<DeleteForm>,
}

const SET_ROW: f32 = 40.0;

/// What ballots say of how they are marked.
const ON_THE_BALLOT: [&str; 7] = [
    "marks",
    "symbols",
    "blank",
    "limit",
    "write_in",
    "write_in_needs_no",
    "ballot_order",
];

impl RulesSection {
    /// The next keys go into the field that finds a rule.
    pub fn find(&mut self) {
        self.find = true;
    }

    /// Draws the section.
    pub fn show(&mut self, ui: &mut Ui, ctx: &mut Ctx<'_>, focus: bool) {
        let adopted = ctx.meeting().rules.clone();
        if focus || !self.placed {
            self.own = rules_file::list(&ctx.platform.own_rules());
        }
        let whole = ui.available_rect_before_wrap();
        let split = whole.left() + (whole.width() * 0.31).clamp(170.0, 260.0);
        let left = whole.with_max_x(split);
        let right = whole.with_min_x(split + 14.0);
        let builder = egui::UiBuilder::new().id_salt("sets").max_rect(left);
        ui.scope_builder(builder, |ui| self.show_sets(ui, ctx, &adopted, focus));
        let builder = egui::UiBuilder::new().id_salt("rules").max_rect(right);
        ui.scope_builder(builder, |ui| match &self.fault {
            Some(fault) => {
                let (what, next) = ctx.lang.rules_file_error(fault);
                let message = widgets::Message {
                    what: ctx.lang.setup_rules_unreadable(),
                    why: &what,
                    next,
                };
                widgets::message(ui, Tone::Amber, message, |_| {});
            }
            None => self.show_rules(ui, ctx, &adopted),
        });
        ui.advance_cursor_after_rect(whole);
        self.show_dialogs(ui, ctx, &adopted);
    }

    /// Draws what is open and what was changed late, beside the list.
    pub fn show_beside(&mut self, ui: &mut Ui, ctx: &Ctx<'_>) {
        let lang = ctx.lang;
        let t = theme();
        let rules = self.shown(&ctx.meeting().rules);
        let open = open_fields(&rules);
        if !ctx.meeting().ballots_keyed() {
            widgets::card(ui, |ui| {
                widgets::heading(ui, lang.setup_open_title());
                if open.is_empty() {
                    let words = lang.setup_open_none();
                    ui.label(regular(words, t.size_body - 1.0, *t.ink_2));
                    return;
                }
                ui.label(regular(lang.setup_open_line(), t.size_small, *t.ink_2));
                ui.spacing_mut().item_spacing.y = 4.0;
                for field in open {
                    if open_item(ui, lang, field, &rules) {
                        self.list.select(field);
                        self.editor = Some(Editor::new(field, &rules));
                    }
                }
            });
        }
        late::recorded(ui, ctx);
    }

    fn shown(&self, adopted: &Preset) -> Preset {
        self.draft.clone().unwrap_or_else(|| adopted.clone())
    }

    /// The rules these came from: the own file of that name, or the preset.
    fn origin(&self, rules: &Preset) -> Option<Preset> {
        let own = || {
            self.own
                .iter()
                .filter_map(|(_, read)| read.as_ref().ok())
                .find(|own| own.name == rules.name && own.id == rules.id)
                .cloned()
        };
        let named = if rules.name.is_empty() { None } else { own() };
        named.or_else(|| rules::preset(&rules.id))
    }

    /// Which line of the list of sets these rules are.
    fn place(&self, rules: &Preset) -> Option<usize> {
        let ids = rules::preset_ids();
        if rules.name.is_empty() {
            return ids.iter().position(|id| *id == rules.id);
        }
        let same = |read: &Result<Preset, _>| {
            read.as_ref()
                .is_ok_and(|own| own.name == rules.name && own.id == rules.id)
        };
        let own = self.own.iter().position(|(_, read)| same(read));
        own.map(|at| ids.len() + at)
    }

    fn show_sets(&mut self, ui: &mut Ui, ctx: &Ctx<'_>, adopted: &Preset, focus: bool) {
        let t = theme();
        let lang = ctx.lang;
        let ids = rules::preset_ids();
        let here = self.place(adopted);
        if !self.placed {
            self.placed = true;
            self.sets.selected = here.unwrap_or(0);
        }
        let before = self.sets.selected;
        let id = Id::unique("setup rule sets");
        let total = ids.len() + self.own.len();
        let whole = ui.available_rect_before_wrap();
        // The file of the selected line, where it is one of their own.
        let selected = self.sets.selected;
        let file = selected
            .checked_sub(ids.len())
            .and_then(|at| self.own.get(at));
        let file = file.map(|(path, _)| path.clone());
        let buttons = if file.is_some() { 3.0 } else { 2.0 };
        let foot = buttons * (t.height_button + 6.0) + 2.0;
        let rows = whole.with_max_y(whole.bottom() - foot);
        let own = &self.own;
        let sets = &mut self.sets;
        let builder = egui::UiBuilder::new().id_salt("set rows").max_rect(rows);
        let listed = ui.scope_builder(builder, |ui| {
            let name = lang.setup_rule_sets();
            key_list(ui, id, name, sets, (total, SET_ROW), |ui, at, heard| {
                let (words, readable) = set_name(lang, own, at);
                if let Some(heard) = heard {
                    heard.clone_from(&words);
                }
                let text = if Some(at) == here {
                    bold(&words, t.size_body, *t.ink)
                } else {
                    regular(&words, t.size_body, *t.ink)
                };
                ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                    if !readable {
                        widgets::tag(ui, Tone::Amber, lang.setup_rules_unreadable());
                    } else if at >= ids.len() {
                        widgets::tag(ui, Tone::Neutral, lang.setup_rules_own());
                    }
                    let left = egui::Layout::left_to_right(egui::Align::Center);
                    ui.with_layout(left, |ui| ui.add(egui::Label::new(text).truncate()));
                });
            })
        });
        let mut delete = listed.inner.remove;
        if focus {
            ui.memory_mut(|memory| memory.request_focus(id));
        }
        if self.sets.selected != before {
            self.choose(self.sets.selected, here);
        }
        let below = whole.with_min_y(rows.bottom() + 8.0);
        let builder = egui::UiBuilder::new().id_salt("set files").max_rect(below);
        ui.scope_builder(builder, |ui| {
            ui.spacing_mut().item_spacing.y = 6.0;
            if widgets::secondary(ui, lang.setup_rules_save()).clicked() {
                let rules = self.shown(adopted);
                self.file = Some(FileForm::save(ctx, &rules));
            }
            if widgets::secondary(ui, lang.setup_rules_load()).clicked() {
                self.file = Some(FileForm::load(ctx));
            }
            if file.is_some() {
                delete |= widgets::secondary(ui, lang.setup_rules_delete()).clicked();
            }
        });
        if let Some(path) = file.filter(|_| delete && self.sets.selected == selected) {
            let (name, _) = set_name(lang, &self.own, selected);
            self.delete = Some(DeleteForm::new(path, name));
        }
    }

    fn choose(&mut self, at: usize, here: Option<usize>) {
        self.list.reset();
        self.fault = None;
        self.draft = None;
        if Some(at) == here {
            return;
        }
        let ids = rules::preset_ids();
        match at.checked_sub(ids.len()).and_then(|at| self.own.get(at)) {
            Some((_, Ok(own))) => self.draft = Some(own.clone()),
            Some((_, Err(fault))) => self.fault = Some(fault.clone()),
            None => self.draft = ids.get(at).and_then(|id| rules::preset(id)),
        }
    }

    fn show_rules(&mut self, ui: &mut Ui, ctx: &mut Ctx<'_>, adopted: &Preset) {
        let lang = ctx.lang;
        let rules = self.shown(adopted);
        let origin = self.origin(&rules);
        self.show_head(ui, ctx, adopted, &rules, origin.as_ref());
        let list = Id::unique("setup rules");
        let searched = self.show_search(ui, lang);
        let lines = self.lines(lang, adopted, &rules, origin.as_ref());
        if searched {
            self.list.select_named(&lines, &self.query);
        }
        if lines.is_empty() {
            let t = theme();
            let words = lang.setup_no_rule_found();
            ui.label(regular(words, t.size_body, *t.ink_2));
            return;
        }
        let out = self.list.show(ui, list, lang, &lines);
        if searched {
            // Only now, or the list would take the same Enter for its own.
            ui.memory_mut(|memory| memory.request_focus(list));
        }
        if ctx.meeting().rules_stand() {
            return;
        }
        if let Some(field) = out.open {
            self.editor = Some(Editor::new(field, &rules));
        }
        if let Some(field) = out.put_back {
            match origin.filter(|origin| origin.differing(&rules).contains(&field)) {
                Some(origin) => {
                    let mut back = rules;
                    back.take_field(field, &origin);
                    let words = lang.setup_rule_back(lang.rule_name(field));
                    self.take(ctx, adopted, back, words);
                }
                None => ctx.warn(lang.setup_rule_is_original(), ""),
            }
        }
    }

    /// Name, state and, where something waits, how to adopt or record it.
    fn show_head(
        &mut self,
        ui: &mut Ui,
        ctx: &mut Ctx<'_>,
        adopted: &Preset,
        rules: &Preset,
        origin: Option<&Preset>,
    ) {
        let t = theme();
        let lang = ctx.lang;
        let drafted = rules != adopted;
        let keyed = ctx.meeting().ballots_keyed();
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.y = 4.0;
            let title = shown(lang.rules_title(rules));
            ui.label(bold(title, t.size_body + 2.0, *t.ink));
            match (drafted, keyed) {
                (false, _) => widgets::tag(ui, Tone::Jade, lang.setup_rules_in_force()),
                (true, false) => widgets::tag(ui, Tone::Indigo, lang.setup_rules_viewing()),
                (true, true) => widgets::tag(ui, Tone::Indigo, lang.setup_rules_changing()),
            };
            if !rules.name.is_empty() {
                let from = lang.setup_rules_from(lang.rules_name(&rules.id));
                ui.label(regular(from, t.size_small, *t.ink_3));
            }
            let changed = origin.map_or(0, |origin| rules.differing(origin).len());
            if changed > 0 {
                let words = lang.setup_rules_changed_count(changed);
                ui.label(regular(words, t.size_small, *t.indigo));
            }
            if widgets::link(ui, lang.rules_view_read()).clicked() {
                rules_view::request(ui.ctx(), drafted.then_some(rules));
            }
        });
        if ctx.meeting().rules_stand() {
            let words = lang.setup_rules_stand();
            ui.label(regular(words, t.size_body - 1.0, *t.amber));
            return;
        }
        if keyed {
            let words = lang.setup_late_note();
            ui.label(regular(words, t.size_body - 1.0, *t.amber));
        }
        if drafted {
            // The page's primary action stays the way on; this belongs to the list.
            ui.horizontal_wrapped(|ui| {
                if keyed {
                    if widgets::secondary(ui, lang.setup_late_record()).clicked() {
                        self.late = Some(LateForm::default());
                    }
                } else if widgets::secondary(ui, lang.setup_adopt_rules()).clicked()
                    && ctx.ask(Command::AdoptRules(Box::new(rules.clone())))
                {
                    self.draft = None;
                    ctx.done(lang.setup_rules_adopted());
                }
                if widgets::secondary(ui, lang.setup_keep_rules()).clicked() {
                    self.draft = None;
                    self.placed = false;
                }
            });
        }
    }

    /// The field that finds a rule; whether it leads to the list now.
    fn show_search(&mut self, ui: &mut Ui, lang: Lang) -> bool {
        let t = theme();
        let id = Id::unique("setup find rule");
        let width = ui.available_width().min(300.0) - 24.0;
        let hint = lang.setup_find_rule_hint();
        let field =
            widgets::text_field(ui, id, lang.setup_find_rule(), &mut self.query, hint, width);
        if std::mem::take(&mut self.find) {
            field.request_focus();
        }
        let pressed = |key| ui.input(|input| input.key_pressed(key));
        let leads = (field.has_focus() && pressed(Key::ArrowDown))
            || (field.lost_focus() && pressed(Key::Enter));
        let keys = lang.setup_rule_list_keys();
        ui.label(regular(keys, t.size_small - 0.5, *t.ink_3));
        leads
    }

    /// The rules that have the words looked for, under the heading of their clause.
    fn lines(
        &self,
        lang: Lang,
        adopted: &Preset,
        rules: &Preset,
        origin: Option<&Preset>,
    ) -> Vec<Line> {
        let wanted = self.query.trim().to_lowercase();
        let changed = origin.map_or_else(Vec::new, |origin| rules.differing(origin));
        let drafted = rules.differing(adopted);
        let mut lines = Vec::new();
        for clause in CLAUSES {
            let heading = (clause.name)(lang);
            let in_heading = heading.to_lowercase().contains(&wanted);
            let fields = clause.fields.iter().map(|field| {
                let check = rules.check.iter().any(|name| name == field);
                RuleLine {
                    field,
                    name: lang.rule_name(field),
                    sentence: lang.rule_sentence(field, rules),
                    check,
                    changed: changed.contains(field),
                    drafted: drafted.contains(field),
                }
            });
            let has = |line: &RuleLine| {
                let note = |yes: bool, words: &'static str| if yes { words } else { "" };
                let check = note(line.check, lang.setup_rule_check());
                let changed = note(line.changed, lang.setup_rule_changed());
                let parts = [line.name, line.sentence.as_str(), check, changed];
                in_heading || parts.iter().any(|it| it.to_lowercase().contains(&wanted))
            };
            let found = fields.filter(has).map(Line::Rule).collect::<Vec<_>>();
            if !found.is_empty() {
                lines.push(Line::Clause(heading));
                lines.extend(found);
            }
        }
        lines
    }

    /// Rules with one field changed: adopted at once, but kept on the page while a
    /// whole set is looked at, or once a change must be recorded with its reason.
    fn take(&mut self, ctx: &mut Ctx<'_>, adopted: &Preset, rules: Preset, done: String) {
        if self.draft.is_some() || ctx.meeting().ballots_keyed() {
            let same = rules.differing(adopted).is_empty() && ctx.meeting().ballots_keyed();
            self.draft = (!same && rules != *adopted).then_some(rules);
            return;
        }
        let shapes_ballot = rules
            .differing(adopted)
            .iter()
            .any(|field| ON_THE_BALLOT.contains(field));
        let round = ctx.meeting().election_round();
        let papers = round.map(|round| round.papers.iter());
        let printed = papers.is_some_and(|mut all| all.any(|paper| paper.printed.is_some()));
        if rules == *adopted || ctx.ask(Command::AdoptRules(Box::new(rules))) {
            if shapes_ballot && printed {
                ctx.warn(done, ctx.lang.setup_rule_printed());
            } else {
                ctx.done(done);
            }
        }
    }

    fn show_dialogs(&mut self, ui: &mut Ui, ctx: &mut Ctx<'_>, adopted: &Preset) {
        let lang = ctx.lang;
        let rules = self.shown(adopted);
        let origin = self.origin(&rules);
        let list = Id::unique("setup rules");
        if let Some(editor) = &mut self.editor {
            match editor.show(ui.ctx(), lang, origin.as_ref()) {
                Edited::Open => {}
                Edited::Cancelled => {
                    self.editor = None;
                    ui.memory_mut(|memory| memory.request_focus(list));
                }
                Edited::Taken(field, taken) => {
                    self.editor = None;
                    let words = lang.setup_rule_taken(lang.rule_name(field));
                    self.take(ctx, adopted, *taken, words);
                    ui.memory_mut(|memory| memory.request_focus(list));
                }
            }
        }
        if let Some(form) = &mut self.file {
            match form.show(ui, ctx) {
                FileOut::Open => {}
                FileOut::Cancelled => self.file = None,
                FileOut::Saved(path) => {
                    self.file = None;
                    self.own = rules_file::list(&ctx.platform.own_rules());
                    ctx.done(lang.setup_rules_saved(&path.display().to_string()));
                }
                FileOut::Loaded(read) => {
                    self.file = None;
                    self.fault = None;
                    self.list.reset();
                    ctx.done(lang.setup_rules_loaded(&shown(&read.name)));
                    self.draft = Some(*read);
                    ui.memory_mut(|memory| memory.request_focus(list));
                }
            }
        }
        let deleted = self.delete.as_mut().map(|form| form.show(ui, ctx));
        if !matches!(deleted, None | Some(Deleted::Open)) {
            self.delete = None;
        }
        if matches!(deleted, Some(Deleted::Done)) {
            self.own = rules_file::list(&ctx.platform.own_rules());
            // Back to the rules in force.
            self.draft = None;
            self.fault = None;
            self.placed = false;
            self.list.reset();
        }
        if let Some(form) = &mut self.late
            && form.show(ui, ctx, adopted, &rules)
        {
            self.late = None;
            // Recorded: what the page shows now are the rules in force.
            if ctx.session.ahead().rules.differing(&rules).is_empty() {
                self.draft = None;
            }
        }
    }
}

/// The fields still to be checked, in the order of the clauses.
pub(super) fn open_fields(rules: &Preset) -> Vec<&'static str> {
    let fields = CLAUSES.iter().flat_map(|clause| clause.fields).copied();
    fields
        .filter(|field| rules.check.iter().any(|name| name == field))
        .collect()
}

/// The name of a set, and whether its rules can be read.
fn set_name(lang: Lang, own: &[OwnFile], at: usize) -> (String, bool) {
    let ids = rules::preset_ids();
    match at.checked_sub(ids.len()).and_then(|at| own.get(at)) {
        Some((_, Ok(rules))) => (shown(&rules.name), true),
        Some((path, Err(_))) => {
            let stem = path.file_stem().unwrap_or_default();
            (shown(&stem.to_string_lossy()), false)
        }
        None => {
            let id = ids.get(at).copied().unwrap_or_default();
            (lang.rules_name(id).to_owned(), true)
        }
    }
}

/// An open rule as a row that leads to its answer.
fn open_item(ui: &mut Ui, lang: Lang, field: &'static str, rules: &Preset) -> bool {
    let t = theme();
    let name = lang.rule_name(field);
    let sentence = lang.rule_sentence(field, rules);
    let heard = lang.setup_open_item(name, &sentence);
    let width = ui.available_width() - 26.0;
    let lay = |words: &str, font, ink| ui.painter().layout(words.to_owned(), font, ink, width);
    let name = lay(
        name,
        crate::desk::style::bold_font(t.size_body - 1.0),
        *t.amber,
    );
    let font = crate::desk::style::regular_font(t.size_small + 0.5);
    let sentence = lay(&sentence, font, *t.ink_2);
    let high = name.size().y + sentence.size().y + 12.0;
    let size = egui::vec2(ui.available_width(), high);
    let (rect, response) = ui.allocate_exact_size(size, egui::Sense::click());
    let role = egui::WidgetInfo::labeled;
    response.widget_info(|| role(egui::Role::Button, true, &heard));
    let fill = if response.hovered() {
        *t.amber_soft
    } else {
        *t.card
    };
    let line = egui::Stroke::new(1.0, *t.amber_line);
    ui.painter().rect(
        rect,
        crate::desk::style::radius(t.radius_button),
        fill,
        line,
        egui::StrokeKind::Inside,
    );
    let at = rect.min + egui::vec2(13.0, 5.0);
    let under = at + egui::vec2(0.0, name.size().y + 1.0);
    ui.painter().galley(at, name, *t.amber);
    ui.painter().galley(under, sentence, *t.ink_2);
    widgets::focus_ring(ui, &response, rect, t.radius_button);
    response.clicked()
}
