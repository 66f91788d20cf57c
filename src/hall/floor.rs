//! The scenes before the ballots: welcome, attendance, agenda, motion, rules,
//! and the notice.

use egui::{Rect, Vec2, pos2, vec2};

use super::column::Block;
use super::frame::{Frame, Side};
use super::header::HeaderRight;
use super::item::Item;
use super::parts::{big_of, figures_page, progress_bar};
use super::{AgendaItem, AgendaState, Attendance, Mark, Motion, Notice, RulesList, Welcome};

impl Frame<'_> {
    /// Header with the meeting below the title, and nothing on the right.
    pub fn plain_header(&mut self, title: &str) -> f32 {
        let meeting = self.view.meeting.clone();
        self.header(title, &[meeting], &HeaderRight::default())
    }
}

/// The opening or closing picture; `greeting` where no line was given.
pub fn welcome(frame: &mut Frame, welcome: &Welcome, greeting: &str) {
    frame.foot(None, "");
    let area = Rect::from_min_max(
        pos2(frame.margin() * 2.0, frame.h(0.1)),
        pos2(
            frame.width - frame.margin() * 2.0,
            frame.foot_top - frame.h(0.06),
        ),
    );
    let bare = welcome.date.is_empty() && welcome.place.is_empty();
    let meeting = frame.view.meeting.clone();
    let mut titles: Vec<&str> = welcome.title_lines.iter().map(String::as_str).collect();
    titles.retain(|line| !line.is_empty());
    if titles.is_empty() {
        titles = vec![&meeting, greeting];
        titles.retain(|line| !line.is_empty());
    }
    let organisation = welcome.organisation.clone();
    let mut blocks = vec![Block::new(organisation, frame.soft(0.042), 0.0, 2)];
    for (index, line) in titles.iter().enumerate() {
        let (look, gap) = if index == 0 {
            (frame.accent(0.088, true), 0.035)
        } else {
            (frame.text_look(0.06, true), 0.02)
        };
        blocks.push(Block::new(*line, look, gap, 3));
    }
    let share = if bare { 1.0 } else { 0.68 };
    let bottom = pos2(area.right(), area.top() + area.height() * share);
    let upper = Rect::from_min_max(area.min, bottom);
    let lower = Rect::from_min_max(pos2(area.left(), upper.bottom()), area.max);
    frame.column(upper, Side::Middle, &blocks);
    if bare {
        return;
    }
    let size = vec2(frame.width * 0.16, frame.h(0.004));
    let rule = Rect::from_center_size(pos2(area.center().x, lower.top() + frame.h(0.02)), size);
    frame.block(rule, size.y / 2.0, frame.colors.accent.0);
    let texts = [
        Block::new(welcome.date.clone(), frame.text_look(0.036, false), 0.0, 1),
        Block::new(welcome.place.clone(), frame.soft(0.034), 0.012, 2),
    ];
    let below = pos2(lower.left(), lower.top() + frame.h(0.05));
    frame.column(Rect::from_min_max(below, lower.max), Side::Middle, &texts);
}

/// Members signed in so far, and the quorum once it is met.
pub fn attendance(frame: &mut Frame, signed: &Attendance) {
    let lang = frame.lang;
    frame.foot(None, "");
    let top = frame.plain_header(lang.hall_attendance());
    let area = frame.panel(top);
    let sentence = if signed.quorum_met.is_some() {
        0.13
    } else {
        0.05
    };
    let (rows, measure) = frame.rows(area, &[0.06, 0.25, 0.05, 0.055, sentence]);
    let [label, figure, bar, expected, below] = rows.as_slice() else {
        return;
    };
    let look = frame.soft(0.04 * measure);
    let (x, middle) = (area.center().x, label.center().y);
    frame.text(lang.hall_signed_in(), look, Side::Middle, x, middle);
    let count = signed.signed_in.to_string();
    big_of(frame, &count, lang.hall_people(), *figure);
    let thick = frame.h(0.036 * measure);
    let bar = Rect::from_center_size(bar.center(), vec2(area.width() * 0.7, thick));
    progress_bar(frame, bar, signed.signed_in, signed.expected);
    let look = frame.soft(0.034 * measure);
    let words = lang.hall_expected_people(signed.expected);
    let middle = expected.center().y;
    frame.text(&words, look, Side::Right, bar.right(), middle);
    if let Some(sentence) = &signed.quorum_met {
        let look = frame.accent(0.044, true);
        let sentence = Block::new(sentence.clone(), look, 0.0, 2);
        frame.column(*below, Side::Middle, &[sentence]);
    }
}

