//! The scenes in which people speak or read: welcome, attendance, agenda,
//! lots, speeches, how to mark, notice.

use egui::{Rect, Vec2, pos2, vec2};

use super::column::Block;
use super::fit::spaced_name;
use super::frame::{Frame, HeaderRight, SMALLEST, Side};
use super::item::Item;
use super::scenes::{big_of, progress_bar};
use super::{AgendaItem, AgendaState, Attendance, Foot, HowToMark, Lots, Notice, Speech, Welcome};

/// The opening or closing picture; `greeting` where no line was given.
pub fn welcome(
    frame: &mut Frame,
    meeting: &str,
    foot: Option<Foot>,
    welcome: &Welcome,
    greeting: &str,
) {
    frame.foot(foot, None, "");
    let area = Rect::from_min_max(
        pos2(frame.margin() * 2.0, frame.h(0.1)),
        pos2(
            frame.width - frame.margin() * 2.0,
            frame.foot_top - frame.h(0.06),
        ),
    );
    let rule = |y: f32, frame: &mut Frame| {
        let size = vec2(frame.width * 0.16, frame.h(0.004));
        frame.block(
            Rect::from_center_size(pos2(area.center().x, y), size),
            size.y / 2.0,
            frame.theme.hall_gold.0,
        );
    };
    let bare = welcome.date.is_empty() && welcome.place.is_empty();
    let mut titles: Vec<&str> = welcome.title_lines.iter().map(String::as_str).collect();
    if titles.is_empty() {
        titles = vec![meeting, greeting];
    }
    let mut blocks = vec![Block::new(
        welcome.organisation.clone(),
        frame.soft(0.042),
        0.0,
        2,
    )];
    for (index, line) in titles.iter().enumerate() {
        let look = if index == 0 {
            frame.gold(0.088, true)
        } else {
            frame.cream(0.06, true)
        };
        blocks.push(Block::new(
            *line,
            look,
            if index == 0 { 0.035 } else { 0.02 },
            3,
        ));
    }
    let upper = Rect::from_min_max(
        area.min,
        pos2(
            area.right(),
            area.top() + area.height() * if bare { 1.0 } else { 0.68 },
        ),
    );
    let lower = Rect::from_min_max(pos2(area.left(), upper.bottom()), area.max);
    frame.column(upper, Side::Middle, &blocks);
    if bare {
        return;
    }
    rule(lower.top() + frame.h(0.02), frame);
    let texts = [
        Block::new(welcome.date.clone(), frame.cream(0.036, false), 0.0, 1),
        Block::new(welcome.place.clone(), frame.soft(0.034), 0.012, 2),
    ];
    frame.column(
        Rect::from_min_max(pos2(lower.left(), lower.top() + frame.h(0.05)), lower.max),
        Side::Middle,
        &texts,
    );
}

/// Members signed in so far, and the quorum once it is met.
pub fn attendance(frame: &mut Frame, meeting: &str, foot: Option<Foot>, signed: &Attendance) {
    let lang = frame.lang;
    frame.foot(foot, None, "");
    let top = frame.header(
        lang.hall_attendance(),
        &[meeting.to_owned()],
        &HeaderRight::default(),
    );
    let area = frame.panel(top, frame.panel_bottom());
    let (x, middle) = (area.center().x, area.top() + area.height() * 0.36);
    let label = frame.soft(0.04);
    frame.text(
        lang.hall_signed_in(),
        label,
        Side::Middle,
        x,
        middle - frame.h(0.15),
    );
    big_of(
        frame,
        &signed.signed_in.to_string(),
        lang.hall_people(),
        x,
        middle,
    );
    let bar = Rect::from_center_size(
        pos2(x, middle + frame.h(0.17)),
        vec2(area.width() * 0.7, frame.h(0.036)),
    );
    progress_bar(frame, bar, signed.signed_in, signed.expected);
    let look = frame.soft(0.034);
    frame.text(
        &lang.hall_expected_people(signed.expected),
        look,
        Side::Right,
        bar.right(),
        bar.bottom() + frame.h(0.038),
    );
    if let Some(sentence) = &signed.quorum_met {
        let below = Rect::from_min_max(pos2(area.left(), bar.bottom() + frame.h(0.07)), area.max);
        let look = frame.gold(0.044, true);
        frame.column(
            below,
            Side::Middle,
            &[Block::new(sentence.clone(), look, 0.0, 2)],
        );
    }
}

