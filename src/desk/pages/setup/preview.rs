//! What was understood of a roll, for a person to confirm or correct.

use egui::{Id, Ui};

use super::import::{RareName, next_of, status_of};
use super::list::{ListState, PERSON_ROW, PersonLine, key_list};
use super::roll::status_tag;
use super::shown;
use crate::desk::page::Ctx;
use crate::desk::style::{bold, regular};
use crate::desk::widgets::{self, Tone};
use crate::meeting::Status;
use crate::roster::{
    Encoding, EncodingGuess, Ground, Meaning, ReadOptions, RollError, RollGuess, RollRow,
    StatusProposal, Warning, display_name,
};
use crate::text::Lang;
use crate::theme::theme;

/// A roll as read, with the status a person has confirmed or changed for each.
pub(super) struct Preview {
    guess: RollGuess,
    rare: Vec<RareName>,
    choices: Vec<StatusProposal>,
    /// Places in the roll as listed here: who needs a look comes first.
    order: Vec<usize>,
    first: usize,
    options: ReadOptions,
    list: ListState,
    header: String,
    name_column: String,
    error: Option<RollError>,
}

/// What was asked for beside the list.
#[derive(Default)]
pub(super) struct PreviewOut {
    pub read_again: Option<ReadOptions>,
    pub confirm: bool,
    pub leave: bool,
}

impl Preview {
    /// What a reading with these options gave.
    pub fn new(guess: RollGuess, rare: Vec<RareName>, options: ReadOptions) -> Preview {
        let name_at = guess
            .columns
            .iter()
            .position(|column| column.meaning == Meaning::Name);
        let (order, first) = attention_first(&guess);
        Preview {
            order,
            first,
            choices: guess.rows.iter().map(|row| row.proposal).collect(),
            header: guess
                .header_row
                .map(|row| row.to_string())
                .unwrap_or_default(),
            name_column: name_at.map(|at| (at + 1).to_string()).unwrap_or_default(),
            guess,
            rare,
            options,
            list: ListState::default(),
            error: None,
        }
    }

    /// Reading it otherwise failed; what was read before stays.
    pub fn fail(&mut self, error: RollError) {
        self.error = Some(error);
    }

    /// Everybody with the status chosen.
    pub fn people(&self) -> impl Iterator<Item = (&RollRow, StatusProposal)> {
        self.guess.rows.iter().zip(self.choices.iter().copied())
    }

    /// The remark of a person, with the private columns where they were asked for.
    pub fn remark(&self, row: &RollRow) -> String {
        let mut remark = row.remark.clone().unwrap_or_default();
        if self.options.keep_private {
            let private = row.others.iter().filter(|(title, _)| self.private(title));
            for (title, value) in private {
                let gap = if remark.is_empty() { "" } else { "；" };
                remark = format!("{remark}{gap}{title} {value}");
            }
        }
        remark
    }

    fn private(&self, title: &str) -> bool {
        self.guess.columns.iter().any(|column| {
            column.title == title
                && matches!(column.meaning, Meaning::Telephone | Meaning::Identity)
        })
    }

    fn asks(&self) -> bool {
        matches!(self.guess.encoding, EncodingGuess::Text { ask: true, .. })
            && self.options.encoding.is_none()
    }

