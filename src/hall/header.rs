//! The head of a scene: title, what belongs to it, and a figure on the right;
//! above it the strip of a rehearsal.

use egui::{Rect, pos2, vec2};

use super::fit::Fitted;
use super::frame::{Frame, Look, Side};
use super::item::MIDDLE;

/// The right of the header: a large figure, what it counts, and a note below.
#[derive(Default)]
pub struct HeaderRight {
    pub big: String,
    pub small: String,
    pub note: String,
    /// The figure is a word that stands out.
    pub stands_out: bool,
    /// The note is a warning, and stands out.
    pub warns: bool,
}

impl Frame<'_> {
    /// Says across the top that this is a rehearsal.
    pub fn strip(&mut self, words: &str) {
        let rect = Rect::from_min_size(pos2(0.0, 0.0), vec2(self.width, self.h(0.04)));
        self.block(rect, 0.0, self.colors.accent.0);
        let look = self.on_accent(0.0235);
        let (x, middle) = (self.width / 2.0, rect.center().y);
        self.text_within(words, look, Side::Middle, x, middle, (self.inner(), 1));
    }

    /// Title, lines below it, figure on the right; returns where a panel begins.
    pub fn header(&mut self, title: &str, below: &[String], right: &HeaderRight) -> f32 {
        let (left, edge) = (self.margin(), self.width - self.margin());
        let big = if right.stands_out {
            self.accent(0.05, true)
        } else {
            self.text_look(0.062, true)
        };
        let small = self.soft(0.029);
        let note = if right.warns {
            self.accent(0.031, true)
        } else {
            self.soft(0.0235)
        };
        let gap = if right.small.is_empty() {
            0.0
        } else {
            self.h(0.014)
        };
        let figure = self.measure(&right.big, big) + gap + self.measure(&right.small, small);
        let notes = self.fit(&right.note, note, self.inner() * 0.42, 2);
        let widest = notes
            .lines
            .iter()
            .map(|line| (self.measure)(line, notes.size, note.bold))
            .fold(figure, f32::max);

        // A larger zoom is for what the scene says; its title grows a little only.
        let grown = (self.unit / self.height).max(1.0);
        let look = self.text_look(0.052 * (1.1 / grown).min(1.0), true);
        let beside = if widest > 0.0 {
            widest + self.h(0.04)
        } else {
            0.0
        };
        let room = self.inner() - beside;
        let found = self.title(title, look, room);
        let mut y = self.h(0.052);
        for line in &found.lines {
            let middle = y + found.size * 0.6;
            self.text_px(line, found.size, look, Side::Left, left, middle);
            y += found.size * 1.25;
        }
        let soft = self.soft(0.0265);
        for line in self.join(below, soft, room) {
            let found = self.fit(&line, soft, room, 2);
            for line in &found.lines {
                self.text_px(line, found.size, soft, Side::Left, left, y + self.h(0.027));
                y += found.size * 1.4;
            }
        }

        let first = self.h(0.095);
        let small_middle = first + self.h(MIDDLE * (big.size - small.size));
        let width = self.text(&right.small, small, Side::Right, edge, small_middle);
        self.text(&right.big, big, Side::Right, edge - width - gap, first);
        let mut middle = self.h(0.135) + notes.size * 0.5;
        for line in &notes.lines {
            self.text_px(line, notes.size, note, Side::Right, edge, middle);
            middle += notes.size * 1.35;
        }
        let right_end = if right.note.is_empty() {
            0.0
        } else {
            middle - notes.size * 0.85
        };
        y.max(right_end) + self.h(0.035)
    }

    /// A title on one line, or on two, broken before what follows its dot where
    /// both halves fit.
    fn title(&self, title: &str, look: Look, room: f32) -> Fitted {
        let found = self.fit(title, look, room, 2);
        if let ([_, _], Some((first, second))) = (found.lines.as_slice(), title.rsplit_once(" · "))
        {
            let halves = [first, second].map(|half| self.fit(half, look, room, 1));
            let size = halves
                .iter()
                .map(|half| half.size)
                .fold(found.size, f32::min);
            let whole = halves.iter().zip([first, second]);
            let whole = whole.into_iter().all(|(half, text)| half.lines == [text]);
            if whole && size >= found.size * 0.8 {
                let lines = vec![first.to_owned(), second.to_owned()];
                return Fitted { size, lines };
            }
        }
        found
    }

    /// Puts parts on one line where they fit, else each on its own.
    fn join(&self, parts: &[String], look: Look, room: f32) -> Vec<String> {
        let parts: Vec<String> = parts
            .iter()
            .filter(|part| !part.is_empty())
            .cloned()
            .collect();
        let joined = parts.join("\u{3000}\u{3000}");
        if self.measure(&joined, look) <= room {
            vec![joined]
        } else {
            parts
        }
    }
}
