//! Bundles parted, put together and counted anew, and piles that lie otherwise.

use zhengpiao::meeting::*;

use crate::day::*;

fn split(number: u32, size: u32) -> Command {
    Command::SplitBundle {
        bundle: bundle(number),
        size,
    }
}

fn merge(kept: u32, number: u32) -> Command {
    Command::MergeBundles {
        bundle: bundle(kept),
        number,
    }
}

fn sizes_of(day: &Day) -> Vec<(u32, u32)> {
    let paper = day.meeting().paper(PAPER).unwrap();
    paper.bundles.iter().map(|b| (b.number, b.size)).collect()
}

#[test]
fn bundle_split_the_rest_gets_the_next_number() {
    let mut day = Day::usual().gathered(0).issued().collected(20, 10);
    day.must(By::Desk, split(1, 6));
    assert_eq!(sizes_of(&day), [(1, 6), (2, 10), (3, 4)]);
    day.must(By::Desk, merge(2, 3));
    assert_eq!(sizes_of(&day), [(1, 6), (2, 14)]);
    for nothing in [0, 6, 7] {
        assert_eq!(
            day.refused(By::Desk, split(1, nothing)),
            Refusal::EmptyBundle
        );
    }
    assert_eq!(day.refused(By::Desk, split(3, 1)), Refusal::Unknown);
    assert_eq!(day.refused(By::Desk, merge(1, 3)), Refusal::Unknown);
    assert_eq!(day.refused(By::Desk, merge(1, 1)), Refusal::Unknown);
    // The parted bundles are keyed like any other.
    day.key(bundle(1), Pass::First, TELLER, &["1112"; 6]);
    day.key(bundle(1), Pass::Second, SECOND, &["1112"; 6]);
    day.key(bundle(2), Pass::First, TELLER, &["1112"; 14]);
    day.key(bundle(2), Pass::Second, SECOND, &["1112"; 14]);
    let round = day.meeting().round().unwrap();
    let count = day.meeting().count_round(round);
    assert!(count.contests[0].complete);
}

#[test]
fn bundle_taken_its_wrapper_stays_as_it_is() {
    for pass in Pass::BOTH {
        let mut day = Day::usual().gathered(0).issued().collected(20, 10);
        day.take(bundle(1), pass, TELLER).unwrap();
        assert_eq!(day.refused(By::Desk, split(1, 5)), Refusal::KeyingStarted);
        assert_eq!(day.refused(By::Desk, merge(1, 2)), Refusal::KeyingStarted);
        assert_eq!(day.refused(By::Desk, merge(2, 1)), Refusal::KeyingStarted);
        // The other bundle is nobody's yet.
        day.must(By::Desk, split(2, 5));
        // Given back untouched it may change again.
        let bundle = bundle(1);
        day.must(TELLER, Command::ReleaseBundle { bundle, pass });
        day.must(By::Desk, merge(1, 2));
        assert_eq!(sizes_of(&day), [(1, 15), (3, 5)]);
    }
}

#[test]
fn bundles_that_nobody_could_check_are_not_made_by_merging() {
    let mut day = Day::set_up(260, &[(3, 4)], Staffing::Full).gathered(0);
    day = day.issued().collected(240, 120);
    assert_eq!(
        day.refused(By::Desk, merge(1, 2)),
        Refusal::BundleTooLarge {
            size: 240,
            most: 200
        }
    );
}

#[test]
fn bundle_counted_again_before_anybody_keys_it_the_sum_must_still_be_right() {
    let mut day = Day::usual().gathered(0).issued().collected(20, 10);
    let recount = |size| Command::RecountBundle {
        bundle: bundle(2),
        size,
    };
    assert_eq!(day.refused(TELLER, recount(9)), Refusal::ScrutineersOnly);
    assert_eq!(day.refused(CHIEF, recount(10)), Refusal::NotWaiting);
    day.must(CHIEF, recount(9));
    assert_eq!(sizes_of(&day), [(1, 10), (2, 9)]);
    for (number, size) in [(1, 10), (2, 9)] {
        day.key(bundle(number), Pass::First, TELLER, &vec!["1112"; size]);
        day.key(bundle(number), Pass::Second, SECOND, &vec!["1112"; size]);
    }
    let round = day.meeting().round().unwrap();
    assert!(!day.meeting().count_round(round).contests[0].may_be_announced());
}

