//! New motions: the usual ones at one press, any other by its title.

use egui::{Id, Key, Ui};

use super::{Focus, MotionsPage};
use crate::desk::page::Ctx;
use crate::desk::style::regular;
use crate::desk::widgets::{Tone, heading, secondary, segment, text_field, tinted};
use crate::meeting::{Meeting, MotionKind, Person};
use crate::text::Lang;
use crate::theme::theme;

const KINDS: [MotionKind; 5] = [
    MotionKind::Other,
    MotionKind::Report,
    MotionKind::Method,
    MotionKind::Scrutineers,
    MotionKind::Excuses,
];

/// The usual motions that are not on the list yet.
fn usual(lang: Lang, meeting: &Meeting) -> Vec<(MotionKind, &'static str)> {
    let (ready, _) = excuses(meeting);
    let titles = [
        (MotionKind::Report, lang.usual_report()),
        (MotionKind::Method, lang.usual_method()),
        (MotionKind::Scrutineers, lang.usual_scrutineers()),
        (MotionKind::Excuses, lang.usual_excuses()),
    ];
    titles
        .into_iter()
        .filter(|(kind, _)| *kind != MotionKind::Excuses || ready > 0)
        .filter(|(kind, _)| {
            let same = |motion: &crate::meeting::Motion| {
                // A list of excuses may be voted on again when another is consented to.
                motion.kind == *kind && (*kind != MotionKind::Excuses || motion.vote.is_none())
            };
            !meeting.motions.iter().any(same)
        })
        .collect()
}

/// Excuses the meeting has to pass: with the upper body's consent, and without.
fn excuses(meeting: &Meeting) -> (usize, usize) {
    let excuse = |person: &Person| {
        let excuse = person.excuse.as_ref()?;
        (!excuse.meeting_consent).then_some(excuse.upper_consent.is_some())
    };
    let open = meeting.people.iter().filter_map(excuse).collect::<Vec<_>>();
    let ready = open.iter().filter(|consented| **consented).count();
    (ready, open.len() - ready)
}

impl MotionsPage {
    pub(super) fn add(&mut self, ui: &mut Ui, ctx: &mut Ctx<'_>) {
        let t = theme();
        let lang = ctx.lang;
        heading(ui, lang.motions_add());
        let (ready, waiting) = excuses(ctx.meeting());
        let proposals = usual(lang, ctx.meeting());
        for (count, words) in [
            (ready, lang.motions_excuses_ready(ready)),
            (waiting, lang.motions_excuses_wait(waiting)),
        ] {
            if count > 0 {
                tinted(ui, Tone::Amber, |ui| {
                    ui.label(regular(words, t.size_body - 1.0, *t.amber));
                });
            }
        }
        if !proposals.is_empty() {
            ui.label(regular(lang.motions_usual(), t.size_body - 1.0, *t.ink_2));
        }
        ui.horizontal_wrapped(|ui| {
            for (kind, title) in proposals {
                let proposal = secondary(ui, title);
                // On an empty list there is nothing to vote on yet: Enter takes the first.
                if self.focus == Focus::Hands && ctx.meeting().motions.is_empty() {
                    proposal.request_focus();
                    self.focus = Focus::Stay;
                }
                if proposal.clicked() {
                    self.put(ctx, kind, title.to_owned());
                }
            }
        });
        ui.add_space(4.0);
        let width = ui.available_width().min(560.0);
        let field = text_field(
            ui,
            Id::unique("motion title"),
            lang.motions_title(),
            &mut self.title,
            lang.motions_title_hint(),
            width,
        );
        if self.focus == Focus::Title {
            field.request_focus();
            self.focus = Focus::Stay;
        }
        let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        let kind = self.kind.unwrap_or(MotionKind::Other);
        ui.horizontal_wrapped(|ui| {
            ui.label(regular(lang.motions_kind(), t.size_body - 1.0, *t.ink_2));
            for choice in KINDS {
                let words = lang.motion_kind(choice);
                if segment(ui, kind == choice, words, words, t.size_body - 1.0).clicked() {
                    self.kind = Some(choice);
                }
            }
        });
        let clicked = secondary(ui, lang.motions_add_button()).clicked();
        if (clicked || entered) && self.put(ctx, kind, self.title.clone()) {
            self.title.clear();
            self.kind = None;
        }
    }
}
