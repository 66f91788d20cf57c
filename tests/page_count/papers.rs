//! Step 10.

use egui::Key;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use zhengpiao::desk::platform_fake::Call;
use zhengpiao::meeting::{Event, Step};
use zhengpiao::papers::forms::{PaperKind, PostingStage};

use crate::Desk;
use crate::day::Day;

fn noted(desk: &Desk) -> Vec<(String, String)> {
    let papers = &desk.meeting().papers_noted;
    papers
        .iter()
        .map(|noted| (noted.name.clone(), noted.head.clone()))
        .collect()
}

#[test]
fn enter_writes_opens_and_says_where() {
    let mut desk = Desk::open(Day::gathered().collected(), Step::Papers);
    desk.focus("打开清点选票报告单");
    desk.press(Key::Enter);
    assert_eq!(desk.written(), ["03 清点选票报告单.pdf"]);
    let folder = desk.harness.state().session().unwrap().papers_folder();
    let path = folder.join("03 清点选票报告单.pdf");
    assert_eq!(desk.platform.calls(), [Call::Viewer(path.clone())]);
    assert!(desk.notice().contains(&path.display().to_string()));
    assert!(std::fs::read(path).unwrap().starts_with(b"%PDF"));
    assert_eq!(noted(&desk).len(), 1);
    assert!(desk.says("15:30 已生成"));
}

#[test]
fn what_is_missing_is_said_and_the_button_is_closed() {
    let mut desk = Desk::open(Day::gathered().collected(), Step::Papers);
    desk.click("会后的文书");
    let button = desk.harness.get_by_label("打开选举结果公告");
    assert!(button.accesskit_node().is_disabled());
    assert!(desk.shows("还差30张选票没有录入"));
}

#[test]
fn a_reprint_says_the_same_until_its_figures_change() {
    let mut desk = Desk::open(Day::gathered().issued(), Step::Papers);
    let folder = desk.harness.state().session().unwrap().papers_folder();
    let path = folder.join("02 分发选票情况报告单.pdf");
    desk.click("打开分发选票情况报告单");
    let first = std::fs::read(&path).unwrap();
    let head = noted(&desk)[0].1.clone();
    // Other papers are written and more is recorded in between.
    desk.click("打开签到册");
    desk.click("打开分发选票情况报告单");
    assert_eq!(std::fs::read(&path).unwrap(), first, "byte for byte");
    let slips = noted(&desk);
    assert!(
        slips
            .iter()
            .filter(|(name, _)| name.starts_with("02"))
            .all(|(_, code)| *code == head)
    );
    assert_eq!(slips.len(), 2, "a reprint is not noted again");
}

#[test]
fn a_changed_figure_gives_a_new_code() {
    let mut desk = Desk::open(Day::gathered().issuing(), Step::Papers);
    desk.click("打开清点到会人数报告单");
    desk.click("打开签到册");
    let before = noted(&desk);
    let ctx = desk.harness.ctx.clone();
    let path = desk.harness.state().session().unwrap().path().to_owned();
    let at = zhengpiao::meeting::At(
        chrono::DateTime::parse_from_rfc3339("2026-11-22T15:40:00+08:00").unwrap(),
    );
    let person = zhengpiao::meeting::PersonId(32);
    let mut roll = desk.meeting().person(person).unwrap().roll.clone();
    roll.gender = "改".into();
    let note = zhengpiao::meeting::Command::EditPerson { person, roll };
    let session = desk.harness.state_mut().session_mut().unwrap();
    session.ask(note, zhengpiao::meeting::By::Desk, at).unwrap();
    desk.steps();
    desk.click("打开签到册");
    let after = noted(&desk);
    assert_eq!(after.len(), 3, "written anew, with its own code");
    assert_ne!(after[2].1, before[1].1);
    // The sheet that no longer holds lies there under another name.
    assert!(
        desk.written()
            .iter()
            .any(|name| name.contains("签到册（作废"))
    );
    drop((ctx, path));
}

