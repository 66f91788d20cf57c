//! The test picture: is the whole screen in view, straight, sharp, and
//! legible from the last row.

use egui::{Rect, Vec2, pos2, vec2};

use super::TestPicture;
use super::frame::{Frame, SMALLEST, Side};
use super::item::Item;
use super::{Mark, strokes};

/// Frame at the very edge, sizes of text, the theme's colours, 正 and marks.
pub fn test_picture(frame: &mut Frame, test: &TestPicture) {
    let lang = frame.lang;
    let screen = Rect::from_min_size(pos2(0.0, 0.0), vec2(frame.width, frame.height));
    edge(frame, screen, frame.h(0.006).max(2.0));
    let area = screen.shrink2(vec2(frame.margin(), frame.h(0.055)));
    let (rows, measure) = frame.rows(area, &[0.075, 0.05, 0.09, 0.07, 0.055, 0.05, 0.17, 0.19]);
    let centre = area.center().x;
    let size = format!("{} × {}", frame.width.round(), frame.height.round());
    let name = if test.screen.is_empty() {
        size
    } else {
        format!("{} · {size}", test.screen)
    };
    let line = |frame: &mut Frame, row: usize, text: &str, part: f32, bold: bool| {
        if let Some(row) = rows.get(row) {
            let look = frame.text_look(part * measure, bold);
            let within = (area.width(), 1);
            frame.text_within(text, look, Side::Middle, centre, row.center().y, within);
        }
    };
    line(frame, 0, lang.hall_test(), 0.052, true);
    line(frame, 1, &name, 0.029, false);
    // The smallest row is as small as any text of the hall ever gets.
    let sample = lang.hall_test_sample();
    line(frame, 2, sample, 0.07, true);
    line(frame, 3, sample, 0.05, false);
    line(frame, 4, sample, 0.034, false);
    line(frame, 5, &lang.hall_test_smallest(sample), SMALLEST, false);
    if let Some(row) = rows.get(6) {
        signs(frame, *row, measure);
    }
    if let Some(row) = rows.get(7) {
        colours(frame, *row, measure);
    }
}

/// A frame of blocks along the edge of a rectangle.
fn edge(frame: &mut Frame, rect: Rect, thick: f32) {
    let color = frame.colors.text.0;
    for side in [
        Rect::from_min_size(rect.min, vec2(rect.width(), thick)),
        Rect::from_min_size(
            pos2(rect.left(), rect.bottom() - thick),
            vec2(rect.width(), thick),
        ),
        Rect::from_min_size(rect.min, vec2(thick, rect.height())),
        Rect::from_min_size(
            pos2(rect.right() - thick, rect.top()),
            vec2(thick, rect.height()),
        ),
    ] {
        frame.block(side, 0.0, color);
    }
}

/// Thirteen strokes, a bar with a line, a circle that must look round.
fn signs(frame: &mut Frame, row: Rect, measure: f32) {
    let third = row.width() / 3.0;
    let middle = row.center().y;
    let space = vec2(third * 0.9, row.height() * 0.7);
    if let Some(setting) = strokes::setting(13, space, frame.h(0.07 * measure), 1.0) {
        let lines = strokes::strokes(13, setting, pos2(row.left(), middle));
        let (width, color) = (strokes::pen(setting.size), frame.colors.accent.0);
        frame.items.push(Item::Strokes {
            lines,
            width,
            color,
        });
    }
    let side = (row.height() * 0.62).min(third * 0.96 / 5.0);
    for (index, mark) in [Mark::Circle, Mark::Cross, Mark::Tick, Mark::Triangle]
        .into_iter()
        .enumerate()
    {
        let x = row.left() + third * 1.05 + index as f32 * side * 1.25 + side / 2.0;
        frame.items.push(Item::Mark {
            mark,
            rect: Rect::from_center_size(pos2(x, middle), Vec2::splat(side * 0.8)),
            width: side * 0.07,
            color: frame.colors.text.0,
        });
    }
    let track = Rect::from_min_max(
        pos2(row.right() - third * 0.8, middle - side * 0.16),
        pos2(row.right(), middle + side * 0.16),
    );
    super::parts::progress_bar(frame, track, 11, 20);
    let line = Rect::from_center_size(track.center(), vec2(frame.h(0.0033).max(2.0), side * 0.55));
    frame.block(line, 0.0, frame.colors.line.0);
}

/// The theme's colours and a scale from black to white.
fn colours(frame: &mut Frame, row: Rect, measure: f32) {
    let colors = frame.colors;
    let theme = [
        colors.text.0,
        colors.soft.0,
        colors.accent.0,
        colors.track.0,
        colors.panel.0,
        colors.ground_bottom.0,
    ];
    let grey = |step: u8| egui::Color32::from_gray(step * 51);
    let greys = [0, 1, 2, 3, 4, 5].map(grey);
    let gap = frame.h(0.012 * measure);
    for (line, colors) in [theme, greys].into_iter().enumerate() {
        let height = (row.height() - 3.0 * gap) / 2.0;
        let top = row.top() + gap + line as f32 * (height + gap);
        let width = row.width() / colors.len() as f32;
        for (index, color) in colors.into_iter().enumerate() {
            let corner = pos2(row.left() + index as f32 * width, top);
            frame.block(Rect::from_min_size(corner, vec2(width, height)), 0.0, color);
        }
    }
}
