//! Caller mode: the hall follows the first keying, and nobody else learns anything of it.

use egui::Key;
use zhengpiao::hall::{CountSource, Counting, Scene};
use zhengpiao::meeting::{HallMode, Pass};
use zhengpiao::text::Lang;

use crate::desk::{Desk, SMALL, bundled};
use crate::{bundle, committee, sit_down};

fn counting(desk: &Desk) -> Counting {
    match desk.harness.state().hall().view().scene {
        Scene::Counting(mut boards) if boards.len() == 1 => boards.remove(0),
        other => panic!("{other:?}"),
    }
}

fn yes(desk: &Desk) -> Vec<u32> {
    counting(desk).rows.iter().map(|row| row.yes).collect()
}

/// A meeting with a caller, or without, the count on the hall's screen.
fn open(folder: &std::path::Path, calling: bool, sizes: &[u32]) -> Desk {
    let path = bundled(folder, &committee(), sizes);
    let mut desk = Desk::open(&path, SMALL, Lang::Hans);
    if calling {
        desk.keys("*");
        assert!(desk.meeting().calling);
    }
    desk.function(Key::F5);
    desk.keys("~");
    desk
}

/// The hall as the last row sees it, where pictures are asked for.
fn hall_picture(desk: &Desk, name: &str) {
    let Some(folder) = std::env::var_os("ZHENGPIAO_PICTURES") else {
        return;
    };
    let view = desk.harness.state().hall().view();
    for (size, which) in [([1366.0, 768.0], "small"), ([1920.0, 1080.0], "large")] {
        let view = view.clone();
        let mut hall = egui_kittest::Harness::builder()
            .with_size(size)
            .with_context_setup(zhengpiao::desk::window::install)
            .build_ui(move |ui| {
                let whole = ui.ctx().content_rect();
                let mut root = ui.new_child(egui::UiBuilder::new().max_rect(whole));
                root.set_clip_rect(whole);
                zhengpiao::hall::draw(&mut root, &view, std::time::Duration::ZERO);
            });
        hall.run_steps(2);
        let image = hall.render().expect("a Vulkan driver draws");
        let path = std::path::Path::new(&folder).join(format!("{name}-{which}.png"));
        image.save(path).unwrap();
    }
}

#[test]
fn the_hall_follows_the_caller_ballot_by_ballot_and_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = open(folder.path(), true, &[2, 1]);
    desk.keys("1\n");
    assert!(desk.says("唱票录入"), "{}", desk.words());
    assert_eq!(yes(&desk), [0; 7]);
    desk.keys("1111122\n");
    assert_eq!(yes(&desk), [1, 1, 1, 1, 1, 0, 0]);
    assert_eq!(counting(&desk).source, CountSource::Called);
    assert_eq!((counting(&desk).counted, counting(&desk).total), (1, 3));
    // Over-marked and invalid ballots are called, and count for nobody.
    desk.keys("1+\n\n\n");
    desk.keys("-3\n\n");
    assert_eq!(yes(&desk), [1, 1, 1, 1, 1, 0, 0]);
    assert_eq!(counting(&desk).counted, 3);
    desk.picture("calling-desk");
    hall_picture(&desk, "calling-hall");
    // The second keying moves nothing in the hall, whatever it says, until all of it
    // is compared and settled.
    sit_down(&mut desk, "2");
    let before = counting(&desk);
    bundle(&mut desk, &["2211111", "1+"]);
    assert_eq!(counting(&desk), before);
    bundle(&mut desk, &["-3"]);
    assert_eq!(counting(&desk), before, "a difference waits");
    desk.goes_to("差异核对");
    desk.keys("1\n");
    // The rows beside the disputed ones are read again too.
    desk.keys("2211111");
    desk.keys("\n");
    let cases = &desk.bundle(1).cases;
    assert!(
        cases.iter().all(|case| case.final_entry().is_some()),
        "{cases:?}"
    );
    assert_eq!(counting(&desk).source, CountSource::Compared);
    assert_eq!(yes(&desk), [0, 0, 1, 1, 1, 1, 1]);
}

#[test]
fn the_second_keyer_sees_nothing_of_what_was_called() {
    let mut screens = Vec::new();
    for first in [["1111122", "1112211"], ["2222233", "3+"]] {
        let folder = tempfile::tempdir().unwrap();
        let mut desk = open(folder.path(), true, &[2, 1]);
        desk.keys("1");
        bundle(&mut desk, &first);
        bundle(&mut desk, &[first[0]]);
        sit_down(&mut desk, "2");
        let mut words = vec![desk.blind_words()];
        desk.keys("\n");
        for keys in ["1111122", "\n", "1112", "211\n"] {
            desk.keys(keys);
            words.push(desk.blind_words());
        }
        desk.function(Key::F11);
        words.push(desk.blind_words());
        desk.keys("~");
        for page in ["差异核对", "计票结果", "计票录入"] {
            desk.goes_to(page);
            words.push(desk.blind_words());
        }
        screens.push((words, yes(&desk)));
    }
    assert_eq!(screens[0].0, screens[1].0, "the desk tells nothing");
    assert_ne!(screens[0].1, screens[1].1, "the hall was told by choice");
}

#[test]
fn without_a_caller_no_first_keying_reaches_the_hall() {
    let mut halls = Vec::new();
    for first in ["1111122", "2222233"] {
        let folder = tempfile::tempdir().unwrap();
        let mut desk = open(folder.path(), false, &[1, 1]);
        desk.keys("1\n");
        let mut seen = Vec::new();
        for keys in [first, "\n", "\n", "\n", first, "\n\n"] {
            desk.keys(keys);
            seen.push(format!("{:?}", desk.harness.state().hall().view()));
        }
        assert_eq!(desk.keyed(2, Pass::First).len(), 1);
        assert_eq!(counting(&desk).source, CountSource::Compared);
        halls.push(seen);
    }
    assert_eq!(halls[0], halls[1]);
}

#[test]
fn a_hall_that_shows_no_figures_shows_none_of_the_caller_either() {
    for mode in [HallMode::Held, HallMode::Progress] {
        let folder = tempfile::tempdir().unwrap();
        let mut desk = open(folder.path(), true, &[2]);
        let session = desk.harness.state_mut().session_mut().unwrap();
        let command = zhengpiao::meeting::Command::SwitchHall(mode);
        session
            .ask(command, zhengpiao::meeting::By::Desk, crate::desk::now())
            .unwrap();
        desk.settle();
        desk.keys("1\n1111122\n");
        match desk.harness.state().hall().view().scene {
            Scene::Progress(progress) => assert_eq!(progress[0].counted, 1, "{mode:?}"),
            other => panic!("{other:?}"),
        }
    }
}

#[test]
fn a_caller_is_chosen_before_the_first_bundle_is_taken() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = open(folder.path(), false, &[1]);
    desk.keys("1\n");
    desk.function(Key::F2);
    // The untouched bundle went back: still nobody has keyed.
    desk.keys("*");
    assert!(desk.meeting().calling);
    desk.keys("*1\n1+\n\n");
    desk.function(Key::F2);
    desk.keys("*");
    assert!(!desk.meeting().calling);
    assert!(desk.says("已经开始录入"), "{}", desk.words());
}
