//! The start page: recent meetings, new, open, rehearsal.

use std::path::PathBuf;

use egui::{Id, Sense, Stroke, Ui, WidgetInfo, vec2};

use crate::desk::page::Notice;
use crate::desk::platform::{Dialog, DialogRequest, FileKind, Picked, Platform};
use crate::desk::style::{bold, bold_font, radius, regular, regular_font};
use crate::desk::widgets;
use crate::meeting::{Command, Info, MeetingKind};
use crate::text::Lang;
use crate::theme::theme;

/// What was asked for on the start page.
#[derive(Default)]
pub struct StartOut {
    /// Open this file.
    pub open: Option<PathBuf>,
    /// Make a meeting in this file.
    pub create: Option<(PathBuf, Command)>,
    /// Commands that fill a rehearsal.
    pub then: Option<Vec<Command>>,
    /// Another language.
    pub lang: Option<Lang>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Choice {
    New,
    Rehearsal,
    Open,
}

/// What the start page remembers.
pub struct StartPage {
    choice: Option<Choice>,
    /// The form has just been opened and its focus is still to be set.
    fresh: bool,
    organisation: String,
    title: String,
    path: String,
    path_typed: bool,
    dialog: Option<Dialog>,
    recent: Vec<PathBuf>,
    missing: bool,
}

impl StartPage {
    /// The page with the list of recent meetings as it is now.
    pub fn new(platform: &dyn Platform, lang: Lang) -> StartPage {
        StartPage {
            choice: None,
            fresh: false,
            organisation: String::new(),
            title: lang.start_default_title().into(),
            path: String::new(),
            path_typed: false,
            dialog: None,
            recent: platform.recent(),
            missing: false,
        }
    }

    /// Draws the page.
    pub fn show(
        &mut self,
        ui: &mut Ui,
        platform: &dyn Platform,
        lang: Lang,
        notice: Option<&Notice>,
    ) -> StartOut {
        let mut out = StartOut::default();
        if let Some(Picked::Path(path)) = self.dialog.as_ref().and_then(Dialog::poll) {
            self.path = path.display().to_string();
            self.path_typed = true;
            self.dialog = None;
        }
        let t = theme();
        let frame = egui::Frame::new()
            .fill(*t.paper)
            .inner_margin(egui::Margin::same(28));
        egui::CentralPanel::default().frame(frame).show(ui, |ui| {
            egui::ScrollArea::vertical().show(ui, |ui| {
                let width = ui.available_width().min(920.0);
                let indent = (ui.available_width() - width) / 2.0;
                ui.horizontal_top(|ui| {
                    ui.add_space(indent);
                    ui.vertical(|ui| {
                        ui.set_width(width);
                        self.head(ui, lang, &mut out);
                        if let Some(notice) = notice {
                            let message = widgets::Message {
                                what: &notice.what,
                                why: "",
                                next: &notice.next,
                            };
                            widgets::message(ui, notice.tone, message, |_| {});
                            ui.add_space(t.gap);
                        }
                        match self.choice {
                            None => self.choices(ui, platform, lang, &mut out),
                            Some(choice) => self.form(ui, platform, lang, choice, &mut out),
                        }
                    });
                });
            });
        });
        out
    }

