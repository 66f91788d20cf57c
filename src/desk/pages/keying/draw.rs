//! The ballot on the screen, in the order and shape of the paper.

use egui::{Rect, Ui, UiBuilder, vec2};

use super::ballot::{Ballot, Mode};
use super::bottom;
use super::choices::Choices;
use super::grades;
use super::half::Half;
use super::roll::{Roll, line_name, written};
use super::sheet::Place;
use super::signs::{cell, meant, shown};
use crate::desk::style::{bold, regular};
use crate::desk::widgets::{CellMark, Row, Tone, ballot_row, dashed_hint, tag};
use crate::meeting::{
    Appraised, BallotEntry, CandidateOrder, Cell, Contest, ContestEntry, Meeting, Paper, PersonId,
    Round,
};
use crate::roster::display_name;
use crate::rules::{Mark, Preset};
use crate::text::Lang;
use crate::theme::theme;

/// What the panel is drawn from.
pub(crate) struct View<'a> {
    /// The language.
    pub(crate) lang: Lang,
    /// The meeting, for names and rules.
    pub(crate) meeting: &'a Meeting,
    /// The paper keyed.
    pub(crate) paper: &'a Paper,
    /// Its round.
    pub(crate) round: &'a Round,
    /// Finds people.
    pub(crate) roll: &'a Roll,
    /// What the scrutineer read before a ruling; shown beside the disputed cells.
    pub(crate) read: Option<&'a BallotEntry>,
    /// Whether the verdict is shown; a few disputed cells have none of their own.
    pub(crate) verdict: bool,
    /// The keyer has moved: bring the line and the next three into view.
    pub(crate) follow: bool,
    /// Put the focus into the field for Chinese.
    pub(crate) to_chinese: bool,
}

impl View<'_> {
    /// The rules this sheet is read by.
    pub(super) fn rules(&self) -> &Preset {
        self.meeting.rules_in(self.round.id)
    }

    /// What may stand beside a line.
    pub(super) fn choices(&self) -> Choices {
        Choices::of(self.round)
    }
}

/// What was pointed at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Pointed {
    /// A cell: contest, candidate, mark.
    Cell(usize, usize, Cell),
    /// The line for names written in.
    Names,
    /// A reason, from 0.
    Reason(usize),
    /// A person found.
    Person(PersonId),
    /// The Chinese name is typed.
    Chinese,
    /// The field for Chinese was left.
    LeftChinese,
}

/// Draws the ballot into the panel, with the strip for the present mode below it.
pub(crate) fn ballot(ui: &mut Ui, view: &View<'_>, ballot: &mut Ballot) -> Option<Pointed> {
    let whole = ui.available_rect_before_wrap();
    let foot_height = bottom::height(view, ballot, whole.height());
    let split = whole.bottom() - foot_height;
    let body = Rect::from_min_max(whole.min, egui::pos2(whole.right(), split - 8.0));
    let foot = Rect::from_min_max(egui::pos2(whole.left(), split), whole.max);
    let mut pointed = None;
    let builder = UiBuilder::new().id_salt("ballot").max_rect(body);
    ui.scope_builder(builder, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let single = view.paper.contests.len() == 1;
        if let (true, Some(contest)) = (single, view.paper.contests.first()) {
            head(ui, view, ballot, contest);
        }
        egui::ScrollArea::vertical()
            .id_salt("ballot lines")
            .auto_shrink([false, false])
            .show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                let contests = view.paper.contests.iter().zip(ballot.sheet.halves());
                for (index, (contest, half)) in contests.enumerate() {
                    if !single {
                        if index > 0 {
                            ui.add_space(theme().gap);
                        }
                        head(ui, view, ballot, contest);
                    }
                    let found = self::contest(ui, view, ballot, index, contest, half, body.right());
                    pointed = pointed.or(found);
                }
            });
    });
    let builder = UiBuilder::new().id_salt("ballot foot").max_rect(foot);
    ui.scope_builder(builder, |ui| {
        let found = bottom::show(ui, view, ballot);
        pointed = pointed.or(found);
    });
    ui.advance_cursor_after_rect(whole);
    pointed
}

