#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]
use super::*;
use crate::rules::{self, *};
use crate::text::Lang;

fn whole(lang: Lang, rules: &Preset, known: &Known) -> String {
    let clauses = clauses(lang, rules, known);
    let texts: Vec<String> = clauses.iter().map(|clause| clause.text(lang)).collect();
    texts.join("\n")
}

fn known() -> Known {
    let contest = |title: &str, seats, candidates| KnownContest {
        title: title.to_owned(),
        seats,
        candidates,
        by_hand: false,
    };
    Known {
        organisation: "中共曙光路社区第三支部委员会".to_owned(),
        expected: Some(82),
        present: Some(60),
        contests: vec![contest("支部委员会委员", 5, 6), contest("书记", 1, 1)],
        officers: None,
    }
}

#[test]
fn every_preset_has_fifteen_clauses_in_three_languages() {
    for id in rules::preset_ids() {
        let rules = rules::preset(id).unwrap();
        for lang in Lang::ALL {
            for known in [Known::default(), known()] {
                let clauses = clauses(lang, &rules, &known);
                assert_eq!(clauses.len(), 15, "{id}");
                for clause in clauses {
                    let text = clause.text(lang);
                    assert!(!text.is_empty(), "{id} {}", clause.title);
                    for sentence in &clause.sentences {
                        let end = if lang == Lang::En { '.' } else { '。' };
                        assert!(sentence.ends_with(end), "{id} {sentence}");
                    }
                    let foreign: &[char] = if lang == Lang::En {
                        &['，', '。', '；', '：', '、', '（', '）', '“', '”']
                    } else {
                        &[',', ';', ':', '?', '!', '(']
                    };
                    assert!(!text.contains(foreign), "{id} {lang:?} {text}");
                }
            }
        }
    }
}

#[test]
fn the_meetings_own_numbers_are_worked_out() {
    let text = whole(Lang::Hans, &rules::preset("cpc-2020").unwrap(), &known());
    for part in [
        "本次应到会82名，须有66名以上（含66名）到会。",
        "本次实到会60名，须得31票以上（含31票）。",
        "支部委员会委员应选5名，候选人6名，差额1名，差额比例为20%。",
        "书记应选1名，候选人1名，等额选举。",
        "支部委员会委员每张选票最多选5名。",
        "依据《中国共产党基层组织选举工作条例》和本次大会通过的选举办法",
        "本次应到会82名，须有41名以上（含41名）到会、42名以上（含42名）赞成。",
    ] {
        assert!(text.contains(part), "{part}\n{text}");
    }
    let strict = whole(Lang::Hans, &rules::preset("cpc-1990").unwrap(), &known());
    assert!(strict.contains("超过应到会人数的五分之四"), "{strict}");
    let village = whole(Lang::En, &rules::preset("village-2018").unwrap(), &known());
    assert!(village.contains("at least 42 must take part"), "{village}");
}

