//! The papers of every round, each as the meeting stood when the round was the one
//! at hand.

use crate::meeting::{Event, Meeting, Record, RoundId};
use crate::papers::forms::{FormError, PaperKind, Source, Standing, pdf, standing};
use crate::text::Lang;

/// Papers that were made, and those that could not be set, with the reason.
#[derive(Debug, Default)]
pub struct Made {
    /// File name and PDF, round by round in the order of the day.
    pub papers: Vec<(String, Vec<u8>)>,
    /// The title of each paper that failed, and why.
    pub failed: Vec<(String, String)>,
}

/// The event a paper reports: as noted when it was first written, so that a reprint
/// says the same, else the last one that is not itself about a paper. The head code
/// after it, and how many events the record held then.
pub fn reported(
    kind: PaperKind,
    meeting: &Meeting,
    log: &[Record],
    codes: &[String],
) -> (String, u64) {
    if let Standing::Holds { head, events, .. } = standing(kind, meeting, log) {
        return (head, events);
    }
    let index = log
        .iter()
        .rposition(|record| !matches!(record.event, Event::PaperNoted { .. }));
    let code = index
        .and_then(|index| codes.get(index))
        .cloned()
        .unwrap_or_default();
    (code, index.map_or(0, |index| index as u64 + 1))
}

/// Every paper that can be made, of every round. `codes` are the head codes after
/// each record of the log.
pub fn all(log: &[Record], codes: &[String], lang: Lang) -> Made {
    let mut made = Made::default();
    let ends = ends(log);
    let latest = ends.last().map(|(_, end)| *end);
    for (_, end) in &ends {
        let upto = log.get(..*end).unwrap_or(log);
        let Ok(Some(meeting)) = Meeting::replay(upto) else {
            continue;
        };
        for kind in PaperKind::all() {
            let name = kind.file_name(&meeting, lang);
            // The sign-in sheet is the meeting's: once, as it is at the end.
            if kind == PaperKind::SignInSheet && Some(*end) != latest {
                continue;
            }
            let (head, events) = reported(kind, &meeting, upto, codes);
            let source = Source {
                meeting: &meeting,
                lang,
                head,
                events,
            };
            match pdf(kind, &source) {
                Ok(rendered) => made.papers.push((name, rendered.pdf)),
                Err(FormError::NotReady(_)) => {}
                Err(FormError::Paper(why)) => {
                    let title = lang.paper_title(kind).to_owned();
                    made.failed.push((title, why.to_string()));
                }
            }
        }
    }
    made
}

/// For each round how many records there were when it was last at hand, earliest first.
/// An earlier round comes back to hand while its result is corrected.
fn ends(log: &[Record]) -> Vec<(RoundId, usize)> {
    let mut ends: Vec<(RoundId, usize)> = Vec::new();
    let mut meeting = None;
    for (end, record) in (1..).zip(log) {
        if Meeting::step(&mut meeting, record).is_err() {
            break;
        }
        if let Some(round) = meeting.as_ref().and_then(Meeting::round) {
            ends.retain(|(known, _)| *known != round.id);
            ends.push((round.id, end));
        }
    }
    // A round that was opened by mistake and cancelled has no papers.
    let held = |round: &RoundId| {
        meeting
            .as_ref()
            .is_some_and(|it| it.round_of(*round).is_some())
    };
    ends.retain(|(round, _)| held(round));
    ends
}
