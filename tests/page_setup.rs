//! The set-up page and the start page, worked by names and keys as a person would,
//! and drawn to pictures on request (`ZHENGPIAO_PICTURES=dir`).

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs
)]

use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::time::{Duration, Instant};

use egui::{Event, Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use zhengpiao::desk::app::DeskApp;
use zhengpiao::desk::pages::setup::{rehearsal_commands, rehearsal_info};
use zhengpiao::desk::platform::Picked;
use zhengpiao::desk::platform_fake::FakePlatform;
use zhengpiao::desk::shell::Step;
use zhengpiao::desk::window;
use zhengpiao::meeting::{
    At, By, CandidateOrder, Command, Info, Meeting, MeetingKind, Role, Status, StepState,
};
use zhengpiao::session::Session;
use zhengpiao::text::Lang;

const SMALL: [f32; 2] = [1366.0, 768.0];
const LARGE: [f32; 2] = [1920.0, 1080.0];

/// A desk with the start page, its platform and its folder.
struct Desk {
    harness: Harness<'static, DeskApp>,
    platform: Rc<FakePlatform>,
    folder: tempfile::TempDir,
}

fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/fixtures/rolls")
        .join(name)
}

impl Desk {
    fn start(lang: Lang, size: [f32; 2]) -> Desk {
        let folder = tempfile::tempdir().unwrap();
        let now = chrono::DateTime::parse_from_rfc3339("2026-11-22T13:20:00+08:00").unwrap();
        let platform = Rc::new(FakePlatform::new(now, folder.path()));
        let app = DeskApp::new(platform.clone(), lang);
        let harness = Harness::builder()
            .with_size(size)
            .with_context_setup(window::install)
            .build_ui_state(
                |ui, app: &mut DeskApp| {
                    // The harness leaves a margin that the real window does not have.
                    let whole = ui.ctx().content_rect();
                    let mut root = ui.new_child(egui::UiBuilder::new().max_rect(whole));
                    root.set_clip_rect(whole);
                    app.draw(&mut root);
                },
                app,
            );
        Desk {
            harness,
            platform,
            folder,
        }
    }

    /// A desk with a new official meeting open, its names filled in.
    fn official(lang: Lang, size: [f32; 2]) -> Desk {
        let mut desk = Desk::start(lang, size);
        let info = Info {
            upper: String::new(),
            ..rehearsal_info(lang, "2026-11-22".into())
        };
        desk.open(MeetingKind::Official, info, Vec::new());
        desk
    }

    fn rehearsal(lang: Lang, size: [f32; 2]) -> Desk {
        let mut desk = Desk::start(lang, size);
        let info = rehearsal_info(lang, "2026-11-22".into());
        desk.open(MeetingKind::Rehearsal, info, rehearsal_commands(lang));
        desk
    }

    fn open(&mut self, kind: MeetingKind, info: Info, commands: Vec<Command>) {
        let path = self.folder.path().join("meeting.zp");
        let at = At(chrono::DateTime::parse_from_rfc3339("2026-11-22T13:00:00+08:00").unwrap());
        let rules = Box::new(zhengpiao::rules::preset("cpc-2020").unwrap());
        let create = Command::Create { kind, info, rules };
        let mut session = Session::create(&path, create, at).unwrap();
        for command in commands {
            session.ask(command, By::Desk, at).unwrap();
            session.settle();
        }
        drop(session);
        let ctx = self.harness.ctx.clone();
        self.harness.state_mut().open(&path, &ctx);
        self.steps();
    }

    /// A few passes, with the disk waited for.
    fn steps(&mut self) {
        for _ in 0..4 {
            self.harness.step();
            if let Some(session) = self.harness.state_mut().session_mut() {
                session.settle();
            }
        }
        self.harness.step();
    }

    fn key(&mut self, key: Key) {
        self.harness.key_press(key);
        self.steps();
    }

