//! Head count, printing, issuing, returning: the gates of domain 8.

use zhengpiao::meeting::*;

use crate::day::*;

#[test]
fn head_count_is_typed_by_two_or_confirmed_under_fifty() {
    let mut day = Day::usual().gathered(0);
    assert_eq!(
        day.refused(By::Desk, Command::TypeHeadCount(20)),
        Refusal::NameYourself
    );
    assert_eq!(
        day.refused(CHIEF, Command::ConfirmHeadCount),
        Refusal::NothingToConfirm
    );
    day.must(TELLER, Command::TypeHeadCount(20));
    assert_eq!(
        day.refused(TELLER, Command::TypeHeadCount(20)),
        Refusal::SamePersonTwice
    );
    assert_eq!(
        day.refused(TELLER, Command::ConfirmHeadCount),
        Refusal::ScrutineersOnly
    );
    day.must(CHIEF, Command::ConfirmHeadCount);
    assert_eq!(day.meeting().round().unwrap().head_count.agreed, Some(20));
    assert_eq!(
        day.refused(TELLER, Command::TypeHeadCount(20)),
        Refusal::NotWaiting
    );
}

#[test]
fn head_count_of_fifty_is_not_confirmed_but_typed_again() {
    for (count, outcome) in [(49, Ok(())), (50, Err(Refusal::TwoMustType))] {
        let mut day = Day::usual().gathered(0);
        day.must(TELLER, Command::TypeHeadCount(count));
        assert_eq!(
            day.ask(CHIEF, Command::ConfirmHeadCount),
            outcome,
            "{count}"
        );
    }
}

#[test]
fn head_count_confirmed_by_whoever_typed_it_refused() {
    let mut day = Day::usual().gathered(0);
    day.must(CHIEF, Command::TypeHeadCount(20));
    assert_eq!(
        day.refused(CHIEF, Command::ConfirmHeadCount),
        Refusal::SamePersonTwice
    );
}

#[test]
fn head_count_typed_differently_starts_anew() {
    let mut day = Day::usual().gathered(0);
    day.must(TELLER, Command::TypeHeadCount(20));
    day.must(CHIEF, Command::TypeHeadCount(19));
    let head_count = day.meeting().round().unwrap().head_count.clone();
    assert_eq!(
        head_count,
        TwiceTyped {
            first: None,
            mismatch: Some((20, 19)),
            agreed: None
        }
    );
    day.must(CHIEF, Command::TypeHeadCount(20));
    day.must(TELLER, Command::TypeHeadCount(20));
    let head_count = day.meeting().round().unwrap().head_count.clone();
    assert_eq!((head_count.agreed, head_count.mismatch), (Some(20), None));
}

#[test]
fn head_count_unlike_the_sign_in_waits_for_a_reason() {
    let mut day = Day::usual().gathered(0);
    day.must(
        By::Desk,
        Command::SetPrinted {
            paper: PAPER,
            printed: 22,
        },
    );
    assert_eq!(
        day.refused(By::Desk, Command::StartIssuing),
        Refusal::NoHeadCount
    );
    let explain = |text: &str| Command::ExplainHeadCount(text.into());
    assert_eq!(
        day.refused(By::Desk, explain("有人离席")),
        Refusal::NoHeadCount
    );
    day.must(TELLER, Command::TypeHeadCount(19));
    day.must(CHIEF, Command::TypeHeadCount(19));
    let refusal = day.refused(By::Desk, Command::StartIssuing);
    assert_eq!(
        refusal,
        Refusal::HeadCountUnexplained {
            counted: 19,
            signed_in: 20
        }
    );
    assert_eq!(day.refused(By::Desk, explain(" ")), Refusal::Empty);
    day.must(By::Desk, explain("有人离席"));
    day.must(By::Desk, Command::StartIssuing);
}

