//! Returned, typed by two, and what follows from the comparison with issued.

use egui::{Id, Key, Ui};

use super::{CollectPage, Stage, ballot_name, missing};
use crate::desk::page::Ctx;
use crate::desk::style::{bold, regular};
use crate::desk::twice::{TwiceEntry, TwiceOut};
use crate::desk::widgets::{self, Tone};
use crate::meeting::{By, Command, MissingReason, Paper, Slip, Step};
use crate::theme::theme;

const REASONS: [MissingReason; 3] = [
    MissingReason::NotCast,
    MissingReason::TakenAway,
    MissingReason::Other,
];

impl CollectPage {
    pub(super) fn paper_card(
        &mut self,
        ui: &mut Ui,
        ctx: &mut Ctx<'_>,
        paper: &Paper,
        now: Stage,
        moved: bool,
    ) {
        let lang = ctx.lang;
        let t = theme();
        let issued = paper.issue.as_ref().map_or(0, |issue| issue.issued);
        let name = ballot_name(ctx, paper);
        widgets::card(ui, |ui| {
            ui.horizontal(|ui| {
                widgets::heading(ui, &lang.capital(&name));
                // Once returned is settled the figures stand side by side below.
                if paper.returned.agreed.is_none() {
                    let line = lang.count_issued_is(issued);
                    ui.label(regular(line, t.size_body, *t.ink_2));
                }
            });
            let Some(returned) = paper.returned.agreed else {
                let line = if paper.recounted {
                    lang.count_returned_second()
                } else {
                    lang.count_returned_line()
                };
                ui.label(regular(line, t.size_body, *t.ink_2));
                ui.add_space(4.0);
                let entry = self.papers.entry(paper.id).or_default();
                let what = lang.count_returned_of(&name);
                let out = entry
                    .twice
                    .show(ui, lang, ctx.meeting(), &paper.returned, &what);
                self.answer(ctx, paper, out);
                return;
            };
            let rest = lang.count_returned_beside(issued);
            widgets::big_figure(ui, &returned.to_string(), &rest);
            if returned > issued {
                self.surplus(ui, ctx, paper, returned - issued, moved);
                return;
            }
            let round = ctx.meeting().round();
            let survey = round.is_some_and(|round| round.survey.is_some());
            let (line, tone) = match missing(paper) {
                None if survey => (lang.count_returned_all().to_owned(), Tone::Jade),
                Some(missing) if survey && paper.missing.is_some() => {
                    (lang.count_returned_few_said(missing), Tone::Jade)
                }
                Some(missing) if survey => (lang.count_returned_few(missing), Tone::Amber),
                None => (lang.count_returned_equal().to_owned(), Tone::Jade),
                Some(missing) if paper.missing.is_some() => {
                    (lang.count_returned_fewer_said(missing), Tone::Jade)
                }
                Some(missing) => (lang.count_returned_fewer(missing), Tone::Amber),
            };
            ui.label(bold(line, t.size_body, tone.ink()));
            let locked = ctx.meeting().locked(Slip::Return) || keyed(paper);
            if !locked && widgets::link(ui, &lang.count_returned_again(&name)).clicked() {
                self.answer(ctx, paper, Some(TwiceOut::Repeat));
            }
            if missing(paper).is_some() {
                let focus =
                    (moved && now == Stage::Missing(paper.id)) || std::mem::take(&mut self.explain);
                self.explanation(ui, ctx, paper, locked, focus);
            }
            if returned > 0 && (missing(paper).is_none() || paper.missing.is_some()) {
                ui.separator();
                let focus = moved && now == Stage::Bundles(paper.id);
                let primary = now == Stage::Bundles(paper.id);
                self.bundles(ui, ctx, paper, returned, locked, (primary, focus));
            }
        });
    }

    fn answer(&mut self, ctx: &mut Ctx<'_>, paper: &Paper, out: Option<TwiceOut>) {
        let id = paper.id;
        match out {
            Some(TwiceOut::Typed(officer, returned)) => {
                let typed = Command::TypeReturned {
                    paper: id,
                    returned,
                };
                ctx.ask_as_keyer(By::Officer(officer), typed);
            }
            Some(TwiceOut::Confirmed(officer)) => {
                ctx.ask_as(By::Officer(officer), Command::ConfirmReturned(id));
            }
            Some(TwiceOut::Repeat) => {
                if ctx.ask(Command::RepeatReturned(id)) {
                    let entry = self.papers.entry(id).or_default();
                    entry.twice = TwiceEntry::default();
                    entry.twice.take_focus();
                    entry.sizes = None;
                }
            }
            Some(TwiceOut::Setup) => *ctx.go = Some(Step::Setup),
            None => {}
        }
    }

