//! Random commands in random order against a table of what each state allows, written
//! from the sentences of the rules and not from the code; the power fails among them.

use std::collections::BTreeSet;

use zhengpiao::meeting::*;
use zhengpiao::rules::RoundKind;

use crate::day::*;
use crate::survey;

mod disk;

/// Voters on the roll, all expected; four fifths must be present.
const VOTERS: u32 = 10;
const SEATS: usize = 2;
const OFFICERS: [By; 5] = [CHAIR, CHIEF, TELLER, SECOND, SCRUTINEER];

fn oversees(by: By) -> bool {
    by == CHIEF || by == SCRUTINEER
}

/// A number, or a sheet of totals, that two people state without seeing each other's.
#[derive(Clone, Debug, Default, PartialEq)]
struct Twice {
    first: Option<(By, u32)>,
    agreed: Option<u32>,
    /// Something was typed since it was cleared.
    touched: bool,
}

impl Twice {
    fn allows(&self, by: By) -> bool {
        self.agreed.is_none() && self.first.is_none_or(|(other, _)| other != by)
    }

    fn typed(&mut self, by: By, value: u32) {
        self.touched = true;
        match self.first.take() {
            None => self.first = Some((by, value)),
            Some((_, before)) if before == value => self.agreed = Some(value),
            Some(_) => {}
        }
    }
}

/// One keying of the one bundle.
#[derive(Clone, Debug, Default, PartialEq)]
struct Keyed {
    holder: Option<By>,
    ballots: Vec<usize>,
    closed: bool,
}

/// What the table knows of a round.
#[derive(Clone, Debug, PartialEq)]
struct Sheet {
    /// An appraisal of two lines by people who are not on the roll.
    survey: bool,
    candidates: usize,
    seats: usize,
    heads: Twice,
    explained: bool,
    printed: Option<u32>,
    issuing: bool,
    issued: Option<u32>,
    /// Why fewer were issued than there are heads.
    why: bool,
    back: Twice,
    missing: bool,
    bundle: Option<u32>,
    keyed: [Keyed; 2],
    before: BTreeSet<u32>,
    hand: Option<Twice>,
    signed: usize,
    announced: bool,
    void: bool,
    corrected: bool,
    carried_on: bool,
}

impl Sheet {
    fn new(candidates: usize, seats: usize) -> Sheet {
        Sheet {
            survey: false,
            candidates,
            seats,
            heads: Twice::default(),
            explained: false,
            printed: None,
            issuing: false,
            issued: None,
            why: false,
            back: Twice::default(),
            missing: false,
            bundle: None,
            keyed: Default::default(),
            before: BTreeSet::new(),
            hand: None,
            signed: 0,
            announced: false,
            void: false,
            corrected: false,
            carried_on: false,
        }
    }

    fn appraisal() -> Sheet {
        Sheet {
            survey: true,
            ..Sheet::new(2, 0)
        }
    }

    fn closed(&self) -> bool {
        self.announced || self.void
    }

    fn begun(&self) -> bool {
        self.heads.touched || self.printed.is_some() || self.issuing || self.corrected
    }

    /// A slip that is signed, or an end, fixes its figures.
    fn fixed(&self, slip: usize) -> bool {
        self.closed() || self.signed > slip
    }

    /// What came back is agreed, not more than went out, explained where fewer.
    fn returned(&self) -> Option<u32> {
        let (issued, back) = (self.issued?, self.back.agreed?);
        (back == issued || back < issued && self.missing).then_some(back)
    }

    fn keying_begun(&self) -> bool {
        self.keyed.iter().any(|keyed| keyed.holder.is_some())
    }

    fn compared(&self) -> bool {
        self.keyed.iter().all(|keyed| keyed.closed)
    }

    fn counted(&self) -> bool {
        let Some(back) = self.returned() else {
            return false;
        };
        if let Some(hand) = &self.hand {
            return hand.agreed == Some(back);
        }
        match self.bundle {
            None => back == 0,
            Some(size) => {
                let whole = |keyed: &Keyed| keyed.closed && keyed.ballots.len() == size as usize;
                size == back && self.keyed.iter().all(whole)
            }
        }
    }

    /// Seats nobody has more than half of those present for.
    fn unfilled(&self) -> usize {
        self.seats.saturating_sub(self.passed().len())
    }

