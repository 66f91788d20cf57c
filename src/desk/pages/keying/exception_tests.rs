#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use proptest::prelude::*;

use super::ballot::{Answer, Ballot, Mode};
use super::choices::Choices;
use super::draft;
use super::sheet::Sheet;
use super::tests::{keyed, paper, read, way};
use super::way::{Style, Way};
use crate::meeting::Cell;
use crate::rules::{Mark, Marks};

fn by_exception(candidates: &[u32]) -> Ballot {
    Ballot::new(Sheet::new(&paper(candidates), way(Style::ByException)))
}

fn starting_as(candidates: &[u32], usual: Mark) -> Ballot {
    let way = Way {
        style: Style::ByException,
        choices: Choices::Marks,
        usual: Cell::Mark(usual),
    };
    Ballot::new(Sheet::new(&paper(candidates), way))
}

#[test]
fn numbers_turn_candidates_and_what_they_say() {
    for (candidates, keys, said) in [
        // One digit up to nine: no, abstain, back.
        (vec![6], "3\n", "112111"),
        (vec![6], "33\n", "113111"),
        (vec![6], "333\n", "111111"),
        (vec![6], "635\n", "112122"),
        (vec![9], "9\n", "111111112"),
        (vec![6], "+\n", "111111"),
        (vec![6], "0\n", "333333"),
        // The rest blank after an exception.
        (vec![6], "20\n", "323333"),
        // A turned candidate can be turned back after the rest is said.
        (vec![6], "3+3\n", "113111"),
        // Doubtful, and back again.
        (vec![6], ".4\n", "111?11"),
        (vec![6], ".4.4\n", "111111"),
        (vec![6], ".44\n", "111111"),
        (vec![6], "./4\n", "111211"),
        // Steps back, in a number and over it.
        (vec![6], "34/\n", "112111"),
        (vec![12], "0/120/3/04\n", "111211111112"),
        // Two digits to 99.
        (vec![10], "10\n", "1111111112"),
        (vec![12], "0112\n", "211111111112"),
        (vec![12], "+\n", "111111111111"),
        (vec![12], "0\n", "333333333333"),
        (vec![12], "00\n", "333333333333"),
        // The same number of digits on the whole paper.
        (vec![2, 12], "01+12\n", "21|111111111112"),
        // Several contests: + goes on to the next, arrows go back.
        (vec![2, 3], "1+3\n", "21|112"),
        (vec![2, 3], "++\n", "11|111"),
        (vec![2, 3], "00\n", "33|333"),
        (vec![2, 3], "+3^2\n", "12|112"),
        (vec![2, 3], "-5+\n", "-t|111"),
        (vec![2, 3], "1--6\n", "-o|-o"),
        // Names, on a paper and alone.
        (vec![3], "2*.\n", "121*'?'=?"),
        (vec![3], "*.\n", "111*'?'=?"),
        (vec![0], "*.\n", "*'?'=?"),
        (vec![0], "+\n", ""),
    ] {
        let mut ballot = by_exception(&candidates);
        let answer = keyed(&mut ballot, keys);
        assert_eq!(answer, Answer::Confirmed, "{candidates:?} {keys}");
        assert_eq!(read(&ballot.sheet).unwrap(), said, "{candidates:?} {keys}");
    }
}

#[test]
fn another_mark_may_be_the_usual_one() {
    for (usual, keys, said) in [
        (Mark::Abstain, "1\n", "13333"),
        (Mark::Abstain, "11\n", "23333"),
        (Mark::Abstain, "111+\n", "33333"),
        (Mark::Abstain, "+\n", "33333"),
        (Mark::No, "24\n", "21212"),
        (Mark::No, "22\n", "23222"),
        (Mark::No, "+\n", "22222"),
        (Mark::No, "0\n", "33333"),
    ] {
        let mut ballot = starting_as(&[5], usual);
        let answer = keyed(&mut ballot, keys);
        assert_eq!(answer, Answer::Confirmed, "{usual:?} {keys}");
        assert_eq!(read(&ballot.sheet).unwrap(), said, "{usual:?} {keys}");
    }
}

#[test]
fn the_usual_mark_fits_the_way_the_voter_votes() {
    for marks in Marks::ALL {
        let wanted = match marks {
            Marks::MarkEach | Marks::DefaultYes => Mark::Yes,
            _ => Mark::Abstain,
        };
        let way = Way::of(*marks, Choices::Marks);
        assert_eq!(way.usual, Cell::Mark(wanted), "{marks:?}");
        assert_eq!(way.style, Style::InSequence);
    }
}

#[test]
fn a_second_enter_is_never_a_ballot() {
    let mut ballot = by_exception(&[6]);
    assert_eq!(keyed(&mut ballot, "\n"), Answer::Untouched);
    assert_eq!(keyed(&mut ballot, "\n\n"), Answer::Untouched);
    // Nor is one contest of two.
    let mut ballot = by_exception(&[2, 3]);
    assert_eq!(keyed(&mut ballot, "1\n"), Answer::Untouched);
    // Enter led to the contest that is missing.
    assert_eq!(keyed(&mut ballot, "3\n"), Answer::Confirmed);
    assert_eq!(read(&ballot.sheet).unwrap(), "21|112");
}

