//! The hall as the desk controls it: which scene, on which screen, and the cell
//! its window reads.

use std::sync::{Arc, Mutex, MutexGuard};
use std::time::Duration;

use egui::{Context, Ui, Vec2};

use super::hall_adverse::Adverse;
use super::hall_cell::{Cell, Drawn, draw, lock};
use super::hall_clock::SpeechClock;
use super::hall_window::{self, HallDraw, HallPlace, Kept, NeedsSecondMonitor};
use super::platform::{Clock, MonitorInfo};
use crate::hall::{CountOrder, HallTheme, HallView, Turning, ZOOM_LEAST, ZOOM_MOST};
use crate::meeting::{At, ContestId, Event, Meeting, MotionId, PaperId, PersonId, Record};
use crate::text::Lang;

/// How long a page of a long scene stays before it turns by itself.
const PAGE_STAYS: Duration = Duration::from_secs(12);

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
    /// The candidates of a contest, or one of them.
    Introduction(ContestId, Option<PersonId>),
    /// The drawn speaking order.
    Lots,
    /// A candidate's pledge, with the clock where it runs for them.
    Pledge(PersonId),
    /// Questions to a candidate.
    Questions(PersonId),
    /// How a paper is marked.
    HowToMark(PaperId),
    /// Issued and returned.
    IssuedReturned,
    /// The count of one contest, compared bundles only.
    Counting(ContestId),
    /// The counts of all contests of the round, one after the other.
    CountingAll,
    /// The result of one contest, without what is adverse in it.
    Result(ContestId),
    /// The results of all contests of the round, one after the other.
    ResultAll,
    /// An adverse fact, by the operator's key after the chair has spoken.
    Adverse(Adverse),
    /// A sentence the operator typed.
    Notice(String),
    /// Thanks at the end.
    Thanks,
    /// Lines and colours to set the projector by.
    TestPicture,
}

/// What beside the scene changes the picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Look {
    /// Which page of a scene with several; the hall takes the remainder.
    pub page: usize,
    /// The item of the agenda that is on, where the operator moved it by hand.
    pub agenda: Option<usize>,
    /// The order of the candidates while counting.
    pub order: CountOrder,
    /// Colours.
    pub theme: HallTheme,
    /// Size of the text in percent.
    pub zoom_percent: u16,
}

impl Default for Look {
    fn default() -> Look {
        Look {
            page: 0,
            agenda: None,
            order: CountOrder::default(),
            theme: HallTheme::default(),
            zoom_percent: 100,
        }
    }
}

/// What the picture was made from: the same again makes the same picture.
#[derive(PartialEq, Eq)]
struct MadeFrom {
    events: u64,
    scene: HallScene,
    look: Look,
    turning: bool,
    clock: Option<SpeechClock>,
    screen: String,
    lang: Lang,
}

/// The hall as the desk controls it.
pub struct HallControl {
    place: HallPlace,
    seen: bool,
    hidden: bool,
    chosen: Option<String>,
    scene: HallScene,
    look: Look,
    /// Pages turn by themselves until the operator turns one.
    turning: bool,
    /// Since when the present page has been shown; `None` for from now on.
    since: Option<At>,
    speech: Option<SpeechClock>,
    now: Clock,
    cell: Arc<Mutex<Cell>>,
    made_from: Option<MadeFrom>,
}

impl HallControl {
    /// A closed hall, with the welcome scene ready.
    pub fn new(lang: Lang, now: Clock) -> HallControl {
        HallControl {
            place: HallPlace::Closed,
            seen: false,
            hidden: false,
            chosen: None,
            scene: HallScene::Welcome,
            look: Look::default(),
            turning: true,
            since: None,
            speech: None,
            cell: Arc::new(Mutex::new(Cell::new(lang, now()))),
            now,
            made_from: None,
        }
    }

