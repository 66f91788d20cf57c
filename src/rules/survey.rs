//! Appraisals (民主测评) and recommendation votes (推荐票): what groups of voters said,
//! put together. Neither elects anybody (domain section 2).

use serde::{Deserialize, Serialize};

/// The grades of an appraisal, best first (domain section 2, 民主测评).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Grades {
    /// 优秀、称职、基本称职、不称职.
    Duty,
    /// 优秀、合格、基本合格、不合格.
    Pass,
    /// 满意、基本满意、不满意、不了解.
    Content,
    /// 满意、不满意、不了解.
    ContentThree,
    /// 好、较好、一般、差.
    Good,
}

impl Grades {
    /// Every set, in the order they are offered.
    pub const ALL: [Grades; 5] = [
        Grades::Duty,
        Grades::Pass,
        Grades::Content,
        Grades::ContentThree,
        Grades::Good,
    ];

    /// How many grades the set has.
    pub fn count(self) -> u8 {
        match self {
            Grades::ContentThree => 3,
            Grades::Duty | Grades::Pass | Grades::Content | Grades::Good => 4,
        }
    }
}

/// How the votes of several groups make one list (domain section 2, a to c).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Combine {
    /// The votes of all groups are added up (两类得票相加).
    Sum,
    /// Each group's votes are multiplied by its weight and added up (分别乘以权重后相加).
    Weighted,
    /// The first of each of two groups, as many as there are seats, are put together,
    /// until there is one name more than seats (两张名单合并).
    TwoLists,
}

impl Combine {
    /// Every way, in the order they are offered.
    pub const ALL: [Combine; 3] = [Combine::Sum, Combine::Weighted, Combine::TwoLists];
}

/// How a recommendation vote finds its names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RecommendationRule {
    /// How the groups' votes make one list.
    pub combine: Combine,
    /// How many names more than seats, as a share of the seats in percent, rounded up:
    /// 40 for the first list (考察对象), 20 for the second (预备人选).
    pub margin_percent: u32,
    /// Only names that more than half of those who took part wrote or marked
    /// (从得票过半的名单中取足).
    pub over_half: bool,
}

impl RecommendationRule {
    /// How many names are asked for.
    pub fn places(&self, seats: u32) -> u32 {
        match self.combine {
            Combine::TwoLists => seats.saturating_add(1),
            Combine::Sum | Combine::Weighted => {
                let more = (u64::from(seats) * u64::from(self.margin_percent)).div_ceil(100);
                seats.saturating_add(u32::try_from(more).unwrap_or(u32::MAX))
            }
        }
    }
}

/// What one group said.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GroupVotes {
    /// What a vote of this group counts, at least 1; used where votes are weighted.
    pub weight: u32,
    /// How many of the group took part.
    pub took_part: u64,
    /// Votes for each name, in one order for all groups.
    pub votes: Vec<u64>,
}

/// A name with its place in the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ranked {
    /// The name's index in the votes.
    pub name: usize,
    /// Votes added up, weighted where the rule says so.
    pub score: u64,
    /// From 1; equal scores share a place.
    pub place: u32,
}

/// What a recommendation vote comes to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Recommended {
    /// Everybody with a vote, most first; equals in the order of the names.
    pub ranked: Vec<Ranked>,
    /// Names that are through by the rule, in order of rank.
    pub through: Vec<usize>,
    /// Equals across the cut, who are not among those through.
    pub tied: Vec<usize>,
    /// Places the equals are tied for.
    pub tied_for: u32,
    /// Two lists held more names than are asked for: the members vote on them once
    /// more, down to the places (再由党员投票).
    pub vote_down: bool,
    /// Places nobody reached.
    pub short: u32,
}

/// Puts the votes of the groups together by the rule. The order of the groups does not
/// matter, nor that of their ballots.
pub fn recommend(rule: &RecommendationRule, seats: u32, groups: &[GroupVotes]) -> Recommended {
    let names = groups.iter().map(|group| group.votes.len()).max();
    let names = names.unwrap_or(0);
    let weight = |group: &GroupVotes| match rule.combine {
        Combine::Weighted => u64::from(group.weight),
        Combine::Sum | Combine::TwoLists => 1,
    };
    let total = |of: &dyn Fn(&GroupVotes) -> u64| {
        groups.iter().fold(0_u64, |sum, group| {
            sum.saturating_add(weight(group).saturating_mul(of(group)))
        })
    };
    let scores: Vec<u64> = (0..names)
        .map(|name| total(&|group| group.votes.get(name).copied().unwrap_or(0)))
        .collect();
    let ranked = ranking(&scores);
    let half = total(&|group| group.took_part);
    let enough = |score: u64| !rule.over_half || score.saturating_mul(2) > half;
    let places = rule.places(seats);
    let found = match rule.combine {
        Combine::TwoLists => two_lists(seats, groups, &scores, &enough),
        Combine::Sum | Combine::Weighted => {
            let able: Vec<Ranked> = ranked
                .iter()
                .copied()
                .filter(|one| enough(one.score))
                .collect();
            cut(&able, places)
        }
    };
    let filled = count(found.through.len()).saturating_add(found.tied_for);
    Recommended {
        ranked,
        short: places.saturating_sub(filled),
        ..found
    }
}

