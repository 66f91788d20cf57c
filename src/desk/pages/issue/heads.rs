//! The head count, and who makes the difference to the sign-in.

use egui::{Id, Key, ScrollArea, Ui};

use super::{IssuePage, Stage, groups};
use crate::desk::page::Ctx;
use crate::desk::style::{bold, regular};
use crate::desk::twice::{TwiceEntry, TwiceOut};
use crate::desk::widgets::{self, Tone};
use crate::meeting::{By, Command, Meeting, Person, Round, Step};
use crate::rules;
use crate::text::Lang;
use crate::theme::theme;

impl IssuePage {
    /// The head count, and in a survey the heads of each group.
    pub(super) fn head_cards(
        &mut self,
        ui: &mut Ui,
        ctx: &mut Ctx<'_>,
        round: &Round,
        now: Stage,
        moved: bool,
    ) {
        if groups::counts_the_roll(round) {
            self.head_card(ui, ctx, round, now, moved);
        }
        self.group_cards(ui, ctx, round, now);
    }

    fn head_card(
        &mut self,
        ui: &mut Ui,
        ctx: &mut Ctx<'_>,
        round: &Round,
        now: Stage,
        moved: bool,
    ) {
        let lang = ctx.lang;
        let t = theme();
        widgets::card(ui, |ui| {
            widgets::heading(ui, &title(lang, round));
            let Some(counted) = round.head_count.agreed else {
                ui.label(regular(lang.count_heads_line(), t.size_body, *t.ink_2));
                ui.add_space(4.0);
                let what = lang.count_heads_what();
                let out = self
                    .heads
                    .show(ui, lang, ctx.meeting(), &round.head_count, what);
                self.answer(ctx, out);
                return;
            };
            figures(ui, lang, ctx.meeting(), counted);
            if round.survey.is_none() {
                quorum_line(ui, lang, ctx.meeting(), u64::from(counted));
            }
            if widgets::link(ui, lang.count_heads_again()).clicked() {
                self.answer(ctx, Some(TwiceOut::Repeat));
            }
            if counted != ctx.meeting().voters_here() {
                ui.add_space(6.0);
                self.difference(ui, ctx, round, counted, moved && now == Stage::Difference);
            }
        });
    }

    fn answer(&mut self, ctx: &mut Ctx<'_>, out: Option<TwiceOut>) {
        match out {
            Some(TwiceOut::Typed(id, value)) => {
                ctx.ask_as_keyer(By::Officer(id), Command::TypeHeadCount(value));
            }
            Some(TwiceOut::Confirmed(id)) => {
                ctx.ask_as(By::Officer(id), Command::ConfirmHeadCount);
            }
            Some(TwiceOut::Repeat) => {
                if ctx.ask(Command::RepeatHeadCount) {
                    self.heads = TwiceEntry::default();
                    self.heads.take_focus();
                }
            }
            Some(TwiceOut::Setup) => *ctx.go = Some(Step::Setup),
            None => {}
        }
    }

    fn difference(
        &mut self,
        ui: &mut Ui,
        ctx: &mut Ctx<'_>,
        round: &Round,
        counted: u32,
        focus: bool,
    ) {
        let lang = ctx.lang;
        let signed_in = ctx.meeting().voters_here();
        let explained = !round.head_count_reason.is_empty();
        let tone = if explained {
            Tone::Neutral
        } else {
            Tone::Amber
        };
        let what = if counted > signed_in {
            lang.count_more_than_signed(counted - signed_in)
        } else {
            lang.count_fewer_than_signed(signed_in - counted)
        };
        let next = if explained {
            lang.count_explained(&round.head_count_reason)
        } else {
            lang.count_difference_next().to_owned()
        };
        let words = widgets::Message {
            what: &what,
            why: &next,
            next: "",
        };
        widgets::message(ui, tone, words, |ui| {
            let width = ui.available_width() - 24.0;
            let field = widgets::text_field(
                ui,
                Id::unique("why the head count differs"),
                lang.count_difference_why(),
                &mut self.reason,
                lang.count_difference_hint(),
                width,
            );
            if focus {
                field.request_focus();
            }
            let entered = field.lost_focus() && ui.input(|i| i.key_pressed(Key::Enter));
            ui.add_space(4.0);
            ui.horizontal(|ui| {
                let kind = if explained {
                    widgets::Kind::Secondary
                } else {
                    widgets::Kind::Primary
                };
                let save = widgets::button(ui, kind, lang.count_difference_save());
                if (save.clicked() || entered)
                    && ctx.ask(Command::ExplainHeadCount(self.reason.clone()))
                {
                    self.reason.clear();
                }
                if widgets::secondary(ui, lang.count_go_signin()).clicked() {
                    *ctx.go = Some(Step::SignIn);
                }
            });
        });
        people(ui, lang, ctx.meeting());
    }
}

