//! Set-up: who may be what, and what freezes when.

use zhengpiao::meeting::*;

use crate::day::*;

fn contest(title: &str, seats: u32) -> ContestSetup {
    ContestSetup {
        title: title.into(),
        seats,
    }
}

#[test]
fn nothing_any_command_but_create_refused() {
    assert_eq!(
        Day::empty().refused(By::Desk, Command::OpenMeeting),
        Refusal::NotNow
    );
}

#[test]
fn created_create_again_refused() {
    let refusal = Day::created().refused(By::Desk, create(MeetingKind::Rehearsal));
    assert_eq!(refusal, Refusal::NotNow);
}

#[test]
fn created_set_up_refusals() {
    let voter = PersonId(1);
    let table: Vec<(Command, Refusal)> = vec![
        (Command::SetInfo(Info::default()), Refusal::Empty),
        (
            Command::ImportRoll {
                people: vec![],
                source: String::new(),
            },
            Refusal::NobodyNamed,
        ),
        (Command::AddPerson(person(" ")), Refusal::Empty),
        (Command::AddContest(contest(" ", 1)), Refusal::Empty),
        (Command::AddContest(contest("委员", 0)), Refusal::NoSeats),
        (
            Command::EditContest {
                contest: ContestId(9),
                setup: contest("委员", 1),
            },
            Refusal::Unknown,
        ),
        (Command::RemoveContest(ContestId(9)), Refusal::Unknown),
        (
            Command::SetStatus {
                people: vec![],
                status: Status::Observer,
            },
            Refusal::NobodyNamed,
        ),
        (
            Command::SetStatus {
                people: vec![voter],
                status: Status::Observer,
            },
            Refusal::Unknown,
        ),
        (Command::SignIn(vec![]), Refusal::NobodyNamed),
        (Command::OpenMeeting, Refusal::NobodyNamed),
        (appoint(1, Role::Teller), Refusal::Unknown),
        (
            Command::Appoint {
                person: None,
                name: " ".into(),
                role: Role::Teller,
            },
            Refusal::Empty,
        ),
        (
            Command::Dismiss {
                officer: OfficerId(1),
                role: Role::Teller,
            },
            Refusal::Unknown,
        ),
        (
            Command::DrawPledges {
                order: vec![],
                by: DrawnBy::Hand,
            },
            Refusal::NoContest,
        ),
        (
            Command::AddMotion {
                kind: MotionKind::Report,
                title: String::new(),
            },
            Refusal::Empty,
        ),
        (Command::StartIssuing, Refusal::NoContest),
        (Command::ConfirmSlip(Slip::HeadCount), Refusal::NoHeadCount),
        (
            Command::ConfirmSlip(Slip::Issue),
            Refusal::SlipBefore(Slip::HeadCount),
        ),
        (Command::Announce, Refusal::SlipBefore(Slip::Result)),
    ];
    for (command, refusal) in table {
        let asked = format!("{command:?}");
        assert_eq!(
            Day::created().refused(By::Desk, command),
            refusal,
            "{asked}"
        );
    }
}

#[test]
fn set_up_candidate_in_any_role_of_the_count_refused() {
    let mut day = Day::usual();
    for role in [
        Role::Operator,
        Role::ChiefScrutineer,
        Role::Scrutineer,
        Role::Teller,
    ] {
        let refusal = day.refused(By::Desk, appoint(1, role));
        assert_eq!(refusal, Refusal::CandidateInRole(PersonId(1), role));
    }
    day.must(By::Desk, appoint(1, Role::Chair));
}

