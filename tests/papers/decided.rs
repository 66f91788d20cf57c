//! Papers about what was decided: certificates, the summary, a void vote, names that
//! were merged, the order of the report, and rules that changed between rounds.

use zhengpiao::meeting::*;
use zhengpiao::papers::forms::{
    NotReady, PaperKind, announcement, document, pdf, scrutineer_report,
};
use zhengpiao::papers::pages_of;
use zhengpiao::rules::ListOrder;
use zhengpiao::text::Lang;

use crate::day::{Day, Plan, roll};
use crate::notices::{branch, three_contests};
use crate::{assert_says, assert_silent, compact, source, text_of};

const SLIP: PaperKind = PaperKind::Slip(Slip::Result);

pub fn village(ballots: Vec<String>) -> Plan {
    let mut plan = branch();
    plan.rules = "village-2018";
    plan.info.name_on_seal = "白云村村民选举委员会".into();
    plan.info.name_in_sign_off = plan.info.name_on_seal.clone();
    plan.info.name_in_titles = "白云村".into();
    plan.info.title = "第十二届村民委员会换届选举".into();
    plan.info.body = "村民委员会".into();
    plan.info.upper = "青石镇人民政府".into();
    plan.contests[0].0 = "村民委员会委员";
    plan.adopt_method = false;
    plan.excused.clear();
    plan.ballots = vec![ballots];
    plan.misread.clear();
    plan
}

fn choose(day: &mut Day, kind: PaperKind, choice: &str, words: &str) {
    day.ask(
        By::Desk,
        Command::AdjustPaper {
            paper: kind.key().into(),
            part: PaperPart::Choice(choice.into()),
            words: words.into(),
        },
    );
}

#[test]
fn everybody_elected_in_a_village_gets_a_page() {
    let kind = PaperKind::Certificate;
    let day = Day::new(village(vec!["1111122".to_owned(); 31]))
        .set_up()
        .sign_in()
        .issue()
        .collect()
        .key()
        .sign_result();
    assert_eq!(kind.ready(day.meeting()), Err(NotReady::NotAnnounced));
    let mut day = day.announce();
    let text = text_of("certificate", kind, day.meeting(), Lang::Hans);
    let contest = day.meeting().round().unwrap().contests().next().unwrap();
    let winners: Vec<&str> = contest.candidates[..5]
        .iter()
        .map(|id| day.meeting().name_of(*id))
        .collect();
    let made = pdf(kind, &source(day.meeting(), Lang::Hans)).unwrap();
    assert_eq!(made.pages, winners.len());
    for name in &winners {
        assert_eq!(
            text.matches(&compact(&format!("{name}："))).count(),
            1,
            "{name}"
        );
    }
    for id in &contest.candidates[5..] {
        assert_silent(&text, day.meeting().name_of(*id));
    }
    assert_says(
        &text,
        "编号：______________丁向晚：在2026年11月22日的白云村第十二届村民委员会换届选举中，\
         您当选为村民委员会委员。特发此证。青石镇人民政府2026年11月22日",
    );
    // No code of the record on what hangs on a wall.
    assert_silent(&text, "3F9A");
    choose(&mut day, kind, "number", "青村选〔2026〕");
    choose(&mut day, kind, "term", "五年");
    choose(&mut day, kind, "issuer", "青石县民政局");
    let text = text_of("certificate", kind, day.meeting(), Lang::Hans);
    assert_says(&text, "编号：青村选〔2026〕1号丁向晚");
    assert_says(&text, "任期五年。特发此证。青石县民政局");
    assert_says(&text, "青村选〔2026〕5号");
    for lang in [Lang::Hant, Lang::En] {
        text_of("certificate", kind, day.meeting(), lang);
    }
    // Nobody elected, and elections that have none.
    let none = Day::whole(village(vec!["2222222".to_owned(); 31]));
    assert_eq!(kind.ready(none.meeting()), Err(NotReady::NobodyElected));
    let party = Day::whole(branch());
    assert_eq!(kind.ready(party.meeting()), Err(NotReady::NoCertificates));
}

