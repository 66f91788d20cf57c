//! Keying and the difference check as people meet them: by names and by keys.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs
)]

#[path = "page_keying/calling.rs"]
mod calling;
#[path = "page_keying/desk.rs"]
mod desk;
#[path = "page_keying/exception.rs"]
mod exception;
#[path = "page_keying/seats.rs"]
mod seats;

use desk::{Desk, Post, SMALL, bundled};
use egui::Key;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use zhengpiao::meeting::{CaseState, Pass, RulingReason, Step, StepState};
use zhengpiao::text::Lang;

pub fn committee() -> Vec<Post> {
    vec![Post("支部委员会委员", 5, (1..=7).collect())]
}

#[test]
fn a_ballot_is_keyed_and_the_next_one_stands_there_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let path = bundled(folder.path(), &committee(), &[3, 2]);
    let mut desk = Desk::open(&path, SMALL, Lang::Hans);
    desk.picture("keying-seat");
    desk.keys("1");
    desk.picture("keying-offer");
    desk.keys("\n");
    desk.keys("112");
    desk.picture("keying-ballot");
    desk.keys("+\n");
    assert_eq!(desk.keyed(1, Pass::First), ["1122222"]);
    desk.keys("1+\n");
    desk.picture("keying-over");
    desk.keys("*zyn");
    desk.picture("keying-name");
    desk.keys("\n3");
    desk.keys("-");
    desk.picture("keying-reasons");
    desk.keys("3");
    desk.picture("keying-invalid");
    desk.keys("\n");
    desk.picture("keying-full");
    desk.keys("\n");
    desk.picture("keying-next");
}

/// Keys a bundle from its offer to handing in, one ballot a text.
pub fn bundle(desk: &mut Desk, ballots: &[&str]) {
    desk.keys("\n");
    for ballot in ballots {
        desk.keys(ballot);
        desk.keys("\n");
    }
    desk.keys("\n");
}

pub fn sit_down(desk: &mut Desk, digit: &str) {
    desk.function(Key::F2);
    desk.keys(digit);
}

/// The 38 ballots of the paper as they lie in the bundles: `?` is a ballot on which
/// one mark cannot be told, `t` a torn one, `w` one with Zhang Yining written in.
fn pile() -> Vec<&'static str> {
    let marks = ["1111122", "1112211", "11111+", "12+", "3333333"];
    let mut pile = (0..38).map(|n| marks[n % marks.len()]).collect::<Vec<_>>();
    pile[4] = "11.1122";
    pile[11] = "-5";
    pile[20] = "1111222*zyn\n1";
    pile
}

