//! Opening a recommendation vote (民主推荐): for which post, how the names are found, and
//! what stands on the sheet.

use egui::{Id, Ui};

use super::groups::GroupsField;
use super::{field, survey};
use crate::desk::page::Ctx;
use crate::desk::pages::setup::finder::{Finder, FinderLook, Found, PeopleIndex};
use crate::desk::style::{bold, regular};
use crate::desk::widgets::{self, Tone};
use crate::meeting::{
    Ask, CandidateOrder, ContestSetup, Group, Meeting, Origin, Person, PersonId, PlannedContest,
    Round,
};
use crate::roster::{compare_by_strokes, display_name};
use crate::rules::{Combine, RecommendationRule};
use crate::text::Lang;
use crate::theme::theme;

/// Shares people use: the first list, the second (domain section 2).
const MARGINS: [u32; 2] = [40, 20];

#[derive(Default)]
pub(super) struct RecommendForm {
    /// Whether what is proposed has been filled in.
    begun: bool,
    post: String,
    seats: String,
    combine: usize,
    /// Which of the usual margins; past them, an own one.
    margin: usize,
    percent: String,
    over_half: bool,
    printed: bool,
    people: Vec<PersonId>,
    groups: GroupsField,
    finder: Finder,
    index: PeopleIndex,
}

impl RecommendForm {
    fn proposed(meeting: &Meeting, lang: Lang) -> RecommendForm {
        let mut form = RecommendForm {
            begun: true,
            groups: GroupsField::proposed(meeting, lang, &[lang.group_masses()]),
            ..RecommendForm::default()
        };
        let election = meeting.election_round();
        let mut contests = election.into_iter().flat_map(Round::contests);
        if let Some(contest) = contests.next() {
            form.post = contest.setup.title.clone();
            form.seats = contest.setup.seats.to_string();
        } else if !meeting.info.body.trim().is_empty() {
            form.post = lang.setup_members_of(meeting.info.body.trim());
        }
        form
    }

    fn combine(&self) -> Combine {
        Combine::ALL
            .get(self.combine)
            .copied()
            .unwrap_or(Combine::Sum)
    }

    fn rule(&self) -> RecommendationRule {
        let own = || field::typed(&self.percent).unwrap_or(0);
        RecommendationRule {
            combine: self.combine(),
            margin_percent: MARGINS.get(self.margin).copied().unwrap_or_else(own),
            over_half: self.over_half,
        }
    }

    pub(super) fn show(&mut self, ui: &mut Ui, ctx: &mut Ctx<'_>) {
        let lang = ctx.lang;
        if survey::in_the_way(ui, ctx) {
            return;
        }
        if !self.begun {
            *self = RecommendForm::proposed(ctx.meeting(), lang);
        }
        self.index.follow(ctx.meeting());
        widgets::card(ui, |ui| self.what(ui, lang));
        widgets::card(ui, |ui| self.sheet(ui, ctx));
        widgets::card(ui, |ui| {
            let weighted = self.combine() == Combine::Weighted;
            self.groups.show(ui, lang, "recommend", weighted);
            let asked = |meeting: &Meeting| self.asked(meeting);
            if survey::open(ui, ctx, lang.recommend_open(), asked) {
                *self = RecommendForm::default();
            }
        });
    }

    fn what(&mut self, ui: &mut Ui, lang: Lang) {
        widgets::heading(ui, lang.act_recommend());
        field::line(ui, lang.recommend_line());
        ui.horizontal(|ui| {
            let id = Id::unique(("acts", "recommend post"));
            widgets::text_field(ui, id, lang.recommend_for_post(), &mut self.post, "", 300.0);
            let seats = lang.recommend_seats();
            field::number(ui, "recommend seats", seats, &mut self.seats);
        });
        field::line(ui, lang.recommend_combine());
        let ways = Combine::ALL.into_iter().enumerate();
        let ways = ways.map(|(at, way)| (at, lang.combine(way).to_owned()));
        field::choice(ui, &mut self.combine, &ways.collect::<Vec<_>>());
        if self.combine() != Combine::TwoLists {
            field::line(ui, lang.recommend_margin());
            let usual = MARGINS.into_iter().enumerate();
            let usual = usual.map(|(at, percent)| (at, lang.recommend_margin_of(percent)));
            let own = (MARGINS.len(), lang.recommend_margin_own().to_owned());
            let margins = usual.chain([own]).collect::<Vec<_>>();
            field::choice(ui, &mut self.margin, &margins);
            if self.margin >= MARGINS.len() {
                let label = lang.recommend_margin_percent();
                field::number(ui, "recommend percent", label, &mut self.percent);
            }
        }
        let words = match field::typed(&self.seats).filter(|seats| *seats > 0) {
            Some(seats) => {
                let places = self.rule().places(seats);
                lang.recommend_places(seats, places, places.saturating_sub(seats))
            }
            None => lang.recommend_places_unknown().to_owned(),
        };
        ui.label(bold(words, theme().size_body, *theme().ink));
        let halves = [
            (false, lang.recommend_all().to_owned()),
            (true, lang.recommend_over_half().to_owned()),
        ];
        field::choice(ui, &mut self.over_half, &halves);
    }

