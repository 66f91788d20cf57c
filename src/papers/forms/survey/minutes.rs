//! What the minutes and the report of the election say of surveys held that day.

use super::super::facts::Facts;
use super::super::minutes::{heading, say, slips};
use super::super::slips::{issue_lines, return_lines, without_stop};
use super::tables::Shown;
use super::{Counted, heads_sentence, said, summary};
use crate::meeting::Round;
use crate::papers::Document;

/// A survey as far as it has come.
pub(in super::super) fn minutes(facts: &Facts, document: &mut Document) {
    let lang = facts.lang;
    let Some(survey) = facts.survey() else {
        return;
    };
    let Ok(heads) = heads_sentence(facts) else {
        return;
    };
    let name = super::survey_name(facts.meeting, facts.round, lang);
    let name = name.unwrap_or_default();
    document.blocks.push(heading(&name));
    say(document, heads);
    let lines = [issue_lines(facts, false), return_lines(facts, false)];
    for said in lines.into_iter().flatten().flatten() {
        say(document, said);
    }
    if let Ok(counted) = Counted::of(facts) {
        let shown = Shown {
            by_group: false,
            percent: true,
        };
        for (contest, of) in counted.contests(facts) {
            let groups = said::groups(facts, &counted, of);
            let groups: Vec<&str> = groups.iter().map(String::as_str).collect();
            say(document, lang.paper_sentences(&groups));
            if let Some(table) = summary::result_table(facts, &counted, of, shown) {
                document.blocks.extend(summary::set(table));
            }
            let mut follows = said::how_found(facts, &counted, contest);
            follows.extend(said::found(facts, contest, of));
            follows.extend(said::taken(facts, &counted, contest));
            let follows: Vec<&str> = follows.iter().map(String::as_str).collect();
            if !follows.is_empty() {
                say(document, lang.paper_sentences(&follows));
            }
        }
        let remarks = survey.opinions.len();
        if remarks > 0 {
            say(document, lang.asked_remarks_noted(remarks));
        }
    }
    slips(facts, document);
    let own = lang.survey_name(&survey.plan.ask);
    for said in facts.corrections() {
        say(document, said);
    }
    if let Some(at) = facts.round.announced {
        let at = facts.moment(at);
        say(document, lang.asked_minutes_announced(&at, own));
    }
    if let Some((reason, at)) = &facts.round.void {
        let at = facts.moment(*at);
        let reason = without_stop(reason.trim());
        say(document, lang.asked_minutes_void(&at, own, reason));
    }
}

/// For the report of an election: every survey announced that day, a sentence each.
pub(in super::super) fn held(facts: &Facts) -> Vec<String> {
    let announced = |round: &&Round| round.survey.is_some() && round.announced.is_some();
    let rounds = facts.meeting.rounds.iter().filter(announced);
    rounds
        .filter_map(|round| {
            let own = facts.about(round);
            let counted = Counted::of(&own).ok()?;
            let kind = super::PaperKind::SurveySummary;
            let groups = counted.count.groups.iter();
            let heads = groups.filter_map(|group| group.took_part).sum();
            Some(facts.lang.asked_held(
                facts.lang.survey_name(&counted.survey.plan.ask),
                heads,
                counted.sheets().valid,
                &own.title(kind),
            ))
        })
        .collect()
}
