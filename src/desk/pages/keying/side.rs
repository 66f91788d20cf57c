//! The column beside the ballot: who keys, the bundle, how far the keying is.

use egui::Ui;

use super::choices::Choices;
use super::gate::check_words;
use super::open::{OpenBundle, keyed};
use super::way::{Style, Way};
use super::{offer, progress, seat};
use crate::desk::page::Ctx;
use crate::desk::style::regular;
use crate::desk::widgets::{
    Bar, Position, Tone, avatar, bar, big_figure, card, key_cap, positions, segment_aside, tinted,
};
use crate::meeting::{ContestEntry, HallMode, Keyer, Meeting, Pass, ShiftCheck};
use crate::text::Lang;
use crate::theme::theme;

/// What was pointed at in the column.
pub(super) enum Wanted {
    /// Another way of keying.
    Way(Way),
    /// Caller mode, or not.
    Calling(bool),
    /// Another check when somebody else sits down.
    Check(ShiftCheck),
}

/// Draws the column.
///
/// What was pointed at, if anything.
pub(super) fn show(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    keyer: Option<Keyer>,
    open: Option<&OpenBundle>,
) -> Option<Wanted> {
    let mut chosen = None;
    let t = theme();
    let (lang, meeting) = (ctx.lang, ctx.meeting());
    let officer = keyer.and_then(|keyer| meeting.officer(keyer.typist));
    if let Some(officer) = officer {
        card(ui, |ui| {
            let roles = seat::roles(officer, lang);
            let line = match open {
                Some(open) => lang.keying_keyer_line(&roles, lang.pass(open.pass)),
                None => lang.keying_keyer_here(&roles),
            };
            avatar(ui, &officer.name, &line);
            let reader = keyer.and_then(|keyer| meeting.officer(keyer.reader?));
            if let Some(reader) = reader {
                let words = lang.keying_reader(&reader.name);
                ui.label(regular(words, t.size_body - 1.0, *t.ink_2));
            }
        });
    }
    if let Some(open) = open {
        // Where only names are written there is nothing to choose.
        if open.way().choices != Choices::Names {
            card(ui, |ui| chosen = way(ui, lang, open.way()).map(Wanted::Way));
        }
        card(ui, |ui| bundle(ui, ctx, open));
    }
    if keyer.is_none() {
        card(ui, |ui| chosen = this_count(ui, ctx));
    }
    let pass = open.map_or_else(|| present_pass(meeting), |open| open.pass);
    card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 8.0;
        let (done, all) = progress(meeting, pass);
        if open.is_some() {
            // The bundle stands above in large figures; at the lowest window both must fit.
            let words = lang.keying_other_pass(lang.pass(pass), done, all);
            ui.label(regular(words, t.size_body, *t.ink_2));
        } else {
            ui.label(regular(lang.pass(pass), t.size_body, *t.ink_2));
            big_figure(ui, &done.to_string(), &lang.keying_of_ballots(all));
        }
        let line = Bar::new(lang.pass(pass), done.into(), all.into(), Tone::Indigo);
        bar(ui, &line.height(8.0));
        let (done, all) = progress(meeting, pass.other());
        let names = who(meeting, pass.other(), lang.keying_and());
        let words = if names.is_empty() {
            lang.keying_other_pass(lang.pass(pass.other()), done, all)
        } else {
            lang.keying_other_pass_by(lang.pass(pass.other()), done, all, &names)
        };
        ui.label(regular(words, t.size_body - 1.0, *t.ink_2));
        let left = meeting
            .round()
            .and_then(|round| round.seconds_left(ctx.now()));
        if let Some(left) = left {
            let words = lang.keying_left_line(left.div_ceil(60));
            ui.label(regular(words, t.size_body - 1.0, *t.ink_2));
        }
    });
    if open.is_none() {
        tinted(ui, Tone::Indigo, |ui| {
            ui.label(regular(
                lang.keying_explanation(),
                t.size_body - 1.0,
                *t.indigo,
            ));
        });
    }
    chosen
}

/// Which style, and which mark is usual: always in sight, changed by one key each.
fn way(ui: &mut Ui, lang: Lang, now: Way) -> Option<Way> {
    let t = theme();
    let mut chosen = None;
    ui.spacing_mut().item_spacing.y = 6.0;
    let styles = [
        (Style::InSequence, lang.keying_in_sequence()),
        (Style::ByException, lang.keying_by_exception()),
    ];
    row(ui, lang.keying_style(), "F7", |ui| {
        for (style, words) in styles {
            let name = format!("{} {words}", lang.keying_style());
            if segment_aside(ui, style == now.style, words, &name, t.size_body - 1.0).clicked() {
                chosen = Some(Way { style, ..now });
            }
        }
    });
    let choices = now.choices;
    let mut usual_segments = |ui: &mut Ui| {
        for usual in choices.usual() {
            let words = choices.words(lang, usual);
            let name = format!("{} {words}", lang.keying_usual());
            if segment_aside(ui, usual == now.usual, words, &name, t.size_body - 1.0).clicked() {
                chosen = Some(Way { usual, ..now });
            }
        }
    };
    if choices.grades().is_some() {
        // So many grades do not stand on one line with their label.
        row(ui, lang.keying_usual(), "F9", |_| {});
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = egui::vec2(0.0, 2.0);
            usual_segments(ui);
        });
    } else {
        row(ui, lang.keying_usual(), "F9", usual_segments);
    }
    ui.label(regular(way_line(lang, now), t.size_small, *t.ink_2));
    chosen
}

