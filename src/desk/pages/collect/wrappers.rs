//! Bundle by bundle: who has it, and parting or joining those nobody has.

use egui::{Id, Key, Ui};

use super::ballot_name;
use crate::desk::page::Ctx;
use crate::desk::style::regular;
use crate::desk::widgets;
use crate::meeting::{Bundle, BundleRef, Command, Meeting, Paper, Pass};
use crate::text::Lang;
use crate::theme::theme;

/// What is typed for one change.
#[derive(Default)]
pub(super) struct Change {
    number: String,
    stay: String,
    into: String,
}

/// The bundles of a paper with whoever holds each, and the fields to change one.
pub(super) fn wrappers(ui: &mut Ui, ctx: &mut Ctx<'_>, paper: &Paper, change: &mut Change) {
    let (lang, meeting) = (ctx.lang, ctx.meeting());
    let t = theme();
    egui::ScrollArea::vertical()
        .id_salt(("wrappers", paper.id))
        .max_height(110.0)
        .auto_shrink([false, true])
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            for bundle in &paper.bundles {
                let held = held(lang, meeting, bundle);
                let words = lang.count_wrapper_row(bundle.number, bundle.size, &held);
                ui.label(regular(words, t.size_body - 1.0, *t.ink_2));
            }
        });
    // Until the second keying closes only who holds it is said, never how it went.
    let free = paper.bundles.iter().any(untouched);
    if free {
        ui.label(regular(
            lang.count_wrapper_line(),
            t.size_body - 1.0,
            *t.ink_2,
        ));
        fields(ui, ctx, paper, change);
    }
}

fn button(ui: &mut Ui, words: &str, heard: &str) -> bool {
    widgets::named(ui, widgets::Kind::Secondary, words, heard).clicked()
}

fn untouched(bundle: &Bundle) -> bool {
    bundle.keyings.iter().all(|keying| keying.keyer.is_none())
}

fn held(lang: Lang, meeting: &Meeting, bundle: &Bundle) -> String {
    let passes = Pass::BOTH.into_iter().filter_map(|pass| {
        let keying = bundle.keying(pass);
        let typist = meeting.officer(keying.keyer?.typist)?;
        let (pass, name) = (lang.pass(pass), typist.name.as_str());
        Some(if keying.closed.is_some() {
            lang.count_wrapper_keyed(pass, name)
        } else {
            lang.count_wrapper_held(pass, name)
        })
    });
    let words = passes.collect::<Vec<_>>();
    if words.is_empty() {
        lang.count_wrapper_free().to_owned()
    } else {
        words.join(lang.roll_separator())
    }
}

fn fields(ui: &mut Ui, ctx: &mut Ctx<'_>, paper: &Paper, change: &mut Change) {
    let lang = ctx.lang;
    let id = |name: &str| Id::unique((name, paper.id));
    let enter = |ui: &Ui, field: &egui::Response| {
        field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter))
    };
    // With several papers each field and button is heard with its paper's name.
    let several = ctx
        .meeting()
        .round()
        .is_some_and(|round| round.papers.len() > 1);
    let named = |words: &str| match several {
        true => format!("{} {words}", ballot_name(ctx, paper)),
        false => words.to_owned(),
    };
    let (mut split, mut merge) = (false, false);
    ui.horizontal_wrapped(|ui| {
        let label = &named(lang.count_wrapper_number());
        widgets::number_field(ui, id("wrapper number"), label, &mut change.number, 70.0);
        let label = &named(lang.count_wrapper_stay());
        let field = widgets::number_field(ui, id("wrapper stay"), label, &mut change.stay, 110.0);
        split |= enter(ui, &field);
        split |= button(
            ui,
            lang.count_wrapper_split(),
            &named(lang.count_wrapper_split()),
        );
        if several {
            // The names of the papers make the labels long.
            ui.end_row();
        }
        let label = &named(lang.count_wrapper_into());
        let field = widgets::number_field(ui, id("wrapper into"), label, &mut change.into, 110.0);
        merge |= enter(ui, &field);
        merge |= button(
            ui,
            lang.count_wrapper_merge(),
            &named(lang.count_wrapper_merge()),
        );
    });
    let typed = |text: &str| text.parse::<u32>().ok();
    let Some(number) = typed(&change.number) else {
        return;
    };
    let at = |number| BundleRef {
        paper: paper.id,
        number,
    };
    let told = match (split, merge) {
        (true, _) => typed(&change.stay).and_then(|size| part(ctx, at(number), size)),
        (_, true) => typed(&change.into).and_then(|into| join(ctx, at(into), number)),
        _ => return,
    };
    if let Some(told) = told {
        ctx.done(told);
        *change = Change::default();
    }
}

/// Parts a bundle; the sentence that says so.
fn part(ctx: &mut Ctx<'_>, bundle: BundleRef, size: u32) -> Option<String> {
    if !ctx.ask(Command::SplitBundle { bundle, size }) {
        return None;
    }
    let paper = ctx.session.ahead().paper(bundle.paper)?;
    let new = paper.bundles.last()?;
    let told = ctx
        .lang
        .count_wrapper_parted(bundle.number, size, new.number, new.size);
    Some(told)
}

/// Puts a bundle into another one; the sentence that says so.
fn join(ctx: &mut Ctx<'_>, bundle: BundleRef, number: u32) -> Option<String> {
    if !ctx.ask(Command::MergeBundles { bundle, number }) {
        return None;
    }
    let size = ctx.session.ahead().bundle(bundle)?.size;
    let into = bundle.number;
    Some(ctx.lang.count_wrapper_joined(number, into, size))
}
