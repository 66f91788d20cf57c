//! A recount somebody asks for before the announcement, and what it changed.

use egui::Ui;

use super::field;
use crate::desk::hall_scene::paper_title;
use crate::desk::kept::Kept;
use crate::desk::page::Ctx;
use crate::desk::widgets;
use crate::meeting::{
    BundleRef, By, Command, Contest, ContestCount, Meeting, OfficerId, Round, RoundCount,
};
use crate::text::Lang;

#[derive(Default)]
pub(super) struct RecountForm {
    asked_by: String,
    reason: String,
    chosen: Vec<BundleRef>,
    officer: usize,
    round: Kept<Round>,
    now: Kept<RoundCount>,
}

/// Bundles both keyings of which are compared.
fn bundles(round: &Round, lang: Lang) -> Vec<(BundleRef, String)> {
    let several = round.papers.len() > 1;
    let mut all = Vec::new();
    for paper in &round.papers {
        let name = if several {
            paper_title(paper, lang)
        } else {
            String::new()
        };
        for bundle in paper.bundles.iter().filter(|b| b.compared.is_some()) {
            let at = BundleRef {
                paper: paper.id,
                number: bundle.number,
            };
            all.push((at, lang.acts_recount_bundle(&name, bundle.number)));
        }
    }
    all
}

/// Those who oversee the count.
pub(super) fn overseers(meeting: &Meeting) -> Vec<OfficerId> {
    let all = meeting.officers.iter();
    all.filter(|officer| officer.oversees())
        .map(|officer| officer.id)
        .collect()
}

impl RecountForm {
    pub(super) fn show(&mut self, ui: &mut Ui, ctx: &mut Ctx<'_>) {
        let lang = ctx.lang;
        let Some(round) = self.round.get(ctx.meeting(), |m| m.round().cloned()) else {
            return;
        };
        let offers = bundles(&round, lang);
        self.chosen.retain(|at| offers.iter().any(|(b, _)| b == at));
        widgets::card(ui, |ui| {
            widgets::heading(ui, lang.act_recount());
            field::line(ui, lang.acts_recount_line());
            if offers.is_empty() || round.closed() {
                field::line(ui, lang.acts_recount_none());
                return;
            }
            let asked = lang.acts_recount_asked();
            field::words(ui, "asked by", asked, &mut self.asked_by, "");
            field::words(
                ui,
                "recount why",
                lang.acts_recount_why(),
                &mut self.reason,
                "",
            );
            field::line(ui, lang.acts_recount_which());
            self.which(ui, lang, &offers);
            let officers = overseers(ctx.meeting());
            let named = officers.iter().enumerate().map(|(at, id)| {
                let name = ctx.meeting().officer(*id).map_or("", |o| o.name.as_str());
                (at, lang.acts_recount_by(name))
            });
            let named = named.collect::<Vec<_>>();
            field::choice(ui, &mut self.officer, &named);
            let ready = !self.chosen.is_empty()
                && !self.asked_by.trim().is_empty()
                && !self.reason.trim().is_empty();
            if field::act(ui, lang.acts_recount_do(), ready)
                && let Some(officer) = officers.get(self.officer)
                && ctx.ask_as(
                    By::Officer(*officer),
                    Command::Recount {
                        bundles: self.chosen.clone(),
                        asked_by: self.asked_by.clone(),
                        reason: self.reason.clone(),
                    },
                )
            {
                *self = RecountForm::default();
                ctx.done(lang.acts_recount_done());
            }
        });
        let now = self
            .now
            .get(ctx.meeting(), |m| Some(m.count_round(m.round()?)));
        if let Some(now) = now {
            history(ui, ctx.meeting(), &round, &now, lang);
        }
    }

    fn which(&mut self, ui: &mut Ui, lang: Lang, offers: &[(BundleRef, String)]) {
        let size = crate::theme::theme().size_body;
        ui.horizontal_wrapped(|ui| {
            let all = self.chosen.len() == offers.len();
            let words = lang.acts_recount_all();
            if widgets::segment(ui, all, words, words, size).clicked() {
                self.chosen = if all {
                    Vec::new()
                } else {
                    offers.iter().map(|(at, _)| *at).collect()
                };
            }
            for (at, words) in offers {
                let chosen = self.chosen.contains(at);
                if widgets::segment(ui, chosen, words, words, size).clicked() {
                    if chosen {
                        self.chosen.retain(|known| known != at);
                    } else {
                        self.chosen.push(*at);
                    }
                }
            }
        });
    }
}

/// Every recount with the figures before it and now.
fn history(ui: &mut Ui, meeting: &Meeting, round: &Round, now: &RoundCount, lang: Lang) {
    for (index, recount) in round.recounts.iter().enumerate() {
        let after = round
            .recounts
            .get(index + 1)
            .map_or(now, |next| &next.before);
        widgets::card(ui, |ui| {
            let at = recount.at.0.format("%H:%M").to_string();
            widgets::heading(ui, &lang.acts_recount_history(&at, &recount.asked_by));
            field::line(ui, &recount.reason);
            beside(ui, meeting, round, (&recount.before, after), lang);
        });
    }
}

/// Votes for each person before and after, where both counts are complete.
pub(super) fn beside(
    ui: &mut Ui,
    meeting: &Meeting,
    round: &Round,
    (before, after): (&RoundCount, &RoundCount),
    lang: Lang,
) {
    for contest in round.contests() {
        let counts = (before.contest(contest.id), after.contest(contest.id));
        let (Some(before), Some(after)) = counts else {
            continue;
        };
        field::line(ui, &contest.setup.title);
        if !after.complete {
            field::line(ui, lang.acts_pending());
            continue;
        }
        for (name, was, is) in figures(meeting, contest, before, after) {
            let figure = format!("{} {was}　{} {is}", lang.acts_before(), lang.acts_after());
            widgets::figure_row(ui, &name, &figure, was == is);
        }
    }
}

fn figures(
    meeting: &Meeting,
    contest: &Contest,
    before: &ContestCount,
    after: &ContestCount,
) -> Vec<(String, u64, u64)> {
    let mut names = Vec::new();
    for count in [before, after] {
        let all = contest.candidates.len() + count.write_ins.len();
        names.extend((0..all).filter_map(|index| count.who(contest, index)));
    }
    let mut seen = Vec::new();
    names.retain(|name| {
        let new = !seen.contains(name);
        seen.push(name.clone());
        new
    });
    names
        .into_iter()
        .map(|who| {
            let was = before.votes_for(contest, &who);
            let is = after.votes_for(contest, &who);
            (meeting.name_of_written(&who).to_owned(), was, is)
        })
        .collect()
}
