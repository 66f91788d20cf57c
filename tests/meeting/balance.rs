//! From keyed ballots to totals: the invariants of domain 8, counted a second way.

use proptest::prelude::*;
use zhengpiao::meeting::*;

use crate::day::*;

/// Yes, no and abstain of each of four candidates over valid ballots, and how many are
/// invalid, counted from the texts alone: three seats, no write-ins.
fn by_hand(ballots: &[String]) -> (Vec<[u64; 3]>, u32) {
    let mut figures = vec![[0; 3]; 4];
    let mut invalid = 0;
    for ballot in ballots {
        if ballot.starts_with('-') || ballot.matches('1').count() > 3 {
            invalid += 1;
            continue;
        }
        for (candidate, sign) in ballot.chars().enumerate() {
            figures[candidate]["123".find(sign).unwrap()] += 1;
        }
    }
    (figures, invalid)
}

fn counted(day: &Day) -> ContestCount {
    let meeting = day.meeting();
    meeting
        .count_round(meeting.round().unwrap())
        .contests
        .remove(0)
}

fn ballots() -> impl Strategy<Value = Vec<String>> {
    let ballot = prop_oneof![9 => "[123]{4}", 1 => "-[iamnto]"];
    prop::collection::vec(ballot, 1..20)
}

/// Keys the ballots twice in bundles of `size`, each keyer in an order of their own.
fn keyed(first: &[String], second: &[String], size: usize, swap: bool) -> Day {
    let returned = u32::try_from(first.len()).unwrap();
    let mut day = Day::usual()
        .gathered(0)
        .issued()
        .collected(returned, u32::try_from(size).unwrap());
    let mut numbers = (1..)
        .zip(first.chunks(size).zip(second.chunks(size)))
        .collect::<Vec<_>>();
    if swap {
        numbers.reverse();
    }
    for (number, (first, second)) in numbers {
        let [first, second] =
            [first, second].map(|b| b.iter().map(String::as_str).collect::<Vec<_>>());
        if swap {
            day.key(bundle(number), Pass::Second, TELLER, &second);
            day.key(bundle(number), Pass::First, SECOND, &first);
        } else {
            day.key_twice(number, &first, &second);
        }
    }
    day
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn totals_are_what_counting_by_hand_gives_whatever_the_order(
        (first, second) in ballots().prop_flat_map(|b| (Just(b.clone()), Just(b).prop_shuffle())),
        size in 1usize..25,
        swap: bool,
    ) {
        let (figures, invalid) = by_hand(&first);
        // Both orders, one bundle: the same pile, whoever had it in whatever order.
        let shuffled = counted(&keyed(&first, &second, 25, swap));
        let bundled = counted(&keyed(&first, &first, size, swap));
        prop_assert_eq!(&shuffled, &bundled);
        let found = bundled.figures.iter().map(|f| [f.yes, f.no.unwrap(), f.abstain.unwrap()]).collect::<Vec<_>>();
        prop_assert_eq!(found, figures);
        prop_assert_eq!(bundled.invalid, invalid);
        let returned = u32::try_from(first.len()).unwrap();
        prop_assert_eq!(bundled.valid + bundled.invalid, returned);
        let yes = bundled.figures.iter().map(|f| f.yes).sum::<u64>();
        prop_assert!(yes <= u64::from(bundled.valid) * 3);
        prop_assert!(bundled.complete && bundled.may_be_announced());
        prop_assert_eq!(bundled.balances.len(), 5);
    }

    #[test]
    fn settled_differences_give_the_paper_not_the_slip(
        paper in prop::collection::vec("[123]{4}", 1..12),
        slips in prop::collection::vec(("[123]{4}", any::<bool>(), any::<prop::sample::Index>()), 0..4),
    ) {
        let mut keyed = [paper.clone(), paper.clone()];
        for (wrong, who, where_) in slips {
            let at = where_.index(paper.len());
            // Never both wrong on one ballot: that is what double keying cannot see.
            if keyed[usize::from(!who)][at] == paper[at] {
                keyed[usize::from(who)][at] = wrong;
            }
        }
        let [first, second] = &keyed;
        let mut day = self::keyed(first, second, 25, false);
        loop {
            let meeting = day.meeting();
            let shown = meeting.bundle(bundle(1)).unwrap();
            let open = shown.cases.iter().position(|case| case.final_entry().is_none());
            let Some(case) = open else { break };
            let (a, b, cells) = shown.both(&shown.cases[case]).unwrap();
            prop_assert!(disputed(a, b).iter().all(|cell| cells.contains(cell)));
            // The matching may pair unlike sheets; either reading is typed twice then.
            let entry = a.clone();
            day.must(CHIEF, Command::Settle { bundle: bundle(1), case, entry, with: None, });
        }
        let count = counted(&day);
        prop_assert!(count.complete);
        prop_assert_eq!(count.valid + count.invalid, u32::try_from(paper.len()).unwrap());
        if first == &paper {
            let (figures, _) = by_hand(&paper);
            let found = count.figures.iter().map(|f| [f.yes, f.no.unwrap(), f.abstain.unwrap()]).collect::<Vec<_>>();
            prop_assert_eq!(found, figures);
        }
    }
}

