//! The three pages of the floor as a person works them: by names and by keys.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs
)]

use std::path::Path;
use std::rc::Rc;

use chrono::{DateTime, TimeDelta};
use egui::{Event, Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use zhengpiao::desk::app::DeskApp;
use zhengpiao::desk::hall_control::HallScene;
use zhengpiao::desk::platform_fake::FakePlatform;
use zhengpiao::desk::session::Session;
use zhengpiao::desk::shell::Step;
use zhengpiao::desk::window;
use zhengpiao::meeting::{
    At, By, CandidateOrder, Command, ContestId, ContestSetup, DrawnBy, Hands, Info, Meeting,
    MeetingKind, NewPerson, PersonId, Status, draw_lots,
};
use zhengpiao::roster::{self, ReadOptions, StatusProposal};
use zhengpiao::rules::preset;
use zhengpiao::text::Lang;

const SMALL: [f32; 2] = [1366.0, 768.0];

struct Desk {
    app: DeskApp,
    platform: Rc<FakePlatform>,
    #[allow(dead_code)]
    folder: tempfile::TempDir,
}

fn roll(file: &str) -> Vec<NewPerson> {
    let path = Path::new("tests/fixtures/rolls").join(file);
    let guess = roster::read_file(&path, &ReadOptions::default()).unwrap();
    let status = |proposal| match proposal {
        StatusProposal::Probationary => Status::Probationary,
        StatusProposal::UnderDiscipline => Status::UnderDiscipline,
        _ => Status::Voter,
    };
    guess
        .rows
        .into_iter()
        .map(|row| NewPerson {
            number: row.number.unwrap_or_default(),
            name: row.name,
            group: row.group.unwrap_or_default(),
            status: status(row.proposal),
            ..NewPerson::default()
        })
        .collect()
}

/// A desk with a meeting of this roll, opened at a step's page.
fn desk(people: Vec<NewPerson>, more: Vec<Command>, size: [f32; 2]) -> Harness<'static, Desk> {
    desk_by("cpc-2020", people, more, size)
}

fn desk_by(
    rules: &str,
    people: Vec<NewPerson>,
    more: Vec<Command>,
    size: [f32; 2],
) -> Harness<'static, Desk> {
    let folder = tempfile::tempdir().unwrap();
    let start = DateTime::parse_from_rfc3339("2026-11-22T13:51:00+08:00").unwrap();
    let path = folder.path().join("换届选举大会.zp");
    let create = Command::Create {
        kind: MeetingKind::Official,
        info: Info {
            name_on_seal: "中共曙光路社区第三支部委员会".into(),
            name_in_titles: "曙光路社区第三党支部".into(),
            name_in_sign_off: "中共曙光路社区第三支部委员会".into(),
            title: "换届选举大会".into(),
            body: "支部委员会".into(),
            date: "2026-11-22".into(),
            ..Info::default()
        },
        rules: Box::new(preset(rules).unwrap()),
    };
    let mut session = Session::create(&path, create, At(start)).unwrap();
    if !people.is_empty() {
        let import = Command::ImportRoll {
            people,
            source: "名册.csv".into(),
        };
        session.ask(import, By::Desk, At(start)).unwrap();
    }
    for command in more {
        session.ask(command, By::Desk, At(start)).unwrap();
    }
    session.settle();
    drop(session);
    let platform = Rc::new(FakePlatform::new(start, folder.path()));
    let app = DeskApp::new(platform.clone(), Lang::Hans);
    let mut harness = Harness::builder()
        .with_size(size)
        .with_context_setup(window::install)
        .build_ui_state(
            |ui, desk: &mut Desk| {
                let whole = ui.ctx().content_rect();
                let mut root = ui.new_child(egui::UiBuilder::new().max_rect(whole));
                root.set_clip_rect(whole);
                desk.app.draw(&mut root);
            },
            Desk {
                app,
                platform,
                folder,
            },
        );
    let ctx = harness.ctx.clone();
    harness.state_mut().app.open(&path, &ctx);
    harness.run_steps(3);
    harness
}

