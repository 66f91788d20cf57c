//! The panel as the operator works it.

use egui::{Key, Modifiers};
use zhengpiao::desk::hall_adverse::Adverse;
use zhengpiao::desk::hall_control::HallScene;
use zhengpiao::desk::hall_window::HallPlace;
use zhengpiao::desk::platform::Platform as _;
use zhengpiao::hall::{CountOrder, HallTheme, Scene, Standing};
use zhengpiao::meeting::{
    Command, ContestId, DrawnBy, Event, HallMode, Hands, IssueFigures, MotionId, MotionKind,
    PaperId, PersonId, Slip, Step,
};
use zhengpiao::rules::Speaker;
use zhengpiao::text::Lang;

use crate::day::{self, Day};
use crate::kit::{Desk, screen};

fn drawn(mut day: Day) -> Day {
    day.desk(Command::DrawPledges {
        order: (1..=7).map(PersonId).collect(),
        by: DrawnBy::Hand,
    });
    day
}

#[test]
fn one_key_leads_there_from_every_step_and_back_to_what_had_the_keys() {
    let mut desk = Desk::open(Day::gathered().collected(), Step::Setup);
    for step in Step::ALL {
        desk.go(step);
        let before = desk.focused();
        desk.press(Key::F12);
        assert!(desk.sees("选择画面"), "{step:?}");
        let key = if step == Step::Setup {
            Key::Escape
        } else {
            Key::F12
        };
        desk.press(key);
        assert!(!desk.sees("选择画面"), "{step:?}");
        assert_eq!((desk.app().current(), desk.focused()), (step, before));
    }
}

#[test]
fn every_scene_has_a_key_of_its_own() {
    let mut day = drawn(Day::gathered().counted(3));
    day.by(day::CHIEF, Command::ConfirmSlip(Slip::Result));
    day.desk(Command::AddMotion {
        kind: MotionKind::Report,
        title: "工作报告".into(),
    });
    let mut desk = Desk::open(day, Step::Papers);
    desk.press(Key::F12);
    let contest = ContestId(1);
    for (key, scene) in [
        (Key::Num2, HallScene::Attendance),
        (Key::Num3, HallScene::Agenda),
        (Key::G, HallScene::Rules),
        (Key::Num4, HallScene::Motion(MotionId(1))),
        (Key::Num5, HallScene::Introduction(contest, None)),
        (
            Key::Num5,
            HallScene::Introduction(contest, Some(PersonId(1))),
        ),
        (Key::Num6, HallScene::Lots),
        (Key::Num7, HallScene::Pledge(PersonId(1))),
        (Key::Num7, HallScene::Pledge(PersonId(2))),
        (Key::Num8, HallScene::Questions(PersonId(1))),
        (Key::Num9, HallScene::HowToMark(PaperId(1))),
        (Key::Num0, HallScene::IssuedReturned),
        (Key::C, HallScene::Counting(contest)),
        (Key::R, HallScene::Result(contest)),
        (Key::T, HallScene::Thanks),
        (Key::P, HallScene::TestPicture),
        (Key::Num1, HallScene::Welcome),
    ] {
        desk.press(key);
        assert_eq!(*desk.app().hall().scene(), scene, "{key:?}");
        let welcome = matches!(desk.hall(), Scene::Welcome(_));
        assert_eq!(
            welcome,
            scene == HallScene::Welcome,
            "{scene:?} shows itself"
        );
    }
    desk.press(Key::Num5);
    desk.press(Key::PageDown);
    let second = HallScene::Introduction(contest, Some(PersonId(1)));
    assert_eq!(*desk.app().hall().scene(), second);
    desk.press(Key::PageUp);
    let first = HallScene::Introduction(contest, None);
    assert_eq!(*desk.app().hall().scene(), first);
    desk.press(Key::F1);
    assert!(
        desk.sees("大屏停在现在的画面"),
        "the sheet has the panel's keys"
    );
}

#[test]
fn what_has_nothing_to_show_says_so_and_changes_nothing() {
    let mut desk = Desk::open(Day::gathered(), Step::SignIn);
    desk.press(Key::F12);
    for key in [Key::Num4, Key::Num6, Key::Num7, Key::Num0, Key::C, Key::R] {
        desk.press(key);
        assert_eq!(*desk.app().hall().scene(), HallScene::Welcome, "{key:?}");
        assert!(desk.notice().contains("现在没有可以显示的内容"));
    }
}

