//! The table of one contest.

use egui::Ui;

use crate::desk::page::Ctx;
use crate::desk::style::{bold, regular};
use crate::desk::widgets::{self, Bar, Column, Table, Tone};
use crate::meeting::{Contest, ContestCount, Round};
use crate::roster::{compare_by_strokes, display_name};
use crate::rules::{Figures, Preset, Standing, Verdict};
use crate::text::Lang;
use crate::theme::theme;

struct Row {
    rank: String,
    name: String,
    /// The name without the space, for the order by strokes.
    plain: String,
    yes: u64,
    figures: Option<Figures>,
    verdict: Verdict,
}

fn rows(ctx: &Ctx<'_>, contest: &Contest, count: &ContestCount) -> Vec<Row> {
    let lang = ctx.lang;
    let meeting = ctx.meeting();
    let row = |standing: &Standing| {
        let who = count.who(contest, standing.candidate)?;
        let plain = meeting.name_of_written(&who).to_owned();
        let figures = count.figures.get(standing.candidate).copied();
        let shown = display_name(&plain);
        let written_in = figures.is_none();
        // A name written in stands below the candidates without a rank, unless it won.
        let ranked = !written_in || standing.verdict == Verdict::Elected;
        Some(Row {
            rank: if ranked {
                standing.rank.to_string()
            } else {
                "—".into()
            },
            name: if written_in {
                lang.count_written_in(&shown)
            } else {
                shown
            },
            plain,
            yes: standing.yes,
            figures,
            verdict: standing.verdict,
        })
    };
    count.outcome.standings.iter().filter_map(row).collect()
}

pub(super) fn show(
    ui: &mut Ui,
    ctx: &mut Ctx<'_>,
    round: &Round,
    contest: &Contest,
    count: &ContestCount,
    by_strokes: bool,
) {
    let lang = ctx.lang;
    let t = theme();
    ui.spacing_mut().item_spacing.y = 0.0;
    let mut rows = rows(ctx, contest, count);
    if by_strokes {
        rows.sort_by(|a, b| compare_by_strokes(&a.plain, &b.plain));
    }
    let illegible = count.figures.iter().any(|figures| figures.void > 0);
    let mut columns = vec![
        Column::words(lang.count_rank(), 44.0),
        Column::wide(lang.count_candidate(), 0.35).at_least(165.0),
        Column::figures(lang.yes(), 44.0),
        Column::wide("", 1.0).at_least(70.0).optional(),
        Column::figures(lang.no(), 58.0),
        Column::figures(lang.abstain(), 56.0),
    ];
    if illegible {
        columns.push(Column::figures(lang.count_illegible(), 66.0));
    }
    columns.push(Column::figures(lang.count_result(), 104.0));
    let last = columns.len() - 1;
    let whole = round.head_count.agreed.unwrap_or(count.counted);
    let of = u64::from(whole.max(count.counted));
    let mut table = Table::new(ui, columns);
    for row in &rows {
        let tone = tone(row.verdict);
        table.row(ui, 54.0, |ui, at| {
            let figure = |ui: &mut Ui, votes: Option<u64>| {
                let words = votes.map_or("—".to_owned(), |votes| votes.to_string());
                ui.label(regular(words, t.size_body + 3.0, *t.ink));
            };
            match at {
                0 => drop(ui.label(regular(&row.rank, t.size_body + 2.0, *t.ink))),
                1 => {
                    let name = regular(&row.name, t.size_name, *t.ink);
                    ui.add(egui::Label::new(name).truncate());
                }
                2 => {
                    let votes = row.yes.to_string();
                    ui.label(bold(votes, t.size_name + 3.0, *t.ink));
                }
                3 => {
                    let mut bar = Bar::new(&row.name, row.yes, of, tone);
                    bar.line = count.outcome.bar;
                    widgets::bar(ui, &bar);
                }
                4 => figure(ui, row.figures.and_then(|figures| figures.no)),
                5 => figure(ui, row.figures.and_then(|figures| figures.abstain)),
                at if at == last => {
                    let words = verdict_words(lang, ctx.meeting().rules_in(round.id), row.verdict);
                    widgets::tag(ui, tone, words);
                }
                _ => figure(ui, row.figures.map(|figures| figures.void)),
            }
        });
    }
    ui.add_space(12.0);
    let note = match count.outcome.bar {
        Some(bar) => lang.count_bar_line(&lang.bar_meaning(ctx.meeting().rules_in(round.id)), bar),
        None => lang.count_bar_none().to_owned(),
    };
    ui.label(regular(note, t.size_body - 1.0, *t.ink_2));
    let order = if by_strokes {
        lang.count_order_strokes()
    } else {
        lang.count_order_votes()
    };
    let blank = if count.blank > 0 {
        lang.count_blank(count.blank)
    } else {
        String::new()
    };
    ui.label(regular(
        format!("{order}{blank}"),
        t.size_body - 1.0,
        *t.ink_2,
    ));
}

pub(super) fn tone(verdict: Verdict) -> Tone {
    match verdict {
        Verdict::Elected => Tone::Jade,
        Verdict::Tied => Tone::Amber,
        Verdict::BelowBar
        | Verdict::OutRanked
        | Verdict::Undecided
        | Verdict::Out
        | Verdict::HigherPost
        | Verdict::Kin => Tone::Neutral,
    }
}

fn verdict_words(lang: Lang, rules: &Preset, verdict: Verdict) -> &'static str {
    use crate::rules::Threshold;
    let half = matches!(
        rules.threshold,
        Threshold::Share {
            num: 1,
            den: 2,
            strict: true,
            ..
        }
    );
    match verdict {
        Verdict::Elected => lang.count_elected(),
        Verdict::Tied => lang.count_tied(),
        Verdict::BelowBar if half => lang.count_below_half(),
        Verdict::BelowBar => lang.count_below_bar(),
        Verdict::OutRanked => lang.count_outranked(),
        Verdict::Undecided => lang.count_undecided(),
        Verdict::Out => lang.count_out(),
        Verdict::HigherPost => lang.count_higher_post(),
        Verdict::Kin => lang.count_kin(),
    }
}
