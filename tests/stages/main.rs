//! Four meetings on four days with other voters each: nine stand, then five, three, two
//! and one. Each takes its candidates from the record of the one before, on the disk.

#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

#[path = "../common/day.rs"]
mod day;
mod refused;
#[path = "../common/stage.rs"]
mod stage;

use std::path::Path;

use day::{Day, person};
use stage::{POST, ballots, held, info, meeting, stand, voters};
use zhengpiao::earlier::{self, EarlierRecord};
use zhengpiao::meeting::{
    By, CandidateOrder, Channel, Command, Departure, Earlier, MeetingKind, PaperPart, PersonId,
    Status, Taken, TakenFrom,
};
use zhengpiao::papers::forms::{PaperKind, PostingStage, Source, document};
use zhengpiao::papers::{Setting, render_in};
use zhengpiao::session::Session;
use zhengpiao::text::Lang;

const STREET: &str = "中共曙光街道工作委员会";
const COMMITTEE: &str = "中共曙光路社区综合委员会";

/// Who applied or was put forward, and how.
const APPLICANTS: [(&str, &[Channel]); 7] = [
    ("马骉", &[Channel::Members, Channel::Masses]),
    ("王䶮", &[Channel::Organisation]),
    ("龙犇", &[Channel::Own]),
    ("白芸北", &[Channel::Masses]),
    ("司徒明远", &[Channel::Organisation, Channel::Members]),
    ("张云起", &[Channel::Own]),
    ("郑予安", &[Channel::Members]),
];

fn open(day: &Day, path: &Path) -> Session {
    day.write(path);
    Session::read(path).unwrap().0
}

fn read(path: &Path, own: &Session) -> EarlierRecord {
    earlier::read(path, own).unwrap_or_else(|why| panic!("{why:?}"))
}

/// The names of a result as recorded, whoever is on the roll of `day` found by name.
fn taken(record: &EarlierRecord, result: &Earlier, day: &Day) -> Taken {
    let list = result.names.iter().map(|name| {
        let mut ranked = name.ranked.clone();
        let people = day.meeting().people.iter();
        let mut same = people.filter(|person| person.roll.name == ranked.name);
        ranked.person = same.next().map(|person| person.id);
        assert!(same.next().is_none(), "{} is there twice", ranked.name);
        ranked
    });
    Taken {
        from: TakenFrom {
            organisation: record.organisation.clone(),
            title: record.title.clone(),
            date: record.date.clone(),
            contest: result.contest.clone(),
            head: record.head.clone(),
            events: record.events,
        },
        list: list.collect(),
        departed: None,
    }
}

/// Takes these names, adding as guests who is not on the roll.
fn take(day: &mut Day, path: &Path, names: &[&str], departed: Option<Departure>) {
    let folder = tempfile::tempdir().unwrap();
    let own = open(day, &folder.path().join("own.zp"));
    let record = read(path, &own);
    let result = &record.results[0];
    for name in names {
        let known = |day: &Day| day.meeting().people.iter().any(|it| it.roll.name == *name);
        if !known(day) {
            let guest = zhengpiao::meeting::NewPerson {
                status: Status::Observer,
                ..person(name)
            };
            day.must(By::Desk, Command::AddPerson(guest));
        }
    }
    let taken = Taken {
        departed,
        ..taken(&record, result, day)
    };
    let people = names.iter().map(|name| {
        let people = &day.meeting().people;
        let id = people.iter().find(|it| it.roll.name == *name).unwrap().id;
        let known = result.names.iter().find(|it| it.ranked.name == *name);
        (id, known.map(|it| it.channels.clone()).unwrap_or_default())
    });
    let command = Command::TakeCandidates {
        contest: POST,
        people: people.collect(),
        order: CandidateOrder::ByHand,
        taken: Box::new(taken),
    };
    day.must(By::Desk, command);
}

/// The text of a paper without blanks.
fn text_of(kind: PaperKind, day: &Day, lang: Lang) -> String {
    let source = Source {
        meeting: day.meeting(),
        lang,
        head: "3F9A-71C2-0B5E-88D4".into(),
        events: day.meeting().events,
    };
    let document = document(kind, &source).unwrap_or_else(|why| panic!("{kind:?}: {why:?}"));
    let paper = render_in(&document, Setting::BUILT_IN).unwrap();
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("stages");
    std::fs::create_dir_all(&folder).unwrap();
    let name = format!("{}-{lang:?}-{}", day.meeting().info.date, kind.key());
    let path = folder.join(format!("{name}.pdf"));
    std::fs::write(&path, &paper.pdf).unwrap();
    let output = std::process::Command::new("pdftotext")
        .args(["-layout".as_ref(), path.as_os_str(), "-".as_ref()])
        .output()
        .expect("pdftotext is needed for this test");
    let text = String::from_utf8(output.stdout).unwrap();
    text.chars().filter(|it| !it.is_whitespace()).collect()
}

