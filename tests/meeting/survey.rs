//! Appraisals and recommendation votes through the one door: several groups, each with
//! sheets and a box of its own, keyed twice like ballots, and nobody elected.

use zhengpiao::meeting::*;
use zhengpiao::rules::{Combine, Grades, RecommendationRule, RoundKind};

use proptest::prelude::*;

use crate::asked::collected;
pub use crate::asked::groups;
use crate::day::*;

fn planned(title: &str, seats: u32) -> PlannedContest {
    PlannedContest {
        origin: Origin::Fresh,
        setup: ContestSetup {
            title: title.into(),
            seats,
        },
        places: None,
        candidates: Vec::new(),
        order: CandidateOrder::ByHand,
        objects: Vec::new(),
    }
}

fn opened(ask: Ask, groups: Vec<Group>, contest: PlannedContest) -> RoundPlan {
    RoundPlan {
        kind: RoundKind::Survey,
        sheets: vec![vec![contest]],
        survey: Some(SurveyPlan { ask, groups }),
        ..RoundPlan::default()
    }
}

pub fn appraisal(lines: &[&str], groups: Vec<Group>) -> RoundPlan {
    let objects = lines.iter().map(|name| Appraised {
        name: (*name).to_owned(),
        post: String::new(),
    });
    let contest = PlannedContest {
        objects: objects.collect(),
        ..planned("上届支部委员会及其成员", 1)
    };
    opened(Ask::Appraisal(Grades::Duty), groups, contest)
}

pub fn recommendation(
    rule: RecommendationRule,
    seats: u32,
    printed: &[u32],
    groups: Vec<Group>,
) -> RoundPlan {
    let contest = PlannedContest {
        candidates: printed.iter().copied().map(PersonId).collect(),
        ..planned("支部委员会委员", seats)
    };
    let names_only = printed.is_empty();
    opened(Ask::Recommendation { rule, names_only }, groups, contest)
}

const ADDED: RecommendationRule = RecommendationRule {
    combine: Combine::Sum,
    margin_percent: 40,
    over_half: false,
};

/// Heads of every group, sheets printed and issued, returned and keyed alike twice.
pub fn counted(day: &mut Day, heads: &[u32], sheets: &[&[&str]]) {
    let returned = sheets.iter().map(|group| u32::try_from(group.len()));
    let returned = returned.collect::<Result<Vec<_>, _>>().unwrap();
    collected(day, heads, &returned);
    for (paper, sheets) in day.papers().into_iter().zip(sheets) {
        let at = BundleRef { paper, number: 1 };
        day.key(at, Pass::First, TELLER, sheets);
        day.key(at, Pass::Second, SECOND, sheets);
    }
}

fn announced(day: &mut Day) {
    day.must(By::Desk, Command::ConfirmSlip(Slip::Result));
    day.must(By::Desk, Command::Announce);
}

fn survey(day: &Day) -> SurveyCount {
    let round = day
        .meeting()
        .rounds
        .iter()
        .rev()
        .find(|round| round.survey.is_some());
    day.meeting().count_survey(round.unwrap()).unwrap()
}

fn grades(tally: &GradeTally) -> (Vec<u32>, u32, u32) {
    (tally.grades.clone(), tally.blank, tally.void)
}

