//! Sign-in, excuses, motions, pledges.

use zhengpiao::meeting::*;

use crate::day::*;

fn motion(kind: MotionKind) -> Command {
    Command::AddMotion {
        kind,
        title: "议题".into(),
    }
}

fn hands(yes: u32, no: u32, abstain: u32) -> Hands {
    Hands {
        yes,
        no,
        abstain,
        unanimous: false,
    }
}

const ALL: Hands = Hands {
    yes: 0,
    no: 0,
    abstain: 0,
    unanimous: true,
};

#[test]
fn signed_in_again_refused_and_undo_takes_it_back() {
    let mut day = Day::usual();
    let who = PersonId(3);
    assert_eq!(
        day.refused(By::Desk, Command::UndoSignIn(who)),
        Refusal::NotHere(who)
    );
    assert_eq!(
        day.refused(By::Desk, Command::Leave(who)),
        Refusal::NotHere(who)
    );
    let twice = Command::SignIn(vec![who, who]);
    assert_eq!(day.refused(By::Desk, twice), Refusal::Twice(who));
    day.must(By::Desk, Command::SignIn(vec![who]));
    assert_eq!(
        day.refused(By::Desk, Command::SignIn(vec![who])),
        Refusal::AlreadyHere(who)
    );
    assert_eq!(
        day.refused(By::Desk, Command::ComeBack(who)),
        Refusal::AlreadyHere(who)
    );
    day.must(By::Desk, Command::Leave(who));
    assert_eq!(day.meeting().voters_here(), 0);
    day.must(By::Desk, Command::ComeBack(who));
    assert_eq!(day.meeting().voters_here(), 1);
    day.must(By::Desk, Command::UndoSignIn(who));
    assert_eq!(day.meeting().voters_here(), 0);
}

#[test]
fn a_status_without_the_vote_is_neither_expected_nor_present_as_voter() {
    for status in Status::ALL {
        let mut day = Day::usual().gathered(0);
        day.must(
            By::Desk,
            Command::SetStatus {
                people: vec![PersonId(8)],
                status,
            },
        );
        let voters = 19 + u32::from(status == Status::Voter);
        let meeting = day.meeting();
        assert_eq!(
            (meeting.expected(), meeting.voters_here()),
            (voters, voters),
            "{status:?}"
        );
        assert_eq!(
            meeting.with_status(status),
            if status == Status::Voter { 20 } else { 1 }
        );
    }
}

#[test]
fn an_excuse_lowers_expected_only_with_both_consents() {
    let (who, ground) = (PersonId(9), ExcuseGround::Abroad);
    for (upper, vote, expected) in [
        (false, None, 20),
        (true, None, 20),
        (false, Some(ALL), 20),
        (true, Some(hands(9, 9, 1)), 20),
        (true, Some(ALL), 19),
    ] {
        let mut day = Day::usual().gathered(1);
        day.must(
            By::Desk,
            Command::ProposeExcuse {
                person: who,
                ground,
            },
        );
        let unsaid = Command::NoteUpperConsent {
            person: who,
            document: " ".into(),
        };
        assert_eq!(day.refused(By::Desk, unsaid), Refusal::Empty);
        if upper {
            let document = "曙党〔2026〕7号".into();
            day.must(
                By::Desk,
                Command::NoteUpperConsent {
                    person: who,
                    document,
                },
            );
        }
        day.must(By::Desk, motion(MotionKind::Excuses));
        if let Some(hands) = vote {
            day.must(
                By::Desk,
                Command::Vote {
                    motion: MotionId(1),
                    hands,
                },
            );
        }
        assert_eq!(day.meeting().expected(), expected, "{upper} {vote:?}");
        if expected == 19 {
            day.must(By::Desk, Command::UndoVote(MotionId(1)));
            assert_eq!(day.meeting().expected(), 20);
            day.must(
                By::Desk,
                Command::Vote {
                    motion: MotionId(1),
                    hands: ALL,
                },
            );
            // Somebody who comes after all is expected after all.
            day.must(By::Desk, Command::SignIn(vec![who]));
            assert_eq!(
                (day.meeting().expected(), day.meeting().voters_here()),
                (20, 20)
            );
        }
    }
}

#[test]
fn a_vote_on_another_motion_consents_to_nothing() {
    let mut day = Day::usual().gathered(1);
    let person = PersonId(9);
    day.must(
        By::Desk,
        Command::ProposeExcuse {
            person,
            ground: ExcuseGround::Retired,
        },
    );
    day.must(
        By::Desk,
        Command::NoteUpperConsent {
            person,
            document: "批复".into(),
        },
    );
    day.must(By::Desk, motion(MotionKind::Report));
    day.must(
        By::Desk,
        Command::Vote {
            motion: MotionId(1),
            hands: ALL,
        },
    );
    assert_eq!(day.meeting().expected(), 20);
}

#[test]
fn undoing_a_lost_vote_takes_no_other_consent_away() {
    let mut day = Day::usual().gathered(1);
    let person = PersonId(9);
    day.must(
        By::Desk,
        Command::ProposeExcuse {
            person,
            ground: ExcuseGround::Retired,
        },
    );
    day.must(
        By::Desk,
        Command::NoteUpperConsent {
            person,
            document: "批复".into(),
        },
    );
    for (number, hands) in [(1, ALL), (2, hands(1, 17, 1))] {
        day.must(By::Desk, motion(MotionKind::Excuses));
        day.must(
            By::Desk,
            Command::Vote {
                motion: MotionId(number),
                hands,
            },
        );
    }
    day.must(By::Desk, Command::UndoVote(MotionId(2)));
    assert_eq!(day.meeting().expected(), 19);
}

