//! The strip under the ballot: the verdict, or what a key has opened.

use egui::{Id, Key, Ui};

use super::ballot::{Ballot, Mode};
use super::draw::{Pointed, View};
use super::half::Half;
use super::roll::written;
use crate::desk::style::{bold, regular};
use crate::desk::widgets::{
    Tone, cell as cell_of_width, key_cap, list_row, text_field, tinted, verdict_strip,
};
use crate::meeting::{Cell, Contest, ContestEntry, InvalidReason, paper_verdicts, verdict};
use crate::roster::display_name;
use crate::rules::{BallotVerdict, Preset, UnmarkedWriteIn};
use crate::text::Lang;
use crate::theme::theme;

/// How many people found are shown at once.
const SHOWN: usize = 4;
const ROW: f32 = 36.0;

/// How high the strip is.
pub(crate) fn height(view: &View<'_>, ballot: &Ballot, whole: f32) -> f32 {
    let t = theme();
    let wanted = match &ballot.mode {
        Mode::Marks if !view.verdict => 0.0,
        Mode::Marks | Mode::Number { .. } => t.height_row + 2.0,
        Mode::Reasons { .. } => 172.0,
        Mode::Name { .. } => 154.0 + ROW * SHOWN as f32,
        Mode::NameMark { .. } => 104.0,
    };
    wanted.min(whole * 0.7)
}

/// Draws the strip.
pub(crate) fn show(ui: &mut Ui, view: &View<'_>, ballot: &mut Ballot) -> Option<Pointed> {
    let t = theme();
    let lang = view.lang;
    match ballot.mode.clone() {
        Mode::Marks => {
            if view.verdict {
                let (tone, words, note) = strip(view, ballot);
                verdict_strip(ui, tone, &words, &note);
            }
            None
        }
        Mode::Number { doubtful, typed } => {
            number(ui, lang, ballot, doubtful, &typed);
            None
        }
        Mode::Reasons { whole } => reasons(ui, view, ballot, whole),
        Mode::Name {
            contest,
            typed,
            selected,
        } => {
            let title = view.paper.contests.get(contest);
            let title = title.map_or("", |contest| contest.setup.title.as_str());
            name_box(ui, view, ballot, title, &typed, selected)
        }
        Mode::NameMark { name, .. } => {
            let person = written(view.meeting, &name, lang.keying_unread_name());
            tinted(ui, Tone::Indigo, |ui| {
                let words = lang.keying_mark_beside(&display_name(&person));
                ui.label(bold(words, t.size_body + 2.0, *t.ink));
                ui.horizontal(|ui| {
                    for (cap, words) in [
                        ("1", lang.yes()),
                        ("2", lang.no()),
                        ("3", lang.keying_unmarked()),
                        if ballot.is_ruling() {
                            ("0", lang.differences_void_cell())
                        } else {
                            (".", lang.keying_doubtful_cell())
                        },
                        ("/", lang.keying_back()),
                    ] {
                        key_cap(ui, cap);
                        ui.label(regular(words, t.size_body, *t.ink));
                        ui.add_space(10.0);
                    }
                });
            });
            None
        }
    }
}

/// The number being typed stands where the verdict was, so that nothing moves.
fn number(ui: &mut Ui, lang: Lang, ballot: &Ballot, doubtful: bool, typed: &str) {
    let gaps = "_".repeat(ballot.sheet.digits().saturating_sub(typed.len()));
    let typed_so_far = format!("{typed}{gaps}");
    let (tone, words) = if doubtful {
        (Tone::Amber, lang.keying_number_doubtful(&typed_so_far))
    } else {
        (Tone::Indigo, lang.keying_number_typed(&typed_so_far))
    };
    let blank = typed == "0" && !doubtful && ballot.sheet.contest_untouched();
    let note = if blank {
        lang.keying_number_blank()
    } else {
        ""
    };
    verdict_strip(ui, tone, &words, note);
}