fn go(harness: &mut Harness<'_, Desk>, step: Step) {
    for _ in 0..12 {
        let current = harness.state().app.current();
        if current == step {
            break;
        }
        let key = if current < step {
            Key::PageDown
        } else {
            Key::PageUp
        };
        harness.key_press_modifiers(Modifiers::COMMAND, key);
        harness.run_steps(2);
    }
    assert_eq!(harness.state().app.current(), step);
    harness.run_steps(2);
}

/// Waits until the disk has confirmed what was done.
fn settle(harness: &mut Harness<'_, Desk>) {
    harness.state_mut().app.session_mut().unwrap().settle();
    harness.run_steps(3);
}

fn press(harness: &mut Harness<'_, Desk>, key: Key) {
    harness.key_press(key);
    harness.run_steps(2);
    settle(harness);
}

fn type_text(harness: &mut Harness<'_, Desk>, text: &str) {
    for letter in text.chars() {
        harness.event(Event::Text(letter.into()));
    }
    harness.run_steps(2);
}

fn click(harness: &mut Harness<'_, Desk>, name: &str) {
    harness.get_by_label(name).click();
    harness.run_steps(2);
    settle(harness);
}

fn meeting<'a>(harness: &'a Harness<'_, Desk>) -> &'a Meeting {
    harness.state().app.session().unwrap().meeting()
}

fn named(harness: &Harness<'_, Desk>, name: &str) -> zhengpiao::meeting::Person {
    let people = &meeting(harness).people;
    people
        .iter()
        .find(|person| person.roll.name == name)
        .unwrap_or_else(|| panic!("{name} is on the roll"))
        .clone()
}

fn sees(harness: &Harness<'_, Desk>, words: &str) -> bool {
    harness.query_all_by_label_contains(words).next().is_some()
}

fn branch() -> Vec<NewPerson> {
    roll("shuguang-38-gb18030.csv")
}

fn picture(harness: &mut Harness<'_, Desk>, name: &str) {
    let Some(folder) = std::env::var_os("ZHENGPIAO_PICTURES") else {
        return;
    };
    std::fs::create_dir_all(&folder).unwrap();
    for size in [SMALL, [1920.0, 1080.0]] {
        harness.set_size(egui::vec2(size[0], size[1]));
        harness.run_steps(3);
        let image = harness.render().expect("a Vulkan driver draws");
        let file = format!("{name}-{}.png", size[0]);
        image.save(Path::new(&folder).join(file)).unwrap();
    }
    harness.set_size(egui::vec2(SMALL[0], SMALL[1]));
    harness.run_steps(3);
}

/// In the other languages too, back in the first at the end.
fn pictures(harness: &mut Harness<'_, Desk>, name: &str) {
    for tongue in ["hans", "hant", "en"] {
        picture(harness, &format!("{name}-{tongue}"));
        harness.key_press(Key::F8);
        harness.run_steps(3);
    }
}

#[test]
fn initials_and_enter_sign_people_in_and_the_box_is_ready_again() {
    let mut harness = desk(branch(), vec![], SMALL);
    go(&mut harness, Step::SignIn);
    type_text(&mut harness, "zy");
    assert!(sees(&harness, "5 人符合"));
    for name in ["郑予安", "张云起", "周以宁"] {
        assert!(harness.query_by_label(name).is_some(), "{name} is found");
    }
    assert!(harness.query_by_label("曾单").is_none());
    press(&mut harness, Key::Escape);
    type_text(&mut harness, "zhouyi");
    press(&mut harness, Key::Enter);
    assert!(named(&harness, "周以宁").here());
    assert!(sees(&harness, "29 周以宁，已到 13:51"));
    // The box is empty, another Enter does nothing.
    assert!(sees(&harness, "共 38 人"));
    press(&mut harness, Key::Enter);
    assert!(harness.state().app.notice().is_none());
    // A reading of a name that is not the character's usual one.
    type_text(&mut harness, "zd");
    press(&mut harness, Key::Enter);
    assert!(named(&harness, "曾单").here());
    // Of those who fit, the first who is not here yet: 周以宁 is passed over.
    type_text(&mut harness, "zy");
    press(&mut harness, Key::Enter);
    type_text(&mut harness, "zy");
    press(&mut harness, Key::Enter);
    assert!(named(&harness, "郑予安").here() && named(&harness, "张云起").here());
    assert_eq!(meeting(&harness).voters_here(), 4);
}

