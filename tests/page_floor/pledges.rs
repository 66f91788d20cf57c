//! Lots and pledges.

use crate::*;

/// Seven of the branch stand.
fn contest() -> Vec<Command> {
    vec![
        Command::AddContest(ContestSetup {
            title: "支部委员会委员".into(),
            seats: 5,
        }),
        Command::SetCandidates {
            contest: ContestId(1),
            people: [1, 2, 3, 5, 7, 8, 9].map(PersonId).to_vec(),
            order: CandidateOrder::ByHand,
        },
    ]
}

#[test]
fn lots_drawn_by_hand_are_typed_by_number() {
    let mut harness = desk(branch(), contest(), SMALL);
    go(&mut harness, Step::Pledges);
    type_text(&mut harness, "341");
    press(&mut harness, Key::Backspace);
    type_text(&mut harness, "7");
    pictures(&mut harness, "lots");
    harness.get_by_label("候选人号码，依抽签顺序").focus();
    harness.run_steps(2);
    type_text(&mut harness, "62");
    press(&mut harness, Key::Enter);
    assert!(meeting(&harness).pledges.drawn.is_none(), "two are missing");
    // The last one follows by itself.
    type_text(&mut harness, "1");
    press(&mut harness, Key::Enter);
    let pledges = &meeting(&harness).pledges;
    assert_eq!(pledges.drawn, Some(DrawnBy::Hand));
    let order = pledges.list.iter().map(|pledge| pledge.person.0);
    assert_eq!(order.collect::<Vec<_>>(), [3, 5, 9, 8, 2, 1, 7]);
}

#[test]
fn the_program_draws_from_the_seed_on_the_screen() {
    let mut harness = desk(branch(), contest(), SMALL);
    go(&mut harness, Step::Pledges);
    click(&mut harness, "按种子抽取");
    let stands = [1, 2, 3, 5, 7, 8, 9];
    let pledges = &meeting(&harness).pledges;
    let seed = "20261122-135100";
    assert_eq!(pledges.drawn, Some(DrawnBy::Seed(seed.into())));
    let numbers = draw_lots(seed, &[1, 2, 3, 4, 5, 6, 7]);
    let expected = numbers.iter().map(|number| stands[*number as usize - 1]);
    let order = pledges.list.iter().map(|pledge| pledge.person.0);
    assert_eq!(order.collect::<Vec<_>>(), expected.collect::<Vec<_>>());
    press(&mut harness, Key::F5);
    assert_eq!(*harness.state().app.hall().scene(), HallScene::Lots);
}

#[test]
fn pledges_are_timed_noted_and_shown() {
    let mut harness = desk(branch(), contest(), SMALL);
    present(&mut harness);
    go(&mut harness, Step::Pledges);
    type_text(&mut harness, "123456");
    press(&mut harness, Key::Enter);
    // F5 twice: the order, then the speaker.
    press(&mut harness, Key::F5);
    press(&mut harness, Key::Escape);
    press(&mut harness, Key::F5);
    press(&mut harness, Key::Escape);
    let scene = |harness: &Harness<'_, Desk>| harness.state().app.hall().scene().clone();
    assert_eq!(scene(&harness), HallScene::Pledge(PersonId(1)));
    let timer = |harness: &Harness<'_, Desk>| match harness.state().app.hall().view().scene {
        Scene::Pledge(speech) => speech.timer.map(|timer| (timer.seconds(), timer.running)),
        other => panic!("the hall shows the speaker, not {other:?}"),
    };
    assert_eq!(timer(&harness), Some((300, false)));
    press(&mut harness, Key::F2);
    assert_eq!(timer(&harness), Some((300, true)));
    let advance = |harness: &mut Harness<'_, Desk>, seconds| {
        let by = TimeDelta::try_seconds(seconds).unwrap();
        harness.state().platform.advance(by);
        harness.run_steps(2);
    };
    advance(&mut harness, 245);
    assert_eq!(timer(&harness), Some((55, true)));
    assert!(sees(&harness, "最后一分钟"));
    harness.get_by_label_contains("承诺事项").focus();
    harness.run_steps(2);
    type_text(&mut harness, "每月走访一次困难党员");
    pictures(&mut harness, "pledge");
    // Nobody else can be chosen while the clock runs.
    press(&mut harness, Key::F3);
    assert!(harness.state().app.notice().is_some());
    advance(&mut harness, 67);
    assert!(sees(&harness, "已超时 0:12"));
    press(&mut harness, Key::F2);
    press(&mut harness, Key::F3);
    let first = meeting(&harness).pledges.list[0].clone();
    assert_eq!(first.spoken.map(|(_, seconds)| seconds), Some(312));
    assert_eq!(first.items, ["每月走访一次困难党员"]);
    assert_eq!(scene(&harness), HallScene::Pledge(PersonId(2)));
    // The second is read by somebody else, and asked something.
    harness.get_by_label("代读人（候选人不在场时）").focus();
    harness.run_steps(2);
    type_text(&mut harness, "张云起");
    press(&mut harness, Key::F2);
    advance(&mut harness, 61);
    press(&mut harness, Key::F2);
    harness.get_by_label("提问").focus();
    harness.run_steps(2);
    type_text(&mut harness, "何时换路灯");
    press(&mut harness, Key::Enter);
    type_text(&mut harness, "年底前");
    press(&mut harness, Key::Enter);
    let second = meeting(&harness).pledges.list[1].clone();
    assert_eq!(second.read_by, "张云起");
    assert_eq!(
        second.questions,
        [("何时换路灯".to_owned(), "年底前".to_owned())]
    );
    for _ in 0..5 {
        press(&mut harness, Key::F3);
        press(&mut harness, Key::F2);
        // Two presses at once are a slip, and no speech.
        press(&mut harness, Key::F2);
        press(&mut harness, Key::F2);
        advance(&mut harness, 95);
        press(&mut harness, Key::F2);
    }
    let spoken = meeting(&harness).pledges.list[6].spoken;
    assert_eq!(spoken.map(|(_, seconds)| seconds), Some(95));
    // A time that stands is not lost to one more F2.
    press(&mut harness, Key::F2);
    press(&mut harness, Key::F2);
    assert!(harness.state().app.notice().is_some());
    assert_eq!(meeting(&harness).pledges.list[6].spoken, spoken);
    assert!(sees(&harness, "全部候选人都已发言。"));
    pictures(&mut harness, "pledges-done");
    harness.get_by_label("候选人承诺已全部完成").focus();
    harness.run_steps(2);
    press(&mut harness, Key::Enter);
    assert!(meeting(&harness).pledges.finished);
}
