//! Looking at a paper before it is printed: the very PDF, page by page.

use egui::{ColorImage, Id, Image, Key, Modifiers, ScrollArea, TextureHandle, TextureOptions, Ui};

use crate::desk::kept::Kept;
use crate::desk::keys::UiCommand;
use crate::desk::page::{Ctx, Header, Page};
use crate::desk::paper_out;
use crate::desk::paper_rounds::PaperRounds;
use crate::desk::shell::PillView;
use crate::desk::style::regular;
use crate::desk::widgets::{self, Message, PillText, Tone};
use crate::papers::forms::{self, PaperKind, Source};
use crate::papers::{BodyFace, Rendered, picture};
use crate::text::Lang;
use crate::theme::theme;

/// Points of the window a point of the paper takes at 100 %.
const FULL: f32 = 1.25;

/// Points across an upright A4 page.
const A4_WIDTH: f32 = 595.0;

/// What a shown page was drawn from: paper, language, events, page and dots a point.
type Drawn = (PaperKind, Lang, u64, usize, u32);

/// A paper made, or what happened and what to do next.
type Made = Result<Rendered, (String, String)>;

/// The page, with what is looked at.
#[derive(Default)]
pub struct PreviewPage {
    kind: Option<PaperKind>,
    page: usize,
    /// In steps of a tenth over or under 100 %.
    zoom: i32,
    made: Option<(PaperKind, Lang, u64, Made)>,
    drawn: Option<(Drawn, TextureHandle)>,
    copies: String,
    fresh: bool,
    /// Papers that can be made; some add up the round to know it.
    ready: Kept<Vec<PaperKind>>,
    /// Whose papers.
    rounds: PaperRounds,
}

impl Page for PreviewPage {
    fn header(&self, ctx: &Ctx<'_>) -> Header {
        let lang = ctx.lang;
        let pages = self.pages();
        let pills = if pages > 0 {
            vec![PillView {
                tone: Tone::Neutral,
                text: PillText::new(lang.preview_page(), (self.page + 1).to_string())
                    .then(format!("/ {pages}")),
            }]
        } else {
            Vec::new()
        };
        Header {
            title: self.kind.map_or_else(
                || lang.preview_title().to_owned(),
                |kind| self.title(kind, ctx),
            ),
            subtitle: lang.preview_line().into(),
            pills,
        }
    }

    fn keys(&self, _ctx: &Ctx<'_>) -> Vec<UiCommand> {
        vec![UiCommand::Preview, UiCommand::Print]
    }

    fn show(&mut self, ui: &mut Ui, ctx: &mut Ctx<'_>) {
        if self.rounds.show(ui, ctx.meeting(), ctx.lang) {
            (self.ready, self.made) = (Kept::default(), None);
        }
        let ready = self.ready.get(ctx.meeting(), |meeting| {
            self.rounds.with(meeting, |meeting| {
                let all = PaperKind::offered(meeting).into_iter();
                Some(all.filter(|kind| kind.ready(meeting).is_ok()).collect())
            })
        });
        let ready = ready.unwrap_or_default();
        if !self.kind.is_some_and(|kind| ready.contains(&kind)) {
            self.kind = ready.first().copied();
            self.page = 0;
        }
        self.turn(ui);
        self.make(ctx);
        let mut state = (self, ctx);
        widgets::page_columns(
            ui,
            &mut state,
            340.0,
            |ui, (page, ctx)| page.paper(ui, ctx),
            |ui, (page, ctx)| page.right(ui, ctx, &ready),
        );
    }

    fn command(&mut self, command: UiCommand, ctx: &mut Ctx<'_>) -> bool {
        if command == UiCommand::Print {
            if let Some(kind) = self.kind {
                paper_out::print_of(ctx, self.rounds.chosen(), kind, ctx.lang);
            }
            return true;
        }
        false
    }

    fn opened(&mut self, _ctx: &mut Ctx<'_>) {
        *self = PreviewPage {
            kind: self.kind,
            copies: "1".into(),
            fresh: true,
            ..PreviewPage::default()
        };
    }
}

impl PreviewPage {
    /// The paper's name in the round that is looked at.
    fn title(&self, kind: PaperKind, ctx: &Ctx<'_>) -> String {
        self.rounds
            .with(ctx.meeting(), |it| forms::title(kind, it, ctx.lang))
    }

    fn pages(&self) -> usize {
        match &self.made {
            Some((_, _, _, Ok(made))) => made.pages,
            _ => 0,
        }
    }

    /// Page keys and zoom, unless something is typed.
    fn turn(&mut self, ui: &Ui) {
        if ui.ctx().text_edit_focused() {
            return;
        }
        let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        if pressed(Key::PageDown) {
            self.page += 1;
        }
        if pressed(Key::PageUp) {
            self.page = self.page.saturating_sub(1);
        }
        if pressed(Key::Plus) || pressed(Key::Equals) {
            self.zoom += 1;
        }
        if pressed(Key::Minus) {
            self.zoom -= 1;
        }
        self.zoom = self.zoom.clamp(-6, 15);
        self.page = self.page.min(self.pages().saturating_sub(1));
    }

