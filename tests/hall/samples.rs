//! Views as a meeting would show them.

use std::sync::Arc;

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
        lang: Lang::Hans,
        meeting: "曙光路社区第三党支部换届选举大会".into(),
        rehearsal: false,
        scene,
        foot: counted.then_some(foot),
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
        page: 0,
    }
}

pub fn progress() -> Progress {
    Progress {
        contest: CONTEST.into(),
        seats: 5,
        candidates: 7,
        counted: 20,
        total: 30,
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
        page: 0,
    }
}

pub fn count_or_result(
    counting: bool,
    announced: bool,
    contest: String,
    rows: Vec<CountRow>,
    total: u32,
    page: usize,
) -> Scene {
    if counting {
        Scene::Counting(Counting {
            contest,
            seats: 5,
            rows,
            counted: total / 2,
            total,
            bar: bar(total / 2 + 1),
            source: CountSource::Compared,
            page,
        })
    } else {
        let mut result = ResultBoard {
            contest,
            candidates: rows.len() as u32,
            rows,
            total,
            bar: bar(total / 2 + 1),
            page,
            ..self::result(announced)
        };
        result.by_hand = total.is_multiple_of(2);
        Scene::Result(result)
    }
}

fn many(count: usize, total: u32) -> Counting {
    let family: Vec<char> = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗".chars().collect();
    let given: Vec<char> = "明晓向晚远卓珩岚建国志强秀英文华".chars().collect();
    let names: Vec<String> = (0..count)
        .map(|index| {
            let mut name = family[index % family.len()].to_string();
            name.push(given[(index * 7) % given.len()]);
            if index % 3 != 0 {
                name.push(given[(index * 5 + 3) % given.len()]);
            }
            name
        })
        .collect();
    Counting {
        rows: board(
            &names,
            |index| total - (index as u32 * 37) % total,
            total / 2 + 1,
        ),
        counted: total,
        total,
        bar: bar(total / 2 + 1),
        ..counting()
    }
}

fn speech(items: &[&str], seconds_left: Option<u32>, last_minute: bool) -> Speech {
    Speech {
        name: "王䶮".into(),
        contest: CONTEST.into(),
        seconds_left,
        last_minute,
        items: items.iter().map(|item| (*item).into()).collect(),
        next: Some("司徒明远".into()),
    }
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
            Scene::Introduction(speech(
                &[
                    "1978年4月出生，2003年6月入党，大学学历。",
                    "现任第三党支部组织委员，社区网格员。",
                    "2021年获评社区优秀共产党员。",
                ],
                None,
                false,
            )),
        ),
        ("pledge", Scene::Pledge(speech(&pledges, Some(155), false))),
        (
            "pledge-last",
            Scene::Pledge(speech(&pledges, Some(42), true)),
        ),
        ("pledge-long", Scene::Pledge(speech(&long, Some(0), true))),
        ("pledge-alone", Scene::Pledge(speech(&[], Some(155), false))),
        (
            "questions",
            Scene::Questions(speech(
                &["物业费的使用情况能不能每季度在公告栏公布？"],
                Some(60),
                true,
            )),
        ),
        (
            "lots",
            Scene::Lots(Lots {
                title: "候选人承诺".into(),
                order: names(),
                page: 0,
            }),
        ),
        (
            "lots-many",
            Scene::Lots(Lots {
                title: "候选人承诺".into(),
                order: many(62, 100).rows.into_iter().map(|row| row.name).collect(),
                page: 0,
            }),
        ),
        (
            "how-to-mark",
            Scene::HowToMark(HowToMark {
                contest: CONTEST.into(),
                seats: 5,
                candidates: 7,
                marks: vec![
                    (Mark::Circle, "赞成".into()),
                    (Mark::Cross, "不赞成（可另选他人）".into()),
                    (Mark::Blank, "弃权".into()),
                ],
                notes: vec![
                    "赞成的人数等于或少于 5 名的选票有效，多于 5 名的无效。".into(),
                    "不赞成的，可在“另选他人”栏写上姓名并画“○”。".into(),
                ],
            }),
        ),
        (
            "issued-returned",
            Scene::IssuedReturned(IssuedReturned {
                paper: "支部委员会委员选票".into(),
                issued: 30,
                returned: Some(30),
                valid: None,
                invalid: None,
                sentence: Some("收回选票等于发出选票，选举有效。".into()),
            }),
        ),
        (
            "issued-valid",
            Scene::IssuedReturned(IssuedReturned {
                paper: "支部委员会委员选票".into(),
                issued: 1208,
                returned: Some(1200),
                valid: Some(1187),
                invalid: Some(13),
                sentence: None,
            }),
        ),
        ("counting", Scene::Counting(counting())),
        (
            "counting-called",
            Scene::Counting(Counting {
                source: CountSource::Called,
                ..counting()
            }),
        ),
        ("counting-two", Scene::Counting(many(2, 30))),
        ("counting-12-120", Scene::Counting(many(12, 120))),
        ("counting-20-1200", Scene::Counting(many(20, 1200))),
        (
            "counting-62",
            Scene::Counting(Counting {
                page: 1,
                ..many(62, 400)
            }),
        ),
        ("progress", Scene::Progress(progress())),
        ("result", Scene::Result(result(true))),
        ("result-provisional", Scene::Result(result(false))),
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
    ]
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
