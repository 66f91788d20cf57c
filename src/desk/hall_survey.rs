//! An appraisal or a recommendation vote as the hall may see it.
//!
//! Who did badly in an appraisal is an adverse fact: while it is counted, and until the
//! chair has announced it, the hall sees how far the count is and no grade.

use super::hall_figures::{gated, withheld};
use super::hall_scene::Asked;
use crate::hall::{
    CountRow, CountSource, Counting, GradesBoard, GradesRow, LineWord, MajorityLine, Progress,
    ResultBoard, RulesList, Scene, Standing, Voting, Withheld, Won, marking,
};
use crate::meeting::{
    Appraised, Ask, Contest, ContestId, HallMode, Meeting, NameCount, Paper, Round, Slip, Survey,
    SurveyContest, SurveyCount, SurveyResult,
};
use crate::rules::{Combine, GateLevel, RecommendationRule, Recommended, RoundKind};
use crate::text::Lang;

/// A survey that is being counted, with how far it is.
struct Counted<'a> {
    meeting: &'a Meeting,
    round: &'a Round,
    survey: &'a Survey,
    count: SurveyCount,
    /// Sheets compared and settled, and sheets there are.
    counted: u32,
    total: u32,
}

impl<'a> Counted<'a> {
    /// `None` before every box is counted out, and for a round declared void.
    fn of(meeting: &'a Meeting, round: &'a Round) -> Option<Counted<'a>> {
        let survey = round.survey.as_ref().filter(|_| round.void.is_none())?;
        // A box that is void by itself is for the chair to speak of.
        let papers = || {
            let papers = round.papers.iter();
            papers.filter(|paper| !round.is_void(paper, GateLevel::Box))
        };
        let returned = papers().map(|paper| {
            let issued = paper.issue.as_ref()?.issued;
            paper.returned.agreed.filter(|returned| *returned <= issued)
        });
        let total = returned.sum::<Option<u32>>()?;
        Some(Counted {
            meeting,
            round,
            survey,
            count: meeting.count_survey(round)?,
            counted: papers().map(counted_on).sum(),
            total,
        })
    }

    fn contests(
        &self,
        only: Option<ContestId>,
    ) -> impl Iterator<Item = (&Contest, &SurveyContest)> {
        let contests = self.round.contests();
        let wanted = contests.filter(move |contest| only.is_none_or(|only| contest.id == only));
        wanted.filter_map(|contest| Some((contest, self.count.contest(contest.id)?)))
    }

    fn took_part(&self) -> u32 {
        let groups = self.count.groups.iter().filter(|group| !group.void);
        groups.filter_map(|group| group.took_part).sum()
    }

    fn progress(&self, contest: &Contest, of: &SurveyContest, withheld: Withheld) -> Progress {
        let (candidates, what) = match &of.result {
            SurveyResult::Appraisal(lines) => (narrow(lines.len()), Voting::Appraisal),
            SurveyResult::Recommendation { places, .. } => (*places, Voting::Recommendation),
        };
        Progress {
            contest: contest.setup.title.clone(),
            seats: contest.setup.seats,
            candidates,
            counted: self.counted,
            total: self.total,
            withheld,
            source: CountSource::Compared,
            what,
        }
    }

    /// The line of more than half, where the rule asks for it.
    fn bar(&self, rule: &RecommendationRule, lang: Lang) -> Option<MajorityLine> {
        let groups = self.count.groups.iter().zip(&self.survey.plan.groups);
        let groups = groups.filter(|(figures, _)| !figures.void);
        let whole = groups.fold(0_u32, |sum, (figures, group)| {
            let weight = match rule.combine {
                Combine::Weighted => group.weight,
                Combine::Sum | Combine::TwoLists => 1,
            };
            sum.saturating_add(weight.saturating_mul(figures.took_part.unwrap_or(0)))
        });
        rule.over_half.then(|| MajorityLine {
            word: LineWord::Majority,
            votes: whole / 2 + 1,
            meaning: lang.recommend_over_half().to_owned(),
        })
    }

    fn name(&self, one: &NameCount) -> String {
        self.meeting.name_of_written(&one.name).to_owned()
    }
}

/// Sheets of a group that are compared and settled, or counted by hand.
fn counted_on(paper: &Paper) -> u32 {
    let by_hand = paper.hand.as_ref().and_then(|hand| hand.agreed.as_ref());
    match by_hand {
        Some(_) => paper.returned.agreed.unwrap_or(0),
        None => narrow(paper.final_ballots().len()),
    }
}

/// The count so far: names of a recommendation with their votes where the hall follows
/// the count, else how far it is.
pub(super) fn counting(
    meeting: &Meeting,
    round: &Round,
    only: Option<ContestId>,
    asked: &Asked<'_>,
) -> Option<Scene> {
    let counted = Counted::of(meeting, round)?;
    let held = match counted.survey.plan.ask {
        Ask::Recommendation { .. } => withheld(meeting, round),
        Ask::Appraisal(_) if meeting.info.hall == HallMode::Progress => {
            Some(Withheld::ProgressOnly)
        }
        Ask::Appraisal(_) => Some(Withheld::UntilReported),
    };
    if let Some(held) = held {
        let all = counted
            .contests(only)
            .map(|(contest, of)| counted.progress(contest, of, held));
        let all = all.collect::<Vec<_>>();
        return (!all.is_empty()).then_some(Scene::Progress(all));
    }
    let Ask::Recommendation { rule, .. } = counted.survey.plan.ask else {
        return None;
    };
    let boards = counted.contests(only).filter_map(|(contest, of)| {
        let SurveyResult::Recommendation {
            names,
            places,
            outcome,
        } = &of.result
        else {
            return None;
        };
        let rows = names.iter().enumerate().map(|(at, one)| CountRow {
            name: counted.name(one),
            yes: score(outcome, at),
            elected: false,
        });
        Some(Counting {
            contest: contest.setup.title.clone(),
            seats: contest.setup.seats,
            places: *places,
            rows: rows.collect(),
            counted: counted.counted,
            total: counted.total,
            bar: counted.bar(&rule, asked.lang),
            source: CountSource::Compared,
            order: asked.look.order,
            what: Voting::Recommendation,
        })
    });
    let boards = boards.collect::<Vec<_>>();
    (!boards.is_empty()).then_some(Scene::Counting(boards))
}

