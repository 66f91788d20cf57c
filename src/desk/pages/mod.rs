//! One page per step of the day, and the start page.

pub mod acts;
pub mod collect;
pub mod differences;
pub mod issue;
pub mod keying;
pub mod log;
pub mod motions;
pub mod papers;
pub mod pledges;
pub mod preview;
pub mod result;
pub mod setup;
pub mod signin;
pub mod start;

use super::page::{Aside, Page};
use super::shell::Step;

/// The ten pages, each with what it remembers of the person's doing.
#[derive(Default)]
pub struct Pages {
    setup: setup::SetupPage,
    signin: signin::SignInPage,
    motions: motions::MotionsPage,
    pledges: pledges::PledgesPage,
    issue: issue::IssuePage,
    collect: collect::CollectPage,
    keying: keying::KeyingPage,
    differences: differences::DifferencesPage,
    result: result::ResultPage,
    papers: papers::PapersPage,
    acts: acts::ActsPage,
    log: log::LogPage,
    preview: preview::PreviewPage,
}

impl Pages {
    /// A page beside the steps.
    pub fn aside(&mut self, aside: Aside) -> &mut dyn Page {
        match aside {
            Aside::Acts => &mut self.acts,
            Aside::Log => &mut self.log,
            Aside::Preview => &mut self.preview,
        }
    }

    /// The page of a step.
    pub fn page(&mut self, step: Step) -> &mut dyn Page {
        match step {
            Step::Setup => &mut self.setup,
            Step::SignIn => &mut self.signin,
            Step::Motions => &mut self.motions,
            Step::Pledges => &mut self.pledges,
            Step::Issue => &mut self.issue,
            Step::Collect => &mut self.collect,
            Step::Keying => &mut self.keying,
            Step::Differences => &mut self.differences,
            Step::Result => &mut self.result,
            Step::Papers => &mut self.papers,
        }
    }
}
