//! How to mark a ballot under given rules, as a view: which mark means what,
//! and ballots filled in. Whether an example is right is not written down here
//! but judged by the rules like any ballot, so it cannot say anything else
//! than the count will.

use super::{BallotPart, Example, ExampleCell, HowToMark, Mark, Voting};
use crate::rules::{
    self, BallotVerdict, Blank, Marks, OverMark, Preset, RoundKind, Symbols, UnmarkedWriteIn,
    WriteIn, choice_limit, judge,
};
use crate::text::Lang;

/// Examples of a kind on one screen: more are not read.
const MOST: usize = 2;

/// How to mark a paper: its contests with seats to fill and candidates.
pub fn marking(
    rules: &Preset,
    kind: RoundKind,
    contests: &[(String, u32, u32)],
    lang: Lang,
) -> HowToMark {
    let part = |(title, seats, candidates): &(String, u32, u32)| {
        let sheet = Sheet {
            rules,
            kind,
            seats: *seats,
            candidates: usize::try_from(*candidates).unwrap_or(usize::MAX),
            several: contests.len() > 1,
            lang,
        };
        BallotPart {
            title: title.clone(),
            seats: *seats,
            candidates: *candidates,
            examples: sheet.examples(),
        }
    };
    HowToMark {
        contests: contests.iter().map(part).collect(),
        marks: meanings(rules, lang),
        notes: notes(rules, kind, lang),
        what: match kind {
            RoundKind::Survey => Voting::Recommendation,
            _ => Voting::Election,
        },
    }
}

/// The signs that mean yes; two where the voter has the choice.
fn yes_signs(rules: &Preset) -> &'static [Mark] {
    match rules.symbols {
        Symbols::A | Symbols::F => &[Mark::Circle],
        Symbols::E => &[Mark::Circle, Mark::Tick],
        Symbols::D | Symbols::G => &[Mark::Tick],
        Symbols::B | Symbols::C | Symbols::I => &[Mark::Blank],
        Symbols::H => &[],
    }
}

/// The sign of a mark; none where the convention has no such sign.
fn sign(rules: &Preset, mark: rules::Mark) -> Option<Mark> {
    match (mark, rules.symbols) {
        (rules::Mark::Void, _) | (_, Symbols::H) => None,
        (rules::Mark::Yes, _) => yes_signs(rules).first().copied(),
        (rules::Mark::No, Symbols::G) => Some(Mark::Blank),
        (rules::Mark::No, _) => Some(Mark::Cross),
        (rules::Mark::Abstain, Symbols::B | Symbols::D) => Some(Mark::Circle),
        (rules::Mark::Abstain, Symbols::F) => Some(Mark::Zero),
        (rules::Mark::Abstain, _) => (rules.blank == Blank::Abstain).then_some(Mark::Blank),
    }
}

/// Whether the voter only picks names, and says nothing of the others.
fn picks(rules: &Preset) -> bool {
    matches!(
        rules.marks,
        Marks::OneOf | Marks::UpToN | Marks::ExactlyN | Marks::Approval
    )
}

fn meanings(rules: &Preset, lang: Lang) -> Vec<(Mark, String)> {
    if rules.marks == Marks::NamesOnly {
        return Vec::new();
    }
    let yes = if picks(rules) {
        lang.hall_mark_chosen_one()
    } else {
        lang.yes()
    };
    let mut meanings: Vec<(Mark, String)> = Vec::new();
    for (index, mark) in yes_signs(rules).iter().enumerate() {
        let words = match index {
            0 => yes.to_owned(),
            _ => lang.hall_mark_also(yes),
        };
        meanings.push((*mark, words));
    }
    if picks(rules) {
        meanings.push((Mark::Blank, lang.hall_mark_left().to_owned()));
        return meanings;
    }
    for (mark, words) in [
        (rules::Mark::No, lang.no()),
        (rules::Mark::Abstain, lang.abstain()),
    ] {
        let sign = sign(rules, mark).filter(|sign| meanings.iter().all(|(used, _)| used != sign));
        meanings.extend(sign.map(|sign| (sign, words.to_owned())));
    }
    meanings
}

fn notes(rules: &Preset, kind: RoundKind, lang: Lang) -> Vec<String> {
    let mut notes = Vec::new();
    if rules.marks == Marks::NamesOnly {
        notes.push(lang.hall_note_names());
    } else if rules.marks == Marks::DefaultYes {
        notes.push(lang.hall_note_default_yes());
    }
    if may_write_in(rules, kind) && rules.marks != Marks::NamesOnly {
        let needs_no = rules.write_in_needs_no && !picks(rules);
        notes.push(if needs_no {
            lang.hall_note_write_in_no()
        } else {
            lang.hall_note_write_in()
        });
        if rules.write_in == WriteIn::Committee {
            notes.push(lang.hall_note_committee());
        }
    }
    if rules.secret {
        notes.push(lang.hall_note_secret());
    }
    notes.into_iter().map(String::from).collect()
}

