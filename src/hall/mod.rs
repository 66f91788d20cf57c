//! The projector window: draws a [`HallView`], decides nothing, sends nothing.
//!
//! [`layout`] turns a view and a size into items with places; [`draw`] paints
//! them. What must hold on every screen (inside, legible, not overlapping, of
//! enough contrast) is thus checked without a screen.

mod board;
mod column;
mod fit;
mod floor;
mod foot;
mod frame;
mod grades;
mod header;
mod how_to_mark;
mod issued;
mod item;
mod marking;
mod names;
mod paint;
mod parts;
mod progress;
mod speech;
mod strokes;
mod test_picture;
mod view;
mod vote;

use std::time::Duration;

pub use fit::spaced_name;
pub use item::{Item, Layout, Measure, TextItem};
pub use marking::marking;
pub use view::*;

use frame::Frame;
use vote::in_turn;

/// Lays a view out for a screen of `size`. Sizes come from the size alone, so
/// the picture is the same on every projector of one shape.
pub fn layout(view: &HallView, size: egui::Vec2, measure: Measure) -> Layout {
    let mut frame = Frame::new(view, size, measure);
    let (lang, page) = (view.lang, view.page);
    if view.rehearsal && view.scene != Scene::Blank {
        frame.strip(lang.hall_rehearsal());
    }
    let frame = &mut frame;
    let mut pages = 1;
    match &view.scene {
        scene if scene.is_empty() => {
            floor::welcome(frame, &Welcome::default(), lang.hall_welcome());
        }
        Scene::Welcome(scene) => floor::welcome(frame, scene, lang.hall_welcome()),
        Scene::Thanks(scene) => floor::welcome(frame, scene, lang.hall_thanks()),
        Scene::Attendance(scene) => floor::attendance(frame, scene),
        Scene::Agenda(items) => floor::agenda(frame, items),
        Scene::Motion(scene) => floor::motion(frame, scene),
        Scene::Rules(scene) => pages = floor::rules(frame, scene, page),
        Scene::Introduction(scene) => pages = speech::introduction(frame, scene, page),
        Scene::Pledge(scene) => pages = speech::speech(frame, scene, speech::Kind::Pledge, page),
        Scene::Questions(scene) => {
            pages = speech::speech(frame, scene, speech::Kind::Questions, page);
        }
        Scene::Lots(scene) => pages = names::lots(frame, scene, page),
        Scene::HowToMark(scene) => {
            pages = in_turn(frame, &scene.contests, |frame, part, page| {
                how_to_mark::how_to_mark(frame, scene, part, page)
            });
        }
        Scene::IssuedReturned(papers) => issued::issued_returned(frame, papers),
        Scene::Counting(all) => pages = in_turn(frame, all, vote::counting),
        Scene::Progress(all) => progress::progress(frame, all),
        Scene::Result(all) => pages = in_turn(frame, all, vote::result),
        Scene::Grades(all) => pages = in_turn(frame, all, grades::grades),
        Scene::Notice(scene) => pages = floor::notice(frame, scene, page),
        Scene::Test(scene) => test_picture::test_picture(frame, scene),
        Scene::Blank => {}
    }
    Layout {
        items: std::mem::take(&mut frame.items),
        pages,
    }
}

/// The layout, or the bare ground should a fault of the program stop it: three
/// hundred people look at this window.
pub fn safe_layout(view: &HallView, size: egui::Vec2, measure: Measure) -> Layout {
    let attempt = std::panic::AssertUnwindSafe(|| layout(view, size, measure));
    std::panic::catch_unwind(attempt).unwrap_or_else(|_| {
        let blank = HallView {
            theme: view.theme,
            scene: Scene::Blank,
            ..HallView::new(view.lang)
        };
        layout(&blank, size, measure)
    })
}

/// Draws the view as it is `elapsed` after it was made over the whole of `ui`,
/// asks for the next picture where one follows by itself, and returns how many
/// pages there are, so that the desk knows whether turning them makes sense.
///
/// Needs the font family `bold` beside the proportional one.
pub fn draw(ui: &mut egui::Ui, view: &HallView, elapsed: Duration) -> usize {
    let size = ui.max_rect().size();
    let pages = draw_as(ui, view, elapsed, size);
    let mut alive = view.clone();
    if pages == 1 {
        alive.turning = None;
    }
    if let Some(next) = alive.next_change(elapsed) {
        ui.ctx().request_repaint_after(next);
    }
    pages
}

/// The same made smaller (or larger) from a screen of `screen` points: what
/// the hall sees, line for line, in the shape of that screen.
pub fn draw_as(ui: &mut egui::Ui, view: &HallView, elapsed: Duration, screen: egui::Vec2) -> usize {
    let rect = ui.max_rect();
    let painter = ui.painter_at(rect);
    let measure = |text: &str, size: f32, bold: bool| paint::width(&painter, text, size, bold);
    let layout = safe_layout(&view.later(elapsed), screen, &measure);
    let scale = (rect.width() / screen.x).min(rect.height() / screen.y);
    let corner = rect.center() - screen * scale / 2.0;
    paint::paint(&painter, &layout.scaled(scale), corner.to_vec2());
    layout.pages
}
