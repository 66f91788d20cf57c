//! Issuing and collecting.

use egui::Key;
use zhengpiao::desk::shell::Step;
use zhengpiao::hall::Scene;
use zhengpiao::meeting::{MissingReason, Slip};

use crate::hands::Hands;

/// The two tellers on the list of those who may type a number; everybody keeps
/// their number, also when somebody before them has typed.
const TELLERS: [&str; 2] = ["1", "2"];

/// Prints a slip and notes that it is signed.
fn slip(desk: &mut Hands, slip: Slip, number: &str) {
    desk.click(&format!("打印{number}"));
    desk.click(&format!("{number}已签字"));
    assert!(desk.meeting().locked(slip), "{}", desk.notice());
}

pub fn issue(desk: &mut Hands) {
    for teller in TELLERS {
        assert_eq!(desk.meeting().round().unwrap().head_count.agreed, None);
        desk.pad(teller);
        assert!(!desk.words().join("\n").contains("31 人　应到"));
        desk.enter("31");
    }
    assert_eq!(desk.meeting().round().unwrap().head_count.agreed, Some(31));
    desk.enter("36");
    desk.enter_on("开始分发");
    assert!(desk.meeting().round().unwrap().issuing.is_some());
    slip(desk, Slip::HeadCount, "报告单一");
    // One ballot was spoiled by its voter and replaced; the rest follows.
    desk.fill("换发", "1");
    desk.key(Key::Enter);
    let issue = desk.meeting().round().unwrap().papers[0]
        .issue
        .clone()
        .unwrap();
    assert_eq!((issue.issued, issue.exchanged), (31, 1));
    assert_eq!((issue.kept, issue.cut), (3, 1));
    slip(desk, Slip::Issue, "报告单二");
    desk.click("去收回选票");
    assert_eq!(desk.step(), Step::Collect);
}

pub fn collect(desk: &mut Hands) {
    desk.show_hall();
    for teller in TELLERS {
        assert_eq!(
            desk.meeting().round().unwrap().papers[0].returned.agreed,
            None
        );
        desk.pad(teller);
        desk.enter("30");
    }
    let Scene::IssuedReturned(shown) = desk.hall() else {
        panic!("the hall shows what came back")
    };
    assert_eq!((shown[0].issued, shown[0].returned), (31, Some(30)));
    // 未投入票箱 stands ready.
    desk.click("记下去向");
    let paper = &desk.meeting().round().unwrap().papers[0];
    assert_eq!(paper.missing.as_ref().unwrap().0, MissingReason::NotCast);
    // Three bundles of ten are proposed.
    desk.key(Key::Enter);
    let paper = &desk.meeting().round().unwrap().papers[0];
    let sizes = paper.bundles.iter().map(|bundle| bundle.size);
    assert_eq!(
        sizes.collect::<Vec<_>>(),
        [10, 10, 10],
        "{:?}",
        desk.focused()
    );
    slip(desk, Slip::Return, "报告单三");
    desk.click("去计票录入");
    assert_eq!(desk.step(), Step::Keying);
}
