//! The scenes of a vote: counting, progress, result, motions, ballots.

use egui::{Rect, pos2, vec2};

use super::board::{Board, Kind, board};
use super::column::Block;
use super::frame::{Frame, HeaderRight, Side};
use super::{CountSource, Counting, Foot, IssuedReturned, Motion, Progress, ResultBoard, Standing};

/// The count, candidate by candidate; returns the pages.
pub fn counting(frame: &mut Frame, meeting: &str, foot: Option<Foot>, count: &Counting) -> usize {
    let lang = frame.lang;
    let candidates = count.rows.len() as u32;
    let (small, note, label) = match count.source {
        CountSource::Compared => (
            lang.hall_of_compared(count.total),
            lang.hall_compared_how(),
            lang.hall_provisional(),
        ),
        CountSource::Called => (
            lang.hall_of_called(count.total),
            lang.hall_called_how(),
            lang.hall_provisional(),
        ),
    };
    frame.foot(foot, count.bar.as_ref(), label);
    let right = HeaderRight {
        big: count.counted.to_string(),
        small,
        note: note.to_owned(),
        gold: false,
    };
    let below = [meeting.to_owned(), lang.hall_seats(count.seats, candidates)];
    let top = frame.header(&lang.hall_counting_title(&count.contest), &below, &right);
    let area = frame.panel(top, frame.panel_bottom());
    let (total, bar) = (count.total, count.bar.as_ref().map(|bar| bar.votes));
    board(
        frame,
        area,
        &Board {
            rows: &count.rows,
            total,
            bar,
            kind: Kind::Strokes,
            page: count.page,
        },
    )
}

/// The count as progress only.
pub fn progress(frame: &mut Frame, meeting: &str, foot: Option<Foot>, count: &Progress) {
    let lang = frame.lang;
    frame.foot(foot, None, lang.hall_provisional());
    let below = [
        meeting.to_owned(),
        lang.hall_seats(count.seats, count.candidates),
    ];
    let top = frame.header(
        &lang.hall_progress_title(&count.contest),
        &below,
        &HeaderRight::default(),
    );
    let area = frame.panel(top, frame.panel_bottom());
    let middle = area.center().y;
    big_of(
        frame,
        &count.counted.to_string(),
        &lang.hall_of_compared(count.total),
        area.center().x,
        middle - frame.h(0.1),
    );
    let bar = Rect::from_center_size(
        pos2(area.center().x, middle + frame.h(0.06)),
        vec2(area.width() * 0.8, frame.h(0.04)),
    );
    progress_bar(frame, bar, count.counted, count.total);
    let below = Rect::from_min_max(pos2(area.left(), bar.bottom() + frame.h(0.05)), area.max);
    let note = Block::new(lang.hall_compared_how(), frame.soft(0.03), 0.0, 2);
    let below = Rect::from_min_size(
        below.min,
        vec2(below.width(), frame.h(0.1).min(below.height())),
    );
    frame.column(below, Side::Middle, &[note]);
}

/// The result of a contest; returns the pages.
pub fn result(frame: &mut Frame, meeting: &str, foot: Option<Foot>, result: &ResultBoard) -> usize {
    let lang = frame.lang;
    let announced = result.standing == Standing::Announced;
    let label = if announced {
        lang.hall_announced()
    } else {
        lang.hall_unannounced()
    };
    let label = if result.by_hand {
        lang.hall_by_hand(label)
    } else {
        label.to_owned()
    };
    frame.foot(foot, result.bar.as_ref(), &label);
    let title = if announced {
        lang.hall_result_title(&result.contest)
    } else {
        lang.hall_provisional_title(&result.contest)
    };
    let right = HeaderRight {
        big: if announced {
            lang.hall_announced()
        } else {
            lang.hall_not_announced()
        }
        .to_owned(),
        note: lang.hall_ballots_total(result.total),
        gold: true,
        ..HeaderRight::default()
    };
    let below = [
        meeting.to_owned(),
        lang.hall_seats(result.seats, result.candidates),
    ];
    let top = frame.header(&title, &below, &right);

    let look = frame.gold(0.036, true);
    let found = frame.fit(&result.sentence, look, frame.inner(), 3);
    let pitch = found.size * 1.4;
    let lines = if result.sentence.is_empty() {
        0
    } else {
        found.lines.len()
    };
    let bottom =
        frame.panel_bottom() - pitch * lines as f32 - if lines > 0 { frame.h(0.01) } else { 0.0 };
    let area = frame.panel(top, bottom);
    let mut middle = bottom + frame.h(0.025) + pitch / 2.0;
    for line in found.lines.iter().take(lines) {
        frame.text_px(line, found.size, look, Side::Left, frame.margin(), middle);
        middle += pitch;
    }
    let kind = if announced {
        Kind::Elected
    } else {
        Kind::Plain
    };
    let (total, bar) = (result.total, result.bar.as_ref().map(|bar| bar.votes));
    board(
        frame,
        area,
        &Board {
            rows: &result.rows,
            total,
            bar,
            kind,
            page: result.page,
        },
    )
}