    fn cell(&self) -> MutexGuard<'_, Cell> {
        lock(&self.cell)
    }

    /// The scene chosen; while the picture is held the hall still sees another.
    pub fn scene(&self) -> &HallScene {
        &self.scene
    }

    /// What the hall shows now.
    pub fn view(&self) -> HallView {
        let cell = self.cell();
        cell.shown().later(cell.elapsed((self.now)()))
    }

    /// What beside the scene changes the picture.
    pub fn look(&self) -> &Look {
        &self.look
    }

    /// Changes what beside the scene changes the picture.
    pub fn set_look(&mut self, change: impl FnOnce(&mut Look)) {
        change(&mut self.look);
    }

    /// Screen and look as a text, to be found again at the next start.
    pub fn kept(&self) -> String {
        let place = |at: Option<usize>| at.unwrap_or(0);
        format!(
            "{} {} {}\n{}",
            place(
                HallTheme::ALL
                    .iter()
                    .position(|theme| *theme == self.look.theme)
            ),
            self.look.zoom_percent,
            u8::from(self.look.order == CountOrder::Votes),
            self.chosen.as_deref().unwrap_or_default(),
        )
    }

    /// Takes over what [`HallControl::kept`] told; what cannot be read stays as it is.
    pub fn look_as_kept(&mut self, kept: &str) {
        let (look, screen) = kept.split_once('\n').unwrap_or((kept, ""));
        let mut numbers = look.split(' ').map(str::parse::<usize>);
        let mut next = || numbers.next().and_then(Result::ok);
        if let Some(theme) = next().and_then(|at| HallTheme::ALL.get(at)) {
            self.look.theme = *theme;
        }
        if let Some(zoom) = next().and_then(|zoom| u16::try_from(zoom).ok()) {
            self.look.zoom_percent = zoom.clamp(ZOOM_LEAST, ZOOM_MOST);
        }
        if next() == Some(1) {
            self.look.order = CountOrder::Votes;
        }
        if !screen.is_empty() {
            self.chosen = Some(screen.to_owned());
        }
    }

    /// Shows another scene, from its first page.
    pub fn show(&mut self, scene: HallScene) {
        if self.scene != scene {
            self.look.page = 0;
            self.look.agenda = None;
            self.turning = true;
            self.since = None;
        }
        self.scene = scene;
    }

    /// Forgets the meeting: the hall, where it is open, goes on with the welcome scene.
    pub fn leave_meeting(&mut self, lang: Lang) {
        self.show(HallScene::Welcome);
        self.speech = None;
        self.made_from = None;
        let now = (self.now)();
        let mut cell = self.cell();
        let (blank, size) = (cell.blank, cell.size);
        *cell = Cell {
            blank,
            size,
            ..Cell::new(lang, now)
        };
    }

    /// To the next page, or the one before, of a scene with several; from then on
    /// the operator turns them. False where the scene has one page.
    pub fn turn_page(&mut self, forward: bool) -> bool {
        let pages = self.pages();
        if pages < 2 {
            return false;
        }
        let shown = self.view().page % pages;
        self.look.page = (shown + if forward { 1 } else { pages - 1 }) % pages;
        self.turning = false;
        true
    }

    /// How many pages the scene has.
    pub fn pages(&self) -> usize {
        self.cell().pages
    }

    /// Which page is shown, from 0.
    pub fn page(&self) -> usize {
        self.view().page % self.pages().max(1)
    }

    /// Whether pages turn by themselves.
    pub fn turns_by_itself(&self) -> bool {
        self.turning
    }

    /// Lets pages turn by themselves again, or stops them at the present one.
    pub fn set_turning(&mut self, turning: bool) {
        self.look.page = self.page();
        self.turning = turning;
        self.since = None;
    }

    /// Whether the hall shows nothing.
    pub fn is_blank(&self) -> bool {
        self.cell().blank
    }

    /// Shows nothing, or the scene again.
    pub fn set_blank(&mut self, blank: bool) {
        self.cell().blank = blank;
    }

    /// Whether the picture is held.
    pub fn is_frozen(&self) -> bool {
        self.cell().held.is_some()
    }

    /// Holds the picture as it is, or lets it follow again.
    pub fn set_frozen(&mut self, frozen: bool) {
        let now = (self.now)();
        self.cell().held = frozen.then_some(now);
    }

    /// The clock of a speech, from the page that starts and stops it. It runs on
    /// here while another page is open.
    pub fn time_speech(&mut self, clock: Option<SpeechClock>) {
        self.speech = clock;
    }

    /// Whose clock runs.
    pub fn speaker(&self) -> Option<PersonId> {
        let running = self.speech.filter(|speech| speech.since.is_some());
        running.map(|speech| speech.person)
    }

    /// Where the hall is meant to be.
    pub fn place(&self) -> &HallPlace {
        &self.place
    }

    /// The screen chosen by name.
    pub fn chosen(&self) -> Option<&str> {
        self.chosen.as_deref()
    }

    /// Chooses the screen by name; an open hall moves there.
    ///
    /// # Errors
    /// [`NeedsSecondMonitor`] where it would cover the desk.
    pub fn choose(
        &mut self,
        name: &str,
        monitors: &[MonitorInfo],
    ) -> Result<(), NeedsSecondMonitor> {
        let wanted = HallPlace::Screen(name.to_owned());
        if hall_window::hall_screen(monitors, Some(name))? != wanted {
            return Err(NeedsSecondMonitor);
        }
        self.chosen = Some(name.to_owned());
        if self.is_open() {
            self.place = wanted;
        }
        Ok(())
    }

    /// Opens the hall on the screen chosen, or on the first that is not the desk's.
    ///
    /// # Errors
    /// [`NeedsSecondMonitor`] where there is only the desk's.
    pub fn open(&mut self, monitors: &[MonitorInfo]) -> Result<(), NeedsSecondMonitor> {
        self.place = hall_window::hall_screen(monitors, self.chosen())?;
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

    /// Whether it is meant to be open; its screen may be unplugged all the same.
    pub fn is_open(&self) -> bool {
        self.place != HallPlace::Closed
    }

    /// Whether its window is there.
    pub fn is_seen(&self) -> bool {
        self.seen
    }

    /// Takes note of events that no picture shows, so that none is made for them: a
    /// round of 5,000 ballots is not added up for every ballot that is keyed.
    fn pass_over(&mut self, meeting: &Meeting, log: &[Record]) {
        let Some(made) = &mut self.made_from else {
            return;
        };
        let later = usize::try_from(made.events)
            .ok()
            .and_then(|at| log.get(at..));
        let unseen = |record: &Record| match record.event {
            // What a caller calls is shown ballot by ballot.
            Event::BallotKeyed { .. } => !meeting.calls(),
            Event::BundleTaken { .. } | Event::PaperNoted { .. } => true,
            _ => false,
        };
        if later.is_some_and(|later| later.iter().all(unseen)) {
            made.events = meeting.events;
        }
    }

    /// Width and height of the hall's picture: of its window, else of the screen it
    /// would go to.
    pub fn shape(&self, monitors: &[MonitorInfo]) -> Vec2 {
        let drawn = self.cell().size.filter(|_| self.seen);
        let screen = || {
            let HallPlace::Screen(name) = hall_window::hall_screen(monitors, self.chosen()).ok()?
            else {
                return None;
            };
            let screen = monitors.iter().find(|screen| screen.name == name)?;
            Some(egui::vec2(screen.size.0 as f32, screen.size.1 as f32))
        };
        let usual = egui::vec2(1920.0, 1080.0);
        drawn
            .or_else(screen)
            .filter(|size| size.x >= 1.0 && size.y >= 1.0)
            .unwrap_or(usual)
    }

    /// Brings the picture up to date; true when the hall sees a change. `log` is every
    /// event of the meeting, in order.
    pub fn follow(&mut self, meeting: &Meeting, log: &[Record], lang: Lang) -> bool {
        if self.is_frozen() {
            return false;
        }
        self.pass_over(meeting, log);
        let wanted = MadeFrom {
            events: meeting.events,
            scene: self.scene.clone(),
            look: self.look.clone(),
            turning: self.turning,
            clock: self.speech,
            screen: match &self.place {
                HallPlace::Screen(name) => name.clone(),
                HallPlace::Closed | HallPlace::Window => String::new(),
            },
            lang,
        };
        if self.made_from.as_ref() == Some(&wanted) && self.since.is_some() {
            return false;
        }
        let now = (self.now)();
        let since = *self.since.get_or_insert(now);
        let view = HallView {
            turning: self.turning.then(|| Turning {
                every: PAGE_STAYS,
                shown_for: (now.0 - since.0).to_std().unwrap_or_default(),
            }),
            ..super::hall_scene::view(meeting, &wanted.asked(now))
        };
        self.made_from = Some(wanted);
        let mut cell = self.cell();
        // Other figures in the same picture turn no page: that alone is no change.
        let turning = cell.view.turning.and(view.turning);
        let changed = HallView {
            turning,
            ..cell.view.clone()
        } != HallView {
            turning,
            ..view.clone()
        };
        cell.view = view;
        cell.made = now;
        changed
    }

    /// Draws what the hall sees, small, over the whole of `ui`: the same lines in
    /// the same places as on a screen of this shape.
    pub fn thumbnail(&self, ui: &mut Ui, shape: Vec2) {
        let drawn = if self.seen {
            Drawn::Small
        } else {
            Drawn::Alone
        };
        draw(ui, &self.cell, (self.now)(), drawn, shape);
    }

    /// Keeps the window open; call in every pass.
    pub fn keep(&mut self, ctx: &Context, lang: Lang, monitors: &[MonitorInfo]) -> Kept {
        let (cell, now) = (Arc::clone(&self.cell), Arc::clone(&self.now));
        let picture: HallDraw = Arc::new(move |ui| {
            let shape = ui.max_rect().size();
            draw(ui, &cell, now(), Drawn::InTheHall, shape);
        });
        let kept = hall_window::show_hall(ctx, lang, &self.place, monitors, &picture);
        if kept == Kept::ClosedByHand {
            self.place = HallPlace::Closed;
        }
        self.seen = kept == Kept::AsAsked && self.is_open();
        if self.seen && std::mem::take(&mut self.hidden) {
            let show = egui::ViewportCommand::Visible(true);
            ctx.send_viewport_cmd_to(hall_window::hall_viewport(), show);
        }
        kept
    }

    /// While the desk is minimised: takes the hall's picture off the desk's screen
    /// where its own is gone.
    pub fn keep_unseen(&mut self, ctx: &Context, monitors: &[MonitorInfo]) {
        if self.seen && !hall_window::can_be_seen(&self.place, monitors) {
            self.hidden = true;
            hall_window::hide_hall(ctx);
        }
    }
}

impl MadeFrom {
    fn asked(&self, now: At) -> super::hall_scene::Asked<'_> {
        super::hall_scene::Asked {
            scene: &self.scene,
            look: &self.look,
            clock: self.clock,
            screen: &self.screen,
            lang: self.lang,
            now,
        }
    }
}
