//! Appraisals and recommendation votes on paper, from days walked through the one door,
//! written to disk and verified; every figure held against a count made here from the
//! sheets themselves.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command as Run;

use zhengpiao::journal;
use zhengpiao::meeting::*;
use zhengpiao::papers::Block;
use zhengpiao::papers::forms::{
    NotReady, PaperKind, PostingStage, announcement, document, pdf, scrutineer_report, title,
};
use zhengpiao::rules::{Combine, Grades, RecommendationRule, RoundKind};
use zhengpiao::session::Session;
use zhengpiao::text::Lang;

use super::day::{info, roll};
use super::door::{self, CHIEF, Day, SECOND, TELLER, figures, sizes};
use super::{assert_says, assert_silent, compact, source, text_of};

const NAMES: [&str; 9] = [
    "王建国",
    "李秀英",
    "张伟",
    "刘洋",
    "陈静",
    "杨敏",
    "赵磊",
    "黄丽",
    "周强",
];

/// Everybody on the roll has signed in; an election of five seats waits.
fn gathered() -> Day {
    let mut day = Day::created();
    day.must(By::Desk, Command::SetInfo(info()));
    let people = roll(&NAMES, 20);
    let source = "名册.csv".into();
    day.must(By::Desk, Command::ImportRoll { people, source });
    let setup = ContestSetup {
        title: "支部委员会委员".into(),
        seats: 5,
    };
    day.must(By::Desk, Command::AddContest(setup));
    let roles = [
        ("方主持", Role::Chair),
        ("严总监", Role::ChiefScrutineer),
        ("计一", Role::Teller),
        ("计二", Role::Teller),
        ("监一", Role::Scrutineer),
    ];
    for (name, role) in roles {
        let (person, name) = (None, name.into());
        day.must(By::Desk, Command::Appoint { person, name, role });
    }
    day.must(By::Desk, Command::SignInAllBut(Vec::new()));
    day.must(By::Desk, Command::OpenMeeting);
    day
}

/// 党员 from the roll, the others with members and weight.
pub fn groups(weight: u32, others: &[(&str, u32, u32)]) -> Vec<Group> {
    let group = |name: &str, on_roll: bool, registered: u32, weight: u32| Group {
        name: name.to_owned(),
        on_roll,
        registered,
        weight,
    };
    let mut all = vec![group("党员", true, 0, weight)];
    all.extend(others.iter().map(|it| group(it.0, false, it.1, it.2)));
    all
}

pub fn open(day: &mut Day, ask: Ask, groups: Vec<Group>, contest: PlannedContest) {
    let plan = RoundPlan {
        kind: RoundKind::Survey,
        sheets: vec![vec![contest]],
        survey: Some(SurveyPlan { ask, groups }),
        ..RoundPlan::default()
    };
    day.must(By::Desk, Command::OpenRound(plan));
}

pub fn planned(title: &str, seats: u32) -> PlannedContest {
    PlannedContest {
        origin: Origin::Fresh,
        setup: ContestSetup {
            title: title.into(),
            seats,
        },
        places: None,
        candidates: Vec::new(),
        order: CandidateOrder::Strokes,
        objects: Vec::new(),
    }
}

fn recommend(
    day: &mut Day,
    rule: RecommendationRule,
    seats: u32,
    printed: &[u32],
    groups: Vec<Group>,
) {
    let ask = Ask::Recommendation {
        rule,
        names_only: printed.is_empty(),
    };
    let contest = PlannedContest {
        candidates: printed.iter().copied().map(PersonId).collect(),
        ..planned("支部委员会委员", seats)
    };
    open(day, ask, groups, contest);
}

/// One group's day: heads, sheets as keyed first, and those keyed otherwise second with
/// what the ruling makes of them.
#[derive(Default)]
pub struct Asked {
    heads: u32,
    sheets: Vec<String>,
    /// Place, second keying, and the final sheet by a ruling.
    doubtful: Vec<(usize, &'static str, &'static str)>,
}

pub fn asked(heads: u32, sheets: &[(usize, &str)]) -> Asked {
    let sheets = sheets.iter();
    let sheets = sheets.flat_map(|(times, sheet)| vec![(*sheet).to_owned(); *times]);
    Asked {
        heads,
        sheets: sheets.collect(),
        doubtful: Vec::new(),
    }
}

impl Asked {
    /// The sheets as they count in the end.
    fn finals(&self) -> Vec<String> {
        let mut sheets = self.sheets.clone();
        for (place, _, read) in &self.doubtful {
            sheets[*place] = (*read).to_owned();
        }
        sheets
    }

    fn void(&self) -> bool {
        self.sheets.len() > self.heads as usize
    }
}

