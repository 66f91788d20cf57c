//! The scenes of a count: figures, progress, result.

use egui::{Rect, pos2, vec2};

use super::board::{Board, Kind, board};
use super::column::Block;
use super::frame::{Frame, Side, Turn};
use super::header::HeaderRight;
use super::parts::{big_of, progress_bar};
use super::{
    CountOrder, CountRow, CountSource, Counting, Progress, ResultBoard, Standing, Withheld, Won,
};

/// Lays out one of several scenes of a kind, as if all their pages followed
/// each other; returns all pages.
pub fn in_turn<'a, T>(
    frame: &mut Frame<'a>,
    all: &[T],
    lay: impl Fn(&mut Frame<'a>, &T, usize) -> usize,
) -> usize {
    let page = frame.view.page;
    if let [one] = all {
        return lay(frame, one, page);
    }
    let pages: Vec<usize> = all
        .iter()
        .map(|one| lay(&mut frame.scratch(), one, 0).max(1))
        .collect();
    let sum: usize = pages.iter().sum();
    let mut before = 0;
    for (one, its_pages) in all.iter().zip(pages) {
        let wanted = page % sum.max(1);
        if wanted < before + its_pages {
            let all = Some(sum);
            frame.turn = Turn { before, all };
            lay(frame, one, wanted - before);
            break;
        }
        before += its_pages;
    }
    sum.max(1)
}

/// The count, candidate by candidate; returns the pages.
pub fn counting(frame: &mut Frame, count: &Counting, page: usize) -> usize {
    let lang = frame.lang;
    let candidates = u32::try_from(count.rows.len()).unwrap_or(u32::MAX);
    let (small, note) = match count.source {
        CountSource::Compared => (lang.hall_of_compared(count.total), lang.hall_compared_how()),
        CountSource::Called => (lang.hall_of_called(count.total), lang.hall_called_how()),
    };
    frame.foot(
        count.bar.as_ref(),
        provisional(frame, count.counted, count.total),
    );
    let right = HeaderRight {
        big: count.counted.to_string(),
        small,
        note: note.to_owned(),
        warns: count.source == CountSource::Called,
        ..HeaderRight::default()
    };
    let meeting = frame.view.meeting.clone();
    let below = [meeting, lang.hall_seats(count.seats, candidates)];
    let top = frame.header(&lang.hall_counting_title(&count.contest), &below, &right);
    let area = frame.panel(top);
    let mut rows: Vec<&CountRow> = count.rows.iter().collect();
    if count.order == CountOrder::Votes {
        rows.sort_by_key(|row| std::cmp::Reverse(row.yes));
    }
    let picture = Board {
        rows: &rows,
        total: count.total,
        bar: count.bar.as_ref().map(|bar| bar.votes),
        kind: Kind::Strokes,
        won: "",
        page,
    };
    board(frame, area, &picture)
}

/// Until the chair has announced it, a count is in progress or not announced.
fn provisional(frame: &Frame, counted: u32, total: u32) -> &'static str {
    if counted < total {
        frame.lang.hall_provisional()
    } else {
        frame.lang.hall_unannounced()
    }
}

