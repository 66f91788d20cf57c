//! Sentences that more than one paper says.

use super::facts::Facts;
use crate::explain::{Voters, Why, why_contest};
use crate::meeting::{Contest, ContestCount, WrittenName};
use crate::rules::{
    self, Base, Counts, ListOrder, Marks, Next, Quorum, QuorumRule, RoundBar, RoundKind, Validity,
};

/// The bar of a count: the share, whose number it is of, and the least votes.
pub(super) struct Bar {
    pub(super) base: String,
    pub(super) share: String,
    pub(super) strict: bool,
    pub(super) least: u64,
}

impl Facts<'_> {
    /// Expected and present as the rules call them, without a full stop.
    pub(super) fn attendance(
        &self,
        expected: impl std::fmt::Display,
        present: impl std::fmt::Display,
    ) -> String {
        if self.voters() == Voters::Registered {
            self.lang.paper_turnout(expected, present)
        } else {
            self.lang.paper_attendance(self.who(), expected, present)
        }
    }

    /// `，缺席2名`, or nothing where nobody is absent.
    pub(super) fn absent(&self, expected: u32, present: u32) -> String {
        match expected.saturating_sub(present) {
            0 => String::new(),
            _ if self.voters() == Voters::Registered => String::new(),
            count => self.lang.paper_absent(count),
        }
    }

    /// Whether so many present of so many expected make the quorum; `None`
    /// where the rules ask for none.
    pub(super) fn quorum(&self, expected: u32, present: u32) -> Option<bool> {
        let counts = Counts {
            expected: Some(u64::from(expected)),
            present: Some(u64::from(present)),
            // Voters present are who can have voted, until ballots come back.
            cast: Some(u64::from(present)),
            ..Counts::default()
        };
        match self.meeting.rules.quorum {
            QuorumRule::NoQuorum => None,
            QuorumRule::Share { .. } => {
                Some(rules::quorum(&self.meeting.rules, &counts) == Quorum::Met)
            }
        }
    }

    /// Whether the election may be held, and why.
    pub(super) fn quorum_sentence(&self, expected: u32, present: u32) -> String {
        let QuorumRule::Share {
            num, den, strict, ..
        } = self.meeting.rules.quorum
        else {
            return self.lang.paper_quorum_none().to_owned();
        };
        let share = self.lang.paper_share(num, den);
        let needed = rules::least(num, den, strict, u64::from(expected));
        match self.quorum(expected, present) {
            Some(false) => self.lang.paper_quorum_not_met(&share, needed),
            _ if strict => self.lang.paper_quorum_met_more(&share, needed),
            _ => self.lang.paper_quorum_met(&share, needed),
        }
    }

    /// The bar of a contest; `None` where the highest win.
    pub(super) fn bar(&self, contest: &Contest, count: &ContestCount) -> Option<Bar> {
        let rules = &self.meeting.rules;
        let own = match self.round.kind {
            RoundKind::Formal => RoundBar::AsFormal,
            RoundKind::Preliminary => rules.preliminary,
            RoundKind::Further => rules.further,
            RoundKind::Revote | RoundKind::Survey => RoundBar::Plurality,
        };
        let bar = match own {
            RoundBar::AsFormal => rules.threshold.into(),
            other => other,
        };
        let RoundBar::Share {
            num,
            den,
            strict,
            base,
        } = bar
        else {
            return None;
        };
        let figure = self.base_figure(base, contest, count);
        Some(Bar {
            base: self.lang.paper_base(base, self.voters(), figure),
            share: self.lang.paper_share(num, den),
            strict,
            least: count.outcome.bar?,
        })
    }

    fn base_figure(&self, base: Base, contest: &Contest, count: &ContestCount) -> u64 {
        let counts = &count.totals.counts;
        let of = |figure: Option<u64>| u32::try_from(figure.unwrap_or(0)).unwrap_or(u32::MAX);
        let (issued, returned) = (of(counts.issued), of(counts.returned));
        let figure = match base {
            Base::Expected => self.expected(),
            Base::Present => self.round.head_count.agreed.unwrap_or(0),
            Base::Issued => issued,
            Base::Cast | Base::Returned => returned,
            Base::Valid => count.valid,
            Base::VotesForPost => return self.votes_for_post(contest, count),
        };
        u64::from(figure)
    }

    /// Invalid ballots are votes for a post too; blank ones are not, where one
    /// name is chosen.
    fn votes_for_post(&self, contest: &Contest, count: &ContestCount) -> u64 {
        let one = match self.meeting.rules.marks {
            Marks::OneOf => true,
            Marks::UpToN | Marks::ExactlyN | Marks::NamesOnly => contest.setup.seats == 1,
            Marks::MarkEach | Marks::DefaultYes | Marks::Approval => false,
        };
        let valid = if one {
            count
                .outcome
                .standings
                .iter()
                .map(|standing| standing.yes)
                .sum()
        } else {
            u64::from(count.valid)
        };
        valid + u64::from(count.invalid)
    }

    /// Whether voters say no and abstain name by name.
    pub(super) fn marks_each(&self) -> bool {
        matches!(
            self.meeting.rules.marks,
            Marks::MarkEach | Marks::DefaultYes
        )
    }

    /// `（以姓氏笔画为序）` where there is an order to speak of.
    pub(super) fn order_remark(&self, order: ListOrder, names: usize) -> &'static str {
        if names > 1 {
            self.order_words(order)
        } else {
            ""
        }
    }

    /// Names in running text; on a page no line ends inside one.
    pub(super) fn joined(&self, names: &[String]) -> String {
        let names: Vec<String> = names
            .iter()
            .map(|name| {
                if self.on_paper {
                    kept(name)
                } else {
                    name.clone()
                }
            })
            .collect();
        names.join(self.lang.paper_list())
    }

    /// `（再次投票）` for a round other than the first.
    pub(super) fn round_words(&self) -> String {
        if self.round.id.0 <= 1 && self.round.kind == RoundKind::Formal {
            return String::new();
        }
        self.lang.paper_round_line(self.lang.round_name(self.round))
    }

    /// Candidates of a contest who can no longer be elected, each with the reason.
    pub(super) fn taken_out(&self, contest: &Contest) -> Vec<String> {
        let concerned = |out: &&crate::meeting::Out| contest.candidates.contains(&out.person);
        let out = self.meeting.out.iter().filter(concerned);
        out.map(|out| {
            self.lang
                .paper_out(out.reason, &self.name(out.person), out.note.trim())
        })
        .collect()
    }

    /// What was settled about a contest since its count.
    fn settled(&self, contest: &Contest, open: u32) -> Vec<String> {
        let lang = self.lang;
        let title = self.post(contest);
        let mut said = Vec::new();
        if let Some((decision, _)) = &contest.after.tie {
            let names: Vec<String> = decision.elected.iter().map(|it| self.written(it)).collect();
            let names = self.joined(&names);
            let words = if decision.by_lot {
                lang.paper_tie_by_lot(&names)
            } else {
                lang.paper_tie_by_chair(&names)
            };
            said.push(match decision.note.trim() {
                "" => format!("{words}{}", lang.paper_full_stop()),
                note => lang.paper_tie_note(&words, note),
            });
        }
        if let Some((fewer, consent, _)) = &contest.after.reduced {
            said.push(lang.paper_reduced(&title, *fewer, consent));
        }
        if let Some((reason, _)) = &contest.after.vacant
            && open > 0
        {
            said.push(lang.paper_left_vacant(&title, open, reason.trim()));
        }
        said
    }

    /// What the rules ask next: void, tie, shortfall. Nothing where every seat is filled.
    pub(super) fn what_next(
        &self,
        contest: &Contest,
        count: &ContestCount,
        naming: bool,
    ) -> Vec<String> {
        let lang = self.lang;
        let outcome = &count.outcome;
        if outcome.election == Validity::Void {
            let mut said = self.why(contest, count).void;
            said.push(lang.paper_void().to_owned());
            return said;
        }
        let open = self.meeting.seats_open(contest, count);
        let mut said = self.settled(contest, open);
        if outcome.tied_for > 0 && contest.after.tie.is_none() {
            let names = self.names_in_order(contest, count, &outcome.tied);
            let yes = outcome.tied.first().map_or(0, |first| count.yes_of(*first));
            let lead = if naming {
                lang.paper_tied(&self.joined(&names), yes, outcome.tied_for)
            } else {
                lang.paper_tie_unnamed(outcome.tied_for)
            };
            let how = match outcome.next {
                Next::Lot => lang.paper_tie_lot(),
                Next::ChairDecides => lang.paper_tie_chair(),
                Next::Vacant => lang.paper_tie_vacant(),
                _ => lang.paper_tie_revote(),
            };
            said.push(format!("{lead}{how}"));
        }
        let tied = if contest.after.tie.is_none() {
            outcome.tied_for
        } else {
            0
        };
        let unfilled = open.saturating_sub(tied);
        if unfilled > 0 && contest.after.vacant.is_none() && !self.preliminary() {
            let title = self.post(contest);
            said.push(match self.meeting.rules.shortfall {
                rules::Shortfall::FurtherElection => lang.paper_short_further(&title, unfilled),
                rules::Shortfall::Vacant => lang.paper_short_vacant(&title, unfilled),
            });
        }
        said
    }

    /// Whether equal votes still wait to be settled.
    pub(super) fn tie_open(&self, contest: &Contest, count: &ContestCount) -> bool {
        count.outcome.tied_for > 0 && contest.after.tie.is_none()
    }

    /// Why the contest came out as it did.
    pub(super) fn why(&self, contest: &Contest, count: &ContestCount) -> Why {
        let name = |who: &WrittenName| self.written(who);
        why_contest(self.lang, self.meeting, self.round, contest, count, name)
    }
}

/// A text in which the names of these people have joiners between their characters.
pub(super) fn kept_names<'a>(text: &str, people: impl Iterator<Item = &'a str>) -> String {
    let mut text = text.to_owned();
    for name in people.filter(|name| name.chars().count() > 1) {
        if text.contains(name) {
            text = text.replace(name, &kept(name));
        }
    }
    text
}

/// A name with a joiner (`U+2060`) between its characters.
fn kept(name: &str) -> String {
    let mut kept = String::with_capacity(name.len() * 2);
    for (at, character) in name.chars().enumerate() {
        if at > 0 {
            kept.push('\u{2060}');
        }
        kept.push(character);
    }
    kept
}