fn head(ui: &mut Ui, view: &View<'_>, ballot: &Ballot, contest: &Contest) {
    let t = theme();
    let lang = view.lang;
    ui.horizontal(|ui| {
        let survey = view.round.survey.as_ref();
        let title = match survey {
            Some(survey) => lang.sheet_titled(&contest.setup.title, &survey.plan.ask),
            None => lang.keying_ballot_of(&contest.setup.title),
        };
        ui.add(egui::Label::new(bold(title, t.size_name, *t.ink)).truncate());
        ui.add_space(8.0);
        let order = match contest.order {
            CandidateOrder::Strokes => lang.keying_by_strokes(),
            CandidateOrder::ByHand => lang.keying_by_hand(),
        };
        let lines = u32::try_from(contest.rows()).unwrap_or(u32::MAX);
        let seats = contest.setup.seats;
        let line = match (view.choices(), survey) {
            (Choices::Grades(_), _) => lang.keying_grades_line(lines),
            (Choices::Names, _) => lang.keying_names_line(seats),
            (Choices::Marks, Some(_)) => lang.keying_list_line(seats, lines, order),
            (Choices::Marks, None) => lang.keying_ballot_line(seats, lines, order),
        };
        ui.add(egui::Label::new(regular(line, t.size_body - 1.0, *t.ink_2)).truncate());
    });
    ui.add_space(10.0);
    if let Some(grades) = view.choices().grades() {
        grades::heads(ui, view, ballot, grades);
        return;
    }
    let line = ui.available_rect_before_wrap();
    ui.painter()
        .hline(line.x_range(), line.top(), egui::Stroke::new(1.0, *t.line));
    ui.add_space(6.0);
}

fn contest(
    ui: &mut Ui,
    view: &View<'_>,
    ballot: &Ballot,
    at: usize,
    contest: &Contest,
    half: &Half,
    right: f32,
) -> Option<Pointed> {
    let mut pointed = None;
    // Columns stand under their heads also where a scroll bar takes room.
    let bar = right - ui.max_rect().right();
    if let Some(reason) = half.invalid() {
        ui.add_space(6.0);
        let reason = view.lang.invalid_reason(reason);
        tag(
            ui,
            Tone::Vermilion,
            &view.lang.keying_contest_invalid(reason),
        );
        ui.add_space(6.0);
    }
    let symbols = view.rules().symbols;
    let choices = view.choices();
    let now = ballot.sheet.at();
    for index in 0..contest.rows() {
        let top = ui.cursor().top();
        let name = line_name(view.meeting, contest, index);
        let agreed = half.is_agreed(index);
        let value = half.shown(index);
        // By exception the keyer looks for the candidate turned last.
        let turned = half.usual().is_some() && ballot.sheet.last() == Some((at, index));
        let current = turned || (now == Place::Cell(at, index) && ballot.mode == Mode::Marks);
        let quiet = agreed || half.invalid().is_some() || half.cell(index).is_none();
        let heard = if view.paper.contests.len() > 1 {
            format!("{} {name}", contest.setup.title)
        } else {
            name.to_owned()
        };
        let shown_name = display_name(name);
        let object = contest.objects.get(index);
        let row = Row {
            number: number(index, half, ballot),
            name: &shown_name,
            note: object.map_or("", |object| &object.post),
            current,
            later: quiet,
            cells_width: match choices {
                Choices::Grades(grades) => grades::width(grades) - bar,
                Choices::Marks | Choices::Names => MARKS_WIDTH,
            },
            low: object.is_some(),
        };
        // What the scrutineer read stands left of the cells.
        let read_at = row.cells_width + 26.0;
        ballot_row(ui, row, |ui| {
            if agreed {
                let t = theme();
                let words = view.lang.differences_agreed();
                ui.label(regular(words, t.size_body - 1.0, *t.ink_3));
                return;
            }
            if let Some(words) = value.and_then(|cell| special(view.lang, cell)) {
                tag(ui, Tone::Amber, words);
                return;
            }
            if let Some(grades) = choices.grades() {
                // Two lines of one name are told apart by their numbers.
                let heard = match namesakes(contest, index) {
                    true => format!("{} {heard}", index + 1),
                    false => heard.clone(),
                };
                let clicked = grades::cells(ui, view.lang, &heard, grades, value);
                pointed = pointed.or(clicked.map(|cell| Pointed::Cell(at, index, cell)));
                return;
            }
            ui.spacing_mut().item_spacing.x = MARKS_GAP;
            for mark in CellMark::ALL {
                let chosen = value.and_then(shown) == Some(mark);
                if cell(ui, view.lang, &heard, symbols, mark, chosen).clicked() {
                    pointed = Some(Pointed::Cell(at, index, meant(mark)));
                }
            }
        });
        let row = Rect::from_min_max(
            egui::pos2(ui.min_rect().left(), top),
            egui::pos2(ui.min_rect().right(), ui.cursor().top()),
        );
        if let (false, Some(words)) = (agreed, read_words(view, at, index)) {
            let place = row.with_max_x(row.right() - read_at);
            let layout = egui::Layout::right_to_left(egui::Align::Center);
            let builder = UiBuilder::new()
                .id_salt(("read", at, index))
                .max_rect(place)
                .layout(layout);
            let t = theme();
            ui.new_child(builder)
                .label(regular(words, t.size_body - 1.0, *t.ink_2));
        }
        let here = current || (now == Place::Contest(at) && index == 0 && !ballot.sheet.turned());
        if here && view.follow {
            follow(ui, row, index);
        }
    }
    if choices.grades().is_some() {
        return pointed;
    }
    let named = names(ui, view, ballot, at, half);
    pointed.or(named)
}

