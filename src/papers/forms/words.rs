//! Sentences that more than one paper says.

use super::facts::Facts;
use crate::explain::{self, Voters, Why, why_contest};
use crate::meeting::{At, Contest, ContestCount, OutReason, WrittenName};
use crate::rules::{self, Counts, ListOrder, Marks, Next, Quorum, QuorumRule, RoundKind, Validity};

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
        match self.rules().quorum {
            QuorumRule::NoQuorum => None,
            QuorumRule::Share { .. } => Some(rules::quorum(self.rules(), &counts) == Quorum::Met),
        }
    }

    /// Whether the election may be held, and why.
    pub(super) fn quorum_sentence(&self, expected: u32, present: u32) -> String {
        let QuorumRule::Share {
            num, den, strict, ..
        } = self.rules().quorum
        else {
            return self.lang.paper_quorum_none().to_owned();
        };
        let share = self.lang.paper_share(num, den);
        let needed = rules::least(num, den, strict, u64::from(expected));
        if self.voters() == Voters::Registered {
            return match self.quorum(expected, present) {
                Some(false) => self.lang.paper_turnout_not_met(&share, needed),
                _ if strict => self.lang.paper_turnout_met_more(&share, needed),
                _ => self.lang.paper_turnout_met(&share, needed),
            };
        }
        match self.quorum(expected, present) {
            Some(false) => self.lang.paper_quorum_not_met(&share, needed),
            _ if strict => self.lang.paper_quorum_met_more(&share, needed),
            _ => self.lang.paper_quorum_met(&share, needed),
        }
    }

    /// The bar of a contest, as the rules took it; `None` where the highest win.
    pub(super) fn bar(&self, count: &ContestCount) -> Option<Bar> {
        let share = rules::bar_share(self.rules(), &count.totals)?;
        let figure = share.figure?;
        let base = if count.totals.votes.is_some() {
            let base = explain::base_words(self.lang, self.voters(), share.base);
            self.lang.why_base_votes(&base, figure)
        } else {
            self.lang.paper_base(share.base, self.voters(), figure)
        };
        Some(Bar {
            base,
            share: self.lang.paper_share(share.num, share.den),
            strict: share.strict,
            least: count.outcome.bar?,
        })
    }

    /// Whether voters say no and abstain name by name.
    pub(super) fn marks_each(&self) -> bool {
        matches!(self.rules().marks, Marks::MarkEach | Marks::DefaultYes)
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
        let names: Vec<String> = names.iter().map(|name| self.kept(name)).collect();
        names.join(self.lang.paper_list())
    }

    /// `（再次投票）` for a round other than the first.
    pub(super) fn round_words(&self) -> String {
        if self.round.id.0 <= 1 && self.round.kind == RoundKind::Formal {
            return String::new();
        }
        self.lang.paper_round_line(self.lang.round_name(self.round))
    }

    /// In which order votes are reported, in words.
    pub(super) fn report_order_words(&self) -> &'static str {
        match self.rules().report_order {
            ListOrder::Votes => self.lang.clause_list_votes(),
            ListOrder::Strokes => self.lang.clause_list_strokes(),
            ListOrder::Approved => self.lang.clause_list_ballot(),
        }
    }

    /// Names written in that the scrutineer counts as one person: a sentence for each
    /// person, with every other way the name was written and on how many ballots.
    pub(super) fn merged(&self, contest: &Contest) -> Vec<String> {
        let lang = self.lang;
        let written = self.meeting.names_written(contest.id);
        let mut people: Vec<(&WrittenName, Vec<String>)> = Vec::new();
        for (name, ballots) in &written {
            let into = contest.resolved(name);
            if into == name {
                continue;
            }
            let said = lang.paper_merged_name(&self.kept(&self.written(name)), *ballots);
            match people.iter_mut().find(|(known, _)| *known == into) {
                Some((_, names)) => names.push(said),
                None => people.push((into, vec![said])),
            }
        }
        let said = people.into_iter().map(|(into, names)| {
            let names = names.join(lang.paper_list());
            lang.paper_merged(&names, &self.kept(&self.written(into)))
        });
        said.collect()
    }

    /// A name in running text; on a page no line ends inside it.
    fn kept(&self, name: &str) -> String {
        if self.on_paper {
            kept(name)
        } else {
            name.to_owned()
        }
    }

    /// People of a contest who could not be elected in it, or who won it and are out,
    /// each with the reason. Whoever lost and left later is no matter of this contest.
    pub(super) fn taken_out(&self, contest: &Contest, count: &ContestCount) -> Vec<String> {
        let everybody = contest.candidates.len() + count.write_ins.len();
        let by_votes = &count.outcome.elected;
        let reserves = self.rules().reserves;
        let concerned = |out: &&crate::meeting::Out| {
            let who = WrittenName::Person(out.person);
            let place = (0..everybody).find(|at| count.who(contest, *at).as_ref() == Some(&who));
            let won = place.is_some_and(|at| by_votes.contains(&at))
                || contest
                    .tie_decided(count)
                    .is_some_and(|tie| tie.elected.contains(&who));
            let before = !out.announced.contains(&self.round.id);
            match out.reason {
                OutReason::Declined => won || (place.is_some() && reserves),
                OutReason::Withdrew | OutReason::Disqualified => won || (place.is_some() && before),
            }
        };
        let out = self.meeting.out.iter().filter(concerned);
        out.map(|out| {
            let note = super::slips::without_stop(out.note.trim());
            self.lang
                .paper_out(out.reason, &self.name(out.person), note)
        })
        .collect()
    }

    /// What was settled about a contest since its count.
    fn settled(&self, contest: &Contest, count: &ContestCount, naming: bool) -> Vec<String> {
        let lang = self.lang;
        let title = self.post(contest);
        let mut said = Vec::new();
        if let Some(decision) = contest.tie_decided(count) {
            let names: Vec<String> = decision.elected.iter().map(|it| self.written(it)).collect();
            let names = self.joined(&names);
            // On a list of the elected nobody is named twice.
            let seats = count.outcome.tied_for;
            let words = match (decision.by_lot, naming) {
                (true, true) => lang.paper_tie_by_lot(&names),
                (true, false) => lang.paper_tie_by_lot_unnamed(seats),
                (false, true) => lang.paper_tie_by_chair(&names),
                (false, false) => lang.paper_tie_by_chair_unnamed(seats),
            };
            said.push(match decision.note.trim() {
                "" => format!("{words}{}", lang.paper_full_stop()),
                note => lang.paper_tie_note(&words, super::slips::without_stop(note)),
            });
        }
        // A correction may have found winners for the seats that were given up.
        let won = crate::meeting::count_of(self.meeting.winners(contest, count).iter());
        if let Some((fewer, consent, _)) = &contest.after.reduced
            && contest.to_fill() > won
        {
            said.push(lang.paper_reduced(&title, *fewer, consent));
        }
        if let Some((reason, _)) = &contest.after.vacant
            && self.meeting.seats_open(contest, count) > 0
        {
            let open = self.meeting.seats_open(contest, count);
            let reason = super::slips::without_stop(reason.trim());
            said.push(lang.paper_left_vacant(&title, open, reason));
        }
        said
    }

    /// Who stands in reserve, and what the rules ask next: void, tie, shortfall. Nothing
    /// where every seat is filled.
    pub(super) fn what_next(
        &self,
        contest: &Contest,
        count: &ContestCount,
        naming: bool,
    ) -> Vec<String> {
        let lang = self.lang;
        let outcome = &count.outcome;
        if let Some((reason, _)) = &self.round.void {
            let reason = super::slips::without_stop(reason.trim());
            return vec![lang.say_void_because(reason), lang.paper_void().to_owned()];
        }
        if outcome.election == Validity::Void {
            let mut said = self.why(contest, count).void;
            said.push(lang.paper_void().to_owned());
            return said;
        }
        let mut said = Vec::new();
        if !outcome.reserves.is_empty() && !self.preliminary() {
            let reserves = outcome.reserves.iter();
            let reserves = reserves.filter_map(|at| count.who(contest, *at));
            let names: Vec<String> = reserves.map(|who| self.written(&who)).collect();
            said.push(lang.say_reserves(&self.joined(&names)));
        }
        let open = self.meeting.seats_open(contest, count);
        said.extend(self.settled(contest, count, naming));
        let tied = if self.tie_open(contest, count) {
            outcome.tied_for
        } else {
            0
        };
        if tied > 0 {
            let names = self.names_in_order(contest, count, &outcome.tied);
            let yes = outcome.tied.first().map_or(0, |first| count.yes_of(*first));
            let lead = if naming {
                lang.paper_tied(&self.joined(&names), yes, tied)
            } else {
                lang.paper_tie_unnamed(tied)
            };
            let how = match outcome.next {
                Next::Lot => lang.paper_tie_lot(),
                Next::ChairDecides => lang.paper_tie_chair(),
                Next::Vacant => lang.paper_tie_vacant(),
                _ => lang.paper_tie_revote(),
            };
            said.push(format!("{lead}{how}"));
        }
        let unfilled = open.saturating_sub(tied);
        if unfilled > 0 && contest.after.vacant.is_none() {
            let title = self.post(contest);
            said.push(match self.rules().shortfall {
                _ if self.preliminary() => lang.paper_short_preliminary(&title, unfilled),
                rules::Shortfall::FurtherElection => lang.paper_short_further(&title, unfilled),
                rules::Shortfall::Vacant => lang.paper_short_vacant(&title, unfilled),
            });
        }
        said
    }

    /// Whether equal votes still wait to be settled.
    pub(super) fn tie_open(&self, contest: &Contest, count: &ContestCount) -> bool {
        count.outcome.tied_for > 0 && contest.tie_decided(count).is_none()
    }

    /// `一、支部委员会委员（应选5名）`, or how many become candidates.
    pub(super) fn contest_heading(&self, number: &str, contest: &Contest) -> String {
        let (post, places) = (self.post(contest), contest.to_fill());
        if self.preliminary() {
            self.lang.paper_heading_preliminary(number, &post, places)
        } else {
            self.lang.paper_heading(number, &post, places)
        }
    }

    /// That nobody has enough votes.
    pub(super) fn nobody(&self) -> &'static str {
        if self.preliminary() {
            self.lang.say_nobody_preliminary()
        } else {
            self.lang.say_nobody()
        }
    }

    /// `当选支部委员会委员3名：…`; a preliminary elects nobody.
    pub(super) fn elected_sentence(&self, contest: &Contest, names: &[String]) -> String {
        let order = self.order_remark(self.elected_order(contest), names.len());
        let (post, joined) = (self.post(contest), self.joined(names));
        if self.preliminary() {
            self.lang
                .report_chosen_preliminary(&post, names.len(), order, &joined)
        } else {
            self.lang.report_elected(&post, names.len(), order, &joined)
        }
    }

    /// `14:20`, and the day before it where that is not the day of the round.
    pub(super) fn moment(&self, at: At) -> String {
        let day = at.0.format("%Y-%m-%d").to_string();
        let time = at.0.format("%H:%M").to_string();
        if self.day().parse::<chrono::NaiveDate>().is_err() || self.day() == day {
            time
        } else {
            self.lang
                .paper_day_and_time(&self.lang.paper_date(&day), &time)
        }
    }

    /// That the result is another than the one announced first, and why: a sentence for
    /// each announcement that was withdrawn.
    pub(super) fn corrections(&self) -> Vec<String> {
        let withdrawn = self.round.withdrawn.iter();
        withdrawn
            .map(|it| {
                let day = self
                    .lang
                    .paper_date(&it.announced.0.format("%Y-%m-%d").to_string());
                let time = it.announced.0.format("%H:%M").to_string();
                let at = self.lang.paper_day_and_time(&day, &time);
                let reason = super::slips::without_stop(it.reason.trim());
                self.lang.paper_corrected(&at, it.found_by.trim(), reason)
            })
            .collect()
    }

    /// The day a posting of the result is signed: that of the round, or of the last
    /// announcement where one was withdrawn.
    pub(super) fn posted_on(&self) -> String {
        match self.round.announced {
            Some(at) if !self.round.withdrawn.is_empty() => {
                self.lang.paper_date(&at.0.format("%Y-%m-%d").to_string())
            }
            _ => self.date(),
        }
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
