//! The outcome of real and made elections, and what must hold for any election.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

mod properties;
mod real;

use serde_json::Value;
use std::collections::BTreeSet;
use std::path::Path;
use zhengpiao::rules::*;

fn as_set(value: &Value) -> BTreeSet<String> {
    value
        .as_array()
        .expect("a list")
        .iter()
        .map(Value::to_string)
        .collect()
}

#[test]
fn every_fixture_agrees() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/totals");
    let mut seen = 0;
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|extension| extension != "ron") {
            continue;
        }
        seen += 1;
        let name = path.display();
        let file = evaluate_file(&std::fs::read_to_string(&path).unwrap()).unwrap();
        let got = file.to_json();
        let expected = std::fs::read_to_string(path.with_extension("expected.json")).unwrap();
        let expected: Value = serde_json::from_str(&expected).unwrap();
        for (key, value) in expected.as_object().unwrap() {
            if key == "tied" || key == "problems" {
                assert_eq!(as_set(&got[key]), as_set(value), "{name}: {key}");
            } else {
                assert_eq!(&got[key], value, "{name}: {key}");
            }
        }
        assert_eq!(
            got.as_object().unwrap().len(),
            expected.as_object().unwrap().len(),
            "{name}"
        );
    }
    assert!(seen >= 20, "only {seen} fixtures found");
}

/// A file with 30 of 32 present, 30 ballots back and valid, to be varied.
struct File {
    rules: &'static str,
    overrides: &'static str,
    round: &'static str,
    seats: u32,
    counts: &'static str,
    candidates: &'static str,
    write_ins: &'static str,
}

const FULL: &str =
    "(expected: 32, present: 30, cast: 30, issued: 30, returned: 30, valid: 30, invalid: 0)";

impl File {
    fn new(rules: &'static str, seats: u32, candidates: &'static str) -> File {
        let (overrides, round, write_ins) = ("", "Formal", "");
        File {
            rules,
            overrides,
            round,
            seats,
            counts: FULL,
            candidates,
            write_ins,
        }
    }

    fn text(&self) -> String {
        let candidates: String = self
            .candidates
            .split(' ')
            .filter(|one| !one.is_empty())
            .map(|one| {
                let (name, rest) = one.split_once(':').unwrap();
                let figures: Vec<&str> = rest.split('/').collect();
                match figures.as_slice() {
                    [yes] => format!("(name: {name:?}, yes: {yes}),"),
                    [yes, no] => format!("(name: {name:?}, yes: {yes}, no: {no}),"),
                    [yes, no, abstain] => {
                        format!("(name: {name:?}, yes: {yes}, no: {no}, abstain: {abstain}),")
                    }
                    _ => panic!("{one}"),
                }
            })
            .collect();
        format!(
            "Totals(rules: {:?}, overrides: ({}), round: {}, seats: {}, counts: {}, candidates: [{}], write_ins: [{}])",
            self.rules,
            self.overrides,
            self.round,
            self.seats,
            self.counts,
            candidates,
            self.write_ins
        )
    }

    /// elected | tied x for | unfilled | next | problems, in short.
    fn short(&self) -> String {
        let text = self.text();
        let file = evaluate_file(&text).unwrap_or_else(|error| panic!("{error}\n{text}"));
        let outcome = &file.outcome;
        let names = |list: &[usize]| -> String {
            list.iter().map(|&one| file.names[one].as_str()).collect()
        };
        let bar = outcome.bar.map_or("-".to_owned(), |bar| bar.to_string());
        let problems: Vec<String> = outcome
            .problems
            .iter()
            .map(|one| format!("{one:?}"))
            .collect();
        format!(
            "{bar} {}|{}x{}|{} {:?} {}",
            names(&outcome.elected),
            names(&outcome.tied),
            outcome.tied_for,
            outcome.unfilled,
            outcome.next,
            problems.join(" ")
        )
        .trim_end()
        .to_owned()
    }
}