#[test]
fn thirty_eight_ballots_from_the_table_to_the_last_settled_difference() {
    let folder = tempfile::tempdir().unwrap();
    let path = bundled(folder.path(), &committee(), &[10, 10, 10, 8]);
    let mut desk = Desk::open(&path, SMALL, Lang::Hans);
    let first = pile();
    let mut second = first.clone();
    // The second keyer reads one mark of ballot 27 wrong.
    second[26] = "1121122";
    assert_eq!(first[26], "1112211");
    desk.keys("1");
    for ballots in first.chunks(10) {
        bundle(&mut desk, ballots);
    }
    assert!(desk.says("现在没有轮到您的票扎"));
    sit_down(&mut desk, "2");
    for ballots in second.chunks(10) {
        bundle(&mut desk, ballots);
    }
    assert!(desk.says("各扎都已录入两遍"));
    assert_eq!(desk.keyed(2, Pass::First)[1], "-t");
    assert_eq!(desk.keyed(3, Pass::Second)[0], "1111222*8=1");
    desk.picture("keying-done");

    desk.goes_to("差异核对");
    desk.picture("differences-seat");
    // The two who keyed are not offered a seat here.
    desk.keys("2");
    assert!(desk.says("待核对 2"), "{}", desk.words());
    desk.picture("differences-queue");
    desk.keys("\n");
    assert!(desk.says("第 1 扎 第 5 张"));
    assert!(desk.says("两遍一致"));
    desk.picture("differences-doubt");
    desk.keys(".\n");
    assert!(desk.says("第 1 扎 第 5 张需要认定"));
    desk.keys("V\n");
    assert!(desk.says("第 3 扎 第 7 张"), "{}", desk.words());
    // Enter before the cells are keyed changes nothing.
    desk.keys("\n");
    assert!(desk.says("这张票还没有录完"));
    // The row above the difference is read again too.
    desk.keys("11");
    desk.picture("differences-keyed");
    desk.keys("2");
    desk.keys("2");
    desk.keys("1");
    desk.keys("1\n");
    assert!(desk.says("第 3 扎 第 7 张已核定"), "{}", desk.words());
    assert!(desk.says("已核定 1"));

    sit_down(&mut desk, "1");
    desk.keys("\n");
    desk.picture("ruling-marks");
    assert!(desk.says("所读：疑票"));
    desk.keys("1\n");
    desk.picture("ruling-reason");
    // The scrutineers rule together: the other one has to confirm too.
    desk.keys("4\n");
    assert!(desk.says("冯监还没有确认"), "{}", desk.words());
    desk.picture("ruling-deciders");
    desk.keys("2\n");
    assert!(desk.says("第 1 扎 第 5 张已认定"), "{}", desk.words());
    desk.picture("differences-done");
    let case = &desk.bundle(1).cases[0];
    let CaseState::Ruled(ruling) = &case.state else {
        panic!("{case:?}");
    };
    assert_eq!(desk::text(&ruling.entry), "1111122");
    assert_eq!(ruling.reason, RulingReason::AlteredLegible);
    assert_eq!(ruling.deciders, [desk::CHIEF, desk::OVERSEER]);
    assert_eq!(desk::text(desk.bundle(3).finals().unwrap()[6]), "1112211");
    assert_eq!(
        desk.meeting().step_state(Step::Differences),
        StepState::Done
    );

    // A ruling can be replaced: the done list stands under the waiting one.
    desk.keys("\n");
    desk.keys("2\n72\n");
    let CaseState::Ruled(ruling) = &desk.bundle(1).cases[0].state else {
        panic!();
    };
    assert_eq!(desk::text(&ruling.entry), "1121122");
    assert_eq!(ruling.reason, RulingReason::NameIllegible);
    assert_eq!(ruling.deciders, [desk::CHIEF, desk::OVERSEER]);
    // Both rulings can be read, the first one as replaced.
    assert!(desk.says("理由：有涂改，可以辨认"), "{}", desk.words());
    assert!(desk.says("已被后来的认定替换"));
    assert_eq!(desk.bundle(1).cases[0].history.len(), 3);
    desk.picture("ruling-history");
}

#[test]
fn two_contests_on_one_paper_are_keyed_in_one_pass() {
    let folder = tempfile::tempdir().unwrap();
    let posts = [
        Post("支部委员会委员", 3, vec![1, 2, 3, 4]),
        Post("出席党代会代表", 2, vec![3, 5, 6]),
    ];
    let path = bundled(folder.path(), &posts, &[4]);
    let mut desk = Desk::open(&path, SMALL, Lang::Hans);
    desk.keys("1\n");
    desk.keys("1112");
    desk.picture("two-contests");
    // The line for names stands between the contests: the name is the first one's.
    desk.keys("*8\n1");
    desk.keys("123\n");
    assert_eq!(desk.keyed(1, Pass::First), ["1112*8=1|123"]);
    desk.keys("1+1+*9\n3\n");
    // The first contest invalid, the second marked; then the whole paper.
    desk.keys("-2");
    desk.keys("113\n");
    desk.keys("--3\n");
    assert_eq!(
        desk.keyed(1, Pass::First)[1..],
        ["1111|111*9=3", "-a|113", "-m|-m"]
    );
}

