//! Before the count is complete: how far it is, and what is missing.

use egui::Ui;

use crate::desk::hall_scene::paper_title;
use crate::desk::page::Ctx;
use crate::desk::style::{bold, regular};
use crate::desk::widgets::{self, Bar, Tone};
use crate::meeting::{Compared, Paper, Round, Step};
use crate::theme::theme;

/// What one paper still needs.
struct Left {
    unkeyed: usize,
    recount: usize,
    cases: u32,
}

impl Left {
    fn of(paper: &Paper) -> Left {
        let bundles = || paper.bundles.iter();
        Left {
            unkeyed: bundles().filter(|b| b.compared.is_none()).count(),
            recount: bundles()
                .filter(|b| matches!(b.compared, Some(Compared::CountsDiffer { .. })))
                .count(),
            cases: bundles().map(crate::meeting::Bundle::open_cases).sum(),
        }
    }
}

/// `counted` says how many ballots of a paper are compared and settled; `moved` puts the
/// focus on the button.
pub(super) fn show(
    ui: &mut Ui,
    ctx: &mut Ctx<'_>,
    round: &Round,
    counted: impl Fn(&Paper) -> u32,
    moved: bool,
) {
    let lang = ctx.lang;
    let t = theme();
    let left = round.papers.iter().map(Left::of).collect::<Vec<_>>();
    let collected = ctx.meeting().step_state(Step::Collect) == crate::meeting::StepState::Done;
    let cases: u32 = left.iter().map(|left| left.cases).sum();
    let unkeyed: usize = left.iter().map(|left| left.unkeyed + left.recount).sum();
    widgets::card(ui, |ui| {
        ui.label(bold(lang.count_not_complete(), t.size_name, *t.ink));
        ui.label(regular(
            lang.count_not_complete_line(),
            t.size_body,
            *t.ink_2,
        ));
        ui.add_space(8.0);
        for (paper, left) in round.papers.iter().zip(&left) {
            let name = lang.count_ballot_of(&paper_title(paper, lang));
            let counted = counted(paper);
            widgets::heading(ui, &lang.capital(&name));
            match paper.returned.agreed {
                None => {
                    let line = lang.count_not_returned();
                    ui.label(regular(line, t.size_body, *t.amber));
                }
                Some(_) if paper.void() => {
                    ui.label(regular(lang.count_void(), t.size_body, *t.amber));
                    ui.label(regular(lang.count_void_next(), t.size_body, *t.ink));
                }
                Some(returned) => {
                    let of = u64::from(returned);
                    let bar = Bar::new(&name, u64::from(counted), of, Tone::Jade);
                    widgets::bar(ui, &bar);
                    let line = lang.count_progress(counted, returned);
                    ui.label(regular(line, t.size_body, *t.ink));
                    for (number, line) in [
                        (left.unkeyed, lang.count_left_bundles(left.unkeyed)),
                        (left.recount, lang.count_left_recount(left.recount)),
                        (left.cases as usize, lang.count_left_cases(left.cases)),
                    ] {
                        if number > 0 {
                            ui.label(regular(line, t.size_body, *t.amber));
                        }
                    }
                }
            }
            ui.add_space(6.0);
        }
        let (words, step) = if !collected {
            (lang.count_go_collect(), Step::Collect)
        } else if unkeyed > 0 || cases == 0 {
            (lang.count_go_keying(), Step::Keying)
        } else {
            (lang.count_go_differences(), Step::Differences)
        };
        let go = widgets::primary(ui, words);
        if moved {
            go.request_focus();
        }
        if go.clicked() {
            *ctx.go = Some(step);
        }
    });
}
