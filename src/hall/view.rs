//! What the hall is shown: plain data, complete in itself.
//!
//! The desk makes a [`HallView`] from the state of the meeting; nothing here
//! leads back to it, so the hall can send no command. Adverse facts (quorum
//! not met, void, tied, unfilled) have no field in the scenes that appear by
//! themselves; the operator shows them as a [`Scene::Notice`].

mod floor;
mod vote;

pub use floor::*;
pub use vote::*;

use std::time::Duration;

use crate::text::Lang;

/// One picture of the hall screen.
#[derive(Clone, Debug, PartialEq)]
pub struct HallView {
    /// Language of the fixed words. Names and titles come as they were typed.
    pub lang: Lang,
    /// Title of the meeting, such as 曙光路社区第三党支部换届选举大会.
    pub meeting: String,
    /// A rehearsal says so on every scene: its votes are not votes.
    pub rehearsal: bool,
    /// The colours, by the light in the room.
    pub theme: HallTheme,
    /// Size of the text in percent of what the screen's height asks for; the
    /// hall keeps it within [`ZOOM_LEAST`] and [`ZOOM_MOST`].
    pub zoom_percent: u16,
    /// Which page; the hall takes the remainder by the number of pages, so that
    /// whoever turns them need not know how many the screen has.
    pub page: usize,
    /// Pages turn by themselves; none where only the operator turns them.
    pub turning: Option<Turning>,
    /// What the screen is about now.
    pub scene: Scene,
    /// The figures on the bottom line; none where the scene has none to show.
    pub foot: Option<Foot>,
}

/// The smallest text zoom, in percent.
pub const ZOOM_LEAST: u16 = 90;
/// The largest text zoom, in percent.
pub const ZOOM_MOST: u16 = 130;

/// The colours of the hall, by the light in the room.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum HallTheme {
    /// Red and gold.
    #[default]
    Vermilion,
    /// Dark on light, for bright rooms and weak projectors.
    Light,
    /// Light on near black, for dark rooms.
    Dark,
}

impl HallTheme {
    /// Every theme, in the order they are offered.
    pub const ALL: [HallTheme; 3] = [HallTheme::Vermilion, HallTheme::Light, HallTheme::Dark];
}

/// Pages that turn by themselves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Turning {
    /// How long a page stays.
    pub every: Duration,
    /// How long the first page had been shown when the view was made. Counted
    /// from when the scene was put on, so that new figures turn no page.
    pub shown_for: Duration,
}

impl HallView {
    /// The welcome scene with nothing filled in, before a meeting is open.
    pub fn new(lang: Lang) -> HallView {
        HallView {
            lang,
            meeting: String::new(),
            rehearsal: false,
            theme: HallTheme::default(),
            zoom_percent: 100,
            page: 0,
            turning: None,
            scene: Scene::Welcome(Welcome::default()),
            foot: None,
        }
    }

    /// The view as it is `elapsed` after it was made: pages turned, time run
    /// down. So the hall goes on while the desk is minimised or busy.
    pub fn later(&self, elapsed: Duration) -> HallView {
        let mut view = self.clone();
        if let Some(turning) = view.turning.take() {
            let every = turning.every.as_millis().max(1);
            let turned = (turning.shown_for + elapsed).as_millis() / every;
            view.page = view
                .page
                .wrapping_add(usize::try_from(turned).unwrap_or(usize::MAX));
        }
        if let Some(timer) = view.scene.timer_mut()
            && timer.running
        {
            timer.left = timer.left.saturating_sub(elapsed);
        }
        view
    }

    /// How long after `elapsed` the picture changes next by itself; none where
    /// it does not.
    pub fn next_change(&self, elapsed: Duration) -> Option<Duration> {
        let turn = self.turning.map(|turning| {
            let every = turning.every.as_millis().max(1);
            let left = every - (turning.shown_for + elapsed).as_millis() % every;
            Duration::from_millis(u64::try_from(left).unwrap_or(u64::MAX))
        });
        let second = self.scene.timer().filter(|timer| timer.running);
        let second = second
            .map(|timer| timer.left.saturating_sub(elapsed))
            .filter(|left| !left.is_zero())
            .map(|left| match left.subsec_millis() {
                0 => Duration::from_millis(1000),
                part => Duration::from_millis(u64::from(part) + 1),
            });
        turn.into_iter().chain(second).min()
    }
}

