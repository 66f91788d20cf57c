//! Printed, issued, exchanged, spoiled and left over, paper by paper.

use egui::{Id, Key, Sense, Stroke, Ui, vec2};

use super::{IssuePage, Stage, ballot_name};
use crate::desk::page::Ctx;
use crate::desk::style::{bold, regular};
use crate::desk::widgets::{self, Kind, Tone};
use crate::meeting::{Command, IssueFigures, Paper, Round, Slip};
use crate::text::Lang;
use crate::theme::theme;

/// Ballots kept for the archive by custom: 多余的选票除留三张存档外剪角作废 (domain 4.4).
const KEPT: u32 = 3;

/// The figures as typed; an empty field is not a zero.
#[derive(Clone, Default)]
pub(super) struct FigureFields {
    issued: String,
    exchanged: String,
    spoiled: String,
    kept: String,
    cut: String,
    reason: String,
    /// Whether the cut ones still follow the other figures.
    cut_follows: bool,
}

impl FigureFields {
    /// What has been saved, or a proposal: everybody present gets one.
    fn of(paper: &Paper, present: u32) -> FigureFields {
        let text = |value: u32| value.to_string();
        if let Some(issue) = &paper.issue {
            return FigureFields {
                issued: text(issue.issued),
                exchanged: text(issue.exchanged),
                spoiled: text(issue.spoiled_in_printing),
                kept: text(issue.kept),
                cut: text(issue.cut),
                reason: issue.reason.clone(),
                cut_follows: false,
            };
        }
        let printed = paper.printed.unwrap_or(0);
        let issued = present.min(printed);
        let rest = printed.saturating_sub(issued);
        FigureFields {
            issued: text(issued),
            exchanged: text(0),
            spoiled: text(0),
            kept: text(rest.min(KEPT)),
            cut: text(rest.saturating_sub(KEPT)),
            reason: String::new(),
            cut_follows: true,
        }
    }

    /// As figures; `None` while a field is empty.
    fn read(&self) -> Option<IssueFigures> {
        Some(IssueFigures {
            issued: self.issued.parse().ok()?,
            exchanged: self.exchanged.parse().ok()?,
            spoiled_in_printing: self.spoiled.parse().ok()?,
            kept: self.kept.parse().ok()?,
            cut: self.cut.parse().ok()?,
            reason: self.reason.trim().to_owned(),
        })
    }

    /// The rest after everything else, kept and cut.
    fn follow(&mut self, printed: u32) {
        let value = |text: &str| text.parse::<u32>().unwrap_or(0);
        let used = value(&self.issued)
            .saturating_add(value(&self.exchanged))
            .saturating_add(value(&self.spoiled));
        let rest = printed.saturating_sub(used);
        let kept = rest.min(KEPT);
        self.kept = kept.to_string();
        self.cut = (rest - kept).to_string();
    }
}

