//! What lies over a page: the message, and the questions that must be answered first.

use super::page::Notice;
use super::scroll_keys::scroll_by_keys;
use super::widgets::{self, Tone};
use crate::text::Lang;

/// The message is as wide as what stands at the right of a page, in points.
const NOTICE_WIDTH: f32 = 300.0;

/// A message above the key bar, at the right of what is not to be `clear` of it, in
/// points; true when it was dismissed.
pub(super) fn notice_card(ctx: &egui::Context, lang: Lang, notice: &Notice, clear: f32) -> bool {
    let t = crate::theme::theme();
    let corner = egui::vec2(-(t.pad_page + clear), -(t.keys_height + t.gap));
    egui::Area::new(egui::Id::unique("notice"))
        .anchor(egui::Align2::RIGHT_BOTTOM, corner)
        .order(egui::Order::Foreground)
        .show(ctx, |ui| {
            ui.set_max_width(NOTICE_WIDTH);
            let message = widgets::Message {
                what: &notice.what,
                why: "",
                next: &notice.next,
            };
            widgets::message(ui, notice.tone, message, |ui| {
                notice.tone != Tone::Jade && widgets::link(ui, lang.desk_close()).clicked()
            })
            .inner
        })
        .inner
}

/// Says why the hall stays closed and offers a window; `None` while it is asked.
pub(super) fn hall_question(ctx: &egui::Context, lang: Lang) -> Option<bool> {
    let id = egui::Id::unique("hall refused");
    let title = lang.desk_hall_refused();
    let (answer, away) = widgets::question(
        ctx,
        id,
        (480.0, lang),
        title,
        |ui| {
            let words = widgets::Message {
                what: title,
                why: lang.hall_no_second(),
                next: lang.hall_no_second_next(),
            };
            widgets::message(ui, Tone::Amber, words, |_| {});
        },
        |ui| {
            if widgets::secondary(ui, lang.hall_preview()).clicked() {
                Some(true)
            } else {
                let close = widgets::secondary(ui, lang.desk_close());
                close.clicked().then_some(false)
            }
        },
    );
    if away { Some(false) } else { answer }
}

/// What a person says about the projector.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum MirrorAnswer {
    /// It shows the desk's screen.
    Shows,
    /// It does not, or not any more.
    Apart,
    /// Keying begins another time.
    Later,
}

/// Asks whether the projector shows the desk's screen, and what to do where it
/// does; `known` where the system says so. `None` while it is asked.
pub(super) fn mirror_question(
    ctx: &egui::Context,
    lang: Lang,
    known: bool,
    shows: bool,
) -> Option<MirrorAnswer> {
    let id = egui::Id::unique("projector question");
    let title = lang.mirror_title();
    let (answer, _) = widgets::question(
        ctx,
        id,
        (540.0, lang),
        title,
        |ui| {
            let words = widgets::Message {
                what: title,
                why: if known {
                    lang.mirror_known()
                } else {
                    lang.mirror_why()
                },
                next: if shows { lang.mirror_next() } else { "" },
            };
            widgets::message(ui, Tone::Amber, words, |_| {});
        },
        |ui| {
            let apart = if shows {
                lang.mirror_fixed()
            } else {
                lang.mirror_no()
            };
            let mut answer = None;
            if widgets::primary(ui, apart).clicked() {
                answer = Some(MirrorAnswer::Apart);
            }
            if !shows && widgets::secondary(ui, lang.mirror_yes()).clicked() {
                answer = Some(MirrorAnswer::Shows);
            }
            if widgets::secondary(ui, lang.mirror_later()).clicked() {
                answer = Some(MirrorAnswer::Later);
            }
            answer
        },
    );
    answer
}

/// The sentence to read aloud, large; true when it is closed.
pub(super) fn read_aloud(ctx: &egui::Context, lang: Lang, text: Option<&str>) -> bool {
    let t = crate::theme::theme();
    let width = (ctx.content_rect().width() * 0.8).min(1100.0);
    let (closed, away) = widgets::dialog(ctx, egui::Id::unique("read aloud"), width, |ui| {
        ui.label(super::style::bold(
            lang.read_aloud_title(),
            t.size_name,
            *t.vermilion,
        ));
        ui.add_space(t.gap);
        egui::ScrollArea::vertical()
            .max_height(ctx.content_rect().height() * 0.7)
            .show(ui, |ui| {
                scroll_by_keys(ui, true);
                ui.label(super::style::regular(
                    text.unwrap_or(lang.read_aloud_none()),
                    t.size_figure,
                    *t.ink,
                ));
            });
        ui.add_space(t.gap);
        widgets::secondary(ui, lang.desk_close()).clicked()
    });
    closed || away
}

/// Whether to leave the program; `None` while it is asked.
pub(super) fn ask_quit(ctx: &egui::Context, lang: Lang) -> Option<bool> {
    let t = crate::theme::theme();
    let id = egui::Id::unique("quit");
    let title = lang.quit_title();
    let (answer, away) = widgets::question(
        ctx,
        id,
        (460.0, lang),
        title,
        |ui| {
            ui.label(super::style::bold(title, t.size_name, *t.ink));
            let line = lang.quit_line();
            ui.label(super::style::regular(line, t.size_body, *t.ink_2));
        },
        |ui| {
            let yes = widgets::primary(ui, lang.quit_yes());
            let no = widgets::secondary(ui, lang.quit_no());
            if yes.clicked() {
                Some(true)
            } else {
                no.clicked().then_some(false)
            }
        },
    );
    if away { Some(false) } else { answer }
}
