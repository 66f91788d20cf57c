//! Every printed paper: what it says ([`forms`]) and how a page is set.
//!
//! A form makes a [`Document`], plain data; [`render`] sets it on pages by
//! GB/T 9704 and gives the bytes of a PDF. Same document and same fonts, same
//! bytes: nothing here reads the clock or counts.

mod characters;
mod document;
mod faces;
pub mod forms;
mod length;
mod lines;
mod pages;
mod pdf;
mod picture;
mod strips;
mod table;

pub use document::*;
pub use faces::{BodyFace, Setting, body_face, texts_of};
pub use length::Size;
pub use picture::{PagePicture, picture};

use faces::Faces;

/// Why a paper could not be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PaperError {
    /// Neither the built-in fonts nor this system's can draw a character. A
    /// name must not go out with a hole, so the whole paper stops.
    NoGlyph {
        /// The character; its code point is `u32::from(character)`.
        character: char,
        /// The name or the piece of text it stands in.
        context: String,
    },
    /// One table row does not fit on a page of its own.
    RowTooTall {
        /// The beginning of the row's text.
        context: String,
    },
    /// The paper or its margins leave no room for text.
    NoRoom,
    /// A font file could not be cut down to what the paper needs.
    Font(crate::fonts::FontProblem),
}

impl std::fmt::Display for PaperError {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            PaperError::NoGlyph { character, context } => {
                let code = u32::from(*character);
                write!(out, "no font draws U+{code:04X} in “{context}”")
            }
            PaperError::RowTooTall { context } => {
                write!(out, "a table row is taller than a page: “{context}”")
            }
            PaperError::NoRoom => write!(out, "the margins leave no room for text"),
            PaperError::Font(problem) => problem.fmt(out),
        }
    }
}

impl std::error::Error for PaperError {}

/// A paper, set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rendered {
    /// The PDF file.
    pub pdf: Vec<u8>,
    /// How many pages it has.
    pub pages: usize,
    /// The type its text is set in, to be said in the preview.
    pub body: BodyFace,
    /// Characters that had to come from this system's fonts: they may look
    /// different on another machine.
    pub borrowed: Vec<char>,
}

/// How high blocks are when set one below the other, in tenths of a millimetre,
/// rounded up.
///
/// # Errors
/// As [`render`].
pub fn height_of(blocks: &[Block], page: &PageStyle) -> Result<u32, PaperError> {
    let mut faces = Faces::new(Setting {
        body: BodyFace::Serif,
        system_fonts: true,
    });
    let document = Document {
        page: *page,
        blocks: blocks.to_vec(),
        ..Document::new("")
    };
    let strips = strips::strips(&document, &mut faces)?;
    let height: length::Length = strips.iter().map(|strip| strip.height).sum();
    Ok(length::in_tenths_of_mm(height))
}

/// Sets a document in the best type this machine has ([`body_face`]), with its
/// fonts for rare characters.
pub fn render(document: &Document) -> Result<Rendered, PaperError> {
    let setting = Setting {
        body: body_face(document),
        system_fonts: true,
    };
    render_in(document, setting)
}

/// Sets several documents one after the other in one file, each on its own paper
/// and with its own page numbers.
///
/// # Errors
/// As [`render`].
pub fn render_all(documents: &[Document]) -> Result<Rendered, PaperError> {
    let complete = documents
        .iter()
        .all(|document| body_face(document) == BodyFace::FangSong);
    let setting = Setting {
        body: if complete && !documents.is_empty() {
            BodyFace::FangSong
        } else {
            BodyFace::Serif
        },
        system_fonts: true,
    };
    set(documents, setting)
}

/// How many pages a document has, set as [`render`] does.
///
/// # Errors
/// As [`render`].
pub fn pages_of(document: &Document) -> Result<usize, PaperError> {
    let mut faces = Faces::new(Setting {
        body: BodyFace::Serif,
        system_fonts: true,
    });
    let strips = strips::strips(document, &mut faces)?;
    Ok(pages::paginate(document, strips, &mut faces)?.len())
}

/// Sets a document with the given fonts.
pub fn render_in(document: &Document, setting: Setting) -> Result<Rendered, PaperError> {
    set(std::slice::from_ref(document), setting)
}

fn set(documents: &[Document], setting: Setting) -> Result<Rendered, PaperError> {
    let mut faces = Faces::new(setting);
    let mut parts = Vec::new();
    for document in documents {
        let strips = strips::strips(document, &mut faces)?;
        parts.push((document, pages::paginate(document, strips, &mut faces)?));
    }
    let pdf = pdf::write(&parts, &faces)?;
    Ok(Rendered {
        pdf,
        pages: parts.iter().map(|(_, pages)| pages.len()).sum(),
        body: setting.body,
        borrowed: faces.borrowed(),
    })
}
