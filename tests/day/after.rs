//! Result, papers, and the next start of the program.

use std::process::Command;
use std::rc::Rc;

use egui::Key;
use zhengpiao::desk::platform_fake::Call;
use zhengpiao::desk::shell::Step;
use zhengpiao::hall::{Scene, Standing};
use zhengpiao::meeting::{Slip, WrittenName};

use crate::hands::Hands;
use crate::paper::{CANDIDATES, Tally, WRITTEN_IN};

const PRESENT: u32 = 31;

fn elected() -> Vec<&'static str> {
    let places = Tally::whole().elected(PRESENT).into_iter();
    places.map(|place| CANDIDATES[place]).collect()
}

pub fn result(desk: &mut Hands) {
    desk.go(Step::Result);
    let tally = Tally::whole();
    assert_eq!(elected().len(), 5, "the example elects five");
    let meeting = desk.meeting();
    let count = meeting.count_round(meeting.round().unwrap());
    let contest = &count.contests[0];
    assert_eq!(
        (contest.valid, contest.invalid),
        (tally.valid, tally.invalid)
    );
    let figures = contest.figures.iter();
    let figures = figures.map(|of| [of.yes, of.no.unwrap(), of.abstain.unwrap()]);
    let figures = figures.map(|of| of.map(|votes| u32::try_from(votes).unwrap()));
    assert_eq!(figures.collect::<Vec<_>>(), tally.marks);
    let [written] = contest.write_ins.as_slice() else {
        panic!("one name was written in")
    };
    let WrittenName::Person(person) = written.name else {
        panic!("somebody on the roll")
    };
    assert_eq!(
        (meeting.name_of(person), written.yes),
        (WRITTEN_IN, tally.written_in)
    );
    let won = contest.outcome.elected.iter();
    let mut won = won.map(|place| CANDIDATES[*place]).collect::<Vec<_>>();
    won.sort_by_key(|name| CANDIDATES.iter().position(|known| known == name));
    assert_eq!(won, elected());
    // The screen says so too.
    let words = desk.words().join("\n");
    for name in elected() {
        assert!(words.contains(name), "{name} on the screen");
    }
    assert!(desk.sees("应选 5 名，已选出 5 名。"));
    desk.show_hall();
    let Scene::Counting(_) = desk.hall() else {
        panic!("no result in the hall before the slip is signed")
    };
    desk.click("打印报告单四");
    desk.click("报告单四已签字");
    assert!(desk.meeting().locked(Slip::Result));
    let Scene::Result(board) = desk.hall() else {
        panic!("the hall shows the signed figures")
    };
    let board = &board[0];
    assert_eq!(board.standing, Standing::Provisional);
    assert!(board.rows.iter().all(|row| !row.elected) && board.sentence.is_empty());
    desk.click("主持人宣布");
    assert!(
        desk.meeting().round().unwrap().announced.is_none(),
        "asked once more"
    );
    desk.click("已经宣布");
    assert!(desk.meeting().round().unwrap().announced.is_some());
    announced_in_the_hall(desk);
}

fn announced_in_the_hall(desk: &Hands) {
    let tally = Tally::whole();
    let Scene::Result(board) = desk.hall() else {
        panic!("the hall shows the result")
    };
    let board = &board[0];
    assert_eq!(board.standing, Standing::Announced);
    // People written in have rows too, but were no candidates.
    assert_eq!(board.candidates as usize, CANDIDATES.len());
    for (place, name) in CANDIDATES.iter().enumerate() {
        let row = board.rows.iter().find(|row| row.name == *name).unwrap();
        let expected = (tally.yes(place), elected().contains(name));
        assert_eq!((row.yes, row.elected), expected, "{name}");
    }
}

pub fn papers(desk: &mut Hands) {
    desk.click("去文书");
    assert_eq!(desk.step(), Step::Papers);
    desk.key(Key::F2);
    desk.until_gone("正在生成");
    assert!(desk.notice().contains("份文书"), "{}", desk.notice());
    desk.click("打开选举结果公告");
    let Some(Call::Viewer(notice)) = desk.platform.calls().pop() else {
        panic!("the notice is opened in the viewer")
    };
    let text = text_of(&notice);
    // The elected, in stroke order, as they stood on the ballot.
    let mut from = 0;
    for name in elected() {
        let at = text[from..].find(name);
        from += at.unwrap_or_else(|| panic!("{name} in its order in\n{text}")) + name.len();
    }
    for name in CANDIDATES.iter().filter(|name| !elected().contains(name)) {
        assert!(!text.contains(name), "{name} is not elected");
    }
    for figure in [
        "32名",
        "31名",
        "发出选票31张",
        "收回选票30张",
        "28张",
        "2张",
    ] {
        assert!(text.contains(figure), "{figure} in\n{text}");
    }
    // The result slip has every figure of every candidate.
    let slip = notice.parent().unwrap().join("04 选举结果报告单.pdf");
    let slip = text_of(&slip);
    for name in CANDIDATES {
        assert!(slip.contains(name), "{name} in\n{slip}");
    }
}

/// The text of a paper without spaces and line breaks.
fn text_of(paper: &std::path::Path) -> String {
    let out = Command::new("pdftotext")
        .args(["-layout", "-enc", "UTF-8"])
        .arg(paper)
        .arg("-")
        .output()
        .expect("pdftotext (poppler-utils) is installed");
    assert!(out.status.success(), "{}", paper.display());
    let text = String::from_utf8(out.stdout).unwrap();
    text.chars().filter(|sign| !sign.is_whitespace()).collect()
}

/// Closes the program and starts it again: same step, same state.
pub fn open_again(desk: &mut Hands) {
    let before = desk.meeting().clone();
    let (path, head) = (desk.path(), desk.harness.state().session().unwrap().head());
    let platform = Rc::clone(&desk.platform);
    // Leaves the meeting, so that nothing holds its file.
    desk.ctrl(Key::O);
    *desk = Hands::start(platform);
    desk.click("换届");
    assert_eq!(desk.path(), path);
    assert_eq!(desk.meeting(), &before);
    assert_eq!(desk.harness.state().session().unwrap().head(), head);
    assert!(desk.notice().is_empty(), "{}", desk.notice());
}
