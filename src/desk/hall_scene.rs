//! From the state of the meeting to what the hall is shown.
//!
//! Only name and group of people go into a view; a count holds compared and
//! settled bundles only, or what a caller calls; adverse facts are never put in by themselves.

use super::hall_clock::SpeechClock;
use super::hall_control::{HallScene, Look};
use super::{hall_adverse, hall_figures, hall_survey};
use crate::explain::{Clause, Known, clauses};
use crate::hall::{
    AgendaItem, AgendaState, Attendance, Candidate, Foot, HallView, Introduction, IssuedReturned,
    Lots, Motion, MotionVotes, Notice, RulesList, Scene, Speech, TestPicture, Welcome,
};
use crate::meeting::{
    At, Contest, ContestId, DrawnBy, Meeting, MeetingKind, MotionId, PaperId, PersonId, Pledge,
    Round, Step, StepState,
};
use crate::rules;
use crate::text::Lang;

/// What the operator asks to be shown.
#[derive(Clone, Copy, Debug)]
pub struct Asked<'a> {
    /// The scene.
    pub scene: &'a HallScene,
    /// Page, order, colours, size.
    pub look: &'a Look,
    /// The clock of a speech, where one is timed.
    pub clock: Option<SpeechClock>,
    /// The name of the hall's screen; empty where it has none.
    pub screen: &'a str,
    /// The language of the fixed words.
    pub lang: Lang,
    /// When.
    pub now: At,
}

/// The snapshot for a scene.
pub fn view(meeting: &Meeting, asked: &Asked<'_>) -> HallView {
    let lang = asked.lang;
    let made = match asked.scene {
        HallScene::Welcome => None,
        HallScene::Attendance => Some(attendance(meeting, lang)),
        HallScene::Agenda => Some(agenda(meeting, asked.look.agenda, lang)),
        HallScene::Rules => Some(rules_in_words(meeting, lang)),
        HallScene::Motion(id) => motion(meeting, *id, lang),
        HallScene::Introduction(contest, person) => {
            let mut contests = meeting
                .election_round()
                .into_iter()
                .flat_map(Round::contests);
            let contest = contests.find(|other| other.id == *contest);
            contest.and_then(|contest| introduction(meeting, contest, *person))
        }
        HallScene::Lots => lots(meeting, lang),
        HallScene::Pledge(person) => speech(meeting, *person).map(|(pledge, speech)| {
            let clock = asked.clock.filter(|clock| clock.person == *person);
            Scene::Pledge(Speech {
                timer: clock.map(|clock| clock.timer(asked.now)),
                items: pledge.items.clone(),
                ..speech
            })
        }),
        HallScene::Questions(person) => speech(meeting, *person).map(|(pledge, speech)| {
            let asked = pledge
                .questions
                .iter()
                .map(|(question, _)| question.clone());
            Scene::Questions(Speech {
                items: asked.collect(),
                ..speech
            })
        }),
        HallScene::HowToMark(id) => how_to_mark(meeting, *id, lang),
        HallScene::IssuedReturned => issued_returned(meeting, lang),
        HallScene::Counting(id) => round_of(meeting, *id)
            .and_then(|round| hall_figures::counting(meeting, round, Some(*id), asked)),
        HallScene::CountingAll => in_round(meeting, |round| {
            hall_figures::counting(meeting, round, None, asked)
        }),
        HallScene::Result(id) => round_of(meeting, *id)
            .and_then(|round| hall_figures::result(meeting, round, Some(*id), asked)),
        HallScene::ResultAll => in_round(meeting, |round| {
            hall_figures::result(meeting, round, None, asked)
        }),
        HallScene::Adverse(fact) => hall_adverse::notice(meeting, fact, lang).map(Scene::Notice),
        HallScene::Notice(words) => {
            Some(words.trim())
                .filter(|words| !words.is_empty())
                .map(|words| {
                    Scene::Notice(Notice {
                        title: String::new(),
                        lines: words.lines().map(str::to_owned).collect(),
                    })
                })
        }
        HallScene::Thanks => Some(Scene::Thanks(welcome(meeting, lang))),
        HallScene::TestPicture => Some(Scene::Test(TestPicture {
            screen: super::platform::screen_label(asked.screen).to_owned(),
        })),
    };
    HallView {
        lang,
        meeting: format!("{}{}", meeting.info.name_in_titles, meeting.info.title),
        rehearsal: meeting.kind == MeetingKind::Rehearsal,
        theme: asked.look.theme,
        zoom_percent: asked.look.zoom_percent,
        page: asked.look.page,
        turning: None,
        // With nothing true to show, the hall shows welcome.
        scene: made.unwrap_or_else(|| Scene::Welcome(welcome(meeting, lang))),
        foot: foot(meeting),
    }
}

fn in_round(meeting: &Meeting, make: impl FnOnce(&Round) -> Option<Scene>) -> Option<Scene> {
    meeting.round().and_then(make)
}