/// Heads of every group typed by two.
pub fn count_heads(day: &mut Day, all: &[Asked]) {
    for (group, one) in all.iter().enumerate() {
        let survey = day.meeting().round().unwrap().survey.clone().unwrap();
        for by in [TELLER, CHIEF] {
            let value = one.heads;
            day.must(
                by,
                match survey.plan.groups[group].on_roll {
                    true => Command::TypeHeadCount(value),
                    false => Command::TypeGroupCount { group, value },
                },
            );
        }
    }
}

pub fn issue(day: &mut Day, all: &[Asked]) {
    for (paper, one) in day.papers().into_iter().zip(all) {
        let printed = one.heads + 3;
        day.must(By::Desk, Command::SetPrinted { paper, printed });
    }
    day.must(By::Desk, Command::StartIssuing);
    for (paper, one) in day.papers().into_iter().zip(all) {
        let figures = figures(one.heads, 3);
        day.must(By::Desk, Command::SetIssued { paper, figures });
    }
}

pub fn collect(day: &mut Day, all: &[Asked]) {
    for (paper, one) in day.papers().into_iter().zip(all) {
        let returned = u32::try_from(one.sheets.len()).unwrap();
        day.type_returned(paper, returned);
        if one.void() {
            day.must(CHIEF, Command::RepeatReturned(paper));
            day.type_returned(paper, returned);
            continue;
        }
        if returned < one.heads {
            let (reason, note) = (MissingReason::NotCast, String::new());
            day.must(
                CHIEF,
                Command::ExplainMissing {
                    paper,
                    reason,
                    note,
                },
            );
        }
        let sizes = sizes(returned, 100);
        day.must(CHIEF, Command::MakeBundles { paper, sizes });
    }
    for slip in [Slip::HeadCount, Slip::Issue, Slip::Return] {
        day.must(By::Desk, Command::ConfirmSlip(slip));
    }
}

pub fn key(day: &mut Day, all: &[Asked]) {
    for (paper, one) in day.papers().into_iter().zip(all) {
        if one.void() {
            continue;
        }
        let at = BundleRef { paper, number: 1 };
        let first: Vec<&str> = one.sheets.iter().map(String::as_str).collect();
        let mut second = first.clone();
        for (place, keyed, _) in &one.doubtful {
            second[*place] = keyed;
        }
        day.key(at, Pass::First, TELLER, &first);
        day.key(at, Pass::Second, SECOND, &second);
        for (place, _, read) in &one.doubtful {
            let ruling = Ruling {
                entry: door::entry(read),
                reason: RulingReason::PartIllegible,
                body: day.meeting().rules_now().doubtful,
                deciders: vec![OfficerId(2), OfficerId(5)],
                members: Vec::new(),
                hands: None,
                note: String::new(),
            };
            let bundle = at;
            let open = day.meeting().bundle(at).unwrap();
            let case = open.cases.iter().position(|it| it.state == CaseState::Open);
            let case = case.unwrap();
            // the paper in hand says as little as the keying
            day.must(
                door::SCRUTINEER,
                Command::Settle {
                    bundle,
                    case,
                    entry: door::entry(&one.sheets[*place]),
                    with: None,
                },
            );
            day.must(
                CHIEF,
                Command::Rule {
                    bundle,
                    case,
                    ruling,
                },
            );
        }
    }
}

pub fn announce(day: &mut Day) {
    day.must(By::Desk, Command::ConfirmSlip(Slip::Result));
    day.must(By::Desk, Command::Announce);
}

fn survey_round(meeting: &Meeting) -> RoundId {
    let mut rounds = meeting.rounds.iter().rev();
    rounds.find(|round| round.survey.is_some()).unwrap().id
}

/// The day on disk: read back the same, sound for the program and for the checker of
/// the archive.
fn on_disk(day: &Day, name: &str) -> PathBuf {
    let folder = super::folder("survey records");
    let path = folder.join(format!("{name}.zp"));
    for ending in ["zp", "zp.lock"] {
        let _ = std::fs::remove_file(path.with_extension(ending));
    }
    day.write(&path);
    let report = journal::verify(&path).unwrap();
    assert!(report.is_sound());
    let (session, found) = Session::read(&path).unwrap();
    assert!(found.damage.is_none());
    assert_eq!(session.meeting().rounds, day.meeting().rounds);
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/check_record.py");
    match Run::new("python3").arg(script).arg(&path).output() {
        Ok(output) => assert!(output.status.success(), "{output:?}"),
        Err(_) => println!("no python3 here"),
    }
    path
}

/// How many pages a paper takes.
fn pages(kind: PaperKind, meeting: &Meeting) -> usize {
    let made = pdf(kind, &source(meeting, Lang::Hans)).unwrap();
    made.pages
}