/// Whether another line of an appraisal has the same name.
fn namesakes(contest: &Contest, index: usize) -> bool {
    let name = contest.objects.get(index).map(|object| &object.name);
    let same = |object: &&Appraised| Some(&object.name) == name;
    contest.objects.iter().filter(same).count() > 1
}

/// The number of a candidate: in the order of the paper, and where it is typed, with the
/// digits that are typed.
fn number(index: usize, half: &Half, ballot: &Ballot) -> egui::RichText {
    let t = theme();
    let digits = ballot.sheet.digits();
    let place = index + 1;
    if half.usual().is_some() {
        bold(format!("{place:0digits$}"), t.size_body + 2.0, *t.indigo)
    } else {
        regular(place.to_string(), t.size_body, *t.ink_2)
    }
}

/// The gap between the cells of a ballot.
const MARKS_GAP: f32 = 28.0;
/// Three cells, the gaps between them and some air at the right.
const MARKS_WIDTH: f32 = 3.0 * 64.0 + 2.0 * MARKS_GAP + 28.0;

/// Brings a line and the next three into view. Where they are in view nothing moves;
/// where not, a whole page goes by at once, so that for many lines it stands still again.
fn follow(ui: &Ui, row: Rect, index: usize) {
    let lines = |number: f32| number * row.height();
    let view = ui.clip_rect();
    let ahead = row.bottom() + lines(3.0);
    // The first name comes with its contest's title and column heads.
    let above = row.top() - lines(if index == 0 { 3.0 } else { 0.0 });
    if view.top() <= above + 1.0 && ahead <= view.bottom() + 1.0 {
        return;
    }
    let top = row.top() - lines(if index == 0 { 3.0 } else { 1.0 });
    let page = Rect::from_min_max(
        egui::pos2(row.left(), top),
        egui::pos2(row.right(), top + view.height()),
    );
    let still = egui::style::ScrollAnimation::none();
    ui.scroll_to_rect_animation(page, Some(egui::Align::TOP), still);
}

