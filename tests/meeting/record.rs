//! The written form of every event: one line, exact, nothing unknown.

use zhengpiao::meeting::*;
use zhengpiao::rules::{self, Authority, Combine, RecommendationRule, RoundKind, Speaker};

use crate::day::*;

fn text() -> String {
    "一\n二\r\t\"三\" \\ \u{2028}\u{0}".to_owned()
}

/// One of every event, with texts that try to break out of a line.
fn every() -> Vec<Event> {
    let roll = || NewPerson {
        remark: text(),
        ..person(&text())
    };
    let (who, officer, contest, motion) = (PersonId(3), OfficerId(4), ContestId(1), MotionId(2));
    let setup = || ContestSetup {
        title: text(),
        seats: 3,
    };
    let (at, pass) = (bundle(1), Pass::Second);
    let rules = || Box::new(rules::preset("cpc-2020").unwrap());
    let written = vec![
        "12?x*'\\'\n=*'=1*7=3".parse().unwrap(),
        "-a".parse().unwrap(),
    ];
    let ruling = Ruling {
        entry: written.clone(),
        reason: RulingReason::Other,
        body: Authority::Scrutineers,
        deciders: vec![officer],
        members: vec![text()],
        hands: Some(Hands {
            yes: 3,
            no: 1,
            abstain: 0,
            unanimous: false,
        }),
        note: text(),
    };
    [
        Event::Created {
            kind: MeetingKind::Rehearsal,
            info: Info {
                title: text(),
                ..Info::default()
            },
            rules: rules(),
        },
        Event::InfoSet(Info {
            place: text(),
            hall: HallMode::Held,
            ..Info::default()
        }),
        Event::HallSwitched(HallMode::Progress),
        Event::RulesAdopted(rules()),
        Event::RulesChangedLate {
            rules: rules(),
            decided_by: text(),
            reason: text(),
        },
        Event::RollImported {
            people: vec![roll(), person("甲")],
            source: text(),
        },
        Event::PersonAdded {
            person: who,
            roll: roll(),
        },
        Event::PersonEdited {
            person: who,
            roll: roll(),
        },
        Event::StatusSet {
            people: vec![who],
            status: Status::UnderDiscipline,
        },
        Event::ContestAdded {
            contest,
            paper: PAPER,
            setup: setup(),
        },
        Event::ContestEdited {
            contest,
            setup: setup(),
        },
        Event::ContestRemoved(contest),
        Event::PapersArranged(vec![(PAPER, vec![contest])]),
        Event::CandidatesSet {
            contest,
            people: vec![who],
            order: CandidateOrder::ByHand,
        },
        Event::CandidatesTaken {
            contest,
            people: vec![(who, vec![Channel::Organisation, Channel::Own])],
            order: CandidateOrder::Strokes,
            taken: Box::new(Taken {
                from: TakenFrom {
                    organisation: text(),
                    title: text(),
                    date: text(),
                    contest: text(),
                    head: text(),
                    events: 812,
                },
                list: vec![RankedName {
                    name: text(),
                    rank: 1,
                    votes: 120,
                    through: true,
                    person: Some(who),
                }],
                departed: Some(Departure {
                    reason: text(),
                    decided_by: text(),
                }),
            }),
        },
        Event::ChannelsSet {
            contest,
            person: who,
            channels: vec![Channel::Members, Channel::Masses],
        },
        Event::StaffingSet(Staffing::Minimal),
        Event::CallingSet(true),
        Event::ShiftCheckSet(ShiftCheck::Pin),
        Event::SeatGiven(officer),
        Event::PinRenewed(officer),
        Event::Appointed {
            officer,
            person: Some(who),
            name: text(),
            role: Role::Teller,
        },
        Event::Appointed {
            officer,
            person: None,
            name: text(),
            role: Role::Chair,
        },
        Event::Dismissed {
            officer,
            role: Role::Teller,
        },
        Event::SignedIn(vec![who]),
        Event::SignInUndone(who),
        Event::AbsenceNoted {
            person: who,
            reason: text(),
        },
        Event::Left(who),
        Event::CameBack(who),
        Event::ExcuseProposed {
            person: who,
            ground: ExcuseGround::Retired,
        },
        Event::UpperConsentNoted {
            person: who,
            document: text(),
        },
        Event::ExcuseWithdrawn(who),
        Event::MeetingOpened,
        Event::MotionAdded {
            motion,
            kind: MotionKind::Excuses,
            title: text(),
        },
        Event::MotionRemoved(motion),
        Event::Voted {
            motion,
            hands: Hands {
                yes: 1,
                no: 2,
                abstain: 3,
                unanimous: false,
            },
        },
        Event::VoteUndone(motion),
        Event::MotionsFinished,
        Event::PledgesDrawn {
            order: vec![who],
            by: DrawnBy::Seed(text()),
        },
        Event::PledgeItemsSet {
            person: who,
            items: vec![text()],
        },
        Event::PledgeSpoken {
            person: who,
            seconds: 300,
            read_by: text(),
        },
        Event::QuestionNoted {
            person: who,
            question: text(),
            answer: text(),
        },
        Event::PledgesFinished,
        Event::HeadCountTyped(u32::MAX),
        Event::HeadCountConfirmed,
        Event::HeadCountExplained(text()),
        Event::HeadCountRepeated,
        Event::PrintedSet {
            paper: PAPER,
            printed: 9,
        },
        Event::IssuingStarted,
        Event::IssuingStopped,
        Event::IssuedSet {
            paper: PAPER,
            figures: IssueFigures {
                reason: text(),
                ..figures(8, 1)
            },
        },
        Event::ReturnedTyped {
            paper: PAPER,
            returned: 8,
        },
        Event::ReturnedConfirmed(PAPER),
        Event::ReturnedRepeated(PAPER),
        Event::MissingExplained {
            paper: PAPER,
            reason: MissingReason::Other,
            note: text(),
        },
        Event::BundlesMade {
            paper: PAPER,
            sizes: vec![8],
        },
        Event::BundleTaken {
            bundle: at,
            pass,
            keyer: Keyer {
                typist: officer,
                reader: Some(OfficerId(5)),
            },
        },
        Event::BundleReleased { bundle: at, pass },
        Event::BallotKeyed {
            bundle: at,
            pass,
            position: 1,
            entry: written.clone(),
        },
        Event::KeyingClosed { bundle: at, pass },
        Event::BundleRecounted {
            bundle: at,
            size: 8,
        },
        Event::BundleReopened {
            bundle: at,
            reason: text(),
        },
        Event::CaseSettled {
            bundle: at,
            case: 0,
            entry: written,
            with: Some(officer),
        },
        Event::BundleSplit {
            bundle: at,
            size: 4,
            number: 9,
        },
        Event::BundlesMerged {
            bundle: at,
            number: 9,
        },
        Event::NamesMerged {
            contest,
            name: WrittenName::Other(text()),
            into: WrittenName::Person(who),
        },
        Event::NamesUnmerged {
            contest,
            name: WrittenName::Other(text()),
        },
        Event::CaseRuled {
            bundle: at,
            case: 0,
            ruling,
        },
        Event::SlipConfirmed(Slip::Return),
        Event::SlipRevised {
            slip: Slip::Return,
            reason: text(),
        },
        Event::Announced,
        Event::PaperNoted {
            name: text(),
            head: text(),
            content: text(),
        },
        Event::PaperAdjusted {
            paper: text(),
            part: PaperPart::Paragraph(text()),
            words: text(),
        },
        Event::SlipByHand(Slip::Return),
    ]
    .into_iter()
    .chain(around_rounds())
    .collect()
}

