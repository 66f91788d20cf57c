//! Colours and sizes, read from `assets/theme.ron` so that view code holds none.

use std::sync::OnceLock;

use egui::Color32;
use serde::Deserialize;

/// A colour written as six hexadecimal digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rgb(pub Color32);

impl<'de> Deserialize<'de> for Rgb {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let value = u32::from_str_radix(&text, 16)
            .ok()
            .filter(|_| text.len() == 6)
            .ok_or_else(|| serde::de::Error::custom(format!("not a colour: {text}")))?;
        let [_, r, g, b] = value.to_be_bytes();
        Ok(Rgb(Color32::from_rgb(r, g, b)))
    }
}

impl std::ops::Deref for Rgb {
    type Target = Color32;
    fn deref(&self) -> &Color32 {
        &self.0
    }
}

/// The tokens of the look; what each is for stands in `assets/theme.ron`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct Theme {
    pub paper: Rgb,
    pub rail: Rgb,
    pub card: Rgb,
    pub line: Rgb,
    pub ink: Rgb,
    pub ink_2: Rgb,
    pub ink_3: Rgb,
    pub vermilion: Rgb,
    pub vermilion_soft: Rgb,
    pub jade: Rgb,
    pub jade_soft: Rgb,
    pub amber: Rgb,
    pub amber_soft: Rgb,
    pub indigo: Rgb,
    pub indigo_soft: Rgb,
    pub vermilion_line: Rgb,
    pub jade_line: Rgb,
    pub amber_line: Rgb,
    pub indigo_line: Rgb,
    pub field_line: Rgb,
    pub track: Rgb,
    pub faint: Rgb,
    pub hit: Rgb,
    pub hall_vermilion: HallColors,
    pub hall_light: HallColors,
    pub hall_dark: HallColors,
    pub size_small: f32,
    pub size_body: f32,
    pub size_name: f32,
    pub size_title: f32,
    pub size_figure: f32,
    pub size_ballot_name: f32,
    pub size_hero: f32,
    pub radius_card: f32,
    pub radius_button: f32,
    pub pad_card: f32,
    pub rail_width: f32,
    pub rail_compact: f32,
    pub rail_needs: f32,
    pub top_height: f32,
    pub keys_height: f32,
    pub pad_page: f32,
    pub gap: f32,
    pub height_button: f32,
    pub height_row: f32,
}

/// The colours of one theme of the hall screen.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HallColors {
    /// The ground at the top; it runs down to `ground_bottom`.
    pub ground_top: Rgb,
    /// The ground at the bottom.
    pub ground_bottom: Rgb,
    /// A panel at its top; it runs down to `panel`.
    pub panel_top: Rgb,
    /// A panel at its bottom.
    pub panel: Rgb,
    /// Text that matters.
    pub text: Rgb,
    /// Text that explains.
    pub soft: Rgb,
    /// Bars, strokes, chips, and the one text that stands out.
    pub accent: Rgb,
    /// Text on `accent`.
    pub on_accent: Rgb,
    /// The empty part of a bar, and rules that part two things.
    pub track: Rgb,
    /// Thin rules between rows.
    pub rule: Rgb,
    /// The line across the bars; white or black, as the words below say.
    pub line: Rgb,
    /// A box of the ballot, drawn with an edge in `cell_ink`.
    pub cell: Rgb,
    /// Marks in a box of the ballot.
    pub cell_ink: Rgb,
}

/// The theme in use.
///
/// # Panics
/// Never in a build whose tests passed: the file is embedded and a test reads it.
#[allow(clippy::expect_used)]
pub fn theme() -> &'static Theme {
    static THEME: OnceLock<Theme> = OnceLock::new();
    THEME.get_or_init(|| {
        ron::from_str(include_str!("../assets/theme.ron")).expect("assets/theme.ron is tested")
    })
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_embedded_theme_reads() {
        assert_eq!(
            super::theme().vermilion.0,
            egui::Color32::from_rgb(0xB3, 0x26, 0x1E)
        );
    }
}
