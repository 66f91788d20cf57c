//! The bottom line of the hall screen.

use super::fit::wrap;
use super::frame::{Frame, Side};
use super::{Foot, HallTheme, LineWord, MajorityLine};
use crate::text::Lang;

/// Distance between the figures, as a part of the unit.
const CHUNK_GAP: f32 = 0.045;

/// Pieces of text that belong together, each regular or bold.
type Chunk = Vec<(String, bool)>;

impl Frame<'_> {
    /// The bottom line: figures, the meaning of the white line, and on the
    /// right how far the count may be trusted. Takes more lines where one is
    /// too narrow. Call before anything that asks for [`Frame::panel_bottom`].
    pub fn foot(&mut self, bar: Option<&MajorityLine>, label: &str) {
        let mut chunks = self
            .view
            .foot
            .map_or_else(Vec::new, |foot| figures(self.lang, foot));
        let figures = chunks.len();
        if let Some(bar) = bar {
            let line = match self.view.theme {
                HallTheme::Light => self.lang.hall_line_black(),
                HallTheme::Vermilion | HallTheme::Dark => self.lang.hall_line_white(),
            };
            let word = match bar.word {
                LineWord::Majority => self.lang.hall_line_majority(),
                LineWord::Needed => self.lang.hall_line_needed(),
            };
            chunks.push(vec![
                (self.lang.hall_bar_before(line, word), false),
                (self.lang.hall_bar_votes(bar.votes), true),
                (
                    if bar.meaning.is_empty() {
                        String::new()
                    } else {
                        self.lang.hall_bar_meaning(&bar.meaning)
                    },
                    false,
                ),
            ]);
        }
        if chunks.is_empty() && label.is_empty() {
            return;
        }
        let smallest = self.smallest();
        let mut size = smallest.max(0.0265);
        while size > smallest && self.foot_width(&chunks, label, size) > self.inner() {
            size = smallest.max(size - 0.0007);
        }
        let lines = if self.foot_width(&chunks, label, size) <= self.inner() {
            vec![(chunks, label.to_owned())]
        } else {
            size = smallest.max(0.0242);
            self.foot_lines(chunks, figures, label, size)
        };
        let pitch = self.h(size * 1.5);
        let mut middle = self.height - self.h(0.048) - pitch * (lines.len() - 1) as f32;
        self.foot_top = middle - self.h(0.03);
        for (chunks, label) in &lines {
            self.foot_line(chunks, label, size, middle);
            middle += pitch;
        }
    }

    /// The foot on several lines: the first `figures` chunks with the label
    /// where both fit, then each further chunk by itself.
    fn foot_lines(
        &self,
        mut first: Vec<Chunk>,
        figures: usize,
        label: &str,
        size: f32,
    ) -> Vec<(Vec<Chunk>, String)> {
        let rest = first.split_off(figures.min(first.len()));
        let mut lines = Vec::new();
        if self.foot_width(&first, label, size) <= self.inner() {
            lines.push((first, label.to_owned()));
        } else {
            lines.push((Vec::new(), label.to_owned()));
            lines.push((first, String::new()));
        }
        for chunk in rest {
            if self.foot_width(std::slice::from_ref(&chunk), "", size) <= self.inner() {
                lines.push((vec![chunk], String::new()));
            } else {
                let whole: String = chunk.into_iter().map(|(text, _)| text).collect();
                let (width, size) = (self.inner(), self.h(size));
                for line in wrap(&whole, width, size, false, self.measure) {
                    lines.push((vec![vec![(line, false)]], String::new()));
                }
            }
        }
        lines
    }

    fn foot_line(&mut self, chunks: &[Chunk], label: &str, size: f32, middle: f32) {
        let mut x = self.margin();
        for chunk in chunks {
            for (text, bold) in chunk {
                let look = if *bold {
                    self.text_look(size, true)
                } else {
                    self.soft(size)
                };
                x += self.text(text, look, Side::Left, x, middle);
            }
            x += self.h(CHUNK_GAP);
        }
        self.text(
            label,
            self.soft(size),
            Side::Right,
            self.width - self.margin(),
            middle,
        );
    }

    fn foot_width(&self, chunks: &[Chunk], label: &str, size: f32) -> f32 {
        let texts: f32 = chunks
            .iter()
            .flatten()
            .map(|(text, bold)| (self.measure)(text, self.h(size), *bold))
            .sum();
        texts + self.h(CHUNK_GAP) * chunks.len() as f32 + (self.measure)(label, self.h(size), false)
    }
}

fn figures(lang: Lang, foot: Foot) -> Vec<Chunk> {
    let words = if foot.polling {
        (lang.hall_foot_registered(), lang.hall_foot_voted())
    } else {
        (lang.hall_foot_expected(), lang.hall_foot_present())
    };
    [
        (words.0, foot.expected),
        (words.1, foot.present),
        (lang.hall_foot_issued(), foot.issued),
        (lang.hall_foot_returned(), foot.returned),
    ]
    .into_iter()
    .filter_map(|(word, count)| {
        Some(vec![
            (format!("{word} "), false),
            (count?.to_string(), true),
        ])
    })
    .collect()
}
