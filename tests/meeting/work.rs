//! How the keying goes: piles, pace, and marks charged.

use zhengpiao::meeting::*;

use crate::day::*;

/// So many seconds after the last event.
fn later(day: &Day, seconds: i64) -> At {
    At(moment(day.records.len() - 1).0 + chrono::Duration::seconds(seconds))
}

fn round(day: &Day) -> &Round {
    day.meeting().round().unwrap()
}

#[test]
fn piles_are_counted_by_closed_keyings_only() {
    let mut day = Day::usual().gathered(0).issued().collected(5, 2);
    let piles = |bundles, ballots| Piles { bundles, ballots };
    assert_eq!(round(&day).progress().all, piles(3, 5));
    assert_eq!(round(&day).progress().once, piles(0, 0));
    day.take(bundle(1), Pass::First, TELLER).unwrap();
    day.ballot(bundle(1), Pass::First, TELLER, 1, "1112")
        .unwrap();
    day.ballot(bundle(1), Pass::First, TELLER, 2, "1121")
        .unwrap();
    assert_eq!(round(&day).progress().once, piles(0, 0), "not closed");
    day.must(
        TELLER,
        Command::CloseKeying {
            bundle: bundle(1),
            pass: Pass::First,
        },
    );
    assert_eq!(round(&day).progress().once, piles(1, 2));
    // While the second keying is open, nothing tells how it agrees.
    day.take(bundle(1), Pass::Second, SECOND).unwrap();
    day.ballot(bundle(1), Pass::Second, SECOND, 1, "1112")
        .unwrap();
    day.ballot(bundle(1), Pass::Second, SECOND, 2, "1121")
        .unwrap();
    let before = round(&day).progress();
    assert_eq!((before.twice, before.agreed), (piles(0, 0), piles(0, 0)));
    day.must(
        SECOND,
        Command::CloseKeying {
            bundle: bundle(1),
            pass: Pass::Second,
        },
    );
    assert_eq!(round(&day).progress().agreed, piles(1, 2));
    day.key_twice(2, &["1112", "1121"], &["1112", "1122"]);
    let after = round(&day).progress();
    assert_eq!((after.once, after.twice), (piles(2, 4), piles(2, 4)));
    assert_eq!(after.agreed, piles(1, 2), "the second bundle differs");
}

#[test]
fn time_left_follows_the_last_ten_minutes_or_is_not_known() {
    let mut day = Day::ready_to_key(5);
    assert_eq!(round(&day).seconds_left(later(&day, 0)), None);
    day.take(bundle(1), Pass::First, TELLER).unwrap();
    day.ballot(bundle(1), Pass::First, TELLER, 1, "1112")
        .unwrap();
    day.ballot(bundle(1), Pass::First, TELLER, 2, "1112")
        .unwrap();
    assert_eq!(round(&day).seconds_left(later(&day, 10)), None, "too early");
    // Two ballots in 100 seconds; three and five are left.
    assert_eq!(round(&day).seconds_left(later(&day, 98)), Some(400));
    // Two in the last ten minutes, however long ago it began.
    assert_eq!(round(&day).seconds_left(later(&day, 599)), Some(2400));
    assert_eq!(round(&day).seconds_left(later(&day, 602)), None, "a pause");
    assert_eq!(
        round(&day).seconds_left(moment(0)),
        None,
        "the clock went back"
    );
    for position in 3..=5 {
        day.ballot(bundle(1), Pass::First, TELLER, position, "1112")
            .unwrap();
    }
    day.must(
        TELLER,
        Command::CloseKeying {
            bundle: bundle(1),
            pass: Pass::First,
        },
    );
    day.key(bundle(1), Pass::Second, SECOND, &["1112"; 5]);
    assert_eq!(
        round(&day).seconds_left(later(&day, 100)),
        None,
        "all keyed"
    );
}

#[test]
fn wrong_marks_are_charged_once_everything_is_settled() {
    let mut day = Day::ready_to_key(4);
    let both = |day: &Day| Pass::BOTH.map(|pass| day.meeting().charged(bundle(1), pass));
    day.key(
        bundle(1),
        Pass::First,
        TELLER,
        &["1112", "1111", "12?1", "1122*7=1"],
    );
    assert_eq!(both(&day), [None, None]);
    day.key(
        bundle(1),
        Pass::Second,
        SECOND,
        &["1112", "2211", "1211", "1122"],
    );
    assert_eq!(both(&day), [None, None], "differences wait");
    // The first was wrong once, the second once, and doubt is no fault.
    for (case, read) in [(0, "1211"), (1, "1211"), (2, "1122*7=1")] {
        let settle = |text: &str| Command::Settle {
            bundle: bundle(1),
            case,
            entry: entry(text),
            with: None,
        };
        day.must(SCRUTINEER, settle(read));
    }
    assert_eq!(both(&day), [Some(1), Some(2)]);
    // One event a second.
    assert_eq!(day.meeting().seconds_spent(bundle(1), Pass::First), Some(4));
    assert_eq!(day.meeting().seconds_spent(bundle(2), Pass::First), None);
}

#[test]
fn a_pause_between_two_ballots_is_no_time_spent() {
    let mut day = Day::ready_to_key(4);
    let ballots = ["1112", "1111", "1211", "1122"];
    day.key(bundle(1), Pass::First, TELLER, &ballots);
    // Between the second and the third ballot so many seconds more went by.
    let spent = |more: u64| {
        let mut records = day.records.clone();
        let keyed = |record: &Record| matches!(record.event, Event::BallotKeyed { .. });
        let keyed = records.iter().enumerate().filter(|(_, it)| keyed(it));
        let third = keyed.map(|(at, _)| at).nth(2).unwrap();
        for record in &mut records[third..] {
            let more = i64::try_from(more).unwrap();
            record.at = At(record.at.0 + chrono::Duration::seconds(more));
        }
        let meeting = Meeting::replay(&records).unwrap().unwrap();
        meeting.seconds_spent(bundle(1), Pass::First).unwrap()
    };
    assert_eq!(spent(0), 4);
    assert_eq!(spent(PAUSE_SECONDS - 1), 3 + PAUSE_SECONDS);
    assert_eq!(spent(PAUSE_SECONDS), 3, "a pause is left out");
    assert_eq!(spent(7200), 3);
}
