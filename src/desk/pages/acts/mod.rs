//! 会中事项: what may have to be done at any moment of the day, each as one recorded act.

mod appraise;
mod ballots;
mod correct;
mod field;
mod groups;
mod hand;
mod leave;
mod next;
mod opinions;
mod recommend;
mod recount;
mod settle;
mod survey;
mod take;
mod weighed;

pub(in crate::desk::pages) use take::taken_lines;

use egui::{EventFilter, FocusDirection, Id, Key, Modifiers, ScrollArea, Sense, Ui};

use crate::desk::hall_control::HallScene;
use crate::desk::keys::UiCommand;
use crate::desk::page::{Ctx, Header, Page};
use crate::desk::style::regular;
use crate::desk::widgets;
use crate::meeting::{Command, Meeting};
use crate::rules::DayShape;
use crate::text::Lang;
use crate::theme::theme;

/// One kind of act.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Act {
    #[default]
    Next,
    Out,
    Recount,
    Correct,
    Void,
    Ballots,
    Hand,
    Polls,
    Appraise,
    Recommend,
    Opinions,
    Take,
}

impl Act {
    const ALL: [Act; 12] = [
        Act::Next,
        Act::Out,
        Act::Recount,
        Act::Correct,
        Act::Void,
        Act::Ballots,
        Act::Hand,
        Act::Polls,
        Act::Appraise,
        Act::Recommend,
        Act::Opinions,
        Act::Take,
    ];

    fn name(self, lang: Lang) -> &'static str {
        match self {
            Act::Next => lang.act_next(),
            Act::Out => lang.act_out(),
            Act::Recount => lang.act_recount(),
            Act::Correct => lang.act_correct(),
            Act::Void => lang.act_void(),
            Act::Ballots => lang.act_ballots(),
            Act::Hand => lang.act_hand(),
            Act::Polls => lang.act_polls(),
            Act::Appraise => lang.act_appraise(),
            Act::Recommend => lang.act_recommend(),
            Act::Take => lang.act_take(),
            Act::Opinions => lang.act_opinions(),
        }
    }

    /// The act a person most likely came for.
    fn due(meeting: &Meeting) -> Act {
        let Some(round) = meeting.round() else {
            return Act::Next;
        };
        if round.being_corrected() {
            return Act::Correct;
        }
        let polling = meeting.rules_now().day == DayShape::Polling;
        if polling && round.issuing.is_some() && round.polls_closed.is_none() {
            return Act::Polls;
        }
        let papers = || round.papers.iter();
        if papers().any(|paper| {
            paper
                .hand
                .as_ref()
                .is_some_and(|hand| hand.agreed.is_none())
        }) {
            return Act::Hand;
        }
        if round.issuing.is_some() && papers().any(|paper| paper.returned.agreed.is_none()) {
            return Act::Ballots;
        }
        // Nothing of the election waits, but names recommended are not decided yet.
        if take::due(meeting) && !round.under_way() && meeting.follow_ups().is_empty() {
            return Act::Take;
        }
        Act::Next
    }
}

/// The page of acts, with what is typed into its forms.
#[derive(Default)]
pub struct ActsPage {
    act: Act,
    next: next::NextForm,
    leave: leave::LeaveForm,
    recount: recount::RecountForm,
    correct: correct::CorrectForm,
    void: String,
    ballots: ballots::BallotsForm,
    hand: hand::HandForm,
    appraise: appraise::AppraiseForm,
    recommend: recommend::RecommendForm,
    take: take::TakeForm,
    opinions: opinions::OpinionsForm,
    /// The focus goes to the list in the next pass.
    fresh: bool,
    /// The focus goes to the first field of the form in the next pass.
    into_form: bool,
}

impl Page for ActsPage {
    fn header(&self, ctx: &Ctx<'_>) -> Header {
        let lang = ctx.lang;
        let round = ctx.meeting().round();
        Header {
            title: lang.acts_title().into(),
            subtitle: round.map_or_else(String::new, |round| {
                lang.acts_line(round.id.0, lang.round_name(round))
            }),
            pills: Vec::new(),
        }
    }

    fn keys(&self, _ctx: &Ctx<'_>) -> Vec<UiCommand> {
        vec![UiCommand::Acts, UiCommand::Hall, UiCommand::ReadAloud]
    }

    fn show(&mut self, ui: &mut Ui, ctx: &mut Ctx<'_>) {
        let mut state = (self, ctx);
        widgets::page_columns(
            ui,
            &mut state,
            320.0,
            |ui, (page, ctx)| {
                ScrollArea::vertical().id_salt("act").show(ui, |ui| {
                    ui.spacing_mut().item_spacing.y = theme().gap;
                    page.form(ui, ctx);
                });
            },
            |ui, (page, ctx)| page.list(ui, ctx),
        );
    }

    fn command(&mut self, _command: UiCommand, _ctx: &mut Ctx<'_>) -> bool {
        false
    }

    fn hall_scene(&self, _ctx: &Ctx<'_>) -> Option<HallScene> {
        None
    }

