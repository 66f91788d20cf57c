//! Why an election came out as it did: for everybody one sentence with the
//! figures, whether the vote stands, and what comes next.

use super::Voters;
use super::shares::{base as base_words, share};
use crate::meeting::{Contest, ContestCount, Meeting, Round, WrittenName};
use crate::rules::{
    self, BarShare, Count, Counts, Missing, Next, Outcome, Preset, Problem, Quorum, QuorumRule,
    Shortfall, Standing, Turnout, Validity, Verdict,
};
use crate::text::Lang;

/// What there is to say about one contest.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Why {
    /// Whether enough took part and whether the vote stands; what is wrong with
    /// the figures.
    pub stands: Vec<String>,
    /// Of these, what makes the vote void; empty where it stands.
    pub void: Vec<String>,
    /// What it took to be elected.
    pub bar: Vec<String>,
    /// One sentence a person, by position in [`Outcome::standings`], most votes first.
    pub people: Vec<(usize, String)>,
    /// What comes next.
    pub next: Vec<String>,
}

impl Why {
    /// All sentences, in the order they are read.
    pub fn lines(&self) -> impl Iterator<Item = &str> {
        let people = self.people.iter().map(|(_, said)| said);
        let before = self.stands.iter().chain(&self.bar);
        before.chain(people).chain(&self.next).map(String::as_str)
    }
}

/// Explains an outcome. `names` are by position: printed candidates in ballot
/// order, then the written-in names.
pub fn why(lang: Lang, rules: &Preset, count: &Count, outcome: &Outcome, names: &[String]) -> Why {
    explained(&Said {
        lang,
        rules,
        count,
        outcome,
        names,
        bar: rules::bar_share(rules, count),
        settled: Settled::default(),
    })
}

fn explained(said: &Said<'_>) -> Why {
    let people = said.outcome.standings.iter();
    Why {
        stands: said.stands(),
        void: said.what_voids(),
        bar: said.bar(),
        people: people
            .map(|line| (line.candidate, said.person(line)))
            .collect(),
        next: said.next(),
    }
}

/// What was settled after the count without another vote.
#[derive(Clone, Copy, Debug, Default)]
struct Settled<'a> {
    /// How a tie was decided, and who was elected by it, by position.
    tie: Option<(&'a [usize], bool)>,
    /// Seats left out with consent.
    reduced: u32,
    /// Seats declared empty for now.
    vacant: bool,
    /// Elected, and then declined, by position.
    declined: &'a [usize],
}

struct Said<'a> {
    lang: Lang,
    rules: &'a Preset,
    count: &'a Count,
    outcome: &'a Outcome,
    names: &'a [String],
    bar: Option<BarShare>,
    settled: Settled<'a>,
}

