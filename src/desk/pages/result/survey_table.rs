//! The tables of a survey: the grades of each line, the names by votes, the groups.

use egui::Ui;

use super::survey::Shown;
use crate::desk::page::Ctx;
use crate::desk::style::{bold, regular, regular_font};
use crate::desk::widgets::{self, Bar, Column, Table, Tone};
use crate::meeting::{AppraisedCount, Ask, GradeTally, NameCount, SurveyContest, SurveyResult};
use crate::roster::{compare_by_strokes, display_name};
use crate::rules::{Combine, Ranked, RecommendationRule, Recommended};
use crate::text::Lang;
use crate::theme::theme;

/// What one contest of the sheet came to.
pub(super) fn show(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    shown: &Shown,
    of: &SurveyContest,
    by_strokes: bool,
) {
    ui.spacing_mut().item_spacing.y = 0.0;
    match &of.result {
        SurveyResult::Appraisal(lines) => appraisal(ui, ctx.lang, shown, lines),
        SurveyResult::Recommendation {
            names,
            places,
            outcome,
        } => {
            let Some(Ask::Recommendation { rule, .. }) = shown.survey().map(|one| one.plan.ask)
            else {
                return;
            };
            let list = List {
                shown,
                names,
                outcome,
                rule,
                places: *places,
            };
            list.show(ui, ctx, by_strokes);
        }
    }
}

/// A block a line: all groups together, then each by itself.
fn appraisal(ui: &mut Ui, lang: Lang, shown: &Shown, lines: &[AppraisedCount]) {
    let t = theme();
    let grades = shown.survey().and_then(|survey| survey.grades());
    let names = grades.map(|grades| lang.grade_names(grades));
    let names = names.unwrap_or_default();
    let unreadable = lines.iter().any(|line| line.all.void > 0);
    let mut columns = vec![Column::wide(lang.survey_objects(), 1.0).at_least(120.0)];
    columns.extend(names.iter().map(|name| {
        let width = title_width(ui, name).max(88.0);
        Column::figures(*name, width)
    }));
    columns.push(Column::figures(lang.survey_no_mark(), 44.0));
    if unreadable {
        columns.push(Column::figures(lang.survey_unreadable(), 66.0));
    }
    let mut table = Table::new(ui, columns);
    let several = shown.count.groups.len() > 1;
    for line in lines {
        let name = match line.object.post.as_str() {
            "" => line.object.name.clone(),
            post => format!("{}　{post}", line.object.name),
        };
        let everybody = shown.took_part();
        table.row(ui, 42.0, |ui, at| {
            if at == 0 {
                let words = bold(&name, t.size_body + 1.0, *t.ink);
                ui.add(egui::Label::new(words).truncate());
                return;
            }
            grade_cell(ui, lang, &line.all, everybody, (at, names.len()), true);
        });
        if !several {
            continue;
        }
        for (group, tally) in shown.count.groups.iter().zip(&line.by_group) {
            let took_part = group.took_part.unwrap_or(0);
            table.row(ui, 30.0, |ui, at| {
                if at == 0 {
                    let words = lang.survey_group_line(&group.name, took_part);
                    let words = regular(format!("　{words}"), t.size_body - 1.0, *t.ink_2);
                    ui.add(egui::Label::new(words).truncate());
                    return;
                }
                grade_cell(ui, lang, tally, took_part, (at, names.len()), false);
            });
        }
    }
    ui.add_space(10.0);
    ui.label(regular(lang.survey_base(), t.size_body - 1.0, *t.ink_2));
}

/// What the title of a column needs, in points.
fn title_width(ui: &Ui, title: &str) -> f32 {
    let (font, ink) = (regular_font(theme().size_small + 0.5), *theme().ink_2);
    let galley = ui.painter().layout_no_wrap(title.to_owned(), font, ink);
    galley.size().x
}

