//! The count and the result, candidate by candidate.

use super::board::{Board, Kind, board};
use super::frame::{Frame, Side, Turn};
use super::header::HeaderRight;
use super::{CountOrder, CountRow, CountSource, Counting, ResultBoard, Standing, Voting, Won};

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
    let note = match count.source {
        CountSource::Compared if count.what == Voting::Recommendation => lang.hall_recommend_how(),
        CountSource::Compared => lang.hall_compared_how(),
        CountSource::Called => lang.hall_called_how(),
    };
    frame.foot(
        count.bar.as_ref(),
        provisional(frame, count.counted >= count.total),
    );
    let right = HeaderRight {
        big: count.counted.to_string(),
        small: counted_of(frame, count.source, count.total),
        note: note.to_owned(),
        warns: count.source == CountSource::Called,
        ..HeaderRight::default()
    };
    let meeting = frame.view.meeting.clone();
    let seats = match count.what {
        Voting::Recommendation => lang.hall_recommend_seats(count.seats, count.places),
        Voting::Election | Voting::Appraisal => lang.hall_seats(count.seats, candidates),
    };
    let below = [meeting, seats];
    let top = frame.header(&lang.hall_counting_title(&count.contest), &below, &right);
    let area = frame.panel(top);
    let mut rows: Vec<&CountRow> = count.rows.iter().collect();
    if count.order == CountOrder::Votes {
        rows.sort_by_key(|row| std::cmp::Reverse(row.yes));
    }
    // Weighted votes may be more than the sheets.
    let most = rows.iter().map(|row| row.yes).max().unwrap_or(0);
    let picture = Board {
        rows: &rows,
        total: match count.what {
            Voting::Recommendation => count.total.max(most),
            Voting::Election | Voting::Appraisal => count.total,
        },
        heading: heading(frame, count.what),
        bar: count.bar.as_ref().map(|bar| bar.votes),
        kind: Kind::Strokes,
        won: "",
        page,
    };
    board(frame, area, &picture)
}

/// What the figures of a board are.
fn heading(frame: &Frame, what: Voting) -> &'static str {
    match what {
        Voting::Recommendation => frame.lang.hall_recommend_votes(),
        Voting::Election | Voting::Appraisal => frame.lang.hall_yes_votes(),
    }
}

/// What stands behind the number counted: out of how many, and how counted.
pub fn counted_of(frame: &Frame, source: CountSource, total: u32) -> String {
    match source {
        CountSource::Compared => frame.lang.hall_of_compared(total),
        CountSource::Called => frame.lang.hall_of_called(total),
    }
}

/// Until the chair has announced it, a count is in progress or not announced.
pub fn provisional(frame: &Frame, all_counted: bool) -> &'static str {
    if !all_counted {
        frame.lang.hall_provisional()
    } else {
        frame.lang.hall_unannounced()
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
    let recommends = result.what == Voting::Recommendation;
    let title = match (announced, result.won) {
        _ if recommends => lang.hall_recommend_title(&result.contest),
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
        note: match recommends {
            true => lang.hall_sheets_total(result.total),
            false => lang.hall_ballots_total(result.total),
        },
        stands_out: true,
        ..HeaderRight::default()
    };
    let meeting = frame.view.meeting.clone();
    let seats = match recommends {
        true => lang.hall_recommend_seats(result.seats, result.candidates),
        false => lang.hall_seats(result.seats, result.candidates),
    };
    let below = [meeting, seats];
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
    let most = result.rows.iter().map(|row| row.yes).max().unwrap_or(0);
    let picture = Board {
        rows: &result.rows.iter().collect::<Vec<_>>(),
        total: match recommends {
            true => result.total.max(most),
            false => result.total,
        },
        heading: heading(frame, result.what),
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
