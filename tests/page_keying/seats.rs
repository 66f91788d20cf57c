//! Changes of keyer, and how the keying goes.

use chrono::TimeDelta;
use egui::Key;
use egui_kittest::kittest::Queryable as _;
use zhengpiao::meeting::{By, Event, Pass, ShiftCheck, Step};
use zhengpiao::text::Lang;

use crate::desk::{CHIEF, Desk, GU, OVERSEER, SHEN, SMALL, bundled};
use crate::{bundle, committee, sit_down};

/// Who gave their word for whom, as the record says.
fn words_given(desk: &Desk) -> Vec<(By, String)> {
    let session = desk.harness.state().session().unwrap();
    let given = session.log().iter().filter(|record| {
        matches!(
            record.event,
            Event::SeatGiven(_) | Event::PinRenewed(_) | Event::ShiftCheckSet(_)
        )
    });
    given
        .map(|record| (record.by, format!("{:?}", record.event)))
        .collect()
}

#[test]
fn a_scrutineer_gives_their_word_for_a_change_of_keyer() {
    let folder = tempfile::tempdir().unwrap();
    let path = bundled(folder.path(), &committee(), &[2, 2]);
    let mut desk = Desk::open(&path, SMALL, Lang::Hans);
    desk.picture("seats-nothing");
    desk.keys("-");
    assert_eq!(desk.meeting().shift, ShiftCheck::Word);
    desk.keys("1");
    assert!(
        desk.says("沈一舟就座录入，请监票人同意"),
        "{}",
        desk.words()
    );
    desk.picture("seats-word");
    // Going back seats nobody.
    desk.keys("/");
    assert!(desk.says("请录入人就座"));
    desk.keys("12");
    assert!(desk.says("请取第 1 扎"));
    let by = By::Officer(OVERSEER);
    assert_eq!(
        words_given(&desk)[1],
        (by, format!("{:?}", Event::SeatGiven(SHEN)))
    );
    bundle(&mut desk, &["1+", "2+"]);
    // Once keying has begun, another check needs a scrutineer's word too.
    desk.function(Key::F2);
    desk.keys("-");
    assert!(desk.says("换人录入改为“个人口令”，请监票人同意"));
    desk.keys("~");
    assert_eq!(desk.meeting().shift, ShiftCheck::Word);
    desk.keys("-1");
    assert_eq!(desk.meeting().shift, ShiftCheck::Pin);
    assert_eq!(words_given(&desk).last().unwrap().0, By::Officer(CHIEF));
}

#[test]
fn a_pin_is_chosen_known_again_and_renewed() {
    let folder = tempfile::tempdir().unwrap();
    let path = bundled(folder.path(), &committee(), &[2, 2]);
    let mut desk = Desk::open(&path, SMALL, Lang::Hans);
    desk.keys("--");
    assert_eq!(desk.meeting().shift, ShiftCheck::Pin);
    // Chosen on first sitting down, typed twice.
    desk.keys("1");
    assert!(desk.says("沈一舟，请设定您的口令"));
    desk.keys("258\n");
    assert!(desk.says("口令是 4 至 6 位数字"));
    desk.keys("0\n");
    assert!(desk.says("请再输入一遍"));
    desk.keys("2581\n");
    assert!(desk.says("两遍不一样"));
    desk.keys("2580\n258");
    desk.picture("seats-pin");
    desk.keys("0\n");
    assert!(desk.says("请取第 1 扎"), "{}", desk.words());
    // What is typed is neither on the screen nor in the record nor in the side file.
    let record = std::fs::read_to_string(&path).unwrap();
    assert!(!record.contains("2580") && !desk.says("2580"));
    desk.keys("\n1+\n12");
    desk.wait();
    drop(desk);

    let mut desk = Desk::open(&path, SMALL, Lang::Hans);
    desk.keys("1");
    assert!(desk.says("沈一舟，请输入您的口令"));
    desk.keys("1111\n");
    assert!(desk.says("口令不对"));
    desk.keys("2580\n\n");
    assert!(desk.says("上次没有录完的这张票已恢复"));
    // Somebody else's PIN is their own; a forgotten one is renewed by a scrutineer's word.
    sit_down(&mut desk, "2");
    desk.keys("4444\n4444\n");
    assert!(desk.says("请取第 2 扎"));
    sit_down(&mut desk, "2");
    desk.keys("*");
    assert!(desk.says("顾南枝重设口令，请监票人同意"));
    desk.keys("1");
    assert!(desk.says("顾南枝，请设定您的口令"));
    desk.keys("5555\n5555\n");
    assert!(desk.says("请取第 2 扎"));
    let given = words_given(&desk);
    assert_eq!(
        given.last().unwrap(),
        &(By::Officer(CHIEF), format!("{:?}", Event::PinRenewed(GU)))
    );
    // After five wrong tries only a scrutineer's word helps.
    sit_down(&mut desk, "2");
    desk.keys("4444\n4444\n4444\n4444\n4444\n");
    assert!(
        desk.says("顾南枝重设口令，请监票人同意"),
        "{}",
        desk.words()
    );
    desk.keys("/");
    assert!(desk.says("请录入人就座"));
}