    /// Who has more than half of those present, by place on the ballot. The ballots
    /// tried here never choose more than there are seats.
    fn passed(&self) -> Vec<usize> {
        let present = self.heads.agreed.unwrap_or(0);
        let votes = (0..self.candidates).map(|candidate| {
            if self.hand.is_some() {
                // By hand everybody has every valid ballot's yes, or none.
                return if candidate < self.seats {
                    self.back.agreed.unwrap_or(0)
                } else {
                    0
                };
            }
            let ballots = self.keyed[0].ballots.iter();
            ballots
                .filter(|ballot| chosen(**ballot, candidate, self.seats))
                .count() as u32
        });
        let passed = votes.enumerate().filter(|(_, votes)| votes * 2 > present);
        passed.map(|(candidate, _)| candidate).collect()
    }

    /// Who stands again: after a void round everybody, else those not elected.
    fn standing_again(&self) -> Vec<usize> {
        let passed = self.passed();
        let again = |candidate: &usize| self.void || !passed.contains(candidate);
        (0..self.candidates).filter(again).collect()
    }
}

/// Ballot 0 chooses the first names up to the seats, ballot 1 the last ones, 2 nobody.
fn chosen(ballot: usize, candidate: usize, seats: usize) -> bool {
    match ballot {
        0 => candidate < seats,
        1 => candidate >= 1 && candidate <= seats,
        _ => false,
    }
}

fn written(ballot: usize, sheet: &Sheet) -> String {
    if sheet.survey {
        return ["AB", "DA", "33"][ballot].to_owned();
    }
    (0..sheet.candidates)
        .map(|candidate| {
            if chosen(ballot, candidate, sheet.seats) {
                '1'
            } else {
                '2'
            }
        })
        .collect()
}

/// The table: everything it needs to know to allow or refuse the next step.
#[derive(Clone, Debug, PartialEq)]
struct Table {
    here: BTreeSet<u32>,
    left: BTreeSet<u32>,
    opened: bool,
    rounds: Vec<Sheet>,
}

/// What a person might try.
#[derive(Clone, Debug)]
enum Try {
    SignIn(u32),
    UndoSignIn(u32),
    Leave(u32),
    ComeBack(u32),
    Open,
    Heads(By, u32),
    ConfirmHeads(By),
    ExplainHeads,
    HeadsAgain,
    Print(u32),
    Issue,
    StopIssue,
    Issued(u32, u32, bool),
    Back(By, u32),
    BackAgain(By),
    Missing,
    Bundle(u32),
    Take(usize, By),
    Release(usize, By),
    Key(usize, By, usize, usize),
    Close(usize, By),
    Sign(usize),
    Revise(By, usize),
    Announce,
    Recount(By),
    Correct(By),
    Void,
    Further,
    Cancel,
    ByHand(By, bool),
    Totals(By, u32),
    Vacant,
    Survey,
    Remark,
}

impl Table {
    fn sheet(&self) -> &Sheet {
        &self.rounds[self.index()]
    }

    /// The round everything is about: one being corrected, an open survey, the election.
    fn index(&self) -> usize {
        let first = |test: &dyn Fn(&Sheet) -> bool| self.rounds.iter().position(test);
        first(&|sheet| sheet.corrected && !sheet.closed())
            .or_else(|| first(&|sheet| sheet.survey && !sheet.closed()))
            .unwrap_or_else(|| self.election())
    }

    fn election(&self) -> usize {
        self.rounds.iter().rposition(|sheet| !sheet.survey).unwrap()
    }

    fn voters_here(&self) -> u32 {
        (self.here.len() - self.left.len()) as u32
    }

    fn admits(&self) -> bool {
        !self.sheet().issuing && !self.sheet().closed()
    }

    fn heads_stand(&self) -> bool {
        let sheet = self.sheet();
        let Some(heads) = sheet.heads.agreed else {
            return false;
        };
        // Who is asked in a survey signs nothing, and no quorum is asked for.
        sheet.survey || (heads == self.voters_here() || sheet.explained) && heads * 5 >= VOTERS * 4
    }

    fn issued_stands(&self) -> bool {
        let sheet = self.sheet();
        let (Some(issued), Some(heads)) = (sheet.issued, sheet.heads.agreed) else {
            return false;
        };
        issued == heads || issued < heads && sheet.why
    }

