//! 会议记录: who was there and who was not and why, what was voted on and said,
//! how the election went.

use super::choices::{Choice, Values};
use super::facts::Facts;
use super::result::{figures, how_counted, votes_table};
use super::{PaperKind, working_head};
use crate::meeting::{Attendance, Motion, Role, Slip, Status};
use crate::papers::{Align, Block, Document, Margins, Paragraph, Run, RunFace, Size};
use crate::rules::Validity;

const RECORDER: &str = "recorder";
const SPEECHES: &str = "speeches";
const TEXT: Size = Size::SMALL_4;
/// Tables of at most so many rows are not split between pages.
const WHOLE: usize = 15;

pub(super) fn choices(facts: &Facts) -> Vec<Choice> {
    let lang = facts.lang;
    vec![
        Choice {
            name: RECORDER.into(),
            label: lang.minutes_recorder().into(),
            values: Values::Line,
            standard: String::new(),
        },
        Choice {
            name: SPEECHES.into(),
            label: lang.minutes_speeches().into(),
            values: Values::Lines,
            standard: String::new(),
        },
    ]
}

/// `选举办法（草案）：赞成30名，不赞成0名，弃权0名，通过。`
pub(super) fn motion(facts: &Facts, motion: &Motion) -> String {
    let lang = facts.lang;
    match motion.vote {
        None => lang.minutes_no_vote(&motion.title),
        Some(vote) if vote.hands.unanimous && vote.carried => {
            lang.minutes_motion_unanimous(&motion.title)
        }
        Some(vote) => {
            let hands = vote.hands;
            let result = if vote.carried {
                lang.minutes_carried()
            } else {
                lang.minutes_lost()
            };
            lang.minutes_motion(&motion.title, hands.yes, hands.no, hands.abstain, result)
        }
    }
}

fn line(facts: &Facts, label: &str, words: String) -> Block {
    let mut paragraph = Paragraph::new(vec![
        Run {
            face: RunFace::Sans,
            ..Run::plain(format!("{label}{}", facts.lang.paper_colon()))
        },
        Run::plain(words),
    ])
    .sized(TEXT)
    .aligned(Align::Left);
    paragraph.indent = 0;
    Block::Paragraph(paragraph)
}

pub(super) fn heading(text: &str) -> Block {
    let mut paragraph = Paragraph::new(vec![Run {
        face: RunFace::Sans,
        ..Run::plain(text)
    }])
    .sized(Size::NO_4);
    paragraph.indent = 0;
    paragraph.keep_with_next = true;
    Block::Paragraph(paragraph)
}

pub(super) fn say(document: &mut Document, words: impl Into<String>) {
    let paragraph = Paragraph::new(vec![Run::plain(words)])
        .sized(TEXT)
        .aligned(Align::Left);
    document.blocks.push(Block::Paragraph(Paragraph {
        indent: 2,
        ..paragraph
    }));
}

impl Facts<'_> {
    /// Expected people who never came to the sitting of this round.
    pub(super) fn absentees(&self) -> Vec<Attendance> {
        let mut people = self.attended();
        people.retain(|it| self.is_expected(it) && it.arrived.is_none());
        people
    }

    fn is_expected(&self, of: &Attendance) -> bool {
        let person = self.meeting.person(of.person);
        person.is_some_and(crate::meeting::Person::expected)
    }

    fn list(&self, names: &[String]) -> String {
        if names.is_empty() {
            self.lang.minutes_nobody().to_owned()
        } else {
            self.joined(names)
        }
    }
}