impl IssuePage {
    pub(super) fn printed_card(
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
            widgets::heading(ui, lang.count_printed_title());
            let line = match round.survey {
                Some(_) => lang.count_printed_group_line(lang.sheets_of(round)),
                None => lang.count_printed_line().to_owned(),
            };
            ui.label(regular(line, t.size_body, *t.ink_2));
            if round.papers.is_empty() {
                ui.label(regular(
                    lang.count_check_no_contest(),
                    t.size_body,
                    *t.amber,
                ));
            }
            for paper in &round.papers {
                // The first one without a figure is the page's action.
                let primary = now == Stage::Printed(paper.id);
                let saved = paper.printed.map(|printed| printed.to_string());
                let text = self
                    .printed
                    .entry(paper.id)
                    .or_insert_with(|| saved.clone().unwrap_or_default());
                ui.horizontal(|ui| {
                    let name = ballot_name(ctx, paper);
                    let label = lang.count_printed_of(&name);
                    let id = Id::unique(("printed", paper.id));
                    let field = widgets::number_field(ui, id, &label, text, 220.0);
                    if primary && moved {
                        field.request_focus();
                    }
                    let entered = field.lost_focus() && ui.input(|i| i.key_pressed(Key::Enter));
                    ui.vertical(|ui| {
                        ui.add_space(24.0);
                        ui.horizontal(|ui| {
                            let changed = saved.as_ref() != Some(text) && !text.is_empty();
                            let button = ui.add_enabled_ui(changed, |ui| {
                                let heard = lang.count_save_of(&name);
                                let shown = lang.count_save();
                                let kind = if primary {
                                    Kind::Primary
                                } else {
                                    Kind::Secondary
                                };
                                widgets::named(ui, kind, shown, &heard).clicked()
                            });
                            let save = button.inner || (entered && changed);
                            if let Some(printed) = text.parse().ok().filter(|_| save) {
                                ctx.ask(Command::SetPrinted {
                                    paper: paper.id,
                                    printed,
                                });
                            }
                            if paper.printed.is_some() && !changed {
                                settled(ui);
                                ui.add_space(6.0);
                                let shown = lang.count_take_back();
                                let heard = lang.count_take_back_printed(&name);
                                let back = Command::SetPrinted {
                                    paper: paper.id,
                                    printed: 0,
                                };
                                let link = widgets::named_link(ui, shown, &heard);
                                if link.clicked() && ctx.ask(back) {
                                    text.clear();
                                    let next = lang.count_printed_back_next();
                                    ctx.warn(lang.count_printed_back(&name), next);
                                }
                            }
                        });
                    });
                });
            }
        });
    }

    pub(super) fn issued_cards(
        &mut self,
        ui: &mut Ui,
        ctx: &mut Ctx<'_>,
        round: &Round,
        now: Stage,
        moved: bool,
    ) {
        let locked = ctx.meeting().locked(Slip::Issue);
        for paper in &round.papers {
            let group = round
                .survey
                .as_ref()
                .and_then(|survey| survey.group_of(paper));
            let present = match group {
                Some((place, _)) => ctx.meeting().took_part(round, place),
                None => round.head_count.agreed,
            };
            let present = present.unwrap_or(0);
            let fields = self
                .fields
                .entry(paper.id)
                .or_insert_with(|| FigureFields::of(paper, present));
            let focus = moved && now == Stage::Figures(paper.id);
            widgets::card(ui, |ui| {
                if locked {
                    figures_settled(ui, ctx, paper);
                } else {
                    let primary = now == Stage::Figures(paper.id);
                    // In a survey every group has sheets of its own.
                    let others = round
                        .boxes_of(paper)
                        .filter(|other| other.id != paper.id && round.survey.is_none());
                    let others: Vec<Option<u32>> = others
                        .map(|other| other.issue.as_ref().map(|issue| issue.issued))
                        .collect();
                    let heads = Heads {
                        left: present.saturating_sub(others.iter().flatten().sum()),
                        last_box: others.iter().all(Option::is_some),
                    };
                    one_paper(ui, ctx, paper, fields, heads, (primary, focus));
                }
            });
        }
    }
}

/// A field of a figure; true when Enter was pressed in it.
fn figure(ui: &mut Ui, paper: &Paper, label: &str, name: &str, text: &mut String) -> (bool, bool) {
    ui.push_id(name, |ui| {
        let id = Id::unique(("issue figure", paper.id, name));
        let field = widgets::number_field(ui, id, label, text, 72.0);
        let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        (field.changed(), entered)
    })
    .inner
}

/// Voters present who have no ballot of this sheet from another box yet.
#[derive(Clone, Copy)]
struct Heads {
    left: u32,
    /// The figures of every other box are there: who is left has no ballot at all.
    last_box: bool,
}