/// The order of business; a long one is shown around the item being dealt with.
pub fn agenda(frame: &mut Frame, items: &[AgendaItem]) {
    let lang = frame.lang;
    frame.foot(None, "");
    let top = frame.plain_header(lang.hall_agenda());
    let area = frame.panel(top);
    let capacity = ((area.height() / frame.h(0.06)) as usize).max(1);
    let now = items
        .iter()
        .position(|item| item.state == AgendaState::Now)
        .unwrap_or(0);
    let shown = items.len().min(capacity);
    let first = now.saturating_sub(shown / 2).min(items.len() - shown);
    let height = (area.height() / shown.max(1) as f32).min(frame.h(0.1));
    let size = (height / frame.unit * 0.46).min(0.042);
    let number_width = frame.measure("88", frame.text_look(size, true)) + frame.h(0.03);
    let chip_look = frame.on_accent(0.026);
    let chip_width = frame.measure(lang.hall_now(), chip_look) + frame.h(0.03);
    for (index, item) in items.iter().enumerate().skip(first).take(shown) {
        let row = Rect::from_min_size(
            pos2(area.left(), area.top() + (index - first) as f32 * height),
            vec2(area.width(), height),
        );
        let middle = row.center().y;
        if index > first {
            frame.rule(row);
        }
        let look = match item.state {
            AgendaState::Now => frame.accent(size, true),
            AgendaState::Next => frame.text_look(size, false),
            AgendaState::Done => frame.soft(size),
        };
        if item.state == AgendaState::Done {
            let side = frame.h(look.size * 0.8);
            let centre = pos2(row.left() + side / 2.0, middle);
            frame.items.push(Item::Mark {
                mark: Mark::Tick,
                rect: Rect::from_center_size(centre, Vec2::splat(side)),
                width: side * 0.11,
                color: look.color,
            });
        } else {
            let number = (index + 1).to_string();
            frame.text(&number, look, Side::Left, row.left(), middle);
        }
        let left = pos2(row.left() + number_width, row.top());
        let right = pos2(row.right() - chip_width - frame.h(0.03), row.bottom());
        let inside = Rect::from_min_max(left, right).shrink2(vec2(0.0, row.height() * 0.05));
        frame.text_in(&item.text, look, Side::Left, inside, 2);
        if item.state == AgendaState::Now {
            let centre = pos2(row.right() - chip_width / 2.0, middle);
            let size = vec2(chip_width, frame.h(chip_look.size * 1.6));
            frame.chip(
                lang.hall_now(),
                chip_look,
                Rect::from_center_size(centre, size),
            );
        }
    }
}

/// A motion, and its result once there is one.
pub fn motion(frame: &mut Frame, motion: &Motion) {
    let lang = frame.lang;
    frame.foot(None, "");
    let top = frame.plain_header(lang.hall_motion());
    let area = frame.panel(top);
    let figures = motion.votes.map_or_else(Vec::new, |votes| {
        vec![
            (lang.yes(), votes.yes),
            (lang.no(), votes.no),
            (lang.abstain(), votes.abstain),
        ]
    });
    let sentence = motion.sentence.as_deref();
    figures_page(frame, area, &motion.title, &figures, sentence);
}

/// The rules in words; returns the pages.
pub fn rules(frame: &mut Frame, rules: &RulesList, page: usize) -> usize {
    frame.foot(None, "");
    let title = if rules.title.is_empty() {
        frame.lang.hall_rules()
    } else {
        &rules.title
    };
    let top = frame.plain_header(title);
    let area = frame.panel(top);
    let blocks = numbered(&rules.items, frame, 0.04);
    frame.flow(area, &blocks, 0.85, page)
}

/// Sentences as blocks, with numbers where there are several.
pub fn numbered(items: &[String], frame: &Frame, size: f32) -> Vec<Block> {
    let look = frame.text_look(size, false);
    let several = items.len() > 1;
    let block = |(index, item): (usize, &String)| Block {
        lead: if several {
            (index + 1).to_string()
        } else {
            String::new()
        },
        ..Block::new(item, look, if index == 0 { 0.0 } else { 0.02 }, 8)
    };
    items.iter().enumerate().map(block).collect()
}

/// A sentence the operator chose to show; returns the pages.
pub fn notice(frame: &mut Frame, notice: &Notice, page: usize) -> usize {
    frame.foot(None, "");
    let title = if notice.title.is_empty() {
        frame.lang.hall_notice()
    } else {
        &notice.title
    };
    let top = frame.plain_header(title);
    let area = frame.panel(top);
    let look = |index| frame.text_look(0.058, index == 0);
    let blocks: Vec<Block> = notice
        .lines
        .iter()
        .enumerate()
        .map(|(index, line)| {
            let gap = if index == 0 { 0.0 } else { 0.02 };
            Block::new(line.clone(), look(index), gap, 6)
        })
        .collect();
    if frame.holds(area, &blocks, 0.6) {
        frame.column(area, Side::Middle, &blocks);
        return 1;
    }
    frame.flow(area, &blocks, 0.6, page)
}
