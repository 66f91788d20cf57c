//! A second count of every kind of election, written from the sentences of the
//! rules and not from the program, must agree with it.
//!
//! Seen to fail, each alone, when the program takes more than half for half or
//! more, lets a revote have a bar or a further election the formal one, leaves the
//! second tie unread, does not see a tie at the cut, fills all seats with the tied,
//! seats people who withdrew or have no vote, announces figures that do not balance,
//! lets one abstaining write a name in or anybody in a revote, rounds half the seats
//! down, counts one person for the lower of two posts, voids the paper when it
//! should not, folds a ballot twice, fills the women's column last, and forgets
//! relatives or higher posts.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

mod draw;
mod house;
mod naive;
mod properties;

use draw::{Election, Half, Sign, Vote};
use house::House;
use naive::Finding;
use std::collections::BTreeSet;
use zhengpiao::rules::*;

/// Small elections for each preset.
const ELECTIONS: u64 = 20_000;

fn mark(sign: Sign) -> Mark {
    match sign {
        Sign::For => Mark::Yes,
        Sign::Against => Mark::No,
        Sign::Nothing => Mark::Abstain,
        Sign::Unreadable => Mark::Void,
    }
}

fn said(half: &Half) -> Option<Said> {
    let (cells, written) = half.as_ref()?;
    Some(Said {
        printed: cells.iter().map(|&sign| mark(sign)).collect(),
        write_ins: written
            .iter()
            .map(|&(who, sign)| (who, mark(sign)))
            .collect(),
    })
}

/// The program's count of an election, in the referee's terms.
fn program(rules: &Preset, election: &Election) -> Vec<Finding> {
    let contested = counted(rules, election);
    let outcomes = evaluate_round(rules, &contested, &election.kin, &[]);
    contested
        .iter()
        .zip(outcomes)
        .map(|(contested, outcome)| in_short(rules, contested, &outcome))
        .collect()
}

/// The papers added up by the program.
fn counted(rules: &Preset, election: &Election) -> Vec<Contested> {
    let kind = match election.vote {
        Vote::Preliminary => RoundKind::Preliminary,
        Vote::Main => RoundKind::Formal,
        Vote::Again => RoundKind::Revote,
        Vote::Further => RoundKind::Further,
    };
    let posts: Vec<Post> = election
        .posts
        .iter()
        .map(|post| Post {
            seats: u32::try_from(post.seats).unwrap(),
            candidates: post.printed.clone(),
            women: post.women,
        })
        .collect();
    let mut ranked = posts.clone();
    for post in &mut ranked {
        post.women &= rules.reserved == Reserved::WomenColumn;
    }
    let ranks = post_ranks(&ranked);
    let mut tally = RoundTally::new(rules, kind, vec![posts]);
    for paper in &election.papers {
        tally.add(0, &paper.iter().map(said).collect::<Vec<_>>());
    }
    let sums = tally
        .finish(|person| !election.men.contains(&person))
        .remove(0);
    let contest = |((sums, post), rank): ((&PostCount, &draw::Seatings), usize)| {
        let written = sums.write_ins.iter();
        let named = written.clone().map(|&(person, _)| person);
        let people: Vec<usize> = post.printed.iter().copied().chain(named).collect();
        let out = |person: &usize| election.withdrawn.contains(person);
        Contested {
            count: Count {
                kind,
                seats: u32::try_from(post.seats).unwrap(),
                counts: Counts {
                    expected: Some(election.expected),
                    present: Some(election.present),
                    cast: Some(election.voted),
                    issued: Some(election.issued),
                    returned: Some(election.returned),
                    valid: Some(sums.valid),
                    invalid: Some(sums.invalid),
                    blank: Some(sums.blank),
                    proxies: None,
                },
                candidates: sums.candidates.clone(),
                write_ins: written.map(|&(_, votes)| votes).collect(),
                folded: sums.folded.clone(),
                excluded: (0..people.len()).filter(|&at| out(&people[at])).collect(),
                ..Count::default()
            },
            people,
            rank,
            women: post.women,
        }
    };
    sums.iter()
        .zip(&election.posts)
        .zip(ranks)
        .map(contest)
        .collect()
}

