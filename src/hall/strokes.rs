//! 正 as strokes: 横 竖 横 竖 横, so that an unfinished one looks as it is
//! written on a blackboard (一 丅 下 𠄟 正). Five votes make one character.

use egui::{Pos2, Vec2, pos2, vec2};

/// The five strokes in writing order, in a box one wide and one high.
const STROKES: [[(f32, f32); 2]; 5] = [
    [(0.00, 0.00), (1.00, 0.00)],
    [(0.47, 0.00), (0.47, 1.00)],
    [(0.47, 0.44), (0.97, 0.44)],
    [(0.19, 0.42), (0.19, 1.00)],
    [(0.00, 1.00), (1.00, 1.00)],
];
/// Height of the box for a width of one.
const HEIGHT: f32 = 0.89;
/// From one character to the next, and from one line to the next.
const ADVANCE: f32 = 1.28;
const LINE: f32 = 1.32;

/// How the strokes of one candidate are set: the same for all candidates of a
/// contest and from the first ballot to the last, so that nothing moves.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Setting {
    /// Width of a character.
    pub size: f32,
    /// Characters to a line.
    pub per_line: u32,
    /// Lines that all votes together would need.
    pub lines: u32,
}

/// The largest setting in which `most` votes fit into `space`, between the
/// sizes given (on several lines the smallest is a third larger); none where even the smallest does not fit.
pub fn setting(most: u32, space: Vec2, largest: f32, smallest: f32) -> Option<Setting> {
    let characters = most.div_ceil(5).max(1);
    let fits = |size: f32, most_lines: u32| {
        let beyond_first = (space.x - size - pen(size)) / (size * ADVANCE);
        let per_line = (beyond_first + 1.0).floor().max(0.0) as u32;
        let lines =
            characters.checked_div(per_line)? + u32::from(!characters.is_multiple_of(per_line));
        let height = size * HEIGHT * (1.0 + (lines - 1) as f32 * LINE) + pen(size);
        let found = Setting {
            size,
            per_line,
            lines,
        };
        let legible = lines == 1 || size >= smallest * 1.3;
        (legible && lines <= most_lines && height <= space.y).then_some(found)
    };
    // One line, if somewhat smaller, reads better than two.
    let sizes = || {
        (0..50)
            .map(|step| largest * (1.0 - 0.02 * step as f32))
            .filter(|size| *size >= smallest)
    };
    let one_line = sizes()
        .filter(|size| *size >= largest * 0.6)
        .find_map(|size| fits(size, 1));
    one_line.or_else(|| sizes().find_map(|size| fits(size, u32::MAX)))
}

/// Width of the pen for characters of this size.
pub fn pen(size: f32) -> f32 {
    size * 0.11
}

/// The strokes of `votes`, the block of all lines centred on `centre_left`.
pub fn strokes(votes: u32, setting: Setting, centre_left: Pos2) -> Vec<[Pos2; 2]> {
    let step = vec2(setting.size * ADVANCE, setting.size * HEIGHT * LINE);
    let block = setting.size * HEIGHT + (setting.lines.max(1) - 1) as f32 * step.y;
    let start = pos2(
        centre_left.x + pen(setting.size) / 2.0,
        centre_left.y - block / 2.0,
    );
    (0..votes)
        .zip(STROKES.iter().cycle())
        .map(|(vote, stroke)| {
            let character = vote / 5;
            let column = (character % setting.per_line.max(1)) as f32;
            let line = (character / setting.per_line.max(1)) as f32;
            let corner = start + vec2(column * step.x, line * step.y);
            stroke.map(|(x, y)| corner + vec2(x * setting.size, y * setting.size * HEIGHT))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use egui::Rect;

    use super::*;

    /// What the strokes cover, pen included.
    fn bounds(strokes: &[[Pos2; 2]], pen: f32) -> Rect {
        strokes
            .iter()
            .flatten()
            .fold(Rect::NOTHING, |rect, point| {
                rect.union(Rect::from_pos(*point))
            })
            .expand(pen / 2.0)
    }

    #[test]
    fn strokes_come_in_writing_order() {
        let one = Setting {
            size: 100.0,
            per_line: 9,
            lines: 1,
        };
        let drawn = strokes(5, one, pos2(0.0, 0.0));
        let horizontal: Vec<bool> = drawn.iter().map(|[a, b]| a.y == b.y).collect();
        assert_eq!(horizontal, [true, false, true, false, true]);
        assert!(
            drawn[2][0].x > drawn[3][0].x,
            "the short 横 is on the right, the short 竖 on the left"
        );
        assert!(drawn[4][0].y > drawn[0][0].y, "the last 横 is the base");
        assert_eq!(
            strokes(3, one, pos2(0.0, 0.0)),
            drawn[..3],
            "fewer votes are the same strokes, begun"
        );
    }

    #[test]
    fn one_stroke_a_vote_and_five_a_character() {
        let four = Setting {
            size: 10.0,
            per_line: 4,
            lines: 3,
        };
        let drawn = strokes(47, four, pos2(5.0, 50.0));
        assert_eq!(drawn.len(), 47);
        assert_eq!(
            drawn[20][0].x, drawn[0][0].x,
            "the fifth character begins a line"
        );
        assert!(drawn[20][0].y > drawn[0][0].y);
    }

    #[test]
    fn all_votes_stay_in_the_space_that_was_promised() {
        for most in [1, 4, 5, 30, 99, 240, 600, 1200] {
            for (width, height) in [(400.0, 80.0), (250.0, 40.0), (900.0, 60.0)] {
                if let Some(found) = setting(most, vec2(width, height), 36.0, 18.0) {
                    let drawn = strokes(most, found, pos2(100.0, 100.0));
                    let rect = bounds(&drawn, pen(found.size));
                    let space =
                        Rect::from_min_size(pos2(100.0, 100.0 - height / 2.0), vec2(width, height));
                    assert!(
                        space.expand(0.01).contains_rect(rect),
                        "{most} in {space:?}: {rect:?}"
                    );
                }
            }
        }
        assert_eq!(setting(1200, vec2(250.0, 40.0), 36.0, 18.0), None);
    }
}
