//! Which font draws which character of a paper, and the list of what was used,
//! so that only that goes into the file.

use std::collections::BTreeSet;

use super::{Block, Cell, Document, PaperError, RunFace};
use crate::fonts::{Face, FontFile, fallback_for, fangsong};

/// The type a paper's text is set in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BodyFace {
    /// The system's FangSong, as GB/T 9704 asks.
    FangSong,
    /// The built-in serif type.
    Serif,
}

/// What a paper may be set with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Setting {
    /// The type of running text.
    pub body: BodyFace,
    /// Whether this system's fonts may step in for rare characters.
    pub system_fonts: bool,
}

impl Setting {
    /// Only what is in the program: the same bytes on every machine.
    pub const BUILT_IN: Setting = Setting {
        body: BodyFace::Serif,
        system_fonts: false,
    };
}

/// FangSong where this system has one with every character of the document;
/// otherwise the built-in serif, so that no name is set in two kinds of type.
pub fn body_face(document: &Document) -> BodyFace {
    let Some(font) = fangsong() else {
        return BodyFace::Serif;
    };
    let complete = texts_of(document).iter().all(|text| {
        text.chars()
            .all(|character| is_silent(character) || font.has_glyph(character))
    });
    if complete {
        BodyFace::FangSong
    } else {
        BodyFace::Serif
    }
}

/// Characters that steer the setting and are not drawn.
pub(super) fn is_silent(character: char) -> bool {
    matches!(
        character,
        super::characters::WORD_JOINER | '\n' | '\r' | '\t'
    )
}

/// Every text of a paper from top to bottom, its foot note left out.
pub fn texts_of(document: &Document) -> Vec<&str> {
    texts(&document.blocks)
}

fn texts(blocks: &[Block]) -> Vec<&str> {
    let mut found: Vec<&str> = Vec::new();
    for block in blocks {
        match block {
            Block::Title { lines, .. } => found.extend(lines.iter().map(String::as_str)),
            Block::Paragraph(paragraph) => {
                found.extend(paragraph.runs.iter().map(|run| run.text.as_str()));
            }
            Block::Names { names, .. } => found.extend(names.iter().map(String::as_str)),
            Block::Table(table) => {
                let cells = table.head.iter().chain(&table.rows).flatten();
                found.extend(
                    cells
                        .flat_map(|cell: &Cell| &cell.runs)
                        .map(|run| run.text.as_str()),
                );
            }
            Block::SignatureLines { rows, .. } => {
                found.extend(rows.iter().flatten().map(String::as_str));
            }
            Block::SignOff { organisation, date } => {
                found.extend([organisation.as_str(), date.as_str()]);
            }
            Block::KeepTogether(inner) => found.extend(texts(inner)),
            Block::SideBySide { pieces, .. } => {
                found.extend(pieces.iter().flat_map(|piece| texts(piece)));
            }
            Block::Space { .. } | Block::PageBreak | Block::Rule { .. } => {}
        }
    }
    found
}

/// Which of the fonts in use draws a character.
pub(super) type FaceId = usize;

/// A font in use and what it draws.
pub(super) struct Used {
    /// The font.
    pub(super) font: &'static FontFile,
    /// The characters drawn with it.
    pub(super) characters: BTreeSet<char>,
}

/// The fonts of one paper.
pub(super) struct Faces {
    setting: Setting,
    used: Vec<Used>,
    borrowed: BTreeSet<char>,
}

impl Faces {
    /// No font used yet.
    pub(super) fn new(setting: Setting) -> Self {
        Faces {
            setting,
            used: Vec::new(),
            borrowed: BTreeSet::new(),
        }
    }

    /// The fonts in use, in the order of first use.
    pub(super) fn used(&self) -> &[Used] {
        &self.used
    }

    /// Characters from fonts of the system that stepped in.
    pub(super) fn borrowed(&self) -> Vec<char> {
        self.borrowed.iter().copied().collect()
    }

    /// The font for a character and its width in thousandths of the type size.
    /// `context` names what would have a hole.
    pub(super) fn choose(
        &mut self,
        face: RunFace,
        character: char,
        context: &str,
    ) -> Result<(FaceId, i64), PaperError> {
        let wanted = match (face, self.setting.body) {
            (RunFace::Body, BodyFace::FangSong) => fangsong().unwrap_or(Face::Serif.file()),
            (RunFace::Body, BodyFace::Serif) => Face::Serif.file(),
            (RunFace::Bold, _) => Face::SerifBold.file(),
            (RunFace::Sans, _) => Face::Sans.file(),
        };
        let font = if wanted.has_glyph(character) {
            wanted
        } else {
            let allowed = self.setting.system_fonts.then_some(character);
            let found = allowed
                .and_then(fallback_for)
                .ok_or_else(|| PaperError::NoGlyph {
                    character,
                    context: context.to_owned(),
                })?;
            self.borrowed.insert(character);
            found
        };
        let width = font.width_thousandths(character).unwrap_or(1000);
        let id = match self.used.iter().position(|it| std::ptr::eq(it.font, font)) {
            Some(id) => id,
            None => {
                self.used.push(Used {
                    font,
                    characters: BTreeSet::new(),
                });
                self.used.len() - 1
            }
        };
        if let Some(used) = self.used.get_mut(id) {
            used.characters.insert(character);
        }
        Ok((id, width))
    }
}
