//! The right of the panel: the screen, what waits for the chair, look, mode, notice.

use egui::{Align, Id, Layout, Ui};

use super::ask::Ask;
use super::{HallPanel, mode_name};
use crate::desk::hall_adverse::{self, Adverse};
use crate::desk::hall_control::HallScene;
use crate::desk::hall_window::{self, HallPlace};
use crate::desk::keys::UiCommand;
use crate::desk::page::Ctx;
use crate::desk::platform::{MonitorInfo, screen_label};
use crate::desk::style::{bold, regular};
use crate::desk::widgets::{
    self, Tone, card, cell, heading, list_row, primary, secondary, segment,
};
use crate::hall::{CountOrder, HallTheme};
use crate::meeting::HallMode;
use crate::text::Lang;
use crate::theme::theme;

impl HallPanel {
    pub(super) fn right(&mut self, ui: &mut Ui, ctx: &mut Ctx<'_>) {
        screen(ui, ctx);
        self.adverse(ui, ctx);
        // One card, so that everything stands on a screen of 768 points.
        card(ui, |ui| {
            look(ui, ctx, self);
            self.mode(ui, ctx);
        });
        self.notice(ui, ctx);
    }

    /// What the chair has to say first; nothing where nothing is adverse.
    fn adverse(&mut self, ui: &mut Ui, ctx: &Ctx<'_>) {
        let facts = hall_adverse::facts(ctx.meeting());
        if facts.is_empty() {
            return;
        }
        widgets::tinted(ui, Tone::Amber, |ui| {
            heading(ui, ctx.lang.panel_adverse());
            for fact in facts {
                if secondary(ui, &adverse_name(&fact, ctx)).clicked() {
                    self.ask = Some(Ask::Adverse(fact));
                }
            }
        });
    }

    /// How the hall follows the count.
    fn mode(&mut self, ui: &mut Ui, ctx: &mut Ctx<'_>) {
        let t = theme();
        let lang = ctx.lang;
        let now = ctx.session.ahead().info.hall;
        heading(ui, lang.setup_hall());
        ui.horizontal_wrapped(|ui| {
            for mode in [HallMode::Direct, HallMode::Held, HallMode::Progress] {
                let words = mode_name(mode, lang);
                let clicked = segment(ui, now == mode, words, words, t.size_body).clicked();
                if clicked && now != mode {
                    self.ask = Some(Ask::Mode(mode));
                }
            }
        });
    }

    fn notice(&mut self, ui: &mut Ui, ctx: &mut Ctx<'_>) {
        let lang = ctx.lang;
        card(ui, |ui| {
            let (label, hint) = (lang.panel_notice_words(), lang.panel_notice_hint());
            let (asked, clicked, typed) = ui
                .horizontal(|ui| {
                    let id = Id::unique("hall notice");
                    let show = lang.panel_notice_show();
                    let room = ui.available_width() - widgets::button_width(ui, show);
                    // The field's own margin and the gap beside it.
                    let width = room - 34.0;
                    let words = &mut self.words;
                    let field = widgets::bare_text_field(ui, id, label, words, hint, width);
                    let enter = ui.input(|input| input.key_pressed(egui::Key::Enter));
                    let typed = !self.words.trim().is_empty();
                    let button = ui.add_enabled_ui(typed, |ui| secondary(ui, show).clicked());
                    (field.lost_focus() && enter, button.inner, typed)
                })
                .inner;
            if typed && (asked || clicked) {
                ctx.hall
                    .show(HallScene::Notice(self.words.trim().to_owned()));
            }
        });
    }
}

/// Where the hall is, and where it may go.
fn screen(ui: &mut Ui, ctx: &mut Ctx<'_>) {
    let t = theme();
    let lang = ctx.lang;
    let monitors = ctx.platform.monitors();
    let free = |screen: &MonitorInfo| hall_window::is_free(screen, &monitors);
    let any = monitors.iter().any(free);
    let goes_to = match ctx.hall.place() {
        HallPlace::Screen(name) => Some(name.clone()),
        _ => match hall_window::hall_screen(&monitors, ctx.hall.chosen()) {
            Ok(HallPlace::Screen(name)) => Some(name),
            _ => None,
        },
    };
    card(ui, |ui| {
        let (tone, words) = match ctx.hall.place() {
            HallPlace::Closed => (Tone::Neutral, lang.panel_closed().to_owned()),
            HallPlace::Window => (Tone::Jade, lang.panel_in_window().to_owned()),
            HallPlace::Screen(name) if ctx.hall.is_seen() => {
                (Tone::Jade, lang.panel_on_screen(screen_label(name)))
            }
            HallPlace::Screen(name) => (Tone::Amber, lang.panel_waiting(screen_label(name))),
        };
        ui.horizontal_wrapped(|ui| {
            ui.set_row_height(t.height_button);
            ui.label(bold(words, t.size_body, tone.ink()));
            if ctx.hall.is_open() {
                if secondary(ui, lang.panel_close()).clicked() {
                    ctx.hall.close();
                }
            } else if any {
                if primary(ui, lang.panel_open()).clicked() {
                    let _ = ctx.hall.open(&monitors);
                }
            } else if secondary(ui, lang.hall_preview()).clicked() {
                ctx.hall.open_in_window();
            }
        });
        let mut chosen = None;
        ui.spacing_mut().item_spacing.y = 0.0;
        for (screen, number) in monitors.iter().zip(1_usize..) {
            let place = place_words(screen, &monitors, lang);
            let size = lang.panel_screen_size(screen.size.0, screen.size.1);
            let name = format!("{} {size} {place}", screen_label(&screen.name));
            let here = goes_to.as_ref() == Some(&screen.name);
            let id = Id::unique(("hall screen", number));
            let row = ui.add_enabled_ui(free(screen), |ui| {
                list_row(ui, id, &name, here, 30.0, |ui| {
                    let ink = if free(screen) { *t.ink } else { *t.ink_3 };
                    let words = format!("{size} · {place}");
                    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                        ui.label(regular(words, t.size_small, *t.ink_3));
                        let room = ui.available_width();
                        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                            cell(
                                ui,
                                regular(screen_label(&screen.name), t.size_body, ink),
                                room,
                            );
                        });
                    });
                })
            });
            if row.inner.clicked() {
                chosen = Some(screen.name.clone());
            }
        }
        ui.spacing_mut().item_spacing.y = 7.0;
        if let Some(name) = chosen {
            let _ = ctx.hall.choose(&name, &monitors);
        }
        if !any {
            ui.add_space(4.0);
            let words = lang.panel_one_screen();
            ui.label(regular(words, t.size_body - 1.0, *t.amber));
        }
    });
}

