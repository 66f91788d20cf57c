//! Until a second keying closes, nothing tells whether it agrees.

use std::path::Path;
use std::rc::Rc;

use egui::Key;
use zhengpiao::desk::platform::Platform as _;
use zhengpiao::desk::platform_fake::FakePlatform;
use zhengpiao::desk::shell::Step;

use crate::hands::Hands;
use crate::paper::{BUNDLES, keys};

/// Every word of every page, and all the hall is shown.
fn everything(desk: &mut Hands) -> Vec<String> {
    let back = desk.step();
    let mut words = Vec::new();
    for step in Step::ALL {
        desk.go(step);
        words.extend(desk.words());
        words.push(desk.notice());
        words.push(format!("{:?}", desk.hall()));
    }
    desk.go(back);
    words.extend(desk.words());
    // The code of the record is another one whenever anything in it is.
    let code = desk.harness.state().session().unwrap().head().to_string();
    let folder = desk.platform.documents().display().to_string();
    let plain = words
        .into_iter()
        .map(|words| words.replace(&code, "").replace(&folder, ""));
    plain.collect()
}

/// Goes on with a copy of the record at the keys of the second teller: this ballot,
/// then those after it, without handing the bundle in. What is to be seen before and after.
fn go_on(record: &Path, ballot: &str, rest: usize) -> [Vec<String>; 2] {
    let folder = tempfile::tempdir().unwrap();
    let copy = folder.path().join("换届.zp");
    std::fs::copy(record, &copy).unwrap();
    let now = chrono::DateTime::parse_from_rfc3339("2026-11-22T15:30:00+08:00").unwrap();
    let mut desk = Hands::start(Rc::new(FakePlatform::new(now, folder.path())));
    desk.click("打开会议文件");
    desk.fill("会议文件", &copy.display().to_string());
    desk.key(Key::Enter);
    desk.go(Step::Keying);
    desk.pad("2\n");
    desk.pad(&keys(ballot));
    for ballot in &BUNDLES[0][10 - rest..] {
        desk.pad(&keys(ballot));
    }
    let before = everything(&mut desk);
    desk.pad("\n");
    assert!(desk.bundle(1).compared.is_some(), "{}", desk.notice());
    [before, everything(&mut desk)]
}

/// With the wrong and with the right marks the whole window says the same until the
/// bundle is handed in, and not any more afterwards.
pub fn nothing_tells(desk: &mut Hands, wrong: &str, right: &str, rest: usize) {
    let record = desk.path();
    let [wrong_open, wrong_closed] = go_on(&record, wrong, rest);
    let [right_open, right_closed] = go_on(&record, right, rest);
    let told = wrong_open
        .iter()
        .zip(&right_open)
        .find(|(wrong, right)| wrong != right);
    assert_eq!(told, None);
    assert_eq!(wrong_open.len(), right_open.len());
    assert_ne!(wrong_closed, right_closed, "afterwards it is told");
}
