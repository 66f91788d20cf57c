//! The list of papers: ready, written, or what is missing.

use egui::{Align, Layout, ScrollArea, Ui, UiBuilder, vec2};

use super::Readiness;
use crate::desk::page::Ctx;
use crate::desk::paper_out;
use crate::desk::paper_rounds::PaperRounds;
use crate::desk::style::{bold, regular};
use crate::desk::widgets::{self, Kind, Tone};
use crate::meeting::At;
use crate::papers::forms::{NotReady, PaperKind, Part, title};
use crate::text::Lang;
use crate::theme::theme;

/// When a paper was last written in this language.
fn written(ctx: &Ctx<'_>, name: &str) -> Option<String> {
    let noted = ctx.meeting().noted(name)?;
    Some(noted.at.0.format("%H:%M").to_string())
}

/// What was asked for in the list.
pub(super) enum Asked {
    /// Another part of the work.
    Part(Part),
    /// To adjust a paper.
    Adjust(PaperKind),
}

const PARTS: [Part; 3] = [Part::Before, Part::During, Part::After];

fn part_name(lang: Lang, part: Part) -> &'static str {
    match part {
        Part::Before => lang.papers_part_before(),
        Part::During => lang.papers_part_during(),
        Part::After => lang.papers_part_after(),
    }
}

/// What the list shows.
pub(super) struct Listed<'a> {
    pub(super) ready: &'a Readiness,
    pub(super) stale: &'a [(PaperKind, At)],
    pub(super) part: Part,
    /// The language of the papers.
    pub(super) lang: Lang,
    pub(super) rounds: &'a PaperRounds,
}

impl Listed<'_> {
    /// Draws the list; `focus` goes to the first paper that can be opened.
    pub(super) fn show(&self, ui: &mut Ui, ctx: &mut Ctx<'_>, mut focus: bool) -> Option<Asked> {
        let lang = ctx.lang;
        let t = theme();
        let part = self.part;
        let mut asked = None;
        widgets::flush_panel(ui, |ui| {
            ui.add_space(6.0);
            ui.horizontal(|ui| {
                ui.add_space(t.pad_card);
                for other in PARTS {
                    let shown = part_name(lang, other);
                    let heard = lang.papers_part_of(shown);
                    let it = widgets::segment(ui, other == part, shown, &heard, t.size_body);
                    if it.clicked() {
                        asked = Some(Asked::Part(other));
                    }
                    if self.stale.iter().any(|(kind, _)| kind.part() == other) {
                        widgets::tag(ui, Tone::Amber, "!");
                    }
                }
            });
            ui.add_space(4.0);
            ScrollArea::vertical()
                .id_salt(("papers", part))
                .show(ui, |ui| {
                    ui.spacing_mut().item_spacing.y = 0.0;
                    let rows = self.ready.iter().filter(|(kind, _)| kind.part() == part);
                    for (kind, ready) in rows {
                        let since = self.stale.iter().find(|(it, _)| it == kind);
                        let row = Row {
                            kind: *kind,
                            ready,
                            since: since.map(|(_, at)| *at),
                            papers_lang: self.lang,
                            rounds: self.rounds,
                        };
                        if row.show(ui, ctx, &mut focus) {
                            asked = Some(Asked::Adjust(*kind));
                        }
                    }
                });
        });
        asked
    }
}

/// A paper of the list.
struct Row<'a> {
    kind: PaperKind,
    ready: &'a Result<(), NotReady>,
    /// Written then, and no longer true.
    since: Option<At>,
    papers_lang: Lang,
    rounds: &'a PaperRounds,
}

impl Row<'_> {
    /// Draws the row; true when it is to be adjusted.
    fn show(&self, ui: &mut Ui, ctx: &mut Ctx<'_>, focus: &mut bool) -> bool {
        let lang = ctx.lang;
        let t = theme();
        let (kind, ready) = (self.kind, self.ready);
        let (name, file) = self.rounds.with(ctx.meeting(), |meeting| {
            let file = kind.file_name(meeting, self.papers_lang);
            (title(kind, meeting, lang), file)
        });
        let name = name.as_str();
        let adjustable = kind.adjustable();
        let mut adjust = false;
        let top = ui.cursor().top();
        let left = ui.cursor().left() + t.pad_card;
        let right = ui.cursor().left() + ui.available_width() - t.pad_card;
        // The line that says what is missing may need two lines: it has the place
        // of the state too.
        let tag = if ready.is_ok() { 140.0 } else { 0.0 };
        let tag = if self.since.is_some() { 210.0 } else { tag };
        let split = right - 110.0 - tag - if adjustable { 96.0 } else { 0.0 };
        let place = egui::Rect::from_min_max(
            egui::pos2(left, top + 8.0),
            egui::pos2(split, f32::INFINITY),
        );
        let words = UiBuilder::new().id_salt(("words", kind)).max_rect(place);
        let mut words = ui.new_child(words);
        words.spacing_mut().item_spacing.y = 2.0;
        let ink = if ready.is_ok() { *t.ink } else { *t.ink_2 };
        words.label(bold(name, t.size_body + 1.0, ink));
        let (line, ink) = match ready {
            Ok(()) => (file.clone(), *t.ink_3),
            Err(why) => (lang.paper_not_ready(why), *t.amber),
        };
        words.label(regular(line, t.size_small, ink));
        let height = (words.min_rect().height() + 16.0).max(56.0);
        let (_, rect) = ui.allocate_space(vec2(ui.available_width(), height));
        let line = egui::Stroke::new(1.0, *t.line);
        ui.painter().hline(rect.x_range(), rect.bottom(), line);
        let inner = rect.shrink2(vec2(t.pad_card, 6.0));
        let actions = UiBuilder::new()
            .id_salt(("actions", kind))
            .max_rect(inner.with_min_x(split))
            .layout(Layout::right_to_left(Align::Center));
        ui.scope_builder(actions, |ui| {
            ui.add_enabled_ui(ready.is_ok(), |ui| {
                let open = named_button(ui, lang, name);
                if open.gained_focus() {
                    open.scroll_to_me(None);
                }
                if *focus && ready.is_ok() {
                    open.request_focus();
                    *focus = false;
                }
                if open.clicked() {
                    paper_out::print_of(ctx, self.rounds.chosen(), kind, self.papers_lang);
                }
            });
            if adjustable {
                let heard = lang.papers_adjust_of(name);
                let button = widgets::named(ui, Kind::Secondary, lang.papers_adjust(), &heard);
                if button.gained_focus() {
                    button.scroll_to_me(None);
                }
                adjust = button.clicked();
            }
            match (ready, self.since, written(ctx, &file)) {
                (Ok(()), Some(since), _) => {
                    let at = since.0.format("%H:%M").to_string();
                    widgets::tag(ui, Tone::Amber, &lang.papers_stale(&at));
                }
                (Ok(()), None, Some(at)) => {
                    widgets::tag(ui, Tone::Jade, &lang.count_paper_written(&at));
                }
                (Ok(()), None, None) => {
                    widgets::tag(ui, Tone::Neutral, lang.count_paper_able());
                }
                (Err(_), ..) => {}
            }
        });
        adjust
    }
}

/// A button that shows 打开 and is heard with the paper's name.
fn named_button(ui: &mut Ui, lang: Lang, name: &str) -> egui::Response {
    let (shown, heard) = (lang.count_paper_button(), lang.count_paper_button_of(name));
    widgets::named(ui, Kind::Secondary, shown, &heard)
}
