//! A whole meeting day, walked through the one door.

use std::collections::HashMap;

use chrono::DateTime;
use zhengpiao::meeting::*;
use zhengpiao::rules;

/// What a day is made of; every ballot as it is keyed, `112*9=1`.
pub struct Plan {
    pub kind: MeetingKind,
    pub rules: &'static str,
    pub info: Info,
    pub roll: Vec<NewPerson>,
    /// Roll ids that stay away.
    pub absent: Vec<u32>,
    /// Roll ids excused with both consents.
    pub excused: Vec<u32>,
    pub staffing: Staffing,
    /// Title, seats, candidates by roll id, order.
    pub contests: Vec<(&'static str, u32, Vec<u32>, CandidateOrder)>,
    /// Contests on each sheet, by place; empty for one sheet a contest.
    pub sheets: Vec<Vec<usize>>,
    /// For each sheet its ballots, each contest of the sheet after a space.
    pub ballots: Vec<Vec<String>>,
    /// Ballots keyed otherwise the second time: sheet, place, what was typed.
    pub misread: Vec<(usize, usize, String)>,
    pub adopt_method: bool,
}

pub fn info() -> Info {
    Info {
        name_on_seal: "中共曙光路社区第三支部委员会".into(),
        name_in_titles: "曙光路社区第三党支部".into(),
        name_in_sign_off: "中共曙光路社区第三支部委员会".into(),
        title: "换届选举大会".into(),
        body: "支部委员会".into(),
        date: "2026-11-22".into(),
        time: "14:00".into(),
        place: "社区二楼会议室".into(),
        upper: "中共曙光街道工作委员会".into(),
        phone: "021-5555 0123".into(),
        opinion_box: "社区一楼服务大厅".into(),
        ..Info::default()
    }
}

/// A roll that begins with these names and goes on with made-up ones.
pub fn roll(first: &[&str], size: usize) -> Vec<NewPerson> {
    let surnames: Vec<char> = "赵钱孙周吴郑冯褚卫蒋沈韩杨朱秦尤许何吕施".chars().collect();
    let given: Vec<char> = "安邦诚德恩方国宏佳凯礼敏宁平勤荣善泰文信毅正"
        .chars()
        .collect();
    (0..size)
        .map(|index| {
            let made = index.saturating_sub(first.len());
            let name = first.get(index).map(|it| (*it).to_owned());
            let name = name.unwrap_or_else(|| {
                let surname = surnames[made % surnames.len()];
                let one = given[(made / surnames.len()) % given.len()];
                // every third made-up name has two characters
                if made % 3 == 0 {
                    format!("{surname}{one}")
                } else {
                    format!("{surname}{one}{}", given[(made * 7 + 3) % given.len()])
                }
            });
            NewPerson {
                number: (index + 1).to_string(),
                name,
                group: format!("第{}党小组", ["一", "二", "三"][index % 3]),
                gender: ["男", "女"][index % 2].to_owned(),
                ..NewPerson::default()
            }
        })
        .collect()
}

impl Plan {
    pub fn party(roll: Vec<NewPerson>) -> Plan {
        Plan {
            kind: MeetingKind::Official,
            rules: "cpc-2020",
            info: info(),
            roll,
            absent: Vec::new(),
            excused: Vec::new(),
            staffing: Staffing::Full,
            contests: Vec::new(),
            sheets: Vec::new(),
            ballots: Vec::new(),
            misread: Vec::new(),
            adopt_method: true,
        }
    }
}

pub struct Day {
    plan: Plan,
    meeting: Option<Meeting>,
    minutes: i64,
    settled: HashMap<(usize, usize), String>,
}

const CHAIR: u32 = 1;
const CHIEF: u32 = 2;
const FIRST: u32 = 3;
const SECOND: u32 = 4;

impl Day {
    pub fn new(plan: Plan) -> Day {
        Day {
            plan,
            meeting: None,
            minutes: 0,
            settled: HashMap::new(),
        }
    }

    pub fn meeting(&self) -> &Meeting {
        self.meeting.as_ref().unwrap()
    }

    pub fn ask(&mut self, by: By, command: Command) {
        self.minutes += 1;
        let start = DateTime::parse_from_rfc3339("2026-11-22T13:00:00+08:00").unwrap();
        let at = At(start + chrono::Duration::seconds(self.minutes));
        let said = format!("{command:?}");
        let events = decide(self.meeting.as_ref(), command, by)
            .unwrap_or_else(|why| panic!("{said}: {why:?}"));
        for event in events {
            let record = Record {
                at,
                by,
                round: RoundId(1),
                event,
            };
            Meeting::step(&mut self.meeting, &record).unwrap();
        }
    }

    fn desk(&mut self, command: Command) {
        self.ask(By::Desk, command);
    }

    pub fn officer(&mut self, id: u32, command: Command) {
        self.ask(By::Officer(OfficerId(id)), command);
    }

