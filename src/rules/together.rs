//! The contests of a round decided together: nobody is elected to two posts where
//! the rules keep them apart, the women's column is filled first, and of close
//! relatives one stays.

use std::collections::{BTreeMap, BTreeSet};

use super::count::{Count, RoundKind};
use super::fields::{ContestOrder, Kinship, Reserved, TwoPosts};
use super::outcome::{Next, Outcome, Validity, Verdict, evaluate, reserves};
use super::preset::Preset;

/// A contest with its figures, and who stands at each position of the count.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Contested {
    /// The figures.
    pub count: Count,
    /// Who stands at each position, printed candidates first; people are numbers
    /// that mean the same in every contest.
    pub people: Vec<usize>,
    /// How high the post is: 0 the highest ([`super::post_ranks`]).
    pub rank: usize,
    /// The column for women (妇女委员), where the rules reserve one.
    pub women: bool,
}

/// Decides all contests of a round. `held` names who holds a post already, by
/// the rank of the post.
///
/// `kin` holds pairs of close relatives. Where the rules let only one of them
/// serve, the higher post stays, then more votes; equal votes are voted on again
/// (任职回避). Whoever cannot serve for one of these reasons leaves the seat to the
/// next who reached the bar. A preliminary round elects nobody, so there neither
/// posts nor relatives are compared. Who is tied for a higher post may be elected
/// below meanwhile; the vote that settles the tie has its own say.
pub fn evaluate_round(
    preset: &Preset,
    contests: &[Contested],
    kin: &[(usize, usize)],
    held: &[(usize, usize)],
) -> Vec<Outcome> {
    let mut order: Vec<usize> = (0..contests.len()).collect();
    let reserved = preset.reserved == Reserved::WomenColumn;
    // the women's column before the post it belongs to
    order.sort_by_key(|&at| {
        let place = |one: &Contested| (one.rank, !(one.women && reserved));
        contests.get(at).map(place)
    });
    let kin = match preset.kinship {
        Kinship::OneStays => kin,
        Kinship::NoRule => &[],
    };
    // officers elected from the committee hold two posts by the rules themselves
    let apart = (preset.fold_down || preset.two_posts != TwoPosts::Allowed)
        && preset.contest_order != ContestOrder::CommitteeFirst;
    let mut elected: Vec<(usize, usize)> = held.to_vec();
    let mut outcomes: BTreeMap<usize, Outcome> = BTreeMap::new();
    for at in order {
        let Some(contest) = contests.get(at) else {
            continue;
        };
        let rank = contest.rank;
        let barred = |person: usize| {
            let has_post = elected
                .iter()
                .any(|&(one, post)| one == person && (post == rank || apart && post < rank));
            let related = elected
                .iter()
                .any(|&(one, _)| one != person && are_kin(kin, one, person));
            if contest.count.kind == RoundKind::Preliminary {
                return None;
            }
            match (has_post, related) {
                (true, _) => Some(Verdict::HigherPost),
                (false, true) => Some(Verdict::Kin),
                (false, false) => None,
            }
        };
        let kin = match contest.count.kind {
            RoundKind::Preliminary => &[],
            _ => kin,
        };
        let outcome = one_contest(preset, contest, kin, barred);
        let people = outcome.elected.iter();
        elected.extend(people.filter_map(|&one| Some((*contest.people.get(one)?, rank))));
        outcomes.insert(at, outcome);
    }
    outcomes.into_values().collect()
}

fn are_kin(kin: &[(usize, usize)], one: usize, other: usize) -> bool {
    kin.contains(&(one, other)) || kin.contains(&(other, one))
}

