//! Step 1, 会议设置: names and day, roll, contests, people in roles, rules.
//!
//! Five sections beside each other, each saved as it is filled in; at the right
//! what is settled and what is missing. The one primary action leads to what is
//! missing next, and at the end to the sign-in.

mod channels;
mod contests;
pub(super) mod finder;
mod import;
mod info;
mod list;
mod missing;
mod officers;
mod person;
mod preview;
mod rehearsal;
mod roll;
mod rules;
mod sources;
mod taking;
mod way;

use egui::{Role, Sense, Stroke, Ui, WidgetInfo, vec2};

pub use rehearsal::{rehearsal_commands, rehearsal_info};

use crate::desk::hall_control::HallScene;
use crate::desk::keys::UiCommand;
use crate::desk::page::{Ctx, Header, Page};
use crate::desk::shell::{PillView, Step};
use crate::desk::style::{bold_font, radius, regular, regular_font};
use crate::desk::widgets::{self, PillText, Tone};
use crate::fonts;
use crate::text::Lang;
use crate::theme::theme;

/// A part of the set-up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Section {
    #[default]
    Info,
    Roll,
    Contests,
    Officers,
    Rules,
}

impl Section {
    const ALL: [Section; 5] = [
        Section::Info,
        Section::Roll,
        Section::Contests,
        Section::Officers,
        Section::Rules,
    ];

    fn command(self) -> UiCommand {
        match self {
            Section::Info => UiCommand::SetupInfo,
            Section::Roll => UiCommand::SetupRoll,
            Section::Contests => UiCommand::SetupContests,
            Section::Officers => UiCommand::SetupOfficers,
            Section::Rules => UiCommand::SetupRules,
        }
    }
}

/// What the page remembers.
#[derive(Default)]
pub struct SetupPage {
    section: Section,
    seen: bool,
    /// The section just opened puts the focus where typing goes.
    focus: bool,
    people: finder::PeopleIndex,
    info: info::InfoForm,
    roll: roll::RollSection,
    contests: contests::ContestsSection,
    officers: officers::OfficersSection,
    rules: rules::RulesSection,
    copy: crate::desk::copy_card::CopyCard,
}

impl SetupPage {
    fn turn_to(&mut self, section: Section, ctx: &mut Ctx<'_>) {
        self.keep(ctx);
        if section != self.section {
            self.officers.begin();
        }
        self.section = section;
        self.focus = true;
    }

    /// Saves what is typed and not saved yet.
    fn keep(&mut self, ctx: &mut Ctx<'_>) {
        self.info.keep(ctx);
        self.contests.keep(ctx);
    }

    /// Leads to what is missing next, at the end to the sign-in.
    fn go_on(&mut self, ctx: &mut Ctx<'_>) {
        self.keep(ctx);
        // Judged with what is still being written, or the same section comes again.
        match missing::next(&missing::items(ctx.session.ahead(), ctx.lang)) {
            Some(section) => self.turn_to(section, ctx),
            None => *ctx.go = Some(Step::SignIn),
        }
    }

    fn left(&mut self, ui: &mut Ui, ctx: &mut Ctx<'_>) {
        let items = missing::items(ctx.meeting(), ctx.lang);
        if let Some(section) = tabs(ui, ctx.lang, self.section, &items) {
            self.turn_to(section, ctx);
        }
        ui.add_space(theme().gap * 0.6);
        let focus = std::mem::take(&mut self.focus);
        widgets::panel(ui, |ui| match self.section {
            Section::Info => self.info.show(ui, ctx, focus),
            Section::Roll => self.roll.show(ui, ctx, &self.people, focus),
            Section::Contests => self.contests.show(ui, ctx, &self.people, focus),
            Section::Officers => self.officers.show(ui, ctx, &self.people, focus),
            Section::Rules => self.rules.show(ui, ctx, focus),
        });
    }

