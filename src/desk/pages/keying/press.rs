//! Every press of one pass, in order: the keypad's keys and the letters of a name.

use egui::{Event, Key};

use crate::desk::pad::{PadKey, pad_keys};

/// One press the page understands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Press {
    /// A key of the keypad, wherever it was pressed.
    Pad(PadKey),
    /// A letter, in lower case.
    Letter(char),
    /// Tab, to the field for Chinese.
    Tab,
    /// Escape, out of what is open.
    Escape,
}

/// The presses in one pass's events, each exactly once, in order.
///
/// [`pad_keys`] pairs a key with its text; letters only cut its list, which
/// leaves every pair whole because a letter's key means nothing to the keypad.
pub(crate) fn presses(events: &[Event]) -> Vec<Press> {
    let mut found = Vec::new();
    let mut chunk = Vec::new();
    for event in events {
        match event {
            Event::Text(text) if text.chars().any(is_letter) => {
                flush(&mut chunk, &mut found);
                for character in text.chars() {
                    if is_letter(character) {
                        found.push(Press::Letter(plain(character)));
                    } else {
                        chunk.push(Event::Text(character.into()));
                        flush(&mut chunk, &mut found);
                    }
                }
            }
            Event::Key {
                key: key @ (Key::Tab | Key::Escape),
                pressed: true,
                repeat: false,
                modifiers,
                ..
            } if modifiers.is_none() => {
                flush(&mut chunk, &mut found);
                found.push(if *key == Key::Tab {
                    Press::Tab
                } else {
                    Press::Escape
                });
            }
            other => chunk.push(other.clone()),
        }
    }
    flush(&mut chunk, &mut found);
    found
}

fn flush(chunk: &mut Vec<Event>, found: &mut Vec<Press>) {
    found.extend(pad_keys(chunk).into_iter().map(Press::Pad));
    chunk.clear();
}

fn is_letter(character: char) -> bool {
    plain(character).is_ascii_lowercase()
}

/// Lower case, and the full-width forms an input method may write.
fn plain(character: char) -> char {
    let narrow = match character {
        '\u{FF21}'..='\u{FF3A}' | '\u{FF41}'..='\u{FF5A}' => {
            char::from_u32(u32::from(character) - 0xFEE0).unwrap_or(character)
        }
        other => other,
    };
    narrow.to_ascii_lowercase()
}