/// The figures on the bottom line. Those not known yet are left out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Foot {
    /// Members who are to come, or registered voters.
    pub expected: Option<u32>,
    /// Members present, or voters who took part.
    pub present: Option<u32>,
    /// Ballots issued.
    pub issued: Option<u32>,
    /// Ballots returned.
    pub returned: Option<u32>,
    /// Says 登记选民 and 参加投票 in place of 应到 and 实到.
    pub polling: bool,
}

/// What the hall screen can show. A scene with nothing in it is drawn as the
/// plain welcome.
#[derive(Clone, Debug, PartialEq)]
pub enum Scene {
    /// Before the meeting opens.
    Welcome(Welcome),
    /// Members signed in so far.
    Attendance(Attendance),
    /// The order of business.
    Agenda(Vec<AgendaItem>),
    /// A motion, and its result once the chair has it.
    Motion(Motion),
    /// The rules of this meeting, sentence by sentence.
    Rules(RulesList),
    /// The candidates of a contest, or one of them.
    Introduction(Introduction),
    /// A candidate's pledge.
    Pledge(Speech),
    /// Questions to a candidate.
    Questions(Speech),
    /// The order of speaking, as drawn.
    Lots(Lots),
    /// How the ballot is marked.
    HowToMark(HowToMark),
    /// Ballots issued and returned, one entry a paper.
    IssuedReturned(Vec<IssuedReturned>),
    /// The count, candidate by candidate; the pages of several contests follow
    /// each other.
    Counting(Vec<Counting>),
    /// The count as progress only, where the figures are held back.
    Progress(Vec<Progress>),
    /// The result, provisional or announced; the pages of several contests
    /// follow each other.
    Result(Vec<ResultBoard>),
    /// The grades of an appraisal, once announced; the pages of several follow each
    /// other.
    Grades(Vec<GradesBoard>),
    /// A sentence the operator chose to show.
    Notice(Notice),
    /// After the meeting.
    Thanks(Welcome),
    /// Lines, sizes and colours, to set the projector by.
    Test(TestPicture),
    /// The plain ground.
    Blank,
}

impl Scene {
    /// Whether there is nothing to show: the hall then shows the plain welcome.
    pub fn is_empty(&self) -> bool {
        match self {
            Scene::Welcome(_)
            | Scene::Thanks(_)
            | Scene::Attendance(_)
            | Scene::Test(_)
            | Scene::Blank => false,
            Scene::Agenda(items) => items.is_empty(),
            Scene::Motion(motion) => motion.title.is_empty(),
            Scene::Rules(rules) => rules.items.is_empty(),
            Scene::Introduction(list) => list.candidates.is_empty(),
            Scene::Pledge(speech) | Scene::Questions(speech) => speech.candidate.name.is_empty(),
            Scene::Lots(lots) => lots.order.is_empty(),
            Scene::HowToMark(how) => how.contests.is_empty(),
            Scene::IssuedReturned(papers) => papers.is_empty(),
            // Names that are only written have no row before somebody has read one.
            Scene::Counting(all) => all
                .iter()
                .all(|one| one.rows.is_empty() && one.what == Voting::Election),
            Scene::Progress(all) => all.is_empty(),
            Scene::Result(all) => all.iter().all(|one| one.rows.is_empty()),
            Scene::Grades(all) => all.iter().all(|one| one.rows.is_empty()),
            Scene::Notice(notice) => notice.title.is_empty() && notice.lines.is_empty(),
        }
    }

    fn timer(&self) -> Option<&Timer> {
        match self {
            Scene::Pledge(speech) | Scene::Questions(speech) => speech.timer.as_ref(),
            _ => None,
        }
    }

    fn timer_mut(&mut self) -> Option<&mut Timer> {
        match self {
            Scene::Pledge(speech) | Scene::Questions(speech) => speech.timer.as_mut(),
            _ => None,
        }
    }
}