#[test]
fn rounds_ties_and_shortfalls() {
    let two = "a:12 b:12 c:5";
    let tie = |overrides, round| File {
        overrides,
        round,
        ..File::new("cpc-2020", 1, two)
    };
    let table = [
        // a formal tie below the bar is no tie, a revote has no bar
        (tie("", "Formal"), "16 |x0|1 FurtherElection"),
        (tie("", "Revote"), "- |abx1|0 Revote"),
        (tie("tie: Lot", "Revote"), "- |abx1|0 Lot"),
        // equal again: the second rule, in a revote only
        (tie("second_tie: Lot", "Revote"), "- |abx1|0 Lot"),
        (tie("second_tie: Vacant", "Revote"), "- |abx1|0 Vacant"),
        (
            File {
                overrides: "second_tie: Lot",
                ..File::new("union-2016", 1, "a:17 b:17")
            },
            "17 |x0|1 Recount TooManyMarks",
        ),
        (
            File {
                overrides: "second_tie: Lot",
                ..File::new("union-2016", 2, "a:20 b:17 c:17")
            },
            "17 a|bcx1|0 Revote",
        ),
        (tie("tie: ChairDecides", "Revote"), "- |abx1|0 ChairDecides"),
        (tie("tie: Vacant", "Revote"), "- |abx1|0 Vacant"),
        (
            File {
                round: "Revote",
                ..File::new("cpc-2020", 1, "a:3 b:2")
            },
            "- a|x0|0 Complete",
        ),
        (
            File {
                round: "Preliminary",
                ..File::new("cpc-2020", 1, "a:17 b:2")
            },
            "16 a|x0|0 Complete",
        ),
        // fewer no votes settle it, fully, in part, or not at all
        (
            File {
                overrides: "tie: FewerNo",
                ..File::new("union-2016", 1, "a:20/10/0 b:20/9/1")
            },
            "17 |x0|1 Recount TooManyMarks",
        ),
        (
            File {
                overrides: "tie: FewerNo",
                ..File::new("union-2016", 2, "a:19/11/0 b:20/10/0 c:19/9/2")
            },
            "17 bc|x0|0 Complete",
        ),
        (
            File {
                overrides: "tie: FewerNo",
                ..File::new(
                    "union-2016",
                    3,
                    "a:18/12/0 b:18/9/3 c:18/10/2 d:18/10/2 e:18/10/2",
                )
            },
            "17 b|cdex2|0 Revote",
        ),
        (
            File {
                overrides: "tie: FewerNo",
                ..File::new("union-2016", 1, "a:18 b:12")
            },
            "17 a|x0|0 Complete",
        ),
        // a written-in name has no no votes, so fewer of them settle nothing
        (
            File {
                overrides: "tie: FewerNo",
                write_ins: "(name: \"w\", yes: 18)",
                ..File::new("union-2016", 2, "a:20/10 b:18/12")
            },
            "17 a|bwx1|0 Revote",
        ),
        // a tie above the cut and one below it are harmless
        (
            File::new("cpc-2020", 3, "a:20 b:20 c:18 d:16 e:16"),
            "16 abc|x0|0 Complete",
        ),
        // three tied for two seats
        (
            File::new("cpc-2020", 3, "a:20 b:17 c:17 d:17"),
            "16 a|bcdx2|0 Revote",
        ),
        // village: second bar of a third, inclusive
        (
            File {
                round: "Further",
                ..File::new("village-2018", 2, "a:10 b:9")
            },
            "10 a|x0|1 FurtherElection",
        ),
        (
            File {
                round: "Further",
                ..File::new("cpc-2020", 2, "a:10 b:9")
            },
            "16 |x0|2 FurtherElection",
        ),
        (
            File {
                round: "Further",
                overrides: "threshold: Plurality",
                ..File::new("cpc-2020", 2, "a:10 b:9")
            },
            "- ab|x0|0 Complete",
        ),
        (File::new("society", 2, "a:16 b:15"), "16 a|x0|1 Vacant"),
        (
            File::new("union-2016", 1, "a:16"),
            "17 |x0|1 FurtherElection",
        ),
        // half or more is enough for a staff congress
        (
            File {
                counts: "(expected: 30, present: 30, returned: 30)",
                ..File::new("staff-congress", 1, "a:15")
            },
            "15 a|x0|0 Complete",
        ),
        // nobody is elected without a vote, even where the highest win
        (
            File::new("approval-plurality", 2, "a:4 b:0 c:0"),
            "- a|x0|1 FurtherElection",
        ),
        (
            File {
                round: "Revote",
                ..File::new("cpc-2020", 1, "a:0 b:0")
            },
            "- |x0|1 FurtherElection",
        ),
        // a written-in name takes part in a tie, after the printed ones
        (
            File {
                write_ins: "(name: \"w\", yes: 8)",
                ..File::new("approval-plurality", 2, "a:9 b:8")
            },
            "- a|bwx1|0 Lot",
        ),
        // Robert: blank ballots leave the base, invalid ones stay in it
        (
            File {
                counts: "(expected: 50, present: 40, returned: 31, valid: 30, invalid: 1)",
                ..File::new("rules-of-order", 1, "a:14 b:12")
            },
            "14 a|x0|0 Complete",
        ),
    ];
    for (file, expected) in table {
        assert_eq!(file.short(), expected, "{}", file.text());
    }
}

