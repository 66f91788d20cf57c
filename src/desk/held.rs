//! Which keys are held down, by their place on the keyboard.
//!
//! egui remembers held keys by what they mean, so a key whose meaning changes
//! while it is down (Shift let go first, NumLock switched) is never let go, and
//! its next press passes for a repeat and is lost. A keyer must not lose a
//! press: here keys are told apart by their place.

use egui::{Event, Key};

/// The keys held down, as seen in the events so far.
#[derive(Clone, Debug, Default)]
pub struct HeldKeys {
    down: Vec<Held>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Held {
    place: Option<Key>,
    meaning: Key,
}

impl HeldKeys {
    /// Sets `repeat` on every press as it really is; call once a pass, before
    /// anything reads the keys.
    pub fn correct(&mut self, events: &mut [Event]) {
        for event in events {
            match event {
                Event::Key {
                    key,
                    physical_key,
                    pressed,
                    repeat,
                    ..
                } => {
                    let (key, place) = (*key, *physical_key);
                    let same = |held: &Held| match (held.place, place) {
                        (Some(held), Some(place)) => held == place,
                        (None, None) => held.meaning == key,
                        _ => false,
                    };
                    if *pressed {
                        *repeat = self.down.iter().any(same);
                        if !*repeat {
                            self.down.push(Held {
                                place,
                                meaning: key,
                            });
                        }
                    } else {
                        // A key without a place may come back under another meaning.
                        self.down.retain(|held| match place {
                            Some(_) => !same(held),
                            None => held.place.is_some(),
                        });
                    }
                }
                Event::WindowFocused(false) => self.down.clear(),
                _ => {}
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::Modifiers;

    fn key(key: Key, physical_key: Option<Key>, pressed: bool) -> Event {
        Event::Key {
            key,
            physical_key,
            pressed,
            repeat: true,
            modifiers: Modifiers::NONE,
        }
    }

    fn repeats(events: &mut [Event], held: &mut HeldKeys) -> Vec<bool> {
        held.correct(events);
        let presses = events.iter().filter_map(|event| match event {
            Event::Key {
                pressed: true,
                repeat,
                ..
            } => Some(*repeat),
            _ => None,
        });
        presses.collect()
    }

    #[test]
    fn a_key_let_go_under_another_meaning_is_pressed_anew() {
        // NumLock switched between press and release: 1 goes down, End comes up.
        let mut events = [
            key(Key::Num1, Some(Key::Num1), true),
            key(Key::End, Some(Key::Num1), false),
            key(Key::Num1, Some(Key::Num1), true),
        ];
        assert_eq!(
            repeats(&mut events, &mut HeldKeys::default()),
            [false, false]
        );
        // Shift let go before the key: plus goes down, equals comes up.
        let mut events = [
            key(Key::Plus, Some(Key::Equals), true),
            key(Key::Equals, Some(Key::Equals), false),
            key(Key::Plus, Some(Key::Equals), true),
        ];
        assert_eq!(
            repeats(&mut events, &mut HeldKeys::default()),
            [false, false]
        );
        // The keypad's point has no place.
        let mut events = [
            key(Key::Period, None, true),
            key(Key::Delete, None, false),
            key(Key::Period, None, true),
        ];
        assert_eq!(
            repeats(&mut events, &mut HeldKeys::default()),
            [false, false]
        );
    }

    #[test]
    fn a_held_key_repeats_over_passes_until_it_is_let_go() {
        let mut held = HeldKeys::default();
        let press = || [key(Key::Num1, Some(Key::Num1), true)];
        assert_eq!(repeats(&mut press(), &mut held), [false]);
        assert_eq!(repeats(&mut press(), &mut held), [true]);
        let mut up = [key(Key::Num1, Some(Key::Num1), false)];
        repeats(&mut up, &mut held);
        assert_eq!(repeats(&mut press(), &mut held), [false]);
        held.correct(&mut [Event::WindowFocused(false)]);
        assert_eq!(repeats(&mut press(), &mut held), [false]);
    }
}
