//! What the scrutineer and the chair read, for every way a count can end.

use zhengpiao::meeting::{CandidateOrder, Command, ContestId, TieDecision, WrittenName};
use zhengpiao::papers::forms::{PaperKind, announcement, scrutineer_report};
use zhengpiao::rules::{ListOrder, Preset, Shortfall, Speaker, Tie};
use zhengpiao::text::Lang;

use crate::day::{Day, Plan, roll};
use crate::{assert_says, assert_silent, text_of};

/// Ten people, two seats, four candidates; ballots as given, first seat first.
fn ten(ballots: &[(&str, usize)]) -> Plan {
    let mut plan = Plan::party(roll(&["王䶮", "钱𬀩", "李卓", "丁向晚"], 10));
    plan.contests = vec![(
        "支部委员会委员",
        2,
        vec![1, 2, 3, 4],
        CandidateOrder::Strokes,
    )];
    let all = ballots.iter();
    plan.ballots = vec![
        all.flat_map(|(text, many)| vec![(*text).to_owned(); *many])
            .collect(),
    ];
    plan
}

fn counted(plan: Plan, change: impl Fn(&mut Preset)) -> Day {
    let day = Day::new(plan).set_up().adopt(change);
    day.sign_in().issue().collect().key()
}

fn announced(day: &Day) -> String {
    announcement(day.meeting(), Lang::Hans)
}

#[test]
fn all_votes_are_those_of_everybody_present() {
    let day = counted(ten(&[("1122", 10)]), |_| {});
    assert_says(&announced(&day), "王䶮、钱𬀩。均为全票。");
    let day = counted(ten(&[("1122", 9), ("1212", 1)]), |_| {});
    assert_says(&announced(&day), "王䶮、钱𬀩。其中王䶮得全票。");
    // every valid ballot, and one invalid: not everybody
    let day = counted(ten(&[("1122", 9), ("-i", 1)]), |_| {});
    assert_silent(&announced(&day), "全票");
    // every ballot that came back, and one did not
    let day = counted(ten(&[("1122", 9)]), |_| {});
    assert_silent(&announced(&day), "全票");
}

#[test]
fn a_tie_is_read_as_the_rules_settle_it_and_then_as_it_was_settled() {
    let level = || ten(&[("1212", 4), ("2112", 4), ("1122", 2)]);
    // 6, 6 and 8 votes for two seats
    for (tie, said) in [
        (Tie::Revote, "在得票相等的人员中再次投票。"),
        (Tie::Lot, "以抽签确定。"),
        (Tie::ChairDecides, "由主持人决定。"),
        (Tie::Vacant, "名额暂缺。"),
    ] {
        let day = counted(level(), |rules| rules.tie = tie);
        let text = announced(&day);
        assert_says(&text, "得票相等，各6票，其中应取1名，按照选举办法，");
        assert_says(&text, said);
    }
    let mut day = counted(level(), |rules| rules.tie = Tie::Lot).sign_result();
    let person = day
        .meeting()
        .round()
        .unwrap()
        .contests()
        .next()
        .unwrap()
        .candidates
        .clone();
    let tied: Vec<WrittenName> = person.iter().map(|id| WrittenName::Person(*id)).collect();
    let count = day.meeting().count_round(day.meeting().round().unwrap());
    let contest = ContestId(count.contests[0].contest.0);
    let winner = tied[count.contests[0].outcome.tied[0]].clone();
    let loser = tied[count.contests[0].outcome.tied[1]].clone();
    let name = |day: &Day, who: &WrittenName| match who {
        WrittenName::Person(id) => day.meeting().name_of(*id).to_owned(),
        WrittenName::Other(name) => name.clone(),
    };
    day.decide(Command::DecideTie {
        contest,
        decision: TieDecision {
            elected: vec![winner.clone()],
            by_lot: true,
            note: "总监票人当众抽签".into(),
        },
    });
    let text = announced(&day);
    let (won, lost) = (name(&day, &winner), name(&day, &loser));
    assert_says(&text, &format!("得票相等的经抽签确定，{won}当选"));
    assert_silent(&text, "其中应取");
    let elected = text.lines().find(|line| line.contains("当选为")).unwrap();
    assert!(
        elected.contains(&won) && !elected.contains(&lost),
        "{elected}"
    );
    let slip = text_of("lot", PaperKind::Announcement, day.meeting(), Lang::En);
    assert_says(&slip, "by lot");
}

#[test]
fn seats_left_over_and_a_reserve_are_read_out() {
    // 9 and 5 votes of ten: five are not more than half
    let short = || ten(&[("1122", 5), ("1212", 4), ("2221", 1)]);
    let text = announced(&counted(short(), |_| {}));
    assert_says(&text, "支部委员会委员尚缺1名，按照选举办法另行选举。");
    let text = announced(&counted(short(), |rules| {
        rules.shortfall = Shortfall::Vacant
    }));
    assert_says(&text, "支部委员会委员尚缺1名，按照选举办法名额暂缺。");
    let mut full = ten(&[("1222", 6), ("2122", 4)]);
    full.contests[0].1 = 1;
    let plural = counted(full, |rules| {
        rules.reserves = true;
        rules.threshold = zhengpiao::rules::Threshold::Plurality;
    });
    let text = announced(&plural);
    assert_says(&text, "未当选的，以得票多少为序列为候补：钱𬀩。");
}

#[test]
fn votes_are_read_in_the_order_of_the_rules() {
    let plan = || ten(&[("2112", 8), ("2122", 2)]);
    let place = |text: &str, name: &str| text.find(name).unwrap();
    let by_votes = scrutineer_report(counted(plan(), |_| {}).meeting(), Lang::Hans);
    assert_says(&by_votes, "支部委员会委员的得票情况，以得票多少为序：");
    assert!(
        place(&by_votes, "钱𬀩，") < place(&by_votes, "王䶮，"),
        "{by_votes}"
    );
    let day = counted(plan(), |rules| rules.report_order = ListOrder::Strokes);
    let by_strokes = scrutineer_report(day.meeting(), Lang::Hans);
    assert_says(&by_strokes, "以姓氏笔画为序：");
    assert!(
        place(&by_strokes, "丁向晚，") < place(&by_strokes, "王䶮，"),
        "{by_strokes}"
    );
    let day = counted(plan(), |rules| {
        rules.report_order = ListOrder::Approved;
        rules.announces = Speaker::ElectionCommittee;
    });
    let paper = text_of(
        "approved",
        PaperKind::ScrutineerReport,
        day.meeting(),
        Lang::Hans,
    );
    assert_says(&paper, "监票人宣读");
    let paper = text_of(
        "approved",
        PaperKind::Announcement,
        day.meeting(),
        Lang::Hans,
    );
    assert_says(&paper, "选举委员会宣读");
}