/// Rules that differ from those of 2020 in one field: its other values.
fn others(field: &str) -> Vec<Preset> {
    let base = || rules::preset("cpc-2020").unwrap();
    let with = |change: &dyn Fn(&mut Preset)| {
        let mut other = base();
        change(&mut other);
        other
    };
    macro_rules! each {
        ($field:ident: $kind:ident) => {
            $kind::ALL
                .iter()
                .filter(|value| **value != base().$field)
                .map(|value| with(&|rules| rules.$field = *value))
                .collect()
        };
    }
    macro_rules! flip {
        ($field:ident) => {
            vec![with(&|rules| rules.$field = !rules.$field)]
        };
    }
    macro_rules! values {
        ($field:ident: $($value:expr),+) => {
            vec![$(with(&|rules| rules.$field = $value)),+]
        };
    }
    const BASE: Base = Base::Present;
    match field {
        "electors" => each!(electors: Electors),
        "day" => each!(day: DayShape),
        "quorum" => {
            let share = |num, den, strict, base| QuorumRule::Share {
                num,
                den,
                strict,
                base,
            };
            values!(quorum:
                QuorumRule::NoQuorum,
                share(4, 5, true, Turnout::Present),
                share(4, 5, false, Turnout::Cast),
                share(3, 5, false, Turnout::Present),
                share(4, 7, false, Turnout::Present))
        }
        "threshold" => {
            let share = |num, den, strict, base| Threshold::Share {
                num,
                den,
                strict,
                base,
            };
            let mut all = values!(threshold:
                Threshold::Plurality,
                share(1, 2, false, BASE),
                share(2, 3, true, BASE),
                share(2, 3, false, BASE));
            all.extend(
                Base::ALL
                    .iter()
                    .filter(|it| **it != BASE)
                    .map(|base| with(&|rules| rules.threshold = share(1, 2, true, *base))),
            );
            all
        }
        "preliminary" => values!(preliminary:
            RoundBar::Plurality,
            RoundBar::Share { num: 1, den: 2, strict: true, base: Base::Expected },
            RoundBar::Share { num: 1, den: 2, strict: false, base: Base::Expected }),
        "further" => values!(further:
            RoundBar::Plurality,
            RoundBar::Share { num: 1, den: 3, strict: true, base: Base::Cast },
            RoundBar::Share { num: 1, den: 3, strict: false, base: Base::Cast }),
        "area_too" => flip!(area_too),
        "extra_votes" => values!(extra_votes: ExtraVotes::UpTo { num: 1, den: 5 }),
        "proxy" => {
            let written = |most, relatives_only| Proxy::Written {
                most,
                relatives_only,
            };
            values!(proxy:
                written(None, false),
                written(None, true),
                written(Some(3), true),
                written(Some(2), true),
                written(Some(3), false))
        }
        "mobile_box" => flip!(mobile_box),
        "secret" => flip!(secret),
        "marks" => each!(marks: Marks),
        "limit" => each!(limit: Limit),
        "least_marks" => values!(least_marks: 1, 2),
        "symbols" => each!(symbols: Symbols),
        "blank" => each!(blank: Blank),
        "write_in" => each!(write_in: WriteIn),
        "write_in_needs_no" => flip!(write_in_needs_no),
        "write_in_counts_to_limit" => flip!(write_in_counts_to_limit),
        "write_in_unmarked" => each!(write_in_unmarked: UnmarkedWriteIn),
        "write_in_blocked" => each!(write_in_blocked: BlockedWriteIn),
        "over_mark" => each!(over_mark: OverMark),
        "illegible" => each!(illegible: Illegible),
        "two_posts" => each!(two_posts: TwoPosts),
        "contest_order" => each!(contest_order: ContestOrder),
        "fold_down" => flip!(fold_down),
        "tie" => each!(tie: Tie),
        "second_tie" => each!(second_tie: Tie),
        "shortfall" => each!(shortfall: Shortfall),
        "further_candidates" => each!(further_candidates: FurtherCandidates),
        "reduce_seats" => values!(reduce_seats:
            ReduceSeats::NotAllowed,
            ReduceSeats::Consent { num: 1, den: 2, strict: true },
            ReduceSeats::Consent { num: 2, den: 3, strict: false }),
        "reserves" => flip!(reserves),
        "differential" => values!(differential:
            Differential::Free,
            Differential::Equal,
            Differential::MinShare { num: 1, den: 3 },
            Differential::MinExtra(1),
            Differential::Range { least: 1, most: 2 }),
        "reserved" => each!(reserved: Reserved),
        "kinship" => each!(kinship: Kinship),
        "relatives_of_candidates_barred" => flip!(relatives_of_candidates_barred),
        "gate" => each!(gate: Gate),
        "gate_level" => each!(gate_level: GateLevel),
        "doubtful" => each!(doubtful: Authority),
        "reports" => each!(reports: Speaker),
        "announces" => each!(announces: Speaker),
        "hears_preliminary" => each!(hears_preliminary: Speaker),
        "hears_formal" => each!(hears_formal: Speaker),
        "ballot_order" => each!(ballot_order: ListOrder),
        "report_order" => each!(report_order: ListOrder),
        "elected_order" => each!(elected_order: ListOrder),
        "motion" => {
            let rule = |quorum, num, den, strict, base| MotionRule {
                quorum,
                num,
                den,
                strict,
                base,
            };
            let half = base().motion.quorum;
            values!(motion:
                rule(QuorumRule::NoQuorum, 1, 2, true, MotionBase::Expected),
                rule(half, 1, 2, false, MotionBase::Expected),
                rule(half, 2, 3, true, MotionBase::Expected),
                rule(half, 1, 2, true, MotionBase::Present),
                rule(half, 1, 2, true, MotionBase::Voting))
        }
        "retention" => values!(retention:
            Retention::UntilNextElection, Retention::Years(3), Retention::Years(5)),
        other => panic!("{other}: a field the rules in words say nothing about"),
    }
}

/// No field is silent: each other value reads otherwise, in every language and
/// with or without the meeting's numbers.
#[test]
fn every_field_changes_what_is_said() {
    for field in Preset::FIELDS {
        let others = others(field);
        assert!(!others.is_empty(), "{field}");
        for lang in Lang::ALL {
            for known in [Known::default(), known()] {
                let mut said: Vec<String> = others
                    .iter()
                    .map(|other| whole(lang, other, &known))
                    .collect();
                said.push(whole(lang, &rules::preset("cpc-2020").unwrap(), &known));
                let all = said.len();
                said.sort();
                said.dedup();
                assert_eq!(said.len(), all, "{field} {lang:?}: two values read alike");
            }
        }
    }
}
