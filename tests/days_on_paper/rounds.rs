//! Rounds that follow rounds.

use zhengpiao::meeting::*;
use zhengpiao::papers::forms::{PaperKind, announcement};
use zhengpiao::rules::{ContestOrder, ReduceSeats, RoundKind, Tie};

use zhengpiao::text::Lang;

use crate::check::{SLIP_4, compact};
use crate::played::Played;
use crate::tally::{Ballots, Post, Truth, ballots, post};

const COMMITTEE: &str = "支部委员会委员";

pub fn committee() -> Post {
    post(COMMITTEE, 3, &[1, 2, 3, 4])
}

/// 18 present, two ballots astray: 3 and 4 have 13 votes, 1 and 2 eleven each.
pub fn tied() -> Truth {
    let mut cast = ballots(&[(5, "1211"), (5, "2111"), (3, "1112"), (3, "1121")]);
    cast.astray = 2;
    cast.printed = 20;
    Truth::first(committee(), cast)
}

fn equals(truth: &Truth, kinds: &[(usize, &str)]) -> Truth {
    truth.then(
        RoundKind::Revote,
        post(COMMITTEE, 1, &[1, 2]),
        ballots(kinds),
    )
}

#[test]
fn a_tie_a_revote_and_a_second_tie() {
    let first = tied();
    let mut day = Played::set_up(&[&committee()], |_| {});
    day.gathered(&[9, 10]);
    let papers = day.held(&first);
    papers.says(PaperKind::Announcement, "在得票相等的人员中再次投票");

    let again = equals(&first, &[(9, "12"), (9, "21")]);
    day.next(&again, |_| {});
    let papers = day.held(&again);
    papers.says(SLIP_4, "丁向晚、马驰得票相等，各9票，其中应取1名");
    assert!(!papers.ready(PaperKind::Approval));

    let last = equals(&again, &[(10, "12"), (8, "21")]);
    day.next(&last, |_| {});
    let papers = day.held(&last);
    papers.silent(PaperKind::Announcement, "得票相等");
    assert_eq!(day.elected(1), ["王文清", "石静", "丁向晚"]);
    day.over();
}

#[test]
fn a_second_tie_is_settled_by_lot() {
    let first = tied();
    let mut day = Played::set_up(&[&committee()], |rules| rules.second_tie = Tie::Lot);
    day.gathered(&[9, 10]);
    day.held(&first);
    let mut again = equals(&first, &[(9, "12"), (9, "21")]);
    day.next(&again, |_| {});
    let papers = day.held(&again);
    papers.says(SLIP_4, "以抽签确定");
    day.desk(Command::DecideTie {
        contest: ContestId(2),
        decision: TieDecision {
            elected: vec![WrittenName::Person(PersonId(2))],
            by_lot: true,
            note: "主持人顾泰当众抽签，监票人薛平监督。".into(),
        },
    });
    again.sheets[0].posts[0].decided = vec![2];
    again.named = vec![16, 20];
    *day.rounds.last_mut().unwrap() = again;
    let papers = day.right();
    let by = "（主持人顾泰当众抽签，监票人薛平监督）。";
    for kind in [SLIP_4, PaperKind::Announcement, PaperKind::Minutes] {
        papers.says(kind, &format!("得票相等的经抽签确定，马驰当选{by}"));
        papers.silent(kind, "以抽签确定");
    }
    papers.says(
        PaperKind::Notice,
        &format!("其中1名得票相等，经抽签确定{by}"),
    );
    assert_eq!(day.elected(1), ["王文清", "石静", "马驰"]);
    day.over();
}

#[test]
fn a_further_election_on_another_day_with_another_attendance() {
    let first = Truth::first(committee(), ballots(&[(11, "1122"), (8, "1212")]));
    let mut day = Played::set_up(&[&committee()], |_| {});
    day.desk(Command::NoteAbsence {
        person: PersonId(12),
        reason: "住院".into(),
    });
    day.gathered(&[12]);
    let papers = day.held(&first);
    papers.says(PaperKind::Minutes, "缺席及原因：蓝玉泉（住院）");
    let further = Truth {
        date: "2026年11月29日",
        place: "一楼礼堂",
        ..first.then(
            RoundKind::Further,
            post(COMMITTEE, 1, &[3, 4]),
            ballots(&[(9, "12"), (8, "21")]),
        )
    };
    day.at("2026-11-29T09:30:00+08:00");
    day.next(&further, |plan| {
        plan.date = "2026-11-29".into();
        plan.place = "一楼礼堂".into();
        plan.sign_in_anew = true;
    });
    day.gathered(&[9, 10, 11]);
    let papers = day.held(&further);
    let minutes = PaperKind::Minutes;
    // Both sittings, each with its own day, room and people.
    papers.says(minutes, "时间：2026年11月22日地点：社区二楼会议室");
    papers.says(minutes, "续会时间：2026年11月29日地点：一楼礼堂");
    papers.says(minutes, "到会情况：应到会有选举权的党员20名，实到会19名。");
    papers.says(minutes, "到会情况：应到会有选举权的党员20名，实到会17名。");
    papers.says(minutes, "缺席及原因：蓝玉泉（住院）");
    papers.says(
        minutes,
        "缺席及原因：郭宁（未说明原因）、黄素心（未说明原因）、韩江",
    );
    papers.says(minutes, "14:00，主持人宣布开会。");
    papers.says(minutes, "09:30，主持人宣布开会。");
    papers.says(PaperKind::ResultReport, "缺席3名");
    papers.says(PaperKind::Archive, "签到册（已签名）（另行选举）");
    for kind in [SLIP_4, PaperKind::Notice, PaperKind::Announcement] {
        papers.silent(kind, "2026年11月22日");
    }
    assert_eq!(day.elected(1), ["丁向晚", "马驰", "王文清"]);
    day.over();
}