fn reasons(ui: &mut Ui, view: &View<'_>, ballot: &Ballot, whole: bool) -> Option<Pointed> {
    let t = theme();
    let lang = view.lang;
    let contest = view.paper.contests.get(ballot.sheet.contest());
    let title = if whole {
        lang.keying_why_paper_invalid().to_owned()
    } else {
        lang.keying_why_contest_invalid(contest.map_or("", |c| &c.setup.title))
    };
    let mut pointed = None;
    tinted(ui, Tone::Vermilion, |ui| {
        ui.set_min_height(ui.available_height());
        ui.label(bold(title, t.size_body + 2.0, *t.ink));
        egui::Grid::new("invalid reasons")
            .num_columns(2)
            .spacing([28.0, 4.0])
            .show(ui, |ui| {
                for (index, reason) in InvalidReason::ALL.into_iter().enumerate() {
                    ui.horizontal(|ui| {
                        key_cap(ui, &(index + 1).to_string());
                        let words = regular(lang.invalid_reason(reason), t.size_body, *t.ink);
                        let label = ui.add(egui::Label::new(words).sense(egui::Sense::CLICK));
                        if label.clicked() {
                            pointed = Some(Pointed::Reason(index));
                        }
                    });
                    if index % 2 == 1 {
                        ui.end_row();
                    }
                }
            });
        let hint = if whole {
            lang.keying_reason_cancel()
        } else {
            lang.keying_reason_hint()
        };
        ui.label(regular(hint, t.size_small, *t.ink_2));
    });
    pointed
}

fn name_box(
    ui: &mut Ui,
    view: &View<'_>,
    ballot: &mut Ballot,
    title: &str,
    typed: &str,
    selected: usize,
) -> Option<Pointed> {
    let t = theme();
    let lang = view.lang;
    let mut pointed = None;
    tinted(ui, Tone::Indigo, |ui| {
        ui.set_min_height(ui.available_height());
        ui.horizontal(|ui| {
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 4.0;
                let words = match view.round.survey {
                    Some(_) => lang.keying_propose_of(title),
                    None => lang.keying_write_in_of(title),
                };
                ui.label(bold(words, t.size_body, *t.ink));
                typed_box(ui, lang, typed);
            });
            ui.add_space(14.0);
            let id = Id::unique("the written name in Chinese");
            let label = lang.keying_chinese_name();
            let width = ui.available_width().min(260.0);
            let field = text_field(ui, id, label, &mut ballot.chinese, "", width);
            if view.to_chinese {
                field.request_focus();
            }
            if field.lost_focus() {
                let entered = ui.input(|input| input.key_pressed(Key::Enter));
                pointed = Some(if entered {
                    Pointed::Chinese
                } else {
                    Pointed::LeftChinese
                });
            }
        });
        let found = view.roll.search(typed);
        // The selection stays in view without a scroll bar of its own.
        let from = (selected + 1).saturating_sub(SHOWN);
        if found.is_empty() && !typed.is_empty() {
            ui.label(regular(lang.keying_nobody_here(), t.size_body, *t.ink_2));
        }
        ui.spacing_mut().item_spacing.y = 0.0;
        for (index, id) in found.iter().enumerate().skip(from).take(SHOWN) {
            let Some(person) = view.meeting.person(*id) else {
                continue;
            };
            let row = Id::unique(("written name found", index));
            let heard = format!("{} {}", person.roll.name, person.roll.number);
            let hit = list_row(ui, row, &heard, index == selected, ROW, |ui| {
                let name = display_name(&person.roll.name);
                cell_of_width(ui, bold(name, t.size_body + 2.0, *t.ink), 150.0);
                let number = lang.keying_roll_number(&person.roll.number);
                let words = if person.roll.number.is_empty() {
                    String::new()
                } else {
                    number
                };
                cell_of_width(ui, regular(words, t.size_body - 1.0, *t.ink_2), 110.0);
                let group = regular(&person.roll.group, t.size_body - 1.0, *t.ink_2);
                cell_of_width(ui, group, ui.available_width());
            });
            if hit.clicked() {
                pointed = Some(Pointed::Person(*id));
            }
        }
        if found.len() < SHOWN {
            ui.add_space(6.0);
            ui.label(regular(
                lang.keying_name_hint(),
                t.size_small + 0.5,
                *t.ink_2,
            ));
        }
    });
    pointed
}

/// What was typed, drawn as a field; its keys come through the ballot's own key area.
fn typed_box(ui: &mut Ui, lang: Lang, typed: &str) {
    let t = theme();
    let size = egui::vec2(250.0, t.height_button);
    let (rect, response) = ui.allocate_exact_size(size, egui::Sense::hover());
    response.widget_info(|| egui::WidgetInfo {
        current_text_value: Some(typed.to_owned()),
        ..egui::WidgetInfo::labeled(egui::Role::TextInput, true, lang.keying_names_hint())
    });
    let line = egui::Stroke::new(2.0, *t.indigo);
    let corner = crate::desk::style::radius(t.radius_button);
    ui.painter()
        .rect(rect, corner, *t.card, line, egui::StrokeKind::Inside);
    let (words, ink) = if typed.is_empty() {
        (lang.keying_names_hint(), *t.ink_3)
    } else {
        (typed, *t.ink)
    };
    let font = crate::desk::style::regular_font(t.size_body + 1.0);
    let galley = ui.painter().layout_no_wrap(words.into(), font, ink);
    let at = egui::pos2(rect.left() + 12.0, rect.center().y - galley.size().y / 2.0);
    let caret = if typed.is_empty() {
        at.x - 3.0
    } else {
        at.x + galley.size().x + 2.0
    };
    ui.painter().galley(at, galley, ink);
    let y = rect.center().y;
    ui.painter().vline(
        caret,
        y - 11.0..=y + 11.0,
        egui::Stroke::new(2.0, *t.indigo),
    );
}