#[test]
fn set_up_officer_as_candidate_refused_until_dismissed() {
    let mut day = Day::usual();
    let stand = |people: &[u32]| Command::SetCandidates {
        contest: ContestId(1),
        people: people.iter().copied().map(PersonId).collect(),
        order: CandidateOrder::ByHand,
    };
    let refusal = day.refused(By::Desk, stand(&[1, 2, 18]));
    assert_eq!(
        refusal,
        Refusal::CandidateInRole(PersonId(18), Role::Teller)
    );
    day.must(
        By::Desk,
        Command::Dismiss {
            officer: OfficerId(3),
            role: Role::Teller,
        },
    );
    day.must(By::Desk, stand(&[1, 2, 18]));
    assert_eq!(
        day.refused(By::Desk, stand(&[1, 2, 1])),
        Refusal::Twice(PersonId(1))
    );
    day.must(
        By::Desk,
        Command::SetStatus {
            people: vec![PersonId(7)],
            status: Status::Probationary,
        },
    );
    assert_eq!(
        day.refused(By::Desk, stand(&[7])),
        Refusal::CannotStand(PersonId(7))
    );
}

#[test]
fn set_up_teller_as_scrutineer_refused_but_with_minimal_staffing() {
    let mut day = Day::usual();
    let refusal = day.refused(By::Desk, appoint(18, Role::Scrutineer));
    assert_eq!(refusal, Refusal::OverseesOwnWork(OfficerId(3)));
    day.must(By::Desk, Command::SetStaffing(Staffing::Minimal));
    day.must(By::Desk, appoint(18, Role::Scrutineer));
    let refusal = day.refused(By::Desk, Command::SetStaffing(Staffing::Small));
    assert_eq!(refusal, Refusal::OverseesOwnWork(OfficerId(3)));
}

#[test]
fn set_up_too_few_for_the_staffing_not_printed() {
    let gone = |officer: u32, role| Command::Dismiss {
        officer: OfficerId(officer),
        role,
    };
    let table = [
        (
            Staffing::Full,
            gone(1, Role::Chair),
            Refusal::RoleEmpty(Role::Chair),
        ),
        (
            Staffing::Full,
            gone(2, Role::ChiefScrutineer),
            Refusal::RoleEmpty(Role::ChiefScrutineer),
        ),
        (
            Staffing::Full,
            gone(5, Role::Scrutineer),
            Refusal::RoleEmpty(Role::Scrutineer),
        ),
        (
            Staffing::Full,
            gone(4, Role::Teller),
            Refusal::TooFewTellers {
                there: 1,
                needed: 2,
            },
        ),
        (
            Staffing::Small,
            gone(4, Role::Teller),
            Refusal::TooFewTellers {
                there: 1,
                needed: 2,
            },
        ),
        (
            Staffing::Minimal,
            gone(3, Role::Teller),
            Refusal::TooFewTellers {
                there: 0,
                needed: 1,
            },
        ),
    ];
    for (staffing, command, refusal) in table {
        let mut day = Day::set_up(20, &[(3, 4)], staffing);
        assert_eq!(day.meeting().staffed(), Ok(()), "{staffing:?}");
        day.must(By::Desk, command);
        let print = Command::SetPrinted {
            paper: PAPER,
            printed: 20,
        };
        assert_eq!(day.refused(By::Desk, print), refusal, "{staffing:?}");
    }
}

#[test]
fn set_up_minimal_with_a_candidate_chairing_has_only_two_pairs_of_eyes() {
    let mut day = Day::set_up(20, &[(3, 4)], Staffing::Minimal);
    day.must(
        By::Desk,
        Command::Dismiss {
            officer: OfficerId(1),
            role: Role::Chair,
        },
    );
    day.must(By::Desk, appoint(1, Role::Chair));
    // Whoever no longer has a role does not count as a third pair of eyes.
    let refusal = day.meeting().staffed().unwrap_err();
    assert_eq!(
        refusal,
        Refusal::TooFewPeople {
            there: 2,
            needed: 3
        }
    );
}

