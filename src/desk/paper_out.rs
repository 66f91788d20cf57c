//! Writing a paper beside the meeting and showing it in the system's viewer.
//!
//! A reprint says the same: it bears the code noted when the paper was first
//! written, as long as nothing it reports has changed since.

use std::borrow::Cow;
use std::path::{Path, PathBuf};

use super::page::{Ctx, Notice};
use super::widgets::Tone;
use crate::meeting::{Command, Meeting, RoundId};
use crate::papers::forms::{self, FormError, PaperKind, Source, Standing};
use crate::papers::{BodyFace, PaperError};
use crate::session::Session;
use crate::text::Lang;

/// Why a paper was not written.
#[derive(Debug)]
pub enum PaperTrouble {
    /// A figure is missing, or it cannot be set.
    Form(FormError),
    /// The folder or the file refuses.
    Disk {
        /// What was to be written.
        path: PathBuf,
        /// What the system said.
        error: std::io::Error,
    },
}

/// A paper that lies beside the meeting.
#[derive(Clone, Debug)]
pub struct Written {
    /// The file.
    pub path: PathBuf,
    /// The type its text is set in.
    pub body: BodyFace,
}

/// The meeting as its papers are about this round; the present one where none is named.
pub fn about(meeting: &Meeting, round: Option<RoundId>) -> Cow<'_, Meeting> {
    match round.and_then(|round| meeting.round_of(round)) {
        Some(round) => Cow::Owned(meeting.about(round.id)),
        None => Cow::Borrowed(meeting),
    }
}

/// Writes the paper of a step, opens it and says where it is. True when it was written.
pub fn print(ctx: &mut Ctx<'_>, kind: PaperKind, lang: Lang) -> bool {
    print_of(ctx, None, kind, lang)
}

/// The same for a paper of a round that need not be the present one.
pub fn print_of(ctx: &mut Ctx<'_>, round: Option<RoundId>, kind: PaperKind, lang: Lang) -> bool {
    let name = forms::title(kind, &about(ctx.meeting(), round), ctx.lang);
    match write_of(ctx, round, kind, lang) {
        Ok(written) => {
            show(ctx, &name, &written.path);
            if let Some(notice) = ctx.notice.as_mut().filter(|it| it.tone == Tone::Jade) {
                let face = match written.body {
                    BodyFace::FangSong => ctx.lang.papers_face_fangsong(),
                    BodyFace::Serif => ctx.lang.papers_face_serif(),
                };
                notice.next = format!("{} {face}", notice.next);
            }
            true
        }
        Err(trouble) => {
            let (what, next) = explain_as(ctx.lang, &name, &trouble);
            ctx.warn(what, next);
            false
        }
    }
}

/// Writes the paper and sends it to the printer; says where it lies either way.
pub fn send(ctx: &mut Ctx<'_>, round: Option<RoundId>, kind: PaperKind, copies: u32) {
    let lang = ctx.lang;
    let path = match write_of(ctx, round, kind, lang) {
        Ok(written) => written.path,
        Err(trouble) => {
            let name = forms::title(kind, &about(ctx.meeting(), round), lang);
            let (what, next) = explain_as(lang, &name, &trouble);
            ctx.warn(what, next);
            return;
        }
    };
    let place = path.display().to_string();
    match ctx.platform.send_to_printer(&path, copies) {
        Ok(()) => ctx.done(lang.preview_sent(copies, &place)),
        Err(failed) => ctx.warn(
            lang.preview_not_sent(),
            lang.preview_not_sent_next(&failed.reason, &place),
        ),
    }
}

/// Opens a written paper in the viewer; says where it lies if there is no viewer.
pub fn show(ctx: &mut Ctx<'_>, name: &str, path: &Path) {
    let place = path.display().to_string();
    let notice = match ctx.platform.open_in_viewer(path) {
        Ok(()) => Notice {
            tone: Tone::Jade,
            what: ctx.lang.count_paper_open(name),
            next: ctx.lang.count_paper_at(&place),
        },
        Err(_) => Notice {
            tone: Tone::Amber,
            what: ctx.lang.count_paper_no_viewer(name),
            next: ctx.lang.count_paper_at(&place),
        },
    };
    *ctx.notice = Some(notice);
}

/// Writes the paper into the meeting's folder and notes it in the record.
///
/// # Errors
/// What is missing, or what the disk said. Nothing is noted then.
pub fn write(ctx: &mut Ctx<'_>, kind: PaperKind, lang: Lang) -> Result<Written, PaperTrouble> {
    write_of(ctx, None, kind, lang)
}

/// The same for a paper of a round that need not be the present one.
///
/// # Errors
/// What is missing, or what the disk said. Nothing is noted then.
pub fn write_of(
    ctx: &mut Ctx<'_>,
    round: Option<RoundId>,
    kind: PaperKind,
    lang: Lang,
) -> Result<Written, PaperTrouble> {
    let meeting = about(ctx.meeting(), round);
    let (head, events) = reported_of(&meeting, ctx.session, kind);
    let source = Source {
        meeting: &meeting,
        lang,
        head: head.clone(),
        events,
    };
    let rendered = forms::pdf(kind, &source).map_err(PaperTrouble::Form)?;
    let name = kind.file_name(&meeting, lang);
    set_aside(ctx, &meeting, kind, lang, &name);
    let path = save(&ctx.session.papers_folder(), &name, &rendered.pdf)?;
    let content = forms::content(kind, &meeting);
    let noted = meeting.noted(&name);
    let noted = noted.is_some_and(|it| it.head == head && it.content == content);
    // A damaged or stopped record still prints; it can only not be noted.
    if !noted && ctx.session.writable() {
        ctx.ask(Command::NotePaper {
            name,
            head,
            content,
        });
    }
    Ok(Written {
        path,
        body: rendered.body,
    })
}

