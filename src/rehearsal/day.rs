//! The day before ballots: set-up, sign-in, floor.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Duration};
use fastrand::Rng;

use super::door::Door;
use super::names::{self, new_name};
use super::papers::PapersTo;
use super::voters::TrueBallot;
use super::{Progress, RehearsalError, Setting};
use crate::meeting::{
    At, By, CandidateOrder, Command, ContestSetup, DrawnBy, ExcuseGround, Hands, Info, Meeting,
    MeetingKind, MotionKind, OfficerId, PaperId, PersonId, Refusal, Role, Staffing,
};
use crate::papers::forms::PaperKind;
use crate::roster;
use crate::rules;
use crate::session::Trouble;

/// When every simulated day begins.
const BEGINS: &str = "2026-11-22T13:20:00+08:00";

/// Who does what.
#[derive(Clone, Debug, Default)]
pub(super) struct Team {
    pub operator: Option<OfficerId>,
    pub chair: Option<OfficerId>,
    pub chief: Option<OfficerId>,
    pub scrutineer: Option<OfficerId>,
    pub tellers: Vec<OfficerId>,
}

/// A day in the making.
pub(super) struct Day<'a> {
    pub setting: &'a Setting,
    pub session: Door,
    pub rng: Rng,
    pub at: At,
    pub progress: &'a mut dyn FnMut(Progress),
    pub papers_to: Option<PapersTo>,
    pub written: Vec<PathBuf>,
    pub team: Team,
    /// Sheet after sheet of every paper, round by round.
    pub sheets: Vec<(PaperId, Vec<TrueBallot>)>,
    /// Everybody comes, stays and hands the ballot in.
    pub plain: bool,
    /// The scrutineer reads the rows about a difference too, as the window asks.
    pub reread: bool,
    names: BTreeSet<String>,
    pub(super) candidates: Vec<PersonId>,
    pub(super) on_duty: Vec<PersonId>,
    absent: Vec<PersonId>,
    late: Vec<PersonId>,
}