/// Every paper that is offered and ready, in every language, bears no unmade word and
/// no word of elections where it is about a survey.
fn every_paper(test: &str, meeting: &Meeting) -> BTreeMap<&'static str, String> {
    let mut texts = BTreeMap::new();
    for kind in PaperKind::offered(meeting) {
        if kind.ready(meeting).is_err() {
            continue;
        }
        for lang in Lang::ALL {
            let text = text_of(test, kind, meeting, lang);
            assert!(!text.is_empty(), "{kind:?}");
            let about_all = matches!(
                kind,
                PaperKind::Minutes
                    | PaperKind::Archive
                    | PaperKind::Officers
                    | PaperKind::SignInSheet
            );
            if lang == Lang::Hans && !about_all {
                for word in ["选票", "当选", "选举有效", "候选人得票"] {
                    // the names of the stages are what they are, and the seat's name
                    assert!(!text.contains(word), "{kind:?} says {word}:\n{text}");
                }
            }
            if lang == Lang::Hans {
                texts.insert(kind.key(), text);
            }
        }
    }
    texts
}

/// Rounded to one place, half up, with whole numbers.
fn share(part: u32, whole: u32) -> String {
    let thousandths = (u64::from(part) * 10_000) / u64::from(whole);
    let tenths = (thousandths + 5) / 10;
    format!("{}.{}", tenths / 10, tenths % 10)
}

const LINES: [(&str, &str); 5] = [
    ("上届支部委员会", ""),
    ("王建国", "书记"),
    ("李秀英", "副书记"),
    ("张伟", "组织委员"),
    ("刘洋", "纪检委员"),
];

fn appraisal(day: &mut Day) {
    let contest = PlannedContest {
        objects: LINES
            .map(|(name, post)| Appraised {
                name: name.into(),
                post: post.into(),
            })
            .to_vec(),
        ..planned("上届支部委员会及其成员", 1)
    };
    let groups = groups(1, &[("群众代表", 12, 1), ("业主代表", 3, 1)]);
    open(day, Ask::Appraisal(Grades::Duty), groups, contest);
}

/// Sheets with each grade, none, and unreadable, for a line.
fn naive(sheets: &[String], line: usize) -> [u32; 6] {
    let mut tally = [0; 6];
    for sheet in sheets.iter().filter(|sheet| !sheet.starts_with('-')) {
        let place = match sheet.chars().nth(line).unwrap() {
            'A' => 0,
            'B' => 1,
            'C' => 2,
            'D' => 3,
            '3' => 4,
            'x' => 5,
            other => panic!("{other}"),
        };
        tally[place] += 1;
    }
    tally
}

fn three_groups() -> Vec<Asked> {
    let mut members = asked(
        20,
        &[
            (9, "AAABA"),
            (4, "ABABB"),
            (3, "BBBCC"),
            (1, "AACDD"),
            (1, "A3333"),
            (1, "-m"),
        ],
    );
    // two marks in one line, and a mark between two boxes; one sheet did not come back
    members.doubtful = vec![(0, "AAAB?", "AAABx"), (9, "ABA?B", "ABABB")];
    members.sheets[0] = "AAAB?".into();
    members.sheets[9] = "ABA?B".into();
    let masses = asked(10, &[(5, "AAABB"), (4, "BABBC"), (1, "33333")]);
    let owners = asked(3, &[(4, "AAAAA")]);
    vec![members, masses, owners]
}

