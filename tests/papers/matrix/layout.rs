//! What must hold on every page of every paper: all of it is there, inside the type
//! area, nothing over anything else.

use zhengpiao::papers::{Block, Document, PaperSize, texts_of};

use super::page::{Glyph, Page, Segment};

const MM: f64 = 72.0 / 25.4;
/// Rounding in the file, and half the thickness of a line.
const HAIR: f64 = 0.4;

/// What is set at half a square or less: its ink is in the other half.
const INK_BEHIND: &str = "（《“‘【「『〈〔";
const INK_BEFORE: &str = "，。、；：！？）》”’】」』〉〕";

/// Left, upper, right and lower edge.
type Edges = (f64, f64, f64, f64);

/// The ink of a character: its square less the blank half of a punctuation mark; of
/// a letter or digit from the tallest to the lowest that letters have.
fn ink(glyph: &Glyph) -> Edges {
    let size = glyph.size;
    let (mut left, mut right) = (glyph.x, glyph.end);
    if INK_BEHIND.contains(&glyph.text) {
        left += 0.55 * size;
    } else if INK_BEFORE.contains(&glyph.text) {
        right -= 0.55 * size;
    }
    let narrow = right - left < 0.9 * size;
    let (above, below) = if narrow { (0.8, 0.25) } else { (0.88, 0.12) };
    (
        left,
        glyph.baseline - above * size,
        right,
        glyph.baseline + below * size,
    )
}

/// The type area of a paper's own margins, in points of the A4 page.
fn type_area(document: &Document) -> Edges {
    let margins = document.page.margins;
    let (width, height) = if document.page.landscape {
        (297.0, 210.0)
    } else {
        (210.0, 297.0)
    };
    (
        f64::from(margins.left) * MM,
        f64::from(margins.top) * MM,
        (width - f64::from(margins.right)) * MM,
        (height - f64::from(margins.bottom)) * MM,
    )
}

/// What is wrong with the pages a document was set on, one fault a page; takes those
/// pages from the front of the file's.
///
/// # Errors
/// The pages do not say what the document says, so that nothing after it can be told
/// apart.
pub fn faults(document: &Document, file: &mut Vec<Page>) -> Result<Vec<String>, String> {
    let (wide, high) = if document.page.landscape {
        (297.0, 210.0)
    } else {
        (210.0, 297.0)
    };
    let enlarged = match document.page.size {
        PaperSize::A4 => 1.0,
        PaperSize::A3 => std::f64::consts::SQRT_2,
    };
    let area = type_area(document);
    let count = whole(document, file, area.3 * enlarged)?;
    let rest = file.split_off(count);
    let mut pages = std::mem::replace(file, rest);
    let mut faults = Vec::new();
    for (at, page) in pages.iter_mut().enumerate() {
        let off =
            (page.width - wide * MM * enlarged).abs() + (page.height - high * MM * enlarged).abs();
        if off > 1.0 {
            let (width, height) = (page.width, page.height);
            faults.push(format!("the sheet is {width} by {height}"));
        }
        shrink(page, enlarged);
        // Only the foot stands below the type area.
        let (body, foot): (Vec<&Glyph>, Vec<&Glyph>) =
            page.glyphs.iter().partition(|it| it.baseline <= area.3);
        let label = (at + 1, count);
        let found = inside(&body, &page.lines, area)
            .and_then(|()| foot_stands(document, label, &foot, area))
            .and_then(|()| apart(page));
        if let Err(fault) = found {
            faults.push(format!(
                "page {} of {count}: {fault}\n{}",
                at + 1,
                page.text()
            ));
        }
    }
    Ok(faults)
}

/// Back to the A4 page, of which A3 is an enlargement.
fn shrink(page: &mut Page, enlarged: f64) {
    for glyph in &mut page.glyphs {
        for length in [
            &mut glyph.x,
            &mut glyph.end,
            &mut glyph.baseline,
            &mut glyph.size,
        ] {
            *length /= enlarged;
        }
    }
    for line in &mut page.lines {
        for (x, y) in [&mut line.from, &mut line.to] {
            *x /= enlarged;
            *y /= enlarged;
        }
    }
}

fn text(glyphs: &[&Glyph]) -> String {
    let texts = glyphs.iter().map(|glyph| glyph.text.as_str());
    crate::compact(&texts.collect::<String>())
}

/// A blank, of which nothing is seen.
fn blank(glyph: &Glyph) -> bool {
    glyph.text.trim().is_empty()
}

/// Everything is drawn inside the type area; lines to cut along, too, run from edge
/// to edge and not beyond.
fn inside(body: &[&Glyph], lines: &[Segment], area: Edges) -> Result<(), String> {
    let (left, top, right, bottom) = area;
    for glyph in body.iter().filter(|it| !blank(it)) {
        let ink = ink(glyph);
        let fits = ink.0 >= left - HAIR
            && ink.2 <= right + HAIR
            && ink.1 >= top - HAIR
            && ink.3 <= bottom + HAIR;
        if !fits {
            return Err(format!("{glyph:?} outside the type area {area:?}"));
        }
    }
    for line in lines {
        for (x, y) in [line.from, line.to] {
            let across = (left - HAIR..=right + HAIR).contains(&x);
            if !across || !(top - HAIR..=bottom + HAIR).contains(&y) {
                return Err(format!("{line:?} outside the type area {area:?}"));
            }
        }
    }
    Ok(())
}