#[test]
fn the_agenda_moves_by_hand() {
    let now = |desk: &Desk| {
        let Scene::Agenda(items) = desk.hall() else {
            panic!("the agenda")
        };
        let now =
            |item: &zhengpiao::hall::AgendaItem| item.state == zhengpiao::hall::AgendaState::Now;
        items.iter().position(now)
    };
    let mut desk = Desk::open(Day::gathered(), Step::SignIn);
    desk.press(Key::F12);
    desk.press(Key::Num3);
    let first = now(&desk).unwrap();
    desk.press(Key::PageDown);
    assert_eq!(now(&desk), Some(first + 1));
    desk.press(Key::PageUp);
    desk.press(Key::PageUp);
    assert_eq!(now(&desk), Some(first - 1));
    // Put on again it follows the meeting.
    desk.press(Key::Num1);
    desk.press(Key::Num3);
    assert_eq!(now(&desk), Some(first));
}

#[test]
fn blank_freeze_order_colours_and_size_reach_the_hall() {
    let mut desk = Desk::open(Day::gathered().counted(2), Step::Keying);
    desk.press(Key::F12);
    desk.press(Key::C);
    let Scene::Counting(boards) = desk.hall() else {
        panic!("the count")
    };
    assert_eq!(
        (boards[0].counted, boards[0].order),
        (20, CountOrder::Ballot)
    );
    desk.press(Key::S);
    desk.press(Key::L);
    desk.press(Key::Plus);
    desk.press(Key::Plus);
    desk.press(Key::Minus);
    let view = desk.app().hall().view();
    let Scene::Counting(boards) = &view.scene else {
        panic!("the count")
    };
    assert_eq!(boards[0].order, CountOrder::Votes);
    assert_eq!((view.theme, view.zoom_percent), (HallTheme::Light, 110));
    desk.press(Key::B);
    assert_eq!(desk.hall(), Scene::Blank);
    desk.press(Key::B);
    desk.press(Key::F);
    desk.press(Key::T);
    assert!(matches!(desk.hall(), Scene::Counting(_)), "held");
    assert!(desk.sees("恢复后将显示“致谢”"));
    desk.press(Key::F);
    assert!(matches!(desk.hall(), Scene::Thanks(_)));
    desk.press(Key::C);
    desk.pictures("panel-counting");
}

#[test]
fn keys_go_into_a_notice_while_one_is_typed() {
    let mut desk = Desk::open(Day::gathered(), Step::SignIn);
    desk.press(Key::F12);
    let field = |desk: &Desk| {
        use egui_kittest::kittest::Queryable as _;
        desk.harness.get_by_label("要显示的话").focus();
    };
    field(&desk);
    desk.steps();
    desk.press(Key::B);
    desk.type_text("休会十分钟");
    assert!(!desk.app().hall().is_blank());
    desk.press(Key::Enter);
    let Scene::Notice(notice) = desk.hall() else {
        panic!("the notice")
    };
    assert_eq!(notice.lines, ["休会十分钟"]);
}

/// On the smallest screen, and with a fact that waits for the chair, nothing of the
/// panel has to be looked for by scrolling.
#[test]
fn the_whole_panel_stands_on_a_small_screen() {
    use egui_kittest::kittest::Queryable as _;
    let words = [
        (Lang::Hans, "显示通知"),
        (Lang::Hant, "顯示通知"),
        (Lang::En, "Show notice"),
    ];
    for (lang, last) in words {
        let mut day = Day::gathered().counted(3);
        day.desk(Command::ConfirmSlip(Slip::Result));
        day.desk(Command::Announce);
        let mut desk = Desk::open_as(day, Step::Result, lang, [1366.0, 768.0]);
        desk.press(Key::F12);
        assert_eq!(hall_facts(&desk), 1);
        let button = desk.harness.get_by_label(last).rect();
        assert!(button.bottom() < 694.0, "{lang:?} {button:?}");
    }
}

fn hall_facts(desk: &Desk) -> usize {
    zhengpiao::desk::hall_adverse::facts(desk.meeting()).len()
}

