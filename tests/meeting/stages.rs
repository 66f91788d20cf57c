//! Candidates taken from the result of an earlier meeting: what may be taken, and what
//! a later change by hand keeps.

use zhengpiao::meeting::*;

use crate::day::*;

const POST: ContestId = ContestId(1);

fn ranked(id: Option<u32>, rank: u32, votes: u64, through: bool) -> RankedName {
    let name = id.map_or_else(|| "不在名册".to_owned(), |id| format!("会员{id:03}"));
    RankedName {
        name,
        rank,
        votes,
        through,
        person: id.map(PersonId),
    }
}

/// Of seven names five went through, the third and fourth of them equal.
fn result() -> Taken {
    Taken {
        from: TakenFrom {
            organisation: "中共曙光街道工作委员会".into(),
            title: "公开推荐大会".into(),
            date: "2026-11-08".into(),
            contest: "党委书记".into(),
            head: "3F9A-71C2-0B5E-88D4".into(),
            events: 812,
        },
        list: vec![
            ranked(Some(1), 1, 120, true),
            ranked(Some(2), 2, 110, true),
            ranked(Some(3), 3, 90, true),
            ranked(Some(4), 3, 90, true),
            ranked(None, 5, 80, true),
            ranked(Some(6), 6, 40, false),
            ranked(Some(7), 7, 20, false),
        ],
        departed: None,
    }
}

fn because(reason: &str, by: &str) -> Option<Departure> {
    Some(Departure {
        reason: reason.into(),
        decided_by: by.into(),
    })
}

fn take_of(people: &[u32], taken: Taken) -> Command {
    Command::TakeCandidates {
        contest: POST,
        people: people
            .iter()
            .map(|id| (PersonId(*id), vec![Channel::Members]))
            .collect(),
        order: CandidateOrder::ByHand,
        taken: Box::new(taken),
    }
}

fn take(people: &[u32], departed: Option<Departure>) -> Command {
    take_of(
        people,
        Taken {
            departed,
            ..result()
        },
    )
}

fn set(people: &[u32]) -> Command {
    Command::SetCandidates {
        contest: POST,
        people: people.iter().copied().map(PersonId).collect(),
        order: CandidateOrder::ByHand,
    }
}

fn contest(day: &Day) -> &Contest {
    day.meeting().contest(POST).unwrap()
}

fn standing(day: &Day) -> Vec<u32> {
    contest(day).candidates.iter().map(|id| id.0).collect()
}

#[test]
fn the_first_by_votes_are_taken_without_a_word_and_others_need_reason_and_body() {
    let unexplained = |name: &str| Err(Refusal::DepartureUnexplained(name.into()));
    let outside = "会员009";
    // Who is taken, and what without a reason is not explained.
    let table: [(&[u32], Result<(), Refusal>); 9] = [
        (&[1], Ok(())),
        (&[2, 1], Ok(())),
        (&[4, 3, 2, 1], Ok(())),
        // One of two equals: somebody decided which.
        (&[1, 2, 3], unexplained("会员004")),
        // A higher one is left out for a lower one.
        (&[1, 3, 4], unexplained("会员002")),
        (&[2], unexplained("会员001")),
        // Somebody who did not go through, with all above, the one not on the roll too.
        (&[1, 2, 3, 4, 6], unexplained("不在名册")),
        (&[7], unexplained("会员001")),
        // Somebody who was not in the result.
        (&[1, 2, 9], unexplained(outside)),
    ];
    for (people, expected) in table {
        let mut day = Day::usual();
        assert_eq!(
            day.ask(By::Desk, take(people, None)),
            expected,
            "{people:?}"
        );
        if expected.is_ok() {
            assert_eq!(standing(&day), people);
            assert_eq!(contest(&day).taken.as_deref(), Some(&result()));
            continue;
        }
        assert_eq!(standing(&day), [1, 2, 3, 4], "{people:?} left a trace");
        for half in [because("考察不合格", "  "), because(" ", "街道党工委")] {
            let refusal = day.refused(By::Desk, take(people, half));
            assert_eq!(Err(refusal), expected, "{people:?}");
        }
        day.must(
            By::Desk,
            take(people, because(" 考察不合格 ", "街道党工委")),
        );
        assert_eq!(standing(&day), people);
        let taken = contest(&day).taken.as_ref().unwrap();
        assert_eq!(taken.departed, because("考察不合格", "街道党工委"));
        assert!(!day.meeting().departures(contest(&day)).is_empty());
    }
}

