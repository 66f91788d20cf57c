//! What the rules make of a round taken together: whole ballots read paper by
//! paper, and the contests decided from the highest post down.

use super::{
    BallotEntry, Cell, Contest, ContestCount, ContestEntry, ContestId, HandTotals, Meeting, Paper,
    PersonId, Round, WrittenName,
};
use crate::rules::{
    self, BallotVerdict, Contested, Eligibility, Figures, Mark, Post, PostCount, Preset, Reserved,
    RoundKind, RoundTally, Said,
};

/// People as the rules know them: numbers that mean the same in every contest.
/// Roll ids are even, names that are not on the roll odd.
#[derive(Default)]
pub(super) struct Numbers {
    others: Vec<String>,
}

impl Numbers {
    /// The number of a name.
    pub fn of(&mut self, name: &WrittenName) -> usize {
        match name {
            WrittenName::Person(person) => number(*person),
            WrittenName::Other(name) => {
                let known = self.others.iter().position(|other| other == name);
                let index = known.unwrap_or_else(|| {
                    self.others.push(name.clone());
                    self.others.len() - 1
                });
                index * 2 + 1
            }
        }
    }

    /// The name behind a number.
    pub fn name(&self, number: usize) -> Option<WrittenName> {
        if number.is_multiple_of(2) {
            let id = u32::try_from(number / 2).ok()?;
            return Some(WrittenName::Person(PersonId(id)));
        }
        self.others.get(number / 2).cloned().map(WrittenName::Other)
    }
}

fn number(person: PersonId) -> usize {
    usize::try_from(person.0).map_or(usize::MAX, |id| id.saturating_mul(2))
}

/// Whether a contest is the women's column of the sheet (妇女委员职位单列), by its title.
pub(super) fn is_women_column(rules: &Preset, contest: &Contest) -> bool {
    let title = contest.setup.title.to_lowercase();
    rules.reserved == Reserved::WomenColumn
        && ["妇女", "婦女", "women"]
            .iter()
            .any(|word| title.contains(word))
}

fn post(rules: &Preset, contest: &Contest) -> Post {
    Post {
        seats: contest.to_fill(),
        candidates: contest.candidates.iter().map(|id| number(*id)).collect(),
        women: is_women_column(rules, contest),
    }
}

fn said(numbers: &mut Numbers, contest: &Contest, entry: &ContestEntry) -> Option<Said> {
    let ContestEntry::Marked { cells, write_ins } = entry else {
        return None;
    };
    let mark = |cell: &Cell| match cell {
        Cell::Mark(mark) => *mark,
        // Whatever the grade, something was said of this line.
        Cell::Grade(_) => Mark::Yes,
        Cell::Doubtful => Mark::Void,
    };
    Some(Said {
        printed: cells.iter().map(mark).collect(),
        write_ins: write_ins
            .iter()
            .map(|one| (numbers.of(contest.resolved(&one.name)), mark(&one.mark)))
            .collect(),
    })
}

/// What the rules say of a whole paper being keyed, contest by contest; `None`
/// where the contest was keyed as invalid.
pub fn paper_verdicts(
    rules: &Preset,
    kind: RoundKind,
    contests: &[Contest],
    entries: &[ContestEntry],
) -> Vec<Option<BallotVerdict>> {
    let mut numbers = Numbers::default();
    let posts: Vec<Post> = contests.iter().map(|one| post(rules, one)).collect();
    let said: Vec<Option<Said>> = contests
        .iter()
        .zip(entries)
        .map(|(contest, one)| said(&mut numbers, contest, one))
        .collect();
    rules::judge_paper(rules, kind, &posts, &said)
        .into_iter()
        .map(|judged| judged.map(|judged| judged.verdict))
        .collect()
}

/// The sums of one contest over every box that stands.
pub(super) struct Sums {
    /// What it received.
    pub count: PostCount,
    /// Ballots counted, by keying or by hand.
    pub counted: u32,
    /// Whether some were counted by hand, so that nobody knows how many were blank.
    pub by_hand: bool,
}

/// Every contest of a round added up, and who stands behind the numbers.
pub(super) struct RoundSums {
    /// The contests in the order of [`Round::contests`].
    pub contests: Vec<Sums>,
    /// The people.
    pub numbers: Numbers,
}

/// The boxes of a sheet whose ballots count. The ballots of a void box count for
/// nothing, unless there is no other box.
pub(super) fn standing_boxes<'a>(
    rules: &Preset,
    round: &'a Round,
    sheet: &'a Paper,
) -> Vec<&'a Paper> {
    let all: Vec<&Paper> = round.boxes_of(sheet).collect();
    let stands = |paper: &&Paper| !round.is_void(paper, rules.gate_level);
    let standing: Vec<&Paper> = all.iter().copied().filter(stands).collect();
    if standing.is_empty() { all } else { standing }
}

