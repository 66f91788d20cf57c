//! Contests on one sheet decided together, from the ballots to the outcome.

use zhengpiao::meeting::*;
use zhengpiao::rules::{self, BallotVerdict, OverMark, Overrides, Preset, TwoPosts, Verdict};

use crate::day::*;

/// A day with all contests on one sheet, up to keying. A contest is its title, its
/// seats and its candidates by their place on the roll; everybody on the roll is a
/// man, except those of an even place.
fn day(rules: Preset, contests: &[(&str, u32, &[u32])], ballots: u32) -> Day {
    let mut day = Day::created();
    let people = (1..=20).map(|n| NewPerson {
        gender: if n % 2 == 0 { "女" } else { "男" }.into(),
        ..person(&format!("村民{n:02}"))
    });
    day.must(
        By::Desk,
        Command::ImportRoll {
            people: people.collect(),
            source: "名册.csv".into(),
        },
    );
    day.must(By::Desk, Command::AdoptRules(Box::new(rules)));
    for (index, (title, seats, candidates)) in (1..).zip(contests) {
        let setup = ContestSetup {
            title: (*title).into(),
            seats: *seats,
        };
        day.must(By::Desk, Command::AddContest(setup));
        day.must(
            By::Desk,
            Command::SetCandidates {
                contest: ContestId(index),
                people: candidates.iter().map(|id| PersonId(*id)).collect(),
                order: CandidateOrder::ByHand,
            },
        );
    }
    let sheet = (1..).take(contests.len()).map(ContestId).collect();
    day.must(By::Desk, Command::ArrangePapers(vec![sheet]));
    day.must(By::Desk, Command::SetStaffing(Staffing::Full));
    let roles = [
        (20, Role::Chair),
        (19, Role::ChiefScrutineer),
        (18, Role::Teller),
        (17, Role::Teller),
        (16, Role::Scrutineer),
    ];
    for (who, role) in roles {
        day.must(By::Desk, appoint(who, role));
    }
    let mut day = day.gathered(0).issued();
    if day.meeting().rules.day == rules::DayShape::Polling {
        day.must(By::Desk, Command::ClosePolls);
    }
    day.collected(ballots, 25)
}

/// The village's rules, with as many candidates as a test likes.
fn village(change: Overrides) -> Preset {
    let free = Overrides {
        differential: Some(rules::Differential::Free),
        day: Some(rules::DayShape::Meeting),
        ..change
    };
    rules::preset("village-2018").unwrap().with(&free).unwrap()
}

/// The ballots as keyed, each as often as said.
fn keyed(mut day: Day, ballots: &[(usize, &str)]) -> RoundCount {
    let all: Vec<&str> = ballots
        .iter()
        .flat_map(|(times, ballot)| std::iter::repeat_n(*ballot, *times))
        .collect();
    let paper = day.papers()[0];
    let bundle = BundleRef { paper, number: 1 };
    day.key(bundle, Pass::First, TELLER, &all);
    day.key(bundle, Pass::Second, SECOND, &all);
    let meeting = day.meeting();
    meeting.count_round(meeting.round().unwrap())
}

fn yes(count: &ContestCount) -> Vec<u64> {
    count.figures.iter().map(|figures| figures.yes).collect()
}

/// Verdicts by position, whatever the order of votes.
fn verdicts(count: &ContestCount) -> Vec<Verdict> {
    let mut lines = count.outcome.standings.clone();
    lines.sort_by_key(|line| line.candidate);
    lines.iter().map(|line| line.verdict).collect()
}