    fn head(&self, ui: &mut Ui, lang: Lang, out: &mut StartOut) {
        let t = theme();
        // A third of what is left over stands above, the rest below.
        ui.add_space(((ui.ctx().content_rect().height() - 620.0) / 3.0).clamp(t.gap, 140.0));
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = t.gap + 3.0;
            emblem(ui);
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 2.0;
                ui.horizontal(|ui| {
                    ui.label(bold(lang.start_title(), t.size_figure, *t.ink));
                    ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                        for other in Lang::ALL.into_iter().rev() {
                            let name = other.own_name();
                            let size = t.size_small + 0.5;
                            if widgets::segment_aside(ui, other == lang, name, name, size).clicked()
                            {
                                out.lang = Some(other);
                            }
                        }
                    });
                });
                ui.label(regular(lang.start_line(), t.size_body, *t.ink_2));
            });
        });
        ui.add_space(t.gap * 2.0);
    }

    fn choices(&mut self, ui: &mut Ui, platform: &dyn Platform, lang: Lang, out: &mut StartOut) {
        let t = theme();
        let entries = [
            (Choice::New, lang.start_new(), lang.start_new_line()),
            (Choice::Open, lang.start_open(), lang.start_open_line()),
            (
                Choice::Rehearsal,
                lang.start_rehearsal(),
                lang.start_rehearsal_line(),
            ),
        ];
        let nothing_focused = ui.memory(|m| m.focused()).is_none();
        ui.horizontal(|ui| {
            let gap = t.gap;
            ui.spacing_mut().item_spacing.x = gap;
            let width = (ui.available_width() - 2.0 * gap) / 3.0;
            for (choice, name, line) in entries {
                let tile = tile(ui, choice == Choice::New, name, line, width);
                if choice == Choice::New && nothing_focused {
                    tile.request_focus();
                }
                if tile.clicked() {
                    self.choose(choice, platform, lang);
                }
            }
        });
        ui.add_space(t.gap * 1.5);
        self.recent_card(ui, lang, out);
    }

    fn recent_card(&self, ui: &mut Ui, lang: Lang, out: &mut StartOut) {
        let t = theme();
        widgets::card(ui, |ui| {
            widgets::heading(ui, lang.start_recent());
            if self.recent.is_empty() {
                ui.label(regular(lang.start_no_recent(), t.size_body, *t.ink_2));
                return;
            }
            ui.spacing_mut().item_spacing.y = 0.0;
            for path in self.recent.iter().take(RECENT_SHOWN) {
                let name = path.file_stem().unwrap_or_default().to_string_lossy();
                let folder = path
                    .parent()
                    .map(|p| p.display().to_string())
                    .unwrap_or_default();
                let id = Id::unique(("start recent", path));
                let heard = lang.setup_open_recent(&name);
                let row = widgets::list_row(ui, id, &heard, false, 44.0, |ui| {
                    let half = ui.available_width() * 0.6;
                    widgets::cell(ui, bold(&*name, t.size_body, *t.ink), half);
                    let rest = ui.available_width();
                    widgets::cell(ui, regular(folder, t.size_small, *t.ink_3), rest);
                });
                if row.clicked() {
                    out.open = Some(path.clone());
                }
            }
        });
    }

    fn choose(&mut self, choice: Choice, platform: &dyn Platform, lang: Lang) {
        self.choice = Some(choice);
        self.fresh = true;
        self.missing = false;
        self.path_typed = false;
        self.path.clear();
        if choice == Choice::Rehearsal {
            self.path = self.proposed(platform, lang, lang.desk_rehearsal());
        } else if choice == Choice::Open {
            self.path = platform.documents().join("").display().to_string();
        }
    }

    /// A free file name in the documents folder, from a name and the day.
    fn proposed(&self, platform: &dyn Platform, lang: Lang, name: &str) -> String {
        let safe = name
            .chars()
            .filter(|c| !c.is_control() && !"/\\:*?\"<>|".contains(*c))
            .collect::<String>();
        let stem = if safe.is_empty() {
            lang.start_file_stem()
        } else {
            safe.as_str()
        };
        let day = platform.now().format("%Y-%m-%d");
        let folder = platform.documents();
        let named = |n: u32| match n {
            1 => folder.join(format!("{day} {stem}.zp")),
            n => folder.join(format!("{day} {stem} {n}.zp")),
        };
        let free = (1..100).map(named).find(|path| !path.exists());
        free.unwrap_or_else(|| named(100)).display().to_string()
    }

    fn form(
        &mut self,
        ui: &mut Ui,
        platform: &dyn Platform,
        lang: Lang,
        choice: Choice,
        out: &mut StartOut,
    ) {
        let t = theme();
        let title = match choice {
            Choice::New => lang.start_new(),
            Choice::Rehearsal => lang.start_rehearsal(),
            Choice::Open => lang.start_open(),
        };
        widgets::card(ui, |ui| {
            widgets::heading(ui, title);
            let width = ui.available_width();
            let mut title = None;
            if choice == Choice::New {
                let field = widgets::text_field(
                    ui,
                    Id::unique("start organisation"),
                    lang.start_org(),
                    &mut self.organisation,
                    "",
                    width,
                );
                if self.fresh {
                    self.fresh = false;
                    field.request_focus();
                }
                let changed = field.changed();
                let before = field;
                let field = widgets::text_field(
                    ui,
                    Id::unique("start title"),
                    lang.start_meeting_title(),
                    &mut self.title,
                    "",
                    width,
                );
                widgets::enter_leads_to(ui, &before, field.id);
                if (changed || field.changed()) && !self.path_typed {
                    let name = format!("{}{}", self.organisation.trim(), self.title.trim());
                    self.path = self.proposed(platform, lang, &name);
                }
                title = Some(field);
            }
            let field = widgets::text_field(
                ui,
                Id::unique("start path"),
                lang.start_path(),
                &mut self.path,
                "",
                width,
            );
            self.path_typed |= field.changed();
            if let Some(title) = title {
                widgets::enter_leads_to(ui, &title, field.id);
            }
            if self.fresh && choice == Choice::Open {
                self.fresh = false;
                field.request_focus();
            }
            let entered = field.lost_focus() && ui.input(|i| i.key_pressed(egui::Key::Enter));
            if self.missing {
                let sentence = if choice == Choice::New && self.unnamed() {
                    lang.start_needs_org()
                } else {
                    lang.start_no_path()
                };
                ui.label(regular(sentence, t.size_body, *t.amber));
            }
            ui.add_space(t.gap / 2.0);
            ui.horizontal(|ui| {
                let go = match choice {
                    Choice::New => lang.start_begin(),
                    Choice::Rehearsal => lang.start_begin_rehearsal(),
                    Choice::Open => lang.start_open_button(),
                };
                let begin = widgets::primary(ui, go);
                // Everything a rehearsal needs is filled in: Enter begins.
                if self.fresh && choice == Choice::Rehearsal {
                    self.fresh = false;
                    begin.request_focus();
                }
                if begin.clicked() || entered {
                    self.finish(choice, lang, platform, out);
                }
                if widgets::secondary(ui, lang.start_browse()).clicked() {
                    self.dialog = Some(self.browse(platform, lang, choice));
                }
                if widgets::secondary(ui, lang.start_back()).clicked()
                    || ui.input(|i| i.key_pressed(egui::Key::Escape))
                {
                    self.choice = None;
                }
            });
        });
    }

    fn unnamed(&self) -> bool {
        self.organisation.trim().is_empty() || self.title.trim().is_empty()
    }

    fn browse(&self, platform: &dyn Platform, lang: Lang, choice: Choice) -> Dialog {
        let path = PathBuf::from(&self.path);
        let request = DialogRequest {
            title: lang.start_path().into(),
            folder: path
                .parent()
                .map(PathBuf::from)
                .or_else(|| Some(platform.documents())),
            file_name: path
                .file_name()
                .unwrap_or_default()
                .to_string_lossy()
                .into(),
            kinds: vec![FileKind {
                name: lang.kind_meeting_file().into(),
                endings: vec!["zp".into()],
            }],
        };
        match choice {
            Choice::Open => platform.pick_open_file(request),
            Choice::New | Choice::Rehearsal => platform.pick_save_file(request),
        }
    }

    fn finish(&mut self, choice: Choice, lang: Lang, platform: &dyn Platform, out: &mut StartOut) {
        self.missing = self.path.trim().is_empty() || (choice == Choice::New && self.unnamed());
        if self.missing {
            return;
        }
        let mut path = PathBuf::from(self.path.trim());
        if choice == Choice::Open {
            out.open = Some(path);
            return;
        }
        if path.extension().is_none_or(|ending| ending != "zp") {
            path.as_mut_os_string().push(".zp");
        }
        let today = platform.now().format("%Y-%m-%d").to_string();
        let Some(rules) = crate::rules::preset("cpc-2020") else {
            return;
        };
        let (kind, info) = match choice {
            Choice::Rehearsal => {
                out.then = Some(super::setup::rehearsal_commands(lang));
                (
                    MeetingKind::Rehearsal,
                    super::setup::rehearsal_info(lang, today),
                )
            }
            _ => {
                let organisation = self.organisation.trim().to_owned();
                let info = Info {
                    name_on_seal: organisation.clone(),
                    name_in_titles: organisation.clone(),
                    name_in_sign_off: organisation,
                    title: self.title.trim().into(),
                    date: today,
                    ..Info::default()
                };
                (MeetingKind::Official, info)
            }
        };
        out.create = Some((
            path,
            Command::Create {
                kind,
                info,
                rules: Box::new(rules),
            },
        ));
    }
}

