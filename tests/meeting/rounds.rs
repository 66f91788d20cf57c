//! Days that do not end with the first count, each through the one door.

use zhengpiao::meeting::*;
use zhengpiao::rules::{
    self, ContestOrder, DayShape, Next, Overrides, Preset, ReduceSeats, RoundKind, Shortfall,
    Speaker, Tie, Validity,
};

use crate::day::*;

/// From the head count to slip 4, everybody present and every ballot returned; each
/// paper's ballots in one bundle, keyed alike by two people.
fn counted(day: &mut Day, papers: &[&[&str]], keyers: (By, By)) {
    let present = day.meeting().voters_here();
    day.must(TELLER, Command::TypeHeadCount(present));
    day.must(CHIEF, Command::TypeHeadCount(present));
    for paper in day.papers() {
        day.must(
            By::Desk,
            Command::SetPrinted {
                paper,
                printed: present + 2,
            },
        );
    }
    day.must(By::Desk, Command::StartIssuing);
    for (paper, ballots) in day.papers().into_iter().zip(papers) {
        let figures = figures(present, 2);
        day.must(By::Desk, Command::SetIssued { paper, figures });
        collect(day, paper, count(ballots));
    }
    for slip in [Slip::HeadCount, Slip::Issue, Slip::Return] {
        day.must(By::Desk, Command::ConfirmSlip(slip));
    }
    for (paper, ballots) in day.papers().into_iter().zip(papers) {
        keyed(day, BundleRef { paper, number: 1 }, ballots, keyers);
    }
    day.must(By::Desk, Command::ConfirmSlip(Slip::Result));
}

fn collect(day: &mut Day, paper: PaperId, returned: u32) {
    day.type_returned(paper, returned);
    let issued = day.meeting().paper(paper).unwrap().issue.clone().unwrap();
    if returned < issued.issued {
        let reason = MissingReason::NotCast;
        let note = String::new();
        day.must(
            CHIEF,
            Command::ExplainMissing {
                paper,
                reason,
                note,
            },
        );
    }
    day.must(
        CHIEF,
        Command::MakeBundles {
            paper,
            sizes: sizes(returned, 100),
        },
    );
}

fn keyed(day: &mut Day, at: BundleRef, ballots: &[&str], keyers: (By, By)) {
    day.key(at, Pass::First, keyers.0, ballots);
    day.key(at, Pass::Second, keyers.1, ballots);
}

fn count(ballots: &[&str]) -> u32 {
    u32::try_from(ballots.len()).unwrap()
}

const TELLERS: (By, By) = (TELLER, SECOND);

fn announced(day: &mut Day, papers: &[&[&str]]) {
    counted(day, papers, TELLERS);
    day.must(By::Desk, Command::Announce);
}

/// The first contest of the present round, with its count.
fn outcome(day: &Day) -> ContestCount {
    let round = day.meeting().round().unwrap();
    day.meeting().count_round(round).contests[0].clone()
}

fn plans(day: &Day) -> Vec<RoundPlan> {
    day.meeting()
        .follow_ups()
        .into_iter()
        .filter_map(|follow| match follow {
            FollowUp::Round(plan) => Some(plan),
            _ => None,
        })
        .collect()
}

/// The one round that has to follow.
fn plan(day: &Day) -> RoundPlan {
    let mut plans = plans(day);
    assert_eq!(plans.len(), 1, "{plans:?}");
    plans.remove(0)
}

fn rules_with(day: &mut Day, overrides: Overrides) {
    let rules: Preset = day.meeting().rules.with(&overrides).unwrap();
    day.must(By::Desk, Command::AdoptRules(Box::new(rules)));
}

fn people(numbers: &[u32]) -> Vec<PersonId> {
    numbers.iter().map(|n| PersonId(*n)).collect()
}

fn elected(day: &Day, contest: u32) -> Vec<u32> {
    day.meeting()
        .elected_over_rounds(ContestId(contest))
        .into_iter()
        .filter_map(|elected| match elected.who {
            WrittenName::Person(person) => Some(person.0),
            WrittenName::Other(_) => None,
        })
        .collect()
}

/// Replaying the record gives the same meeting.
fn verified(day: &Day) {
    let again = Meeting::replay(&day.records).unwrap().unwrap();
    assert_eq!(&again, day.meeting());
}

/// 20 voters, 3 seats, 4 candidates: 1 and 2 elected, 3 and 4 equal below the bar.
fn tied() -> Day {
    let mut day = Day::usual().gathered(0);
    let mut ballots = vec!["1112"; 10];
    ballots.extend(["1121"; 10]);
    // Ten each is not more than half of 20.
    announced(&mut day, &[&ballots]);
    day
}