/// The minutes as far as the meeting has come.
pub(super) fn fill(facts: &Facts, document: &mut Document) {
    let lang = facts.lang;
    // They begin with the first sitting, whichever round is the last.
    let begin = facts.meeting.rounds.first().unwrap_or(facts.round);
    let begin = facts.about(begin);
    working_head(&begin, PaperKind::Minutes, document);
    document.page.margins = Margins {
        left: 28,
        right: 26,
        ..Margins::NARROW
    };
    who_and_where(&begin, document);
    opened(&begin, document);
    floor(facts, document);
    for round in &facts.meeting.rounds {
        let own = facts.about(round);
        if own.begins_sitting() {
            document.blocks.push(heading(lang.minutes_sitting()));
            document.blocks.extend(sitting(&own));
            opened(&own, document);
        }
        match round.survey {
            Some(_) => super::survey::minutes(&own, document),
            None => election(&own, document),
        }
    }
    document.blocks.push(Block::Space { tenths: 8 });
    document.blocks.push(super::signatures(
        facts,
        vec![vec![lang.paper_chair(), lang.minutes_recorder_sign()]],
    ));
}

/// When and where a sitting was, and who came to it.
fn sitting(facts: &Facts) -> Vec<Block> {
    let lang = facts.lang;
    let mut lines = when_and_where(facts);
    let people = facts.attended();
    let here =
        |it: &&Attendance| facts.is_expected(it) && it.arrived.is_some() && it.left.is_none();
    let present = crate::meeting::count_of(people.iter().filter(here));
    // Before anybody has come it is not known who will be absent.
    let begun = people.iter().any(|it| it.arrived.is_some());
    let attendance = if begun {
        facts.attendance(facts.expected(), present)
    } else {
        facts.attendance(facts.expected(), lang.minutes_recorder_blank())
    };
    let attendance = format!("{attendance}{}", lang.paper_full_stop());
    lines.push(line(facts, lang.minutes_attendance(), attendance));
    let absent: Vec<String> = facts
        .absentees()
        .iter()
        .map(|person| {
            let reason = match person.absence.trim() {
                "" => lang.minutes_no_reason(),
                reason => reason,
            };
            lang.minutes_person(&facts.name(person.person), reason)
        })
        .collect();
    let absent = if begun {
        facts.list(&absent)
    } else {
        lang.minutes_recorder_blank().to_owned()
    };
    lines.push(line(facts, lang.minutes_absent(), absent));
    let timed = |of: &dyn Fn(&Attendance) -> Option<crate::meeting::At>| -> Vec<String> {
        let times = people.iter().filter_map(|it| {
            let at = facts.moment(of(it)?);
            Some(lang.minutes_person(&facts.name(it.person), &at))
        });
        times.collect()
    };
    let late = timed(&|it| it.arrived.filter(|_| it.late));
    let left = timed(&|it| it.left);
    if !late.is_empty() {
        lines.push(line(facts, lang.minutes_late(), facts.list(&late)));
    }
    if !left.is_empty() {
        lines.push(line(facts, lang.minutes_left(), facts.list(&left)));
    }
    lines
}

fn when_and_where(facts: &Facts) -> Vec<Block> {
    let lang = facts.lang;
    let when = format!("{} {}", facts.date(), facts.time());
    vec![
        line(facts, lang.minutes_time(), when.trim().to_owned()),
        line(facts, lang.minutes_place(), facts.place().to_owned()),
    ]
}

fn opened(facts: &Facts, document: &mut Document) {
    if let Some(opened) = facts.opened() {
        document.blocks.push(Block::Space { tenths: 3 });
        say(document, facts.lang.minutes_begin(&facts.moment(opened)));
    }
}