#[test]
fn sixty_two_candidates_by_keypad_alone_keep_the_next_three_in_view() {
    let folder = tempfile::tempdir().unwrap();
    let posts = [Post("职工代表", 50, (1..=62).collect())];
    let path = bundled(folder.path(), &posts, &[2]);
    let mut desk = Desk::open(&path, SMALL, Lang::Hans);
    desk.keys("1\n");
    let marks = (0..62).map(|n| ['1', '2', '3'][n % 3]).collect::<String>();
    for (done, mark) in marks.chars().enumerate() {
        for ahead in 1..=3 {
            if let Some(person) = desk
                .meeting()
                .people
                .get(done + ahead)
                .filter(|_| done + ahead < 62)
            {
                let label = format!("{} 弃权", person.roll.name);
                let cell = desk.harness.get_by_label(&label).rect();
                assert!(
                    cell.bottom() < 630.0 && cell.top() > 130.0,
                    "{done}: {label} {cell:?}"
                );
            }
        }
        if done == 40 {
            desk.picture("sixty-two");
        }
        desk.numlock_off(mark);
    }
    desk.keys("\n");
    assert_eq!(desk.keyed(1, Pass::First), [marks]);
}

#[test]
fn a_burst_of_keys_says_the_same_as_the_keys_one_by_one() {
    let mut seed = 7_u64;
    let mut next = |below: u64| {
        // Knuth's constants; only a repeatable mixture is wanted.
        seed = seed
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) % below
    };
    let signs = "1111122223333++//<.-6*zyn\n\n\n1230^V~"
        .chars()
        .collect::<Vec<_>>();
    for round in 0..6 {
        let keys = (0..200)
            .map(|_| signs[next(signs.len() as u64) as usize])
            .collect::<String>();
        let mut ends = Vec::new();
        for whole in [true, false] {
            let folder = tempfile::tempdir().unwrap();
            let path = bundled(folder.path(), &committee(), &[40, 40]);
            let mut desk = Desk::open(&path, SMALL, Lang::Hans);
            desk.keys("1\n");
            if whole {
                desk.burst(&keys);
            } else {
                desk.keys(&keys);
            }
            desk.function(Key::F2);
            let drafts = std::fs::read_dir(folder.path().join("meeting.zp.drafts"));
            let drafts = drafts.map(|list| {
                list.map(|file| std::fs::read_to_string(file.unwrap().path()).unwrap())
                    .collect::<Vec<_>>()
            });
            ends.push((desk.keyed(1, Pass::First), drafts.unwrap_or_default()));
        }
        assert_eq!(ends[0], ends[1], "round {round}: {keys:?}");
    }
}

#[test]
fn two_hundred_marks_in_one_pass_are_two_hundred_marks() {
    let folder = tempfile::tempdir().unwrap();
    let path = bundled(folder.path(), &committee(), &[25]);
    let mut desk = Desk::open(&path, SMALL, Lang::Hans);
    desk.keys("1\n");
    let marks = (0..175)
        .map(|n| ['1', '2', '3'][n * n % 3])
        .collect::<Vec<_>>();
    let ballots = marks.chunks(7).map(String::from_iter).collect::<Vec<_>>();
    let keys = ballots
        .iter()
        .map(|ballot| format!("{ballot}\n"))
        .collect::<String>();
    assert_eq!(keys.len(), 200);
    desk.burst(&keys);
    assert_eq!(desk.keyed(1, Pass::First), ballots);
}

