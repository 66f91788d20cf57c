//! The list of papers: ready, written, or what is missing.

use egui::{Align, Layout, ScrollArea, Ui, UiBuilder, vec2};

use super::Readiness;
use crate::desk::page::Ctx;
use crate::desk::paper_out;
use crate::desk::style::{bold, regular};
use crate::desk::widgets::{self, Kind, Tone};
use crate::papers::forms::PaperKind;
use crate::text::Lang;
use crate::theme::theme;

/// When a paper was last written in this language.
fn written(ctx: &Ctx<'_>, kind: PaperKind, lang: Lang) -> Option<String> {
    let name = kind.file_name(ctx.meeting(), lang);
    let noted = ctx.meeting().noted(&name)?;
    Some(noted.at.0.format("%H:%M").to_string())
}

pub(super) fn show(
    ui: &mut Ui,
    ctx: &mut Ctx<'_>,
    ready: &Readiness,
    papers_lang: Lang,
    mut focus: bool,
) {
    let lang = ctx.lang;
    let t = theme();
    widgets::flush_panel(ui, |ui| {
        ScrollArea::vertical().id_salt("papers").show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            for (kind, ready) in ready {
                let name = lang.paper_title(*kind);
                let top = ui.cursor().top();
                let left = ui.cursor().left() + t.pad_card;
                let right = ui.cursor().left() + ui.available_width() - t.pad_card;
                // The line that says what is missing may need two lines: it has the
                // place of the state too.
                let split = right - if ready.is_ok() { 250.0 } else { 110.0 };
                let place = egui::Rect::from_min_max(
                    egui::pos2(left, top + 8.0),
                    egui::pos2(split, f32::INFINITY),
                );
                let words = UiBuilder::new().id_salt(("words", name)).max_rect(place);
                let mut words = ui.new_child(words);
                words.spacing_mut().item_spacing.y = 2.0;
                let ink = if ready.is_ok() { *t.ink } else { *t.ink_2 };
                words.label(bold(name, t.size_body + 1.0, ink));
                let (line, ink) = match ready {
                    Ok(()) => (kind.file_name(ctx.meeting(), papers_lang), *t.ink_3),
                    Err(why) => (lang.paper_not_ready(why), *t.amber),
                };
                words.label(regular(line, t.size_small, ink));
                let height = (words.min_rect().height() + 16.0).max(60.0);
                let (_, rect) = ui.allocate_space(vec2(ui.available_width(), height));
                let line = egui::Stroke::new(1.0, *t.line);
                ui.painter().hline(rect.x_range(), rect.bottom(), line);
                let inner = rect.shrink2(vec2(t.pad_card, 6.0));
                let actions = UiBuilder::new()
                    .id_salt(("actions", name))
                    .max_rect(inner.with_min_x(split))
                    .layout(Layout::right_to_left(Align::Center));
                ui.scope_builder(actions, |ui| {
                    ui.add_enabled_ui(ready.is_ok(), |ui| {
                        let open = named_button(ui, lang, name);
                        if focus && ready.is_ok() {
                            open.request_focus();
                            focus = false;
                        }
                        if open.clicked() {
                            paper_out::print(ctx, *kind, papers_lang);
                        }
                    });
                    match (ready, written(ctx, *kind, papers_lang)) {
                        (Ok(()), Some(at)) => {
                            widgets::tag(ui, Tone::Jade, &lang.count_paper_written(&at));
                        }
                        (Ok(()), None) => {
                            widgets::tag(ui, Tone::Neutral, lang.count_paper_able());
                        }
                        (Err(_), _) => {}
                    }
                });
            }
        });
    });
}

/// A button that shows 打开 and is heard with the paper's name.
fn named_button(ui: &mut Ui, lang: Lang, name: &str) -> egui::Response {
    let (shown, heard) = (lang.count_paper_button(), lang.count_paper_button_of(name));
    widgets::named(ui, Kind::Secondary, shown, &heard)
}
