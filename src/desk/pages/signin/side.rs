//! The right column: how many are here, whether the meeting may open.

use egui::Ui;

use super::SignInPage;
use super::figures::Figures;
use crate::desk::page::Ctx;
use crate::desk::shell::Step;
use crate::desk::style::regular;
use crate::desk::widgets::{
    Bar, Tone, bar, card, figure_row, heading, hero_figure, primary, secondary,
};
use crate::theme::theme;

impl SignInPage {
    pub(super) fn side(&mut self, ui: &mut Ui, ctx: &mut Ctx<'_>, figures: &Figures) {
        let lang = ctx.lang;
        let t = theme();
        card(ui, |ui| {
            ui.label(regular(lang.signin_signed(), t.size_body + 3.0, *t.ink_2));
            let rest = lang.signin_of_expected(figures.expected);
            hero_figure(ui, &figures.here.to_string(), &rest);
            let tone = if figures.missing() == 0 {
                Tone::Jade
            } else {
                Tone::Amber
            };
            let (here, expected) = (u64::from(figures.here), u64::from(figures.expected));
            let mut shown = Bar::new(lang.signin_signed(), here, expected, tone);
            if let Some(needed) = figures.needed {
                shown = shown.with_line(needed);
            }
            bar(ui, &shown);
            breakdown(ui, ctx, figures);
        });
        self.opening_card(ui, ctx, figures);
        card(ui, |ui| {
            heading(ui, lang.signin_heads());
            let line = regular(lang.signin_heads_line(), t.size_body - 1.0, *t.ink_2);
            ui.label(line);
            ui.add_space(2.0);
            if secondary(ui, lang.signin_to_issue()).clicked() {
                *ctx.go = Some(Step::Issue);
            }
        });
    }

    fn opening_card(&mut self, ui: &mut Ui, ctx: &mut Ctx<'_>, figures: &Figures) {
        let lang = ctx.lang;
        let t = theme();
        let opened = ctx.meeting().opened;
        card(ui, |ui| {
            if !figures.may_open() && opened.is_none() {
                heading(ui, lang.signin_open_title());
            }
            let words = match opened {
                Some(at) => lang.signin_opened(&at.clock()),
                None => super::opening::standing(ctx, figures),
            };
            ui.label(regular(words, t.size_body - 1.0, *t.ink_2));
            ui.add_space(4.0);
            if opened.is_some() {
                if primary(ui, lang.signin_to_motions()).clicked() {
                    *ctx.go = Some(Step::Motions);
                }
            } else if figures.may_open() && primary(ui, lang.command_open_meeting()).clicked() {
                self.want_opening(ctx);
            }
        });
    }
}

fn breakdown(ui: &mut Ui, ctx: &Ctx<'_>, figures: &Figures) {
    let lang = ctx.lang;
    let less = |count: u32| format!("− {count}");
    ui.spacing_mut().item_spacing.y = 3.0;
    figure_row(ui, lang.signin_total(), &figures.total.to_string(), false);
    for (status, count) in &figures.without_vote {
        figure_row(ui, lang.status(*status), &less(*count), false);
    }
    if figures.excused > 0 {
        figure_row(ui, lang.signin_excused(), &less(figures.excused), false);
    }
    let expected = figures.expected.to_string();
    figure_row(ui, lang.signin_expected(), &expected, false);
    for (name, count) in [
        (lang.signin_pending(), figures.pending),
        (lang.signin_absent(), figures.absent),
        (lang.signin_late(), figures.late),
        (lang.signin_left(), figures.left),
        (lang.signin_observing(), figures.observing),
    ] {
        if count > 0 {
            figure_row(ui, name, &count.to_string(), false);
        }
    }
}