    /// More came back than were issued: once is counted again, twice is void.
    fn surplus(
        &mut self,
        ui: &mut Ui,
        ctx: &mut Ctx<'_>,
        paper: &Paper,
        surplus: u32,
        moved: bool,
    ) {
        let lang = ctx.lang;
        let what = lang.count_returned_more(surplus);
        let round = ctx.meeting().round();
        let survey = round.is_some_and(|round| round.survey.is_some());
        if paper.void() {
            let words = widgets::Message {
                what: &what,
                why: match survey {
                    true => lang.count_void_survey(),
                    false => lang.count_void(),
                },
                next: match survey {
                    true => lang.count_void_survey_next(),
                    false => lang.count_void_next(),
                },
            };
            widgets::message(ui, Tone::Vermilion, words, |_| {});
            return;
        }
        let words = widgets::Message {
            what: &what,
            why: lang.count_again_by_two(),
            next: match survey {
                true => lang.count_again_look_survey(),
                false => lang.count_again_look(),
            },
        };
        let again = widgets::message(ui, Tone::Amber, words, |ui| {
            ui.add_space(6.0);
            let again = widgets::primary(ui, lang.count_again_button());
            if moved {
                again.request_focus();
            }
            again.clicked()
        });
        if again.inner {
            self.answer(ctx, paper, Some(TwiceOut::Repeat));
        }
    }

    /// Why fewer came back; 未投入票箱 stands ready.
    fn explanation(
        &mut self,
        ui: &mut Ui,
        ctx: &mut Ctx<'_>,
        paper: &Paper,
        locked: bool,
        focus: bool,
    ) {
        let lang = ctx.lang;
        let t = theme();
        if let Some((reason, note)) = &paper.missing {
            let words = lang.paper_missing(*reason, note);
            ui.label(regular(lang.count_explained(&words), t.size_body, *t.ink));
        }
        if locked {
            return;
        }
        let entry = self.papers.entry(paper.id).or_default();
        let saved = paper.missing.as_ref().map(|(reason, _)| *reason);
        let chosen = entry.reason.or(saved).unwrap_or(MissingReason::NotCast);
        ui.label(regular(lang.count_why_missing(), t.size_body, *t.ink_2));
        let mut to_note = false;
        ui.horizontal_wrapped(|ui| {
            for reason in REASONS {
                let words = lang.missing_reason(reason);
                let response = widgets::segment(ui, reason == chosen, words, words, t.size_body);
                if focus && reason == chosen {
                    response.request_focus();
                }
                if response.clicked() {
                    entry.reason = Some(reason);
                    to_note = true;
                }
            }
        });
        let mut entered = false;
        ui.horizontal(|ui| {
            let label = if chosen == MissingReason::Other {
                lang.count_missing_words()
            } else {
                lang.count_missing_note()
            };
            let id = Id::unique(("why missing", paper.id));
            let width = (ui.available_width() - 220.0).max(160.0);
            let field = widgets::text_field(ui, id, label, &mut entry.note, "", width);
            if to_note {
                // Enter on the reason goes on to the words, Enter there records both.
                field.request_focus();
            }
            entered |= field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
            ui.vertical(|ui| {
                ui.add_space(24.0);
                let kind = if paper.missing.is_none() {
                    widgets::Kind::Primary
                } else {
                    widgets::Kind::Secondary
                };
                entered |= widgets::button(ui, kind, lang.count_missing_save()).clicked();
            });
        });
        if entered {
            ctx.ask(Command::ExplainMissing {
                paper: paper.id,
                reason: chosen,
                note: entry.note.clone(),
            });
        }
    }
}

/// Whether a keyer has taken a bundle: from then on returned and bundles stay.
fn keyed(paper: &Paper) -> bool {
    paper
        .bundles
        .iter()
        .any(|bundle| bundle.keyings.iter().any(|keying| keying.keyer.is_some()))
}
