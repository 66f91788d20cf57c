//! The left of the panel: what the hall sees, and the scenes.

use egui::{
    Align, Layout, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, UiBuilder, Vec2,
    WidgetInfo, vec2,
};

use super::{HallPanel, scene_name};
use crate::desk::hall_choice::SceneKind;
use crate::desk::keys::UiCommand;
use crate::desk::page::Ctx;
use crate::desk::style::{bold, bold_font, radius, regular, regular_font};
use crate::desk::widgets::{self, Tone, focus_ring, key_cap_size, paint_key_cap};
use crate::theme::theme;

/// Height of a button with a key, and the space a button of the scenes needs.
const BUTTON: f32 = 36.0;
const SCENE_WIDTH: f32 = 124.0;
const GAP: f32 = 7.0;

impl HallPanel {
    pub(super) fn left(&mut self, ui: &mut Ui, ctx: &mut Ctx<'_>) {
        let t = theme();
        widgets::panel(ui, |ui| {
            ui.spacing_mut().item_spacing = vec2(GAP, GAP);
            title(ui, ctx);
            let width = ui.available_width();
            let columns = ((width / SCENE_WIDTH) as usize).clamp(3, 5);
            let rows = SceneKind::ALL.len().div_ceil(columns) as f32;
            let below = BUTTON + GAP + t.size_body + 12.0 + rows * (BUTTON + GAP) + GAP;
            let room = (ui.available_height() - below).max(80.0);
            let shape = ctx.hall.shape(&ctx.platform.monitors());
            picture(
                ui,
                ctx,
                shape,
                shape * (width / shape.x).min(room / shape.y),
            );
            let mut asked = controls(ui, ctx);
            widgets::heading(ui, ctx.lang.panel_scenes());
            let cell = (width - GAP * (columns as f32 - 1.0)) / columns as f32;
            let now = SceneKind::of(ctx.hall.scene());
            for row in SceneKind::ALL.chunks(columns) {
                ui.horizontal(|ui| {
                    for kind in row {
                        let any = !kind.scenes(ctx.session.meeting()).is_empty();
                        let command = kind.command();
                        ui.add_enabled_ui(any, |ui| {
                            let chosen = now == Some(*kind);
                            if key_button(ui, ctx.lang, command, chosen, Some(cell)).clicked() {
                                asked = Some(command);
                            }
                        });
                    }
                });
            }
            if let Some(command) = asked {
                self.command(command, ctx);
            }
        });
    }
}

/// What the picture below is, and how it stands.
fn title(ui: &mut Ui, ctx: &Ctx<'_>) {
    let t = theme();
    let lang = ctx.lang;
    let hall = &*ctx.hall;
    ui.horizontal(|ui| {
        ui.set_min_height(26.0);
        let words = if hall.is_seen() {
            lang.panel_hall_sees()
        } else {
            lang.panel_would_see()
        };
        ui.label(bold(words, t.size_body, *t.ink));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if hall.is_blank() {
                widgets::tag(ui, Tone::Amber, lang.panel_blank());
            }
            let scene = scene_name(hall.scene(), ctx);
            if hall.is_frozen() {
                widgets::tag(ui, Tone::Amber, lang.panel_frozen());
            } else if hall.pages() > 1 {
                let page = lang.panel_page(hall.page() + 1, hall.pages());
                widgets::tag(ui, Tone::Neutral, &page);
            }
            let words = if hall.is_frozen() {
                lang.panel_frozen_next(&scene)
            } else {
                scene
            };
            ui.add(egui::Label::new(regular(words, t.size_body, *t.ink_2)).truncate());
        });
    });
}

/// The hall's own picture, small, in the middle of the width.
fn picture(ui: &mut Ui, ctx: &Ctx<'_>, shape: Vec2, size: Vec2) {
    let (whole, response) =
        ui.allocate_exact_size(vec2(ui.available_width(), size.y), Sense::hover());
    let name = scene_name(ctx.hall.scene(), ctx);
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &name));
    let place = Rect::from_center_size(whole.center(), size);
    let mut child = ui.new_child(UiBuilder::new().id_salt("hall picture").max_rect(place));
    child.set_clip_rect(place.intersect(ui.clip_rect()));
    ctx.hall.thumbnail(&mut child, shape);
    let line = Stroke::new(1.0, *theme().field_line);
    ui.painter()
        .rect_stroke(place, radius(0.0), line, StrokeKind::Outside);
}

/// To and fro, blank, freeze.
fn controls(ui: &mut Ui, ctx: &Ctx<'_>) -> Option<UiCommand> {
    let hall = &*ctx.hall;
    let mut asked = None;
    ui.horizontal(|ui| {
        for (command, chosen) in [
            (UiCommand::HallBack, false),
            (UiCommand::HallForward, false),
            (UiCommand::HallTurning, hall.turns_by_itself()),
            (UiCommand::HallBlank, hall.is_blank()),
            (UiCommand::HallFreeze, hall.is_frozen()),
        ] {
            if key_button(ui, ctx.lang, command, chosen, None).clicked() {
                asked = Some(command);
            }
        }
    });
    asked
}

/// A button with the key that does the same; as wide as its words, or `width`.
pub(super) fn key_button(
    ui: &mut Ui,
    lang: crate::text::Lang,
    command: UiCommand,
    chosen: bool,
    width: Option<f32>,
) -> Response {
    let t = theme();
    let enabled = ui.is_enabled();
    let (fill, line, ink) = match (enabled, chosen) {
        (true, true) => (*t.indigo_soft, *t.indigo, *t.indigo),
        (true, false) => (*t.card, *t.field_line, *t.ink),
        (false, _) => (*t.rail, *t.line, *t.ink_3),
    };
    let font = if chosen {
        bold_font(t.size_small + 1.0)
    } else {
        regular_font(t.size_small + 1.0)
    };
    let words = ui
        .painter()
        .layout_no_wrap(command.text(lang).into(), font, ink);
    let cap = command.caps().join(" ");
    let cap_size = key_cap_size(ui, &cap);
    let own = cap_size.x + words.size().x + 24.0;
    let size = vec2(width.unwrap_or(own), BUTTON);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let name = command.text(lang);
    response.widget_info(|| WidgetInfo::selected(Role::Button, enabled, chosen, name));
    let fill = if response.hovered() && enabled && !chosen {
        *t.paper
    } else {
        fill
    };
    let edge = Stroke::new(1.0, line);
    ui.painter().rect(
        rect,
        radius(t.radius_button),
        fill,
        edge,
        StrokeKind::Inside,
    );
    let at = egui::pos2(rect.left() + 8.0, rect.center().y - cap_size.y / 2.0);
    paint_key_cap(ui, Rect::from_min_size(at, cap_size), &cap);
    let at = egui::pos2(
        at.x + cap_size.x + 7.0,
        rect.center().y - words.size().y / 2.0,
    );
    ui.painter().with_clip_rect(rect).galley(at, words, ink);
    focus_ring(ui, &response, rect, t.radius_button);
    response.on_hover_text(command.help(lang))
}