#[test]
fn the_summary_says_on_one_page_what_was_decided() {
    let kind = PaperKind::Summary;
    let day = Day::new(branch())
        .set_up()
        .sign_in()
        .issue()
        .collect()
        .key();
    assert_eq!(kind.ready(day.meeting()), Err(NotReady::NotAnnounced));
    let day = day.sign_result().announce();
    let text = text_of("summary", kind, day.meeting(), Lang::Hans);
    for said in [
        "换届选举大会纪要",
        "2026年11月22日，中共曙光路社区第三支部",
        "会议由方主持主持。",
        "应到会有选举权的党员32名，实到会30名",
        "会议议定事项纪要如下：",
        "一、选举办法（草案）：一致通过。",
        "三、选举支部委员会委员。发出选票30张，收回选票30张，其中有效票29张，无效票1张。",
        "当选支部委员会委员5名（以姓氏笔画为序）：丁向晚、王䶮、李卓、阿依努尔·买买提、陈晓岚。",
        "请假、缺席：",
    ] {
        assert_says(&text, said);
    }
    let mut plans = vec![branch(), three_contests()];
    plans[0].info.title = "曙光路社区第三支部全体党员二〇二六年度第四次".repeat(2);
    for plan in plans {
        let day = Day::whole(plan);
        for lang in Lang::ALL {
            let text = text_of("summary", kind, day.meeting(), lang);
            let made = document(kind, &source(day.meeting(), lang)).unwrap();
            assert_eq!(pages_of(&made).unwrap(), 1, "{lang:?}");
            for round in &day.meeting().rounds {
                let count = day.meeting().count_round(round);
                for (contest, of) in round.contests().zip(&count.contests) {
                    for who in day.meeting().winners(contest, of) {
                        assert_says(&text, day.meeting().name_of_written(&who));
                    }
                }
            }
        }
    }
}

#[test]
fn a_vote_the_chair_declares_void_is_announced_and_elects_nobody() {
    let kind = PaperKind::VoidAnnouncement;
    let mut day = Day::new(branch())
        .set_up()
        .sign_in()
        .issue()
        .collect()
        .key();
    assert_eq!(kind.ready(day.meeting()), Err(NotReady::NotVoid));
    assert_eq!(PaperKind::Announcement.ready(day.meeting()), Ok(()));
    day.officer(1, Command::DeclareVoid("有没有选举权的人投了票。".into()));
    assert_eq!(
        PaperKind::Announcement.ready(day.meeting()),
        Err(NotReady::VoteVoid)
    );
    let said = announcement(day.meeting(), Lang::Hans);
    assert_says(&said, "原因：有没有选举权的人投了票。");
    assert_says(&said, "支部委员会委员重新进行选举");
    assert_silent(&said, "当选");
    for lang in Lang::ALL {
        let text = text_of("declared-void", kind, day.meeting(), lang);
        assert_says(&text, &announcement(day.meeting(), lang));
        assert_says(&text, lang.paper_title(kind));
    }
    let slip = text_of("declared-void", SLIP, day.meeting(), Lang::Hans);
    assert_says(
        &slip,
        "原因：有没有选举权的人投了票。选举无效，须重新进行选举。",
    );
    let summary = text_of(
        "declared-void",
        PaperKind::Summary,
        day.meeting(),
        Lang::Hans,
    );
    assert_says(&summary, "主持人宣布本轮选举无效");
    assert_silent(&summary, "当选支部委员会委员");
}

