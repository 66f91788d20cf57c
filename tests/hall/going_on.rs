//! A view goes on by itself: pages turn and the clock runs, so that the hall
//! needs no desk for it.

use std::time::Duration;

use egui::vec2;
use zhengpiao::hall::*;

use crate::oracle::{measure, texts};
use crate::samples::{self, view};

const SECOND: Duration = Duration::from_secs(1);

fn words(view: &HallView) -> Vec<String> {
    let picture = layout(view, vec2(1920.0, 1080.0), &measure);
    texts(&picture)
        .iter()
        .map(|text| text.text.clone())
        .collect()
}

#[test]
fn pages_turn_by_themselves_and_say_which_they_are() {
    let view = HallView {
        turning: Some(Turning {
            every: 10 * SECOND,
            shown_for: 4 * SECOND,
        }),
        ..view(Scene::Counting(vec![samples::many(62, 400)]))
    };
    let page = |elapsed| {
        let all = words(&view.later(elapsed));
        all.into_iter()
            .find(|word| word.starts_with("第 "))
            .unwrap()
    };
    assert_eq!(page(Duration::ZERO), "第 1 / 3 页");
    assert_eq!(view.next_change(Duration::ZERO), Some(6 * SECOND));
    assert_eq!(page(6 * SECOND), "第 2 / 3 页");
    assert_eq!(page(16 * SECOND), "第 3 / 3 页");
    assert_eq!(page(26 * SECOND), "第 1 / 3 页", "from the first again");
    assert_eq!(view.next_change(16 * SECOND), Some(10 * SECOND));
    // The operator turns one on: all later ones follow.
    let turned = HallView { page: 1, ..view };
    let first = words(&turned.later(Duration::ZERO));
    assert!(first.contains(&"第 2 / 3 页".to_owned()));
}

#[test]
fn new_figures_turn_no_page() {
    let turning = |shown_for| {
        Some(Turning {
            every: 10 * SECOND,
            shown_for,
        })
    };
    let old = HallView {
        turning: turning(Duration::ZERO),
        ..view(Scene::Blank)
    };
    // Made anew after 13 seconds, when a bundle was compared.
    let new = HallView {
        turning: turning(13 * SECOND),
        ..old.clone()
    };
    assert_eq!(old.later(19 * SECOND).page, new.later(6 * SECOND).page);
    assert_eq!(old.later(20 * SECOND).page, new.later(7 * SECOND).page);
    assert_eq!(old.later(20 * SECOND).page, 2);
}

#[test]
fn pages_of_several_contests_follow_each_other() {
    let three = Scene::Counting(samples::three_counts());
    let at = |page| {
        words(&HallView {
            page,
            ..view(three.clone())
        })
    };
    for (page, contest) in ["书记选举", "副书记选举", "委员选举"].iter().enumerate() {
        let all = at(page);
        assert!(all.contains(&format!("{contest} · 现场计票")), "{all:?}");
        assert!(all.contains(&format!("第 {} / 3 页", page + 1)));
    }
    assert_eq!(at(3), at(0));
}

#[test]
fn the_clock_runs_down_warns_and_stops_at_nothing() {
    let speech = samples::speech(&[], Some((62, true)));
    let view = view(Scene::Pledge(speech));
    let clock = |elapsed: Duration| {
        let all = words(&view.later(elapsed));
        let time = all.iter().find(|word| word.contains(':')).unwrap().clone();
        let label = ["剩余时间", "最后一分钟", "时间到"]
            .into_iter()
            .find(|label| all.iter().any(|word| word == label));
        (time, label.unwrap())
    };
    let millis = Duration::from_millis;
    assert_eq!(clock(millis(0)), ("1:02".into(), "剩余时间"));
    assert_eq!(clock(millis(1999)), ("1:01".into(), "剩余时间"));
    assert_eq!(clock(millis(2000)), ("1:00".into(), "最后一分钟"));
    assert_eq!(clock(millis(61999)), ("0:01".into(), "最后一分钟"));
    assert_eq!(clock(millis(62000)), ("0:00".into(), "时间到"));
    assert_eq!(clock(millis(99000)), ("0:00".into(), "时间到"));
    // Drawn again when the next second begins, and not at all once it is over.
    for (elapsed, next) in [
        (0, Some(1000)),
        (300, Some(701)),
        (61500, Some(501)),
        (62000, None),
    ] {
        let found = view.next_change(millis(elapsed));
        assert_eq!(found, next.map(Duration::from_millis), "after {elapsed} ms");
    }
    let held = samples::speech(&[], Some((62, false)));
    let held = samples::view(Scene::Pledge(held));
    assert_eq!(held.next_change(Duration::ZERO), None);
    assert_eq!(words(&held.later(9 * SECOND)), words(&held));
}

/// The desk's small picture is the hall's, line for line.
#[test]
fn a_small_picture_is_the_large_one_made_smaller() {
    let large = layout(
        &view(Scene::Counting(vec![samples::many(26, 400)])),
        vec2(1920.0, 1080.0),
        &measure,
    );
    let small = large.scaled(0.25);
    assert_eq!(small.items.len(), large.items.len());
    for (one, other) in texts(&small).iter().zip(texts(&large)) {
        assert_eq!(one.text, other.text);
        let (one, other) = (one.rect(), other.rect());
        assert!(
            (one.min * 4.0).distance(other.min) < 0.01,
            "{one:?} {other:?}"
        );
        assert!((one.max * 4.0).distance(other.max) < 0.01);
    }
}