    fn combined(&mut self, modifiers: Modifiers, key: Key) {
        self.harness.key_press_modifiers(modifiers, key);
        self.steps();
    }

    fn ctrl(&mut self, key: Key) {
        self.combined(Modifiers::COMMAND, key);
    }

    fn type_text(&mut self, text: &str) {
        self.harness.event(Event::Text(text.into()));
        self.steps();
    }

    fn click(&mut self, label: &str) {
        self.harness.get_by_label(label).click();
        self.steps();
    }

    /// Puts `text` in the place of what a field holds.
    fn fill(&mut self, label: &str, text: &str) {
        self.harness.get_by_label(label).focus();
        self.steps();
        self.ctrl(Key::A);
        self.type_text(text);
    }

    fn has(&self, label: &str) -> bool {
        self.harness.query_all_by_label(label).next().is_some()
    }

    fn sees(&self, part: &str) -> bool {
        self.harness
            .query_all_by_label_contains(part)
            .next()
            .is_some()
    }

    fn meeting(&self) -> &Meeting {
        self.harness.state().session().unwrap().meeting()
    }

    fn notice(&self) -> String {
        self.harness
            .state()
            .notice()
            .map(|notice| format!("{} {}", notice.what, notice.next))
            .unwrap_or_default()
    }

    /// Reads a roll through the window and waits until it is there or refused.
    fn read_roll(&mut self, path: &Path) {
        self.key(Key::F2);
        self.fill("名册文件", &path.display().to_string());
        self.key(Key::Enter);
        self.wait_read();
    }

    fn wait_read(&mut self) {
        let begun = Instant::now();
        while self.sees("正在读取") {
            assert!(begun.elapsed() < Duration::from_secs(60), "still reading");
            std::thread::sleep(Duration::from_millis(10));
            self.harness.step();
        }
        self.steps();
    }

    fn picture(&mut self, name: &str) {
        let Some(folder) = std::env::var_os("ZHENGPIAO_PICTURES") else {
            return;
        };
        self.steps();
        let image = self.harness.render().expect("a Vulkan driver draws");
        std::fs::create_dir_all(&folder).unwrap();
        let file = Path::new(&folder).join(format!("{name}.png"));
        image.save(file).unwrap();
    }
}

/// How many people on the roll have a status.
fn with(desk: &Desk, status: Status) -> usize {
    let people = desk.meeting().people.iter();
    people.filter(|person| person.roll.status == status).count()
}

fn excuses(desk: &Desk) -> usize {
    let people = desk.meeting().people.iter();
    people.filter(|person| person.excuse.is_some()).count()
}

#[test]
fn the_branch_roll_is_shown_first_and_taken_over_when_confirmed() {
    let mut desk = Desk::official(Lang::Hans, SMALL);
    desk.read_roll(&fixture("shuguang-38-gb18030.csv"));
    assert!(
        desk.meeting().people.is_empty(),
        "nothing before it is confirmed"
    );
    assert!(desk.has("GB18030"));
    assert!(desk.sees("不读入的列") && desk.sees("联系电话"));
    assert!(desk.sees("第 41 行未读入（合计）"));
    desk.click("确认导入");
    assert_eq!(desk.meeting().people.len(), 38);
    assert_eq!(with(&desk, Status::Probationary), 4);
    assert_eq!(with(&desk, Status::UnderDiscipline), 1);
    assert_eq!(excuses(&desk), 1);
    // Only proposed: the expected number is not lowered yet.
    assert_eq!(desk.meeting().expected(), 33);
    assert!(
        desk.notice().contains("1 人列为拟不计入应到"),
        "{}",
        desk.notice()
    );
    assert!(
        desk.meeting()
            .people
            .iter()
            .all(|person| !person.roll.remark.contains("138")),
        "telephone numbers stay out"
    );
}

