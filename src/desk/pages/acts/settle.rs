//! Settling a contest without another vote: by lot or the chair, fewer seats, a vacancy.

use egui::Ui;

use super::field;
use crate::desk::kept::Kept;
use crate::desk::page::Ctx;
use crate::desk::style::regular;
use crate::desk::widgets;
use crate::meeting::{Command, Consent, ContestId, Meeting, Round, TieDecision, WrittenName};
use crate::roster::display_name;
use crate::rules::ReduceSeats;
use crate::theme::theme;

#[derive(Default)]
pub(super) struct SettleForm {
    elected: Vec<WrittenName>,
    tie_note: String,
    fewer: String,
    presidium: bool,
    hands: [String; 3],
    words: String,
    vacant: String,
    /// Seats still open, of each contest of an announced round.
    open: Kept<Vec<(ContestId, u32)>>,
}

impl SettleForm {
    /// Equal votes decided by lot or by the chair.
    pub(super) fn tie(
        &mut self,
        ui: &mut Ui,
        ctx: &mut Ctx<'_>,
        contest: ContestId,
        equals: &[WrittenName],
        (seats, by_lot): (u32, bool),
    ) {
        let lang = ctx.lang;
        let title = title(ctx, contest);
        self.elected.retain(|name| equals.contains(name));
        widgets::card(ui, |ui| {
            widgets::heading(ui, &lang.acts_tie(&title, seats));
            field::line(
                ui,
                if by_lot {
                    lang.acts_tie_lot()
                } else {
                    lang.acts_tie_chair()
                },
            );
            ui.horizontal_wrapped(|ui| {
                for who in equals {
                    let name = ctx.meeting().name_of_written(who);
                    let name = display_name(name).to_string();
                    let chosen = self.elected.contains(who);
                    if widgets::segment(ui, chosen, &name, &name, theme().size_body).clicked() {
                        if chosen {
                            self.elected.retain(|known| known != who);
                        } else {
                            self.elected.push(who.clone());
                        }
                    }
                }
            });
            field::words(ui, "tie note", lang.acts_tie_note(), &mut self.tie_note, "");
            let enough = u32::try_from(self.elected.len()) == Ok(seats);
            let ready = enough && !self.tie_note.trim().is_empty();
            if field::act(ui, lang.acts_tie_do(), ready) {
                let decision = TieDecision {
                    elected: self.elected.clone(),
                    by_lot,
                    note: self.tie_note.clone(),
                };
                if ctx.ask(Command::DecideTie { contest, decision }) {
                    *self = SettleForm::default();
                }
            }
        });
    }

    /// Instead of another vote: fewer seats where the rules allow it, or a vacancy.
    pub(super) fn instead(&mut self, ui: &mut Ui, ctx: &mut Ctx<'_>, contest: ContestId) {
        let all = self.open.get(ctx.meeting(), |m| Some(open_seats(m)));
        let open = all.iter().flat_map(|all| all.iter());
        let open = open.filter(|(id, open)| *id == contest && *open > 0);
        let Some(open) = open.map(|(_, open)| *open).next() else {
            return;
        };
        if let ReduceSeats::Consent { .. } = ctx.meeting().rules.reduce_seats {
            self.reduce(ui, ctx, contest, open);
        }
        self.vacant(ui, ctx, contest);
    }

    fn reduce(&mut self, ui: &mut Ui, ctx: &mut Ctx<'_>, contest: ContestId, open: u32) {
        let lang = ctx.lang;
        let title = title(ctx, contest);
        widgets::card(ui, |ui| {
            widgets::heading(ui, &lang.acts_reduce(&title));
            field::line(ui, &lang.acts_reduce_line(open));
            let ways = [
                (false, lang.acts_reduce_by_hands().to_owned()),
                (true, lang.acts_reduce_by_presidium().to_owned()),
            ];
            field::choice(ui, &mut self.presidium, &ways);
            ui.horizontal_wrapped(|ui| {
                field::number(ui, "fewer", lang.acts_reduce_fewer(), &mut self.fewer);
                if !self.presidium {
                    let names = [lang.acts_yes(), lang.acts_no(), lang.acts_abstain()];
                    for (name, text) in names.into_iter().zip(&mut self.hands) {
                        field::number(ui, name, name, text);
                    }
                }
            });
            if self.presidium {
                field::words(
                    ui,
                    "presidium",
                    lang.acts_reduce_words(),
                    &mut self.words,
                    "",
                );
            }
            let consent = self.consent();
            let fewer = field::typed(&self.fewer);
            let ready = consent.is_some() && fewer.is_some();
            let press =
                ui.add_enabled_ui(ready, |ui| widgets::secondary(ui, lang.acts_reduce_do()));
            if press.inner.clicked()
                && let (Some(consent), Some(fewer)) = (consent, fewer)
                && ctx.ask(Command::ReduceSeats {
                    contest,
                    fewer,
                    consent,
                })
            {
                *self = SettleForm::default();
                ctx.done(lang.acts_reduced(fewer));
            }
        });
    }

