//! What must hold of every picture.

use egui::{Color32, Rect, Vec2, pos2};
use zhengpiao::hall::{Item, Layout, TextItem};

pub const SCREENS: [(f32, f32); 8] = [
    (1024.0, 768.0),
    (1280.0, 800.0),
    (1366.0, 768.0),
    (1400.0, 1050.0),
    (1920.0, 1080.0),
    (1920.0, 1200.0),
    (2560.0, 1440.0),
    (3840.0, 2160.0),
];

/// Widths near those of the real fonts, so that no font is needed.
pub fn measure(text: &str, size: f32, bold: bool) -> f32 {
    let part = |c: char| match c as u32 {
        0x2E80.. | 0x2014 | 0x2026 => 1.0,
        0x20 => 0.23,
        _ if "ilj.,:;'|!()[]/·".contains(c) => 0.32,
        _ if c.is_uppercase() || "mw".contains(c) => 0.8,
        _ => 0.57,
    };
    text.chars().map(part).sum::<f32>() * size * if bold { 1.04 } else { 1.0 }
}

pub fn texts(layout: &Layout) -> Vec<&TextItem> {
    layout
        .items
        .iter()
        .filter_map(|item| match item {
            Item::Text(text) => Some(text),
            _ => None,
        })
        .collect()
}

pub fn bounds(item: &Item) -> Rect {
    match item {
        Item::Ground { rect, .. } | Item::Block { rect, .. } | Item::Mark { rect, .. } => *rect,
        Item::Text(text) => text.rect(),
        Item::Strokes { lines, width, .. } => lines
            .iter()
            .flatten()
            .fold(Rect::NOTHING, |rect, point| {
                rect.union(Rect::from_pos(*point))
            })
            .expand(width / 2.0),
    }
}

/// Relative luminance and contrast as WCAG 2.2 defines them.
pub fn linear(value: u8) -> f64 {
    let value = f64::from(value) / 255.0;
    if value <= 0.04045 {
        value / 12.92
    } else {
        ((value + 0.055) / 1.055).powf(2.4)
    }
}

fn luminance(color: Color32) -> f64 {
    0.2126 * linear(color.r()) + 0.7152 * linear(color.g()) + 0.0722 * linear(color.b())
}

pub fn contrast(a: Color32, b: Color32) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// The first thing that does not hold: inside the screen, legible, apart,
/// wholly on or off a block, in contrast to the ground.
pub fn faults(layout: &Layout, size: Vec2) -> Option<String> {
    let screen = Rect::from_min_size(pos2(0.0, 0.0), size);
    let outside = layout
        .items
        .iter()
        .find(|item| !screen.expand(0.1).contains_rect(bounds(item)));
    if let Some(item) = outside {
        return Some(format!("outside the screen: {item:?}"));
    }
    if let Some(text) = texts(layout)
        .into_iter()
        .find(|text| text.size < size.y * 0.022)
    {
        return Some(format!("too small: {text:?}"));
    }
    // An ellipsis alone stands for boxes left out; else it is a text cut short.
    let cut = |text: &&TextItem| text.text != "…" && text.text.contains('…');
    if let Some(text) = texts(layout).into_iter().find(cut) {
        return Some(format!("cut short: {text:?}"));
    }
    apart(layout, size).or_else(|| readable(layout))
}

fn apart(layout: &Layout, size: Vec2) -> Option<String> {
    // A hair's breadth may be shared: boxes of text are a little larger than ink.
    let solid: Vec<(&Item, Rect)> = layout
        .items
        .iter()
        .filter(|item| {
            matches!(
                item,
                Item::Text(_) | Item::Strokes { .. } | Item::Mark { .. }
            )
        })
        .map(|item| (item, bounds(item).shrink(size.y * 0.0005)))
        .collect();
    for (index, (item, rect)) in solid.iter().enumerate() {
        for (other, beside) in &solid[index + 1..] {
            if rect.intersects(*beside) {
                return Some(format!("overlap: {item:?} and {other:?}"));
            }
        }
        for block in &layout.items {
            if let Item::Block { rect: under, .. } = block
                && rect.intersects(*under)
                && !under.expand(0.1).contains_rect(*rect)
            {
                return Some(format!("half on a block: {item:?} {rect:?} on {under:?}"));
            }
        }
    }
    None
}

fn readable(layout: &Layout) -> Option<String> {
    for (index, item) in layout.items.iter().enumerate() {
        let Item::Text(text) = item else { continue };
        let centre = text.rect().center();
        let ground = layout.items[..index]
            .iter()
            .rev()
            .find_map(|below| match below {
                Item::Ground {
                    rect, top, bottom, ..
                } if rect.contains(centre) => Some([*top, *bottom]),
                Item::Block { rect, color, .. } if rect.contains(centre) => Some([*color, *color]),
                _ => None,
            });
        for ground in ground.expect("every text stands on a ground") {
            let found = contrast(text.color, ground);
            if found < 7.0 {
                return Some(format!("contrast {found:.2}: {text:?}"));
            }
        }
    }
    None
}