#[test]
fn quorum_is_exactly_four_fifths_of_expected() {
    for (absent, outcome) in [
        (4, Ok(())),
        (
            5,
            Err(Refusal::QuorumNotMet {
                present: 15,
                needed: 16,
            }),
        ),
    ] {
        let mut day = Day::usual().gathered(absent);
        let present = 20 - absent;
        day.must(TELLER, Command::TypeHeadCount(present));
        day.must(CHIEF, Command::TypeHeadCount(present));
        day.must(
            By::Desk,
            Command::SetPrinted {
                paper: PAPER,
                printed: 22,
            },
        );
        assert_eq!(
            day.ask(By::Desk, Command::ConfirmSlip(Slip::HeadCount)),
            outcome,
            "{absent}"
        );
        assert_eq!(
            day.ask(By::Desk, Command::StartIssuing),
            outcome,
            "{absent}"
        );
    }
}

#[test]
fn printed_must_be_the_sum_of_its_parts() {
    let mut day = Day::usual().gathered(0).issued();
    let set = |figures| Command::SetIssued {
        paper: PAPER,
        figures,
    };
    let parts = |issued, exchanged, kept, cut, spoiled_in_printing| IssueFigures {
        issued,
        exchanged,
        kept,
        cut,
        spoiled_in_printing,
        reason: String::new(),
    };
    for (figures, accounted) in [
        (parts(20, 0, 1, 0, 0), 21),
        (parts(20, 1, 1, 1, 0), 23),
        (parts(u32::MAX, u32::MAX, u32::MAX, 1, 1), 12_884_901_887),
    ] {
        let refusal = day.refused(By::Desk, set(figures));
        assert_eq!(
            refusal,
            Refusal::PrintedUnbalanced {
                printed: 22,
                accounted
            }
        );
    }
    for figures in [
        parts(20, 1, 1, 0, 0),
        parts(20, 0, 0, 0, 2),
        parts(20, 0, 1, 1, 0),
    ] {
        day.must(By::Desk, set(figures));
    }
    let printed = Command::SetPrinted {
        paper: PAPER,
        printed: 23,
    };
    let refusal = day.refused(By::Desk, printed);
    assert_eq!(
        refusal,
        Refusal::PrintedUnbalanced {
            printed: 23,
            accounted: 22
        }
    );
}

#[test]
fn issued_is_one_for_each_voter_present() {
    let mut day = Day::usual().gathered(0).issued();
    let set = |issued, kept, reason: &str| Command::SetIssued {
        paper: PAPER,
        figures: IssueFigures {
            reason: reason.into(),
            ..figures(issued, kept)
        },
    };
    let refusal = day.refused(By::Desk, set(21, 1, "多领"));
    assert_eq!(
        refusal,
        Refusal::IssuedExceedsPresent {
            issued: 21,
            present: 20
        }
    );
    let refusal = day.refused(By::Desk, set(19, 3, " "));
    assert_eq!(
        refusal,
        Refusal::IssuedUnexplained {
            issued: 19,
            present: 20
        }
    );
    day.must(By::Desk, set(19, 3, "一人未领票"));
}

#[test]
fn fewer_returned_must_be_explained() {
    let mut day = Day::usual().gathered(0).issued();
    day.type_returned(PAPER, 19);
    let bundles = || Command::MakeBundles {
        paper: PAPER,
        sizes: vec![19],
    };
    let refusal = day.refused(CHIEF, bundles());
    assert_eq!(
        refusal,
        Refusal::MissingUnexplained {
            issued: 20,
            returned: 19
        }
    );
    let explain = |reason, note: &str| Command::ExplainMissing {
        paper: PAPER,
        reason,
        note: note.into(),
    };
    assert_eq!(
        day.refused(CHIEF, explain(MissingReason::Other, " ")),
        Refusal::Empty
    );
    day.must(CHIEF, explain(MissingReason::NotCast, ""));
    day.must(CHIEF, bundles());
}