#[test]
fn everything_that_is_ready_is_written_at_once() {
    let mut desk = Desk::open(Day::gathered().counted(3), Step::Papers);
    // All but the zero report, which is too late, and the notice, which is too early.
    let mut ready = PaperKind::all();
    ready.retain(|kind| kind.ready(desk.meeting()).is_ok());
    assert!(!ready.contains(&PaperKind::ZeroReport) && !ready.contains(&PaperKind::Notice));
    desk.press(Key::F2);
    // one paper a pass
    for _ in 0..ready.len() {
        if desk.written().len() < ready.len() {
            desk.steps();
        }
    }
    assert_eq!(desk.written().len(), ready.len());
    let said = format!("已生成 {} 份文书", ready.len());
    assert!(desk.notice().contains(&said));
    let log = desk.harness.state().session().unwrap().log();
    let notes = log
        .iter()
        .filter(|r| matches!(r.event, Event::PaperNoted { .. }));
    assert_eq!(notes.count(), ready.len());
}

#[test]
fn papers_may_be_in_another_language_than_the_screen() {
    let mut desk = Desk::open(Day::gathered().collected(), Step::Papers);
    desk.click("文书用English");
    desk.click("打开签到册");
    assert_eq!(desk.written(), ["00 Sign-in sheet.pdf"]);
}

#[test]
fn a_folder_that_cannot_be_is_said() {
    let mut desk = Desk::open(Day::gathered().collected(), Step::Papers);
    let folder = desk.harness.state().session().unwrap().papers_folder();
    // Where the folder should be there is a file.
    std::fs::write(&folder, "in the way").unwrap();
    desk.click("打开签到册");
    let notice = desk.notice();
    assert!(notice.contains("签到册没有生成"), "{notice}");
    assert!(notice.contains("不能写入"), "{notice}");
    assert!(noted(&desk).is_empty(), "nothing is noted");
}

#[test]
fn without_a_viewer_the_place_is_said() {
    let mut desk = Desk::open(Day::gathered().collected(), Step::Papers);
    desk.platform.fail_viewer();
    desk.click("打开签到册");
    let notice = desk.notice();
    assert!(notice.contains("没有程序能打开它") && notice.contains("00 签到册.pdf"));
    assert_eq!(desk.written().len(), 1);
}

