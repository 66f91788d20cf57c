//! Names written in: variants of one person counted together, and taken apart again.

use zhengpiao::meeting::*;

use crate::day::*;

const CONTEST: ContestId = ContestId(1);

fn other(name: &str) -> WrittenName {
    WrittenName::Other(name.into())
}

fn roll(id: u32) -> WrittenName {
    WrittenName::Person(PersonId(id))
}

fn merge(name: WrittenName, into: WrittenName) -> Command {
    Command::MergeNames {
        contest: CONTEST,
        name,
        into,
    }
}

fn unmerge(name: WrittenName) -> Command {
    Command::UnmergeNames {
        contest: CONTEST,
        name,
    }
}

/// Four ballots with names written in; 1 to 4 are printed, 12 is on the roll.
fn written() -> Day {
    let ballots = [
        "1222*'张卫国'=1",
        "1222*'张为国'=1",
        "1222*12=1",
        "1222*'李敏'=1",
    ];
    let mut day = Day::ready_to_key(4);
    day.key_twice(1, &ballots, &ballots);
    day
}

fn tally(day: &Day) -> Vec<(WrittenName, u32)> {
    let count = day.meeting().count_round(day.meeting().round().unwrap());
    let list = count.contests[0].write_ins.iter();
    list.map(|one| (one.name.clone(), one.yes)).collect()
}

#[test]
fn variants_of_one_person_are_counted_together_until_taken_apart() {
    let mut day = written();
    assert_eq!(tally(&day).len(), 4);
    day.must(SCRUTINEER, merge(other("张为国"), other("张卫国")));
    assert_eq!(tally(&day)[0], (other("张卫国"), 2));
    // The chain ends with the person on the roll.
    day.must(CHIEF, merge(other("张卫国"), roll(12)));
    assert_eq!(tally(&day), [(roll(12), 3), (other("李敏"), 1)]);
    // What was keyed stays as keyed.
    let names = day.meeting().names_written(CONTEST);
    assert_eq!(names.len(), 4);
    assert!(names.iter().all(|(_, ballots)| *ballots == 1));
    day.must(SCRUTINEER, unmerge(other("张卫国")));
    assert_eq!(tally(&day)[0], (other("张卫国"), 2));
    day.must(SCRUTINEER, unmerge(other("张为国")));
    assert_eq!(tally(&day).len(), 4);
    assert_eq!(
        day.refused(SCRUTINEER, unmerge(other("张为国"))),
        Refusal::NotWaiting
    );
}

#[test]
fn a_name_that_is_a_printed_candidate_counts_for_the_candidate() {
    let mut day = written();
    let yes = |day: &Day| {
        let count = day.meeting().count_round(day.meeting().round().unwrap());
        count.contests[0].figures[1].yes
    };
    assert_eq!(yes(&day), 0);
    day.must(SCRUTINEER, merge(other("李敏"), roll(2)));
    assert_eq!(yes(&day), 1);
    assert!(tally(&day).iter().all(|(name, _)| *name != other("李敏")));
}

#[test]
fn one_person_written_in_two_ways_on_one_ballot_counts_once() {
    let ballot = "1222*'张为国'=1*12=1";
    let mut day = Day::ready_to_key(1);
    day.key_twice(1, &[ballot], &[ballot]);
    assert_eq!(tally(&day).len(), 2);
    day.must(CHIEF, merge(other("张为国"), roll(12)));
    assert_eq!(tally(&day), [(roll(12), 1)]);
}

#[test]
fn names_merged_wrongly_are_refused() {
    let mut day = written();
    for by in [TELLER, CHAIR, By::Desk] {
        let refusal = day.refused(by, merge(other("张为国"), roll(12)));
        assert_eq!(refusal, Refusal::ScrutineersOnly);
    }
    for (name, into, refusal) in [
        (roll(12), roll(13), Refusal::NotAVariant),
        (other("李敏"), other("李敏"), Refusal::NotAVariant),
        (other("赵六"), roll(12), Refusal::Unknown),
        (other("李敏"), other("赵六"), Refusal::Unknown),
        (other("李敏"), roll(99), Refusal::Unknown),
    ] {
        assert_eq!(day.refused(CHIEF, merge(name, into)), refusal);
    }
    day.must(CHIEF, merge(other("张为国"), other("张卫国")));
    let circle = merge(other("张卫国"), other("张为国"));
    assert_eq!(day.refused(CHIEF, circle), Refusal::NotAVariant);
    for slip in Slip::ALL {
        day.must(By::Desk, Command::ConfirmSlip(slip));
    }
    assert_eq!(
        day.refused(CHIEF, unmerge(other("张为国"))),
        Refusal::Locked(Slip::Result)
    );
    day.must(By::Desk, Command::Announce);
    assert_eq!(
        day.refused(CHIEF, merge(other("李敏"), roll(12))),
        Refusal::Announced
    );
}