#[test]
fn a_reason_that_explains_nothing_is_not_kept() {
    let mut day = Day::usual();
    day.must(By::Desk, take(&[1, 2], because("多此一举", "街道党工委")));
    assert_eq!(contest(&day).taken.as_deref(), Some(&result()));
}

#[test]
fn what_cannot_be_taken_is_refused() {
    let mut day = Day::usual();
    let with = |change: &dyn Fn(&mut Taken)| {
        let mut taken = result();
        change(&mut taken);
        take_of(&[1, 2], taken)
    };
    let table: Vec<(Command, Refusal)> = vec![
        (take(&[], None), Refusal::NobodyNamed),
        (with(&|it| it.list.clear()), Refusal::NobodyNamed),
        (with(&|it| it.from.organisation.clear()), Refusal::Empty),
        (with(&|it| it.from.head = " ".into()), Refusal::Empty),
        (take(&[1, 1], None), Refusal::Twice(PersonId(1))),
        (take(&[1, 99], None), Refusal::Unknown),
        // The name in the result is another's on this roll.
        (
            with(&|it| it.list[1].person = Some(PersonId(8))),
            Refusal::OtherName(PersonId(8)),
        ),
        (
            with(&|it| {
                it.list[1] = RankedName {
                    rank: 2,
                    ..it.list[0].clone()
                };
            }),
            Refusal::Twice(PersonId(1)),
        ),
        // A scrutineer is no candidate.
        (
            take(&[19], None),
            Refusal::CandidateInRole(PersonId(19), Role::ChiefScrutineer),
        ),
        (
            Command::TakeCandidates {
                contest: ContestId(9),
                people: vec![(PersonId(1), vec![])],
                order: CandidateOrder::Strokes,
                taken: Box::new(result()),
            },
            Refusal::Unknown,
        ),
    ];
    for (command, refusal) in table {
        let asked = format!("{command:?}");
        assert_eq!(day.refused(By::Desk, command), refusal, "{asked}");
    }
    for status in [
        Status::Probationary,
        Status::UnderDiscipline,
        Status::Suspended,
    ] {
        let mut day = Day::usual();
        day.must(By::Desk, set(&[3, 4]));
        let people = vec![PersonId(1)];
        day.must(By::Desk, Command::SetStatus { people, status });
        let refusal = day.refused(By::Desk, take(&[1, 2], None));
        assert_eq!(refusal, Refusal::CannotStand(PersonId(1)), "{status:?}");
    }
    day.must(By::Desk, set(&[2, 3, 4, 5]));
    let out = Command::TakeOut {
        person: PersonId(2),
        reason: OutReason::Withdrew,
        note: "本人申请".into(),
    };
    day.must(By::Desk, out);
    let refusal = day.refused(By::Desk, take(&[1, 2], None));
    assert_eq!(refusal, Refusal::IsOut(PersonId(2)));
    // Who is out is missing for a reason recorded already.
    day.must(By::Desk, take(&[1, 3, 4], None));
}

#[test]
fn a_guest_stands_only_where_an_earlier_meeting_put_them_forward() {
    let mut day = Day::usual();
    day.must(By::Desk, set(&[3, 4]));
    let guest = |status| Command::SetStatus {
        people: vec![PersonId(1)],
        status,
    };
    day.must(By::Desk, guest(Status::Observer));
    let refusal = day.refused(By::Desk, set(&[1, 3]));
    assert_eq!(refusal, Refusal::CannotStand(PersonId(1)));
    let expected = day.meeting().expected();
    day.must(By::Desk, take(&[1, 2, 3, 4], None));
    assert_eq!(day.meeting().expected(), expected, "a guest has no vote");
    // Moved by hand, the guest still stands; without the vote for another reason nobody does.
    day.must(By::Desk, set(&[4, 3, 2, 1]));
    let refusal = day.refused(By::Desk, guest(Status::Suspended));
    assert_eq!(refusal, Refusal::CannotStand(PersonId(1)));
    // Voted on like everybody else, in the next round too.
    let day = day.gathered(0).issued();
    assert!(day.meeting().round().unwrap().issuing.is_some());
}