#[test]
fn every_fixture_is_taken_over_whole() {
    for (name, people, pending) in [
        ("linjiang-197.xlsx", 197, 13),
        ("union-5200-utf8bom.csv", 5200, 0),
    ] {
        let mut desk = Desk::official(Lang::Hans, SMALL);
        desk.read_roll(&fixture(name));
        // Only rows in sight are drawn, or thousands would not scroll.
        let drawn = desk
            .harness
            .query_all_by_role(egui::accesskit::Role::ListBoxOption)
            .count();
        assert!((5..60).contains(&drawn), "{name}: {drawn} rows drawn");
        desk.click("确认导入");
        assert_eq!(desk.meeting().people.len(), people, "{name}");
        assert_eq!(excuses(&desk), pending, "{name}");
    }
}

#[test]
fn two_possible_encodings_are_a_question_before_anything_is_taken_over() {
    let mut desk = Desk::official(Lang::Hans, SMALL);
    desk.read_roll(&fixture("association-20-big5.csv"));
    assert!(desk.has("哪一种姓名正确？"));
    assert!(
        desk.harness
            .get_by_label("确认导入")
            .accesskit_node()
            .is_disabled()
    );
    desk.click("按 BIG5 读取");
    desk.wait_read();
    assert!(!desk.has("哪一种姓名正确？"));
    desk.click("确认导入");
    assert_eq!(desk.meeting().people.len(), 20);
    assert_eq!(desk.meeting().people[0].roll.name, "陳志遠");
}

#[test]
fn a_proposed_status_is_changed_by_key_before_the_import() {
    let mut desk = Desk::official(Lang::Hans, SMALL);
    desk.read_roll(&fixture("shuguang-38-gb18030.csv"));
    // Who needs a look comes first: 于新恒, probationary. The next value is 留党察看.
    desk.key(Key::Space);
    // Then 沈怡茗, 留党察看; one back is probationary.
    desk.key(Key::ArrowDown);
    desk.key(Key::ArrowLeft);
    desk.click("确认导入");
    let status = |name: &str| {
        let people = &desk.meeting().people;
        people
            .iter()
            .find(|p| p.roll.name == name)
            .unwrap()
            .roll
            .status
    };
    assert_eq!(status("于新恒"), Status::UnderDiscipline);
    assert_eq!(status("沈怡茗"), Status::Probationary);
}

#[test]
fn another_header_row_is_read_again_and_a_wrong_one_says_so() {
    let mut desk = Desk::official(Lang::Hans, LARGE);
    desk.read_roll(&fixture("shuguang-38-gb18030.csv"));
    desk.fill("姓名所在列", "7");
    desk.key(Key::Enter);
    desk.wait_read();
    assert!(desk.sees("第二党小组"), "the group is taken for the name");
    desk.fill("姓名所在列", "2");
    desk.key(Key::Enter);
    desk.wait_read();
    desk.click("确认导入");
    assert_eq!(desk.meeting().people[0].roll.name, "戴菁");
}

#[test]
fn a_bad_file_gives_a_sentence_and_no_roll() {
    let folder = tempfile::tempdir().unwrap();
    let bad: [(&str, &[u8], &str); 4] = [
        ("empty.csv", b"", "文件是空的"),
        (
            "renamed.xlsx",
            b"\x89PNG\r\n\x1a\n0000",
            "这不是一份能打开的表格",
        ),
        ("binary.csv", &[0, 1, 2, 0, 3, 0, 255, 254, 0, 0], "请"),
        ("nothing.csv", b"1,2\n3,4\n", "没有找到“姓名”一列"),
    ];
    for (name, bytes, sentence) in bad {
        let path = folder.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        let mut desk = Desk::official(Lang::Hans, SMALL);
        desk.read_roll(&path);
        assert!(desk.has("这份名册没有读成"), "{name}");
        assert!(desk.sees(sentence), "{name}");
        assert!(desk.meeting().people.is_empty());
    }
    let mut desk = Desk::official(Lang::Hans, SMALL);
    desk.read_roll(&folder.path().join("not there.csv"));
    assert!(desk.sees("无法读取文件"));
}

