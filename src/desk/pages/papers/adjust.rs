//! What may be chosen on a paper and worded otherwise, in one dialog.

use egui::{Context, Id, Ui};

use crate::desk::page::Ctx;
use crate::desk::paper_out;
use crate::desk::style::{bold, radius, regular, regular_font};
use crate::desk::widgets::{self, Tone};
use crate::meeting::{Command, Meeting, PaperPart, RoundId};
use crate::papers::forms::{self, Choice, PaperKind, Source, Values, Wording, WordingFault};
use crate::text::Lang;
use crate::theme::theme;

/// The width of the dialog, in points.
const WIDTH: f32 = 700.0;

/// The dialog of one paper: what may be chosen, and what has been typed so far.
pub(super) struct Adjust {
    kind: PaperKind,
    /// The round it is a paper of; `None` for the present one.
    round: Option<RoundId>,
    lang: Lang,
    choices: Vec<(Choice, String)>,
    wordings: Vec<(Wording, String)>,
    added: String,
    fault: String,
    opened: bool,
}

fn source(meeting: &Meeting, lang: Lang) -> Source<'_> {
    Source {
        meeting,
        lang,
        head: String::new(),
        events: 0,
    }
}

impl Adjust {
    /// The dialog as the paper stands; `lang` is the paper's language.
    pub(super) fn new(
        kind: PaperKind,
        round: Option<RoundId>,
        lang: Lang,
        ctx: &Ctx<'_>,
    ) -> Adjust {
        let meeting = &paper_out::about(ctx.meeting(), round);
        let key = meeting.paper_key(kind.key());
        // Labels in the language of the screen, standards in that of the paper.
        let labels = forms::choices(kind, meeting, ctx.lang);
        let standards = forms::choices(kind, meeting, lang);
        let choices = labels.into_iter().zip(standards).map(|(mut choice, own)| {
            choice.standard = own.standard;
            let chosen = meeting.chosen(&key, &choice.name);
            let value = chosen.unwrap_or(&choice.standard).to_owned();
            (choice, value)
        });
        let choices = choices.collect();
        let wordings = forms::wordings(kind, &source(meeting, lang));
        let wordings = wordings.into_iter().map(|it| {
            let text = it.text.clone();
            (it, text)
        });
        let wordings = wordings.collect();
        let added = meeting.worded(&key, &PaperPart::Added);
        Adjust {
            kind,
            round,
            lang,
            choices,
            wordings,
            added: added.unwrap_or_default().to_owned(),
            fault: String::new(),
            opened: false,
        }
    }

    /// Draws the dialog; true when it is done with.
    pub(super) fn show(&mut self, egui: &Context, ctx: &mut Ctx<'_>) -> bool {
        let t = theme();
        let lang = ctx.lang;
        let first = !std::mem::replace(&mut self.opened, true);
        let height = (egui.content_rect().height() * 0.62).max(240.0);
        let name = forms::title(
            self.kind,
            &paper_out::about(ctx.meeting(), self.round),
            lang,
        );
        let ((save, cancel), away) = widgets::dialog(egui, Id::unique("adjust"), WIDTH, |ui| {
            ui.label(bold(lang.papers_adjust_title(&name), t.size_name, *t.ink));
            ui.add_space(4.0);
            egui::ScrollArea::vertical()
                .id_salt("adjust")
                .max_height(height)
                .show(ui, |ui| {
                    ui.set_width(WIDTH - 16.0);
                    self.fields(ui, lang, first);
                });
            if !self.fault.is_empty() {
                ui.add_space(6.0);
                ui.label(regular(&self.fault, t.size_body, Tone::Vermilion.ink()));
            }
            ui.add_space(10.0);
            ui.horizontal(|ui| {
                let save = widgets::primary(ui, lang.papers_adjust_save()).clicked();
                (save, widgets::secondary(ui, lang.desk_cancel()).clicked())
            })
            .inner
        });
        if save {
            return self.save(ctx);
        }
        cancel || away
    }