#[test]
fn ballots_printed_candidates_and_channels_are_frozen() {
    let mut day = Day::usual();
    day.must(By::Desk, take(&[1, 2], None));
    let channels = |channels: Vec<Channel>| Command::SetChannels {
        contest: POST,
        person: PersonId(1),
        channels,
    };
    day.must(
        By::Desk,
        channels(vec![Channel::Own, Channel::Organisation]),
    );
    day.must(
        By::Desk,
        Command::SetPrinted {
            paper: PAPER,
            printed: 22,
        },
    );
    for command in [take(&[1], None), channels(vec![Channel::Masses])] {
        let refusal = day.refused(By::Desk, command);
        assert_eq!(refusal, Refusal::BallotsPrinted(PAPER));
    }
    assert_eq!(
        day.meeting().channels(contest(&day), PersonId(1)),
        [Channel::Organisation, Channel::Own]
    );
}

#[test]
fn channels_are_said_of_candidates_from_nowhere_altered_and_taken_back() {
    let mut day = Day::usual();
    let say = |person: u32, channels: &[Channel]| Command::SetChannels {
        contest: POST,
        person: PersonId(person),
        channels: channels.to_vec(),
    };
    let refusal = day.refused(By::Desk, say(9, &[Channel::Own]));
    assert_eq!(refusal, Refusal::NotInElection(PersonId(9)));
    let of = |day: &Day, id| {
        let meeting = day.meeting();
        meeting.channels(contest(day), PersonId(id)).to_vec()
    };
    day.must(
        By::Desk,
        say(1, &[Channel::Own, Channel::Masses, Channel::Own]),
    );
    assert_eq!(of(&day, 1), [Channel::Masses, Channel::Own]);
    let before = day.records.len();
    day.must(By::Desk, say(1, &[Channel::Masses, Channel::Own]));
    assert_eq!(day.records.len(), before, "nothing new was said");
    day.must(By::Desk, say(1, &[]));
    assert_eq!(of(&day, 1), []);
    day.must(By::Desk, say(2, &[Channel::Organisation]));
    // Whoever leaves the list takes the channel along.
    day.must(By::Desk, set(&[1, 3]));
    day.must(By::Desk, set(&[1, 2, 3]));
    assert_eq!(of(&day, 2), []);
}

#[test]
fn changed_by_hand_the_source_stays_while_the_order_of_votes_does() {
    let mut day = Day::usual();
    day.must(By::Desk, take(&[1, 2, 3, 4], None));
    // Another order on the ballot, the last ones gone: still the first by votes.
    day.must(By::Desk, set(&[2, 1, 4, 3]));
    day.must(By::Desk, set(&[2, 1]));
    assert!(contest(&day).taken.is_some());
    for (people, name) in [
        (vec![2], "会员001"),
        (vec![2, 1, 3], "会员004"),
        (vec![1, 2, 9], "会员009"),
    ] {
        let refusal = day.refused(By::Desk, set(&people));
        assert_eq!(refusal, Refusal::DepartureUnexplained(name.into()));
    }
    // What is explained stays explained, and nothing beyond it.
    day.must(
        By::Desk,
        take(&[1, 3, 4], because("考察不合格", "街道党工委")),
    );
    day.must(By::Desk, set(&[4, 3, 1]));
    day.must(By::Desk, set(&[1]));
    day.must(By::Desk, set(&[1, 2]));
    let refusal = day.refused(By::Desk, set(&[2]));
    assert_eq!(refusal, Refusal::DepartureUnexplained("会员001".into()));
    // Without anybody nothing comes from the result any more.
    day.must(By::Desk, set(&[]));
    assert_eq!(contest(&day).taken, None);
    day.must(By::Desk, set(&[9, 2]));
}

