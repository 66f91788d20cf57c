//! Who is shown: everybody, or those who match what was typed.

use std::hash::{DefaultHasher, Hash, Hasher};

use crate::meeting::{Meeting, PersonId};
use crate::roster::{HitField, NameIndex};

/// One row of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Row {
    /// Who.
    pub person: PersonId,
    /// The characters of the name that matched; empty where the number did.
    pub hit: std::ops::Range<usize>,
    /// The number matched.
    pub by_number: bool,
}

/// The rows for a query. The index follows the roll, the rows follow the
/// query and the meeting; neither is made anew without cause.
#[derive(Default)]
pub(super) struct Finder {
    index: NameIndex,
    roll: Option<u64>,
    made: Option<(u64, String, bool)>,
    rows: Vec<Row>,
}

impl Finder {
    /// Brings the rows up to date.
    pub fn follow(&mut self, meeting: &Meeting, query: &str, missing_first: bool) {
        let events = meeting.events;
        let same_events = self.made.as_ref().is_some_and(|made| made.0 == events);
        if !same_events {
            self.follow_roll(meeting);
        }
        let same = self.made.as_ref().is_some_and(|(made_at, text, first)| {
            *made_at == events && text == query && *first == missing_first
        });
        if same {
            return;
        }
        self.rows = if query.is_empty() {
            everybody(meeting, missing_first)
        } else {
            self.found(query)
        };
        self.made = Some((events, query.to_owned(), missing_first));
    }

    /// The rows of the last [`Finder::follow`].
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// Where a person stands among the rows.
    pub fn place(&self, person: PersonId) -> Option<usize> {
        self.rows.iter().position(|row| row.person == person)
    }

    fn follow_roll(&mut self, meeting: &Meeting) {
        let mut hasher = DefaultHasher::new();
        for person in &meeting.people {
            (person.id, &person.roll.name, &person.roll.number).hash(&mut hasher);
        }
        let roll = hasher.finish();
        if self.roll == Some(roll) {
            return;
        }
        self.roll = Some(roll);
        self.index = NameIndex::new(meeting.people.iter().map(|person| {
            let number = &person.roll.number;
            let shown = if number.is_empty() {
                person.id.to_string()
            } else {
                number.clone()
            };
            (person.id.0, &person.roll.name, Some(shown))
        }));
    }

    fn found(&self, query: &str) -> Vec<Row> {
        let hits = self.index.search(query).into_iter();
        hits.map(|hit| {
            let by_number = hit.field == HitField::Number;
            let first = hit.ranges.first().map_or(0, |range| range.start);
            let last = hit.ranges.last().map_or(0, |range| range.end);
            Row {
                person: PersonId(hit.id),
                hit: if by_number { 0..0 } else { first..last },
                by_number,
            }
        })
        .collect()
    }
}

fn everybody(meeting: &Meeting, missing_first: bool) -> Vec<Row> {
    let row = |person: &crate::meeting::Person| Row {
        person: person.id,
        hit: 0..0,
        by_number: false,
    };
    if !missing_first {
        return meeting.people.iter().map(row).collect();
    }
    let waited_for = |person: &&crate::meeting::Person| person.arrived.is_none();
    let missing = meeting.people.iter().filter(waited_for);
    let here = meeting.people.iter().filter(|person| !waited_for(person));
    missing.chain(here).map(row).collect()
}
