//! A page of a written PDF as a picture, for looking at it before it is printed.

use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_syntax::Pdf;
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{PixmapSettings, RenderCache, RenderSettings, render};

/// A page drawn: red, green, blue and alpha for each dot, row by row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PagePicture {
    /// Dots across.
    pub width: usize,
    /// Dots down.
    pub height: usize,
    /// Four bytes a dot.
    pub dots: Vec<u8>,
}

/// Draws a page of a PDF, from 0, at `scale` dots a point (72 points an inch).
/// `None` where the file cannot be read or has no such page.
pub fn picture(pdf: &[u8], page: usize, scale: f32) -> Option<PagePicture> {
    let pdf = Pdf::new(pdf.to_vec()).ok()?;
    let page = pdf.pages().get(page)?;
    let (width, height) = page.render_dimensions();
    // A picture's sides are counted in sixteen bits.
    let largest = f32::from(u16::MAX) / width.max(height).max(1.0);
    let scale = scale.clamp(0.1, largest.min(8.0));
    let cache = RenderCache::new();
    let settings = PixmapSettings {
        x_scale: scale,
        y_scale: scale,
        bg_color: WHITE,
    };
    let drawn = render(
        page,
        &cache,
        &InterpreterSettings::default(),
        &RenderSettings::default(),
        &settings,
    );
    Some(PagePicture {
        width: usize::from(drawn.width()),
        height: usize::from(drawn.height()),
        dots: drawn.data_as_u8_slice().to_vec(),
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::picture;
    use crate::papers::{Block, Document, render};

    #[test]
    fn a_page_is_drawn_with_its_ink_and_no_page_beyond_the_last() {
        let mut document = Document::new("试");
        document.blocks.push(Block::title(["选举结果公告"]));
        let made = render(&document).unwrap();
        let page = picture(&made.pdf, 0, 1.0).unwrap();
        // A4 is 595 by 842 points.
        assert_eq!((page.width, page.height), (595, 841));
        let dark = page
            .dots
            .chunks(4)
            .filter(|dot| dot.iter().take(3).all(|c| *c < 96));
        assert!(dark.count() > 100, "the title is drawn");
        let large = picture(&made.pdf, 0, 2.0).unwrap();
        assert_eq!(large.width, 1190);
        assert!(picture(&made.pdf, 1, 1.0).is_none());
        assert!(picture(b"no paper", 0, 1.0).is_none());
    }
}
