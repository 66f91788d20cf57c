//! From the state of the meeting to what the hall is shown.
//!
//! Only name and role of people go into a view; a count holds compared and
//! settled bundles only; adverse facts are never put in by themselves.

use std::time::Duration;

use super::hall_control::HallScene;
use crate::explain::{Clause, Known, clauses};
use crate::hall::{
    AgendaItem, AgendaState, Attendance, Candidate, CountOrder, CountRow, CountSource, Counting,
    Foot, HallView, IssuedReturned, LineWord, Lots, MajorityLine, Motion, MotionVotes, Progress,
    ResultBoard, RulesList, Scene, Speech, Standing, Timer, Welcome, Withheld, Won,
};
use crate::meeting::{
    Contest, ContestCount, DrawnBy, HallMode, Meeting, MeetingKind, PersonId, Round, Slip, Step,
    StepState, WrittenName,
};
use crate::rules;
use crate::text::Lang;

/// The snapshot for a scene.
pub fn view(meeting: &Meeting, scene: &HallScene, page: usize, lang: Lang) -> HallView {
    let made = match scene {
        HallScene::Welcome => None,
        HallScene::Attendance => Some(attendance(meeting, lang)),
        HallScene::Agenda => Some(agenda(meeting, lang)),
        HallScene::Rules => Some(rules_in_words(meeting, lang)),
        HallScene::Motion(id) => motion(meeting, *id, lang),
        HallScene::Pledge(person, left) => pledge(meeting, *person, *left),
        HallScene::Lots => lots(meeting, lang),
        HallScene::IssuedReturned => issued_returned(meeting, lang),
        HallScene::Counting(id) => in_round(meeting, |round| {
            let contest = round.contests().find(|contest| contest.id == *id)?;
            counting(meeting, round, contest, lang)
        }),
        HallScene::Result(id) => in_round(meeting, |round| {
            let contest = round.contests().find(|contest| contest.id == *id)?;
            result(meeting, round, contest, lang)
        }),
        HallScene::Thanks => Some(Scene::Thanks(welcome(meeting, lang))),
    };
    HallView {
        lang,
        meeting: format!("{}{}", meeting.info.name_in_titles, meeting.info.title),
        rehearsal: meeting.kind == MeetingKind::Rehearsal,
        // With nothing true to show, the hall shows welcome.
        scene: made.unwrap_or_else(|| Scene::Welcome(welcome(meeting, lang))),
        foot: foot(meeting),
        page,
        ..HallView::new(lang)
    }
}

fn in_round(meeting: &Meeting, make: impl FnOnce(&Round) -> Option<Scene>) -> Option<Scene> {
    meeting.round().and_then(make)
}