fn tied_over_the_bar() -> Day {
    let mut day = Day::usual().gathered(2);
    let mut ballots = vec!["1211"; 5];
    ballots.extend(["2111"; 5]);
    ballots.extend(["1112"; 3]);
    ballots.extend(["1121"; 3]);
    announced(&mut day, &[&ballots]);
    day
}

#[test]
fn equal_votes_below_the_bar_leave_a_seat_to_a_further_election() {
    let day = tied();
    assert_eq!(outcome(&day).outcome.next, Next::FurtherElection);
    let plan = plan(&day);
    assert_eq!(plan.kind, RoundKind::Further);
    let contest = plan.contests().next().unwrap();
    assert_eq!(contest.setup.seats, 1);
    assert_eq!(contest.candidates, people(&[3, 4]));
}

#[test]
fn a_tie_a_revote_and_a_second_tie() {
    // 18 present, bar 10; 1 and 2 have 13 or 11, 3 and 4 have 13 or 11.
    let mut day = tied_over_the_bar();
    let first = outcome(&day);
    let yes = |index| first.yes_of(index);
    assert_eq!([yes(0), yes(1), yes(2), yes(3)], [11, 11, 13, 13]);
    assert_eq!(first.outcome.next, Next::Revote);
    let revote = plan(&day);
    assert_eq!(revote.kind, RoundKind::Revote);
    let contest = revote.contests().next().unwrap();
    assert_eq!(contest.candidates, people(&[1, 2]));
    assert_eq!(contest.setup.seats, 1);

    // Not among others, not for another number of seats.
    let mut wrong = revote.clone();
    wrong.sheets[0][0].candidates = people(&[1, 2, 5]);
    let seats = 1;
    assert_eq!(
        day.refused(By::Desk, Command::OpenRound(wrong)),
        Refusal::WrongEquals { seats }
    );
    day.must(By::Desk, Command::OpenRound(revote.clone()));
    assert_eq!(
        day.refused(By::Desk, Command::OpenRound(revote)),
        Refusal::RoundOpen
    );
    assert!(plans(&day).is_empty());

    // A head count of its own; another second tie; the rules say lot.
    let mut equal = vec!["12"; 9];
    equal.extend(["21"; 9]);
    announced(&mut day, &[&equal]);
    assert_eq!(outcome(&day).outcome.tied_for, 1);
    verified(&day);
    let again = plan(&day);
    assert_eq!(again.kind, RoundKind::Revote);
    day.must(By::Desk, Command::OpenRound(again));
    let mut decided = vec!["12"; 10];
    decided.extend(["21"; 8]);
    announced(&mut day, &[&decided]);
    assert_eq!(elected(&day, 1), [3, 4, 1]);
    assert!(day.meeting().follow_ups().is_empty());
    verified(&day);
}

#[test]
fn a_second_tie_is_settled_by_lot_where_the_rules_say_so() {
    let mut day = Day::usual();
    rules_with(
        &mut day,
        Overrides {
            second_tie: Some(Tie::Lot),
            ..Overrides::default()
        },
    );
    let mut day = day.gathered(2);
    let mut ballots = vec!["1211"; 5];
    ballots.extend(["2111"; 5]);
    ballots.extend(["1112"; 4]);
    ballots.extend(["1121"; 4]);
    announced(&mut day, &[&ballots]);
    let revote = plan(&day);
    day.must(By::Desk, Command::OpenRound(revote));
    let mut equal = vec!["12"; 9];
    equal.extend(["21"; 9]);
    announced(&mut day, &[&equal]);
    let follow = day.meeting().follow_ups();
    let [
        FollowUp::Decide {
            contest,
            equals,
            seats: 1,
            by_lot: true,
        },
    ] = follow.as_slice()
    else {
        panic!("{follow:?}")
    };
    let lot = |who: WrittenName, by_lot| Command::DecideTie {
        contest: *contest,
        decision: TieDecision {
            elected: vec![who],
            by_lot,
            note: "主持人当众抽签".into(),
        },
    };
    let outsider = WrittenName::Person(PersonId(5));
    let wrong = Refusal::WrongEquals { seats: 1 };
    assert_eq!(day.refused(By::Desk, lot(outsider, true)), wrong);
    assert_eq!(day.refused(By::Desk, lot(equals[1].clone(), false)), wrong);
    day.must(By::Desk, lot(equals[1].clone(), true));
    assert_eq!(
        day.refused(By::Desk, lot(equals[0].clone(), true)),
        Refusal::SettledAlready
    );
    assert!(day.meeting().follow_ups().is_empty());
    assert_eq!(elected(&day, 1).len(), 3);
    day.must(By::Desk, Command::UndoSettlement(*contest));
    assert_eq!(day.meeting().follow_ups().len(), 1);
    verified(&day);
}