/// The pile as the first keyer had it; no two sheets alike.
const PILE: [&str; 6] = ["1112", "1121", "1211", "2111", "1122", "1212"];

fn compared(first: &[&str], second: &[&str]) -> (Day, Order) {
    let mut day = Day::ready_to_key(u32::try_from(first.len()).unwrap());
    day.key_twice(1, first, second);
    let order = match &day.meeting().bundle(bundle(1)).unwrap().compared {
        Some(Compared::Paired(comparison)) => comparison.order,
        other => panic!("{other:?}"),
    };
    (day, order)
}

fn cases(day: &Day) -> usize {
    day.meeting().bundle(bundle(1)).unwrap().cases.len()
}

#[test]
fn piles_turned_over_slipped_or_swapped_agree_and_the_order_is_noted() {
    let turned = PILE.iter().rev().copied().collect::<Vec<_>>();
    let mut slipped = PILE.to_vec();
    slipped.rotate_left(1);
    let mut swapped = PILE.to_vec();
    swapped.swap(2, 4);
    for (second, wanted) in [
        (PILE.to_vec(), Order::Same),
        (turned, Order::Reversed),
        (slipped, Order::Shifted(1)),
        (swapped, Order::Mixed),
    ] {
        let (day, order) = compared(&PILE, &second);
        assert_eq!((order, cases(&day)), (wanted, 0), "{second:?}");
        assert_eq!(
            day.meeting()
                .bundle(bundle(1))
                .unwrap()
                .finals()
                .unwrap()
                .len(),
            6
        );
    }
}

#[test]
fn a_difference_in_a_pile_turned_over_slipped_or_swapped_is_one_difference_at_its_place() {
    let mut wrong = PILE;
    wrong[3] = "2112";
    let turned = wrong.iter().rev().copied().collect::<Vec<_>>();
    let mut slipped = wrong.to_vec();
    slipped.rotate_left(2);
    let mut swapped = wrong.to_vec();
    swapped.swap(0, 1);
    for second in [wrong.to_vec(), turned, slipped, swapped] {
        let (day, _) = compared(&PILE, &second);
        let found = day.meeting().bundle(bundle(1)).unwrap();
        let pairs = found.cases.iter().map(|case| case.pair).collect::<Vec<_>>();
        assert_eq!(pairs, [3], "{second:?}");
    }
}

#[test]
fn a_sheet_missing_from_one_keying_asks_for_a_count_and_shows_no_difference() {
    let mut day = Day::ready_to_key(6);
    day.key_twice(1, &PILE, &PILE[..5]);
    let found = day.meeting().bundle(bundle(1)).unwrap();
    assert_eq!(
        found.compared,
        Some(Compared::CountsDiffer {
            first: 6,
            second: 5
        })
    );
    assert!(found.cases.is_empty() && found.finals().is_none());
    day.must(
        CHIEF,
        Command::RecountBundle {
            bundle: bundle(1),
            size: 6,
        },
    );
    day.ballot(bundle(1), Pass::Second, SECOND, 6, PILE[5])
        .unwrap();
    let pass = Pass::Second;
    let bundle = bundle(1);
    day.must(SECOND, Command::CloseKeying { bundle, pass });
    assert_eq!(cases(&day), 0);
}

#[test]
fn a_sheet_missing_from_both_keyings_is_missed_by_the_wrapper() {
    let mut day = Day::ready_to_key(6);
    day.key_twice(1, &PILE[..5], &PILE[..5]);
    let found = day.meeting().bundle(bundle(1)).unwrap();
    assert_eq!(
        found.compared,
        Some(Compared::CountsDiffer {
            first: 5,
            second: 5
        })
    );
}