#[test]
fn figures_that_do_not_hold_together() {
    let counts = |counts| File {
        counts,
        ..File::new("cpc-2020", 1, "a:17/10/3")
    };
    let mode = |overrides, seats, candidates| File {
        overrides,
        ..File::new("society", seats, candidates)
    };
    let table = [
        (
            counts("(expected: 32, present: 30, returned: 30, valid: 28, invalid: 1)"),
            "16 |x0|1 Recount PapersUnbalanced MarksUnbalanced",
        ),
        (
            counts("(expected: 32, present: 30, returned: 29, valid: 30)"),
            "16 |x0|1 Recount PapersUnbalanced",
        ),
        (
            counts("(expected: 40, present: 31, issued: 31, returned: 30, valid: 30)"),
            "16 |x0|1 Void QuorumNotMet",
        ),
        (
            counts("(expected: 32, present: 30, cast: 29, returned: 30, valid: 30)"),
            "16 |x0|1 Recount ReturnedExceedsCast",
        ),
        // a village's gate is the people who voted: void, not merely unclear
        (
            File {
                counts: "(expected: 32, cast: 29, returned: 30, valid: 30)",
                ..File::new("village-2018", 1, "a:17")
            },
            "15 |x0|1 Void ReturnedExceedsCast",
        ),
        // void outweighs unclear
        (
            counts("(expected: 32, present: 30, issued: 29, returned: 30, valid: 20, invalid: 1)"),
            "16 |x0|1 Void ReturnedExceedsIssued PapersUnbalanced MarksUnbalanced",
        ),
        // a quorum nobody can know does not unbalance the figures
        (
            counts("(present: 30, returned: 30, valid: 30)"),
            "16 a|x0|0 Complete",
        ),
        // without the base of the bar nobody is elected
        (
            counts("(expected: 32, returned: 30, valid: 30)"),
            "- |x0|1 Recount",
        ),
        (mode("marks: OneOf", 1, "a:16 b:14"), "16 a|x0|0 Complete"),
        (
            File {
                overrides: "marks: OneOf",
                candidates: "a:17 b:11",
                write_ins: "(name: \"w\", yes: 2)",
                ..File::new("society", 1, "")
            },
            "16 a|x0|0 Complete",
        ),
        (
            mode("marks: OneOf", 1, "a:16 b:13"),
            "16 |x0|1 Recount BallotsUnaccounted",
        ),
        (
            mode("marks: OneOf", 1, "a:17 b:14"),
            "16 |x0|1 Recount BallotsUnaccounted TooManyMarks",
        ),
        (
            mode("marks: ExactlyN", 2, "a:25 b:20 c:15"),
            "16 ab|x0|0 Complete",
        ),
        (
            mode("marks: ExactlyN", 2, "a:25 b:20 c:14"),
            "16 |x0|2 Recount MarksNotExact",
        ),
        (
            mode("marks: ExactlyN", 2, "a:25 b:20 c:16"),
            "16 |x0|2 Recount MarksNotExact TooManyMarks",
        ),
        (
            mode("marks: UpToN", 2, "a:25 b:20 c:14"),
            "16 ab|x0|0 Complete",
        ),
        (
            mode("marks: UpToN", 2, "a:25 b:20 c:16"),
            "16 |x0|2 Recount TooManyMarks",
        ),
        (
            mode("marks: Approval", 2, "a:25 b:20 c:16"),
            "16 ab|x0|0 Complete",
        ),
        (
            mode("marks: Approval", 2, "a:31 b:20 c:16"),
            "16 |x0|2 Recount TooManyMarks",
        ),
        // part of a candidate's figures is not compared, but cannot be more than all
        (mode("", 2, "a:20/9"), "16 a|x0|1 Vacant"),
        (mode("", 2, "a:20/11"), "16 |x0|2 Recount MarksUnbalanced"),
        (
            mode("", 2, "a:20/11 b:17/3/10"),
            "16 |x0|2 Recount MarksUnbalanced",
        ),
    ];
    for (file, expected) in table {
        assert_eq!(file.short(), expected, "{}", file.text());
    }
}