    /// What the sentences of the rules say about it.
    fn allows(&self, attempt: &Try) -> bool {
        let sheet = self.sheet();
        let open_elsewhere = self.rounds.iter().any(|sheet| !sheet.closed());
        match *attempt {
            Try::SignIn(who) => self.admits() && !self.here.contains(&who),
            Try::UndoSignIn(who) => self.admits() && self.here.contains(&who),
            Try::Leave(who) => {
                self.admits() && self.here.contains(&who) && !self.left.contains(&who)
            }
            Try::ComeBack(who) => self.admits() && self.left.contains(&who),
            Try::Open => !self.opened,
            Try::Heads(by, _) => !sheet.fixed(0) && sheet.heads.allows(by),
            Try::ConfirmHeads(by) => {
                let first = sheet.heads.first;
                let by_another = first.is_some_and(|(other, _)| other != by);
                !sheet.fixed(0) && sheet.heads.agreed.is_none() && oversees(by) && by_another
            }
            Try::ExplainHeads => !sheet.survey && !sheet.fixed(0) && sheet.heads.agreed.is_some(),
            Try::HeadsAgain => !sheet.fixed(0) && sheet.heads.touched,
            Try::Print(_) if sheet.candidates == 0 => false,
            Try::Print(0) => !sheet.fixed(1) && sheet.printed.is_some() && self.admits(),
            Try::Print(printed) => {
                let balanced = match (sheet.issued, sheet.printed) {
                    // What is issued and left over was said when so many were printed.
                    (Some(_), Some(before)) => printed == before,
                    _ => true,
                };
                !sheet.fixed(1) && balanced
            }
            Try::Issue => {
                !sheet.fixed(1) && !sheet.issuing && self.heads_stand() && sheet.printed.is_some()
            }
            Try::StopIssue => !sheet.fixed(1) && sheet.issuing && sheet.issued.is_none(),
            Try::Issued(issued, kept, why) => {
                let heads = sheet.heads.agreed;
                !sheet.fixed(1)
                    && sheet.issuing
                    && sheet.printed == Some(issued + kept)
                    && heads.is_some_and(|heads| issued == heads || issued < heads && why)
            }
            Try::Back(by, _) => !sheet.fixed(2) && sheet.issued.is_some() && sheet.back.allows(by),
            Try::BackAgain(by) => {
                !sheet.fixed(2)
                    && sheet.issued.is_some()
                    && sheet.back.touched
                    && (!sheet.keying_begun() || oversees(by))
            }
            Try::Missing => {
                !sheet.fixed(2) && sheet.issued.is_some() && sheet.back.agreed.is_some()
            }
            Try::Bundle(size) => {
                !sheet.fixed(2)
                    && !sheet.keying_begun()
                    && sheet.hand.is_none()
                    && size > 0
                    && sheet.returned() == Some(size)
            }
            Try::Take(pass, by) => {
                let (own, other) = (&sheet.keyed[pass], &sheet.keyed[1 - pass]);
                let id = officer(by);
                !sheet.fixed(3)
                    && sheet.bundle.is_some()
                    && sheet.returned().is_some()
                    && sheet.hand.is_none()
                    && (by == TELLER || by == SECOND)
                    && other.holder != Some(by)
                    && !sheet.before.contains(&id)
                    && !own.closed
                    && (own.holder == Some(by) || own.ballots.is_empty())
            }
            Try::Release(pass, by) => {
                let own = &sheet.keyed[pass];
                !sheet.fixed(3)
                    && sheet.bundle.is_some()
                    && own.holder.is_some()
                    && !own.closed
                    && (oversees(by) || own.holder == Some(by) && own.ballots.is_empty())
            }
            Try::Key(pass, by, position, _) => {
                let own = &sheet.keyed[pass];
                let size = sheet.bundle.unwrap_or(0) as usize;
                !sheet.fixed(3)
                    && own.holder == Some(by)
                    && !own.closed
                    && (1..=own.ballots.len() + 1).contains(&position)
                    && position <= size
            }
            Try::Close(pass, by) => {
                let own = &sheet.keyed[pass];
                let open = own.holder == Some(by) && !own.closed;
                !sheet.fixed(3) && open && !own.ballots.is_empty()
            }
            Try::Sign(slip) => {
                !sheet.closed()
                    && sheet.signed == slip
                    && match slip {
                        0 => self.heads_stand(),
                        1 => self.issued_stands(),
                        2 => {
                            let wrapped = sheet.bundle.is_some() || sheet.hand.is_some();
                            sheet.returned().is_some_and(|back| wrapped || back == 0)
                        }
                        _ => sheet.counted(),
                    }
            }
            Try::Revise(by, slip) => !sheet.closed() && by == CHIEF && sheet.signed > slip,
            Try::Announce => !sheet.closed() && sheet.signed == 4 && sheet.counted(),
            Try::Recount(by) => {
                !sheet.closed() && oversees(by) && sheet.bundle.is_some() && sheet.compared()
            }
            Try::Correct(by) => by == CHIEF && sheet.announced && !open_elsewhere,
            Try::Void => !sheet.closed() && sheet.issuing,
            Try::Further => {
                let last = &self.rounds[self.election()];
                !open_elsewhere && !last.carried_on && (last.void || last.unfilled() > 0)
            }
            Try::Cancel => {
                let last = self.rounds.last().unwrap();
                let untouched = !last.closed()
                    && !last.issuing
                    && last.printed.is_none()
                    && !last.heads.touched;
                self.rounds.len() > 1 && untouched
            }
            Try::ByHand(by, by_hand) => {
                let keyed = sheet.survey && by_hand;
                !sheet.fixed(3) && oversees(by) && !sheet.keying_begun() && !keyed
            }
            Try::Totals(by, _) => {
                let hand = sheet.hand.as_ref();
                !sheet.fixed(3)
                    && sheet.returned().is_some()
                    && hand.is_some_and(|hand| hand.allows(by))
            }
            Try::Vacant => {
                let figures = sheet.announced || !sheet.void && sheet.signed == 4;
                figures && !sheet.survey && !sheet.carried_on && sheet.unfilled() > 0
            }
            // Beside an election that has not begun, or after one; one at a time.
            Try::Survey => self
                .rounds
                .iter()
                .all(|sheet| sheet.closed() || !sheet.survey && !sheet.begun()),
            Try::Remark => sheet.survey && !sheet.closed(),
        }
    }