    fn opened(&mut self, ctx: &mut Ctx<'_>) {
        // A survey is much to type: it stays while somebody looks elsewhere.
        let kept = std::mem::take(self);
        *self = ActsPage {
            act: Act::due(ctx.meeting()),
            fresh: true,
            appraise: kept.appraise,
            recommend: kept.recommend,
            ..ActsPage::default()
        };
    }
}

impl ActsPage {
    fn list(&mut self, ui: &mut Ui, ctx: &mut Ctx<'_>) {
        let lang = ctx.lang;
        widgets::card(ui, |ui| {
            widgets::heading(ui, lang.acts_list());
            let keys = lang.acts_list_keys();
            ui.label(regular(keys, theme().size_small, *theme().ink_3));
            ui.spacing_mut().item_spacing.y = 0.0;
            for act in Act::ALL {
                let name = act.name(lang);
                let chosen = act == self.act;
                let id = Id::unique(("act", name));
                let row = widgets::list_row_aside(ui, id, name, chosen, 36.0, |ui| {
                    ui.label(regular(name, theme().size_body, *theme().ink));
                });
                if chosen && std::mem::take(&mut self.fresh) {
                    row.request_focus();
                }
                if chosen && row.has_focus() {
                    self.keys_of_the_list(ui, id);
                } else if row.clicked() {
                    self.act = act;
                    self.fresh = true;
                }
            }
        });
        if widgets::secondary(ui, lang.acts_back()).clicked() {
            *ctx.aside = None;
        }
    }

    /// The arrow keys choose an act; Enter and the left arrow lead into its form, which
    /// stands at the left. Tab must not pass through the acts, each changing the form.
    fn keys_of_the_list(&mut self, ui: &Ui, id: Id) {
        let filter = EventFilter {
            horizontal_arrows: true,
            vertical_arrows: true,
            ..EventFilter::default()
        };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
        let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        let at = Act::ALL.iter().position(|act| *act == self.act);
        let to = if pressed(Key::ArrowDown) {
            at.and_then(|at| Act::ALL.get(at + 1))
        } else if pressed(Key::ArrowUp) {
            at.and_then(|at| Act::ALL.get(at.checked_sub(1)?))
        } else {
            None
        };
        if let Some(act) = to {
            self.act = *act;
            self.fresh = true;
        }
        self.into_form |= pressed(Key::Enter) || pressed(Key::ArrowLeft);
        if self.fresh || self.into_form {
            ui.ctx().request_repaint();
        }
    }

    fn form(&mut self, ui: &mut Ui, ctx: &mut Ctx<'_>) {
        if std::mem::take(&mut self.into_form) {
            // For this pass a place before the first field has the focus, and Tab is pressed.
            let id = Id::unique("before the form");
            let place = egui::Rect::from_min_size(ui.cursor().min, egui::Vec2::ZERO);
            ui.memory_mut(|memory| {
                memory.request_focus(id);
                memory.move_focus(FocusDirection::Next);
            });
            ui.interact(place, id, Sense::focusable_noninteractive());
        }
        match self.act {
            Act::Next => self.next.show(ui, ctx),
            Act::Out => self.leave.show(ui, ctx),
            Act::Recount => self.recount.show(ui, ctx),
            Act::Correct => self.correct.show(ui, ctx),
            Act::Void => self.declare_void(ui, ctx),
            Act::Ballots => self.ballots.show(ui, ctx),
            Act::Hand => self.hand.show(ui, ctx),
            Act::Polls => polls(ui, ctx),
            Act::Appraise => self.appraise.show(ui, ctx),
            Act::Recommend => self.recommend.show(ui, ctx),
            Act::Take => self.take.show(ui, ctx),
            Act::Opinions => self.opinions.show(ui, ctx),
        }
    }

    fn declare_void(&mut self, ui: &mut Ui, ctx: &mut Ctx<'_>) {
        let lang = ctx.lang;
        let possible = ctx
            .meeting()
            .round()
            .is_some_and(|round| round.issuing.is_some() && !round.closed());
        widgets::card(ui, |ui| {
            widgets::heading(ui, lang.act_void());
            field::line(ui, lang.acts_void_line());
            if !possible {
                field::line(ui, lang.acts_void_not_now());
                return;
            }
            field::words(
                ui,
                "void reason",
                lang.acts_void_reason(),
                &mut self.void,
                "",
            );
            let ready = !self.void.trim().is_empty();
            if field::act(ui, lang.acts_void_do(), ready)
                && ctx.ask(Command::DeclareVoid(self.void.clone()))
            {
                self.void.clear();
                self.act = Act::Next;
                ctx.done(lang.acts_void_done());
            }
        });
    }
}

fn polls(ui: &mut Ui, ctx: &mut Ctx<'_>) {
    let lang = ctx.lang;
    let closed = ctx.meeting().round().and_then(|round| round.polls_closed);
    widgets::card(ui, |ui| {
        widgets::heading(ui, lang.act_polls());
        field::line(ui, lang.acts_polls_line());
        match closed {
            Some(at) => {
                let at = at.0.format("%H:%M").to_string();
                field::line(ui, &lang.acts_polls_done(&at));
            }
            None => {
                if field::act(ui, lang.acts_polls_do(), true) {
                    ctx.ask(Command::ClosePolls);
                }
            }
        }
    });
}
