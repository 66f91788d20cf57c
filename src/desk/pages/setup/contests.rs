//! The contests: post and seats, candidates from the roll, their order, the papers.

use egui::{Id, Key, Ui};

use super::channels::digit;
use super::finder::{Finder, FinderLook, Found, PeopleIndex};
use super::list::{ListState, PERSON_ROW, PersonLine, key_list};
use super::sources::switch;
use super::taking::Taking;
use super::way::WayOfVoting;
use super::{missing, shown};
use crate::desk::page::Ctx;
use crate::desk::style::{bold, radius, regular};
use crate::desk::widgets::{self, Tone};
use crate::meeting::{
    CandidateOrder, Command, Contest, ContestId, ContestSetup, Meeting, Person, PersonId, Round,
};
use crate::roster::{compare_by_strokes, display_name};
use crate::text::Lang;
use crate::theme::theme;

/// What the section remembers.
#[derive(Default)]
pub(super) struct ContestsSection {
    pub(super) open: Option<ContestId>,
    /// A contest that is being added.
    pub(super) new: bool,
    title: String,
    seats: String,
    /// The contest whose title and seats stand in the fields, as the record has them.
    shown: Option<(ContestId, ContestSetup)>,
    finder: Finder,
    pub(super) list: ListState,
    focus_title: bool,
    /// The candidates come next, once the disk has the contest.
    pub(super) focus_finder: bool,
    way: WayOfVoting,
    /// Candidates being taken from an earlier result.
    pub(super) taking: Option<Taking>,
}

impl ContestsSection {
    /// Opens the form for one more contest.
    pub fn start_new(&mut self, ctx: &Ctx<'_>) {
        self.new = true;
        self.taking = None;
        self.shown = None;
        let body = &ctx.meeting().info.body;
        // Only the first contest is likely the members of the body; a second title
        // filled in would have to be deleted before the right one is typed.
        let first = ctx.session.ahead().election_round().is_none_or(no_papers);
        self.title = if body.is_empty() || !first {
            String::new()
        } else {
            ctx.lang.setup_members_of(body)
        };
        self.seats.clear();
        self.focus_title = true;
    }

    /// Saves the title and seats of the open contest where they were changed.
    pub fn keep(&mut self, ctx: &mut Ctx<'_>) {
        let Some((contest, saved)) = &self.shown else {
            return;
        };
        let setup = self.typed();
        if setup != *saved {
            let contest = *contest;
            if ctx.ask(Command::EditContest {
                contest,
                setup: setup.clone(),
            }) {
                self.shown = Some((contest, setup));
            }
        }
    }

    fn typed(&self) -> ContestSetup {
        ContestSetup {
            title: self.title.trim().to_owned(),
            seats: self.seats.parse().unwrap_or(0),
        }
    }

    /// Draws the section.
    pub fn show(&mut self, ui: &mut Ui, ctx: &mut Ctx<'_>, people: &PeopleIndex, focus: bool) {
        let contests = ctx
            .meeting()
            .election_round()
            .map(|round| {
                let now = round.contests();
                now.chain(&ctx.meeting().waiting)
                    .cloned()
                    .collect::<Vec<_>>()
            })
            .unwrap_or_default();
        self.way.show(ui, ctx);
        if contests.is_empty()
            && !self.new
            && ctx.session.ahead().election_round().is_none_or(no_papers)
        {
            self.start_new(ctx);
        }
        let open = contests
            .iter()
            .position(|contest| Some(contest.id) == self.open)
            .or(if contests.is_empty() { None } else { Some(0) });
        self.chooser(ui, ctx, &contests, open);
        if self.new {
            // Coming back to a contest not yet added: typing goes on in its title.
            self.focus_title |= focus;
            self.show_new(ui, ctx, !contests.is_empty());
            return;
        }
        let Some((at, contest)) = open.and_then(|at| Some((at, contests.get(at)?))) else {
            return;
        };
        if let Some(taking) = self.taking.as_mut().filter(|it| it.contest == contest.id) {
            let out = taking.show(ui, ctx, people, &contest.setup.title);
            self.after_taking(out);
            return;
        }
        self.show_contest(ui, ctx, contest, at);
        let (tone, words) = missing::margin(ctx.meeting(), contest, ctx.lang);
        margin_strip(ui, ctx.lang, tone, &words);
        self.show_finder(ui, ctx, people, contest, focus);
        self.show_candidates(ui, ctx, contest);
    }