#[test]
fn a_three_group_appraisal_on_paper() {
    let mut day = gathered();
    appraisal(&mut day);
    let all = three_groups();

    // before anything is counted: sheets by group with their colour, no number
    let meeting = day.meeting();
    assert_eq!(
        PaperKind::Slip(Slip::HeadCount).ready(meeting),
        Err(NotReady::GroupsNotCounted)
    );
    let sheets = text_of("appraisal", PaperKind::Ballots, meeting, Lang::Hans);
    for group in ["党员", "群众代表", "业主代表"] {
        assert_says(&sheets, &format!("民主测评票（{group}）"));
    }
    assert_says(&sheets, "评议对象 职务 优秀 称职 基本称职 不称职");
    assert_says(&sheets, "意见和建议");
    assert_says(&sheets, "每行只画一格；不画的为弃权");
    for unwanted in ["3F9A", "号", "校验码", "应选"] {
        assert_silent(&sheets.replace("编号、签名或作其他记号", ""), unwanted);
    }
    let tally = text_of("appraisal", PaperKind::Tally, meeting, Lang::Hans);
    assert_says(&tally, "群众代表测评票：上届支部委员会及其成员");
    assert_says(&tally, "优秀小计称职小计");
    every_paper("appraisal before", meeting);

    count_heads(&mut day, &all);
    let heads = text_of(
        "appraisal",
        PaperKind::Slip(Slip::HeadCount),
        day.meeting(),
        Lang::Hans,
    );
    assert_says(&heads, "清点参加人数报告单");
    assert_says(
        &heads,
        "参加本次民主测评的共33名，其中党员在册20名，参加20名；群众代表在册12名，参加10名；业主代表在册3名，参加3名。",
    );
    assert_says(&heads, "群众代表 12 10 83.3");
    assert_says(&heads, "合计 35 33 94.3");

    assert_eq!(
        PaperKind::Slip(Slip::Issue).ready(day.meeting()),
        Err(NotReady::OfGroup {
            ask: Ask::Appraisal(Grades::Duty),
            group: "党员".into(),
            why: Box::new(NotReady::NotIssued(vec!["上届支部委员会及其成员".into()])),
        })
    );
    issue(&mut day, &all);
    let issued = text_of(
        "appraisal",
        PaperKind::Slip(Slip::Issue),
        day.meeting(),
        Lang::Hans,
    );
    assert_says(&issued, "分发测评票情况报告单");
    assert_says(&issued, "群众代表测评票 13 10 0 3 0 0");
    assert_says(&issued, "业主代表测评票：实发张数与参加人数相等。");

    collect(&mut day, &all);
    let returned = text_of(
        "appraisal",
        PaperKind::Slip(Slip::Return),
        day.meeting(),
        Lang::Hans,
    );
    assert_says(&returned, "清点测评票报告单");
    assert_says(&returned, "党员测评票：收回张数比发出张数少1张");
    assert_says(
        &returned,
        "群众代表测评票：收回张数等于发出张数，测评有效。",
    );
    assert_says(
        &returned,
        "业主代表测评票：经两次清点，收回张数比发出张数多1张，测评无效，应重新进行测评。",
    );
    let wrappers = text_of(
        "appraisal",
        PaperKind::BundleWrappers,
        day.meeting(),
        Lang::Hans,
    );
    assert_says(&wrappers, "党员测评票");
    assert_says(&wrappers, "本扎测评票19张");
    assert_eq!(
        PaperKind::SurveySummary.ready(day.meeting()),
        Err(NotReady::SurveyUnfinished {
            ask: Ask::Appraisal(Grades::Duty),
            left: 29
        })
    );

    key(&mut day, &all);
    for words in ["希望多组织学习", "办公室灯坏了", "按时公开党费"] {
        let words = words.to_owned();
        day.must(By::Desk, Command::NoteOpinion { group: 0, words });
    }
    check_appraisal(day.meeting(), &all);
    assert_eq!(
        PaperKind::Notice.ready(day.meeting()),
        Err(NotReady::SurveyNotAnnounced)
    );
    assert_eq!(pages(PaperKind::Slip(Slip::Result), day.meeting()), 1);
    // the table on one page, the remarks on the next
    assert_eq!(pages(PaperKind::SurveySummary, day.meeting()), 2);
    let report = compact(&scrutineer_report(day.meeting(), Lang::Hans));
    assert_says(&report, "业主代表收回的票多于发出的票");
    let said = compact(&announcement(day.meeting(), Lang::Hans));
    assert_says(&said, "现在宣布民主测评结果");
    assert_silent(&said, "选举");

    announce(&mut day);
    let path = on_disk(&day, "appraisal");
    let (session, _) = Session::read(&path).unwrap();
    let meeting = session.meeting().about(survey_round(session.meeting()));
    check_appraisal(&meeting, &all);
    let texts = every_paper("appraisal", &meeting);
    let notice = &texts["notice"];
    assert_says(notice, "民主测评结果公告");
    assert_says(
        notice,
        "现予公示，公示期为7个工作日，自2026年11月22日起至2026年12月1日止。",
    );
    // Sunday: seven working days are Monday to next Tuesday
    let [excellent, ..] = totals(&all, 1);
    assert_says(
        notice,
        &format!("王建国 书记 {excellent} {}", share(excellent, 30)),
    );
    let upward = &texts["report"];
    assert_says(upward, "关于中共曙光路社区第三支部委员会民主测评情况的报告");
    assert_says(upward, "收到意见和建议3条");
    let minutes = &texts["minutes"];
    assert_says(minutes, "主持人宣布民主测评结果");
    assert_says(minutes, "业主代表测评票：共发出测评票3张，收回4张");
    assert_says(&texts["archive"], "民主测评汇总表（已签名）");
}