#[test]
fn a_further_election_on_another_day_with_another_attendance() {
    let mut day = Day::usual().gathered(0);
    let mut ballots = vec!["1122"; 11];
    ballots.extend(["1212"; 9]);
    announced(&mut day, &[&ballots]);
    assert_eq!(elected(&day, 1), [1, 2]);
    let mut further = plan(&day);
    assert_eq!(further.kind, RoundKind::Further);
    assert_eq!(
        further.contests().next().unwrap().candidates,
        people(&[3, 4])
    );
    let mut again = further.clone();
    again.sheets[0][0].candidates = people(&[1, 3]);
    assert_eq!(
        day.refused(By::Desk, Command::OpenRound(again)),
        Refusal::AlreadyElected(PersonId(1))
    );
    further.date = "2026-11-29".into();
    further.place = "一楼礼堂".into();
    further.sign_in_anew = true;
    day.must(By::Desk, Command::OpenRound(further));
    assert_eq!(day.meeting().voters_here(), 0);
    let first = day.meeting().round_of(RoundId(1)).unwrap();
    assert_eq!(first.attendance.len(), 20);
    assert!(first.attendance.iter().all(|kept| kept.arrived.is_some()));

    // Nothing done yet: it can be taken back, and everybody is here again.
    let mut taken_back = day.clone();
    taken_back.must(By::Desk, Command::CancelRound);
    assert_eq!(taken_back.meeting().voters_here(), 20);
    assert_eq!(plans(&taken_back).len(), 1);

    let mut day = day.gathered(3);
    assert_eq!(
        day.refused(By::Desk, Command::CancelRound),
        Refusal::RoundBegun
    );
    let ballots = ["12"; 9];
    let more = ["21"; 8];
    let ballots = ballots.iter().chain(&more).copied().collect::<Vec<_>>();
    announced(&mut day, &[&ballots]);
    let round = day.meeting().round().unwrap();
    assert_eq!(round.head_count.agreed, Some(17));
    assert_eq!(elected(&day, 1), [1, 2, 3]);
    verified(&day);
}

#[test]
fn a_preliminary_names_the_candidates_once_the_body_has_heard_it() {
    let mut day = Day::set_up(20, &[(2, 5)], Staffing::Full);
    let places = |n| Command::HoldPreliminary(vec![(ContestId(1), n)]);
    assert_eq!(
        day.refused(By::Desk, places(1)),
        Refusal::PlacesWrong(ContestId(1))
    );
    day.must(By::Desk, places(3));
    let mut day = day.gathered(0);
    // Each voter may choose three.
    let mut ballots = vec!["11122"; 12];
    ballots.extend(["22211"; 8]);
    counted(&mut day, &[&ballots], TELLERS);
    let body = day.meeting().rules.hears_preliminary;
    assert_ne!(body, Speaker::Meeting);
    assert_eq!(
        day.refused(By::Desk, Command::Announce),
        Refusal::NotHeard(body)
    );
    day.must(By::Desk, Command::NoteHeard);
    assert_eq!(
        day.refused(By::Desk, Command::NoteHeard),
        Refusal::NobodyHearsFirst
    );
    day.must(By::Desk, Command::Announce);
    assert_eq!(elected(&day, 1), [0; 0], "a preliminary elects nobody");
    let formal = plan(&day);
    assert_eq!(formal.kind, RoundKind::Formal);
    let contest = formal.contests().next().unwrap();
    assert_eq!((contest.setup.seats, contest.places), (2, None));
    assert_eq!(contest.candidates, people(&[1, 2, 3]));
    day.must(By::Desk, Command::OpenRound(formal));
    let mut ballots = vec!["112"; 12];
    ballots.extend(["121"; 8]);
    announced(&mut day, &[&ballots]);
    assert_eq!(elected(&day, 1), [1, 2]);
    assert!(day.meeting().follow_ups().is_empty());
    verified(&day);
}

fn in_order(order: ContestOrder) -> Day {
    let mut day = Day::set_up(20, &[(1, 2), (2, 2)], Staffing::Full);
    rules_with(
        &mut day,
        Overrides {
            contest_order: Some(order),
            ..Overrides::default()
        },
    );
    day.must(
        By::Desk,
        Command::HoldLater {
            contest: ContestId(2),
            later: true,
        },
    );
    assert_eq!(day.papers().len(), 1);
    day.gathered(0)
}