/// Decides one contest, leaving out who is barred from above and, one after the
/// other, relatives of those with more votes.
fn one_contest(
    preset: &Preset,
    contest: &Contested,
    kin: &[(usize, usize)],
    barred: impl Fn(usize) -> Option<Verdict>,
) -> Outcome {
    let withdrawn: BTreeSet<usize> = contest.count.excluded.iter().copied().collect();
    let mut out: BTreeMap<usize, Verdict> = contest
        .people
        .iter()
        .enumerate()
        .filter(|(at, _)| !withdrawn.contains(at))
        .filter_map(|(at, &person)| Some((at, barred(person)?)))
        .collect();
    let mut count = contest.count.clone();
    // equals of whom one will stay, each group standing for one seat
    let mut groups: Vec<Vec<usize>> = Vec::new();
    loop {
        count.excluded = withdrawn.iter().chain(out.keys()).copied().collect();
        let outcome = evaluate(preset, &count);
        let votes: Vec<u64> = count.yes_votes().collect();
        let related = |one: usize, other: usize| {
            let person = |at: usize| contest.people.get(at).copied();
            matches!((person(one), person(other)), (Some(one), Some(other)) if are_kin(kin, one, other))
        };
        let in_group = |one: usize| {
            groups
                .iter()
                .find(|group| group.contains(&one))
                .cloned()
                .unwrap_or_else(|| vec![one])
        };
        let fewer = outcome
            .elected
            .iter()
            .chain(&outcome.tied)
            .copied()
            .find(|&one| {
                outcome.elected.iter().any(|&other| {
                    // who is tied stands behind every elected one
                    (votes.get(other) > votes.get(one) || outcome.tied.contains(&one))
                        && in_group(other).iter().any(|&member| related(member, one))
                })
            });
        if let Some(fewer) = fewer {
            out.insert(fewer, Verdict::Kin);
            continue;
        }
        let mut equals = equal_kin(&outcome.elected, &votes, &related);
        equals.extend(equal_kin(&outcome.tied, &votes, &related));
        if equals.is_empty() {
            return finished(preset, outcome, &out, groups);
        }
        for group in equals {
            out.extend(group.iter().skip(1).map(|&one| (one, Verdict::Tied)));
            groups.push(group);
        }
    }
}

/// Groups of relatives with equal votes, in ballot order.
fn equal_kin(
    people: &[usize],
    votes: &[u64],
    related: &impl Fn(usize, usize) -> bool,
) -> Vec<Vec<usize>> {
    let mut groups: Vec<Vec<usize>> = Vec::new();
    let mut left: BTreeSet<usize> = people.iter().copied().collect();
    while let Some(first) = left.pop_first() {
        let mut group = vec![first];
        let mut next = 0;
        while let Some(&one) = group.get(next) {
            let joins = |&other: &usize| votes.get(one) == votes.get(other) && related(one, other);
            let joining: Vec<usize> = left.iter().copied().filter(joins).collect();
            for other in joining {
                left.remove(&other);
                group.push(other);
            }
            next += 1;
        }
        if group.len() > 1 {
            group.sort_unstable();
            groups.push(group);
        }
    }
    groups
}

/// Says who was left out and why, and puts equal relatives to another vote.
fn finished(
    preset: &Preset,
    mut outcome: Outcome,
    out: &BTreeMap<usize, Verdict>,
    groups: Vec<Vec<usize>>,
) -> Outcome {
    if outcome.election != Validity::Valid {
        return outcome;
    }
    for group in groups {
        let seated = outcome.elected.len();
        outcome.elected.retain(|one| !group.contains(one));
        if outcome.elected.len() < seated {
            outcome.tied_for += 1;
            outcome.next = Next::Revote;
        }
        outcome.tied.extend(group);
        outcome.tied.sort_unstable();
        outcome.tied.dedup();
    }
    for line in &mut outcome.standings {
        if outcome.tied.contains(&line.candidate) {
            line.verdict = Verdict::Tied;
        } else if let Some(&verdict) = out.get(&line.candidate) {
            line.verdict = verdict;
        }
    }
    outcome.reserves = reserves(preset, &outcome.standings);
    outcome
}