/// Adds up the ballots of a round that `ballots_of` takes from each of its papers, and
/// the sheets counted by hand.
pub(super) fn sums(
    meeting: &Meeting,
    round: &Round,
    ballots_of: fn(&Paper) -> Vec<&BallotEntry>,
) -> RoundSums {
    let rules = meeting.rules_in(round.id);
    let mut numbers = Numbers::default();
    let first_box = round.papers.first().map(|paper| &paper.ballot_box);
    let sheets = round.papers.iter();
    let sheets: Vec<&Paper> = sheets
        .filter(|paper| Some(&paper.ballot_box) == first_box)
        .collect();
    let posts = |sheet: &&Paper| sheet.contests.iter().map(|one| post(rules, one)).collect();
    let mut tally = RoundTally::new(rules, round.kind, sheets.iter().map(posts).collect());
    let mut counted: Vec<Vec<u32>> = Vec::new();
    for (at, sheet) in sheets.iter().enumerate() {
        let mut ballots = vec![0_u32; sheet.contests.len()];
        for paper in standing_boxes(rules, round, sheet) {
            for ballot in ballots_of(paper) {
                let said = ballot_says(&mut numbers, sheet, ballot);
                tally.add(at, &said);
                ballots.iter_mut().for_each(|ballots| *ballots += 1);
            }
            let hand = paper.hand.as_ref().and_then(|hand| hand.agreed.as_ref());
            let totals = hand.into_iter().flatten().zip(&sheet.contests);
            for (place, (totals, contest)) in totals.enumerate() {
                add_totals(&mut tally, &mut numbers, contest, (at, place), totals);
                if let Some(ballots) = ballots.get_mut(place) {
                    *ballots += totals.valid.saturating_add(totals.invalid);
                }
            }
        }
        counted.push(ballots);
    }
    let may_be_woman = |number: usize| match numbers.name(number) {
        Some(WrittenName::Person(person)) => meeting
            .person(person)
            .is_none_or(|person| is_woman(&person.roll.gender) != Some(false)),
        _ => true,
    };
    let counts = tally.finish(may_be_woman).into_iter().flatten();
    let contests = counts.zip(counted.into_iter().flatten());
    let by_hand = round.papers.iter().any(|paper| paper.hand.is_some());
    RoundSums {
        contests: contests
            .map(|(count, counted)| Sums {
                count,
                counted,
                by_hand,
            })
            .collect(),
        numbers,
    }
}

/// Adds up one contest of one sheet by itself; nothing where its box does not count.
pub(super) fn sums_of_sheet(
    rules: &Preset,
    round: &Round,
    sheet: &Paper,
    counts: bool,
    contest: ContestId,
    numbers: &mut Numbers,
) -> Option<Sums> {
    let place = sheet.contests.iter().position(|one| one.id == contest)?;
    let posts = sheet.contests.iter().map(|one| post(rules, one)).collect();
    let mut tally = RoundTally::new(rules, round.kind, vec![posts]);
    let mut counted = 0_u32;
    for ballot in sheet.final_ballots().into_iter().filter(|_| counts) {
        tally.add(0, &ballot_says(numbers, sheet, ballot));
        counted += 1;
    }
    let hand = sheet.hand.as_ref().and_then(|hand| hand.agreed.as_ref());
    let totals = hand.into_iter().flatten().zip(&sheet.contests);
    for (place, (totals, contest)) in totals.enumerate().filter(|_| counts) {
        add_totals(&mut tally, numbers, contest, (0, place), totals);
        counted += totals.valid.saturating_add(totals.invalid);
    }
    let count = tally.finish(|_| true).into_iter().next()?;
    Some(Sums {
        count: count.into_iter().nth(place)?,
        counted,
        by_hand: sheet.hand.is_some(),
    })
}

fn ballot_says(numbers: &mut Numbers, sheet: &Paper, ballot: &BallotEntry) -> Vec<Option<Said>> {
    let entries = (0..).map(|place| ballot.get(place));
    let contests = sheet.contests.iter().zip(entries);
    contests
        .map(|(contest, entry)| said(numbers, contest, entry?))
        .collect()
}

fn add_totals(
    tally: &mut RoundTally<'_>,
    numbers: &mut Numbers,
    contest: &Contest,
    (sheet, place): (usize, usize),
    totals: &HandTotals,
) {
    let figures = |&(yes, no, abstain): &(u32, u32, u32)| Figures {
        yes: u64::from(yes),
        no: Some(u64::from(no)),
        abstain: Some(u64::from(abstain)),
        void: 0,
    };
    let candidates: Vec<Figures> = totals.marks.iter().map(figures).collect();
    let names = totals.write_ins.iter();
    let names: Vec<(usize, u64)> = names
        .map(|(name, votes)| (numbers.of(contest.resolved(name)), u64::from(*votes)))
        .collect();
    let ballots = (u64::from(totals.valid), u64::from(totals.invalid));
    tally.add_totals(sheet, place, ballots, &candidates, &names);
}

