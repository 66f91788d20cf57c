//! The state of one meeting: what the events so far add up to.

use serde::{Deserialize, Serialize};

use super::{
    AdjustedPaper, At, Bundle, BundleRef, Contest, ContestId, Motion, NotedPaper, Officer,
    OfficerId, Out, Paper, PaperId, Person, PersonId, Pledges, Role, Round, RoundId, RuleChange,
    Staffing, Status, WrittenName,
};
use crate::rules::Preset;

/// Rehearsal or official meeting; votes never cross from one to the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum MeetingKind {
    /// Official meeting (正式会议).
    Official,
    /// Rehearsal (演练): every paper says so.
    Rehearsal,
}

/// How the hall may follow the count (design section 7).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum HallMode {
    /// Figures of compared bundles as they come.
    #[default]
    Direct,
    /// Figures only after the scrutineer has reported.
    Held,
    /// Only how many ballots have been counted.
    Progress,
}

/// What is asked for when somebody else sits down to key.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum ShiftCheck {
    /// Nothing: everybody at the table sees who sits there.
    #[default]
    Nothing,
    /// A scrutineer's word (监票人同意).
    Word,
    /// The person's own short PIN; a scrutineer's word renews a forgotten one.
    Pin,
}

impl ShiftCheck {
    /// Every choice, in the order they are offered.
    pub const ALL: [ShiftCheck; 3] = [ShiftCheck::Nothing, ShiftCheck::Word, ShiftCheck::Pin];
}

/// What the organisation and the meeting are called, and when and where it is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Info {
    /// The organisation as its seal says, 中共曙光路社区第三支部委员会.
    pub name_on_seal: String,
    /// The organisation as titles and screens say, 曙光路社区第三党支部.
    pub name_in_titles: String,
    /// The organisation as notices are signed; usually the name on the seal.
    pub name_in_sign_off: String,
    /// The meeting, 换届选举大会.
    pub title: String,
    /// The body that is elected, 支部委员会.
    pub body: String,
    /// The day, `2026-11-22`.
    pub date: String,
    /// When it begins, `14:00`; may be empty.
    pub time: String,
    /// The room, 社区二楼会议室.
    pub place: String,
    /// The upper body that receives the result; may be empty.
    pub upper: String,
    /// Telephone for supervision (监督电话); may be empty.
    pub phone: String,
    /// Where the opinion box stands; may be empty.
    pub opinion_box: String,
    /// How the hall may follow the count.
    pub hall: HallMode,
}

/// The state of one meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meeting {
    /// Rehearsal or official.
    pub kind: MeetingKind,
    /// Names, day and place.
    pub info: Info,
    /// The rules the meeting goes by.
    pub rules: Preset,
    /// Changes of the rules after ballots were keyed, in order.
    pub rule_changes: Vec<RuleChange>,
    /// Who takes part in the count.
    pub staffing: Staffing,
    /// Caller mode (唱票): the first keying is called aloud, and the hall follows it.
    pub calling: bool,
    /// What is asked for when somebody else sits down to key.
    pub shift: ShiftCheck,
    /// The roll, by id.
    pub people: Vec<Person>,
    /// The file the roll came from; empty before the import.
    pub roll_source: String,
    /// People with roles.
    pub officers: Vec<Officer>,
    /// When the chair opened the meeting.
    pub opened: Option<At>,
    /// Motions, in order.
    pub motions: Vec<Motion>,
    /// Whether the operator declared the motions done.
    pub motions_finished: bool,
    /// Pledges.
    pub pledges: Pledges,
    /// Rounds in the order they were opened.
    pub rounds: Vec<Round>,
    /// Contests that wait for a round of their own (依次选举).
    pub waiting: Vec<Contest>,
    /// Names of the boxes or places, where there are several; else empty.
    pub boxes: Vec<String>,
    /// People who can no longer be elected.
    pub out: Vec<Out>,
    /// Pairs of close relatives (近亲属), each once, the smaller id first.
    pub kin: Vec<(PersonId, PersonId)>,
    /// Papers written, in the order they were.
    pub papers_noted: Vec<NotedPaper>,
    /// What was set otherwise on papers.
    pub papers_adjusted: Vec<AdjustedPaper>,
    /// The round announced or declared void last.
    pub closed_last: Option<RoundId>,
    /// How many events made this state.
    pub events: u64,
    /// The round papers are asked about, where it is not the present one. Never part of
    /// a meeting that is going on: only [`Meeting::about`] sets it, in a copy.
    pub(super) about: Option<RoundId>,
    pub(super) next_contest: u32,
    pub(super) next_paper: u32,
    pub(super) next_motion: u32,
    pub(super) next_officer: u32,
}

impl Meeting {
    /// The person with this id.
    pub fn person(&self, id: PersonId) -> Option<&Person> {
        let index = self
            .people
            .binary_search_by_key(&id, |person| person.id)
            .ok()?;
        self.people.get(index)
    }

    /// The name of a person; a dash for an id that is not on the roll.
    pub fn name_of(&self, id: PersonId) -> &str {
        self.person(id).map_or("—", |person| &person.roll.name)
    }

    /// The name of whoever stands on a ballot: as the roll has it, or as it was written.
    pub fn name_of_written<'a>(&'a self, who: &'a WrittenName) -> &'a str {
        match who {
            WrittenName::Person(person) => self.name_of(*person),
            WrittenName::Other(name) => name,
        }
    }