    /// What it leads to.
    fn take(&mut self, attempt: &Try) {
        let voters = self.here.clone();
        let index = self.index();
        let sheet = &mut self.rounds[index];
        match *attempt {
            Try::SignIn(who) => {
                self.here.insert(who);
            }
            Try::UndoSignIn(who) => {
                self.here.remove(&who);
                self.left.remove(&who);
            }
            Try::Leave(who) => {
                self.left.insert(who);
            }
            Try::ComeBack(who) => {
                self.left.remove(&who);
            }
            Try::Open => self.opened = true,
            Try::Heads(by, heads) => sheet.heads.typed(by, heads),
            Try::ConfirmHeads(_) => {
                let (_, heads) = sheet.heads.first.take().unwrap();
                sheet.heads.agreed = Some(heads);
            }
            Try::ExplainHeads => sheet.explained = true,
            Try::HeadsAgain => {
                sheet.heads = Twice::default();
                sheet.explained = false;
            }
            Try::Print(0) => sheet.printed = None,
            Try::Print(printed) => sheet.printed = Some(printed),
            Try::Issue => sheet.issuing = true,
            Try::StopIssue => sheet.issuing = false,
            Try::Issued(issued, _, why) => {
                sheet.issued = Some(issued);
                sheet.why = why;
            }
            Try::Back(by, back) => sheet.back.typed(by, back),
            Try::BackAgain(_) => {
                sheet.back = Twice::default();
                sheet.missing = false;
                if !sheet.keying_begun() {
                    sheet.bundle = None;
                }
            }
            Try::Missing => sheet.missing = true,
            Try::Bundle(size) => {
                sheet.bundle = Some(size);
                sheet.keyed = Default::default();
                sheet.before.clear();
            }
            Try::Take(pass, by) => sheet.keyed[pass].holder = Some(by),
            Try::Release(pass, _) => sheet.keyed[pass] = Keyed::default(),
            Try::Key(pass, _, position, ballot) => {
                let ballots = &mut sheet.keyed[pass].ballots;
                if position > ballots.len() {
                    ballots.push(ballot);
                } else {
                    ballots[position - 1] = ballot;
                }
            }
            Try::Close(pass, _) => sheet.keyed[pass].closed = true,
            Try::Sign(slip) => sheet.signed = slip + 1,
            Try::Revise(_, slip) => sheet.signed = slip,
            Try::Announce => sheet.announced = true,
            Try::Recount(_) => {
                let holders = sheet.keyed.iter().filter_map(|keyed| keyed.holder);
                sheet.before.extend(holders.map(officer));
                sheet.keyed = Default::default();
                sheet.signed = sheet.signed.min(3);
            }
            Try::Correct(_) => {
                sheet.announced = false;
                sheet.corrected = true;
                sheet.signed = sheet.signed.min(3);
            }
            Try::Void => sheet.void = true,
            Try::Further => {
                let seats = if sheet.void {
                    sheet.seats
                } else {
                    sheet.unfilled()
                };
                sheet.carried_on = true;
                let candidates = sheet.standing_again().len();
                self.rounds.push(Sheet::new(candidates, seats));
            }
            Try::Cancel => {
                let gone = self.rounds.pop().unwrap();
                let election = self.election();
                self.rounds[election].carried_on &= gone.survey;
            }
            Try::Survey => self.rounds.push(Sheet::appraisal()),
            Try::Remark => {}
            Try::ByHand(_, by_hand) => match (by_hand, &sheet.hand) {
                (true, None) => sheet.hand = Some(Twice::default()),
                (false, Some(_)) => sheet.hand = None,
                _ => {}
            },
            Try::Totals(by, totals) => sheet.hand.as_mut().unwrap().typed(by, totals),
            Try::Vacant => {}
        }
        debug_assert!(self.here.len() >= voters.len() || matches!(attempt, Try::UndoSignIn(_)));
    }
}