#[test]
fn an_unfinished_ballot_survives_the_power_cut_and_is_offered_to_its_keyer_only() {
    let folder = tempfile::tempdir().unwrap();
    let path = bundled(folder.path(), &committee(), &[3, 3]);
    let mut desk = Desk::open(&path, SMALL, Lang::Hans);
    desk.keys("1\n1111122\n");
    desk.keys("12.*zyn\n1");
    desk.wait();
    drop(desk);
    let mut desk = Desk::open(&path, SMALL, Lang::Hans);
    desk.keys("2\n");
    let last = |desk: &Desk| desk.harness.get_by_label("赵珩 弃权").rect();
    let without = last(&desk);
    assert!(!desk.says("上次没有录完的这张票已恢复"));
    assert_eq!(
        desk.bundle(2).keying(Pass::First).keyer.unwrap().typist,
        desk::GU
    );
    sit_down(&mut desk, "1");
    assert!(desk.says("第 1 扎第一遍还没有录完"));
    desk.keys("\n");
    assert!(desk.says("上次没有录完的这张票已恢复"));
    desk.picture("keying-restored");
    assert_eq!(last(&desk), without, "no candidate moves for the sentence");
    desk.keys("1");
    assert!(!desk.says("上次没有录完的这张票已恢复"));
    desk.keys("222\n");
    assert_eq!(desk.keyed(1, Pass::First), ["1111122", "12?1222*8=1"]);
    // What is confirmed leaves no draft behind.
    desk.function(Key::F2);
    desk.keys("1\n");
    assert!(!desk.says("上次没有录完的这张票已恢复"));
}

#[test]
fn until_the_second_keying_closes_no_word_tells_agreement_from_difference() {
    let mut screens = Vec::new();
    for second in [["1111122", "1112211"], ["2222233", ".........\u{7f}"]] {
        let second = second.map(|keys| keys.trim_end_matches('\u{7f}'));
        let folder = tempfile::tempdir().unwrap();
        let path = bundled(folder.path(), &committee(), &[3]);
        let mut desk = Desk::open(&path, SMALL, Lang::Hans);
        desk.keys("1");
        bundle(&mut desk, &["1111122", "1112211", "1+"]);
        sit_down(&mut desk, "2");
        desk.keys("\n");
        let mut words = Vec::new();
        for ballot in second {
            desk.keys(ballot);
            desk.keys("\n");
            // Doubt of one's own is no secret from oneself.
            words.push(desk.blind_words());
        }
        for page in ["差异核对", "计票结果"] {
            desk.goes_to(page);
            words.push(desk.blind_words());
        }
        desk.goes_to("计票录入");
        let hall = format!("{:?}", desk.harness.state().hall().view());
        screens.push((words, hall));
    }
    assert_eq!(screens[0], screens[1]);
}

#[test]
fn after_the_close_the_keyer_still_sees_neither() {
    let mut screens = Vec::new();
    for second in ["1111122", "2222233"] {
        let folder = tempfile::tempdir().unwrap();
        let path = bundled(folder.path(), &committee(), &[1, 1]);
        let mut desk = Desk::open(&path, SMALL, Lang::Hans);
        desk.keys("1");
        bundle(&mut desk, &["1111122"]);
        bundle(&mut desk, &["1111122"]);
        sit_down(&mut desk, "2");
        bundle(&mut desk, &[second]);
        screens.push(desk.blind_words());
    }
    assert_eq!(screens[0], screens[1]);
}

#[test]
fn a_bundle_with_fewer_ballots_than_its_wrapper_is_counted_again() {
    let folder = tempfile::tempdir().unwrap();
    let path = bundled(folder.path(), &committee(), &[3]);
    let mut desk = Desk::open(&path, SMALL, Lang::Hans);
    desk.keys("1\n1+\n2+\n");
    // Half a ballot stands in the way of closing, and stays.
    desk.keys("1");
    desk.function(Key::F3);
    assert!(desk.says("还有一张票没有确认"));
    desk.keys("/");
    desk.function(Key::F3);
    assert!(desk.says("封签 3 张，已录 2 张"));
    desk.picture("keying-early");
    desk.keys("\n");
    sit_down(&mut desk, "2");
    bundle(&mut desk, &["1+", "2+", "3333333"]);
    desk.goes_to("差异核对");
    desk.keys("1");
    assert!(desk.says("张数不符，重新清点"));
    desk.keys("\n2");
    desk.picture("differences-recount");
    desk.keys("\n");
    assert_eq!(desk.bundle(1).size, 2);
    // The second keying held one too many and is keyed anew by the same person.
    desk.goes_to("计票录入");
    sit_down(&mut desk, "2");
    bundle(&mut desk, &["1+", "2+"]);
    assert!(desk.bundle(1).finals().is_some());
}

