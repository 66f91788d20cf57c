//! Elections and votes as they were published (domain 6), and the parts of a
//! totals file that the shared figures do not use.

use zhengpiao::rules::*;

/// elected | tied x for | unfilled | next | problems | missing | the rest of the answer.
fn short(text: &str) -> String {
    let file = evaluate_file(text).unwrap_or_else(|error| panic!("{error}\n{text}"));
    let outcome = &file.outcome;
    let names = |list: &[usize]| -> String {
        let names: Vec<&str> = list.iter().map(|&one| file.names[one].as_str()).collect();
        names.join(",")
    };
    let bar = outcome.bar.map_or("-".to_owned(), |bar| bar.to_string());
    let mut parts = vec![format!(
        "{bar} {}|{}x{}|{} {:?}",
        names(&outcome.elected),
        names(&outcome.tied),
        outcome.tied_for,
        outcome.unfilled,
        outcome.next
    )];
    parts.extend(outcome.problems.iter().map(|one| format!("{one:?}")));
    parts.extend(outcome.missing.iter().map(|one| format!("{one:?}")));
    parts.extend(outcome.area_bar.map(|bar| format!("area {bar}")));
    if !outcome.reserves.is_empty() {
        parts.push(format!("reserve {}", names(&outcome.reserves)));
    }
    parts.extend(
        outcome
            .void_boxes
            .iter()
            .map(|at| format!("box {}", at + 1)),
    );
    parts.join(" ")
}

fn file(rules: &str, overrides: &str, round: &str, seats: u32, counts: &str, rest: &str) -> String {
    format!(
        "(rules: {rules:?}, overrides: ({overrides}), round: {round}, seats: {seats}, counts: ({counts}), {rest})"
    )
}

fn people(figures: &str) -> String {
    let one = |one: &str| {
        let (name, rest) = one.split_once(':').unwrap();
        let figures: Vec<&str> = rest.split('/').collect();
        match figures.as_slice() {
            [yes] => format!("(name: {name:?}, yes: {yes})"),
            [yes, no, abstain] => {
                format!("(name: {name:?}, yes: {yes}, no: {no}, abstain: {abstain})")
            }
            _ => panic!("{one}"),
        }
    };
    let all: Vec<String> = figures.split_whitespace().map(one).collect();
    format!("candidates: [{}]", all.join(", "))
}

