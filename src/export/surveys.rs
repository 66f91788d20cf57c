//! What appraisals and recommendation votes came to: a row for each line of the sheet or
//! name, each group and each grade.

use super::table::{Table, Value};
use crate::meeting::{GradeTally, Meeting, Round, SurveyContest, SurveyCount, SurveyResult};
use crate::text::Lang;

/// The table; none where no survey is closed. Recommended names say how often they were
/// named, and nothing of who is elected: nobody is.
pub fn table(meeting: &Meeting, lang: Lang) -> Option<Table> {
    let mut rows = Vec::new();
    for round in meeting.rounds.iter().filter(|round| round.closed()) {
        let Some(count) = meeting.count_survey(round) else {
            continue;
        };
        for contest in &count.contests {
            rows.extend(contest_rows(meeting, round, &count, contest, lang));
        }
    }
    let columns = [
        lang.export_round(),
        lang.export_round_kind(),
        lang.export_post(),
        lang.paper_name(),
        lang.paper_group(),
        lang.export_valid(),
        lang.export_invalid(),
        lang.export_mark(),
        lang.export_times(),
    ];
    (!rows.is_empty()).then(|| Table {
        file: "surveys".into(),
        sheet: lang.export_surveys().into(),
        columns: columns.map(str::to_owned).to_vec(),
        rows,
    })
}

fn contest_rows(
    meeting: &Meeting,
    round: &Round,
    count: &SurveyCount,
    contest: &SurveyContest,
    lang: Lang,
) -> Vec<Vec<Value>> {
    let title = meeting.contest(contest.contest);
    let title = title.map_or("", |it| it.setup.title.trim());
    let mut rows = Vec::new();
    let mut row = |name: &str, group: usize, mark: &str, times: u64| {
        let valid = contest.valid.get(group).copied();
        let invalid = contest.invalid.get(group).copied();
        let of = count.groups.get(group).map_or("", |it| it.name.as_str());
        rows.push(vec![
            Value::from(round.id.0),
            Value::from(lang.round_name(round)),
            Value::from(title),
            Value::from(name),
            Value::from(of),
            Value::from(valid),
            Value::from(invalid),
            Value::from(mark),
            Value::from(times),
        ]);
    };
    match &contest.result {
        SurveyResult::Appraisal(lines) => {
            let grades = round.survey.as_ref().and_then(|survey| survey.grades());
            let names = grades.map(|grades| lang.grade_names(grades));
            let names = names.unwrap_or_default();
            for line in lines {
                for (group, tally) in line.by_group.iter().enumerate() {
                    for (mark, times) in marks(tally, &names, lang) {
                        row(&line.object.name, group, mark, u64::from(times));
                    }
                }
            }
        }
        SurveyResult::Recommendation { names, .. } => {
            for one in names {
                let name = meeting.name_of_written(&one.name);
                for (group, times) in one.by_group.iter().enumerate() {
                    row(name, group, lang.export_recommended(), *times);
                }
            }
        }
    }
    rows
}

/// Each grade with its sheets, then those without a mark and those nobody can read.
fn marks<'a>(tally: &GradeTally, names: &[&'a str], lang: Lang) -> Vec<(&'a str, u32)> {
    let grades = names.iter().copied().zip(tally.grades.iter().copied());
    let rest = [
        (lang.abstain(), tally.blank),
        (lang.paper_unreadable(), tally.void),
    ];
    grades.chain(rest).collect()
}