    /// Makes the paper anew when the meeting has gone on or another is chosen.
    fn make(&mut self, ctx: &Ctx<'_>) {
        let Some(kind) = self.kind else { return };
        let events = ctx.meeting().events;
        let known = self.made.as_ref();
        if known.is_some_and(|(k, l, e, _)| (*k, *l, *e) == (kind, ctx.lang, events)) {
            return;
        }
        let made = self.rounds.with(ctx.meeting(), |meeting| {
            let (head, reported) = paper_out::reported_of(meeting, ctx.session, kind);
            let source = Source {
                meeting,
                lang: ctx.lang,
                head,
                events: reported,
            };
            forms::pdf(kind, &source).map_err(|error| {
                let trouble = paper_out::PaperTrouble::Form(error);
                let name = forms::title(kind, meeting, ctx.lang);
                paper_out::explain_as(ctx.lang, &name, &trouble)
            })
        });
        self.made = Some((kind, ctx.lang, events, made));
        self.page = self.page.min(self.pages().saturating_sub(1));
    }

    fn paper(&mut self, ui: &mut Ui, ctx: &Ctx<'_>) {
        let lang = ctx.lang;
        let title = self.kind.map(|kind| self.title(kind, ctx));
        let title = title.unwrap_or_default();
        let made = match &self.made {
            Some((_, _, _, Ok(made))) => made,
            Some((_, _, _, Err((what, next)))) => {
                let words = Message {
                    what,
                    why: "",
                    next,
                };
                widgets::message(ui, Tone::Amber, words, |_| {});
                return;
            }
            None => {
                let (title, line) = (lang.preview_nothing(), lang.preview_nothing_line());
                widgets::empty_state(ui, title, line, |_| {});
                return;
            }
        };
        let Some((kind, made_lang, events, _)) = &self.made else {
            return;
        };
        // An upright A4 page is as wide as the place it has, never larger than life.
        let full = FULL.min((ui.available_width() - 20.0).max(200.0) / A4_WIDTH);
        let size = full * (10 + self.zoom) as f32 / 10.0;
        let dots = size * ui.ctx().pixels_per_point();
        let wanted = (*kind, *made_lang, *events, self.page, dots.to_bits());
        if self
            .drawn
            .as_ref()
            .is_none_or(|(drawn, _)| *drawn != wanted)
        {
            let Some(page) = picture(&made.pdf, self.page, dots) else {
                return;
            };
            let image = ColorImage::from_rgba_premultiplied([page.width, page.height], &page.dots);
            let options = TextureOptions::LINEAR;
            let texture = ui.ctx().load_texture("preview", image, options);
            self.drawn = Some((wanted, texture));
        }
        let Some((_, texture)) = &self.drawn else {
            return;
        };
        let shown = texture.size_vec2() / ui.ctx().pixels_per_point();
        ScrollArea::both().id_salt("preview").show(ui, |ui| {
            let name = lang.preview_picture(&title, self.page + 1);
            let image = Image::new((texture.id(), shown)).alt_text(name);
            let placed = ui.add(image);
            let line = egui::Stroke::new(1.0, *theme().line);
            let corner = crate::desk::style::radius(0.0);
            let inside = egui::StrokeKind::Inside;
            ui.painter().rect_stroke(placed.rect, corner, line, inside);
        });
    }

    fn right(&mut self, ui: &mut Ui, ctx: &mut Ctx<'_>, ready: &[PaperKind]) {
        let lang = ctx.lang;
        let t = theme();
        self.actions(ui, ctx);
        widgets::card(ui, |ui| {
            widgets::heading(ui, lang.preview_papers());
            ui.spacing_mut().item_spacing.y = 0.0;
            for kind in ready {
                let name = self.title(*kind, ctx);
                let chosen = self.kind == Some(*kind);
                let id = Id::unique(("preview", *kind));
                let row = widgets::list_row(ui, id, &name, chosen, 36.0, |ui| {
                    ui.label(regular(&name, t.size_body, *t.ink));
                });
                if chosen && std::mem::take(&mut self.fresh) {
                    row.request_focus();
                }
                // The arrow keys move the focus from row to row; the choice follows it.
                if (row.clicked() || row.has_focus()) && !chosen {
                    self.kind = Some(*kind);
                    self.page = 0;
                }
            }
        });
        if widgets::secondary(ui, lang.acts_back()).clicked() {
            *ctx.aside = None;
        }
    }

    fn actions(&mut self, ui: &mut Ui, ctx: &mut Ctx<'_>) {
        let lang = ctx.lang;
        let t = theme();
        let Some(kind) = self.kind else { return };
        widgets::card(ui, |ui| {
            if let Some((_, _, _, Ok(made))) = &self.made {
                let face = match made.body {
                    BodyFace::FangSong => lang.preview_fangsong(),
                    BodyFace::Serif => lang.preview_serif(),
                };
                ui.label(regular(face, t.size_small, *t.ink_2));
                if !made.borrowed.is_empty() {
                    let characters = made.borrowed.iter().collect::<String>();
                    let line = lang.preview_borrowed(&characters);
                    ui.label(regular(line, t.size_small, *t.amber));
                }
            }
            ui.label(regular(lang.preview_keys(), t.size_small, *t.ink_3));
            if widgets::primary(ui, lang.preview_viewer()).clicked() {
                paper_out::print_of(ctx, self.rounds.chosen(), kind, lang);
            }
            ui.horizontal(|ui| {
                let id = Id::unique("preview copies");
                let label = lang.preview_copies();
                widgets::number_field(ui, id, label, &mut self.copies, 64.0);
                ui.vertical(|ui| {
                    ui.add_space(24.0);
                    let copies = self.copies.parse().ok().filter(|copies| *copies > 0);
                    let words = lang.preview_print();
                    let print =
                        ui.add_enabled_ui(copies.is_some(), |ui| widgets::secondary(ui, words));
                    if let Some(copies) = copies.filter(|_| print.inner.clicked()) {
                        paper_out::send(ctx, self.rounds.chosen(), kind, copies);
                    }
                });
            });
        });
    }
}
