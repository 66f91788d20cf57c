//! Any sequence of commands: nothing panics, gates hold, replaying gives the same state.

use proptest::prelude::*;
use zhengpiao::meeting::*;
use zhengpiao::rules::Authority;

use crate::day::*;

fn who() -> impl Strategy<Value = PersonId> {
    (1u32..22).prop_map(PersonId)
}

fn officer() -> impl Strategy<Value = OfficerId> {
    // Mostly the tellers and the chief, who get things done.
    prop_oneof![2 => 1u32..8, 5 => 2u32..5].prop_map(OfficerId)
}

fn number() -> impl Strategy<Value = u32> {
    prop_oneof![8 => 0u32..24, 1 => Just(u32::MAX)]
}

fn paper() -> impl Strategy<Value = PaperId> {
    prop_oneof![9 => Just(PaperId(1)), 1 => (0u32..4).prop_map(PaperId)]
}

fn at() -> impl Strategy<Value = BundleRef> {
    (paper(), 1u32..4).prop_map(|(paper, number)| BundleRef { paper, number })
}

fn pass() -> impl Strategy<Value = Pass> {
    prop::sample::select(Pass::BOTH.to_vec())
}

fn ballot() -> impl Strategy<Value = BallotEntry> {
    prop_oneof![8 => "[12]{4}", 2 => "[123?x]{3,4}", 1 => "1222\\*(1[0-9]|'王五')=[12?]", 1 => "-[iamnto]"]
        .prop_map(|text| entry(&text))
}

fn slip() -> impl Strategy<Value = Slip> {
    prop::sample::select(Slip::ALL.to_vec())
}

fn words() -> impl Strategy<Value = String> {
    prop_oneof![3 => Just("原因".to_owned()), 1 => Just(" ".to_owned())]
}

/// Some of a result of seven names, five of whom went through.
fn taken(people: &[(u32, bool)], contest: ContestId, reason: &str) -> Command {
    let list = (1..8).map(|n: u32| RankedName {
        name: format!("会员{n:03}"),
        rank: n,
        votes: u64::from(9 - n),
        through: n < 6,
        person: Some(PersonId(n)),
    });
    let from = TakenFrom {
        organisation: "街道".into(),
        title: "推荐会".into(),
        contest: "委员".into(),
        head: "3F9A-71C2-0B5E-88D4".into(),
        ..TakenFrom::default()
    };
    let channels = |own: bool| own.then_some(Channel::Own).into_iter().collect();
    let people = people.iter();
    Command::TakeCandidates {
        contest,
        people: people
            .map(|(n, own)| (PersonId(*n), channels(*own)))
            .collect(),
        order: CandidateOrder::Strokes,
        taken: Box::new(Taken {
            from,
            list: list.collect(),
            departed: Some(Departure {
                reason: reason.into(),
                decided_by: "街道党工委".into(),
            }),
        }),
    }
}

fn early() -> impl Strategy<Value = Command> {
    prop_oneof![
        words().prop_map(|title| Command::AddContest(ContestSetup { title, seats: 1 })),
        (1u32..4).prop_map(|n| Command::RemoveContest(ContestId(n))),
        prop::collection::vec(
            prop::collection::vec((1u32..4).prop_map(ContestId), 0..3),
            0..3
        )
        .prop_map(Command::ArrangePapers),
        (
            prop::collection::vec(who(), 0..5),
            (1u32..3).prop_map(ContestId)
        )
            .prop_map(|(people, contest)| {
                Command::SetCandidates {
                    contest,
                    people,
                    order: CandidateOrder::Strokes,
                }
            }),
        (
            prop::collection::vec((1u32..8, any::<bool>()), 0..4),
            (1u32..3).prop_map(ContestId),
            words()
        )
            .prop_map(|(people, contest, reason)| taken(&people, contest, &reason)),
        ((1u32..3).prop_map(ContestId), who()).prop_map(|(contest, person)| {
            Command::SetChannels {
                contest,
                person,
                channels: vec![Channel::Own],
            }
        }),
        prop::sample::select(vec![Staffing::Full, Staffing::Small, Staffing::Minimal])
            .prop_map(Command::SetStaffing),
        (who(), prop::sample::select(Role::ALL.to_vec()))
            .prop_map(|(id, role)| appoint(id.0, role)),
        (officer(), prop::sample::select(Role::ALL.to_vec()))
            .prop_map(|(officer, role)| Command::Dismiss { officer, role }),
        (
            prop::collection::vec(who(), 0..3),
            prop::sample::select(Status::ALL.to_vec())
        )
            .prop_map(|(people, status)| Command::SetStatus { people, status }),
        prop::collection::vec(who(), 0..3).prop_map(Command::SignIn),
        prop::collection::vec(who(), 0..4).prop_map(Command::SignInAllBut),
        who().prop_map(Command::UndoSignIn),
        who().prop_map(Command::Leave),
        who().prop_map(Command::ComeBack),
        who().prop_map(|person| Command::ProposeExcuse {
            person,
            ground: ExcuseGround::Abroad
        }),
        (who(), words())
            .prop_map(|(person, document)| Command::NoteUpperConsent { person, document }),
        who().prop_map(Command::WithdrawExcuse),
        words().prop_map(|title| Command::AddMotion {
            kind: MotionKind::Excuses,
            title
        }),
        ((1u32..3).prop_map(MotionId), number()).prop_map(|(motion, yes)| Command::Vote {
            motion,
            hands: Hands {
                yes,
                no: 0,
                abstain: 0,
                unanimous: yes == 3
            },
        }),
        (1u32..3).prop_map(|n| Command::UndoVote(MotionId(n))),
        Just(Command::OpenMeeting),
        words().prop_map(|name| Command::AddPerson(person(&name))),
        (who(), words()).prop_map(|(id, name)| Command::EditPerson {
            person: id,
            roll: person(&name)
        }),
        (who(), number()).prop_map(|(person, seconds)| Command::PledgeSpoken {
            person,
            seconds,
            read_by: String::new()
        }),
    ]
}