/// Writes the acts of the record that are asked for, numbered from 1, and shows them.
/// The log is no paper of the day: it is not noted in the record it prints.
pub fn print_log(ctx: &mut Ctx<'_>, numbers: &[usize]) {
    let lang = ctx.lang;
    let log = ctx.session.log();
    let acts = numbers.iter().filter_map(|number| {
        let record = log.get(number.checked_sub(1)?)?;
        Some((*number, record))
    });
    let head = ctx.session.head().to_string();
    let made = forms::log_pdf(ctx.meeting(), acts, &head, lang).map_err(PaperTrouble::Form);
    let folder = ctx.session.papers_folder();
    match made.and_then(|made| save(&folder, lang.log_file(), &made.pdf)) {
        Ok(path) => {
            let place = path.display().to_string();
            let shown = ctx.platform.open_in_viewer(&path).is_ok();
            let tone = if shown { Tone::Jade } else { Tone::Amber };
            *ctx.notice = Some(Notice {
                tone,
                what: lang.log_printed(&place),
                next: String::new(),
            });
        }
        Err(trouble) => {
            let (what, next) = explain_as(lang, lang.log_title(), &trouble);
            ctx.warn(what, next);
        }
    }
}

/// Writes whole or not at all: a half-written paper must not be printed.
fn save(folder: &Path, name: &str, bytes: &[u8]) -> Result<PathBuf, PaperTrouble> {
    let path = folder.join(name);
    let part = folder.join(format!("{name}.part"));
    let written = std::fs::create_dir_all(folder)
        .and_then(|()| std::fs::write(&part, bytes))
        .and_then(|()| std::fs::rename(&part, &path));
    match written {
        Ok(()) => Ok(path),
        Err(error) => {
            let _ = std::fs::remove_file(&part);
            Err(PaperTrouble::Disk { path, error })
        }
    }
}

/// The head code the paper bears, and how many events the record held then: as
/// first written while it still says the same, else the present ones.
pub fn reported(session: &Session, kind: PaperKind) -> (String, u64) {
    reported_of(session.meeting(), session, kind)
}

/// The same for a meeting of whose rounds another is looked at.
pub fn reported_of(meeting: &Meeting, session: &Session, kind: PaperKind) -> (String, u64) {
    match forms::standing(kind, meeting, session.log()) {
        Standing::Holds { head, events, .. } => (head, events),
        Standing::New | Standing::Stale { .. } => (session.head().to_string(), meeting.events),
    }
}

/// Lays an earlier version aside under another name: what it says no longer holds,
/// and it must not be printed as the present one.
fn set_aside(ctx: &Ctx<'_>, meeting: &Meeting, kind: PaperKind, lang: Lang, name: &str) {
    let Standing::Stale { at } = forms::standing(kind, meeting, ctx.session.log()) else {
        return;
    };
    let folder = ctx.session.papers_folder();
    let stem = name.strip_suffix(".pdf").unwrap_or(name);
    let old = lang.paper_void_name(stem, &at.0.format("%H%M%S").to_string());
    // Where it is gone or held by another program, there is nothing to lay aside.
    let _ = std::fs::rename(folder.join(name), folder.join(old));
}

/// What happened to a paper by its usual name, and what to do next.
pub fn explain(lang: Lang, kind: PaperKind, trouble: &PaperTrouble) -> (String, String) {
    explain_as(lang, lang.paper_title(kind), trouble)
}

/// What happened to a paper of this name, and what to do next.
pub fn explain_as(lang: Lang, name: &str, trouble: &PaperTrouble) -> (String, String) {
    match trouble {
        PaperTrouble::Form(FormError::NotReady(why)) => {
            (lang.count_paper_not_yet(name), lang.paper_not_ready(why))
        }
        PaperTrouble::Form(FormError::Paper(why)) => {
            let next = match why {
                PaperError::NoGlyph { character, context } => {
                    let code = format!("U+{:04X}", u32::from(*character));
                    lang.count_paper_no_glyph(&character.to_string(), &code, context)
                }
                PaperError::RowTooTall { context } => lang.count_paper_too_tall(context),
                PaperError::NoRoom => lang.count_paper_no_room().into(),
                PaperError::Font(_) => lang.count_paper_font().into(),
            };
            (lang.count_paper_failed(name), next)
        }
        PaperTrouble::Disk { path, error } => {
            let path = path.display().to_string();
            let next = match error.kind() {
                std::io::ErrorKind::PermissionDenied => lang.count_paper_denied(&path),
                std::io::ErrorKind::StorageFull => lang.count_paper_full(&path),
                _ => lang.count_paper_disk(&path, &error.to_string()),
            };
            (lang.count_paper_failed(name), next)
        }
    }
}
