//! Taking candidates from the result of an earlier meeting: its record is chosen, read
//! and checked; one of its results is chosen; the first by votes are taken, and whoever
//! departs from that order says why and who decided it.

mod beside;
mod names;
mod pick;

use std::path::PathBuf;

use egui::{Id, Key, Ui};

use self::pick::{Pick, Who};
use super::finder::{Finder, PeopleIndex};
use super::list::ListState;
use super::shown;
use crate::desk::page::Ctx;
use crate::desk::platform::{Dialog, DialogRequest, FileKind, Picked, Platform};
use crate::desk::style::{bold, regular};
use crate::desk::widgets::{self, Tone};
use crate::earlier::{self, EarlierRecord, EarlierTrouble};
use crate::meeting::{
    Channel, Contest, ContestId, Departure, Earlier, Meeting, PersonId, Taken, TakenFrom,
};
use crate::theme::theme;

/// What the page should do with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TakingOut {
    Stay,
    /// Back to the contest, nothing taken.
    Leave,
    /// Somebody was taken.
    Done,
}

/// A taking under way.
pub(super) struct Taking {
    /// Into which contest.
    pub contest: ContestId,
    path: String,
    dialog: Option<Dialog>,
    error: Option<EarlierTrouble>,
    record: Option<EarlierRecord>,
    /// Which of its results.
    result: usize,
    /// The result the names are from; none while a record is chosen.
    from: Option<TakenFrom>,
    picks: Vec<Pick>,
    /// People who were not in the result.
    added: Vec<(PersonId, Vec<Channel>)>,
    count: String,
    departure: Departure,
    list: ListState,
    finder: Finder,
    /// Where typing goes next.
    focus: Option<Focus>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Focus {
    Path,
    List,
    Reason,
    DecidedBy,
}

fn path_id() -> Id {
    Id::unique("setup taking path")
}

fn list_id() -> Id {
    Id::unique("setup taking list")
}

fn reason_id() -> Id {
    Id::unique("setup taking reason")
}

fn decided_id() -> Id {
    Id::unique("setup taking decided by")
}

impl Taking {
    /// At the choice of a record.
    pub fn new(contest: ContestId, platform: &dyn Platform) -> Taking {
        Taking {
            contest,
            // A person without a file dialog types only the name.
            path: platform.documents().join("").display().to_string(),
            dialog: None,
            error: None,
            record: None,
            result: 0,
            from: None,
            picks: Vec::new(),
            added: Vec::new(),
            count: String::new(),
            departure: Departure::default(),
            list: ListState::default(),
            finder: Finder::default(),
            focus: Some(Focus::Path),
        }
    }

    /// To change who was taken: the result stands in the record of this meeting.
    pub fn change(
        meeting: &Meeting,
        contest: &Contest,
        taken: &Taken,
        platform: &dyn Platform,
    ) -> Taking {
        let mut taking = Taking::new(contest.id, platform);
        taking.from = Some(taken.from.clone());
        taking.departure = taken.departed.clone().unwrap_or_default();
        taking.picks = Pick::again(meeting, contest, taken);
        let others = contest.candidates.iter();
        let others = others.filter(|id| taken.of(**id).is_none());
        taking.added = others
            .map(|id| (*id, meeting.channels(contest, *id).to_vec()))
            .collect();
        taking.count = taking.taken_count().to_string();
        taking.focus = Some(Focus::List);
        taking
    }

    /// Whether names are shown, so that the page shows what is chosen beside them.
    pub fn has_names(&self) -> bool {
        self.from.is_some()
    }

    /// Draws the left column: the choice of a record, or the names of its result.
    pub fn show(
        &mut self,
        ui: &mut Ui,
        ctx: &mut Ctx<'_>,
        people: &PeopleIndex,
        title: &str,
    ) -> TakingOut {
        widgets::heading(ui, &ctx.lang.taking_title(&shown(title)));
        if self.has_names() {
            self.show_names(ui, ctx, people);
            return TakingOut::Stay;
        }
        self.show_choice(ui, ctx)
    }