fn record(event: Event) -> Record {
    Record {
        at: moment(7),
        by: CHIEF,
        round: RoundId(1),
        event,
    }
}

fn around_rounds() -> Vec<Event> {
    let (who, contest) = (PersonId(2), ContestId(1));
    let at = vec![bundle(1)];
    let planned = |origin, places| PlannedContest {
        origin,
        setup: ContestSetup {
            title: text(),
            seats: 1,
        },
        places,
        candidates: vec![who],
        order: CandidateOrder::ByHand,
        objects: vec![Appraised {
            name: text(),
            post: text(),
        }],
    };
    let totals = HandTotals {
        valid: 9,
        invalid: 1,
        marks: vec![(5, 3, 1)],
        write_ins: vec![
            (WrittenName::Person(who), 1),
            (WrittenName::Other(text()), 2),
        ],
        weighed: Some(Weighed {
            votes: Some(rules::Counts {
                expected: Some(12),
                ..rules::Counts::default()
            }),
            area: Some(rules::Counts {
                valid: Some(900),
                ..rules::Counts::default()
            }),
            area_yes: vec![450],
        }),
    };
    vec![
        Event::KinNoted {
            a: PersonId(1),
            b: who,
            related: true,
        },
        Event::HeldLater {
            contest,
            later: true,
            paper: PAPER,
        },
        Event::PreliminaryHeld(vec![(contest, 3)]),
        Event::BoxesSet {
            boxes: vec![text(), "东".into()],
            papers: vec![(PAPER, text(), vec![contest])],
        },
        Event::TakenOut {
            person: who,
            reason: OutReason::Disqualified,
            note: text(),
        },
        Event::TakenBack(who),
        Event::RoundOpened {
            round: RoundId(2),
            plan: RoundPlan {
                kind: RoundKind::Further,
                sheets: vec![
                    vec![planned(Origin::Follows(contest), Some(4))],
                    vec![
                        planned(Origin::Waiting(contest), None),
                        planned(Origin::Fresh, None),
                    ],
                ],
                date: "2026-11-29".into(),
                time: "14:00".into(),
                place: text(),
                sign_in_anew: true,
                survey: Some(SurveyPlan {
                    ask: Ask::Recommendation {
                        rule: RecommendationRule {
                            combine: Combine::Weighted,
                            margin_percent: 40,
                            over_half: true,
                        },
                        names_only: true,
                    },
                    groups: vec![Group {
                        name: text(),
                        on_roll: false,
                        registered: 12,
                        weight: 3,
                    }],
                }),
            },
            contests: vec![ContestId(2), contest, ContestId(3)],
            papers: vec![PaperId(4), PaperId(5)],
        },
        Event::GroupCountTyped { group: 1, value: 5 },
        Event::GroupCountConfirmed(1),
        Event::GroupCountRepeated(1),
        Event::OpinionNoted {
            group: 1,
            words: text(),
        },
        Event::OpinionRemoved(0),
        Event::NamesTaken {
            contest,
            taken: NamesTaken {
                names: vec![WrittenName::Person(who), WrittenName::Other(text())],
                decided_by: text(),
                reason: text(),
            },
        },
        Event::RoundCancelled,
        Event::DeclaredVoid(text()),
        Event::FiguresHeard(Speaker::Presidium),
        Event::RecountOrdered {
            bundles: at,
            asked_by: text(),
            reason: text(),
        },
        Event::CorrectionBegun {
            round: RoundId(1),
            reason: text(),
            found_by: text(),
            after_meeting: Some(text()),
        },
        Event::TieDecided {
            contest,
            decision: TieDecision {
                elected: vec![WrittenName::Person(who)],
                by_lot: true,
                note: text(),
            },
        },
        Event::SeatsReduced {
            contest,
            fewer: 1,
            consent: Consent::Voters {
                yes: 8,
                no: 1,
                abstain: 0,
            },
        },
        Event::SeatsReduced {
            contest,
            fewer: 1,
            consent: Consent::Presidium(text()),
        },
        Event::LeftVacant {
            contest,
            reason: text(),
        },
        Event::SettlementUndone(contest),
        Event::BallotExchanged {
            paper: PAPER,
            reason: text(),
        },
        Event::ForeignNoted {
            paper: PAPER,
            count: 1,
            note: text(),
        },
        Event::AssistedNoted(2),
        Event::PollsClosed,
        Event::HandCountChosen {
            paper: PAPER,
            by_hand: true,
        },
        Event::TotalsTyped {
            paper: PAPER,
            totals: vec![totals],
        },
        Event::TotalsRepeated(PAPER),
    ]
}

