//! The archive folder, from the papers page.

use std::time::{Duration, Instant};

use zhengpiao::desk::platform::Picked;
use zhengpiao::meeting::Step;

use crate::Desk;
use crate::day::Day;

/// Passes until the archive is written; it is written beside the window.
fn wait(desk: &mut Desk, words: &str) {
    let began = Instant::now();
    let said = |desk: &Desk| {
        let notice = desk.harness.state().notice();
        notice.is_some_and(|it| format!("{} {}", it.what, it.next).contains(words))
    };
    while !said(desk) {
        assert!(began.elapsed() < Duration::from_secs(120), "{words}");
        std::thread::sleep(Duration::from_millis(20));
        desk.steps();
    }
}

#[test]
fn the_archive_is_written_where_it_is_asked_for_and_never_over_other_things() {
    let stick = tempfile::tempdir().unwrap();
    std::fs::write(stick.path().join("照片.jpg"), b"mine").unwrap();
    let mut desk = Desk::open(Day::gathered().counted(3).announced(), Step::Papers);
    desk.platform.answer(Picked::Path(stick.path().to_owned()));
    desk.click("选择归档位置");
    desk.steps();
    desk.click("含逐张选票");
    desk.click("导出归档");
    wait(&mut desk, "已导出");
    let mut folders = std::fs::read_dir(stick.path())
        .unwrap()
        .map(|it| it.unwrap().path())
        .filter(|path| path.is_dir());
    let folder = folders.next().expect("a folder of its own on the stick");
    assert!(folder.to_str().unwrap().ends_with(" 归档"));
    for name in ["README.txt", "SHA256SUMS.txt", "tables/ballots.xlsx"] {
        assert!(folder.join(name).is_file(), "{name}");
    }
    // A folder with other things in it is not taken, and the sentence says so.
    desk.replace("归档文件夹", stick.path().to_str().unwrap());
    desk.click("导出归档");
    wait(&mut desk, "没有写入任何内容");
    desk.focus("归档文件夹");
    desk.press_with(egui::Modifiers::COMMAND, egui::Key::A);
    desk.press(egui::Key::Delete);
    desk.click("导出归档");
    assert!(
        desk.notice().contains("请先填写归档文件夹"),
        "{}",
        desk.notice()
    );
}
