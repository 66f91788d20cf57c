//! The projector window: draws a [`HallView`], decides nothing, sends nothing.
//!
//! [`layout`] turns a view and a size into items with places; [`draw`] paints
//! them. What must hold on every screen (inside, legible, not overlapping, of
//! enough contrast) is thus checked without a screen.

mod board;
mod column;
mod fit;
mod foot;
mod frame;
mod item;
mod paint;
mod scenes;
mod strokes;
mod talk;
mod view;

pub use fit::spaced_name;
pub use item::{Item, Layout, Measure, TextItem};
pub use view::*;

use frame::Frame;
use talk::SpeechKind;

/// Lays a view out for a screen of `size`. Sizes come from the size alone, so
/// the picture is the same on every projector of one shape.
pub fn layout(view: &HallView, size: egui::Vec2, measure: Measure) -> Layout {
    let mut frame = Frame::new(view, size, measure);
    let (lang, meeting, foot) = (view.lang, view.meeting.as_str(), view.foot);
    let mut pages = 1;
    match &view.scene {
        Scene::Welcome(scene) => {
            talk::welcome(&mut frame, meeting, foot, scene, lang.hall_welcome())
        }
        Scene::Thanks(scene) => talk::welcome(&mut frame, meeting, foot, scene, lang.hall_thanks()),
        Scene::Attendance(scene) => talk::attendance(&mut frame, meeting, foot, scene),
        Scene::Agenda(items) => talk::agenda(&mut frame, meeting, foot, items),
        Scene::Motion(scene) => scenes::motion(&mut frame, meeting, foot, scene),
        Scene::Introduction(scene) => {
            talk::speech(&mut frame, meeting, foot, scene, SpeechKind::Introduction)
        }
        Scene::Pledge(scene) => talk::speech(&mut frame, meeting, foot, scene, SpeechKind::Pledge),
        Scene::Questions(scene) => {
            talk::speech(&mut frame, meeting, foot, scene, SpeechKind::Questions)
        }
        Scene::Lots(scene) => pages = talk::lots(&mut frame, meeting, foot, scene),
        Scene::HowToMark(scene) => talk::how_to_mark(&mut frame, meeting, foot, scene),
        Scene::IssuedReturned(scene) => scenes::issued_returned(&mut frame, meeting, foot, scene),
        Scene::Counting(scene) => pages = scenes::counting(&mut frame, meeting, foot, scene),
        Scene::Progress(scene) => scenes::progress(&mut frame, meeting, foot, scene),
        Scene::Result(scene) => pages = scenes::result(&mut frame, meeting, foot, scene),
        Scene::Notice(scene) => talk::notice(&mut frame, meeting, foot, scene),
    }
    Layout {
        items: frame.items,
        pages,
    }
}

/// Draws the view over the whole of `ui` and returns how many pages it has,
/// so that the desk knows whether turning them makes sense.
///
/// Needs the font family `bold` beside the proportional one.
pub fn draw(ui: &mut egui::Ui, view: &HallView) -> usize {
    let rect = ui.max_rect();
    let painter = ui.painter_at(rect);
    let measure = |text: &str, size: f32, bold: bool| paint::width(&painter, text, size, bold);
    let layout = layout(view, rect.size(), &measure);
    paint::paint(&painter, &layout, rect.min.to_vec2());
    layout.pages
}
