//! The day from the head count to the wrapped bundles.

use super::day::Day;
use super::made;
use super::voters::{self, Booth};
use super::{Progress, RehearsalError};
use crate::meeting::{By, Command, Contest, IssueFigures, MissingReason, PaperId, Slip};
use crate::papers::forms::PaperKind;
use crate::rules::DayShape;

impl Day<'_> {
    /// Two people type a number; at times one of them mistypes and both type again.
    fn typed_by_two(
        &mut self,
        asked: &'static str,
        value: u32,
        command: impl Fn(u32) -> Command,
        confirm: Command,
    ) -> Result<(), RehearsalError> {
        let chief = By::Officer(self.chief()?);
        let other = self
            .team
            .tellers
            .first()
            .map_or(chief, |id| By::Officer(*id));
        if value < 50 && self.rng.bool() {
            self.ask(asked, command(value), other)?;
            return self.ask(asked, confirm, chief);
        }
        if self.rng.u32(..6) == 0 {
            self.ask(asked, command(value), other)?;
            self.ask(asked, command(value + 1), chief)?;
        }
        self.ask(asked, command(value), other)?;
        self.ask(asked, command(value), chief)
    }

    fn heads(&mut self, present: u32) -> Result<(), RehearsalError> {
        self.typed_by_two(
            "head count",
            present,
            Command::TypeHeadCount,
            Command::ConfirmHeadCount,
        )
    }

    pub fn issue_and_collect(&mut self) -> Result<(), RehearsalError> {
        (self.progress)(Progress::Ballots);
        self.later(5);
        let by = self.desk();
        let present = self.meeting().voters_here();
        // At polls heads are counted once they close.
        let polling = self.meeting().rules.day == DayShape::Polling;
        if !polling {
            self.heads(present)?;
        }
        let papers = self
            .meeting()
            .round()
            .map(|round| {
                round
                    .papers
                    .iter()
                    .map(|paper| paper.id)
                    .collect::<Vec<_>>()
            })
            .unwrap_or_default();
        let mut plans = Vec::new();
        for paper in papers {
            let figures = IssueFigures {
                spoiled_in_printing: self.rng.u32(..2),
                issued: present,
                exchanged: self.rng.u32(..3).min(present),
                kept: 1,
                cut: 2 + present / 20,
                reason: String::new(),
            };
            let printed = u32::try_from(figures.accounted()).unwrap_or(u32::MAX);
            self.ask("printed", Command::SetPrinted { paper, printed }, by)?;
            plans.push((paper, figures));
        }
        self.ask("issuing", Command::StartIssuing, by)?;
        if polling {
            self.later(240);
            self.ask("polls", Command::ClosePolls, by)?;
            self.heads(present)?;
        }
        let chief = By::Officer(self.chief()?);
        self.paper(PaperKind::Slip(Slip::HeadCount), by)?;
        self.ask("slip 1", Command::ConfirmSlip(Slip::HeadCount), chief)?;
        for (paper, figures) in plans.clone() {
            self.ask("issued", Command::SetIssued { paper, figures }, by)?;
        }
        self.paper(PaperKind::Slip(Slip::Issue), by)?;
        self.ask("slip 2", Command::ConfirmSlip(Slip::Issue), chief)?;
        self.later(12);
        for (paper, figures) in plans {
            self.collect(paper, figures.issued)?;
        }
        self.paper(PaperKind::Slip(Slip::Return), by)?;
        self.paper(PaperKind::BundleWrappers, by)?;
        self.paper(PaperKind::ZeroReport, by)?;
        self.ask("slip 3", Command::ConfirmSlip(Slip::Return), chief)?;
        self.session.settle();
        Ok(())
    }

    fn collect(&mut self, paper: PaperId, issued: u32) -> Result<(), RehearsalError> {
        let by = self.desk();
        let missing = u32::from(!self.plain && self.rng.u32(..5) == 0);
        let returned = issued.saturating_sub(missing);
        let typed = |returned| Command::TypeReturned { paper, returned };
        self.typed_by_two("returned", returned, typed, Command::ConfirmReturned(paper))?;
        if returned < issued {
            let why = Command::ExplainMissing {
                paper,
                reason: MissingReason::NotCast,
                note: String::new(),
            };
            self.ask("missing", why, by)?;
        }
        self.vote(paper, returned)?;
        let each = if returned <= 100 { 10 } else { 25 };
        let mut sizes = vec![each; usize::try_from(returned / each).unwrap_or(0)];
        if !returned.is_multiple_of(each) {
            sizes.push(returned % each);
        }
        self.ask("bundles", Command::MakeBundles { paper, sizes }, by)
    }

    /// The voters fill in their sheets; the box shuffles them.
    fn vote(&mut self, paper: PaperId, sheets: u32) -> Result<(), RehearsalError> {
        let meeting = self.session.ahead();
        let contests: Vec<&Contest> = meeting
            .paper(paper)
            .map(|paper| paper.contests.iter().collect())
            .ok_or(RehearsalError::Lost("paper"))?;
        let others = meeting
            .people
            .iter()
            .filter(|person| person.votes() && !self.candidates.contains(&person.id))
            .map(|person| person.id)
            .collect::<Vec<_>>();
        let round = meeting.round().ok_or(RehearsalError::Lost("round"))?;
        // Only the first contest of the first round comes out as asked for.
        let first = meeting
            .rounds
            .first()
            .and_then(|round| round.contests().next());
        let first = first.map(|contest| contest.id);
        let make = self.setting.make.filter(|_| meeting.rounds.len() == 1);
        let kind = round.kind;
        let rng = &mut self.rng;
        let booths = contests
            .into_iter()
            .map(|contest| Booth {
                rules: &self.setting.rules,
                kind,
                contest,
                liked: voters::popularity(rng, contest.candidates.len()),
                others: &others,
            })
            .collect::<Vec<_>>();
        let number = usize::try_from(sheets).unwrap_or(0);
        let made = match (
            make,
            booths.iter().position(|b| Some(b.contest.id) == first),
        ) {
            (Some(make), Some(index)) => Some((index, made::choices(&booths, index, make, number))),
            _ => None,
        };
        let mut pile = (0..number)
            .map(|_| voters::ballot(rng, &booths))
            .collect::<Vec<_>>();
        if let Some((index, choices)) = made {
            made::fill(rng, &booths, index, &mut pile, choices);
        }
        self.sheets.push((paper, pile));
        Ok(())
    }
}
