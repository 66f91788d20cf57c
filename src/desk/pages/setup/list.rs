//! A long list worked by keys: one place takes the keys, the rows only clicks.

use egui::{
    Event, Id, Key, Rect, Role, Sense, Stroke, StrokeKind, Ui, UiBuilder, WidgetInfo, vec2,
};

use crate::desk::style::{radius, regular};
use crate::desk::widgets::{Tone, cell, key_area, tag};
use crate::theme::theme;

/// Which row is selected, and how far the list is scrolled.
#[derive(Default)]
pub(super) struct ListState {
    /// Index of the selected row.
    pub selected: usize,
    offset: Option<f32>,
    seen: (f32, f32),
}

/// What was asked of the list in this pass.
#[derive(Default)]
pub(super) struct ListOut {
    /// Space or an arrow: forward or backward through the values of the selected row.
    pub cycle: Option<bool>,
    /// Delete on the selected row.
    pub remove: bool,
    /// Enter, or a double click, on the selected row.
    pub enter: bool,
    /// Alt and an arrow: move the selected row up (true) or down.
    pub shift: Option<bool>,
    /// A digit from 1 to 4.
    pub digit: Option<u32>,
    /// The list has the focus.
    pub focused: bool,
}

const PAGE: usize = 10;

/// Draws `total` rows of `height` points; only those in sight are drawn, so
/// thousands scroll smoothly. `row` gives what is heard and then drawn.
pub(super) fn key_list(
    ui: &mut Ui,
    id: Id,
    name: &str,
    state: &mut ListState,
    (total, height): (usize, f32),
    mut row: impl FnMut(&mut Ui, usize, Option<&mut String>),
) -> ListOut {
    let area = ui.available_rect_before_wrap();
    let keys = key_area(ui, id, name, area);
    let mut out = ListOut {
        focused: keys.response.has_focus(),
        ..ListOut::default()
    };
    let last = total.saturating_sub(1);
    state.selected = state.selected.min(last);
    let before = state.selected;
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
        let here = state.selected;
        match key {
            Key::ArrowUp if modifiers.alt => out.shift = Some(true),
            Key::ArrowDown if modifiers.alt => out.shift = Some(false),
            Key::ArrowUp => state.selected = here.saturating_sub(1),
            Key::ArrowDown => state.selected = (here + 1).min(last),
            Key::PageUp if !modifiers.command => state.selected = here.saturating_sub(PAGE),
            Key::PageDown if !modifiers.command => state.selected = (here + PAGE).min(last),
            Key::Home => state.selected = 0,
            Key::End => state.selected = last,
            Key::Space | Key::ArrowRight => out.cycle = Some(true),
            Key::ArrowLeft => out.cycle = Some(false),
            Key::Delete => out.remove = true,
            Key::Enter => out.enter = true,
            Key::Num1 => out.digit = Some(1),
            Key::Num2 => out.digit = Some(2),
            Key::Num3 => out.digit = Some(3),
            Key::Num4 => out.digit = Some(4),
            _ => {}
        }
    }
    if state.selected != before {
        state.show_selected(height);
    }
    ui.spacing_mut().item_spacing.y = 0.0;
    let mut scroll = egui::ScrollArea::vertical().id_salt(id).auto_shrink(false);
    if let Some(offset) = state.offset.take() {
        scroll = scroll.vertical_scroll_offset(offset);
    }
    let shown = scroll.show_rows(ui, height, total, |ui, rows| {
        for at in rows {
            let (_, rect) = ui.allocate_space(vec2(ui.available_width(), height));
            // No Tab stop of its own: the list as a whole is one.
            let response = ui.interact(rect, id.with(at), Sense::CLICK);
            let mut heard = String::new();
            let selected = at == state.selected;
            paint_row(ui, rect, selected, out.focused);
            let inner = rect.shrink2(vec2(14.0, 2.0));
            let layout = egui::Layout::left_to_right(egui::Align::Center);
            // A child of its own: what is in a row must not move the next one.
            let mut inside = ui.new_child(
                UiBuilder::new()
                    .id_salt(("row", at))
                    .max_rect(inner)
                    .layout(layout),
            );
            row(&mut inside, at, Some(&mut heard));
            response
                .widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, selected, &heard));
            if response.clicked() {
                state.selected = at;
                ui.memory_mut(|memory| memory.request_focus(id));
            }
            out.enter |= response.double_clicked();
        }
    });
    state.seen = (shown.state.clamped_offset().y, shown.inner_rect.height());
    out
}

impl ListState {
    /// Selects a row and brings it into sight.
    pub fn select(&mut self, at: usize, height: f32) {
        self.selected = at;
        self.show_selected(height);
    }

    fn show_selected(&mut self, height: f32) {
        let (offset, window) = self.seen;
        let top = self.selected as f32 * height;
        if top < offset {
            self.offset = Some(top);
        } else if top + height > offset + window {
            self.offset = Some(top + height - window);
        }
    }
}

pub(super) fn paint_row(ui: &Ui, rect: Rect, selected: bool, focused: bool) {
    let t = theme();
    if selected {
        let (fill, line) = if focused {
            (*t.indigo_soft, Stroke::new(2.0, *t.indigo))
        } else {
            (*t.paper, Stroke::new(1.0, *t.line))
        };
        ui.painter()
            .rect(rect, radius(4.0), fill, line, StrokeKind::Inside);
    } else {
        let line = Stroke::new(1.0, *t.line);
        ui.painter().hline(rect.x_range(), rect.bottom(), line);
    }
}

/// What a person's row shows.
#[derive(Default)]
pub(super) struct PersonLine {
    /// Roll number or place in the list.
    pub number: String,
    /// The name as lists set it.
    pub name: String,
    /// The group.
    pub group: String,
    /// A remark, cut where there is no room.
    pub note: String,
    /// The state at the right.
    pub tag: Option<(Tone, String)>,
}

/// The height of a person's row in points.
pub(super) const PERSON_ROW: f32 = 38.0;

impl PersonLine {
    /// Draws the line into a row of [`key_list`].
    pub fn draw(&self, ui: &mut Ui, heard: Option<&mut String>) {
        let t = theme();
        if let Some(heard) = heard {
            *heard = [self.number.as_str(), &self.name]
                .into_iter()
                .chain(self.tag.iter().map(|(_, words)| words.as_str()))
                .filter(|part| !part.is_empty())
                .collect::<Vec<_>>()
                .join(" ");
        }
        let whole = ui.available_width();
        cell(ui, regular(&self.number, t.size_body - 1.0, *t.ink_2), 50.0);
        cell(ui, regular(&self.name, t.size_body + 3.0, *t.ink), 176.0);
        // In a narrow list the group gives way to the state.
        let wide = whole > 480.0;
        if !self.group.is_empty() {
            let room = if wide { 132.0 } else { 84.0 };
            cell(ui, regular(&self.group, t.size_body - 1.0, *t.ink_2), room);
        }
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            if let Some((tone, words)) = &self.tag {
                tag(ui, *tone, words);
            }
            if wide && !self.note.is_empty() {
                let room = ui.available_width() - 8.0;
                if room > 40.0 {
                    cell(ui, regular(&self.note, t.size_small, *t.ink_3), room);
                }
            }
        });
    }
}
