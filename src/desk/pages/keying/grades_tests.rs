//! Sheets of appraisals and of recommendation votes under the keys.
#![allow(clippy::indexing_slicing, clippy::unwrap_used)]

use proptest::prelude::*;

use super::ballot::{Answer, Ballot};
use super::choices::Choices;
use super::draft;
use super::sheet::Sheet;
use super::tests::{keyed, read};
use super::way::{Style, Way};
use crate::meeting::{
    Appraised, Cell, CellRef, Contest, ContestId, ContestSetup, Paper, PaperId, Part, PersonId,
    WriteIn, WrittenName,
};
use crate::rules::{Grades, Mark, Marks};

const FOUR: Choices = Choices::Grades(Grades::Duty);
const THREE: Choices = Choices::Grades(Grades::ContentThree);

/// A sheet on which so many people are appraised.
pub(super) fn appraisal(lines: &[usize]) -> Paper {
    let contests = lines.iter().zip(1..).map(|(lines, id)| {
        let setup = ContestSetup {
            title: format!("测评{id}"),
            seats: 1,
        };
        let mut contest = Contest::new(ContestId(id), setup);
        contest.objects = (1..=*lines)
            .map(|n| Appraised {
                name: format!("同志{n}"),
                post: String::new(),
            })
            .collect();
        contest
    });
    Paper::new(PaperId(1), "党员".into(), contests.collect())
}

pub(super) fn graded(style: Style, choices: Choices) -> Way {
    Way {
        style,
        ..Way::of(Marks::Approval, choices)
    }
}

fn ballot(lines: &[usize], style: Style, choices: Choices) -> Ballot {
    Ballot::new(Sheet::new(&appraisal(lines), graded(style, choices)))
}

#[test]
fn grades_in_sequence_and_what_they_say() {
    for (lines, choices, keys, said) in [
        (vec![4], FOUR, "1234", Some("ABCD")),
        // The digit after the last grade leaves one line blank, 0 all that are left.
        (vec![4], FOUR, "5151", Some("3A3A")),
        (vec![4], FOUR, "20", Some("B333")),
        (vec![4], FOUR, "0", Some("3333")),
        (vec![4], THREE, "1234", Some("ABC3")),
        // Of three grades there is no fourth, and of four no sixth.
        (vec![4], THREE, "5123", None),
        (vec![4], FOUR, "6789", None),
        (vec![8], FOUR, "+", Some("AAAAAAAA")),
        (vec![8], FOUR, "2+", Some("BBBBBBBB")),
        (vec![4], FOUR, "13+", Some("ACCC")),
        (vec![4], FOUR, "15+", Some("A333")),
        // Doubt is never repeated.
        (vec![4], FOUR, "1.+", Some("A?AA")),
        (vec![4], FOUR, ".+123", Some("?ABC")),
        (vec![4], FOUR, "12//3+", Some("CCCC")),
        (vec![4], FOUR, "1111^^2", Some("AABA")),
        (vec![4], FOUR, "-3", Some("-m")),
        (vec![2, 3], FOUR, "12-5", Some("AB|-t")),
        (vec![2, 3], FOUR, "12--6", Some("-o|-o")),
        (vec![2, 3], FOUR, "2+3+", Some("BB|CCC")),
        // Nobody is written in on an appraisal.
        (vec![2], FOUR, "1*.2", Some("A?")),
    ] {
        let mut ballot = ballot(&lines, Style::InSequence, choices);
        keyed(&mut ballot, keys);
        assert_eq!(read(&ballot.sheet).as_deref(), said, "{lines:?} {keys}");
    }
}

