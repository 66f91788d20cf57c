//! Breaking text into lines and placing every character: kinsoku, squeezed
//! punctuation, justification.

use super::characters::{WORD_JOINER, blanks, is_narrow, is_space, may_break};
use super::faces::{FaceId, Faces, is_silent};
use super::length::Length;
use super::{Align, PaperError, Run, Size};

/// A character with its place on a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Placed {
    /// The character.
    pub(super) character: char,
    /// The font.
    pub(super) face: FaceId,
    /// From the left edge of the text.
    pub(super) x: Length,
    /// How far the font itself moves on, in thousandths of the type size.
    pub(super) advance: i64,
    /// With a line below.
    pub(super) underlined: bool,
}

/// One line of text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Line {
    /// The characters from left to right; blanks at the ends are left out.
    pub(super) glyphs: Vec<Placed>,
    /// Where the last character's square ends.
    pub(super) end: Length,
}

/// A character before it has a place.
#[derive(Clone, Debug)]
struct Item {
    character: char,
    face: FaceId,
    advance: i64,
    underlined: bool,
    /// The room it takes.
    width: Length,
    /// Drawn this much to the left of its room: the cut blank of an opening mark.
    shift: Length,
    /// Blank that may be squeezed out on the left and on the right.
    front: Length,
    back: Length,
    /// A line may end behind it.
    breakable: bool,
    /// Room may be added behind it.
    stretchable: bool,
}

/// The frame lines are set in.
#[derive(Clone, Copy, Debug)]
pub(super) struct Frame {
    /// From the left edge of the text to the lines.
    pub(super) left: Length,
    /// The lines' length.
    pub(super) width: Length,
    /// Further in for the first line.
    pub(super) indent: Length,
    /// Where the lines go.
    pub(super) align: Align,
}

/// Sets runs of text in a frame.
pub(super) fn set(
    runs: &[Run],
    size: Size,
    frame: Frame,
    faces: &mut Faces,
) -> Result<Vec<Line>, PaperError> {
    let mut lines = Vec::new();
    for (number, part) in parts(runs, size, faces)?.iter().enumerate() {
        let indent = if number == 0 { frame.indent } else { 0 };
        fill(part, size, Frame { indent, ..frame }, &mut lines);
    }
    Ok(lines)
}

/// How long a text is on one line.
pub(super) fn measure(run: &Run, size: Size, faces: &mut Faces) -> Result<Length, PaperError> {
    let parts = parts(std::slice::from_ref(run), size, faces)?;
    let length = |part: &Vec<Item>| part.iter().map(|item| item.width).sum();
    Ok(parts.iter().map(length).max().unwrap_or(0))
}

/// The text's pieces between line feeds.
fn parts(runs: &[Run], size: Size, faces: &mut Faces) -> Result<Vec<Vec<Item>>, PaperError> {
    let mut parts = Vec::new();
    let mut text: Vec<(char, usize)> = Vec::new();
    for (number, run) in runs.iter().enumerate() {
        for character in run.text.chars() {
            match character {
                '\n' => parts.push(items(&std::mem::take(&mut text), runs, size, faces)?),
                '\t' => text.push((' ', number)),
                '\r' => {}
                _ => text.push((character, number)),
            }
        }
    }
    parts.push(items(&text, runs, size, faces)?);
    Ok(parts)
}

fn items(
    text: &[(char, usize)],
    runs: &[Run],
    size: Size,
    faces: &mut Faces,
) -> Result<Vec<Item>, PaperError> {
    let mut items: Vec<Item> = Vec::with_capacity(text.len());
    let plain = Run::default();
    for (at, &(character, number)) in text.iter().enumerate() {
        if is_silent(character) {
            continue;
        }
        let run = runs.get(number).unwrap_or(&plain);
        let (face, advance) = faces
            .choose(run.face, character, "")
            .map_err(|problem| in_context(problem, run, text, at))?;
        let next = text.get(at + 1).copied();
        let before = at.checked_sub(1).and_then(|place| text.get(place));
        let breakable = next.is_none_or(|(following, following_number)| {
            let inside = number == following_number && run.unbreakable;
            !inside && may_break(before.map(|it| it.0), character, following)
        });
        let (front, back) = blanks(character);
        items.push(Item {
            character,
            face,
            advance,
            underlined: run.underlined,
            width: room(character, advance, size),
            shift: 0,
            front: size.cell() * front / 1000,
            back: size.cell() * back / 1000,
            breakable,
            stretchable: next.is_some_and(|(following, _)| {
                following != WORD_JOINER
                    && (is_space(character) || !is_narrow(character) || !is_narrow(following))
            }),
        });
    }
    squeeze_pairs(&mut items);
    Ok(items)
}