fn officer(by: By) -> u32 {
    match by {
        By::Officer(id) => id.0,
        By::Desk => 0,
    }
}

fn pass(index: usize) -> Pass {
    Pass::BOTH[index]
}

/// The command a person's attempt becomes, and who asks.
fn command(attempt: &Try, table: &Table, meeting: &Meeting) -> (By, Command) {
    let round = meeting.round().unwrap();
    let paper = round.papers[0].id;
    let at = BundleRef { paper, number: 1 };
    let why = || "有原因".to_owned();
    let person = PersonId;
    match *attempt {
        Try::SignIn(who) => (By::Desk, Command::SignIn(vec![person(who)])),
        Try::UndoSignIn(who) => (By::Desk, Command::UndoSignIn(person(who))),
        Try::Leave(who) => (By::Desk, Command::Leave(person(who))),
        Try::ComeBack(who) => (By::Desk, Command::ComeBack(person(who))),
        Try::Open => (By::Desk, Command::OpenMeeting),
        Try::Heads(by, value) if table.sheet().survey => {
            (by, Command::TypeGroupCount { group: 0, value })
        }
        Try::ConfirmHeads(by) if table.sheet().survey => (by, Command::ConfirmGroupCount(0)),
        Try::HeadsAgain if table.sheet().survey => (By::Desk, Command::RepeatGroupCount(0)),
        Try::Heads(by, heads) => (by, Command::TypeHeadCount(heads)),
        Try::ConfirmHeads(by) => (by, Command::ConfirmHeadCount),
        Try::ExplainHeads => (By::Desk, Command::ExplainHeadCount(why())),
        Try::HeadsAgain => (By::Desk, Command::RepeatHeadCount),
        Try::Print(printed) => (By::Desk, Command::SetPrinted { paper, printed }),
        Try::Issue => (By::Desk, Command::StartIssuing),
        Try::StopIssue => (By::Desk, Command::StopIssuing),
        Try::Issued(issued, kept, reason) => {
            let figures = IssueFigures {
                reason: if reason { why() } else { String::new() },
                ..figures(issued, kept)
            };
            (By::Desk, Command::SetIssued { paper, figures })
        }
        Try::Back(by, returned) => (by, Command::TypeReturned { paper, returned }),
        Try::BackAgain(by) => (by, Command::RepeatReturned(paper)),
        Try::Missing => (
            By::Desk,
            Command::ExplainMissing {
                paper,
                reason: MissingReason::NotCast,
                note: String::new(),
            },
        ),
        Try::Bundle(size) => (
            By::Desk,
            Command::MakeBundles {
                paper,
                sizes: vec![size],
            },
        ),
        Try::Take(index, by) => {
            let keyer = Keyer {
                typist: OfficerId(officer(by)),
                reader: None,
            };
            let pass = pass(index);
            let take = Command::TakeBundle {
                bundle: at,
                pass,
                keyer,
            };
            (by, take)
        }
        Try::Release(index, by) => (
            by,
            Command::ReleaseBundle {
                bundle: at,
                pass: pass(index),
            },
        ),
        Try::Key(index, by, position, ballot) => (
            by,
            Command::KeyBallot {
                bundle: at,
                pass: pass(index),
                position: position as u32,
                entry: entry(&written(ballot, table.sheet())),
            },
        ),
        Try::Close(index, by) => (
            by,
            Command::CloseKeying {
                bundle: at,
                pass: pass(index),
            },
        ),
        Try::Sign(slip) => (By::Desk, Command::ConfirmSlip(Slip::ALL[slip])),
        Try::Revise(by, slip) => (
            by,
            Command::ReviseSlip {
                slip: Slip::ALL[slip],
                reason: why(),
            },
        ),
        Try::Announce => (By::Desk, Command::Announce),
        Try::Recount(by) => (
            by,
            Command::Recount {
                bundles: vec![at],
                asked_by: why(),
                reason: why(),
            },
        ),
        Try::Correct(by) => (
            by,
            Command::BeginCorrection {
                round: round.id,
                reason: why(),
                found_by: why(),
                after_meeting: None,
            },
        ),
        Try::Void => (By::Desk, Command::DeclareVoid(why())),
        Try::Further => {
            let last = meeting.election_round().unwrap();
            let contest = last.contests().next().unwrap();
            let sheet = &table.rounds[table.election()];
            let seats = if sheet.void {
                sheet.seats
            } else {
                sheet.unfilled()
            };
            let planned = PlannedContest {
                origin: Origin::Follows(contest.id),
                setup: ContestSetup {
                    title: contest.setup.title.clone(),
                    seats: (seats as u32).max(1),
                },
                places: None,
                candidates: sheet
                    .standing_again()
                    .into_iter()
                    .map(|place| contest.candidates[place])
                    .collect(),
                order: contest.order,
                objects: Vec::new(),
            };
            let plan = RoundPlan {
                kind: RoundKind::Further,
                sheets: vec![vec![planned]],
                ..RoundPlan::default()
            };
            (By::Desk, Command::OpenRound(plan))
        }
        Try::Cancel => (By::Desk, Command::CancelRound),
        Try::ByHand(by, by_hand) => (by, Command::CountByHand { paper, by_hand }),
        Try::Totals(by, valid) => {
            let sheet = table.sheet();
            let yes = |candidate| if candidate < sheet.seats { valid } else { 0 };
            let marks = (0..sheet.candidates).map(|c| (yes(c), valid - yes(c), 0));
            let totals = HandTotals {
                valid,
                invalid: 0,
                marks: marks.collect(),
                write_ins: Vec::new(),
                weighed: None,
            };
            (
                by,
                Command::TypeTotals {
                    paper,
                    totals: vec![totals],
                },
            )
        }
        Try::Vacant => {
            let contest = round.contests().next().unwrap().id;
            let reason = why();
            (By::Desk, Command::LeaveVacant { contest, reason })
        }
        Try::Survey => {
            let mut masses = survey::groups(&[("群众代表", 12, 1)]);
            masses.remove(0);
            let plan = survey::appraisal(&["上届支部委员会", "赵一"], masses);
            (By::Desk, Command::OpenRound(plan))
        }
        Try::Remark => {
            let words = why();
            (By::Desk, Command::NoteOpinion { group: 0, words })
        }
    }
}

