//! How the ballot is marked says what the count will do with it.

use zhengpiao::hall::{Example, Mark, marking};
use zhengpiao::rules::{
    self, Marks, Overrides, Preset, RoundKind, Symbols, judge, preset, preset_ids,
};
use zhengpiao::text::Lang;

fn contests(seats: u32, candidates: u32) -> Vec<(String, u32, u32)> {
    vec![("选举".into(), seats, candidates)]
}

/// What a mark of an example means, read as a voter reads the legend.
fn read(rules: &Preset, mark: Option<Mark>) -> rules::Mark {
    let yes = match rules.symbols {
        Symbols::A | Symbols::F => vec![Mark::Circle],
        Symbols::E => vec![Mark::Circle, Mark::Tick],
        Symbols::D | Symbols::G => vec![Mark::Tick],
        Symbols::B | Symbols::C | Symbols::I => vec![Mark::Blank],
        Symbols::H => vec![],
    };
    match mark {
        None => rules::Mark::Yes,
        Some(mark) if yes.contains(&mark) => rules::Mark::Yes,
        Some(Mark::Cross) => rules::Mark::No,
        Some(_) => rules::Mark::Abstain,
    }
}

fn judged(rules: &Preset, kind: RoundKind, seats: u32, example: &Example) -> bool {
    let printed: Vec<rules::Mark> = example
        .printed
        .iter()
        .map(|cell| read(rules, cell.mark))
        .collect();
    let written: Vec<rules::Mark> = example
        .written
        .iter()
        .map(|cell| match cell.mark {
            // A name written in is marked yes by any sign, blank is no sign.
            Some(Mark::Blank) => rules::Mark::Abstain,
            _ => rules::Mark::Yes,
        })
        .collect();
    let verdict = judge(rules, kind, seats, &printed, &written);
    let all_count = written.is_empty() || verdict.write_ins_count();
    let signed = !written.contains(&rules::Mark::Abstain)
        || rules.write_in_unmarked == rules::UnmarkedWriteIn::CountsYes;
    verdict.counts() && all_count && signed
}

#[test]
fn every_example_is_what_the_rules_make_of_it() {
    let mut right = 0;
    let mut wrong = 0;
    for id in preset_ids() {
        let rules = preset(id).unwrap();
        for kind in [RoundKind::Formal, RoundKind::Revote] {
            for (seats, candidates) in [(1, 1), (1, 2), (3, 4), (5, 7), (5, 5), (13, 26), (31, 62)]
            {
                let how = marking(&rules, kind, &contests(seats, candidates), Lang::Hans);
                let examples = &how.contests[0].examples;
                assert!(
                    examples.iter().any(|example| example.right),
                    "{id} {seats} of {candidates}: no right example"
                );
                for example in examples {
                    let counts = judged(&rules, kind, seats, example);
                    assert_eq!(counts, example.right, "{id} {kind:?} {seats} {example:?}");
                    right += usize::from(counts);
                    wrong += usize::from(!counts);
                }
            }
        }
    }
    assert!(right > 200 && wrong > 200, "{right} right, {wrong} wrong");
}

#[test]
fn the_party_ballot_in_words() {
    let rules = preset("cpc-2020").unwrap();
    let how = marking(&rules, RoundKind::Formal, &contests(5, 7), Lang::Hans);
    let marks: Vec<(Mark, &str)> = how
        .marks
        .iter()
        .map(|(mark, words)| (*mark, words.as_str()))
        .collect();
    assert_eq!(
        marks,
        [
            (Mark::Circle, "赞成"),
            (Mark::Cross, "不赞成"),
            (Mark::Blank, "弃权")
        ]
    );
    let said: Vec<(bool, &str)> = how.contests[0]
        .examples
        .iter()
        .map(|example| (example.right, example.sentence.as_str()))
        .collect();
    assert_eq!(
        said,
        [
            (true, "共选 5 名，等于应选的 5 名：有效。"),
            (true, "共选 4 名，其中另选 1 名，少于应选的 5 名：有效。"),
            (false, "共选 6 名，多于应选的 5 名：无效。"),
            (false, "没有投不赞成票而另选他人：另写的姓名不计票。"),
        ]
    );
}

/// Each mark convention shows its own signs, and never one sign for two things.
#[test]
fn every_convention_has_its_own_legend() {
    let rules = preset("cpc-2020").unwrap();
    for (symbols, legend) in [
        (Symbols::A, "Circle Cross Blank"),
        (Symbols::B, "Blank Cross Circle"),
        (Symbols::C, "Blank Cross"),
        (Symbols::D, "Tick Cross Circle"),
        (Symbols::E, "Circle Tick Cross Blank"),
        (Symbols::F, "Circle Cross Zero"),
    ] {
        let overrides = Overrides {
            symbols: Some(symbols),
            ..Overrides::default()
        };
        let rules = rules.with(&overrides).unwrap();
        let how = marking(&rules, RoundKind::Formal, &contests(3, 4), Lang::Hans);
        let marks: Vec<String> = how
            .marks
            .iter()
            .map(|(mark, _)| format!("{mark:?}"))
            .collect();
        assert_eq!(marks.join(" "), legend, "{symbols:?}");
    }
    let picks = preset("rules-of-order").unwrap();
    let how = marking(&picks, RoundKind::Formal, &contests(3, 4), Lang::Hans);
    let words: Vec<&str> = how.marks.iter().map(|(_, words)| words.as_str()).collect();
    assert_eq!(words, ["选这一名", "不选"]);
}

#[test]
fn the_mode_of_the_ballot_decides_what_is_wrong() {
    let party = preset("cpc-2020").unwrap();
    let with = |marks| {
        let overrides = Overrides {
            marks: Some(marks),
            ..Overrides::default()
        };
        party.with(&overrides).unwrap()
    };
    let wrong = |rules: &Preset| {
        let how = marking(rules, RoundKind::Formal, &contests(3, 5), Lang::Hans);
        let all = how.contests[0]
            .examples
            .iter()
            .filter(|example| !example.right);
        all.map(|example| example.sentence.clone())
            .collect::<Vec<_>>()
    };
    let exactly = wrong(&with(Marks::ExactlyN));
    assert!(
        exactly
            .iter()
            .all(|words| words.contains("不是规定的 3 名")),
        "{exactly:?}"
    );
    let untouched = wrong(&with(Marks::DefaultYes));
    assert!(
        untouched
            .iter()
            .any(|words| words.contains("共选 5 名，多于应选的 3 名")),
        "{untouched:?}"
    );
    let approval = wrong(&with(Marks::Approval));
    assert!(
        approval.iter().all(|words| !words.contains("多于")),
        "{approval:?}"
    );
    // Names only: nothing is printed, names are written without a sign.
    let names = marking(
        &with(Marks::NamesOnly),
        RoundKind::Formal,
        &contests(3, 5),
        Lang::Hans,
    );
    assert!(names.marks.is_empty());
    for example in &names.contests[0].examples {
        assert!(example.printed.is_empty());
        assert!(example.written.iter().all(|cell| cell.mark.is_none()));
    }
}
