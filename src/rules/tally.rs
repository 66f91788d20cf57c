//! Ballots added up into figures that balance by the rules.

use super::ballot::{BallotVerdict, chooses, judge, of_two};
use super::count::{Figures, Mark, RoundKind};
use super::fields::Marks;
use super::preset::Preset;

/// The running totals of one contest in one round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tally<'a> {
    preset: &'a Preset,
    kind: RoundKind,
    seats: u32,
    /// Valid ballots, blank ones included.
    pub valid: u64,
    /// Invalid ballots.
    pub invalid: u64,
    /// Valid ballots that abstain on everybody.
    pub blank: u64,
    /// The printed candidates, in ballot order. No votes and abstentions are
    /// counted where every name is marked; with one name to choose every
    /// candidate shows the number of ballots that chose nobody.
    pub candidates: Vec<Figures>,
    /// Votes of the written-in names, by the numbers used in [`Tally::add`].
    pub write_ins: Vec<u64>,
}

impl<'a> Tally<'a> {
    /// Nothing counted yet (计票清零).
    pub fn new(preset: &'a Preset, kind: RoundKind, seats: u32, candidates: usize) -> Tally<'a> {
        let counted = match preset.marks {
            Marks::MarkEach | Marks::DefaultYes => (Some(0), Some(0)),
            Marks::OneOf => (None, Some(0)),
            Marks::UpToN | Marks::ExactlyN | Marks::NamesOnly | Marks::Approval => (None, None),
        };
        let empty = Figures {
            yes: 0,
            no: counted.0,
            abstain: counted.1,
            void: 0,
        };
        Tally {
            preset,
            kind,
            seats,
            valid: 0,
            invalid: 0,
            blank: 0,
            candidates: vec![empty; candidates],
            write_ins: Vec::new(),
        }
    }

    /// Adds one ballot and says what it was. `printed` is in ballot order, a
    /// missing cell abstains; a written-in name is its number from 0 and its
    /// mark, and the same name twice on one ballot counts once.
    pub fn add(&mut self, printed: &[Mark], write_ins: &[(usize, Mark)]) -> BallotVerdict {
        let mut names: Vec<(usize, Mark)> = Vec::new();
        for &(name, mark) in write_ins {
            match names.iter_mut().find(|(other, _)| *other == name) {
                Some((_, kept)) => *kept = of_two(self.preset, *kept, mark),
                None => names.push((name, mark)),
            }
        }
        let marks: Vec<Mark> = names.iter().map(|&(_, mark)| mark).collect();
        let verdict = judge(self.preset, self.kind, self.seats, printed, &marks);
        if !verdict.write_ins_count() {
            names.clear();
        }
        self.take(verdict, printed, &names);
        verdict
    }

    /// Adds one ballot that has been judged, with what of it counts.
    pub(super) fn take(
        &mut self,
        verdict: BallotVerdict,
        printed: &[Mark],
        write_ins: &[(usize, Mark)],
    ) {
        if !verdict.counts() {
            self.invalid += 1;
            return;
        }
        self.valid += 1;
        if verdict == BallotVerdict::Blank {
            self.blank += 1;
        }
        let mut chosen = false;
        for (position, figures) in self.candidates.iter_mut().enumerate() {
            let mark = printed.get(position).copied().unwrap_or(Mark::Abstain);
            chosen |= mark == Mark::Yes;
            add_mark(figures, mark, self.preset.marks);
        }
        for &(name, mark) in write_ins {
            if !chooses(self.preset, mark) {
                continue;
            }
            chosen = true;
            if self.write_ins.len() <= name {
                self.write_ins.resize(name.saturating_add(1), 0);
            }
            if let Some(votes) = self.write_ins.get_mut(name) {
                *votes += 1;
            }
        }
        if self.preset.marks == Marks::OneOf && !chosen {
            for figures in &mut self.candidates {
                figures.abstain = figures.abstain.map(|ballots| ballots + 1);
            }
        }
    }
}

fn add_mark(figures: &mut Figures, mark: Mark, mode: Marks) {
    let each = matches!(mode, Marks::MarkEach | Marks::DefaultYes);
    let one_more = |figure: Option<u64>| figure.map(|votes| votes + 1);
    match mark {
        Mark::Yes => figures.yes += 1,
        Mark::Void => figures.void += 1,
        Mark::No if each => figures.no = one_more(figures.no),
        Mark::Abstain if each => figures.abstain = one_more(figures.abstain),
        Mark::No | Mark::Abstain => {}
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::super::{Count, Counts, Overrides, Problem, evaluate, preset, preset_ids};
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn one_name_written_twice_counts_once() {
        let rules = preset("cpc-2020").unwrap();
        let mut tally = Tally::new(&rules, RoundKind::Formal, 2, 3);
        let twice = [(0, Mark::Abstain), (0, Mark::Yes)];
        let verdict = tally.add(&[Mark::Yes, Mark::No, Mark::No], &twice);
        assert_eq!(verdict, BallotVerdict::Valid { chosen: 2 });
        assert_eq!(tally.write_ins, [1]);
        // one no lets one name be written, not two
        tally.add(
            &[Mark::Abstain, Mark::No, Mark::Abstain],
            &[(0, Mark::Yes), (1, Mark::Yes)],
        );
        assert_eq!(
            (tally.write_ins.as_slice(), tally.valid),
            ([1].as_slice(), 2)
        );
    }

    fn any_mark() -> impl Strategy<Value = Mark> {
        prop_oneof![
            6 => Just(Mark::Yes),
            6 => Just(Mark::No),
            5 => Just(Mark::Abstain),
            1 => Just(Mark::Void)
        ]
    }

    type Ballot = (Vec<Mark>, Vec<(usize, Mark)>);

    fn any_ballots() -> impl Strategy<Value = Vec<Ballot>> {
        let written = prop::collection::vec((0usize..3, any_mark()), 0..3);
        prop::collection::vec((prop::collection::vec(any_mark(), 4), written), 0..40)
    }

    proptest! {
        /// Whatever is on the ballots, under every preset and way of marking
        /// their totals balance: a recount is never asked for by the rules' own sums.
        #[test]
        fn tallied_ballots_balance(
            which in 0usize..16,
            way in prop::option::of(0usize..Marks::ALL.len()),
            seats in 1u32..4,
            ballots in any_ballots(),
        ) {
            let marks = way.and_then(|way| Marks::ALL.get(way)).copied();
            let rules = preset(preset_ids().get(which).unwrap()).unwrap();
            let rules = rules.with(&Overrides { marks, ..Overrides::default() }).unwrap();
            let mut tally = Tally::new(&rules, RoundKind::Formal, seats, 4);
            for (printed, written) in &ballots {
                tally.add(printed, written);
            }
            let papers = ballots.len() as u64;
            prop_assert_eq!(tally.valid + tally.invalid, papers);
            let count = Count {
                kind: RoundKind::Formal,
                seats,
                counts: Counts {
                    expected: Some(papers),
                    present: Some(papers),
                    cast: Some(papers),
                    issued: Some(papers),
                    returned: Some(papers),
                    valid: Some(tally.valid),
                    invalid: Some(tally.invalid),
                    ..Counts::default()
                },
                candidates: tally.candidates.clone(),
                write_ins: tally.write_ins.clone(),
                ..Count::default()
            };
            let mut problems = evaluate(&rules, &count).problems;
            problems.retain(|&problem| problem != Problem::QuorumNotMet);
            prop_assert_eq!(problems, []);
        }
    }
}