    /// The officer with this id.
    pub fn officer(&self, id: OfficerId) -> Option<&Officer> {
        self.officers.iter().find(|officer| officer.id == id)
    }

    /// Officers holding a role, in the order appointed.
    pub fn holding(&self, role: Role) -> impl Iterator<Item = &Officer> {
        self.officers.iter().filter(move |officer| officer.is(role))
    }

    /// Who may key: tellers, and with minimal staffing the scrutineers too.
    pub fn may_key(&self, officer: &Officer) -> bool {
        officer.is(Role::Teller) || (self.staffing == Staffing::Minimal && officer.oversees())
    }

    /// The present round: one that is being corrected, else a survey that is open, else
    /// the last of the election; where there is no election, the last survey.
    pub fn round(&self) -> Option<&Round> {
        if let Some(about) = self.about {
            return self.round_of(about);
        }
        let corrected = self.rounds.iter().find(|round| round.being_corrected());
        let election = || {
            let round = self.election_round()?;
            let empty = round.papers.is_empty() && self.waiting.is_empty();
            match self.rounds.iter().rev().find(|one| one.survey.is_some()) {
                Some(survey) if empty => Some(survey),
                _ => Some(round),
            }
        };
        corrected.or_else(|| self.open_survey()).or_else(election)
    }

    /// The round that papers are about: the present one, or, when none is open, the one
    /// announced last. An earlier round that was corrected needs its correction notice,
    /// although a later one was held.
    pub fn round_on_paper(&self) -> Option<&Round> {
        let present = self.round()?;
        if self.about.is_some() {
            return Some(present);
        }
        let last = self.closed_last.and_then(|id| self.round_of(id));
        last.filter(|_| present.closed()).or(Some(present))
    }

    /// The same meeting with another round at hand, for the papers of a survey beside
    /// those of the election. Only for reading.
    pub fn about(&self, round: RoundId) -> Meeting {
        Meeting {
            about: Some(round),
            ..self.clone()
        }
    }

    pub(super) fn round_mut(&mut self) -> Option<&mut Round> {
        let id = self.round()?.id;
        self.rounds.iter_mut().find(|round| round.id == id)
    }

    pub(super) fn election_round_mut(&mut self) -> Option<&mut Round> {
        let id = self.election_round()?.id;
        self.rounds.iter_mut().find(|round| round.id == id)
    }

    /// The round with this id.
    pub fn round_of(&self, id: RoundId) -> Option<&Round> {
        self.rounds.iter().find(|round| round.id == id)
    }

    /// The round a contest was held in; `None` while it waits for one.
    pub fn round_with(&self, id: ContestId) -> Option<&Round> {
        self.rounds
            .iter()
            .find(|round| round.contests().any(|contest| contest.id == id))
    }

    /// Whether ballots have been given out in any round: from then on the hall
    /// follows the count in the way the meeting was told.
    pub fn voting_begun(&self) -> bool {
        self.rounds.iter().any(|round| round.issuing.is_some())
    }

    /// The paper with this id, in any round.
    pub fn paper(&self, id: PaperId) -> Option<&Paper> {
        self.rounds
            .iter()
            .flat_map(|round| &round.papers)
            .find(|paper| paper.id == id)
    }

    /// The bundle at this address.
    pub fn bundle(&self, at: BundleRef) -> Option<&Bundle> {
        self.paper(at.paper)?.bundle(at.number)
    }

    /// The contest with this id, in any round or waiting for one.
    pub fn contest(&self, id: ContestId) -> Option<&Contest> {
        self.rounds
            .iter()
            .flat_map(Round::contests)
            .chain(&self.waiting)
            .find(|contest| contest.id == id)
    }

    /// Why a person can no longer be elected, if so.
    pub fn out(&self, person: PersonId) -> Option<&Out> {
        self.out.iter().find(|out| out.person == person)
    }

    /// Expected (应到): voters less the excused with both consents.
    pub fn expected(&self) -> u32 {
        count(self.people.iter().filter(|person| person.expected()))
    }

    /// Voters signed in and not left (实到 by the sign-in).
    pub fn voters_here(&self) -> u32 {
        count(
            self.people
                .iter()
                .filter(|person| person.expected() && person.here()),
        )
    }

    /// How many on the roll have this status.
    pub fn with_status(&self, status: Status) -> u32 {
        count(
            self.people
                .iter()
                .filter(|person| person.roll.status == status),
        )
    }

    /// Whether a person is a candidate in any contest of any round, or of one to come.
    pub fn is_candidate(&self, person: PersonId) -> bool {
        self.rounds
            .iter()
            .flat_map(Round::contests)
            .chain(&self.waiting)
            .any(|contest| contest.candidates.contains(&person))
    }

    pub(super) fn paper_mut(&mut self, id: PaperId) -> Option<&mut Paper> {
        self.rounds
            .iter_mut()
            .flat_map(|round| &mut round.papers)
            .find(|paper| paper.id == id)
    }

    pub(super) fn person_mut(&mut self, id: PersonId) -> Option<&mut Person> {
        let index = self
            .people
            .binary_search_by_key(&id, |person| person.id)
            .ok()?;
        self.people.get_mut(index)
    }
}

/// Counts an iterator into the number type used for people and ballots.
pub(crate) fn count<T>(items: impl Iterator<Item = T>) -> u32 {
    u32::try_from(items.count()).unwrap_or(u32::MAX)
}
