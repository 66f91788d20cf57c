//! Sign-in by initials, numbers and characters; excuses; the opening.

use crate::*;

#[test]
fn initials_and_enter_sign_people_in_and_the_box_is_ready_again() {
    let mut harness = desk(branch(), vec![], SMALL);
    go(&mut harness, Step::SignIn);
    type_text(&mut harness, "zy");
    assert!(sees(&harness, "5 人符合"));
    for name in ["郑予安", "张云起", "周以宁"] {
        assert!(harness.query_by_label(name).is_some(), "{name} is found");
    }
    assert!(harness.query_by_label("曾单").is_none());
    press(&mut harness, Key::Escape);
    type_text(&mut harness, "zhouyi");
    press(&mut harness, Key::Enter);
    assert!(named(&harness, "周以宁").here());
    assert!(sees(&harness, "29 周以宁，已到 13:51"));
    // The box is empty, another Enter does nothing.
    assert!(sees(&harness, "共 38 人"));
    press(&mut harness, Key::Enter);
    assert!(harness.state().app.notice().is_none());
    // A reading of a name that is not the character's usual one.
    type_text(&mut harness, "zd");
    press(&mut harness, Key::Enter);
    assert!(named(&harness, "曾单").here());
    // Of those who fit, the first who is not here yet: 周以宁 is passed over.
    type_text(&mut harness, "zy");
    press(&mut harness, Key::Enter);
    type_text(&mut harness, "zy");
    press(&mut harness, Key::Enter);
    assert!(named(&harness, "郑予安").here() && named(&harness, "张云起").here());
    assert_eq!(meeting(&harness).voters_here(), 4);
}

#[test]
fn a_roll_number_is_exact_and_delete_undoes() {
    let mut harness = desk(branch(), vec![], SMALL);
    go(&mut harness, Step::SignIn);
    type_text(&mut harness, "18");
    press(&mut harness, Key::Enter);
    assert!(named(&harness, "张云起").here());
    press(&mut harness, Key::Delete);
    assert!(!named(&harness, "张云起").here());
    // Everything of a burst counts, in order, though it comes in one pass.
    for event in [
        Event::Text("18".into()),
        key(true),
        key(false),
        Event::Text("zd".into()),
        key(true),
        key(false),
    ] {
        harness.input_mut().events.push(event);
    }
    harness.run_steps(2);
    settle(&mut harness);
    assert!(named(&harness, "张云起").here() && named(&harness, "曾单").here());
    // Somebody here already is said, not signed in twice.
    type_text(&mut harness, "18");
    press(&mut harness, Key::Enter);
    assert!(harness.state().app.notice().is_some());
    assert_eq!(meeting(&harness).voters_here(), 2);
}

/// Enter pressed or let go.
fn key(pressed: bool) -> Event {
    Event::Key {
        key: Key::Enter,
        physical_key: Some(Key::Enter),
        pressed,
        repeat: false,
        modifiers: Modifiers::NONE,
    }
}

#[test]
fn a_corrected_name_is_found_at_once() {
    let mut harness = desk(branch(), vec![], SMALL);
    go(&mut harness, Step::SignIn);
    type_text(&mut harness, "lyc");
    assert!(sees(&harness, "0 人符合"));
    let person = named(&harness, "周淼");
    let roll = NewPerson {
        name: "卢雨辰".into(),
        ..person.roll
    };
    let edit = Command::EditPerson {
        person: person.id,
        roll,
    };
    let at = At(DateTime::parse_from_rfc3339("2026-11-22T13:52:00+08:00").unwrap());
    let session = harness.state_mut().app.session_mut().unwrap();
    session.ask(edit, By::Desk, at).unwrap();
    settle(&mut harness);
    assert!(sees(&harness, "32 卢雨辰，未到"));
}

#[test]
fn those_not_here_can_stand_first() {
    let mut harness = desk(branch(), vec![], SMALL);
    go(&mut harness, Step::SignIn);
    type_text(&mut harness, "1");
    press(&mut harness, Key::Enter);
    let first = |harness: &Harness<'_, Desk>| {
        let top = |name: &str| harness.get_by_label_contains(name).rect().top();
        top("1 戴菁") < top("2 谢珩荣")
    };
    assert!(first(&harness));
    click(&mut harness, "未到的在前");
    press(&mut harness, Key::Escape);
    assert!(
        harness.query_by_label_contains("1 戴菁").is_none(),
        "at the end"
    );
    click(&mut harness, "按名册顺序");
    assert!(first(&harness));
}

