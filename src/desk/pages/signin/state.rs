//! How a person stands, as the tag at the end of their row says it.

use crate::desk::widgets::Tone;
use crate::meeting::Person;
use crate::text::Lang;

/// The tag of a person.
pub(super) fn tag(lang: Lang, person: &Person) -> (Tone, String) {
    let excuse = person.excuse.as_ref();
    match (person.arrived, person.left) {
        (_, Some(left)) => (Tone::Amber, lang.tag_left(&left.clock())),
        (Some(at), _) if !person.votes() => (Tone::Jade, lang.tag_observer_here(&at.clock())),
        (Some(at), _) if person.late => (Tone::Amber, lang.tag_late(&at.clock())),
        (Some(at), _) => (Tone::Jade, lang.tag_here(&at.clock())),
        _ if excuse.is_some_and(|excuse| excuse.in_force()) => {
            (Tone::Neutral, lang.tag_excused().into())
        }
        _ if excuse.is_some() => (Tone::Amber, lang.tag_excuse_pending().into()),
        _ if !person.absence.is_empty() => (Tone::Amber, lang.tag_absent(&person.absence)),
        _ if !person.votes() => (Tone::Neutral, lang.tag_observer().into()),
        _ => (Tone::Neutral, lang.tag_missing().into()),
    }
}

/// Whether a person has a vote, in words.
pub(super) fn kind(lang: Lang, person: &Person) -> String {
    let status = lang.status(person.roll.status);
    if person.votes() {
        status.to_owned()
    } else {
        lang.signin_no_vote(status)
    }
}

/// The number on the roll; where it has none, the place.
pub(super) fn number(person: &Person) -> String {
    if person.roll.number.is_empty() {
        person.id.to_string()
    } else {
        person.roll.number.clone()
    }
}