#[test]
fn every_event_reads_back_from_one_line() {
    for event in every() {
        let record = record(event);
        let line = ron::to_string(&record).unwrap();
        assert!(!line.contains(['\n', '\r']), "{line}");
        assert_eq!(ron::from_str::<Record>(&line).unwrap(), record, "{line}");
    }
}

#[test]
fn every_event_of_the_source_is_in_the_table() {
    let source = include_str!("../../src/meeting/event.rs");
    let (_, variants) = source.split_once("pub enum Event {").unwrap();
    let names = variants.lines().filter_map(|line| {
        let name = line.strip_prefix("    ")?;
        let end = name
            .find(|c: char| !c.is_ascii_alphanumeric())
            .unwrap_or(name.len());
        name.starts_with(|c: char| c.is_ascii_uppercase())
            .then(|| name[..end].to_owned())
    });
    let table = every()
        .iter()
        .map(|event| format!("{event:?}"))
        .collect::<Vec<_>>();
    let mut seen = 0;
    for name in names {
        assert!(
            table
                .iter()
                .any(|debug| debug.split([' ', '(']).next() == Some(&name)),
            "{name}"
        );
        seen += 1;
    }
    assert!(seen > 50, "{seen}");
}

#[test]
fn unknown_events_and_fields_are_refused() {
    for event in every() {
        let line = ron::to_string(&record(event)).unwrap();
        let more = line.replacen("(at:", "(extra:1,at:", 1);
        assert!(ron::from_str::<Record>(&more).is_err(), "{more}");
        // One more field wherever a structure begins with a name.
        let starts = line
            .match_indices('(')
            .map(|(at, _)| at + 1)
            .collect::<Vec<_>>();
        for at in starts {
            let rest = &line[at..];
            let name = rest.find(':').map_or("", |end| &rest[..end]);
            let inside_text = line[..at].matches('"').count() % 2 == 1;
            if inside_text
                || name.is_empty()
                || !name.chars().all(|c| c.is_ascii_lowercase() || c == '_')
            {
                continue;
            }
            let more = format!("{}extra:1,{rest}", &line[..at]);
            assert!(ron::from_str::<Record>(&more).is_err(), "{more}");
        }
    }
    let unknown = ron::to_string(&record(Event::MeetingOpened))
        .unwrap()
        .replace("MeetingOpened", "MeetingClosed");
    assert!(ron::from_str::<Record>(&unknown).is_err());
}

#[test]
fn events_that_cannot_have_happened_are_named_and_never_panic() {
    for event in every() {
        let mut day = Day::usual();
        let seq = day.meeting().events + 1;
        // What fits an empty meeting may be applied; what does not says which event it was.
        if let Err(wrong) = Meeting::step(&mut day.state, &record(event)) {
            assert_eq!(wrong, DoesNotFit { seq });
        }
    }
    let orphan = record(Event::MeetingOpened);
    assert_eq!(Meeting::replay([&orphan]), Err(DoesNotFit { seq: 1 }));
    assert_eq!(Meeting::replay([]), Ok(None));
}

#[test]
fn ids_at_the_end_of_their_range_do_not_fit() {
    let setup = ContestSetup {
        title: "委员".into(),
        seats: 1,
    };
    let contest = Event::ContestAdded {
        contest: ContestId(u32::MAX),
        paper: PAPER,
        setup,
    };
    let motion = Event::MotionAdded {
        motion: MotionId(u32::MAX),
        kind: MotionKind::Other,
        title: "议题".into(),
    };
    for event in [contest, motion] {
        let mut day = Day::created();
        assert_eq!(
            Meeting::step(&mut day.state, &record(event)),
            Err(DoesNotFit { seq: 2 })
        );
    }
}
