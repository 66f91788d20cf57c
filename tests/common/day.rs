//! A counting day in a few lines, through the one door: every command is decided,
//! every event is written and read back before it changes the state.
#![allow(
    dead_code,
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing
)]

use chrono::{DateTime, Duration};
use zhengpiao::meeting::{
    At, BallotEntry, BundleRef, By, CandidateOrder, Command, ContestId, ContestSetup, Info,
    IssueFigures, Keyer, Meeting, MeetingKind, MissingReason, NewPerson, OfficerId, PaperId, Pass,
    PersonId, Record, Refusal, Role, RoundId, Staffing, decide,
};
use zhengpiao::rules;
use zhengpiao::session::Session;

/// Officers of a day, in the order they are appointed. With small staffing the
/// chief is the scrutineer, with minimal staffing also the second teller.
pub const CHAIR: By = By::Officer(OfficerId(1));
pub const CHIEF: By = By::Officer(OfficerId(2));
pub const TELLER: By = By::Officer(OfficerId(3));
pub const SECOND: By = By::Officer(OfficerId(4));
pub const SCRUTINEER: By = By::Officer(OfficerId(5));

/// The paper of a day with one paper.
pub const PAPER: PaperId = PaperId(1);

/// A day being played.
#[derive(Clone, Debug)]
pub struct Day {
    /// The state so far.
    pub state: Option<Meeting>,
    /// The record so far.
    pub records: Vec<Record>,
    /// What was asked for and not refused.
    pub commands: Vec<(By, Command)>,
}

impl Day {
    /// Nothing has happened yet.
    pub fn empty() -> Day {
        Day {
            state: None,
            records: Vec::new(),
            commands: Vec::new(),
        }
    }

    /// An official meeting by the 2020 rules, with nothing in it.
    pub fn created() -> Day {
        let mut day = Day::empty();
        day.must(By::Desk, create(MeetingKind::Official));
        day
    }

    /// Set up: a roll of `voters`, the first of them candidates in contests of
    /// (seats, candidates), each on a paper of its own, officers from the roll's end.
    pub fn set_up(voters: u32, contests: &[(u32, u32)], staffing: Staffing) -> Day {
        let mut day = Day::created();
        let people = (1..=voters)
            .map(|n| person(&format!("会员{n:03}")))
            .collect();
        day.must(
            By::Desk,
            Command::ImportRoll {
                people,
                source: "名册.csv".into(),
            },
        );
        let mut next = 1;
        for (index, (seats, candidates)) in contests.iter().enumerate() {
            let setup = ContestSetup {
                title: format!("职务{}", index + 1),
                seats: *seats,
            };
            day.must(By::Desk, Command::AddContest(setup));
            let contest = ContestId(u32::try_from(index).unwrap() + 1);
            let people = (next..next + candidates).map(PersonId).collect();
            let order = CandidateOrder::Strokes;
            day.must(
                By::Desk,
                Command::SetCandidates {
                    contest,
                    people,
                    order,
                },
            );
            next += candidates;
        }
        day.must(By::Desk, Command::SetStaffing(staffing));
        let mut roles = vec![(voters, Role::Chair), (voters - 1, Role::ChiefScrutineer)];
        roles.push((voters - 2, Role::Teller));
        match staffing {
            Staffing::Full => {
                roles.push((voters - 3, Role::Teller));
                roles.push((voters - 4, Role::Scrutineer));
            }
            Staffing::Small => roles.push((voters - 3, Role::Teller)),
            Staffing::Minimal => {}
        }
        for (who, role) in roles {
            day.must(By::Desk, appoint(who, role));
        }
        day
    }

    /// One contest of 3 seats and 4 candidates on a roll of 20, full staffing.
    pub fn usual() -> Day {
        Day::set_up(20, &[(3, 4)], Staffing::Full)
    }

    /// Everybody signs in but `absent` people from the middle of the roll; the chair opens.
    pub fn gathered(mut self, absent: u32) -> Day {
        let absent = (9..9 + absent).map(PersonId).collect();
        self.must(By::Desk, Command::SignInAllBut(absent));
        self.must(By::Desk, Command::OpenMeeting);
        self
    }

    /// Heads counted, two more ballots printed than voters, one issued to each.
    pub fn issued(mut self) -> Day {
        let present = self.meeting().voters_here();
        self.must(TELLER, Command::TypeHeadCount(present));
        self.must(CHIEF, Command::TypeHeadCount(present));
        for paper in self.papers() {
            self.must(
                By::Desk,
                Command::SetPrinted {
                    paper,
                    printed: present + 2,
                },
            );
        }
        self.must(By::Desk, Command::StartIssuing);
        for paper in self.papers() {
            let figures = figures(present, 2);
            self.must(By::Desk, Command::SetIssued { paper, figures });
        }
        self
    }

    /// `returned` ballots of every paper came back, in bundles of at most `size`.
    pub fn collected(mut self, returned: u32, size: u32) -> Day {
        for paper in self.papers() {
            self.type_returned(paper, returned);
            let issued = self
                .meeting()
                .paper(paper)
                .unwrap()
                .issue
                .clone()
                .unwrap()
                .issued;
            if returned < issued {
                let reason = MissingReason::NotCast;
                self.must(
                    CHIEF,
                    Command::ExplainMissing {
                        paper,
                        reason,
                        note: String::new(),
                    },
                );
            }
            self.must(
                CHIEF,
                Command::MakeBundles {
                    paper,
                    sizes: sizes(returned, size),
                },
            );
        }
        self
    }

    /// Both people type how many came back.
    pub fn type_returned(&mut self, paper: PaperId, returned: u32) {
        self.must(TELLER, Command::TypeReturned { paper, returned });
        self.must(CHIEF, Command::TypeReturned { paper, returned });
    }

