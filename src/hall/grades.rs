//! The grades of an appraisal: a row for everybody and everything appraised.

use egui::{Rect, pos2, vec2};

use super::GradesBoard;
use super::fit::spaced_name;
use super::frame::{Frame, Side};
use super::header::HeaderRight;

/// Heights as parts of the unit.
const HEADING: f32 = 0.06;
const ROW_LEAST: f32 = 0.1;
const ROW_MOST: f32 = 0.16;
/// The part of the width the names take.
const NAMES: f32 = 0.4;

/// Lays out one board; returns its pages.
pub fn grades(frame: &mut Frame, board: &GradesBoard, page: usize) -> usize {
    let lang = frame.lang;
    frame.foot(None, lang.hall_appraise_base());
    let lines = u32::try_from(board.rows.len()).unwrap_or(u32::MAX);
    let below = [frame.view.meeting.clone(), lang.hall_appraise_lines(lines)];
    let right = HeaderRight {
        big: lang.hall_announced().to_owned(),
        note: lang.hall_appraise_part(board.took_part),
        stands_out: true,
        ..HeaderRight::default()
    };
    let title = lang.hall_appraise_title(&board.contest);
    let top = frame.header(&title, &below, &right);
    let area = frame.panel(top);

    let count = board.rows.len().max(1);
    let room = area.height() - frame.h(HEADING);
    let capacity = ((room / frame.h(ROW_LEAST)) as usize).max(1);
    let pages = count.div_ceil(capacity);
    let shown = page % pages;
    let per_page = count.div_ceil(pages);
    let row = (room / per_page as f32).min(frame.h(ROW_MOST));

    let columns = board.grades.len() + 1;
    let names = area.width() * NAMES;
    let column = (area.width() - names) / columns as f32;
    let gap = frame.h(0.02).min(column * 0.2);
    let left_of = |place: usize| area.left() + names + column * place as f32;

    let head = Rect::from_min_size(area.min, vec2(area.width(), frame.h(HEADING)));
    let small = frame.soft(0.0265);
    let blank = [lang.survey_no_mark().to_owned()];
    for (place, word) in board.grades.iter().chain(&blank).enumerate() {
        let corner = pos2(left_of(place) + gap, head.top());
        let cell = Rect::from_min_size(corner, vec2(column - gap, head.height()));
        frame.text_in(word, small, Side::Right, cell, 1);
    }
    let words = frame.page_words(shown, pages);
    let middle = head.center().y;
    frame.text(&words, frame.soft(0.0235), Side::Left, area.left(), middle);

    let here = board.rows.iter().skip(shown * per_page).take(per_page);
    for (index, line) in here.enumerate() {
        let corner = pos2(area.left(), head.bottom() + row * index as f32);
        let cell = Rect::from_min_size(corner, vec2(area.width(), row));
        frame.rule(cell);
        let middle = cell.center().y;
        let look = frame.text_look((row / frame.unit * 0.4).min(0.042), true);
        let room = (names - gap, 1);
        let name = spaced_name(&line.name);
        // A long name may take a second line before it is cut short.
        let share = if line.post.is_empty() { 1.0 } else { 0.64 };
        let above = Rect::from_min_size(corner, vec2(names - gap, row * share));
        frame.text_in(&name, look, Side::Left, above, 2);
        if !line.post.is_empty() {
            let below = middle + row * 0.27;
            let post = frame.soft(0.0245);
            frame.text_within(&line.post, post, Side::Left, area.left(), below, room);
        }
        let votes = line.votes.iter().map(|votes| (*votes, true));
        let votes = votes.chain([(line.blank, false)]);
        for (place, (votes, share)) in votes.take(columns).enumerate() {
            let x = left_of(place) + column;
            let figure = frame.text_look((row / frame.unit * 0.42).min(0.055), true);
            let room = (column - gap, 1);
            let y = if share { middle - row * 0.15 } else { middle };
            frame.text_within(&votes.to_string(), figure, Side::Right, x, y, room);
            if share {
                let percent = lang.percent_of(votes, board.took_part);
                let (look, y) = (frame.soft(0.0245), middle + row * 0.27);
                frame.text_within(&percent, look, Side::Right, x, y, room);
            }
        }
    }
    pages
}