/// Of the groups that count: the third one's sheets do not.
fn totals(all: &[Asked], line: usize) -> [u32; 6] {
    let mut sum = [0; 6];
    for one in all.iter().filter(|one| !one.void()) {
        for (sum, more) in sum.iter_mut().zip(naive(&one.finals(), line)) {
            *sum += more;
        }
    }
    sum
}

/// Every figure of the summary and of slip 4 is what the sheets say.
fn check_appraisal(meeting: &Meeting, all: &[Asked]) {
    let summary = text_of("appraisal", PaperKind::SurveySummary, meeting, Lang::Hans);
    let slip = text_of(
        "appraisal",
        PaperKind::Slip(Slip::Result),
        meeting,
        Lang::Hans,
    );
    assert_says(&summary, "民主测评汇总表");
    assert_says(&summary, "党员 20 20 100.0 20 19 18 1");
    assert_says(&summary, "群众代表 12 10 83.3 10 10 10 0");
    assert_says(&summary, "业主代表 3 3 100.0 3 4 — —");
    assert_says(&summary, "合计 32 30 93.8 30 29 28 1");
    assert_says(&summary, "四舍五入，保留一位小数");
    let names = ["党员", "群众代表"];
    for (line, (name, post)) in LINES.iter().enumerate() {
        for (one, group) in all.iter().zip(names) {
            let [a, b, c, d, none, unreadable] = naive(&one.finals(), line);
            let mut row = group.to_owned();
            for grade in [a, b, c, d] {
                row.push_str(&format!(" {grade} {}", share(grade, one.heads)));
            }
            row.push_str(&format!(" {none} {unreadable}"));
            assert_says(&summary, &row);
            assert_says(
                &slip,
                &format!("{group} {a} {b} {c} {d} {none} {unreadable}"),
            );
        }
        let [a, b, c, d, none, unreadable] = totals(all, line);
        let mut row = "合计".to_owned();
        for grade in [a, b, c, d] {
            row.push_str(&format!(" {grade} {}", share(grade, 30)));
        }
        row.push_str(&format!(" {none} {unreadable}"));
        assert_says(&summary, &row);
        assert_says(&summary, &format!("{name} {post} 党员"));
        let report = compact(&scrutineer_report(meeting, Lang::Hans));
        assert_says(&report, &format!("{name}在民主测评中：优秀{a}票，占"));
        for (grade, count) in [("称职", b), ("基本称职", c), ("不称职", d)] {
            assert_says(&report, &format!("；{grade}{count}票，占"));
        }
    }
    // by their words, not as they were noted, and by nobody
    let remarks = ["办公室灯坏了", "希望多组织学习", "按时公开党费"];
    let mut sorted = remarks;
    sorted.sort_unstable();
    for (number, words) in (1..).zip(sorted) {
        assert_says(&summary, &format!("{number}．{words}"));
    }
    assert_says(&slip, "收到意见和建议3条");
    for words in remarks {
        assert_silent(&slip, words);
    }
}

/// The three groups' appraisal, announced, as its papers are about it.
pub fn appraised() -> Meeting {
    let mut day = gathered();
    appraisal(&mut day);
    through_all(&mut day, &three_groups());
    announce(&mut day);
    day.meeting().about(survey_round(day.meeting()))
}

#[test]
fn papers_of_the_other_kind_are_not_offered() {
    let mut day = gathered();
    let election = PaperKind::offered(day.meeting());
    assert!(!election.contains(&PaperKind::SurveySummary));
    assert!(election.contains(&PaperKind::Agenda));
    assert_eq!(
        PaperKind::SurveySummary.ready(day.meeting()),
        Err(NotReady::OnlyForSurveys)
    );
    appraisal(&mut day);
    let survey = PaperKind::offered(day.meeting());
    for kind in [
        PaperKind::Agenda,
        PaperKind::Approval,
        PaperKind::Correction,
        PaperKind::Method,
        PaperKind::PledgeSheets,
        PaperKind::Posting(PostingStage::Formal),
        PaperKind::Posting(PostingStage::Initial),
    ] {
        assert!(!survey.contains(&kind), "{kind:?}");
        assert_eq!(kind.ready(day.meeting()), Err(NotReady::OnlyForElections));
        assert!(election.contains(&kind), "{kind:?}");
    }
    // beside an open survey the papers of the election can still be had
    let meeting = day.meeting().about(RoundId(1));
    assert_eq!(PaperKind::offered(&meeting), election);
    assert_eq!(PaperKind::Agenda.ready(&meeting), Ok(()));
    // titles tell them apart
    assert_eq!(
        title(PaperKind::Ballots, day.meeting(), Lang::Hans),
        "测评票"
    );
    assert_eq!(title(PaperKind::Ballots, &meeting, Lang::Hans), "选票");
    let name = PaperKind::Notice.file_name(day.meeting(), Lang::Hans);
    assert_eq!(name, "民主测评 06 民主测评结果公告.pdf");
    // and a choice made for the one leaves the other alone
    let key = day.meeting().paper_key("notice");
    assert_eq!(key, "notice@2");
    day.must(
        By::Desk,
        Command::AdjustPaper {
            paper: key.clone(),
            part: PaperPart::Choice("number".into()),
            words: "5".into(),
        },
    );
    assert_eq!(day.meeting().chosen(&key, "number"), Some("5"));
    assert_eq!(day.meeting().chosen("notice", "number"), None);
}

