//! The roll made ready for finding who is written on a ballot.

use std::hash::{DefaultHasher, Hash as _, Hasher as _};

use crate::meeting::{Contest, Meeting, PersonId, WrittenName};
use crate::roster::{NameIndex, normalise_name};

/// Finds people by roll number, pinyin or name.
#[derive(Default)]
pub(crate) struct Roll {
    events: u64,
    content: u64,
    index: NameIndex,
    names: Vec<(PersonId, String)>,
}

impl Roll {
    /// Follows the meeting; costs nothing where the roll has not changed.
    pub(crate) fn follow(&mut self, meeting: &Meeting) {
        if self.events == meeting.events {
            return;
        }
        self.events = meeting.events;
        let mut hasher = DefaultHasher::new();
        for person in &meeting.people {
            (person.id, &person.roll.name, &person.roll.number).hash(&mut hasher);
        }
        let content = hasher.finish();
        if content == self.content {
            return;
        }
        self.content = content;
        let people = meeting.people.iter();
        self.index = NameIndex::new(people.clone().map(|person| {
            let number = Some(person.roll.number.as_str()).filter(|number| !number.is_empty());
            (person.id.0, person.roll.name.as_str(), number)
        }));
        self.names = people
            .map(|person| (person.id, normalise_name(&person.roll.name)))
            .collect();
    }

    /// Who fits what was typed, best first.
    pub(crate) fn search(&self, typed: &str) -> Vec<PersonId> {
        let hits = self.index.search(typed);
        hits.into_iter().map(|hit| PersonId(hit.id)).collect()
    }

    /// Everybody with exactly this name.
    pub(crate) fn named(&self, name: &str) -> Vec<PersonId> {
        let name = normalise_name(name);
        let same = self.names.iter().filter(|(_, own)| *own == name);
        same.map(|(id, _)| *id).collect()
    }
}

/// What stands on a line of the sheet: a candidate, or what is appraised.
pub(crate) fn line_name<'a>(meeting: &'a Meeting, contest: &'a Contest, line: usize) -> &'a str {
    match contest.candidates.get(line) {
        Some(person) => meeting.name_of(*person),
        None => {
            let at = line.checked_sub(contest.candidates.len());
            let object = at.and_then(|at| contest.objects.get(at));
            object.map_or("", |object| &object.name)
        }
    }
}

/// The name as it is shown; the placeholder for one nobody could read is put in words.
pub(crate) fn written(meeting: &Meeting, name: &WrittenName, unread: &str) -> String {
    match name {
        WrittenName::Person(id) => meeting.name_of(*id).to_owned(),
        WrittenName::Other(name) if name == UNREAD => unread.to_owned(),
        WrittenName::Other(name) => name.clone(),
    }
}

/// Stands in the record for a written name that the keyer could not read.
pub(crate) const UNREAD: &str = "?";