/// Number and percent of one grade; in the columns after them, blank and illegible.
fn grade_cell(
    ui: &mut Ui,
    lang: Lang,
    tally: &GradeTally,
    base: u32,
    (at, grades): (usize, usize),
    all: bool,
) {
    let t = theme();
    let figure = |words: String| match all {
        true => bold(words, t.size_body + 2.0, *t.ink),
        false => regular(words, t.size_body, *t.ink),
    };
    if at <= grades {
        let votes = at.checked_sub(1).and_then(|at| tally.grades.get(at));
        let votes = votes.copied().unwrap_or(0);
        // Laid from the right: the percent outside, the number before it.
        ui.spacing_mut().item_spacing.x = 6.0;
        let percent = lang.percent_of(votes, base);
        ui.label(regular(percent, t.size_small, *t.ink_2));
        ui.label(figure(votes.to_string()));
        return;
    }
    let votes = match at - grades {
        1 => tally.blank,
        _ => tally.void,
    };
    ui.label(figure(votes.to_string()));
}

/// The names of a recommendation vote.
struct List<'a> {
    shown: &'a Shown,
    names: &'a [NameCount],
    outcome: &'a Recommended,
    rule: RecommendationRule,
    places: u32,
}

impl List<'_> {
    fn show(&self, ui: &mut Ui, ctx: &Ctx<'_>, by_strokes: bool) {
        let lang = ctx.lang;
        let t = theme();
        let weighted = self.rule.combine == Combine::Weighted;
        let groups = self.shown.survey().map_or(&[][..], |one| &one.plan.groups);
        let several = groups.len() > 1;
        let mut columns = vec![
            Column::words(lang.count_rank(), 44.0),
            Column::wide(lang.survey_person(), 0.6).at_least(110.0),
        ];
        if several {
            columns.extend(groups.iter().map(|group| {
                let title = match weighted {
                    true => lang.survey_weighted_group(&group.name, group.weight),
                    false => group.name.clone(),
                };
                Column::figures(title, 78.0)
            }));
        }
        let sum = match weighted {
            true => lang.survey_weighted_sum(),
            false => lang.survey_sum(),
        };
        columns.push(Column::figures(sum, 62.0));
        columns.push(Column::wide("", 1.0).at_least(60.0).optional());
        columns.push(Column::figures(lang.count_result(), 108.0));
        let last = columns.len() - 1;
        let of = self.most();
        let mut table = Table::new(ui, columns);
        let mut ranked = self.outcome.ranked.iter().collect::<Vec<_>>();
        let plain = |one: &Ranked| {
            let name = self.names.get(one.name);
            name.map_or("", |name| ctx.meeting().name_of_written(&name.name))
        };
        if by_strokes {
            ranked.sort_by(|a, b| compare_by_strokes(plain(a), plain(b)));
        }
        let cut = self.cut().filter(|_| !by_strokes);
        for (index, one) in ranked.iter().enumerate() {
            if cut == Some(index) {
                table.row(ui, 26.0, |ui, at| {
                    if at == 1 {
                        let words = lang.survey_cut(self.places);
                        ui.label(regular(words, t.size_small, *t.vermilion));
                    }
                });
            }
            let name = display_name(plain(one));
            let by_group = self.names.get(one.name).map_or(&[][..], |it| &it.by_group);
            let (tone, verdict) = self.verdict(lang, one);
            table.row(ui, 46.0, |ui, at| match at {
                0 => drop(ui.label(regular(one.place.to_string(), t.size_body + 2.0, *t.ink))),
                1 => {
                    let words = regular(&name, t.size_name, *t.ink);
                    ui.add(egui::Label::new(words).truncate());
                }
                at if at == last => drop(widgets::tag(ui, tone, verdict)),
                at if at + 1 == last => {
                    widgets::bar(ui, &Bar::new(&name, one.score, of, tone));
                }
                at if at + 2 == last => {
                    let votes = one.score.to_string();
                    ui.label(bold(votes, t.size_name + 1.0, *t.ink));
                }
                at => {
                    let votes = by_group.get(at - 2).copied().unwrap_or(0);
                    ui.label(regular(votes.to_string(), t.size_body + 2.0, *t.ink));
                }
            });
        }
        ui.add_space(10.0);
        let mut notes = vec![match self.rule.combine {
            Combine::TwoLists => lang.survey_rule_two(self.places),
            Combine::Sum | Combine::Weighted => lang.survey_rule_sum(self.places),
        }];
        if self.rule.over_half {
            notes.push(lang.survey_rule_half(self.half()));
        }
        let notes = notes.iter().map(String::as_str).collect::<Vec<_>>();
        let notes = lang.paper_sentences(&notes);
        ui.label(regular(notes, t.size_body - 1.0, *t.ink_2));
    }

    /// Everybody who took part, weighted where the rule says so.
    fn most(&self) -> u64 {
        let groups = self.shown.survey().map_or(&[][..], |one| &one.plan.groups);
        let figures = self.shown.count.groups.iter().zip(groups);
        let figures = figures.filter(|(figures, _)| !figures.void);
        figures.fold(0, |sum: u64, (figures, group)| {
            let weight = match self.rule.combine {
                Combine::Weighted => u64::from(group.weight),
                Combine::Sum | Combine::TwoLists => 1,
            };
            sum.saturating_add(weight.saturating_mul(figures.took_part.unwrap_or(0).into()))
        })
    }

    /// The fewest votes that are more than half.
    fn half(&self) -> u64 {
        self.most() / 2 + 1
    }

    /// Before which row the line is drawn; none where everybody is above it, or where the
    /// names are not found by one list.
    fn cut(&self) -> Option<usize> {
        if self.rule.combine == Combine::TwoLists {
            return None;
        }
        let places = usize::try_from(self.places).unwrap_or(usize::MAX);
        (self.outcome.ranked.len() > places).then_some(places)
    }

    fn verdict(&self, lang: Lang, one: &Ranked) -> (Tone, &'static str) {
        if self.outcome.through.contains(&one.name) {
            (Tone::Jade, lang.survey_through())
        } else if self.outcome.tied.contains(&one.name) {
            (Tone::Amber, lang.count_tied())
        } else if self.rule.over_half && one.score < self.half() {
            (Tone::Neutral, lang.survey_not_half())
        } else {
            (Tone::Neutral, lang.survey_not_through())
        }
    }
}

