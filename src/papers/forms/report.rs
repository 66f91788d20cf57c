//! The result for the upper body: a report of what was done, and a request to
//! approve (domain 4.5).

use super::facts::Facts;
use super::lines::broken;
use super::notice::{attendance, lead};
use super::result::{figures, votes_table};
use super::{NotReady, PaperKind};
use crate::meeting::{Contest, ContestCount, RoundCount};
use crate::papers::{Block, Document, Paragraph, Run};
use crate::rules::Validity;

pub(super) fn ready(facts: &Facts) -> Result<RoundCount, NotReady> {
    super::notice::ready(facts)
}

/// There is something to approve only where somebody was elected.
pub(super) fn approval_ready(facts: &Facts) -> Result<RoundCount, NotReady> {
    let count = ready(facts)?;
    let contests = || facts.round.contests().zip(&count.contests);
    let elected = contests().any(|(contest, of)| !facts.winners(contest, of).is_empty());
    if elected && !facts.preliminary() {
        Ok(count)
    } else {
        Err(NotReady::NobodyElected)
    }
}

/// The body with the organisation it belongs to, said once.
fn whole_body(facts: &Facts) -> (String, String) {
    let seal = facts.info.name_on_seal.trim();
    let body = facts.info.body.trim();
    // English says “of … on the election of …”; it needs both.
    if seal.ends_with(body) && facts.lang != crate::text::Lang::En {
        (seal.to_owned(), String::new())
    } else {
        (seal.to_owned(), body.to_owned())
    }
}

fn head(facts: &Facts, title: &str, document: &mut Document) {
    let lang = facts.lang;
    document.page.numbered = true;
    document.date = facts.round.announced.map(|at| at.0.naive_local());
    let mut lines = Vec::new();
    if facts.rehearsal() {
        lines.push(lang.paper_rehearsal().to_owned());
    }
    lines.extend(broken(title, 20));
    document.blocks.push(Block::title(lines));
    let to = match facts.info.upper.trim() {
        "" => lang.report_to_blank().to_owned(),
        upper => lang.report_to(upper),
    };
    let mut to = Paragraph::new(vec![Run::plain(to)]);
    to.indent = 0;
    document.blocks.push(Block::Paragraph(to));
}

fn sign(facts: &Facts, document: &mut Document) {
    document.blocks.push(Block::SignOff {
        organisation: facts.signs_off().to_owned(),
        date: facts.posted_on(),
    });
}

/// Who was absent, summed up by reason, and who does not count as expected.
fn missing(facts: &Facts) -> Vec<String> {
    let lang = facts.lang;
    let mut reasons: Vec<(String, u32)> = Vec::new();
    let mut absent = 0;
    for person in facts.absentees() {
        absent += 1;
        let reason = person.absence.trim();
        if reason.is_empty() {
            continue;
        }
        match reasons.iter_mut().find(|(known, _)| known == reason) {
            Some((_, count)) => *count += 1,
            None => reasons.push((reason.to_owned(), 1)),
        }
    }
    let mut said = Vec::new();
    if absent > 0 {
        let parts: Vec<String> = reasons
            .iter()
            .map(|(reason, count)| lang.report_reason(*count, reason))
            .collect();
        let parts = match parts.len() {
            0 => String::new(),
            _ => lang.paper_in_brackets(&parts.join(lang.paper_list())),
        };
        said.push(lang.report_absent(absent, &parts));
    }
    let excused = facts.meeting.people.iter();
    let excused = excused.filter(|it| it.votes() && !it.expected()).count();
    if let Ok(excused) = u32::try_from(excused)
        && excused > 0
    {
        said.push(lang.report_excused(excused));
    }
    said
}

/// 关于…选举结果的报告.
pub(super) fn report(facts: &Facts, document: &mut Document) -> Result<(), NotReady> {
    let lang = facts.lang;
    let count = ready(facts)?;
    let (organisation, body) = whole_body(facts);
    let title = if facts.preliminary() {
        lang.report_title_preliminary(&organisation, &body)
    } else {
        lang.report_title(&organisation, &body)
    };
    head(facts, &title, document);
    document.blocks.push(Block::text(lead(facts)));
    let mut said = vec![attendance(facts)?];
    said.extend(missing(facts));
    let said: Vec<&str> = said.iter().map(String::as_str).collect();
    document
        .blocks
        .push(Block::text(lang.paper_sentences(&said)));
    let several = facts.round.contests().count() > 1;
    for (number, (contest, of)) in (1..).zip(facts.round.contests().zip(&count.contests)) {
        if several {
            let ordinal = lang.paper_ordinal(number);
            let heading = facts.contest_heading(&ordinal, contest);
            document.blocks.push(Block::heading(heading));
        }
        contest_result(facts, contest, of, document)?;
    }
    corrected(facts, document);
    for held in super::survey::held(facts) {
        document.blocks.push(Block::text(held));
    }
    let rules = facts.rules();
    let (reports, announces) = (
        lang.paper_speaker(rules.reports),
        lang.paper_speaker(rules.announces),
    );
    document.blocks.push(Block::text(lang.paper_sentences(&[
        &lang.report_officers(reports, announces),
        lang.report_close(),
    ])));
    sign(facts, document);
    Ok(())
}