fn whole(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

fn info(setting: &Setting) -> Info {
    let (seal, titles, title, body, upper) = match setting.rules.id.split('-').next() {
        Some("cpc") => (
            "中共柳溪社区支部委员会",
            "柳溪社区党支部",
            "换届选举党员大会",
            "支部委员会",
            "中共青石街道工作委员会",
        ),
        Some("village") => (
            "柳溪村村民选举委员会",
            "柳溪村",
            "换届选举大会",
            "村民委员会",
            "青石镇人民政府",
        ),
        Some("tw") => (
            "柳溪社區發展協會",
            "柳溪社區發展協會",
            "會員大會",
            "理事會",
            "",
        ),
        _ => ("柳溪协会", "柳溪协会", "会员大会", "理事会", ""),
    };
    Info {
        name_on_seal: seal.into(),
        name_in_titles: titles.into(),
        name_in_sign_off: seal.into(),
        title: title.into(),
        body: body.into(),
        date: "2026-11-22".into(),
        time: "14:00".into(),
        place: "二楼会议室".into(),
        upper: upper.into(),
        ..Info::default()
    }
}

impl<'a> Day<'a> {
    pub fn begin(
        setting: &'a Setting,
        record: Option<&Path>,
        papers_to: Option<PapersTo>,
        progress: &'a mut dyn FnMut(Progress),
    ) -> Result<Day<'a>, RehearsalError> {
        progress(Progress::Setup);
        let at = DateTime::parse_from_rfc3339(BEGINS)
            .map(At)
            .map_err(|_| RehearsalError::Lost("clock"))?;
        let create = Command::Create {
            kind: MeetingKind::Rehearsal,
            info: info(setting),
            rules: Box::new(setting.rules.clone()),
        };
        let session = Door::create(record, create, at).map_err(RehearsalError::Record)?;
        Ok(Day {
            setting,
            session,
            rng: Rng::with_seed(setting.seed),
            at,
            progress,
            papers_to,
            written: Vec::new(),
            team: Team::default(),
            sheets: Vec::new(),
            plain: setting.make.is_some(),
            reread: true,
            names: BTreeSet::new(),
            candidates: Vec::new(),
            on_duty: Vec::new(),
            absent: Vec::new(),
            late: Vec::new(),
        })
    }

    /// A day in memory at which everybody votes, up to its first ballot.
    pub fn sample(
        setting: &'a Setting,
        reread: bool,
        progress: &'a mut dyn FnMut(Progress),
    ) -> Result<Day<'a>, RehearsalError> {
        let mut day = Day::begin(setting, None, None, progress)?;
        day.plain = true;
        day.reread = reread;
        day.set_up()?;
        day.sign_in()?;
        day.floor()?;
        Ok(day)
    }

    pub fn meeting(&self) -> &Meeting {
        self.session.ahead()
    }

    /// Asks, some seconds later than before; a refusal is given back.
    pub fn attempt(
        &mut self,
        command: Command,
        by: By,
    ) -> Result<Result<(), Refusal>, RehearsalError> {
        // A key takes a typist 0.28 s; getting ready and reading come on top (docs/keying.md).
        let keys = match &command {
            Command::KeyBallot { entry, .. } => super::report::keys(self.session.ahead(), entry),
            _ => 0,
        };
        let keys = i64::try_from(keys).unwrap_or(0);
        let pause = 1500 + 280 * keys + i64::from(self.rng.u32(..4000));
        self.at = At(self.at.0 + Duration::milliseconds(pause));
        match self.session.ask(command, by, self.at) {
            Ok(()) => Ok(Ok(())),
            Err(Trouble::Refused(refusal)) => Ok(Err(refusal)),
            Err(trouble) => Err(RehearsalError::Stopped(trouble)),
        }
    }

    /// Asks for something that an ordinary day needs.
    pub fn ask(
        &mut self,
        asked: &'static str,
        command: Command,
        by: By,
    ) -> Result<(), RehearsalError> {
        match self.attempt(command, by)? {
            Ok(()) => Ok(()),
            Err(refusal) => Err(self.refused(asked, refusal)),
        }
    }

    /// An ordinary day was stopped, which is worth the whole state.
    pub fn refused(&self, asked: &'static str, refusal: Refusal) -> RehearsalError {
        RehearsalError::Refused {
            asked,
            refusal,
            meeting: Box::new(self.meeting().clone()),
        }
    }

    pub(super) fn desk(&self) -> By {
        self.team.operator.map_or(By::Desk, By::Officer)
    }

    pub fn chief(&self) -> Result<OfficerId, RehearsalError> {
        self.team.chief.ok_or(RehearsalError::Lost("chief"))
    }

    pub(super) fn later(&mut self, minutes: i64) {
        self.at = At(self.at.0 + Duration::minutes(minutes));
    }

    pub fn set_up(&mut self) -> Result<(), RehearsalError> {
        let people = names::roll(&mut self.rng, self.setting.members, &mut self.names);
        let roll = Command::ImportRoll {
            people,
            source: "名册.xlsx".into(),
        };
        self.ask("roll", roll, By::Desk)?;
        let mut voters = self
            .meeting()
            .people
            .iter()
            .filter(|person| person.votes())
            .map(|person| person.id)
            .collect::<Vec<_>>();
        self.rng.shuffle(&mut voters);
        let taken = usize::try_from(self.setting.candidates).unwrap_or(usize::MAX);
        let mut free = voters.split_off(taken.min(voters.len()));
        self.candidates.clone_from(&voters);
        let first = self.contest("委员", self.setting.seats, voters)?;
        // Now and then a second contest, on the same sheet or on one of its own.
        if self.setting.more_contests && free.len() >= 12 && self.rng.u32(..3) == 0 {
            let second = free.split_off(free.len() - 3);
            self.candidates.extend(&second);
            let second = self.contest("监督委员", 2, second)?;
            if self.rng.bool() {
                self.ask(
                    "papers",
                    Command::ArrangePapers(vec![vec![first, second]]),
                    By::Desk,
                )?;
            }
        }
        self.officers(&mut free)
    }

    fn contest(
        &mut self,
        title: &str,
        seats: u32,
        mut people: Vec<PersonId>,
    ) -> Result<crate::meeting::ContestId, RehearsalError> {
        let setup = ContestSetup {
            title: title.into(),
            seats,
        };
        self.ask("contest", Command::AddContest(setup), By::Desk)?;
        let meeting = self.session.ahead();
        let contest = meeting
            .round()
            .and_then(|round| round.contests().last())
            .map(|contest| contest.id)
            .ok_or(RehearsalError::Lost("contest"))?;
        people.sort_by(|a, b| roster::compare_by_strokes(meeting.name_of(*a), meeting.name_of(*b)));
        let candidates = Command::SetCandidates {
            contest,
            people,
            order: CandidateOrder::Strokes,
        };
        self.ask("candidates", candidates, By::Desk)?;
        Ok(contest)
    }

    /// People from the roll where there are enough who do not stand, else staff from outside.
    fn officers(&mut self, free: &mut Vec<PersonId>) -> Result<(), RehearsalError> {
        let members = self.setting.members;
        let staffing = match self.rng.u32(..3) {
            0 if members < 15 => Staffing::Minimal,
            0 | 1 if members < 50 => Staffing::Small,
            _ => Staffing::Full,
        };
        self.ask("staffing", Command::SetStaffing(staffing), By::Desk)?;
        let tellers = match staffing {
            Staffing::Minimal => 1,
            Staffing::Full if members >= 100 => 4,
            Staffing::Small | Staffing::Full => 2,
        };
        let mut roles = vec![Role::Operator, Role::Chair, Role::ChiefScrutineer];
        if staffing == Staffing::Full {
            roles.push(Role::Scrutineer);
        }
        roles.extend(std::iter::repeat_n(Role::Teller, tellers));
        for role in roles {
            // An ordinary member must be left to come late, to leave, to be written in.
            let person = if free.len() > 4 { free.pop() } else { None };
            let name = match person {
                Some(_) => String::new(),
                None => new_name(&mut self.rng, &mut self.names),
            };
            self.on_duty.extend(person);
            self.ask("officer", Command::Appoint { person, name, role }, By::Desk)?;
            let id = self.meeting().officers.last().map(|officer| officer.id);
            match role {
                Role::Operator => self.team.operator = id,
                Role::Chair => self.team.chair = id,
                Role::ChiefScrutineer => self.team.chief = id,
                Role::Scrutineer => self.team.scrutineer = id,
                Role::Teller => self.team.tellers.extend(id),
            }
        }
        Ok(())
    }

    pub fn sign_in(&mut self) -> Result<(), RehearsalError> {
        (self.progress)(Progress::SignIn);
        let by = self.desk();
        self.paper(PaperKind::SignInSheet, by)?;
        self.later(5);
        let expected = self.meeting().expected();
        let needed = rules::quorum_needed(&self.setting.rules, u64::from(expected)).unwrap_or(1);
        let needed = u32::try_from(needed).unwrap_or(u32::MAX);
        // One voter more than the quorum, as one may still leave.
        let spare = expected.saturating_sub(needed.saturating_add(1));
        let most = spare.min(members_share(expected));
        let away = if self.plain { 0 } else { self.rng.u32(..=most) };
        let mut ordinary = self
            .meeting()
            .people
            .iter()
            .filter(|person| person.votes() && !self.on_duty.contains(&person.id))
            .map(|person| person.id)
            .collect::<Vec<_>>();
        self.rng.shuffle(&mut ordinary);
        let from = ordinary
            .len()
            .saturating_sub(usize::try_from(away).unwrap_or(0));
        self.absent = ordinary.split_off(from);
        let late = self.rng.usize(..3).min(ordinary.len() / 3);
        self.late = ordinary.split_off(ordinary.len() - late);
        // Whoever has no rights at the moment does not come.
        let barred = self
            .meeting()
            .people
            .iter()
            .filter(|person| person.roll.status == crate::meeting::Status::Suspended)
            .map(|person| person.id);
        let not_yet = barred
            .chain(self.absent.iter().chain(&self.late).copied())
            .collect::<Vec<_>>();

        let excused = self.absent.iter().copied().take(2).collect::<Vec<_>>();
        for (person, ground) in excused
            .iter()
            .copied()
            .zip([ExcuseGround::Bedridden, ExcuseGround::Abroad])
        {
            self.ask("excuse", Command::ProposeExcuse { person, ground }, by)?;
            let document = "青石街道〔2026〕18号批复".into();
            self.ask(
                "consent",
                Command::NoteUpperConsent { person, document },
                by,
            )?;
        }
        if self.setting.members <= 60 && self.rng.bool() {
            let coming = self
                .meeting()
                .people
                .iter()
                .map(|person| person.id)
                .filter(|id| !not_yet.contains(id))
                .collect::<Vec<_>>();
            for person in coming {
                self.ask("sign-in", Command::SignIn(vec![person]), by)?;
            }
        } else {
            self.ask("sign-in", Command::SignInAllBut(not_yet), by)?;
        }
        for person in self.absent.clone() {
            let reason = if self.rng.bool() { "因病" } else { "因事" }.into();
            self.ask("absence", Command::NoteAbsence { person, reason }, by)?;
        }
        self.ask("opening", Command::OpenMeeting, by)?;
        for person in self.late.clone() {
            self.ask("late", Command::SignIn(vec![person]), by)?;
        }
        // A wrong key, undone.
        if let Some(person) = self.late.first().copied() {
            self.ask("undo", Command::UndoSignIn(person), by)?;
            self.ask("again", Command::SignIn(vec![person]), by)?;
        }
        Ok(())
    }

    pub fn floor(&mut self) -> Result<(), RehearsalError> {
        (self.progress)(Progress::Floor);
        let by = self.desk();
        self.later(15);
        let mut motions = vec![
            (MotionKind::Report, "工作报告"),
            (MotionKind::Method, "选举办法（草案）"),
            (MotionKind::Scrutineers, "总监票人、监票人名单"),
        ];
        if self
            .meeting()
            .people
            .iter()
            .any(|person| person.excuse.is_some())
        {
            motions.insert(0, (MotionKind::Excuses, "不计入应到会人数的名单"));
        }
        for (kind, title) in motions {
            let title = title.into();
            self.ask("motion", Command::AddMotion { kind, title }, by)?;
            let motion = self
                .meeting()
                .motions
                .last()
                .ok_or(RehearsalError::Lost("motion"))?
                .id;
            let present = self.meeting().voters_here();
            let against = self.rng.u32(..2).min(present / 10);
            let hands = Hands {
                yes: present.saturating_sub(against),
                no: against,
                abstain: 0,
                unanimous: against == 0,
            };
            self.ask("vote", Command::Vote { motion, hands }, by)?;
        }
        self.ask("motions", Command::FinishMotions, by)?;
        self.pledges(by)?;
        // Somebody leaves before ballots are handed out.
        let leaver = self
            .meeting()
            .people
            .iter()
            .find(|p| {
                p.votes()
                    && p.here()
                    && !self.on_duty.contains(&p.id)
                    && !self.candidates.contains(&p.id)
            })
            .map(|person| person.id);
        if let Some(person) = leaver.filter(|_| !self.plain && self.rng.u32(..3) == 0) {
            self.ask("leave", Command::Leave(person), by)?;
        }
        Ok(())
    }

    fn pledges(&mut self, by: By) -> Result<(), RehearsalError> {
        let mut order = self.candidates.clone();
        self.rng.shuffle(&mut order);
        let drawn = if self.rng.bool() {
            DrawnBy::Hand
        } else {
            DrawnBy::Seed(self.setting.seed.to_string())
        };
        let draw = Command::DrawPledges {
            order: order.clone(),
            by: drawn,
        };
        self.ask("lots", draw, by)?;
        for person in order {
            let items = vec!["按月公开账目".to_owned(), "每季度走访一遍".to_owned()];
            self.ask(
                "pledge items",
                Command::SetPledgeItems { person, items },
                by,
            )?;
            self.later(2);
            let here = self
                .meeting()
                .person(person)
                .is_some_and(|person| person.here());
            let spoken = Command::PledgeSpoken {
                person,
                seconds: 90 + self.rng.u32(..120),
                read_by: if here { "" } else { "主持人" }.into(),
            };
            self.ask("pledge", spoken, by)?;
        }
        if let Some(person) = self.candidates.first().copied() {
            let note = Command::NoteQuestion {
                person,
                question: "活动经费如何公开？".into(),
                answer: "每月五日张榜。".into(),
            };
            self.ask("question", note, by)?;
        }
        self.ask("pledges", Command::FinishPledges, by)
    }
}

/// At most so many stay away: about an eighth.
fn members_share(expected: u32) -> u32 {
    expected.div_ceil(8)
}

/// A number of things as people count them.
pub(super) fn number(count: usize) -> u32 {
    whole(count)
}