#[test]
fn a_roll_number_is_exact_and_delete_undoes() {
    let mut harness = desk(branch(), vec![], SMALL);
    go(&mut harness, Step::SignIn);
    type_text(&mut harness, "18");
    press(&mut harness, Key::Enter);
    assert!(named(&harness, "张云起").here());
    press(&mut harness, Key::Delete);
    assert!(!named(&harness, "张云起").here());
    // Everything of a burst counts, in order, though it comes in one pass.
    for event in [
        Event::Text("18".into()),
        key(true),
        key(false),
        Event::Text("zd".into()),
        key(true),
        key(false),
    ] {
        harness.input_mut().events.push(event);
    }
    harness.run_steps(2);
    settle(&mut harness);
    assert!(named(&harness, "张云起").here() && named(&harness, "曾单").here());
    // Somebody here already is said, not signed in twice.
    type_text(&mut harness, "18");
    press(&mut harness, Key::Enter);
    assert!(harness.state().app.notice().is_some());
    assert_eq!(meeting(&harness).voters_here(), 2);
}

/// Enter pressed or let go.
fn key(pressed: bool) -> Event {
    Event::Key {
        key: Key::Enter,
        physical_key: Some(Key::Enter),
        pressed,
        repeat: false,
        modifiers: Modifiers::NONE,
    }
}

#[test]
fn a_corrected_name_is_found_at_once() {
    let mut harness = desk(branch(), vec![], SMALL);
    go(&mut harness, Step::SignIn);
    type_text(&mut harness, "lyc");
    assert!(sees(&harness, "0 人符合"));
    let person = named(&harness, "周淼");
    let roll = NewPerson {
        name: "卢雨辰".into(),
        ..person.roll
    };
    let edit = Command::EditPerson {
        person: person.id,
        roll,
    };
    let at = At(DateTime::parse_from_rfc3339("2026-11-22T13:52:00+08:00").unwrap());
    let session = harness.state_mut().app.session_mut().unwrap();
    session.ask(edit, By::Desk, at).unwrap();
    settle(&mut harness);
    assert!(sees(&harness, "32 卢雨辰，未到"));
}

#[test]
fn those_not_here_can_stand_first() {
    let mut harness = desk(branch(), vec![], SMALL);
    go(&mut harness, Step::SignIn);
    type_text(&mut harness, "1");
    press(&mut harness, Key::Enter);
    let first = |harness: &Harness<'_, Desk>| {
        let top = |name: &str| harness.get_by_label_contains(name).rect().top();
        top("1 戴菁") < top("2 谢珩荣")
    };
    assert!(first(&harness));
    click(&mut harness, "未到的在前");
    press(&mut harness, Key::Escape);
    assert!(
        harness.query_by_label_contains("1 戴菁").is_none(),
        "at the end"
    );
    click(&mut harness, "按名册顺序");
    assert!(first(&harness));
}

#[test]
fn arrows_choose_and_tab_leads_to_chinese() {
    let mut harness = desk(branch(), vec![], SMALL);
    go(&mut harness, Step::SignIn);
    type_text(&mut harness, "zy");
    press(&mut harness, Key::ArrowDown);
    press(&mut harness, Key::ArrowDown);
    press(&mut harness, Key::Enter);
    assert!(named(&harness, "周以宁").here());
    press(&mut harness, Key::Tab);
    type_text(&mut harness, "䶮");
    press(&mut harness, Key::Enter);
    assert!(named(&harness, "王䶮").here());
    type_text(&mut harness, "司徒");
    press(&mut harness, Key::Enter);
    assert!(named(&harness, "司徒明远").here());
}

