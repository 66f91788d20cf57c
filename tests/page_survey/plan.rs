//! Meetings at which a survey has been opened, through the one door.

use zhengpiao::meeting::{By, Command, Group};
use zhengpiao::rules::{Combine, Grades};

use crate::day::Day;
use crate::survey;

/// 党员 from the roll, the others by name and members.
pub fn groups(others: &[(&str, u32)]) -> Vec<Group> {
    let others = others.iter().map(|(name, members)| (*name, *members, 1));
    survey::groups(&others.collect::<Vec<_>>())
}

/// A meeting of 20 with everybody there, and this survey opened.
fn opened(open: Command) -> Day {
    let mut day = Day::usual().gathered(0);
    day.must(By::Desk, open);
    day
}

/// Groups appraise these (name and post).
pub fn appraisal(grades: Grades, lines: &[(&str, &str)], groups: Vec<Group>) -> Day {
    opened(survey::appraisal_in(grades, lines, groups))
}

/// Groups recommend; from a printed list, or names only.
pub fn recommendation(seats: u32, printed: &[u32], groups: Vec<Group>) -> Day {
    opened(survey::recommendation(
        Combine::Sum,
        40,
        seats,
        printed,
        groups,
    ))
}

/// Heads of every group, sheets issued, and so many of each returned in one bundle.
pub fn bundled(mut day: Day, heads: &[u32], returned: &[u32]) -> Day {
    survey::collected(&mut day, heads, returned);
    day
}