#[test]
fn numbers_turn_lines_through_the_grades() {
    for (lines, keys, said) in [
        (vec![8], "+\n", "AAAAAAAA"),
        (vec![8], "3\n", "AABAAAAA"),
        (vec![8], "33\n", "AACAAAAA"),
        (vec![8], "3333\n", "AA3AAAAA"),
        (vec![8], "33333\n", "AAAAAAAA"),
        (vec![8], "0\n", "33333333"),
        (vec![8], ".3\n", "AA?AAAAA"),
        (vec![8], ".3.3\n", "AAAAAAAA"),
        (vec![12], "0303\n", "AACAAAAAAAAA"),
        (vec![2, 12], "02+1212\n", "AB|AAAAAAAAAAAC"),
    ] {
        let mut ballot = ballot(&lines, Style::ByException, FOUR);
        assert_eq!(keyed(&mut ballot, keys), Answer::Confirmed, "{keys}");
        assert_eq!(read(&ballot.sheet).unwrap(), said, "{keys}");
    }
    // Another grade may be the usual one, and a sheet nobody touched is no sheet.
    let way = graded(Style::ByException, FOUR).next_usual();
    assert_eq!(way.usual, Cell::Grade(1));
    let mut ballot = Ballot::new(Sheet::new(&appraisal(&[3]), way));
    assert_eq!(keyed(&mut ballot, "\n"), Answer::Untouched);
    assert_eq!(keyed(&mut ballot, "2\n"), Answer::Confirmed);
    assert_eq!(read(&ballot.sheet).unwrap(), "BCB");
}

#[test]
fn every_grade_and_nothing_may_be_usual_and_reads_back() {
    for choices in Grades::ALL.map(Choices::Grades) {
        let mut way = graded(Style::InSequence, choices);
        let mut seen = Vec::new();
        while !seen.contains(&way.usual) {
            assert_eq!(Way::read(&way.written(), choices), Some(way));
            seen.push(way.usual);
            way = way.next_usual();
        }
        assert_eq!(seen, choices.cells());
    }
    // What was chosen for a ballot says nothing about an appraisal.
    assert_eq!(Way::read("s1", FOUR), None);
    assert_eq!(Way::read("sA", Choices::Marks), None);
    assert_eq!(Way::read("sD", THREE), None);
}

#[test]
fn disputed_grades_are_read_again_and_ruled() {
    let cells = [CellRef {
        contest: 0,
        part: Part::Printed(1),
    }];
    let first = vec!["ABA".parse().unwrap()];
    let sheet = Sheet::disputed(&first, &cells).fit(&appraisal(&[3]), FOUR);
    let mut read_again = Ballot::new(sheet.clone());
    assert_eq!(keyed(&mut read_again, "\n"), Answer::Unfinished);
    assert_eq!(keyed(&mut read_again, "3\n"), Answer::Confirmed);
    assert_eq!(read(&read_again.sheet).unwrap(), "ACA");
    // A ruling leaves nothing doubtful, and calls what cannot be read void.
    let mut ruled = Ballot::ruling(sheet);
    assert_eq!(keyed(&mut ruled, ".\n"), Answer::Unfinished);
    assert_eq!(keyed(&mut ruled, "0\n"), Answer::Confirmed);
    assert_eq!(read(&ruled.sheet).unwrap(), "AxA");
    // One keyer called the whole of it invalid.
    let cells = [CellRef {
        contest: 0,
        part: Part::Whole,
    }];
    for first in ["-m", "ABA"] {
        let first = vec![first.parse().unwrap()];
        let sheet = Sheet::disputed(&first, &cells).fit(&appraisal(&[3]), FOUR);
        let mut whole = Ballot::new(sheet);
        assert_eq!(keyed(&mut whole, "154\n"), Answer::Confirmed);
        assert_eq!(read(&whole.sheet).unwrap(), "A3D");
        assert!(!whole.sheet.halves().iter().any(|half| half.takes_names()));
    }
}

/// Side files are not hashed: one that says what this sheet cannot hold is set aside.
#[test]
fn a_draft_of_another_sheet_is_no_draft() {
    let paper = appraisal(&[3]);
    let read = |line: &str, choices| draft::read(&format!("1 sA\n{line}\n"), 1, &paper, choices);
    assert!(read("mark 0 0 D", FOUR).is_some());
    for line in [
        "mark 0 0 1",
        "rest 0 0 2",
        "mark 0 0 E",
        "mark 0 3 A",
        "name 0 0 *7=1",
    ] {
        assert_eq!(read(line, FOUR), None, "{line}");
    }
    assert_eq!(read("mark 0 0 D", THREE), None);
    assert_eq!(read("mark 0 0 A", Choices::Marks), None);
}

