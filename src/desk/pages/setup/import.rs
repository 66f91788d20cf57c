//! Importing a roll: choosing it, reading it on a thread, showing what was
//! understood, and taking it over once a person has confirmed it.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::time::{Duration, Instant};

use egui::{Id, Key, TextEdit, Ui};

use super::preview::Preview;
use crate::desk::page::Ctx;
use crate::desk::platform::{Dialog, DialogRequest, FileKind, Picked, Platform};
use crate::desk::style::{regular, regular_font};
use crate::desk::widgets::{self, Tone};
use crate::fonts;
use crate::meeting::{Command, ExcuseGround, NewPerson, Status};
use crate::roster::{self, Ground, ReadOptions, RollError, RollGuess, StatusProposal};
use crate::theme::theme;

/// What the page should do with the import.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ImportOut {
    Stay,
    /// Add people one by one instead.
    ByHand,
    Leave,
    Done,
}

/// Where a roll comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Source {
    File(PathBuf),
    Pasted(String),
}

/// What the reading thread answers: the guess, and the characters that look
/// different on another machine or cannot be drawn at all.
type Answer = Result<(RollGuess, Vec<RareName>), RollError>;

/// A name with a character that the built-in faces cannot draw.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct RareName {
    /// Row of the sheet or line of the text.
    pub row: u32,
    /// The character.
    pub character: char,
    /// Whether a font of this computer can draw it.
    pub drawable: bool,
}

struct Reading {
    answer: Receiver<Answer>,
    since: Instant,
}

/// An import under way.
pub(super) struct Import {
    path: String,
    pasted: String,
    dialog: Option<Dialog>,
    source: Option<Source>,
    options: ReadOptions,
    reading: Option<Reading>,
    error: Option<RollError>,
    preview: Option<Preview>,
    focus: bool,
}

impl Import {
    /// At the choice of a file.
    pub fn new(platform: &dyn Platform) -> Import {
        Import {
            // A person without a file dialog types only the name.
            path: platform.documents().join("").display().to_string(),
            pasted: String::new(),
            dialog: None,
            source: None,
            options: ReadOptions::default(),
            reading: None,
            error: None,
            preview: None,
            focus: true,
        }
    }

    /// Whether something was read, so that it is shown in two columns.
    pub fn has_read(&self) -> bool {
        self.preview.is_some()
    }

    /// Draws the left column: the choice, or the people read.
    pub fn show(&mut self, ui: &mut Ui, ctx: &mut Ctx<'_>, focus: bool) -> ImportOut {
        self.focus |= focus;
        if let Some(picked) = self.dialog.as_ref().and_then(Dialog::poll) {
            self.dialog = None;
            match picked {
                Picked::Path(path) => {
                    self.path = path.display().to_string();
                    self.read(Source::File(path), ReadOptions::default(), ui);
                }
                // The path field stands right there.
                Picked::Nothing => ctx.warn(ctx.lang.desk_no_dialog(), ""),
            }
        }
        self.take_answer();
        if let Some(reading) = &self.reading {
            return self.show_reading(ui, ctx, reading.since);
        }
        if let Some(preview) = &mut self.preview {
            preview.show_people(ui, ctx, std::mem::take(&mut self.focus));
            return ImportOut::Stay;
        }
        self.show_choice(ui, ctx)
    }

    /// Draws the right column: what was understood, and how to read it otherwise.
    pub fn show_beside(&mut self, ui: &mut Ui, ctx: &mut Ctx<'_>) -> ImportOut {
        let (name, busy) = (self.source_name(), self.reading.is_some());
        let Some(preview) = &mut self.preview else {
            return ImportOut::Stay;
        };
        let out = preview.show_beside(ui, ctx, &name, busy);
        let Some(preview) = &self.preview else {
            return ImportOut::Stay;
        };
        if let Some(options) = out.read_again {
            if let Some(source) = self.source.clone() {
                self.read(source, options, ui);
            }
        } else if out.leave {
            return ImportOut::Leave;
        } else if out.confirm && confirm(ctx, preview, name) {
            return ImportOut::Done;
        }
        ImportOut::Stay
    }

    fn source_name(&self) -> String {
        match &self.source {
            Some(Source::File(path)) => file_name(path),
            _ => String::new(),
        }
    }

    fn show_reading(&self, ui: &mut Ui, ctx: &Ctx<'_>, since: Instant) -> ImportOut {
        let t = theme();
        let lang = ctx.lang;
        ui.label(regular(
            lang.setup_reading(&self.source_name()),
            t.size_name,
            *t.ink,
        ));
        let seconds = since.elapsed().as_secs();
        if seconds > 0 {
            ui.label(regular(
                lang.setup_reading_for(seconds),
                t.size_body,
                *t.ink_2,
            ));
        }
        ui.ctx().request_repaint_after(Duration::from_millis(250));
        if widgets::secondary(ui, lang.setup_reading_stop()).clicked() {
            return ImportOut::Leave;
        }
        ImportOut::Stay
    }

