#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]
use super::*;
use crate::meeting::{Hands, MotionVote};
use crate::rules::{self, *};
use crate::text::Lang;
use proptest::prelude::*;

const NAMES: [&str; 9] = [
    "陈晓岚",
    "李卓",
    "王䶮",
    "丁向晚",
    "周淼",
    "欧阳一诺",
    "吴安",
    "郑邦",
    "冯诚",
];

fn names() -> Vec<String> {
    NAMES.iter().map(|name| (*name).to_owned()).collect()
}

/// 82 expected, 70 present, 60 ballots; yes and no votes of each.
fn count(seats: u32, votes: &[(u64, u64)]) -> Count {
    let figures = |&(yes, no): &(u64, u64)| Figures {
        yes,
        no: Some(no),
        abstain: Some(60 - yes - no),
        void: 0,
    };
    Count {
        seats,
        counts: Counts {
            expected: Some(82),
            present: Some(70),
            issued: Some(70),
            returned: Some(60),
            valid: Some(60),
            invalid: Some(0),
            ..Counts::default()
        },
        candidates: votes.iter().map(figures).collect(),
        ..Count::default()
    }
}

/// The rules of 2020, with any number of names to choose so that votes balance.
fn approving() -> Preset {
    Preset {
        marks: Marks::Approval,
        ..rules::preset("cpc-2020").unwrap()
    }
}

fn said(rules: &Preset, count: &Count, lang: Lang) -> Why {
    why(lang, rules, count, &evaluate(rules, count), &names())
}

#[test]
fn everybody_gets_a_sentence_with_the_figures() {
    let rules = approving();
    let count = count(2, &[(35, 20), (50, 5), (40, 20), (36, 20), (36, 21)]);
    let why = said(&rules, &count, Lang::Hans);
    assert_eq!(
        why.stands,
        [
            "应到会82名，实到会70名，不少于应到会人数的五分之四（至少66名），可以进行选举。",
            "发出选票70张，收回60张，收回比发出少10张，选举有效。",
            "有效票60张，无效票0张。",
        ]
    );
    assert_eq!(
        why.bar,
        ["当选须得赞成票超过实到会有选举权的党员70名的半数，即至少36票。"]
    );
    let people: Vec<&str> = why.people.iter().map(|(_, said)| said.as_str()).collect();
    assert_eq!(
        people,
        [
            "李卓得赞成票50票，超过实到会有选举权的党员70名的半数（至少36票），得票列第1位，应选2名，当选。",
            "王䶮得赞成票40票，超过实到会有选举权的党员70名的半数（至少36票），得票列第2位，应选2名，当选。",
            "丁向晚得赞成票36票，超过实到会有选举权的党员70名的半数（至少36票），但得票列第3位，应选2名，名额已满，未当选。",
            "周淼得赞成票36票，超过实到会有选举权的党员70名的半数（至少36票），但得票列第3位，应选2名，名额已满，未当选。",
            "陈晓岚得赞成票35票，没有超过实到会有选举权的党员70名的半数，比当选所需的36票少1票，未当选。",
        ]
    );
    assert_eq!(why.next, ["应选2名已全部选出。"]);
    assert_eq!(
        said(&rules, &count, Lang::En).people[4].1,
        "陈晓岚: votes for 35, not more than half of the 70 party members present: 1 short of the 36 needed, not elected."
    );
}