/// Who took part, and what became of their sheets.
pub(super) fn groups(ui: &mut Ui, lang: Lang, shown: &Shown) {
    let t = theme();
    widgets::heading(ui, lang.survey_groups());
    ui.spacing_mut().item_spacing.y = 0.0;
    let mut table = Table::new(
        ui,
        vec![
            Column::wide(lang.survey_group(), 1.0).at_least(110.0),
            Column::figures(lang.survey_registered(), 48.0),
            Column::figures(lang.survey_took_part(), 56.0),
            Column::figures(lang.survey_share_of_registered(), 62.0),
            Column::figures(lang.survey_issued(), 48.0),
            Column::figures(lang.survey_returned(), 58.0),
            Column::figures(lang.count_valid(), 48.0),
            Column::figures(lang.count_invalid(), 48.0),
        ],
    );
    let first = shown.count.contests.first();
    let sheets = |of: fn(&SurveyContest) -> &[u32], group: usize| {
        first.and_then(|one| of(one).get(group)).copied()
    };
    let mut rows: Vec<(String, [Option<u32>; 6], bool)> = Vec::new();
    for (place, group) in shown.count.groups.iter().enumerate() {
        rows.push((
            group.name.clone(),
            [
                Some(group.registered),
                group.took_part,
                group.issued,
                group.returned,
                sheets(|one| &one.valid, place),
                sheets(|one| &one.invalid, place),
            ],
            group.void,
        ));
    }
    if rows.len() > 1 {
        let mut sums = [Some(0_u32); 6];
        for (_, figures, _) in &rows {
            for (sum, figure) in sums.iter_mut().zip(figures) {
                *sum = sum.zip(*figure).map(|(sum, more)| sum.saturating_add(more));
            }
        }
        rows.push((lang.survey_together().to_owned(), sums, false));
    }
    for (name, figures, void) in &rows {
        let [registered, took_part, issued, returned, valid, invalid] = *figures;
        let share = match (took_part, registered) {
            (Some(part), Some(whole)) => lang.percent_of(part, whole),
            _ => "—".to_owned(),
        };
        let word = |figure: Option<u32>| figure.map_or("—".to_owned(), |it| it.to_string());
        table.row(ui, 34.0, |ui, at| {
            let ink = if *void { *t.amber } else { *t.ink };
            let words = match at {
                0 => name.clone(),
                1 => word(registered),
                2 => word(took_part),
                3 => share.clone(),
                4 => word(issued),
                5 => word(returned),
                6 => word(valid),
                _ => word(invalid),
            };
            ui.add(egui::Label::new(regular(words, t.size_body, ink)).truncate());
        });
    }
}