/// What is counted; in a survey also which of its groups the voters of the roll are.
fn title(lang: Lang, round: &Round) -> String {
    let survey = round.survey.as_ref();
    let groups = survey.map(|survey| survey.plan.groups.as_slice());
    let group = groups.and_then(|groups| groups.iter().find(|group| group.on_roll));
    match group {
        Some(group) => lang.count_group_roll(&group.name),
        None => lang.count_heads_title().to_owned(),
    }
}

/// Counted, signed in and expected, side by side.
fn figures(ui: &mut Ui, lang: Lang, meeting: &Meeting, counted: u32) {
    let rest = lang.count_heads_beside(meeting.expected(), meeting.voters_here());
    widgets::big_figure(ui, &counted.to_string(), &rest);
}

fn quorum_line(ui: &mut Ui, lang: Lang, meeting: &Meeting, counted: u64) {
    let t = theme();
    let expected = u64::from(meeting.expected());
    let Some(needed) = rules::quorum_needed(&meeting.rules, expected) else {
        ui.label(bold(lang.count_quorum_none(), t.size_body, *t.jade));
        return;
    };
    let (words, ink) = if counted >= needed {
        (lang.count_quorum_met(needed), *t.jade)
    } else {
        (lang.count_quorum_not_met(needed), *t.amber)
    };
    ui.label(bold(words, t.size_body, ink));
}

/// Who is signed in and who is not, so that a difference can be found by names.
fn people(ui: &mut Ui, lang: Lang, meeting: &Meeting) {
    let expected = || meeting.people.iter().filter(|person| person.expected());
    let here = expected().filter(|p| p.here()).collect::<Vec<_>>();
    let away = expected().filter(|p| !p.here()).collect::<Vec<_>>();
    ui.add_space(6.0);
    ui.columns(2, |columns| {
        let lists = [
            (lang.count_list_here(here.len()), &here, "here"),
            (lang.count_list_away(away.len()), &away, "away"),
        ];
        for (ui, (title, list, salt)) in columns.iter_mut().zip(lists) {
            widgets::heading(ui, &title);
            names(ui, lang, list, salt);
        }
    });
}

fn names(ui: &mut Ui, lang: Lang, list: &[&Person], salt: &str) {
    let t = theme();
    let height = 26.0;
    ScrollArea::vertical()
        .id_salt(salt)
        .max_height(8.0 * height)
        .auto_shrink([false, true])
        .show_rows(ui, height, list.len(), |ui, range| {
            for person in list.get(range).unwrap_or_default() {
                ui.horizontal(|ui| {
                    ui.set_height(height - 7.0);
                    let number = regular(&person.roll.number, t.size_small, *t.ink_3);
                    widgets::cell(ui, number, 36.0);
                    let name = crate::roster::display_name(&person.roll.name);
                    widgets::cell(ui, regular(name, t.size_body, *t.ink), 130.0);
                    let note = if person.left.is_some() {
                        lang.count_left_early()
                    } else {
                        &person.absence
                    };
                    let rest = ui.available_width();
                    widgets::cell(ui, regular(note, t.size_small, *t.ink_2), rest);
                });
            }
        });
}

/// The head count once issuing has begun: settled, in one line.
pub(super) fn summary(ui: &mut Ui, ctx: &Ctx<'_>, round: &Round) {
    let lang = ctx.lang;
    let t = theme();
    let counted = round.head_count.agreed;
    if counted.is_none() && round.survey.is_none() {
        return;
    }
    let expected = round.expected_then.unwrap_or(0);
    widgets::card(ui, |ui| {
        widgets::heading(ui, lang.count_heads_title());
        if let Some(counted) = counted {
            ui.label(regular(
                lang.count_heads_settled(counted, expected),
                t.size_body,
                *t.ink,
            ));
        }
        groups::summary(ui, lang, ctx.meeting(), round);
        if !round.head_count_reason.is_empty() {
            let why = lang.count_explained(&round.head_count_reason);
            ui.label(regular(why, t.size_body - 1.0, *t.ink_2));
        }
        if let Some(at) = round.issuing {
            let at = at.0.format("%H:%M").to_string();
            ui.label(regular(
                lang.count_issuing_since(&at),
                t.size_body - 1.0,
                *t.ink_2,
            ));
        }
    });
}
