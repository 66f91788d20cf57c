//! Sign-in, motions, pledges.

use egui::Key;
use zhengpiao::desk::hall_control::HallScene;
use zhengpiao::desk::shell::Step;
use zhengpiao::hall::Scene;
use zhengpiao::meeting::DrawnBy;

use crate::hands::Hands;
use crate::paper::CANDIDATES;

pub fn sign_in(desk: &mut Hands) {
    desk.pass_time(25 * 60);
    desk.show_hall();
    // Three of the five whose initials are zy come early; one Enter was one too many.
    for _ in 0..3 {
        desk.enter("zy");
    }
    assert_eq!(desk.meeting().voters_here(), 3);
    desk.key(Key::Delete);
    assert_eq!(desk.meeting().voters_here(), 2);
    let Scene::Attendance(shown) = desk.hall() else {
        panic!("the hall shows the attendance")
    };
    assert_eq!((shown.signed_in, shown.expected), (2, 33));
    assert_eq!(shown.quorum_met, None, "what is not met is not shown");
    // The excuse gets the upper body's consent.
    desk.write("36");
    desk.key(Key::F2);
    desk.fill("上级同意的文件或电话记录", "街道党工委批复〔2026〕12号");
    desk.key(Key::Enter);
    let excuse = desk.person("马骉").excuse.clone().unwrap();
    assert_eq!(
        excuse.upper_consent.as_deref(),
        Some("街道党工委批复〔2026〕12号")
    );
    // The panel has closed itself, the box has the keys again.
    assert_eq!(desk.focused().as_deref(), Some("姓名、序号或拼音首字母"));
    desk.key(Key::Escape);
    // Somebody is ill.
    desk.write("gzy");
    desk.key(Key::F2);
    desk.click("因病");
    assert_eq!(desk.person("龚正颖").absence, "因病");
    desk.key(Key::Escape);
    // The door's list is taken over: all present but those two and the excused one.
    desk.key(Key::F3);
    desk.enter("jmp");
    desk.key(Key::Enter);
    desk.key(Key::Enter);
    assert_eq!(desk.meeting().voters_here(), 30);
    assert!(!desk.person("姜明萍").here() && !desk.person("龚正颖").here());
    let Scene::Attendance(shown) = desk.hall() else {
        panic!("the hall still shows the attendance")
    };
    assert_eq!((shown.signed_in, shown.expected), (30, 33));
    assert!(shown.quorum_met.is_some_and(|words| words.contains("27")));
    // The chair opens the meeting, somebody comes late.
    desk.key(Key::F4);
    assert!(desk.meeting().opened.is_none(), "asked once more");
    desk.key(Key::Enter);
    assert!(desk.meeting().opened.is_some());
    desk.pass_time(16 * 60);
    desk.enter("jmp");
    assert!(desk.person("姜明萍").here() && desk.person("姜明萍").late);
    assert_eq!(desk.meeting().voters_here(), 31);
}

pub fn motions(desk: &mut Hands) {
    desk.click("进入“大会表决”");
    assert_eq!(desk.step(), Step::Motions);
    desk.click("通过不计入应到会人数的名单");
    desk.key(Key::F2);
    assert_eq!(desk.meeting().expected(), 32);
    assert!(desk.person("马骉").excuse.as_ref().unwrap().in_force());
    desk.click("通过选举办法（草案）");
    for hands in ["29", "1", "1"] {
        desk.enter(hands);
    }
    let votes = desk
        .meeting()
        .motions
        .iter()
        .map(|motion| motion.vote.unwrap());
    let votes = votes.collect::<Vec<_>>();
    assert!(votes[0].carried && votes[0].hands.unanimous && votes[0].hands.yes == 31);
    assert!(votes[1].carried && !votes[1].hands.unanimous);
    let hands = votes[1].hands;
    assert_eq!((hands.yes, hands.no, hands.abstain), (29, 1, 1));
    desk.show_hall();
    let Scene::Motion(shown) = desk.hall() else {
        panic!("the hall shows the motion")
    };
    assert_eq!(shown.votes.map(|votes| votes.yes), Some(29));
    desk.click("大会表决已全部完成");
    desk.click("进入“候选人承诺”");
    assert_eq!(desk.step(), Step::Pledges);
}

pub fn pledges(desk: &mut Hands) {
    // Lots drawn in the hall; the last one follows by itself.
    desk.pad("316254");
    desk.key(Key::Enter);
    assert_eq!(desk.meeting().pledges.drawn, Some(DrawnBy::Hand));
    let list = desk.meeting().pledges.list.iter();
    let order = list.map(|pledge| desk.meeting().name_of(pledge.person));
    let drawn = [3, 1, 6, 2, 5, 4, 7].map(|number: usize| CANDIDATES[number - 1]);
    assert_eq!(order.collect::<Vec<_>>(), drawn);
    desk.show_hall();
    desk.show_hall();
    for speaker in 0..7 {
        desk.key(Key::F2);
        desk.pass_time(100 + speaker);
        if speaker == 0 {
            let Scene::Pledge(shown) = desk.hall() else {
                panic!("the hall shows the speaker")
            };
            assert_eq!(
                (
                    shown.candidate.name.as_str(),
                    shown.timer.map(|timer| timer.seconds())
                ),
                (drawn[0], Some(200))
            );
        }
        desk.key(Key::F2);
        desk.key(Key::F3);
    }
    let list = &desk.meeting().pledges.list;
    let seconds = list.iter().map(|pledge| pledge.spoken.unwrap().1);
    assert_eq!(seconds.collect::<Vec<_>>(), (100..107).collect::<Vec<_>>());
    assert!(matches!(
        desk.harness.state().hall().scene(),
        HallScene::Pledge(..)
    ));
    desk.click("候选人承诺已全部完成");
    desk.click("进入“分发选票”");
    assert_eq!(desk.step(), Step::Issue);
}
