#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use egui::{Event, Key, Modifiers};
use proptest::prelude::*;

use super::ballot::{Answer, Ballot};
use super::choices::Choices;
use super::draft;
use super::press::{Press, presses};
use super::roll::Roll;
use super::sheet::Sheet;
use super::way::{Style, Way};
use crate::desk::pad::PadKey;
use crate::meeting::{CellRef, Contest, ContestId, ContestSetup, Paper, PaperId, Part, PersonId};

pub(super) fn paper(candidates: &[u32]) -> Paper {
    let contests = candidates.iter().zip(1..).map(|(number, id)| {
        let title = format!("甲{id}");
        let mut contest = Contest::new(ContestId(id), ContestSetup { title, seats: 2 });
        contest.candidates = (1..=*number).map(PersonId).collect();
        contest
    });
    Paper::new(PaperId(1), String::new(), contests.collect())
}

/// An empty ballot keyed line by line, yes usual.
pub(super) fn sequence(paper: &Paper) -> Sheet {
    Sheet::new(paper, way(Style::InSequence))
}

pub(super) fn way(style: Style) -> Way {
    Way {
        style,
        ..Way::of(crate::rules::Marks::MarkEach, Choices::Marks)
    }
}

pub(super) fn signs(keys: &str) -> Vec<Press> {
    let one = |sign| match sign {
        '0'..='9' => Press::Pad(PadKey::Digit(sign as u8 - b'0')),
        '+' => Press::Pad(PadKey::Plus),
        '-' => Press::Pad(PadKey::Minus),
        '*' => Press::Pad(PadKey::Star),
        '/' => Press::Pad(PadKey::Slash),
        '.' => Press::Pad(PadKey::Dot),
        '^' => Press::Pad(PadKey::Up),
        'v' => Press::Pad(PadKey::Down),
        _ => Press::Pad(PadKey::Enter),
    };
    keys.chars().map(one).collect()
}

pub(super) fn keyed(ballot: &mut Ballot, keys: &str) -> Answer {
    let roll = Roll::default();
    let answers = signs(keys)
        .into_iter()
        .map(|press| ballot.press(press, &roll));
    answers.last().unwrap_or(Answer::Done)
}

pub(super) fn read(sheet: &Sheet) -> Option<String> {
    let parts = sheet.entry()?;
    Some(
        parts
            .iter()
            .map(ToString::to_string)
            .collect::<Vec<_>>()
            .join("|"),
    )
}

#[test]
fn keys_and_what_they_say() {
    for (candidates, keys, said) in [
        (vec![4], "1231", Some("1231")),
        (vec![4], "12", None),
        (vec![4], "12+", Some("1222")),
        (vec![4], "1.+", Some("1?11")),
        (vec![4], "12//2+", Some("2222")),
        (vec![4], "1+/23+", Some("1233")),
        (vec![4], "1234567", None),
        (vec![4], "1111^^2", Some("1121")),
        (vec![4], "-3", Some("-m")),
        (vec![4], "12-/33", Some("1233")),
        (vec![4], "-9-0/11+", Some("1111")),
        (vec![2, 3], "12-5", Some("12|-t")),
        (vec![2, 3], "-5123", Some("-t|123")),
        (vec![2, 3], "12--6", Some("-o|-o")),
        (vec![2, 3], "12--6/112", Some("12|112")),
        (vec![2, 3], "1+1+", Some("11|111")),
        (vec![4], "+", Some("1111")),
        (vec![4], "0", Some("3333")),
        (vec![4], "10", Some("1333")),
        // Doubt is not repeated, and after it nothing is taken for granted.
        (vec![4], ".+111", Some("?111")),
        // What the contest before ended with says nothing about this one.
        (vec![2, 3], "12+", Some("12|111")),
        (vec![2, 3], "1200", Some("12|333")),
        (vec![4], "1234+0", Some("1233")),
        (vec![2], "12*.", Some("12*'?'=?")),
        (vec![2], "12*.//1", Some("11")),
        (vec![0], "", None),
        (vec![0], "3", Some("")),
        (vec![0], "0", Some("")),
        (vec![0], "+", Some("")),
        (vec![0], "*.", Some("*'?'=?")),
    ] {
        let mut ballot = Ballot::new(sequence(&paper(&candidates)));
        keyed(&mut ballot, keys);
        assert_eq!(
            read(&ballot.sheet).as_deref(),
            said,
            "{candidates:?} {keys}"
        );
    }
}

#[test]
fn a_confirmation_needs_every_contest() {
    let mut ballot = Ballot::new(sequence(&paper(&[2, 2])));
    assert_eq!(keyed(&mut ballot, "12\n"), Answer::Unfinished);
    assert_eq!(keyed(&mut ballot, "12\n"), Answer::Confirmed);
}