    /// What stands on the sheet.
    fn sheet(&mut self, ui: &mut Ui, ctx: &Ctx<'_>) {
        let lang = ctx.lang;
        let meeting = ctx.meeting();
        widgets::heading(ui, &lang.capital(lang.survey_sheet_recommendation()));
        let kinds = [
            (false, lang.recommend_names_only().to_owned()),
            (true, lang.recommend_printed().to_owned()),
        ];
        field::choice(ui, &mut self.printed, &kinds);
        if !self.printed {
            return;
        }
        if self.people.is_empty() {
            field::line(ui, lang.recommend_none());
        }
        let mut removed = None;
        let names = |ui: &mut Ui| {
            ui.spacing_mut().item_spacing.x = 12.0;
            for person in &self.people {
                let name = display_name(meeting.name_of(*person));
                ui.label(regular(&name, theme().size_body + 1.0, *theme().ink));
                let heard = lang.survey_remove_of(meeting.name_of(*person));
                if widgets::named_link(ui, lang.survey_remove(), &heard).clicked() {
                    removed = Some(*person);
                }
            }
        };
        if !self.people.is_empty() {
            ui.horizontal_wrapped(names);
        }
        self.people.retain(|person| Some(*person) != removed);
        let look = FinderLook {
            id: Id::unique("recommend finder"),
            label: lang.recommend_find(),
            hint: lang.survey_find_hint(),
            width: 420.0,
            outsiders: false,
            focus: false,
        };
        let people = &self.people;
        let state = |person: &Person| {
            let known = people.contains(&person.id);
            known.then(|| (Tone::Jade, lang.survey_already().to_owned()))
        };
        let found = self
            .finder
            .show(ui, lang, meeting, &self.index, &look, state);
        if let Some(Found::Person(person)) = found
            && !self.people.contains(&person)
        {
            self.people.push(person);
            self.in_order(meeting);
        }
        ui.horizontal(|ui| {
            if widgets::secondary(ui, lang.recommend_add_all()).clicked() {
                let able = meeting
                    .people
                    .iter()
                    .filter(|one| may_be_named(meeting, one));
                self.people = able.map(|person| person.id).collect();
                self.in_order(meeting);
            }
            if !self.people.is_empty() && widgets::secondary(ui, lang.recommend_clear()).clicked() {
                self.people.clear();
            }
        });
    }

    /// By surname strokes, as names stand on ballots.
    fn in_order(&mut self, meeting: &Meeting) {
        let name = |person: &PersonId| meeting.name_of(*person);
        self.people
            .sort_by(|a, b| compare_by_strokes(name(a), name(b)));
    }

    fn asked(&self, meeting: &Meeting) -> (Ask, Vec<Group>, PlannedContest) {
        let rule = self.rule();
        let known = |person: &&PersonId| meeting.person(**person).is_some();
        let candidates = self.people.iter().filter(known).copied();
        let contest = PlannedContest {
            origin: Origin::Fresh,
            setup: ContestSetup {
                title: self.post.trim().to_owned(),
                seats: field::typed(&self.seats).unwrap_or(0),
            },
            places: None,
            candidates: match self.printed {
                true => candidates.collect(),
                false => Vec::new(),
            },
            order: CandidateOrder::Strokes,
            objects: Vec::new(),
        };
        let ask = Ask::Recommendation {
            rule,
            names_only: !self.printed,
        };
        let weighted = self.combine() == Combine::Weighted;
        (ask, self.groups.groups(weighted), contest)
    }
}

/// Whoever votes and holds no office that a name on a sheet may not hold.
fn may_be_named(meeting: &Meeting, person: &Person) -> bool {
    let offices = meeting.officers.iter();
    let mut own = offices.filter(|officer| officer.person == Some(person.id));
    person.votes() && own.all(|officer| officer.roles.iter().all(|role| role.open_to_candidates()))
}