#[test]
fn a_file_is_chosen_in_a_dialog_and_without_one_the_field_is_pointed_at() {
    let mut desk = Desk::official(Lang::Hans, SMALL);
    desk.click("选择文件");
    assert!(
        desk.notice().contains("直接填写文件位置"),
        "{}",
        desk.notice()
    );
    desk.platform
        .answer(Picked::Path(fixture("shuguang-38-gb18030.csv")));
    desk.click("选择文件");
    desk.wait_read();
    assert!(desk.has("确认导入"));
}

#[test]
fn names_are_pasted_and_people_added_by_hand() {
    let mut desk = Desk::official(Lang::Hans, SMALL);
    desk.harness
        .get_by_label("或粘贴姓名（每行一人，也可以用顿号分开）")
        .focus();
    desk.steps();
    desk.type_text("第一党小组：丁向晚、王䶮、李卓");
    desk.click("读取粘贴的姓名");
    desk.wait_read();
    desk.click("确认导入");
    let names = |desk: &Desk| {
        let people = desk.meeting().people.iter();
        people
            .map(|person| person.roll.name.clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(names(&desk), ["丁向晚", "王䶮", "李卓"]);
    desk.click("增加一人");
    desk.type_text("司徒明远");
    desk.key(Key::Enter);
    assert_eq!(names(&desk)[3], "司徒明远");
}

/// A desk with the branch roll imported.
fn with_roll() -> Desk {
    let mut desk = Desk::official(Lang::Hans, SMALL);
    desk.read_roll(&fixture("shuguang-38-gb18030.csv"));
    desk.click("确认导入");
    desk
}

/// Adds a contest and its candidates without touching the mouse.
fn add_contest(desk: &mut Desk, seats: &str, candidates: &[&str]) {
    desk.key(Key::F3);
    desk.key(Key::Tab);
    desk.type_text(seats);
    desk.key(Key::Enter);
    for name in candidates {
        desk.type_text(name);
        desk.key(Key::Enter);
    }
}

fn candidates(desk: &Desk) -> Vec<String> {
    let contest = desk.meeting().round().unwrap().contests().next().unwrap();
    let people = contest.candidates.iter();
    people
        .map(|id| desk.meeting().name_of(*id).to_owned())
        .collect()
}

#[test]
fn a_contest_is_set_up_by_keyboard_in_stroke_order_with_a_margin_warning() {
    let mut desk = with_roll();
    // By name, by pinyin initials, by roll number; a candidate named again is refused.
    let named = [
        "郑予安",
        "zyq",
        "15",
        "阿依努尔",
        "马骉",
        "王䶮",
        "白芸北",
        "龙犇",
    ];
    add_contest(&mut desk, "7", &named);
    let contest = desk.meeting().round().unwrap().contests().next().unwrap();
    assert_eq!(contest.setup.title, "支部委员会委员");
    assert_eq!(contest.setup.seats, 7);
    assert_eq!(
        candidates(&desk),
        [
            "马骉",
            "王䶮",
            "龙犇",
            "白芸北",
            "司徒明远",
            "张云起",
            "阿依努尔·买买提",
            "郑予安"
        ]
    );
    assert!(desk.sees("7 名应选，按差额不少于 20% 需要 9 名候选人，现有 8 名"));
    desk.type_text("郑予安");
    desk.key(Key::Enter);
    assert!(
        desk.notice().contains("郑予安被列入两次"),
        "{}",
        desk.notice()
    );
    desk.type_text("周以宁");
    desk.key(Key::Enter);
    assert!(desk.sees("应选 7 名，候选人 9 名，差额 2 名，差额比例 28.5%"));
}

#[test]
fn candidates_are_moved_by_hand_and_taken_out_by_key() {
    let mut desk = with_roll();
    add_contest(&mut desk, "2", &["王䶮", "马骉", "龙犇"]);
    assert_eq!(candidates(&desk), ["马骉", "王䶮", "龙犇"]);
    desk.harness.get_by_label("候选人名单").focus();
    desk.steps();
    desk.key(Key::Home);
    desk.combined(Modifiers::ALT, Key::ArrowDown);
    assert_eq!(candidates(&desk), ["王䶮", "马骉", "龙犇"]);
    let contest = desk.meeting().round().unwrap().contests().next().unwrap();
    assert_eq!(contest.order, CandidateOrder::ByHand);
    desk.key(Key::Delete);
    assert_eq!(candidates(&desk), ["王䶮", "龙犇"]);
    desk.click("以姓氏笔画为序");
    assert_eq!(candidates(&desk), ["王䶮", "龙犇"]);
}

#[test]
fn two_contests_share_one_paper_or_not() {
    let mut desk = with_roll();
    add_contest(&mut desk, "1", &["王䶮"]);
    desk.key(Key::F3);
    desk.fill("选举的职务", "纪律检查委员");
    desk.key(Key::Tab);
    desk.type_text("1");
    desk.key(Key::Enter);
    let papers = |desk: &Desk| desk.meeting().round().unwrap().papers.len();
    assert_eq!(papers(&desk), 2);
    desk.click("与上一项印在一张选票上");
    assert_eq!(papers(&desk), 1);
    desk.click("已同印一张，改为单独印");
    assert_eq!(papers(&desk), 2);
}

#[test]
fn people_get_their_roles_by_keyboard_and_the_way_leads_to_the_sign_in() {
    let mut desk = with_roll();
    add_contest(&mut desk, "1", &["王䶮", "马骉"]);
    desk.ctrl(Key::Num4);
    // Chair, chief scrutineer, scrutineer, two tellers: the next empty role comes by itself.
    for name in ["戴菁", "谢珩荣", "xyn", "白芸北", "外请的李老师"] {
        desk.type_text(if name == "xyn" { "谢燕楠" } else { name });
        desk.key(Key::Enter);
    }
    let holding = |role| {
        let officers = desk.meeting().holding(role);
        officers
            .map(|officer| officer.name.clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(holding(Role::Chair), ["戴菁"]);
    assert_eq!(holding(Role::ChiefScrutineer), ["谢珩荣"]);
    assert_eq!(holding(Role::Scrutineer), ["谢燕楠"]);
    assert_eq!(holding(Role::Teller), ["白芸北", "外请的李老师"]);
    assert_eq!(desk.meeting().staffed(), Ok(()));
    assert!(desk.has("会议设置已办好"));
    desk.key(Key::F7);
    assert_eq!(desk.harness.state().current(), Step::SignIn);
}

#[test]
fn a_candidate_is_refused_as_teller_in_a_sentence() {
    let mut desk = with_roll();
    add_contest(&mut desk, "1", &["王䶮"]);
    desk.ctrl(Key::Num4);
    // From the chair over chief scrutineer and scrutineer to the tellers.
    for _ in 0..3 {
        desk.key(Key::F9);
    }
    assert!(desk.has("指定计票人"));
    desk.type_text("王䶮");
    desk.key(Key::Enter);
    assert!(
        desk.sees("王䶮不能既是候选人又担任计票人"),
        "{}",
        desk.notice()
    );
    assert!(desk.meeting().officers.is_empty());
}

#[test]
fn a_role_is_taken_away_and_letters_alone_make_no_outsider() {
    let mut desk = with_roll();
    desk.ctrl(Key::Num4);
    desk.type_text("qqqq");
    desk.key(Key::Enter);
    assert!(desk.meeting().officers.is_empty());
    desk.ctrl(Key::A);
    desk.type_text("戴菁");
    desk.key(Key::Enter);
    desk.click("免去主持人戴菁");
    assert_eq!(desk.meeting().holding(Role::Chair).count(), 0);
}

#[test]
fn basics_are_kept_when_a_field_or_the_page_is_left() {
    let mut desk = with_roll();
    desk.ctrl(Key::Num1);
    desk.fill("会议日期", "2026年12月6日");
    desk.key(Key::Tab);
    assert_eq!(desk.meeting().info.date, "2026-12-06");
    desk.fill("会议地点", "三楼礼堂");
    desk.ctrl(Key::PageDown);
    assert_eq!(desk.harness.state().current(), Step::SignIn);
    assert_eq!(desk.meeting().info.place, "三楼礼堂");
}

#[test]
fn enter_goes_from_field_to_field_and_what_is_missing_is_offered_first() {
    let mut desk = with_roll();
    desk.ctrl(Key::Num1);
    desk.fill("会议地点", " ");
    desk.ctrl(Key::Num2);
    // Nothing but the place is missing, so typing goes there and spoils no name.
    desk.ctrl(Key::Num1);
    desk.type_text("三楼礼堂");
    desk.key(Key::Enter);
    desk.ctrl(Key::A);
    desk.type_text("总支委员会");
    desk.key(Key::Enter);
    desk.ctrl(Key::A);
    desk.type_text("中共曙光路社区委员会");
    desk.key(Key::Enter);
    let info = desk.meeting().info.clone();
    assert_eq!(info.place, "三楼礼堂");
    assert_eq!(info.body, "总支委员会");
    assert_eq!(info.upper, "中共曙光路社区委员会");
}

#[test]
fn a_contest_is_added_with_enter_alone_and_a_second_title_starts_empty() {
    let mut desk = with_roll();
    desk.ctrl(Key::Num1);
    desk.fill("选举产生的机构", "支部委员会");
    desk.key(Key::F3);
    desk.key(Key::Enter);
    desk.type_text("5");
    desk.key(Key::Enter);
    desk.key(Key::F3);
    // Looking elsewhere and coming back: typing goes on in the title.
    desk.ctrl(Key::Num5);
    desk.ctrl(Key::Num3);
    desk.type_text("支部书记");
    desk.key(Key::Enter);
    // Enter without a number says what is missing and stays there.
    desk.key(Key::Enter);
    desk.type_text("1");
    desk.key(Key::Enter);
    let round = desk.meeting().round().unwrap();
    let setups = round
        .contests()
        .map(|c| (c.setup.title.clone(), c.setup.seats));
    assert_eq!(
        setups.collect::<Vec<_>>(),
        [("支部委员会委员".to_owned(), 5), ("支部书记".to_owned(), 1)]
    );
}

#[test]
fn an_unclear_date_is_said_and_counts_as_missing() {
    let mut desk = with_roll();
    desk.ctrl(Key::Num1);
    desk.fill("会议日期", "下周日");
    desk.key(Key::Tab);
    assert!(desk.sees("日期没有看懂"));
    assert!(desk.sees("还缺：会议日期"));
}

#[test]
fn rules_are_chosen_changed_and_adopted_by_keyboard() {
    let mut desk = Desk::rehearsal(Lang::Hans, LARGE);
    desk.click("会议设置，已完成");
    desk.ctrl(Key::Num5);
    assert!(desk.sees("到会人数不少于应到会人数的五分之四"));
    desk.key(Key::ArrowDown);
    desk.click("采用这套规则");
    assert_eq!(desk.meeting().rules.id, "cpc-1990");
    assert!(desk.sees("到会人数超过应到会人数的五分之四"));
    rule(&mut desk, "到会人数");
    desk.key(Key::Enter);
    desk.key(Key::Home);
    desk.key(Key::Enter);
    assert!(desk.sees("到会人数不少于应到会人数的五分之四"));
    let rules = zhengpiao::rules::preset("cpc-2020").unwrap();
    assert_eq!(desk.meeting().rules.quorum, rules.quorum);
}

/// Finds a rule by its words and stands on it in the list.
fn rule(desk: &mut Desk, words: &str) {
    desk.ctrl(Key::F);
    desk.ctrl(Key::A);
    desk.type_text(words);
    desk.key(Key::Enter);
}

#[test]
fn a_rehearsal_starts_at_the_sign_in() {
    for lang in Lang::ALL {
        let desk = Desk::rehearsal(lang, SMALL);
        let meeting = desk.meeting();
        assert_eq!(meeting.people.len(), 40);
        assert_eq!(meeting.expected(), 36);
        assert_eq!(meeting.step_state(Step::Setup), StepState::Done);
        assert_eq!(desk.harness.state().current(), Step::SignIn);
    }
}

#[test]
fn the_start_page_makes_a_meeting_by_keyboard() {
    let mut desk = Desk::start(Lang::Hans, SMALL);
    desk.steps();
    desk.key(Key::Enter);
    desk.type_text("曙光路社区第三党支部");
    // Enter leads through the three fields and then makes the meeting.
    for _ in 0..3 {
        desk.key(Key::Enter);
    }
    assert_eq!(desk.meeting().info.name_on_seal, "曙光路社区第三党支部");
    assert_eq!(desk.meeting().kind, MeetingKind::Official);
    assert_eq!(desk.harness.state().current(), Step::Setup);
    // Back on the start page it is the first of the recent ones.
    desk.ctrl(Key::O);
    desk.click("打开 2026-11-22 曙光路社区第三党支部换届选举大会");
    assert_eq!(desk.meeting().info.name_on_seal, "曙光路社区第三党支部");
}

#[test]
fn the_start_page_begins_a_rehearsal() {
    let mut desk = Desk::start(Lang::Hans, SMALL);
    desk.steps();
    desk.click("演练一次");
    desk.click("开始演练");
    assert_eq!(desk.meeting().kind, MeetingKind::Rehearsal);
    assert_eq!(desk.meeting().people.len(), 40);
}

#[test]
fn pictures() {
    if std::env::var_os("ZHENGPIAO_PICTURES").is_none() {
        return;
    }
    for (lang, size, tag) in [
        (Lang::Hans, SMALL, "hans-small"),
        (Lang::Hans, LARGE, "hans-large"),
        (Lang::Hant, SMALL, "hant-small"),
        (Lang::En, SMALL, "en-small"),
    ] {
        let mut desk = Desk::start(lang, size);
        desk.steps();
        desk.picture(&format!("start-{tag}"));
        let mut desk = Desk::official(lang, size);
        desk.picture(&format!("setup-empty-{tag}"));
        for (at, key) in [Key::Num1, Key::Num3, Key::Num4].into_iter().enumerate() {
            desk.ctrl(key);
            desk.picture(&format!("setup-empty-section{at}-{tag}"));
        }
        let mut desk = Desk::rehearsal(lang, size);
        let rail = Step::Setup.text(lang);
        let done = match lang {
            Lang::En => format!("{rail}, done"),
            _ => format!("{rail}，已完成"),
        };
        desk.click(&done);
        for (at, key) in [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5]
            .into_iter()
            .enumerate()
        {
            desk.ctrl(key);
            desk.picture(&format!("setup-{at}-{tag}"));
        }
        desk.ctrl(Key::Num3);
        desk.type_text("z");
        desk.picture(&format!("setup-finder-{tag}"));
        desk.ctrl(Key::Num5);
        desk.key(Key::Tab);
        desk.key(Key::Tab);
        for field in ["threshold", "motion", "symbols", "kinship", "differential"] {
            rule(&mut desk, lang.rule_name(field));
            desk.key(Key::Enter);
            desk.picture(&format!("rule-{field}-{tag}"));
            desk.key(Key::Escape);
        }
    }
    for (name, tag) in [
        ("shuguang-38-gb18030.csv", "38"),
        ("linjiang-197.xlsx", "197"),
        ("association-20-big5.csv", "20"),
        ("union-5200-utf8bom.csv", "5200"),
    ] {
        let mut desk = Desk::official(Lang::Hans, SMALL);
        desk.read_roll(&fixture(name));
        desk.picture(&format!("preview-{tag}"));
    }
}
