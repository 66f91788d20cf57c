//! Keying twice, by two people, blind.

use zhengpiao::meeting::*;

use crate::day::*;

#[test]
fn bundle_only_a_teller_may_take_it() {
    let mut day = Day::ready_to_key(2);
    for (by, officer) in [(CHAIR, 1), (CHIEF, 2), (SCRUTINEER, 5)] {
        let refusal = day.take(bundle(1), Pass::First, by).unwrap_err();
        assert_eq!(refusal, Refusal::NotAKeyer(OfficerId(officer)));
    }
    assert_eq!(
        day.take(bundle(2), Pass::First, TELLER),
        Err(Refusal::Unknown)
    );
}

#[test]
fn bundle_the_same_person_never_keys_both_ways_not_even_reading() {
    let mut day = Day::ready_to_key(2);
    let (teller, second) = (OfficerId(3), OfficerId(4));
    let take = |pass, typist, reader| Command::TakeBundle {
        bundle: bundle(1),
        pass,
        keyer: Keyer { typist, reader },
    };
    let alone = take(Pass::First, teller, Some(teller));
    assert_eq!(day.refused(TELLER, alone), Refusal::SamePersonTwice);
    day.must(TELLER, take(Pass::First, teller, None));
    for again in [
        take(Pass::Second, teller, None),
        take(Pass::Second, second, Some(teller)),
    ] {
        assert_eq!(day.refused(SECOND, again), Refusal::KeyedItAlready(teller));
    }
    let mut pair = Day::ready_to_key(2);
    pair.must(TELLER, take(Pass::First, teller, Some(second)));
    assert_eq!(
        pair.refused(SECOND, take(Pass::Second, second, None)),
        Refusal::KeyedItAlready(second)
    );
}

#[test]
fn minimal_staffing_lets_the_scrutineer_key_second_and_settle() {
    let mut day = Day::set_up(20, &[(3, 4)], Staffing::Minimal)
        .gathered(0)
        .issued()
        .collected(2, 10);
    day.key(bundle(1), Pass::First, TELLER, &["1112", "1122"]);
    day.key(bundle(1), Pass::Second, CHIEF, &["1112", "1121"]);
    let settle = |with| Command::Settle {
        bundle: bundle(1),
        case: 0,
        entry: entry("1122"),
        with,
    };
    // Settled aloud by both: the scrutineer who keyed it too is no third reader.
    let teller = OfficerId(3);
    for alone in [None, Some(OfficerId(2)), Some(OfficerId(1))] {
        let refusal = day.refused(CHIEF, settle(alone));
        assert_eq!(refusal, Refusal::SettleTogether(teller));
    }
    day.must(CHIEF, settle(Some(teller)));
    let history = &day.meeting().bundle(bundle(1)).unwrap().cases[0].history;
    assert_eq!((history[0].by, history[0].with), (CHIEF, Some(teller)));
    assert_eq!(day.meeting().bundle(bundle(1)).unwrap().open_cases(), 0);
}

