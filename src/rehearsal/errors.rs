//! How sure a count is: many simulated elections, each counted in five ways from the
//! same sheets, and what is still wrong at the end of each.
//!
//! `docs/keying.md` says what is simulated and has the figures.

use fastrand::Rng;

use super::day::{Day, number};
use super::keyers::Reader;
use super::truth::{Sums, Winners, margin, odd, wrong_fields};
use super::voters::{TrueBallot, possible};
use super::{RehearsalError, Setting};
use crate::meeting::{
    BallotEntry, Bundle, Cell, Compared, Contest, ContestCount, ContestEntry, Meeting, Pair, Paper,
    Pass, Round,
};

/// A way to count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// Keyed once, by one person.
    Once,
    /// Keyed once, then held against the paper by eye.
    Looked,
    /// Every figure added up by two people and compared; what differs is added up again.
    TotalsTwice,
    /// Keyed twice, ballot by ballot; the scrutineer reads the differing cells only.
    TwiceCells,
    /// Keyed twice, ballot by ballot; the scrutineer reads the rows about them too.
    Twice,
}

impl Method {
    /// Every way, from the least sure.
    pub const ALL: [Method; 5] = [
        Method::Once,
        Method::Looked,
        Method::TotalsTwice,
        Method::TwiceCells,
        Method::Twice,
    ];
}

/// What one way of counting left wrong.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Left {
    /// Fields of ballots that are not what the paper says; none where only totals are kept.
    pub fields: Option<u64>,
    /// Votes that stand in another place of the totals.
    pub votes: u64,
    /// Elections with any total wrong.
    pub elections: u32,
    /// Elections with other winners though two votes or more lay between.
    pub winners: u32,
    /// Elections with other winners where one vote or none lay between.
    pub winners_close: u32,
    /// Fields read again to get there.
    pub read_again: u64,
}

/// What many elections left wrong.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Errors {
    /// Elections.
    pub elections: u32,
    /// Ballots in them.
    pub ballots: u64,
    /// Fields on these: printed candidates, and one for the names written in.
    pub fields: u64,
    /// By [`Method::ALL`].
    pub left: [Left; 5],
}

impl Errors {
    /// What one way left wrong.
    pub fn of(&self, method: Method) -> Left {
        let index = Method::ALL.iter().position(|known| *known == method);
        index
            .and_then(|index| self.left.get(index))
            .copied()
            .unwrap_or_default()
    }

    /// So many of a hundred thousand fields.
    pub fn in_100_000(&self, fields: u64) -> f64 {
        // Far below the integers a float holds exactly.
        #[allow(clippy::cast_precision_loss)]
        let share = fields as f64 / self.fields.max(1) as f64;
        share * 100_000.0
    }

    fn add(&mut self, other: &Errors) {
        self.elections += other.elections;
        self.ballots += other.ballots;
        self.fields += other.fields;
        for (own, more) in self.left.iter_mut().zip(&other.left) {
            own.add(more);
        }
    }
}

impl Left {
    fn add(&mut self, more: &Left) {
        if let Some(fields) = more.fields {
            *self.fields.get_or_insert(0) += fields;
        }
        self.votes += more.votes;
        self.elections += more.elections;
        self.winners += more.winners;
        self.winners_close += more.winners_close;
        self.read_again += more.read_again;
    }
}

/// Holds so many elections, every voter present and every ballot returned, with the
/// seeds that follow the setting's. The same setting gives the same figures.
///
/// # Errors
/// The first day that did not come to its end.
pub fn errors(
    setting: &Setting,
    elections: u32,
    progress: &mut dyn FnMut(u32),
) -> Result<Errors, RehearsalError> {
    setting.check().map_err(RehearsalError::Setting)?;
    let mut all = Errors::default();
    for done in 0..elections {
        progress(done);
        let setting = Setting {
            seed: setting.seed.wrapping_add(u64::from(done)),
            ..setting.clone()
        };
        all.add(&one(&setting)?);
    }
    Ok(all)
}

