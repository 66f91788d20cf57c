//! What still stands between the desk and the first ballot handed out.

use egui::{Sense, Stroke, Ui, vec2};

use super::{IssuePage, Stage, ballot_name, groups};
use crate::desk::page::Ctx;
use crate::desk::style::{bold, regular};
use crate::desk::widgets::{self, Tone};
use crate::meeting::{Command, Round, decide};
use crate::rules::{DayShape, Preset};
use crate::text::{Lang, Voice};
use crate::theme::theme;

/// One condition and, where it is not met, what is missing.
struct Check {
    name: String,
    missing: Option<String>,
    /// Whether issuing waits for it; what only reminds does not stand in the way.
    needed: bool,
}

impl IssuePage {
    pub(super) fn start_card(
        &mut self,
        ui: &mut Ui,
        ctx: &mut Ctx<'_>,
        round: &Round,
        now: Stage,
        moved: bool,
    ) {
        let lang = ctx.lang;
        let t = theme();
        let checks = checks(ctx, round);
        let ready = checks
            .iter()
            .all(|check| check.missing.is_none() || !check.needed);
        // The rules have the last word, also on what is not listed here.
        let refused = decide(
            Some(ctx.session.ahead()),
            Command::StartIssuing,
            ctx.operator(),
        )
        .err();
        widgets::card(ui, |ui| {
            widgets::heading(ui, lang.count_before_issue());
            for check in &checks {
                check_row(ui, check);
            }
            if let Some(refusal) = refused.as_ref().filter(|_| ready) {
                let (what, _) = lang.refusal(refusal, ctx.session.ahead(), Voice::Exact);
                ui.label(regular(what, t.size_body - 1.0, *t.amber));
            }
            ui.add_space(4.0);
            let polling = ctx.meeting().rules_now().day == DayShape::Polling;
            let (line, words) = if polling {
                (lang.count_start_polls_line(), lang.count_start_polls())
            } else {
                (lang.count_start_line(), lang.count_start())
            };
            if round.survey.is_none() {
                ui.label(regular(line, t.size_small, *t.ink_2));
            }
            ui.add_enabled_ui(refused.is_none(), |ui| {
                let start = widgets::primary(ui, words);
                if moved && now == Stage::Start {
                    start.request_focus();
                }
                if start.clicked() && ctx.ask(Command::StartIssuing) {
                    ctx.done(lang.count_started());
                }
            });
        });
    }
}

impl Check {
    fn needed(name: impl Into<String>, missing: Option<String>) -> Check {
        Check {
            name: name.into(),
            missing,
            needed: true,
        }
    }
}

/// The rules nobody has compared with the election method yet: named once more
/// before it is too late, without holding anything up.
fn open_rules(lang: Lang, rules: &Preset) -> Option<Check> {
    let names = rules.check.iter().map(|field| lang.rule_name(field));
    let names = names.collect::<Vec<_>>().join(lang.roll_separator());
    (!names.is_empty()).then(|| Check {
        name: lang.setup_open_check().into(),
        missing: Some(lang.setup_open_names(&names)),
        needed: false,
    })
}

fn checks(ctx: &Ctx<'_>, round: &Round) -> Vec<Check> {
    let lang = ctx.lang;
    let meeting = ctx.meeting();
    let mut list = Vec::new();
    let nobody = round
        .contests()
        .find(|contest| contest.candidates.is_empty() && round.survey.is_none());
    list.push(Check::needed(
        match round.survey {
            Some(_) => lang.count_check_sheet(),
            None => lang.count_check_contests(),
        },
        if round.papers.is_empty() {
            Some(lang.count_check_no_contest().into())
        } else {
            nobody.map(|contest| lang.count_check_no_candidates(&contest.setup.title))
        },
    ));
    list.push(Check::needed(
        lang.count_check_staff(),
        meeting.staffed().err().map(|refusal| {
            let (what, _) = lang.refusal(&refusal, meeting, Voice::Exact);
            what
        }),
    ));
    // Where there are polls, heads are counted when they close.
    let at_the_hall = meeting.rules_now().day == DayShape::Meeting;
    if at_the_hall && groups::counts_the_roll(round) {
        heads(ctx, round, &mut list);
    }
    for (place, group) in groups::others(round) {
        let open = meeting.took_part(round, place).is_none();
        list.push(Check::needed(
            lang.count_group_title(&group.name),
            open.then(|| lang.count_check_heads_open().into()),
        ));
    }
    for paper in &round.papers {
        list.push(Check::needed(
            lang.count_check_printed(&ballot_name(ctx, paper)),
            paper
                .printed
                .is_none()
                .then(|| lang.count_check_not_printed().into()),
        ));
    }
    if round.survey.is_none() && !meeting.ballots_keyed() {
        list.extend(open_rules(lang, &meeting.rules));
    }
    list
}

/// The head count and the quorum it makes.
fn heads(ctx: &Ctx<'_>, round: &Round, list: &mut Vec<Check>) {
    let lang = ctx.lang;
    let meeting = ctx.meeting();
    let counted = round.head_count.agreed;
    let here = meeting.voters_here();
    list.push(Check::needed(
        lang.count_check_heads(),
        match counted {
            None => Some(lang.count_check_heads_open().into()),
            Some(counted) if counted != here && round.head_count_reason.is_empty() => {
                Some(lang.count_check_heads_differ(counted, here))
            }
            Some(_) => None,
        },
    ));
    let expected = u64::from(meeting.expected());
    let needed = crate::rules::quorum_needed(meeting.rules_now(), expected);
    if let (Some(needed), Some(counted)) = (needed, counted) {
        let short = u64::from(counted) < needed;
        list.push(Check::needed(
            lang.count_check_quorum(),
            short.then(|| lang.count_quorum_not_met(needed)),
        ));
    }
}

fn check_row(ui: &mut Ui, check: &Check) {
    let t = theme();
    ui.horizontal_top(|ui| {
        let (rect, _) = ui.allocate_exact_size(vec2(18.0, 20.0), Sense::hover());
        if check.missing.is_none() {
            widgets::paint_check(ui, rect.center(), 6.0, Stroke::new(2.0, *t.jade));
        } else {
            let ring = Stroke::new(1.6, Tone::Amber.ink());
            ui.painter().circle_stroke(rect.center(), 5.5, ring);
        }
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            ui.label(bold(&check.name, t.size_body - 1.0, *t.ink));
            if let Some(missing) = &check.missing {
                ui.label(regular(missing, t.size_small, *t.amber));
            }
        });
    });
}
