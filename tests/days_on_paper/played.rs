//! A day played through the session with its record on the disk.

use std::path::{Path, PathBuf};

use chrono::{DateTime, Duration};
use zhengpiao::meeting::*;
use zhengpiao::rules::{self, DayShape, Preset};
use zhengpiao::session::{Session, Trouble};

use crate::check::Papers;
use crate::day::{CHIEF, SECOND, TELLER, entry, sizes};
use crate::tally::{NAMES, Post, Truth, name};

pub struct Played {
    pub session: Session,
    /// What the rounds closed so far were.
    pub rounds: Vec<Truth>,
    /// Who keys first and second.
    pub keyers: (By, By),
    /// Papers of earlier rounds, as they were when the next was opened.
    pub kept: Vec<(String, String)>,
    /// Papers of results that were announced and then withdrawn.
    pub withdrawn: Vec<(String, String)>,
    now: DateTime<chrono::FixedOffset>,
    path: PathBuf,
    _folder: tempfile::TempDir,
}

pub fn people(ids: &[u32]) -> Vec<PersonId> {
    ids.iter().map(|id| PersonId(*id)).collect()
}

impl Played {
    /// A roll of 20, three tellers more than key at first, the usual rules changed as the
    /// meeting wants them.
    pub fn set_up(posts: &[&Post], change: impl Fn(&mut Preset)) -> Played {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("大会.zp");
        let now = DateTime::parse_from_rfc3339("2026-11-22T14:00:00+08:00").unwrap();
        let mut preset = rules::preset("cpc-2020").unwrap();
        change(&mut preset);
        let info = Info {
            name_on_seal: "中共曙光路社区第三支部委员会".into(),
            title: "换届选举大会".into(),
            body: "支部委员会".into(),
            date: "2026-11-22".into(),
            place: "社区二楼会议室".into(),
            upper: "中共曙光街道工作委员会".into(),
            phone: "021-5555 0123".into(),
            ..Info::default()
        };
        let create = Command::Create {
            kind: MeetingKind::Official,
            info,
            rules: Box::new(preset),
        };
        let mut day = Played {
            session: Session::create(&path, create, At(now)).unwrap(),
            rounds: Vec::new(),
            keyers: (TELLER, SECOND),
            kept: Vec::new(),
            withdrawn: Vec::new(),
            now,
            path,
            _folder: folder,
        };
        let people = NAMES.iter().map(|name| crate::day::person(name)).collect();
        day.desk(Command::ImportRoll {
            people,
            source: "名册.xlsx".into(),
        });
        for (number, post) in (1..).zip(posts) {
            day.desk(Command::AddContest(ContestSetup {
                title: post.title.into(),
                seats: post.seats,
            }));
            if post.stand.is_empty() {
                continue;
            }
            day.desk(Command::SetCandidates {
                contest: ContestId(number),
                people: self::people(&post.stand),
                order: CandidateOrder::Strokes,
            });
        }
        day.desk(Command::SetStaffing(Staffing::Full));
        let roles = [
            (20, Role::Chair),
            (19, Role::ChiefScrutineer),
            (18, Role::Teller),
            (17, Role::Teller),
            (16, Role::Scrutineer),
            (15, Role::Teller),
            (14, Role::Teller),
        ];
        for (who, role) in roles {
            day.desk(crate::day::appoint(who, role));
        }
        day
    }

    #[track_caller]
    pub fn ask(&mut self, by: By, command: Command) {
        let said = format!("{command:?}");
        if let Err(refusal) = self.try_ask(by, command) {
            panic!("{said} was refused: {refusal:?}");
        }
    }

    pub fn try_ask(&mut self, by: By, command: Command) -> Result<(), Refusal> {
        self.now += Duration::seconds(1);
        match self.session.ask(command, by, At(self.now)) {
            Ok(()) => {
                self.session.settle();
                Ok(())
            }
            Err(Trouble::Refused(refusal)) => Err(refusal),
            Err(other) => panic!("{other:?}"),
        }
    }

    #[track_caller]
    pub fn desk(&mut self, command: Command) {
        self.ask(By::Desk, command);
    }

    /// The clock of another day.
    pub fn at(&mut self, moment: &str) {
        self.now = DateTime::parse_from_rfc3339(moment).unwrap();
    }