#[test]
fn all_present_but_those_entered_sign_in_in_one_step() {
    let mut harness = desk(branch(), vec![], SMALL);
    go(&mut harness, Step::SignIn);
    press(&mut harness, Key::F3);
    for name in ["zd", "36"] {
        type_text(&mut harness, name);
        press(&mut harness, Key::Enter);
    }
    assert!(sees(&harness, "已录缺席 2 人，其余 36 人待签到"));
    let before = meeting(&harness).events;
    press(&mut harness, Key::Enter);
    assert!(sees(&harness, "给其余 36 人签到？"));
    assert!(sees(&harness, "有选举权 31 人") && sees(&harness, "列席 5 人"));
    assert_eq!(meeting(&harness).events, before, "asked before anything");
    pictures(&mut harness, "all-but");
    press(&mut harness, Key::Enter);
    assert_eq!(meeting(&harness).events, before + 1);
    assert_eq!(meeting(&harness).voters_here(), 31);
    assert!(!named(&harness, "曾单").here() && !named(&harness, "马骉").here());
    // The mode is over, late comers sign in as always.
    type_text(&mut harness, "zd");
    press(&mut harness, Key::Enter);
    assert_eq!(meeting(&harness).voters_here(), 32);
}

#[test]
fn an_excuse_lowers_the_expected_number_only_with_both_consents() {
    let mut harness = desk(branch(), vec![], SMALL);
    go(&mut harness, Step::SignIn);
    type_text(&mut harness, "36");
    press(&mut harness, Key::F2);
    click(&mut harness, "自费出国半年以上");
    assert!(named(&harness, "马骉").excuse.is_some());
    assert!(sees(&harness, "不计入应到（待批）"));
    harness.get_by_label("上级同意的文件或电话记录").focus();
    harness.run_steps(2);
    type_text(&mut harness, "批复〔2026〕12号");
    pictures(&mut harness, "person");
    harness.get_by_label("上级同意的文件或电话记录").focus();
    harness.run_steps(2);
    press(&mut harness, Key::Enter);
    let consent = named(&harness, "马骉").excuse.unwrap().upper_consent;
    assert_eq!(consent.as_deref(), Some("批复〔2026〕12号"));
    assert_eq!(meeting(&harness).expected(), 33, "still expected");
    // The others come, then the meeting passes the list.
    press(&mut harness, Key::Escape);
    press(&mut harness, Key::F3);
    press(&mut harness, Key::Enter);
    press(&mut harness, Key::Enter);
    assert_eq!(meeting(&harness).voters_here(), 32);
    go(&mut harness, Step::Motions);
    click(&mut harness, "通过不计入应到会人数的名单");
    press(&mut harness, Key::F2);
    let vote = meeting(&harness).motions[0].vote.unwrap();
    assert!(vote.carried && vote.hands.unanimous);
    assert_eq!(meeting(&harness).expected(), 32);
    go(&mut harness, Step::SignIn);
    assert!(sees(&harness, "/ 应到 32"));
    // Undone, the member is expected again.
    go(&mut harness, Step::Motions);
    click(&mut harness, "撤销本项表决");
    assert_eq!(meeting(&harness).expected(), 33);
}

#[test]
fn leaving_absence_and_status_are_noted_in_the_panel() {
    let mut harness = desk(branch(), vec![], SMALL);
    go(&mut harness, Step::SignIn);
    type_text(&mut harness, "18");
    press(&mut harness, Key::Enter);
    press(&mut harness, Key::F2);
    click(&mut harness, "提前离开");
    assert!(named(&harness, "张云起").left.is_some());
    assert!(sees(&harness, "18 张云起，已离开 13:51"));
    // Enter brings back whoever had left.
    type_text(&mut harness, "18");
    press(&mut harness, Key::Enter);
    assert!(named(&harness, "张云起").here());
    type_text(&mut harness, "zd");
    press(&mut harness, Key::F2);
    click(&mut harness, "因病");
    assert_eq!(named(&harness, "曾单").absence, "因病");
    press(&mut harness, Key::F2);
    click(&mut harness, "权利中止");
    assert_eq!(named(&harness, "曾单").roll.status, Status::Suspended);
    assert_eq!(meeting(&harness).expected(), 32);
    // While the panel is open no letter reaches the box.
    type_text(&mut harness, "x");
    press(&mut harness, Key::Escape);
    assert!(sees(&harness, "1 人符合"));
}

