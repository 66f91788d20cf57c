//! Start page and set-up.

use std::path::Path;

use egui::Key;
use zhengpiao::desk::shell::Step;
use zhengpiao::meeting::{ExcuseGround, Role, Status};

use zhengpiao::desk::platform::Platform as _;

use crate::hands::Hands;
use crate::paper::CANDIDATES;

pub fn new_meeting(desk: &mut Hands) {
    desk.enter_on("新建会议");
    // The focus is in the first field.
    desk.write("中共曙光路社区第三支部委员会");
    let folder = desk.platform.documents();
    let path = folder.join("换届.zp");
    desk.fill("会议文件", &path.display().to_string());
    desk.key(Key::Enter);
    assert_eq!(desk.path(), path);
    assert_eq!(desk.step(), Step::Setup);
}

pub fn basics(desk: &mut Hands) {
    desk.fill("标题和大屏上的名称", "曙光路社区第三党支部");
    desk.fill("会议日期", "2026年11月22日");
    desk.fill("开会时间", "14:00");
    desk.fill("会议地点", "社区二楼会议室");
    desk.fill("选举产生的机构", "支部委员会");
    desk.key(Key::F7);
    let info = &desk.meeting().info;
    assert_eq!(info.name_on_seal, "中共曙光路社区第三支部委员会");
    assert_eq!(info.title, "换届选举大会");
    assert_eq!(
        (info.date.as_str(), info.time.as_str()),
        ("2026-11-22", "14:00")
    );
    assert_eq!(info.place, "社区二楼会议室");
}

pub fn roll(desk: &mut Hands) {
    // F7 has led to the roll, which is missing next.
    let file =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/rolls/shuguang-38-gb18030.csv");
    desk.fill("名册文件", &file.display().to_string());
    desk.key(Key::Enter);
    desk.until_gone("正在读取");
    assert!(
        desk.meeting().people.is_empty(),
        "nothing before it is confirmed"
    );
    assert!(desk.sees("6 沈怡茗 留党察看") && desk.sees("4 于新恒 预备党员"));
    desk.click("确认导入");
    let people = &desk.meeting().people;
    let with = |status| people.iter().filter(|p| p.roll.status == status).count();
    assert_eq!(people.len(), 38);
    assert_eq!(with(Status::Probationary), 4);
    assert_eq!(with(Status::UnderDiscipline), 1);
    assert_eq!(with(Status::Voter), 33);
    let excused = people.iter().filter(|person| person.excuse.is_some());
    let excused = excused
        .map(|person| person.roll.name.as_str())
        .collect::<Vec<_>>();
    assert_eq!(excused, ["马骉"]);
    let excuse = desk.person("马骉").excuse.clone().unwrap();
    assert_eq!(excuse.ground, ExcuseGround::Abroad);
    assert!(!excuse.in_force());
    assert_eq!(desk.meeting().expected(), 33);
}

pub fn contest(desk: &mut Hands) {
    desk.key(Key::F7);
    // The title is proposed from the body to be elected; the seats are typed.
    desk.fill("应选名额", "5");
    desk.key(Key::Enter);
    let title = desk.meeting().round().unwrap().contests().next().unwrap();
    assert_eq!(
        (title.setup.title.as_str(), title.setup.seats),
        ("支部委员会委员", 5)
    );
    assert_eq!(desk.focused().as_deref(), Some("增加候选人"));
    // By name, by number, by initials, by a reading that is not the usual one.
    for typed in ["郑予安", "8", "stmy", "aynemmt", "hzy", "zd", "zhouyi"] {
        desk.enter(typed);
    }
    let contest = desk.meeting().round().unwrap().contests().next().unwrap();
    let names = contest
        .candidates
        .iter()
        .map(|id| desk.meeting().name_of(*id));
    assert_eq!(names.collect::<Vec<_>>(), CANDIDATES);
    assert!(desk.sees("应选 5 名，候选人 7 名，差额 2 名，差额比例 40%"));
}

pub fn officers(desk: &mut Hands) {
    desk.key(Key::F7);
    // The chair comes first, each filled role leads to the next one that is not.
    for typed in ["张云起", "邵赟", "byb", "hby", "ccz"] {
        desk.enter(typed);
    }
    desk.click("操作员，0 人");
    desk.enter("方明远");
    let meeting = desk.meeting();
    let holding = |role| {
        let officers = meeting.holding(role);
        officers
            .map(|officer| officer.name.clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(holding(Role::Operator), ["方明远"]);
    assert_eq!(holding(Role::Chair), ["张云起"]);
    assert_eq!(holding(Role::ChiefScrutineer), ["邵赟"]);
    assert_eq!(holding(Role::Scrutineer), ["白芸北"]);
    assert_eq!(holding(Role::Teller), ["贺贝毅", "崔辰子"]);
    assert_eq!(desk.meeting().staffed(), Ok(()));
    desk.key(Key::F7);
    assert_eq!(desk.step(), Step::SignIn, "{}", desk.notice());
}