#[test]
fn what_was_published() {
    let table = [
        // 乌坎 2012, first day: members, all below half; the next day a third is enough
        (
            file(
                "village-2018",
                "marks: NamesOnly",
                "Formal",
                4,
                "expected: 8363, issued: 6899, returned: 6812",
                &people("a:3300 b:3100 c:2900 d:2100 e:2000"),
            ),
            "3407 |x0|4 FurtherElection",
        ),
        (
            file(
                "village-2018",
                "",
                "Further",
                2,
                "expected: 8363, issued: 6899, returned: 6812",
                &people("a:2271 b:2270 c:900"),
            ),
            "2271 a|x0|1 FurtherElection",
        ),
        // 计算传播学会 2018: choose up to three of six, 47 votes of 18 voters
        (
            file(
                "society",
                "marks: UpToN",
                "Formal",
                3,
                "expected: 18, present: 18, issued: 18, returned: 18, valid: 18, invalid: 0",
                &people("巢:13 张:12 钟:11 d:5 e:4 f:2"),
            ),
            "10 巢,张,钟|x0|0 Complete",
        ),
        // the same society: 85 asked, 54 came back, three of them invalid
        (
            file(
                "society",
                "quorum: NoQuorum, threshold: Share(num: 1, den: 2, strict: true, base: Expected)",
                "Formal",
                1,
                "expected: 85, returned: 54, valid: 51, invalid: 3",
                &people("章程:50/1/0"),
            ),
            "43 章程|x0|0 Complete",
        ),
        // CNHSS 2021, online and by post: 69 for, none against, four abstain
        (
            file(
                "society",
                "quorum: NoQuorum, threshold: Share(num: 1, den: 2, strict: true, base: Valid)",
                "Formal",
                1,
                "returned: 73, valid: 73, invalid: 0",
                &people("1:69/0/4"),
            ),
            "37 1|x0|0 Complete",
        ),
        // Dales Pony 2020: a quorum of 30 of a membership nobody published
        (
            file(
                "society",
                "",
                "Formal",
                1,
                "present: 53, returned: 53, valid: 53, invalid: 0",
                &people("2:50/0/3"),
            ),
            "27 2|x0|0 Complete ForQuorum",
        ),
        // RPS 2017: the losers were not published; nobody knows the valid ballots
        (
            file(
                "approval-plurality",
                "marks: UpToN",
                "Formal",
                8,
                "",
                &people(
                    "Albright:582 Trendell:575 Kay:565 Barrett:554 Hodgson:546 Slawson:538 Tucker:518 Hoffman:517",
                ),
            ),
            "- Albright,Trendell,Kay,Barrett,Hodgson,Slawson,Tucker,Hoffman|x0|0 Complete",
        ),
        // a slate of fifteen as one question: 988 for, 5 against, 27 abstain; 14 present did not vote
        (
            file(
                "cpc-motion",
                "",
                "Formal",
                1,
                "expected: 1034, present: 1034, returned: 1020, valid: 1020, invalid: 0",
                &people("名单:988/5/27"),
            ),
            "518 名单|x0|0 Complete",
        ),
        // 湘潭 2016: 102 present voted for 33 more
        (
            file(
                "village-2018",
                "",
                "Formal",
                1,
                "expected: 152, present: 102, proxies: 33, cast: 135, issued: 135, returned: 135",
                &people("a:70 b:60"),
            ),
            "68 a|x0|0 Complete",
        ),
        // 福大校友会 2020: 101 of 128 voters
        (
            file(
                "society",
                "marks: UpToN, threshold: Share(num: 1, den: 2, strict: true, base: Cast)",
                "Formal",
                2,
                "expected: 128, present: 128, cast: 128, valid: 128",
                &people("a:101 b:90 c:58"),
            ),
            "65 a,b|x0|0 Complete",
        ),
        // 68 members, 61 ballots, 59 valid: 29 is the most and fails half of 61
        (
            file(
                "society",
                "quorum: NoQuorum, marks: OneOf, threshold: Plurality",
                "Formal",
                1,
                "expected: 68, returned: 61, valid: 59, invalid: 2",
                &people("a:12 b:18 c:29"),
            ),
            "- c|x0|0 Complete",
        ),
        (
            file(
                "society",
                "quorum: NoQuorum, marks: OneOf, threshold: Share(num: 1, den: 2, strict: true, base: Returned)",
                "Formal",
                1,
                "expected: 68, returned: 61, valid: 59, invalid: 2",
                &people("a:12 b:18 c:29"),
            ),
            "31 |x0|1 Vacant",
        ),
        // 60 of 90 members of a cooperative are there: 46 votes are needed, not 31
        (
            file(
                "coop-2017",
                "",
                "Formal",
                2,
                "expected: 90, present: 60, issued: 60, returned: 60, valid: 60, invalid: 0",
                &people("a:46/14/0 b:45/15/0"),
            ),
            "46 a|x0|1 FurtherElection",
        ),
        // Hong Kong block vote: ten valid ballots of exactly three names
        (
            file(
                "block-exact-n",
                "",
                "Formal",
                3,
                "issued: 12, returned: 12, valid: 10, invalid: 2",
                &people("a:9 b:8 c:6 d:6 e:1"),
            ),
            "- a,b|c,dx1|0 Lot",
        ),
        // Robert: blank ballots are no votes for the post, illegal ones are
        (
            file(
                "rules-of-order",
                "",
                "Formal",
                2,
                "expected: 60, present: 40, returned: 40, valid: 38, invalid: 2, blank: 9",
                &people("a:16 b:15 c:14"),
            ),
            "16 a|x0|1 FurtherElection",
        ),
    ];
    for (text, expected) in table {
        assert_eq!(short(&text), expected, "{text}");
    }
}

const HEADS: &str = "expected: 60, cast: 45, issued: 50, returned: 45, valid: 44, invalid: 1";