#[test]
fn three_groups_appraise_and_the_election_follows() {
    let mut day = Day::usual().gathered(0);
    let plan = appraisal(
        &["上届支部委员会", "赵一", "钱二"],
        groups(&[("群众代表", 6, 1), ("业主代表", 2, 1)]),
    );
    day.must(By::Desk, Command::OpenRound(plan));
    let open = day.meeting().round().unwrap();
    assert_eq!((open.id, open.kind), (RoundId(2), RoundKind::Survey));
    let boxes: Vec<&str> = open.papers.iter().map(|paper| &*paper.ballot_box).collect();
    assert_eq!(boxes, ["党员", "群众代表", "业主代表"]);

    let members: Vec<&str> = [vec!["AAB"; 12], vec!["ABB"; 5], vec!["BCD", "3A3", "-m"]].concat();
    let masses = ["AAA", "BBB", "BBB", "3CC"];
    counted(&mut day, &[20, 5, 2], &[&members, &masses, &["AAA", "DDD"]]);
    let count = survey(&day);
    assert!(count.complete);
    let heads: Vec<_> = count
        .groups
        .iter()
        .map(|group| {
            (
                &*group.name,
                group.registered,
                group.took_part,
                group.issued,
                group.returned,
            )
        })
        .collect();
    assert_eq!(
        heads,
        [
            ("党员", 20, Some(20), Some(20), Some(20)),
            ("群众代表", 6, Some(5), Some(5), Some(4)),
            ("业主代表", 2, Some(2), Some(2), Some(2)),
        ]
    );
    let contest = &count.contests[0];
    assert_eq!(
        (&contest.valid[..], &contest.invalid[..]),
        (&[19, 4, 2][..], &[1, 0, 0][..])
    );
    let SurveyResult::Appraisal(lines) = &contest.result else {
        panic!("an appraisal")
    };
    assert_eq!(lines[0].object.name, "上届支部委员会");
    assert_eq!(grades(&lines[0].by_group[0]), (vec![17, 1, 0, 0], 1, 0));
    assert_eq!(grades(&lines[0].by_group[1]), (vec![1, 2, 0, 0], 1, 0));
    assert_eq!(grades(&lines[0].all), (vec![19, 3, 0, 1], 2, 0));
    assert_eq!(grades(&lines[2].all), (vec![2, 19, 1, 2], 1, 0));
    // the sum of every line is the valid sheets
    for line in lines {
        let sum = line.all.grades.iter().sum::<u32>() + line.all.blank + line.all.void;
        assert_eq!(sum, 25);
    }
    announced(&mut day);
    // The archive has a row for each line, group and grade, and no single sheet.
    let tables = zhengpiao::export::tables(day.meeting(), zhengpiao::text::Lang::Hans);
    let table = tables.iter().find(|it| it.file == "surveys").unwrap();
    assert_eq!(table.rows.len(), 3 * 3 * 6);
    let shown = |row: &Vec<zhengpiao::export::Value>| {
        row.iter()
            .map(|cell| cell.shown())
            .collect::<Vec<_>>()
            .join(" ")
    };
    let rows: Vec<String> = table.rows.iter().map(shown).collect();
    let title = "上届支部委员会及其成员";
    let first = format!("2 民主测评 {title} 上届支部委员会 党员 19 1 优秀 17");
    assert!(rows.contains(&first), "{rows:#?}");
    let blank = format!("2 民主测评 {title} 上届支部委员会 群众代表 4 0 弃权 1");
    assert!(rows.contains(&blank), "{rows:#?}");
    let tallies = tables.iter().find(|it| it.file == "tallies").unwrap();
    assert!(tallies.rows.is_empty());
    assert!(
        day.meeting().follow_ups().is_empty(),
        "nothing of the election follows"
    );
    assert!(day.meeting().everybody_elected().is_empty());

    // The election goes on as if nothing had been.
    assert_eq!(day.meeting().round().unwrap().id, RoundId(1));
    let mut day = day.issued().collected(20, 25);
    day.key_twice(1, &["1112"; 20], &["1112"; 20]);
    for slip in Slip::ALL {
        day.must(By::Desk, Command::ConfirmSlip(slip));
    }
    day.must(By::Desk, Command::Announce);
    assert_eq!(day.meeting().everybody_elected().len(), 3);
}

