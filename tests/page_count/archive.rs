//! The archive folder, from the papers page.

use std::time::{Duration, Instant};

use zhengpiao::desk::platform::Picked;
use zhengpiao::desk::platform_fake::Call;
use zhengpiao::meeting::Step;

use zhengpiao::text::Lang;

use crate::day::Day;
use crate::{Desk, pictures};

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

/// The name of the record's file.
fn record(desk: &Desk) -> String {
    let path = desk.harness.state().session().unwrap().path().to_owned();
    path.file_name().unwrap().to_str().unwrap().to_owned()
}

#[test]
fn an_export_shows_how_far_it_is_and_stops_when_asked() {
    let stick = tempfile::tempdir().unwrap();
    let mut desk = Desk::open(Day::gathered().counted(3).announced(), Step::Papers);
    let folder = stick.path().join("归档");
    desk.replace("归档文件夹", folder.to_str().unwrap());
    desk.click("导出归档");
    desk.steps();
    assert!(desk.says("停止导出"), "nothing to stop it with");
    assert!(!desk.says("导出归档"), "it can be begun twice");
    pictures::save("archive-running", &mut desk, [1366.0, 768.0], Lang::Hans);
    desk.click("停止导出");
    wait(&mut desk, "已按要求停止导出");
    assert!(!folder.exists());
    // The meeting is closed in the middle: nothing half-written stays behind either.
    desk.click("导出归档");
    desk.steps();
    drop(desk);
    assert!(!folder.exists());
}

#[test]
fn the_archive_is_written_where_it_is_asked_for_and_never_over_other_things() {
    let stick = tempfile::tempdir().unwrap();
    std::fs::write(stick.path().join("照片.jpg"), b"mine").unwrap();
    let mut desk = Desk::open(Day::gathered().counted(3).announced(), Step::Papers);
    desk.platform.answer(Picked::Path(stick.path().to_owned()));
    desk.click("选择归档位置");
    desk.steps();
    desk.click("逐张选票表：要，不按原次序");
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
    assert!(folder.join(record(&desk)).is_file());
    // The sheet that bears the code of the list is what is printed and signed.
    desk.click("打开签字用的归档清单");
    let sheet = folder.join("ARCHIVE-SHEET.pdf");
    assert!(desk.platform.calls().contains(&Call::Viewer(sheet)));
    // Again, with the record kept apart: it leaves the folder, and the window says so.
    desk.click("会议记录：另行封存");
    // By keys: the message about the export before may lie over the button.
    desk.focus("导出归档");
    desk.press(egui::Key::Enter);
    wait(&mut desk, "另行封存");
    assert!(folder.join("RECORD-APART.txt").is_file());
    assert!(!folder.join(record(&desk)).exists());
    // A folder with other things in it is not taken, and the sentence says so.
    desk.replace("归档文件夹", stick.path().to_str().unwrap());
    desk.click("导出归档");
    wait(&mut desk, "没有写入任何内容");
    desk.focus("归档文件夹");
    desk.press_with(egui::Modifiers::COMMAND, egui::Key::A);
    desk.press(egui::Key::Delete);
    desk.focus("导出归档");
    desk.press(egui::Key::Enter);
    assert!(
        desk.notice().contains("请先填写归档文件夹"),
        "{}",
        desk.notice()
    );
}

/// What the card looks like before and after, in every language.
#[test]
fn pictures_of_the_archive() {
    if std::env::var_os("ZHENGPIAO_PICTURES").is_none() {
        return;
    }
    for lang in Lang::ALL {
        let size = [1366.0, 768.0];
        let day = Day::gathered().counted(3).announced();
        let mut desk = Desk::open_as(day, Step::Papers, lang, size);
        desk.focus(lang.archive_card_folder());
        desk.steps();
        pictures::save("archive-before", &mut desk, size, lang);
        desk.click(lang.archive_card_start());
        wait(&mut desk, lang.archive_card_sheet_line());
        desk.focus(lang.archive_card_sheet());
        desk.steps();
        pictures::save("archive-done", &mut desk, size, lang);
    }
}
