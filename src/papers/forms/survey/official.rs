//! What is posted and sent upward of a survey: the notice of its result with a posting
//! period, and the report to the upper body.

use super::super::choices::{Choice, Values};
use super::super::facts::Facts;
use super::super::lines::broken;
use super::super::notice::{convener, number_choice};
use super::super::posting::{period_choices, period_sentence};
use super::super::{NotReady, PaperKind};
use super::tables::Shown;
use super::{Counted, said, summary};
use crate::meeting::{Contest, SurveyContest, SurveyResult};
use crate::papers::{Block, Document, Paragraph, Run};

const VOTES: &str = "votes";
const SHOWN: &str = "shown";
const HIDDEN: &str = "hidden";

/// Grades are posted (公示测评结果); of a recommendation vote the names.
fn standard_table(facts: &Facts) -> &'static str {
    match facts.survey().and_then(|survey| survey.grades()) {
        Some(_) => SHOWN,
        None => HIDDEN,
    }
}

/// What may be chosen on the notice.
pub(in super::super) fn notice_choices(facts: &Facts) -> Vec<Choice> {
    let lang = facts.lang;
    let way = |value: &str, label: &str| (value.to_owned(), label.to_owned());
    let mut all = vec![
        Choice {
            name: VOTES.into(),
            label: lang.choice_votes().into(),
            values: Values::OneOf(vec![
                way(HIDDEN, lang.choice_without_votes()),
                way(SHOWN, lang.choice_with_votes()),
            ]),
            standard: standard_table(facts).into(),
        },
        number_choice(facts),
    ];
    all.extend(period_choices(facts, PaperKind::Notice));
    all.extend([facts.size_choice(false), facts.code_choice()]);
    all
}

fn announced_or_wait(facts: &Facts) -> Result<(), NotReady> {
    match facts.round.announced {
        Some(_) => Ok(()),
        None => Err(NotReady::SurveyNotAnnounced),
    }
}

/// When, who, where, how many took part.
fn lead(facts: &Facts, counted: &Counted) -> String {
    let lang = facts.lang;
    let place = match facts.place() {
        "" => String::new(),
        place => lang.paper_at_place(place),
    };
    let groups = &counted.count.groups;
    let said = super::slips::heads_of(facts, groups);
    let heads = match groups.len() {
        1 => lang.asked_notice_heads_one(&said),
        _ => {
            let all = groups.iter().filter_map(|group| group.took_part).sum();
            lang.asked_notice_heads(all, &said)
        }
    };
    let name = lang.survey_name(&counted.survey.plan.ask);
    lang.asked_notice_lead(&facts.date(), convener(facts), &place, name, &heads)
}

fn sheets(facts: &Facts, counted: &Counted) -> String {
    let of = counted.sheets();
    let said = facts.lang.asked_notice_figures(
        facts.sheet_name(),
        of.issued,
        of.returned,
        of.valid,
        of.invalid,
    );
    facts.lang.capital(&said)
}

fn paragraph(facts: &Facts, said: &[String]) -> Option<Block> {
    summary::ragged(crate::papers::Size::NO_3, said, facts)
}

fn table(
    facts: &Facts,
    counted: &Counted,
    of: &SurveyContest,
    by_group: bool,
    document: &mut Document,
) {
    let shown = Shown {
        by_group,
        percent: true,
    };
    if let Some(table) = summary::result_table(facts, counted, of, shown) {
        document.blocks.extend(summary::set(table));
    }
}

/// 民主测评结果公告, 民主推荐结果公告.
pub(super) fn notice(facts: &Facts, document: &mut Document) -> Result<(), NotReady> {
    let lang = facts.lang;
    let counted = Counted::of(facts)?;
    announced_or_wait(facts)?;
    document.page.numbered = true;
    document.date = facts.round.announced.map(|at| at.0.naive_local());
    let mut lines = facts.title_lines(20);
    lines.push(facts.title(PaperKind::Notice));
    let number = facts.choice(PaperKind::Notice, &number_choice(facts).name, "");
    if !number.trim().is_empty() {
        lines.push(lang.notice_numbered(number.trim()));
    }
    facts.size_of(PaperKind::Notice, false, document);
    document.blocks.push(Block::title(lines));
    let mut first = vec![lead(facts, &counted), sheets(facts, &counted)];
    first.extend(said::void_groups(facts, &counted));
    document.blocks.extend(paragraph(facts, &first));
    document
        .blocks
        .extend(said::corrected(facts).map(Block::text));
    let shown = facts.choice(PaperKind::Notice, VOTES, standard_table(facts)) == SHOWN;
    for (contest, of) in counted.contests(facts) {
        contest_posted(facts, &counted, contest, of, shown, document);
    }
    let people = counted.survey.grades().is_none();
    let (period, from) = period_sentence(facts, PaperKind::Notice);
    document.blocks.extend(paragraph(facts, &[period]));
    if people {
        document.blocks.push(Block::text(lang.posting_opinions()));
    }
    let reach = facts.reach();
    if !reach.is_empty() {
        document.blocks.push(Block::text(reach));
    }
    document.blocks.push(Block::SignOff {
        organisation: facts.signs_off().to_owned(),
        date: from,
    });
    Ok(())
}