#[test]
fn printed_change_of_shape_refused_until_taken_back() {
    let mut day = Day::usual().gathered(0);
    day.must(
        By::Desk,
        Command::SetPrinted {
            paper: PAPER,
            printed: 22,
        },
    );
    let changes = || {
        [
            Command::AddContest(contest("书记", 1)),
            Command::EditContest {
                contest: ContestId(1),
                setup: contest("委员", 4),
            },
            Command::RemoveContest(ContestId(1)),
            Command::ArrangePapers(vec![vec![ContestId(1)]]),
            Command::SetCandidates {
                contest: ContestId(1),
                people: vec![PersonId(1)],
                order: CandidateOrder::ByHand,
            },
        ]
    };
    for change in changes() {
        assert_eq!(
            day.refused(By::Desk, change),
            Refusal::BallotsPrinted(PAPER)
        );
    }
    // A name was misspelt on the ballots: print again.
    day.must(
        By::Desk,
        Command::SetPrinted {
            paper: PAPER,
            printed: 0,
        },
    );
    for change in changes() {
        day.clone().must(By::Desk, change);
    }
}

#[test]
fn two_contests_share_a_paper() {
    let mut day = Day::set_up(20, &[(3, 4), (1, 1)], Staffing::Full);
    let (a, b) = (ContestId(1), ContestId(2));
    for wrong in [vec![vec![a]], vec![vec![a, b, b]], vec![vec![a, b], vec![]]] {
        assert_eq!(
            day.refused(By::Desk, Command::ArrangePapers(wrong)),
            Refusal::Unknown
        );
    }
    day.must(By::Desk, Command::ArrangePapers(vec![vec![b, a]]));
    let papers = &day.meeting().round().unwrap().papers;
    let contests = papers[0]
        .contests
        .iter()
        .map(|c| (c.id, c.candidates.len()))
        .collect::<Vec<_>>();
    assert_eq!((papers.len(), contests), (1, vec![(b, 1), (a, 4)]));
}

#[test]
fn roll_in_use_import_again_refused() {
    let people = || vec![person("甲")];
    let mut day = Day::usual();
    let again = Command::ImportRoll {
        people: people(),
        source: String::new(),
    };
    assert_eq!(day.refused(By::Desk, again), Refusal::RollInUse);
    let mut fresh = Day::created();
    for _ in 0..2 {
        fresh.must(
            By::Desk,
            Command::ImportRoll {
                people: people(),
                source: "a".into(),
            },
        );
    }
    assert_eq!(fresh.meeting().people.len(), 1);
    let twin = Command::AddPerson(person("甲"));
    assert_eq!(
        fresh.refused(By::Desk, twin),
        Refusal::AlreadyOnRoll(PersonId(1))
    );
    let twin = NewPerson {
        group: "二组".into(),
        ..person("甲")
    };
    fresh.must(By::Desk, Command::AddPerson(twin));
}

/// Before voting it is one of the fields; afterwards the record says so by itself.
#[test]
fn voting_begun_switching_the_hall_is_an_act_of_its_own() {
    let events = |day: &Day, command| decide(day.state.as_ref(), command, By::Desk).unwrap();
    let mut day = Day::usual().gathered(0);
    let held = |day: &Day| Info {
        hall: HallMode::Held,
        ..day.meeting().info.clone()
    };
    let told = events(&day, Command::SetInfo(held(&day)));
    assert!(matches!(told.as_slice(), [Event::InfoSet(_)]), "{told:?}");
    day.must(By::Desk, Command::SetInfo(held(&day)));
    let mut day = day.issued();
    assert_eq!(events(&day, Command::SwitchHall(HallMode::Held)), []);
    let asked = Info {
        hall: HallMode::Direct,
        place: "社区二楼".into(),
        ..day.meeting().info.clone()
    };
    let both = events(&day, Command::SetInfo(asked.clone()));
    let [Event::InfoSet(rest), Event::HallSwitched(HallMode::Direct)] = both.as_slice() else {
        panic!("two acts: {both:?}")
    };
    assert_eq!(
        (rest.hall, rest.place.as_str()),
        (HallMode::Held, "社区二楼")
    );
    day.must(By::Desk, Command::SetInfo(asked.clone()));
    assert_eq!(day.meeting().info, asked);
    day.must(By::Desk, Command::SwitchHall(HallMode::Progress));
    assert_eq!(day.meeting().info.hall, HallMode::Progress);
}