#[test]
fn who_withdraws_leaves_the_list_and_the_source_stays() {
    let mut day = Day::usual();
    day.must(By::Desk, take(&[1, 2, 3, 4], None));
    let out = Command::TakeOut {
        person: PersonId(1),
        reason: OutReason::Disqualified,
        note: "查实拉票".into(),
    };
    day.must(By::Desk, out);
    assert_eq!(standing(&day), [2, 3, 4]);
    assert_eq!(day.meeting().departures(contest(&day)), []);
    day.must(By::Desk, set(&[4, 3, 2]));
}

#[test]
fn a_contest_that_waits_keeps_source_and_channels_in_its_round() {
    let mut day = Day::set_up(20, &[(1, 2), (2, 3)], Staffing::Full);
    let later = ContestId(2);
    day.must(
        By::Desk,
        Command::HoldLater {
            contest: later,
            later: true,
        },
    );
    let mut taken = result();
    taken.list = vec![ranked(Some(6), 1, 9, true), ranked(Some(7), 2, 8, true)];
    day.must(
        By::Desk,
        Command::TakeCandidates {
            contest: later,
            people: vec![(PersonId(6), vec![Channel::Own]), (PersonId(7), Vec::new())],
            order: CandidateOrder::Strokes,
            taken: Box::new(taken.clone()),
        },
    );
    let mut day = day.gathered(0).issued().collected(20, 25);
    let ballots = ["12"; 20];
    day.key_twice(1, &ballots, &ballots);
    for slip in Slip::ALL {
        day.must(By::Desk, Command::ConfirmSlip(slip));
    }
    day.must(CHAIR, Command::Announce);
    let plan = day
        .meeting()
        .follow_ups()
        .into_iter()
        .find_map(|it| match it {
            FollowUp::Round(plan) => Some(plan),
            _ => None,
        });
    day.must(By::Desk, Command::OpenRound(plan.unwrap()));
    let meeting = day.meeting();
    let contest = meeting.round().unwrap().contests().next().unwrap();
    assert_eq!(contest.taken.as_deref(), Some(&taken));
    assert_eq!(meeting.channels(contest, PersonId(6)), [Channel::Own]);
}

/// A usual day with these ballots, announced.
fn announced(day: Day, ballots: &[&str]) -> Day {
    let count = u32::try_from(ballots.len()).unwrap();
    let mut day = day.gathered(0).issued().collected(count, 25);
    day.key_twice(1, ballots, ballots);
    for slip in Slip::ALL {
        day.must(By::Desk, Command::ConfirmSlip(slip));
    }
    let round = day.meeting().round().unwrap();
    if day.meeting().is_preliminary(round) {
        day.must(By::Desk, Command::NoteHeard);
    }
    day.must(CHAIR, Command::Announce);
    day
}

fn listed(earlier: &Earlier) -> Vec<(String, u32, u64, bool)> {
    let names = earlier.names.iter().map(|name| &name.ranked);
    names
        .map(|it| (it.name.clone(), it.rank, it.votes, it.through))
        .collect()
}

fn line(id: u32, rank: u32, votes: u64, through: bool) -> (String, u32, u64, bool) {
    (format!("会员{id:03}"), rank, votes, through)
}

#[test]
fn a_result_lists_everybody_by_votes_and_names_written_in() {
    // Of four for three: 1 has 20, 2 and 4 have 12 each, 3 has 8, 9 is written in twice.
    let mut ballots = vec!["1121"; 12];
    ballots.extend(["1212"; 6]);
    ballots.extend(["1212*9=1"; 2]);
    let mut day = Day::usual();
    day.must(
        By::Desk,
        Command::SetChannels {
            contest: POST,
            person: PersonId(4),
            channels: vec![Channel::Own],
        },
    );
    let day = announced(day, &ballots);
    let (results, open) = results(day.meeting());
    assert!(open.is_empty());
    assert_eq!(results.len(), 1);
    let earlier = &results[0];
    assert_eq!(
        (earlier.present, earlier.valid, earlier.places),
        (20, 20, 3)
    );
    assert_eq!(earlier.contest, "职务1");
    assert_eq!(
        listed(earlier),
        [
            line(1, 1, 20, true),
            line(2, 2, 12, true),
            line(4, 2, 12, true),
            line(3, 4, 8, false),
            line(9, 5, 2, false),
        ]
    );
    assert_eq!(earlier.names[2].channels, [Channel::Own]);
    let roll = earlier.names[4].roll.as_ref().unwrap();
    assert_eq!(roll.name, "会员009");
}