#[test]
fn arrows_choose_and_tab_leads_to_chinese() {
    let mut harness = desk(branch(), vec![], SMALL);
    go(&mut harness, Step::SignIn);
    type_text(&mut harness, "zy");
    press(&mut harness, Key::ArrowDown);
    press(&mut harness, Key::ArrowDown);
    press(&mut harness, Key::Enter);
    assert!(named(&harness, "周以宁").here());
    press(&mut harness, Key::Tab);
    type_text(&mut harness, "䶮");
    press(&mut harness, Key::Enter);
    assert!(named(&harness, "王䶮").here());
    type_text(&mut harness, "司徒");
    press(&mut harness, Key::Enter);
    assert!(named(&harness, "司徒明远").here());
}

#[test]
fn all_present_but_those_entered_sign_in_in_one_step() {
    let mut harness = desk(branch(), vec![], SMALL);
    go(&mut harness, Step::SignIn);
    press(&mut harness, Key::F3);
    for name in ["zd", "36"] {
        type_text(&mut harness, name);
        press(&mut harness, Key::Enter);
    }
    assert!(sees(&harness, "已录缺席 2 人，其余 36 人待签到"));
    let before = meeting(&harness).events;
    press(&mut harness, Key::Enter);
    assert!(sees(&harness, "给其余 36 人签到？"));
    assert!(sees(&harness, "有选举权 31 人") && sees(&harness, "列席 5 人"));
    assert_eq!(meeting(&harness).events, before, "asked before anything");
    pictures(&mut harness, "all-but");
    press(&mut harness, Key::Enter);
    assert_eq!(meeting(&harness).events, before + 1);
    assert_eq!(meeting(&harness).voters_here(), 31);
    assert!(!named(&harness, "曾单").here() && !named(&harness, "马骉").here());
    // The mode is over, late comers sign in as always.
    type_text(&mut harness, "zd");
    press(&mut harness, Key::Enter);
    assert_eq!(meeting(&harness).voters_here(), 32);
}

#[test]
fn an_excuse_lowers_the_expected_number_only_with_both_consents() {
    let mut harness = desk(branch(), vec![], SMALL);
    go(&mut harness, Step::SignIn);
    type_text(&mut harness, "36");
    press(&mut harness, Key::F2);
    click(&mut harness, "自费出国半年以上");
    assert!(named(&harness, "马骉").excuse.is_some());
    assert!(sees(&harness, "不计入应到（待批）"));
    harness.get_by_label("上级同意的文件或电话记录").focus();
    harness.run_steps(2);
    type_text(&mut harness, "批复〔2026〕12号");
    pictures(&mut harness, "person");
    harness.get_by_label("上级同意的文件或电话记录").focus();
    harness.run_steps(2);
    press(&mut harness, Key::Enter);
    let consent = named(&harness, "马骉").excuse.unwrap().upper_consent;
    assert_eq!(consent.as_deref(), Some("批复〔2026〕12号"));
    assert_eq!(meeting(&harness).expected(), 33, "still expected");
    // The others come, then the meeting passes the list.
    press(&mut harness, Key::Escape);
    press(&mut harness, Key::F3);
    press(&mut harness, Key::Enter);
    press(&mut harness, Key::Enter);
    assert_eq!(meeting(&harness).voters_here(), 32);
    go(&mut harness, Step::Motions);
    click(&mut harness, "通过不计入应到会人数的名单");
    press(&mut harness, Key::F2);
    let vote = meeting(&harness).motions[0].vote.unwrap();
    assert!(vote.carried && vote.hands.unanimous);
    assert_eq!(meeting(&harness).expected(), 32);
    go(&mut harness, Step::SignIn);
    assert!(sees(&harness, "/ 应到 32"));
    // Undone, the member is expected again.
    go(&mut harness, Step::Motions);
    click(&mut harness, "撤销本项表决");
    assert_eq!(meeting(&harness).expected(), 33);
}

