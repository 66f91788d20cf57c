//! How the difference check looks: who sits, the list, the ruling's form.

use egui::{Id, Ui};

use super::queue::{Entry, Key, State, entries, unkeyed};
use super::task::{Stage, Task, overseers};
use crate::desk::hall_scene::paper_title;
use crate::desk::page::Ctx;
use crate::desk::pages::keying::draw::{self, Pointed, View};
use crate::desk::pages::keying::roll::Roll;
use crate::desk::style::{bold, regular};
use crate::desk::widgets::{
    Message, Tone, avatar, card, cell, empty_state, key_cap, list_row, message, primary, tag,
    tinted,
};
use crate::meeting::{CaseState, OfficerId, PaperId, Step, StepState};
use crate::text::Lang;
use crate::theme::theme;

/// The list of those who may settle; who was pointed at.
pub(super) fn chooser(ui: &mut Ui, ctx: &Ctx<'_>, selected: usize) -> Option<OfficerId> {
    let (lang, meeting) = (ctx.lang, ctx.meeting());
    let t = theme();
    let people = overseers(meeting);
    if people.is_empty() {
        let next = lang.differences_nobody_next();
        empty_state(ui, lang.differences_nobody(), next, |_| {});
        return None;
    }
    ui.label(bold(lang.differences_who(), t.size_name, *t.ink));
    ui.label(regular(lang.differences_who_next(), t.size_body, *t.ink_2));
    ui.add_space(10.0);
    let mut chosen = None;
    ui.spacing_mut().item_spacing.y = 0.0;
    for (index, id) in people.iter().enumerate() {
        let Some(officer) = meeting.officer(*id) else {
            continue;
        };
        let row = Id::unique(("who settles", index));
        let here = index == selected;
        let row = list_row(ui, row, &officer.name, here, t.height_row, |ui| {
            key_cap(ui, &(index + 1).to_string());
            ui.add_space(8.0);
            cell(ui, bold(&officer.name, t.size_name, *t.ink), 190.0);
            let roles = officer.roles.iter().map(|role| lang.role(*role));
            let roles = roles.collect::<Vec<_>>().join(lang.keying_and());
            cell(
                ui,
                regular(roles, t.size_body, *t.ink_2),
                ui.available_width(),
            );
        });
        if row.clicked() {
            chosen = Some(*id);
        }
    }
    chosen
}

/// The list; the entry that was pointed at.
pub(super) fn queue(ui: &mut Ui, ctx: &Ctx<'_>, selected: Option<Key>) -> Option<Entry> {
    let (lang, meeting) = (ctx.lang, ctx.meeting());
    let t = theme();
    let list = entries(meeting);
    if list.is_empty() {
        let left = unkeyed(meeting);
        let next = if left > 0 {
            lang.differences_none_yet(left)
        } else {
            lang.differences_none_next().to_owned()
        };
        empty_state(ui, lang.differences_none(), &next, |_| {});
        return None;
    }
    let several = meeting.round().is_some_and(|round| round.papers.len() > 1);
    let mut chosen = None;
    egui::ScrollArea::vertical()
        .id_salt("differences")
        .auto_shrink([false, false])
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let mut done = false;
            for (index, entry) in list.iter().enumerate() {
                if index == 0 && entry.state.waits() {
                    head(ui, lang.differences_waiting_head());
                }
                if !entry.state.waits() && !done {
                    done = true;
                    if index > 0 {
                        ui.add_space(t.gap);
                    }
                    head(ui, lang.differences_done_head());
                }
                let name = label(lang, entry);
                let (tone, words) = state(lang, entry.state);
                let here = selected == Some(entry.key);
                let id = Id::unique(("difference", index));
                let heard = super::place(ctx, entry.key.at, name.clone());
                let row = list_row(ui, id, &heard, here, t.height_row - 6.0, |ui| {
                    cell(ui, bold(&name, t.size_body + 2.0, *t.ink), 210.0);
                    let title = titles(ctx, entry.key.at.paper).filter(|_| several);
                    if let Some(title) = title {
                        cell(ui, regular(title, t.size_body - 1.0, *t.ink_2), 190.0);
                    }
                    tag(ui, tone, words);
                    if let Some(reason) = reason(ctx, entry) {
                        let words = regular(reason, t.size_body - 1.0, *t.ink_2);
                        ui.add(egui::Label::new(words).truncate());
                    }
                });
                follow(ui, &row, here);
                if row.clicked() {
                    chosen = Some(*entry);
                }
            }
        });
    chosen
}