fn in_short(rules: &Preset, contested: &Contested, outcome: &Outcome) -> Finding {
    let count = &contested.count;
    let people = |list: &[usize]| -> BTreeSet<usize> {
        list.iter().map(|&at| contested.people[at]).collect()
    };
    let mut votes: Vec<(usize, u64, u64)> = contested
        .people
        .iter()
        .zip(count.own_votes().zip(count.yes_votes()))
        .filter(|(_, (_, total))| *total > 0)
        .map(|(&person, (own, total))| (person, own, total))
        .collect();
    votes.sort_unstable();
    let total: Vec<u64> = count.yes_votes().collect();
    let down = |list: &[usize]| list.is_sorted_by_key(|&at| (std::cmp::Reverse(total[at]), at));
    if !matches!(rules.tie, Tie::FewerNo) && !matches!(rules.second_tie, Tie::FewerNo) {
        assert!(down(&outcome.elected), "most votes first");
    }
    assert!(down(&outcome.reserves), "most votes first");
    let printed = contested.people.iter().zip(&count.candidates);
    Finding {
        valid: count.counts.valid.unwrap(),
        invalid: count.counts.invalid.unwrap(),
        votes,
        against: printed
            .filter_map(|(&person, figures)| Some((person, figures.no?)))
            .collect(),
        quorum: outcome.quorum == Quorum::Met,
        stands: match outcome.election {
            Validity::Valid => "Valid",
            Validity::Void => "Void",
            Validity::Unknown => "Unknown",
        },
        elected: people(&outcome.elected),
        tied: people(&outcome.tied),
        tied_for: outcome.tied_for as usize,
        unfilled: outcome.unfilled as usize,
        next: match outcome.next {
            Next::Complete => "Complete",
            Next::Revote => "Revote",
            Next::FurtherElection => "FurtherElection",
            Next::Recount => "Recount",
            Next::Void => "Void",
            Next::Lot => "Lot",
            Next::ChairDecides => "ChairDecides",
            Next::Vacant => "Vacant",
        },
        reserve: people(&outcome.reserves),
    }
}

/// Half of the elections by the preset as it is, half by the preset with everything
/// about it changed at random.
fn agrees(at: usize) {
    let id = house::IDS[at];
    let preset = preset(id).unwrap();
    let house = House::of(id);
    for seed in 0..ELECTIONS {
        let mut rng = fastrand::Rng::with_seed(seed * 16 + at as u64);
        let (house, rules) = if seed % 2 == 0 {
            (house.clone(), preset.clone())
        } else {
            let house = draw::altered(&house, &mut rng);
            let rules = preset.with(&house.overrides()).unwrap();
            (house, rules)
        };
        let election = draw::election(&mut rng);
        let (referee, program) = (naive::judge(&house, &election), program(&rules, &election));
        assert_eq!(
            program, referee,
            "{id}, seed {seed}: the program left, the referee right\n{house:?}\n{election:#?}"
        );
    }
}

macro_rules! for_each_preset {
    ($($name:ident: $at:literal),+ $(,)?) => {
        $(#[test]
        fn $name() {
            agrees($at);
        })+
    };
}

for_each_preset!(
    cpc_2020: 0,
    cpc_1990: 1,
    cpc_local_strict: 2,
    cpc_committee_officers: 3,
    cpc_motion: 4,
    village_2018: 5,
    resident_committee: 6,
    union_2016: 7,
    staff_congress: 8,
    owners_278: 9,
    society: 10,
    coop_2017: 11,
    rules_of_order: 12,
    block_exact_n: 13,
    approval_plurality: 14,
    tw_association: 15,
);

#[test]
fn every_preset_has_a_referee() {
    assert_eq!(preset_ids().len(), house::IDS.len());
    assert!(preset_ids().iter().all(|id| house::IDS.contains(id)));
}