#[test]
fn a_tie_waits_for_its_revote_and_then_both_rounds_are_one_result() {
    // Two are clear, 3 and 4 are equal for the last seat.
    let mut ballots = vec!["1112"; 10];
    ballots.extend(["1121"; 10]);
    let mut day = announced(Day::usual(), &ballots);
    let open = |day: &Day| results(day.meeting());
    assert_eq!(open(&day), (Vec::new(), vec!["职务1".to_owned()]));
    let plan = day
        .meeting()
        .follow_ups()
        .into_iter()
        .find_map(|it| match it {
            FollowUp::Round(plan) => Some(plan),
            _ => None,
        });
    day.must(By::Desk, Command::OpenRound(plan.unwrap()));
    assert_eq!(open(&day).0, []);
    let paper = day.papers()[0];
    let mut day = day.issued().collected(20, 25);
    let again = [vec!["12"; 9], vec!["21"; 11]].concat();
    for (pass, by) in [(Pass::First, TELLER), (Pass::Second, SECOND)] {
        day.key(BundleRef { paper, number: 1 }, pass, by, &again);
    }
    for slip in Slip::ALL {
        day.must(By::Desk, Command::ConfirmSlip(slip));
    }
    day.must(CHAIR, Command::Announce);
    let (done, left) = open(&day);
    assert!(left.is_empty());
    assert_eq!(
        listed(&done[0]),
        [
            line(1, 1, 20, true),
            line(2, 1, 20, true),
            line(4, 3, 11, true),
            line(3, 4, 9, false),
        ]
    );
}

#[test]
fn a_preliminary_is_a_result_of_its_own_before_the_election_after_it() {
    let mut day = Day::set_up(20, &[(1, 4)], Staffing::Full);
    day.must(By::Desk, Command::HoldPreliminary(vec![(POST, 2)]));
    let ballots = [vec!["1122"; 12], vec!["1212"; 8]].concat();
    let mut day = announced(day, &ballots);
    let (done, open) = results(day.meeting());
    assert!(open.is_empty(), "the election may be another meeting's");
    assert_eq!(
        (done[0].kind, done[0].places),
        (Some(zhengpiao::rules::RoundKind::Preliminary), 2)
    );
    assert_eq!(
        listed(&done[0]),
        [
            line(1, 1, 20, true),
            line(2, 2, 12, true),
            line(3, 3, 8, false),
            line(4, 4, 0, false),
        ]
    );
    let plan = day
        .meeting()
        .follow_ups()
        .into_iter()
        .find_map(|it| match it {
            FollowUp::Round(plan) => Some(plan),
            _ => None,
        });
    day.must(By::Desk, Command::OpenRound(plan.unwrap()));
    let (done, open) = results(day.meeting());
    assert_eq!((done.len(), open.len()), (1, 1));
}

#[test]
fn a_result_under_correction_or_void_is_none() {
    let ballots = ["1112"; 20];
    let mut day = announced(Day::usual(), &ballots);
    assert_eq!(results(day.meeting()).0.len(), 1);
    day.must(
        CHIEF,
        Command::BeginCorrection {
            round: RoundId(1),
            reason: "录错".into(),
            found_by: "监票人".into(),
            after_meeting: None,
        },
    );
    assert_eq!(results(day.meeting()).0, []);
    let mut day = Day::usual().gathered(0).issued();
    day.must(CHAIR, Command::DeclareVoid("停电".into()));
    assert_eq!(
        results(day.meeting()),
        (Vec::new(), vec!["职务1".to_owned()])
    );
}