/// What leads on from here, as people do who know the day.
fn onward(rng: &mut fastrand::Rng, table: &Table) -> Try {
    let sheet = table.sheet();
    let heads = table.voters_here();
    let pair = |twice: &Twice| match twice.first {
        Some((by, _)) if by == TELLER => CHIEF,
        Some(_) => TELLER,
        None => TELLER,
    };
    let side = usize::from(sheet.keyed[0].closed);
    let own = &sheet.keyed[side];
    let keyer = [TELLER, SECOND][side];
    let position = own.ballots.len() + 1;
    let same = sheet.keyed[0].ballots.get(position - 1).copied();
    let ballot = same.unwrap_or_else(|| [0, 0, 0, 1, 2][rng.usize(..5)]);
    let back = sheet
        .issued
        .unwrap_or(0)
        .saturating_sub(u32::from(rng.u32(..9) == 0));
    if sheet.closed() {
        return [Try::Further, Try::Correct(CHIEF)][usize::from(rng.u32(..3) == 0)].clone();
    }
    if heads < 9 && table.admits() {
        return Try::SignIn(rng.u32(1..=VOTERS));
    }
    if sheet.heads.agreed.is_none() {
        return Try::Heads(pair(&sheet.heads), heads);
    }
    if sheet.printed.is_none() {
        return Try::Print(heads + 1);
    }
    if !sheet.issuing {
        return [Try::Issue, Try::ExplainHeads][usize::from(rng.u32(..4) == 0)].clone();
    }
    if sheet.issued.is_none() {
        let heads = sheet.heads.agreed.unwrap_or(1);
        let kept = sheet.printed.unwrap_or(0).saturating_sub(heads);
        return Try::Issued(heads, kept, false);
    }
    if sheet.back.agreed.is_none() {
        let again = sheet.back.first.map(|(_, value)| value);
        return Try::Back(pair(&sheet.back), again.unwrap_or(back));
    }
    if sheet.returned().is_none() {
        return Try::Missing;
    }
    if let Some(hand) = sheet.hand.as_ref().filter(|hand| hand.agreed.is_none()) {
        return Try::Totals(pair(hand), sheet.back.agreed.unwrap_or(1));
    }
    if sheet.hand.is_none() && !sheet.compared() {
        return match sheet.bundle {
            None => Try::Bundle(sheet.back.agreed.unwrap_or(1)),
            Some(_) if own.holder.is_none() => Try::Take(side, keyer),
            Some(size) if position > size as usize => Try::Close(side, own.holder.unwrap()),
            Some(_) => Try::Key(side, own.holder.unwrap(), position, ballot),
        };
    }
    match sheet.signed {
        4 => [Try::Announce, Try::Recount(CHIEF)][usize::from(rng.u32(..9) == 0)].clone(),
        slip => Try::Sign(slip),
    }
}

