//! What is read aloud of an appraisal or a recommendation vote: the scrutineer's report
//! of what was counted, the chair's announcement of what it comes to.

use super::facts::Facts;
use super::spoken::in_rehearsal;
use crate::meeting::{
    Ask, Contest, GradeTally, Survey, SurveyContest, SurveyCount, SurveyResult, WrittenName,
};
use crate::rules::{Combine, Recommended};

/// The scrutineer's report, paragraph by paragraph; empty while there is no count.
pub(super) fn report(facts: &Facts) -> Vec<String> {
    let lang = facts.lang;
    let Some((survey, count)) = counted(facts) else {
        return Vec::new();
    };
    let name = lang.survey_name(&survey.plan.ask);
    let mut said = vec![in_rehearsal(facts, lang.say_survey_report_begin(name))];
    said.push(heads(facts, &count));
    let void = count.groups.iter().filter(|group| group.void);
    said.extend(void.map(|group| lang.survey_group_void(&group.name)));
    for (contest, of) in facts.round.contests().zip(&count.contests) {
        said.push(sheets(facts, survey, &count, of));
        match &of.result {
            SurveyResult::Appraisal(lines) => {
                let everybody = took_part(&count);
                for line in lines {
                    let grades = grades_said(facts, survey, &line.all, everybody);
                    said.push(lang.say_survey_appraised(&line.object.name, &grades));
                }
                said.push(lang.say_survey_base().to_owned());
            }
            SurveyResult::Recommendation { names, outcome, .. } => {
                let names = names.iter().map(|one| (&one.name, &one.by_group[..]));
                let names = names.collect::<Vec<_>>();
                said.push(ranked_said(facts, survey, contest, &names, outcome));
            }
        }
    }
    said.push(lang.say_survey_report_end().to_owned());
    said
}

/// The chair's announcement, paragraph by paragraph; empty while there is no count.
pub(super) fn announced(facts: &Facts) -> Vec<String> {
    let lang = facts.lang;
    let Some((survey, count)) = counted(facts) else {
        return Vec::new();
    };
    let name = lang.survey_name(&survey.plan.ask);
    let mut said = vec![in_rehearsal(facts, lang.say_survey_announce_begin(name))];
    let void = count.groups.iter().filter(|group| group.void);
    let void = void.map(|group| lang.survey_group_void(&group.name));
    let void = void.collect::<Vec<_>>();
    if void.is_empty() {
        said.push(lang.say_survey_part(took_part(&count)));
    }
    said.extend(void);
    for (contest, of) in facts.round.contests().zip(&count.contests) {
        match &of.result {
            SurveyResult::Appraisal(lines) => {
                let everybody = took_part(&count);
                for line in lines {
                    let grades = grades_said(facts, survey, &line.all, everybody);
                    said.push(lang.say_survey_appraised(&line.object.name, &grades));
                }
                said.push(lang.say_survey_end_appraisal().to_owned());
            }
            SurveyResult::Recommendation { places, .. } => {
                said.extend(through_said(facts, contest, of, *places));
                said.push(lang.say_survey_then().to_owned());
            }
        }
    }
    said
}

/// The survey with its count, once every sheet is compared and settled.
fn counted<'a>(facts: &Facts<'a>) -> Option<(&'a Survey, SurveyCount)> {
    let survey = facts.round.survey.as_ref()?;
    let count = facts.meeting.count_survey(facts.round)?;
    let there = !facts.round.papers.is_empty() && count.complete;
    there.then_some((survey, count))
}

/// Everybody who took part, in the groups that count.
fn took_part(count: &SurveyCount) -> u32 {
    let groups = count.groups.iter().filter(|group| !group.void);
    groups.filter_map(|group| group.took_part).sum()
}

fn heads(facts: &Facts, count: &SurveyCount) -> String {
    let lang = facts.lang;
    let groups = count.groups.iter().map(|group| {
        let took_part = group.took_part.unwrap_or(0);
        lang.say_survey_heads(&group.name, group.registered, took_part)
    });
    let said = groups.collect::<Vec<_>>().join(semicolon(facts));
    format!("{said}{}", lang.paper_full_stop())
}

