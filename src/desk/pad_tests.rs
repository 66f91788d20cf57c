use super::*;

fn key(key: Key, physical: Option<Key>) -> Event {
    Event::Key {
        key,
        physical_key: physical,
        pressed: true,
        repeat: false,
        modifiers: Modifiers::NONE,
    }
}

fn shifted(key: Key, physical: Option<Key>) -> Event {
    Event::Key {
        key,
        physical_key: physical,
        pressed: true,
        repeat: false,
        modifiers: Modifiers::SHIFT,
    }
}

fn text(text: &str) -> Event {
    Event::Text(text.into())
}

#[test]
fn each_way_a_press_arrives_is_one_press() {
    use PadKey::{Backspace, Digit, Dot, Down, Enter, Minus, Plus, Slash, Star, Up};
    let table: Vec<(&str, Vec<Event>, Vec<PadKey>)> = vec![
        (
            "number row or NumLock on",
            vec![key(Key::Num1, Some(Key::Num1)), text("1")],
            vec![Digit(1)],
        ),
        (
            "a key without text (tests, some systems)",
            vec![key(Key::Num1, None)],
            vec![Digit(1)],
        ),
        (
            "text without a key",
            vec![text("12")],
            vec![Digit(1), Digit(2)],
        ),
        (
            "NumLock off 1",
            vec![key(Key::End, Some(Key::Num1))],
            vec![Digit(1)],
        ),
        (
            "NumLock off 2",
            vec![key(Key::ArrowDown, Some(Key::Num2))],
            vec![Digit(2)],
        ),
        (
            "NumLock off 5, Windows",
            vec![key(Key::Clear, Some(Key::Num5))],
            vec![Digit(5)],
        ),
        (
            "NumLock off 5, X11",
            vec![key(Key::Num5, Some(Key::Num5))],
            vec![Digit(5)],
        ),
        (
            "NumLock off 5 and then *",
            vec![key(Key::Num5, Some(Key::Num5)), text("*")],
            vec![Digit(5), Star],
        ),
        (
            "NumLock off 0",
            vec![key(Key::Insert, Some(Key::Num0))],
            vec![Digit(0)],
        ),
        (
            "NumLock off 1 and then *",
            vec![key(Key::End, Some(Key::Num1)), text("*")],
            vec![Digit(1), Star],
        ),
        ("NumLock off .", vec![key(Key::Delete, None)], vec![Dot]),
        (
            "the Delete key",
            vec![key(Key::Delete, Some(Key::Delete))],
            vec![],
        ),
        ("the End key", vec![key(Key::End, Some(Key::End))], vec![]),
        (
            "arrow keys",
            vec![
                key(Key::ArrowDown, Some(Key::ArrowDown)),
                key(Key::ArrowUp, None),
            ],
            vec![Down, Up],
        ),
        ("keypad *", vec![text("*")], vec![Star]),
        (
            "Shift+8",
            vec![shifted(Key::Num8, Some(Key::Num8)), text("*")],
            vec![Star],
        ),
        (
            "Shift+1",
            vec![shifted(Key::Num1, Some(Key::Num1)), text("!")],
            vec![],
        ),
        (
            "Shift+=",
            vec![shifted(Key::Plus, Some(Key::Equals)), text("+")],
            vec![Plus],
        ),
        (
            "keypad +",
            vec![key(Key::Plus, Some(Key::Plus)), text("+")],
            vec![Plus],
        ),
        (
            "keypad -",
            vec![key(Key::Minus, Some(Key::Minus)), text("-")],
            vec![Minus],
        ),
        (
            "keypad /",
            vec![key(Key::Slash, Some(Key::Slash)), text("/")],
            vec![Slash],
        ),
        (
            "keypad .",
            vec![key(Key::Period, None), text(".")],
            vec![Dot],
        ),
        (
            "Enter",
            vec![key(Key::Enter, Some(Key::Enter))],
            vec![Enter],
        ),
        (
            "Backspace",
            vec![key(Key::Backspace, Some(Key::Backspace))],
            vec![Backspace],
        ),
        (
            "full-width 1",
            vec![key(Key::Num1, Some(Key::Num1)), text("\u{FF11}")],
            vec![Digit(1)],
        ),
        (
            "French row: unshifted 1 writes &",
            vec![key(Key::Num1, Some(Key::Num1)), text("&")],
            vec![Digit(1)],
        ),
        (
            "a letter",
            vec![key(Key::A, Some(Key::A)), text("a")],
            vec![],
        ),
    ];
    for (what, events, wanted) in table {
        assert_eq!(pad_keys(&events), wanted, "{what}");
    }
}

#[test]
fn releases_repeats_and_commands_say_nothing() {
    let event = |pressed, repeat, modifiers| Event::Key {
        key: Key::Num1,
        physical_key: Some(Key::Num1),
        pressed,
        repeat,
        modifiers,
    };
    assert_eq!(pad_keys(&[event(false, false, Modifiers::NONE)]), vec![]);
    assert_eq!(
        pad_keys(&[event(true, true, Modifiers::NONE), text("1")]),
        vec![]
    );
    assert_eq!(pad_keys(&[event(true, false, Modifiers::CTRL)]), vec![]);
    assert_eq!(
        pad_keys(&[event(true, false, Modifiers::ALT), text("1")]),
        vec![]
    );
}

#[test]
fn a_fast_run_in_one_pass_keeps_its_order() {
    let events = [
        key(Key::Num1, Some(Key::Num1)),
        text("1"),
        key(Key::Num2, Some(Key::Num2)),
        text("2"),
        key(Key::Plus, Some(Key::Plus)),
        text("+"),
        key(Key::Enter, Some(Key::Enter)),
    ];
    assert_eq!(
        pad_keys(&events),
        vec![
            PadKey::Digit(1),
            PadKey::Digit(2),
            PadKey::Plus,
            PadKey::Enter
        ]
    );
}
