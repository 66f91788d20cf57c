//! What pages are made of. Every widget that acts has an accessible name, a
//! visible focus and works by keyboard; colours and sizes come from the theme.

mod bar;
mod button;
mod card;
mod field;
mod key_box;
mod mark;
mod pill;
mod question;
mod row;
mod table;

pub use bar::{Bar, bar, big_figure, hero_figure};
pub(crate) use button::segment_aside;
pub use button::{
    Kind, button, button_width, link, named, named_link, primary, secondary, segment,
};
pub use card::{
    Message, card, dialog, empty_state, flush_panel, heading, message, page_columns, panel, tinted,
};
pub use field::{bare_number_field, bare_text_field, enter_leads_to, number_field, text_field};
pub use key_box::{KeyBoxOut, key_area, key_box};
pub(crate) use mark::mark_cell_drawn;
pub use mark::{CellMark, Position, avatar, mark_cell, positions};
pub use pill::{PillText, dashed_hint, key_cap, pill, pill_width, tag};
pub(crate) use pill::{key_cap_size, paint_key_cap};
pub use question::question;
pub(crate) use row::list_row_aside;
pub(crate) use row::paint_check;
pub use row::{Row, ballot_row, cell, figure_row, hit_name, list_row, verdict_strip};
pub use table::{Column, Table};

use egui::{Color32, Rect, Response, Stroke, StrokeKind, Ui};

use crate::desk::style::radius;
use crate::theme::theme;

/// The meaning a colour carries; see the table in the theme file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    /// Nothing to say.
    #[default]
    Neutral,
    /// Yes, done, balanced.
    Jade,
    /// Needs a person.
    Amber,
    /// No, stopped.
    Vermilion,
    /// Focus, the person who keys, an explanation.
    Indigo,
}

impl Tone {
    /// The soft surface of the tone.
    pub fn fill(self) -> Color32 {
        let t = theme();
        match self {
            Tone::Neutral => *t.rail,
            Tone::Jade => *t.jade_soft,
            Tone::Amber => *t.amber_soft,
            Tone::Vermilion => *t.vermilion_soft,
            Tone::Indigo => *t.indigo_soft,
        }
    }

    /// Text and shapes of the tone, readable on [`Tone::fill`] and on a card.
    pub fn ink(self) -> Color32 {
        let t = theme();
        match self {
            Tone::Neutral => *t.ink_2,
            Tone::Jade => *t.jade,
            Tone::Amber => *t.amber,
            Tone::Vermilion => *t.vermilion,
            Tone::Indigo => *t.indigo,
        }
    }

    /// The outline of [`Tone::fill`].
    pub fn line(self) -> Color32 {
        let t = theme();
        match self {
            Tone::Neutral => *t.line,
            Tone::Jade => *t.jade_line,
            Tone::Amber => *t.amber_line,
            Tone::Vermilion => *t.vermilion_line,
            Tone::Indigo => *t.indigo_line,
        }
    }
}

/// Brings what the focus has just come to into view, for those who use the keys alone.
pub(crate) fn keep_in_view(ui: &Ui, response: &Response) {
    if !response.has_focus() {
        return;
    }
    let slot = egui::Id::unique("brought into view");
    let known = ui.data(|data| data.get_temp::<egui::Id>(slot));
    if known != Some(response.id) {
        ui.data_mut(|data| data.insert_temp(slot, response.id));
        let still = egui::style::ScrollAnimation::none();
        ui.scroll_to_rect_animation(response.rect.expand(8.0), None, still);
    }
}

/// Draws the focus of a widget: an indigo line with a little air around it.
pub(crate) fn focus_ring(ui: &Ui, response: &Response, rect: Rect, corner: f32) {
    keep_in_view(ui, response);
    if response.has_focus() {
        ui.painter().rect_stroke(
            rect.expand(2.0),
            radius(corner + 2.0),
            Stroke::new(2.0, *theme().indigo),
            StrokeKind::Outside,
        );
    }
}