/// The order of business; a long one is shown around the item being dealt with.
pub fn agenda(frame: &mut Frame, meeting: &str, foot: Option<Foot>, items: &[AgendaItem]) {
    let lang = frame.lang;
    frame.foot(foot, None, "");
    let top = frame.header(
        lang.hall_agenda(),
        &[meeting.to_owned()],
        &HeaderRight::default(),
    );
    let area = frame.panel(top, frame.panel_bottom());
    let capacity = ((area.height() / frame.h(0.06)) as usize).max(1);
    let now = items
        .iter()
        .position(|item| item.state == AgendaState::Now)
        .unwrap_or(0);
    let shown = items.len().min(capacity);
    let first = now.saturating_sub(shown / 2).min(items.len() - shown);
    let height = (area.height() / shown.max(1) as f32).min(frame.h(0.1));
    let size = (height / frame.height * 0.46).min(0.042);
    let number_width = frame.measure("88", frame.soft(size)) + frame.h(0.03);
    let chip_width = frame.measure(lang.hall_now(), frame.cream(0.026, true)) + frame.h(0.03);
    for (index, item) in items.iter().enumerate().skip(first).take(shown) {
        let row = Rect::from_min_size(
            pos2(area.left(), area.top() + (index - first) as f32 * height),
            vec2(area.width(), height),
        );
        let middle = row.center().y;
        if index > first {
            let rule = Rect::from_min_size(row.min, vec2(row.width(), frame.h(0.0013).max(1.0)));
            frame.block(rule, 0.0, frame.theme.hall_rule.0);
        }
        let look = match item.state {
            AgendaState::Now => frame.gold(size, true),
            AgendaState::Next => frame.cream(size, false),
            AgendaState::Done => frame.soft(size),
        };
        if item.state == AgendaState::Done {
            let side = frame.h(size * 0.8);
            let rect =
                Rect::from_center_size(pos2(row.left() + side / 2.0, middle), Vec2::splat(side));
            frame.items.push(Item::Mark {
                mark: super::Mark::Tick,
                rect,
                width: side * 0.11,
                color: look.color,
            });
        } else {
            frame.text(
                &(index + 1).to_string(),
                look,
                Side::Left,
                row.left(),
                middle,
            );
        }
        let room = area.width() - number_width - chip_width - frame.h(0.03);
        let found = frame.fit(
            &item.text,
            look,
            room,
            if height > frame.h(SMALLEST * 2.6) {
                2
            } else {
                1
            },
        );
        let mut y = middle - found.size * 0.6 * (found.lines.len() - 1) as f32;
        for line in &found.lines {
            frame.text_px(
                line,
                found.size,
                look,
                Side::Left,
                row.left() + number_width,
                y,
            );
            y += found.size * 1.2;
        }
        if item.state == AgendaState::Now {
            let chip = Rect::from_center_size(
                pos2(row.right() - chip_width / 2.0, middle),
                vec2(chip_width, frame.h(0.042)),
            );
            frame.block(chip, frame.h(0.009), frame.theme.hall_gold.0);
            let look = super::frame::Look {
                color: frame.theme.hall_bottom.0,
                ..frame.cream(0.026, true)
            };
            frame.text(lang.hall_now(), look, Side::Middle, chip.center().x, middle);
        }
    }
}