#[test]
fn an_appraisal_sheet_takes_grades_and_nothing_else() {
    let mut day = Day::usual().gathered(0);
    let plan = appraisal(&["赵一", "钱二"], groups(&[]));
    day.must(By::Desk, Command::OpenRound(plan));
    counted(&mut day, &[20], &[&["AB"; 20]]);
    let mut day = Day::usual().gathered(0);
    day.must(
        By::Desk,
        Command::OpenRound(appraisal(&["赵一", "钱二"], groups(&[]))),
    );
    let paper = day.papers()[0];
    assert_eq!(
        day.refused(
            CHIEF,
            Command::CountByHand {
                paper,
                by_hand: true
            }
        ),
        Refusal::KeyAppraisals
    );
    for wrong in ["1B", "AE", "A*'赵'=1", "AB*3=1"] {
        let mut one = day.clone();
        for by in [TELLER, CHIEF] {
            one.must(by, Command::TypeHeadCount(20));
        }
        one.must(By::Desk, Command::SetPrinted { paper, printed: 20 });
        one.must(By::Desk, Command::StartIssuing);
        let figures = figures(20, 0);
        one.must(By::Desk, Command::SetIssued { paper, figures });
        one.type_returned(paper, 20);
        one.must(
            CHIEF,
            Command::MakeBundles {
                paper,
                sizes: vec![20],
            },
        );
        let at = BundleRef { paper, number: 1 };
        one.take(at, Pass::First, TELLER).unwrap();
        let keyed = one.ballot(at, Pass::First, TELLER, 1, wrong).unwrap_err();
        let expected = match wrong {
            "A*'赵'=1" => Refusal::Unfinished,
            _ => Refusal::NotOnThisSheet,
        };
        assert_eq!(keyed, expected, "{wrong}");
    }
    // and an election takes no grade
    let mut day = Day::ready_to_key(20);
    day.take(bundle(1), Pass::First, TELLER).unwrap();
    let keyed = day.ballot(bundle(1), Pass::First, TELLER, 1, "111A");
    assert_eq!(keyed, Err(Refusal::NotOnThisSheet));
}

#[test]
fn members_and_masses_recommend_and_the_names_go_on() {
    let mut day = Day::usual().gathered(0);
    // five seats and 40 %: seven names
    let plan = recommendation(ADDED, 5, &[], groups(&[("群众代表", 10, 1)]));
    day.must(By::Desk, Command::OpenRound(plan));
    let members: Vec<&str> = [
        vec!["*1=1*2=1*3=1*4=1*5=1"; 10],
        vec!["*1=1*2=1*3=1*6=1"; 8],
        vec!["*7=1*8=1"; 2],
    ]
    .concat();
    // six names where five may be written: invalid
    let masses = [
        "*6=1*8=1*9=1",
        "*6=1*8=1*'王新来'=1",
        "*6=1*8=1",
        "*1=1*2=1*3=1*4=1*5=1*6=1",
    ];
    counted(&mut day, &[20, 4], &[&members, &masses]);
    let count = survey(&day);
    let contest = &count.contests[0];
    assert_eq!(contest.invalid, [0, 1]);
    let SurveyResult::Recommendation {
        names,
        places,
        outcome,
    } = &contest.result
    else {
        panic!("a recommendation")
    };
    let by = |who: u32| {
        let found = names
            .iter()
            .find(|one| one.name == WrittenName::Person(PersonId(who)));
        found.unwrap().by_group.clone()
    };
    assert_eq!((by(1), by(6), by(8)), (vec![18, 0], vec![8, 3], vec![2, 3]));
    assert_eq!(*places, 7);
    // 1 2 3 with 18, 6 with 11, 4 and 5 with 10, 8 with 5: seven, and nobody is equal
    let through = contest.through();
    let expected: Vec<WrittenName> = [1, 2, 3, 6, 4, 5, 8]
        .map(|id| WrittenName::Person(PersonId(id)))
        .to_vec();
    assert_eq!(through, expected);
    assert_eq!((outcome.short, outcome.tied_for), (0, 0));

    let taken = |names: &[u32], reason: &str| Command::TakeNames {
        contest: contest.contest,
        taken: NamesTaken {
            names: names
                .iter()
                .map(|id| WrittenName::Person(PersonId(*id)))
                .collect(),
            decided_by: "上届支部委员会".into(),
            reason: reason.into(),
        },
    };
    let by_rank = [1, 2, 3, 4, 5, 6, 8];
    assert_eq!(
        day.refused(By::Desk, taken(&by_rank, "")),
        Refusal::NotAnnounced
    );
    announced(&mut day);
    assert!(
        day.meeting().everybody_elected().is_empty(),
        "recommended is not elected"
    );
    let departed = [1, 2, 3, 4, 5, 6, 9];
    assert_eq!(
        day.refused(By::Desk, taken(&departed, " ")),
        Refusal::RankReason
    );
    assert_eq!(
        day.refused(By::Desk, taken(&[], "为什么")),
        Refusal::NobodyNamed
    );
    assert_eq!(
        day.refused(By::Desk, taken(&[1, 1], "重名")),
        Refusal::Twice(PersonId(1))
    );
    day.must(By::Desk, taken(&departed, "班子结构需要一名青年党员"));
    day.must(By::Desk, taken(&by_rank, ""));
    let kept = day
        .meeting()
        .contest(contest.contest)
        .unwrap()
        .after
        .taken
        .clone();
    assert_eq!(kept.unwrap().0.names.len(), 7);
}