    fn right(&mut self, ui: &mut Ui, ctx: &mut Ctx<'_>) {
        if self.section == Section::Roll && self.roll.importing() {
            self.roll.show_beside(ui, ctx);
            return;
        }
        if self.section == Section::Contests && self.contests.taking() {
            self.contests.show_beside(ui, ctx);
            return;
        }
        let t = theme();
        let lang = ctx.lang;
        let items = missing::items(ctx.meeting(), lang);
        let next = missing::next(&items);
        widgets::card(ui, |ui| {
            widgets::heading(
                ui,
                if next.is_some() {
                    lang.setup_still_missing()
                } else {
                    lang.setup_all_settled()
                },
            );
            for item in &items {
                summary_line(ui, item);
            }
            ui.add_space(t.gap / 2.0);
            let action = match next {
                Some(section) => lang.setup_go_to(section.command().text(lang)),
                None => lang.setup_to_sign_in().to_owned(),
            };
            if widgets::primary(ui, &action).clicked() {
                self.go_on(ctx);
            }
            let papers = ctx.meeting().election_round().map(|round| &round.papers);
            let printed = papers.is_some_and(|all| all.iter().any(|p| p.printed.is_some()));
            if next.is_none() && !printed {
                ui.label(regular(lang.setup_changes_later(), t.size_small, *t.ink_3));
            }
        });
        ui.add_space(t.gap);
        match self.section {
            Section::Info => self.copy.show(ui, ctx),
            Section::Rules => self.rules.show_beside(ui, ctx),
            _ => {}
        }
    }
}

/// One settled or missing thing, with its sign.
fn summary_line(ui: &mut Ui, item: &missing::Item) {
    let t = theme();
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 9.0;
        let (rect, _) = ui.allocate_exact_size(vec2(14.0, 20.0), Sense::hover());
        if item.tone == Tone::Amber {
            ui.painter()
                .circle_stroke(rect.center(), 5.0, Stroke::new(2.0, *t.amber));
        } else {
            widgets::paint_check(ui, rect.center(), 5.5, Stroke::new(1.8, *t.jade));
        }
        let ink = if item.tone == Tone::Amber {
            *t.amber
        } else {
            *t.ink_2
        };
        ui.add(egui::Label::new(regular(&item.words, t.size_body - 1.0, ink)).wrap());
    });
}

/// The five sections side by side; the chosen one is underlined.
fn tabs(ui: &mut Ui, lang: Lang, open: Section, items: &[missing::Item]) -> Option<Section> {
    let t = theme();
    let mut chosen = None;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        for section in Section::ALL {
            let words = section.command().text(lang);
            let here = section == open;
            let font = if here {
                bold_font(t.size_body + 1.0)
            } else {
                regular_font(t.size_body + 1.0)
            };
            let ink = if here { *t.ink } else { *t.ink_2 };
            let galley = ui.painter().layout_no_wrap(words.into(), font, ink);
            let size = vec2(galley.size().x + 38.0, 36.0);
            let (rect, response) = ui.allocate_exact_size(size, Sense::click());
            response.widget_info(|| WidgetInfo::selected(Role::Tab, true, here, words));
            if here || response.hovered() {
                let fill = if here { *t.card } else { *t.rail };
                ui.painter().rect(
                    rect,
                    radius(t.radius_button),
                    fill,
                    Stroke::new(1.0, *t.line),
                    egui::StrokeKind::Inside,
                );
            }
            let lacks = items
                .iter()
                .any(|item| item.section == section && item.needed);
            let sign = egui::pos2(rect.left() + 15.0, rect.center().y);
            if lacks {
                ui.painter()
                    .circle_stroke(sign, 4.0, Stroke::new(1.8, *t.amber));
            } else {
                widgets::paint_check(ui, sign, 5.0, Stroke::new(1.8, *t.jade));
            }
            let at = egui::pos2(rect.left() + 26.0, rect.center().y - galley.size().y / 2.0);
            ui.painter().galley(at, galley, ink);
            widgets::focus_ring(ui, &response, rect, t.radius_button);
            if response.clicked() {
                chosen = Some(section);
            }
        }
    });
    chosen
}

