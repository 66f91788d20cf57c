//! Where the candidates of a contest come from: an earlier result, and the channel of each.

use egui::Ui;

use super::channels::{channel_row, toggle};
use super::contests::ContestsSection;
use super::list::ListState;
use super::shown;
use super::taking::{Taking, TakingOut};
use crate::desk::page::Ctx;
use crate::desk::style::regular;
use crate::meeting::{Channel, Command, Contest, Refusal, Round, decide};
use crate::text::Voice;
use crate::theme::theme;

impl ContestsSection {
    /// Whether the names of an earlier result are shown, beside what is chosen of them.
    pub fn taking(&self) -> bool {
        self.taking.as_ref().is_some_and(Taking::has_names)
    }

    /// Leaves an earlier result without taking anybody.
    pub fn leave_taking(&mut self) {
        self.taking = None;
        self.focus_finder = true;
    }

    /// Takes candidates from an earlier result into the open contest; who was taken
    /// before is changed.
    pub fn start_taking(&mut self, ctx: &mut Ctx<'_>) {
        let meeting = ctx.session.ahead();
        let contests = meeting
            .election_round()
            .into_iter()
            .flat_map(Round::contests);
        let contests = contests.chain(&meeting.waiting).collect::<Vec<_>>();
        let open = contests.iter().find(|it| Some(it.id) == self.open);
        let Some(contest) = open.or(contests.first()).copied() else {
            ctx.warn(ctx.lang.setup_contests_lacks(), "");
            return;
        };
        // Nobody should choose names only to hear at the end that ballots are printed.
        let as_now = Command::SetCandidates {
            contest: contest.id,
            people: contest.candidates.clone(),
            order: contest.order,
        };
        let frozen = |why: &Refusal| matches!(why, Refusal::BallotsPrinted(_) | Refusal::Announced);
        if let Err(why) = decide(Some(meeting), as_now, ctx.operator())
            && frozen(&why)
        {
            let (what, next) = ctx.lang.refusal(&why, meeting, Voice::Exact);
            ctx.warn(what, next);
            return;
        }
        self.new = false;
        self.taking = Some(match &contest.taken {
            Some(taken) => Taking::change(meeting, contest, taken, ctx.platform),
            None => Taking::new(contest.id, ctx.platform),
        });
    }

    /// What is chosen of an earlier result, beside its names.
    pub fn show_beside(&mut self, ui: &mut Ui, ctx: &mut Ctx<'_>) {
        if let Some(taking) = &mut self.taking {
            let out = taking.show_beside(ui, ctx);
            self.after_taking(out);
        }
    }

    pub(super) fn after_taking(&mut self, out: TakingOut) {
        match out {
            TakingOut::Stay => {}
            TakingOut::Leave => self.leave_taking(),
            TakingOut::Done => {
                self.leave_taking();
                self.list = ListState::default();
            }
        }
    }

    /// Where the candidates were taken from.
    pub(super) fn show_source(ui: &mut Ui, ctx: &Ctx<'_>, contest: &Contest) {
        let t = theme();
        let lang = ctx.lang;
        let meeting = ctx.meeting();
        let name_of = |id| meeting.name_of(id).to_owned();
        let title = &contest.setup.title;
        let said = lang.taken_sentences(meeting, contest, title, name_of);
        if !said.is_empty() {
            let said = said.iter().map(String::as_str).collect::<Vec<_>>();
            let words = shown(&lang.paper_sentences(&said));
            let words = regular(words, t.size_small + 0.5, *t.ink_2);
            ui.add(egui::Label::new(words).wrap());
        }
    }

    /// How the selected candidate was put forward.
    pub(super) fn show_channels(&mut self, ui: &mut Ui, ctx: &mut Ctx<'_>, contest: &Contest) {
        let at = self
            .list
            .selected
            .min(contest.candidates.len().saturating_sub(1));
        let Some(person) = contest.candidates.get(at).copied() else {
            return;
        };
        let meeting = ctx.meeting();
        let party = crate::explain::of_the_party(&meeting.rules);
        let name = meeting.name_of(person).to_owned();
        let mut channels = meeting.channels(contest, person).to_vec();
        if channel_row(ui, ctx.lang, party, &name, &mut channels) {
            ctx.ask(Command::SetChannels {
                contest: contest.id,
                person,
                channels,
            });
        }
    }
}

/// Switches a channel of a candidate, also while the one before is being written.
pub(super) fn switch(ctx: &mut Ctx<'_>, contest: &Contest, at: usize, channel: Channel) {
    let Some(person) = contest.candidates.get(at).copied() else {
        return;
    };
    let meeting = ctx.session.ahead();
    let known = meeting.contest(contest.id);
    let mut channels = known
        .map(|known| meeting.channels(known, person).to_vec())
        .unwrap_or_default();
    toggle(&mut channels, channel);
    ctx.ask(Command::SetChannels {
        contest: contest.id,
        person,
        channels,
    });
}
