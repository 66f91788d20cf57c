//! Pages to the bytes of a PDF, the same bytes for the same pages.

use std::collections::BTreeMap;

use printpdf::{
    Codepoint, FontId, Line, LineDashPattern, LinePoint, Mm, Op, ParsedFont, PdfDocument, PdfFont,
    PdfFontHandle, PdfPage, PdfSaveOptions, Point, Pt, TextItem, TextMatrix,
};
use sha2::{Digest, Sha256};

use super::faces::{FaceId, Faces, Used};
use super::length::Length;
use super::lines::Placed;
use super::pages::Page;
use super::strips::{Draw, sheet};
use super::{Document, PaperError, PaperSize, Size};
use crate::fonts::FontProblem;

/// Thickness of every line, in points.
const HAIRLINE: f32 = 0.6;

/// A font as it goes into the file.
struct Embedded {
    id: FontId,
    glyphs: BTreeMap<char, u16>,
}

/// Writes the pages.
pub(super) fn write(
    parts: &[(&Document, Vec<Page>)],
    faces: &Faces,
) -> Result<Vec<u8>, PaperError> {
    // A file of several papers bears the title and the day of the first.
    let first = parts.first().map(|(document, _)| *document);
    let mut pdf = PdfDocument::new(first.map_or("", |document| &document.title));
    pdf.metadata.info.producer = "Zhengpiao".to_owned();
    if let Some(date) = first.and_then(|document| document.date) {
        let seconds = date.and_utc().timestamp();
        if let Ok(date) = printpdf::OffsetDateTime::from_unix_timestamp(seconds) {
            pdf.metadata.info.creation_date = date;
            pdf.metadata.info.modification_date = date;
        }
    }
    let mut fonts = Vec::new();
    for (number, used) in faces.used().iter().enumerate() {
        fonts.push(embed(number, used, &mut pdf)?);
    }
    for (document, pages) in parts {
        let (width, height) = sheet(&document.page);
        let enlarged = match document.page.size {
            PaperSize::A4 => 1.0,
            PaperSize::A3 => std::f32::consts::SQRT_2,
        };
        let paper = Paper { height, enlarged };
        pdf.pages.extend(pages.iter().map(|page| {
            let mut page = PdfPage::new(Mm(0.0), Mm(0.0), paper.operations(page, &fonts));
            for sides in [&mut page.media_box, &mut page.trim_box, &mut page.crop_box] {
                sides.width = paper.points(width);
                sides.height = paper.points(height);
            }
            page
        }));
    }
    let options = PdfSaveOptions {
        subset_fonts: false, // they are cut already
        ..PdfSaveOptions::default()
    };
    let mut bytes = pdf.save(&options, &mut Vec::new());
    settle_identity(&mut bytes);
    Ok(bytes)
}

/// Cuts a font to what the paper uses and puts it into the document under a
/// name of our own: the library's own names come from a counter.
fn embed(number: usize, used: &Used, pdf: &mut PdfDocument) -> Result<Embedded, PaperError> {
    let cut = used
        .font
        .cut_to(used.characters.iter().copied())
        .map_err(PaperError::Font)?;
    let mut parsed = ParsedFont::from_bytes(&cut.bytes, 0, &mut Vec::new()).ok_or_else(|| {
        PaperError::Font(FontProblem {
            font: used.font.name().to_owned(),
            cause: "the cut font cannot be read".to_owned(),
        })
    })?;
    // Six letters before the name say that the font is cut (ISO 32000-1, 9.6.4).
    let tag: String = Sha256::digest(&cut.bytes)
        .iter()
        .take(6)
        .map(|byte| char::from(b'A' + byte % 26))
        .collect();
    parsed.font_name = Some(format!("{tag}+{}", used.font.name()));
    let id = FontId(format!("Type{number}"));
    pdf.resources
        .fonts
        .map
        .insert(id.clone(), PdfFont::new(parsed));
    Ok(Embedded {
        id,
        glyphs: cut.glyphs,
    })
}

/// The sheet: its height, because PDF counts from the bottom, and how much
/// larger than A4 it is printed.
struct Paper {
    height: Length,
    enlarged: f32,
}

impl Paper {
    fn points(&self, length: Length) -> Pt {
        Pt(length as f32 / 1000.0 * self.enlarged)
    }