/// The room a character takes: a square of the size's cell for Chinese ones.
fn room(character: char, advance: i64, size: Size) -> Length {
    if advance == 1000 && !is_narrow(character) {
        size.cell()
    } else {
        size.length() * advance / 1000
    }
}

/// Names the text a character without a glyph stands in.
fn in_context(problem: PaperError, run: &Run, text: &[(char, usize)], at: usize) -> PaperError {
    const AROUND: usize = 8;
    match problem {
        PaperError::NoGlyph { character, .. } => PaperError::NoGlyph {
            character,
            context: if run.unbreakable || run.text.chars().count() <= 2 * AROUND {
                run.text.clone()
            } else {
                text.iter()
                    .skip(at.saturating_sub(AROUND))
                    .take(2 * AROUND + 1)
                    .map(|it| it.0)
                    .collect()
            },
        },
        other => other,
    }
}

/// Two marks in a row share their blanks: 》（ and 。” take one and a half
/// squares.
fn squeeze_pairs(items: &mut [Item]) {
    for at in 0..items.len() {
        let neighbour = |place: Option<usize>| place.and_then(|it| items.get(it)).cloned();
        let before = neighbour(at.checked_sub(1));
        let next = neighbour(Some(at + 1));
        let letter = |it: &Option<Item>| {
            it.as_ref()
                .is_some_and(|item| item.character.is_alphabetic() && is_narrow(item.character))
        };
        let Some(item) = items.get_mut(at) else {
            continue;
        };
        // “○” in an English sentence has a blank or a narrow mark outside.
        let outside = |it: &Option<Item>| {
            let narrow = |item: &Item| " .,;:()".contains(item.character);
            it.as_ref().is_some_and(narrow)
        };
        let in_latin = match item.character {
            '“' | '‘' => letter(&next) || outside(&before),
            '”' | '’' => letter(&before) || outside(&next),
            _ => false,
        };
        let marks_follow = next.as_ref().is_some_and(|it| it.back > 0 || it.front > 0);
        // Beside letters a quotation mark takes hardly more than its ink.
        let cut = |blank: Length| match (in_latin, item.character) {
            (false, _) => blank,
            (true, '‘' | '’') => blank * 145 / 100,
            (true, _) => blank * 110 / 100,
        };
        if item.back > 0 && (marks_follow || in_latin) {
            item.width -= cut(item.back);
            item.back = 0;
        }
        let opening_before = before.as_ref().is_some_and(|it| blanks(it.character).0 > 0);
        if item.front > 0 && (opening_before || in_latin) {
            item.shift = cut(item.front);
            item.width -= item.shift;
            item.front = 0;
        }
    }
}

/// Where a line might end, and what it would take.
#[derive(Clone, Copy)]
struct End {
    /// One past the last item with ink.
    inked: usize,
    /// Where the next line starts.
    next: usize,
    natural: Length,
}

/// Breaks items into lines and places them.
fn fill(items: &[Item], size: Size, frame: Frame, lines: &mut Vec<Line>) {
    let mut start = 0;
    let mut indent = frame.indent;
    loop {
        let rest = items.get(start..).unwrap_or_default();
        let width = frame.width - indent;
        let end = best_end(rest, width);
        let inked = rest.get(..end.inked).unwrap_or_default();
        let last = end.next >= rest.len();
        let frame = Frame {
            left: frame.left + indent,
            width,
            ..frame
        };
        lines.push(place(inked, end.natural, last, size, frame));
        if last {
            return;
        }
        start += end.next;
        indent = 0;
    }
}