#[test]
fn too_many_in_one_contest_void_the_whole_paper_where_the_rules_say_so() {
    let contests: &[(&str, u32, &[u32])] = &[("主任", 1, &[1, 3]), ("委员", 2, &[5, 6, 7])];
    let ballots = [(12, "12|112"), (5, "11|112"), (3, "12|-m")];
    let whole = village(Overrides {
        over_mark: Some(OverMark::PaperInvalid),
        ..Overrides::default()
    });
    let counted = keyed(day(whole.clone(), contests, 20), &ballots);
    let [head, members] = counted.contests.as_slice() else {
        panic!("two contests")
    };
    assert_eq!((head.valid, head.invalid, head.over_marked), (15, 5, 5));
    assert_eq!((members.valid, members.invalid), (12, 8));
    assert_eq!(members.over_marked, 5);
    assert_eq!(yes(members), [12, 12, 0]);
    let counted = keyed(day(village(Overrides::default()), contests, 20), &ballots);
    assert_eq!(counted.contests[1].valid, 17);
    // and the keyer is told at once
    let contests: Vec<Contest> = (1..)
        .zip(contests)
        .map(|(id, (title, seats, candidates))| {
            let setup = ContestSetup {
                title: (*title).into(),
                seats: *seats,
            };
            let mut contest = Contest::new(ContestId(id), setup);
            contest.candidates = candidates.iter().map(|id| PersonId(*id)).collect();
            contest
        })
        .collect();
    let said = |text: &str| {
        let entry = entry(text);
        let formal = rules::RoundKind::Formal;
        paper_verdicts(&whole, formal, &contests, &entry)
    };
    assert_eq!(said("11|112")[1], Some(BallotVerdict::PaperOverMarked));
    assert_eq!(said("12|112")[1], Some(BallotVerdict::Valid { chosen: 2 }));
    assert_eq!(said("11|-m")[1], None);
}

#[test]
fn one_person_for_two_posts_counts_for_both_for_neither_or_for_the_higher() {
    let contests: &[(&str, u32, &[u32])] = &[("主任", 1, &[1, 3]), ("委员", 2, &[1, 5, 6])];
    // eleven choose 1 for both posts, by the printed name or written in
    let ballots = [(10, "12|112"), (1, "22*1=1|112"), (9, "21|211")];
    let rule = |two_posts| {
        village(Overrides {
            two_posts: Some(two_posts),
            ..Overrides::default()
        })
    };
    let table = [
        (TwoPosts::Invalid, [0, 9], [0, 20, 9]),
        (TwoPosts::CountOnce, [11, 9], [0, 20, 9]),
        (TwoPosts::Allowed, [11, 9], [11, 20, 9]),
    ];
    for (two_posts, head, members) in table {
        let counted = keyed(day(rule(two_posts), contests, 20), &ballots);
        assert_eq!(yes(&counted.contests[0]), head, "{two_posts:?}");
        assert_eq!(yes(&counted.contests[1]), members, "{two_posts:?}");
        assert!(counted.contests.iter().all(|one| one.valid == 20));
        assert!(counted.contests.iter().all(ContestCount::may_be_announced));
    }
    // who is elected to the higher post is so to no other
    let counted = keyed(
        day(rule(TwoPosts::CountOnce), contests, 20),
        &[(11, "12|222"), (9, "12|211")],
    );
    assert_eq!(counted.contests[0].outcome.elected, [0]);
    let ballots = [(13, "12|222"), (7, "22|111")];
    let both = keyed(day(rule(TwoPosts::CountOnce), contests, 20), &ballots);
    assert_eq!(both.contests[0].outcome.elected, [0]);
    let posts = [(11, "12|222"), (9, "22|122")];
    let both = keyed(day(rule(TwoPosts::CountOnce), contests, 20), &posts);
    assert_eq!(
        both.contests[1].outcome.standings[0].verdict,
        Verdict::HigherPost
    );
}

#[test]
fn votes_for_the_higher_post_count_for_the_lower_once_a_ballot() {
    let contests: &[(&str, u32, &[u32])] = &[("主任", 1, &[1, 3]), ("委员", 1, &[3, 5])];
    let rule = village(Overrides {
        fold_down: Some(true),
        two_posts: Some(TwoPosts::Allowed),
        ..Overrides::default()
    });
    // 3 loses as head with eight, two of which choose 3 for the committee too
    let ballots = [(12, "12|21"), (6, "21|22"), (2, "21|12")];
    let counted = keyed(day(rule, contests, 20), &ballots);
    let members = &counted.contests[1];
    assert_eq!(counted.contests[0].outcome.elected, [0]);
    assert_eq!(yes(members), [2, 12]);
    assert_eq!((members.yes_of(0), members.from_above(0)), (8, 6));
    // 1 received no vote here, and the twelve for the head count here too
    assert_eq!(members.yes_of(2), 12);
    assert_eq!(
        verdicts(members),
        [Verdict::BelowBar, Verdict::Elected, Verdict::HigherPost]
    );
    assert!(members.may_be_announced());
}

