//! What the desk calls a kind of sheet: 支部委员会委员选票, 群众代表测评票.

use super::hall_scene::{paper_title, sheet_title};
use crate::meeting::{Meeting, Paper, Round};
use crate::text::Lang;

/// The name of a sheet of the present round. Where groups are asked it is called by the
/// group; by its title too where a group has several.
pub fn sheet_name(lang: Lang, meeting: &Meeting, paper: &Paper) -> String {
    match meeting.round() {
        Some(round) => name(lang, round, paper),
        None => lang.count_ballot_of(&paper_title(paper, lang)),
    }
}

fn name(lang: Lang, round: &Round, paper: &Paper) -> String {
    let Some(survey) = &round.survey else {
        return lang.count_ballot_of(&paper_title(paper, lang));
    };
    let sheet = lang.survey_sheet(&survey.plan.ask);
    let group = paper.ballot_box.as_str();
    let same = round.papers.iter().filter(|one| one.ballot_box == group);
    if same.count() > 1 {
        let title = sheet_title(paper, lang);
        return lang.count_group_sheet_of(&title, group, sheet);
    }
    lang.count_group_sheet(group, sheet)
}
