//! What is adverse, when it becomes true, and that no scene says it by itself.

use zhengpiao::desk::hall_adverse::{Adverse, facts, notice};
use zhengpiao::desk::hall_choice::SceneKind;
use zhengpiao::desk::hall_control::HallControl;
use zhengpiao::desk::platform::Platform as _;
use zhengpiao::meeting::{Command, ContestId, Meeting, PersonId, Slip};
use zhengpiao::session::Session;
use zhengpiao::text::Lang;

use crate::day::{CHIEF, Day, PAPER, TELLER};
use crate::kit::Desk;

fn meeting(day: &Day) -> Meeting {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("m.zp");
    day.write(&path);
    Session::read(&path).unwrap().0.meeting().clone()
}

/// Everything any scene of the panel says of this meeting, but for the rules, which
/// speak of what may happen in any.
fn said_by_scenes(meeting: &Meeting) -> String {
    let desk = Desk::open(Day::gathered(), zhengpiao::meeting::Step::Setup);
    let mut said = String::new();
    let rules = [SceneKind::Rules, SceneKind::HowToMark];
    for kind in SceneKind::ALL
        .into_iter()
        .filter(|kind| !rules.contains(kind))
    {
        for scene in kind.scenes(meeting) {
            let mut hall = HallControl::new(Lang::Hans, desk.platform.clock());
            hall.show(scene);
            hall.follow(meeting, &[], Lang::Hans);
            said += &format!("{:?}", hall.view());
        }
    }
    said
}

#[test]
fn too_few_people_are_a_fact_until_ballots_are_out() {
    let mut day = Day::gathered();
    assert_eq!(facts(&meeting(&day)), []);
    for person in 20..=30 {
        day.desk(Command::Leave(PersonId(person)));
    }
    let short = meeting(&day);
    assert_eq!(facts(&short), [Adverse::QuorumNotMet]);
    let words = notice(&short, &Adverse::QuorumNotMet, Lang::Hans).unwrap();
    assert!(words.lines[0].contains("须有 26 名到会"), "{words:?}");
    // The scene of the sign-in says how many are here, and nothing of the quorum.
    assert!(!said_by_scenes(&short).contains("达到"));
}

#[test]
fn more_ballots_than_issued_are_not_shown_by_themselves() {
    let mut day = Day::gathered().issued();
    for by in [TELLER, CHIEF] {
        let returned = 31;
        let paper = PAPER;
        day.by(by, Command::TypeReturned { paper, returned });
    }
    let over = meeting(&day);
    assert_eq!(over.paper(PAPER).unwrap().returned.agreed, Some(31));
    assert_eq!(facts(&over), [Adverse::MoreReturned(PAPER)]);
    let words = notice(&over, &Adverse::MoreReturned(PAPER), Lang::Hans).unwrap();
    assert_eq!(words.lines[0], "收回选票 31 张，多于发出的 30 张");
    let said = said_by_scenes(&over);
    assert!(!said.contains("31"), "{said}");
}

#[test]
fn a_tie_and_what_is_left_are_facts_once_announced() {
    let mut day = Day::gathered().counted(3);
    day.by(CHIEF, Command::ConfirmSlip(Slip::Result));
    assert_eq!(facts(&meeting(&day)), [], "the chair has not spoken");
    day.desk(Command::Announce);
    let tied = meeting(&day);
    let contest = ContestId(1);
    assert_eq!(facts(&tied), [Adverse::Tied(contest)]);
    let words = notice(&tied, &Adverse::Tied(contest), Lang::Hans).unwrap();
    let line = "司徒明远、阿依努尔·买买提得票相等，名额 1 名，不能确定当选人";
    assert_eq!(words.lines, [line]);
    assert!(!said_by_scenes(&tied).contains("相等"));
    assert_eq!(notice(&tied, &Adverse::Unfilled(contest), Lang::Hans), None);
}

#[test]
fn a_void_round_is_a_fact_and_shows_no_figures() {
    let mut day = Day::gathered().counted(3);
    day.desk(Command::DeclareVoid("票箱封条破损".into()));
    let void = meeting(&day);
    assert!(facts(&void).contains(&Adverse::Void));
    let words = notice(&void, &Adverse::Void, Lang::Hans).unwrap();
    assert_eq!(
        (words.title.as_str(), words.lines[0].as_str()),
        ("本次选举无效", "票箱封条破损")
    );
    let said = said_by_scenes(&void);
    assert!(!said.contains("无效\"") && !said.contains("封条"), "{said}");
    assert!(!said.contains("Counting"), "no figures of a void round");
}
