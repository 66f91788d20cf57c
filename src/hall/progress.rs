//! The count as progress only, where the figures are held back.

use egui::{Rect, pos2, vec2};

use super::column::Block;
use super::frame::{Frame, Side};
use super::header::HeaderRight;
use super::parts::{big_of, progress_bar};
use super::vote::{counted_of, provisional};
use super::{CountSource, Progress, Voting, Withheld};

/// One contest in large figures, several under each other.
pub fn progress(frame: &mut Frame, all: &[Progress]) {
    let lang = frame.lang;
    let done = all.iter().all(|one| one.counted >= one.total);
    frame.foot(None, provisional(frame, done));
    let meeting = frame.view.meeting.clone();
    let (title, below) = match all {
        [one] => (
            lang.hall_progress_title(&one.contest),
            vec![
                meeting,
                match one.what {
                    Voting::Election => lang.hall_seats(one.seats, one.candidates),
                    Voting::Recommendation => lang.hall_recommend_seats(one.seats, one.candidates),
                    Voting::Appraisal => lang.hall_appraise_lines(one.candidates),
                },
            ],
        ),
        _ => (lang.hall_progress_all().to_owned(), vec![meeting]),
    };
    let called = all.iter().any(|one| one.source == CountSource::Called);
    let right = HeaderRight {
        note: if called { lang.hall_called_how() } else { "" }.to_owned(),
        warns: called,
        ..HeaderRight::default()
    };
    let top = frame.header(&title, &below, &right);
    let area = frame.panel(top);
    let note = match all.first().map(|one| one.withheld) {
        Some(Withheld::UntilReported) => lang.hall_until_reported(),
        _ => lang.hall_progress_only(),
    };
    let below = if let [one] = all {
        large(frame, area, one)
    } else {
        rows(frame, area, all)
    };
    let note = Block::new(note, frame.soft(0.034), 0.0, 2);
    frame.column(below, Side::Middle, &[note]);
}

/// One contest; returns the space below.
fn large(frame: &mut Frame, area: Rect, one: &Progress) -> Rect {
    let (rows, measure) = frame.rows(area, &[0.25, 0.1, 0.1]);
    let [figure, bar, below] = rows.as_slice() else {
        return area;
    };
    let of = counted_of(frame, one.source, one.total);
    big_of(frame, &one.counted.to_string(), &of, *figure);
    let size = vec2(area.width() * 0.8, frame.h(0.04 * measure));
    let bar = Rect::from_center_size(bar.center(), size);
    progress_bar(frame, bar, one.counted, one.total);
    *below
}

/// Several contests; returns the space below.
fn rows(frame: &mut Frame, area: Rect, all: &[Progress]) -> Rect {
    let mut heights = vec![0.15; all.len()];
    heights.push(0.09);
    let (rows, measure) = frame.rows(area, &heights);
    for (index, (one, row)) in all.iter().zip(&rows).enumerate() {
        if index > 0 {
            frame.rule(*row);
        }
        let middle = row.top() + row.height() * 0.31;
        let (large, after) = (
            frame.text_look(0.05 * measure, true),
            frame.soft(0.029 * measure),
        );
        let of = counted_of(frame, one.source, one.total);
        let used = frame.text(&of, after, Side::Right, row.right(), middle) + frame.h(0.014);
        let counted = one.counted.to_string();
        let used = used + frame.text(&counted, large, Side::Right, row.right() - used, middle);
        let room = vec2(row.width() - used - frame.h(0.04), row.height() * 0.62);
        let look = frame.text_look(0.042 * measure, true);
        // A long name may take a second line before it is cut short.
        let above = Rect::from_min_size(row.min, room);
        frame.text_in(&one.contest, look, Side::Left, above, 2);
        let size = vec2(row.width(), frame.h(0.03 * measure));
        let centre = pos2(row.center().x, row.top() + row.height() * 0.74);
        let bar = Rect::from_center_size(centre, size);
        progress_bar(frame, bar, one.counted, one.total);
    }
    rows.last().copied().unwrap_or(area)
}
