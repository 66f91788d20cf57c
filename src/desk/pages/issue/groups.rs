//! Where groups are asked: how many of each take part, typed by two.

use egui::Ui;

use super::{IssuePage, Stage};
use crate::desk::page::Ctx;
use crate::desk::shell::PillView;
use crate::desk::style::regular;
use crate::desk::twice::{TwiceEntry, TwiceOut};
use crate::desk::widgets::{self, PillText, Tone};
use crate::meeting::{By, Command, Group, Meeting, Round, Step};
use crate::text::Lang;
use crate::theme::theme;

/// Whether the voters of the roll are counted in this round: in a survey only where one
/// of its groups is theirs.
pub(super) fn counts_the_roll(round: &Round) -> bool {
    let survey = round.survey.as_ref();
    survey.is_none_or(|survey| survey.asks_the_roll())
}

/// The groups counted by themselves, with their places.
pub(super) fn others(round: &Round) -> impl Iterator<Item = (usize, &Group)> {
    let groups = round.survey.iter().flat_map(|survey| &survey.plan.groups);
    groups.enumerate().filter(|(_, group)| !group.on_roll)
}

/// The first group nobody has finished counting.
pub(super) fn open(meeting: &Meeting, round: &Round) -> Option<usize> {
    others(round)
        .map(|(place, _)| place)
        .find(|place| meeting.took_part(round, *place).is_none())
}

/// How many of each group take part, as far as they are counted.
pub(in crate::desk::pages) fn pills(meeting: &Meeting, round: &Round) -> Vec<PillView> {
    let groups = round.survey.iter().flat_map(|survey| &survey.plan.groups);
    let counted = groups.enumerate().filter_map(|(place, group)| {
        let here = meeting.took_part(round, place)?;
        Some(PillView {
            tone: Tone::Neutral,
            text: PillText::new(&group.name, here.to_string()),
        })
    });
    counted.collect()
}

impl IssuePage {
    /// A card for each group that is not on the roll; the one being counted takes numbers.
    pub(super) fn group_cards(
        &mut self,
        ui: &mut Ui,
        ctx: &mut Ctx<'_>,
        round: &Round,
        now: Stage,
    ) {
        for (place, group) in others(round) {
            widgets::card(ui, |ui| {
                self.group_card(ui, ctx, round, (place, group), now);
            });
        }
    }

    fn group_card(
        &mut self,
        ui: &mut Ui,
        ctx: &mut Ctx<'_>,
        round: &Round,
        (place, group): (usize, &Group),
        now: Stage,
    ) {
        let lang = ctx.lang;
        let t = theme();
        let title = lang.count_group_title(&group.name);
        widgets::heading(ui, &title);
        let registered = lang.count_group_of(group.registered);
        if let Some(counted) = ctx.meeting().took_part(round, place) {
            widgets::big_figure(ui, &counted.to_string(), &registered);
            let again = lang.count_group_again(&group.name);
            if widgets::link(ui, &again).clicked() {
                self.answer_group(ctx, place, Some(TwiceOut::Repeat));
            }
            return;
        }
        ui.label(regular(registered, t.size_body - 1.0, *t.ink_2));
        let figure = round.survey.as_ref();
        let figure = figure.and_then(|survey| survey.heads.get(place));
        let Some(figure) = figure.filter(|_| now == Stage::Group(place)) else {
            let line = lang.count_group_waits();
            ui.label(regular(line, t.size_body, *t.ink_2));
            return;
        };
        let line = lang.count_group_line(&group.name);
        ui.label(regular(line, t.size_body, *t.ink_2));
        ui.add_space(4.0);
        let entry = self.groups.entry(place).or_default();
        let out = entry.show(ui, lang, ctx.meeting(), figure, &title);
        self.answer_group(ctx, place, out);
    }

    fn answer_group(&mut self, ctx: &mut Ctx<'_>, group: usize, out: Option<TwiceOut>) {
        match out {
            Some(TwiceOut::Typed(id, value)) => {
                let typed = Command::TypeGroupCount { group, value };
                ctx.ask_as_keyer(By::Officer(id), typed);
            }
            Some(TwiceOut::Confirmed(id)) => {
                ctx.ask_as(By::Officer(id), Command::ConfirmGroupCount(group));
            }
            Some(TwiceOut::Repeat) => self.repeat_group(ctx, group),
            Some(TwiceOut::Setup) => *ctx.go = Some(Step::Setup),
            None => {}
        }
    }

    /// The group is counted anew, and the next key goes there.
    pub(super) fn repeat_group(&mut self, ctx: &mut Ctx<'_>, group: usize) {
        if ctx.ask(Command::RepeatGroupCount(group)) {
            let entry = self.groups.entry(group).or_default();
            *entry = TwiceEntry::default();
            entry.take_focus();
        }
    }
}

/// The groups once sheets go out, a line each.
pub(super) fn summary(ui: &mut Ui, lang: Lang, meeting: &Meeting, round: &Round) {
    let t = theme();
    for (place, group) in others(round) {
        let Some(counted) = meeting.took_part(round, place) else {
            continue;
        };
        let line = lang.count_group_settled(&group.name, counted, group.registered);
        ui.label(regular(line, t.size_body, *t.ink));
    }
}
