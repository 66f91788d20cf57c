//! Finding a person on the roll while typing: by characters, roll number or pinyin.

use std::hash::{DefaultHasher, Hash, Hasher};

use egui::{Frame, Id, Key, Margin, Modifiers, Order, Stroke, Ui, vec2};

use super::shown;
use crate::desk::style::{radius, regular};
use crate::desk::widgets::{self, Tone};
use crate::meeting::{Meeting, Person, PersonId};
use crate::roster::{NameIndex, display_name};
use crate::text::Lang;
use crate::theme::theme;

/// The names of the roll made ready for searching, remade when the roll changes.
#[derive(Default)]
pub(in crate::desk::pages) struct PeopleIndex {
    index: NameIndex,
    events: u64,
    names: u64,
}

impl PeopleIndex {
    /// Follows the roll of `meeting`.
    pub fn follow(&mut self, meeting: &Meeting) {
        if self.events == meeting.events {
            return;
        }
        self.events = meeting.events;
        let mut hasher = DefaultHasher::new();
        for person in &meeting.people {
            (person.id, &person.roll.name, &person.roll.number).hash(&mut hasher);
        }
        let names = hasher.finish();
        if names != self.names {
            self.names = names;
            let people = meeting.people.iter();
            self.index = NameIndex::new(people.map(|person| {
                let number = Some(&person.roll.number).filter(|number| !number.is_empty());
                (person.id.0, &person.roll.name, number)
            }));
        }
    }
}

/// Who was picked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::desk::pages) enum Found {
    /// Somebody on the roll.
    Person(PersonId),
    /// A name that is typed, of somebody who is not on the roll.
    Outsider(String),
}

/// What is typed, and which hit is selected.
#[derive(Default)]
pub(in crate::desk::pages) struct Finder {
    query: String,
    selected: usize,
}

/// How a finder looks and what it offers.
pub(in crate::desk::pages) struct FinderLook<'a> {
    pub id: Id,
    pub label: &'a str,
    pub hint: &'a str,
    pub width: f32,
    /// Offer what is typed as the name of an outsider.
    pub outsiders: bool,
    /// Put the focus into the field now.
    pub focus: bool,
}

const MOST: usize = 7;

impl Finder {
    /// Draws the field and, while something is typed, the hits over what is below.
    /// `state` words what stands against a person, or what they are already.
    pub fn show(
        &mut self,
        ui: &mut Ui,
        lang: Lang,
        meeting: &Meeting,
        people: &PeopleIndex,
        look: &FinderLook<'_>,
        state: impl Fn(&Person) -> Option<(Tone, String)>,
    ) -> Option<Found> {
        let focused = ui.memory(|memory| memory.has_focus(look.id));
        let mut step = 0_isize;
        if focused && !self.query.is_empty() {
            ui.input_mut(|input| {
                step += isize::from(input.consume_key(Modifiers::NONE, Key::ArrowDown));
                step -= isize::from(input.consume_key(Modifiers::NONE, Key::ArrowUp));
            });
        }
        let field = widgets::text_field(
            ui,
            look.id,
            look.label,
            &mut self.query,
            look.hint,
            look.width,
        );
        if look.focus {
            field.request_focus();
        }
        if field.changed() {
            self.selected = 0;
        }
        let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        if field.lost_focus() && ui.input(|input| input.key_pressed(Key::Escape)) {
            self.query.clear();
        }
        let typed = self.query.trim().to_owned();
        if typed.is_empty() {
            if entered {
                field.request_focus();
            }
            return None;
        }
        let mut hits = people
            .index
            .search(&typed)
            .into_iter()
            .take(MOST)
            .filter_map(|hit| meeting.person(PersonId(hit.id)))
            .map(|person| Found::Person(person.id))
            .collect::<Vec<_>>();
        // Bare letters are pinyin; a slip of the finger must not become a person.
        let name_like = !typed.is_ascii() || typed.contains(' ');
        if look.outsiders && name_like {
            hits.push(Found::Outsider(typed.clone()));
        }
        self.selected = self
            .selected
            .saturating_add_signed(step)
            .min(hits.len().saturating_sub(1));
        let clicked = self.hits(ui, &field, (lang, meeting), look, &hits, state);
        let chosen = clicked.or_else(|| hits.get(self.selected).filter(|_| entered).cloned());
        if entered || chosen.is_some() {
            field.request_focus();
        }
        if chosen.is_some() {
            self.query.clear();
            self.selected = 0;
        }
        chosen
    }

    fn hits(
        &mut self,
        ui: &Ui,
        field: &egui::Response,
        (lang, meeting): (Lang, &Meeting),
        look: &FinderLook<'_>,
        hits: &[Found],
        state: impl Fn(&Person) -> Option<(Tone, String)>,
    ) -> Option<Found> {
        let t = theme();
        let mut clicked = None;
        egui::Area::new(look.id.with("hits"))
            .order(Order::Foreground)
            .fixed_pos(field.rect.left_bottom() + vec2(0.0, 6.0))
            .show(ui.ctx(), |ui| {
                Frame::new()
                    .fill(*t.card)
                    .stroke(Stroke::new(1.0, *t.field_line))
                    .corner_radius(radius(t.radius_button))
                    .shadow(ui.visuals().popup_shadow)
                    .inner_margin(Margin::same(4))
                    .show(ui, |ui| {
                        ui.set_width(look.width.max(540.0));
                        ui.spacing_mut().item_spacing.y = 0.0;
                        if hits.is_empty() {
                            ui.label(regular(lang.setup_nobody_found(), t.size_body, *t.ink_2));
                        }
                        for (at, hit) in hits.iter().enumerate() {
                            let line = hit_line(lang, meeting, hit, &state);
                            let name = lang.setup_pick(&line.name, &line.number);
                            let id = look.id.with(("hit", at));
                            let row =
                                widgets::list_row(ui, id, &name, at == self.selected, 36.0, |ui| {
                                    line.draw(ui, None)
                                });
                            if row.clicked() {
                                clicked = Some(hit.clone());
                            }
                        }
                    });
            });
        clicked
    }
}

fn hit_line(
    lang: Lang,
    meeting: &Meeting,
    hit: &Found,
    state: &impl Fn(&Person) -> Option<(Tone, String)>,
) -> super::list::PersonLine {
    match hit {
        Found::Person(id) => meeting
            .person(*id)
            .map(|person| super::list::PersonLine {
                number: shown(&person.roll.number),
                name: shown(&display_name(&person.roll.name)),
                group: shown(&person.roll.group),
                tag: state(person),
                ..Default::default()
            })
            .unwrap_or_default(),
        Found::Outsider(name) => super::list::PersonLine {
            name: shown(name),
            tag: Some((Tone::Neutral, lang.setup_outsider().into())),
            ..Default::default()
        },
    }
}
