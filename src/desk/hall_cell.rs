//! What the hall's window reads: one picture, shared with the desk.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use egui::{Ui, Vec2};

use crate::hall::{HallView, Scene};
use crate::meeting::At;
use crate::text::Lang;

/// What the hall's window reads, and what it says of itself.
pub(super) struct Cell {
    pub view: HallView,
    /// When the view was made; the hall runs its clock and pages on from there.
    pub made: At,
    /// The picture stands still since then.
    pub held: Option<At>,
    pub blank: bool,
    /// How many pages the scene had when it was last drawn.
    pub pages: usize,
    /// Size of the hall's picture when it was last drawn, in points.
    pub size: Option<Vec2>,
}

impl Cell {
    pub fn new(lang: Lang, now: At) -> Cell {
        Cell {
            view: HallView::new(lang),
            made: now,
            held: None,
            blank: false,
            pages: 1,
            size: None,
        }
    }

    /// How long ago the view was made, or was when it was held.
    pub fn elapsed(&self, now: At) -> Duration {
        (self.held.unwrap_or(now).0 - self.made.0)
            .to_std()
            .unwrap_or_default()
    }

    /// What is to be drawn: it runs on by itself from when it was made.
    pub fn shown(&self) -> HallView {
        let view = self.view.clone();
        if self.blank {
            return HallView {
                scene: Scene::Blank,
                foot: None,
                turning: None,
                ..view
            };
        }
        view
    }
}

pub(super) fn lock(cell: &Mutex<Cell>) -> MutexGuard<'_, Cell> {
    cell.lock().unwrap_or_else(PoisonError::into_inner)
}

/// How a picture of the hall is drawn.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Drawn {
    /// In the hall itself.
    InTheHall,
    /// Small, on the desk, in the shape of the hall's window.
    Small,
    /// Small, while there is no window: its pages count.
    Alone,
}

/// Draws what is in the cell over the whole of `ui`.
pub(super) fn draw(ui: &mut Ui, cell: &Mutex<Cell>, now: At, drawn: Drawn, shape: Vec2) {
    // Copied out, so that the desk never waits for the hall to be drawn.
    let (view, elapsed, held) = {
        let cell = lock(cell);
        (cell.shown(), cell.elapsed(now), cell.held.is_some())
    };
    let pages = if held || drawn != Drawn::InTheHall {
        crate::hall::draw_as(ui, &view, elapsed, shape)
    } else {
        crate::hall::draw(ui, &view, elapsed)
    };
    let mut cell = lock(cell);
    if drawn == Drawn::InTheHall {
        cell.size = Some(shape);
        super::measure::hall_drawn();
    }
    // Meanwhile another view may have come; its pages are not these.
    let counts = drawn != Drawn::Small && view.scene != Scene::Blank && cell.view == view;
    let more = counts && pages != cell.pages;
    if more {
        cell.pages = pages;
    }
    let mut alive = cell.shown();
    alive.turning = alive.turning.filter(|_| cell.pages > 1);
    let next = alive.next_change(elapsed).filter(|_| !held);
    drop(cell);
    if drawn == Drawn::InTheHall && more {
        // The desk says how many pages there are.
        ui.ctx().request_repaint_of(egui::ViewportId::ROOT);
    } else if drawn != Drawn::InTheHall
        && let Some(next) = next
    {
        ui.ctx().request_repaint_after(next);
    }
}