fn sheets(facts: &Facts, survey: &Survey, count: &SurveyCount, of: &SurveyContest) -> String {
    let sum = |figure: fn(&crate::meeting::GroupFigures) -> Option<u32>| {
        let groups = count.groups.iter().filter(|group| !group.void);
        groups.filter_map(figure).sum::<u32>()
    };
    facts.lang.say_survey_sheets(
        &facts
            .lang
            .capital(facts.lang.survey_sheet(&survey.plan.ask)),
        sum(|group| group.issued),
        sum(|group| group.returned),
        of.valid.iter().sum(),
        of.invalid.iter().sum(),
    )
}

/// 优秀 30 票，占 65.2%；… 弃权 1 票.
fn grades_said(facts: &Facts, survey: &Survey, tally: &GradeTally, everybody: u32) -> String {
    let lang = facts.lang;
    let names = survey.grades().map(|grades| lang.grade_names(grades));
    let names = names.unwrap_or_default();
    let grades = names.iter().zip(&tally.grades).map(|(name, votes)| {
        let percent = lang.percent_of(*votes, everybody);
        lang.say_survey_grade(name, *votes, &percent)
    });
    let mut said = grades.collect::<Vec<_>>();
    if tally.blank > 0 {
        said.push(lang.say_survey_blank(tally.blank));
    }
    if tally.void > 0 {
        said.push(lang.say_survey_void(tally.void));
    }
    said.join(semicolon(facts))
}

fn ranked_said(
    facts: &Facts,
    survey: &Survey,
    contest: &Contest,
    names: &[(&WrittenName, &[u64])],
    outcome: &Recommended,
) -> String {
    let lang = facts.lang;
    let title = facts.post(contest);
    let weighted = matches!(survey.plan.ask, Ask::Recommendation { rule, .. } if rule.combine == Combine::Weighted);
    let several = survey.plan.groups.len() > 1;
    let lines = outcome.ranked.iter().filter_map(|one| {
        let (who, by_group) = names.get(one.name)?;
        let name = facts.written(who);
        let said = match weighted {
            true => lang.say_survey_weighted(&name, one.score),
            false => lang.say_survey_votes(&name, one.score),
        };
        if !several {
            return Some(said);
        }
        let groups = survey.plan.groups.iter().zip(*by_group);
        let groups = groups.map(|(group, votes)| lang.say_survey_votes(&group.name, *votes));
        let groups = groups.collect::<Vec<_>>().join(lang.paper_list());
        Some(lang.say_survey_votes_of(&said, &groups))
    });
    let lines = lines.collect::<Vec<_>>();
    let begin = lang.say_survey_ranked(&title);
    if lines.is_empty() {
        return format!("{begin}{}", lang.say_survey_nobody());
    }
    let lines = lines.join(semicolon(facts));
    format!("{begin}{lines}{}", lang.paper_full_stop())
}

/// Who is through, and what the rule leaves to others.
fn through_said(facts: &Facts, contest: &Contest, of: &SurveyContest, places: u32) -> Vec<String> {
    let lang = facts.lang;
    let title = facts.post(contest);
    let SurveyResult::Recommendation { names, outcome, .. } = &of.result else {
        return Vec::new();
    };
    let joined = |list: &[usize]| {
        let names = list.iter().filter_map(|at| names.get(*at));
        let names = names.map(|one| facts.written(&one.name));
        names.collect::<Vec<_>>().join(lang.paper_list())
    };
    let mut said = vec![if outcome.through.is_empty() {
        lang.say_survey_none_through(&title, places)
    } else {
        lang.say_survey_through(&title, places, &joined(&outcome.through))
    }];
    if outcome.vote_down {
        said.push(lang.say_survey_down(outcome.through.len(), places));
    }
    if !outcome.tied.is_empty() {
        said.push(lang.say_survey_tied(&joined(&outcome.tied), outcome.tied_for));
    }
    if outcome.short > 0 {
        said.push(lang.say_survey_short(outcome.short));
    }
    said
}

fn semicolon(facts: &Facts) -> &'static str {
    match facts.lang {
        crate::text::Lang::En => "; ",
        _ => "；",
    }
}
