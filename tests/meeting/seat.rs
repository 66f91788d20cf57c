//! Who sits at the keys, and how the count is called.

use zhengpiao::meeting::*;

use crate::day::*;

#[test]
fn calling_is_chosen_before_anybody_keys() {
    let mut day = Day::ready_to_key(2);
    day.must(CHAIR, Command::SetCalling(true));
    assert!(day.meeting().calling);
    day.must(CHAIR, Command::SetCalling(false));
    day.take(bundle(1), Pass::First, TELLER).unwrap();
    let refusal = day.refused(CHAIR, Command::SetCalling(true));
    assert_eq!(refusal, Refusal::KeyingStarted);
    assert!(!day.meeting().calling);
    // What is so already is no change.
    day.must(CHAIR, Command::SetCalling(false));
}

#[test]
fn who_must_show_a_pin_cannot_switch_it_off() {
    let mut day = Day::ready_to_key(2);
    day.must(CHAIR, Command::SetShiftCheck(ShiftCheck::Pin));
    day.take(bundle(1), Pass::First, TELLER).unwrap();
    for by in [CHAIR, TELLER, By::Desk] {
        let refusal = day.refused(by, Command::SetShiftCheck(ShiftCheck::Nothing));
        assert_eq!(refusal, Refusal::ScrutineersOnly);
    }
    assert_eq!(day.meeting().shift, ShiftCheck::Pin);
    day.must(SCRUTINEER, Command::SetShiftCheck(ShiftCheck::Word));
    assert_eq!(day.meeting().shift, ShiftCheck::Word);
}

#[test]
fn only_a_scrutineer_gives_their_word_and_only_for_those_who_key() {
    let mut day = Day::ready_to_key(2);
    let (teller, scrutineer) = (OfficerId(3), OfficerId(5));
    for word in [Command::GiveSeat, Command::RenewPin] {
        assert_eq!(day.refused(TELLER, word(teller)), Refusal::ScrutineersOnly);
        assert_eq!(
            day.refused(By::Desk, word(teller)),
            Refusal::ScrutineersOnly
        );
        assert_eq!(
            day.refused(CHIEF, word(scrutineer)),
            Refusal::NotAKeyer(scrutineer)
        );
        day.must(SCRUTINEER, word(teller));
    }
}
