//! Parts that several scenes are made of.

use egui::{Rect, pos2, vec2};

use super::column::Block;
use super::frame::{Frame, Side};
use super::item::MIDDLE;

/// A very large figure with what it is out of behind it, centred together and
/// made smaller together where `within` is too narrow or too low.
pub fn big_of(frame: &mut Frame, big: &str, small: &str, within: Rect) {
    let (mut large, mut after) = (frame.text_look(0.2, true), frame.soft(0.05));
    let width = |frame: &Frame, large, after| {
        frame.measure(big, large) + frame.h(0.025) + frame.measure(small, after)
    };
    let measure = (within.width() / width(frame, large, after))
        .min(within.height() / frame.h(large.size * 1.2))
        .min(1.0);
    after.size = (after.size * measure).max(frame.smallest());
    let left_for_figure = within.width() - frame.h(0.025) - frame.measure(small, after);
    large.size = (large.size * measure)
        .min(large.size * left_for_figure / frame.measure(big, large).max(1.0))
        .max(frame.smallest());
    let left = within.center().x - width(frame, large, after) / 2.0;
    let middle = within.center().y;
    let used = frame.text(big, large, Side::Left, left, middle);
    let baseline = frame.h(MIDDLE * (large.size - after.size));
    let x = left + used + frame.h(0.025);
    frame.text(small, after, Side::Left, x, middle + baseline);
}

/// A bar from nothing to all.
pub fn progress_bar(frame: &mut Frame, rect: Rect, done: u32, all: u32) {
    let radius = rect.height() / 2.0;
    frame.block(rect, radius, frame.colors.track.0);
    if done > 0 {
        let width = rect.width() * (done as f32 / all.max(1) as f32).min(1.0);
        let size = vec2(width.max(frame.h(0.006)), rect.height());
        let filled = Rect::from_min_size(rect.min, size);
        frame.block(filled, radius, frame.colors.accent.0);
    }
}

/// A title, large figures side by side, and a sentence below.
pub fn figures_page(
    frame: &mut Frame,
    area: Rect,
    title: &str,
    figures: &[(&str, u32)],
    sentence: Option<&str>,
) {
    let (first, last) = match (figures.is_empty(), sentence.is_some()) {
        (true, true) => (0.6, 0.4),
        (true, false) => (1.0, 0.0),
        (false, true) => (0.34, 0.22),
        (false, false) => (0.4, 0.0),
    };
    let cut = |from: f32, to: f32| {
        let y = |part: f32| area.top() + area.height() * part;
        Rect::from_min_max(pos2(area.left(), y(from)), pos2(area.right(), y(to)))
    };
    let look = frame.text_look(0.052, true);
    let title = Block::new(title, look, 0.0, 4);
    frame.column(cut(0.0, first), Side::Middle, &[title]);
    let row = cut(first, 1.0 - last);
    let width = row.width() / figures.len().max(1) as f32;
    // The largest figure decides the size of all.
    let mut large = frame.text_look(0.15, true);
    let widest = figures
        .iter()
        .map(|(_, count)| frame.measure(&count.to_string(), large))
        .fold(0.0, f32::max);
    large.size *= ((width - frame.h(0.05)) / widest.max(1.0)).min(1.0);
    for (index, (word, count)) in figures.iter().enumerate() {
        let corner = pos2(row.left() + index as f32 * width, row.top());
        let cell = Rect::from_min_size(corner, vec2(width, row.height()));
        let blocks = [
            Block::new(*word, frame.soft(0.034), 0.0, 1),
            Block::new(count.to_string(), large, 0.0, 1),
        ];
        let inside = cell.shrink2(vec2(frame.h(0.01), 0.0));
        frame.column(inside, Side::Middle, &blocks);
        if index > 0 {
            let size = vec2(frame.hair(), cell.height() * 0.7);
            let rule = Rect::from_center_size(pos2(cell.left(), cell.center().y), size);
            frame.block(rule, 0.0, frame.colors.track.0);
        }
    }
    if let Some(sentence) = sentence {
        let look = frame.accent(0.044, true);
        let sentence = Block::new(sentence, look, 0.0, 3);
        frame.column(cut(1.0 - last, 1.0), Side::Middle, &[sentence]);
    }
}