#[test]
fn ties_shortfalls_and_void_elections_say_so() {
    let rules = approving();
    let tie = count(2, &[(50, 5), (40, 10), (40, 5), (3, 0)]);
    let why = said(&rules, &tie, Lang::Hans);
    assert!(
        why.people[1]
            .1
            .contains("与王䶮得票相等，争1个名额，尚未确定。")
    );
    assert_eq!(
        why.next,
        ["还有1个名额因李卓、王䶮得票相等没有确定，就得票相等的人再次投票，得票多的当选。"]
    );
    let fewer = Preset {
        tie: Tie::FewerNo,
        ..rules.clone()
    };
    let why = said(&fewer, &tie, Lang::Hans);
    assert!(why.people[1].1.contains("但不赞成票较多（10票）") && why.people[1].1.contains("李卓"));
    assert!(
        why.people[2].1.contains("其中不赞成票较少（5票）") && why.people[2].1.contains("王䶮")
    );
    let short = count(3, &[(50, 5), (40, 10), (20, 5)]);
    let why = said(&rules, &short, Lang::Hans);
    assert_eq!(why.next, ["尚缺1名，按规定对不足的名额另行选举。"]);
    let mut void = short.clone();
    void.counts.issued = Some(59);
    let why = said(&rules, &void, Lang::Hans);
    assert_eq!(
        why.stands[1],
        "发出选票59张，收回60张，收回比发出多1张，选举无效，应当重新选举。"
    );
    assert!(
        why.people
            .iter()
            .all(|(_, said)| said.ends_with("选举无效，不作结论。"))
    );
    let mut absent = short;
    absent.counts.present = Some(65);
    absent.counts.issued = Some(65);
    let why = said(&rules, &absent, Lang::Hans);
    assert!(why.stands[0].ends_with("没有达到应到会人数的五分之四（须66名），不能进行选举。"));
    assert!(
        why.stands.iter().all(|said| !said.contains("选举有效")),
        "{why:?}"
    );
    // an unbalanced count says what does not agree
    let mut wrong = count(2, &[(50, 5), (40, 10)]);
    wrong.counts.valid = Some(59);
    let why = said(&rules, &wrong, Lang::Hans);
    let all = why.stands.join("");
    assert!(
        all.contains("有效票与无效票之和不等于收回的选票。"),
        "{all}"
    );
    assert!(
        all.ends_with("数字不平或者不全，不能宣布结果，须先查对清楚。"),
        "{all}"
    );
    // somebody out ahead of others: places are counted among those who can be elected
    let mut out = count(1, &[(50, 5), (40, 10)]);
    out.excluded = vec![0];
    let why = said(&rules, &out, Lang::Hans);
    assert!(why.people[0].1.ends_with("所得票只作记录，不能当选。"));
    assert!(
        why.people[1]
            .1
            .contains("在符合当选条件的人中得票列第1位，应选1名，当选。")
    );
}

#[test]
fn a_motion_carried_under_earlier_rules_stays_carried() {
    let vote = MotionVote {
        hands: Hands {
            yes: 16,
            no: 0,
            abstain: 0,
            unanimous: false,
        },
        expected: 32,
        present: 30,
        carried: true,
    };
    let rules = rules::preset("cpc-2020").unwrap();
    assert_eq!(
        why_motion(Lang::Hans, &rules, &vote),
        [
            "应到会有表决权的32名，实到会30名，不少于应到会人数的半数（至少16名），可以表决。",
            "赞成16名，没有超过应到会有表决权人数（32）的半数，比所需的17名少1名，未通过。",
            "以上按现行规则计算；表决以后规则改动过，以当时宣布的通过为准。",
        ]
    );
}

/// The whole numbers in a sentence, in order.
fn figures_in(said: &str) -> Vec<u64> {
    let digits = said.split(|letter: char| !letter.is_ascii_digit());
    digits.filter_map(|run| run.parse().ok()).collect()
}