#[test]
fn weights_and_a_printed_list() {
    let rule = RecommendationRule {
        combine: Combine::Weighted,
        margin_percent: 0,
        over_half: true,
    };
    let mut day = Day::usual().gathered(0);
    let mut asked = groups(&[("群众代表", 10, 2)]);
    asked[0].weight = 3;
    let plan = recommendation(rule, 2, &[1, 2, 3], asked);
    day.must(By::Desk, Command::OpenRound(plan));
    let members: Vec<&str> = [vec!["113"; 12], vec!["331"; 8]].concat();
    let masses: Vec<&str> = vec!["331"; 10];
    counted(&mut day, &[20, 10], &[&members, &masses]);
    let count = survey(&day);
    let SurveyResult::Recommendation { outcome, .. } = &count.contests[0].result else {
        panic!("a recommendation")
    };
    // 36, 36, 24 + 20 = 44; more than half of 3 x 20 + 2 x 10 = 80 is 41
    let scores: Vec<_> = outcome
        .ranked
        .iter()
        .map(|one| (one.name, one.score))
        .collect();
    assert_eq!(scores, [(2, 44), (0, 36), (1, 36)]);
    assert_eq!(
        (outcome.through.as_slice(), outcome.short),
        ([2].as_slice(), 1)
    );
}

#[test]
fn a_group_with_more_sheets_than_issued_counts_for_nothing() {
    let mut day = Day::usual().gathered(0);
    let plan = appraisal(&["赵一"], groups(&[("群众代表", 6, 1)]));
    day.must(By::Desk, Command::OpenRound(plan));
    for by in [TELLER, CHIEF] {
        day.must(by, Command::TypeHeadCount(20));
        day.must(by, Command::TypeGroupCount { group: 1, value: 3 });
    }
    let papers = day.papers();
    for (paper, heads) in papers.iter().zip([20, 3]) {
        let paper = *paper;
        day.must(
            By::Desk,
            Command::SetPrinted {
                paper,
                printed: heads,
            },
        );
    }
    day.must(By::Desk, Command::StartIssuing);
    for (paper, heads) in papers.iter().zip([20, 3]) {
        let (paper, figures) = (*paper, figures(heads, 0));
        day.must(By::Desk, Command::SetIssued { paper, figures });
    }
    day.type_returned(papers[0], 20);
    day.type_returned(papers[1], 4);
    day.must(CHIEF, Command::RepeatReturned(papers[1]));
    day.type_returned(papers[1], 4);
    let sizes = vec![20];
    day.must(
        CHIEF,
        Command::MakeBundles {
            paper: papers[0],
            sizes,
        },
    );
    for slip in [Slip::HeadCount, Slip::Issue, Slip::Return] {
        day.must(By::Desk, Command::ConfirmSlip(slip));
    }
    let at = BundleRef {
        paper: papers[0],
        number: 1,
    };
    day.key(at, Pass::First, TELLER, &["A"; 20]);
    day.key(at, Pass::Second, SECOND, &["A"; 20]);
    announced(&mut day);
    let count = survey(&day);
    assert_eq!(
        count
            .groups
            .iter()
            .map(|group| group.void)
            .collect::<Vec<_>>(),
        [false, true]
    );
    let SurveyResult::Appraisal(lines) = &count.contests[0].result else {
        panic!("an appraisal")
    };
    assert_eq!(grades(&lines[0].all), (vec![20, 0, 0, 0], 0, 0));
}

