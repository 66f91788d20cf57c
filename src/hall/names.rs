//! Names in a grid: the order drawn by lot, the candidates of a contest.

use egui::{Rect, pos2, vec2};

use super::fit::spaced_name;
use super::frame::{Frame, Side};
use super::header::HeaderRight;
use super::{Candidate, Introduction, Lots};

/// One name of a grid.
struct Entry {
    name: String,
    /// Group and role; may be empty.
    below: String,
}

/// The order of speaking; returns the pages.
pub fn lots(frame: &mut Frame, lots: &Lots, page: usize) -> usize {
    frame.foot(None, "");
    let lang = frame.lang;
    let below = [lots.title.clone(), frame.view.meeting.clone()];
    let top = frame.header(lang.hall_lots(), &below, &HeaderRight::default());
    let entry = |name: &String| Entry {
        name: spaced_name(name),
        below: String::new(),
    };
    let entries: Vec<Entry> = lots.order.iter().map(entry).collect();
    let area = frame.panel(top);
    grid(frame, area, &entries, page)
}

/// All candidates of a contest, in the order of the ballot; returns the pages.
pub fn candidates(frame: &mut Frame, list: &Introduction, page: usize) -> usize {
    frame.foot(None, "");
    let lang = frame.lang;
    let count = u32::try_from(list.candidates.len()).unwrap_or(u32::MAX);
    let below = [
        list.contest.clone(),
        lang.hall_seats(list.seats, count),
        frame.view.meeting.clone(),
    ];
    let top = frame.header(lang.hall_candidates(), &below, &HeaderRight::default());
    let entry = |candidate: &Candidate| Entry {
        name: spaced_name(&candidate.name),
        below: of_candidate(frame, candidate),
    };
    let entries: Vec<Entry> = list.candidates.iter().map(entry).collect();
    let area = frame.panel(top);
    grid(frame, area, &entries, page)
}

/// Group and role of a candidate, as far as they are given.
pub fn of_candidate(frame: &Frame, candidate: &Candidate) -> String {
    [candidate.group.as_str(), candidate.role.as_str()]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(frame.lang.hall_between())
}

/// Numbered names, down the columns; as few pages as readable rows allow.
fn grid(frame: &mut Frame, area: Rect, entries: &[Entry], page: usize) -> usize {
    let count = entries.len().max(1);
    let small = frame.soft(0.0235);
    let double = entries.iter().any(|entry| !entry.below.is_empty());
    let least_row = if double { 0.085 } else { 0.062 };
    let gap = frame.h(0.05);
    let digits = "8".repeat(count.to_string().len());
    let number_of = |size| frame.measure(&digits, frame.accent(size, true)) + frame.h(0.022);
    let least = frame.text_look(0.03, false);
    let widest = entries
        .iter()
        .map(|entry| frame.measure(&entry.name, least))
        .fold(0.0, f32::max);
    let most_columns = ((area.width() + gap) / (widest + number_of(0.03) + gap)) as usize;
    let most_columns = most_columns.clamp(1, 3);
    let capacity = |height: f32| ((height / frame.h(least_row)) as usize).max(1);
    // Short columns read better than long ones.
    let columns = match count {
        ..=5 => 1,
        6..=12 => 2,
        _ => 3,
    };
    let columns = columns.min(most_columns);
    let mut height = area.height();
    if count > columns * capacity(height) {
        height -= frame.h(0.04);
    }
    let pages = count.div_ceil(columns * capacity(height));
    let per_column = count.div_ceil(pages).div_ceil(columns);
    let shown = page % pages;
    let row = (height / per_column as f32).min(frame.h(if double { 0.14 } else { 0.11 }));
    let top = area.top() + (height - row * per_column as f32) / 2.0;
    let width = (area.width() - gap * (columns - 1) as f32) / columns as f32;
    // All names in one size: a long one makes all smaller, but not below what reads well.
    let mut look = frame.text_look((row / frame.unit * 0.5).min(0.05), false);
    if double {
        look = frame.text_look((row / frame.unit * 0.42).min(0.05), false);
    }
    let longest = entries
        .iter()
        .map(|entry| frame.measure(&entry.name, look))
        .fold(1.0, f32::max);
    look.size =
        (look.size * ((width - number_of(look.size)) / longest).min(1.0)).max(frame.smallest());
    let number = number_of(look.size);
    let room = width - number;
    let from = shown * columns * per_column;
    let here = entries.iter().enumerate().skip(from);
    for (place, (index, entry)) in here.take(columns * per_column).enumerate() {
        let (column, line) = (place / per_column, place % per_column);
        let left = area.left() + column as f32 * (width + gap);
        let cell = Rect::from_min_size(pos2(left, top + line as f32 * row), vec2(width, row));
        if column > 0 && line == 0 {
            let corner = pos2(left - gap / 2.0, top);
            let rule = vec2(frame.hair(), row * per_column as f32);
            frame.block(Rect::from_min_size(corner, rule), 0.0, frame.colors.track.0);
        }
        if line > 0 {
            frame.rule(cell);
        }
        let middle = cell.center().y;
        let name_middle = if entry.below.is_empty() {
            middle
        } else {
            middle - frame.h(small.size * 0.72)
        };
        let order = frame.accent(look.size, true);
        let digits = (index + 1).to_string();
        frame.text(&digits, order, Side::Left, left, name_middle);
        let x = left + number;
        frame.text_within(&entry.name, look, Side::Left, x, name_middle, (room, 1));
        let below = middle + frame.h(look.size * 0.72);
        frame.text_within(&entry.below, small, Side::Left, x, below, (room, 1));
    }
    let words = frame.page_words(shown, pages);
    let label = frame.soft(0.0235);
    let middle = area.bottom() - frame.h(label.size * 0.5);
    frame.text(&words, label, Side::Right, area.right(), middle);
    pages
}
