//! Who holds which bundle is no secret; how the second keying goes is. While it is
//! open, every page a scrutineer may turn to says the same whether it agrees or not.

use egui::{Key, Modifiers};
use zhengpiao::meeting::*;
use zhengpiao::session::Session;
use zhengpiao::text::Lang;

use crate::desk::{self, Desk, Post, SMALL, bundled, now};

const FIRST: [&str; 4] = ["1122", "1212", "1122", "2112"];

/// The first bundle keyed once and the second keying of it begun with `second`, by
/// whom the scrutineer then finds on the list.
fn half_keyed(second: &[&str]) -> (Desk, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let posts = [Post("支部委员会委员", 2, vec![1, 2, 3, 4])];
    let path = bundled(folder.path(), &posts, &[4, 4]);
    let (mut session, _) = Session::open(&path).unwrap();
    let bundle = BundleRef {
        paper: PaperId(1),
        number: 1,
    };
    let keyings = [
        (Pass::First, desk::SHEN, &FIRST[..]),
        (Pass::Second, desk::GU, second),
    ];
    for (pass, typist, ballots) in keyings {
        let mut ask = |command| {
            let asked = session.ask(command, By::Officer(typist), now());
            asked.unwrap();
        };
        let keyer = Keyer {
            typist,
            reader: None,
        };
        ask(Command::TakeBundle {
            bundle,
            pass,
            keyer,
        });
        for (position, ballot) in (1..).zip(ballots) {
            ask(Command::KeyBallot {
                bundle,
                pass,
                position,
                entry: vec![ballot.parse().unwrap()],
            });
        }
        if pass == Pass::First {
            ask(Command::CloseKeying { bundle, pass });
        }
    }
    session.settle();
    drop(session);
    (Desk::open(&path, SMALL, Lang::Hans), folder)
}

/// Every word on the screen but the folder and the code of the record, which is
/// another one whenever anything in it is.
fn words(desk: &Desk, folder: &str) -> String {
    let code = desk.harness.state().session().unwrap().head().to_string();
    desk.words().replace(&code, "").replace(folder, "")
}

fn ctrl(desk: &mut Desk, key: Key) {
    desk.harness.key_press_modifiers(Modifiers::COMMAND, key);
    desk.harness.step();
    desk.settle();
}

/// The scrutineer looks everywhere: the list of bundles first.
fn looked_at(second: &[&str]) -> Vec<String> {
    let (mut desk, folder) = half_keyed(second);
    let folder = folder.path().display().to_string();
    let mut seen = Vec::new();
    desk.goes_to("差异核对");
    seen.push(words(&desk, &folder));
    desk.function(Key::F3);
    desk.keys("2");
    seen.push(words(&desk, &folder));
    assert!(desk.says("收回第 1 扎"), "{}", desk.words());
    assert!(
        desk.says("顾南枝") && desk.says("第二遍"),
        "{}",
        desk.words()
    );
    // Asked whether to take it back, and turned away from.
    desk.keys("\n");
    seen.push(words(&desk, &folder));
    desk.keys("~");
    desk.function(Key::F4);
    seen.push(words(&desk, &folder));
    desk.keys("~");
    ctrl(&mut desk, Key::E);
    for _ in 0..8 {
        seen.push(words(&desk, &folder));
        desk.keys("V");
    }
    for aside in [Key::L, Key::Y] {
        ctrl(&mut desk, aside);
        seen.push(words(&desk, &folder));
        ctrl(&mut desk, aside);
    }
    desk.function(Key::F12);
    seen.push(words(&desk, &folder));
    desk.function(Key::F12);
    for step in ["计票结果", "文书", "收回选票", "计票录入"] {
        desk.goes_to(step);
        seen.push(words(&desk, &folder));
    }
    seen
}

#[test]
fn the_list_of_bundles_and_the_pages_beside_it_tell_nothing_of_an_open_keying() {
    let alike = looked_at(&FIRST);
    for (what, second) in [
        ("a mark", ["1122", "1212", "1121", "2112"]),
        ("a doubt", ["1122", "12?2", "1122", "2112"]),
        ("a name", ["1222*'张宜凝'=1", "1212", "1122", "2112"]),
        ("another order", ["1212", "1122", "1122", "2112"]),
    ] {
        let other = looked_at(&second);
        assert_eq!(alike.len(), other.len());
        for (alike, other) in alike.iter().zip(&other) {
            assert_eq!(alike, other, "{what} shows");
        }
    }
    // One ballot fewer is told: how many are keyed is what the list is for.
    assert_ne!(alike, looked_at(&FIRST[..3]));
}