/// Somebody elected in an earlier round, and to which post.
#[derive(Clone, Debug)]
pub(super) struct Held {
    /// Who.
    pub who: WrittenName,
    /// The first contest of the chain.
    pub root: ContestId,
}

/// Decides the contests of a round by the rules: who is not eligible is left out,
/// nobody gets two posts the rules keep apart, of relatives one stays.
pub(super) fn decide_together(
    meeting: &Meeting,
    round: &Round,
    mut numbers: Numbers,
    held: &[Held],
    counts: &mut [ContestCount],
) {
    let rules = meeting.rules_in(round.id);
    let roots = Roots::of(meeting, rules, round);
    let contest_of = |count: &ContestCount| round.contests().find(|one| one.id == count.contest);
    let mut contested = Vec::new();
    for count in counts.iter_mut() {
        let Some(contest) = contest_of(count) else {
            contested.push(Contested::default());
            continue;
        };
        let women = is_women_column(rules, contest);
        let names: Vec<WrittenName> = (0..count.figures.len() + count.write_ins.len())
            .filter_map(|at| count.who(contest, at))
            .collect();
        for (at, name) in names.iter().enumerate() {
            let written_in = at >= contest.candidates.len();
            let known = eligibility(meeting, &roots, held, contest, name);
            let excluded = &mut count.totals.excluded;
            if !excluded.contains(&at) && !rules::may_be_elected(rules, women, written_in, known) {
                excluded.push(at);
            }
        }
        contested.push(Contested {
            count: count.totals.clone(),
            people: names.iter().map(|name| numbers.of(name)).collect(),
            rank: roots.rank(meeting.root_of(contest.id)),
            women,
        });
    }
    let elects = !meeting.is_preliminary(round);
    let kin = meeting.kin.iter().filter(|_| elects);
    let kin: Vec<(usize, usize)> = kin.map(|(a, b)| (number(*a), number(*b))).collect();
    let held: Vec<(usize, usize)> = held
        .iter()
        .filter(|_| elects)
        .map(|one| (numbers.of(&one.who), roots.rank(one.root)))
        .collect();
    let outcomes = rules::evaluate_round(rules, &contested, &kin, &held);
    for (count, outcome) in counts.iter_mut().zip(outcomes) {
        count.outcome = outcome;
    }
}

/// The posts of the whole meeting, in the order they were first voted on.
struct Roots {
    order: Vec<ContestId>,
    ranks: Vec<usize>,
}

impl Roots {
    fn of(meeting: &Meeting, rules: &Preset, round: &Round) -> Roots {
        let mut order: Vec<ContestId> = Vec::new();
        let mut posts: Vec<Post> = Vec::new();
        let contests = meeting
            .rounds
            .iter()
            .chain([round])
            .flat_map(Round::contests);
        for contest in contests {
            let root = meeting.root_of(contest.id);
            if !order.contains(&root) {
                order.push(root);
                posts.push(post(rules, contest));
            }
        }
        Roots {
            ranks: rules::post_ranks(&posts),
            order,
        }
    }

    fn rank(&self, root: ContestId) -> usize {
        let at = self.order.iter().position(|known| *known == root);
        at.and_then(|at| self.ranks.get(at)).copied().unwrap_or(0)
    }
}

/// What the meeting knows of somebody who received votes.
fn eligibility(
    meeting: &Meeting,
    roots: &Roots,
    held: &[Held],
    contest: &Contest,
    name: &WrittenName,
) -> Eligibility {
    let person = match name {
        WrittenName::Person(person) => meeting.person(*person),
        WrittenName::Other(_) => None,
    };
    let own = roots.rank(meeting.root_of(contest.id));
    let elsewhere = |one: &&Held| roots.rank(one.root) != own;
    let mut others = held.iter().filter(elsewhere).peekable();
    // before anybody is elected there is no committee to be on
    let on_committee = match others.peek() {
        Some(_) => Some(others.any(|one| one.who == *name)),
        None => person.map(super::Person::votes),
    };
    Eligibility {
        has_rights: person.map(super::Person::votes),
        on_committee,
        woman: person.and_then(|person| is_woman(&person.roll.gender)),
    }
}

/// What the roll says in its column for gender, where it says anything known.
fn is_woman(gender: &str) -> Option<bool> {
    match gender.trim().to_lowercase().as_str() {
        "女" | "女性" | "f" | "female" | "w" | "woman" => Some(true),
        "男" | "男性" | "m" | "male" | "man" => Some(false),
        _ => None,
    }
}
