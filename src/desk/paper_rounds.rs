//! Which round's papers are looked at: those of the present one, of the election beside
//! a survey, or of a survey that is over.

use std::rc::Rc;

use egui::Ui;

use super::kept::Kept;
use super::style::regular;
use super::widgets;
use crate::meeting::{Meeting, RoundId};
use crate::papers::forms;
use crate::text::Lang;
use crate::theme::theme;

/// What a page of papers remembers of it.
#[derive(Default)]
pub(super) struct PaperRounds {
    chosen: Option<RoundId>,
    looked_at: Kept<Meeting>,
}

impl PaperRounds {
    /// The round somebody chose; `None` for the present one.
    pub(super) fn chosen(&self) -> Option<RoundId> {
        self.chosen
    }

    /// What is derived from the meeting as the papers are about the chosen round.
    pub(super) fn with<T>(&self, meeting: &Meeting, make: impl FnOnce(&Meeting) -> T) -> T {
        match self.looked_at(meeting) {
            Some(looked_at) => make(&looked_at),
            None => make(meeting),
        }
    }

    /// The meeting with the chosen round at hand, copied once for each state.
    fn looked_at(&self, meeting: &Meeting) -> Option<Rc<Meeting>> {
        let round = self.chosen?;
        self.looked_at.get(meeting, |meeting| {
            meeting.round_of(round).map(|it| meeting.about(it.id))
        })
    }

    /// Draws the choice, where there is one; true when another round is chosen.
    pub(super) fn show(&mut self, ui: &mut Ui, meeting: &Meeting, lang: Lang) -> bool {
        let rounds = choices(meeting, lang);
        if rounds.len() < 2 {
            return std::mem::take(&mut self.chosen).is_some();
        }
        let t = theme();
        let present = meeting.round().map(|round| round.id);
        let shown = self.chosen.or(present);
        let mut clicked = None;
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = 2.0;
            ui.label(regular(lang.papers_about(), t.size_small, *t.ink_2));
            ui.add_space(6.0);
            for (round, name) in &rounds {
                let heard = lang.papers_about_one(name);
                let it = widgets::segment(ui, Some(*round) == shown, name, &heard, t.size_body);
                if it.clicked() {
                    clicked = Some(*round);
                }
            }
        });
        let Some(round) = clicked else { return false };
        // The present round is followed as the meeting goes on.
        self.chosen = Some(round).filter(|round| Some(*round) != present);
        self.looked_at = Kept::default();
        true
    }
}

/// The election's present round, where there is an election, and every survey.
fn choices(meeting: &Meeting, lang: Lang) -> Vec<(RoundId, String)> {
    let mut rounds = Vec::new();
    let election = meeting.election_round();
    let election = election.filter(|it| !it.papers.is_empty() || !meeting.waiting.is_empty());
    if let Some(round) = election {
        rounds.push((round.id, lang.papers_about_election().to_owned()));
    }
    for round in &meeting.rounds {
        if let Some(name) = forms::survey_name(meeting, round, lang) {
            rounds.push((round.id, name));
        }
    }
    rounds
}
