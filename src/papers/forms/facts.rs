//! The figures a paper needs, read from the meeting, each missing one named.

use super::NotReady;
use super::lines::broken;
use super::survey::names_only;
use crate::explain::{self, Voters};
use crate::meeting::{
    Attendance, Contest, Info, IssueFigures, Meeting, MeetingKind, MotionKind, Paper, PersonId,
    Role, Round, RoundCount, WrittenName,
};
use crate::roster::compare_by_strokes;
use crate::rules::{GateLevel, ListOrder, Preset};
use crate::text::Lang;

/// A meeting with the round its papers are about.
pub(super) struct Facts<'a> {
    pub(super) meeting: &'a Meeting,
    pub(super) info: &'a Info,
    pub(super) round: &'a Round,
    pub(super) lang: Lang,
    /// For a page, where names in running text are kept on one line.
    pub(super) on_paper: bool,
}

impl<'a> Facts<'a> {
    pub(super) fn of(meeting: &'a Meeting, lang: Lang) -> Result<Facts<'a>, NotReady> {
        let round = meeting.round_on_paper().ok_or(NotReady::NoContest)?;
        Ok(Facts::in_round(meeting, round, lang))
    }

    /// Of any round of the meeting.
    pub(super) fn in_round(meeting: &'a Meeting, round: &'a Round, lang: Lang) -> Facts<'a> {
        Facts {
            meeting,
            info: &meeting.info,
            round,
            lang,
            on_paper: false,
        }
    }

    /// The same meeting, about another of its rounds.
    pub(super) fn about(&self, round: &'a Round) -> Facts<'a> {
        Facts {
            meeting: self.meeting,
            info: self.info,
            round,
            lang: self.lang,
            on_paper: self.on_paper,
        }
    }

    /// The rules the round went by.
    pub(super) fn rules(&self) -> &'a Preset {
        self.meeting.rules_in(self.round.id)
    }

    pub(super) fn rehearsal(&self) -> bool {
        self.meeting.kind == MeetingKind::Rehearsal
    }

    /// Rules of the Party: only then are voters 党员 and the elected 同志.
    pub(super) fn of_the_party(&self) -> bool {
        explain::of_the_party(self.rules())
    }

    pub(super) fn voters(&self) -> Voters {
        Voters::of(self.rules())
    }

