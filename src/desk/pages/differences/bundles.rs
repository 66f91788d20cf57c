//! Whole bundles: taken back from a teller who cannot go on, or keyed again twice,
//! as when both read the same ballot wrong and nothing differs.

use egui::{Id, Ui};

use super::view;
use crate::desk::ask_why::{AskWhy, Said, Words};
use crate::desk::page::Ctx;
use crate::desk::style::{bold, regular};
use crate::desk::widgets::{Tone, cell, empty_state, list_row, tag};
use crate::meeting::{BundleRef, By, Command, Keying, Meeting, OfficerId, Pass};
use crate::text::Lang;
use crate::theme::theme;

/// What can be done with a bundle.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Act {
    /// Taken back from whoever keys it.
    Release(Pass),
    /// Keyed again from the start, twice.
    Reopen,
}

/// A line of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Row {
    pub(super) at: BundleRef,
    pub(super) act: Act,
}

/// What the list remembers.
#[derive(Default)]
pub(super) struct Bundles {
    pub(super) selected: usize,
    asking: Option<(Row, AskWhy)>,
}

/// Who holds which bundle, then the bundles keyed twice.
pub(super) fn rows(meeting: &Meeting) -> Vec<Row> {
    let (mut held, mut keyed) = (Vec::new(), Vec::new());
    for paper in meeting.round().into_iter().flat_map(|round| &round.papers) {
        for bundle in &paper.bundles {
            let at = BundleRef {
                paper: paper.id,
                number: bundle.number,
            };
            let open = Pass::BOTH.into_iter().filter(|pass| {
                let keying = bundle.keying(*pass);
                keying.keyer.is_some() && keying.closed.is_none()
            });
            held.extend(open.map(|pass| Row {
                at,
                act: Act::Release(pass),
            }));
            if bundle.compared.is_some() {
                let act = Act::Reopen;
                keyed.push(Row { at, act });
            }
        }
    }
    held.append(&mut keyed);
    held
}

impl Bundles {
    /// Asks once more before a line is carried out.
    pub(super) fn ask(&mut self, row: Row) {
        self.asking = Some((row, AskWhy::default()));
    }

    /// Whether the dialog lies over the list.
    pub(super) fn asks(&self) -> bool {
        self.asking.is_some()
    }

    /// Draws the list and the dialog. True when the dialog has been answered.
    pub(super) fn show(&mut self, ui: &mut Ui, ctx: &mut Ctx<'_>, seat: OfficerId) -> bool {
        if let Some(row) = list(ui, ctx, &mut self.selected) {
            self.ask(row);
        }
        let there = rows(ctx.session.ahead());
        let asking = self.asking.as_mut().filter(|(row, _)| there.contains(row));
        let Some((row, ask)) = asking else {
            return self.asking.take().is_some();
        };
        let row = *row;
        let lang = ctx.lang;
        let number = row.at.number;
        let (title, line, confirm) = match row.act {
            Act::Release(pass) => (
                lang.differences_release_title(number, lang.pass(pass)),
                lang.differences_release_line(),
                lang.differences_release_yes(),
            ),
            Act::Reopen => (
                lang.differences_reopen_title(number),
                lang.differences_reopen_line(),
                lang.differences_reopen_yes(),
            ),
        };
        let title = super::place(ctx, row.at, title);
        let words = Words {
            title: &title,
            line,
            confirm,
            people: &[seat],
            with_reason: row.act == Act::Reopen,
        };
        match ask.show(ui.ctx(), lang, ctx.meeting(), &words) {
            Said::Open => return false,
            Said::Cancelled => {}
            Said::Confirmed(officer, reason) => carry_out(ctx, row, officer, reason),
        }
        self.asking = None;
        true
    }
}