/// A recommendation vote of the voters alone: five of ten for 2, then 3 and 4 equal.
fn recommended(seats: u32) -> Day {
    let mut day = Day::created();
    let people = (1..=10).map(|n| person(&format!("会员{n:03}"))).collect();
    day.must(
        By::Desk,
        Command::ImportRoll {
            people,
            source: "名册.csv".into(),
        },
    );
    for (name, role) in [
        ("方主持", Role::Chair),
        ("严总监", Role::ChiefScrutineer),
        ("计一", Role::Teller),
        ("计二", Role::Teller),
        ("监一", Role::Scrutineer),
    ] {
        day.must(
            By::Desk,
            Command::Appoint {
                person: None,
                name: name.into(),
                role,
            },
        );
    }
    let rule = zhengpiao::rules::RecommendationRule {
        combine: zhengpiao::rules::Combine::Sum,
        margin_percent: 40,
        over_half: false,
    };
    let plan = RoundPlan {
        sheets: vec![vec![PlannedContest {
            origin: Origin::Fresh,
            setup: ContestSetup {
                title: "支部委员会委员".into(),
                seats,
            },
            places: None,
            candidates: (1..=5).map(PersonId).collect(),
            order: CandidateOrder::ByHand,
            objects: Vec::new(),
        }]],
        survey: Some(SurveyPlan {
            ask: Ask::Recommendation {
                rule,
                names_only: false,
            },
            groups: vec![Group {
                name: "党员".into(),
                on_roll: true,
                registered: 0,
                weight: 1,
            }],
        }),
        ..RoundPlan::default()
    };
    day.must(By::Desk, Command::OpenRound(plan));
    let mut day = day.gathered(0).issued().collected(10, 25);
    let mut sheets = vec!["31333"; 5];
    sheets.extend(["33133"; 2]);
    sheets.extend(["33313"; 2]);
    sheets.push("33331");
    let paper = day.papers()[0];
    for (pass, by) in [(Pass::First, TELLER), (Pass::Second, SECOND)] {
        day.key(BundleRef { paper, number: 1 }, pass, by, &sheets);
    }
    for slip in Slip::ALL {
        day.must(By::Desk, Command::ConfirmSlip(slip));
    }
    day.must(CHAIR, Command::Announce);
    day
}

#[test]
fn a_recommendation_vote_is_a_result_by_rank_once_equals_are_decided() {
    // Three places: 2 has five votes, 3 and 4 have two each.
    let (done, open) = results(recommended(2).meeting());
    assert!(open.is_empty());
    let earlier = &done[0];
    assert_eq!((earlier.kind, earlier.places), (None, 3));
    assert_eq!((earlier.present, earlier.valid), (10, 10));
    assert_eq!(
        listed(earlier),
        [
            line(2, 1, 5, true),
            line(3, 2, 2, true),
            line(4, 2, 2, true),
            line(5, 4, 1, false),
        ]
    );
    // Two places: somebody has to say which of the equals goes on.
    let mut day = recommended(1);
    let (done, open) = results(day.meeting());
    assert_eq!((done.len(), open), (0, vec!["支部委员会委员".to_owned()]));
    let contest = day.meeting().rounds.last().unwrap().contests().next();
    let contest = contest.unwrap().id;
    day.must(
        By::Desk,
        Command::TakeNames {
            contest,
            taken: NamesTaken {
                names: vec![
                    WrittenName::Person(PersonId(2)),
                    WrittenName::Person(PersonId(4)),
                    WrittenName::Person(PersonId(8)),
                ],
                decided_by: "上届委员会".into(),
                reason: "班子结构需要".into(),
            },
        },
    );
    let (done, _) = results(day.meeting());
    assert_eq!(
        listed(&done[0]),
        [
            line(2, 1, 5, true),
            line(3, 2, 2, false),
            line(4, 2, 2, true),
            line(5, 4, 1, false),
            line(8, 5, 0, true),
        ]
    );
}
