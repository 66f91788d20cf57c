//! What must hold for any election under any preset.

use proptest::prelude::*;
use std::collections::BTreeSet;
use zhengpiao::rules::*;

/// Any contest: any preset and round, any tie rule, figures that mostly balance.
fn any_count() -> impl Strategy<Value = (Preset, Count)> {
    let kind = prop_oneof![
        Just(RoundKind::Preliminary),
        Just(RoundKind::Formal),
        Just(RoundKind::Revote),
        Just(RoundKind::Further),
    ];
    let votes = prop::collection::vec(0u64..=12, 1..8);
    let written = prop::collection::vec(0u64..=12, 0..3);
    let extra = (0u64..3, 0u64..3, 0u64..2);
    (
        0usize..16,
        prop::option::of(0usize..5),
        kind,
        1u32..5,
        votes,
        written,
        extra,
    )
        .prop_map(
            |(which, tie, kind, seats, votes, write_ins, (absent, unreturned, invalid))| {
                let rules = preset(preset_ids()[which]).unwrap();
                let overrides = Overrides {
                    tie: tie.map(|tie| Tie::ALL[tie]),
                    // any number of names, so that random votes balance
                    marks: Some(Marks::Approval),
                    ..Overrides::default()
                };
                let valid = 12;
                let figures = |yes| Figures {
                    yes,
                    no: Some((yes * 7) % 3),
                    abstain: None,
                    void: 0,
                };
                let count = Count {
                    kind,
                    seats,
                    counts: Counts {
                        expected: Some(valid + invalid + unreturned + absent),
                        present: Some(valid + invalid + unreturned),
                        cast: Some(valid + invalid),
                        issued: Some(valid + invalid + unreturned),
                        returned: Some(valid + invalid),
                        valid: Some(valid),
                        invalid: Some(invalid),
                        ..Counts::default()
                    },
                    candidates: votes.into_iter().map(figures).collect(),
                    write_ins,
                    ..Count::default()
                };
                (rules.with(&overrides).unwrap(), count)
            },
        )
}

fn votes(count: &Count, candidate: usize) -> u64 {
    count.yes_votes().nth(candidate).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    /// The same result said another way: whoever reaches the bar is in if all who
    /// have as many or more fit in, and tied if only those who have more do.
    #[test]
    fn agrees_with_counting_heads((rules, count) in any_count()) {
        let outcome = evaluate(&rules, &count);
        prop_assume!(outcome.election == Validity::Valid && rules.tie != Tie::FewerNo);
        let all: Vec<u64> = count.yes_votes().collect();
        let bar = outcome.bar.unwrap_or(1).max(1);
        for (candidate, &yes) in all.iter().enumerate() {
            let passed = |wanted: &dyn Fn(u64) -> bool| all.iter().filter(|&&other| other >= bar && wanted(other)).count();
            let fits = passed(&|other| other >= yes) <= count.seats as usize;
            let touches = passed(&|other| other > yes) < count.seats as usize;
            prop_assert_eq!(outcome.elected.contains(&candidate), yes >= bar && fits);
            prop_assert_eq!(outcome.tied.contains(&candidate), yes >= bar && !fits && touches);
        }
    }

    #[test]
    fn seats_add_up_and_nobody_wins_without_votes((rules, count) in any_count()) {
        let outcome = evaluate(&rules, &count);
        let filled = outcome.elected.len() as u32 + outcome.tied_for;
        prop_assert_eq!(filled + outcome.unfilled, count.seats);
        prop_assert_eq!(outcome.tied.is_empty(), outcome.tied_for == 0);
        prop_assert!(outcome.tied_for == 0 || outcome.tied.len() > outcome.tied_for as usize);
        if outcome.election != Validity::Valid {
            prop_assert!(outcome.elected.is_empty() && outcome.tied.is_empty());
        }
        prop_assert_eq!(outcome.next == Next::Complete, outcome.election == Validity::Valid && outcome.elected.len() == count.seats as usize);
        for &candidate in outcome.elected.iter().chain(&outcome.tied) {
            prop_assert!(votes(&count, candidate) > 0);
        }
        // said once more, line by line
        let is = |verdict| outcome.standings.iter().filter(|line| line.verdict == verdict).count();
        prop_assert_eq!(is(Verdict::Elected), outcome.elected.len());
        prop_assert_eq!(is(Verdict::Tied), outcome.tied.len());
        prop_assert!(outcome.standings.is_sorted_by_key(|line| (line.rank, line.candidate)));
    }

    #[test]
    fn the_order_of_candidates_does_not_matter((rules, count) in any_count(), turn in 0usize..8) {
        let printed = count.candidates.len();
        let turn = turn % printed;
        let mut turned = count.clone();
        turned.candidates.rotate_left(turn);
        let back = |position: usize| if position < printed { (position + turn) % printed } else { position };
        let set = |list: &[usize]| list.iter().copied().collect::<BTreeSet<usize>>();
        let turned_set = |list: &[usize]| list.iter().map(|&one| back(one)).collect::<BTreeSet<usize>>();
        let (one, other) = (evaluate(&rules, &count), evaluate(&rules, &turned));
        prop_assert_eq!(set(&one.elected), turned_set(&other.elected));
        prop_assert_eq!(set(&one.tied), turned_set(&other.tied));
        prop_assert_eq!((one.tied_for, one.unfilled, one.next, one.bar), (other.tied_for, other.unfilled, other.next, other.bar));
    }

    #[test]
    fn nothing_is_elected_when_figures_do_not_balance((rules, mut count) in any_count(), off in 1u64..3) {
        count.counts.invalid = count.counts.invalid.map(|invalid| invalid + off);
        let outcome = evaluate(&rules, &count);
        prop_assert!(outcome.problems.contains(&Problem::PapersUnbalanced));
        prop_assert!(outcome.elected.is_empty() && outcome.tied.is_empty());
        prop_assert_eq!(outcome.unfilled, count.seats);
        prop_assert!(matches!(outcome.next, Next::Recount | Next::Void));
    }

    #[test]
    fn more_than_half_and_half_or_more_differ_only_at_half((rules, mut count) in any_count()) {
        count.kind = RoundKind::Formal;
        let with = |strict| rules.with(&Overrides {
            threshold: Some(Threshold::Share { num: 1, den: 2, strict, base: Base::Returned }),
            quorum: Some(QuorumRule::NoQuorum),
            ..Overrides::default()
        }).unwrap();
        let (more, least) = (evaluate(&with(true), &count), evaluate(&with(false), &count));
        let returned = count.counts.returned.unwrap();
        prop_assert_eq!(more.bar == least.bar, returned % 2 == 1);
        if count.yes_votes().all(|yes| yes * 2 != returned) {
            prop_assert_eq!(more.elected, least.elected);
            prop_assert_eq!(more.tied, least.tied);
        }
    }
}
