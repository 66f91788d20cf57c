//! A survey in a few lines, on a day played through the one door.
#![allow(dead_code, clippy::unwrap_used, clippy::indexing_slicing)]

use zhengpiao::meeting::*;
use zhengpiao::rules::{Combine, Grades, RecommendationRule, RoundKind};

use crate::day::*;

/// 党员 from the roll, the others by name, members and weight.
pub fn groups(others: &[(&str, u32, u32)]) -> Vec<Group> {
    let members = Group {
        name: "党员".into(),
        on_roll: true,
        registered: 0,
        weight: 1,
    };
    let others = others.iter().map(|(name, registered, weight)| Group {
        name: (*name).to_owned(),
        on_roll: false,
        registered: *registered,
        weight: *weight,
    });
    [members].into_iter().chain(others).collect()
}

fn opened(
    ask: Ask,
    groups: Vec<Group>,
    (title, seats): (&str, u32),
    candidates: Vec<PersonId>,
    objects: Vec<Appraised>,
) -> Command {
    let contest = PlannedContest {
        origin: Origin::Fresh,
        setup: ContestSetup {
            title: title.into(),
            seats,
        },
        places: None,
        candidates,
        order: CandidateOrder::ByHand,
        objects,
    };
    Command::OpenRound(RoundPlan {
        kind: RoundKind::Survey,
        sheets: vec![vec![contest]],
        survey: Some(SurveyPlan { ask, groups }),
        ..RoundPlan::default()
    })
}

/// An appraisal of these lines in 优秀、称职、基本称职、不称职.
pub fn appraisal(lines: &[(&str, &str)], groups: Vec<Group>) -> Command {
    appraisal_in(Grades::Duty, lines, groups)
}

/// An appraisal of these lines in other grades.
pub fn appraisal_in(grades: Grades, lines: &[(&str, &str)], groups: Vec<Group>) -> Command {
    let objects = lines.iter().map(|(name, post)| Appraised {
        name: (*name).to_owned(),
        post: (*post).to_owned(),
    });
    let objects = objects.collect();
    let ask = Ask::Appraisal(grades);
    opened(ask, groups, ("民主测评", 1), Vec::new(), objects)
}

/// A recommendation of members of the committee; no printed name means names only.
pub fn recommendation(
    combine: Combine,
    margin_percent: u32,
    seats: u32,
    printed: &[u32],
    groups: Vec<Group>,
) -> Command {
    let rule = RecommendationRule {
        combine,
        margin_percent,
        over_half: false,
    };
    let names_only = printed.is_empty();
    let ask = Ask::Recommendation { rule, names_only };
    let printed = printed.iter().copied().map(PersonId).collect();
    opened(ask, groups, ("支部委员会委员", seats), printed, Vec::new())
}

/// Heads of every group, sheets issued and returned, the slips before the result signed.
pub fn collected(day: &mut Day, heads: &[u32], returned: &[u32]) {
    for (group, heads) in heads.iter().enumerate() {
        let survey = day.meeting().round().unwrap().survey.clone().unwrap();
        for by in [TELLER, CHIEF] {
            let command = match survey.plan.groups[group].on_roll {
                true => Command::TypeHeadCount(*heads),
                false => Command::TypeGroupCount {
                    group,
                    value: *heads,
                },
            };
            day.must(by, command);
        }
    }
    for (paper, heads) in day.papers().into_iter().zip(heads) {
        let printed = heads + 1;
        day.must(By::Desk, Command::SetPrinted { paper, printed });
    }
    day.must(By::Desk, Command::StartIssuing);
    for ((paper, heads), returned) in day.papers().into_iter().zip(heads).zip(returned) {
        let figures = figures(*heads, 1);
        day.must(By::Desk, Command::SetIssued { paper, figures });
        day.type_returned(paper, *returned);
        if returned < heads {
            let command = Command::ExplainMissing {
                paper,
                reason: MissingReason::NotCast,
                note: String::new(),
            };
            day.must(CHIEF, command);
        }
        let sizes = sizes(*returned, 100);
        day.must(CHIEF, Command::MakeBundles { paper, sizes });
    }
    for slip in [Slip::HeadCount, Slip::Issue, Slip::Return] {
        day.must(By::Desk, Command::ConfirmSlip(slip));
    }
}

/// As [`collected`], and every sheet keyed alike twice.
pub fn counted(day: &mut Day, heads: &[u32], sheets: &[&[&str]]) {
    let returned = sheets.iter().map(|own| u32::try_from(own.len()).unwrap());
    collected(day, heads, &returned.collect::<Vec<_>>());
    for (paper, sheets) in day.papers().into_iter().zip(sheets) {
        let at = BundleRef { paper, number: 1 };
        day.key(at, Pass::First, TELLER, sheets);
        day.key(at, Pass::Second, SECOND, sheets);
    }
}

/// Members and others grade a body and two people; counted.
pub fn appraised() -> Day {
    let mut day = Day::usual().gathered(0);
    let lines = [
        ("上届支部委员会", ""),
        ("赵一", "书记"),
        ("钱二", "组织委员"),
    ];
    let others = groups(&[("群众代表", 6, 1), ("业主代表", 2, 1)]);
    day.must(By::Desk, appraisal(&lines, others));
    let members = [vec!["AAB"; 12], vec!["ABB"; 5], vec!["BCD", "3A3", "-m"]].concat();
    let masses = ["AAA", "BBB", "BBB", "3CC"];
    counted(&mut day, &[20, 5, 2], &[&members, &masses, &["AAA", "DDD"]]);
    day
}

/// Members and others name people for five seats, 40 % more; counted.
pub fn recommended() -> Day {
    let mut day = Day::usual().gathered(0);
    let others = groups(&[("群众代表", 10, 1)]);
    day.must(By::Desk, recommendation(Combine::Sum, 40, 5, &[], others));
    let members = [
        vec!["*1=1*2=1*3=1*4=1*5=1"; 10],
        vec!["*1=1*2=1*3=1*6=1"; 8],
        vec!["*7=1*8=1"; 2],
    ]
    .concat();
    let masses = [
        "*6=1*8=1*9=1",
        "*6=1*8=1*'王新来'=1",
        "*6=1*8=1",
        "*1=1*2=1*3=1*4=1*5=1*6=1",
    ];
    counted(&mut day, &[20, 4], &[&members, &masses]);
    day
}

/// The result signed and announced.
pub fn announced(mut day: Day) -> Day {
    day.must(By::Desk, Command::ConfirmSlip(Slip::Result));
    day.must(By::Desk, Command::Announce);
    day
}