#[test]
fn the_meeting_opens_with_a_quorum_and_later_arrivals_are_late() {
    let mut harness = desk(branch(), vec![], SMALL);
    go(&mut harness, Step::SignIn);
    assert!(sees(&harness, "还差 27 人"));
    press(&mut harness, Key::F4);
    assert!(meeting(&harness).opened.is_none());
    assert!(harness.state().app.notice().is_some(), "says why not yet");
    press(&mut harness, Key::F3);
    type_text(&mut harness, "zd");
    press(&mut harness, Key::Enter);
    press(&mut harness, Key::Enter);
    press(&mut harness, Key::Enter);
    assert!(sees(&harness, "已达规定人数（应到的五分之四：27 人）"));
    press(&mut harness, Key::F6);
    assert!(sees(
        &harness,
        "本次大会应到会有选举权的党员 33 名，实到会 32 名，因病因事缺席 1 名，符合规定人数，可以开会。"
    ));
    press(&mut harness, Key::Escape);
    press(&mut harness, Key::F4);
    press(&mut harness, Key::Enter);
    assert!(meeting(&harness).opened.is_some());
    harness
        .state()
        .platform
        .advance(TimeDelta::try_minutes(14).unwrap());
    type_text(&mut harness, "zd");
    press(&mut harness, Key::Enter);
    assert!(sees(&harness, "9 曾单，迟到 14:05"));
    pictures(&mut harness, "signin-open");
}

#[test]
fn other_organisations_are_spoken_of_neutrally() {
    let mut harness = desk_by("union-2016", branch(), vec![], SMALL);
    go(&mut harness, Step::SignIn);
    press(&mut harness, Key::F6);
    assert!(sees(&harness, "本次大会应到会 33 名，实到会 0 名"));
    assert!(!sees(&harness, "有选举权的党员"));
}

#[test]
fn five_thousand_members_are_found_and_the_list_follows() {
    let mut harness = desk(roll("union-5200-utf8bom.csv"), vec![], SMALL);
    go(&mut harness, Step::SignIn);
    assert!(sees(&harness, "共 5200 人"));
    type_text(&mut harness, "5199");
    press(&mut harness, Key::Enter);
    let person = meeting(&harness).person(PersonId(5199)).unwrap().clone();
    assert!(person.here());
    // The complete list has gone to where they stand.
    assert!(sees(&harness, &format!("05199 {}，已到", person.roll.name)));
    pictures(&mut harness, "signin-5200");
}

#[test]
fn pictures_of_the_mock_up() {
    let mut harness = desk(branch(), vec![], SMALL);
    go(&mut harness, Step::SignIn);
    type_text(&mut harness, "zd");
    press(&mut harness, Key::F2);
    click(&mut harness, "因病");
    press(&mut harness, Key::Escape);
    press(&mut harness, Key::F3);
    press(&mut harness, Key::Enter);
    press(&mut harness, Key::Enter);
    type_text(&mut harness, "zy");
    pictures(&mut harness, "signin");
    assert!(sees(&harness, "不符合检索的 33 人已收起"));
}

fn present(harness: &mut Harness<'_, Desk>) {
    go(harness, Step::SignIn);
    press(harness, Key::F3);
    press(harness, Key::Enter);
    press(harness, Key::Enter);
    assert_eq!(meeting(harness).voters_here(), 33);
}

