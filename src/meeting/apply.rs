//! What an event does to the state. Never refuses what `decide` let through.

use super::compare;
use super::{
    Bundle, BundleRef, CaseState, Contest, ContestId, Event, Excuse, KeyedBallot, Keying, Meeting,
    MeetingKind, Motion, MotionKind, MotionVote, NotedPaper, Officer, Paper, Person, PersonId,
    Pledge, Pledges, Record, Round, RoundId, RuleChange, Staffing, TwiceTyped,
};
use crate::rules::{self, RoundKind};

/// An event that does not fit the state: the record was not made by this program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DoesNotFit {
    /// Which event, from 1.
    pub seq: u64,
}

impl Meeting {
    /// The state after a whole record.
    ///
    /// # Errors
    /// [`DoesNotFit`] names the first event that cannot have happened there.
    pub fn replay<'a>(
        records: impl IntoIterator<Item = &'a Record>,
    ) -> Result<Option<Meeting>, DoesNotFit> {
        let mut meeting = None;
        for record in records {
            Meeting::step(&mut meeting, record)?;
        }
        Ok(meeting)
    }

    /// One event more, whether or not there is a meeting yet.
    ///
    /// # Errors
    /// [`DoesNotFit`] where the event cannot have happened here.
    pub fn step(meeting: &mut Option<Meeting>, record: &Record) -> Result<(), DoesNotFit> {
        match (meeting.as_mut(), &record.event) {
            (None, Event::Created { kind, info, rules }) => {
                *meeting = Some(Meeting::created(*kind, info.clone(), (**rules).clone()));
                Ok(())
            }
            (Some(meeting), _) => meeting.apply(record),
            (None, _) => Err(DoesNotFit { seq: 1 }),
        }
    }

    fn created(kind: MeetingKind, info: super::Info, rules: rules::Preset) -> Meeting {
        Meeting {
            kind,
            info,
            rules,
            rule_changes: Vec::new(),
            staffing: Staffing::default(),
            calling: false,
            shift: super::ShiftCheck::default(),
            people: Vec::new(),
            roll_source: String::new(),
            officers: Vec::new(),
            opened: None,
            motions: Vec::new(),
            motions_finished: false,
            pledges: Pledges::default(),
            rounds: vec![Round::new(RoundId(1), RoundKind::Formal)],
            waiting: Vec::new(),
            boxes: Vec::new(),
            out: Vec::new(),
            kin: Vec::new(),
            papers_noted: Vec::new(),
            papers_adjusted: Vec::new(),
            closed_last: None,
            events: 1,
            next_contest: 1,
            next_paper: 1,
            next_motion: 1,
            next_officer: 1,
            about: None,
        }
    }

    /// Changes the state as the event says.
    ///
    /// # Errors
    /// [`DoesNotFit`] where the event cannot have happened here; the state is then
    /// of no further use.
    pub fn apply(&mut self, record: &Record) -> Result<(), DoesNotFit> {
        self.events += 1;
        let seq = self.events;
        self.change(record).ok_or(DoesNotFit { seq })
    }

    #[allow(clippy::too_many_lines)] // One arm an event; splitting would hide that none is missing.
    fn change(&mut self, record: &Record) -> Option<()> {
        let at = record.at;
        match &record.event {
            Event::Created { .. } => return None,
            Event::InfoSet(info) => self.info = info.clone(),
            Event::HallSwitched(mode) => self.info.hall = *mode,
            Event::RulesAdopted(rules) => self.rules = (**rules).clone(),
            Event::RulesChangedLate {
                rules,
                decided_by,
                reason,
            } => {
                let round = self.election_round()?.id;
                let before = std::mem::replace(&mut self.rules, (**rules).clone());
                self.rule_changes.push(RuleChange {
                    round,
                    at,
                    by: record.by,
                    decided_by: decided_by.clone(),
                    reason: reason.clone(),
                    before,
                    after: (**rules).clone(),
                });
            }
            Event::RollImported { people, source } => {
                self.people = people
                    .iter()
                    .zip(1..)
                    .map(|(roll, id)| Person::new(PersonId(id), roll.clone()))
                    .collect();
                self.roll_source = source.clone();
            }
            Event::PersonAdded { person, roll } => {
                self.people.push(Person::new(*person, roll.clone()));
            }
            Event::PersonEdited { person, roll } => {
                let who = self.person_mut(*person)?;
                who.roll = roll.clone();
                for officer in &mut self.officers {
                    if officer.person == Some(*person) {
                        officer.name.clone_from(&roll.name);
                    }
                }
            }
            Event::StatusSet { people, status } => {
                for id in people {
                    let person = self.person_mut(*id)?;
                    person.roll.status = *status;
                    if !status.votes() {
                        person.excuse = None;
                    }
                }
            }
            Event::ContestAdded {
                contest,
                paper,
                setup,
            } => {
                self.next_contest = contest.0.checked_add(1)?;
                self.next_paper = paper.0.checked_add(1)?;
                let contest = Contest::new(*contest, setup.clone());
                self.election_round_mut()?.papers.push(Paper::new(
                    *paper,
                    String::new(),
                    vec![contest],
                ));
            }
            Event::ContestEdited { contest, setup } => {
                self.each_contest(*contest, |known| known.setup = setup.clone())?;
            }
            Event::ContestRemoved(id) => {
                self.waiting.retain(|contest| contest.id != *id);
                let round = self.election_round_mut()?;
                for paper in &mut round.papers {
                    paper.contests.retain(|contest| contest.id != *id);
                }
                round.papers.retain(|paper| !paper.contests.is_empty());
            }
            Event::PapersArranged(papers) => self.arrange(papers)?,
            Event::CandidatesSet {
                contest,
                people,
                order,
            } => self.each_contest(*contest, |known| known.stand(people, *order))?,
            Event::CandidatesTaken {
                contest,
                people,
                order,
                taken,
            } => self.each_contest(*contest, |known| known.take(people, *order, taken))?,
            Event::ChannelsSet {
                contest,
                person,
                channels,
            } => self.each_contest(*contest, |known| known.set_channels(*person, channels))?,
            Event::CallingSet(calling) => self.calling = *calling,
            Event::ShiftCheckSet(shift) => self.shift = *shift,
            // Who gave their word stands in the record; the meeting goes on as it was.
            Event::SeatGiven(_) | Event::PinRenewed(_) => {}
            Event::StaffingSet(staffing) => self.staffing = *staffing,
            Event::Appointed {
                officer,
                person,
                name,
                role,
            } => {
                self.next_officer = self.next_officer.max(officer.0.checked_add(1)?);
                match self.officers.iter_mut().find(|known| known.id == *officer) {
                    Some(known) => known.roles.push(*role),
                    None => self.officers.push(Officer {
                        id: *officer,
                        person: *person,
                        name: name.clone(),
                        roles: vec![*role],
                    }),
                }
            }
            Event::Dismissed { officer, role } => {
                // The officer stays, without the role: the record names them.
                let found = self
                    .officers
                    .iter_mut()
                    .find(|known| known.id == *officer)?;
                found.roles.retain(|held| held != role);
            }
            Event::SignedIn(people) => {
                let late = self.opened.is_some();
                for id in people {
                    let person = self.person_mut(*id)?;
                    person.arrived = Some(at);
                    person.late = late;
                    person.left = None;
                    person.absence.clear();
                }
            }
            Event::SignInUndone(id) => {
                let person = self.person_mut(*id)?;
                person.arrived = None;
                person.late = false;
                person.left = None;
            }
            Event::AbsenceNoted { person, reason } => {
                self.person_mut(*person)?.absence.clone_from(reason);
            }
            Event::Left(id) => self.person_mut(*id)?.left = Some(at),
            Event::CameBack(id) => self.person_mut(*id)?.left = None,
            Event::ExcuseProposed { person, ground } => {
                let excuse = Excuse {
                    ground: *ground,
                    upper_consent: None,
                    meeting_consent: false,
                };
                self.person_mut(*person)?.excuse = Some(excuse);
            }
            Event::UpperConsentNoted { person, document } => {
                let excuse = self.person_mut(*person)?.excuse.as_mut()?;
                excuse.upper_consent = Some(document.clone());
            }
            Event::ExcuseWithdrawn(id) => self.person_mut(*id)?.excuse = None,
            Event::MeetingOpened => self.opened = Some(at),
            Event::MotionAdded {
                motion,
                kind,
                title,
            } => {
                self.next_motion = motion.0.checked_add(1)?;
                self.motions.push(Motion {
                    id: *motion,
                    kind: *kind,
                    title: title.clone(),
                    vote: None,
                });
            }
            Event::MotionRemoved(id) => self.motions.retain(|motion| motion.id != *id),
            Event::Voted { motion, hands } => {
                let (expected, present) = (self.expected(), self.voters_here());
                let outcome = rules::motion(
                    &self.rules,
                    u64::from(expected),
                    u64::from(present),
                    u64::from(hands.yes),
                    u64::from(hands.no),
                    u64::from(hands.abstain),
                );
                let found = self.motions.iter_mut().find(|known| known.id == *motion)?;
                let carried = outcome.carried;
                found.vote = Some(MotionVote {
                    hands: *hands,
                    expected,
                    present,
                    carried,
                });
                if found.kind == MotionKind::Excuses && carried {
                    self.consent_to_excuses(true);
                }
            }
            Event::VoteUndone(id) => {
                let found = self.motions.iter_mut().find(|known| known.id == *id)?;
                let undone = found.vote.take()?;
                if found.kind == MotionKind::Excuses && undone.carried {
                    self.consent_to_excuses(false);
                }
            }
            Event::MotionsFinished => self.motions_finished = true,
            Event::PledgesDrawn { order, by } => {
                let mut old = std::mem::take(&mut self.pledges.list);
                self.pledges.list = order
                    .iter()
                    .map(|id| {
                        let known = old.iter().position(|pledge| pledge.person == *id);
                        known.map_or_else(|| Pledge::new(*id), |index| old.swap_remove(index))
                    })
                    .collect();
                self.pledges.drawn = Some(by.clone());
            }
            Event::PledgeItemsSet { person, items } => {
                self.pledge_mut(*person).items.clone_from(items);
            }
            Event::PledgeSpoken {
                person,
                seconds,
                read_by,
            } => {
                let pledge = self.pledge_mut(*person);
                pledge.spoken = Some((at, *seconds));
                pledge.read_by.clone_from(read_by);
            }
            Event::QuestionNoted {
                person,
                question,
                answer,
            } => {
                self.pledge_mut(*person)
                    .questions
                    .push((question.clone(), answer.clone()));
            }
            Event::PledgesFinished => self.pledges.finished = true,
            Event::HeadCountTyped(value) => {
                self.round_mut()?.head_count.typed(record.by, *value);
            }
            Event::HeadCountConfirmed => self.round_mut()?.head_count.confirmed()?,
            Event::HeadCountExplained(reason) => {
                self.round_mut()?.head_count_reason.clone_from(reason);
            }
            Event::HeadCountRepeated => {
                let round = self.round_mut()?;
                round.head_count = TwiceTyped::default();
                round.head_count_reason.clear();
            }
            Event::PrintedSet { paper, printed } => {
                self.paper_mut(*paper)?.printed = Some(*printed).filter(|printed| *printed > 0);
            }
            Event::IssuingStarted => {
                let expected = self.expected();
                let round = self.round_mut()?;
                round.issuing = Some(at);
                round.expected_then = Some(expected);
            }
            Event::IssuingStopped => self.round_mut()?.issuing = None,
            Event::IssuedSet { paper, figures } => {
                self.paper_mut(*paper)?.issue = Some(figures.clone());
            }
            Event::ReturnedTyped { paper, returned } => {
                self.paper_mut(*paper)?.returned.typed(record.by, *returned);
            }
            Event::ReturnedConfirmed(paper) => self.paper_mut(*paper)?.returned.confirmed()?,
            Event::ReturnedRepeated(paper) => {
                let paper = self.paper_mut(*paper)?;
                let issued = paper.issue.as_ref()?.issued;
                // Only a second count after a surplus can void the paper.
                paper.recounted |= paper
                    .returned
                    .agreed
                    .is_some_and(|returned| returned > issued);
                paper.returned = TwiceTyped::default();
                paper.missing = None;
                // Ballots keyed already stay in their wrappers.
                if !paper.keying_begun() {
                    paper.bundles.clear();
                }
            }
            Event::MissingExplained {
                paper,
                reason,
                note,
            } => {
                self.paper_mut(*paper)?.missing = Some((*reason, note.clone()));
            }
            Event::BundlesMade { paper, sizes } => {
                self.paper_mut(*paper)?.bundles = sizes
                    .iter()
                    .zip(1..)
                    .map(|(size, number)| Bundle::new(number, *size))
                    .collect();
            }
            Event::BundleSplit {
                bundle,
                size,
                number,
            } => {
                let paper = self.paper_mut(bundle.paper)?;
                let parted = paper.bundle_mut(bundle.number)?;
                let rest = parted.size.checked_sub(*size)?;
                parted.size = *size;
                paper.bundles.push(Bundle::new(*number, rest));
            }
            Event::BundlesMerged { bundle, number } => {
                let paper = self.paper_mut(bundle.paper)?;
                let gone = paper.bundle(*number)?.size;
                let kept = paper.bundle_mut(bundle.number)?;
                kept.size = kept.size.checked_add(gone)?;
                paper.bundles.retain(|bundle| bundle.number != *number);
            }
            Event::BundleTaken {
                bundle,
                pass,
                keyer,
            } => {
                let keying = self.bundle_mut(*bundle)?.keying_mut(*pass);
                keying.keyer = Some(*keyer);
                keying.taken = Some(at);
            }
            Event::BundleReleased { bundle, pass } => {
                *self.bundle_mut(*bundle)?.keying_mut(*pass) = Keying::default();
            }
            Event::BallotKeyed {
                bundle,
                pass,
                position,
                entry,
            } => {
                let ballots = &mut self.bundle_mut(*bundle)?.keying_mut(*pass).ballots;
                let index = usize::try_from(position.checked_sub(1)?).ok()?;
                let next = ballots.len();
                match ballots.get_mut(index) {
                    Some(ballot) => {
                        ballot.entry.clone_from(entry);
                        ballot.at = at;
                        ballot.corrections += 1;
                    }
                    None if index == next => {
                        ballots.push(KeyedBallot {
                            entry: entry.clone(),
                            at,
                            corrections: 0,
                        });
                    }
                    None => return None,
                }
            }
            Event::KeyingClosed { bundle, pass } => {
                let bundle = self.bundle_mut(*bundle)?;
                bundle.keying_mut(*pass).closed = Some(at);
                bundle.compare_if_closed();
            }
            Event::BundleRecounted { bundle, size } => {
                let bundle = self.bundle_mut(*bundle)?;
                bundle.size = *size;
                bundle.compared = None;
                bundle.cases.clear();
                for keying in &mut bundle.keyings {
                    let keyed = keying.ballots.len();
                    let wanted = usize::try_from(*size).ok()?;
                    // Too many: nobody knows which one too many, so key it all again.
                    if keyed > wanted {
                        *keying = Keying {
                            keyer: keying.keyer,
                            ..Keying::default()
                        };
                    } else if keyed < wanted {
                        keying.closed = None;
                    }
                }
                bundle.compare_if_closed();
            }
            Event::BundleReopened { bundle, .. } => {
                let bundle = self.bundle_mut(*bundle)?;
                let earlier = std::mem::take(&mut bundle.earlier);
                *bundle = Bundle::new(bundle.number, bundle.size);
                bundle.earlier = earlier;
            }
            Event::CaseSettled {
                bundle,
                case,
                entry,
                with,
            } => {
                let bundle = self.bundle_mut(*bundle)?;
                let (first, second, cells) = bundle.both(bundle.cases.get(*case)?)?;
                let twice = compare::typed_twice(first, second, entry, &cells);
                let (entry, by) = (entry.clone(), record.by);
                let state = if twice {
                    CaseState::Settled { entry, by }
                } else {
                    CaseState::NeedsRuling { read: entry, by }
                };
                bundle.cases.get_mut(*case)?.done(at, by, *with, state);
            }
            Event::CaseRuled {
                bundle,
                case,
                ruling,
            } => {
                let state = CaseState::Ruled(ruling.clone());
                let case = self.bundle_mut(*bundle)?.cases.get_mut(*case)?;
                case.done(at, record.by, None, state);
            }
            Event::NamesMerged {
                contest,
                name,
                into,
            } => self.each_contest(*contest, |contest| {
                contest.merged.retain(|(known, _)| known != name);
                contest.merged.push((name.clone(), into.clone()));
            })?,
            Event::NamesUnmerged { contest, name } => self.each_contest(*contest, |contest| {
                contest.merged.retain(|(known, _)| known != name);
            })?,
            Event::SlipConfirmed(slip) => self.round_mut()?.signed.push((*slip, at)),
            Event::SlipByHand(slip) => self.round_mut()?.by_hand.push(*slip),
            Event::SlipRevised { slip, reason } => {
                let round = self.round_mut()?;
                round.signed.retain(|(signed, _)| signed < slip);
                round.by_hand.retain(|written| written < slip);
                round.revised.push((*slip, reason.clone(), at));
            }
            Event::Announced => {
                let round = self.round_mut()?;
                round.announced = Some(at);
                let closed = round.id;
                self.closed_last = Some(closed);
            }
            Event::PaperNoted {
                name,
                head,
                content,
            } => self.papers_noted.push(NotedPaper {
                name: name.clone(),
                head: head.clone(),
                content: content.clone(),
                at,
            }),
            Event::PaperAdjusted { paper, part, words } => self.adjust_paper(paper, part, words),
            _ => return self.change_rounds(record),
        }
        Some(())
    }

    fn consent_to_excuses(&mut self, consent: bool) {
        for person in &mut self.people {
            if let Some(excuse) = &mut person.excuse {
                excuse.meeting_consent = consent;
            }
        }
    }

    fn pledge_mut(&mut self, person: PersonId) -> &mut Pledge {
        let list = &mut self.pledges.list;
        let index = list
            .iter()
            .position(|pledge| pledge.person == person)
            .unwrap_or_else(|| {
                list.push(Pledge::new(person));
                list.len() - 1
            });
        // The index was found or made in the line above.
        #[allow(clippy::indexing_slicing)]
        &mut list[index]
    }

    /// Changes a contest wherever it stands: on its sheet in every box, or waiting.
    pub(super) fn each_contest(
        &mut self,
        id: ContestId,
        change: impl Fn(&mut Contest),
    ) -> Option<()> {
        let rounds = self.rounds.iter_mut().flat_map(|round| &mut round.papers);
        let on_papers = rounds.flat_map(|paper| &mut paper.contests);
        let mut found = None;
        for contest in on_papers.chain(&mut self.waiting) {
            if contest.id == id {
                change(contest);
                found = Some(());
            }
        }
        found
    }

    fn bundle_mut(&mut self, at: BundleRef) -> Option<&mut Bundle> {
        self.paper_mut(at.paper)?.bundle_mut(at.number)
    }
}
