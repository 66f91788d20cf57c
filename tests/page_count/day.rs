//! The day of the mock-ups: 32 members, 30 present, 7 candidates for 5 seats.

use std::path::Path;

use chrono::{DateTime, Duration};
use zhengpiao::meeting::{
    At, BallotEntry, BundleRef, By, CandidateOrder, Command, ContestId, ContestSetup, Info,
    IssueFigures, Keyer, MeetingKind, NewPerson, OfficerId, PaperId, Pass, PersonId, Role, Ruling,
    RulingReason, Slip, Staffing,
};
use zhengpiao::rules::{self, Authority};
use zhengpiao::session::Session;

pub const CHIEF: By = By::Officer(OfficerId(2));
pub const SCRUTINEER: By = By::Officer(OfficerId(3));
pub const TELLER: By = By::Officer(OfficerId(4));
pub const SECOND: By = By::Officer(OfficerId(5));
pub const PAPER: PaperId = PaperId(1);

const CANDIDATES: [&str; 7] = [
    "丁向晚",
    "王䶮",
    "李卓",
    "陈晓岚",
    "司徒明远",
    "阿依努尔·买买提",
    "赵珩",
];

/// Commands to be played into a record.
#[derive(Clone)]
pub struct Day {
    commands: Vec<(By, Command)>,
    present: u32,
}

impl Day {
    /// Set up, with 30 of 32 signed in and the meeting opened.
    pub fn gathered() -> Day {
        Day::of(&[("支部委员会委员", 5, 7)])
    }

    /// As gathered, with these contests (title, seats, candidates), a paper each.
    pub fn of(contests: &[(&str, u32, u32)]) -> Day {
        let mut day = Day {
            commands: Vec::new(),
            present: 30,
        };
        let others = [
            "周以宁",
            "陆知远",
            "沈望舒",
            "顾清和",
            "许牧之",
            "宋若溪",
            "程砚秋",
        ];
        let people = CANDIDATES
            .iter()
            .chain(&others)
            .map(|name| (*name).to_owned())
            .chain((15..=32).map(|n| format!("成员{n}")))
            .zip(1..)
            .map(|(name, number)| NewPerson {
                number: format!("{number}"),
                name,
                ..NewPerson::default()
            })
            .collect();
        day.desk(Command::ImportRoll {
            people,
            source: "名册.csv".into(),
        });
        for (at, (title, seats, candidates)) in (1..).zip(contests) {
            day.desk(Command::AddContest(ContestSetup {
                title: (*title).into(),
                seats: *seats,
            }));
            day.desk(Command::SetCandidates {
                contest: ContestId(at),
                people: (1..=*candidates).map(PersonId).collect(),
                order: CandidateOrder::Strokes,
            });
        }
        day.desk(Command::SetStaffing(Staffing::Full));
        let roles = [
            (9, Role::Chair),
            (10, Role::ChiefScrutineer),
            (11, Role::Scrutineer),
            (12, Role::Teller),
            (13, Role::Teller),
        ];
        for (person, role) in roles {
            day.desk(Command::Appoint {
                person: Some(PersonId(person)),
                name: String::new(),
                role,
            });
        }
        day.desk(Command::SignInAllBut(vec![PersonId(31), PersonId(32)]));
        day.desk(Command::NoteAbsence {
            person: PersonId(31),
            reason: "因病请假".into(),
        });
        day.desk(Command::OpenMeeting);
        day.desk(Command::FinishMotions);
        day.desk(Command::FinishPledges);
        day
    }

    pub fn desk(&mut self, command: Command) {
        self.by(By::Desk, command);
    }

    pub fn by(&mut self, by: By, command: Command) {
        self.commands.push((by, command));
    }

    /// Heads counted, 35 printed, issuing begun.
    pub fn issuing(mut self) -> Day {
        self.by(TELLER, Command::TypeHeadCount(self.present));
        self.by(CHIEF, Command::TypeHeadCount(self.present));
        self.desk(Command::SetPrinted {
            paper: PAPER,
            printed: 35,
        });
        self.desk(Command::StartIssuing);
        self.desk(Command::ConfirmSlip(Slip::HeadCount));
        self
    }

    /// One ballot to everybody.
    pub fn issued(self) -> Day {
        let mut day = self.issuing();
        day.desk(Command::SetIssued {
            paper: PAPER,
            figures: IssueFigures {
                issued: 30,
                kept: 3,
                cut: 2,
                ..IssueFigures::default()
            },
        });
        day.desk(Command::ConfirmSlip(Slip::Issue));
        day
    }

    /// All came back, three bundles of ten.
    pub fn collected(self) -> Day {
        let mut day = self.issued();
        for by in [TELLER, CHIEF] {
            day.by(
                by,
                Command::TypeReturned {
                    paper: PAPER,
                    returned: 30,
                },
            );
        }
        day.desk(Command::MakeBundles {
            paper: PAPER,
            sizes: vec![10, 10, 10],
        });
        day.desk(Command::ConfirmSlip(Slip::Return));
        day
    }