#[test]
fn sheets_keyed_before_the_box_was_found_void_count_for_nothing() {
    let mut day = Day::usual().gathered(0);
    let plan = appraisal(&["赵一"], groups(&[("群众代表", 6, 1)]));
    day.must(By::Desk, Command::OpenRound(plan));
    counted(&mut day, &[20, 3], &[&["A"; 20], &["D"; 3]]);
    let all = |day: &Day| match &survey(day).contests[0].result {
        SurveyResult::Appraisal(lines) => grades(&lines[0].all),
        SurveyResult::Recommendation { .. } => panic!("an appraisal"),
    };
    assert_eq!(all(&day), (vec![20, 0, 0, 3], 0, 0));
    let reason = "箱底还有一张".to_owned();
    let slip = Slip::Return;
    day.must(CHIEF, Command::ReviseSlip { slip, reason });
    let paper = day.papers()[1];
    for _ in 0..2 {
        day.must(CHIEF, Command::RepeatReturned(paper));
        day.type_returned(paper, 4);
    }
    assert!(survey(&day).groups[1].void);
    assert_eq!(all(&day), (vec![20, 0, 0, 0], 0, 0));
}

#[test]
fn what_makes_no_sense_is_refused() {
    let mut day = Day::usual().gathered(0);
    let one = || appraisal(&["赵一"], groups(&[("群众代表", 6, 1)]));
    let with = |change: &dyn Fn(&mut RoundPlan)| {
        let mut plan = one();
        change(&mut plan);
        Command::OpenRound(plan)
    };
    let survey = |plan: &mut RoundPlan, change: &dyn Fn(&mut SurveyPlan)| {
        change(plan.survey.as_mut().unwrap());
    };
    let wrong: Vec<(Command, Refusal)> = vec![
        (
            with(&|plan| survey(plan, &|it| it.groups.clear())),
            Refusal::NoGroup,
        ),
        (
            with(&|plan| survey(plan, &|it| it.groups[1].registered = 0)),
            Refusal::GroupWithout(1),
        ),
        (
            with(&|plan| survey(plan, &|it| it.groups[0].weight = 0)),
            Refusal::GroupWithout(0),
        ),
        (
            with(&|plan| survey(plan, &|it| it.groups[1].on_roll = true)),
            Refusal::RollTwice,
        ),
        (
            with(&|plan| survey(plan, &|it| it.groups[1].name = "党员".into())),
            Refusal::BoxTwice,
        ),
        (
            with(&|plan| survey(plan, &|it| it.groups[1].name = " ".into())),
            Refusal::Empty,
        ),
        (
            with(&|plan| plan.sheets[0][0].objects.clear()),
            Refusal::NothingAppraised,
        ),
        (
            with(&|plan| plan.sheets[0][0].objects[0].name.clear()),
            Refusal::Empty,
        ),
        (with(&|plan| plan.sheets.clear()), Refusal::NoContest),
    ];
    for (command, refusal) in wrong {
        assert_eq!(day.refused(By::Desk, command), refusal);
    }
    let two = RecommendationRule {
        combine: Combine::TwoLists,
        ..ADDED
    };
    let three = groups(&[("群众代表", 6, 1), ("业主代表", 2, 1)]);
    let plan = recommendation(two, 3, &[], three);
    assert_eq!(
        day.refused(By::Desk, Command::OpenRound(plan)),
        Refusal::NotTwoLists
    );
    let mut plan = recommendation(ADDED, 3, &[1], groups(&[]));
    plan.sheets[0][0].candidates.clear();
    assert_eq!(
        day.refused(By::Desk, Command::OpenRound(plan)),
        Refusal::ListOrNames
    );

    // Only one at a time, taken back while nothing has happened.
    day.must(By::Desk, Command::OpenRound(one()));
    assert_eq!(
        day.refused(By::Desk, Command::OpenRound(one())),
        Refusal::SurveyOpen
    );
    day.must(By::Desk, Command::CancelRound);
    day.must(By::Desk, Command::OpenRound(one()));
    day.must(TELLER, Command::TypeGroupCount { group: 1, value: 5 });
    assert_eq!(
        day.refused(By::Desk, Command::CancelRound),
        Refusal::RoundBegun
    );
    assert_eq!(
        day.refused(By::Desk, Command::OpenRound(one())),
        Refusal::RoundOpen
    );
    assert_eq!(
        day.refused(CHIEF, Command::TypeGroupCount { group: 1, value: 7 }),
        Refusal::GroupTooLarge {
            value: 7,
            registered: 6
        }
    );
    assert_eq!(
        day.refused(CHIEF, Command::TypeGroupCount { group: 0, value: 7 }),
        Refusal::Unknown,
        "the voters of the roll have their head count"
    );
    for by in [TELLER, CHIEF] {
        day.must(by, Command::TypeHeadCount(20));
    }
    for paper in day.papers() {
        day.must(By::Desk, Command::SetPrinted { paper, printed: 20 });
    }
    assert_eq!(
        day.refused(By::Desk, Command::StartIssuing),
        Refusal::GroupNotCounted(1)
    );

    // Never in the midst of an election.
    let mut day = Day::usual().gathered(0).issued();
    assert_eq!(
        day.refused(By::Desk, Command::OpenRound(one())),
        Refusal::RoundOpen
    );
    assert_eq!(
        day.refused(
            By::Desk,
            Command::NoteOpinion {
                group: 0,
                words: "好".into()
            }
        ),
        Refusal::NoSurvey
    );
}