/// A list that scrolls, its rows close together.
pub(super) fn scrolled(ui: &mut Ui, salt: &str, content: impl FnOnce(&mut Ui)) {
    egui::ScrollArea::vertical()
        .id_salt(salt)
        .auto_shrink([false, false])
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            content(ui);
        });
}

/// Keeps the selected row in view while keys are pressed.
pub(super) fn follow(ui: &Ui, row: &egui::Response, here: bool) {
    if here && ui.input(|input| !input.events.is_empty()) {
        row.scroll_to_me(None);
    }
}

fn head(ui: &mut Ui, words: &str) {
    ui.label(bold(words, theme().size_body, *theme().ink_2));
    ui.add_space(6.0);
}

/// Where a ballot lies: 第 2 扎 第 7 张.
pub(super) fn label(lang: Lang, entry: &Entry) -> String {
    match entry.key.case {
        Some(_) => lang.differences_place(entry.key.at.number, entry.position),
        None => lang.keying_bundle(entry.key.at.number),
    }
}

/// The contests of a paper by title, and its box where there are several.
pub(super) fn titles(ctx: &Ctx<'_>, paper: PaperId) -> Option<String> {
    let paper = ctx.meeting().paper(paper)?;
    Some(paper_title(paper, ctx.lang))
}

fn reason(ctx: &Ctx<'_>, entry: &Entry) -> Option<&'static str> {
    let bundle = ctx.meeting().bundle(entry.key.at)?;
    match &bundle.cases.get(entry.key.case?)?.state {
        CaseState::Ruled(ruling) => Some(ctx.lang.ruling_reason(ruling.reason)),
        _ => None,
    }
}

fn state(lang: Lang, state: State) -> (Tone, &'static str) {
    match state {
        State::Recount => (Tone::Amber, lang.differences_state_recount()),
        State::Open => (Tone::Amber, lang.differences_state_open()),
        State::NeedsRuling => (Tone::Vermilion, lang.differences_state_ruling()),
        State::Settled => (Tone::Jade, lang.differences_state_settled()),
        State::Ruled => (Tone::Jade, lang.differences_state_ruled()),
    }
}

/// The number a bundle holds when counted again; true when it is confirmed by button.
pub(super) fn recount(ui: &mut Ui, lang: Lang, number: u32, typed: &str) -> bool {
    let t = theme();
    ui.vertical_centered(|ui| {
        ui.add_space((ui.available_height() * 0.18).max(t.gap));
        let title = lang.differences_recount(number);
        ui.label(bold(title, t.size_title, *t.ink));
        ui.label(regular(
            lang.differences_recount_next(),
            t.size_body,
            *t.ink_2,
        ));
        ui.add_space(t.gap);
        let shown = if typed.is_empty() { "—" } else { typed };
        let figure = ui.label(bold(shown, t.size_hero, *t.indigo));
        figure.widget_info(|| {
            egui::WidgetInfo::labeled(
                egui::Role::Label,
                true,
                lang.differences_recount_typed(shown),
            )
        });
        ui.add_space(6.0);
        let clicked = primary(ui, lang.differences_recount_confirm()).clicked();
        ui.add_space(4.0);
        key_cap(ui, "Enter");
        clicked
    })
    .inner
}

/// The ballot of a task.
pub(super) fn ballot(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    task: &mut Task,
    roll: &Roll,
    follow: bool,
    to_chinese: bool,
) -> Option<Pointed> {
    let (lang, meeting) = (ctx.lang, ctx.session.ahead());
    let paper = meeting.paper(task.key.at.paper)?;
    let round = meeting.round()?;
    let t = theme();
    let words = match &task.form {
        None if task.together => lang.differences_rule_beside(),
        None => lang.differences_from_paper(),
        Some(form) if form.stage == Stage::Marks => lang.differences_rule_marks(),
        Some(_) => lang.differences_rule_beside(),
    };
    tinted(ui, Tone::Indigo, |ui| {
        ui.label(regular(words, t.size_body, *t.indigo));
    });
    ui.add_space(8.0);
    let read = task.form.as_ref().and_then(|form| form.read.clone());
    let view = View {
        lang,
        meeting,
        paper,
        round,
        roll,
        read: read.as_ref(),
        verdict: false,
        follow,
        to_chinese,
    };
    draw::ballot(ui, &view, &mut task.ballot)
}

/// The right column while the list or a ballot is open.
pub(super) fn side(ui: &mut Ui, ctx: &Ctx<'_>, seat: Option<OfficerId>, left: Option<&Entry>) {
    let (lang, meeting) = (ctx.lang, ctx.meeting());
    let t = theme();
    if let Some(officer) = seat.and_then(|seat| meeting.officer(seat)) {
        card(ui, |ui| {
            let roles = officer.roles.iter().map(|role| lang.role(*role));
            let roles = roles.collect::<Vec<_>>().join(lang.keying_and());
            avatar(ui, &officer.name, &lang.keying_keyer_here(&roles));
        });
    }
    if let Some(entry) = left {
        card(ui, |ui| {
            let words = lang.keying_bundle(entry.key.at.number);
            ui.label(regular(words, t.size_body, *t.ink_2));
            let place = lang.desk_position(entry.position);
            ui.label(bold(place, t.size_figure, *t.ink));
            ui.label(regular(
                lang.differences_leave(),
                t.size_body - 1.0,
                *t.ink_2,
            ));
        });
    }
    tinted(ui, Tone::Indigo, |ui| {
        let words = lang.differences_explanation(lang.rule_doubtful(meeting.rules.doubtful));
        ui.label(regular(words, t.size_body - 1.0, *t.indigo));
    });
}

/// Asks the other keyer to look at the paper too; true when it is confirmed by button.
pub(super) fn together(ui: &mut Ui, ctx: &Ctx<'_>, task: &Task) -> bool {
    let lang = ctx.lang;
    let t = theme();
    let other = task.other.filter(|_| task.together);
    let Some(other) = other.and_then(|id| ctx.session.ahead().officer(id)) else {
        return false;
    };
    let inner = tinted(ui, Tone::Amber, |ui| {
        let words = lang.differences_together(&other.name);
        ui.label(bold(words, t.size_body, Tone::Amber.ink()));
        let next = lang.differences_together_next(&other.name);
        ui.label(regular(next, t.size_body - 1.0, *t.ink));
        ui.add_space(8.0);
        primary(ui, &lang.differences_together_confirm(&other.name)).clicked()
    });
    inner.inner
}

/// Says that names off the roll are written in, and where to look at them.
pub(super) fn names_hint(ui: &mut Ui, lang: Lang, unsaid: u32) {
    let t = theme();
    if unsaid > 0 {
        tinted(ui, Tone::Amber, |ui| {
            let words = lang.differences_names_open(unsaid);
            ui.label(regular(words, t.size_body - 1.0, Tone::Amber.ink()));
        });
    }
}

/// Once nothing waits any more: the way on to the result; true when it is pressed.
pub(super) fn all_done(ui: &mut Ui, ctx: &Ctx<'_>) -> bool {
    if ctx.meeting().step_state(Step::Differences) != StepState::Done {
        return false;
    }
    let words = Message {
        what: ctx.lang.differences_all_done(),
        ..Message::default()
    };
    let go = message(ui, Tone::Jade, words, |ui| {
        primary(ui, ctx.lang.differences_go_result()).clicked()
    });
    go.inner
}