/// Something a person might try next: half of the time what leads on.
fn attempt(rng: &mut fastrand::Rng, table: &Table) -> Try {
    if rng.bool() {
        return onward(rng, table);
    }
    let sheet = table.sheet();
    let by = OFFICERS[rng.usize(..OFFICERS.len())];
    let who = rng.u32(1..=VOTERS);
    let side = rng.usize(..2);
    let keyer = [TELLER, SECOND][side];
    let heads = table.voters_here();
    let back = sheet.issued.unwrap_or(3);
    // Both keyings say the same of a ballot: differences are tried elsewhere.
    let position = sheet.keyed[side].ballots.len() + 1;
    let same = sheet.keyed[1 - side].ballots.get(position - 1).copied();
    let ballot = same.unwrap_or_else(|| [0, 0, 0, 1, 2][rng.usize(..5)]);
    match rng.usize(..48) {
        0..=3 => Try::SignIn(who),
        4 => Try::UndoSignIn(who),
        5 => Try::Leave(who),
        6 => Try::ComeBack(who),
        7 => Try::Open,
        8 | 9 => Try::Heads(by, heads),
        10 => Try::Heads(by, rng.u32(..12)),
        11 => Try::ConfirmHeads(by),
        12 => Try::ExplainHeads,
        13 if rng.u32(..4) == 0 => Try::HeadsAgain,
        14 => Try::Print(heads + 1),
        15 if rng.u32(..4) == 0 => Try::Print(rng.u32(..2)),
        16 | 17 => Try::Issue,
        18 if rng.u32(..4) == 0 => Try::StopIssue,
        19 | 20 => {
            let heads = sheet.heads.agreed.unwrap_or(1);
            let kept = sheet.printed.unwrap_or(0).saturating_sub(heads);
            Try::Issued(heads, kept, rng.bool())
        }
        21 => Try::Issued(rng.u32(..11), 1, rng.bool()),
        22..=24 => Try::Back(by, back),
        25 => Try::Back(by, rng.u32(..11)),
        26 if rng.u32(..6) == 0 => Try::BackAgain(by),
        27 => Try::Missing,
        28 => Try::Bundle(sheet.back.agreed.unwrap_or(2)),
        29 | 30 => Try::Take(side, if rng.bool() { keyer } else { by }),
        31 if rng.u32(..6) == 0 => Try::Release(side, by),
        32..=34 => {
            let holder = sheet.keyed[side].holder.unwrap_or(by);
            Try::Key(side, holder, position, ballot)
        }
        35 => Try::Key(side, by, rng.usize(..12), ballot),
        36 => {
            let full = sheet.bundle.is_some_and(|size| position > size as usize);
            let holder = sheet.keyed[side].holder.unwrap_or(by);
            if full {
                Try::Close(side, holder)
            } else {
                Try::Close(side, by)
            }
        }
        37 | 38 => Try::Sign(sheet.signed.min(3)),
        39 => Try::Sign(rng.usize(..4)),
        40 if rng.u32(..4) == 0 => Try::Revise(by, rng.usize(..4)),
        41 => Try::Announce,
        42 => match rng.u32(..12) {
            0 => Try::Recount(by),
            1 => Try::Void,
            _ => Try::Announce,
        },
        43 => match rng.u32(..3) {
            0 => Try::Correct(by),
            1 => Try::Further,
            _ => Try::Cancel,
        },
        // Twice in a day at most: the rest of the day has its share.
        46 if table.rounds.iter().filter(|sheet| sheet.survey).count() < 2 => Try::Survey,
        46 | 47 => Try::Remark,
        44 => match rng.u32(..8) {
            0 => Try::ByHand(by, rng.bool()),
            1 => Try::Vacant,
            _ => Try::Further,
        },
        _ => {
            let valid = sheet.back.agreed.unwrap_or(1);
            // By hand often enough for its own rules to be tried.
            match (&sheet.hand, sheet.back.agreed) {
                (None, Some(_)) if rng.bool() => Try::ByHand(by, true),
                _ => Try::Totals(by, valid),
            }
        }
    }
}