    fn papers(&self) -> Vec<PaperId> {
        let round = self.meeting().round().unwrap();
        round.papers.iter().map(|paper| paper.id).collect()
    }

    pub fn set_up(mut self) -> Day {
        let kind = self.plan.kind;
        let info = self.plan.info.clone();
        let preset = rules::preset(self.plan.rules).unwrap();
        self.desk(Command::Create {
            kind,
            info,
            rules: Box::new(preset),
        });
        let people = self.plan.roll.clone();
        self.desk(Command::ImportRoll {
            people,
            source: "名册.csv".into(),
        });
        let contests = self.plan.contests.clone();
        for (title, seats, _, _) in &contests {
            self.desk(Command::AddContest(ContestSetup {
                title: (*title).into(),
                seats: *seats,
            }));
        }
        let ids: Vec<ContestId> = self
            .meeting()
            .round()
            .unwrap()
            .contests()
            .map(|contest| contest.id)
            .collect();
        if !self.plan.sheets.is_empty() {
            let sheets = self.plan.sheets.iter();
            let sheets = sheets
                .map(|sheet| sheet.iter().map(|place| ids[*place]).collect())
                .collect();
            self.desk(Command::ArrangePapers(sheets));
        }
        for (place, (_, _, people, order)) in contests.into_iter().enumerate() {
            self.desk(Command::SetCandidates {
                contest: ids[place],
                people: people.into_iter().map(PersonId).collect(),
                order,
            });
        }
        let staffing = self.plan.staffing;
        self.desk(Command::SetStaffing(staffing));
        let mut roles = vec![
            ("方主持", Role::Chair),
            ("严总监", Role::ChiefScrutineer),
            ("计一", Role::Teller),
            ("计二", Role::Teller),
            ("监一", Role::Scrutineer),
            ("监二", Role::Scrutineer),
        ];
        if staffing == Staffing::Minimal {
            roles.truncate(3);
        }
        for (name, role) in roles {
            self.desk(Command::Appoint {
                person: None,
                name: name.into(),
                role,
            });
        }
        self
    }

    pub fn sign_in(mut self) -> Day {
        let excused = self.plan.excused.clone();
        for id in &excused {
            self.desk(Command::ProposeExcuse {
                person: PersonId(*id),
                ground: ExcuseGround::Bedridden,
            });
            self.desk(Command::NoteUpperConsent {
                person: PersonId(*id),
                document: "街工委批复".into(),
            });
        }
        let away = self.plan.absent.iter().chain(&excused);
        let away = away.map(|id| PersonId(*id)).collect();
        self.desk(Command::SignInAllBut(away));
        self.officer(CHAIR, Command::OpenMeeting);
        let mut motions = Vec::new();
        if self.plan.adopt_method {
            motions.push((MotionKind::Method, "选举办法（草案）"));
        }
        if !excused.is_empty() {
            motions.push((MotionKind::Excuses, "不计入应到会人数的名单"));
        }
        for (number, (kind, title)) in motions.into_iter().enumerate() {
            self.desk(Command::AddMotion {
                kind,
                title: title.into(),
            });
            self.desk(Command::Vote {
                motion: MotionId(u32::try_from(number).unwrap() + 1),
                hands: Hands {
                    yes: 0,
                    no: 0,
                    abstain: 0,
                    unanimous: true,
                },
            });
        }
        self.desk(Command::FinishMotions);
        self.desk(Command::FinishPledges);
        self
    }

    pub fn issue(mut self) -> Day {
        let present = self.meeting().voters_here();
        let other = if self.plan.staffing == Staffing::Minimal {
            CHIEF
        } else {
            SECOND
        };
        for paper in self.papers() {
            self.desk(Command::SetPrinted {
                paper,
                printed: present + 10,
            });
        }
        // At polls the heads are known when they close.
        let polling = self.meeting().rules.day == rules::DayShape::Polling;
        if polling {
            self.desk(Command::StartIssuing);
            self.desk(Command::ClosePolls);
        }
        self.officer(FIRST, Command::TypeHeadCount(present));
        self.officer(other, Command::TypeHeadCount(present));
        if !polling {
            self.desk(Command::StartIssuing);
        }
        for paper in self.papers() {
            self.desk(Command::SetIssued {
                paper,
                figures: IssueFigures {
                    issued: present,
                    exchanged: 1,
                    kept: 3,
                    cut: 6,
                    ..IssueFigures::default()
                },
            });
        }
        self.desk(Command::ConfirmSlip(Slip::HeadCount));
        self.desk(Command::ConfirmSlip(Slip::Issue));
        self
    }

    pub fn collect(mut self) -> Day {
        let present = self.meeting().voters_here();
        let other = if self.plan.staffing == Staffing::Minimal {
            CHIEF
        } else {
            SECOND
        };
        for (sheet, paper) in self.papers().into_iter().enumerate() {
            let returned = u32::try_from(self.plan.ballots[sheet].len()).unwrap();
            self.officer(FIRST, Command::TypeReturned { paper, returned });
            self.officer(other, Command::TypeReturned { paper, returned });
            if returned < present {
                self.desk(Command::ExplainMissing {
                    paper,
                    reason: MissingReason::NotCast,
                    note: String::new(),
                });
            }
            let mut sizes = vec![25; returned as usize / 25];
            if returned % 25 > 0 {
                sizes.push(returned % 25);
            }
            self.desk(Command::MakeBundles { paper, sizes });
        }
        self.desk(Command::ConfirmSlip(Slip::Return));
        self
    }

