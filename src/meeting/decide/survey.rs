//! Surveys: opening one, counting the heads of its groups, remarks, names taken from it.

use super::{Asked, Decided, said};
use crate::meeting::{
    Ask, ContestId, Event, Group, NamesTaken, Origin, PlannedContest, Refusal, Round, RoundPlan,
    Slip, Survey, SurveyPlan, SurveyResult, TwiceTyped, WrittenName,
};
use crate::rules::Combine;

impl Asked<'_> {
    /// Whether a survey may be opened now, and makes sense.
    pub(super) fn check_survey(
        &self,
        plan: &RoundPlan,
        survey: &SurveyPlan,
    ) -> Result<(), Refusal> {
        // Beside an election that has not begun, or after one; never in the midst of anything.
        if self.meeting.rounds.iter().any(Round::under_way) {
            return Err(Refusal::RoundOpen);
        }
        if self.meeting.open_survey().is_some() {
            return Err(Refusal::SurveyOpen);
        }
        check_groups(survey)?;
        for planned in plan.contests() {
            if planned.origin != Origin::Fresh || planned.places.is_some() {
                return Err(Refusal::Unknown);
            }
            check_sheet(survey.ask, planned)?;
        }
        Ok(())
    }

    fn survey(&self) -> Result<&Survey, Refusal> {
        self.round()?.survey.as_ref().ok_or(Refusal::NoSurvey)
    }

    /// The heads of a group that is not on the roll.
    fn heads(&self, group: usize) -> Result<&TwiceTyped, Refusal> {
        self.not_locked(Slip::HeadCount)?;
        let survey = self.survey()?;
        let known = survey.plan.groups.get(group).ok_or(Refusal::Unknown)?;
        if known.on_roll {
            return Err(Refusal::Unknown);
        }
        survey.heads.get(group).ok_or(Refusal::Unknown)
    }

    pub(super) fn type_group_count(&self, group: usize, value: u32) -> Decided {
        let heads = self.heads(group)?;
        self.may_type(heads)?;
        let registered = self.survey()?.plan.groups.get(group);
        if let Some(registered) = registered.map(|group| group.registered)
            && value > registered
        {
            return Err(Refusal::GroupTooLarge { value, registered });
        }
        Ok(vec![Event::GroupCountTyped { group, value }])
    }

    pub(super) fn confirm_group_count(&self, group: usize) -> Decided {
        self.may_confirm(self.heads(group)?)?;
        Ok(vec![Event::GroupCountConfirmed(group)])
    }

    pub(super) fn repeat_group_count(&self, group: usize) -> Decided {
        if *self.heads(group)? == TwiceTyped::default() {
            return Err(Refusal::NothingToConfirm);
        }
        Ok(vec![Event::GroupCountRepeated(group)])
    }

    /// Every group of a survey is counted, the voters of the roll by the head count.
    pub(super) fn groups_counted(&self, survey: &Survey) -> Result<(), Refusal> {
        if survey.asks_the_roll() {
            self.head_counted()?;
        }
        let groups = survey.plan.groups.iter().zip(&survey.heads);
        let open = groups
            .enumerate()
            .find(|(_, (group, heads))| !group.on_roll && heads.agreed.is_none());
        match open {
            Some((group, _)) => Err(Refusal::GroupNotCounted(group)),
            None => Ok(()),
        }
    }

    pub(super) fn note_opinion(&self, group: usize, words: &str) -> Decided {
        // Remarks are read when the sheets are counted, and typed until the result is out.
        let survey = self.survey()?;
        if self.round()?.closed() {
            return Err(Refusal::Announced);
        }
        if group >= survey.plan.groups.len() {
            return Err(Refusal::Unknown);
        }
        let words = said(words)?;
        Ok(vec![Event::OpinionNoted { group, words }])
    }

    pub(super) fn remove_opinion(&self, index: usize) -> Decided {
        let survey = self.survey()?;
        if self.round()?.closed() {
            return Err(Refusal::Announced);
        }
        if index >= survey.opinions.len() {
            return Err(Refusal::Unknown);
        }
        Ok(vec![Event::OpinionRemoved(index)])
    }

    pub(super) fn take_names(&self, contest: ContestId, taken: NamesTaken) -> Decided {
        let round = self.meeting.round_with(contest).ok_or(Refusal::Unknown)?;
        if round.announced.is_none() {
            return Err(Refusal::NotAnnounced);
        }
        let count = self.meeting.count_survey(round).ok_or(Refusal::NoSurvey)?;
        let count = count.contest(contest).ok_or(Refusal::Unknown)?;
        if matches!(count.result, SurveyResult::Appraisal(_)) {
            return Err(Refusal::NoSurvey);
        }
        if taken.names.is_empty() {
            return Err(Refusal::NobodyNamed);
        }
        for (index, name) in taken.names.iter().enumerate() {
            match name {
                WrittenName::Person(person) => {
                    self.person(*person)?;
                    if taken
                        .names
                        .iter()
                        .take(index)
                        .any(|earlier| earlier == name)
                    {
                        return Err(Refusal::Twice(*person));
                    }
                }
                WrittenName::Other(words) => {
                    said(words)?;
                }
            }
        }
        let sorted = |mut names: Vec<WrittenName>| {
            names.sort();
            names
        };
        let reason = taken.reason.trim().to_owned();
        // Equals, and a list to be voted down, are for somebody to decide, with a reason.
        let by_rank = sorted(taken.names.clone()) == sorted(count.through());
        if !by_rank && reason.is_empty() {
            return Err(Refusal::RankReason);
        }
        let decided_by = said(&taken.decided_by)?;
        Ok(vec![Event::NamesTaken {
            contest,
            taken: NamesTaken {
                names: taken.names,
                decided_by,
                reason,
            },
        }])
    }
}

fn check_groups(survey: &SurveyPlan) -> Result<(), Refusal> {
    let groups = &survey.groups;
    if groups.is_empty() {
        return Err(Refusal::NoGroup);
    }
    for (index, group) in groups.iter().enumerate() {
        said(&group.name)?;
        if groups
            .iter()
            .take(index)
            .any(|earlier| earlier.name == group.name)
        {
            return Err(Refusal::BoxTwice);
        }
        if group.weight == 0 || (!group.on_roll && group.registered == 0) {
            return Err(Refusal::GroupWithout(index));
        }
    }
    let on_roll = |group: &&Group| group.on_roll;
    if groups.iter().filter(on_roll).count() > 1 {
        return Err(Refusal::RollTwice);
    }
    if let Ask::Recommendation { rule, .. } = survey.ask
        && rule.combine == Combine::TwoLists
        && groups.len() != 2
    {
        return Err(Refusal::NotTwoLists);
    }
    Ok(())
}

/// Something stands on the sheet, and nothing that does not belong there.
fn check_sheet(ask: Ask, planned: &PlannedContest) -> Result<(), Refusal> {
    match ask {
        Ask::Appraisal(_) => {
            if planned.objects.is_empty() {
                return Err(Refusal::NothingAppraised);
            }
            if !planned.candidates.is_empty() {
                return Err(Refusal::Unknown);
            }
            for object in &planned.objects {
                said(&object.name)?;
            }
        }
        Ask::Recommendation { names_only, .. } => {
            if !planned.objects.is_empty() || names_only != planned.candidates.is_empty() {
                return Err(Refusal::ListOrNames);
            }
        }
    }
    Ok(())
}
