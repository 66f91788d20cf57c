//! The start page.

use super::*;

#[test]
fn a_rehearsal_starts_at_the_sign_in() {
    for lang in Lang::ALL {
        let desk = Desk::rehearsal(lang, SMALL);
        let meeting = desk.meeting();
        assert_eq!(meeting.people.len(), 40);
        assert_eq!(meeting.expected(), 36);
        assert_eq!(meeting.step_state(Step::Setup), StepState::Done);
        assert_eq!(desk.harness.state().current(), Step::SignIn);
    }
}

#[test]
fn the_start_page_makes_a_meeting_by_keyboard() {
    let mut desk = Desk::start(Lang::Hans, SMALL);
    desk.steps();
    desk.key(Key::Enter);
    desk.type_text("曙光路社区第三党支部");
    // Enter leads through the three fields and then makes the meeting.
    for _ in 0..3 {
        desk.key(Key::Enter);
    }
    assert_eq!(desk.meeting().info.name_on_seal, "曙光路社区第三党支部");
    assert_eq!(desk.meeting().kind, MeetingKind::Official);
    assert_eq!(desk.harness.state().current(), Step::Setup);
    // Back on the start page it is the first of the recent ones.
    desk.ctrl(Key::O);
    desk.click("打开 2026-11-22 曙光路社区第三党支部换届选举大会");
    assert_eq!(desk.meeting().info.name_on_seal, "曙光路社区第三党支部");
}

#[test]
fn the_start_page_begins_a_rehearsal() {
    let mut desk = Desk::start(Lang::Hans, SMALL);
    desk.steps();
    desk.click("演练一次");
    desk.click("开始演练");
    assert_eq!(desk.meeting().kind, MeetingKind::Rehearsal);
    assert_eq!(desk.meeting().people.len(), 40);
}