/// An owners' election: expected, cast and valid area, and what each received.
fn owners(expected: u32, cast: u32, areas: [&str; 3]) -> String {
    let names = ["a:30", "b:28", "c:23"].iter().zip(areas);
    let all: Vec<String> = names
        .map(|(figures, area)| {
            let (name, yes) = figures.split_once(':').unwrap();
            format!("(name: {name:?}, yes: {yes}, {area})")
        })
        .collect();
    let rest = format!(
        "candidates: [{}], area: (expected: {expected}, cast: {cast})",
        all.join(", ")
    );
    file("owners-278", "", "Formal", 2, HEADS, &rest)
}

#[test]
fn owners_must_have_the_heads_and_the_area() {
    let all = ["area: 2600", "area: 2400", "area: 2700"];
    // b has the heads without the area, so c takes the seat
    let table = [
        (owners(6000, 5000, all), "23 a,c|x0|0 Complete area 2501"),
        (
            owners(6000, 5000, ["area: 2600", "area: 2501", "area: 2700"]),
            "23 a,b|x0|0 Complete area 2501 reserve c",
        ),
        // two thirds of the area did not take part
        (
            owners(7501, 5000, all),
            "23 |x0|2 Void QuorumNotMet area 2501",
        ),
        (owners(7500, 5000, all), "23 a,c|x0|0 Complete area 2501"),
        // more area for somebody than took part
        (
            owners(6000, 5000, ["area: 5001", "area: 2400", "area: 2700"]),
            "23 |x0|2 Recount AreaUnbalanced area 2501",
        ),
        // some area is not enough
        (
            owners(6000, 5000, ["area: 2600", "", "area: 2700"]),
            "23 |x0|2 Recount ForArea",
        ),
        // none at all: heads here, the area by hand
        (
            file(
                "owners-278",
                "",
                "Formal",
                2,
                HEADS,
                &people("a:30 b:28 c:23"),
            ),
            "23 a,b|x0|0 Complete ForArea reserve c",
        ),
        // rules that do not ask for area do not look at it
        (
            owners(6000, 5000, all).replace("overrides: ()", "overrides: (area_too: false)"),
            "23 a,b|x0|0 Complete reserve c",
        ),
    ];
    for (text, expected) in table {
        assert_eq!(short(&text), expected, "{text}");
    }
}

#[test]
fn members_with_several_votes() {
    let coop = |votes: &str, figures: &str| {
        let counts = "expected: 90, present: 60, issued: 60, returned: 60, valid: 60, invalid: 0";
        let rest = format!("{}, votes: ({votes})", people(figures));
        file("coop-2017", "", "Formal", 1, counts, &rest)
    };
    let table = [
        // 18 extra votes are a fifth of 90; more than half of 108 votes elects
        (
            coop(
                "expected: 108, present: 75, returned: 75, valid: 75, invalid: 0",
                "a:55/20/0",
            ),
            "55 a|x0|0 Complete",
        ),
        (
            coop(
                "expected: 108, present: 75, returned: 75, valid: 75, invalid: 0",
                "a:54/21/0",
            ),
            "55 |x0|1 FurtherElection",
        ),
        (
            coop(
                "expected: 109, present: 75, returned: 75, valid: 75, invalid: 0",
                "a:70/5/0",
            ),
            "55 |x0|1 Recount ExtraVotes",
        ),
        // everybody has the one vote at least
        (
            coop("expected: 89, present: 75", "a:70"),
            "45 |x0|1 Recount ExtraVotes",
        ),
        // marks balance in votes, not in heads
        (
            coop(
                "expected: 108, present: 75, returned: 75, valid: 75, invalid: 0",
                "a:55/5/0",
            ),
            "55 |x0|1 Recount MarksUnbalanced",
        ),
        // one member, one vote elsewhere
        (
            coop("expected: 108", "a:55").replace("coop-2017", "society"),
            "- |x0|1 Recount ExtraVotes ForBar",
        ),
    ];
    for (text, expected) in table {
        assert_eq!(short(&text), expected, "{text}");
    }
}

