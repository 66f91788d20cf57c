//! Views as a meeting would show them.

use std::sync::Arc;
use std::time::Duration;

use zhengpiao::fonts::Face;
use zhengpiao::hall::*;
use zhengpiao::text::Lang;

const MEANING: &str = "超过实到会有选举权人数的半数";
const CONTEST: &str = "支部委员会委员选举";

pub fn view(scene: Scene) -> HallView {
    let counted = matches!(
        scene,
        Scene::Counting(_) | Scene::Progress(_) | Scene::Result(_)
    );
    let foot = Foot {
        expected: Some(32),
        present: Some(30),
        issued: Some(30),
        returned: Some(30),
        polling: false,
    };
    HallView {
        meeting: "曙光路社区第三党支部换届选举大会".into(),
        scene,
        foot: counted.then_some(foot),
        ..HallView::new(Lang::Hans)
    }
}

pub fn names() -> Vec<String> {
    [
        "丁向晚",
        "王䶮",
        "司徒明远",
        "李卓",
        "阿依努尔・买买提",
        "陈晓岚",
        "赵珩",
    ]
    .map(String::from)
    .to_vec()
}

pub fn board(names: &[String], votes: impl Fn(usize) -> u32, enough: u32) -> Vec<CountRow> {
    let row = |(index, name): (usize, &String)| CountRow {
        name: name.clone(),
        yes: votes(index),
        elected: votes(index) >= enough,
    };
    names.iter().enumerate().map(row).collect()
}

fn bar(votes: u32) -> Option<MajorityLine> {
    Some(MajorityLine {
        word: LineWord::Majority,
        votes,
        meaning: MEANING.into(),
    })
}

pub fn counting() -> Counting {
    let votes = [19, 18, 11, 17, 14, 16, 3];
    Counting {
        contest: CONTEST.into(),
        seats: 5,
        rows: board(&names(), |index| votes[index], 16),
        counted: 20,
        total: 30,
        bar: bar(16),
        source: CountSource::Compared,
        order: CountOrder::Ballot,
        places: 0,
        what: Voting::Election,
    }
}

/// A recommendation while it is counted.
pub fn recommending() -> Counting {
    Counting {
        contest: "支部委员会委员".into(),
        places: 7,
        bar: None,
        order: CountOrder::Votes,
        what: Voting::Recommendation,
        ..counting()
    }
}

/// Grades of a body and its members.
pub fn grades() -> GradesBoard {
    let names = names();
    let row = |name: &str, post: &str, votes: [u32; 4], blank: u32| GradesRow {
        name: name.into(),
        post: post.into(),
        votes: votes.into(),
        blank,
    };
    GradesBoard {
        contest: "民主测评".into(),
        grades: ["优秀", "称职", "基本称职", "不称职"]
            .map(String::from)
            .to_vec(),
        rows: vec![
            row("上届支部委员会", "", [31, 10, 3, 1], 1),
            row(&names[0], "支部书记", [35, 8, 2, 1], 0),
            row(&names[1], "组织委员", [22, 18, 4, 1], 1),
            row(&names[4], "宣传委员、纪检委员", [29, 12, 4, 0], 1),
        ],
        took_part: 46,
    }
}

pub fn progress() -> Progress {
    Progress {
        contest: CONTEST.into(),
        seats: 5,
        candidates: 7,
        counted: 20,
        total: 30,
        withheld: Withheld::UntilReported,
        source: CountSource::Compared,
        what: Voting::Election,
    }
}

pub fn result(announced: bool) -> ResultBoard {
    let votes = [28, 27, 17, 26, 21, 24, 5];
    ResultBoard {
        contest: CONTEST.into(),
        seats: 5,
        candidates: 7,
        rows: board(&names(), |index| votes[index], 18),
        total: 30,
        bar: bar(16),
        sentence: if announced {
            "丁向晚、王　䶮、李　卓、阿依努尔・买买提、陈晓岚当选为支部委员会委员。"
        } else {
            ""
        }
        .into(),
        standing: if announced {
            Standing::Announced
        } else {
            Standing::Provisional
        },
        by_hand: false,
        won: Won::Elected,
        what: Voting::Election,
    }
}