#[test]
fn the_hall_goes_to_the_screen_chosen_by_name() {
    let mut desk = Desk::open(Day::gathered(), Step::SignIn);
    let monitors = vec![
        screen("desk", 0),
        screen("projector", 1366),
        screen("wall", -1920),
    ];
    desk.platform.set_monitors(monitors);
    desk.press(Key::F12);
    desk.click("wall 1920 × 1080 在本机屏幕左边");
    desk.press(Key::F5);
    let place = |desk: &Desk| desk.app().hall().place().clone();
    assert_eq!(place(&desk), HallPlace::Screen("wall".into()));
    assert!(desk.sees("大屏在 wall"));
    assert_eq!(
        *desk.app().hall().scene(),
        HallScene::Welcome,
        "the scene stays"
    );
    desk.press(Key::M);
    assert_eq!(place(&desk), HallPlace::Screen("projector".into()));
    // The desk's own screen cannot be chosen.
    desk.click("desk 1366 × 768 本机屏幕");
    assert_eq!(place(&desk), HallPlace::Screen("projector".into()));
    desk.press_with(Modifiers::COMMAND, Key::F5);
    assert_eq!(place(&desk), HallPlace::Closed);
}

#[test]
fn with_one_screen_the_desk_is_never_covered() {
    let mut desk = Desk::open(Day::gathered(), Step::SignIn);
    desk.platform.set_monitors(vec![screen("desk", 0)]);
    desk.press(Key::F5);
    assert!(!desk.app().hall().is_open());
    assert!(desk.sees("按 Win+P 选择“扩展”"));
    desk.press(Key::Escape);
    desk.press(Key::F12);
    assert!(desk.sees("只有一块屏幕"));
    desk.pictures("panel-one-screen");
    desk.click("在小窗口中预览");
    assert_eq!(*desk.app().hall().place(), HallPlace::Window);
}

/// The acts in the record about how the hall follows the count.
fn switches(desk: &Desk) -> usize {
    let log = desk.app().session().unwrap().log().iter();
    log.filter(|record| matches!(record.event, Event::HallSwitched(_)))
        .count()
}

#[test]
fn switching_what_the_hall_sees_of_the_count_is_asked_and_recorded() {
    let mut desk = Desk::open(Day::gathered().counted(2), Step::Keying);
    desk.press(Key::F12);
    desk.press(Key::C);
    assert!(matches!(desk.hall(), Scene::Counting(_)));
    desk.click("只显示进度");
    assert_eq!(switches(&desk), 0, "asked first");
    desk.click("取消");
    assert_eq!(desk.meeting().info.hall, HallMode::Direct);
    desk.click("只显示进度");
    desk.click("已说明，改变");
    assert_eq!(switches(&desk), 1);
    assert_eq!(desk.meeting().info.hall, HallMode::Progress);
    assert!(matches!(desk.hall(), Scene::Progress(_)), "at once");
    desk.click("随计随显");
    desk.click("已说明，改变");
    assert!(matches!(desk.hall(), Scene::Counting(_)));
}

#[test]
fn the_way_the_hall_follows_is_in_the_words_before_voting() {
    let mut desk = Desk::open(Day::gathered(), Step::Issue);
    desk.press(Key::F6);
    assert!(desk.sees("大屏幕即显示得票情况"));
}

#[test]
fn a_lost_motion_shows_only_after_the_chair_has_said_it() {
    let mut day = Day::gathered();
    day.desk(Command::AddMotion {
        kind: MotionKind::Other,
        title: "修改章程".into(),
    });
    let hands = Hands {
        yes: 10,
        no: 20,
        abstain: 0,
        unanimous: false,
    };
    let motion = MotionId(1);
    day.desk(Command::Vote { motion, hands });
    let mut desk = Desk::open(day, Step::Motions);
    desk.press(Key::F5);
    let Scene::Motion(shown) = desk.hall() else {
        panic!("the motion")
    };
    assert_eq!((shown.votes, shown.sentence), (None, None));
    desk.press(Key::F12);
    desk.pictures("panel-adverse");
    desk.click("未通过：修改章程");
    assert!(matches!(desk.hall(), Scene::Motion(_)), "asked first");
    assert!(desk.sees("主持人是否已经向大会宣布？"));
    desk.press(Key::Escape);
    assert!(matches!(desk.hall(), Scene::Motion(_)));
    desk.click("未通过：修改章程");
    desk.click("已宣布，显示");
    let scene = HallScene::Adverse(Adverse::MotionLost(motion));
    assert_eq!(*desk.app().hall().scene(), scene);
    let Scene::Notice(notice) = desk.hall() else {
        panic!("the notice")
    };
    assert!(
        notice.lines.iter().any(|line| line == "未获通过"),
        "{notice:?}"
    );
}