/// The verdict strip: of the contest the keyer is in, and of every contest once all are keyed.
fn strip(view: &View<'_>, ballot: &Ballot) -> (Tone, String, String) {
    let sheet = &ballot.sheet;
    let contests = view.paper.contests.iter().zip(sheet.halves());
    let rules = view.rules();
    let one = |(contest, half): (&Contest, &Half)| {
        let judged = verdict(rules, view.round.kind, contest, &half.entry());
        in_words(view, contest, half, judged)
    };
    if sheet.complete() && view.paper.contests.len() > 1 {
        // What one contest does to the others can be said once all are keyed.
        let entries = sheet.halves().iter().map(Half::entry).collect::<Vec<_>>();
        let judged = paper_verdicts(rules, view.round.kind, &view.paper.contests, &entries);
        let parts = contests
            .zip(judged)
            .map(|((contest, half), judged)| {
                let (tone, words, _) = in_words(view, contest, half, judged);
                (tone, format!("{} {words}", contest.setup.title))
            })
            .collect::<Vec<_>>();
        let worst = [Tone::Vermilion, Tone::Amber]
            .into_iter()
            .find(|tone| parts.iter().any(|(own, _)| own == tone));
        let words = parts.into_iter().map(|(_, words)| words);
        let words = words.collect::<Vec<_>>().join(view.lang.keying_semicolon());
        // The verdicts of several contests fill the strip; the key is on the key bar too.
        let note = view.lang.keying_enter_short().to_owned();
        return (worst.unwrap_or(Tone::Jade), words, note);
    }
    let mut contests = contests;
    contests
        .nth(sheet.contest())
        .map_or((Tone::Neutral, String::new(), String::new()), one)
}

fn in_words(
    view: &View<'_>,
    contest: &Contest,
    half: &Half,
    judged: Option<BallotVerdict>,
) -> (Tone, String, String) {
    let (lang, rules) = (view.lang, view.rules());
    let survey = view.round.survey.is_some();
    let seats = contest.setup.seats;
    let entry = half.entry();
    let confirm = || {
        let others = exceptions(half, contest.rows());
        if half.usual().is_some() && half.untouched() {
            lang.keying_usual_enters().to_owned()
        } else if others.is_empty() {
            lang.keying_enter_confirms().to_owned()
        } else {
            // A long ballot does not show them all at once; here they all stand.
            lang.keying_exceptions(&others)
        }
    };
    if half.invalid().is_some() {
        let words = lang.keying_verdict_invalid().to_owned();
        return (Tone::Vermilion, words, confirm());
    }
    let missing = u32::try_from(half.missing()).unwrap_or(u32::MAX);
    if view.choices().grades().is_some() {
        return graded(lang, contest, &entry, missing, confirm());
    }
    let over = match judged {
        Some(BallotVerdict::OverMarked { chosen, limit }) => Some((chosen, limit)),
        _ => None,
    };
    if let Some((chosen, limit)) = over {
        let words = lang.keying_verdict_over(chosen, limit);
        let note = if missing > 0 {
            lang.keying_still(missing)
        } else {
            confirm()
        };
        return (Tone::Vermilion, words, note);
    }
    if missing > 0 {
        let chosen = chosen(&entry, rules);
        let words = match survey {
            true => lang.keying_proposed_unfinished(chosen, seats),
            false => lang.keying_verdict_unfinished(chosen, seats),
        };
        return (Tone::Neutral, words, lang.keying_still(missing));
    }
    if entry.doubtful() {
        let words = lang.keying_verdict_doubtful().to_owned();
        return (Tone::Amber, words, confirm());
    }
    let (tone, words) = match judged {
        None | Some(BallotVerdict::Illegible) => {
            (Tone::Vermilion, lang.keying_verdict_invalid().to_owned())
        }
        Some(BallotVerdict::Blank) if survey => {
            (Tone::Amber, lang.keying_proposed_blank().to_owned())
        }
        Some(BallotVerdict::Valid { chosen }) if survey => {
            (Tone::Jade, lang.keying_proposed_valid(chosen, seats))
        }
        Some(BallotVerdict::Blank) => (Tone::Amber, lang.keying_verdict_blank().to_owned()),
        Some(BallotVerdict::Valid { chosen }) => {
            (Tone::Jade, lang.keying_verdict_valid(chosen, seats))
        }
        Some(BallotVerdict::OverMarked { chosen, limit }) => {
            (Tone::Vermilion, lang.keying_verdict_over(chosen, limit))
        }
        Some(BallotVerdict::UnderMarked { chosen, least }) => {
            (Tone::Vermilion, lang.keying_verdict_under(chosen, least))
        }
        Some(BallotVerdict::NotExact { chosen, exactly }) => (
            Tone::Vermilion,
            lang.keying_verdict_not_exact(chosen, exactly),
        ),
        Some(BallotVerdict::WriteInBlocked {
            chosen,
            spoils: false,
        }) => (
            Tone::Amber,
            lang.keying_verdict_names_dropped(chosen, seats),
        ),
        Some(BallotVerdict::WriteInBlocked { spoils: true, .. }) => (
            Tone::Vermilion,
            lang.keying_verdict_names_spoil().to_owned(),
        ),
        Some(BallotVerdict::PaperOverMarked) => {
            (Tone::Vermilion, lang.keying_verdict_paper_over().to_owned())
        }
        Some(BallotVerdict::TwoPosts { chosen, struck }) => {
            (Tone::Amber, lang.keying_verdict_two_posts(chosen, struck))
        }
        Some(BallotVerdict::WriteInUnmarked) => (
            Tone::Vermilion,
            lang.keying_verdict_name_unmarked().to_owned(),
        ),
    };
    (tone, words, confirm())
}