pub fn count_or_result(
    counting: bool,
    announced: bool,
    contest: String,
    rows: Vec<CountRow>,
    total: u32,
) -> Scene {
    if counting {
        Scene::Counting(vec![Counting {
            contest,
            rows,
            counted: total / 2,
            total,
            bar: bar(total / 2 + 1),
            order: if announced {
                CountOrder::Votes
            } else {
                CountOrder::Ballot
            },
            ..self::counting()
        }])
    } else {
        Scene::Result(vec![ResultBoard {
            contest,
            candidates: rows.len() as u32,
            rows,
            total,
            bar: bar(total / 2 + 1),
            by_hand: total.is_multiple_of(2),
            ..self::result(announced)
        }])
    }
}

/// So many names of two and three characters, with a long one among them.
pub fn many_names(count: usize) -> Vec<String> {
    let family: Vec<char> = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗".chars().collect();
    let given: Vec<char> = "明晓向晚远卓珩岚建国志强秀英文华".chars().collect();
    (0..count)
        .map(|index| {
            if index == 4 {
                return "阿依努尔・买买提".to_owned();
            }
            let mut name = family[index % family.len()].to_string();
            name.push(given[(index * 7) % given.len()]);
            if index % 3 != 0 {
                name.push(given[(index * 5 + 3) % given.len()]);
            }
            name
        })
        .collect()
}

pub fn many(count: usize, total: u32) -> Counting {
    Counting {
        rows: board(
            &many_names(count),
            |index| total - (index as u32 * 37) % total,
            total / 2 + 1,
        ),
        counted: total,
        total,
        bar: bar(total / 2 + 1),
        ..counting()
    }
}

pub fn speech(items: &[&str], timer: Option<(u64, bool)>) -> Speech {
    Speech {
        candidate: Candidate {
            name: "王䶮".into(),
            group: "第二党小组".into(),
            role: String::new(),
        },
        contest: CONTEST.into(),
        timer: timer.map(|(left, running)| Timer {
            left: Duration::from_secs(left),
            running,
        }),
        items: items.iter().map(|item| (*item).into()).collect(),
        read_by: String::new(),
        next: Some("司徒明远".into()),
    }
}

pub fn introduction(names: &[String], now: Option<usize>) -> Introduction {
    let candidate = |(index, name): (usize, &String)| Candidate {
        name: name.clone(),
        group: format!("第{}党小组", ["一", "二", "三"][index % 3]),
        role: if index % 3 == 1 {
            "现任委员".into()
        } else {
            String::new()
        },
    };
    Introduction {
        contest: CONTEST.into(),
        seats: 5,
        candidates: names.iter().enumerate().map(candidate).collect(),
        now,
    }
}