/// A motion, and its result once there is one.
pub fn motion(frame: &mut Frame, meeting: &str, foot: Option<Foot>, motion: &Motion) {
    let lang = frame.lang;
    frame.foot(foot, None, "");
    let top = frame.header(
        lang.hall_motion(),
        &[meeting.to_owned()],
        &HeaderRight::default(),
    );
    let area = frame.panel(top, frame.panel_bottom());
    let figures = motion.votes.map_or_else(Vec::new, |votes| {
        vec![
            (lang.yes(), votes.yes),
            (lang.no(), votes.no),
            (lang.abstain(), votes.abstain),
        ]
    });
    figures_page(
        frame,
        area,
        &motion.title,
        &figures,
        motion.sentence.as_deref(),
    );
}

/// Ballots issued and returned.
pub fn issued_returned(
    frame: &mut Frame,
    meeting: &str,
    foot: Option<Foot>,
    ballots: &IssuedReturned,
) {
    let lang = frame.lang;
    frame.foot(foot, None, "");
    let top = frame.header(
        lang.hall_ballots(),
        &[meeting.to_owned()],
        &HeaderRight::default(),
    );
    let area = frame.panel(top, frame.panel_bottom());
    let figures: Vec<(&str, u32)> = [
        (lang.hall_issued(), Some(ballots.issued)),
        (lang.hall_returned(), ballots.returned),
        (lang.hall_valid(), ballots.valid),
        (lang.hall_invalid(), ballots.invalid),
    ]
    .into_iter()
    .filter_map(|(word, count)| Some((word, count?)))
    .collect();
    figures_page(
        frame,
        area,
        &ballots.paper,
        &figures,
        ballots.sentence.as_deref(),
    );
}

/// A title, large figures side by side, and a sentence below.
fn figures_page(
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
    let look = frame.cream(0.052, true);
    frame.column(
        cut(0.0, first),
        Side::Middle,
        &[Block::new(title, look, 0.0, 4)],
    );
    let row = cut(first, 1.0 - last);
    let width = row.width() / figures.len().max(1) as f32;
    // The largest figure decides the size of all.
    let mut large = frame.cream(0.15, true);
    let widest = figures
        .iter()
        .map(|(_, count)| frame.measure(&count.to_string(), large))
        .fold(0.0, f32::max);
    large.size *= ((width - frame.h(0.05)) / widest.max(1.0)).min(1.0);
    for (index, (word, count)) in figures.iter().enumerate() {
        let cell = Rect::from_min_size(
            pos2(row.left() + index as f32 * width, row.top()),
            vec2(width, row.height()),
        );
        let blocks = [
            Block::new(*word, frame.soft(0.034), 0.0, 1),
            Block::new(count.to_string(), large, 0.0, 1),
        ];
        frame.column(
            cell.shrink2(vec2(frame.h(0.01), 0.0)),
            Side::Middle,
            &blocks,
        );
        if index > 0 {
            let size = vec2(frame.h(0.0014).max(1.0), cell.height() * 0.7);
            let rule = Rect::from_center_size(pos2(cell.left(), cell.center().y), size);
            frame.block(rule, 0.0, frame.theme.hall_track.0);
        }
    }
    if let Some(sentence) = sentence {
        let look = frame.gold(0.044, true);
        frame.column(
            cut(1.0 - last, 1.0),
            Side::Middle,
            &[Block::new(sentence, look, 0.0, 3)],
        );
    }
}

/// A very large figure with what it is out of behind it, centred together.
pub fn big_of(frame: &mut Frame, big: &str, small: &str, centre: f32, middle: f32) {
    let (large, after) = (frame.cream(0.2, true), frame.soft(0.05));
    let gap = frame.h(0.025);
    let width = frame.measure(big, large) + gap + frame.measure(small, after);
    let left = centre - width / 2.0;
    let used = frame.text(big, large, Side::Left, left, middle);
    let baseline = super::item::MIDDLE * (large.size - after.size);
    frame.text(
        small,
        after,
        Side::Left,
        left + used + gap,
        middle + frame.h(baseline),
    );
}

/// A bar from nothing to all.
pub fn progress_bar(frame: &mut Frame, rect: Rect, done: u32, all: u32) {
    let radius = rect.height() / 2.0;
    frame.block(rect, radius, frame.theme.hall_track.0);
    if done > 0 {
        let width = rect.width() * (done as f32 / all.max(1) as f32).min(1.0);
        frame.block(
            Rect::from_min_size(rect.min, vec2(width.max(frame.h(0.006)), rect.height())),
            radius,
            frame.theme.hall_gold.0,
        );
    }
}
