//! Walks a meeting of the matrix through the one door, from set-up to the last
//! announcement, and stops wherever papers can be made.

use zhengpiao::meeting::*;
use zhengpiao::papers::forms::{PaperKind, PostingStage};
use zhengpiao::rules::RoundKind;

use super::case::{Case, Posts, Way};
use super::count::{Tally, committee, tally};
use super::truth::{self, Moment, Sheet, Truth};
use crate::day::{Day, Plan};

const CHAIR: u32 = 1;
const CHIEF: u32 = 2;
const FIRST: u32 = 3;
const SECOND: u32 = 4;
const BUNDLE: usize = 25;
const COMMITTEE: &str = "支部委员会委员";

pub struct Walk<'a> {
    case: Case,
    day: Day,
    truth: Truth,
    /// Ballots by contest, in the order they lie.
    ballots: Vec<Vec<String>>,
    look: &'a mut dyn FnMut(&Meeting, &Truth),
}

/// The whole day; `look` sees it at every moment.
pub fn walk(case: Case, look: &mut dyn FnMut(&Meeting, &Truth)) {
    let mut walk = set_up(case, look);
    walk.prepare();
    walk.see(Moment::Before);
    walk.day = walk.day.sign_in();
    walk.see(Moment::SignedIn);
    walk.round(case.way);
    match case.way {
        Way::Tie => walk.next_round(),
        Way::Further => walk.next_round(),
        Way::Preliminary => walk.next_round(),
        Way::Void => walk.next_round(),
        Way::SameWinners => walk.correct(&[1], None),
        Way::AfterMeeting => walk.correct(&[1], Some("各党小组传达说明")),
        Way::OtherWinners => {
            let seats = case.seats() as usize;
            walk.correct(&[seats - 1, seats], None);
        }
        Way::Usual | Way::Zero | Way::Boxes | Way::ByHand => {}
    }
}

/// A post: title, seats, who stands by place on the roll.
type Stands = (&'static str, u32, Vec<u32>);

fn posts(case: &Case) -> (Vec<Stands>, Vec<Vec<usize>>) {
    let standing = (1..=u32::try_from(case.candidates).unwrap()).collect();
    let committee = (COMMITTEE, case.seats(), standing);
    match case.posts {
        Posts::One => (vec![committee], vec![vec![0]]),
        Posts::OneSheet | Posts::TwoSheets => {
            let all = vec![
                ("支部书记", 1, vec![1]),
                ("支部副书记", 1, vec![2, 3]),
                committee,
            ];
            let sheets = if case.posts == Posts::OneSheet {
                vec![vec![0, 1, 2]]
            } else {
                vec![vec![0, 1], vec![2]]
            };
            (all, sheets)
        }
    }
}

fn set_up(case: Case, look: &mut dyn FnMut(&Meeting, &Truth)) -> Walk<'_> {
    let roll = case.roll();
    let names: Vec<String> = roll.iter().map(|it| it.name.clone()).collect();
    let name = |id: &u32| names[*id as usize - 1].clone();
    let voters = roll.iter().filter(|it| it.status == Status::Voter).count();
    let voters = u32::try_from(voters).unwrap();
    let (posts, sheets) = posts(&case);
    let contests = posts.iter().map(|(post, seats, people)| truth::Contest {
        post: (*post).into(),
        seats: *seats,
        candidates: people.iter().map(name).collect(),
        ..truth::Contest::default()
    });
    let truth = Truth {
        moment: Moment::Before,
        roll: names.clone(),
        voters,
        expected: voters,
        present: 0,
        absent: case.absent().iter().map(name).collect(),
        preliminary: case.way == Way::Preliminary,
        round: (case.way == Way::Preliminary).then_some(RoundKind::Preliminary),
        void: false,
        by_hand: case.way == Way::ByHand,
        sheets: Vec::new(),
        contests: contests.collect(),
        before: None,
        applied: Vec::new(),
        boxes: Vec::new(),
    };
    let mut plan = Plan::party(roll);
    plan.info.name_on_seal = case.organisation().into();
    plan.info.name_in_sign_off = case.organisation().into();
    plan.absent = case.absent();
    let order = CandidateOrder::Strokes;
    plan.contests = posts
        .into_iter()
        .map(|(post, seats, people)| (post, seats, people, order))
        .collect();
    plan.sheets = sheets.clone();
    let mut walk = Walk {
        case,
        day: Day::new(plan).set_up(),
        truth,
        ballots: Vec::new(),
        look,
    };
    if case.way == Way::Boxes {
        walk.truth.boxes = ["一楼会议室", "二楼活动室", "东门"]
            .map(str::to_owned)
            .to_vec();
        walk.desk(Command::SetBoxes(walk.truth.boxes.clone()));
    }
    if case.way == Way::Preliminary {
        let contests = walk.round_now().contests();
        let places = contests.map(|it| (it.id, it.setup.seats)).collect();
        walk.desk(Command::HoldPreliminary(places));
    }
    walk.lay_out(&sheets);
    walk
}