impl Said<'_> {
    fn stands(&self) -> Vec<String> {
        let lang = self.lang;
        let mut said = vec![quorum(lang, self.rules, &self.count.counts, self.outcome)];
        said.extend(self.returned());
        if !self.outcome.void_boxes.is_empty() {
            let boxes = self.outcome.void_boxes.iter();
            let boxes: Vec<String> = boxes.map(|at| (at + 1).to_string()).collect();
            said.push(lang.why_box_void(&boxes.join(lang.paper_list())));
        }
        if let (Some(valid), Some(invalid)) = (self.count.counts.valid, self.count.counts.invalid) {
            said.push(lang.why_ballots(valid, invalid));
        }
        // what the sentences above already say is not said twice
        let open = |problem: &&Problem| {
            !matches!(
                problem,
                Problem::QuorumNotMet
                    | Problem::ReturnedExceedsIssued
                    | Problem::ReturnedExceedsCast
                    | Problem::BoxVoid
            )
        };
        let problems = self.outcome.problems.iter().filter(open);
        said.extend(problems.map(|one| lang.why_problem(*one).to_owned()));
        let missing = self.outcome.missing.iter();
        let missing = missing.filter(|one| **one != Missing::ForQuorum);
        said.extend(missing.map(|one| lang.why_missing(*one).to_owned()));
        if self.outcome.election == Validity::Unknown {
            said.push(lang.why_unknown().to_owned());
        }
        said
    }

    /// Returned against issued, and against those who voted.
    fn returned(&self) -> Vec<String> {
        let lang = self.lang;
        let counts = &self.count.counts;
        let boxes_stand = !self.outcome.void_boxes.is_empty();
        let mut said = Vec::new();
        if let (Some(issued), Some(returned)) = (counts.issued, counts.returned) {
            said.extend(match returned.checked_sub(issued) {
                Some(0) if self.void() => None,
                Some(0) => Some(lang.why_returned_equal(issued, returned)),
                // with the gate at every box, the sum over all of them decides nothing
                Some(_) if boxes_stand => None,
                Some(more) => Some(lang.why_returned_more(issued, returned, more)),
                None if self.void() => None,
                None => Some(lang.why_returned_fewer(issued, returned, issued - returned)),
            });
        }
        if self.problem(Problem::ReturnedExceedsCast)
            && let (Some(cast), Some(returned)) = (counts.cast, counts.returned)
        {
            let more = returned.saturating_sub(cast);
            said.push(if self.void() {
                lang.why_cast_more(cast, returned, more)
            } else {
                lang.why_problem(Problem::ReturnedExceedsCast).to_owned()
            });
        }
        said
    }

    /// The sentences that make the vote void.
    fn what_voids(&self) -> Vec<String> {
        if !self.void() {
            return Vec::new();
        }
        let mut said = Vec::new();
        if self.outcome.quorum == Quorum::NotMet {
            let counts = &self.count.counts;
            said.push(quorum(self.lang, self.rules, counts, self.outcome));
        }
        let too_many = [Problem::ReturnedExceedsIssued, Problem::ReturnedExceedsCast];
        if too_many.iter().any(|one| self.problem(*one)) {
            said.extend(self.returned());
        }
        said
    }

    fn void(&self) -> bool {
        self.outcome.election == Validity::Void
    }

    fn problem(&self, problem: Problem) -> bool {
        self.outcome.problems.contains(&problem)
    }

    fn bar(&self) -> Vec<String> {
        let lang = self.lang;
        let mut said = Vec::new();
        match (self.bar_words(), self.outcome.bar) {
            (Some((base, share, strict)), Some(votes)) => said.push(if strict {
                lang.why_bar_more(&base, &share, votes)
            } else {
                lang.why_bar_least(&base, &share, votes)
            }),
            _ if self.bar.is_none() => said.push(lang.why_bar_highest().to_owned()),
            _ => {}
        }
        if let Some(area) = self.outcome.area_bar {
            said.push(lang.why_bar_area(area));
        }
        said
    }

    /// Whose number, which share of it, and whether more than that.
    fn bar_words(&self) -> Option<(String, String, bool)> {
        let lang = self.lang;
        let bar = self.bar?;
        let (who, figure) = (Voters::of(self.rules), bar.figure?);
        let base = if self.count.votes.is_some() {
            lang.why_base_votes(&base_words(lang, who, bar.base), figure)
        } else {
            lang.paper_base(bar.base, who, figure)
        };
        Some((base, share(lang, bar.num, bar.den), bar.strict))
    }

    fn person(&self, line: &Standing) -> String {
        let lang = self.lang;
        let votes = self.votes(line);
        let seats = self.count.seats;
        let why = match line.verdict {
            Verdict::Elected => {
                let won = match self.noes_across_the_cut(line) {
                    Some(no) => lang.why_elected_fewer_no(line.yes, no, seats),
                    None => {
                        let (rank, among) = self.rank(line);
                        if among {
                            lang.why_elected_among(rank, seats)
                        } else {
                            lang.why_elected(rank, seats)
                        }
                    }
                };
                let said = format!("{}{won}", self.reached());
                if self.settled.declined.contains(&line.candidate) {
                    lang.paper_sentences(&[&said, lang.why_declined()])
                } else {
                    said
                }
            }
            Verdict::OutRanked => {
                let lost = match self.noes_across_the_cut(line) {
                    Some(no) => lang.why_not_fewer_no(line.yes, no, seats),
                    None => {
                        let (rank, among) = self.rank(line);
                        if among {
                            lang.why_outranked_among(rank, seats)
                        } else {
                            lang.why_outranked(rank, seats)
                        }
                    }
                };
                let reserve = self
                    .outcome
                    .reserves
                    .iter()
                    .position(|one| *one == line.candidate);
                let reserve = reserve
                    .map(|at| lang.why_reserve(at + 1))
                    .unwrap_or_default();
                lang.paper_sentences(&[&format!("{}{lost}", self.reached()), &reserve])
            }
            Verdict::Tied => {
                let others = self.tied_names(Some(line.candidate));
                let seats = self.outcome.tied_for;
                let came = match self.settled.tie {
                    None => lang.why_tied(&others, seats),
                    Some((won, by_lot)) => match (won.contains(&line.candidate), by_lot) {
                        (true, true) => lang.why_tied_won_lot(&others, seats),
                        (false, true) => lang.why_tied_lost_lot(&others, seats),
                        (true, false) => lang.why_tied_won_chair(&others, seats),
                        (false, false) => lang.why_tied_lost_chair(&others, seats),
                    },
                };
                format!("{}{came}", self.reached())
            }
            Verdict::BelowBar => self.below(line),
            Verdict::Undecided if self.void() => lang.why_undecided_void().to_owned(),
            Verdict::Undecided => lang.why_undecided_unknown().to_owned(),
            Verdict::Out => lang.why_out().to_owned(),
            Verdict::HigherPost => lang.why_higher().to_owned(),
            Verdict::Kin => lang.why_kin().to_owned(),
        };
        format!("{votes}{why}")
    }

    fn votes(&self, line: &Standing) -> String {
        let lang = self.lang;
        let name = self.name(line.candidate);
        let votes = if line.candidate < self.count.candidates.len() {
            lang.why_votes(name, line.yes)
        } else {
            lang.why_votes_written(name, line.yes)
        };
        match self.count.folded.get(line.candidate) {
            Some(&above) if above > 0 => {
                let own = line.yes.saturating_sub(above);
                format!("{votes}{}", lang.why_folded(own, above))
            }
            _ => votes,
        }
    }

    fn name(&self, position: usize) -> &str {
        self.names.get(position).map_or("—", String::as_str)
    }

    /// That the bar is reached; nothing where the highest win.
    fn reached(&self) -> String {
        match (self.bar_words(), self.outcome.bar) {
            (Some((base, share, true)), Some(votes)) => {
                self.lang.why_reached_more(&base, &share, votes)
            }
            (Some((base, share, false)), Some(votes)) => {
                self.lang.why_reached_least(&base, &share, votes)
            }
            _ => String::new(),
        }
    }

    fn below(&self, line: &Standing) -> String {
        let lang = self.lang;
        let short = |votes: u64| votes.checked_sub(line.yes).filter(|short| *short > 0);
        match (self.bar_words(), self.outcome.bar) {
            (Some((base, share, strict)), Some(votes)) => match short(votes) {
                Some(short) if strict => lang.why_below_more(&base, &share, votes, short),
                Some(short) => lang.why_below_least(&base, &share, votes, short),
                None => lang.why_below_area(self.outcome.area_bar.unwrap_or(0)),
            },
            _ if line.yes == 0 => lang.why_no_vote().to_owned(),
            _ => lang.why_below_area(self.outcome.area_bar.unwrap_or(0)),
        }
    }

    /// The place among those who can be elected, and whether that is another than
    /// the place among all.
    fn rank(&self, line: &Standing) -> (u32, bool) {
        let can_be = |other: &&Standing| {
            let reached = matches!(
                other.verdict,
                Verdict::Elected | Verdict::Tied | Verdict::OutRanked
            );
            reached && other.yes > line.yes
        };
        let ahead = self.outcome.standings.iter().filter(can_be).count();
        let rank = u32::try_from(ahead).unwrap_or(u32::MAX).saturating_add(1);
        (rank, rank != line.rank)
    }

    /// No votes of somebody whose equals came out otherwise: they decided.
    fn noes_across_the_cut(&self, line: &Standing) -> Option<u64> {
        let elected = line.verdict == Verdict::Elected;
        let otherwise = |other: &Standing| {
            other.yes == line.yes
                && match other.verdict {
                    Verdict::Elected => !elected,
                    Verdict::OutRanked => elected,
                    Verdict::Tied => true,
                    _ => false,
                }
        };
        let decided = self.outcome.standings.iter().any(otherwise);
        self.count
            .candidates
            .get(line.candidate)?
            .no
            .filter(|_| decided)
    }

    fn tied_names(&self, but: Option<usize>) -> String {
        let tied = self.outcome.tied.iter().copied();
        let names = tied
            .filter(|one| Some(*one) != but)
            .map(|one| self.name(one));
        let names: Vec<&str> = names.collect();
        names.join(self.lang.paper_list())
    }

    fn next(&self) -> Vec<String> {
        let lang = self.lang;
        let outcome = self.outcome;
        match outcome.election {
            Validity::Void => return vec![lang.why_next_void().to_owned()],
            Validity::Unknown => return vec![lang.why_next_recount().to_owned()],
            Validity::Valid => {}
        }
        let mut said = Vec::new();
        if outcome.tied_for > 0 && self.settled.tie.is_none() {
            let (names, seats) = (self.tied_names(None), outcome.tied_for);
            said.push(match outcome.next {
                Next::Lot => lang.why_next_lot(&names, seats),
                Next::ChairDecides => lang.why_next_chair(&names, seats),
                Next::Vacant => lang.why_next_tie_vacant(&names, seats),
                _ => lang.why_next_revote(&names, seats),
            });
        }
        let declined = u32::try_from(self.settled.declined.len()).unwrap_or(0);
        let open = outcome.unfilled.saturating_add(declined);
        let left = open.saturating_sub(self.settled.reduced);
        if self.settled.reduced > 0 && open > 0 {
            said.push(lang.why_next_reduced(self.settled.reduced));
        }
        if left > 0 {
            said.push(match self.rules.shortfall {
                Shortfall::FurtherElection if !self.settled.vacant => lang.why_next_further(left),
                _ => lang.why_next_vacant(left),
            });
        }
        if said.is_empty() {
            said.push(lang.why_next_complete(self.count.seats));
        }
        said
    }
}