    fn show_choice(&mut self, ui: &mut Ui, ctx: &mut Ctx<'_>) -> TakingOut {
        let t = theme();
        let lang = ctx.lang;
        if let Some(picked) = self.dialog.as_ref().and_then(Dialog::poll) {
            self.dialog = None;
            match picked {
                Picked::Path(path) => {
                    self.path = path.display().to_string();
                    self.read(ctx);
                }
                // The path field stands right there.
                Picked::Nothing => ctx.warn(lang.desk_no_dialog(), ""),
            }
        }
        let what = regular(lang.taking_what(), t.size_body - 1.0, *t.ink_2);
        ui.add(egui::Label::new(what).wrap());
        ui.add_space(6.0);
        if let Some(error) = &self.error {
            let (why, next) = lang.earlier_trouble(error);
            let why = shown(&why);
            let message = widgets::Message {
                what: lang.taking_refused(),
                why: &why,
                next,
            };
            widgets::message(ui, Tone::Amber, message, |_| {});
            ui.add_space(6.0);
        }
        let width = ui.available_width();
        let label = lang.taking_path();
        let field = widgets::text_field(ui, path_id(), label, &mut self.path, "", width);
        if self.focus.take() == Some(Focus::Path) {
            field.request_focus();
        }
        let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        let mut out = TakingOut::Stay;
        ui.horizontal(|ui| {
            if widgets::secondary(ui, lang.taking_read()).clicked() || entered {
                self.read(ctx);
            }
            if widgets::secondary(ui, lang.setup_choose_file()).clicked() {
                self.dialog = Some(ctx.platform.pick_open_file(DialogRequest {
                    title: label.into(),
                    folder: Some(ctx.platform.documents()),
                    file_name: String::new(),
                    kinds: vec![FileKind {
                        name: lang.taking_kind().into(),
                        endings: vec!["zp".into()],
                    }],
                }));
            }
            if widgets::secondary(ui, lang.taking_back()).clicked() {
                out = TakingOut::Leave;
            }
        });
        out
    }

    fn read(&mut self, ctx: &Ctx<'_>) {
        self.record = None;
        self.error = None;
        match earlier::read(&PathBuf::from(self.path.trim()), ctx.session) {
            Ok(record) => {
                self.record = Some(record);
                self.choose_result(ctx.session.ahead(), 0);
                self.focus = Some(Focus::List);
            }
            Err(error) => {
                self.error = Some(error);
                self.focus = Some(Focus::Path);
            }
        }
    }

    /// Shows the names of one of the results, those taken who went through.
    fn choose_result(&mut self, meeting: &Meeting, at: usize) {
        let Some((record, earlier)) = self
            .record
            .as_ref()
            .and_then(|record| Some((record, record.results.get(at)?)))
        else {
            return;
        };
        self.result = at;
        self.from = Some(TakenFrom {
            organisation: record.organisation.clone(),
            title: record.title.clone(),
            date: record.date.clone(),
            contest: earlier.contest.clone(),
            head: record.head.clone(),
            events: record.events,
        });
        self.picks = Pick::of(meeting, earlier);
        self.added.clear();
        self.count = self.taken_count().to_string();
        self.list = ListState::default();
    }

    fn earlier(&self) -> Option<&Earlier> {
        self.record.as_ref()?.results.get(self.result)
    }

    fn taken_count(&self) -> usize {
        self.picks.iter().filter(|pick| pick.taken).count()
    }

    /// The first so many of the result, whoever was chosen one by one before.
    fn take_first(&mut self, count: usize) {
        for (at, pick) in self.picks.iter_mut().enumerate() {
            pick.taken = at < count;
        }
    }

    /// Another record, the one just shown laid aside.
    fn other_record(&mut self) {
        self.from = None;
        self.record = None;
        self.picks.clear();
        self.departure = Departure::default();
        self.focus = Some(Focus::Path);
    }

    /// What is to be recorded, with the ids that people who are added will have. Where a
    /// namesake is not said yet the name counts as taken all the same.
    fn planned(&self, meeting: &Meeting) -> (Taken, Vec<(PersonId, Vec<Channel>)>) {
        let mut next = meeting.people.last().map_or(0, |person| person.id.0);
        let mut people = Vec::new();
        let mut list = Vec::new();
        for pick in &self.picks {
            let mut ranked = pick.ranked.clone();
            ranked.person = match pick.who {
                Who::Known(id) => Some(id),
                Who::Add(_) | Who::Unsaid if pick.taken => {
                    next += 1;
                    Some(PersonId(next))
                }
                Who::Add(_) | Who::Unsaid => None,
            };
            if let Some(id) = ranked.person.filter(|_| pick.taken) {
                people.push((id, pick.channels.clone()));
            }
            list.push(ranked);
        }
        people.extend(self.added.iter().cloned());
        let taken = Taken {
            from: self.from.clone().unwrap_or_default(),
            list,
            departed: Some(self.departure.clone()),
        };
        (taken, people)
    }

    fn say_source(&self, ui: &mut Ui, ctx: &Ctx<'_>) {
        let t = theme();
        let lang = ctx.lang;
        let Some(from) = &self.from else { return };
        let day = lang.paper_date(&from.date);
        let words = [from.organisation.as_str(), &from.title, &day];
        let words = words.into_iter().filter(|words| !words.is_empty());
        let words = shown(&words.collect::<Vec<_>>().join("  "));
        ui.add(egui::Label::new(bold(words, t.size_body, *t.ink)).wrap());
        let code = lang.taking_record(from.events, &from.head);
        ui.add(egui::Label::new(regular(code, t.size_small + 0.5, *t.ink_2)).wrap());
    }
}