fn may_write_in(rules: &Preset, kind: RoundKind) -> bool {
    kind != RoundKind::Revote && rules.write_in != WriteIn::NotAllowed
}

/// One contest of the paper, to fill in examples for.
struct Sheet<'a> {
    rules: &'a Preset,
    kind: RoundKind,
    seats: u32,
    candidates: usize,
    several: bool,
    lang: Lang,
}

/// A way to fill it in.
struct Way {
    printed: Vec<rules::Mark>,
    written: Vec<rules::Mark>,
}

impl Sheet<'_> {
    /// So many yes, then so many no, the rest left; and names written in.
    fn way(&self, yes: usize, no: usize, written: usize) -> Way {
        let printed = (0..self.candidates).map(|index| match index {
            _ if index < yes => rules::Mark::Yes,
            _ if index < yes + no && !picks(self.rules) => rules::Mark::No,
            _ if self.rules.marks == Marks::DefaultYes => rules::Mark::Yes,
            _ => rules::Mark::Abstain,
        });
        Way {
            printed: printed.collect(),
            written: vec![rules::Mark::Yes; written],
        }
    }

    /// Ways worth showing, the most instructive first.
    fn ways(&self) -> Vec<Way> {
        let all = self.candidates;
        let limit = choice_limit(self.rules, self.seats);
        let limit = limit.map_or(all, |limit| usize::try_from(limit).unwrap_or(usize::MAX));
        if self.rules.marks == Marks::NamesOnly {
            let names = |written: usize| Way {
                printed: Vec::new(),
                written: vec![rules::Mark::Yes; written],
            };
            let fewer = (limit > 1).then(|| names(limit - 1));
            return [Some(names(limit)), fewer, Some(names(limit + 1))]
                .into_iter()
                .flatten()
                .collect();
        }
        let most = limit.min(all);
        let mut ways = vec![self.way(most, all - most, 0)];
        let written = may_write_in(self.rules, self.kind) && most > 0;
        if written && self.rules.marks != Marks::Approval {
            // One fewer than the limit where the rules take that, so that one
            // example shows both.
            let exact = most < 2 || self.rules.marks == Marks::ExactlyN;
            let yes = most - if exact { 1 } else { 2 };
            ways.push(self.way(yes, all - yes, 1));
        } else if most > 1 {
            ways.push(self.way(most - 1, all + 1 - most, 0));
        }
        if all > limit {
            ways.push(self.way(limit + 1, all - limit - 1, 0));
        } else if written {
            ways.push(self.way(most, all - most, limit + 1 - most));
        }
        if self.rules.marks == Marks::DefaultYes {
            ways.push(self.way(all, 0, 0));
        } else if written {
            ways.push(self.way(most - 1, 0, 1));
        }
        ways.push(self.way(0, 0, 0));
        if self.rules.marks == Marks::ExactlyN && most > 1 {
            ways.push(self.way(most - 1, 0, 0));
        }
        if written {
            let mut unmarked = self.way(most - 1, all + 1 - most, 1);
            unmarked.written = vec![rules::Mark::Abstain];
            ways.push(unmarked);
        }
        ways
    }

    fn examples(&self) -> Vec<Example> {
        let mut examples: Vec<Example> = Vec::new();
        for way in self.ways() {
            let Some(example) = self.example(&way) else {
                continue;
            };
            let alike = examples.iter().filter(|known| known.right == example.right);
            let same = |known: &Example| {
                known.printed == example.printed && known.written == example.written
            };
            if alike.count() < MOST && !examples.iter().any(same) {
                examples.push(example);
            }
        }
        examples
    }

    /// The way as a picture with what it comes to; none where it teaches nothing.
    fn example(&self, way: &Way) -> Option<Example> {
        let lang = self.lang;
        let verdict = judge(
            self.rules,
            self.kind,
            self.seats,
            &way.printed,
            &way.written,
        );
        let unmarked = way.written.contains(&rules::Mark::Abstain)
            && self.rules.write_in_unmarked != UnmarkedWriteIn::CountsYes;
        let invalid = match (self.several, self.rules.over_mark) {
            (false, _) => lang.hall_mark_invalid(),
            (true, OverMark::ContestInvalid) => lang.hall_mark_invalid_contest(),
            (true, OverMark::PaperInvalid) => lang.hall_mark_invalid_paper(),
        };
        let contest = if self.several {
            lang.hall_mark_invalid_contest()
        } else {
            lang.hall_mark_invalid()
        };
        let (right, parts, comes_to) = match verdict {
            // one contest by itself never comes to the last two
            BallotVerdict::Blank
            | BallotVerdict::Illegible
            | BallotVerdict::PaperOverMarked
            | BallotVerdict::TwoPosts { .. } => return None,
            BallotVerdict::Valid { .. } if unmarked => (
                false,
                vec![lang.hall_mark_no_sign().to_owned()],
                lang.hall_mark_not_counted(),
            ),
            BallotVerdict::Valid { chosen } => {
                let mut parts = vec![self.count(chosen, way)];
                let limit = choice_limit(self.rules, self.seats);
                parts.extend(limit.map(|limit| self.relation(chosen, limit)));
                (true, parts, lang.hall_mark_valid())
            }
            BallotVerdict::OverMarked { chosen, limit } => (
                false,
                vec![self.count(chosen, way), self.relation(chosen, limit)],
                invalid,
            ),
            BallotVerdict::UnderMarked { chosen, least } => (
                false,
                vec![self.count(chosen, way), lang.hall_mark_under(least)],
                contest,
            ),
            BallotVerdict::NotExact { chosen, exactly } => (
                false,
                vec![self.count(chosen, way), lang.hall_mark_not_exact(exactly)],
                contest,
            ),
            BallotVerdict::WriteInBlocked { spoils, .. } => {
                let why = if may_write_in(self.rules, self.kind) {
                    lang.hall_mark_abstained()
                } else {
                    lang.hall_mark_no_write_in()
                };
                let comes_to = if spoils {
                    contest
                } else {
                    lang.hall_mark_not_counted()
                };
                (false, vec![why.to_owned()], comes_to)
            }
            BallotVerdict::WriteInUnmarked => {
                (false, vec![lang.hall_mark_no_sign().to_owned()], contest)
            }
        };
        let parts = parts.join(lang.hall_mark_then());
        Some(Example {
            right,
            printed: self.printed(way),
            written: self.written(way),
            sentence: format!(
                "{parts}{}{comes_to}{}",
                lang.hall_mark_so(),
                lang.hall_mark_stop()
            ),
        })
    }

    fn count(&self, chosen: u32, way: &Way) -> String {
        let written = way.written.iter().filter(|mark| **mark == rules::Mark::Yes);
        let written = u32::try_from(written.count()).unwrap_or(u32::MAX);
        if written == 0 || way.printed.is_empty() {
            self.lang.hall_mark_count(chosen)
        } else {
            self.lang.hall_mark_count_written(chosen, written)
        }
    }

    fn relation(&self, chosen: u32, limit: u32) -> String {
        let lang = self.lang;
        match (chosen.cmp(&limit), limit == self.seats) {
            (std::cmp::Ordering::Less, true) => lang.hall_mark_fewer(limit),
            (std::cmp::Ordering::Equal, true) => lang.hall_mark_equal(limit),
            (std::cmp::Ordering::Greater, true) => lang.hall_mark_more(limit),
            (std::cmp::Ordering::Less, false) => lang.hall_mark_fewer_most(limit),
            (std::cmp::Ordering::Equal, false) => lang.hall_mark_equal_most(limit),
            (std::cmp::Ordering::Greater, false) => lang.hall_mark_more_most(limit),
        }
    }

    fn printed(&self, way: &Way) -> Vec<ExampleCell> {
        let cell = |(index, mark): (usize, &rules::Mark)| ExampleCell {
            name: self.lang.hall_mark_name(index),
            mark: Some(sign(self.rules, *mark).unwrap_or(Mark::Blank)),
        };
        way.printed.iter().enumerate().map(cell).collect()
    }

    fn written(&self, way: &Way) -> Vec<ExampleCell> {
        let bare = self.rules.marks == Marks::NamesOnly;
        let cell = |(index, mark): (usize, &rules::Mark)| ExampleCell {
            name: if bare {
                self.lang.hall_mark_name(index)
            } else {
                self.lang.hall_mark_someone().to_owned()
            },
            mark: (!bare).then(|| match mark {
                rules::Mark::Yes => self.written_sign(),
                _ => Mark::Blank,
            }),
        };
        way.written.iter().enumerate().map(cell).collect()
    }

    /// A name written in must be marked even where an empty cell means yes.
    fn written_sign(&self) -> Mark {
        yes_signs(self.rules)
            .iter()
            .copied()
            .find(|mark| *mark != Mark::Blank)
            .unwrap_or(Mark::Circle)
    }
}
