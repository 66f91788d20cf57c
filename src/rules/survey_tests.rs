//! Recommendation votes by table and by property.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use super::*;
use proptest::prelude::*;

fn rule(combine: Combine, margin_percent: u32, over_half: bool) -> RecommendationRule {
    RecommendationRule {
        combine,
        margin_percent,
        over_half,
    }
}

fn group(weight: u32, took_part: u64, votes: &[u64]) -> GroupVotes {
    GroupVotes {
        weight,
        took_part,
        votes: votes.to_vec(),
    }
}

#[test]
fn the_margin_is_taken_of_the_seats_and_rounded_up() {
    for (seats, percent, places) in [
        (5, 40, 7),
        (5, 20, 6),
        (3, 40, 5),
        (3, 20, 4),
        (7, 20, 9),
        (5, 0, 5),
        (1, 20, 2),
    ] {
        assert_eq!(
            rule(Combine::Sum, percent, false).places(seats),
            places,
            "{seats} {percent}"
        );
    }
    // three seats, lists of three: four names (domain 2c)
    assert_eq!(rule(Combine::TwoLists, 40, false).places(3), 4);
}

#[test]
fn members_and_masses_are_added_up() {
    let members = group(1, 20, &[18, 12, 3, 9, 0]);
    let masses = group(1, 10, &[2, 9, 9, 4, 0]);
    let found = recommend(&rule(Combine::Sum, 40, false), 2, &[members, masses]);
    // 20, 21, 12, 13, 0: three names for two seats and 40 %
    assert_eq!(found.through, [1, 0, 3]);
    let scores: Vec<_> = found
        .ranked
        .iter()
        .map(|one| (one.name, one.score, one.place))
        .collect();
    assert_eq!(scores, [(1, 21, 1), (0, 20, 2), (3, 13, 3), (2, 12, 4)]);
    assert_eq!((found.tied_for, found.short), (0, 0));
}

#[test]
fn weights_change_who_is_through() {
    let members = group(7, 10, &[5, 6, 0]);
    let masses = group(3, 20, &[9, 4, 0]);
    let plain = recommend(
        &rule(Combine::Sum, 0, false),
        1,
        &[members.clone(), masses.clone()],
    );
    let weighted = recommend(&rule(Combine::Weighted, 0, false), 1, &[members, masses]);
    assert_eq!(plain.through, [0], "14 to 10");
    assert_eq!(weighted.ranked[0].score, 62, "35 + 27 against 42 + 12");
    assert_eq!(weighted.through, [0]);
    let heavy = recommend(
        &rule(Combine::Weighted, 0, false),
        1,
        &[group(9, 10, &[5, 6]), group(1, 20, &[9, 4])],
    );
    assert_eq!(heavy.through, [1], "58 against 54");
}

#[test]
fn only_names_over_half_of_those_who_took_part() {
    let found = recommend(
        &rule(Combine::Sum, 40, true),
        2,
        &[group(1, 20, &[11, 10, 15])],
    );
    assert_eq!(found.through, [2, 0], "ten of twenty is not over half");
    assert_eq!(found.short, 1);
}

#[test]
fn equals_across_the_cut_are_named_and_not_through() {
    let found = recommend(
        &rule(Combine::Sum, 0, false),
        2,
        &[group(1, 9, &[4, 7, 4, 1])],
    );
    assert_eq!(found.through, [1]);
    assert_eq!(found.tied, [0, 2]);
    assert_eq!((found.tied_for, found.short), (1, 0));
}

