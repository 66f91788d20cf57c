//! Marks on a ballot, ballots of a bundle, and the person at the keys.

use egui::{Align2, Color32, Painter, Pos2, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2};

use super::{Tone, focus_ring};
use crate::desk::style::{bold_font, radius, regular_font};
use crate::text::Lang;
use crate::theme::theme;

/// What a mark cell stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CellMark {
    /// ○
    Yes,
    /// ×
    No,
    /// 弃
    Abstain,
}

impl CellMark {
    /// The three, in the order of the ballot and of keys 1, 2, 3.
    pub const ALL: [CellMark; 3] = [CellMark::Yes, CellMark::No, CellMark::Abstain];

    /// Its word.
    pub fn text(self, lang: Lang) -> &'static str {
        match self {
            CellMark::Yes => lang.yes(),
            CellMark::No => lang.no(),
            CellMark::Abstain => lang.abstain(),
        }
    }

    /// Its tone.
    pub fn tone(self) -> Tone {
        match self {
            CellMark::Yes => Tone::Jade,
            CellMark::No => Tone::Vermilion,
            CellMark::Abstain => Tone::Amber,
        }
    }
}

/// Paints the shape of a mark: shape tells it apart without colour.
pub(crate) fn paint_mark(
    painter: &Painter,
    centre: Pos2,
    mark: CellMark,
    lang: Lang,
    ink: Color32,
    heavy: bool,
) {
    let stroke = Stroke::new(if heavy { 2.4 } else { 1.3 }, ink);
    match mark {
        CellMark::Yes => {
            painter.circle_stroke(centre, 8.5, stroke);
        }
        CellMark::No => {
            let arm = 6.8;
            painter.line_segment([centre + vec2(-arm, -arm), centre + vec2(arm, arm)], stroke);
            painter.line_segment([centre + vec2(-arm, arm), centre + vec2(arm, -arm)], stroke);
        }
        CellMark::Abstain => {
            let font = if heavy {
                bold_font(19.0)
            } else {
                regular_font(19.0)
            };
            painter.text(
                centre,
                Align2::CENTER_CENTER,
                lang.desk_mark_abstain_short(),
                font,
                ink,
            );
        }
    }
}

/// One of the three cells beside a name, with the usual signs; `person` makes
/// its accessible name.
pub fn mark_cell(
    ui: &mut Ui,
    lang: Lang,
    person: &str,
    mark: CellMark,
    chosen: bool,
) -> egui::Response {
    mark_cell_drawn(ui, lang, person, mark, chosen, |painter, centre, ink| {
        paint_mark(painter, centre, mark, lang, ink, chosen);
    })
}

/// As [`mark_cell`], its sign drawn by `draw` at a centre in a colour.
///
/// It can be clicked, but takes no Tab stop: a ballot is one stop for the keyboard.
pub(crate) fn mark_cell_drawn(
    ui: &mut Ui,
    lang: Lang,
    person: &str,
    mark: CellMark,
    chosen: bool,
    draw: impl FnOnce(&egui::Painter, egui::Pos2, Color32),
) -> egui::Response {
    let t = theme();
    let (rect, response) = ui.allocate_exact_size(vec2(64.0, 38.0), Sense::CLICK);
    let enabled = ui.is_enabled();
    response.widget_info(|| {
        let name = lang.desk_mark_of(person, mark.text(lang));
        WidgetInfo::selected(Role::RadioButton, enabled, chosen, name)
    });
    let tone = mark.tone();
    let (fill, line) = if chosen {
        (tone.fill(), tone.ink())
    } else if response.hovered() {
        (*t.paper, *t.field_line)
    } else {
        (Color32::TRANSPARENT, *t.line)
    };
    let stroke = Stroke::new(if chosen { 1.2 } else { 1.0 }, line);
    ui.painter().rect(
        rect,
        radius(t.radius_button),
        fill,
        stroke,
        StrokeKind::Inside,
    );
    let ink = if chosen { tone.ink() } else { *t.faint };
    draw(ui.painter(), rect.center(), ink);
    focus_ring(ui, &response, rect, t.radius_button);
    response
}

/// The state of one ballot of a bundle, as far as its keyer may see it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Position {
    /// Not keyed yet.
    Open,
    /// Being keyed.
    Now,
    /// Keyed.
    Done,
    /// Keyed and marked doubtful.
    Doubtful,
}

/// The ballots of a bundle as small numbered squares, starting at 1.
pub fn positions(ui: &mut Ui, lang: Lang, states: &[Position]) {
    let t = theme();
    let per_row = 10_usize;
    let gap = 6.0;
    let width = ((ui.available_width() - gap * (per_row as f32 - 1.0)) / per_row as f32).min(30.0);
    let rows = states.len().div_ceil(per_row).max(1);
    let height = 22.0;
    let size = vec2(ui.available_width(), rows as f32 * (height + gap) - gap);
    let (outer, _) = ui.allocate_exact_size(size, Sense::hover());
    for (at, state) in states.iter().enumerate() {
        let number = u32::try_from(at + 1).unwrap_or(u32::MAX);
        let corner = outer.min
            + vec2(
                (at % per_row) as f32 * (width + gap),
                (at / per_row) as f32 * (height + gap),
            );
        let rect = egui::Rect::from_min_size(corner, vec2(width, height));
        let (fill, ink, words) = match state {
            Position::Open => (*t.track, *t.ink_3, lang.desk_position(number)),
            Position::Now => (*t.indigo, *t.card, lang.desk_position_now(number)),
            Position::Done => (*t.jade_line, *t.jade, lang.desk_position_done(number)),
            Position::Doubtful => (*t.amber_soft, *t.amber, lang.desk_position_doubt(number)),
        };
        let response = ui.interact(rect, ui.scope_id().with(("position", at)), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &words));
        ui.painter().rect_filled(rect, radius(4.0), fill);
        let font = if *state == Position::Now {
            bold_font(11.5)
        } else {
            regular_font(11.5)
        };
        ui.painter()
            .text(rect.center(), Align2::CENTER_CENTER, number, font, ink);
    }
}

/// A person at the keys: a circle with the surname, the name and what they do.
pub fn avatar(ui: &mut Ui, name: &str, role: &str) {
    let t = theme();
    ui.horizontal(|ui| {
        let (rect, _) = ui.allocate_exact_size(vec2(42.0, 42.0), Sense::hover());
        ui.painter().circle_filled(rect.center(), 21.0, *t.indigo);
        let initial: String = name.chars().take(1).collect();
        ui.painter().text(
            rect.center(),
            Align2::CENTER_CENTER,
            initial,
            bold_font(17.0),
            *t.card,
        );
        ui.add_space(4.0);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 1.0;
            ui.label(crate::desk::style::bold(name, t.size_body + 2.0, *t.ink));
            ui.label(crate::desk::style::regular(
                role,
                t.size_small + 0.5,
                *t.ink_2,
            ));
        });
    });
}