/// The verdict on an appraisal: every line has a grade or is left blank, and neither
/// spoils it.
fn graded(
    lang: Lang,
    contest: &Contest,
    entry: &ContestEntry,
    missing: u32,
    confirm: String,
) -> (Tone, String, String) {
    let lines = u32::try_from(contest.rows()).unwrap_or(u32::MAX);
    if missing > 0 {
        let words = lang.keying_graded_unfinished(lines.saturating_sub(missing), lines);
        return (Tone::Neutral, words, lang.keying_graded_still(missing));
    }
    if entry.doubtful() {
        let words = lang.keying_verdict_doubtful().to_owned();
        return (Tone::Amber, words, confirm);
    }
    let cells = match entry {
        ContestEntry::Marked { cells, .. } => cells.as_slice(),
        ContestEntry::Invalid(_) => &[],
    };
    let given = cells.iter().filter(|cell| matches!(cell, Cell::Grade(_)));
    let given = u32::try_from(given.count()).unwrap_or(u32::MAX);
    let (tone, words) = match lines.saturating_sub(given) {
        0 => (Tone::Jade, lang.keying_graded_full().to_owned()),
        _ if given == 0 => (Tone::Amber, lang.keying_graded_blank().to_owned()),
        blank => (Tone::Jade, lang.keying_graded_part(given, blank)),
    };
    (tone, words, confirm)
}

/// The numbers of those keyed by exception that are not as usual.
fn exceptions(half: &Half, candidates: usize) -> String {
    let Some(usual) = half.usual() else {
        return String::new();
    };
    let numbers = (0..candidates)
        .filter(|index| half.cell(*index).is_some_and(|cell| cell != usual))
        .map(|index| (index + 1).to_string());
    numbers.collect::<Vec<_>>().join(" ")
}

/// Names chosen so far, as far as it can be told from an unfinished ballot.
fn chosen(entry: &ContestEntry, rules: &Preset) -> u32 {
    use crate::rules::{Mark, Marks};
    let ContestEntry::Marked { cells, write_ins } = entry else {
        return 0;
    };
    let unmarked =
        rules.marks == Marks::NamesOnly || rules.write_in_unmarked == UnmarkedWriteIn::CountsYes;
    let names = write_ins.iter().filter(|name| {
        name.mark == Cell::Mark(Mark::Yes) || (unmarked && name.mark == Cell::Mark(Mark::Abstain))
    });
    let printed = cells.iter().filter(|cell| **cell == Cell::Mark(Mark::Yes));
    u32::try_from(printed.count() + names.count()).unwrap_or(u32::MAX)
}