/// The words for a cell that holds none of the three marks.
fn special(lang: Lang, cell: Cell) -> Option<&'static str> {
    match cell {
        Cell::Doubtful => Some(lang.keying_doubtful_cell()),
        Cell::Mark(Mark::Void) => Some(lang.differences_void_cell()),
        Cell::Mark(_) | Cell::Grade(_) => None,
    }
}

/// What the scrutineer read beside a candidate, for the ruling.
fn read_words(view: &View<'_>, contest: usize, index: usize) -> Option<String> {
    let entry = view.read?.get(contest)?;
    let words = match entry {
        ContestEntry::Invalid(reason) => view.lang.invalid_reason(*reason),
        ContestEntry::Marked { cells, .. } => view.choices().words(view.lang, *cells.get(index)?),
    };
    Some(view.lang.differences_read(words))
}

/// The line for names written in, and the names there.
fn names(ui: &mut Ui, view: &View<'_>, ballot: &Ballot, at: usize, half: &Half) -> Option<Pointed> {
    let t = theme();
    let lang = view.lang;
    let takes = half.takes_names() && half.invalid().is_none();
    let mut pointed = None;
    let top = ui.cursor().top();
    ui.add_space(8.0);
    ui.horizontal_wrapped(|ui| {
        ui.set_min_height(t.height_button);
        ui.spacing_mut().item_spacing = vec2(10.0, 6.0);
        let line = match (view.choices(), &view.round.survey) {
            (Choices::Names, _) => lang.keying_names_proposed(),
            (_, Some(_)) => lang.keying_also_proposed(),
            (_, None) => lang.write_in_line(),
        };
        ui.label(regular(line, t.size_body, *t.ink_2));
        ui.add_space(6.0);
        if !half.takes_names() {
            let words = regular(lang.differences_agreed(), t.size_body - 1.0, *t.ink_3);
            ui.label(words);
            return;
        }
        for name in half.names() {
            let person = written(view.meeting, &name.name, lang.keying_unread_name());
            if view.choices() == Choices::Names && name.mark != Cell::Doubtful {
                tag(ui, Tone::Jade, &display_name(&person));
                continue;
            }
            let mark = match name.mark {
                Cell::Mark(Mark::Abstain) => lang.keying_unmarked(),
                cell => view.choices().words(lang, cell),
            };
            let tone = match name.mark {
                Cell::Mark(Mark::Yes) => Tone::Jade,
                Cell::Doubtful => Tone::Amber,
                _ => Tone::Neutral,
            };
            tag(ui, tone, &lang.keying_written(&display_name(&person), mark));
        }
        let here = ballot.sheet.names_contest() == Some(at) && ballot.mode == Mode::Marks;
        if takes && here && dashed_hint(ui, "*", lang.keying_names_hint()).clicked() {
            pointed = Some(Pointed::Names);
        }
        if ballot.sheet.at() == Place::Names(at) {
            ui.label(regular(
                lang.keying_names_stop(),
                t.size_body - 1.0,
                *t.indigo,
            ));
        }
    });
    if let (true, Some(ContestEntry::Marked { write_ins, .. })) =
        (takes, view.read.and_then(|read| read.get(at)))
    {
        for name in write_ins {
            let person = written(view.meeting, &name.name, lang.keying_unread_name());
            let words = match view.choices() {
                Choices::Names if name.mark != Cell::Doubtful => person,
                choices => lang.keying_written(&person, choices.words(lang, name.mark)),
            };
            ui.label(regular(
                lang.differences_read(&words),
                t.size_small,
                *t.ink_2,
            ));
        }
    }
    let here = match ballot.sheet.at() {
        Place::Names(contest) => contest == at,
        Place::End => at + 1 == view.paper.contests.len(),
        Place::Cell(..) | Place::Contest(_) => false,
    };
    if here && view.follow {
        let left = ui.min_rect().left();
        let rect = Rect::from_min_max(
            egui::pos2(left, top),
            egui::pos2(left + 10.0, ui.cursor().top()),
        );
        ui.scroll_to_rect_animation(rect, None, egui::style::ScrollAnimation::none());
    }
    pointed
}
