//! The three pages of the floor as a person works them: by names and by keys.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs
)]

mod motions;
mod pledges;
mod signin;

use std::path::Path;
use std::rc::Rc;

use chrono::{DateTime, TimeDelta};
use egui::{Event, Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use zhengpiao::desk::app::DeskApp;
use zhengpiao::desk::hall_control::HallScene;
use zhengpiao::desk::platform_fake::FakePlatform;
use zhengpiao::desk::shell::Step;
use zhengpiao::desk::window;
use zhengpiao::hall::Scene;
use zhengpiao::meeting::{
    At, By, CandidateOrder, Command, ContestId, ContestSetup, DrawnBy, Hands, Info, Meeting,
    MeetingKind, NewPerson, PersonId, Status, draw_lots,
};
use zhengpiao::roster::{self, ReadOptions, StatusProposal};
use zhengpiao::rules::preset;
use zhengpiao::session::Session;
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

fn present(harness: &mut Harness<'_, Desk>) {
    go(harness, Step::SignIn);
    press(harness, Key::F3);
    press(harness, Key::Enter);
    press(harness, Key::Enter);
    assert_eq!(meeting(harness).voters_here(), 33);
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
