//! The rules: set freely until the first ballot is keyed, afterwards by a recorded act.

use super::{Asked, Decided, said};
use crate::meeting::{Event, Refusal, Slip};
use crate::rules::Preset;

/// The signs on the paper were read into marks by these.
const READ_BY: [&str; 3] = ["marks", "symbols", "blank"];

impl Asked<'_> {
    pub(super) fn adopt_rules(&self, rules: Box<Preset>) -> Decided {
        if self.meeting.ballots_keyed() {
            return Err(Refusal::BallotsKeyed);
        }
        rules.validate().map_err(Refusal::WrongRule)?;
        Ok(vec![Event::RulesAdopted(rules)])
    }

    pub(super) fn change_rules_late(
        &self,
        rules: Box<Preset>,
        decided_by: &str,
        reason: &str,
    ) -> Decided {
        self.chief()?;
        let round = self.round()?;
        if round.closed() {
            return Err(Refusal::Announced);
        }
        if round.survey.is_some() {
            return Err(Refusal::SurveyOpen);
        }
        if !self.meeting.ballots_keyed() {
            return Err(Refusal::RulesStillOpen);
        }
        rules.validate().map_err(Refusal::WrongRule)?;
        let changed = self.meeting.rules.differing(&rules);
        if changed.is_empty() {
            return Err(Refusal::NoRuleChanged);
        }
        if let Some(field) = changed.iter().find(|field| READ_BY.contains(field)) {
            return Err(Refusal::BallotsReadBy(field));
        }
        let (decided_by, reason) = (said(decided_by)?, said(reason)?);
        // The first signed slip that rests on what changes, and those after it, are
        // no longer true.
        let first = changed.iter().map(|field| rests_on(field)).min();
        let signed = first.filter(|first| round.signed.iter().any(|(slip, _)| slip >= first));
        let revised = signed.map(|slip| Event::SlipRevised {
            slip,
            reason: reason.clone(),
        });
        let change = Event::RulesChangedLate {
            rules,
            decided_by,
            reason,
        };
        Ok(revised.into_iter().chain([change]).collect())
    }
}

/// The first slip that states something resting on a field of the rules.
fn rests_on(field: &str) -> Slip {
    match field {
        "quorum" | "electors" => Slip::HeadCount,
        "gate" | "gate_level" => Slip::Return,
        _ => Slip::Result,
    }
}
