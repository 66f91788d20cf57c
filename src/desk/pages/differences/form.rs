//! The ruling's form in the right column: the reason, and who decided.

use egui::{Id, Key as EguiKey, Ui};

use super::task::{Form, Stage, Task, Wanted, overseers};
use crate::desk::page::Ctx;
use crate::desk::style::{bold, regular};
use crate::desk::widgets::{Tone, card, key_cap, list_row, number_field, primary, tag, text_field};
use crate::meeting::{Meeting, OfficerId, RulingReason};
use crate::rules::{Authority, Illegible};
use crate::text::Lang;
use crate::theme::theme;

/// What was pointed at in the ruling's form.
pub(super) enum Touched {
    Reason(RulingReason),
    Decider(OfficerId),
    Confirm,
}

/// Draws the form; `wanted` is the field the focus goes to.
pub(super) fn form(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    task: &mut Task,
    wanted: Option<Wanted>,
) -> Option<Touched> {
    let (lang, meeting) = (ctx.lang, ctx.session.ahead());
    let t = theme();
    let form = task.form.as_mut()?;
    let mut touched = None;
    egui::ScrollArea::vertical()
        .id_salt("ruling")
        .show(ui, |ui| {
            card(ui, |ui| {
                ui.spacing_mut().item_spacing.y = 3.0;
                touched = reasons(ui, lang, meeting, form);
                ui.add_space(8.0);
                title(
                    ui,
                    lang.differences_deciders_head(),
                    form.stage == Stage::Deciders,
                );
                ui.add_space(2.0);
                let rule = lang.rule_doubtful(meeting.rules.doubtful);
                ui.label(regular(rule, t.size_small, *t.ink_2));
                let focus = wanted == Some(Wanted::Deciders);
                let (decider, mut entered) = deciders(ui, lang, meeting, form, focus);
                touched = touched.take().or(decider.map(Touched::Decider));
                ui.add_space(8.0);
                let id = Id::unique("ruling note");
                let width = ui.available_width() - 26.0;
                let note = text_field(ui, id, lang.differences_note(), &mut form.note, "", width);
                if wanted == Some(Wanted::Note) {
                    note.request_focus();
                }
                entered |= note.lost_focus() && ui.input(|input| input.key_pressed(EguiKey::Enter));
                ui.add_space(8.0);
                let ready = form.stage == Stage::Deciders;
                let clicked = ui
                    .add_enabled_ui(ready, |ui| primary(ui, lang.differences_rule_confirm()))
                    .inner
                    .clicked();
                if clicked || (entered && ready) {
                    touched = Some(Touched::Confirm);
                }
            });
        });
    touched
}

fn title(ui: &mut Ui, words: &str, now: bool) {
    let t = theme();
    let ink = if now { *t.indigo } else { *t.ink };
    ui.label(bold(words, t.size_body, ink));
}

fn reasons(ui: &mut Ui, lang: Lang, meeting: &Meeting, form: &Form) -> Option<Touched> {
    let t = theme();
    let mut touched = None;
    title(
        ui,
        lang.differences_reason_head(),
        form.stage == Stage::Reason,
    );
    ui.add_space(2.0);
    for (index, reason) in RulingReason::ALL.into_iter().enumerate() {
        let chosen = form.reason == Some(reason);
        let id = Id::unique(("ruling reason", index));
        let words = lang.ruling_reason(reason);
        let font = crate::desk::style::regular_font(t.size_body - 1.0);
        let long = ui.painter().layout_no_wrap(words.into(), font, *t.ink);
        // The row's padding, the key cap and the gap beside it.
        let room = ui.available_width() - 2.0 * t.pad_card - 34.0;
        let height = if long.size().x > room { 48.0 } else { 30.0 };
        let row = list_row(ui, id, words, chosen, height, |ui| {
            key_cap(ui, &(index + 1).to_string());
            let words = regular(words, t.size_body - 1.0, *t.ink);
            ui.add(egui::Label::new(words).wrap());
        });
        if row.clicked() {
            touched = Some(Touched::Reason(reason));
        }
    }
    // What an illegible part leads to is for the rules to say, not for the ruling.
    if form.reason == Some(RulingReason::PartIllegible) {
        let words = match meeting.rules_now().illegible {
            Illegible::CellOnly => lang.differences_part_only(),
            Illegible::WholeContest => lang.differences_part_whole(),
        };
        ui.add_space(4.0);
        ui.label(regular(words, t.size_body - 1.0, Tone::Amber.ink()));
    }
    touched
}

/// Those who decide, as the rules name them: who was pointed at, and whether Enter
/// was pressed in a field.
fn deciders(
    ui: &mut Ui,
    lang: Lang,
    meeting: &Meeting,
    form: &mut Form,
    focus: bool,
) -> (Option<OfficerId>, bool) {
    let t = theme();
    match form.body {
        Authority::ChiefScrutineer | Authority::Scrutineers => {
            let together = form.body == Authority::Scrutineers;
            if together {
                let words = lang.differences_confirm_here();
                ui.label(regular(words, t.size_small, *t.ink_2));
            }
            (scrutineers(ui, lang, meeting, form, together), false)
        }
        Authority::ElectionCommittee | Authority::Presidium => {
            let width = ui.available_width() - 26.0;
            let id = Id::unique("ruling members");
            let label = lang.differences_members();
            let hint = lang.differences_members_hint();
            let field = text_field(ui, id, label, &mut form.members, hint, width);
            if focus {
                field.request_focus();
            }
            let entered = field.lost_focus() && ui.input(|i| i.key_pressed(EguiKey::Enter));
            (None, entered)
        }
        Authority::Meeting => {
            let words = lang.differences_hands_line();
            ui.label(regular(words, t.size_small, *t.ink_2));
            let mut entered = false;
            let labels = [
                lang.differences_hands_yes(),
                lang.differences_hands_no(),
                lang.differences_hands_abstain(),
            ];
            ui.horizontal(|ui| {
                let width = (ui.available_width() - 20.0) / 3.0 - 26.0;
                for (index, (label, text)) in labels.iter().zip(&mut form.hands).enumerate() {
                    let id = Id::unique(("ruling hands", index));
                    let field = number_field(ui, id, label, text, width);
                    if focus && index == 0 {
                        field.request_focus();
                    }
                    entered |= field.lost_focus() && ui.input(|i| i.key_pressed(EguiKey::Enter));
                }
            });
            (None, entered)
        }
    }
}

fn scrutineers(
    ui: &mut Ui,
    lang: Lang,
    meeting: &Meeting,
    form: &Form,
    together: bool,
) -> Option<OfficerId> {
    let t = theme();
    let mut pointed = None;
    for (index, id) in overseers(meeting).into_iter().enumerate() {
        let chosen = form.deciders.contains(&id);
        let Some(officer) = meeting.officer(id).filter(|_| together || chosen) else {
            continue;
        };
        let row = Id::unique(("ruling decider", index));
        let row = list_row(ui, row, &officer.name, chosen, 32.0, |ui| {
            if together {
                key_cap(ui, &(index + 1).to_string());
            }
            ui.label(regular(&officer.name, t.size_body, *t.ink));
            if chosen && together {
                tag(ui, Tone::Jade, lang.differences_confirmed());
            }
        });
        if row.clicked() {
            pointed = Some(id);
        }
    }
    pointed
}