fn issuing() -> impl Strategy<Value = Command> {
    prop_oneof![
        number().prop_map(Command::TypeHeadCount),
        Just(Command::TypeHeadCount(20)),
        Just(Command::ConfirmHeadCount),
        words().prop_map(Command::ExplainHeadCount),
        Just(Command::RepeatHeadCount),
        (paper(), number()).prop_map(|(paper, printed)| Command::SetPrinted { paper, printed }),
        Just(Command::SetPrinted {
            paper: PAPER,
            printed: 22
        }),
        Just(Command::StartIssuing),
        Just(Command::StopIssuing),
        (paper(), number(), number(), words()).prop_map(|(paper, issued, kept, reason)| {
            Command::SetIssued {
                paper,
                figures: IssueFigures {
                    reason,
                    ..figures(issued, kept)
                },
            }
        }),
        Just(Command::SetIssued {
            paper: PAPER,
            figures: figures(20, 2)
        }),
        (paper(), number()).prop_map(|(paper, returned)| Command::TypeReturned { paper, returned }),
        paper().prop_map(Command::ConfirmReturned),
        paper().prop_map(Command::RepeatReturned),
        (paper(), words()).prop_map(|(paper, note)| Command::ExplainMissing {
            paper,
            reason: MissingReason::Other,
            note
        }),
        (paper(), prop::collection::vec(0u32..5, 0..3))
            .prop_map(|(paper, sizes)| Command::MakeBundles { paper, sizes }),
    ]
}

fn name() -> impl Strategy<Value = WrittenName> {
    prop_oneof![
        who().prop_map(WrittenName::Person),
        words().prop_map(WrittenName::Other),
        Just(WrittenName::Other("王五".into())),
    ]
}

fn counting() -> impl Strategy<Value = Command> {
    prop_oneof![
        2 => (at(), pass(), officer(), prop::option::weighted(0.1, officer())).prop_map(|(bundle, pass, typist, reader)| {
            Command::TakeBundle { bundle, pass, keyer: Keyer { typist, reader } }
        }),
        1 => (at(), pass()).prop_map(|(bundle, pass)| Command::ReleaseBundle { bundle, pass }),
        6 => (at(), pass(), 0u32..5, ballot()).prop_map(|(bundle, pass, position, entry)| {
            Command::KeyBallot { bundle, pass, position, entry }
        }),
        3 => (at(), pass()).prop_map(|(bundle, pass)| Command::CloseKeying { bundle, pass }),
        1 => (at(), number()).prop_map(|(bundle, size)| Command::RecountBundle { bundle, size }),
        1 => (at(), words()).prop_map(|(bundle, reason)| Command::ReopenBundle { bundle, reason }),
        3 => (at(), 0usize..3, ballot()).prop_map(|(bundle, case, entry)| Command::Settle { bundle, case, entry, with: None, }),
        2 => (at(), 0usize..3, ballot(), officer()).prop_map(|(bundle, case, entry, decider)| Command::Rule {
            bundle,
            case,
            ruling: Ruling { entry, reason: RulingReason::Other, body: Authority::Scrutineers, deciders: vec![decider, OfficerId(2), OfficerId(5)], members: Vec::new(), hands: None, note: String::new() },
        }),
        1 => (at(), number()).prop_map(|(bundle, size)| Command::SplitBundle { bundle, size }),
        1 => (at(), number()).prop_map(|(bundle, number)| Command::MergeBundles { bundle, number }),
        1 => (name(), name()).prop_map(|(name, into)| Command::MergeNames { contest: ContestId(1), name, into }),
        1 => name().prop_map(|name| Command::UnmergeNames { contest: ContestId(1), name }),
        1 => slip().prop_map(Command::ConfirmSlip),
        1 => (slip(), words()).prop_map(|(slip, reason)| Command::ReviseSlip { slip, reason }),
        1 => Just(Command::Announce),
    ]
}

