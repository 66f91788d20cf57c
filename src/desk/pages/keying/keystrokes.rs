//! How many keys a ballot needs, by driving the real model with the keys a teller
//! presses, and the table of it in `docs/keying.md`.
#![allow(clippy::unwrap_used)]

use super::ballot::{Answer, Ballot};
use super::choices::Choices;
use super::grades_tests::{appraisal, graded};
use super::roll::Roll;
use super::sheet::Sheet;
use super::tests::{paper, read, signs, way};
use super::way::{Style, Way};
use crate::meeting::Paper;
use crate::rules::Grades;

/// Ballots of the table: candidates, and how many of them are exceptions.
const BALLOTS: [(usize, usize); 5] = [(2, 1), (6, 1), (12, 2), (26, 3), (62, 6)];

// The operators of the keystroke-level model (Card, Moran, Newell 1980), in seconds.
/// A key, by an average typist.
const KEY: f64 = 0.28;
/// Pointing with the mouse.
const POINT: f64 = 1.10;
/// A button pressed and let go.
const CLICK: f64 = 0.20;
/// Getting ready in the mind: once a ballot, and once for every number worked out.
const MIND: f64 = 1.35;

/// A ballot with so many "no" spread over it, the rest yes.
fn marks(candidates: usize, exceptions: usize) -> String {
    let mut marks = vec!['1'; candidates];
    for number in 1..=exceptions {
        let at = number * candidates / (exceptions + 1);
        if let Some(mark) = marks.get_mut(at.min(candidates - 1)) {
            *mark = '2';
        }
    }
    marks.into_iter().collect()
}

/// The keys a teller presses for these marks.
fn keys(marks: &str, style: Style) -> String {
    let all = |mark| marks.chars().all(|own| own == mark);
    if all('1') {
        return "+\n".into();
    }
    if all('3') {
        return "0\n".into();
    }
    if style == Style::InSequence {
        return format!("{marks}\n");
    }
    let digits = marks.len().to_string().len();
    let mut keys = String::new();
    for (mark, number) in marks.chars().zip(1..) {
        let times = match mark {
            '2' => 1,
            '3' => 2,
            _ => 0,
        };
        for _ in 0..times {
            keys.push_str(&format!("{number:0digits$}"));
        }
    }
    keys + "\n"
}

/// Presses the keys into an empty ballot; how many there were, once it is confirmed as meant.
fn count(marks: &str, style: Style) -> usize {
    let paper = paper(&[u32::try_from(marks.len()).unwrap()]);
    pressed(&paper, way(style), &keys(marks, style), marks)
}

/// The same for a sheet of an appraisal with the usual four grades, the best one usual.
fn count_graded(grades: &str, style: Style) -> usize {
    let paper = appraisal(&[grades.len()]);
    let way = graded(style, Choices::Grades(Grades::Duty));
    pressed(&paper, way, &graded_keys(grades, style), grades)
}

/// The keys a teller presses for these grades.
fn graded_keys(grades: &str, style: Style) -> String {
    let (best, rest) = grades.split_at(1);
    if rest.chars().all(|grade| best.starts_with(grade)) && rest.len() > 1 {
        return match best {
            "A" => "+\n".into(),
            "3" => "0\n".into(),
            _ if style == Style::InSequence => format!("{}+\n", place(best)),
            _ => numbers(grades),
        };
    }
    match style {
        Style::InSequence => {
            let digits = grades.chars().map(|grade| place(&grade.to_string()));
            digits.map(|digit| digit.to_string()).collect::<String>() + "\n"
        }
        Style::ByException => numbers(grades),
    }
}

/// The digit of a grade, and of a line left blank.
fn place(grade: &str) -> usize {
    "ABCD3".find(grade).unwrap() + 1
}

fn numbers(grades: &str) -> String {
    let digits = grades.len().to_string().len();
    let turns = grades.chars().zip(1..).map(|(grade, number)| {
        let times = place(&grade.to_string()) - 1;
        format!("{number:0digits$}").repeat(times)
    });
    turns.collect::<String>() + "\n"
}

/// Presses the keys into an empty sheet of the paper.
fn pressed(paper: &Paper, way: Way, keys: &str, marks: &str) -> usize {
    let style = way.style;
    let mut ballot = Ballot::new(Sheet::new(paper, way));
    let presses = signs(keys);
    let mut answer = Answer::Done;
    for press in &presses {
        assert_ne!(answer, Answer::Confirmed, "confirmed too early: {marks}");
        answer = ballot.press(*press, &Roll::default());
    }
    assert_eq!(answer, Answer::Confirmed, "{marks} {style:?}");
    assert_eq!(read(&ballot.sheet).unwrap(), marks, "{style:?}");
    presses.len()
}

