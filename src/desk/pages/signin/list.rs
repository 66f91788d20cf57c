//! The box, the Chinese field and the list under them.

use egui::{Align, Event, Frame, Id, Key, Layout, Margin, ScrollArea, Stroke, TextEdit, Ui};

use super::{SignInPage, state};
use crate::desk::page::Ctx;
use crate::desk::style::{radius, regular, regular_font};
use crate::desk::widgets::{Tone, cell, flush_panel, hit_name, key_box, list_row, segment, tag};
use crate::theme::theme;

/// Where the list stands and what the focus should do next.
#[derive(Default)]
pub(super) struct Scroll {
    /// Bring the selected row into view.
    pub follow: bool,
    /// Put the focus into the box.
    pub to_box: bool,
    /// Put the focus into the Chinese field.
    pub to_chinese: bool,
    offset: f32,
    height: f32,
}

impl SignInPage {
    pub(super) fn list(&mut self, ui: &mut Ui, ctx: &mut Ctx<'_>) {
        let free = self.free();
        flush_panel(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.add_space(16.0);
            ui.add_enabled_ui(free, |ui| self.search_row(ui, ctx));
            ui.add_space(8.0);
            self.order_row(ui, ctx);
            ui.add_space(6.0);
            self.rows(ui, ctx);
        });
    }

    fn search_row(&mut self, ui: &mut Ui, ctx: &mut Ctx<'_>) {
        let t = theme();
        let lang = ctx.lang;
        ui.horizontal(|ui| {
            ui.add_space(t.pad_card);
            let chinese_width = 170.0_f32.min(ui.available_width() * 0.28);
            let width = ui.available_width() - chinese_width - t.pad_card - 12.0;
            let name = if self.absent.is_some() {
                lang.signin_box_absent()
            } else {
                lang.signin_box()
            };
            let out = key_box(ui, Id::unique("sign-in box"), name, &self.query, width);
            let nobody = ui.memory(|memory| memory.focused()).is_none();
            if self.free() && (self.scroll.to_box || nobody) {
                out.response.request_focus();
                self.scroll.to_box = false;
            }
            for event in &out.events {
                self.take(event, ctx);
            }
            self.chinese_field(ui, ctx, chinese_width);
        });
        self.refresh(ctx);
    }

    /// One key event of the box, in order, so that nothing is lost however fast it comes.
    fn take(&mut self, event: &Event, ctx: &mut Ctx<'_>) {
        match event {
            Event::Text(typed) => {
                let plain = typed.chars().filter(char::is_ascii_alphanumeric);
                let before = self.query.len();
                self.query.extend(plain.map(|c| c.to_ascii_lowercase()));
                if self.query.len() != before {
                    self.chinese.clear();
                    self.select_found(ctx);
                }
            }
            Event::Key {
                key,
                pressed: true,
                repeat,
                modifiers,
                ..
            } if !modifiers.command && !modifiers.alt => match key {
                Key::Backspace => {
                    self.query.pop();
                    self.select_found(ctx);
                }
                Key::Escape => self.escape(ctx),
                Key::Enter if !repeat => self.accept(ctx),
                Key::Delete if !repeat => self.undo(ctx),
                _ => self.walk(*key),
            },
            _ => {}
        }
    }

    fn walk(&mut self, key: Key) {
        let page = (self.scroll.height / theme().height_row).max(2.0) as isize - 1;
        match key {
            Key::ArrowDown => self.move_selection(1),
            Key::ArrowUp => self.move_selection(-1),
            Key::PageDown => self.move_selection(page),
            Key::PageUp => self.move_selection(-page),
            _ => {}
        }
    }

    fn escape(&mut self, ctx: &mut Ctx<'_>) {
        if self.typed().is_empty() {
            self.absent = None;
            self.selected = None;
        } else {
            self.clear(ctx);
            self.selected = None;
        }
    }

    fn chinese_field(&mut self, ui: &mut Ui, ctx: &mut Ctx<'_>, width: f32) {
        let t = theme();
        let id = Id::unique("sign-in chinese");
        let focused = ui.memory(|memory| memory.has_focus(id));
        let line = if focused {
            Stroke::new(2.0, *t.indigo)
        } else {
            Stroke::new(1.0, *t.field_line)
        };
        let frame = Frame::new()
            .fill(*t.card)
            .stroke(line)
            .corner_radius(radius(t.radius_button + 2.0))
            .inner_margin(if focused {
                Margin::symmetric(11, 10)
            } else {
                Margin::symmetric(12, 11)
            });
        let name = ctx.lang.signin_chinese();
        let response = ui.add(
            TextEdit::singleline(&mut self.chinese)
                .id(id)
                .hint_text(regular(name, t.size_body, *t.ink_3))
                .font(regular_font(t.size_name))
                .text_color(*t.ink)
                .frame(frame)
                .desired_width(width),
        );
        ui.ctx()
            .accesskit_node_builder(id, |node| node.set_label(name));
        if self.scroll.to_chinese {
            response.request_focus();
            self.scroll.to_chinese = false;
        }
        if response.changed() {
            self.query.clear();
            self.select_found(ctx);
        }
        let enter = ui.input(|input| input.key_pressed(Key::Enter));
        if response.lost_focus() && enter {
            self.accept(ctx);
            if self.free() {
                response.request_focus();
            }
        } else if response.has_focus() {
            for key in [Key::ArrowDown, Key::ArrowUp, Key::PageDown, Key::PageUp] {
                if ui.input(|input| input.key_pressed(key)) {
                    self.walk(key);
                }
            }
            if self.chinese.is_empty() && ui.input(|input| input.key_pressed(Key::Delete)) {
                self.undo(ctx);
            }
        }
    }

    /// How many are shown and in which order; in the other mode, how far it is.
    fn order_row(&mut self, ui: &mut Ui, ctx: &mut Ctx<'_>) {
        let t = theme();
        let lang = ctx.lang;
        if let Some(absent) = &self.absent {
            let others = super::all_but::others(ctx.meeting(), absent).len();
            let words = lang.all_but_banner(absent.len(), others);
            Frame::new()
                .fill(Tone::Indigo.fill())
                .inner_margin(Margin::symmetric(t.pad_card as i8, 8))
                .show(ui, |ui| {
                    ui.set_min_width(ui.available_width());
                    ui.label(regular(words, t.size_body, *t.indigo));
                });
            return;
        }
        ui.horizontal(|ui| {
            ui.add_space(t.pad_card);
            let count = self.finder.rows().len();
            let words = if self.typed().is_empty() {
                lang.signin_people(count)
            } else {
                lang.signin_matches(count)
            };
            ui.label(regular(words, t.size_body - 1.0, *t.ink_2));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                ui.add_space(t.pad_card - 6.0);
                for (first, words) in [
                    (true, lang.signin_order_missing()),
                    (false, lang.signin_order_roll()),
                ] {
                    let chosen = self.missing_first == first;
                    if segment(ui, chosen, words, words, t.size_small).clicked() {
                        self.missing_first = first;
                        self.scroll.follow = true;
                    }
                }
            });
        });
    }

    fn rows(&mut self, ui: &mut Ui, ctx: &mut Ctx<'_>) {
        let t = theme();
        let lang = ctx.lang;
        let foot = if self.typed().is_empty() { 8.0 } else { 44.0 };
        let count = self.finder.rows().len();
        let height = t.height_row;
        let area = (ui.available_height() - foot).max(height);
        let mut scroll = ScrollArea::vertical()
            .id_salt("sign-in list")
            .auto_shrink([false, count < 200])
            .max_height(area);
        if std::mem::take(&mut self.scroll.follow) {
            scroll = scroll.vertical_scroll_offset(self.wanted_offset(height, area));
        }
        let meeting = ctx.session.meeting();
        let (mut clicked, mut twice) = (None, false);
        let shown = scroll.show_rows(ui, height, count, |ui, range| {
            for row in self.finder.rows().get(range).unwrap_or_default() {
                let Some(person) = meeting.person(row.person) else {
                    continue;
                };
                let (tone, words) = match &self.absent {
                    Some(absent) if absent.contains(&row.person) => {
                        (Tone::Amber, lang.tag_will_be_absent().to_owned())
                    }
                    _ => state::tag(lang, person),
                };
                let number = state::number(person);
                let heard = lang.signin_row(&number, &person.roll.name, &words);
                let response = list_row(
                    ui,
                    Id::unique(("sign-in row", row.person.0)),
                    &heard,
                    self.selected == Some(row.person),
                    height,
                    |ui| {
                        let room = ui.available_width();
                        cell(ui, regular(number, t.size_body, *t.ink_2), 52.0);
                        let hit = row.hit.clone();
                        hit_name(ui, &person.roll.name, hit, (room * 0.26).max(120.0));
                        let group = regular(&person.roll.group, t.size_body - 1.0, *t.ink_2);
                        cell(ui, group, room * 0.17);
                        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                            tag(ui, tone, &words);
                            let kind = state::kind(lang, person);
                            let rest = ui.available_width();
                            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                                cell(ui, regular(kind, t.size_body - 1.0, *t.ink_2), rest);
                            });
                        });
                    },
                );
                if response.clicked() {
                    clicked = Some(row.person);
                    twice = response.double_clicked();
                }
            }
        });
        self.scroll.offset = shown.state.clamped_offset().y;
        self.scroll.height = shown.inner_rect.height();
        let hidden = meeting.people.len().saturating_sub(count);
        if !self.typed().is_empty() {
            ui.add_space(14.0);
            ui.horizontal(|ui| {
                ui.add_space(t.pad_card);
                let words = if count == 0 {
                    lang.signin_none().to_owned()
                } else {
                    lang.signin_hidden(hidden)
                };
                ui.label(regular(words, t.size_body - 1.0, *t.ink_2));
            });
        }
        if let Some(person) = clicked {
            self.selected = Some(person);
            self.scroll.to_box = true;
            if twice && self.absent.is_none() {
                self.accept(ctx);
            }
        }
    }

    /// The least movement that shows the selected row whole.
    fn wanted_offset(&self, height: f32, area: f32) -> f32 {
        let Some(place) = self.selected.and_then(|id| self.finder.place(id)) else {
            return 0.0;
        };
        let top = place as f32 * height;
        self.scroll
            .offset
            .min(top)
            .max(top + height - area)
            .max(0.0)
    }
}
