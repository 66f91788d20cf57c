//! Sign-in: a queue at the door, names by initials, one key each.

mod all_but;
mod figures;
mod find;
mod list;
mod opening;
mod person;
mod side;
mod state;

use egui::Ui;

use crate::desk::hall_control::HallScene;
use crate::desk::keys::UiCommand;
use crate::desk::page::{Ctx, Header, Page};
use crate::desk::shell::{PillView, Step};
use crate::desk::widgets::{self, PillText, Tone};
use crate::meeting::{Command, PersonId};
use crate::text::floor::of_the_party;
use figures::Figures;
use find::Finder;

/// What lies over the page.
enum Over {
    Nothing,
    Person(person::PersonPanel),
    AllBut,
    Opening,
}

/// What the page remembers.
pub struct SignInPage {
    finder: Finder,
    query: String,
    chinese: String,
    selected: Option<PersonId>,
    missing_first: bool,
    /// In the mode "all present but": those entered as absent.
    absent: Option<Vec<PersonId>>,
    over: Over,
    scroll: list::Scroll,
}

impl Default for SignInPage {
    fn default() -> SignInPage {
        SignInPage {
            finder: Finder::default(),
            query: String::new(),
            chinese: String::new(),
            selected: None,
            missing_first: false,
            absent: None,
            over: Over::Nothing,
            scroll: list::Scroll::default(),
        }
    }
}

impl SignInPage {
    /// What was typed, in whichever field.
    fn typed(&self) -> &str {
        if self.chinese.trim().is_empty() {
            &self.query
        } else {
            self.chinese.trim()
        }
    }

    /// Brings the rows up to date and keeps the selection among them.
    fn refresh(&mut self, ctx: &Ctx<'_>) {
        let typed = self.typed().to_owned();
        self.finder
            .follow(ctx.session.meeting(), &typed, self.missing_first);
        if self
            .selected
            .is_some_and(|id| self.finder.place(id).is_none())
        {
            self.selected = None;
        }
    }

    /// After typing: the first whose name begins so and who is not here yet, else
    /// the first who fits. A number says exactly who is meant.
    fn select_found(&mut self, ctx: &Ctx<'_>) {
        self.refresh(ctx);
        self.scroll.follow = true;
        if self.typed().is_empty() {
            self.selected = None;
            return;
        }
        let meeting = ctx.session.meeting();
        let rows = self.finder.rows();
        let waited_for = rows.iter().find(|row| {
            let person = meeting.person(row.person);
            row.hit.start == 0
                && !row.by_number
                && person.is_some_and(|person| person.arrived.is_none())
        });
        let choice = waited_for.or_else(|| rows.first());
        self.selected = choice.map(|row| row.person);
    }

    fn move_selection(&mut self, by: isize) {
        let rows = self.finder.rows();
        let last = rows.len().saturating_sub(1);
        let place = match self.selected.and_then(|id| self.finder.place(id)) {
            Some(place) => place.saturating_add_signed(by).min(last),
            None if by < 0 => last,
            None => 0,
        };
        self.selected = rows.get(place).map(|row| row.person);
        self.scroll.follow = true;
    }

    /// Enter: sign in, or in the other mode enter as absent.
    fn accept(&mut self, ctx: &mut Ctx<'_>) {
        let typed = !self.typed().is_empty();
        if self.absent.is_some() {
            if typed {
                self.toggle_absent(ctx);
            } else {
                self.over = Over::AllBut;
            }
            return;
        }
        let Some(id) = self.selected else { return };
        let Some(person) = ctx.meeting().person(id) else {
            return;
        };
        // After a sign-in the person stays selected; one Enter more changes nothing.
        if person.here() && !typed {
            return;
        }
        let command = if person.left.is_some() {
            Command::ComeBack(id)
        } else {
            Command::SignIn(vec![id])
        };
        if ctx.ask(command) {
            self.clear(ctx);
            self.selected = Some(id);
        }
    }

    fn clear(&mut self, ctx: &Ctx<'_>) {
        self.query.clear();
        self.chinese.clear();
        self.refresh(ctx);
        self.scroll.follow = true;
    }

    /// Delete: undo the sign-in of the selected person.
    fn undo(&mut self, ctx: &mut Ctx<'_>) {
        let Some(id) = self.selected else { return };
        if let Some(absent) = &mut self.absent {
            absent.retain(|other| *other != id);
        } else {
            ctx.ask(Command::UndoSignIn(id));
        }
    }

    fn open_panel(&mut self, ctx: &mut Ctx<'_>) {
        match self.selected {
            Some(id) => self.over = Over::Person(person::PersonPanel::new(id)),
            None => {
                let lang = ctx.lang;
                ctx.warn(lang.person_nobody(), lang.person_nobody_next());
            }
        }
    }

    fn free(&self) -> bool {
        matches!(self.over, Over::Nothing)
    }
}

