//! How candidates were put forward, and the earlier result they were taken from.

use super::facts::Facts;
use crate::meeting::{Contest, Person, PersonId};
use crate::papers::{Block, Cell, Column, Table};

impl Facts<'_> {
    /// By which channels a person was put forward, in one line; empty where nobody said.
    pub(super) fn channels(&self, contest: &Contest, person: PersonId) -> String {
        let channels = self.meeting.channels(contest, person);
        self.lang.channels(channels, self.of_the_party())
    }

    /// Where the candidates of a contest come from: the channel of each, the earlier
    /// result they were taken from, and why not in the order of its votes. Empty where
    /// none of it was said.
    pub(super) fn put_forward(&self, contest: &Contest) -> Vec<String> {
        let lang = self.lang;
        let said = |id: &PersonId| !self.channels(contest, *id).is_empty();
        let mut sentences = Vec::new();
        if contest.candidates.iter().any(said) {
            let named: Vec<String> = contest
                .candidates
                .iter()
                .map(|id| {
                    // The name alone is kept on one line, not the words after it.
                    let name = self.joined(&[self.name(*id)]);
                    match self.channels(contest, *id).as_str() {
                        "" => name,
                        channels => lang.paper_named(&name, channels),
                    }
                })
                .collect();
            let names = named.join(lang.paper_list());
            sentences.push(lang.paper_put_forward(&self.post(contest), &names));
        }
        sentences.extend(self.taken(contest));
        sentences
    }

    /// The earlier result the candidates were taken from, and why not in its order, as
    /// one paragraph.
    pub(super) fn taken_block(&self, contest: &Contest) -> Option<Block> {
        let said = self.taken(contest);
        let said: Vec<&str> = said.iter().map(String::as_str).collect();
        let words = self.lang.paper_sentences(&said);
        (!words.is_empty()).then(|| Block::text(words))
    }

    fn taken(&self, contest: &Contest) -> Vec<String> {
        let post = self.post(contest);
        self.lang
            .taken_sentences(self.meeting, contest, &post, |id| self.name(id))
    }
}

/// The channels of each name, where it is that of a candidate.
pub(super) fn channels_of(facts: &Facts, contest: &Contest, names: &[String]) -> Vec<String> {
    let channels = |name: &String| {
        let mut candidates = contest.candidates.iter();
        let person = candidates.find(|id| facts.name(**id) == *name)?;
        Some(facts.channels(contest, *person))
    };
    names
        .iter()
        .map(|name| channels(name).unwrap_or_default())
        .collect()
}

/// Whether exactly the candidates are named.
pub(super) fn names_are_candidates(facts: &Facts, contest: &Contest, names: &[String]) -> bool {
    let mut named = names.to_vec();
    let mut candidates: Vec<String> = contest
        .candidates
        .iter()
        .map(|id| facts.name(*id))
        .collect();
    named.sort();
    candidates.sort();
    named == candidates
}

/// Names with their channels, in two columns.
pub(super) fn channel_table(facts: &Facts, names: &[String], channels: Vec<String>) -> Table {
    let lang = facts.lang;
    let mut table = Table::new(vec![Column::centred(30), Column::centred(60)]);
    table.row_height = 9;
    table.head = vec![vec![
        Cell::from(lang.paper_name()),
        Cell::from(lang.paper_channel()),
    ]];
    for (name, channels) in names.iter().zip(channels) {
        let channels = match channels.as_str() {
            "" => lang.paper_channel_unsaid(),
            said => said,
        };
        table
            .rows
            .push(vec![Cell::name(name), Cell::from(channels)]);
    }
    table
}

/// How a candidate was put forward; the post is named where it differs between posts.
pub(super) fn channels_by_post(facts: &Facts, person: &Person) -> String {
    let lang = facts.lang;
    let mut all: Vec<(String, String)> = Vec::new();
    for contest in facts.round.contests() {
        let said = facts.channels(contest, person.id);
        if contest.candidates.contains(&person.id) && !said.is_empty() {
            all.push((facts.post(contest), said));
        }
    }
    match all.as_slice() {
        [] => String::new(),
        [(_, first), rest @ ..] if rest.iter().all(|(_, said)| said == first) => first.clone(),
        all => {
            let each = all
                .iter()
                .map(|(post, said)| lang.paper_named(post, said))
                .collect::<Vec<_>>();
            each.join(lang.paper_list())
        }
    }
}