/// `Close` of an incomplete keying leads to counts that differ, which other tests try.
fn leads_aside(attempt: &Try, table: &Table) -> bool {
    let sheet = table.sheet();
    match attempt {
        Try::Close(side, _) => sheet.bundle != Some(sheet.keyed[*side].ballots.len() as u32),
        // A ballot keyed anew must still be as in the other keying.
        Try::Key(side, _, position, ballot) => {
            let own = sheet.keyed[*side].ballots.len() + 1;
            let other = &sheet.keyed[1 - side].ballots;
            *position != own || other.get(own - 1).is_some_and(|there| there != ballot)
        }
        // What was counted before the number was typed anew is tried elsewhere.
        Try::BackAgain(_) => sheet.keying_begun(),
        Try::Back(_, back) => sheet.issued.is_some_and(|issued| *back > issued),
        _ => false,
    }
}

#[test]
fn a_hundred_thousand_steps_are_allowed_and_refused_as_the_table_says() {
    let mut rng = fastrand::Rng::with_seed(20_261_122);
    let (mut steps, mut taken, mut kills, mut announced, mut rounds) = (0, 0, 0, 0, 0);
    let mut surveys = 0;
    while steps < 100_000 {
        let mut day = Day::set_up(VOTERS, &[(SEATS as u32, 3)], Staffing::Full);
        let mut table = Table {
            here: BTreeSet::new(),
            left: BTreeSet::new(),
            opened: false,
            rounds: vec![Sheet::new(3, SEATS)],
        };
        let mut vacant = false;
        // Where each command ended, so that the power may fail between any two.
        let mut saved = vec![(day.records.len(), table.clone())];
        for _ in 0..400 {
            let attempt = attempt(&mut rng, &table);
            if leads_aside(&attempt, &table) {
                continue;
            }
            // Once seats are left empty nothing more follows; tried as its own day's end.
            if vacant {
                break;
            }
            steps += 1;
            let allowed = table.allows(&attempt);
            let (by, command) = command(&attempt, &table, day.meeting());
            let asked = day.ask(by, command);
            assert_eq!(
                asked.is_ok(),
                allowed,
                "{attempt:?} -> {asked:?}\n{table:#?}"
            );
            if !allowed {
                continue;
            }
            taken += 1;
            table.take(&attempt);
            vacant = matches!(attempt, Try::Vacant);
            announced += usize::from(matches!(attempt, Try::Announce));
            let ended = |sheet: &&Sheet| sheet.survey && sheet.announced;
            surveys = surveys.max(table.rounds.iter().filter(ended).count());
            rounds = rounds.max(table.rounds.len());
            saved.push((day.records.len(), table.clone()));
            if rng.u32(..200) == 0 {
                // The power fails: what was not written is gone, the rest is as it was.
                kills += 1;
                let lost = rng.usize(..3).min(saved.len() - 1);
                saved.truncate(saved.len() - lost);
                let (kept, at) = saved.last().unwrap().clone();
                day.records.truncate(kept);
                day.state = Meeting::replay(&day.records).unwrap();
                table = at;
                vacant = false;
            }
        }
        let again = Meeting::replay(&day.records).unwrap().unwrap();
        assert_eq!(&again, day.meeting());
    }
    // The walk must have come to the end of days, not only wandered at their start.
    assert!(taken > 15_000, "{taken} of {steps}");
    println!("{taken} of {steps} taken, {announced} announced, {rounds} rounds, {kills} kills");
    assert!(announced > 100, "{announced}");
    assert!(rounds > 2 && kills > 50, "{rounds} rounds, {kills} kills");
    assert_eq!(surveys, 2, "surveys announced on one day");
}
