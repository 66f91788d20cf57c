//! The ballots: for every way to mark and every set of signs, nothing on them
//! that could tell one from another.

use zhengpiao::meeting::{BALLOT_PAPER, By, CandidateOrder, Command, PaperPart, Refusal, decide};
use zhengpiao::papers::forms::{PaperKind, Values, choices};
use zhengpiao::papers::{Block, pages_of, texts_of};
use zhengpiao::rules::{self, Marks, Overrides, Symbols, WriteIn};
use zhengpiao::text::Lang;

use crate::day::{Day, Plan, roll};
use crate::notices::{branch, three_contests};
use crate::{assert_says, assert_silent, compact, text_of};

fn chosen(day: &mut Day, choice: &str, words: &str) {
    day.ask(
        By::Desk,
        Command::AdjustPaper {
            paper: BALLOT_PAPER.into(),
            part: PaperPart::Choice(choice.into()),
            words: words.into(),
        },
    );
}

#[test]
fn the_ballot_of_the_branch_word_for_word() {
    let day = Day::new(branch()).set_up();
    let text = text_of(
        "ballot-branch",
        PaperKind::Ballots,
        day.meeting(),
        Lang::Hans,
    );
    for words in [
        "中共曙光路社区第三支部委员会",
        "支部委员会委员选票",
        "应选5名，候选人7名，以姓氏笔画为序",
        "填写说明：赞成的，在姓名右边的空格内画“○”；不赞成的，画“×”；弃权的，不画任何符号。\
         另选他人的，在“另选他人”栏写上姓名，并画“○”。",
        "投不赞成票的可以另选他人，弃权的不得另选他人。",
        "所选人数（含另选他人）等于或少于5名的为有效票，多于5名的为无效票。",
        "不要在选票上编号、签名或作其他记号。",
        "中共曙光路社区第三支部委员会（章）",
        "2026年11月22日",
    ] {
        assert_says(&text, words);
    }
    // Only the figures of the election itself, whatever the record's code is.
    let mut left = text.replace("2026年11月22日", "");
    for figure in ["应选5名", "候选人7名", "少于5名", "多于5名"] {
        left = left.replace(figure, "");
    }
    assert!(!left.contains(|it: char| it.is_ascii_digit()), "{left}");
    assert_silent(&text, "3F9A");
    let source = crate::source(day.meeting(), Lang::Hans);
    let pdf = zhengpiao::papers::forms::pdf(PaperKind::Ballots, &source).unwrap();
    assert!(!String::from_utf8_lossy(&pdf.pdf).contains("3F9A"));
}

/// A contest of so many candidates and seats, with other rules.
fn of(candidates: u32, seats: u32, overrides: &Overrides) -> Day {
    let names = ["阿卜杜热合曼·阿卜杜热西提江", "欧阳志远", "王䶮", "钱𬀩"];
    with_names(&names, candidates, seats, overrides)
}

fn with_names(names: &[&str], candidates: u32, seats: u32, overrides: &Overrides) -> Day {
    let mut plan = Plan::party(roll(names, 80));
    plan.contests = vec![(
        "支部委员会委员",
        seats,
        (1..=candidates).collect(),
        CandidateOrder::ByHand,
    )];
    let mut day = Day::new(plan).set_up();
    let rules = rules::preset("cpc-2020").unwrap().with(overrides).unwrap();
    day.ask(By::Desk, Command::AdoptRules(Box::new(rules)));
    day
}

