//! Adverse facts for the hall. None of them ever appears by itself: the chair
//! says it first, then the operator shows it.

use super::hall_figures::gated;
use super::hall_scene::paper_title;
use crate::hall::Notice;
use crate::meeting::{Contest, ContestCount, ContestId, Meeting, MotionId, PaperId, Slip};
use crate::rules;
use crate::text::Lang;

/// A fact the chair has to say before anybody reads it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Adverse {
    /// Too few are here.
    QuorumNotMet,
    /// A motion was not carried.
    MotionLost(MotionId),
    /// More ballots came back than were issued.
    MoreReturned(PaperId),
    /// The chair declared the round void.
    Void,
    /// Equal votes across the last seats.
    Tied(ContestId),
    /// Seats nobody was elected to.
    Unfilled(ContestId),
}

/// The adverse facts that are true now, in the order of the day.
pub fn facts(meeting: &Meeting) -> Vec<Adverse> {
    let motions = meeting
        .motions
        .iter()
        .map(|motion| Adverse::MotionLost(motion.id));
    let round = meeting.round();
    let papers = round.into_iter().flat_map(|round| &round.papers);
    let papers = papers.map(|paper| Adverse::MoreReturned(paper.id));
    // A survey elects nobody: what it comes to is no seat won or left.
    let election = round.filter(|round| round.survey.is_none());
    let contests = election
        .into_iter()
        .flat_map(crate::meeting::Round::contests);
    let contests =
        contests.flat_map(|contest| [Adverse::Tied(contest.id), Adverse::Unfilled(contest.id)]);
    std::iter::once(Adverse::QuorumNotMet)
        .chain(motions)
        .chain(papers)
        .chain(std::iter::once(Adverse::Void))
        .chain(contests)
        .filter(|fact| notice(meeting, fact, Lang::Hans).is_some())
        .collect()
}

/// What the hall reads; `None` where the fact is not, or no longer, true.
pub fn notice(meeting: &Meeting, fact: &Adverse, lang: Lang) -> Option<Notice> {
    let (title, lines) = match fact {
        Adverse::QuorumNotMet => quorum(meeting, lang)?,
        Adverse::MotionLost(id) => {
            let motion = meeting.motions.iter().find(|motion| motion.id == *id)?;
            let hands = motion.vote.filter(|vote| !vote.carried)?.hands;
            let votes = lang.adverse_hands(hands.yes, hands.no, hands.abstain);
            let lines = vec![votes, lang.adverse_motion_lost().to_owned()];
            (motion.title.clone(), lines)
        }
        Adverse::MoreReturned(id) => {
            let paper = meeting
                .round()?
                .papers
                .iter()
                .find(|paper| paper.id == *id)?;
            let issued = paper.issue.as_ref()?.issued;
            let returned = paper
                .returned
                .agreed
                .filter(|returned| *returned > issued)?;
            let lines = vec![
                lang.adverse_more_returned(returned, issued),
                void_words(meeting, lang),
            ];
            (paper_title(paper, lang), lines)
        }
        Adverse::Void => {
            let (reason, _) = meeting.round()?.void.as_ref()?;
            (void_words(meeting, lang), vec![reason.clone()])
        }
        Adverse::Tied(id) => {
            let (title, contest, count) = announced(meeting, *id)?;
            // Once lots or the chair have settled it, nobody is tied any more.
            let seats = Some(count.outcome.tied_for)
                .filter(|seats| *seats > 0 && contest.tie_decided(&count).is_none())?;
            let names = count.outcome.tied.iter().filter_map(|index| {
                let who = count.who(contest, *index)?;
                Some(meeting.name_of_written(&who).to_owned())
            });
            let names = names.collect::<Vec<_>>().join(lang.list_comma());
            (title, vec![lang.adverse_tied(&names, seats)])
        }
        Adverse::Unfilled(id) => {
            let (title, contest, count) = announced(meeting, *id)?;
            // Seats that equals will share are another fact.
            let tied = match contest.tie_decided(&count) {
                None => count.outcome.tied_for,
                Some(_) => 0,
            };
            let open = meeting.seats_open(contest, &count).saturating_sub(tied);
            let open = Some(open).filter(|open| *open > 0)?;
            let won = u32::try_from(meeting.winners(contest, &count).len()).unwrap_or(u32::MAX);
            (title, vec![lang.adverse_unfilled(won, open)])
        }
    };
    Some(Notice { title, lines })
}

/// 本次选举无效, or what the survey is.
fn void_words(meeting: &Meeting, lang: Lang) -> String {
    match meeting.round().filter(|round| round.survey.is_some()) {
        Some(round) => lang.adverse_survey_void(lang.round_name(round)),
        None => lang.adverse_void().to_owned(),
    }
}

fn quorum(meeting: &Meeting, lang: Lang) -> Option<(String, Vec<String>)> {
    // Once ballots are out, who came is settled.
    if meeting.voting_begun() {
        return None;
    }
    let (expected, here) = (meeting.expected(), meeting.voters_here());
    let needed = rules::quorum_needed(meeting.rules_now(), u64::from(expected))?;
    if expected == 0 || u64::from(here) >= needed {
        return None;
    }
    let line = lang.adverse_quorum_line(expected, here, needed);
    Some((lang.adverse_quorum().to_owned(), vec![line]))
}

/// A contest and its count, once the scrutineers' report is signed and the chair has
/// announced it: nothing adverse of a count can be shown before.
fn announced(meeting: &Meeting, id: ContestId) -> Option<(String, &Contest, ContestCount)> {
    let round = meeting.round().filter(|round| round.survey.is_none())?;
    round
        .announced
        .filter(|_| round.is_signed(Slip::Result) && round.void.is_none())?;
    if gated(meeting, round) {
        return None;
    }
    let contest = round.contests().find(|contest| contest.id == id)?;
    let count = meeting.count_round(round).contest(id)?.clone();
    let title = contest.setup.title.clone();
    count.complete.then_some((title, contest, count))
}
