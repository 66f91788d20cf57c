//! Ballots counted again: on demand, and after an announcement that was wrong.

use zhengpiao::meeting::*;
use zhengpiao::papers::forms::PaperKind;
use zhengpiao::rules::{RoundKind, Tie};

use crate::check::{Papers, SLIP_4};
use crate::day::CHIEF;
use crate::played::Played;
use crate::rounds::{committee, tied};
use crate::tally::{Truth, ballots, post};

const COUNTED: [PaperKind; 3] = [SLIP_4, PaperKind::ScrutineerReport, PaperKind::Minutes];

fn bundle(day: &Played, number: u32) -> BundleRef {
    let paper = day.meeting().round().unwrap().papers[0].id;
    BundleRef { paper, number }
}

#[test]
fn a_recount_by_others_changes_one_ballot() {
    let first = Truth::first(committee(), ballots(&[(11, "1112"), (9, "1121")]));
    let mut truth = first.clone();
    truth.sheets[0].boxes[0].cast[10] = "1121".into();
    truth.named = vec![14];
    let mut day = Played::set_up(&[&committee()], |_| {});
    day.gathered(&[]);
    day.counted(&first);
    let bundles = vec![bundle(&day, 2)];
    day.ask(
        CHIEF,
        Command::Recount {
            bundles,
            asked_by: "会员廖敏".into(),
            reason: "票数接近".into(),
        },
    );
    // Others key, blind; the first two may not.
    day.keyers = (By::Officer(OfficerId(6)), By::Officer(OfficerId(7)));
    day.key(bundle(&day, 2), &truth.sheets[0].boxes[0].cast[10..]);
    day.desk(Command::ConfirmSlip(Slip::Result));
    let papers = day.announce(&truth);
    papers.all_say(
        &COUNTED,
        "应会员廖敏要求，第2扎已由其他计票人重新计票，原因：票数接近。重新计票后：王文清赞成由11票改为10票，王文清不赞成由9票改为10票，石静赞成由9票改为10票，石静不赞成由11票改为10票。",
    );
    papers.silent(PaperKind::Notice, "重新计票");
    assert_eq!(day.elected(1), ["丁向晚", "马驰"]);
    // It only came to more work: the second slip 4 holds, the first is kept as void.
    papers.says(PaperKind::Archive, "（已签名，后作废）");
    day.over();
}

#[test]
fn a_recount_that_changes_nothing_says_so() {
    let mut truth = Truth::first(committee(), ballots(&[(11, "1112"), (9, "1121")]));
    truth.named = vec![14];
    let mut day = Played::set_up(&[&committee()], |_| {});
    day.gathered(&[]);
    day.counted(&truth);
    let bundles = vec![bundle(&day, 1), bundle(&day, 2)];
    day.ask(
        CHIEF,
        Command::Recount {
            bundles,
            asked_by: "廖敏".into(),
            reason: "只差一票".into(),
        },
    );
    day.keyers = (By::Officer(OfficerId(6)), By::Officer(OfficerId(7)));
    day.keyed(&truth);
    day.desk(Command::ConfirmSlip(Slip::Result));
    let papers = day.announce(&truth);
    papers.all_say(
        &COUNTED,
        "应廖敏要求，第1扎、第2扎已由其他计票人重新计票，原因：只差一票。重新计票的结果与前一次一致。",
    );
    day.over();
}

/// 12 votes for the third, 8 for the fourth, and how some ballots really read.
fn really(change: &[(usize, &str)]) -> Truth {
    let mut truth = Truth::first(committee(), ballots(&[(12, "1112"), (8, "1121")]));
    for (at, ballot) in change {
        truth.sheets[0].boxes[0].cast[*at] = (*ballot).into();
    }
    truth
}

fn withdraw(day: &mut Played, round: u32, after: Option<&str>) {
    let correction = Command::BeginCorrection {
        round: RoundId(round),
        reason: "第1扎有选票录错。".into(),
        found_by: "监票人".into(),
        after_meeting: after.map(str::to_owned),
    };
    day.ask(CHIEF, correction);
}