#[test]
fn remarks_stand_apart_from_the_sheets() {
    let mut day = Day::usual().gathered(0);
    day.must(
        By::Desk,
        Command::OpenRound(appraisal(&["赵一"], groups(&[("群众代表", 6, 1)]))),
    );
    let note = |group, words: &str| Command::NoteOpinion {
        group,
        words: words.into(),
    };
    day.must(TELLER, note(1, " 多走访困难户 "));
    day.must(TELLER, note(0, "公开党费"));
    assert_eq!(day.refused(TELLER, note(2, "越界")), Refusal::Unknown);
    assert_eq!(day.refused(TELLER, note(0, " ")), Refusal::Empty);
    day.must(TELLER, Command::RemoveOpinion(1));
    assert_eq!(
        day.refused(TELLER, Command::RemoveOpinion(1)),
        Refusal::Unknown
    );
    let kept = &day
        .meeting()
        .round()
        .unwrap()
        .survey
        .as_ref()
        .unwrap()
        .opinions;
    assert_eq!(
        (kept.len(), kept[0].group, &*kept[0].words),
        (1, 1, "多走访困难户")
    );
}

#[test]
fn a_meeting_may_be_a_survey_alone_and_set_up_its_election_afterwards() {
    let mut day = Day::set_up(20, &[], Staffing::Full).gathered(0);
    let plan = recommendation(ADDED, 3, &[], groups(&[]));
    day.must(By::Desk, Command::OpenRound(plan));
    counted(&mut day, &[20], &[&["*1=1*2=1*3=1"; 20]]);
    announced(&mut day);
    assert_eq!(
        day.meeting().round().unwrap().kind,
        RoundKind::Survey,
        "nothing else to show"
    );
    let setup = ContestSetup {
        title: "支部委员会委员".into(),
        seats: 3,
    };
    day.must(By::Desk, Command::AddContest(setup));
    assert_eq!(day.meeting().round().unwrap().kind, RoundKind::Formal);
    let contest = day.meeting().round().unwrap().contests().next().unwrap().id;
    let people = vec![PersonId(1), PersonId(2), PersonId(3), PersonId(4)];
    let order = CandidateOrder::Strokes;
    day.must(
        By::Desk,
        Command::SetCandidates {
            contest,
            people,
            order,
        },
    );
    // what stood on the sheets stays
    let survey = day.meeting().rounds[1].contests().next().unwrap().id;
    let change = Command::SetCandidates {
        contest: survey,
        people: vec![PersonId(1)],
        order,
    };
    assert_eq!(day.refused(By::Desk, change), Refusal::Unknown);
    let _ = day.issued().collected(20, 25);
}

