//! The ballots of a whole round added up, paper by paper, with the votes for
//! higher posts that count for lower ones.

use std::collections::{BTreeMap, BTreeSet};

use super::ballot::BallotVerdict;
use super::count::{Figures, RoundKind};
use super::fields::Reserved;
use super::paper::{Judged, Post, Said, judge_paper, post_ranks};
use super::preset::Preset;
use super::tally::Tally;

/// Running totals of all contests of a round.
#[derive(Clone, Debug)]
pub struct RoundTally<'a> {
    preset: &'a Preset,
    kind: RoundKind,
    papers: Vec<Sheet<'a>>,
}

/// One paper while ballots are added.
#[derive(Clone, Debug)]
struct Sheet<'a> {
    posts: Vec<Post>,
    running: Vec<Running<'a>>,
    /// Whether votes of one contest count in another of this paper.
    folds: bool,
}

/// One contest while ballots are added.
#[derive(Clone, Debug)]
struct Running<'a> {
    post: Post,
    rank: usize,
    tally: Tally<'a>,
    /// The tally's numbers of the people written in.
    names: BTreeMap<usize, usize>,
    over_marked: u64,
    /// Ballots that choose a person for a higher post and not for this one.
    from_above: BTreeMap<usize, u64>,
    /// Ballots that choose a person in the women's column only.
    from_women: BTreeMap<usize, u64>,
    /// Votes from sheets counted by hand, where one ballot cannot be told from another.
    by_hand: BTreeMap<usize, u64>,
}

/// What one contest received.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PostCount {
    /// Valid ballots, blank ones included.
    pub valid: u64,
    /// Invalid ballots.
    pub invalid: u64,
    /// Of the invalid ones, those that choose too many here or make the whole
    /// paper invalid elsewhere.
    pub over_marked: u64,
    /// Valid ballots that abstain on everybody.
    pub blank: u64,
    /// The printed candidates, in ballot order.
    pub candidates: Vec<Figures>,
    /// Written-in names with their votes, and after them people without a vote
    /// here whose votes for a higher post count.
    pub write_ins: Vec<(usize, u64)>,
    /// Votes from above, by position: printed, then written in.
    pub folded: Vec<u64>,
}

