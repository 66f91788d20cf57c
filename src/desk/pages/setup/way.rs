//! How the vote is held: with a preliminary, post after post, in several boxes.

use egui::{Id, Ui};

use crate::desk::page::Ctx;
use crate::desk::style::{bold, regular};
use crate::desk::widgets;
use crate::meeting::{Command, Contest, ContestId, Round};
use crate::rules::RoundKind;
use crate::theme::theme;

/// The dialog, with what is typed into it.
#[derive(Default)]
pub(super) struct WayOfVoting {
    open: bool,
    /// Filled from the meeting when the dialog opens.
    places: Vec<(ContestId, String)>,
    boxes: String,
    fresh: bool,
}

impl WayOfVoting {
    /// Opens the dialog with what the meeting says now.
    pub(super) fn open(&mut self, ctx: &Ctx<'_>) {
        let meeting = ctx.meeting();
        let contests = meeting
            .election_round()
            .into_iter()
            .flat_map(Round::contests);
        *self = WayOfVoting {
            open: true,
            places: contests
                .map(|contest| {
                    let places = contest.places.map(|places| places.to_string());
                    (contest.id, places.unwrap_or_default())
                })
                .collect(),
            boxes: meeting.boxes.join(ctx.lang.list_comma()),
            fresh: true,
        };
    }

    /// Draws the dialog while it is open.
    pub(super) fn show(&mut self, ui: &Ui, ctx: &mut Ctx<'_>) {
        if !self.open {
            return;
        }
        let lang = ctx.lang;
        let t = theme();
        let id = Id::unique("way of voting");
        let (closed, away) = widgets::dialog(ui.ctx(), id, 560.0, |ui| {
            ui.label(bold(lang.way_title(), t.size_name, *t.ink));
            self.preliminary(ui, ctx);
            ui.add_space(8.0);
            waiting(ui, ctx);
            ui.add_space(8.0);
            self.boxes(ui, ctx);
            ui.add_space(10.0);
            widgets::secondary(ui, lang.desk_close()).clicked()
        });
        self.open = !(closed || away);
    }

    fn preliminary(&mut self, ui: &mut Ui, ctx: &mut Ctx<'_>) {
        let lang = ctx.lang;
        let t = theme();
        widgets::heading(ui, lang.way_preliminary());
        ui.label(regular(
            lang.way_preliminary_line(),
            t.size_body - 1.0,
            *t.ink_2,
        ));
        let round = ctx.meeting().election_round().cloned();
        let contests = round.iter().flat_map(Round::contests).cloned();
        let contests = contests.collect::<Vec<_>>();
        ui.horizontal_wrapped(|ui| {
            for contest in &contests {
                let Some((_, text)) = self.places.iter_mut().find(|(id, _)| *id == contest.id)
                else {
                    continue;
                };
                let label = lang.way_places(&contest.setup.title, contest.setup.seats);
                let id = Id::unique(("way places", contest.id.0));
                let field = widgets::number_field(ui, id, &label, text, 120.0);
                if std::mem::take(&mut self.fresh) {
                    field.request_focus();
                }
            }
        });
        let held = round.is_some_and(|round| round.kind == RoundKind::Preliminary);
        ui.horizontal(|ui| {
            let typed = self
                .places
                .iter()
                .map(|(id, text)| Some((*id, text.parse().ok()?)));
            let typed = typed.collect::<Option<Vec<_>>>();
            let ready = typed.as_ref().is_some_and(|typed| !typed.is_empty());
            let words = lang.way_preliminary_hold();
            let hold = ui.add_enabled_ui(ready, |ui| widgets::secondary(ui, words).clicked());
            if hold.inner
                && let Some(places) = typed
                && ctx.ask(Command::HoldPreliminary(places))
            {
                ctx.done(lang.way_preliminary_held());
            }
            if held && widgets::secondary(ui, lang.way_preliminary_not()).clicked() {
                ctx.ask(Command::HoldPreliminary(Vec::new()));
            }
            if held {
                ui.label(regular(lang.way_preliminary_is(), t.size_body, *t.jade));
            }
        });
    }

    fn boxes(&mut self, ui: &mut Ui, ctx: &mut Ctx<'_>) {
        let lang = ctx.lang;
        let t = theme();
        widgets::heading(ui, lang.way_boxes());
        ui.label(regular(lang.way_boxes_line(), t.size_body - 1.0, *t.ink_2));
        let id = Id::unique("way boxes");
        let (label, hint) = (lang.way_boxes_names(), lang.way_boxes_hint());
        let field = widgets::text_field(ui, id, label, &mut self.boxes, hint, 420.0);
        let entered = field.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
        if widgets::secondary(ui, lang.way_boxes_set()).clicked() || entered {
            let names = self
                .boxes
                .split(['、', ',', '，', ';', '；'])
                .map(str::trim)
                .filter(|name| !name.is_empty())
                .map(str::to_owned)
                .collect::<Vec<_>>();
            let count = names.len();
            if ctx.ask(Command::SetBoxes(names)) {
                ctx.done(if count < 2 {
                    lang.way_boxes_one().to_owned()
                } else {
                    lang.way_boxes_are(count)
                });
            }
        }
    }
}

/// Which contests wait for a round of their own.
fn waiting(ui: &mut Ui, ctx: &mut Ctx<'_>) {
    let lang = ctx.lang;
    let t = theme();
    widgets::heading(ui, lang.way_order());
    let order = lang.rule_sentence("contest_order", &ctx.meeting().rules);
    ui.label(regular(order, t.size_body - 1.0, *t.ink_2));
    let meeting = ctx.meeting();
    let now = meeting
        .election_round()
        .into_iter()
        .flat_map(Round::contests);
    let now = now.map(|contest| (contest.clone(), false));
    let later = meeting
        .waiting
        .iter()
        .map(|contest| (contest.clone(), true));
    let all = now.chain(later).collect::<Vec<(Contest, bool)>>();
    for (contest, waits) in all {
        ui.horizontal_wrapped(|ui| {
            ui.label(regular(&contest.setup.title, t.size_body, *t.ink));
            for (later, words) in [(false, lang.way_with_others()), (true, lang.way_later())] {
                let heard = lang.way_held(&contest.setup.title, words);
                let pressed = widgets::segment(ui, waits == later, words, &heard, t.size_body);
                if pressed.clicked() && waits != later {
                    ctx.ask(Command::HoldLater {
                        contest: contest.id,
                        later,
                    });
                }
            }
        });
    }
}