fn any_count() -> impl Strategy<Value = (Preset, Count)> {
    let people = prop::collection::vec((0u64..=12, 0u64..=12), 1..7);
    let written = prop::collection::vec(0u64..=12, 0..3);
    (
        0usize..16,
        prop::option::of(0usize..Tie::ALL.len()),
        prop::option::of((1u32..4, 0u32..3, any::<bool>(), 0usize..Base::ALL.len())),
        1u32..5,
        people,
        written,
        (0u64..4, 0u64..4, 0u64..3),
    )
        .prop_map(
            |(which, tie, bar, seats, votes, write_ins, (absent, kept, invalid))| {
                let rules = rules::preset(rules::preset_ids()[which]).unwrap();
                let overrides = Overrides {
                    tie: tie.map(|tie| Tie::ALL[tie]),
                    threshold: bar.map(|(num, more, strict, base)| Threshold::Share {
                        num,
                        den: num + more + u32::from(strict),
                        strict,
                        base: Base::ALL[base],
                    }),
                    // any number of names, so that random votes balance
                    marks: Some(Marks::Approval),
                    ..Overrides::default()
                };
                let figures = |(yes, no): (u64, u64)| Figures {
                    yes,
                    no: Some(no.min(12 - yes)),
                    abstain: None,
                    void: 0,
                };
                let returned = 12 + invalid;
                let count = Count {
                    seats,
                    counts: Counts {
                        expected: Some(returned + kept + absent),
                        present: Some(returned + kept),
                        cast: Some(returned),
                        issued: Some(returned + kept),
                        returned: Some(returned),
                        valid: Some(12),
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

/// The base worked out from the words of the rules, not by the code that
/// explains.
fn base_of(base: Base, counts: &Counts) -> u64 {
    match base {
        Base::Expected => counts.expected,
        Base::Present => counts.present,
        Base::Issued => counts.issued,
        Base::Cast => counts.cast,
        Base::Returned => counts.returned,
        Base::Valid => counts.valid,
        Base::VotesForPost => Some(counts.valid.unwrap() + counts.invalid.unwrap()),
    }
    .unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(3_000))]

    /// Every number in a sentence is one of the count, and what the sentence says
    /// of them is true.
    #[test]
    fn sentences_are_true((rules, count) in any_count()) {
        let outcome = evaluate(&rules, &count);
        let why = why(Lang::Hans, &rules, &count, &outcome, &names());
        prop_assert_eq!(why.people.len(), count.candidates.len() + count.write_ins.len());
        let yes_of: Vec<u64> = count.yes_votes().collect();
        for (position, said) in &why.people {
            let yes = yes_of[*position];
            prop_assert!(said.contains(NAMES[*position]), "{}", said);
            let mut figures = figures_in(said).into_iter();
            let mut next = || figures.next().unwrap();
            prop_assert_eq!(next(), yes, "{}", said);
            if said.contains("不作结论") {
                prop_assert_ne!(outcome.election, Validity::Valid);
                continue;
            }
            prop_assert_eq!(outcome.election, Validity::Valid);
            let elected = outcome.elected.contains(position);
            prop_assert_eq!(said.ends_with("，当选。"), elected, "{}", said);
            prop_assert_eq!(said.ends_with("尚未确定。"), outcome.tied.contains(position), "{}", said);
            let mut reached = yes > 0;
            let mut least = 1;
            if let (Threshold::Share { num, den, strict, base }, false) =
                (rules.threshold, said.contains("没有得票"))
            {
                let figure = next();
                prop_assert_eq!(figure, base_of(base, &count.counts), "{}", said);
                least = next();
                let (left, right) = (yes * u64::from(den), figure * u64::from(num));
                reached = yes > 0 && if strict { left > right } else { left >= right };
                prop_assert_eq!(said.contains("没有超过") || said.contains("没有达到"), !reached);
                prop_assert_eq!(said.contains("超过"), strict, "{}", said);
                if !reached {
                    prop_assert_eq!(yes + next(), least, "{}", said);
                }
            }
            let more = yes_of.iter().filter(|other| **other > yes).count() as u64;
            if reached && said.contains("不赞成票") {
                prop_assert_eq!(rules.tie, Tie::FewerNo);
                prop_assert_eq!(next(), yes);
                let no = count.candidates[*position].no.unwrap();
                prop_assert_eq!(next(), no, "{}", said);
                // some equal has more of them, or fewer, and came out the other way
                let other = |at: usize| {
                    let theirs = count.candidates[at].no.unwrap();
                    let apart = outcome.elected.contains(&at) != elected || outcome.tied.contains(&at);
                    apart && if said.contains("较少") { theirs > no } else { theirs < no }
                };
                let equals = (0..count.candidates.len()).filter(|at| yes_of[*at] == yes);
                prop_assert!(equals.clone().any(other), "{}", said);
                prop_assert_eq!(next(), u64::from(count.seats));
            } else if reached && outcome.tied.contains(position) {
                prop_assert_eq!(next(), u64::from(outcome.tied_for), "{}", said);
                for other in &outcome.tied {
                    prop_assert!(said.contains(NAMES[*other]), "{}", said);
                    prop_assert_eq!(yes_of[*other], yes);
                }
            } else if reached {
                let rank = next();
                prop_assert_eq!(rank, more + 1, "{}", said);
                prop_assert_eq!(next(), u64::from(count.seats));
                prop_assert_eq!(rank <= u64::from(count.seats), elected, "{}", said);
            } else {
                prop_assert!(yes < least, "{}", said);
            }
            if let Some(place) = outcome.reserves.iter().position(|one| one == position) {
                prop_assert_eq!(figures.next(), Some(place as u64 + 1));
            }
            prop_assert!(figures.next().is_none(), "{}", said);
        }
        // what comes next names exactly the seats that are open
        let next = why.next.join("");
        if outcome.election == Validity::Valid {
            let open = u64::from(outcome.tied_for) + u64::from(outcome.unfilled);
            let said: u64 = figures_in(&next).iter().sum();
            let all = outcome.elected.len() as u64;
            prop_assert_eq!(said, if open == 0 { all } else { open }, "{}", next);
        }
        // the numbers are the same in every language
        for lang in [Lang::Hant, Lang::En] {
            let other = super::why(lang, &rules, &count, &outcome, &names());
            for ((_, one), (_, same)) in why.people.iter().zip(&other.people) {
                let mut own = figures_in(one);
                let mut theirs = figures_in(same);
                if lang == Lang::En {
                    // fractions are figures there, and a missing share says so in words
                    own.sort_unstable();
                    theirs.sort_unstable();
                    theirs.dedup();
                    own.dedup();
                    prop_assert!(own.iter().all(|it| theirs.contains(it)), "{} {}", one, same);
                } else {
                    prop_assert_eq!(own, theirs);
                }
            }
        }
    }

    /// The same of votes of the meeting.
    #[test]
    fn motions_are_true(
        which in 0usize..16,
        absent in 0u32..20,
        hands in (0u32..20, 0u32..20, 0u32..20),
        more in 0u32..5,
        strict: bool,
    ) {
        let mut rules = rules::preset(rules::preset_ids()[which]).unwrap();
        rules.motion.strict = strict;
        let (yes, no, abstain) = hands;
        let present = yes + no + abstain + more;
        let expected = present + absent;
        let outcome = rules::motion(
            &rules, expected.into(), present.into(), yes.into(), no.into(), abstain.into(),
        );
        let vote = MotionVote {
            hands: Hands { yes, no, abstain, unanimous: false },
            expected,
            present,
            carried: outcome.carried,
        };
        let said = why_motion(Lang::Hans, &rules, &vote);
        prop_assert_eq!(said.len(), 2);
        let heads = figures_in(&said[0]);
        prop_assert_eq!(&heads[..2], [u64::from(expected), u64::from(present)]);
        if let QuorumRule::Share { num, den, strict, .. } = rules.motion.quorum {
            let (left, right) = (u64::from(present) * u64::from(den), u64::from(expected) * u64::from(num));
            let met = present > 0 && if strict { left > right } else { left >= right };
            prop_assert_eq!(said[0].contains("可以表决"), met, "{}", said[0]);
            prop_assert_eq!(heads[2] <= u64::from(present), met);
        }
        prop_assert_eq!(said[1].ends_with("，通过。"), outcome.carried, "{}", said[1]);
        let figures = figures_in(&said[1]);
        prop_assert_eq!(figures[0], u64::from(yes));
        if figures.len() > 2 {
            let base = match rules.motion.base {
                MotionBase::Expected => expected,
                MotionBase::Present => present,
                MotionBase::Voting => yes + no,
            };
            prop_assert_eq!(figures[1], u64::from(base));
            let (left, right) = (
                u64::from(yes) * u64::from(rules.motion.den),
                u64::from(base) * u64::from(rules.motion.num),
            );
            let enough = yes > 0 && if strict { left > right } else { left >= right };
            prop_assert_eq!(!said[1].contains("没有"), enough, "{}", said[1]);
            if let Some(short) = figures.get(3) {
                prop_assert_eq!(u64::from(yes) + short, figures[2]);
            }
        }
    }
}