#[test]
fn the_womens_column_is_filled_first_and_folds_into_the_general_one() {
    let contests: &[(&str, u32, &[u32])] = &[("委员", 2, &[1, 3, 4, 2]), ("妇女委员", 1, &[2, 4])];
    // 2 wins the column with twelve; 4 has eight there, and seven of her own
    let ballots = [
        (5, "1122|12"),
        (7, "1212|12"),
        (7, "2122|21"),
        (1, "2122|22*1=1"),
    ];
    let counted = keyed(day(village(Overrides::default()), contests, 20), &ballots);
    let [general, women] = counted.contests.as_slice() else {
        panic!("two contests")
    };
    assert_eq!(women.outcome.elected, [0]);
    // a man written into the women's column cannot be elected, his vote is shown
    assert_eq!(women.write_ins.len(), 1);
    assert_eq!(verdicts(women)[2], Verdict::Out);
    assert_eq!(yes(general), [12, 13, 7, 0]);
    // seven of the column for 4, on ballots that do not choose her here
    assert_eq!((general.from_above(2), general.yes_of(2)), (7, 14));
    // 2 has no vote in the general column, so nothing is added to her there
    assert_eq!((general.from_above(3), general.yes_of(3)), (0, 0));
    assert_eq!(general.outcome.elected, [2, 1], "{:?}", general.outcome);
    assert_eq!(verdicts(general)[3], Verdict::HigherPost);
}

#[test]
fn of_two_relatives_one_stays() {
    let contests: &[(&str, u32, &[u32])] = &[("主任", 1, &[1, 3]), ("委员", 2, &[5, 6, 7])];
    let kin = |pairs: &[(u32, u32)], ballots: &[(usize, &str)]| {
        let mut day = day(village(Overrides::default()), contests, 20);
        for (a, b) in pairs {
            day.must(
                By::Desk,
                Command::NoteKin {
                    a: PersonId(*a),
                    b: PersonId(*b),
                    related: true,
                },
            );
        }
        keyed(day, ballots)
    };
    let ballots = [(9, "12|112"), (5, "12|121"), (6, "12|211")];
    // 14, 15 and 11 votes for two seats; the head's relative leaves a seat to the next
    let free = kin(&[], &ballots);
    assert_eq!(free.contests[1].outcome.elected, [1, 0]);
    let head = kin(&[(6, 1)], &ballots);
    assert_eq!(head.contests[1].outcome.elected, [0, 2]);
    assert_eq!(verdicts(&head.contests[1])[1], Verdict::Kin);
    let fewer = kin(&[(5, 6)], &ballots);
    assert_eq!(fewer.contests[1].outcome.elected, [1, 2]);
    // equal votes: another vote between the two, for one seat
    let ballots = [(11, "12|112"), (9, "12|222")];
    let equal = kin(&[(5, 6)], &ballots);
    let outcome = &equal.contests[1].outcome;
    assert_eq!(
        (outcome.elected.as_slice(), outcome.tied.as_slice()),
        (&[][..], &[0, 1][..])
    );
    assert_eq!((outcome.tied_for, outcome.unfilled), (1, 1));
    assert_eq!(outcome.next, rules::Next::Revote);
}

#[test]
fn a_name_without_the_right_to_be_elected_keeps_its_votes_and_wins_nothing() {
    let contests: &[(&str, u32, &[u32])] = &[("书记", 1, &[1])];
    let party = rules::preset("cpc-2020").unwrap();
    let party = party
        .with(&Overrides {
            differential: Some(rules::Differential::Free),
            ..Overrides::default()
        })
        .unwrap();
    for (status, elected) in [(Status::Voter, true), (Status::Probationary, false)] {
        let mut day = day(party.clone(), contests, 20);
        let person = PersonId(9);
        let state = day.state.as_mut().unwrap();
        for known in &mut state.people {
            if known.id == person {
                known.roll.status = status;
            }
        }
        let counted = keyed(day, &[(15, "2*9=1"), (5, "1")]);
        let count = &counted.contests[0];
        assert_eq!(count.write_ins[0].yes, 15);
        assert_eq!(count.outcome.elected == [1], elected, "{status:?}");
    }
}
