//! In public the hall goes on, whatever happens on the desk or to the screens.

use chrono::TimeDelta;
use egui::{Key, Modifiers};
use zhengpiao::desk::hall_control::{HallControl, HallScene};
use zhengpiao::desk::hall_window::{HallPlace, hall_viewport};
use zhengpiao::desk::platform::Platform as _;
use zhengpiao::hall::Scene;
use zhengpiao::meeting::{At, By, Command, ContestId, DrawnBy, Meeting, PersonId, Step};
use zhengpiao::session::Session;

use crate::day::Day;
use crate::kit::{Desk, screen};

/// Something happens in the meeting; nothing is drawn.
fn happens(desk: &mut Desk, command: Command) {
    let at = At(desk.platform.now());
    let session = desk.harness.state_mut().session_mut().unwrap();
    session.ask(command, By::Desk, at).unwrap();
    session.settle();
}

fn signed_in(desk: &Desk) -> u32 {
    let Scene::Attendance(shown) = desk.hall() else {
        panic!("the attendance")
    };
    shown.signed_in
}

/// The hall open on the projector, showing who is here: 30.
fn attending() -> Desk {
    let mut desk = Desk::open(Day::gathered(), Step::SignIn);
    desk.press(Key::F5);
    assert!(desk.app().hall().is_seen());
    assert_eq!(signed_in(&desk), 30);
    desk
}

#[test]
fn an_unplugged_projector_comes_back_by_itself_and_never_covers_the_desk() {
    let mut desk = attending();
    desk.platform.set_monitors(vec![screen("desk", 0)]);
    desk.steps();
    let hall = desk.app().hall();
    assert!(hall.is_open() && !hall.is_seen());
    assert!(desk.notice().contains("大屏所在的屏幕断开了"));
    // The desk works on meanwhile, and the picture with it.
    happens(&mut desk, Command::SignIn(vec![PersonId(31)]));
    desk.steps();
    // Plugged in again, and now the first in the list.
    let monitors = vec![screen("projector", -1920), screen("desk", 0)];
    desk.platform.set_monitors(monitors);
    desk.steps();
    assert!(desk.app().hall().is_seen());
    assert!(desk.notice().contains("大屏已恢复"));
    assert_eq!(signed_in(&desk), 31);
    // Mirroring now: it would cover the desk.
    let monitors = vec![screen("projector", 0), screen("desk", 0)];
    desk.platform.set_monitors(monitors);
    desk.steps();
    assert!(!desk.app().hall().is_seen());
}

#[test]
fn a_minimised_desk_lets_the_hall_follow() {
    let mut desk = attending();
    happens(&mut desk, Command::SignIn(vec![PersonId(31)]));
    let ctx = desk.harness.ctx.clone();
    desk.harness.state_mut().unseen(&ctx);
    assert_eq!(signed_in(&desk), 31);
}

#[test]
fn a_screen_that_goes_while_the_desk_is_minimised_takes_its_picture_along() {
    let mut desk = attending();
    desk.platform.set_monitors(vec![screen("desk", 0)]);
    let ctx = desk.harness.ctx.clone();
    let app = desk.harness.state_mut();
    let output = ctx.run_logic(&egui::RawInput::default(), |ctx| app.unseen(ctx));
    let hall = &output.viewport_commands[&hall_viewport()];
    assert!(hall.contains(&egui::ViewportCommand::Visible(false)));
    let root = &output.viewport_commands[&egui::ViewportId::ROOT];
    assert!(root.contains(&egui::ViewportCommand::Minimized(false)));
}

#[test]
fn the_clock_of_a_pledge_runs_on_while_another_page_is_open() {
    let mut day = Day::gathered();
    day.desk(Command::DrawPledges {
        order: (1..=7).map(PersonId).collect(),
        by: DrawnBy::Hand,
    });
    let mut desk = Desk::open(day, Step::Pledges);
    desk.press(Key::F5);
    desk.press(Key::F5);
    desk.press(Key::F2);
    assert_eq!(*desk.app().hall().scene(), HallScene::Pledge(PersonId(1)));
    let timer = |desk: &Desk| {
        let Scene::Pledge(speech) = desk.hall() else {
            panic!("the pledge")
        };
        let timer = speech.timer.unwrap();
        (timer.seconds(), timer.last_minute())
    };
    desk.go(Step::Papers);
    desk.pass_time(200);
    assert_eq!(timer(&desk), (100, false));
    // Not even a pass of the desk is needed.
    desk.platform.advance(TimeDelta::seconds(41));
    assert_eq!(timer(&desk), (59, true));
    happens(&mut desk, Command::SignIn(vec![PersonId(31)]));
    desk.steps();
    assert_eq!(timer(&desk), (59, true), "an event does not wind it back");
    desk.pass_time(120);
    assert_eq!(timer(&desk), (0, false));
    desk.go(Step::Pledges);
    desk.press(Key::F2);
    let spoken = desk.meeting().pledges.list[0].spoken.unwrap().1;
    assert_eq!(spoken, 361);
}

