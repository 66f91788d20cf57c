//! Names written in and rulings by other bodies, as people meet them: by keys.

#![allow(
    dead_code,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs
)]

#[path = "page_differences/blind.rs"]
mod blind;
#[path = "page_keying/desk.rs"]
mod desk;

use desk::{Desk, Post, SMALL, bundled, now};
use egui::Key;
use egui_kittest::kittest::Queryable as _;
use zhengpiao::meeting::*;
use zhengpiao::rules::{Authority, Overrides};
use zhengpiao::session::Session;
use zhengpiao::text::Lang;

const AT: BundleRef = BundleRef {
    paper: PaperId(1),
    number: 1,
};

/// Three bundles of one ballot each are keyed alike by two people before the window opens.
fn keyed(path: &std::path::Path, ballots: &[&str], rules: Option<Authority>) {
    let (mut session, _) = Session::open(path).unwrap();
    let mut ask = |by: By, command: Command| session.ask(command, by, now()).unwrap();
    if let Some(doubtful) = rules {
        let preset = zhengpiao::rules::preset("cpc-2020").unwrap();
        let preset = preset.with(&Overrides {
            doubtful: Some(doubtful),
            ..Overrides::default()
        });
        ask(By::Desk, Command::AdoptRules(Box::new(preset.unwrap())));
    }
    for (pass, typist) in [(Pass::First, desk::SHEN), (Pass::Second, desk::GU)] {
        let (by, reader) = (By::Officer(typist), None);
        let bundle = AT;
        let keyer = Keyer { typist, reader };
        ask(
            by,
            Command::TakeBundle {
                bundle,
                pass,
                keyer,
            },
        );
        for (position, ballot) in (1..).zip(ballots) {
            let entry = vec![ballot.parse().unwrap()];
            ask(
                by,
                Command::KeyBallot {
                    bundle,
                    pass,
                    position,
                    entry,
                },
            );
        }
        ask(by, Command::CloseKeying { bundle, pass });
    }
    session.settle();
}

fn open(ballots: &[&str], rules: Option<Authority>, lang: Lang) -> (Desk, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let posts = [Post("支部委员会委员", 3, vec![1, 2, 3, 4])];
    let size = u32::try_from(ballots.len()).unwrap();
    let path = bundled(folder.path(), &posts, &[size]);
    keyed(&path, ballots, rules);
    let mut desk = Desk::open(&path, SMALL, lang);
    desk.goes_to(lang.step_differences());
    (desk, folder)
}

const WRITTEN: [&str; 3] = ["1222*'张宜凝'=1", "1222*8=1", "1222*'外来人'=1"];

#[test]
fn a_spelling_is_counted_as_somebody_on_the_roll_and_taken_apart_again() {
    let (mut desk, _folder) = open(&WRITTEN, None, Lang::Hans);
    let tally = |desk: &Desk| {
        let meeting = desk.meeting();
        let count = meeting.count_round(meeting.round().unwrap());
        count.contests[0].write_ins.len()
    };
    assert_eq!(tally(&desk), 3);
    desk.function(Key::F4);
    desk.keys("2");
    assert!(desk.says("另选他人的姓名"), "{}", desk.words());
    desk.picture("names-list");
    // The names stand in order: 外来人, then 张宜凝.
    desk.keys("V\n");
    assert!(desk.says("票上写的“张宜凝”是谁？"), "{}", desk.words());
    desk.picture("names-who");
    desk.keys("zyn\n");
    assert!(desk.says("“张宜凝”已计为张宜宁"), "{}", desk.words());
    assert!(desk.says("计为 张宜宁"));
    assert_eq!(tally(&desk), 2);
    desk.picture("names-merged");
    desk.keys("\n");
    assert!(desk.says("“张宜凝”已分开"));
    assert_eq!(tally(&desk), 3);
    // Escape leaves the list.
    desk.keys("~");
    assert!(!desk.says("选取写法后按"));
}

#[test]
fn the_presidium_is_named_by_its_members_before_a_ruling_stands() {
    let (mut desk, _folder) = open(&["11?2"], Some(Authority::Presidium), Lang::Hans);
    desk.keys("2\n");
    desk.keys(".\n");
    desk.keys("\n1\n2");
    let field = "参加认定的成员（Tab，用顿号隔开）";
    // Enter without a name is told, and nothing is lost.
    desk.keys("\n");
    assert!(desk.says("请写明由谁认定"), "{}", desk.words());
    desk.picture("ruling-told");
    // What it says leaves the button free.
    let place = |words: &str| desk.harness.get_by_label(words).rect();
    let (told, button) = (place("请写明由谁认定"), place("确认认定"));
    assert!(!told.intersects(button), "{told:?} {button:?}");
    desk.harness.get_by_label(field).focus();
    desk.harness.run_steps(2);
    desk.harness.get_by_label(field).type_text("周明远、何静");
    desk.harness.run_steps(2);
    desk.picture("ruling-presidium");
    desk.keys("\n");
    let case = &desk.bundle(1).cases[0];
    let CaseState::Ruled(ruling) = &case.state else {
        panic!("{:?} {}", case.state, desk.words());
    };
    assert_eq!(ruling.members, ["周明远", "何静"]);
    assert_eq!(ruling.body, Authority::Presidium);
    assert!(desk.says("周明远、何静"), "{}", desk.words());
}

#[test]
fn the_meeting_rules_by_the_hands_typed() {
    let (mut desk, _folder) = open(&["11?2"], Some(Authority::Meeting), Lang::Hans);
    desk.keys("2\n");
    desk.keys(".\n");
    desk.keys("\n1\n2");
    let field = "赞成（Tab）";
    desk.harness.get_by_label(field).focus();
    desk.harness.run_steps(2);
    desk.harness.get_by_label(field).type_text("70");
    desk.harness.run_steps(2);
    desk.keys("\n");
    let case = &desk.bundle(1).cases[0];
    let CaseState::Ruled(ruling) = &case.state else {
        panic!("{:?} {}", case.state, desk.words());
    };
    assert_eq!(ruling.hands.map(|hands| hands.yes), Some(70));
}

#[test]
fn names_and_rulings_are_drawn_in_every_language() {
    for (lang, name) in [(Lang::Hant, "hant"), (Lang::En, "en")] {
        let (mut desk, _folder) = open(&WRITTEN, None, lang);
        desk.function(Key::F4);
        desk.keys("2");
        desk.picture(&format!("{name}-names"));
        desk.keys("\n");
        desk.picture(&format!("{name}-names-who"));
        let (mut desk, _folder) = open(&["11?2"], None, lang);
        desk.keys("2\n.\n\n1\n2");
        desk.picture(&format!("{name}-ruling"));
        assert!(matches!(
            desk.bundle(1).cases[0].state,
            CaseState::NeedsRuling { .. }
        ));
    }
}
