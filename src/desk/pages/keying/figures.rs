//! How the keying goes: who keyed what, in which time, and what is left. On the desk only.

use egui::Ui;

use super::open::keys_kept_as;
use crate::desk::hall_scene::sheet_title;
use crate::desk::page::Ctx;
use crate::desk::scroll_keys::scroll_by_keys;
use crate::desk::style::{bold, regular};
use crate::desk::widgets::{Column, Table};
use crate::journal::side::load_draft;
use crate::meeting::{BundleRef, Meeting, OfficerId, PAUSE_SECONDS, Pass, Piles};
use crate::text::Lang;
use crate::theme::theme;

/// One keying of one bundle.
struct Line {
    at: BundleRef,
    pass: Pass,
    typist: Option<OfficerId>,
    ballots: u32,
    size: u32,
    seconds: Option<u64>,
    keys: Option<u32>,
    charged: Option<u32>,
    closed: bool,
}

/// What one person keyed.
#[derive(Default)]
struct Sum {
    bundles: u32,
    ballots: u32,
    seconds: u64,
    keys: Option<u32>,
    charged: Option<u32>,
}

/// The panel; what it shows is made anew only when the meeting has changed.
#[derive(Default)]
pub(super) struct Figures {
    made: Option<(u64, Vec<Line>)>,
}

impl Figures {
    /// Draws the panel.
    pub(super) fn show(&mut self, ui: &mut Ui, ctx: &Ctx<'_>) {
        let (lang, meeting) = (ctx.lang, ctx.meeting());
        let t = theme();
        if self.made.as_ref().map(|(events, _)| *events) != Some(meeting.events) {
            self.made = Some((meeting.events, lines(ctx)));
        }
        let lines = self.made.as_ref().map_or(&[][..], |(_, lines)| lines);
        ui.label(bold(lang.keying_figures_title(), t.size_name, *t.ink));
        ui.label(regular(lang.keying_figures_line(), t.size_body, *t.ink_2));
        ui.add_space(10.0);
        summary(ui, ctx);
        ui.add_space(10.0);
        egui::ScrollArea::vertical()
            .id_salt("figures of the keying")
            .auto_shrink([false, false])
            .show(ui, |ui| {
                scroll_by_keys(ui, true);
                ui.spacing_mut().item_spacing.y = 0.0;
                people(ui, lang, meeting, lines);
                ui.add_space(t.gap);
                bundles(ui, lang, meeting, lines);
                ui.add_space(8.0);
                let note = lang.keying_figures_note(PAUSE_SECONDS / 60);
                ui.label(regular(note, t.size_small, *t.ink_2));
            });
    }
}

fn lines(ctx: &Ctx<'_>) -> Vec<Line> {
    let meeting = ctx.meeting();
    let mut lines = Vec::new();
    for (at, bundle) in meeting
        .round()
        .into_iter()
        .flat_map(|round| round.counted_bundles())
    {
        for pass in Pass::BOTH {
            let keying = bundle.keying(pass);
            let typist = keying.keyer.map(|keyer| keyer.typist);
            // By exception the number of presses tells of the marks; nobody is to know
            // before both keyings are closed.
            let told = typist.filter(|_| bundle.compared.is_some());
            let kept = told.and_then(|typist| {
                let name = keys_kept_as(typist, at, pass);
                load_draft(ctx.session.path(), &name).ok().flatten()
            });
            lines.push(Line {
                at,
                pass,
                typist,
                ballots: u32::try_from(keying.ballots.len()).unwrap_or(u32::MAX),
                size: bundle.size,
                seconds: meeting.seconds_spent(at, pass),
                keys: kept.and_then(|text| text.parse().ok()),
                charged: meeting.charged(at, pass),
                closed: keying.closed.is_some(),
            });
        }
    }
    lines
}

fn summary(ui: &mut Ui, ctx: &Ctx<'_>) {
    let t = theme();
    let lang = ctx.lang;
    let Some(round) = ctx.meeting().round() else {
        return;
    };
    let progress = round.progress();
    let piles = |piles: Piles| lang.keying_figures_piles(piles.bundles, piles.ballots);
    let left = round.seconds_left(ctx.now()).map_or_else(
        || lang.keying_figures_unknown().to_owned(),
        |seconds| lang.keying_figures_minutes(seconds.div_ceil(60)),
    );
    ui.columns(4, |columns| {
        let parts = [
            (lang.keying_figures_once(), piles(progress.once)),
            (lang.keying_figures_twice(), piles(progress.twice)),
            (lang.keying_figures_agreed(), piles(progress.agreed)),
            (lang.keying_figures_left(), left),
        ];
        for (ui, (title, words)) in columns.iter_mut().zip(parts) {
            ui.label(regular(title, t.size_body - 1.0, *t.ink_2));
            let words = bold(words, t.size_body + 1.0, *t.ink);
            ui.add(egui::Label::new(words).wrap());
        }
    });
}