#[test]
fn boxes_balance_alone_and_together() {
    let boxes = |overrides: &str, first: &str, second: &str| {
        let rest = format!(
            "{}, boxes: [(name: \"一号\", {first}), (name: \"二号\", {second})]",
            people("a:20 b:14")
        );
        let counts = "expected: 40, cast: 36, issued: 36, returned: 36, valid: 36, invalid: 0";
        file("village-2018", overrides, "Formal", 1, counts, &rest)
    };
    let first = "counts: (issued: 20, returned: 20, valid: 20, invalid: 0), yes: [14, 5]";
    let second = "counts: (issued: 16, returned: 16, valid: 16, invalid: 0), yes: [6, 9]";
    let over = "counts: (issued: 15, returned: 16, valid: 16, invalid: 0), yes: [6, 9]";
    let by_box = "gate_level: Box";
    let table = [
        (boxes("", first, second), "19 a|x0|0 Complete"),
        // a vote that is in no box
        (
            boxes("", first, &second.replace("[6, 9]", "[6, 8]")),
            "19 |x0|1 Recount BoxesUnbalanced",
        ),
        // more came back in one box than were given out for it
        (boxes("", first, over), "19 |x0|1 Recount BoxesUnbalanced"),
        // that box alone is void, and its ballots weigh as invalid ones
        (
            boxes(by_box, &first.replace("issued: 20", "issued: 21"), over),
            "19 |x0|1 FurtherElection BoxVoid box 2",
        ),
        (
            boxes(
                by_box,
                &first.replace("issued: 20", "issued: 19"),
                &over.replace("issued: 15", "issued: 17"),
            ),
            "19 |x0|1 FurtherElection BoxVoid box 1",
        ),
        // nor are they valid ones any more
        (
            boxes(
                "gate_level: Box, threshold: Share(num: 1, den: 2, strict: true, base: Valid)",
                &first.replace("issued: 20", "issued: 21"),
                over,
            ),
            "11 a|x0|0 Complete BoxVoid box 2",
        ),
        // what it held is not known
        (
            boxes(
                by_box,
                &first.replace("issued: 20", "issued: 21"),
                &over.replace(", yes: [6, 9]", ""),
            ),
            "19 |x0|1 Recount BoxVoid ForBox box 2",
        ),
        // no box is left
        (
            boxes(by_box, &first.replace("issued: 20", "issued: 19"), over),
            "19 |x0|1 Void BoxesUnbalanced BoxVoid box 1 box 2",
        ),
    ];
    for (text, expected) in table {
        assert_eq!(short(&text), expected, "{text}");
    }
}

#[test]
fn people_who_cannot_be_elected_and_votes_from_higher_posts() {
    let counts = "expected: 32, present: 30, issued: 30, returned: 30, valid: 30, invalid: 0";
    let table = [
        // the votes of somebody withdrawn are shown and elect nobody
        (
            "candidates: [(name: \"a\", yes: 20, out: true), (name: \"b\", yes: 17), (name: \"c\", yes: 16)]",
            "16 b,c|x0|0 Complete",
        ),
        (
            "candidates: [(name: \"a\", yes: 17)], write_ins: [(name: \"w\", yes: 20, out: true)]",
            "16 a|x0|1 FurtherElection",
        ),
        // the seven more for the higher post count here, and not towards the limit
        (
            "candidates: [(name: \"a\", yes: 30), (name: \"b\", yes: 20), (name: \"c\", yes: 10, folded: 7)]",
            "16 a,b|x0|0 Complete",
        ),
        (
            "candidates: [(name: \"a\", yes: 14, folded: 7), (name: \"b\", yes: 20), (name: \"c\", yes: 18)]",
            "16 a,b|x0|0 Complete",
        ),
    ];
    for (rest, expected) in table {
        let text = file("cpc-2020", "", "Formal", 2, counts, rest);
        assert_eq!(short(&text), expected, "{text}");
    }
    let text = file(
        "society",
        "",
        "Formal",
        1,
        "expected: 30, present: 20, proxies: 3",
        &people("a:12"),
    );
    assert_eq!(short(&text), "12 |x0|1 Recount ProxiesNotAllowed");
    // the line of somebody out says so
    let text = file("cpc-2020", "", "Formal", 1, counts, table[0].0);
    let found = evaluate_file(&text).unwrap();
    assert_eq!(found.outcome.standings[0].verdict, Verdict::Out);
    assert!(found.to_text().contains("Out"), "{}", found.to_text());
}
