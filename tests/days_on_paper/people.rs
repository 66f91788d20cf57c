//! Candidates who leave, and elected people who do not accept.

use zhengpiao::meeting::*;
use zhengpiao::papers::forms::PaperKind;
use zhengpiao::rules::RoundKind;

use crate::check::SLIP_4;
use crate::played::Played;
use crate::rounds::committee;
use crate::tally::{Truth, ballots, post};

const FIGURES: [PaperKind; 4] = [
    SLIP_4,
    PaperKind::Announcement,
    PaperKind::ResultReport,
    PaperKind::Minutes,
];

#[test]
fn a_candidate_is_disqualified_after_the_ballots_are_printed() {
    let mut truth = Truth::first(committee(), ballots(&[(11, "1112"), (9, "1121")]));
    let mut day = Played::set_up(&[&committee()], |_| {});
    day.gathered(&[]);
    day.issued(&truth);
    day.take_out(1, OutReason::Disqualified, "经查实不符合任职条件。");
    truth.sheets[0].posts[0].out = vec![1];
    day.collected(&truth);
    day.keyed(&truth);
    day.desk(Command::ConfirmSlip(Slip::Result));
    let papers = day.announce(&truth);
    let said = "丁向晚已取消候选人资格（经查实不符合任职条件），所得选票照计，不能当选。";
    papers.all_say(&FIGURES, said);
    papers.silent(PaperKind::Notice, "资格");
    // The name is on the ballots that are out, with its votes.
    papers.row(SLIP_4, &["1", "丁向晚", "20", "0", "0"]);

    // Whoever declines after the announcement leaves a seat; nobody moves up.
    day.take_out(2, OutReason::Declined, "本人身体原因");
    day.rounds[0].sheets[0].posts[0].declined = vec![2];
    let papers = day.right();
    papers.all_say(&FIGURES, "马驰当选后不接受（本人身体原因）。");
    papers.silent(PaperKind::Approval, "马驰");
    let further = day.rounds[0].then(
        RoundKind::Further,
        post("支部委员会委员", 2, &[4]),
        ballots(&[(15, "1"), (5, "2*'何无名'=1")]),
    );
    day.next(&further, |_| {});
    let papers = day.held(&further);
    // What became of others before is no matter of this round.
    for kind in [SLIP_4, PaperKind::Announcement, PaperKind::ResultReport] {
        papers.silent(kind, "不接受");
        papers.silent(kind, "取消");
    }
    papers.all_say(&[PaperKind::Minutes], said);
    assert_eq!(day.elected(1), ["王文清", "石静"]);
    day.over();
}

#[test]
fn a_candidate_withdraws_before_the_ballots_are_printed_and_another_after() {
    let mut day = Played::set_up(&[&post("支部委员会委员", 2, &[1, 2, 3, 4])], |_| {});
    day.take_out(2, OutReason::Withdrew, "本人申请");
    day.gathered(&[20]);
    let left = post("支部委员会委员", 2, &[1, 3, 4]);
    let mut truth = Truth::first(left, ballots(&[(10, "112"), (9, "121")]));
    day.issued(&truth);
    day.take_out(3, OutReason::Withdrew, "家中有事");
    truth.sheets[0].posts[0].out = vec![3];
    day.collected(&truth);
    day.keyed(&truth);
    day.desk(Command::ConfirmSlip(Slip::Result));
    let papers = day.announce(&truth);
    papers.all_say(
        &FIGURES,
        "王文清已退出（家中有事），所得选票照计，不能当选。",
    );
    papers.silent(SLIP_4, "马驰");
    assert_eq!(day.elected(1), ["丁向晚"]);
    day.over();
}

#[test]
fn whoever_lost_and_leaves_later_was_a_candidate_like_any_other() {
    let truth = Truth::first(committee(), ballots(&[(12, "1122"), (8, "1212")]));
    let mut day = Played::set_up(&[&committee()], |_| {});
    day.gathered(&[]);
    day.held(&truth);
    day.take_out(4, OutReason::Withdrew, "不再参选");
    let papers = day.right();
    for kind in FIGURES {
        papers.silent(kind, "退出");
    }
    let further = truth.then(
        RoundKind::Further,
        post("支部委员会委员", 1, &[3]),
        ballots(&[(20, "1")]),
    );
    day.next(&further, |_| {});
    day.held(&further);
    day.over();
}

#[test]
fn an_elected_person_declines_and_the_reserve_moves_up() {
    let two = post("支部委员会委员", 2, &[1, 2, 3, 4]);
    let mut truth = Truth::first(
        two.clone(),
        ballots(&[(8, "1122"), (7, "1212"), (5, "2112")]),
    );
    truth.reserve = vec![3];
    let mut day = Played::set_up(&[&two], |rules| rules.reserves = true);
    day.gathered(&[]);
    let papers = day.held(&truth);
    let reserve = "未当选的，以得票多少为序列为候补：王文清。";
    papers.all_say(&FIGURES, reserve);
    papers.says(PaperKind::Notice, reserve);

    day.take_out(1, OutReason::Declined, "工作调动");
    day.rounds[0].sheets[0].posts[0].out = vec![1];
    day.rounds[0].reserve.clear();
    let papers = day.right();
    papers.all_say(&FIGURES, "丁向晚当选后不接受（工作调动）。");
    papers.silent(PaperKind::Notice, "候补");
    assert_eq!(day.elected(1), ["马驰", "王文清"]);
    day.over();
}