#[test]
fn one_post_after_the_other_and_the_loser_stands_for_the_next() {
    let mut day = in_order(ContestOrder::Cascade);
    announced(&mut day, &[&["12"; 20]]);
    let next = plan(&day);
    let contest = next.contests().next().unwrap();
    assert_eq!(contest.origin, Origin::Waiting(ContestId(2)));
    assert_eq!(contest.candidates, people(&[3, 4, 2]));
    day.must(By::Desk, Command::OpenRound(next));
    assert!(day.meeting().waiting.is_empty());
    announced(&mut day, &[&["121"; 20]]);
    assert_eq!(elected(&day, 1), [1]);
    assert_eq!(elected(&day, 2), [3, 2]);
    assert!(day.meeting().follow_ups().is_empty());
    verified(&day);
}

#[test]
fn the_committee_first_then_its_officers_from_the_elected() {
    let mut day = Day::set_up(20, &[(3, 4), (1, 0)], Staffing::Full);
    rules_with(
        &mut day,
        Overrides {
            contest_order: Some(ContestOrder::CommitteeFirst),
            ..Overrides::default()
        },
    );
    let contest = ContestId(2);
    day.must(
        By::Desk,
        Command::HoldLater {
            contest,
            later: true,
        },
    );
    let mut day = day.gathered(0);
    announced(&mut day, &[&["1112"; 20]]);
    let next = plan(&day);
    assert_eq!(
        next.contests().next().unwrap().candidates,
        people(&[1, 2, 3])
    );
    let mut outsider = next.clone();
    outsider.sheets[0][0].candidates = people(&[1, 4]);
    assert_eq!(
        day.refused(By::Desk, Command::OpenRound(outsider)),
        Refusal::NotAmongElected(PersonId(4))
    );
    day.must(By::Desk, Command::OpenRound(next));
    announced(&mut day, &[&["212"; 20]]);
    assert_eq!(elected(&day, 2), [2]);
    verified(&day);
}

#[test]
fn fewer_seats_with_the_voters_consent() {
    let mut day = Day::usual();
    rules_with(
        &mut day,
        Overrides {
            reduce_seats: Some(ReduceSeats::Consent {
                num: 1,
                den: 2,
                strict: false,
            }),
            ..Overrides::default()
        },
    );
    let mut day = day.gathered(0);
    announced(&mut day, &[&["1122"; 20]]);
    let contest = ContestId(1);
    let reduce = |yes, fewer| Command::ReduceSeats {
        contest,
        fewer,
        consent: Consent::Voters {
            yes,
            no: 20 - yes,
            abstain: 0,
        },
    };
    assert_eq!(
        day.refused(By::Desk, reduce(9, 1)),
        Refusal::ConsentTooLow { yes: 9, needed: 10 }
    );
    assert_eq!(
        day.refused(By::Desk, reduce(10, 2)),
        Refusal::NothingUnfilled
    );
    day.must(By::Desk, reduce(10, 1));
    assert!(day.meeting().follow_ups().is_empty());
    day.must(By::Desk, Command::UndoSettlement(contest));
    let further = plan(&day);
    day.must(By::Desk, Command::OpenRound(further));
    assert_eq!(day.refused(By::Desk, reduce(10, 1)), Refusal::CarriedOn);
    verified(&day);
}

#[test]
fn a_candidate_is_disqualified_after_the_ballots_are_printed() {
    let mut day = Day::usual().gathered(0).issued();
    let out = |person, reason| Command::TakeOut {
        person: PersonId(person),
        reason,
        note: "经查实不符合任职条件".into(),
    };
    assert_eq!(
        day.refused(By::Desk, out(9, OutReason::Withdrew)),
        Refusal::NotInElection(PersonId(9))
    );
    assert_eq!(
        day.refused(By::Desk, out(1, OutReason::Declined)),
        Refusal::NotElected(PersonId(1))
    );
    day.must(By::Desk, out(1, OutReason::Disqualified));
    // The name stays on the ballot, and elects nobody however many votes it has.
    let contest = day.meeting().contest(ContestId(1)).unwrap();
    assert_eq!(contest.candidates, people(&[1, 2, 3, 4]));
    for slip in [Slip::HeadCount, Slip::Issue] {
        day.must(By::Desk, Command::ConfirmSlip(slip));
    }
    collect(&mut day, PAPER, 20);
    day.must(By::Desk, Command::ConfirmSlip(Slip::Return));
    let mut ballots = vec!["1112"; 11];
    ballots.extend(["1121"; 9]);
    keyed(&mut day, bundle(1), &ballots, TELLERS);
    day.must(By::Desk, Command::ConfirmSlip(Slip::Result));
    day.must(By::Desk, Command::Announce);
    assert_eq!(outcome(&day).yes_of(0), 20);
    assert_eq!(elected(&day, 1), [2, 3]);
    let further = plan(&day);
    assert_eq!(further.contests().next().unwrap().candidates, people(&[4]));
    assert_eq!(
        day.refused(By::Desk, Command::TakeBackOut(PersonId(1))),
        Refusal::CarriedOn
    );

    // Whoever declines after the election leaves a seat empty; nobody moves up.
    day.must(By::Desk, out(2, OutReason::Declined));
    assert_eq!(elected(&day, 1), [3]);
    assert_eq!(plan(&day).contests().next().unwrap().setup.seats, 2);
    verified(&day);
}