    pub fn meeting(&self) -> &Meeting {
        self.session.meeting()
    }

    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Everybody signs in but these; the chair opens; the method is carried by all.
    pub fn gathered(&mut self, absent: &[u32]) {
        self.desk(Command::SignInAllBut(people(absent)));
        self.desk(Command::OpenMeeting);
        if self.rounds.is_empty() {
            self.desk(Command::AddMotion {
                kind: MotionKind::Method,
                title: "选举办法（草案）".into(),
            });
            self.desk(Command::Vote {
                motion: MotionId(1),
                hands: Hands {
                    yes: 0,
                    no: 0,
                    abstain: 0,
                    unanimous: true,
                },
            });
        }
    }

    /// The papers of the present round, in the order of sheets and boxes of the script.
    pub fn papers(&self, truth: &Truth) -> Vec<Vec<PaperId>> {
        let round = self.meeting().round().unwrap();
        let of = |title: &str, place: &str| {
            let found = round
                .papers
                .iter()
                .find(|paper| paper.contests[0].setup.title == title && paper.ballot_box == place);
            found.unwrap().id
        };
        let sheets = truth.sheets.iter().map(|sheet| {
            let boxes = sheet.boxes.iter();
            boxes.map(|it| of(sheet.posts[0].title, it.place)).collect()
        });
        sheets.collect()
    }

    /// Heads, ballots printed and given out; slips 1 and 2.
    pub fn issued(&mut self, truth: &Truth) {
        let papers = self.papers(truth);
        let polling = self.meeting().rules.day == DayShape::Polling;
        let printed = |day: &mut Played| {
            for (sheet, papers) in truth.sheets.iter().zip(&papers) {
                for (own, paper) in sheet.boxes.iter().zip(papers) {
                    day.desk(Command::SetPrinted {
                        paper: *paper,
                        printed: own.printed,
                    });
                }
            }
        };
        if polling {
            printed(self);
            self.desk(Command::StartIssuing);
            self.desk(Command::SignInAllBut(Vec::from_iter(
                (truth.present + 1..=20).map(PersonId),
            )));
            self.desk(Command::ClosePolls);
        }
        self.ask(TELLER, Command::TypeHeadCount(truth.present));
        self.ask(CHIEF, Command::TypeHeadCount(truth.present));
        if !polling {
            printed(self);
            self.desk(Command::StartIssuing);
        }
        for (sheet, papers) in truth.sheets.iter().zip(&papers) {
            for (own, paper) in sheet.boxes.iter().zip(papers) {
                let figures = crate::day::figures(own.issued(), own.printed - own.issued());
                self.desk(Command::SetIssued {
                    paper: *paper,
                    figures,
                });
            }
        }
        self.desk(Command::ConfirmSlip(Slip::HeadCount));
        self.desk(Command::ConfirmSlip(Slip::Issue));
    }

    /// Ballots back, in bundles of ten, or chosen to be counted by hand; slip 3.
    pub fn collected(&mut self, truth: &Truth) {
        for (sheet, papers) in truth.sheets.iter().zip(self.papers(truth)) {
            for (own, paper) in sheet.boxes.iter().zip(papers) {
                let returned = own.back();
                if own.by_hand {
                    let by_hand = true;
                    self.ask(CHIEF, Command::CountByHand { paper, by_hand });
                }
                self.ask(TELLER, Command::TypeReturned { paper, returned });
                self.ask(CHIEF, Command::TypeReturned { paper, returned });
                if own.astray > 0 {
                    self.desk(Command::ExplainMissing {
                        paper,
                        reason: MissingReason::NotCast,
                        note: String::new(),
                    });
                }
                if !own.by_hand {
                    let sizes = sizes(returned, 10);
                    self.desk(Command::MakeBundles { paper, sizes });
                }
            }
        }
        self.desk(Command::ConfirmSlip(Slip::Return));
    }

    /// Every ballot keyed by two, or the two sheets of strokes typed.
    pub fn keyed(&mut self, truth: &Truth) {
        for (sheet, papers) in truth.sheets.iter().zip(self.papers(truth)) {
            for (own, paper) in sheet.boxes.iter().zip(papers) {
                if own.by_hand {
                    let totals: Vec<HandTotals> = (sheet.posts.iter().enumerate())
                        .map(|(place, post)| strokes(post, place, own))
                        .collect();
                    for by in [TELLER, SECOND] {
                        let totals = totals.clone();
                        self.ask(by, Command::TypeTotals { paper, totals });
                    }
                    continue;
                }
                for (number, ballots) in (1..).zip(own.cast.chunks(10)) {
                    self.key(BundleRef { paper, number }, ballots);
                }
            }
        }
    }

