//! The count: every sheet keyed twice, differences settled from the paper, slips, the result.

use fastrand::Rng;

use super::day::{Day, number};
use super::keyers::{Pile, Reader, cell, set_cell};
use super::voters::{TrueBallot, possible};
use super::{Progress, RehearsalError};
use crate::meeting::{
    BallotEntry, Bundle, BundleRef, By, CaseState, CellRef, Command, Compared, ContestEntry, Hands,
    Keyer, OfficerId, Part, Pass, PersonId, Refusal, Ruling, RulingReason, Slip, Staffing,
};
use crate::papers::forms::PaperKind;
use crate::rules::Authority;

/// What happened while counting.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Counted {
    /// Bundles counted again because the keyings differed in number.
    pub recounted: u32,
    /// Ballots keyed anew by their own keyer before the bundle closed.
    pub corrected: u32,
}

/// A bundle on the table: its sheets, and the order they lie in.
struct Table {
    at: BundleRef,
    sheets: Vec<TrueBallot>,
    /// Sheet by sheet from the top, as each keying left the pile.
    piles: [Vec<usize>; 2],
}

impl Day<'_> {
    pub fn count(&mut self) -> Result<Counted, RehearsalError> {
        let mut counted = Counted::default();
        let bundles = self.bundles();
        let of = number(bundles.len());
        let mut tables = Vec::new();
        for (done, (at, sheets)) in bundles.into_iter().enumerate() {
            (self.progress)(Progress::Keying {
                done: number(done),
                of,
            });
            let wrapped = (0..sheets.len()).collect::<Vec<_>>();
            let mut table = Table {
                at,
                sheets,
                piles: [wrapped.clone(), wrapped],
            };
            self.key_twice(&mut table, &mut counted)?;
            tables.push(table);
            self.session.settle();
        }
        (self.progress)(Progress::Differences);
        for table in &tables {
            self.settle_bundle(table)?;
        }
        let chief = By::Officer(self.chief()?);
        self.paper(PaperKind::Slip(Slip::Result), chief)?;
        self.paper(PaperKind::ScrutineerReport, chief)?;
        self.ask("slip 4", Command::ConfirmSlip(Slip::Result), chief)?;
        let chair = self.team.chair.map_or(chief, By::Officer);
        self.paper(PaperKind::Announcement, chief)?;
        self.ask("announcement", Command::Announce, chair)?;
        self.paper(PaperKind::Notice, chief)?;
        self.session.settle();
        (self.progress)(Progress::Announced);
        Ok(counted)
    }

    /// Every bundle with the sheets in its wrapper.
    fn bundles(&self) -> Vec<(BundleRef, Vec<TrueBallot>)> {
        let papers = self.meeting().round().map(|round| round.papers.as_slice());
        papers
            .unwrap_or_default()
            .iter()
            .filter_map(|paper| {
                let pile = self.sheets.iter().find(|(id, _)| *id == paper.id)?;
                Some((paper, &pile.1))
            })
            .flat_map(|(paper, pile)| {
                let mut pile = pile.iter().cloned();
                paper
                    .bundles
                    .iter()
                    .map(|bundle| {
                        let at = BundleRef {
                            paper: paper.id,
                            number: bundle.number,
                        };
                        let size = usize::try_from(bundle.size).unwrap_or(0);
                        (at, pile.by_ref().take(size).collect::<Vec<_>>())
                    })
                    .collect::<Vec<_>>()
            })
            .collect()
    }

    fn bundle(&self, at: BundleRef) -> Result<&Bundle, RehearsalError> {
        self.meeting()
            .bundle(at)
            .ok_or(RehearsalError::Lost("bundle"))
    }

    /// Who keys: the tellers take turns at being first; with one teller the chief keys second.
    fn keyer(&self, at: BundleRef, pass: Pass) -> Result<Keyer, RehearsalError> {
        let chief = self.chief()?;
        let turn = (at.number + u32::from(pass == Pass::Second)) % 2;
        let keyer = |typist: OfficerId, reader: Option<OfficerId>| Keyer { typist, reader };
        match self.team.tellers.as_slice() {
            [a, b, _, _] if turn == 0 => Ok(keyer(*a, Some(*b))),
            [_, _, c, d] => Ok(keyer(*c, Some(*d))),
            [a, _] if turn == 0 => Ok(keyer(*a, None)),
            [_, b] => Ok(keyer(*b, None)),
            [a] if turn == 0 => Ok(keyer(*a, None)),
            [_] => Ok(keyer(chief, None)),
            _ => Err(RehearsalError::Lost("tellers")),
        }
    }

    fn key_twice(
        &mut self,
        table: &mut Table,
        counted: &mut Counted,
    ) -> Result<(), RehearsalError> {
        for pass in Pass::BOTH {
            let keyer = self.keyer(table.at, pass)?;
            let bundle = table.at;
            self.ask(
                "bundle",
                Command::TakeBundle {
                    bundle,
                    pass,
                    keyer,
                },
                By::Officer(keyer.typist),
            )?;
            self.key_once(table, pass, counted)?;
        }
        if !matches!(
            self.bundle(table.at)?.compared,
            Some(Compared::CountsDiffer { .. })
        ) {
            return Ok(());
        }
        // The scrutineer counts the bundle; whoever keyed too few finds the sheet.
        counted.recounted += 1;
        let size = number(table.sheets.len());
        let recount = Command::RecountBundle {
            bundle: table.at,
            size,
        };
        let chief = By::Officer(self.chief()?);
        self.ask("recount", recount, chief)?;
        for pass in Pass::BOTH {
            if self.bundle(table.at)?.keying(pass).closed.is_none() {
                self.key_rest(table, pass)?;
                self.close(table.at, pass)?;
            }
        }
        Ok(())
    }

    fn key_once(
        &mut self,
        table: &mut Table,
        pass: Pass,
        counted: &mut Counted,
    ) -> Result<(), RehearsalError> {
        // The second keyer gets the pile as the first left it.
        let [first, _] = &table.piles;
        let before = if pass == Pass::Second {
            first.clone()
        } else {
            (0..table.sheets.len()).collect()
        };
        let order = Pile::draw(&mut self.rng, before.len()).order(before.len());
        let pile = order
            .iter()
            .filter_map(|i| before.get(*i).copied())
            .collect::<Vec<_>>();
        let mut kept = Vec::new();
        let mut skipped = Vec::new();
        let mut doubled = None;
        let mut next = 1;
        for sheet in &pile {
            if pile.len() > 1 && skipped.is_empty() && doubled.is_none() && self.jumps() {
                skipped.push(*sheet);
                continue;
            }
            match self.key(table, pass, next, *sheet)? {
                Err(Refusal::BundleFull { .. }) => {
                    // One sheet was keyed twice: back to it, and on from there.
                    let from = doubled.unwrap_or(1);
                    counted.corrected += self.key_anew(table, pass, &pile, from)?;
                    kept.push(*sheet);
                    break;
                }
                Err(refusal) => return Err(self.refused("ballot", refusal)),
                Ok(()) => {}
            }
            kept.push(*sheet);
            if self.rng.u32(..120) == 0 {
                counted.corrected += 1;
                self.key_again(table, pass, next, *sheet)?;
            }
            next += 1;
            if skipped.is_empty() && doubled.is_none() && kept.len() < pile.len() && self.jumps() {
                self.key_again(table, pass, next, *sheet)?;
                next += 1;
                doubled = Some(next - 1);
            }
        }
        kept.extend(&skipped);
        let kept = if kept.len() == pile.len() { kept } else { pile };
        let [one, two] = &mut table.piles;
        match pass {
            Pass::First => *one = kept,
            Pass::Second => *two = kept,
        }
        // Mostly the short count is noticed on the screen, sometimes only when compared.
        if self.rng.u32(..3) != 0 {
            self.key_rest(table, pass)?;
        }
        self.close(table.at, pass)
    }

    /// Two sheets stick together, or one is taken up twice: rarer than a wrong mark.
    fn jumps(&mut self) -> bool {
        self.rng.f64() * 2.0 < self.setting.slip_rate.min(0.05)
    }

    fn key(
        &mut self,
        table: &Table,
        pass: Pass,
        position: u32,
        sheet: usize,
    ) -> Result<Result<(), Refusal>, RehearsalError> {
        let paper = table
            .sheets
            .get(sheet)
            .ok_or(RehearsalError::Lost("sheet"))?;
        let people = self.people();
        let reader = Reader {
            slip_rate: self.setting.slip_rate,
            marks: possible(self.setting.rules.marks),
            people: &people,
        };
        let entry = reader.reads(&mut self.rng, paper);
        let typist = self
            .bundle(table.at)?
            .keying(pass)
            .keyer
            .ok_or(RehearsalError::Lost("keyer"))?
            .typist;
        let bundle = table.at;
        let command = Command::KeyBallot {
            bundle,
            pass,
            position,
            entry,
        };
        self.attempt(command, By::Officer(typist))
    }

    fn key_again(
        &mut self,
        table: &Table,
        pass: Pass,
        position: u32,
        sheet: usize,
    ) -> Result<(), RehearsalError> {
        self.key(table, pass, position, sheet)?
            .map_err(|refusal| self.refused("ballot", refusal))
    }

    /// Keys the sheets from a position on anew; says how many.
    fn key_anew(
        &mut self,
        table: &Table,
        pass: Pass,
        pile: &[usize],
        from: u32,
    ) -> Result<u32, RehearsalError> {
        let mut anew = 0;
        for (position, sheet) in (1..)
            .zip(pile)
            .skip(usize::try_from(from.saturating_sub(1)).unwrap_or(0))
        {
            self.key_again(table, pass, position, *sheet)?;
            anew += 1;
        }
        Ok(anew)
    }

    /// Keys the sheets at the end of the pile that are still missing.
    fn key_rest(&mut self, table: &Table, pass: Pass) -> Result<(), RehearsalError> {
        let keyed = self.bundle(table.at)?.keying(pass).ballots.len();
        let [one, two] = &table.piles;
        let pile = if pass == Pass::First { one } else { two };
        for (position, sheet) in (1..).zip(pile).skip(keyed) {
            self.key_again(table, pass, position, *sheet)?;
        }
        Ok(())
    }

    fn close(&mut self, bundle: BundleRef, pass: Pass) -> Result<(), RehearsalError> {
        let keyer = self.bundle(bundle)?.keying(pass).keyer;
        let typist = keyer.ok_or(RehearsalError::Lost("keyer"))?.typist;
        self.ask(
            "close",
            Command::CloseKeying { bundle, pass },
            By::Officer(typist),
        )
    }

    /// People on the roll a written name may be mistaken for: a handful is enough.
    fn people(&self) -> Vec<PersonId> {
        self.meeting()
            .people
            .iter()
            .take(20)
            .map(|person| person.id)
            .collect()
    }

    /// The scrutineer keys the disputed cells from the paper; what equals neither
    /// keying is ruled.
    fn settle_bundle(&mut self, table: &Table) -> Result<(), RehearsalError> {
        let bundle = table.at;
        let chief = self.chief()?;
        let reads = match self.meeting().staffing {
            Staffing::Full => self.team.scrutineer.unwrap_or(chief),
            Staffing::Small | Staffing::Minimal => chief,
        };
        let people = self.people();
        for case in 0..self.bundle(bundle)?.cases.len() {
            let (agreed, cells, sheet) = self.find_sheet(table, case)?;
            let reader = Reader {
                slip_rate: self.setting.slip_rate / 3.0,
                marks: possible(self.setting.rules.marks),
                people: &people,
            };
            let entry = from_paper(&mut self.rng, &agreed, &cells, &sheet.says, reader);
            let simplified = self.meeting().staffing == Staffing::Minimal;
            let with = self.team.tellers.first().copied().filter(|_| simplified);
            self.ask(
                "settle",
                Command::Settle {
                    bundle,
                    case,
                    entry,
                    with,
                },
                By::Officer(reads),
            )?;
            let state = self.bundle(bundle)?.cases.get(case).map(|case| &case.state);
            if !matches!(state, Some(CaseState::NeedsRuling { .. })) {
                continue;
            }
            // Several look at the paper together.
            let together = Reader {
                slip_rate: 0.0,
                ..reader
            };
            let entry = from_paper(&mut self.rng, &agreed, &cells, &sheet.says, together);
            let ruling = self.ruling(entry, reason(&sheet, &cells))?;
            self.ask(
                "ruling",
                Command::Rule {
                    bundle,
                    case,
                    ruling,
                },
                By::Officer(chief),
            )?;
        }
        self.session.settle();
        Ok(())
    }

    /// A ruling by whoever the rules name.
    fn ruling(&self, entry: BallotEntry, reason: RulingReason) -> Result<Ruling, RehearsalError> {
        let body = self.setting.rules.doubtful;
        let mut ruling = Ruling {
            entry,
            reason,
            body,
            deciders: Vec::new(),
            members: Vec::new(),
            hands: None,
            note: String::new(),
        };
        match body {
            Authority::ChiefScrutineer => ruling.deciders = vec![self.chief()?],
            Authority::Scrutineers => {
                ruling.deciders = vec![self.chief()?];
                ruling.deciders.extend(self.team.scrutineer);
            }
            Authority::ElectionCommittee | Authority::Presidium => {
                ruling.members = vec!["周明远".into(), "何静".into(), "郑国强".into()];
            }
            Authority::Meeting => {
                let yes = self.meeting().voters_here();
                ruling.hands = Some(Hands {
                    yes,
                    no: 0,
                    abstain: 0,
                    unanimous: true,
                });
            }
        }
        Ok(ruling)
    }

    /// The sheet a case is about: where the pile says, if what both keyed alike stands there.
    fn find_sheet(
        &self,
        table: &Table,
        case: usize,
    ) -> Result<(BallotEntry, Vec<CellRef>, TrueBallot), RehearsalError> {
        let lost = RehearsalError::Lost("case");
        let bundle = self.bundle(table.at)?;
        let (Some(case), Some(Compared::Paired(comparison))) =
            (bundle.cases.get(case), &bundle.compared)
        else {
            return Err(lost);
        };
        let (first, _, cells) = bundle.both(case).ok_or(RehearsalError::Lost("case"))?;
        let pair = comparison
            .pairs
            .get(case.pair)
            .ok_or(RehearsalError::Lost("case"))?;
        let cells = if self.reread {
            cells
        } else {
            pair.cells.clone()
        };
        let [one, two] = &table.piles;
        // A final ballot stands for the sheet the first keying read at its place.
        let places = [one.get(pair.first), two.get(pair.second)];
        let sheet_at = |index: &usize| table.sheets.get(*index);
        let near = places.into_iter().flatten().filter_map(sheet_at);
        let anywhere = table.sheets.iter();
        let sheet = near
            .clone()
            .chain(anywhere)
            .find(|sheet| alike(first, &sheet.says, &cells))
            .or_else(|| near.clone().next())
            .ok_or(lost)?;
        Ok((first.clone(), cells, sheet.clone()))
    }
}