    /// Draws the people, or the question which reading has the names right.
    pub fn show_people(&mut self, ui: &mut Ui, ctx: &Ctx<'_>, focus: bool) {
        let t = theme();
        let lang = ctx.lang;
        if let Some(error) = &self.error {
            let words = lang.roll_error(error);
            let message = widgets::Message {
                what: lang.setup_roll_not_read(),
                why: &words,
                next: lang.setup_kept_before(),
            };
            widgets::message(ui, Tone::Amber, message, |_| {});
        }
        widgets::heading(ui, lang.setup_preview_title());
        let keys = if self.first > 0 {
            lang.setup_preview_first(self.first)
        } else {
            lang.setup_preview_keys().to_owned()
        };
        ui.label(regular(keys, t.size_body - 1.0, *t.ink_2));
        ui.add_space(4.0);
        let id = Id::unique("setup preview");
        let rows = &self.guess.rows;
        let (choices, order) = (&self.choices, &self.order);
        let out = key_list(
            ui,
            id,
            lang.setup_preview_name(),
            &mut self.list,
            (rows.len(), PERSON_ROW),
            |ui, place, heard| {
                let Some(at) = order.get(place).copied() else {
                    return;
                };
                if let (Some(row), Some(choice)) = (rows.get(at), choices.get(at)) {
                    line(row, *choice, lang).draw(ui, heard);
                }
            },
        );
        if focus {
            ui.memory_mut(|memory| memory.request_focus(id));
        }
        if let Some(forward) = out.cycle {
            let place = self.list.selected;
            let at = self.order.get(place).copied().unwrap_or(place);
            let proposed = self.guess.rows.get(at).map(|row| row.proposal);
            if let (Some(choice), Some(proposed)) = (self.choices.get_mut(at), proposed) {
                *choice = next_of(&offered(proposed), *choice, forward);
            }
        }
    }

    /// Draws what was understood and the ways to read it otherwise.
    pub fn show_beside(
        &mut self,
        ui: &mut Ui,
        ctx: &Ctx<'_>,
        source: &str,
        busy: bool,
    ) -> PreviewOut {
        let lang = ctx.lang;
        let mut out = PreviewOut::default();
        if self.asks() {
            self.show_question(ui, lang, &mut out);
        }
        widgets::card(ui, |ui| {
            self.show_counts(ui, lang);
            ui.horizontal_wrapped(|ui| {
                ui.add_enabled_ui(!busy && !self.asks(), |ui| {
                    out.confirm = widgets::primary(ui, lang.setup_confirm_import()).clicked();
                });
                out.leave = widgets::secondary(ui, lang.desk_cancel()).clicked();
            });
        });
        self.show_checks(ui, lang);
        widgets::card(ui, |ui| {
            widgets::heading(ui, lang.setup_how_read());
            self.show_how(ui, lang, source, &mut out);
        });
        out
    }

    /// Two encodings are possible: the person sees which has the names right.
    fn show_question(&self, ui: &mut Ui, lang: Lang, out: &mut PreviewOut) {
        let EncodingGuess::Text {
            encoding,
            others,
            preview,
            ..
        } = &self.guess.encoding
        else {
            return;
        };
        let t = theme();
        widgets::tinted(ui, Tone::Amber, |ui| {
            ui.label(bold(lang.setup_which_reading(), t.size_body, *t.amber));
            let readings = std::iter::once((*encoding, preview))
                .chain(others.iter().map(|(other, sample)| (*other, sample)));
            for (encoding, sample) in readings {
                for line in sample.lines().take(3) {
                    let line = shown(line);
                    ui.add(egui::Label::new(regular(line, t.size_body - 1.0, *t.ink)).truncate());
                }
                let words = lang.setup_take_reading(&encoding.name().to_uppercase());
                if widgets::secondary(ui, &words).clicked() {
                    out.read_again = Some(ReadOptions {
                        encoding: Some(encoding),
                        ..self.options.clone()
                    });
                }
                ui.add_space(4.0);
            }
        });
    }

    fn show_counts(&self, ui: &mut Ui, lang: Lang) {
        let total = self.choices.len();
        widgets::big_figure(ui, &total.to_string(), lang.setup_people_read());
        for status in Status::ALL {
            let count = self
                .choices
                .iter()
                .filter(|choice| status_of(**choice) == status)
                .count();
            if count > 0 {
                widgets::figure_row(ui, lang.status(status), &count.to_string(), false);
            }
        }
        let excused = self
            .choices
            .iter()
            .filter(|choice| matches!(choice, StatusProposal::MayBeExcused(_)))
            .count();
        if excused > 0 {
            widgets::figure_row(ui, lang.setup_pending_long(), &excused.to_string(), false);
        }
        ui.add_space(4.0);
    }

