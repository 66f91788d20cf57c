//! The result notice: word for word, in order, and never too early.

use zhengpiao::meeting::{CandidateOrder, MeetingKind};
use zhengpiao::papers::forms::{NotReady, PaperKind};
use zhengpiao::text::Lang;

use crate::day::{Day, Plan, roll};
use crate::{assert_says, assert_silent, compact, text_of};

/// The branch of the example: 38 on the roll, 32 expected, 30 here, 7 stand for 5.
pub fn branch() -> Plan {
    use zhengpiao::meeting::Status;
    let names = [
        "陈晓岚",
        "李卓",
        "王䶮",
        "丁向晚",
        "阿依努尔·买买提",
        "周淼",
        "欧阳一诺",
    ];
    let mut people = roll(&names, 38);
    for (at, status) in [
        (33, Status::Probationary),
        (34, Status::Probationary),
        (35, Status::Probationary),
        (36, Status::Observer),
        (37, Status::UnderDiscipline),
    ] {
        people[at].status = status;
    }
    let mut plan = Plan::party(people);
    plan.excused = vec![33];
    plan.absent = vec![31, 32];
    plan.contests = vec![(
        "支部委员会委员",
        5,
        vec![4, 3, 2, 5, 1, 6, 7],
        CandidateOrder::Strokes,
    )];
    let mut ballots = vec!["1111122".to_owned(); 20];
    ballots.extend(vec!["1112212".to_owned(); 5]);
    ballots.extend(vec!["2221131".to_owned(); 3]);
    ballots.push("2122221*8=1".to_owned());
    ballots.push("1111111".to_owned());
    plan.ballots = vec![ballots];
    plan.misread = vec![(0, 26, "2221132".to_owned())];
    plan
}

#[test]
fn notice_of_the_branch_word_for_word() {
    let day = Day::whole(branch());
    let text = text_of("branch", PaperKind::Notice, day.meeting(), Lang::Hans);
    let expected = compact(
        "中共曙光路社区第三支部委员会 选举结果公告
        2026年11月22日，中共曙光路社区第三支部在社区二楼会议室召开党员大会，选举新一届支部委员会。
        大会应到会有选举权的党员32名，实到会30名，符合规定人数。依据《中国共产党基层组织选举工作条例》和本次大会通过的选举办法，大会采取无记名投票、差额选举的方式，应选委员5名。发出选票30张，收回选票30张，其中有效票29张，无效票1张，选举有效。
        经监票人报告、大会主持人宣布，下列5名同志当选为支部委员会委员（以姓氏笔画为序）：
        丁向晚 王䶮 李卓 阿依努尔·买买提 陈晓岚
        选举结果已报中共曙光街道工作委员会备案。
        监督电话：021-5555 0123。意见箱设在社区一楼服务大厅。
        中共曙光路社区第三支部委员会 2026年11月22日 — 1 —",
    );
    assert_eq!(text, expected);
}

#[test]
fn notice_waits_for_the_chair() {
    let day = Day::new(branch())
        .set_up()
        .sign_in()
        .issue()
        .collect()
        .key()
        .sign_result();
    assert_eq!(
        PaperKind::Notice.ready(day.meeting()),
        Err(NotReady::NotAnnounced)
    );
    assert_eq!(PaperKind::Announcement.ready(day.meeting()), Ok(()));
    assert_eq!(PaperKind::Notice.ready(day.announce().meeting()), Ok(()));
}

#[test]
fn a_method_nobody_passed_is_not_claimed() {
    let mut plan = branch();
    plan.adopt_method = false;
    let day = Day::whole(plan);
    let text = text_of("no-method", PaperKind::Notice, day.meeting(), Lang::Hans);
    assert_says(&text, "依据《中国共产党基层组织选举工作条例》，大会采取");
    assert_silent(&text, "本次大会通过的选举办法");
}

#[test]
fn order_by_hand_stays_and_a_rehearsal_says_so() {
    let mut plan = branch();
    plan.kind = MeetingKind::Rehearsal;
    plan.contests[0].3 = CandidateOrder::ByHand;
    plan.contests[0].2 = vec![1, 5, 2, 3, 4, 6, 7];
    let mut ballots = vec!["1111122".to_owned(); 28];
    ballots.extend(vec!["3333333".to_owned(); 2]);
    plan.ballots = vec![ballots];
    plan.misread.clear();
    let day = Day::whole(plan);
    for kind in PaperKind::all() {
        if kind.ready(day.meeting()).is_err() {
            continue; // such as the zero report: ballots are keyed by now
        }
        let text = text_of("rehearsal", kind, day.meeting(), Lang::Hans);
        assert_says(&text, "（演练）");
        if kind != PaperKind::Ballots {
            assert_says(&text, "演练，不是正式文书");
        }
        assert!(kind.file_name(day.meeting(), Lang::Hans).contains("演练"));
    }
    let text = text_of("rehearsal", PaperKind::Notice, day.meeting(), Lang::Hans);
    assert_says(
        &text,
        "（按选票所列顺序）：陈晓岚 阿依努尔·买买提 李卓 王䶮 丁向晚",
    );
}