fn foot(meeting: &Meeting) -> Option<Foot> {
    let round = meeting.round()?;
    round.issuing?;
    let paper = match round.papers.as_slice() {
        [paper] => Some(paper),
        _ => None,
    };
    Some(Foot {
        expected: round.expected_then,
        present: round.head_count.agreed,
        issued: paper
            .and_then(|paper| paper.issue.as_ref())
            .map(|issue| issue.issued),
        returned: paper.and_then(|paper| paper.returned.agreed),
        polling: false,
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
    let needed = rules::quorum_needed(&meeting.rules, u64::from(expected));
    let met = needed.is_some_and(|needed| u64::from(signed_in) >= needed && expected > 0);
    Scene::Attendance(Attendance {
        signed_in,
        expected,
        quorum_met: needed
            .filter(|_| met)
            .map(|needed| lang.hall_quorum_met(needed)),
    })
}

fn agenda(meeting: &Meeting, lang: Lang) -> Scene {
    let present = meeting.present_step();
    let items = Step::ALL
        .into_iter()
        .filter(|step| !matches!(step, Step::Setup | Step::Papers | Step::Differences))
        .map(|step| AgendaItem {
            text: step.text(lang).into(),
            state: if meeting.step_state(step) == StepState::Done {
                AgendaState::Done
            } else if step == present {
                AgendaState::Now
            } else {
                AgendaState::Next
            },
        })
        .collect();
    Scene::Agenda(items)
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

fn motion(meeting: &Meeting, id: crate::meeting::MotionId, lang: Lang) -> Option<Scene> {
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

fn pledge(meeting: &Meeting, person: PersonId, left: Option<u32>) -> Option<Scene> {
    let list = &meeting.pledges.list;
    let at = list.iter().position(|pledge| pledge.person == person)?;
    let contest = meeting
        .round()?
        .contests()
        .find(|c| c.candidates.contains(&person))?;
    Some(Scene::Pledge(Speech {
        candidate: candidate(meeting, person),
        contest: contest.setup.title.clone(),
        timer: left.map(|left| Timer {
            left: Duration::from_secs(u64::from(left)),
            running: false,
        }),
        read_by: list.get(at)?.read_by.clone(),
        items: list.get(at)?.items.clone(),
        next: list
            .get(at + 1)
            .map(|pledge| meeting.name_of(pledge.person).into()),
    }))
}

/// Name and group of a candidate: all the hall may know of a person.
fn candidate(meeting: &Meeting, person: PersonId) -> Candidate {
    let group = meeting
        .people
        .iter()
        .find(|known| known.id == person)
        .map(|known| known.roll.group.clone());
    Candidate {
        name: meeting.name_of(person).into(),
        group: group.unwrap_or_default(),
        role: String::new(),
    }
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

fn issued_returned(meeting: &Meeting, lang: Lang) -> Option<Scene> {
    let round = meeting.round()?;
    // Several papers in one hall: the last one with figures.
    let paper = round
        .papers
        .iter()
        .rev()
        .find(|paper| paper.issue.is_some())?;
    let issued = paper.issue.as_ref()?.issued;
    let returned = paper.returned.agreed.filter(|returned| *returned <= issued);
    Some(Scene::IssuedReturned(vec![IssuedReturned {
        paper: paper_title(paper, lang),
        issued,
        returned,
        valid: None,
        invalid: None,
        sentence: returned.map(|_| lang.hall_election_valid().into()),
    }]))
}

/// What a paper is called: its contests, in order.
pub fn paper_title(paper: &crate::meeting::Paper, lang: Lang) -> String {
    let titles = paper
        .contests
        .iter()
        .map(|contest| contest.setup.title.as_str());
    titles.collect::<Vec<_>>().join(lang.list_comma())
}

fn counting(meeting: &Meeting, round: &Round, contest: &Contest, lang: Lang) -> Option<Scene> {
    let count = meeting.count_round(round).contest(contest.id)?.clone();
    let paper = round.papers.iter().find(|paper| paper.id == count.paper)?;
    let total = paper.returned.agreed?;
    let held = meeting.info.hall == HallMode::Held && !round.is_signed(Slip::Result);
    if meeting.info.hall == HallMode::Progress || held {
        return Some(Scene::Progress(vec![Progress {
            contest: contest.setup.title.clone(),
            seats: contest.setup.seats,
            candidates: u32::try_from(contest.candidates.len()).unwrap_or(u32::MAX),
            counted: count.counted,
            total,
            withheld: if held {
                Withheld::UntilReported
            } else {
                Withheld::ProgressOnly
            },
        }]));
    }
    let rows = contest
        .candidates
        .iter()
        .zip(&count.figures)
        .map(|(person, figures)| CountRow {
            name: meeting.name_of(*person).into(),
            yes: narrow(figures.yes),
            elected: false,
        });
    Some(Scene::Counting(vec![Counting {
        contest: contest.setup.title.clone(),
        seats: contest.setup.seats,
        rows: rows.collect(),
        counted: count.counted,
        total,
        bar: line(meeting, &count, lang),
        source: CountSource::Compared,
        order: CountOrder::Ballot,
    }]))
}

fn line(meeting: &Meeting, count: &ContestCount, lang: Lang) -> Option<MajorityLine> {
    let votes = count.outcome.bar?;
    Some(MajorityLine {
        word: LineWord::Majority,
        votes: narrow(votes),
        meaning: lang.bar_meaning(&meeting.rules),
    })
}

fn result(meeting: &Meeting, round: &Round, contest: &Contest, lang: Lang) -> Option<Scene> {
    let count = meeting.count_round(round).contest(contest.id)?.clone();
    // Nothing provisional goes to the hall as a result before the scrutineer has signed.
    if !count.complete || !round.is_signed(Slip::Result) {
        return counting(meeting, round, contest, lang);
    }
    let announced = round.announced.is_some();
    let rows = count.outcome.standings.iter().filter_map(|standing| {
        let name = match count.who(contest, standing.candidate)? {
            WrittenName::Person(person) => meeting.name_of(person).to_owned(),
            WrittenName::Other(name) => name,
        };
        let elected = announced && standing.verdict == rules::Verdict::Elected;
        Some(CountRow {
            name,
            yes: narrow(standing.yes),
            elected,
        })
    });
    let names = count
        .outcome
        .elected
        .iter()
        .filter_map(|index| count.who(contest, *index))
        .map(|name| match name {
            WrittenName::Person(person) => meeting.name_of(person).to_owned(),
            WrittenName::Other(name) => name,
        })
        .collect::<Vec<_>>();
    let sentence = if announced && !names.is_empty() {
        lang.hall_sentence_elected(&names.join(lang.list_comma()), &contest.setup.title)
    } else {
        String::new()
    };
    Some(Scene::Result(vec![ResultBoard {
        contest: contest.setup.title.clone(),
        seats: contest.setup.seats,
        candidates: u32::try_from(contest.candidates.len()).unwrap_or(u32::MAX),
        rows: rows.collect(),
        total: count.counted,
        bar: line(meeting, &count, lang),
        sentence,
        standing: if announced {
            Standing::Announced
        } else {
            Standing::Provisional
        },
        by_hand: false,
        won: Won::Elected,
    }]))
}

fn narrow(votes: u64) -> u32 {
    u32::try_from(votes).unwrap_or(u32::MAX)
}