fn count(items: usize) -> u32 {
    u32::try_from(items).unwrap_or(u32::MAX)
}

/// Everybody with a vote, most first.
fn ranking(scores: &[u64]) -> Vec<Ranked> {
    let mut ranked: Vec<Ranked> = scores
        .iter()
        .enumerate()
        .filter(|(_, score)| **score > 0)
        .map(|(name, &score)| Ranked {
            name,
            score,
            place: 1 + count(scores.iter().filter(|other| **other > score).count()),
        })
        .collect();
    ranked.sort_by_key(|one| (one.place, one.name));
    ranked
}

/// The first so many; equals across the cut are tied.
fn cut(ranked: &[Ranked], places: u32) -> Recommended {
    let wanted = usize::try_from(places).unwrap_or(usize::MAX);
    let names = |list: &[Ranked]| list.iter().map(|one| one.name).collect::<Vec<_>>();
    let across = wanted
        .checked_sub(1)
        .and_then(|last| ranked.get(last))
        .zip(ranked.get(wanted))
        .filter(|(last, next)| last.score == next.score);
    let Some((last, _)) = across else {
        return Recommended {
            through: names(ranked.get(..wanted).unwrap_or(ranked)),
            ..Recommended::default()
        };
    };
    let above: Vec<Ranked> = ranked
        .iter()
        .copied()
        .filter(|one| one.score > last.score)
        .collect();
    let equal: Vec<Ranked> = ranked
        .iter()
        .copied()
        .filter(|one| one.score == last.score)
        .collect();
    Recommended {
        tied_for: places.saturating_sub(count(above.len())),
        through: names(&above),
        tied: names(&equal),
        ..Recommended::default()
    }
}

/// Two groups' first names put together: the same names, then the better of the two
/// next ones; otherwise everybody on either list. Where a list has equals across its
/// cut nobody can say who is on it, and they are tied.
fn two_lists(
    seats: u32,
    groups: &[GroupVotes],
    scores: &[u64],
    enough: &dyn Fn(u64) -> bool,
) -> Recommended {
    let able = |one: &Ranked| enough(scores.get(one.name).copied().unwrap_or(0));
    let lists: Vec<Vec<Ranked>> = groups
        .iter()
        .map(|group| ranking(&group.votes).into_iter().filter(&able).collect())
        .collect();
    let tops: Vec<Recommended> = lists.iter().map(|list| cut(list, seats)).collect();
    let mut through: Vec<usize> = Vec::new();
    for name in tops.iter().flat_map(|top| &top.through) {
        if !through.contains(name) {
            through.push(*name);
        }
    }
    let score = |name: &usize| scores.get(*name).copied().unwrap_or(0);
    through.sort_by_key(|name| (std::cmp::Reverse(score(name)), *name));
    let mut tied: Vec<usize> = Vec::new();
    for name in tops.iter().flat_map(|top| &top.tied) {
        if !through.contains(name) && !tied.contains(name) {
            tied.push(*name);
        }
    }
    let places = seats.saturating_add(1);
    if !tied.is_empty() {
        tied.sort_unstable();
        return Recommended {
            tied_for: places.saturating_sub(count(through.len())),
            through,
            tied,
            ..Recommended::default()
        };
    }
    if count(through.len()) >= places {
        return Recommended {
            vote_down: count(through.len()) > places,
            through,
            ..Recommended::default()
        };
    }
    // Both lists name the same: the next on either list with more votes in all.
    let next: Vec<Ranked> = {
        let beyond = lists.iter().filter_map(|list| {
            let first = list.iter().find(|one| !through.contains(&one.name))?.score;
            Some(
                list.iter()
                    .filter(move |one| one.score == first)
                    .map(|one| one.name),
            )
        });
        let mut names: Vec<usize> = beyond
            .flatten()
            .filter(|name| !through.contains(name))
            .collect();
        names.sort_unstable();
        names.dedup();
        let mut all = ranking(scores);
        all.retain(|one| names.contains(&one.name));
        all
    };
    let found = cut(&next, places.saturating_sub(count(through.len())));
    through.extend(&found.through);
    Recommended {
        through,
        tied: found.tied,
        tied_for: found.tied_for,
        ..Recommended::default()
    }
}

#[cfg(test)]
#[path = "survey_tests.rs"]
mod tests;
