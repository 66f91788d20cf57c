//! What the result page says comes next, once the chair has announced.

use zhengpiao::meeting::{By, Command, Consent, Step};

use super::{announced, counted, open, shortfall, tie, winners};

#[test]
fn once_announced_the_next_step_is_the_papers() {
    let mut desk = open(&counted(&winners()), Step::Result);
    assert!(desk.says("下一步：宣布"), "slip 4 is signed");
    desk.click("主持人宣布");
    desk.click("已经宣布");
    assert!(!desk.says("下一步：宣布") && !desk.says("下一步：签字、宣布"));
    assert!(desk.says("下一步：打印文书、归档"));
    assert!(desk.shows("应选 3 名，已选出 3 名。"));
    assert_eq!(desk.focused().as_deref(), Some("去文书"));
}

#[test]
fn once_announced_a_round_that_must_follow_has_the_one_action() {
    let mut desk = open(&counted(&tie()), Step::Result);
    assert!(desk.shows("宣布本轮结果后，在“会中事项”开始再次投票"));
    desk.click("主持人宣布");
    desk.click("已经宣布");
    assert!(desk.says("下一步：再次投票"));
    assert!(!desk.shows("宣布本轮结果后"));
    assert!(desk.shows("在“会中事项”开始再次投票"));
    assert_eq!(desk.focused().as_deref(), Some("办理下一步"));
}

#[test]
fn seats_given_up_with_consent_leave_nothing_but_the_papers() {
    let mut day = announced(&shortfall());
    let desk = open(&day, Step::Result);
    assert!(desk.says("下一步：另行选举"));
    assert!(desk.shows("尚缺 1 名。"));
    let contest = desk
        .meeting()
        .round()
        .unwrap()
        .contests()
        .next()
        .unwrap()
        .id;
    drop(desk);
    day.must(
        By::Desk,
        Command::ReduceSeats {
            contest,
            fewer: 1,
            consent: Consent::Presidium("会议研究决定".into()),
        },
    );
    let desk = open(&day, Step::Result);
    assert!(desk.says("下一步：打印文书、归档"));
    assert!(desk.shows("应选 3 名，已有 2 人当选。"));
    assert!(!desk.shows("尚缺"));
}
