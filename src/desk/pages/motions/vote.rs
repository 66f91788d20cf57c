//! The show of hands on the selected motion.

use egui::{Id, Key, Ui};

use super::{Focus, MotionsPage, finish_card, state};
use crate::desk::page::Ctx;
use crate::desk::style::{bold, regular};
use crate::desk::widgets::{Tone, card, number_field, primary, secondary, tag, tinted};
use crate::explain::why_motion;
use crate::meeting::{Command, Hands, Meeting, Motion, MotionVote};
use crate::rules::{self, Quorum};
use crate::text::Lang;
use crate::theme::theme;

/// The three numbers as typed; an empty one is not yet a zero.
#[derive(Default)]
pub(super) struct Typed {
    fields: [String; 3],
}

impl Typed {
    /// The hands typed; `None` while all fields are empty.
    fn hands(&self) -> Option<Hands> {
        if self.fields.iter().all(String::is_empty) {
            return None;
        }
        let [yes, no, abstain] = self
            .fields
            .each_ref()
            .map(|field| field.parse().unwrap_or(0));
        Some(Hands {
            yes,
            no,
            abstain,
            unanimous: false,
        })
    }
}

impl MotionsPage {
    pub(super) fn side(&mut self, ui: &mut Ui, ctx: &mut Ctx<'_>) {
        let motion = self.motion(ctx.meeting()).cloned();
        if let Some(motion) = motion {
            card(ui, |ui| {
                self.motion_head(ui, ctx, &motion);
                match motion.vote {
                    Some(vote) => voted(ui, ctx, &motion, vote),
                    None => self.hands(ui, ctx, &motion),
                }
            });
        }
        finish_card(ui, ctx);
    }

    fn motion_head(&self, ui: &mut Ui, ctx: &Ctx<'_>, motion: &Motion) {
        let t = theme();
        let lang = ctx.lang;
        let motions = &ctx.meeting().motions;
        let number = motions.iter().position(|known| known.id == motion.id);
        ui.horizontal(|ui| {
            let words = lang.motions_number(number.map_or(1, |at| at + 1));
            ui.label(regular(words, t.size_body, *t.ink_2));
            let (tone, words) = state(lang, motion);
            tag(ui, tone, words);
        });
        ui.label(bold(&motion.title, t.size_name, *t.ink));
    }

    fn hands(&mut self, ui: &mut Ui, ctx: &mut Ctx<'_>, motion: &Motion) {
        let lang = ctx.lang;
        let t = theme();
        let names = [lang.motion_yes(), lang.motion_no(), lang.motion_abstain()];
        let ids = ["yes", "no", "abstain"].map(|name| Id::unique(("hands", name)));
        let width = ((ui.available_width() - 2.0 * 8.0) / 3.0).max(60.0);
        let enter = ui.input(|input| input.key_pressed(Key::Enter));
        let mut record = false;
        ui.horizontal(|ui| {
            let mut go_to = (self.focus == Focus::Hands).then_some(0);
            let fields = names.iter().zip(ids).zip(&mut self.typed.fields);
            for (at, ((name, id), text)) in fields.enumerate() {
                let field = number_field(ui, id, name, text, width);
                if field.lost_focus() && enter {
                    go_to = Some(at + 1);
                }
            }
            self.focus = match self.focus {
                Focus::Title => Focus::Title,
                _ => Focus::Stay,
            };
            if let Some(at) = go_to {
                match ids.get(at) {
                    Some(id) => ui.memory_mut(|memory| memory.request_focus(*id)),
                    None => record = true,
                }
            }
        });
        ui.add_space(2.0);
        live(ui, lang, ctx.meeting(), self.typed.hands());
        ui.add_space(4.0);
        record |= primary(ui, lang.motion_record()).clicked();
        ui.horizontal_wrapped(|ui| {
            if secondary(ui, lang.motion_unanimous()).clicked() {
                self.unanimous(ctx);
            }
            if secondary(ui, lang.motions_remove()).clicked() {
                ctx.ask(Command::RemoveMotion(motion.id));
            }
        });
        ui.label(regular(needs(ctx), t.size_body - 1.0, *t.ink_2));
        if record {
            match self.typed.hands() {
                Some(hands) => {
                    let motion = motion.id;
                    if ctx.ask(Command::Vote { motion, hands }) {
                        self.typed = Typed::default();
                    }
                }
                None => {
                    ctx.warn(lang.motion_type_hands(), "");
                    self.focus = Focus::Hands;
                }
            }
        }
    }
}

/// What a motion needs, the base said in words.
fn needs(ctx: &Ctx<'_>) -> String {
    let meeting = ctx.meeting();
    let (expected, present) = (meeting.expected(), meeting.voters_here());
    let outcome = rules::motion(
        &meeting.rules,
        u64::from(expected),
        u64::from(present),
        0,
        0,
        0,
    );
    let share = ctx.lang.motion_share(&meeting.rules);
    if meeting.rules.motion.base == rules::MotionBase::Voting {
        ctx.lang.motion_needs_share(&share)
    } else {
        ctx.lang.motion_needs(&share, outcome.needed)
    }
}

/// What the typed hands would come to, before they are recorded.
fn live(ui: &mut Ui, lang: Lang, meeting: &Meeting, hands: Option<Hands>) {
    let t = theme();
    let (expected, present) = (meeting.expected(), meeting.voters_here());
    let shown = hands.unwrap_or(Hands {
        yes: 0,
        no: 0,
        abstain: 0,
        unanimous: false,
    });
    let [yes, no, abstain] = [shown.yes, shown.no, shown.abstain].map(u64::from);
    let outcome = rules::motion(
        &meeting.rules,
        u64::from(expected),
        u64::from(present),
        yes,
        no,
        abstain,
    );
    let sum = yes + no + abstain;
    let left = u64::from(present).saturating_sub(sum);
    let (tone, verdict, note) = if outcome.quorum == Quorum::NotMet {
        let needed = outcome.quorum_needed.unwrap_or_default();
        let words = lang.motion_quorum_short(needed);
        (Tone::Amber, words, String::new())
    } else if hands.is_none() {
        let words = lang.motion_type_hands().to_owned();
        (Tone::Neutral, words, String::new())
    } else if sum > u64::from(present) {
        let words = lang.motion_too_many(sum, present);
        (Tone::Amber, words, String::new())
    } else {
        let note = if left > 0 {
            lang.motion_not_all(left)
        } else {
            String::new()
        };
        if outcome.carried {
            (Tone::Jade, lang.motion_passed().to_owned(), note)
        } else {
            (Tone::Amber, lang.motion_failed().to_owned(), note)
        }
    };
    tinted(ui, tone, |ui| {
        ui.label(bold(verdict, t.size_body + 1.0, tone.ink()));
        if !note.is_empty() {
            ui.label(regular(note, t.size_body - 1.0, *t.ink_2));
        }
    });
}

fn voted(ui: &mut Ui, ctx: &mut Ctx<'_>, motion: &Motion, vote: MotionVote) {
    let t = theme();
    let lang = ctx.lang;
    let hands = vote.hands;
    let counts = lang.motion_hands(hands.yes, hands.no, hands.abstain);
    ui.label(regular(counts, t.size_body + 1.0, *t.ink));
    for line in why_motion(lang, &ctx.meeting().rules, &vote) {
        ui.label(regular(line, t.size_body - 1.0, *t.ink_2));
    }
    ui.add_space(4.0);
    if secondary(ui, lang.motion_undo()).clicked() {
        ctx.ask(Command::UndoVote(motion.id));
    }
}