    /// The first `bundles` bundles keyed twice and settled: 27 alike, 2 settled, 1 ruled.
    pub fn counted(self, bundles: u32) -> Day {
        let mut day = self.collected();
        let ballots = ballots();
        for number in 1..=bundles {
            let from = (number as usize - 1) * 10;
            day.key(number, &ballots[from..from + 10]);
        }
        day
    }

    fn key(&mut self, number: u32, ballots: &[String]) {
        let bundle = BundleRef {
            paper: PAPER,
            number,
        };
        // In each bundle the second keying of one ballot is not like the first.
        let odd = 4;
        for (pass, by) in [(Pass::First, TELLER), (Pass::Second, SECOND)] {
            let By::Officer(typist) = by else { continue };
            let keyer = Keyer {
                typist,
                reader: None,
            };
            self.by(
                by,
                Command::TakeBundle {
                    bundle,
                    pass,
                    keyer,
                },
            );
            for (position, ballot) in (1..).zip(ballots) {
                let mut text = ballot.clone();
                if position == odd && (pass == Pass::Second || number == 3) {
                    let other = if number == 3 { "?" } else { "2" };
                    text.replace_range(0..1, other);
                }
                self.by(
                    by,
                    Command::KeyBallot {
                        bundle,
                        pass,
                        position,
                        entry: entry(&text),
                    },
                );
            }
            self.by(by, Command::CloseKeying { bundle, pass });
        }
        let read = entry(&ballots[odd as usize - 1]);
        self.by(
            SCRUTINEER,
            Command::Settle {
                bundle,
                case: 0,
                entry: read.clone(),
                with: None,
            },
        );
        if number == 3 {
            let ruling = Ruling {
                entry: read,
                reason: RulingReason::OutsideCell,
                body: Authority::Scrutineers,
                deciders: vec![OfficerId(2), OfficerId(3)],
                members: Vec::new(),
                hands: None,
                note: String::new(),
            };
            self.by(
                CHIEF,
                Command::Rule {
                    bundle,
                    case: 0,
                    ruling,
                },
            );
        }
    }

    /// Writes the record.
    /// Slip 4 signed, the result announced.
    pub fn announced(mut self) -> Day {
        self.desk(Command::ConfirmSlip(Slip::Result));
        self.desk(Command::Announce);
        self
    }

    pub fn write(&self, path: &Path) {
        let info = Info {
            name_on_seal: "中共曙光路社区第三支部委员会".into(),
            name_in_titles: "曙光路社区第三党支部".into(),
            name_in_sign_off: "中共曙光路社区第三支部委员会".into(),
            title: "换届选举大会".into(),
            body: "支部委员会".into(),
            date: "2026-11-22".into(),
            time: "14:00".into(),
            place: "社区二楼会议室".into(),
            ..Info::default()
        };
        let create = Command::Create {
            kind: MeetingKind::Official,
            info,
            rules: Box::new(rules::preset("cpc-2020").unwrap()),
        };
        let start = DateTime::parse_from_rfc3339("2026-11-22T14:00:00+08:00").unwrap();
        let at = |index: i64| At(start + Duration::seconds(index));
        let mut session = Session::create(path, create, at(0)).unwrap();
        for (index, (by, command)) in (1..).zip(self.commands.clone()) {
            let asked = format!("{command:?}");
            if let Err(trouble) = session.ask(command, by, at(index)) {
                panic!("{asked}: {trouble:?}");
            }
        }
        session.settle();
    }
}

/// The 30 ballots of the mock-up: 29 valid, one illegible.
fn ballots() -> Vec<String> {
    let mut yes: [u32; 7] = [28, 27, 25, 23, 17, 17, 4];
    let mut no: [u32; 7] = [1, 1, 3, 4, 9, 10, 22];
    let mut written = 2;
    let mut ballots = Vec::new();
    for ballot in 0..29 {
        let most = if ballot < 25 { 5 } else { 4 };
        let mut order = [0, 1, 2, 3, 4, 5, 6];
        order.sort_by_key(|at| std::cmp::Reverse(yes[*at]));
        let chosen = order.into_iter().filter(|at| yes[*at] > 0).take(most);
        let chosen = chosen.collect::<Vec<_>>();
        let mut text = String::new();
        for at in 0..7 {
            if chosen.contains(&at) {
                yes[at] -= 1;
                text.push('1');
            } else if no[at] > 0 {
                no[at] -= 1;
                text.push('2');
            } else {
                text.push('3');
            }
        }
        if chosen.len() < 5 && text.contains('2') && written > 0 {
            written -= 1;
            text.push_str("*8=1");
        }
        ballots.push(text);
    }
    assert_eq!(
        (yes, written),
        ([0; 7], 0),
        "the figures fit on the ballots"
    );
    ballots.push("-i".into());
    ballots
}

fn entry(text: &str) -> BallotEntry {
    vec![text.parse().unwrap()]
}
