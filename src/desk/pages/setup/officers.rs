//! People in roles, and how many take part in the count.

use egui::{Id, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2};

use super::finder::{Finder, FinderLook, Found, PeopleIndex};
use super::shown;
use crate::desk::page::Ctx;
use crate::desk::style::{bold, radius, regular, regular_font};
use crate::desk::widgets::{self, Tone};
use crate::meeting::{Command, Meeting, OfficerId, Person, Role, Staffing};
use crate::roster::display_name;
use crate::text::Lang;
use crate::theme::theme;

/// What the section remembers.
#[derive(Default)]
pub(super) struct OfficersSection {
    role: Option<Role>,
    finder: Finder,
    focus: bool,
}

impl OfficersSection {
    /// Whoever comes back begins with the first role that is not filled.
    pub fn begin(&mut self) {
        self.role = None;
    }

    /// On to the next role, round and round.
    pub fn next_role(&mut self) {
        let here = self.role.unwrap_or(Role::Chair);
        self.role = Some(super::import::next_of(&Role::ALL, here, true));
        self.focus = true;
    }

    /// Draws the section.
    pub fn show(&mut self, ui: &mut Ui, ctx: &mut Ctx<'_>, people: &PeopleIndex, focus: bool) {
        let t = theme();
        let lang = ctx.lang;
        self.focus |= focus;
        if self.role.is_none() {
            self.role = first_lacking(ctx.session.ahead());
        }
        let role = self.role.unwrap_or(Role::Chair);
        let staffing = ctx.meeting().staffing;
        ui.horizontal_wrapped(|ui| {
            ui.label(regular(lang.setup_staffing(), t.size_body - 1.0, *t.ink_2));
            for other in [Staffing::Full, Staffing::Small, Staffing::Minimal] {
                let here = other == staffing;
                let words = lang.staffing(other);
                if widgets::segment(ui, here, words, words, t.size_body).clicked() && !here {
                    ctx.ask(Command::SetStaffing(other));
                }
            }
        });
        ui.label(regular(
            lang.staffing_long(staffing),
            t.size_body - 1.0,
            *t.ink_2,
        ));
        ui.add_space(6.0);
        self.show_finder(ui, ctx, people, role);
        ui.add_space(8.0);
        ui.spacing_mut().item_spacing.y = 0.0;
        for own in Role::ALL {
            self.show_role(ui, ctx, own, own == role);
        }
        ui.add_space(8.0);
        ui.label(regular(
            lang.setup_officers_rule(),
            t.size_small + 0.5,
            *t.ink_3,
        ));
    }

    fn show_finder(&mut self, ui: &mut Ui, ctx: &mut Ctx<'_>, people: &PeopleIndex, role: Role) {
        let lang = ctx.lang;
        let label = lang.setup_find_officer(lang.role(role));
        let look = FinderLook {
            id: Id::unique("setup find officer"),
            label: &label,
            hint: lang.setup_find_officer_hint(),
            width: (ui.available_width()).min(420.0),
            outsiders: true,
            focus: std::mem::take(&mut self.focus),
        };
        let meeting = ctx.meeting();
        let state = |person: &Person| officer_state(meeting, person, lang);
        let found = self.finder.show(ui, lang, meeting, people, &look, state);
        let appoint = match found {
            Some(Found::Person(person)) => Command::Appoint {
                person: Some(person),
                name: String::new(),
                role,
            },
            Some(Found::Outsider(name)) => Command::Appoint {
                person: None,
                name,
                role,
            },
            None => return,
        };
        if ctx.ask(appoint) && lacks(ctx.session.ahead(), role) == 0 {
            // The role is filled: on to the next one that is not.
            self.role = first_lacking(ctx.session.ahead()).or(self.role);
        }
    }