#[test]
fn excuses_refused_for_whoever_is_here_or_has_no_vote() {
    let mut day = Day::usual().gathered(1);
    let excuse = |n| Command::ProposeExcuse {
        person: PersonId(n),
        ground: ExcuseGround::Illness,
    };
    assert_eq!(
        day.refused(By::Desk, excuse(1)),
        Refusal::AlreadyHere(PersonId(1))
    );
    day.must(
        By::Desk,
        Command::SetStatus {
            people: vec![PersonId(9)],
            status: Status::Suspended,
        },
    );
    assert_eq!(
        day.refused(By::Desk, excuse(9)),
        Refusal::NotExpectedAnyway(PersonId(9))
    );
    let consent = Command::NoteUpperConsent {
        person: PersonId(9),
        document: "批复".into(),
    };
    assert_eq!(
        day.refused(By::Desk, consent),
        Refusal::NoExcuse(PersonId(9))
    );
    let withdraw = Command::WithdrawExcuse(PersonId(9));
    assert_eq!(
        day.refused(By::Desk, withdraw),
        Refusal::NoExcuse(PersonId(9))
    );
}

#[test]
fn after_issuing_started_nobody_comes_goes_or_changes() {
    let mut day = Day::usual().gathered(2).issued();
    let (here, away) = (PersonId(3), PersonId(9));
    for command in [
        Command::SignIn(vec![away]),
        Command::SignInAllBut(vec![]),
        Command::UndoSignIn(here),
        Command::Leave(here),
        Command::ProposeExcuse {
            person: away,
            ground: ExcuseGround::Illness,
        },
        Command::SetStatus {
            people: vec![here],
            status: Status::Observer,
        },
        Command::AddPerson(person("迟到者")),
    ] {
        let asked = format!("{command:?}");
        assert_eq!(
            day.refused(By::Desk, command),
            Refusal::IssuingStarted,
            "{asked}"
        );
    }
}

#[test]
fn a_late_arrival_before_issuing_is_admitted_and_asks_for_a_new_head_count() {
    let mut day = Day::usual().gathered(1);
    day.must(TELLER, Command::TypeHeadCount(19));
    day.must(CHIEF, Command::TypeHeadCount(19));
    day.must(
        By::Desk,
        Command::SetPrinted {
            paper: PAPER,
            printed: 22,
        },
    );
    day.must(By::Desk, Command::SignIn(vec![PersonId(9)]));
    assert!(day.meeting().person(PersonId(9)).unwrap().late);
    let refusal = day.refused(By::Desk, Command::StartIssuing);
    assert_eq!(
        refusal,
        Refusal::HeadCountUnexplained {
            counted: 19,
            signed_in: 20
        }
    );
    day.must(By::Desk, Command::RepeatHeadCount);
    day.must(TELLER, Command::TypeHeadCount(20));
    day.must(CHIEF, Command::TypeHeadCount(20));
    day.must(By::Desk, Command::StartIssuing);
}

#[test]
fn motion_votes_must_be_possible() {
    let mut day = Day::usual().gathered(1);
    day.must(By::Desk, motion(MotionKind::Report));
    let vote = |hands| Command::Vote {
        motion: MotionId(1),
        hands,
    };
    for (wrong, sum) in [
        (hands(18, 1, 1), 20),
        (hands(0, 0, 0), 0),
        (hands(u32::MAX, u32::MAX, 1), 8_589_934_591),
    ] {
        let refusal = day.refused(By::Desk, vote(wrong));
        assert_eq!(
            refusal,
            Refusal::TooManyHands {
                hands: sum,
                present: 19
            }
        );
    }
    day.must(By::Desk, vote(ALL));
    assert_eq!(day.meeting().motions[0].vote.unwrap().hands.yes, 19);
    assert_eq!(day.refused(By::Desk, vote(ALL)), Refusal::MotionVoted);
    assert_eq!(
        day.refused(By::Desk, Command::RemoveMotion(MotionId(1))),
        Refusal::MotionVoted
    );
    day.must(By::Desk, Command::UndoVote(MotionId(1)));
    day.must(By::Desk, Command::RemoveMotion(MotionId(1)));
    assert!(day.meeting().motions.is_empty());
}

#[test]
fn pledges_name_every_candidate_once_and_keep_what_was_written() {
    let mut day = Day::usual();
    let draw = |ids: &[u32]| Command::DrawPledges {
        order: ids.iter().copied().map(PersonId).collect(),
        by: DrawnBy::Hand,
    };
    for wrong in [vec![1, 2, 3], vec![1, 2, 3, 3], vec![1, 2, 3, 5]] {
        assert_eq!(
            day.refused(By::Desk, draw(&wrong)),
            Refusal::NotEveryCandidate
        );
    }
    day.must(By::Desk, draw(&[4, 2, 1, 3]));
    let items = vec![" 办实事 ".into(), " ".into()];
    day.must(
        By::Desk,
        Command::SetPledgeItems {
            person: PersonId(2),
            items,
        },
    );
    day.must(By::Desk, draw(&[1, 2, 3, 4]));
    let list = &day.meeting().pledges.list;
    assert_eq!(
        list.iter().map(|p| p.person.0).collect::<Vec<_>>(),
        [1, 2, 3, 4]
    );
    assert_eq!(list[1].items, ["办实事"]);
}
