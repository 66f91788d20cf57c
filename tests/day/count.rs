//! Keying twice, and what the two keyings read differently.

use egui::Key;
use zhengpiao::desk::shell::Step;
use zhengpiao::hall::Scene;
use zhengpiao::meeting::{CaseState, Pass, RulingReason};

use crate::blind;
use crate::hands::Hands;
use crate::paper::{BUNDLES, CANDIDATES, Tally, keys};

/// The second keyer reads the fourth candidate of the seventh ballot wrong.
const MISKEYED: (usize, &str) = (7, "2132111");
/// The first keyer cannot tell the first cell of the seventh ballot of the last bundle.
const DOUBTFUL: (usize, &str) = (7, ".121121");

fn keyed(desk: &Hands, number: u32, pass: Pass) -> Vec<String> {
    let ballots = &desk.bundle(number).keying(pass).ballots;
    ballots
        .iter()
        .map(|ballot| ballot.entry[0].to_string())
        .collect()
}

/// What the hall is shown of the count.
fn on_the_board(desk: &Hands) -> (u32, u32, Vec<(String, u32)>) {
    let Scene::Counting(board) = desk.hall() else {
        panic!("the hall shows the count, not {:?}", desk.hall())
    };
    let [board] = <[_; 1]>::try_from(board).unwrap();
    assert!(board.rows.iter().all(|row| !row.elected));
    let rows = board.rows.into_iter().map(|row| (row.name, row.yes));
    (board.counted, board.total, rows.collect())
}

/// The hall shows exactly the ballots of these bundles.
fn the_hall_shows(desk: &Hands, bundles: &[[&str; 10]]) {
    let tally = Tally::of(bundles.iter().flatten());
    let rows = CANDIDATES.iter().enumerate();
    let rows = rows.map(|(place, name)| ((*name).to_owned(), tally.yes(place)));
    let counted = 10 * u32::try_from(bundles.len()).unwrap();
    assert_eq!(on_the_board(desk), (counted, 30, rows.collect()));
}

pub fn key_everything(desk: &mut Hands) {
    desk.show_hall();
    the_hall_shows(desk, &[]);
    // The first teller keys all three bundles.
    desk.pad("1");
    for (number, bundle) in (1..).zip(&BUNDLES) {
        assert!(desk.sees(&format!("请取第 {number} 扎，录入第一遍")));
        desk.pad("\n");
        for (position, ballot) in (1..).zip(bundle) {
            let doubtful = number == 3 && position == DOUBTFUL.0;
            let read = if doubtful { DOUBTFUL.1 } else { ballot };
            desk.pad(&keys(read));
            let saved = keyed(desk, number, Pass::First);
            assert_eq!(saved.len(), position, "{}", desk.notice());
            assert_eq!(saved[position - 1], read.replace('.', "?"));
        }
        desk.pad("\n");
        assert!(desk.notice().contains("第一遍已交"));
    }
    the_hall_shows(desk, &[]);
    // The other one sits down.
    desk.key(Key::F2);
    desk.pad("2");
    second_keying(desk);
}

fn second_keying(desk: &mut Hands) {
    for (number, bundle) in (1..).zip(&BUNDLES) {
        assert!(desk.sees(&format!("请取第 {number} 扎，录入第二遍")));
        desk.pad("\n");
        let mut bundle = bundle.to_vec();
        if number == 1 {
            bundle[MISKEYED.0 - 1] = MISKEYED.1;
        }
        if number == 2 {
            // The pile was turned over: nothing but the order differs.
            bundle.reverse();
        }
        for (position, ballot) in (1..).zip(&bundle) {
            if number == 1 && position == MISKEYED.0 {
                blind::nothing_tells(desk, MISKEYED.1, BUNDLES[0][MISKEYED.0 - 1], 3);
            }
            desk.pad(&keys(ballot));
            assert_eq!(keyed(desk, number, Pass::Second).len(), position);
            assert!(desk.bundle(number).compared.is_none());
            let counted = on_the_board(desk).0;
            // The first bundle waits for the scrutineer until the end.
            assert_eq!(counted, if number == 3 { 10 } else { 0 });
        }
        desk.pad("\n");
        assert!(desk.bundle(number).compared.is_some());
    }
    let cases = (1..=3).map(|number| desk.bundle(number).cases.len());
    assert_eq!(cases.collect::<Vec<_>>(), [1, 0, 1]);
    the_hall_shows(desk, &BUNDLES[1..2]);
}

pub fn settle(desk: &mut Hands) {
    desk.go(Step::Differences);
    // The scrutineer, second of those who oversee, reads the first case from the paper.
    desk.pad("2");
    assert!(desk.sees("第 1 扎 第 7 张") && desk.sees("第 3 扎 第 7 张"));
    desk.pad("\n");
    assert!(
        !desk.words().iter().any(|words| words.contains("所读")),
        "both earlier values are hidden"
    );
    // The rows above and below are read again too.
    desk.pad("311\n");
    assert!(
        desk.notice().contains("第 1 扎 第 7 张已核定"),
        "{}",
        desk.notice()
    );
    let both = [BUNDLES[0], BUNDLES[1]];
    the_hall_shows(desk, &both);
    // The second one the scrutineer cannot tell either; the chief scrutineer rules.
    desk.pad("\n.\n");
    assert!(
        desk.notice().contains("第 3 扎 第 7 张需要认定"),
        "{}",
        desk.notice()
    );
    the_hall_shows(desk, &both);
    desk.key(Key::F2);
    desk.pad("1");
    desk.pad("\n1\n");
    // The reason; by these rules the scrutineers decide jointly, and each confirms.
    desk.pad("1\n");
    assert!(
        desk.notice().contains("白芸北还没有确认"),
        "{}",
        desk.notice()
    );
    desk.pad("2\n");
    assert!(
        desk.notice().contains("第 3 扎 第 7 张已认定"),
        "{}",
        desk.notice()
    );
    let CaseState::Ruled(ruling) = &desk.bundle(3).cases[0].state else {
        panic!("ruled")
    };
    assert_eq!(ruling.reason, RulingReason::OutsideCell);
    let deciders = ruling.deciders.iter();
    let deciders = deciders.map(|id| desk.meeting().officer(*id).unwrap().name.as_str());
    assert_eq!(deciders.collect::<Vec<_>>(), ["邵赟", "白芸北"]);
    the_hall_shows(desk, &BUNDLES);
}
