//! 会议纪要: what the meeting decided, on one page; who said what is in the minutes
//! (GB/T 9704-2012, 10.3: 纪要 names those present, on leave and sitting in below).

use super::choices::Choice;
use super::facts::Facts;
use super::{NotReady, PaperKind, minutes, notice};
use crate::meeting::{Role, Status};
use crate::papers::{Align, Block, Document, Paragraph, Run, RunFace, Size, pages_of};
use crate::rules::Validity;
use crate::text::Lang;

/// At most so many names stand there; more are a number, the names in the minutes.
const NAMED: usize = 12;
/// Type sizes, the first in which all stands on one page.
const SIZES: [Size; 3] = [Size::NO_3, Size::NO_4, Size::SMALL_4];

pub(super) fn ready(facts: &Facts) -> Result<(), NotReady> {
    facts.has_roll()?;
    let rounds = &facts.meeting.rounds;
    if rounds
        .iter()
        .any(|round| round.survey.is_none() && round.closed())
    {
        Ok(())
    } else {
        Err(NotReady::NotAnnounced)
    }
}

pub(super) fn choices(facts: &Facts) -> Vec<Choice> {
    vec![facts.size_choice(false)]
}

pub(super) fn fill(facts: &Facts, document: &mut Document) {
    document.page.numbered = true;
    facts.size_of(PaperKind::Summary, false, document);
    for size in SIZES {
        document.blocks = blocks(facts, size);
        // A name no font draws is named when the paper itself is set.
        if pages_of(document).is_ok_and(|pages| pages == 1) {
            return;
        }
    }
}

fn blocks(facts: &Facts, size: Size) -> Vec<Block> {
    let lang = facts.lang;
    let text = |words: String| {
        let paragraph = Paragraph::new(vec![Run::plain(words)]).sized(size);
        // Ragged: names kept whole would leave wide gaps.
        Block::Paragraph(Paragraph {
            align: Align::Left,
            ..paragraph
        })
    };
    let mut lines = facts.title_lines(20);
    lines.push(match facts.info.title.trim() {
        "" => lang.paper_summary().to_owned(),
        title => lang.summary_title(title),
    });
    let mut all = vec![Block::title(lines)];
    let chair: Vec<String> = facts
        .meeting
        .holding(Role::Chair)
        .map(|it| it.name.clone())
        .collect();
    let chair = match chair.as_slice() {
        [] => String::new(),
        chair => lang.summary_chair(&facts.joined(chair)),
    };
    let attendance = format!(
        "{}{}",
        facts.attendance(facts.expected(), facts.meeting.voters_here()),
        lang.paper_full_stop()
    );
    all.push(text(lang.paper_sentences(&[
        &notice::lead(facts),
        &chair,
        &attendance,
        lang.summary_lead(),
    ])));
    let mut number = 0;
    let mut item = |words: String| {
        number += 1;
        text(format!("{}{words}", lang.summary_number(number)))
    };
    for it in &facts.meeting.motions {
        all.push(item(minutes::motion(facts, it)));
    }
    for round in &facts.meeting.rounds {
        let own = Facts {
            round,
            on_paper: true,
            ..*facts
        };
        all.extend(election(&own).into_iter().map(&mut item));
    }
    for (label, names) in people(facts) {
        let mut line = Paragraph::new(vec![
            Run {
                face: RunFace::Sans,
                ..Run::plain(format!("{label}{}", lang.paper_colon()))
            },
            Run::plain(names),
        ])
        .sized(size)
        .aligned(Align::Left);
        line.indent = 2;
        all.push(Block::Paragraph(line));
    }
    all.push(Block::SignOff {
        organisation: facts.signs_off().to_owned(),
        date: facts.date(),
    });
    all
}

/// What a round came to, an item each; nothing while it is not closed.
fn election(facts: &Facts) -> Vec<String> {
    let lang = facts.lang;
    let round = facts.round;
    if round.survey.is_some() || !round.closed() {
        return Vec::new();
    }
    if let Some((reason, at)) = &round.void {
        let at = facts.moment(*at);
        let reason = super::slips::without_stop(reason.trim());
        return vec![lang.minutes_void(&at, reason)];
    }
    let Ok(count) = facts.counted() else {
        return Vec::new();
    };
    let contests = facts.round.contests().zip(&count.contests);
    let said = contests.map(|(contest, of)| {
        let title = facts.post(contest);
        let figures = super::result::figures(facts, of).unwrap_or_default();
        let figures = format!("{}{}", figures, lang.paper_full_stop());
        let heading = lang.summary_election(&match facts.round_words() {
            round if lang == Lang::En && !round.is_empty() => format!("{title} {round}"),
            round => format!("{title}{round}"),
        });
        let elected = facts.winners(contest, of);
        let elected = if of.outcome.election != Validity::Valid || elected.is_empty() {
            String::new()
        } else {
            facts.elected_sentence(contest, &elected)
        };
        let next = facts.what_next(contest, of, true);
        let next: Vec<&str> = next.iter().map(String::as_str).collect();
        let mut all = vec![heading.as_str(), figures.as_str(), elected.as_str()];
        all.extend(next);
        lang.paper_sentences(&all)
    });
    said.collect()
}

/// On leave and sitting in; who came is a number above.
fn people(facts: &Facts) -> Vec<(&'static str, String)> {
    let lang = facts.lang;
    let absent: Vec<String> = facts
        .absentees()
        .iter()
        .map(|it| facts.name(it.person))
        .collect();
    let observers: Vec<String> = facts
        .meeting
        .people
        .iter()
        .filter(|person| person.roll.status == Status::Observer && person.arrived.is_some())
        .map(|person| facts.name(person.id))
        .collect();
    let list = |names: &[String]| match names.len() {
        count if count > NAMED => lang.summary_many(count),
        _ => facts.joined(names),
    };
    [
        (lang.summary_absent(), absent),
        (lang.minutes_observers(), observers),
    ]
    .into_iter()
    .filter(|(_, names)| !names.is_empty())
    .map(|(label, names)| (label, list(&names)))
    .collect()
}