/// Domain section 2c: of two lists of three.
#[test]
fn two_lists_are_put_together() {
    let two = |a: &[u64], b: &[u64]| {
        recommend(
            &rule(Combine::TwoLists, 0, false),
            3,
            &[group(1, 9, a), group(1, 9, b)],
        )
    };
    // the same three: both fourths, the one with more votes in all
    let same = two(&[9, 8, 7, 6, 1], &[9, 8, 7, 1, 5]);
    assert_eq!(
        (same.through.as_slice(), same.vote_down),
        ([0, 1, 2, 3].as_slice(), false)
    );
    // two the same: four names
    let mut four = two(&[9, 8, 7, 0], &[9, 8, 0, 7]).through;
    four.sort_unstable();
    assert_eq!(four, [0, 1, 2, 3]);
    // one the same: five, voted down to four
    let five = two(&[9, 8, 7, 0, 0], &[9, 0, 0, 8, 7]);
    assert_eq!((five.through.len(), five.vote_down), (5, true));
    // none the same: six
    let six = two(&[9, 8, 7, 0, 0, 0], &[0, 0, 0, 9, 8, 7]);
    assert_eq!((six.through.len(), six.vote_down), (6, true));
    // equals at the end of one list
    let unclear = two(&[9, 8, 7, 7], &[9, 8, 7, 1]);
    assert_eq!(
        unclear.tied,
        [3],
        "whoever is on the other list is through anyway"
    );
    assert_eq!(unclear.tied_for, 1);
}

fn any_groups() -> impl Strategy<Value = Vec<GroupVotes>> {
    (1_usize..9).prop_flat_map(|names| {
        prop::collection::vec(
            (1_u32..9, prop::collection::vec(0_u64..6, names)).prop_map(|(weight, votes)| {
                GroupVotes {
                    weight,
                    took_part: 6,
                    votes,
                }
            }),
            2,
        )
    })
}

proptest! {
    #[test]
    fn the_order_of_groups_does_not_matter(
        groups in any_groups(),
        seats in 1_u32..5,
        percent in prop::sample::select(vec![0_u32, 20, 40]),
        over_half in any::<bool>(),
        combine in prop::sample::select(Combine::ALL.to_vec()),
    ) {
        let rule = rule(combine, percent, over_half);
        let turned: Vec<GroupVotes> = groups.iter().rev().cloned().collect();
        prop_assert_eq!(recommend(&rule, seats, &groups), recommend(&rule, seats, &turned));
    }

    #[test]
    fn nobody_is_through_before_somebody_with_more(
        groups in any_groups(),
        seats in 1_u32..5,
        percent in prop::sample::select(vec![0_u32, 20, 40]),
        combine in prop::sample::select(vec![Combine::Sum, Combine::Weighted]),
    ) {
        let rule = rule(combine, percent, false);
        let found = recommend(&rule, seats, &groups);
        let score = |name: usize| found.ranked.iter().find(|one| one.name == name).map_or(0, |one| one.score);
        let least = found.through.iter().map(|name| score(*name)).min().unwrap_or(u64::MAX);
        for one in &found.ranked {
            if !found.through.contains(&one.name) {
                prop_assert!(one.score < least);
            }
        }
        let places = usize::try_from(rule.places(seats)).unwrap();
        prop_assert!(found.through.len() + found.tied_for as usize <= places.max(found.through.len()));
        prop_assert!(found.tied.is_empty() || found.tied.len() > found.tied_for as usize);
        prop_assert_eq!(found.through.len() + found.tied_for as usize + found.short as usize, places);
    }
}

/// Whatever the rules elect by, nobody is elected by what groups were asked.
#[test]
fn a_survey_elects_nobody() {
    use crate::rules::{Count, Counts, Figures, Next, RoundKind, Validity, evaluate, preset};
    let yes = |yes| Figures {
        yes,
        ..Figures::default()
    };
    let count = Count {
        kind: RoundKind::Survey,
        seats: 2,
        counts: Counts {
            issued: Some(9),
            returned: Some(9),
            valid: Some(9),
            invalid: Some(0),
            ..Counts::default()
        },
        candidates: vec![yes(9), yes(8), yes(1)],
        ..Count::default()
    };
    let outcome = evaluate(&preset("approval-plurality").unwrap(), &count);
    assert_eq!(outcome.election, Validity::Valid);
    assert!(outcome.elected.is_empty() && outcome.tied.is_empty());
    assert_eq!((outcome.unfilled, outcome.next), (0, Next::Complete));
}