/// Three contests on two sheets; a tie for the deputy and a seat nobody won.
pub fn three_contests() -> Plan {
    let mut plan = Plan::party(roll(
        &["王䶮", "钱𬀩", "阿依努尔·买买提", "李卓", "丁向晚"],
        40,
    ));
    plan.contests = vec![
        ("支部书记", 1, vec![1], CandidateOrder::Strokes),
        ("支部副书记", 1, vec![2, 3], CandidateOrder::Strokes),
        ("委员", 3, vec![1, 2, 3, 4, 5], CandidateOrder::Strokes),
    ];
    plan.sheets = vec![vec![0, 1], vec![2]];
    let mut officers = vec!["1 12".to_owned(); 20];
    officers.extend(vec!["1 21".to_owned(); 19]);
    officers.push("3 21".to_owned());
    // 38, 30, and twice 23 votes for three seats; one invalid, one not cast
    let mut committee = vec!["11122".to_owned(); 15];
    committee.extend(vec!["11212".to_owned(); 15]);
    committee.extend(vec!["12112".to_owned(); 8]);
    committee.push("-i".to_owned());
    plan.ballots = vec![officers, committee];
    plan
}

#[test]
fn three_contests_in_one_notice() {
    let day = Day::whole(three_contests());
    let text = text_of("three", PaperKind::Notice, day.meeting(), Lang::Hans);
    assert_says(
        &text,
        "支部书记应选1名（等额选举）。发出选票40张，收回选票40张，其中有效票40张，无效票0张，选举有效。",
    );
    assert_says(&text, "下列1名同志当选为支部书记：王䶮");
    assert_says(
        &text,
        "另有1个名额因得票相等尚未确定，按照选举办法，在得票相等的人员中再次投票。",
    );
    assert_says(
        &text,
        "支部委员会委员应选3名（差额选举）。发出选票40张，收回选票39张，其中有效票38张，无效票1张",
    );
    assert_says(
        &text,
        "下列2名同志当选为支部委员会委员（以姓氏笔画为序）：王䶮 钱𬀩",
    );
    assert_says(&text, "支部副书记尚缺1名，按照选举办法另行选举。");
    assert_says(&text, "已报中共曙光街道工作委员会审批。");
    // who is tied, and with how many votes, is not for the wall
    assert_silent(&text, "得票相等，各");
}

#[test]
fn other_organisations_are_not_called_party_members() {
    for (rules, who) in [
        ("society", "成员"),
        ("union-2016", "成员"),
        ("staff-congress", "代表"),
    ] {
        let mut plan = branch();
        plan.rules = rules;
        plan.info.name_on_seal = "临江市青年志愿者协会".into();
        plan.info.name_in_sign_off = String::new();
        plan.info.body = "理事会".into();
        plan.info.upper = String::new();
        plan.contests[0].0 = "理事会理事";
        plan.excused.clear();
        plan.ballots = vec![vec!["1111122".to_owned(); 31]];
        plan.misread.clear();
        let day = Day::whole(plan);
        for kind in [PaperKind::Notice, PaperKind::Announcement] {
            let text = text_of(rules, kind, day.meeting(), Lang::Hans);
            for word in ["党员", "同志", "共产党", "备案"] {
                assert_silent(&text, word);
            }
        }
        let text = text_of(rules, PaperKind::Notice, day.meeting(), Lang::Hans);
        assert_says(&text, &format!("应到会有选举权的{who}33名，实到会31名"));
        assert_says(&text, "下列5人当选为理事会理事");
        assert_says(&text, "临江市青年志愿者协会 2026年11月22日");
    }
}

#[test]
fn notice_file_names_keep_their_word() {
    let day = Day::new(branch()).set_up();
    for lang in Lang::ALL {
        let names: Vec<String> = PaperKind::all()
            .iter()
            .map(|kind| kind.file_name(day.meeting(), lang))
            .collect();
        for (at, name) in names.iter().enumerate() {
            assert!(name.ends_with(".pdf") && !name.contains(['/', '\\', ':', '?']));
            assert!(!names[at + 1..].contains(name), "{name} twice");
        }
        let notices = names.iter().filter(|name| name.contains("notice")).count();
        assert_eq!(notices, 1, "{names:?}");
    }
    let name = PaperKind::Notice.file_name(day.meeting(), Lang::Hans);
    assert_eq!(name, "06 选举结果公告 notice.pdf");
}