#[test]
fn held_figures_wait_for_the_report_and_are_provisional_until_announced() {
    let mut day = Day::gathered();
    day.desk(Command::SwitchHall(HallMode::Held));
    let mut desk = Desk::open(day.counted(3), Step::Result);
    desk.press(Key::F12);
    desk.press(Key::C);
    assert!(matches!(desk.hall(), Scene::Progress(_)));
    desk.press(Key::R);
    assert!(
        matches!(desk.hall(), Scene::Progress(_)),
        "not before the report"
    );
    let ask = |desk: &mut Desk, command| {
        let at = zhengpiao::meeting::At(desk.platform.now());
        let session = desk.harness.state_mut().session_mut().unwrap();
        session.ask(command, day::CHIEF, at).unwrap();
        desk.steps();
    };
    ask(&mut desk, Command::ConfirmSlip(Slip::Result));
    assert!(matches!(desk.hall(), Scene::Counting(_)), "reported now");
    desk.press(Key::R);
    let standing = |desk: &Desk| {
        let Scene::Result(boards) = desk.hall() else {
            panic!("the result")
        };
        let elected = boards[0].rows.iter().any(|row| row.elected);
        (boards[0].standing, elected)
    };
    assert_eq!(standing(&desk), (Standing::Provisional, false));
    ask(&mut desk, Command::Announce);
    assert_eq!(standing(&desk), (Standing::Announced, true));
}

#[test]
fn before_keying_a_person_is_asked_once_whether_the_projector_shows_the_desk() {
    let mut desk = Desk::open(Day::gathered().collected(), Step::Collect);
    desk.platform.set_may_mirror();
    desk.platform.set_monitors(vec![screen("desk", 0)]);
    desk.go(Step::Keying);
    assert!(desk.sees("投影机是否也在显示本机屏幕？"));
    desk.pictures("mirror-question");
    desk.press(Key::Escape);
    desk.press(Key::F2);
    assert!(
        desk.sees("投影机是否也在显示本机屏幕？"),
        "it stays until answered"
    );
    desk.click("是，正在显示");
    assert!(desk.sees("请按 Win+P 选择“扩展”"));
    desk.click("先不录入");
    assert_eq!(desk.app().current(), Step::Collect);
    desk.press_with(Modifiers::COMMAND, Key::PageDown);
    assert!(desk.sees("投影机是否也在显示本机屏幕？"));
    desk.click("没有，开始录入");
    assert!(!desk.sees("投影机是否也在显示本机屏幕？"));
    // The answer is kept with the meeting.
    let (path, ctx) = (desk.path.clone(), desk.harness.ctx.clone());
    desk.press_with(Modifiers::COMMAND, Key::O);
    desk.harness.state_mut().open(&path, &ctx);
    desk.steps();
    assert_eq!(desk.app().current(), Step::Keying);
    assert!(!desk.sees("投影机是否也在显示本机屏幕？"));
}

/// The question may come in the middle of a ballot: the keys typed on, Enter among
/// them, answer nothing. Tab and Enter do.
#[test]
fn keys_typed_for_a_ballot_answer_no_question() {
    let question = "投影机是否也在显示本机屏幕？";
    let mut desk = Desk::open(Day::gathered().collected(), Step::Keying);
    desk.press(Key::Num1);
    desk.press(Key::Enter);
    let held = |desk: &Desk| {
        let round = desk.meeting().round().unwrap();
        round.papers[0].bundles[0].clone()
    };
    let taken = held(&desk);
    assert!(taken.keyings[0].keyer.is_some(), "a ballot is being keyed");
    let ballot = desk.focused();
    desk.platform.set_may_mirror();
    desk.platform.set_monitors(vec![screen("desk", 0)]);
    desk.steps();
    for key in [Key::Num1, Key::Enter, Key::Space, Key::Num2, Key::Enter] {
        desk.press(key);
        assert!(desk.sees(question), "{key:?} is no answer");
    }
    assert_eq!(held(&desk), taken, "nor does it go to the ballot beneath");
    assert!(desk.focused().unwrap().starts_with(question));
    desk.press(Key::Tab);
    assert_eq!(desk.focused().as_deref(), Some("没有，开始录入"));
    desk.press(Key::Enter);
    assert!(!desk.sees(question));
    assert_eq!(desk.focused(), ballot, "keying goes on where it was");

    // To leave the program is asked in the same way.
    desk.press_with(Modifiers::COMMAND, Key::Q);
    desk.press(Key::Enter);
    assert!(desk.sees("关闭正票？"));
    desk.press(Key::Tab);
    assert_eq!(desk.focused().as_deref(), Some("关闭"));
    desk.press(Key::Escape);
    assert!(!desk.sees("关闭正票？"));
}