/// The round whose figures are meant: a survey's own, also when it is over; else the
/// election as it is now.
fn round_of(meeting: &Meeting, contest: ContestId) -> Option<&Round> {
    let own = meeting.round_with(contest);
    own.filter(|round| round.survey.is_some())
        .or(meeting.election_round())
}

fn foot(meeting: &Meeting) -> Option<Foot> {
    let round = meeting.round()?;
    round.issuing?;
    if round.survey.is_some() {
        // The heads of its groups are said with its figures.
        let sum = |of: &dyn Fn(&crate::meeting::Paper) -> Option<u32>| {
            let papers = round.papers.iter().map(of);
            papers.sum::<Option<u32>>()
        };
        let issued = sum(&|paper| Some(paper.issue.as_ref()?.issued));
        let returned = sum(&|paper| paper.returned.agreed);
        return Some(Foot {
            issued,
            returned: returned.filter(|returned| issued.is_some_and(|it| *returned <= it)),
            ..Foot::default()
        });
    }
    let paper = match round.papers.as_slice() {
        [paper] => Some(paper),
        _ => None,
    };
    let issued = paper
        .and_then(|paper| paper.issue.as_ref())
        .map(|issue| issue.issued);
    let returned = paper.and_then(|paper| paper.returned.agreed);
    Some(Foot {
        expected: round.expected_then,
        present: round.head_count.agreed,
        issued,
        // More than were issued is an adverse fact: the chair says it first.
        returned: returned.filter(|returned| issued.is_some_and(|issued| *returned <= issued)),
        polling: meeting.rules.day == rules::DayShape::Polling,
    })
}

fn welcome(meeting: &Meeting, lang: Lang) -> Welcome {
    Welcome {
        title_lines: vec![
            meeting.info.name_in_titles.clone(),
            meeting.info.title.clone(),
        ],
        organisation: meeting.info.name_on_seal.clone(),
        date: lang.long_date(&meeting.info.date),
        place: meeting.info.place.clone(),
    }
}

fn attendance(meeting: &Meeting, lang: Lang) -> Scene {
    let (signed_in, expected) = (meeting.voters_here(), meeting.expected());
    let needed = rules::quorum_needed(meeting.rules_now(), u64::from(expected));
    let met = needed.is_some_and(|needed| u64::from(signed_in) >= needed && expected > 0);
    Scene::Attendance(Attendance {
        signed_in,
        expected,
        quorum_met: needed
            .filter(|_| met)
            .map(|needed| lang.hall_quorum_met(needed)),
    })
}

fn agenda(meeting: &Meeting, by_hand: Option<usize>, lang: Lang) -> Scene {
    let present = meeting.present_step();
    let items = agenda_steps()
        .enumerate()
        .map(|(at, step)| AgendaItem {
            text: step.text(lang).into(),
            state: match by_hand {
                Some(now) if at < now => AgendaState::Done,
                Some(now) if at == now => AgendaState::Now,
                Some(_) => AgendaState::Next,
                None if meeting.step_state(step) == StepState::Done => AgendaState::Done,
                None if step == present => AgendaState::Now,
                None => AgendaState::Next,
            },
        })
        .collect();
    Scene::Agenda(items)
}

/// The steps the meeting itself goes through.
fn agenda_steps() -> impl Iterator<Item = Step> {
    Step::ALL
        .into_iter()
        .filter(|step| !matches!(step, Step::Setup | Step::Papers | Step::Differences))
}

/// The item of the agenda after the one that is on, or the one before.
pub fn agenda_moved(meeting: &Meeting, by_hand: Option<usize>, forward: bool) -> usize {
    let present = meeting.present_step();
    let last = agenda_steps().count().saturating_sub(1);
    let now = by_hand.or_else(|| agenda_steps().position(|step| step == present));
    let now = now.unwrap_or(if present == Step::Setup { 0 } else { last });
    if forward {
        (now + 1).min(last)
    } else {
        now.saturating_sub(1)
    }
}

/// One item a clause. Who is here is not among the figures: whether that is
/// enough is for the chair to say.
fn rules_in_words(meeting: &Meeting, lang: Lang) -> Scene {
    let known = Known::of(meeting);
    let clause = |clause: &Clause| lang.hall_clause(clause.title, &clause.text(lang));
    let clauses = clauses(lang, &meeting.rules, &known);
    Scene::Rules(RulesList {
        title: lang.rules_paper_title().to_owned(),
        items: clauses.iter().map(clause).collect(),
    })
}

fn motion(meeting: &Meeting, id: MotionId, lang: Lang) -> Option<Scene> {
    let motion = meeting.motions.iter().find(|motion| motion.id == id)?;
    // A motion that fell is an adverse fact: the chair says it, the hall does not.
    let carried = motion.vote.filter(|vote| vote.carried);
    Some(Scene::Motion(Motion {
        title: motion.title.clone(),
        votes: carried.map(|vote| MotionVotes {
            yes: vote.hands.yes,
            no: vote.hands.no,
            abstain: vote.hands.abstain,
        }),
        sentence: carried.map(|vote| {
            if vote.hands.unanimous {
                lang.hall_unanimous()
            } else {
                lang.hall_carried()
            }
            .into()
        }),
    }))
}