#[test]
fn a_dialog_left_open_on_the_desk_stops_nothing() {
    let mut desk = attending();
    desk.go(Step::Setup);
    desk.platform.leave_dialogs_open();
    desk.press(Key::F2);
    desk.steps();
    happens(&mut desk, Command::SignIn(vec![PersonId(31)]));
    desk.steps();
    assert_eq!(signed_in(&desk), 31);
    // Nor does a question of our own.
    desk.press_with(Modifiers::COMMAND, Key::Q);
    happens(&mut desk, Command::SignIn(vec![PersonId(32)]));
    desk.steps();
    assert_eq!(signed_in(&desk), 32);
}

/// What is asked for and not yet on the disk is not shown, and nobody waits for it.
#[test]
fn a_slow_disk_leaves_the_last_confirmed_picture() {
    let mut desk = attending();
    let at = At(desk.platform.now());
    let session = desk.harness.state_mut().session_mut().unwrap();
    let sign_in = Command::SignIn(vec![PersonId(31)]);
    session.ask(sign_in, By::Desk, at).unwrap();
    assert_eq!(session.ahead().voters_here(), 31);
    assert_eq!(signed_in(&desk), 30);
    desk.press(Key::F12);
    assert_eq!(signed_in(&desk), 31);
}

#[test]
fn zoom_and_theme_of_the_desk_do_not_reach_the_hall() {
    let mut desk = attending();
    let before = desk.app().hall().view();
    desk.press_with(Modifiers::COMMAND, Key::Plus);
    desk.harness.ctx.set_theme(egui::Theme::Dark);
    desk.steps();
    assert!(desk.harness.ctx.zoom_factor() > 1.0);
    assert_eq!(desk.app().hall().view(), before);
    // The desk's zoom shrinks the window's size in points; the picture is the same.
    let measure = |text: &str, size: f32, _: bool| text.chars().count() as f32 * size * 0.9;
    let whole = zhengpiao::hall::layout(&before, egui::vec2(1920.0, 1080.0), &measure);
    let zoomed = zhengpiao::hall::layout(&before, egui::vec2(1920.0, 1080.0) / 1.5, &measure);
    let texts = |layout: &zhengpiao::hall::Layout, zoom: f32| {
        let texts = layout.items.iter().filter_map(|item| match item {
            zhengpiao::hall::Item::Text(text) => Some(text.clone()),
            _ => None,
        });
        let at = |value: f32| (value * zoom).round() as i32;
        texts
            .map(|text| {
                (
                    text.text.clone(),
                    at(text.left),
                    at(text.baseline),
                    at(text.size),
                )
            })
            .collect::<Vec<_>>()
    };
    assert_eq!(texts(&whole, 1.0), texts(&zoomed, 1.5));
}

#[test]
fn another_meeting_is_opened_behind_the_welcome() {
    let mut desk = attending();
    desk.press_with(Modifiers::COMMAND, Key::O);
    assert!(desk.app().session().is_none());
    let hall = desk.app().hall();
    assert_eq!(*hall.place(), HallPlace::Screen("projector".into()));
    assert!(hall.is_seen());
    assert!(matches!(desk.hall(), Scene::Welcome(_)));
    assert_eq!(desk.app().hall().view().meeting, "");
}

/// After a power cut one key brings back screen and colours.
#[test]
fn screen_and_look_are_found_again_at_the_next_start() {
    let mut desk = Desk::open(Day::gathered(), Step::SignIn);
    let screens = vec![
        screen("desk", 0),
        screen("projector", 1366),
        screen("wall", -1920),
    ];
    desk.platform.set_monitors(screens);
    desk.press(Key::F12);
    for key in [Key::L, Key::L, Key::Plus, Key::S, Key::M, Key::M] {
        desk.press(key);
    }
    let kept = desk.app().hall().kept();
    assert!(kept.ends_with("wall"), "{kept}");
    let lang = zhengpiao::text::Lang::Hans;
    let mut app = zhengpiao::desk::app::DeskApp::new(desk.platform.clone(), lang);
    let (path, ctx) = (desk.path.clone(), desk.harness.ctx.clone());
    desk.press_with(Modifiers::COMMAND, Key::O);
    app.open(&path, &ctx);
    assert_eq!(app.hall().kept(), kept);
    assert_eq!(app.hall().look().zoom_percent, 110);
    // What cannot be read changes nothing.
    let mut hall = HallControl::new(lang, desk.platform.clock());
    let usual = hall.kept();
    for broken in ["", "x", "9 x 7\n", "\n\n\n"] {
        hall.look_as_kept(broken);
    }
    assert_eq!(hall.kept().split('\n').next(), usual.split('\n').next());
    hall.look_as_kept("0 9999 0");
    assert_eq!(hall.look().zoom_percent, zhengpiao::hall::ZOOM_MOST);
}