/// One election, counted in every way.
fn one(setting: &Setting) -> Result<Errors, RehearsalError> {
    let mut quiet = |_| {};
    // Twice the same day up to the difference check: the same sheets, the same slips.
    let mut day = Day::sample(setting, true, &mut quiet)?;
    day.first_count()?;
    let mut quiet = |_| {};
    let mut narrow = Day::sample(setting, false, &mut quiet)?;
    narrow.first_count()?;
    let mut errors = Errors {
        elections: 1,
        ..Errors::default()
    };
    let meeting = day.meeting();
    let round = meeting.round().ok_or(RehearsalError::Lost("round"))?;
    let counted = meeting.count_round(round);
    let narrow_round = narrow.meeting().round();
    let narrow_round = narrow_round.ok_or(RehearsalError::Lost("round"))?;
    let mut rng = Rng::with_seed(setting.seed ^ 0x5eed);
    let [once, looked, totals, cells, twice] = &mut errors.left;
    for ((paper, other), sheets) in round
        .papers
        .iter()
        .zip(&narrow_round.papers)
        .zip(day.sheets.iter().map(|(_, sheets)| sheets))
    {
        let on_sheet = paper.contests.iter().map(|one| one.candidates.len() + 1);
        errors.ballots += u64::from(number(sheets.len()));
        errors.fields += u64::from(number(on_sheet.sum())) * u64::from(number(sheets.len()));
        let paper_truth = Paperwork {
            setting,
            meeting,
            round,
            paper,
            sheets,
            counts: &counted.contests,
        };
        let keyed = Pass::BOTH.map(|pass| typed(paper, pass));
        let [first, second] = &keyed;
        paper_truth.left(once, &first.iter().collect::<Vec<_>>());
        let seen = by_eye(&mut rng, first, sheets);
        paper_truth.left(looked, &seen.iter().collect::<Vec<_>>());
        // Everything is looked at once more.
        looked.read_again += u64::from(number(sheets.len()))
            * u64::from(number(
                paper
                    .contests
                    .iter()
                    .map(|one| one.candidates.len() + 1)
                    .sum(),
            ));
        paper_truth.totals_twice(&mut rng, totals, [first, second]);
        paper_truth.left(cells, &other.final_ballots());
        paper_truth.left(twice, &paper.final_ballots());
        cells.read_again += read_again(other, |bundle, pair| {
            let case = bundle.cases.iter().find(|case| case.pair == pair)?;
            let Some(Compared::Paired(comparison)) = &bundle.compared else {
                return None;
            };
            Some(comparison.pairs.get(case.pair)?.cells.len())
        });
        twice.read_again += read_again(paper, |bundle, pair| {
            let case = bundle.cases.iter().find(|case| case.pair == pair)?;
            Some(bundle.both(case)?.2.len())
        });
    }
    for left in &mut errors.left {
        // Winners and totals were noted contest by contest; an election is one of them.
        left.elections = left.elections.min(1);
        left.winners = left.winners.min(1);
        left.winners_close = left.winners_close.min(1);
    }
    Ok(errors)
}

fn read_again(paper: &Paper, cells: impl Fn(&Bundle, usize) -> Option<usize>) -> u64 {
    let bundles = paper.bundles.iter();
    let cases = bundles.flat_map(|bundle| bundle.cases.iter().map(move |case| (bundle, case)));
    let read = cases.filter_map(|(bundle, case)| cells(bundle, case.pair));
    read.map(|cells| u64::from(number(cells))).sum()
}

/// The ballots of a keying as typed. Where the keyer only called something doubtful,
/// what it was found to be in the end stands there: a doubt is no mistake.
fn typed(paper: &Paper, pass: Pass) -> Vec<BallotEntry> {
    let mut ballots = Vec::new();
    for bundle in &paper.bundles {
        let (Some(Compared::Paired(comparison)), Some(finals)) =
            (&bundle.compared, bundle.finals())
        else {
            continue;
        };
        for (pair, settled) in comparison.pairs.iter().zip(finals) {
            let place = |pair: &Pair| match pass {
                Pass::First => pair.first,
                Pass::Second => pair.second,
            };
            if let Some(ballot) = bundle.keying(pass).ballots.get(place(pair)) {
                ballots.push(decided(&ballot.entry, settled));
            }
        }
    }
    ballots
}

