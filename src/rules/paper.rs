//! One paper with all its contests: what makes the whole of it invalid, and one
//! person chosen for two posts on it.

use std::collections::{BTreeMap, BTreeSet};

use super::ballot::{BallotVerdict, chooses, judge, left, of_two};
use super::count::{Mark, RoundKind};
use super::fields::{OverMark, TwoPosts};
use super::preset::Preset;

/// A contest as a ballot meets it. The posts of a round stand from the highest
/// down, in the order of the sheet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Post {
    /// Seats to fill.
    pub seats: u32,
    /// Who is printed, in ballot order. People are numbers that mean the same in
    /// every contest; the names written in are numbered along with them.
    pub candidates: Vec<usize>,
    /// The column of its own for women (妇女委员), which belongs to the lowest post.
    pub women: bool,
}

/// What a ballot says in one contest.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Said {
    /// The meaning of every cell, in ballot order.
    pub printed: Vec<Mark>,
    /// Names written in with the meaning of their mark; [`Mark::Abstain`] is a name
    /// without a sign beside it.
    pub write_ins: Vec<(usize, Mark)>,
}

/// What a ballot comes to in one contest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judged {
    /// What the rules say.
    pub verdict: BallotVerdict,
    /// What is left to count: doubled names folded together, names written in
    /// against the rules left out, choices that count for nothing made
    /// [`Mark::Void`].
    pub said: Said,
}

impl Judged {
    /// The people this ballot gives a vote in this contest.
    pub fn chosen<'a>(&'a self, preset: &'a Preset, post: &'a Post) -> impl Iterator<Item = usize> {
        let counts = self.verdict.counts();
        let printed = post.candidates.iter().zip(&self.said.printed);
        let printed = printed.filter_map(|(&person, &mark)| (mark == Mark::Yes).then_some(person));
        let written = self.said.write_ins.iter();
        let written = written.filter_map(|&(person, mark)| chooses(preset, mark).then_some(person));
        printed.chain(written).filter(move |_| counts)
    }
}

/// The rank of every post, 0 the highest. A column for women shares the rank of
/// the lowest post of the sheet: it is the same post, with a seat kept.
pub fn post_ranks(posts: &[Post]) -> Vec<usize> {
    let lowest = posts.iter().filter(|post| !post.women).count();
    let mut rank = 0;
    let mut of = |post: &Post| {
        if post.women {
            return lowest.saturating_sub(1);
        }
        rank += 1;
        rank - 1
    };
    posts.iter().map(&mut of).collect()
}

/// Judges a whole paper: `posts` are the contests on it and `said` what the ballot
/// says in each; `None` where somebody ruled the contest invalid on this ballot.
///
/// Choosing too many is judged on the face of the ballot, contest by contest.
/// Only contests that stand after it can choose one person for two posts.
pub fn judge_paper(
    preset: &Preset,
    kind: RoundKind,
    posts: &[Post],
    said: &[Option<Said>],
) -> Vec<Option<Judged>> {
    let on_its_face = |(post, said): (&Post, &Option<Said>)| -> Option<Judged> {
        let mut said = tidied(preset, post, said.as_ref()?);
        let written: Vec<Mark> = said.write_ins.iter().map(|&(_, mark)| mark).collect();
        let verdict = judge(preset, kind, post.seats, &said.printed, &written);
        if !verdict.write_ins_count() {
            said.write_ins.clear();
        }
        Some(Judged { verdict, said })
    };
    let mut judged: Vec<Option<Judged>> = posts.iter().zip(said).map(on_its_face).collect();
    if preset.over_mark == OverMark::PaperInvalid
        && judged.iter().flatten().any(|one| over_marked(one.verdict))
    {
        for one in judged
            .iter_mut()
            .flatten()
            .filter(|one| one.verdict.counts())
        {
            one.verdict = BallotVerdict::PaperOverMarked;
        }
    }
    if preset.two_posts != TwoPosts::Allowed {
        strike_two_posts(preset, posts, &mut judged);
    }
    judged
}

/// More names than may be chosen, whichever way the rules put the limit.
fn over_marked(verdict: BallotVerdict) -> bool {
    match verdict {
        BallotVerdict::OverMarked { .. } => true,
        BallotVerdict::NotExact { chosen, exactly } => chosen > exactly,
        _ => false,
    }
}

/// A printed candidate written in again counts once, and so does a name written
/// twice (domain 4.1); of two marks for one name the vote stands.
fn tidied(preset: &Preset, post: &Post, said: &Said) -> Said {
    let mut printed = said.printed.clone();
    printed.resize(post.candidates.len(), Mark::Abstain);
    let mut write_ins: Vec<(usize, Mark)> = Vec::new();
    for &(person, mark) in &said.write_ins {
        let beside = post.candidates.iter().position(|&known| known == person);
        if let Some(cell) = beside.and_then(|at| printed.get_mut(at)) {
            if chooses(preset, mark) {
                *cell = Mark::Yes;
            }
        } else if let Some((_, known)) = write_ins.iter_mut().find(|(known, _)| *known == person) {
            *known = of_two(preset, *known, mark);
        } else {
            write_ins.push((person, mark));
        }
    }
    Said { printed, write_ins }
}

/// Takes back choices of one person for two posts: both, or all but the highest.
fn strike_two_posts(preset: &Preset, posts: &[Post], judged: &mut [Option<Judged>]) {
    let ranks = post_ranks(posts);
    let mut chosen: BTreeMap<usize, BTreeSet<usize>> = BTreeMap::new();
    for ((post, one), &rank) in posts.iter().zip(judged.iter()).zip(&ranks) {
        for person in one.iter().flat_map(|one| one.chosen(preset, post)) {
            chosen.entry(person).or_default().insert(rank);
        }
    }
    let strikes = |person: usize, rank: usize| {
        chosen.get(&person).is_some_and(|for_posts| {
            for_posts.len() > 1
                && (preset.two_posts == TwoPosts::Invalid || for_posts.first() != Some(&rank))
        })
    };
    for ((post, one), &rank) in posts.iter().zip(judged.iter_mut()).zip(&ranks) {
        let Some(one) = one.as_mut().filter(|one| one.verdict.counts()) else {
            continue;
        };
        let mut struck = 0;
        for (&person, cell) in post.candidates.iter().zip(&mut one.said.printed) {
            if *cell == Mark::Yes && strikes(person, rank) {
                *cell = Mark::Void;
                struck += 1;
            }
        }
        for (person, mark) in &mut one.said.write_ins {
            if chooses(preset, *mark) && strikes(*person, rank) {
                *mark = Mark::Void;
                struck += 1;
            }
        }
        if struck > 0 {
            let written: Vec<Mark> = one.said.write_ins.iter().map(|&(_, mark)| mark).collect();
            one.verdict = match left(preset, post.seats, &one.said.printed, &written) {
                Ok(chosen) => BallotVerdict::TwoPosts { chosen, struck },
                Err(invalid) => invalid,
            };
        }
    }
}