#[test]
fn names_the_scrutineer_merged_stand_on_the_papers_of_the_result() {
    let mut ballots = vec!["1111122".to_owned(); 26];
    ballots.extend(vec!["1111222*'赵安'=1".to_owned(); 3]);
    ballots.extend(vec!["1111222*'老赵'=1".to_owned(); 2]);
    let mut day = Day::new(village(ballots))
        .set_up()
        .sign_in()
        .issue()
        .collect()
        .key();
    let said = "另选他人写作“老赵”（2张）的，经监票人认定，计为赵安。";
    let text = text_of("merged", SLIP, day.meeting(), Lang::Hans);
    assert_silent(&text, "经监票人认定");
    let contest = day.meeting().round().unwrap().contests().next().unwrap().id;
    let other = |name: &str| WrittenName::Other(name.into());
    day.officer(
        2,
        Command::MergeNames {
            contest,
            name: other("老赵"),
            into: other("赵安"),
        },
    );
    let day = day.sign_result().announce();
    assert_says(&scrutineer_report(day.meeting(), Lang::Hans), said);
    for kind in [
        SLIP,
        PaperKind::ScrutineerReport,
        PaperKind::Minutes,
        PaperKind::ResultReport,
        PaperKind::Notice,
    ] {
        let text = text_of("merged", kind, day.meeting(), Lang::Hans);
        assert_says(&text, said);
        assert_says(
            &text_of("merged", kind, day.meeting(), Lang::Hant),
            "計為赵安",
        );
        assert_says(
            &text_of("merged", kind, day.meeting(), Lang::En),
            "“老赵” (2) (ballots): counted as 赵安",
        );
    }
    let slip = text_of("merged", SLIP, day.meeting(), Lang::Hans);
    assert_says(&slip, "赵安（另选）5");
}

#[test]
fn slip_four_follows_the_order_of_the_report() {
    let rows = |order: ListOrder| {
        let day = Day::new(branch())
            .set_up()
            .adopt(|rules| rules.report_order = order)
            .sign_in()
            .issue()
            .collect()
            .key();
        text_of(&format!("order-{order:?}"), SLIP, day.meeting(), Lang::Hans)
    };
    let votes = rows(ListOrder::Votes);
    assert_says(&votes, "（按得赞成票多少为序）");
    assert_says(&votes, "1 王䶮 26 3 0 2 丁向晚 25");
    let strokes = rows(ListOrder::Strokes);
    assert_says(&strokes, "候选人得票情况（以姓氏笔画为序）");
    assert_says(&strokes, "1 丁向晚 25 4 0 2 王䶮 26 3 0");
    let ballot = rows(ListOrder::Approved);
    assert_says(&ballot, "候选人得票情况（按照选票所列顺序）");
    assert_says(&ballot, "1 丁向晚 25 4 0");
}

#[test]
fn a_round_keeps_the_rules_it_went_by() {
    // Two people for one seat left over, who get as many votes: a revote follows.
    let mut plan = Plan::party(roll(&["王䶮", "丁向晚", "李卓"], 20));
    plan.contests = vec![("支部委员会委员", 2, vec![1, 2, 3], CandidateOrder::ByHand)];
    let mut ballots = vec!["112".to_owned(); 10];
    ballots.extend(vec!["121".to_owned(); 10]);
    plan.ballots = vec![ballots];
    let mut day = Day::whole(plan);
    let table = "1 王䶮 20 0 0";
    let before = text_of("rounds", PaperKind::Minutes, day.meeting(), Lang::Hans);
    assert_says(&before, table);
    let mut plans = day.meeting().follow_ups().into_iter();
    let Some(FollowUp::Round(next)) = plans.next() else {
        panic!("a revote follows");
    };
    day.decide(Command::OpenRound(next));
    let mut rules = day.meeting().rules.clone();
    rules.report_order = ListOrder::Strokes;
    day.officer(
        2,
        Command::ChangeRulesLate {
            rules: Box::new(rules),
            decided_by: "党员大会".into(),
            reason: "按笔画报告".into(),
        },
    );
    assert_eq!(day.meeting().rules.report_order, ListOrder::Strokes);
    // The first round stays as it was reported, although the rules are others now.
    let after = text_of("rounds", PaperKind::Minutes, day.meeting(), Lang::Hans);
    assert_says(&after, table);
    assert_silent(&after, "1 丁向晚");
}