fn one_paper(
    ui: &mut Ui,
    ctx: &mut Ctx<'_>,
    paper: &Paper,
    fields: &mut FigureFields,
    heads: Heads,
    (primary, focus): (bool, bool),
) {
    let lang = ctx.lang;
    let t = theme();
    let printed = paper.printed.unwrap_or(0);
    let name = ballot_name(ctx, paper);
    let round = ctx.meeting().round();
    let asked = round.is_some_and(|round| round.survey.is_some());
    ui.horizontal(|ui| {
        widgets::heading(ui, &lang.capital(&name));
        let line = lang.count_printed_is(printed);
        ui.label(regular(line, t.size_body, *t.ink_2));
    });
    let mut entered = false;
    let mut moved = false;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 12.0;
        let id = Id::unique(("issue figure", paper.id, "issued"));
        if focus {
            ui.memory_mut(|memory| memory.request_focus(id));
        }
        let mut one = |ui: &mut Ui, label: &str, key: &str, text: &mut String| {
            let (changed, enter) = figure(ui, paper, label, key, text);
            entered |= enter;
            changed
        };
        moved |= one(ui, lang.count_issued(), "issued", &mut fields.issued);
        let label = lang.count_exchanged();
        moved |= one(ui, label, "exchanged", &mut fields.exchanged);
        moved |= one(ui, lang.count_spoiled(), "spoiled", &mut fields.spoiled);
        let kept = one(ui, lang.count_kept(), "kept", &mut fields.kept);
        let cut = one(ui, lang.count_cut(), "cut", &mut fields.cut);
        if kept || cut {
            fields.cut_follows = false;
        }
    });
    if moved && fields.cut_follows {
        fields.follow(printed);
    }
    let figures = fields.read();
    balance_line(ui, lang, printed, figures.as_ref());
    let issued = figures.as_ref().map_or(0, |figures| figures.issued);
    if figures.is_some() && issued > heads.left {
        let line = match asked {
            true => lang.count_issued_over_group(issued, heads.left),
            false => lang.count_issued_over(issued, heads.left),
        };
        ui.label(bold(line, t.size_body, Tone::Amber.ink()));
    }
    if figures.is_some() && heads.last_box && issued < heads.left {
        let label = match asked {
            true => lang.count_issued_fewer_group(heads.left - issued),
            false => lang.count_issued_fewer(heads.left - issued),
        };
        let id = Id::unique(("why fewer issued", paper.id));
        let width = ui.available_width() - 40.0;
        let hint = lang.count_issued_fewer_hint();
        let field = widgets::text_field(ui, id, &label, &mut fields.reason, hint, width);
        entered |= field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    }
    ui.add_space(2.0);
    ui.horizontal(|ui| {
        let unchanged = figures.is_some() && figures == paper.issue;
        let kind = if primary {
            Kind::Primary
        } else {
            Kind::Secondary
        };
        let ready = figures.is_some() && !unchanged;
        let (shown, heard) = (lang.count_note(), lang.count_note_issued(&name));
        let button = ui.add_enabled_ui(ready, |ui| {
            widgets::named(ui, kind, shown, &heard).clicked()
        });
        if unchanged {
            settled(ui);
        }
        if let Some(figures) = figures.filter(|_| ready && (button.inner || entered)) {
            ctx.ask(Command::SetIssued {
                paper: paper.id,
                figures,
            });
        }
    });
}

/// 印制 35 = 发出 30 + 换发 0 + 剩余 5 + 印坏 0, with a check mark or in amber.
fn balance_line(ui: &mut Ui, lang: Lang, printed: u32, figures: Option<&IssueFigures>) {
    let t = theme();
    let Some(figures) = figures else {
        let line = lang.count_balance_open();
        ui.label(regular(line, t.size_body, *t.ink_2));
        return;
    };
    let accounted = figures.accounted();
    let holds = accounted == u64::from(printed);
    let sign = if holds { "=" } else { "≠" };
    let line = lang.count_balance(
        printed,
        sign,
        figures.issued,
        figures.exchanged,
        figures.leftover(),
        figures.spoiled_in_printing,
    );
    let ink = if holds { *t.jade } else { *t.amber };
    ui.horizontal(|ui| {
        ui.label(bold(line, t.size_body + 1.0, ink));
        if holds {
            settled(ui);
        }
    });
    if !holds {
        let printed = u64::from(printed);
        let words = if accounted > printed {
            lang.count_balance_over(accounted - printed)
        } else {
            lang.count_balance_under(printed - accounted)
        };
        ui.label(regular(words, t.size_body - 1.0, *t.amber));
    }
}

fn figures_settled(ui: &mut Ui, ctx: &Ctx<'_>, paper: &Paper) {
    let lang = ctx.lang;
    widgets::heading(ui, &lang.capital(&ballot_name(ctx, paper)));
    balance_line(ui, lang, paper.printed.unwrap_or(0), paper.issue.as_ref());
    let reason = paper.issue.as_ref().map_or("", |issue| &issue.reason);
    if !reason.is_empty() {
        let t = theme();
        let why = lang.count_explained(reason);
        ui.label(regular(why, t.size_body - 1.0, *t.ink_2));
    }
}

/// A jade check mark.
fn settled(ui: &mut Ui) {
    let (rect, _) = ui.allocate_exact_size(vec2(18.0, 18.0), Sense::hover());
    let stroke = Stroke::new(2.0, *theme().jade);
    widgets::paint_check(ui, rect.center(), 6.0, stroke);
}