    /// A role with the people who hold it; a click on it makes it the one to fill.
    fn show_role(&mut self, ui: &mut Ui, ctx: &mut Ctx<'_>, role: Role, here: bool) {
        let t = theme();
        let lang = ctx.lang;
        let holders = ctx
            .meeting()
            .holding(role)
            .map(|officer| (officer.id, officer.name.clone(), officer.person.is_none()))
            .collect::<Vec<_>>();
        let lacking = lacks(ctx.meeting(), role);
        let mut dismissed = None;
        let id = Id::unique(("setup role", role as usize));
        let name = lang.setup_role_row(lang.role(role), holders.len());
        let row = widgets::list_row(ui, id, &name, here, 52.0, |ui| {
            ui.spacing_mut().item_spacing.x = 7.0;
            widgets::cell(ui, bold(lang.role(role), t.size_body, *t.ink), 118.0);
            for (officer, name, outsider) in &holders {
                let words = if *outsider {
                    lang.setup_outsider_named(&shown(name))
                } else {
                    shown(&display_name(name))
                };
                let heard = lang.setup_dismiss(lang.role(role), &shown(name));
                if chip(ui, &words, &heard) {
                    dismissed = Some(*officer);
                }
            }
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                if lacking > 0 {
                    widgets::tag(ui, Tone::Amber, &lang.setup_lacks_people(lacking));
                } else if holders.is_empty() {
                    ui.label(regular(lang.setup_may_be_empty(), t.size_small, *t.ink_3));
                }
            });
        });
        if row.clicked() {
            self.role = Some(role);
            self.focus = true;
        }
        if let Some(officer) = dismissed {
            dismiss(ctx, officer, role);
        }
    }
}

fn dismiss(ctx: &mut Ctx<'_>, officer: OfficerId, role: Role) {
    ctx.ask(Command::Dismiss { officer, role });
}

/// How many more the staffing asks for in this role.
fn lacks(meeting: &Meeting, role: Role) -> usize {
    let held = meeting.holding(role).filter(|officer| {
        // A chief scrutineer is not also the other scrutineer.
        role != Role::Scrutineer || !officer.is(Role::ChiefScrutineer)
    });
    let needed = match (role, meeting.staffing) {
        (Role::Chair | Role::ChiefScrutineer, _)
        | (Role::Scrutineer, Staffing::Full)
        | (Role::Teller, Staffing::Minimal) => 1,
        (Role::Teller, _) => 2,
        (Role::Operator | Role::Scrutineer, _) => 0,
    };
    usize::saturating_sub(needed, held.count())
}

fn first_lacking(meeting: &Meeting) -> Option<Role> {
    Role::ALL.into_iter().find(|role| lacks(meeting, *role) > 0)
}

/// Candidate, or the roles held already.
fn officer_state(meeting: &Meeting, person: &Person, lang: Lang) -> Option<(Tone, String)> {
    if meeting.is_candidate(person.id) {
        return Some((Tone::Amber, lang.setup_is_candidate().into()));
    }
    let roles = meeting
        .officers
        .iter()
        .filter(|officer| officer.person == Some(person.id))
        .flat_map(|officer| &officer.roles)
        .map(|role| lang.role(*role))
        .collect::<Vec<_>>();
    (!roles.is_empty()).then(|| (Tone::Jade, roles.join(lang.roll_separator())))
}

/// A holder's name with a cross that takes the role away.
pub(super) fn chip(ui: &mut Ui, words: &str, heard: &str) -> bool {
    let t = theme();
    let galley = ui
        .painter()
        .layout_no_wrap(words.into(), regular_font(t.size_body + 1.0), *t.ink);
    let size = vec2(galley.size().x + 40.0, 32.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, heard));
    let fill = if response.hovered() {
        *t.rail
    } else {
        *t.paper
    };
    ui.painter().rect(
        rect,
        radius(16.0),
        fill,
        Stroke::new(1.0, *t.line),
        StrokeKind::Inside,
    );
    let at = egui::pos2(rect.left() + 13.0, rect.center().y - galley.size().y / 2.0);
    ui.painter().galley(at, galley, *t.ink);
    let centre = egui::pos2(rect.right() - 15.0, rect.center().y);
    let stroke = Stroke::new(1.5, *t.ink_3);
    for (x, y) in [(3.5, 3.5), (3.5, -3.5)] {
        let arm = vec2(x, y);
        ui.painter()
            .line_segment([centre - arm, centre + arm], stroke);
    }
    widgets::focus_ring(ui, &response, rect, 16.0);
    response.clicked()
}