/// The sign of the program: 正 on vermilion, as on a seal.
fn emblem(ui: &mut Ui) {
    let t = theme();
    let (rect, _) = ui.allocate_exact_size(vec2(60.0, 60.0), Sense::hover());
    ui.painter()
        .rect_filled(rect, radius(t.radius_card), *t.vermilion);
    let font = bold_font(38.0);
    let galley = ui.painter().layout_no_wrap("正".into(), font, *t.card);
    let at = rect.center() - galley.size() / 2.0;
    ui.painter().galley(at, galley, *t.card);
}

/// One way to begin, as a large button; the first one is the primary action.
fn tile(ui: &mut Ui, primary: bool, name: &str, line: &str, width: f32) -> egui::Response {
    let t = theme();
    let (rect, response) = ui.allocate_exact_size(vec2(width, TILE_HEIGHT), Sense::click());
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Button, enabled, name));
    let hot = response.hovered();
    let (fill, edge, ink, quiet) = if primary {
        let fill = if hot {
            t.vermilion.gamma_multiply(0.9)
        } else {
            *t.vermilion
        };
        (fill, *t.vermilion, *t.card, *t.vermilion_soft)
    } else {
        let edge = if hot { *t.ink_3 } else { *t.line };
        (*t.card, edge, *t.ink, *t.ink_2)
    };
    let corner = radius(t.radius_card);
    ui.painter().rect(
        rect,
        corner,
        fill,
        Stroke::new(1.0, edge),
        egui::StrokeKind::Inside,
    );
    let inner = rect.shrink(t.pad_card + 2.0);
    let lay = |words: &str, font| {
        ui.painter()
            .layout(words.to_owned(), font, quiet, inner.width())
    };
    let title = lay(name, bold_font(t.size_name));
    let below = inner.min + vec2(0.0, title.size().y + 10.0);
    ui.painter()
        .galley_with_override_text_color(inner.min, title, ink);
    let words = lay(line, regular_font(t.size_body));
    ui.painter().galley(below, words, quiet);
    widgets::focus_ring(ui, &response, rect, t.radius_card);
    response
}

/// More than these are not worth looking through; the file dialog has the rest.
const RECENT_SHOWN: usize = 6;
const TILE_HEIGHT: f32 = 142.0;