#[test]
fn taken_others_keep_out_of_it() {
    let mut day = Day::ready_to_key(2);
    day.take(bundle(1), Pass::First, TELLER).unwrap();
    let key = |position, text: &str| Command::KeyBallot {
        bundle: bundle(1),
        pass: Pass::First,
        position,
        entry: entry(text),
    };
    assert_eq!(day.refused(SECOND, key(1, "1112")), Refusal::NotYours);
    assert_eq!(day.refused(By::Desk, key(1, "1112")), Refusal::NotYours);
    assert_eq!(
        day.refused(TELLER, key(0, "1112")),
        Refusal::WrongPosition {
            position: 0,
            next: 1
        }
    );
    assert_eq!(
        day.refused(TELLER, key(2, "1112")),
        Refusal::WrongPosition {
            position: 2,
            next: 1
        }
    );
    for unfinished in ["111", "11111", "1112|1112", "111x"] {
        assert_eq!(
            day.refused(TELLER, key(1, unfinished)),
            Refusal::Unfinished,
            "{unfinished}"
        );
    }
    assert_eq!(day.refused(TELLER, key(1, "1112*99=1")), Refusal::Unknown);
    assert_eq!(day.refused(TELLER, key(1, "1112*' '=1")), Refusal::Empty);
    day.must(TELLER, key(1, "1112"));
    assert_eq!(
        day.take(bundle(1), Pass::First, SECOND),
        Err(Refusal::HeldByAnother(OfficerId(3)))
    );
    day.must(TELLER, key(2, "1112"));
    assert_eq!(
        day.refused(TELLER, key(3, "1112")),
        Refusal::BundleFull { size: 2 }
    );
    day.must(TELLER, key(1, "2222"));
    let first = &day
        .meeting()
        .bundle(bundle(1))
        .unwrap()
        .keying(Pass::First)
        .ballots[0];
    assert_eq!((first.entry.clone(), first.corrections), (entry("2222"), 1));
    let close = || Command::CloseKeying {
        bundle: bundle(1),
        pass: Pass::First,
    };
    day.must(TELLER, close());
    assert_eq!(
        day.refused(TELLER, close()),
        Refusal::KeyingClosed(bundle(1))
    );
    assert_eq!(
        day.refused(TELLER, key(1, "1112")),
        Refusal::KeyingClosed(bundle(1))
    );
}

#[test]
fn nothing_is_compared_before_the_second_keying_closes() {
    for order in [Pass::BOTH, [Pass::Second, Pass::First]] {
        let mut day = Day::ready_to_key(3);
        for (index, (pass, by)) in order.into_iter().zip([TELLER, SECOND]).enumerate() {
            day.take(bundle(1), pass, by).unwrap();
            for position in 1..=3 {
                let text = if index == 0 { "1112" } else { "1121" };
                day.ballot(bundle(1), pass, by, position, text).unwrap();
                nothing_shown(&day);
            }
            day.must(
                by,
                Command::CloseKeying {
                    bundle: bundle(1),
                    pass,
                },
            );
            if index == 0 {
                nothing_shown(&day);
            }
        }
        let shown = day.meeting().bundle(bundle(1)).unwrap();
        assert!(shown.compared.is_some());
        assert_eq!(shown.open_cases(), 3);
    }
}

fn nothing_shown(day: &Day) {
    let meeting = day.meeting();
    let shown = meeting.bundle(bundle(1)).unwrap();
    assert_eq!((&shown.compared, shown.cases.len()), (&None, 0));
    assert_eq!(shown.finals(), None);
    let count = meeting.count_round(meeting.round().unwrap());
    assert_eq!(
        (count.agreement, count.contests[0].counted),
        (Agreement::default(), 0)
    );
}

#[test]
fn write_ins_compare_alike_in_any_order_and_spacing() {
    let mut day = Day::ready_to_key(1);
    day.key_twice(1, &["1122*'王五'=1*12=1"], &["1122*12=1*' 王五 '=1"]);
    assert_eq!(day.meeting().bundle(bundle(1)).unwrap().cases.len(), 0);
}

#[test]
fn a_ballot_is_kept_in_the_form_the_record_gives_back() {
    let name = |name: &str| WriteIn {
        name: WrittenName::Other(name.into()),
        mark: Cell::Mark(zhengpiao::rules::Mark::Yes),
    };
    let ContestEntry::Marked { cells, .. } = entry("1222").remove(0) else {
        panic!("a marked ballot")
    };
    // Not sorted, not trimmed, as a page may hand it over.
    let loose = vec![ContestEntry::Marked {
        cells,
        write_ins: vec![name(" 乙 "), name("丁")],
    }];
    let mut day = Day::ready_to_key(1);
    day.take(bundle(1), Pass::First, TELLER).unwrap();
    let (pass, position) = (Pass::First, 1);
    let command = Command::KeyBallot {
        bundle: bundle(1),
        pass,
        position,
        entry: loose,
    };
    day.must(TELLER, command);
    let kept = &day
        .meeting()
        .bundle(bundle(1))
        .unwrap()
        .keying(pass)
        .ballots[0]
        .entry;
    assert_eq!(*kept, entry("1222*'丁'=1*'乙'=1"));
}