/// The count as progress only, one row a contest.
pub fn progress(frame: &mut Frame, all: &[Progress]) {
    let lang = frame.lang;
    let counted = all.iter().map(|one| one.counted).sum();
    frame.foot(
        None,
        provisional(frame, counted, all.iter().map(|one| one.total).sum()),
    );
    let meeting = frame.view.meeting.clone();
    let (title, below) = match all {
        [one] => (
            lang.hall_progress_title(&one.contest),
            vec![meeting, lang.hall_seats(one.seats, one.candidates)],
        ),
        _ => (lang.hall_progress_all().to_owned(), vec![meeting]),
    };
    let top = frame.header(&title, &below, &HeaderRight::default());
    let area = frame.panel(top);
    let note = match all.first().map(|one| one.withheld) {
        Some(Withheld::UntilReported) => lang.hall_until_reported(),
        _ => lang.hall_progress_only(),
    };
    if let [one] = all {
        let (rows, measure) = frame.rows(area, &[0.25, 0.1, 0.1]);
        if let [figure, bar, below] = rows.as_slice() {
            big_of(
                frame,
                &one.counted.to_string(),
                &lang.hall_of_compared(one.total),
                *figure,
            );
            let size = vec2(area.width() * 0.8, frame.h(0.04 * measure));
            let bar = Rect::from_center_size(bar.center(), size);
            progress_bar(frame, bar, one.counted, one.total);
            let note = Block::new(note, frame.soft(0.034), 0.0, 2);
            frame.column(*below, Side::Middle, &[note]);
        }
        return;
    }
    let mut heights = vec![0.15; all.len()];
    heights.push(0.09);
    let (rows, measure) = frame.rows(area, &heights);
    for (index, (one, row)) in all.iter().zip(&rows).enumerate() {
        if index > 0 {
            frame.rule(*row);
        }
        let half = vec2(row.width(), row.height() * 0.5);
        let words = Rect::from_min_size(row.min, half);
        let middle = words.center().y + row.height() * 0.06;
        let look = frame.text_look(0.042 * measure, true);
        let (large, after) = (frame.text_look(0.05 * measure, true), frame.soft(0.029));
        let of = lang.hall_of_compared(one.total);
        let used = frame.text(&of, after, Side::Right, row.right(), middle) + frame.h(0.014);
        let counted = one.counted.to_string();
        let used = used + frame.text(&counted, large, Side::Right, row.right() - used, middle);
        let room = (row.width() - used - frame.h(0.04), 1);
        frame.text_within(&one.contest, look, Side::Left, row.left(), middle, room);
        let size = vec2(row.width(), frame.h(0.03 * measure));
        let at = pos2(row.center().x, row.top() + row.height() * 0.74);
        progress_bar(
            frame,
            Rect::from_center_size(at, size),
            one.counted,
            one.total,
        );
    }
    if let Some(below) = rows.last() {
        let note = Block::new(note, frame.soft(0.034), 0.0, 2);
        frame.column(*below, Side::Middle, &[note]);
    }
}

/// The result of a contest; returns the pages.
pub fn result(frame: &mut Frame, result: &ResultBoard, page: usize) -> usize {
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
    frame.foot(result.bar.as_ref(), &label);
    let title = match (announced, result.won) {
        (false, _) => lang.hall_provisional_title(&result.contest),
        (true, Won::Elected) => lang.hall_result_title(&result.contest),
        (true, Won::Nominated) => lang.hall_preliminary_title(&result.contest),
    };
    let right = HeaderRight {
        big: if announced {
            lang.hall_announced()
        } else {
            lang.hall_not_announced()
        }
        .to_owned(),
        note: lang.hall_ballots_total(result.total),
        stands_out: true,
        ..HeaderRight::default()
    };
    let meeting = frame.view.meeting.clone();
    let below = [meeting, lang.hall_seats(result.seats, result.candidates)];
    let top = frame.header(&title, &below, &right);

    let look = frame.accent(0.036, true);
    let found = frame.fit(&result.sentence, look, frame.inner(), 3);
    let pitch = found.size * 1.4;
    // The names of very many elected do not fit a sentence; each row says 当选.
    let cut = found.lines.last().is_some_and(|line| line.ends_with('…'));
    let lines = if result.sentence.is_empty() || cut {
        0
    } else {
        found.lines.len()
    };
    let gap = if lines > 0 { frame.h(0.01) } else { 0.0 };
    let sentence = pitch * lines as f32 + gap;
    let area = frame.panel_above(top, sentence);
    let bottom = frame.foot_top - frame.h(0.045) - sentence;
    let mut middle = bottom + frame.h(0.025) + pitch / 2.0;
    for line in found.lines.iter().take(lines) {
        frame.text_px(line, found.size, look, Side::Left, frame.margin(), middle);
        middle += pitch;
    }
    let picture = Board {
        rows: &result.rows.iter().collect::<Vec<_>>(),
        total: result.total,
        bar: result.bar.as_ref().map(|bar| bar.votes),
        kind: if announced {
            Kind::Elected
        } else {
            Kind::Plain
        },
        won: match result.won {
            Won::Elected => lang.hall_elected(),
            Won::Nominated => lang.hall_nominated(),
        },
        page,
    };
    board(frame, area, &picture)
}
