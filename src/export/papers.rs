//! The papers of every round, each as the meeting stood when the round was the one
//! at hand.

use super::watch::{Stage, Stopped, Watch};
use crate::meeting::{At, Event, Meeting, Record, RoundId, Slip};
use crate::papers::forms::{
    FormError, Listed, PaperKind, Source, Standing, archive_sheet, pdf, standing, title,
};
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

/// Every paper that can be made, of every round, but the archive sheet, which is made
/// last. `codes` are the head codes after each record of the log.
///
/// # Errors
/// Somebody asked for a stop.
pub fn all(log: &[Record], codes: &[String], lang: Lang, watch: &Watch) -> Result<Made, Stopped> {
    let mut made = Made::default();
    let moments = Moments::of(log);
    let latest = moments.ends.last().map(|(_, end)| *end);
    let of = moments.ends.len() * PaperKind::all().len();
    let mut tried = 0;
    let mut step = |kinds: usize| {
        let done = tried;
        tried += kinds;
        watch.step(Stage::Papers, done.min(of), of)
    };
    for (round, end) in &moments.ends {
        let zero = moments.zeros.iter().find(|(known, _)| known == round);
        // Once ballots are keyed zero can no longer be confirmed; it was before.
        if let Some(then) = zero.and_then(|(_, end)| Then::at(log, *end)) {
            step(0)?;
            then.make(PaperKind::ZeroReport, codes, lang, &mut made);
        }
        // The sign-in sheet is the meeting's: once, as it is at the end.
        let mut kinds = PaperKind::all();
        kinds.retain(|kind| *kind != PaperKind::SignInSheet || Some(*end) == latest);
        kinds.retain(|kind| *kind != PaperKind::Archive);
        // What a survey came to, and the names taken from it, is said when it is over and
        // another round is at hand.
        let survey = Then::of_survey(log, *round);
        if survey.is_some() && Some(*end) != latest {
            kinds.retain(|kind| !matches!(kind, PaperKind::Minutes | PaperKind::Officers));
        }
        let then = survey.or_else(|| Then::at(log, *end));
        for kind in kinds {
            step(1)?;
            if let Some(then) = &then {
                then.make(kind, codes, lang, &mut made);
            }
        }
    }
    // What was announced first is kept beside what corrected it.
    for (end, at) in &moments.withdrawn {
        if let Some(then) = Then::at(log, *end) {
            step(0)?;
            then.make_withdrawn(*at, codes, lang, &mut made);
        }
    }
    Ok(made)
}

/// The archive sheet, as the meeting stands: with the SHA-256 of the list of files.
pub fn sheet(
    meeting: &Meeting,
    log: &[Record],
    codes: &[String],
    listed: &Listed,
    lang: Lang,
) -> Result<Vec<u8>, FormError> {
    let (head, events) = reported(PaperKind::Archive, meeting, log, codes);
    let source = Source {
        meeting,
        lang,
        head,
        events,
    };
    archive_sheet(&source, listed).map(|rendered| rendered.pdf)
}

/// The meeting after its first records.
struct Then<'a> {
    log: &'a [Record],
    meeting: Meeting,
}

impl<'a> Then<'a> {
    fn at(log: &'a [Record], end: usize) -> Option<Then<'a>> {
        let log = log.get(..end).unwrap_or(log);
        let meeting = Meeting::replay(log).ok()??;
        Some(Then { log, meeting })
    }

    /// The whole meeting with a survey at hand; `None` for a round of the election.
    fn of_survey(log: &'a [Record], round: RoundId) -> Option<Then<'a>> {
        let whole = Meeting::replay(log).ok()??;
        whole.round_of(round)?.survey.as_ref()?;
        let meeting = whole.about(round);
        Some(Then { log, meeting })
    }

    /// Makes a paper, if it can be made.
    fn make(&self, kind: PaperKind, codes: &[String], lang: Lang, made: &mut Made) {
        let (head, events) = reported(kind, &self.meeting, self.log, codes);
        let source = Source {
            meeting: &self.meeting,
            lang,
            head,
            events,
        };
        match pdf(kind, &source) {
            Ok(rendered) => {
                let name = kind.file_name(&self.meeting, lang);
                made.papers.push((name, rendered.pdf));
            }
            Err(FormError::NotReady(_)) => {}
            Err(FormError::Paper(why)) => {
                let title = title(kind, &self.meeting, lang);
                made.failed.push((title, why.to_string()));
            }
        }
    }
}

/// Papers of a result that was announced; void once it is corrected.
const OF_A_RESULT: [PaperKind; 7] = [
    PaperKind::Slip(Slip::Result),
    PaperKind::ScrutineerReport,
    PaperKind::Announcement,
    PaperKind::Notice,
    PaperKind::Correction,
    PaperKind::ResultReport,
    PaperKind::Approval,
];

impl Then<'_> {
    /// The papers of a result, each under the name of a void paper with the time the
    /// result was withdrawn.
    fn make_withdrawn(&self, at: At, codes: &[String], lang: Lang, made: &mut Made) {
        let mut own = Made::default();
        for kind in OF_A_RESULT {
            self.make(kind, codes, lang, &mut own);
        }
        made.failed.append(&mut own.failed);
        let time = at.0.format("%H%M%S").to_string();
        for (name, paper) in own.papers {
            let stem = name.strip_suffix(".pdf").unwrap_or(&name);
            made.papers.push((lang.paper_void_name(stem, &time), paper));
        }
    }
}

/// From how many records the papers of each round are made.
#[derive(Default)]
struct Moments {
    /// When the round was last at hand, earliest first. An earlier round comes back to
    /// hand while its result is corrected.
    ends: Vec<(RoundId, usize)>,
    /// Where a result that was withdrawn later stood last, and when it was withdrawn.
    withdrawn: Vec<(usize, At)>,
    /// Before its first ballot was keyed.
    zeros: Vec<(RoundId, usize)>,
}

impl Moments {
    fn of(log: &[Record]) -> Moments {
        let mut moments = Moments::default();
        let mut meeting = None;
        for (before, record) in log.iter().enumerate() {
            let at_hand = meeting.as_ref().and_then(Meeting::round).map(|it| it.id);
            if let (Event::BallotKeyed { .. }, Some(round)) = (&record.event, at_hand)
                && moments.zeros.iter().all(|(known, _)| *known != round)
            {
                moments.zeros.push((round, before));
            }
            if let Event::CorrectionBegun { round, .. } = &record.event {
                let stood = moments.ends.iter().find(|(known, _)| known == round);
                moments
                    .withdrawn
                    .extend(stood.map(|(_, end)| (*end, record.at)));
            }
            if Meeting::step(&mut meeting, record).is_err() {
                break;
            }
            if let Some(round) = meeting.as_ref().and_then(Meeting::round_on_paper) {
                moments.ends.retain(|(known, _)| *known != round.id);
                moments.ends.push((round.id, before + 1));
            }
        }
        // A round that was opened by mistake and cancelled has no papers.
        let held = |round: &RoundId| {
            meeting
                .as_ref()
                .is_some_and(|it| it.round_of(*round).is_some())
        };
        moments.ends.retain(|(round, _)| held(round));
        moments
    }
}