fn who_and_where(facts: &Facts, document: &mut Document) {
    let lang = facts.lang;
    let meeting = facts.meeting;
    let chair: Vec<String> = meeting
        .holding(Role::Chair)
        .map(|it| it.name.clone())
        .collect();
    let recorder = facts.choice(PaperKind::Minutes, RECORDER, "");
    let recorder = match recorder.trim() {
        "" => lang.minutes_recorder_blank(),
        name => name,
    };
    let mut lines = sitting(facts);
    let people = [
        line(facts, lang.minutes_chair(), facts.list(&chair)),
        line(facts, lang.minutes_recorder(), recorder.to_owned()),
    ];
    // After time and place, before who came.
    lines.splice(2..2, people);
    let excused: Vec<String> = meeting
        .people
        .iter()
        .filter_map(|person| {
            let excuse = person.excuse.as_ref().filter(|excuse| excuse.in_force())?;
            let document = excuse.upper_consent.as_deref().unwrap_or("");
            let ground = lang.excuse_ground(excuse.ground);
            Some(lang.minutes_excused_one(&facts.name(person.id), ground, document))
        })
        .collect();
    if !excused.is_empty() {
        lines.push(line(facts, lang.minutes_excused(), facts.list(&excused)));
    }
    // Whoever has no vote and is there sits in; why they have none is not for these lines.
    let observers: Vec<String> = meeting
        .people
        .iter()
        .filter(|person| person.roll.status == Status::Observer && person.arrived.is_some())
        .map(|person| facts.name(person.id))
        .collect();
    lines.push(line(
        facts,
        lang.minutes_observers(),
        facts.list(&observers),
    ));
    let officers: Vec<String> = [Role::ChiefScrutineer, Role::Scrutineer, Role::Teller]
        .into_iter()
        .flat_map(|role| meeting.holding(role).map(move |officer| (role, officer)))
        .map(|(role, officer)| lang.minutes_person(&officer.name, lang.role(role)))
        .collect();
    lines.push(line(facts, lang.minutes_officers(), facts.list(&officers)));
    document.blocks.extend(lines);
}

fn floor(facts: &Facts, document: &mut Document) {
    let lang = facts.lang;
    let meeting = facts.meeting;
    if !meeting.motions.is_empty() {
        document.blocks.push(heading(lang.minutes_motions()));
        for it in &meeting.motions {
            say(document, motion(facts, it));
        }
    }
    let spoken = |pledge: &&crate::meeting::Pledge| {
        pledge.spoken.is_some() || !pledge.items.is_empty() || !pledge.questions.is_empty()
    };
    let pledges: Vec<_> = meeting.pledges.list.iter().filter(spoken).collect();
    if !pledges.is_empty() {
        document.blocks.push(heading(lang.minutes_pledges()));
    }
    for pledge in pledges {
        let name = facts.name(pledge.person);
        if !pledge.read_by.trim().is_empty() {
            say(
                document,
                lang.minutes_pledge_read(&name, pledge.read_by.trim()),
            );
        } else if pledge.items.is_empty() {
            say(document, lang.minutes_pledge_spoken(&name));
        }
        if !pledge.items.is_empty() {
            let items: Vec<String> = (1..)
                .zip(&pledge.items)
                .map(|(number, item)| lang.pledge_item(number, item))
                .collect();
            say(
                document,
                lang.minutes_pledge(&name, &items.join(lang.paper_semicolon())),
            );
        }
        for (question, answer) in &pledge.questions {
            say(document, lang.minutes_question(question, answer));
        }
    }
    let speeches = facts.choice(PaperKind::Minutes, SPEECHES, "");
    if !speeches.trim().is_empty() {
        document.blocks.push(heading(lang.minutes_speeches()));
        for words in speeches.lines().filter(|it| !it.trim().is_empty()) {
            say(document, words.trim());
        }
    }
}