#[test]
fn more_returned_is_counted_again_and_then_void() {
    let mut day = Day::usual().gathered(0).issued();
    day.type_returned(PAPER, 21);
    let bundles = || Command::MakeBundles {
        paper: PAPER,
        sizes: vec![21],
    };
    let refusal = day.refused(CHIEF, bundles());
    assert_eq!(
        refusal,
        Refusal::CountAgain {
            issued: 20,
            returned: 21
        }
    );
    assert!(!day.meeting().paper(PAPER).unwrap().void());
    day.must(CHIEF, Command::RepeatReturned(PAPER));
    let mut honest = day.clone();
    day.type_returned(PAPER, 21);
    assert!(day.meeting().paper(PAPER).unwrap().void());
    assert_eq!(day.refused(CHIEF, bundles()), Refusal::PaperVoid(PAPER));
    // Two sheets had stuck together: the second count is right, nothing is void.
    honest.type_returned(PAPER, 20);
    assert!(!honest.meeting().paper(PAPER).unwrap().void());
    honest.must(
        CHIEF,
        Command::MakeBundles {
            paper: PAPER,
            sizes: vec![20],
        },
    );
}

#[test]
fn a_void_paper_does_not_hold_up_the_others() {
    let mut day = Day::set_up(20, &[(1, 1), (1, 1)], Staffing::Full)
        .gathered(0)
        .issued();
    let second = PaperId(2);
    day.type_returned(PAPER, 20);
    day.must(
        CHIEF,
        Command::MakeBundles {
            paper: PAPER,
            sizes: vec![20],
        },
    );
    day.type_returned(second, 21);
    day.must(CHIEF, Command::RepeatReturned(second));
    day.type_returned(second, 21);
    day.key_twice(1, &["1"; 20], &["1"; 20]);
    for slip in Slip::ALL {
        day.must(By::Desk, Command::ConfirmSlip(slip));
    }
    day.must(CHAIR, Command::Announce);
}

#[test]
fn bundles_hold_what_came_back() {
    let mut day = Day::usual().gathered(0).issued();
    let make = |sizes: &[u32]| Command::MakeBundles {
        paper: PAPER,
        sizes: sizes.to_vec(),
    };
    assert_eq!(day.refused(CHIEF, make(&[20])), Refusal::NotReturned(PAPER));
    day.type_returned(PAPER, 20);
    assert_eq!(
        day.refused(CHIEF, make(&[10, 9])),
        Refusal::BundlesDoNotSum {
            sum: 19,
            returned: 20
        }
    );
    assert_eq!(day.refused(CHIEF, make(&[20, 0])), Refusal::EmptyBundle);
    let refusal = day.refused(CHIEF, make(&[u32::MAX, 1]));
    assert_eq!(
        refusal,
        Refusal::BundleTooLarge {
            size: u32::MAX,
            most: 200
        }
    );
    day.must(CHIEF, make(&[10, 10]));
    day.must(CHIEF, make(&[15, 5]));
    day.take(bundle(1), Pass::First, TELLER).unwrap();
    assert_eq!(day.refused(CHIEF, make(&[10, 10])), Refusal::KeyingStarted);
}

#[test]
fn slips_are_signed_in_order_and_lock_their_figures() {
    let mut day = Day::ready_to_key(20);
    let sign = |slip| Command::ConfirmSlip(slip);
    assert_eq!(
        day.refused(By::Desk, sign(Slip::Return)),
        Refusal::SlipBefore(Slip::HeadCount)
    );
    for slip in [Slip::HeadCount, Slip::Issue, Slip::Return] {
        day.must(By::Desk, sign(slip));
        assert_eq!(day.refused(By::Desk, sign(slip)), Refusal::Locked(slip));
    }
    let table = [
        (Command::RepeatHeadCount, Slip::HeadCount),
        (
            Command::SetPrinted {
                paper: PAPER,
                printed: 23,
            },
            Slip::Issue,
        ),
        (
            Command::SetIssued {
                paper: PAPER,
                figures: figures(20, 2),
            },
            Slip::Issue,
        ),
        (Command::RepeatReturned(PAPER), Slip::Return),
        (
            Command::MakeBundles {
                paper: PAPER,
                sizes: vec![20],
            },
            Slip::Return,
        ),
    ];
    for (command, slip) in table {
        let asked = format!("{command:?}");
        assert_eq!(
            day.refused(CHIEF, command),
            Refusal::Locked(slip),
            "{asked}"
        );
    }
    assert_eq!(
        day.refused(By::Desk, sign(Slip::Result)),
        Refusal::CountUnfinished {
            bundles: 1,
            cases: 0
        }
    );
}