    fn chooser(
        &mut self,
        ui: &mut Ui,
        ctx: &mut Ctx<'_>,
        contests: &[Contest],
        open: Option<usize>,
    ) {
        if contests.is_empty() {
            return;
        }
        let lang = ctx.lang;
        let t = theme();
        ui.horizontal_wrapped(|ui| {
            for (at, contest) in contests.iter().enumerate() {
                let here = !self.new && Some(at) == open;
                let words = shown(&contest.setup.title);
                let name = lang.setup_contest_tab(at + 1, &words);
                if widgets::segment(ui, here, &words, &name, t.size_body).clicked() {
                    self.keep(ctx);
                    self.open = Some(contest.id);
                    self.new = false;
                    self.taking = None;
                    self.list = ListState::default();
                }
            }
            if widgets::link(ui, lang.setup_add_contest()).clicked() {
                self.keep(ctx);
                self.start_new(ctx);
            }
            if widgets::link(ui, lang.way_link()).clicked() {
                self.keep(ctx);
                self.way.open(ctx);
            }
            let here = open.and_then(|at| contests.get(at));
            if let Some(contest) = here.filter(|_| !self.new && self.taking.is_none()) {
                let words = if contest.taken.is_some() {
                    lang.taking_change()
                } else {
                    lang.taking_link()
                };
                if widgets::link(ui, words).clicked() {
                    self.keep(ctx);
                    self.start_taking(ctx);
                }
            }
        });
    }

    fn show_new(&mut self, ui: &mut Ui, ctx: &mut Ctx<'_>, cancel: bool) {
        let t = theme();
        let lang = ctx.lang;
        widgets::heading(ui, lang.setup_new_contest());
        ui.label(regular(
            lang.setup_new_contest_what(),
            t.size_body - 1.0,
            *t.ink_2,
        ));
        ui.add_space(6.0);
        let (_, entered) = self.fields(ui, lang);
        ui.add_space(6.0);
        ui.horizontal(|ui| {
            let add = widgets::secondary(ui, lang.setup_contest_add()).clicked() || entered;
            if add && ctx.ask(Command::AddContest(self.typed())) {
                self.new = false;
                let round = ctx.session.ahead().election_round();
                self.open = round.and_then(|round| Some(round.contests().last()?.id));
                self.shown = None;
                self.focus_finder = true;
            }
            if cancel && widgets::secondary(ui, lang.desk_cancel()).clicked() {
                self.new = false;
            }
        });
    }

    /// Title and seats; whether one was left, and whether Enter was pressed in one.
    fn fields(&mut self, ui: &mut Ui, lang: Lang) -> (bool, bool) {
        let (mut left, mut entered) = (false, false);
        ui.horizontal(|ui| {
            let width = (ui.available_width() - 170.0).clamp(200.0, 420.0);
            let id = Id::unique("setup contest title");
            let title = widgets::text_field(
                ui,
                id,
                lang.setup_contest_title(),
                &mut self.title,
                lang.setup_contest_hint(),
                width,
            );
            if std::mem::take(&mut self.focus_title) {
                title.request_focus();
            }
            let id = Id::unique("setup contest seats");
            let seats = widgets::number_field(ui, id, lang.setup_seats(), &mut self.seats, 90.0);
            left = title.lost_focus() || seats.lost_focus();
            let enter = ui.input(|input| input.key_pressed(Key::Enter));
            entered = seats.lost_focus() && enter;
            // A title alone is no contest: Enter goes on to the number of seats.
            widgets::enter_leads_to(ui, &title, id);
            if entered && self.typed().seats == 0 {
                seats.request_focus();
            }
        });
        (left, entered)
    }

