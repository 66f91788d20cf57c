//! Step 10: every paper of the day, and the copy on a second medium.

mod adjust;
mod archive;
mod list;

use std::collections::VecDeque;

use egui::Ui;

use crate::desk::copy_card::CopyCard;
use crate::desk::hall_control::HallScene;
use crate::desk::kept::Kept;
use crate::desk::keys::UiCommand;
use crate::desk::page::{Ctx, Header, Notice, Page};
use crate::desk::paper_out;
use crate::desk::paper_rounds::PaperRounds;

use crate::desk::shell::PillView;
use crate::desk::style::regular;
use crate::desk::widgets::{self, PillText, Tone};
use crate::meeting::{At, Meeting, Round, Slip};
use crate::papers::forms::{NotReady, PaperKind, Part, Standing, standing, title};
use crate::text::Lang;
use crate::theme::theme;
use adjust::Adjust;
use archive::ArchiveCard;

/// Which papers can be made.
type Readiness = Vec<(PaperKind, Result<(), NotReady>)>;

/// What the page remembers.
#[derive(Default)]
pub struct PapersPage {
    /// The language of the papers, where it is not that of the screen.
    lang: Option<Lang>,
    opened: bool,
    copy: CopyCard,
    archive: ArchiveCard,
    /// Papers still to be written, one a pass so that the window stays alive.
    queue: VecDeque<PaperKind>,
    written: u32,
    ready: Kept<Readiness>,
    /// Which part of the work is listed; by itself the one the meeting is in.
    part: Option<Part>,
    /// Papers that were written and no longer hold, and since when.
    stale: Kept<Vec<(PaperKind, At)>>,
    adjusting: Option<Adjust>,
    /// Whose papers.
    rounds: PaperRounds,
}

impl PapersPage {
    fn ready(&self, meeting: &Meeting) -> Readiness {
        let ready = self.ready.get(meeting, |meeting| {
            self.rounds.with(meeting, |meeting| {
                let all = PaperKind::offered(meeting).into_iter();
                Some(all.map(|kind| (kind, kind.ready(meeting))).collect())
            })
        });
        ready.map(|ready| (*ready).clone()).unwrap_or_default()
    }

    /// Begins to write every paper that can be made.
    fn write_all(&mut self, ctx: &mut Ctx<'_>) {
        let ready = self.ready(ctx.meeting());
        let able = ready.into_iter().filter(|(_, ready)| ready.is_ok());
        self.queue = able.map(|(kind, _)| kind).collect();
        self.written = 0;
        if self.queue.is_empty() {
            ctx.warn(ctx.lang.count_papers_none(), "");
        }
    }

    /// Writes the next paper of the queue; says how many there are, or which one failed.
    fn write_next(&mut self, ui: &Ui, ctx: &mut Ctx<'_>) {
        let Some(kind) = self.queue.pop_front() else {
            return;
        };
        ui.ctx().request_repaint();
        let lang = self.lang.unwrap_or(ctx.lang);
        let round = self.rounds.chosen();
        if let Err(trouble) = paper_out::write_of(ctx, round, kind, lang) {
            self.queue.clear();
            let meeting = ctx.meeting();
            let name = self.rounds.with(meeting, |it| title(kind, it, ctx.lang));
            let (what, next) = paper_out::explain_as(ctx.lang, &name, &trouble);
            ctx.warn(what, next);
            return;
        }
        self.written += 1;
        if self.queue.is_empty() {
            let folder = ctx.session.papers_folder().display().to_string();
            *ctx.notice = Some(Notice {
                tone: Tone::Jade,
                what: ctx.lang.count_papers_written(self.written),
                next: ctx.lang.count_paper_at(&folder),
            });
        }
    }
}

impl Page for PapersPage {
    fn hall_scene(&self, ctx: &Ctx<'_>) -> Option<HallScene> {
        let announced = ctx.meeting().round()?.announced.is_some();
        announced.then_some(HallScene::Thanks)
    }

    fn header(&self, ctx: &Ctx<'_>) -> Header {
        let lang = ctx.lang;
        let ready = self.ready(ctx.meeting());
        let able = ready.iter().filter(|(_, ready)| ready.is_ok()).count();
        Header {
            title: lang.step_papers().into(),
            subtitle: lang.count_papers_line().into(),
            pills: vec![PillView {
                tone: Tone::Neutral,
                text: PillText::new(lang.count_papers_ready(), able.to_string())
                    .then(format!("/ {}", ready.len())),
            }],
        }
    }

    fn keys(&self, _ctx: &Ctx<'_>) -> Vec<UiCommand> {
        vec![UiCommand::OpenPaper, UiCommand::Export]
    }

