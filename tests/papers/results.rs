//! Slip 4 and the spoken report: figures equal a plain count of the ballots.

use zhengpiao::meeting::{
    BundleRef, CandidateOrder, Command, OfficerId, Role, Ruling, RulingReason, Slip, Staffing,
};
use zhengpiao::papers::forms::{NotReady, PaperKind, announcement, scrutineer_report};
use zhengpiao::rules::Authority;
use zhengpiao::text::Lang;

use crate::day::{Day, Plan, roll};
use crate::notices::{branch, three_contests};
use crate::{assert_says, assert_silent, compact, text_of};

const SLIP: PaperKind = PaperKind::Slip(Slip::Result);

#[test]
fn slip_four_of_the_branch() {
    let day = Day::whole(branch());
    let text = text_of("branch", SLIP, day.meeting(), Lang::Hans);
    assert_says(&text, "应到会有选举权的党员32名，实到会30名");
    assert_says(
        &text,
        "发出选票30张，收回选票30张，其中有效票29张，无效票1张（其中所选人数超过规定的1张）",
    );
    // counted by hand from the ballots: 20 + 5 + 1 for the first, and so on
    for row in [
        "1 王䶮 26 3 0",
        "2 丁向晚 25 4 0",
        "2 李卓 25 4 0",
        "4 阿依努尔·买买提 23 6 0",
        "4 陈晓岚 23 6 0",
        "6 周淼 5 21 3",
        "7 欧阳一诺 4 25 0",
    ] {
        assert_says(&text, row);
    }
    assert_says(&text, "（另选） 1 — —");
    assert_says(
        &text,
        "得赞成票超过实到会有选举权的党员30名的半数，即至少16票",
    );
    assert_says(
        &text,
        "共核对30张，两遍一致29张（96.6%），对照原票核定1张，疑票认定0张",
    );
    assert_silent(&text, "简化核对");
    assert_says(&text, "校验码 3F9A-71C2-0B5E-88D4");
}

#[test]
fn a_rule_changed_after_keying_stands_on_every_paper_of_the_result() {
    let mut day = Day::new(branch())
        .set_up()
        .sign_in()
        .issue()
        .collect()
        .key();
    let mut rules = day.meeting().rules.clone();
    rules.tie = zhengpiao::rules::Tie::FewerNo;
    let chief = day.meeting().holding(Role::ChiefScrutineer).next().unwrap();
    let chief = chief.id.0;
    day.officer(
        chief,
        Command::ChangeRulesLate {
            rules: Box::new(rules),
            decided_by: "党员大会".into(),
            reason: "选举办法第十二条有规定。".into(),
        },
    );
    let day = day.sign_result().announce();
    let changed = "改为“不赞成票少的当选”。理由：选举办法第十二条有规定。";
    for kind in [
        SLIP,
        PaperKind::ScrutineerReport,
        PaperKind::Announcement,
        PaperKind::Notice,
        PaperKind::Slip(Slip::HeadCount),
        PaperKind::Slip(Slip::Issue),
        PaperKind::Slip(Slip::Return),
        PaperKind::BundleList,
        PaperKind::Rules,
        PaperKind::ResultReport,
        PaperKind::Approval,
        PaperKind::Minutes,
    ] {
        let text = text_of("changed", kind, day.meeting(), Lang::Hans);
        assert_says(&text, "选票录入开始后，经党员大会决定");
        assert_says(&text, "变更选举规则：票数相等，由“就票");
        assert_says(&text, changed);
    }
    let text = text_of("changed", PaperKind::Notice, day.meeting(), Lang::En);
    assert_says(&text, "→ fewer no votes wins. Reason");
}

#[test]
fn minimal_staffing_says_simplified() {
    let mut plan = branch();
    plan.staffing = Staffing::Minimal;
    let day = Day::whole(plan);
    let text = text_of("minimal", SLIP, day.meeting(), Lang::Hans);
    assert_says(&text, "简化核对");
}

#[test]
fn ties_and_open_seats_say_what_the_rules_ask() {
    let day = Day::whole(three_contests());
    let text = text_of("three", SLIP, day.meeting(), Lang::Hans);
    assert_says(&text, "一、支部书记（应选1名）");
    assert_says(&text, "三、支部委员会委员（应选3名）");
    assert_says(&text, "支部副书记尚缺1名，按照选举办法另行选举。");
    assert_says(
        &text,
        "李卓、阿依努尔·买买提得票相等，各23票，其中应取1名，按照选举办法，在得票相等的人员中再次投票。",
    );
    for slip in [Slip::Issue, Slip::Return] {
        let text = text_of("three", PaperKind::Slip(slip), day.meeting(), Lang::Hans);
        assert_says(&text, "支部书记、支部副书记选票");
    }
}