/// Votes for everybody by group, from the sheets as they were keyed: `*3=1` or `121`.
fn naive_votes(all: &[Asked], printed: &[u32]) -> BTreeMap<String, Vec<u64>> {
    let mut votes: BTreeMap<String, Vec<u64>> = BTreeMap::new();
    for (group, one) in all.iter().enumerate() {
        for sheet in one.finals().iter().filter(|it| !it.starts_with('-')) {
            let mut parts = sheet.split('*');
            let cells = parts.next().unwrap();
            let mut names: Vec<String> = cells
                .chars()
                .zip(printed)
                .filter(|(cell, _)| *cell == '1')
                .map(|(_, id)| NAMES[*id as usize - 1].to_owned())
                .collect();
            for written in parts {
                let name = written.trim_end_matches("=1");
                names.push(match name.parse::<usize>() {
                    Ok(id) => NAMES[id - 1].to_owned(),
                    Err(_) => name.trim_matches('\'').to_owned(),
                });
            }
            if names.len() > 5 {
                continue;
            }
            for name in names {
                votes.entry(name).or_insert_with(|| vec![0; all.len()])[group] += 1;
            }
        }
    }
    votes
}

pub fn through_all(day: &mut Day, all: &[Asked]) {
    count_heads(day, all);
    issue(day, all);
    collect(day, all);
    key(day, all);
}

#[test]
fn a_recommendation_of_two_groups_added_up_with_equals_at_the_cut() {
    let mut day = gathered();
    let rule = RecommendationRule {
        combine: Combine::Sum,
        margin_percent: 40,
        over_half: false,
    };
    recommend(&mut day, rule, 5, &[], groups(1, &[("群众代表", 10, 1)]));
    let sheets = text_of("sum", PaperKind::Ballots, day.meeting(), Lang::Hans);
    assert_says(&sheets, "支部委员会委员推荐票（群众代表）");
    assert_says(&sheets, "推荐不超过5名");
    assert_silent(&sheets, "候选人");
    let all = vec![
        asked(
            20,
            &[
                (10, "*1=1*2=1*3=1*4=1*5=1"),
                (6, "*1=1*2=1*3=1*6=1"),
                (2, "*6=1*7=1*8=1"),
                (1, "*1=1*2=1*3=1*4=1*5=1*6=1"),
                (1, "-t"),
            ],
        ),
        asked(
            10,
            &[
                (4, "*6=1*7=1*8=1*'王新来'=1"),
                (3, "*1=1*2=1"),
                (3, "*7=1*8=1*9=1"),
            ],
        ),
    ];
    every_paper("sum before", day.meeting());
    through_all(&mut day, &all);
    let meeting = day.meeting();
    let votes = naive_votes(&all, &[]);
    let summary = text_of("sum", PaperKind::SurveySummary, meeting, Lang::Hans);
    let slip = text_of("sum", PaperKind::Slip(Slip::Result), meeting, Lang::Hans);
    for (name, by_group) in &votes {
        let sum: u64 = by_group.iter().sum();
        let place = 1 + votes
            .values()
            .filter(|it| it.iter().sum::<u64>() > sum)
            .count();
        let percent = share(u32::try_from(sum).unwrap(), 30);
        let row = format!(
            "{place} {name} {} {} {sum} {percent}",
            by_group[0], by_group[1]
        );
        assert_says(&summary, &row);
        assert_says(&slip, &row);
    }
    assert_says(&summary, "民主推荐结果汇总表");
    assert_says(
        &summary,
        "应选5名，按40%的差额比例，应产生7名；各类人员得票相加，以得票多少为序取足。",
    );
    // 19 19 16 12 10 10, then 赵磊 and 黄丽 with 9 each for the one place left
    assert_says(
        &summary,
        "赵磊、黄丽在取足处得票相等，尚余1个名额，须另行确定。",
    );
    assert_says(
        &slip,
        "群众代表：发出10张，收回10张，其中有效票10张，无效票0张。",
    );
    assert_says(
        &slip,
        "党员：发出20张，收回20张，其中有效票18张，无效票2张。",
    );
    assert_eq!(pages(PaperKind::SurveySummary, meeting), 1);
    assert_eq!(pages(PaperKind::Slip(Slip::Result), meeting), 1);

    announce(&mut day);
    let meeting = day.meeting().about(survey_round(day.meeting()));
    let initial = PaperKind::Posting(PostingStage::Initial);
    assert_eq!(initial.ready(&meeting), Err(NotReady::NoNamesTaken));
    assert_eq!(initial.ready(day.meeting()), Err(NotReady::NoNames));
    let contest = meeting.round().unwrap().contests().next().unwrap().id;
    let names = [1, 2, 3, 6, 4, 5, 8].map(|id| WrittenName::Person(PersonId(id)));
    day.must(
        By::Desk,
        Command::TakeNames {
            contest,
            taken: NamesTaken {
                names: names.to_vec(),
                decided_by: "上届支部委员会".into(),
                reason: "班子需要女性委员".into(),
            },
        },
    );
    on_disk(&day, "sum");
    let meeting = day.meeting().about(survey_round(day.meeting()));
    let texts = every_paper("sum", &meeting);
    let summary = &texts["survey-summary"];
    assert_says(
        summary,
        "经上届支部委员会研究，确定支部委员会委员候选人初步人选7名",
    );
    assert_says(summary, "未按得票顺序，理由：班子需要女性委员。");
    let notice = &texts["notice"];
    assert_says(notice, "民主推荐结果公告");
    assert_says(
        notice,
        "支部委员会委员人选，按推荐办法列入的6名（以得票多少为序）：",
    );
    assert_says(notice, "公示期为7个工作日");
    assert_silent(notice, "王新来");
    // the names taken stand on the posting of the stage, of the vote and of the election
    for meeting in [&meeting, day.meeting()] {
        let posting = text_of("sum", initial, meeting, Lang::Hans);
        assert_says(
            &posting,
            "经民主推荐（党员、群众代表投票）、上届支部委员会研究，产生",
        );
        assert_says(&posting, "7名，现予公示");
        assert_says(&posting, "黄　丽");
        assert_silent(&posting, "赵磊");
    }
    let minutes = text_of("sum", PaperKind::Minutes, day.meeting(), Lang::Hans);
    assert_says(&minutes, "主持人宣布民主推荐结果");
    assert_says(&minutes, "未按得票顺序");
}

