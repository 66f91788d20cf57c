//! The sheets people fill in: grades for every line, or names. Like ballots they bear
//! the group and the colour of their paper, and neither a number nor a code.

use super::super::choices::{Choice, Values};
use super::super::facts::Facts;
use super::super::{PaperKind, text_in};
use crate::meeting::{Appraised, Ask, Contest, Paper, Survey};
use crate::papers::{
    Align, Block, Cell, Column, Document, Margins, Paragraph, Run, RunFace, Size, Table,
};
use crate::rules::Grades;

/// How large the table of a sheet is set.
#[derive(Clone, Copy)]
pub(in super::super) struct Setting {
    pub(in super::super) size: Size,
    /// The least height of a row in millimetres.
    pub(in super::super) row: u32,
    /// Empty lines for remarks.
    pub(in super::super) remarks: usize,
}

/// A row for everybody and everything appraised with a cell for each grade, and below
/// it room for remarks.
pub(in super::super) fn grade_table(
    facts: &Facts,
    lines: &[Appraised],
    grades: Grades,
    setting: Setting,
) -> Table {
    let lang = facts.lang;
    let names = lang.grade_names(grades);
    let posts = lines.iter().any(|line| !line.post.trim().is_empty());
    let mut columns = vec![Column::centred(26)];
    let mut head = vec![Cell::from(lang.asked_object())];
    if posts {
        columns.push(Column::centred(16));
        head.push(Cell::from(lang.asked_post()));
    }
    columns.extend(vec![Column::centred(14); names.len()]);
    head.extend(names.iter().map(|name| Cell::from(*name)));
    let width = columns.len();
    let mut table = Table::new(columns);
    table.size = setting.size;
    table.row_height = setting.row;
    table.head = vec![head];
    for line in lines {
        let mut row = vec![Cell::name(line.name.trim())];
        if posts {
            row.push(Cell::from(line.post.trim()));
        }
        row.resize(width, Cell::from(""));
        table.rows.push(row);
    }
    table.rows.push(vec![
        Cell::from(lang.asked_remarks()),
        Cell::from("\n".repeat(setting.remarks)).spanning(width - 1),
    ]);
    table
}

/// The name the record knows a set of grades by; kept as it was before there were five.
fn key_of(grades: Grades) -> &'static str {
    match grades {
        Grades::Duty => "1",
        Grades::Pass => "2",
        Grades::Content => "3",
        Grades::Good => "4",
        Grades::ContentThree => "5",
    }
}

const GRADES: &str = "grades";

/// Which grades the form of the time before the day has.
pub(in super::super) fn grade_choice(facts: &Facts) -> Choice {
    let lang = facts.lang;
    let sets = Grades::ALL.into_iter();
    Choice {
        name: GRADES.into(),
        label: lang.choice_grades().into(),
        values: Values::OneOf(
            sets.map(|set| (key_of(set).to_owned(), lang.grades(set).to_owned()))
                .collect(),
        ),
        standard: key_of(Grades::Duty).into(),
    }
}

/// The grades chosen for that form.
pub(in super::super) fn grades_chosen(facts: &Facts) -> Grades {
    let chosen = facts.choice(PaperKind::Appraisal, GRADES, "");
    let mut sets = Grades::ALL.into_iter();
    sets.find(|set| key_of(*set) == chosen)
        .unwrap_or(Grades::Duty)
}

/// The lines of one contest of an appraisal; `None` where names are recommended.
pub(in super::super) fn sheet(facts: &Facts, contest: &Contest, setting: Setting) -> Option<Table> {
    let grades = facts.survey()?.grades()?;
    Some(grade_table(facts, &contest.objects, grades, setting))
}

impl Facts<'_> {
    /// The title of a ballot or of the sheet of a group.
    pub(in super::super) fn ballot_title(&self, paper: &Paper) -> String {
        let lang = self.lang;
        let title = match (self.survey(), paper.contests.as_slice()) {
            (None, [contest]) => return lang.ballot_title(&self.post(contest)),
            (None, _) => return lang.ballot_title_many().to_owned(),
            (Some(survey), contests) => match (&survey.plan.ask, contests) {
                (Ask::Appraisal(_), _) => lang.asked_ballot_appraisal().to_owned(),
                (Ask::Recommendation { .. }, [contest]) => {
                    lang.asked_ballot_recommendation(&self.post(contest))
                }
                (Ask::Recommendation { .. }, _) => {
                    lang.asked_ballot_recommendation_many().to_owned()
                }
            },
        };
        lang.asked_ballot_for(&title, paper.ballot_box.trim())
    }

    /// What stands over the printed names.
    pub(in super::super) fn people_word(&self) -> &'static str {
        match self.survey() {
            Some(_) => self.lang.asked_people(),
            None => self.lang.ballot_candidates(),
        }
    }

    /// What stands over the places to write in.
    pub(in super::super) fn others_word(&self) -> &'static str {
        match self.survey() {
            Some(_) => self.lang.asked_others(),
            None => self.lang.ballot_write_in(),
        }
    }

    /// What stands over the places of a sheet on which names are only written.
    pub(in super::super) fn names_word(&self) -> &'static str {
        match self.survey() {
            Some(_) => self.lang.asked_names_to_write(),
            None => self.lang.ballot_names_to_write(),
        }
    }

    /// How a sheet of a survey is filled in; `below`: the cell is below the name.
    pub(in super::super) fn filling(
        &self,
        survey: &Survey,
        paper: &Paper,
        below: bool,
    ) -> Vec<String> {
        let lang = self.lang;
        let secret = lang.asked_how_secret(self.sheet_name());
        if survey.grades().is_some() {
            return vec![
                lang.asked_how_grades().to_owned(),
                lang.asked_how_remarks().to_owned(),
                secret,
            ];
        }
        let mut said = Vec::new();
        if self.names_only() {
            said.push(lang.asked_how_names().to_owned());
        } else {
            let place = match below {
                true => lang.mark_where_below(),
                false => lang.mark_where_beside(),
            };
            let sign = self.write_in_sign();
            said.push(lang.asked_how_choose(place, &sign));
            said.push(lang.asked_how_others(&sign));
        }
        said.push(match paper.contests.as_slice() {
            [contest] => lang.asked_how_limit(contest.setup.seats),
            _ => lang.asked_how_limit_each().to_owned(),
        });
        said.push(secret);
        said
    }
}

/// 怎样填写测评票, for the wall.
pub(super) fn poster(facts: &Facts, document: &mut Document) {
    facts.size_of(PaperKind::Poster, true, document);
    document.page.margins = Margins::NARROW;
    let mut lines = facts.title_lines(20);
    lines.push(facts.title(PaperKind::Poster));
    document.blocks.push(Block::Title {
        lines,
        size: Size::NO_1,
    });
    let Some((survey, paper)) = facts.survey().zip(facts.sheets().next()) else {
        return;
    };
    for contest in facts.round.contests().filter(|it| it.objects.is_empty()) {
        let line = format!(
            "{}{}{}",
            facts.post(contest),
            facts.lang.paper_colon(),
            facts.lang.asked_seats(contest.setup.seats)
        );
        let line = Paragraph::new(vec![Run {
            face: RunFace::Sans,
            ..Run::plain(line)
        }]);
        document.blocks.push(Block::Paragraph(
            line.sized(Size::NO_2).aligned(Align::Center),
        ));
    }
    document.blocks.push(Block::Space { tenths: 5 });
    for sentence in facts.filling(survey, paper, false) {
        document.blocks.push(text_in(Size::NO_2, sentence));
        document.blocks.push(Block::Space { tenths: 5 });
    }
}