fn candidate(meeting: &Meeting, person: PersonId) -> Candidate {
    let known = meeting.person(person);
    Candidate {
        name: meeting.name_of(person).into(),
        group: known
            .map(|person| person.roll.group.clone())
            .unwrap_or_default(),
        role: String::new(),
    }
}

fn introduction(meeting: &Meeting, contest: &Contest, person: Option<PersonId>) -> Option<Scene> {
    if contest.candidates.is_empty() {
        return None;
    }
    let people = contest.candidates.iter();
    Some(Scene::Introduction(Introduction {
        contest: contest.setup.title.clone(),
        seats: contest.to_fill(),
        candidates: people.map(|person| candidate(meeting, *person)).collect(),
        now: person.and_then(|wanted| contest.candidates.iter().position(|p| *p == wanted)),
    }))
}

/// Who speaks, in which contest, and who is next.
fn speech(meeting: &Meeting, person: PersonId) -> Option<(&Pledge, Speech)> {
    let list = &meeting.pledges.list;
    let at = list.iter().position(|pledge| pledge.person == person)?;
    let pledge = list.get(at)?;
    let mut contests = meeting.election_round()?.contests();
    let contest = contests.find(|contest| contest.candidates.contains(&person))?;
    let speech = Speech {
        candidate: candidate(meeting, person),
        contest: contest.setup.title.clone(),
        timer: None,
        items: Vec::new(),
        read_by: pledge.read_by.clone(),
        next: list
            .get(at + 1)
            .map(|pledge| meeting.name_of(pledge.person).into()),
    };
    Some((pledge, speech))
}

fn lots(meeting: &Meeting, lang: Lang) -> Option<Scene> {
    let title = match meeting.pledges.drawn.as_ref()? {
        DrawnBy::Seed(seed) => lang.lots_title_with_seed(seed),
        DrawnBy::Hand => lang.hall_pledge_order().into(),
    };
    let names = meeting
        .pledges
        .list
        .iter()
        .map(|pledge| meeting.name_of(pledge.person).into());
    Some(Scene::Lots(Lots {
        title,
        order: names.collect(),
    }))
}

fn how_to_mark(meeting: &Meeting, paper: PaperId, lang: Lang) -> Option<Scene> {
    let round = meeting.round()?;
    let paper = round.papers.iter().find(|other| other.id == paper)?;
    if let Some(survey) = &round.survey {
        return Some(hall_survey::how_to_mark(survey, paper, lang));
    }
    let shape = |contest: &Contest| {
        let candidates = u32::try_from(contest.candidates.len()).unwrap_or(u32::MAX);
        let setup = &contest.setup;
        (setup.title.clone(), contest.to_fill(), candidates)
    };
    let contests = paper.contests.iter().map(shape).collect::<Vec<_>>();
    let rules = &meeting.rules;
    let ready = !contests.is_empty() && contests.iter().all(|(_, _, candidates)| *candidates > 0);
    ready.then(|| Scene::HowToMark(crate::hall::marking(rules, round.kind, &contests, lang)))
}

fn issued_returned(meeting: &Meeting, lang: Lang) -> Option<Scene> {
    let round = meeting.round()?;
    let stands = match &round.survey {
        Some(_) => lang.hall_survey_stands(lang.round_name(round)),
        None => lang.hall_election_valid().to_owned(),
    };
    let papers = round.papers.iter();
    let figures = papers
        .filter_map(|paper| {
            let issued = paper.issue.as_ref()?.issued;
            // More than were issued is an adverse fact: the chair says it first.
            let returned = paper.returned.agreed.filter(|returned| *returned <= issued);
            Some(IssuedReturned {
                paper: if paper.ballot_box.is_empty() {
                    sheet_title(paper, lang)
                } else {
                    format!("{} · {}", sheet_title(paper, lang), paper.ballot_box)
                },
                issued,
                returned,
                valid: None,
                invalid: None,
                sentence: returned.map(|_| stands.clone()),
            })
        })
        .collect::<Vec<_>>();
    (!figures.is_empty()).then_some(Scene::IssuedReturned(figures))
}

/// What a paper is called: its contests, in order.
pub fn sheet_title(paper: &crate::meeting::Paper, lang: Lang) -> String {
    let titles = paper
        .contests
        .iter()
        .map(|contest| contest.setup.title.as_str());
    titles.collect::<Vec<_>>().join(lang.list_comma())
}

/// A paper as the desk calls it: by its contests, and by its box where there are several.
pub fn paper_title(paper: &crate::meeting::Paper, lang: Lang) -> String {
    let titles = sheet_title(paper, lang);
    match paper.ballot_box.as_str() {
        "" => titles,
        name => format!("{titles}{}", lang.paper_in_brackets(name)),
    }
}
