//! The typefaces in the program, and which characters they can draw.
//!
//! Four faces are built in, so screen and papers look the same on every machine.
//! A rare character they lack is looked for in the fonts of the system
//! ([`fallback_for`]); a character nobody can draw is reported, never dropped.
//! How the files were made: `scripts/make-fonts`.

mod file;
mod system;

use std::sync::LazyLock;

pub use file::{CutFont, FontFile, FontProblem};
pub use system::{fallback_for, fangsong};

/// A face that is built into the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Face {
    /// Screen text, and headings of the first level (黑体).
    Sans,
    /// Bold screen text.
    SansBold,
    /// The text of papers (宋体).
    Serif,
    /// Titles of papers (in the place of 小标宋).
    SerifBold,
}

impl Face {
    /// Every built-in face.
    pub const ALL: [Face; 4] = [Face::Sans, Face::SansBold, Face::Serif, Face::SerifBold];

    /// The OpenType file.
    pub fn bytes(self) -> &'static [u8] {
        match self {
            Face::Sans => include_bytes!("../assets/fonts/zhengpiao-sans.otf"),
            Face::SansBold => include_bytes!("../assets/fonts/zhengpiao-sans-bold.otf"),
            Face::Serif => include_bytes!("../assets/fonts/zhengpiao-serif.otf"),
            Face::SerifBold => include_bytes!("../assets/fonts/zhengpiao-serif-bold.otf"),
        }
    }

    /// The face with its characters and widths read, once per run of the program.
    pub fn file(self) -> &'static FontFile {
        static SANS: LazyLock<FontFile> = LazyLock::new(|| built_in(Face::Sans));
        static SANS_BOLD: LazyLock<FontFile> = LazyLock::new(|| built_in(Face::SansBold));
        static SERIF: LazyLock<FontFile> = LazyLock::new(|| built_in(Face::Serif));
        static SERIF_BOLD: LazyLock<FontFile> = LazyLock::new(|| built_in(Face::SerifBold));
        match self {
            Face::Sans => &SANS,
            Face::SansBold => &SANS_BOLD,
            Face::Serif => &SERIF,
            Face::SerifBold => &SERIF_BOLD,
        }
    }
}

/// Reads a built-in face. The tests below read all four, so a damaged one never
/// ships; should it happen all the same, the face has no characters and the
/// system's fonts step in.
fn built_in(face: Face) -> FontFile {
    let name = match face {
        Face::Sans => "ZhengpiaoSans-Regular",
        Face::SansBold => "ZhengpiaoSans-Bold",
        Face::Serif => "ZhengpiaoSerif-Regular",
        Face::SerifBold => "ZhengpiaoSerif-Bold",
    };
    FontFile::read(name, face.bytes(), 0).unwrap_or_else(|_| FontFile::without_characters(name))
}

/// Whether a built-in face draws this character.
pub fn has_glyph(face: Face, character: char) -> bool {
    face.file().has_glyph(character)
}

/// Whether all four built-in faces draw this character, so that it looks right
/// on every machine. A name with a character for which this is false should be
/// pointed out when the roll is read.
pub fn covered(character: char) -> bool {
    Face::ALL.iter().all(|face| has_glyph(*face, character))
}

/// The first character of `text` that neither the built-in faces nor any font of
/// this system can draw.
pub fn first_undrawable(text: &str) -> Option<char> {
    text.chars()
        .filter(|character| !character.is_control())
        .find(|character| !covered(*character) && fallback_for(*character).is_none())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn every_face_draws_names_and_signs() {
        for face in Face::ALL {
            assert!(face.file().characters() > 29_000, "{face:?}");
            for character in "丁向晚王䶮李卓阿依努尔·买买提陈晓岚𬭊𬱖䲟喆堃淼㛃髙\
                              ○×√✓●—…《》“”①⑳㊀↑↓←→≤≥−÷±〇，。、；：！？（）正一丨丿"
                .chars()
            {
                assert!(has_glyph(face, character), "{face:?} lacks {character}");
            }
        }
    }

    #[test]
    fn rare_character_is_not_covered() {
        assert!(!covered('\u{3106C}'));
        assert!(!covered('\u{E000}'), "private use has no agreed meaning");
        assert!(covered('䶮'));
    }

    #[test]
    fn ideographs_are_one_em_wide() {
        let file = Face::Serif.file();
        assert_eq!(file.width_thousandths('国'), Some(1000));
        assert!(file.width_thousandths('1').unwrap() < 600);
        assert_eq!(file.width_thousandths('\u{3106C}'), None);
    }
}