#[test]
fn leaving_absence_and_status_are_noted_in_the_panel() {
    let mut harness = desk(branch(), vec![], SMALL);
    go(&mut harness, Step::SignIn);
    type_text(&mut harness, "18");
    press(&mut harness, Key::Enter);
    press(&mut harness, Key::F2);
    click(&mut harness, "提前离开");
    assert!(named(&harness, "张云起").left.is_some());
    assert!(sees(&harness, "18 张云起，已离开 13:51"));
    // Enter brings back whoever had left.
    type_text(&mut harness, "18");
    press(&mut harness, Key::Enter);
    assert!(named(&harness, "张云起").here());
    type_text(&mut harness, "zd");
    press(&mut harness, Key::F2);
    click(&mut harness, "因病");
    assert_eq!(named(&harness, "曾单").absence, "因病");
    press(&mut harness, Key::F2);
    click(&mut harness, "权利中止");
    assert_eq!(named(&harness, "曾单").roll.status, Status::Suspended);
    assert_eq!(meeting(&harness).expected(), 32);
    // While the panel is open no letter reaches the box.
    type_text(&mut harness, "x");
    press(&mut harness, Key::Escape);
    assert!(sees(&harness, "1 人符合"));
}

#[test]
fn the_meeting_opens_with_a_quorum_and_later_arrivals_are_late() {
    let mut harness = desk(branch(), vec![], SMALL);
    go(&mut harness, Step::SignIn);
    assert!(sees(&harness, "还差 27 人"));
    press(&mut harness, Key::F4);
    assert!(meeting(&harness).opened.is_none());
    assert!(harness.state().app.notice().is_some(), "says why not yet");
    press(&mut harness, Key::F3);
    type_text(&mut harness, "zd");
    press(&mut harness, Key::Enter);
    press(&mut harness, Key::Enter);
    press(&mut harness, Key::Enter);
    assert!(sees(&harness, "已达规定人数（应到的五分之四：27 人）"));
    press(&mut harness, Key::F6);
    assert!(sees(
        &harness,
        "本次大会应到会有选举权的党员 33 名，实到会 32 名，因病因事缺席 1 名，符合规定人数，可以开会。"
    ));
    press(&mut harness, Key::Escape);
    press(&mut harness, Key::F4);
    press(&mut harness, Key::Enter);
    assert!(meeting(&harness).opened.is_some());
    harness
        .state()
        .platform
        .advance(TimeDelta::try_minutes(14).unwrap());
    type_text(&mut harness, "zd");
    press(&mut harness, Key::Enter);
    assert!(sees(&harness, "9 曾单，迟到 14:05"));
    pictures(&mut harness, "signin-open");
}

#[test]
fn other_organisations_are_spoken_of_neutrally() {
    let mut harness = desk_by("union-2016", branch(), vec![], SMALL);
    go(&mut harness, Step::SignIn);
    press(&mut harness, Key::F6);
    assert!(sees(&harness, "本次大会应到会 33 名，实到会 0 名"));
    assert!(!sees(&harness, "有选举权的党员"));
}

#[test]
fn five_thousand_members_are_found_and_the_list_follows() {
    let mut harness = desk(roll("union-5200-utf8bom.csv"), vec![], SMALL);
    go(&mut harness, Step::SignIn);
    assert!(sees(&harness, "共 5200 人"));
    type_text(&mut harness, "5199");
    press(&mut harness, Key::Enter);
    let person = meeting(&harness).person(PersonId(5199)).unwrap().clone();
    assert!(person.here());
    // The complete list has gone to where they stand.
    assert!(sees(&harness, &format!("05199 {}，已到", person.roll.name)));
    pictures(&mut harness, "signin-5200");
}

#[test]
fn pictures_of_the_mock_up() {
    let mut harness = desk(branch(), vec![], SMALL);
    go(&mut harness, Step::SignIn);
    type_text(&mut harness, "zd");
    press(&mut harness, Key::F2);
    click(&mut harness, "因病");
    press(&mut harness, Key::Escape);
    press(&mut harness, Key::F3);
    press(&mut harness, Key::Enter);
    press(&mut harness, Key::Enter);
    type_text(&mut harness, "zy");
    pictures(&mut harness, "signin");
    assert!(sees(&harness, "不符合检索的 33 人已收起"));
}