fn best_end(items: &[Item], width: Length) -> End {
    let mut natural: Length = 0;
    let mut inner: Length = 0;
    let mut inked = 0;
    let mut inked_natural: Length = 0;
    let mut free: Option<End> = None;
    let mut squeezed: Option<End> = None;
    let mut emergency = End {
        inked: items.len().min(1),
        next: items.len().min(1),
        natural: items.first().map_or(0, |item| item.width),
    };
    for (at, item) in items.iter().enumerate() {
        natural += item.width;
        // The mark at the end may give all its blank, the others half of it.
        let slack = inner + item.front / 2 + item.back;
        inner += item.front / 2 + item.back / 2;
        if !is_space(item.character) {
            inked = at + 1;
            inked_natural = natural;
        }
        let end = End {
            inked,
            next: at + 1,
            natural: inked_natural,
        };
        if inked_natural - slack > width {
            break;
        }
        if inked_natural <= width && inked == at + 1 {
            emergency = end;
        }
        if item.breakable {
            if inked_natural - item.back <= width {
                free = Some(end);
            }
            squeezed = Some(end);
        }
    }
    match (free, squeezed) {
        (Some(free), Some(squeezed)) if squeezed.next > free.next => {
            let ends = squeezed.next >= items.len();
            if ends || squeezed.natural - width <= width - free.natural {
                squeezed
            } else {
                free
            }
        }
        (Some(end), _) | (None, Some(end)) => end,
        // Longer than a line without any place to break it.
        (None, None) => emergency,
    }
}

fn place(items: &[Item], natural: Length, last: bool, size: Size, frame: Frame) -> Line {
    let mut spare = frame.width - natural;
    let mut rooms: Vec<(Length, Length)> =
        items.iter().map(|item| (item.width, item.shift)).collect();
    if spare < 0 {
        squeeze(items, &mut rooms, -spare);
        spare = 0;
    } else if frame.align == Align::Justify && !last {
        stretch(items, &mut rooms, spare, size);
        spare = 0;
    }
    let mut x = frame.left
        + match frame.align {
            Align::Justify | Align::Left => 0,
            Align::Center => spare / 2,
            Align::Right => spare,
        };
    let mut glyphs = Vec::with_capacity(items.len());
    for (item, (width, shift)) in items.iter().zip(rooms) {
        glyphs.push(Placed {
            character: item.character,
            face: item.face,
            x: x - shift,
            advance: item.advance,
            underlined: item.underlined,
        });
        x += width;
    }
    Line { glyphs, end: x }
}

/// Takes `over` out of the blanks of punctuation: first of the mark at the end,
/// then of all alike.
fn squeeze(items: &[Item], rooms: &mut [(Length, Length)], over: Length) {
    let mut over = over;
    if let (Some(item), Some(room)) = (items.last(), rooms.last_mut()) {
        let cut = item.back.min(over);
        room.0 -= cut;
        over -= cut;
    }
    let count = items.len();
    let inner = items.iter().take(count.saturating_sub(1));
    let mut slack: Length = inner.map(|item| item.front / 2 + item.back / 2).sum();
    for (item, room) in items
        .iter()
        .zip(rooms.iter_mut())
        .take(count.saturating_sub(1))
    {
        for (blank, before) in [(item.front / 2, true), (item.back / 2, false)] {
            if blank == 0 || slack == 0 {
                continue;
            }
            // What is left is shared by the blanks that are left, so that the
            // last one takes the rest to the thousandth of a point.
            let cut = over * blank / slack;
            room.0 -= cut;
            if before {
                room.1 += cut;
            }
            over -= cut;
            slack -= blank;
        }
    }
}

/// Spreads `spare` over the gaps between characters; a line that would fall
/// apart stays as it is.
fn stretch(items: &[Item], rooms: &mut [(Length, Length)], spare: Length, size: Size) {
    let inner = items.len().saturating_sub(1);
    let mut gaps = items
        .iter()
        .take(inner)
        .filter(|item| item.stretchable)
        .count() as Length;
    if gaps == 0 || spare / gaps > size.length() / 2 {
        return;
    }
    let mut spare = spare;
    for (item, room) in items.iter().zip(rooms.iter_mut()).take(inner) {
        if item.stretchable && gaps > 0 {
            let share = spare / gaps;
            room.0 += share;
            spare -= share;
            gaps -= 1;
        }
    }
}

#[cfg(test)]
mod tests;
