//! Fonts and visuals of the operator's window, all values from the theme.

use std::sync::Arc;

use egui::{
    Color32, Context, CornerRadius, FontData, FontDefinitions, FontFamily, FontId, RichText,
    Shadow, Stroke,
};

use crate::fonts::{self, Face, FontFile};
use crate::theme::theme;

/// The name of the bold family; egui's own "strong" is only a colour.
pub const BOLD: &str = "bold";

/// Regular text of `size` points.
pub fn regular_font(size: f32) -> FontId {
    FontId::new(size, FontFamily::Proportional)
}

/// Bold text of `size` points.
pub fn bold_font(size: f32) -> FontId {
    FontId::new(size, FontFamily::Name(BOLD.into()))
}

/// Regular text of a size and colour, for labels.
pub fn regular(text: impl Into<String>, size: f32, colour: impl Into<Color32>) -> RichText {
    RichText::new(text).font(regular_font(size)).color(colour)
}

/// Bold text of a size and colour, for labels.
pub fn bold(text: impl Into<String>, size: f32, colour: impl Into<Color32>) -> RichText {
    RichText::new(text).font(bold_font(size)).color(colour)
}

/// A corner radius from a token; egui stores whole points.
pub fn radius(points: f32) -> CornerRadius {
    CornerRadius::same(points.round().clamp(0.0, 255.0) as u8)
}

/// Puts the light look of the tokens on every style of `ctx`, and turns off
/// egui's own zoom and quit keys: those are commands of ours.
pub fn install_visuals(ctx: &Context) {
    let t = theme();
    ctx.set_theme(egui::Theme::Light);
    ctx.all_styles_mut(|style| {
        style.visuals = egui::Visuals::light();
        style.text_styles = text_styles();
        style.interaction.selectable_labels = false;
        style.animation_time = 0.0;
        style.spacing.item_spacing = egui::vec2(8.0, 6.0);
        style.spacing.button_padding = egui::vec2(14.0, 8.0);
        style.spacing.scroll = egui::style::ScrollStyle {
            // Always to be seen, so that nobody misses what is below.
            foreground_color: true,
            dormant_background_opacity: 0.0,
            dormant_handle_opacity: 0.25,
            active_background_opacity: 0.0,
            active_handle_opacity: 0.4,
            interact_background_opacity: 0.0,
            interact_handle_opacity: 0.5,
            floating_width: 5.0,
            ..egui::style::ScrollStyle::thin()
        };
        let v = &mut style.visuals;
        v.override_text_color = Some(*t.ink);
        v.panel_fill = *t.paper;
        v.window_fill = *t.card;
        v.window_stroke = Stroke::new(1.0, *t.line);
        v.window_corner_radius = radius(t.radius_card);
        v.window_shadow = Shadow {
            offset: [0, 6],
            blur: 24,
            spread: 0,
            color: Color32::from_black_alpha(36),
        };
        v.popup_shadow = v.window_shadow;
        v.extreme_bg_color = *t.card;
        v.faint_bg_color = *t.rail;
        v.selection.bg_fill = *t.indigo_line;
        v.selection.stroke = Stroke::new(2.0, *t.indigo);
        v.hyperlink_color = *t.indigo;
        v.text_cursor.stroke = Stroke::new(2.0, *t.indigo);
        v.interact_cursor = Some(egui::CursorIcon::PointingHand);
        for (widget, line) in [
            (&mut v.widgets.noninteractive, *t.line),
            (&mut v.widgets.inactive, *t.field_line),
            (&mut v.widgets.hovered, *t.ink_3),
            (&mut v.widgets.active, *t.indigo),
            (&mut v.widgets.open, *t.field_line),
        ] {
            widget.corner_radius = radius(t.radius_button);
            widget.bg_stroke = Stroke::new(1.0, line);
            widget.bg_fill = *t.card;
            widget.weak_bg_fill = *t.card;
            widget.fg_stroke = Stroke::new(1.0, *t.ink);
            widget.expansion = 0.0;
        }
    });
    ctx.options_mut(|options| {
        options.zoom_with_keyboard = false;
        options.quit_shortcuts.clear();
    });
}

/// Installs the two built-in screen faces, regular and bold.
///
/// The regular face stands behind the bold one, so that a character is missing
/// in bold only if it is missing altogether.
pub fn install_fonts(ctx: &Context) {
    ctx.set_fonts(definitions(&[]));
}

/// Adds this system's fonts for the characters of names that the built-in faces
/// lack. Looking for them can take a second, so it happens beside the window.
pub fn cover_names(ctx: &Context, rare: Vec<char>) {
    if rare.is_empty() {
        return;
    }
    let ctx = ctx.clone();
    // Without a thread the rare characters stay boxes; nothing else depends on it.
    let _ = std::thread::Builder::new()
        .name("rare characters".into())
        .spawn(move || {
            let mut found: Vec<&'static FontFile> = Vec::new();
            for font in rare.into_iter().filter_map(fonts::fallback_for) {
                if !found.iter().any(|known| std::ptr::eq(*known, font)) {
                    found.push(font);
                }
            }
            if !found.is_empty() {
                ctx.set_fonts(definitions(&found));
                ctx.request_repaint();
            }
        });
}

fn definitions(system: &[&'static FontFile]) -> FontDefinitions {
    const SANS: &str = "zhengpiao sans";
    const SANS_BOLD: &str = "zhengpiao sans bold";
    let data = |face: Face| Arc::new(FontData::from_static(face.bytes()));
    let mut font_data = std::collections::BTreeMap::from([
        (SANS.to_owned(), data(Face::Sans)),
        (SANS_BOLD.to_owned(), data(Face::SansBold)),
    ]);
    let mut regular = vec![SANS.to_owned()];
    for (number, font) in system.iter().enumerate() {
        let name = format!("system {number}");
        let mut data = FontData::from_static(font.bytes());
        data.index = u32::try_from(font.index()).unwrap_or(0);
        font_data.insert(name.clone(), Arc::new(data));
        regular.push(name);
    }
    let mut bold = vec![SANS_BOLD.to_owned()];
    bold.extend(regular.iter().cloned());
    FontDefinitions {
        font_data,
        families: [
            (FontFamily::Proportional, regular.clone()),
            (FontFamily::Monospace, regular),
            (FontFamily::Name(BOLD.into()), bold),
        ]
        .into(),
    }
}

fn text_styles() -> std::collections::BTreeMap<egui::TextStyle, FontId> {
    let t = theme();
    [
        (egui::TextStyle::Small, regular_font(t.size_small)),
        (egui::TextStyle::Body, regular_font(t.size_body)),
        (egui::TextStyle::Button, regular_font(t.size_body)),
        (egui::TextStyle::Heading, bold_font(t.size_title)),
        (egui::TextStyle::Monospace, regular_font(t.size_body)),
    ]
    .into()
}
