//! How candidates were put forward, and the earlier result they were taken from.

use super::facts::Facts;
use crate::meeting::{Contest, PersonId};
use crate::papers::Block;

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