fn decided(typed: &BallotEntry, settled: &BallotEntry) -> BallotEntry {
    let contests = typed.iter().zip(settled);
    contests
        .map(|(typed, settled)| match (typed, settled) {
            (
                ContestEntry::Marked { cells, write_ins },
                ContestEntry::Marked { cells: known, .. },
            ) => {
                let cells = cells.iter().zip(known);
                let cells = cells.map(|(cell, known)| match cell {
                    Cell::Doubtful => *known,
                    cell => *cell,
                });
                ContestEntry::marked(cells.collect(), write_ins.clone())
            }
            _ => typed.clone(),
        })
        .collect()
}

/// One keying held against the paper by eye: 69 of 100 mistakes are seen and put
/// right (design section 1).
fn by_eye(rng: &mut Rng, first: &[BallotEntry], sheets: &[TrueBallot]) -> Vec<BallotEntry> {
    let list = first.iter().collect::<Vec<_>>();
    let mut pairs = odd(&list, sheets);
    let mut seen = Vec::new();
    for ballot in first {
        let wrong = pairs.iter().position(|(typed, _)| *typed == ballot);
        let Some((_, sheet)) = wrong.map(|index| pairs.swap_remove(index)) else {
            seen.push(ballot.clone());
            continue;
        };
        let contests = ballot.iter().zip(sheet);
        let corrected = contests.map(|(typed, says)| put_right(rng, typed, says));
        seen.push(corrected.collect());
    }
    seen
}

fn put_right(rng: &mut Rng, typed: &ContestEntry, says: &ContestEntry) -> ContestEntry {
    let mut sees = || rng.u32(..100) < 69;
    match (typed, says) {
        (
            ContestEntry::Marked { cells, write_ins },
            ContestEntry::Marked {
                cells: true_cells,
                write_ins: true_names,
            },
        ) => {
            let cells = cells.iter().zip(true_cells);
            let cells = cells
                .map(|(cell, says)| if cell != says && sees() { *says } else { *cell })
                .collect();
            let names = if write_ins != true_names && sees() {
                true_names
            } else {
                write_ins
            };
            ContestEntry::marked(cells, names.clone())
        }
        _ if typed != says && sees() => says.clone(),
        _ => typed.clone(),
    }
}

/// One paper, and what is true about it.
struct Paperwork<'a> {
    setting: &'a Setting,
    meeting: &'a Meeting,
    round: &'a Round,
    paper: &'a Paper,
    sheets: &'a [TrueBallot],
    counts: &'a [ContestCount],
}