fn carry_out(ctx: &mut Ctx<'_>, row: Row, officer: OfficerId, reason: String) {
    let lang = ctx.lang;
    let (bundle, number) = (row.at, row.at.number);
    let (command, done) = match row.act {
        Act::Release(pass) => (
            Command::ReleaseBundle { bundle, pass },
            lang.differences_released(number, lang.pass(pass)),
        ),
        Act::Reopen => (
            Command::ReopenBundle { bundle, reason },
            lang.differences_reopened(number),
        ),
    };
    if ctx.ask_as(By::Officer(officer), command) {
        ctx.done(done);
    }
}

fn act(lang: Lang, act: Act) -> &'static str {
    match act {
        Act::Release(_) => lang.differences_release(),
        Act::Reopen => lang.differences_reopen(),
    }
}

/// The list; the line that was pointed at.
fn list(ui: &mut Ui, ctx: &Ctx<'_>, selected: &mut usize) -> Option<Row> {
    let (lang, meeting) = (ctx.lang, ctx.meeting());
    let t = theme();
    let rows = rows(meeting);
    if rows.is_empty() {
        let next = lang.differences_bundles_none_next();
        empty_state(ui, lang.differences_bundles_none(), next, |_| {});
        return None;
    }
    *selected = (*selected).min(rows.len() - 1);
    let several = meeting.round().is_some_and(|round| round.papers.len() > 1);
    ui.label(bold(lang.differences_bundles(), t.size_name, *t.ink));
    let line = lang.differences_bundles_line();
    ui.label(regular(line, t.size_body, *t.ink_2));
    ui.add_space(10.0);
    let mut chosen = None;
    egui::ScrollArea::vertical()
        .id_salt("bundles")
        .auto_shrink([false, false])
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            for (index, row) in rows.iter().enumerate() {
                let here = index == *selected;
                let (name, words) = row_words(lang, meeting, *row);
                let name = super::place(ctx, row.at, name);
                let id = Id::unique(("bundle", index));
                let line = list_row(ui, id, &name, here, t.height_row - 6.0, |ui| {
                    let bundle = lang.keying_bundle(row.at.number);
                    cell(ui, bold(bundle, t.size_body + 2.0, *t.ink), 96.0);
                    let title = view::titles(ctx, row.at.paper).filter(|_| several);
                    if let Some(title) = title {
                        cell(ui, regular(title, t.size_body - 1.0, *t.ink_2), 150.0);
                    }
                    let tone = match row.act {
                        Act::Release(_) => Tone::Amber,
                        Act::Reopen => Tone::Neutral,
                    };
                    tag(ui, tone, act(lang, row.act));
                    let words = regular(words, t.size_body - 1.0, *t.ink_2);
                    ui.add(egui::Label::new(words).truncate());
                });
                if here && ui.input(|input| !input.events.is_empty()) {
                    line.scroll_to_me(None);
                }
                if line.clicked() {
                    *selected = index;
                    chosen = Some(*row);
                }
            }
        });
    chosen
}

/// The accessible name of a line, and who keyed or keys the bundle.
fn row_words(lang: Lang, meeting: &Meeting, row: Row) -> (String, String) {
    let number = row.at.number;
    let name = |keying: &Keying| {
        let typist = keying.keyer.and_then(|keyer| meeting.officer(keyer.typist));
        typist.map_or("—", |officer| &officer.name).to_owned()
    };
    let Some(bundle) = meeting.bundle(row.at) else {
        return Default::default();
    };
    match row.act {
        Act::Release(pass) => {
            let keying = bundle.keying(pass);
            let keyed = u32::try_from(keying.ballots.len()).unwrap_or(u32::MAX);
            let words = lang.differences_held(&name(keying), lang.pass(pass), keyed);
            (lang.differences_release_of(number, lang.pass(pass)), words)
        }
        Act::Reopen => {
            let [first, second] = Pass::BOTH.map(|pass| name(bundle.keying(pass)));
            (
                lang.differences_reopen_of(number),
                lang.differences_keyed_by(&first, &second),
            )
        }
    }
}