#[test]
fn before_ballots_are_printed_the_name_leaves_the_list() {
    let mut day = Day::usual();
    day.must(
        By::Desk,
        Command::TakeOut {
            person: PersonId(2),
            reason: OutReason::Withdrew,
            note: "本人申请".into(),
        },
    );
    let contest = day.meeting().contest(ContestId(1)).unwrap();
    assert_eq!(contest.candidates, people(&[1, 3, 4]));
    day.must(By::Desk, Command::TakeBackOut(PersonId(2)));
    assert!(day.meeting().out.is_empty());
}

#[test]
fn the_chair_declares_a_round_void_and_it_is_held_again() {
    let mut day = Day::usual().gathered(0).issued();
    day.must(By::Desk, Command::DeclareVoid("非会员混入投票".into()));
    assert_eq!(
        day.refused(
            TELLER,
            Command::TypeReturned {
                paper: PAPER,
                returned: 20
            }
        ),
        Refusal::Announced
    );
    let again = plan(&day);
    assert_eq!(again.kind, RoundKind::Formal);
    let contest = again.contests().next().unwrap();
    assert_eq!((contest.setup.seats, contest.candidates.len()), (3, 4));
    day.must(By::Desk, Command::OpenRound(again));
    announced(&mut day, &[&["1112"; 20]]);
    assert_eq!(elected(&day, 1), [1, 2, 3]);
    assert!(day.meeting().follow_ups().is_empty());
    verified(&day);
}

fn more_tellers(day: &mut Day) -> (By, By) {
    day.must(By::Desk, appoint(9, Role::Teller));
    day.must(By::Desk, appoint(10, Role::Teller));
    (By::Officer(OfficerId(6)), By::Officer(OfficerId(7)))
}

#[test]
fn a_recount_by_others_changes_one_ballot() {
    let mut day = Day::usual().gathered(0);
    let mut ballots = vec!["1112"; 11];
    ballots.extend(["1121"; 9]);
    counted(&mut day, &[&ballots], TELLERS);
    let before = outcome(&day);
    let ask = |by: &str| Command::Recount {
        bundles: vec![bundle(1)],
        asked_by: by.into(),
        reason: "票数接近".into(),
    };
    assert_eq!(day.refused(CHIEF, ask(" ")), Refusal::Empty);
    day.must(CHIEF, ask("会员008"));
    assert!(!day.meeting().round().unwrap().is_signed(Slip::Result));
    assert_eq!(
        day.take(bundle(1), Pass::First, TELLER),
        Err(Refusal::KeyedItAlready(OfficerId(3)))
    );
    assert_eq!(
        day.take(bundle(1), Pass::First, SECOND),
        Err(Refusal::KeyedItAlready(OfficerId(4)))
    );
    let others = more_tellers(&mut day);
    ballots[10] = "1121";
    keyed(&mut day, bundle(1), &ballots, others);
    let round = day.meeting().round().unwrap();
    let [recount] = round.recounts.as_slice() else {
        panic!("one recount")
    };
    assert_eq!(recount.before.contests[0], before);
    assert_eq!(outcome(&day).yes_of(2), before.yes_of(2) - 1);
    assert_eq!(round.papers[0].bundles[0].earlier.len(), 1);
    day.must(By::Desk, Command::ConfirmSlip(Slip::Result));
    day.must(By::Desk, Command::Announce);
    assert_eq!(day.refused(CHIEF, ask("会员008")), Refusal::Announced);
    verified(&day);
}

fn correct(round: u32, after: Option<&str>) -> Command {
    Command::BeginCorrection {
        round: RoundId(round),
        reason: "第1扎一张选票录错".into(),
        found_by: "监票人".into(),
        after_meeting: after.map(str::to_owned),
    }
}