impl Paperwork<'_> {
    fn sums<'b>(
        &self,
        contest: &Contest,
        index: usize,
        ballots: impl Iterator<Item = &'b BallotEntry>,
    ) -> Sums {
        let entries = ballots.filter_map(|ballot| ballot.get(index));
        Sums::of(&self.meeting.rules, self.round.kind, contest, entries)
    }

    fn each_contest(&self) -> impl Iterator<Item = (usize, &Contest, &ContestCount)> {
        let contests = self.paper.contests.iter().enumerate();
        contests.filter_map(|(index, contest)| {
            let count = self.counts.iter().find(|one| one.contest == contest.id)?;
            Some((index, contest, count))
        })
    }

    /// Adds what these final ballots leave wrong.
    fn left(&self, left: &mut Left, ballots: &[&BallotEntry]) {
        let wrong = wrong_fields(ballots, self.sheets);
        *left.fields.get_or_insert(0) += wrong;
        for (index, contest, count) in self.each_contest() {
            let found = self.sums(contest, index, ballots.iter().copied());
            self.compare(left, (index, contest, count), &found);
        }
    }

    fn compare(
        &self,
        left: &mut Left,
        (index, contest, count): (usize, &Contest, &ContestCount),
        found: &Sums,
    ) {
        let truth = self.sums(contest, index, self.sheets.iter().map(|sheet| &sheet.says));
        left.votes += truth.misplaced(found);
        left.elections += u32::from(truth != *found);
        let rules = &self.meeting.rules;
        let outcome = truth.outcome(rules, count);
        let right = Winners::of(&outcome, |index| truth.who(contest, index));
        if right != found.winners(rules, contest, count) {
            if margin(&outcome) >= 2 {
                left.winners += 1;
            } else {
                left.winners_close += 1;
            }
        }
    }

    /// Two people each add up every figure; a figure that differs is added up again by
    /// both until they have the same, and all of it where the figures do not balance.
    fn totals_twice(&self, rng: &mut Rng, left: &mut Left, keyed: [&[BallotEntry]; 2]) {
        for (index, contest, count) in self.each_contest() {
            let mut sums = keyed.map(|list| self.sums(contest, index, list.iter()));
            let mut agreed = self.agreed(rng, left, (index, contest), &sums);
            while !agreed.balanced(&self.meeting.rules) {
                sums = [(); 2].map(|()| self.again(rng, left, (index, contest)));
                agreed = self.agreed(rng, left, (index, contest), &sums);
            }
            self.compare(left, (index, contest, count), &agreed);
        }
    }

    fn agreed(
        &self,
        rng: &mut Rng,
        left: &mut Left,
        at: (usize, &Contest),
        [one, two]: &[Sums; 2],
    ) -> Sums {
        let mut agreed = one.clone();
        for (row, figures) in agreed.figures.iter_mut().enumerate() {
            let of = |sums: &Sums| sums.figures.get(row).copied();
            let mut pair = [of(one), of(two)];
            while pair[0] != pair[1] {
                pair = [(); 2].map(|()| of(&self.again(rng, left, at)));
            }
            if let [Some(same), _] = pair {
                *figures = same;
            }
        }
        let rest = |sums: &Sums| (sums.valid, sums.invalid, sums.written.clone());
        let mut pair = [rest(one), rest(two)];
        while pair[0] != pair[1] {
            pair = [(); 2].map(|()| rest(&self.again(rng, left, at)));
        }
        let [(valid, invalid, written), _] = pair;
        Sums {
            valid,
            invalid,
            written,
            ..agreed
        }
    }

    /// Somebody adds everything up once more.
    fn again(&self, rng: &mut Rng, left: &mut Left, (index, contest): (usize, &Contest)) -> Sums {
        left.read_again += u64::from(number(self.sheets.len()));
        let ballots = self.read(rng);
        self.sums(contest, index, ballots.iter())
    }

    /// Somebody goes through the whole pile once more.
    fn read(&self, rng: &mut Rng) -> Vec<BallotEntry> {
        let people = self.meeting.people.iter().take(20).map(|person| person.id);
        let people = people.collect::<Vec<_>>();
        let reader = Reader {
            slip_rate: self.setting.slip_rate,
            marks: possible(self.setting.rules.marks),
            people: &people,
        };
        let sheets = self.sheets.iter();
        sheets
            .map(|sheet| decided(&reader.reads(rng, sheet), &sheet.says))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::rules;

    #[test]
    fn elections_are_the_same_again_and_each_way_is_surer_than_the_one_before() {
        let setting = Setting {
            members: 60,
            candidates: 6,
            seats: 4,
            slip_rate: 0.02,
            seed: 1,
            rules: rules::preset("cpc-2020").unwrap(),
            more_contests: false,
            make: None,
        };
        let found = errors(&setting, 12, &mut |_| {}).unwrap();
        assert_eq!(found, errors(&setting, 12, &mut |_| {}).unwrap());
        assert_eq!((found.elections, found.ballots), (12, 720));
        assert_eq!(found.fields, 720 * 7);
        let fields = |method| found.of(method).fields.unwrap();
        let (once, looked) = (fields(Method::Once), fields(Method::Looked));
        let (cells, twice) = (fields(Method::TwiceCells), fields(Method::Twice));
        // About two in a hundred, then about a third of these, then hardly any.
        assert!((60..200).contains(&once), "{found:?}");
        assert!(looked * 2 < once && looked > 0, "{found:?}");
        assert!(cells * 8 < once && twice * 8 < once, "{found:?}");
        assert_eq!(found.of(Method::TotalsTwice).fields, None);
        assert!(found.of(Method::Twice).read_again > found.of(Method::TwiceCells).read_again);
    }
}
