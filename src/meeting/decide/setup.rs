//! Set-up: names, rules, roll, contests, candidates, roles.

use super::{Asked, Decided};
use crate::meeting::{
    CandidateOrder, Contest, ContestId, ContestSetup, Event, HallMode, Info, NewPerson, OfficerId,
    PaperId, PersonId, Refusal, Role, Round, Slip, Staffing, Status,
};

pub(super) fn check_info(info: &Info) -> Result<(), Refusal> {
    let needed = [&info.name_on_seal, &info.title];
    if needed.iter().any(|text| text.trim().is_empty()) {
        return Err(Refusal::Empty);
    }
    Ok(())
}

impl Asked<'_> {
    pub(super) fn set_info(&self, info: Info) -> Decided {
        check_info(&info)?;
        if self.round()?.announced.is_some() {
            return Err(Refusal::Announced);
        }
        let now = self.meeting.info.hall;
        if self.meeting.voting_begun() && info.hall != now {
            // What the hall was told before voting changes by an act of its own.
            let mut events = self.switch_hall(info.hall);
            let rest = Info { hall: now, ..info };
            if rest != self.meeting.info {
                events.insert(0, Event::InfoSet(rest));
            }
            return Ok(events);
        }
        Ok(vec![Event::InfoSet(info)])
    }

    /// Nothing happens where the hall follows the count in this way already.
    pub(super) fn switch_hall(&self, mode: HallMode) -> Vec<Event> {
        if self.meeting.info.hall == mode {
            return Vec::new();
        }
        vec![Event::HallSwitched(mode)]
    }

    pub(super) fn import_roll(&self, people: Vec<NewPerson>, source: String) -> Decided {
        if people.is_empty() || people.iter().any(|person| person.name.trim().is_empty()) {
            return Err(Refusal::NobodyNamed);
        }
        let in_use = self.meeting.people.iter().any(|person| {
            person.arrived.is_some()
                || self.meeting.is_candidate(person.id)
                || self
                    .meeting
                    .officers
                    .iter()
                    .any(|officer| officer.person == Some(person.id))
        });
        if in_use {
            return Err(Refusal::RollInUse);
        }
        Ok(vec![Event::RollImported { people, source }])
    }

    pub(super) fn add_person(&self, roll: NewPerson) -> Decided {
        if roll.name.trim().is_empty() {
            return Err(Refusal::Empty);
        }
        self.admitting()?;
        let same = self.meeting.people.iter().find(|person| {
            person.roll.name == roll.name
                && person.roll.group == roll.group
                && person.roll.number == roll.number
        });
        if let Some(person) = same {
            return Err(Refusal::AlreadyOnRoll(person.id));
        }
        let last = self.meeting.people.last().map_or(0, |person| person.id.0);
        Ok(vec![Event::PersonAdded {
            person: PersonId(last + 1),
            roll,
        }])
    }

    pub(super) fn edit_person(&self, person: PersonId, roll: NewPerson) -> Decided {
        if roll.name.trim().is_empty() {
            return Err(Refusal::Empty);
        }
        if roll.status != self.person(person)?.roll.status {
            self.set_status(vec![person], roll.status)?;
        }
        Ok(vec![Event::PersonEdited { person, roll }])
    }

    pub(super) fn set_status(&self, people: Vec<PersonId>, status: Status) -> Decided {
        if people.is_empty() {
            return Err(Refusal::NobodyNamed);
        }
        self.admitting()?;
        for id in &people {
            self.person(*id)?;
            if self.meeting.is_candidate(*id) && !self.may_with(*id, status) {
                return Err(Refusal::CannotStand(*id));
            }
        }
        Ok(vec![Event::StatusSet { people, status }])
    }

    pub(super) fn shape_open(&self) -> Result<(), Refusal> {
        if self.election()?.closed() {
            return Err(Refusal::Announced);
        }
        match self
            .election()?
            .papers
            .iter()
            .find(|paper| paper.printed.is_some())
        {
            Some(paper) => Err(Refusal::BallotsPrinted(paper.id)),
            None => Ok(()),
        }
    }

    /// The round of the election; what stands on the sheets of a survey was said when
    /// it was opened.
    pub(super) fn election(&self) -> Result<&Round, Refusal> {
        self.meeting.election_round().ok_or(Refusal::Unknown)
    }

    pub(super) fn check_contest(setup: &ContestSetup) -> Result<(), Refusal> {
        if setup.title.trim().is_empty() {
            return Err(Refusal::Empty);
        }
        if setup.seats == 0 {
            return Err(Refusal::NoSeats);
        }
        Ok(())
    }

    pub(super) fn add_contest(&self, setup: ContestSetup) -> Decided {
        Self::check_contest(&setup)?;
        self.shape_open()?;
        let contest = ContestId(self.meeting.next_contest);
        let added = Event::ContestAdded {
            contest,
            paper: PaperId(self.meeting.next_paper),
            setup,
        };
        let again = self.boxes_again(|sheets| sheets.push(vec![contest]));
        Ok([Some(added), again].into_iter().flatten().collect())
    }

    pub(super) fn edit_contest(&self, contest: ContestId, setup: ContestSetup) -> Decided {
        Self::check_contest(&setup)?;
        self.open_contest(contest)?;
        Ok(vec![Event::ContestEdited { contest, setup }])
    }

    pub(super) fn remove_contest(&self, contest: ContestId) -> Decided {
        self.open_contest(contest)?;
        Ok(vec![Event::ContestRemoved(contest)])
    }

    pub(super) fn arrange_papers(&self, papers: Vec<Vec<ContestId>>) -> Decided {
        self.shape_open()?;
        let mut named = papers.iter().flatten().copied().collect::<Vec<_>>();
        let mut there = self
            .election()?
            .contests()
            .map(|contest| contest.id)
            .collect::<Vec<_>>();
        named.sort();
        there.sort();
        if named != there || papers.iter().any(Vec::is_empty) {
            return Err(Refusal::Unknown);
        }
        let again = self.boxes_again(|sheets| sheets.clone_from(&papers));
        let arranged = papers
            .into_iter()
            .zip(self.meeting.next_paper..)
            .map(|(contests, id)| (PaperId(id), contests))
            .collect();
        let arranged = Event::PapersArranged(arranged);
        Ok([Some(arranged), again].into_iter().flatten().collect())
    }

    pub(super) fn set_candidates(
        &self,
        contest: ContestId,
        people: Vec<PersonId>,
        order: CandidateOrder,
    ) -> Decided {
        let known = self.open_contest(contest)?;
        self.may_stand(&people)?;
        self.keeps_to_result(known, &people)?;
        Ok(vec![Event::CandidatesSet {
            contest,
            people,
            order,
        }])
    }

    /// Everybody named has the vote, is named once, and holds no role closed to candidates.
    pub(super) fn may_stand(&self, people: &[PersonId]) -> Result<(), Refusal> {
        self.stand(people, |id, status| self.may_with(id, status))
    }

    /// With the vote; or as a guest, where an earlier meeting with other voters put the
    /// candidate forward.
    fn may_with(&self, person: PersonId, status: Status) -> bool {
        let guest = status == Status::Observer;
        status.votes() || (guest && self.meeting.stands_from_elsewhere(person))
    }

    /// Everybody named may stand with their status, is named once, and holds no role
    /// closed to candidates.
    pub(super) fn stand(
        &self,
        people: &[PersonId],
        may: impl Fn(PersonId, Status) -> bool,
    ) -> Result<(), Refusal> {
        for (index, id) in people.iter().enumerate() {
            if people.iter().take(index).any(|earlier| earlier == id) {
                return Err(Refusal::Twice(*id));
            }
            if !may(*id, self.person(*id)?.roll.status) {
                return Err(Refusal::CannotStand(*id));
            }
            let barred = self
                .meeting
                .officers
                .iter()
                .filter(|officer| officer.person == Some(*id))
                .flat_map(|officer| &officer.roles)
                .find(|role| !role.open_to_candidates());
            if let Some(role) = barred {
                return Err(Refusal::CandidateInRole(*id, *role));
            }
        }
        Ok(())
    }

    pub(super) fn set_staffing(&self, staffing: Staffing) -> Decided {
        if staffing != Staffing::Minimal {
            let both = self
                .meeting
                .officers
                .iter()
                .find(|officer| officer.oversees() && officer.is(Role::Teller));
            if let Some(officer) = both {
                return Err(Refusal::OverseesOwnWork(officer.id));
            }
        }
        // A teller who falls ill may leave only the simplified way; never back from it.
        self.not_locked(Slip::Result)?;
        if staffing != Staffing::Minimal && self.at_work().next().is_some() {
            return Err(Refusal::KeyingStarted);
        }
        Ok(vec![Event::StaffingSet(staffing)])
    }

    pub(super) fn appoint(&self, person: Option<PersonId>, name: String, role: Role) -> Decided {
        let name = match person {
            Some(id) => {
                let name = self.person(id)?.roll.name.clone();
                if !role.open_to_candidates() && self.meeting.is_candidate(id) {
                    return Err(Refusal::CandidateInRole(id, role));
                }
                name
            }
            None => name.trim().to_owned(),
        };
        if name.is_empty() {
            return Err(Refusal::Empty);
        }
        let known = self.meeting.officers.iter().find(|officer| match person {
            Some(_) => officer.person == person,
            None => officer.person.is_none() && officer.name == name,
        });
        if let Some(officer) = known {
            if officer.is(role) {
                return Ok(Vec::new());
            }
            let clash = (role == Role::Teller && officer.oversees())
                || (role.oversees() && officer.is(Role::Teller));
            if clash && self.meeting.staffing != Staffing::Minimal {
                return Err(Refusal::OverseesOwnWork(officer.id));
            }
        }
        let officer = known.map_or(OfficerId(self.meeting.next_officer), |officer| officer.id);
        Ok(vec![Event::Appointed {
            officer,
            person,
            name,
            role,
        }])
    }

    pub(super) fn dismiss(&self, officer: OfficerId, role: Role) -> Decided {
        if !self.officer(officer)?.is(role) {
            return Err(Refusal::Unknown);
        }
        if role == Role::Teller && self.at_work().any(|id| id == officer) {
            return Err(Refusal::OfficerAtWork(officer));
        }
        Ok(vec![Event::Dismissed { officer, role }])
    }

    /// Officers who hold or held a bundle in this round.
    fn at_work(&self) -> impl Iterator<Item = OfficerId> + '_ {
        self.meeting
            .rounds
            .iter()
            .flat_map(|round| &round.papers)
            .flat_map(|paper| &paper.bundles)
            .flat_map(|bundle| &bundle.keyings)
            .filter_map(|keying| keying.keyer)
            .flat_map(|keyer| [Some(keyer.typist), keyer.reader])
            .flatten()
    }

    /// Everything a count needs is there: contests, candidates, and people for the staffing.
    pub(super) fn ready_to_issue(&self) -> Result<(), Refusal> {
        let round = self.round()?;
        if round.papers.is_empty() {
            return Err(Refusal::NoContest);
        }
        // Names are written on an empty sheet of a recommendation vote.
        let nobody = |contest: &&Contest| contest.rows() == 0 && round.survey.is_none();
        if let Some(contest) = round.contests().find(nobody) {
            return Err(Refusal::NoCandidates(contest.id));
        }
        self.meeting.staffed()
    }
}