impl Page for SignInPage {
    fn header(&self, ctx: &Ctx<'_>) -> Header {
        let lang = ctx.lang;
        let meeting = ctx.meeting();
        // At polls people come while ballots go out.
        let polling = meeting.rules.day == crate::rules::DayShape::Polling;
        let issuing = meeting.round().is_some_and(|round| {
            if polling {
                round.polls_closed.is_some()
            } else {
                round.issuing.is_some()
            }
        });
        let subtitle = match (issuing, &self.absent) {
            (true, _) => lang.signin_line_issuing(),
            (_, Some(_)) => lang.signin_line_all_but(),
            _ => lang.signin_line(),
        };
        let figures = Figures::of(meeting);
        let pill = match (lang.quorum_share(&meeting.rules), figures.needed) {
            (Some(share), Some(needed)) if figures.missing() == 0 => (
                Tone::Jade,
                PillText::new(lang.signin_quorum_met(&share, needed), ""),
            ),
            (Some(_), Some(_)) => (
                Tone::Amber,
                PillText::new(lang.signin_quorum_missing(figures.missing()), ""),
            ),
            _ => (Tone::Neutral, PillText::new(lang.signin_no_quorum(), "")),
        };
        Header {
            title: lang.step_signin().into(),
            subtitle: subtitle.into(),
            pills: if meeting.people.is_empty() {
                Vec::new()
            } else {
                vec![PillView {
                    tone: pill.0,
                    text: pill.1,
                }]
            },
        }
    }

    fn keys(&self, ctx: &Ctx<'_>) -> Vec<UiCommand> {
        let mut keys = vec![
            UiCommand::SignIn,
            UiCommand::UndoSignIn,
            UiCommand::Select,
            UiCommand::Status,
            UiCommand::AllBut,
        ];
        if ctx.meeting().opened.is_none() {
            keys.push(UiCommand::OpenMeeting);
        }
        keys.extend([
            UiCommand::Hall,
            UiCommand::ReadAloud,
            UiCommand::ChineseSearch,
        ]);
        keys
    }

    fn show(&mut self, ui: &mut Ui, ctx: &mut Ctx<'_>) {
        let lang = ctx.lang;
        if ctx.meeting().people.is_empty() {
            let wanted = widgets::empty_state(
                ui,
                lang.signin_no_roll(),
                lang.signin_no_roll_next(),
                |ui| widgets::primary(ui, lang.signin_to_setup()).clicked(),
            );
            if wanted.inner {
                *ctx.go = Some(Step::Setup);
            }
            return;
        }
        let figures = Figures::of(ctx.meeting());
        widgets::page_columns(
            ui,
            &mut (&mut *self, &mut *ctx),
            340.0,
            |ui, (page, ctx)| page.list(ui, ctx),
            |ui, (page, ctx)| page.side(ui, ctx, &figures),
        );
        match std::mem::replace(&mut self.over, Over::Nothing) {
            Over::Nothing => {}
            Over::Person(mut panel) => {
                if panel.show(ui.ctx(), ctx) {
                    self.scroll.to_box = true;
                } else {
                    self.over = Over::Person(panel);
                }
            }
            Over::AllBut => self.ask_all_but(ui.ctx(), ctx),
            Over::Opening => self.ask_opening(ui.ctx(), ctx, &figures),
        }
    }

    fn command(&mut self, command: UiCommand, ctx: &mut Ctx<'_>) -> bool {
        if !self.free() || ctx.meeting().people.is_empty() {
            return false;
        }
        match command {
            UiCommand::SignIn => self.accept(ctx),
            UiCommand::UndoSignIn => self.undo(ctx),
            UiCommand::Select => self.move_selection(1),
            UiCommand::Status => self.open_panel(ctx),
            UiCommand::AllBut => self.toggle_all_but(ctx),
            UiCommand::OpenMeeting => self.want_opening(ctx),
            UiCommand::ChineseSearch => self.scroll.to_chinese = true,
            _ => return false,
        }
        true
    }

    fn spoken(&self, ctx: &Ctx<'_>) -> Option<String> {
        let meeting = ctx.meeting();
        if meeting.people.is_empty() {
            return None;
        }
        Some(opening_words(ctx, &Figures::of(meeting)))
    }

    fn hall_scene(&self, ctx: &Ctx<'_>) -> Option<HallScene> {
        // Once the meeting is open, again for what it will do.
        let opened = ctx.meeting().opened.is_some();
        let again = opened && *ctx.hall.scene() == HallScene::Attendance;
        Some(if again {
            HallScene::Agenda
        } else {
            HallScene::Attendance
        })
    }

    fn opened(&mut self, _ctx: &mut Ctx<'_>) {
        self.over = Over::Nothing;
        self.scroll.to_box = true;
    }
}

/// The chair's words on who is here.
fn opening_words(ctx: &Ctx<'_>, figures: &Figures) -> String {
    let lang = ctx.lang;
    let mut words = if of_the_party(&ctx.meeting().rules) {
        lang.spoken_party(figures.expected, figures.here)
    } else {
        lang.spoken_neutral(figures.expected, figures.here)
    };
    let absent = figures.expected.saturating_sub(figures.here);
    if absent > 0 {
        words.push_str(&lang.spoken_absent(absent));
    }
    words.push_str(if figures.may_open() {
        lang.spoken_met()
    } else {
        lang.spoken_not_met()
    });
    words
}