/// Whether enough took part, and why.
fn quorum(lang: Lang, rules: &Preset, counts: &Counts, outcome: &Outcome) -> String {
    let QuorumRule::Share {
        num,
        den,
        strict,
        base,
    } = rules.quorum
    else {
        return lang.why_quorum_none().to_owned();
    };
    let took_part = match base {
        Turnout::Present => counts.represented(),
        Turnout::Cast => counts.cast.or(counts.returned),
    };
    let (Some(expected), Some(there)) = (counts.expected, took_part) else {
        return lang.why_quorum_unknown().to_owned();
    };
    let needed = rules::least(num, den, strict, expected);
    let share = share(lang, num, den);
    let met = there >= needed;
    let heads = match (base, met, strict) {
        (Turnout::Present, true, false) => {
            lang.why_quorum_present_met(expected, there, &share, needed)
        }
        (Turnout::Present, true, true) => {
            lang.why_quorum_present_met_more(expected, there, &share, needed)
        }
        (Turnout::Present, false, _) => {
            lang.why_quorum_present_not(expected, there, &share, needed)
        }
        (Turnout::Cast, true, false) => lang.why_quorum_cast_met(expected, there, &share, needed),
        (Turnout::Cast, true, true) => {
            lang.why_quorum_cast_met_more(expected, there, &share, needed)
        }
        (Turnout::Cast, false, _) => lang.why_quorum_cast_not(expected, there, &share, needed),
    };
    if met && outcome.quorum == Quorum::NotMet {
        lang.paper_sentences(&[&heads, lang.why_quorum_area()])
    } else {
        heads
    }
}

