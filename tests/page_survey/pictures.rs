//! Pictures for looking at, only on request: they need a Vulkan driver.

use std::path::Path;

use egui::{Key, Modifiers};
use zhengpiao::meeting::Step;
use zhengpiao::rules::Grades;
use zhengpiao::text::Lang;

use crate::Desk;
use crate::both;
use crate::day::Day;
use crate::plan::{appraisal, bundled, groups, recommendation};

const LONG: [(&str, &str); 30] = {
    let mut lines = [("会员", "委员"); 30];
    lines[0] = ("曙光路社区第三支部委员会", "");
    lines[1] = ("丁向晚", "支部书记");
    lines[2] = ("阿依努尔·买买提", "组织委员");
    lines
};

fn picture(name: &str, day: &Day, step: Step, act: fn(&mut Desk)) {
    let Some(folder) = std::env::var_os("ZHENGPIAO_PICTURES") else {
        return;
    };
    for lang in Lang::ALL {
        for size in [[1366.0, 768.0], [1920.0, 1080.0]] {
            let mut desk = Desk::open_as(day, step, lang, size);
            act(&mut desk);
            desk.harness.run_steps(3);
            let image = desk.harness.render().expect("a Vulkan driver draws");
            std::fs::create_dir_all(&folder).unwrap();
            let file = format!("{name}-{lang:?}-{}.png", size[0]);
            image.save(Path::new(&folder).join(file)).unwrap();
        }
    }
}

#[test]
fn pictures_of_sheets() {
    let three = || groups(&[("群众代表", 8), ("业主代表", 3)]);
    let lines = &LONG[..8];
    let opened = appraisal(Grades::Duty, lines, three());
    picture("issue-heads", &opened, Step::Issue, |desk| {
        both(desk, "20");
        desk.keys("1");
    });
    let nothing = |_: &mut Desk| {};
    let full = bundled(opened.clone(), &[20, 5, 2], &[3, 1, 1]);
    picture("issue-figures", &full, Step::Issue, nothing);
    picture("collect", &full, Step::Collect, nothing);
    picture("keying-sequence", &full, Step::Keying, |desk| {
        desk.keys("1\n12345.1")
    });
    picture("keying-exception", &full, Step::Keying, |desk| {
        desk.keys("1\n");
        desk.press(Key::F7);
        desk.keys("3322.55");
    });
    picture("figures", &full, Step::Keying, |desk| {
        desk.keys("1\n1.231111\n+\n2+\n\n\n+\n\n\n+\n\n");
        desk.press(Key::F11);
    });
    let long = bundled(
        appraisal(Grades::Content, &LONG, three()),
        &[20, 5, 2],
        &[3, 1, 1],
    );
    picture("keying-long", &long, Step::Keying, |desk| {
        desk.keys("1\n111213141511");
    });
    picture("differences", &full, Step::Keying, |desk| {
        desk.keys("1\n1.231111\n+\n2+\n\n\n+\n\n\n+\n\n");
        desk.press(Key::F2);
        desk.keys("2\n12231111\n+\n12223+\n\n\n+\n\n\n+\n\n");
        desk.goes_to(Step::Differences);
        desk.keys("2\n3");
    });
    picture("ruling", &full, Step::Keying, |desk| {
        desk.keys("1\n1.231111\n+\n2+\n\n\n+\n\n\n+\n\n");
        desk.press(Key::F2);
        desk.keys("2\n12231111\n+\n2+\n\n\n+\n\n\n+\n\n");
        desk.goes_to(Step::Differences);
        desk.keys("2\n.\n\n0\n");
    });
    picture("remarks", &full, Step::Keying, |desk| {
        desk.press_with(Modifiers::COMMAND, Key::E);
        for name in ["意见和建议", "意見和建議", "Remarks"] {
            if desk.says(name) {
                desk.act(name);
            }
        }
        desk.click("群众代表");
        desk.type_text("建议多到企业走访，了解职工的实际困难");
        desk.press(Key::Enter);
        desk.type_text("会议可以短一些");
        desk.press(Key::Enter);
    });
    let list = bundled(
        recommendation(3, &[1, 2, 3, 4, 5], groups(&[("群众代表", 8)])),
        &[20, 5],
        &[3, 1],
    );
    picture("keying-list", &list, Step::Keying, |desk| {
        desk.keys("1\n1331")
    });
    let names = bundled(
        recommendation(3, &[], groups(&[("群众代表", 8)])),
        &[20, 5],
        &[3, 1],
    );
    picture("keying-names", &names, Step::Keying, |desk| {
        desk.keys("1\n*hyVV\n*hyVVV\n*hyV");
    });
    picture("keying-names-done", &names, Step::Keying, |desk| {
        desk.keys("1\n*hyVV\n*hyVVV\n");
    });
}
