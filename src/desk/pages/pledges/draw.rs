//! The order of speaking: drawn in the hall and typed, or drawn here from a seed.

use egui::{Align, Id, Key, Layout, ScrollArea, Ui};

use super::{PledgesPage, candidates};
use crate::desk::page::Ctx;
use crate::desk::style::regular;
use crate::desk::widgets::{
    self, Tone, card, cell, heading, key_box, list_row, panel, primary, secondary, tag, text_field,
};
use crate::meeting::{Command, DrawnBy, PersonId, draw_lots};
use crate::theme::theme;

/// An order in the making.
#[derive(Default)]
pub(super) struct Draw {
    order: Vec<PersonId>,
    digits: String,
    seed: String,
}

impl Draw {
    /// Nothing drawn yet, with a seed proposed from the time.
    pub fn new(ctx: &Ctx<'_>) -> Draw {
        Draw {
            seed: ctx.now().0.format("%Y%m%d-%H%M%S").to_string(),
            ..Draw::default()
        }
    }

    /// Adds a person once; the last one left follows by itself.
    fn add(&mut self, person: PersonId, all: &[PersonId]) {
        if !self.order.contains(&person) {
            self.order.push(person);
        }
        if self.order.len() + 1 == all.len() {
            let last = all.iter().find(|person| !self.order.contains(person));
            self.order.extend(last);
        }
    }

    /// A digit of a candidate's number; every number has as many digits as the largest.
    fn digit(&mut self, digit: char, all: &[PersonId]) {
        self.digits.push(digit);
        if self.digits.len() < width(all) {
            return;
        }
        let number = std::mem::take(&mut self.digits).parse::<usize>();
        let place = number.ok().and_then(|number| number.checked_sub(1));
        if let Some(person) = place.and_then(|place| all.get(place)) {
            self.add(*person, all);
        }
    }

    /// The numbers drawn so far, as the box shows them.
    fn typed(&self, all: &[PersonId]) -> String {
        let numbers = self.order.iter().filter_map(|drawn| {
            let place = all.iter().position(|person| person == drawn)?;
            Some(format!("{:0digits$}", place + 1, digits = width(all)))
        });
        let mut parts = numbers.collect::<Vec<_>>();
        if !self.digits.is_empty() {
            parts.push(self.digits.clone());
        }
        parts.join("  ")
    }

    fn back(&mut self, all: &[PersonId]) {
        if self.digits.pop().is_some() {
            return;
        }
        // The last one followed by itself, so it goes with the one before.
        if self.order.len() == all.len() && all.len() > 1 {
            self.order.pop();
        }
        self.order.pop();
    }
}

/// Digits of each candidate's number.
fn width(all: &[PersonId]) -> usize {
    all.len().to_string().len()
}

impl PledgesPage {
    /// Draws the page while there is no order; true when one was recorded.
    pub(super) fn show_draw(&mut self, ui: &mut Ui, ctx: &mut Ctx<'_>) -> bool {
        let all = candidates(ctx.meeting());
        let done = std::cell::Cell::new(false);
        widgets::page_columns(
            ui,
            &mut (&mut *self, &mut *ctx),
            380.0,
            |ui, (page, ctx)| done.set(done.get() | page.by_hand(ui, ctx, &all)),
            |ui, (page, ctx)| done.set(done.get() | page.by_seed(ui, ctx, &all)),
        );
        done.get()
    }

