//! What must hold for every election, whatever the rules.

use zhengpiao::rules::*;

use super::draw::{self, Election, Sign};
use super::house::{House, IDS};
use super::{counted, program};

const ELECTIONS: u64 = 8_000;

/// Elections of every preset, half of them by other rules.
fn each(tag: u64, check: impl Fn(u64, &Preset, Election, &mut fastrand::Rng)) {
    for seed in 0..ELECTIONS {
        let mut rng = fastrand::Rng::with_seed(seed * 31 + tag);
        let id = IDS[rng.usize(..IDS.len())];
        let mut rules = preset(id).unwrap();
        if rng.bool() {
            let house = draw::altered(&House::of(id), &mut rng);
            rules = rules.with(&house.overrides()).unwrap();
        }
        let election = draw::election(&mut rng);
        check(seed, &rules, election, &mut rng);
    }
}

#[test]
fn the_order_of_ballots_does_not_matter() {
    each(1, |seed, rules, mut election, rng| {
        let before = program(rules, &election);
        rng.shuffle(&mut election.papers);
        assert_eq!(program(rules, &election), before, "{seed}");
    });
}

#[test]
fn the_order_of_candidates_on_the_ballot_does_not_matter() {
    each(2, |seed, rules, mut election, rng| {
        let mut before = program(rules, &election);
        for at in 0..election.posts.len() {
            let mut order: Vec<usize> = (0..election.posts[at].printed.len()).collect();
            rng.shuffle(&mut order);
            let printed = election.posts[at].printed.clone();
            election.posts[at].printed = order.iter().map(|&from| printed[from]).collect();
            for paper in &mut election.papers {
                if let Some((cells, _)) = &mut paper[at] {
                    let old = cells.clone();
                    *cells = order.iter().map(|&from| old[from]).collect();
                }
            }
        }
        let mut after = program(rules, &election);
        for finding in before.iter_mut().chain(&mut after) {
            finding.against.sort_unstable();
        }
        assert_eq!(after, before, "{seed}");
    });
}

/// The papers of one contest dealt into boxes, each with its own figures.
fn boxed(rules: &Preset, election: &Election, whole: &Count, rng: &mut fastrand::Rng) -> Count {
    let mut piles = vec![Vec::new(); rng.usize(1..4)];
    for paper in &election.papers {
        let at = rng.usize(..piles.len());
        piles[at].push(paper.clone());
    }
    let mut count = whole.clone();
    count.boxes = piles
        .into_iter()
        .map(|papers| {
            let returned = papers.len() as u64;
            let part = Election {
                papers,
                expected: returned,
                present: returned,
                issued: returned,
                voted: returned,
                returned,
                ..election.clone()
            };
            let mut one = counted(rules, &part).remove(0).count;
            // a box has the names the whole has, in the order of the whole
            let all = counted(rules, election).remove(0).people;
            let here = counted(rules, &part).remove(0).people;
            let printed = one.candidates.len();
            let votes = |person: &usize| here.iter().position(|known| known == person);
            let names = all.iter().skip(printed);
            one.write_ins = names
                .map(|person| votes(person).map_or(0, |at| one.write_ins[at - printed]))
                .collect();
            BoxCount {
                counts: Counts {
                    expected: None,
                    ..one.counts
                },
                candidates: one.candidates,
                write_ins: one.write_ins,
            }
        })
        .collect();
    // what the boxes say of heads is theirs; the whole has its own
    for one in &mut count.boxes {
        (one.counts.present, one.counts.cast, one.counts.issued) = (None, None, None);
    }
    count
}

#[test]
fn the_order_of_boxes_does_not_matter_and_their_sum_is_the_whole() {
    each(3, |seed, rules, mut election, rng| {
        election.posts.truncate(1);
        for paper in &mut election.papers {
            paper.truncate(1);
        }
        let whole = counted(rules, &election).remove(0).count;
        if whole.counts.valid.unwrap() + whole.counts.invalid.unwrap()
            != whole.counts.returned.unwrap()
        {
            return;
        }
        let mut count = boxed(rules, &election, &whole, rng);
        let outcome = evaluate(rules, &count);
        assert_eq!(outcome, evaluate(rules, &whole), "{seed}");
        rng.shuffle(&mut count.boxes);
        assert_eq!(evaluate(rules, &count), outcome, "{seed}");
        // a ballot too many in one box is seen, whatever the order
        let at = rng.usize(..count.boxes.len());
        let counts = &mut count.boxes[at].counts;
        counts.invalid = counts.invalid.map(|invalid| invalid + 1);
        counts.returned = counts.returned.map(|returned| returned + 1);
        let outcome = evaluate(rules, &count);
        assert!(
            outcome.problems.contains(&Problem::BoxesUnbalanced),
            "{seed}"
        );
        assert!(
            outcome.elected.is_empty() && outcome.tied.is_empty(),
            "{seed}"
        );
    });
}

