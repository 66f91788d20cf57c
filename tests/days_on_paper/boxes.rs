//! Several boxes, polls over hours, ballots counted by hand.

use zhengpiao::meeting::*;
use zhengpiao::papers::forms::{PaperKind, announcement};
use zhengpiao::rules::{self, GateLevel};

use zhengpiao::text::Lang;

use crate::check::{SLIP_4, compact};
use crate::day::{CHIEF, TELLER};
use crate::played::Played;
use crate::rounds::committee;
use crate::tally::{Ballots, Post, Sheet, Truth, ballots, post};

const ISSUE: PaperKind = PaperKind::Slip(Slip::Issue);
const RETURN: PaperKind = PaperKind::Slip(Slip::Return);

fn villagers() -> Post {
    post("村民委员会委员", 3, &[1, 2, 3, 4])
}

fn village(change: impl Fn(&mut rules::Preset)) -> Played {
    let mut day = Played::set_up(&[&villagers()], |preset| {
        *preset = rules::preset("village-2018").unwrap();
        change(preset);
    });
    let info = Info {
        name_on_seal: "白云村村民选举委员会".into(),
        title: "村民委员会换届选举".into(),
        body: "村民委员会".into(),
        date: "2026-11-22".into(),
        place: "白云村".into(),
        ..Info::default()
    };
    day.desk(Command::SetInfo(info));
    day.desk(Command::SetBoxes(vec!["村委会".into(), "学校".into()]));
    day
}

fn at(place: &'static str, kinds: &[(usize, &str)]) -> Ballots {
    Ballots {
        place,
        ..ballots(kinds)
    }
}

fn polled(boxes: Vec<Ballots>) -> Truth {
    let present = boxes.iter().map(Ballots::issued).sum();
    let mut truth = Truth::first(villagers(), ballots(&[(14, "1112")]));
    truth.present = present;
    truth.bar = crate::tally::Bar::HalfOf(present);
    truth.place = "白云村";
    truth.sheets = vec![Sheet {
        posts: vec![villagers()],
        boxes,
    }];
    truth
}

#[test]
fn a_village_polling_day_with_two_boxes() {
    let mut school = at("学校", &[(5, "1121")]);
    school.astray = 1;
    let truth = polled(vec![at("村委会", &[(7, "1112"), (1, "1111")]), school]);
    let mut day = village(|_| {});
    let papers = day.held(&truth);
    // Each box on its own, then their sum; nobody is asked why a box served not everybody.
    papers.says(
        ISSUE,
        "村民委员会委员选票（各票箱合计）：实发选票与参加投票人数相等。",
    );
    papers.says(
        RETURN,
        "村民委员会委员选票（村委会）：收回选票等于发出选票。",
    );
    papers.says(
        RETURN,
        "村民委员会委员选票（学校）：收回选票比发出选票少1张，原因：未投入票箱。",
    );
    papers.says(
        RETURN,
        "共发出选票14张，收回选票13张。收回选票比发出选票少1张，未超过发出选票，选举有效。",
    );
    papers.says(
        PaperKind::Slip(Slip::HeadCount),
        "参加投票人数超过登记选民的半数（至少11名），符合规定人数。",
    );
    // 13 came back; the share is of the 14 who voted.
    papers.says(SLIP_4, "得赞成票超过参加投票的14名的半数，即至少8票");
    papers.says(PaperKind::Announcement, "当选为村民委员会委员的有");
    papers.row(PaperKind::Notice, &["1", "丁向晚", "12", "0", "0"]);
    papers.row(PaperKind::Notice, &["3", "王文清", "7", "5", "0"]);
    // Seven of fourteen are not more than half.
    assert_eq!(day.elected(1), ["丁向晚", "马驰"]);
    papers.says(
        PaperKind::Notice,
        "下列2人当选为村民委员会委员（以得票多少为序）：丁向晚马驰",
    );
    papers.says(
        PaperKind::Minutes,
        "村民委员会委员选票（各票箱合计）：共发出选票14张，收回选票13张。",
    );
    day.over();
}

#[test]
fn a_box_is_counted_by_hand_and_another_keyed() {
    let mut school = at("学校", &[(5, "1121"), (1, "2112*'何无名'=1")]);
    school.by_hand = true;
    let truth = polled(vec![at("村委会", &[(8, "1112")]), school]);
    let mut day = village(|_| {});
    let papers = day.held(&truth);
    for kind in [SLIP_4, PaperKind::Minutes] {
        papers.says(
            kind,
            "村民委员会委员选票（学校）采用手工计票：由两人各记一份",
        );
        papers.silent(kind, "选票（村委会）采用手工计票");
        papers.says(kind, "共核对8张，两遍一致8张（100.0%）");
    }
    papers.row(PaperKind::Notice, &["4", "石静", "5", "9", "0"]);
    assert_eq!(day.elected(1), ["马驰", "丁向晚", "王文清"]);
    day.over();
}

