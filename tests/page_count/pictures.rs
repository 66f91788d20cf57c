//! Pictures for looking at, only on request: they need a Vulkan driver.

use std::path::Path;

use egui::Key;
use zhengpiao::meeting::{Slip, Step};
use zhengpiao::text::Lang;

use crate::Desk;
use crate::day::Day;

pub fn save(name: &str, desk: &mut Desk, size: [f32; 2], lang: Lang) {
    let Some(folder) = std::env::var_os("ZHENGPIAO_PICTURES") else {
        return;
    };
    let image = desk.harness.render().expect("a Vulkan driver draws");
    std::fs::create_dir_all(&folder).unwrap();
    let file = format!("{name}-{lang:?}-{}.png", size[0]);
    image.save(Path::new(&folder).join(file)).unwrap();
}

type Act = fn(&mut Desk);

#[test]
fn pictures_of_the_four_pages() {
    if std::env::var_os("ZHENGPIAO_PICTURES").is_none() {
        return;
    }
    let nothing: Act = |_| {};
    let differ: Act = |desk| {
        for number in ["1", "2"] {
            desk.type_text(number);
            desk.enter("29");
        }
    };
    let first: Act = |desk| {
        desk.type_text("1");
        desk.enter("30");
    };
    let fewer: Act = |desk| {
        for number in ["1", "2"] {
            desk.type_text(number);
            desk.enter("28");
        }
    };
    let more: Act = |desk| {
        for number in ["1", "2"] {
            desk.type_text(number);
            desk.enter("31");
        }
    };
    let void: Act = |desk| {
        for _ in 0..2 {
            for number in ["1", "2"] {
                desk.type_text(number);
                desk.enter("31");
            }
            desk.press(Key::Enter);
        }
    };
    let alike: Act = |desk| {
        for number in ["1", "2"] {
            desk.type_text(number);
            desk.enter("30");
        }
    };
    let several = || Day::of(&[("支部委员会委员", 5, 7), ("支部书记", 1, 2)]);
    let signed: Act = |desk| {
        desk.press_with(egui::Modifiers::COMMAND, Key::P);
        desk.press(Key::Tab);
        desk.press(Key::Enter);
    };
    let asked: Act = |desk| {
        desk.press_with(egui::Modifiers::COMMAND, Key::P);
        desk.press(Key::Tab);
        desk.press(Key::Enter);
        desk.press(Key::Enter);
    };
    let revise: Act = |desk| {
        desk.press_with(egui::Modifiers::COMMAND, Key::P);
        desk.press(Key::Tab);
        desk.press(Key::Enter);
        let links = Lang::ALL.map(|lang| lang.count_revise(lang.slip_number(Slip::Result)));
        let link = links.into_iter().find(|link| desk.says(link));
        desk.focus(&link.unwrap());
    };
    let write: Act = |desk| desk.press(Key::F2);
    let gathered = Day::gathered;
    let printed: Act = |desk| {
        for number in ["1", "2"] {
            desk.type_text(number);
            desk.enter("30");
        }
        desk.enter("35");
    };
    let correct: Act = |desk| {
        let links = Lang::ALL.map(|lang| lang.count_revise(lang.slip_number(Slip::Return)));
        let link = links.into_iter().find(|link| desk.says(link));
        desk.click(&link.unwrap());
        desk.type_text("第 2 扎多数一张");
    };
    let list: [(&str, Day, Step, Act); 21] = [
        (
            "result-5-revise",
            gathered().counted(3),
            Step::Result,
            revise,
        ),
        ("issue-6-printed", gathered(), Step::Issue, printed),
        ("issue-7-signed", gathered().issued(), Step::Issue, nothing),
        (
            "collect-7-correct",
            gathered().collected(),
            Step::Collect,
            correct,
        ),
        ("issue-1-heads", gathered(), Step::Issue, nothing),
        ("issue-2-second", gathered(), Step::Issue, first),
        ("issue-3-differs", gathered(), Step::Issue, differ),
        (
            "issue-4-figures",
            gathered().issuing(),
            Step::Issue,
            nothing,
        ),
        ("collect-1", gathered().issued(), Step::Collect, nothing),
        ("collect-2-fewer", gathered().issued(), Step::Collect, fewer),
        ("collect-3-more", gathered().issued(), Step::Collect, more),
        (
            "collect-4-done",
            gathered().collected(),
            Step::Collect,
            nothing,
        ),
        (
            "result-1-waiting",
            gathered().counted(2),
            Step::Result,
            nothing,
        ),
        ("result-2", gathered().counted(3), Step::Result, nothing),
        ("papers-1", gathered().collected(), Step::Papers, nothing),
        ("issue-5-several", several(), Step::Issue, alike),
        ("collect-5-void", gathered().issued(), Step::Collect, void),
        (
            "collect-6-bundles",
            gathered().issued(),
            Step::Collect,
            alike,
        ),
        (
            "result-3-signed",
            gathered().counted(3),
            Step::Result,
            signed,
        ),
        ("result-4-asked", gathered().counted(3), Step::Result, asked),
        (
            "papers-2-written",
            gathered().counted(3),
            Step::Papers,
            write,
        ),
    ];
    for (lang, size) in [
        (Lang::Hans, [1366.0, 768.0]),
        (Lang::Hans, [1920.0, 1080.0]),
        (Lang::En, [1366.0, 768.0]),
        (Lang::Hant, [1366.0, 768.0]),
    ] {
        for (name, day, step, act) in list.clone() {
            let mut desk = Desk::open_as(day, step, lang, size);
            act(&mut desk);
            save(name, &mut desk, size, lang);
        }
    }
}