fn corrected(after: Option<&str>, change: &[(usize, &'static str)]) -> Day {
    let mut day = Day::usual().gathered(0);
    let mut ballots = vec!["1112"; 12];
    ballots.extend(["1121"; 8]);
    announced(&mut day, &[&ballots]);
    assert_eq!(elected(&day, 1), [1, 2, 3]);
    assert_eq!(day.refused(TELLER, correct(1, after)), Refusal::ChiefOnly);
    day.must(CHIEF, correct(1, after));
    assert!(day.meeting().round().unwrap().being_corrected());
    assert_eq!(day.refused(CHIEF, correct(1, after)), Refusal::NotAnnounced);
    let reason = "更正".to_owned();
    let at = bundle(1);
    day.must(CHIEF, Command::ReopenBundle { bundle: at, reason });
    for (index, ballot) in change {
        ballots[*index] = ballot;
    }
    keyed(&mut day, at, &ballots, TELLERS);
    day.must(By::Desk, Command::ConfirmSlip(Slip::Result));
    day.must(By::Desk, Command::Announce);
    verified(&day);
    day
}

#[test]
fn corrections_of_the_three_kinds_keep_what_was_announced() {
    let unchanged = corrected(None, &[(0, "1122")]);
    let four = [0, 1, 2, 3].map(|index| (index, "1121"));
    let changed = corrected(None, &four);
    let later = corrected(Some("各党小组传达说明"), &[(0, "1122")]);
    let case = |day: &Day| {
        day.meeting()
            .correction_case(day.meeting().round().unwrap())
    };
    assert_eq!(case(&unchanged), Some(CorrectionCase::WinnersUnchanged));
    assert_eq!(case(&changed), Some(CorrectionCase::WinnersChanged));
    assert_eq!(case(&later), Some(CorrectionCase::AfterMeeting));
    assert_eq!(elected(&changed, 1), [1, 2, 4]);
    let round = changed.meeting().round().unwrap();
    let [withdrawn] = round.withdrawn.as_slice() else {
        panic!("one announcement was withdrawn")
    };
    let third = WrittenName::Person(PersonId(3));
    assert!(withdrawn.winners[0].1.contains(&third));
    assert_eq!(withdrawn.count.contests[0].yes_of(2), 12);
}

#[test]
fn an_earlier_round_is_corrected_after_a_later_one() {
    let mut day = tied_over_the_bar();
    let revote = plan(&day);
    day.must(By::Desk, Command::OpenRound(revote));
    assert_eq!(day.refused(CHIEF, correct(1, None)), Refusal::RoundOpen);
    announced(&mut day, &[&["12"; 18]]);
    day.must(CHIEF, correct(1, None));
    assert_eq!(day.meeting().round().unwrap().id, RoundId(1));
    day.must(By::Desk, Command::ConfirmSlip(Slip::Result));
    day.must(By::Desk, Command::Announce);
    assert_eq!(day.meeting().round().unwrap().id, RoundId(2));
    verified(&day);
}

fn village(boxes: &[&str]) -> Day {
    let mut day = Day::usual();
    let mut rules = rules::preset("village-2018").unwrap();
    rules.day = DayShape::Polling;
    rules.hears_formal = Speaker::Meeting;
    day.must(By::Desk, Command::AdoptRules(Box::new(rules)));
    let names = boxes.iter().map(|name| (*name).to_owned()).collect();
    day.must(By::Desk, Command::SetBoxes(names));
    day
}

#[test]
fn a_village_polling_day_with_two_boxes() {
    let mut day = village(&["村委会", "学校"]);
    let papers = day.papers();
    assert_eq!(papers.len(), 2);
    assert_eq!(day.meeting().round().unwrap().contests().count(), 1);
    for paper in &papers {
        let paper = *paper;
        day.must(By::Desk, Command::SetPrinted { paper, printed: 12 });
    }
    assert_eq!(
        day.refused(By::Desk, Command::ClosePolls),
        Refusal::IssuingNotStarted
    );
    day.must(By::Desk, Command::StartIssuing);
    // Voters come over hours, while ballots go out.
    day.must(By::Desk, Command::SignIn(people(&[1, 2, 3, 4, 5, 6, 7, 8])));
    assert_eq!(
        day.refused(TELLER, Command::TypeHeadCount(8)),
        Refusal::PollsOpen
    );
    day.must(By::Desk, Command::SignIn(people(&[9, 10, 11, 12, 13, 14])));
    day.must(By::Desk, Command::ClosePolls);
    assert_eq!(
        day.refused(By::Desk, Command::SignIn(people(&[15]))),
        Refusal::PollsClosed
    );
    day.must(TELLER, Command::TypeHeadCount(14));
    day.must(CHIEF, Command::TypeHeadCount(14));
    for (paper, issued) in papers.iter().zip([8, 6]) {
        let reason = "两处分别发票".to_owned();
        let figures = IssueFigures {
            reason,
            ..figures(issued, 12 - issued)
        };
        let paper = *paper;
        day.must(By::Desk, Command::SetIssued { paper, figures });
    }
    for (paper, ballots) in papers.iter().zip([8, 6]) {
        collect(&mut day, *paper, ballots);
    }
    for slip in [Slip::HeadCount, Slip::Issue, Slip::Return] {
        day.must(By::Desk, Command::ConfirmSlip(slip));
    }
    for (paper, ballots) in papers.iter().zip([vec!["1112"; 8], vec!["1121"; 6]]) {
        let at = BundleRef {
            paper: *paper,
            number: 1,
        };
        keyed(&mut day, at, &ballots, TELLERS);
    }
    let count = outcome(&day);
    assert_eq!((count.counted, count.valid), (14, 14));
    assert_eq!(
        (count.yes_of(0), count.yes_of(2), count.yes_of(3)),
        (14, 8, 6)
    );
    assert_eq!(count.outcome.election, Validity::Valid);
    assert_eq!(count.papers, papers);
    day.must(By::Desk, Command::ConfirmSlip(Slip::Result));
    day.must(By::Desk, Command::Announce);
    assert_eq!(elected(&day, 1), [1, 2, 3]);
    verified(&day);
}

#[test]
fn totals_are_counted_by_hand_and_typed_twice() {
    let mut day = Day::usual().gathered(0).issued();
    for slip in [Slip::HeadCount, Slip::Issue] {
        day.must(By::Desk, Command::ConfirmSlip(slip));
    }
    let paper = PAPER;
    let by_hand = true;
    day.must(CHIEF, Command::CountByHand { paper, by_hand });
    day.type_returned(PAPER, 20);
    day.must(By::Desk, Command::ConfirmSlip(Slip::Return));
    let totals = |yes_of_third| {
        vec![HandTotals {
            valid: 19,
            invalid: 1,
            marks: vec![
                (19, 0, 0),
                (15, 4, 0),
                (yes_of_third, 19 - yes_of_third, 0),
                (5, 13, 1),
            ],
            write_ins: vec![(WrittenName::Person(PersonId(8)), 2)],
            weighed: None,
        }]
    };
    let typed = |totals| Command::TypeTotals { paper, totals };
    assert_eq!(day.refused(TELLER, typed(vec![])), Refusal::TotalsShape);
    day.must(TELLER, typed(totals(12)));
    assert_eq!(
        day.refused(TELLER, typed(totals(12))),
        Refusal::SamePersonTwice
    );
    day.must(SECOND, typed(totals(13)));
    let hand = day.meeting().paper(PAPER).unwrap().hand.clone().unwrap();
    assert!(hand.agreed.is_none() && hand.mismatch.is_some());
    assert_eq!(
        day.refused(By::Desk, Command::ConfirmSlip(Slip::Result)),
        Refusal::TotalsMissing(PAPER)
    );
    day.must(SECOND, typed(totals(12)));
    day.must(TELLER, typed(totals(12)));
    let count = outcome(&day);
    assert!(count.complete);
    assert_eq!((count.valid, count.invalid), (19, 1));
    assert_eq!(
        [count.yes_of(0), count.yes_of(2), count.yes_of(4)],
        [19, 12, 2]
    );
    day.must(By::Desk, Command::ConfirmSlip(Slip::Result));
    day.must(By::Desk, Command::Announce);
    assert_eq!(elected(&day, 1), [1, 2, 3]);
    verified(&day);
}

#[test]
fn small_acts_between_handing_out_and_opening_the_box() {
    let mut day = Day::usual().gathered(0).issued();
    let exchange = || Command::ExchangeBallot {
        paper: PAPER,
        reason: "填写有误".into(),
    };
    day.must(By::Desk, exchange());
    day.must(By::Desk, exchange());
    assert_eq!(
        day.refused(By::Desk, exchange()),
        Refusal::NoLeftover(PAPER)
    );
    let issue = day.meeting().paper(PAPER).unwrap().issue.clone().unwrap();
    assert_eq!((issue.exchanged, issue.leftover()), (2, 0));
    assert_eq!(issue.accounted(), 22);
    day.must(By::Desk, Command::NoteAssisted(3));
    assert!(matches!(
        day.refused(By::Desk, Command::NoteAssisted(21)),
        Refusal::TooManyHands { .. }
    ));
    let foreign = |count, note: &str| Command::NoteForeign {
        paper: PAPER,
        count,
        note: note.into(),
    };
    assert_eq!(day.refused(By::Desk, foreign(1, "")), Refusal::Empty);
    day.must(By::Desk, foreign(1, "去年的选票"));
    let paper = day.meeting().paper(PAPER).unwrap();
    assert_eq!(paper.foreign, Some((1, "去年的选票".into())));
    assert_eq!(day.meeting().round().unwrap().assisted, 3);
    verified(&day);
}

#[test]
fn seats_stay_empty_where_the_rules_say_so() {
    let mut day = Day::usual();
    rules_with(
        &mut day,
        Overrides {
            shortfall: Some(Shortfall::Vacant),
            ..Overrides::default()
        },
    );
    let mut day = day.gathered(0);
    announced(&mut day, &[&["1122"; 20]]);
    let contest = ContestId(1);
    assert_eq!(
        day.meeting().follow_ups(),
        [FollowUp::Vacant { contest, seats: 1 }]
    );
    let reason = "留待届中补选".to_owned();
    day.must(By::Desk, Command::LeaveVacant { contest, reason });
    assert!(day.meeting().follow_ups().is_empty());
    verified(&day);
}

/// Votes and area typed by hand decide where heads alone would not.
#[test]
fn hand_totals_are_weighed_by_votes_or_by_area() {
    let weigh = |preset: &str, weighed: Option<Weighed>, yes: u32| {
        let mut day = Day::set_up(20, &[(1, 2)], Staffing::Full);
        let mut rules = rules::preset(preset).unwrap();
        rules.day = DayShape::Meeting;
        day.must(By::Desk, Command::AdoptRules(Box::new(rules)));
        let mut day = day.gathered(0).issued();
        for slip in [Slip::HeadCount, Slip::Issue] {
            day.must(By::Desk, Command::ConfirmSlip(slip));
        }
        let paper = PAPER;
        day.must(
            CHIEF,
            Command::CountByHand {
                paper,
                by_hand: true,
            },
        );
        day.type_returned(PAPER, 20);
        let votes = weighed.as_ref().and_then(|weighed| weighed.votes);
        let valid = votes.and_then(|votes| votes.valid).unwrap_or(20);
        let rest = u32::try_from(valid).unwrap() - yes;
        let totals = vec![HandTotals {
            valid: 20,
            invalid: 0,
            marks: vec![(yes, rest, 0), (0, yes + rest, 0)],
            write_ins: Vec::new(),
            weighed,
        }];
        for by in [TELLER, SECOND] {
            let totals = totals.clone();
            day.ask(by, Command::TypeTotals { paper, totals })?;
        }
        Ok::<_, Refusal>(outcome(&day))
    };
    let counts = |expected, valid| {
        Some(zhengpiao::rules::Counts {
            expected: Some(expected),
            present: Some(valid),
            cast: Some(valid),
            returned: Some(valid),
            valid: Some(valid),
            invalid: Some(0),
            ..zhengpiao::rules::Counts::default()
        })
    };
    // More than half of all 24 votes is 13; 11 heads of 20 would have been enough.
    let votes = |yes| {
        let weighed = Weighed {
            votes: counts(24, 23),
            ..Weighed::default()
        };
        weigh("coop-2017", Some(weighed), yes).unwrap()
    };
    assert_eq!(votes(12).outcome.elected, [0; 0]);
    let elected = votes(13);
    assert_eq!(elected.outcome.elected, [0], "{:?}", elected.outcome);
    // Heads suffice, the area does not; then both.
    let area = |yes: u64| {
        let weighed = Weighed {
            area: counts(1_000, 900),
            area_yes: vec![yes, 0],
            ..Weighed::default()
        };
        weigh("owners-278", Some(weighed), 15).unwrap()
    };
    assert_eq!(area(400).outcome.elected, [0; 0]);
    let elected = area(451);
    assert_eq!(elected.outcome.elected, [0], "{:?}", elected.outcome);
    // Where the rules weigh nothing there is nothing to type.
    let weighed = Weighed {
        votes: counts(24, 23),
        ..Weighed::default()
    };
    assert_eq!(
        weigh("cpc-2020", Some(weighed), 15).unwrap_err(),
        Refusal::TotalsShape
    );
}

/// The committee is elected when its void round was held again: officers come from it.
#[test]
fn officers_come_from_a_committee_elected_after_a_void_round() {
    let mut day = Day::set_up(20, &[(3, 4), (1, 0)], Staffing::Full);
    rules_with(
        &mut day,
        Overrides {
            contest_order: Some(ContestOrder::CommitteeFirst),
            ..Overrides::default()
        },
    );
    day.must(
        By::Desk,
        Command::HoldLater {
            contest: ContestId(2),
            later: true,
        },
    );
    let mut day = day.gathered(0).issued();
    day.must(By::Desk, Command::DeclareVoid("票箱未加封".into()));
    let again = plan(&day);
    day.must(By::Desk, Command::OpenRound(again));
    announced(&mut day, &[&["1112"; 20]]);
    let officers = plan(&day);
    let candidates = &officers.contests().next().unwrap().candidates;
    assert_eq!(*candidates, people(&[1, 2, 3]));
}