#[test]
fn a_bundle_both_misread_alike_is_keyed_again_twice() {
    let folder = tempfile::tempdir().unwrap();
    let path = bundled(folder.path(), &committee(), &[1, 1]);
    let mut desk = Desk::open(&path, SMALL, Lang::Hans);
    desk.keys("1");
    bundle(&mut desk, &["1+"]);
    bundle(&mut desk, &["1+"]);
    sit_down(&mut desk, "2");
    bundle(&mut desk, &["1+"]);
    assert!(desk.bundle(1).compared.is_some());
    // Nothing differs, so the list is empty and nobody sits here.
    desk.goes_to("差异核对");
    assert!(desk.says("没有需要核对的差异"));
    desk.function(Key::F3);
    desk.keys("2");
    assert!(desk.says("沈一舟、顾南枝各录一遍"), "{}", desk.words());
    desk.picture("differences-bundles");
    desk.keys("\n");
    assert!(desk.says("第 1 扎退回重录？"));
    assert!(desk.says("办理人：冯监"));
    // No reason, no reopening; Escape turns away.
    desk.keys("\n");
    assert!(desk.bundle(1).compared.is_some());
    desk.keys("~");
    assert!(!desk.says("第 1 扎退回重录？"), "{}", desk.words());
    desk.keys("\n");
    desk.harness
        .get_by_label("原因")
        .type_text("两遍都看错第 1 张");
    desk.harness.step();
    desk.picture("differences-reopen");
    desk.keys("\n");
    assert!(desk.says("第 1 扎已退回，请到“计票录入”重录两遍"));
    let again = desk.bundle(1);
    assert!(again.compared.is_none());
    assert!(Pass::BOTH.map(|pass| again.keying(pass).keyer.is_none()) == [true, true]);
    desk.goes_to("计票录入");
    sit_down(&mut desk, "1");
    bundle(&mut desk, &["2+"]);
    assert_eq!(desk.keyed(1, Pass::First), ["2222222"]);
}

#[test]
fn a_scrutineer_takes_a_bundle_back_and_another_teller_begins_it_anew() {
    let folder = tempfile::tempdir().unwrap();
    let path = bundled(folder.path(), &committee(), &[3]);
    let mut desk = Desk::open(&path, SMALL, Lang::Hans);
    desk.keys("1\n1+\n2+\n");
    desk.goes_to("差异核对");
    desk.function(Key::F3);
    desk.keys("1");
    assert!(
        desk.says("第一遍由沈一舟录入，已录 2 张"),
        "{}",
        desk.words()
    );
    desk.keys("\n");
    assert!(desk.says("收回第 1 扎第一遍？"));
    desk.picture("differences-release");
    // A second Enter does not take it back: the focus is on the way out.
    desk.keys("\n");
    assert_eq!(desk.keyed(1, Pass::First).len(), 2);
    desk.harness.get_by_label("收回第 1 扎第一遍").click();
    desk.settle();
    desk.harness.get_by_label("确认收回").focus();
    desk.harness.run_steps(2);
    desk.keys("\n");
    assert!(desk.says("第 1 扎第一遍已收回，请另派计票人领取"));
    assert!(desk.bundle(1).keying(Pass::First).keyer.is_none());
    assert!(desk.says("没有可以收回或退回的票扎"));
    desk.goes_to("计票录入");
    sit_down(&mut desk, "2");
    bundle(&mut desk, &["1+", "2+", "3333333"]);
    let keyer = desk.bundle(1).keying(Pass::First).keyer.unwrap();
    assert_eq!(keyer.typist, desk::GU);
    assert!(desk.bundle(1).keying(Pass::First).closed.is_some());
}