/// Where the projector comes back under another name, F5 finds it.
#[test]
fn another_screen_takes_over_by_one_key() {
    let mut desk = attending();
    desk.platform
        .set_monitors(vec![screen("desk", 0), screen("other", 1366)]);
    desk.steps();
    assert!(
        !desk.app().hall().is_seen(),
        "nothing is sent there by itself"
    );
    desk.press(Key::F5);
    assert_eq!(
        *desk.app().hall().place(),
        HallPlace::Screen("other".into())
    );
    assert!(desk.app().hall().is_seen());
    // The desk carried onto it by hand: the hall gives way and says why.
    let mut carried = vec![screen("desk", 0), screen("other", 1366)];
    carried[0].primary = false;
    carried[1].primary = true;
    desk.platform.set_monitors(carried);
    desk.steps();
    assert!(!desk.app().hall().is_seen());
    assert!(desk.notice().contains("大屏让开了"), "{}", desk.notice());
}

#[test]
fn screens_stay_lit_as_long_as_the_hall_is_open() {
    let mut desk = Desk::open(Day::gathered(), Step::SignIn);
    assert!(!desk.platform.awake());
    desk.press(Key::F5);
    assert!(desk.platform.awake());
    desk.platform.set_monitors(vec![screen("desk", 0)]);
    desk.steps();
    assert!(desk.platform.awake(), "it is meant to come back");
    desk.press_with(Modifiers::COMMAND, Key::F5);
    assert!(!desk.platform.awake());
}

/// A picture that follows is made when something it shows has happened, not in every
/// pass and not for what it does not show.
#[test]
fn the_hall_is_drawn_anew_only_when_it_changes() {
    let mut desk = attending();
    let lang = zhengpiao::text::Lang::Hans;
    let mut hall = HallControl::new(lang, desk.platform.clock());
    hall.show(HallScene::Attendance);
    let follow = |hall: &mut HallControl, desk: &Desk| {
        let session = desk.app().session().unwrap();
        hall.follow(session.meeting(), session.log(), lang)
    };
    assert!(follow(&mut hall, &desk));
    assert!(!follow(&mut hall, &desk), "nothing happened");
    // A person's note is an event and nothing the hall shows.
    let note = Command::NoteAbsence {
        person: PersonId(32),
        reason: "因事请假".into(),
    };
    happens(&mut desk, note);
    assert!(!follow(&mut hall, &desk), "nothing to be seen");
    happens(&mut desk, Command::SignIn(vec![PersonId(31)]));
    assert!(follow(&mut hall, &desk));
}

/// The round is added up when a bundle agrees, not for every ballot keyed.
#[test]
fn keyed_ballots_make_no_picture_and_agreed_bundles_do() {
    let counted = |bundles| {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("m.zp");
        Day::gathered().counted(bundles).write(&path);
        Session::read(&path).unwrap().0.log().to_vec()
    };
    let lang = zhengpiao::text::Lang::Hans;
    let desk = Desk::open(Day::gathered(), Step::SignIn);
    let mut hall = HallControl::new(lang, desk.platform.clock());
    hall.show(HallScene::Counting(ContestId(1)));
    let log = counted(2);
    let mut meeting: Option<Meeting> = None;
    let mut seen = Vec::new();
    for (at, record) in (1..).zip(&log) {
        Meeting::step(&mut meeting, record).unwrap();
        let meeting = meeting.as_ref().unwrap();
        let changed = hall.follow(meeting, &log[..at], lang);
        let counting = matches!(hall.view().scene, Scene::Counting(_));
        if changed && counting {
            seen.push(format!("{:?}", record.event));
        }
        // What is shown is what it would be if it were made anew each time.
        let mut anew = HallControl::new(lang, desk.platform.clock());
        anew.show(HallScene::Counting(ContestId(1)));
        anew.follow(meeting, &[], lang);
        assert_eq!(hall.view(), anew.view(), "{:?}", record.event);
    }
    let keyed = seen.iter().filter(|event| event.starts_with("BallotKeyed"));
    assert_eq!(keyed.count(), 0);
    let settled = seen.iter().filter(|event| event.starts_with("CaseSettled"));
    assert_eq!(settled.count(), 2, "{seen:?}");
}
