//! A candidate is introduced, speaks, or answers.

use egui::{Rect, pos2, vec2};

use super::column::Block;
use super::fit::spaced_name;
use super::floor::numbered;
use super::frame::{Frame, Side};
use super::names::{candidates, of_candidate};
use super::{Introduction, Speech};

/// What a candidate speaks about.
#[derive(Clone, Copy, PartialEq)]
pub enum Kind {
    /// The pledges are numbered: the archive refers to them by number.
    Pledge,
    /// Questions put to the candidate.
    Questions,
}

/// One candidate, or all of them where none is named; returns the pages.
pub fn introduction(frame: &mut Frame, list: &Introduction, page: usize) -> usize {
    let lang = frame.lang;
    let Some((index, candidate)) = list
        .now
        .and_then(|index| Some((index, list.candidates.get(index)?)))
    else {
        return candidates(frame, list, page);
    };
    let next = list.candidates.get(index + 1);
    let next = next.map(|next| lang.hall_next(&spaced_name(&next.name)));
    frame.foot(None, &next.unwrap_or_default());
    let top = frame.plain_header(lang.hall_introduction());
    let area = frame.panel(top);
    let place = lang.hall_place_of(index + 1, list.candidates.len());
    let blocks = [
        Block::new(place, frame.soft(0.034), 0.0, 1),
        Block::new(
            spaced_name(&candidate.name),
            frame.accent(0.13, true),
            0.02,
            2,
        ),
        Block::new(
            of_candidate(frame, candidate),
            frame.text_look(0.042, false),
            0.02,
            3,
        ),
        Block::new(list.contest.clone(), frame.soft(0.036), 0.012, 3),
    ];
    frame.column(area, Side::Middle, &blocks);
    1
}

/// A candidate speaking: who and how long on the left, what on the right;
/// returns the pages.
pub fn speech(frame: &mut Frame, speech: &Speech, kind: Kind, page: usize) -> usize {
    let lang = frame.lang;
    let title = match kind {
        Kind::Pledge => lang.hall_pledge(),
        Kind::Questions => lang.hall_questions(),
    };
    let next = speech.next.as_deref();
    let next = next.map(|name| lang.hall_next(&spaced_name(name)));
    frame.foot(None, &next.unwrap_or_default());
    let top = frame.plain_header(title);
    let area = frame.panel(top);
    let alone = speech.items.is_empty();
    let left = if alone {
        area
    } else {
        Rect::from_min_size(area.min, vec2(area.width() * 0.36, area.height()))
    };
    let blocks = who_and_how_long(frame, speech, alone);
    frame.column(left, Side::Middle, &blocks);
    if alone {
        return 1;
    }
    let x = left.right() + frame.h(0.025);
    let corner = pos2(x + frame.hair(), area.bottom());
    let rule = Rect::from_min_max(pos2(x, area.top()), corner);
    frame.block(rule, 0.0, frame.colors.track.0);
    let right = Rect::from_min_max(pos2(x + frame.h(0.035), area.top()), area.max);
    let size = if speech.items.len() > 2 { 0.042 } else { 0.052 };
    let mut blocks = numbered(&speech.items, frame, size);
    if kind == Kind::Questions {
        blocks.iter_mut().for_each(|block| block.lead.clear());
    }
    frame.flow(right, &blocks, 0.8, page)
}

fn who_and_how_long(frame: &Frame, speech: &Speech, alone: bool) -> Vec<Block> {
    let lang = frame.lang;
    let size = if alone { 0.12 } else { 0.085 };
    let name = spaced_name(&speech.candidate.name);
    let mut blocks = vec![
        Block::new(name, frame.text_look(size, true), 0.0, 2),
        Block::new(
            of_candidate(frame, &speech.candidate),
            frame.soft(0.034),
            0.012,
            2,
        ),
        Block::new(speech.contest.clone(), frame.soft(0.034), 0.008, 3),
    ];
    if !speech.read_by.is_empty() {
        let words = lang.hall_read_by(&spaced_name(&speech.read_by));
        blocks.push(Block::new(words, frame.soft(0.034), 0.012, 2));
    }
    if let Some(timer) = speech.timer {
        let seconds = timer.seconds();
        let (words, warns) = match (seconds, timer.last_minute(), timer.running) {
            (0, ..) => (lang.hall_time_up(), true),
            (_, true, _) => (lang.hall_last_minute(), true),
            (_, false, true) => (lang.hall_time_left(), false),
            (_, false, false) => (lang.hall_time(), false),
        };
        let (small, large) = if warns {
            (frame.accent(0.034, true), frame.accent(0.14, true))
        } else {
            (frame.soft(0.034), frame.text_look(0.14, true))
        };
        blocks.push(Block::new(words, small, 0.05, 1));
        let clock = format!("{}:{:02}", seconds / 60, seconds % 60);
        blocks.push(Block::new(clock, large, 0.0, 1));
    }
    blocks
}
