//! The hall knows of a person the name, group and role, and nothing else; and
//! with nothing true to show it shows welcome.

use egui::vec2;
use zhengpiao::desk::hall_choice::SceneKind;
use zhengpiao::desk::hall_control::{HallScene, Look};
use zhengpiao::desk::hall_scene::{Asked, view};
use zhengpiao::hall::*;
use zhengpiao::meeting::{ContestId, MotionId, PaperId, PersonId, Staffing};
use zhengpiao::text::Lang;

use crate::day::Day;
use crate::oracle::{measure, texts};
use crate::samples;

/// Takes every type of a view that names a person apart, without `..`: a field
/// added to one of them does not compile here until somebody has said what it
/// holds.
#[allow(clippy::too_many_lines)]
fn of_people(scene: Scene) -> Vec<String> {
    match scene {
        Scene::Introduction(Introduction {
            contest: _,
            seats: _,
            candidates,
            now: _,
        }) => candidates.into_iter().flat_map(of_candidate).collect(),
        Scene::Pledge(speech) | Scene::Questions(speech) => {
            let Speech {
                candidate,
                contest: _,
                timer: _,
                // what was said or asked in the hall
                items: _,
                read_by,
                next,
            } = speech;
            let mut known = of_candidate(candidate);
            known.push(read_by);
            known.extend(next);
            known
        }
        Scene::Lots(Lots { title: _, order }) => order,
        Scene::Counting(all) => all
            .into_iter()
            .flat_map(|count| {
                let Counting {
                    contest: _,
                    seats: _,
                    rows,
                    counted: _,
                    total: _,
                    bar: _,
                    source: _,
                    order: _,
                    places: _,
                    what: _,
                } = count;
                rows.into_iter().map(of_row)
            })
            .collect(),
        Scene::Result(all) => all
            .into_iter()
            .flat_map(|result| {
                let ResultBoard {
                    contest: _,
                    seats: _,
                    candidates: _,
                    rows,
                    total: _,
                    bar: _,
                    // names of those elected
                    sentence: _,
                    standing: _,
                    by_hand: _,
                    won: _,
                    what: _,
                } = result;
                rows.into_iter().map(of_row)
            })
            .collect(),
        Scene::Grades(all) => all
            .into_iter()
            .flat_map(|board| {
                let GradesBoard {
                    contest: _,
                    grades: _,
                    rows,
                    took_part: _,
                } = board;
                rows.into_iter().flat_map(|row| {
                    let GradesRow {
                        name,
                        post,
                        votes: _,
                        blank: _,
                    } = row;
                    [name, post]
                })
            })
            .collect(),
        // The rest names nobody: figures of all, titles, and words the operator chose.
        Scene::Welcome(_)
        | Scene::Attendance(_)
        | Scene::Agenda(_)
        | Scene::Motion(_)
        | Scene::Rules(_)
        | Scene::HowToMark(_)
        | Scene::IssuedReturned(_)
        | Scene::Progress(_)
        | Scene::Notice(_)
        | Scene::Thanks(_)
        | Scene::Test(_)
        | Scene::Blank => Vec::new(),
    }
}

fn of_candidate(candidate: Candidate) -> Vec<String> {
    let Candidate { name, group, role } = candidate;
    vec![name, group, role]
}

fn of_row(row: CountRow) -> String {
    let CountRow {
        name,
        yes: _,
        elected: _,
    } = row;
    name
}

#[test]
fn a_view_names_people_and_says_nothing_more_of_them() {
    for (scene_name, scene) in samples::scenes() {
        for known in of_people(scene) {
            let short = known.chars().count() <= 16;
            assert!(short, "{scene_name}: {known} is more than a name");
        }
    }
}

/// Whatever else the roll holds of a person appears in no scene of a real day.
#[test]
fn what_else_the_roll_holds_reaches_no_scene() {
    let mut day = Day::set_up(30, &[(3, 4)], Staffing::Full)
        .gathered(2)
        .issued()
        .collected(28, 10);
    let meeting = day.state.as_mut().unwrap();
    for (index, person) in meeting.people.iter_mut().enumerate() {
        person.roll.remark = format!("秘密备注{index}");
        person.roll.number = format!("秘密编号{index}");
        person.roll.gender = format!("秘密性别{index}");
    }
    let meeting = day.meeting();
    let mut scenes = vec![
        HallScene::Welcome,
        HallScene::Attendance,
        HallScene::Agenda,
        HallScene::Rules,
        HallScene::Motion(MotionId(1)),
        HallScene::Introduction(ContestId(1), None),
        HallScene::Introduction(ContestId(1), Some(PersonId(1))),
        HallScene::Lots,
        HallScene::Pledge(PersonId(1)),
        HallScene::Questions(PersonId(1)),
        HallScene::HowToMark(PaperId(1)),
        HallScene::IssuedReturned,
        HallScene::Counting(ContestId(1)),
        HallScene::CountingAll,
        HallScene::Result(ContestId(1)),
        HallScene::ResultAll,
        HallScene::Thanks,
        HallScene::TestPicture,
    ];
    scenes.extend(SceneKind::ALL.iter().flat_map(|kind| kind.scenes(meeting)));
    for scene in scenes {
        let look = Look::default();
        let asked = Asked {
            scene: &scene,
            look: &look,
            clock: None,
            screen: "",
            lang: Lang::Hans,
            now: crate::day::moment(900),
        };
        let made = format!("{:?}", view(meeting, &asked));
        assert!(!made.contains("秘密"), "{scene:?}: {made}");
    }
}

#[test]
fn with_nothing_to_show_the_hall_shows_welcome() {
    let words = |view: &HallView| -> Vec<String> {
        let picture = layout(view, vec2(1024.0, 768.0), &measure);
        texts(&picture)
            .iter()
            .map(|text| text.text.clone())
            .collect()
    };
    let view = |scene| HallView {
        foot: None,
        ..samples::view(scene)
    };
    let welcome = words(&view(Scene::Welcome(Welcome::default())));
    assert!(welcome.contains(&"欢迎参加会议".to_owned()));
    for empty in [
        Scene::Agenda(Vec::new()),
        Scene::Motion(Motion::default()),
        Scene::Rules(RulesList::default()),
        Scene::Introduction(Introduction::default()),
        Scene::Pledge(Speech::default()),
        Scene::Questions(Speech::default()),
        Scene::Lots(Lots::default()),
        Scene::HowToMark(HowToMark::default()),
        Scene::IssuedReturned(Vec::new()),
        Scene::Counting(Vec::new()),
        Scene::Counting(vec![Counting::default()]),
        Scene::Progress(Vec::new()),
        Scene::Result(Vec::new()),
        Scene::Notice(Notice::default()),
    ] {
        let name = format!("{empty:?}");
        assert_eq!(words(&view(empty)), welcome, "{name}");
    }
}

/// A fault of the program must not be seen by the hall: it leaves the ground.
#[test]
fn a_fault_leaves_the_bare_ground() {
    let view = HallView {
        theme: HallTheme::Dark,
        ..samples::view(Scene::Counting(vec![samples::counting()]))
    };
    let faulty = |_: &str, _: f32, _: bool| -> f32 { panic!("a fault of the program") };
    let picture = safe_layout(&view, vec2(1024.0, 768.0), &faulty);
    let blank = HallView {
        scene: Scene::Blank,
        ..view
    };
    assert_eq!(picture, layout(&blank, vec2(1024.0, 768.0), &measure));
}