    fn fields(&mut self, ui: &mut Ui, lang: Lang, first: bool) {
        let t = theme();
        let mut focus = first;
        for (choice, value) in &mut self.choices {
            let id = Id::unique(("adjust", choice.name.as_str()));
            match &choice.values {
                Values::OneOf(values) => {
                    ui.label(regular(&choice.label, t.size_small + 0.5, *t.ink_2));
                    ui.horizontal_wrapped(|ui| {
                        for (key, shown) in values {
                            let name = format!("{}：{shown}", choice.label);
                            let chosen = key == value;
                            let it = widgets::segment(ui, chosen, shown, &name, t.size_body);
                            if std::mem::take(&mut focus) {
                                it.request_focus();
                            }
                            if it.clicked() {
                                value.clone_from(key);
                            }
                        }
                    });
                }
                Values::Number => {
                    let field = widgets::number_field(ui, id, &choice.label, value, 120.0);
                    if std::mem::take(&mut focus) {
                        field.request_focus();
                    }
                }
                Values::Line | Values::Day | Values::Days => {
                    let width = WIDTH - 60.0;
                    let field = widgets::text_field(ui, id, &choice.label, value, "", width);
                    if std::mem::take(&mut focus) {
                        field.request_focus();
                    }
                }
                Values::Lines => lines(ui, id, &choice.label, value, 2, &mut focus),
            }
            ui.add_space(6.0);
        }
        if !self.kind.wordable() {
            return;
        }
        widgets::heading(ui, lang.papers_wording());
        let how = lang.papers_wording_how();
        ui.label(regular(how, t.size_small + 0.5, *t.ink_2));
        ui.add_space(4.0);
        for (number, (_, text)) in self.wordings.iter_mut().enumerate() {
            let label = lang.papers_wording_number(number + 1);
            let id = Id::unique(("wording", number));
            lines(ui, id, &label, text, 2, &mut focus);
            ui.add_space(4.0);
        }
        let id = Id::unique("wording added");
        let label = lang.papers_wording_added();
        lines(ui, id, label, &mut self.added, 2, &mut focus);
    }

    /// Keeps everything that is right; true when all of it is.
    fn save(&mut self, ctx: &mut Ctx<'_>) -> bool {
        let lang = ctx.lang;
        self.fault.clear();
        let meeting = paper_out::about(ctx.meeting(), self.round);
        let mut parts: Vec<(PaperPart, String)> = Vec::new();
        let mut last: Option<chrono::NaiveDate> = None;
        for (choice, value) in &self.choices {
            let value = value.trim();
            if choice.values == Values::Days && forms::days_of_list(value).is_none() {
                self.fault = lang.papers_no_day(&choice.label);
                return false;
            }
            let day = choice.values == Values::Day && !value.is_empty();
            if day && value.parse::<chrono::NaiveDate>().is_err() {
                self.fault = lang.papers_no_day(&choice.label);
                return false;
            }
            if choice.values == Values::Day {
                let this = value.parse().ok();
                if this.is_some() && this < last {
                    self.fault = lang.papers_days_backwards(&choice.label);
                    return false;
                }
                last = this;
            }
            let standard = value == choice.standard.trim();
            let words = if standard { "" } else { value };
            parts.push((PaperPart::Choice(choice.name.clone()), words.to_owned()));
        }
        for (number, (wording, text)) in self.wordings.iter().enumerate() {
            if text.trim() == wording.text.trim() {
                continue;
            }
            let part = PaperPart::Paragraph(wording.standard.clone());
            if text.trim().is_empty() {
                parts.push((part, String::new()));
                continue;
            }
            match forms::reworded(&source(&meeting, self.lang), wording, text) {
                Ok(words) => parts.push((part, words)),
                Err(fault) => {
                    self.fault = said(lang, number + 1, &fault);
                    return false;
                }
            }
        }
        parts.push((PaperPart::Added, self.added.trim().to_owned()));
        let key = meeting.paper_key(self.kind.key());
        let known = |part: &PaperPart| {
            let known = match part {
                PaperPart::Choice(name) => meeting.chosen(&key, name),
                other => meeting.worded(&key, other),
            };
            known.unwrap_or_default().to_owned()
        };
        parts.retain(|(part, words)| known(part) != *words);
        drop(meeting);
        for (part, words) in parts {
            let adjust = Command::AdjustPaper {
                paper: key.clone(),
                part,
                words,
            };
            if !ctx.ask(adjust) {
                // The notice says why, as with ballots that are printed already.
                return true;
            }
        }
        ctx.done(lang.papers_adjusted());
        true
    }
}

fn said(lang: Lang, number: usize, fault: &WordingFault) -> String {
    if fault.missing.is_empty() {
        lang.papers_wording_extra(number, &fault.extra.join("”“"))
    } else {
        lang.papers_wording_missing(number, &fault.missing.join("”“"))
    }
}

/// A field of several lines with its label above. Tab leaves it.
fn lines(ui: &mut Ui, id: Id, label: &str, text: &mut String, rows: usize, focus: &mut bool) {
    let t = theme();
    let label = ui.label(regular(label, t.size_small + 0.5, *t.ink_2));
    let frame = egui::Frame::new()
        .fill(*t.card)
        .stroke(egui::Stroke::new(1.0, *t.field_line))
        .corner_radius(radius(t.radius_button))
        .inner_margin(egui::Margin::symmetric(10, 6));
    let field = ui.add(
        egui::TextEdit::multiline(text)
            .id(id)
            .font(regular_font(t.size_body))
            .text_color(*t.ink)
            .desired_rows(rows)
            .desired_width(WIDTH - 60.0)
            .frame(frame),
    );
    let field = field.labelled_by(label.id);
    if std::mem::take(focus) {
        field.request_focus();
    }
}