/// How the keys work in this style, in a line.
fn way_line(lang: Lang, now: Way) -> String {
    let words = |cell| now.choices.words(lang, cell);
    match (now.style, now.choices) {
        (Style::InSequence, Choices::Grades(grades)) => format!(
            "{}{}",
            lang.keying_grades_keys(grades.count(), grades.count() + 1),
            lang.keying_plus_fills(words(now.usual))
        ),
        (Style::InSequence, _) => format!(
            "{}{}",
            lang.keying_sequence_line(),
            lang.keying_plus_fills(words(now.usual))
        ),
        (Style::ByException, Choices::Grades(_)) => {
            let order = now.choices.cells().into_iter().map(words);
            let order = order.collect::<Vec<_>>().join(lang.keying_grades_then());
            lang.keying_grades_turn(&order)
        }
        (Style::ByException, _) => {
            let first = now.choices.turned(now.usual, now.usual);
            let second = now.choices.turned(now.usual, first);
            lang.keying_numbers_turn(words(first), words(second))
        }
    }
}

/// What was chosen for this count: a caller, and what a change of keyer asks for.
fn this_count(ui: &mut Ui, ctx: &Ctx<'_>) -> Option<Wanted> {
    let t = theme();
    let (lang, meeting) = (ctx.lang, ctx.session.ahead());
    let mut wanted = None;
    ui.spacing_mut().item_spacing.y = 6.0;
    ui.label(regular(lang.keying_meeting_card(), t.size_body, *t.ink_2));
    let callers = [
        (false, lang.keying_caller_off()),
        (true, lang.keying_caller_on()),
    ];
    let size = t.size_body - 1.0;
    row(ui, lang.keying_caller(), "*", |ui| {
        for (calling, words) in callers {
            let name = format!("{} {words}", lang.keying_caller());
            if segment_aside(ui, calling == meeting.calls(), words, &name, size).clicked() {
                wanted = Some(Wanted::Calling(calling));
            }
        }
    });
    if meeting.calls() {
        let words = if meeting.info.hall == HallMode::Direct {
            lang.keying_caller_line()
        } else {
            lang.keying_caller_hidden()
        };
        ui.label(regular(words, t.size_small, *t.ink_2));
    }
    row(ui, lang.keying_check(), "−", |_| {});
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 2.0;
        for check in ShiftCheck::ALL {
            let words = check_words(lang, check);
            let name = format!("{} {words}", lang.keying_check());
            if segment_aside(ui, check == meeting.shift, words, &name, size).clicked() {
                wanted = Some(Wanted::Check(check));
            }
        }
    });
    wanted
}

fn row(ui: &mut Ui, label: &str, cap: &str, content: impl FnOnce(&mut Ui)) {
    let t = theme();
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 2.0;
        ui.set_min_height(26.0);
        ui.label(regular(label, t.size_body - 1.0, *t.ink_2));
        ui.add_space(6.0);
        content(ui);
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            key_cap(ui, cap);
        });
    });
}

fn present_pass(meeting: &Meeting) -> Pass {
    let (done, all) = progress(meeting, Pass::First);
    if done < all {
        Pass::First
    } else {
        Pass::Second
    }
}

/// Who types in a pass, each once.
fn who(meeting: &Meeting, pass: Pass, and: &str) -> String {
    let mut names = Vec::new();
    for bundle in offer::bundles(meeting).filter_map(|at| meeting.bundle(at)) {
        let typist = bundle.keying(pass).keyer.map(|keyer| keyer.typist);
        let officer = typist.and_then(|typist| meeting.officer(typist));
        let name = officer.map(|officer| officer.name.as_str());
        names.extend(name.filter(|name| !names.contains(name)));
    }
    names.join(and)
}

fn bundle(ui: &mut Ui, ctx: &Ctx<'_>, open: &OpenBundle) {
    let t = theme();
    let (lang, ahead) = (ctx.lang, ctx.session.ahead());
    // What is green is on the disk; where the keyer is comes from what was asked for.
    let Some(bundle) = ctx.meeting().bundle(open.at) else {
        return;
    };
    ui.spacing_mut().item_spacing.y = 8.0;
    ui.label(regular(
        lang.keying_bundle(open.at.number),
        t.size_body,
        *t.ink_2,
    ));
    let position = open.position(ahead);
    let figure = if open.full(ahead) {
        keyed(bundle, open.pass).to_string()
    } else {
        position.to_string()
    };
    big_figure(ui, &figure, &lang.keying_of_ballots(bundle.size));
    let ballots = &bundle.keying(open.pass).ballots;
    let doubtful = |index: usize| {
        let ballot = ballots.get(index);
        ballot.is_some_and(|ballot| ballot.entry.iter().any(ContestEntry::doubtful))
    };
    let size = usize::try_from(bundle.size).unwrap_or(0).max(ballots.len());
    let states = (0..size)
        .map(|index| {
            if u32::try_from(index + 1) == Ok(position) && !open.full(ahead) {
                Position::Now
            } else if doubtful(index) {
                Position::Doubtful
            } else if index < ballots.len() {
                Position::Done
            } else {
                Position::Open
            }
        })
        .collect::<Vec<_>>();
    positions(ui, lang, &states);
    let marked = (0..ballots.len()).filter(|index| doubtful(*index));
    let marked = marked.map(|index| (index + 1).to_string());
    let marked = marked.collect::<Vec<_>>().join(lang.keying_and());
    ui.add_space(2.0);
    if !marked.is_empty() {
        let words = lang.keying_doubtful_note(&marked);
        ui.label(regular(words, t.size_body - 1.0, *t.ink_2));
    }
    // The key bar is full of marks, so the rarer keys stand here.
    ui.label(regular(lang.keying_more_keys(), t.size_small, *t.ink_3));
}