#[test]
fn only_disputed_cells_are_keyed_again() {
    let cells = [CellRef {
        contest: 0,
        part: Part::Printed(1),
    }];
    let first = vec!["121*7=1".parse().unwrap(), "33".parse().unwrap()];
    let sheet = Sheet::disputed(&first, &cells).fit(&paper(&[3, 2]), Choices::Marks);
    let mut ballot = Ballot::new(sheet.clone());
    // Nothing is usual about a disputed cell, and it is read, not filled in.
    assert_eq!(keyed(&mut ballot, "+"), Answer::NothingToRepeat);
    assert_eq!(keyed(&mut ballot, "0\n"), Answer::Unfinished);
    assert_eq!(keyed(&mut ballot, "1\n"), Answer::Confirmed);
    assert_eq!(read(&ballot.sheet).unwrap(), "111*7=1|33");
    // Neither names nor the other contest can be touched, not even as invalid.
    let mut ballot = Ballot::new(sheet);
    keyed(&mut ballot, "*--2");
    assert_eq!(read(&ballot.sheet).unwrap(), "-a|33");
}

#[test]
fn disputed_names_must_be_declared_done() {
    let cells = [CellRef {
        contest: 0,
        part: Part::WriteIns,
    }];
    let first = vec!["121*7=1".parse().unwrap()];
    let mut ballot = Ballot::new(Sheet::disputed(&first, &cells));
    assert_eq!(keyed(&mut ballot, "\n"), Answer::Unfinished);
    assert_eq!(keyed(&mut ballot, "3\n"), Answer::Confirmed);
    assert_eq!(read(&ballot.sheet).unwrap(), "121");
}

#[test]
fn invalid_against_marked_is_keyed_as_a_whole() {
    let cells = [CellRef {
        contest: 0,
        part: Part::Whole,
    }];
    let sheet =
        Sheet::disputed(&vec!["-m".parse().unwrap()], &cells).fit(&paper(&[3]), Choices::Marks);
    let mut ballot = Ballot::new(sheet);
    assert_eq!(keyed(&mut ballot, "123\n"), Answer::Confirmed);
    assert_eq!(read(&ballot.sheet).unwrap(), "123");
}

#[test]
fn letters_and_keypad_keys_keep_their_order() {
    let key = |key, text: &str| {
        let pressed = Event::Key {
            key,
            physical_key: Some(key),
            pressed: true,
            repeat: false,
            modifiers: Modifiers::NONE,
        };
        let text = (!text.is_empty()).then(|| Event::Text(text.into()));
        std::iter::once(pressed).chain(text).collect::<Vec<_>>()
    };
    let events = [
        key(Key::Num1, "1"),
        vec![Event::Text("*".into())],
        key(Key::Z, "z"),
        key(Key::Y, "Ｙ"),
        key(Key::Num2, "2"),
        key(Key::Tab, ""),
        key(Key::Enter, ""),
        key(Key::Num3, "3"),
    ];
    let pad = Press::Pad;
    assert_eq!(
        presses(&events.concat()),
        [
            pad(PadKey::Digit(1)),
            pad(PadKey::Star),
            Press::Letter('z'),
            Press::Letter('y'),
            pad(PadKey::Digit(2)),
            Press::Tab,
            pad(PadKey::Enter),
            pad(PadKey::Digit(3)),
        ]
    );
}

proptest! {
    #[test]
    fn a_draft_gives_back_every_act(keys in "[1-3+*./^v-]{0,60}") {
        let paper = paper(&[5, 3]);
        let mut ballot = Ballot::new(sequence(&paper));
        keyed(&mut ballot, &keys);
        let text = draft::write(7, &ballot.sheet);
        let back = draft::read(&text, 7, &paper, Choices::Marks);
        let acts = |sheet: &Sheet| (sheet.acts().to_vec(), sheet.entry());
        match back {
            Some(sheet) => prop_assert_eq!(acts(&sheet), acts(&ballot.sheet)),
            None => prop_assert!(ballot.sheet.untouched()),
        }
        prop_assert_eq!(draft::read(&text, 8, &paper, Choices::Marks), None);
    }

    #[test]
    fn stepping_back_to_the_start_leaves_nothing(keys in "[1-3+.]{0,40}") {
        let fresh = sequence(&paper(&[5, 3]));
        let mut ballot = Ballot::new(fresh.clone());
        keyed(&mut ballot, &keys);
        while ballot.sheet.back() {}
        prop_assert_eq!(&ballot.sheet, &fresh);
    }
}