    fn show_contest(&mut self, ui: &mut Ui, ctx: &mut Ctx<'_>, contest: &Contest, at: usize) {
        let lang = ctx.lang;
        let saved = (contest.id, contest.setup.clone());
        let editing = [
            Id::unique("setup contest title"),
            Id::unique("setup contest seats"),
        ]
        .iter()
        .any(|id| ui.memory(|memory| memory.has_focus(*id)));
        let other = self.shown.as_ref().is_none_or(|(id, _)| *id != contest.id);
        if other || (!editing && self.shown.as_ref().is_some_and(|shown| *shown != saved)) {
            // What is being written counts too, or the field would jump back for a moment.
            let ahead = ctx.session.ahead().contest(contest.id);
            let setup = ahead.map_or_else(|| contest.setup.clone(), |ahead| ahead.setup.clone());
            self.title.clone_from(&setup.title);
            self.seats = setup.seats.to_string();
            self.shown = Some((contest.id, setup));
        }
        let mut left = false;
        ui.horizontal(|ui| {
            left = self.fields(ui, lang).0;
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 6.0;
                ui.add_space(if at > 0 { 8.0 } else { 30.0 });
                if widgets::link(ui, lang.setup_contest_remove()).clicked() {
                    self.shown = None;
                    self.open = None;
                    ctx.ask(Command::RemoveContest(contest.id));
                }
                if at > 0 {
                    self.show_sharing(ui, ctx, contest);
                }
            });
        });
        if left {
            self.keep(ctx);
        }
    }

    /// Whether this contest stands on one paper with the one before it.
    fn show_sharing(&mut self, ui: &mut Ui, ctx: &mut Ctx<'_>, contest: &Contest) {
        let Some(round) = ctx.meeting().election_round() else {
            return;
        };
        let shares = shares_with_previous(round, contest.id);
        let words = if shares {
            ctx.lang.setup_own_paper()
        } else {
            ctx.lang.setup_share_paper()
        };
        let arranged = arranged(round, contest.id, !shares);
        if widgets::link(ui, words).clicked() {
            ctx.ask(Command::ArrangePapers(arranged));
        }
    }

    fn show_finder(
        &mut self,
        ui: &mut Ui,
        ctx: &mut Ctx<'_>,
        people: &PeopleIndex,
        contest: &Contest,
        focus: bool,
    ) {
        let lang = ctx.lang;
        let look = FinderLook {
            id: finder_id(),
            label: lang.setup_find_candidate(),
            hint: lang.setup_find_hint(),
            width: (ui.available_width() * 0.56).min(420.0),
            outsiders: false,
            focus: focus | std::mem::take(&mut self.focus_finder),
        };
        let mut found = None;
        ui.horizontal(|ui| {
            let meeting = ctx.meeting();
            let state = |person: &Person| candidate_state(meeting, contest, person, lang);
            found = self.finder.show(ui, lang, meeting, people, &look, state);
            show_order(ui, ctx, contest);
        });
        if let Some(Found::Person(person)) = found {
            let mut list = candidates(ctx, contest.id);
            list.push(person);
            if set(ctx, contest, list, contest.order) {
                let list = candidates(ctx, contest.id);
                let at = list.iter().position(|id| *id == person).unwrap_or(0);
                self.list.select(at, PERSON_ROW);
            }
        }
    }

    fn show_candidates(&mut self, ui: &mut Ui, ctx: &mut Ctx<'_>, contest: &Contest) {
        let t = theme();
        let lang = ctx.lang;
        Self::show_source(ui, ctx, contest);
        if contest.candidates.is_empty() {
            ui.label(regular(lang.setup_no_candidates(), t.size_body, *t.ink_2));
            return;
        }
        ui.label(regular(lang.setup_candidate_keys(), t.size_small, *t.ink_3));
        self.show_channels(ui, ctx, contest);
        let meeting = ctx.meeting();
        let party = crate::explain::of_the_party(&meeting.rules);
        let out = key_list(
            ui,
            Id::unique("setup candidates"),
            lang.setup_candidates_name(),
            &mut self.list,
            (contest.candidates.len(), PERSON_ROW),
            |ui, at, heard| {
                let person = contest
                    .candidates
                    .get(at)
                    .and_then(|id| meeting.person(*id));
                if let Some(person) = person {
                    let line = PersonLine {
                        number: (at + 1).to_string(),
                        name: shown(&display_name(&person.roll.name)),
                        group: shown(&person.roll.group),
                        tag: Some(lang.channels_short(meeting.channels(contest, person.id), party))
                            .filter(|words| !words.is_empty())
                            .map(|words| (Tone::Neutral, words)),
                        ..PersonLine::default()
                    };
                    line.draw(ui, heard);
                }
            },
        );
        let at = self.list.selected;
        let mut list = candidates(ctx, contest.id);
        if out.remove && at < list.len() {
            list.remove(at);
            set(ctx, contest, list, contest.order);
        } else if let Some(channel) = out.digit.and_then(digit) {
            switch(ctx, contest, at, channel);
        } else if let Some(up) = out.shift {
            let to = if up { at.checked_sub(1) } else { Some(at + 1) };
            if let Some(to) = to.filter(|to| *to < list.len() && at < list.len()) {
                list.swap(at, to);
                // Whoever moves a name by hand has given up the order by strokes.
                if set(ctx, contest, list, CandidateOrder::ByHand) {
                    self.list.select(to, PERSON_ROW);
                }
            }
        }
    }
}