#[track_caller]
fn says(text: &str, parts: &[&str]) {
    for part in parts {
        let part: String = part.chars().filter(|it| !it.is_whitespace()).collect();
        assert!(text.contains(&part), "does not say “{part}”:\n{text}");
    }
}

fn standing(day: &Day) -> Vec<String> {
    let contest = day.meeting().contest(POST).unwrap();
    let names = contest.candidates.iter();
    names
        .map(|id| day.meeting().name_of(*id).to_owned())
        .collect()
}

fn elected(day: &Day) -> Vec<String> {
    let elected = day.meeting().elected_over_rounds(POST);
    let mut names: Vec<String> = elected
        .iter()
        .map(|it| day.meeting().name_of_written(&it.who).to_owned())
        .collect();
    names.sort();
    names
}

fn cast(day: Day, voters: usize, votes: &[usize]) -> Day {
    let ballots = ballots(voters, votes);
    for (at, count) in votes.iter().enumerate() {
        let yes = ballots.iter().filter(|it| it.as_bytes()[at] == b'1');
        assert_eq!(yes.count(), *count, "{ballots:?}");
    }
    held(day, &ballots.iter().map(String::as_str).collect::<Vec<_>>())
}

/// The first meeting: seven stand, those with a vote put five forward.
fn recommended() -> Day {
    let mut names: Vec<&str> = APPLICANTS.iter().map(|(name, _)| *name).collect();
    let others: Vec<String> = (1..=13).map(|n| format!("代表{n:02}")).collect();
    names.extend(others.iter().map(String::as_str));
    let info = info(STREET, "公开推荐大会", "2026-10-18");
    let mut day = meeting(MeetingKind::Official, info, voters(&names), 5);
    stand(&mut day, 7);
    for (id, (_, channels)) in (1..).zip(APPLICANTS) {
        day.must(
            By::Desk,
            Command::SetChannels {
                contest: POST,
                person: PersonId(id),
                channels: channels.to_vec(),
            },
        );
    }
    cast(day, 20, &[18, 16, 14, 13, 12, 9, 8])
}

fn next(title: &str, date: &str, roll: &[&str], seats: u32) -> Day {
    let info = info(COMMITTEE, title, date);
    meeting(MeetingKind::Official, info, voters(roll), seats)
}