fn contest_posted(
    facts: &Facts,
    counted: &Counted,
    contest: &Contest,
    of: &SurveyContest,
    shown: bool,
    document: &mut Document,
) {
    let lang = facts.lang;
    let kept = |words: String| match Block::text(words) {
        Block::Paragraph(lead) => Block::Paragraph(Paragraph {
            keep_with_next: true,
            ..lead
        }),
        other => other,
    };
    let names: Vec<String> = of.through().iter().map(|who| facts.written(who)).collect();
    match &of.result {
        SurveyResult::Appraisal(_) if shown => {
            document
                .blocks
                .push(kept(lang.asked_notice_table().to_owned()));
            table(facts, counted, of, false, document);
            let note = said::shares_of(facts);
            document
                .blocks
                .push(super::super::text_in(crate::papers::Size::NO_5, note));
        }
        SurveyResult::Appraisal(_) => {}
        SurveyResult::Recommendation { .. } => {
            let how = said::how_found(facts, counted, contest);
            document.blocks.extend(paragraph(facts, &how));
            let mut found = said::found(facts, contest, of);
            if !names.is_empty() {
                let lead = lang.asked_notice_names(&facts.post(contest), names.len());
                document.blocks.push(kept(lead));
                document.blocks.push(Block::names(names));
                // Said by the list above.
                found.remove(0);
            }
            document.blocks.extend(paragraph(facts, &found));
            if shown {
                table(facts, counted, of, true, document);
            }
        }
    }
}

/// 关于民主测评情况的报告, 关于民主推荐情况的报告.
pub(super) fn upward(facts: &Facts, document: &mut Document) -> Result<(), NotReady> {
    let lang = facts.lang;
    let counted = Counted::of(facts)?;
    announced_or_wait(facts)?;
    document.page.numbered = true;
    document.date = facts.round.announced.map(|at| at.0.naive_local());
    let mut lines = Vec::new();
    if facts.rehearsal() {
        lines.push(lang.paper_rehearsal().to_owned());
    }
    let name = lang.survey_name(&counted.survey.plan.ask);
    let title = lang.asked_report_title(facts.info.name_on_seal.trim(), name);
    lines.extend(broken(&title, 20));
    document.blocks.push(Block::title(lines));
    let to = match facts.info.upper.trim() {
        "" => lang.report_to_blank().to_owned(),
        upper => lang.report_to(upper),
    };
    let mut to = Paragraph::new(vec![Run::plain(to)]);
    to.indent = 0;
    document.blocks.push(Block::Paragraph(to));
    let mut first = vec![lead(facts, &counted), sheets(facts, &counted)];
    first.extend(said::void_groups(facts, &counted));
    first.extend(said::corrected(facts));
    document.blocks.extend(paragraph(facts, &first));
    for (contest, of) in counted.contests(facts) {
        table(facts, &counted, of, true, document);
        let mut follows = said::how_found(facts, &counted, contest);
        follows.extend(said::found(facts, contest, of));
        follows.extend(said::taken(facts, &counted, contest));
        document.blocks.extend(paragraph(facts, &follows));
    }
    let mut last = Vec::new();
    let remarks = counted.survey.opinions.len();
    if remarks > 0 {
        last.push(lang.asked_remarks_noted(remarks));
    }
    last.push(lang.report_close().to_owned());
    document.blocks.extend(paragraph(facts, &last));
    if said::combine(&counted) != Some(crate::rules::Combine::Weighted) {
        let note = said::shares_of(facts);
        document
            .blocks
            .push(super::super::text_in(crate::papers::Size::NO_5, note));
    }
    document.blocks.push(Block::SignOff {
        organisation: facts.signs_off().to_owned(),
        date: facts.date(),
    });
    Ok(())
}

/// Names taken from a recommendation vote for a post at a stage, and how they were
/// found: the last vote of that stage whose names were decided on.
pub(in super::super) fn reported(
    facts: &Facts,
    stage: super::PostingStage,
    post: &Contest,
) -> Option<(Vec<String>, String)> {
    let own = facts.survey().is_some();
    let rounds = facts.meeting.rounds.iter().rev();
    let rounds = rounds.filter(|round| !own || round.id == facts.round.id);
    for round in rounds {
        let Some(survey) = &round.survey else {
            continue;
        };
        let crate::meeting::Ask::Recommendation { rule, .. } = &survey.plan.ask else {
            continue;
        };
        if super::stage_of(rule) != stage || round.announced.is_none() {
            continue;
        }
        let same = |contest: &&Contest| {
            contest.id == post.id || contest.setup.title.trim() == post.setup.title.trim()
        };
        let found = round.contests().find(same);
        let Some((taken, _)) = found.and_then(|contest| contest.after.taken.as_ref()) else {
            continue;
        };
        let lang = facts.lang;
        let groups: Vec<String> = survey
            .plan
            .groups
            .iter()
            .map(|group| group.name.clone())
            .collect();
        let vote = lang.asked_channel(&groups.join(lang.paper_list()));
        let names = taken.names.iter().map(|name| facts.written(name)).collect();
        return Some((names, lang.asked_channel_by(&vote, taken.decided_by.trim())));
    }
    None
}