#[test]
fn how_the_keying_goes_is_told_on_the_desk() {
    for (lang, name) in [(Lang::Hans, "hans"), (Lang::Hant, "hant"), (Lang::En, "en")] {
        let folder = tempfile::tempdir().unwrap();
        let path = bundled(folder.path(), &committee(), &[2, 2]);
        let mut desk = Desk::open(&path, SMALL, lang);
        desk.keys("1\n");
        for ballot in ["1111122\n", "12+\n"] {
            desk.platform.advance(TimeDelta::seconds(40));
            desk.keys(ballot);
        }
        desk.keys("\n\n");
        desk.keys("1+\n1");
        // Three ballots in 80 seconds; one is left here and four in the second keying:
        // 134 seconds.
        if lang == Lang::Hans {
            assert!(desk.says("约还需 3 分钟"), "{}", desk.words());
        }
        desk.function(Key::F11);
        // Keys go nowhere while the ballot is not to be seen.
        desk.keys("22222\n");
        desk.picture(&format!("figures-open-{name}"));
        desk.keys("~");
        assert_eq!(desk.keyed(2, Pass::First).len(), 1);
        desk.keys("+\n\n");
        sit_down(&mut desk, "2");
        // One mark otherwise than the first keying.
        bundle(&mut desk, &["1121122", "12+"]);
        desk.function(Key::F11);
        desk.picture(&format!("figures-{name}"));
        if lang == Lang::Hans {
            let words = desk.words();
            // Keyed once both bundles, twice the first; they do not agree.
            for line in ["2 扎 4 张", "1 扎 2 张", "0 扎 0 张"] {
                assert!(words.contains(line), "{line} in {words}");
            }
            // Two ballots of 8 and 4 keys, and the hand-in.
            assert!(words.lines().any(|line| line.trim() == "13"), "{words}");
        }
    }
}

/// Nobody who has keyed the last bundle is left without a way on; but not under the
/// Enter that handed it in.
#[test]
fn after_the_last_bundle_there_is_a_way_on_to_the_differences_and_the_result() {
    let folder = tempfile::tempdir().unwrap();
    let path = bundled(folder.path(), &committee(), &[1]);
    let mut desk = Desk::open(&path, SMALL, Lang::Hans);
    desk.keys("1");
    bundle(&mut desk, &["1111122"]);
    sit_down(&mut desk, "2");
    bundle(&mut desk, &["1111122"]);
    assert!(desk.says("去差异核对"), "{}", desk.words());
    let step = |desk: &Desk| desk.harness.state().current();
    desk.keys("\n\n");
    assert_eq!(step(&desk), Step::Keying);
    let click = |desk: &mut Desk, words: &str| {
        desk.harness.get_by_label(words).click();
        desk.settle();
    };
    click(&mut desk, "去差异核对");
    assert_eq!(step(&desk), Step::Differences);
    click(&mut desk, "去计票结果");
    assert_eq!(step(&desk), Step::Result);
}