/// More ballots in the school's box than were given out there, counted twice.
fn too_many(level: GateLevel, others: u32) -> Played {
    let mut day = village(|rules| rules.gate_level = level);
    let mut truth = polled(vec![
        at("村委会", &[(8, "1112")]),
        at("学校", &[(6, "1121")]),
    ]);
    day.issued(&truth);
    let papers = day.papers(&truth);
    let (hall, school) = (papers[0][0], papers[0][1]);
    let typed = |day: &mut Played, paper, returned| {
        day.ask(TELLER, Command::TypeReturned { paper, returned });
        day.ask(CHIEF, Command::TypeReturned { paper, returned });
    };
    typed(&mut day, hall, others);
    if others < 8 {
        let reason = MissingReason::NotCast;
        let note = String::new();
        day.desk(Command::ExplainMissing {
            paper: hall,
            reason,
            note,
        });
    }
    typed(&mut day, school, 7);
    if level == GateLevel::Box || others == 8 {
        day.ask(CHIEF, Command::RepeatReturned(school));
        typed(&mut day, school, 7);
    }
    truth.sheets[0].boxes[0].cast.truncate(others as usize);
    truth.sheets[0].boxes[1].cast.push("1121".into());
    for (own, paper) in truth.sheets[0].boxes.iter().zip([hall, school]) {
        let round = day.meeting().round().unwrap();
        let void = round.is_void(day.meeting().paper(paper).unwrap(), level);
        if void {
            continue;
        }
        let sizes = vec![own.back()];
        day.desk(Command::MakeBundles { paper, sizes });
    }
    day.desk(Command::ConfirmSlip(Slip::Return));
    for (own, paper) in truth.sheets[0].boxes.iter().zip([hall, school]) {
        if !day.meeting().paper(paper).unwrap().bundles.is_empty() {
            day.key(BundleRef { paper, number: 1 }, &own.cast);
        }
    }
    day.rounds.clear();
    day
}

#[test]
fn a_box_with_too_many_ballots_is_void_alone_where_boxes_are_balanced_alone() {
    let mut day = too_many(GateLevel::Box, 8);
    let papers = day.papers_now();
    papers.says(
        RETURN,
        "村民委员会委员选票（学校）：经两次清点，收回选票比发出选票多1张，该票箱的选票无效。",
    );
    papers.says(
        RETURN,
        "村民委员会委员选票（其余票箱合计）：共发出选票8张，收回选票8张。收回选票等于发出选票，选举有效。",
    );
    papers.silent(RETURN, "选举无效");
    day.desk(Command::ConfirmSlip(Slip::Result));
    day.desk(Command::Announce);
    let papers = day.papers_now();
    papers.says(SLIP_4, "发出选票8张，收回选票8张，其中有效票8张，无效票0张");
    papers.row(SLIP_4, &["1", "王文清", "8", "0", "0"]);
    assert_eq!(day.elected(1).len(), 3);
    day.over();
}

#[test]
fn a_ballot_in_the_wrong_box_is_no_matter_where_the_sum_counts() {
    let mut day = too_many(GateLevel::Election, 7);
    day.desk(Command::ConfirmSlip(Slip::Result));
    day.desk(Command::Announce);
    let papers = day.papers_now();
    papers.says(
        RETURN,
        "村民委员会委员选票（学校）：收回选票比发出选票多1张。",
    );
    papers.says(
        RETURN,
        "共发出选票14张，收回选票14张。收回选票等于发出选票，选举有效。",
    );
    papers.silent(RETURN, "无效");
    papers.says(
        SLIP_4,
        "发出选票14张，收回选票14张，其中有效票14张，无效票0张",
    );
    day.over();
}

#[test]
fn one_ballot_too_many_in_all_voids_every_box_where_the_sum_counts() {
    let day = too_many(GateLevel::Election, 8);
    let papers = day.papers_now();
    papers.says(
        RETURN,
        "村民委员会委员选票（各票箱合计）：共发出选票14张，收回选票15张。经两次清点，收回选票比发出选票多1张，选举无效。",
    );
    papers.silent(RETURN, "选举有效");
    let said = compact(&announcement(day.meeting(), Lang::Hans));
    assert!(said.contains("选举无效，须重新进行选举。"), "{said}");
    assert!(!said.contains("当选为"), "{said}");
    day.over();
}

#[test]
fn totals_are_counted_by_hand() {
    let mut cast = ballots(&[
        (11, "1112"),
        (6, "1121"),
        (1, "1111"),
        (1, "3332*'何无名'=1"),
    ]);
    cast.by_hand = true;
    cast.astray = 1;
    cast.printed = 25;
    let truth = Truth::first(committee(), cast);
    let mut day = Played::set_up(&[&committee()], |_| {});
    day.gathered(&[]);
    let papers = day.held(&truth);
    for kind in [SLIP_4, PaperKind::Minutes] {
        papers.says(
            kind,
            "支部委员会委员选票采用手工计票：由两人各记一份“正”字计票单，两份核对一致。",
        );
        papers.silent(kind, "两遍分别录入");
    }
    papers.silent(RETURN, "扎");
    assert_eq!(day.elected(1), ["丁向晚", "马驰", "王文清"]);
    day.over();
}