impl Walk<'_> {
    fn desk(&mut self, command: Command) {
        self.day.ask(By::Desk, command);
    }

    fn round_now(&self) -> &Round {
        self.day.meeting().round().unwrap()
    }

    fn see(&mut self, moment: Moment) {
        self.truth.moment = moment;
        (self.look)(self.day.meeting(), &self.truth);
    }

    /// The sheets in their boxes.
    fn lay_out(&mut self, sheets: &[Vec<usize>]) {
        let one = vec![String::new()];
        let boxes = if self.truth.boxes.is_empty() {
            &one
        } else {
            &self.truth.boxes
        };
        let all = boxes.iter().flat_map(|of_box| {
            sheets.iter().map(move |contests| Sheet {
                contests: contests.clone(),
                of_box: of_box.clone(),
                ..Sheet::default()
            })
        });
        self.truth.sheets = all.collect();
    }

    /// What is noted before the day: absences, proposed names, pledges, introductions.
    fn prepare(&mut self) {
        for (at, id) in self.case.absent().into_iter().enumerate() {
            let reason = ["因病请假", "出差", ""][at % 3].to_owned();
            if !reason.is_empty() {
                let person = PersonId(id);
                self.desk(Command::NoteAbsence { person, reason });
            }
        }
        let committee = self.truth.contests.last().unwrap();
        self.truth.applied = committee.candidates.clone();
        self.truth.applied.push("何报名".into());
        let contest = self.round_now().contests().last().unwrap().id;
        for stage in [PostingStage::Applied, PostingStage::Initial] {
            let words = self.truth.applied.join("、");
            self.desk(Command::AdjustPaper {
                paper: PaperKind::Posting(stage).key().into(),
                part: PaperPart::Choice(format!("names-{}", contest.0)),
                words,
            });
        }
        let mut order: Vec<PersonId> = Vec::new();
        for contest in self.round_now().contests() {
            for person in &contest.candidates {
                if !order.contains(person) {
                    order.push(*person);
                }
            }
        }
        let person = order[0];
        let by = DrawnBy::Hand;
        self.desk(Command::DrawPledges { order, by });
        let items = vec![
            "每月在小区议事厅接待居民一次，答复意见不超过五个工作日".into(),
            "公开支部经费使用情况".into(),
        ];
        self.desk(Command::SetPledgeItems { person, items });
    }

    /// A round from the head count to the announcement.
    fn round(&mut self, way: Way) {
        self.issue();
        self.see(Moment::Issued);
        self.fill_in(way);
        if way == Way::Void {
            self.void();
            return;
        }
        self.collect();
        if self.truth.by_hand {
            self.type_totals();
        } else {
            self.see(Moment::Returned);
            for sheet in 0..self.truth.sheets.len() {
                for number in 0..self.truth.sheets[sheet].bundles.len() {
                    self.key(sheet, number);
                }
            }
        }
        self.count();
        self.see(Moment::Counted);
        self.announce();
    }

    fn announce(&mut self) {
        self.desk(Command::ConfirmSlip(Slip::Result));
        if self.truth.preliminary {
            self.desk(Command::NoteHeard);
        }
        self.day.officer(CHAIR, Command::Announce);
        self.see(Moment::Announced);
    }

    fn issue(&mut self) {
        let present = self.day.meeting().voters_here();
        self.truth.present = self.truth.expected - u32::try_from(self.truth.absent.len()).unwrap();
        assert_eq!(present, self.truth.present);
        self.day.officer(FIRST, Command::TypeHeadCount(present));
        self.day.officer(SECOND, Command::TypeHeadCount(present));
        let boxes = u32::try_from(self.truth.boxes.len().max(1)).unwrap();
        let mut left = vec![present; self.truth.contests.len()];
        for place in 0..self.truth.sheets.len() {
            let sheet = &mut self.truth.sheets[place];
            // The first box holds what the others leave.
            let share = present / boxes;
            let first = sheet.of_box == self.truth.boxes.first().cloned().unwrap_or_default();
            sheet.issued = if first {
                present - share * (boxes - 1)
            } else {
                share
            };
            for contest in &sheet.contests {
                left[*contest] -= sheet.issued;
            }
            (sheet.exchanged, sheet.kept, sheet.cut) = (1, 3, 6);
            sheet.printed = sheet.issued + 10;
        }
        assert!(left.iter().all(|left| *left == 0));
        let papers: Vec<PaperId> = self.round_now().papers.iter().map(|it| it.id).collect();
        for (paper, sheet) in papers.iter().zip(self.truth.sheets.clone()) {
            let (paper, printed) = (*paper, sheet.printed);
            self.desk(Command::SetPrinted { paper, printed });
        }
        self.desk(Command::StartIssuing);
        for (paper, sheet) in papers.into_iter().zip(self.truth.sheets.clone()) {
            let figures = IssueFigures {
                issued: sheet.issued,
                exchanged: sheet.exchanged,
                kept: sheet.kept,
                cut: sheet.cut,
                reason: if boxes > 1 { "分箱投票" } else { "" }.into(),
                ..IssueFigures::default()
            };
            self.desk(Command::SetIssued { paper, figures });
        }
        self.desk(Command::ConfirmSlip(Slip::HeadCount));
        self.desk(Command::ConfirmSlip(Slip::Issue));
    }

    /// The ballots of every contest: all come back but one of each sheet, where the
    /// votes leave room for that.
    fn fill_in(&mut self, way: Way) {
        let one_missing = matches!(way, Way::Usual | Way::Boxes | Way::Zero);
        for sheet in &mut self.truth.sheets {
            sheet.returned = sheet.issued - u32::from(one_missing && sheet.issued > 2);
        }
        let standing = u32::try_from(self.case.candidates.max(3)).unwrap();
        let voters = self.truth.voters;
        let spare = (standing < voters).then_some(standing + 1);
        let contests = self.truth.contests.iter().enumerate();
        self.ballots = contests
            .map(|(place, contest)| {
                let returned = self.truth.of_contest(place, |it| it.returned) as usize;
                let candidates = contest.candidates.len();
                // The officers are elected by all; what is tried is the committee.
                if contest.post == COMMITTEE {
                    committee(way, returned, candidates, contest.seats, spare)
                } else {
                    vec!["12"[..candidates].to_owned(); returned]
                }
            })
            .collect();
    }

    fn collect(&mut self) {
        for place in 0..self.truth.sheets.len() {
            let paper = self.round_now().papers[place].id;
            let sheet = self.truth.sheets[place].clone();
            let returned = sheet.returned;
            if self.truth.by_hand {
                let by_hand = true;
                self.day
                    .officer(CHIEF, Command::CountByHand { paper, by_hand });
            }
            for who in [FIRST, SECOND] {
                self.day
                    .officer(who, Command::TypeReturned { paper, returned });
            }
            if returned < sheet.issued {
                let reason = MissingReason::NotCast;
                let note = String::new();
                self.desk(Command::ExplainMissing {
                    paper,
                    reason,
                    note,
                });
            }
            if !self.truth.by_hand {
                let mut sizes = vec![u32::try_from(BUNDLE).unwrap(); returned as usize / BUNDLE];
                sizes.extend(Some(returned % 25).filter(|rest| *rest > 0));
                self.truth.sheets[place].bundles = sizes.clone();
                self.desk(Command::MakeBundles { paper, sizes });
            }
        }
        self.desk(Command::ConfirmSlip(Slip::Return));
    }

    /// A contest's ballots in the box of a sheet: the boxes lie one after the other.
    fn in_box(&self, sheet: usize, contest: usize) -> &[String] {
        let before = self.truth.sheets[..sheet].iter();
        let before = before.filter(|it| it.contests.contains(&contest));
        let from: u32 = before.map(|it| it.returned).sum();
        let count = self.truth.sheets[sheet].returned;
        &self.ballots[contest][from as usize..(from + count) as usize]
    }

    fn key(&mut self, sheet: usize, number: usize) {
        let bundle = BundleRef {
            paper: self.round_now().papers[sheet].id,
            number: u32::try_from(number).unwrap() + 1,
        };
        let contests = self.truth.sheets[sheet].contests.clone();
        let size = self.truth.sheets[sheet].bundles[number] as usize;
        let entries: Vec<BallotEntry> = (0..size)
            .map(|at| {
                let cells = contests
                    .iter()
                    .map(|contest| &self.in_box(sheet, *contest)[number * BUNDLE + at]);
                cells.map(|text| text.parse().unwrap()).collect()
            })
            .collect();
        for (pass, who) in [(Pass::First, FIRST), (Pass::Second, SECOND)] {
            let keyer = Keyer {
                typist: OfficerId(who),
                reader: None,
            };
            self.day.officer(
                who,
                Command::TakeBundle {
                    bundle,
                    pass,
                    keyer,
                },
            );
            for (position, entry) in (1..).zip(entries.clone()) {
                self.day.officer(
                    who,
                    Command::KeyBallot {
                        bundle,
                        pass,
                        position,
                        entry,
                    },
                );
            }
            self.day.officer(who, Command::CloseKeying { bundle, pass });
        }
    }

    fn type_totals(&mut self) {
        self.count();
        for place in 0..self.truth.sheets.len() {
            let paper = self.round_now().papers[place].id;
            let contests = self.truth.sheets[place].contests.clone();
            let totals: Vec<HandTotals> = contests
                .iter()
                .map(|contest| {
                    let Tally {
                        valid,
                        invalid,
                        marks,
                        written,
                        ..
                    } = self.truth.contests[*contest].tally.clone();
                    HandTotals {
                        valid,
                        invalid,
                        marks,
                        write_ins: written
                            .into_iter()
                            .map(|(name, votes)| (self.somebody(&name), votes))
                            .collect(),
                        weighed: None,
                    }
                })
                .collect();
            for who in [FIRST, SECOND] {
                let totals = totals.clone();
                self.day.officer(who, Command::TypeTotals { paper, totals });
            }
        }
    }

    fn somebody(&self, name: &str) -> WrittenName {
        let place = self.truth.roll.iter().position(|known| known == name);
        match place {
            Some(place) => WrittenName::Person(PersonId(u32::try_from(place).unwrap() + 1)),
            None => WrittenName::Other(name.to_owned()),
        }
    }

    /// The plain count of all contests, into what is known.
    fn count(&mut self) {
        let roll = self.truth.roll.clone();
        let present = self.truth.present;
        for (contest, ballots) in self.truth.contests.iter_mut().zip(&self.ballots) {
            let mut made = tally(ballots, contest.candidates.len(), contest.seats);
            for (name, _) in &mut made.written {
                if let Ok(id) = name.parse::<usize>() {
                    *name = roll[id - 1].clone();
                }
            }
            let elected = made.elected(present, contest.seats);
            let passed = made.marks.iter().filter(|it| it.0 * 2 > present).count();
            contest.tied =
                passed > contest.seats as usize && elected.len() < contest.seats as usize;
            contest.elected = elected
                .into_iter()
                .map(|place| contest.candidates[place].clone())
                .collect();
            contest.tally = made;
        }
    }

    /// More came back than were issued, and the second count says so too.
    fn void(&mut self) {
        let last = self.truth.sheets.len() - 1;
        for place in 0..=last {
            let paper = self.round_now().papers[place].id;
            let more = u32::from(place == last);
            let returned = self.truth.sheets[place].issued + more;
            self.truth.sheets[place].returned = returned;
            for time in 0..=more {
                if time > 0 {
                    self.day.officer(FIRST, Command::RepeatReturned(paper));
                }
                for who in [FIRST, SECOND] {
                    self.day
                        .officer(who, Command::TypeReturned { paper, returned });
                }
            }
        }
        self.truth.void = true;
        self.see(Moment::Returned);
        self.day
            .officer(CHAIR, Command::DeclareVoid("票箱内选票多于发出".into()));
        self.see(Moment::Returned);
    }

    /// The round that has to follow, as the plain count says who stands in it.
    fn next_round(&mut self) {
        let mut plans: Vec<RoundPlan> = self
            .day
            .meeting()
            .follow_ups()
            .into_iter()
            .filter_map(|follow| match follow {
                FollowUp::Round(plan) => Some(plan),
                _ => None,
            })
            .collect();
        assert_eq!(plans.len(), 1, "{:?}: {plans:?}", self.case);
        let way = self.case.way;
        self.desk(Command::OpenRound(plans.remove(0)));
        let seats = self.case.seats() as usize;
        let committee = |all: &mut Vec<truth::Contest>| {
            let last = all.pop().unwrap();
            *all = vec![last];
        };
        let truth = &mut self.truth;
        match way {
            Way::Tie => {
                committee(&mut truth.contests);
                let contest = &mut truth.contests[0];
                let equals = [0, seats - 1, seats].map(|at| contest.candidates[at].clone());
                contest.candidates = equals.to_vec();
                contest.candidates.dedup();
                contest.seats = 2;
            }
            Way::Further => {
                committee(&mut truth.contests);
                let contest = &mut truth.contests[0];
                contest.candidates.drain(..seats - 1);
                contest.seats = 1;
            }
            Way::Preliminary => {
                truth.preliminary = false;
                for contest in &mut truth.contests {
                    contest.candidates = contest.elected.clone();
                }
            }
            _ => {}
        }
        truth.void = false;
        truth.round = Some(match way {
            Way::Tie => RoundKind::Revote,
            Way::Further => RoundKind::Further,
            _ => RoundKind::Formal,
        });
        for contest in &mut truth.contests {
            contest.elected.clear();
            contest.tied = false;
            contest.tally = Tally::default();
        }
        let sheets = match (way, self.case.posts) {
            (Way::Tie | Way::Further, _) | (_, Posts::One) => vec![vec![0]],
            (_, Posts::OneSheet) => vec![vec![0, 1, 2]],
            (_, Posts::TwoSheets) => vec![vec![0, 1], vec![2]],
        };
        self.lay_out(&sheets);
        self.agrees();
        self.see(Moment::SignedIn);
        self.round(Way::SameWinners);
    }

    /// Who stands in the round that was opened is who should.
    fn agrees(&self) {
        let meeting = self.day.meeting();
        for (contest, known) in self.round_now().contests().zip(&self.truth.contests) {
            let names = contest.candidates.iter().map(|id| meeting.name_of(*id));
            assert_eq!(
                names.collect::<Vec<_>>(),
                known.candidates,
                "{:?}",
                self.case
            );
            assert_eq!(contest.to_fill(), known.seats, "{:?}", self.case);
        }
    }

    /// The announced result is withdrawn: on two ballots of the committee's first
    /// bundle these marks were read the wrong way round.
    fn correct(&mut self, marks: &[usize], after_meeting: Option<&str>) {
        self.truth.before = Some(self.truth.contests.clone());
        self.day.officer(
            CHIEF,
            Command::BeginCorrection {
                round: RoundId(1),
                reason: "第1扎两张选票录错".into(),
                found_by: "监票人".into(),
                after_meeting: after_meeting.map(str::to_owned),
            },
        );
        let sheet = self.truth.sheets.len() - 1;
        let bundle = BundleRef {
            paper: self.round_now().papers[sheet].id,
            number: 1,
        };
        let reason = "更正".to_owned();
        self.day
            .officer(CHIEF, Command::ReopenBundle { bundle, reason });
        let committee = self.ballots.last_mut().unwrap();
        for ballot in committee.iter_mut().take(2) {
            let other = |mark: char| if mark == '1' { '2' } else { '1' };
            *ballot = ballot
                .chars()
                .enumerate()
                .map(|(at, mark)| {
                    let wrong = marks.contains(&at) || (ballot.len() == 1 && at == 0);
                    if wrong { other(mark) } else { mark }
                })
                .collect();
        }
        self.key(sheet, 0);
        self.count();
        self.announce();
    }
}