#[test]
fn hands_are_typed_judged_live_and_recorded() {
    let mut harness = desk(branch(), vec![], SMALL);
    present(&mut harness);
    go(&mut harness, Step::Motions);
    pictures(&mut harness, "motions-none");
    click(&mut harness, "通过选举办法（草案）");
    assert!(sees(&harness, "应到会有表决权党员过半数赞成：至少 17 人"));
    // The focus is where the hands go: yes, Enter, no, Enter, abstain, Enter.
    type_text(&mut harness, "16");
    assert!(sees(&harness, "未通过") && sees(&harness, "还有 17 人没有表示"));
    press(&mut harness, Key::Enter);
    type_text(&mut harness, "18");
    assert!(sees(&harness, "举手 34 人，多于到会 33 人"));
    press(&mut harness, Key::Backspace);
    press(&mut harness, Key::Enter);
    type_text(&mut harness, "0");
    press(&mut harness, Key::Enter);
    let vote = meeting(&harness).motions[0].vote.unwrap();
    let hands = Hands {
        yes: 16,
        no: 1,
        abstain: 0,
        unanimous: false,
    };
    assert_eq!((vote.hands, vote.carried), (hands, false));
    press(&mut harness, Key::F6);
    assert!(sees(
        &harness,
        "赞成 16 人，不赞成 1 人，弃权 0 人，本项未获通过。"
    ));
    press(&mut harness, Key::Escape);
    click(&mut harness, "撤销本项表决");
    press(&mut harness, Key::F2);
    assert!(meeting(&harness).motions[0].vote.unwrap().hands.unanimous);
    // A motion of one's own, by F4 and Enter.
    press(&mut harness, Key::F4);
    type_text(&mut harness, "通过大会议程");
    press(&mut harness, Key::Enter);
    assert_eq!(meeting(&harness).motions[1].title, "通过大会议程");
    press(&mut harness, Key::F5);
    let id = meeting(&harness).motions[1].id;
    assert_eq!(*harness.state().app.hall().scene(), HallScene::Motion(id));
    press(&mut harness, Key::Escape);
    pictures(&mut harness, "motions");
    press(&mut harness, Key::F2);
    assert!(sees(&harness, "列出的事项都已表决。"));
    pictures(&mut harness, "motions-done");
    click(&mut harness, "大会表决已全部完成");
    assert!(meeting(&harness).motions_finished);
}

/// Seven of the branch stand.
fn contest() -> Vec<Command> {
    vec![
        Command::AddContest(ContestSetup {
            title: "支部委员会委员".into(),
            seats: 5,
        }),
        Command::SetCandidates {
            contest: ContestId(1),
            people: [1, 2, 3, 5, 7, 8, 9].map(PersonId).to_vec(),
            order: CandidateOrder::ByHand,
        },
    ]
}

#[test]
fn lots_drawn_by_hand_are_typed_by_number() {
    let mut harness = desk(branch(), contest(), SMALL);
    go(&mut harness, Step::Pledges);
    type_text(&mut harness, "341");
    press(&mut harness, Key::Backspace);
    type_text(&mut harness, "7");
    pictures(&mut harness, "lots");
    harness.get_by_label("候选人号码，依抽签顺序").focus();
    harness.run_steps(2);
    type_text(&mut harness, "62");
    press(&mut harness, Key::Enter);
    assert!(meeting(&harness).pledges.drawn.is_none(), "two are missing");
    // The last one follows by itself.
    type_text(&mut harness, "1");
    press(&mut harness, Key::Enter);
    let pledges = &meeting(&harness).pledges;
    assert_eq!(pledges.drawn, Some(DrawnBy::Hand));
    let order = pledges.list.iter().map(|pledge| pledge.person.0);
    assert_eq!(order.collect::<Vec<_>>(), [3, 5, 9, 8, 2, 1, 7]);
}

#[test]
fn the_program_draws_from_the_seed_on_the_screen() {
    let mut harness = desk(branch(), contest(), SMALL);
    go(&mut harness, Step::Pledges);
    click(&mut harness, "按种子抽取");
    let stands = [1, 2, 3, 5, 7, 8, 9];
    let pledges = &meeting(&harness).pledges;
    let seed = "20261122-135100";
    assert_eq!(pledges.drawn, Some(DrawnBy::Seed(seed.into())));
    let numbers = draw_lots(seed, &[1, 2, 3, 4, 5, 6, 7]);
    let expected = numbers.iter().map(|number| stands[*number as usize - 1]);
    let order = pledges.list.iter().map(|pledge| pledge.person.0);
    assert_eq!(order.collect::<Vec<_>>(), expected.collect::<Vec<_>>());
    press(&mut harness, Key::F5);
    assert_eq!(*harness.state().app.hall().scene(), HallScene::Lots);
}