#[test]
fn one_to_sixty_two_candidates_each_once_on_one_page() {
    for (candidates, seats) in [(1, 1), (2, 1), (4, 3), (7, 5), (14, 11), (30, 20), (62, 45)] {
        let day = of(candidates, seats, &Overrides::default());
        for lang in Lang::ALL {
            let test = format!("ballot-{candidates}-{lang:?}");
            let text = text_of(&test, PaperKind::Ballots, day.meeting(), lang);
            let source = crate::source(day.meeting(), lang);
            let pdf = zhengpiao::papers::forms::pdf(PaperKind::Ballots, &source).unwrap();
            assert_eq!(pdf.pages, 1, "{candidates}");
            let copies = text.matches(&compact(lang.mark_how())).count();
            for person in day.meeting().people.iter().take(candidates as usize) {
                let name = compact(&person.roll.name);
                // A name may also be the beginning of another one's.
                assert!(text.matches(&name).count() >= copies, "{name} in {text}");
            }
        }
    }
}

#[test]
fn every_way_to_mark_and_every_set_of_signs_is_explained() {
    let signs: [(Symbols, &[&str]); 9] = [
        (
            Symbols::A,
            &["画“○”", "不赞成的，画“×”", "弃权的，不画任何符号"],
        ),
        (
            Symbols::B,
            &["赞成的，不画任何符号", "不赞成的，画“×”", "弃权的，画“○”"],
        ),
        (Symbols::C, &["赞成的，不画任何符号", "不赞成的，画“×”。"]),
        (Symbols::D, &["画“√”", "不赞成的，画“×”", "弃权的，画“○”"]),
        (
            Symbols::E,
            &["画“○”或“√”", "不赞成的，画“×”", "弃权的，不画任何符号"],
        ),
        (Symbols::F, &["画“○”", "不赞成的，画“×”", "弃权的，画“0”"]),
        (Symbols::G, &["画“√”；弃权的，不画任何符号。"]),
        (Symbols::H, &[]),
        (Symbols::I, &["赞成的，不画任何符号；不赞成的，画“×”。"]),
    ];
    for marks in Marks::ALL {
        for (symbols, said) in &signs {
            let overrides = Overrides {
                marks: Some(*marks),
                symbols: Some(*symbols),
                write_in: Some(WriteIn::Members),
                ..Overrides::default()
            };
            let day = of(4, 3, &overrides);
            let test = format!("ballot-{marks:?}-{symbols:?}");
            let text = text_of(&test, PaperKind::Ballots, day.meeting(), Lang::Hans);
            match marks {
                Marks::DefaultYes => {
                    assert_says(&text, "不作记号的，视为赞成");
                    assert_silent(&text, "弃权的，不画");
                }
                Marks::MarkEach => {
                    for words in *said {
                        assert_says(&text, words);
                    }
                }
                Marks::NamesOnly => {
                    assert_says(&text, "在空格内写上所选人的姓名，不画符号");
                    assert_silent(&text, "欧阳志远");
                    continue;
                }
                _ => {
                    assert_says(&text, "选谁，就在其姓名");
                    assert_silent(&text, "不赞成的");
                }
            }
            assert_says(&text, "欧阳志远");
            match marks {
                Marks::Approval => assert_says(&text, "所选人数不限。"),
                Marks::ExactlyN => assert_says(&text, "须正好选3名，多选、少选均为无效票。"),
                Marks::OneOf => assert_says(&text, "等于或少于1名的为有效票"),
                _ => assert_says(&text, "等于或少于3名的为有效票"),
            }
        }
    }
}

#[test]
fn several_contests_on_a_sheet_and_several_sheets() {
    let mut day = Day::new(three_contests()).set_up();
    chosen(&mut day, "colour-1", "粉红色");
    let text = text_of(
        "ballot-three",
        PaperKind::Ballots,
        day.meeting(),
        Lang::Hans,
    );
    for (number, contest) in day.meeting().round().unwrap().contests().enumerate() {
        assert_says(&text, &contest.setup.title);
        for id in &contest.candidates {
            assert_says(&text, day.meeting().name_of(*id));
        }
        let _ = number;
    }
    assert_says(&text, "（粉红色票）");
}