#[test]
fn weighted_votes_need_more_than_half() {
    let mut day = gathered();
    let rule = RecommendationRule {
        combine: Combine::Weighted,
        margin_percent: 20,
        over_half: true,
    };
    let printed = [1, 2, 3, 4, 5, 6];
    recommend(
        &mut day,
        rule,
        3,
        &printed,
        groups(7, &[("群众代表", 10, 3)]),
    );
    let sheets = text_of("weighted", PaperKind::Ballots, day.meeting(), Lang::Hans);
    assert_says(&sheets, "人选6名，推荐不超过3名");
    assert_says(&sheets, "另荐他人");
    let all = vec![
        asked(20, &[(12, "113333"), (5, "311333"), (3, "333311")]),
        asked(10, &[(6, "131333"), (4, "331331*'王新来'=1")]),
    ];
    through_all(&mut day, &all);
    let meeting = day.meeting();
    let votes = naive_votes(&all, &printed);
    let summary = text_of("weighted", PaperKind::SurveySummary, meeting, Lang::Hans);
    assert_says(&summary, "党员（×7） 群众代表（×3） 加权得票");
    // 20 x 7 + 10 x 3 = 170, more than half is 86
    assert_says(
        &summary,
        "加权得票超过参加推荐人数加权合计170半数（至少86）的，方可列入。",
    );
    for (name, by_group) in &votes {
        let score = by_group[0] * 7 + by_group[1] * 3;
        let result = if score >= 86 { "列入" } else { "未列入" };
        let row = format!("{name} {} {} {score} {result}", by_group[0], by_group[1]);
        assert_says(&summary, &row);
    }
    let over = votes
        .values()
        .filter(|it| it[0] * 7 + it[1] * 3 >= 86)
        .count();
    assert_eq!(over, 2);
    assert_says(&summary, "列入2名");
    assert_says(&summary, "尚缺2名");
    announce(&mut day);
    on_disk(&day, "weighted");
    let meeting = day.meeting().about(survey_round(day.meeting()));
    every_paper("weighted", &meeting);
}