/// So many members, candidates and seats, ballots drawn from a seed, written-in
/// names among them: every row of slip 4 is counted here once more by letter.
fn drawn(size: usize, candidates: u32, seats: u32, seed: u64) -> Plan {
    let mut random = fastrand::Rng::with_seed(seed);
    let mut plan = Plan::party(roll(&["王䶮", "钱𬀩", "阿依努尔·买买提"], size));
    plan.contests = vec![(
        "支部委员会委员",
        seats,
        (1..=candidates).collect(),
        CandidateOrder::Strokes,
    )];
    let ballots = (0..size)
        .map(|_| {
            let mut yes_left = seats;
            let mut text: String = (0..candidates)
                .map(|_| match random.u32(0..10) {
                    0..=6 if yes_left > 0 => {
                        yes_left -= 1;
                        '1'
                    }
                    9 => '3',
                    _ => '2',
                })
                .collect();
            if yes_left > 0 && text.contains('2') && random.bool() {
                text.push_str("*'何无名'=1");
            }
            text
        })
        .collect();
    plan.ballots = vec![ballots];
    plan
}

#[test]
fn every_row_equals_a_plain_count() {
    for (size, candidates, seats, seed) in [(8, 1, 1, 1), (40, 7, 5, 2), (300, 26, 21, 3)] {
        let plan = drawn(size, candidates, seats, seed);
        let ballots = plan.ballots[0].clone();
        let names: Vec<String> = plan.roll.iter().map(|it| it.name.clone()).collect();
        let day = Day::whole(plan);
        let test = format!("drawn-{size}");
        let text = text_of(&test, SLIP, day.meeting(), Lang::Hans);
        let report = scrutineer_report(day.meeting(), Lang::Hans);
        for (place, name) in names.iter().take(candidates as usize).enumerate() {
            let of = |letter: char| {
                let marked = |text: &&String| text.chars().nth(place) == Some(letter);
                ballots.iter().filter(marked).count()
            };
            let (yes, no, abstain) = (of('1'), of('2'), of('3'));
            assert_says(&text, &format!("{name}{yes}{no}{abstain}"));
            let said = format!("{name}，赞成{yes}票，不赞成{no}票，弃权{abstain}票");
            assert!(report.contains(&said), "{said}\n{report}");
        }
        let written = ballots.iter().filter(|text| text.contains('*')).count();
        if written > 0 {
            assert_says(&text, &format!("何无名（另选）{written}——"));
            assert!(report.contains(&format!("另选他人：何无名，得{written}票")));
        }
        for kind in PaperKind::all() {
            if kind.ready(day.meeting()).is_ok() {
                text_of(&test, kind, day.meeting(), Lang::Hans);
            }
        }
    }
}

#[test]
fn nobody_elected_and_nothing_returned_for_anybody() {
    let mut plan = branch();
    plan.ballots = vec![vec!["3333333".to_owned(); 30]];
    plan.misread.clear();
    let day = Day::whole(plan);
    let text = text_of("zero-votes", SLIP, day.meeting(), Lang::Hans);
    assert_says(&text, "1 丁向晚 0 0 30");
    assert_says(&text, "有效票中未作任何选择的30张。");
    assert_says(&text, "没有人得票符合当选条件。");
    let said = announcement(day.meeting(), Lang::Hans);
    assert_says(
        &compact(&said),
        "支部委员会委员尚缺5名，按照选举办法另行选举。",
    );
    let text = text_of("zero-votes", PaperKind::Notice, day.meeting(), Lang::Hans);
    assert_says(&text, "支部委员会委员没有人得票符合当选条件。");
}

#[test]
fn long_names_and_namesakes_stay_legible() {
    let mut plan = branch();
    plan.info.name_on_seal =
        "中共临江市高新技术产业开发区曙光街道新材料科技园综合服务中心第十二联合支部委员会".into();
    plan.info.name_in_sign_off = plan.info.name_on_seal.clone();
    // a second 李卓 in another group
    plan.roll[20].name = "李卓".into();
    let day = Day::whole(plan);
    for kind in PaperKind::all() {
        if kind.ready(day.meeting()).is_ok() {
            text_of("long", kind, day.meeting(), Lang::Hans);
        }
    }
    let text = text_of("long", PaperKind::Notice, day.meeting(), Lang::Hans);
    assert_says(&text, "李卓（第二党小组）");
    assert_says(&text, "阿依努尔·买买提");
}

