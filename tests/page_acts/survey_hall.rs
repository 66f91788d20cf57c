//! What the hall sees of a survey: names of a recommendation as they are counted, and no
//! grade of an appraisal before the chair has spoken and the operator asks for it.

use egui::Key;
use zhengpiao::desk::hall_adverse::facts;
use zhengpiao::desk::hall_choice::SceneKind;
use zhengpiao::desk::hall_control::{HallControl, HallScene};
use zhengpiao::desk::platform::{MonitorInfo, Platform as _};
use zhengpiao::desk::platform_fake::FakePlatform;
use zhengpiao::hall::{Scene, Standing, Voting};
use zhengpiao::meeting::{BundleRef, By, Command, ContestId, Meeting, Pass, Slip, Step};
use zhengpiao::rules::Combine;
use zhengpiao::text::Lang;

use super::open;
use super::surveyed::{
    announced, appraisal, appraised, collected, groups, recommendation, recommended,
};
use crate::day::{Day, SECOND, TELLER};
use crate::desk::Desk;

/// What the hall shows of this meeting when this scene is on.
fn hall(meeting: &Meeting, scene: HallScene) -> Scene {
    let now = chrono::DateTime::parse_from_rfc3339("2026-11-22T15:30:00+08:00").unwrap();
    let folder = tempfile::tempdir().unwrap();
    let platform = FakePlatform::new(now, folder.path());
    let mut hall = HallControl::new(Lang::Hans, platform.clock());
    hall.show(scene);
    hall.follow(meeting, &[], Lang::Hans);
    hall.view().scene
}

fn contest(day: &Day) -> ContestId {
    let round = day.meeting().rounds.last().unwrap();
    round.contests().next().unwrap().id
}

/// Everything any scene of the panel says of this meeting, but for how a sheet is marked.
fn said(meeting: &Meeting) -> String {
    let kinds = SceneKind::ALL.into_iter();
    let kinds = kinds.filter(|kind| ![SceneKind::Rules, SceneKind::HowToMark].contains(kind));
    let scenes = kinds.flat_map(|kind| kind.scenes(meeting));
    scenes
        .map(|scene| format!("{:?}", hall(meeting, scene)))
        .collect()
}

#[test]
fn grades_are_not_to_be_had_before_the_chair_has_spoken() {
    let mut day = appraised();
    for _ in 0..2 {
        let whole = day.meeting();
        let shown = said(whole);
        assert!(
            !shown.contains("优秀") && !shown.contains("Grades"),
            "{shown}"
        );
        let counting = hall(whole, HallScene::Counting(contest(&day)));
        let Scene::Progress(all) = counting else {
            panic!("progress, not {counting:?}")
        };
        assert_eq!((all[0].counted, all[0].total), (26, 26));
        assert_eq!(all[0].what, Voting::Appraisal);
        assert!(matches!(
            hall(whole, HallScene::Result(contest(&day))),
            Scene::Progress(_)
        ));
        if !whole.round().unwrap().is_signed(Slip::Result) {
            day.must(By::Desk, Command::ConfirmSlip(Slip::Result));
        }
    }
    day.must(By::Desk, Command::Announce);
    let result = HallScene::Result(contest(&day));
    assert_eq!(
        SceneKind::Result.scenes(day.meeting()),
        std::slice::from_ref(&result)
    );
    let Scene::Grades(boards) = hall(day.meeting(), result) else {
        panic!("grades")
    };
    assert_eq!(boards[0].grades, ["优秀", "称职", "基本称职", "不称职"]);
    assert_eq!(boards[0].took_part, 27);
    assert_eq!(boards[0].rows[0].votes, [19, 3, 0, 1]);
    assert_eq!(boards[0].rows[1].post, "书记");
    assert!(facts(day.meeting()).is_empty());
}

#[test]
fn the_operators_key_shows_progress_first_and_grades_after_the_announcement() {
    let mut day = appraised();
    day.must(By::Desk, Command::ConfirmSlip(Slip::Result));
    let mut desk = open(&day, Step::Result);
    let screen = |name: &str, x: i32| MonitorInfo {
        name: name.into(),
        size: (1366, 768),
        position: (x, 0),
        primary: x == 0,
    };
    let screens = vec![screen("desk", 0), screen("projector", 1366)];
    desk.platform.set_monitors(screens);
    let shown = |desk: &Desk| desk.harness.state().hall().view().scene;
    desk.press(Key::F5);
    assert!(
        matches!(shown(&desk), Scene::Progress(_)),
        "{:?}",
        shown(&desk)
    );
    desk.click("主持人宣布");
    desk.click("已经宣布");
    assert!(matches!(shown(&desk), Scene::Progress(_)), "not by itself");
    desk.press(Key::F5);
    assert!(
        matches!(shown(&desk), Scene::Grades(_)),
        "{:?}",
        shown(&desk)
    );
}