    fn take_answer(&mut self) {
        let Some(reading) = &self.reading else { return };
        let answer = match reading.answer.try_recv() {
            Ok(answer) => answer,
            Err(TryRecvError::Empty) => return,
            // The thread could not be started or ended: nothing was read.
            Err(TryRecvError::Disconnected) => Err(RollError::NotText),
        };
        self.reading = None;
        self.focus = true;
        match answer {
            Ok((guess, rare)) => {
                self.error = None;
                self.preview = Some(Preview::new(guess, rare, self.options.clone()));
            }
            Err(error) => match &mut self.preview {
                Some(preview) => preview.fail(error),
                None => self.error = Some(error),
            },
        }
    }

    fn read(&mut self, source: Source, options: ReadOptions, ui: &Ui) {
        let (sender, answer) = channel();
        let repaint = ui.ctx().clone();
        let (from, how) = (source.clone(), options.clone());
        // If no thread can be started the sender is dropped, which reads as a failure.
        let _ = std::thread::Builder::new()
            .name("roll".into())
            .spawn(move || {
                let guess = match from {
                    Source::File(path) => roster::read_file(&path, &how),
                    Source::Pasted(text) => roster::read_pasted(&text),
                };
                let read = guess.map(|guess| {
                    let rare = rare_names(&guess);
                    (guess, rare)
                });
                // Whoever asked may have given up meanwhile.
                let _ = sender.send(read);
                repaint.request_repaint();
            });
        self.source = Some(source);
        self.options = options;
        self.error = None;
        self.reading = Some(Reading {
            answer,
            since: Instant::now(),
        });
    }

    fn show_choice(&mut self, ui: &mut Ui, ctx: &mut Ctx<'_>) -> ImportOut {
        let t = theme();
        let lang = ctx.lang;
        let mut out = ImportOut::Stay;
        let empty = ctx.meeting().people.is_empty();
        let title = if empty {
            lang.setup_no_roll()
        } else {
            lang.setup_new_roll()
        };
        widgets::heading(ui, title);
        ui.label(regular(
            lang.setup_import_what(),
            t.size_body - 1.0,
            *t.ink_2,
        ));
        ui.add_space(6.0);
        if let Some(error) = &self.error {
            let words = lang.roll_error(error);
            let message = widgets::Message {
                what: lang.setup_roll_not_read(),
                why: &words,
                next: "",
            };
            widgets::message(ui, Tone::Amber, message, |_| {});
            ui.add_space(6.0);
        }
        let id = Id::unique("setup roll path");
        let width = ui.available_width();
        let field = widgets::text_field(ui, id, lang.setup_roll_path(), &mut self.path, "", width);
        if std::mem::take(&mut self.focus) {
            field.request_focus();
        }
        let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        ui.horizontal(|ui| {
            let read = widgets::secondary(ui, lang.setup_read_file()).clicked();
            if read || entered {
                let source = Source::File(PathBuf::from(self.path.trim()));
                self.read(source, ReadOptions::default(), ui);
            }
            if widgets::secondary(ui, lang.setup_choose_file()).clicked() {
                self.dialog = Some(ctx.platform.pick_open_file(self.request(ctx)));
            }
        });
        ui.add_space(t.gap);
        self.show_paste(ui, ctx);
        ui.horizontal(|ui| {
            if widgets::secondary(ui, lang.setup_read_pasted()).clicked() {
                self.read(
                    Source::Pasted(self.pasted.clone()),
                    ReadOptions::default(),
                    ui,
                );
            }
            if widgets::secondary(ui, lang.setup_by_hand()).clicked() {
                out = ImportOut::ByHand;
            }
            if !empty && widgets::secondary(ui, lang.setup_back_to_roll()).clicked() {
                out = ImportOut::Leave;
            }
        });
        out
    }

    fn show_paste(&mut self, ui: &mut Ui, ctx: &Ctx<'_>) {
        let t = theme();
        let label = ui.label(regular(
            ctx.lang.setup_paste(),
            t.size_small + 0.5,
            *t.ink_2,
        ));
        let id = Id::unique("setup roll pasted");
        let focused = ui.memory(|memory| memory.has_focus(id));
        let line = if focused {
            egui::Stroke::new(2.0, *t.indigo)
        } else {
            egui::Stroke::new(1.0, *t.field_line)
        };
        let frame = egui::Frame::new()
            .fill(*t.card)
            .stroke(line)
            .corner_radius(crate::desk::style::radius(t.radius_button))
            .inner_margin(egui::Margin::symmetric(11, 7));
        let high = (ui.available_height() - 60.0).clamp(80.0, 220.0);
        egui::ScrollArea::vertical()
            .id_salt("pasted")
            .max_height(high)
            .show(ui, |ui| {
                ui.add(
                    TextEdit::multiline(&mut self.pasted)
                        .id(id)
                        .hint_text(regular(ctx.lang.setup_paste_hint(), t.size_body, *t.ink_3))
                        .font(regular_font(t.size_body + 1.0))
                        .frame(frame)
                        .desired_rows(5)
                        .desired_width(f32::INFINITY),
                )
                .labelled_by(label.id);
            });
    }