#[test]
fn a_ruling_is_counted_as_one() {
    let mut plan = branch();
    plan.ballots[0][29] = "1?11122".to_owned();
    plan.misread = vec![(0, 29, "1?11122".to_owned())];
    let mut day = Day::new(plan).set_up().sign_in().issue().collect();
    day.settle_as(0, 29, "1211122");
    let mut day = day.key();
    let bundle = BundleRef {
        paper: day.meeting().round().unwrap().papers[0].id,
        number: 2,
    };
    let ruling = Ruling {
        entry: vec!["1111122".parse().unwrap()],
        reason: RulingReason::OtherMark,
        body: Authority::Scrutineers,
        deciders: vec![OfficerId(2), OfficerId(5), OfficerId(6)],
        members: Vec::new(),
        hands: None,
        note: String::new(),
    };
    day.officer(
        2,
        Command::Rule {
            bundle,
            case: 0,
            ruling,
        },
    );
    let text = text_of("ruled", SLIP, day.meeting(), Lang::Hans);
    assert_says(
        &text,
        "共核对30张，两遍一致29张（96.6%），对照原票核定0张，疑票认定1张",
    );
}

#[test]
fn more_came_back_twice_so_the_election_is_void() {
    let mut day = Day::new(branch()).set_up().sign_in().issue();
    let paper = day.meeting().round().unwrap().papers[0].id;
    let slip = PaperKind::Slip(Slip::Return);
    for count in 0..2 {
        for who in [3, 4] {
            let returned = 31;
            day.officer(who, Command::TypeReturned { paper, returned });
        }
        if count == 0 {
            assert_eq!(
                slip.ready(day.meeting()),
                Err(NotReady::CountAgain(vec!["支部委员会委员".into()]))
            );
            day.officer(3, Command::RepeatReturned(paper));
        }
    }
    let text = text_of("void", slip, day.meeting(), Lang::Hans);
    assert_says(
        &text,
        "共发出选票30张，收回选票31张。经两次清点，收回选票比发出选票多1张，选举无效。",
    );
    assert_silent(&text, "选举有效");
    // the chair has something to say although nothing is counted
    assert_eq!(
        announcement(day.meeting(), Lang::Hans),
        "现在宣布：本次选举无效。\n支部委员会委员选票：发出选票30张，收回31张，收回比发出多1张，选举无效，应当重新选举。\
         经两次清点，结果相同。\n选举无效，须重新进行选举。\n收回的选票不再计票，由监票人当场封存。\n\
         按照选举办法，支部委员会委员重新进行选举：重新清点到会人数，另行印制、分发选票，重新投票。\
         请大家不要离开会场；需要改期的，时间、地点另行通知。"
    );
    // and has it on paper, where the list of the elected cannot be made
    let kind = PaperKind::VoidAnnouncement;
    let text = text_of("void", kind, day.meeting(), Lang::Hans);
    assert_says(&text, "宣布选举无效");
    assert_says(&text, &announcement(day.meeting(), Lang::Hans));
    assert_eq!(
        PaperKind::Announcement.ready(day.meeting()),
        Err(NotReady::VoteVoid)
    );
}

#[test]
fn a_village_speaks_of_registered_voters() {
    let mut plan = branch();
    plan.rules = "village-2018";
    plan.info.name_on_seal = "白云村村民选举委员会".into();
    plan.info.body = "村民委员会".into();
    plan.contests[0].0 = "村民委员会委员";
    plan.excused.clear();
    plan.ballots = vec![vec!["1111122".to_owned(); 31]];
    plan.misread.clear();
    let day = Day::whole(plan);
    let text = text_of("village", PaperKind::Notice, day.meeting(), Lang::Hans);
    assert_says(&text, "本次选举登记选民33名，参加投票31名，符合规定人数。");
    assert_says(&text, "依据《中华人民共和国村民委员会组织法》");
    assert_says(&text, "经选举委员会宣布，下列5人当选为村民委员会委员");
    let text = text_of("village", SLIP, day.meeting(), Lang::Hans);
    assert_says(&text, "得赞成票超过参加投票的31名的半数，即至少16票");
}
