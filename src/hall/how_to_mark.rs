//! How the ballot is marked: what each mark means, and ballots filled in
//! rightly and wrongly.

use egui::{Rect, Vec2, pos2, vec2};

use super::column::Block;
use super::frame::{Frame, Side};
use super::header::HeaderRight;
use super::item::Item;
use super::{BallotPart, Example, ExampleCell, HowToMark, Mark, Voting};

/// Heights as parts of the unit.
const LEGEND: f32 = 0.105;
const HEADING: f32 = 0.058;
const EXAMPLE: f32 = 0.185;
/// Side of a box, and the size of the name below it.
const BOX: f32 = 0.056;
const NAME: f32 = 0.0265;

/// One contest of the ballot; returns the pages.
pub fn how_to_mark(frame: &mut Frame, how: &HowToMark, part: &BallotPart, page: usize) -> usize {
    let lang = frame.lang;
    frame.foot(None, "");
    let below = [
        part.title.clone(),
        match how.what {
            Voting::Recommendation => lang.hall_recommend_at_most(part.seats),
            Voting::Election | Voting::Appraisal => lang.hall_seats(part.seats, part.candidates),
        },
        frame.view.meeting.clone(),
    ];
    let title = match how.what {
        Voting::Recommendation => lang.hall_mark_recommendation(),
        Voting::Election | Voting::Appraisal => lang.hall_how_to_mark(),
    };
    let top = frame.header(title, &below, &HeaderRight::default());
    let area = frame.panel(top);
    let notes = notes(frame, how);
    let (right, wrong): (Vec<&Example>, Vec<&Example>) =
        part.examples.iter().partition(|example| example.right);
    let rows = right.len().max(wrong.len());

    let legend = if how.marks.is_empty() {
        0.0
    } else {
        frame.h(LEGEND)
    };
    let heading = if rows == 0 { 0.0 } else { frame.h(HEADING) };
    let room = area.height() - legend - heading;
    let label = frame.soft(0.0235);
    let notes_height = frame.height_of(area.width(), &notes);
    let together = frame.h(EXAMPLE) * rows as f32 + notes_height <= room;
    let capacity = if together {
        rows.max(1)
    } else {
        ((room / frame.h(EXAMPLE)) as usize).max(1)
    };
    let own_page = !together && !notes.is_empty();
    let example_pages = rows.div_ceil(capacity).max(usize::from(!own_page));
    let pages = example_pages + usize::from(own_page);
    let shown = page % pages;

    let mut y = area.top();
    if shown < example_pages {
        let row = Rect::from_min_size(area.min, vec2(area.width(), legend));
        marks(frame, row, &how.marks);
        y += legend;
        let gap = frame.h(0.05);
        let width = (area.width() - gap) / 2.0;
        // Few examples take their share of the height, so that they do not crowd.
        let below = if together { notes_height } else { 0.0 };
        let height = (area.bottom() - y - heading - below) / capacity as f32;
        let height = height.clamp(frame.h(EXAMPLE), frame.h(EXAMPLE * 1.3));
        let grown = grown(frame, width, height, &part.examples);
        for (column, (all, sign, word)) in [
            (right, Mark::Tick, lang.hall_right()),
            (wrong, Mark::Cross, lang.hall_wrong()),
        ]
        .into_iter()
        .enumerate()
        {
            if all.is_empty() {
                continue;
            }
            let left = area.left() + column as f32 * (width + gap);
            let head = Rect::from_min_size(pos2(left, y), vec2(width, heading));
            heading_of(frame, head, sign, word);
            let here = all.iter().skip(shown * capacity).take(capacity);
            for (line, one) in here.enumerate() {
                let corner = pos2(left, y + heading + line as f32 * height);
                let cell = Rect::from_min_size(corner, vec2(width, height));
                example(frame, cell, one, grown);
            }
        }
    }
    if !notes.is_empty() && (together || shown == example_pages) {
        let top = if together {
            area.bottom() - notes_height
        } else {
            y
        };
        let rest = Rect::from_min_max(pos2(area.left(), top), area.max);
        frame.column(rest, Side::Left, &notes);
    }
    let words = frame.page_words(shown, pages);
    // Beside the heading, where nothing else stands; a page of notes alone has none.
    let middle = match shown < example_pages && rows > 0 {
        true => area.top() + legend + frame.h(0.026),
        false => area.bottom() - frame.h(label.size * 0.5),
    };
    frame.text(&words, label, Side::Right, area.right(), middle);
    pages
}

fn notes(frame: &Frame, how: &HowToMark) -> Vec<Block> {
    let note = |note: &String| Block::new(note.clone(), frame.soft(0.0295), 0.006, 4);
    how.notes.iter().map(note).collect()
}

/// The marks side by side, each with its meaning.
fn marks(frame: &mut Frame, row: Rect, marks: &[(Mark, String)]) {
    let width = row.width() / marks.len().max(1) as f32;
    let side = frame.h(0.07);
    for (index, (mark, meaning)) in marks.iter().enumerate() {
        let left = row.left() + index as f32 * width;
        let middle = row.top() + frame.h(0.042);
        let centre = pos2(left + side / 2.0, middle);
        ballot_box(
            frame,
            Rect::from_center_size(centre, Vec2::splat(side)),
            *mark,
        );
        let x = left + side + frame.h(0.022);
        let right = pos2(left + width - frame.h(0.028), row.bottom() - frame.h(0.02));
        let inside = Rect::from_min_max(pos2(x, row.top()), right);
        frame.text_in(meaning, frame.text_look(0.042, true), Side::Left, inside, 2);
    }
}