#[test]
fn the_order_of_groups_keyers_and_sheets_does_not_matter() {
    let sheets: [Vec<&str>; 2] = [
        [vec!["ABC"; 7], vec!["BA3"; 13]].concat(),
        vec!["CCC", "AAA", "-i", "3D3"],
    ];
    let told = |turned: bool| {
        let mut day = Day::usual().gathered(0);
        let plan = appraisal(&["甲", "乙", "丙"], groups(&[("群众代表", 6, 1)]));
        day.must(By::Desk, Command::OpenRound(plan));
        let mut sheets = sheets.clone();
        if turned {
            sheets.iter_mut().for_each(|sheets| sheets.reverse());
        }
        counted(&mut day, &[20, 4], &[&sheets[0], &sheets[1]]);
        survey(&day)
    };
    let (one, two) = (told(false), told(true));
    assert_eq!(one.contests, two.contests);
    assert_eq!(one.groups, two.groups);
}

#[test]
fn a_survey_is_corrected_like_an_election() {
    let mut day = Day::usual().gathered(0);
    day.must(
        By::Desk,
        Command::OpenRound(appraisal(&["甲"], groups(&[]))),
    );
    counted(&mut day, &[20], &[&["A"; 20]]);
    announced(&mut day);
    let begin = Command::BeginCorrection {
        round: RoundId(2),
        reason: "第1扎录错一张".into(),
        found_by: "监票人".into(),
        after_meeting: None,
    };
    day.must(CHIEF, begin);
    assert_eq!(
        day.meeting().round().unwrap().id,
        RoundId(2),
        "it goes before the election"
    );
    let paper = day.papers()[0];
    let at = BundleRef { paper, number: 1 };
    let reason = "第1扎录错一张".to_owned();
    day.must(CHIEF, Command::ReopenBundle { bundle: at, reason });
    let sheets: Vec<&str> = [vec!["A"; 19], vec!["D"]].concat();
    day.key(at, Pass::First, TELLER, &sheets);
    day.key(at, Pass::Second, SECOND, &sheets);
    announced(&mut day);
    let SurveyResult::Appraisal(lines) = &survey(&day).contests[0].result else {
        panic!("an appraisal")
    };
    assert_eq!(lines[0].all.grades, [19, 0, 0, 1]);
    let before = &day.meeting().rounds[1].withdrawn[0];
    assert_eq!(before.reason, "第1扎录错一张");
}

/// Sheets of an appraisal with three lines as anybody would count them: grades, blank
/// and unreadable by line, and the invalid sheets.
fn by_hand(sheets: &[String]) -> (Vec<[u32; 6]>, u32) {
    let mut lines = vec![[0_u32; 6]; 3];
    let mut invalid = 0;
    for sheet in sheets {
        if sheet.starts_with('-') {
            invalid += 1;
            continue;
        }
        for (line, letter) in lines.iter_mut().zip(sheet.chars()) {
            line["ABCD3x".find(letter).unwrap()] += 1;
        }
    }
    (lines, invalid)
}