#[test]
fn a_name_on_an_empty_sheet_needs_no_mark() {
    let setup = ContestSetup {
        title: "支部书记".into(),
        seats: 2,
    };
    let contest = Contest::new(ContestId(1), setup);
    let paper = Paper::new(PaperId(1), "党员".into(), vec![contest]);
    let way = Way::of(Marks::NamesOnly, Choices::Names);
    let mut ballot = Ballot::new(Sheet::new(&paper, way));
    keyed(&mut ballot, "*");
    ballot.choose(PersonId(7));
    keyed(&mut ballot, "*");
    ballot.chinese = "外来人".into();
    ballot.take_chinese(&super::roll::Roll::default());
    assert_eq!(keyed(&mut ballot, "\n"), Answer::Confirmed);
    let mark = Cell::Mark(Mark::Abstain);
    let names = [
        WrittenName::Person(PersonId(7)),
        WrittenName::Other("外来人".into()),
    ];
    assert_eq!(
        ballot.sheet.halves()[0].names(),
        names.map(|name| WriteIn { name, mark })
    );
    // One that cannot be read is for the scrutineer; an empty sheet is two keys.
    let mut unread = Ballot::new(Sheet::new(&paper, way));
    assert_eq!(keyed(&mut unread, "*.\n"), Answer::Confirmed);
    assert_eq!(read(&unread.sheet).unwrap(), "*'?'=?");
    let mut empty = Ballot::new(Sheet::new(&paper, way));
    assert_eq!(keyed(&mut empty, "\n"), Answer::Unfinished);
    assert_eq!(keyed(&mut empty, "0\n"), Answer::Confirmed);
    assert_eq!(read(&empty.sheet).unwrap(), "");
}

proptest! {
    /// Whatever is pressed, in both styles: a draft gives it back with its grades, a
    /// confirmed sheet has something for every line and nothing that is not on it, and
    /// stepping back undoes it all.
    #[test]
    fn a_half_graded_sheet_comes_back(
        keys in "[0-9+*./^v-]{0,60}",
        lines in prop::collection::vec(1_usize..31, 1..3),
        exception in any::<bool>(),
        four in any::<bool>(),
    ) {
        let style = if exception { Style::ByException } else { Style::InSequence };
        let choices = if four { FOUR } else { THREE };
        let paper = appraisal(&lines);
        let fresh = Sheet::new(&paper, graded(style, choices));
        let mut ballot = Ballot::new(fresh.clone());
        keyed(&mut ballot, &keys);
        let text = draft::write(7, &ballot.sheet);
        match draft::read(&text, 7, &paper, choices) {
            Some(sheet) => {
                prop_assert_eq!(sheet.acts(), ballot.sheet.acts());
                prop_assert_eq!(sheet.entry(), ballot.sheet.entry());
                prop_assert_eq!(sheet.way(), ballot.sheet.way());
            }
            None => prop_assert!(ballot.sheet.untouched()),
        }
        // The draft of an appraisal is never taken for one of a ballot.
        prop_assert_eq!(draft::read(&text, 7, &paper, Choices::Marks), None);
        for (contest, lines) in ballot.sheet.entry().iter().flatten().zip(&lines) {
            let text = contest.to_string();
            let on_it = |letter| if four { "ABCD3?" } else { "ABC3?" }.contains(letter);
            let fits = text.chars().count() == *lines && text.chars().all(on_it);
            prop_assert!(text.starts_with('-') || fits, "{}", text);
        }
        while ballot.sheet.back() {}
        prop_assert_eq!(&ballot.sheet.halves(), &fresh.halves());
    }
}