/// Explains the count of a contest of a meeting, so far as it is counted, with what
/// was settled afterwards.
pub fn why_contest(
    lang: Lang,
    meeting: &Meeting,
    round: &Round,
    contest: &Contest,
    count: &ContestCount,
    name: impl Fn(&WrittenName) -> String,
) -> Why {
    let rules = meeting.rules_in(round.id);
    let everybody = contest.candidates.len() + count.write_ins.len();
    let who: Vec<Option<WrittenName>> = (0..everybody).map(|at| count.who(contest, at)).collect();
    let names: Vec<String> = who
        .iter()
        .map(|who| who.as_ref().map_or_else(String::new, &name))
        .collect();
    let positions = |wanted: &dyn Fn(&WrittenName) -> bool| -> Vec<usize> {
        let all = who.iter().enumerate();
        all.filter(|(_, who)| who.as_ref().is_some_and(wanted))
            .map(|(at, _)| at)
            .collect()
    };
    let tie = contest.tie_decided(count);
    let won = positions(&|who| tie.is_some_and(|tie| tie.elected.contains(who)));
    let out = positions(&|who| match who {
        WrittenName::Person(person) => meeting.out(*person).is_some(),
        WrittenName::Other(_) => false,
    });
    let elected = &count.outcome.elected;
    let declined: Vec<usize> = out.into_iter().filter(|at| elected.contains(at)).collect();
    let reduced = contest.after.reduced.as_ref();
    explained(&Said {
        lang,
        rules,
        count: &count.totals,
        outcome: &count.outcome,
        names: &names,
        bar: rules::bar_share(rules, &count.totals),
        settled: Settled {
            tie: tie.map(|tie| (won.as_slice(), tie.by_lot)),
            reduced: reduced.map_or(0, |(by, ..)| *by),
            vacant: contest.after.vacant.is_some(),
            declined: &declined,
        },
    })
}