#[test]
fn a_full_bundle_takes_no_ballot_more_and_an_earlier_one_is_keyed_anew() {
    let folder = tempfile::tempdir().unwrap();
    let path = bundled(folder.path(), &committee(), &[2]);
    let mut desk = Desk::open(&path, SMALL, Lang::Hans);
    desk.keys("1\n1+\n2+\n");
    desk.keys("1");
    assert!(desk.says("本扎应有的张数已经录完"));
    assert_eq!(desk.keyed(1, Pass::First).len(), 2);
    desk.function(Key::F4);
    desk.keys("9\n");
    assert!(desk.says("没有这一张"));
    desk.keys("1\n");
    assert!(desk.says("更正第 1 张"));
    // Empty, not as it was.
    desk.keys("\n");
    assert!(desk.says("这张票还没有录完"));
    desk.keys("3+\n\n");
    assert_eq!(desk.keyed(1, Pass::First), ["3333333", "2222222"]);
    assert!(desk.bundle(1).keying(Pass::First).closed.is_some());
}

#[test]
fn a_name_not_on_the_roll_is_typed_in_chinese() {
    let folder = tempfile::tempdir().unwrap();
    let path = bundled(folder.path(), &committee(), &[2]);
    let mut desk = Desk::open(&path, SMALL, Lang::Hans);
    desk.keys("1\n1111+*\t");
    let field = "不在名册上的姓名（Tab）";
    assert!(
        desk.harness
            .get_by_label(field)
            .accesskit_node()
            .is_focused()
    );
    desk.harness.get_by_label(field).type_text("外来人");
    desk.harness.step();
    desk.keys("\n");
    desk.keys("1\n");
    // A name on the roll typed in Chinese is that person.
    desk.keys("2+*\t");
    desk.harness.get_by_label(field).type_text("张宜宁");
    desk.harness.step();
    desk.keys("\n");
    desk.keys("1\n");
    assert_eq!(
        desk.keyed(1, Pass::First),
        ["1111111*'外来人'=1", "2222222*8=1"]
    );
}

#[test]
fn a_pair_is_named_and_neither_keys_the_other_pass() {
    let folder = tempfile::tempdir().unwrap();
    let path = bundled(folder.path(), &committee(), &[1]);
    let mut desk = Desk::open(&path, SMALL, Lang::Hans);
    desk.keys("V+1");
    assert!(desk.says("读票：顾南枝"));
    bundle(&mut desk, &["1+"]);
    let keyer = desk.bundle(1).keying(Pass::First).keyer.unwrap();
    assert_eq!((keyer.typist, keyer.reader), (desk::SHEN, Some(desk::GU)));
    sit_down(&mut desk, "2");
    assert!(desk.says("现在没有轮到您的票扎"));
}

#[test]
fn marks_are_clicked_too_and_step_back_takes_the_last_one() {
    let folder = tempfile::tempdir().unwrap();
    let path = bundled(folder.path(), &committee(), &[1]);
    let mut desk = Desk::open(&path, SMALL, Lang::Hans);
    desk.keys("1\n12");
    desk.harness.get_by_label("司徒明远 弃权").click();
    desk.harness.run_steps(3);
    desk.keys("1/<+\n");
    assert_eq!(desk.keyed(1, Pass::First), ["1222222"]);
}

#[test]
fn every_language_and_size_is_drawn() {
    for (lang, name) in [(Lang::Hant, "hant"), (Lang::En, "en")] {
        let folder = tempfile::tempdir().unwrap();
        let path = bundled(folder.path(), &committee(), &[12, 5]);
        let size = if lang == Lang::En {
            SMALL
        } else {
            [1920.0, 1080.0]
        };
        let mut desk = Desk::open(&path, size, lang);
        desk.picture(&format!("{name}-seat"));
        desk.keys("1\n1+\n.+\n11122");
        desk.picture(&format!("{name}-ballot"));
        desk.keys("11*c");
        desk.picture(&format!("{name}-name"));
        desk.keys("~-");
        desk.picture(&format!("{name}-reasons"));
        assert_eq!(desk.keyed(1, Pass::First).len(), 1);
    }
}