    /// What the scrutineer will read on a misread ballot, where not the first keying.
    pub fn settle_as(&mut self, sheet: usize, place: usize, read: &str) {
        self.settled.insert((sheet, place), read.to_owned());
    }

    pub fn key(mut self) -> Day {
        let second = if self.plan.staffing == Staffing::Minimal {
            CHIEF
        } else {
            SECOND
        };
        for (sheet, paper) in self.papers().into_iter().enumerate() {
            let bundles = self.plan.ballots[sheet].len().div_ceil(25);
            for number in 0..bundles {
                for (pass, who) in [(Pass::First, FIRST), (Pass::Second, second)] {
                    self.key_bundle(sheet, paper, number, pass, who);
                }
            }
        }
        let wrong = self.plan.misread.clone();
        for (sheet, place, _) in wrong {
            let paper = self.papers()[sheet];
            let bundle = BundleRef {
                paper,
                number: u32::try_from(place / 25).unwrap() + 1,
            };
            let read = self.settled.get(&(sheet, place));
            let entry = entry(read.unwrap_or(&self.plan.ballots[sheet][place]));
            self.officer(
                CHIEF,
                Command::Settle {
                    bundle,
                    case: 0,
                    entry,
                    with: (second == CHIEF).then_some(OfficerId(FIRST)),
                },
            );
        }
        self
    }

    fn key_bundle(&mut self, sheet: usize, paper: PaperId, number: usize, pass: Pass, who: u32) {
        let bundle = BundleRef {
            paper,
            number: u32::try_from(number).unwrap() + 1,
        };
        let keyer = Keyer {
            typist: OfficerId(who),
            reader: None,
        };
        self.officer(
            who,
            Command::TakeBundle {
                bundle,
                pass,
                keyer,
            },
        );
        let ballots = self.plan.ballots[sheet].clone();
        let start = number * 25;
        for (place, keyed) in ballots.iter().enumerate().skip(start).take(25) {
            let misread = self
                .plan
                .misread
                .iter()
                .find(|it| (it.0, it.1) == (sheet, place) && pass == Pass::Second);
            let text = misread.map_or(keyed, |it| &it.2).clone();
            self.officer(
                who,
                Command::KeyBallot {
                    bundle,
                    pass,
                    position: u32::try_from(place - start).unwrap() + 1,
                    entry: entry(&text),
                },
            );
        }
        self.officer(who, Command::CloseKeying { bundle, pass });
    }

    /// Something the operator enters after the count.
    pub fn decide(&mut self, command: Command) {
        self.desk(command);
    }

    /// The rules with a change the meeting makes before voting.
    pub fn adopt(mut self, change: impl Fn(&mut rules::Preset)) -> Day {
        let mut rules = self.meeting().rules.clone();
        change(&mut rules);
        self.desk(Command::AdoptRules(Box::new(rules)));
        self
    }

    pub fn sign_result(mut self) -> Day {
        self.desk(Command::ConfirmSlip(Slip::Result));
        self
    }

    pub fn announce(mut self) -> Day {
        self.officer(CHAIR, Command::Announce);
        self
    }

    /// The announced result is withdrawn, a ballot keyed as it really is, and the
    /// result announced again.
    pub fn correct(mut self, sheet: usize, place: usize, read: impl Fn(&str) -> String) -> Day {
        let paper = self.papers()[sheet];
        let number = place / 25;
        let bundle = BundleRef {
            paper,
            number: u32::try_from(number).unwrap() + 1,
        };
        self.officer(
            CHIEF,
            Command::BeginCorrection {
                round: RoundId(1),
                reason: "第1扎一张选票录错".into(),
                found_by: "监票人".into(),
                after_meeting: None,
            },
        );
        let reason = "更正".to_owned();
        self.officer(CHIEF, Command::ReopenBundle { bundle, reason });
        let ballot = &mut self.plan.ballots[sheet][place];
        *ballot = read(ballot);
        self.plan.misread.clear();
        for (pass, who) in [(Pass::First, FIRST), (Pass::Second, SECOND)] {
            self.key_bundle(sheet, paper, number, pass, who);
        }
        self.sign_result().announce()
    }

    /// The day from the first to the last step.
    pub fn whole(plan: Plan) -> Day {
        Day::new(plan)
            .set_up()
            .sign_in()
            .issue()
            .collect()
            .key()
            .sign_result()
            .announce()
    }
}

fn entry(text: &str) -> BallotEntry {
    text.split(' ').map(|part| part.parse().unwrap()).collect()
}
