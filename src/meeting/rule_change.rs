//! Rules changed after ballots were keyed: an act with a name, a reason and a
//! place in every paper.

use super::{At, By, Meeting, Paper, Round, RoundId};
use crate::rules::Preset;

/// One such change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuleChange {
    /// In which round.
    pub round: RoundId,
    /// When.
    pub at: At,
    /// By whom it was recorded.
    pub by: By,
    /// Who decided it, in words.
    pub decided_by: String,
    /// Why.
    pub reason: String,
    /// The rules until then.
    pub before: Preset,
    /// The rules from then on.
    pub after: Preset,
}

impl RuleChange {
    /// The fields that changed, in the order of the rules.
    pub fn fields(&self) -> Vec<&'static str> {
        self.before.differing(&self.after)
    }
}

impl Meeting {
    /// The rules a round went by: a change made in a later round does not reach back
    /// into one that has been announced.
    pub fn rules_in(&self, round: RoundId) -> &Preset {
        let survey = self.round_of(round).and_then(|found| found.survey.as_ref());
        if let Some(survey) = survey {
            return &survey.rules;
        }
        let later = self.rule_changes.iter().find(|change| change.round > round);
        later.map_or(&self.rules, |change| &change.before)
    }

    /// The rules of the present round: the meeting's, or those of a survey under way.
    pub fn rules_now(&self) -> &Preset {
        match self.round() {
            Some(Round {
                survey: Some(survey),
                ..
            }) => &survey.rules,
            _ => &self.rules,
        }
    }

    /// The changes made in a round, in order.
    pub fn rule_changes_in(&self, round: RoundId) -> impl Iterator<Item = &RuleChange> {
        self.rule_changes
            .iter()
            .filter(move |change| change.round == round)
    }

    /// Whether ballots have been keyed, or counted by hand, in any round: from then on
    /// the rules change only by a recorded act.
    pub fn ballots_keyed(&self) -> bool {
        // A survey is read by rules of its own.
        let elections = self.rounds.iter().filter(|round| round.survey.is_none());
        elections.into_iter().any(|round| {
            // In a recount the bundles are empty again, and yet figures are known.
            !round.recounts.is_empty() || round.papers.iter().any(counted)
        })
    }

    /// Whether the present round is closed, so that its rules stand.
    pub fn rules_stand(&self) -> bool {
        self.round().is_some_and(Round::closed)
    }
}

fn counted(paper: &Paper) -> bool {
    let keyings = paper.bundles.iter().flat_map(|bundle| &bundle.keyings);
    paper.hand.is_some() || keyings.into_iter().any(|keying| !keying.ballots.is_empty())
}