#[test]
fn one_abstention_turned_into_a_yes_never_unseats_its_receiver() {
    let seen = std::cell::Cell::new(0);
    each(4, |seed, rules, mut election, _| {
        // with several posts a vote may lift its receiver to a higher one
        election.posts.truncate(1);
        for paper in &mut election.papers {
            paper.truncate(1);
        }
        let before = program(rules, &election).remove(0);
        for paper in 0..election.papers.len() {
            for cell in 0..election.posts[0].printed.len() {
                let mut after = election.clone();
                let Some((cells, _)) = &mut after.papers[paper][0] else {
                    continue;
                };
                if cells[cell] != Sign::Nothing {
                    continue;
                }
                cells[cell] = Sign::For;
                let person = election.posts[0].printed[cell];
                let found = program(rules, &after).remove(0);
                if found.valid == before.valid && before.elected.contains(&person) {
                    seen.set(seen.get() + 1);
                    assert!(found.elected.contains(&person), "{seed}: {paper} {cell}");
                }
            }
        }
    });
    assert!(seen.get() > 1_000, "only {} tried", seen.get());
}

#[test]
fn nobody_is_elected_without_a_vote_and_the_seats_add_up() {
    each(5, |seed, rules, election, _| {
        for (finding, post) in program(rules, &election).iter().zip(&election.posts) {
            let has_votes = |person: &usize| finding.votes.iter().any(|(one, ..)| one == person);
            assert!(finding.elected.iter().all(has_votes), "{seed}");
            assert!(finding.tied.iter().all(has_votes), "{seed}");
            let all = finding.elected.len() + finding.tied_for + finding.unfilled;
            assert_eq!(all, post.seats, "{seed}");
            assert_eq!(finding.tied.is_empty(), finding.tied_for == 0, "{seed}");
            assert!(
                finding.tied_for == 0 || finding.tied.len() > finding.tied_for,
                "{seed}"
            );
        }
    });
}

#[test]
fn nothing_is_announced_when_figures_do_not_balance() {
    each(6, |seed, rules, election, rng| {
        for mut contested in counted(rules, &election) {
            let counts = &mut contested.count.counts;
            let figure = match rng.u8(..5) {
                0 => &mut counts.valid,
                1 => &mut counts.invalid,
                // more came back than were found valid or not
                2 => &mut counts.returned,
                3 => {
                    counts.issued = counts.present;
                    &mut counts.issued
                }
                _ => {
                    counts.cast = counts.returned.map(|returned| returned.saturating_sub(2));
                    if counts.returned.unwrap() == 0 {
                        continue;
                    }
                    &mut counts.cast
                }
            };
            *figure = figure.map(|figure| figure + 1);
            let balanced = counts.valid.unwrap() + counts.invalid.unwrap()
                == counts.returned.unwrap()
                && counts.issued <= counts.present
                && counts.returned <= counts.cast
                && counts.returned <= counts.issued;
            if balanced {
                continue;
            }
            let outcome = evaluate(rules, &contested.count);
            assert!(
                outcome.elected.is_empty() && outcome.tied.is_empty(),
                "{seed}"
            );
            assert!(outcome.reserves.is_empty(), "{seed}");
            assert_ne!(outcome.election, Validity::Valid, "{seed}");
            assert!(!outcome.problems.is_empty(), "{seed}");
            assert!(matches!(outcome.next, Next::Recount | Next::Void), "{seed}");
        }
    });
}

#[test]
fn more_than_and_at_least_differ_exactly_at_equality() {
    let differed = std::cell::Cell::new(0);
    each(7, |seed, rules, election, rng| {
        let base = [Base::Expected, Base::Present, Base::Returned, Base::Valid][rng.usize(..4)];
        let (num, den) = [(1, 2), (1, 3), (2, 3)][rng.usize(..3)];
        let with = |strict| {
            let change = Overrides {
                threshold: Some(Threshold::Share {
                    num,
                    den,
                    strict,
                    base,
                }),
                further: Some(RoundBar::AsFormal),
                ..Overrides::default()
            };
            rules.with(&change).unwrap()
        };
        for contested in counted(&with(true), &election) {
            let mut count = contested.count;
            if count.kind == RoundKind::Revote {
                count.kind = RoundKind::Formal;
            }
            let (more, least) = (
                evaluate(&with(true), &count),
                evaluate(&with(false), &count),
            );
            let of = match base {
                Base::Expected => count.counts.expected,
                Base::Present => count.counts.present,
                Base::Returned => count.counts.returned,
                _ => count.counts.valid,
            };
            let equals = |yes: u64| yes * u64::from(den) == of.unwrap() * u64::from(num);
            let passed = |outcome: &Outcome| -> Vec<usize> {
                let above = |line: &&Standing| line.verdict != Verdict::BelowBar;
                let mut all: Vec<usize> = outcome
                    .standings
                    .iter()
                    .filter(above)
                    .map(|line| line.candidate)
                    .collect();
                all.sort_unstable();
                all
            };
            if more.election != Validity::Valid {
                continue;
            }
            for (at, yes) in count.yes_votes().enumerate() {
                let differs = passed(&more).contains(&at) != passed(&least).contains(&at);
                let able = yes > 0 && !count.excluded.contains(&at);
                assert_eq!(differs, able && equals(yes), "{seed}: {at}");
                differed.set(differed.get() + u32::from(differs));
            }
        }
    });
    assert!(differed.get() > 500, "only {} at equality", differed.get());
}