    fn request(&self, ctx: &Ctx<'_>) -> DialogRequest {
        let endings = ["xlsx", "xls", "ods", "csv", "txt"];
        DialogRequest {
            title: ctx.lang.setup_roll_path().into(),
            folder: Some(ctx.platform.documents()),
            file_name: String::new(),
            kinds: vec![FileKind {
                name: ctx.lang.setup_kind_roll().into(),
                endings: endings.map(str::to_owned).to_vec(),
            }],
        }
    }
}

fn file_name(path: &Path) -> String {
    path.file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default()
}

/// Names with a character outside the built-in faces, in the order of the roll.
fn rare_names(guess: &RollGuess) -> Vec<RareName> {
    guess
        .rows
        .iter()
        .filter_map(|row| {
            let character = row.name.chars().find(|c| !fonts::covered(*c))?;
            Some(RareName {
                row: row.row,
                character,
                drawable: fonts::first_undrawable(&row.name).is_none(),
            })
        })
        .collect()
}

/// Takes the roll over, then the proposals not to count somebody as expected.
fn confirm(ctx: &mut Ctx<'_>, preview: &Preview, source: String) -> bool {
    let lang = ctx.lang;
    let people = preview
        .people()
        .map(|(row, choice)| NewPerson {
            number: row.number.clone().unwrap_or_default(),
            name: row.name.clone(),
            group: row.group.clone().unwrap_or_default(),
            gender: row.gender.clone().unwrap_or_default(),
            remark: preview.remark(row),
            status: status_of(choice),
        })
        .collect::<Vec<_>>();
    let grounds = preview
        .people()
        .map(|(_, choice)| ground_of(choice))
        .collect::<Vec<_>>();
    let count = people.len();
    let source = if source.is_empty() {
        lang.setup_pasted_source().to_owned()
    } else {
        source
    };
    if !ctx.ask(Command::ImportRoll { people, source }) {
        return false;
    }
    let ids = ctx.session.ahead().people.iter().map(|person| person.id);
    let proposals = ids
        .zip(grounds)
        .filter_map(|(person, ground)| Some((person, ground?)))
        .collect::<Vec<_>>();
    let mut proposed = 0;
    for (person, ground) in proposals {
        if !ctx.ask(Command::ProposeExcuse { person, ground }) {
            return true;
        }
        proposed += 1;
    }
    let done = if proposed == 0 {
        lang.setup_imported(count)
    } else {
        lang.setup_imported_excuses(count, proposed)
    };
    ctx.done(done);
    true
}

/// The status a confirmed proposal gives.
pub(super) fn status_of(choice: StatusProposal) -> Status {
    match choice {
        StatusProposal::Full | StatusProposal::MayBeExcused(_) => Status::Voter,
        StatusProposal::Probationary => Status::Probationary,
        StatusProposal::UnderDiscipline => Status::UnderDiscipline,
        StatusProposal::Suspended => Status::Suspended,
        StatusProposal::Observer => Status::Observer,
    }
}

/// The ground of a confirmed proposal, as the meeting names it.
fn ground_of(choice: StatusProposal) -> Option<ExcuseGround> {
    let StatusProposal::MayBeExcused(ground) = choice else {
        return None;
    };
    Some(match ground {
        Ground::CannotExpressWill => ExcuseGround::Illness,
        Ground::AbroadHalfYear => ExcuseGround::Abroad,
        Ground::ServingSentence => ExcuseGround::Serving,
        Ground::Bedridden => ExcuseGround::Bedridden,
        Ground::PostedAway => ExcuseGround::Transferred,
        Ground::RetiredElsewhere => ExcuseGround::Retired,
    })
}

/// The value after or before `here` among `all`, round and round.
pub(super) fn next_of<T: Copy + PartialEq>(all: &[T], here: T, forward: bool) -> T {
    let count = all.len().max(1);
    let at = all.iter().position(|value| *value == here).unwrap_or(0);
    let next = if forward { at + 1 } else { at + count - 1 };
    all.get(next % count).copied().unwrap_or(here)
}

#[cfg(test)]
mod tests {
    use super::next_of;

    #[test]
    fn values_go_round_both_ways() {
        let all = [1, 2, 3];
        assert_eq!(next_of(&all, 1, true), 2);
        assert_eq!(next_of(&all, 3, true), 1);
        assert_eq!(next_of(&all, 1, false), 3);
        assert_eq!(next_of(&[], 7, true), 7);
    }
}
