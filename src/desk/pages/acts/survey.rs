//! What both kinds of survey have in common: whether one may be opened now, opening it,
//! and taking it back.

use egui::Ui;

use super::{field, next};
use crate::desk::page::Ctx;
use crate::desk::widgets::{self, Message, Tone};
use crate::meeting::{Ask, Command, Group, Meeting, PlannedContest, Round, RoundPlan, SurveyPlan};
use crate::rules::RoundKind;

/// Says what is in the way of opening a survey now. True where something is: then there
/// is no form, and what was typed into it stays.
pub(super) fn in_the_way(ui: &mut Ui, ctx: &mut Ctx<'_>) -> bool {
    let lang = ctx.lang;
    let open = ctx.meeting().open_survey();
    if let Some(round) = open {
        let what = lang.survey_is_open(lang.round_name(round), round.id.0);
        let words = Message {
            what: &what,
            why: "",
            next: lang.survey_is_open_next(),
        };
        let go = widgets::message(ui, Tone::Indigo, words, |ui| {
            ui.add_space(6.0);
            widgets::primary(ui, lang.survey_go_on()).clicked()
        });
        if go.inner {
            *ctx.go = Some(ctx.meeting().present_step());
            *ctx.aside = None;
        }
        next::cancel(ui, ctx);
        return true;
    }
    if ctx.meeting().rounds.iter().any(Round::under_way) {
        let words = Message {
            what: lang.survey_election_on(),
            why: "",
            next: lang.survey_election_on_next(),
        };
        widgets::message(ui, Tone::Amber, words, |_| {});
        return true;
    }
    false
}

/// The one action of a form: opens the survey. True when it is open.
pub(super) fn open(
    ui: &mut Ui,
    ctx: &mut Ctx<'_>,
    words: &str,
    asked: impl FnOnce(&Meeting) -> (Ask, Vec<Group>, PlannedContest),
) -> bool {
    if !field::act(ui, words, true) {
        return false;
    }
    let (ask, groups, contest) = asked(ctx.meeting());
    let plan = RoundPlan {
        kind: RoundKind::Survey,
        sheets: vec![vec![contest]],
        survey: Some(SurveyPlan { ask, groups }),
        ..RoundPlan::default()
    };
    if !ctx.ask(Command::OpenRound(plan)) {
        return false;
    }
    let lang = ctx.lang;
    ctx.done(lang.survey_opened(lang.survey_name(&ask)));
    *ctx.aside = None;
    // What was asked for is judged at once; the state shown follows the disk.
    *ctx.go = Some(ctx.session.ahead().present_step());
    true
}