/// The order of speaking; returns the pages.
pub fn lots(frame: &mut Frame, meeting: &str, foot: Option<Foot>, lots: &Lots) -> usize {
    let lang = frame.lang;
    frame.foot(foot, None, "");
    let names: Vec<String> = lots.order.iter().map(|name| spaced_name(name)).collect();
    let least = frame.cream(0.03, false);
    let longest = names
        .iter()
        .map(|name| frame.measure(name, least))
        .fold(0.0, f32::max);
    let number = frame.measure("88", frame.cream(0.036, true)) + frame.h(0.02);
    let inner = frame.inner() - frame.h(0.066);
    let most_columns = ((inner / (longest + number + frame.h(0.05))) as usize).clamp(1, 3);

    let note = if names.is_empty() {
        String::new()
    } else {
        lots.title.clone()
    };
    let top = frame.header(
        lang.hall_lots(),
        &[note, meeting.to_owned()],
        &HeaderRight::default(),
    );
    let area = frame.panel(top, frame.panel_bottom());
    let rows = (((area.height() - frame.h(0.04)) / frame.h(0.062)) as usize).max(1);
    let columns = names.len().div_ceil(rows).clamp(1, most_columns);
    let pages = names.len().div_ceil(rows * columns).max(1);
    let page = lots.page % pages;
    let per_column = names.len().div_ceil(pages).div_ceil(columns).max(1);
    let height = ((area.height() - frame.h(0.04)) / per_column as f32).min(frame.h(0.1));
    let width = area.width() / columns as f32;
    let size = (height / frame.height * 0.5).clamp(0.03, 0.05);
    for (index, name) in names
        .iter()
        .enumerate()
        .skip(page * per_column * columns)
        .take(per_column * columns)
    {
        let (column, row) = (
            (index - page * per_column * columns) / per_column,
            index % per_column,
        );
        let left = area.left() + column as f32 * width;
        let middle = area.top() + (row as f32 + 0.5) * height;
        let look = frame.gold(size.min(0.036), true);
        frame.text(
            &(index + 1).to_string(),
            look,
            Side::Right,
            left + number - frame.h(0.02),
            middle,
        );
        let look = frame.cream(size, false);
        let found = frame.fit(name, look, width - number - frame.h(0.03), 1);
        for line in &found.lines {
            frame.text_px(line, found.size, look, Side::Left, left + number, middle);
        }
    }
    if pages > 1 {
        let look = frame.soft(0.0235);
        frame.text(
            &lang.hall_page(page + 1, pages),
            look,
            Side::Right,
            area.right(),
            area.bottom() - frame.h(0.008),
        );
    }
    pages
}

/// What a candidate speaks about.
#[derive(Clone, Copy, PartialEq)]
pub enum SpeechKind {
    Introduction,
    /// The pledges are numbered: the archive refers to them by number.
    Pledge,
    Questions,
}

/// A candidate speaking: who and how long on the left, what on the right.
pub fn speech(
    frame: &mut Frame,
    meeting: &str,
    foot: Option<Foot>,
    speech: &Speech,
    kind: SpeechKind,
) {
    let lang = frame.lang;
    let title = match kind {
        SpeechKind::Introduction => lang.hall_introduction(),
        SpeechKind::Pledge => lang.hall_pledge(),
        SpeechKind::Questions => lang.hall_questions(),
    };
    let next = speech
        .next
        .as_deref()
        .map(|name| lang.hall_next(&spaced_name(name)))
        .unwrap_or_default();
    frame.foot(foot, None, &next);
    let top = frame.header(title, &[meeting.to_owned()], &HeaderRight::default());
    let area = frame.panel(top, frame.panel_bottom());
    let alone = speech.items.is_empty();
    let numbered = kind == SpeechKind::Pledge && speech.items.len() > 1;
    let left = if alone {
        area
    } else {
        Rect::from_min_size(area.min, vec2(area.width() * 0.36, area.height()))
    };
    let mut blocks = vec![
        Block::new(
            spaced_name(&speech.name),
            frame.cream(if alone { 0.12 } else { 0.085 }, true),
            0.0,
            2,
        ),
        Block::new(speech.contest.clone(), frame.soft(0.034), 0.012, 3),
    ];
    if let Some(seconds) = speech.seconds_left {
        let (words, gold) = match (seconds, speech.last_minute) {
            (0, _) => (lang.hall_time_up(), true),
            (_, true) => (lang.hall_last_minute(), true),
            _ => (lang.hall_time_left(), false),
        };
        let (small, large) = if gold {
            (frame.gold(0.034, true), frame.gold(0.14, true))
        } else {
            (frame.soft(0.034), frame.cream(0.14, true))
        };
        blocks.push(Block::new(words, small, 0.06, 1));
        blocks.push(Block::new(
            format!("{}:{:02}", seconds / 60, seconds % 60),
            large,
            0.0,
            1,
        ));
    }
    frame.column(left, Side::Middle, &blocks);
    if !alone {
        let x = left.right() + frame.h(0.025);
        let rule = Rect::from_min_max(
            pos2(x, area.top()),
            pos2(x + frame.h(0.0014).max(1.0), area.bottom()),
        );
        frame.block(rule, 0.0, frame.theme.hall_track.0);
        let right = Rect::from_min_max(pos2(x + frame.h(0.035), area.top()), area.max);
        let size = if speech.items.len() > 2 { 0.042 } else { 0.052 };
        let blocks: Vec<Block> = speech
            .items
            .iter()
            .enumerate()
            .map(|(index, item)| {
                let gap = if index == 0 { 0.0 } else { 0.02 };
                let lead = if numbered {
                    (index + 1).to_string()
                } else {
                    String::new()
                };
                Block {
                    lead,
                    ..Block::new(item, frame.cream(size, false), gap, 8)
                }
            })
            .collect();
        frame.column(right, Side::Left, &blocks);
    }
}

