//! What the frame says of the open meeting: rail, figures, lamp.

use super::keys::UiCommand;
use super::page::Header;
use super::shell::{FootView, MirrorState, SaveState, ShellView, Step, StepView};
use crate::journal;
use crate::meeting::{Meeting, MeetingKind, StepState};
use crate::session::Session;
use crate::text::Lang;

/// A save that takes longer than this is said on the screen.
const SLOW: std::time::Duration = std::time::Duration::from_millis(300);

pub(super) fn view(
    session: &Session,
    lang: Lang,
    current: Step,
    header: Header,
    keys: Vec<UiCommand>,
) -> ShellView {
    let meeting = session.meeting();
    ShellView {
        lang,
        meeting: format!("{} · {}", meeting.info.name_in_titles, meeting.info.title),
        rehearsal: meeting.kind == MeetingKind::Rehearsal,
        vote: meeting.open_survey().map_or_else(String::new, |round| {
            lang.survey_under_way(lang.round_name(round))
        }),
        current,
        steps: Step::ALL
            .into_iter()
            .map(|step| StepView {
                done: meeting.step_state(step) == StepState::Done,
                open: true,
                figure: figure(meeting, step, lang),
            })
            .collect(),
        foot: foot(session, lang),
        title: header.title,
        subtitle: header.subtitle,
        pills: header.pills,
        keys,
    }
}

fn foot(session: &Session, lang: Lang) -> FootView {
    let save = if session.stopped().is_some() || !session.writable() {
        SaveState::Stopped
    } else {
        match session.saving_for() {
            None => SaveState::Saved,
            Some(waiting) if waiting > SLOW => SaveState::Slow,
            Some(_) => SaveState::Saving,
        }
    };
    let (state, folder) = session.mirror();
    let place = folder.map_or_else(|| lang.mirror_usb().into(), |f| f.display().to_string());
    let mirror = match state {
        journal::MirrorState::Off => MirrorState::None,
        journal::MirrorState::Following { seen, .. } => MirrorState::Following {
            place,
            seconds: seen.as_secs(),
        },
        journal::MirrorState::CatchingUp { .. } => MirrorState::Following { place, seconds: 0 },
        journal::MirrorState::Lost { .. } => MirrorState::Lost { place },
    };
    FootView {
        save,
        records: session.meeting().events,
        head: session.head().to_string(),
        mirror,
    }
}

/// The small figure beside a step; empty while there is nothing to say.
fn figure(meeting: &Meeting, step: Step, lang: Lang) -> String {
    let Some(round) = meeting.round() else {
        return String::new();
    };
    match step {
        Step::SignIn if !meeting.people.is_empty() => {
            format!("{}/{}", meeting.voters_here(), meeting.expected())
        }
        Step::Motions if !meeting.motions.is_empty() => {
            lang.steps_of(u32::try_from(meeting.motions.len()).unwrap_or(u32::MAX))
        }
        Step::Pledges if !meeting.pledges.list.is_empty() => {
            lang.people_of(u32::try_from(meeting.pledges.list.len()).unwrap_or(u32::MAX))
        }
        Step::Issue => {
            let issued = round.papers.iter().filter_map(|paper| paper.issue.as_ref());
            sum(issued.map(|issue| issue.issued))
                .map(|n| lang.ballots(n))
                .unwrap_or_default()
        }
        Step::Collect => sum(round
            .papers
            .iter()
            .filter_map(|paper| paper.returned.agreed))
        .map(|n| lang.ballots(n))
        .unwrap_or_default(),
        Step::Keying => keyed(round),
        Step::Differences => {
            let agreement = round.agreement();
            match agreement.settled + agreement.ruled {
                0 => String::new(),
                settled => lang.cases_of(settled),
            }
        }
        _ => String::new(),
    }
}

/// Ballots keyed in the first pass of those returned. How many agree is not said here.
fn keyed(round: &crate::meeting::Round) -> String {
    let bundles = || round.papers.iter().flat_map(|paper| &paper.bundles);
    let size = bundles().map(|bundle| bundle.size).sum::<u32>();
    if size == 0 {
        return String::new();
    }
    let keyed = bundles()
        .map(|bundle| bundle.keying(crate::meeting::Pass::First).ballots.len())
        .sum::<usize>();
    format!("{keyed}/{size}")
}

fn sum(values: impl Iterator<Item = u32>) -> Option<u32> {
    values.fold(None, |sum, value| Some(sum.unwrap_or(0) + value))
}