    /// A bundle, twice.
    pub fn key(&mut self, bundle: BundleRef, ballots: &[String]) {
        let (first, second) = self.keyers;
        for (pass, by) in [(Pass::First, first), (Pass::Second, second)] {
            let By::Officer(typist) = by else { panic!() };
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
            );
            for (position, ballot) in (1..).zip(ballots) {
                let entry = entry(ballot);
                self.ask(
                    by,
                    Command::KeyBallot {
                        bundle,
                        pass,
                        position,
                        entry,
                    },
                );
            }
            self.ask(by, Command::CloseKeying { bundle, pass });
        }
    }

    /// From the head count to slip 4.
    pub fn counted(&mut self, truth: &Truth) {
        self.issued(truth);
        self.collected(truth);
        self.keyed(truth);
        self.desk(Command::ConfirmSlip(Slip::Result));
    }

    /// The chair announces; record and papers are right.
    #[track_caller]
    pub fn announce(&mut self, truth: &Truth) -> Papers {
        if self.meeting().gate_waits().is_some() {
            self.desk(Command::NoteHeard);
        }
        self.desk(Command::Announce);
        self.rounds.retain(|round| round.number != truth.number);
        self.rounds.push(truth.clone());
        self.rounds.sort_by_key(|round| round.number);
        self.right()
    }

    /// From the head count to the announcement.
    #[track_caller]
    pub fn held(&mut self, truth: &Truth) -> Papers {
        self.counted(truth);
        self.announce(truth)
    }

    /// The round that has to follow, opened as planned but for what `change` does.
    #[track_caller]
    pub fn next(&mut self, truth: &Truth, change: impl Fn(&mut RoundPlan)) {
        let follow = self.meeting().follow_ups();
        let [FollowUp::Round(plan)] = follow.as_slice() else {
            panic!("{follow:?}")
        };
        let mut plan = plan.clone();
        change(&mut plan);
        assert_eq!(plan.kind, truth.kind);
        let planned: Vec<(u32, Vec<u32>)> = plan
            .contests()
            .map(|it| {
                let seats = it.places.unwrap_or(it.setup.seats);
                (seats, it.candidates.iter().map(|id| id.0).collect())
            })
            .collect();
        let posts = truth.sheets.iter().flat_map(|sheet| &sheet.posts);
        let scripted: Vec<(u32, Vec<u32>)> =
            posts.map(|post| (post.seats, post.stand.clone())).collect();
        assert_eq!(planned, scripted, "what follows is another round");
        self.kept.extend(self.leave());
        self.desk(Command::OpenRound(plan));
    }

    #[track_caller]
    pub fn take_out(&mut self, who: u32, reason: OutReason, note: &str) {
        self.desk(Command::TakeOut {
            person: PersonId(who),
            reason,
            note: note.into(),
        });
    }

    /// Who is elected to a post over all rounds.
    pub fn elected(&self, contest: u32) -> Vec<&'static str> {
        let all = self.meeting().elected_over_rounds(ContestId(contest));
        let names = all.into_iter().map(|it| match it.who {
            WrittenName::Person(person) => name(person.0),
            WrittenName::Other(_) => panic!("nobody of these days is elected off the roll"),
        });
        names.collect()
    }
}

/// The totals of a sheet of strokes, as two people would read them off.
fn strokes(post: &Post, place: usize, own: &crate::tally::Ballots) -> HandTotals {
    let sum = crate::tally::count(post, place, std::slice::from_ref(own));
    let (printed, written): (Vec<_>, Vec<_>) =
        sum.lines.iter().partition(|line| line.person.is_some());
    HandTotals {
        valid: sum.valid,
        invalid: sum.invalid,
        marks: printed
            .iter()
            .map(|line| (line.yes, line.no, line.abstain))
            .collect(),
        write_ins: written
            .iter()
            .map(|line| (WrittenName::Other(line.name.clone()), line.yes))
            .collect(),
        weighed: None,
    }
}

impl Played {
    /// Closes the record; the folder is there as long as what this gives.
    pub fn into_folder(self) -> tempfile::TempDir {
        drop(self.session);
        self._folder
    }
}