#[test]
fn a_preliminary_then_the_formal_election() {
    let all = post(COMMITTEE, 2, &[1, 2, 3, 4, 5]);
    let places = post(COMMITTEE, 3, &[1, 2, 3, 4, 5]);
    let mut cast = ballots(&[(11, "11122"), (7, "22211"), (1, "11112"), (1, "33333")]);
    cast.printed = 25;
    let mut first = Truth::first(places, cast);
    first.kind = RoundKind::Preliminary;
    let mut day = Played::set_up(&[&all], |_| {});
    day.desk(Command::HoldPreliminary(vec![(ContestId(1), 3)]));
    day.gathered(&[]);
    let papers = day.held(&first);
    papers.says(
        PaperKind::Announcement,
        "本次预选应产生支部委员会委员正式候选人3名",
    );
    papers.says(PaperKind::ScrutineerReport, "报告预选得票情况");
    papers.says(PaperKind::ResultReport, "预选结果的报告");
    papers.says(SLIP_4, "列为正式候选人的条件：得赞成票超过");
    papers.silent(SLIP_4, "当选");
    papers.silent(PaperKind::Minutes, "当选");
    let formal = first.then(
        RoundKind::Formal,
        post(COMMITTEE, 2, &[1, 2, 3]),
        ballots(&[(12, "112"), (8, "121")]),
    );
    day.next(&formal, |_| {});
    let papers = day.held(&formal);
    papers.silent(PaperKind::Notice, "预选");
    papers.says(PaperKind::Minutes, "主持人宣布预选结果");
    assert_eq!(day.elected(1), ["丁向晚", "马驰"]);
    day.over();
}

#[test]
fn a_preliminary_with_too_few_who_pass_is_held_again() {
    let all = post(COMMITTEE, 2, &[1, 2, 3, 4, 5]);
    let places = post(COMMITTEE, 3, &[1, 2, 3, 4, 5]);
    let mut first = Truth::first(places, ballots(&[(11, "11222"), (9, "12122")]));
    first.kind = RoundKind::Preliminary;
    let mut day = Played::set_up(&[&all], |_| {});
    day.desk(Command::HoldPreliminary(vec![(ContestId(1), 3)]));
    day.gathered(&[]);
    let papers = day.held(&first);
    papers.says(
        SLIP_4,
        "支部委员会委员正式候选人尚缺1名，按照选举办法再次预选。",
    );
    let again = first.then(
        RoundKind::Preliminary,
        post(COMMITTEE, 1, &[3, 4, 5]),
        ballots(&[(12, "122"), (8, "212")]),
    );
    day.next(&again, |_| {});
    day.held(&again);
    let formal = again.then(
        RoundKind::Formal,
        post(COMMITTEE, 2, &[1, 2, 3]),
        ballots(&[(12, "112"), (8, "121")]),
    );
    day.next(&formal, |_| {});
    day.held(&formal);
    day.over();
}

fn in_turn(posts: &[&Post], order: ContestOrder) -> Played {
    let mut day = Played::set_up(posts, |rules| rules.contest_order = order);
    day.desk(Command::HoldLater {
        contest: ContestId(2),
        later: true,
    });
    day.gathered(&[]);
    day
}

#[test]
fn one_post_after_the_other_and_the_loser_stands_again() {
    let secretary = post("支部书记", 1, &[1, 2]);
    let members = post(COMMITTEE, 2, &[3, 4]);
    let mut day = in_turn(&[&secretary, &members], ContestOrder::Cascade);
    let first = Truth::first(secretary, ballots(&[(13, "12"), (7, "21")]));
    let papers = day.held(&first);
    papers.says(PaperKind::Approval, "拟请批准丁向晚任支部书记。");
    let next = first.then(
        RoundKind::Formal,
        post(COMMITTEE, 2, &[3, 4, 2]),
        ballots(&[(11, "121"), (9, "112")]),
    );
    day.next(&next, |_| {});
    let papers = day.held(&next);
    papers.silent(PaperKind::Notice, "支部书记");
    assert_eq!(day.elected(1), ["丁向晚"]);
    assert_eq!(day.elected(2), ["王文清", "马驰"]);
    day.over();
}