/// An empty or filled box as on the ballot.
fn ballot_box(frame: &mut Frame, rect: Rect, mark: Mark) {
    let edge = frame.h(0.0028).max(1.0);
    frame.block(rect, 0.0, frame.colors.cell_ink.0);
    frame.block(rect.shrink(edge), 0.0, frame.colors.cell.0);
    if mark != Mark::Blank {
        frame.items.push(Item::Mark {
            mark,
            rect: rect.shrink(rect.height() * 0.22),
            width: rect.height() * 0.085,
            color: frame.colors.cell_ink.0,
        });
    }
}

fn heading_of(frame: &mut Frame, row: Rect, sign: Mark, word: &str) {
    let middle = row.top() + frame.h(0.026);
    let side = frame.h(0.026);
    let look = frame.accent(0.034, true);
    frame.items.push(Item::Mark {
        mark: sign,
        rect: Rect::from_center_size(pos2(row.left() + side / 2.0, middle), Vec2::splat(side)),
        width: side * 0.16,
        color: look.color,
    });
    let x = row.left() + side + frame.h(0.014);
    let room = (row.right() - x, 1);
    frame.text_within(word, look, Side::Left, x, middle, room);
}

/// How much larger the boxes may be, in examples of this size: alike in all.
fn grown(frame: &Frame, width: f32, height: f32, examples: &[Example]) -> f32 {
    let grown = (height / frame.h(EXAMPLE)).clamp(1.0, 1.25);
    let boxes = |one: &Example| one.printed.len() as f32 + 2.7 * one.written.len() as f32;
    let most = examples.iter().map(boxes).fold(1.0, f32::max);
    let room = width / (most * frame.h(BOX + 0.016));
    grown.min(room).max(1.0)
}

/// One ballot filled in: the boxes with the names below, and what it comes to.
fn example(frame: &mut Frame, rect: Rect, example: &Example, grown: f32) {
    let side = frame.h(BOX * grown);
    let name = frame.soft(NAME * grown);
    let name_height = frame.h(name.size * 1.25);
    let boxes = Rect::from_min_size(rect.min, vec2(rect.width(), side));
    let below = boxes.bottom() + name_height * 0.58;
    let written_label = frame.lang.hall_write_in();
    let label_width = frame.measure(written_label, name) + frame.h(0.01);
    let written_width = |cell: &ExampleCell| match cell.mark {
        Some(_) => (side * 2.7).max(label_width),
        None => side * 1.7,
    };
    let gap = frame.h(0.014);
    let for_written: f32 = example
        .written
        .iter()
        .map(|cell| written_width(cell) + gap)
        .sum();
    let longest = example
        .printed
        .iter()
        .map(|cell| frame.measure(&cell.name, name))
        .fold(side, f32::max);
    let pitch = longest + gap;
    let fits = ((rect.width() - for_written + gap) / pitch) as usize;
    let count = example.printed.len();
    let mut x = boxes.left();
    for (index, cell) in example.printed.iter().enumerate() {
        // Where not all have room, the first ones and the last stand for them.
        if count > fits && index + 2 >= fits && index + 1 < count {
            if index + 2 == fits {
                let centre = x + longest / 2.0;
                frame.text("…", name, Side::Middle, centre, boxes.center().y);
                x += pitch;
            }
            continue;
        }
        let centre = pos2(x + longest / 2.0, boxes.center().y);
        let mark = cell.mark.unwrap_or(Mark::Blank);
        ballot_box(
            frame,
            Rect::from_center_size(centre, Vec2::splat(side)),
            mark,
        );
        frame.text(&cell.name, name, Side::Middle, centre.x, below);
        x += pitch;
    }
    for cell in &example.written {
        let width = written_width(cell);
        let marked = if cell.mark.is_some() { side } else { 0.0 };
        let corner = pos2(x, boxes.top());
        let field = Rect::from_min_size(corner, vec2(width - marked, side));
        ballot_box(frame, field, Mark::Blank);
        let mut ink = frame.text_look(0.034, false);
        ink.color = frame.colors.cell_ink.0;
        let within = (field.width() - frame.h(0.012), 1);
        let centre = field.center();
        frame.text_within(&cell.name, ink, Side::Middle, centre.x, centre.y, within);
        if let Some(mark) = cell.mark {
            let corner = pos2(field.right() - frame.h(0.0028).max(1.0), boxes.top());
            ballot_box(frame, Rect::from_min_size(corner, Vec2::splat(side)), mark);
            frame.text(written_label, name, Side::Left, x, below);
        }
        x += width + gap;
    }
    let plain =
        example.printed.is_empty() && example.written.iter().all(|cell| cell.mark.is_none());
    let top = boxes.bottom() + if plain { 0.0 } else { name_height };
    let bottom = (rect.bottom() - frame.h(0.02)).max(top);
    let words = Rect::from_min_max(pos2(rect.left(), top), pos2(rect.right(), bottom));
    let look = frame.text_look(0.0295 * grown, false);
    let middle = words.top() + frame.h(look.size * 0.95);
    let found = frame.fit(&example.sentence, look, words.width(), 2);
    let mut y = middle;
    for line in &found.lines {
        frame.text_px(line, found.size, look, Side::Left, words.left(), y);
        y += found.size * 1.3;
    }
}