    fn consent(&self) -> Option<Consent> {
        if self.presidium {
            let words = self.words.trim();
            return (!words.is_empty()).then(|| Consent::Presidium(words.to_owned()));
        }
        let [yes, no, abstain] = &self.hands;
        Some(Consent::Voters {
            yes: field::typed(yes)?,
            no: field::typed(no).unwrap_or(0),
            abstain: field::typed(abstain).unwrap_or(0),
        })
    }

    /// Seats left empty for now.
    pub(super) fn vacant(&mut self, ui: &mut Ui, ctx: &mut Ctx<'_>, contest: ContestId) {
        let lang = ctx.lang;
        let title = title(ctx, contest);
        widgets::card(ui, |ui| {
            widgets::heading(ui, &lang.acts_vacant(&title));
            field::line(ui, lang.acts_vacant_line());
            let key = format!("vacant {contest}");
            let label = lang.acts_exchange_why();
            let heard = format!("{label}（{title}）");
            field::words(ui, &key, &heard, &mut self.vacant, "");
            let ready = !self.vacant.trim().is_empty();
            let words = lang.acts_vacant_do();
            let press = ui.add_enabled_ui(ready, |ui| widgets::secondary(ui, words));
            if press.inner.clicked() {
                let reason = self.vacant.clone();
                if ctx.ask(Command::LeaveVacant {
                    contest,
                    reason: reason.clone(),
                }) {
                    *self = SettleForm::default();
                    ctx.done(lang.acts_vacant_done(&reason));
                }
            }
        });
    }

    /// What was settled, with undo until something builds on it.
    pub(super) fn done(&mut self, ui: &mut Ui, ctx: &mut Ctx<'_>) {
        let lang = ctx.lang;
        let all = ctx.meeting().rounds.iter().flat_map(Round::contests);
        let settled = all
            .filter(|contest| {
                let after = &contest.after;
                after.tie.is_some() || after.reduced.is_some() || after.vacant.is_some()
            })
            .cloned()
            .collect::<Vec<_>>();
        if settled.is_empty() {
            return;
        }
        widgets::card(ui, |ui| {
            widgets::heading(ui, lang.acts_settled());
            for contest in &settled {
                let after = &contest.after;
                let mut lines = Vec::new();
                if let Some((decision, _)) = &after.tie {
                    let names = decision.elected.iter();
                    let names = names.map(|who| ctx.meeting().name_of_written(who));
                    let names = names.collect::<Vec<_>>().join(lang.list_comma());
                    lines.push(lang.acts_tie_done(&names));
                    lines.push(decision.note.clone());
                }
                if let Some((fewer, consent, _)) = &after.reduced {
                    lines.push(lang.acts_reduced(*fewer));
                    if let Consent::Presidium(words) = consent {
                        lines.push(words.clone());
                    }
                }
                if let Some((reason, _)) = &after.vacant {
                    lines.push(lang.acts_vacant_done(reason));
                }
                ui.label(regular(
                    &contest.setup.title,
                    theme().size_body,
                    *theme().ink,
                ));
                for line in lines {
                    field::line(ui, &line);
                }
                let heard = lang.acts_undo_of(&contest.setup.title);
                let undo = widgets::named_link(ui, lang.acts_undo(), &heard).clicked();
                if undo && ctx.ask(Command::UndoSettlement(contest.id)) {
                    ctx.done(lang.acts_undone());
                }
            }
        });
    }
}

fn title(ctx: &Ctx<'_>, contest: ContestId) -> String {
    let contest = ctx.meeting().contest(contest);
    contest.map_or_else(String::new, |contest| contest.setup.title.clone())
}

/// Seats nobody has and no equals are tied for, by contest of the announced rounds.
fn open_seats(meeting: &Meeting) -> Vec<(ContestId, u32)> {
    let mut all = Vec::new();
    for round in meeting.rounds.iter().filter(|r| r.announced.is_some()) {
        let counted = meeting.count_round(round);
        for contest in round.contests() {
            if let Some(count) = counted.contest(contest.id) {
                let open = meeting.seats_open(contest, count);
                all.push((contest.id, open.saturating_sub(count.outcome.tied_for)));
            }
        }
    }
    all
}