#[test]
fn pages_turn_by_themselves_until_the_operator_turns_one() {
    let mut desk = Desk::open(Day::gathered(), Step::SignIn);
    desk.press(Key::F12);
    desk.press(Key::G);
    let page = |desk: &Desk| desk.app().hall().page();
    let pages = desk.app().hall().pages();
    assert!(pages > 2, "the rules take more than two pages: {pages}");
    assert_eq!(page(&desk), 0);
    desk.pass_time(11);
    assert_eq!(page(&desk), 0);
    desk.pass_time(2);
    assert_eq!(page(&desk), 1);
    // An event turns no page, and winds nothing back.
    desk.press_with(Modifiers::COMMAND, Key::F8);
    desk.press(Key::PageDown);
    assert_eq!(page(&desk), 2);
    desk.pass_time(100);
    assert_eq!(page(&desk), 2, "the operator turns them now");
    desk.press(Key::PageUp);
    assert_eq!(page(&desk), 1);
    desk.press(Key::A);
    assert_eq!(page(&desk), 1);
    desk.pass_time(13);
    assert_eq!(page(&desk), 2);
    // Held: neither time nor pages go on.
    desk.press(Key::F);
    desk.pass_time(13);
    assert_eq!(page(&desk), 2);
}

/// Whoever the rules name hears the figures before the hall sees any.
#[test]
fn figures_go_first_to_the_body_that_hears_them() {
    let mut rules = zhengpiao::rules::preset("cpc-2020").unwrap();
    rules.hears_formal = Speaker::Presidium;
    let mut day = Day::gathered();
    day.desk(Command::AdoptRules(Box::new(rules)));
    let mut day = day.counted(3);
    day.by(day::CHIEF, Command::ConfirmSlip(Slip::Result));
    let mut desk = Desk::open(day, Step::Result);
    desk.press(Key::F12);
    for key in [Key::C, Key::R] {
        desk.press(key);
        assert!(matches!(desk.hall(), Scene::Progress(_)), "{key:?}");
    }
    let at = zhengpiao::meeting::At(desk.platform.now());
    let session = desk.harness.state_mut().session_mut().unwrap();
    session.ask(Command::NoteHeard, day::CHIEF, at).unwrap();
    desk.steps();
    assert!(matches!(desk.hall(), Scene::Result(_)), "heard");
}

/// With several contests the count shows all of them in turn, and each alone.
#[test]
fn several_contests_are_shown_in_turn_or_each_alone() {
    let contests = [("书记", 1, 2), ("副书记", 1, 2), ("委员", 3, 4)];
    let mut day = Day::of(&contests);
    let papers = [1, 2, 3].map(PaperId);
    for by in [day::TELLER, day::CHIEF] {
        day.by(by, Command::TypeHeadCount(30));
    }
    for paper in papers {
        day.desk(Command::SetPrinted { paper, printed: 32 });
    }
    day.desk(Command::StartIssuing);
    for paper in papers {
        let figures = IssueFigures {
            issued: 30,
            kept: 2,
            ..IssueFigures::default()
        };
        day.desk(Command::SetIssued { paper, figures });
        for by in [day::TELLER, day::CHIEF] {
            let returned = 30;
            day.by(by, Command::TypeReturned { paper, returned });
        }
    }
    let mut desk = Desk::open(day, Step::Keying);
    desk.press(Key::F5);
    assert_eq!(*desk.app().hall().scene(), HallScene::CountingAll);
    let titles = |desk: &Desk| {
        let Scene::Counting(boards) = desk.hall() else {
            panic!("the count")
        };
        let titles = boards.into_iter().map(|board| board.contest);
        titles.collect::<Vec<_>>()
    };
    assert_eq!(titles(&desk), ["书记", "副书记", "委员"]);
    desk.press(Key::F12);
    desk.press(Key::C);
    assert_eq!(titles(&desk), ["书记"]);
    desk.press(Key::PageDown);
    assert_eq!(titles(&desk), ["副书记"]);
}