    /// The usual day up to keying: 20 present, these ballots in one bundle.
    pub fn ready_to_key(ballots: u32) -> Day {
        Day::usual().gathered(0).issued().collected(ballots, 25)
    }

    /// Takes a bundle, keys these ballots and closes it.
    pub fn key(&mut self, bundle: BundleRef, pass: Pass, by: By, ballots: &[&str]) {
        self.take(bundle, pass, by).unwrap();
        for (position, ballot) in (1..).zip(ballots) {
            self.ballot(bundle, pass, by, position, ballot).unwrap();
        }
        self.must(by, Command::CloseKeying { bundle, pass });
    }

    /// Keys a bundle of the usual day twice, by two people.
    pub fn key_twice(&mut self, number: u32, first: &[&str], second: &[&str]) {
        self.key(bundle(number), Pass::First, TELLER, first);
        self.key(bundle(number), Pass::Second, SECOND, second);
    }

    /// Takes a bundle alone.
    pub fn take(&mut self, bundle: BundleRef, pass: Pass, by: By) -> Result<(), Refusal> {
        let By::Officer(typist) = by else {
            panic!("the desk does not key")
        };
        let keyer = Keyer {
            typist,
            reader: None,
        };
        self.ask(
            by,
            Command::TakeBundle {
                bundle,
                pass,
                keyer,
            },
        )
    }

    /// Confirms one ballot.
    pub fn ballot(
        &mut self,
        bundle: BundleRef,
        pass: Pass,
        by: By,
        position: u32,
        text: &str,
    ) -> Result<(), Refusal> {
        self.ask(
            by,
            Command::KeyBallot {
                bundle,
                pass,
                position,
                entry: entry(text),
            },
        )
    }

    /// Asks, writes and reads back, applies.
    pub fn ask(&mut self, by: By, command: Command) -> Result<(), Refusal> {
        let events = decide(self.state.as_ref(), command.clone(), by)?;
        self.commands.push((by, command));
        for event in events {
            let record = Record {
                at: moment(self.records.len()),
                by,
                round: RoundId(1),
                event,
            };
            let line = ron::to_string(&record).unwrap();
            assert!(!line.contains(['\n', '\r']), "one event, one line: {line}");
            assert_eq!(ron::from_str::<Record>(&line).unwrap(), record, "{line}");
            Meeting::step(&mut self.state, &record).unwrap();
            self.records.push(record);
        }
        Ok(())
    }

    /// Asks for what cannot be refused here.
    #[track_caller]
    pub fn must(&mut self, by: By, command: Command) {
        let asked = format!("{command:?}");
        if let Err(refusal) = self.ask(by, command) {
            panic!("{asked} was refused: {refusal:?}");
        }
    }

    /// Asks for what must be refused, and must leave no trace.
    #[track_caller]
    pub fn refused(&mut self, by: By, command: Command) -> Refusal {
        let asked = format!("{command:?}");
        match decide(self.state.as_ref(), command, by) {
            Err(refusal) => refusal,
            Ok(events) => panic!("{asked} was not refused but led to {events:?}"),
        }
    }

    /// The state.
    pub fn meeting(&self) -> &Meeting {
        self.state.as_ref().unwrap()
    }

    /// Writes the day into a meeting file.
    pub fn write(&self, path: &std::path::Path) {
        let mut commands = self.commands.iter().cloned();
        let (_, create) = commands.next().unwrap();
        let mut session = Session::create(path, create, moment(0)).unwrap();
        for (at, (by, command)) in (1..).zip(commands) {
            session.ask(command, by, moment(at)).unwrap();
        }
        session.settle();
    }

    /// The papers of the round.
    pub fn papers(&self) -> Vec<PaperId> {
        self.meeting()
            .round()
            .unwrap()
            .papers
            .iter()
            .map(|paper| paper.id)
            .collect()
    }
}

/// A bundle of the first paper.
pub fn bundle(number: u32) -> BundleRef {
    BundleRef {
        paper: PAPER,
        number,
    }
}

/// Begins a meeting by the 2020 rules.
pub fn create(kind: MeetingKind) -> Command {
    let info = Info {
        name_on_seal: "中共曙光路社区第三支部委员会".into(),
        title: "换届选举大会".into(),
        ..Info::default()
    };
    Command::Create {
        kind,
        info,
        rules: Box::new(rules::preset("cpc-2020").unwrap()),
    }
}

/// A voter of this name.
pub fn person(name: &str) -> NewPerson {
    NewPerson {
        name: name.into(),
        ..NewPerson::default()
    }
}

/// Gives somebody on the roll a role.
pub fn appoint(who: u32, role: Role) -> Command {
    Command::Appoint {
        person: Some(PersonId(who)),
        name: String::new(),
        role,
    }
}

/// Issued and kept, nothing else.
pub fn figures(issued: u32, kept: u32) -> IssueFigures {
    IssueFigures {
        issued,
        kept,
        ..IssueFigures::default()
    }
}

/// Contests of one ballot as written in the record, with `|` between them.
pub fn entry(text: &str) -> BallotEntry {
    text.split('|')
        .map(|contest| contest.parse().unwrap())
        .collect()
}

/// Full bundles of `size`, and the rest.
pub fn sizes(returned: u32, size: u32) -> Vec<u32> {
    let mut sizes = vec![size; usize::try_from(returned / size).unwrap()];
    sizes.extend(Some(returned % size).filter(|rest| *rest > 0));
    sizes
}

/// A moment for each event, a second apart.
pub fn moment(index: usize) -> At {
    let start = DateTime::parse_from_rfc3339("2026-11-22T13:30:00+08:00").unwrap();
    At(start + Duration::seconds(i64::try_from(index).unwrap()))
}