impl<'a> RoundTally<'a> {
    /// Nothing counted yet. `papers` holds the contests of every paper, all from
    /// the highest post down; a women's column is one only where the rules reserve it.
    pub fn new(preset: &'a Preset, kind: RoundKind, papers: Vec<Vec<Post>>) -> RoundTally<'a> {
        let reserved = preset.reserved == Reserved::WomenColumn;
        let mut posts: Vec<Post> = papers.iter().flatten().cloned().collect();
        for post in &mut posts {
            post.women &= reserved;
        }
        let mut ranks = post_ranks(&posts).into_iter();
        let mut running = |post: &Post| Running {
            rank: ranks.next().unwrap_or_default(),
            tally: Tally::new(preset, kind, post.seats, post.candidates.len()),
            names: BTreeMap::new(),
            over_marked: 0,
            from_above: BTreeMap::new(),
            from_women: BTreeMap::new(),
            by_hand: BTreeMap::new(),
            post: post.clone(),
        };
        let mut posts = posts.into_iter();
        let sheet = |paper: &Vec<Post>| {
            let posts: Vec<Post> = posts.by_ref().take(paper.len()).collect();
            Sheet {
                running: posts.iter().map(&mut running).collect(),
                folds: posts.len() > 1 && (preset.fold_down || posts.iter().any(|one| one.women)),
                posts,
            }
        };
        RoundTally {
            preset,
            kind,
            papers: papers.iter().map(sheet).collect(),
        }
    }

    /// Adds one ballot of a paper and says what it was in each contest; `None` in
    /// `said` and in the answer is a contest ruled invalid on this ballot.
    pub fn add(&mut self, paper: usize, said: &[Option<Said>]) -> Vec<Option<BallotVerdict>> {
        let Some(sheet) = self.papers.get_mut(paper) else {
            return Vec::new();
        };
        let judged = judge_paper(self.preset, self.kind, &sheet.posts, said);
        for (one, judged) in sheet.running.iter_mut().zip(&judged) {
            match judged {
                Some(judged) => one.add(judged),
                None => one.tally.invalid += 1,
            }
        }
        if sheet.folds {
            fold(self.preset, sheet, &judged);
        }
        judged
            .into_iter()
            .map(|one| one.map(|one| one.verdict))
            .collect()
    }

    /// Adds the totals of a contest that were counted by hand.
    pub fn add_totals(
        &mut self,
        paper: usize,
        contest: usize,
        (valid, invalid): (u64, u64),
        candidates: &[Figures],
        write_ins: &[(usize, u64)],
    ) {
        let sheet = self.papers.get_mut(paper);
        let Some(one) = sheet.and_then(|sheet| sheet.running.get_mut(contest)) else {
            return;
        };
        one.tally.valid += valid;
        one.tally.invalid += invalid;
        let both = |sum: Option<u64>, more: Option<u64>| Some(sum?.saturating_add(more?));
        let printed = one.tally.candidates.iter_mut().zip(candidates);
        for ((sum, more), &person) in printed.zip(&one.post.candidates) {
            sum.yes += more.yes;
            sum.no = both(sum.no, more.no);
            sum.abstain = both(sum.abstain, more.abstain);
            sum.void += more.void;
            *one.by_hand.entry(person).or_default() += more.yes;
        }
        for &(person, votes) in write_ins {
            let printed = one
                .post
                .candidates
                .iter()
                .position(|&known| known == person);
            if let Some(figures) = printed.and_then(|at| one.tally.candidates.get_mut(at)) {
                // a printed candidate written in again counts with the printed name
                figures.yes += votes;
                *one.by_hand.entry(person).or_default() += votes;
                continue;
            }
            let next = one.names.len();
            let number = *one.names.entry(person).or_insert(next);
            let all = &mut one.tally.write_ins;
            if all.len() <= number {
                all.resize(number.saturating_add(1), 0);
            }
            if let Some(sum) = all.get_mut(number) {
                *sum += votes;
            }
            *one.by_hand.entry(person).or_default() += votes;
        }
    }

    /// The totals, paper by paper. `may_be_woman` says whose votes in the women's
    /// column can count in the general one.
    pub fn finish(self, may_be_woman: impl Fn(usize) -> bool) -> Vec<Vec<PostCount>> {
        let preset = self.preset;
        let all: Vec<(usize, &Running<'a>)> = (0..)
            .zip(&self.papers)
            .flat_map(|(paper, sheet)| sheet.running.iter().map(move |one| (paper, one)))
            .collect();
        let mut counts: Vec<Vec<PostCount>> = Vec::new();
        for (paper, sheet) in self.papers.iter().enumerate() {
            let of = |one: &Running<'a>| {
                // on other papers one ballot cannot be told from another: all is added;
                // on this one that is so only for what was counted by hand
                let above = all
                    .iter()
                    .filter(|(_, above)| counts_below(preset, above, one));
                let votes = above.map(|&(on, above)| {
                    let sums = if on == paper {
                        above.by_hand.clone()
                    } else {
                        above.own_votes()
                    };
                    (from_women(above, one), sums)
                });
                one.finished(votes.collect(), &may_be_woman)
            };
            counts.push(sheet.running.iter().map(of).collect());
        }
        counts
    }
}

/// Whether votes in `above` count in `one` as well.
fn counts_below(preset: &Preset, above: &Running<'_>, one: &Running<'_>) -> bool {
    let higher = preset.fold_down && above.rank < one.rank;
    higher || from_women(above, one)
}

/// From the women's column to the general one of the same post.
fn from_women(above: &Running<'_>, one: &Running<'_>) -> bool {
    above.post.women && !one.post.women && above.rank == one.rank
}

/// One ballot counts once for a person and a post, however often it names them.
fn fold(preset: &Preset, sheet: &mut Sheet<'_>, judged: &[Option<Judged>]) {
    let chosen: Vec<BTreeSet<usize>> = sheet
        .posts
        .iter()
        .zip(judged)
        .map(|(post, one)| {
            one.iter()
                .flat_map(|one| one.chosen(preset, post))
                .collect()
        })
        .collect();
    let ranks: Vec<usize> = sheet.running.iter().map(|one| one.rank).collect();
    for (at, one) in sheet.running.iter_mut().enumerate() {
        let mut above: BTreeSet<usize> = BTreeSet::new();
        let mut women: BTreeSet<usize> = BTreeSet::new();
        for ((post, &rank), people) in sheet.posts.iter().zip(&ranks).zip(&chosen) {
            if preset.fold_down && rank < one.rank {
                above.extend(people);
            } else if post.women && !one.post.women && rank == one.rank {
                women.extend(people);
            }
        }
        let here = chosen.get(at);
        let new = |person: &&usize| here.is_none_or(|here| !here.contains(*person));
        for &person in above.iter().filter(new) {
            *one.from_above.entry(person).or_default() += 1;
        }
        for &person in women.difference(&above).filter(new) {
            *one.from_women.entry(person).or_default() += 1;
        }
    }
}

impl Running<'_> {
    fn add(&mut self, judged: &Judged) {
        let numbers = &mut self.names;
        let written = judged.said.write_ins.iter().map(|&(person, mark)| {
            let next = numbers.len();
            (*numbers.entry(person).or_insert(next), mark)
        });
        let written: Vec<_> = written.collect();
        self.tally
            .take(judged.verdict, &judged.said.printed, &written);
        self.over_marked += u64::from(matches!(
            judged.verdict,
            BallotVerdict::OverMarked { .. } | BallotVerdict::PaperOverMarked
        ));
    }