/// The announced result is withdrawn, the first bundle keyed as it really reads, and
/// the result announced again.
fn corrected(day: &mut Played, round: u32, truth: &Truth, after: Option<&str>) -> Papers {
    // Its papers are those of the round announced last, as long as that is this one.
    if day.meeting().round_on_paper().map(|it| it.id) == Some(RoundId(round)) {
        let papers = day.leave().into_iter();
        let of_the_result = papers.filter(|(name, _)| !["01", "02", "03"].contains(&&name[..2]));
        day.withdrawn.extend(of_the_result);
    }
    withdraw(day, round, after);
    let at = bundle(day, 1);
    let reason = "更正".to_owned();
    day.ask(CHIEF, Command::ReopenBundle { bundle: at, reason });
    let cast = &truth.sheets[0].boxes[0].cast;
    day.key(at, &cast[..10]);
    day.desk(Command::ConfirmSlip(Slip::Result));
    day.announce(truth)
}

fn announced(truth: &Truth) -> Played {
    let mut day = Played::set_up(&[&committee()], |_| {});
    day.gathered(&[]);
    day.held(truth);
    day
}

/// When the result was announced first, as papers write it.
fn first_time(day: &Played) -> String {
    let at = day.meeting().round_on_paper().unwrap().withdrawn[0].announced;
    at.0.format("%Y年%-m月%-d日%H:%M").to_string()
}

/// What every corrected round says, whichever the case.
fn says_it_was_corrected(day: &Played, papers: &Papers) {
    let at = first_time(day);
    let notice = PaperKind::Correction;
    papers.says(notice, "选举结果更正公告");
    papers.says(
        notice,
        &format!("{at}公布的选举结果，经监票人核查发现有误（第1扎有选票录错），"),
    );
    papers.says(notice, "原《选举结果公告》撤回，以更正后的公告为准。");
    let said = format!("{at}宣布的结果，经监票人核查发现有误（第1扎有选票录错），已撤回更正");
    for kind in [
        SLIP_4,
        PaperKind::ScrutineerReport,
        PaperKind::Announcement,
        PaperKind::Notice,
        PaperKind::ResultReport,
        PaperKind::Approval,
        PaperKind::Minutes,
    ] {
        papers.says(kind, &said);
    }
    papers.says(PaperKind::Notice, "原公告撤回，以本公告为准。");
    papers.says(PaperKind::Minutes, "撤回更正。原宣布的名单：");
    papers.says(PaperKind::Minutes, "主持人宣布更正后的结果");
    papers.says(PaperKind::Archive, "（已签名，后作废）");
    papers.says(PaperKind::Archive, "宣布的结果及公告（已撤回）");
    papers.says(PaperKind::Archive, "更正公告");
}

#[test]
fn a_correction_that_leaves_the_winners() {
    let mut day = announced(&really(&[]));
    let truth = really(&[(0, "1122")]);
    let papers = corrected(&mut day, 1, &truth, None);
    says_it_was_corrected(&day, &papers);
    let notice = PaperKind::Correction;
    papers.says(notice, "更正后当选人不变，得票数有变化。");
    papers.silent(notice, "作废");
    papers.row(notice, &["丁向晚", "20（当选）", "20（当选）"]);
    papers.row(notice, &["王文清", "12（当选）", "11（当选）"]);
    papers.row(notice, &["石静", "8", "8"]);
    papers.says(PaperKind::Minutes, "原宣布的名单：丁向晚、马驰、王文清。");
    day.over();
}

#[test]
fn a_correction_that_changes_the_winners_and_a_second_one() {
    let mut day = announced(&really(&[]));
    let four = [0, 1, 2, 3].map(|at| (at, "1121"));
    let papers = corrected(&mut day, 1, &really(&four), None);
    says_it_was_corrected(&day, &papers);
    let notice = PaperKind::Correction;
    papers.says(
        notice,
        "更正后当选人有变化，原公布的当选名单作废，以本公告为准。",
    );
    papers.row(notice, &["王文清", "12（当选）", "8"]);
    papers.row(notice, &["石静", "8", "12（当选）"]);
    papers.says(
        notice,
        "当选支部委员会委员3名（以姓氏笔画为序）：丁向晚、马驰、石静。",
    );
    assert_eq!(day.elected(1), ["丁向晚", "马驰", "石静"]);

    // Found wrong once more: the first figures of this notice are those of the first one.
    let three = [0, 1].map(|at| (at, "1121"));
    let papers = corrected(&mut day, 1, &really(&three), None);
    says_it_was_corrected(&day, &papers);
    papers.says(notice, "（第二次更正）");
    papers.row(notice, &["王文清", "8", "10"]);
    papers.row(notice, &["石静", "12（当选）", "10"]);
    papers.says(notice, "支部委员会委员尚缺1名，按照选举办法另行选举。");
    let minutes = PaperKind::Minutes;
    papers.says(minutes, "原宣布的名单：丁向晚、马驰、王文清。");
    papers.says(minutes, "原宣布的名单：丁向晚、马驰、石静。");
    day.over();
}