#[test]
fn pledges_are_timed_noted_and_shown() {
    let mut harness = desk(branch(), contest(), SMALL);
    present(&mut harness);
    go(&mut harness, Step::Pledges);
    type_text(&mut harness, "123456");
    press(&mut harness, Key::Enter);
    // F5 twice: the order, then the speaker.
    press(&mut harness, Key::F5);
    press(&mut harness, Key::Escape);
    press(&mut harness, Key::F5);
    press(&mut harness, Key::Escape);
    let scene = |harness: &Harness<'_, Desk>| harness.state().app.hall().scene().clone();
    assert_eq!(scene(&harness), HallScene::Pledge(PersonId(1), None));
    press(&mut harness, Key::F2);
    assert_eq!(scene(&harness), HallScene::Pledge(PersonId(1), Some(300)));
    let advance = |harness: &mut Harness<'_, Desk>, seconds| {
        let by = TimeDelta::try_seconds(seconds).unwrap();
        harness.state().platform.advance(by);
        harness.run_steps(2);
    };
    advance(&mut harness, 245);
    assert_eq!(scene(&harness), HallScene::Pledge(PersonId(1), Some(55)));
    assert!(sees(&harness, "最后一分钟"));
    harness.get_by_label_contains("承诺事项").focus();
    harness.run_steps(2);
    type_text(&mut harness, "每月走访一次困难党员");
    pictures(&mut harness, "pledge");
    // Nobody else can be chosen while the clock runs.
    press(&mut harness, Key::F3);
    assert!(harness.state().app.notice().is_some());
    advance(&mut harness, 67);
    assert!(sees(&harness, "已超时 0:12"));
    press(&mut harness, Key::F2);
    press(&mut harness, Key::F3);
    let first = meeting(&harness).pledges.list[0].clone();
    assert_eq!(first.spoken.map(|(_, seconds)| seconds), Some(312));
    assert_eq!(first.items, ["每月走访一次困难党员"]);
    assert_eq!(scene(&harness), HallScene::Pledge(PersonId(2), None));
    // The second is read by somebody else, and asked something.
    harness.get_by_label("代读人（候选人不在场时）").focus();
    harness.run_steps(2);
    type_text(&mut harness, "张云起");
    press(&mut harness, Key::F2);
    advance(&mut harness, 61);
    press(&mut harness, Key::F2);
    harness.get_by_label("提问").focus();
    harness.run_steps(2);
    type_text(&mut harness, "何时换路灯");
    press(&mut harness, Key::Enter);
    type_text(&mut harness, "年底前");
    press(&mut harness, Key::Enter);
    let second = meeting(&harness).pledges.list[1].clone();
    assert_eq!(second.read_by, "张云起");
    assert_eq!(
        second.questions,
        [("何时换路灯".to_owned(), "年底前".to_owned())]
    );
    for _ in 0..5 {
        press(&mut harness, Key::F3);
        press(&mut harness, Key::F2);
        // Two presses at once are a slip, and no speech.
        press(&mut harness, Key::F2);
        press(&mut harness, Key::F2);
        advance(&mut harness, 95);
        press(&mut harness, Key::F2);
    }
    let spoken = meeting(&harness).pledges.list[6].spoken;
    assert_eq!(spoken.map(|(_, seconds)| seconds), Some(95));
    // A time that stands is not lost to one more F2.
    press(&mut harness, Key::F2);
    press(&mut harness, Key::F2);
    assert!(harness.state().app.notice().is_some());
    assert_eq!(meeting(&harness).pledges.list[6].spoken, spoken);
    assert!(sees(&harness, "全部候选人都已发言。"));
    pictures(&mut harness, "pledges-done");
    harness.get_by_label("候选人承诺已全部完成").focus();
    harness.run_steps(2);
    press(&mut harness, Key::Enter);
    assert!(meeting(&harness).pledges.finished);
}

#[test]
fn empty_pages_say_what_to_do() {
    let mut harness = desk(vec![], vec![], SMALL);
    go(&mut harness, Step::SignIn);
    assert!(sees(&harness, "请先在“会议设置”中导入名册。"));
    go(&mut harness, Step::Pledges);
    assert!(sees(&harness, "请先在“会议设置”中确定候选人。"));
    click(&mut harness, "没有承诺环节，完成本步骤");
    assert!(meeting(&harness).pledges.finished);
}