#[test]
fn the_committee_first_then_its_officers() {
    let members = committee();
    let officer = post("支部书记", 1, &[]);
    let mut day = in_turn(&[&members, &officer], ContestOrder::CommitteeFirst);
    let first = Truth::first(members, ballots(&[(15, "1112"), (5, "1121")]));
    day.held(&first);
    let next = first.then(
        RoundKind::Formal,
        post("支部书记", 1, &[1, 2, 3]),
        ballots(&[(16, "212"), (4, "122")]),
    );
    day.next(&next, |_| {});
    let papers = day.held(&next);
    papers.says(PaperKind::Approval, "拟请批准马驰任支部书记。");
    assert_eq!(day.elected(2), ["马驰"]);
    day.over();
}

#[test]
fn two_posts_on_one_sheet_and_a_third_on_another() {
    let secretary = post("支部书记", 1, &[1]);
    let deputy = post("支部副书记", 1, &[2, 3]);
    let members = committee();
    let mut day = Played::set_up(&[&secretary, &deputy, &members], |_| {});
    day.desk(Command::ArrangePapers(vec![
        vec![ContestId(1), ContestId(2)],
        vec![ContestId(3)],
    ]));
    day.gathered(&[20, 13]);
    let mut officers = ballots(&[(12, "1|12"), (5, "1|21"), (1, "3|33")]);
    officers.printed = 25;
    let mut rest = ballots(&[(12, "1112"), (4, "1121"), (1, "1111")]);
    rest.astray = 1;
    let mut truth = Truth::first(secretary, officers);
    truth.sheets[0].posts.push(deputy);
    truth.sheets.push(crate::tally::Sheet {
        posts: vec![members],
        boxes: vec![rest],
    });
    let papers = day.held(&truth);
    papers.says(
        PaperKind::Approval,
        "拟请批准丁向晚任支部书记。拟请批准马驰任支部副书记。",
    );
    day.over();
}

fn reduced(consent: Consent, words: &str) {
    let truth = Truth::first(committee(), ballots(&[(12, "1122"), (8, "1212")]));
    let mut day = Played::set_up(&[&committee()], |rules| {
        rules.reduce_seats = ReduceSeats::Consent {
            num: 1,
            den: 2,
            strict: false,
        };
    });
    day.gathered(&[]);
    day.held(&truth);
    day.desk(Command::ReduceSeats {
        contest: ContestId(1),
        fewer: 1,
        consent,
    });
    let papers = day.right();
    for kind in [
        SLIP_4,
        PaperKind::Announcement,
        PaperKind::Notice,
        PaperKind::ResultReport,
        PaperKind::Minutes,
    ] {
        papers.says(kind, words);
    }
    assert!(day.meeting().follow_ups().is_empty());
    day.over();
}

#[test]
fn fewer_seats_with_consent() {
    reduced(
        Consent::Voters {
            yes: 12,
            no: 6,
            abstain: 2,
        },
        "经到会选举人表决（赞成12名、不赞成6名、弃权2名），支部委员会委员减少名额1名，不再进行选举。",
    );
    reduced(
        Consent::Presidium("大会主席团2026年11月22日会议".into()),
        "经大会主席团2026年11月22日会议决定，支部委员会委员减少名额1名，不再进行选举。",
    );
}

fn held_again(first: &Truth, second: Ballots) -> Truth {
    let again = first.sheets[0].posts[0].clone();
    first.then(RoundKind::Formal, again, second)
}

#[test]
fn a_void_round_is_held_again() {
    // Once while ballots are out, once when all is counted and slip 4 is signed.
    for counted in [false, true] {
        let first = Truth::first(committee(), ballots(&[(15, "1112"), (5, "1121")]));
        let mut day = Played::set_up(&[&committee()], |_| {});
        day.gathered(&[]);
        if counted {
            day.counted(&first);
        } else {
            day.issued(&first);
        }
        day.desk(Command::DeclareVoid("非会员混入投票。".into()));
        let papers = day.papers_now();
        // The chair has something to say although nothing may be counted.
        let said = compact(&announcement(day.meeting(), Lang::Hans));
        assert!(
            said.contains("原因：非会员混入投票。选举无效，须重新进行选举。"),
            "{said}"
        );
        assert!(!said.contains("当选为"), "{said}");
        papers.says(
            PaperKind::Minutes,
            "主持人宣布本轮选举无效，原因：非会员混入投票。",
        );
        papers.silent(PaperKind::Minutes, "当选支部");
        assert!(!papers.ready(PaperKind::Notice) && !papers.ready(PaperKind::Approval));
        if counted {
            papers.silent(SLIP_4, "可予当选");
            papers.says(SLIP_4, "选举无效，须重新进行选举。");
        }
        let again = held_again(&first, ballots(&[(14, "1112"), (6, "1121")]));
        day.next(&again, |_| {});
        let papers = day.held(&again);
        papers.says(PaperKind::Minutes, "主持人宣布本轮选举无效");
        papers.silent(PaperKind::Notice, "混入");
        assert_eq!(day.elected(1), ["丁向晚", "马驰", "王文清"]);
        day.over();
    }
}
