//! Keying by exception, and what holds in both styles.

use egui::{Key, Rect};
use egui_kittest::kittest::Queryable as _;
use zhengpiao::meeting::Pass;
use zhengpiao::text::Lang;

use crate::desk::{Desk, Post, SMALL, bundled};

const LARGE: [f32; 2] = [1920.0, 1080.0];

fn delegates(candidates: u32, seats: u32) -> Vec<Post> {
    vec![Post("职工代表", seats, (1..=candidates).collect())]
}

/// Where the cell for "abstain" of a candidate stands, by place on the roll from 0.
fn place_of(desk: &Desk, candidate: usize) -> Rect {
    let name = &desk.meeting().people[candidate].roll.name;
    let label = format!("{name} 弃权");
    desk.harness.get_by_label(&label).rect()
}

/// As [`place_of`], for the first candidates on the roll.
fn places(desk: &Desk, candidates: usize) -> Vec<Rect> {
    (0..candidates).map(|at| place_of(desk, at)).collect()
}

#[test]
fn twenty_six_candidates_with_three_exceptions_are_seven_keys() {
    for (size, name) in [(SMALL, "small"), (LARGE, "large")] {
        let folder = tempfile::tempdir().unwrap();
        let path = bundled(folder.path(), &delegates(26, 24), &[4, 4]);
        let mut desk = Desk::open(&path, size, Lang::Hans);
        desk.keys("1\n");
        assert!(desk.says("逐项录入"));
        desk.function(Key::F7);
        desk.picture(&format!("exception-untouched-{name}"));
        // Every cell starts as yes, and that is more than may be elected.
        assert!(desk.says("多选无效　已选 26 / 最多 24"), "{}", desk.words());
        let seven = "071926\n";
        desk.keys(&seven[..6]);
        desk.picture(&format!("exception-{name}"));
        assert!(desk.says("例外 7 19 26"), "{}", desk.words());
        desk.keys(&seven[6..]);
        let wanted = "11111121111111111121111112";
        assert_eq!(desk.keyed(1, Pass::First), [wanted]);
        // Two keys: all alike, and a blank ballot.
        desk.keys("+\n");
        desk.keys("0\n");
        assert_eq!(desk.keyed(1, Pass::First)[1], "1".repeat(26));
        assert_eq!(desk.keyed(1, Pass::First)[2], "3".repeat(26));
        // Enter twice is not one ballot more.
        desk.keys("\n\n");
        assert!(desk.says("这张票还没有录"), "{}", desk.words());
        assert_eq!(desk.keyed(1, Pass::First).len(), 3);
    }
}

#[test]
fn the_style_is_remembered_for_the_teller_and_the_paper() {
    let folder = tempfile::tempdir().unwrap();
    let path = bundled(folder.path(), &delegates(6, 5), &[2, 2]);
    let mut desk = Desk::open(&path, SMALL, Lang::Hans);
    let chosen = |desk: &Desk, label: &str| {
        let node = desk.harness.get_by_label(label);
        egui_kittest::kittest::NodeT::accesskit_node(&node).toggled()
            == Some(egui::accesskit::Toggled::True)
    };
    desk.keys("1\n");
    assert!(chosen(&desk, "录入方式 逐项录入"));
    // Not in the middle of a ballot.
    desk.keys("1");
    desk.function(Key::F7);
    assert!(desk.says("这张票录完后再换"));
    assert!(chosen(&desk, "录入方式 逐项录入"));
    desk.keys("/");
    desk.function(Key::F7);
    assert!(chosen(&desk, "录入方式 例外录入"));
    desk.function(Key::F9);
    assert!(chosen(&desk, "默认 弃权"));
    desk.keys("14\n");
    assert_eq!(desk.keyed(1, Pass::First), ["133133"]);
    // An unfinished ballot comes back in its style, to its teller.
    desk.keys("2.3");
    desk.wait();
    drop(desk);
    let mut desk = Desk::open(&path, SMALL, Lang::Hans);
    desk.keys("2\n");
    assert!(
        chosen(&desk, "录入方式 逐项录入"),
        "another teller's choice"
    );
    desk.function(Key::F2);
    desk.keys("1\n");
    assert!(desk.says("上次没有录完的这张票已恢复"));
    assert!(chosen(&desk, "录入方式 例外录入"));
    desk.keys("\n");
    assert_eq!(desk.keyed(1, Pass::First)[1], "31?333");
    // With the mouse.
    desk.keys("\n\n");
    desk.harness.get_by_label("录入方式 逐项录入").click();
    desk.harness.run_steps(3);
    desk.harness.get_by_label("默认 赞成").click();
    desk.harness.run_steps(3);
    desk.keys("+\n");
    assert_eq!(desk.keyed(2, Pass::First), ["111111"]);
}

