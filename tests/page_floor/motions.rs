//! Motions by a show of hands.

use crate::*;

#[test]
fn hands_are_typed_judged_live_and_recorded() {
    let mut harness = desk(branch(), vec![], SMALL);
    present(&mut harness);
    go(&mut harness, Step::Motions);
    pictures(&mut harness, "motions-none");
    click(&mut harness, "通过选举办法（草案）");
    assert!(sees(&harness, "应到会有表决权党员过半数赞成：至少 17 人"));
    // The focus is where the hands go: yes, Enter, no, Enter, abstain, Enter.
    type_text(&mut harness, "16");
    assert!(sees(&harness, "未通过") && sees(&harness, "还有 17 人没有表示"));
    press(&mut harness, Key::Enter);
    type_text(&mut harness, "18");
    assert!(sees(&harness, "举手 34 人，多于到会 33 人"));
    press(&mut harness, Key::Backspace);
    press(&mut harness, Key::Enter);
    type_text(&mut harness, "0");
    press(&mut harness, Key::Enter);
    let vote = meeting(&harness).motions[0].vote.unwrap();
    let hands = Hands {
        yes: 16,
        no: 1,
        abstain: 0,
        unanimous: false,
    };
    assert_eq!((vote.hands, vote.carried), (hands, false));
    // beside the result: its own quorum and its own base
    for line in [
        "应到会有表决权的33名，实到会33名，不少于应到会人数的半数（至少17名），可以表决。",
        "赞成16名，没有超过应到会有表决权人数（33）的半数，比所需的17名少1名，未通过。",
    ] {
        assert!(sees(&harness, line), "{line}");
    }
    press(&mut harness, Key::F6);
    assert!(sees(
        &harness,
        "赞成 16 人，不赞成 1 人，弃权 0 人，本项未获通过。"
    ));
    press(&mut harness, Key::Escape);
    click(&mut harness, "撤销本项表决");
    press(&mut harness, Key::F2);
    assert!(meeting(&harness).motions[0].vote.unwrap().hands.unanimous);
    // A motion of one's own, by F4 and Enter.
    press(&mut harness, Key::F4);
    type_text(&mut harness, "通过大会议程");
    press(&mut harness, Key::Enter);
    assert_eq!(meeting(&harness).motions[1].title, "通过大会议程");
    press(&mut harness, Key::F5);
    let id = meeting(&harness).motions[1].id;
    assert_eq!(*harness.state().app.hall().scene(), HallScene::Motion(id));
    press(&mut harness, Key::Escape);
    pictures(&mut harness, "motions");
    press(&mut harness, Key::F2);
    assert!(sees(&harness, "列出的事项都已表决。"));
    pictures(&mut harness, "motions-done");
    click(&mut harness, "大会表决已全部完成");
    assert!(meeting(&harness).motions_finished);
}
