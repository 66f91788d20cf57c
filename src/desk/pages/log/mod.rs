//! 操作记录: every act in words, newest first, filtered by part and by what is typed.

use egui::{Id, ScrollArea, Ui};

use crate::desk::keys::UiCommand;
use crate::desk::page::{Ctx, Header, Page};
use crate::desk::paper_out;
use crate::desk::style::regular;
use crate::desk::widgets;
use crate::text::{Lang, LogPart};
use crate::theme::theme;

/// The height of one line, in points.
const ROW: f32 = 30.0;

/// One entry as it is shown.
struct Line {
    number: usize,
    at: String,
    by: String,
    what: String,
}

/// The page, with the filter as it stands.
#[derive(Default)]
pub struct LogPage {
    part: Option<LogPart>,
    query: String,
    /// What the lines below were made for: events, language, filter.
    made: Option<(u64, Lang, Option<LogPart>, String)>,
    lines: Vec<Line>,
    fresh: bool,
}

impl Page for LogPage {
    fn header(&self, ctx: &Ctx<'_>) -> Header {
        let all = ctx.session.log().len();
        Header {
            title: ctx.lang.log_title().into(),
            subtitle: ctx.lang.log_line(self.lines.len(), all),
            pills: Vec::new(),
        }
    }

    fn keys(&self, _ctx: &Ctx<'_>) -> Vec<UiCommand> {
        vec![UiCommand::Log, UiCommand::Print, UiCommand::Acts]
    }

    fn show(&mut self, ui: &mut Ui, ctx: &mut Ctx<'_>) {
        let lang = ctx.lang;
        let t = theme();
        self.filter(ui, lang);
        self.follow(ctx);
        ui.add_space(t.gap / 2.0);
        if self.lines.is_empty() {
            widgets::empty_state(ui, lang.log_none(), lang.log_none_line(), |_| {});
            return;
        }
        widgets::flush_panel(ui, |ui| {
            let count = self.lines.len();
            ui.spacing_mut().item_spacing.y = 0.0;
            let scroll = ScrollArea::vertical().id_salt("log").auto_shrink(false);
            scroll.show_rows(ui, ROW, count, |ui, rows| {
                for line in self.lines.get(rows).unwrap_or_default() {
                    entry(ui, line);
                }
            });
        });
    }

    fn command(&mut self, command: UiCommand, ctx: &mut Ctx<'_>) -> bool {
        if command == UiCommand::Print {
            // In the order it happened, as an archive reads it.
            let numbers = self.lines.iter().rev().map(|line| line.number);
            paper_out::print_log(ctx, &numbers.collect::<Vec<_>>());
            return true;
        }
        false
    }

    fn opened(&mut self, _ctx: &mut Ctx<'_>) {
        *self = LogPage {
            fresh: true,
            ..LogPage::default()
        };
    }
}

impl LogPage {
    fn filter(&mut self, ui: &mut Ui, lang: Lang) {
        let size = theme().size_body;
        ui.horizontal_wrapped(|ui| {
            let id = Id::unique("log find");
            let (label, hint) = (lang.log_find(), lang.log_find_hint());
            let field = widgets::text_field(ui, id, label, &mut self.query, hint, 260.0);
            if std::mem::take(&mut self.fresh) {
                field.request_focus();
            }
            ui.add_space(12.0);
            let all = lang.log_all();
            if widgets::segment(ui, self.part.is_none(), all, all, size).clicked() {
                self.part = None;
            }
            for part in LogPart::ALL {
                let words = lang.log_part(part);
                if widgets::segment(ui, self.part == Some(part), words, words, size).clicked() {
                    self.part = Some(part);
                }
            }
        });
    }

    /// Words the record anew when it has grown or the filter was changed.
    fn follow(&mut self, ctx: &Ctx<'_>) {
        let meeting = ctx.meeting();
        let query = self.query.trim().to_lowercase();
        let wanted = (meeting.events, ctx.lang, self.part, query.clone());
        if self.made.as_ref() == Some(&wanted) {
            return;
        }
        let shown = usize::try_from(meeting.events).unwrap_or(usize::MAX);
        let records = ctx.session.log().iter().take(shown).enumerate();
        self.lines = records
            .rev()
            .filter(|(_, record)| {
                self.part
                    .is_none_or(|part| LogPart::of(&record.event) == part)
            })
            .map(|(index, record)| Line {
                number: index + 1,
                at: record.at.0.format("%m-%d %H:%M:%S").to_string(),
                by: ctx.lang.log_by(record.by, meeting),
                what: ctx.lang.event(record, meeting),
            })
            .filter(|line| {
                query.is_empty()
                    || [&line.at, &line.by, &line.what]
                        .iter()
                        .any(|text| text.to_lowercase().contains(&query))
            })
            .collect();
        self.made = Some(wanted);
    }
}

fn entry(ui: &mut Ui, line: &Line) {
    let t = theme();
    ui.horizontal(|ui| {
        ui.set_height(ROW);
        ui.add_space(t.pad_card);
        let number = regular(line.number.to_string(), t.size_small, *t.ink_3);
        let at = regular(&line.at, t.size_body - 1.0, *t.ink_2);
        let by = regular(&line.by, t.size_body - 1.0, *t.ink_2);
        for (words, width) in [(number, 44.0), (at, 124.0), (by, 130.0)] {
            widgets::cell(ui, words, width);
        }
        let what = regular(&line.what, t.size_body, *t.ink);
        let shown = ui.add(egui::Label::new(what).truncate());
        shown.on_hover_text(&line.what);
    });
}
