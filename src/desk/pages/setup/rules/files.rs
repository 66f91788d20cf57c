//! Rules of their own: saved to a file under a name, and read from one.

use std::path::{Path, PathBuf};

use egui::{Id, Key, Ui};

use crate::desk::page::Ctx;
use crate::desk::platform::{Dialog, DialogRequest, FileKind, Picked};
use crate::desk::style::{bold, regular};
use crate::desk::widgets;
use crate::rules::Preset;
use crate::rules_file::{self, ENDING, RulesFileError};
use crate::theme::theme;

/// The longest line of the dialog, in points.
const WIDTH: f32 = 560.0;

/// The dialog that saves or reads a file.
pub(super) struct FileForm {
    /// What is saved; none where a file is read.
    rules: Option<Preset>,
    name: String,
    path: String,
    /// The place was typed or chosen, so it no longer follows the name.
    placed: bool,
    /// A file that was there and may be replaced by saving once more.
    may_replace: Option<PathBuf>,
    error: Option<RulesFileError>,
    dialog: Option<Dialog>,
    opened: bool,
}

/// What the dialog led to.
pub(super) enum FileOut {
    /// Nothing yet.
    Open,
    /// The person turned away from it.
    Cancelled,
    /// The rules are in this file.
    Saved(PathBuf),
    /// These rules were read.
    Loaded(Box<Preset>),
}

impl FileForm {
    /// To save rules, in the user's folder if nothing else is chosen.
    pub fn save(ctx: &Ctx<'_>, rules: &Preset) -> FileForm {
        let mut form = FileForm {
            rules: Some(rules.clone()),
            name: rules.name.clone(),
            ..FileForm::load(ctx)
        };
        form.follow_name(ctx);
        form
    }

    /// To read rules from a file.
    pub fn load(ctx: &Ctx<'_>) -> FileForm {
        FileForm {
            rules: None,
            name: String::new(),
            // A person without a file dialog types only the name.
            path: ctx.platform.documents().join("").display().to_string(),
            placed: false,
            may_replace: None,
            error: None,
            dialog: None,
            opened: false,
        }
    }

    fn follow_name(&mut self, ctx: &Ctx<'_>) {
        if !self.placed {
            let folder = ctx.platform.own_rules();
            let path = rules_file::path_for(&folder, &self.name);
            self.path = path.unwrap_or(folder).display().to_string();
        }
    }

    /// Draws the dialog over the page.
    pub fn show(&mut self, ui: &Ui, ctx: &mut Ctx<'_>) -> FileOut {
        let lang = ctx.lang;
        let t = theme();
        if let Some(picked) = self.dialog.as_ref().and_then(Dialog::poll) {
            self.dialog = None;
            match picked {
                Picked::Path(path) => {
                    self.path = path.display().to_string();
                    self.placed = true;
                }
                // The field stands right there.
                Picked::Nothing => ctx.warn(lang.desk_no_dialog(), ""),
            }
        }
        let saving = self.rules.is_some();
        let first = !std::mem::replace(&mut self.opened, true);
        let (title, line, go) = if saving {
            (
                lang.setup_rules_save(),
                lang.setup_rules_save_line(),
                lang.setup_rules_save_go(),
            )
        } else {
            (
                lang.setup_rules_load(),
                lang.setup_rules_load_line(),
                lang.setup_rules_load_go(),
            )
        };
        let id = Id::unique("setup rules file");
        let ((go, left), away) = widgets::dialog(ui.ctx(), id, WIDTH, |ui| {
            ui.label(bold(title, t.size_name, *t.ink));
            ui.label(regular(line, t.size_body, *t.ink_2));
            ui.add_space(6.0);
            let entered = self.fields(ui, ctx, first);
            if let Some(error) = &self.error {
                let (what, next) = lang.rules_file_error(error);
                ui.label(bold(super::shown(&what), t.size_body, *t.amber));
                ui.label(regular(next, t.size_body, *t.ink_2));
            }
            ui.add_space(10.0);
            ui.horizontal(|ui| {
                let go = widgets::primary(ui, go).clicked() || entered;
                let choose = if saving {
                    lang.setup_rules_place()
                } else {
                    lang.setup_choose_file()
                };
                if widgets::secondary(ui, choose).clicked() {
                    self.dialog = Some(self.ask_where(ctx));
                }
                (go, widgets::secondary(ui, lang.desk_cancel()).clicked())
            })
            .inner
        });
        if go {
            return self.act(ctx);
        }
        if left || away {
            FileOut::Cancelled
        } else {
            FileOut::Open
        }
    }

    /// Name and place; whether Enter was pressed in the last field.
    fn fields(&mut self, ui: &mut Ui, ctx: &Ctx<'_>, first: bool) -> bool {
        let lang = ctx.lang;
        let width = WIDTH - 24.0;
        let place = Id::unique("setup rules path");
        let mut name = None;
        if self.rules.is_some() {
            let id = Id::unique("setup rules own name");
            let label = lang.setup_rules_own_name();
            let field = widgets::text_field(ui, id, label, &mut self.name, "", width);
            if field.changed() {
                self.follow_name(ctx);
            }
            name = Some(field);
        }
        let label = lang.setup_rules_path();
        let path = widgets::text_field(ui, place, label, &mut self.path, "", width);
        self.placed |= path.changed();
        match &name {
            Some(name) if first => name.request_focus(),
            None if first => path.request_focus(),
            _ => {}
        }
        if let Some(name) = &name {
            widgets::enter_leads_to(ui, name, place);
        }
        path.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter))
    }

    fn ask_where(&self, ctx: &Ctx<'_>) -> Dialog {
        let path = Path::new(self.path.trim());
        let request = DialogRequest {
            title: ctx.lang.setup_rules_path().into(),
            folder: path.parent().map(Path::to_owned),
            file_name: path
                .file_name()
                .filter(|_| self.rules.is_some())
                .map_or_else(String::new, |name| name.to_string_lossy().into_owned()),
            kinds: vec![FileKind {
                name: ctx.lang.setup_kind_rules().into(),
                endings: vec![ENDING.into()],
            }],
        };
        if self.rules.is_some() {
            ctx.platform.pick_save_file(request)
        } else {
            ctx.platform.pick_open_file(request)
        }
    }

    fn act(&mut self, ctx: &Ctx<'_>) -> FileOut {
        let path = PathBuf::from(self.path.trim());
        let Some(rules) = &self.rules else {
            return match rules_file::read(&path) {
                Ok(read) => FileOut::Loaded(Box::new(read)),
                Err(error) => {
                    self.error = Some(error);
                    FileOut::Open
                }
            };
        };
        let named = Preset {
            name: self.name.trim().to_owned(),
            ..rules.clone()
        };
        let replace = self.may_replace.as_ref() == Some(&path);
        match rules_file::save(&path, &named, ctx.lang, replace) {
            Ok(()) => FileOut::Saved(path),
            Err(error) => {
                self.may_replace = matches!(error, RulesFileError::Exists { .. }).then_some(path);
                self.error = Some(error);
                FileOut::Open
            }
        }
    }
}
