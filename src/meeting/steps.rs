//! The ten steps of the day, and how each stands.

use super::{Compared, Meeting, Slip};

/// A step of the day, as on the rail.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Step {
    /// 会议设置.
    Setup,
    /// 签到.
    SignIn,
    /// 大会表决.
    Motions,
    /// 候选人承诺.
    Pledges,
    /// 分发选票.
    Issue,
    /// 收回选票.
    Collect,
    /// 计票录入.
    Keying,
    /// 差异核对.
    Differences,
    /// 计票结果.
    Result,
    /// 文书.
    Papers,
}

impl Step {
    /// The ten steps in order.
    pub const ALL: [Step; 10] = [
        Step::Setup,
        Step::SignIn,
        Step::Motions,
        Step::Pledges,
        Step::Issue,
        Step::Collect,
        Step::Keying,
        Step::Differences,
        Step::Result,
        Step::Papers,
    ];
}

/// How a step stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepState {
    /// Something is still missing.
    Open,
    /// Everything the step needs is there.
    Done,
}

impl Meeting {
    /// How a step of the present round stands.
    pub fn step_state(&self, step: Step) -> StepState {
        let Some(round) = self.round() else {
            return StepState::Open;
        };
        let every_bundle = |test: &dyn Fn(&super::Bundle) -> bool| {
            // A box that is void is counted no further.
            let level = self.rules_now().gate_level;
            let stands = |paper: &&super::Paper| !round.is_void(paper, level);
            round.papers.iter().any(|paper| stands(&paper))
                && round.papers.iter().filter(stands).all(|paper| {
                    if let Some(hand) = &paper.hand {
                        return paper.returned.agreed.is_some()
                            && (hand.agreed.is_some() || step == Step::Collect);
                    }
                    paper.returned.agreed.is_some()
                        && (!paper.bundles.is_empty() || paper.returned.agreed == Some(0))
                        && paper.bundles.iter().all(test)
                })
        };
        let done = match step {
            Step::Setup => {
                !self.people.is_empty()
                    && !round.papers.is_empty()
                    && round
                        .contests()
                        .all(|contest| contest.rows() > 0 || round.survey.is_some())
                    && self.staffed().is_ok()
            }
            Step::SignIn => round.issuing.is_some() || self.opened.is_some(),
            Step::Motions => self.motions_finished,
            Step::Pledges => self.pledges.finished,
            Step::Issue => {
                !round.papers.is_empty() && round.papers.iter().all(|paper| paper.issue.is_some())
            }
            Step::Collect => every_bundle(&|_| true),
            Step::Keying => {
                every_bundle(&|bundle| matches!(bundle.compared, Some(Compared::Paired(_))))
            }
            Step::Differences => every_bundle(&|bundle| {
                matches!(bundle.compared, Some(Compared::Paired(_))) && bundle.open_cases() == 0
            }),
            Step::Result => round.announced.is_some(),
            Step::Papers => false,
        };
        if done {
            StepState::Done
        } else {
            StepState::Open
        }
    }

    /// The first step that is still open, where the operator goes on. In a survey nobody
    /// votes on motions or makes a pledge, and only voters of the roll sign in.
    pub fn present_step(&self) -> Step {
        let survey = self.open_survey().and_then(|round| round.survey.as_ref());
        let here = |step: &Step| match (survey, step) {
            (None, _) => true,
            (Some(_), Step::Motions | Step::Pledges) => false,
            (Some(survey), Step::SignIn) => survey.asks_the_roll() && self.voters_here() == 0,
            (Some(_), _) => true,
        };
        Step::ALL
            .into_iter()
            .filter(here)
            .find(|step| self.step_state(*step) == StepState::Open)
            .unwrap_or(Step::Papers)
    }

    /// Whether a step's figures are locked: its slip is signed or the result announced.
    pub fn locked(&self, slip: Slip) -> bool {
        self.round()
            .is_some_and(|round| round.announced.is_some() || round.is_signed(slip))
    }
}