fn any_sheets(most: usize) -> impl Strategy<Value = Vec<String>> {
    let sheet = prop_oneof![9 => "[ABCD3]{3}", 1 => "-[mito]"];
    prop::collection::vec(sheet, 1..most)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, ..ProptestConfig::default() })]

    /// Whatever is on the sheets, in whatever order they lie: the count is what somebody
    /// finds who counts line by line with a pencil.
    #[test]
    fn an_appraisal_comes_to_what_a_pencil_finds(
        members in any_sheets(20),
        masses in any_sheets(9),
    ) {
        let mut day = Day::usual().gathered(0);
        let plan = appraisal(&["甲", "乙", "丙"], groups(&[("群众代表", 10, 1)]));
        day.must(By::Desk, Command::OpenRound(plan));
        let heads = [20, 9];
        let strings = [members, masses];
        let sheets: Vec<Vec<&str>> = strings.iter().map(|group| group.iter().map(String::as_str).collect()).collect();
        counted(&mut day, &heads, &[&sheets[0], &sheets[1]]);
        let count = survey(&day);
        prop_assert!(count.complete);
        let SurveyResult::Appraisal(lines) = &count.contests[0].result else {
            panic!("an appraisal")
        };
        for (group, sheets) in strings.iter().enumerate() {
            let (expected, invalid) = by_hand(sheets);
            prop_assert_eq!(count.contests[0].invalid[group], invalid);
            prop_assert_eq!(count.contests[0].valid[group], u32::try_from(sheets.len()).unwrap() - invalid);
            for (line, expected) in lines.iter().zip(expected) {
                let tally = &line.by_group[group];
                prop_assert_eq!(&tally.grades[..], &expected[..4]);
                prop_assert_eq!((tally.blank, tally.void), (expected[4], expected[5]));
            }
        }
    }

    /// The same for names written on empty sheets: each name once a sheet, more than the
    /// seats spoil it, and the list is by votes.
    #[test]
    fn a_recommendation_comes_to_what_a_pencil_finds(
        members in prop::collection::vec(prop::collection::vec(1_u32..9, 0..5), 1..20),
        masses in prop::collection::vec(prop::collection::vec(1_u32..9, 0..5), 1..9),
    ) {
        let seats = 3;
        let mut day = Day::usual().gathered(0);
        let rule = RecommendationRule { margin_percent: 20, ..ADDED };
        let plan = recommendation(rule, seats, &[], groups(&[("群众代表", 10, 1)]));
        day.must(By::Desk, Command::OpenRound(plan));
        let said = [members, masses];
        let strings: Vec<Vec<String>> = said
            .iter()
            .map(|group| group.iter().map(|names| names.iter().map(|id| format!("*{id}=1")).collect()).collect())
            .collect();
        let sheets: Vec<Vec<&str>> = strings.iter().map(|group| group.iter().map(String::as_str).collect()).collect();
        counted(&mut day, &[20, 9], &[&sheets[0], &sheets[1]]);
        let count = survey(&day);
        let contest = &count.contests[0];
        let SurveyResult::Recommendation { names, outcome, places } = &contest.result else {
            panic!("a recommendation")
        };
        prop_assert_eq!(*places, 4);
        let mut sums = [0_u64; 9];
        for (group, sheets) in said.iter().enumerate() {
            let mut votes = [0_u64; 9];
            let mut invalid = 0;
            for sheet in sheets {
                let mut once = sheet.clone();
                once.sort_unstable();
                once.dedup();
                if once.len() > 3 {
                    invalid += 1;
                    continue;
                }
                once.iter().for_each(|id| votes[*id as usize] += 1);
            }
            prop_assert_eq!(contest.invalid[group], invalid);
            for id in 1_u32..9 {
                let found = names.iter().find(|one| one.name == WrittenName::Person(PersonId(id)));
                let counted = found.map_or(0, |one| one.by_group[group]);
                prop_assert_eq!(counted, votes[id as usize], "{} of group {}", id, group);
                sums[id as usize] += votes[id as usize];
            }
        }
        let mut order: Vec<u64> = sums.iter().copied().filter(|sum| *sum > 0).collect();
        order.sort_unstable_by(|a, b| b.cmp(a));
        let ranked: Vec<u64> = outcome.ranked.iter().map(|one| one.score).collect();
        prop_assert_eq!(&ranked, &order);
        let clear = order.len() <= 4 || order[3] > order[4];
        prop_assert_eq!(outcome.tied.is_empty(), clear);
        if clear {
            prop_assert_eq!(outcome.through.len(), order.len().min(4));
        }
    }
}