    /// Everybody's own votes here.
    fn own_votes(&self) -> BTreeMap<usize, u64> {
        let printed = self.post.candidates.iter().zip(&self.tally.candidates);
        let printed = printed.map(|(&person, figures)| (person, figures.yes));
        let written = self.names.iter().map(|(&person, &number)| {
            let votes = self.tally.write_ins.get(number).copied();
            (person, votes.unwrap_or(0))
        });
        printed.chain(written).collect()
    }

    /// With sums that count here as well: whether from the women's column, and the
    /// votes.
    fn finished(
        &self,
        sums: Vec<(bool, BTreeMap<usize, u64>)>,
        may_be_woman: &impl Fn(usize) -> bool,
    ) -> PostCount {
        let own = self.own_votes();
        let (mut above, mut women) = (self.from_above.clone(), self.from_women.clone());
        for (from_women, votes) in sums {
            let into = if from_women { &mut women } else { &mut above };
            for (person, votes) in votes {
                *into.entry(person).or_default() += votes;
            }
        }
        let received = |person: &usize| own.get(person).copied().unwrap_or(0);
        // the women's column counts here for women who have votes in both
        women.retain(|person, _| received(person) > 0 && may_be_woman(*person));
        let mut folded = above;
        for (person, votes) in women {
            *folded.entry(person).or_default() += votes;
        }
        let mut write_ins: Vec<(usize, u64)> = self
            .names
            .keys()
            .map(|&person| (person, received(&person)))
            .filter(|&(_, votes)| votes > 0)
            .collect();
        let here = |person: &usize| {
            self.post.candidates.contains(person)
                || write_ins.iter().any(|(known, _)| known == person)
        };
        let new: Vec<(usize, u64)> = folded
            .iter()
            .filter(|&(person, &votes)| votes > 0 && !self.post.women && !here(person))
            .map(|(&person, _)| (person, 0))
            .collect();
        write_ins.extend(new);
        let people = self.post.candidates.iter().copied();
        let people = people.chain(write_ins.iter().map(|&(person, _)| person));
        PostCount {
            valid: self.tally.valid,
            invalid: self.tally.invalid,
            over_marked: self.over_marked,
            blank: self.tally.blank,
            candidates: self.tally.candidates.clone(),
            folded: people
                .map(|person| folded.get(&person).copied().unwrap_or(0))
                .collect(),
            write_ins,
        }
    }
}