#[test]
fn the_recount_of_2015_balances() {
    // English Chess Federation AGM 2015, after the recount: 142 + 164 + 3 of 309;
    // the abstentions at one candidate, or repeated at each
    let counts =
        "(expected: 324, present: 309, issued: 309, returned: 309, valid: 309, invalid: 0)";
    for abstain in [["", ", abstain: 3"], [", abstain: 3", ", abstain: 3"]] {
        let text = format!(
            "(rules: \"society\", overrides: (marks: OneOf), round: Formal, seats: 1, counts: {counts}, candidates: [
                (name: \"Openshaw\", yes: 142{}), (name: \"Pein\", yes: 164{})])",
            abstain[0], abstain[1]
        );
        let file = evaluate_file(&text).unwrap();
        assert_eq!(file.outcome.elected, [1], "{}", file.to_text());
        assert_eq!(file.outcome.next, Next::Complete);
    }
}

#[test]
fn what_cannot_be_is_refused_by_name() {
    let with = |overrides| {
        File {
            overrides,
            ..File::new("cpc-2020", 1, "a:17")
        }
        .text()
    };
    let table = [
        (
            with("threshold: Share(num: 1, den: 0, strict: true, base: Present)"),
            "threshold: den is 0",
        ),
        (
            with("threshold: Share(num: 3, den: 2, strict: true, base: Present)"),
            "threshold",
        ),
        (
            with("further: Share(num: 0, den: 2, strict: true, base: Cast)"),
            "further: num is 0",
        ),
        (
            with("quorum: Share(num: 5, den: 4, strict: false, base: Present)"),
            "quorum",
        ),
        (
            with("quorum: Share(num: 1, den: 1, strict: true, base: Present)"),
            "quorum",
        ),
        (
            with("differential: Range(least: 3, most: 2)"),
            "differential",
        ),
        (with("treshold: Plurality"), "treshold"),
        (with("tie: Dice"), "Dice"),
        (
            with("threshold: Share(num: 1, den: 2, strict: true, base: Present, extra: 1)"),
            "extra",
        ),
        (
            File {
                counts: "(expectd: 3)",
                ..File::new("cpc-2020", 1, "a:17")
            }
            .text(),
            "expectd",
        ),
        (File::new("cpc-2021", 1, "a:17").text(), "cpc-2021"),
        (File::new("cpc-2020", 0, "a:17").text(), "seats"),
        (
            File {
                round: "Third",
                ..File::new("cpc-2020", 1, "a:17")
            }
            .text(),
            "Third",
        ),
        (File::new("cpc-2020", 1, "a:-1").text(), "1:"),
        (String::new(), "1:1"),
    ];
    for (text, named) in table {
        let error = evaluate_file(&text).expect_err(&text).to_string();
        assert!(error.contains(named), "{error:?} does not name {named:?}");
    }
}

#[test]
fn a_byte_order_mark_and_some_are_both_fine() {
    let text = File::new("cpc-2020", 1, "a:17").text();
    let marked = format!(
        "\u{feff}{}",
        text.replace("present: 30", "present: Some(30)")
    );
    assert_eq!(
        evaluate_file(&marked).unwrap().outcome,
        evaluate_file(&text).unwrap().outcome
    );
}

#[test]
fn the_plain_text_names_everything() {
    let mut file = File::new("cpc-2020", 2, "a:20 b:17 c:17");
    file.write_ins = "(name: \"w\", yes: 1)";
    let text = evaluate_file(&file.text()).unwrap().to_text();
    for line in [
        "quorum    Met",
        "bar       16",
        "elected   a",
        "tied      b  c",
        "next      Revote",
    ] {
        assert!(
            text.lines().any(|one| one == line),
            "{line:?} is not in\n{text}"
        );
    }
    assert!(text.contains("BelowBar   w"), "{text}");
}

#[test]
fn candidates_for_so_many_seats() {
    let range = |id: &str, seats| candidates_needed(&preset(id).unwrap(), seats);
    // domain 1.4: a fifth of the seats, rounded up
    for (seats, least) in [(1, 2), (3, 4), (5, 6), (7, 9), (9, 11), (11, 14), (15, 18)] {
        assert_eq!(
            range("cpc-2020", seats),
            Some(CandidateRange { least, most: None })
        );
    }
    assert_eq!(
        range("village-2018", 3),
        Some(CandidateRange {
            least: 4,
            most: None
        })
    );
    let equal = Some(CandidateRange {
        least: 1,
        most: Some(1),
    });
    assert_eq!(range("cpc-committee-officers", 1), equal);
    assert_eq!(range("society", 3), None);
}

#[test]
fn presets_survive_being_written_down() {
    for id in preset_ids() {
        let rules = preset(id).unwrap();
        let text = ron::to_string(&rules).unwrap();
        assert!(!text.contains('\n'));
        assert_eq!(ron::from_str::<Preset>(&text).unwrap(), rules);
        let changed = Overrides {
            tie: Some(Tie::FewerNo),
            ..Overrides::default()
        };
        let text = ron::to_string(&changed).unwrap();
        assert_eq!(ron::from_str::<Overrides>(&text).unwrap(), changed);
        let changed = rules.with(&changed).unwrap();
        assert_eq!(changed.tie, Tie::FewerNo);
        assert!(!changed.check.contains(&"tie".to_owned()));
    }
}
