//! Which scene the hall shows, and the cell its window reads.

use std::sync::{Arc, Mutex, PoisonError};

use egui::Context;

use super::hall_window::{self, HallDraw, HallPlace, NeedsSecondMonitor};
use super::platform::MonitorInfo;
use crate::hall::HallView;
use crate::meeting::{ContestId, Meeting, MotionId, PersonId};
use crate::text::Lang;

/// What the operator has put on the screen; the figures come from the meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HallScene {
    /// Names, day and place.
    Welcome,
    /// Signed in so far.
    Attendance,
    /// The agenda.
    Agenda,
    /// The rules in words.
    Rules,
    /// The result of a motion.
    Motion(MotionId),
    /// A candidate's pledge; seconds left on the timer, where one runs.
    Pledge(PersonId, Option<u32>),
    /// The drawn speaking order.
    Lots,
    /// Issued and returned.
    IssuedReturned,
    /// The count of one contest, compared bundles only.
    Counting(ContestId),
    /// The result of one contest. Adverse facts show only with `by_key`, after
    /// the chair has spoken.
    Result(ContestId),
    /// Thanks at the end.
    Thanks,
}

/// The hall as the desk controls it.
pub struct HallControl {
    /// Where its window is.
    pub place: HallPlace,
    scene: HallScene,
    page: usize,
    cell: Arc<Mutex<HallView>>,
    made_from: Option<(u64, HallScene, usize, Lang)>,
}

impl HallControl {
    /// A closed hall, with the welcome scene ready.
    pub fn new(lang: Lang) -> HallControl {
        HallControl {
            place: HallPlace::Closed,
            scene: HallScene::Welcome,
            page: 0,
            cell: Arc::new(Mutex::new(HallView::new(lang))),
            made_from: None,
        }
    }

    /// The scene shown.
    pub fn scene(&self) -> &HallScene {
        &self.scene
    }

    /// Shows another scene, from its first page.
    pub fn show(&mut self, scene: HallScene) {
        if self.scene != scene {
            self.page = 0;
        }
        self.scene = scene;
    }

    /// Turns the page of a long scene.
    pub fn turn_page(&mut self) {
        self.page = self.page.wrapping_add(1);
    }

    /// Opens the hall on the second screen.
    ///
    /// # Errors
    /// [`NeedsSecondMonitor`] where there is only the desk's.
    pub fn open(&mut self, monitors: &[MonitorInfo]) -> Result<(), NeedsSecondMonitor> {
        self.place = hall_window::hall_screen(monitors)?;
        Ok(())
    }

    /// Opens the hall in a window on the desk, chosen on purpose.
    pub fn open_in_window(&mut self) {
        self.place = HallPlace::Window;
    }

    /// Closes the hall.
    pub fn close(&mut self) {
        self.place = HallPlace::Closed;
    }

    /// Whether its window is open.
    pub fn is_open(&self) -> bool {
        self.place != HallPlace::Closed
    }

    /// What the hall shows now.
    pub fn view(&self) -> HallView {
        self.cell
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    /// Brings the snapshot up to date; true when it changed.
    pub fn follow(&mut self, meeting: &Meeting, lang: Lang) -> bool {
        let wanted = (meeting.events, self.scene.clone(), self.page, lang);
        if self.made_from.as_ref() == Some(&wanted) {
            return false;
        }
        let view = super::hall_scene::view(meeting, &self.scene, self.page, lang);
        *self.cell.lock().unwrap_or_else(PoisonError::into_inner) = view;
        self.made_from = Some(wanted);
        true
    }

    /// Keeps the window open; call in every pass.
    pub fn keep(&mut self, ctx: &Context, lang: Lang, monitors: &[MonitorInfo]) {
        let cell = Arc::clone(&self.cell);
        let draw: HallDraw = Arc::new(move |ui| {
            let view = cell.lock().unwrap_or_else(PoisonError::into_inner).clone();
            crate::hall::draw(ui, &view, std::time::Duration::ZERO);
        });
        let place = std::mem::take(&mut self.place);
        self.place = hall_window::show_hall(ctx, lang, place, monitors, &draw);
    }
}