/// Text for the screen: a character no built-in face can draw becomes 〓, as
/// printers do for a missing type, so that nothing is left out unseen.
fn shown(text: &str) -> String {
    text.chars()
        .map(|c| {
            if c.is_control() {
                ' '
            } else if fonts::has_glyph(fonts::Face::Sans, c) {
                c
            } else {
                '〓'
            }
        })
        .collect()
}

impl Page for SetupPage {
    fn hall_scene(&self, _ctx: &Ctx<'_>) -> Option<HallScene> {
        Some(HallScene::Welcome)
    }

    fn header(&self, ctx: &Ctx<'_>) -> Header {
        let lang = ctx.lang;
        let meeting = ctx.meeting();
        let mut pills = Vec::new();
        if !meeting.people.is_empty() {
            pills.push(PillView {
                tone: Tone::Neutral,
                text: PillText::new(lang.setup_pill_roll(), meeting.people.len().to_string()),
            });
            pills.push(PillView {
                tone: Tone::Neutral,
                text: PillText::new(lang.pill_expected(), meeting.expected().to_string()),
            });
        }
        Header {
            title: lang.step_setup().into(),
            subtitle: lang.setup_subtitle().into(),
            pills,
        }
    }

    fn keys(&self, _ctx: &Ctx<'_>) -> Vec<UiCommand> {
        let own = match self.section {
            Section::Roll => Some(UiCommand::ImportRoll),
            Section::Contests => Some(UiCommand::AddContest),
            Section::Officers => Some(UiCommand::SetupNextRole),
            Section::Rules => Some(UiCommand::FindRule),
            Section::Info => None,
        };
        let more = match self.section {
            Section::Contests => Some(UiCommand::AddCandidate),
            Section::Rules => Some(UiCommand::Rules),
            _ => None,
        };
        own.into_iter()
            .chain(more)
            .chain(Some(UiCommand::TakeCandidates).filter(|_| self.section == Section::Contests))
            .chain([UiCommand::SetupNext])
            .chain(Section::ALL.map(Section::command))
            .collect()
    }

    fn show(&mut self, ui: &mut Ui, ctx: &mut Ctx<'_>) {
        self.people.follow(ctx.meeting());
        widgets::page_columns(
            ui,
            &mut (self, ctx),
            320.0,
            |ui, (page, ctx)| page.left(ui, ctx),
            |ui, (page, ctx)| page.right(ui, ctx),
        );
    }

    fn command(&mut self, command: UiCommand, ctx: &mut Ctx<'_>) -> bool {
        let section = Section::ALL
            .into_iter()
            .find(|section| section.command() == command);
        match command {
            _ if section.is_some() => self.turn_to(section.unwrap_or_default(), ctx),
            UiCommand::SetupNext => self.go_on(ctx),
            UiCommand::ImportRoll => {
                self.turn_to(Section::Roll, ctx);
                self.roll.start_import(ctx);
            }
            UiCommand::AddContest => {
                self.turn_to(Section::Contests, ctx);
                self.contests.start_new(ctx);
            }
            UiCommand::AddCandidate => {
                self.contests.leave_taking();
                self.turn_to(Section::Contests, ctx);
            }
            UiCommand::TakeCandidates => {
                self.turn_to(Section::Contests, ctx);
                self.contests.start_taking(ctx);
            }
            UiCommand::FindRule => {
                self.turn_to(Section::Rules, ctx);
                self.rules.find();
            }
            UiCommand::SetupNextRole => {
                self.turn_to(Section::Officers, ctx);
                self.officers.next_role();
            }
            _ => return false,
        }
        true
    }

    fn opened(&mut self, ctx: &mut Ctx<'_>) {
        if !self.seen {
            self.seen = true;
            let items = missing::items(ctx.meeting(), ctx.lang);
            self.section = missing::next(&items).unwrap_or_default();
        }
        self.focus = true;
        self.copy.opened(ctx);
    }

    fn closing(&mut self, ctx: &mut Ctx<'_>) {
        self.keep(ctx);
    }
}