    fn show(&mut self, ui: &mut Ui, ctx: &mut Ctx<'_>) {
        self.write_next(ui, ctx);
        let ready = self.ready(ctx.meeting());
        let focus = std::mem::take(&mut self.opened);
        let mut state = (self, ctx);
        widgets::page_columns(
            ui,
            &mut state,
            350.0,
            |ui, (page, ctx)| {
                let lang = page.lang.unwrap_or(ctx.lang);
                if page.rounds.show(ui, ctx.meeting(), ctx.lang) {
                    (page.ready, page.stale) = (Kept::default(), Kept::default());
                    (page.part, page.adjusting) = (None, None);
                    page.queue.clear();
                    return;
                }
                let stale = page.stale(ctx);
                let part = page.part(ctx.meeting());
                let listed = list::Listed {
                    ready: &ready,
                    stale: &stale,
                    part,
                    lang,
                    rounds: &page.rounds,
                };
                match listed.show(ui, ctx, focus) {
                    Some(list::Asked::Part(part)) => page.part = Some(part),
                    Some(list::Asked::Adjust(kind)) => {
                        let round = page.rounds.chosen();
                        page.adjusting = Some(Adjust::new(kind, round, lang, ctx));
                    }
                    None => {}
                }
            },
            |ui, (page, ctx)| page.right(ui, ctx),
        );
        let (page, ctx) = state;
        if let Some(adjust) = &mut page.adjusting
            && adjust.show(ui.ctx(), ctx)
        {
            page.adjusting = None;
        }
    }

    fn command(&mut self, command: UiCommand, ctx: &mut Ctx<'_>) -> bool {
        match command {
            UiCommand::Export => self.write_all(ctx),
            UiCommand::Print => {
                // The notice is what this step is for; before it, the result slip.
                let notice = |meeting: &Meeting| PaperKind::Notice.ready(meeting);
                let kind = match self.rounds.with(ctx.meeting(), notice) {
                    Ok(()) => PaperKind::Notice,
                    Err(_) => PaperKind::Slip(Slip::Result),
                };
                let lang = self.lang.unwrap_or(ctx.lang);
                paper_out::print_of(ctx, self.rounds.chosen(), kind, lang);
            }
            _ => return false,
        }
        true
    }

    fn opened(&mut self, ctx: &mut Ctx<'_>) {
        self.opened = true;
        self.copy.opened(ctx);
        self.archive.opened(ctx);
    }
}

impl PapersPage {
    /// The part of the work that is listed: as chosen, else the one the meeting is in.
    fn part(&self, meeting: &Meeting) -> Part {
        let own = |meeting: &Meeting| match meeting.round() {
            Some(round) if round.announced.is_some() => Part::After,
            Some(round) if meeting.opened.is_some() || round.issuing.is_some() => Part::During,
            _ => Part::Before,
        };
        self.part.unwrap_or_else(|| self.rounds.with(meeting, own))
    }

    /// Written papers on which something has changed since.
    fn stale(&self, ctx: &Ctx<'_>) -> Vec<(PaperKind, At)> {
        let log = ctx.session.log();
        let stale = self.stale.get(ctx.meeting(), |meeting| {
            self.rounds.with(meeting, |meeting| {
                let all = PaperKind::offered(meeting).into_iter();
                let stale = all.filter_map(|kind| match standing(kind, meeting, log) {
                    Standing::Stale { at } => Some((kind, at)),
                    Standing::New | Standing::Holds { .. } => None,
                });
                Some(stale.collect())
            })
        });
        stale.map(|stale| (*stale).clone()).unwrap_or_default()
    }

    fn right(&mut self, ui: &mut Ui, ctx: &mut Ctx<'_>) {
        let lang = ctx.lang;
        let t = theme();
        widgets::card(ui, |ui| {
            widgets::heading(ui, lang.count_papers_all());
            let folder = ctx.session.papers_folder().display().to_string();
            let line = lang.count_papers_folder(&folder);
            ui.label(regular(line, t.size_small, *t.ink_2));
            ui.label(regular(lang.count_papers_lang(), t.size_small, *t.ink_2));
            let chosen = self.lang.unwrap_or(lang);
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing.x = 2.0;
                for other in Lang::ALL {
                    let name = lang.count_papers_in(other.own_name());
                    let shown = other.own_name();
                    if widgets::segment(ui, other == chosen, shown, &name, t.size_body).clicked() {
                        self.lang = Some(other);
                    }
                }
            });
            ui.add_space(4.0);
            if self.queue.is_empty() {
                if widgets::primary(ui, lang.count_papers_write_all()).clicked() {
                    self.write_all(ctx);
                }
            } else {
                let of = self.written + u32::try_from(self.queue.len()).unwrap_or(0);
                let line = lang.count_papers_writing(self.written, of);
                ui.label(regular(line, t.size_body, *t.ink));
                if widgets::secondary(ui, lang.desk_cancel()).clicked() {
                    self.queue.clear();
                }
            }
        });
        // Once there is a result the archive is what is left to do; before, the copy.
        let papers = self.lang.unwrap_or(lang);
        if ctx.meeting().rounds.iter().any(Round::closed) {
            self.archive.show(ui, ctx, papers);
            self.copy.show(ui, ctx);
        } else {
            self.copy.show(ui, ctx);
            self.archive.show(ui, ctx, papers);
        }
    }
}