#[test]
fn names_recommended_are_shown_by_their_votes_together() {
    let day = recommended();
    let counting = hall(day.meeting(), HallScene::Counting(contest(&day)));
    let Scene::Counting(boards) = counting else {
        panic!("names, not {counting:?}")
    };
    let board = &boards[0];
    assert_eq!((board.seats, board.places, board.total), (5, 7, 24));
    let sixth = board.rows.iter().find(|row| row.name == "会员006").unwrap();
    assert_eq!((sixth.yes, sixth.elected), (11, false));

    let mut day = recommended();
    day.must(By::Desk, Command::ConfirmSlip(Slip::Result));
    let result = HallScene::Result(contest(&day));
    let Scene::Result(boards) = hall(day.meeting(), result.clone()) else {
        panic!("the result")
    };
    assert_eq!(boards[0].standing, Standing::Provisional);
    assert!(boards[0].rows.iter().all(|row| !row.elected));
    day.must(By::Desk, Command::Announce);
    let Scene::Result(boards) = hall(day.meeting(), result) else {
        panic!("the result")
    };
    let through = boards[0].rows.iter().filter(|row| row.elected).count();
    assert_eq!((through, boards[0].candidates), (7, 7));
    assert!(
        boards[0].sentence.starts_with("推荐会员001、"),
        "{}",
        boards[0].sentence
    );
    assert!(facts(day.meeting()).is_empty(), "nobody is elected or not");
}

#[test]
fn only_compared_bundles_move_the_names() {
    let mut day = Day::usual().gathered(0);
    let plan = recommendation(
        Combine::Weighted,
        40,
        3,
        &[1, 2],
        groups(&[("群众代表", 5, 3)]),
    );
    day.must(By::Desk, plan);
    collected(&mut day, &[20, 5], &[20, 5]);
    let papers = day.papers();
    let at = |paper: usize| BundleRef {
        paper: papers[paper],
        number: 1,
    };
    let votes = |day: &Day| match hall(day.meeting(), HallScene::Counting(contest(day))) {
        Scene::Counting(boards) => boards[0].rows.iter().map(|row| row.yes).collect::<Vec<_>>(),
        other => panic!("{other:?}"),
    };
    day.key(at(0), Pass::First, TELLER, &["13"; 20]);
    assert_eq!(votes(&day), [0, 0], "keyed once");
    day.key(at(0), Pass::Second, SECOND, &["13"; 20]);
    assert_eq!(votes(&day), [20, 0]);
    // a vote of the masses counts three times
    day.key(at(1), Pass::First, TELLER, &["11"; 5]);
    day.key(at(1), Pass::Second, SECOND, &["11"; 5]);
    assert_eq!(votes(&day), [35, 15]);
}

#[test]
fn how_the_sheets_are_filled_in_is_shown_for_either_kind() {
    let mut day = Day::usual().gathered(0);
    let lines = [("上届支部委员会", "")];
    day.must(By::Desk, appraisal(&lines, groups(&[("群众代表", 5, 1)])));
    let scenes = SceneKind::HowToMark.scenes(day.meeting());
    assert_eq!(scenes.len(), 1, "the same sheet lies in every box");
    let Scene::Rules(how) = hall(day.meeting(), scenes[0].clone()) else {
        panic!("sentences")
    };
    assert_eq!(how.title, "怎样填写测评票");
    assert!(how.items[0].contains("优秀、称职、基本称职、不称职"));

    let mut day = Day::usual().gathered(0);
    day.must(
        By::Desk,
        recommendation(Combine::Sum, 20, 3, &[], groups(&[])),
    );
    let scenes = SceneKind::HowToMark.scenes(day.meeting());
    let Scene::HowToMark(how) = hall(day.meeting(), scenes[0].clone()) else {
        panic!("examples")
    };
    assert_eq!(how.what, Voting::Recommendation);
    assert!(!how.contests[0].examples.is_empty());
}

#[test]
fn a_survey_that_is_over_is_found_again_in_the_panel() {
    let day = announced(recommended());
    let scenes = SceneKind::Result.scenes(day.meeting());
    assert_eq!(scenes, [HallScene::Result(contest(&day))]);
}