#[test]
fn an_error_found_after_the_meeting() {
    let mut day = announced(&really(&[]));
    day.at("2026-11-25T09:00:00+08:00");
    let papers = corrected(
        &mut day,
        1,
        &really(&[(0, "1122")]),
        Some("各党小组传达说明。"),
    );
    says_it_was_corrected(&day, &papers);
    let notice = PaperKind::Correction;
    papers.says(
        notice,
        "差错在会后发现，更正情况已通过以下方式向选举人说明：各党小组传达说明。",
    );
    papers.says(notice, "更正后当选人不变，得票数有变化。");
    // Signed on the day it is posted; the meeting was when it was.
    for kind in [notice, PaperKind::Notice, PaperKind::ResultReport] {
        papers.says(kind, "中共曙光路社区第三支部委员会2026年11月25日");
    }
    papers.says(
        PaperKind::Minutes,
        "2026年11月25日09:00，主持人宣布更正后的结果",
    );
    papers.says(PaperKind::Minutes, "各党小组传达说明。");
    day.over();
}

#[test]
fn a_correction_that_finds_nothing_wrong_after_all() {
    let mut day = announced(&really(&[]));
    let papers = corrected(&mut day, 1, &really(&[]), None);
    says_it_was_corrected(&day, &papers);
    papers.says(PaperKind::Correction, "经重新核对，得票数和名单均无变化。");
    papers.silent(PaperKind::Correction, "得票数有变化");
    day.over();
}

#[test]
fn an_earlier_round_is_corrected_after_a_later_one() {
    let mut day = Played::set_up(&[&committee()], |_| {});
    let first = tied();
    day.gathered(&[9, 10]);
    day.held(&first);
    let again = first.then(
        RoundKind::Revote,
        post("支部委员会委员", 1, &[1, 2]),
        ballots(&[(10, "12"), (8, "21")]),
    );
    day.next(&again, |_| {});
    day.held(&again);
    day.kept.extend(day.leave());
    // The third had a vote less; the tie is what it was.
    let mut truth = first;
    truth.sheets[0].boxes[0].cast[0] = "1221".into();
    let papers = corrected(&mut day, 1, &truth, None);
    says_it_was_corrected(&day, &papers);
    papers.row(
        PaperKind::Correction,
        &["王文清", "13（当选）", "12（当选）"],
    );
    papers.silent(PaperKind::Notice, "再次投票）");
    assert_eq!(day.elected(1), ["石静", "王文清", "丁向晚"]);
    day.over();
}

#[test]
fn a_lot_among_equals_who_were_not_equal_falls() {
    let mut day = Played::set_up(&[&committee()], |rules| rules.tie = Tie::Lot);
    let mut first = tied();
    day.gathered(&[9, 10]);
    day.held(&first);
    day.desk(Command::DecideTie {
        contest: ContestId(1),
        decision: TieDecision {
            elected: vec![WrittenName::Person(PersonId(2))],
            by_lot: true,
            note: "主持人抽签".into(),
        },
    });
    first.sheets[0].posts[0].decided = vec![2];
    day.rounds[0] = first.clone();
    day.right();
    // The first had a vote more all along: no lot was needed.
    let mut truth = first;
    truth.sheets[0].posts[0].decided.clear();
    truth.sheets[0].boxes[0].cast[5] = "1211".into();
    let papers = corrected(&mut day, 1, &truth, None);
    papers.row(PaperKind::Correction, &["丁向晚", "11", "12（当选）"]);
    papers.row(PaperKind::Correction, &["马驰", "11（当选）", "10"]);
    for kind in [SLIP_4, PaperKind::Announcement, PaperKind::Notice] {
        papers.silent(kind, "抽签");
    }
    assert_eq!(day.elected(1).len(), 3);
    day.over();
}
