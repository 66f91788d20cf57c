//! A meeting whose 38 ballots lie bundled on the table, made without a window.

use std::path::{Path, PathBuf};

use zhengpiao::journal::side;
use zhengpiao::meeting::*;
use zhengpiao::rules;
use zhengpiao::session::Session;

pub const SHEN: OfficerId = OfficerId(2);
pub const GU: OfficerId = OfficerId(3);
pub const PAPER: PaperId = PaperId(1);
/// Ballots of each bundle.
pub const SIZES: [u32; 4] = [10, 10, 10, 8];

/// The candidates in ballot order.
pub fn names() -> impl Iterator<Item = String> {
    ["甲一", "乙二", "丙三", "丁四", "戊五", "己六", "庚七"]
        .into_iter()
        .map(str::to_owned)
}

fn now() -> At {
    At(chrono::DateTime::parse_from_rfc3339("2026-11-22T15:00:00+08:00").unwrap())
}

/// The record of the meeting, left on the page for keying.
pub fn prepared(folder: &Path) -> PathBuf {
    let path = folder.join("换届.zp");
    let create = Command::Create {
        kind: MeetingKind::Official,
        info: Info {
            name_on_seal: "中共曙光路社区第三支部委员会".into(),
            name_in_titles: "曙光路社区第三党支部".into(),
            title: "换届选举大会".into(),
            ..Info::default()
        },
        rules: Box::new(rules::preset("cpc-2020").unwrap()),
    };
    let mut session = Session::create(&path, create, now()).unwrap();
    for (by, command) in commands() {
        let said = format!("{command:?}");
        let asked = session.ask(command, by, now());
        asked.unwrap_or_else(|trouble| panic!("{said}: {trouble:?}"));
    }
    session.settle();
    side::save_draft(&path, "page", "7").unwrap();
    path
}

fn commands() -> Vec<(By, Command)> {
    let desk = By::Desk;
    let people = names().chain((8..=38).map(|number| format!("成员{number:02}")));
    let people = people.zip(1..).map(|(name, number)| NewPerson {
        number: format!("{number}"),
        name,
        ..NewPerson::default()
    });
    let import = Command::ImportRoll {
        people: people.collect(),
        source: "名册.csv".into(),
    };
    let mut commands = vec![(desk, import)];
    let mut add = |by, command| commands.push((by, command));
    add(
        desk,
        Command::AddContest(ContestSetup {
            title: "支部委员会委员".into(),
            seats: 5,
        }),
    );
    let candidates = Command::SetCandidates {
        contest: ContestId(1),
        people: (1..=7).map(PersonId).collect(),
        order: CandidateOrder::ByHand,
    };
    add(desk, candidates);
    for (name, role) in [
        ("方主持", Role::Chair),
        ("沈一舟", Role::Teller),
        ("顾南枝", Role::Teller),
        ("郑监", Role::ChiefScrutineer),
        ("冯监", Role::Scrutineer),
    ] {
        let appoint = Command::Appoint {
            person: None,
            name: name.into(),
            role,
        };
        add(desk, appoint);
    }
    add(desk, Command::SignInAllBut(Vec::new()));
    add(desk, Command::OpenMeeting);
    add(desk, Command::FinishMotions);
    add(desk, Command::FinishPledges);
    let all = SIZES.iter().sum::<u32>();
    let tellers = [By::Officer(SHEN), By::Officer(GU)];
    for by in tellers {
        add(by, Command::TypeHeadCount(all));
    }
    let (paper, printed) = (PAPER, all);
    add(desk, Command::SetPrinted { paper, printed });
    add(desk, Command::StartIssuing);
    let figures = IssueFigures {
        issued: all,
        ..IssueFigures::default()
    };
    add(desk, Command::SetIssued { paper, figures });
    for by in tellers {
        let returned = all;
        add(by, Command::TypeReturned { paper, returned });
    }
    let sizes = SIZES.to_vec();
    add(desk, Command::MakeBundles { paper, sizes });
    commands
}

/// Somebody takes a bundle.
pub fn take(record: &Path, number: u32, pass: Pass, typist: OfficerId) {
    let (mut session, _) = Session::open(record).unwrap();
    let take = Command::TakeBundle {
        bundle: BundleRef {
            paper: PAPER,
            number,
        },
        pass,
        keyer: Keyer {
            typist,
            reader: None,
        },
    };
    session.ask(take, By::Officer(typist), now()).unwrap();
    session.settle();
}
