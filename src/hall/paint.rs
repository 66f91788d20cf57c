//! Paints a layout with egui. Decides nothing: every place and size is given.

use egui::{
    Color32, CornerRadius, FontFamily, FontId, Mesh, Painter, Pos2, Rect, Shape, Stroke, Vec2,
    pos2, vec2,
};

use super::Mark;
use super::item::{Item, Layout, TextItem};

/// The font of a text: bold is a family of its own, installed by the desk.
fn font(size: f32, bold: bool) -> FontId {
    let family = if bold {
        FontFamily::Name("bold".into())
    } else {
        FontFamily::Proportional
    };
    FontId::new(size, family)
}

/// Texts are measured in this size: widths grow with the size, and every size
/// tried would otherwise leave its characters in the font texture.
const MEASURED_AT: f32 = 32.0;

/// Width of a text as the painter will draw it.
pub fn width(painter: &Painter, text: &str, size: f32, bold: bool) -> f32 {
    let galley = painter.layout_no_wrap(
        text.to_owned(),
        font(MEASURED_AT, bold),
        Color32::PLACEHOLDER,
    );
    galley.size().x * size / MEASURED_AT
}

/// Paints all items, moved by `offset`.
pub fn paint(painter: &Painter, layout: &Layout, offset: Vec2) {
    for item in &layout.items {
        match item {
            Item::Ground {
                rect,
                radius,
                top,
                bottom,
            } => {
                painter.add(gradient(rect.translate(offset), *radius, *top, *bottom));
            }
            Item::Block {
                rect,
                radius,
                color,
            } => {
                let radius = CornerRadius::same(
                    radius.min(rect.width() / 2.0).round().clamp(0.0, 255.0) as u8,
                );
                painter.rect_filled(rect.translate(offset), radius, *color);
            }
            Item::Text(text) => paint_text(painter, text, offset),
            Item::Strokes {
                lines,
                width,
                color,
            } => {
                for line in lines {
                    pen_line(painter, line.map(|point| point + offset), *width, *color);
                }
            }
            Item::Mark {
                mark,
                rect,
                width,
                color,
            } => {
                paint_mark(painter, *mark, rect.translate(offset), *width, *color);
            }
        }
    }
}

/// Puts the text on its baseline, wherever the font has it in its line.
fn paint_text(painter: &Painter, text: &TextItem, offset: Vec2) {
    let galley = painter.layout_no_wrap(text.text.clone(), font(text.size, text.bold), text.color);
    let baseline = galley
        .rows
        .first()
        .and_then(|row| Some(row.pos.y + row.glyphs.first()?.pos.y))
        .unwrap_or(text.size);
    painter.galley(
        pos2(text.left, text.baseline - baseline) + offset,
        galley,
        text.color,
    );
}

/// A rounded rectangle whose colour runs from top to bottom.
fn gradient(rect: Rect, radius: f32, top: Color32, bottom: Color32) -> Shape {
    let at = |y: f32| top.lerp_to_gamma(bottom, ((y - rect.top()) / rect.height()).clamp(0.0, 1.0));
    let mut mesh = Mesh::default();
    // Slices across, close together where the corners curve.
    let mut heights: Vec<f32> = (0..=12)
        .map(|step| rect.top() + radius * step as f32 / 12.0)
        .collect();
    heights.extend(
        (0..=12)
            .rev()
            .map(|step| rect.bottom() - radius * step as f32 / 12.0),
    );
    for (index, y) in heights.iter().enumerate() {
        let into = (radius - (y - rect.top()).min(rect.bottom() - y)).max(0.0);
        let inset = radius - (radius * radius - into * into).max(0.0).sqrt();
        mesh.colored_vertex(pos2(rect.left() + inset, *y), at(*y));
        mesh.colored_vertex(pos2(rect.right() - inset, *y), at(*y));
        if index > 0 {
            let last = 2 * index as u32;
            mesh.add_triangle(last - 2, last - 1, last);
            mesh.add_triangle(last - 1, last, last + 1);
        }
    }
    Shape::mesh(mesh)
}

/// A line with round ends.
fn pen_line(painter: &Painter, line: [Pos2; 2], width: f32, color: Color32) {
    let [from, to] = line;
    if from.x == to.x || from.y == to.y {
        // Upright and level lines are sharper as rounded bars.
        let radius = CornerRadius::same((width / 2.0).round().clamp(0.0, 255.0) as u8);
        painter.rect_filled(
            Rect::from_two_pos(from, to).expand(width / 2.0),
            radius,
            color,
        );
        return;
    }
    painter.line_segment(line, Stroke::new(width, color));
    for end in line {
        painter.circle_filled(end, width / 2.0, color);
    }
}

fn paint_mark(painter: &Painter, mark: Mark, rect: Rect, width: f32, color: Color32) {
    let at = |x: f32, y: f32| rect.min + vec2(x * rect.width(), y * rect.height());
    let lines = |lines: &[[(f32, f32); 2]]| {
        for line in lines {
            pen_line(painter, line.map(|(x, y)| at(x, y)), width, color);
        }
    };
    match mark {
        Mark::Circle => {
            painter.circle_stroke(rect.center(), rect.width() / 2.0, Stroke::new(width, color));
        }
        Mark::Cross => lines(&[[(0.0, 0.0), (1.0, 1.0)], [(1.0, 0.0), (0.0, 1.0)]]),
        Mark::Triangle => lines(&[
            [(0.5, 0.05), (1.0, 0.95)],
            [(1.0, 0.95), (0.0, 0.95)],
            [(0.0, 0.95), (0.5, 0.05)],
        ]),
        Mark::Tick => lines(&[[(0.0, 0.55), (0.36, 0.92)], [(0.36, 0.92), (1.0, 0.1)]]),
        Mark::Zero => {
            let radius = vec2(rect.width() * 0.32, rect.height() / 2.0);
            let shape = egui::epaint::EllipseShape::stroke(
                rect.center(),
                radius,
                Stroke::new(width, color),
            );
            painter.add(shape);
        }
        Mark::Blank => {}
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::fonts::Face;

    /// Texts are measured in one size; what is drawn in another must be as wide.
    #[test]
    fn a_text_is_as_wide_as_it_was_measured() {
        let ctx = egui::Context::default();
        let mut fonts = egui::FontDefinitions::empty();
        let bold = FontFamily::Name("bold".into());
        for (family, face) in [
            (FontFamily::Proportional, Face::Sans),
            (FontFamily::Monospace, Face::Sans),
            (bold, Face::SansBold),
        ] {
            let name = format!("{family:?}");
            let data = egui::FontData::from_static(face.bytes());
            fonts.font_data.insert(name.clone(), data.into());
            fonts.families.insert(family, vec![name]);
        }
        ctx.set_fonts(fonts);
        let mut output = ctx.run_ui(egui::RawInput::default(), |ui| {
            let painter = ui.painter();
            for text in ["1208 / 1300", "Yes votes", "By the rules of this meeting"] {
                for size in [17.0, 23.3, 61.7, 216.0] {
                    let galley =
                        painter.layout_no_wrap(text.to_owned(), font(size, true), Color32::WHITE);
                    let measured = width(painter, text, size, true);
                    let off = (galley.size().x - measured).abs();
                    assert!(off < 0.3, "{text} at {size}: {off} off {measured}");
                }
            }
        });
        output.textures_delta.clear();
    }
}
