//! A meeting whose ballots lie bundled on the table, and a person at the keys.

#[path = "../common/window.rs"]
mod window;

use std::path::{Path, PathBuf};
use std::rc::Rc;

use egui::{Event, Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use zhengpiao::desk::platform_fake::FakePlatform;
use zhengpiao::meeting::*;
use zhengpiao::rules;
use zhengpiao::session::Session;
use zhengpiao::text::Lang;

use window::Window;
pub use window::press;

pub const SMALL: [f32; 2] = [1366.0, 768.0];

/// The officers, in the order appointed.
pub const SHEN: OfficerId = OfficerId(2);
pub const GU: OfficerId = OfficerId(3);
pub const CHIEF: OfficerId = OfficerId(4);
pub const OVERSEER: OfficerId = OfficerId(5);

const NAMES: [&str; 12] = [
    "丁向晚",
    "王䶮",
    "司徒明远",
    "李卓",
    "阿依努尔·买买提",
    "陈晓岚",
    "赵珩",
    "张宜宁",
    "钱一鸣",
    "孙立",
    "周海",
    "吴芳",
];

/// One contest: title, seats, candidates by place on the roll from 1.
pub struct Post(pub &'static str, pub u32, pub Vec<u32>);

pub fn now() -> At {
    At(chrono::DateTime::parse_from_rfc3339("2026-11-22T15:00:00+08:00").unwrap())
}

/// A session at which every ballot of one paper is returned and bundled.
pub fn bundled(folder: &Path, posts: &[Post], sizes: &[u32]) -> PathBuf {
    let path = folder.join("meeting.zp");
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
    let mut ask = |by: By, command: Command| {
        let said = format!("{command:?}");
        session
            .ask(command, by, now())
            .unwrap_or_else(|trouble| panic!("{said}: {trouble:?}"));
    };
    let desk = By::Desk;
    let returned = sizes.iter().sum::<u32>();
    let people = (0..returned.max(80)).map(|index| {
        let name = NAMES.get(index as usize).copied().map(String::from);
        NewPerson {
            number: format!("{}", index + 1),
            name: name.unwrap_or_else(|| format!("成员{}", two_characters(index))),
            group: format!("第{}组", index % 3 + 1),
            ..NewPerson::default()
        }
    });
    ask(
        desk,
        Command::ImportRoll {
            people: people.collect(),
            source: "名册.csv".into(),
        },
    );
    for Post(title, seats, _) in posts {
        ask(
            desk,
            Command::AddContest(ContestSetup {
                title: (*title).into(),
                seats: *seats,
            }),
        );
    }
    let contests = (1..).map(ContestId).take(posts.len()).collect::<Vec<_>>();
    if posts.len() > 1 {
        ask(desk, Command::ArrangePapers(vec![contests.clone()]));
    }
    for (contest, Post(_, _, people)) in contests.iter().zip(posts) {
        ask(
            desk,
            Command::SetCandidates {
                contest: *contest,
                people: people.iter().copied().map(PersonId).collect(),
                order: CandidateOrder::Strokes,
            },
        );
    }
    for (name, role) in [
        ("方主持", Role::Chair),
        ("沈一舟", Role::Teller),
        ("顾南枝", Role::Teller),
        ("郑监", Role::ChiefScrutineer),
        ("冯监", Role::Scrutineer),
    ] {
        ask(
            desk,
            Command::Appoint {
                person: None,
                name: name.into(),
                role,
            },
        );
    }
    ask(desk, Command::OpenMeeting);
    ask(desk, Command::FinishMotions);
    ask(desk, Command::FinishPledges);
    ask(desk, Command::SignInAllBut(Vec::new()));
    let all = returned.max(80);
    for by in [By::Officer(SHEN), By::Officer(GU)] {
        ask(by, Command::TypeHeadCount(all));
    }
    let paper = PaperId(if posts.len() > 1 {
        posts.len() as u32 + 1
    } else {
        1
    });
    ask(
        desk,
        Command::SetPrinted {
            paper,
            printed: all,
        },
    );
    ask(desk, Command::StartIssuing);
    let figures = IssueFigures {
        issued: all,
        ..IssueFigures::default()
    };
    ask(desk, Command::SetIssued { paper, figures });
    for by in [By::Officer(SHEN), By::Officer(GU)] {
        ask(by, Command::TypeReturned { paper, returned });
    }
    if returned < all {
        ask(
            desk,
            Command::ExplainMissing {
                paper,
                reason: MissingReason::NotCast,
                note: String::new(),
            },
        );
    }
    ask(
        desk,
        Command::MakeBundles {
            paper,
            sizes: sizes.to_vec(),
        },
    );
    session.settle();
    path
}

/// A made-up two-character name no other number has.
fn two_characters(index: u32) -> String {
    let digits = ["甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸"];
    let at = |n: u32| digits[(n % 10) as usize];
    format!("{}{}", at(index / 10), at(index))
}

/// The desk with a meeting open, worked by keys and names.
pub struct Desk {
    pub harness: Window,
    pub platform: Rc<FakePlatform>,
}

impl Desk {
    pub fn open(path: &Path, size: [f32; 2], lang: Lang) -> Desk {
        let folder = path.parent().unwrap();
        let platform = Rc::new(FakePlatform::new(now().0, folder));
        let mut harness = window::start(Rc::clone(&platform), lang, size);
        let context = harness.ctx.clone();
        harness.state_mut().open(path, &context);
        harness.run_steps(3);
        Desk { harness, platform }
    }

    /// Presses keys one after another, one pass each.
    pub fn keys(&mut self, keys: &str) {
        for key in keys.chars() {
            let events = press(key);
            self.harness.input_mut().events.extend(events);
            self.harness.step();
        }
        self.settle();
    }

    /// Presses keys all within one pass.
    pub fn burst(&mut self, keys: &str) {
        let events = keys.chars().flat_map(press).collect::<Vec<_>>();
        self.harness.input_mut().events.extend(events);
        self.harness.step();
        self.settle();
    }

    /// A digit of the keypad with NumLock off: another key, the digit's place, no text.
    pub fn numlock_off(&mut self, digit: char) {
        let (key, place) = match digit {
            '1' => (Key::End, Key::Num1),
            '2' => (Key::ArrowDown, Key::Num2),
            _ => (Key::PageDown, Key::Num3),
        };
        let event = |pressed| Event::Key {
            key,
            physical_key: Some(place),
            pressed,
            repeat: false,
            modifiers: Modifiers::NONE,
        };
        let events = [event(true), event(false)];
        self.harness.input_mut().events.extend(events);
        self.harness.run_steps(3);
    }

    /// Presses keys of the keypad alone with NumLock off: digits as [`Desk::numlock_off`],
    /// `.` as Delete without a place, the rest as always.
    pub fn keypad_off(&mut self, keys: &str) {
        for sign in keys.chars() {
            let moved = match sign {
                '0' => Some((Key::Insert, Some(Key::Num0))),
                '1' => Some((Key::End, Some(Key::Num1))),
                '2' => Some((Key::ArrowDown, Some(Key::Num2))),
                '3' => Some((Key::PageDown, Some(Key::Num3))),
                '4' => Some((Key::ArrowLeft, Some(Key::Num4))),
                // On X11 the key without NumLock keeps its name.
                '5' => Some((Key::Num5, Some(Key::Num5))),
                '6' => Some((Key::ArrowRight, Some(Key::Num6))),
                '7' => Some((Key::Home, Some(Key::Num7))),
                '8' => Some((Key::ArrowUp, Some(Key::Num8))),
                '9' => Some((Key::PageUp, Some(Key::Num9))),
                '.' => Some((Key::Delete, None)),
                _ => None,
            };
            let events = match moved {
                Some((key, physical_key)) => [true, false]
                    .map(|pressed| Event::Key {
                        key,
                        physical_key,
                        pressed,
                        repeat: false,
                        modifiers: Modifiers::NONE,
                    })
                    .to_vec(),
                None => press(sign),
            };
            self.harness.input_mut().events.extend(events);
            self.harness.step();
        }
        self.settle();
    }

    /// Lets the time pass after which a draft is kept.
    pub fn wait(&mut self) {
        self.harness.run_steps(8);
    }

    /// Every word on the screen but the record's foot, whose code follows what was keyed,
    /// and the squares of one's own bundle.
    pub fn blind_words(&self) -> String {
        let lines = self.words();
        let own = |line: &&str| {
            !line.contains("校验码") && !line.contains("疑票") && !line.contains("已录")
        };
        lines.lines().filter(own).collect::<Vec<_>>().join("\n")
    }

    pub fn function(&mut self, key: Key) {
        self.harness.key_press(key);
        self.harness.step();
        self.settle();
    }

    /// Waits for the disk and draws twice more.
    pub fn settle(&mut self) {
        if let Some(session) = self.harness.state_mut().session_mut() {
            session.settle();
        }
        self.harness.run_steps(2);
    }

    pub fn meeting(&self) -> &Meeting {
        self.harness.state().session().unwrap().meeting()
    }

    pub fn bundle(&self, number: u32) -> &Bundle {
        let round = self.meeting().round().unwrap();
        round.papers[0].bundle(number).unwrap()
    }

    /// The ballots of a keying as written in the record, contests parted by `|`.
    pub fn keyed(&self, number: u32, pass: Pass) -> Vec<String> {
        let ballots = &self.bundle(number).keying(pass).ballots;
        ballots.iter().map(|ballot| text(&ballot.entry)).collect()
    }

    pub fn goes_to(&mut self, name: &str) {
        // The rail is drawn first.
        let mut named = self.harness.get_all_by_label_contains(name);
        named.next().unwrap().click();
        drop(named);
        self.harness.run_steps(3);
    }

    /// Every word on the screen, as a screen reader would find it.
    pub fn words(&self) -> String {
        let words = window::words(&self.harness).into_iter();
        let words = words.map(|(label, value)| format!("{label} {value}"));
        words.collect::<Vec<_>>().join("\n")
    }

    pub fn says(&self, words: &str) -> bool {
        self.words().contains(words)
    }

    /// A picture of the whole window, where pictures are asked for.
    pub fn picture(&mut self, name: &str) {
        let Some(folder) = std::env::var_os("ZHENGPIAO_PICTURES") else {
            return;
        };
        self.harness.run_steps(3);
        let image = self.harness.render().expect("a Vulkan driver draws");
        std::fs::create_dir_all(&folder).unwrap();
        image
            .save(Path::new(&folder).join(format!("{name}.png")))
            .unwrap();
    }
}

pub fn text(entry: &BallotEntry) -> String {
    let parts = entry.iter().map(ToString::to_string);
    parts.collect::<Vec<_>>().join("|")
}