fn score(outcome: &Recommended, name: usize) -> u32 {
    let mut ranked = outcome.ranked.iter();
    let own = ranked.find(|one| one.name == name);
    own.map_or(0, |one| u32::try_from(one.score).unwrap_or(u32::MAX))
}

/// The result: names of a recommendation once the scrutineer has signed, the grades of an
/// appraisal once the chair has announced them; the count before.
pub(super) fn result(
    meeting: &Meeting,
    round: &Round,
    only: Option<ContestId>,
    asked: &Asked<'_>,
) -> Option<Scene> {
    let counted = Counted::of(meeting, round)?;
    let appraises = counted.survey.grades().is_some();
    let said = match appraises {
        true => round.announced.is_some(),
        false => round.is_signed(Slip::Result),
    };
    if !counted.count.complete || !said || gated(meeting, round) {
        return counting(meeting, round, only, asked);
    }
    if appraises {
        let boards = counted.contests(only);
        let boards = boards.filter_map(|(contest, of)| graded(&counted, contest, of, asked.lang));
        let boards = boards.collect::<Vec<_>>();
        return (!boards.is_empty()).then_some(Scene::Grades(boards));
    }
    let boards = counted
        .contests(only)
        .filter_map(|(contest, of)| ranked(&counted, contest, of, asked.lang));
    let boards = boards.collect::<Vec<_>>();
    (!boards.is_empty()).then_some(Scene::Result(boards))
}

fn graded(
    counted: &Counted<'_>,
    contest: &Contest,
    of: &SurveyContest,
    lang: Lang,
) -> Option<GradesBoard> {
    let SurveyResult::Appraisal(lines) = &of.result else {
        return None;
    };
    let names = lang.grade_names(counted.survey.grades()?);
    let row = |object: &Appraised, tally: &crate::meeting::GradeTally| GradesRow {
        name: object.name.clone(),
        post: object.post.clone(),
        votes: tally.grades.clone(),
        blank: tally.blank,
    };
    let rows = lines.iter().map(|line| row(&line.object, &line.all));
    Some(GradesBoard {
        contest: contest.setup.title.clone(),
        grades: names.into_iter().map(str::to_owned).collect(),
        rows: rows.collect(),
        took_part: counted.took_part(),
    })
}

fn ranked(
    counted: &Counted<'_>,
    contest: &Contest,
    of: &SurveyContest,
    lang: Lang,
) -> Option<ResultBoard> {
    let SurveyResult::Recommendation {
        names,
        places,
        outcome,
    } = &of.result
    else {
        return None;
    };
    let Ask::Recommendation { rule, .. } = counted.survey.plan.ask else {
        return None;
    };
    let announced = counted.round.announced.is_some();
    let rows = outcome.ranked.iter().filter_map(|one| {
        Some(CountRow {
            name: counted.name(names.get(one.name)?),
            yes: score(outcome, one.name),
            elected: announced && outcome.through.contains(&one.name),
        })
    });
    let through = outcome.through.iter().filter_map(|at| names.get(*at));
    let through = through.map(|one| counted.name(one)).collect::<Vec<_>>();
    let sentence = match announced && !through.is_empty() {
        true => lang.hall_recommended(&through.join(lang.list_comma()), &contest.setup.title),
        false => String::new(),
    };
    Some(ResultBoard {
        contest: contest.setup.title.clone(),
        seats: contest.setup.seats,
        candidates: *places,
        rows: rows.collect(),
        total: counted.counted,
        bar: counted.bar(&rule, lang),
        sentence,
        standing: match announced {
            true => Standing::Announced,
            false => Standing::Provisional,
        },
        by_hand: counted
            .round
            .papers
            .iter()
            .any(|paper| paper.hand.is_some()),
        won: Won::Nominated,
        what: Voting::Recommendation,
    })
}

/// How the sheets of a survey are filled in.
pub(super) fn how_to_mark(survey: &Survey, paper: &Paper, lang: Lang) -> Scene {
    if let Some(grades) = survey.grades() {
        let items = [
            lang.hall_mark_grades(lang.grades(grades)),
            lang.hall_mark_one_grade().to_owned(),
            lang.hall_mark_no_grade().to_owned(),
            lang.hall_mark_two_grades().to_owned(),
            lang.hall_mark_remarks().to_owned(),
        ];
        return Scene::Rules(RulesList {
            title: lang.hall_mark_appraisal().to_owned(),
            items: items.into(),
        });
    }
    let contests = paper.contests.iter().map(|contest| {
        let setup = &contest.setup;
        (
            setup.title.clone(),
            setup.seats,
            narrow(contest.candidates.len()),
        )
    });
    let contests = contests.collect::<Vec<_>>();
    Scene::HowToMark(marking(&survey.rules, RoundKind::Survey, &contests, lang))
}

fn narrow(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