/// What the upper body may have been told before.
fn corrected(facts: &Facts, document: &mut Document) {
    let said = facts.corrections().into_iter().map(Block::text);
    document.blocks.extend(said);
}

fn contest_result(
    facts: &Facts,
    contest: &Contest,
    count: &ContestCount,
    document: &mut Document,
) -> Result<(), NotReady> {
    let lang = facts.lang;
    let put_forward = facts.put_forward(contest);
    if !put_forward.is_empty() {
        let said: Vec<&str> = put_forward.iter().map(String::as_str).collect();
        document
            .blocks
            .push(Block::text(lang.paper_sentences(&said)));
    }
    let figures = format!("{}{}", figures(facts, count)?, lang.paper_full_stop());
    let bar = super::result::bar_sentence(facts, count);
    document
        .blocks
        .push(Block::text(lang.paper_sentences(&[&figures, &bar])));
    document
        .blocks
        .push(Block::Table(votes_table(facts, contest, count)));
    document.blocks.push(Block::Space { tenths: 3 });
    let mut follows = facts.what_next(contest, count, true);
    follows.extend(facts.taken_out(contest, count));
    let elected = facts.winners(contest, count);
    if count.outcome.election == Validity::Valid && !elected.is_empty() {
        follows.insert(0, facts.elected_sentence(contest, &elected));
    }
    for (place, said) in facts.merged(contest).into_iter().enumerate() {
        follows.insert(place, said);
    }
    let follows: Vec<&str> = follows.iter().map(String::as_str).collect();
    if !follows.is_empty() {
        document
            .blocks
            .push(Block::text(lang.paper_sentences(&follows)));
    }
    Ok(())
}

/// 关于批准…选举结果的请示: in the Party the secretaries need approval, the
/// members of the committee are only reported (domain 1.13).
pub(super) fn approval(facts: &Facts, document: &mut Document) -> Result<(), NotReady> {
    let lang = facts.lang;
    let count = approval_ready(facts)?;
    let (organisation, body) = whole_body(facts);
    head(facts, &lang.approval_title(&organisation, &body), document);
    document.blocks.push(Block::text(lead(facts)));
    document.blocks.push(Block::text(attendance(facts)?));
    let all: Vec<(&Contest, &ContestCount)> = facts.round.contests().zip(&count.contests).collect();
    let secretary = |contest: &Contest| {
        let title = contest.setup.title.trim();
        title.contains("书记") || title.contains("書記")
    };
    let only_secretaries = facts.of_the_party() && all.iter().any(|(it, _)| secretary(it));
    for (contest, of) in &all {
        let elected = facts.winners(contest, of);
        if elected.is_empty() {
            continue;
        }
        let said = facts.elected_sentence(contest, &elected);
        document.blocks.push(Block::text(said));
    }
    corrected(facts, document);
    let mut asked: Vec<String> = all
        .iter()
        .filter(|(contest, _)| only_secretaries && secretary(contest))
        .map(|(contest, of)| (facts.post(contest), facts.winners(contest, of)))
        .filter(|(_, names)| !names.is_empty())
        .map(|(title, names)| lang.approval_ask(&title, &facts.joined(&names)))
        .collect();
    if asked.is_empty() {
        asked.push(lang.approval_ask_all().to_owned());
    }
    let asked: Vec<&str> = asked.iter().map(String::as_str).collect();
    document
        .blocks
        .push(Block::text(lang.paper_sentences(&asked)));
    document.blocks.push(Block::text(lang.approval_close()));
    sign(facts, document);
    Ok(())
}

/// Which of the two it is; both bear the head of an official letter.
pub(super) fn fill(
    facts: &Facts,
    kind: PaperKind,
    document: &mut Document,
) -> Result<(), NotReady> {
    match kind {
        PaperKind::Approval => approval(facts, document),
        _ => report(facts, document),
    }
}