#[test]
fn sixty_two_candidates_two_contests_and_a_name_by_the_keypad_alone() {
    let folder = tempfile::tempdir().unwrap();
    let posts = [
        Post("职工代表", 50, (1..=62).collect()),
        Post("工会委员", 5, vec![3, 70, 71, 72, 73, 74]),
    ];
    let path = bundled(folder.path(), &posts, &[3]);
    let mut desk = Desk::open(&path, SMALL, Lang::Hans);
    desk.keypad_off("1\n");
    // In sequence: 62 marks, a name by its roll number, six marks.
    let marks = (0..62).map(|n| ['1', '2', '3'][n % 3]).collect::<String>();
    desk.keypad_off(&marks);
    desk.keypad_off("*77\n1");
    desk.keypad_off("112+\n");
    assert_eq!(
        desk.keyed(1, Pass::First)[0],
        format!("{marks}*77=1|112222")
    );
    // By exception: the same paper, doubt, a name in each contest, and a step back.
    desk.function(Key::F7);
    desk.keypad_off("0762.114/*77\n1+");
    desk.picture("exception-two-contests");
    desk.keypad_off("06*75\n1\n");
    let mut said = vec!['1'; 62];
    said[6] = '2';
    said[61] = '2';
    said[10] = '?';
    let said = said.into_iter().collect::<String>();
    assert_eq!(
        desk.keyed(1, Pass::First)[1],
        format!("{said}*77=1|111112*75=1")
    );
    desk.keypad_off("-1--6\n\n");
    assert_eq!(desk.keyed(1, Pass::First)[2], "-o|-o");
    assert!(desk.bundle(1).keying(Pass::First).closed.is_some());
}

#[test]
fn what_is_keyed_never_moves() {
    for style in [None, Some(Key::F7)] {
        let folder = tempfile::tempdir().unwrap();
        let path = bundled(folder.path(), &delegates(7, 5), &[3]);
        let mut desk = Desk::open(&path, SMALL, Lang::Hans);
        desk.keys("1\n");
        if let Some(key) = style {
            desk.function(key);
        }
        let before = places(&desk, 7);
        // Marks, refusals, doubt, a whole ballot confirmed and the next one begun.
        for keys in ["1", "2", "\n", ".", "/", "3", "/", "+", "\n", "1", "9", "0"] {
            desk.keys(keys);
            let doubtful = (keys == ".").then_some(2);
            for (at, place) in before.iter().enumerate() {
                if doubtful != Some(at) || style.is_some() {
                    assert_eq!(place_of(&desk, at), *place, "{style:?} {keys:?} {at}");
                }
            }
        }
    }
    // A long ballot is turned like a page: what is above the line keyed stays above it,
    // and most keys move nothing at all.
    let folder = tempfile::tempdir().unwrap();
    let path = bundled(folder.path(), &delegates(40, 30), &[1]);
    let mut desk = Desk::open(&path, SMALL, Lang::Hans);
    desk.keys("1\n");
    let offsets = |desk: &Desk| {
        let places = places(desk, 40);
        let top = places[0].top();
        places
            .iter()
            .map(|place| place.top() - top)
            .collect::<Vec<_>>()
    };
    let before = offsets(&desk);
    let mut turned = 0;
    let mut top = places(&desk, 40)[0].top();
    for _ in 0..40 {
        desk.keys("1");
        assert_eq!(offsets(&desk), before);
        let now = places(&desk, 40)[0].top();
        turned += u32::from(now != top);
        top = now;
    }
    assert!((1..=10).contains(&turned), "turned {turned} times");
}

#[test]
fn a_turned_candidate_comes_into_view_with_the_next_three() {
    let folder = tempfile::tempdir().unwrap();
    let path = bundled(folder.path(), &delegates(62, 50), &[2]);
    let mut desk = Desk::open(&path, SMALL, Lang::Hans);
    desk.keys("1\n");
    desk.function(Key::F7);
    for number in [1_usize, 9, 33, 60, 5, 62] {
        desk.keys(&format!("{number:02}"));
        for place in &places(&desk, 62)[number - 1..62.min(number + 3)] {
            assert!(
                place.top() > 130.0 && place.bottom() < 640.0,
                "{number}: {place:?}"
            );
        }
    }
}

#[test]
fn both_styles_are_drawn_in_every_language() {
    for (lang, name) in [(Lang::Hant, "hant"), (Lang::En, "en")] {
        let folder = tempfile::tempdir().unwrap();
        let path = bundled(folder.path(), &delegates(12, 10), &[5]);
        let size = if lang == Lang::En { SMALL } else { LARGE };
        let mut desk = Desk::open(&path, size, lang);
        desk.keys("1\n");
        desk.function(Key::F7);
        desk.keys("0612");
        desk.picture(&format!("{name}-exception"));
        desk.keys("0");
        desk.picture(&format!("{name}-exception-number"));
        desk.keys("/\n");
        assert_eq!(desk.keyed(1, Pass::First), ["111112111112"]);
    }
}

/// `scripts/measure-keying` needs a meeting whose ballots lie on the table.
#[test]
fn a_meeting_with_two_hundred_ballots_is_ready_to_be_keyed() {
    let folder = tempfile::tempdir().unwrap();
    let posts = vec![Post("支部委员会委员", 5, (1..=6).collect())];
    let path = bundled(folder.path(), &posts, &[25; 8]);
    let report = zhengpiao::journal::verify(&path).unwrap();
    assert!(report.is_sound());
    if let Some(ready) = std::env::var_os("ZHENGPIAO_READY") {
        std::fs::copy(&path, ready).unwrap();
    }
}