fn seconds(keys: usize, numbers: usize) -> String {
    format!("{:.1}", keys as f64 * KEY + (1 + numbers) as f64 * MIND)
}

/// The table as it stands in the document.
fn table() -> String {
    let mut lines = vec![
        "| candidates | of them not as usual | in sequence | by exception | spreadsheet row | all by mouse |".to_owned(),
        "| ---: | ---: | ---: | ---: | ---: | ---: |".to_owned(),
    ];
    for (candidates, exceptions) in BALLOTS {
        let marks = marks(candidates, exceptions);
        let sequence = count(&marks, Style::InSequence);
        let exception = count(&marks, Style::ByException);
        // A digit and an arrow a cell; Enter in place of the last arrow.
        let sheet = 2 * candidates;
        // A cell each, and the button that confirms.
        let clicks = candidates + 1;
        let mouse = clicks as f64 * (POINT + CLICK) + MIND;
        lines.push(format!(
            "| {candidates} | {exceptions} | {sequence} keys, {} s | {exception} keys, {} s | {sheet} keys, {} s | {clicks} clicks, {mouse:.1} s |",
            seconds(sequence, 0),
            seconds(exception, exceptions),
            seconds(sheet, 0),
        ));
    }
    lines.join("\n")
}

/// The table of appraisals: lines, and how many have the grade after the best.
fn graded_table() -> String {
    let mut lines = vec![
        "| lines | of them not the usual grade | in sequence | by exception | spreadsheet row | all by mouse |".to_owned(),
        "| ---: | ---: | ---: | ---: | ---: | ---: |".to_owned(),
    ];
    for (rows, exceptions) in [(4, 1), (8, 0), (8, 2), (8, 8), (15, 3), (30, 4)] {
        let grades = match exceptions {
            0 => "A".repeat(rows),
            // Another grade on every line than on the line above.
            8 => "ABCDABCD".to_owned(),
            _ => marks(rows, exceptions).replace('1', "A").replace('2', "B"),
        };
        let sequence = count_graded(&grades, Style::InSequence);
        let exception = count_graded(&grades, Style::ByException);
        let turned = grades.chars().filter(|grade| *grade != 'A').count();
        let sheet = 2 * rows;
        let clicks = rows + 1;
        let mouse = clicks as f64 * (POINT + CLICK) + MIND;
        lines.push(format!(
            "| {rows} | {turned} | {sequence} keys, {} s | {exception} keys, {} s | {sheet} keys, {} s | {clicks} clicks, {mouse:.1} s |",
            seconds(sequence, 0),
            seconds(exception, turned),
            seconds(sheet, 0),
        ));
    }
    lines.join("\n")
}

#[test]
fn eight_lines_of_one_grade_are_two_keys_and_of_several_nine() {
    for style in [Style::InSequence, Style::ByException] {
        assert_eq!(count_graded("AAAAAAAA", style), 2);
        assert_eq!(count_graded("33333333", style), 2);
    }
    assert_eq!(count_graded("CCCCCCCC", Style::InSequence), 3);
    assert_eq!(count_graded("ABACDA3B", Style::InSequence), 9);
    assert_eq!(count_graded("AABAAAAB", Style::ByException), 3);
}

/// The short ballots: all yes, all blank, both styles, any number of candidates.
#[test]
fn all_yes_and_all_blank_are_two_keys() {
    for candidates in 1..=80 {
        for style in [Style::InSequence, Style::ByException] {
            for mark in ["1", "3"] {
                assert_eq!(count(&mark.repeat(candidates), style), 2, "{candidates}");
            }
        }
    }
}

#[test]
fn in_sequence_is_a_key_a_candidate_and_enter() {
    for candidates in 2..=80 {
        assert_eq!(
            count(&marks(candidates, 1), Style::InSequence),
            candidates + 1
        );
    }
}

#[test]
fn three_exceptions_among_26_are_seven_keys() {
    assert_eq!(count(&marks(26, 3), Style::ByException), 7);
    assert_eq!(count(&marks(6, 2), Style::ByException), 3);
}

#[test]
fn the_table_in_the_document_is_what_the_model_counts() {
    let document = include_str!("../../../../docs/keying.md").replace("\r\n", "\n");
    for table in [table(), graded_table()] {
        assert!(
            document.contains(&table),
            "docs/keying.md should say:\n{table}"
        );
    }
}