#[test]
fn a_number_nobody_has_changes_nothing() {
    let mut ballot = by_exception(&[6]);
    assert_eq!(keyed(&mut ballot, "7"), Answer::NoSuchNumber);
    assert!(ballot.at_rest());
    let mut ballot = by_exception(&[26]);
    assert_eq!(keyed(&mut ballot, "27"), Answer::NoSuchNumber);
    assert_eq!(keyed(&mut ballot, ".00"), Answer::NoSuchNumber);
    assert!(ballot.at_rest());
    // Half a number is neither confirmed nor lost.
    for key in ["\n", "+", "*", "-", "."] {
        assert_eq!(keyed(&mut ballot, "2"), Answer::Done);
        assert_eq!(keyed(&mut ballot, key), Answer::HalfNumber, "{key}");
        assert!(matches!(&ballot.mode, Mode::Number { typed, .. } if typed == "2"));
        keyed(&mut ballot, "/");
    }
    assert!(ballot.at_rest());
    // 0 and Enter is blank only where nothing is keyed: else a digit is missing.
    keyed(&mut ballot, "05");
    assert_eq!(keyed(&mut ballot, "0\n"), Answer::HalfNumber);
}

#[test]
fn eighty_candidates_are_each_turned_by_two_digits() {
    for number in 1..=80_usize {
        let mut ballot = by_exception(&[80]);
        assert_eq!(
            keyed(&mut ballot, &format!("{number:02}\n")),
            Answer::Confirmed
        );
        let said = read(&ballot.sheet).unwrap();
        let wanted = (1..=80).map(|at| if at == number { '2' } else { '1' });
        assert_eq!(said, wanted.collect::<String>());
    }
}

#[test]
fn a_choice_of_way_reads_back() {
    for style in [Style::InSequence, Style::ByException] {
        for usual in [Mark::Yes, Mark::No, Mark::Abstain] {
            let way = Way {
                style,
                choices: Choices::Marks,
                usual: Cell::Mark(usual),
            };
            assert_eq!(Way::read(&way.written(), Choices::Marks), Some(way));
        }
    }
    for wrong in ["", "x", "x4", "y1", "x11", "1x", "xA", "sx", "s?", "s-m"] {
        assert_eq!(Way::read(wrong, Choices::Marks), None, "{wrong}");
    }
    assert_eq!(Way::of(Marks::MarkEach, Choices::Marks).written(), "s1");
}

proptest! {
    /// Whatever is pressed: a draft gives it back, steps back undo it all, and a
    /// confirmed ballot has a mark for every candidate.
    #[test]
    fn by_exception_drafts_and_steps_back(
        keys in "[0-9+*./^v-]{0,60}",
        candidates in prop::collection::vec(1_u32..30, 1..3),
    ) {
        let paper = paper(&candidates);
        let fresh = Sheet::new(&paper, way(Style::ByException));
        let mut ballot = Ballot::new(fresh.clone());
        keyed(&mut ballot, &keys);
        let text = draft::write(7, &ballot.sheet);
        match draft::read(&text, 7, &paper, Choices::Marks) {
            Some(sheet) => {
                prop_assert_eq!(sheet.acts(), ballot.sheet.acts());
                prop_assert_eq!(sheet.entry(), ballot.sheet.entry());
                prop_assert_eq!(sheet.way(), ballot.sheet.way());
            }
            None => prop_assert!(ballot.sheet.untouched()),
        }
        if let Some(entry) = ballot.sheet.entry() {
            for (contest, candidates) in entry.iter().zip(&candidates) {
                let text = contest.to_string();
                let marks = text.split('*').next().unwrap().chars().count();
                let invalid = text.starts_with('-');
                prop_assert!(invalid || marks == *candidates as usize, "{}", text);
            }
        }
        while ballot.sheet.back() {}
        prop_assert_eq!(&ballot.sheet.halves(), &fresh.halves());
    }
}

/// The same ballot in both styles, under every preset: one name chosen of five, for one
/// seat, or written in where the ballot is empty.
#[test]
fn every_preset_is_keyed_in_both_styles() {
    use crate::meeting::{PersonId, WriteIn, WrittenName, verdict};
    use crate::rules::{BallotVerdict, RoundKind};

    for id in crate::rules::preset_ids() {
        let rules = crate::rules::preset(id).unwrap();
        let names_only = rules.marks == Marks::NamesOnly;
        let mut paper = paper(&[if names_only { 0 } else { 5 }]);
        paper.contests[0].setup.seats = 1;
        let mut entries = Vec::new();
        for style in [Style::InSequence, Style::ByException] {
            let way = Way {
                style,
                ..Way::of(rules.marks, Choices::Marks)
            };
            let mut ballot = Ballot::new(Sheet::new(&paper, way));
            let keys = match (names_only, style, way.usual) {
                (true, ..) => "\n",
                (_, Style::InSequence, _) => "13333\n",
                (_, Style::ByException, Cell::Mark(Mark::Abstain)) => "1\n",
                (_, Style::ByException, _) => "22334455\n",
            };
            if names_only {
                let name = WrittenName::Person(PersonId(9));
                let mark = Cell::Mark(Mark::Yes);
                ballot.sheet.add_name(0, WriteIn { name, mark });
            }
            assert_eq!(
                keyed(&mut ballot, keys),
                Answer::Confirmed,
                "{id} {style:?}"
            );
            entries.push(ballot.sheet.entry().unwrap());
        }
        assert_eq!(entries[0], entries[1], "{id}");
        let judged = verdict(
            &rules,
            RoundKind::Formal,
            &paper.contests[0],
            &entries[0][0],
        );
        assert_eq!(judged, Some(BallotVerdict::Valid { chosen: 1 }), "{id}");
    }
}