    /// What reads well but should be looked at; nothing where all is plain.
    fn show_checks(&self, ui: &mut Ui, lang: Lang) {
        let t = theme();
        let mut lines = Vec::new();
        if !self.guess.namesakes.is_empty() {
            let names = self.guess.namesakes.iter().map(|name| shown(name));
            let names = names.collect::<Vec<_>>().join(lang.roll_separator());
            lines.push(lang.roll_namesakes(&names));
        }
        lines.extend(
            self.guess
                .warnings
                .iter()
                .map(|warning| shown(&lang.roll_warning(warning))),
        );
        lines.extend(self.rare.iter().map(|rare| {
            let code = format!("U+{:04X}", u32::from(rare.character));
            if rare.drawable {
                lang.setup_rare(rare.row, &code)
            } else {
                lang.setup_undrawable(rare.row, &code)
            }
        }));
        if lines.is_empty() && self.guess.skipped.is_empty() {
            return;
        }
        widgets::card(ui, |ui| {
            widgets::heading(ui, lang.setup_to_check());
            for line in lines.iter().take(MOST_LINES) {
                ui.add(egui::Label::new(regular(line, t.size_body - 1.0, *t.amber)).wrap());
            }
            for skipped in self.guess.skipped.iter().take(MOST_LINES) {
                let reason = lang.roll_skip_reason(skipped.reason);
                let text = skipped.text.chars().take(24).collect::<String>();
                let words = lang.roll_skipped(skipped.row, reason, &shown(&text));
                ui.add(egui::Label::new(regular(words, t.size_small, *t.ink_3)).wrap());
            }
            let more = lines.len().saturating_sub(MOST_LINES)
                + self.guess.skipped.len().saturating_sub(MOST_LINES);
            if more > 0 {
                ui.label(regular(lang.setup_and_more(more), t.size_small, *t.ink_3));
            }
        });
    }

    fn show_how(&mut self, ui: &mut Ui, lang: Lang, source: &str, out: &mut PreviewOut) {
        let t = theme();
        if !source.is_empty() {
            ui.add(egui::Label::new(regular(shown(source), t.size_body - 1.0, *t.ink)).truncate());
        }
        let mut read_again = |options: ReadOptions| out.read_again = Some(options);
        if let EncodingGuess::Text { encoding, .. } = &self.guess.encoding {
            ui.label(regular(lang.setup_encoding(), t.size_small, *t.ink_2));
            ui.horizontal_wrapped(|ui| {
                for other in [Encoding::Utf8, Encoding::Gb18030, Encoding::Big5] {
                    let here = other == *encoding;
                    let name = other.name().to_uppercase();
                    if widgets::segment(ui, here, &name, &name, t.size_small).clicked() && !here {
                        read_again(ReadOptions {
                            encoding: Some(other),
                            ..self.options.clone()
                        });
                    }
                }
            });
        }
        if self.guess.sheets.len() > 1 {
            ui.label(regular(lang.setup_sheet(), t.size_small, *t.ink_2));
            ui.horizontal_wrapped(|ui| {
                for sheet in &self.guess.sheets {
                    let here = self.guess.sheet.as_ref() == Some(sheet);
                    let words = shown(sheet);
                    if widgets::segment(ui, here, &words, &words, t.size_small).clicked() && !here {
                        read_again(ReadOptions {
                            sheet: Some(sheet.clone()),
                            header_row: None,
                            name_column: None,
                            ..self.options.clone()
                        });
                    }
                }
            });
        }
        // Pasted names have no rows and columns to choose from.
        if self.guess.columns.is_empty() || source.is_empty() {
            return;
        }
        ui.horizontal(|ui| {
            let mut changed = false;
            for (label, text) in [
                (lang.setup_header_row(), &mut self.header),
                (lang.setup_name_column(), &mut self.name_column),
            ] {
                let id = Id::unique(("setup preview", label));
                let field = widgets::number_field(ui, id, label, text, 76.0);
                changed |= field.lost_focus();
            }
            let header = self.header.parse().ok();
            let column = self.name_column.parse::<usize>().ok();
            let column = column.and_then(|column| column.checked_sub(1));
            let name_at = self
                .guess
                .columns
                .iter()
                .position(|column| column.meaning == Meaning::Name);
            if changed && (header != self.guess.header_row || column != name_at) {
                read_again(ReadOptions {
                    header_row: header,
                    name_column: column.filter(|column| Some(*column) != name_at),
                    ..self.options.clone()
                });
            }
        });
        let titles = |taken: bool| {
            let columns = self.guess.columns.iter();
            columns
                .filter(|column| self.taken(column.meaning) == taken && !column.title.is_empty())
                .map(|column| shown(&column.title))
                .collect::<Vec<_>>()
                .join(lang.roll_separator())
        };
        let line = |ui: &mut Ui, words: String| {
            ui.add(egui::Label::new(regular(words, t.size_small, *t.ink_2)).wrap());
        };
        line(ui, lang.roll_columns(&titles(true)));
        let left_out = titles(false);
        if !left_out.is_empty() {
            line(ui, lang.roll_columns_left_out(&left_out));
        }
        let private = self
            .guess
            .columns
            .iter()
            .any(|column| matches!(column.meaning, Meaning::Telephone | Meaning::Identity));
        if private {
            let words = if self.options.keep_private {
                lang.setup_drop_private()
            } else {
                lang.setup_keep_private()
            };
            if widgets::link(ui, words).clicked() {
                read_again(ReadOptions {
                    keep_private: !self.options.keep_private,
                    ..self.options.clone()
                });
            }
        }
    }