/// Where the order on the ballot comes from.
fn show_order(ui: &mut Ui, ctx: &mut Ctx<'_>, contest: &Contest) {
    let t = theme();
    let lang = ctx.lang;
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 8.0;
        ui.label(regular(lang.setup_order(), t.size_small + 0.5, *t.ink_2));
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 2.0;
            for (order, words) in [
                (CandidateOrder::Strokes, lang.setup_order_strokes()),
                (CandidateOrder::ByHand, lang.setup_order_by_hand()),
            ] {
                let here = contest.order == order;
                if widgets::segment(ui, here, words, words, t.size_body - 1.0).clicked() && !here {
                    let list = candidates(ctx, contest.id);
                    set(ctx, contest, list, order);
                }
            }
        });
    });
}

fn finder_id() -> Id {
    Id::unique("setup find candidate")
}

fn no_papers(round: &Round) -> bool {
    round.papers.is_empty()
}

/// The candidates with what is still being written.
fn candidates(ctx: &Ctx<'_>, contest: ContestId) -> Vec<PersonId> {
    ctx.session
        .ahead()
        .contest(contest)
        .map(|contest| contest.candidates.clone())
        .unwrap_or_default()
}

fn set(
    ctx: &mut Ctx<'_>,
    contest: &Contest,
    mut people: Vec<PersonId>,
    order: CandidateOrder,
) -> bool {
    if order == CandidateOrder::Strokes {
        let meeting = ctx.session.ahead();
        people.sort_by(|a, b| compare_by_strokes(meeting.name_of(*a), meeting.name_of(*b)));
    }
    ctx.ask(Command::SetCandidates {
        contest: contest.id,
        people,
        order,
    })
}

/// What stands against a candidacy, or that it is there already.
fn candidate_state(
    meeting: &Meeting,
    contest: &Contest,
    person: &Person,
    lang: Lang,
) -> Option<(Tone, String)> {
    if contest.candidates.contains(&person.id) {
        return Some((Tone::Jade, lang.setup_is_candidate().into()));
    }
    if !person.votes() {
        return Some((Tone::Neutral, lang.status(person.roll.status).to_owned()));
    }
    let barred = meeting
        .officers
        .iter()
        .filter(|officer| officer.person == Some(person.id))
        .flat_map(|officer| &officer.roles)
        .find(|role| !role.open_to_candidates());
    barred.map(|role| (Tone::Amber, lang.role(*role).to_owned()))
}

/// The figures of the margin in a strip; amber warns and never blocks.
fn margin_strip(ui: &mut Ui, lang: Lang, tone: Tone, words: &str) {
    let t = theme();
    let frame = egui::Frame::new()
        .fill(tone.fill())
        .corner_radius(radius(t.radius_button))
        .inner_margin(egui::Margin::symmetric(14, 8));
    frame.show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        let ink = if tone == Tone::Neutral {
            *t.ink
        } else {
            tone.ink()
        };
        ui.add(egui::Label::new(bold(words, t.size_body, ink)).wrap());
        if tone == Tone::Amber {
            ui.label(regular(
                lang.setup_margin_may(),
                t.size_small + 0.5,
                *t.ink_2,
            ));
        }
    });
}

fn shares_with_previous(round: &Round, contest: ContestId) -> bool {
    round
        .papers
        .iter()
        .any(|paper| paper.contests.iter().skip(1).any(|own| own.id == contest))
}

/// The sheets with this contest on the paper of the one before it, or on its own.
fn arranged(round: &Round, contest: ContestId, share: bool) -> Vec<Vec<ContestId>> {
    let mut sheets: Vec<Vec<ContestId>> = Vec::new();
    for paper in &round.papers {
        for (at, own) in paper.contests.iter().enumerate() {
            let with_previous = if own.id == contest { share } else { at > 0 };
            match sheets.last_mut().filter(|_| with_previous) {
                Some(sheet) => sheet.push(own.id),
                None => sheets.push(vec![own.id]),
            }
        }
    }
    sheets
}