    fn by_hand(&mut self, ui: &mut Ui, ctx: &mut Ctx<'_>, all: &[PersonId]) -> bool {
        let t = theme();
        let lang = ctx.lang;
        let mut record = false;
        panel(ui, |ui| {
            heading(ui, lang.lots_hand());
            let line = lang.lots_hand_line(width(all));
            ui.label(regular(line, t.size_body - 1.0, *t.ink_2));
            let room = ui.available_width();
            let typed = self.draw.typed(all);
            let out = key_box(ui, Id::unique("lots"), lang.lots_box(), &typed, room);
            if std::mem::take(&mut self.focus) {
                out.response.request_focus();
            }
            for event in &out.events {
                match event {
                    egui::Event::Text(typed) => {
                        for digit in typed.chars().filter(char::is_ascii_digit) {
                            self.draw.digit(digit, all);
                        }
                    }
                    egui::Event::Key {
                        key: Key::Backspace,
                        pressed: true,
                        ..
                    } => self.draw.back(all),
                    _ => {}
                }
            }
            record = out.pressed(Key::Enter);
            let missing = all.len() - self.draw.order.len();
            ui.horizontal(|ui| {
                ui.set_min_height(t.height_button);
                if missing == 0 {
                    record |= primary(ui, lang.lots_record()).clicked();
                } else {
                    ui.label(regular(lang.lots_missing(missing), t.size_body, *t.ink_2));
                }
                if !self.draw.order.is_empty() && secondary(ui, lang.lots_clear()).clicked() {
                    self.draw.order.clear();
                    self.draw.digits.clear();
                    self.focus = true;
                }
            });
            self.numbered(ui, ctx, all);
        });
        if !record {
            return false;
        }
        let order = self.draw.order.clone();
        let missing = all.len() - order.len();
        if missing > 0 {
            ctx.warn(lang.lots_missing(missing), lang.lots_hand_line(width(all)));
            return false;
        }
        ctx.ask(Command::DrawPledges {
            order,
            by: DrawnBy::Hand,
        })
    }

    /// The candidates with their numbers and, once drawn, their place.
    fn numbered(&mut self, ui: &mut Ui, ctx: &Ctx<'_>, all: &[PersonId]) {
        let t = theme();
        let lang = ctx.lang;
        let meeting = ctx.meeting();
        let mut clicked = None;
        ScrollArea::vertical()
            .id_salt("lots")
            .auto_shrink([false, false])
            .show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                for (person, number) in all.iter().zip(1_usize..) {
                    let name = meeting.name_of(*person);
                    let heard = lang.lots_candidate(number, name);
                    let place = self.draw.order.iter().position(|drawn| drawn == person);
                    let id = Id::unique(("lot", person.0));
                    let row = list_row(ui, id, &heard, false, t.height_row, |ui| {
                        let digits = width(all);
                        let shown = format!("{number:0digits$}");
                        cell(ui, regular(shown, t.size_name, *t.ink_2), 44.0);
                        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                            if let Some(place) = place {
                                tag(ui, Tone::Jade, &lang.lots_place(place + 1));
                            }
                            let rest = ui.available_width();
                            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                                cell(ui, regular(name, t.size_name, *t.ink), rest);
                            });
                        });
                    });
                    if row.clicked() {
                        clicked = Some(*person);
                    }
                }
            });
        if let Some(person) = clicked {
            self.draw.add(person, all);
            self.focus = true;
        }
    }

    fn by_seed(&mut self, ui: &mut Ui, ctx: &mut Ctx<'_>, all: &[PersonId]) -> bool {
        let t = theme();
        let lang = ctx.lang;
        let mut draw = false;
        card(ui, |ui| {
            heading(ui, lang.lots_seed_title());
            ui.label(regular(lang.lots_seed_line(), t.size_body - 1.0, *t.ink_2));
            let width = ui.available_width();
            let id = Id::unique("lots seed");
            let field = text_field(ui, id, lang.lots_seed(), &mut self.draw.seed, "", width);
            let enter = ui.input(|input| input.key_pressed(Key::Enter));
            draw = field.lost_focus() && enter;
            ui.add_space(4.0);
            draw |= secondary(ui, lang.lots_draw()).clicked();
        });
        if self.again && secondary(ui, lang.lots_keep()).clicked() {
            self.again = false;
        }
        if !draw {
            return false;
        }
        let seed = self.draw.seed.trim().to_owned();
        let numbers = (1..).take(all.len()).collect::<Vec<u32>>();
        let order = draw_lots(&seed, &numbers)
            .into_iter()
            .filter_map(|number| all.get(usize::try_from(number).ok()?.checked_sub(1)?))
            .copied()
            .collect();
        ctx.ask(Command::DrawPledges {
            order,
            by: DrawnBy::Seed(seed),
        })
    }
}