/// Three contests of one election, of 1, 2 and 4 candidates.
pub fn contests() -> [(&'static str, u32, usize); 3] {
    [("书记选举", 1, 1), ("副书记选举", 1, 2), ("委员选举", 3, 4)]
}

pub fn how_to_mark(preset: &str, contests: &[(&str, u32, usize)], lang: Lang) -> HowToMark {
    let rules = zhengpiao::rules::preset(preset).unwrap();
    let contests: Vec<(String, u32, u32)> = contests
        .iter()
        .map(|(title, seats, candidates)| ((*title).into(), *seats, *candidates as u32))
        .collect();
    zhengpiao::hall::marking(&rules, zhengpiao::rules::RoundKind::Formal, &contests, lang)
}

pub fn scenes() -> Vec<(&'static str, Scene)> {
    let welcome = Welcome {
        title_lines: vec!["支部换届选举大会".into(), "选举产生新一届支部委员会".into()],
        organisation: "中共曙光路社区第三支部委员会".into(),
        date: "2026年6月18日 下午2:30".into(),
        place: "社区党群服务中心二楼会议室".into(),
    };
    let agenda = [
        "清点到会人数",
        "通过选举办法",
        "通过监票人、计票人名单",
        "候选人介绍和承诺",
        "分发、填写选票",
        "投票、计票",
        "宣布选举结果",
        "新一届支部委员会讲话",
    ];
    let agenda = agenda.iter().enumerate().map(|(index, text)| AgendaItem {
        text: (*text).into(),
        state: match index {
            0..=2 => AgendaState::Done,
            3 => AgendaState::Now,
            _ => AgendaState::Next,
        },
    });
    let pledges = [
        "每季度至少走访一次困难党员和独居老人，情况记入走访簿并在支部大会上通报。",
        "三会一课按时召开，议题提前三天告知。",
        "党费收缴情况每半年公布一次。",
        "牵头办好小区加装电梯的协调工作。",
    ];
    let long = ["提高物业服务水平。"; 14];
    vec![
        ("welcome", Scene::Welcome(welcome.clone())),
        ("welcome-plain", Scene::Welcome(Welcome::default())),
        (
            "thanks",
            Scene::Thanks(Welcome {
                title_lines: Vec::new(),
                ..welcome
            }),
        ),
        (
            "attendance",
            Scene::Attendance(Attendance {
                signed_in: 18,
                expected: 32,
                quorum_met: None,
            }),
        ),
        (
            "attendance-met",
            Scene::Attendance(Attendance {
                signed_in: 30,
                expected: 32,
                quorum_met: Some(
                    "到会人数超过应到会人数的五分之四（26 人），可以进行选举。".into(),
                ),
            }),
        ),
        ("agenda", Scene::Agenda(agenda.clone().collect())),
        (
            "agenda-long",
            Scene::Agenda(
                agenda
                    .clone()
                    .chain(agenda.clone().skip(4))
                    .chain(agenda.skip(4))
                    .collect(),
            ),
        ),
        ("agenda-none", Scene::Agenda(Vec::new())),
        (
            "motion",
            Scene::Motion(Motion {
                title: "通过《曙光路社区第三党支部换届选举办法（草案）》".into(),
                votes: Some(MotionVotes {
                    yes: 29,
                    no: 0,
                    abstain: 1,
                }),
                sentence: Some("赞成 29 人，超过半数，予以通过。".into()),
            }),
        ),
        (
            "motion-put",
            Scene::Motion(Motion {
                title: "通过《曙光路社区第三党支部换届选举办法（草案）》".into(),
                votes: None,
                sentence: None,
            }),
        ),
        (
            "introduction",
            Scene::Introduction(introduction(&names(), Some(1))),
        ),
        (
            "candidates",
            Scene::Introduction(introduction(&names(), None)),
        ),
        (
            "candidates-26",
            Scene::Introduction(introduction(&many_names(26), None)),
        ),
        ("pledge", Scene::Pledge(speech(&pledges, Some((155, true))))),
        (
            "pledge-last",
            Scene::Pledge(speech(&pledges, Some((42, true)))),
        ),
        (
            "pledge-long",
            Scene::Pledge(Speech {
                read_by: "李卓".into(),
                ..speech(&long, Some((0, false)))
            }),
        ),
        (
            "pledge-alone",
            Scene::Pledge(speech(&[], Some((180, false)))),
        ),
        (
            "questions",
            Scene::Questions(speech(
                &["物业费的使用情况能不能每季度在公告栏公布？"],
                Some((60, true)),
            )),
        ),
        (
            "lots",
            Scene::Lots(Lots {
                title: "候选人承诺".into(),
                order: names(),
            }),
        ),
        (
            "lots-26",
            Scene::Lots(Lots {
                title: "候选人承诺".into(),
                order: many_names(26),
            }),
        ),
        (
            "rules",
            Scene::Rules(RulesList {
                title: String::new(),
                items: RULES.iter().map(|item| (*item).into()).collect(),
            }),
        ),
        (
            "how-to-mark",
            Scene::HowToMark(how_to_mark("cpc-2020", &[(CONTEST, 5, 7)], Lang::Hans)),
        ),
        (
            "how-to-mark-three",
            Scene::HowToMark(how_to_mark("village-2018", &contests(), Lang::Hans)),
        ),
        (
            "issued-returned",
            Scene::IssuedReturned(vec![issued("支部委员会委员选票", 30, Some(30))]),
        ),
        (
            "issued-three",
            Scene::IssuedReturned(vec![
                issued("党委委员选票", 1208, Some(1200)),
                issued("纪委委员选票", 1208, Some(1201)),
                issued("出席上级党代表大会代表选票", 1208, None),
            ]),
        ),
        ("counting", Scene::Counting(vec![counting()])),
        (
            "counting-called",
            Scene::Counting(vec![Counting {
                source: CountSource::Called,
                ..counting()
            }]),
        ),
        (
            "counting-by-votes",
            Scene::Counting(vec![Counting {
                order: CountOrder::Votes,
                ..counting()
            }]),
        ),
        ("counting-one", Scene::Counting(vec![many(1, 30)])),
        ("counting-two", Scene::Counting(vec![many(2, 30)])),
        ("counting-12-120", Scene::Counting(vec![many(12, 120)])),
        ("counting-26-400", Scene::Counting(vec![many(26, 400)])),
        ("counting-62", Scene::Counting(vec![many(62, 400)])),
        ("counting-three", Scene::Counting(three_counts())),
        ("progress", Scene::Progress(vec![progress()])),
        (
            "progress-three",
            Scene::Progress(
                three_counts()
                    .into_iter()
                    .map(|count| Progress {
                        contest: count.contest,
                        seats: count.seats,
                        candidates: count.rows.len() as u32,
                        withheld: Withheld::ProgressOnly,
                        ..progress()
                    })
                    .collect(),
            ),
        ),
        ("result", Scene::Result(vec![result(true)])),
        ("result-provisional", Scene::Result(vec![result(false)])),
        (
            "result-preliminary",
            Scene::Result(vec![ResultBoard {
                won: Won::Nominated,
                by_hand: true,
                ..result(true)
            }]),
        ),
        ("recommending", Scene::Counting(vec![recommending()])),
        (
            "recommended",
            Scene::Result(vec![ResultBoard {
                contest: "支部委员会委员".into(),
                bar: None,
                sentence: "推荐丁向晚、王　䶮、李　卓、陈晓岚、赵　珩为支部委员会委员人选".into(),
                won: Won::Nominated,
                what: Voting::Recommendation,
                ..result(true)
            }]),
        ),
        (
            "appraising",
            Scene::Progress(vec![Progress {
                contest: "民主测评".into(),
                candidates: 4,
                what: Voting::Appraisal,
                ..progress()
            }]),
        ),
        ("appraised", Scene::Grades(vec![grades()])),
        (
            "notice",
            Scene::Notice(Notice {
                title: String::new(),
                lines: vec![
                    "休会十五分钟".into(),
                    "下午4:10继续计票，请监票人、计票人留在计票席。".into(),
                ],
            }),
        ),
        (
            "test",
            Scene::Test(TestPicture {
                screen: "HDMI-1".into(),
            }),
        ),
        ("blank", Scene::Blank),
    ]
}

const RULES: [&str; 9] = [
    "应到会有选举权的党员 32 名，到会不少于五分之四，即 26 名，方可进行选举。",
    "采用无记名投票的方式，候选人名单以姓氏笔画为序。",
    "候选人 7 名，应选 5 名，差额 2 名。",
    "对候选人可以投赞成票、不赞成票，也可以弃权；投不赞成票的可以另选他人，弃权的不得另选他人。",
    "每张选票所选人数等于或少于应选名额的有效，多于应选名额的无效。",
    "收回的选票等于或少于投票人数，选举有效；多于投票人数，选举无效，应当重新选举。",
    "候选人获得赞成票超过实到会有选举权人数的半数，始得当选；当选人数多于应选名额的，以得票多的当选。",
    "票数相等不能确定当选人时，就票数相等的候选人再次投票，得票多的当选。",
    "计票结束，由监票人报告计票结果，由大会主持人宣布当选名单。",
];

fn issued(paper: &str, issued: u32, returned: Option<u32>) -> IssuedReturned {
    IssuedReturned {
        paper: paper.into(),
        issued,
        returned,
        valid: None,
        invalid: None,
        sentence: returned.map(|_| "收回选票不多于发出选票，选举有效。".into()),
    }
}

/// The count of three contests on one paper.
pub fn three_counts() -> Vec<Counting> {
    contests()
        .iter()
        .map(|(contest, seats, candidates)| Counting {
            contest: (*contest).into(),
            seats: *seats,
            ..many(*candidates, 30)
        })
        .collect()
}

/// The program's own two families.
pub fn install_fonts(ctx: &egui::Context) {
    let mut fonts = egui::FontDefinitions::empty();
    for (name, face, family) in [
        ("regular", Face::Sans, egui::FontFamily::Proportional),
        (
            "bold",
            Face::SansBold,
            egui::FontFamily::Name("bold".into()),
        ),
    ] {
        fonts.font_data.insert(
            name.into(),
            Arc::new(egui::FontData::from_static(face.bytes())),
        );
        fonts.families.insert(family, vec![name.into()]);
    }
    fonts
        .families
        .insert(egui::FontFamily::Monospace, vec!["regular".into()]);
    ctx.set_fonts(fonts);
}