/// How the ballot is marked.
pub fn how_to_mark(frame: &mut Frame, meeting: &str, foot: Option<Foot>, how: &HowToMark) {
    let lang = frame.lang;
    frame.foot(foot, None, "");
    let below = [
        how.contest.clone(),
        lang.hall_seats(how.seats, how.candidates),
        meeting.to_owned(),
    ];
    let top = frame.header(lang.hall_how_to_mark(), &below, &HeaderRight::default());
    let area = frame.panel(top, frame.panel_bottom());
    let share = if how.notes.is_empty() { 1.0 } else { 0.62 };
    let height = (area.height() * share / how.marks.len().max(1) as f32).min(frame.h(0.15));
    let side = (height * 0.72).min(frame.h(0.1));
    let size = (height / frame.height * 0.42).clamp(SMALLEST, 0.052);
    for (index, (mark, meaning)) in how.marks.iter().enumerate() {
        let middle = area.top() + (index as f32 + 0.5) * height;
        let rect =
            Rect::from_center_size(pos2(area.left() + frame.h(0.06), middle), Vec2::splat(side));
        frame.block(rect, frame.h(0.006), frame.theme.hall_cream.0);
        let color = frame.theme.hall_bottom.0;
        frame.items.push(Item::Mark {
            mark: *mark,
            rect: rect.shrink(side * 0.22),
            width: side * 0.08,
            color,
        });
        let left = rect.right() + frame.h(0.04);
        let look = frame.cream(size, true);
        let found = frame.fit(meaning, look, area.right() - left, 1);
        for line in &found.lines {
            frame.text_px(line, found.size, look, Side::Left, left, middle);
        }
    }
    let from = area.top() + height * how.marks.len() as f32;
    let notes: Vec<Block> = how
        .notes
        .iter()
        .map(|note| Block::new(note.clone(), frame.soft(0.036), 0.012, 3))
        .collect();
    let below = Rect::from_min_max(pos2(area.left() + frame.h(0.01), from), area.max);
    frame.column(below, Side::Left, &notes);
}

/// A sentence the operator chose to show.
pub fn notice(frame: &mut Frame, meeting: &str, foot: Option<Foot>, notice: &Notice) {
    frame.foot(foot, None, "");
    let title = if notice.title.is_empty() {
        frame.lang.hall_notice()
    } else {
        &notice.title
    };
    let top = frame.header(title, &[meeting.to_owned()], &HeaderRight::default());
    let area = frame.panel(top, frame.panel_bottom());
    let blocks: Vec<Block> = notice
        .lines
        .iter()
        .enumerate()
        .map(|(index, line)| {
            Block::new(
                line.clone(),
                frame.cream(0.058, index == 0),
                if index == 0 { 0.0 } else { 0.02 },
                6,
            )
        })
        .collect();
    frame.column(area, Side::Middle, &blocks);
}