#[test]
fn two_lists_with_too_many_names_are_voted_down() {
    let mut day = gathered();
    let rule = RecommendationRule {
        combine: Combine::TwoLists,
        margin_percent: 0,
        over_half: false,
    };
    recommend(&mut day, rule, 3, &[], groups(1, &[("群众代表", 10, 1)]));
    let all = vec![
        asked(
            20,
            &[(10, "*1=1*2=1*3=1"), (6, "*1=1*2=1"), (4, "*1=1*4=1")],
        ),
        asked(10, &[(5, "*1=1*5=1*6=1"), (3, "*1=1*5=1"), (2, "*1=1*7=1")]),
    ];
    through_all(&mut day, &all);
    let summary = text_of("lists", PaperKind::SurveySummary, day.meeting(), Lang::Hans);
    // 王建国 on both; 李秀英 and 张伟 on the one, 陈静 and 杨敏 on the other
    for name in ["王建国", "李秀英", "张伟", "陈静", "杨敏"] {
        let votes = &naive_votes(&all, &[])[name];
        let sum = votes[0] + votes[1];
        let percent = share(u32::try_from(sum).unwrap(), 30);
        let row = format!("{name} {} {} {sum} {percent} 列入", votes[0], votes[1]);
        assert_says(&summary, &row);
    }
    assert_says(
        &summary,
        "两类人员各按得票取前3名，两份名单合并，应产生4名。",
    );
    assert_says(
        &summary,
        "两份名单合并后为5名，多于4名，由党员再次投票确定4名。",
    );
    let said = compact(&announcement(day.meeting(), Lang::Hans));
    assert_says(&said, "再由党员投票确定4名");
    announce(&mut day);
    on_disk(&day, "lists");
    let meeting = day.meeting().about(survey_round(day.meeting()));
    every_paper("lists", &meeting);
}

/// The form before the day and the sheet of the survey know the same sets of grades.
#[test]
fn the_form_and_the_sheet_have_the_same_grades() {
    let mut day = gathered();
    let contest = ContestId(1);
    let people = [1, 2, 3, 4, 5, 6].map(PersonId).to_vec();
    let order = CandidateOrder::Strokes;
    day.must(
        By::Desk,
        Command::SetCandidates {
            contest,
            people,
            order,
        },
    );
    let head = |day: &Day, kind: PaperKind| -> Vec<String> {
        let document = document(kind, &source(day.meeting(), Lang::Hans)).unwrap();
        let mut tables = document.blocks.iter().filter_map(|block| match block {
            Block::Table(table) => Some(table),
            _ => None,
        });
        let table = tables.next_back().unwrap();
        let cells = table.head[0].iter().skip(2);
        cells
            .map(|cell| cell.runs.iter().map(|run| run.text.as_str()).collect())
            .collect()
    };
    // the record knew four sets before there were five
    for (chosen, set) in [
        ("2", Grades::Pass),
        ("4", Grades::Good),
        ("5", Grades::ContentThree),
    ] {
        day.must(
            By::Desk,
            Command::AdjustPaper {
                paper: "appraisal".into(),
                part: PaperPart::Choice("grades".into()),
                words: chosen.into(),
            },
        );
        assert_eq!(
            head(&day, PaperKind::Appraisal),
            Lang::Hans.grade_names(set)
        );
    }
}

#[test]
fn the_report_of_the_election_tells_of_the_surveys_of_the_day() {
    let mut day = gathered();
    appraisal(&mut day);
    through_all(&mut day, &three_groups());
    announce(&mut day);
    let contest = ContestId(1);
    let people = [1, 2, 3, 4, 5, 6].map(PersonId).to_vec();
    let order = CandidateOrder::Strokes;
    day.must(
        By::Desk,
        Command::SetCandidates {
            contest,
            people,
            order,
        },
    );
    let mut day = day.issued().collected(20, 25);
    let paper = day.papers()[0];
    let at = BundleRef { paper, number: 1 };
    for (pass, by) in [(Pass::First, TELLER), (Pass::Second, SECOND)] {
        day.key(at, pass, by, &["111112"; 20]);
    }
    for slip in Slip::ALL {
        day.must(By::Desk, Command::ConfirmSlip(slip));
    }
    day.must(By::Desk, Command::Announce);
    let report = text_of("held", PaperKind::ResultReport, day.meeting(), Lang::Hans);
    assert_says(
        &report,
        "会议期间还进行了民主测评，参加33名，有效票28张，结果",
    );
    let minutes = text_of("held", PaperKind::Minutes, day.meeting(), Lang::Hans);
    assert_says(&minutes, "主持人宣布民主测评结果");
    assert_says(&minutes, "主持人宣布选举结果");
    // the election's own papers keep silent about it
    let notice = text_of("held", PaperKind::Notice, day.meeting(), Lang::Hans);
    assert_silent(&notice, "测评");
    assert_eq!(
        PaperKind::Notice.file_name(day.meeting(), Lang::Hans),
        "06 选举结果公告 notice.pdf"
    );
}