fn by() -> impl Strategy<Value = By> {
    prop_oneof![1 => Just(By::Desk), 6 => officer().prop_map(By::Officer)]
}

/// Days in every stage, so that random commands reach what they are about.
fn stage() -> impl Strategy<Value = Day> {
    let mut keying = Day::ready_to_key(2);
    for (pass, by) in [(Pass::First, TELLER), (Pass::Second, SECOND)] {
        keying.take(bundle(1), pass, by).unwrap();
        keying.ballot(bundle(1), pass, by, 1, "1112").unwrap();
    }
    let mut differing = Day::ready_to_key(2);
    differing.key_twice(1, &["1112", "1122"], &["1112", "1212"]);
    let mut signed = Day::ready_to_key(2);
    signed.key_twice(1, &["1112", "1122"], &["1112", "1122"]);
    for slip in Slip::ALL {
        signed.must(By::Desk, Command::ConfirmSlip(slip));
    }
    prop::sample::select(vec![
        keying,
        differing,
        signed,
        Day::created(),
        Day::usual(),
        Day::usual().gathered(2),
        Day::usual().gathered(0).issued(),
        Day::usual().gathered(0).issued().collected(5, 2),
        Day::set_up(20, &[(3, 4)], Staffing::Minimal)
            .gathered(0)
            .issued()
            .collected(3, 2),
    ])
}

fn gates_hold(day: &Day) {
    let meeting = day.meeting();
    let round = meeting.round().unwrap();
    let count = meeting.count_round(round);
    assert!(meeting.voters_here() <= meeting.expected());
    for paper in &round.papers {
        for bundle in &paper.bundles {
            let keyers = Pass::BOTH.map(|pass| bundle.keying(pass).keyer);
            let [Some(first), Some(second)] = keyers else {
                assert_eq!((&bundle.compared, bundle.cases.len()), (&None, 0));
                continue;
            };
            let people = |keyer: Keyer| [Some(keyer.typist), keyer.reader];
            for person in people(first).into_iter().flatten() {
                assert!(
                    !people(second).contains(&Some(person)),
                    "one person keyed both"
                );
            }
            if bundle.keyings.iter().any(|keying| keying.closed.is_none()) {
                assert_eq!((&bundle.compared, bundle.cases.len()), (&None, 0));
            }
        }
    }
    let contests = meeting.rounds.iter().flat_map(Round::contests);
    for contest in contests.chain(&meeting.waiting) {
        if let Some(taken) = &contest.taken {
            let explained = taken.departed.is_some();
            assert!(explained || meeting.departures(contest).is_empty());
        }
    }
    for contest in &count.contests {
        assert_eq!(contest.counted, contest.valid + contest.invalid);
        for figures in &contest.figures {
            let marks = figures.yes + figures.no.unwrap() + figures.abstain.unwrap() + figures.void;
            assert_eq!(marks, u64::from(contest.valid));
        }
        let paper = meeting.paper(contest.paper).unwrap();
        if round.announced.is_some() && !paper.void() {
            let issued = paper.issue.as_ref().unwrap().issued;
            let returned = paper.returned.agreed.unwrap();
            assert!(contest.may_be_announced());
            assert!(returned <= issued && issued <= round.head_count.agreed.unwrap());
            assert_eq!(contest.counted, returned);
        }
    }
    for step in Step::ALL {
        meeting.step_state(step);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(250))]

    #[test]
    fn any_commands_in_any_order_keep_the_gates_and_replay_alike(
        mut day in stage(),
        commands in prop::collection::vec(
            (by(), prop_oneof![2 => early(), 2 => issuing(), 5 => counting()]),
            0..80,
        ),
    ) {
        for (by, command) in commands {
            let announced = day.state.as_ref().and_then(|m| m.round().unwrap().announced);
            if day.ask(by, command).is_ok() {
                gates_hold(&day);
                let now = day.meeting().round().unwrap().announced;
                prop_assert!(announced.is_none() || now == announced);
            }
        }
        // From what is written, not from what is in memory.
        let lines = day.records.iter().map(|record| ron::to_string(record).unwrap());
        let read = lines.map(|line| ron::from_str::<Record>(&line).unwrap()).collect::<Vec<_>>();
        prop_assert_eq!(Meeting::replay(&read), Ok(day.state));
    }
}
