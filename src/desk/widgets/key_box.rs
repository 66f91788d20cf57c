//! Widgets that take keys as pressed, untouched by an input method.
//!
//! The input method is on only while a `TextEdit` has the focus, so a plain
//! focusable widget receives every key itself (design section 10).

use egui::{
    Event, EventFilter, Id, Key, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo,
    vec2,
};

use crate::desk::keys::note_key_widget;
use crate::desk::pad::{PadKey, pad_keys};
use crate::desk::style::{radius, regular_font};
use crate::theme::theme;

/// What a key widget received in this pass.
pub struct KeyBoxOut {
    /// The widget itself; `has_focus` says whether keys come here.
    pub response: Response,
    /// Key and text events of this pass, empty without the focus.
    pub events: Vec<Event>,
}

impl KeyBoxOut {
    /// The presses keying understands.
    pub fn pad_keys(&self) -> Vec<PadKey> {
        pad_keys(&self.events)
    }

    /// Whether `key` was pressed (not held) without Ctrl or Alt.
    pub fn pressed(&self, wanted: Key) -> bool {
        self.events.iter().any(|event| {
            matches!(event, Event::Key { key, pressed: true, repeat: false, modifiers, .. }
                if *key == wanted && !modifiers.command && !modifiers.alt)
        })
    }

    /// Writes letters and digits into `text` in lower case and carries out
    /// Backspace and Escape (clear); returns whether the text changed.
    pub fn edit(&self, text: &mut String) -> bool {
        let before = text.clone();
        for event in &self.events {
            match event {
                Event::Text(typed) => {
                    let plain = typed.chars().filter(char::is_ascii_alphanumeric);
                    text.extend(plain.map(|c| c.to_ascii_lowercase()));
                }
                Event::Key {
                    key: Key::Backspace,
                    pressed: true,
                    ..
                } => {
                    text.pop();
                }
                Event::Key {
                    key: Key::Escape,
                    pressed: true,
                    ..
                } => text.clear(),
                _ => {}
            }
        }
        *text != before
    }
}

/// Makes `rect`, already drawn or about to be, a place that receives keys.
///
/// Draws no focus: the page shows where the next key goes (the row being keyed).
pub fn key_area(ui: &mut Ui, id: Id, name: &str, rect: Rect) -> KeyBoxOut {
    let response = ui.interact(rect, id, Sense::click());
    receive(ui, response, id, Role::Group, name, None)
}

/// A box that shows what was typed, for pinyin initials and roll numbers.
///
/// The page reads [`KeyBoxOut::edit`]; `name` is the accessible name and, while
/// nothing is typed, the hint.
pub fn key_box(ui: &mut Ui, id: Id, name: &str, text: &str, width: f32) -> KeyBoxOut {
    let t = theme();
    let (_, rect) = ui.allocate_space(vec2(width, t.height_row));
    let response = ui.interact(rect, id, Sense::click());
    let focused = response.has_focus();
    let line = if focused {
        Stroke::new(2.0, *t.indigo)
    } else {
        Stroke::new(1.0, *t.field_line)
    };
    ui.painter().rect(
        rect,
        radius(t.radius_button + 2.0),
        *t.card,
        line,
        StrokeKind::Inside,
    );
    let (shown, ink) = if text.is_empty() {
        (name, *t.ink_3)
    } else {
        (text, *t.ink)
    };
    let galley = ui
        .painter()
        .layout_no_wrap(shown.into(), regular_font(t.size_name + 1.0), ink);
    let at = egui::pos2(
        rect.left() + t.pad_card,
        rect.center().y - galley.size().y / 2.0,
    );
    let caret = if text.is_empty() {
        at.x - 4.0
    } else {
        at.x + galley.size().x + 2.0
    };
    ui.painter()
        .with_clip_rect(rect.shrink(3.0))
        .galley(at, galley, ink);
    if focused {
        let y = rect.center().y;
        ui.painter()
            .vline(caret, y - 13.0..=y + 13.0, Stroke::new(2.0, *t.indigo));
    }
    receive(ui, response, id, Role::TextInput, name, Some(text))
}

fn receive(
    ui: &Ui,
    response: Response,
    id: Id,
    role: Role,
    name: &str,
    value: Option<&str>,
) -> KeyBoxOut {
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo {
        current_text_value: value.map(str::to_owned),
        ..WidgetInfo::labeled(role, enabled, name)
    });
    if response.clicked() {
        response.request_focus();
    }
    let mut events = Vec::new();
    if response.has_focus() && enabled {
        note_key_widget(ui.ctx(), id);
        ui.memory_mut(|memory| {
            // Tab still moves on; everything else belongs to the widget.
            let filter = EventFilter {
                tab: false,
                horizontal_arrows: true,
                vertical_arrows: true,
                escape: true,
            };
            memory.set_focus_lock_filter(id, filter);
        });
        events = ui.input(|input| {
            let own = |event: &&Event| matches!(event, Event::Key { .. } | Event::Text(_));
            input.events.iter().filter(own).cloned().collect()
        });
    }
    KeyBoxOut { response, events }
}
