//! Ballots of a contest as they are keyed, and a plain count of them that knows
//! nothing of the program's.

use fastrand::Rng;

use super::case::Way;

/// Somebody written in who is on no roll.
pub const OUTSIDER: &str = "何无名";

/// What a contest comes to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    pub valid: u32,
    /// Of them without any choice.
    pub blank: u32,
    pub invalid: u32,
    /// Of them with too many chosen.
    pub over: u32,
    /// For, against, abstaining, in the order of the ballot.
    pub marks: Vec<(u32, u32, u32)>,
    /// Names written in, as keyed, with their votes.
    pub written: Vec<(String, u32)>,
}

/// Counts ballots such as `112*'何无名'=1`.
pub fn tally(ballots: &[String], candidates: usize, seats: u32) -> Tally {
    let mut tally = Tally {
        marks: vec![(0, 0, 0); candidates],
        ..Tally::default()
    };
    for ballot in ballots {
        if ballot.starts_with('-') {
            tally.invalid += 1;
            continue;
        }
        let mut parts = ballot.split('*');
        let marks = parts.next().unwrap();
        let written: Vec<&str> = parts.map(|it| it.trim_end_matches("=1")).collect();
        let chosen = marks.matches('1').count() + written.len();
        if chosen > seats as usize {
            tally.invalid += 1;
            tally.over += 1;
            continue;
        }
        tally.valid += 1;
        if chosen == 0 && !marks.contains('2') {
            tally.blank += 1;
        }
        for (place, mark) in marks.chars().enumerate() {
            let of = &mut tally.marks[place];
            match mark {
                '1' => of.0 += 1,
                '2' => of.1 += 1,
                _ => of.2 += 1,
            }
        }
        for name in written {
            let name = name.trim_matches('\'');
            match tally.written.iter_mut().find(|(known, _)| known == name) {
                Some((_, votes)) => *votes += 1,
                None => tally.written.push((name.to_owned(), 1)),
            }
        }
    }
    tally
}

impl Tally {
    /// Places of the elected: more than half of those present, the highest first, as
    /// far as there are seats; equals across the cut are not elected.
    pub fn elected(&self, present: u32, seats: u32) -> Vec<usize> {
        let seats = seats as usize;
        let mut passed: Vec<(u32, usize)> = self
            .marks
            .iter()
            .enumerate()
            .filter(|(_, marks)| marks.0 * 2 > present)
            .map(|(place, marks)| (marks.0, place))
            .collect();
        passed.sort_by_key(|(yes, place)| (std::cmp::Reverse(*yes), *place));
        if let Some((next, _)) = passed.get(seats).copied() {
            passed.truncate(seats);
            passed.retain(|(yes, _)| *yes > next);
        }
        let mut elected: Vec<usize> = passed.into_iter().map(|(_, place)| place).collect();
        elected.sort_unstable();
        elected
    }
}

/// The ballots of the committee: so many returned, by the way the day goes.
/// `spare`: roll id of somebody who does not stand.
pub fn committee(
    way: Way,
    returned: usize,
    candidates: usize,
    seats: u32,
    spare: Option<u32>,
) -> Vec<String> {
    let seats = seats as usize;
    let first = |count: usize| "1".repeat(count) + &"2".repeat(candidates - count);
    // The first seats less one, and this one besides.
    let with = |place: usize| {
        let mut marks = "1".repeat(seats - 1) + &"2".repeat(candidates + 1 - seats);
        marks.replace_range(place..=place, "1");
        marks
    };
    let mut random = Rng::with_seed(u64::try_from(returned * 100 + candidates).unwrap());
    match way {
        Way::Zero => (0..returned)
            .map(|at| ["2", "3"][at % 2].repeat(candidates))
            .collect(),
        Way::Tie => {
            let third = returned / 3;
            // Of the first and the two at the cut, each ballot leaves another out.
            let without = |left_out: usize| {
                let mut marks = "1".repeat(seats + 1) + &"2".repeat(candidates - seats - 1);
                marks.replace_range(left_out..=left_out, "2");
                marks
            };
            let mut all = vec![without(0); third];
            all.extend(vec![without(seats - 1); third]);
            all.extend(vec![without(seats); third]);
            all.resize(returned, "3".repeat(candidates));
            all
        }
        Way::Further => vec![first(seats - 1); returned],
        // So close that two ballots of the first bundle decide the last seat.
        Way::OtherWinners => {
            let more = returned / 2 + 1;
            let mut all = vec![with(seats - 1); more];
            let other = if candidates > seats {
                with(seats)
            } else {
                first(seats - 1)
            };
            all.resize(returned, other);
            all
        }
        Way::Preliminary | Way::Void | Way::SameWinners | Way::AfterMeeting => {
            vec![first(seats); returned]
        }
        Way::Usual | Way::Boxes | Way::ByHand => (0..returned)
            .map(|at| any(&mut random, at, candidates, seats, spare))
            .collect(),
    }
}

/// A ballot as somebody might fill it in; now and then an invalid, over-marked or
/// blank one, and one with names written in.
fn any(random: &mut Rng, at: usize, candidates: usize, seats: usize, spare: Option<u32>) -> String {
    match at % 17 {
        3 => return "-i".into(),
        5 if candidates > seats => return "1".repeat(candidates),
        9 => return "3".repeat(candidates),
        _ => {}
    }
    let mut left = seats;
    let mut text: String = (0..candidates)
        .map(|_| match random.u32(0..20) {
            0..=15 if left > 0 => {
                left -= 1;
                '1'
            }
            16..=18 => '2',
            _ if left == 0 => '2',
            _ => '3',
        })
        .collect();
    if left > 0 && text.contains('2') {
        match (at % 3, spare) {
            (0, _) => text.push_str(&format!("*'{OUTSIDER}'=1")),
            (1, Some(spare)) => text.push_str(&format!("*{spare}=1")),
            _ => {}
        }
    }
    text
}