#[test]
fn an_over_marked_ballot_is_invalid_and_a_blank_one_valid() {
    let day = keyed(
        &["1111".into(), "3333".into(), "1122".into()],
        &["1111".into(), "3333".into(), "1122".into()],
        25,
        false,
    );
    let count = counted(&day);
    assert_eq!(
        (count.valid, count.invalid, count.over_marked, count.blank),
        (2, 1, 1, 1)
    );
}

#[test]
fn a_printed_name_written_in_again_counts_once_and_two_writings_count_once() {
    let ballots = [
        "1222*1=1".to_owned(),
        "1222*12=1*12=1".to_owned(),
        "1222*13=1".to_owned(),
        "1122*13=1".into(),
    ];
    let count = counted(&keyed(&ballots, &ballots, 25, false));
    assert_eq!(count.figures[0].yes, 4);
    let names = count
        .write_ins
        .iter()
        .map(|w| (w.name.clone(), w.yes))
        .collect::<Vec<_>>();
    let person = |n| WrittenName::Person(PersonId(n));
    assert_eq!(names, [(person(13), 2), (person(12), 1)]);
}

#[test]
fn elected_only_above_half_of_those_present() {
    // 20 present: ten votes are not more than half, eleven are.
    for (yes, elected) in [(10, 0), (11, 1)] {
        let ballots = (0..20)
            .map(|n| if n < yes { "1222" } else { "2222" }.to_owned())
            .collect::<Vec<_>>();
        let count = counted(&keyed(&ballots, &ballots, 25, false));
        assert_eq!(count.outcome.elected.len(), elected, "{yes}");
    }
}

#[test]
fn nothing_is_announced_while_a_ballot_is_open() {
    let mut day = Day::ready_to_key(20);
    let mut second = ["1112"; 20];
    second[7] = "1121";
    day.key_twice(1, &["1112"; 20], &second);
    for slip in [Slip::HeadCount, Slip::Issue, Slip::Return] {
        day.must(By::Desk, Command::ConfirmSlip(slip));
    }
    let sign = || Command::ConfirmSlip(Slip::Result);
    assert_eq!(
        day.refused(By::Desk, sign()),
        Refusal::CountUnfinished {
            bundles: 0,
            cases: 1
        }
    );
    assert_eq!(
        day.refused(CHAIR, Command::Announce),
        Refusal::CountUnfinished {
            bundles: 0,
            cases: 1
        }
    );
    day.must(
        CHIEF,
        Command::Settle {
            bundle: bundle(1),
            case: 0,
            entry: entry("1112"),
            with: None,
        },
    );
    day.must(By::Desk, sign());
    day.must(CHAIR, Command::Announce);
}