#[test]
fn a_copy_follows_in_another_folder() {
    let mut desk = Desk::open(Day::gathered(), Step::Papers);
    let stick = tempfile::tempdir().unwrap();
    desk.focus("备份文件夹");
    desk.type_text(&stick.path().display().to_string());
    desk.press(Key::Enter);
    for _ in 0..100 {
        if stick.path().read_dir().unwrap().next().is_some() {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
    assert!(stick.path().read_dir().unwrap().next().is_some());
    desk.steps();
    desk.click("停止备份");
    assert!(desk.says("未设备份"));
}

#[test]
fn a_name_no_font_draws_stops_the_paper_by_name() {
    let mut day = Day::gathered();
    day.desk(zhengpiao::meeting::Command::AddPerson(
        zhengpiao::meeting::NewPerson {
            name: "张\u{E0FF0}三".into(),
            ..Default::default()
        },
    ));
    let mut desk = Desk::open(day, Step::Papers);
    desk.click("打开签到册");
    let notice = desk.harness.state().notice().unwrap().clone();
    assert!(notice.next.contains("U+E0FF0"), "{notice:?}");
    assert!(desk.written().is_empty());
}

#[test]
fn choices_and_words_are_set_by_keys_and_figures_are_guarded() {
    let mut desk = Desk::open(Day::gathered().counted(3).announced(), Step::Papers);
    desk.click("设定选举结果公告");
    desk.replace("公告编号，可不填", "8");
    desk.replace("落款前另加的话，可不填", "特此公告。");
    // A figure taken out of a paragraph is named, and nothing is kept.
    let paragraph = |desk: &Desk| {
        let all = desk.harness.query_all_by_label_contains("段").count();
        assert!(all > 2);
    };
    paragraph(&desk);
    desk.replace("第 2 段", "大会开得很好。");
    desk.click("保存");
    assert!(desk.shows("第 2 段少了“"), "the figure is named");
    assert!(desk.meeting().papers_adjusted.is_empty());
    // Emptied it goes back to the standard wording.
    desk.focus("第 2 段");
    desk.press_with(egui::Modifiers::COMMAND, Key::A);
    desk.press(Key::Backspace);
    desk.click("保存");
    assert_eq!(desk.meeting().papers_adjusted.len(), 2);
    assert!(desk.notice().contains("已记下"));
    desk.click("打开选举结果公告");
    assert!(desk.says("15:30 已生成"));
    // Another number: what was printed is out of date, and says so.
    desk.click("设定选举结果公告");
    desk.replace("公告编号，可不填", "9");
    desk.click("保存");
    assert!(desk.says("15:30 所印已过期，须重印"));
    desk.click("打开选举结果公告");
    assert!(!desk.shows("须重印"));
    assert!(desk.written().iter().any(|name| name.contains("作废")));
}

#[test]
fn the_day_of_a_posting_must_be_a_day() {
    let mut desk = Desk::open(Day::gathered(), Step::Papers);
    desk.click("会前的文书");
    desk.click("设定正式候选人公示");
    desk.replace("公示结束（年-月-日，可以直接改）", "下周五");
    desk.click("保存");
    assert!(desk.shows("要写成 2026-11-22 这样"));
    desk.replace("公示结束（年-月-日，可以直接改）", "2026-11-01");
    desk.click("保存");
    assert!(desk.shows("比开始的日子还早"));
    let off = "其间的节假日（年-月-日，几天用空格分开，可不填）";
    desk.replace("公示结束（年-月-日，可以直接改）", "2026-11-27");
    desk.replace(off, "2026-11-16 清明");
    desk.click("保存");
    assert!(desk.shows("要写成 2026-11-22 这样"));
    assert!(desk.meeting().papers_adjusted.is_empty());
    desk.replace(off, "2026-11-16");
    desk.click("保存");
    assert!(desk.notice().contains("已记下"));
    let kind = PaperKind::Posting(PostingStage::Formal).key();
    let chosen = |name| desk.meeting().chosen(kind, name);
    assert_eq!(chosen("until"), Some("2026-11-27"));
    assert_eq!(chosen("days-off"), Some("2026-11-16"));
}

#[test]
fn a_slip_is_copied_from_the_screen_where_there_is_no_printer() {
    let mut desk = Desk::open(Day::gathered().counted(3), Step::Result);
    desk.focus("照屏幕抄写报告单四");
    desk.press(Key::Enter);
    assert!(desk.shows("发出选票30张，收回选票30张"), "in large type");
    desk.click("已抄好并签名");
    let round = desk.meeting().round().unwrap();
    assert_eq!(round.by_hand, [zhengpiao::meeting::Slip::Result]);
    assert!(round.is_signed(zhengpiao::meeting::Slip::Result));
    assert!(desk.says("手写"));
}

#[test]
fn pictures_of_the_papers_page_on_request() {
    let Some(folder) = std::env::var_os("ZHENGPIAO_PICTURES") else {
        return;
    };
    let folder = std::path::PathBuf::from(folder);
    std::fs::create_dir_all(&folder).unwrap();
    use zhengpiao::text::Lang;
    for (name, lang, size) in [
        ("hans", Lang::Hans, [1366.0, 768.0]),
        ("en", Lang::En, [1366.0, 768.0]),
        ("hant", Lang::Hant, [1920.0, 1080.0]),
    ] {
        let day = Day::gathered().counted(3).announced();
        let mut desk = Desk::open_as(day, Step::Papers, lang, size);
        let save = |desk: &mut Desk, what: &str| {
            let image = desk.harness.render().unwrap();
            image
                .save(folder.join(format!("papers-{what}-{name}.png")))
                .unwrap();
        };
        save(&mut desk, "after");
        let part = lang.papers_part_of(lang.papers_part_before());
        desk.click(&part);
        save(&mut desk, "before");
        let part = lang.papers_part_of(lang.papers_part_after());
        desk.click(&part);
        let adjust = lang.papers_adjust_of(lang.paper_notice());
        desk.click(&adjust);
        save(&mut desk, "adjust");
        let mut desk = Desk::open_as(Day::gathered().counted(3), Step::Result, lang, size);
        let copy = lang.copy_out_of(lang.slip_number(zhengpiao::meeting::Slip::Result));
        desk.focus(&copy);
        save(&mut desk, "slip");
        desk.press(Key::Enter);
        save(&mut desk, "copy");
    }
}