#[test]
fn seven_five_three_two_one_over_four_days_with_other_voters_each() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);

    let mut first = recommended();
    assert_eq!(elected(&first).len(), 5);
    // What the first of the chain posts is typed: its names are not candidates yet.
    let kind = PaperKind::Posting(PostingStage::Applied);
    first.must(
        By::Desk,
        Command::AdjustPaper {
            paper: kind.key().into(),
            part: PaperPart::Choice("names-1".into()),
            words: "马骉、王䶮、龙犇、白芸北、司徒明远、张云起、郑予安".into(),
        },
    );
    let text = text_of(kind, &first, Lang::Hans);
    says(
        &text,
        &[
            "报名人选",
            "马骉 党员推荐、群众推荐",
            "司徒明远 组织推荐、党员推荐",
            "龙犇 个人自荐",
        ],
    );
    assert!(!text.contains("得票多少为序"), "{text}");
    first.write(&path("1.zp"));

    // 5 → 3, by people of whom only one was there before; the others stand as guests.
    let roll: Vec<String> = (1..=9).map(|n| format!("干部{n:02}")).collect();
    let mut roll: Vec<&str> = roll.iter().map(String::as_str).collect();
    roll.push("王䶮");
    let mut second = next("综合评议会", "2026-10-25", &roll, 3);
    let five = ["马骉", "王䶮", "龙犇", "白芸北", "司徒明远"];
    take(&mut second, &path("1.zp"), &five, None);
    assert_eq!(second.meeting().expected(), 10, "guests have no vote");
    let second = cast(second, 10, &[9, 6, 8, 3, 2]);
    assert_eq!(elected(&second), ["王䶮", "马骉", "龙犇"]);
    let kind = PaperKind::Posting(PostingStage::Preparatory);
    let text = text_of(kind, &second, Lang::Hans);
    says(
        &text,
        &[
            "候选人预备人选",
            "司徒明远 组织推荐、党员推荐",
            "党委书记候选人以得票多少为序，从中共曙光街道工作委员会2026年10月18日公开推荐大会（党委书记）的结果中产生。",
        ],
    );
    assert!(!text.contains("没有按得票顺序"), "{text}");
    second.write(&path("2.zp"));

    // 3 → 2: all three of the last, in the order of votes.
    let mut third = next(
        "全委会",
        "2026-11-01",
        &["委一", "委二", "委三", "委四", "委五"],
        2,
    );
    take(&mut third, &path("2.zp"), &["马骉", "龙犇", "王䶮"], None);
    let third = cast(third, 5, &[5, 4, 1]);
    assert_eq!(elected(&third), ["马骉", "龙犇"]);
    third.write(&path("3.zp"));

    // 2 → 1: the second was found not eligible, the third stands instead.
    let members = [
        "马骉",
        "王䶮",
        "龙犇",
        "郑予安",
        "周以宁",
        "戴菁",
        "谢燕楠",
        "谢珩荣",
    ];
    let mut fourth = next("党员大会", "2026-11-22", &members, 1);
    let departed = Departure {
        reason: "考察中发现不符合任职条件".into(),
        decided_by: STREET.into(),
    };
    take(
        &mut fourth,
        &path("3.zp"),
        &["马骉", "王䶮"],
        Some(departed),
    );
    assert_eq!(standing(&fourth), ["马骉", "王䶮"]);
    let text = text_of(
        PaperKind::Posting(PostingStage::Formal),
        &fourth,
        Lang::Hans,
    );
    let why = "其中没有按得票顺序的：龙犇（第2名，4票）没有列入、王䶮（第3名，1票）未通过而列入；\
        理由：考察中发现不符合任职条件；由中共曙光街道工作委员会决定。";
    let source = "从中共曙光路社区综合委员会2026年11月1日全委会（党委书记）的结果中产生。";
    says(
        &text,
        &[
            "正式候选人",
            "马骉 党员推荐、群众推荐",
            "王䶮 组织推荐",
            source,
            why,
        ],
    );
    let text = text_of(PaperKind::Introductions, &fourth, Lang::Hans);
    says(
        &text,
        &[
            "产生方式 党员推荐、群众推荐",
            "产生方式 组织推荐",
            source,
            why,
        ],
    );
    let fourth = cast(fourth, 8, &[5, 3]);
    assert_eq!(elected(&fourth), ["马骉"]);
    let put = "党委书记候选人产生方式：马骉（党员推荐、群众推荐）、王䶮（组织推荐）。";
    for kind in [PaperKind::Minutes, PaperKind::ResultReport] {
        says(&text_of(kind, &fourth, Lang::Hans), &[put, source, why]);
    }
    let english = text_of(PaperKind::Minutes, &fourth, Lang::En);
    says(
        &english,
        &["in the order of votes", "考察中发现不符合任职条件"],
    );
    let traditional = text_of(PaperKind::ResultReport, &fourth, Lang::Hant);
    says(
        &traditional,
        &["党委书记候選人產生方式：马骉（黨員推薦、群眾推薦）"],
    );

    // The records hold it, name the record before, and open again as they were.
    fourth.write(&path("4.zp"));
    let (session, found) = Session::read(&path("4.zp")).unwrap();
    assert!(found.damage.is_none() && found.torn.is_none());
    assert_eq!(session.meeting(), fourth.meeting());
    let (before, _) = Session::read(&path("3.zp")).unwrap();
    let contest = session.meeting().contest(POST).unwrap();
    let from = &contest.taken.as_ref().unwrap().from;
    assert_eq!(from.head, before.head().to_string());
    assert_eq!(from.events, before.meeting().events);
    let log = session.log().iter();
    let log: Vec<String> = log
        .map(|it| Lang::Hans.event(it, session.meeting()))
        .collect();
    let entry = log.iter().find(|it| it.contains("候选人取自")).unwrap();
    for part in [
        &*from.head,
        "马骉（第1名，5票）（党员推荐、群众推荐）",
        "没有按得票顺序，由中共曙光街道工作委员会决定",
    ] {
        assert!(entry.contains(part), "{entry}");
    }
}
