//! The scenes as the operator chooses them: one key a kind, and the next or the
//! one before among those of a kind.

use super::hall_control::{HallControl, HallScene};
use super::hall_scene;
use super::keys::UiCommand;
use crate::meeting::{Meeting, PersonId, Round, Slip};

/// A kind of scene; the operator's panel has a button and a key for each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SceneKind {
    /// Names, day and place.
    Welcome,
    /// Sign-in.
    Attendance,
    /// The agenda.
    Agenda,
    /// The rules in words.
    Rules,
    /// Motions.
    Motion,
    /// The candidates.
    Introduction,
    /// The speaking order.
    Lots,
    /// Pledges.
    Pledge,
    /// Questions.
    Questions,
    /// How the ballot is marked.
    HowToMark,
    /// Issued and returned.
    Ballots,
    /// The count.
    Counting,
    /// The result.
    Result,
    /// Thanks.
    Thanks,
    /// The test picture.
    Test,
}

impl SceneKind {
    /// Every kind, in the order of the day.
    pub const ALL: [SceneKind; 15] = [
        SceneKind::Welcome,
        SceneKind::Attendance,
        SceneKind::Agenda,
        SceneKind::Rules,
        SceneKind::Motion,
        SceneKind::Introduction,
        SceneKind::Lots,
        SceneKind::Pledge,
        SceneKind::Questions,
        SceneKind::HowToMark,
        SceneKind::Ballots,
        SceneKind::Counting,
        SceneKind::Result,
        SceneKind::Thanks,
        SceneKind::Test,
    ];

    /// The kind of a scene; a notice has none.
    pub fn of(scene: &HallScene) -> Option<SceneKind> {
        Some(match scene {
            HallScene::Welcome => SceneKind::Welcome,
            HallScene::Attendance => SceneKind::Attendance,
            HallScene::Agenda => SceneKind::Agenda,
            HallScene::Rules => SceneKind::Rules,
            HallScene::Motion(_) => SceneKind::Motion,
            HallScene::Introduction(..) => SceneKind::Introduction,
            HallScene::Lots => SceneKind::Lots,
            HallScene::Pledge(_) => SceneKind::Pledge,
            HallScene::Questions(_) => SceneKind::Questions,
            HallScene::HowToMark(_) => SceneKind::HowToMark,
            HallScene::IssuedReturned => SceneKind::Ballots,
            HallScene::Counting(_) | HallScene::CountingAll => SceneKind::Counting,
            HallScene::Result(_) | HallScene::ResultAll => SceneKind::Result,
            HallScene::Thanks => SceneKind::Thanks,
            HallScene::TestPicture => SceneKind::Test,
            HallScene::Adverse(_) | HallScene::Notice(_) => return None,
        })
    }

    /// The command of its key in the panel.
    pub fn command(self) -> UiCommand {
        match self {
            SceneKind::Welcome => UiCommand::HallWelcome,
            SceneKind::Attendance => UiCommand::HallAttendance,
            SceneKind::Agenda => UiCommand::HallAgenda,
            SceneKind::Rules => UiCommand::HallRules,
            SceneKind::Motion => UiCommand::HallMotion,
            SceneKind::Introduction => UiCommand::HallIntroduction,
            SceneKind::Lots => UiCommand::HallLots,
            SceneKind::Pledge => UiCommand::HallPledge,
            SceneKind::Questions => UiCommand::HallQuestions,
            SceneKind::HowToMark => UiCommand::HallHowToMark,
            SceneKind::Ballots => UiCommand::HallBallots,
            SceneKind::Counting => UiCommand::HallCounting,
            SceneKind::Result => UiCommand::HallResult,
            SceneKind::Thanks => UiCommand::HallThanks,
            SceneKind::Test => UiCommand::HallTest,
        }
    }

    /// The scenes of this kind there is something to show in, in order.
    pub fn scenes(self, meeting: &Meeting) -> Vec<HallScene> {
        let round = meeting.round();
        let contests = || round.into_iter().flat_map(Round::contests);
        let surveyed = round.is_some_and(|round| round.survey.is_some());
        let election = || {
            let election = meeting.election_round();
            election.into_iter().flat_map(Round::contests)
        };
        let papers = || round.into_iter().flat_map(|round| &round.papers);
        let spoken = || meeting.pledges.list.iter().map(|pledge| pledge.person);
        match self {
            SceneKind::Welcome => vec![HallScene::Welcome],
            SceneKind::Attendance => vec![HallScene::Attendance],
            SceneKind::Agenda => vec![HallScene::Agenda],
            SceneKind::Rules => vec![HallScene::Rules],
            SceneKind::Motion => meeting
                .motions
                .iter()
                .map(|motion| HallScene::Motion(motion.id))
                .collect(),
            SceneKind::Introduction => election()
                .filter(|contest| !contest.candidates.is_empty())
                .flat_map(|contest| {
                    let one =
                        |person: &PersonId| HallScene::Introduction(contest.id, Some(*person));
                    let each = contest.candidates.iter().map(one);
                    std::iter::once(HallScene::Introduction(contest.id, None)).chain(each)
                })
                .collect(),
            SceneKind::Lots => meeting
                .pledges
                .drawn
                .iter()
                .map(|_| HallScene::Lots)
                .collect(),
            SceneKind::Pledge => spoken().map(HallScene::Pledge).collect(),
            SceneKind::Questions => spoken().map(HallScene::Questions).collect(),
            SceneKind::HowToMark => {
                // The same sheet lies in every box.
                let first = papers().next().map(|paper| &paper.ballot_box);
                papers()
                    .filter(|paper| Some(&paper.ballot_box) == first)
                    .filter(|paper| {
                        surveyed || paper.contests.iter().all(|c| !c.candidates.is_empty())
                    })
                    .map(|paper| HallScene::HowToMark(paper.id))
                    .collect()
            }
            SceneKind::Ballots => papers()
                .find(|paper| paper.issue.is_some())
                .map(|_| HallScene::IssuedReturned)
                .into_iter()
                .collect(),
            SceneKind::Counting | SceneKind::Result => {
                let (one, all): (fn(_) -> _, _) = if self == SceneKind::Counting {
                    (HallScene::Counting, HallScene::CountingAll)
                } else if round.is_some_and(result_is_there) {
                    (HallScene::Result, HallScene::ResultAll)
                } else {
                    return surveys_before(meeting, round);
                };
                let counted = contests().filter(|contest| {
                    papers()
                        .filter(|paper| paper.contests.iter().any(|c| c.id == contest.id))
                        .all(|paper| paper.returned.agreed.is_some())
                });
                let mut scenes = counted.map(|contest| one(contest.id)).collect::<Vec<_>>();
                if scenes.len() > 1 {
                    scenes.insert(0, all);
                }
                if self == SceneKind::Result {
                    scenes.extend(surveys_before(meeting, round));
                }
                scenes
            }
            SceneKind::Thanks => vec![HallScene::Thanks],
            SceneKind::Test => vec![HallScene::TestPicture],
        }
    }

