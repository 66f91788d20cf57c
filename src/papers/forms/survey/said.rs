//! Sentences that more than one paper of a survey says.

use super::super::facts::Facts;
use super::super::slips::without_stop;
use super::super::spoken::in_rehearsal;
use super::{Counted, stage_of};
use crate::meeting::{Ask, Contest, SurveyContest, SurveyResult};
use crate::rules::{Combine, RecommendationRule};

/// How the names of a recommendation vote are found; `None` for an appraisal.
pub(super) fn rule<'b>(counted: &'b Counted) -> Option<&'b RecommendationRule> {
    match &counted.survey.plan.ask {
        Ask::Recommendation { rule, .. } => Some(rule),
        Ask::Appraisal(_) => None,
    }
}

pub(super) fn combine(counted: &Counted) -> Option<Combine> {
    rule(counted).map(|rule| rule.combine)
}

/// Sheets of each group, a sentence a group; a void one is said to be void.
pub(super) fn groups(facts: &Facts, counted: &Counted, contest: &SurveyContest) -> Vec<String> {
    let lang = facts.lang;
    let figures = contest.valid.iter().zip(&contest.invalid);
    let groups = counted.count.groups.iter().zip(figures);
    groups
        .map(|(group, (valid, invalid))| match group.void {
            true => lang.asked_group_void(&group.name, facts.act()),
            false => {
                let issued = group.issued.unwrap_or(0);
                let returned = group.returned.unwrap_or(0);
                lang.asked_group_figures(&group.name, issued, returned, valid, invalid)
            }
        })
        .collect()
}

/// Which groups' sheets count for nothing, a sentence each.
pub(super) fn void_groups(facts: &Facts, counted: &Counted) -> Vec<String> {
    let void = counted.count.groups.iter().filter(|group| group.void);
    void.map(|group| facts.lang.asked_group_void(&group.name, facts.act()))
        .collect()
}

/// How the names are found, and the half they need.
pub(super) fn how_found(facts: &Facts, counted: &Counted, contest: &Contest) -> Vec<String> {
    let lang = facts.lang;
    let Some(rule) = rule(counted) else {
        return Vec::new();
    };
    let groups = &counted.survey.plan.groups;
    let weights: Vec<String> = groups
        .iter()
        .map(|group| lang.asked_weight_of(&group.name, group.weight))
        .collect();
    let weights = weights.join(lang.paper_list());
    let mut said = vec![lang.asked_rule(rule, contest.setup.seats, groups.len(), &weights)];
    if rule.over_half {
        let weighted = rule.combine == Combine::Weighted;
        let of = counted.groups().filter(|(_, figures)| !figures.void);
        let of = of.fold(0_u64, |sum, (group, figures)| {
            let weight = if weighted { group.weight } else { 1 };
            let heads = u64::from(figures.took_part.unwrap_or(0));
            sum.saturating_add(heads.saturating_mul(u64::from(weight)))
        });
        let least = of / 2 + 1;
        said.push(match weighted {
            true => lang.asked_rule_half_weighted(of, least),
            false => lang.asked_rule_half(of, least),
        });
    }
    said
}

/// Who is through, who is equal, what has to follow.
pub(super) fn found(facts: &Facts, contest: &Contest, of: &SurveyContest) -> Vec<String> {
    let lang = facts.lang;
    let SurveyResult::Recommendation {
        names,
        places,
        outcome,
    } = &of.result
    else {
        return Vec::new();
    };
    let named = |indices: &[usize]| -> Vec<String> {
        let found = indices.iter().filter_map(|index| names.get(*index));
        found.map(|one| facts.written(&one.name)).collect()
    };
    let title = facts.post(contest);
    let through = named(&outcome.through);
    let mut said = vec![match through.is_empty() {
        true => lang.asked_through_nobody(&title),
        false => lang.asked_through_names(&title, through.len(), &facts.joined(&through)),
    }];
    if !outcome.tied.is_empty() {
        let tied = facts.joined(&named(&outcome.tied));
        let lists = facts.survey().is_some_and(|survey| {
            matches!(survey.plan.ask, Ask::Recommendation { rule, .. }
                if rule.combine == Combine::TwoLists)
        });
        said.push(match lists {
            true => lang.asked_tied_lists(&tied),
            false => lang.asked_tied_for(&tied, outcome.tied_for),
        });
    }
    if outcome.vote_down {
        said.push(lang.asked_vote_down(through.len(), *places));
    }
    if outcome.short > 0 {
        said.push(lang.asked_short(outcome.short));
    }
    said
}

/// Who goes on to the next stage, by whose decision, and why others than by votes.
pub(super) fn taken(facts: &Facts, counted: &Counted, contest: &Contest) -> Vec<String> {
    let lang = facts.lang;
    let (Some((taken, _)), Some(rule)) = (&contest.after.taken, rule(counted)) else {
        return Vec::new();
    };
    let names: Vec<String> = taken.names.iter().map(|name| facts.written(name)).collect();
    let mut said = vec![lang.asked_taken(
        taken.decided_by.trim(),
        &facts.post(contest),
        lang.posting_stage(stage_of(rule)),
        names.len(),
        &facts.joined(&names),
    )];
    if !taken.reason.trim().is_empty() {
        said.push(lang.asked_departed(without_stop(taken.reason.trim())));
    }
    said
}

/// What the percentages of a summary are taken of, and how they are rounded.
pub(super) fn shares(facts: &Facts, counted: &Counted) -> String {
    let lang = facts.lang;
    match combine(counted) {
        None => lang.asked_percent_note(facts.act()),
        Some(Combine::Weighted) => lang.asked_percent_members().to_owned(),
        Some(Combine::Sum | Combine::TwoLists) => lang.asked_percent_votes().to_owned(),
    }
}

/// The same for a table without the members of the groups.
pub(super) fn shares_of(facts: &Facts) -> String {
    facts.lang.asked_percent_plain(facts.act())
}

/// That an earlier announcement was wrong and is void.
pub(super) fn corrected(facts: &Facts) -> Option<String> {
    let withdrawn = facts.round.withdrawn.last()?;
    let before = withdrawn.announced.0;
    let day = facts
        .lang
        .paper_date(&before.format("%Y-%m-%d").to_string());
    Some(facts.lang.asked_corrected(
        &day,
        &before.format("%H:%M").to_string(),
        without_stop(withdrawn.reason.trim()),
        withdrawn.found_by.trim(),
    ))
}

/// What the chair says where the whole vote is void, and why.
pub(in super::super) fn void(facts: &Facts) -> Vec<String> {
    let lang = facts.lang;
    let survey = facts.survey();
    let name = survey.map_or("", |survey| lang.survey_name(&survey.plan.ask));
    let mut said = vec![in_rehearsal(facts, lang.asked_void_begin(name))];
    for paper in &facts.round.papers {
        if facts.round.is_void(paper, facts.rules().gate_level) {
            said.push(lang.asked_group_void(paper.ballot_box.trim(), facts.act()));
        }
    }
    if let Some((reason, _)) = &facts.round.void {
        said.push(lang.say_void_because(without_stop(reason.trim())));
    }
    said.push(lang.asked_void(facts.act()));
    said
}