    pub(super) fn who(&self) -> &'static str {
        self.lang.paper_who(self.voters())
    }

    pub(super) fn date(&self) -> String {
        self.lang.paper_date(self.day())
    }

    /// The day of the round, `2026-11-22`.
    pub(super) fn day(&self) -> &'a str {
        either(&self.round.date, &self.info.date)
    }

    pub(super) fn time(&self) -> &'a str {
        either(&self.round.time, &self.info.time)
    }

    pub(super) fn place(&self) -> &'a str {
        either(&self.round.place, &self.info.place)
    }

    /// The papers of the first box: every sheet once. The groups of a survey have
    /// sheets of their own.
    pub(super) fn sheets(&self) -> impl Iterator<Item = &'a Paper> + use<'a> {
        let round = self.round;
        let first = round.papers.first().map(|paper| &paper.ballot_box);
        let all = round.survey.is_some();
        let papers = round.papers.iter();
        papers.filter(move |paper| all || Some(&paper.ballot_box) == first)
    }

    /// Every sheet with the boxes it lies in; in a survey the box of a group stands alone.
    pub(super) fn stacks(&self) -> Vec<Vec<&'a Paper>> {
        let round = self.round;
        if round.survey.is_some() {
            return round.papers.iter().map(|paper| vec![paper]).collect();
        }
        let sheets = self.sheets();
        sheets
            .map(|sheet| round.boxes_of(sheet).collect())
            .collect()
    }

    /// Whether this round only chooses candidates.
    pub(super) fn preliminary(&self) -> bool {
        self.meeting.is_preliminary(self.round)
    }

    /// Who signs notices.
    pub(super) fn signs_off(&self) -> &'a str {
        match self.info.name_in_sign_off.trim() {
            "" => self.info.name_on_seal.trim(),
            name => name,
        }
    }

    /// Telephone and opinion box, as far as they are known.
    pub(super) fn reach(&self) -> String {
        let (mut phone, mut opinions) = (String::new(), String::new());
        if !self.info.phone.trim().is_empty() {
            phone = self.lang.paper_phone(self.info.phone.trim());
        }
        if !self.info.opinion_box.trim().is_empty() {
            opinions = self.lang.paper_opinion_box(self.info.opinion_box.trim());
        }
        self.lang.paper_sentences(&[&phone, &opinions])
    }

    pub(super) fn has_roll(&self) -> Result<(), NotReady> {
        if self.meeting.people.is_empty() {
            Err(NotReady::NoRoll)
        } else {
            Ok(())
        }
    }

    pub(super) fn has_contests(&self) -> Result<(), NotReady> {
        let lines = self.survey().is_none_or(|survey| !names_only(survey));
        let empty = lines && self.round.contests().any(|contest| contest.rows() == 0);
        if self.round.papers.is_empty() || empty {
            Err(NotReady::NoContest)
        } else {
            Ok(())
        }
    }

    /// Voters present by the agreed head count.
    pub(super) fn present(&self) -> Result<u32, NotReady> {
        self.round.head_count.agreed.ok_or(NotReady::NoHeadCount)
    }

    /// Expected when the head count was agreed.
    pub(super) fn expected(&self) -> u32 {
        self.round
            .expected_then
            .unwrap_or_else(|| self.meeting.expected())
    }

    /// The heads of the round: the voters present, or every group of a survey.
    pub(super) fn has_heads(&self) -> Result<(), NotReady> {
        match self.survey() {
            Some(_) => self.groups_counted(),
            None => self.present().map(|_| ()),
        }
    }

    pub(super) fn has_issued(&self) -> Result<(), NotReady> {
        self.has_contests()?;
        self.has_heads()?;
        for paper in &self.round.papers {
            issued(paper).map_err(|why| self.of_group(paper, why))?;
        }
        Ok(())
    }

    pub(super) fn has_returned(&self) -> Result<(), NotReady> {
        self.has_issued()?;
        for paper in &self.round.papers {
            self.returned(paper)
                .map_err(|why| self.of_group(paper, why))?;
        }
        Ok(())
    }

    /// Issued and returned, with what the rules ask for where they differ.
    pub(super) fn returned(&self, paper: &Paper) -> Result<(u32, u32), NotReady> {
        let (_, issue) = issued(paper)?;
        let returned = paper
            .returned
            .agreed
            .ok_or_else(|| NotReady::NotReturned(titles(paper)))?;
        if returned < issue.issued && paper.missing.is_none() {
            return Err(NotReady::MissingUnexplained(titles(paper)));
        }
        if returned > issue.issued && !paper.recounted && !self.balanced_by_others(paper) {
            return Err(NotReady::CountAgain(titles(paper)));
        }
        Ok((issue.issued, returned))
    }

    /// Where the rules look at the sum of all boxes, another box holds fewer.
    fn balanced_by_others(&self, paper: &Paper) -> bool {
        let (mut issued, mut back) = (0_u64, 0_u64);
        for other in self.round.boxes_of(paper) {
            let (Some(issue), Some(returned)) = (&other.issue, other.returned.agreed) else {
                return false;
            };
            issued += u64::from(issue.issued);
            back += u64::from(returned);
        }
        self.rules().gate_level == GateLevel::Election && back <= issued
    }

    /// Everybody's attendance in the sitting of this round: as it was kept when a later
    /// round signed in anew, else as it is now.
    pub(super) fn attended(&self) -> Vec<Attendance> {
        let kept = self.sitting();
        kept.map_or_else(
            || {
                let people = self.meeting.people.iter();
                people
                    .map(|person| Attendance {
                        person: person.id,
                        arrived: person.arrived,
                        late: person.late,
                        left: person.left,
                        absence: person.absence.clone(),
                    })
                    .collect()
            },
            |round| round.attendance.clone(),
        )
    }

    /// The last round of this sitting, where another sitting follows it.
    fn sitting(&self) -> Option<&'a Round> {
        let rounds = self.meeting.rounds.iter();
        let mut rounds = rounds.skip_while(|round| round.id != self.round.id);
        rounds.find(|round| !round.attendance.is_empty())
    }

    /// When the chair opened this sitting.
    pub(super) fn opened(&self) -> Option<crate::meeting::At> {
        match self.sitting() {
            Some(round) => round.opened,
            None => self.meeting.opened,
        }
    }

    /// Whether everybody signed in anew for this round.
    pub(super) fn begins_sitting(&self) -> bool {
        let rounds = self.meeting.rounds.iter();
        let before = rounds.take_while(|round| round.id != self.round.id).last();
        before.is_some_and(|round| !round.attendance.is_empty())
    }

    /// The finished count.
    pub(super) fn counted(&self) -> Result<RoundCount, NotReady> {
        self.has_returned()?;
        let count = self.meeting.count_round(self.round);
        // All contests of a sheet are keyed in one pass: each sheet once.
        let mut left: u64 = 0;
        let mut seen = Vec::new();
        for of in count.contests.iter().filter(|of| !of.complete) {
            let returned = of.totals.counts.returned.unwrap_or(0);
            if !seen.contains(&of.paper) {
                seen.push(of.paper);
                left += returned.saturating_sub(u64::from(of.counted));
            }
        }
        if left > 0 {
            let left = u32::try_from(left).unwrap_or(u32::MAX);
            return Err(match self.survey() {
                Some(survey) => NotReady::SurveyUnfinished {
                    ask: survey.plan.ask,
                    left,
                },
                None => NotReady::CountUnfinished { left },
            });
        }
        if self.survey().is_some() {
            // Nobody is elected: what is asked is only whether the sheets are all there.
            let balanced = count.contests.iter().all(|of| {
                let mut all = of.balances.iter();
                all.all(|balance| balance.holds())
            });
            return match balanced {
                true => Ok(count),
                false => Err(NotReady::DoesNotBalance),
            };
        }
        if count.contests.iter().all(|it| it.may_be_announced()) {
            Ok(count)
        } else {
            Err(NotReady::DoesNotBalance)
        }
    }

    /// What was changed in the rules of this round after ballots had been keyed, a
    /// sentence each: whoever reads a figure must see by which rule it stands.
    pub(super) fn rule_changes(&self) -> Vec<String> {
        let changes = self.meeting.rule_changes_in(self.round.id);
        changes
            .map(|change| self.lang.rule_change(change))
            .collect()
    }

    /// Whether the meeting carried a motion on its election method.
    pub(super) fn method_adopted(&self) -> bool {
        self.meeting.motions.iter().any(|motion| {
            motion.kind == MotionKind::Method && motion.vote.is_some_and(|vote| vote.carried)
        })
    }

    /// The post in full: a bare 委员 gets its body before it.
    pub(super) fn post(&self, contest: &Contest) -> String {
        let title = contest.setup.title.trim();
        let bare = ["委员", "委員"].contains(&title);
        if bare && !self.info.body.is_empty() {
            format!("{}{title}", self.info.body.trim())
        } else {
            title.to_owned()
        }
    }

    /// The post without the body it belongs to, 委员 for 支部委员会委员.
    pub(super) fn short_post<'b>(&self, contest: &'b Contest) -> &'b str {
        let title = contest.setup.title.trim();
        match title.strip_prefix(self.info.body.trim()) {
            Some(rest) if !rest.trim().is_empty() => rest.trim(),
            _ => title,
        }
    }

    pub(super) fn ballot_name(&self, paper: &Paper) -> String {
        if let Some(survey) = self.survey() {
            return self.sheet_of(survey, paper);
        }
        let name = self.lang.paper_of(&titles(paper));
        match paper.ballot_box.trim() {
            "" => name,
            place => self.lang.paper_in_box(&name, place),
        }
    }

    /// A name as papers print it; a namesake gets a mark that tells them apart
    /// (如遇重名应加注区别标志).
    pub(super) fn name(&self, id: PersonId) -> String {
        let Some(person) = self.meeting.person(id) else {
            return self.meeting.name_of(id).to_owned();
        };
        let roll = &person.roll;
        let namesakes: Vec<_> = self
            .meeting
            .people
            .iter()
            .filter(|other| other.id != id && other.roll.name == roll.name)
            .collect();
        if namesakes.is_empty() {
            return roll.name.clone();
        }
        let marks: [fn(&crate::meeting::NewPerson) -> &str; 3] =
            [|it| &it.group, |it| &it.gender, |it| &it.number];
        let mark = marks
            .iter()
            .map(|of| (of, of(roll)))
            .find(|(of, mark)| {
                !mark.is_empty() && namesakes.iter().all(|other| of(&other.roll) != *mark)
            })
            .map(|(_, mark)| mark);
        match mark {
            Some(mark) => format!("{}{}", roll.name, self.lang.paper_in_brackets(mark)),
            None => roll.name.clone(),
        }
    }

    pub(super) fn written(&self, name: &WrittenName) -> String {
        match name {
            WrittenName::Person(id) => self.name(*id),
            WrittenName::Other(name) => name.clone(),
        }
    }

    /// In which order the elected are listed.
    pub(super) fn elected_order(&self, contest: &Contest) -> ListOrder {
        match contest.order {
            crate::meeting::CandidateOrder::ByHand => ListOrder::Approved,
            crate::meeting::CandidateOrder::Strokes => self.rules().elected_order,
        }
    }

    pub(super) fn order_words(&self, order: ListOrder) -> &'static str {
        match order {
            ListOrder::Strokes => self.lang.paper_order_strokes(),
            ListOrder::Votes => self.lang.paper_order_votes(),
            ListOrder::Approved => self.lang.paper_order_ballot(),
        }
    }

    /// Who is elected, by position in the outcome: by votes or by a tie decided
    /// since, less those who are out.
    pub(super) fn won(
        &self,
        contest: &Contest,
        count: &crate::meeting::ContestCount,
    ) -> Vec<usize> {
        if self.round.void.is_some() {
            return Vec::new();
        }
        let winners = self.meeting.winners(contest, count);
        let standings = count.outcome.standings.iter();
        let won = standings.map(|line| line.candidate).filter(|at| {
            let who = count.who(contest, *at);
            who.is_some_and(|who| winners.contains(&who))
        });
        won.collect()
    }

    /// The lines of the result in the order in which votes are reported.
    pub(super) fn reported<'c>(
        &self,
        contest: &Contest,
        count: &'c crate::meeting::ContestCount,
    ) -> Vec<&'c crate::rules::Standing> {
        let mut lines: Vec<&crate::rules::Standing> = count.outcome.standings.iter().collect();
        let name = |line: &crate::rules::Standing| {
            let who = count.who(contest, line.candidate);
            who.map(|who| self.written(&who)).unwrap_or_default()
        };
        match self.rules().report_order {
            ListOrder::Votes => {}
            ListOrder::Approved => lines.sort_by_key(|line| line.candidate),
            ListOrder::Strokes => lines.sort_by(|a, b| compare_by_strokes(&name(a), &name(b))),
        }
        lines
    }

    /// Names of people given by their position in the outcome, in the order of
    /// the list of the elected.
    pub(super) fn names_in_order(
        &self,
        contest: &Contest,
        count: &crate::meeting::ContestCount,
        positions: &[usize],
    ) -> Vec<String> {
        let mut positions = positions.to_vec();
        let order = self.elected_order(contest);
        if order == ListOrder::Approved {
            positions.sort_unstable();
        }
        let mut names: Vec<String> = positions
            .into_iter()
            .filter_map(|position| count.who(contest, position))
            .map(|who| self.written(&who))
            .collect();
        if order == ListOrder::Strokes {
            names.sort_by(|a, b| compare_by_strokes(a, b));
        }
        names
    }

    /// The winners: by votes or by a decided tie, less those who are out.
    pub(super) fn winners(
        &self,
        contest: &Contest,
        count: &crate::meeting::ContestCount,
    ) -> Vec<String> {
        // In a round declared void nobody is elected, whatever the figures say.
        if self.round.void.is_some() {
            return Vec::new();
        }
        let winners = self.meeting.winners(contest, count);
        let positions: Vec<usize> = (0..contest.candidates.len() + count.write_ins.len())
            .filter(|place| {
                let who = count.who(contest, *place);
                who.is_some_and(|who| winners.contains(&who))
            })
            .collect();
        if self.elected_order(contest) == ListOrder::Votes {
            let mut positions = positions;
            positions.sort_by_key(|place| std::cmp::Reverse(count.yes_of(*place)));
            return self.names_in_order(contest, count, &positions);
        }
        self.names_in_order(contest, count, &positions)
    }

    pub(super) fn holders(&self, role: Role) -> usize {
        self.meeting.holding(role).count()
    }

    /// The organisation, broken into centred lines of at most about `room`
    /// characters, and before it the word that this is a rehearsal.
    pub(super) fn title_lines(&self, room: usize) -> Vec<String> {
        let mut lines = Vec::new();
        if self.rehearsal() {
            lines.push(self.lang.paper_rehearsal().to_owned());
        }
        lines.extend(broken(self.info.name_on_seal.trim(), room));
        lines
    }
}

/// The first, or the second where it is empty.
fn either<'a>(first: &'a str, second: &'a str) -> &'a str {
    match first.trim() {
        "" => second.trim(),
        words => words,
    }
}

/// The posts on a paper.
pub(super) fn titles(paper: &Paper) -> Vec<String> {
    paper
        .contests
        .iter()
        .map(|contest| contest.setup.title.clone())
        .collect()
}

/// Printed and issue figures of a paper.
pub(super) fn issued(paper: &Paper) -> Result<(u32, &IssueFigures), NotReady> {
    paper
        .printed
        .zip(paper.issue.as_ref())
        .ok_or_else(|| NotReady::NotIssued(titles(paper)))
}