/// Below the type area stand the page number as the paper has it and its foot note,
/// 7 mm lower (GB/T 9704) and between the same edges; nothing else.
fn foot_stands(
    document: &Document,
    (page, count): (usize, usize),
    foot: &[&Glyph],
    area: Edges,
) -> Result<(), String> {
    let mut expected = String::new();
    if document.page.numbered {
        expected = match &document.page_label {
            None => format!("— {page} —"),
            Some(label) => label
                .replace("{page}", &page.to_string())
                .replace("{pages}", &count.to_string()),
        };
    }
    expected.push_str(document.footer_note.as_deref().unwrap_or(""));
    let said = text(foot);
    if said != crate::compact(&expected) {
        return Err(format!("the foot says “{said}” and not “{expected}”"));
    }
    for glyph in foot.iter().filter(|it| !blank(it)) {
        let ink = ink(glyph);
        let below = (glyph.baseline - area.3) / MM;
        if ink.0 < area.0 - HAIR || ink.2 > area.2 + HAIR || !(6.9..12.5).contains(&below) {
            return Err(format!("{glyph:?} of the foot is {below:.1} mm below"));
        }
    }
    Ok(())
}

/// No character over another, and no line through one.
fn apart(page: &Page) -> Result<(), String> {
    const CELL: f64 = 24.0;
    let cells = |(left, top, right, bottom): Edges| {
        let range = |from: f64, to: f64| (from / CELL).floor() as i64..=(to / CELL).floor() as i64;
        let rows = range(top, bottom);
        range(left, right).flat_map(move |column| rows.clone().map(move |row| (column, row)))
    };
    let mut grid: std::collections::HashMap<(i64, i64), Vec<usize>> =
        std::collections::HashMap::new();
    let inks: Vec<Edges> = page.glyphs.iter().map(core).collect();
    for (number, glyph) in page.glyphs.iter().enumerate() {
        if blank(glyph) {
            continue;
        }
        for cell in cells(inks[number]) {
            let known = grid.entry(cell).or_default();
            for other in known.iter().copied() {
                if meet(inks[number], inks[other]) {
                    return Err(format!("{glyph:?} over {:?}", page.glyphs[other]));
                }
            }
            known.push(number);
        }
    }
    for line in &page.lines {
        let reach = reach(line);
        for cell in cells(reach) {
            for number in grid.get(&cell).into_iter().flatten() {
                if meet(reach, inks[*number]) {
                    return Err(format!("{line:?} through {:?}", page.glyphs[*number]));
                }
            }
        }
    }
    Ok(())
}

/// The ink less what letters and marks leave free at its edge.
fn core(glyph: &Glyph) -> Edges {
    let (left, top, right, bottom) = ink(glyph);
    let free = 0.12 * glyph.size;
    let side = free.min((right - left) / 4.0);
    (left + side, top + free, right - side, bottom - free)
}

fn reach(line: &Segment) -> Edges {
    let ((x, y), (other_x, other_y)) = (line.from, line.to);
    (
        x.min(other_x),
        y.min(other_y),
        x.max(other_x),
        y.max(other_y),
    )
}

fn meet(one: Edges, two: Edges) -> bool {
    one.0 < two.2 && two.0 < one.2 && one.1 < two.3 && two.1 < one.3
}

/// What is on the pages is what the paper says, in its order: nothing lost, nothing
/// twice but the head of a table that goes on. How many pages that takes.
fn whole(document: &Document, pages: &[Page], bottom: f64) -> Result<usize, String> {
    let said = texts_of(document).concat().replace('\u{2060}', "");
    let said = crate::compact(&said);
    let heads = heads(&document.blocks);
    let mut rest = said.as_str();
    for (at, page) in pages.iter().enumerate() {
        let body = page.glyphs.iter().filter(|it| it.baseline <= bottom);
        let body = text(&body.collect::<Vec<_>>());
        let mut body = body.as_str();
        if at > 0
            && !rest.starts_with(body)
            && let Some(head) = heads.iter().find(|head| {
                let after = body.strip_prefix(head.as_str());
                after.is_some_and(|after| rest.starts_with(after))
            })
        {
            body = &body[head.len()..];
        }
        let number = at + 1;
        rest = rest
            .strip_prefix(body)
            .ok_or_else(|| format!("page {number} says\n{body}\nand the paper goes on\n{rest}"))?;
        if rest.is_empty() {
            return Ok(number);
        }
    }
    Err(format!("on no page: {rest}"))
}

fn heads(blocks: &[Block]) -> Vec<String> {
    let mut found = Vec::new();
    for block in blocks {
        match block {
            Block::Table(table) => {
                let runs = table.head.iter().flatten().flat_map(|cell| &cell.runs);
                found.push(crate::compact(
                    &runs.map(|run| run.text.as_str()).collect::<String>(),
                ));
            }
            Block::KeepTogether(inner) => found.extend(heads(inner)),
            _ => {}
        }
    }
    found.retain(|head| !head.is_empty());
    found
}