/// A round as far as it has come.
fn election(facts: &Facts, document: &mut Document) {
    let lang = facts.lang;
    if facts.round.head_count.agreed.is_none() {
        return;
    }
    document
        .blocks
        .push(heading(&lang.minutes_election(&facts.round_words())));
    let round = facts.round;
    let elsewhere = [&round.date, &round.time, &round.place];
    if !facts.begins_sitting() && elsewhere.iter().any(|it| !it.trim().is_empty()) {
        document.blocks.extend(when_and_where(facts));
    }
    if let Ok(said) = super::slips::head_count_sentence(facts)
        && let Ok(present) = facts.present()
    {
        let quorum = facts.quorum_sentence(facts.expected(), present);
        say(document, lang.paper_sentences(&[&said, &quorum]));
    }
    for contest in facts.round.contests() {
        let said = facts.put_forward(contest);
        if !said.is_empty() {
            let said: Vec<&str> = said.iter().map(String::as_str).collect();
            say(document, lang.paper_sentences(&said));
        }
    }
    let issued = super::slips::issue_lines(facts, false).unwrap_or_default();
    let returned = super::slips::return_lines(facts, false).unwrap_or_default();
    for said in issued.into_iter().chain(returned) {
        say(document, said);
    }
    if let Ok(count) = facts.counted() {
        for (contest, of) in facts.round.contests().zip(&count.contests) {
            let title = facts.contest_heading("", contest);
            let title = title.trim_start_matches(['、', '.', ' ']).to_owned();
            let figures = figures(facts, of).unwrap_or_default();
            say(
                document,
                format!(
                    "{title}{}{figures}{}",
                    lang.paper_colon(),
                    lang.paper_full_stop()
                ),
            );
            let table = Block::Table(votes_table(facts, contest, of));
            document
                .blocks
                .push(if of.outcome.standings.len() <= WHOLE {
                    Block::KeepTogether(vec![table])
                } else {
                    table
                });
            document.blocks.push(Block::Space { tenths: 3 });
            for said in facts.merged(contest) {
                say(document, said);
            }
            let elected = facts.winners(contest, of);
            if of.outcome.election == Validity::Valid && !elected.is_empty() {
                say(document, facts.elected_sentence(contest, &elected));
            }
            let mut follows = facts.what_next(contest, of, true);
            follows.extend(facts.taken_out(contest, of));
            for said in follows {
                say(document, said);
            }
        }
        for said in how_counted(facts, &count) {
            say(document, said);
        }
    }
    slips(facts, document);
    ends(facts, document);
}

/// Every announcement of the round, those that were withdrawn too, or that it is void.
fn ends(facts: &Facts, document: &mut Document) {
    let lang = facts.lang;
    let announced = |at: crate::meeting::At, again: bool| {
        let at = facts.moment(at);
        match (again, facts.preliminary()) {
            (true, _) => lang.minutes_announced_again(&at),
            (false, true) => lang.minutes_announced_preliminary(&at),
            (false, false) => lang.minutes_announced(&at),
        }
    };
    for (number, it) in facts.round.withdrawn.iter().enumerate() {
        say(document, announced(it.announced, number > 0));
        let mut names = Vec::new();
        for contest in facts.round.contests() {
            let won = it.winners.iter().find(|(id, _)| *id == contest.id);
            names.extend(won.into_iter().flat_map(|(_, won)| won));
        }
        let names: Vec<String> = names.into_iter().map(|who| facts.written(who)).collect();
        let reason = super::slips::without_stop(it.reason.trim());
        let (at, who) = (facts.moment(it.at), it.found_by.trim());
        say(
            document,
            lang.minutes_withdrawn(&at, who, reason, &facts.list(&names)),
        );
        if let Some(how) = &it.after_meeting {
            let how = super::slips::without_stop(how.trim());
            say(document, lang.paper_correction_after(how));
        }
    }
    if let Some(at) = facts.round.announced {
        let again = !facts.round.withdrawn.is_empty();
        say(document, announced(at, again));
    }
    if let Some((reason, at)) = &facts.round.void {
        let reason = super::slips::without_stop(reason.trim());
        say(document, lang.minutes_void(&facts.moment(*at), reason));
    }
}

pub(super) fn slips(facts: &Facts, document: &mut Document) {
    let lang = facts.lang;
    let round = facts.round;
    let mut said: Vec<String> = Slip::ALL
        .into_iter()
        .filter_map(|slip| {
            let (_, at) = round.signed.iter().find(|(signed, _)| *signed == slip)?;
            let how = facts.how_made(slip);
            let at = facts.moment(*at);
            Some(lang.minutes_slip(&facts.slip_name(slip), &at, how))
        })
        .collect();
    said.extend(round.revised.iter().map(|(slip, reason, _)| {
        lang.minutes_revised(
            &facts.slip_name(*slip),
            super::slips::without_stop(reason.trim()),
        )
    }));
    if !said.is_empty() {
        let words = said.join(lang.paper_semicolon());
        document.blocks.push(line(
            facts,
            lang.minutes_slips(),
            format!("{words}{}", lang.paper_full_stop()),
        ));
    }
}