    /// Whether a column's values get into the meeting.
    fn taken(&self, meaning: Meaning) -> bool {
        match meaning {
            Meaning::Telephone | Meaning::Identity => self.options.keep_private,
            Meaning::Other => false,
            _ => true,
        }
    }
}

/// More lines than this are only counted.
const MOST_LINES: usize = 12;

/// The choices for one person: the excuse only where the roll gave a ground.
fn offered(proposed: StatusProposal) -> Vec<StatusProposal> {
    let excuse = matches!(proposed, StatusProposal::MayBeExcused(_)).then_some(proposed);
    std::iter::once(StatusProposal::Full)
        .chain(excuse)
        .chain([
            StatusProposal::Probationary,
            StatusProposal::UnderDiscipline,
            StatusProposal::Suspended,
            StatusProposal::Observer,
        ])
        .collect()
}

/// Everybody, those first whose status or name a person should look at, and how many those are.
fn attention_first(guess: &RollGuess) -> (Vec<usize>, usize) {
    let odd = |row: &RollRow| {
        guess
            .warnings
            .iter()
            .any(|warning| matches!(warning, Warning::OddName { row: at, .. } if *at == row.row))
    };
    let needs_look = |row: &RollRow| {
        row.proposal != StatusProposal::Full || guess.namesakes.contains(&row.name) || odd(row)
    };
    let (mut order, rest) = guess
        .rows
        .iter()
        .map(needs_look)
        .enumerate()
        .partition::<Vec<_>, _>(|(_, looks)| *looks);
    let first = order.len();
    order.extend(rest);
    (order.into_iter().map(|(at, _)| at).collect(), first)
}

fn line(row: &RollRow, choice: StatusProposal, lang: Lang) -> PersonLine {
    let tag = match choice {
        StatusProposal::MayBeExcused(_) => (Tone::Amber, lang.setup_pending().to_owned()),
        other => {
            let (tone, words) = status_tag(status_of(other), lang);
            (
                if other == row.proposal {
                    tone
                } else {
                    Tone::Indigo
                },
                words,
            )
        }
    };
    let note = match choice {
        StatusProposal::MayBeExcused(ground) => excuse_note(row, ground, lang),
        _ => row.remark.clone().unwrap_or_default(),
    };
    PersonLine {
        number: shown(row.number.as_deref().unwrap_or_default()),
        name: shown(&display_name(&row.name)),
        group: shown(row.group.as_deref().unwrap_or_default()),
        note: shown(&note),
        tag: Some(tag),
    }
}

fn excuse_note(row: &RollRow, ground: Ground, lang: Lang) -> String {
    row.remark
        .clone()
        .unwrap_or_else(|| lang.roll_ground(ground).to_owned())
}