fn people(ui: &mut Ui, lang: Lang, meeting: &Meeting, lines: &[Line]) {
    let mut sums: Vec<(OfficerId, Sum)> = Vec::new();
    for line in lines {
        let Some(typist) = line.typist.filter(|_| line.ballots > 0) else {
            continue;
        };
        if !sums.iter().any(|(known, _)| *known == typist) {
            sums.push((typist, Sum::default()));
        }
        let Some((_, sum)) = sums.iter_mut().find(|(known, _)| *known == typist) else {
            continue;
        };
        sum.bundles += 1;
        sum.ballots += line.ballots;
        sum.seconds += line.seconds.unwrap_or(0);
        sum.keys = plus(sum.keys, line.keys);
        sum.charged = plus(sum.charged, line.charged);
    }
    let columns = vec![
        Column::wide(lang.keying_figures_who(), 1.0).at_least(90.0),
        Column::figures(lang.keying_figures_bundle(), 56.0),
        Column::figures(lang.keying_figures_ballots(), 60.0),
        Column::figures(lang.keying_figures_time(), 100.0),
        Column::figures(lang.keying_figures_each(), 76.0),
        Column::figures(lang.keying_figures_keys(), 60.0),
        Column::figures(lang.keying_figures_charged(), 60.0),
    ];
    let mut table = Table::new(ui, columns);
    for (typist, sum) in sums {
        let name = meeting.officer(typist).map_or("", |officer| &officer.name);
        // Tenths are enough to compare people by.
        let each = sum.seconds as f64 / f64::from(sum.ballots.max(1));
        let cells = [
            name.to_owned(),
            sum.bundles.to_string(),
            sum.ballots.to_string(),
            time(lang, sum.seconds),
            lang.keying_figures_each_seconds(&format!("{each:.1}")),
            figure(sum.keys),
            figure(sum.charged),
        ];
        row(&mut table, ui, &cells);
    }
}

fn bundles(ui: &mut Ui, lang: Lang, meeting: &Meeting, lines: &[Line]) {
    // Every paper has a first bundle: where there are several it is said which.
    let several = meeting.round().is_some_and(|round| round.papers.len() > 1);
    let columns = vec![
        match several {
            true => Column::wide(lang.keying_figures_bundle(), 2.0).at_least(120.0),
            false => Column::words(lang.keying_figures_bundle(), 76.0),
        },
        Column::words(lang.keying_figures_pass(), 100.0),
        Column::wide(lang.keying_figures_who(), 1.0).at_least(90.0),
        Column::figures(lang.keying_figures_ballots(), 54.0),
        Column::figures(lang.keying_figures_time(), 80.0),
        Column::figures(lang.keying_figures_keys(), 46.0),
        Column::figures(lang.keying_figures_charged(), 46.0),
        Column::words(lang.keying_figures_state(), 86.0),
    ];
    let mut table = Table::new(ui, columns);
    for line in lines {
        let officer = line.typist.and_then(|typist| meeting.officer(typist));
        let state = match (line.closed, line.typist) {
            (true, _) => lang.keying_figures_closed(),
            (false, Some(_)) => lang.keying_figures_open(),
            (false, None) => lang.keying_figures_free(),
        };
        let bundle = lang.keying_bundle(line.at.number);
        let paper = meeting.paper(line.at.paper).filter(|_| several);
        let cells = [
            match paper {
                // The number first: a long name may be cut.
                Some(paper) if paper.ballot_box.is_empty() => {
                    format!("{bundle} {}", sheet_title(paper, lang))
                }
                Some(paper) => format!("{bundle} {}", paper.ballot_box),
                None => bundle,
            },
            lang.pass(line.pass).to_owned(),
            officer.map_or_else(String::new, |officer| officer.name.clone()),
            format!("{}/{}", line.ballots, line.size),
            line.seconds
                .map_or_else(String::new, |seconds| time(lang, seconds)),
            figure(line.keys),
            figure(line.charged),
            state.to_owned(),
        ];
        row(&mut table, ui, &cells);
    }
}

fn row(table: &mut Table, ui: &mut Ui, cells: &[String]) {
    let t = theme();
    table.row(ui, 34.0, |ui, at| {
        if let Some(words) = cells.get(at) {
            let words = regular(words, t.size_body - 1.0, *t.ink);
            ui.add(egui::Label::new(words).truncate());
        }
    });
}

fn plus(sum: Option<u32>, more: Option<u32>) -> Option<u32> {
    match (sum, more) {
        (Some(sum), Some(more)) => Some(sum.saturating_add(more)),
        (sum, more) => sum.or(more),
    }
}

fn figure(value: Option<u32>) -> String {
    value.map_or_else(|| "—".to_owned(), |value| value.to_string())
}

fn time(lang: Lang, seconds: u64) -> String {
    lang.keying_figures_seconds(seconds / 60, seconds % 60)
}