    fn point(&self, x: Length, y: Length) -> Point {
        Point {
            x: self.points(x),
            y: self.points(self.height - y),
        }
    }

    fn operations(&self, page: &Page, fonts: &[Embedded]) -> Vec<Op> {
        let mut ops = vec![Op::SetOutlineThickness {
            pt: Pt(HAIRLINE * self.enlarged),
        }];
        let mut text = vec![Op::StartTextSection];
        for ((left, top), draw) in &page.draws {
            match draw {
                Draw::Line { from, to, dashed } => {
                    let dash = if *dashed {
                        LineDashPattern::new(0.0, &[4.0 * self.enlarged, 3.0 * self.enlarged])
                    } else {
                        LineDashPattern::solid()
                    };
                    let end = |(x, y): (Length, Length)| LinePoint {
                        p: self.point(left + x, top + y),
                        bezier: false,
                    };
                    ops.push(Op::SetLineDashPattern { dash });
                    ops.push(Op::DrawLine {
                        line: Line {
                            points: vec![end(*from), end(*to)],
                            is_closed: false,
                        },
                    });
                }
                Draw::Text {
                    baseline,
                    size,
                    glyphs,
                } => self.text((*left, top + baseline), *size, glyphs, fonts, &mut text),
            }
        }
        text.push(Op::EndTextSection);
        ops.extend(text);
        ops
    }

    /// One line of characters, in as few pieces as it has fonts.
    fn text(
        &self,
        (left, baseline): (Length, Length),
        size: Size,
        glyphs: &[Placed],
        fonts: &[Embedded],
        ops: &mut Vec<Op>,
    ) {
        for piece in glyphs.chunk_by(|one, next| one.face == next.face) {
            let Some((first, font)) = piece
                .first()
                .and_then(|first| Some((first, fonts.get::<FaceId>(first.face)?)))
            else {
                continue;
            };
            let corner = self.point(left + first.x, baseline);
            ops.push(Op::SetFont {
                font: PdfFontHandle::External(font.id.clone()),
                size: self.points(size.length()),
            });
            ops.push(Op::SetTextMatrix {
                matrix: TextMatrix::Translate(corner.x, corner.y),
            });
            ops.push(Op::ShowText {
                items: spaced(piece, first.x, size, font),
            });
        }
    }
}

/// Characters with the corrections between them, in thousandths of the type
/// size, that bring each to its place.
fn spaced(piece: &[Placed], start: Length, size: Size, font: &Embedded) -> Vec<TextItem> {
    let mut items = Vec::new();
    let mut together: Vec<Codepoint> = Vec::new();
    let mut pen = start * 1000; // in millionths of a point: whole numbers
    for glyph in piece {
        let Some(id) = font.glyphs.get(&glyph.character) else {
            continue;
        };
        let off = (pen - glyph.x * 1000) / size.length();
        if off != 0 {
            if !together.is_empty() {
                items.push(TextItem::GlyphIds(std::mem::take(&mut together)));
            }
            items.push(TextItem::Offset(off as f32));
            pen -= off * size.length();
        }
        together.push(Codepoint::with_cid(*id, 0.0, glyph.character.to_string()));
        pen += glyph.advance * size.length();
    }
    items.push(TextItem::GlyphIds(together));
    items
}

/// Replaces the two identity strings of the trailer, which come from a counter
/// of the library, by letters computed from the rest of the file.
fn settle_identity(bytes: &mut [u8]) {
    const MARK: &[u8] = b"/ID";
    let Some(place) = bytes.windows(MARK.len()).rposition(|it| it == MARK) else {
        return;
    };
    let (body, trailer) = bytes.split_at_mut(place);
    let letters: Vec<u8> = Sha256::digest(&*body)
        .iter()
        .map(|byte| b'A' + byte % 26)
        .collect();
    let mut inside = false;
    let mut next = letters.iter().cycle();
    for byte in trailer.iter_mut() {
        match (*byte, inside) {
            (b'(', false) => {
                inside = true;
                next = letters.iter().cycle();
            }
            (b')', true) => inside = false,
            (_, true) => *byte = *next.next().unwrap_or(&b'A'),
            (b']', false) => return,
            (_, false) => {}
        }
    }
}