/// Where a screen stands, seen from the desk.
fn place_words(screen: &MonitorInfo, monitors: &[MonitorInfo], lang: Lang) -> &'static str {
    if screen.primary {
        return lang.panel_screen_desk();
    }
    let Some(desk) = monitors.iter().find(|screen| screen.primary) else {
        return "";
    };
    let (right, down) = (
        screen.position.0 - desk.position.0,
        screen.position.1 - desk.position.1,
    );
    match (right, down) {
        (0, 0) => lang.panel_screen_mirror(),
        (right, down) if right.abs() >= down.abs() && right > 0 => lang.panel_screen_right(),
        (right, down) if right.abs() >= down.abs() => lang.panel_screen_left(),
        (_, down) if down > 0 => lang.panel_screen_below(),
        _ => lang.panel_screen_above(),
    }
}

fn look(ui: &mut Ui, ctx: &mut Ctx<'_>, panel: &mut HallPanel) {
    let t = theme();
    let lang = ctx.lang;
    ui.horizontal_wrapped(|ui| {
        ui.set_row_height(t.size_body * 1.8);
        heading(ui, lang.panel_look());
        for (theme, words) in [
            (HallTheme::Vermilion, lang.panel_theme_red()),
            (HallTheme::Light, lang.panel_theme_light()),
            (HallTheme::Dark, lang.panel_theme_dark()),
        ] {
            let chosen = ctx.hall.look().theme == theme;
            if segment(ui, chosen, words, words, t.size_body).clicked() {
                ctx.hall.set_look(|look| look.theme = theme);
            }
        }
    });
    ui.horizontal_wrapped(|ui| {
        for (order, words) in [
            (CountOrder::Ballot, lang.panel_order_ballot()),
            (CountOrder::Votes, lang.panel_order_votes()),
        ] {
            let chosen = ctx.hall.look().order == order;
            if segment(ui, chosen, words, words, t.size_body).clicked() {
                ctx.hall.set_look(|look| look.order = order);
            }
        }
    });
    let zoom = lang.panel_zoom(ctx.hall.look().zoom_percent);
    ui.horizontal(|ui| {
        for (sign, command) in [("−", UiCommand::HallSmaller), ("+", UiCommand::HallLarger)] {
            let name = command.text(lang);
            if widgets::named(ui, widgets::Kind::Secondary, sign, name).clicked() {
                panel.command(command, ctx);
            }
        }
        ui.label(regular(zoom, t.size_body, *t.ink_2));
    });
}

/// What an adverse fact is called on the desk.
pub(super) fn adverse_name(fact: &Adverse, ctx: &Ctx<'_>) -> String {
    let (lang, meeting) = (ctx.lang, ctx.meeting());
    let contest = |id| {
        let contest = meeting.contest(id);
        contest.map_or("", |contest| contest.setup.title.as_str())
    };
    match fact {
        Adverse::QuorumNotMet => lang.panel_adverse_quorum().to_owned(),
        Adverse::MotionLost(id) => {
            let motion = meeting.motions.iter().find(|motion| motion.id == *id);
            lang.panel_adverse_motion(motion.map_or("", |motion| &motion.title))
        }
        Adverse::MoreReturned(id) => {
            let paper = meeting.paper(*id);
            let title = paper.map(|paper| crate::desk::hall_scene::sheet_title(paper, lang));
            lang.panel_adverse_void(&title.unwrap_or_default())
        }
        Adverse::Void => lang.adverse_void().to_owned(),
        Adverse::Tied(id) => lang.panel_adverse_tied(contest(*id)),
        Adverse::Unfilled(id) => lang.panel_adverse_unfilled(contest(*id)),
    }
}
