//! What a press on the numeric keypad, or on the same keys elsewhere, means.
//!
//! How presses arrive from the window system (egui-winit 0.37):
//! - a digit, NumLock on or number row: `Key{Num1}` and then `Text("1")`;
//! - keypad `*`: `Text("*")` alone; Shift+8: `Key{Num8, shift}` and `Text("*")`;
//! - a keypad digit with NumLock off: `Key{End, physical: Num1}`, no text;
//! - keypad `.` with NumLock off: `Key{Delete, physical: None}`, no text, where
//!   the Delete key itself has `physical: Delete`.
//!
//! A key and its text are pushed together, so reading the list in pairs gives
//! exactly one meaning to each press.

use egui::{Event, Key, Modifiers};

/// One press that keying understands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PadKey {
    /// A digit, 0 to 9.
    Digit(u8),
    /// `+`, the rest like the last.
    Plus,
    /// `-`, this contest invalid; twice, the whole paper.
    Minus,
    /// `*`, another person.
    Star,
    /// `/`, one step back.
    Slash,
    /// `.`, doubtful.
    Dot,
    /// Enter, confirm.
    Enter,
    /// Backspace, one step back as well.
    Backspace,
    /// The arrow key upward (not keypad 8).
    Up,
    /// The arrow key downward (not keypad 2).
    Down,
}

/// The presses in one pass's events, each exactly once, in order.
///
/// Releases, repeats of a held key and anything with Ctrl, Alt or Command are
/// left out: a finger resting on a key must not fill a ballot.
pub fn pad_keys(events: &[Event]) -> Vec<PadKey> {
    let mut presses = Vec::new();
    let mut rest = events.iter().peekable();
    while let Some(event) = rest.next() {
        match event {
            Event::Key {
                key,
                physical_key,
                pressed: true,
                repeat,
                modifiers,
            } => {
                let own = from_key(*key, *physical_key, *modifiers);
                let text = match rest.peek() {
                    Some(Event::Text(text)) if belongs(*key, *physical_key, *modifiers, text) => {
                        rest.next();
                        Some(text)
                    }
                    _ => None,
                };
                if *repeat || modifiers.command || modifiers.ctrl || modifiers.alt {
                    continue;
                }
                presses.extend(text.and_then(|text| from_text(text)).or(own));
            }
            Event::Text(text) => presses.extend(text.chars().filter_map(from_char)),
            _ => {}
        }
    }
    presses
}

/// The one press an event is by itself, for a caller that has no list.
///
/// A key that also sends text answers for its text event only if the caller
/// passes that as `next`; see [`pad_keys`].
pub fn pad_key(event: &Event, next: Option<&Event>) -> Option<PadKey> {
    let events: Vec<Event> = std::iter::once(event).chain(next).cloned().collect();
    pad_keys(&events).first().copied()
}

/// Whether `text` is what the press of `key` wrote, and not the next press
/// (keypad `*` sends text without a key).
fn belongs(key: Key, physical: Option<Key>, modifiers: Modifiers, text: &str) -> bool {
    let writes = !matches!(
        key,
        Key::ArrowUp
            | Key::ArrowDown
            | Key::ArrowLeft
            | Key::ArrowRight
            | Key::Home
            | Key::End
            | Key::PageUp
            | Key::PageDown
            | Key::Insert
            | Key::Delete
            | Key::Clear
            | Key::Enter
            | Key::Tab
            | Key::Backspace
            | Key::Escape
    );
    // Keypad 5 with NumLock off may arrive as a plain digit key without text.
    let foreign = !modifiers.shift && from_key(key, physical, modifiers).is_some() && text == "*";
    writes && !foreign
}

fn from_text(text: &str) -> Option<PadKey> {
    let mut chars = text.chars();
    let first = chars.next()?;
    chars.next().is_none().then(|| from_char(first)).flatten()
}

/// Full-width forms count too: an input method left in full-width mode writes them.
fn from_char(character: char) -> Option<PadKey> {
    let plain = match character {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(character) - 0xFEE0)?,
        '。' => '.',
        '、' => '/',
        other => other,
    };
    Some(match plain {
        '0'..='9' => PadKey::Digit(u8::try_from(plain.to_digit(10)?).ok()?),
        '+' => PadKey::Plus,
        '-' => PadKey::Minus,
        '*' | '×' => PadKey::Star,
        '/' => PadKey::Slash,
        '.' => PadKey::Dot,
        _ => return None,
    })
}

fn from_key(key: Key, physical: Option<Key>, modifiers: Modifiers) -> Option<PadKey> {
    if let Some(digit) = numlock_off_digit(key, physical) {
        return Some(PadKey::Digit(digit));
    }
    Some(match key {
        // The keypad's point with NumLock off; a real Delete names itself as its place.
        Key::Delete if physical.is_none() => PadKey::Dot,
        Key::Enter => PadKey::Enter,
        Key::Backspace => PadKey::Backspace,
        Key::ArrowUp => PadKey::Up,
        Key::ArrowDown => PadKey::Down,
        Key::Plus => PadKey::Plus,
        _ if modifiers.shift => return None,
        Key::Minus => PadKey::Minus,
        Key::Slash => PadKey::Slash,
        Key::Period => PadKey::Dot,
        _ => PadKey::Digit(digit_of(key)?),
    })
}

fn numlock_off_digit(key: Key, physical: Option<Key>) -> Option<u8> {
    let moves = matches!(
        key,
        Key::ArrowUp
            | Key::ArrowDown
            | Key::ArrowLeft
            | Key::ArrowRight
            | Key::Home
            | Key::End
            | Key::PageUp
            | Key::PageDown
            | Key::Insert
            | Key::Clear
    );
    moves.then(|| physical.and_then(digit_of)).flatten()
}

fn digit_of(key: Key) -> Option<u8> {
    let digits = [
        Key::Num0,
        Key::Num1,
        Key::Num2,
        Key::Num3,
        Key::Num4,
        Key::Num5,
        Key::Num6,
        Key::Num7,
        Key::Num8,
        Key::Num9,
    ];
    digits
        .iter()
        .position(|digit| *digit == key)
        .and_then(|digit| u8::try_from(digit).ok())
}

#[cfg(test)]
#[path = "pad_tests.rs"]
mod tests;