    /// Where the operator most likely wants to begin among the scenes of this kind.
    fn first(self, meeting: &Meeting, speaker: Option<PersonId>) -> Option<HallScene> {
        let scenes = self.scenes(meeting);
        let pledges = || meeting.pledges.list.iter();
        let wanted = match self {
            SceneKind::Motion => {
                let voted = meeting
                    .motions
                    .iter()
                    .rev()
                    .find(|motion| motion.vote.is_some());
                voted.map(|motion| HallScene::Motion(motion.id))
            }
            SceneKind::Pledge => {
                let next = pledges().find(|pledge| pledge.spoken.is_none());
                speaker
                    .or(next.map(|pledge| pledge.person))
                    .map(HallScene::Pledge)
            }
            SceneKind::Questions => {
                let last = pledges().rev().find(|pledge| pledge.spoken.is_some());
                last.map(|pledge| HallScene::Questions(pledge.person))
            }
            _ => None,
        };
        wanted
            .filter(|scene| scenes.contains(scene))
            .or_else(|| scenes.into_iter().next())
    }

    /// Puts a scene of this kind on: the next one where one of them is on already.
    /// False where there is nothing to show.
    pub fn put_on(self, hall: &mut HallControl, meeting: &Meeting) -> bool {
        let scenes = self.scenes(meeting);
        let now = scenes.iter().position(|scene| scene == hall.scene());
        let next = match now {
            Some(at) => scenes.get((at + 1) % scenes.len()).cloned(),
            None => self.first(meeting, hall.speaker()),
        };
        let found = next.is_some();
        if let Some(scene) = next {
            hall.show(scene);
        }
        found
    }
}

/// Signed by the scrutineer; the grades of an appraisal are announced by the chair too,
/// before they are to be had at all.
fn result_is_there(round: &Round) -> bool {
    let survey = round.survey.as_ref();
    let appraises = survey.is_some_and(|survey| survey.grades().is_some());
    round.is_signed(Slip::Result) && (!appraises || round.announced.is_some())
}

/// The results of surveys that are over.
fn surveys_before(meeting: &Meeting, now: Option<&Round>) -> Vec<HallScene> {
    let surveys = meeting.rounds.iter().filter(|round| {
        round.survey.is_some()
            && round.announced.is_some()
            && now.is_none_or(|now| now.id != round.id)
    });
    let contests = surveys.flat_map(Round::contests);
    contests
        .map(|contest| HallScene::Result(contest.id))
        .collect()
}

/// The count as F5 shows it: every contest of the round in turn where there are
/// several, else the one; `None` before there are ballots to count.
pub fn whole_count(meeting: &Meeting) -> Option<HallScene> {
    SceneKind::Counting.scenes(meeting).into_iter().next()
}

/// To the next picture or the one before: the item of the agenda, a page of a
/// scene with several, else the next scene of the same kind. False where there
/// is no other.
pub fn step(hall: &mut HallControl, meeting: &Meeting, forward: bool) -> bool {
    if *hall.scene() == HallScene::Agenda {
        let moved = hall_scene::agenda_moved(meeting, hall.look().agenda, forward);
        hall.set_look(|look| look.agenda = Some(moved));
        return true;
    }
    let scenes = SceneKind::of(hall.scene())
        .map(|kind| kind.scenes(meeting))
        .unwrap_or_default();
    let at = scenes.iter().position(|scene| scene == hall.scene());
    // Past the last page lies the next scene, where there is one.
    let edge = if forward {
        hall.page() + 1 >= hall.pages()
    } else {
        hall.page() == 0
    };
    let other = at.and_then(|at| {
        let other = if forward { at + 1 } else { at.checked_sub(1)? };
        scenes.get(other)
    });
    match other {
        Some(scene) if edge => {
            let scene = scene.clone();
            hall.show(scene);
            true
        }
        _ => hall.turn_page(forward),
    }
}