fn reason(sheet: &TrueBallot, cells: &[CellRef]) -> RulingReason {
    match sheet.unclear {
        Some((at, reason)) if cells.contains(&at) => reason,
        _ if cells.iter().any(|cell| cell.part == Part::WriteIns) => RulingReason::NameRecognised,
        _ => RulingReason::Misread,
    }
}

/// Whether a sheet says what was keyed, but for the disputed cells.
fn alike(keyed: &BallotEntry, says: &BallotEntry, cells: &[CellRef]) -> bool {
    keyed.iter().zip(says).enumerate().all(|(contest, (a, b))| {
        let open = |part| cells.contains(&CellRef { contest, part });
        match (a, b) {
            _ if open(Part::Whole) => true,
            (
                ContestEntry::Marked {
                    cells: x,
                    write_ins: v,
                },
                ContestEntry::Marked {
                    cells: y,
                    write_ins: w,
                },
            ) => {
                let marks = x.iter().zip(y).enumerate();
                marks
                    .into_iter()
                    .all(|(i, (a, b))| a == b || open(Part::Printed(i)))
                    && (v == w || open(Part::WriteIns))
            }
            _ => a == b,
        }
    })
}

/// The agreed ballot with the disputed cells as this reader sees them on the paper.
fn from_paper(
    rng: &mut Rng,
    agreed: &BallotEntry,
    cells: &[CellRef],
    says: &BallotEntry,
    reader: Reader,
) -> BallotEntry {
    let mut entry = agreed.clone();
    for at in cells {
        let Some(paper) = says.get(at.contest) else {
            continue;
        };
        match (at.part, paper) {
            (Part::Whole, _) | (_, ContestEntry::Invalid(_)) => {
                if let Some(contest) = entry.get_mut(at.contest) {
                    *contest = paper.clone();
                }
            }
            (Part::Printed(_), _) => {
                if let Some(seen) = cell(says, *at) {
                    set_cell(&mut entry, *at, reader.mark(rng, seen));
                }
            }
            (Part::WriteIns, ContestEntry::Marked { write_ins, .. }) => {
                let names = reader.names(rng, write_ins);
                if let Some(ContestEntry::Marked { cells, .. }) = entry.get(at.contest) {
                    let contest = ContestEntry::marked(cells.clone(), names);
                    entry.splice(at.contest..=at.contest, [contest]);
                }
            }
        }
    }
    entry
}