#[test]
fn choices_change_the_sheet_until_it_is_printed() {
    let mut day = of(4, 3, &Overrides::default());
    let kind = PaperKind::Ballots;
    let text = |day: &Day, test: &str| text_of(test, kind, day.meeting(), Lang::Hans);
    chosen(&mut day, "per-page", "1");
    assert_eq!(text(&day, "ballot-one").matches("填写说明").count(), 1);
    chosen(&mut day, "per-page", "3");
    chosen(&mut day, "direction", "across");
    let three = text(&day, "ballot-several");
    assert!(
        (2..=3).contains(&three.matches("填写说明").count()),
        "{three}"
    );
    assert_says(&three, "在姓名下方的空格内画");
    let paper = day.meeting().round().unwrap().papers[0].id;
    day.ask(By::Desk, Command::SetPrinted { paper, printed: 40 });
    let change = Command::AdjustPaper {
        paper: BALLOT_PAPER.into(),
        part: PaperPart::Choice("per-page".into()),
        words: "1".into(),
    };
    assert_eq!(
        decide(Some(day.meeting()), change, By::Desk),
        Err(Refusal::BallotsPrinted(paper))
    );
}

/// The choice of so many on a page, as the window offers it.
fn offered(day: &Day, lang: Lang) -> Vec<String> {
    let all = choices(PaperKind::Ballots, day.meeting(), lang);
    let choice = all.into_iter().find(|it| it.name == "per-page").unwrap();
    let Values::OneOf(values) = choice.values else {
        panic!("one of some");
    };
    values.into_iter().map(|(value, _)| value).collect()
}

#[test]
fn four_ballots_two_by_two_are_cut_both_ways() {
    let long = "阿卜杜热合曼·阿卜杜热西提江";
    for (name, candidates, seats) in [(long, 2, 1), ("王䶮", 4, 3), ("欧阳志远", 3, 2)] {
        let mut day = with_names(&[name], candidates, seats, &Overrides::default());
        chosen(&mut day, "per-page", "2x2");
        for lang in Lang::ALL {
            let fits = offered(&day, lang).contains(&"2x2".to_owned());
            // English takes more room: where it does not fit it is two to a page.
            assert!(fits || lang == Lang::En, "{candidates}");
            let test = format!("ballot-grid-{candidates}");
            text_of(&test, PaperKind::Ballots, day.meeting(), lang);
            let source = crate::source(day.meeting(), lang);
            let made = zhengpiao::papers::forms::document(PaperKind::Ballots, &source).unwrap();
            assert_eq!(pages_of(&made), Ok(1));
            let told = texts_of(&made).into_iter();
            let copies = told.filter(|it| *it == lang.mark_how()).count();
            if !fits {
                assert!(copies < 4);
                continue;
            }
            assert_eq!(copies, 4);
            // One cut across the page, and beside each other two ballots of a height.
            let cuts = made
                .blocks
                .iter()
                .filter(|it| matches!(it, Block::Rule { cut: true }));
            assert_eq!(cuts.count(), 1);
            let rows: Vec<&Block> = made
                .blocks
                .iter()
                .filter(|it| matches!(it, Block::SideBySide { .. }))
                .collect();
            assert_eq!(rows.len(), 2);
            assert_eq!(rows[0], rows[1]);
            let Block::SideBySide { pieces, .. } = rows[0] else {
                panic!();
            };
            assert!(pieces.len() == 2 && pieces[0] == pieces[1]);
        }
        // The pack asks for a quarter of the sheets.
        let pack = text_of(
            "ballot-grid",
            PaperKind::PrintPack,
            day.meeting(),
            Lang::Hans,
        );
        assert_says(&pack, "每页4张");
    }
    // Sixty-two names do not fit on a quarter of a page, and are not offered so.
    let mut day = of(62, 45, &Overrides::default());
    assert_eq!(offered(&day, Lang::Hans), ["1"]);
    chosen(&mut day, "per-page", "2x2");
    let text = text_of(
        "ballot-grid-62",
        PaperKind::Ballots,
        day.meeting(),
        Lang::Hans,
    );
    assert_eq!(text.matches("填写说明").count(), 1);
}
